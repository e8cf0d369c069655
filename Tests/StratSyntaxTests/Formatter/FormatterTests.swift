// SPDX-License-Identifier: Apache-2.0
// The one layout: pairs of texts, before and after; and what holds for every text that reads.

import Foundation
import Testing

@testable import StratSyntax

@Suite struct FormatterTests {
  @Test("each text in Tests/Golden/format comes out as wanted", arguments: FormatPair.all)
  func pair(_ pair: FormatPair) throws {
    let formatted = try #require(formatted(try Corpus.text(pair.input)))
    if ProcessInfo.processInfo.environment["STRAT_BLESS"] != nil {
      try formatted.write(
        to: Corpus.root.appendingPathComponent(pair.wanted), atomically: true, encoding: .utf8)
    }
    #expect(formatted == (try Corpus.text(pair.wanted)))
  }

  @Test("there are pairs")
  func pairsAreThere() { #expect(FormatPair.all.count >= 8) }

  @Test("every file of the tree keeps its tree, its comments and its layout when formatted twice")
  func files() throws {
    for file in Corpus.stratFiles where try !Corpus.showsWhatIsWrong(file) {
      check(try Corpus.text(file), file)
    }
  }

  @Test(
    "what is kept formatted is formatted", arguments: ["stdlib", "examples", "Tests/Cases", "Benchmarks"])
  func tree(folder: String) throws {
    let files = Corpus.files(under: folder, ending: ".strat")
    #expect(!files.isEmpty)
    for file in files {
      let text = try Corpus.text(file)
      #expect(formatted(text) == text, "strat fmt \(file)")
    }
  }

  @Test("the lines of grammar/lines.txt and the blocks of the docs keep theirs")
  func lines() throws {
    for (answer, text) in try Corpus.blocks("grammar/lines.txt") where answer == "complete" {
      check(text, text)
    }
    for file in Corpus.documents {
      for block in Corpus.blocks(ofDocument: try Corpus.text(file)) { check(block, file) }
    }
  }

  @Test("random programs keep theirs")
  func randomPrograms() throws {
    var programs = Programs(try Corpus.grammar.get(), seed: 31)
    var count = 0
    for _ in 0..<(Int(ProcessInfo.processInfo.environment["STRAT_PROGRAMS"] ?? "") ?? 2000) {
      let text = programs.commented(programs.spell(programs.program()))
      guard Texts.answer(text) == "complete" else { continue }
      count += 1
      check(text, text)
    }
    #expect(count > 1500)
  }

  @Test(
    "small things",
    arguments: [
      ("", ""), ("\n\n", ""), ("x=1", "x = 1\n"), ("\u{FEFF}x=1\r\ny=2\r\n", "x = 1\ny = 2\n"),
      ("x = 1   # so  \r\n", "x = 1  # so\n"), ("#so", "# so\n"), ("#!/usr/bin/strat", "#!/usr/bin/strat\n"),
      ("x = 1 #= 2", "x = 1  #= 2\n"), ("x = 1\n\n\n\ny = 2", "x = 1\n\ny = 2\n"),
      ("x=-y^-2*(a-b)", "x = -y^-2 * (a - b)\n"), ("x = - - y", "x = - -y\n"),
      ("IF a{X = 1}", "if a { X = 1 }\n"),
      ("RULE r IN p{x=1}", "rule r in p { x = 1 }\n"), ("help IF", "help IF\n"), ("x ?", "x?\n"),
      ("? x", "?x\n"),
      ("a . b [ c ] = 1 .. n", "a.b[c] = 1..n\n"), ("x = 6k USD / quarter", "x = 6k USD/quarter\n"),
      ("x = 6k USD / quarter / a.b", "x = 6k USD/quarter / a.b\n"), ("x = a/b", "x = a / b\n"),
      ("x = 10 USD/f(y)", "x = 10 USD / f(y)\n"), ("a: yes / no", "a: yes/no\n"),
      ("f: USD / hour for each a..b", "f: USD/hour for each a..b\n"),
      ("link k among s by random (6)", "link k among s by random(6)\n"),
      ("x = sum(a) of b", "x = sum (a) of b\n"), ("x = max (a,b)", "x = max(a, b)\n"),
      ("x = 2027-q1", "x = 2027-Q1\n"),
      ("show [1, 2]; show x [1]", "show [1, 2]; show x[1]\n"), (": quit", ":quit\n"),
      ("kind k{}", "kind k {}\n"),
      ("kind k {\n}", "kind k {}\n"), ("x = {a:1,b:{c:2}}", "x = { a: 1, b: { c: 2 } }\n"),
      ("x = {\na:1,\nb:2\n}", "x = {\n  a: 1\n  b: 2\n}\n"), ("x=1;;y=2;", "x = 1; y = 2\n"),
    ])
  func small(text: String, wanted: String) { #expect(formatted(text) == wanted, "\(text)") }

  @Test("what does not read is left alone, and its problems are told")
  func unread() {
    for text in ["x = ", "x = (1", "kind", "x = 'a'", "x = 1,5"] {
      guard case .unread(let problems) = SourceFormatter.format(Texts.source(text)) else {
        Issue.record("\(text) was formatted")
        continue
      }
      #expect(!problems.isEmpty, "\(text)")
    }
  }

  @Test("a text that lost or changed anything is not given out")
  func judge() {
    let meaning = Meaning(of: "x = (1 + 2)  # so\nif a { y = 3 } else { y = {} }\n## what\nz = 1_000\n")
    let same = "x = (1 +\n2) # so\nif a {\ny = 3\n} else {\ny = {\n}}\n## what\nz = 1_000"
    #expect(SourceFormatter.judged(same, as: meaning) == .text(same))
    let others = [
      same.replacing("# so", with: ""), same.replacing("# so", with: "# os"), same.replacing("3", with: "4"),
      same.replacing("(1 +\n2)", with: "1 + 2"), same.replacing("1_000", with: "1000"),
      same.replacing("if a {\ny = 3\n} else {\ny", with: "if a {\ny = 3\nelse\ny"),
      same.replacing("## what", with: "## that"), same.replacing("{\n}}", with: "}"), "",
    ]
    for other in others { #expect(SourceFormatter.judged(other, as: meaning) == .differs, "\(other)") }
    // The same pieces in another order of lines are another tree.
    let lines = Meaning(of: "x\n-y\n")
    #expect(SourceFormatter.judged("x -y\n", as: lines) == .differs)
  }

  @Test("a text with words taken out, put in or exchanged is left alone, or keeps what it says")
  func spoiltPrograms() throws {
    var programs = Programs(try Corpus.grammar.get(), seed: 77)
    var read = 0
    for _ in 0..<1500 {
      let text = programs.spoil(programs.spell(programs.program()))
      switch SourceFormatter.format(Texts.source(text)) {
      case .unread(let problems): #expect(!problems.isEmpty, "\(text)")
      case .text:
        read += 1
        check(text, text)
      case .differs: Issue.record("would read as something else: \(text)")
      }
    }
    #expect(read > 100)
  }

  @Test("no line is wider than it must be")
  func width() throws {
    // The texts of `long_lines` are as wide as that on purpose.
    for file in Corpus.stratFiles
    where try !Corpus.showsWhatIsWrong(file) && !file.contains("/format/long_lines/") {
      for line in (formatted(try Corpus.text(file)) ?? "").split(separator: "\n") where !line.contains("#") {
        #expect(line.count <= SourceFormatter.width, "\(file): \(line)")
      }
    }
  }
}

/// Formats a text; nothing where it is left alone.
private func formatted(_ text: String) -> String? {
  guard
    case .text(let formatted) = SourceFormatter.format(
      SourceText(id: SourceID(0), name: "text", bytes: Array(text.utf8)))
  else { return nil }
  return formatted
}

/// The same tree, the same layout again, and no comment lost.
private func check(_ text: String, _ name: String) {
  guard let once = formatted(text) else {
    Issue.record("left alone: \(name)")
    return
  }
  #expect(formatted(once) == once, "\(name)\n\(once)")
  #expect(
    TreePrinter.text(Texts.read(once).statements) == TreePrinter.text(Texts.read(text).statements), "\(name)")
  #expect(comments(once) == comments(text), "\(name)\n\(once)")
  #expect(!once.contains("\n\n\n") && !once.contains(" \n") && !once.contains("\r"), "\(once)")
}

/// The words of the comments of a text, in their order. Texts in quotes may hold `#` as well; they do so before and
/// after, and end their line as comments do.
private func comments(_ text: String) -> [String] {
  text.replacing("\r\n", with: "\n").split(separator: "\n").compactMap { line in
    var isInText = false
    var last: Character = " "
    for place in line.indices {
      if line[place] == "\"", last != "\\" { isInText.toggle() }
      if line[place] == "#", !isInText { return line[place...].filter { !$0.isWhitespace } }
      last = line[place] == "\\" && last == "\\" ? " " : line[place]
    }
    return nil
  }
}

/// A text and what it becomes.
struct FormatPair: Sendable, CustomTestStringConvertible {
  var name: String
  var input: String { "Tests/Golden/format/\(name)/input.strat" }
  var wanted: String { "Tests/Golden/format/\(name)/wanted.strat" }
  var testDescription: String { name }

  static let all: [FormatPair] = Corpus.files(under: "Tests/Golden/format", ending: "/input.strat")
    .map {
      FormatPair(name: String($0.dropFirst("Tests/Golden/format/".count).dropLast("/input.strat".count)))
    }
}

extension Programs {
  /// The text with comments put at line ends and on lines of their own, each with a number.
  fileprivate mutating func commented(_ text: String) -> String {
    var number = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      number += 1
      let isFree = !line.contains("#")
      var out =
        isFree && dice.one(in: 3) ? line + (dice.one(in: 2) ? " " : "") + "# c\(number)" : String(line)
      if dice.one(in: 5), !line.contains("##") { out += "\n  # own \(number)" }
      return out
    }
    return lines.joined(separator: dice.one(in: 10) ? "\r\n" : "\n")
  }
}
