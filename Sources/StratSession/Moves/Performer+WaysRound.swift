// SPDX-License-Identifier: Apache-2.0
// Ways round a refused move: what the speaker or somebody else can do first so that the move can be made, and whether
// time alone is enough. All is tried on twins of the world, with the luck that there will be.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// How many first moves are tried, and how many steps are waited.
  private static let mostFirst = 60
  static let mostWaits = 4

  /// The best three ways round, as lines to type.
  func waysRound(_ refused: SpokenMove, _ compiled: Compiled) -> [String] {
    let first = firstMoves(compiled, besides: refused)
    var found: [String] = []
    for trial in first where found.count < 3 {
      if let after = trial.after, isOpen(refused, in: after) {
        found.append("\(trial.spoken.line); \(refused.line)")
      }
    }
    if found.count < 3, let steps = wait(until: { isOpen(refused, in: $0) }) {
      found.append("\(steps == 1 ? "step" : "step \(steps)"); \(refused.line)")
    }
    // A move first, and its fruits a step later; only where time alone does not help as soon.
    if found.isEmpty {
      for trial in first where found.count < 3 {
        guard let after = trial.after, let next = stepped(after), isOpen(refused, in: next) else { continue }
        found.append("\(trial.spoken.line); step; \(refused.line)")
      }
    }
    return Array(found.prefix(3))
  }

  /// What can be done now, by the speaker and by others.
  func firstMoves(_ compiled: Compiled, besides refused: SpokenMove? = nil) -> [Trial] {
    let all = speakers(beside: refused?.speaker ?? core.speaker?.text, compiled).flatMap {
      ways(of: $0, compiled)
    }
    return all.filter { $0 != refused }.prefix(Performer.mostFirst).map { trial(of: $0) }.filter {
      $0.after != nil
    }
  }

  /// The speaker first, then all others who can make a move.
  func speakers(beside speaker: String?, _ compiled: Compiled) -> [String] {
    var names = [speaker].compactMap { $0 }
    for move in compiled.model.moves {
      guard case .thing(let kind, _) = compiled.model.locals[move.speaker.index].type else { continue }
      let family = compiled.model.kinds[kind.index].family
      for group in compiled.model.groups where family.contains(group.kind) {
        names += group.names.compactMap { $0 }.filter { !names.contains($0) }.prefix(8)
      }
    }
    return names
  }

  private func isOpen(_ move: SpokenMove, in core: Core) -> Bool {
    var twin = self
    twin.core = core
    return twin.trial(of: move).after != nil
  }

  /// After how many steps something holds, if it does soon.
  func wait(until holds: (Core) throws -> Bool) rethrows -> Int? {
    var now = core
    for steps in 1...Performer.mostWaits {
      guard let next = stepped(now) else { return nil }
      if try holds(next) { return steps }
      now = next
    }
    return nil
  }

  private func stepped(_ core: Core) -> Core? {
    guard let compiled = core.compiled else { return nil }
    var twin = twin
    twin.core = core
    twin.callDueShocks(compiled)
    guard let state = twin.core.state, let next = try? compiled.simulation.step(state).state else {
      return nil
    }
    twin.core.state = next
    return twin.core
  }
}
