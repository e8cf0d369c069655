// SPDX-License-Identifier: Apache-2.0
// What Tab does with the words that could stand here: one is put in, several are put in as far as they agree,
// and listed with their meanings.

import StratReport

/// The outcome of one Tab.
struct TabResult: Equatable {
  var insert = ""
  /// Empty if nothing is to be listed.
  var lines: [String] = []
}

/// More candidates than this are counted instead of listed.
private let mostListed = 40

/// - Parameters:
///   - candidates: words that could stand at the cursor.
///   - before: the line up to the cursor.
///   - width: of the terminal, in columns.
func tab(_ candidates: [Completion], before: String, width: Int) -> TabResult {
  if candidates.isEmpty { return before.allSatisfy(\.isWhitespace) ? TabResult(insert: "  ") : TabResult() }
  guard let first = candidates.first, candidates.count > 1 else {
    let insert = candidates.first.map { rest(of: $0.text, after: before) } ?? ""
    return TabResult(insert: insert)
  }
  let shared = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
  let insert = rest(of: shared, after: before)
  return insert.isEmpty ? TabResult(lines: list(candidates, width: width)) : TabResult(insert: insert)
}

/// The part of a word that is not typed yet: the longest end of the line that begins the word is left out.
func rest(of word: String, after before: String) -> String {
  var typed = before.suffix(word.count)
  while !typed.isEmpty {
    if word.lowercased().hasPrefix(typed.lowercased()) { return String(word.dropFirst(typed.count)) }
    typed = typed.dropFirst()
  }
  return word
}

private func list(_ candidates: [Completion], width: Int) -> [String] {
  let shown = candidates.prefix(mostListed)
  let column = min(28, shown.map { displayWidth($0.text) }.max() ?? 0)
  let lines = shown.map { candidate in
    let gap = String(repeating: " ", count: max(0, column - displayWidth(candidate.text)) + 2)
    let line =
      candidate.meaning.isEmpty ? "  " + candidate.text : "  " + candidate.text + gap + candidate.meaning
    return cut(line, to: max(10, width - 1))
  }
  let left = candidates.count - shown.count
  return left > 0 ? lines + ["  and \(left) more: type another letter and press Tab"] : Array(lines)
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
