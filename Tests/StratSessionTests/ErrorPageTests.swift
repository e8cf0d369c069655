// SPDX-License-Identifier: Apache-2.0
// The pages on messages hold: each code of the sources has one, its first program shows exactly that message, its
// second none; and each message has a golden in plain text, in colour and as JSON under Tests/Golden/messages.
// STRAT_BLESS=1 writes what is shown today, and still fails, so that it is looked at once.

import Documents
import Foundation
import StratLibrary
import StratSession
import StratSyntax
import Testing

@Suite struct ErrorPageTests {
  static let pages = Repository.files(in: "docs/errors", ending: ".md")

  /// Messages that no program can bring forth, and why they are there all the same.
  static let unshown: [String: String] = [
    "E0300": "the last word of a switch over facts that all have words",
    "E0369": "reading refuses what is no call before the checker sees it",
    "E0400": "the last word of a switch over facts that all have words",
    "E0403": "takes a file of 2 GB",
    "E0404": "takes bytes that a page cannot hold: DataTests has it",
    "E0510": "reading refuses a text before the checker sees it",
    "E0560": "the message on `first`, `pick` or `best` itself comes before it",
    "E0578": "reading refuses a list in round brackets before the checker sees it",
    "E0643": "an `expect` is checked by the command that performs it",
    "E0700": "stands for faults of strat itself",
    "E0701": "a session brings in the prelude before its first command",
    "E0713": "reading refuses what is no number before the command sees it",
    "E0762": "takes what was typed at a prompt: TypedTests has it",
    "E0795": "takes what was typed at a prompt: SavingTests has it",
    "E0792": "takes an editor at a prompt",
    "E0832": "is an answer and no problem: InterruptTests has it",
    "E0814": "the checker has asked wherever something may be none",
    "E0820": "stands for faults of strat itself",
  ]

  /// Programs that nobody would read on a page.
  static let made: [String: [UInt8]] = [
    "E0119": Array(
      ("show " + String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300)).utf8),
    "E0140": Array("kind shop { size: number = 1 }\nshop Caf".utf8) + [0xE9, 0x0A],
    "E0644": Array(
      ("define f(x: number) = {\n" + String(repeating: "  when x > 1: 2\n", count: 1100)
        + "  otherwise: 3\n}\n")
        .utf8),
  ]

  @Test("each code has a page, and each page a code")
  func codes() throws {
    var used: Set<String> = []
    for file in Repository.files(in: "Sources", ending: ".swift") where !file.hasSuffix("+Generated.swift") {
      for line in try Repository.text(file).split(separator: "\n") where !line.contains("//") {
        for match in line.matches(of: #/"(E\d{4})"/#) { used.insert(String(match.1)) }
      }
    }
    let paged = Set(Self.pages.map { String($0.dropLast(3).suffix(5)) })
    #expect(used.subtracting(paged).sorted() == [], "without a page")
    #expect(paged.subtracting(used).sorted() == [], "no message has it")
    #expect(used.count > 300)
  }

  @Test("docs/errors.md lists the pages with their titles, and the command carries them")
  func index() throws {
    let listed = try Repository.text("docs/errors.md").matches(
      of: #/\| \[(E\d{4})\]\(errors/(E\d{4}).md\) \| (.*) \|/#)
    var titles: [String: String] = [:]
    for match in listed { titles[String(match.1)] = String(match.3) }
    #expect(listed.count == Self.pages.count)
    #expect(ErrorPages.codes.count == Self.pages.count, "run: make pages")
    for page in Self.pages {
      let code = String(page.dropLast(3).suffix(5))
      let text = try Repository.text(page)
      #expect(text.hasPrefix("# \(code): \(titles[code] ?? "?")\n"), "run: make pages")
      let carried = ErrorPages.page(code)?.filter { !$0.isEmpty }
      let wanted = text.split(separator: "\n").filter { !$0.hasPrefix("```") && !$0.hasPrefix("#") }
      #expect(carried?.first == "\(code): \(titles[code] ?? "?")")
      for line in wanted { #expect(carried?.contains { $0.hasSuffix(line) } == true, "run: make pages") }
    }
  }

  @Test("a page says what happened, why, and shows one program that is refused and one that is right")
  func parts() throws {
    for page in Self.pages {
      let code = String(page.dropLast(3).suffix(5))
      let text = try Repository.text(page)
      let words = Block.all(in: text).map(\.word)
      let isShown = Self.unshown[code] == nil && Self.made[code] == nil
      #expect(words.contains("strat-wrong") == isShown, "\(page)")
      #expect(words.contains("strat"), "\(page)")
      let head = text.components(separatedBy: "\n## ")[0].components(separatedBy: "\n\n")
      #expect(head.count >= 3, "\(page) says what, and not why")
      for line in text.split(separator: "\n") {
        #expect(bannedWords(in: String(line)) == [], "\(page): \(line)")
      }
    }
  }

  @Test("the first program shows this message and no other", arguments: pages)
  func wrong(_ page: String) throws {
    let code = String(page.dropLast(3).suffix(5))
    let text = try Repository.text(page)
    guard let shown = try Shown(code, of: text) else { return }
    #expect(shown.codes == [code], "\(page)\n\(shown.plain)")
    try shown.compareGolden(code)
    guard Self.made[code] == nil else { return }
    let box = "```text\n" + shown.plain + "\n```"
    guard let begin = text.range(of: "```text\n"),
      let end = text.range(of: "```\n", range: begin.upperBound..<text.endIndex)
    else {
      Issue.record("\(page) does not show the message")
      return
    }
    let old = begin.lowerBound..<text.index(before: end.upperBound)
    if text[old] == box { return }
    let blessed = text.replacingCharacters(in: old, with: box)
    if GoldenTests.isBlessing {
      try blessed.write(toFile: Repository.root + page, atomically: true, encoding: .utf8)
    }
    Issue.record("\(page) (STRAT_BLESS=1, then make pages):\n\(shown.plain)")
  }

  @Test("the second program has no problem", arguments: pages)
  func right(_ page: String) throws {
    let text = try Repository.text(page)
    for block in Block.all(in: text) where block.word == "strat" {
      var session = Session(SessionOptions(files: Shown.files(of: text)))
      let outcome = session.perform(block.text, name: "example.strat")
      #expect(outcome.problems.isEmpty, "\(page)\n\(outcome.problems.joined(separator: "\n"))")
    }
  }
}

/// What the first program of a page brings forth.
private struct Shown {
  var codes: [String]
  var plain: String
  var coloured: String
  var json: String

  init?(_ code: String, of page: String) throws {
    let blocks = Block.all(in: page)
    var parts: [[UInt8]] = []
    if let made = ErrorPageTests.made[code] {
      parts = [made]
    } else if let block = blocks.first(where: { $0.word == "strat-wrong" }) {
      // What is typed later, at the prompt, stands behind a line of its own.
      parts = block.text.components(separatedBy: "# then, at the prompt:\n").map { Array($0.utf8) }
    }
    guard let last = parts.last else { return nil }
    var session = Session(SessionOptions(files: Shown.files(of: page)))
    var sources: [SourceText] = []
    for part in parts.dropLast() { #expect(session.perform(bytes: part, name: "earlier").problems == []) }
    let outcome = session.perform(bytes: last, name: parts.count > 1 ? Session.typed : "example.strat")
    let messages = outcome.messages.isEmpty ? outcome.advice : outcome.messages
    codes = messages.map(\.code.rawValue)
    sources = session.sources
    let layout = DiagnosticLayout(sources: sources)
    plain = messages.map { layout.lines($0).joined(separator: "\n") }.joined(separator: "\n")
    let painted = DiagnosticLayout(sources: sources, paint: MessageColours.paint)
    coloured = messages.map { painted.lines($0).joined(separator: "\n") }.joined(separator: "\n")
      .replacingOccurrences(of: "\u{1B}", with: "\\e")
    json = messages.map(layout.json).joined(separator: "\n")
  }

  static func files(of page: String) -> MemoryFiles {
    var files: [String: String] = [:]
    for block in Block.all(in: page) where ["csv", "strat-file"].contains(block.word) {
      files[block.rest] = block.text.isEmpty ? "" : block.text + "\n"
    }
    return MemoryFiles(files)
  }

  /// Compares with the golden, or writes it.
  func compareGolden(_ code: String) throws {
    let path = GoldenFile.root + "messages/\(code).txt"
    let found = "== plain\n\(plain)\n== colour\n\(coloured)\n== json\n\(json)\n"
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    if golden == found { return }
    if GoldenTests.isBlessing {
      try FileManager.default.createDirectory(
        atPath: GoldenFile.root + "messages", withIntermediateDirectories: true)
      try found.write(toFile: path, atomically: true, encoding: .utf8)
    }
    Issue.record("\(code) (STRAT_BLESS=1 writes what was found):\n\(found)")
  }
}
