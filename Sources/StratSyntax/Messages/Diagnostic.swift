// SPDX-License-Identifier: Apache-2.0
// A message as a value: what is wrong, where, and what to type next. Each phase keeps facts in its own
// enum and turns them into this; only the layout (DiagnosticLayout) knows lines, columns and colours.

/// The number of a message, e.g. `E0104`. Never used twice. E01xx belong to reading.
public struct DiagnosticCode: Hashable, Sendable, RawRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// How much a message matters.
public enum Severity: String, Hashable, Sendable {
  /// The input is not taken.
  case error
  /// The input is taken, and may not be what was meant.
  case warning
  /// The input is taken; there is a better way to write it.
  case advice
}

/// A place with the few words to set under it.
public struct LabelledSpan: Hashable, Sendable {
  public var span: SourceSpan
  public var label: String?

  public init(_ span: SourceSpan, _ label: String? = nil) {
    self.span = span
    self.label = label
  }
}

/// A text to put in the place of another.
public struct TextEdit: Hashable, Sendable {
  public var span: SourceSpan
  public var text: String

  public init(span: SourceSpan, text: String) {
    self.span = span
    self.text = text
  }
}

/// One message to the user.
///
///     Diagnostic(.notAKind, "`schol` is not a kind", at: .init(span, "the nearest is `shop`"))
public struct Diagnostic: Hashable, Sendable {
  public var code: DiagnosticCode
  public var severity: Severity
  /// One line, lower case, no full stop; what the user wrote stands in backquotes.
  public var title: String
  public var primary: LabelledSpan
  /// Other places that matter: the first declaration, the two sides of a sum.
  public var secondary: [LabelledSpan]
  /// Sentences that say what to do, and lines to type.
  public var help: [String]
  /// A change that mends the text, where there is exactly one.
  public var fix: TextEdit?
  /// Whether the change says the same in better words; else it is what was probably meant, and somebody should look.
  public var isFixSafe: Bool

  public init(
    _ code: DiagnosticCode, _ title: String, at primary: LabelledSpan, also secondary: [LabelledSpan] = [],
    help: [String] = [], fix: TextEdit? = nil, isFixSafe: Bool = true, severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.primary = primary
    self.secondary = secondary
    self.help = help
    self.fix = fix
    self.isFixSafe = isFixSafe
  }
}
