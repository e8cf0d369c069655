// SPDX-License-Identifier: Apache-2.0
// Questions to a type, and how types and units are said in messages.

import StratSyntax

extension ValueType {
  /// The unit of a number; `nil` for what is no number.
  var unit: Unit? { if case .number(let unit, _) = self { unit } else { nil } }

  var isShare: Bool { if case .number(_, let isShare) = self { isShare } else { false } }

  /// The kind of a reference.
  var kind: KindID? { if case .thing(let kind, _) = self { kind } else { nil } }

  /// What a collection or a list holds.
  var member: ValueType? {
    switch self {
    case .collection(let member): member
    case .list(let members): members.first ?? .plain
    default: nil
    }
  }

  /// A thing or a tie.
  var isReference: Bool {
    switch self {
    case .thing, .tie: true
    default: false
    }
  }

  /// The same reference, there for certain.
  var present: ValueType {
    switch self {
    case .thing(let kind, _): .thing(kind, orNone: false)
    case .tie(let relation, _): .tie(relation, orNone: false)
    default: self
    }
  }

  /// The same reference, or none.
  var orNone: ValueType {
    switch self {
    case .thing(let kind, _): .thing(kind, orNone: true)
    case .tie(let relation, _): .tie(relation, orNone: true)
    default: self
    }
  }
}

extension Unit {
  /// The unit with one time less: of `USD/quarter`, USD; `nil` where it is not per time.
  var perTimeRemoved: Unit? {
    powers.contains { $0.base == 0 && $0.exponent == -1 } ? times(.time) : nil
  }

  /// The one base of `USD` or `hours`; `nil` for products and plain numbers.
  var single: Int? { powers.count == 1 && powers[0].exponent == 1 ? powers[0].base : nil }
}

extension Model {
  /// A unit as one says it of several: "hours", "USD/student/quarter", "a plain number".
  func words(_ unit: Unit) -> String {
    guard !unit.isPlain else { return "a plain number" }
    var above: [String] = []
    var below: [String] = []
    for power in unit.powers where units.indices.contains(power.base) {
      let info = units[power.base]
      let name = power.exponent > 0 && above.isEmpty ? info.plural : info.name
      let repeated = Array(repeating: name, count: abs(power.exponent))
      if power.exponent > 0 { above += repeated } else { below += repeated.map { _ in info.name } }
    }
    let time = units.first?.name ?? ""
    below.sort { ($0 == time ? 1 : 0, $0) < ($1 == time ? 1 : 0, $1) }
    let tail = below.map { "/\($0)" }.joined()
    return above.isEmpty ? "per " + tail.dropFirst() : above.joined(separator: "*") + tail
  }

  /// One of a base unit: "hour".
  func word(_ base: Int) -> String { units.indices.contains(base) ? units[base].name : "" }

  /// A type in words, to follow "is": "a number of USD", "yes or no", "a shop".
  public func words(_ type: ValueType) -> String {
    switch type {
    case .number(let unit, let isShare):
      isShare ? "a share" : unit.isPlain ? "a number" : "a number of \(words(unit))"
    case .yesNo: "yes or no"
    case .choice(let index): "one of " + choices[index].words.joined(separator: ", ")
    case .thing(let kind, let orNone): article(kinds[kind.index].name) + (orNone ? " or none" : "")
    case .tie(let relation, let orNone):
      "a tie of `\(relations[relation.index].name)`" + (orNone ? " or none" : "")
    case .date: "a date"
    case .text: "a text"
    case .collection(let member): "several (\(words(member)) each)"
    case .list(let members): "a list of \(members.count)"
    case .payment: "a payment"
    case .world: "a world of a run"
    case .none: "none"
    case .unknown: "unknown"
    }
  }

  /// A noun with its article.
  func article(_ noun: String) -> String {
    guard let first = noun.lowercased().first else { return noun }
    return ("aeiou".contains(first) ? "an " : "a ") + noun
  }
}
