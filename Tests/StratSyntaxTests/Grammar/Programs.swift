// SPDX-License-Identifier: Apache-2.0
// Programs made at random from strat.ebnf: a row of terminals that the rules allow, and a text that spells
// it.

struct Programs {
  let grammar: Grammar
  var dice: Dice
  private let plan: Plan
  /// How often each part has been taken: of two that could be, the rarer is, so that all of the grammar is reached.
  private var taken: [Int]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    dice = Dice(seed: seed)
    plan = Plan(grammar.ebnf)
    taken = Array(repeating: 0, count: plan.parts.count)
  }

  // MARK: Terminals

  /// The terminals of a program of one to four statements.
  mutating func program() -> [String] {
    var out: [String] = []
    for _ in 0...dice.below(4) {
      if !out.isEmpty { out.append("NL") }
      out += fill(plan.statement, room: 4 + dice.below(36))
    }
    return out
  }

  /// A row of terminals that the part allows, of about this many at most.
  private mutating func fill(_ number: Int, room: Int) -> [String] {
    let part = plan.parts[number]
    switch part.kind {
    case .terminal(let name): return [name]
    case .row: return fill(row: part.inside, room: room)
    case .either:
      // An operator at every level would use up the room before a value is reached.
      if part.isLevel, !dice.one(in: 6) { return fill(part.inside[0], room: room) }
      let fitting = part.inside.filter { plan.parts[$0].least <= max(room, part.least) }
      let (one, other) = (dice.pick(fitting), dice.pick(fitting))
      let rarer = taken[one] <= taken[other] ? one : other
      taken[rarer] += 1
      return fill(rarer, room: room)
    case .maybe:
      let inside = part.inside[0]
      return plan.parts[inside].least <= room && dice.one(in: 2) ? fill(inside, room: room) : []
    case .many:
      var out: [String] = []
      let inside = part.inside[0]
      while out.count + plan.parts[inside].least <= room, out.isEmpty || dice.one(in: 2), !dice.one(in: 3) {
        out += fill(inside, room: room - out.count)
      }
      return out
    }
  }

  /// Room that is left over is handed from part to part.
  private mutating func fill(row inside: [Int], room: Int) -> [String] {
    var out: [String] = []
    var left = max(0, room - inside.reduce(0) { $0 + plan.parts[$1].least })
    for (place, part) in inside.enumerated() {
      let needed = plan.parts[part].least
      let given = needed + (place + 1 == inside.count || dice.one(in: 3) ? left : dice.below(left + 1))
      let made = fill(part, room: given)
      left = max(0, left - (made.count - needed))
      out += made
    }
    return out
  }

  // MARK: Spelling

  /// A text for a row of terminals: spaces, line ends where a statement could not end, comments, other spellings.
  mutating func spell(_ terminals: [String]) -> String {
    var text = ""
    var driver = Driver(grammar.table, start: "program")
    var before = "NL"
    for terminal in terminals {
      text += gap(before, terminal, canEnd: driver.can("NL"))
      text += spelling(of: terminal)
      driver.feed(terminal)
      before = terminal
    }
    return text
  }

  private mutating func gap(_ before: String, _ next: String, canEnd: Bool) -> String {
    if before == "DOC" { return "\n" }
    let tight: Set<String> = ["\"(", "\")", "\"[", "\"]", "\"{", "\"}", "\"."]
    if before != "NUMBER", next != "NUMBER", tight.contains(before) || tight.contains(next), dice.one(in: 2) {
      return ""
    }
    let together = before == "KINDNAME" || before == "\"help" || before == "\"?" || next == "\"?"
    if !canEnd, !together, dice.one(in: 30) { return dice.one(in: 2) ? "\n  " : "  # why so\n" }
    return " "
  }

  private static let names = [
    "a", "b", "x", "s", "Dana", "parents", "reach", "n_1", "größe", "学校", "_p", "USD", "schools",
  ]
  private static let numbers = ["0", "3", "39", "0.5", "1_000", "20k", "2.5M", "52%", "1e3", "7e-2", "3B"]
  private static let dates = ["2026-Q3", "2027-q1", "2026-09", "2026-09-15"]
  private static let texts = [
    "\"\"", "\"some words\"", "\"{a} of {b.c + 1}\"", "\"a {{ b\"", "\"say \\\"so\\\"\"", "\"é\"",
  ]

  private mutating func spelling(of terminal: String) -> String {
    switch terminal {
    case "NAME", "KINDNAME":
      return dice.one(in: 15) ? dice.pick(grammar.opening.sorted()) : dice.pick(Programs.names)
    case "MEMBER": return dice.pick(Programs.names) + " " + dice.pick(["1", "3", "40"])
    case "NUMBER": return dice.pick(Programs.numbers)
    case "DATE": return dice.pick(Programs.dates)
    case "TEXT": return dice.pick(Programs.texts)
    case "NL": return dice.pick(["\n", "\n", ";", "\n\n", ";\n", " # so\n"])
    case "DOC": return "## what it is"
    case "EQUALS": return dice.pick(["=", "=="])
    case "REPEATS": return "with repeats"
    case "REFUSAL": return "else " + dice.pick(Programs.texts)
    case "WORD": return dice.pick(grammar.reserved.union(grammar.opening).sorted() + Programs.names)
    default:
      let word = String(terminal.dropFirst())
      return dice.one(in: 20) ? word.uppercased() : word
    }
  }

  // MARK: Spoiling

  /// The text with words taken out, put in or exchanged, or cut short, one to three times.
  mutating func spoil(_ text: String) -> String {
    guard let words = TextWords.of(text), !words.isEmpty else { return text }
    var spellings = words.map { $0.kind == .doc ? $0.spelling + "\n" : $0.spelling }
    for _ in 0...dice.below(3) where !spellings.isEmpty {
      let place = dice.below(spellings.count)
      switch dice.below(5) {
      case 0: spellings.remove(at: place)
      case 3: spellings.removeLast(dice.below(spellings.count))
      case 1: spellings.insert(anything(), at: place)
      case 2: spellings[place] = anything()
      default: spellings.swapAt(place, dice.below(spellings.count))
      }
    }
    return spellings.joined(separator: " ")
  }

  private mutating func anything() -> String {
    let all = grammar.ebnf.quoted.sorted()
    return dice.one(in: 3)
      ? spelling(of: dice.pick(["NAME", "NUMBER", "DATE", "TEXT", "NL", "EQUALS"])) : dice.pick(all)
  }
}
