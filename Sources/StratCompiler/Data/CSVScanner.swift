// SPDX-License-Identifier: Apache-2.0
// One pass over the bytes of a table: where cells begin and end, how many a row has, on which line it begins.

import StratSyntax

/// Finds cells. Empty lines are skipped, and lines in which every cell is blank, which spreadsheets leave behind.
struct CSVScanner {
  static let quote = UInt8(ascii: "\"")

  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  /// Cells per row, and the line (from 1) on which each row begins.
  private(set) var widths: [Int32] = []
  private(set) var lines: [Int32] = []
  private var line: Int32 = 1
  private var rowLine: Int32 = 1
  private var width: Int32 = 0
  private var isBlankRow = true
  private let separator: UInt8

  /// `count`: bytes to come, to take memory once.
  init(count: Int, separator: CellSeparator) {
    self.separator = separator.rawValue
    starts.reserveCapacity(count / 6)
    ends.reserveCapacity(count / 6)
  }

  /// What stops the reading.
  enum Fault {
    case openQuote(line: Int)
    case afterQuote(line: Int)
    case badByte(line: Int, column: Int, byte: Int, value: UInt8)

    func inFile(_ name: String) -> DataFault {
      switch self {
      case .openQuote(let line): .openQuote(file: name, line: line)
      case .afterQuote(let line): .afterQuote(file: name, line: line)
      case .badByte(let line, let column, let byte, let value):
        .badByte(file: name, line: line, column: column, byte: byte, value: value)
      }
    }
  }

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var i = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    if let bad = TextBytes.firstBadByte(in: bytes, from: i) { return Self.badByte(bytes, bad, from: i) }
    while i < bytes.count {
      if width == 0, let next = Self.emptyLine(bytes, at: i) {
        i = next
        line += 1
        continue
      }
      if width == 0 { rowLine = line }
      let start = i
      if bytes[i] == Self.quote {
        guard let end = skipQuoted(bytes, from: i) else { return .openQuote(line: Int(rowLine)) }
        i = end
        guard i == bytes.count || bytes[i] == separator || Self.isLineEnd(bytes[i]) else {
          return .afterQuote(line: Int(line))
        }
      } else {
        while i < bytes.count, bytes[i] != separator, !Self.isLineEnd(bytes[i]) { i += 1 }
      }
      add(start, i, bytes)
      i = endCell(bytes, at: i)
    }
    if width > 0 { endRow() }
    return nil
  }

  private mutating func add(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    isBlankRow = isBlankRow && bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == Self.quote }
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
    width += 1
  }

  private mutating func endRow() {
    if isBlankRow {
      starts.removeLast(Int(width))
      ends.removeLast(Int(width))
    } else {
      widths.append(width)
      lines.append(rowLine)
    }
    width = 0
    isBlankRow = true
  }

  /// Steps over the comma or the line end behind a cell; a comma at the very end has an empty cell behind it.
  private mutating func endCell(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place < bytes.count else { return place }
    if bytes[place] == separator {
      if place + 1 == bytes.count { add(place + 1, place + 1, bytes) }
      return place + 1
    }
    endRow()
    line += 1
    let isPair = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    return place + (isPair ? 2 : 1)
  }

  private mutating func skipQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start + 1
    while i < bytes.count {
      if bytes[i] == Self.quote {
        guard i + 1 < bytes.count, bytes[i + 1] == Self.quote else { return i + 1 }
        i += 1
      } else if bytes[i] == 0x0A {
        line += 1
      }
      i += 1
    }
    return nil
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func emptyLine(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    if bytes[i] == 0x0A { return i + 1 }
    if bytes[i] == 0x0D { return i + 1 < bytes.count && bytes[i + 1] == 0x0A ? i + 2 : i + 1 }
    return nil
  }

  /// The place of a bad byte; columns count characters, as in every message.
  private static func badByte(_ bytes: UnsafeBufferPointer<UInt8>, _ bad: Int, from start: Int) -> Fault {
    var line = 1
    var lineStart = start
    var i = start
    while i < bad {
      if let next = emptyLine(bytes, at: i) {
        (line, lineStart, i) = (line + 1, next, next)
      } else {
        i += 1
      }
    }
    let before = String(decoding: bytes[lineStart..<bad], as: UTF8.self)
    return .badByte(line: line, column: before.count + 1, byte: bad + 1, value: bytes[bad])
  }
}
