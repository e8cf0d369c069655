// SPDX-License-Identifier: Apache-2.0
// A transcript: a script that says behind each statement what was answered. It is valid input, and `strat test`
// performs it again and compares.

import StratSyntax

/// What was typed and answered, as a text that runs.
struct Transcript {
  /// Statements typed together, and what was answered.
  struct Unit {
    var typed: [String] = []
    /// Lines that answered, and titles of problems.
    var answered: [String] = []
    /// Whether the answer is part of the transcript; what came before it began has none.
    var isTold = false
  }

  private(set) var units: [Unit] = []

  private static let title = "# transcript: strat test runs this again and compares"
  private static let answer = "#= "
  private static let problem = "#! "
  /// Behind a statement that answered nothing.
  private static let silence = "#="

  /// The beginning of the file: what the session was when the transcript began.
  static func opening(_ script: String) -> String { title + "\n" + script }

  /// A statement and its answer as they stand in the file.
  static func entry(_ typed: String, _ outcome: Outcome) -> String {
    let answered =
      outcome.lines.map { $0.isEmpty ? silence : answer + $0 }
      + outcome.messages.map { problem + words(of: $0) }
    return ([typed] + (answered.isEmpty ? [silence] : answered)).map { $0 + "\n" }.joined()
  }

  /// A problem without its place, which is another in a file.
  private static func words(of message: Diagnostic) -> String { "\(message.code.rawValue) \(message.title)" }

  static func isOne(_ text: String) -> Bool { text.hasPrefix(title) }

  init(_ text: String) {
    var open = Unit()
    let session = Session()
    for line in text.split(separator: "\n").map(String.init) where line != Transcript.title {
      if open.typed.isEmpty, line.hasPrefix("#="), !units.isEmpty {
        add(String(line.dropFirst(line.hasPrefix(Transcript.answer) ? 3 : 2)))
      } else if open.typed.isEmpty, line.hasPrefix(Transcript.problem), !units.isEmpty {
        add(String(line.dropFirst(3)))
      } else {
        open.typed.append(line)
        if case .incomplete = session.reading(of: open.typed.joined(separator: "\n")) { continue }
        units.append(open)
        open = Unit()
      }
    }
    if !open.typed.isEmpty { units.append(open) }
  }

  private mutating func add(_ answered: String) {
    units[units.count - 1].isTold = true
    units[units.count - 1].answered.append(answered)
  }

  /// Performs all of it in a fresh session. What is answered otherwise is said, line by line.
  func replay(_ options: SessionOptions) -> [String] {
    var session = Session(options)
    var problems: [String] = []
    for unit in units {
      let outcome = session.perform(unit.typed.joined(separator: "\n"))
      guard unit.isTold else {
        problems += outcome.problems
        continue
      }
      let found = outcome.lines + outcome.messages.map(Transcript.words)
      let answered = found.isEmpty ? [""] : found
      if answered != unit.answered {
        problems.append(
          "`\(unit.typed.joined(separator: "; "))` answers now:\n"
            + answered.map { "  " + $0 }.joined(separator: "\n")
            + "\nand answered then:\n" + unit.answered.map { "  " + $0 }.joined(separator: "\n"))
      }
    }
    return problems
  }
}

extension Session {
  /// Writes a statement and its answer into the transcript, if there is one; says where that failed.
  func tell(transcript path: String?, _ typed: String, _ outcome: Outcome) -> String? {
    guard let path, core.transcript == path else { return nil }
    return options.files.append(path, Array(Transcript.entry(typed, outcome).utf8)).map {
      "the transcript could not be written: \($0)"
    }
  }
}
