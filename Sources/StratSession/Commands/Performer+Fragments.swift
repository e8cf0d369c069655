// SPDX-License-Identifier: Apache-2.0
// Text checked against the model and run against its state: values to show, conditions, things done at the prompt.

import StratCompiler
import StratEngine
import StratSyntax

/// An answer with its shape.
indirect enum AnswerValue: Sendable {
  case one(Double, ValueType)
  case parts([AnswerValue])
  case list([Double], ValueType)
  case text(String)

  /// All numbers in order.
  var numbers: [Double] {
    switch self {
    case .one(let value, _): [value]
    case .list(let values, _): values
    case .parts(let parts): parts.flatMap(\.numbers)
    case .text: []
    }
  }
}

extension Performer {
  /// What `show` has to answer: code beside the model's own.
  struct Fragment {
    var typed: TypedFragment
    var lowered: LoweredFragment
    var compiled: Compiled
  }

  func fragment(value: Expr, expecting: ValueType? = nil) throws -> Fragment {
    let compiled = try model(at: value.span)
    return try lower(compiled.checked.fragment(value: value, expecting: expecting, runs: Set(core.runs.keys)), compiled)
  }

  func fragment(condition: Expr) throws -> Fragment {
    let compiled = try model(at: condition.span)
    return try lower(compiled.checked.fragment(condition: condition, runs: Set(core.runs.keys)), compiled)
  }

  func lower(_ checked: CheckedFragment, _ compiled: Compiled) throws -> Fragment {
    guard let typed = checked.fragment, !checked.messages.contains(where: { $0.severity == .error }) else {
      throw Problems(messages: checked.messages)
    }
    let prepared = try prepare(typed, checked.model, compiled)
    let lowered = Lowering.lower(prepared.typed, in: prepared.model, after: compiled.lowered)
    if let problem = lowered.problems.first {
      throw Trouble("E0704", problem.words, at: problem.span)
    }
    return Fragment(typed: prepared.typed, lowered: lowered, compiled: compiled)
  }

  func holds(_ fragment: Fragment, in state: WorldState) throws -> Bool {
    guard case .one(let value, _) = try answer(fragment, in: state) else { return false }
    return value != 0
  }

  func answer(_ fragment: Fragment, in state: WorldState) throws -> AnswerValue {
    guard case .value(let block, let shape) = fragment.lowered.content else { return .parts([]) }
    do {
      return try answer(shape, block, fragment, state)
    } catch let fault as Fault {
      throw Problems(messages: [faultMessage(fault, places: fragment.lowered.places, notes: fragment.lowered.notes)])
    }
  }

  private func answer(
    _ shape: LoweredFragment.Answer, _ block: CodeBlock, _ fragment: Fragment, _ state: WorldState
  ) throws -> AnswerValue {
    let simulation = fragment.compiled.simulation
    let sites = fragment.lowered.drawSites
    switch shape {
    case .one(let register, let type):
      let value = try simulation.evaluate(Routine(body: block, results: [register]), in: state, sites: sites)
      return .one(value[0][0], type)
    case .list(let list, let element):
      return .list(try simulation.list(block, list, in: state, sites: sites)[0], element)
    case .parts(let parts): return .parts(try parts.map { try answer($0, block, fragment, state) })
    case .text(let template, let values):
      let numbers = try simulation.evaluate(Routine(body: block, results: values), in: state, sites: sites)
      return .text(noteWords(template, numbers.map { $0[0] }, in: fragment.lowered.notes))
    }
  }

  // ---- Doing ----

  /// Does something at once, whole or not at all.
  mutating func act(_ checked: CheckedFragment, _ compiled: Compiled) throws {
    let fragment = try lower(checked, compiled)
    guard case .act(let rule) = fragment.lowered.content, let state = core.state else { return }
    do {
      let done = try compiled.simulation.act(rule, in: state, sites: fragment.lowered.drawSites)
      core.state = done.state
      hasChanged = true
      for note in done.report.notes { say(noteWords(note.template, note.values, in: fragment.lowered.notes)) }
    } catch let fault as Fault {
      throw Problems(messages: [faultMessage(fault, places: fragment.lowered.places, notes: fragment.lowered.notes)])
    }
  }

  // ---- Values that only the session knows ----

  /// Replaces what was (`(x at 2028-Q1)`) and the worlds of runs by their values, so that the engine need not know
  /// them.
  private func prepare(
    _ typed: TypedFragment, _ model: Model, _ compiled: Compiled
  ) throws -> (typed: TypedFragment, model: Model) {
    guard case .value(let value) = typed.content else { return (typed, model) }
    var resolver = Resolver(performer: self, model: model, compiled: compiled)
    let resolved = try resolver.resolve(value)
    return (TypedFragment(.value(resolved)), resolver.model)
  }
}
