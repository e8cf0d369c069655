// SPDX-License-Identifier: Apache-2.0
// Amounts and claims on accounts against the obvious loop.

import CStratKernels
import Testing

@testable import StratEngine

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
      let claimed = (0..<6).filter { cells.contains(Int32($0)) }
      var (groups, sums) = ([Int32](repeating: -1, count: n), [Double](repeating: -1, count: n))
      let count = sk_group_claims(&groups, &sums, cells, amounts, n)
      #expect(groups[..<count] == claimed.map { Int32($0) }[...])
      #expect(sums[..<count] == claimed.map { totals[$0] }[...])
      let exceeds = claimed.contains { totals[$0] > max(0, balances[$0] - overdraft) }
      #expect(sk_exceeds(sums, groups, balances, overdraft, count) == (exceeds ? 1 : 0))
      var (less, more) = (balances, balances)
      sk_debit(&less, cells, amounts, n)
      sk_credit(&more, cells, amounts, n)
      #expect(less == zip(balances, totals).map { $0 - $1 })
      #expect(more == zip(balances, totals).map { $0 + $1 })
    }
  }

  @Test("taking amounts from a stretch of accounts: what is left, the sum, whether it was there")
  func taking() {
    for n in 0...20 {
      let balances = (0..<n).map { Double($0 * 7 % 5) + 1 }
      let amounts = balances.map { $0 - 0.5 }
      var sum = sk_parts(high: -1, low: -1)
      var exceeds: Int32 = -1
      let left = filled(n, 7.0) { exceeds = sk_take_amounts($0, &sum, balances, amounts, 0, n) }
      #expect(left == zip(balances, amounts).map { $0 - $1 } && exceeds == 0)
      #expect(sum.high == 0 && sum.low == amounts.reduce(0, +))
      for bad in Set([0, n / 2, n - 1]).filter({ $0 >= 0 && $0 < n }) {
        var more = amounts
        more[bad] = balances[bad] + 0.25
        _ = filled(n, 7.0) { exceeds = sk_take_amounts($0, &sum, balances, more, 0, n) }
        #expect(exceeds == 1)
        _ = filled(n, 7.0) { exceeds = sk_take_amounts($0, &sum, balances, more, -0.25, n) }
        #expect(exceeds == 0)
        var place = balances
        place.withUnsafeMutableBufferPointer { room in
          exceeds = sk_take_amounts(room.baseAddress, &sum, room.baseAddress, more, 0, n)
          sk_add_vv(room.baseAddress, room.baseAddress, more, n)
        }
        #expect(place == balances)
      }
    }
  }

  @Test("sums of more than a number can tell apart are exact", arguments: [1, 3, 8, 19])
  func largeSums(worlds w: Int) {
    for rows in Array(0...20) + [1000] {
      // Small parts beside amounts of trillions, some below zero.
      let amounts = (0..<rows * w).map { i in
        let size = Double(i * 7919 % 1009) * 8_000_000_000 + Double(i * 31 % 1024) / 1024
        return i % 5 == 0 ? -size : size
      }
      let want = (0..<w).map { world in
        (0..<rows).reduce(Int128(0)) { $0 + Int128(amounts[$1 * w + world] * 1024) }
      }
      #expect(BookAmount.totals(amounts, rows: rows, worlds: w).map(\.parts) == want)
    }
  }
}
