// SPDX-License-Identifier: Apache-2.0
// Texts in quotes: one line, with `{…}` for values. Quotes of other languages are answered and
// read as what was meant.

extension Lexer {
  /// `"…"`
  mutating func text() {
    let start = at
    var i = at + 1
    while i < end, bytes[i] != 0x0A, bytes[i] != UInt8(ascii: "\"") {
      i += bytes[i] == UInt8(ascii: "\\") && i + 1 < end && bytes[i + 1] != 0x0A ? 2 : 1
    }
    i = min(i, end)
    if i < end, bytes[i] == UInt8(ascii: "\"") { return add(.text, length: i + 1 - start) }
    var stop = i
    while stop > start + 1, bytes[stop - 1] == 0x0D || bytes[stop - 1] == 0x20 { stop -= 1 }
    problems.append(.openText(words(start..<stop), at: span(start, stop)))
    add(.text, length: stop - start)
    at = i
  }

  /// `'…'`, `“…”`, `«…»`
  mutating func foreignText(opening: Unicode.Scalar, length: Int) {
    let start = at
    let closers: [Unicode.Scalar] =
      opening == "'" ? ["'"] : ["\u{201D}", "\u{201C}", "\u{201E}", "\u{00BB}", "\u{2019}", "\""]
    var i = at + length
    var inside = i..<i
    while i < end, bytes[i] != 0x0A {
      let (scalar, width) = scalar(at: i)
      i += width
      if closers.contains(scalar) {
        inside = (start + length)..<(i - width)
        problems.append(.foreignQuotes(words(inside), at: span(start, i)))
        return add(.text, length: i - start)
      }
    }
    problems.append(.strangeCharacter(String(opening), meant: "\"", at: span(start, start + length)))
    at = start + length
  }
}
