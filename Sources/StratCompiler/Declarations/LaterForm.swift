// SPDX-License-Identifier: Apache-2.0
// What the language reserves and this version does not have yet: said kindly, with what does instead.

public import StratSyntax

/// A planned form of the language.
public enum LaterForm: String, Sendable {
  case signal, truth = "in truth", lesson, bestFirst = "best first", swap = "instead of"
  case why, back, forward, branch, branches, `switch`, drop, rename, compare, whatIf = "what if", diagnose
  case predict, believe, learned, advise, sweep, map, report

  init?(_ declaration: Declaration) {
    switch declaration {
    case .signal: self = .signal
    case .truth: self = .truth
    case .lesson: self = .lesson
    case .strategy(let strategy) where strategy.bestFirst: self = .bestFirst
    default: return nil
    }
  }

  init?(_ command: Command) {
    switch command {
    case .why: self = .why
    case .back: self = .back
    case .branch: self = .branch
    case .switch: self = .switch
    case .drop: self = .drop
    case .rename: self = .rename
    case .compare: self = .compare
    case .whatIf: self = .whatIf
    case .diagnose: self = .diagnose
    case .predict: self = .predict
    case .believe: self = .believe
    case .advise: self = .advise
    case .sweep: self = .sweep
    case .bare(.branches): self = .branches
    case .bare(.learned): self = .learned
    case .bare(.map): self = .map
    case .bare(.forward): self = .forward
    case .file(.report, _): self = .report
    default: return nil
    }
  }

  /// The message for a statement that is planned, or `nil` for one that is there.
  public static func message(for statement: Statement) -> Diagnostic? {
    let form: LaterForm? =
      switch statement.kind {
      case .declaration(let declaration): LaterForm(declaration)
      case .command(let command): LaterForm(command)
      default: nil
      }
    return form.map { DeclarationProblem.later($0, statement.span).diagnostic }
  }

  var title: String { "`\(rawValue)` is planned and not in this version" }

  /// A line that does what can be done now.
  var instead: String {
    switch self {
    case .signal: "keep an estimate as a field that a rule writes: a.seen = normal(s.level, 3%)"
    case .truth: "give the value to the thing itself: Lab.quality = 9%"
    case .lesson: "write the steps as a script with notes: note \"…\""
    case .bestFirst: "say which comes first with lines of `when`: when x < 50%: act()"
    case .swap: "use the one module and not the other: use name"
    case .why: "look at what it is made of: show …"
    case .back, .forward: "undo takes back the last statement, redo makes it again: undo"
    case .branch, .branches, .switch, .drop, .rename, .compare, .whatIf:
      "run the same seed with other numbers: run 100 worlds over 8 quarters with q = 3% as a"
    case .diagnose: "ask for what you want to know: show …; list moves"
    case .predict, .believe, .learned, .advise:
      "run many worlds and look at the quantiles: run 200 worlds over 8 quarters as mc"
    case .sweep: "run once for each value: run 100 worlds over 8 quarters with q = 3% as a"
    case .map: "list the ties: show …"
    case .report: "keep the session as a script: save \"session.strat\""
    }
  }
}
