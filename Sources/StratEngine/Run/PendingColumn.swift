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
  private(set) var cells: [Int] = []
  private var first: Int?
  /// Sums of further statements, in order of writing.
  private var further: [StatementSum] = []

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
    manner.update(repeating: .untouched, count: lanes)
  }

  deinit {
    value.deallocate()
    manner.deallocate()
    place.deallocate()
  }

  /// Adds up; nil if that is possible.
  func add(_ cell: Int, _ x: Double, _ from: Int) -> Clash? {
    if first == nil { first = from }
    guard first == from else { return addFurther(cell, x, from) }
    switch manner[cell] {
    case .untouched: touch(cell, x, .added, from)
    case .added: value[cell] += x
    case .addedByFurther:
      value[cell] = x
      manner[cell] = .added
    case .claimed: return clash(.claimedAndAdded, cell)
    }
    return nil
  }

  private func addFurther(_ cell: Int, _ x: Double, _ from: Int) -> Clash? {
    if manner[cell] == .claimed { return clash(.claimedAndAdded, cell) }
    if manner[cell] == .untouched { touch(cell, 0, .addedByFurther, from) }
    sum(of: from).add(cell, x)
    return nil
  }

  private func sum(of statement: Int) -> StatementSum {
    if let last = further.last, last.statement == statement { return last }
    if let known = further.first(where: { $0.statement == statement }) { return known }
    let fresh = StatementSum(statement, lanes: lanes)
    let at = further.firstIndex { $0.statement > statement } ?? further.count
    further.insert(fresh, at: at)
    return fresh
  }

  /// Claims; equal claims agree.
  func claim(_ cell: Int, _ x: Double, _ from: Int) -> Clash? {
    switch manner[cell] {
    case .untouched:
      touch(cell, x, .claimed, from)
      return nil
    case .claimed: return value[cell] == x ? nil : clash(.claimedTwice, cell)
    case .added, .addedByFurther: return clash(.claimedAndAdded, cell)
    }
  }

  private func clash(_ kind: FaultKind, _ cell: Int) -> Clash {
    Clash(kind: kind, place: Int(place[cell]), value: wanted(cell))
  }

  private func touch(_ cell: Int, _ x: Double, _ how: Manner, _ from: Int) {
    value[cell] = x
    manner[cell] = how
    place[cell] = Int32(truncatingIfNeeded: from)
    cells.append(cell)
  }

  func adds(_ cell: Int) -> Bool { manner[cell] != .claimed }

  /// What a cell is claimed to be, or all that is to be added to it.
  func wanted(_ cell: Int) -> Double {
    if further.isEmpty || manner[cell] == .claimed { return value[cell] }
    var total: Double?
    func take(_ x: Double) { total = total.map { $0 + x } ?? x }
    var rest = further[...]
    while let next = rest.first, next.statement < first ?? Int.max {
      if let x = next.sum(cell) { take(x) }
      rest = rest.dropFirst()
    }
    if manner[cell] == .added { take(value[cell]) }
    for next in rest { if let x = next.sum(cell) { take(x) } }
    return total ?? 0
  }

  func clear() {
    for cell in cells { manner[cell] = .untouched }
    cells.removeAll(keepingCapacity: true)
    further.removeAll()
    first = nil
    isListed = false
  }
}

/// What one statement adds to the cells of a column.
private final class StatementSum {
  let statement: Int
  private let sums: UnsafeMutablePointer<Double>
  private let isThere: UnsafeMutablePointer<Bool>

  init(_ statement: Int, lanes: Int) {
    self.statement = statement
    sums = .allocate(capacity: max(lanes, 1))
    isThere = .allocate(capacity: max(lanes, 1))
    isThere.update(repeating: false, count: lanes)
  }

  deinit {
    sums.deallocate()
    isThere.deallocate()
  }

  func add(_ cell: Int, _ x: Double) {
    sums[cell] = isThere[cell] ? sums[cell] + x : x
    isThere[cell] = true
  }

  func sum(_ cell: Int) -> Double? { isThere[cell] ? sums[cell] : nil }
}
