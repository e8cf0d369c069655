// SPDX-License-Identifier: Apache-2.0
// The tables that the reference simulation wrote, and which of their rows an equation is held against.

import Documents
import Foundation

/// A table of the reference, by the names of its columns. No cell has a comma or a quote in it.
struct Table: Sendable {
  typealias Row = [String: String]

  static let folder = "Tests/Theory/reference"
  var rows: [Row]

  init(_ name: String) throws {
    let lines = try Repository.text("\(Table.folder)/\(name)").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let columns = lines.first else { throw Mistake(text: "\(name) is empty") }
    rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
  }

  /// A text with what a row has in the place of the names of its columns; all other brackets stay.
  static func fill(_ text: String, _ row: Row) -> String {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { filled, part in
      let end = part.firstIndex(of: "}") ?? part.startIndex
      if let value = row[String(part[..<end])] {
        filled += value + part[end...].dropFirst()
      } else {
        filled += "{" + part
      }
    }
  }
}

/// Which rows: `cases.csv with members.csv where column is 1 and other >= 2`.
struct Rows: Sendable {
  var cases: String
  private var all: [Table.Row]
  private var membersOfAll: [Table.Row] = []
  private var conditions: [Condition] = []

  private struct Condition: Sendable {
    var column: String
    var sign: String
    var value: Double
  }

  init(_ words: String) throws {
    guard let match = words.wholeMatch(of: #/(\S+\.csv)(?: with (\S+\.csv))?(?: where (.+))?/#) else {
      throw Mistake(text: "`# Rows:` names no table: \(words)")
    }
    cases = String(match.1)
    all = try Table(cases).rows
    if let members = match.2 { membersOfAll = try Table(String(members)).rows }
    conditions = try (match.3.map(String.init)?.components(separatedBy: " and ") ?? []).map { text in
      guard let part = text.wholeMatch(of: #/(\w+) (is|>=|<=) (\S+)/#), let value = Double(part.3) else {
        throw Mistake(text: "not a condition on a column: \(text)")
      }
      return Condition(column: String(part.1), sign: String(part.2), value: value)
    }
  }

  func kept() throws -> [Table.Row] {
    try all.filter { row in try conditions.allSatisfy { try holds($0, row) } }
  }

  func members(of row: Table.Row) throws -> [Table.Row] { membersOfAll.filter { $0["case"] == row["case"] } }

  private func holds(_ condition: Condition, _ row: Table.Row) throws -> Bool {
    guard let number = row[condition.column].flatMap(Double.init) else {
      throw Mistake(text: "\(cases) has no number in \(condition.column)")
    }
    switch condition.sign {
    case ">=": return number >= condition.value
    case "<=": return number <= condition.value
    default: return number == condition.value
    }
  }
}
