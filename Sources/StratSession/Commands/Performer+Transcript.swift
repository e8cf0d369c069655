// SPDX-License-Identifier: Apache-2.0
// Commands about what was said: the transcript, the editor.

import StratCompiler
import StratSyntax

extension Performer {
  /// `transcript on "session.strat"`, `transcript off`
  mutating func transcript(_ value: Name, _ file: TextLiteral?) throws {
    guard try isOn(value, "transcript") else {
      say(core.transcript == nil ? "There is no transcript." : "The transcript ends.")
      return core.transcript = nil
    }
    guard let path = file?.plain, !path.isEmpty else {
      throw Trouble(
        "E0790", "a transcript needs the name of a file in quotes", at: value.span,
        help: ["transcript on \"session.strat\""])
    }
    if let problem = options.files.write(path, Array(Transcript.opening(core.script).utf8)) {
      throw Trouble("E0710", "`\(path)` could not be written: \(problem)", at: file?.span ?? value.span)
    }
    core.transcript = path
    say("What is typed and answered goes to \(path); strat test \(path) runs it again.")
  }

  /// `edit`, `edit reach`: the prompt has an editor, a script has none.
  mutating func edit(_ name: Name?, at span: SourceSpan) throws {
    guard options.hasEditor else {
      throw Trouble(
        "E0791", "there is no editor here: `edit` is for the prompt", at: span, help: ["save \"model.strat\""]
      )
    }
    guard let name else { return outcome.textToEdit = "" }
    guard let found = declaration(of: name) else {
      throw Trouble("E0792", "nothing is declared as `\(name.text)`", at: name.span, help: ["list"])
    }
    outcome.textToEdit = journalText(found.statement) ?? found.source.text(at: found.statement.span)
  }
}
