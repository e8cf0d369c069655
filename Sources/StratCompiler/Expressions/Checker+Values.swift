// SPDX-License-Identifier: Apache-2.0
// A value as written becomes a checked value. This file routes each form to its own check; what they share
// is below.

import StratSyntax

extension Checker {
  /// The checked form of a value. `expecting` is what the place would like, so that words of a choice and
  /// dates are understood; whether the result fits is for the caller to ask (``value(_:in:of:as:)`` does
  /// both).
  func typed(_ expr: Expr, in scope: Scope, expecting wanted: ValueType? = nil) -> TypedExpr {
    let span = expr.span
    switch expr.kind {
    case .number(let number): return typed(number, at: span, expecting: wanted)
    case .date(let date): return typed(date, at: span)
    case .text: return refuse(ValueProblem.textHere(span))
    case .none: return TypedExpr(.none, .none, at: span)
    case .bool(let flag): return TypedExpr(.flag(flag), .yesNo, at: span)
    case .it: return typedIt(at: span, in: scope)
    case .name(let name): return typed(name, keys: [], at: span, in: scope, expecting: wanted)
    case .member(let member): return typed(member, keys: [], at: span, in: scope)
    case .index(let base, let keys): return typed(index: base, keys, at: span, in: scope)
    case .call(let name, let arguments):
      return typed(call: name, arguments, at: span, in: scope, expecting: wanted)
    case .list(let items): return typed(list: items, at: span, in: scope, expecting: wanted)
    case .several: return refuse(ValueProblem.severalHere(span))
    case .range(let low, let high): return typed(range: low, high, at: span, in: scope)
    case .unary(let unary): return typed(unary, at: span, in: scope, expecting: wanted)
    case .binary(let binary): return typed(binary, at: span, in: scope, expecting: wanted)
    case .between(let low, let high): return typed(between: low, high, at: span, in: scope, expecting: wanted)
    case .tieTest(let a, let name, let b): return typed(test: a, name, b, at: span, in: scope)
    case .conditional(let condition, let a, let b):
      return typed(if: condition, a, b, at: span, in: scope, expecting: wanted)
    case .cases(let arms):
      if isTooLong(
        arms.map(\.span), "`when`", instead: "values by number can be a curve, or a list: [2, 3, 5]")
      {
        return unknown(at: span)
      }
      return typed(arms[...], at: span, in: scope, expecting: wanted)
    case .map: return refuse(ValueProblem.mapHere(span))
    case .fold(let fold): return typed(fold, at: span, in: scope, expecting: wanted)
    case .timed(let timed): return typed(timed, at: span, in: scope)
    case .firstTime(let condition): return typed(firstTime: condition, at: span, in: scope)
    case .last: return refuse(ValueProblem.later(span, "`last`", "signals"))
    case .ago(let value, let amount): return typed(value, ago: amount, at: span, in: scope)
    case .at(let value, let time): return typed(value, at: time, span: span, in: scope)
    case .selection(let selection): return typed(selection, at: span, in: scope)
    case .create(let creation): return typed(making: creation, in: scope)
    case .tie(let making): return typed(making: making, in: scope)
    case .missing: return unknown(at: span)
    }
  }

  /// A value that must be of a type; reports one that does not fit. `place` says what it is for: "`size`".
  func value(_ expr: Expr, in scope: Scope, of wanted: ValueType, as place: String) -> TypedExpr {
    let found = typed(expr, in: scope, expecting: wanted)
    return fitted(found, wanted, as: place, written: expr)
  }

  /// Reports a checked value that does not fit where `wanted` is asked for.
  func fitted(_ found: TypedExpr, _ wanted: ValueType, as place: String, written: Expr? = nil) -> TypedExpr {
    if fits(found.type, wanted) { return found }
    if case .number(let unit, _) = wanted, case .number(let other, _) = found.type {
      return refuse(
        UnitProblem.wrong(
          found.span, place: place, found: measured(found), wanted: model.words(unit),
          mended: mended(written, from: other, to: unit)))
    }
    if found.type != .none, fits(found.type, wanted.orNone) {
      return refuse(ValueProblem.mayBeNone(found.span, said: said(written), kind: model.words(wanted)))
    }
    return refuse(
      ValueProblem.wrongKind(
        found.span, place: place, found: model.words(found.type), wanted: model.words(wanted)))
  }

  /// A value that must be yes or no.
  func condition(_ expr: Expr, in scope: Scope) -> TypedExpr {
    let found = typed(expr, in: scope, expecting: .yesNo)
    if fits(found.type, .yesNo) { return found }
    return refuse(
      ValueProblem.noCondition(
        found.span, said: said(expr), found: model.words(found.type), isNumber: found.type.unit != nil))
  }

  /// A value that must be a number; whatever its unit.
  func number(_ expr: Expr, in scope: Scope, for place: String, expecting: ValueType? = nil) -> TypedExpr {
    let found = typed(expr, in: scope, expecting: expecting)
    if found.type.unit != nil || found.type == .unknown { return found }
    return refuse(
      ValueProblem.wrongKind(found.span, place: place, found: model.words(found.type), wanted: "a number"))
  }

  /// Whether a value of one type may stand where another is asked for.
  func fits(_ found: ValueType, _ wanted: ValueType) -> Bool {
    switch (found, wanted) {
    case (.unknown, _), (_, .unknown): return true
    case (.number(let a, _), .number(let b, _)): return a == b
    case (.none, _): return wanted.mayBeNone
    case (.thing(let a, let aNone), .thing(let b, let bNone)): return isKind(a, b) && (bNone || !aNone)
    case (.tie(let a, let aNone), .tie(let b, let bNone)): return a == b && (bNone || !aNone)
    case (.collection(let a), .collection(let b)): return fits(a, b)
    case (.list(let items), .collection(let member)): return items.allSatisfy { fits($0, member) }
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy { fits($0, $1) }
    default: return found == wanted
    }
  }

  /// A checked value of known parts: hidden when one of them is.
  func made(_ kind: TypedExpr.Kind, _ type: ValueType, at span: SourceSpan) -> TypedExpr {
    var value = TypedExpr(kind, type, at: span)
    var isHidden = isHidden(kind)
    forEachChild(of: value) { if $0.isHidden { isHidden = true } }
    value.isHidden = isHidden
    return value
  }

  private func isHidden(_ kind: TypedExpr.Kind) -> Bool {
    switch kind {
    case .field(let id, _, _), .formula(let id, _): model.fields[id.index].isHidden
    case .call(let id, _): model.defines[id.index].isHidden
    case .past(let index, _, _): model.recorders[index].value.isHidden
    default: false
    }
  }

  /// Something wrong has been reported, or is now: anything goes from here.
  func unknown(at span: SourceSpan) -> TypedExpr { TypedExpr(.none, .unknown, at: span) }

  func refuse(_ problem: some Problem) -> TypedExpr {
    report(problem)
    return unknown(at: problem.diagnostic.primary.span)
  }

  // MARK: - Small forms

  private func typed(_ number: NumberLiteral, at span: SourceSpan, expecting wanted: ValueType?) -> TypedExpr
  {
    if let name = number.unit {
      guard let unit = unit(named: name) else { return unknown(at: span) }
      return TypedExpr(.number(number.value * unit.scale), .number(unit.unit, isShare: false), at: span)
    }
    if wanted == .date, !number.isPercent, let date = moment(year: number.value) {
      return TypedExpr(.number(date), .date, at: span)
    }
    let isShare = number.isPercent && number.value >= 0 && number.value <= 1
    return TypedExpr(.number(number.value), .number(.one, isShare: isShare), at: span)
  }

  private func typedIt(at span: SourceSpan, in scope: Scope) -> TypedExpr {
    guard let id = scope.frames.last?.it ?? scope.it else {
      return scope.facts.known["it"] ?? refuse(ValueProblem.noIt(span))
    }
    return local(id, at: span, in: scope)
  }

  /// What a local stands for, with what is known of it here.
  func local(_ id: LocalID, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    var value = TypedExpr(.local(id), model.locals[id.index].type, at: span)
    value.isHidden = scope.facts.hidden.contains(id)
    return known(value, in: scope)
  }

  /// A reference that has been asked for is there for certain.
  func known(_ value: TypedExpr, in scope: Scope) -> TypedExpr {
    guard value.type.mayBeNone, value.type.isReference, let path = Path(value) else { return value }
    guard scope.facts.present.contains(path) else { return value }
    var present = value
    present.type = value.type.present
    return present
  }

  private func typed(
    list items: [Expr], at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    let values = items.enumerated().map { i, item in
      typed(item, in: scope, expecting: Checker.part(i, of: wanted))
    }
    return made(.list(values), .list(values.map(\.type)), at: span)
  }

  private static func part(_ i: Int, of wanted: ValueType?) -> ValueType? {
    if case .list(let parts)? = wanted, i < parts.count { return parts[i] }
    return wanted?.member
  }
}
