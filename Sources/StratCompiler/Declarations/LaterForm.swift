// SPDX-License-Identifier: Apache-2.0
// What the language reserves and this version does not have yet: said kindly, with what does instead.

public import StratSyntax

/// A planned form of the language.
public enum LaterForm: String, Sendable {
  case signal, truth = "in truth", lesson
  case predict, believe, learned, advise, sweep, map, report, from, keep

  init?(_ declaration: Declaration) {
    switch declaration {
    case .signal: self = .signal
    case .truth: self = .truth
    case .lesson: self = .lesson
    default: return nil
    }
  }

  init?(_ command: Command) {
    switch command {
    case .predict: self = .predict
    case .believe: self = .believe
    case .advise: self = .advise
    case .sweep: self = .sweep
    case .run(let run):
      guard let option = run.options.lazy.compactMap(LaterForm.init).first else { return nil }
      self = option
    case .bare(.learned): self = .learned
    case .bare(.map): self = .map
    case .file(.report, _): self = .report
    default: return nil
    }
  }

  private init?(_ option: RunOption) {
    switch option {
    case .from: self = .from
    case .keep: self = .keep
    case .worlds: self = .sweep
    case .over, .with, .without, .withoutMoves, .named, .seed, .following: return nil
    }
  }

  /// The form that a statement was to be which could not be read: one says it by its first words.
  init?(_ part: UnreadPart) {
    guard part.isStatement, let word = part.words.first?.lowercased() else { return nil }
    switch part.error {
    case .statementWord, .habit, .character: return nil
    default: break
    }
    let later = part.words.dropFirst().map { $0.lowercased() }
    switch word {
    case "in": self = .truth
    case "run":
      guard let form = later.last.flatMap(LaterForm.init(rawValue:)), form.isOfRun else { return nil }
      self = form
    default:
      guard let form = LaterForm(rawValue: word), !form.isOfRun else { return nil }
      self = form
    }
  }

  /// An option of `run`, which opens no statement.
  private var isOfRun: Bool { self == .from || self == .keep }

  /// The message for a statement that is planned, or `nil` for one that is there.
  public static func message(for statement: Statement) -> Diagnostic? {
    switch statement.kind {
    case .declaration(let declaration): LaterForm(declaration)?.message(at: statement.span)
    case .command(let command): message(for: command, at: statement.span)
    default: nil
    }
  }

  public static func message(for command: Command, at span: SourceSpan) -> Diagnostic? {
    LaterForm(command)?.message(at: span)
  }

  /// The message for what could not be read, where it was to be a statement that is planned.
  public static func message(for part: UnreadPart) -> Diagnostic? { LaterForm(part)?.message(at: part.span) }

  private func message(at span: SourceSpan) -> Diagnostic { DeclarationProblem.later(self, span).diagnostic }

  var title: String { "`\(rawValue)` is planned and not in this version" }

  /// A line that does what can be done now.
  var instead: String {
    switch self {
    case .signal: "keep an estimate as a field that a rule writes: a.seen = normal(s.level, 3%)"
    case .truth: "give the value to the thing itself: Lab.quality = 9%"
    case .lesson: "write the steps as a script with notes: note \"…\""
    case .predict, .believe, .learned, .advise:
      "run many worlds and look at the quantiles: run 200 worlds over 8 quarters as mc"
    case .sweep: "run once for each value: run 100 worlds over 8 quarters with q = 3% as a"
    case .map: "list the ties: show …"
    case .from, .keep:
      "a run begins at the start and keeps parameters and measures: run 100 worlds over 8 quarters as mc"
    case .report: "keep the session as a script: save \"session.strat\""
    }
  }
}
