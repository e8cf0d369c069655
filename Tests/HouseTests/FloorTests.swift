// SPDX-License-Identifier: Apache-2.0
// Rules on who knows what: imports by floor, no theory in Swift, no terminal below the prompt, plain words.

import Foundation
import StratLibrary
import Testing

@Suite struct FloorTests {
  /// What each target may import. The build refuses undeclared targets; this also refuses system modules.
  private let mayImport: [String: Set<String>] = [
    "StratSyntax": [],
    // The C library for memory that is aligned, and nothing else.
    "StratEngine": ["CStratKernels", "Dispatch", "Synchronization", "Glibc"],
    "StratCompiler": ["StratSyntax", "StratEngine"],
    "StratAnalysis": ["StratEngine"],
    "StratReport": [],
    "StratLibrary": [],
    "StratSession": [
      "StratSyntax", "StratEngine", "StratCompiler", "StratAnalysis", "StratReport", "StratLibrary",
      "Synchronization", "Glibc",
    ],
    "StratREPL": ["StratSession", "StratReport", "StratSyntax", "CLineEdit", "Dispatch", "Glibc"],
    "strat": ["StratSession", "StratREPL", "StratReport", "StratSyntax", "ArgumentParser", "Glibc"],
  ]

  @Test("a target imports from lower floors only")
  func imports() throws {
    for file in House.swiftSources {
      let target = String(file.split(separator: "/")[1])
      let allowed = try #require(mayImport[target], "\(target) has no floor")
      for line in try #require(TakenApart.all[file]).code.split(separator: "\n")
      where line.contains("import ") {
        let pattern =
          #/^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:public |package |internal |private )?import\s+(?:\w+\s+)?(\w+)/#
        guard let match = line.firstMatch(of: pattern) else { continue }
        #expect(match.1 == "Swift" || allowed.contains(String(match.1)), "\(file) imports \(match.1)")
      }
    }
  }

  @Test("Swift and C speak of no theory")
  func noTheory() throws {
    // Put together here, so that other tests may look for these words in the tree.
    let words = ["school", "initiative", "support", "adoption", "badge"]
    for file in House.sources {
      let whole = try House.text(file).lowercased()
      guard words.contains(where: whole.contains) else { continue }
      for (place, line) in try House.lines(file).enumerated() {
        let lower = line.lowercased()
        for word in words where lower.contains(word) { Issue.record("\(file):\(place + 1): \(line)") }
      }
    }
  }

  @Test("only the prompt and the command write to a terminal")
  func noPrint() throws {
    let words = ["print(", "debugPrint(", "dump(", "readLine("]
    for file in House.swiftSources
    where !file.hasPrefix("Sources/StratREPL/") && !file.hasPrefix("Sources/strat/") {
      let code = try #require(TakenApart.all[file]).code
      for (place, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        #expect(
          !line.contains(#/(^|[^\w.])(print|debugPrint|dump|readLine)\(/#), "\(file):\(place + 1): \(line)")
      }
    }
  }

  @Test("messages use plain words")
  func plainWords() throws {
    let banned =
      #/\b(tokens?|identifiers?|pars(e|es|ed|er|ing)|syntax|expressions?|arguments?|null|nil|EOF|literals?|symbols?|unexpected|types|(the|a|of|this|its|wrong|same|which|what|no) type)\b/#
      .ignoresCase()
    for file in House.swiftSources {
      for text in try #require(TakenApart.all[file]).texts where isMessage(text) {
        if text.firstMatch(of: banned) != nil { Issue.record("\(file): \(text)") }
      }
    }
  }

  /// Sentences and parts of them; names, keys and formats have no two words in a row.
  private func isMessage(_ text: String) -> Bool {
    text.contains(#/[a-z]+,? [a-z]+/#.ignoresCase())
  }

  @Test("the command carries the library that is in stdlib/")
  func libraryIsFresh() throws {
    let onDisk = House.files(in: ["stdlib"], ending: ["strat"])
    let carried = Dictionary(uniqueKeysWithValues: Library.modules.map { ("stdlib/" + $0.path, $0.text) })
    #expect(carried.keys.sorted() == onDisk, "run: make library")
    for file in onDisk {
      #expect(carried[file] == (try House.text(file)), "\(file) has changed; run: make library")
    }
  }

  @Test("the command carries the pages of help that are in docs/")
  func helpIsFresh() throws {
    let onDisk = House.files(in: ["docs/help"], ending: ["md"]).filter { !$0.hasSuffix("README.md") }
    #expect(Library.help.map { "docs/help/" + $0.path } == onDisk, "run: make library")
    for page in Library.help {
      #expect(
        page.text == (try House.text("docs/help/" + page.path)), "\(page.path) has changed; run: make library"
      )
    }
  }
}
