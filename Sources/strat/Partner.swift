// SPDX-License-Identifier: Apache-2.0
// The session as the prompt's partner: what is read, what is answered, how words go on.

import StratREPL
import StratSession
import StratSyntax

struct Partner: Conversation {
  var session: Session

  var prompt: String { session.prompt }

  func read(_ text: String) -> StratREPL.Reading {
    switch session.reading(of: text) {
    case .complete: return .complete
    case .wrong: return .wrong
    case .incomplete(let open, let since):
      let source = SourceText(id: SourceID(0), name: "line", text: text)
      return .incomplete(open: open, sinceLine: source.position(of: since.start).line)
    }
  }

  mutating func perform(_ text: String) -> Answer {
    let outcome = session.perform(text)
    return Answer(lines: outcome.lines, problems: outcome.problems, wantsToQuit: outcome.wantsToQuit)
  }

  func completions(of text: String, at offset: Int) -> [Completion] {
    let before = String(decoding: Array(text.utf8).prefix(offset), as: UTF8.self)
    let typed = String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed()).lowercased()
    if typed.isEmpty { return [] }
    return session.words.filter { $0.text.lowercased().hasPrefix(typed) }
      .map { Completion($0.text, meaning: $0.meaning) }
  }
}
