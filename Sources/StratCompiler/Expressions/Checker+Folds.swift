// SPDX-License-Identifier: Apache-2.0
// Aggregates: one value of many, in all forms; `pick 3 of` and `best 3 of`, which give several.

import StratSyntax

extension Checker {
  /// What an aggregate works on, once its collection has been checked.
  private struct Parts {
    var written: StratSyntax.Fold
    var span: SourceSpan
    var collection: Collection
    /// Inside: where a bare name is a field of the member.
    var inner: Scope
    var outer: Scope
    /// What one member is, as a value.
    var member: TypedExpr
    var wanted: ValueType?
  }

  func typed(
    _ fold: StratSyntax.Fold, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    let source = typed(fold.collection, in: scope)
    if let over = fold.over, !isLedger(fold.collection, in: scope) {
      return typed(fold, of: source, over: over, at: span, in: scope)
    }
    return present(fold, of: source, at: span, in: scope, expecting: wanted)
  }

  /// An aggregate of what is there now; `source` is its collection, checked.
  func present(
    _ fold: StratSyntax.Fold, of source: TypedExpr, at span: SourceSpan, in scope: Scope,
    expecting wanted: ValueType?
  ) -> TypedExpr {
    guard var found = members(of: fold, source), let last = found.levels.last else {
      return unknown(at: span)
    }
    if found.order != nil || (found.condition != nil && asksItself(fold)) {
      found = nested(found)
    }
    if case .length(let length)? = fold.over { found = windowed(found, length, in: scope) }
    let level = found.levels.last ?? last
    var parts = Parts(
      written: fold, span: span, collection: found, inner: inside(found, scope, named: fold.variable),
      outer: scope,
      member: unknown(at: span), wanted: wanted)
    parts.member = local(level.local, at: fold.collection.span, in: parts.inner)
    if model.locals[level.local.index].type == .payment { settleLedger(&parts) }
    return routed(parts)
  }

  private func routed(_ parts: Parts) -> TypedExpr {
    switch parts.written.function {
    case .count, .share, .any, .all: asked(parts)
    case .sum, .mean, .median, .min, .max: measured(parts)
    case .first: first(parts)
    case .pick: picked(parts)
    case .best: best(parts)
    }
  }

  /// `share of … where` and the like ask each member, so their condition is apart from the collection's own.
  private func asksItself(_ fold: StratSyntax.Fold) -> Bool {
    switch fold.function {
    case .count, .share, .any, .all: true
    default: false
    }
  }

  /// What is gone through; `mean size of office.site` is of one thing, a slip unless it is one over time.
  private func members(of fold: StratSyntax.Fold, _ source: TypedExpr) -> Collection? {
    if let found = collection(of: source) { return found }
    guard source.type != .unknown else { return nil }
    let place = fold.collection.span
    if source.type.isReference, case .value(let measure)? = fold.measure, case .name(let name) = measure.kind
    {
      let mended = "\(name.text) of \(said(fold.collection) ?? "it")"
      report(ValueProblem.oneThing(place, word: fold.function.rawValue, mended: mended))
    } else {
      report(ValueProblem.notSeveral(place, said: said(fold.collection), is: model.words(source.type)))
    }
    return nil
  }

  // MARK: - count, share, any, all

  private func asked(_ parts: Parts) -> TypedExpr {
    var parts = parts
    let word = parts.written.function
    var matching: TypedExpr?
    if case .value(let measure)? = parts.written.measure {
      if let condition = parts.written.condition { narrow(&parts, by: condition) }
      matching = condition(measure, in: parts.inner)
    } else if let condition = parts.written.condition {
      matching = self.condition(condition, in: parts.inner)
    }
    unwanted(parts, rank: true, weight: word == .count)
    if word != .count, matching == nil {
      guard word == .any else {
        return refuse(ValueProblem.asksWhat(parts.span, word.rawValue, said(parts.written.collection)))
      }
      matching = TypedExpr(.flag(true), .yesNo, at: parts.span)
    }
    let operation: Fold.Operation
    let type: ValueType
    switch word {
    case .count: (operation, type) = (.count, .plain)
    case .share: (operation, type) = (.share, .share)
    case .any: (operation, type) = (.any, .yesNo)
    default: (operation, type) = (.all, .yesNo)
    }
    var fold = Fold(operation: operation, collection: parts.collection)
    fold.matching = matching
    fold.weight = weight(parts)
    return made(.fold(fold), type, at: parts.span)
  }

  // MARK: - sum, mean, median, min, max

  private func measured(_ parts: Parts) -> TypedExpr {
    var parts = parts
    let word = parts.written.function
    if let condition = parts.written.condition { narrow(&parts, by: condition) }
    unwanted(parts, rank: true, weight: word != .mean)
    var value = parts.member
    switch parts.written.measure {
    case .value(let measure)?: value = typed(measure, in: parts.inner)
    case .count(let number)?: return refuse(ValueProblem.countHere(number.span, word.rawValue))
    case .one(let place)?: return refuse(ValueProblem.countHere(place, word.rawValue))
    case nil: break
    }
    guard value.type != .unknown else { return unknown(at: parts.span) }
    let takesDates = word == .min || word == .max
    guard value.type.unit != nil || (takesDates && value.type == .date) else {
      if parts.written.measure == nil {
        return refuse(ValueProblem.ofWhat(parts.span, word.rawValue, said(parts.written.collection)))
      }
      return refuse(
        ValueProblem.noNumber(
          value.span, word.rawValue, said: nil, found: model.words(value.type), isYesNo: value.type == .yesNo)
      )
    }
    let operations: [FoldFunction: Fold.Operation] = [
      .sum: .sum, .mean: .mean, .median: .median, .min: .min, .max: .max,
    ]
    var fold = Fold(operation: operations[word] ?? .sum, collection: parts.collection, value: value)
    fold.weight = weight(parts)
    var type = value.type
    if word == .sum, let unit = type.unit { type = .number(unit, isShare: false) }
    return withElse(&fold, type, parts)
  }

  // MARK: - first, best, pick

  private func first(_ parts: Parts) -> TypedExpr {
    var parts = parts
    if let condition = parts.written.condition { narrow(&parts, by: condition) }
    unwanted(parts, rank: true, weight: true)
    if case .value(let measure)? = parts.written.measure {
      return refuse(ValueProblem.ofFirst(measure.span, said(measure), said(parts.written.collection)))
    }
    if case .count? = parts.written.measure, let count = members(parts) {
      parts.collection.order = .best(count: count, by: precedence(in: parts.collection, at: parts.span))
      return made(.collection(parts.collection), parts.collection.type, at: parts.span)
    }
    var fold = Fold(operation: .first, collection: parts.collection)
    return withElse(&fold, parts.member.type, parts)
  }

  /// By what the first are the best: by coming before in the order that there is, else by nothing, so that of equals
  /// those count that were declared first.
  private func precedence(in collection: Collection, at span: SourceSpan) -> TypedExpr {
    guard case .sorted(let key)? = collection.order else {
      return TypedExpr(.number(0), .plain, at: span)
    }
    return made(.unary(.negate, key), key.type, at: span)
  }

  private func best(_ parts: Parts) -> TypedExpr {
    var parts = parts
    if let condition = parts.written.condition { narrow(&parts, by: condition) }
    unwanted(parts, rank: false, weight: true)
    guard let rank = parts.written.rank else {
      return refuse(ValueProblem.bestBy(parts.span, said(parts.written.collection)))
    }
    let by = number(rank, in: parts.inner, for: "`by`")
    guard let count = members(parts) else {
      var fold = Fold(operation: .best, collection: parts.collection, value: by)
      return withElse(&fold, parts.member.type, parts)
    }
    parts.collection.order = .best(count: count, by: by)
    return made(.collection(parts.collection), parts.collection.type, at: parts.span)
  }

  private func picked(_ parts: Parts) -> TypedExpr {
    var parts = parts
    if let condition = parts.written.condition { narrow(&parts, by: condition) }
    unwanted(parts, rank: true, weight: false)
    guard allowed(at: parts.span, in: parts.outer) else { return unknown(at: parts.span) }
    guard let count = members(parts) else {
      guard case .one? = parts.written.measure else {
        return refuse(ValueProblem.pickWhat(parts.span, said(parts.written.collection)))
      }
      if parts.written.repeats { report(ValueProblem.repeatsOne(parts.span)) }
      var fold = Fold(operation: .pickOne, collection: parts.collection)
      fold.weight = weight(parts)
      return withElse(&fold, parts.member.type, parts)
    }
    parts.collection.order = .picked(count: count, weight: weight(parts), repeats: parts.written.repeats)
    return made(.collection(parts.collection), parts.collection.type, at: parts.span)
  }

  /// How many: `pick 3 of`, `pick n of`; `nil` for one.
  private func members(_ parts: Parts) -> TypedExpr? {
    switch parts.written.measure {
    case .count(let expr)?, .value(let expr)?: value(expr, in: parts.outer, of: .plain, as: "how many")
    case .one?, nil: nil
    }
  }

  // MARK: - What they share

  /// The condition after `where` becomes the collection's, and is known in what follows.
  private func narrow(_ parts: inout Parts, by condition: Expr) {
    let asked = self.condition(condition, in: parts.inner)
    let own = parts.collection.condition
    parts.collection.condition = own.map { made(.binary(.and, $0, asked), .yesNo, at: asked.span) } ?? asked
    parts.inner = parts.inner.knowing(asked, is: true)
  }

  private func weight(_ parts: Parts) -> TypedExpr? {
    parts.written.weight.map { number($0, in: parts.inner, for: "`weighted by`") }
  }

  private func unwanted(_ parts: Parts, rank: Bool, weight: Bool) {
    let word = parts.written.function.rawValue
    if rank, let by = parts.written.rank { report(ValueProblem.notWith(by.span, word, "by")) }
    if weight, let by = parts.written.weight { report(ValueProblem.notWith(by.span, word, "weighted by")) }
  }

  /// `else`: the value of an empty collection, which must be of the same sort.
  private func withElse(_ fold: inout Fold, _ type: ValueType, _ parts: Parts) -> TypedExpr {
    var result = type
    if let written = parts.written.otherwise {
      let otherwise = typed(written, in: parts.outer, expecting: type)
      if otherwise.type == .unknown { return unknown(at: parts.span) }
      if case .number(let a, _) = type, case .number(let b, _) = otherwise.type, a != b {
        return refuse(
          UnitProblem.unlike(
            written.span, verb: .branches, left: .init(unit: model.words(a), span: parts.span),
            right: measured(otherwise)))
      }
      guard let common = joined(TypedExpr(.fold(fold), type, at: parts.span), otherwise) else {
        return refuse(
          ValueProblem.branches(
            written.span, one: (parts.span, model.words(type)),
            other: (otherwise.span, model.words(otherwise.type))))
      }
      fold.otherwise = otherwise
      result = common
    }
    return made(.fold(fold), result, at: parts.span)
  }

  // MARK: - quantile, and the ledger

  /// `quantile(5%, reach of mc)`
  func quantile(_ arguments: [Expr], at span: SourceSpan, in scope: Scope) -> TypedExpr {
    guard arguments.count == 2 else {
      return refuse(ValueProblem.count(span, "quantile(5%, reach of mc)", wanted: 2, found: arguments.count))
    }
    let level = value(arguments[0], in: scope, of: .plain, as: "`quantile`")
    if let known = constant(level), known < 0 || known > 1 {
      return refuse(ChanceProblem.noChance(level.span, number: constant(level)))
    }
    guard let found = several(arguments[1], in: scope), let last = found.levels.last else {
      return unknown(at: span)
    }
    let value = local(last.local, at: arguments[1].span, in: scope)
    guard value.type.unit != nil else {
      return refuse(ValueProblem.ofWhat(arguments[1].span, "quantile", said(arguments[1])))
    }
    var fold = Fold(operation: .quantile, collection: found, value: value)
    fold.level = level
    return made(.fold(fold), value.type, at: span)
  }

  private func isLedger(_ collection: Expr, in scope: Scope) -> Bool {
    if case .selection(let chosen) = collection.kind { return isLedger(chosen.collection, in: scope) }
    guard case .name(let name) = collection.kind else { return false }
    return name.text == "payments" && scope.locals[name.text] == nil && names.find(name) == nil
  }

  /// `payments … over 1 year`: those of the last year.
  private func windowed(_ collection: Collection, _ length: Expr, in scope: Scope) -> Collection {
    steps(length, in: scope).map { within(Double($0) * model.clock.step, collection) } ?? collection
  }

  private func within(_ over: Double, _ collection: Collection) -> Collection {
    var found = collection
    switch collection.levels[0].source {
    case .payments: found.levels[0].source = .payments(over: over)
    case .value(var value):
      guard case .collection(let inner) = value.kind else { return collection }
      value.kind = .collection(within(over, inner))
      found.levels[0].source = .value(value)
    default: break
    }
    return found
  }

  /// The unit of amounts is that of the account that the condition names.
  private func settleLedger(_ parts: inout Parts) {
    guard let condition = parts.written.condition else { return }
    parts.inner.facts.ledgerUnit = ledgerUnit(in: condition, parts.inner)
  }

  /// `or` lets through the payments of both its sides, so both must be in one unit.
  private func ledgerUnit(in condition: Expr, _ scope: Scope) -> Unit? {
    guard case .binary(let binary) = condition.kind else { return nil }
    switch binary.op {
    case .and: return ledgerUnit(in: binary.left, scope) ?? ledgerUnit(in: binary.right, scope)
    case .or:
      let unit = ledgerUnit(in: binary.left, scope)
      return unit == ledgerUnit(in: binary.right, scope) ? unit : nil
    default:
      return accountNamed(in: condition).flatMap { account($0, in: scope) }
        .flatMap { model.fields[$0.field.index].type.unit }
    }
  }

  /// The unit of all accounts, where they have one: then every payment is in it. Beside a model that is
  /// checked to its end, accounts of kinds that nothing is of do not count.
  func onlyLedgerUnit(in scope: Scope) -> Unit? {
    let isKnown = scope.purpose == .command
    let accounts = model.fields.filter { $0.isAccount && !(isKnown && isOfNothing($0.owner)) }
    let units = Set(accounts.compactMap(\.type.unit))
    return units.count == 1 ? units.first : nil
  }

  private func isOfNothing(_ owner: Owner) -> Bool {
    guard case .kind(let kind) = owner, !model.kinds[model.kinds[kind.index].root.index].isDynamic else {
      return false
    }
    return !model.groups.contains { isKind($0.kind, kind) }
  }

  private func accountNamed(in condition: Expr) -> Expr? {
    guard case .binary(let binary) = condition.kind else { return nil }
    switch binary.op {
    case .is:
      guard case .member(let end) = binary.left.kind,
        ["to", "from"].contains(end.field.text)
      else { return nil }
      if case .name(let name) = binary.right.kind, name.text == "outside" { return nil }
      return binary.right
    default: return nil
    }
  }
}
