// SPDX-License-Identifier: Apache-2.0
// `list`: what there is, by sort; `list measures` with what they were over time; `list theories` with the modules that
// could stand in their place.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func list(_ name: Name?) throws {
    guard let compiled = core.compiled, !isEmptyWorld else {
      return name?.text == "theories" ? listTheories() : say(Performer.firstSteps)
    }
    let lists = lists(compiled)
    if let name, isTheories(name, compiled) { return listTheories() }
    if let name, !lists.contains(where: { $0.title == name.text }) {
      return try show(Expr(span: name.span, kind: .name(name)))
    }
    if name?.text == "measures" { return tell(measures(compiled), empty: "No measures.") }
    if name?.text == "strategies" { return tell(strategies(compiled), empty: "No strategies.") }
    let shown = lists.filter { $0.title == name?.text ?? $0.title }
    tell(
      shown.flatMap { lines($0.title, $0.names, isAlone: name != nil) },
      or: StratReport.Table(
        columns: [.init("what"), .init("name")],
        rows: shown.flatMap { list in list.names.map { [.text(list.title), .text($0)] } }))
  }

  /// Whether the slots are asked for, and nothing that is called so.
  func isTheories(_ name: Name, _ compiled: Compiled) -> Bool {
    name.text == "theories" && compiled.checked.names.find(name) == nil
  }

  /// Of an overview, the first of many names; of one list by itself, all.
  private func lines(_ title: String, _ names: [String], isAlone: Bool) -> [String] {
    if names.isEmpty { return isAlone ? ["No \(title)."] : [] }
    let limit = isAlone ? names.count : Performer.namesInOverview
    let more = names.count > limit ? ", and \(names.count - limit) more: list \(title)" : ""
    return ["\(title): \(names.prefix(limit).joined(separator: ", "))\(more)"]
  }

  private static let namesInOverview = 40

  /// What there is, by sort.
  func lists(_ compiled: Compiled) -> [(title: String, names: [String])] {
    let model = compiled.model
    return [
      ("kinds", model.kinds.filter { !core.libraryTexts.contains($0.span.source) }.map(\.name)),
      ("things", counts(compiled)),
      ("named", named(compiled)),
      ("relations", model.relations.filter { !core.libraryTexts.contains($0.span.source) }.map(\.name)),
      ("parameters", model.fields.filter(\.isParameter).map(\.name)),
      ("measures", model.measures.map(\.name)), ("moves", model.moves.map(\.name)),
      ("shocks", model.shocks.map(\.name)), ("strategies", model.strategies.map(\.name)),
      ("rules", model.rules.map(\.name)), ("runs", core.runs.keys.sorted()),
    ]
  }

  /// How many things of each kind there are now.
  func counts(_ compiled: Compiled) -> [String] {
    guard let state = core.state else { return [] }
    return compiled.model.kinds.enumerated().compactMap { index, kind -> String? in
      let rows = state.rows(of: compiled.lowered.tableOfKind[index])
      let count = rows.filter { $0.tag == Int32(index) }.count
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.name : kind.plural)"
    }
  }

  /// Measures that are numbers: what they are now, the least and the most of them so far, and their way as a drawing.
  private func measures(_ compiled: Compiled) -> StratReport.Table {
    let rows = zip(compiled.model.measures, core.series).map { measure, series -> [Cell] in
      let type = measure.value.type
      func cell(_ value: Double?) -> Cell {
        value.map { $0.isNaN ? .none : self.cell($0, type) } ?? .none
      }
      let known = series.filter(\.isFinite)
      guard case .number = type else {
        return [.text(measure.name), cell(series.last), .blank, .blank, .trend([])]
      }
      return [
        .text(measure.name), cell(series.last), cell(known.min()), cell(known.max()),
        .trend(series.map { $0 }),
      ]
    }
    let clock = compiled.model.clock
    let last = max(0, (core.series.first?.count ?? 0) - 1) * clock.recordEvery
    return StratReport.Table(
      columns: [
        .init("measure"), .init("now", isNumber: true, isVarious: true),
        .init("least", isNumber: true, isVarious: true), .init("most", isNumber: true, isVarious: true),
        .init("\(clock.label(step: 0)) to \(clock.label(step: last))", isDrawing: true),
      ], rows: rows)
  }

  /// Strategies, who they are for, and who follows them now.
  private func strategies(_ compiled: Compiled) -> StratReport.Table {
    let rows = compiled.model.strategies.enumerated().map { n, strategy -> [Cell] in
      let now = followings.filter { $0.strategy == n }.map(\.name)
      return [
        .text(strategy.name), .text(strategy.followers.first?.name ?? ""),
        .text(now.isEmpty ? "nobody" : now.joined(separator: ", ")),
      ]
    }
    return StratReport.Table(columns: [.init("strategy"), .init("for"), .init("followed by")], rows: rows)
  }

  private func named(_ compiled: Compiled) -> [String] {
    let names = compiled.model.groups.flatMap { group in
      group.names.enumerated().compactMap { n, name -> String? in
        let table = compiled.lowered.tableOfKind[group.kind.index]
        return core.state?.goneSince(group.slots.lowerBound + n, of: table) == nil ? name : nil
      }
    }
    return names
  }
}
