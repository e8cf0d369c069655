// SPDX-License-Identifier: Apache-2.0
// What can be wrong with single characters, numbers, dates and texts in quotes. Facts only: the
// words live in CharacterError+Diagnostic.swift.

/// What can be wrong with the smallest pieces of a text.
public enum CharacterError: Hashable, Sendable {
  /// `a @ b`; the sign that was probably meant, where the character looks like one: `x ≥ 5`
  case strangeCharacter(String, meant: String?, at: SourceSpan)
  /// a text in curly or single quotes
  case foreignQuotes(String, at: SourceSpan)
  /// `note "open`
  case openText(String, at: SourceSpan)
  /// `note "a {x"`
  case openBraceInText(at: SourceSpan)
  /// `note "a {} b"`
  case emptyBracesInText(at: SourceSpan)
  /// `1,000`, `1,5`
  case commaInNumber(String, at: SourceSpan)
  /// `5.`
  case openPoint(String, at: SourceSpan)
  /// `.5`
  case nakedPoint(String, at: SourceSpan)
  /// `20kUSD`
  case lettersBehindNumber(number: String, letters: String, at: SourceSpan)
  /// `1e999`
  case hugeNumber(String, at: SourceSpan)
  /// `2026-13`
  case badDate(String, at: SourceSpan)
  /// `03/04/2027`
  case slashDate(String, first: Int, second: Int, year: Int, at: SourceSpan)
  /// A byte that is no UTF-8: its position in what was handed in, from 0; it is told from 1.
  case badByte(position: Int, value: UInt8, at: SourceSpan)
}
