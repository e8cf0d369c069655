// SPDX-License-Identifier: Apache-2.0
// The ledger: writing down what landed, and reading it again.

extension Executor {
  // ---- Writing ----

  /// Writes down what the pending claims moved. The order within one landing is that of the statements, then
  /// of the accounts paid from, then of those paid to, then of the amounts: none of them depends on which
  /// worlds stand side by side.
  func keepPayments() {
    guard program.paymentsKept != .nothing, !pending.claims.isEmpty else { return }
    var landed = [[Placed]](repeating: [], count: worlds)
    for claim in pending.claims { place(claim, &landed) }
    if landed.allSatisfy(\.isEmpty) { return }
    let ordered = landed.map { placed in placed.sorted().map(\.payment) }
    state.payments.append(ordered, step: state.step)
  }

  /// A payment with what orders it.
  private struct Placed: Comparable {
    var payment: Payment
    var place: Int
    var from: [Int]
    var to: [Int]

    static func < (a: Placed, b: Placed) -> Bool {
      if a.place != b.place { return a.place < b.place }
      if a.from != b.from { return a.from.lexicographicallyPrecedes(b.from) }
      if a.to != b.to { return a.to.lexicographicallyPrecedes(b.to) }
      return a.payment.amount < b.payment.amount
    }
  }

  private func place(_ claim: PayClaims, _ landed: inout [[Placed]]) {
    let pay = claim.program
    for i in 0..<claim.count where claim.moved[i] > 0 {
      let to = pay.to.map { end($0.column, Int32(claim.to[i])) } ?? .outside
      func add(_ amount: Double, from: Payment.End) {
        guard amount > 0 else { return }
        landed[claim.anyCell(i) % worlds].append(
          Placed(
            payment: Payment(amount: amount, from: from, to: to), place: pay.place, from: order(from),
            to: order(to)))
      }
      if pay.from.isEmpty { add(claim.moved[i], from: .outside) }
      for (choice, account) in pay.from.enumerated() {
        add(claim.part(choice)[i], from: end(account.column, Int32(claim.from[choice][i])))
      }
    }
  }

  private func end(_ column: Int, _ cell: Int32) -> Payment.End {
    .init(column: Int32(column), cell: cell / Int32(worlds))
  }

  /// Ties go by their ends: the order of their rows depends on who was tied first in which world.
  private func order(_ end: Payment.End) -> [Int] {
    guard end.isAccount else { return [-1] }
    let info = program.columns[Int(end.column)]
    let keys = info.keys.reduce(1, *)
    let (row, key) = (Int(end.cell) / keys, Int(end.cell) % keys)
    guard let table = info.table, let topology = state.tables[table].topology, row < topology.count else {
      return [Int(end.column), row, key]
    }
    let ends = (Int(topology.from[row]), Int(topology.to[row]))
    let isTurned = topology.isSymmetric && ends.0 > ends.1
    return [Int(end.column), isTurned ? ends.1 : ends.0, isTurned ? ends.0 : ends.1, key]
  }

  // ---- Reading ----

  func paymentFinder(_ steps: Int?, _ frame: Frame) -> MemberFinder {
    let world = frame.world
    func numbers(_ lane: Int) -> Range<Int> {
      state.payments.numbers(world: Int(world[lane]), last: steps, before: state.step)
    }
    return MemberFinder(room: { numbers($0).count }) { lane, into, _, at in
      let members = into.assumingMemoryBound(to: Double.self)
      var n = at
      for number in numbers(lane) {
        members[n] = Double(number)
        n += 1
      }
      return n
    }
  }

  func payment(_ r: Register, _ part: PaymentValue, _ of: Register, _ frame: Frame) {
    let into = own(r, frame).assumingMemoryBound(to: Double.self)
    for i in 0..<frame.count {
      let found = state.payments.payment(Int(value(of, i)), world: Int(frame.world[i]))
      switch part {
      case .amount: into[i] = found?.payment.amount ?? 0
      case .time: into[i] = Double(found?.step ?? 0) * program.step
      }
    }
  }

  func paymentIs(_ r: Register, _ of: Register, _ isFrom: Bool, _ account: AccountCell?, _ frame: Frame) {
    let rows = account.flatMap { $0.at.isEmpty ? nil : cellRows(program.columns[$0.column], $0.at, frame) }
    let column = account.map { Int32($0.column) }
    let into = own(r, frame).assumingMemoryBound(to: UInt8.self)
    for i in 0..<frame.count {
      let found = state.payments.payment(Int(value(of, i)), world: Int(frame.world[i]))?.payment
      let end = column.map { Payment.End(column: $0, cell: rows?[i] ?? 0) } ?? .outside
      into[i] = found.map { isFrom ? $0.from : $0.to } == end ? 1 : 0
    }
  }
}
