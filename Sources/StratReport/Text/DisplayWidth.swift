// SPDX-License-Identifier: Apache-2.0
// How many columns of a terminal a text takes: 2 for East Asian wide characters and emoji, 0 for combining
// marks, 1 for the rest.
// Source: Unicode Standard Annex 11 (East Asian Width), classes W and F; emoji from the standard library's
// table.

/// Columns that a text takes on a terminal. Control characters take none.
public func displayWidth(_ text: String) -> Int {
  var width = 0
  for character in text { width += displayWidth(character) }
  return width
}

/// Columns that one visible character takes: 0, 1 or 2, and more for a few Indic clusters.
public func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  if let only = scalars.first, scalars.count == 1 { return displayWidth(only) }
  // A joined emoji or one with the emoji selector is drawn as one picture.
  if scalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) { return 2 }
  return scalars.reduce(0) { $0 + displayWidth($1) }
}

func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if (0x20..<0x7F).contains(scalar.value) { return 1 }
  if isInvisible(scalar) { return 0 }
  return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  // Vowels and tails of a Hangul syllable written in parts join the wide letter before them.
  if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return true }
  return switch scalar.properties.generalCategory {
  case .control, .nonspacingMark, .enclosingMark: true
  case .format: !seenFormats.contains(scalar.value)
  default: false
  }
}

/// Format characters that are drawn: the soft hyphen where a line ends, and signs that Arabic and other scripts set
/// below or around a number.
private let seenFormats: Set<UInt32> = [
  0xAD, 0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
]

private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if value > wideRanges[middle].upperBound { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}

/// Classes W and F, without what is wide as an emoji anyway.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E,
  0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E3, 0x31EF...0x321E,
  0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
  0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x16FE4, 0x16FF0...0x16FF1, 0x17000...0x187F7, 0x18800...0x18CD5,
  0x18D00...0x18D08, 0x1AFF0...0x1AFFE, 0x1B000...0x1B122, 0x1B132...0x1B132, 0x1B150...0x1B152,
  0x1B155...0x1B155, 0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B,
  0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
