// SPDX-License-Identifier: Apache-2.0
// How many draws stand in a piece of text: what is not computed is stepped over, so that each draw keeps the
// ordinal that it has in order of writing. A definition counts where it is called.

import StratCompiler

extension OracleWorld {
  func draws(_ expr: TypedExpr) -> Int {
    switch expr.kind {
    case .number, .flag, .word, .thing, .none, .local, .noCase, .elapsed, .formula: return 0
    case .text(let parts): return draws(parts)
    case .field(_, let owner, let keys): return draws(owner) + draws(keys)
    case .end(let a, _), .neighbour(_, let a, _), .unary(_, let a), .isKind(let a, _), .curve(_, let a),
      .element(let a, _), .payment(_, let a), .paymentIs(_, let a, _), .at(let a, _), .inWorld(_, let a),
      .worldOf(_, let a):
      return draws(a)
    case .tied(_, let a, let b), .tie(_, let a, let b), .binary(_, let a, let b), .same(let a, let b):
      return draws(a) + draws(b)
    case .conditional(let a, let b, let c): return draws([a, b, c])
    case .function(_, let parts), .list(let parts), .past(_, let parts, _): return draws(parts)
    case .call(let define, let parts):
      let body = model.defines[define.index].body
      return draws(parts) + draws(body.steps) + draws(body.value)
    case .draw(_, let parts): return draws(parts) + 1
    case .chance(let p): return draws(p) + 1
    case .fold(let fold):
      return draws(fold.level) + (fold.operation == .pickOne ? 1 : 0) + draws(fold.collection) + inner(fold)
        + draws(fold.otherwise)
    case .collection(let collection): return draws(collection)
    case .made(let statement): return draws([statement])
    }
  }

  /// What is asked of each member.
  func inner(_ fold: Fold) -> Int { draws(fold.matching) + draws(fold.value) + draws(fold.weight) }

  func draws(_ expr: TypedExpr?) -> Int { expr.map { draws($0) } ?? 0 }
  func draws(_ parts: [TypedExpr]) -> Int { parts.reduce(0) { $0 + draws($1) } }

  func draws(_ parts: [TypedExpr.TextPart]) -> Int {
    parts.reduce(0) { sum, part in
      if case .value(let value) = part { return sum + draws(value) }
      return sum
    }
  }

  func draws(_ collection: Collection) -> Int {
    let levels = collection.levels.reduce(0) { $0 + draws($1.source) }
    let order: Int =
      switch collection.order {
      case nil: 0
      case .sorted(let key): draws(key)
      case .picked(let count, let weight, _): draws(count) + 1 + draws(weight)
      case .best(let count, let key): draws(count) + draws(key)
      }
    return levels + draws(collection.condition) + order
  }

  func draws(_ source: Collection.Source) -> Int {
    switch source {
    case .things, .ties, .payments, .worlds: 0
    case .neighbours(_, let of, _), .tiesOf(_, let of, _), .inverse(_, let of), .value(let of): draws(of)
    case .range(let low, let high): draws(low) + draws(high)
    case .list(let parts): draws(parts)
    }
  }

  func draws(_ statements: [TypedStatement]) -> Int { statements.reduce(0) { $0 + draws($1) } }

  func draws(_ statement: TypedStatement) -> Int {
    switch statement.kind {
    case .letting(_, let value), .assign(_, let value), .untieIt(let value), .remove(let value),
      .require(let value):
      return draws(value)
    case .write(let write): return draws(write.owner) + draws(write.keys) + draws(write.value)
    case .conditional(let condition, let yes, let no): return draws(condition) + draws(yes) + draws(no)
    case .each(let collection, let body): return draws(collection) + draws(body)
    case .pay(let pay):
      return draws(pay.amount) + pay.from.reduce(0) { $0 + draws($1) } + (pay.to.map { draws($0) } ?? 0)
        + draws(pay.got?.owner)
    case .tie(let tie):
      return draws(tie.from) + draws(tie.to) + firstDraws(.relation(tie.relation), tie.given)
    case .untie(_, let a, let b): return draws(a) + draws(b)
    case .create(let new): return firstDraws(.kind(new.kind), new.given) + 1
    case .note(let parts): return draws(parts)
    case .needs(let condition, let words): return draws(condition) + draws(words ?? [])
    }
  }

  private func draws(_ account: TypedStatement.Account) -> Int { draws(account.owner) + draws(account.keys) }

  /// First values of something new: each cell's once.
  private func firstDraws(
    _ owner: Owner, _ given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]
  ) -> Int {
    let newborn = Newborn(owner: owner, given: given)
    return newborn.cells(in: self).reduce(0) { $0 + draws(newborn.source(of: $1.field, $1.keys, in: self)) }
  }
}
