// SPDX-License-Identifier: Apache-2.0
// What can be wrong with times and with looking back, and with chance: facts, and their words below.

import StratSyntax

/// What is wrong with a time or a look back.
enum TimeProblem: Problem {
  case notOverTime(SourceSpan, String)
  case atHere(SourceSpan, said: String?)
  case drawsBack(SourceSpan)
  case openLocal(SourceSpan, String, String)
  case manyLocals(SourceSpan, [String])
  case noLength(SourceSpan, found: String, unit: String)
  case openLength(SourceSpan, said: String?)
  case noSteps(SourceSpan, said: String?, step: String)
  case noMoment(SourceSpan, said: String?)
  case beforeStart(SourceSpan, said: String?)
  case tooFar(SourceSpan, said: String?)
  case noCalendar(SourceSpan, unit: String)

  var diagnostic: Diagnostic {
    switch self {
    case .notOverTime(let span, let word):
      message(
        "E0560", "`\(word)` does not run over time", at: span,
        help: "mean, sum, min, max, median, count, share, any and all do")
    case .atHere(let span, let said):
      message(
        "E0561", "a value at a moment can be asked for, not used in a body", at: span,
        help: "look back instead: \(said ?? "x") 4 quarters ago, or keep it in a field by a rule at that date"
      )
    case .drawsBack(let span):
      message(
        "E0562", "what is looked back at may not be drawn", at: span,
        help: "keep what was drawn in a field, and look back at that")
    case .openLocal(let span, let name, let what):
      message(
        "E0563", "`\(name)` is \(what): only values of things are kept over time", at: span,
        help: "write out what \(name) stands for, or keep it in a field")
    case .manyLocals(let span, let names):
      message(
        "E0592", "this depends on \(names.joined(separator: ", ")): at most two things can be looked back at",
        at: span,
        help: "keep it in a field or on a tie by a rule, and look back at that")
    case .noLength(let span, let found, let unit):
      message(
        "E0564", "a length of time is needed, and this is \(found)", at: span, help: "such as 4 \(unit)s")
    case .openLength(let span, let said):
      message(
        "E0565", "how far one looks back must be fixed", at: span,
        help: "write a length in place of \(said ?? "this"), such as 1 year")
    case .noSteps(let span, let said, let step):
      message("E0566", "`\(said ?? "this")` is no whole number of steps", at: span, help: "a step is \(step)")
    case .noMoment(let span, let said):
      message(
        "E0567", "`\(said ?? "this")` is no fixed date", at: span,
        help: "such as 2028-Q1, or a time since the start")
    case .beforeStart(let span, let said):
      message(
        "E0593", "`\(said ?? "this")` is before the start", at: span, help: "see the line `clock … from …`")
    case .tooFar(let span, let said):
      message(
        "E0599", "`\(said ?? "this")` is more than a billion steps away", at: span,
        help: "take a date within reach, such as 2028-Q1")
    case .noCalendar(let span, let unit):
      message(
        "E0568", "the clock has no dates", at: span,
        help: "give it a first one, such as clock quarter from 2026-Q3, or count \(unit)s")
    }
  }
}

/// What is wrong with chance.
enum ChanceProblem: Problem {
  case noDraws(SourceSpan, in: String?, isDecision: Bool)
  case impossible(SourceSpan, String, rule: String)
  case reversed(SourceSpan, low: String, high: String, isFlat: Bool, isEqual: Bool)
  case touchesZero(SourceSpan, least: String, low: String, high: String)
  case touchesOne(SourceSpan, low: String, high: String)
  case noChance(SourceSpan, number: Double?)
  case onePercent(SourceSpan, readings: [String])
  case fixed(SourceSpan, range: String?, value: String?)

  var diagnostic: Diagnostic {
    switch self {
    case .noDraws(let span, let owner, let isDecision):
      message(
        "E0570", isDecision ? "nobody decides by a draw" : "nothing is drawn in \(owner ?? "a question")",
        at: span,
        help: "draw in a rule, a move, a shock or a first value, and give what is drawn to a field")
    case .impossible(let span, let name, let rule):
      message("E0571", "`\(name)` cannot be drawn so: \(rule)", at: span)
    case .reversed(let span, let low, let high, let isFlat, let isEqual):
      message(
        isEqual ? "E0595" : "E0572", isEqual ? "both ends are the same" : "the lower end comes first",
        at: span,
        help: isEqual
          ? "write the number alone: \(low)"
          : isFlat ? "write between \(low) and \(high)" : "write \(low) to \(high)")
    case .touchesZero(let span, let least, let low, let high):
      message(
        "E0573", "`A to B` never reaches zero or below", at: span,
        help:
          "write a small lower end, \(least) to \(high), or flat: between \(low) and \(high)"
      )
    case .touchesOne(let span, let low, let high):
      message(
        "E0594", "`A to B` of shares never reaches 100%", at: span,
        help: "write \(low) to 99%, or flat: between \(low) and \(high)")
    case .noChance(let span, let number):
      message(
        "E0574", "a chance lies from 0% to 100%", at: span,
        help: number.flatMap { $0 > 1 && $0 <= 100 ? "write \(spelled($0))%" : nil }
          ?? "such as chance(3% per quarter)")
    case .onePercent(let span, let readings):
      message(
        "E0575", "one end has a `%`, the other has none", at: span,
        help: "write \(readings.joined(separator: ", or "))")
    case .fixed(let span, let range, let value):
      message(
        "E0576", "a value given with `~` is uncertain, and this is fixed", at: span,
        help: "write \([range, value.map { "= \($0)" }].compactMap { $0 }.joined(separator: ", or "))")
    }
  }
}
