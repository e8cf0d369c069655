// SPDX-License-Identifier: Apache-2.0
// Where a lane's members come from: rows, neighbours, things that refer to it, numbers, lists.

import CStratKernels

/// Finds the members of each lane of a frame.
enum MemberFinder {
  typealias Members = (Int, UnsafeMutableRawPointer, UnsafeMutablePointer<Int32>, _ at: Int) -> Int

  /// Lane by lane: `room` bounds how many a lane has; `members` writes them (in the lanes of the level's register) with
  /// their ties from position `at` on and returns where it stopped.
  case lanes(room: (Int) -> Int, members: Members)
  /// Ties, for many lanes in one call.
  case ties(MemberKernel)

  init(room: @escaping (Int) -> Int, members: @escaping Members) {
    self = .lanes(room: room, members: members)
  }
}

/// Things by what they refer to, as long as the column stays the same.
final class InverseIndex {
  let buffer: ColumnBuffer
  let neighbours: Neighbours
  /// Owners are rows times worlds, where the references differ from world to world.
  let perWorld: Bool

  init(_ buffer: ColumnBuffer, rows: Int, owners: Int, worlds: Int) {
    self.buffer = buffer
    perWorld = worlds > 1
    let targets = UnsafeBufferPointer(start: buffer.indices, count: rows * worlds)
    if worlds == 1 && sk_first_negative_i32(buffer.indices, rows) < 0 {
      // Each refers to something: the column itself says who owns whom.
      neighbours = Neighbours(
        owner: Array(targets), other: (0..<Int32(rows)).map { $0 }, owners: owners, others: rows)
      return
    }
    let count = targets.reduce(0) { $0 + ($1 >= 0 ? 1 : 0) }
    var other = [Int32](repeating: 0, count: count)
    let owner = [Int32](unsafeUninitializedCapacity: count) { owner, filled in
      for (cell, target) in targets.enumerated() where target >= 0 {
        owner[filled] = worlds == 1 ? target : target * Int32(worlds) + Int32(cell % worlds)
        other[filled] = Int32(worlds == 1 ? cell : cell / worlds)
        filled += 1
      }
    }
    neighbours = Neighbours(owner: owner, other: other, owners: owners * worlds, others: rows)
  }
}

extension Executor {
  func inverse(_ column: Int) -> InverseIndex {
    if let known = inverses[column], known.buffer === state.columns[column] { return known }
    let info = program.columns[column]
    let rows = info.table.map { state.tables[$0].count } ?? 1
    let owners = info.refersTo.map { state.tables[$0].count } ?? 0
    let index = InverseIndex(state.columns[column], rows: rows, owners: owners, worlds: stride(column))
    inverses[column] = index
    return index
  }

  func finder(_ level: Level, _ frame: Frame) throws(Fault) -> MemberFinder {
    switch level.source {
    case .rows(let table, let tags): return rowFinder(table, tags, frame)
    case .span(let table, let low, let high): return spanFinder(table, low, high)
    case .keys(let count): return spanFinder(nil, 0, count)
    case .neighbours(let table, let of, let fromSide): return neighbourFinder(table, of, fromSide, frame)
    case .inverse(let column, let of): return inverseFinder(column, of, frame)
    case .range(let from, let to): return rangeFinder(from, to)
    case .values(let registers): return valueFinder(registers, level.member)
    case .list(let list): return listFinder(list, level.member)
    case .payments(let steps): return paymentFinder(steps, frame)
    }
  }

  private func rowFinder(_ table: Int, _ tags: [Int32]?, _ frame: Frame) -> MemberFinder {
    let state = self.state.tables[table]
    let worlds = self.worlds
    let world = frame.world
    if let topology = state.topology, let alive = state.alive, topology.gridWidth == nil {
      // Ties that come and go, in the order of their ends: that of their rows depends on who was tied first in which
      // world.
      return .ties(.table(inOrder: topology.inOrder, alive: alive, world: world, worlds: worlds))
    }
    let wanted = tags.map(Set.init)
    return MemberFinder(room: { _ in state.count }) { lane, into, _, at in
      let rows = into.assumingMemoryBound(to: Int32.self)
      var n = at
      let w = Int(world[lane])
      for row in 0..<state.count where state.isAlive(row, world: w, worlds: worlds) {
        if let wanted, !wanted.contains(state.tag(row, world: w, worlds: worlds)) { continue }
        rows[n] = Int32(row)
        n += 1
      }
      return n
    }
  }

  /// Rows by number; rows of ties by the order in which they were given.
  private func spanFinder(_ table: Int?, _ low: Int, _ high: Int) -> MemberFinder {
    let given = table.flatMap { givenTies[$0] }
    return MemberFinder(room: { _ in high - low }) { _, into, _, at in
      let rows = into.assumingMemoryBound(to: Int32.self)
      for i in low..<high { rows[at + i - low] = given?[i] ?? Int32(i) }
      return at + high - low
    }
  }

  private func neighbourFinder(_ table: Int, _ of: Register, _ fromSide: Bool, _ frame: Frame) -> MemberFinder
  {
    let owners = rows(of, frame)
    let state = self.state.tables[table]
    guard let topology = state.topology else {
      return MemberFinder(room: { _ in 0 }, members: { _, _, _, at in at })
    }
    let side = fromSide ? topology.forward : topology.backward
    return .ties(.near(side, owners: owners, alive: state.alive, world: frame.world, worlds: worlds))
  }

  private func inverseFinder(_ column: Int, _ of: Register, _ frame: Frame) -> MemberFinder {
    let owners = rows(of, frame)
    let index = inverse(column)
    let side = index.neighbours
    let worlds = self.worlds
    let world = frame.world
    let table = program.columns[column].table.map { state.tables[$0] }
    let lists = side.start.count - 1
    func owner(_ lane: Int) -> Int {
      let row = Int(owners[lane])
      let at = index.perWorld ? row * worlds + Int(world[lane]) : row
      return row >= 0 && at < lists ? at : -1
    }
    return MemberFinder(
      room: { lane in
        let o = owner(lane)
        return o < 0 ? 0 : Int(side.start[o + 1] - side.start[o])
      },
      members: { lane, into, _, at in
        let rows = into.assumingMemoryBound(to: Int32.self)
        let o = owner(lane)
        guard o >= 0 else { return at }
        var n = at
        for i in Int(side.start[o])..<Int(side.start[o + 1]) {
          let row = side.other[i]
          if let table, !table.isAlive(Int(row), world: Int(world[lane]), worlds: worlds) { continue }
          rows[n] = row
          n += 1
        }
        return n
      })
  }

  private func rangeFinder(_ from: Register, _ to: Register) -> MemberFinder {
    MemberFinder(
      room: { lane in max(0, (self.value(to, lane) - self.value(from, lane)).whole + 1) },
      members: { lane, into, _, at in
        let numbers = into.assumingMemoryBound(to: Double.self)
        var n = at
        var k = self.value(from, lane)
        let last = self.value(to, lane)
        while k <= last {
          numbers[n] = k
          n += 1
          k += 1
        }
        return n
      })
  }

  private func valueFinder(_ registers: [Register], _ member: Register) -> MemberFinder {
    MemberFinder(room: { _ in registers.count }) { lane, into, _, at in
      for (i, register) in registers.enumerated() {
        Executor.put(self.value(register, lane), into, member.lane, at + i)
      }
      return at + registers.count
    }
  }

  private func listFinder(_ list: ListRegister, _ member: Register) -> MemberFinder {
    let held = lists[list.id] ?? ListValue.empty
    return MemberFinder(room: { held.length($0) }) { lane, into, _, at in
      for k in 0..<held.length(lane) { Executor.put(held.member(lane, k), into, member.lane, at + k) }
      return at + held.length(lane)
    }
  }

  static func put(_ value: Double, _ into: UnsafeMutableRawPointer, _ lane: Lane, _ at: Int) {
    switch lane {
    case .number: into.assumingMemoryBound(to: Double.self)[at] = value
    case .index: into.assumingMemoryBound(to: Int32.self)[at] = Int32(value)
    case .flag: into.assumingMemoryBound(to: UInt8.self)[at] = value != 0 ? 1 : 0
    }
  }
}
