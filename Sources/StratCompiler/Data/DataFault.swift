// SPDX-License-Identifier: Apache-2.0
// What can be wrong with a data file, as facts; the place in the model that names the file is added by the
// checker.

/// What is wrong with the data.
enum DataFault: Error, Equatable {
  /// A cell: its file, its line and column (from 1), the name of its column, and what it holds.
  struct Cell: Equatable {
    var file: String
    var line: Int
    var column: Int
    var header: String
    var text: String
  }

  case missing(file: String)
  case empty(file: String)
  case tooLong(file: String)
  /// Where the first byte that is no UTF-8 stands, all counted from 1; the byte in the whole file.
  case badByte(file: String, line: Int, column: Int, byte: Int, value: UInt8)
  case openQuote(file: String, line: Int)
  case afterQuote(file: String, line: Int)
  case ragged(file: String, line: Int, expected: Int, found: Int)
  case columnTwice(file: String, column: String)
  case noColumn(file: String, column: String, nearest: String?, known: [String])
  /// `n/a` where a number is wanted.
  case notANumber(Cell)
  /// A blank where the field must have a value.
  case blank(Cell, field: String)
  /// A cell that is none of the words, things or dates that the field can hold.
  case notOne(Cell, wanted: String, nearest: String?)
  /// A number outside the bounds of the field.
  case outside(Cell, field: String, least: Double?, most: Double?)
  /// Two lines with the same name.
  case nameTwice(Cell, first: Int)
}
