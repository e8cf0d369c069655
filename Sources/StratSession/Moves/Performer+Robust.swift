// SPDX-License-Identifier: Apache-2.0
// `diagnose NAME`, one question: the moves that would raise its answer most, and which of them is still the best if
// something else is true than what the model believes. Every rival of a module that fills a slot takes its place on a
// twin of the world as it is now, and there the moves are weighed again; the same with other values of the parameters
// (Performer+Draws.swift).
//
// Regret is how far a move falls short of the best one; the smallest of the largest regrets is the careful choice.
// Source: Savage 1951.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// What moves make of one answer if something else is true.
struct Verdict: Sendable {
  /// What is true then: a module, a draw.
  var name: String
  /// By move, in the order in which they were given; nothing where it cannot be made.
  var values: [Double?]

  /// How far each falls short of the best.
  var regrets: [Double?] {
    let best = values.compactMap(\.self).max()
    return values.map { value in value.flatMap { value in best.map { $0 - value } } }
  }
}

extension Performer {
  /// How many moves are looked at more closely.
  static let movesCompared = 5

  /// The answer to one question if other theories were right, for some moves, and for none (the last).
  func verdictsWithTheories(_ finding: Finding, by asker: Name) -> [Verdict] {
    let rivals = slots.filter { !$0.used.isEmpty }.flatMap { slot in
      slot.used.flatMap { used in slot.rivals.map { ($0, lines(putting: $0, inPlaceOf: used)) } }
    }
    nonisolated(unsafe) let me = self
    nonisolated(unsafe) let all = rivals
    let (moves, question) = (finding.weighed.map(\.spoken), finding.question)
    return sideBySide(all.count, workers: options.workers) { n in
      me.verdict(all[n].0, after: all[n].1, question.name, moves, by: asker)
    }.compactMap(\.self)
  }

  /// Nothing where the theory cannot be brought in.
  private func verdict(
    _ module: String, after lines: [String], _ question: String, _ moves: [SpokenMove], by asker: Name
  ) -> Verdict? {
    var other = twin
    let text = SourceText(
      id: SourceID(UInt32(core.sources.count + 1)), name: Session.typed, text: lines.joined(separator: "\n"))
    guard other.perform(text).problems.isEmpty, let compiled = other.core.compiled,
      let state = other.core.state,
      let asked = compiled.model.questions.first(where: { $0.name == question }),
      let fragment = try? other.lower(other.known(compiled).fragment(of: asked, by: asker), compiled)
    else { return nil }
    return other.verdict(module, of: moves, fragment, in: state, compiled)
  }

  /// The answer some steps after each move, and after none (the last), in a world in which something else is true.
  func verdict(
    _ name: String, of moves: [SpokenMove], _ fragment: Fragment, in state: WorldState, _ compiled: Compiled
  ) -> Verdict {
    let states = moves.map { trial(of: $0).after?.state } + [state]
    let values = states.map { $0.flatMap { later($0, [fragment], compiled)?.first } }
    return Verdict(name: name, values: values.map { $0.flatMap { $0.isFinite ? $0 : nil } })
  }

  // ---- What is said ----

  func comparison(of finding: Finding, _ theories: [Verdict], _ draws: [Verdict]) -> [String] {
    let type = finding.question.value.type
    var lines = ["    What would raise it, of what can be done now:"]
    lines += finding.weighed.map { move in
      let cost = move.cost.isEmpty ? "" : ", costs \(move.cost)"
      return "      \(move.spoken.words): \(valueText(move.with, type))\(cost)"
    }
    let tried = theories.count == 1 ? "1 was" : "\(theories.count) were"
    return lines + standings("If another theory is right (\(tried) tried, one at a time):", finding, theories)
      + standings(
        "With other parameters (\(draws.count) draws of all that have a plausible range):", finding, draws)
  }

  private func standings(_ head: String, _ finding: Finding, _ verdicts: [Verdict]) -> [String] {
    guard !verdicts.isEmpty else { return [] }
    let names = finding.weighed.map(\.spoken.words) + ["none of these"]
    return ["    " + head]
      + names.enumerated().compactMap { n, name in standing(n, verdicts).map { "      \(name) \($0)" } }
  }

  /// In how many cases a move is the best, and how far it falls short at worst.
  private func standing(_ n: Int, _ verdicts: [Verdict]) -> String? {
    let regrets = verdicts.compactMap { verdict in verdict.regrets[n].map { (verdict.name, $0) } }
    guard let worst = regrets.max(by: { $0.1 < $1.1 }) else { return nil }
    let best = regrets.filter { $0.1 <= 0 }.count
    let short = worst.1 > 0 ? "; short by \(plainNumber(worst.1)) at most, with \(worst.0)" : ""
    return "is the best with \(best) of \(regrets.count)\(short)"
  }

  private func plainNumber(_ x: Double) -> String { valueText(x, .plain) }
}
