// SPDX-License-Identifier: Apache-2.0
// Rules of random models. A rule first gives names to what it reads, then writes; a field that it writes it
// reads no
// more, and which fields are claimed and which are added to is the same all over a model.

extension Generator {
  mutating func rule(_ n: Int) -> String {
    closed = []
    lets = []
    let phase = dice.pick(Generator.phases)
    let noun = dice.below(plan.nouns.count)
    switch dice.below(12) {
    case 0 where !plan.verbs.isEmpty: return tieRule(n, phase)
    case 1 where plan.verbs.contains(where: \.isMoving): return movingTies(n, phase)
    case 2 where plan.nouns.contains(where: \.isMoving): return movingThings(n, phase)
    case 3: return worldRule(n, phase)
    case 4 where plan.nouns.count > 1: return pairRule(n, phase)
    case 5 where plan.nouns.contains(where: \.isMoving): return movingThings(n, phase)
    case 6 where plan.hasDens: return dens(n, phase)
    default: return thingRule(n, phase, noun)
    }
  }

  // ---- Heads ----

  private mutating func head(_ scope: Scope, turns: Bool) -> String {
    var head = ""
    mayDraw = dice.chance(30)
    if dice.chance(40) { head += " where (\(condition(scope, 2)))" }
    mayDraw = false
    switch dice.below(turns ? 12 : 7) {
    case 0: head += " every 2 quarters"
    case 1: head += " when chance(60%)"
    case 2: head += " at start"
    // A trigger that remembers each pair needs things that stay.
    case 3 where !scope.isEmpty && !scope.dropFirst().contains { plan.nouns[$0.noun].isMoving }:
      head += " when \(scope[0].name).mood > 40% becomes true"
    case 7, 8: head += ", one at a time in random order"
    case 9: head += ", one at a time by \(scope[0].name).level"
    case 10: head += ", one at a time"
    case 11: head += ", 3 times"
    default: break
    }
    return head
  }

  private mutating func thingRule(_ n: Int, _ phase: String, _ noun: Int) -> String {
    let scope: Scope = [("x", noun)]
    let head = head(scope, turns: true)
    return "rule r\(n) in \(phase) for each x: \(plan.nouns[noun].name)\(head) {\n\(body(scope))}"
  }

  private mutating func pairRule(_ n: Int, _ phase: String) -> String {
    let scope: Scope = [("x", 0), ("y", 1)]
    let head = head(scope, turns: false)
    return
      "rule r\(n) in \(phase) for each x: \(plan.nouns[0].name), y: \(plan.nouns[1].name)\(head) {\n\(body(scope))}"
  }

  private mutating func worldRule(_ n: Int, _ phase: String) -> String {
    let noun = plan.nouns[0]
    let times = dice.chance(50) ? ", 4 times" : ""
    mayDraw = true
    let pick = noun.isMoving ? "" : "  let p = pick one of \(noun.plural) weighted by (0.1 + level)\n"
    return "rule r\(n) in \(phase)\(times) {\n\(pick)\(body(pick.isEmpty ? [] : [("p", 0)]))}"
  }

  // ---- Bodies ----

  private mutating func body(_ scope: Scope) -> String {
    var lines: [String] = []
    closed = []
    lets = []
    mayDraw = true
    for n in 0..<dice.below(3) {
      lines.append("  let n\(n) = \(number(scope, 3))")
      lets.append("n\(n)")
    }
    if let (name, noun) = scope.first, !plan.nouns[noun].isMoving, dice.chance(20) {
      lines.append("  let old = (\(name).mood 1 quarter ago) + (mean \(name).level over 3 quarters)")
      lets.append("old")
    }
    if dice.chance(25) { lines += carried(scope) }
    if dice.chance(30) { lines += woven(scope) }
    closed = ["level", "tally", "keen", "stage", "friend", "slot", "heat", "whim", "spare"]
    if dice.chance(50) { closed.insert("mood") }
    let writesMood = closed.contains("mood")
    for _ in 0..<1 + dice.below(3) { lines += statement(scope, writesMood, 2) }
    mayDraw = false
    return lines.map { $0 + "\n" }.joined()
  }

  /// A name that gets new values in a loop.
  private mutating func carried(_ scope: Scope) -> [String] {
    let step = simpleStep(scope)
    lets.append("total")
    return [
      "  let total = 0.5",
      "  each k in 1..4 { if total < 3 { total = total + k * \(step) } else { total = total / 2 } }",
    ]
  }

  /// Sums and products of each other, each used more than once: what a group of instructions may join, and what not.
  private mutating func woven(_ scope: Scope) -> [String] {
    mayDraw = false
    defer { mayDraw = true }
    var names = ["k0"]
    var lines = ["  let k0 = \(number(scope, 1))"]
    for n in 1...3 + dice.below(5) {
      let (a, b) = (dice.pick(names), dice.chance(60) ? dice.pick(names) : number(scope, 0))
      let sign = dice.pick(["+", "+", "*", "*", "-"])
      lines.append("  let k\(n) = clamp(\(a), -2, 2) \(sign) \(dice.chance(50) ? "\(b) * \(a)" : b)")
      names.append("k\(n)")
    }
    lets += names.suffix(3)
    return lines
  }

  private mutating func simpleStep(_ scope: Scope) -> String {
    mayDraw = false
    defer { mayDraw = true }
    return "(\(number(scope, 1)))"
  }

  private mutating func statement(_ scope: Scope, _ writesMood: Bool, _ depth: Int) -> [String] {
    let deep = depth > 0 ? 11 : 6
    switch dice.below(deep) {
    case 0 where writesMood && !scope.isEmpty:
      return ["  \(dice.pick(scope).name).mood += 0.1 * (\(number(scope, 2)))"]
    case 1 where !scope.isEmpty: return ["  \(dice.pick(scope).name).tally -= \(number(scope, 2))"]
    case 2 where !scope.isEmpty:
      return ["  \(dice.pick(scope).name).slot[\(1 + dice.below(2))] += \(number(scope, 1))"]
    case 3: return ["  heat += 0.01 * (\(number(scope, 2)))"]
    case 4 where scope.count == 1 && depth == 2: return claims(scope)
    case 5: return pay(scope)
    case 6, 7:
      var lines = ["  if \(condition(scope, 2)) {"] + statement(scope, writesMood, depth - 1)
      if dice.chance(50) { lines += ["  } else {"] + statement(scope, writesMood, depth - 1) }
      return lines + ["  }"]
    case 8, 9: return each(scope, writesMood, depth)
    case 10 where !scope.isEmpty && !closed.contains("friend"): return []
    default: return scope.isEmpty ? ["  heat -= 0.1"] : ["  \(scope[0].name).level += \(number(scope, 1))"]
    }
  }

  private mutating func each(_ scope: Scope, _ writesMood: Bool, _ depth: Int) -> [String] {
    var ways: [(String, Int)] = plan.nouns.indices.map { (plan.nouns[$0].plural, $0) }
    for (name, noun) in scope {
      for verb in plan.verbs where verb.from == noun { ways.append(("\(name).\(verb.called)", verb.to)) }
    }
    let (many, noun) = dice.pick(ways)
    fresh += 1
    let inside = scope + [("w\(fresh)", noun)]
    let filter = dice.chance(40) ? " where (\(condition(inside, 1)))" : ""
    let name = "w\(fresh)"
    return ["  each \(name) in \(many)\(filter) {"] + statement(inside, writesMood, depth - 1) + ["  }"]
  }

  /// Claims on what the rule is about; another rule may claim the same cell otherwise, and then both must
  /// fault.
  private mutating func claims(_ scope: Scope) -> [String] {
    let (name, noun) = scope[0]
    let kind = plan.nouns[noun].name
    switch dice.below(5) {
    case 0: return ["  \(name).keen = \(condition(scope, 2))"]
    case 3:
      return [
        "  if \(condition(scope, 1)) { \(name).whim = \(kind)\(dice.pick(["shy", "bold"])) } else { \(name).whim = none }"
      ]
    case 4:
      let given = dice.pick(["none", "clamp(\(number(scope, 1)), 0, 5)"])
      return ["  \(name).spare[\(1 + dice.below(2))] = \(given)"]
    case 1: return ["  \(name).stage = if \(condition(scope, 1)) then \(kind)low else \(kind)high"]
    default:
      let friends = plan.nouns[plan.nouns[noun].friend]
      return ["  \(name).friend = best of \(friends.plural) by mood else none"].filter { _ in
        !closed.contains("mood")
      }
    }
  }

  private mutating func pay(_ scope: Scope) -> [String] {
    let rich = scope.filter { plan.nouns[$0.noun].hasPurse }
    let amount = "clamp(\(number(scope, 2)), 0, 9) * 1 USD"
    let whole = dice.chance(25) ? "whole " : ""
    guard !rich.isEmpty else { return ["  pay \(whole)\(amount) from pot to outside"] }
    let (a, b) = (dice.pick(rich).name, dice.pick(rich).name)
    switch dice.below(5) {
    case 0: return ["  pay \(whole)\(amount) from pot to \(a).purse"]
    case 1: return ["  pay \(whole)\(amount) from \(a).purse then pot to outside"]
    case 2: return ["  pay \(amount) from outside to \(a).purse"]
    case 3 where rich.count == 1 && scope.count == 1: return ["  pay \(amount) from \(a).purse to pot"]
    default: return ["  pay \(whole)\(amount) from \(a).purse to \(a == b ? "outside" : b + ".purse")"]
    }
  }

  // ---- Ties and things that come and go ----

  private mutating func tieRule(_ n: Int, _ phase: String) -> String {
    let verb = dice.pick(plan.verbs)
    mayDraw = dice.chance(50)
    let value = number([], 1)
    mayDraw = false
    let filter = dice.chance(40) ? " where u.weight < 60%" : ""
    return """
      rule r\(n) in \(phase) for each u: \(verb.name)\(filter) {
        let w = u.weight
        u.count_of += w * (\(value))
        u.weight += 0.1 * (50% - w)
        heat += 0.001 * w
      }
      """
  }

  private mutating func movingTies(_ n: Int, _ phase: String) -> String {
    let verb = dice.pick(plan.verbs.filter(\.isMoving))
    let (a, b) = (plan.nouns[verb.from].name, plan.nouns[verb.to].name)
    let given = dice.chance(50) ? " { weight = clamp(x.mood, 0, 1) }" : ""
    if dice.chance(35) {
      return
        "rule r\(n) in \(phase) for each u: \(verb.name) where u.weight > 20% and chance(25%) { untie u }"
    }
    let apart = verb.from == verb.to ? " and x is not y" : ""
    return """
      rule r\(n) in \(phase) for each x: \(a), y: \(b) where not (x \(verb.name) y)\(apart) {
        if chance(15%) { x \(verb.name) y\(given) }
      }
      """
  }

  private mutating func movingThings(_ n: Int, _ phase: String) -> String {
    let moving = plan.nouns.indices.filter { plan.nouns[$0].isMoving }
    let noun = dice.pick(moving)
    let name = plan.nouns[noun].name
    switch dice.below(8) {
    case 0, 1: return "rule r\(n) in \(phase) for each x: \(name) where chance(12%) { remove x }"
    case 2: return "rule r\(n) in \(phase) for each x: \(name) { x.near[2] = pick one of \(name)s }"
    case 3: return "rule r\(n) in \(phase) { top_\(name) = first of \(name)s else none }"
    case 4:
      return """
        rule r\(n) in \(phase) for each x: \(name), one at a time in random order {
          let q = x.near[2]
          if q is not none { if chance(20%) { remove q } else { q.tally += 1 } }
          if top_\(name) is x { x.mood += 10% }
        }
        """
    case 5:
      return
        "rule r\(n) in \(phase) { if chance(20%) and (any of \(name)s where it is The\(name)) { remove The\(name) } }"
    case 6:
      return
        "rule r\(n) in \(phase) for each x: \(name) where chance(15%) { create \(name) { mood = x.mood / 2; tally = 1 } }"
    default:
      return "rule r\(n) in \(phase) { if chance(60%) { create \(name) { level = 4 + normal(0, 1) } } }"
    }
  }

  /// Dens that go, and those who move out before; whoever stays stops the step.
  private mutating func dens(_ n: Int, _ phase: String) -> String {
    let noun = plan.nouns[0].name
    switch dice.below(3) {
    case 0: return "rule r\(n) in \(phase) for each d: den where chance(5%) and d is not Lair { remove d }"
    case 1:
      return """
        rule r\(n) in \(phase) for each d: den where chance(30%) and d is not Lair {
          each x in d.\(noun)s { x.den = Lair }
          remove d
        }
        """
    default:
      return
        "rule r\(n) in \(phase) for each x: \(noun) { let d = x.den; x.den = pick one of dens; x.tally += d.depth }"
    }
  }

  mutating func shock() -> String {
    closed = []
    lets = []
    return """
      shock storm {
        when chance(40%)
        for 2 quarters
        at first { heat += 1 }
        while on { each v in \(plan.nouns[0].plural) where chance(50%) { v.level -= 0.3 } }
      }
      """
  }
}
