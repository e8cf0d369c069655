// SPDX-License-Identifier: Apache-2.0
// Writes of rules: into what is pending of a column, or straight into the column to come where nobody else writes.

import CStratKernels

extension Executor {
  func write(
    _ column: Int, _ at: [Register], _ value: Register, _ frame: Frame, _ place: Int, adds: Bool, solo: Solo
  ) throws(Fault) {
    let info = shapes[column]
    if info.lane == .number { try checkWritten(info, column, value, frame, place, adds: adds) }
    if solo != .no { return writeSolo(info, column, at, value, frame, adds: adds, isWhole: solo == .every) }
    let target = pending.column(column, lanes: state.columns[column].bytes / info.lane.width)
    let (cells, x) = (cells(column, at, frame), asNumbers(value, info.lane, frame))
    if log != nil { noteWrites(column, cells, x, frame, place, adds: adds) }
    var lane = 0
    while true {
      lane =
        adds
        ? target.add(x, to: cells, from: lane, to: frame.count, by: place)
        : target.claim(x, for: cells, from: lane, to: frame.count, by: place)
      if lane == frame.count { return }
      let cell = Int(cells[lane])
      guard cell >= target.lanes else {
        throw fault(target.clash(with: cell, adds: adds), frame, lane, place, value, column)
      }
      pending.late.append(.init(column: column, cell: cell, value: x[lane], adds: adds, place: place))
      lane += 1
    }
  }

  private func fault(
    _ clash: PendingColumn.Clash, _ frame: Frame, _ lane: Int, _ place: Int, _ value: Register, _ column: Int
  ) -> Fault {
    var fault = self.fault(clash.kind, frame, lane: lane, place, values: [value], column: column)
    fault.otherPlace = clash.place
    fault.values.append(clash.value)
    return fault
  }

  private func noteWrites(
    _ column: Int, _ cells: UnsafePointer<Int32>, _ x: UnsafePointer<Double>, _ frame: Frame, _ place: Int,
    adds: Bool
  ) {
    for i in 0..<frame.count {
      log?.note(place, .init(column: column, cell: Int(cells[i]), value: x[i], adds: adds))
    }
  }

  /// A register's lanes as numbers.
  private func asNumbers(_ value: Register, _ lane: Lane, _ frame: Frame) -> UnsafePointer<Double> {
    let source = full(value, frame)
    if lane == .number { return UnsafePointer(source.assumingMemoryBound(to: Double.self)) }
    let made = arena.take(bytes: frame.count * 8).assumingMemoryBound(to: Double.self)
    for i in 0..<frame.count {
      made[i] =
        lane == .index
        ? Double(source.assumingMemoryBound(to: Int32.self)[i])
        : Double(source.assumingMemoryBound(to: UInt8.self)[i])
    }
    return UnsafePointer(made)
  }

  private func checkWritten(
    _ info: ColumnShape, _ column: Int, _ value: Register, _ frame: Frame, _ place: Int, adds: Bool
  ) throws(Fault) {
    let n = isScalar(value) ? min(1, frame.count) : frame.count
    let bad = sk_all_finite(numbers(value), n)
    if bad >= 0 { throw fault(.notFinite, frame, lane: bad, place, values: [value], column: column) }
    if adds || !info.hasBounds { return }
    let outside = sk_first_outside(numbers(value), info.least, info.most, n)
    if outside >= 0 {
      throw fault(.outsideBounds, frame, lane: outside, place, values: [value], column: column)
    }
  }

  /// Each lane writes a cell that nobody else writes in this phase: straight into the column to come.
  private func writeSolo(
    _ info: ColumnShape, _ column: Int, _ at: [Register], _ value: Register, _ frame: Frame, adds: Bool,
    isWhole: Bool
  ) {
    let next = pending.next(column, from: state.columns[column], copies: !isWhole)
    if let offset = denseOffset(at, frame) {
      return writeDense(
        info, next.raw + offset * info.lane.width, bases[column] + offset * info.lane.width, value, frame,
        adds)
    }
    let cells = soloCells(at.first, frame)
    guard info.lane == .number else {
      return put(info.lane, next.raw, full(value, frame), cells, frame.count)
    }
    guard adds else { return put(.number, next.raw, full(value, frame), cells, frame.count) }
    let added = full(value, frame).assumingMemoryBound(to: Double.self)
    for i in 0..<frame.count {
      let cell = Int(cells[i])
      let sum = next.numbers[cell] + added[i]
      next.numbers[cell] = sum < info.least ? info.least : sum > info.most ? info.most : sum
    }
  }

  /// Where the frame's lanes begin in the column, if they are the column's own, one after another.
  func denseOffset(_ at: [Register], _ frame: Frame) -> Int? {
    at.count > 1 ? nil : denseOffset(of: at.first, frame)
  }

  /// The same for a thing's column without keys, or (nil) one of the world.
  func denseOffset(of thing: Register?, _ frame: Frame) -> Int? {
    switch frame.layout {
    case .worlds: thing == nil ? 0 : nil
    case .dense(let member, let first, _): thing?.id == member ? first * worlds : nil
    case .scattered: nil
    }
  }

  func soloCells(_ thing: Register?, _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    guard let thing else { return frame.world }
    return cells(of: rows(thing, frame), frame)
  }

  func cells(of rows: UnsafeMutablePointer<Int32>, _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    if worlds == 1 { return rows }
    let cells = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
    for i in 0..<frame.count { cells[i] = rows[i] * Int32(worlds) + frame.world[i] }
    return cells
  }

  private func writeDense(
    _ info: ColumnShape, _ next: UnsafeMutableRawPointer, _ old: UnsafeMutableRawPointer, _ value: Register,
    _ frame: Frame, _ adds: Bool
  ) {
    let n = frame.count
    guard adds else {
      next.copyMemory(from: full(value, frame), byteCount: n * info.lane.width)
      return
    }
    let into = next.assumingMemoryBound(to: Double.self)
    let base = old.assumingMemoryBound(to: Double.self)
    if isScalar(value) {
      sk_add_vs(into, base, numbers(value)[0], n)
    } else {
      sk_add_vv(into, base, numbers(value), n)
    }
    if info.hasBounds { sk_clamp(into, into, info.least, info.most, n) }
  }
}
