// SPDX-License-Identifier: Apache-2.0
// `run 600 worlds over 40 quarters with z = 3 as mc`: many worlds of the same model, side by side.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// What a run was asked for.
private struct RunPlan {
  var worlds = 0
  var steps = 0
  var until: Expr?
  var name: Name?
  var seed: UInt64?
  var settings: [Setting] = []
  var withoutShocks: [Name] = []
  /// Nobody's strategies run: nil if all do; empty if none does; else all but these actors'.
  var withoutMoves: [Name]?
  /// Strategies that take the place of all others of those that they are for.
  var following: [Name] = []
}

extension Performer {
  mutating func run(_ command: RunCommand, at span: SourceSpan) throws {
    let plan = try self.plan(command, at: span)
    let base = try model(at: span)
    let compiled = try variant(base, plan)
    var run = WorldsRun(compiled: compiled, seed: plan.seed ?? core.seed, steps: plan.steps, options: options)
    if let until = plan.until {
      run.until = try lower(compiled.checked.fragment(condition: until), compiled).lowered
    }
    guard var result = try worlds(of: run, plan.worlds, name: plan.name?.text ?? "last_run") else {
      outcome.wasInterrupted = true
      return say("Stopped: nothing of the run is kept.")
    }
    result.source = run
    core.runs[result.name] = result
    hasChanged = true
    summarise(result, plan, compiled)
  }

  /// All worlds of a run. What goes wrong in them is told by its own model, which may be another than the session's.
  func worlds(of run: WorldsRun, _ count: Int, name: String) throws -> RunResult? {
    do {
      return try run.all(count, name: name)
    } catch let fault as Fault where fault.kind != .stopped {
      let lowered = run.compiled.lowered
      throw Problems(messages: [faultMessage(fault, places: lowered.places, notes: lowered.notes)])
    }
  }

  /// The same without a world: whether the model takes what the run gives it, and what it runs until.
  func check(_ command: RunCommand, at span: SourceSpan) throws -> CheckedFragment {
    let plan = try self.plan(command, at: span)
    let base = try model(at: span)
    let checked = try changed(base, plan) ?? base.checked
    guard let until = plan.until else { return CheckedFragment(model: checked.model) }
    return checked.fragment(condition: until)
  }

  private mutating func summarise(_ run: RunResult, _ plan: RunPlan, _ compiled: Compiled) {
    if isTest { return }
    let steps = plan.steps == 1 ? "1 step" : "\(plan.steps) steps"
    let worlds = run.worlds == 1 ? "1 world" : "\(run.worlds) worlds"
    let time = plan.until == nil ? steps : "up to \(steps)"
    say("\(worlds) over \(time), kept as \(run.name): show \(run.name), or show mean X of \(run.name).")
    if run.open > 0 {
      say(
        run.open == run.worlds
          ? "None of them got there: all are kept as they are after \(steps)."
          : "\(run.worlds - run.open) of them got there; the others are kept as they are after \(steps), and a mean "
            + "takes both together.")
    }
    sayWhereRunsBegin()
  }

  /// Once, where something was done that runs leave out.
  mutating func sayWhereRunsBegin() {
    guard core.isTouched && !core.knowsWhereRunsBegin else { return }
    core.knowsWhereRunsBegin = true
    say(
      "(A run begins at the start, in every world: what was done by hand or spoken since is not in it. What "
        + "shall be in it is a first value, a rule `at start`, or a strategy.)")
  }

  private func plan(_ command: RunCommand, at span: SourceSpan) throws -> RunPlan {
    var plan = RunPlan()
    plan.worlds = try count(command.worlds, least: 1)
    plan.until = command.until
    if let within = command.within {
      plan.steps = try steps(within)
    } else if command.until != nil {
      plan.steps = Performer.patience
    }
    for option in command.options {
      switch option {
      case .over(let time): plan.steps = try steps(time)
      case .with(let settings): plan.settings += settings
      case .without(let names): plan.withoutShocks += names
      case .withoutMoves(let names): plan.withoutMoves = names
      case .named(let name): plan.name = try free(name)
      case .seed(let value): plan.seed = UInt64(try count(value, least: 0))
      case .following(let strategy): plan.following.append(strategy)
      case .from, .worlds, .keep: break
      }
    }
    if plan.steps == 0 && plan.until == nil {
      throw Trouble(
        "E0726", "a run needs to know for how long", at: span,
        help: ["run \(plan.worlds) worlds over 8 steps"])
    }
    return plan
  }

  /// A run may take the name of an earlier run, and of nothing else.
  private func free(_ name: Name) throws -> Name {
    if core.compiled?.checked.names.find(name) == nil { return name }
    throw Trouble(
      "E0733", "`\(name.text)` is declared already, and one name is one thing", at: name.span,
      help: ["give the run another name: as \(name.text)_runs"])
  }

  private func count(_ value: Expr, least: Double) throws -> Int {
    var found: Double?
    if case .number(let number) = value.kind { found = number.value }
    if case .name = value.kind, let state = core.state {
      found = try answer(try fragment(value: value), in: state).numbers.first
    }
    if let found, found >= least, found == found.rounded(), found < 1e9 { return Int(found) }
    if let found, found != found.rounded(), least == 1 {
      throw Trouble(
        "E0745", "there is no part of a world: \(NumberStyle.number.text(found)) is not a whole number",
        at: value.span, help: ["run \(max(1, Int(found.rounded()))) worlds over 8 steps"])
    }
    if let found, found < least, least == 1 {
      throw Trouble(
        "E0706", "this must be a whole number, 1 or more", at: value.span,
        help: ["run 100 worlds over 8 steps"])
    }
    throw Trouble(
      "E0727", "a run has less than a billion of them", at: value.span,
      help: ["run 100 worlds over 8 steps"])
  }

  /// The model as the run wants it: other values, fewer shocks, fewer strategies.
  private func variant(_ base: Compiled, _ plan: RunPlan) throws -> Compiled {
    try changed(base, plan).map { try compile($0, options) } ?? base
  }

  private func changed(_ base: Compiled, _ plan: RunPlan) throws -> Checked? {
    if plan.settings.isEmpty && plan.withoutShocks.isEmpty && plan.withoutMoves == nil
      && plan.following.isEmpty
    {
      return nil
    }
    var checked = plan.settings.isEmpty ? base.checked : try recheck(with: plan.settings)
    for name in plan.withoutShocks {
      let id = try shockNamed(name, in: base)
      checked.model.shocks[id.index].trigger = nil
    }
    if let actors = plan.withoutMoves {
      for name in actors {
        guard case .thing? = checked.names.find(name) else {
          throw Trouble("E0712", "there is nobody called `\(name.text)`", at: name.span)
        }
      }
      checked.model.leaveOutStrategies(of: actors.isEmpty ? nil : Set(actors.map(\.text)))
    }
    let followed = Set(try plan.following.map { try strategyNamed($0) })
    let own = followed.flatMap { checked.model.strategies[$0].followers }.filter(\.isDeclared)
    checked.model.leaveOutStrategies(of: Set(own.map(\.name)), but: followed)
    return checked
  }
}

extension Model {
  /// - Parameters:
  ///   - actors: by their names; nil: everybody.
  ///   - kept: strategies that they follow all the same.
  mutating func leaveOutStrategies(of actors: Set<String>?, but kept: Set<Int> = []) {
    for n in strategies.indices where !kept.contains(n) {
      strategies[n].followers.removeAll { actors?.contains($0.name) ?? true }
    }
  }
}
