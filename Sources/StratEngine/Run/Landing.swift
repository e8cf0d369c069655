// SPDX-License-Identifier: Apache-2.0
// Landing: what the rules of a phase wanted becomes the state. Payments first (against balances as they
// stood), then writes, endings (Landing+Endings.swift), beginnings; last, nothing refers to what has ended.

extension Executor {
  /// Makes what is pending part of the state.
  ///
  /// - Parameter whole: a payment that would be cut refuses everything (spoken moves).
  /// - Throws: a fault where claims clash or a payment is refused; the state is then partly changed, and the
  ///   caller goes back to the one that it kept.
  func land(whole: Bool) throws(Fault) {
    if pending.isEmpty { return }
    let born = Born(pending, state)
    booksMoved = booksMoved || pending.touchesBooks
    try settle(whole: whole, born)
    log?.note(pending.claims)
    log?.note(turnsOf: pending)
    landSolo()
    for column in pending.touched { landColumn(column, born) }
    landEndings()
    landCreations()
    try landBeginnings()
    try landLate()
    try landReferences()
    keepPayments()
    pending.clear()
    refreshBases()
    log?.land(state)
  }

  // ---- Writes ----

  private func landSolo() {
    for column in pending.renewed {
      guard let next = pending.takeNext(column, replacing: state.columns[column]) else { continue }
      state.columns[column] = next
      place(column, next)
    }
  }

  private func landColumn(_ column: Int, _ born: Born) {
    guard let wants = pending.columns[column], !wants.cells.isEmpty else { return }
    let info = program.columns[column]
    let buffer = state.writable(column)
    place(column, buffer)
    let waits = born.concerns(info)
    if !waits && info.lane == .number {
      return wants.land(in: buffer.numbers, least: info.least, most: info.most)
    }
    for cell in wants.cells.lazy.map(Int.init) {
      if waits && born.has(cell, info, worlds: worlds) {
        pending.late.append(
          .init(column: column, cell: cell, value: wants.wanted(cell), adds: wants.adds(cell), place: 0))
      } else {
        land(wants.wanted(cell), in: cell, adds: wants.adds(cell), buffer, info)
      }
    }
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

  /// What is written on things that were made in the same phase, and paid to them.
  private func landLate() throws(Fault) {
    for credit in pending.credits { landCredit(credit) }
    guard !pending.late.isEmpty else { return }
    var wants: [Int: PendingColumn] = [:]
    for late in pending.late {
      let lanes = state.columns[late.column].bytes / program.columns[late.column].lane.width
      guard late.cell < lanes else { continue }
      let target = wants[late.column] ?? PendingColumn(lanes: lanes)
      wants[late.column] = target
      let clash =
        late.adds
        ? target.add(late.cell, late.value, late.place) : target.claim(late.cell, late.value, late.place)
      if let clash { throw self.clash(clash, late.place, late.column, late.cell, late.value) }
    }
    for (column, target) in wants {
      let buffer = state.writable(column)
      place(column, buffer)
      for cell in target.cells.lazy.map(Int.init) {
        land(target.wanted(cell), in: cell, adds: target.adds(cell), buffer, program.columns[column])
      }
    }
  }

  func clash(
    _ clash: PendingColumn.Clash, _ place: Int, _ column: Int, _ cell: Int, _ value: Double
  ) -> Fault {
    Fault(
      kind: clash.kind, place: place, otherPlace: clash.place, step: state.step,
      world: firstNumber + cell % worlds, things: [], values: [value, clash.value], column: column)
  }

  // ---- Beginnings ----

  private func landCreations() {
    for creation in pending.creations {
      grow(creation.table, to: creation.row + 1)
      let table = creation.table
      state.tables[table].used[creation.world] = creation.row + 1
      setAlive(table, creation.row, creation.world, 1)
      let cell = creation.row * worlds + creation.world
      ColumnBuffer.unshared(&state.tables[table].ids).ids[cell] = creation.id
      ColumnBuffer.unshared(&state.tables[table].tags).indices[cell] = creation.tag
      fill(table, [Fresh(row: creation.row, world: creation.world, values: creation.values)])
    }
  }

  /// A row that begins in a world, with what is given for it.
  private struct Fresh {
    var row: Int
    var world: Int
    var values: [(cell: Int, key: Int, value: Double)]
  }

  /// First values of what is new, column by column: zero where none is given. What accounts hold comes from outside.
  private func fill(_ table: Int, _ new: [Fresh]) {
    for c in plans.columns[table] {
      let info = program.columns[c]
      let keys = info.keys.reduce(1, *)
      let buffer = state.writable(c)
      place(c, buffer)
      for one in new {
        for key in 0..<keys {
          land(0, in: (one.row * keys + key) * worlds + one.world, adds: false, buffer, info)
        }
        for value in one.values where value.cell == c {
          let cell = (one.row * keys + value.key) * worlds + one.world
          land(value.value, in: cell, adds: false, buffer, info)
        }
      }
      guard let ledger = info.ledger else { continue }
      for one in new { open((one.row * keys..<(one.row + 1) * keys), of: buffer, in: one.world, ledger) }
    }
  }

  /// Accounts of something new, to the ledger's rounding.
  private func open(_ accounts: Range<Int>, of buffer: ColumnBuffer, in world: Int, _ ledger: Int) {
    for account in accounts {
      let cell = account * worlds + world
      buffer.numbers[cell] = (buffer.numbers[cell] * 1024).rounded(.toNearestOrEven) / 1024
      state.outside[ledger][world] -= BookAmount(buffer.numbers[cell])
    }
  }

  private func landBeginnings() throws(Fault) {
    addPairs()
    refreshTieIDs()
    var new: [Int: [Fresh]] = [:]
    for beginning in pending.beginningsInOrder {
      let table = beginning.table
      let row = Int(beginning.row)
      if state.tables[table].isAlive(row, world: beginning.world, worlds: worlds) { continue }
      if !endsAreThere(table, row, beginning.world) { continue }
      try checkOne(table, row, beginning)
      setAlive(table, row, beginning.world, 1)
      new[table, default: []].append(Fresh(row: row, world: beginning.world, values: beginning.values))
    }
    for (table, rows) in new { fill(table, rows) }
  }

  /// A pair stands for a tie in all worlds, also in those in which one of its things is only made now: its identity is
  /// that of the things that are there now.
  private func refreshTieIDs() {
    for creation in pending.creations {
      fillTieIDs(ofThing: creation.row, in: creation.table, world: creation.world)
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
      fillTieIDs(table, from: old?.count ?? 0)
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
          world: firstNumber + beginning.world, things: [],
          values: [Double(a), Double(b), Double(other)],
          column: nil)
      }
    }
  }
}

/// Rows that begin in the phase that is landing: what is written on them, and paid to them, waits for them.
struct Born {
  private var rows: Set<Pending.Cell> = []
  private var tables: Set<Int> = []

  init(_ pending: Pending, _ state: WorldState) {
    for creation in pending.creations {
      rows.insert(.init(table: creation.table, row: creation.row, world: creation.world))
      tables.insert(creation.table)
    }
    for new in pending.beginnings {
      let table = state.tables[new.table]
      if Int(new.row) < table.count && table.isAlive(Int(new.row), world: new.world, worlds: state.worlds) {
        continue
      }
      rows.insert(.init(table: new.table, row: Int(new.row), world: new.world))
      tables.insert(new.table)
    }
  }

  func concerns(_ column: Column) -> Bool { column.table.map { tables.contains($0) } ?? false }

  func has(_ cell: Int, _ column: Column, worlds: Int) -> Bool {
    guard let table = column.table else { return false }
    let row = cell / worlds / column.keys.reduce(1, *)
    return rows.contains(.init(table: table, row: row, world: cell % worlds))
  }
}
