// SPDX-License-Identifier: Apache-2.0
// Numbers that are known before anything runs: counts of populations, bounds, lengths of the clock, points of
// curves.

import StratSyntax

/// A known number in the model's own measure, with its unit.
struct Quantity {
  var value: Double
  var unit: Unit
}

extension Checker {
  /// The number that a plain calculation gives: numbers with units, `+ - * / ^`, and parameters given with
  /// `=`.
  /// `nil` without a report where it is something else.
  func quantity(of expr: Expr, depth: Int = 0) -> Quantity? {
    guard depth < 100 else { return nil }
    switch expr.kind {
    case .number(let number):
      guard let name = number.unit else { return Quantity(value: number.value, unit: .one) }
      guard let unit = unit(named: name) else { return nil }
      return Quantity(value: number.value * unit.scale, unit: unit.unit)
    case .unary(let unary) where unary.op == .minus:
      guard let part = quantity(of: unary.operand, depth: depth + 1) else { return nil }
      return Quantity(value: -part.value, unit: part.unit)
    case .binary(let binary): return quantity(of: binary, depth)
    case .name(let name): return quantity(named: name, depth)
    default: return nil
    }
  }

  private func quantity(of binary: Binary, _ depth: Int) -> Quantity? {
    guard let left = quantity(of: binary.left, depth: depth + 1) else { return nil }
    if let word = binary.right.unitName, binary.op != .plus, binary.op != .minus,
      let unit = model.unitNames[word]
    {
      return combine(left, Quantity(value: unit.scale, unit: unit.unit), binary.op)
    }
    guard let right = quantity(of: binary.right, depth: depth + 1) else { return nil }
    return combine(left, right, binary.op)
  }

  private func combine(_ a: Quantity, _ b: Quantity, _ op: StratSyntax.BinaryOperator) -> Quantity? {
    switch op {
    case .plus: a.unit == b.unit ? Quantity(value: a.value + b.value, unit: a.unit) : nil
    case .minus: a.unit == b.unit ? Quantity(value: a.value - b.value, unit: a.unit) : nil
    case .times: Quantity(value: a.value * b.value, unit: a.unit.times(b.unit))
    case .divided, .per: b.value == 0 ? nil : Quantity(value: a.value / b.value, unit: a.unit.over(b.unit))
    case .power: power(a, b)
    default: nil
    }
  }

  private func power(_ a: Quantity, _ b: Quantity) -> Quantity? {
    guard b.unit.isPlain, let exponent = Int(exactly: b.value), abs(exponent) <= 64 else { return nil }
    var value = 1.0
    for _ in 0..<abs(exponent) { value *= a.value }
    return Quantity(value: exponent < 0 ? 1 / value : value, unit: a.unit.raised(to: exponent))
  }

  private func quantity(named name: Name, _ depth: Int) -> Quantity? {
    switch names.find(name) {
    case .field(let id):
      guard let given = pending.firsts[id], given.gives == .known else { return nil }
      return quantity(of: given.value, depth: depth + 1)
    case .define(let id) where pending.defines.indices.contains(id.index):
      let define = pending.defines[id.index]
      guard define.parameters.isEmpty, case .value(let value) = define.body else { return nil }
      return quantity(of: value, depth: depth + 1)
    default:
      guard let unit = model.unitNames[name.text] else { return nil }
      return Quantity(value: unit.scale, unit: unit.unit)
    }
  }

  /// The most things of one sort, and keys of a field, that a text can ask for: what needs some gigabytes.
  static let mostThings = 10_000_000

  /// A whole number that is known before anything runs, from `least` on; reports anything else.
  func wholeNumber(_ expr: Expr, least: Int, what: String) -> Int? {
    guard let found = quantity(of: expr) else {
      if expr.kind != .missing { report(DeclarationProblem.notKnown(expr.span, what: what)) }
      return nil
    }
    guard found.unit.isPlain, let whole = Int(exactly: found.value), whole >= least
    else {
      report(DeclarationProblem.notWhole(expr.span, what: what, least: least))
      return nil
    }
    if whole > Checker.mostThings {
      report(DeclarationProblem.tooMany(expr.span, what: what, most: Checker.mostThings))
      return nil
    }
    return whole
  }

  /// A checked value that is a number known before anything runs: what plain arithmetic makes of numbers and
  /// of
  /// parameters that are given with `=`.
  func constant(_ expr: TypedExpr) -> Double? { constant(expr, depth: 0) }

  private func constant(_ expr: TypedExpr, depth: Int) -> Double? {
    guard depth < 100 else { return nil }
    switch expr.kind {
    case .number(let value): return value
    case .flag(let flag): return flag ? 1 : 0
    case .word(let index), .thing(let index): return Double(index)
    case .unary(.negate, let part): return constant(part, depth: depth + 1).map { -$0 }
    case .binary(let op, let left, let right):
      guard let a = constant(left, depth: depth + 1), let b = constant(right, depth: depth + 1) else {
        return nil
      }
      return Self.fold(op, a, b)
    case .field(let id, owner: nil, let keys) where keys.isEmpty:
      let field = model.fields[id.index]
      guard field.isParameter, !field.isUncertain, let first = field.first else { return nil }
      return constant(first, depth: depth + 1)
    default: return nil
    }
  }

  private static func fold(_ op: BinaryOperator, _ a: Double, _ b: Double) -> Double? {
    switch op {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: b == 0 ? nil : a / b
    default: nil
    }
  }
}

extension Expr {
  /// The name that stands here, for `10 USD / hour`, where a unit is a value.
  fileprivate var unitName: String? {
    if case .name(let name) = kind { name.text } else { nil }
  }
}
