// SPDX-License-Identifier: Apache-2.0
// Checking a text without doing anything in it: as many of its problems at once as there are, of reading and
// of names and units alike.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// How many problems of a text are told at once.
  private static let problemLimit = 10

  /// Reads and checks, and says what is wrong.
  mutating func declareOnly(_ source: SourceText) -> Outcome {
    let (reading, problems) = read(source)
    let found = examine(reading, source)
    say(first(of: problems + found, source))
    outcome.lines = []
    return outcome
  }

  /// The problems of a text that could not be read as a whole, with those in the statements that could be.
  func allProblems(_ reading: Reading, _ source: SourceText, _ problems: [Diagnostic]) -> [Diagnostic] {
    var other = self
    return first(of: problems + other.examine(reading, source), source)
  }

  /// The first problems by their place; those of the modules that the text brings in come before its own.
  func first(of problems: [Diagnostic], _ source: SourceText) -> [Diagnostic] {
    let placed = problems.enumerated().sorted { left, right in
      (place(of: left.element, source), left.offset) < (place(of: right.element, source), right.offset)
    }
    return placed.prefix(Performer.problemLimit).map(\.element)
  }

  private func place(of problem: Diagnostic, _ source: SourceText) -> Int {
    problem.primary.span.source == source.id ? problem.primary.span.start : -1
  }

  /// Takes in what a text declares, and finds what is wrong with it.
  private mutating func examine(_ reading: Reading, _ source: SourceText) -> [Diagnostic] {
    let isFresh = !core.isTouched && core.state.map { $0.step == 0 } ?? true
    let taken = core.modules.isEmpty ? reading.statements : replace(reading.statements)
    do {
      try settle(takeIn(taken, source, unread: reading.unread), isFresh: isFresh)
      return []
    } catch {
      return messages(of: error)
    }
  }

  /// What is wrong with how a text is written. A form that is planned is told to be so, however much of it
  /// stands there.
  func problems(of reading: Reading) -> [Diagnostic] {
    var messages = reading.messages
    for part in reading.unread {
      guard let later = LaterForm.message(for: part) else { continue }
      messages.removeAll { $0 == part.error.diagnostic }
      messages.append(later)
    }
    return messages
  }
}
