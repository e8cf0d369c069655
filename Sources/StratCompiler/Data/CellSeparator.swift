// SPDX-License-Identifier: Apache-2.0
// What stands between the cells of a table: commas; or, where the first line has none, semicolons or tabs, as
// spreadsheets write them where the comma is the decimal point.

/// What stands between cells.
enum CellSeparator: UInt8, Equatable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }

  /// What the first line that is not empty says; `nil` where it could be two.
  static func found(in bytes: UnsafeBufferPointer<UInt8>) -> CellSeparator? {
    var seen: Set<UInt8> = []
    var isQuoted = false
    var isEmpty = true
    for byte in bytes {
      if !isQuoted, byte == 0x0A || byte == 0x0D {
        if isEmpty { continue }
        break
      }
      isEmpty = false
      if byte == CSVScanner.quote { isQuoted.toggle() }
      if !isQuoted, CellSeparator(rawValue: byte) != nil { seen.insert(byte) }
    }
    if seen.isEmpty || seen.contains(comma.rawValue) { return .comma }
    return seen.count == 1 ? seen.first.flatMap(CellSeparator.init) : nil
  }
}
