// SPDX-License-Identifier: Apache-2.0
// Statements looked at without being done: the names, units and sorts in commands, actions and tests, against the
// model as it is declared up to there. What only the course of things can tell is not asked for.

import StratCompiler
import StratSyntax

/// What is known, while statements are looked at, of what those before would have done.
struct Looking {
  /// Runs that would be kept by then.
  var runs: Set<String> = ["last_run"]
  /// The world would be another than at the start: things may have come that have a number and no name.
  var hasMoved = false
  /// Another text would have been performed, which may have declared anything.
  var isBlind = false
  /// Files that would have been written.
  var written: Set<String> = []
  /// The model itself does not hold together.
  var isBroken = false
}

extension Performer {
  /// What is wrong with statements that stand one after another.
  mutating func look(at statements: [Statement]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for statement in statements {
      guard let now = looking, !now.isBlind, !now.isBroken else { break }
      do { try look(at: statement) } catch {
        found += messages(of: error).filter { !now.hasMoved || $0.code.rawValue != Performer.noSuchNumber }
      }
      if goesElsewhere(behind: statement) { break }
    }
    return found
  }

  /// A kind and a number that finds nothing at the start, and may find something later.
  private static let noSuchNumber = "E0208"

  /// What is wrong in the tests of a text, each by itself as when it runs.
  func look(atTestsOf source: SourceText) -> [Diagnostic] {
    guard looking?.isBroken == false, let tests = core.compiled?.checked.tests else { return [] }
    return tests.filter { $0.body.span.source == source.id }.flatMap { test -> [Diagnostic] in
      var performer = self
      performer.looking = Looking()
      performer.core.speaker = nil
      performer.core.overrides = test.settings
      do {
        if !test.settings.isEmpty { _ = try performer.recheck() }
      } catch { return messages(of: error) }
      return performer.look(at: test.body.statements)
    }
  }

  /// Takes note of what a statement would do.
  ///
  /// - Returns: whether what stands behind it goes on in another model.
  private mutating func goesElsewhere(behind statement: Statement) -> Bool {
    if changesWorld(statement, hasSpeaker: core.speaker != nil) { looking?.hasMoved = true }
    guard case .command(let command) = statement.kind else { return false }
    switch command {
    case .run(let run):
      for case .named(let name) in run.options { looking?.runs.insert(name.text) }
    case .speaker(let name): core.speaker = name?.text == "none" ? nil : name
    case .file(.save, let name): looking?.written.insert(name.plain ?? "")
    case .file(.run, _), .rerun: looking?.isBlind = true
    case .file(.open, _), .bare(.new): return true
    default: break
    }
    return false
  }

  private mutating func look(at statement: Statement) throws {
    switch statement.kind {
    case .command(let command): try look(at: command, statement.span)
    case .action(let action): try look(at: action, statement)
    case .declaration, .missing: break
    }
  }

  // ---- Commands ----

  private mutating func look(at command: Command, _ span: SourceSpan) throws {
    if isEmptyWorld, command.needsWorld { throw emptyWorld(at: span) }
    if let later = LaterForm.message(for: command, at: span) { throw Problems(messages: [later]) }
    switch command {
    case .step(.amount(let amount)): _ = try steps(amount)
    case .step(.until(let condition, let within)):
      let known = known(try model(at: span))
      try refuse(known.fragment(condition: condition, runs: runNames, settled: lastShown))
      _ = try within.map { try steps($0) }
    case .show(let value): try look(shown: value)
    case .list(let name?): try look(listed: name)
    case .formed(let inner, let name):
      _ = try form(named: name)
      try look(at: inner, span)
    case .shock(let name, let moment):
      let compiled = try model(at: span)
      _ = try shockNamed(name, in: compiled)
      _ = try moment.map { try step(of: $0, compiled) }
    case .follow(let strategy, let actor):
      _ = try strategyNamed(strategy)
      _ = try speaking(actor)
    case .stopFollowing(let strategy?): _ = try strategyNamed(strategy)
    case .speaker(let name?): _ = try speaking(name)
    case .why(let why): try look(asked: why.subject.negated ?? why.subject)
    case .seed(let value): _ = try seedNumber(value)
    case .setting(let setting, let value?): try check(value, for: setting)
    case .file(.open, let name), .file(.run, let name):
      if looking?.written.contains(name.plain ?? "") == false { _ = try read(name) }
    case .run(let run): try refuse(try check(run, at: span))
    case .compareTheories(let comparison):
      try refuse(unmeasured: comparison.measures, try model(at: span))
      _ = try comparison.over.map { try steps($0) }
      _ = try rivals(for: comparison, at: span)
    case .plot(let values, let over):
      for value in values { try look(plotted: value) }
      _ = try over.map { try steps($0) }
    default: break
    }
  }

  /// What `why` and `why not` ask after: a move, or a value.
  private func look(asked value: Expr) throws {
    if case .call(let name, _) = value.kind, case .move? = core.compiled?.checked.names.find(name) {
      return try look(spoken: value, by: try speaker(of: name, at: value.span))
    }
    try look(shown: value)
  }

  private func look(shown value: Expr) throws {
    let compiled = try model(at: value.span)
    if case .name(let name) = value.kind, isShownWhole(name, compiled) { return }
    try refuse(known(compiled).fragment(shown: value, runs: runNames, settled: lastShown))
  }

  /// Names that stand for more than a value.
  private func isShownWhole(_ name: Name, _ compiled: Compiled) -> Bool {
    if runNames.contains(name.text) { return true }
    switch compiled.checked.names.find(name) {
    case .things, .kind, .rule, .move, .shock, .strategy, .relation: return true
    case nil: return name.text == "world"
    default: return false
    }
  }

  private func look(listed name: Name) throws {
    guard !isEmptyWorld, let compiled, !isTheories(name, compiled),
      !lists(compiled).contains(where: { $0.title == name.text })
    else { return }
    try look(shown: Expr(span: name.span, kind: .name(name)))
  }

  private func look(plotted value: Expr) throws {
    let compiled = try model(at: value.span)
    if case .name(let name) = value.kind {
      if case .measure(let index)? = compiled.checked.names.find(name) {
        return try refuseWords(compiled.model.measures[index], compiled.model, at: value.span)
      }
      if !runNames.contains(name.text) { throw notRecorded(value, compiled) }
      return
    }
    if case .member(let member) = value.kind, case .name(let owner) = member.owner.kind,
      runNames.contains(owner.text)
    {
      return
    }
    try look(shown: value)
  }

  // ---- Actions ----

  private mutating func look(at action: Action, _ statement: Statement) throws {
    switch action {
    case .value(let value): try look(at: value, statement)
    case .formed(let value, let name):
      _ = try form(named: name)
      try look(shown: value)
    case .spoken(let spoken): try look(spoken: spoken.move, by: spoken.speaker)
    case .expect(let expectation): try look(at: expectation, statement.span)
    case .assign, .tie, .if, .each, .pay, .untie, .create, .remove, .note, .require: try look(done: statement)
    default: try perform(action, statement)
    }
  }

  private func look(at value: Expr, _ statement: Statement) throws {
    switch value.kind {
    case .tieTest: return try look(done: statement)
    case .binary:
      if let arrow = arrow(statement) { throw Problems(messages: [arrow]) }
    case .call(let name, _):
      if case .move? = core.compiled?.checked.names.find(name) {
        return try look(spoken: value, by: try speaker(of: name, at: value.span))
      }
    default: break
    }
    try look(shown: value)
  }

  private func look(spoken move: Expr, by speaker: Name) throws {
    try refuse(known(try model(at: move.span)).fragment(move: move, by: speaker))
  }

  private func look(done statement: Statement) throws {
    try refuse(known(try model(at: statement.span)).fragment(statements: [statement]))
  }

  /// What is expected to fail may well be wrong.
  private func look(at expectation: ExpectAction, _ span: SourceSpan) throws {
    let compiled = try model(at: span)
    switch expectation.claim {
    case .holds(let claim):
      try refuse(check(expecting: claim, within: expectation.tolerance, compiled))
    case .matches(let left, let right):
      try refuse(check(matching: left, right, within: expectation.tolerance, compiled))
    case .matchesFile(let left, let file, let column):
      try refuse(check(matching: left, nil, within: expectation.tolerance, compiled))
      _ = try fileColumn(file, column)
    case .fails: break
    }
  }
}
