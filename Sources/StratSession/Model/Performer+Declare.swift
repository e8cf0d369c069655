// SPDX-License-Identifier: Apache-2.0
// Declarations: the modules they bring in, the model they make, and the world that goes on in it.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// Takes the declarations of a text into the model. Returns what is to be done afterwards, or nothing if
  /// the model does not hold together.
  mutating func declare(_ statements: [Statement], _ source: SourceText) -> [Statement]? {
    let isFresh = !core.isTouched && core.state.map { $0.step == 0 } ?? true
    guard statements.contains(where: { declares($0, isFresh: isFresh) }) || core.compiled == nil else {
      return statements
    }
    let isFirst = core.compiled == nil
    let isEmpty = isEmptyWorld
    let replaced = isFirst ? Replaced(taken: statements) : replace(statements)
    let taken = replaced.taken
    do {
      var commands: [Statement] = []
      if !taken.isEmpty || replaced.takesBack {
        let (checked, later) = try takeIn(taken, source)
        commands = later
        leaveRoad()
        try settle(checked, isFresh: isFresh)
      }
      for answer in replaced.answers { say(answer) }
      hasChanged = hasChanged || replaced.takesBack
      try record(taken, commands, source, alsoKept: replaced.kept)
      return commands
    } catch {
      let told = renewing(statements, source, messages(of: error))
      fail(error, told, in: statements, of: source, isEmpty: isEmpty)
      return nil
    }
  }

  /// Puts statements behind the model that there is, with the modules that they bring in, and checks all.
  ///
  /// - Parameter unread: what of the text could not be read, and makes the model one that is not whole.
  /// - Returns: the model, and what of the statements is to be done in it.
  /// - Throws: all problems together.
  mutating func takeIn(_ statements: [Statement], _ source: SourceText, unread: [UnreadPart] = []) throws
    -> (checked: Checked, commands: [Statement])
  {
    readAhead(statements, of: source)
    let brought = try bringModules(for: statements, in: source)
    var found = brought.problems
    core.modules.append(
      Module(
        source: source, statements: statements, role: .model, unread: unread,
        missesModule: brought.missesModule))
    do {
      let checked = try check()
      let own = Set(statements.map(\.span))
      let commands = checked.commands.filter { own.contains($0.span) }
      forget(commands)
      if found.isEmpty { return (checked, commands) }
    } catch { found += withSwapsExplained(messages(of: error)) }
    throw Problems(messages: renewed.isEmpty ? first(of: found, source) : found)
  }

  /// Whether a statement is part of the model rather than something to do in it.
  private func declares(_ statement: Statement, isFresh: Bool) -> Bool {
    switch statement.kind {
    case .declaration: return true
    case .action(.tie): return isFresh && core.compiled != nil
    case .action(.value(let value)):
      if case .tieTest = value.kind { return isFresh && core.compiled != nil }
      return false
    default: return false
    }
  }

  // ---- The model ----

  mutating func check() throws -> Checked {
    let names = Dictionary(uniqueKeysWithValues: core.sources.map { ($0.id, $0.name) })
    let files = options.files
    let read = ReadFiles()
    let checked = Compiler().check(core.allModules, overrides: core.overrides) { name, source in
      read.all.insert(FileRead(name: name, from: names[source]))
      return files.read(name, from: names[source])
    }
    core.filesRead.formUnion(read.all)
    if checked.hasErrors || checked.messages.contains(where: { $0.severity == .error }) {
      throw Problems(messages: checked.messages)
    }
    say(checked.messages)
    return checked
  }

  /// The program of a checked model, and the world in it: a fresh one, or the present one carried over.
  mutating func settle(_ checked: Checked, isFresh: Bool) throws {
    var checked = checked
    let old = core.compiled
    if let old, !isFresh { checked.model.stayOpen(as: old.model) }
    let compiled = try compile(checked, options)
    options.progress(.making(things: compiled.lowered.program.tables.reduce(0) { $0 + $1.count }))
    core.compiled = compiled
    core.last = nil
    if let old, let state = core.state, !isFresh {
      core.state = try compiled.adopt(state, of: old, renewed: renewed)
      if let state = core.state { core.past.goOn(with: state, in: compiled) }
      try carryRecords(from: old, to: compiled)
      return
    }
    try start()
  }

  /// What measures recorded goes on, and the present is as it is with the new declarations; a new one has
  /// nothing before now.
  private mutating func carryRecords(from old: Compiled, to new: Compiled) throws {
    guard let state = core.state else { return }
    let (before, every) = (old.model.clock.recordEvery, new.model.clock.recordEvery)
    let present = try new.simulation.measure(state)
    let names = old.model.measures.map(\.name)
    core.series = new.model.measures.enumerated().map { n, measure in
      let known = names.firstIndex(of: measure.name).map { core.series[$0] } ?? []
      // What is to be taken down at other steps from now on is kept where both fall together.
      var series = (0...state.step / every).map { n in
        n * every % before == 0 && n * every / before < known.count ? known[n * every / before] : .nan
      }
      if state.step % every == 0 { series[series.count - 1] = present[n][0] }
      return series
    }
  }

  /// What was to be done is no part of the model, and must not stand before what is declared later.
  private mutating func forget(_ commands: [Statement]) {
    let spans = Set(commands.map(\.span))
    guard !spans.isEmpty else { return }
    core.modules[core.modules.count - 1].statements.removeAll { spans.contains($0.span) }
  }

  /// The world at the start.
  mutating func start() throws {
    guard let compiled = core.compiled else { return }
    let state = try compiled.simulation.start(seed: core.seed)
    core.state = state
    core.isTouched = false
    core.past.start(with: state, in: compiled)
    core.deeds = core.deeds.filter { $0.sort == .declaration }.map { $0.moved(to: 0) }
    core.series = try compiled.simulation.measure(state).map { [$0[0]] }
  }

  /// - Parameter kept: what took something back and is part of the journal, but not of the model.
  private mutating func record(
    _ taken: [Statement], _ commands: [Statement], _ source: SourceText, alsoKept kept: [Statement]
  ) throws {
    let later = Set(commands.map(\.span))
    let declared = taken.filter { !later.contains($0.span) } + kept
    if !declared.isEmpty { hasChanged = true }
    if let step = core.state?.step, core.isTouched || step > 0 || core.fork != nil,
      let words = declaredWords(declared)
    {
      let sentence = words.dropFirst("Declared: ".count).dropLast()
      core.deeds.append(
        Deed(
          sort: .declaration, step: step, words: String(sentence), statement: nil,
          text: declared.compactMap(journalText).joined(separator: "\n")))
    }
    core.journal += declared.compactMap(journalText)
    let isShort = source.lineStarts.count <= 3
    if !isTest, isShort || source.name == Session.typed && !isSummarised(source),
      let line = declaredWords(declared.filter { !$0.isQuiet && !kept.contains($0) })
    {
      say(line)
    }
  }

  /// A declaration as it is kept, with its documentation.
  func journalText(_ statement: Statement) -> String? {
    let source = core.source(of: statement.span)
    return source?.text(at: statement.docs?.span.through(statement.span) ?? statement.span)
  }

  /// In one line: what was understood.
  private func declaredWords(_ statements: [Statement]) -> String? {
    let words = statements.compactMap { statement -> String? in
      switch statement.kind {
      case .declaration(let declaration): declaration.summary
      case .action: "a tie"
      default: nil
      }
    }
    if words.isEmpty { return nil }
    let shown = words.count > Self.mostNamed ? words.prefix(Self.mostNamed - 1) : words[...]
    let more = words.count > shown.count ? " and \(words.count - shown.count) more" : ""
    return "Declared: " + shown.joined(separator: ", ") + more + "."
  }

  /// How many declarations one answer names at most.
  private static let mostNamed = 8
}

/// The text of a module.
struct FoundModule: Sendable {
  let name: String
  let bytes: [UInt8]
  let isLibrary: Bool
}

/// The files that a check asked for. A class, since the check only lends it.
private final class ReadFiles {
  var all: Set<FileRead> = []
}

/// Lowers and loads; what cannot be lowered is a problem of the model.
func compile(_ checked: Checked, _ options: SessionOptions) throws -> Compiled {
  let lowered = Lowering(workers: options.workers).lower(checked.model)
  if !lowered.problems.isEmpty {
    throw Problems(
      messages: lowered.problems.prefix(10).map {
        Diagnostic(DiagnosticCode(rawValue: "E0704"), $0.words, at: LabelledSpan($0.span))
      })
  }
  return Compiled(
    checked: checked, lowered: lowered,
    simulation: Simulation(
      lowered.program, isInterrupted: options.isInterrupted, workers: options.workers))
}
