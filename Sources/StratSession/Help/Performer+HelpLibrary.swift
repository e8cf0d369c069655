// SPDX-License-Identifier: Apache-2.0
// Help on what the library declares and this model has not brought in: told by a session that brings it in.

import StratCompiler
import StratLibrary
import StratSyntax

/// A name of the library.
struct LibraryName: Sendable {
  /// The module that declares it, as `use` names it.
  var module: String
  var docs: String
}

extension Performer {
  /// A module of the library: what it is about, and what it declares. Nothing where the model itself calls
  /// something so.
  func page(onModule name: String) -> [String]? {
    let own = declaration(of: Name(text: name, span: SourceSpan(source: SourceID(0), start: 0, end: 0)))
    if let own, !core.libraryTexts.contains(own.source.id) { return nil }
    return LibraryPage.named(name.lowercased())?.lines
  }

  /// All names that the library's modules declare.
  var libraryNames: [String: LibraryName] { Performer.declaredInLibrary }

  private static let declaredInLibrary: [String: LibraryName] = {
    var found: [String: LibraryName] = [:]
    for module in Library.modules {
      let name = String(module.path.dropLast(6))
      let reading = Reader.read(SourceText(id: SourceID(0), name: module.path, text: module.text))
      for statement in reading.statements {
        let docs = statement.docs?.lines.joined(separator: " ") ?? ""
        for declared in declaredNames(of: [statement]) + phases(of: statement) where !declared.hasPrefix("_")
        {
          found[declared] = LibraryName(module: name, docs: docs)
        }
      }
    }
    return found
  }()

  /// The phases that a statement declares.
  private static func phases(of statement: Statement) -> [String] {
    switch statement.kind {
    case .declaration(.phases(let phases)): phases.names.map(\.text)
    case .declaration(.phase(let phase)): [phase.name.text]
    default: []
    }
  }

  /// The page on a name of a module that this model does not use.
  func pageInLibrary(on name: Name) -> [String]? {
    guard let known = libraryNames[name.text] else { return nil }
    var other = Performer(options: options, core: Core(seed: core.seed))
    let opening = ["clock quarter from 2026-Q3", "use \(known.module)"]
    for line in opening where !other.take(line) { return nil }
    guard let page = other.pageOn(name: name, opening: opening) else { return nil }
    let note = Performer.isAlwaysThere(known.module) ? [] : ["  brought in by: use \(known.module)"]
    return page.prefix(1) + note + page.dropFirst()
  }

  private static func isAlwaysThere(_ module: String) -> Bool {
    Library.module(at: "prelude.strat")?.text.contains("use \(module) ") ?? false
  }

  /// Performs a line; false if it was refused.
  mutating func take(_ line: String) -> Bool {
    let source = SourceText(id: SourceID(UInt32(core.sources.count + 1)), name: Session.typed, text: line)
    outcome = Outcome()
    return perform(source).isDone
  }
}
