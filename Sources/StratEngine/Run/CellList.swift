// SPDX-License-Identifier: Apache-2.0
// Cells of accounts, one for each claim. Claims of things that stand side by side are on cells that follow each
// other one by one: then only the first is kept, and payments are sums of whole columns.

import CStratKernels

/// Places in a column, in memory that is kept when the list is emptied.
struct CellList {
  /// How cells follow each other.
  enum Order: Int32, Comparable {
    case any, rising, distinct
    static func < (a: Order, b: Order) -> Bool { a.rawValue < b.rawValue }
  }

  /// Cells as a frame gives them.
  enum Source {
    case run(first: Int)
    case listed(UnsafeMutablePointer<Int32>)
  }

  private(set) var count = 0
  /// `rising`: none is below the one before it; `distinct`: each is above it.
  private(set) var order = Order.distinct
  /// The first cell, where the others follow it one by one.
  private(set) var first: Int?
  private var listed = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  private var room = 0

  func deallocate() { listed.deallocate() }

  mutating func clear() {
    count = 0
    order = .distinct
    first = nil
  }

  subscript(_ i: Int) -> Int { first.map { $0 + i } ?? Int(listed[i]) }

  /// All cells one by one.
  var cells: UnsafePointer<Int32> {
    mutating get {
      spread()
      return UnsafePointer(listed)
    }
  }

  mutating func append(_ source: Source, count more: Int) {
    if more == 0 { return }
    switch source {
    case .run(let next): append(run: next, more)
    case .listed(let cells): append(cells, more)
    }
    count += more
  }

  private mutating func append(run next: Int, _ more: Int) {
    if count == 0 {
      first = next
    } else if first.map({ $0 + count }) != next {
      spread()
      reserve(more)
      sk_iota_i32(listed + count, Int32(next), more)
      join(.distinct, at: Int32(next))
    }
  }

  private mutating func append(_ cells: UnsafeMutablePointer<Int32>, _ more: Int) {
    spread()
    reserve(more)
    (listed + count).update(from: cells, count: more)
    join(Order(rawValue: sk_order_i32(cells, more)) ?? .any, at: cells[0])
  }

  /// The order of a list to which another is added that begins at `next`.
  private mutating func join(_ added: Order, at next: Int32) {
    order = min(order, added)
    guard count > 0 else { return }
    let last = listed[count - 1]
    order = min(order, next > last ? .distinct : next == last ? .rising : .any)
  }

  private mutating func spread() {
    guard let start = first else { return }
    // While there is a first, nothing is listed that would have to be kept.
    reserve(0)
    first = nil
    sk_iota_i32(listed, Int32(start), count)
  }

  private mutating func reserve(_ more: Int) {
    if count + more <= room { return }
    room = max(count + more, 2 * room, 64)
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: room)
    if first == nil { new.update(from: listed, count: count) }
    listed.deallocate()
    listed = new
  }
}
