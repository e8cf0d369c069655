// SPDX-License-Identifier: Apache-2.0
// The docs hold: every strat block of README.md and docs/ runs without a problem, and every session shown there is
// what a session answers. STRAT_BLESS=1 writes the answers of today into the docs, and still fails, so that they
// are looked at once.

import Foundation
import StratReport
import StratSession
import Testing

@Suite struct DocsTests {
  /// The pages on messages have tests of their own: ErrorPageTests.
  static let documents =
    ["README.md"] + Tree.files(in: "docs", ending: ".md").filter { !$0.hasPrefix("docs/errors/") }

  @Test("every strat block is a whole program that runs", arguments: documents)
  func programs(_ path: String) throws {
    for block in Block.all(in: try Tree.text(path)) where block.word == "strat" {
      var session = Session(SessionOptions(files: Tree()))
      let outcome = session.perform(block.text, name: path)
      #expect(outcome.problems.isEmpty, "\(path):\(block.line)\n\(outcome.problems.joined(separator: "\n"))")
    }
  }

  @Test("every wrong block is refused", arguments: documents)
  func wrongs(_ path: String) throws {
    for block in Block.all(in: try Tree.text(path)) where block.word == "strat-wrong" {
      var session = Session(SessionOptions(files: Tree()))
      #expect(!session.perform(block.text, name: path).problems.isEmpty, "\(path):\(block.line) is taken")
    }
  }

  @Test("every session shown answers so", arguments: documents)
  func sessions(_ path: String) throws {
    let text = try Tree.text(path)
    var mended = text
    var told = Told()
    for block in Block.all(in: text) where block.word == "session" {
      let answered = try told.answer(block)
      #expect(answered == block.text, "\(path):\(block.line): STRAT_BLESS=1 writes today's answer")
      mended = mended.replacingOccurrences(of: "\n" + block.text + "\n```", with: "\n" + answered + "\n```")
    }
    if ProcessInfo.processInfo.environment["STRAT_BLESS"] == "1", mended != text {
      try mended.write(toFile: Tree.root.path + "/" + path, atomically: true, encoding: .utf8)
    }
  }

  @Test("there is something to run")
  func isNotEmpty() throws {
    let blocks = try Self.documents.flatMap { Block.all(in: try Tree.text($0)) }
    #expect(blocks.filter { $0.word == "strat" }.count > 10)
    #expect(blocks.filter { $0.word == "session" }.count > 3)
  }
}

/// The files of the repository, for reading only.
struct Tree: SessionFiles {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root.path + "/" + path, encoding: .utf8)
  }

  static func files(in folder: String, ending: String) -> [String] {
    let found =
      FileManager.default.enumerator(atPath: root.path + "/" + folder)?.allObjects as? [String] ?? []
    return found.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }

  func read(_ name: String, from: String?) -> [UInt8]? {
    let path = Tree.root.path + "/" + Tree.beside(name, from)
    return FileManager.default.contents(atPath: path).map(Array.init)
  }

  func write(_ name: String, _ bytes: [UInt8]) -> String? { "the docs write no files" }
}

/// A fenced block: the word behind the fence, the rest of that line, and what stands between.
struct Block {
  var word: String
  var rest: String
  var text: String
  var line: Int

  static func all(in document: String) -> [Block] {
    var found: [Block] = []
    var open: Block?
    for (place, line) in document.components(separatedBy: "\n").enumerated() {
      if let block = open, line.hasPrefix("```") {
        found.append(block)
        open = nil
      } else if let block = open {
        open?.text = block.line == place ? line : block.text + "\n" + line
      } else if line.hasPrefix("```") {
        let head = line.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
        open = Block(word: head.first ?? "", rest: head.count > 1 ? head[1] : "", text: "", line: place + 1)
      }
    }
    return found
  }
}

/// Sessions as they are shown: what was typed stands behind a prompt, or behind `…>` where it goes on; answers between.
private struct Told {
  private var session = Session(SessionOptions(files: Tree()))

  /// The block as the session of today tells it. The words behind `session` say where it begins: nowhere, with a file,
  /// or where the block before it ended (`continued`).
  mutating func answer(_ block: Block) throws -> String {
    if block.rest != "continued" {
      session = Session(SessionOptions(files: Tree()))
      if !block.rest.isEmpty {
        let opened = session.perform(try Tree.text(block.rest), name: block.rest)
        #expect(opened.problems.isEmpty)
      }
    }
    var lines: [String] = []
    for statement in statements(block) {
      for (n, line) in statement.enumerated() { lines.append((n == 0 ? session.prompt : "…") + "> " + line) }
      let outcome = session.perform(statement.joined(separator: "\n"), name: "line")
      // As a window of eighty columns shows it.
      lines += outcome.lines.flatMap { broken($0, to: 80) } + outcome.problems
    }
    return lines.joined(separator: "\n")
  }

  /// Each statement that was typed, as its lines.
  private func statements(_ block: Block) -> [[String]] {
    var found: [[String]] = []
    for line in block.text.components(separatedBy: "\n") {
      if let match = line.firstMatch(of: #/^…> (.*)$/#), !found.isEmpty {
        found[found.count - 1].append(String(match.1))
      } else if let match = line.firstMatch(
        of: #/^(?:strat|(?:\w+ )?(?:\d{4}[\w-]*|round \d+|step \d+))> (.*)$/#)
      {
        found.append([String(match.1)])
      }
    }
    return found
  }
}
