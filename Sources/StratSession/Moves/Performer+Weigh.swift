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
    let asked = findings.map { finding in
      finding.value.isFinite
        ? try? lower(known(compiled).fragment(of: finding.question, by: asker), compiled) : nil
    }
    nonisolated(unsafe) let me = self
    let ways = ways(of: asker.text, compiled)
    let twins = sideBySide(ways.count + 1, workers: options.workers) { n -> [Double]? in
      guard n > 0 else { return me.later(state, asked, compiled) }
      return me.trial(of: ways[n - 1]).after?.state.flatMap { me.later($0, asked, compiled) }
    }
    guard let without = twins[0] else { return }
    for n in findings.indices {
      findings[n].without = without[n]
      for (way, twin) in zip(ways, twins.dropFirst()) {
        guard let with = twin?[n], with.isFinite, without[n].isFinite else { continue }
        findings[n].weigh(way.words, with)
      }
    }
  }

  /// The answers some steps later; NaN where there is none then.
  private func later(_ state: WorldState, _ asked: [Fragment?], _ compiled: Compiled) -> [Double]? {
    let end = try? compiled.simulation.run(state, steps: Performer.stepsWeighed) { _, _ in true }
    return end.map { end in
      asked.map { fragment in fragment.flatMap { try? answer($0, in: end).numbers.first } ?? .nan }
    }
  }

  // ---- What is said ----

  func lines(of findings: [Finding], _ asker: Name, _ compiled: Compiled) -> [String] {
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
    return lines + ["Moves are weighed \(steps) steps later, beside the same luck without them."]
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
        "    Most would \(does) it: \(move.words): \(valueText(move.with, type)) instead of \(without).")
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
        finding.raised.map { .text($0.words) } ?? .blank, number(finding.raised?.with),
        finding.lowered.map { .text($0.words) } ?? .blank, number(finding.lowered?.with),
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
  /// Takes note of what a move would make of the answer.
  fileprivate mutating func weigh(_ words: String, _ with: Double) {
    if with > raised?.with ?? without { raised = Weighed(words: words, with: with) }
    if with < lowered?.with ?? without { lowered = Weighed(words: words, with: with) }
  }
}
