// SPDX-License-Identifier: Apache-2.0
// One step of a world: phases in order; in each, what acts together lands together, then what goes one by
// one.

import StratCompiler
import StratEngine

extension OracleWorld {
  func advance() throws {
    luckStep = UInt32(truncatingIfNeeded: step)
    let shockPhase = model.phases.firstIndex(of: "shock") ?? 0
    let decidePhase = model.phases.firstIndex(of: "decide") ?? 0
    for phase in 0..<max(1, model.phases.count) {
      let rules = model.rules.enumerated().filter { $0.element.phase == phase }
      let together = Wants()
      if phase == shockPhase { for n in model.shocks.indices { try shock(n, together) } }
      for (n, rule) in rules where rule.turns == nil && rule.rounds == nil {
        together.rule = n
        try run(n, rule, together)
      }
      // Who goes one by one looks at the clock before anybody of them has acted.
      var asked: [Int: [[Int]: Bool]] = [:]
      for (n, rule) in rules where rule.turns != nil || rule.rounds != nil {
        if let trigger = rule.trigger, isWatched(trigger, rule) { asked[n] = try watch(n, rule, trigger) }
      }
      try land(together)
      for (n, rule) in rules where rule.turns != nil || rule.rounds != nil { try runAlone(n, rule, asked[n]) }
      if phase == decidePhase { for strategy in model.strategies { try play(strategy) } }
    }
    step += 1
    try checkInvariants()
    for (unit, sum) in books() where sum != opening[unit] ?? 0 {
      throw OracleFault(kind: .invariant, owner: "books")
    }
    try record()
  }

  // ---- Rules ----

  private func body(_ n: Int, _ rule: Rule, _ wants: Wants?) -> Body {
    Body(self, owner: rule.name, wants: wants)
  }

  /// The rule once, for all that it binds.
  private func run(_ n: Int, _ rule: Rule, _ wants: Wants) throws {
    let body = body(n, rule, wants)
    if let trigger = rule.trigger, !reads(trigger, rule) {
      if try !isOn(trigger, "\(n)", [], body) { return }
    }
    let behind = body.cursor
    try forMembers(rule, body) { rows in
      body.cursor = behind
      if let trigger = rule.trigger, self.reads(trigger, rule) {
        let on = try self.isOn(trigger, "\(n)", rows, body)
        if !on { return }
      }
      try self.act(rule, body)
    }
  }

  private func act(_ rule: Rule, _ body: Body) throws {
    if let condition = rule.condition, try !body.flag(condition) { return }
    try body.run(rule.body)
  }

  /// Each combination of what the head binds, in order.
  private func forMembers(_ rule: Rule, _ body: Body, _ work: ([Int]) throws -> Void) throws {
    func go(_ level: Int, _ rows: [Int]) throws {
      guard level < rule.binders.count else { return try work(rows) }
      let binder = rule.binders[level]
      for row in alive(binder.domain) {
        body.vary(binder.local, Double(row))
        try go(level + 1, rows + [row])
        body.scope.removeLast()
      }
    }
    try go(0, [])
  }

  private func alive(_ domain: Binder.Domain) -> [Int] {
    switch domain {
    case .relation(let relation): return tieRows(relation.index)
    case .kind(let kind):
      let family = family(kind)
      return (things[root(kind)] ?? []).enumerated()
        .filter { $0.element.isAlive && family.contains($0.element.kind) }.map(\.offset)
    }
  }

  private func isAlive(_ domain: Binder.Domain, _ row: Int) -> Bool {
    switch domain {
    case .relation(let relation): ties[relation.index][row].isAlive
    case .kind(let kind): things[root(kind)]?[row].isAlive ?? false
    }
  }

  // ---- Turns and rounds ----

  private func runAlone(_ n: Int, _ rule: Rule, _ asked: [[Int]: Bool]?) throws {
    let body = body(n, rule, nil)
    // A trigger that has been asked before has made its draws.
    if asked != nil { body.cursor = rule.trigger.map { draws($0) } ?? 0 }
    var count = 1
    if let rounds = rule.rounds {
      count = Int(try body.number(rounds))
      if let trigger = rule.trigger, !reads(trigger, rule) {
        let on = try asked?[[]] ?? isOn(trigger, "\(n)", [], body)
        if !on { return }
      }
    }
    defer { round = 0 }
    for k in 0..<max(0, count) {
      if rule.rounds != nil { round = k + 1 }
      try once(n, rule, asked, from: body.cursor)
    }
  }

  private func once(_ n: Int, _ rule: Rule, _ asked: [[Int]: Bool]?, from cursor: Int) throws {
    guard let turns = rule.turns, !rule.binders.isEmpty else {
      let wants = Wants()
      let body = body(n, rule, wants)
      body.cursor = cursor
      try forMembers(rule, body) { rows in
        body.cursor = cursor
        if try self.isTurn(n, rule, asked, rows, body) { try self.act(rule, body) }
      }
      return try land(wants)
    }
    let (order, behind) = try turnOrder(n, rule, turns, from: cursor)
    for rows in order where zip(rule.binders, rows).allSatisfy({ isAlive($0.domain, $1) }) {
      let wants = Wants()
      let body = body(n, rule, wants)
      for (binder, row) in zip(rule.binders, rows) { body.vary(binder.local, Double(row)) }
      body.cursor = behind
      if try isTurn(n, rule, asked, rows, body) { try act(rule, body) }
      try land(wants)
    }
  }

  /// Whether the trigger lets this member act; for the world it has been asked already where there are
  /// rounds.
  private func isTurn(_ n: Int, _ rule: Rule, _ asked: [[Int]: Bool]?, _ rows: [Int], _ body: Body) throws
    -> Bool
  {
    guard let trigger = rule.trigger else { return true }
    if !reads(trigger, rule) {
      if rule.rounds != nil { return true }
      return try asked?[[]] ?? isOn(trigger, "\(n)", [], body)
    }
    return try asked?[rows] ?? isOn(trigger, "\(n)", rows, body)
  }

  /// Whose turn it is, and how many draws the order takes.
  private func turnOrder(_ n: Int, _ rule: Rule, _ turns: Rule.Turns, from cursor: Int) throws -> (
    [[Int]], Int
  ) {
    let body = body(n, rule, nil)
    var found: [(rows: [Int], key: Double)] = []
    try forMembers(rule, body) { rows in
      body.cursor = cursor
      switch turns {
      case .declared: found.append((rows, 0))
      case .random: found.append((rows, body.uniform()))
      case .by(let key): found.append((rows, -(try body.number(key))))
      }
    }
    let order = found.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    switch turns {
    case .declared: return (order.map(\.element.rows), cursor)
    case .random: return (order.map(\.element.rows), cursor + 1)
    case .by(let key): return (order.map(\.element.rows), cursor + draws(key))
    }
  }

  // ---- The end of a step ----

  private func checkInvariants() throws {
    for invariant in model.invariants {
      let body = Body(self, owner: "always")
      guard let itself = invariant.itself else {
        if try !body.flag(invariant.condition) { throw OracleFault(kind: .invariant, owner: "always") }
        continue
      }
      for row in rows(of: itself) {
        body.vary(itself, Double(row))
        if try !body.flag(invariant.condition) { throw OracleFault(kind: .invariant, owner: "always") }
        body.scope = []
      }
    }
  }

  /// All things or ties that a local can be.
  private func rows(of local: LocalID) -> [Int] {
    switch model.locals[local.index].type {
    case .thing(let kind, _): alive(.kind(kind))
    case .tie(let relation, _): alive(.relation(relation))
    default: []
    }
  }

  /// Takes down the present value of every recorder.
  func record() throws {
    for (r, recorder) in model.recorders.enumerated() {
      var values: [[Int]: Double] = [:]
      let body = Body(self, owner: "record")
      func go(_ level: Int, _ at: [Int]) throws {
        guard level < recorder.locals.count else {
          body.cursor = 0
          values[at] = try body.number(recorder.value)
          return
        }
        for row in rows(of: recorder.locals[level]) {
          body.vary(recorder.locals[level], Double(row))
          try go(level + 1, at + [row])
          body.scope.removeLast()
        }
      }
      try go(0, [])
      kept[r].append(values)
    }
  }

  func measure(_ measure: Measure) throws -> Double {
    try Body(self, owner: measure.name).number(measure.value)
  }
}
