// SPDX-License-Identifier: Apache-2.0
// Finds the first byte that is no UTF-8. The standard library mends such bytes but does not say
// where they stood.

enum UTF8Check {
  /// The position of the first byte that does not belong to well-formed UTF-8, or `nil`.
  ///
  ///     UTF8Check.firstBadByte(in: [0x61, 0xFF])  // 1
  static func firstBadByte(in bytes: [UInt8]) -> Int? {
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      let length = characterLength(at: i, in: bytes)
      if length == 0 { return i }
      i += length
    }
    return nil
  }

  /// The bytes of the character that begins at `i`, or 0 where none does (table 3-7 of the Unicode standard).
  private static func characterLength(at i: Int, in bytes: [UInt8]) -> Int {
    let lead = bytes[i]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { return 0 }
    for byte in bytes[(i + 1)..<(i + length)] where !(0x80...0xBF).contains(byte) { return 0 }
    return length
  }
}
