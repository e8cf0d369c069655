// SPDX-License-Identifier: Apache-2.0
// The start of the worlds: first values, ties, networks, the opening of the books.

import CStratKernels

extension Executor {
  func start() throws(Fault) {
    luckStep = DrawSite.startStep
    for t in program.tables.indices where state.tables[t].topology != nil { fillTieIDs(t) }
    for item in program.start {
      switch item {
      case .run(let block, let isShared):
        if isShared {
          try onShared { () throws(Fault) in try self.onWorlds(block) { (_: Frame) throws(Fault) in } }
        } else {
          try onWorlds(block) { (_: Frame) throws(Fault) in }
        }
      case .ties(let table, let from, let to): addTies(table, from, to, world: nil)
      case .link(let link): try self.link(link)
      }
    }
    luckStep = 0
    state.opening = books()
    try recordAll()
  }

  /// Runs what is the same in all worlds, on a frame of one, with luck of its own.
  func onShared<T>(_ work: () throws(Fault) -> T) throws(Fault) -> T {
    let (before, world) = (worlds, firstWorld)
    worlds = 1
    firstWorld = Executor.sharedWorld
    defer {
      worlds = before
      firstWorld = world
    }
    return try work()
  }

  /// The number of the first world, for whoever is told of something; of what all worlds share, that of the first.
  var firstNumber: Int { firstWorld == Executor.sharedWorld ? 0 : Int(firstWorld) }

  /// The world in whose luck all worlds share.
  private static let sharedWorld: UInt32 = 0xFFFF_FFFF

  /// Ties of the start, in all worlds or in one. Pairs that are there already stay as they are.
  func addTies(_ table: Int, _ from: [Int32], _ to: [Int32], world: Int?) {
    guard case .ties(let fromTable, let toTable, let symmetric, _, _) = program.tables[table].shape else {
      return
    }
    var a = state.tables[table].topology?.from ?? []
    var b = state.tables[table].topology?.to ?? []
    if state.tables[table].topology?.gridWidth == nil {
      let old = state.tables[table].topology
      var known: Set<UInt64> = []
      for i in from.indices {
        let swapped = symmetric && from[i] > to[i]
        let (x, y) = swapped ? (to[i], from[i]) : (from[i], to[i])
        if (old?.row(x, y) ?? -1) >= 0 { continue }
        let pair = UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y))
        if known.insert(pair).inserted {
          a.append(x)
          b.append(y)
        }
      }
      state.tables[table].topology = Topology(
        from: a, to: b, fromCount: state.tables[fromTable].count, toCount: state.tables[toTable].count,
        isSymmetric: symmetric)
      resize(table, to: a.count)
      fillTieIDs(table, from: old?.count ?? 0)
    }
    wake(table, from, to, world: world)
  }

  private func wake(_ table: Int, _ from: [Int32], _ to: [Int32], world: Int?) {
    guard let topology = state.tables[table].topology else { return }
    let rows = zip(from, to).map { topology.row($0, $1) }
    givenTies[table, default: []] += rows
    guard let alive = state.tables[table].writableAlive() else { return }
    for row in rows {
      for w in world.map({ $0..<$0 + 1 }) ?? 0..<worlds { alive.flags[Int(row) * worlds + w] = 1 }
    }
  }

  /// Per ledger and world, all that accounts and the outside hold together.
  func books() -> [[BookAmount]] {
    var sums = state.outside
    for (c, column) in program.columns.enumerated() {
      guard let ledger = column.ledger else { continue }
      let rows = state.columns[c].bytes / 8 / stride(c)
      let totals = BookAmount.totals(state.columns[c].numbers, rows: rows, worlds: stride(c))
      for w in 0..<worlds { sums[ledger][w] += totals[stride(c) == 1 ? 0 : w] }
    }
    return sums
  }
}
