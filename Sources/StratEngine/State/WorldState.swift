// SPDX-License-Identifier: Apache-2.0
// One moment of one or many worlds, side by side: columns with the world innermost. A value: a step makes
// a new one that shares with the old one all that the step did not write.

/// A moment of `worlds` worlds.
public struct WorldState: Sendable {
  public internal(set) var worlds: Int
  /// Number of the first world, for luck: a block of worlds is the same whichever blocks run beside it.
  public internal(set) var firstWorld: UInt32
  public internal(set) var seed: UInt64
  /// Steps taken so far.
  public internal(set) var step: Int
  public internal(set) var columns: [ColumnBuffer]
  public internal(set) var tables: [TableState]
  /// What each ledger's outside holds, by ledger and world (the books start at 0 in all).
  public internal(set) var outside: [[BookAmount]]
  /// What each ledger held at the start, to check the books against: always the same sum.
  public internal(set) var opening: [[BookAmount]]
  /// Values kept by each recorder, oldest first.
  var recorded: [[Record]]
  /// Payments that landed, as far back as the program asks for them.
  public internal(set) var payments = PaymentLog()

  /// The buffer of a column, unshared, ready to be written.
  mutating func writable(_ column: Int) -> ColumnBuffer {
    if !isKnownUniquelyReferenced(&columns[column]) {
      let old = columns[column]
      columns[column] = ColumnBuffer(copying: old, bytes: old.bytes)
    }
    return columns[column]
  }

  /// The same, but for `range` of the numbers, which the caller writes; `old` has what was there (it may be the
  /// same memory).
  mutating func writable(
    _ column: Int, but range: Range<Int>
  ) -> (old: ColumnBuffer, new: ColumnBuffer) {
    if isKnownUniquelyReferenced(&columns[column]) { return (columns[column], columns[column]) }
    let old = columns[column]
    let new = ColumnBuffer(like: old)
    let behind = old.bytes / 8 - range.upperBound
    new.numbers.update(from: old.numbers, count: range.lowerBound)
    (new.numbers + range.upperBound).update(from: old.numbers + range.upperBound, count: behind)
    columns[column] = new
    return (old, new)
  }
}

extension WorldState {
  /// Bytes of all columns together, shared or not.
  public var bytes: Int { columns.reduce(0) { $0 + $1.bytes } }

  /// Bytes of the columns that another state of the same program does not share.
  public func bytes(besides other: WorldState) -> Int {
    zip(columns, other.columns).reduce(0) { $0 + ($1.0 === $1.1 ? 0 : $1.0.bytes) }
  }

  /// Sets a flag of the world in all worlds.
  public mutating func set(flag column: Int, to value: Bool) {
    let buffer = writable(column)
    for i in 0..<buffer.bytes { buffer.flags[i] = value ? 1 : 0 }
  }

  /// The rows of both ends of a tie.
  public func ends(ofTie row: Int, table: Int) -> (from: Int, to: Int)? {
    guard let topology = tables[table].topology, row >= 0, row < topology.count else { return nil }
    return (Int(topology.from[row]), Int(topology.to[row]))
  }

  /// Rows of a table that exist in a world, with their kind tags (0 for ties).
  public func rows(of table: Int, world: Int = 0) -> [(row: Int, tag: Int32)] {
    let state = tables[table]
    let isTie = state.topology != nil
    return (0..<state.count).compactMap { row in
      guard state.isAlive(row, world: world, worlds: worlds) else { return nil }
      return (row, isTie ? 0 : state.tag(row, world: world, worlds: worlds))
    }
  }

  /// When a thing went (steps taken by then); nil while it is there.
  public func goneSince(_ row: Int, of table: Int, world: Int = 0) -> Int? {
    guard row >= 0, row < tables[table].count else { return nil }
    return TableState.step(goneTag: tables[table].tag(row, world: world, worlds: worlds))
  }

  /// The kind tag of a row that exists or did; `nil` where none was made.
  public func tag(of row: Int, in table: Int, world: Int = 0) -> Int32? {
    let state = tables[table]
    guard row >= 0, row < state.used[world] else { return nil }
    return TableState.kind(tag: state.tag(row, world: world, worlds: worlds))
  }

  /// The same moment, from which luck goes on as in another world of the same seed.
  public func withLuck(ofWorld world: Int) -> WorldState {
    var other = self
    other.firstWorld = UInt32(truncatingIfNeeded: world)
    return other
  }

  /// The same moment with another value of the world, in all worlds.
  public func setting(_ column: Int, _ info: Column, to value: Double) -> WorldState {
    var other = self
    let buffer = other.writable(column)
    for cell in 0..<(info.isShared ? 1 : worlds) {
      switch info.lane {
      case .number: buffer.numbers[cell] = value
      case .index: buffer.indices[cell] = Int32(value)
      case .flag: buffer.flags[cell] = value == 0 ? 0 : 1
      }
    }
    return other
  }

  /// One cell of a column as a number.
  public func value(_ column: Int, _ info: Column, row: Int = 0, key: Int = 0, world: Int = 0) -> Double {
    let keys = info.keys.reduce(1, *)
    let cell = (row * keys + key) * (info.isShared ? 1 : worlds) + (info.isShared ? 0 : world)
    switch info.lane {
    case .number: return columns[column].numbers[cell]
    case .index: return Double(columns[column].indices[cell])
    case .flag: return Double(columns[column].flags[cell])
    }
  }
}

/// Rows of a table in this moment.
public struct TableState: Sendable {
  /// Rows in memory; in a table that grows, each world uses the first few of them.
  public internal(set) var count: Int
  /// `count x worlds` flags of rows that exist; nil where all rows exist in all worlds.
  public internal(set) var alive: ColumnBuffer?
  /// Identity of rows: `count`, or `count x worlds` where things are made after the start.
  var ids: ColumnBuffer
  var tags: ColumnBuffer
  /// Ids and tags differ from world to world.
  var isPerWorld: Bool
  /// Rows used so far in each world (things that are made get the next).
  var used: [Int]
  /// The ends of ties, and who is tied to whom.
  public internal(set) var topology: Topology?

  /// The flags of rows that exist, unshared.
  mutating func writableAlive() -> ColumnBuffer? {
    guard var buffer = alive else { return nil }
    alive = nil
    if !isKnownUniquelyReferenced(&buffer) { buffer = ColumnBuffer(copying: buffer, bytes: buffer.bytes) }
    alive = buffer
    return buffer
  }

  /// Bits of the tag of a thing that has gone which hold its kind: room for 4,096 kinds. The others hold when it
  /// went, up to step 524,287; later ones count as that.
  private static let kindBits: Int32 = 12

  /// The tag of a thing that has gone: below zero, with its kind and when it went.
  static func goneTag(step: Int, kind: Int32) -> Int32 {
    -1 - (Int32(min(step, Int(Int32.max >> kindBits))) << kindBits | kind & ((1 << kindBits) - 1))
  }

  /// When a thing with this tag went; nil while it is there.
  public static func step(goneTag tag: Int32) -> Int? { tag < 0 ? Int((-1 - tag) >> kindBits) : nil }

  /// The kind of a thing, there or gone.
  static func kind(tag: Int32) -> Int32 { tag < 0 ? (-1 - tag) & ((1 << kindBits) - 1) : tag }

  func isAlive(_ row: Int, world: Int, worlds: Int) -> Bool {
    guard let alive else { return true }
    return alive.flags[row * worlds + world] != 0
  }

  func tag(_ row: Int, world: Int, worlds: Int) -> Int32 {
    tags.indices[isPerWorld ? row * worlds + world : row]
  }

  func id(_ row: Int, world: Int, worlds: Int) -> UInt32 {
    ids.ids[isPerWorld ? row * worlds + world : row]
  }
}

/// What a recorder took down at one moment: numbers by its tables' rows, the world innermost.
struct Record: Sendable {
  let values: ColumnBuffer
  /// How many rows the second of its tables had then: so far apart lie the rows of the first. 1 without a second.
  let apart: Int
}
