// SPDX-License-Identifier: Apache-2.0
// Whatever is handed in, reading ends, gives a tree and a message, and never traps.

import StratSyntax
import Testing

@Suite struct RobustnessTests {
  static let deep = 10_000

  @Test(arguments: [
    ("x = ", "("), ("x = ", "["), ("x = ", "{ a: "), ("", "if a { "), ("x = ", "not "), ("x = ", "-"),
    ("x = ", "f("),
    ("x = ", "2^"), ("x = ", "if a then b else "), ("x = ", "a of "), ("x = ", "a["),
    ("x = ", "(create k { x = "),
    ("x = ", "(s where "), ("x = ", "1 + ("), ("", "what if { "), ("x = ", "mean (x) of ("),
  ])
  func depthIsRefused(start: String, part: String) {
    let text = start + String(repeating: part, count: Self.deep)
    let reading = Texts.read(text)
    #expect(reading.completeness == .wrong)
    #expect(reading.messages.contains { $0.code.rawValue == "E0119" }, "\(part)")
    #expect(reading.messages.count <= Reader.messageLimit)
  }

  @Test(arguments: [" + a", ".a", "[a]", " and a", " * a", " per a"])
  func longChainsAreRefused(part: String) {
    let reading = Texts.read("x = a" + String(repeating: part, count: Self.deep))
    #expect(reading.messages.contains { $0.code.rawValue == "E0119" })
  }

  @Test func depthWithinTheLimitIsRead() {
    let text = "x = " + String(repeating: "(", count: 150) + "1" + String(repeating: ")", count: 150)
    #expect(Texts.answer(text) == "complete")
    #expect(Texts.answer("x = 1" + String(repeating: " + 1", count: 300)) == "complete")
  }

  @Test func longListsAreRead() {
    let list = (0..<20_000).map(String.init).joined(separator: ", ")
    #expect(Texts.answer("x = [\(list)]") == "complete")
    #expect(Texts.answer("if a { }" + String(repeating: " else if a { }", count: 3_000)) == "complete")
  }

  @Test func longNamesAreRead() {
    let name = String(repeating: "n", count: Self.deep)
    let reading = Texts.read("\(name) = 1\nx = 3 \(name) 4 \(name)")
    guard case .action(.assign(let assign)) = reading.statements[0].kind,
      case .name(let read) = assign.target.kind
    else {
      Issue.record("no assignment was read")
      return
    }
    #expect(read.text == name)
    #expect(Texts.shown("x = = \(name)").split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(Texts.shown("\(name) = 3 \(name) \(name)").split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(
    arguments: [
      ([0x78, 0x3D, 0xFF], 3), ([0xEF, 0xBB, 0xBF, 0x78, 0xC3], 5), ([0x22, 0xED, 0xA0, 0x80, 0x22], 2),
    ] as [([UInt8], Int)])
  func badBytesAreReportedByPosition(bytes: [UInt8], position: Int) {
    let reading = Reader.read(SourceText(id: SourceID(0), name: "text", bytes: bytes))
    #expect(reading.completeness == .wrong)
    #expect(reading.messages.first?.title.hasPrefix("byte \(position) ") == true)
  }

  @Test("what other programs save as Unicode is read as it is, with a mark and without")
  func otherEncodings() {
    let text = "kind caf\u{E9} { a: number = 1 } # \u{1F600}\nx = 2"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    for bytes in [
      little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xEF, 0xBB, 0xBF] + Array(text.utf8),
    ] {
      #expect(SourceText(id: SourceID(0), name: "text", bytes: bytes).text == text)
    }
  }

  @Test func aByteThatIsNoUTF8IsNamedAsItWouldBeElsewhere() {
    let bytes = Array("x = \"caf".utf8) + [0xE9] + Array("\"".utf8)
    let reading = Reader.read(SourceText(id: SourceID(0), name: "text", bytes: bytes))
    #expect(
      reading.messages.map(\.help) == [
        ["save the file as UTF-8; in Windows-1252 (Latin-1) this byte is `\u{E9}`"]
      ])
    #expect(TextBytes.inWindows1252(0x93) == "\u{201C}" && TextBytes.inWindows1252(0x41) == nil)
  }

  @Test func lineEndsOfAllSortsAndMarksAreAccepted() {
    let plain = TreePrinter.text(Texts.read("kind k {\n a: number\n}\nx = 5 # so\ny = (1\n+ 2)").statements)
    for text in [
      "kind k {\r a: number\r}\rx = 5 # so\ry = (1\r+ 2)\r",
      "\u{FEFF}kind k {\r\n\ta: number\r\n}\r\nx = 5 # so\r\ny = (1\r\n+ 2)\r\n",
      "kind k { a: number }; x = 5; y = (1 + 2);;",
      "kind\u{A0}k\t{ a: number\n\n\n}\n\n\nx\t=\t5\n y = (1\n\n+\n2)",
    ] {
      #expect(Texts.answer(text) == "complete")
      #expect(TreePrinter.text(Texts.read(text).statements) == plain)
    }
  }

  @Test func namesAreNormalised() {
    let composed = TreePrinter.text(Texts.read("caf\u{E9} = 1").statements)
    let decomposed = TreePrinter.text(Texts.read("cafe\u{301} = 1").statements)
    #expect(Array(composed.utf8) == Array(decomposed.utf8))
  }

  @Test func emptyTextsAreComplete() {
    for text in ["", "\n", " ", "# so", ";;;", "\r\n", "\u{FEFF}"] {
      #expect(Texts.answer(text) == "complete")
    }
  }

  /// Characters out of place: taken out, put in, doubled, at every position of every line.
  @Test(arguments: [
    "", "{", "}", "(", ")", "[", "\"", "\n", "=", " ", "#", "1", ".", "e", "\u{301}", "\0", "else ", "of ",
  ])
  func mangledTextsNeverTrap(insert: String) {
    var read = 0
    for line in Texts.lines where line.text.count < 90 {
      let scalars = Array(line.text.unicodeScalars)
      for i in stride(from: read % 3, to: scalars.count, by: 3) {
        var view = String.UnicodeScalarView(scalars[..<i])
        view.append(contentsOf: insert.unicodeScalars)
        view.append(contentsOf: scalars[(i + (insert.isEmpty ? 1 : 0))...])
        let reading = Texts.read(String(view))
        #expect(reading.messages.count <= Reader.messageLimit + 6)
        read += 1
      }
    }
    #expect(read > 3_000)
  }

  /// Every message stands inside the text and can be laid out in both forms.
  @Test func messagesOfMangledTextsCanBeShown() throws {
    var programs = Programs(try Corpus.grammar.get(), seed: 11)
    var shown = 0
    for _ in 0..<400 {
      let text = programs.spoil(programs.spell(programs.program()))
      let source = Texts.source(text)
      let layout = DiagnosticLayout(sources: [source])
      for message in Reader.read(source).messages {
        #expect(message.primary.span.end <= source.utf8.count)
        #expect(layout.lines(message).allSatisfy { $0.count <= 80 }, "\(layout.text(message))")
        #expect(layout.json(message).hasPrefix("{\"code\":\"E01"))
        shown += 1
      }
    }
    #expect(shown > 200)
  }
}
