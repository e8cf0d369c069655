// SPDX-License-Identifier: Apache-2.0
// The words, numbers, texts and signs of one line, whether or not it can be read as a statement.

/// A line cut into pieces. Each keeps its place, so that what stands from it on can be said again.
struct Pieces {
  let line: Substring
  private(set) var all: [Substring] = []

  /// Signs of two characters, of this language and of others.
  private static let pairs: Set<Substring> = ["<-", ":=", "+=", "-=", "=="]

  /// The first line of a text up to its comment.
  init(firstLineOf text: String) {
    line = text.prefix { !$0.isNewline }
    var rest = line
    while let first = rest.first, first != "#" {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      let piece = Pieces.piece(rest, first)
      all.append(piece)
      rest = rest[piece.endIndex...]
    }
  }

  private static func piece(_ rest: Substring, _ first: Character) -> Substring {
    if isWord(first) { return rest.prefix { isWord($0) } }
    if first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") { return rest[...close] }
    let pair = rest.prefix(2)
    return pairs.contains(pair) ? pair : rest.prefix(1)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// All words of a text, in small letters.
  static func words(of text: String) -> Set<String> {
    Set(text.split { !isWord($0) }.map { $0.lowercased() })
  }

  var count: Int { all.count }

  /// A piece, or nothing behind the last.
  subscript(_ place: Int) -> Substring { all.indices.contains(place) ? all[place] : "" }

  /// The piece as a name, if it can be one.
  func name(_ place: Int) -> String? {
    guard let first = self[place].first, first.isLetter || first == "_" else { return nil }
    return String(self[place])
  }

  /// What stands from one piece up to another, as written.
  func text(from first: Int, to end: Int? = nil) -> String {
    guard all.indices.contains(first) else { return "" }
    let last = min(end ?? count, count) - 1
    return last < first ? "" : String(line[all[first].startIndex..<all[last].endIndex])
  }

  func place(of piece: Substring) -> Int? { all.firstIndex(of: piece) }
}
