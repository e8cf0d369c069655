// SPDX-License-Identifier: Apache-2.0
// Text checked against the model and run against its state: values to show, conditions, things done at the
// prompt.

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

  /// Whether a number in it is beyond all bounds.
  var hasBoundless: Bool {
    switch self {
    case .one(let value, .number): !value.isFinite
    case .list(let values, .number): !values.allSatisfy(\.isFinite)
    case .parts(let parts): parts.contains(where: \.hasBoundless)
    default: false
    }
  }
}

extension Performer {
  /// What `show` has to answer: code beside the model's own.
  struct Fragment {
    var typed: TypedFragment
    var lowered: LoweredFragment
    var compiled: Compiled
    /// Whether it asks for values of earlier moments, which a run keeps only for those who do.
    let looksBack: Bool

    init(typed: TypedFragment, lowered: LoweredFragment, compiled: Compiled) {
      self.typed = typed
      self.lowered = lowered
      self.compiled = compiled
      if case .value(let block, _) = lowered.content { looksBack = block.looksBack } else { looksBack = true }
    }
  }

  /// The model's names with the things that were made under way, which are known by their number.
  func known(_ compiled: Compiled) -> Checked {
    var checked = compiled.checked
    guard let state = core.state else { return checked }
    for (index, kind) in compiled.model.kinds.enumerated() where kind.root.index == index {
      var tags: [Int] = []
      while let tag = state.tag(of: kind.tableCount + tags.count, in: compiled.lowered.tableOfKind[index]) {
        tags.append(Int(tag))
      }
      if tags.isEmpty { continue }
      for member in kind.family {
        checked.names.unnamed[member]?.made = tags.map { $0 == member.index }
      }
    }
    return checked
  }

  func fragment(shown value: Expr) throws -> Fragment {
    let compiled = try model(at: value.span)
    return try lower(
      known(compiled).fragment(shown: value, runs: runNames, settled: lastShown), compiled)
  }

  func fragment(value: Expr, expecting: ValueType? = nil) throws -> Fragment {
    let compiled = try model(at: value.span)
    return try lower(
      known(compiled).fragment(
        value: value, expecting: expecting, runs: runNames, settled: lastShown), compiled)
  }

  func fragment(condition: Expr) throws -> Fragment {
    let compiled = try model(at: condition.span)
    return try lower(known(compiled).fragment(condition: condition, runs: runNames), compiled)
  }

  /// `expect x is 2 within 1`: checked as a condition is.
  func fragment(expecting claim: Expr, within margins: [Margin]) throws -> Fragment {
    let compiled = try model(at: claim.span)
    return try lower(check(expecting: claim, within: margins, compiled), compiled)
  }

  func check(expecting claim: Expr, within margins: [Margin], _ compiled: Compiled) -> CheckedFragment {
    known(compiled).fragment(
      expecting: claim, within: margins, runs: runNames, settled: lastShown)
  }

  func check(
    matching series: Expr, _ list: Expr?, within margins: [Margin], _ compiled: Compiled
  ) -> CheckedFragment {
    known(compiled).fragment(matching: series, list, within: margins, runs: runNames, settled: lastShown)
  }

  /// Throws what is wrong with a fragment.
  func refuse(_ checked: CheckedFragment) throws {
    if checked.messages.contains(where: { $0.severity == .error }) {
      throw Problems(messages: checked.messages)
    }
  }

  /// Runs that are kept, and those that would be.
  var runNames: Set<String> { Set(core.runs.keys).union(looking?.runs ?? []) }

  /// `it` and `_`: what was shown last. Only what shows may say it, for a script says again what changed and not
  /// what was shown. What is only looked at shows nothing, and `it` may be anything.
  var lastShown: Checked.Settled {
    let nowhere = SourceSpan(source: SourceID(0), start: 0, end: 0)
    let last = looking == nil ? core.last : TypedExpr(.none, .unknown, at: nowhere)
    return last.map { ["it": $0, "_": $0] } ?? [:]
  }

  /// A single value as what `it` stands for from now on.
  func lastValue(_ answer: AnswerValue, at span: SourceSpan) -> TypedExpr? {
    guard case .one(let value, let type) = answer else { return nil }
    switch type {
    case .number, .date: return TypedExpr(.number(value), type, at: span)
    case .yesNo: return TypedExpr(.flag(value != 0), type, at: span)
    case .thing: return value < 0 ? nil : TypedExpr(.thing(Int(value)), type, at: span)
    default: return nil
    }
  }

  func lower(_ checked: CheckedFragment, _ compiled: Compiled) throws -> Fragment {
    guard let typed = checked.fragment, !checked.messages.contains(where: { $0.severity == .error }) else {
      throw Problems(messages: checked.messages)
    }
    let prepared = try prepare(typed, checked.model, compiled)
    let lowered = Lowering().lower(
      prepared.typed, of: checked.model, after: compiled.lowered, runs: runColumns, held: prepared.held)
    if let problem = lowered.problems.first {
      throw Trouble("E0704", problem.words, at: problem.span)
    }
    return Fragment(typed: prepared.typed, lowered: lowered, compiled: compiled)
  }

  /// What finished runs kept, as the lowering wants it.
  var runColumns: [String: RunColumns] {
    core.runs.mapValues { run in
      var values: [TypedExpr.Recorded: [Double]] = [:]
      for (n, column) in run.measures.enumerated() { values[.measure(n)] = column }
      for (field, column) in run.parameters { values[.parameter(field)] = column }
      return RunColumns(worlds: run.worlds, values: values)
    }
  }

  func holds(_ fragment: Fragment, in state: WorldState) throws -> Bool {
    guard case .one(let value, _) = try answer(fragment, in: state) else { return false }
    return value != 0
  }

  func answer(_ fragment: Fragment, in state: WorldState) throws -> AnswerValue {
    guard case .value(let block, let shape) = fragment.lowered.content else { return .parts([]) }
    do {
      let answer = try answer(shape, block, fragment, state)
      try checkFinite(answer, fragment)
      return answer
    } catch let fault as Fault {
      if fault.kind == .stopped { throw fault }
      throw Problems(messages: [
        faultMessage(fault, places: fragment.lowered.places, notes: fragment.lowered.notes)
      ])
    }
  }

  /// The engine lets no such number into the world; what is only asked for has no such guard.
  private func checkFinite(_ answer: AnswerValue, _ fragment: Fragment) throws {
    guard case .value(let value) = fragment.typed.content, answer.hasBoundless else { return }
    throw Trouble("E0811", "a number grew beyond all bounds", at: value.span)
  }

  private func answer(
    _ shape: LoweredFragment.Answer, _ block: CodeBlock, _ fragment: Fragment, _ state: WorldState
  ) throws -> AnswerValue {
    let simulation = fragment.compiled.simulation
    let beside = fragment.lowered.beside
    switch shape {
    case .one(let register, let type):
      let value = try simulation.evaluate(
        Routine(body: block, results: [register]), in: state, beside: beside)
      return .one(value[0][0], type)
    case .perhaps(let register, let type, let isGiven):
      let found = try simulation.evaluate(
        Routine(body: block, results: [register, isGiven]), in: state, beside: beside)
      return found[1][0] != 0 ? .one(found[0][0], type) : .text("none")
    case .list(let list, let element):
      return .list(try simulation.list(block, list, in: state, beside: beside)[0], element)
    case .parts(let parts): return .parts(try parts.map { try answer($0, block, fragment, state) })
    case .text(let template, let values):
      let numbers = try simulation.evaluate(Routine(body: block, results: values), in: state, beside: beside)
      return .text(noteWords(template, numbers.map { $0[0] }, in: fragment.lowered.notes))
    }
  }

  // ---- Doing ----

  /// Does something at once, whole or not at all.
  mutating func act(_ checked: CheckedFragment, _ compiled: Compiled) throws {
    let fragment = try lower(checked, compiled)
    guard case .act(let rule) = fragment.lowered.content, let state = core.state else { return }
    do {
      let done = try compiled.simulation.act(rule, in: state, beside: fragment.lowered.beside)
      touch(done.state, compiled)
      hasChanged = true
      for note in done.report.notes { say(noteWords(note.template, note.values, in: fragment.lowered.notes)) }
    } catch {
      if error.kind == .stopped { throw error }
      throw Problems(messages: [
        faultMessage(error, places: fragment.lowered.places, notes: fragment.lowered.notes)
      ])
    }
  }

  // ---- Values that only the session knows ----

  /// What was at earlier steps is computed in the states of those steps, and put in as numbers.
  private func prepare(
    _ typed: TypedFragment, _ model: Model, _ compiled: Compiled
  ) throws -> (typed: TypedFragment, held: [Double]) {
    guard case .value(let value) = typed.content else { return (typed, []) }
    let resolver = Resolver(performer: self, model: model, compiled: compiled)
    let resolved = try resolver.resolve(value)
    let held = try Lowering().lookups(in: resolved).map { try resolver.value(of: $0.value, at: $0.step) }
    return (TypedFragment(.value(resolved)), held)
  }
}

extension LoweredFragment {
  var beside: Simulation.Beside { Simulation.Beside(drawSites: drawSites, data: data) }
}
