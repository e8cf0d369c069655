// SPDX-License-Identifier: Apache-2.0
// What came of a long text that was typed or pasted: one line in place of one for each declaration.

import StratSyntax

extension Performer {
  /// Lines of a typed text up to which each of its declarations is answered.
  private static let mostAnswered = 20

  func isSummarised(_ source: SourceText) -> Bool {
    source.name == Session.typed && source.lineStarts.count > Self.mostAnswered && outcome.statements > 1
  }

  /// `400 lines: all 398 statements done.`
  func summary(of source: SourceText) -> String {
    let lines = "\(source.lineStarts.count) lines: "
    let done = outcome.performed
    if done == outcome.statements { return lines + "all \(done) statements done." }
    let place = outcome.messages.first { $0.severity == .error && $0.primary.span.source == source.id }
      .map { source.position(of: $0.primary.span.start).line }
    let reason = place.map { "a problem in line \($0)" } ?? "stopped"
    if done == 0 { return lines + "nothing done, \(reason)." }
    return lines + "\(done) of \(outcome.statements) statements done, then \(reason); the rest is left."
  }
}
