// SPDX-License-Identifier: Apache-2.0
// The decimal digits of a Double, and rounding on them. Starts from the shortest digits that read back as the
// same number (what Swift's `description` gives), so 2.675 rounds as the reader sees it: to 2.68.

/// A finite number as decimal digits: the value is `0.d₁d₂d₃… × 10^point`.
struct DecimalDigits {
  var isNegative: Bool
  /// Most significant first, without zeros at either end; empty for zero.
  var digits: [UInt8]
  var point: Int

  /// - Parameter value: a finite number.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    point = 0
    var exponent = 0
    var seenPoint = false
    var bytes = Array(value.magnitude.description.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: bytes, as: UTF8.self)) ?? 0
        bytes = []
      default:
        digits.append(byte - UInt8(ascii: "0"))
        if !seenPoint { point += 1 }
      }
    }
    point += exponent
    trim()
  }

  var isZero: Bool { digits.isEmpty }

  /// How many digits stand behind the decimal point.
  var decimals: Int { max(0, digits.count - point) }

  mutating func round(toDecimals count: Int) { keep(point + count) }

  mutating func round(toSignificant count: Int) { keep(count) }

  /// Keeps the first `count` digits; halves go away from zero.
  private mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    let roundsUp = count >= 0 && digits[count] >= 5
    digits.removeLast(digits.count - max(0, count))
    if roundsUp { carry() }
    trim()
  }

  private mutating func carry() {
    var place = digits.count - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
  }

  /// The number with at least `decimals` digits behind the point, never with a minus before zero.
  func text(decimals: Int, separator: String) -> String {
    let whole = (0..<max(0, point)).map { digit(at: $0) }
    let fraction = (0..<max(decimals, self.decimals)).map { digit(at: point + $0) }
    let sign = isNegative && !isZero ? "-" : ""
    let head = whole.isEmpty ? "0" : grouped(whole, separator: separator)
    return sign + head + (fraction.isEmpty ? "" : "." + fraction.map(String.init).joined())
  }

  /// `1.25e-9`: for numbers too large or small to write out.
  func scientificText() -> String {
    guard let first = digits.first else { return "0" }
    let rest = digits.dropFirst().map(String.init).joined()
    return (isNegative ? "-" : "") + "\(first)" + (rest.isEmpty ? "" : "." + rest) + "e\(point - 1)"
  }

  private func digit(at place: Int) -> UInt8 { digits.indices.contains(place) ? digits[place] : 0 }

  /// Four digits stay together: 2026 is as often a year as an amount.
  private func grouped(_ whole: [UInt8], separator: String) -> String {
    let separator = whole.count > 4 ? separator : ""
    var text = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text += separator }
      text += "\(digit)"
    }
    return text
  }
}

/// A number with exactly `decimals` digits behind the point: `fixedText(2.5, decimals: 2)` is `2.50`.
///
/// - Parameters:
///   - value: any number; one that is not finite gives an empty text, for no such number is ever shown.
///   - decimals: 0 or more.
/// - Returns: ASCII digits with `.`, halves rounded away from zero on the shortest decimal form.
public func fixedText(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return "" }
  var digits = DecimalDigits(value)
  digits.round(toDecimals: decimals)
  return digits.text(decimals: decimals, separator: "")
}

/// The shortest text that reads back as the same number: `3`, `0.1`, `1e-9`. Empty if not finite.
public func exactText(_ value: Double) -> String {
  guard value.isFinite else { return "" }
  let digits = DecimalDigits(value)
  let isWritable = digits.isZero || (-5...16).contains(digits.point)
  return isWritable ? digits.text(decimals: 0, separator: "") : digits.scientificText()
}
