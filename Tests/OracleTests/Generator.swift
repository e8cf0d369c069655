// SPDX-License-Identifier: Apache-2.0
// Random models that are well formed by the way they are made: nouns, verbs and rules from templates, with
// values
// put together at random from what is in reach. The same seed gives the same text.

/// A small generator of random numbers (splitmix64; Steele, Lea, Flood 2014).
struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var x = state
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }

  /// 0 ..< n.
  mutating func below(_ n: Int) -> Int { Int(next() % UInt64(max(n, 1))) }
  /// With this chance out of a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }
}

/// What a random model is made of.
struct Blueprint {
  struct Noun {
    var name: String
    var count: Int
    /// Comes and goes.
    var isMoving: Bool
    /// A reference, by what it refers to.
    var friend: Int
    var hasPurse: Bool
    var plural: String { name + "s" }
    /// One of those that come and go has a name.
    var star: String { "The" + name }
  }

  struct Verb {
    var name: String
    var from: Int
    var to: Int
    var isSymmetric: Bool
    var isMoving: Bool
    var link: String
    /// What each end calls the other.
    var called: String
    var calledBack: String
  }

  var nouns: [Noun] = []
  var verbs: [Verb] = []
  /// All of the first noun live in dens, and dens can go.
  var hasDens = false
  static let numbers = ["mood", "level", "tally"]

  init(_ dice: inout Dice) {
    let names = ["cat", "dog", "owl"]
    let count = 1 + dice.below(3)
    for n in 0..<count {
      nouns.append(
        Noun(
          name: names[n], count: 2 + dice.below(n == 0 ? 12 : 5), isMoving: dice.chance(20),
          friend: dice.below(count),
          hasPurse: dice.chance(50)))
    }
    hasDens = dice.chance(15)
    for (n, name) in ["likes", "hunts"].prefix(dice.below(3)).enumerated() {
      let from = dice.below(count)
      let to = dice.below(count)
      let isSymmetric = from == to && dice.chance(60)
      // Four neighbours need five things at least.
      let wide = nouns[from].count > 4 ? ["ring(4)", "small_world(4, 20%)"] : []
      let near = nouns[from].count > 2 ? ["ring(2)"] : []
      let inside = ["random(30%)"] + near + wide
      let link = (dice.chance(30) ? "~ " : "by ") + (from == to ? dice.pick(inside) : "random(40%)")
      verbs.append(
        Verb(
          name: name, from: from, to: to, isSymmetric: isSymmetric, isMoving: dice.chance(50), link: link,
          called: "ends\(n)", calledBack: "backs\(n)"))
    }
  }
}

/// Writes one model.
struct Generator {
  var dice: Dice
  let plan: Blueprint
  /// Fields that the body at hand writes, and so may not read.
  var closed: Set<String> = []
  /// Names of numbers at hand.
  var lets: [String] = []
  var fresh = 0
  /// Draws are allowed where the value stands.
  var mayDraw = false
  static let phases = ["decide", "act", "spread", "account", "learn"]

  init(seed: UInt64) {
    var dice = Dice(state: seed &* 0x2545_F491_4F6C_DD1D &+ 77)
    plan = Blueprint(&dice)
    self.dice = dice
  }

  /// The whole text.
  mutating func text() -> String {
    var lines = [
      "clock quarter from 2026-Q3", "phases shock, \(Generator.phases.joined(separator: ", "))", "unit USD",
    ]
    lines += ["heat: number = 1.5", "pot: account of USD = 60 USD", "parameter zest ~ 5% to 30%"]
    lines += declarations()
    for n in 0..<2 + dice.below(5) { lines.append(rule(n)) }
    if dice.chance(20) { lines.append(shock()) }
    closed = []
    lets = []
    for n in 0..<2 { lines.append("measure m\(n) = \(aggregate([], 1))") }
    return lines.joined(separator: "\n") + "\n"
  }

  // ---- Nouns and verbs ----

  private mutating func declarations() -> [String] {
    var lines: [String] = []
    if plan.hasDens { lines.append("kind den { depth: number = uniform(0, 1) }; 3 dens {}; den Lair {}") }
    for (n, noun) in plan.nouns.enumerated() {
      var fields = [
        "mood: share = beta(2, 3)", "level: number from 0 to 10 = uniform(1, 9)", "tally: number = 0.25",
      ]
      fields += ["keen: yes/no = no", "stage: one of \(noun.name)low, \(noun.name)high = \(noun.name)low"]
      fields += [
        "friend: \(plan.nouns[noun.friend].name) or none = none", "slot: number for each 1..2 = normal(0, 1)",
      ]
      fields += [
        "whim: one of \(noun.name)shy, \(noun.name)bold or none = none",
        "spare: number from 0 to 5 or none for each 1..2 = [none, uniform(1, 4)]",
      ]
      if noun.hasPurse { fields += ["purse: account of USD = uniform(0, 20) * 1 USD", "got: USD = 0 USD"] }
      if noun.isMoving { fields.append("near: \(noun.name) or none for each 1..2 = none") }
      if plan.hasDens && n == 0 { fields.append("den: den = Lair") }
      lines.append("kind \(noun.name) { \(fields.joined(separator: "; ")) }")
      if noun.isMoving { lines.append("top_\(noun.name): \(noun.name) or none") }
    }
    for verb in plan.verbs {
      let (a, b) = (plan.nouns[verb.from].name, plan.nouns[verb.to].name)
      let ends = verb.isSymmetric ? "between \(a) and \(b)" : "from \(a) to \(b)"
      let called = verb.isSymmetric ? "\(a).\(verb.called)" : "\(a).\(verb.called), \(b).\(verb.calledBack)"
      lines.append(
        "relation \(verb.name) \(ends) { called \(called); weight: share = 40%; count_of: number = 0 }")
    }
    for noun in plan.nouns { lines.append("\(noun.count) \(noun.plural) numbered i { tally = i / 3 }") }
    for noun in plan.nouns where noun.isMoving { lines.append("\(noun.name) \(noun.star) { level = 3 }") }
    for verb in plan.verbs {
      let (a, b) = (plan.nouns[verb.from].plural, plan.nouns[verb.to].plural)
      let among = verb.from == verb.to ? "among \(a)" : "between \(a) and \(b)"
      lines.append("link \(verb.name) \(among) \(verb.link)")
    }
    return lines
  }

  // ---- Values ----

  typealias Scope = [(name: String, noun: Int)]

  private mutating func literal() -> String {
    dice.pick(["0.1", "0.5", "1", "2", "3.7", "0.03", "-1.2", "zest"])
  }

  private mutating func readable() -> [String] { Blueprint.numbers.filter { !closed.contains($0) } }

  /// A number.
  mutating func number(_ scope: Scope, _ depth: Int) -> String {
    if depth <= 0 || dice.chance(25) { return simple(scope) }
    let deeper = depth - 1
    switch dice.below(mayDraw ? 13 : 11) {
    case 0, 1: return "(\(number(scope, deeper)) \(dice.pick(["+", "-", "*"])) \(number(scope, deeper)))"
    case 2: return "(\(number(scope, deeper)) / (abs(\(number(scope, deeper))) + 0.5))"
    case 3: return "\(dice.pick(["min", "max"]))(\(number(scope, deeper)), \(number(scope, deeper)))"
    case 4: return "clamp(\(number(scope, deeper)), 0, 1)"
    case 5: return "sqrt(abs(\(number(scope, deeper))))"
    case 6: return "exp(clamp(\(number(scope, deeper)), -3, 2))"
    case 7:
      return "(if \(condition(scope, deeper)) then \(number(scope, deeper)) else \(number(scope, deeper)))"
    case 8: return "(sum (z * \(simple(scope))) of z in 1..\(1 + dice.below(4)))"
    case 9, 10: return "(\(aggregate(scope, deeper)))"
    case 11: return "normal(\(number(scope, deeper)), 0.3)"
    default: return "uniform(0, 1 + abs(\(number(scope, deeper))))"
    }
  }

  private mutating func simple(_ scope: Scope) -> String {
    var ways = [literal()]
    if let local = lets.isEmpty ? nil : dice.pick(lets) { ways.append(local) }
    let open = readable()
    if let (name, _) = scope.isEmpty ? nil : dice.pick(scope) {
      for field in open { ways.append("\(name).\(field)") }
      if !closed.contains("slot") { ways.append("\(name).slot[\(1 + dice.below(2))]") }
      if !closed.contains("spare") {
        let spare = "\(name).spare[\(1 + dice.below(2))]"
        ways.append("(if \(spare) is none then 1 else \(spare))")
      }
    }
    if let star = plan.nouns.filter(\.isMoving).first, !closed.contains("level"), lets.count < 2 {
      let isThere = "(any of \(star.plural) where it is \(star.star))"
      ways.append("(if \(isThere) then \(star.star).level else 1)")
    }
    if !closed.contains("heat") { ways.append("heat") }
    return dice.pick(ways)
  }

  /// Yes or no.
  mutating func condition(_ scope: Scope, _ depth: Int) -> String {
    let deeper = depth - 1
    if depth <= 0 { return compared(simple(scope), ">", literal()) }
    switch dice.below(mayDraw ? 10 : 9) {
    case 0: return "(\(condition(scope, deeper)) \(dice.pick(["and", "or"])) \(condition(scope, deeper)))"
    case 1: return "not (\(condition(scope, deeper)))"
    case 2 where !scope.isEmpty && !closed.contains("keen"): return "\(dice.pick(scope).name).keen"
    case 3 where !scope.isEmpty && !closed.contains("friend"):
      let (name, noun) = dice.pick(scope)
      let friends = plan.nouns[plan.nouns[noun].friend]
      if friends.isMoving, dice.chance(50) { return "\(name).friend is \(friends.star)" }
      return "\(name).friend is not none"
    case 4 where !scope.isEmpty && !closed.contains("stage"):
      let (name, noun) = dice.pick(scope)
      return "\(name).stage is \(plan.nouns[noun].name)\(dice.pick(["low", "high"]))"
    case 5:
      if let tied = tied(scope) { return tied }
      return compared(number(scope, deeper), "<=", number(scope, deeper))
    case 8 where !scope.isEmpty && !closed.contains("whim"):
      let (name, noun) = dice.pick(scope)
      if dice.chance(40) { return "\(name).whim is none" }
      let word = "\(plan.nouns[noun].name)\(dice.pick(["shy", "bold"]))"
      return "(\(name).whim is not none and \(name).whim is \(word))"
    case 9: return "chance(clamp(\(number(scope, deeper)), 0, 1))"
    default:
      let left = number(scope, deeper)
      return compared(left, dice.pick(["<", ">", ">="]), number(scope, deeper))
    }
  }

  /// Two numbers compared. A share beside a known number beyond its bounds is refused, and a sum is no share.
  private func compared(_ left: String, _ sign: String, _ right: String) -> String {
    func mayBeShare(_ text: String) -> Bool { ["mood", "zest", "share of"].contains { text.contains($0) } }
    let isBeside = mayBeShare(left) != mayBeShare(right)
    let isWithin = ["0.1", "0.5", "1", "0.03"].contains(mayBeShare(left) ? right : left)
    return isBeside && !isWithin ? "0 + \(left) \(sign) 0 + \(right)" : "\(left) \(sign) \(right)"
  }

  private mutating func tied(_ scope: Scope) -> String? {
    guard !plan.verbs.isEmpty, !scope.isEmpty else { return nil }
    let verb = dice.pick(plan.verbs)
    let from = scope.filter { $0.noun == verb.from }
    let to = scope.filter { $0.noun == verb.to }
    guard !from.isEmpty, !to.isEmpty else { return nil }
    return "(\(dice.pick(from).name) \(verb.name) \(dice.pick(to).name))"
  }

  /// Something to count: a collection and the noun in it.
  private mutating func collection(_ scope: Scope) -> (String, Int) {
    var ways: [(String, Int)] = plan.nouns.indices.map { (plan.nouns[$0].plural, $0) }
    for (name, noun) in scope {
      for verb in plan.verbs {
        if verb.from == noun { ways.append(("\(name).\(verb.called)", verb.to)) }
        if verb.to == noun && !verb.isSymmetric { ways.append(("\(name).\(verb.calledBack)", verb.from)) }
      }
    }
    return dice.pick(ways)
  }

  /// One number from many, without brackets around.
  mutating func aggregate(_ scope: Scope, _ depth: Int) -> String {
    let (many, noun) = collection(scope)
    fresh += 1
    let it = "v\(fresh)"
    let inside = scope + [(it, noun)]
    let filter = dice.chance(50) ? " where \(condition(inside, depth))" : ""
    // Nothing stands after a condition that runs as far as it can, so it goes in brackets.
    let from = filter.isEmpty ? "\(it) in \(many)" : "\(it) in \(many) where (\(filter.dropFirst(7)))"
    let open = readable()
    let field = open.isEmpty ? "(2)" : "\(it).\(dice.pick(open))"
    switch dice.below(8) {
    case 0: return "count of \(it) in \(many) where \(condition(inside, depth))"
    case 1: return "share of \(it) in \(many) where \(condition(inside, depth))"
    case 2: return "mean \(field) of \(from) else \(literal().replacingMinus)"
    case 3: return "sum (\(number(inside, depth))) of \(from)"
    case 4: return "\(dice.pick(["min", "max", "median"])) \(field) of \(from) else 0.5"
    case 5: return "mean (\(number(inside, depth))) of \(it) in \(many) weighted by \(it).level else 0.2"
    case 6: return "sum \(field) of \(it) in \(many)"
    default: return "count of \(it) in \(many)"
    }
  }
}

extension String {
  /// A literal that can stand after a word.
  var replacingMinus: String { hasPrefix("-") ? "(" + self + ")" : self }
}
