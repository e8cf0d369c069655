// SPDX-License-Identifier: Apache-2.0
// The tree of the project as the rules see it: files, their lines, and Swift with its texts and comments
// apart.

import Foundation

enum House {
  /// The folder that holds Package.swift.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Paths below the root, sorted, of all files in these folders with one of these endings.
  static func files(in folders: [String], ending: [String]) -> [String] {
    folders.flatMap { folder -> [String] in
      let all =
        FileManager.default.enumerator(atPath: root.path + "/" + folder)?.allObjects as? [String] ?? []
      return all.map { folder + "/" + $0 }
    }
    .filter { path in ending.contains { path.hasSuffix("." + $0) } && !path.contains("/.") }
    .sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root.path + "/" + path, encoding: .utf8)
  }

  static func lines(_ path: String) throws -> [Substring] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Written by a script, so the rules on form do not hold.
  static let generated: Set = [
    "Sources/StratLibrary/Library+Generated.swift", "Sources/StratLibrary/ErrorPages+Generated.swift",
  ]

  static var swiftSources: [String] {
    files(in: ["Sources"], ending: ["swift"]).filter { !generated.contains($0) }
  }
  static var sources: [String] {
    files(in: ["Sources"], ending: ["swift", "c", "h"]).filter { !generated.contains($0) }
  }
}

/// A Swift file taken apart: code without texts and comments (lines kept), and the texts. Goes by bytes, since it
/// reads the whole tree.
struct TakenApart: Sendable {
  private(set) var code = ""
  /// Each text without its quotes and without what is interpolated.
  private(set) var texts: [String] = []

  private var kept: [UInt8] = []
  private let bytes: [UInt8]
  private var at = 0

  init(_ source: String) {
    bytes = Array(source.utf8)
    kept.reserveCapacity(bytes.count)
    while at < bytes.count { takePiece() }
    code = String(decoding: kept, as: UTF8.self)
  }

  /// Every Swift file below Sources and Tests, by path, taken apart once.
  static let all: [String: TakenApart] = {
    var all: [String: TakenApart] = [:]
    for path in House.files(in: ["Sources", "Tests"], ending: ["swift"])
    where !House.generated.contains(path) {
      all[path] = (try? House.text(path)).map { TakenApart($0) }
    }
    return all
  }()

  private func sees(_ text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
  }

  private mutating func takePiece() {
    if sees("//") {
      while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    } else if sees("/*") {
      while at < bytes.count, !sees("*/") { keepLineEnd() }
      at += 2
    } else if let hashes = hashesBeforeQuote() {
      takeText(hashes)
    } else {
      kept.append(bytes[at])
      at += 1
    }
  }

  private mutating func keepLineEnd() {
    if bytes[at] == UInt8(ascii: "\n") { kept.append(bytes[at]) }
    at += 1
  }

  /// How many `#` stand before a text that begins here; nothing if none does.
  private func hashesBeforeQuote() -> Int? {
    var end = at
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "\"") ? end - at : nil
  }

  private func hasHashes(_ count: Int, from start: Int) -> Bool {
    start + count <= bytes.count && (0..<count).allSatisfy { bytes[start + $0] == UInt8(ascii: "#") }
  }

  private mutating func takeText(_ hashes: Int) {
    at += hashes
    let quotes = sees("\"\"\"") ? 3 : 1
    at += quotes
    var text: [UInt8] = []
    while at < bytes.count {
      let isEnd = quotes == 3 ? sees("\"\"\"") : sees("\"")
      if isEnd, hasHashes(hashes, from: at + quotes) { break }
      if sees("\\"), hasHashes(hashes, from: at + 1) {
        at += 1 + hashes
        if sees("(") { skipInterpolation() } else { at += 1 }
        text.append(UInt8(ascii: " "))
      } else {
        text.append(bytes[at])
        keepLineEnd()
      }
    }
    at += quotes + hashes
    kept += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
    texts.append(String(decoding: text, as: UTF8.self))
  }

  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      if let hashes = hashesBeforeQuote() {
        takeText(hashes)
        continue
      }
      if sees("(") { depth += 1 }
      if sees(")") { depth -= 1 }
      at += 1
    } while depth > 0 && at < bytes.count
  }

  /// Name and lines of each function, initializer and computed value, inner ones too.
  var functions: [(name: String, first: Int, lines: [Substring])] {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [(String, Int, [Substring])] = []
    // The pattern is slow, so lines without these words are passed over.
    let words = ["func ", "init", "subscript"]
    for (place, line) in lines.enumerated() where words.contains(where: line.contains) {
      guard let match = line.firstMatch(of: #/\b(func\s+[^\s(<]+|init|deinit|subscript)\s*[?!]?\s*[(<{]/#),
        !line.contains("self.init"), !line.contains("super.init"), !line.contains(".init(")
      else { continue }
      if let last = endOfBlock(lines, from: place) {
        found.append((String(match.1), place + 1, Array(lines[place...last])))
      }
    }
    return found
  }

  /// The line on which the block that opens at or after `start` closes; nothing for a bare requirement.
  private func endOfBlock(_ lines: [Substring], from start: Int) -> Int? {
    var depth = 0
    var brackets = 0
    var hasOpened = false
    for place in start..<lines.count {
      for character in lines[place] {
        switch character {
        case "{":
          depth += 1
          hasOpened = hasOpened || brackets == 0
        case "}": depth -= 1
        case "(": brackets += 1
        case ")": brackets -= 1
        default: break
        }
        if depth < 0 { return nil }
        if hasOpened, depth == 0 { return place }
      }
      let isOver = !hasOpened && brackets <= 0 && place > start && lines[place].allSatisfy(\.isWhitespace)
      if isOver { return nil }
    }
    return nil
  }
}
