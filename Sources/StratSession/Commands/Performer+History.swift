// SPDX-License-Identifier: Apache-2.0
// Taking back and doing again: the cores before each change are kept, so that undo is going back to one. The
// declarations of a text are one change, every statement that does something is another.

extension Performer {
  /// How many changes can be taken back.
  static let kept = 200

  /// Keeps the core before a change. What was taken back before it cannot be done again.
  mutating func remember(_ before: Core) {
    done.append(before)
    if done.count > Performer.kept { done.removeFirst() }
    undone = []
  }

  mutating func undo(_ count: Int) {
    guard !done.isEmpty else { return say("There is nothing to undo.") }
    for _ in 0..<min(count, done.count) {
      undone.append(core)
      core = done.removeLast()
    }
    let what = undone.last?.journal.last.map { ": " + Words.short($0) } ?? ""
    say("Undone\(what). \(standing)")
  }

  mutating func redo(_ count: Int) {
    guard !undone.isEmpty else { return say("There is nothing to do again.") }
    for _ in 0..<min(count, undone.count) {
      done.append(core)
      core = undone.removeLast()
    }
    say("Done again. \(standing)")
  }
}
