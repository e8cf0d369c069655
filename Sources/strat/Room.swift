// SPDX-License-Identifier: Apache-2.0
// Where the command meets the session: files and words in, lines and an exit code out.

import Glibc
import StratREPL
import StratReport
import StratSession

/// What the options say about a run.
struct Choices {
  var seed: UInt64?
  var colour: ColourChoice
  /// Answers for whoever hears them.
  var isAccessible: Bool
  /// How many worlds' blocks are run at once; as many as there are processors where nothing is said.
  var workers: Int?
  let progress = ProgressLine()
  /// Without the file of one's own habits.
  var skipsInit = false
  /// A folder whose modules are the library, in place of what the command carries.
  var library: String?

  /// A new session on this machine's files.
  func session() -> Session {
    var options = SessionOptions(
      seed: seed ?? 1, isSeedFixed: seed != nil, page: page, files: DiskFiles(), workers: workerCount,
      isInterrupted: { Interrupts.isRaised }, progress: progress.take)
    options.hasColouredProblems = hasColouredProblems
    options.version = version
    options.library = library
    return Session(options)
  }

  private var hasColouredProblems: Bool {
    colour.isOn(isTerminal: isTerminal(2), environment: environmentValue)
  }

  private var page: Page {
    Page.ofScreen(
      isAccessible: isAccessible, colour: colour, isTerminal: isTerminal(1), environment: environmentValue)
  }

  private var workerCount: Int { max(1, workers ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  func screen() -> StandardScreen {
    StandardScreen(
      isColoured: hasColouredProblems, progress: progress)
  }
}

/// A text to perform, with the name that messages give it.
struct Source {
  var name: String
  var bytes: [UInt8]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The file of that name, or standard input for `-`. Nothing if it cannot be read; the reason is on the screen.
  init?(named name: String, _ screen: inout StandardScreen) {
    do { try self.init(named: name) } catch {
      screen.problem([error.words])
      return nil
    }
  }

  init(named name: String) throws(Unreadable) {
    guard let bytes = name == "-" ? readAll(0) : readWholeFile(name) else {
      throw Unreadable(name: name, reason: failureWords())
    }
    self.init(name: name == "-" ? "input" : name, bytes: bytes)
  }
}

/// A file that cannot be read.
struct Unreadable: Error {
  var name: String
  var reason: String
  var words: String { "\(name): cannot be read: \(reason)" }
}

/// The codes that the command ends with.
enum Code {
  static let fine: Int32 = 0
  static let problem: Int32 = 1
  static let interrupted: Int32 = 130
}

func perform(_ name: String, _ choices: Choices) -> Int32 {
  var screen = choices.screen()
  guard let source = Source(named: name, &screen) else { return Code.problem }
  return perform(source, choices)
}

func perform(_ source: Source, _ choices: Choices) -> Int32 {
  Interrupts.watch(endOnSecond: true)
  let screen = choices.screen()
  var session = choices.session()
  return perform(source, in: &session, screen).code
}

/// Performs a text, and shows each answer when it is there.
func perform(
  _ source: Source, in session: inout Session, _ screen: StandardScreen
) -> (code: Int32, wantsToQuit: Bool) {
  let outcome = session.perform(bytes: source.bytes, name: source.name) { show($0, screen) }
  let code = outcome.wasInterrupted ? Code.interrupted : outcome.isDone ? Code.fine : Code.problem
  return (code, outcome.wantsToQuit)
}

/// - Returns: whether somebody reads it.
func show(_ answer: Outcome, _ screen: StandardScreen) -> Bool {
  var screen = screen
  let isRead = answer.isData ? screen.data(answer.lines) : screen.answer(answer.lines)
  screen.aside(answer.asides)
  for problem in answer.problems { screen.problem([problem]) }
  if let more = moreWords(answer.untold) { screen.problem([more]) }
  return isRead
}

/// What to say of problems that were not told.
func moreWords(_ count: Int) -> String? {
  count == 0 ? nil : "and \(count) more \(count == 1 ? "problem" : "problems")"
}
