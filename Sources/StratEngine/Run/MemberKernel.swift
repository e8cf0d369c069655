// SPDX-License-Identifier: Apache-2.0
// Ties found for many lanes in one call: the table of all that come and go, or the lists of their owners.

import CStratKernels

/// Where ties are looked up, in plain memory that outlives the search.
enum MemberKernel {
  /// The ties of each lane's owner.
  case near(
    Neighbours, owners: UnsafePointer<Int32>, alive: ColumnBuffer?, world: UnsafePointer<Int32>, worlds: Int)
  /// All ties of a table that are there.
  case table(inOrder: [Int32], alive: ColumnBuffer, world: UnsafePointer<Int32>, worlds: Int)

  /// What is written of each member: its row, the tie through which it was reached, and its lane.
  struct Places {
    var row: UnsafeMutablePointer<Int32>
    var tie: UnsafeMutablePointer<Int32>
    var parent: UnsafeMutablePointer<Int32>
  }

  /// The lanes from `lanes.lowerBound` on that have at most `limit` places together, one at least.
  func room(_ lanes: Range<Int>, limit: Int) -> (last: Int, total: Int) {
    switch self {
    case .table(let order, _, _, _):
      let count = max(1, min(lanes.count, limit / max(order.count, 1)))
      return (lanes.lowerBound + count, count * order.count)
    case .near(let side, let owners, _, _, _):
      return MemberKernel.withLists(side, owners) { ties, known in
        var total = 0
        let last = sk_members_room(&ties, known, lanes.lowerBound, lanes.upperBound, limit, &total)
        return (last, total)
      }
    }
  }

  /// Writes the members of these lanes; how many there are.
  func members(_ lanes: Range<Int>, _ into: Places) -> Int {
    switch self {
    case .table(let order, let alive, let world, let worlds):
      return order.withUnsafeBufferPointer { order in
        sk_members_table(
          into.row, into.parent, order.baseAddress, order.count, alive.flags, world, worlds,
          lanes.lowerBound, lanes.upperBound)
      }
    case .near(let side, let owners, let alive, let world, let worlds):
      return MemberKernel.withLists(side, owners) { ties, known in
        sk_members_near(
          into.row, into.tie, into.parent, &ties, known, alive?.flags, world, worlds, lanes.lowerBound,
          lanes.upperBound)
      }
    }
  }

  /// - Parameter use: is given the lists, and how many owners they know.
  private static func withLists<T>(
    _ side: Neighbours, _ owners: UnsafePointer<Int32>, _ use: (inout sk_ties, Int) -> T
  ) -> T {
    side.start.withUnsafeBufferPointer { start in
      side.other.withUnsafeBufferPointer { other in
        side.slot.withUnsafeBufferPointer { slot in
          var ties = sk_ties(
            owners: owners, first: 0, start: start.baseAddress, other: other.baseAddress,
            slot: slot.baseAddress)
          return use(&ties, start.count - 1)
        }
      }
    }
  }
}
