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
    let (levels, order) = turns(of: judged, writer)
    let members = levels.map { _ in writer.fresh(.number) }
    var known = members.dropFirst()
    let lines = judged.map { line in
      var line = line
      line.finding.values = line.finding.values.map { _ in known.removeFirst() }
      return line
    }
    whereThere(writer) { take(members[0], lines[...], speaker(writer), writer) }
    return program(.turns(Turns(levels: levels, members: members, order: order)), writer)
  }

  /// A line of which it is known what it is worth: 0 where its condition does not hold.
  fileprivate struct Judged {
    var line: Strategy.Line
    var worth: Register
    var finding: Finding
  }

  // ---- Judging ----

  /// On the world frame, and only where somebody follows the strategy.
  private func judged(_ writer: CodeWriter, _ column: Int) -> [Judged] {
    var findings: [Finding] = []
    var numbers = writer.numbers(where: acts(column, writer)) {
      writer.floor = 1
      defer { writer.floor = 0 }
      return strategy.lines.flatMap { line in
        let (worth, finding) = judge(line, writer)
        findings.append(finding)
        return [worth] + finding.values
      }
    }[...]
    return zip(strategy.lines, findings).map { line, finding in
      var judged = Judged(line: line, worth: numbers.removeFirst(), finding: finding)
      judged.finding.values = finding.values.map { _ in numbers.removeFirst() }
      return judged
    }
  }

  private func judge(_ line: Strategy.Line, _ writer: CodeWriter) -> (worth: Register, Finding) {
    let worth = line.worth ?? TypedExpr(.number(0), .plain, at: line.span)
    var finding = Finding(parts: [], reads: [], values: [])
    func judge() -> [Register] {
      let number = writer.scalar(worth, as: .number)
      finding = writer.finding(line.condition, worth: worth)
      return [number] + finding.values
    }
    let found = line.condition.map { writer.numbers(where: writer.scalar($0), judge) } ?? judge()
    finding.values = Array(found.dropFirst())
    return (found[0], finding)
  }

  /// One turn for each line, which takes along what was found out of all of them.
  private func turns(of judged: [Judged], _ writer: CodeWriter) -> ([Level], StratEngine.Turns.Order) {
    let line = writer.fresh(.number)
    let lines = { Level(setup: .empty, source: .keys(judged.count), member: line) }
    let known = judged.flatMap(\.finding.values).map { value in
      {
        Level(setup: .empty, source: .values([writer.lifted(value, from: 0)]), member: writer.fresh(.number))
      }
    }
    let order = writer.nest([lines] + known, condition: nil) {
      let here = writer.lifted(line, from: 1)
      return judged.enumerated().reduce(writer.number(0)) { found, next in
        let isThis = writer.compare(.equal, here, writer.number(Double(next.offset)))
        return writer.select(isThis, writer.lifted(next.element.worth, from: 0), found)
      }
    }
    var levels = order.members.levels
    levels[0].setup = writer.finish()
    writer.frames = [OpenFrame()]
    return (levels, .best(order.body, order.result))
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
    writer.findings = [judged.finding]
    writer.when(holds) { act(judged.line, speaker, writer) }
    writer.findings = []
    writer.ordinal = after
  }
}
