// SPDX-License-Identifier: Apache-2.0
// Declarations: the modules they bring in, the model they make, and the world that goes on in it.

import StratCompiler
import StratEngine
import StratLibrary
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
    let (taken, answers) = isFirst ? (statements, []) : replace(statements)
    do {
      var commands: [Statement] = []
      if !taken.isEmpty {
        let (checked, later) = try takeIn(taken, source)
        commands = later
        leaveRoad()
        try settle(checked, isFresh: isFresh)
      }
      for answer in answers { say(answer) }
      try record(taken, commands, source)
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
    defer { early = [:] }
    if core.modules.isEmpty {
      try bring(module: "prelude", role: .prelude, for: statements.first?.span ?? source.span, ring: [])
    }
    var found: [Diagnostic] = []
    var missesModule = false
    for statement in statements {
      do { try bringUsed(by: statement, in: source) } catch {
        found += messages(of: error)
        missesModule = missesModule || error is Trouble
      }
    }
    core.modules.append(
      Module(
        source: source, statements: statements, role: .model, unread: unread, missesModule: missesModule))
    do {
      let checked = try check()
      let own = Set(statements.map(\.span))
      let commands = checked.commands.filter { own.contains($0.span) }
      forget(commands)
      if found.isEmpty { return (checked, commands) }
    } catch { found += messages(of: error) }
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

  // ---- Modules ----

  private mutating func bringUsed(by statement: Statement, in source: SourceText, ring: [String] = []) throws
  {
    guard case .declaration(.use(let use)) = statement.kind else { return }
    try bring(module: use.module.text, role: .library, for: use.module.span, ring: ring, beside: source)
  }

  /// A module and, before it, those that it uses. Each is taken once.
  private mutating func bring(
    module name: String, role: Module.Role, for span: SourceSpan, ring: [String], beside: SourceText? = nil
  ) throws {
    if ring.contains(name) {
      throw Trouble(
        "E0702", "these modules use one another in a ring: " + (ring + [name]).joined(separator: ", "),
        at: span,
        help: ["take one `use` out of the ring"])
    }
    if core.used.contains(name) { return }
    guard let found = find(name, beside, role) else {
      let names = Library.modules.map(\.name).sorted()
      let near = Spelling.nearest(name, among: names).map { "the nearest is `\($0)`" }
      throw Trouble(
        "E0703", "there is no module `\(name)`", at: span, label: near,
        help: near == nil
          ? ["a module is a file \(name).strat beside this one, or one of the library: help modules"] : [])
    }
    core.used.insert(name)
    let (source, reading) = reading(of: name, found)
    if found.isLibrary { core.libraryTexts.insert(source.id) }
    var wrong = problems(of: reading).filter { $0.severity == .error }
    var missesModule = false
    for statement in reading.statements {
      guard case .declaration(.use(let use)) = statement.kind else { continue }
      do {
        try bring(
          module: use.module.text, role: role == .prelude ? .prelude : .library, for: use.module.span,
          ring: ring + [name], beside: source)
      } catch {
        wrong += messages(of: error)
        missesModule = missesModule || error is Trouble
      }
    }
    // What of it can be read is taken in, so that the text that uses it is told of its own problems too.
    core.modules.append(
      Module(
        source: source, statements: reading.statements, role: role, unread: reading.unread,
        missesModule: missesModule))
    if !wrong.isEmpty { throw Problems(messages: wrong) }
  }

  /// A file beside the text that names it, else one of the library. The library's own texts name only one another.
  mutating func find(_ name: String, _ beside: SourceText?, _ role: Module.Role) -> FoundModule? {
    let file = name + ".strat"
    let isWithin = role == .prelude || beside.map { core.libraryTexts.contains($0.id) } ?? false
    if !isWithin, let bytes = options.files.read(file, from: beside?.name) {
      core.filesRead.insert(FileRead(name: file, from: beside?.name))
      return FoundModule(name: NoFiles.beside(file, beside?.name), bytes: bytes, isLibrary: false)
    }
    if let folder = options.library, let bytes = options.files.read(folder + "/" + file, from: nil) {
      return FoundModule(name: file, bytes: bytes, isLibrary: true)
    }
    guard let module = Library.module(named: name) else { return nil }
    return FoundModule(name: module.path, bytes: Array(module.text.utf8), isLibrary: true)
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

  private mutating func record(_ taken: [Statement], _ commands: [Statement], _ source: SourceText) throws {
    let later = Set(commands.map(\.span))
    let declared = taken.filter { !later.contains($0.span) }
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
      let line = declaredWords(declared.filter { !$0.isQuiet })
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
  let lowered = Lowering().lower(checked.model)
  if !lowered.problems.isEmpty {
    throw Problems(
      messages: lowered.problems.prefix(10).map {
        Diagnostic(DiagnosticCode(rawValue: "E0704"), $0.words, at: LabelledSpan($0.span))
      })
  }
  return Compiled(
    checked: checked, lowered: lowered,
    simulation: Simulation(lowered.program, isInterrupted: options.isInterrupted))
}
