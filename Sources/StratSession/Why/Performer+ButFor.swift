// SPDX-License-Identifier: Apache-2.0
// But for: each thing that was done, each shock that came and each strategy that was followed is left out in turn, and
// the time since is gone through again with the same luck. What is another then is due to it.
// The sense of "cause" is that of a necessary condition: Pearl, "Causality" (2009), chapter 10. What each has of what
// came of all together is Shapley's share: Shapley, "A value for n-person games" (1953).

import StratCompiler
import StratEngine
import StratSyntax

/// What came of leaving something out.
struct Effect {
  var removed: [Removal]
  /// What the value would be.
  var value: Double
}

/// What came of leaving out one thing, two, all; and what each has of it.
struct Effects {
  var single: [Effect] = []
  /// Two that together do something else than one and the other.
  var pairs: [(effect: Effect, beyond: Double)] = []
  var all: Effect?
  var shares: [(removal: Removal, share: Double)] = []
  /// Why nothing is told.
  var note: String?
}

extension Performer {
  /// How many things pairs are made of, and how many have shares, at most: those that made most of a difference.
  private static let mostInPairs = 6
  private static let mostSharing = 8

  func effects(in window: Window, actual: Double, _ command: WhyCommand) throws -> Effects {
    var seen: Set<Removal> = []
    let named = try command.without.map { try removal(of: $0) }.filter { seen.insert($0).inserted }
    guard same(try replay(window, without: []), actual) else {
      return Effects(
        note: "What would be but for one thing cannot be told: these steps cannot be taken again.")
    }
    var found = Effects()
    for removal in named.isEmpty ? removals(in: window) : named {
      found.single.append(Effect(removed: [removal], value: try replay(window, without: [removal])))
    }
    // What makes no difference is told only where it was asked for.
    if named.isEmpty { found.single.removeAll { same($0.value, actual) || $0.value.isNaN } }
    if found.single.isEmpty && command.byShare {
      found.note = "There is nothing to share out: nothing was done, and nothing left out makes a difference."
    }
    if command.byShare, found.single.count == 1, window.type.isNumber, let only = found.single.first {
      found.shares = [(only.removed[0], actual - only.value)]
      found.all = only
    }
    guard found.single.count > 1, window.type.isNumber || !command.byShare else { return found }
    let all = found.single.flatMap(\.removed)
    found.all = Effect(removed: all, value: try replay(window, without: Set(all)))
    guard window.type.isNumber else { return found }
    if command.byShare {
      found.shares = try shares(of: found, in: window, actual)
    } else {
      found.pairs = try pairs(of: found, in: window, actual)
    }
    return found
  }

  private func same(_ a: Double, _ b: Double) -> Bool { a == b || a.isNaN && b.isNaN }

  /// Pairs that do not add up, where all together do not.
  private func pairs(of effects: Effects, in window: Window, _ actual: Double) throws -> [(Effect, Double)] {
    let sum = effects.single.reduce(0) { $0 + actual - $1.value }
    guard effects.single.count > 2, let all = effects.all, isApart(actual - all.value, sum, actual) else {
      return []
    }
    let largest = Array(
      effects.single.largestFirst { actual - $0.value }.prefix(Performer.mostInPairs))
    var found: [(Effect, Double)] = []
    for (n, one) in largest.enumerated() {
      for other in largest[(n + 1)...] {
        let removed = one.removed + other.removed
        let value = try replay(window, without: Set(removed))
        let added = (actual - one.value) + (actual - other.value)
        if isApart(actual - value, added, actual) {
          found.append((Effect(removed: removed, value: value), actual - value - added))
        }
      }
    }
    return Array(found.largestFirst(\.1).prefix(Performer.mostInPairs))
  }

  private func isApart(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
    (a - b).magnitude > 1e-9 * max(1, scale.magnitude)
  }

  /// Shapley's shares: of each, what it adds to those before it, on average over all orders. They add up to what all
  /// make together.
  private func shares(
    of effects: Effects, in window: Window, _ actual: Double
  ) throws -> [(removal: Removal, share: Double)] {
    let players = effects.single.largestFirst { actual - $0.value }.prefix(Performer.mostSharing)
      .flatMap(\.removed)
    let count = players.count
    // By the set of those that are there, as bits.
    var values: [Double] = []
    for present in 0..<(1 << count) {
      let absent = players.indices.filter { present & (1 << $0) == 0 }.map { players[$0] }
      values.append(absent.isEmpty ? actual : try replay(window, without: Set(absent)))
    }
    return players.indices.map { n in
      var share = 0.0
      for present in values.indices where present & (1 << n) == 0 {
        let size = present.nonzeroBitCount
        let orders = factorial(size) * factorial(count - size - 1) / factorial(count)
        share += orders * (values[present | (1 << n)] - values[present])
      }
      return (players[n], share)
    }
  }

  private func factorial(_ n: Int) -> Double { n < 2 ? 1 : (2...n).reduce(1) { $0 * Double($1) } }

  // ---- Going through the time again ----

  /// The value at the end of the time, with some things left out. Each model that held in it holds from the same
  /// moment on.
  private func replay(_ window: Window, without removed: Set<Removal>) throws -> Double {
    guard let (start, first) = try core.past.arrival(at: window.first) else { return .nan }
    var twin = under(try variant(first, without: removed), start)
    var base = first
    if let compiled = twin.core.compiled, compiled.simulation !== first.simulation {
      twin.core.state = try compiled.adopt(start, of: first)
    }
    try twin.take(out: removed)
    for step in window.first...window.last {
      if let next = core.past.compiled(at: step), next.simulation !== base.simulation {
        try twin.goOn(in: variant(next, without: removed))
        try twin.take(out: removed)
        base = next
      }
      for (n, deed) in core.deeds.enumerated()
      where deed.step == step && !removed.contains(where: { $0.covers(deed, n) }) {
        // What cannot be done in the other course of things is not done.
        let before = twin.core
        if !twin.doAgain(deed) { twin.core = before }
      }
      if step < window.last, let compiled = twin.core.compiled, let state = twin.core.state {
        twin.core.state = try compiled.simulation.step(state).state
      }
    }
    guard let state = twin.core.state else { return .nan }
    return try twin.answer(try twin.fragment(value: window.expr), in: state).numbers.first ?? .nan
  }

  /// Things that are there and are to be left out, go.
  private mutating func take(out removed: Set<Removal>) throws {
    for case .thing(let name) in removed {
      guard case .thing(let kind, let slot)? = core.compiled?.checked.names.find(name),
        let compiled = core.compiled,
        core.state?.goneSince(slot, of: compiled.lowered.tableOfKind[kind.index]) == nil
      else { continue }
      // The model is made for it already.
      core.saidMarks.insert("remove \(name)")
      guard take("remove \(name)") else { throw Problems(messages: outcome.messages) }
    }
  }

  private mutating func goOn(in compiled: Compiled) throws {
    guard let old = core.compiled, let state = core.state else { return }
    core.state = try compiled.adopt(state, of: old)
    core.compiled = compiled
  }

  private func variant(_ base: Compiled, without removed: Set<Removal>) throws -> Compiled {
    var checked = base.checked
    var isOther = false
    for removal in removed where removal.take(from: &checked) { isOther = true }
    guard isOther else { return base }
    checked.model.stayOpen(as: base.model)
    return try compile(checked, options)
  }
}
