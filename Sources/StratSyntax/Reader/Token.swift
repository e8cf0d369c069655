// SPDX-License-Identifier: Apache-2.0
// The smallest pieces of a text, as the lexer hands them to the reader.

/// One piece of a text with its bytes.
struct Token: Hashable {
  var kind: Kind
  var start: Int
  var end: Int
  /// A name after normalisation; the digits of a number; else empty.
  var text: String = ""

  enum Kind: Hashable {
    /// A name or a word: what it is, its place decides.
    case word(Word?)
    case number(Double, isPercent: Bool)
    case date(DateLiteral)
    case text
    case sign(Sign)
    /// A line end or `;`
    case lineEnd
    /// `## …`
    case docs
    /// The end of the text.
    case end
  }

  var word: Word? {
    if case .word(let word) = kind { return word }
    return nil
  }

  /// Whether it is spelled with letters.
  var isWord: Bool {
    if case .word = kind { return !isForeignWord }
    return false
  }

  /// `&&`, `||` and `!`, which are words here.
  var isForeignWord: Bool { Token.foreignWords[text] != nil }

  static let foreignWords: [String: Word] = ["&&": .and, "||": .or, "!": .not]

  /// Whether it may be a name where no word of its spelling can stand.
  var canBeName: Bool {
    if case .word(let word) = kind { return word.map { !$0.isReserved } ?? true }
    return false
  }

  /// Whether it is a name whatever its place.
  var isPlainName: Bool { kind == .word(nil) && !isForeignWord }

  var isNumber: Bool {
    if case .number = kind { return true }
    return false
  }

  func isSign(_ sign: Sign) -> Bool { kind == .sign(sign) }
}

/// The signs; each is written as its raw value.
enum Sign: String, Hashable, CaseIterable {
  case spread = ".."
  case adds = "+="
  case takes = "-="
  case atMost = "<="
  case atLeast = ">="
  case asks = "=="
  case isNot = "!="
  case leftBrace = "{"
  case rightBrace = "}"
  case leftRound = "("
  case rightRound = ")"
  case leftSquare = "["
  case rightSquare = "]"
  case comma = ","
  case colon = ":"
  case dot = "."
  case gives = "="
  case draws = "~"
  case plus = "+"
  case minus = "-"
  case star = "*"
  case divided = "/"
  case power = "^"
  case less = "<"
  case greater = ">"
  case question = "?"
}
