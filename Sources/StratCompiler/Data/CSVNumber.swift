// SPDX-License-Identifier: Apache-2.0
// A cell read as a number, from its bytes.

/// Numbers in cells: `12`, `-0.5`, `1e6`, `46%`, also in quotes, and `1,5` where commas do not stand between cells. No
/// grouping (`1,000`), no NaN, no infinity.
enum CSVNumber {
  enum Reading: Equatable {
    case number(Double)
    case blank
    case other
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, mayHaveComma: Bool = false)
    -> Reading
  {
    var (start, end) = trimmed(bytes, from, to)
    if end - start >= 2, bytes[start] == CSVScanner.quote {
      (start, end) = trimmed(bytes, start + 1, end - 1)
    }
    guard start < end else { return .blank }
    var percent = 1.0
    if bytes[end - 1] == UInt8(ascii: "%") {
      percent = 100
      (start, end) = trimmed(bytes, start, end - 1)
    }
    guard
      let value = short(bytes, start, end) ?? long(bytes, start, end)
        ?? (mayHaveComma ? withComma(bytes, start, end) : nil)
    else { return .other }
    return .number(value / percent)
  }

  private static func withComma(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard !bytes[start..<end].contains(UInt8(ascii: ".")) else { return nil }
    let pointed = bytes[start..<end].map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    return pointed.withUnsafeBufferPointer { short($0, 0, $0.count) ?? long($0, 0, $0.count) }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> (Int, Int) {
    var start = from
    var end = to
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return (start, end)
  }

  /// Up to fifteen digits without an exponent: the whole number and the power of ten are exact, so is the
  /// quotient
  /// as the nearest number.
  private static func short(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    var i = start
    let isNegative = i < end && bytes[i] == UInt8(ascii: "-")
    if isNegative || (i < end && bytes[i] == UInt8(ascii: "+")) { i += 1 }
    var whole: Int64 = 0
    var digits = 0
    var behindPoint = 0
    var sawPoint = false
    while i < end {
      let byte = bytes[i]
      if byte >= 0x30, byte <= 0x39 {
        whole = whole * 10 + Int64(byte - 0x30)
        digits += 1
        if sawPoint { behindPoint += 1 }
        guard digits <= 15 else { return nil }
      } else if byte == UInt8(ascii: "."), !sawPoint {
        sawPoint = true
      } else {
        return nil
      }
      i += 1
    }
    guard digits > 0 else { return nil }
    let value = Double(whole) / powers[behindPoint]
    return isNegative ? -value : value
  }

  private static func long(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard start < end, end - start < 400, bytes[start] != UInt8(ascii: "n"), bytes[start] != UInt8(ascii: "i")
    else { return nil }
    for i in start..<end {
      let byte = bytes[i]
      let isExponent = byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
      guard
        (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "+") || isExponent
      else { return nil }
    }
    guard let value = Double(String(decoding: bytes[start..<end], as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
