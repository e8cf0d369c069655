// SPDX-License-Identifier: Apache-2.0
// The smallest parts of the tree: names, the texts in quotes, documentation.

/// A name as written: `ReadingLab`. An empty ``text`` stands where one is missing, which has been reported.
public struct Name: Hashable, Sendable {
  /// The name after Unicode normalisation (NFC).
  public var text: String
  public var span: SourceSpan
  public init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

extension Name {
  /// A text as a name that can be typed: what may not stand in a name becomes `_`, and so does what would make it
  /// a number or a word of the language.
  ///
  ///     Name.typeable("North Hill")  // "North_Hill"
  ///     Name.typeable("2nd")         // "_2nd"
  ///     Name.typeable("mean")        // "mean_"
  public static func typeable(_ text: String) -> String {
    if text.utf8.allSatisfy(Lexer.isWordByte), let first = text.utf8.first, first > 0x39 {
      return Word.isNobodysName(text) ? text + "_" : text
    }
    var name = String.UnicodeScalarView()
    for scalar in Normalization.composed(text).unicodeScalars {
      let isPart = scalar == "_" || scalar.properties.isXIDContinue
      if isPart || name.last != "_" { name.append(isPart ? scalar : "_") }
    }
    let isName = name.first.map { $0 == "_" || $0.properties.isXIDStart } ?? false
    return isName ? String(name) : "_" + String(name)
  }
}

/// `"{a} is exhausted"`
public struct TextLiteral: Hashable, Sendable {
  public var span: SourceSpan
  public var parts: [TextPart]
  public init(span: SourceSpan, parts: [TextPart]) {
    self.span = span
    self.parts = parts
  }

  /// The text when nothing stands in braces in it, else `nil`: a file name, a title.
  public var plain: String? {
    var text = ""
    for part in parts {
      guard case .plain(let words) = part else { return nil }
      text += words
    }
    return text
  }
}

/// One part of a text in quotes.
public enum TextPart: Hashable, Sendable {
  /// ` is exhausted`, with `{{` and `\"` already standing for themselves
  case plain(String)
  /// `{a.energy}`
  case expr(Expr)
}

/// `## share of students who read at grade level`, one or several lines in a row
public struct Documentation: Hashable, Sendable {
  public var span: SourceSpan
  /// The lines without `##` and the space behind it.
  public var lines: [String]
  public init(span: SourceSpan, lines: [String]) {
    self.span = span
    self.lines = lines
  }
}
