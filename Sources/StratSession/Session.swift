// SPDX-License-Identifier: Apache-2.0
// A session as a value: the texts that were accepted, the model made of them, and where its world stands.
// An input is tried on a copy and kept only if it worked; undo is keeping the old value.

public import StratReport
public import StratSyntax
import StratCompiler
import StratEngine

/// How a session is set up. All that reaches outside goes through `files`.
public struct SessionOptions: Sendable {
  public var seed: UInt64
  /// The seed was asked for and holds, whatever a file says.
  public var isSeedFixed: Bool
  /// The screen that answers are laid out for.
  public var page: Page
  public var files: any SessionFiles
  /// How many workers may run worlds side by side.
  public var workers: Int
  /// Asked many times a second by all workers: whether the person wants what is under way to stop.
  public var isInterrupted: @Sendable () -> Bool
  /// Told how far things have come.
  public var progress: @Sendable (Progress) -> Void
  /// What was typed at the prompt so far.
  public var typed = Typed()
  /// Whatever takes longer, in seconds, says so by itself; nothing does where nobody waits for it.
  public var patience: Double?
  /// The version that writes down what it does.
  public var version = ""
  /// Whether problems are shown in colours.
  public var hasColouredProblems = false
  /// A folder whose modules are the library, in place of those that the command carries.
  public var library: String?
  /// Whether `edit` can open an editor.
  public var hasEditor = false

  public init(
    seed: UInt64 = 1, isSeedFixed: Bool = false, page: Page = Page(), files: any SessionFiles = NoFiles(),
    workers: Int = 1,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.seed = seed
    self.isSeedFixed = isSeedFixed
    self.page = page
    self.files = files
    self.workers = max(1, workers)
    self.isInterrupted = isInterrupted
    self.progress = progress
  }
}

/// What came of a text.
public struct Outcome: Sendable {
  /// Lines that answer.
  public var lines: [String] = []
  /// Whether the lines are data for machines, each to stay as it is.
  public var isData = false
  /// Words beside the answers where the lines are to be answers and nothing else, as after `output csv`.
  public var asides: [String] = []
  /// Problems, laid out, each several lines.
  public var problems: [String] = []
  /// The same as values.
  public var messages: [Diagnostic] = []
  /// What was understood although it is written otherwise here.
  public var advice: [Diagnostic] = []
  /// After a check: messages and advice as JSON, one a line.
  public var json: [String] = []
  /// How many problems more there are than were told.
  public var untold = 0
  public var wantsToQuit = false
  /// Statements that the text has, and how many of them were done.
  var statements = 0
  var performed = 0
  /// What the session is stands in a file: it was saved, or opened.
  public var hasSaved = false
  /// What is to be opened in an editor; empty for the last statement that was typed.
  public var textToEdit: String?
  public var wasInterrupted = false
  /// Nobody listened any more, and the rest of the text was left.
  public var isUnheard = false
  /// Whether everything in the text was done.
  public var isDone: Bool { problems.isEmpty && !wasInterrupted && !isUnheard }
}

public struct Session: Sendable {
  public var options: SessionOptions
  var core: Core
  private var history = History()

  public init(_ options: SessionOptions = SessionOptions()) {
    self.options = options
    core = Core(seed: options.seed)
  }

  /// Memory that is given back stays with the process, and comes in large pages; said before anything else, for all
  /// that is read.
  public static func keepMemory() { Simulation.keepMemory() }

  /// The name of a text that was typed at the prompt.
  public static let typed = "line"

  /// Takes the answer to one statement; false if nobody listens any more, and then the rest is left.
  public typealias Listener = (_ answer: Outcome) -> Bool

  /// Performs a whole text: a file, or what was typed. Declarations of a text may stand in any order; the
  /// rest is done from top to bottom, and stops at the first problem. What fails changes nothing.
  ///
  /// - Parameter listener: gets each answer as soon as it is there. What is returned has all of them together.
  public mutating func perform(
    _ text: String, name: String = Session.typed, telling listener: Listener? = nil
  ) -> Outcome {
    perform(bytes: Array(text.utf8), name: name, telling: listener)
  }

  /// The same from bytes as they come from a file.
  public mutating func perform(bytes: [UInt8], name: String, telling listener: Listener? = nil) -> Outcome {
    let source = SourceText(id: SourceID(UInt32(core.sources.count + 1)), name: name, bytes: bytes)
    var performer = Performer(options: options, core: core, history: history)
    if let listener { performer.telling = Telling(listener) }
    options.progress(.begun)
    defer { options.progress(.ended) }
    var outcome = performer.perform(source)
    let transcript = core.transcript
    core = performer.core
    history = performer.history
    if let problem = tell(transcript: transcript, source.text, outcome) {
      core.transcript = nil
      outcome.problems.append(problem)
    }
    return outcome
  }

  /// Whether a text is whole: what the prompt asks at each line end. A form that is planned needs no more, since
  /// it is refused in any case; only an open block is waited for, so that its lines are no statements by
  /// themselves.
  public func reading(of text: String) -> Completeness {
    let reading = Reader.read(SourceText(id: SourceID(0), name: "line", text: text))
    guard case .incomplete = reading.completeness, let part = reading.unread.last, !part.isOpen,
      LaterForm.message(for: part) != nil || Session.isHalfACommand(text) || isOfNothing(text)
    else { return reading.completeness }
    return .wrong
  }

  /// A line that begins with a word which is none of the language and no name: nothing that follows could mend it.
  private func isOfNothing(_ text: String) -> Bool {
    guard !text.contains("\n"), let first = Pieces(firstLineOf: text).name(0),
      Word(rawValue: first.lowercased()) == nil, Function(rawValue: first) == nil
    else { return false }
    return core.compiled?.checked.names.find(first) == nil
  }

  /// A command or a question on one line whose last word is a word: what is missing is said at once, since the next
  /// line would be taken for it. What ends in a sign such as `+` goes on.
  private static func isHalfACommand(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first?.lowercased(), let last = text.last(where: { !$0.isWhitespace }),
      !text.contains("\n"), last.isLetter || last.isNumber || last == "\""
    else { return false }
    if words.count == 1, Word.firstOfLines.contains(where: { $0.rawValue == first }) { return true }
    let goesOn = words.last.flatMap { Word(rawValue: $0.lowercased()) }?.isReserved ?? false
    return halves.contains(first) || values.contains(first) && !goesOn
  }

  /// What declares a value or a network on one line.
  private static let values: Set<String> = ["measure", "define", "parameter", "link", "untie"]

  private static let halves: Set<String> = [
    "branch", "switch", "drop", "rename", "compare", "why", "what", "back", "forward", "show", "plot", "list",
    "step", "run", "save", "open", "seed", "rerun", "history", "transcript", "as",
    "check", "use",
    "shock", "pay", "expect", "note", "output", "edit", "quietly", "remove", "count", "share", "sum", "mean",
    "median", "min",
    "max",
    "any", "all", "first", "best",
  ]

  /// What stands before each statement at the prompt.
  public var prompt: String { Performer(options: options, core: core).prompt }

  /// Words that can be typed, each with one line on what it is: commands and what the model declares.
  public var words: [(text: String, meaning: String)] {
    let commands = HelpPages.pages.flatMap { page in page.words.map { ($0, page.meaning) } }
    let declared = core.compiled?.checked.names.all ?? []
    return (commands + declared.map { ($0, "") }).sorted { $0.0 < $1.0 }
  }

  /// Whether anything was accepted that changed something.
  public var hasAnything: Bool { !core.journal.isEmpty }

  /// All that was accepted, as a script that runs again to the same numbers.
  public var script: String { core.script }

  /// All texts that were read, for laying out messages once more.
  public var sources: [SourceText] { core.sources }

  /// Checks a text without running anything: its problems.
  public func check(bytes: [UInt8], name: String) -> Outcome {
    let source = SourceText(id: SourceID(UInt32(core.sources.count + 1)), name: name, bytes: bytes)
    var performer = Performer(options: options, core: core)
    performer.looking = Looking()
    return performer.declareOnly(source)
  }
}
