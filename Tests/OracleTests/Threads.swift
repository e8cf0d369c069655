// SPDX-License-Identifier: Apache-2.0
// The same worlds in one block by one worker, and in blocks of several sizes by two workers at once that share a
// loaded program: no bit may differ.

import Dispatch
@testable import StratEngine

extension Subject {
  /// nil: no difference. Otherwise the first one, in words.
  func differenceByThreads(seed: UInt64, steps: Int) -> String? {
    let simulation = Simulation(program)
    let blocks = [(first: 0, worlds: 1), (first: 1, worlds: 2), (first: 3, worlds: 3)]
    let whole = Self.run(simulation, seed, 0, 6, steps)
    let ends = UnsafeMutablePointer<WorldState?>.allocate(capacity: blocks.count)
    ends.initialize(repeating: nil, count: blocks.count)
    defer { ends.deinitialize(count: blocks.count).deallocate() }
    nonisolated(unsafe) let into = ends
    DispatchQueue.concurrentPerform(iterations: blocks.count) { n in
      into[n] = Self.run(simulation, seed, blocks[n].first, blocks[n].worlds, steps)
    }
    guard let whole else {
      return (0..<blocks.count).allSatisfy { ends[$0] != nil }
        ? "together they fault, apart they do not" : nil
    }
    for (n, block) in blocks.enumerated() {
      guard let end = ends[n] else { return "worlds from \(block.first) fault apart" }
      for world in 0..<block.worlds {
        if let found = difference(end, world, whole, block.first + world, simulation) { return found }
      }
    }
    return nil
  }

  private static func run(
    _ simulation: Simulation, _ seed: UInt64, _ first: Int, _ worlds: Int, _ steps: Int
  ) -> WorldState? {
    guard let start = try? simulation.start(seed: seed, worlds: worlds, first: first) else { return nil }
    return try? simulation.run(start, steps: steps) { _, _ in true }
  }

  /// One world of each of two states: fields of things and of the world (rows of ties are shared by the worlds of
  /// a block, so their order may differ), what is outside, and all measures.
  private func difference(
    _ a: WorldState, _ v: Int, _ b: WorldState, _ w: Int, _ simulation: Simulation
  ) -> String? {
    for (c, column) in program.columns.enumerated() where isOfThings(column) && column.lane != .index {
      let rows = column.table.map { min(a.tables[$0].used[v], b.tables[$0].used[w]) } ?? 1
      for cell in 0..<rows * column.keys.reduce(1, *) {
        let one = value(c, column, cell, v, a), other = value(c, column, cell, w, b)
        if one.bitPattern != other.bitPattern {
          return "world \(w): \(column.name) \(cell): \(one), \(other)"
        }
      }
    }
    for ledger in program.ledgers.indices where a.outside[ledger][v] != b.outside[ledger][w] {
      return "world \(w): outside"
    }
    let (one, other) = (try? simulation.measure(a), try? simulation.measure(b))
    for m in program.measures.indices {
      if let x = one?[m][v], let y = other?[m][w], x.bitPattern != y.bitPattern {
        return "world \(w): measure \(m) is \(x), and \(y) together"
      }
    }
    return nil
  }

  private func isOfThings(_ column: Column) -> Bool {
    guard let table = column.table else { return true }
    if case .things = program.tables[table].shape { return true }
    return false
  }

  private func value(_ c: Int, _ column: Column, _ cell: Int, _ world: Int, _ state: WorldState) -> Double {
    state.value(c, column, row: 0, key: cell, world: world)
  }
}
