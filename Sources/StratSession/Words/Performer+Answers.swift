// SPDX-License-Identifier: Apache-2.0
// Answers: tables, values and plots, in the form that is wanted. For readers they are laid out for the page and may
// leave a middle out, saying so; every other form has all of it and nothing else.

import StratCompiler
import StratReport

extension Performer {
  /// How the answer to the statement at hand is written.
  var output: OutputForm { form ?? core.manner.output }

  /// The page that answers are laid out for. Who asks for a form by name gets all of it.
  var page: Page {
    var page = options.page
    if let isAccessible = core.manner.isAccessible { page.isLinear = isAccessible }
    if page.theme != nil, let theme = core.manner.theme { page.theme = theme }
    if form != nil { page.rowLimit = nil }
    return page
  }

  mutating func give(_ lines: [String]) {
    outcome.lines += lines
    outcome.isData = output.isPure
  }

  /// - Parameter empty: what to say to readers where there is no row.
  mutating func tell(_ table: StratReport.Table, empty: String) {
    if table.rows.isEmpty && !output.isPure { return say(empty) }
    give(table.lines(as: output, on: page, asked: hint))
  }

  /// Lines for readers, or the same facts as a table.
  mutating func tell(_ lines: [String], or table: @autoclosure () -> StratReport.Table) {
    if output.isPure { return give(table().lines(as: output, on: page)) }
    for line in lines { say(line) }
  }

  /// The statement at hand for a line to type; nothing where it is too long for a hint.
  private var hint: String? { asked.isEmpty || asked.count > 60 ? nil : asked }

  // ---- Plots ----

  mutating func tell(_ plot: LinePlot) {
    give(
      form == nil && output == .table
        ? plot.lines(on: page, asked: hint) : plot.table.lines(as: output, on: page))
  }

  mutating func tell(_ plot: BarPlot) {
    give(
      form == nil && output == .table
        ? plot.lines(on: page, asked: hint) : plot.table.lines(as: output, on: page))
  }

  // ---- Values ----

  mutating func tell(_ answer: AnswerValue) {
    switch output {
    case .table:
      guard case .list(let values, let type) = answer, !values.isEmpty else { return give([text(answer)]) }
      give(listLines(values.count, on: page, asked: hint) { valueText(values[$0], type) })
    case .list: give(cells(answer).map { $0.words(on: page) })
    case .json: give([json(answer).text])
    case .jsonl:
      if case .list(let values) = json(answer) { return give(values.map(\.text)) }
      give([json(answer).text])
    case .csv, .markdown:
      let cells = cells(answer)
      let isNumber = cells.allSatisfy { if case .number = $0 { true } else { false } }
      let table = Table(columns: [.init(question, isNumber: isNumber)], rows: cells.map { [$0] })
      give(table.lines(as: output, on: page))
    }
  }

  /// What was asked, without the word that asks, for the head of a column.
  private var question: String {
    asked.lowercased().hasPrefix("show ") ? String(asked.dropFirst(5)) : asked.isEmpty ? "value" : asked
  }

  private func cells(_ answer: AnswerValue) -> [Cell] {
    switch answer {
    case .one(let value, let type): [cell(value, type)]
    case .text(let words): [words == "none" ? .none : .text(words)]
    case .parts(let parts): parts.flatMap { cells($0) }
    case .list(let values, let type): values.map { cell($0, type) }
    }
  }

  private func json(_ answer: AnswerValue) -> JSONValue {
    switch answer {
    case .parts(let parts): .list(parts.map { json($0) })
    case .list(let values, let type): .list(values.map { cell($0, type).json })
    case .one, .text: cells(answer)[0].json
    }
  }

  /// A value as a cell of a table.
  func cell(_ value: Double, _ type: ValueType) -> Cell {
    switch type {
    case .number: value.isFinite ? .number(value, style(of: type)) : .none
    case .yesNo: .flag(value != 0)
    case .none: .none
    case .thing where value < 0, .tie where value < 0: .none
    default: .text(valueText(value, type))
    }
  }

  /// A column for values of a sort.
  func column(_ name: String, _ type: ValueType) -> StratReport.Table.Column {
    guard case .number = type else { return .init(name) }
    return .init(name, unit: style(of: type).unit, isNumber: true)
  }
}
