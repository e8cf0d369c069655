// SPDX-License-Identifier: Apache-2.0
// What one write was made of and why it was written: the values of its terms, the conditions that held, each draw
// against its chance. The step is taken once more by a program that notes them; the plain one knows nothing of it.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// One write as it happened.
struct WriteRecord {
  var account: WriteAccount
  var cell: WrittenCell
  var value: Double
  var members: [Double]
  var values: [Double]

  /// The cells that were looked at for it, and what stood there.
  var reads: [(cell: WrittenCell, value: Double)] {
    let first = values.count - 2 * account.reads.count
    return account.reads.enumerated().map { n, column in
      let row = Int(values[first + 2 * n])
      return (WrittenCell(era: cell.era, column: column, cell: row), values[first + 2 * n + 1])
    }
  }
}

extension Performer {
  /// Steps that are gone through for accounts at most: those of the largest contributions.
  private static let mostAccounts = 4

  /// Lines on contributions that were made in one step each, by their place among them.
  ///
  /// - Parameter isDated: whether to say in which step.
  func accounts(of parts: [Contribution], isDated: Bool, _ eras: [Era]) throws -> [Int: [String]] {
    let single = parts.enumerated().filter { $0.element.steps == 1 && $0.element.cells.count == 1 }
    var found: [Int: [String]] = [:]
    var open: [Int: [WriteRecord]] = [:]
    for (n, part) in single.largestFirst(\.element.change) {
      guard case .statement(_, let span) = part.author, let era = part.cells.first?.era,
        open[part.step] != nil || open.count < Performer.mostAccounts
      else { continue }
      let compiled = eras[era].compiled
      if open[part.step] == nil, let (state, _) = try core.past.earlier(part.step) {
        let cells = single.filter { $0.element.step == part.step }.map(\.element.cells)
        open[part.step] = try records(of: cells.reduce([]) { $0.union($1) }, stepFrom: state, era, compiled)
      }
      let records = (open[part.step] ?? []).filter {
        $0.account.span == span && part.cells.contains($0.cell)
      }
      let told = under(eras[era]).lines(records, compiled)
      found[n] = isDated && !told.isEmpty ? ["at \(label(part.step))"] + told : told
    }
    return found
  }

  func records(
    of cells: Set<WrittenCell>, stepFrom state: WorldState, _ era: Int, _ compiled: Compiled
  ) throws -> [WriteRecord] {
    let columns = compiled.lowered.program.columns
    func keys(_ column: Int) -> Int { max(1, columns[column].keys.reduce(1, *)) }
    let wanted = Dictionary(grouping: cells, by: \.column).mapValues { cells in
      Set(cells.map { $0.cell / keys($0.column) })
    }
    let lowered = Lowering(wanted: wanted).lower(compiled.model)
    let log = try Simulation(lowered.program, isInterrupted: options.isInterrupted).logged(stepFrom: state)
    return log.notes.compactMap { note in
      guard let account = lowered.accounts[note.template] else { return nil }
      let sizes = columns[account.column].keys
      // The row counts for as many cells as it has keys, the last key for one.
      let place = note.values.prefix(account.cellSize).map { Int($0) }
      let hasRow = account.cellSize > sizes.count
      var cell = hasRow ? place[0] : 0
      for (key, size) in zip(place.dropFirst(hasRow ? 1 : 0), sizes) { cell = cell * size + key }
      let rest = note.values.dropFirst(account.cellSize)
      let members = rest.dropFirst().prefix(account.members.count)
      return WriteRecord(
        account: account, cell: WrittenCell(era: era, column: account.column, cell: cell),
        value: rest.first ?? 0,
        members: Array(members), values: Array(rest.dropFirst(1 + members.count)))
    }
  }

  // ---- Saying ----

  func lines(_ records: [WriteRecord], _ compiled: Compiled) -> [String] {
    guard let first = records.first else { return [] }
    if records.count > 1 { return by(records, compiled) }
    var (terms, reasons): ([String], [String]) = ([], [])
    var values = first.values[...]
    for part in first.account.parts {
      switch part {
      case .term(let span, let type):
        terms.append(
          "\(text(at: span)) \(isPlain(span) ? "" : "is ")\(valueText(values.removeFirst(), type))")
      case .compared(let span, let left, let right):
        let sides = [(values.removeFirst(), left), (values.removeFirst(), right)].map {
          valueText($0.0, $0.1)
        }
        reasons.append("\(text(at: span)): \(sides[0]) and \(sides[1])")
      case .chance(let span):
        let (drawn, under) = (values.removeFirst(), values.removeFirst())
        let held = drawn < under ? "needed under" : "not under"
        reasons.append("\(text(at: span)): drawn \(draw(drawn)), \(held) \(draw(under))")
      case .held(let span): reasons.append(text(at: span))
      case .worth(let span, let type):
        let (said, worth) = (text(at: span), valueText(values.removeFirst(), type))
        reasons.append("it was worth " + (said == worth ? worth : "\(said): \(worth)"))
      }
    }
    return (terms.isEmpty ? [] : ["from " + terms.joined(separator: "; ")]) + reasons.map { "since \($0)" }
  }

  /// Several writes to one cell by one statement: by whom each came, the largest first.
  private func by(_ records: [WriteRecord], _ compiled: Compiled) -> [String] {
    let isAdded = compiled.model.fields.indices.contains(records[0].account.column)
    guard isAdded, case .number = compiled.model.fields[records[0].account.column].type else { return [] }
    let type = compiled.model.fields[records[0].account.column].type
    let members = records[0].account.members
    // Whom all were for goes without saying.
    let telling = members.indices.filter { n in Set(records.map { $0.members[n] }).count > 1 }
    let named = records.largestFirst(\.value).prefix(3).compactMap { record -> String? in
      let words = telling.map { n in
        (telling.count > 1 ? members[n].name + " " : "") + valueText(record.members[n], members[n].type)
      }
      return words.isEmpty ? nil : "\(words.joined(separator: ", ")) \(signed(record.value, type))"
    }
    if named.isEmpty { return [] }
    let more = records.count - named.count
    return ["from " + named.joined(separator: ", ") + (more > 0 ? ", \(more) more" : "")]
  }

  /// A draw and its chance, so far that they can be told apart.
  private func draw(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded() / 10_000
    return NumberStyle.number.text(scaled)
  }

  private func isPlain(_ span: SourceSpan) -> Bool { !core.text(at: span).contains(" ") }

  private func text(at span: SourceSpan) -> String {
    Words.short(core.text(at: span).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
