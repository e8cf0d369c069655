// SPDX-License-Identifier: Apache-2.0
// Cuts a text into pieces. Never stops: what it cannot read becomes a message and the piece that
// was most likely meant.

struct Lexer {
  let source: SourceID
  let bytes: [UInt8]
  /// One past the last byte to read.
  let end: Int
  var at: Int
  var tokens: [Token] = []
  var problems: [CharacterError] = []

  /// Reads the bytes in `range` of a text; spans count from the beginning of the whole text.
  init(_ text: SourceText, in range: Range<Int>) {
    source = text.id
    bytes = text.utf8
    end = min(range.upperBound, text.utf8.count)
    at = min(range.lowerBound, end)
  }

  /// All pieces, the last being ``Token/Kind/end``, and what was wrong with them.
  mutating func run() -> (tokens: [Token], problems: [CharacterError]) {
    tokens.reserveCapacity((end - at) / 4 + 1)
    while at < end { step() }
    tokens.append(Token(kind: .end, start: end, end: end))
    return (tokens, problems)
  }

  private mutating func step() {
    let byte = bytes[at]
    switch byte {
    case 0x20, 0x09, 0x0D: at += 1
    case 0x0A, UInt8(ascii: ";"): add(.lineEnd, length: 1)
    case UInt8(ascii: "#"): comment()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\""): text()
    case UInt8(ascii: "'"): foreignText(opening: "'", length: 1)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      word()
    case 0x80...: otherCharacter()
    default: sign()
    }
  }

  // MARK: - What all parts use

  func byte(_ offset: Int = 0) -> UInt8 { at + offset < end ? bytes[at + offset] : 0 }

  func isDigit(_ offset: Int = 0) -> Bool { (0x30...0x39).contains(byte(offset)) }

  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source: source, start: start, end: end) }

  func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func add(_ kind: Token.Kind, length: Int, text: String = "") {
    tokens.append(Token(kind: kind, start: at, end: at + length, text: text))
    at += length
  }

  // MARK: - Words, signs, comments

  private mutating func word() {
    let start = at
    at = wordEnd(from: at)
    let text = Normalization.composed(words(start..<at))
    tokens.append(Token(kind: .word(Word(spelledBy: bytes[start..<at])), start: start, end: at, text: text))
  }

  /// Where the letters, digits and `_` that begin at a byte end.
  func wordEnd(from start: Int) -> Int {
    var i = start
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        guard Self.isWordByte(byte) else { return i }
        i += 1
      } else {
        let (scalar, length) = scalar(at: i)
        guard scalar.properties.isXIDContinue else { return i }
        i += length
      }
    }
    return i
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  /// The character's scalar that begins at a byte, and its length in bytes. The text is known to
  /// be well formed.
  func scalar(at i: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[i]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let piece = bytes[i..<min(i + length, end)]
    let scalar = String(decoding: piece, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return (scalar, piece.count)
  }

  private mutating func comment() {
    var stop = at
    while stop < end, bytes[stop] != 0x0A { stop += 1 }
    if byte(1) == UInt8(ascii: "#") {
      var from = at + 2
      if from < stop, bytes[from] == 0x20 { from += 1 }
      var to = stop
      while to > from, [0x0D, 0x20, 0x09].contains(bytes[to - 1]) { to -= 1 }
      add(.docs, length: stop - at, text: words(min(from, to)..<to))
    } else {
      at = stop
    }
  }

  private mutating func sign() {
    let (first, second) = (byte(), byte(1))
    if let sign = Sign.spelled(first, second) { return add(.sign(sign), length: 2) }
    if first == second, first == UInt8(ascii: "/") || first == UInt8(ascii: "*") {
      return foreignSign(words(at..<(at + 2)))
    }
    if let word = foreignWord(length: 2) { return add(.word(word.word), length: 2, text: word.text) }
    if first == UInt8(ascii: "."), isDigit(1), !(at > 0 && bytes[at - 1] == UInt8(ascii: ".")) {
      return nakedPoint()
    }
    if let sign = Sign.spelled(first) { return add(.sign(sign), length: 1) }
    if let word = foreignWord(length: 1) { return add(.word(word.word), length: 1, text: word.text) }
    problems.append(.strangeCharacter(words(at..<(at + 1)), meant: nil, at: span(at, at + 1)))
    at += 1
  }

  /// `&&`, `||` and `!`: words of other languages.
  private func foreignWord(length: Int) -> (word: Word, text: String)? {
    guard Token.mayBeForeign(byte()), at + length <= end else { return nil }
    let text = words(at..<(at + length))
    return Token.foreignWords[text].map { ($0, text) }
  }

  /// `**` for a power; `//` before a remark, which is then left out, or for a division that rounds down.
  private mutating func foreignSign(_ sign: String) {
    let isPower = sign == "**"
    let isRemark = !isPower && (at == 0 || bytes[at - 1] <= 0x20) && !(byte(2) == 0x20 && isDigit(3))
    let meant = isPower ? Sign.power.rawValue : isRemark ? "#" : nil
    problems.append(.strangeCharacter(sign, meant: meant, at: span(at, at + 2)))
    guard isRemark else { return add(.sign(isPower ? .power : .divided), length: 2) }
    while at < end, bytes[at] != 0x0A { at += 1 }
  }

  /// Letters of all scripts, spaces of all widths, and characters that look like signs.
  private mutating func otherCharacter() {
    let (scalar, length) = scalar(at: at)
    if scalar.properties.isXIDStart { return word() }
    if scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}" {
      at += length
      return
    }
    if "\u{201C}\u{201D}\u{201E}\u{00AB}\u{00BB}\u{2018}\u{2019}".unicodeScalars.contains(scalar) {
      return foreignText(opening: scalar, length: length)
    }
    let meant = Self.looksLike(scalar)
    problems.append(.strangeCharacter(String(scalar), meant: meant?.rawValue, at: span(at, at + length)))
    if let meant { add(.sign(meant), length: length) } else { at += length }
  }

  /// The sign that a character stands for elsewhere.
  private static func looksLike(_ scalar: Unicode.Scalar) -> Sign? {
    switch scalar {
    case "\u{2264}": .atMost
    case "\u{2265}": .atLeast
    case "\u{2260}": .isNot
    case "\u{00D7}", "\u{00B7}", "\u{22C5}": .star
    case "\u{00F7}": .divided
    case "\u{2212}", "\u{2013}", "\u{2014}": .minus
    case "\u{2026}": .spread
    case "\u{FF08}": .leftRound
    case "\u{FF09}": .rightRound
    case "\u{FF0C}": .comma
    case "\u{FF1A}": .colon
    default: nil
    }
  }
}
