// SPDX-License-Identifier: Apache-2.0
// `history` shows or saves what was typed, `rerun` performs it again, and `run "FILE"` performs what a file says.

import StratReport
import StratSyntax

extension Performer {
  /// How many statements `history` shows when it does not say how many.
  private static let recent = 20

  func history(_ command: HistoryCommand, at span: SourceSpan) throws -> [String] {
    guard !options.typed.statements.isEmpty else {
      throw Trouble(
        "E0760", "nothing was typed here yet: history keeps what is typed at the prompt", at: span,
        help: ["journal shows what was taken in"])
    }
    switch command {
    case .recent: return shown(Performer.recent)
    case .last(let count): return shown(try whole(count, Performer.recent))
    case .save(let name): return [try saveTyped(to: name)]
    }
  }

  /// The latest statements with their numbers, the lines of each below one another.
  private func shown(_ count: Int) -> [String] {
    let all = options.typed.statements
    let first = max(0, all.count - count)
    let width = String(all.count).count + 2
    var lines = all.indices[first...].flatMap { n in
      let rows = all[n].split(separator: "\n", omittingEmptySubsequences: false)
      return rows.enumerated().map { row, text in
        let number = row == 0 ? String(n + 1) : ""
        return String(repeating: " ", count: width - number.count) + number + "  " + text
      }
    }
    if first > 0, count == Performer.recent { lines.append("\(first) older: history \(all.count)") }
    return lines
  }

  /// Everything that was typed in this session, also what failed; a session that runs again is another thing.
  private func saveTyped(to name: TextLiteral) throws -> String {
    let own = options.typed.own
    let path = try write(own.map { $0 + "\n" }.joined(), to: name)
    return "Saved the \(own.count == 1 ? "statement" : "\(own.count) statements") typed in this session to "
      + "\(path). What was accepted, as a script that runs: save \"\(path)\""
  }

  // ---- Again ----

  mutating func rerun(_ first: Expr, through last: Expr?) throws {
    let from = try whole(first, 1)
    let to = try last.map { try whole($0, 1) } ?? from
    let span = first.span.through(last?.span ?? first.span)
    guard from <= to else {
      throw Trouble(
        "E0761", "\(from) comes after \(to)", at: span, help: ["rerun \(to)-\(from)"])
    }
    for number in from...to {
      let text = try typed(number, at: span)
      say("> " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  "))
      do { try performWithin(Array(text.utf8), named: Session.typed, on: core) } catch {
        if from < to { say("Nothing of it was done again: statement \(number) failed.") }
        throw error
      }
      if outcome.wasInterrupted || outcome.wantsToQuit { return }
    }
  }

  private func typed(_ number: Int, at span: SourceSpan) throws -> String {
    guard let text = options.typed[number] else {
      let last = options.typed.statements.count
      throw Trouble(
        "E0761", "no statement has the number \(number): the last is \(last)", at: span,
        help: ["history shows the numbers"])
    }
    let reading = Reader.read(SourceText(id: SourceID(0), name: Session.typed, text: text))
    for statement in reading.statements {
      if case .command(.rerun(.some, through: _)) = statement.kind {
        throw Trouble(
          "E0762", "statement \(number) is itself a rerun: \(Words.short(text))", at: span,
          help: [Words.short(text)])
      }
    }
    return text
  }

  /// Performs a text within a statement: whole or not at all, unless the person stops it.
  ///
  /// - Parameter base: what it goes on from: this session, or a fresh one.
  mutating func performWithin(_ bytes: [UInt8], named name: String, on base: Core) throws {
    let source = SourceText(id: SourceID(UInt32(base.sources.count + 1)), name: name, bytes: bytes)
    var performer = Performer(options: options, core: base)
    performer.outcome = outcome
    performer.telling = telling
    let before = outcome.problems.count
    outcome = performer.perform(source)
    telling = performer.telling
    if outcome.problems.count > before { throw Problems(messages: []) }
    core = performer.core
    hasChanged = hasChanged || !performer.history.isEmpty
    isInJournal = true
  }
}
