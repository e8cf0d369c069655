// SPDX-License-Identifier: Apache-2.0
// Mending a text by the changes that its messages bring along, as far as they say the same in better words.

import StratSyntax

/// A text after its safe changes.
public struct Mended: Sendable {
  public var bytes: [UInt8]
  /// What was changed, one line each: `a.strat:3:5: `==` becomes `is``.
  public var changes: [String] = []
  /// What is still wrong with it.
  public var left = Outcome()
}

extension Session {
  /// Applies the safe changes of a text's messages, again and again until none is left. A change after which the text
  /// would read or check worse is left out.
  public func mend(bytes: [UInt8], name: String) -> Mended {
    var mended = Mended(bytes: bytes)
    mended.left = check(bytes: bytes, name: name)
    var refused: Set<TextEdit> = []
    for _ in 0..<Self.mostChanges {
      let source = SourceText(id: SourceID(UInt32(core.sources.count + 1)), name: name, bytes: mended.bytes)
      guard source.firstBadByte == nil,
        let fix = (mended.left.messages + mended.left.advice).filter(\.isFixSafe).compactMap(\.fix)
          .first(where: { $0.span.source == source.id && !refused.contains($0) })
      else { break }
      let start = mended.bytes.count - source.utf8.count
      var bytes = mended.bytes
      bytes.replaceSubrange(start + fix.span.start..<start + fix.span.end, with: Array(fix.text.utf8))
      let outcome = check(bytes: bytes, name: name)
      if outcome.isWorse(than: mended.left) {
        refused.insert(fix)
        continue
      }
      let at = source.position(of: fix.span.start)
      mended.changes.append("\(name):\(at.line):\(at.column): " + words(source.text(at: fix.span), fix.text))
      (mended.bytes, mended.left) = (bytes, outcome)
      refused = []
    }
    return mended
  }

  /// How many changes are made in one text: more than anybody has, and an end in any case.
  private static let mostChanges = 1000

  private func words(_ old: String, _ new: String) -> String {
    let parts = [old, new].map { $0.filter { !$0.isNewline } }
    if parts[0].allSatisfy(\.isWhitespace), parts[1].allSatisfy(\.isWhitespace) { return "put on one line" }
    if parts[0].allSatisfy(\.isWhitespace) { return "put in `\(parts[1])`" }
    if parts[1].allSatisfy(\.isWhitespace) { return "took out `\(parts[0])`" }
    return "`\(parts[0])` becomes `\(parts[1])`"
  }
}

extension Outcome {
  /// How much is wrong: first how many problems of reading there are, then how many in all, then how much is advised.
  private var weight: (Int, Int, Int) {
    let reading = messages.count { $0.code.rawValue.hasPrefix("E01") }
    return (reading, messages.count + untold, advice.count)
  }

  fileprivate func isWorse(than other: Outcome) -> Bool { weight >= other.weight }
}
