// SPDX-License-Identifier: Apache-2.0
// Landing: what the rules of a phase wanted becomes the state. Payments first (against balances as they
// stood), then writes, endings, beginnings.

import CStratKernels

extension Executor {
  /// Makes what is pending part of the state.
  ///
  /// - Parameter whole: a payment that would be cut refuses everything (spoken moves).
  /// - Throws: a fault where claims clash or a payment is refused; the state is then partly changed, and the
  ///   caller goes back to the one that it kept.
  func land(whole: Bool) throws(Fault) {
    if pending.isEmpty { return }
    try settle(whole: whole)
    landSolo()
    for column in pending.touched { landColumn(column) }
    landEndings()
    landRemovals()
    landCreations()
    try landBeginnings()
    for column in pending.touched { landLate(column) }
    pending.clear()
    refreshBases()
  }

  // ---- Writes ----

  private func landSolo() {
    for (column, next) in pending.nexts {
      let old = state.columns[column]
      state.columns[column] = next
      bases[column] = next.raw
      pending.retire(old, of: column)
    }
  }

  private func landColumn(_ column: Int) {
    guard let wants = pending.columns[column], !wants.cells.isEmpty else { return }
    let info = program.columns[column]
    let buffer = state.writable(column)
    bases[column] = buffer.raw
    for cell in wants.cells { land(wants.wanted(cell), in: cell, adds: wants.adds(cell), buffer, info) }
  }

  private func land(_ x: Double, in cell: Int, adds: Bool, _ buffer: ColumnBuffer, _ info: Column) {
    switch info.lane {
    case .number:
      let sum = adds ? buffer.numbers[cell] + x : x
      buffer.numbers[cell] = sum < info.least ? info.least : sum > info.most ? info.most : sum
    case .index: buffer.indices[cell] = Int32(x)
    case .flag: buffer.flags[cell] = x != 0 ? 1 : 0
    }
  }

  /// Writes on things that were made in the same phase.
  private func landLate(_ column: Int) {
    guard let wants = pending.columns[column], !wants.late.isEmpty else { return }
    let buffer = state.writable(column)
    for late in wants.late { land(late.value, in: late.cell, adds: late.adds, buffer, program.columns[column]) }
  }

  // ---- Payments ----

  private func settle(whole: Bool) throws(Fault) {
    if pending.claims.isEmpty { return }
    let settlement = Settlement(pending.claims, bases: bases, columns: program.columns)
    for (c, claim) in pending.claims.enumerated() {
      try report(settlement, c, claim, whole: whole)
      transfer(settlement, c, claim)
    }
  }

  private func report(_ settlement: Settlement, _ c: Int, _ claim: PayClaims, whole: Bool) throws(Fault) {
    var short = Shortfall(place: claim.program.place, ledger: claim.program.ledger, payments: 0, asked: 0, moved: 0)
    for i in 0..<claim.count where settlement.total(c, i) < claim.amount[i] {
      short.payments += 1
      short.asked += claim.amount[i]
      short.moved += settlement.total(c, i)
    }
    guard short.payments > 0 else { return }
    if whole {
      throw Fault(
        kind: .refused, place: claim.program.place, otherPlace: nil, step: state.step, world: Int(firstWorld),
        things: [], values: [short.asked, short.moved], column: claim.program.from.first?.column)
    }
    shortfalls.append(short)
  }

  private func transfer(_ settlement: Settlement, _ c: Int, _ claim: PayClaims) {
    let pay = claim.program
    for (choice, account) in pay.from.enumerated() {
      let balance = writableAccount(account.column)
      let cells = claim.from[choice]
      let moved = settlement.moved[c][choice]
      for i in 0..<claim.count { balance[Int(cells[i])] -= moved[i] }
    }
    if let to = pay.to {
      let balance = writableAccount(to.column)
      for i in 0..<claim.count { balance[Int(claim.to[i])] += settlement.total(c, i) }
    }
    if pay.from.isEmpty || pay.to == nil {
      for i in 0..<claim.count {
        let world = Int(claim.world[i])
        if pay.from.isEmpty { state.outside[pay.ledger][world] -= settlement.total(c, i) }
        if pay.to == nil { state.outside[pay.ledger][world] += settlement.total(c, i) }
      }
    }
    if let got = pay.got {
      let wants = pending.column(got.column, lanes: state.columns[got.column].bytes / 8)
      for i in 0..<claim.count { _ = wants.claim(Int(claim.got[i]), settlement.total(c, i), pay.place) }
    }
  }

  private func writableAccount(_ column: Int) -> UnsafeMutablePointer<Double> {
    let buffer = state.writable(column)
    bases[column] = buffer.raw
    return buffer.numbers
  }

  // ---- Ends and beginnings ----

  private func landEndings() {
    for ending in pending.endings { setAlive(ending.table, ending.row, ending.world, 0) }
  }

  private func setAlive(_ table: Int, _ row: Int, _ world: Int, _ flag: UInt8) {
    state.tables[table].writableAlive()?.flags[row * worlds + world] = flag
  }

  /// What a thing that goes still holds goes outside; its ties end with it.
  private func landRemovals() {
    for removal in pending.removals {
      setAlive(removal.table, removal.row, removal.world, 0)
      for (c, column) in program.columns.enumerated() where column.table == removal.table {
        guard let ledger = column.ledger else { continue }
        let cells = column.keys.reduce(1, *)
        let balance = writableAccount(c)
        for key in 0..<cells {
          let cell = (removal.row * cells + key) * worlds + removal.world
          state.outside[ledger][removal.world] += balance[cell]
          balance[cell] = 0
        }
      }
      endTies(of: removal)
    }
  }

  private func endTies(of removal: Pending.Cell) {
    for (t, table) in program.tables.enumerated() {
      guard case .ties(let from, let to, _, _, _) = table.shape, let topology = state.tables[t].topology else { continue }
      for (row, ends) in zip(topology.from, topology.to).enumerated() {
        let isEnd =
          (from == removal.table && Int(ends.0) == removal.row) || (to == removal.table && Int(ends.1) == removal.row)
        if isEnd { setAlive(t, row, removal.world, 0) }
      }
    }
  }

  private func landCreations() {
    for creation in pending.creations {
      grow(creation.table, to: creation.row + 1)
      let table = creation.table
      state.tables[table].used[creation.world] = creation.row + 1
      setAlive(table, creation.row, creation.world, 1)
      let cell = creation.row * worlds + creation.world
      state.tables[table].ids.ids[cell] = creation.id
      state.tables[table].tags.indices[cell] = creation.tag
      set(creation.values, row: creation.row, world: creation.world)
    }
  }

  private func set(_ values: [(cell: Int, key: Int, value: Double)], row: Int, world: Int) {
    for value in values {
      let info = program.columns[value.cell]
      let keys = info.keys.reduce(1, *)
      let buffer = state.writable(value.cell)
      bases[value.cell] = buffer.raw
      land(value.value, in: (row * keys + value.key) * worlds + world, adds: false, buffer, info)
    }
  }

  private func landBeginnings() throws(Fault) {
    addPairs()
    for beginning in pending.beginnings {
      let table = beginning.table
      let row = Int(beginning.row)
      if state.tables[table].isAlive(row, world: beginning.world, worlds: worlds) { continue }
      try checkOne(table, row, beginning)
      setAlive(table, row, beginning.world, 1)
      set(beginning.values, row: row, world: beginning.world)
    }
  }

  /// Rows for pairs that none stood for.
  private func addPairs() {
    for (table, pairs) in pending.newPairs {
      guard case .ties(let from, let to, let symmetric, _, _) = program.tables[table].shape else { continue }
      let old = state.tables[table].topology
      let count = (old?.count ?? 0) + pairs.count
      state.tables[table].topology = Topology(
        from: (old?.from ?? []) + pairs.map(\.from), to: (old?.to ?? []) + pairs.map(\.to),
        fromCount: state.tables[from].count, toCount: state.tables[to].count, isSymmetric: symmetric)
      resize(table, to: count)
      fillTieIDs(table)
    }
  }

  /// An end that may have one tie only must be free.
  private func checkOne(_ table: Int, _ row: Int, _ beginning: Pending.Beginning) throws(Fault) {
    guard case .ties(_, _, _, let oneFrom, let oneTo) = program.tables[table].shape, oneFrom || oneTo,
      let topology = state.tables[table].topology
    else { return }
    let a = topology.from[row]
    let b = topology.to[row]
    for other in 0..<topology.count where other != row {
      guard state.tables[table].isAlive(other, world: beginning.world, worlds: worlds) else { continue }
      if (oneTo && topology.from[other] == a) || (oneFrom && topology.to[other] == b) {
        throw Fault(
          kind: .tooMany, place: beginning.place, otherPlace: nil, step: state.step,
          world: Int(firstWorld) + beginning.world, things: [], values: [Double(a), Double(b), Double(other)],
          column: nil)
      }
    }
  }
}
