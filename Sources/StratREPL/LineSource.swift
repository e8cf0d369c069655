// SPDX-License-Identifier: Apache-2.0
// Where lines come from: a terminal with editing, a pipe, or a test. Everything above sees only these
// results.

public import StratSession

/// One attempt to get a line.
public enum LineRead: Hashable, Sendable {
  /// Without its line end. A pasted or recalled line may hold line ends of its own.
  case line(String)
  /// Ctrl-C: what was typed in this line, if anything, is dropped.
  case interrupted(hadText: Bool)
  /// Nothing more will come.
  case end
  /// The input is not UTF-8; the position is counted in bytes from 0 from the start of the input.
  case notText(byte: Int, line: Int, column: Int)
}

/// What is shown before a line that is waited for.
public struct Prompt: Hashable, Sendable {
  public var text: String
  /// The part that is left whole where the text must be cut.
  public var ending: String
  /// True while a statement is unfinished.
  public var isContinuation: Bool

  public init(_ text: String, ending: String = "", isContinuation: Bool = false) {
    self.text = text
    self.ending = ending
    self.isContinuation = isContinuation
  }
}

public protocol LineSource {
  /// Waits for the next line.
  ///
  /// - Parameter complete: the words for a Tab at a byte offset of the line.
  mutating func next(_ prompt: Prompt, complete: (String, Int) -> [Completion]) -> LineRead

  /// Keeps a whole statement for recall.
  mutating func remember(_ statement: String)

  /// All statements that are kept.
  var typed: Typed { get }

  /// True if a person sees the prompt.
  var isTerminal: Bool { get }
}

/// Lines from a list: for tests, and for a text that is at hand.
public struct ScriptedSource: LineSource {
  private var reads: [LineRead]
  /// The prompts that were shown, in order.
  public private(set) var prompts: [Prompt] = []
  /// The statements that were kept, in order.
  public private(set) var remembered: [String] = []
  public let isTerminal = true
  public var typed: Typed { Typed(remembered) }

  public init(_ reads: [LineRead]) { self.reads = reads.reversed() }

  public init(lines: [String]) { self.init(lines.map(LineRead.line)) }

  public mutating func next(_ prompt: Prompt, complete: (String, Int) -> [Completion]) -> LineRead {
    prompts.append(prompt)
    return reads.popLast() ?? .end
  }

  public mutating func remember(_ statement: String) { remembered.append(statement) }
}
