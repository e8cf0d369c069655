// SPDX-License-Identifier: Apache-2.0
// When rules and shocks act, and strategies.

import StratCompiler
import StratEngine

extension Trigger {
  /// Something is remembered from step to step.
  var isKept: Bool {
    if case .becomes = point { return true }
    return duration != nil && point != nil
  }
}

extension OracleWorld {
  /// Whether a trigger looks at what its rule binds; if not it is asked once for all.
  func reads(_ trigger: Trigger, _ rule: Rule) -> Bool {
    var expressions = trigger.duration.map { [$0] } ?? []
    switch trigger.point {
    case .every(let expr), .becomes(let expr), .chance(let expr): expressions.append(expr)
    default: break
    }
    return expressions.contains { expr in rule.binders.contains { mentions(expr, $0.local) } }
  }

  /// Asked before anybody of the phase acts one by one: what is remembered, and a chance for the rule as a
  /// whole.
  func isWatched(_ trigger: Trigger, _ rule: Rule) -> Bool {
    if trigger.isKept { return true }
    guard case .chance = trigger.point else { return false }
    return rule.rounds == nil && !reads(trigger, rule)
  }

  func draws(_ trigger: Trigger) -> Int {
    let point: Int =
      switch trigger.point {
      case .every(let expr), .becomes(let expr): draws(expr)
      case .chance(let p): p.type == .yesNo ? draws(p) : draws(p) + 1
      default: 0
      }
    return point + draws(trigger.duration)
  }

  /// Asked of every member before anybody of a phase acts one by one.
  func watch(_ n: Int, _ rule: Rule, _ trigger: Trigger) throws -> [[Int]: Bool] {
    let body = Body(self, owner: rule.name)
    guard reads(trigger, rule) else { return [[]: try isOn(trigger, "\(n)", [], body)] }
    var found: [[Int]: Bool] = [:]
    func go(_ level: Int, _ rows: [Int]) throws {
      guard level < rule.binders.count else {
        body.cursor = 0
        found[rows] = try isOn(trigger, "\(n)", rows, body)
        return
      }
      for row in members(rule.binders[level].domain) {
        body.vary(rule.binders[level].local, Double(row))
        try go(level + 1, rows + [row])
        body.scope.removeLast()
      }
    }
    try go(0, [])
    return found
  }

  private func members(_ domain: Binder.Domain) -> [Int] {
    switch domain {
    case .relation(let relation): return tieRows(relation.index)
    case .kind(let kind):
      let family = family(kind)
      return (things[root(kind)] ?? []).indices.filter { row in
        things[root(kind)].map { $0[row].isAlive && family.contains($0[row].kind) } ?? false
      }
    }
  }

  func isOn(_ trigger: Trigger, _ name: String, _ rows: [Int], _ body: Body) throws -> Bool {
    guard let point = trigger.point else {
      guard let duration = trigger.duration else { return true }
      return try Double(step) < steps(duration, body)
    }
    guard let duration = trigger.duration else { return try holds(point, name, rows, body) }
    let before = ruleLeft[name]?[rows] ?? 0
    let fires = try holds(point, name, rows, body) && before < 1
    let length = try steps(duration, body)
    ruleLeft[name, default: [:]][rows] = fires ? length - 1 : max(before - 1, 0)
    return fires || before >= 1
  }

  /// Whole steps, at least one; what is only rounding of binary fractions does not count.
  private func steps(_ duration: TypedExpr, _ body: Body) throws -> Double {
    max((try body.number(duration) / model.clock.step - 1e-9).rounded(.up), 1)
  }

  private func holds(_ point: Trigger.Point, _ name: String, _ rows: [Int], _ body: Body) throws -> Bool {
    switch point {
    case .atStart: return step == 0
    case .atStep(let at): return step == at
    case .every(let period):
      let length = try body.number(period)
      if length == 0 { throw body.fault(.divisionByZero) }
      func periods(_ steps: Double) -> Double { (steps * model.clock.step / length + 1e-9).rounded(.down) }
      return step > 0 && periods(Double(step)) > periods(Double(step) - 1)
    case .becomes(let condition):
      let now = try body.flag(condition)
      let was = heldBefore[name]?[rows] ?? false
      heldBefore[name, default: [:]][rows] = now
      return now && !was
    case .chance(let p):
      if p.type == .yesNo { return try body.flag(p) }
      let chance = try body.number(p)
      guard chance >= 0, chance <= 1 else { throw body.fault(.outsideDomain) }
      return body.uniform() < chance
    }
  }

  // ---- Shocks ----

  func shock(_ n: Int, _ wants: Wants) throws {
    let shock = model.shocks[n]
    let body = Body(self, owner: shock.name, wants: wants)
    wants.rule = n - model.shocks.count
    let before = shockLeft[n]
    let point = try shock.trigger?.point.map { try holds($0, "shock \(n)", [], body) } ?? false
    let begins = shockForced[n] || (point && before <= 1)
    let length = try shock.trigger?.duration.map { Int(try steps($0, body)) } ?? 1
    shockForced[n] = false
    shockLeft[n] = begins ? length : max(before - 1, 0)
    for (part, isOn) in [
      (shock.first, begins), (shock.whileOn, begins || before > 1), (shock.end, before == 1 && !begins),
    ] {
      let start = body.cursor
      if isOn { try body.run(part) }
      body.cursor = start + draws(part)
    }
  }

  // ---- Strategies ----

  /// The first line that holds and can be done is done, whole, by the one that it is for.
  func play(_ strategy: Strategy) throws {
    guard let actor = strategy.followers.first(where: \.isDeclared)?.actor else { return }
    // The strategy of somebody who has gone rests.
    if case .thing(let row) = actor.kind, !isThere(Double(row), actor.type) { return }
    let body = Body(self, owner: strategy.name)
    if strategy.isBestFirst { return try playBestFirst(strategy, actor, body) }
    let speaker = try body.number(actor)
    for line in strategy.lines {
      let start = body.cursor
      let asked = try line.condition.map { try body.flag($0) } ?? true
      body.cursor = start + draws(line.condition)
      if asked, let wants = try attempt(line, speaker, body) { return try land(wants) }
      body.cursor = start + draws(line.condition) + line.moves.reduce(0) { $0 + draws($1.arguments) }
    }
  }

  /// All lines that are worth something, the best first, each in the world as those before it left it.
  private func playBestFirst(_ strategy: Strategy, _ actor: TypedExpr, _ judging: Body) throws {
    var found: [(line: Strategy.Line, worth: Double, start: Int)] = []
    for line in strategy.lines {
      let start = judging.cursor
      let asked = try line.condition.map { try judging.flag($0) } ?? true
      judging.cursor = start + draws(line.condition)
      let worth = asked ? try line.worth.map { try judging.number($0) } ?? 0 : 0
      judging.cursor = start + draws(line.condition) + draws(line.worth)
      found.append((line, worth, 0))
    }
    var start = judging.cursor
    for n in found.indices {
      found[n].start = start
      start += found[n].line.moves.reduce(0) { $0 + draws($1.arguments) }
    }
    let order = found.enumerated().filter { $0.element.worth > 0 }
      .sorted { (-$0.element.worth, $0.offset) < (-$1.element.worth, $1.offset) }
    for (_, best) in order {
      if case .thing(let row) = actor.kind, !isThere(Double(row), actor.type) { return }
      let body = Body(self, owner: strategy.name)
      body.cursor = best.start
      if let wants = try attempt(best.line, try body.number(actor), body) { try land(wants) }
    }
  }

  /// What the moves of a line want, or nil where a need fails, a payment would be cut, or there is nothing to
  /// choose from.
  private func attempt(_ line: Strategy.Line, _ speaker: Double, _ body: Body) throws -> Wants? {
    let wants = Wants()
    for (n, spoken) in line.moves.enumerated() {
      // Sums come in the order in which the moves are made, wherever they are declared.
      wants.rule = n
      let move = model.moves[spoken.move.index]
      do {
        let arguments = try spoken.arguments.map { try body.value($0) }
        let acting = Body(self, owner: move.name, wants: wants)
        acting.vary(move.speaker, speaker)
        for (parameter, value) in zip(move.parameters, arguments) {
          if case .one(let x) = value { acting.vary(parameter, x) } else { acting.names[parameter] = value }
        }
        try acting.run(move.body)
      } catch let fault as OracleFault where [.refused, .negativePayment, .empty].contains(fault.kind) {
        return nil
      }
    }
    return canPay(wants) ? wants : nil
  }
}
