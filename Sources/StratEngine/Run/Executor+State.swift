// SPDX-License-Identifier: Apache-2.0
// Reading the state: attributes of things, ends of ties, neighbours, and what recorders kept.

import CStratKernels

extension Executor {
  // ---- Attributes ----

  func load(_ r: Register, _ column: Int, _ at: [Register], _ frame: Frame) {
    let base = bases[column]
    let stride = stride(column)
    if at.isEmpty { return loadWorld(r, base, stride, frame) }
    if at.count == 1, case .dense(let member, let first, let rows) = frame.layout, member == at[0].id {
      return loadDense(r, base, stride, first, rows, frame)
    }
    if at.allSatisfy({ isScalar($0) }) {
      let row = at.count == 1 ? Int(value(at[0], 0)) : cellRow(program.columns[column], at, lane: 0)
      // Through a reference to nothing nothing is read: what is loaded then is asked about first, and not used.
      return loadRow(r, base + max(0, row) * stride * r.lane.width, stride, frame)
    }
    let rows = at.count == 1 ? rows(at[0], frame) : cellRows(program.columns[column], at, frame)
    gather(r, base, rows, stride, frame)
  }

  /// A field of the world: the lane of each world.
  private func loadWorld(_ r: Register, _ base: UnsafeMutableRawPointer, _ stride: Int, _ frame: Frame) {
    loadRow(r, base, stride, frame)
  }

  /// One row in all lanes' worlds.
  private func loadRow(_ r: Register, _ row: UnsafeMutableRawPointer, _ stride: Int, _ frame: Frame) {
    if stride == 1 { return setScalar(r, from: row) }
    if case .worlds = frame.layout { return alias(r, row) }
    pick(r.lane, own(r, frame), row, frame.world, frame.count)
  }

  /// The rows of a dense frame stand side by side: nothing is moved where each world has its own lane.
  private func loadDense(
    _ r: Register, _ base: UnsafeMutableRawPointer, _ stride: Int, _ first: Int, _ rows: Int, _ frame: Frame
  ) {
    let here = base + first * stride * r.lane.width
    if stride == worlds { return alias(r, here) }
    if rows == 1 { return setScalar(r, from: here) }
    let memory = own(r, frame)
    switch r.lane {
    case .number:
      sk_expand(
        memory.assumingMemoryBound(to: Double.self), here.assumingMemoryBound(to: Double.self), rows, worlds)
    case .index:
      sk_expand_i32(
        memory.assumingMemoryBound(to: Int32.self), here.assumingMemoryBound(to: Int32.self), rows, worlds)
    case .flag:
      sk_expand_u8(
        memory.assumingMemoryBound(to: UInt8.self), here.assumingMemoryBound(to: UInt8.self), rows, worlds)
    }
  }

  /// `r[i] = base[rows[i]]`, in the lane of the frame's world.
  func gather(
    _ r: Register, _ base: UnsafeMutableRawPointer, _ rows: UnsafeMutablePointer<Int32>, _ stride: Int,
    _ frame: Frame
  ) {
    if stride == 1 { return pick(r.lane, own(r, frame), base, rows, frame.count) }
    let memory = own(r, frame)
    let n = frame.count
    switch r.lane {
    case .number:
      sk_gather_at(
        memory.assumingMemoryBound(to: Double.self), base.assumingMemoryBound(to: Double.self), rows,
        frame.world, n,
        stride)
    case .index:
      sk_gather_at_i32(
        memory.assumingMemoryBound(to: Int32.self), base.assumingMemoryBound(to: Int32.self), rows,
        frame.world, n,
        stride)
    case .flag:
      sk_gather_at_u8(
        memory.assumingMemoryBound(to: UInt8.self), base.assumingMemoryBound(to: UInt8.self), rows,
        frame.world, n,
        stride)
    }
  }

  // ---- Where a cell is ----

  /// The row of a cell (thing and keys together) for one lane.
  func cellRow(_ info: Column, _ at: [Register], lane: Int) -> Int {
    var row = 0
    var keys = info.keys[...]
    for (n, register) in at.enumerated() {
      let index = Int(value(register, lane))
      if n == 0 && info.table != nil { row = index } else { row = row * (keys.popFirst() ?? 1) + index }
    }
    return row
  }

  /// The rows of cells for all lanes: the thing's row where there are no keys.
  func cellRows(_ info: Column, _ at: [Register], _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    if at.count == 1 { return rows(at[0], frame) }
    let result = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
    var keys = info.keys[...]
    for (n, register) in at.enumerated() {
      let part = rows(register, frame)
      if n == 0 {
        if info.table == nil { keys.removeFirst() }
        result.update(from: part, count: frame.count)
        continue
      }
      let size = Int32(keys.popFirst() ?? 1)
      for i in 0..<frame.count { result[i] = result[i] * size + part[i] }
    }
    return result
  }

  /// A register of rows (or whole numbers) as int32 lanes; the member of a dense frame is made on first use.
  func rows(_ r: Register, _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    guard r.lane == .index else {
      let source = full(r, frame).assumingMemoryBound(to: Double.self)
      let result = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
      sk_i32_of_f64(result, source, frame.count)
      return result
    }
    return full(r, frame).assumingMemoryBound(to: Int32.self)
  }

  // ---- Tables ----

  func tag(_ r: Register, _ table: Int, _ row: Register, _ frame: Frame) {
    let state = self.state.tables[table]
    gather(
      r, state.count == 0 ? noRow.raw : state.tags.raw, rows(row, frame), state.isPerWorld ? worlds : 1, frame
    )
  }

  func tie(_ r: Register, _ table: Int, _ from: Register, _ to: Register, _ frame: Frame) {
    let a = rows(from, frame)
    let b = rows(to, frame)
    let into = own(r, frame).assumingMemoryBound(to: Int32.self)
    let state = self.state.tables[table]
    for i in 0..<frame.count {
      let row = state.topology?.row(a[i], b[i]) ?? -1
      into[i] = row >= 0 && state.isAlive(Int(row), world: Int(frame.world[i]), worlds: worlds) ? row : -1
    }
  }

  func tied(_ r: Register, _ table: Int, _ from: Register, _ to: Register, _ frame: Frame) {
    let a = rows(from, frame)
    let b = rows(to, frame)
    let into = own(r, frame).assumingMemoryBound(to: UInt8.self)
    let state = self.state.tables[table]
    for i in 0..<frame.count {
      let row = state.topology?.row(a[i], b[i]) ?? -1
      into[i] = row >= 0 && state.isAlive(Int(row), world: Int(frame.world[i]), worlds: worlds) ? 1 : 0
    }
  }

  func end(_ r: Register, _ table: Int, _ tie: Register, _ isFrom: Bool, _ frame: Frame) {
    let ties = rows(tie, frame)
    let into = own(r, frame).assumingMemoryBound(to: Int32.self)
    guard let topology = state.tables[table].topology else { return sk_fill_i32(into, -1, frame.count) }
    (isFrom ? topology.from : topology.to).withUnsafeBufferPointer { ends in
      for i in 0..<frame.count { into[i] = ties[i] >= 0 ? ends[Int(ties[i])] : -1 }
    }
  }

  func neighbour(_ r: Register, _ table: Int, _ of: Register, _ fromSide: Bool, _ frame: Frame) {
    let owners = rows(of, frame)
    let into = own(r, frame).assumingMemoryBound(to: Int32.self)
    let state = self.state.tables[table]
    for i in 0..<frame.count {
      into[i] = firstNeighbour(state, owners[i], fromSide, world: Int(frame.world[i]))
    }
  }

  private func firstNeighbour(_ table: TableState, _ owner: Int32, _ fromSide: Bool, world: Int) -> Int32 {
    guard owner >= 0, let topology = table.topology else { return -1 }
    let side = fromSide ? topology.forward : topology.backward
    guard Int(owner) + 1 < side.start.count else { return -1 }
    for i in Int(side.start[Int(owner)])..<Int(side.start[Int(owner) + 1])
    where table.isAlive(Int(side.slot[i]), world: world, worlds: worlds) {
      return side.other[i]
    }
    return -1
  }
}
