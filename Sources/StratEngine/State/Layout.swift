// SPDX-License-Identifier: Apache-2.0
// Making and growing the memory of tables and their columns.

extension Executor {
  /// All pairs of two small tables stand in memory from the start where ties come and go: a tie is then found
  /// by arithmetic, and no list is ever rebuilt.
  static let gridPairs = 65_536

  /// An empty state with memory for all rows of the start.
  static func blank(_ program: Program, seed: UInt64, worlds: Int, firstWorld: UInt32) -> WorldState {
    let tables = program.tables.map { TableState.blank($0, program, worlds: worlds) }
    let columns = program.columns.map { column in
      let rows = column.table.map { tables[$0].count } ?? 1
      let lanes = column.keys.reduce(rows, *) * (column.isShared ? 1 : worlds)
      return ColumnBuffer(count: lanes, width: column.lane.width)
    }
    let books = program.ledgers.map { _ in [BookAmount](repeating: .zero, count: worlds) }
    return WorldState(
      worlds: worlds, firstWorld: firstWorld, seed: seed, step: 0, columns: columns, tables: tables,
      outside: books,
      opening: books, recorded: program.recorders.map { _ in [] })
  }

  /// Makes room for more rows of a table in all that is kept by row.
  func resize(_ table: Int, to count: Int) {
    guard count > state.tables[table].count else { return }
    state.tables[table].count = count
    if var alive = state.tables[table].alive {
      state.tables[table].alive = nil
      ColumnBuffer.grown(&alive, to: count * worlds)
      state.tables[table].alive = alive
    }
    let wide = state.tables[table].isPerWorld ? worlds : 1
    ColumnBuffer.grown(&state.tables[table].ids, to: count * wide * 4)
    ColumnBuffer.grown(&state.tables[table].tags, to: count * wide * 4)
    for c in plans.columns[table] {
      let column = program.columns[c]
      let lanes = column.keys.reduce(count, *) * (column.isShared ? 1 : worlds)
      ColumnBuffer.grown(&state.columns[c], to: lanes * column.lane.width)
    }
    refreshBases()
  }

  /// Room for things to come, some at a time.
  func grow(_ table: Int, to count: Int) {
    guard count > state.tables[table].count else { return }
    resize(table, to: count + count / 2 + 8)
    regrowTopologies(of: table)
  }

  /// Lists of neighbours know how many owners there are.
  private func regrowTopologies(of table: Int) {
    for (t, info) in program.tables.enumerated() {
      guard case .ties(let from, let to, let symmetric, _, _) = info.shape, from == table || to == table,
        let old = state.tables[t].topology
      else { continue }
      state.tables[t].topology = Topology(
        from: old.from, to: old.to, fromCount: state.tables[from].count, toCount: state.tables[to].count,
        isSymmetric: symmetric)
    }
  }

  /// A tie's identity is made of its ends'.
  ///
  /// - Parameter first: rows before it have theirs already.
  func fillTieIDs(_ table: Int, from first: Int = 0) {
    guard let topology = state.tables[table].topology else { return }
    let worlds = state.tables[table].isPerWorld ? self.worlds : 1
    ColumnBuffer.grown(&state.tables[table].ids, to: topology.count * worlds * 4)
    for row in first..<max(first, topology.count) {
      for world in 0..<worlds { fillTieID(table, row, world, topology) }
    }
  }

  /// The same for the ties of a thing that is only now there in a world, where their pairs have stood for others.
  func fillTieIDs(ofThing row: Int, in thingTable: Int, world: Int) {
    for (table, info) in program.tables.enumerated() {
      guard case .ties(let from, let to, _, _, _) = info.shape, let topology = state.tables[table].topology
      else { continue }
      for (end, side) in [(from, topology.forward), (to, topology.backward)]
      where end == thingTable && row + 1 < side.start.count {
        for place in side.start[row]..<side.start[row + 1] {
          fillTieID(table, Int(side.slot[Int(place)]), world, topology)
        }
      }
    }
  }

  private func fillTieID(_ table: Int, _ row: Int, _ world: Int, _ topology: Topology) {
    guard case .ties(let from, let to, let symmetric, _, _) = program.tables[table].shape else { return }
    var a = state.tables[from].id(Int(topology.from[row]), world: world, worlds: worlds)
    var b = state.tables[to].id(Int(topology.to[row]), world: world, worlds: worlds)
    if symmetric && a > b { swap(&a, &b) }
    let wide = state.tables[table].isPerWorld ? worlds : 1
    ColumnBuffer.unshared(&state.tables[table].ids).ids[row * wide + world] = UInt32(
      truncatingIfNeeded: Mix.finish(UInt64(a) << 32 | UInt64(b)) >> 32)
  }
}

extension TableState {
  static func blank(_ table: Table, _ program: Program, worlds: Int) -> TableState {
    switch table.shape {
    case .things: things(table, worlds: worlds)
    case .ties(let from, let to, let symmetric, _, _):
      ties(table, from: program.tables[from], to: program.tables[to], symmetric: symmetric, worlds: worlds)
    }
  }

  private static func things(_ table: Table, worlds: Int) -> TableState {
    let wide = table.isDynamic ? worlds : 1
    let ids = ColumnBuffer(count: table.count * wide, width: 4)
    let tags = ColumnBuffer(count: table.count * wide, width: 4)
    for row in 0..<table.count {
      for world in 0..<wide {
        ids.ids[row * wide + world] = table.ids[row]
        tags.indices[row * wide + world] = table.tags[row]
      }
    }
    var alive: ColumnBuffer?
    if table.isDynamic {
      let flags = ColumnBuffer(count: table.count * worlds, width: 1)
      for i in 0..<table.count * worlds { flags.flags[i] = 1 }
      alive = flags
    }
    return TableState(
      count: table.count, alive: alive, ids: ids, tags: tags, isPerWorld: table.isDynamic,
      used: Array(repeating: table.count, count: worlds), topology: nil)
  }

  private static func ties(_ table: Table, from: Table, to: Table, symmetric: Bool, worlds: Int) -> TableState
  {
    let empty = ColumnBuffer(count: 0, width: 4)
    let isPerWorld = from.isDynamic || to.isDynamic
    var state = TableState(
      count: 0, alive: nil, ids: empty, tags: empty, isPerWorld: isPerWorld,
      used: Array(repeating: 0, count: worlds), topology: nil)
    guard table.isDynamic else { return state }
    var a: [Int32] = []
    var b: [Int32] = []
    let isGrid = !symmetric && !isPerWorld && from.count * to.count <= Executor.gridPairs
    if isGrid {
      for i in 0..<Int32(from.count) {
        for j in 0..<Int32(to.count) {
          a.append(i)
          b.append(j)
        }
      }
    }
    state.count = a.count
    state.alive = ColumnBuffer(count: a.count * worlds, width: 1)
    state.tags = ColumnBuffer(count: a.count * (isPerWorld ? worlds : 1), width: 4)
    state.topology = Topology(
      from: a, to: b, fromCount: from.count, toCount: to.count, isSymmetric: symmetric,
      gridWidth: isGrid ? to.count : nil)
    return state
  }
}
