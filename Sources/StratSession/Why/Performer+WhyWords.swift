// SPDX-License-Identifier: Apache-2.0
// The words for what moved a value: a line for each statement or deed, the largest first, with its place in the model
// and the things that had most of it; and the same as a table for machines.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// From what to what something went.
struct Movement {
  var subject: String
  var type: ValueType
  var from: Double
  var to: Double
  var first: Int
  var last: Int
  var size: Double { to - from }
}

extension Performer {
  /// - Parameter accounts: what there is to say of single parts, by their place among them.
  mutating func tell(
    _ movement: Movement, _ parts: [Contribution], _ accounts: [Int: [String]],
    _ effects: Effects, _ eras: [Era]
  ) {
    let sorted = parts.enumerated().filter { $0.element.change != 0 }.largestFirst(\.element.change)
    let shown = sorted.map(\.element)
    // Numbers of a computer add up but for their last bits: what is left over is told, too.
    let rest = movement.type.isNumber ? movement.size - shown.reduce(0) { $0 + $1.change } : 0
    let rounding = rest == 0 ? [] : ["  \(signed(rest, movement.type))  rounding"]
    let lines = sorted.flatMap { place, part in
      self.lines(part, movement.type, eras) + (accounts[place] ?? []).map { "      \($0)" }
    }
    var table = table(sorted.map { ($0.element, accounts[$0.offset]) }, rest, movement.type)
    table.rows += rows(effects, movement)
    tell(
      [headline(movement, isEmpty: shown.isEmpty)] + lines + rounding + self.lines(effects, movement),
      or: table)
  }

  private func headline(_ movement: Movement, isEmpty: Bool) -> String {
    let time =
      movement.first == movement.last
      ? "at \(label(movement.last))" : "from \(label(movement.first)) to \(label(movement.last))"
    let (from, to) = (valueText(movement.from, movement.type), valueText(movement.to, movement.type))
    if isEmpty { return "\(movement.subject) is \(to), and nothing moved it \(time)." }
    if movement.size == 0 { return "\(movement.subject) is \(to) as before, \(time):" }
    return "\(movement.subject) went from \(from) to \(to) \(time):"
  }

  // ---- For readers ----

  func lines(_ part: Contribution, _ type: ValueType, _ eras: [Era]) -> [String] {
    let (by, span) = author(part.author)
    let change = type.isNumber ? signed(part.change, type) : "to \(valueText(part.to, type))"
    var line = "  \(change)  \(by)" + (module(of: span).map { " of module \($0)" } ?? "")
    if case .statement = part.author, let words = text(at: span) { line += ": \(words)" }
    if let place = place(of: span) { line += "  (\(place))" }
    let through = type.isNumber ? through(part, type, eras) : ""
    return through.isEmpty ? [line] : [line, "      through \(through)"]
  }

  func signed(_ change: Double, _ type: ValueType) -> String {
    (change > 0 ? "+" : "") + changeCell(change, type).words()
  }

  func changeCell(_ change: Double, _ type: ValueType) -> Cell {
    if case .number = type { return cell(change, type) }
    return .number(change, .number)
  }

  /// The things that had most of it.
  private func through(_ part: Contribution, _ type: ValueType, _ eras: [Era]) -> String {
    // The same thing may stand at another place in each era.
    var changes: [String: Double] = [:]
    for part in part.parts { changes[name(of: part.cell, eras), default: 0] += part.change }
    let largest = changes.sorted { $0.key < $1.key }.largestFirst(\.value)
    if largest.count < 2 { return "" }
    let named = largest.prefix(3).map { "\($0.key) \(signed($0.value, type))" }
    let more = largest.count - named.count
    return named.joined(separator: ", ") + (more > 0 ? ", \(more) more" : "")
  }

  private func name(of cell: WrittenCell, _ eras: [Era]) -> String {
    under(eras[cell.era]).cellName(cell.column, cell.cell)
  }

  /// Who a change is put down to, and where that stands.
  func author(_ author: Author) -> (words: String, span: SourceSpan?) {
    switch author {
    case .statement(let owner, let span): return (sort(of: owner) + owner, span)
    case .deed(let words, let span): return (words, span)
    case .landing: return ("bounds, and what began or ended", nil)
    case .time: return ("the time that passed", nil)
    }
  }

  /// The module that a place is in; nothing for what stands in the model's own texts.
  func module(of span: SourceSpan?) -> String? {
    core.shelf.values.first { $0.source.id == span?.source }.map { moduleName($0.source.name) }
  }

  private func sort(of owner: String) -> String {
    switch core.compiled?.checked.names.find(owner) {
    case .rule: "rule "
    case .move: "move "
    case .shock: "shock "
    default: ""
    }
  }

  private func text(at span: SourceSpan?) -> String? {
    span.flatMap { span in core.source(of: span)?.text(at: span) }.map {
      Words.short($0)
    }
  }

  /// `model.strat:16`; nothing for what was typed.
  private func place(of span: SourceSpan?) -> String? {
    guard let span, let source = core.source(of: span),
      source.name != Session.typed
    else { return nil }
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    return "\(name):\(source.position(of: span.start).line)"
  }

  // ---- For machines ----

  private func table(
    _ parts: [(part: Contribution, account: [String]?)], _ rest: Double, _ type: ValueType
  ) -> StratReport.Table {
    var rows = parts.map { part, account -> [Cell] in
      let (by, span) = author(part.author)
      let source = span.flatMap { span in core.source(of: span) }
      let line = span.flatMap { span in source.map { Double($0.position(of: span.start).line) } }
      return [
        .text("wrote"), type.isNumber ? changeCell(part.change, type) : cell(part.to, type), .text(by),
        .number(Double(part.steps), .number),
        source.map { .text($0.name) } ?? .none, line.map { .number($0, .number) } ?? .none,
        text(at: span).map { .text($0) } ?? .none,
        account.map { .text($0.joined(separator: "; ")) } ?? .none,
        module(of: span).map { .text($0) } ?? .none,
      ]
    }
    if rest != 0 {
      rows.append([
        .text("wrote"), .number(rest, .number), .text("rounding"), .none, .none, .none, .none, .none, .none,
      ])
    }
    return StratReport.Table(
      columns: [
        .init("how"), .init("change", isNumber: true), .init("by"), .init("steps", isNumber: true),
        .init("file"),
        .init("line", isNumber: true), .init("text"), .init("account"), .init("module"),
      ], rows: rows)
  }
}
