// SPDX-License-Identifier: Apache-2.0
// What the rules of a phase want, until it lands. Nothing here reads or writes the state.

/// Wants of one phase (or one turn).
struct Pending {
  struct Cell: Hashable {
    var table: Int
    var row: Int
    var world: Int
  }

  /// What is to end, and the place that says so.
  struct Leaving {
    var cell: Cell
    var place: Int
  }

  struct Beginning {
    var table: Int
    var row: Int32
    var world: Int
    var values: [(cell: Int, key: Int, value: Double)]
    var place: Int
  }

  struct Creation {
    var table: Int
    var row: Int
    var world: Int
    var tag: Int32
    var id: UInt32
    var values: [(cell: Int, key: Int, value: Double)]
  }

  struct LateWrite {
    var column: Int
    var cell: Int
    var value: Double
    var adds: Bool
    var place: Int
  }

  struct LateCredit {
    var column: Int
    var cell: Int
    var amount: Double
  }

  private(set) var columns: [PendingColumn?]
  /// Columns to come, of which each cell was written at most once.
  var nexts: [Int: ColumnBuffer] = [:]
  /// Buffers that no state holds any more, to be written again.
  var spare: [Int: ColumnBuffer] = [:]
  private(set) var touched: [Int] = []
  private(set) var claims: [PayClaims] = []
  /// Memory of claims of earlier phases, by their statement.
  private var kept: [ObjectIdentifier: PayClaims] = [:]
  var endings: [Leaving] = []
  var removals: [Leaving] = []
  /// Rows that ended in the landing at hand: where that is written, by row.
  var ended: [Cell: Int] = [:]
  /// Writes on rows behind all that are there, and payments to rows that begin: they come when these are there.
  var late: [LateWrite] = []
  var credits: [LateCredit] = []
  private(set) var beginnings: [Beginning] = []
  private(set) var creations: [Creation] = []
  private var created: [Int: [Int: Int]] = [:]
  /// Pairs that no row stands for yet.
  private(set) var newPairs: [Int: [(from: Int32, to: Int32)]] = [:]
  private var newRows: [Int: [UInt64: Int32]] = [:]

  /// By statement in order of writing, then in the order of things: of two for one pair the first counts.
  var beginningsInOrder: [Beginning] {
    guard let first = beginnings.first, beginnings.contains(where: { $0.place != first.place }) else {
      return beginnings
    }
    return beginnings.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  init(columns: Int) { self.columns = Array(repeating: nil, count: columns) }

  var isEmpty: Bool {
    touched.isEmpty && nexts.isEmpty && claims.isEmpty && endings.isEmpty && removals.isEmpty
      && beginnings.isEmpty
      && creations.isEmpty
  }

  mutating func column(_ column: Int, lanes: Int) -> PendingColumn {
    let known: PendingColumn
    if let old = columns[column], old.lanes >= lanes {
      known = old
    } else {
      known = PendingColumn(lanes: lanes)
      columns[column] = known
    }
    if !known.isListed {
      known.isListed = true
      touched.append(column)
    }
    return known
  }

  /// The column to come: a copy of what is there, or memory for one that is written whole.
  mutating func next(_ column: Int, from old: ColumnBuffer, copies: Bool) -> ColumnBuffer {
    if let known = nexts[column] { return known }
    let fresh: ColumnBuffer
    if var used = spare.removeValue(forKey: column), used.bytes == old.bytes, isKnownUniquelyReferenced(&used)
    {
      if copies { used.raw.copyMemory(from: old.raw, byteCount: old.bytes) }
      fresh = used
    } else {
      fresh = copies ? ColumnBuffer(copying: old, bytes: old.bytes) : ColumnBuffer(like: old)
    }
    nexts[column] = fresh
    return fresh
  }

  /// A buffer that the state no longer holds: written again in a later phase if nobody else holds it.
  mutating func retire(_ buffer: consuming ColumnBuffer, of column: Int) {
    spare[column] = buffer
  }

  mutating func claims(_ program: PayProgram) -> PayClaims {
    if let last = claims.last, last.program === program { return last }
    if let known = claims.first(where: { $0.program === program }) { return known }
    let made = kept[ObjectIdentifier(program)] ?? PayClaims(program)
    kept[ObjectIdentifier(program)] = made
    claims.append(made)
    return made
  }

  /// The row of a tie that is to begin: the pair's own, or a new one behind all rows.
  mutating func beginTie(
    _ table: Int, _ from: Int32, _ to: Int32, topology: Topology?, world: Int,
    values: [(cell: Int, key: Int, value: Double)], place: Int
  ) -> Int32 {
    var row = topology?.row(from, to) ?? -1
    if row < 0 {
      let swap = (topology?.isSymmetric ?? false) && from > to
      let (a, b) = swap ? (to, from) : (from, to)
      let pair = UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
      if let known = newRows[table]?[pair] {
        row = known
      } else {
        row = Int32((topology?.count ?? 0) + (newPairs[table]?.count ?? 0))
        newRows[table, default: [:]][pair] = row
        newPairs[table, default: []].append((a, b))
      }
    }
    beginnings.append(Beginning(table: table, row: row, world: world, values: values, place: place))
    return row
  }

  mutating func create(
    _ table: Int, after used: Int, world: Int, tag: Int32, id: UInt32,
    values: [(cell: Int, key: Int, value: Double)]
  ) -> Int {
    let row = used + created[table, default: [:]][world, default: 0]
    created[table, default: [:]][world, default: 0] += 1
    creations.append(Creation(table: table, row: row, world: world, tag: tag, id: id, values: values))
    return row
  }

  /// Ready for the next phase; accumulators keep their memory.
  mutating func clear() {
    for column in touched { columns[column]?.clear() }
    touched.removeAll(keepingCapacity: true)
    nexts.removeAll(keepingCapacity: true)
    for claim in claims { claim.clear() }
    claims.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    removals.removeAll(keepingCapacity: true)
    ended.removeAll(keepingCapacity: true)
    beginnings.removeAll(keepingCapacity: true)
    creations.removeAll(keepingCapacity: true)
    late.removeAll(keepingCapacity: true)
    credits.removeAll(keepingCapacity: true)
    created.removeAll(keepingCapacity: true)
    newPairs.removeAll(keepingCapacity: true)
    newRows.removeAll(keepingCapacity: true)
  }
}
