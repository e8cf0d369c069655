// SPDX-License-Identifier: Apache-2.0
// `plot reach over 8 quarters`: recorded measures as a picture; `plot reach of mc`: how they spread over the worlds of
// a run; `plot size of shops`: values side by side.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func plot(_ values: [Expr], over: Expr?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    var measures: [Int] = []
    var others: [Expr] = []
    for value in values {
      if case .name(let name) = value.kind, case .measure(let index)? = compiled.checked.names.find(name) {
        try refuseWords(compiled.model.measures[index], compiled.model, at: value.span)
        measures.append(index)
      } else {
        others.append(value)
      }
    }
    let kept = try over.map { try steps($0) / compiled.model.clock.recordEvery + 1 } ?? Int.max
    if output.isPure, others.count + (measures.isEmpty ? 0 : 1) > 1 {
      throw Trouble(
        "E0793", "these are several tables, and \(output.rawValue) holds one", at: span,
        help: ["plot \(words(of: others[0])) as \(output.rawValue)"])
    }
    if others.isEmpty && output.isPure { return tell(table(of: measures, last: kept, compiled), empty: "") }
    for group in ofOneUnit(measures, compiled.model) { tell(plot(of: group, last: kept, compiled)) }
    for value in others { try plot(other: value, last: kept, compiled) }
  }

  // ---- Measures over time ----

  /// Measures that can share an upright axis, in the order in which they are asked for.
  private func ofOneUnit(_ measures: [Int], _ model: Model) -> [[Int]] {
    var groups: [[Int]] = []
    for index in measures {
      let style = style(of: model.measures[index].value.type)
      if let place = groups.firstIndex(where: { self.style(of: model.measures[$0[0]].value.type) == style }) {
        groups[place].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  private func plot(of measures: [Int], last kept: Int, _ compiled: Compiled) -> LinePlot {
    let series = measures.map { index in
      LinePlot.Series(
        plotName(compiled.model.measures[index]), core.series[index].suffix(kept).map { $0.isNaN ? nil : $0 })
    }
    return LinePlot(
      title: series.map(\.name).joined(separator: ", "), series: series,
      axis: compiled.model.clock.axis(of: recordedSteps(last: kept, compiled)),
      style: style(of: compiled.model.measures[measures[0]].value.type))
  }

  private func recordedSteps(last kept: Int, _ compiled: Compiled) -> [Int] {
    let count = core.series.first?.count ?? 0
    return (max(0, count - kept)..<count).map { $0 * compiled.model.clock.recordEvery }
  }

  /// All measures beside each other, whatever their units: what a file is made of.
  private func table(of measures: [Int], last kept: Int, _ compiled: Compiled) -> StratReport.Table {
    let steps = recordedSteps(last: kept, compiled)
    let first = (core.series.first?.count ?? 0) - steps.count
    let columns = measures.map { index in
      column(compiled.model.measures[index].name, compiled.model.measures[index].value.type)
    }
    return StratReport.Table(
      columns: [.init("time")] + columns,
      rows: steps.enumerated().map { place, step in
        [.text(compiled.model.clock.label(step: step))]
          + measures.map { index in
            let value = core.series[index][first + place]
            return value.isNaN ? .none : cell(value, compiled.model.measures[index].value.type)
          }
      })
  }

  /// What a measure is called in a plot. A yes or no is drawn as a number, and the name says which.
  private func plotName(_ measure: Measure) -> String {
    let name = measure.title ?? measure.name
    return measure.value.type == .yesNo ? "\(name) (1 yes, 0 no)" : name
  }

  func refuseWords(_ measure: Measure, _ model: Model, at span: SourceSpan) throws {
    switch measure.value.type {
    case .number, .yesNo: return
    case let type:
      throw Trouble(
        "E0742", "a plot draws numbers, and `\(measure.name)` is \(model.words(type))", at: span,
        help: ["show \(measure.name)"])
    }
  }

  // ---- Other things ----

  private mutating func plot(other value: Expr, last kept: Int, _ compiled: Compiled) throws {
    if case .name(let name) = value.kind {
      guard let run = core.runs[name.text] else { throw notRecorded(value, compiled) }
      return try plot(run.source?.compiled.model.measures.map(\.name) ?? [], of: run, last: kept)
    }
    if case .member(let member) = value.kind, case .name(let owner) = member.owner.kind,
      let run = core.runs[owner.text],
      run.source?.compiled.model.measures.contains(where: { $0.name == member.field.text }) == true
    {
      return try plot([member.field.text], of: run, last: kept)
    }
    guard let state = core.state else { return }
    guard case .list(let values, let type) = try answer(try fragment(shown: value), in: state) else {
      throw notRecorded(value, compiled)
    }
    guard case .number = type else {
      throw Trouble(
        "E0742", "a plot draws numbers, and this is \(compiled.model.words(type))", at: value.span,
        help: ["show \(words(of: value))"])
    }
    tell(
      bars(values, style(of: type), named: try names(beside: value, values.count, state), words(of: value)))
  }

  /// Each value by itself where they are few, else how many fall where.
  private func bars(
    _ values: [Double], _ style: NumberStyle, named names: [String]?, _ title: String
  ) -> BarPlot {
    if values.count > Performer.mostBars {
      let unit = style.unit.isEmpty ? "" : ", \(style.unit)"
      return BarPlot(title: title, histogramOf: values, style: style, what: "between\(unit)")
    }
    let bars = values.enumerated().map { BarPlot.Bar(names?[$0.offset] ?? "\($0.offset + 1)", $0.element) }
    return BarPlot(title: title, bars: bars, style: style, what: "of")
  }

  private static let mostBars = 24

  /// The things that values belong to, as those of `size of shops` to the shops.
  private func names(beside value: Expr, _ count: Int, _ state: WorldState) throws -> [String]? {
    guard case .member(let member) = value.kind,
      case .list(let owners, let type)? = try? answer(try fragment(shown: member.owner), in: state),
      owners.count == count, type.owner != nil
    else { return nil }
    return owners.map { valueText($0, type) }
  }

  private func words(of value: Expr) -> String {
    guard let source = core.source(of: value.span) else { return "" }
    let words = source.text(at: value.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return value.isBracketed && words.hasPrefix("(") ? String(words.dropFirst().dropLast()) : words
  }

  func notRecorded(_ value: Expr, _ compiled: Compiled) -> Trouble {
    var near: String?
    if case .name(let name) = value.kind {
      near = Spelling.nearest(name.text, among: compiled.model.measures.map(\.name))
    }
    return Trouble(
      "E0725", "only measures are recorded, and only what is recorded can be plotted", at: value.span,
      label: near.map { "the nearest is `\($0)`" },
      help: near.map { ["plot \($0)"] } ?? [
        "measure m = \(asWritten(value).withoutBrackets)", "from then on: plot m",
      ])
  }

  // ---- Runs ----

  /// How measures spread over the worlds of a run, step by step.
  private mutating func plot(_ names: [String], of run: RunResult, last kept: Int) throws {
    guard let source = run.source, let way = try source.way(of: run.worlds) else {
      outcome.wasInterrupted = true
      return say("Stopped: nothing was drawn.")
    }
    let model = source.compiled.model
    let drawn = model.measures.indices.filter { index in
      let type = model.measures[index].value.type
      return names.contains(model.measures[index].name) && (type == .yesNo || type.isNumber)
    }
    let plots = drawn.map { index in
      let type = model.measures[index].value.type
      return LinePlot(
        title: "\(model.measures[index].title ?? model.measures[index].name) in \(worldsWords(run))",
        fan: fan(way.values[index].suffix(kept)), axis: model.clock.axis(of: way.steps.suffix(kept)),
        style: style(of: type == .yesNo ? .share : type))
    }
    if !output.isPure || plots.count == 1 { return plots.forEach { tell($0) } }
    let columns = plots.first?.table.columns ?? []
    tell(
      StratReport.Table(
        columns: [.init("measure")] + columns,
        rows: zip(drawn, plots).flatMap { index, plot in
          plot.table.rows.map { [.text(model.measures[index].name)] + $0 }
        }), empty: "")
  }

  private func worldsWords(_ run: RunResult) -> String {
    let followed = WorldsRun.mostFollowed
    return run.worlds > followed
      ? "the first \(followed) of \(run.worlds) worlds of \(run.name)" : "\(run.worlds) worlds of \(run.name)"
  }

  private func fan(_ steps: ArraySlice<[Double]>) -> Fan {
    let sorted = steps.map { $0.filter(\.isFinite).sorted() }
    func line(_ share: Double) -> [Double?] {
      sorted.map { $0.isEmpty ? nil : Sample.quantile(ofSorted: $0, share) }
    }
    return Fan(
      lowest: line(0.05), low: line(0.25), middle: line(0.5), high: line(0.75), highest: line(0.95))
  }
}

extension ValueType {
  /// Whether its values can be counted with.
  var isNumber: Bool { if case .number = self { true } else { false } }
}

extension String {
  /// `x` of `(x)`.
  fileprivate var withoutBrackets: String {
    hasPrefix("(") && hasSuffix(")") && !dropFirst().dropLast().contains("(")
      ? String(dropFirst().dropLast()) : self
  }
}
