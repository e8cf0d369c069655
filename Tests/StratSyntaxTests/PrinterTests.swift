// SPDX-License-Identifier: Apache-2.0
// Writing a tree back: it reads, it is the same text when written again, and no word is lost on the way.

import StratSyntax
import Testing

@Suite struct PrinterTests {
  @Test func linesAreWrittenBack() throws {
    for (answer, text) in try Corpus.blocks("grammar/lines.txt") where answer == "complete" { check(text) }
  }

  @Test func filesAreWrittenBack() throws {
    for file in Corpus.stratFiles where try !Corpus.showsWhatIsWrong(file) { check(try Corpus.text(file)) }
  }

  @Test func randomProgramsAreWrittenBack() throws {
    var programs = Programs(try Corpus.grammar.get(), seed: 5)
    for _ in 0..<500 {
      let text = programs.spell(programs.program())
      if Texts.answer(text) == "complete" { check(text) }
    }
  }

  @Test(arguments: [
    ("x=(1+2)*3", "x = (1 + 2) * 3\n"), ("x = ((1))+(2*3)", "x = 1 + 2 * 3\n"),
    ("a=b&&!c", "a = b and not c\n"),
    ("if a{x=1}else{x=2}", "if a {\n  x = 1\n} else {\n  x = 2\n}\n"), ("(a knows b)", "(a knows b)\n"),
    ("x = (share of s where a) > 3", "x = (share of s where a) > 3\n"), ("f(a = 3)", "f(a = 3)\n"),
    ("x = -(-2)^2", "x = -(-2)^2\n"), ("x = a - (b - c)", "x = a - (b - c)\n"),
    ("x = (2^3)^4", "x = (2^3)^4\n"),
  ])
  func canonicalForm(text: String, wanted: String) {
    #expect(TreePrinter.text(Texts.read(text).statements) == wanted)
  }

  private func check(_ text: String) {
    let first = TreePrinter.text(Texts.read(text).statements)
    let again = Texts.read(first)
    #expect(again.completeness == .complete, "\(text)\nwritten as\n\(first)\n\(Texts.shown(first))")
    #expect(TreePrinter.text(again.statements) == first, "\(text)")
    #expect(words(first) == words(text), "\(text)\nwritten as\n\(first)")
  }

  /// The words of a text in their order: without brackets, commas, empty blocks and line ends, which the canonical form
  /// may set otherwise, with signs of other languages as words, and `help` and options of a run in one order.
  private func words(_ text: String) -> [String] {
    let left: Set<String> = ["(", ")", ",", ".", ":"]
    let forms = [
      "?": "help", "&&": "and", "||": "or", "==": "is", "=": "is", "!": "not", "exit": "quit",
    ]
    let all = TextWords.of(text) ?? []
    let words = all.filter { $0.kind != .lineEnd && !left.contains($0.spelling) }
    let plain = words.flatMap { word -> [String] in
      let spelling =
        word.kind == .doc ? word.spelling.filter { !$0.isWhitespace } : word.spelling.lowercased()
      return spelling == "!=" ? ["is", "not"] : [forms[spelling] ?? spelling]
    }
    let full = plain.indices.filter { i in
      let isEmptyBlock = plain[i] == "{" && i + 1 < plain.count && plain[i + 1] == "}"
      let endsOne = plain[i] == "}" && i > 0 && plain[i - 1] == "{"
      return !isEmptyBlock && !endsOne
    }
    .map { plain[$0] }
    return plain.contains("help") || plain.contains("run")
      ? full.filter { $0 != "help" }.sorted() : full
  }
}
