// SPDX-License-Identifier: Apache-2.0
// The way that the worlds of a run took. A run keeps how its worlds ended; since luck hangs on a world's number alone,
// the way is had by running them once more when somebody asks for it, and costs nothing before.

import StratCompiler
import StratEngine

/// Measures of some worlds at the start and after each recorded step.
struct Way: Sendable {
  var steps: [Int] = []
  /// By measure, by step, by world.
  var values: [[[Double]]]
}

extension WorldsRun {
  /// How many worlds are followed at most: more change no quantile that a plot can show.
  static let mostFollowed = 1000

  /// Where the first worlds of the run went; nothing if the person stopped it.
  func way(of worlds: Int) throws -> Way? {
    let count = min(worlds, WorldsRun.mostFollowed)
    var way: Way?
    for first in stride(from: 0, to: count, by: blockSize(worlds)) {
      guard let part = try part(first, min(blockSize(worlds), count - first)) else { return nil }
      way = way.map { joined($0, part) } ?? part
    }
    return way
  }

  private func part(_ first: Int, _ count: Int) throws -> Way? {
    let state = try compiled.simulation.start(seed: seed, worlds: count, first: first)
    var way = Way(values: compiled.model.measures.map { _ in [] })
    var open = Set(0..<count)
    func record(_ state: WorldState) throws {
      let now = try compiled.simulation.measure(state)
      for n in now.indices {
        // A world that has come to its end stays as it was there.
        let before = way.values[n].last ?? now[n]
        way.values[n].append((0..<count).map { open.contains($0) ? now[n][$0] : before[$0] })
      }
      way.steps.append(state.step)
    }
    try record(state)
    try close(&open, state)
    var isStopped = false
    _ = try compiled.simulation.run(state, steps: steps) { state, _ in
      if state.step % compiled.model.clock.recordEvery == 0 { try record(state) }
      try close(&open, state)
      isStopped = options.isInterrupted()
      return !open.isEmpty && !isStopped
    }
    return isStopped ? nil : way
  }

  /// Two parts side by side; one that ended sooner stays as it was.
  private func joined(_ one: Way, _ other: Way) -> Way {
    var way = one.steps.count >= other.steps.count ? one : other
    for n in way.values.indices {
      way.values[n] = way.steps.indices.map { step in
        one.values[n][min(step, one.steps.count - 1)] + other.values[n][min(step, other.steps.count - 1)]
      }
    }
    return way
  }
}
