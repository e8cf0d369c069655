// SPDX-License-Identifier: Apache-2.0
// The words of what is wrong with a value: its form, what it is, references, keys and aggregates. Those of
// names are in ValueProblem+Names.swift.

import StratSyntax

extension ValueProblem {
  var diagnostic: Diagnostic { nameDiagnostic ?? formDiagnostic ?? kindDiagnostic ?? aggregateDiagnostic }

  private var formDiagnostic: Diagnostic? {
    switch self {
    case .textHere(let span):
      message(
        "E0510", "a text is no value here", at: span,
        help: "a text stands after note, needs … else, or as a title")
    case .severalHere(let span):
      message(
        "E0578", "several values in brackets are no value here", at: span, help: "for a list write [a, b]")
    case .mapHere(let span):
      message(
        "E0579", "a map is no value here", at: span,
        help: "a map gives a field that is kept for each of something: standing = { parents: 35% }")
    case .noIt(let span):
      message(
        "E0511", "there is no `it` here", at: span,
        help: "`it` is the thing inside an aggregate or a block: share of shops where it uses Lab")
    case .outsideHere(let span):
      message(
        "E0580", "`outside` stands only in a payment", at: span, help: "pay 5 USD from outside to d.budget")
    case .rowHere(let span):
      message(
        "E0581", "`row` stands alone in a block of data", at: span,
        help: "shops from \"shops.csv\" { size = row.size }; to calculate, define it of the thing")
    case .later(let span, let word, let what):
      message(
        "E0512", "\(word) waits for \(what), which this version does not have yet", at: span,
        help: "read the field itself, or keep an estimate as a field")
    case .network(let span, let name):
      message(
        "E0582", "`\(name)` makes a network", at: span, help: "link neighbors among shops by \(name)(…)")
    case .afterOtherwise(let span):
      message("E0513", "nothing is asked after `otherwise`", at: span, help: "move `otherwise` to the end")
    case .byZero(let span):
      message("E0514", "this divides by zero", at: span, help: "ask first: if n > 0 then x / n else 0")
    default: nil
    }
  }

  private var kindDiagnostic: Diagnostic? {
    switch self {
    case .wrongKind(let span, let place, let found, let wanted):
      message(
        "E0520", "\(place) takes \(wanted), and this is \(found)", at: span,
        help: found == "none" ? "what may be empty is declared so: … or none" : "give it \(wanted)")
    case .noCondition(let span, let said, let found, let isNumber):
      message(
        "E0521", "a condition is yes or no, and this is \(found)", at: span,
        help: isNumber
          ? "ask something of it: \(said ?? "x") > 0" : "ask something of it: \(said ?? "x") is …")
    case .noNumber(let span, let sign, let said, let found, let isYesNo):
      message(
        "E0522", "`\(sign)` works on numbers, and this is \(found)", at: span,
        help: isYesNo ? "count it: (if \(said ?? "x") then 1 else 0)" : nil)
    case .neverSame(let span, let left, let right):
      message(
        "E0523", "\(left.words) is never the same as \(right.words)", at: span,
        also: [(left.span, left.words), (right.span, right.words)])
    case .branches(let span, let one, let other):
      message(
        "E0524", "one value is \(one.words), the other \(other.words)", at: span,
        also: [(one.span, one.words), (other.span, other.words)].filter { $0.0 != span },
        help: "make both the same sort of value")
    case .beyondShare(let span, let said, let line):
      message(
        "E0577", "a share lies from 0% to 100%, and `\(said ?? "this")` is beyond", at: span,
        help: line.map { "write \($0)" } ?? "compare it with a number from 0% to 100%")
    case .pluralAsked(let span, let name, let singular):
      message("E0525", "`\(name)` are many", at: span, help: "to ask for the kind write is \(singular)")
    case .wrongEnds(let span, let name, let from, let to, let found, let isTurned):
      message(
        "E0526", "`\(name)` runs from \(from) to \(to), and this is \(found.0) and \(found.1)", at: span,
        help: isTurned ? "turn it round: the \(from) comes first" : nil)
    case .mayBeNone(let span, let said, let kind):
      message(
        "E0527", "`\(said ?? "this")` may be none, and \(kind) is needed", at: span,
        help: "ask first: if \(said ?? "x") is not none { … }")
    case .notAsked(let span, let said, let then):
      message(
        "E0527", "`\(said ?? "this")` may be none, and nothing has asked", at: span,
        help:
          "ask first: if \(said ?? "x") is not none \(then == nil ? "{ … }" : "then \(said ?? "x").\(then ?? "") else …")"
      )
    case .notAskedBefore(let span, let said):
      message(
        "E0590", "`\(said)` may have been none then, and nothing has asked", at: span,
        help: "ask in what is looked back at: (if \(said) is not none then \(said) else 0)")
    case .neverNone(let span, let said):
      message(
        "E0528", "`\(said ?? "this")` is never none", at: span,
        help: "leave the question out, or declare it with: or none")
    case .noneHas(let span, let name):
      message("E0591", "none has no `\(name)`", at: span)
    case .noMembers(let span, let name, let said, let what):
      message("E0529", "`\(said ?? "this")` is \(what) and has no `\(name)`", at: span)
    case .noKeys(let span, let name, let what):
      message(
        "E0530", "`\(name)` is \(what) and takes no [ ]", at: span,
        help:
          "a field stands behind a point: s.size; one of several: (first of shops), (best of shops by size)")
    case .keyCount(let span, let name, let wanted, let found):
      message(
        "E0531",
        found == 0
          ? "`\(name)` has a value for each \(wanted.joined(separator: ", "))"
          : wanted.isEmpty
            ? "`\(name)` is one value"
            : "`\(name)` is kept for each \(wanted.joined(separator: ", ")), not for \(found)",
        at: span,
        help: wanted.isEmpty
          ? "leave out the [ ]" : "say which: \(name)[\(wanted.map { "a " + $0 }.joined(separator: ", "))]")
    case .keyRange(let span, let name, let low, let high):
      message("E0532", "`\(name)` is counted from \(low) to \(high), in whole numbers", at: span)
    default: nil
    }
  }

  private var aggregateDiagnostic: Diagnostic {
    switch self {
    case .notSeveral(let span, let said, let what):
      message(
        "E0540", "`\(said ?? "this")` is \(what), not several", at: span,
        help: "after `of` and `in` stands a plural, a path or a range: shops, s.peers, 1..10")
    case .notWhole(let span):
      message("E0541", "a range runs over whole numbers", at: span, help: "such as 1..10")
    case .oneThing(let span, let word, let mended):
      message(
        "E0542", "this is one thing, and `\(word)` needs several", at: span,
        help: "write \(mended), or say over what time: \(word) \(mended) over 1 year")
    case .asksWhat(let span, let word, let of):
      message(
        "E0543", "`\(word)` needs to know of which", at: span, help: "\(word) of \(of ?? "shops") where …")
    case .ofWhat(let span, let word, let of):
      message(
        "E0544", "`\(word)` of what?", at: span, help: "name the number: \(word) size of \(of ?? "shops")")
    case .ofFirst(let span, let measure, let of):
      message(
        "E0545", "`first` gives the thing itself", at: span,
        help: "(first of \(of ?? "shops")).\(measure ?? "size")")
    case .countHere(let span, let word):
      message(
        "E0583", "`\(word)` takes no number of things", at: span,
        help: "to take some use pick 3 of …, or best 3 of … by need")
    case .bestBy(let span, let of):
      message("E0584", "best by what?", at: span, help: "best of \(of ?? "shops") by need")
    case .pickWhat(let span, let of):
      message(
        "E0585", "pick how many?", at: span,
        help: "pick one of \(of ?? "shops"), or pick 3 of \(of ?? "shops")")
    case .repeatsOne(let span):
      message("E0586", "one that is picked cannot repeat", at: span, help: "leave out with repeats")
    case .notWith(let span, let word, let part):
      message(
        "E0546", "`\(part)` does not go with `\(word)`", at: span,
        help: part == "by"
          ? "`by` ranks: best of shops by need" : "`weighted by` goes with mean, share and pick")
    case .ledgerUnit(let span):
      message(
        "E0547", "payments of which account?", at: span,
        help: "sum amount of payments where it.to is Lab.running over 1 year")
    case .paymentEnd(let span, let name):
      message(
        "E0587", "an end of a payment can only be asked for", at: span,
        help: "payments where it.\(name) is Lab.running")
    default: message("E0520", "this is no value", at: SourceSpan(source: SourceID(0), start: 0, end: 0))
    }
  }
}
