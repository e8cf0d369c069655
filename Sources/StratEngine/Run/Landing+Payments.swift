// SPDX-License-Identifier: Apache-2.0
// Payments land first, against balances as they stood: what is settled is taken from one account and put into
// another, and told to whoever asked what moved.

import CStratKernels

extension Executor {
  func settle(whole: Bool, _ born: Born) throws(Fault) {
    if pending.claims.isEmpty { return }
    settlement.settle(pending.claims) { column in
      Settlement.Accounts(
        balance: UnsafePointer(bases[column].assumingMemoryBound(to: Double.self)),
        overdraft: program.columns[column].overdraft, lanes: state.columns[column].bytes / 8)
    }
    for claim in pending.claims {
      if claim.isCut { try report(claim, whole: whole) }
      try transfer(claim, born)
    }
  }

  private func report(_ claim: PayClaims, whole: Bool) throws(Fault) {
    var short = Shortfall(
      place: claim.program.place, ledger: claim.program.ledger, payments: 0, asked: 0, moved: 0)
    for i in 0..<claim.count where claim.moved[i] < claim.amount[i] {
      short.payments += 1
      short.asked += claim.amount[i]
      short.moved += claim.moved[i]
    }
    if short.payments == 0 { return }
    if whole {
      throw Fault(
        kind: .refused, place: claim.program.place, otherPlace: nil, step: state.step, world: Int(firstWorld),
        things: [], values: [short.asked, short.moved], column: claim.program.from.first?.column)
    }
    shortfalls.append(short)
  }

  private func transfer(_ claim: PayClaims, _ born: Born) throws(Fault) {
    let pay = claim.program
    for (choice, account) in pay.from.enumerated() {
      let balance = writableAccount(account.column)
      let (part, n) = (claim.part(choice), claim.count)
      if let first = claim.from[choice].first {
        sk_sub_vv(balance + first, balance + first, part, n)
      } else {
        sk_debit(balance, claim.from[choice].cells, part, n)
      }
    }
    if let to = pay.to { credit(claim, to, born) }
    if pay.from.isEmpty { moveOutside(claim, sign: -1) }
    if pay.to == nil { moveOutside(claim, sign: 1) }
    if let got = pay.got { try tell(claim, got) }
  }

  private func credit(_ claim: PayClaims, _ to: AccountCell, _ born: Born) {
    let (moved, n) = (claim.moved, claim.count)
    let balance = writableAccount(to.column)
    let info = program.columns[to.column]
    guard born.concerns(info) else {
      if let first = claim.to.first { return sk_add_vv(balance + first, balance + first, moved, n) }
      return sk_credit(balance, claim.to.cells, moved, n)
    }
    for i in 0..<n {
      let cell = claim.to[i]
      if born.has(cell, info, worlds: worlds) {
        pending.credits.append(.init(column: to.column, cell: cell, amount: moved[i]))
      } else {
        balance[cell] += moved[i]
      }
    }
  }

  /// Amounts are multiples of 2^-10, so that the order of these sums does not matter.
  private func moveOutside(_ claim: PayClaims, sign: Double) {
    let (moved, n) = (claim.moved, claim.count)
    if worlds == 1 {
      var sum = 0.0
      sk_total(&sum, moved, n, 1)
      state.outside[claim.program.ledger][0] += sign * sum
      return
    }
    state.outside[claim.program.ledger].withUnsafeMutableBufferPointer { outside in
      for i in 0..<n { outside[claim.anyCell(i) % worlds] += sign * moved[i] }
    }
  }

  private func tell(_ claim: PayClaims, _ got: AccountCell) throws(Fault) {
    let wants = pending.column(got.column, lanes: state.columns[got.column].bytes / 8)
    let place = claim.program.place
    for i in 0..<claim.count {
      let (cell, x) = (claim.got[i], claim.moved[i])
      if cell >= wants.lanes {
        pending.late.append(.init(column: got.column, cell: cell, value: x, adds: false, place: place))
      } else if let clash = wants.claim(cell, x, place) {
        throw self.clash(clash, place, got.column, cell, x)
      }
    }
  }

  func writableAccount(_ column: Int) -> UnsafeMutablePointer<Double> {
    let buffer = state.writable(column)
    bases[column] = buffer.raw
    return buffer.numbers
  }
}
