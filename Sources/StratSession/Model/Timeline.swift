// SPDX-License-Identifier: Apache-2.0
// The states of the past. When they take too much memory some are let go, and made again when they are asked for:
// luck depends on counters only, so a step taken twice gives the same bits.

import StratEngine

struct Timeline: Sendable {
  private struct Moment: Sendable {
    var state: WorldState
    /// Somebody acted at this moment: it does not follow from the one before.
    var isTouched: Bool
  }

  private var moments: [Moment] = []

  /// Bytes that kept states may take, as if they shared nothing.
  static let memory = 16 << 20
  /// States that are kept whatever they take.
  static let least = 4

  var isEmpty: Bool { moments.isEmpty }
  var firstStep: Int { moments.first?.state.step ?? 0 }
  var lastStep: Int { moments.last?.state.step ?? 0 }

  mutating func begin(with state: WorldState) { moments = [Moment(state: state, isTouched: true)] }

  /// A step has been taken.
  mutating func append(_ state: WorldState) {
    moments.append(Moment(state: state, isTouched: false))
    let most = max(Timeline.least, Timeline.memory / max(1, state.bytes))
    if moments.count > most { thin() }
  }

  /// Somebody acted at the present moment.
  mutating func touch(_ state: WorldState) {
    guard let last = moments.indices.last else { return begin(with: state) }
    moments[last] = Moment(state: state, isTouched: true)
  }

  /// Lets every second moment of the older half go, but for those that do not follow by themselves.
  private mutating func thin() {
    let half = moments.count / 2
    moments = moments.enumerated().filter { n, moment in n >= half || n % 2 == 0 || moment.isTouched }.map(
      \.element)
  }

  /// The state at a step: kept, or made again from the one before it.
  func state(at step: Int, _ simulation: Simulation) throws -> WorldState? {
    guard step <= lastStep, let from = moments.last(where: { $0.state.step <= step }) else { return nil }
    if from.state.step == step { return from.state }
    return try simulation.run(from.state, steps: step - from.state.step) { _, _ in true }
  }

  /// Visits all states from a step on, in order.
  func each(from first: Int, _ simulation: Simulation, _ visit: (WorldState) throws -> Void) throws {
    guard var now = try state(at: first, simulation) else { return }
    try visit(now)
    while now.step < lastStep {
      let kept = moments.first { $0.state.step == now.step + 1 }
      now = try kept?.state ?? simulation.step(now).state
      try visit(now)
    }
  }
}
