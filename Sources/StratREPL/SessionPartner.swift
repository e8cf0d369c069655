// SPDX-License-Identifier: Apache-2.0
// A session as the partner of the prompt.

public import StratSession
import StratSyntax

/// Answers lines with a session.
public struct SessionPartner: Conversation {
  public private(set) var session: Session
  /// Whether beginners are told what to do next.
  private let hints: Bool
  /// Lines that were shown as the next to type.
  private var hinted: Set<String> = []
  private var statements = 0
  private var lastTyped = ""
  /// Where the session is kept while it goes on.
  private var keeper: SessionKeeper?
  /// It cannot be kept, and that was told.
  private var isUnkept = false
  /// The session as it was opened or saved last.
  private var saved: String

  /// - Parameters:
  ///   - hints: say what to do next, behind the first statements.
  ///   - keeper: writes the session down after each statement.
  ///   - isSaved: the session stands in a file as it is.
  public init(_ session: Session, hints: Bool = false, keeper: SessionKeeper? = nil, isSaved: Bool = true) {
    self.session = session
    self.hints = hints
    self.keeper = keeper
    saved = isSaved ? session.script : ""
  }

  public var prompt: String { session.prompt }

  public func read(_ text: String) -> Reading {
    switch session.reading(of: text) {
    case .complete: .complete
    case .wrong: .wrong
    case .incomplete(let open, let since):
      .incomplete(open: open, sinceLine: 1 + text.utf8.prefix(since.start).count { $0 == UInt8(ascii: "\n") })
    }
  }

  public mutating func perform(_ text: String, typed: Typed) -> Answer {
    // The window may have another size by now, and an interrupt from before is not meant for this.
    session.options.page.width = terminalWidth(1)
    session.options.typed = typed
    Interrupts.forget()
    let line = session.meant(by: text)
    var outcome = session.perform(line)
    Interrupts.forget()
    if let text = outcome.textToEdit {
      let edited = Editor.edited(text.isEmpty ? lastTyped : text)
      guard case .text(let text) = edited else { return Answer(problems: [edited.words]) }
      outcome = session.perform(text)
      outcome.lines = text.split(separator: "\n").map { "> " + $0 } + outcome.lines
    } else {
      lastTyped = text
    }
    if outcome.hasSaved { saved = session.script }
    keep(&outcome)
    let next = outcome.isDone ? nextLine(after: line).map { [$0] } ?? [] : []
    return answer(outcome, next)
  }

  /// Writes the session down. That it cannot be is told once.
  private mutating func keep(_ outcome: inout Outcome) {
    guard var keeper, !isUnkept else { return }
    isUnkept = !keeper.keep(session.script, seal: session.seal?.line(version: session.options.version))
    self.keeper = keeper
    if isUnkept {
      outcome.asides.append("(in a crash this is lost: its folder cannot be written to; save keeps it)")
    }
  }

  /// What to type next stands beside data, and behind other answers.
  private func answer(_ outcome: Outcome, _ next: [String]) -> Answer {
    var answer = Answer(
      lines: outcome.lines, asides: outcome.asides, problems: outcome.problems,
      wantsToQuit: outcome.wantsToQuit)
    answer.isData = outcome.isData
    if answer.isData { answer.asides += next } else { answer.lines += next }
    return answer
  }

  public func hint(for line: String, inside text: String, open: String) -> String? {
    session.hint(for: line, inside: text, open: open)
  }

  /// What was not saved is kept, and how to go on with it is said.
  public mutating func leave() -> [String] {
    guard let keeper else { return [] }
    guard session.script != saved, session.hasAnything else {
      keeper.forget()
      return []
    }
    return keeper.keepForLater() ? ["Not saved, but kept: strat --restore goes on from here."] : []
  }

  // ---- What to do next ----

  /// How many statements are followed by a hint.
  static let hintedStatements = 10

  private mutating func nextLine(after text: String) -> String? {
    guard session.wantsHints ?? hints, statements < SessionPartner.hintedStatements else { return nil }
    let isAboutHints = ["quit", "exit", "hints"].contains { text.hasPrefix($0) }
    guard !isAboutHints, let line = session.nextLine(after: hinted.union([text])) else { return nil }
    statements += 1
    hinted.insert(line)
    return "(next: \(line)" + (statements == 1 ? "    hints off ends these)" : ")")
  }

  public func completions(of text: String, at offset: Int) -> [Completion] {
    session.completions(of: text, at: offset).map { Completion($0.text, meaning: $0.meaning) }
  }
}
