// SPDX-License-Identifier: Apache-2.0
// Commands, routed. What later versions bring is refused kindly, and says what there is instead.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func perform(_ command: Command, at span: SourceSpan) throws {
    if isEmptyWorld, command.needsWorld { throw emptyWorld(at: span) }
    if let later = LaterForm.message(for: command, at: span) { throw Problems(messages: [later]) }
    switch command {
    case .step(let step): try self.step(step, at: span)
    case .show(let value): try show(value)
    case .formed(let inner, let name):
      form = try form(named: name)
      defer { form = nil }
      try perform(inner, at: span)
    case .check(let what): try check(what)
    case .list(let name): try list(name)
    case .bare(let bare): try perform(bare, at: span)
    case .undo(let count): undo(try whole(count, 1))
    case .redo(let count): redo(try whole(count, 1))
    case .history(let command): for line in try history(command, at: span) { say(line) }
    case .rerun(nil, through: _): try rerunRoad(at: span)
    case .rerun(let first?, let last): try rerun(first, through: last)
    case .shock(let name, let moment): try shock(name, at: moment)
    case .follow(let strategy, let actor): try follow(strategy, for: actor, at: span)
    case .stopFollowing(let strategy): try stopFollowing(strategy, at: span)
    case .speaker(let name): try speak(as: name)
    case .run(let run): try self.run(run, at: span)
    case .plot(let values, let over): try plot(values, over: over, at: span)
    case .file(let file, let name): try self.file(file, name)
    case .seed(let value): try seed(value)
    case .help(let topic): try help(topic)
    case .setting(let setting, let value): try set(setting, to: value)
    case .back(let command): try back(command, at: span)
    case .branch(let name, let moment): try branch(name, from: moment, at: span)
    case .switch(let name): try switchRoad(to: name)
    case .drop(let name): try drop(name)
    case .rename(let old, let new): try renameRoad(old, to: new)
    case .forward(let count): try forward(try whole(count, 1), at: span)
    case .compare(let names, let measures): try compare(names, on: measures, at: span)
    case .compareTheories(let comparison): try compare(comparison, at: span)
    case .whatIf(let blocks, let over): try whatIf(blocks, over: over, at: span)
    case .why(let command): try why(command, at: span)
    case .transcript(let value, let file): try transcript(value, file)
    case .edit(let name): try edit(name, at: span)
    case .diagnose(let topic): try diagnose(topic, at: span)
    case .predict, .believe, .advise, .sweep: break
    }
  }

  private mutating func perform(_ bare: BareCommand, at span: SourceSpan) throws {
    switch bare {
    case .quit: outcome.wantsToQuit = true
    case .journal:
      if isEmptyWorld { say(Performer.firstSteps) }
      // Its last line ends as the others do, and no empty one follows.
      for line in core.script.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        say(String(line))
      }
    case .moves: try listMoves(at: span)
    case .new: startNew()
    case .branches: listBranches()
    case .learned, .map: break
    }
  }

  // ---- Small ones ----

  func whole(_ value: Expr?, _ otherwise: Int) throws -> Int {
    guard let value else { return otherwise }
    guard case .number(let number) = value.kind, number.value >= 1, number.value < 1e9,
      number.value == number.value.rounded()
    else {
      throw Trouble("E0706", "this must be a whole number, 1 or more", at: value.span, help: ["undo 2"])
    }
    return Int(number.value)
  }

  /// The seed that a value names.
  func seedNumber(_ value: Expr) throws -> UInt64 {
    guard case .number(let number) = value.kind, let chosen = UInt64(exactly: number.value),
      number.unit == nil
    else {
      throw Trouble("E0707", "a seed is a whole number, 0 or more", at: value.span, help: ["seed 7"])
    }
    return chosen
  }

  private mutating func seed(_ value: Expr) throws {
    let chosen = try seedNumber(value)
    let isPassedOver = options.isSeedFixed && isFromFile && chosen != options.seed
    core.seed = isPassedOver ? options.seed : chosen
    let hadSteps = (core.state?.step ?? 0) > 0
    let isAlone = core.ahead == nil && core.branchNames.count == 1
    leaveRoad()
    if !hadSteps && !core.isTouched && core.runs.isEmpty && isAlone {
      core.firstSeed = core.seed
      isInJournal = true
    } else if isPassedOver {
      core.journal.append("seed \(core.seed)")
      isInJournal = true
    }
    try start()
    hasChanged = true
    if isPassedOver { say("The script says seed \(chosen); --seed \(core.seed) was asked for, and holds.") }
    say("Seed \(core.seed)." + (hadSteps ? " The world starts afresh." : ""))
  }

  private mutating func check(_ what: Name) throws {
    if what.text == "memory" { return tellMemory() }
    guard what.text == "books" else {
      throw Trouble(
        "E0708", "only the books can be checked, and the memory that the past takes", at: what.span,
        help: ["check books", "check memory"])
    }
    let compiled = try model(at: what.span)
    guard let state = core.state else { return }
    let sums = compiled.simulation.books(state)
    let used = compiled.lowered.program.ledgers.indices.filter { isUsed(ledger: $0, compiled, state) }
    var lines: [String] = []
    var rows: [[Cell]] = []
    for n in used {
      let name = compiled.lowered.program.ledgers[n].unit
      let unit = NumberStyle.amount(name)
      let off = (sums[n][0] - state.opening[n][0]).number
      let outside = state.outside[n][0].number
      let isBalanced = sums[n][0] == state.opening[n][0]
      lines.append(
        "Books in \(name): \(isBalanced ? "balanced to the last bit" : "off by \(unit.text(off))"), "
          + "outside \(unit.text(outside)).")
      rows.append([.text(name), .flag(isBalanced), .number(off, unit), .number(outside, unit)])
    }
    let columns = ["unit", "balanced", "off_by", "outside"].enumerated().map { place, name in
      StratReport.Table.Column(name, isNumber: place > 1)
    }
    tell(
      used.isEmpty ? ["This model has no accounts."] : lines,
      or: StratReport.Table(columns: columns, rows: rows))
  }

  /// Whether any account in this unit exists, or anything in it went outside.
  private func isUsed(ledger: Int, _ compiled: Compiled, _ state: WorldState) -> Bool {
    if state.outside[ledger][0] != .zero || state.opening[ledger][0] != .zero { return true }
    return compiled.lowered.program.columns.contains { column in
      column.ledger == ledger && (column.table.map { !state.rows(of: $0).isEmpty } ?? true)
    }
  }

  private mutating func file(_ command: FileCommand, _ name: TextLiteral) throws {
    switch command {
    case .save:
      try guardOthers(name)
      let path = try write(core.savedScript(version: options.version), to: name)
      core.savedAs.insert(path)
      say("Saved \(core.journal.count) statement\(core.journal.count == 1 ? "" : "s") to \(path).")
      outcome.hasSaved = true
      bringFiles(to: path)
    case .open:
      // A fresh session on the file takes the place of this one, unless the file does not hold together.
      var fresh = Core(seed: core.seed).after(core)
      fresh.manner = core.manner
      try performWithin(try read(name), named: name.plain ?? "", on: fresh)
      outcome.hasSaved = true
    case .run: try performWithin(try read(name), named: name.plain ?? "", on: core)
    case .report: break
    }
  }

  /// At the prompt a file that this session did not write is replaced only when that is said a second time.
  private func guardOthers(_ name: TextLiteral) throws {
    let path = try path(name)
    guard isTyped, options.typed.statements.count > 0, !core.savedAs.contains(path),
      let old = options.files.read(path, from: nil),
      old != Array(core.savedScript(version: options.version).utf8)
    else { return }
    let title = "`\(path)` is there already, and saving takes its place"
    if core.told.last?.title == title { return }
    throw Trouble(
      "E0795", title, at: name.span,
      help: [
        "say it once more to replace it; remarks in it are not kept",
        "or take another name: save \"\(freeName(path))\"",
      ])
  }

  /// A name like it that no file has.
  private func freeName(_ path: String) -> String {
    let stem = path.hasSuffix(".strat") ? String(path.dropLast(6)) : path
    return (2...99).lazy.map { "\(stem)_\($0).strat" }.first { options.files.read($0, from: nil) == nil }
      ?? path
  }

  private func path(_ name: TextLiteral) throws -> String {
    guard let path = name.plain, !path.isEmpty else {
      throw Trouble(
        "E0709", "a file is named by plain words in quotes", at: name.span, help: ["save \"session.strat\""])
    }
    return path
  }

  func read(_ name: TextLiteral) throws -> [UInt8] {
    let path = try path(name)
    guard let bytes = options.files.read(path, from: nil) else {
      throw noFile(path, at: name.span)
    }
    return bytes
  }

  /// What to say where a file is not there, or not for us: the nearest that is.
  private func noFile(_ path: String, at span: SourceSpan) -> Trouble {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = options.files.names(in: folder).filter { !$0.hasSuffix("/") }.map { folder + $0 }
    let isThere = names.contains(path)
    let near = isThere ? nil : Spelling.nearest(path, among: names)
    let models = names.filter { $0.hasSuffix(".strat") }
    return Trouble(
      "E0711", isThere ? "`\(path)` is there and cannot be read" : "there is no file `\(path)` to read",
      at: span, label: near.map { "the nearest is `\($0)`" },
      help: near != nil || isThere
        ? []
        : [
          "files are named from the folder where strat was started"
            + (models.isEmpty ? "" : ": there is " + models.prefix(4).joined(separator: ", "))
        ])
  }

  /// - Returns: the name of the file that holds the text now.
  func write(_ text: String, to name: TextLiteral) throws -> String {
    let path = try path(name)
    if let problem = options.files.write(path, Array(text.utf8)) {
      throw Trouble("E0710", "`\(path)` could not be written: \(problem)", at: name.span)
    }
    return path
  }

  private mutating func speak(as name: Name?) throws {
    guard let name, name.text != "none" else {
      core.speaker = nil
      hasChanged = true
      let move = core.compiled?.model.moves.first?.name
      let example = move.flatMap { move in somebody(for: move).map { ": \($0): \(move)(…)" } } ?? ""
      return say("Nobody speaks now. A move names its speaker\(example)")
    }
    let kind = try speaking(name)
    try refuse(gone: name, at: name.span)
    core.speaker = name
    hasChanged = true
    say("\(name.text), \(kind), speaks now.")
  }

  /// The kind of a thing that is to speak.
  func speaking(_ name: Name) throws -> String {
    let compiled = try model(at: name.span)
    guard case .thing(let kind, _)? = known(compiled).names.find(name) else {
      throw unknownThing(name, compiled)
    }
    return compiled.model.kinds[kind.index].name
  }

  func unknownThing(_ name: Name, _ compiled: Compiled) -> Trouble {
    let names = compiled.model.groups.flatMap { $0.names.compactMap { $0 } }
    let near = Spelling.nearest(name.text, among: names)
    return Trouble(
      "E0712", "there is nobody and nothing called `\(name.text)`", at: name.span,
      label: near.map { "the nearest is `\($0)`" },
      help: ["nobody", "noone"].contains(name.text.lowercased())
        ? ["as none"] : near == nil ? ["list shows what there is"] : [])
  }
}
