// SPDX-License-Identifier: Apache-2.0
// Carrying a state over into another program: the model was changed while its world was under way.

/// Matches the parts of an old state with those of a new one by name and identity.
struct CarryOver {
  let program: Program
  let state: WorldState
  let worlds: Int
  /// Columns of the new program that were declared anew: they keep their first values.
  let renewed: Set<Int>
  /// Things of the new program that were declared anew: they are there again if they had gone.
  let again: [Int: Set<Int>]

  init(
    from program: Program, _ state: WorldState, worlds: Int, renewed: Set<Int>, again: [Int: Set<Int>]
  ) {
    self.program = program
    self.state = state
    self.worlds = worlds
    self.renewed = renewed
    self.again = again
  }

  /// Carries all that has the same name. Returns new rows by old ones, by table of the new program.
  func carry(into executor: Executor) -> [Int: [Int: Int]] {
    var rows: [Int: [Int: Int]] = [:]
    for (t, table) in executor.program.tables.enumerated() {
      guard let old = program.tables.firstIndex(where: { $0.name == table.name }) else { continue }
      if case .things = table.shape { rows[t] = matchThings(executor, t, old) }
    }
    for (t, table) in executor.program.tables.enumerated() {
      guard let old = program.tables.firstIndex(where: { $0.name == table.name }) else { continue }
      if case .ties(let from, let to, _, _, _) = table.shape {
        rows[t] = matchTies(executor, t, old, rows[from] ?? [:], rows[to] ?? [:])
      }
    }
    for (c, column) in executor.program.columns.enumerated() where !renewed.contains(c) {
      carry(column, c, rows, executor)
    }
    carryOutside(executor)
    carryPayments(rows, executor)
    return rows
  }

  /// What an old recorder kept, but for the present, which is recorded anew; empty where it varies over other things.
  func records(_ old: Int, _ new: Int, _ rows: [Int: [Int: Int]], _ executor: Executor) -> [Record] {
    let before = program.recorders[old]
    let after = executor.program.recorders[new]
    let names = before.tables.map { program.tables[$0].name }
    guard names == after.tables.map({ executor.program.tables[$0].name }), names.count < 2 else { return [] }
    let map = after.tables.first.map { rows[$0] ?? [:] } ?? [0: 0]
    let count = after.tables.first.map { executor.state.tables[$0].count } ?? 1
    return state.recorded[old].dropLast().map { kept in
      let buffer = ColumnBuffer(count: count * worlds, width: 8)
      for (row, moved) in map where (row + 1) * worlds * 8 <= kept.values.bytes && moved < count {
        for w in 0..<worlds { buffer.numbers[moved * worlds + w] = kept.values.numbers[row * worlds + w] }
      }
      return Record(values: buffer, apart: 1)
    }
  }

  /// New rows by old ones. Things made under way are made again behind the declared ones.
  private func matchThings(_ executor: Executor, _ t: Int, _ old: Int) -> [Int: Int] {
    let before = state.tables[old]
    var byID: [UInt32: Int] = [:]
    for row in 0..<executor.state.tables[t].count {
      byID[executor.state.tables[t].id(row, world: 0, worlds: worlds)] = row
    }
    var result: [Int: Int] = [:]
    for row in 0..<before.count {
      if let new = byID[before.id(row, world: 0, worlds: worlds)], row < program.tables[old].count {
        if again[t]?.contains(new) ?? false, !isAnywhere(row, before) { continue }
        result[row] = new
      } else if row >= program.tables[old].count, executor.program.tables[t].isDynamic {
        let new = executor.program.tables[t].count + row - program.tables[old].count
        executor.grow(t, to: new + 1)
        result[row] = new
      }
    }
    copyThings(executor, t, before, result, old: program.tables[old].count)
    return result
  }

  private func isAnywhere(_ row: Int, _ table: TableState) -> Bool {
    (0..<worlds).contains { table.isAlive(row, world: $0, worlds: worlds) }
  }

  /// - Parameter old: how many things of the table the old program declares.
  private func copyThings(
    _ executor: Executor, _ t: Int, _ before: TableState, _ rows: [Int: Int], old: Int
  ) {
    guard executor.program.tables[t].isDynamic else { return }
    let shift = executor.program.tables[t].count
    let flags = executor.state.tables[t].writableAlive()
    for (row, new) in rows {
      for w in 0..<worlds {
        let cell = new * worlds + w
        let isAlive = before.isAlive(row, world: w, worlds: worlds)
        flags?.flags[cell] = isAlive ? 1 : 0
        if new >= shift { executor.state.tables[t].ids.ids[cell] = before.id(row, world: w, worlds: worlds) }
        if new >= shift || !isAlive {
          executor.state.tables[t].tags.indices[cell] = before.tag(row, world: w, worlds: worlds)
        }
      }
    }
    // Rows of what has gone are nobody else's, so that what was paid to it stays its own.
    for w in 0..<worlds { executor.state.tables[t].used[w] = before.used[w] - old + shift }
  }

  private func matchTies(
    _ executor: Executor, _ t: Int, _ old: Int, _ from: [Int: Int], _ to: [Int: Int]
  ) -> [Int: Int] {
    guard let before = state.tables[old].topology else { return [:] }
    var pairs: [(row: Int, from: Int32, to: Int32)] = []
    for row in 0..<before.count {
      if let a = from[Int(before.from[row])], let b = to[Int(before.to[row])] {
        pairs.append((row, Int32(a), Int32(b)))
      }
    }
    let isDynamic = executor.program.tables[t].isDynamic
    if isDynamic { executor.addTies(t, pairs.map(\.from), pairs.map(\.to), world: nil) }
    let flags = executor.state.tables[t].writableAlive()
    var result: [Int: Int] = [:]
    for pair in pairs {
      guard let new = executor.state.tables[t].topology?.row(pair.from, pair.to), new >= 0 else { continue }
      result[pair.row] = Int(new)
      for w in 0..<worlds {
        flags?.flags[Int(new) * worlds + w] =
          state.tables[old].isAlive(pair.row, world: w, worlds: worlds) ? 1 : 0
      }
    }
    return result
  }

  private func carry(_ column: Column, _ c: Int, _ rows: [Int: [Int: Int]], _ executor: Executor) {
    guard let old = program.columns.firstIndex(where: { $0.name == column.name }) else { return }
    let before = program.columns[old]
    guard before.lane == column.lane, !column.isShared, !before.isShared else { return }
    guard before.keys == column.keys else { return carryKeyed(column, c, before, old, rows, executor) }
    let keys = column.keys.reduce(1, *)
    let wide = keys * worlds
    let map = column.table.map { rows[$0] ?? [:] } ?? [0: 0]
    let buffer = executor.state.writable(c)
    let width = column.lane.width
    for (row, new) in map where (new + 1) * wide * width <= buffer.bytes {
      let from = state.columns[old].raw + row * wide * width
      (buffer.raw + new * wide * width).copyMemory(from: from, byteCount: wide * width)
    }
    if let target = column.refersTo, let moved = rows[target] {
      for i in 0..<buffer.bytes / 4 where buffer.indices[i] >= 0 {
        buffer.indices[i] = moved[Int(buffer.indices[i])].map(Int32.init) ?? -1
      }
    }
  }

  /// A field of one key with more members than before: those that were there keep their values.
  private func carryKeyed(
    _ column: Column, _ c: Int, _ before: Column, _ old: Int, _ rows: [Int: [Int: Int]], _ executor: Executor
  ) {
    guard before.keys.count == 1, column.keys.count == 1, column.refersTo == nil else { return }
    let shared = min(before.keys[0], column.keys[0])
    let buffer = executor.state.writable(c)
    let width = column.lane.width * worlds
    let map = column.table.map { rows[$0] ?? [:] } ?? [0: 0]
    for (row, new) in map where (new + 1) * column.keys[0] * width <= buffer.bytes {
      let from = state.columns[old].raw + row * before.keys[0] * width
      (buffer.raw + new * column.keys[0] * width).copyMemory(from: from, byteCount: shared * width)
    }
  }

  /// Payments between accounts that are still there keep their ends.
  private func carryPayments(_ rows: [Int: [Int: Int]], _ executor: Executor) {
    guard executor.program.paymentsKept != .nothing else { return }
    let columns = program.columns.map { old in
      executor.program.columns.firstIndex {
        $0.name == old.name && $0.ledger != nil && $0.keys.count == old.keys.count
      }
    }
    executor.state.payments = state.payments.mapped { end in
      guard end.isAccount else { return end }
      let before = program.columns[Int(end.column)].keys
      guard let column = columns[Int(end.column)] else { return .gone }
      let after = executor.program.columns[column]
      let (row, key) = (Int(end.cell) / before.reduce(1, *), Int(end.cell) % before.reduce(1, *))
      // A group of keys that has grown keeps those that were there first.
      guard before == after.keys || (before.count == 1 && key < after.keys[0]) else { return .gone }
      guard let new = after.table.map({ rows[$0]?[row] }) ?? row else { return .gone }
      return Payment.End(column: Int32(column), cell: Int32(new * after.keys.reduce(1, *) + key))
    }
    executor.state.payments.trim(executor.program.paymentsKept, step: state.step)
  }

  private func carryOutside(_ executor: Executor) {
    for (n, ledger) in executor.program.ledgers.enumerated() {
      guard let old = program.ledgers.firstIndex(where: { $0.unit == ledger.unit }) else { continue }
      executor.state.outside[n] = state.outside[old]
    }
  }
}
