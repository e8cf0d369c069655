// SPDX-License-Identifier: Apache-2.0
// But for: each thing that was done, each shock that came and each strategy that was followed is left out in turn, and
// the time since is gone through again with the same luck. What is another then is due to it.
// The sense of "cause" is that of a necessary condition: Pearl, "Causality" (2009), chapter 10.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// Something that can be left out of what was.
enum Removal: Hashable {
  /// By its number among the deeds.
  case deed(Int)
  case shock(ShockID)
  /// All strategies of an actor.
  case strategies(of: Actor)
}

/// What came of leaving something out.
struct Effect {
  var removed: [Removal]
  /// What the value would be.
  var value: Double
}

/// The time that is gone through again.
struct Window {
  var expr: Expr
  var first: Int
  var last: Int
  /// As the step before left it: nothing of the first moment has been done.
  var start: WorldState
  var compiled: Compiled
}

extension Performer {
  /// How many things are left out in turn at most: the latest.
  private static let mostRemovals = 12

  /// What would be but for each thing, and but for all that matter together.
  ///
  /// - Returns: nothing where going through the time again does not lead to where the road is.
  func effects(in window: Window, actual: Double) throws -> (single: [Effect], all: Effect?)? {
    guard try replay(window, without: []) == actual else { return nil }
    let removals = removals(in: window).suffix(Performer.mostRemovals)
    let single = try removals.map { Effect(removed: [$0], value: try replay(window, without: [$0])) }
    let telling = single.filter { $0.value != actual && !$0.value.isNaN }
    guard telling.count > 1 else { return (telling, nil) }
    let all = telling.flatMap(\.removed)
    return (telling, Effect(removed: all, value: try replay(window, without: Set(all))))
  }

  private func removals(in window: Window) -> [Removal] {
    var found: [Removal] = []
    let model = window.compiled.model
    for (n, deed) in core.deeds.enumerated() where deed.step >= window.first && deed.sort != .declaration {
      if deed.statement != nil {
        found.append(.deed(n))
      } else if let shock = model.shocks.firstIndex(where: { $0.name == deed.shock }) {
        found.append(.shock(ShockID(shock)))
      }
    }
    found += model.strategies.flatMap(\.followers).compactMap(model.actor).map { .strategies(of: $0) }
    var seen: Set<Removal> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The value at the end of the time, with some things left out.
  private func replay(_ window: Window, without removed: Set<Removal>) throws -> Double {
    var twin = twin
    let compiled = try variant(window.compiled, without: removed)
    let isSame = compiled.simulation === window.compiled.simulation
    twin.core.compiled = compiled
    var state = isSame ? window.start : try compiled.adopt(window.start, of: window.compiled)
    for step in window.first...window.last {
      twin.core.state = state
      for (n, deed) in core.deeds.enumerated() where deed.step == step && !removed.contains(.deed(n)) {
        // What cannot be done in the other course of things is not done.
        let before = twin.core
        if !twin.doAgain(deed) { twin.core = before }
      }
      state = twin.core.state ?? state
      if step < window.last { state = try compiled.simulation.step(state).state }
    }
    twin.core.state = state
    let fragment = try twin.fragment(value: window.expr)
    return try twin.answer(fragment, in: state).numbers.first ?? .nan
  }

  private func variant(_ base: Compiled, without removed: Set<Removal>) throws -> Compiled {
    var checked = base.checked
    var isOther = false
    for removal in removed {
      switch removal {
      case .deed: continue
      case .shock(let id): checked.model.shocks[id.index].trigger = nil
      case .strategies(let actor): checked.model.leaveOutStrategies(of: [actor])
      }
      isOther = true
    }
    guard isOther else { return base }
    checked.model.stayOpen(as: base.model)
    return try compile(checked, options)
  }

  // ---- Saying ----

  /// A line for each thing that made a difference, the largest first.
  func butForLines(_ effects: (single: [Effect], all: Effect?), _ movement: Movement) -> [String] {
    if effects.single.isEmpty { return [] }
    let sorted = effects.single.largestFirst { movement.to - $0.value }
    var lines = ["But for one thing, with the same luck:"]
    for effect in sorted {
      lines.append("  \(difference(effect, movement))  is due to \(words(effect.removed[0]))")
    }
    guard let all = effects.all else { return lines }
    lines.append("  \(difference(all, movement))  is due to all of these together")
    guard movement.type.isNumber else { return lines }
    let apart = (movement.to - all.value) - effects.single.reduce(0) { $0 + movement.to - $1.value }
    if apart.magnitude > 1e-9 * max(1, movement.to.magnitude) {
      lines.append("  \(signed(apart, movement.type))  of that comes only of one with another")
    }
    return lines
  }

  func butForRows(_ effects: (single: [Effect], all: Effect?), _ movement: Movement) -> [[Cell]] {
    (effects.single + [effects.all].compactMap { $0 }).map { effect in
      let words = effect.removed.count == 1 ? words(effect.removed[0]) : "all of these together"
      return [
        .text("but for"),
        movement.type.isNumber
          ? changeCell(movement.to - effect.value, movement.type) : cell(effect.value, movement.type),
        .text(words), .none, .none, .none, .none, .none,
      ]
    }
  }

  private func difference(_ effect: Effect, _ movement: Movement) -> String {
    let would = "it would be \(valueText(effect.value, movement.type))"
    return movement.type.isNumber
      ? signed(movement.to - effect.value, movement.type) + " (\(would))" : "\(would):"
  }

  private func words(_ removal: Removal) -> String {
    switch removal {
    case .deed(let n): "\(core.deeds[n].words), \(label(core.deeds[n].step))"
    case .shock(let id): "shock \(core.compiled?.model.shocks[id.index].name ?? "")"
    case .strategies(let actor): "what \(thingName(actor.kind, actor.slot)) did by strategy"
    }
  }
}
