// SPDX-License-Identifier: Apache-2.0
// The reader in Sources/StratSyntax and the table made from strat.ebnf say the same of every text: of those in
// lines.txt, of all their beginnings, of every file, and of random programs whole and spoiled.

import Foundation
import StratSyntax
import Testing

@Suite struct GrammarAgreementTests {
  let grammar: Grammar
  /// Random programs to try; more of them with STRAT_PROGRAMS=20000.
  static let count = ProcessInfo.processInfo.environment["STRAT_PROGRAMS"].flatMap { Int($0) } ?? 800

  init() throws { grammar = try Corpus.grammar.get() }

  func reader(_ text: String) -> Answer {
    switch Reader.read(SourceText(id: SourceID(0), name: "text", text: text)).completeness {
    case .complete: .complete
    case .incomplete: .incomplete
    case .wrong: .wrong
    }
  }

  /// The texts on which the two differ, made smaller by leaving out words for as long as they still do.
  struct Differences {
    private(set) var total = 0
    private(set) var shown: Set<String> = []
    var report: Comment { "\(total) differ\n\(shown.sorted().joined(separator: "\n"))" }

    mutating func note(_ text: String, wanted: Answer, got: Answer) {
      total += 1
      shown.insert("grammar \(wanted), reader \(got): \(text.debugDescription)")
    }
  }

  func compare(_ texts: [String]) -> Differences {
    var differences = Differences()
    for text in texts where grammar.read(text) != reader(text) {
      if differences.total >= 40 { break }
      let small = smallest(text)
      differences.note(small, wanted: grammar.read(small), got: reader(small))
    }
    return differences
  }

  /// The text with as few words as still make the two differ in the same way.
  func smallest(_ text: String) -> String {
    let (wanted, got) = (grammar.read(text), reader(text))
    var words = (TextWords.of(text) ?? []).map { $0.kind == .doc ? $0.spelling + "\n" : $0.spelling }
    var size = max(1, words.count / 2)
    while size > 0 {
      var place = 0
      while place + size <= words.count {
        var fewer = words
        fewer.removeSubrange(place..<place + size)
        let shorter = fewer.joined(separator: " ")
        if grammar.read(shorter) == wanted, reader(shorter) == got { words = fewer } else { place += 1 }
      }
      size /= 2
    }
    let small = words.joined(separator: " ")
    return grammar.read(small) == wanted && reader(small) == got ? small : text
  }

  @Test("the reader and the grammar have the same words")
  func words() {
    #expect(StratSyntax.Word.reserved.map(\.rawValue) == grammar.ebnf.reserved)
    #expect(Set(StratSyntax.Word.opening.map(\.rawValue)) == grammar.opening)
  }

  @Test("the reader answers every text of lines.txt as it says")
  func lines() throws {
    var differences = Differences()
    for (answer, text) in try Corpus.blocks("grammar/lines.txt") {
      let got = reader(text)
      if got.rawValue != answer {
        differences.note(text, wanted: Answer(rawValue: answer) ?? .wrong, got: got)
      }
    }
    #expect(differences.total == 0, differences.report)
  }

  @Test("the reader and the grammar agree on every beginning of every text")
  func beginnings() throws {
    let differences = compare(try Corpus.blocks("grammar/lines.txt").flatMap { Beginnings.of($0.rest) })
    #expect(differences.total == 0, differences.report)
  }

  @Test("the reader and the grammar agree on every file and every block of the docs")
  func files() throws {
    let blocks = try Corpus.documents.flatMap { Corpus.blocks(ofDocument: try Corpus.text($0)) }
    let differences = compare(try Corpus.stratFiles.map { try Corpus.text($0) } + blocks)
    #expect(differences.total == 0, differences.report)
  }

  @Test("the reader accepts random programs made from the grammar")
  func randomPrograms() {
    var programs = Programs(grammar, seed: 3)
    var texts: [String] = []
    for _ in 0..<GrammarAgreementTests.count { texts.append(programs.spell(programs.program())) }
    let differences = compare(texts)
    #expect(differences.total == 0, differences.report)
  }

  @Test("the reader and the grammar agree on random programs that were spoiled")
  func spoiledPrograms() {
    var programs = Programs(grammar, seed: 4)
    var texts: [String] = []
    for _ in 0..<GrammarAgreementTests.count {
      texts.append(programs.spoil(programs.spell(programs.program())))
    }
    let differences = compare(texts)
    #expect(differences.total == 0, differences.report)
  }
}
