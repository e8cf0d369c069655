// SPDX-License-Identifier: Apache-2.0
// `what if { shock recession } or { Dana: rally(parents) } over 8 quarters`: a twin of the present world for each,
// with the same luck; they are compared with one in which nothing is done, and thrown away.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func whatIf(_ blocks: [StratSyntax.Block], over time: Expr?, at span: SourceSpan) throws {
    _ = try model(at: span)
    let steps = try time.map { try self.steps($0) } ?? Performer.foresight
    guard let source = core.source(of: span), let now = core.state?.step else {
      return
    }
    var roads = [Road(name: "as it goes", core: try twin(doing: nil, source, steps))]
    for (n, block) in blocks.enumerated() {
      let name = blocks.count == 1 ? "what if" : "what if \(n + 1)"
      roads.append(Road(name: name, core: try twin(doing: block, source, steps)))
    }
    guard !outcome.wasInterrupted else { return say("Stopped: nothing was changed.") }
    tell(
      comparison(of: roads, on: [], at: now + steps), empty: "There is no measure to compare: measure m = …")
    if output.isPure { return }
    say(
      "At \(label(now + steps)), \(steps == 1 ? "1 step" : "\(steps) steps") from now; nothing of it was done."
    )
  }

  /// On a twin something is done to the world, or declared; all else would reach beyond it.
  private func refuse(untried statement: Statement) throws {
    if case .declaration = statement.kind { return }
    if Deed.Sort(of: statement, hasSpeaker: core.speaker != nil) != nil { return }
    if case .action(.note) = statement.kind { return }
    if case .action(.value(let value)) = statement.kind, case .call(let name, _) = value.kind,
      case .move? = core.compiled?.checked.names.find(name)
    {
      _ = try speaker(of: name, at: value.span)
    }
    throw Trouble(
      "E0757", "behind `what if` something is done or declared, and this does neither", at: statement.span,
      help: [
        "what if { shock recession } over 8 quarters", "what if { parameter pull = 5% } over 8 quarters",
      ])
  }

  /// Steps that are looked ahead where nobody says how many.
  static let foresight = 8

  /// The world some steps on, after what a block does.
  private mutating func twin(doing block: StratSyntax.Block?, _ source: SourceText, _ steps: Int) throws
    -> Core
  {
    var twin = twin
    for statement in block?.statements ?? [] { try refuse(untried: statement) }
    // What is declared there holds in the twin alone: `what if { parameter pull = 5% }`.
    guard let rest = twin.declare(block?.statements ?? [], source) else {
      throw Problems(messages: twin.outcome.messages)
    }
    for statement in rest {
      guard twin.perform(statement, source) else { throw Problems(messages: twin.outcome.messages) }
    }
    try twin.advance(steps, until: nil, at: source.span)
    outcome.wasInterrupted = outcome.wasInterrupted || twin.outcome.wasInterrupted
    return twin.core
  }
}
