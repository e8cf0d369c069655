// SPDX-License-Identifier: Apache-2.0
// Checking a text without doing anything in it: as many of its problems at once as there are, of reading and
// of names and units alike.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// How many problems of a text are told at once.
  private static let problemLimit = 10

  /// Reads and checks, and says what is wrong: with what is declared; and with what is to be done, where ``looking``
  /// is set.
  mutating func declareOnly(_ source: SourceText) -> Outcome {
    let (reading, problems) = read(source)
    let found = examine(reading, source)
    let all = together(problems, found)
    let shown = first(of: all, source)
    outcome.untold = all.count - shown.count + reading.untold
    say(meant(shown, in: reading.statements, of: source))
    outcome.lines = []
    let layout = DiagnosticLayout(sources: core.sources)
    outcome.json = (outcome.messages + outcome.advice).map(layout.json)
    return outcome
  }

  /// The problems of a text that could not be read as a whole, with those in the statements that could be.
  func allProblems(_ reading: Reading, _ source: SourceText, _ problems: [Diagnostic]) -> [Diagnostic] {
    var other = self
    return together(problems, other.examine(reading, source))
  }

  /// Problems of reading, and what else was found; but for what was found of a part in which something could not
  /// be read: it may come of that.
  private func together(_ unread: [Diagnostic], _ found: [Diagnostic]) -> [Diagnostic] {
    unread
      + found.filter { problem in
        let place = problem.primary.span
        return !unread.map(\.primary.span).contains {
          $0.source == place.source && $0.start >= place.start && $0.end <= place.end
        }
      }
  }

  /// The first problems by their place; those of the modules that the text brings in come before its own, and leave
  /// it room.
  func first(of problems: [Diagnostic], _ source: SourceText) -> [Diagnostic] {
    let placed = bundled(problems, source).enumerated().sorted { left, right in
      (place(of: left.element, source), left.offset) < (place(of: right.element, source), right.offset)
    }.map(\.element)
    let own = placed.filter { $0.primary.span.source == source.id }
    let room = Performer.problemLimit - min(own.count, Performer.problemLimit / 2)
    let others = Array(placed.filter { $0.primary.span.source != source.id }.prefix(room))
    return others + own.prefix(Performer.problemLimit - others.count)
  }

  /// What is wrong in the library comes of how the model uses it: one problem, at the first line that brings a module
  /// in.
  private func bundled(_ problems: [Diagnostic], _ source: SourceText) -> [Diagnostic] {
    func isOfLibrary(_ problem: Diagnostic) -> Bool {
      core.libraryTexts.contains(problem.primary.span.source)
    }
    let use = core.modules.last { $0.source.id == source.id }?.statements.first {
      if case .declaration(.use) = $0.kind { true } else { false }
    }
    guard let use, var first = problems.first(where: isOfLibrary) else { return problems }
    first.secondary = [LabelledSpan(first.primary.span, "needed here")]
    first.primary = LabelledSpan(use.span)
    return [first] + problems.filter { !isOfLibrary($0) }
  }

  private func place(of problem: Diagnostic, _ source: SourceText) -> Int {
    problem.primary.span.source == source.id ? problem.primary.span.start : -1
  }

  /// Takes in what a text declares, in the order of time as if it were performed, and finds what is wrong with it.
  private mutating func examine(_ reading: Reading, _ source: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var known: Set<Diagnostic> = []
    var unread = reading.unread
    // What could not be read may declare what would be unknown without it.
    if !unread.isEmpty { looking?.isBroken = true }
    for part in parts(of: reading.statements) {
      // What is wrong in one part is so still in the next.
      for problem in examine(part, source, unread) where known.insert(problem).inserted {
        found.append(problem)
      }
      unread = []
      core.isTouched = true
      if part.contains(where: { $0.kind == .command(.bare(.new)) }) {
        core = Core(seed: core.seed).after(core)
      }
      for case .command(.file(.open, let name)) in part.map(\.kind) {
        guard let opened = text(in: name) else { return found }
        core = Core(seed: core.seed).after(core)
        let (reading, problems) = read(opened)
        found += problems + examine(reading, opened)
      }
    }
    return found + look(atTestsOf: source)
  }

  private mutating func examine(_ part: [Statement], _ source: SourceText, _ unread: [UnreadPart])
    -> [Diagnostic]
  {
    let isFresh = !core.isTouched && core.state.map { $0.step == 0 } ?? true
    let taken = core.modules.isEmpty ? part : replace(part).taken
    do {
      let (checked, commands) = try takeIn(taken, source, unread: unread)
      try settle(checked, isFresh: isFresh)
      return look(at: commands)
    } catch {
      looking?.isBroken = true
      return messages(of: error)
    }
  }

  /// The text of a file that a session is to be opened on.
  private func text(in name: TextLiteral) -> SourceText? {
    guard let path = name.plain, let bytes = options.files.read(path, from: nil) else { return nil }
    return SourceText(id: SourceID(UInt32(core.sources.count + 1)), name: path, bytes: bytes)
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
