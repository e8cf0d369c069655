// SPDX-License-Identifier: Apache-2.0
// The words for what would be but for one thing, two, or all; and what each has of it.

import StratReport

extension Performer {
  func lines(_ effects: Effects, _ movement: Movement) -> [String] {
    if let note = effects.note { return [note] }
    if effects.single.isEmpty { return [] }
    var lines = ["But for one thing, with the same luck:"]
    for effect in effects.single.largestFirst({ movement.to - $0.value }) {
      lines.append("  \(difference(effect, movement))  is due to \(words(effect.removed[0]))")
    }
    for (effect, beyond) in effects.pairs {
      let both = effect.removed.map { words($0) }.joined(separator: " and ")
      lines.append("  \(signed(beyond, movement.type))  comes only of \(both) together")
    }
    guard let all = effects.all else { return lines }
    lines.append("  \(difference(all, movement))  is due to all of these together")
    return lines + (effects.shares.isEmpty ? rest(effects, all, movement) : shares(effects, movement))
  }

  /// Where the parts do not add up to the whole, and no pairs say why.
  private func rest(_ effects: Effects, _ all: Effect, _ movement: Movement) -> [String] {
    guard movement.type.isNumber, effects.pairs.isEmpty else { return [] }
    let apart = (movement.to - all.value) - effects.single.reduce(0) { $0 + movement.to - $1.value }
    if apart.magnitude <= 1e-9 * max(1, movement.to.magnitude) { return [] }
    return ["  \(signed(apart, movement.type))  of that comes only of one with another"]
  }

  private func shares(_ effects: Effects, _ movement: Movement) -> [String] {
    let left = effects.single.count - effects.shares.count
    let largest =
      left > 0
      ? "Shared out among the largest of them (Shapley):"
      : "Shared out among them (Shapley), which adds up to that:"
    return [largest]
      + effects.shares.largestFirst(\.share).map {
        "  \(signed($0.share, movement.type))  \(words($0.removal))"
      }
  }

  private func difference(_ effect: Effect, _ movement: Movement) -> String {
    let would = "it would be \(valueText(effect.value, movement.type))"
    return movement.type.isNumber
      ? signed(movement.to - effect.value, movement.type) + " (\(would))" : "\(would):"
  }

  // ---- For machines ----

  func rows(_ effects: Effects, _ movement: Movement) -> [[Cell]] {
    func row(_ how: String, _ change: Cell, _ by: String) -> [Cell] {
      [.text(how), change, .text(by)] + Array(repeating: .none, count: 6)
    }
    func change(_ effect: Effect) -> Cell {
      movement.type.isNumber
        ? changeCell(movement.to - effect.value, movement.type) : cell(effect.value, movement.type)
    }
    func both(_ effect: Effect) -> String { effect.removed.map { words($0) }.joined(separator: " and ") }
    return effects.single.map { row("but for", change($0), words($0.removed[0])) }
      + effects.pairs.map { row("only together", changeCell($0.beyond, movement.type), both($0.effect)) }
      + (effects.all.map { [row("but for", change($0), "all of these together")] } ?? [])
      + effects.shares.map { row("share", changeCell($0.share, movement.type), words($0.removal)) }
  }
}
