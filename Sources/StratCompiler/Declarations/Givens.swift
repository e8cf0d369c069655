// SPDX-License-Identifier: Apache-2.0
// The values in the block of a thing, a population, a tie or `create`: templates unfolded, maps and lists
// taken
// apart, each with the field that it is for.

import StratSyntax

extension Checker {
  /// The given values of a block, with those of its template. Keys may be any value; a list for what a
  /// relation
  /// calls its others is refused here (at the start it makes ties, see Ties.swift).
  func given(
    _ values: [GivenValue], like template: Name?, of owner: Owner, it: LocalID, in scope: Scope
  ) -> [CheckedGiven] {
    var scope = scope
    scope.it = it
    scope.frames.append(Scope.Frame(it: it))
    return unfolded(values, like: template, of: owner).flatMap { checked($0, of: owner, in: scope) }
  }

  /// Own values, and those of the template that they do not replace.
  func unfolded(_ values: [GivenValue], like template: Name?, of owner: Owner, depth: Int = 0) -> [GivenValue]
  {
    reportTwice(values)
    guard let template else { return values }
    guard case .template(let index)? = names.find(template) else {
      if let other = names.find(template) {
        report(NameProblem.wrong(template, is: other.words, wanted: "a template", hint: nil))
      } else {
        report(unknown(template, wanted: "a template") { if case .template = $0 { true } else { false } })
      }
      return values
    }
    let source = names.templates[index]
    guard depth < 50 else {
      report(DeclarationProblem.ring(source.name.span, name: source.name.text, through: []))
      return values
    }
    if case .kind(let kind) = owner, depth == 0, let own = self.kind(source.kind), !isKind(kind, own) {
      report(
        DeclarationProblem.templateOfOther(
          template, is: model.kinds[own.index].name, wanted: model.kinds[kind.index].name))
    }
    let base = unfolded(source.values, like: source.template, of: owner, depth: depth + 1)
    return base.filter { old in !values.contains { $0.name.text == old.name.text && $0.keys == old.keys } }
      + values
  }

  private func reportTwice(_ values: [GivenValue]) {
    var seen: [String: SourceSpan] = [:]
    for value in values where value.keys.isEmpty {
      if let first = seen[value.name.text] {
        report(DeclarationProblem.givenTwice(value.name, first: first))
      }
      seen[value.name.text] = value.name.span
    }
  }

  /// One line of a block.
  func checked(_ value: GivenValue, of owner: Owner, in scope: Scope) -> [CheckedGiven] {
    guard let field = field(value.name, of: owner), isUncertain(value.given) else { return [] }
    let info = model.fields[field.index]
    guard value.keys.count <= info.keys.count else {
      report(DeclarationProblem.keysOfNone(value.span, field: info.name, count: info.keys.count))
      return []
    }
    var keys: [TypedExpr] = []
    for (key, domain) in zip(value.keys, info.keys) {
      guard let key = self.key(key, domain, in: scope) else { return [] }
      keys.append(key)
    }
    return entries(field, keys, value.given.value, in: scope, value.span)
  }

  /// The field that a line of a block gives; reports a name that is none.
  func field(_ name: Name, of owner: Owner) -> FieldID? {
    let symbol: MemberSymbol? =
      switch owner {
      case .world: names.fields[.world]?[name.text].map { .field($0) }
      case .kind(let kind): member(name.text, of: kind)
      case .relation(let relation): member(name.text, of: relation)
      }
    switch symbol {
    case .field(let id): return id
    case .neighbours(let relation, _, _):
      report(DeclarationProblem.tiesInBlock(name, relation: model.relations[relation.index].name))
    case .inverse(let id, _):
      report(DeclarationProblem.inverseGiven(name, field: model.fields[id.index].name))
    case .end: report(DeclarationProblem.endGiven(name))
    case .ties, .payment, .recorded: break
    case .define: report(NameProblem.wrong(name, is: "a definition", wanted: "a field", hint: nil))
    case nil:
      if !name.text.isEmpty {
        let nearest = Spelling.nearest(name.text, among: memberNames(of: owner).sorted())
        report(NameProblem.noMember(name, owner: Words.a(self.name(of: owner)), nearest: nearest))
      }
    }
    return nil
  }

  /// A key of an entry: a thing of the kind, or a whole number of the range.
  func key(_ expr: Expr, _ domain: KeyDomain, in scope: Scope) -> TypedExpr? {
    switch domain {
    case .kind(let kind):
      let wanted = ValueType.thing(kind, orNone: false)
      let key = typed(expr, in: scope, expecting: wanted)
      return isFit(key, wanted, "the key") ? key : nil
    case .range(let low, let high):
      let key = typed(expr, in: scope, expecting: .plain)
      guard isFit(key, .plain, "the key") else { return nil }
      guard let number = constant(key) else { return key }
      guard let whole = Int(exactly: number), low...high ~= whole else {
        report(DeclarationProblem.keyOutside(expr.span, low: low, high: high))
        return nil
      }
      return key
    }
  }

  /// The entries that a value gives: one, or those of a map or a list.
  func entries(
    _ field: FieldID, _ keys: [TypedExpr], _ value: Expr, in scope: Scope, _ span: SourceSpan
  ) -> [CheckedGiven] {
    let info = model.fields[field.index]
    if keys.count < info.keys.count {
      let domain = info.keys[keys.count]
      switch value.kind {
      case .map(let entries):
        return entries.flatMap { entry -> [CheckedGiven] in
          guard let key = key(entry.key, domain, in: scope) else { return [] }
          return self.entries(field, keys + [key], entry.value, in: scope, entry.span)
        }
      case .list(let parts):
        if case .range(let low, let high) = domain {
          return listed(field, keys, parts, low...high, in: scope, span)
        }
      default:
        guard keys.isEmpty else {
          report(DeclarationProblem.keysOfNone(value.span, field: info.name, count: info.keys.count))
          return []
        }
      }
    }
    return single(field, keys, value, in: scope, span)
  }

  private func listed(
    _ field: FieldID, _ keys: [TypedExpr], _ parts: [Expr], _ range: ClosedRange<Int>, in scope: Scope,
    _ span: SourceSpan
  ) -> [CheckedGiven] {
    guard parts.count == range.count else {
      report(DeclarationProblem.listLength(span, found: parts.count, wanted: range.count))
      return []
    }
    return zip(range, parts).flatMap { index, part in
      let key = TypedExpr(.number(Double(index)), .plain, at: part.span)
      return entries(field, keys + [key], part, in: scope, part.span)
    }
  }

  private func single(
    _ field: FieldID, _ keys: [TypedExpr], _ value: Expr, in scope: Scope, _ span: SourceSpan
  ) -> [CheckedGiven] {
    let info = model.fields[field.index]
    if info.isFormula {
      return [CheckedGiven(field: field, keys: [], value: formula(field, value, in: scope), span: span)]
    }
    let wanted = fieldType(field)
    if let presence = info.presence {
      let (found, isGiven) = first(value, of: info, in: scope)
      guard isFit(found, wanted, "`\(info.name)`", written: value) else { return [] }
      checkBounds(found, info, written: value)
      return [
        CheckedGiven(field: field, keys: keys, value: found, span: span),
        CheckedGiven(field: presence, keys: keys, value: isGiven, span: span),
      ]
    }
    let found = typed(value, in: scope, expecting: wanted)
    guard isFit(found, wanted, "`\(info.name)`", written: value) else { return [] }
    checkBounds(found, info, written: value)
    return [CheckedGiven(field: field, keys: keys, value: found, span: span)]
  }

  /// Adds the formula of one owner; the value of the field is its index.
  func formula(_ field: FieldID, _ value: Expr, in scope: Scope) -> TypedExpr {
    var scope = scope
    scope.purpose = .definition
    let wanted = model.fields[field.index].type
    let found = typed(value, in: scope, expecting: wanted)
    _ = isFit(found, wanted, "`\(model.fields[field.index].name)`")
    guard let itself = scope.it else { return TypedExpr(.number(0), .plain, at: value.span) }
    model.formulas.append(Formula(itself: itself, value: found))
    return TypedExpr(
      .number(Double(model.formulas.count - 1)), .plain, at: value.span, isHidden: found.isHidden)
  }

  /// Whether a value may stand where `wanted` is asked for; reports it where not.
  func isFit(_ value: TypedExpr, _ wanted: ValueType, _ what: String, written: Expr? = nil) -> Bool {
    if value.type == .unknown || wanted == .unknown { return value.type != .unknown }
    if fits(value.type, wanted) { return true }
    let units = value.type.unit.flatMap { own in wanted.unit.map { (own, $0) } }
    report(
      DeclarationProblem.unfit(
        value.span, what: what, found: words(value.type), wanted: words(wanted),
        mended: units.flatMap { mended(written, from: $0, to: $1) }))
    return false
  }

  /// A known number outside the bounds of its field; what is drawn outside them stops at them.
  func checkBounds(_ value: TypedExpr, _ field: Field, written: Expr) {
    guard let number = constant(value), case .number = field.type else { return }
    let low = field.isAccount ? field.overdraft : field.least ?? -Double.infinity
    let high = field.most ?? Double.infinity
    if number < low || number > high {
      report(
        DeclarationProblem.outside(
          value.span, field: field.name, low: low, high: high, isShare: field.type == .share,
          mended: field.type.isShare ? inPercent(written) : nil))
    }
  }
}
