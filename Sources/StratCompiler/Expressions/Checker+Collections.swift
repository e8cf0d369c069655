// SPDX-License-Identifier: Apache-2.0
// Several values: where they come from, paths that run through them, what narrows and orders them.

import StratSyntax

extension Checker {
  /// A level with a member of its own; `tie` gives the tie through which it is reached a name too.
  func level(_ source: Collection.Source, _ member: ValueType, tie: RelationID? = nil) -> Collection.Level {
    Collection.Level(
      source: source, local: newLocal("it", member),
      tieLocal: tie.map { newLocal("tie", .tie($0, orNone: false)) })
  }

  /// A collection of one level, as a value.
  func one(_ level: Collection.Level, at span: SourceSpan) -> TypedExpr {
    let type = ValueType.collection(model.locals[level.local.index].type)
    return made(
      .collection(Collection(levels: [level], condition: nil, order: nil, type: type)), type, at: span)
  }

  /// What a value holds, as members to go through; `nil` where it is no collection.
  func collection(of value: TypedExpr) -> Collection? {
    if case .collection(let collection) = value.kind { return collection }
    switch value.type {
    case .collection(let member):
      return Collection(levels: [level(.value(value), member)], condition: nil, order: nil, type: value.type)
    case .list(let types):
      var member = types.first ?? .plain
      for type in types.dropFirst() { member = joined(member, type) ?? member }
      let source: Collection.Source
      if case .list(let values) = value.kind { source = .list(values) } else { source = .value(value) }
      return Collection(
        levels: [level(source, member)], condition: nil, order: nil, type: .collection(member))
    default: return nil
    }
  }

  /// What stands after `of` or `in`: several values, or a report.
  func several(_ expr: Expr, in scope: Scope) -> Collection? {
    let value = typed(expr, in: scope)
    if let found = collection(of: value) { return found }
    if value.type != .unknown {
      report(ValueProblem.notSeveral(expr.span, said: said(expr), is: model.words(value.type)))
    }
    return nil
  }

  /// `1..n`: whole numbers, both ends.
  func typed(range low: Expr, _ high: Expr, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let a = value(low, in: scope, of: .plain, as: "a range")
    let b = value(high, in: scope, of: .plain, as: "a range")
    for end in [a, b] {
      if let number = constant(end), number != number.rounded() {
        return refuse(ValueProblem.notWhole(end.span))
      }
    }
    return one(level(.range(a, b), .plain), at: span)
  }

  /// `shops where open sorted by need`.
  func typed(_ selection: Selection, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    guard var found = several(selection.collection, in: scope) else { return unknown(at: span) }
    found = narrowed(found, by: selection.condition, in: scope)
    if let key = selection.sortedBy { found = sorted(found, by: key, in: scope) }
    return made(.collection(found), found.type, at: span)
  }

  /// The members for which a condition holds.
  func narrowed(_ collection: Collection, by condition: Expr?, in scope: Scope) -> Collection {
    guard let condition else { return collection }
    var found = collection.order == nil ? collection : nested(collection)
    let asked = self.condition(condition, in: inside(found, scope))
    found.condition = both(found.condition, asked)
    return found
  }

  /// `sorted by need`.
  func sorted(_ collection: Collection, by key: Expr, in scope: Scope) -> Collection {
    var found = collection.order == nil ? collection : nested(collection)
    let value = typed(key, in: inside(found, scope))
    if value.type.unit == nil, value.type != .date, value.type != .unknown {
      report(
        ValueProblem.wrongKind(
          value.span, place: "what is sorted by", found: model.words(value.type), wanted: "a number"))
    }
    found.order = .sorted(value)
    return found
  }

  /// The place inside a collection, where a bare name is a field of its member; with what its condition has
  /// asked.
  func inside(_ collection: Collection, _ scope: Scope, named name: Name? = nil) -> Scope {
    guard let last = collection.levels.last else { return scope }
    var inner = scope.inside(.init(it: last.local, tie: last.tieLocal, isNamed: name != nil))
    if let name { bind(name, last.local, in: &inner) }
    return collection.condition.map { inner.knowing($0, is: true) } ?? inner
  }

  /// The same members as the source of a new level: where an order or a condition must be settled first.
  func nested(_ collection: Collection) -> Collection {
    let value = made(
      .collection(collection), collection.type, at: SourceSpan(source: SourceID(0), start: 0, end: 0))
    let member = collection.type.member ?? .unknown
    return Collection(
      levels: [level(.value(value), member)], condition: nil, order: nil, type: collection.type)
  }

  private func both(_ one: TypedExpr?, _ other: TypedExpr) -> TypedExpr {
    guard let one else { return other }
    return made(.binary(.and, one, other), .yesNo, at: other.span)
  }

  /// `org.sites.practices`: the same member of each member, as a further level.
  func extended(
    _ collection: Collection, _ type: ValueType, by name: Name, keys: [Expr], at span: SourceSpan,
    in scope: Scope
  ) -> TypedExpr {
    var found = collection.order == nil && collection.condition == nil ? collection : nested(collection)
    guard let last = found.levels.last, type != .unknown else { return unknown(at: span) }
    guard let symbol = symbol(name.text, in: type) else {
      return refuse(
        NameProblem.noMember(
          name, owner: model.words(type), nearest: Spelling.nearest(name.text, among: memberNames(in: type))))
    }
    let each = local(last.local, at: span, in: inside(found, scope))
    let value: TypedExpr
    switch symbol {
    case .neighbours(let relation, let fromSide, isOne: true):
      let info = model.relations[relation.index]
      let source = Collection.Source.neighbours(relation, of: each, fromSide: fromSide)
      value = one(
        level(source, .thing(fromSide ? info.to : info.from, orNone: false), tie: relation), at: span)
    default: value = member(symbol, name, of: each, keys: keys, at: span, in: scope)
    }
    guard value.type != .unknown else { return value }
    if case .collection(let next) = value.kind, next.order == nil {
      found.levels += next.levels
      found.condition = next.condition
      found.type = next.type
    } else {
      found = appended(value, to: found, at: span)
    }
    return made(.collection(found), found.type, at: span)
  }

  /// One value of each member; a reference that is none is left out.
  private func appended(_ value: TypedExpr, to collection: Collection, at span: SourceSpan) -> Collection {
    var found = collection
    let next = level(.list([value]), value.type.present)
    found.levels.append(next)
    found.type = .collection(value.type.present)
    if value.type.mayBeNone {
      let member = TypedExpr(.local(next.local), value.type, at: span)
      let none = TypedExpr(.none, .none, at: span)
      found.condition = made(.unary(.not, made(.same(member, none), .yesNo, at: span)), .yesNo, at: span)
    }
    return found
  }
}
