// SPDX-License-Identifier: Apache-2.0
// Sums and claims on the cells of one column. Each statement adds up by itself, in the order of things, and the
// statements' sums are added in the order in which they are written: so no bit depends on how many lanes of a
// rule are computed at a time.

/// What rules want of one column. A reference, since they write into it lane by lane.
final class PendingColumn {
  struct Clash {
    var kind: FaultKind
    var place: Int
    var value: Double
  }

  let lanes: Int
  var isListed = false
  /// Claimed values, and the sums of the statement that came first.
  private let value: UnsafeMutablePointer<Double>
  private let manner: UnsafeMutablePointer<Manner>
  private let place: UnsafeMutablePointer<Int32>
  private let touched: UnsafeMutablePointer<Int32>
  private var count = 0
  private var first: Int?
  /// Sums of further statements, in order of writing, and memory of those that have landed.
  private var further: [StatementSum] = []
  private var spare: [StatementSum] = []

  private enum Manner: UInt8 {
    case untouched, claimed
    /// Added to, by the first statement among others or not.
    case added, addedByFurther
  }

  init(lanes: Int) {
    self.lanes = lanes
    value = .allocate(capacity: max(lanes, 1))
    manner = .allocate(capacity: max(lanes, 1))
    place = .allocate(capacity: max(lanes, 1))
    touched = .allocate(capacity: max(lanes, 1))
    manner.update(repeating: .untouched, count: lanes)
  }

  deinit {
    value.deallocate()
    manner.deallocate()
    place.deallocate()
    touched.deallocate()
    for sum in further + spare { sum.deallocate() }
  }

  /// The cells that something is wanted of, in the order in which they were named first.
  var cells: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: touched, count: count) }

  // ---- Wants ----

  /// Adds `x[i]` to cell `cells[i]`, for the lanes from `start` on.
  ///
  /// - Returns: the first lane that could not be taken, for its cell is claimed or lies behind all lanes; `end` where
  ///   all were.
  func add(
    _ x: UnsafePointer<Double>, to cells: UnsafePointer<Int32>, from start: Int, to end: Int,
    by statement: Int
  ) -> Int {
    if first == nil { first = statement }
    let sums = first == statement ? nil : sum(of: statement)
    for i in start..<end {
      let cell = Int(cells[i])
      if cell >= lanes || manner[cell] == .claimed { return i }
      if let sums {
        if manner[cell] == .untouched { touch(cell, 0, .addedByFurther, statement) }
        sums.add(cell, x[i])
      } else {
        addFirst(cell, x[i], statement)
      }
    }
    return end
  }

  /// Claims that cell `cells[i]` is `x[i]`, in the same manner; equal claims agree.
  func claim(
    _ x: UnsafePointer<Double>, for cells: UnsafePointer<Int32>, from start: Int, to end: Int,
    by statement: Int
  ) -> Int {
    for i in start..<end {
      let cell = Int(cells[i])
      if cell >= lanes || manner[cell] != .untouched && !(manner[cell] == .claimed && value[cell] == x[i]) {
        return i
      }
      if manner[cell] == .untouched { touch(cell, x[i], .claimed, statement) }
    }
    return end
  }

  private func addFirst(_ cell: Int, _ x: Double, _ statement: Int) {
    switch manner[cell] {
    case .added: value[cell] += x
    case .addedByFurther:
      value[cell] = x
      manner[cell] = .added
    case .untouched, .claimed: touch(cell, x, .added, statement)
    }
  }

  /// Adds to one cell; nil if that is possible.
  func add(_ cell: Int, _ x: Double, _ from: Int) -> Clash? {
    let isTaken = withUnsafePointer(to: x) { x in
      withUnsafePointer(to: Int32(cell)) { add(x, to: $0, from: 0, to: 1, by: from) == 1 }
    }
    return isTaken ? nil : clash(with: cell, adds: true)
  }

  /// Claims one cell; nil if that is possible.
  func claim(_ cell: Int, _ x: Double, _ from: Int) -> Clash? {
    let isTaken = withUnsafePointer(to: x) { x in
      withUnsafePointer(to: Int32(cell)) { claim(x, for: $0, from: 0, to: 1, by: from) == 1 }
    }
    return isTaken ? nil : clash(with: cell, adds: false)
  }

  /// Why a cell could not be added to or claimed.
  func clash(with cell: Int, adds: Bool) -> Clash {
    let kind: FaultKind = !adds && manner[cell] == .claimed ? .claimedTwice : .claimedAndAdded
    return Clash(kind: kind, place: Int(place[cell]), value: wanted(cell))
  }

  private func touch(_ cell: Int, _ x: Double, _ how: Manner, _ from: Int) {
    value[cell] = x
    manner[cell] = how
    place[cell] = Int32(truncatingIfNeeded: from)
    touched[count] = Int32(truncatingIfNeeded: cell)
    count += 1
  }

  private func sum(of statement: Int) -> StatementSum {
    if let known = further.first(where: { $0.statement == statement }) { return known }
    var fresh = spare.popLast() ?? StatementSum(lanes: lanes)
    fresh.statement = statement
    further.insert(fresh, at: further.firstIndex { $0.statement > statement } ?? further.count)
    return fresh
  }

  // ---- What comes of them ----

  func adds(_ cell: Int) -> Bool { manner[cell] != .claimed }

  /// What a cell is claimed to be, or all that is to be added to it.
  func wanted(_ cell: Int) -> Double {
    if further.isEmpty || manner[cell] == .claimed { return value[cell] }
    var total: Double?
    func take(_ x: Double) { total = total.map { $0 + x } ?? x }
    var isBehindFirst = false
    for next in further {
      if !isBehindFirst && next.statement > first ?? Int.max {
        if manner[cell] == .added { take(value[cell]) }
        isBehindFirst = true
      }
      if next.isThere[cell] { take(next.sums[cell]) }
    }
    if !isBehindFirst && manner[cell] == .added { take(value[cell]) }
    return total ?? 0
  }

  /// Puts what is wanted into the numbers of the column; what is added stops at the bounds.
  func land(in numbers: UnsafeMutablePointer<Double>, least: Double, most: Double) {
    for i in 0..<count {
      let cell = Int(touched[i])
      let x = wanted(cell)
      let sum = manner[cell] == .claimed ? x : numbers[cell] + x
      numbers[cell] = sum < least ? least : sum > most ? most : sum
    }
  }

  func clear() {
    for i in 0..<count { manner[Int(touched[i])] = .untouched }
    for sum in further {
      for i in 0..<count { sum.isThere[Int(touched[i])] = false }
    }
    spare += further
    further.removeAll(keepingCapacity: true)
    count = 0
    first = nil
    isListed = false
  }
}

/// What one statement adds to the cells of a column. Whoever makes it lets go of its memory.
private struct StatementSum {
  var statement = 0
  let sums: UnsafeMutablePointer<Double>
  let isThere: UnsafeMutablePointer<Bool>

  init(lanes: Int) {
    sums = .allocate(capacity: max(lanes, 1))
    isThere = .allocate(capacity: max(lanes, 1))
    isThere.update(repeating: false, count: lanes)
  }

  func deallocate() {
    sums.deallocate()
    isThere.deallocate()
  }

  func add(_ cell: Int, _ x: Double) {
    sums[cell] = isThere[cell] ? sums[cell] + x : x
    isThere[cell] = true
  }
}
