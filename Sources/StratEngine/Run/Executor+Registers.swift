// SPDX-License-Identifier: Apache-2.0
// Registers of a running frame: taking and giving back memory, scalars, and lifting from the frame outside.

import CStratKernels

extension Executor {
  // ---- Memory ----

  /// A fresh buffer for all lanes of the frame, as wide as the widest lane, so that any register can use it.
  func buffer(_ frame: Frame) -> UnsafeMutableRawPointer {
    frame.takeFree() ?? arena.take(bytes: frame.count * 8)
  }

  @discardableResult
  func own(_ r: Register, _ frame: Frame) -> UnsafeMutableRawPointer {
    let memory = buffer(frame)
    cells[r.id] = Cell(memory: memory, isScalar: false, isOwned: true)
    return memory
  }

  /// Lanes that somebody else keeps: a column's, or the frame outside's.
  func alias(_ r: Register, _ memory: UnsafeMutableRawPointer) {
    cells[r.id] = Cell(memory: memory, isScalar: false, isOwned: false)
  }

  func release(_ register: Int, _ frame: Frame) {
    if cells[register].isOwned { frame.giveBack(cells[register].memory) }
    cells[register].isOwned = false
  }

  func setScalar(_ r: Register, _ value: Double) {
    scalars[r.id] = value
    cells[r.id] = Cell(memory: UnsafeMutableRawPointer(scalars + r.id), isScalar: true, isOwned: false)
  }

  func setScalarIndex(_ r: Register, _ value: Int32) {
    let memory = UnsafeMutableRawPointer(scalars + r.id)
    memory.assumingMemoryBound(to: Int32.self).pointee = value
    cells[r.id] = Cell(memory: memory, isScalar: true, isOwned: false)
  }

  func setScalarFlag(_ r: Register, _ value: UInt8) {
    let memory = UnsafeMutableRawPointer(scalars + r.id)
    memory.assumingMemoryBound(to: UInt8.self).pointee = value
    cells[r.id] = Cell(memory: memory, isScalar: true, isOwned: false)
  }

  /// A scalar copied bit by bit from memory of the register's lane.
  func setScalar(_ r: Register, from memory: UnsafeMutableRawPointer) {
    switch r.lane {
    case .number: setScalar(r, memory.assumingMemoryBound(to: Double.self).pointee)
    case .index: setScalarIndex(r, memory.assumingMemoryBound(to: Int32.self).pointee)
    case .flag: setScalarFlag(r, memory.assumingMemoryBound(to: UInt8.self).pointee)
    }
  }

  // ---- Reading ----

  func isScalar(_ r: Register) -> Bool { cells[r.id].isScalar }

  func numbers(_ r: Register) -> UnsafeMutablePointer<Double> {
    cells[r.id].memory.assumingMemoryBound(to: Double.self)
  }

  func flagLanes(_ r: Register) -> UnsafeMutablePointer<UInt8> {
    cells[r.id].memory.assumingMemoryBound(to: UInt8.self)
  }

  func indices(_ r: Register) -> UnsafeMutablePointer<Int32> {
    cells[r.id].memory.assumingMemoryBound(to: Int32.self)
  }

  /// The value of one lane as a number.
  func value(_ r: Register, _ lane: Int) -> Double {
    let i = isScalar(r) ? 0 : lane
    switch r.lane {
    case .number: return numbers(r)[i]
    case .index: return Double(indices(r)[i])
    case .flag: return Double(flagLanes(r)[i])
    }
  }

  /// All lanes of a register, a scalar spread over them.
  func full(_ r: Register, _ frame: Frame) -> UnsafeMutableRawPointer {
    guard isScalar(r) else { return cells[r.id].memory }
    let memory = arena.take(bytes: frame.count * 8)
    fill(memory, r, frame.count)
    return memory
  }

  private func fill(_ memory: UnsafeMutableRawPointer, _ r: Register, _ count: Int) {
    switch r.lane {
    case .number: sk_fill(memory.assumingMemoryBound(to: Double.self), numbers(r)[0], count)
    case .index: sk_fill_i32(memory.assumingMemoryBound(to: Int32.self), indices(r)[0], count)
    case .flag: sk_fill_u8(memory.assumingMemoryBound(to: UInt8.self), flagLanes(r)[0], count)
    }
  }

  // ---- Moving ----

  /// Always lanes of its own, so that it can be given new values.
  func copy(_ r: Register, _ a: Register, _ frame: Frame) {
    let source = cells[a.id]
    if source.isScalar {
      let memory = buffer(frame)
      fill(memory, a, frame.count)
      cells[r.id] = Cell(memory: memory, isScalar: false, isOwned: true)
    } else {
      let memory = own(r, frame)
      memory.copyMemory(from: source.memory, byteCount: frame.count * r.lane.width)
    }
  }

  func lift(_ r: Register, _ from: Register, _ frame: Frame) {
    let source = cells[from.id]
    if source.isScalar {
      setScalar(r, from: source.memory)
    } else if frame.isSame {
      alias(r, source.memory)
    } else if case .dense(_, _, let rows) = frame.layout {
      tile(r.lane, own(r, frame), source.memory, rows)
    } else {
      pick(r.lane, own(r, frame), source.memory, frame.parent, frame.count)
    }
  }

  /// One value a world, for each of the rows of a dense frame.
  private func tile(
    _ lane: Lane, _ into: UnsafeMutableRawPointer, _ from: UnsafeMutableRawPointer, _ rows: Int
  ) {
    switch lane {
    case .number:
      sk_tile(
        into.assumingMemoryBound(to: Double.self), from.assumingMemoryBound(to: Double.self), worlds, rows)
    case .index:
      sk_tile_i32(
        into.assumingMemoryBound(to: Int32.self), from.assumingMemoryBound(to: Int32.self), worlds, rows)
    case .flag:
      sk_tile_u8(
        into.assumingMemoryBound(to: UInt8.self), from.assumingMemoryBound(to: UInt8.self), worlds, rows)
    }
  }

  /// `into[i] = from[lanes[i]]`.
  func pick(
    _ lane: Lane, _ into: UnsafeMutableRawPointer, _ from: UnsafeMutableRawPointer,
    _ lanes: UnsafeMutablePointer<Int32>, _ count: Int
  ) {
    switch lane {
    case .number:
      sk_gather(
        into.assumingMemoryBound(to: Double.self), from.assumingMemoryBound(to: Double.self), lanes, count, 1)
    case .index:
      sk_gather_i32(
        into.assumingMemoryBound(to: Int32.self), from.assumingMemoryBound(to: Int32.self), lanes, count, 1)
    case .flag:
      sk_gather_u8(
        into.assumingMemoryBound(to: UInt8.self), from.assumingMemoryBound(to: UInt8.self), lanes, count, 1)
    }
  }

  /// `into[lanes[i]] = from[i]`.
  func put(
    _ lane: Lane, _ into: UnsafeMutableRawPointer, _ from: UnsafeMutableRawPointer,
    _ lanes: UnsafeMutablePointer<Int32>, _ count: Int
  ) {
    switch lane {
    case .number:
      sk_scatter(
        into.assumingMemoryBound(to: Double.self), from.assumingMemoryBound(to: Double.self), lanes, count, 1)
    case .index:
      sk_scatter_i32(
        into.assumingMemoryBound(to: Int32.self), from.assumingMemoryBound(to: Int32.self), lanes, count, 1)
    case .flag:
      sk_scatter_u8(
        into.assumingMemoryBound(to: UInt8.self), from.assumingMemoryBound(to: UInt8.self), lanes, count, 1)
    }
  }

  /// Gives a register of a frame `up` levels outside new values in these lanes.
  func assign(_ into: Register, _ from: Register, _ up: Int, _ frame: Frame) {
    var lanes = frame.parent
    var outer = frame.outer
    if up == 0 {
      cells[into.id].memory.copyMemory(from: full(from, frame), byteCount: frame.count * into.lane.width)
      return
    }
    for _ in 1..<max(up, 1) {
      guard let next = outer else { break }
      let composed = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
      sk_gather_i32(composed, next.parent, lanes, frame.count, 1)
      lanes = composed
      outer = next.outer
    }
    put(into.lane, cells[into.id].memory, full(from, frame), lanes, frame.count)
  }
}
