// SPDX-License-Identifier: Apache-2.0
// Statements to the session: time, looking, branches, runs. The same at the prompt and in a script.

/// A statement to the session. A moment (`when`) is a date, a number (perhaps with a unit) or a name.
public indirect enum Command: Hashable, Sendable {
  /// `step`, `step 4`, `step 2 years`, `step until x > 1 within 40`
  case step(StepCommand)
  /// `show shops where open`
  case show(Expr)
  /// `show shops as csv`, `plot reach as json`: a command that answers, and the form of its answer
  case formed(Command, as: Name)
  /// `check books`, `check memory`
  case check(Name)
  /// `list`, `list shops`
  case list(Name?)
  /// `journal`
  case bare(BareCommand)
  /// `why reach`, `why reach since 2026-Q3 without recession by share`
  case why(WhyCommand)
  /// `back`, `back 3`, `back to 2027-Q1`
  case back(BackCommand)
  /// `forward`, `forward 2`
  case forward(Expr?)
  /// `undo 2`
  case undo(Expr?)
  /// `redo 2`
  case redo(Expr?)
  /// `history`, `history 5`, `history save "typed.strat"`
  case history(HistoryCommand)
  /// `rerun` (the road so far), `rerun 12`, `rerun 12-15`
  case rerun(Expr?, through: Expr?)
  /// `branch patience from 2027-Q1`
  case branch(Name, from: Expr?)
  /// `switch main`
  case `switch`(Name)
  /// `drop patience`
  case drop(Name)
  /// `rename patience slow`
  case rename(Name, Name)
  /// `compare main, patience on reach`
  case compare([Name], on: [Name])
  /// `compare theories spreading on reach over 24 quarters with 100 worlds`
  case compareTheories(TheoryComparison)
  /// `what if { shock recession } or { shock law } over 8 quarters`
  case whatIf([Block], over: Expr?)
  /// `shock recession at 2028-Q1`
  case shock(Name, at: Expr?)
  /// `as Dana`, `as none`
  case speaker(Name?)
  /// `diagnose Dana`
  case diagnose(Name?)
  /// `predict reach over 8 quarters`
  case predict(Expr, over: Expr)
  /// `believe imitation`
  case believe(Expr?)
  /// `advise over 8 quarters`
  case advise(over: Expr?)
  /// `follow coalition_first for Dana`
  case follow(Name, actor: Name)
  /// `stop following coalition_first`
  case stopFollowing(Name?)
  /// `run 600 worlds over 40 quarters with z = 3 as mc`
  case run(RunCommand)
  /// `sweep z from 2 to 9 by 1, q in [1, 2]`
  case sweep(SweepCommand)
  /// `plot reach, mood of parents over 8 quarters`
  case plot([Expr], over: Expr?)
  /// `report "out.html"`, `save "session.strat"`, `open "session.strat"`, `run "more.strat"`
  case file(FileCommand, TextLiteral)
  /// `seed 7`
  case seed(Expr)
  /// `output csv`, `accessible on`, `timing on`, `theme light`, `hints off`
  case setting(SettingCommand, Name?)
  /// `transcript on "session.strat"`, `transcript off`
  case transcript(Name, TextLiteral?)
  /// `edit`, `edit reach`
  case edit(Name?)
  /// `help`, `help step`, `?step`, `step?`, `help waiting room`: any words, as written
  case help([Name])
}

extension Command {
  /// Whether it answers with a table or a value, which can be had in other forms.
  public var answers: Bool {
    switch self {
    case .show, .list, .check, .plot, .why, .compare, .compareTheories, .whatIf, .diagnose, .bare(.moves),
      .bare(.branches):
      true
    default: false
    }
  }
}

/// `compare theories spreading on reach over 24 quarters with 100 worlds`: the model once with each rival
public struct TheoryComparison: Hashable, Sendable {
  /// `spreading`; all slots that the model uses where none is named
  public var slot: Name?
  public var measures: [Name]
  /// `over 24 quarters`
  public var over: Expr?
  /// `with 100 worlds`; one where no number is said
  public var worlds: Expr?

  public init(slot: Name? = nil, on measures: [Name], over: Expr? = nil, worlds: Expr? = nil) {
    self.slot = slot
    self.measures = measures
    self.over = over
    self.worlds = worlds
  }
}

/// `why reach since 2026-Q3`
public struct WhyCommand: Hashable, Sendable {
  /// What moved; with `not` in front, a move or a condition that is wanted.
  public var subject: Expr
  /// `since 2026-Q3`
  public var since: Expr?
  /// `since 8 quarters ago`
  public var isAgo = false
  /// `without recession, Lab`: what is left out, in place of all that could be
  public var without: [Name] = []
  /// `by share`: what each has of what came of all together
  public var byShare = false
  /// `all`: the causes followed back
  public var all = false

  public init(_ subject: Expr) { self.subject = subject }
}

/// Commands of one word.
public enum BareCommand: String, Hashable, Sendable, CaseIterable {
  case moves, journal, branches, learned, map, new, quit
}

/// `step`, `step 4`, `step until x > 1 within 40`
public enum StepCommand: Hashable, Sendable {
  case one
  /// `4`, `2 years`
  case amount(Expr)
  /// `until x > 1 within 40`
  case until(Expr, within: Expr?)
}

/// `back`, `back 3`, `back to 2027-Q1`
public enum BackCommand: Hashable, Sendable {
  case one
  case steps(Expr)
  case to(Expr)
}

/// `history`, `history 5`, `history save "typed.strat"`
public enum HistoryCommand: Hashable, Sendable {
  case recent
  case last(Expr)
  case save(TextLiteral)
}

/// Commands that take a file's name.
public enum FileCommand: String, Hashable, Sendable {
  case report, save, open, run
}

/// Commands that set how the session speaks.
public enum SettingCommand: String, Hashable, Sendable {
  case output, accessible, theme, timing, hints
}

/// `run 600 worlds over 40 quarters with z = 3 as mc`
public struct RunCommand: Hashable, Sendable {
  /// A number or a name.
  public var worlds: Expr
  /// `until settled`
  public var until: Expr?
  /// `within 1000 rounds`
  public var within: Expr?
  public var options: [RunOption]
  public init(worlds: Expr, until: Expr? = nil, within: Expr? = nil, options: [RunOption] = []) {
    self.worlds = worlds
    self.until = until
    self.within = within
    self.options = options
  }
}

/// `sweep z from 2 to 9 by 1, q in [1, 2] worlds 100`
public struct SweepCommand: Hashable, Sendable {
  public var swept: [Swept]
  public var options: [RunOption]
  public init(swept: [Swept], options: [RunOption] = []) {
    self.swept = swept
    self.options = options
  }
}

/// `z from 2 to 9 by 1`, `q in [1, 2]`
public struct Swept: Hashable, Sendable {
  public var name: Name
  public var values: Values
  public init(name: Name, values: Values) {
    self.name = name
    self.values = values
  }

  public enum Values: Hashable, Sendable {
    case span(from: Expr, to: Expr, by: Expr?)
    case collection(Expr)
  }
}

/// One option of a run or a sweep.
public enum RunOption: Hashable, Sendable {
  /// `over 40 quarters`
  case over(Expr)
  /// `with z = 3, p ~ 5% to 30%`
  case with([Setting])
  /// `without recession, law`
  case without([Name])
  /// `without moves`, `without moves by Rosa`
  case withoutMoves(by: [Name])
  /// `as mc`
  case named(Name)
  /// `seed 7`
  case seed(Expr)
  /// `following coalition_first`
  case following(Name)
  /// `from 2027-Q1`
  case from(Expr)
  /// `worlds 100`
  case worlds(Expr)
  /// `keep reach, depth`
  case keep([Name])
}
