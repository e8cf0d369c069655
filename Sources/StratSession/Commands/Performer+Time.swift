// SPDX-License-Identifier: Apache-2.0
// Time: steps, and steps until something holds; and what is kept of the way.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func step(_ command: StepCommand, at span: SourceSpan) throws {
    _ = try model(at: span)
    switch command {
    case .one: try advance(1, until: nil, at: span)
    case .amount(let amount): try advance(try steps(amount), until: nil, at: span)
    case .until(let condition, let within):
      let limit = try within.map { try steps($0) } ?? Performer.patience
      try advance(limit, until: condition, at: span)
    }
  }

  /// Steps that `step until` takes at most when no `within` says how many.
  static let patience = 1000

  /// Steps that one command may take.
  static let mostSteps = 1e8

  /// A number of steps, or a duration that is a whole number of them.
  func steps(_ amount: Expr) throws -> Int {
    guard case .number(let number) = amount.kind else {
      throw Trouble(
        "E0713", "this must be a number of steps or a length of time", at: amount.span, help: ["step 4"])
    }
    let compiled = try model(at: amount.span)
    var count = number.value
    // Whatever the clock counts in, a step is one of them.
    if let unit = number.unit, !["step", "steps"].contains(unit.text) {
      guard let known = compiled.model.unitNames[unit.text], known.unit == .time else {
        throw Trouble(
          "E0714", "`\(unit.text)` is not a length of time here", at: unit.span,
          help: ["time goes in \(compiled.model.clock.unit)s here: 4 \(compiled.model.clock.unit)s"])
      }
      count = number.value * known.scale / compiled.model.clock.step
    }
    let rounded = count.rounded()
    guard count <= Performer.mostSteps else {
      throw Trouble(
        "E0743", "this is more than the \(NumberStyle.number.text(Performer.mostSteps)) steps of one command",
        at: amount.span, help: ["step 1000"])
    }
    guard rounded >= 0, (count - rounded).magnitude < 1e-6 else {
      throw Trouble(
        "E0715", "this is not a whole number of steps: a step is \(compiled.model.clock.stepWords)",
        at: amount.span, help: ["step \(max(1, Int(min(rounded, 1e9))))"])
    }
    return Int(rounded)
  }

  /// What a command that lets time pass has come to.
  private struct Way {
    var limit: Int
    /// What it goes on until.
    var goal: Fragment?
    var isReached = false
    var taken = 0
    var events: [String] = []
  }

  mutating func advance(_ limit: Int, until condition: Expr?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    guard let start = core.state else { return }
    var way = Way(limit: limit, goal: try condition.map { try fragment(condition: $0) })
    if limit > 0 && options.isInterrupted() { outcome.wasInterrupted = true }
    if limit > 0 && !outcome.wasInterrupted { leaveRoadIfItTurns() }
    do {
      while way.taken < limit && !way.isReached && !outcome.wasInterrupted {
        callDueShocks(compiled)
        try take(&way, compiled)
      }
    } catch {
      guard let fault = error as? Fault, fault.kind == .stopped else { throw error }
      outcome.wasInterrupted = true
    }
    endRoadAhead()
    hasChanged = true
    tell(way, isUntil: condition != nil)
    sayWhere(from: start.step, to: core.state?.step ?? start.step, compiled)
    if outcome.wasInterrupted {
      say("Stopped: every whole step so far is kept.")
      // The journal holds what was done, not what was asked for.
      if way.taken > 0 { core.journal.append("step \(way.taken)") }
      (isInJournal, hasChanged) = (true, way.taken > 0)
    }
  }

  /// Steps up to the end, or to the next moment at which a shock was called for.
  private mutating func take(_ way: inout Way, _ compiled: Compiled) throws {
    guard let start = core.state else { return }
    let steps = min(way.limit - way.taken, stepsUntilDue(from: start.step) ?? way.limit)
    var found = way
    defer { way = found }
    _ = try compiled.simulation.run(start, steps: steps) { now, report in
      let values = try measures(now, compiled)
      if let goal = found.goal { found.isReached = try holds(goal, in: now) }
      // The step counts from here on: what stops before leaves the one before it.
      found.taken += 1
      noteShocks(from: core.state ?? start, to: now, compiled)
      core.state = now
      core.past.append(now)
      found.events += tell(report, compiled, now)
      for (n, value) in (values ?? []).enumerated() { core.series[n].append(value) }
      options.progress(.steps(found.taken, of: found.limit))
      let isLast = found.taken == found.limit
      outcome.wasInterrupted = !found.isReached && !isLast && options.isInterrupted()
      let goesOn = !found.isReached && !outcome.wasInterrupted
      if goesOn && !isLast { leaveRoadIfItTurns() }
      return goesOn
    }
  }

  /// Nothing lies ahead any more where the steps came to the end of the road, or went beyond it.
  private mutating func endRoadAhead() {
    guard let end = core.ahead?.core, let last = end.state?.step, let now = core.state?.step else { return }
    if now > last || now == last && end.isQuiet(at: last) { core.ahead = nil }
  }

  private mutating func tell(_ way: Way, isUntil: Bool) {
    for line in way.events.prefix(Performer.toldEvents) { say(line) }
    if way.events.count > Performer.toldEvents {
      say("... and \(way.events.count - Performer.toldEvents) more events.")
    }
    if isUntil && !way.isReached && !outcome.wasInterrupted {
      say("It did not come to that within \(way.limit) steps.")
    }
  }

  /// How many of the events of one command are told.
  static let toldEvents = 60

  /// What is taken down of a state, by measure: at the start, and every so many steps.
  private func measures(_ state: WorldState, _ compiled: Compiled) throws -> [Double]? {
    guard state.step % compiled.model.clock.recordEvery == 0 else { return nil }
    return try compiled.simulation.measure(state).map { $0[0] }
  }

  /// What happened in a step, in words.
  private func tell(_ report: Simulation.Report, _ compiled: Compiled, _ state: WorldState) -> [String] {
    let date = compiled.model.clock.label(step: state.step - 1)
    return report.notes.map { "\(date): \(noteWords($0.template, $0.values))" }
      + report.shortfalls.map { "\(date): \(shortfallWords($0, compiled))" }
  }

  /// `shares: 3 payments were cut short, 400 USD of 1,200 USD asked`.
  private func shortfallWords(_ short: Shortfall, _ compiled: Compiled) -> String {
    let style = NumberStyle.amount(compiled.lowered.program.ledgers[short.ledger].unit)
    let place =
      compiled.lowered.places.indices.contains(short.place) ? compiled.lowered.places[short.place].owner : ""
    let count = short.payments == 1 ? "a payment was" : "\(short.payments) payments were"
    return
      "\(place): \(count) cut short, \(style.text(short.moved)) moved of \(style.text(short.asked)) asked."
  }

  private mutating func sayWhere(from first: Int, to last: Int, _ compiled: Compiled) {
    let count = last - first
    let steps = "\(count) step\(count == 1 ? "" : "s")"
    let every = compiled.model.clock.recordEvery
    let shown = compiled.model.measures.indices.prefix(6).compactMap { n -> String? in
      guard let now = core.series[n].last, !now.isNaN else { return nil }
      let then = core.series[n][max(0, core.series[n].count - 1 - (last / every - first / every))]
      let type = compiled.model.measures[n].value.type
      let change = then == now || then.isNaN ? "" : " (was \(valueText(then, type)))"
      return "\(compiled.model.measures[n].name) \(valueText(now, type))\(change)"
    }
    say(
      "\(steps), now \(compiled.model.clock.label(step: last))."
        + (shown.isEmpty ? "" : " " + shown.joined(separator: ", ") + "."))
  }

  var standing: String {
    guard let state = core.state, let compiled = core.compiled else { return "Nothing is declared." }
    return "Now \(compiled.model.clock.label(step: state.step))."
  }

  var prompt: String {
    guard let compiled = core.compiled, let state = core.state,
      !compiled.model.groups.isEmpty || state.step > 0
    else {
      return "strat"
    }
    let road = core.branchNames.count > 1 ? core.branch : nil
    let date = compiled.model.clock.label(step: state.step)
    return [core.speaker?.text, road, date].compactMap { $0 }.joined(separator: " ")
  }

  /// The world as somebody's hand left it: what is kept of this moment is as it is now.
  ///
  /// - Parameter leavingRoad: whether it is another road from here on than the one that was gone before.
  mutating func touch(_ state: WorldState, _ compiled: Compiled, leavingRoad: Bool = true) {
    if leavingRoad { leaveRoad() }
    core.state = state
    core.isTouched = true
    core.past.touch(state)
    // A measure that has no value now says so when it is asked for.
    guard let values = try? measures(state, compiled) else { return }
    for (n, value) in values.enumerated() where !core.series[n].isEmpty {
      core.series[n][core.series[n].count - 1] = value
    }
  }
}
