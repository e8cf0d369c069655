// SPDX-License-Identifier: Apache-2.0
// Arithmetic, comparison, choice, conversion and checks against the obvious loop, for every length to 20.

import CStratKernels
import Testing

private typealias VV = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?, Int) ->
  Void
private typealias VS = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Double, Int) -> Void
private typealias SV = (UnsafeMutablePointer<Double>?, Double, UnsafePointer<Double>?, Int) -> Void
private typealias FlagVV = (UnsafeMutablePointer<UInt8>?, UnsafePointer<Double>?, UnsafePointer<Double>?, Int)
  -> Void
private typealias FlagVS = (UnsafeMutablePointer<UInt8>?, UnsafePointer<Double>?, Double, Int) -> Void
private typealias FlagSV = (UnsafeMutablePointer<UInt8>?, Double, UnsafePointer<Double>?, Int) -> Void

/// a - b * floor(a / b), brought into the range of the divisor.
private func slowMod(_ a: Double, _ b: Double) -> Double {
  var r = a - b * (a / b).rounded(.down)
  if r != 0, (r < 0) != (b < 0) { r += b }
  return abs(r) >= abs(b) ? r - b : r
}

/// A choice made lane by lane on two columns of flags.
private func both(_ f: [UInt8], _ g: [UInt8], _ choose: (UInt8, UInt8) -> UInt8) -> [UInt8] {
  zip(f, g).map { choose($0.0, $0.1) }
}

@Suite struct ColumnTests {
  private let binaries: [(String, VV, VS, SV, (Double, Double) -> Double)] = [
    ("add", sk_add_vv, sk_add_vs, sk_add_sv, { $0 + $1 }),
    ("sub", sk_sub_vv, sk_sub_vs, sk_sub_sv, { $0 - $1 }),
    ("mul", sk_mul_vv, sk_mul_vs, sk_mul_sv, { $0 * $1 }),
    ("div", sk_div_vv, sk_div_vs, sk_div_sv, { $0 / $1 }),
    ("min", sk_min_vv, sk_min_vs, sk_min_sv, { $1 < $0 ? $1 : $0 }),
    ("max", sk_max_vv, sk_max_vs, sk_max_sv, { $1 > $0 ? $1 : $0 }),
    ("mod", sk_mod_vv, sk_mod_vs, sk_mod_sv, slowMod),
    ("pow", sk_pow_vv, sk_pow_vs, sk_pow_sv, { sk_pow1($0, $1) }),
  ]

  @Test("arithmetic, three forms and in place, every length to 20 and one long")
  func arithmetic() {
    for (name, vv, vs, sv, slow) in binaries {
      for n in Array(0...20) + [300] {
        for turn in 0..<3 {
          let a = lanes(n, turn: turn)
          let b = lanes(n, turn: turn + 3)
          let s = awkward[(n + turn) % awkward.count]
          let place = Comment(rawValue: "\(name) n=\(n) turn=\(turn) s=\(s)")
          #expect(same(filled(n, 7.0) { vv($0, a, b, n) }, zip(a, b).map(slow)), place)
          #expect(same(filled(n, 7.0) { vs($0, a, s, n) }, a.map { slow($0, s) }), place)
          #expect(same(filled(n, 7.0) { sv($0, s, b, n) }, b.map { slow(s, $0) }), place)
          var inPlace = a
          inPlace.withUnsafeMutableBufferPointer { vv($0.baseAddress, $0.baseAddress, b, n) }
          #expect(same(inPlace, zip(a, b).map(slow)), place)
        }
      }
    }
  }

  @Test("what is left after whole parts lies between 0 and the divisor")
  func remainders() {
    var inputs = Inputs(state: 3)
    for _ in 0..<2000 {
      let a = (inputs.number() - 0.5) * 1e6
      let b = (inputs.number() - 0.5) * 10
      let r = filled(1, 7.0) { sk_mod_vs($0, [a], b, 1) }[0]
      #expect(b > 0 ? (r >= 0 && r < b) : (r <= 0 && r > b), "\(a) mod \(b) = \(r)")
      let whole = ((a - r) / b).rounded()
      #expect(abs(a - r - whole * b) <= 1e-9, "\(a) mod \(b) = \(r)")
    }
    #expect(filled(4, 7.0) { sk_mod_vs($0, [7, -7, 0.3, 6], 3, 4) } == [1, 2, 0.3, 0])
    #expect(filled(2, 7.0) { sk_mod_vs($0, [7, -7], -3, 2) } == [-2, -1])
  }

  @Test("whole powers are exact")
  func wholePowers() {
    #expect(filled(6, 7.0) { sk_pow_vs($0, [2, -2, 3, 10, 0, 0.5], 3, 6) } == [8, -8, 27, 1000, 0, 0.125])
    #expect(sk_pow1(3, 33) == 5_559_060_566_555_523)
    #expect(sk_pow1(0, 0) == 1)
    #expect(sk_pow1(2, -1074) == Double.leastNonzeroMagnitude)
    #expect(sk_pow1(-8, 1.0 / 3).isNaN)
    #expect(sk_pow1(-2, 101) == -sk_pow1(2, 101))
  }

  @Test("comparisons, three forms")
  func comparisons() {
    let all: [(String, FlagVV, FlagVS, FlagSV, (Double, Double) -> Bool)] = [
      ("lt", sk_lt_vv, sk_lt_vs, sk_lt_sv, { $0 < $1 }), ("le", sk_le_vv, sk_le_vs, sk_le_sv, { $0 <= $1 }),
      ("gt", sk_gt_vv, sk_gt_vs, sk_gt_sv, { $0 > $1 }), ("ge", sk_ge_vv, sk_ge_vs, sk_ge_sv, { $0 >= $1 }),
      ("eq", sk_eq_vv, sk_eq_vs, sk_eq_sv, { $0 == $1 }), ("ne", sk_ne_vv, sk_ne_vs, sk_ne_sv, { $0 != $1 }),
    ]
    for (name, vv, vs, sv, slow) in all {
      for n in 0...20 {
        let a = lanes(n, turn: n)
        let b = lanes(n, turn: n + 4).enumerated().map { $0 % 3 == 0 ? a[$0] : $1 }
        let s = awkward[n]
        let place = Comment(rawValue: "\(name) n=\(n)")
        #expect(filled(n, UInt8(9)) { vv($0, a, b, n) } == zip(a, b).map { slow($0, $1) ? 1 : 0 }, place)
        #expect(filled(n, UInt8(9)) { vs($0, a, s, n) } == a.map { slow($0, s) ? 1 : 0 }, place)
        #expect(filled(n, UInt8(9)) { sv($0, s, b, n) } == b.map { slow(s, $0) ? 1 : 0 }, place)
      }
    }
  }

  @Test("names and flags")
  func namesAndFlags() {
    for n in 0...20 {
      let a = (0..<n).map { Int32($0 % 5) - 2 }
      let b = (0..<n).map { Int32($0 % 3) - 1 }
      #expect(filled(n, UInt8(9)) { sk_eq_i32_vv($0, a, b, n) } == zip(a, b).map { $0 == $1 ? 1 : 0 })
      #expect(filled(n, UInt8(9)) { sk_ne_i32_vs($0, a, 1, n) } == a.map { $0 != 1 ? 1 : 0 })
      #expect(filled(n, UInt8(9)) { sk_lt_i32_vv($0, a, b, n) } == zip(a, b).map { $0 < $1 ? 1 : 0 })
      #expect(filled(n, UInt8(9)) { sk_le_i32_vs($0, a, -1, n) } == a.map { $0 <= -1 ? 1 : 0 })
      for pattern in 0..<6 {
        let f = flags(n, pattern: pattern)
        let g = flags(n, pattern: 5 - pattern)
        #expect(filled(n, UInt8(9)) { sk_and($0, f, g, n) } == both(f, g) { $0 & $1 })
        #expect(filled(n, UInt8(9)) { sk_or($0, f, g, n) } == both(f, g) { $0 | $1 })
        #expect(filled(n, UInt8(9)) { sk_xor($0, f, g, n) } == both(f, g) { $0 ^ $1 })
        #expect(filled(n, UInt8(9)) { sk_and_not($0, f, g, n) } == both(f, g) { $0 & (1 - $1) })
        #expect(filled(n, UInt8(9)) { sk_not($0, f, n) } == both(f, f) { a, _ in 1 - a })
        #expect(sk_count_set(f, n) == f.reduce(0) { $0 + Int($1) })
        #expect(sk_first_set(f, n) == f.firstIndex(of: 1) ?? -1)
      }
    }
  }

  @Test("choices, four forms and three widths")
  func choices() {
    for n in 0...20 {
      for pattern in 0..<6 {
        let f = flags(n, pattern: pattern)
        let a = lanes(n, turn: 1)
        let b = lanes(n, turn: 2)
        let pick = { (x: [Double], y: [Double]) in (0..<n).map { f[$0] == 1 ? x[$0] : y[$0] } }
        let threes = [Double](repeating: 3, count: n)
        let fours = [Double](repeating: 4, count: n)
        #expect(same(filled(n, 7.0) { sk_select_vv($0, f, a, b, n) }, pick(a, b)))
        #expect(same(filled(n, 7.0) { sk_select_vs($0, f, a, 4, n) }, pick(a, fours)))
        #expect(same(filled(n, 7.0) { sk_select_sv($0, f, 3, b, n) }, pick(threes, b)))
        #expect(same(filled(n, 7.0) { sk_select_ss($0, f, 3, 4, n) }, pick(threes, fours)))
        let ids = (0..<n).map { Int32($0 * 11) }
        #expect(
          filled(n, Int32(7)) { sk_select_i32_vs($0, f, ids, -1, n) }
            == (0..<n).map { f[$0] == 1 ? ids[$0] : -1 })
        #expect(
          filled(n, Int32(7)) { sk_select_i32_sv($0, f, 5, ids, n) }
            == (0..<n).map { f[$0] == 1 ? 5 : ids[$0] })
        #expect(filled(n, UInt8(7)) { sk_select_u8_ss($0, f, 0, 1, n) } == f.map { 1 - $0 })
        #expect(filled(n, UInt8(7)) { sk_select_u8_vv($0, f, f, f, n) } == f)
      }
    }
  }

  @Test("fills and conversions")
  func conversions() {
    for n in 0...20 {
      #expect(filled(n, 7.0) { sk_fill($0, -0.5, n) } == [Double](repeating: -0.5, count: n))
      #expect(filled(n, Int32(7)) { sk_fill_i32($0, -3, n) } == [Int32](repeating: -3, count: n))
      #expect(filled(n, UInt8(7)) { sk_fill_u8($0, 1, n) } == [UInt8](repeating: 1, count: n))
      let f = flags(n, pattern: 4)
      #expect(filled(n, 7.0) { sk_f64_of_u8($0, f, n) } == f.map(Double.init))
      let ids = (0..<n).map { Int32($0) * 100_003 - 700_000 }
      #expect(filled(n, 7.0) { sk_f64_of_i32($0, ids, n) } == ids.map(Double.init))
    }
    let x: [Double] = [1.9, -1.9, 3e9, -3e9, .nan, .infinity, 2_147_483_646.7, 0]
    let whole: [Int32] = [1, -1, .max, .min, 0, .max, 2_147_483_646, 0]
    #expect(filled(8, Int32(7)) { sk_i32_of_f64($0, x, 8) } == whole)
  }

  @Test("bounds saturate, and the checks name the first bad lane")
  func checks() {
    for n in 0...20 {
      let x = lanes(n, turn: n)
      let clamped = x.map { $0 < -1 ? -1 : ($0 > 2 ? 2 : $0) }
      #expect(same(filled(n, 7.0) { sk_clamp($0, x, -1, 2, n) }, clamped))
    }
    for n in [0, 1, 5, 20, 255, 256, 257, 700] {
      let good = (0..<n).map { Double($0 % 9) / 10 + 0.05 }
      #expect(sk_all_finite(good, n) == -1)
      #expect(sk_first_zero(good, n) == -1)
      #expect(sk_first_outside(good, 0, 1, n) == -1)
      for at in stride(from: 0, to: n, by: 17) {
        for bad in [Double.nan, .infinity, -.infinity] {
          var x = good
          x[at] = bad
          #expect(sk_all_finite(x, n) == at)
          #expect(sk_first_outside(x, 0, 1, n) == at)
        }
        var x = good
        x[at] = -0.0
        #expect(sk_first_zero(x, n) == at)
        x[at] = 1.0000000000000002
        #expect(sk_first_outside(x, 0, 1, n) == at)
        var ids = [Int32](repeating: 4, count: n)
        ids[at] = -1
        #expect(sk_first_negative_i32(ids, n) == at)
      }
    }
  }
}
