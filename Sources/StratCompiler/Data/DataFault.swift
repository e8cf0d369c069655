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

  /// A line (from 1) of a file.
  struct Place: Equatable {
    var file: String
    var line: Int
  }

  case missing(file: String)
  case empty(file: String)
  case tooLong(file: String)
  /// Where the first byte that is no UTF-8 stands, all counted from 1; the byte in the whole file.
  case badByte(file: String, line: Int, column: Int, byte: Int, value: UInt8)
  case openQuote(file: String, line: Int)
  case afterQuote(file: String, line: Int)
  /// A first line with both semicolons and tabs, and no comma.
  case unclearCells(file: String, line: Int)
  case ragged(file: String, line: Int, expected: Int, found: Int, separator: CellSeparator = .comma)
  case columnTwice(file: String, column: String)
  case noColumn(file: String, column: String, nearest: String?, known: [String])
  /// `n/a` where a number is wanted.
  case notANumber(Cell)
  /// A blank where the field must have a value.
  case blank(Cell, field: String)
  /// A cell that is none of the words, things or dates that the field can hold.
  case notOne(Cell, wanted: String, nearest: String?)
  /// A date where nothing says how long a step is.
  case dateWithoutClock(Cell)
  /// `1.234` in a column where other numbers have a decimal comma.
  case pointAmongCommas(Cell)
  /// A number outside the bounds of the field.
  case outside(Cell, field: String, least: Double?, most: Double?, isShare: Bool = false)
  /// `row.a / row.b` where the line has 0 for `b`.
  case dividesByZero(Place, columns: [String])
  /// Two lines with the same name.
  case nameTwice(Cell, first: Place)
  /// A name that something declared in the model has, or a thing of another kind that data named.
  case nameDeclared(Cell)
  case nameOfOther(Cell, kind: String, first: Place)
  /// A blank where the lines around it have names.
  case nameBlank(Cell)
  /// Two lines that tie the same two with values; `first` is nil where the model says the first.
  case tiedTwice(Place, ends: [String], first: Place?, kind: String)
  /// `example`: a declaration with one more key, where that may be.
  case keyTwice(Place, entry: String, first: Int, example: String?)
}
