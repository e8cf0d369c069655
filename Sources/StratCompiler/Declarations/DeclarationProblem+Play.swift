// SPDX-License-Identifier: Apache-2.0
// The words for what is wrong with heads, rules, moves, shocks and strategies.

import StratSyntax

extension DeclarationProblem {
  var playDiagnostic: Diagnostic? {
    switch self {
    case .localTwice(let name):
      message(
        "E0360", "`\(name.text)` is named twice here", at: name.span, help: "give one of them another name")
    case .localHides(let name, let what, let first):
      message(
        "E0361", "`\(name.text)` is \(what) of the model, and may not be hidden", at: name.span,
        also: [(first, "declared here")], help: "choose another name here")
    case .binderOfNumber(let span, let name):
      message(
        "E0362", "a rule is for each thing of a kind or each tie of a relation", at: span,
        help: "to go through numbers, say in the block: each \(name) in 1..3 { … }")
    case .unknownPhase(let name, let known):
      message(
        "E0363", "there is no phase `\(name.text)`", at: name.span,
        help: known.isEmpty
          ? "name the order of a step first: phases \(name.text)"
          : Spelling.nearest(name.text, among: known).map { "the nearest is `\($0)`" }
            ?? "the phases are \(Words.list(known))")
    case .turnsTwice(let span):
      message("E0364", "this is said twice", at: span, help: "leave one of them out")
    case .turnsOfNothing(let name):
      message(
        "E0365", "nothing takes turns in `\(name.text)`", at: name.span,
        help: "say who: for each …, one at a time; or how often: 500 times")
    case .questionOfNoNumber(let span, let said):
      message(
        "E0385", "a question asks for a number", at: span,
        help: "for a yes or no, ask how much of it holds: = if \(said ?? "…") then 100% else 0%")
    case .secondOfNow(let span, let form):
      message(
        "E0386", "a question of now has one answer: nothing has come yet of another value", at: span,
        help: "say how far ahead it is asked: \(form)")
    case .secondOfNoParameter(let span):
      message(
        "E0387", "the `with` of a question gives one value to a parameter without keys", at: span,
        help: "for example: with q = 3% as calm")
    case .speakerOfNoKind(let span):
      message(
        "E0366", "a move is spoken by a thing of a kind", at: span,
        help: "say of which kind: by a: person, or by p: shop")
    case .speakerOfOther(let span, let move, let wanted):
      message(
        "E0367", "`\(move)` is a move of \(wanted)", at: span,
        help: "name \(wanted) in front of the colon; list moves shows who says what")
    case .cannotFollow(let span, let actor, let strategy, let move, let wanted):
      message(
        "E0375", "`\(actor)` cannot follow `\(strategy)`: `\(move)` is a move of \(wanted)", at: span,
        help: "name \(wanted), or give \(actor) a strategy of their own")
    case .moveTakes(let span, let move, let form, let found):
      message(
        "E0368", "`\(move)` is given \(found == 1 ? "1 value" : "\(found) values")", at: span,
        help: "write: \(form)")
    case .notAMove(let span):
      message("E0369", "this is not a move", at: span, help: "list moves shows those there are")
    case .notALine(let span):
      message(
        "E0370", "a strategy is made of lines that say when and which move", at: span,
        help: "for example: when x < 50%: act(a); otherwise: rest()")
    case .noWorth(let span, let said):
      message(
        "E0376", "nothing says what this line is worth, and the best goes first", at: span,
        help: said.map { "write: \($0) worth 1" } ?? "write behind it: worth 1")
    case .worthUnasked(let span, let head):
      message(
        "E0377", "in this strategy the first line that can be done is done, whatever it is worth", at: span,
        help: "write: \(head), best first { … }; or leave the worth out")
    case .worthWithUnit(let span, let said, let unit):
      message(
        "E0378", "what a line is worth is a plain number, and this is \(unit)", at: span,
        help: "divide it by what counts as one: worth \(Self.bracketed(said)) / (1 \(unit.singular))")
    case .notOfShock(let span):
      message(
        "E0371", "this cannot stand in a shock by itself", at: span,
        help: "put it in a block: at first { … }, while on { … } or at end { … }")
    case .settingOfNothing(let span):
      message(
        "E0372", "`with` gives a value to a parameter or to a field of a named thing", at: span,
        help: "for example: with q = 3%, or with Lab.q = 3%")
    case .settingOfData(let span, let thing):
      message(
        "E0373", "`\(thing)` is declared with others, and `with` changes what one alone is given", at: span,
        help: "give a parameter to `with`, and use it where the field is given")
    default: nil
    }
  }

  /// What is said, so that a sign behind it counts for all of it.
  private static func bracketed(_ said: String?) -> String {
    guard let said else { return "…" }
    return said.contains(" ") && !said.hasPrefix("(") ? "(\(said))" : said
  }
}
