// SPDX-License-Identifier: Apache-2.0
// docs/language.md leaves nothing out: each rule and each word of the grammar, each function, each distribution stands
// in it, as code.

import Documents
import Foundation
import StratCompiler
import StratSyntax
import Testing

@Suite struct ReferenceTests {
  private static let grammar = "grammar/strat.ebnf"
  private static let reference = "docs/language.md"
  private static let index = "## Every word"

  @Test("every word of the language is shown")
  func words() throws {
    let shown = try shownWords()
    let quoted = try rules().joined(separator: "\n").matches(of: #/"([a-z]+)"/#).map { String($0.1) }
    let all = Set(quoted).union(Word.allCases.map(\.rawValue))
    #expect(all.subtracting(shown).sorted() == [])
    #expect(all.count > 150)
  }

  @Test("every word of the language stands in the index, and nothing else")
  func indexed() throws {
    let index = try Document(Self.reference).prose().drop { !$0.hasPrefix(Self.index) }
    let words = Set(index.joined(separator: "\n").matches(of: #/\[`([a-z]+)`\]/#).map { String($0.1) })
    #expect(words.symmetricDifference(Word.allCases.map(\.rawValue) + ["repeats"]).sorted() == [])
  }

  @Test("every rule of the grammar is named where its form is explained")
  func forms() throws {
    let shown = try shownWords()
    let names = Set(try rules().compactMap { $0.firstMatch(of: #/^(\w+)/#) }.map { String($0.1) })
    #expect(names.subtracting(shown).sorted() == [])
    #expect(names.count > 70)
  }

  @Test("every sign of the grammar stands in a block or in backticks")
  func signs() throws {
    let code = try shownCode()
    let quoted = try rules().joined(separator: "\n").matches(of: #/"([^a-z" ]+)"/#).map { String($0.1) }
    #expect(Set(quoted).filter { !code.contains($0) }.sorted() == [])
    #expect(Set(quoted).count > 25)
  }

  @Test(
    "every function, distribution and unit of time is shown",
    arguments: [
      Function.allCases.map(\.rawValue),
      Distribution.allCases.map(\.rawValue).filter {
        Distribution(rawValue: $0) != nil && !$0.hasSuffix("Range")
      },
      ["complete", "ring", "small_world", "random", "grid", "preferential", "regular", "quantile", "chance"],
      ["second", "minute", "day", "week", "month", "quarter", "year"],
    ])
  func names(_ all: [String]) throws {
    #expect(Set(all).subtracting(try shownWords()).sorted() == [])
  }

  /// The rules of the grammar, each from its name on, without comments.
  private func rules() throws -> [String] {
    var found: [String] = []
    for line in try Repository.text(Self.grammar).components(separatedBy: "\n") where !line.hasPrefix("#") {
      let rule = line.replacing(#/ # .*$/#, with: "")
      if rule.contains(#/^[a-z_]+(<v>|<c>|<o>)? *=/#) {
        found.append(rule)
      } else if rule.hasPrefix(" "), !found.isEmpty {
        found[found.count - 1] += "\n" + rule
      }
    }
    return found
  }

  /// What stands in the reference as code, before its index: in blocks, indented, in backticks.
  private func shownCode() throws -> String {
    let document = try Document(Self.reference)
    let prose = try document.prose().prefix { !$0.hasPrefix(Self.index) }
    let indented = prose.filter { $0.hasPrefix("    ") }
    let quoted: [String] = prose.joined(separator: "\n").matches(of: #/`([^`]+)`/#).map {
      String($0.1).replacing("\\|", with: "|")
    }
    return (document.blocks.filter { $0.word != "prints" }.map(\.text) + indented + quoted).joined(
      separator: "\n")
  }

  private func shownWords() throws -> Set<String> {
    Set(try shownCode().matches(of: #/[A-Za-z_][A-Za-z_0-9]*/#).map { String($0.0) })
  }
}
