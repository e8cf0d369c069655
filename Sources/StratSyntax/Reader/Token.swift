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
  var isForeignWord: Bool {
    // Asked of nearly every piece: its first byte tells all others apart.
    guard let first = text.utf8.first, Token.mayBeForeign(first) else { return false }
    return Token.foreignWords[text] != nil
  }

  static let foreignWords: [String: Word] = ["&&": .and, "||": .or, "!": .not]

  /// Whether one of these may begin with a byte.
  static func mayBeForeign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "!")
  }

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

extension Sign {
  /// The sign of one character; nil for another.
  static func spelled(_ byte: UInt8) -> Sign? { byte < 0x80 ? ones[Int(byte)] : nil }

  /// The sign of two characters; nil for others.
  static func spelled(_ first: UInt8, _ second: UInt8) -> Sign? {
    // The second is a point or `=` in all of them, which is asked first.
    guard second == UInt8(ascii: "=") || second == UInt8(ascii: ".") else { return nil }
    return twos.first { $0.first == first && $0.second == second }?.sign
  }

  private static let ones: [Sign?] = {
    var found = [Sign?](repeating: nil, count: 0x80)
    for sign in allCases {
      let bytes = Array(sign.rawValue.utf8)
      if bytes.count == 1 { found[Int(bytes[0])] = sign }
    }
    return found
  }()

  private static let twos: [(first: UInt8, second: UInt8, sign: Sign)] = allCases.compactMap { sign in
    let bytes = Array(sign.rawValue.utf8)
    return bytes.count == 2 ? (bytes[0], bytes[1], sign) : nil
  }
}
