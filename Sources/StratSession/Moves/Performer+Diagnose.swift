// SPDX-License-Identifier: Apache-2.0
// `diagnose`: the questions that the model and its modules ask, answered for the one who speaks: the number, what it
// means, and the moves that would raise and lower it most. Which questions there are, no line of this knows.

import StratCompiler
import StratEngine
import StratLibrary
import StratReport
import StratSyntax

/// One answered question.
struct Finding: Sendable {
  let question: Question
  /// The code that asks for it; nothing where it cannot be asked.
  var fragment: Performer.Fragment?
  var value = Double.nan
  /// What the value means, or why there is none.
  var meaning: [String] = []
  /// What it would be some steps on if nothing were done now.
  var without = Double.nan
  /// The moves that would raise and lower it most, and what it would then be.
  var raised: Weighed?
  var lowered: Weighed?

  /// The moves that would raise it, the highest first, each in the best way to make it.
  var weighed: [Weighed] = []
  /// All moves that can be made, where others are asked too.
  var tried: [Weighed] = []

  /// A move, what the answer would be with it, and what it takes.
  struct Weighed {
    var spoken: SpokenMove
    var with: Double
    var cost = ""
  }
}

extension Performer {
  mutating func diagnose(_ topic: Name?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    let isSomebody = topic.map { isThing($0, compiled) } ?? false
    let asker = try asker(isSomebody ? topic : nil, compiled, at: span)
    let asked = try questions(about: isSomebody ? nil : topic, for: asker, compiled, at: span)
    guard let state = core.state else { return }
    var ahead = Futures()
    var findings = try asked.map { try finding($0, by: asker, in: state, &ahead, compiled) }
    weigh(&findings, by: asker, in: state, compiled)
    let more = further(findings, by: asker, in: state, compiled)
    if options.isInterrupted() {
      outcome.wasInterrupted = true
      return say("Stopped: nothing was changed.")
    }
    let table = more.table ?? table(of: findings)
    tell(lines(of: findings, asker, compiled, more.lines), or: table)
  }

  /// What is said of one question beyond its answer.
  private func further(
    _ findings: [Finding], by asker: Name, in state: WorldState, _ compiled: Compiled
  ) -> (lines: [String], table: StratReport.Table?) {
    guard findings.count == 1, let finding = findings.first, !options.isInterrupted() else {
      return ([], nil)
    }
    if finding.question.asksOthers, finding.without.isFinite {
      let others = others(finding, by: asker, in: state, compiled)
      return (others.lines, others.table)
    }
    if finding.weighed.isEmpty { return ([], nil) }
    let lines = comparison(
      of: finding, verdictsWithTheories(finding, by: asker), verdictsWithDraws(finding, in: state, compiled))
    return (lines, nil)
  }

  // ---- Who asks, and what ----

  private func asker(_ named: Name?, _ compiled: Compiled, at span: SourceSpan) throws -> Name {
    if let name = named ?? core.speaker {
      try refuse(gone: name, at: span)
      return name
    }
    let somebody = compiled.model.moves.lazy.compactMap { self.somebody(for: $0.name) }.first
    throw Trouble(
      "E0796", "nobody speaks now, and a question is asked by somebody", at: span,
      help: somebody.map { ["diagnose \($0)", "or say who speaks from now on: as \($0)"] } ?? ["as NAME"])
  }

  private func isThing(_ name: Name, _ compiled: Compiled) -> Bool {
    if case .thing? = known(compiled).names.find(name) { true } else { false }
  }

  private func canAsk(_ asker: Name, _ question: Question, _ compiled: Compiled) -> Bool {
    guard case .thing(let kind, _)? = known(compiled).names.find(asker),
      case .thing(let wanted, _) = compiled.model.locals[question.speaker.index].type
    else { return false }
    return compiled.model.kinds[wanted.index].family.contains(kind)
  }

  private func questions(
    about topic: Name?, for asker: Name, _ compiled: Compiled, at span: SourceSpan
  ) throws -> [Question] {
    let all = compiled.model.questions.filter { canAsk(asker, $0, compiled) }
    if all.isEmpty { throw noQuestions(asker, compiled, at: span) }
    guard let topic else { return all }
    let found = all.filter { $0.name == topic.text || $0.group == topic.text }
    if !found.isEmpty { return found }
    let names = Set(all.map(\.group)).sorted() + all.map(\.name)
    throw Trouble(
      "E0797", "nothing that is asked is called `\(topic.text)`", at: topic.span,
      label: Spelling.nearest(topic.text, among: names).map { "the nearest is `\($0)`" },
      help: ["what is asked: \(names.joined(separator: ", "))"])
  }

  private func noQuestions(_ asker: Name, _ compiled: Compiled, at span: SourceSpan) -> Trouble {
    let modules = Library.modules.filter { $0.text.contains("\nquestion ") }
      .map(\.name).filter { !core.used.contains($0) }.prefix(3).map { "use \($0)" }
    return Trouble(
      "E0798", "this model asks no questions that \(asker.text) could answer", at: span,
      help: modules + [(modules.isEmpty ? "ask" : "or ask") + " one of your own: \(Performer.questionForm)"])
  }

  private static let questionForm = "question NAME \"…?\" in GROUP by me: KIND = VALUE { note \"…\" }"

  // ---- Answers ----

  /// How many worlds a question looks ahead in.
  private static let worldsAhead = 40

  /// The worlds in which questions look ahead. Questions that look equally far share them.
  private struct Futures {
    private struct Key: Hashable {
      var steps: Int
      var looksBack: Bool
    }
    private var known: [Key: [WorldState]] = [:]

    mutating func worlds(_ steps: Int, _ fragment: Fragment, make: () -> [WorldState]) -> [WorldState] {
      let key = Key(steps: steps, looksBack: fragment.looksBack)
      let worlds = known[key] ?? make()
      known[key] = worlds
      return worlds
    }
  }

  private func worlds(
    from state: WorldState, after steps: Int, for fragment: Fragment, _ compiled: Compiled
  ) -> [WorldState] {
    let isAskedLater = fragment.looksBack
    return sideBySide(Performer.worldsAhead, workers: options.workers) { world in
      try? compiled.simulation.run(
        state.withLuck(ofWorld: world + 1), steps: steps, isAskedLater: isAskedLater
      ) { _, _ in true }
    }.compactMap(\.self)
  }

  /// The answer in the same worlds, had some parameters other values from now on.
  private func second(
    _ question: Question, _ fragment: Fragment, in state: WorldState, _ compiled: Compiled
  ) throws -> Double? {
    guard let second = question.second, let steps = question.over else { return nil }
    let columns = compiled.lowered.program.columns
    let other = second.parameters.reduce(state) { state, parameter in
      let column = compiled.lowered.columnOf(parameter.field)
      return state.setting(column, columns[column], to: parameter.value)
    }
    return try mean(of: fragment, in: worlds(from: other, after: steps, for: fragment, compiled))
  }

  private func finding(
    _ question: Question, by asker: Name, in state: WorldState, _ ahead: inout Futures, _ compiled: Compiled
  ) throws -> Finding {
    var finding = Finding(question: question)
    do {
      let fragment = try lower(known(compiled).fragment(of: question, by: asker), compiled)
      finding.fragment = fragment
      let states = question.over.map { steps in
        ahead.worlds(steps, fragment) { worlds(from: state, after: steps, for: fragment, compiled) }
      }
      finding.value = try mean(of: fragment, in: states ?? [state])
      let second = try second(question, fragment, in: state, compiled)
      finding.meaning = try meaning(question, finding.value, second, by: asker, in: state, compiled)
    } catch let problems as Problems {
      finding.meaning = [problems.messages.first?.title ?? ""]
    }
    return finding
  }

  private func mean(of fragment: Fragment, in states: [WorldState]) throws -> Double {
    let numbers = try states.compactMap { try answer(fragment, in: $0).numbers.first }
    return numbers.isEmpty ? .nan : numbers.reduce(0, +) / Double(numbers.count)
  }

  private func meaning(
    _ question: Question, _ value: Double, _ second: Double?, by asker: Name, in state: WorldState,
    _ compiled: Compiled
  ) throws -> [String] {
    let telling = try lower(
      known(compiled).fragment(telling: question, answer: value, second: second, by: asker), compiled)
    guard value.isFinite, second?.isFinite ?? true, case .act(let rule) = telling.lowered.content else {
      return []
    }
    let said = try compiled.simulation.act(rule, in: state, beside: telling.lowered.beside)
    return said.report.notes.map { noteWords($0.template, $0.values, in: telling.lowered.notes) }
  }
}
