// SPDX-License-Identifier: Apache-2.0
// Going back and forward in time on the road that the session is on. What lies ahead is kept; who goes on from an
// earlier moment in another way than before is on a road of their own.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func back(_ command: BackCommand, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    guard let now = core.state?.step else { return }
    var step = now - 1
    switch command {
    case .one: break
    case .steps(let count): step = now - (try whole(count, 1))
    case .to(let moment):
      step = try self.step(of: moment, compiled)
      if step > now { return try goForward(to: step, at: moment.span) }
    }
    guard step >= core.past.origin else {
      let behind = now - core.past.origin
      throw Trouble(
        "E0747",
        behind == 0 ? "this is the start, and nothing lies before it" : "the start is only \(behind) back",
        at: span, help: behind == 0 ? ["step"] : ["back \(behind)"])
    }
    try go(to: step, of: end)
    say("Back. " + whereWords)
  }

  mutating func forward(_ count: Int, at span: SourceSpan) throws {
    guard let now = core.state?.step else { return }
    try goForward(to: now + count, at: span)
  }

  private mutating func goForward(to step: Int, at span: SourceSpan) throws {
    guard core.ahead != nil, let last = end.state?.step else {
      throw Trouble(
        "E0748", "nothing lies ahead: this is the end of the road", at: span, help: ["step"])
    }
    let ahead = last - (core.state?.step ?? last)
    // Where only what was done lies ahead, one forward leads behind it.
    guard step <= max(last, last - ahead + 1) else {
      throw Trouble(
        "E0748", "this road goes on only to \(label(last))", at: span,
        help: ["forward \(max(1, ahead)), then: step"])
    }
    if step >= last {
      core = end
      core.ahead = nil
      hasChanged = true
    } else {
      try go(to: step, of: end)
    }
    say("Forward. " + whereWords)
  }

  /// The road with all that was on it.
  private var end: Core {
    guard var end = core.ahead?.core.joining(core) else { return core }
    end.speaker = core.speaker
    return end
  }

  private mutating func go(to step: Int, of end: Core) throws {
    var there = try core(at: step, of: end)
    there.ahead = Branch(end.branch, end)
    core = there
    hasChanged = true
  }

  /// `Now 2027-Q1, before Dana: rally(parents); 3 steps ahead are kept: forward 3`
  private var whereWords: String {
    guard let ahead = core.ahead?.core, let last = ahead.state?.step, let now = core.state?.step else {
      return standing
    }
    let then = ahead.deeds.filter { $0.step == now && $0.statement != nil }.map(\.words)
    let before = then.isEmpty ? "" : ", before " + Words.short(then.joined(separator: "; "))
    let count = last - now == 1 ? "1 step ahead is" : "\(last - now) steps ahead are"
    let kept = last == now ? "what was done is kept: forward" : "\(count) kept: forward \(last - now)"
    return "\(standing.dropLast())\(before); \(kept)"
  }

  /// A road as it was at one of its moments, before anybody acted there, under the model that it has now.
  func core(at step: Int, of end: Core) throws -> Core {
    guard let compiled = end.compiled, let now = try end.past.arrival(at: step, in: compiled) else {
      return end
    }
    var core = end
    core.state = now
    core.past.cut(at: now, in: compiled)
    let every = compiled.model.clock.recordEvery
    core.series = end.series.map { Array($0.prefix(step / every + 1)) }
    if step % every == 0, let values = try? compiled.simulation.measure(now) {
      for n in core.series.indices { core.series[n][core.series[n].count - 1] = values[n][0] }
    }
    core.deeds = end.deeds.compactMap { deed in
      guard deed.step >= step else { return deed }
      return deed.sort == .declaration ? deed.moved(to: step) : nil
    }
    core.isTouched = core.deeds.contains { $0.sort != .declaration }
    core.ahead = nil
    return core
  }

  /// How many steps after the start a moment is.
  func step(of moment: Expr, _ compiled: Compiled) throws -> Int {
    let clock = compiled.model.clock
    var elapsed = 0.0
    if case .number(let number) = moment.kind, number.unit == nil, let start = clock.firstNumber {
      elapsed = number.value - start
    } else {
      let fragment = try fragment(value: moment, expecting: .date)
      guard case .value(let typed) = fragment.typed.content, typed.type == .date else {
        throw Trouble(
          "E0749", "`\(asWritten(moment))` is no moment", at: moment.span,
          help: [
            "this model begins at \(clock.label(step: 0)), and is at \(clock.label(step: core.state?.step ?? 0))"
          ])
      }
      guard let state = core.state else { return 0 }
      elapsed = try answer(fragment, in: state).numbers.first ?? 0
    }
    let step = elapsed / clock.step
    guard step >= 0, (step - step.rounded()).magnitude < 1e-6, step < Performer.mostSteps else {
      throw Trouble(
        "E0749", "no step begins then: a step is \(clock.stepWords)", at: moment.span,
        help: [
          "this model begins at \(clock.label(step: 0)), and is at \(clock.label(step: core.state?.step ?? 0))"
        ])
    }
    return Int(step.rounded())
  }

  // ---- Another way than before ----

  /// Before something is done at a moment that lies behind the end of the road: the road stays as it was, and what
  /// is done begins one of its own.
  mutating func leaveRoad() {
    guard let ahead = core.ahead, let state = core.state else { return }
    let (old, new) = (core.branch, core.freeBranchName(like: core.branch))
    core.branches.append(Branch(old, ahead.core))
    core.beginRoad(new, at: state.step)
    let end = ahead.core.compiled?.model.clock.label(step: ahead.core.state?.step ?? 0) ?? ""
    say("This is another road now, \(new); \(old) goes on to \(end) as it was: switch \(old)")
  }

  /// Leaves the road before a step that does not go where the road went: somebody acted here, or the model is not the
  /// one that held then.
  mutating func leaveRoadIfItTurns() {
    guard let end = core.ahead?.core, let now = core.state?.step else { return }
    if end.deeds.contains(where: { $0.sort == .declaration && $0.step > now }) || !end.isQuiet(at: now) {
      leaveRoad()
    }
  }
}

extension Core {
  /// Whether nothing was done by hand at a step, but for what was called for it before.
  func isQuiet(at step: Int) -> Bool {
    !deeds.contains { $0.step == step && $0.statement != nil && $0.due != step }
  }

  /// The session is on a new road from here on, which leaves the one that it was on.
  mutating func beginRoad(_ name: String, at step: Int) {
    fork = Fork(parent: branch, step: step, deeds: deeds.count)
    branch = name
    branchNames.append(name)
    ahead = nil
  }
}

extension Clock {
  /// What moments are counted from where they are plain numbers; nothing where they are dates.
  fileprivate var firstNumber: Double? {
    switch calendar {
    case .rounds: 0
    case .numeric(let start): start
    case .months, .days: nil
    }
  }
}
