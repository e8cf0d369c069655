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
  static let generated = "Sources/StratLibrary/Library+Generated.swift"

  static var swiftSources: [String] { files(in: ["Sources"], ending: ["swift"]).filter { $0 != generated } }
  static var sources: [String] {
    files(in: ["Sources"], ending: ["swift", "c", "h"]).filter { $0 != generated }
  }
}

/// A Swift file taken apart: code without texts and comments (lines kept), and the texts.
struct TakenApart {
  var code = ""
  /// Each text without its quotes and without what is interpolated.
  var texts: [String] = []

  init(_ source: String) {
    var rest = Array(source)[...]
    while !rest.isEmpty { skipPiece(&rest) }
  }

  private mutating func skipPiece(_ rest: inout ArraySlice<Character>) {
    if rest.starts(with: "//") {
      rest = rest.drop { !$0.isNewline }
    } else if rest.starts(with: "/*") {
      while !rest.isEmpty, !rest.starts(with: "*/") { keepLineEnd(rest.removeFirst()) }
      rest = rest.dropFirst(2)
    } else if let hashes = quoteHashes(rest) {
      rest = rest.dropFirst(hashes)
      texts.append(skipText(&rest, hashes: hashes))
    } else {
      code.append(rest.removeFirst())
    }
  }

  private mutating func keepLineEnd(_ character: Character) {
    if character.isNewline { code.append(character) }
  }

  /// How many `#` stand before a text that begins here; nothing if none does.
  private func quoteHashes(_ rest: ArraySlice<Character>) -> Int? {
    let hashes = rest.prefix { $0 == "#" }.count
    return rest.dropFirst(hashes).first == "\"" ? hashes : nil
  }

  private mutating func skipText(_ rest: inout ArraySlice<Character>, hashes: Int) -> String {
    let quote = rest.starts(with: "\"\"\"") ? "\"\"\"" : "\""
    let end = quote + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    rest = rest.dropFirst(quote.count)
    var text = ""
    while !rest.isEmpty, !rest.starts(with: end) {
      if rest.starts(with: escape + "(") {
        rest = rest.dropFirst(escape.count)
        skipInterpolation(&rest)
      } else if rest.starts(with: escape) {
        rest = rest.dropFirst(escape.count + 1)
        text.append(" ")
      } else {
        let character = rest.removeFirst()
        keepLineEnd(character)
        text.append(character)
      }
    }
    rest = rest.dropFirst(end.count)
    code += "\"\""
    return text
  }

  private mutating func skipInterpolation(_ rest: inout ArraySlice<Character>) {
    var depth = 0
    repeat {
      if let hashes = quoteHashes(rest) {
        rest = rest.dropFirst(hashes)
        texts.append(skipText(&rest, hashes: hashes))
        continue
      }
      if rest.first == "(" { depth += 1 }
      if rest.first == ")" { depth -= 1 }
      rest = rest.dropFirst()
    } while depth > 0 && !rest.isEmpty
  }

  /// Name and lines of each function, initializer and computed value, inner ones too.
  var functions: [(name: String, first: Int, lines: [Substring])] {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [(String, Int, [Substring])] = []
    for (place, line) in lines.enumerated() {
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
