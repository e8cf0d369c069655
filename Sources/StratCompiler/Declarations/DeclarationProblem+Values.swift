// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with given values, lines of data and ties.

import StratSyntax

extension DeclarationProblem {
  var valueDiagnostic: Diagnostic? {
    switch self {
    case .unfit(let span, let what, let found, let wanted, let mended):
      message(
        "E0330", "\(what) is \(wanted), and this is \(found)", at: span, help: mended.map { "write \($0)" },
        fix: mended.map { ($0, false) })
    case .outside(let span, let field, let low, let high, let isShare, let mended):
      message(
        "E0331", "this lies outside `\(field)`", at: span,
        help: (isShare
          ? "a share goes from 0% to 100%" : "it goes from \(Self.bound(low)) to \(Self.bound(high))")
          + (mended.map { "; write \($0)" } ?? ""))
    case .noFirst(let span, let field, let owner, let example):
      message(
        "E0332",
        owner.map { "nothing says what `\(field)` of \($0) is at the start" }
          ?? "nothing says what `\(field)` is at the start", at: span,
        help: "give it, or give all a first value: \(example)")
    case .notOneValue(let span, let name, let found):
      message(
        "E0333", "`\(name)` must be one value, and this is \(found)", at: span,
        help: "take one of them: mean of …, max of …, or first of …")
    case .givenTwice(let name, let first):
      message(
        "E0334", "`\(name.text)` is given twice", at: name.span, also: [(first, "given here first")],
        help: "leave one of them out")
    case .noRange(let span, let name):
      message(
        "E0391", "a plausible range has two ends, both known, the lower first", at: span,
        help: "as in: parameter \(name) = 5% plausible 3% to 8%")
    case .implausible(let span, let name):
      message(
        "E0392", "the value of `\(name)` lies outside its own plausible range", at: span,
        help: "widen the range, or believe a value in it")
    case .twoRanges(let span, let name):
      message(
        "E0393", "`\(name)` is drawn already, from the range behind `~`", at: span,
        help: "leave this one out, or give one value with `=` and keep the range for those who ask for it")
    case .nothingPlausible(let span, let name):
      message(
        "E0394",
        name.map { "`\($0)` has no plausible range to be drawn from" }
          ?? "no parameter of this model has a plausible range", at: span,
        help: name.map { "give one here: with \($0) ~ between 3% and 8%" }
          ?? "give one where a parameter is declared: parameter q = 5% plausible 3% to 8%")
    case .notPlausible(let span):
      message(
        "E0395", "`parameters` means all of them here, and they can only be drawn from what is plausible",
        at: span, help: "write: with parameters ~ plausible")
    case .keysOfNone(let span, let field, let count):
      message(
        "E0335",
        count == 0 ? "`\(field)` has no keys" : "`\(field)` has \(count == 1 ? "one key" : "\(count) keys")",
        at: span, help: count == 2 ? "give a map of maps: { a: { b: 1 } }" : nil)
    case .keyOutside(let span, let low, let high):
      message("E0336", "there is no such key", at: span, help: "the keys go from \(low) to \(high)")
    case .listLength(let span, let found, let wanted):
      message(
        "E0337", "this list has \(found) values where \(wanted) are wanted", at: span,
        help: "write \(wanted) values with commas between them")
    case .templateOfOther(let name, let found, let wanted):
      message(
        "E0338", "the template `\(name.text)` is for \(Words.a(found)), not for \(Words.a(wanted))",
        at: name.span, help: "leave out the `like`, or write a template for \(wanted): template \(wanted) …")
    case .tiesInBlock(let name, let relation):
      message(
        "E0339", "`\(name.text)` comes of ties: they are made by their verb", at: name.span,
        help: "write a line of its own: a \(relation) b")
    case .inverseGiven(let name, let field):
      message(
        "E0340", "`\(name.text)` comes of what each of them gives as `\(field)`", at: name.span,
        help: "give `\(field)` there")
    case .endGiven(let name):
      message(
        "E0341", "the ends of a tie stand on both sides of its verb", at: name.span,
        help: "leave this line out of the block")
    case .curveBackwards(let span, let curve, let x):
      message(
        "E0342",
        "the points of `\(curve)` must go from left to right, each x once: not so at \(spelled(x))",
        at: span, help: "put the points in order: through (0, 30%), (0.5, 12%), (1, 4%)")
    case .nameNotOfRow(let span):
      message("E0343", "this comes from a column of the file", at: span, help: "for example: name = row.name")
    case .rowTooMuch(let span):
      message(
        "E0344", "a value of a line is a column, or `+ - * /` of columns and numbers", at: span,
        help: "for example: row.pct / 100")
    case .noEnd(let span, let relation, let names):
      message(
        "E0345", "nothing says which column is `\(names.last ?? "")` of \(relation)", at: span,
        help: "add to the block: \(names.first ?? "") = row.…")
    case .mapOfNoKeys(let name):
      message(
        "E0346", "`\(name.text)` is one value; a file can fill a field that has keys", at: name.span,
        help: "for example: \(name.text): number for each …")
    default: nil
    }
  }

  var tieDiagnostic: Diagnostic? {
    switch self {
    case .tieReversed(let span, let left, let relation, let right):
      message(
        "E0350", "this tie goes the other way round", at: span, help: "write: \(right) \(relation) \(left)",
        fix: ("\(right) \(relation) \(left)", false))
    case .tieOfOther(let span, let thing, let relation, let wanted):
      message(
        "E0351", "`\(relation)` wants \(wanted) here, and `\(thing)` is none", at: span,
        help: "see how it is declared: help \(relation)")
    case .tiedTwice(let span, let first):
      message(
        "E0352", "these two are tied already", at: span, also: [(first, "tied here first")],
        help: "leave one of the lines out")
    case .notAThing(let span):
      message(
        "E0353", "a tie at the start is between things that have a name", at: span,
        help: "to tie what is found or drawn, use a rule: rule begin in act at start { … }")
    case .secondOfOne(let span, let thing, let relation, let first):
      message(
        "E0354", "`\(thing)` has one tie of `\(relation)` already, and may have only one", at: span,
        also: [(first, "the first is here")], help: "leave one of them out")
    case .linkOfOther(let name, let wanted):
      message(
        "E0355", "`\(name.text)` is between \(Words.list(wanted))", at: name.span,
        help: wanted.first == wanted.last
          ? "write: link \(name.text) among \(wanted[0]) by ring(2)"
          : "write: link \(name.text) between \(wanted[0]) and \(wanted.last ?? "") by complete()")
    case .notANetwork(let span, let nearest):
      message(
        "E0356", "this makes no network", at: span,
        help: nearest.map { "the nearest is `\($0)`" }
          ?? "what does: complete(), ring(2), small_world(6, 10%), random(5%), grid(), preferential(2), regular(4)"
      )
    case .networkNumbers(let span, let name, let form):
      message("E0357", "`\(name)` takes other numbers", at: span, help: "write: \(form)")
    default: nil
    }
  }

  private static func bound(_ value: Double) -> String { value.isFinite ? spelled(value) : "anything" }
}
