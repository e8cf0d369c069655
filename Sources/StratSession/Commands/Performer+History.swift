// SPDX-License-Identifier: Apache-2.0
// Taking back and doing again. The declarations of a text (of a part of it, where time passes in between) are one
// change, every statement that does something is another.

extension Performer {
  mutating func undo(_ count: Int) {
    let journal = core.journal
    guard let before = history.back(count, from: core) else { return say("There is nothing to undo.") }
    core = before
    let what = journal.count > core.journal.count ? ": " + Words.short(journal[core.journal.count]) : ""
    say("Undone\(what). " + standing)
  }

  mutating func redo(_ count: Int) {
    guard let after = history.forward(count, from: core) else { return say("There is nothing to do again.") }
    core = after
    say("Done again. " + standing)
  }
}
