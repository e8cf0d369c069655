// SPDX-License-Identifier: Apache-2.0
// A finished run: what its measures came to over all worlds, or the worlds one by one.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// A run by its name: a summary, or every world where a form is asked for that files are made of.
  mutating func show(_ run: RunResult, _ compiled: Compiled) {
    guard let state = core.state else { return }
    if output == .markdown || form == nil && !output.isPure { return summarise(run, compiled) }
    let sheet = Sheet(performer: self, compiled: compiled, state: state)
    tell(sheet.table(of: run, Array(0..<run.worlds)), empty: "No worlds.")
  }

  /// Some worlds of a run: `show mc where reach > 50%`.
  mutating func show(_ worlds: [Double], of name: String, _ sheet: Sheet) {
    guard let run = core.runs[name] else { return }
    tell(sheet.table(of: run, worlds.map { Int($0) }), empty: "No worlds.")
  }

  private mutating func summarise(_ run: RunResult, _ compiled: Compiled) {
    let rows = zip(compiled.model.measures, run.measures).map { measure, values in
      [.text(measure.name)] + summary(values.sorted(), measure.value.type)
    }
    let table = StratReport.Table(
      columns: [.init("\(run.name): \(run.worlds) worlds")]
        + Performer.summarised.map { .init($0, isNumber: true, isVarious: true) },
      rows: rows)
    tell(table, empty: "No measures.")
  }

  /// The heads of what ``summary(_:_:)`` gives.
  static let summarised = ["mean", "5%", "median", "95%"]

  /// Mean and quantiles; of yes and no the share that says yes; things and words have neither.
  func summary(_ sorted: [Double], _ type: ValueType) -> [Cell] {
    switch type {
    case .number, .date:
      [cell(Sample.mean(sorted), type)]
        + [0.05, 0.5, 0.95].map { cell(Sample.quantile(ofSorted: sorted, $0), type) }
    case .yesNo: [cell(Sample.mean(sorted), .share), .blank, .blank, .blank]
    default: [.blank, .blank, .blank, .blank]
    }
  }
}

extension Sheet {
  /// Worlds of a run, each with the parameters that differ among them and with its measures.
  func table(of run: RunResult, _ worlds: [Int]) -> StratReport.Table {
    let drawn = run.parameters.filter { Set($0.value).count > 1 }.sorted { $0.key.index < $1.key.index }
    let parameters = drawn.map { field, values in
      (model.fields[field.index].name, model.fields[field.index].type, values)
    }
    let shown = parameters + zip(model.measures, run.measures).map { ($0.name, $0.value.type, $1) }
    return StratReport.Table(
      columns: [.init("world", isNumber: true)] + shown.map { performer.column($0.0, $0.1) },
      rows: worlds.map { world in
        [.number(Double(world + 1), .number)]
          + shown.map { _, type, values in values[world].isNaN ? .none : performer.cell(values[world], type) }
      })
  }
}
