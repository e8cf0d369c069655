// SPDX-License-Identifier: Apache-2.0
// Words that can go on from a place of a text. It looks at the text only, so it also helps in what is not whole yet.

import StratSyntax

extension Session {
  /// Words that begin with what is typed at the place, in any case, nearest to the model first; with one line each on
  /// what they are.
  ///
  /// - Parameter offset: in UTF-8 bytes of the text.
  public func completions(of text: String, at offset: Int) -> [(text: String, meaning: String)] {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let suggestions = Suggestions(performer: Performer(options: options, core: core))
    if let quote = Suggestions.openQuote(in: before) {
      return suggestions.files(before: before[..<quote], typed: String(before[before.index(after: quote)...]))
    }
    let typed = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let start = before.dropLast(typed.count)
    if typed.isEmpty, start.last != ".", start.allSatisfy({ $0.isWhitespace }) { return [] }
    let wanted = String(typed.reversed()).lowercased()
    let all = suggestions.after(start)
    // Where nothing is typed yet, words and the library would bury what the model has for this place.
    let hasNear = all.contains { $0.rank < .word }
    var seen: Set<String> = []
    return all.filter { wanted.isEmpty && hasNear ? $0.rank < .word : $0.text.lowercased().hasPrefix(wanted) }
      .filter { seen.insert($0.text).inserted }
      .sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }
      .map { ($0.text, $0.meaning) }
  }
}

/// A word that could stand at a place.
struct Suggestion {
  /// How near it is to what stands there; the nearest are listed first.
  enum Rank: Int, Comparable {
    case field, own, word, library
    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  var text: String
  var meaning: String
  var rank: Rank
}
