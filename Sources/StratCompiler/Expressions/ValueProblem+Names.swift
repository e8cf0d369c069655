// SPDX-License-Identifier: Apache-2.0
// The words of what is wrong with names in values and with calls.

import StratSyntax

extension ValueProblem {
  /// The message where the problem is one of names; else `nil`.
  var nameDiagnostic: Diagnostic? {
    switch self {
    case .twoReadings(let span, let name, let field, let tie):
      message(
        "E0550", "`\(name)` can be read two ways here", at: span,
        help: tie.map { "for the thing's own write \(field), for the tie's \($0)" }
          ?? "for the field write \(field); for the local give it another name in its `let` or head")
    case .kindAsValue(let span, let name, let plural):
      message(
        "E0552", "`\(name)` is the kind, not a thing", at: span,
        help: "for all of them write \(plural); for one write its name")
    case .notValue(let span, let name, let what):
      message("E0553", "`\(name)` is \(what), not a value", at: span)
    case .needsValue(let span, let name, let what):
      message("E0588", "`\(name)` is \(what): it needs something in brackets", at: span, help: "\(name)(x)")
    case .moveAsValue(let span, let name):
      message("E0589", "`\(name)` is a move: someone says it", at: span, help: "Dana: \(name)(…)")
    case .notCalled(let span, let name, let what):
      message("E0554", "`\(name)` is \(what), and takes nothing in brackets", at: span, help: "write \(name)")
    case .outerField(let span, let name, let plural):
      message(
        "E0555", "`\(name)` belongs to an aggregate further out", at: span,
        help: "name that one's things: share of x in \(plural) where … x.\(name)")
    case .needsOwner(let span, let name, let mended):
      message("E0556", "`\(name)` is a field: whose?", at: span, help: "write \(mended)")
    case .fieldOfEnd(let span, let name, let relation, let kind, let plural, let called):
      message(
        "E0598", "`\(name)` is a field of \(plural), and these are the ties of `\(relation)`", at: span,
        help: called.map { "those at the other end: x.\($0)" }
          ?? "name those at the other end: relation \(relation) … { called \(kind).friends }, then x.friends")
    case .noWord(let span, let name, let words):
      message(
        "E0549", "`\(name)` is none of \(words.joined(separator: ", "))", at: span,
        help: Spelling.nearest(name, among: words).map { "the nearest is `\($0)`" }
          ?? "write one of them",
        fix: Spelling.nearest(name, among: words).map { ($0, $0.lowercased() == name.lowercased()) })
    case .otherWord(let span, let name, let word):
      message(
        "E0557", "`\(name)` is written `\(word)` here", at: span, help: "write \(word)", fix: (word, true))
    case .habit(let span, let name, let line):
      message("E0558", "there is no `\(name)` here", at: span, help: "write \(line)")
    case .count(let span, let shape, let wanted, let found):
      message(
        "E0559", "this takes \(wanted == 0 ? "nothing" : "\(wanted)") in brackets, not \(found)", at: span,
        help: "write \(shape)")
    default: nil
    }
  }
}
