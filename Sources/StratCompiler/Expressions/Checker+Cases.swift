// SPDX-License-Identifier: Apache-2.0
// Values that depend on a condition: `if … then … else …`, values by case; and what two branches have in
// common.

import StratSyntax

extension Checker {
  /// `if a > 2 then x else y`
  func typed(
    if condition: Expr, _ a: Expr, _ b: Expr, at span: SourceSpan, in scope: Scope,
    expecting wanted: ValueType?
  ) -> TypedExpr {
    let asked = self.condition(condition, in: scope)
    let then = typed(a, in: scope.knowing(asked, is: true), expecting: wanted)
    let otherwise = typed(b, in: scope.knowing(asked, is: false), expecting: wanted ?? hint(then))
    return choice(asked, then, otherwise, at: span)
  }

  /// `{ when a < 3: 1; otherwise: 2 }`: the first that holds; a fault where none does.
  func typed(
    _ arms: ArraySlice<CaseArm>, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    guard let arm = arms.first else { return TypedExpr(.noCase, .unknown, at: span) }
    guard let condition = arm.condition else {
      if let next = arms.dropFirst().first { report(ValueProblem.afterOtherwise(next.span)) }
      return typed(arm.value, in: scope, expecting: wanted)
    }
    let asked = self.condition(condition, in: scope)
    let value = typed(arm.value, in: scope.knowing(asked, is: true), expecting: wanted)
    let rest = typed(
      arms.dropFirst(), at: span, in: scope.knowing(asked, is: false), expecting: wanted ?? hint(value))
    return choice(asked, value, rest, at: span)
  }

  /// Each way stands inside the one before it, for all that is done with them later.
  static let mostWays = 1000

  /// Says so where more ways stand one after another than can be gone through.
  func isTooLong(_ ways: [SourceSpan], _ what: String, instead: String) -> Bool {
    guard ways.count > Checker.mostWays else { return false }
    report(
      BodyProblem.tooManyWays(ways[Checker.mostWays], what: what, limit: Checker.mostWays, instead: instead))
    return true
  }

  private func hint(_ value: TypedExpr) -> ValueType? {
    value.type == .unknown || value.type == .none ? nil : value.type
  }

  private func choice(_ asked: TypedExpr, _ a: TypedExpr, _ b: TypedExpr, at span: SourceSpan) -> TypedExpr {
    let type: ValueType
    if a.type == .unknown || b.type == .unknown {
      type = a.type == .unknown ? b.type : a.type
    } else if let common = joined(a, b) {
      type = common
    } else if case .number = a.type, case .number = b.type {
      return refuse(UnitProblem.unlike(span, verb: .branches, left: measured(a), right: measured(b)))
    } else {
      return refuse(
        ValueProblem.branches(span, one: (a.span, model.words(a.type)), other: (b.span, model.words(b.type))))
    }
    if case .flag(let known) = asked.kind { return known ? a : b }
    return made(.conditional(asked, a, b), type, at: span)
  }

  /// The type that holds both of two values, or `nil`. A known number from 0 to 1 beside a share is one itself:
  /// `mean depth of uses else 0`.
  func joined(_ a: TypedExpr, _ b: TypedExpr) -> ValueType? {
    for (share, other) in [(a, b), (b, a)] where share.type == .share && other.type == .plain {
      if let known = constant(other), (0...1).contains(known) { return .share }
    }
    return joined(a.type, b.type)
  }

  /// The type that holds both of two types, or `nil`.
  func joined(_ a: ValueType, _ b: ValueType) -> ValueType? {
    switch (a, b) {
    case (.unknown, _): return b
    case (_, .unknown): return a
    case (.number(let one, let aShare), .number(let other, let bShare)):
      return one == other ? .number(one, isShare: aShare && bShare) : nil
    case (.none, .none): return ValueType.none
    case (.none, _): return b.isReference ? b.orNone : nil
    case (_, .none): return a.isReference ? a.orNone : nil
    case (.thing(let one, let aNone), .thing(let other, let bNone)):
      let common = lineage(of: one).first { isKind(other, $0) }
      return common.map { .thing($0, orNone: aNone || bNone) }
    case (.tie(let one, let aNone), .tie(let other, let bNone)):
      return one == other ? .tie(one, orNone: aNone || bNone) : nil
    case (.list(let one), .list(let other)) where one.count == other.count:
      let parts = zip(one, other).compactMap { joined($0, $1) }
      return parts.count == one.count ? .list(parts) : nil
    case (.collection(let one), .collection(let other)): return joined(one, other).map { .collection($0) }
    default: return a == b ? a : nil
    }
  }
}
