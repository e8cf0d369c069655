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
  /// Columns to come, of which each cell was written at most once; and which columns have one.
  private var nexts: [ColumnBuffer?]
  private(set) var renewed: [Int] = []
  /// Buffers that no state holds any more, to be written again.
  private var spare: [ColumnBuffer?]
  private(set) var touched: [Int] = []
  private(set) var claims: [PayClaims] = []
  /// Memory of claims that have landed, for those to come: what was used last is still near.
  private var landed: [PayClaims] = []
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

  init(columns: Int) {
    self.columns = Array(repeating: nil, count: columns)
    nexts = Array(repeating: nil, count: columns)
    spare = nexts
  }

  var isEmpty: Bool {
    touched.isEmpty && renewed.isEmpty && claims.isEmpty && endings.isEmpty && removals.isEmpty
      && beginnings.isEmpty
      && creations.isEmpty
  }

  /// What accounts hold may change: something is paid, ends or begins.
  var touchesBooks: Bool {
    !(claims.isEmpty && endings.isEmpty && removals.isEmpty && beginnings.isEmpty && creations.isEmpty)
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
    let fresh = again(column, old, copies: copies)
    nexts[column] = fresh
    renewed.append(column)
    return fresh
  }

  private mutating func again(_ column: Int, _ old: ColumnBuffer, copies: Bool) -> ColumnBuffer {
    guard var used = spare[column].take(), isKnownUniquelyReferenced(&used), used.serve(old.bytes) else {
      return copies ? ColumnBuffer(copying: old, bytes: old.bytes) : ColumnBuffer(like: old)
    }
    if copies { used.raw.copyMemory(from: old.raw, byteCount: old.bytes) }
    return used
  }

  /// Hands out a column to come; `old` is what it replaces, which is written again if nobody else holds it.
  mutating func takeNext(_ column: Int, replacing old: consuming ColumnBuffer) -> ColumnBuffer? {
    spare[column] = old
    return nexts[column].take()
  }

  mutating func claims(_ program: PayProgram) -> PayClaims {
    if let last = claims.last, last.program === program { return last }
    if let known = claims.first(where: { $0.program === program }) { return known }
    let made = landed.popLast() ?? PayClaims(program)
    made.begin(program)
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
    for column in renewed { nexts[column] = nil }
    renewed.removeAll(keepingCapacity: true)
    landed += claims
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
