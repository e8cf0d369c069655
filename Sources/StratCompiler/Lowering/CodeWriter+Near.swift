// SPDX-License-Identifier: Apache-2.0
// `uses where site is s` asks only the ties of s, not all ties there are, and `sites where it uses p` only those
// that p is tied to: what holds of an end is looked up.

import StratEngine
import StratSyntax

extension CodeWriter {
  /// The same members in the same order. Ties that come and go are gone through by their ends anyway.
  func near(_ collection: Collection) -> Collection {
    guard let condition = collection.condition, let found = near(collection.levels, by: condition) else {
      return collection
    }
    var narrowed = collection
    narrowed.levels = found.levels
    narrowed.condition = found.rest
    return narrowed
  }

  /// What is counted, and whether there is any, may be narrowed by what is asked of each; a share may not.
  func near(_ fold: Fold) -> Fold {
    var narrowed = fold
    narrowed.collection = near(fold.collection)
    guard fold.operation == .count || fold.operation == .any, let asked = fold.matching,
      let found = near(narrowed.collection.levels, by: asked)
        ?? tied(narrowed.collection, askedBy: asked.conjuncts)
    else { return narrowed }
    narrowed.collection.levels = found.levels
    narrowed.matching = found.rest
    return narrowed
  }

  /// `share of sites where it uses p`: those that p is tied to, as a part of all; nothing where it is no such share.
  func nearShare(_ fold: Fold, at span: SourceSpan) -> Register? {
    guard fold.operation == .share, let asked = fold.matching, asked.conjuncts.count == 1,
      let found = tied(fold.collection, askedBy: [asked])
    else { return nil }
    var tied = fold
    tied.operation = .count
    tied.collection.levels = found.levels
    tied.matching = nil
    var all = fold
    all.operation = .count
    all.matching = nil
    let count = { (fold: Fold) in self.fold(fold, TypedExpr(.fold(fold), .plain, at: span)) }
    let some = count(tied)
    return binary(.divide, some, binary(.max, count(all), number(1), at: span), at: span)
  }

  /// All things of a kind, of which it is asked whether they are tied to something.
  private func tied(_ collection: Collection, askedBy parts: [TypedExpr]) -> (
    levels: [Collection.Level], rest: TypedExpr?
  )? {
    guard collection.levels.count == 1, collection.condition == nil, collection.order == nil,
      case .things(let kind) = collection.levels[0].source
    else { return nil }
    let member = collection.levels[0].local
    for (place, part) in parts.enumerated() {
      guard case .tied(let relation, let a, let b) = part.kind else { continue }
      let info = model.relations[relation.index]
      guard !info.isSymmetric else { continue }
      for (end, of, endKind, isFrom) in [(a, b, info.from, false), (b, a, info.to, true)] {
        guard case .local(member) = end.kind, !of.reads(member), kind == endKind,
          case .thing(_, orNone: false) = of.type
        else { continue }
        var rest = parts
        rest.remove(at: place)
        var levels = collection.levels
        levels[0].source = .neighbours(relation, of: of, fromSide: isFrom)
        return (levels, TypedExpr.all(of: rest))
      }
    }
    return nil
  }

  private func near(_ levels: [Collection.Level], by condition: TypedExpr) -> (
    levels: [Collection.Level], rest: TypedExpr?
  )? {
    guard let last = levels.last, case .ties(let relation) = last.source,
      !model.relations[relation.index].isSymmetric,
      context.layout.tables[table(relation)].isDynamic
    else { return nil }
    var rest = condition.conjuncts
    for (place, part) in rest.enumerated() {
      guard let (of, isFrom) = end(of: last.local, askedBy: part) else { continue }
      rest.remove(at: place)
      var narrowed = levels
      narrowed[levels.count - 1].source = .tiesOf(relation, of: of, fromSide: isFrom)
      return (narrowed, TypedExpr.all(of: rest))
    }
    return nil
  }

  /// `u.site is s`, either way round, where s is something and says nothing of u.
  private func end(of tie: LocalID, askedBy part: TypedExpr) -> (of: TypedExpr, isFrom: Bool)? {
    guard case .same(let a, let b) = part.kind else { return nil }
    for (end, of) in [(a, b), (b, a)] {
      if case .end(let owner, let isFrom) = end.kind, case .local(tie) = owner.kind, !of.reads(tie),
        case .thing(_, orNone: false) = of.type
      {
        return (of, isFrom)
      }
    }
    return nil
  }
}
