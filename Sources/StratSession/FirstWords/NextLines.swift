// SPDX-License-Identifier: Apache-2.0
// What to do next, for beginners: from the first kind to a saved script, each in the words of the model at hand.

import StratCompiler
import StratSyntax

extension Performer {
  /// Lines that may lead on, in the order in which a model grows. Not all of them need be possible.
  var nextLines: [String] {
    guard let compiled = core.compiled, !isEmptyWorld else { return ["kind shop { size: number = 40 }"] }
    let model = compiled.model
    guard let kind = model.kinds.last(where: { !core.libraryTexts.contains($0.span.source) }) else {
      return ["kind shop { size: number = 40 }", "show world", "step"]
    }
    var lines: [String] = []
    if !model.groups.contains(where: { kind.family.contains($0.kind) }) {
      lines.append("3 \(kind.plural) {}")
    }
    lines.append("show \(kind.plural)")
    if let field = numberField(of: kind, model) {
      if model.measures.isEmpty { lines.append("measure average = mean \(field) of \(kind.plural) else 0") }
      if !model.rules.contains(where: { !core.libraryTexts.contains($0.span.source) }) {
        lines.append("rule grow in act for each x: \(kind.name) { x.\(field) += 10% * x.\(field) }")
      }
    }
    lines.append("step 4")
    if (core.state?.step ?? 0) > 0, let measure = model.measures.first {
      lines.append("plot \(measure.name)")
    }
    return lines + ["run 20 worlds over 4 steps as mc", "undo", "show world", "save \"model.strat\""]
  }

  private func numberField(of kind: Kind, _ model: Model) -> String? {
    model.fields.first { field in
      guard case .kind(let id) = field.owner, case .number(let unit, _) = field.type else { return false }
      return model.kinds[id.index].name == kind.name && unit.isPlain && field.keys.isEmpty && !field.isAccount
    }?.name
  }
}
