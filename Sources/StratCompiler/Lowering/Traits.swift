// SPDX-License-Identifier: Apache-2.0
// What may be done with a value without changing what it means: moved outwards, computed on both sides of a
// choice, or neither.

import StratEngine

struct Traits {
  /// May raise a fault, so it must be computed exactly where it stands. Sums and products of finite numbers
  /// count as safe.
  var mayFault = false
  /// Draws, or changes the world: never moved, never computed twice.
  var isLive = false
  /// A few instructions: computing it in vain costs less than a branch.
  var isCheap = true

  static let plain = Traits()
  static let immovable = Traits(mayFault: true, isLive: true, isCheap: false)

  var isMovable: Bool { !mayFault && !isLive }
  /// May be computed even where it is not asked for.
  var isFree: Bool { isMovable && isCheap }

  mutating func join(_ other: Traits) {
    mayFault = mayFault || other.mayFault
    isLive = isLive || other.isLive
    isCheap = isCheap && other.isCheap
  }
}

extension Context {
  /// As ``traits(of:)`` says, without going on where it is settled.
  func isMovable(_ expr: TypedExpr) -> Bool { holds(of: expr) { $0.isMovable } }
  func isFree(_ expr: TypedExpr) -> Bool { holds(of: expr) { $0.isFree } }

  private func holds(of expr: TypedExpr, _ test: (Traits) -> Bool) -> Bool {
    guard test(ownTraits(of: expr)) else { return false }
    var holds = true
    forEachChild(of: expr) { child in
      if !holds { return }
      if case .same = expr.kind, case .thing = child.kind { return }
      holds = self.holds(of: child, test)
    }
    return holds
  }

  func traits(of expr: TypedExpr) -> Traits {
    var traits = ownTraits(of: expr)
    if traits.mayFault && traits.isLive { return traits }
    forEachChild(of: expr) { child in
      if case .same = expr.kind, case .thing = child.kind { return }
      traits.join(self.traits(of: child))
    }
    return traits
  }

  private func ownTraits(of expr: TypedExpr) -> Traits {
    switch expr.kind {
    case .made, .text, .inWorld, .worldOf, .at: .immovable
    case .chance, .draw: .immovable
    case .formula: Traits(mayFault: true, isCheap: false)
    case .noCase: Traits(mayFault: true)
    case .paymentIs(_, _, let account):
      Traits(
        mayFault: account.map { $0.owner.map { admitsNone($0) } ?? false || keysMayFault($0.field, $0.keys) }
          ?? false)
    case .field(let field, let owner, let keys):
      Traits(mayFault: owner.map { admitsNone($0) } ?? false || keysMayFault(field, keys))
    case .end(let tie, _): Traits(mayFault: admitsNone(tie))
    case .neighbour(_, let of, _), .isKind(let of, _): Traits(mayFault: admitsNone(of))
    case .tied(_, let a, let b), .tie(_, let a, let b): Traits(mayFault: admitsNone(a) || admitsNone(b))
    case .binary(let op, _, let right): Traits(mayFault: mayFault(op, right))
    case .function(let function, _): Traits(mayFault: mayFault(function))
    case .call(let define, _): traits(of: define)
    case .fold(let fold): foldTraits(fold)
    case .collection: Traits(mayFault: true, isCheap: false)
    case .past(_, _, let past): Traits(mayFault: isFirstTime(past) || expr.type.isReference, isCheap: false)
    case .thing: Traits(mayFault: mayBeGone(expr))
    case .element(let of, _): Traits(mayFault: isCollection(of.type))
    default: .plain
    }
  }

  private func isFirstTime(_ past: Past) -> Bool {
    if case .firstTime = past { true } else { false }
  }

  private func isCollection(_ type: ValueType) -> Bool {
    if case .collection = type { true } else { false }
  }

  private func admitsNone(_ expr: TypedExpr) -> Bool { expr.type.admitsNone }

  private func keysMayFault(_ field: FieldID, _ keys: [TypedExpr]) -> Bool {
    let domains = self.field(field).keys
    return zip(domains, keys).contains { domain, key in
      if case .range(let low, let high) = domain {
        return !(key.constant.map { $0 >= Double(low) && $0 <= Double(high) } ?? false)
      }
      return admitsNone(key) || mayBeUnkept(domain, key)
    }
  }

  /// Whether a thing may be one that was made under way, for which a field keeps no value.
  func mayBeUnkept(_ domain: KeyDomain, _ key: TypedExpr) -> Bool {
    guard case .kind(let kind) = domain, layout.tables[layout.tableOfKind[kind.index]].isDynamic else {
      return false
    }
    if case .thing(let slot) = key.kind { return slot >= model.size(of: domain) }
    return true
  }

  private func mayFault(_ op: BinaryOperator, _ right: TypedExpr) -> Bool {
    switch op {
    case .divide: right.constant.map { $0 == 0 } ?? true
    case .power: true
    default: false
    }
  }

  private func mayFault(_ function: Function) -> Bool {
    switch function {
    case .abs, .sign, .floor, .ceil, .round, .min, .max, .clamp, .sin, .cos, .normalCdf, .distance: false
    default: true
    }
  }

  private func foldTraits(_ fold: Fold) -> Traits {
    var mayFault = false
    switch fold.operation {
    case .count, .share, .sum, .any, .all: break
    default: mayFault = fold.otherwise == nil && !isNeverEmpty(fold.collection)
    }
    if fold.weight != nil || fold.level != nil || fold.collection.order != nil { mayFault = true }
    for level in fold.collection.levels {
      switch level.source {
      case .neighbours(_, let of, _), .tiesOf(_, let of, _), .inverse(_, let of):
        mayFault = mayFault || admitsNone(of)
      case .range, .value, .list, .worlds: mayFault = true
      case .things, .ties, .payments: break
      }
    }
    return Traits(mayFault: mayFault, isLive: fold.operation == .pickOne, isCheap: false)
  }

  /// All things of a kind that neither come nor go, without a condition.
  private func isNeverEmpty(_ collection: Collection) -> Bool {
    guard collection.condition == nil, collection.levels.count == 1,
      case .things(let kind) = collection.levels[0].source
    else { return false }
    return isNeverEmpty(kind)
  }

  func isNeverEmpty(_ kind: KindID) -> Bool {
    let table = layout.tables[layout.tableOfKind[kind.index]]
    let family = model.kinds[kind.index].family
    return !table.isDynamic && table.tags.contains { tag in family.contains { $0.index == Int(tag) } }
  }
}
