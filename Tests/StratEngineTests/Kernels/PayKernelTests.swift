// SPDX-License-Identifier: Apache-2.0
// Amounts and claims on accounts against the obvious loop.

import CStratKernels
import Testing

@Suite struct PayKernelTests {
  @Test("the books keep multiples of 2^-10, and the first impossible amount is named")
  func rounding() {
    for n in Array(0...20) + [300] {
      let x = (0..<n).map { Double($0) * 0.377 }
      var wrong = 0
      let got = filled(n, 7.0) { wrong = sk_round_amounts($0, x, n) }
      #expect(wrong == -1 && got == x.map { ($0 * 1024).rounded(.toNearestOrEven) / 1024 })
      for bad in Set([0, n / 2, n - 1]).filter({ $0 >= 0 && $0 < n }) {
        for amount in [-0.001, .nan, .infinity] {
          var y = x
          y[bad] = amount
          _ = filled(n, 7.0) { wrong = sk_round_amounts($0, y, n) }
          #expect(wrong == bad)
        }
      }
    }
    #expect(filled(1, 7.0) { _ = sk_round_amounts($0, [8.8e12], 1) } == [8.8e12])
  }

  @Test("how cells follow each other")
  func order() {
    #expect(sk_order_i32([], 0) == 2 && sk_order_i32([4], 1) == 2)
    #expect(sk_order_i32([1, 2, 7], 3) == 2)
    #expect(sk_order_i32([1, 1, 7], 3) == 1)
    #expect(sk_order_i32([1, 7, 6], 3) == 0)
    var long = (0..<100).map { Int32($0) }
    #expect(sk_order_i32(long, 100) == 2)
    long[99] = 98
    #expect(sk_order_i32(long, 100) == 1)
    long[99] = 97
    #expect(sk_order_i32(long, 100) == 0)
  }

  @Test("claims that exceed an account, and what they take and give")
  func claims() {
    var inputs = Inputs(state: 5)
    for n in 1...40 {
      let cells = (0..<n).map { _ in Int32(inputs.below(6)) }.sorted()
      let amounts = (0..<n).map { _ in Double(inputs.below(4000)) / 1024 }
      let balances = (0..<6).map { _ in Double(inputs.below(20000)) / 1024 - 2 }
      let overdraft = Double(inputs.below(3)) * -1.5
      var totals = [Double](repeating: 0, count: 6)
      for i in 0..<n { totals[Int(cells[i])] += amounts[i] }
      let exceeds = (0..<6).contains { totals[$0] > 0 && totals[$0] > max(0, balances[$0] - overdraft) }
      #expect(sk_exceeds_groups(amounts, cells, balances, overdraft, n) == (exceeds ? 1 : 0))
      let run = (0..<6).contains { totals[$0] > max(0, balances[$0] - overdraft) }
      #expect(sk_exceeds_run(totals, balances, overdraft, 6) == (run ? 1 : 0))
      var (less, more) = (balances, balances)
      sk_debit(&less, cells, amounts, n)
      sk_credit(&more, cells, amounts, n)
      #expect(less == zip(balances, totals).map { $0 - $1 })
      #expect(more == zip(balances, totals).map { $0 + $1 })
    }
  }
}
