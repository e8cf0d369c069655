// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with lines of data that are fine one by one: names that are taken, the same tie or entry
// twice; and with what is computed of a line.

import StratSyntax

extension DataProblem {
  var nameDiagnostic: Diagnostic {
    switch fault {
    case .nameTwice(let cell, let first):
      message(
        "E0414",
        "\(Self.place(cell)): the name `\(Self.short(cell.text))` is taken by \(Self.line(first, seenFrom: cell.file))",
        at: span, help: "one name, one thing")
    case .nameDeclared(let cell):
      message(
        "E0415", "\(Self.place(cell)): the name `\(Self.short(cell.text))` is taken in the model", at: span,
        also: first.map { [($0, "declared here")] } ?? [],
        help: "one list of names for all: change the name in the file, or the one declared")
    case .nameOfOther(let cell, let kind, let first):
      message(
        "E0416",
        "\(Self.place(cell)): the name `\(Self.short(cell.text))` is taken by \(Words.a(kind)), \(first.file):\(first.line)",
        at: span,
        help: "one list of names for all: change one of them, or leave out name = … where nobody says it")
    case .nameBlank(let cell):
      message(
        "E0419", "\(Self.place(cell)): `\(cell.header)` is blank, and other lines have their names there",
        at: span, help: "write a name in the cell, or take the line out")
    default: message("E0400", "the data cannot be used", at: span)
    }
  }

  var lineDiagnostic: Diagnostic {
    switch fault {
    case .tiedTwice(let place, let ends, let earlier, let kind):
      message(
        "E0417",
        "\(place.file):\(place.line): \(Words.list(ends.map { "`\($0)`" })) are tied already"
          + (earlier.map { ", by \(Self.line($0, seenFrom: place.file))" } ?? ""),
        at: span, also: first.map { [($0, "tied here first")] } ?? [],
        help: "leave one of the two out; for several of the same two, make each a thing: \(kind)")
    case .keyTwice(let place, let entry, let first, let example):
      message(
        "E0418", "\(place.file):\(place.line): `\(entry)` is filled already, by line \(first)", at: span,
        help: "leave one of the lines out" + (example.map { "; to keep both, one more key: \($0)" } ?? ""))
    case .dividesByZero(let place, let columns):
      message(
        "E0421",
        "\(place.file):\(place.line): this divides by 0"
          + (columns.isEmpty
            ? "" : ": look at \(Words.list(columns.map { "`\($0)`" })) in that line"),
        at: span, help: "leave the cell blank where the field may be none, or give it another number")
    default: message("E0400", "the data cannot be used", at: span)
    }
  }

  private static func line(_ place: DataFault.Place, seenFrom file: String) -> String {
    place.file == file ? "line \(place.line)" : "\(place.file):\(place.line)"
  }
}
