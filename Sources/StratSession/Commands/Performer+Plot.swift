// SPDX-License-Identifier: Apache-2.0
// `plot reach over 8 quarters`: recorded measures as a picture.

import StratCompiler
import StratReport
import StratSyntax

extension Performer {
  mutating func plot(_ values: [Expr], over: Expr?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    var series: [LinePlot.Series] = []
    var style: NumberStyle?
    for value in values {
      guard case .name(let name) = value.kind, case .measure(let index)? = compiled.checked.names.find(name)
      else {
        throw notRecorded(value, compiled)
      }
      let measure = compiled.model.measures[index]
      series.append(
        LinePlot.Series(
          try seriesName(measure, compiled.model, at: value.span), core.series[index].map { $0 }))
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

  /// What a measure is called in a plot. A yes or no is drawn as a number, and the name says which.
  private func seriesName(_ measure: Measure, _ model: Model, at span: SourceSpan) throws -> String {
    let name = measure.title ?? measure.name
    switch measure.value.type {
    case .number: return name
    case .yesNo: return "\(name) (1 yes, 0 no)"
    case let type:
      throw Trouble(
        "E0742", "a plot draws numbers, and `\(measure.name)` is \(model.words(type))", at: span,
        help: ["show \(measure.name)"])
    }
  }

  private func notRecorded(_ value: Expr, _ compiled: Compiled) -> Trouble {
    var near: String?
    if case .name(let name) = value.kind {
      near = Spelling.nearest(name.text, among: compiled.model.measures.map(\.name))
    }
    return Trouble(
      "E0725", "only measures are recorded, and only what is recorded can be plotted", at: value.span,
      label: near.map { "the nearest is `\($0)`" },
      help: near.map { ["plot \($0)"] } ?? ["measure m = ...", "plot m"])
  }
}
