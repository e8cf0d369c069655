// SPDX-License-Identifier: Apache-2.0
// The messages of a session: the last for `help last`, and which were shown already.

import StratSyntax

/// What a session has told of what went wrong.
struct Told: Sendable {
  /// The first message of the last text that failed.
  private(set) var last: Diagnostic?
  private var shown: Set<Key> = []

  /// Two messages are the same when they say the same and offer the same line, wherever that is.
  private struct Key: Hashable {
    var code: DiagnosticCode
    var title: String
    var help: [String]
    var label: String?

    init(_ message: Diagnostic) {
      code = message.code
      title = message.title
      help = message.help
      label = message.primary.label
    }
  }

  func contains(_ message: Diagnostic) -> Bool { shown.contains(Key(message)) }

  mutating func note(_ messages: [Diagnostic]) {
    guard let first = messages.first else { return }
    last = first
    shown.formUnion(messages.map(Key.init))
  }
}
