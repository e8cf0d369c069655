// SPDX-License-Identifier: Apache-2.0
// Comma-separated values as RFC 4180 has them: quotes, doubled quotes inside, line ends of either kind, a
// byte order
// mark. One pass finds where the cells begin; a cell is decoded only when its column is asked for.

import StratSyntax

/// A table of cells with a line of column names on top.
struct CSVTable {
  let name: String
  let bytes: [UInt8]
  let columns: [String]
  let rowCount: Int
  let separator: CellSeparator
  /// Where each cell begins and ends, row by row, without the line of names; quoted cells keep their quotes.
  private let cells: [Cell]
  /// The line (from 1) on which each row begins.
  private let lines: [Int32]

  private struct Cell {
    var start: Int32
    var end: Int32
  }

  /// Reads the cells' places. Throws what makes a table unreadable, with line and column.
  init(name: String, bytes: [UInt8]) throws(DataFault) {
    let bytes = TextBytes.utf8(bytes)
    self.name = name
    self.bytes = bytes
    guard bytes.count < Int(Int32.max) else { throw .tooLong(file: name) }
    guard let separator = bytes.withUnsafeBufferPointer(CellSeparator.found) else {
      throw .unclearCells(file: name, line: 1)
    }
    self.separator = separator
    var scanner = CSVScanner(count: bytes.count, separator: separator)
    let fault = bytes.withUnsafeBufferPointer { scanner.scan($0) }
    if let fault { throw fault.inFile(name) }
    guard let width = scanner.widths.first else { throw .empty(file: name) }
    for (row, found) in scanner.widths.enumerated() where found != width {
      throw .ragged(
        file: name, line: Int(scanner.lines[row]), expected: Int(width), found: Int(found),
        separator: separator)
    }
    let cells = zip(scanner.starts, scanner.ends).map { Cell(start: $0, end: $1) }
    columns = cells.prefix(Int(width)).map { cell in
      CSVTable.trimmed(CSVTable.text(bytes, Int(cell.start), Int(cell.end)))
    }
    rowCount = scanner.widths.count - 1
    self.cells = Array(cells.dropFirst(Int(width)))
    lines = Array(scanner.lines.dropFirst())
    var seen: Set<String> = []
    for column in columns where !seen.insert(column).inserted {
      throw .columnTwice(file: name, column: column)
    }
  }

  /// Which column has this name, capitals and all.
  func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The line (from 1) on which a row (from 0) begins.
  func line(of row: Int) -> Int { Int(lines[row]) }

  /// The column (from 1, in characters) at which a cell begins in its line.
  func place(row: Int, column: Int) -> Int {
    let cell = cells[row * columns.count + column]
    var start = Int(cell.start)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return String(decoding: bytes[start..<Int(cell.start)], as: UTF8.self).count + 1
  }

  /// A cell as text, without the spaces around it.
  func text(row: Int, column: Int) -> String {
    let cell = cells[row * columns.count + column]
    return CSVTable.trimmed(CSVTable.text(bytes, Int(cell.start), Int(cell.end)))
  }

  /// A column of numbers: NaN where a cell is blank. Throws the first cell that is something else.
  func numbers(column: Int) throws(DataFault) -> [Double] {
    var out = [Double](repeating: .nan, count: rowCount)
    let width = columns.count
    let bad: Int? = bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rowCount {
        let cell = cells[row * width + column]
        switch CSVNumber.read(bytes, Int(cell.start), Int(cell.end), mayHaveComma: separator != .comma) {
        case .number(let value): out[row] = value
        case .blank: break
        case .other: return row
        }
      }
      return nil
    }
    if let row = bad {
      throw .notANumber(cell(row, column))
    }
    if separator != .comma { try checkCommas(column) }
    return out
  }

  /// Decimal commas are for sure only where no other cell of the column has a point, and where, between tabs, they
  /// cannot stand between thousands.
  private func checkCommas(_ column: Int) throws(DataFault) {
    let texts = (0..<rowCount).map { text(row: $0, column: column) }
    if separator == .tab, let row = texts.firstIndex(where: CSVNumber.isGrouped) {
      throw .notANumber(cell(row, column))
    }
    guard texts.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) }),
      let row = texts.firstIndex(where: { $0.utf8.contains(UInt8(ascii: ".")) })
    else { return }
    throw .pointAmongCommas(cell(row, column))
  }

  /// What and where a cell is, for a message.
  func cell(_ row: Int, _ column: Int) -> DataFault.Cell {
    DataFault.Cell(
      file: name, line: line(of: row), column: place(row: row, column: column), header: columns[column],
      text: text(row: row, column: column))
  }

  private static func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    guard start < end, bytes[start] == CSVScanner.quote else {
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    var out: [UInt8] = []
    out.reserveCapacity(end - start)
    var i = start + 1
    while i < end {
      if bytes[i] == CSVScanner.quote {
        guard i + 1 < end, bytes[i + 1] == CSVScanner.quote else { break }
        i += 1
      }
      out.append(bytes[i])
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    guard
      text.utf8.first == 0x20 || text.utf8.last == 0x20 || text.utf8.first == 0x09 || text.utf8.last == 0x09
    else { return text }
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
