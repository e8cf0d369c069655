// SPDX-License-Identifier: Apache-2.0
// Texts in the order of time: where a text must be cut so that what is declared after a step is declared then.

import StratSyntax

extension Performer {
  /// Cuts a text before each declaration that follows a change of the world: what is declared after a step is
  /// declared then, as at the prompt. So what was saved runs again to the same numbers. Within a part the
  /// order is free.
  func parts(of statements: [Statement]) -> [[Statement]] {
    var parts: [[Statement]] = [[]]
    var hasMoved = false
    var hasSpeaker = core.speaker != nil
    for statement in statements {
      if case .declaration = statement.kind, hasMoved {
        parts.append([])
        hasMoved = false
      }
      if case .command(.speaker) = statement.kind { hasSpeaker = true }
      if changesWorld(statement, hasSpeaker: hasSpeaker) { hasMoved = true }
      parts[parts.count - 1].append(statement)
    }
    return parts
  }

  /// Ties do not count: before any change they are part of the start. Neither does a seed, which starts
  /// afresh.
  func changesWorld(_ statement: Statement, hasSpeaker: Bool) -> Bool {
    switch statement.kind {
    case .command(let command):
      switch command {
      case .step, .shock, .follow, .stopFollowing, .run, .undo, .redo, .rerun, .file(.open, _),
        .file(.run, _), .bare(.new),
        .back, .forward, .branch, .switch:
        return true
      default: return false
      }
    case .action(let action):
      switch action {
      case .assign, .if, .each, .pay, .untie, .create, .remove, .spoken: return true
      case .value(let value):
        if case .call = value.kind { return hasSpeaker }
        return false
      default: return false
      }
    case .declaration, .missing: return false
    }
  }
}
