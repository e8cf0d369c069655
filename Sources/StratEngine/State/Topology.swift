// SPDX-License-Identifier: Apache-2.0
// Who is tied to whom. The rows of a tie table are pairs, the same in all worlds; which of them exist is a
// flag for each world. Neighbours come in the order of their rows, so that no sum depends on the order in
// which ties were made or on which worlds run side by side.

/// The pairs of a tie table and, for each end, the neighbours as a list. Never changed once made.
public final class Topology: Sendable {
  public let from: [Int32]
  public let to: [Int32]
  /// Seen from the from-end and from the to-end; for a symmetric table both are the same list.
  let forward: Neighbours
  let backward: Neighbours
  /// All pairs of `rows x columns` things stand in memory, in order: the row is found by arithmetic.
  let gridWidth: Int?
  let isSymmetric: Bool
  /// The ties in the order of their ends, each once.
  let inOrder: [Int32]

  /// - Parameters:
  ///   - fromCount: rows of the table of the from-ends; `toCount` likewise.
  ///   - gridWidth: the number of to-rows if the pairs are all pairs in order.
  init(from: [Int32], to: [Int32], fromCount: Int, toCount: Int, isSymmetric: Bool, gridWidth: Int? = nil) {
    self.from = from
    self.to = to
    self.isSymmetric = isSymmetric
    self.gridWidth = gridWidth
    if isSymmetric {
      forward = Neighbours(symmetric: from, to, count: max(fromCount, toCount))
      backward = forward
    } else {
      forward = Neighbours(owner: from, other: to, owners: fromCount, others: toCount)
      backward = Neighbours(owner: to, other: from, owners: toCount, others: fromCount)
    }
    inOrder = isSymmetric ? Topology.once(forward, from) : forward.slot
  }

  /// A tie that both its ends list stands where its first end has it.
  private static func once(_ side: Neighbours, _ from: [Int32]) -> [Int32] {
    (0..<side.start.count - 1).flatMap { owner in
      side.slot[Int(side.start[owner])..<Int(side.start[owner + 1])].filter { Int(from[Int($0)]) == owner }
    }
  }

  var count: Int { from.count }

  /// The row of a pair, or -1. Neighbours are sorted, so a pair is found by halving.
  func row(_ a: Int32, _ b: Int32) -> Int32 {
    if a < 0 || b < 0 { return -1 }
    if let gridWidth { return a * Int32(gridWidth) + b }
    guard Int(a) + 1 < forward.start.count else { return -1 }
    var low = Int(forward.start[Int(a)])
    var high = Int(forward.start[Int(a) + 1])
    while low < high {
      let middle = (low + high) / 2
      if forward.other[middle] < b { low = middle + 1 } else { high = middle }
    }
    return low < Int(forward.start[Int(a) + 1]) && forward.other[low] == b ? forward.slot[low] : -1
  }
}

/// For each owner the rows at the far end, sorted, and the row of each tie.
struct Neighbours: Sendable {
  /// Owner o has positions start[o] ..< start[o + 1].
  var start: [Int32]
  var other: [Int32]
  var slot: [Int32]
  /// The far rows are 0, 1, 2, … : whole columns may be read without looking them up.
  let isInOrder: Bool

  init(owner: [Int32], other far: [Int32], owners: Int, others: Int) {
    let slots = (0..<Int32(owner.count)).map { $0 }
    self.init(owner: owner, far: far, slots: slots, owners: owners, others: others)
  }

  /// Each tie twice, once from each end (a tie of a thing to itself once).
  init(symmetric a: [Int32], _ b: [Int32], count: Int) {
    var owner = a
    var far = b
    var slots = (0..<Int32(a.count)).map { $0 }
    for i in a.indices where a[i] != b[i] {
      owner.append(b[i])
      far.append(a[i])
      slots.append(Int32(i))
    }
    self.init(owner: owner, far: far, slots: slots, owners: count, others: count)
  }

  /// Two counting sorts: by the far end, then stably by the owner.
  private init(owner: [Int32], far: [Int32], slots: [Int32], owners: Int, others: Int) {
    let byFar = far.isAscending ? nil : Neighbours.order(far, buckets: others)
    var start = [Int32](repeating: 0, count: owners + 1)
    for o in owner { start[Int(o) + 1] += 1 }
    for o in 0..<owners { start[o + 1] += start[o] }
    self.start = start
    if byFar == nil && owner.isAscending {
      other = far
      slot = slots
    } else {
      var next = start
      other = [Int32](repeating: 0, count: owner.count)
      slot = other
      for n in owner.indices {
        let i = byFar.map { Int($0[n]) } ?? n
        let position = Int(next[Int(owner[i])])
        next[Int(owner[i])] += 1
        other[position] = far[i]
        slot[position] = slots[i]
      }
    }
    isInOrder = other.isCounting
  }

  private static func order(_ keys: [Int32], buckets: Int) -> [Int32] {
    var next = [Int32](repeating: 0, count: buckets + 1)
    for key in keys { next[Int(key) + 1] += 1 }
    for b in 0..<buckets { next[b + 1] += next[b] }
    var result = [Int32](repeating: 0, count: keys.count)
    for i in keys.indices {
      let key = Int(keys[i])
      result[Int(next[key])] = Int32(i)
      next[key] += 1
    }
    return result
  }
}

extension [Int32] {
  /// None is below the one before it.
  fileprivate var isAscending: Bool {
    for i in indices.dropFirst() where self[i] < self[i - 1] { return false }
    return true
  }

  /// 0, 1, 2, …
  fileprivate var isCounting: Bool {
    for i in indices where self[i] != Int32(i) { return false }
    return true
  }
}
