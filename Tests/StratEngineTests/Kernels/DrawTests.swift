// SPDX-License-Identifier: Apache-2.0
// Draws for columns: lane by lane the quantile of one number, whatever the form of the parameters.

import StratEngine
import Testing

@Suite struct DrawTests {
  private let shapes: [(Distribution, Shape)] = [
    (.normal, Shape(3, 2)), (.normal, Shape(3, 0)), (.normal, Shape(3, -1)), (.lognormal, Shape(0.5, 0.4)),
    (.uniform, Shape(-1, 4)), (.uniform, Shape(4, 1)), (.exponential, Shape(0)),
    (.triangular, Shape(0, 2, 10)), (.exponential, Shape(4)), (.beta, Shape(2, 5)),
    (.gamma, Shape(3, 2)), (.poisson, Shape(3.5)), (.poisson, Shape(80)), (.binomial, Shape(10, 0.3)),
    (.amountBetween, Shape(5, 400)), (.shareBetween, Shape(0.05, 0.3)),
    (.truncatedNormal, Shape(0, 1, -1, 2)),
  ]

  private func uniform(_ n: Int) -> [Double] {
    var inputs = Inputs(state: 77)
    return (0..<n).map { $0 % 13 == 4 ? 0 : inputs.number() }
  }

  @Test("a column of draws is the column of quantiles, to the bit", arguments: [0, 1, 5, 20, 300])
  func draws(n: Int) {
    let u = uniform(n)
    for (family, s) in shapes {
      let want = u.map { family.quantile($0 > 0 ? $0 : 0x1p-54, s) }
      let shared = filled(n, -9.0) {
        Draw.values(
          of: family, LaneValues(s.a), LaneValues(s.b), LaneValues(s.c), LaneValues(s.d), from: u, into: $0,
          count: n)
      }
      #expect(same(shared, want), "\(family) \(s)")
      let a = [Double](repeating: s.a, count: n)
      let b = [Double](repeating: s.b, count: n)
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let a = a.baseAddress, let b = b.baseAddress else { return }
          let first = filled(n, -9.0) {
            Draw.values(
              of: family, LaneValues(column: a), LaneValues(s.b), LaneValues(s.c), LaneValues(s.d), from: u,
              into: $0, count: n)
          }
          let both = filled(n, -9.0) {
            Draw.values(
              of: family, LaneValues(column: a), LaneValues(column: b), LaneValues(s.c), LaneValues(s.d),
              from: u,
              into: $0, count: n)
          }
          #expect(same(first, want) && same(both, want), "\(family) \(s)")
        }
      }
    }
  }

  @Test("draws spread as the distribution says")
  func spread() {
    let n = 2000
    let u = uniform(n).map { $0 == 0 ? 0.5 : $0 }
    for (family, s) in shapes where family.allows(s) && family.variance(s) > 0 {
      let x = filled(n, -9.0) {
        Draw.values(
          of: family, LaneValues(s.a), LaneValues(s.b), LaneValues(s.c), LaneValues(s.d), from: u, into: $0,
          count: n)
      }
      // Five standard errors; the input is fixed, so this either always holds or never.
      let error = (family.variance(s) / Double(n)).squareRoot()
      #expect(abs(Sample.mean(x) - family.mean(s)) < 5 * error, "\(family) \(s)")
    }
  }

  @Test("indices are whole, in range, and equally likely")
  func indices() {
    let n = 6000
    let u = uniform(n).map { $0 == 0 ? 0.5 : $0 }
    let got = filled(n, Int32(-9)) { Draw.index(among: LaneValues(6), from: u, into: $0, count: n) }
    #expect(got == u.map { Int32($0 * 6) })
    #expect(
      filled(1, Int32(-9)) { Draw.index(among: LaneValues(3), from: [1 - 0x1p-53], into: $0, count: 1) } == [
        2
      ])
    #expect(
      filled(1, Int32(-9)) { Draw.index(among: LaneValues(0), from: [0.5], into: $0, count: 1) } == [-1])
    #expect(
      filled(1, Int32(-9)) { Draw.index(among: LaneValues(.nan), from: [0.5], into: $0, count: 1) } == [-1])
  }

  @Test("indices by weight")
  func weights() {
    #expect(Draw.index(weights: [1, 0, 3], from: 0.24) == 0)
    #expect(Draw.index(weights: [1, 0, 3], from: 0.26) == 2)
    #expect(Draw.index(weights: [0, 0, 3, 0], from: 0.999) == 2)
    #expect(Draw.index(weights: [0, 0], from: 0.5) == nil)
    #expect(Draw.index(weights: [1, -1, 4], from: 0.5) == nil)
    #expect(Draw.index(weights: [1, .nan], from: 0.5) == nil)
  }
}
