// SPDX-License-Identifier: Apache-2.0
// What is written must fit the grammar: every .strat file, every block of the docs, every random program.

import Foundation
import Testing

@Suite struct ProgramTests {
  let grammar: Grammar

  init() throws { grammar = try Corpus.grammar.get() }

  @Test("every strat file fits the grammar")
  func files() throws {
    let files = Corpus.stratFiles
    #expect(files.contains { $0.hasPrefix("stdlib/") } && files.contains { $0.hasPrefix("examples/") })
    for file in files where try !Corpus.showsWhatIsWrong(file) {
      #expect(grammar.read(try Corpus.text(file)) == .complete, "\(file)")
    }
  }

  @Test("every strat block of the docs fits the grammar")
  func documents() throws {
    for file in Corpus.documents {
      for block in Corpus.blocks(ofDocument: try Corpus.text(file)) {
        #expect(grammar.read(block) == .complete, "\(file):\n\(block)")
      }
    }
  }

  @Test("random programs read back as the words they were made from")
  func randomPrograms() {
    var programs = Programs(grammar, seed: 1)
    var same = 0
    let count = 800
    for _ in 0..<count {
      let terminals = programs.program()
      let text = programs.spell(terminals)
      if grammar.terminals(text) == terminals && grammar.read(text) == .complete { same += 1 }
    }
    // The rest hold an opening word for a name where it is none, or a `when` without `becomes true` before `=`.
    #expect(same > count * 9 / 10)
  }

  @Test("random programs reach every word of the grammar")
  func reach() {
    var programs = Programs(grammar, seed: 2)
    var unseen = Set(grammar.table.grammar.names.prefix(grammar.table.grammar.terminalCount))
    for _ in 0..<20_000 where unseen.count > 1 { unseen.subtract(programs.program()) }
    #expect(unseen == [Productions.end])
  }
}

extension Corpus {
  /// Every strat file of the repository.
  static var stratFiles: [String] {
    ["stdlib", "examples", "Tests/Cases", "Tests/Golden", "Benchmarks"].flatMap {
      files(under: $0, ending: ".strat")
    }
  }

  /// The README and everything under docs.
  static var documents: [String] {
    (FileManager.default.fileExists(atPath: root.appendingPathComponent("README.md").path)
      ? ["README.md"] : [])
      + files(under: "docs", ending: ".md")
  }

  /// Whether a golden shows texts that are refused: it marks each with `#  ^`.
  static func showsWhatIsWrong(_ file: String) throws -> Bool {
    guard file.hasPrefix("Tests/Golden/") else { return false }
    return try file.hasPrefix("Tests/Golden/messages/")
      || text(file).split(separator: "\n").contains { line in
        let inside = line.drop { $0 == " " }
        return inside.hasPrefix("#") && inside.dropFirst().drop { $0 == " " }.hasPrefix("^")
      }
  }
}
