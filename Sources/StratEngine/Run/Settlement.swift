// SPDX-License-Identifier: Apache-2.0
// Payments of a phase, settled together: what is not there is not paid, claims that exceed an account are
// scaled down alike, and every amount is a multiple of 2^-10, so that sums are exact and the books balance
// to the last bit.

/// Settles the claims of a phase against balances as they stood when it began. Keeps its working memory.
final class Settlement {
  /// A column of balances.
  struct Accounts {
    let balance: UnsafePointer<Double>
    let overdraft: Double
    let lanes: Int
    /// Cells of what is only now being made: there is nothing in them yet. Some lie behind all that are there.
    let isNew: ((Int) -> Bool)?

    /// What can be paid from a cell.
    func there(_ cell: Int) -> Double {
      if let isNew, isNew(cell) { return 0 }
      return max(0, balance[cell] - overdraft)
    }
  }

  /// Of one account column, by cell: what is claimed in this round (zero between rounds), and what is left.
  private struct Ledger {
    var total: UnsafeMutablePointer<Double>
    var left: UnsafeMutablePointer<Double>
    /// The last lane stands for all cells that are only now made.
    var lanes: Int

    func lane(_ cell: Int32) -> Int { min(Int(cell), lanes - 1) }
  }

  private var ledgers: [Int: Ledger] = [:]

  deinit { for ledger in ledgers.values { free(ledger) } }

  private func free(_ ledger: Ledger) {
    ledger.total.deallocate()
    ledger.left.deallocate()
  }

  /// Leaves in each claim what moves.
  ///
  /// - Parameter accounts: the balances of a column.
  func settle(_ claims: [PayClaims], accounts: (Int) -> Accounts) {
    if claims.isEmpty { return }
    for column in Set(claims.flatMap { $0.program.from.map(\.column) }) {
      open(column, accounts(column).lanes + 1)
    }
    repeat { settleAll(claims, accounts) } while dropCut(claims)
  }

  private func open(_ column: Int, _ lanes: Int) {
    if let known = ledgers[column] {
      if known.lanes == lanes { return }
      free(known)
    }
    let ledger = Ledger(
      total: .allocate(capacity: max(lanes, 1)), left: .allocate(capacity: max(lanes, 1)), lanes: lanes)
    ledger.total.update(repeating: 0, count: lanes)
    ledgers[column] = ledger
  }

  private func settleAll(_ claims: [PayClaims], _ accounts: (Int) -> Accounts) {
    for claim in claims {
      claim.cut()
      if claim.program.from.count > 1 && claim.parts.isEmpty { claim.split() }
      for i in 0..<claim.count { claim.moved[i] = 0 }
      for (choice, account) in claim.program.from.enumerated() {
        guard let ledger = ledgers[account.column] else { continue }
        let (held, cells) = (accounts(account.column), claim.from[choice].cells)
        for i in 0..<claim.count { ledger.left[ledger.lane(cells[i])] = held.there(Int(cells[i])) }
      }
    }
    let rounds = claims.map(\.program.from.count).max() ?? 0
    for choice in 0..<rounds { settle(claims.filter { choice < $0.program.from.count }, choice) }
  }

  /// All claims on their choice number `choice`: pro rata where they exceed what is there.
  private func settle(_ claims: [PayClaims], _ choice: Int) {
    for claim in claims {
      guard let ledger = ledgers[claim.program.from[choice].column] else { continue }
      let cells = claim.from[choice].cells
      for i in 0..<claim.count { ledger.total[ledger.lane(cells[i])] += owed(claim, i) }
    }
    var parts: [[Double]] = []
    for claim in claims {
      guard let ledger = ledgers[claim.program.from[choice].column] else { continue }
      let cells = claim.from[choice].cells
      parts.append(
        (0..<claim.count).map { i in
          let lane = ledger.lane(cells[i])
          return Settlement.part(owed(claim, i), ledger.total[lane], ledger.left[lane])
        })
    }
    for (claim, parts) in zip(claims, parts) {
      guard let ledger = ledgers[claim.program.from[choice].column] else { continue }
      let cells = claim.from[choice].cells
      for i in 0..<claim.count {
        let lane = ledger.lane(cells[i])
        ledger.total[lane] = 0
        ledger.left[lane] -= parts[i]
        claim.moved[i] += parts[i]
        if !claim.parts.isEmpty { claim.parts[choice][i] = parts[i] }
      }
    }
  }

  /// The part of a claim that an account can pay when `total` is claimed of `there`.
  @inline(__always)
  private static func part(_ owed: Double, _ total: Double, _ there: Double) -> Double {
    total <= there ? owed : (owed * (there / total) * 1024).rounded(.down) / 1024
  }

  private func owed(_ claim: PayClaims, _ i: Int) -> Double {
    claim.dropped.contains(i) ? 0 : claim.amount[i] - claim.moved[i]
  }

  /// Whole payments that would be cut drop out, and the rest is settled anew. Whether there was any.
  private func dropCut(_ claims: [PayClaims]) -> Bool {
    var again = false
    for claim in claims where claim.program.isWhole {
      for i in 0..<claim.count where claim.moved[i] < claim.amount[i] && claim.dropped.insert(i).inserted {
        again = true
      }
    }
    return again
  }
}
