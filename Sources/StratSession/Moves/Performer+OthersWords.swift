// SPDX-License-Identifier: Apache-2.0
// What is said of the moves of others: which would raise an answer, what they bring together, what each adds to it, and
// in which order.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// What others could do about one question, in lines and as a table.
  func others(
    _ finding: Finding, by asker: Name, in state: WorldState, _ compiled: Compiled
  ) -> (lines: [String], table: StratReport.Table) {
    let outlook = outlook(finding, by: asker, in: state, compiled)
    let others = Array(outlook.best.prefix(Performer.othersCompared))
    let moves = (finding.raised.map { [$0] } ?? []) + others
    let joint = moves.count > 1 ? joint(moves, finding, in: state, compiled) : nil
    var lines = said(outlook, others, finding)
    if let joint, !others.isEmpty {
      lines += said(joint, hasOwn: finding.raised != nil, finding.question.value.type, compiled)
    }
    if outlook.tried < outlook.ways {
      lines.append(
        "    Of the \(outlook.ways) ways that others have to make a move, \(outlook.tried) were tried.")
    }
    return (lines, table(of: moves, joint, finding.question.value.type))
  }

  private func said(_ outlook: Outlook, _ others: [Finding.Weighed], _ finding: Finding) -> [String] {
    if others.isEmpty {
      let all = outlook.tried == outlook.ways
      return [
        "    Nobody else could raise it by what \(all ? "can be done" : "was tried of what can be done") now."
      ]
    }
    let type = finding.question.value.type
    let above = valueText(finding.without, type)
    let more = outlook.best.count - others.count
    return ["    Who else could raise it above \(above), of what can be done now:"]
      + others.map { other in
        let cost = other.cost.isEmpty ? "" : ", costs \(other.cost)"
        return "      \(other.spoken.line): \(valueText(other.with, type))\(cost)"
      } + (more > 0 ? ["      and \(more) more, by less"] : [])
  }

  private func said(_ joint: Joint, hasOwn: Bool, _ type: ValueType, _ compiled: Compiled) -> [String] {
    let own = hasOwn ? "Together with \(joint.moves[0].spoken.words) of your own" : "All of them together"
    let shares = zip(joint.moves, joint.shares).map { "\($0.spoken.speaker) \(valueText($1, type))" }
    return [
      "    \(own): \(valueText(joint.values.last ?? .nan, type)), which is \(surplus(joint, type)).",
      "    What each adds, in the mean over all orders: \(shares.joined(separator: ", ")).",
      "    " + orders(joint, type, compiled),
    ]
  }

  /// What several bring together beside what each brings alone.
  private func surplus(_ joint: Joint, _ type: ValueType) -> String {
    let surplus = joint.synergy
    // What is left of sums of equal numbers is no synergy.
    if surplus.magnitude <= 1e-9 * joint.values.reduce(1, { max($0, $1.magnitude) }) {
      return "just what each alone would add"
    }
    let than = surplus > 0 ? "more" : "less"
    return "\(valueText(surplus.magnitude, type)) \(than) than each alone would add"
  }

  private func orders(_ joint: Joint, _ type: ValueType, _ compiled: Compiled) -> String {
    let apart = "\(compiled.model.clock.stepWords) apart"
    guard let best = joint.best, let worst = joint.worst else {
      return "One after the other, \(apart), they cannot all be made."
    }
    let ahead = "\(Performer.stepsWeighed + joint.moves.count - 1) steps on"
    let (first, last) = (
      "\(names(best, joint)): \(valueText(best.value, type))", valueText(worst.value, type)
    )
    if joint.orders.count == 1 {
      return "They can all be made in this order only, \(apart), \(ahead): \(first)."
    }
    if valueText(best.value, type) == last {
      return "One after the other, \(apart), \(ahead): \(last), whoever begins." + shut(joint)
    }
    return "Best in this order, \(apart), \(ahead): \(first); worst \(names(worst, joint)): \(last)."
      + shut(joint)
  }

  private func shut(_ joint: Joint) -> String {
    let count = joint.orderCount - joint.orders.count
    return count == 0 ? "" : " In \(count) of \(joint.orderCount) orders one cannot be made."
  }

  private func names(_ order: Joint.Order, _ joint: Joint) -> String {
    order.places.map { joint.moves[$0].spoken.speaker }.joined(separator: ", ")
  }

  private func table(of moves: [Finding.Weighed], _ joint: Joint?, _ type: ValueType) -> StratReport.Table {
    let rows = moves.enumerated().map { n, move -> [Cell] in
      let place = joint?.best?.places.firstIndex(of: n)
      return [
        .text(move.spoken.speaker), .text(move.spoken.words), cell(move.with, type),
        joint.map { cell($0.shares[n], type) } ?? .blank,
        place.map { cell(Double($0 + 1), .plain) } ?? .blank,
      ]
    }
    return StratReport.Table(
      columns: [
        .init("actor"), .init("move"), .init("to", isNumber: true, isVarious: true),
        .init("adds", isNumber: true, isVarious: true), .init("place", isNumber: true),
      ], rows: rows)
  }
}
