// SPDX-License-Identifier: Apache-2.0
// Bringing in the modules that texts use: found beside them or in the library, read once, each before what uses it.
// Where one module is used instead of another, that is so wherever the other is named.

import StratCompiler
import StratLibrary
import StratSyntax

/// A module as it was read.
struct Shelved: Sendable {
  let source: SourceText
  let reading: Reading
  let isLibrary: Bool

  /// Reads it.
  init(_ found: FoundModule, as id: SourceID) {
    source = SourceText(id: id, name: found.name, bytes: found.bytes)
    reading = Reader.read(source)
    isLibrary = found.isLibrary
  }
}

extension FoundModule {
  /// Where it is on the shelf: a file may have the name of a module of the library.
  var key: String { (isLibrary ? "library: " : "beside: ") + name }
}

/// A module by the name that a line gives it.
struct Wanted {
  var name: String
  /// The name in that line.
  var span: SourceSpan
  /// The text beside which its file may lie.
  var beside: SourceText?
}

/// What went wrong with the modules of a text.
struct Brought {
  var problems: [Diagnostic] = []
  /// One of them is not there, nor then what it would declare.
  var missesModule = false
}

extension Performer {
  /// Brings in what a text uses. Where it changes which module stands for which, all modules are brought in anew.
  ///
  /// - Throws: what is wrong with lines such as `use A instead of B`: nothing else can be told before.
  mutating func bringModules(for statements: [Statement], in source: SourceText) throws -> Brought {
    let texts = core.modules.filter { $0.role == .model }
    let swaps = Swaps(texts.flatMap(\.statements) + statements)
    if !swaps.problems.isEmpty { throw Problems(messages: swaps.problems) }
    var brought = Brought()
    core.homes = texts.map(\.source) + [source]
    if core.modules.isEmpty || swaps != core.swaps {
      (core.modules, core.used, core.gaveWay) = ([], [], [])
      core.swaps = swaps
      try refuseImpossibleSwaps()
      let opening = Wanted(name: "prelude", span: statements.first?.span ?? source.span)
      try bring(opening, role: .prelude, ring: [])
      for text in texts {
        bring(usedBy: text.statements, in: text.source, &brought)
        core.modules.append(text)
      }
    }
    bring(usedBy: statements, in: source, &brought)
    if brought.problems.isEmpty { try refuseIdleSwaps() }
    return brought
  }

  private mutating func bring(usedBy statements: [Statement], in source: SourceText, _ brought: inout Brought)
  {
    for statement in statements {
      guard case .declaration(.use(let use)) = statement.kind else { continue }
      do { try bring(wanted(use, by: source), role: .library, ring: []) } catch {
        brought.problems += messages(of: error)
        brought.missesModule = brought.missesModule || error is Trouble
      }
    }
  }

  /// The module that a line brings in: the one that it names, or the one that is used instead.
  private mutating func wanted(_ use: UseDeclaration, by source: SourceText) -> Wanted {
    guard use.insteadOf == nil, let swap = core.swaps.swap(of: use.module.text) else {
      return Wanted(name: use.module.text, span: use.module.span, beside: source)
    }
    core.gaveWay.insert(use.module.text)
    return wanted(swap, at: use.module.span)
  }

  func wanted(_ swap: Swap, at span: SourceSpan) -> Wanted {
    Wanted(name: swap.module.text, span: span, beside: home(of: swap.module.text, swap))
  }

  /// The text beside which a module of a swap lies: the one that says so, else another of the model's own.
  func home(of module: String, _ swap: Swap) -> SourceText? {
    let own = core.source(of: swap.span)
    let all = [own].compactMap { $0 } + core.homes
    return all.first { options.files.read(module + ".strat", from: $0.name) != nil } ?? own
  }

  /// A module and, before it, those that it uses. Each is taken once.
  private mutating func bring(_ wanted: Wanted, role: Module.Role, ring: [String]) throws {
    if ring.contains(wanted.name) {
      throw Trouble(
        "E0702",
        "these modules use one another in a ring: " + (ring + [wanted.name]).joined(separator: ", "),
        at: wanted.span, help: ["take one `use` out of the ring"])
    }
    if core.used.contains(wanted.name) { return }
    let shelved = try shelved(wanted, isWithin: role == .prelude && wanted.beside == nil)
    core.used.insert(wanted.name)
    let (source, reading) = (shelved.source, shelved.reading)
    var wrong = problems(of: reading).filter { $0.severity == .error }
    var missesModule = false
    for statement in reading.statements {
      guard case .declaration(.use(let use)) = statement.kind else { continue }
      do {
        if let other = use.insteadOf { throw saidByModule(use, other, at: statement.span) }
        try bring(
          self.wanted(use, by: source), role: role == .prelude ? .prelude : .library,
          ring: ring + [wanted.name])
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

  /// Which module stands for which holds for the whole model, so the model says it.
  private func saidByModule(_ use: UseDeclaration, _ other: Name, at span: SourceSpan) -> Trouble {
    Trouble(
      "E0784", "which module is used instead of another is said by the model, and by none of its modules",
      at: span,
      help: ["into the model's own text: use \(use.module.text) instead of \(other.text)"])
  }

  // ---- Finding and reading ----

  /// A module, read now if it was not read before.
  mutating func shelved(_ wanted: Wanted, isWithin: Bool = false) throws -> Shelved {
    guard let found = find(wanted.name, wanted.beside, isWithin: isWithin) else {
      throw noModule(wanted.name, at: wanted.span)
    }
    if let known = core.shelf[found.key] { return known }
    let shelved = Shelved(found, as: SourceID(UInt32(core.sources.count + 1)))
    shelve(shelved, found)
    return shelved
  }

  mutating func shelve(_ shelved: Shelved, _ found: FoundModule) {
    core.sources.append(shelved.source)
    if shelved.isLibrary { core.libraryTexts.insert(shelved.source.id) }
    core.shelf[found.key] = shelved
  }

  private func noModule(_ name: String, at span: SourceSpan) -> Trouble {
    let names = Library.modules.map(\.name).sorted()
    let near = Spelling.nearest(name, among: names).map { "the nearest is `\($0)`" }
    return Trouble(
      "E0703", "there is no module `\(name)`", at: span, label: near,
      help: near == nil
        ? ["a module is a file \(name).strat beside this one, or one of the library: help modules"] : [])
  }

  /// A file beside the text that names it, else one of the library. The library's own texts name only one another.
  ///
  /// - Parameter isWithin: only the library is looked at.
  mutating func find(_ name: String, _ beside: SourceText?, isWithin: Bool) -> FoundModule? {
    let file = name + ".strat"
    let isWithin = isWithin || beside.map { core.libraryTexts.contains($0.id) } ?? false
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

  /// What `use` calls a file: its name without folders and ending.
  func moduleName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".strat") ? String(file.dropLast(6)) : file
  }
}
