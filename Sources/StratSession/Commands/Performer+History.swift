// SPDX-License-Identifier: Apache-2.0
// Taking back and doing again. The declarations of a text (of a part of it, where time passes in between) are one
// change, every statement that does something is another.

import StratSyntax

extension Performer {
  mutating func undo(_ count: Int) {
    guard let (before, what) = history.back(count, from: core) else {
      return say("There is nothing to undo." + (isEmptyWorld ? " " + Performer.firstSteps : ""))
    }
    core = before
    say("Undone", what)
  }

  mutating func redo(_ count: Int) {
    guard let (after, what) = history.forward(count, from: core) else {
      return say("There is nothing to do again." + (isEmptyWorld ? " " + Performer.firstSteps : ""))
    }
    core = after
    say("Done again", what)
  }

  /// What was taken back or done again: one in its line, several below one another.
  private mutating func say(_ doing: String, _ what: [String]) {
    if what.count == 1 { return say("\(doing): \(what[0]). " + standing) }
    say("\(doing), \(what.count) statements:")
    for line in what { say("  " + line) }
    say(standing)
  }

  /// The declarations that were taken in from a text, in words: one by its first line, a file by its name.
  func taken(since before: Core, from source: SourceText) -> String {
    if before.journal.isEmpty, source.isFile { return "opened \(source.name)" }
    let entries = core.journal.suffix(from: min(before.journal.count, core.journal.count))
    let lines = entries.flatMap { $0.split(separator: "\n") }
    let first = Words.short(String(lines.first { !$0.hasPrefix("##") } ?? ""))
    // What took the place of an earlier line stands where that one stood.
    if lines.isEmpty { return Words.short(source.text(at: source.span)) }
    return entries.count == 1 ? first : "the \(lines.count) lines from `\(first)` on"
  }

  /// A statement that did something, in words.
  func done(_ statement: Statement, in source: SourceText) -> String {
    if case .command(.file(.open, let name)) = statement.kind { return "opened \(name.plain ?? "")" }
    return Words.short(source.text(at: statement.span))
  }
}

extension SourceText {
  /// Whether it has the name of a file, and was not typed.
  fileprivate var isFile: Bool { name.contains(".") }
}
