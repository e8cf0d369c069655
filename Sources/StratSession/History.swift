// SPDX-License-Identifier: Apache-2.0
// What can be undone and done again: the values that a session had before each statement that changed it.

import StratCompiler
import StratSyntax

struct History: Sendable {
  /// What was so before or after a change, and the change in words.
  private struct Moment: Sendable {
    var core: Core
    var what: String
  }

  private var done: [Moment] = []
  private var undone: [Moment] = []

  /// What was so before each change, and the change in words, the latest first.
  var newestFirst: [(before: Core, what: String)] { done.reversed().map { ($0.core, $0.what) } }

  /// How many statements can be undone.
  static let kept = 200

  var isEmpty: Bool { done.isEmpty && undone.isEmpty }

  /// A statement changed what was so before it.
  mutating func keep(_ before: Core, _ what: String) {
    done.append(Moment(core: before, what: what))
    if done.count > History.kept { done.removeFirst() }
    undone = []
  }

  /// Up to `count` statements back, and each of those in words, the latest first; nothing if there is none.
  mutating func back(_ count: Int, from core: Core) -> (core: Core, what: [String])? {
    History.move(count, from: core, &done, &undone)
  }

  /// Up to `count` statements forward again; nothing if there is none.
  mutating func forward(_ count: Int, from core: Core) -> (core: Core, what: [String])? {
    History.move(count, from: core, &undone, &done)
  }

  private static func move(
    _ count: Int, from core: Core, _ here: inout [Moment], _ there: inout [Moment]
  ) -> (core: Core, what: [String])? {
    guard !here.isEmpty else { return nil }
    var (core, what) = (core, [String]())
    for _ in 0..<min(count, here.count) {
      let moment = here.removeLast()
      there.append(Moment(core: core, what: moment.what))
      core = moment.core.after(core)
      what.append(moment.what)
    }
    return (core, what)
  }
}
