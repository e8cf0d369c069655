// SPDX-License-Identifier: Apache-2.0
// What one `pay` statement asks for in a phase, lane by lane, in memory that is kept from phase to phase.

/// Claims made by one `pay` statement, in the order in which they were made.
final class PayClaims {
  let program: PayProgram
  private(set) var count = 0
  private var room = 0
  private(set) var amount = UnsafeMutablePointer<Double>.allocate(capacity: 0)
  /// What is paid of each, once settled; and by choice, where there are several.
  private(set) var moved = UnsafeMutablePointer<Double>.allocate(capacity: 0)
  private(set) var parts: [UnsafeMutablePointer<Double>]
  /// Cells of the accounts to pay from, by choice; of the account paid to; of what is told what moved;
  /// the worlds, where there are several.
  private(set) var from: [UnsafeMutablePointer<Int32>]
  private(set) var to = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  private(set) var got = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  private(set) var world = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  /// Claims that are whole and would be cut.
  var dropped: Set<Int> = []
  /// How many were cut short.
  var shortCount = 0
  /// The cells of the first choice ascend, so that no account is asked twice.
  private(set) var isAscending = true

  init(_ program: PayProgram) {
    self.program = program
    from = program.from.map { _ in .allocate(capacity: 0) }
    parts = program.from.count > 1 ? program.from.map { _ in .allocate(capacity: 0) } : []
  }

  deinit {
    for numbers in [amount, moved] + parts { numbers.deallocate() }
    for cells in [to, got, world] + from { cells.deallocate() }
  }

  func clear() {
    count = 0
    shortCount = 0
    isAscending = true
    dropped.removeAll(keepingCapacity: true)
  }

  func append(
    _ amounts: UnsafeMutablePointer<Double>, from: [UnsafeMutablePointer<Int32>],
    to: UnsafeMutablePointer<Int32>?,
    got: UnsafeMutablePointer<Int32>?, world: UnsafeMutablePointer<Int32>?, count more: Int
  ) {
    if count + more > room { grow(to: max(count + more, 2 * room, 64)) }
    (amount + count).update(from: amounts, count: more)
    for (choice, cells) in from.enumerated() { (self.from[choice] + count).update(from: cells, count: more) }
    if isAscending, let cells = from.first { isAscending = ascends(cells, more) }
    if let to { (self.to + count).update(from: to, count: more) }
    if let got { (self.got + count).update(from: got, count: more) }
    if let world { (self.world + count).update(from: world, count: more) }
    count += more
  }

  /// Whether more cells ascend, also from the last one that is there.
  private func ascends(_ cells: UnsafeMutablePointer<Int32>, _ more: Int) -> Bool {
    if more > 0, count > 0, from[0][count - 1] >= cells[0] { return false }
    var steps = 0
    for i in 1..<max(more, 1) { steps += cells[i - 1] < cells[i] ? 1 : 0 }
    return steps == max(more - 1, 0)
  }

  private func grow(to size: Int) {
    func grown<T>(_ old: UnsafeMutablePointer<T>) -> UnsafeMutablePointer<T> {
      let new = UnsafeMutablePointer<T>.allocate(capacity: size)
      new.update(from: old, count: count)
      old.deallocate()
      return new
    }
    amount = grown(amount)
    moved = grown(moved)
    parts = parts.map(grown)
    from = from.map(grown)
    to = grown(to)
    got = grown(got)
    world = grown(world)
    room = size
  }
}

/// A payment that was cut short, added up over the things that made it.
public struct Shortfall: Sendable, Hashable {
  public var place: Int
  public var ledger: Int
  /// How many payments were cut, how much they asked for and how much moved.
  public var payments: Int
  public var asked: Double
  public var moved: Double
}
