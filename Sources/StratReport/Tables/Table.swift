// SPDX-License-Identifier: Apache-2.0
// A table: what its cells are, and which of its forms is wanted. How it is laid out for a page is TextTable's.

/// Rows and columns with a head.
///
///     Table(columns: [.init("name"), .init("budget", unit: "USD", isNumber: true)],
///           rows: [["Riverside", .number(1200, .amount("USD"))]]).lines(on: Page(width: 80))
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    /// Shown in the head, in brackets; the cells below leave it out.
    public var unit: String
    /// Numbers are set to the right and never cut.
    public var isNumber: Bool
    /// Each row is of another quantity, so that decimals need not agree.
    public var isVarious: Bool
    /// Left out before any other where there is no room, as a title beside a name.
    public var isOptional: Bool
    /// A drawing of what other columns say: machines do not get it.
    public var isDrawing: Bool

    public init(
      _ name: String, unit: String = "", isNumber: Bool = false, isVarious: Bool = false,
      isOptional: Bool = false, isDrawing: Bool = false
    ) {
      self.name = name
      self.unit = unit
      self.isNumber = isNumber
      self.isVarious = isVarious
      self.isOptional = isOptional
      self.isDrawing = isDrawing
    }

    var head: String { unit.isEmpty ? name : "\(name) (\(unit))" }
  }

  public var columns: [Column]
  /// A row with fewer cells than columns is filled with empty ones; more are left out.
  public var rows: [[Cell]]

  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows.map { row in columns.indices.map { row.indices.contains($0) ? row[$0] : .blank } }
  }

  /// The table as lines, none wider than the page (unless a single number is).
  ///
  /// - Parameter asked: what was typed, for the notes on what is left out: with `as table` behind it all rows are
  ///   shown, with `as list` all columns.
  public func lines(on page: Page = Page(), asked: String? = nil) -> [String] {
    laidOut(on: page, asked) { $0.lines(on: page, asked: asked) }
  }

  /// Rows as records: the first cell, then `name: value` for each further column.
  public func records(on page: Page = Page(), asked: String? = nil) -> [String] {
    laidOut(on: page, asked) { $0.records(page) }
  }

  private func laidOut(on page: Page, _ asked: String?, _ layout: (TextTable) -> [String]) -> [String] {
    guard !columns.isEmpty else { return [] }
    let (shown, gap) = shownRows(limit: page.rowLimit)
    let note =
      gap == nil
      ? [] : [elisionNote(shown.rows.count, of: rows.count, "rows", all: asked.map { $0 + " as table" })]
    return layout(TextTable(shown, gap: gap, page)) + note.map { page.painted($0, .quiet) }
  }

  /// The first two thirds and the end of the rows, and where the gap is.
  private func shownRows(limit: Int?) -> (table: Table, gap: Int?) {
    guard let limit, limit >= 2, rows.count > limit else { return (self, nil) }
    let head = leadingPart(of: limit)
    let kept = rows.prefix(head) + rows.suffix(limit - head)
    return (Table(columns: columns, rows: Array(kept)), head)
  }

  /// The texts of one column for a reader. Where all numbers are of one sort and the head says the unit, they
  /// share their decimals, so that points stand under each other.
  func texts(ofColumn column: Int, on page: Page) -> [String] {
    let cells = rows.map { $0[column] }
    let styles = Set(cells.compactMap { cell in if case .number(_, let style) = cell { style } else { nil } })
    guard let style = styles.first, styles.count == 1, style.unit == columns[column].unit,
      !columns[column].isVarious
    else {
      return cells.map { $0.words(on: page) }
    }
    let numbers = style.columnTexts(
      cells.map { cell in if case .number(let value, _) = cell { value } else { nil } })
    return zip(cells, numbers).map { cell, number in number.isEmpty ? cell.words(on: page) : number }
  }
}

/// How many of `limit` rows or values stand before the gap.
func leadingPart(of limit: Int) -> Int { (limit * 2 + 2) / 3 }

/// `12 of 40 rows; all rows: show shops as table`
func elisionNote(_ shown: Int, of count: Int, _ what: String, all: String?) -> String {
  func words(_ number: Int) -> String { NumberStyle.number.text(Double(number)) }
  return "\(words(shown)) of \(words(count)) \(what)" + (all.map { "; all \(what): \($0)" } ?? " shown")
}
