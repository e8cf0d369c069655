// SPDX-License-Identifier: Apache-2.0
// Strategies as programs: the first line that holds and can be done. Best first: StrategyWriter+BestFirst.swift.

import StratEngine
import StratSyntax

/// One strategy as somebody follows it.
struct StrategyWriter {
  let context: Context
  let strategy: Strategy
  let follower: Strategy.Follower

  /// The column says whether the follower was told to do otherwise than declared: to rest, or to follow what is for
  /// somebody else.
  func program() -> (RuleProgram, column: Int) {
    let owner = follower.isDeclared ? strategy.name : "\(strategy.name) for \(follower.name)"
    let writer = CodeWriter(context, owner: owner)
    let column = context.hiddenColumn(owner + ".otherwise", table: nil, lane: .flag)
    if strategy.isBestFirst { return (bestFirst(writer, column), column) }
    writer.when(acts(column, writer)) {
      writer.floor = 1
      line(strategy.lines[...], speaker(writer), writer)
    }
    writer.floor = 0
    return (program(.alone(whole: true), writer), column)
  }

  func program(_ manner: RuleProgram.Manner, _ writer: CodeWriter) -> RuleProgram {
    RuleProgram(
      name: writer.owner, manner: manner, rounds: nil, body: writer.finish(),
      place: writer.place(strategy.span))
  }

  // ---- Who ----

  /// Whether the strategy is followed, and whoever follows it is there: that of somebody who has gone rests.
  func acts(_ column: Int, _ writer: CodeWriter) -> Register {
    let isOther = writer.load(column, .flag, at: [])
    let follows = follower.isDeclared ? writer.not(isOther) : isOther
    return isThere(writer).map { writer.both(follows, $0) } ?? follows
  }

  /// nil where nobody of the kind ever goes.
  func isThere(_ writer: CodeWriter) -> Register? { leaver.map { writer.isThere($0.slot, $0.kind) } }

  /// Where it is known that they are there.
  func speaker(_ writer: CodeWriter) -> Value {
    leaver.map { writer.here(writer.index($0.slot)) } ?? writer.value(follower.actor)
  }

  private var leaver: (slot: Int, kind: KindID)? {
    let actor = follower.actor
    guard case .thing(let slot) = actor.kind, case .thing(let kind, _) = actor.type, context.mayBeGone(actor)
    else { return nil }
    return (slot, kind)
  }

  // ---- Lines ----

  /// The first line where everything holds acts; whether it holds is found out before anything is done.
  private func line(_ lines: ArraySlice<Strategy.Line>, _ speaker: Value, _ writer: CodeWriter) {
    guard let line = lines.first else { return }
    let ordinal = writer.ordinal
    let before = writer.asked
    let asked = line.condition.map { writer.scalar($0) } ?? writer.flag(true)
    let holds = writer.branch(
      asked, [.flag], then: { [canBeDone(line, speaker, writer)] }, otherwise: { [writer.flag(false)] })[0]
    // What is asked and what is done must name the same draws.
    let after = writer.ordinal
    writer.ordinal = ordinal
    _ = writer.branch(
      holds, [],
      then: {
        if let condition = line.condition {
          writer.because(condition, asked: before) { act(line, speaker, writer) }
        } else {
          act(line, speaker, writer)
        }
        return []
      },
      otherwise: {
        writer.ordinal = after
        self.line(lines.dropFirst(), speaker, writer)
        return []
      })
  }

  func act(_ line: Strategy.Line, _ speaker: Value, _ writer: CodeWriter) {
    for spoken in line.moves {
      move(spoken, speaker, writer) { writer.run($0.body.filter { !$0.isNeed }) }
    }
  }

  /// Whether all moves of a line can be made, one after the other, and all that they pay can be paid in full.
  func canBeDone(_ line: Strategy.Line, _ speaker: Value, _ writer: CodeWriter) -> Register {
    writer.attempt { canBeDone(line.moves[...], speaker, writer) }
  }

  private func canBeDone(
    _ moves: ArraySlice<Strategy.Spoken>, _ speaker: Value, _ writer: CodeWriter
  ) -> Register {
    guard let first = moves.first else { return writer.flag(true) }
    let isPossible = move(first, speaker, writer) { writer.tried($0.body) }
    guard moves.count > 1 else { return isPossible }
    return writer.branch(
      isPossible, [.flag], then: { [canBeDone(moves.dropFirst(), speaker, writer)] },
      otherwise: { [writer.flag(false)] })[0]
  }

  @discardableResult
  private func move<T>(
    _ spoken: Strategy.Spoken, _ speaker: Value, _ writer: CodeWriter, _ write: (Move) -> T
  ) -> T {
    let arguments = spoken.arguments.map { writer.value($0) }
    return writer.asMove(spoken.move, speaker: speaker, arguments: arguments, write)
  }
}
