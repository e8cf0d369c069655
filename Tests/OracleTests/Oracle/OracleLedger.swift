// SPDX-License-Identifier: Apache-2.0
// The ledger: every payment that moved something, from the start on, and what can be asked of it.

import StratCompiler
import StratEngine

struct OraclePayment {
  var amount: Double
  var step: Int
  /// nil: outside.
  var from: OracleWorld.Cell?
  var to: OracleWorld.Cell?
  /// The statement: its rule, and where it stands.
  var rule: Int
  var at: Int
}

extension OracleWorld {
  /// Each choice that paid something is a payment of its own.
  func write(_ claim: Wants.Claim, _ parts: [Double], _ wants: Wants) {
    for (n, part) in parts.enumerated() where part > 0 {
      wants.paid.append(
        OraclePayment(
          amount: part, step: step, from: n < claim.from.count ? claim.from[n] : nil, to: claim.to,
          rule: claim.rule,
          at: claim.at))
    }
  }

  /// Within one landing: by statement, then by account paid from, by account paid to, by amount.
  func key(_ payment: OraclePayment) -> [Double] {
    [Double(payment.rule), Double(payment.at)] + key(payment.from) + key(payment.to) + [payment.amount]
  }

  /// Outside is before all accounts; accounts of ties go by their ends. Always five numbers.
  private func key(_ cell: Cell?) -> [Double] {
    guard let cell else { return [-1, 0, 0, 0, 0] }
    let (row, key) = (cell.index / keyCount(cell.field), cell.index % keyCount(cell.field))
    guard case .relation(let relation) = model.fields[cell.field].owner else {
      return [Double(cell.field), Double(row), 0, Double(key), 0]
    }
    let tie = ties[relation.index][row]
    let (from, to) = ends(relation.index, tie.from, tie.to)
    return [Double(cell.field), Double(from), Double(to), Double(key), 0]
  }

  /// Which payments are at most `over` old; nil: all.
  func payments(_ over: Double?) -> [Int] {
    let steps = over.map { Int(($0 / model.clock.step).rounded()) } ?? step
    return payments.indices.filter { payments[$0].step >= step - steps }
  }
}

extension Body {
  func payment(_ part: PaymentPart, _ n: Int) throws -> Double {
    switch part {
    case .amount: return world.payments[n].amount
    case .time: return Double(world.payments[n].step) * model.clock.step
    case .from, .to: throw fault(.noneUsed)
    }
  }

  func isEnd(_ part: PaymentPart, _ n: Int, _ account: TypedStatement.Account?) throws -> Bool {
    let end = part == .from ? world.payments[n].from : world.payments[n].to
    guard let account else { return end == nil }
    let index = try trusting { try cell(account.field, account.owner, account.keys) }
    return end == OracleWorld.Cell(field: account.field.index, index: index)
  }
}
