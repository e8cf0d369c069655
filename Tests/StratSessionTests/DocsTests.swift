// SPDX-License-Identifier: Apache-2.0
// The docs hold: every strat block of README.md and docs/ runs and prints what stands behind it, and every session
// shown there is what a session answers. STRAT_BLESS=1 writes the answers of today into the docs, and still fails, so
// that they are looked at once.

import Documents
import Foundation
import StratReport
import StratSession
import Testing

@Suite struct DocsTests {
  @Test(
    "every strat block is a whole program that runs, and what it prints stands behind it",
    arguments: Repository.documents)
  func programs(_ path: String) throws {
    let document = try Document(path)
    var mended: [MendedBlock] = []
    for (place, (block, next)) in document.pairs("strat").enumerated() {
      let name = block.rest.isEmpty ? "model.strat" : block.rest
      var session = Session(document.options)
      let outcome = session.perform(block.text, name: name)
      #expect(outcome.problems.isEmpty, "\(path):\(block.line)\n\(outcome.problems.joined(separator: "\n"))")
      for test in Session(document.options).test(bytes: Array(block.text.utf8), name: name).tests {
        #expect(
          test.hasPassed, "\(path):\(block.line): \(test.title)\n\(test.problems.joined(separator: "\n"))")
      }
      let printed = outcome.asSeen
      let shown = next?.word == "prints" ? next?.lines ?? [] : []
      #expect(printed == shown, "\(path):\(block.line): STRAT_BLESS=1 writes what it prints")
      if printed != shown { mended.append(MendedBlock("strat", place, printed, isBehind: true)) }
    }
    try document.mend(mended)
  }

  @Test(
    "every wrong block is refused, with the message that stands behind it", arguments: Repository.documents)
  func wrongs(_ path: String) throws {
    let document = try Document(path)
    var mended: [MendedBlock] = []
    for (place, (block, next)) in document.pairs("strat-wrong").enumerated() {
      var session = Session(document.options)
      let outcome = session.perform(block.text, name: "model.strat")
      #expect(!outcome.problems.isEmpty, "\(path):\(block.line) is taken")
      guard let next, next.word == "prints" else { continue }
      #expect(outcome.asSeen == next.lines, "\(path):\(block.line): STRAT_BLESS=1 writes what it prints")
      if outcome.asSeen != next.lines {
        mended.append(MendedBlock("strat-wrong", place, outcome.asSeen, isBehind: true))
      }
    }
    try document.mend(mended)
  }

  @Test("every session shown answers so", arguments: Repository.documents)
  func sessions(_ path: String) throws {
    let document = try Document(path)
    var mended: [MendedBlock] = []
    var told = Told(document)
    for (place, (block, _)) in document.pairs("session").enumerated() {
      let answered = try told.answer(block)
      #expect(answered == block.lines, "\(path):\(block.line): STRAT_BLESS=1 writes today's answer")
      if answered != block.lines { mended.append(MendedBlock("session", place, answered)) }
    }
    try document.mend(mended)
  }

  @Test("every block says what it is, so that none is left out by a slip", arguments: Repository.documents)
  func words(_ path: String) throws {
    let known: Set = [
      "strat", "strat-wrong", "session", "prints", "csv", "console", "python", "netlogo", "ebnf", "json",
      "text", "",
    ]
    for block in try Document(path).blocks {
      #expect(known.contains(block.word), "\(path):\(block.line): \(block.word)")
    }
  }

  @Test("every link from one document to a file or a heading leads there", arguments: Repository.documents)
  func links(_ path: String) throws {
    let document = try Document(path)
    let text = try Repository.text(path)
    for match in text.matches(of: #/\]\(([^)\s]+)\)/#) {
      let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      guard !match.1.contains("://") else { continue }
      let file = parts[0].isEmpty ? path : document.folder + parts[0]
      #expect(FileManager.default.fileExists(atPath: Repository.root + file), "\(path): \(match.1)")
      guard parts.count > 1, file.hasSuffix(".md") else { continue }
      #expect(try Heading.anchors(in: file).contains(parts[1]), "\(path): \(match.1)")
    }
  }

  @Test("the cookbook has thirty answers and more, none longer than a page of a notebook")
  func cookbook() throws {
    let document = try Document("docs/cookbook.md")
    #expect(document.blocks.filter { $0.word == "strat" }.count >= 30)
    for block in document.blocks where block.word == "strat" {
      #expect(block.lines.count <= 26, "docs/cookbook.md:\(block.line)")
    }
  }
}

/// Headings of a document, as a link names them.
private enum Heading {
  static func anchors(in path: String) throws -> Set<String> {
    var found: Set<String> = []
    for line in try Document(path).prose() where line.hasPrefix("#") {
      let words = line.drop { $0 == "#" || $0 == " " }.lowercased()
      found.insert(
        words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacing(" ", with: "-"))
    }
    return found
  }
}

extension Document {
  /// A session beside the document, which reads the files that the document shows and those that lie there.
  fileprivate var options: SessionOptions {
    SessionOptions(files: MemoryFiles(files, folder: Repository.root + folder))
  }

  fileprivate func mend(_ all: [MendedBlock]) throws {
    if Document.isToBeMended { try Document.mend(path, all) }
  }
}

extension Outcome {
  /// As a window of eighty columns shows it.
  fileprivate var asSeen: [String] {
    lines.flatMap { broken($0, to: 80) } + problems.flatMap { $0.components(separatedBy: "\n") }
  }
}

/// Sessions as they are shown: what was typed stands behind a prompt, or behind `…>` where it goes on; answers between.
private struct Told {
  private let document: Document
  private var session: Session

  init(_ document: Document) {
    self.document = document
    session = Session(document.options)
  }

  /// The block as the session of today tells it. The words behind `session` say where it begins: nowhere, with a file
  /// beside the document or shown in it, or where the block before it ended (`continued`).
  mutating func answer(_ block: Block) throws -> [String] {
    if block.rest != "continued" {
      session = Session(document.options)
      if !block.rest.isEmpty {
        let text = try document.files[block.rest] ?? Repository.text(document.folder + block.rest)
        let opened = session.perform(text, name: block.rest)
        #expect(opened.problems.isEmpty)
      }
    }
    var lines: [String] = []
    for statement in statements(block) {
      for (n, line) in statement.enumerated() { lines.append((n == 0 ? session.prompt : "…") + "> " + line) }
      lines += session.perform(statement.joined(separator: "\n"), name: "line").asSeen
    }
    return lines
  }

  /// Each statement that was typed, as its lines.
  private func statements(_ block: Block) -> [[String]] {
    var found: [[String]] = []
    for line in block.lines {
      if let match = line.firstMatch(of: #/^…> (.*)$/#), !found.isEmpty {
        found[found.count - 1].append(String(match.1))
      } else if let match = line.firstMatch(
        of: #/^(?:strat|(?:\w+ ){0,2}(?:\d{4}[\w-]*|round \d+|step \d+))> (.*)$/#)
      {
        found.append([String(match.1)])
      }
    }
    return found
  }
}
