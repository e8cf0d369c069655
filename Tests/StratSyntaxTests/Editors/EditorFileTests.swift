// SPDX-License-Identifier: Apache-2.0
// The files for editors are what the tables of words give, and colour what they should.

import Foundation
import Testing

@testable import StratSyntax

@Suite struct EditorFileTests {
  let words: EditorWords

  init() throws { words = EditorWords(try Ebnf(Corpus.text("grammar/strat.ebnf"))) }

  @Test("the files for editors are up to date (STRAT_BLESS=1 writes them)")
  func fresh() throws {
    try Corpus.compare("grammar/strat.tmLanguage.json", with: TextMate(words: words).json())
    try Corpus.compare("grammar/strat.vim", with: VimSyntax(words: words).text)
    try Corpus.compare("grammar/strat-mode.el", with: EmacsMode(words: words).text)
  }

  @Test("the chart of the grammar is up to date, and has every rule once")
  func chart() throws {
    let text = try Corpus.text("grammar/strat.ebnf")
    let page = try GrammarChart(text).page
    try Corpus.compare("docs/grammar.md", with: page)
    let lines = page.split(separator: "\n")
    for name in Set(try Ebnf(text).rules.map { $0.name.prefix { $0 != "<" } }) {
      #expect(lines.count { $0.hasPrefix(name + " ") && $0.contains(" = ") } == 1, "\(name)")
    }
    #expect(lines.count < 300)
  }

  @Test("every word of the language is in one group")
  func groups() {
    let groups = [
      words.folds, words.constants, words.operators, ["it"], words.reserved,
    ]
    #expect(groups.joined().sorted() == Word.reserved.map(\.rawValue).sorted())
    let opening = Set(words.declarations + words.actions + words.commands + words.clauses + ["a"])
    #expect(opening.isSuperset(of: Word.opening.map(\.rawValue)))
    for group in [words.declarations, words.actions, words.commands, words.folds] { #expect(group.count > 8) }
  }

  @Test(
    "what the reader takes for a word, a number, a text, a comment is coloured as one",
    arguments: [
      "stdlib", "examples", "Tests/Cases",
    ])
  func tree(folder: String) throws {
    let tokenizer = try TextMateTokenizer(Corpus.text("grammar/strat.tmLanguage.json"))
    for file in Corpus.files(under: folder, ending: ".strat") {
      let source = Texts.source(try Corpus.text(file))
      let (_, tokens, facts) = Reader.pieces(of: source)
      let scopes = tokenizer.scopes(source)
      for token in tokens where token.end > token.start {
        guard let wanted = wantedScopes(token, facts[token.start] ?? []) else { continue }
        let scope = scopes[token.start] ?? ""
        let line = source.line(source.position(of: token.start).line)
        #expect(
          wanted.contains(where: scope.hasPrefix),
          "\(source.text(at: .init(source: source.id, start: token.start, end: token.end))) is \(scope) in \(file): \(line)"
        )
      }
    }
  }

  /// The beginnings that the scope of a piece may have; nothing where any will do.
  private func wantedScopes(_ token: Token, _ facts: PieceFacts) -> [String]? {
    switch token.kind {
    case .docs: return ["comment.line.documentation"]
    case .text: return ["string."]
    case .number: return ["constant.numeric"]
    case .date: return ["constant.other.date"]
    case .word(let word):
      // `min(a, b)` is a name to the reader.
      let names = ["variable.", "entity.", "keyword.other.unit"] + (word?.fold == nil ? [] : ["support."])
      if facts.contains(.isName) { return names }
      guard word?.isReserved == true || facts.contains(.isWord) else { return nil }
      return ["keyword.", "storage.", "support.", "constant.language", "variable.language"]
    case .sign, .lineEnd, .end: return nil
    }
  }

  @Test("sample lines", arguments: SampleLine.all)
  func sample(_ sample: SampleLine) throws {
    let tokenizer = try TextMateTokenizer(Corpus.text("grammar/strat.tmLanguage.json"))
    let source = Texts.source(sample.text)
    let scopes = tokenizer.scopes(source)
    var from = sample.text.startIndex
    for (part, scope) in sample.scopes {
      let range = try #require(sample.text.range(of: part, range: from..<sample.text.endIndex), "\(part)")
      let found = scopes[sample.text.utf8.distance(from: sample.text.startIndex, to: range.lowerBound)] ?? ""
      #expect(found == scope + ".strat", "\(part) in \(sample.text)")
      from = range.upperBound
    }
  }
}

/// A line, and scopes of parts of it in their order.
struct SampleLine: Sendable, CustomTestStringConvertible {
  var text: String
  var scopes: [(String, String)]
  var testDescription: String { text }

  init(_ text: String, _ scopes: (String, String)...) { (self.text, self.scopes) = (text, scopes) }

  static let all = [
    SampleLine(
      "rule adopt in spread for each s: school { # why", ("rule", "storage.type"),
      ("adopt", "entity.name.function"),
      ("in", "keyword.other"), ("spread", "variable.other.phase"), ("each", "keyword.other"),
      ("s", "variable.other.member"),
      ("# why", "comment.line.number-sign")),
    SampleLine("## what {x} is", ("## what", "comment.line.documentation")),
    SampleLine(
      "kind school is site { reading: share = 50%; order: number = 3 }", ("kind", "storage.type"),
      ("school", "entity.name.type"), ("is", "keyword.operator.word"), ("reading", "variable.other.member"),
      ("share", "support.function.aggregate"), ("50%", "constant.numeric"),
      ("order", "variable.other.member"),
      ("3", "constant.numeric")),
    SampleLine(
      "  pay 6k USD/quarter * 3 from a.energy to outside", ("pay", "keyword.control"),
      ("6k", "constant.numeric"),
      ("USD/quarter", "keyword.other.unit"), ("*", "keyword.operator"), ("3", "constant.numeric"),
      ("from", "keyword.other"), ("energy", "variable.other.member")),
    SampleLine(
      "clock quarter from 2026-Q3", ("clock", "storage.type"), ("from", "keyword.other"),
      ("2026-Q3", "constant.other.date")),
    SampleLine(
      "note \"say {mean x of s} \\\" and {{\" # c", ("note", "keyword.control"),
      ("\"say", "string.quoted.double"),
      ("mean", "support.function.aggregate"), ("of", "keyword.other"), ("\\\"", "constant.character.escape"),
      ("{{", "constant.character.escape"), ("# c", "comment.line.number-sign")),
    SampleLine(
      "STEP until adoption >= 50% within 40", ("STEP", "support.function.command"),
      ("until", "keyword.other"),
      ("adoption", "variable.other"), (">=", "keyword.operator"), ("50%", "constant.numeric")),
    SampleLine(
      "school Lincoln \"Lincoln Elementary\" { step = 3 }", ("school", "entity.name.type"),
      ("Lincoln", "variable.other.constant"), ("\"Lincoln", "string.quoted.double"),
      ("step", "variable.other")),
    SampleLine(
      "x = if it.of > max(1, y) and not none then yes else b.phase", ("x", "variable.other"),
      ("if", "keyword.other"),
      ("it", "variable.language"), ("of", "variable.other.member"), ("max", "support.function.aggregate"),
      ("and", "keyword.operator.word"), ("none", "constant.language"), ("yes", "constant.language"),
      ("phase", "variable.other.member")),
    SampleLine(
      "39 schools numbered i { rank = i }", ("39", "constant.numeric"), ("schools", "variable.other"),
      ("numbered", "keyword.other.clause")),
    SampleLine(
      "unit USD; unit hour", ("unit", "storage.type"), ("USD", "entity.name.type"), ("unit", "storage.type")),
    SampleLine(
      "each p in shops sorted by size { p.open = yes }", ("each", "keyword.control"), ("in", "keyword.other"),
      ("sorted", "keyword.other.clause"), ("by", "keyword.other")),
  ]
}

extension Corpus {
  /// Compares a file with the text that it should hold; with STRAT_BLESS=1 writes it, and still fails once.
  static func compare(_ path: String, with wanted: String) throws {
    let found = (try? text(path)) ?? ""
    if found != wanted, ProcessInfo.processInfo.environment["STRAT_BLESS"] != nil {
      try wanted.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    #expect(found == wanted, "\(path) is older than the words or the grammar: make editors writes it")
  }
}
