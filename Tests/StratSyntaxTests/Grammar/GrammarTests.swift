// SPDX-License-Identifier: Apache-2.0
// strat.ebnf by itself: it has no conflicts, counts its words, and reads every text as the texts say.

import Testing

@Suite struct GrammarTests {
  let grammar: Grammar

  init() throws { grammar = try Corpus.grammar.get() }

  @Test("nothing in the grammar can be read in two ways")
  func noConflicts() {
    #expect(grammar.table.conflicts == [])
    #expect(grammar.table.stateCount > 500)
  }

  @Test("a grammar that can be read in two ways is found out")
  func conflictsAreFound() throws {
    let two = try Ebnf("sum = NAME | sum \"+\" sum ;")
    #expect(!Table(Productions(two, starts: ["sum"])).conflicts.isEmpty)
    let one = try Ebnf("sum = NAME | sum \"+\" NAME ;")
    #expect(Table(Productions(one, starts: ["sum"])).conflicts.isEmpty)
  }

  @Test("reserved words are counted, listed once, and used")
  func reservedWords() throws {
    let listed = grammar.ebnf.reserved
    #expect(Set(listed).count == listed.count)
    #expect(try Corpus.text("grammar/strat.ebnf").contains("nobody's name (\(listed.count))"))
    #expect(grammar.reserved.subtracting(grammar.ebnf.quoted) == [])
    #expect(listed.count <= 60)
  }

  @Test("every rule that is named is there")
  func rulesExist() {
    let known: Set<String> = [
      "NAME", "NUMBER", "DATE", "TEXT", "NL", "DOC", "EQUALS", "REPEATS", "REFUSAL", "KINDNAME", "MEMBER",
      "WORD",
      Productions.end,
    ]
    let names = grammar.table.grammar.names.prefix(grammar.table.grammar.terminalCount)
    #expect(Set(names.filter { !$0.hasPrefix("\"") }) == known)
  }

  @Test("every text of lines.txt gets its answer")
  func lines() throws {
    for (answer, text) in try Corpus.blocks("grammar/lines.txt") {
      #expect(grammar.read(text).rawValue == answer, "\(text)")
    }
  }

  @Test("parts group as trees.txt says")
  func trees() throws {
    for (text, grouping) in try Corpus.blocks("grammar/trees.txt") {
      #expect(grammar.grouping(text) == grouping)
    }
  }

  @Test("a complete text cut between two words is complete or incomplete, never wrong")
  func beginnings() throws {
    for (answer, text) in try Corpus.blocks("grammar/lines.txt") where answer == "complete" {
      for beginning in Beginnings.of(text) {
        let answer = grammar.read(beginning)
        #expect(answer != .wrong, "\(beginning)")
        if answer == .wrong { break }
      }
    }
  }
}

/// What has been typed before each word of a text but the first.
enum Beginnings {
  static func of(_ text: String) -> [String] {
    guard let words = TextWords.of(text), words.count < 150, !isAskedOrDotted(text) else { return [] }
    let scalars = Array(text.unicodeScalars)
    return words.dropFirst().map { word in
      var beginning = String.UnicodeScalarView()
      beginning.append(contentsOf: scalars[..<word.start])
      return String(beginning)
    }
  }

  /// `step?` and `.help` say with their last or first mark how the other words are meant.
  private static func isAskedOrDotted(_ text: String) -> Bool {
    text.hasPrefix(".") || text.hasPrefix(":") || text.hasSuffix("?")
  }
}
