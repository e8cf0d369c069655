// SPDX-License-Identifier: Apache-2.0
// The forms that a table or a value can be answered in.

/// How an answer is written.
public enum OutputForm: String, Hashable, Sendable, CaseIterable {
  /// For readers, laid out for the page.
  case table
  /// For readers, each row a record, each value a line.
  case list
  /// Comma-separated values, in full precision.
  case csv
  /// One JSON value.
  case json
  /// One JSON value a line.
  case jsonl
  /// A table for a document.
  case markdown

  /// Whether nothing but the answer may stand among the lines.
  public var isPure: Bool { self != .table && self != .list }
}

extension Table {
  /// The table in a form. For readers it keeps to the page; in the other forms every row is there.
  ///
  /// - Parameter asked: what was typed, for the notes on what is left out.
  public func lines(as form: OutputForm, on page: Page = Page(), asked: String? = nil) -> [String] {
    switch form {
    case .table: lines(on: page, asked: asked)
    case .list: records(on: page, asked: asked)
    case .csv: csvLines(head: exactHead, rows: exactRows.map { $0.map(\.exact) })
    case .json: rows.isEmpty ? ["[]"] : commaEnded(objects.map(\.text), from: "[", to: "]")
    case .jsonl: objects.map(\.text)
    case .markdown: markdown
    }
  }

  // ---- For machines ----

  /// Columns that are facts, and no drawing of them.
  private var exactColumns: [Int] { columns.indices.filter { !columns[$0].isDrawing } }

  /// Names of columns; where two are the same, the later ones are numbered.
  private var exactHead: [String] {
    var seen: [String: Int] = [:]
    return exactColumns.map { column in
      let name = columns[column].name
      seen[name, default: 0] += 1
      return seen[name] == 1 ? name : "\(name)_\(seen[name] ?? 1)"
    }
  }

  private var exactRows: [[Cell]] {
    let kept = exactColumns
    return rows.map { row in kept.map { row[$0] } }
  }

  private var objects: [JSONValue] {
    let head = exactHead
    return exactRows.map { row in .members(zip(head, row).map { JSONValue.Member($0, $1.json) }) }
  }

  // ---- For documents ----

  private var markdown: [String] {
    let texts = columns.indices.map { self.texts(ofColumn: $0, on: Page()) }
    let rule = columns.map { $0.isNumber ? "---:" : "---" }
    return [markdownRow(columns.map(\.head)), markdownRow(rule)]
      + rows.indices.map { row in markdownRow(texts.map { $0[row] }) }
  }
}

/// Lines with a comma at the end of each but the last, in brackets.
private func commaEnded(_ lines: [String], from open: String, to close: String) -> [String] {
  lines.enumerated().map { place, line in
    (place == 0 ? open : "") + line + (place == lines.count - 1 ? close : ",")
  }
}

private func markdownRow(_ cells: [String]) -> String {
  let safe = cells.map { cell in
    String(cell.flatMap { $0 == "|" ? "\\|" : $0.isNewline ? " " : String($0) })
  }
  return "| " + safe.joined(separator: " | ") + " |"
}
