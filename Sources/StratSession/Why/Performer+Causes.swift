// SPDX-License-Identifier: Apache-2.0
// `why reach all`: the causes followed back. The last change of a value, what was looked at where it was written, the
// last change of that, and so on; as far as one model holds.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// A value that is followed: what was asked for, or a cell that was looked at.
private struct Followed {
  var name: String
  var type: ValueType
  var cell: WrittenCell?
  var value: (WorldState) throws -> Double
}

/// The way back through the causes so far.
private struct Trail {
  var compiled: Compiled
  var first: Int
  var lines: [String] = []
  /// The same for machines: a row for each cause of each change.
  var rows: [[Cell]] = []
  /// Changes that were told: the same is not told twice.
  var told: Set<String> = []
  var isCut = false

  /// How many lines are told, and how far the causes of causes are followed, at most.
  static let mostLines = 30
  static let mostDepth = 6
  /// How many causes of one change are followed at most.
  static let mostCauses = 3
}

extension Performer {
  mutating func tellCauses(in window: Window) throws {
    let compiled = try model(at: window.expr.span)
    let (fragment, type) = try single(window.expr)
    let subject = Followed(name: asWritten(window.expr), type: type) { [self] state in
      try answer(fragment, in: state).numbers.first ?? .nan
    }
    var trail = Trail(compiled: compiled, first: max(window.first, core.past.firstStep))
    guard try follow(subject, before: window.last, 0, &trail) else {
      let now = try core.state.map { valueText(try subject.value($0), type) } ?? ""
      return say("\(subject.name) is \(now), and nothing moved it since \(label(trail.first)).")
    }
    var lines = Array(trail.lines.prefix(Trail.mostLines))
    if trail.isCut || trail.lines.count > Trail.mostLines {
      lines.append("(There is more behind these: why … of one of them at its time tells it.)")
    }
    let table = table(trail)
    tell(lines, or: table)
  }

  /// By how far a change lies behind the first: what changed, when, from what to what, by whom.
  private func table(_ trail: Trail) -> StratReport.Table {
    StratReport.Table(
      columns: [
        .init("behind", isNumber: true), .init("value"), .init("at"), .init("from"), .init("to"), .init("by"),
        .init("module"),
      ], rows: trail.rows)
  }

  /// A row for a cause of a change.
  private func row(
    _ subject: Followed, _ from: Double, _ to: Double, at step: Int, by: String, _ depth: Int,
    module: String? = nil
  )
    -> [Cell]
  {
    [
      .number(Double(depth), .number), .text(subject.name), .text(label(step)), cell(from, subject.type),
      cell(to, subject.type), .text(by), module.map { .text($0) } ?? .none,
    ]
  }

  /// The last change before a moment, and its causes. False where there is none.
  private func follow(_ subject: Followed, before moment: Int, _ depth: Int, _ trail: inout Trail) throws
    -> Bool
  {
    var after = try core.past.state(at: moment, in: trail.compiled)
    for step in stride(from: moment - 1, through: trail.first, by: -1) {
      guard let end = after, let arrived = try core.past.arrival(at: step + 1, in: trail.compiled),
        let then = try core.past.state(at: step, in: trail.compiled)
      else { return false }
      let (from, middle, to) = (
        try subject.value(then), try subject.value(arrived), try subject.value(end)
      )
      if to != middle { return try tell(deedsAt: step + 1, subject, from: middle, to: to, depth, &trail) }
      if middle != from { return try tell(step, from: then, subject, from, middle, depth, &trail) }
      after = then
    }
    // What was done at the first moment of all.
    if let start = try core.past.arrival(at: trail.first, in: trail.compiled), let end = after {
      let (from, to) = (try subject.value(start), try subject.value(end))
      if from != to { return try tell(deedsAt: trail.first, subject, from: from, to: to, depth, &trail) }
    }
    return false
  }

  private func headline(_ subject: Followed, _ from: Double, _ to: Double, at step: Int) -> String {
    "\(subject.name) went from \(valueText(from, subject.type)) to \(valueText(to, subject.type)), \(label(step)):"
  }

  private func tell(
    deedsAt step: Int, _ subject: Followed, from: Double, to: Double, _ depth: Int, _ trail: inout Trail
  ) throws -> Bool {
    let space = String(repeating: "  ", count: depth)
    let deeds = core.deeds.filter { $0.step == step && $0.statement != nil }.map(\.words)
    trail.lines.append(space + headline(subject, from, to, at: step))
    let said = deeds.isEmpty ? "a change" : deeds.joined(separator: "; ")
    trail.lines.append(space + "  by hand: " + said)
    trail.rows.append(row(subject, from, to, at: step, by: said, depth))
    return true
  }

  private func tell(
    _ step: Int, from state: WorldState, _ subject: Followed, _ from: Double, _ to: Double, _ depth: Int,
    _ trail: inout Trail
  ) throws -> Bool {
    guard trail.told.insert("\(subject.name) \(step)").inserted else { return true }
    var attribution = Attribution()
    attribution.enter(Era(compiled: trail.compiled, value: subject.value, state: state))
    _ = try attribution.take(stepFrom: state)
    let parts = attribution.all.filter { $0.change != 0 }.largestFirst(\.change)
    let cells = Set(parts.flatMap { followed(in: $0) })
    let records = cells.isEmpty ? [] : try self.records(of: cells, stepFrom: state, 0, trail.compiled)
    let space = String(repeating: "  ", count: depth)
    trail.lines.append(space + headline(subject, from, to, at: step + 1))
    var reads: [(cell: WrittenCell, value: Double)] = []
    for part in parts.prefix(Trail.mostCauses) {
      let own = self.records(of: part, among: records)
      trail.lines += lines(part, subject.type, attribution.eras).map { space + $0 }
      let (by, span) = author(part.author)
      trail.rows.append(row(subject, from, to, at: step + 1, by: by, depth, module: module(of: span)))
      if let call = call(of: part, before: step) { trail.lines.append(space + "      " + call) }
      if part.cells.count == 1 { trail.lines += lines(own, trail.compiled).map { space + "      " + $0 } }
      reads += own.largestFirst(\.value).prefix(2).flatMap(\.reads)
    }
    try follow(reads, from: state, besides: subject, depth + 1, &trail)
    return true
  }

  /// When the shock that a part is put down to was called by hand.
  private func call(of part: Contribution, before step: Int) -> String? {
    guard case .statement(let owner, _) = part.author,
      let n = core.deeds.lastIndex(where: { $0.step <= step && Removal.shock(owner).covers($0, 0) })
    else { return nil }
    return "called by hand, \(label(core.deeds[n].step))"
  }

  /// The cells of a part whose own causes are followed: where it was written to many, the two that count most.
  private func followed(in part: Contribution) -> [WrittenCell] {
    part.cells.isEmpty ? part.parts.largestFirst(\.change).prefix(2).map(\.cell) : Array(part.cells)
  }

  private func records(of part: Contribution, among records: [WriteRecord]) -> [WriteRecord] {
    guard case .statement(_, let span) = part.author else { return [] }
    let cells = Set(followed(in: part))
    return records.filter { $0.account.span == span && cells.contains($0.cell) }
  }

  /// What was looked at, each as it came to be what it was; what only goes on from itself comes last.
  ///
  /// - Parameter state: what the step began with. What was another thing when it was looked at changed before in the
  ///   same step.
  private func follow(
    _ reads: [(cell: WrittenCell, value: Double)], from state: WorldState, besides subject: Followed,
    _ depth: Int, _ trail: inout Trail
  ) throws {
    var seen: Set<WrittenCell> = []
    let fresh = reads.filter { seen.insert($0.cell).inserted }
    let sorted = fresh.filter { $0.cell != subject.cell } + fresh.filter { $0.cell == subject.cell }
    for (cell, value) in sorted.prefix(Trail.mostCauses) {
      if depth > Trail.mostDepth || trail.lines.count >= Trail.mostLines {
        trail.isCut = true
        return
      }
      let read = followed(cell, trail.compiled)
      let isSame = try read.value(state) == value
      _ = try follow(read, before: isSame ? state.step : state.step + 1, depth, &trail)
    }
    trail.isCut = trail.isCut || sorted.count > Trail.mostCauses
  }

  private func followed(_ cell: WrittenCell, _ compiled: Compiled) -> Followed {
    let column = compiled.lowered.program.columns[cell.column]
    return Followed(
      name: cellName(cell.column, cell.cell), type: compiled.model.fields[cell.column].type, cell: cell
    ) { state in
      column.table == nil
        ? state.value(cell.column, column) : state.value(cell.column, column, row: cell.cell)
    }
  }
}
