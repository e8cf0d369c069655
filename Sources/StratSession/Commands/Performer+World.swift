// SPDX-License-Identifier: Apache-2.0
// `show world`: what there is now, in a few lines.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func showWorld(_ compiled: Compiled, _ state: WorldState) {
    if isEmptyWorld { return say(Performer.firstSteps) }
    let model = compiled.model
    let speaks = core.speaker.map { "; \($0.text) speaks" } ?? ""
    say(
      "now \(model.clock.label(step: state.step)), \(state.step) steps since the start, seed \(core.seed)"
        + speaks)
    say(part: "things", counts(compiled))
    say(part: "ties", ties(compiled, state))
    let own = model.fields.indices.filter {
      model.fields[$0].owner == .world && !isOfLibrary(model.fields[$0].span)
    }
    say(
      part: "parameters",
      own.filter { model.fields[$0].isParameter }.compactMap { valued(model.fields[$0].name) })
    say(
      part: "values",
      own.filter { !model.fields[$0].isParameter }.compactMap { valued(model.fields[$0].name) })
    say(part: "measures", model.measures.compactMap { valued($0.name) })
    say(
      part: "shocks that are on",
      model.shocks.indices.filter { isOn($0, compiled, state) }.map { model.shocks[$0].name })
    say(
      part: "runs", core.runs.values.sorted { $0.name < $1.name }.map { "\($0.name) of \($0.worlds) worlds" })
  }

  private mutating func say(part title: String, _ parts: [String]) {
    if !parts.isEmpty { say("\(title): \(parts.joined(separator: ", "))") }
  }

  private func isOfLibrary(_ span: SourceSpan) -> Bool { core.libraryTexts.contains(span.source) }

  /// `reach 52%`; what is none or has several values is left out.
  private func valued(_ name: String) -> String? {
    let place = SourceSpan(source: SourceID(0), start: 0, end: 0)
    guard let lines = shown(Name(text: name, span: place), in: core), lines.count == 1 else { return nil }
    return "\(name) \(lines[0])"
  }

  private func ties(_ compiled: Compiled, _ state: WorldState) -> [String] {
    compiled.model.relations.enumerated().compactMap { index, relation in
      let count = state.rows(of: compiled.lowered.tableOfRelation[index]).count
      return count == 0 ? nil : "\(count) \(relation.name)"
    }
  }

  private func isOn(_ shock: Int, _ compiled: Compiled, _ state: WorldState) -> Bool {
    let left = compiled.lowered.shocks[shock].left
    return state.value(left, compiled.lowered.program.columns[left]) > 0
  }
}
