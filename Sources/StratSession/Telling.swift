// SPDX-License-Identifier: Apache-2.0
// Answers handed on one by one, while the rest of a text is still to be performed.

/// Whoever listens, and what they have heard already.
struct Telling {
  private let listener: Session.Listener
  private var lines = 0
  private var asides = 0
  private var problems = 0
  private var messages = 0

  init(_ listener: @escaping Session.Listener) { self.listener = listener }

  /// Hands on what is new of all that came of a text so far; false if nobody listens any more.
  mutating func tell(_ all: Outcome) -> Bool {
    var new = Outcome(wantsToQuit: all.wantsToQuit, wasInterrupted: all.wasInterrupted)
    new.lines = Array(all.lines[lines...])
    new.isData = all.isData
    new.asides = Array(all.asides[asides...])
    new.problems = Array(all.problems[problems...])
    new.messages = Array(all.messages[messages...])
    (lines, problems, messages) = (all.lines.count, all.problems.count, all.messages.count)
    asides = all.asides.count
    return new.lines.isEmpty && new.asides.isEmpty && new.problems.isEmpty || listener(new)
  }
}
