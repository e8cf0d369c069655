// SPDX-License-Identifier: Apache-2.0
// `diagnose NAME`, one question: the moves that would raise its answer most, and which of them is still the best if
// another theory is right. Every rival of a module that fills a slot takes its place on a twin of the world as it is
// now, and there the moves are weighed again.
//
// Regret is how far a move falls short of the best one; the smallest of the largest regrets is the careful choice.
// Source: Savage 1951.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// What moves make of one answer if a theory is right.
struct TheoryVerdict: Sendable {
  var module: String
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
  func verdicts(_ finding: Finding, by asker: Name) -> [TheoryVerdict] {
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
  ) -> TheoryVerdict? {
    var other = twin
    let text = SourceText(
      id: SourceID(UInt32(core.sources.count + 1)), name: Session.typed, text: lines.joined(separator: "\n"))
    guard other.perform(text).problems.isEmpty, let compiled = other.core.compiled,
      let state = other.core.state,
      let asked = compiled.model.questions.first(where: { $0.name == question }),
      let fragment = try? other.lower(other.known(compiled).fragment(of: asked, by: asker), compiled)
    else { return nil }
    let states = moves.map { other.trial(of: $0).after?.state } + [state]
    return TheoryVerdict(
      module: module,
      values: states.map {
        $0.flatMap { other.later($0, [fragment], compiled)?.first.flatMap { $0.isFinite ? $0 : nil } }
      })
  }

  // ---- What is said ----

  func comparison(of finding: Finding, _ verdicts: [TheoryVerdict]) -> [String] {
    let type = finding.question.value.type
    let moves = finding.weighed
    var lines = ["    What would raise it, of what can be done now:"]
    lines += moves.map { move in
      let cost = move.cost.isEmpty ? "" : ", costs \(move.cost)"
      return "      \(move.spoken.words): \(valueText(move.with, type))\(cost)"
    }
    guard !verdicts.isEmpty else { return lines }
    lines.append("    If another theory is right (\(counted(verdicts.count)) tried, one at a time):")
    return lines
      + (moves.indices + [moves.count]).compactMap { n in
        let name = n < moves.count ? moves[n].spoken.words : "none of these"
        return standing(n, verdicts).map { "      \(name) \($0)" }
      }
  }

  /// With how many theories a move is the best, and how far it falls short at worst.
  private func standing(_ n: Int, _ verdicts: [TheoryVerdict]) -> String? {
    let regrets = verdicts.compactMap { verdict in verdict.regrets[n].map { (verdict.module, $0) } }
    guard let worst = regrets.max(by: { $0.1 < $1.1 }) else { return nil }
    let best = regrets.filter { $0.1 <= 0 }.count
    let short = worst.1 > 0 ? "; short by \(plainNumber(worst.1)) at most, with \(worst.0)" : ""
    return "is the best with \(best) of \(regrets.count)\(short)"
  }

  private func counted(_ n: Int) -> String { n == 1 ? "1 was" : "\(n) were" }

  private func plainNumber(_ x: Double) -> String { valueText(x, .plain) }
}
