// SPDX-License-Identifier: Apache-2.0
// Which moves would change an answer most: each that can be made now is made on a twin, which then goes on for some
// steps with the same luck, beside the twin that does nothing.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// How many steps later the answers of twins are laid side by side.
  static let stepsWeighed = 4

  func weigh(_ findings: inout [Finding], by asker: Name, in state: WorldState, _ compiled: Compiled) {
    let asked = findings.map { $0.value.isFinite ? $0.fragment : nil }
    nonisolated(unsafe) let me = self
    let ways = ways(of: asker.text, compiled)
    let twins = sideBySide(ways.count + 1, workers: options.workers) { n -> Twin? in
      guard n > 0 else { return Twin(answers: me.later(state, asked, compiled) ?? []) }
      let trial = me.trial(of: ways[n - 1])
      return trial.after?.state.flatMap { me.later($0, asked, compiled) }.map {
        Twin(answers: $0, cost: trial.cost)
      }
    }
    guard let without = twins[0]?.answers, without.count == findings.count else { return }
    for n in findings.indices where without[n].isFinite {
      findings[n].without = without[n]
      findings[n].weigh(
        zip(ways, twins.dropFirst()).compactMap { way, twin in
          twin.map { Finding.Weighed(spoken: way, with: $0.answers[n], cost: $0.cost) }
        }.filter(\.with.isFinite))
    }
  }

  /// What became of the world in which a move was made.
  private struct Twin: Sendable {
    var answers: [Double]
    var cost = ""
  }

  /// The answers some steps later; NaN where there is none then.
  func later(_ state: WorldState, _ asked: [Fragment?], _ compiled: Compiled) -> [Double]? {
    let looksBack = asked.contains { $0?.looksBack == true }
    let end = try? compiled.simulation.run(state, steps: Performer.stepsWeighed, isAskedLater: looksBack) {
      _, _ in true
    }
    return end.map { end in
      asked.map { fragment in fragment.flatMap { try? answer($0, in: end).numbers.first } ?? .nan }
    }
  }

  // ---- What is said ----

  func lines(
    of findings: [Finding], _ asker: Name, _ compiled: Compiled, _ more: [String]
  ) -> [String] {
    var groups: [String] = []
    for finding in findings where !groups.contains(finding.question.group) {
      groups.append(finding.question.group)
    }
    var lines = ["\(asker.text) asks, \(core.state.map { compiled.model.clock.label(step: $0.step) } ?? ""):"]
    for group in groups {
      lines.append(group)
      for finding in findings where finding.question.group == group { lines += said(finding) }
    }
    let steps = Performer.stepsWeighed
    return lines + more + ["Moves are weighed \(steps) steps later, beside the same luck without them."]
  }

  private func said(_ finding: Finding) -> [String] {
    let question = finding.question
    let title = question.title ?? question.name
    let ahead = question.over.map { ", \($0) steps on" } ?? ""
    let answer = finding.value.isFinite ? valueText(finding.value, question.value.type) + ahead : "unknown"
    var lines = ["  \(question.name): \(title) \(answer)"] + finding.meaning.map { "    \($0)" }
    let type = question.value.type
    let without = valueText(finding.without, type)
    for (move, does) in [(finding.raised, "raise"), (finding.lowered, "lower")] {
      guard let move, valueText(move.with, type) != without else { continue }
      lines.append(
        "    Most would \(does) it: \(move.spoken.words): \(valueText(move.with, type)) instead of \(without)."
      )
    }
    return lines
  }

  func table(of findings: [Finding]) -> StratReport.Table {
    let rows = findings.map { finding -> [Cell] in
      let type = finding.question.value.type
      func number(_ x: Double?) -> Cell { x.map { $0.isFinite ? cell($0, type) : .none } ?? .blank }
      return [
        .text(finding.question.group), .text(finding.question.name),
        .text(finding.question.title ?? ""), number(finding.value),
        .text(finding.meaning.joined(separator: " ")), number(finding.without),
        finding.raised.map { .text($0.spoken.words) } ?? .blank, number(finding.raised?.with),
        finding.lowered.map { .text($0.spoken.words) } ?? .blank, number(finding.lowered?.with),
      ]
    }
    return StratReport.Table(
      columns: [
        .init("about"), .init("question"), .init("asks"), .init("answer", isNumber: true, isVarious: true),
        .init("meaning"), .init("later", isNumber: true, isVarious: true), .init("raised by"),
        .init("to", isNumber: true, isVarious: true), .init("lowered by"),
        .init("down to", isNumber: true, isVarious: true),
      ], rows: rows)
  }
}

extension Finding {
  /// Takes note of what moves would make of the answer.
  fileprivate mutating func weigh(_ moves: [Weighed]) {
    // Of equals the first, so that the same is said each time.
    raised = moves.filter { $0.with > without }.reduce(nil) { ($0?.with ?? -.infinity) >= $1.with ? $0 : $1 }
    lowered = moves.filter { $0.with < without }.reduce(nil) { ($0?.with ?? .infinity) <= $1.with ? $0 : $1 }
    let order = moves.enumerated().filter { $0.element.with > without }
      .sorted { ($1.element.with, $0.offset) < ($0.element.with, $1.offset) }
    // Of one move the best way to make it: the others are mostly as good.
    var seen: Set<String> = []
    let best = order.map(\.element).filter { seen.insert($0.spoken.move).inserted }
    weighed = Array(best.prefix(Performer.movesCompared))
    if question.asksOthers { tried = moves }
  }
}
