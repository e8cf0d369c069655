// SPDX-License-Identifier: Apache-2.0
// A finished run: what its measures came to over all worlds, or the worlds one by one.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// A run by its name: for a reader a summary, for a file every world.
  mutating func show(_ run: RunResult, _ compiled: Compiled, _ form: Name?) throws {
    guard let state = core.state, form != nil else { return summarise(run, compiled) }
    let sheet = Sheet(performer: self, compiled: compiled, state: state)
    try tell(sheet.table(of: run, Array(0..<run.worlds), isExact: true), form, of: run.name)
  }

  /// Some worlds of a run: `show mc where reach > 50%`.
  mutating func show(_ worlds: [Double], of name: String, _ sheet: Sheet, _ form: Name?) throws {
    guard let run = core.runs[name] else { return }
    if worlds.isEmpty { return say("No worlds.") }
    try tell(sheet.table(of: run, worlds.map { Int($0) }, isExact: form != nil), form, of: name)
  }

  private mutating func summarise(_ run: RunResult, _ compiled: Compiled) {
    let rows = zip(compiled.model.measures, run.measures).map { measure, values in
      [measure.name] + summary(values.sorted(), measure.value.type)
    }
    let table = Table(
      columns: [
        .init("\(run.name): \(run.worlds) worlds"), .init("mean", isNumber: true),
        .init("5%", isNumber: true), .init("median", isNumber: true), .init("95%", isNumber: true),
      ],
      rows: rows)
    for line in table.lines(on: options.page) { say(line) }
  }

  /// Mean and quantiles; of yes and no the share that says yes; things and words have neither.
  private func summary(_ sorted: [Double], _ type: ValueType) -> [String] {
    switch type {
    case .number, .date:
      [valueText(Sample.mean(sorted), type)]
        + [0.05, 0.5, 0.95].map { valueText(Sample.quantile(ofSorted: sorted, $0), type) }
    case .yesNo: [valueText(Sample.mean(sorted), .share), "", "", ""]
    default: ["", "", "", ""]
    }
  }
}

extension Sheet {
  /// Worlds of a run, each with the parameters that differ among them and with its measures.
  func table(of run: RunResult, _ worlds: [Int], isExact: Bool) -> StratReport.Table {
    let drawn = run.parameters.filter { Set($0.value).count > 1 }.sorted { $0.key.index < $1.key.index }
    let parameters = drawn.map { field, values in
      (model.fields[field.index].name, model.fields[field.index].type, values)
    }
    let measures = zip(model.measures, run.measures).map { ($0.name, $0.value.type, $1) }
    let shown = parameters + measures
    let cells = shown.map { _, type, values in
      texts(of: type, worlds.map { values[$0].isNaN ? nil : values[$0] }, isExact: isExact)
    }
    return StratReport.Table(
      columns: [.init("world", isNumber: true)] + shown.map { column($0.0, $0.1) },
      rows: worlds.indices.map { place in ["\(worlds[place] + 1)"] + cells.map { $0[place] } })
  }
}
