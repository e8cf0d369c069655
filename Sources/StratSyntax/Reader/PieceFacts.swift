// SPDX-License-Identifier: Apache-2.0
// What the reader knows of the pieces of a text beyond their spelling. The tree does not hold it: a
// formatter, which lays the pieces out anew, asks for it.

/// What reading found out about one piece.
struct PieceFacts: OptionSet {
  let rawValue: UInt8

  /// A statement, a line of a block, an entry of a map begins with it.
  static let begins = PieceFacts(rawValue: 1)
  /// A line end before it does not count.
  static let mayBreak = PieceFacts(rawValue: 2)
  /// It is a word of the language here, and no name.
  static let isWord = PieceFacts(rawValue: 4)
  /// It is a name here, though it may be spelled as a word.
  static let isName = PieceFacts(rawValue: 8)
  /// It stands close: the brackets of `f(` and `x[`, both sides of the `/` in `USD/quarter`.
  static let isTight = PieceFacts(rawValue: 16)
  /// A minus before one value.
  static let isPrefix = PieceFacts(rawValue: 32)
  /// A comma that a line end could replace.
  static let separates = PieceFacts(rawValue: 64)
}

extension TreeReader {
  /// Keeps a fact about a piece, where facts are asked for.
  func mark(_ fact: PieceFacts, _ token: Token) {
    guard facts != nil else { return }
    facts?[token.start, default: []].insert(fact)
  }

  /// Takes a fact back that turned out to be none.
  func unmark(_ fact: PieceFacts, at start: Int) {
    guard facts != nil else { return }
    facts?[start, default: []].remove(fact)
  }
}

extension Reader {
  /// A reading, the pieces it was made from, and what is known of each by the byte where it begins.
  static func pieces(
    of source: SourceText
  ) -> (reading: Reading, tokens: [Token], facts: [Int: PieceFacts]) {
    let reader = TreeReader(source)
    reader.facts = [:]
    let statements = reader.program()
    let (messages, untold) = reader.messages
    let reading = Reading(
      statements: statements, messages: messages, untold: untold, unread: reader.unread,
      completeness: reader.completeness)
    return (reading, reader.tokens, reader.facts ?? [:])
  }
}
