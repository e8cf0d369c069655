// SPDX-License-Identifier: Apache-2.0
// A table of texts laid out for a page. It gives way in this order: long texts are cut, then columns in the
// middle are left out; on a narrow page each row becomes a record. What is left out is always said.

/// Rows and columns of text with a head.
///
///     Table(columns: [.init("name"), .init("budget", unit: "USD", isNumber: true)],
///           rows: [["Riverside", "1,200"]]).lines(on: Page(width: 80))
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    /// Shown in the head, in brackets; the cells below leave it out.
    public var unit: String
    /// Numbers are set to the right and never cut.
    public var isNumber: Bool

    public init(_ name: String, unit: String = "", isNumber: Bool = false) {
      self.name = name
      self.unit = unit
      self.isNumber = isNumber
    }

    var head: String { unit.isEmpty ? name : "\(name) (\(unit))" }
  }

  public var columns: [Column]
  /// A row with fewer cells than columns is filled with empty ones; more are left out.
  public var rows: [[String]]

  public init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as lines, none wider than the page (unless a single number is).
  public func lines(on page: Page = Page()) -> [String] {
    guard !columns.isEmpty else { return [] }
    let shown = shownRows(limit: page.rowLimit)
    let widths = naturalWidths(rows: shown.rows)
    if total(widths) <= page.width { return layout(shown, widths, page) + shown.note }
    if page.width < Table.narrow { return records(shown, page) + shown.note }
    let cutWidths = widthsAfterCutting(widths, to: page.width)
    if total(cutWidths) <= page.width { return layout(shown, cutWidths, page) + shown.note }
    return withoutMiddle(cutWidths, page)
  }

  /// Below this width a table that does not fit becomes records.
  static let narrow = 60
  /// Texts are not cut to less than this.
  static let leastText = 12
  static let gutter = "  "
}

/// The rows that are shown, where the gap is, and the line that says so.
struct ShownRows {
  var rows: [[String]]
  /// A line of ellipses stands before this row.
  var gap: Int?
  var note: [String]
}

extension Table {
  func shownRows(limit: Int?) -> ShownRows {
    let full = rows.map { row in columns.indices.map { row.indices.contains($0) ? row[$0] : "" } }
    guard let limit, limit >= 2, full.count > limit else { return ShownRows(rows: full, gap: nil, note: []) }
    let head = (limit * 2 + 2) / 3
    let kept = full.prefix(head) + full.suffix(limit - head)
    return ShownRows(rows: Array(kept), gap: head, note: ["\(limit) of \(full.count) rows shown"])
  }

  func naturalWidths(rows: [[String]]) -> [Int] {
    columns.indices.map { column in
      rows.reduce(displayWidth(columns[column].head)) { max($0, displayWidth($1[column])) }
    }
  }

  func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Table.gutter.count * max(0, widths.count - 1)
  }

  /// Takes columns off the widest text until the table fits or every text is as short as it may be.
  func widthsAfterCutting(_ widths: [Int], to width: Int) -> [Int] {
    var widths = widths
    while total(widths) > width {
      let candidates = columns.indices.filter { !columns[$0].isNumber && widths[$0] > Table.leastText }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] = max(Table.leastText, widths[widest] - (total(widths) - width))
    }
    return widths
  }

  /// The first columns and the last one, with an ellipsis between.
  func withoutMiddle(_ widths: [Int], _ page: Page) -> [String] {
    let last = columns.count - 1
    var kept: [Int] = []
    var used = widths[last] + Table.gutter.count + page.ellipsis.count
    for column in 0..<last where used + widths[column] + Table.gutter.count <= page.width {
      guard kept.count == column else { break }
      kept.append(column)
      used += widths[column] + Table.gutter.count
    }
    if kept.isEmpty {
      return records(shownRows(limit: page.rowLimit), page) + shownRows(limit: page.rowLimit).note
    }
    var smaller = Table(columns: kept.map { columns[$0] } + [Column(page.ellipsis), columns[last]], rows: [])
    smaller.rows = rows.map { row in
      kept.map { row.indices.contains($0) ? row[$0] : "" } + [page.ellipsis]
        + [row.indices.contains(last) ? row[last] : ""]
    }
    let shown = smaller.shownRows(limit: page.rowLimit)
    let smallerWidths = kept.map { widths[$0] } + [page.ellipsis.count, widths[last]]
    let note = ["\(kept.count + 1) of \(columns.count) columns shown; a wider window shows more"]
    return smaller.layout(shown, smallerWidths, page) + shown.note + note
  }

  func layout(_ shown: ShownRows, _ widths: [Int], _ page: Page) -> [String] {
    let rule = page.marks == .blocks ? "─" : "-"
    var lines = [line(columns.map(\.head), widths, page)]
    lines.append(widths.map { String(repeating: rule, count: $0) }.joined(separator: Table.gutter))
    for (place, row) in shown.rows.enumerated() {
      if place == shown.gap { lines.append(line(columns.map { _ in page.ellipsis }, widths, page)) }
      lines.append(line(row, widths, page))
    }
    return lines
  }

  func line(_ cells: [String], _ widths: [Int], _ page: Page) -> String {
    let fitted = columns.indices.map { column in
      padded(
        columns[column].isNumber
          ? cells[column] : cut(cells[column], to: widths[column], sign: page.ellipsis),
        to: widths[column], right: columns[column].isNumber)
    }
    return withoutTrailingSpaces(fitted.joined(separator: Table.gutter))
  }

  /// One block per row: the first cell, then `name: value` for each further column.
  func records(_ shown: ShownRows, _ page: Page) -> [String] {
    var lines: [String] = []
    for (place, row) in shown.rows.enumerated() {
      if place == shown.gap { lines.append(page.ellipsis) }
      lines.append(cut(row[0].isEmpty ? page.ellipsis : row[0], to: page.width, sign: page.ellipsis))
      for column in columns.indices.dropFirst() {
        let unit = columns[column].unit.isEmpty || row[column].isEmpty ? "" : " " + columns[column].unit
        let text = "  \(columns[column].name): \(row[column])\(unit)"
        lines.append(cut(withoutTrailingSpaces(text), to: page.width, sign: page.ellipsis))
      }
    }
    return lines
  }
}
