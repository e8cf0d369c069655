// SPDX-License-Identifier: Apache-2.0
// A session as the partner of the prompt.

public import StratSession
import StratSyntax

/// Answers lines with a session.
public struct SessionPartner: Conversation {
  public private(set) var session: Session

  public init(_ session: Session) { self.session = session }

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
    let outcome = session.perform(meant(by: text))
    Interrupts.forget()
    var answer = Answer(
      lines: outcome.lines, asides: outcome.asides, problems: outcome.problems,
      wantsToQuit: outcome.wantsToQuit)
    answer.isData = outcome.isData
    return answer
  }

  /// A word alone that the model does not know, from other tools.
  private func meant(by text: String) -> String {
    let word = text.lowercased().filter { !$0.isWhitespace && !".:!()".contains($0) }
    guard let command = word == "?" ? "help" : ForeignCommands.meant(by: word)?.word else { return text }
    let isDeclared = session.words.contains { $0.text.lowercased() == word }
    return isDeclared ? text : command
  }

  public func completions(of text: String, at offset: Int) -> [Completion] {
    session.completions(of: text, at: offset).map { Completion($0.text, meaning: $0.meaning) }
  }
}
