// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with data: the file with line and column in it, and the place that names the
// file.

import StratSyntax

/// What is wrong with data, and where the model asks for it.
struct DataProblem: Problem {
  var fault: DataFault
  var span: SourceSpan
  /// What stands in the way, where that is in the model.
  var first: SourceSpan?

  var diagnostic: Diagnostic {
    switch fault {
    case .missing(let file):
      message(
        "E0401", "there is no file \"\(file)\"", at: span,
        help: "the name counts from the folder of this text")
    case .empty(let file):
      message("E0402", "\"\(file)\" is empty", at: span, help: "its first line names the columns")
    case .tooLong(let file): message("E0403", "\"\(file)\" is longer than 2 GB", at: span)
    case .badByte(let file, let line, let column, let byte, let value):
      message(
        "E0404", "\(file):\(line):\(column): byte \(byte) is not a character in UTF-8", at: span,
        help: "save the table as UTF-8 (Excel calls it CSV UTF-8)" + TextBytes.perhaps(value))
    case .openQuote(let file, let line):
      message("E0405", "\(file):\(line): a quote is opened and not closed", at: span)
    case .afterQuote(let file, let line):
      message(
        "E0406", "\(file):\(line): something stands between a closing quote and the comma", at: span,
        help: "a quote inside a cell is doubled: \"the \"\"new\"\" one\"")
    case .unclearCells(let file, let line):
      message(
        "E0422", "\(file):\(line): semicolons and tabs stand between the names of the columns", at: span,
        help: "save the table with one of them, or as CSV with commas")
    case .ragged(let file, let line, let expected, let found, let separator):
      message(
        "E0407", "\(file):\(line): \(Self.cells(found)) where the first line has \(expected)", at: span,
        help: found > expected
          ? "a cell with a \(separator.name) in it stands in quotes"
          : "an empty cell still has its \(separator.name)")
    case .columnTwice(let file, let column):
      message("E0408", "\"\(file)\" has two columns called `\(column)`", at: span)
    case .noColumn(let file, let column, let nearest, let known):
      message(
        "E0409", "\"\(file)\" has no column `\(column)`", at: span,
        help: nearest.map { "the nearest is \(Self.typed(column: $0))" }
          ?? "its columns are \(Words.list(known.prefix(12).map(Self.typed)))")
    case .nameTwice, .nameDeclared, .nameOfOther, .nameBlank: nameDiagnostic
    case .tiedTwice, .keyTwice, .dividesByZero: lineDiagnostic
    case .notANumber, .blank, .notOne, .outside, .dateWithoutClock, .pointAmongCommas: cellDiagnostic
    }
  }

  /// How a column is said: one whose name is more than a word stands in quotes.
  private static func typed(column: String) -> String {
    Name.typeable(column) == column ? "`\(column)`" : "`\(row(column))`"
  }

  private static func row(_ column: String) -> String {
    Name.typeable(column) == column ? "row.\(column)" : "row[\"\(column)\"]"
  }

  private var cellDiagnostic: Diagnostic {
    switch fault {
    case .notANumber(let cell):
      message(
        "E0410", "\(Self.place(cell)): `\(Self.short(cell.text))` is not a number", at: span,
        help: CSVNumber.mending(cell.text))
    case .blank(let cell, let field):
      message(
        "E0411", "\(Self.place(cell)): `\(cell.header)` is blank, and `\(field)` must have a value", at: span,
        help: "fill the cell, or let the field be empty: \(field): … or none")
    case .notOne(let cell, let wanted, let nearest):
      message(
        "E0412", "\(Self.place(cell)): `\(Self.short(cell.text))` is not \(wanted)", at: span,
        help: nearest.map { "the nearest is `\($0)`" })
    case .dateWithoutClock(let cell):
      message(
        "E0420", "\(Self.place(cell)): `\(Self.short(cell.text))` is a date, and this model has no calendar",
        at: span, help: "say how long a step is and when the first is: clock quarter from 2026-Q3")
    case .pointAmongCommas(let cell):
      message(
        "E0423",
        "\(Self.place(cell)): `\(Self.short(cell.text))` has a point where others of `\(cell.header)` have a comma",
        at: span, help: "write all of them with a comma, or all with a point, and none between thousands")
    case .outside(let cell, let field, _, _, isShare: true) where Self.isOfHundred(cell.text):
      message(
        "E0413", "\(Self.place(cell)): \(Self.short(cell.text)) lies outside `\(field)`", at: span,
        help:
          "a share goes from 0 to 1: write \(cell.text)% there; or, where no cell of it has a %, \(field) = \(Self.row(cell.header)) / 100"
      )
    case .outside(let cell, let field, let least, let most, _):
      message(
        "E0413", "\(Self.place(cell)): \(Self.short(cell.text)) lies outside `\(field)`", at: span,
        help: "it goes from \(least.map(spelled) ?? "anything") to \(most.map(spelled) ?? "anything")"
      )
    default: message("E0400", "the data cannot be used", at: span)
    }
  }

  private static func isOfHundred(_ text: String) -> Bool {
    Double(text).map { $0 > 1 && $0 <= 100 } ?? false
  }

  static func place(_ cell: DataFault.Cell) -> String { "\(cell.file):\(cell.line):\(cell.column)" }
  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
  /// Cells can be long; a message is not.
  static func short(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }
}
