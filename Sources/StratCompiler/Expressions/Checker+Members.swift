// SPDX-License-Identifier: Apache-2.0
// What stands after a point, and keys in square brackets: fields, what a relation calls the others,
// references seen from the other end, ends of ties, definitions read as fields; on a collection the same of
// each member.

import StratSyntax

extension Checker {
  /// `s.size`, `size of s`, `org.sites.practices`, `a.standing[g]`.
  func typed(_ member: StratSyntax.Member, keys: [Expr], at span: SourceSpan, in scope: Scope) -> TypedExpr {
    if case .name(let name) = member.owner.kind, name.text == "row", scope.locals["row"] == nil,
      names.find(name) == nil
    {
      return refuse(ValueProblem.rowHere(span))
    }
    if case .name(let name) = member.owner.kind, case .kind(let kind)? = names.find(name),
      scope.locals[name.text] == nil, framedSymbol(name.text, in: scope) == nil
    {
      return refuse(ValueProblem.kindAsValue(name.span, name.text, plural: model.kinds[kind.index].plural))
    }
    let owner = typed(member.owner, in: scope)
    return self.member(member.field, of: owner, written: member.owner, keys: keys, at: span, in: scope)
  }

  private func framedSymbol(_ name: String, in scope: Scope) -> MemberSymbol? {
    guard let frame = scope.frames.last else { return nil }
    return [frame.it, frame.tie].compactMap { $0 }.lazy
      .compactMap { self.symbol(name, in: self.model.locals[$0.index].type) }.first
  }

  /// What a name is of a checked owner, whatever that is.
  func member(
    _ name: Name, of owner: TypedExpr, written: Expr, keys: [Expr], at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    switch owner.type {
    case .unknown: return unknown(at: span)
    case .none: return refuse(ValueProblem.noneHas(span, name.text))
    case .thing, .tie, .payment, .world:
      guard let symbol = symbol(name.text, in: owner.type) else {
        return refuse(noMember(name, of: owner))
      }
      if owner.type.mayBeNone {
        return refuse(ValueProblem.notAsked(owner.span, said: said(written), then: name.text))
      }
      return member(symbol, name, of: owner, keys: keys, at: span, in: scope)
    case .collection(let type):
      guard let collection = collection(of: owner) else { return unknown(at: span) }
      return extended(collection, type, by: name, keys: keys, at: span, in: scope)
    default:
      if case .define(let id)? = names.find(name), keys.isEmpty {
        return call(id, [owner], name, at: span, in: scope)
      }
      return refuse(
        ValueProblem.noMembers(name.span, name.text, said: said(written), is: model.words(owner.type)))
    }
  }

  private func noMember(_ name: Name, of owner: TypedExpr) -> any Problem {
    if let kind = owner.type.kind, inverseFields(name.text, of: kind).count > 1 {
      let fields = inverseFields(name.text, of: kind).map { model.fields[$0.index].name }
      return NameProblem.twoInverses(name, fields: fields, owner: model.kinds[kind.index].name)
    }
    let known = memberNames(in: owner.type)
    return NameProblem.noMember(
      name, owner: model.words(owner.type.present), nearest: Spelling.nearest(name.text, among: known))
  }

  /// A resolved member of one thing, tie, payment or world.
  func member(
    _ symbol: MemberSymbol, _ name: Name, of owner: TypedExpr, keys: [Expr], at span: SourceSpan,
    in scope: Scope
  ) -> TypedExpr {
    if !keys.isEmpty, !symbol.isField {
      let base = member(symbol, name, of: owner, keys: [], at: span, in: scope)
      return indexed(base, keys, in: scope)
    }
    switch symbol {
    case .field(let id): return fieldValue(id, owner: owner, keys: keys, at: span, in: scope)
    case .neighbours(let relation, let fromSide, let isOne):
      let info = model.relations[relation.index]
      let other = ValueType.thing(fromSide ? info.to : info.from, orNone: isOne)
      if isOne {
        return known(made(.neighbour(relation, of: owner, fromSide: fromSide), other, at: span), in: scope)
      }
      return one(level(.neighbours(relation, of: owner, fromSide: fromSide), other, tie: relation), at: span)
    case .inverse(let field, let kind): return inverse(field, kind, of: owner, at: span)
    case .end(let relation, let isFrom):
      let info = model.relations[relation.index]
      return made(.end(owner, isFrom: isFrom), .thing(isFrom ? info.from : info.to, orNone: false), at: span)
    case .define(let id): return call(id, [owner], name, at: span, in: scope)
    case .ties(let relation, let fromSide):
      return one(
        level(.tiesOf(relation, of: owner, fromSide: fromSide), .tie(relation, orNone: false)), at: span)
    case .payment(let part): return payment(part, of: owner, name, at: span, in: scope)
    case .recorded(let what): return made(.inWorld(what, of: owner), type(of: what), at: span)
    }
  }

  private func type(of what: TypedExpr.Recorded) -> ValueType {
    switch what {
    case .measure(let index): measure(index).value.type
    case .parameter(let id): fieldType(id)
    }
  }

  private func payment(
    _ part: PaymentPart, of owner: TypedExpr, _ name: Name, at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    switch part {
    case .amount:
      guard let unit = scope.facts.ledgerUnit ?? onlyLedgerUnit(in: scope) else {
        return refuse(ValueProblem.ledgerUnit(span))
      }
      return made(.payment(.amount, of: owner), .number(unit, isShare: false), at: span)
    case .time: return made(.payment(.time, of: owner), .date, at: span)
    case .from, .to: return refuse(ValueProblem.paymentEnd(span, name.text))
    }
  }

  /// `district.shops`: the things of a kind whose reference it is; those of a kind below it by a condition.
  private func inverse(_ field: FieldID, _ kind: KindID, of owner: TypedExpr, at span: SourceSpan)
    -> TypedExpr
  {
    let level = level(.inverse(field, of: owner), .thing(kind, orNone: false))
    var collection = Collection(
      levels: [level], condition: nil, order: nil, type: .collection(.thing(kind, orNone: false)))
    if case .kind(let declared) = model.fields[field.index].owner, declared != kind {
      let member = TypedExpr(.local(level.local), .thing(declared, orNone: false), at: span)
      collection.condition = made(.isKind(member, kind), .yesNo, at: span)
    }
    return made(.collection(collection), collection.type, at: span)
  }

  // MARK: - Fields and their keys

  /// A field of a thing, a tie or (`owner` nil) the world, with its keys.
  func fieldValue(
    _ id: FieldID, owner: TypedExpr?, keys: [Expr], at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    let type = fieldType(id)
    let field = model.fields[id.index]
    guard let values = keyValues(keys, of: field, at: span, in: scope) else { return unknown(at: span) }
    if field.isFormula, let owner { return made(.formula(id, owner: owner), type, at: span) }
    let value = made(.field(id, owner: owner, keys: values), type, at: span)
    if let flag = presence(of: value), scope.facts.asked != span, !isPresent(flag, in: scope) {
      return refuse(ValueProblem.notAsked(span, said: said(value) ?? field.name, then: nil))
    }
    if let path = Path(value), let place = scope.facts.written[path] {
      return refuse(BodyProblem.readAfterWrite(span, field.name, said: said(value), written: place))
    }
    return known(value, in: scope)
  }

  /// The keys of one entry, checked against what the field is kept for; `nil` after a report.
  func keyValues(_ keys: [Expr], of field: Field, at span: SourceSpan, in scope: Scope) -> [TypedExpr]? {
    guard keys.count == field.keys.count else {
      report(ValueProblem.keyCount(span, field.name, wanted: field.keys.map(words), found: keys.count))
      return nil
    }
    return zip(keys, field.keys).map { key, domain in
      let place = "the key of `\(field.name)`"
      switch domain {
      case .kind(let kind): return value(key, in: scope, of: .thing(kind, orNone: false), as: place)
      case .range(let low, let high):
        let number = value(key, in: scope, of: .plain, as: place)
        if let known = constant(number),
          known < Double(low) || known > Double(high) || known != known.rounded()
        {
          return refuse(ValueProblem.keyRange(number.span, field.name, low: low, high: high))
        }
        return number
      }
    }
  }

  private func words(_ domain: KeyDomain) -> String {
    switch domain {
    case .kind(let kind): model.kinds[kind.index].name
    case .range(let low, let high): "\(low)..\(high)"
    }
  }

  /// `standing[g]`, `a.standing[g]`, `f(x)[2]`.
  func typed(index base: Expr, _ keys: [Expr], at span: SourceSpan, in scope: Scope) -> TypedExpr {
    switch base.kind {
    case .name(let name): return typed(name, keys: keys, at: span, in: scope)
    case .member(let member): return typed(member, keys: keys, at: span, in: scope)
    default: return indexed(typed(base, in: scope), keys, in: scope)
    }
  }

  /// One of a list, by its number from 1.
  func indexed(_ base: TypedExpr, _ keys: [Expr], in scope: Scope) -> TypedExpr {
    guard case .list(let types) = base.type, keys.count == 1 else {
      if base.type == .unknown { return base }
      return refuse(ValueProblem.noKeys(base.span, "this", is: model.words(base.type)))
    }
    let key = typed(keys[0], in: scope, expecting: .plain)
    guard let number = constant(key), number >= 1, number <= Double(types.count), number == number.rounded()
    else {
      return refuse(ValueProblem.keyRange(key.span, "this list", low: 1, high: types.count))
    }
    return made(.element(base, Int(number) - 1), types[Int(number) - 1], at: base.span)
  }
}
