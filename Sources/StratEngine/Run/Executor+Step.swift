// SPDX-License-Identifier: Apache-2.0
// One step: the phases in order. Rules that act together read the world as the phase found it and land
// together; the others follow, each landing at once.

import CStratKernels

extension Executor {
  func step() throws(Fault) {
    luckStep = UInt32(truncatingIfNeeded: state.step)
    for rules in program.phases {
      for rule in rules where rule.isTogether {
        isOneByOne = plans.oneByOne.contains(ObjectIdentifier(rule.body))
        try onWorlds(rule.body) { (_: Frame) throws(Fault) in }
      }
      try land(whole: false)
      for rule in rules where !rule.isTogether {
        isOneByOne = plans.oneByOne.contains(ObjectIdentifier(rule.body))
        try runAlone(rule)
      }
    }
    isOneByOne = false
    state.step += 1
    state.payments.trim(program.paymentsKept, step: state.step)
    for invariant in program.invariants { try onWorlds(invariant.body) { (_: Frame) throws(Fault) in } }
    try checkBooks()
    try recordAll()
  }

  private func runAlone(_ rule: RuleProgram) throws(Fault) {
    guard let rounds = rule.rounds else { return try runOnce(rule) }
    let count = try onWorlds(rounds.body) { (_: Frame) throws(Fault) in
      (0..<self.worlds).map { self.value(rounds.results[0], $0).whole }
    }
    if let world = count.firstIndex(where: { $0 > Fault.most }) {
      throw Fault(
        kind: .tooLong, place: -1, otherPlace: nil, step: state.step, world: firstNumber + world,
        things: [],
        values: [], column: nil)
    }
    defer { round = 0 }
    for n in 0..<(count.max() ?? 0) {
      try askWhetherToGoOn()
      round = UInt32(n) + 1
      try runOnce(rule, in: count.map { $0 > n })
    }
  }

  /// `active`: the worlds that have this round; all, where nothing is said.
  private func runOnce(_ rule: RuleProgram, in active: [Bool]? = nil) throws(Fault) {
    let mark = arena.mark
    defer { arena.release(to: mark) }
    let frame = worldFrame(active)
    switch rule.manner {
    case .turns(let turns): try run(turns, rule, frame)
    case .alone, .together:
      try run(rule.body, frame)
      try land(whole: false)
    }
  }

  /// The frame of some worlds.
  private func worldFrame(_ active: [Bool]?) -> Frame {
    let all = worldFrame()
    guard let active, active.contains(false) else { return all }
    let selected = arena.take(bytes: worlds * 4).assumingMemoryBound(to: Int32.self)
    var count = 0
    for w in 0..<worlds where active[w] {
      selected[count] = Int32(w)
      count += 1
    }
    return narrowed(all, selected, count)
  }

  // ---- Turns ----

  private func run(_ turns: Turns, _ rule: RuleProgram, _ outermost: Frame) throws(Fault) {
    let order = try self.order(turns, outermost)
    for n in 0..<(order.map(\.count).max() ?? 0) {
      try askWhetherToGoOn()
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let outer = worldFrame()
      let selected = arena.take(bytes: worlds * 4).assumingMemoryBound(to: Int32.self)
      var count = 0
      for w in 0..<worlds where order[w].count > n && isThere(order[w][n], turns, world: w) {
        selected[count] = Int32(w)
        count += 1
      }
      if count == 0 { continue }
      let frame = narrowed(outer, selected, count)
      for (level, register) in turns.members.enumerated() {
        own(register, frame)
        for i in 0..<count { store(order[Int(selected[i])][n][level], register, lane: i) }
      }
      frame.member = turns.members.first.map { ($0.id, turns.levels[0].source.table) }
      try run(rule.body, frame)
      try land(whole: false)
    }
  }

  /// What an earlier turn has ended has none.
  private func isThere(_ members: [Double], _ turns: Turns, world: Int) -> Bool {
    for (row, level) in zip(members, turns.levels) {
      guard let table = level.source.table else { continue }
      if !state.tables[table].isAlive(Int(row), world: world, worlds: worlds) { return false }
    }
    return true
  }

  /// Whose turn it is, world by world: the members of all levels, in the order that the rule asks for.
  private func order(_ turns: Turns, _ outer: Frame) throws(Fault) -> [[[Double]]] {
    let mark = arena.mark
    defer { arena.release(to: mark) }
    var found = Array(repeating: [(key: Double, members: [Double])](), count: worlds)
    let members = Members(levels: turns.levels, condition: nil)
    try open(members, outer) { (inner) throws(Fault) in
      let keys = try self.turnKeys(turns, inner)
      for i in 0..<inner.count where !turns.order.isBest || (keys?[i] ?? 0) < 0 {
        found[Int(inner.world[i])].append((keys?[i] ?? 0, self.memberPath(turns.levels, inner, i)))
      }
    }
    return found.map { list in
      if case .declared = turns.order { return list.map(\.members) }
      return list.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(
        \.element.members)
    }
  }

  /// What turns are ordered by, smallest first.
  private func turnKeys(_ turns: Turns, _ inner: Frame) throws(Fault) -> [Double]? {
    switch turns.order {
    case .declared: return nil
    case .random(let site):
      let u = arena.take(bytes: inner.count * 8).assumingMemoryBound(to: Double.self)
      uniform(u, site, words: turnWords(turns.levels, inner), inner)
      return (0..<inner.count).map { u[$0] }
    case .by(let block, let key), .best(let block, let key):
      try run(block, inner)
      return (0..<inner.count).map { -value(key, $0) }
    }
  }

  /// The ids of each level's members, on the innermost frame.
  private func turnWords(_ levels: [Level], _ inner: Frame) -> [UnsafeMutablePointer<Int32>] {
    let paths = (0..<inner.count).map { memberPath(levels, inner, $0) }
    return levels.indices.map { n in
      let words = arena.take(bytes: inner.count * 4).assumingMemoryBound(to: Int32.self)
      for i in 0..<inner.count {
        let row = Int(paths[i][n])
        if let table = levels[n].source.table {
          let id = state.tables[table].id(row, world: Int(inner.world[i]), worlds: worlds)
          words[i] = Int32(bitPattern: id)
        } else {
          words[i] = Int32(row)
        }
      }
      return words
    }
  }

  private func memberPath(_ levels: [Level], _ inner: Frame, _ lane: Int) -> [Double] {
    var path: [Double] = []
    var at: (frame: Frame, lane: Int)? = (inner, lane)
    for level in levels.reversed() {
      guard let (frame, i) = at else { break }
      path.append(value(level.member, i))
      at = frame.outer.map { ($0, Int(frame.parent[i])) }
    }
    return path.reversed()
  }

  // ---- Books ----

  /// These sums are exact: a difference is a balance that was rounded, since it is too large, or else a mistake
  /// of ours.
  private func checkBooks() throws(Fault) {
    guard booksMoved else { return }
    booksMoved = false
    for (ledger, sums) in books().enumerated() {
      for world in 0..<worlds where sums[world] != state.opening[ledger][world] {
        throw Fault(
          kind: .invariant, place: -1, otherPlace: nil, step: state.step, world: firstNumber + world,
          things: [], values: [state.opening[ledger][world].number, sums[world].number],
          column: accountTooLarge(in: ledger))
      }
    }
  }

  private func accountTooLarge(in ledger: Int) -> Int? {
    program.columns.indices.first { c in
      guard program.columns[c].ledger == ledger else { return false }
      let lanes = state.columns[c].bytes / 8
      return sk_first_outside(state.columns[c].numbers, -BookAmount.mostKept, BookAmount.mostKept, lanes) >= 0
    }
  }
}

extension Turns.Order {
  fileprivate var isBest: Bool {
    if case .best = self { true } else { false }
  }
}

extension RuleProgram {
  var isTogether: Bool {
    if case .together = manner { rounds == nil } else { false }
  }
}
