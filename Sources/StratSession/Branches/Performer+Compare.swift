// SPDX-License-Identifier: Apache-2.0
// `compare main, patience on reach`: measures of roads side by side, and where the roads part and through whom.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func compare(_ names: [Name], on measures: [Name], at span: SourceSpan) throws {
    let compiled = try model(at: span)
    let roads = try names.map { name -> Road in
      guard let road = core.road(name.text) else { throw noRoad(name) }
      return Road(name: name.text, core: road.ahead?.core ?? road)
    }
    guard Set(roads.map(\.name)).count > 1 else {
      let other = core.branchNames.first { $0 != core.branch }
      throw Trouble(
        "E0754", "two branches are compared, or more", at: span,
        help: [other.map { "compare \(core.branch), \($0)" } ?? "branch other"])
    }
    try refuse(unmeasured: measures, compiled)
    let last = roads.compactMap { $0.core.state?.step }.min() ?? 0
    tell(comparison(of: roads, on: measures.map(\.text), at: last), empty: "No measure is in all of them.")
    if output.isPure { return }
    say("At \(label(last)).")
    for other in roads.dropFirst() { for line in parting(roads[0], other) { say(line) } }
  }

  /// A road under the name that its column has.
  struct Road {
    var name: String
    var core: Core
  }

  func refuse(unmeasured names: [Name], _ compiled: Compiled) throws {
    for name in names where !compiled.model.measures.contains(where: { $0.name == name.text }) {
      throw notRecorded(Expr(span: name.span, kind: .name(name)), compiled)
    }
  }

  // ---- Side by side ----

  /// Measures at a step: of each road, how far each is from the first, and the ways that they took.
  func comparison(of roads: [Road], on names: [String], at step: Int) -> StratReport.Table {
    let all = roads[0].core.compiled?.model.measures ?? []
    let every = roads[0].core.compiled?.model.clock.recordEvery ?? 1
    let rows = all.filter { names.isEmpty || names.contains($0.name) }.compactMap { measure -> [Cell]? in
      let series = roads.map { $0.core.series(of: measure.name)?.prefix(step / every + 1).map { $0 } }
      guard series.allSatisfy({ $0 != nil }) else { return nil }
      let ways = series.compactMap { $0 }
      let ends = ways.map { $0.last ?? .nan }
      let values = ends.map { $0.isNaN ? Cell.none : cell($0, measure.value.type) }
      var apart = [Cell](repeating: .blank, count: roads.count - 1)
      if case .number = measure.value.type {
        apart = ends.dropFirst().map { end in
          (end - ends[0]).isFinite ? cell(end - ends[0], measure.value.type) : .none
        }
      }
      let drawn = roads.count == 2 ? ways.map { Cell.trend($0.map { $0 }) } : []
      return [.text(measure.name)] + values + apart + drawn
    }
    // How far each of the others is from the first.
    let others = (1..<roads.count).map { roads.count == 2 ? "difference" : "difference \($0)" }
    return StratReport.Table(
      columns: [.init("measure")]
        + (roads.map(\.name) + others).map { .init($0, isNumber: true, isVarious: true) }
        + (roads.count == 2 ? roads.map { .init("way of \($0.name)", isDrawing: true) } : []), rows: rows)
  }

  // ---- Where they part ----

  /// Where two roads first differ, through whom, and in what. All that happens follows from what was done, so the
  /// first thing that was not done on both is where they part.
  private func parting(_ one: Road, _ other: Road) -> [String] {
    if one.core.seed != other.core.seed {
      return [
        "\(one.name) and \(other.name) do not share their luck: seed \(one.core.seed) and seed \(other.core.seed)."
      ]
    }
    let (left, right) = (one.core.deeds, other.core.deeds)
    let shared = zip(left, right).prefix { $0.isSame(as: $1) }.count
    let (mine, theirs) = (left.dropFirst(shared), right.dropFirst(shared))
    guard let step = [mine.first?.step, theirs.first?.step].compactMap({ $0 }).min() else {
      return ["\(one.name) and \(other.name) do not differ: the same was done, with the same luck."]
    }
    let said = [(one.name, mine), (other.name, theirs)].map { name, deeds in
      let then = deeds.prefix { $0.step == step }.map { Words.short($0.words) }
      return "on \(name) " + (then.isEmpty ? "nothing was done" : then.joined(separator: "; "))
    }
    return ["\(one.name) and \(other.name) part at \(label(step)): \(said.joined(separator: ", "))."]
      + differences(one, other, at: step)
  }

  /// The first cells that differ at a step.
  private func differences(_ one: Road, _ other: Road, at step: Int) -> [String] {
    guard let a = try? one.core.past.earlier(step), let b = try? other.core.past.earlier(step) else {
      return []
    }
    let paths = b.compiled.model.fields.map { b.compiled.model.path(of: $0) }
    var found: [String] = []
    for (n, field) in a.compiled.model.fields.enumerated() where !field.isFormula && !field.isHidden {
      guard let m = paths.firstIndex(of: a.compiled.model.path(of: field)) else { continue }
      let mine = Moment(state: a.state, compiled: a.compiled, column: a.compiled.lowered.columnOf(FieldID(n)))
      let theirs = Moment(
        state: b.state, compiled: b.compiled, column: b.compiled.lowered.columnOf(FieldID(m)))
      for cell in mine.differing(from: theirs, most: 4 - found.count) {
        let (x, y) = (mine.value(cell), theirs.value(cell))
        found.append(
          "\(cellName(mine.column, cell)) \(valueText(x, field.type)) against \(valueText(y, field.type))")
      }
      if found.count > 3 { break }
    }
    if found.isEmpty { return [] }
    return ["Then: " + found.prefix(3).joined(separator: "; ") + (found.count > 3 ? ", and more." : ".")]
  }
}

/// A column at a moment.
private struct Moment {
  var state: WorldState
  var compiled: Compiled
  var column: Int

  private var info: Column { compiled.lowered.program.columns[column] }
  private var keys: Int { info.keys.reduce(1, *) }
  private var cells: Int { (info.table.map { state.tables[$0].count } ?? 1) * keys }

  func value(_ cell: Int) -> Double { state.value(column, info, row: cell / keys, key: cell % keys) }

  /// The first cells that are not the same in another's column of the same shape.
  func differing(from other: Moment, most: Int) -> [Int] {
    if state.columns[column] === other.state.columns[other.column] { return [] }
    guard keys == other.keys else { return [] }
    let all = (0..<min(cells, other.cells)).lazy.filter { cell in
      let (x, y) = (value(cell), other.value(cell))
      return x != y && !(x.isNaN && y.isNaN)
    }
    return Array(all.prefix(most))
  }
}

extension Core {
  /// What was recorded of a measure.
  func series(of measure: String) -> [Double]? {
    guard let n = compiled?.model.measures.firstIndex(where: { $0.name == measure }),
      series.indices.contains(n)
    else { return nil }
    return series[n]
  }
}
