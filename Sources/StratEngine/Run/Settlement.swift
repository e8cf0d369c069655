// SPDX-License-Identifier: Apache-2.0
// Payments of a phase, settled together: what is not there is not paid, claims that exceed an account are
// scaled down alike, and every amount is a multiple of 2^-10, so that sums are exact and the books balance
// to the last bit.

import CStratKernels

/// Claims made by one `pay` statement in a phase, lane by lane, in the order in which they were made.
final class PayClaims {
  let program: PayProgram
  private(set) var amount: [Double] = []
  /// Cells of the accounts to pay from, by choice; of the account paid to; of what is to be told what moved.
  private(set) var from: [[Int32]]
  private(set) var to: [Int32] = []
  private(set) var got: [Int32] = []
  private(set) var world: [Int32] = []

  init(_ program: PayProgram) {
    self.program = program
    from = Array(repeating: [], count: program.from.count)
  }

  var count: Int { amount.count }

  func append(
    _ amounts: UnsafeMutablePointer<Double>, from: [UnsafeMutablePointer<Int32>], to: UnsafeMutablePointer<Int32>?,
    got: UnsafeMutablePointer<Int32>?, world: UnsafeMutablePointer<Int32>, count: Int
  ) {
    amount.append(contentsOf: UnsafeBufferPointer(start: amounts, count: count))
    for (choice, cells) in from.enumerated() {
      self.from[choice].append(contentsOf: UnsafeBufferPointer(start: cells, count: count))
    }
    if let to { self.to.append(contentsOf: UnsafeBufferPointer(start: to, count: count)) }
    if let got { self.got.append(contentsOf: UnsafeBufferPointer(start: got, count: count)) }
    self.world.append(contentsOf: UnsafeBufferPointer(start: world, count: count))
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

/// Settles the claims of a phase against balances as they stood when it began.
struct Settlement {
  let claims: [PayClaims]
  /// What moves, by claim and choice; for payments from outside one choice.
  private(set) var moved: [[[Double]]]
  /// Claims that are `whole` and would have been cut.
  private var dropped: [[Bool]]
  private let bases: [UnsafeMutableRawPointer]
  private let columns: [Column]
  private var totals: [Int: UnsafeMutablePointer<Double>] = [:]
  private var taken: [Int: UnsafeMutablePointer<Double>] = [:]

  init(_ claims: [PayClaims], bases: [UnsafeMutableRawPointer], columns: [Column]) {
    self.claims = claims
    self.bases = bases
    self.columns = columns
    moved = claims.map { claim in
      Array(repeating: Array(repeating: 0, count: claim.count), count: max(1, claim.program.from.count))
    }
    dropped = claims.map { Array(repeating: false, count: $0.count) }
    for column in Set(claims.flatMap { $0.program.from.map(\.column) }) {
      let n = Settlement.lanes(claims, column)
      totals[column] = .allocate(capacity: max(n, 1))
      taken[column] = .allocate(capacity: max(n, 1))
    }
    settleUntilWhole()
    for pointer in totals.values { pointer.deallocate() }
    for pointer in taken.values { pointer.deallocate() }
    totals = [:]
    taken = [:]
  }

  /// What a claim moved in all.
  func total(_ claim: Int, _ i: Int) -> Double {
    var sum = 0.0
    for choice in moved[claim] { sum += choice[i] }
    return sum
  }

  /// Whole payments that would be cut drop out, and the rest is settled anew, until none is cut.
  private mutating func settleUntilWhole() {
    while true {
      settle()
      var again = false
      for (c, claim) in claims.enumerated() where claim.program.isWhole {
        for i in 0..<claim.count where !dropped[c][i] && total(c, i) < claim.amount[i] {
          dropped[c][i] = true
          again = true
        }
      }
      if !again { return }
    }
  }

  private mutating func settle() {
    for (column, pointer) in taken { pointer.update(repeating: 0, count: Settlement.lanes(claims, column)) }
    let rounds = claims.map { max(1, $0.program.from.count) }.max() ?? 0
    for choice in 0..<rounds { settle(choice) }
  }

  /// Cells of a column up to the last that is claimed.
  private static func lanes(_ claims: [PayClaims], _ column: Int) -> Int {
    var most = 0
    for claim in claims {
      for (choice, account) in claim.program.from.enumerated() where account.column == column {
        for cell in claim.from[choice] { most = max(most, Int(cell) + 1) }
      }
    }
    return most
  }

  /// All claims on their choice number `choice`: pro rata where they exceed what is there.
  private mutating func settle(_ choice: Int) {
    for claim in claims where choice < claim.program.from.count {
      guard let total = totals[claim.program.from[choice].column] else { continue }
      for cell in claim.from[choice] { total[Int(cell)] = 0 }
    }
    for (c, claim) in claims.enumerated() where choice < claim.program.from.count {
      guard let total = totals[claim.program.from[choice].column] else { continue }
      for i in 0..<claim.count { total[Int(claim.from[choice][i])] += owed(c, i, before: choice) }
    }
    for (c, claim) in claims.enumerated() where choice < max(1, claim.program.from.count) {
      for i in 0..<claim.count { moved[c][choice][i] = share(c, i, choice) }
    }
    for (c, claim) in claims.enumerated() where choice < claim.program.from.count {
      guard let gone = taken[claim.program.from[choice].column] else { continue }
      for i in 0..<claim.count { gone[Int(claim.from[choice][i])] += moved[c][choice][i] }
    }
  }

  private func owed(_ c: Int, _ i: Int, before choice: Int) -> Double {
    if dropped[c][i] { return 0 }
    var rest = claims[c].amount[i]
    for earlier in 0..<choice { rest -= moved[c][earlier][i] }
    return rest
  }

  private func share(_ c: Int, _ i: Int, _ choice: Int) -> Double {
    let owed = self.owed(c, i, before: choice)
    let claim = claims[c]
    guard !claim.program.from.isEmpty else { return owed }
    let account = claim.program.from[choice]
    let cell = Int(claim.from[choice][i])
    guard let total = totals[account.column]?[cell], let gone = taken[account.column]?[cell] else { return 0 }
    let balance = bases[account.column].assumingMemoryBound(to: Double.self)[cell]
    let there = max(0, balance - columns[account.column].overdraft - gone)
    if total <= there { return owed }
    return (owed * (there / total) * 1024).rounded(.down) / 1024
  }
}
