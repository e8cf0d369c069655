// SPDX-License-Identifier: Apache-2.0
// The door of this room: a text goes in, a tree and messages come out. Reading never fails and
// never stops half-way.

/// What reading a text gave.
public struct Reading: Sendable {
  /// The statements in their order; one that could not be read stands as ``Statement/Kind/missing``.
  public var statements: [Statement]
  /// At most ``Reader/messageLimit`` problems, and advice, in the order of the text.
  public var messages: [Diagnostic]
  /// How many problems more there are.
  public var untold: Int
  /// What could not be read. The rest can be checked; of what these declare nothing is known.
  public var unread: [UnreadPart]
  public var completeness: Completeness
}

/// A statement, or a line of a block, that could not be read.
public struct UnreadPart: Hashable, Sendable {
  /// All words in it, in order: what it declares is among them.
  public var words: [String]
  /// What is wrong with it.
  public var error: ReadingError
  public var span: SourceSpan
  /// Whether it is a whole statement, and no line of a block.
  public var isStatement: Bool

  /// Whether more lines may be wanted only because of a bracket or a block that is open in it.
  public var isOpen: Bool {
    if case .unfinished(_, open: .some, _) = error { true } else { false }
  }
}

/// Whether a text could end where it ends.
public enum Completeness: Hashable, Sendable {
  /// It can end here.
  case complete
  /// More must follow: what is open, in plain words (`` this `(` ``, `a value`), and since where.
  case incomplete(open: String, since: SourceSpan)
  /// No continuation makes it right.
  case wrong
}

/// Reads texts.
public enum Reader {
  /// How many problems of one text are reported.
  public static let messageLimit = 10
  /// How many parts may stand inside each other.
  public static let depthLimit = 200

  /// Reads a whole text: a file, a module, what was typed so far at the prompt.
  ///
  ///     Reader.read(SourceText(id: SourceID(0), name: "line", text: "x = 5")).completeness  // .complete
  ///
  /// - Complexity: O(length of the text).
  public static func read(_ source: SourceText) -> Reading {
    let reader = TreeReader(source)
    let statements = reader.program()
    let (messages, untold) = reader.messages
    return Reading(
      statements: statements, messages: messages, untold: untold, unread: reader.unread,
      completeness: reader.completeness)
  }

  /// Reads one value that fills the text: what stands in the braces of a text in quotes, or an
  /// option of a command line. The value is ``Expr/Kind/missing`` where it could not be read.
  public static func readExpression(
    _ source: SourceText
  ) -> (value: Expr, messages: [Diagnostic], completeness: Completeness) {
    let reader = TreeReader(source)
    let value = reader.wholeExpression()
    return (value, reader.messages.shown, reader.completeness)
  }
}
