// SPDX-License-Identifier: Apache-2.0
// The documents of the repository as tests read them: fenced blocks, the files that a document itself shows, and
// today's answers written back.

import Foundation

/// A fenced block: the word behind the fence, the rest of that line, and what stands between.
public struct Block: Sendable {
  public var word: String
  public var rest: String
  public var lines: [String]
  /// The line of its fence, from 1.
  public var line: Int
  public var text: String { lines.joined(separator: "\n") }
}

/// What a block should show instead, as of today.
public struct MendedBlock: Sendable {
  /// The block is the n-th, from 0, of those with this word.
  public var word: String
  public var place: Int
  public var lines: [String]
  /// Whether the lines stand in a block `prints` right behind it, and not in it.
  public var isBehind: Bool

  public init(_ word: String, _ place: Int, _ lines: [String], isBehind: Bool = false) {
    (self.word, self.place, self.lines, self.isBehind) = (word, place, lines, isBehind)
  }
}

/// A document by its path in the repository.
public struct Document: Sendable {
  public var path: String
  public var blocks: [Block]

  public init(_ path: String) throws {
    self.path = path
    blocks = Block.all(in: try Repository.text(path))
  }

  /// Its folder, with a slash at its end.
  public var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// What it shows as files: ```` ```csv ties.csv ````, ```` ```strat lab.strat ````.
  public var files: [String: String] {
    let named = blocks.filter { ($0.word == "csv" || $0.word == "strat") && !$0.rest.isEmpty }
    return Dictionary(named.map { ($0.rest, $0.text + "\n") }, uniquingKeysWith: { _, last in last })
  }

  /// The blocks with this word, each with the one behind it where only an empty line parts them.
  public func pairs(_ word: String) -> [(block: Block, next: Block?)] {
    blocks.indices.filter { blocks[$0].word == word }.map { place in
      let next = place + 1 < blocks.count ? blocks[place + 1] : nil
      let end = blocks[place].line + blocks[place].lines.count + 1
      return (blocks[place], next.flatMap { $0.line - end <= 2 ? $0 : nil })
    }
  }

  /// What stands outside all blocks.
  public func prose() throws -> [String] {
    var isCode = false
    return try Repository.text(path).components(separatedBy: "\n").filter { line in
      if line.hasPrefix("```") { isCode.toggle() }
      return !isCode && !line.hasPrefix("```")
    }
  }

}

extension Block {
  /// All blocks of a document's text.
  public static func all(in text: String) -> [Block] {
    var found: [Block] = []
    var open: Block?
    for (place, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = open, line.hasPrefix("```") {
        found.append(block)
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        let head = line.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
        open = Block(word: head.first ?? "", rest: head.count > 1 ? head[1] : "", lines: [], line: place + 1)
      }
    }
    return found
  }
}

extension Document {
  private static let writing = NSLock()

  /// Whether today's answers are to be written into the documents.
  public static var isToBeMended: Bool { ProcessInfo.processInfo.environment["STRAT_BLESS"] == "1" }

  /// Writes these into the file as it is now.
  public static func mend(_ path: String, _ all: [MendedBlock]) throws {
    try writing.withLock {
      for mended in all {
        var lines = try Repository.text(path).components(separatedBy: "\n")
        let document = try Document(path)
        let (block, next) = document.pairs(mended.word)[mended.place]
        if !mended.isBehind {
          lines.replaceSubrange(block.line..<(block.line + block.lines.count), with: mended.lines)
        } else if let next, next.word == "prints" {
          lines.replaceSubrange(next.line..<(next.line + next.lines.count), with: mended.lines)
        } else {
          lines.insert(
            contentsOf: ["", "```prints"] + mended.lines + ["```"], at: block.line + block.lines.count + 1)
        }
        try lines.joined(separator: "\n")
          .write(toFile: Repository.root + path, atomically: true, encoding: .utf8)
      }
    }
  }
}

/// The files of the repository.
public enum Repository {
  /// With a slash at its end.
  public static let root =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/"

  /// Every document, in order; the pages on messages and on the library's modules have tests of their own.
  public static let documents =
    ["README.md"]
    + files(in: "docs", ending: ".md").filter { path in
      !path.hasPrefix("docs/errors/") && (!path.hasPrefix("docs/library/") || path.hasSuffix("README.md"))
    }

  public static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + path, encoding: .utf8)
  }

  public static func files(in folder: String, ending: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root + folder)?.allObjects as? [String] ?? []
    return found.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }
}
