// SPDX-License-Identifier: Apache-2.0
// What the user sees: the layout, and the plain words of what reading finds wrong.

import StratSyntax
import Testing

@Suite struct MessageTests {
  @Test func oneLabelStandsBehindItsMark() {
    let source = Texts.source("a\nrule r for each s: schol {")
    let span = SourceSpan(source: SourceID(0), start: 21, end: 26)
    let message = Diagnostic(
      DiagnosticCode(rawValue: "E0204"), "`schol` is not a kind", at: .init(span, "the nearest is `shop`"))
    #expect(
      DiagnosticLayout(sources: [source]).text(message) == """
        text:2:20: `schol` is not a kind
            2 | rule r for each s: schol {
              |                    ^^^^^ the nearest is `shop`
                                                                        E0204

        """)
  }

  @Test func severalLabelsStandBelowTheirMarks() {
    let source = Texts.source("  let total = d.budget + a.energy")
    func span(_ start: Int, _ end: Int) -> SourceSpan {
      SourceSpan(source: SourceID(0), start: start, end: end)
    }
    let message = Diagnostic(
      DiagnosticCode(rawValue: "E0207"), "hours cannot be added to USD", at: .init(span(23, 24)),
      also: [.init(span(14, 22), "USD"), .init(span(25, 33), "hours")],
      help: ["to price an hour, declare a wage: parameter wage = 40 USD/hour"])
    #expect(
      DiagnosticLayout(sources: [source]).text(message) == """
        text:1:24: hours cannot be added to USD
            1 |   let total = d.budget + a.energy
              |               ~~~~~~~~ ^ ~~~~~~~~
              |               USD        hours
              | to price an hour, declare a wage: parameter wage = 40 USD/hour
                                                                        E0207

        """)
  }

  @Test func twoLinesStandInTheirOrder() {
    #expect(
      Texts.shown("if a > 2 { x = 1 }\nelse { x = 2 }") == """
        text:2:1: `else` stands on the line of the `}` before it
            1 | if a > 2 { x = 1 }
              |                  ~ the `if` ended here
            2 | else { x = 2 }
              | ^^^^
              | } else {
                                                                        E0106

        """)
  }

  @Test func jsonHasPlacesAndFix() {
    let source = Texts.source("x == 5")
    let message = Reader.read(source).messages[0]
    #expect(
      DiagnosticLayout(sources: [source]).json(message)
        == #"{"code":"E0120","severity":"advice","message":"`==` is read as `is`","spans":[{"primary":true,"file":"text","#
        + #""line":1,"column":3,"endLine":1,"endColumn":5,"start":2,"end":4,"label":"`is`"}],"help":[],"fixes":[{"safe":true,"#
        + #""edits":[{"file":"text","line":1,"column":3,"endLine":1,"endColumn":5,"start":2,"end":4,"text":"is"}]}]}"#
    )
  }

  /// The title of the first message for each text.
  @Test(arguments: [
    ("let x 5 USD", "between `x` and its value an `=` is missing"), ("step = 3", "`step` opens a statement"),
    ("measure a = share of s\nwhere x > 2", "a line cannot begin with `where`"),
    ("a < b < c", "two comparisons"),
    ("x = share of s where a > 5 > 2", "what stands behind `where` runs to the end"),
    ("print x", "`print` is not a word"),
    ("x = \"text\"", "a text in quotes is not a value"), ("f(1,000)", "`1,000` could be read in two ways"),
    ("x = 2026-9", "`2026-9` is not a date"), ("x = 03/04/2027", "dates begin with the year"),
    ("note \u{201C}hi\u{201D}", "a text stands in straight double quotes"),
    ("note \"hi", "this text has no closing quote"),
    ("kind k { x = 3 }", "what `x` holds must be said"), ("k A { a = 1, b = 2 }", "a comma does not end"),
    ("x = (1\nkind k", "`k` cannot stand here: the `(` before it is still open"),
    ("x = 5km", "between a number and its unit"),
    ("kind share", "`share` is a word of the language"), ("x = )", "`)` cannot stand here"),
    ("}", "`}` closes nothing"),
  ])
  func titles(text: String, title: String) {
    #expect(Texts.read(text).messages.first?.title.hasPrefix(title) == true, "\(Texts.shown(text))")
  }

  @Test func independentProblemsAreAllReportedUpToTen() {
    let text = (1...14).map { "x\($0) = = \($0)\ny\($0) = 1" }.joined(separator: "\n")
    let reading = Texts.read(text)
    #expect(reading.messages.count == 10)
    #expect(reading.statements.count == 28)
    #expect(reading.statements.filter { $0.kind == .missing }.count == 14)
  }

  @Test func aProblemInABlockLeavesTheBlock() {
    let reading = Texts.read(
      "kind k {\n a: number\n b = 3\n c: share\n}\nrule r in act {\n x = = 1\n y = 2\n}\nz = 3")
    #expect(reading.messages.count == 2)
    #expect(reading.statements.count == 3)
    guard case .declaration(.kind(let kind)) = reading.statements[0].kind,
      case .declaration(.rule(let rule)) = reading.statements[1].kind
    else {
      Issue.record("the kind or the rule is not there")
      return
    }
    #expect(kind.fields.count == 2)
    #expect(rule.body.statements.count == 2)
  }

  @Test func whatIsOpenIsSaid() {
    func open(_ text: String) -> String? {
      if case .incomplete(let open, _) = Texts.read(text).completeness { return open }
      return nil
    }
    #expect(open("rule r in act {\n x = 1") == "rule r")
    #expect(open("rule r in act\n\n{\n if x > 1 {") == "if")
    #expect(open("rule r in act {\n if x > 1 { }\n each c in clinics {") == "each c")
    #expect(open("39 clinics {") == "39 clinics")
    #expect(open("x = {") == "x")
    #expect(open("x = (1 + 2") == "this `(`")
    #expect(open("x = 1 +") == "a value")
    #expect(open("use") == "a name")
    #expect(open("x = 1") == nil)
  }

  @Test func valuesInTextsAreRead() {
    guard case .action(.note(let text)) = Texts.read("note \"{{a}} {b.c + 1} \\\"d\\\"\"").statements[0].kind
    else {
      Issue.record("no note was read")
      return
    }
    #expect(text.parts.count == 3)
    #expect(text.parts.first == .plain("{a} "))
    #expect(text.parts.last == .plain(" \"d\""))
  }

  @Test(
    arguments: [
      ("schol", ["shop", "school"], "school"), ("Lab", ["lab", "lap"], "lab"),
      ("cafe", ["caf\u{E9}"], "caf\u{E9}"),
      ("readinglab", ["reading_lab"], "reading_lab"), ("cities", ["city"], "city"), ("x", ["y"], nil),
      ("abc", ["xyz"], nil),
      // The same in other capitals comes before the plural, that before other accents, those before other letters.
      ("Shop", ["shops", "shop"], "shop"), ("cafes", ["caf\u{E9}s", "cafe"], "cafe"),
      ("big shop", ["big_shops", "big_shop"], "big_shop"), ("lab-one", ["lab_two", "lab_one"], "lab_one"),
    ] as [(String, [String], String?)])
  func nearestName(name: String, among: [String], wanted: String?) {
    #expect(Spelling.nearest(name, among: among) == wanted)
  }

  @Test func noMessageUsesAWordOfTheTrade() throws {
    let words = [
      "token", "identifier", "pars", "syntax", "expression", "argument", "literal", "symbol", "unexpected",
      "null", "nil",
    ]
    var programs = Programs(try Corpus.grammar.get(), seed: 3)
    for _ in 0..<300 {
      for message in Texts.read(programs.spoil(programs.spell(programs.program()))).messages {
        let said = ([message.title] + message.help).joined(separator: " ").lowercased()
        for word in words { #expect(!said.split { !$0.isLetter }.contains(Substring(word)), "\(said)") }
      }
    }
  }
}
