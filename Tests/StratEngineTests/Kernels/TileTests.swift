// SPDX-License-Identifier: Apache-2.0
// Operations tile by tile against the kernels that do the same a column at a time: every form, every length to
// 20, lengths around whole tiles, and memory that serves every tile anew.

import CStratKernels
import Testing

@testable import StratEngine

@Suite struct TileTests {
  private let lengths =
    Array(0...20) + [Int(SK_TILE) - 1, Int(SK_TILE), Int(SK_TILE) + 1, 3 * Int(SK_TILE) + 7]

  private func op(_ code: Int, form: Int = 0) -> sk_tile_op {
    var op = sk_tile_op()
    op.code = Int32(code)
    op.form = Int32(form)
    return op
  }

  /// One operation on columns (or single values, as the form says).
  private func run<D: Equatable, T>(
    _ code: Int, form: Int = 0, _ n: Int, _ guardValue: D, a: [T], b: [T] = [], c: [UInt8] = []
  ) -> (lanes: [D], isFine: Bool) {
    var isFine = true
    let lanes = a.withUnsafeBytes { a in
      b.withUnsafeBytes { b in
        c.withUnsafeBytes { c in
          filled(n, guardValue) { dst in
            var op = self.op(code, form: form)
            op.dst = UnsafeMutableRawPointer(dst)
            (op.a, op.b, op.c) = (a.baseAddress, b.baseAddress, c.baseAddress)
            op.dst_step = Int32(MemoryLayout<D>.stride)
            op.a_step = form & Int(SK_TILE_A_IS_ONE) != 0 ? 0 : Int32(MemoryLayout<T>.stride)
            op.b_step = form & Int(SK_TILE_B_IS_ONE) != 0 ? 0 : Int32(MemoryLayout<T>.stride)
            op.c_step = form & Int(SK_TILE_C_IS_ONE) != 0 ? 0 : 1
            isFine = sk_run_tiles(&op, 1, n) == 1
          }
        }
      }
    }
    return (lanes, isFine)
  }

  /// One operation on three columns of numbers (or single values, as the form says).
  private func threefold(
    _ code: Int, _ form: Int, _ n: Int, _ a: [Double], _ b: [Double], _ c: [Double]
  ) -> (lanes: [Double], isFine: Bool) {
    var isFine = true
    let memory = [column(a), column(b), column(c)]
    defer { for place in memory { place.deallocate() } }
    let lanes = filled(n, 7.0) { dst in
      var op = self.op(code, form: form)
      (op.dst, op.dst_step) = (UnsafeMutableRawPointer(dst), 8)
      (op.a, op.b, op.c) = (.init(memory[0]), .init(memory[1]), .init(memory[2]))
      op.a_step = form & Int(SK_TILE_A_IS_ONE) != 0 ? 0 : 8
      op.b_step = form & Int(SK_TILE_B_IS_ONE) != 0 ? 0 : 8
      op.c_step = form & Int(SK_TILE_C_IS_ONE) != 0 ? 0 : 8
      isFine = sk_run_tiles(&op, 1, n) == 1
    }
    return (lanes, isFine)
  }

  private typealias VV = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?, Int)
    -> Void
  private typealias VS = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Double, Int) -> Void
  private typealias SV = (UnsafeMutablePointer<Double>?, Double, UnsafePointer<Double>?, Int) -> Void

  @Test("arithmetic has the bits of the kernels, in three forms")
  func arithmetic() {
    let all: [(Int, VV, VS, SV)] = [
      (Int(SK_TILE_ADD), sk_add_vv, sk_add_vs, sk_add_sv),
      (Int(SK_TILE_SUB), sk_sub_vv, sk_sub_vs, sk_sub_sv),
      (Int(SK_TILE_MUL), sk_mul_vv, sk_mul_vs, sk_mul_sv),
      (Int(SK_TILE_MIN), sk_min_vv, sk_min_vs, sk_min_sv),
      (Int(SK_TILE_MAX), sk_max_vv, sk_max_vs, sk_max_sv),
    ]
    for (code, vv, vs, sv) in all {
      for n in lengths {
        let (a, b, s) = (lanes(n, turn: 1), lanes(n, turn: 4), awkward[n % awkward.count])
        #expect(same(run(code, n, 7.0, a: a, b: b).lanes, filled(n, 7.0) { vv($0, a, b, n) }))
        #expect(
          same(
            run(code, form: Int(SK_TILE_B_IS_ONE), n, 7.0, a: a, b: [s]).lanes,
            filled(n, 7.0) { vs($0, a, s, n) }))
        #expect(
          same(
            run(code, form: Int(SK_TILE_A_IS_ONE), n, 7.0, a: [s], b: b).lanes,
            filled(n, 7.0) { sv($0, s, b, n) }))
      }
    }
  }

  @Test("a zero divisor anywhere is told, and nothing else is")
  func division() {
    for n in lengths where n > 0 {
      let (a, b) = (lanes(n, turn: 2), (0..<n).map { Double($0 + 1) })
      let fine = run(Int(SK_TILE_DIV), n, 7.0, a: a, b: b)
      #expect(fine.isFine && same(fine.lanes, filled(n, 7.0) { sk_div_vv($0, a, b, n) }))
      for bad in [0, n / 2, n - 1] {
        var zero = b
        zero[bad] = -0.0
        #expect(!run(Int(SK_TILE_DIV), n, 7.0, a: a, b: zero).isFine)
      }
      #expect(!run(Int(SK_TILE_DIV), form: Int(SK_TILE_B_IS_ONE), n, 7.0, a: a, b: [0.0]).isFine)
    }
  }

  @Test("comparisons and flags")
  func flagged() {
    let compares: [(Int, (Double, Double) -> Bool)] = [
      (Int(SK_TILE_LT), { $0 < $1 }), (Int(SK_TILE_LE), { $0 <= $1 }), (Int(SK_TILE_EQ), { $0 == $1 }),
      (Int(SK_TILE_NE), { $0 != $1 }),
    ]
    let connectives: [(Int, (UInt8, UInt8) -> UInt8)] = [
      (Int(SK_TILE_AND), { $0 & $1 }), (Int(SK_TILE_OR), { $0 | $1 }), (Int(SK_TILE_XOR), { $0 ^ $1 }),
      (Int(SK_TILE_SAME), { $0 == $1 ? 1 : 0 }),
    ]
    for n in lengths {
      let (a, b) = (lanes(n, turn: 0), lanes(n, turn: 3))
      for (code, holds) in compares {
        #expect(run(code, n, UInt8(9), a: a, b: b).lanes == zip(a, b).map { holds($0, $1) ? 1 : 0 })
      }
      let (f, g) = (flags(n, pattern: 4), flags(n, pattern: 5))
      for (code, joined) in connectives {
        #expect(run(code, n, UInt8(9), a: f, b: g).lanes == zip(f, g).map(joined))
      }
      #expect(run(Int(SK_TILE_NOT), n, UInt8(9), a: f).lanes == f.map { 1 - $0 })
      #expect(run(Int(SK_TILE_REQUIRE), n, UInt8(9), a: flags(n, pattern: 1)).isFine)
      #expect(run(Int(SK_TILE_REQUIRE), n, UInt8(9), a: flags(n, pattern: 2)).isFine == (n == 0))
    }
  }

  @Test("a choice in each of its forms, the flags one value too")
  func choices() {
    for n in lengths {
      let (a, b, c) = (lanes(n, turn: 0), lanes(n, turn: 3), flags(n, pattern: 4))
      for form in 0..<8 {
        let x = form & 1 != 0 ? [2.5] : a
        let y = form & 2 != 0 ? [-1.0] : b
        let z = form & 4 != 0 ? [UInt8(n % 2)] : c
        let want = (0..<n).map { i in
          z[form & 4 != 0 ? 0 : i] != 0 ? x[form & 1 != 0 ? 0 : i] : y[form & 2 != 0 ? 0 : i]
        }
        #expect(same(run(Int(SK_TILE_SELECT), form: form, n, 7.0, a: x, b: y, c: z).lanes, want))
      }
    }
  }

  @Test("a product and a sum in each form: both rounded, as by themselves")
  func productAndSum() {
    for n in lengths {
      let (a, b, c) = (lanes(n, turn: 0), lanes(n, turn: 3), lanes(n, turn: 5))
      for form in 0..<7 {
        let x = form & 1 != 0 ? [2.5] : a
        let y = form & 2 != 0 ? [-1.1] : b
        let z = form & 4 != 0 ? [0.3] : c
        let want = (0..<n).map { i in
          let product = x[form & 1 != 0 ? 0 : i] * y[form & 2 != 0 ? 0 : i]
          return product + z[form & 4 != 0 ? 0 : i]
        }
        #expect(same(threefold(Int(SK_TILE_MUL_ADD), form, n, x, y, z).lanes, want))
      }
    }
  }

  @Test("a normal draw has the bits of the draws in columns, and a spread below zero is told")
  func normalDraws() {
    for n in lengths where n > 0 {
      let (mean, spread) = ((0..<n).map { Double($0) / 7 }, (0..<n).map { Double($0 % 5) })
      let shares = (0..<n).map { Double($0 * 7919 % 1000) / 1000 }
      for form in 0..<4 {
        let (m, s) = (form & 1 != 0 ? [0.25] : mean, form & 2 != 0 ? [1.5] : spread)
        let want = filled(n, 7.0) { dst in
          let places = (column(m), column(s))
          defer { for place in [places.0, places.1] { place.deallocate() } }
          func values(_ place: UnsafeMutableRawPointer, isOne: Bool) -> LaneValues {
            let numbers = UnsafePointer(place.assumingMemoryBound(to: Double.self))
            return isOne ? LaneValues(numbers[0]) : LaneValues(column: numbers)
          }
          let (mean, spread) = (
            values(places.0, isOne: form & 1 != 0), values(places.1, isOne: form & 2 != 0)
          )
          Draw.values(of: .normal, mean, spread, LaneValues(0), from: shares, into: dst, count: n)
        }
        let got = threefold(Int(SK_TILE_NORMAL), form, n, m, s, shares)
        #expect(got.isFine && same(got.lanes, want))
      }
      var bad = spread
      bad[n - 1] = -0.5
      #expect(!threefold(Int(SK_TILE_NORMAL), 0, n, mean, bad, shares).isFine)
    }
  }

  @Test("numbers looked up through rows, and amounts as the books keep them")
  func lookupsAndAmounts() {
    for n in lengths where n > 0 {
      let far = (0..<50).map { Double($0) * 1.5 }
      let rows = (0..<n).map { Int32($0 * 31 % 50) }
      let memory = (far: column(far), rows: column(rows))
      defer { for place in [memory.far, memory.rows] { place.deallocate() } }
      let got = filled(n, 7.0) { dst in
        var gather = op(Int(SK_TILE_GATHER))
        (gather.a, gather.b, gather.b_step) = (.init(memory.far), .init(memory.rows), 4)
        (gather.dst, gather.dst_step) = (UnsafeMutableRawPointer(dst), 8)
        #expect(sk_run_tiles(&gather, 1, n) == 1)
      }
      #expect(got == rows.map { far[Int($0)] })
      var asked = (0..<n).map { Double($0) / 3 }
      let amounts = run(Int(SK_TILE_AMOUNT), n, 7.0, a: asked)
      #expect(amounts.isFine && amounts.lanes == filled(n, 7.0) { _ = sk_round_amounts($0, asked, n) })
      for bad in [-0.001, Double.infinity, Double.nan] {
        asked[n / 2] = bad
        #expect(!run(Int(SK_TILE_AMOUNT), n, 7.0, a: asked).isFine)
      }
    }
  }

  @Test("a chain through memory that serves every tile anew: (a + b) * a, then bounded")
  func chain() {
    for n in lengths {
      let (a, b) = (lanes(n, turn: 1), lanes(n, turn: 2))
      var scratch = [Double](repeating: 0, count: Int(SK_TILE))
      let (low, high) = ([-2.0], [3.0])
      let got = filled(n, 7.0) { dst in
        scratch.withUnsafeMutableBytes { scratch in
          var ops = [op(Int(SK_TILE_ADD)), op(Int(SK_TILE_MUL)), op(Int(SK_TILE_CLAMP), form: 6)]
          a.withUnsafeBytes { a in
            b.withUnsafeBytes { b in
              low.withUnsafeBytes { low in
                high.withUnsafeBytes { high in
                  (ops[0].a, ops[0].a_step, ops[0].b, ops[0].b_step) = (a.baseAddress, 8, b.baseAddress, 8)
                  (ops[0].dst, ops[1].a, ops[1].dst) = (
                    scratch.baseAddress, .init(scratch.baseAddress), scratch.baseAddress
                  )
                  (ops[1].b, ops[1].b_step) = (a.baseAddress, 8)
                  (ops[2].a, ops[2].b, ops[2].c) = (
                    .init(scratch.baseAddress), low.baseAddress, high.baseAddress
                  )
                  (ops[2].dst, ops[2].dst_step) = (UnsafeMutableRawPointer(dst), 8)
                  #expect(sk_run_tiles(ops, 3, n) == 1)
                }
              }
            }
          }
        }
      }
      let want = filled(n, 7.0) { dst in
        sk_add_vv(dst, a, b, n)
        sk_mul_vv(dst, dst, a, n)
        sk_clamp(dst, dst, -2, 3, n)
      }
      #expect(same(got, want))
    }
  }

  @Test("writes: bounds are checked or stopped at, and places are found")
  func writes() {
    let (bounds, old, added) = (column([0.0, 1.0]), column([0.5, 0.5, 0.5]), column([0.25, 0.75, -2.0]))
    let (places, grown, given) = (column([Int32(2), 0, 1]), column([9.0, 9, 9]), column([0.5, 0.5, 0.5]))
    defer { for memory in [bounds, old, added, places, grown, given] { memory.deallocate() } }
    var grow = op(Int(SK_TILE_GROW))
    (grow.a, grow.a_step, grow.b, grow.b_step) = (.init(added), 8, .init(old), 8)
    (grow.c, grow.dst, grow.dst_step) = (.init(bounds), grown, 8)
    #expect(sk_run_tiles(&grow, 1, 3) == 1)
    #expect((0..<3).map { grown.assumingMemoryBound(to: Double.self)[$0] } == [0.75, 1, 0])
    var give = op(Int(SK_TILE_GIVE_AT))
    (give.a, give.a_step, give.b, give.b_step) = (.init(added), 8, .init(places), 4)
    (give.c, give.dst) = (.init(bounds), given)
    #expect(sk_run_tiles(&give, 1, 2) == 1)
    #expect((0..<3).map { given.assumingMemoryBound(to: Double.self)[$0] } == [0.75, 0.5, 0.25])
    #expect(sk_run_tiles(&give, 1, 3) == 0)
  }

  private func column<T>(_ values: [T]) -> UnsafeMutableRawPointer {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: values.count * 8, alignment: 64)
    values.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    return memory
  }
}
