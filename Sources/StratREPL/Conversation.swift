// SPDX-License-Identifier: Apache-2.0
// What the prompt needs of whoever answers: to say whether a text is whole, to perform it, and to complete
// words. The prompt knows nothing else of the language.

public import StratSession

/// Whether a text can be performed yet.
public enum Reading: Hashable, Sendable {
  case complete
  /// More lines must follow. `open` says what is unfinished in a word or two (`rule adopt`); `sinceLine` is
  /// the line of the text, counted from 1, on which it began.
  case incomplete(open: String, sinceLine: Int)
  /// No further line can mend it; performing it says what is wrong.
  case wrong
}

/// What came of a text.
public struct Answer: Hashable, Sendable {
  /// For standard output.
  public var lines: [String]
  /// Whether the lines are data for machines, each to stay as it is.
  public var isData = false
  /// Words beside the answers, for standard error.
  public var asides: [String]
  /// For standard error.
  public var problems: [String]
  public var wantsToQuit: Bool

  public init(
    lines: [String] = [], asides: [String] = [], problems: [String] = [], wantsToQuit: Bool = false
  ) {
    self.lines = lines
    self.asides = asides
    self.problems = problems
    self.wantsToQuit = wantsToQuit
  }
}

/// A way to go on from where the cursor stands.
public struct Completion: Hashable, Sendable {
  /// The whole word, which begins with what is typed (in any case).
  public var text: String
  /// One line for the list; may be empty.
  public var meaning: String

  public init(_ text: String, meaning: String = "") {
    self.text = text
    self.meaning = meaning
  }
}

/// The partner of the prompt: a session, or a stand-in in tests.
public protocol Conversation {
  /// Shown before each statement, without the final `> `: `2026-Q3`, or `strat`.
  var prompt: String { get }

  func read(_ text: String) -> Reading

  /// Performs one or more whole statements; what fails leaves the partner as it was.
  ///
  /// - Parameter typed: all that was typed so far, this text among it.
  mutating func perform(_ text: String, typed: Typed) -> Answer

  /// What to say of a line that was meant for the partner while a statement is still open; nothing for a line that
  /// goes on with it.
  func hint(for line: String, inside text: String, open: String) -> String?

  /// The last words, when the person leaves.
  mutating func leave() -> [String]

  /// Words that can stand at a place of a text that may span lines.
  ///
  /// - Parameter offset: the cursor, in UTF-8 bytes from the start of the text.
  func completions(of text: String, at offset: Int) -> [Completion]
}

extension Conversation {
  public func hint(for line: String, inside text: String, open: String) -> String? { nil }
  public mutating func leave() -> [String] { [] }
}
