// SPDX-License-Identifier: Apache-2.0
// Payments of a phase, settled together: what is not there is not paid, claims that exceed an account are
// scaled down alike, and every amount is a multiple of 2^-10, so that sums are exact and the books balance
// to the last bit.

/// Settles the claims of a phase against balances as they stood when it began. Keeps its working memory.
final class Settlement {
  /// Of one account column, by cell: what is claimed in this round (zero between rounds), and what is left.
  private struct Ledger {
    var total: UnsafeMutablePointer<Double>
    var left: UnsafeMutablePointer<Double>
    var lanes: Int
  }

  private var ledgers: [Int: Ledger] = [:]

  deinit { for ledger in ledgers.values { free(ledger) } }

  private func free(_ ledger: Ledger) {
    ledger.total.deallocate()
    ledger.left.deallocate()
  }

  /// Leaves in each claim what moves.
  ///
  /// - Parameter accounts: where the balances of a column are, and how many cells it has.
  func settle(
    _ claims: [PayClaims], columns: [Column], accounts: (Int) -> (balance: UnsafePointer<Double>, lanes: Int)
  ) {
    for column in Set(claims.flatMap { $0.program.from.map(\.column) }) {
      open(column, accounts(column).lanes)
    }
    if claims.count == 1, claims[0].program.from.count == 1, !claims[0].program.isWhole {
      let column = claims[0].program.from[0].column
      return settleOne(claims[0], accounts(column).balance, overdraft: columns[column].overdraft)
    }
    while true {
      settleAll(claims, columns, accounts)
      if !dropCut(claims) { break }
    }
    for claim in claims {
      claim.shortCount = (0..<claim.count).reduce(0) { $0 + (claim.moved[$1] < claim.amount[$1] ? 1 : 0) }
    }
  }

  private func open(_ column: Int, _ lanes: Int) {
    if let known = ledgers[column] {
      if known.lanes >= lanes { return }
      free(known)
    }
    let ledger = Ledger(
      total: .allocate(capacity: max(lanes, 1)), left: .allocate(capacity: max(lanes, 1)), lanes: lanes)
    ledger.total.update(repeating: 0, count: lanes)
    ledgers[column] = ledger
  }

  /// The part of a claim that an account can pay when `total` is claimed of `there`.
  @inline(__always)
  private static func part(_ owed: Double, _ total: Double, _ there: Double) -> Double {
    total <= there ? owed : (owed * (there / total) * 1024).rounded(.down) / 1024
  }

  /// The common case, one statement with one account to pay from: two passes.
  private func settleOne(_ claim: PayClaims, _ balance: UnsafePointer<Double>, overdraft: Double) {
    guard let total = ledgers[claim.program.from[0].column]?.total else { return }
    let (cells, amount, moved, n) = (claim.from[0], claim.amount, claim.moved, claim.count)
    var short = 0
    if claim.isAscending {
      for i in 0..<n {
        let there = max(0, balance[Int(cells[i])] - overdraft)
        moved[i] = Settlement.part(amount[i], amount[i], there)
        short += moved[i] < amount[i] ? 1 : 0
      }
      claim.shortCount = short
      return
    }
    for i in 0..<n { total[Int(cells[i])] += amount[i] }
    for i in 0..<n {
      let cell = Int(cells[i])
      moved[i] = Settlement.part(amount[i], total[cell], max(0, balance[cell] - overdraft))
      short += moved[i] < amount[i] ? 1 : 0
    }
    for i in 0..<n { total[Int(cells[i])] = 0 }
    claim.shortCount = short
  }

  // ---- Several statements, several choices ----

  private func settleAll(
    _ claims: [PayClaims], _ columns: [Column],
    _ accounts: (Int) -> (balance: UnsafePointer<Double>, lanes: Int)
  ) {
    for claim in claims {
      for i in 0..<claim.count { claim.moved[i] = claim.program.from.isEmpty ? claim.amount[i] : 0 }
      for (choice, account) in claim.program.from.enumerated() {
        guard let left = ledgers[account.column]?.left else { continue }
        let balance = accounts(account.column).balance
        let overdraft = columns[account.column].overdraft
        for i in 0..<claim.count {
          let cell = Int(claim.from[choice][i])
          left[cell] = max(0, balance[cell] - overdraft)
        }
      }
    }
    let rounds = claims.map(\.program.from.count).max() ?? 0
    for choice in 0..<rounds { settle(claims.filter { choice < $0.program.from.count }, choice) }
  }

  /// All claims on their choice number `choice`: pro rata where they exceed what is there.
  private func settle(_ claims: [PayClaims], _ choice: Int) {
    for claim in claims {
      guard let total = ledgers[claim.program.from[choice].column]?.total else { continue }
      for i in 0..<claim.count { total[Int(claim.from[choice][i])] += owed(claim, i) }
    }
    var parts: [[Double]] = []
    for claim in claims {
      guard let ledger = ledgers[claim.program.from[choice].column] else { continue }
      parts.append(
        (0..<claim.count).map { i in
          let cell = Int(claim.from[choice][i])
          return Settlement.part(owed(claim, i), ledger.total[cell], ledger.left[cell])
        })
    }
    for (claim, parts) in zip(claims, parts) {
      guard let ledger = ledgers[claim.program.from[choice].column] else { continue }
      for i in 0..<claim.count {
        let cell = Int(claim.from[choice][i])
        ledger.total[cell] = 0
        ledger.left[cell] -= parts[i]
        claim.moved[i] += parts[i]
        if !claim.parts.isEmpty { claim.parts[choice][i] = parts[i] }
      }
    }
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
