// SPDX-License-Identifier: Apache-2.0
// `moves`: what there is to do; and while somebody speaks, what they can do now, what it costs them, and what stands
// against the rest.

import StratCompiler
import StratReport
import StratSyntax

extension Performer {
  mutating func listMoves(at span: SourceSpan) throws {
    let compiled = try model(at: span)
    guard let speaker = core.speaker?.text else { return listAllMoves(compiled) }
    let trials = ways(of: speaker, compiled).map { trial(of: $0) }
    let uncounted = compiled.model.moves.map(\.name).filter { name in
      !trials.contains { $0.spoken.move == name }
    }
    let open = grouped(trials.filter { $0.after != nil }, by: \.cost)
    let shut = grouped(trials.filter { $0.after == nil }, by: \.cause)
    var lines = open.isEmpty ? ["\(speaker) can make no move now."] : ["\(speaker) can, now:"]
    lines += open.map { "  \(names($0))" + ($0[0].cost.isEmpty ? "" : "   costs \($0[0].cost)") }
    if !shut.isEmpty { lines.append("and cannot:") }
    lines += shut.map { "  \(names($0)): \($0[0].reason)" }
    if !uncounted.isEmpty { lines.append("Not tried: \(uncounted.joined(separator: ", ")).") }
    let rows = trials.map { trial -> [Cell] in
      let (cost, reason) = (trial.cost, trial.reason)
      return [
        .text(trial.spoken.line), .flag(trial.after != nil), cost.isEmpty ? .blank : .text(cost),
        reason.isEmpty ? .blank : .text(reason),
      ]
    }
    tell(
      lines,
      or: StratReport.Table(
        columns: [.init("move"), .init("possible"), .init("costs"), .init("because")], rows: rows))
  }

  /// Ways of one move that are alike in something, in their order.
  private func grouped<Key: Equatable>(_ trials: [Trial], by key: (Trial) -> Key) -> [[Trial]] {
    var groups: [[Trial]] = []
    for trial in trials {
      let known = groups.firstIndex { $0[0].spoken.move == trial.spoken.move && key($0[0]) == key(trial) }
      if let known { groups[known].append(trial) } else { groups.append([trial]) }
    }
    return groups
  }

  private func names(_ trials: [Trial]) -> String {
    let shown = trials.prefix(3).map(\.spoken.words).joined(separator: ", ")
    return trials.count > 3 ? "\(shown) and \(trials.count - 3) more" : shown
  }

  /// The moves there are, with who can make them.
  private mutating func listAllMoves(_ compiled: Compiled) {
    let heads = compiled.model.moves.map { move in
      let parameters = move.parameters.map { local in
        "\(compiled.model.locals[local.index].name): \(typeWords(compiled.model.locals[local.index].type))"
      }
      return "\(move.name)(\(parameters.joined(separator: ", ")))"
    }
    let docs = compiled.model.moves.map { summary($0.docs) }
    let lines = zip(heads, docs).map { $1.isEmpty ? $0 : "\($0)  \($1)" }
    let hint =
      speakers(beside: nil, compiled).first.map { ["What one of them can do now: as \($0), then moves"] }
      ?? []
    tell(
      lines.isEmpty ? ["This model declares no moves."] : lines + hint,
      or: StratReport.Table(
        columns: [.init("move"), .init("meaning")],
        rows: zip(heads, docs).map { [.text($0), $1.isEmpty ? .blank : .text($1)] }))
  }

  /// The first paragraph of what a declaration says of itself.
  private func summary(_ docs: String) -> String {
    docs.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.joined(
      separator: " ")
  }
}
