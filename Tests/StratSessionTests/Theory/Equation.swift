// SPDX-License-Identifier: Apache-2.0
// An equation of the theory as the library has it: a small model, and what is done and expected in it for each row of
// a table that the reference simulation wrote. `{column}` stands for what the row has there.

import Documents
import Foundation

/// A file under Tests/Theory/equations. Above the line `---` stands the model, read once for all rows that fill its
/// columns alike; below it what is done for each row, in a world of its own. Three comments say where the rows are:
/// `# Rows: cases.csv with members.csv where column is 1 and other >= 2`, and `# In: folder` where the model finds
/// modules beside itself. What stands behind `each member:` is done for each member of the case; `{number}` counts them.
struct Equation: Sendable, CustomStringConvertible {
  var name: String
  var model: String
  var lines: [String]
  var rows: Rows
  /// The folder that the text is as if it stood in.
  var folder: String

  var description: String { name }

  static let folder = "Tests/Theory/equations"

  /// All of them, by name.
  static func all() throws -> [Equation] {
    try Repository.files(in: folder, ending: ".strat").map { try Equation(path: $0) }
  }

  init(path: String) throws {
    let parts = try Repository.text(path).components(separatedBy: "\n---\n")
    guard parts.count == 2 else { throw Mistake(text: "\(path): one line `---` is needed") }
    name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    model = parts[0]
    lines = parts[1].split(separator: "\n").map(String.init)
    rows = try Rows(Equation.comment("Rows", in: model) ?? "")
    folder = Equation.comment("In", in: model) ?? Equation.folder
  }

  private static func comment(_ word: String, in text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix("# \(word): ") }.map {
      String($0.dropFirst(word.count + 4))
    }
  }

  /// The texts to test: one for each way to fill the model, with a test for each row.
  func texts() throws -> [String] {
    var order: [String] = []
    var tests: [String: String] = [:]
    for row in try rows.kept() {
      let head = Table.fill(model, row)
      if tests[head] == nil { order.append(head) }
      tests[head, default: ""] += try test(of: row)
    }
    return order.map { $0 + "\n" + (tests[$0] ?? "") }
  }

  /// One row. What comes before the first expectation, step or move is one change: it is done at once.
  private func test(of row: Table.Row) throws -> String {
    var done = try lines.flatMap { line -> [String] in
      guard line.hasPrefix(Equation.eachMember) else { return [Table.fill(line, row)] }
      let rest = String(line.dropFirst(Equation.eachMember.count))
      return try rows.members(of: row).enumerated().map { place, member in
        let counted = member.merging(["number": String(place + 1)]) { own, _ in own }
        return Table.fill(Table.fill(rest, counted), row)
      }
    }
    let stepsAtOnce = lines.contains { $0.hasPrefix(Equation.eachMember) && $0.hasSuffix("; step") }
    let first = done.firstIndex(where: Equation.standsAlone) ?? done.count
    if first > 0, !stepsAtOnce {
      done.insert("}", at: first)
      done.insert("if 1 > 0 {", at: 0)
    }
    return "test \"\(row["case"] ?? "")\" {\n\(done.joined(separator: "\n"))\n}\n"
  }

  private static let eachMember = "each member: "

  /// Whether a line is no change by hand: an expectation, a step, a shock, or a move (`Rosa: coach(…)`).
  private static func standsAlone(_ line: String) -> Bool {
    let first = line.prefix { $0 != " " }
    return ["expect", "step", "shock"].contains(first) || first.hasSuffix(":")
  }
}

/// A file of these tests that is not as it should be.
struct Mistake: Error, CustomStringConvertible {
  var text: String
  var description: String { text }
}
