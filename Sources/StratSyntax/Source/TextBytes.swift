// SPDX-License-Identifier: Apache-2.0
// Bytes as they come from files: what other programs save as text (UTF-16, a byte order mark, line ends of old
// computers) becomes UTF-8, and the first byte that is none is found. The standard library mends such bytes but does
// not say where they stood.

public enum TextBytes {
  /// The bytes of a file as UTF-8. UTF-16 is known by its mark, or by a zero in every second byte of what it begins
  /// with, which no text in UTF-8 has. All else stays as it is.
  public static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 4, let isLittle = isLittleUTF16(bytes) else { return bytes }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { i in
      let (a, b) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
      return isLittle ? b << 8 | a : a << 8 | b
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func isLittleUTF16(_ bytes: [UInt8]) -> Bool? {
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, _, _): true
    case (0xFE, 0xFF, _, _): false
    case (1..., 0, 1..., 0): true
    case (0, 1..., 0, 1...): false
    default: nil
    }
  }

  /// A carriage return that stands alone ends a line, as it did on old computers. No byte moves.
  static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var bytes = bytes
    for i in bytes.indices where bytes[i] == 0x0D && (i + 1 == bytes.count || bytes[i + 1] != 0x0A) {
      bytes[i] = 0x0A
    }
    return bytes
  }

  /// What a byte is in Windows-1252, in which files that are no UTF-8 have mostly been saved; nil for the five that
  /// stand for nothing there and for those of ASCII.
  public static func inWindows1252(_ byte: UInt8) -> Character? {
    if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
    let high: [Character?] = [
      "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}",
      "\u{2030}",
      "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil, nil, "\u{2018}", "\u{2019}", "\u{201C}",
      "\u{201D}",
      "\u{2022}", "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil,
      "\u{017E}",
      "\u{0178}",
    ]
    return byte < 0x80 ? nil : high[Int(byte) - 0x80]
  }

  /// Words behind the help for a byte that is no UTF-8: what it would be where files are usually saved otherwise.
  public static func perhaps(_ byte: UInt8) -> String {
    inWindows1252(byte).map { "; in Windows-1252 (Latin-1) this byte is `\($0)`" } ?? ""
  }

  /// The position of the first byte that does not belong to well-formed UTF-8, or `nil`.
  ///
  ///     TextBytes.firstBadByte(in: [0x61, 0xFF])  // 1
  public static func firstBadByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstBadByte(in: $0, from: 0) }
  }

  /// The same from a position on. Plain ASCII is passed over without decoding.
  public static func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
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
  private static func characterLength(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
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
