// SPDX-License-Identifier: Apache-2.0
// Mending a text by the changes that its messages bring along, as far as they say the same in better words.

import StratSyntax

/// A text after its safe changes.
public struct Mended: Sendable {
  public var bytes: [UInt8]
  /// What was changed, one line each: `a.strat:3:5: `==` becomes `is``.
  public var changes: [String] = []
  /// What could have been changed and was not, and why, one line each.
  public var kept: [String] = []
  /// What is still wrong with it.
  public var left = Outcome()
}

extension Session {
  /// Applies the safe changes of a text's messages, again and again until none is left. A change after which the text
  /// would read or check worse is left out, but for what comes to light behind it.
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
      let at = source.position(of: fix.span.start)
      let place = "\(name):\(at.line):\(at.column): "
      let changed = fix.span.start...fix.span.start + fix.text.utf8.count
      if outcome.isWorse(than: mended.left, in: source.id, at: changed) {
        refused.insert(fix)
        let reason = outcome.messages.first.map { ": it would lead to: \($0.title)" } ?? ""
        mended.kept.append("\(place)`\(source.text(at: fix.span))` stays\(reason)")
        continue
      }
      mended.changes.append(place + words(source.text(at: fix.span), fix.text))
      (mended.bytes, mended.left, mended.kept) = (bytes, outcome, [])
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

extension Mended {
  /// Why nothing, or not more, was changed.
  public func left(of name: String) -> [String] {
    let isWrong = !left.messages.isEmpty || !left.advice.isEmpty
    guard changes.isEmpty, kept.isEmpty, isWrong else { return kept }
    return ["\(name): nothing is changed: what is wrong may be meant in several ways, so the change is yours"]
  }
}

extension Outcome {
  /// How much is wrong: first how many problems of reading there are, then how many of names and units, then how many
  /// when it starts, then how much is advised.
  private var weight: (Int, Int, Int, Int) {
    let reading = count("E01")
    let starting = count("E08")
    return (reading, messages.count + untold - starting, starting, advice.count)
  }

  private func count(_ prefix: String) -> Int { messages.count { $0.code.rawValue.hasPrefix(prefix) } }

  /// Whether less is not wrong than before a change. Where as much is, something came to light behind it, which is no
  /// reason to leave the change out unless it stands in what was changed.
  fileprivate func isWorse(than other: Outcome, in source: SourceID, at changed: ClosedRange<Int>) -> Bool {
    if weight != other.weight { return weight > other.weight }
    return (messages + advice).map(\.primary.span).contains {
      $0.source == source && changed.contains($0.start)
    }
  }
}
