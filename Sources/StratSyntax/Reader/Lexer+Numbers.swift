// SPDX-License-Identifier: Apache-2.0
// Numbers and dates. What could be read in two ways is refused with both readings as lines to type.

extension Lexer {
  /// A number, a date, or something near one, at a digit.
  mutating func number() {
    if slashDate() || date() { return }
    let start = at
    var i = digits(from: at, underscores: true)
    if i + 1 < end, bytes[i] == UInt8(ascii: "."), isDigitByte(i + 1) {
      i = digits(from: i + 1, underscores: false)
    }
    i = exponent(from: i)
    let mantissaEnd = i
    let (scale, isPercent) = suffix(at: &i)
    if i < end, wordEnd(from: i) > i { return lettersBehind(start, mantissaEnd: mantissaEnd) }
    if isComma(i) { return commaNumber(start) }
    if i < end, bytes[i] == UInt8(ascii: "."),
      !(i + 1 < end && (bytes[i + 1] == UInt8(ascii: ".") || isDigitByte(i + 1))), !isMember(start, i)
    {
      problems.append(.openPoint(words(start..<i), at: span(start, i + 1)))
      addNumber(start, mantissaEnd, i + 1, scale: scale, isPercent: isPercent)
      return
    }
    addNumber(start, mantissaEnd, i, scale: scale, isPercent: isPercent)
  }

  /// The 3 of `shop 3.size`: digits behind a name.
  private func isMember(_ start: Int, _ stop: Int) -> Bool {
    guard case .word? = tokens.last?.kind else { return false }
    return bytes[start..<stop].allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func addNumber(
    _ start: Int, _ mantissaEnd: Int, _ stop: Int, scale: String, isPercent: Bool
  ) {
    // The scale is an exponent, so that `0.1k` is the double nearest to 100 and not a product of two
    // roundings.
    let mantissa = words(start..<mantissaEnd).filter { $0 != "_" }
    let value = scaled(mantissa, scale)
    if !value.isFinite { problems.append(.hugeNumber(words(start..<stop), at: span(start, stop))) }
    at = start
    let text = words(start..<stop)
    add(.number(value.isFinite ? value : 0, isPercent: isPercent), length: stop - start, text: text)
  }

  private func scaled(_ mantissa: String, _ scale: String) -> Double {
    guard !scale.isEmpty else { return Double(mantissa) ?? 0 }
    let parts = mantissa.lowercased().split(separator: "e", maxSplits: 1)
    let own = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let shift = Int(scale) ?? 0
    return Double("\(parts.first ?? "0")e\(own + shift)") ?? 0
  }

  /// The power of ten of `k`, `M`, `B` and `%`; moves behind it.
  private func suffix(at i: inout Int) -> (scale: String, isPercent: Bool) {
    guard i < end else { return ("", false) }
    if bytes[i] == UInt8(ascii: "%") {
      i += 1
      return ("-2", true)
    }
    let scales: [UInt8: String] = [UInt8(ascii: "k"): "3", UInt8(ascii: "M"): "6", UInt8(ascii: "B"): "9"]
    guard let scale = scales[bytes[i]], wordEnd(from: i) == i + 1 else { return ("", false) }
    i += 1
    return (scale, false)
  }

  private func exponent(from i: Int) -> Int {
    guard i < end, bytes[i] | 0x20 == UInt8(ascii: "e") else { return i }
    var j = i + 1
    if j < end, bytes[j] == UInt8(ascii: "+") || bytes[j] == UInt8(ascii: "-") { j += 1 }
    guard isDigitByte(j) else { return i }
    while isDigitByte(j) { j += 1 }
    return j
  }

  /// Where the digits that begin at a byte end; `_` counts between two digits.
  private func digits(from start: Int, underscores: Bool) -> Int {
    var i = start
    while true {
      if isDigitByte(i) {
        i += 1
      } else if underscores, i > start, i < end, bytes[i] == UInt8(ascii: "_"), isDigitByte(i + 1) {
        i += 1
      } else {
        return i
      }
    }
  }

  func isDigitByte(_ i: Int) -> Bool { i < end && (0x30...0x39).contains(bytes[i]) }

  // MARK: - What is refused

  /// `.5`
  mutating func nakedPoint() {
    let start = at
    let stop = digits(from: at + 1, underscores: false)
    problems.append(.nakedPoint(words(start..<stop), at: span(start, stop)))
    add(
      .number(Double("0" + words(start..<stop)) ?? 0, isPercent: false), length: stop - start,
      text: "0" + words(start..<stop))
  }

  /// `5km`, `20kUSD`: letters straight behind a number.
  private mutating func lettersBehind(_ start: Int, mantissaEnd: Int) {
    var stop = mantissaEnd
    while stop < end, bytes[stop] == UInt8(ascii: ".") || wordEnd(from: stop) > stop {
      stop = bytes[stop] == UInt8(ascii: ".") ? stop + 1 : wordEnd(from: stop)
    }
    problems.append(
      .lettersBehindNumber(
        number: words(start..<mantissaEnd), letters: words(mantissaEnd..<stop), at: span(start, stop)))
    let value = Double(words(start..<mantissaEnd).filter { $0 != "_" }) ?? 0
    at = start
    add(.number(value, isPercent: false), length: stop - start, text: words(start..<mantissaEnd))
  }

  /// Whether a comma stands between two digits.
  private func isComma(_ i: Int) -> Bool {
    i < end && bytes[i] == UInt8(ascii: ",") && isDigitByte(i + 1) && isDigitByte(i - 1)
  }

  /// `1,000`, `1,5`: a comma between two digits.
  private mutating func commaNumber(_ start: Int) {
    var stop = start
    while isDigitByte(stop) || isComma(stop) || isInside(stop) { stop += 1 }
    stop = max(stop, wordEnd(from: stop))
    if stop < end, bytes[stop] == UInt8(ascii: "%") { stop += 1 }
    let text = words(start..<stop)
    problems.append(.commaInNumber(text, at: span(start, stop)))
    at = start
    let value = Double(text.filter(\.isNumber)) ?? 0
    add(
      .number(value.isFinite ? value : 0, isPercent: false), length: stop - start,
      text: text.filter { $0 != "," })
  }

  /// Whether a point or `_` stands between two digits.
  private func isInside(_ i: Int) -> Bool {
    i < end && (bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: "_")) && isDigitByte(i - 1)
      && isDigitByte(i + 1)
  }

  // MARK: - Dates

  /// `2026-Q3`, `2026-09`, `2026-09-15`, and what looks like one.
  private mutating func date() -> Bool {
    guard isDigit(0), isDigit(1), isDigit(2), isDigit(3), byte(4) == UInt8(ascii: "-") else { return false }
    guard isDigit(5) || byte(5) | 0x20 == UInt8(ascii: "q") else { return false }
    var stop = at + 5
    while stop < end, bytes[stop] == UInt8(ascii: "-") || wordEnd(from: stop) > stop {
      stop = bytes[stop] == UInt8(ascii: "-") ? stop + 1 : wordEnd(from: stop)
    }
    let text = words(at..<stop)
    if let date = DateLiteral(written: text) {
      add(.date(date), length: stop - at, text: text)
    } else {
      problems.append(.badDate(text, at: span(at, stop)))
      let year = Int(text.prefix(4)) ?? 0
      add(.date(DateLiteral(year: year, quarter: nil, month: 1)), length: stop - at, text: text)
    }
    return true
  }

  /// `03/04/2027`
  private mutating func slashDate() -> Bool {
    var i = at
    var parts: [Int] = []
    for (place, longest) in [2, 2, 4].enumerated() {
      let start = i
      while isDigitByte(i), i - start < longest { i += 1 }
      guard i > start, let part = Int(words(start..<i)) else { return false }
      if place == 2, i - start < 4 { return false }
      parts.append(part)
      if place < 2 {
        guard i < end, bytes[i] == UInt8(ascii: "/") else { return false }
        i += 1
      }
    }
    guard wordEnd(from: i) == i else { return false }
    let text = words(at..<i)
    problems.append(.slashDate(text, first: parts[0], second: parts[1], year: parts[2], at: span(at, i)))
    add(.date(DateLiteral(year: parts[2], quarter: nil, month: 1)), length: i - at, text: text)
    return true
  }
}

extension DateLiteral {
  /// `2026-Q3`, `2026-09`, `2026-09-15`; `nil` for what is no day of the calendar.
  init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
    if parts.count == 2, parts[1].utf8.count == 2, parts[1].first == "Q" || parts[1].first == "q" {
      guard let quarter = parts[1].last?.wholeNumberValue, (1...4).contains(quarter) else { return nil }
      self.init(year: year, quarter: quarter)
      return
    }
    guard parts.count == 2 || parts.count == 3, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    guard parts.count == 3 else {
      self.init(year: year, month: month)
      return
    }
    guard let day = Int(parts[2]), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The days of a month in the Gregorian calendar.
  static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
