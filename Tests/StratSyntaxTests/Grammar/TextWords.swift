// SPDX-License-Identifier: Apache-2.0
// The words of a text as the top of strat.ebnf describes them, before anything is known of where they stand.
// Written apart from the reader's own, to be a second opinion on it.

struct TextWord {
  enum Kind { case name, number, date, text, mark, doc, lineEnd }
  var kind: Kind
  var spelling: String
  /// Where it begins, counted in Unicode scalars.
  var start: Int
}

struct TextWords {
  private(set) var found: [TextWord] = []
  private let text: [Unicode.Scalar]
  private var at = 0

  /// The words of a text, or none if one of them is refused.
  static func of(_ text: String) -> [TextWord]? {
    var words = TextWords(text: Array(text.unicodeScalars))
    while words.at < words.text.count {
      guard words.next() else { return nil }
    }
    return words.found
  }

  private init(text: [Unicode.Scalar]) { self.text = text }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    at + ahead < text.count ? text[at + ahead] : nil
  }

  private mutating func add(_ kind: TextWord.Kind, _ length: Int) {
    var spelling = String.UnicodeScalarView()
    spelling.append(contentsOf: text[at..<at + length])
    found.append(TextWord(kind: kind, spelling: String(spelling), start: at))
    at += length
  }

  private func length(from first: Int = 0, while fits: (Unicode.Scalar) -> Bool) -> Int {
    var length = first
    while let scalar = peek(length), fits(scalar) { length += 1 }
    return length
  }

  /// Takes one word; no if it is refused.
  private mutating func next() -> Bool {
    guard let scalar = peek() else { return true }
    switch scalar {
    case " ", "\t", "\r", "\u{FEFF}", "\u{200B}":
      at += 1
    case "\n", ";":
      add(.lineEnd, 1)
    case "#":
      let length = length { $0 != "\n" }
      if peek(1) == "#" { add(.doc, length) } else { at += length }
    case "\"":
      return text(at: at)
    case "0"..."9":
      return number()
    default:
      if scalar.value >= 0x80, scalar.properties.isWhitespace {
        at += 1
        return true
      }
      guard scalar.beginsName else { return mark() }
      add(.name, length { $0.continuesName })
    }
    return true
  }

  private mutating func text(at start: Int) -> Bool {
    var length = 1
    while let scalar = peek(length), scalar != "\n" {
      if scalar == "\"" {
        add(.text, length + 1)
        return true
      }
      length += scalar == "\\" ? 2 : 1
    }
    return false
  }

  private mutating func mark() -> Bool {
    let two: Set<String> = ["..", "+=", "-=", "<=", ">=", "==", "!=", "&&", "||"]
    let one: Set<String> = [
      "{", "}", "(", ")", "[", "]", ",", ":", ".", "=", "~", "+", "-", "*", "/", "^", "<", ">", "!", "?",
    ]
    guard let first = peek() else { return true }
    if let second = peek(1), two.contains("\(first)\(second)") {
      add(.mark, 2)
      return true
    }
    let alone = first == "." && at > 0 && text[at - 1] != "." && peek(1)?.isDigit == true  // .5
    guard one.contains(String(first)), !alone else { return false }
    add(.mark, 1)
    return true
  }

  // MARK: Numbers and dates

  private mutating func number() -> Bool {
    if let length = slashed() { return length == 0 }
    if dashed() { return date() }
    let length = plainNumber()
    if let next = peek(length), next.continuesName { return false }
    let isMember = found.last?.kind == .name && (0..<length).allSatisfy { peek($0)?.isDigit ?? false }
    if peek(length) == ".", peek(length + 1) != ".", !isMember { return false }
    if peek(length) == ",", peek(length + 1)?.isDigit == true, peek(length - 1)?.isDigit == true {
      return false
    }
    add(.number, length)
    return true
  }

  /// The length of a date with slashes, which is refused.
  private func slashed() -> Int? {
    let day = length { $0.isDigit }
    guard (1...2).contains(day), peek(day) == "/" else { return nil }
    let month = length(from: day + 1) { $0.isDigit }
    guard (1...2).contains(month - day - 1), peek(month) == "/" else { return nil }
    let year = length(from: month + 1) { $0.isDigit }
    let ends = peek(year).map { !$0.continuesName } ?? true
    return year - month - 1 == 4 && ends ? year : nil
  }

  /// Whether a date begins here: four digits, `-`, and a digit or Q with no space.
  private func dashed() -> Bool {
    guard length(while: { $0.isDigit }) == 4, peek(4) == "-", let next = peek(5) else { return false }
    return next.isDigit || next == "Q" || next == "q"
  }

  private mutating func date() -> Bool {
    let end = length(from: 5) { $0.continuesName || $0 == "-" }
    var spelling = String.UnicodeScalarView()
    spelling.append(contentsOf: text[at + 5..<at + end])
    let parts = String(spelling).split(separator: "-", omittingEmptySubsequences: false)
    let quarters: Set<Substring> = ["Q1", "Q2", "Q3", "Q4", "q1", "q2", "q3", "q4"]
    let year = text[at..<at + 4].reduce(0) { $0 * 10 + Int($1.value) - 48 }
    let fits: Bool
    if parts.count == 1 {
      fits = quarters.contains(parts[0]) || TextWords.twoDigits(parts[0], upTo: 12) != nil
    } else if let month = TextWords.twoDigits(parts[0], upTo: 12) {
      fits =
        parts.count == 2 && TextWords.twoDigits(parts[1], upTo: TextWords.days(in: month, of: year)) != nil
    } else {
      fits = false
    }
    if fits { add(.date, end) }
    return fits
  }

  /// The number that two digits give, if it is from 1 to the bound.
  private static func twoDigits(_ digits: Substring, upTo bound: Int) -> Int? {
    guard digits.utf8.count == 2, let number = Int(digits), (1...bound).contains(number) else { return nil }
    return number
  }

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The length of the digits, point, exponent and ending of a number.
  private func plainNumber() -> Int {
    var end = digits(from: 0)
    if peek(end) == ".", peek(end + 1)?.isDigit == true { end = length(from: end + 1) { $0.isDigit } }
    if peek(end) == "e" || peek(end) == "E" {
      let sign = peek(end + 1) == "+" || peek(end + 1) == "-" ? 1 : 0
      if peek(end + 1 + sign)?.isDigit == true { end = length(from: end + 1 + sign) { $0.isDigit } }
    }
    if let next = peek(end), next == "%" || "kMB".unicodeScalars.contains(next) {
      let ends = peek(end + 1).map { !$0.continuesName } ?? true
      if ends { end += 1 }
    }
    return end
  }

  /// Digits, with single `_` between them.
  private func digits(from first: Int) -> Int {
    var end = length(from: first) { $0.isDigit }
    while peek(end) == "_", peek(end + 1)?.isDigit == true { end = length(from: end + 1) { $0.isDigit } }
    return end
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var beginsName: Bool { self == "_" || properties.isAlphabetic }
  var continuesName: Bool {
    beginsName || isDigit || properties.numericType != nil || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }
}
