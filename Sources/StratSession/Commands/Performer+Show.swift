// SPDX-License-Identifier: Apache-2.0
// Answers: a value, a thing with its attributes, a table of things; lists of what there is; plots.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func show(_ value: Expr, as form: Name?) throws {
    let compiled = try model(at: value.span)
    guard let state = core.state else { return }
    if case .name(let name) = value.kind, try showDeclared(name, compiled, state, form) { return }
    if case .name(let name) = value.kind, let (_, step) = goneSince(name) {
      return say(goneWords(name.text, since: step) + ".")
    }
    let fragment = try fragment(value: value)
    let answer = try answer(fragment, in: state)
    if case .list(let rows, .thing(let kind, _)) = answer {
      return try table(rows.map { Int($0) }, kind, compiled, state, form)
    }
    if case .one(let row, .thing(let kind, _)) = answer, row >= 0 {
      return thing(Int(row), kind, compiled, state)
    }
    say(text(answer))
  }

  func text(_ answer: AnswerValue) -> String {
    switch answer {
    case .one(let value, let type): return valueText(value, type)
    case .text(let words): return words
    case .parts(let parts): return "[" + parts.map { text($0) }.joined(separator: ", ") + "]"
    case .list(let values, let type):
      if values.isEmpty { return "none" }
      return values.map { valueText($0, type) }.joined(separator: ", ")
    }
  }

  /// Names that stand for more than a value: a kind's things, a measure, a rule, a run.
  private mutating func showDeclared(
    _ name: Name, _ compiled: Compiled, _ state: WorldState, _ form: Name?
  ) throws -> Bool {
    if let run = core.runs[name.text] {
      showRun(run, compiled)
      return true
    }
    switch compiled.checked.names.find(name) {
    case .things(let kind), .kind(let kind):
      let family = Set(compiled.model.kinds[kind.index].family.map { Int32($0.index) })
      let table = compiled.lowered.tableOfKind[kind.index]
      let rows = state.rows(of: table).filter { family.contains($0.tag) }.map(\.row)
      try self.table(rows, kind, compiled, state, form)
    case .rule(let index):
      say(
        "rule \(compiled.model.rules[index].name): \(docsOrPlace(compiled.model.rules[index].docs, compiled.model.rules[index].span))"
      )
    case .move(let id):
      say(
        "move \(compiled.model.moves[id.index].name): \(docsOrPlace(compiled.model.moves[id.index].docs, compiled.model.moves[id.index].span))"
      )
    case .shock(let id):
      let left = state.value(
        compiled.lowered.shocks[id.index].left,
        compiled.lowered.program.columns[compiled.lowered.shocks[id.index].left])
      say("shock \(compiled.model.shocks[id.index].title ?? name.text): \(left > 0 ? "on" : "not on")")
    case .relation(let id): say("\(ties(id, compiled, state).count) ties \(name.text)")
    default: return false
    }
    return true
  }

  private func docsOrPlace(_ docs: String, _ span: SourceSpan) -> String {
    if !docs.isEmpty { return docs }
    guard let source = core.sources.first(where: { $0.id == span.source }) else { return "" }
    return "\(source.name), line \(source.position(of: span.start).line)"
  }

  private func ties(_ id: RelationID, _ compiled: Compiled, _ state: WorldState) -> [Int] {
    state.rows(of: compiled.lowered.tableOfRelation[id.index]).map(\.row)
  }

  // ---- Things ----

  /// Fields of a kind, then of the kinds above it: what is particular comes first.
  private func fields(of kind: KindID, _ compiled: Compiled) -> [FieldID] {
    var kinds: [KindID] = []
    var at: KindID? = kind
    while let here = at {
      kinds.append(here)
      at = compiled.model.kinds[here.index].parent
    }
    let companions = Set(compiled.model.fields.compactMap(\.presence))
    return kinds.flatMap { owner in
      compiled.model.fields.indices.filter { compiled.model.fields[$0].owner == .kind(owner) }.map {
        FieldID($0)
      }
    }.filter { !companions.contains($0) }
  }

  private func cell(_ field: FieldID, _ row: Int, _ key: Int, _ compiled: Compiled, _ state: WorldState)
    -> String
  {
    let info = compiled.model.fields[field.index]
    let column = compiled.lowered.columnOf(field)
    let value = state.value(column, compiled.lowered.program.columns[column], row: row, key: key)
    if info.isFormula { return "a formula" }
    if info.isHidden && core.speaker != nil { return "hidden" }
    return valueText(value, info.type)
  }

  private mutating func thing(_ row: Int, _ kind: KindID, _ compiled: Compiled, _ state: WorldState) {
    let tag = state.rows(of: compiled.lowered.tableOfKind[kind.index]).first { $0.row == row }?.tag
    let own = tag.map { KindID(Int($0)) } ?? kind
    say("\(thingName(own, row)) (\(compiled.model.kinds[own.index].name))")
    for field in fields(of: own, compiled) {
      let info = compiled.model.fields[field.index]
      if info.keys.isEmpty {
        say("  \(info.name): \(cell(field, row, 0, compiled, state))")
      } else if info.keys.count == 1 {
        let parts = keyNames(info.keys[0], compiled).enumerated().map {
          "\($1) \(cell(field, row, $0, compiled, state))"
        }
        say("  \(info.name): \(parts.joined(separator: ", "))")
      }
    }
  }

  private func keyNames(_ key: KeyDomain, _ compiled: Compiled) -> [String] {
    switch key {
    case .range(let low, let high): return (low...max(low, high)).map { "\($0)" }
    case .kind(let kind):
      let root = compiled.model.kinds[kind.index].root
      return (0..<compiled.model.kinds[root.index].tableCount).map { thingName(root, $0) }
    }
  }

  private mutating func table(
    _ rows: [Int], _ kind: KindID, _ compiled: Compiled, _ state: WorldState, _ form: Name?
  ) throws {
    let name = compiled.model.kinds[kind.index].name
    if rows.isEmpty { return say("No \(compiled.model.kinds[kind.index].plural).") }
    let shown = fields(of: kind, compiled).filter {
      compiled.model.fields[$0.index].keys.isEmpty && !compiled.model.fields[$0.index].isFormula
    }
    let columns = [Table.Column(name)] + shown.map { tableColumn(compiled.model.fields[$0.index]) }
    let cells = shown.map { columnTexts($0, rows, compiled, state, isExact: form != nil) }
    let lines = rows.indices.map { place in [thingName(kind, rows[place])] + cells.map { $0[place] } }
    let table = Table(columns: columns, rows: lines)
    if let form {
      guard form.text == "csv" else {
        throw Trouble("E0724", "tables can be shown as csv", at: form.span, help: ["show \(name)s as csv"])
      }
      for line in csvLines(head: table.columns.map(\.name), rows: table.rows) { say(line) }
    } else {
      for line in table.lines(on: options.page) { say(line) }
    }
  }

  private func tableColumn(_ field: Field) -> StratReport.Table.Column {
    guard case .number(let unit, let isShare) = field.type else { return .init(field.name) }
    return .init(field.name, unit: isShare ? "" : unitWords(unit), isNumber: true)
  }

  /// The texts of one field for many things; exact numbers for whatever reads a file.
  private func columnTexts(
    _ field: FieldID, _ rows: [Int], _ compiled: Compiled, _ state: WorldState, isExact: Bool
  ) -> [String] {
    let info = compiled.model.fields[field.index]
    let isSecret = info.isHidden && core.speaker != nil
    guard case .number = info.type, !isSecret else { return rows.map { cell(field, $0, 0, compiled, state) } }
    let column = compiled.lowered.columnOf(field)
    let kept = compiled.lowered.program.columns[column]
    let values = rows.map { Optional(state.value(column, kept, row: $0, key: 0)) }
    return isExact ? values.map { $0.map(exactText) ?? "" } : style(of: info.type).columnTexts(values)
  }

  private mutating func showRun(_ run: RunResult, _ compiled: Compiled) {
    let rows = compiled.model.measures.enumerated().map { n, measure -> [String] in
      let values = run.measures[n].sorted()
      let quantiles = [0.05, 0.5, 0.95].map {
        valueText(Sample.quantile(ofSorted: values, $0), measure.value.type)
      }
      return [measure.name, valueText(Sample.mean(values), measure.value.type)] + quantiles
    }
    let table = Table(
      columns: [
        .init("\(run.name): \(run.worlds) worlds"), .init("mean", isNumber: true),
        .init("5%", isNumber: true), .init("median", isNumber: true), .init("95%", isNumber: true),
      ],
      rows: rows)
    for line in table.lines(on: options.page) { say(line) }
  }

  // ---- Lists ----

  mutating func list(_ name: Name?) throws {
    guard let compiled = core.compiled else {
      return say("Nothing is declared yet. Start with: kind person; person Dana")
    }
    if let name {
      if case .things? = compiled.checked.names.find(name) {
        return try show(Expr(id: NodeID(0), span: name.span, kind: .name(name)), as: nil)
      }
      if case .kind? = compiled.checked.names.find(name) {
        return try show(Expr(id: NodeID(0), span: name.span, kind: .name(name)), as: nil)
      }
    }
    let model = compiled.model
    func line(_ title: String, _ names: [String]) {
      if !names.isEmpty { outcome.lines.append("\(title): \(names.joined(separator: ", "))") }
    }
    line("things", counts(compiled))
    line("named", named(compiled))
    line("parameters", model.fields.filter(\.isParameter).map(\.name))
    line("measures", model.measures.map(\.name))
    line("moves", model.moves.map(\.name))
    line("shocks", model.shocks.map(\.name))
    line("strategies", model.strategies.map(\.name))
    line("rules", model.rules.map(\.name))
    line("runs", core.runs.keys.sorted())
  }

  /// How many things of each kind there are now.
  private func counts(_ compiled: Compiled) -> [String] {
    guard let state = core.state else { return [] }
    return compiled.model.kinds.enumerated().compactMap { index, kind -> String? in
      let rows = state.rows(of: compiled.lowered.tableOfKind[index])
      let count = rows.filter { $0.tag == Int32(index) }.count
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.name : kind.plural)"
    }
  }

  private func named(_ compiled: Compiled) -> [String] {
    let names = compiled.model.groups.flatMap { group in
      group.names.enumerated().compactMap { n, name -> String? in
        let table = compiled.lowered.tableOfKind[group.kind.index]
        return core.state?.goneSince(group.slots.lowerBound + n, of: table) == nil ? name : nil
      }
    }
    return Array(names.prefix(40))
  }

  // ---- Plots ----

  mutating func plot(_ values: [Expr], over: Expr?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    var series: [LinePlot.Series] = []
    var style: NumberStyle?
    for value in values {
      guard case .name(let name) = value.kind, case .measure(let index)? = compiled.checked.names.find(name)
      else {
        throw Trouble(
          "E0725", "only measures are recorded, and only what is recorded can be plotted", at: value.span,
          help: ["measure m = ...", "plot m"])
      }
      let measure = compiled.model.measures[index]
      series.append(LinePlot.Series(measure.title ?? measure.name, core.series[index].map { $0 }))
      style = style ?? self.style(of: measure.value.type)
    }
    let kept = try over.map { try steps($0) / compiled.model.clock.recordEvery + 1 } ?? Int.max
    let count = series.first?.values.count ?? 0
    let first = max(0, count - kept)
    let every = compiled.model.clock.recordEvery
    let labels = (first..<count).map { compiled.model.clock.label(step: $0 * every) }
    let plot = LinePlot(
      title: series.map(\.name).joined(separator: ", "),
      series: series.map { .init($0.name, Array($0.values[first...])) },
      labels: labels, labelsPerRound: compiled.model.clock.stepsPerYear, style: style ?? .number)
    for line in plot.lines(on: options.page) { say(line) }
  }
}
