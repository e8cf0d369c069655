// SPDX-License-Identifier: Apache-2.0
// Own exp, log, sines, normal and gamma functions: errors against known values, edges, and the same bits in a
// column (compiled for the newest processor at hand) as for one number (compiled for the oldest).

import CStratKernels
import StratEngine
import Testing

private typealias Unary = (UnsafeMutablePointer<Double>?, UnsafePointer<Double>?, Int) -> Void

private func run(_ f: Unary, _ x: [Double]) -> [Double] { filled(x.count, 7.0) { f($0, x, x.count) } }

@Suite struct FunctionTests {
  private let tables: [(String, Unary, (Double) -> Double, [Fact], Double)] = [
    ("exp", sk_exp, sk_exp1, Facts.exp, 1), ("log", sk_log, sk_log1, Facts.log, 1),
    ("log10", sk_log10, sk_log10_1, Facts.log10, 1), ("sin", sk_sin, sk_sin1, Facts.sin, 2),
    ("cos", sk_cos, sk_cos1, Facts.cos, 2), ("tan", sk_tan, sk_tan1, Facts.tan, 4),
    ("expm1", sk_expm1, sk_expm1_1, Facts.expm1, 4), ("log1p", sk_log1p, sk_log1p_1, Facts.log1p, 4),
    // 2e-15 of the value is at least 9 units in the last place.
    ("normal_cdf", sk_normal_cdf, sk_normal_cdf1, Facts.normalCdf, 9),
    ("normal_quantile", sk_normal_quantile, sk_normal_quantile1, Facts.normalQuantile, 9),
    ("lgamma", sk_lgamma, sk_lgamma1, Facts.logGamma, 9),
  ]

  @Test("errors stay within what the header promises")
  func accuracy() {
    for (name, column, _, facts, bound) in tables {
      for (got, fact) in zip(run(column, facts.map(\.x)), facts) {
        #expect(ulps(got, fact.y) <= bound, "\(name)(\(fact.x)) = \(got), not \(fact.y)")
      }
    }
    for (a, b, y) in Facts.power {
      let bound = 1 + abs(b * sk_log1(a)) / 64
      #expect(ulps(sk_pow1(a, b), y) <= bound, "\(a)^\(b) = \(sk_pow1(a, b)), not \(y)")
    }
  }

  @Test("a column and one number give the same bits, at every length")
  func columnsAndNumbers() {
    var inputs = Inputs(state: 5)
    for (name, column, one, facts, _) in tables {
      for n in Array(0...20) + [256, 257, 1000] {
        let x = (0..<n).map { lane in
          switch lane % 5 {
          case 0: awkward[(lane + n) % awkward.count]
          case 1: facts[lane % facts.count].x
          case 2: inputs.number()
          case 3: inputs.number() * 2000 - 1000
          default: inputs.number() * 4 - 2
          }
        }
        #expect(same(run(column, x), x.map(one)), Comment(rawValue: "\(name) n=\(n)"))
      }
    }
  }

  @Test("in place, the quantile too, whose outer lanes take another way")
  func inPlace() {
    var inputs = Inputs(state: 6)
    let p = (0..<700).map { _ in inputs.number() }
    var x = p
    x.withUnsafeMutableBufferPointer { sk_normal_quantile($0.baseAddress, $0.baseAddress, 700) }
    #expect(same(x, p.map(sk_normal_quantile1)))
  }

  @Test("edges")
  func edges() {
    let inf = Double.infinity
    #expect(same(run(sk_exp, [0, -0.0, inf, -inf, .nan, 709.79, -746]), [1, 1, inf, 0, .nan, inf, 0]))
    #expect(same(run(sk_log, [1, 0, -0.0, -1, inf, .nan]), [0, -inf, -inf, .nan, inf, .nan]))
    #expect(
      run(sk_log10, (-22...22).map { sk_pow1(10, Double($0)) })[22...] == (0...22).map { Double($0) }[...])
    #expect(same(run(sk_sin, [0, -0.0, inf, .nan, 1e16]), [0, -0.0, .nan, .nan, .nan]))
    #expect(same(run(sk_sqrt, [4, 2, -1, -0.0, inf]), [2, (2.0).squareRoot(), .nan, -0.0, inf]))
    #expect(same(run(sk_sign, [3, -3, 0, -0.0, .nan, inf]), [1, -1, 0, -0.0, .nan, 1]))
    #expect(same(run(sk_expm1, [0, -0.0, inf, -inf]), [0, -0.0, inf, -1]))
    #expect(same(run(sk_log1p, [0, -0.0, -1, -2, inf]), [0, -0.0, -inf, .nan, inf]))
    #expect(same(run(sk_normal_cdf, [0, 40, -40, inf, -inf, .nan]), [0.5, 1, 0, 1, 0, .nan]))
    #expect(same(run(sk_normal_quantile, [0, 1, 0.5, -0.1, 1.1, .nan]), [-inf, inf, 0, .nan, .nan, .nan]))
    #expect(same(run(sk_lgamma, [0, 1, 2, -1, inf, .nan]), [inf, 0, 0, .nan, inf, .nan]))
    #expect(run(sk_open_unit, [0, 0.25, 1 - 0x1p-53]) == [0x1p-54, 0.25, 1 - 0x1p-53])
    #expect(same(run(sk_logit, [0.5, 0, 1]), [0, -inf, inf]))
    #expect(run(sk_logistic, [0, 800, -800]) == [0.5, 1, 0])
  }

  @Test("whole numbers: down, up, nearest, cut", arguments: 0...20)
  func wholeNumbers(n: Int) {
    let x = lanes(n, turn: n)
    #expect(same(run(sk_floor, x), x.map { $0.rounded(.down) }))
    #expect(same(run(sk_ceil, x), x.map { $0.rounded(.up) }))
    #expect(same(run(sk_round, x), x.map { $0.rounded(.toNearestOrAwayFromZero) }))
    #expect(same(run(sk_trunc, x), x.map { $0.rounded(.towardZero) }))
    #expect(same(run(sk_neg, x), x.map { -$0 }))
    #expect(same(run(sk_abs, x), x.map { abs($0) }))
  }

  @Test("logit and logistic undo each other")
  func logits() {
    let p = (1..<1000).map { Double($0) / 1000 }
    for (back, p) in zip(run(sk_logistic, run(sk_logit, p)), p) { #expect(abs(back - p) <= 2e-16) }
  }

  @Test("incomplete gamma and beta functions, relative error 1e-12")
  func incomplete() {
    for (a, b, y) in Facts.gammaBelow {
      #expect(abs(Special.gammaBelow(a, b) / y - 1) < 1e-12, "P(\(a), \(b))")
    }
    for (a, b, y) in Facts.gammaAbove {
      #expect(abs(Special.gammaAbove(a, b) / y - 1) < 1e-12, "Q(\(a), \(b))")
    }
    for (a, b, x, y) in Facts.betaBelow {
      #expect(abs(Special.betaBelow(a, b, x) / y - 1) < 1e-12, "I_\(x)(\(a), \(b))")
    }
  }

  @Test("factorials and choices")
  func counting() {
    #expect(Special.factorial(5) == 120)
    #expect(Special.factorial(22) == 1_124_000_727_777_607_680_000)
    #expect(Special.factorial(171) == .infinity)
    #expect(Special.factorial(2.5).isNaN)
    #expect(Special.choose(52, 5) == 2_598_960)
    #expect(Special.choose(50, 25) == 126_410_606_437_752)
    #expect(Special.choose(5, 7) == 0)
    #expect(Special.choose(5, -1) == 0)
    #expect(abs(Special.logChoose(52, 5) - sk_log1(2_598_960)) < 1e-13)
  }
}
