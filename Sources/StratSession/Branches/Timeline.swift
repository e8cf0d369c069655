// SPDX-License-Identifier: Apache-2.0
// The states of the past. They share what no step wrote; when they take too much memory all the same, some are let
// go, and made again when they are asked for: luck depends on counters only, so a step taken twice gives the same bits.

import StratEngine

struct Timeline: Sendable {
  private struct Moment: Sendable {
    var state: WorldState
    /// Where somebody acted at this moment: what was before that.
    var arrived: WorldState?
    /// The world, or its model, begins with it: it does not follow from the one before.
    var isFirst = false
    /// Bytes of it that the moment before does not share.
    var bytes = 0

    /// It cannot be made again by steps.
    var isMade: Bool { arrived != nil || isFirst }
  }

  /// Moments under one model. A model that changes under way begins another.
  private struct Stretch: Sendable {
    var compiled: Compiled
    var moments: [Moment]
    var first: Int { moments[0].state.step }
  }

  private var stretches: [Stretch] = []
  private var bytes = 0

  /// Bytes that kept states may take; what they share is counted once.
  static let memory = 16 << 20

  /// Bytes of the states that are kept, what they share counted once; and how many of how many moments they are.
  var kept: (bytes: Int, moments: Int, of: Int) {
    (bytes, Set(stretches.flatMap { $0.moments.map(\.state.step) }).count, lastStep - origin + 1)
  }

  /// The first step of the present model.
  var firstStep: Int { stretches.last?.first ?? 0 }
  var lastStep: Int { stretches.last?.moments.last?.state.step ?? 0 }
  /// The first step of all.
  var origin: Int { stretches.first?.first ?? 0 }
  /// A world begins.
  mutating func start(with state: WorldState, in compiled: Compiled) {
    stretches = [Stretch(compiled: compiled, moments: [Moment(state: state, isFirst: true)])]
    bytes = state.bytes
  }

  /// The present state is one of another model from here on.
  mutating func goOn(with state: WorldState, in compiled: Compiled) {
    var moment = Moment(state: state, isFirst: true)
    if let last = stretches.last, let now = last.moments.last, now.state.step == state.step {
      // What was before somebody acted is told in the new model, too.
      moment.arrived = now.arrived.flatMap { try? compiled.adopt($0, of: last.compiled) }
      if last.first == state.step { stretches.removeLast() }
    }
    stretches.append(Stretch(compiled: compiled, moments: [moment]))
    recount()
  }

  /// A step has been taken.
  mutating func append(_ state: WorldState) {
    let last = stretches.count - 1
    guard last >= 0, let before = stretches[last].moments.last else { return }
    let own = state.bytes(besides: before.state)
    stretches[last].moments.append(Moment(state: state, bytes: own))
    bytes += own
    if bytes > Timeline.memory { thin() }
  }

  /// Somebody acted at the present moment.
  mutating func touch(_ state: WorldState) {
    let last = stretches.count - 1
    guard last >= 0, let moment = stretches[last].moments.indices.last else { return }
    let before = stretches[last].moments[moment]
    stretches[last].moments[moment].arrived = before.arrived ?? before.state
    stretches[last].moments[moment].state = state
  }

  /// Lets every second moment of the older half of the longest stretch go, but for those that do not follow by
  /// themselves.
  private mutating func thin() {
    guard
      let longest = stretches.indices.max(by: { stretches[$0].moments.count < stretches[$1].moments.count })
    else { return }
    let moments = stretches[longest].moments
    let half = moments.count / 2
    stretches[longest].moments = moments.enumerated().filter { n, moment in
      n >= half || n % 2 == 0 || moment.isMade
    }.map(\.element)
    recount()
  }

  private mutating func recount() {
    bytes = 0
    for s in stretches.indices {
      var before: WorldState?
      for m in stretches[s].moments.indices {
        let state = stretches[s].moments[m].state
        let own = before.map { state.bytes(besides: $0) } ?? state.bytes
        stretches[s].moments[m].bytes = own
        bytes += own
        before = state
      }
    }
  }

  // ---- Looking back ----

  /// The state at a step of the present model: kept, or made again from the one before it.
  func state(at step: Int, _ simulation: Simulation) throws -> WorldState? {
    guard let last = stretches.last, step >= last.first else { return nil }
    return try state(at: step, in: last)
  }

  /// The model that holds from a step on.
  func compiled(at step: Int) -> Compiled? { stretches.last { $0.first <= step }?.compiled }

  /// The state at any step so far, with the model that held then.
  func earlier(_ step: Int) throws -> (state: WorldState, compiled: Compiled)? {
    guard let stretch = stretches.last(where: { $0.first <= step }) else { return nil }
    return try state(at: step, in: stretch).map { ($0, stretch.compiled) }
  }

  private func state(at step: Int, in stretch: Stretch) throws -> WorldState? {
    guard step <= lastStep, let from = stretch.moments.last(where: { $0.state.step <= step }) else {
      return nil
    }
    if from.state.step == step { return from.state }
    return try stretch.compiled.simulation.run(from.state, steps: step - from.state.step) { _, _ in true }
  }

  /// The same as the step before left it, before anybody acted at that moment.
  func arrival(at step: Int) throws -> (state: WorldState, compiled: Compiled)? {
    guard let stretch = stretches.last(where: { $0.first <= step }) else { return nil }
    if let arrived = stretch.moments.last(where: { $0.state.step == step })?.arrived {
      return (arrived, stretch.compiled)
    }
    return try state(at: step, in: stretch).map { ($0, stretch.compiled) }
  }

  /// A state of the past as the present model has it: carried over, where another held then.
  func state(at step: Int, in compiled: Compiled) throws -> WorldState? {
    try carried(try earlier(step), to: compiled)
  }

  func arrival(at step: Int, in compiled: Compiled) throws -> WorldState? {
    try carried(try arrival(at: step), to: compiled)
  }

  private func carried(_ found: (state: WorldState, compiled: Compiled)?, to compiled: Compiled) throws
    -> WorldState?
  {
    guard let (state, then) = found else { return nil }
    return then.simulation === compiled.simulation ? state : try compiled.adopt(state, of: then)
  }

  /// Visits all states from a step on, in order, as the present model has them.
  func each(from first: Int, in compiled: Compiled, _ visit: (WorldState) throws -> Void) throws {
    guard let last = stretches.last else { return }
    for step in max(first, origin)..<max(first, last.first) {
      if let state = try state(at: step, in: compiled) { try visit(state) }
    }
    guard var now = try state(at: max(first, last.first), compiled.simulation) else { return }
    try visit(now)
    while now.step < lastStep {
      let kept = last.moments.first { $0.state.step == now.step + 1 }
      now = try kept?.state ?? compiled.simulation.step(now).state
      try visit(now)
    }
  }

  // ---- Going back ----

  /// What was up to a step, with the state that the present model has there.
  mutating func cut(at state: WorldState, in compiled: Compiled) {
    let isSame = firstStep <= state.step
    stretches.removeAll { $0.first > state.step }
    guard let last = stretches.indices.last else { return start(with: state, in: compiled) }
    let moment = stretches[last].moments.last { $0.state.step == state.step }
    stretches[last].moments.removeAll { $0.state.step >= state.step }
    if !isSame {
      stretches.removeAll { $0.moments.isEmpty }
      return goOn(with: state, in: compiled)
    }
    stretches[last].moments.append(Moment(state: state, isFirst: moment?.isFirst ?? false))
    recount()
  }
}
