// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with a declaration: rings and repetitions, the clock, units, fields.

import StratSyntax

extension DeclarationProblem {
  var diagnostic: Diagnostic {
    clockDiagnostic ?? fieldDiagnostic ?? valueDiagnostic ?? tieDiagnostic ?? playDiagnostic
      ?? message("E0300", "this cannot stand here", at: SourceSpan(source: SourceID(0), start: 0, end: 0))
  }

  private var clockDiagnostic: Diagnostic? {
    switch self {
    case .ring(let span, let name, let through):
      message(
        "E0301", "`\(name)` needs itself: \((through + [name]).joined(separator: ", then "))", at: span,
        help: "nothing may go in a ring: give one of them a value of its own")
    case .twice(let span, let what, let first):
      message(
        "E0305", "\(what) is said twice", at: span, also: [(first, "said here first")],
        help: "leave one of them out")
    case .later(let form, let span):
      message("E0306", form.title, at: span, help: "until then: \(form.instead)")
    case .noLength(let name):
      message(
        "E0303", "`\(name.text)` has no length here: the clock counts rounds", at: name.span,
        help: "say how long a step is: clock quarter from 2026-Q3")
    case .noRounds(let name, let clock):
      message(
        "E0304", "there are no rounds here: the clock counts in \(clock)s", at: name.span,
        help: "say it in \(clock)s")
    case .clockStep(let span):
      message(
        "E0307", "this is not the length of a step", at: span,
        help: "for example: clock quarter from 2026-Q3, clock 0.125 minutes from 0, clock round")
    case .clockStart(let span):
      message(
        "E0308", "the clock cannot start there", at: span,
        help:
          "days and longer start at a date (clock week from 2026-09-15), shorter ones at a number (from 0)")
    case .clockBetween(let span, let unit):
      message(
        "E0309", "this is not the first day of a \(unit)", at: span,
        help: unit == "quarter"
          ? "for example: clock quarter from 2026-Q3" : "for example: clock \(unit) from 2026")
    case .recordEvery(let span):
      message(
        "E0310", "what is recorded must fall on the ends of steps", at: span,
        help: "a whole number of steps, at least one: record every 1 quarter")
    case .unitValue(let span, let unit):
      message(
        "E0311", "one \(unit) must be a known amount above zero", at: span,
        help: "for example: unit \(unit) = 12")
    default: nil
    }
  }

  private var fieldDiagnostic: Diagnostic? {
    switch self {
    case .noNone(let span): message("E0302", "this cannot be `none`", at: span, help: "leave out `or none`")
    case .memberTwice(let name, let owner, let first):
      message(
        "E0312", "`\(owner)` has a `\(name.text)` already", at: name.span,
        also: first.map { [($0, "declared here first")] } ?? [], help: "give one of them another name")
    case .calledElsewhere(let name, let relation, let ends):
      message(
        "E0313", "`\(relation)` has no end left that is \(Words.a(name.text))", at: name.span,
        help: "its ends are \(Words.list(ends)): called \(ends.first ?? "").…")
    case .calledInKind(let span, let kind):
      message(
        "E0314", "`called` stands in the block of a relation", at: span,
        help: "for a field of \(Words.a(kind)) write its name, a colon and what it is: level: number = 0")
    case .betweenUnlike(let span, let relation):
      message(
        "E0315", "the ends of `\(relation)` are told apart by kind, and these share one table", at: span,
        help: "say which way it goes: from … to …")
    case .overdraft(let span):
      message(
        "E0316", "an overdraft is a known amount at or below zero, in the unit of the account", at: span,
        help: "for example: account of hours down to -10 hours")
    case .boundsOfNothing(let span):
      message("E0317", "only numbers have bounds", at: span, help: "leave out `from … to …`")
    case .boundsReversed(let span, let low, let high):
      message(
        low == high ? "E0325" : "E0318",
        low == high ? "these bounds leave nothing between them" : "these bounds are the wrong way round",
        at: span,
        help: low == high
          ? "leave them out, or write them apart: from 0 to 1"
          : "write: from \(spelled(high)) to \(spelled(low))")
    case .manyKeys(let span, let isFormula):
      message(
        isFormula ? "E0319" : "E0326", isFormula ? "a formula has no keys" : "a field has at most two keys",
        at: span,
        help: isFormula
          ? "leave out `for each`" : "keep what hangs on three things on a tie: relation … { … }")
    case .samePlural(let name):
      message(
        "E0327", "`\(name.text)` cannot be the word for one and for all of them", at: name.span,
        help: "another word for all: kind \(name.text), all_\(name.text)")
    case .emptyRange(let span):
      message("E0320", "this range is empty", at: span, help: "the smaller number stands first: 1..3")
    case .notKnown(let span, let what):
      message(
        "E0321", "\(what) must be known before anything runs", at: span,
        help: "write a number, or the name of a parameter that is given with `=`")
    case .notWhole(let span, let what, let least):
      message(
        "E0322", "\(what) is a whole number, at least \(least)", at: span, help: "write \(least), or more")
    case .tooMany(let span, let what, let most):
      message(
        "E0374", "\(what) is at most \(most / 1_000_000) million", at: span,
        help: "begin with fewer: a model of a thousand says most of what a million says")
    case .titleWithValue(let span):
      message(
        "E0323", "a name to show has no values in braces", at: span,
        help: "write plain text between the quotes")
    case .fileWithValue(let span):
      message(
        "E0324", "the name of a file has no values in braces", at: span,
        help: "write the name as it is: \"shops.csv\"")
    default: nil
    }
  }
}
