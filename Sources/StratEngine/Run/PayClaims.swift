// SPDX-License-Identifier: Apache-2.0
// What one `pay` statement asks for in a phase, lane by lane. The memory serves one statement after another.

import CStratKernels

/// Claims made by one `pay` statement, in the order in which they were made.
final class PayClaims {
  private(set) var program: PayProgram
  private(set) var count = 0
  private(set) var amount = UnsafeMutablePointer<Double>.allocate(capacity: 0)
  private var room = 0
  /// What is paid of each, where some are cut short; and by choice, where there are several.
  private var cutTo = UnsafeMutablePointer<Double>.allocate(capacity: 0)
  private var cutRoom = 0
  private(set) var isCut = false
  private(set) var parts: [UnsafeMutablePointer<Double>] = []
  /// Claims on one account as one, where they stand together: the accounts' cells, and what is claimed of each.
  private(set) var groups = UnsafeMutablePointer<Int32>.allocate(capacity: 0)
  private(set) var groupSums = UnsafeMutablePointer<Double>.allocate(capacity: 0)
  private(set) var groupCount = 0
  private var groupRoom = 0
  /// Cells of the accounts to pay from, by choice; of the account paid to; of what is told what moved.
  var from: [CellList] = []
  var to = CellList()
  var got = CellList()
  /// Claims that are whole and would be cut.
  var dropped: Set<Int> = []

  init(_ program: PayProgram) {
    self.program = program
    begin(program)
  }

  deinit {
    for numbers in [amount, cutTo, groupSums] + parts { numbers.deallocate() }
    groups.deallocate()
    for cells in [to, got] + from { cells.deallocate() }
  }

  /// Empty again, for a statement.
  func begin(_ program: PayProgram) {
    self.program = program
    count = 0
    isCut = false
    groupCount = 0
    taken = nil
    dropped.removeAll(keepingCapacity: true)
    to.clear()
    got.clear()
    while from.count < program.from.count { from.append(CellList()) }
    for choice in from.indices { from[choice].clear() }
    for part in parts { part.deallocate() }
    parts = []
  }

  /// What moves of each claim, once it is settled.
  var moved: UnsafeMutablePointer<Double> { isCut ? cutTo : amount }

  /// Memory for the amounts of more claims, which count from now on.
  func more(_ more: Int) -> UnsafeMutablePointer<Double> {
    if count + more > room {
      room = max(count + more, 2 * room, 64)
      let new = UnsafeMutablePointer<Double>.allocate(capacity: room)
      new.update(from: amount, count: count)
      amount.deallocate()
      amount = new
    }
    defer { count += more }
    return amount + count
  }

  /// Puts claims on one account together, where they pay from one choice and stand side by side.
  func group() {
    if groupRoom < count {
      groups.deallocate()
      groupSums.deallocate()
      groupRoom = count
      groups = .allocate(capacity: count)
      groupSums = .allocate(capacity: count)
    }
    groupCount = sk_group_claims(groups, groupSums, from[0].cells, amount, count)
  }

  /// From now on what moves is not what was asked for.
  func cut() {
    isCut = true
    if cutRoom >= count { return }
    cutTo.deallocate()
    cutRoom = count
    cutTo = .allocate(capacity: count)
  }

  /// Memory for what each choice pays.
  func split() {
    parts = program.from.map { _ in .allocate(capacity: max(count, 1)) }
  }

  /// What choice number `choice` pays of each claim.
  func part(_ choice: Int) -> UnsafeMutablePointer<Double> { parts.isEmpty ? moved : parts[choice] }

  /// The cell of some account of each claim, which tells its world.
  func anyCell(_ i: Int) -> Int { program.from.isEmpty ? to[i] : from[0][i] }

  /// What they take has been taken, and its sum.
  var taken: BookAmount?

  /// How many rows the claims are, where they stand as whole rows do, worlds side by side.
  func wholeRows(_ worlds: Int) -> Int? {
    // Lists of an earlier statement may stand in `from` where this one pays from outside.
    guard let first = (program.from.isEmpty ? to : from[0]).first, first % worlds == 0, count % worlds == 0
    else { return nil }
    return count / worlds
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
