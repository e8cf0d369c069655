// SPDX-License-Identifier: Apache-2.0
// Best first: the lines of a strategy take turns, by their worth. What a line is worth is found out for all of them
// before the first turn; whether it can be done, when its turn comes. See docs/decisions/0016-best-first.md.

import StratEngine
import StratSyntax

extension StrategyWriter {
  /// Turns and not rounds: a round would be part of the key of every draw, and a move would draw otherwise for coming
  /// second.
  func bestFirst(_ writer: CodeWriter, _ column: Int) -> RuleProgram {
    let judged = judged(writer, column)
    let line = writer.fresh(.number)
    let opener = { Level(setup: .empty, source: .keys(strategy.lines.count), member: line) }
    let order = writer.nest([opener], condition: nil) { worth(of: line, judged.map(\.worth), writer) }
    var levels = order.members.levels
    levels[0].setup = writer.finish()
    writer.frames = [OpenFrame()]
    let turn = writer.fresh(.number)
    whereThere(writer) { take(turn, judged[...], speaker(writer), writer) }
    let turns = Turns(levels: levels, members: [turn], order: .best(order.body, order.result))
    return program(.turns(turns), writer)
  }

  /// A line of which it is known what it is worth.
  fileprivate struct Judged {
    var line: Strategy.Line
    /// Its number among the lines.
    var number: Int
    /// 0 where its condition does not hold.
    var worth: Register
    /// Where its condition was asked.
    var asked: CodeWriter.Asked
  }

  // ---- Judging ----

  /// On the world frame, and only where somebody follows the strategy.
  private func judged(_ writer: CodeWriter, _ column: Int) -> [Judged] {
    let lines = strategy.lines
    var asked: [CodeWriter.Asked] = []
    let worths = writer.branch(
      acts(column, writer), lines.map { _ in .number },
      then: {
        writer.floor = 1
        defer { writer.floor = 0 }
        return lines.map { line in
          asked.append(writer.asked)
          return worth(of: line, writer)
        }
      }, otherwise: { lines.map { _ in writer.number(0) } })
    return lines.indices.map {
      Judged(line: lines[$0], number: $0, worth: worths[$0], asked: asked[$0])
    }
  }

  private func worth(of line: Strategy.Line, _ writer: CodeWriter) -> Register {
    func worth() -> Register { line.worth.map { writer.scalar($0, as: .number) } ?? writer.number(0) }
    guard let condition = line.condition else { return worth() }
    return writer.branch(
      writer.scalar(condition), [.number], then: { [worth()] }, otherwise: { [writer.number(0)] })[0]
  }

  /// The worth of the line that stands in `line`, on a frame inside that of the worths.
  private func worth(of line: Register, _ worths: [Register], _ writer: CodeWriter) -> Register {
    worths.enumerated().reduce(writer.number(0)) { found, next in
      let isThis = writer.compare(.equal, line, writer.number(Double(next.offset)))
      return writer.select(isThis, writer.lifted(next.element, from: writer.depth - 1), found)
    }
  }

  // ---- Turns ----

  /// A turn before may have ended whoever acts.
  private func whereThere(_ writer: CodeWriter, _ write: () -> Void) {
    guard let isThere = isThere(writer) else { return write() }
    writer.when(isThere) {
      writer.floor = 1
      write()
    }
    writer.floor = 0
  }

  /// Finds the line whose turn it is, halving those that are left, and does it if it can be done.
  ///
  /// - Parameter turn: its number, on the frame of the turn.
  private func take(
    _ turn: Register, _ lines: ArraySlice<Judged>, _ speaker: Value, _ writer: CodeWriter
  ) {
    guard lines.count > 1 else { return lines.first.map { take($0, speaker, writer) } ?? () }
    let middle = lines.startIndex + lines.count / 2
    let turnHere = writer.lifted(turn, from: 0)
    _ = writer.branch(
      writer.compare(.less, turnHere, writer.number(Double(middle))), [],
      then: {
        take(turn, lines[..<middle], speaker, writer)
        return []
      },
      otherwise: {
        take(turn, lines[middle...], speaker, writer)
        return []
      })
  }

  private func take(_ judged: Judged, _ speaker: Value, _ writer: CodeWriter) {
    let ordinal = writer.ordinal
    let holds = canBeDone(judged.line, speaker, writer)
    let after = writer.ordinal
    // What is asked and what is done must name the same draws.
    writer.ordinal = ordinal
    writer.when(holds) { act(judged.line, speaker, writer) }
    writer.ordinal = after
  }
}
