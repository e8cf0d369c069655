// SPDX-License-Identifier: Apache-2.0
// Parameters are starting beliefs. A question that is asked alone is weighed again with other beliefs: values of all
// parameters that have a plausible range, drawn evenly from it, on twins of the world as it is now.
//
// Source: robust decision making over many plausible futures (Lempert, Popper & Bankes 2003).

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// How many draws of the parameters are tried.
  private static let drawsTried = 16

  /// The answer to one question with other parameters, for some moves, and for none (the last); nothing where no
  /// parameter has a range.
  func verdictsWithDraws(_ finding: Finding, in state: WorldState, _ compiled: Compiled) -> [Verdict] {
    guard let drawn = try? drawn(compiled), !drawn.isEmpty, let fragment = finding.fragment else { return [] }
    nonisolated(unsafe) let (me, asked) = (self, fragment)
    let moves = finding.weighed.map(\.spoken)
    return sideBySide(Performer.drawsTried, workers: options.workers) { world in
      var other = me.twin
      let now = drawn.reduce(state) { $0.setting($1.column, $1.info, to: $1.values[world]) }
      other.core.state = now
      return other.verdict("draw \(world + 1)", of: moves, asked, in: now, compiled)
    }
  }

  /// A parameter's column, and its value in each draw.
  private struct Drawn: Sendable {
    var column: Int
    var info: Column
    var values: [Double]
  }

  /// What the first moment of as many worlds gives the parameters where all are drawn.
  private func drawn(_ compiled: Compiled) throws -> [Drawn] {
    let ids = compiled.model.fields.indices.filter { compiled.model.fields[$0].plausible != nil }
    guard !ids.isEmpty else { return [] }
    let other = try compile(recheck(with: [.allPlausible]), options)
    let start = try other.simulation.start(seed: core.seed, worlds: Performer.drawsTried)
    return ids.map { id in
      let column = compiled.lowered.columnOf(FieldID(id))
      let info = other.lowered.program.columns[column]
      let values = (0..<Performer.drawsTried).map { start.value(column, info, world: $0) }
      return Drawn(column: column, info: compiled.lowered.program.columns[column], values: values)
    }
  }
}
