// SPDX-License-Identifier: Apache-2.0
// Arithmetic with units: like is added to like, products and quotients make units of their own, dates move
// by time.

import StratSyntax

extension Checker {
  /// `not x`, `-x`.
  func typed(_ unary: Unary, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?) -> TypedExpr
  {
    switch unary.op {
    case .not: return made(.unary(.not, condition(unary.operand, in: scope)), .yesNo, at: span)
    case .minus:
      let value = number(unary.operand, in: scope, for: "`-`", expecting: wanted)
      guard let unit = value.type.unit else { return unknown(at: span) }
      return folded(made(.unary(.negate, value), .number(unit, isShare: false), at: span))
    }
  }

  /// Two values and the sign or word between them.
  func typed(_ binary: Binary, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?)
    -> TypedExpr
  {
    switch binary.op {
    case .and, .or:
      let isAnd = binary.op == .and
      let left = condition(binary.left, in: scope)
      let right = condition(binary.right, in: scope.knowing(left, is: isAnd))
      return made(.binary(isAnd ? .and : .or, left, right), .yesNo, at: span)
    case .is, .isNot, .less, .atMost, .greater, .atLeast:
      return typed(comparison: binary, at: span, in: scope)
    case .to: return typed(span: binary.left, binary.right, at: span, in: scope, expecting: wanted)
    case .plus, .minus: return sum(binary, at: span, in: scope, expecting: wanted)
    case .times, .divided, .per: return product(binary, at: span, in: scope)
    case .power: return power(binary, at: span, in: scope)
    }
  }

  // MARK: - Sums

  private func sum(_ binary: Binary, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?)
    -> TypedExpr
  {
    let isSum = binary.op == .plus
    let hint = wanted?.unit == nil ? nil : wanted
    let left = typed(binary.left, in: scope, expecting: hint)
    let right = typed(binary.right, in: scope, expecting: hint)
    let op: BinaryOperator = isSum ? .add : .subtract
    switch (left.type, right.type) {
    case (.unknown, _), (_, .unknown): return unknown(at: span)
    case (.number(let a, _), .number(let b, _)):
      guard a == b else {
        return refuse(
          UnitProblem.unlike(
            binary.opSpan, verb: isSum ? .added : .taken, left: measured(left), right: measured(right)))
      }
      return folded(made(.binary(op, left, right), .number(a, isShare: false), at: span))
    case (.date, .number(let unit, _)) where unit == .time || isStepless(unit),
      (.number(let unit, _), .date) where (unit == .time || isStepless(unit)) && isSum:
      return folded(made(.binary(op, left, right), .date, at: span))
    case (.date, .date) where !isSum:
      return folded(made(.binary(op, left, right), .number(.time, isShare: false), at: span))
    default: return notCounted(left, right, binary)
    }
  }

  /// Plain numbers count rounds where steps have no length.
  func isStepless(_ unit: Unit) -> Bool {
    if case .rounds = model.clock.calendar { return unit.isPlain }
    return false
  }

  private func notCounted(_ left: TypedExpr, _ right: TypedExpr, _ binary: Binary) -> TypedExpr {
    let wrong = left.type.unit == nil && left.type != .date ? left : right
    let written = wrong.span == left.span ? binary.left : binary.right
    return refuse(
      ValueProblem.noNumber(
        wrong.span, binary.op.rawValue, said: said(written), found: model.words(wrong.type),
        isYesNo: wrong.type == .yesNo))
  }

  // MARK: - Products

  private func product(_ binary: Binary, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let left = typed(binary.left, in: scope)
    let right = typed(binary.right, in: scope)
    if let trap = trap(binary, left: left, in: scope) { return refuse(trap) }
    guard left.type != .unknown, right.type != .unknown else { return unknown(at: span) }
    guard case .number(let a, let aShare) = left.type, case .number(let b, let bShare) = right.type else {
      return notCounted(left, right, binary)
    }
    if binary.op == .times {
      let isShare = aShare && bShare
      return folded(made(.binary(.multiply, left, right), .number(a.times(b), isShare: isShare), at: span))
    }
    if isWrittenZero(right) { return refuse(ValueProblem.byZero(span)) }
    return folded(made(.binary(.divide, left, right), .number(a.over(b), isShare: false), at: span))
  }

  /// Zero as it is written: a parameter that is 0 now may be another number in another run, and may be asked about first.
  private func isWrittenZero(_ value: TypedExpr) -> Bool {
    guard constant(value) == 0 else { return false }
    return value.first { if case .field = $0.kind { true } else { false } } == nil
  }

  /// `x / 10 USD/hour`: divided by the hour, or by the wage?
  private func trap(_ binary: Binary, left: TypedExpr, in scope: Scope) -> UnitProblem? {
    guard binary.op != .times, case .name(let unit) = binary.right.kind, isUnit(unit, in: scope),
      case .binary(let inner) = binary.left.kind, inner.op == .divided || inner.op == .per,
      !binary.left.isBracketed, !inner.right.isBracketed, case .number(let number) = inner.right.kind,
      let first = number.unit
    else { return nil }
    return .twoReadings(
      binary.left.span.through(binary.right.span), x: said(inner.left) ?? "x",
      amount: "\(number.text) \(first.text)", unit: unit.text)
  }

  private func isUnit(_ name: Name, in scope: Scope) -> Bool {
    guard scope.locals[name.text] == nil else { return false }
    if case .unit? = names.find(name) { return true }
    return names.find(name) == nil && isTimeWord(name.text)
  }

  // MARK: - Powers

  private func power(_ binary: Binary, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let base = number(binary.left, in: scope, for: "`^`")
    let exponent = value(binary.right, in: scope, of: .plain, as: "the power after `^`")
    guard let unit = base.type.unit, exponent.type != .unknown else { return unknown(at: span) }
    let kind = TypedExpr.Kind.binary(.power, base, exponent)
    if unit.isPlain {
      return folded(made(kind, .number(.one, isShare: base.type.isShare && isPositive(exponent)), at: span))
    }
    guard let known = constant(exponent) else {
      return refuse(UnitProblem.openPower(exponent.span, unit: model.words(unit)))
    }
    let scaled = unit.powers.map { Double($0.exponent) * known }
    guard scaled.allSatisfy({ $0 == $0.rounded() && abs($0) < 100 }) else {
      return refuse(UnitProblem.noRoot(span, unit: model.words(unit)))
    }
    let powers = zip(unit.powers, scaled).map { Unit.Power(base: $0.base, exponent: Int($1)) }
    return folded(made(kind, .number(Unit(powers), isShare: false), at: span))
  }

  private func isPositive(_ value: TypedExpr) -> Bool { constant(value).map { $0 > 0 } ?? false }

  // MARK: - Known results

  /// The same value as a number, where all parts are numbers and nothing can go wrong. Only operations whose
  /// result is the same to the last bit everywhere; the rest is left to the engine.
  func folded(_ value: TypedExpr) -> TypedExpr {
    guard let number = result(of: value.kind), number.isFinite else { return value }
    return TypedExpr(.number(number), value.type, at: value.span, isHidden: value.isHidden)
  }

  private func result(of kind: TypedExpr.Kind) -> Double? {
    switch kind {
    case .unary(.negate, let a): return plain(a).map { 0 - $0 }
    case .binary(let op, let a, let b):
      guard let x = plain(a), let y = plain(b) else { return nil }
      return result(op, x, y)
    case .function(let function, let values):
      let numbers = values.compactMap(plain)
      return numbers.count == values.count ? result(function, numbers) : nil
    default: return nil
    }
  }

  private func plain(_ value: TypedExpr) -> Double? {
    if case .number(let number) = value.kind { number } else { nil }
  }

  private func result(_ op: BinaryOperator, _ x: Double, _ y: Double) -> Double? {
    switch op {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: y == 0 ? nil : x / y
    case .power: y == 2 ? x * x : y == 1 ? x : nil
    default: nil
    }
  }

  private func result(_ function: Function, _ x: [Double]) -> Double? {
    switch function {
    case .abs: Swift.abs(x[0])
    case .sqrt: x[0] >= 0 ? x[0].squareRoot() : nil
    case .floor: x[0].rounded(.down)
    case .ceil: x[0].rounded(.up)
    case .min: x.min()
    case .max: x.max()
    default: nil
    }
  }
}
