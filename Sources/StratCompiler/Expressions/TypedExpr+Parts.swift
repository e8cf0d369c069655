// SPDX-License-Identifier: Apache-2.0
// A checked value taken apart: its parts, its free locals, and the same value with some parts replaced. Two switches
// know the shape of every node, one that walks (Lowering/Walk.swift) and one that builds; all else stands on them.

import StratSyntax

extension TypedExpr {
  /// The same value with each direct part replaced by what `change` makes of it.
  public func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> TypedExpr {
    var copy = self
    copy.kind = kind.rebuilt(change)
    return copy
  }

  /// The direct parts, in order.
  var parts: [TypedExpr] {
    var found: [TypedExpr] = []
    forEachChild(of: self) { found.append($0) }
    return found
  }

  /// The first value, itself or a part of it, that is so; outermost first.
  func first(_ isSo: (TypedExpr) -> Bool) -> TypedExpr? {
    if isSo(self) { return self }
    for part in parts {
      if let found = part.first(isSo) { return found }
    }
    return nil
  }

  /// Whether it draws, by itself or in a part.
  var draws: Bool {
    holds { part in
      switch part.kind {
      case .draw, .chance: true
      case .fold(let fold): fold.operation == .pickOne || fold.collection.isPicked
      case .collection(let collection): collection.isPicked
      default: false
      }
    }
  }

  /// The locals that it mentions and does not itself bind, in order of first mention.
  var freeLocals: [LocalID] {
    var free: [LocalID] = []
    collectLocals(into: &free)
    let bound = boundLocals
    return free.filter { !bound.contains($0) }
  }

  private func collectLocals(into found: inout [LocalID]) {
    if case .local(let id) = kind, !found.contains(id) { found.append(id) }
    for part in parts { part.collectLocals(into: &found) }
  }

  private var boundLocals: Set<LocalID> {
    var bound: Set<LocalID> = []
    collectBound(into: &bound)
    return bound
  }

  private func collectBound(into bound: inout Set<LocalID>) {
    switch kind {
    case .fold(let fold): bound.formUnion(fold.collection.locals)
    case .collection(let collection): bound.formUnion(collection.locals)
    default: break
    }
    for part in parts { part.collectBound(into: &bound) }
  }

  /// The same value with locals replaced by values, however deep.
  func replacing(_ values: [LocalID: TypedExpr]) -> TypedExpr {
    if case .local(let id) = kind, let value = values[id] { return value }
    return rebuilt { $0.replacing(values) }
  }
}

extension TypedExpr.Kind {
  fileprivate func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> TypedExpr.Kind {
    switch self {
    case .number, .flag, .word, .thing, .none, .local, .noCase, .elapsed: return self
    case .text(let parts): return .text(parts.map { $0.rebuilt(change) })
    case .field(let id, let owner, let keys):
      return .field(id, owner: owner.map(change), keys: keys.map(change))
    case .formula(let id, let owner): return .formula(id, owner: change(owner))
    case .end(let tie, let isFrom): return .end(change(tie), isFrom: isFrom)
    case .tied(let id, let a, let b): return .tied(id, change(a), change(b))
    case .tie(let id, let a, let b): return .tie(id, change(a), change(b))
    case .neighbour(let id, let of, let side): return .neighbour(id, of: change(of), fromSide: side)
    case .unary(let op, let a): return .unary(op, change(a))
    case .binary(let op, let a, let b): return .binary(op, change(a), change(b))
    case .same(let a, let b): return .same(change(a), change(b))
    case .isKind(let a, let kind): return .isKind(change(a), kind)
    case .conditional(let a, let b, let c): return .conditional(change(a), change(b), change(c))
    case .function(let name, let values): return .function(name, values.map(change))
    case .curve(let index, let x): return .curve(index, change(x))
    case .call(let id, let values): return .call(id, values.map(change))
    case .draw(let from, let values): return .draw(from, values.map(change))
    case .chance(let p): return .chance(change(p))
    case .fold(let fold): return .fold(fold.rebuilt(change))
    case .collection(let collection): return .collection(collection.rebuilt(change))
    case .list(let values): return .list(values.map(change))
    case .element(let list, let index): return .element(change(list), index)
    case .past(let index, let values, let past): return .past(index, values.map(change), past)
    case .payment(let part, let of): return .payment(part, of: change(of))
    case .paymentIs(let part, let of, let account):
      return .paymentIs(part, of: change(of), account?.rebuilt(change))
    case .at(let value, let step): return .at(change(value), step: step)
    case .inWorld(let what, let world): return .inWorld(what, of: change(world))
    case .worldOf(let run, let number): return .worldOf(run, change(number))
    case .made(let statement): return .made(statement.rebuilt(change))
    }
  }
}

extension TypedExpr.TextPart {
  func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> TypedExpr.TextPart {
    switch self {
    case .plain: self
    case .value(let value): .value(change(value))
    }
  }
}

extension TypedStatement.Account {
  func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> TypedStatement.Account {
    .init(field: field, owner: owner.map(change), keys: keys.map(change))
  }
}

extension TypedStatement {
  /// The statements that have a value: a tie made or a thing created.
  fileprivate func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> TypedStatement {
    var copy = self
    switch kind {
    case .tie(var making):
      making.from = change(making.from)
      making.to = change(making.to)
      making.given = making.given.map { ($0.field, $0.keys.map(change), change($0.value)) }
      copy.kind = .tie(making)
    case .create(var making):
      making.given = making.given.map { ($0.field, $0.keys.map(change), change($0.value)) }
      copy.kind = .create(making)
    default: break
    }
    return copy
  }
}

extension Fold {
  fileprivate func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> Fold {
    var copy = self
    copy.collection = collection.rebuilt(change)
    copy.value = value.map(change)
    copy.matching = matching.map(change)
    copy.weight = weight.map(change)
    copy.level = level.map(change)
    copy.otherwise = otherwise.map(change)
    return copy
  }
}

extension Collection {
  /// What names its members and the ties through which they are reached.
  var locals: [LocalID] { levels.flatMap { [$0.local] + ($0.tieLocal.map { [$0] } ?? []) } }

  /// Whether members are drawn.
  fileprivate var isPicked: Bool { if case .picked = order { true } else { false } }

  fileprivate func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> Collection {
    var copy = self
    for i in copy.levels.indices { copy.levels[i].source = copy.levels[i].source.rebuilt(change) }
    copy.condition = condition.map(change)
    switch order {
    case nil: break
    case .sorted(let by): copy.order = .sorted(change(by))
    case .picked(let count, let weight, let repeats):
      copy.order = .picked(count: change(count), weight: weight.map(change), repeats: repeats)
    case .best(let count, let by): copy.order = .best(count: change(count), by: change(by))
    }
    return copy
  }
}

extension Collection.Source {
  fileprivate func rebuilt(_ change: (TypedExpr) -> TypedExpr) -> Collection.Source {
    switch self {
    case .things, .ties, .payments, .worlds: self
    case .neighbours(let id, let of, let side): .neighbours(id, of: change(of), fromSide: side)
    case .tiesOf(let id, let of, let side): .tiesOf(id, of: change(of), fromSide: side)
    case .inverse(let id, let of): .inverse(id, of: change(of))
    case .range(let low, let high): .range(change(low), change(high))
    case .list(let values): .list(values.map(change))
    case .value(let value): .value(change(value))
    }
  }
}
