// SPDX-License-Identifier: Apache-2.0
// The words of what is wrong with the lines of a body.

import StratSyntax

extension BodyProblem {
  var diagnostic: Diagnostic { placeDiagnostic ?? localDiagnostic ?? fieldDiagnostic ?? endingDiagnostic }

  private var placeDiagnostic: Diagnostic? {
    switch self {
    case .declarationHere(let span, let owner):
      message(
        "E0601", "nothing is declared inside \(owner ?? "a body")", at: span,
        help: "move this line out of the { }")
    case .commandHere(let span, let owner):
      message(
        "E0602", "a command cannot stand inside \(owner ?? "a body")", at: span,
        help: "move this line out of the { }")
    case .elsewhere(let span, let line):
      message("E0603", "`\(line.what)` belongs into \(line.where)", at: span)
    case .spokenHere(let span, let said):
      message(
        "E0604", "a move is said by someone, not by a body", at: span,
        help: "in a strategy: otherwise: \(said); or make it a rule that does the same")
    case .noChange(let span, let what, let owner):
      message(
        "E0605", "`\(what)` changes the world, and \(owner ?? "this place") changes nothing", at: span,
        help: "write it in a rule, a move or a shock")
    case .namedMaking(let name, let kind):
      message(
        "E0646", "what `create` makes has no name of its own", at: name.span,
        help:
          "leave it out, and to use it here: let x = create \(kind); or declare it: \(kind) \(name.text) { }")
    case .doesNothing(let span, let said):
      message(
        "E0606", "this line does nothing", at: span, help: "give the value a name: let x = \(said ?? "…")")
    case .equalsAlone(let span, let left, let right):
      message(
        "E0608", "`==` asks, and nothing is done with the answer", at: span,
        help: "to give a value write \(left ?? "x") = \(right ?? "5")")
    case .noLastValue(let span):
      message(
        "E0607", "the last line of a definition is its value", at: span,
        help: "end with a line that is a value, such as low")
    default: nil
    }
  }

  private var localDiagnostic: Diagnostic? {
    switch self {
    case .newName(let span, let name, let value, let isSet):
      message(
        "E0610", "nothing is called `\(name)` yet", at: span,
        help: isSet ? "write let \(name) = \(value)" : "give it a first value: let \(name) = 0")
    case .fieldOfNobody(let span, let name, let kind, let plural):
      message(
        "E0659", "`\(name)` is a field of \(plural): whose?", at: span,
        help: "for each of them: for each \(kind.prefix(1)): \(kind) { \(kind.prefix(1)).\(name) … }")
    case .fixedLocal(let span, let name):
      message(
        "E0611", "`\(name)` is named by a head or an `each`, and stays what it is", at: span,
        help: "write let other = \(name), and change that")
    case .localByTime(let span, let sign, let name):
      message(
        "E0612", "`\(sign)` is for fields, and `\(name)` is a local", at: span, help: "write \(name) = …")
    case .bareNone(let span):
      message(
        "E0613", "none of what?", at: span,
        help: "write the reference that may be none, or leave the line out")
    case .partCount(let span, let wanted, let found):
      message(
        "E0614", "\(wanted) names for \(found) values", at: span,
        help: "each value has its name: let a, b = [1, 2]")
    case .noParts(let span, let wanted, let found):
      message(
        "E0615", "\(wanted) names, and this is \(found)", at: span,
        help: "several names take a list: let a, b = [1, 2]")
    default: nil
    }
  }

  private var fieldDiagnostic: Diagnostic? {
    switch self {
    case .readAfterWrite(let span, let name, let said, let written):
      message(
        "E0620", "`\(name)` is read after this body wrote it", at: span, also: [(written, "written here")],
        help:
          "all lines read what stood before; name it above that line: let old_\(name) = \(said ?? name), and use old_\(name) here"
      )
    case .parameter(let span, let name):
      message(
        "E0621", "`\(name)` is a parameter, and no body changes one", at: span,
        help: "to let it change, declare a field of the world: \(name): number = …")
    case .formula(let span, let name):
      message("E0634", "`\(name)` is a formula, and is given where its thing is declared", at: span)
    case .tieEnd(let span, let said):
      message(
        "E0622", "`\(said ?? "this")` is an end of a tie, and stays", at: span,
        help: "untie the old one and make a new one")
    case .calledOther(let span, let said, let relation):
      message(
        "E0635", "`\(said ?? "this")` follows from ties of `\(relation)`", at: span,
        help: "make a tie: a \(relation) b")
    case .noField(let span, let said):
      message(
        "E0623", "`\(said ?? "this")` cannot be given a value", at: span,
        help: "the left side is a field, such as s.size, or a local")
    case .accountByPay(let span, let said, let amount, let isTaken):
      message(
        "E0624", "`\(said)` is an account, and only payments change it", at: span,
        help: "pay \(amount) from " + (isTaken ? "\(said) to outside" : "outside to \(said)"))
    case .drawByEquals(let span, let target, let value):
      message(
        "E0625", "`~` stands in declarations; a body draws with `=`", at: span,
        help: "write \(target) = \(value ?? "normal(0, 1)")")
    case .notAdded(let span, let said, let found):
      message(
        "E0626", "`\(said ?? "this")` is \(found), and nothing can be added to it", at: span,
        help: "give it a new value with `=`")
    case .perTime(let span, let target, let value, let unit, let isTaken):
      message(
        "E0627", "this is an amount per time: \(unit)", at: span,
        help: "write \(target) changes by \(isTaken ? "-" : "")\(value ?? "…")")
    case .needsPerTime(let span, let target, let value, let unit, let time):
      message(
        "E0628", "`changes by` takes an amount per time, and this is \(unit)", at: span,
        help: "write \(target) += \(value ?? "…"), or say per what: (\(value ?? "…")) per \(time)")
    case .outOfBounds(let span, let name, let isShare, let least, let most, let mended):
      message(
        "E0629", "`\(name)` lies from \(bound(least, isShare)) to \(bound(most, isShare))", at: span,
        help: mended.map { "write \($0)" }
          ?? "write a number between them, such as \(bound(least ?? most, isShare))")
    default: nil
    }
  }

  private func bound(_ number: Double?, _ isShare: Bool) -> String {
    guard let number else { return "any number" }
    return isShare ? percent(number) : spelled(number)
  }

  private var endingDiagnostic: Diagnostic {
    switch self {
    case .noAccount(let span, let said, let field, let unit, let place):
      message(
        "E0630", "`\(said)` is no account", at: span, also: place.map { [($0, "declared here")] } ?? [],
        help: field.map { "declare it as one: \($0): account of \(unit ?? "USD")" }
          ?? "pay 5 USD from d.budget to outside")
    case .negativePay(let span):
      message(
        "E0631", "an amount below zero cannot be paid", at: span,
        help: "turn the payment round: from the other side")
    case .outsideAmong(let span):
      message(
        "E0632", "`outside` always has enough, so nothing comes before or after it", at: span,
        help: "leave out the others, or `outside`")
    case .fromOutsideToOutside(let span):
      message(
        "E0636", "a payment from outside to outside does nothing", at: span,
        help: "name an account on one side")
    case .untieWhat(let span, let found):
      message("E0633", "only a tie can be untied, and this is \(found)", at: span, help: "untie a knows b")
    case .removeTie(let span, let said):
      message("E0637", "a tie is untied", at: span, help: "untie \(said ?? "u")")
    case .removeWhat(let span, let found):
      message("E0638", "only a thing can be removed, and this is \(found)", at: span, help: "remove s")
    case .hidden(let span, let place, let through):
      message(
        "E0640", "\(place) reads something hidden", at: span,
        help: "through \(through): nobody can know it; use what can be seen")
    case .noTrigger(let span, let said):
      message(
        "E0641", "a trigger is a moment: when does this begin to hold?", at: span,
        help: "write when \(said ?? "…") becomes true, or when chance(3% per quarter)")
    case .drawnTrigger(let span, let said):
      message(
        "E0645", "what is drawn does not become true, it happens or not", at: span,
        help: "write when \(said ?? "chance(3% per quarter)")")
    case .noDuration(let span, let found):
      message(
        "E0642", "a length of time is needed, and this is \(found)", at: span, help: "such as 6 quarters")
    case .tolerance(let span, let line):
      message(
        "E0643", "`within` goes with a number that `is` another", at: span,
        help: line ?? "expect reach is 52% within 1%")
    case .tooManyWays(let span, let what, let limit, let instead):
      message(
        "E0644", "more than \(limit) \(what) one after another", at: span, help: instead)
    default: message("E0606", "this line does nothing", at: SourceSpan(source: SourceID(0), start: 0, end: 0))
    }
  }
}
