// SPDX-License-Identifier: Apache-2.0
// The words of what is wrong with units.

import StratSyntax

extension UnitProblem {
  var diagnostic: Diagnostic {
    switch self {
    case .unlike(let span, let verb, let left, let right):
      message(
        "E0207", Self.title(verb, left.unit, right.unit), at: Self.place(verb, span, right),
        also: [(left.span, left.unit), (right.span, right.unit)].filter {
          $0.0 != Self.place(verb, span, right)
        },
        help: Self.help(verb, left, right))
    case .wrong(let span, let place, let found, let wanted, let mended):
      message(
        "E0501", "\(place) takes \(wanted), and this is \(found.unit)", at: span,
        help: mended.map { "write \($0)" } ?? "give it an amount of \(wanted)",
        fix: mended.map { ($0, false) })
    case .twoReadings(let span, let x, let amount, let unit):
      message(
        "E0502", "`\(x) / \(amount)/\(unit)` can be read two ways", at: span,
        help: "write \(x) / (\(amount)/\(unit)), or (\(x) / \(amount)) / \(unit)")
    case .noRoot(let span, let unit):
      message(
        "E0503", "\(unit) have no such root", at: span, help: "make it a plain number first: x / 1 \(unit)")
    case .openPower(let span, let unit):
      message(
        "E0504", "\(unit) can only be raised to a fixed whole power", at: span,
        help: "write the power as a number, such as x ^ 2")
    }
  }

  /// The sign between two values is the place of a sum; of two branches it is the second.
  private static func place(_ verb: Verb, _ span: SourceSpan, _ right: Measured) -> SourceSpan {
    if case .branches = verb { right.span } else { span }
  }

  private static func title(_ verb: Verb, _ left: String, _ right: String) -> String {
    switch verb {
    case .added: "\(right) cannot be added to \(left)"
    case .taken: "\(right) cannot be taken from \(left)"
    case .comparedWith: "\(left) cannot be compared with \(right)"
    case .compared(let place, _): "\(place) cannot mix \(left) and \(right)"
    case .branches: "one value is \(left), the other \(right)"
    case .paid: "\(left) cannot be paid into an account of \(right)"
    }
  }

  private static func help(_ verb: Verb, _ left: Measured, _ right: Measured) -> String? {
    if case .compared(_, let mended?) = verb { return "write \(mended)" }
    guard let a = left.unitValue, let b = right.unitValue else { return nil }
    let time = Unit.time
    if a == b.times(time) { return "multiply \(right.unit) by a time first: x * 1 \(right.unit.lastFactor)" }
    if b == a.times(time) { return "multiply \(left.unit) by a time first: x * 1 \(left.unit.lastFactor)" }
    if a.isPlain || b.isPlain {
      let unit = a.isPlain ? right.unit : left.unit
      let number = (a.isPlain ? left : right).number.map { spelled($0) } ?? "5"
      let line = "give the plain number its unit: \(number) \(unit)"
      if case .added = verb { return line + ", or multiply instead of adding" }
      return line
    }
    guard a.single != nil, let other = b.single, other != 0, a.single != 0 else { return nil }
    let one = right.unit.singular
    return
      "to price \(article(one)), declare what it is worth: parameter price_of_\(one) = 40 \(left.unit)/\(one)"
  }

  private static func article(_ noun: String) -> String {
    let isVowel = noun.lowercased().first.map { "aeiou".contains($0) } ?? false
    return (isVowel || noun == "hour" ? "an " : "a ") + noun
  }
}

extension String {
  /// The last unit of a quotient: quarter of `USD/quarter`.
  fileprivate var lastFactor: String {
    let parts = split(separator: "/")
    return parts.last.map { $0.hasPrefix("per ") ? String($0.dropFirst(4)) : String($0) } ?? self
  }

  /// A plural in -s without it: the name by which one unit is counted, in `hours/quarter` too.
  var singular: String {
    let first = prefix { $0 != "/" && $0 != " " }
    return first.hasSuffix("s") ? String(first.dropLast() + dropFirst(first.count)) : self
  }
}
