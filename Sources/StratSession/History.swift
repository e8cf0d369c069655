// SPDX-License-Identifier: Apache-2.0
// What can be undone and done again: the values that a session had before each statement that changed it.

import StratCompiler
import StratSyntax

struct History: Sendable {
  private var done: [Core] = []
  private var undone: [Core] = []

  /// How many statements can be undone.
  static let kept = 200

  /// A statement changed what was so before it.
  mutating func keep(_ before: Core) {
    done.append(before)
    if done.count > History.kept { done.removeFirst() }
    undone = []
  }

  /// Up to `count` statements back; nothing if there is none.
  mutating func back(_ count: Int, from core: Core) -> Core? {
    guard !done.isEmpty else { return nil }
    var core = core
    for _ in 0..<min(count, done.count) {
      undone.append(core)
      core = done.removeLast().after(core)
    }
    return core
  }

  /// Up to `count` statements forward again; nothing if there is none.
  mutating func forward(_ count: Int, from core: Core) -> Core? {
    guard !undone.isEmpty else { return nil }
    var core = core
    for _ in 0..<min(count, undone.count) {
      done.append(core)
      core = undone.removeLast().after(core)
    }
    return core
  }
}
