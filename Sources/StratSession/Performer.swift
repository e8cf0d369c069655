// SPDX-License-Identifier: Apache-2.0
// Does what a text says, on a copy of a session's core. Declarations first, all of the text together; then
// the rest, statement by statement, until one fails.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

struct Performer {
  let options: SessionOptions
  var core: Core
  var history: History
  /// Whether the statement at hand changed anything.
  var hasChanged = false
  /// Whether the journal says already what the statement at hand did.
  var isInJournal = false
  var outcome = Outcome()
  var isTest = false
  /// Whether the text was typed at the prompt, where what was told once needs not be told whole again.
  var isTyped = false
  /// Who hears each answer as soon as it is there.
  var telling: Telling?
  /// The form of the answer that the statement at hand asks for, as in `show X as csv`.
  var form: OutputForm?
  /// The statement at hand as written, on one line and without the form.
  var asked = ""
  /// Statements of the text at hand that were done.
  var done: Set<SourceSpan> = []
  /// The text at hand is a file and was not typed.
  var isFromFile = false
  /// Names that were declared anew in the part of the text at hand.
  var renewed: Set<String> = []

  /// Statements are looked at and not done, and this is what those before would have done.
  var looking: Looking?

  init(options: SessionOptions, core: Core, history: History = History()) {
    self.options = options
    self.core = core
    self.history = history
  }

  /// A copy to try things on, which nobody hears.
  var twin: Performer {
    var twin = self
    twin.telling = nil
    twin.isTyped = false
    twin.outcome = Outcome()
    twin.core.ahead = nil
    return twin
  }

  mutating func perform(_ source: SourceText) -> Outcome {
    isFromFile = source.name != Session.typed
    performAll(of: source)
    if isSummarised(source) { say(summary(of: source)) }
    tell()
    return outcome
  }

  /// Hands on what has been said since the last time.
  private mutating func tell() {
    if telling?.tell(outcome) == false { outcome.isUnheard = true }
  }

  private mutating func performAll(of source: SourceText) {
    isTyped = source.name == Session.typed
    let (reading, problems) = read(source)
    outcome.statements = reading.statements.count
    guard problems.isEmpty else {
      let all = allProblems(reading, source, problems)
      let shown = first(of: all, source)
      outcome.untold = all.count - shown.count + reading.untold
      return say(meant(shown, in: reading.statements, of: source))
    }
    if reading.statements.isEmpty { return }
    for part in parts(of: reading.statements) {
      guard perform(part: part, source), !isOver else { break }
    }
    if !outcome.problems.isEmpty { sayLeft(reading.statements, source) }
  }

  /// What was typed or pasted behind a statement that failed, and was not done.
  private mutating func sayLeft(_ statements: [Statement], _ source: SourceText) {
    let place = outcome.messages.last.map { $0.primary.span } ?? source.span
    let left = statements.filter { $0.span.start > place.start && !done.contains($0.span) }
    guard isTyped, !isSummarised(source), let first = left.first else { return }
    let words = Words.short(source.text(at: first.span))
    let more = left.count == 1 ? "" : ", and \(left.count - 1) more behind it"
    outcome.problems.append("Not done any more: \(words)\(more)")
  }

  /// Nothing more of the text is to be done.
  private var isOver: Bool { outcome.wantsToQuit || outcome.wasInterrupted || outcome.isUnheard }

  /// Declarations first, then the rest. False where something failed: what is done until there, stays.
  private mutating func perform(part: [Statement], _ source: SourceText) -> Bool {
    let kept = core
    let watch = Stopwatch()
    hasChanged = false
    guard let rest = declare(part, source) else {
      core = kept.after(core)
      return false
    }
    outcome.performed += part.count - rest.count
    done.formUnion(Set(part.map(\.span)).subtracting(rest.map(\.span)))
    if hasChanged {
      let what = taken(since: kept, from: source)
      history.keep(kept, what)
      sayTime(watch, for: what)
    }
    tell()
    for statement in rest {
      let before = core
      hasChanged = false
      guard perform(statement, source) else {
        core = before.after(core)
        return false
      }
      outcome.performed += 1
      done.insert(statement.span)
      if hasChanged { history.keep(before, done(statement, in: source)) }
      tell()
      if isOver { break }
    }
    return true
  }

  /// Reads a text, and finds what is wrong with how it is written. What is only advice is said at once.
  mutating func read(_ source: SourceText) -> (reading: Reading, problems: [Diagnostic]) {
    let reading = Reader.read(source)
    core.sources.append(source)
    if reading.messages.contains(where: { $0.severity == .error }) { return (reading, problems(of: reading)) }
    for message in reading.messages { advise(message, source) }
    return (reading, [])
  }

  /// What was understood although it is written otherwise here: answered with the words for next time.
  private mutating func advise(_ message: Diagnostic, _ source: SourceText) {
    outcome.advice.append(message)
    let line = source.position(of: message.primary.span.start).line
    say(source.lineStarts.count > 2 ? "\(source.name):\(line): \(message.title)" : message.title)
  }

  /// One statement that is no declaration. False if it failed, with the reason in the outcome.
  mutating func perform(_ statement: Statement, _ source: SourceText) -> Bool {
    guard statement.isQuiet else { return performAloud(statement, source) }
    let (heard, listener) = (outcome.lines.count, telling)
    telling = nil
    defer {
      outcome.lines.removeSubrange(min(heard, outcome.lines.count)...)
      telling = listener
    }
    return performAloud(statement, source)
  }

  private mutating func performAloud(_ statement: Statement, _ source: SourceText) -> Bool {
    let watch = Stopwatch()
    defer { sayTime(watch, for: source.text(at: statement.span)) }
    let isEmpty = isEmptyWorld
    let step = core.state?.step ?? 0
    isInJournal = false
    asked = question(statement, source)
    do {
      switch statement.kind {
      case .command(let command): try perform(command, at: statement.span)
      case .action(let action): try perform(action, statement)
      case .declaration, .missing: break
      }
      if hasChanged && !isInJournal { core.journal.append(source.text(at: statement.span)) }
      if hasChanged { note(statement, at: step, in: source) }
      if hasChanged && changesWorld(statement, hasSpeaker: core.speaker != nil) {
        core.journalPart = core.journal.count
      }
      return true
    } catch {
      fail(error, in: [statement], of: source, isEmpty: isEmpty)
      return false
    }
  }

  /// Takes down what was done, where it does not follow from the model.
  private mutating func note(_ statement: Statement, at step: Int, in source: SourceText) {
    guard let sort = Deed.Sort(of: statement, hasSpeaker: core.speaker != nil) else { return }
    var words = Words.short(source.text(at: statement.span))
    if sort == .move, case .action(.value) = statement.kind, let speaker = core.speaker {
      words = "\(speaker.text): \(words)"
    }
    var deed = Deed(sort: sort, step: step, words: words, statement: statement, speaker: core.speaker)
    if case .command(.shock(_, let moment?)) = statement.kind, let compiled = core.compiled {
      deed.due = try? self.step(of: moment, compiled)
    }
    core.deeds.append(deed)
  }

  // ---- Saying ----

  /// A line in words, which is no table and no value.
  mutating func say(_ line: String) {
    if core.manner.output.isPure { return outcome.asides.append(line) }
    outcome.lines.append(line)
    outcome.isData = false
  }

  /// A statement in one line, without `as csv` at its end.
  private func question(_ statement: Statement, _ source: SourceText) -> String {
    var span = statement.span
    switch statement.kind {
    case .command(.formed(_, let form)), .action(.formed(_, let form)): span.end = form.span.start
    default: break
    }
    let words = source.text(at: span).split(whereSeparator: \.isWhitespace)
    return (span.end == statement.span.end ? words : words.dropLast()).joined(separator: " ")
  }

  mutating func say(_ messages: [Diagnostic]) {
    outcome.messages += messages
    let layout = layout
    for message in messages {
      let isAgain = isTyped && core.told.contains(message)
      let lines =
        isAgain ? layout.again(message) : page.isLinear ? layout.linear(message) : layout.lines(message)
      outcome.problems.append(lines.joined(separator: "\n"))
    }
    core.told.note(messages)
  }

  /// How messages are laid out on this screen.
  var layout: DiagnosticLayout {
    var layout = DiagnosticLayout(sources: core.sources)
    layout.width = max(DiagnosticLayout.narrowest, min(DiagnosticLayout.widest, page.width))
    if options.hasColouredProblems, !page.isLinear { layout.paint = MessageColours.paint }
    return layout
  }

  /// How long something took: where the person wants to know, and where it was long.
  private mutating func sayTime(_ watch: Stopwatch, for what: String) {
    if core.saysTime {
      say(watch.words(for: what))
    } else if let patience = options.patience, watch.seconds > patience {
      say("That took \(watch.shortWords).")
    }
  }

  /// Says what went wrong; that the person stopped it is no problem.
  ///
  /// - Parameter told: what to say in place of the error's own words.
  mutating func fail(
    _ error: any Error, _ told: [Diagnostic]? = nil, in statements: [Statement], of source: SourceText,
    isEmpty: Bool
  ) {
    if let fault = error as? Fault, fault.kind == .stopped {
      outcome.wasInterrupted = true
      return say("Stopped: nothing was changed.")
    }
    let problems = meant(told ?? messages(of: error), in: statements, of: source)
    say(begun(problems, in: statements, isEmpty: isEmpty))
  }

  /// What went wrong, in words.
  func messages(of error: any Error) -> [Diagnostic] {
    switch error {
    case let trouble as Trouble: [trouble.diagnostic]
    case let problems as Problems: problems.messages
    case let fault as Fault: [faultMessage(fault)]
    default:
      [
        Trouble(
          "E0700", "something went wrong: \(error)", at: SourceSpan(source: SourceID(0), start: 0, end: 0)
        ).diagnostic
      ]
    }
  }

  var compiled: Compiled? { core.compiled }

  /// The model, or the sentence for an empty world.
  func model(at span: SourceSpan) throws -> Compiled {
    guard let compiled = core.compiled else { throw emptyWorld(at: span) }
    return compiled
  }
}

/// A problem that a command met: one sentence, and what to do.
struct Trouble: Error {
  var diagnostic: Diagnostic

  init(_ code: String, _ title: String, at span: SourceSpan, label: String? = nil, help: [String] = []) {
    diagnostic = Diagnostic(
      DiagnosticCode(rawValue: code), title, at: LabelledSpan(span, label), help: help)
  }
}

/// What a check found.
struct Problems: Error {
  var messages: [Diagnostic]
}
