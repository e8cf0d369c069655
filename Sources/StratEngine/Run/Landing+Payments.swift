// SPDX-License-Identifier: Apache-2.0
// Payments land first, against balances as they stood: what is settled is taken from one account and put into
// another, and told to whoever asked what moved.

import CStratKernels

extension Executor {
  func settle(whole: Bool, _ born: Born) throws(Fault) {
    if pending.claims.isEmpty { return }
    settlement.settle(pending.claims.filter { !takeUncontested($0, born) }, accounts: accounts(born))
    for claim in pending.claims {
      if claim.isCut { try report(claim, whole: whole) }
      try transfer(claim, born)
    }
  }

  /// What the accounts of a column hold before anything lands.
  func accounts(_ born: Born) -> (Int) -> Settlement.Accounts {
    { column in
      let info = self.program.columns[column]
      return Settlement.Accounts(
        balance: UnsafePointer(self.bases[column].assumingMemoryBound(to: Double.self)),
        overdraft: info.overdraft, lanes: self.state.columns[column].bytes / 8,
        isNew: born.concerns(info) ? { born.has($0, info, worlds: self.worlds) } : nil)
    }
  }

  /// Takes what a statement claims, where no other pays from its accounts and there is enough for all. Whether
  /// that was so.
  private func takeUncontested(_ claim: PayClaims, _ born: Born) -> Bool {
    guard let column = claim.program.from.first?.column else { return true }
    guard claim.program.from.count == 1, !born.concerns(program.columns[column]) else { return false }
    for other in pending.claims where other !== claim {
      if other.program.from.contains(where: { $0.column == column }) { return false }
    }
    if let first = claim.from[0].first { return takeStretch(claim, column, first) }
    guard claim.from[0].order >= .rising else { return false }
    claim.group()
    let (sums, cells, n) = (claim.groupSums, claim.groups, claim.groupCount)
    let balance = bases[column].assumingMemoryBound(to: Double.self)
    if sk_exceeds(sums, cells, balance, program.columns[column].overdraft, n) != 0 { return false }
    sk_debit(writableAccount(column), cells, sums, n)
    claim.taken = BookAmount.totals(sums, rows: n, worlds: 1)[0]
    return true
  }

  /// The same for accounts that follow each other: in one pass, which is taken back where it was too much.
  private func takeStretch(_ claim: PayClaims, _ column: Int, _ first: Int) -> Bool {
    let (amount, n) = (claim.amount, claim.count)
    guard n <= Int(SK_PARTS_ROWS) else { return false }
    let (old, new) = state.writable(column, but: first..<first + n)
    var sum = sk_parts()
    let exceeds = sk_take_amounts(
      new.numbers + first, &sum, old.numbers + first, amount, program.columns[column].overdraft, n)
    if exceeds == 0 {
      place(column, new)
      claim.taken = BookAmount(sum)
    } else if new === old {
      sk_add_vv(old.numbers + first, old.numbers + first, amount, n)
    } else {
      state.columns[column] = old
    }
    return exceeds == 0
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
        kind: .refused, place: claim.program.place, otherPlace: nil, step: state.step, world: firstNumber,
        things: [], values: [short.asked, short.moved], column: claim.program.from.first?.column)
    }
    shortfalls.append(short)
  }

  private func transfer(_ claim: PayClaims, _ born: Born) throws(Fault) {
    let pay = claim.program
    if claim.taken == nil {
      for (choice, account) in pay.from.enumerated() { debit(claim, choice, account.column, born) }
    }
    if let to = pay.to { credit(claim, to, born) }
    if pay.from.isEmpty { moveOutside(claim, leaves: true) }
    if pay.to == nil { moveOutside(claim, leaves: false) }
    if let got = pay.got { try tell(claim, got) }
  }

  private func debit(_ claim: PayClaims, _ choice: Int, _ column: Int, _ born: Born) {
    let (balance, part) = (writableAccount(column), claim.part(choice))
    if !born.concerns(program.columns[column]) {
      return sk_debit(balance, claim.from[choice].cells, part, claim.count)
    }
    // What is only now being made has nothing yet, and may have no cell.
    for i in 0..<claim.count where part[i] > 0 { balance[claim.from[choice][i]] -= part[i] }
  }

  private func credit(_ claim: PayClaims, _ to: AccountCell, _ born: Born) {
    let (moved, n) = (claim.moved, claim.count)
    let info = program.columns[to.column]
    guard born.concerns(info) else {
      if let first = claim.to.first {
        let (old, new) = state.writable(to.column, but: first..<first + n)
        place(to.column, new)
        return sk_add_vv(new.numbers + first, old.numbers + first, moved, n)
      }
      return sk_credit(writableAccount(to.column), claim.to.cells, moved, n)
    }
    let balance = writableAccount(to.column)
    for i in 0..<n {
      let cell = claim.to[i]
      if born.has(cell, info, worlds: worlds) {
        pending.credits.append(.init(column: to.column, cell: cell, amount: moved[i]))
      } else {
        balance[cell] += moved[i]
      }
    }
  }

  private func moveOutside(_ claim: PayClaims, leaves: Bool) {
    let (moved, n, ledger) = (claim.moved, claim.count, claim.program.ledger)
    func move(_ sum: BookAmount, _ world: Int) {
      if leaves { state.outside[ledger][world] -= sum } else { state.outside[ledger][world] += sum }
    }
    if worlds == 1 {
      let sum = claim.taken ?? BookAmount.totals(moved, rows: n, worlds: 1)[0]
      return move(sum, 0)
    }
    if let rows = claim.wholeRows(worlds) {
      let sums = BookAmount.totals(moved, rows: rows, worlds: worlds)
      return (0..<worlds).forEach { move(sums[$0], $0) }
    }
    for i in 0..<n { move(BookAmount(moved[i]), claim.anyCell(i) % worlds) }
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
    place(column, buffer)
    return buffer.numbers
  }
}
