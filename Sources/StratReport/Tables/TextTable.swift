// SPDX-License-Identifier: Apache-2.0
// A table of texts on a page. It gives way in this order: columns stand closer, long texts are cut, what is
// optional goes, then columns in the middle; on a narrow page each row becomes a record. What is left out of the
// columns is always said.

/// The texts of the rows that are shown.
struct TextTable {
  var columns: [Table.Column]
  var rows: [[String]]
  /// What they say: in a record each number has its unit, since no other stands above or below.
  var cells: [[Cell]]
  /// A line of ellipses stands before this row.
  var gap: Int?

  init(_ table: Table, gap: Int?, _ page: Page) {
    columns = table.columns
    self.gap = gap
    let texts = columns.indices.map { table.texts(ofColumn: $0, on: page) }
    rows = table.rows.indices.map { row in texts.map { $0[row] } }
    cells = table.rows
  }

  /// Below this width a table that does not fit becomes records.
  static let narrow = 60
  /// Texts are not cut to less than this.
  static let leastText = 12

  func lines(on page: Page, asked: String?) -> [String] {
    if page.isLinear { return records(page) }
    let widths = naturalWidths
    for gutter in ["  ", " "] where total(widths, gutter) <= page.width {
      return layout(widths, gutter, page)
    }
    if page.width < TextTable.narrow { return records(page) }
    let cutWidths = widthsAfterCutting(widths, to: page.width)
    if total(cutWidths, " ") <= page.width { return layout(cutWidths, " ", page) }
    if columns.contains(where: \.isOptional) { return withoutOptional.lines(on: page, asked: asked) }
    return withoutMiddle(cutWidths, page, asked)
  }

  /// One block per row: the first cell, then `name: value` for each further column.
  func records(_ page: Page) -> [String] {
    var lines: [String] = []
    for (place, row) in cells.map({ row in row.map { $0.words(on: page) } }).enumerated() {
      if place == gap { lines.append(page.ellipsis) }
      lines.append(page.isLinear ? row[0] : cut(row[0], to: page.width, sign: page.ellipsis))
      for column in columns.indices.dropFirst() where !row[column].isEmpty {
        let text = "  \(columns[column].name): \(row[column])"
        lines.append(page.isLinear ? text : cut(text, to: page.width, sign: page.ellipsis))
      }
    }
    return lines
  }

  private var naturalWidths: [Int] {
    columns.indices.map { column in
      rows.reduce(displayWidth(columns[column].head)) { max($0, displayWidth($1[column])) }
    }
  }

  private func total(_ widths: [Int], _ gutter: String) -> Int {
    widths.reduce(0, +) + gutter.count * max(0, widths.count - 1)
  }

  /// Takes columns off the widest text until the table fits or every text is as short as it may be.
  private func widthsAfterCutting(_ widths: [Int], to width: Int) -> [Int] {
    var widths = widths
    while total(widths, " ") > width {
      let candidates = columns.indices.filter { !columns[$0].isNumber && widths[$0] > TextTable.leastText }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] = max(TextTable.leastText, widths[widest] - (total(widths, " ") - width))
    }
    return widths
  }

  private var withoutOptional: TextTable {
    keeping(columns.indices.filter { !columns[$0].isOptional })
  }

  private func keeping(_ kept: [Int]) -> TextTable {
    var smaller = self
    smaller.columns = kept.map { columns[$0] }
    smaller.rows = rows.map { row in kept.map { row[$0] } }
    smaller.cells = cells.map { row in kept.map { row[$0] } }
    return smaller
  }

  /// The first columns and the last one, with an ellipsis between.
  private func withoutMiddle(_ widths: [Int], _ page: Page, _ asked: String?) -> [String] {
    let last = columns.count - 1
    var kept: [Int] = []
    var used = widths[last] + 1 + page.ellipsis.count
    for column in 0..<last where used + widths[column] + 1 <= page.width {
      guard kept.count == column else { break }
      kept.append(column)
      used += widths[column] + 1
    }
    if kept.isEmpty { return records(page) }
    var smaller = keeping(kept + [last])
    smaller.columns.insert(Table.Column(page.ellipsis), at: kept.count)
    for row in smaller.rows.indices { smaller.rows[row].insert(page.ellipsis, at: kept.count) }
    let smallerWidths = kept.map { widths[$0] } + [page.ellipsis.count, widths[last]]
    let note =
      "\(kept.count + 1) of \(columns.count) columns; "
      + (asked.map { "all columns: \($0) as list" } ?? "a wider window shows more")
    return smaller.layout(smallerWidths, " ", page) + [page.painted(note, .quiet)]
  }

  private func layout(_ widths: [Int], _ gutter: String, _ page: Page) -> [String] {
    let rule = page.marks == .blocks ? "─" : "-"
    var lines = [page.painted(line(columns.map(\.head), widths, gutter, page), .head)]
    lines.append(widths.map { String(repeating: rule, count: $0) }.joined(separator: gutter))
    for (place, row) in rows.enumerated() {
      if place == gap { lines.append(line(columns.map { _ in page.ellipsis }, widths, gutter, page)) }
      lines.append(line(row, widths, gutter, page))
    }
    return lines
  }

  private func line(_ cells: [String], _ widths: [Int], _ gutter: String, _ page: Page) -> String {
    let fitted = columns.indices.map { column in
      padded(
        columns[column].isNumber
          ? cells[column] : cut(cells[column], to: widths[column], sign: page.ellipsis),
        to: widths[column], right: columns[column].isNumber)
    }
    return withoutTrailingSpaces(fitted.joined(separator: gutter))
  }
}
