// SPDX-License-Identifier: Apache-2.0
// Types and units in words, for messages.

import StratSyntax

extension Checker {
  /// A type in words: `USD/quarter`, `a shop`, `yes or no`.
  func words(_ type: ValueType) -> String {
    switch type {
    case .number(_, isShare: true): "a share"
    case .number(let unit, _): unit.isPlain ? "a number" : words(unit)
    case .yesNo: "yes or no"
    case .choice(let index): "one of \(Words.list(model.choices[index].words, "or"))"
    case .thing(let kind, let orNone): Words.a(model.kinds[kind.index].name) + (orNone ? " or none" : "")
    case .tie(let relation, let orNone):
      "a tie of `\(model.relations[relation.index].name)`" + (orNone ? " or none" : "")
    case .date: "a date"
    case .text: "a text"
    case .collection(let member): "several of: \(words(member))"
    case .list(let parts): "a list of \(parts.count)"
    case .payment: "a payment"
    case .world: "a world of a run"
    case .none: "none"
    case .unknown: "nothing known"
    }
  }

  /// A unit in words: `USD/student/quarter`.
  func words(_ unit: Unit) -> String {
    guard !unit.isPlain else { return "a number" }
    func text(_ power: Unit.Power) -> String {
      let name = model.units.indices.contains(power.base) ? model.units[power.base].name : "?"
      let size = abs(power.exponent)
      return size == 1 ? name : "\(name)^\(size)"
    }
    let above = unit.powers.filter { $0.exponent > 0 }
    let below = unit.powers.filter { $0.exponent < 0 }
    let plural = above.count == 1 && above[0].exponent == 1 && below.isEmpty
    let over =
      plural
      ? model.units[above[0].base].plural : above.isEmpty ? "1" : above.map(text).joined(separator: "*")
    return ([over] + below.map(text)).joined(separator: "/")
  }
}
