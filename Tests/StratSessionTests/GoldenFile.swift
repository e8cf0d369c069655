// SPDX-License-Identifier: Apache-2.0
// A golden: a program with its expectations in comments. Cuts a file into statements and the marks that
// belong to them, and puts a text together again from statements and marks; so blessing is writing the same
// text back.

import Foundation
import StratSession
import StratSyntax

/// Five marks: `#=` the printed value, `#~` a number and its tolerance, `# ^^^` a message whose carets are
/// its place, `#!` a message about an earlier place, `#---` a fresh session.
struct GoldenFile: Sendable, CustomStringConvertible {
  /// The folder below which all goldens are.
  static let root =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Golden/"

  /// From the folder of goldens, e.g. `lang/lists/ranges.strat`.
  var path: String
  var text: String

  init(path: String) throws {
    self.path = path
    text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenFile.root + path)), as: UTF8.self)
  }

  /// All goldens in a folder, sorted.
  static func all(in folder: String) throws -> [GoldenFile] {
    let found = FileManager.default.enumerator(atPath: root + folder)?.allObjects as? [String] ?? []
    return try found.filter { $0.hasSuffix(".strat") && !$0.contains("with/") }.sorted()
      .map { try GoldenFile(path: folder + "/" + $0) }
  }

  var description: String { path }

  /// Writes a text in the place of this golden.
  func bless(_ text: String) throws {
    try text.write(toFile: GoldenFile.root + path, atomically: true, encoding: .utf8)
  }

  /// The parts between `#---`, each for a session of its own.
  var chunks: [[Unit]] {
    text.split(separator: "#---\n", omittingEmptySubsequences: false).map { Unit.all(in: String($0)) }
  }

  /// A statement with all its lines, and what is marked there.
  struct Unit: Sendable {
    /// Lines as written but for their marks; comments and empty lines before the statement stand in `before`.
    var lines: [String] = []
    var before: [String] = []
    /// The mark behind the last line and the lines of values below it.
    var values: [String] = []
    var tolerance: (number: Double, within: Double, text: String)?
    /// Marks of messages, by the line under which they stand.
    var messages: [Int: [String]] = [:]

    var source: String { lines.joined(separator: "\n") + "\n" }
    var isEmpty: Bool { lines.isEmpty }
  }
}

extension GoldenFile.Unit {
  /// Cuts a text at the line ends at which the prompt takes a statement for whole.
  static func all(in text: String) -> [GoldenFile.Unit] {
    var units: [GoldenFile.Unit] = []
    var open = GoldenFile.Unit()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if open.isEmpty, let mark = Mark(line), !units.isEmpty, open.before.isEmpty {
        units[units.count - 1].add(mark, under: units[units.count - 1].lines.count - 1)
      } else if !open.isEmpty, let mark = Mark(line) {
        open.add(mark, under: open.lines.count - 1)
      } else if open.isEmpty && (line.isEmpty || line.hasPrefix("#")) {
        open.before.append(String(line))
      } else {
        open.add(String(line))
        guard open.isWhole else { continue }
        units.append(open)
        open = GoldenFile.Unit()
      }
    }
    if !open.isEmpty || !open.before.isEmpty { units.append(open) }
    return units
  }

  /// A line that is a mark and nothing else.
  enum Mark {
    case value(String)
    case message(String)

    init?(_ line: Substring) {
      guard line.hasPrefix("#") else { return nil }
      let rest = line.dropFirst()
      if rest.hasPrefix("=") {
        self = .value(String(rest.dropFirst(rest.hasPrefix("= ") ? 2 : 1)))
      } else if rest.hasPrefix("! ") || rest.drop(while: { $0 == " " }).hasPrefix("^") {
        self = .message(String(line))
      } else {
        return nil
      }
    }
  }

  private mutating func add(_ mark: Mark, under line: Int) {
    switch mark {
    case .value(let text): values.append(text)
    case .message(let text): messages[line, default: []].append(text)
    }
  }

  private mutating func add(_ line: String) {
    if let at = line.range(of: "#= ") {
      values.append(String(line[at.upperBound...]))
      lines.append(String(line[..<at.lowerBound]))
    } else if let at = line.range(of: "#~ ") {
      let text = String(line[at.upperBound...])
      let parts = text.split(separator: " ").compactMap { Double($0) }
      tolerance = parts.count == 2 ? (parts[0], parts[1], text) : (.nan, 0, text)
      lines.append(String(line[..<at.lowerBound]))
    } else {
      lines.append(line)
    }
  }

  private var isWhole: Bool {
    if case .incomplete = Session().reading(of: source) { false } else { true }
  }

  /// The lines again, with these values and messages for marks.
  func text(values: [String], tolerance found: String?, messages: [Int: [String]]) -> String {
    var out = before
    for (n, line) in lines.enumerated() {
      var shown = line
      if n == lines.count - 1 {
        if let found {
          shown += "#~ " + found
        } else if let first = values.first, self.values.isEmpty || line.hasSuffix(" ") {
          shown = line.hasSuffix(" ") ? line + "#= " + first : line + "  #= " + first
        }
      }
      out.append(shown)
      out += messages[n] ?? []
    }
    let inLine = lines.last?.hasSuffix(" ") == true || self.values.isEmpty
    out += values.dropFirst(inLine ? 1 : 0).map { $0.isEmpty ? "#=" : "#= " + $0 }
    return out.map { $0 + "\n" }.joined()
  }
}
