// SPDX-License-Identifier: Apache-2.0
// Endings: ties and things that go, what their accounts still held, and what referred to them.

extension Executor {
  /// Ties end, then things, each with its ties.
  func landEndings() {
    for ending in pending.endings { end(ending.cell, ending.place) }
    for removal in pending.removals {
      end(removal.cell, removal.place)
      endTies(of: removal.cell, removal.place)
    }
  }

  func setAlive(_ table: Int, _ row: Int, _ world: Int, _ flag: UInt8) {
    state.tables[table].writableAlive()?.flags[row * worlds + world] = flag
  }

  private func isThere(_ table: Int, _ row: Int, _ world: Int) -> Bool {
    state.tables[table].isAlive(row, world: world, worlds: worlds)
  }

  private func end(_ cell: Pending.Cell, _ place: Int) {
    let (table, row, world) = (cell.table, cell.row, cell.world)
    guard isThere(table, row, world) else { return }
    setAlive(table, row, world, 0)
    if case .things = program.tables[table].shape {
      let tags = ColumnBuffer.unshared(&state.tables[table].tags).indices + row * worlds + world
      tags.pointee = TableState.goneTag(step: state.step, kind: tags.pointee)
    }
    pending.ended[cell] = place
    leaveEstate(cell, place)
  }

  /// What a thing or tie that goes still holds goes outside, and that is told.
  private func leaveEstate(_ cell: Pending.Cell, _ place: Int) {
    var held: [Int: Double] = [:]
    for (c, column) in program.columns.enumerated() where column.table == cell.table {
      guard let ledger = column.ledger else { continue }
      let keys = column.keys.reduce(1, *)
      for key in 0..<keys {
        let at = (cell.row * keys + key) * worlds + cell.world
        let amount = state.columns[c].numbers[at]
        if amount == 0 { continue }
        writableAccount(c)[at] = 0
        state.outside[ledger][cell.world] += BookAmount(amount)
        held[ledger, default: 0] += amount
      }
    }
    for (ledger, amount) in held.sorted(by: { $0.key < $1.key }) {
      guard let template = program.tables[cell.table].estateNotes[ledger] else { continue }
      notes.append(
        Note(
          template: template, place: place, world: firstNumber + cell.world, step: state.step,
          values: [Double(cell.row), amount]))
    }
  }

  private func endTies(of removal: Pending.Cell, _ place: Int) {
    for (t, table) in program.tables.enumerated() {
      guard case .ties(let from, let to, _, _, _) = table.shape, let topology = state.tables[t].topology
      else { continue }
      if from == removal.table { end(topology.forward, at: removal, t, place) }
      if to == removal.table { end(topology.backward, at: removal, t, place) }
    }
  }

  private func end(_ side: Neighbours, at removal: Pending.Cell, _ table: Int, _ place: Int) {
    guard removal.row + 1 < side.start.count else { return }
    for i in Int(side.start[removal.row])..<Int(side.start[removal.row + 1]) {
      end(.init(table: table, row: Int(side.slot[i]), world: removal.world), place)
    }
  }

  // ---- Ties that would begin with nobody ----

  /// A tie does not begin where one of its ends goes in the same phase: ending beats changing.
  func endsAreThere(_ table: Int, _ row: Int, _ world: Int) -> Bool {
    guard case .ties(let from, let to, _, _, _) = program.tables[table].shape,
      let topology = state.tables[table].topology
    else { return true }
    return isThere(from, Int(topology.from[row]), world) && isThere(to, Int(topology.to[row]), world)
  }

  /// What was paid to something that began with the phase; outside, where it did not begin after all.
  func landCredit(_ credit: Pending.LateCredit) {
    let info = program.columns[credit.column]
    let row = credit.cell / worlds / info.keys.reduce(1, *)
    if let table = info.table, let ledger = info.ledger, !isThere(table, row, credit.cell % worlds) {
      state.outside[ledger][credit.cell % worlds] += BookAmount(credit.amount)
    } else {
      writableAccount(credit.column)[credit.cell] += credit.amount
    }
  }

  // ---- References ----

  /// What refers to something that has ended refers to nothing now, whoever wrote it; what may not refer to
  /// nothing stops the phase.
  func landReferences() throws(Fault) {
    if pending.ended.isEmpty { return }
    try clearReferences(to: Set(pending.ended.keys.map(\.table)))
  }

  private func clearReferences(to tables: Set<Int>) throws(Fault) {
    for (c, column) in program.columns.enumerated() where !column.isShared {
      guard let target = column.refersTo, tables.contains(target) else { continue }
      try clearReferences(c, column, to: target)
    }
  }

  private func clearReferences(_ c: Int, _ column: Column, to target: Int) throws(Fault) {
    guard let alive = state.tables[target].alive else { return }
    let keys = column.keys.reduce(1, *)
    let found = state.columns[c]
    for cell in 0..<found.bytes / 4 {
      let row = Int(found.indices[cell])
      let world = cell % worlds
      if row < 0 || alive.flags[row * worlds + world] != 0 { continue }
      let owner = cell / worlds / keys
      if let table = column.table, !isThere(table, owner, world) { continue }
      guard column.mayBeNone else { throw dangling(c, owner, target, row, world) }
      let buffer = state.writable(c)
      place(c, buffer)
      buffer.indices[cell] = -1
    }
  }

  private func dangling(_ column: Int, _ owner: Int, _ target: Int, _ row: Int, _ world: Int) -> Fault {
    let place = pending.ended[.init(table: target, row: row, world: world)] ?? -1
    return Fault(
      kind: .dangling, place: place, otherPlace: nil, step: state.step, world: firstNumber + world,
      things: [], values: [Double(row), Double(owner)], column: column)
  }

  /// In a state that was carried over from another program: what was declared anew can be tied to what is
  /// gone, and refer to it.
  func landCarried() throws(Fault) {
    let moving = program.tables.indices.filter { state.tables[$0].alive != nil }
    for t in moving {
      guard case .ties = program.tables[t].shape else { continue }
      for row in 0..<state.tables[t].count {
        for world in 0..<worlds where !endsAreThere(t, row, world) {
          end(.init(table: t, row: row, world: world), -1)
        }
      }
    }
    try clearReferences(to: Set(moving))
    pending.clear()
  }
}
