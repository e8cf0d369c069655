// SPDX-License-Identifier: Apache-2.0
// Every distribution: all checks of case 7.04, quantile against distribution function, density against its
// slope.

import CStratKernels
import StratEngine
import Testing

@Suite struct DistributionTests {
  /// Names as case 7.04 writes them.
  private let published: [String: (Distribution, Shape)] = [
    "normal(10,2)": (.normal, Shape(10, 2)), "lognormal(0,0.5)": (.lognormal, Shape(0, 0.5)),
    "beta(2,5)": (.beta, Shape(2, 5)), "gamma(3,2)": (.gamma, Shape(3, 2)),
    "Weibull(1.5,4)": (.weibull, Shape(1.5, 4)), "triangular(0,2,10)": (.triangular, Shape(0, 2, 10)),
    "exponential(mean 4)": (.exponential, Shape(4)), "uniform(-1,3)": (.uniform, Shape(-1, 3)),
    "PERT(0,2,10)": (.pert, Shape(0, 2, 10)), "truncnormal(0,1,-1,2)": (.truncatedNormal, Shape(0, 1, -1, 2)),
    "student t(5)": (.studentT, Shape(5)), "logistic(0,1)": (.logistic, Shape(0, 1)),
    "Pareto(3, min 1)": (.pareto, Shape(3, 1)), "Poisson(3.5)": (.poisson, Shape(3.5)),
    "binomial(10,.3)": (.binomial, Shape(10, 0.3)), "negbinomial(3,.4)": (.negativeBinomial, Shape(3, 0.4)),
    "geometric(.2), trials to first success": (.geometric, Shape(0.2)),
    "hypergeometric(50 items, 5 good, 10 drawn)": (.hypergeometric, Shape(50, 5, 10)),
  ]

  /// Continuous ones and counts over a spread of shapes.
  private let many: [(Distribution, Shape)] = [
    (.normal, Shape(-3, 0.1)), (.lognormal, Shape(1, 2)), (.uniform, Shape(2, 2.5)),
    (.triangular, Shape(1, 1, 4)),
    (.triangular, Shape(1, 4, 4)), (.exponential, Shape(0.01)), (.beta, Shape(0.5, 0.5)),
    (.beta, Shape(40, 3)),
    (.beta, Shape(900, 1100)), (.gamma, Shape(0.3, 2)), (.gamma, Shape(2000, 0.5)),
    (.amountBetween, Shape(5, 400)),
    (.shareBetween, Shape(0.05, 0.3)), (.shareBetween, Shape(0.9, 0.999)), (.weibull, Shape(0.7, 3)),
    (.pert, Shape(-5, 0, 30)), (.truncatedNormal, Shape(0, 1, 6, 9)), (.truncatedNormal, Shape(0, 1, -9, -6)),
    (.studentT, Shape(2.5)), (.logistic, Shape(4, 0.2)), (.pareto, Shape(1.2, 7)), (.poisson, Shape(0.2)),
    (.poisson, Shape(400)), (.binomial, Shape(7, 0.9)), (.binomial, Shape(100_000, 0.4)),
    (.binomial, Shape(300, 0.02)),
    (.negativeBinomial, Shape(2.5, 0.05)), (.geometric, Shape(0.7)), (.hypergeometric, Shape(400, 120, 50)),
  ]

  @Test("case 7.04: moments, quantiles, chances of whole values, tail values")
  func published704() throws {
    let checks = try CaseFile.checks("7.04-distributions")
    #expect(checks.count == 38)
    for check in checks {
      let got = try #require(answer(check), Comment(rawValue: "not understood: \(check.name)"))
      #expect(check.accepts(got), "\(check.name): \(got), not \(check.numbers)")
    }
  }

  private func answer(_ check: CaseCheck) -> [Double]? {
    if check.name.hasPrefix("Phi(-8)") { return [sk_normal_cdf1(-8), sk_normal_cdf1(1.959963984540054)] }
    if check.name.hasPrefix("standard normal quantile") {
      return [sk_normal_quantile1(0.975), sk_normal_quantile1(1e-10)]
    }
    guard let colon = check.name.lastIndex(of: ":") else { return nil }
    guard let (family, shape) = published[String(check.name[..<colon])] else { return nil }
    let question = check.name[check.name.index(after: colon)...]
    switch question {
    case " mean, sd": return [family.mean(shape), family.variance(shape).squareRoot()]
    case " mean, variance": return [family.mean(shape), family.variance(shape)]
    case " quantiles .01 .1 .5 .9 .99": return [0.01, 0.1, 0.5, 0.9, 0.99].map { family.quantile($0, shape) }
    case _ where question.hasPrefix(" pmf 0.."):
      return check.numbers.indices.map { sk_exp1(family.logDensity(Double($0), shape)) }
    default: return nil
    }
  }

  @Test("the quantile undoes the distribution function")
  func inverse() {
    for (family, shape) in many + published.values.map({ ($0.0, $0.1) }) {
      for p in [1e-9, 1e-4, 0.003, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 1 - 1e-6] {
        let x = family.quantile(p, shape)
        let place = Comment(rawValue: "\(family) \(shape) p=\(p) x=\(x)")
        if family.isCounting {
          #expect(family.cumulative(x, shape) >= p - 1e-12, place)
          #expect(family.cumulative(x - 1, shape) < p + 1e-12, place)
        } else {
          // The error promised for the normal quantile, as a share.
          let grain = sk_exp1(family.logDensity(x, shape)) * abs(x) * 2e-15
          #expect(abs(family.cumulative(x, shape) - p) <= 1e-11 * p + 2e-15 + grain, place)
        }
      }
    }
  }

  @Test("quantiles never fall as the share rises, and stay in range")
  func monotone() {
    for (family, shape) in many {
      let ends = family.range(shape)
      var before = -Double.infinity
      for i in 0...400 {
        let x = family.quantile(Double(i) / 400, shape)
        #expect(x >= before && x >= ends.low && x <= ends.high, "\(family) \(shape) at \(i)/400: \(x)")
        before = x
      }
    }
  }

  @Test("the density is the slope of the distribution function; chances add up to its steps")
  func density() {
    for (family, shape) in many {
      for p in [0.02, 0.2, 0.55, 0.9] {
        let x = family.quantile(p, shape)
        let place = Comment(rawValue: "\(family) \(shape) x=\(x)")
        let density = sk_exp1(family.logDensity(x, shape))
        if family.isCounting {
          let step = family.cumulative(x, shape) - family.cumulative(x - 1, shape)
          #expect(abs(density - step) <= 1e-9 * density + 1e-13, place)
        } else {
          let h = 1e-4 * (family.quantile(p + 0.01, shape) - family.quantile(p - 0.01, shape))
          let slope = (family.cumulative(x + h, shape) - family.cumulative(x - h, shape)) / (2 * h)
          #expect(abs(density / slope - 1) < 1e-6, place)
        }
      }
    }
  }

  @Test("A to B: a twentieth below A, a twentieth above B")
  func between() {
    #expect(abs(Distribution.amountBetween.quantile(0.05, Shape(5, 400)) / 5 - 1) < 1e-14)
    #expect(abs(Distribution.amountBetween.quantile(0.95, Shape(5, 400)) / 400 - 1) < 1e-14)
    #expect(abs(Distribution.shareBetween.quantile(0.05, Shape(0.05, 0.3)) / 0.05 - 1) < 1e-14)
    #expect(abs(Distribution.shareBetween.quantile(0.95, Shape(0.05, 0.3)) / 0.3 - 1) < 1e-14)
    #expect(Distribution.amountBetween.quantile(0.2, Shape(3, 3)) == 3)
  }

  @Test("the moments of the logit-normal agree with a fine sum over its quantiles")
  func logitNormal() {
    let shape = Shape(0.05, 0.3)
    let x = (0..<20_000).map { Distribution.shareBetween.quantile((Double($0) + 0.5) / 20_000, shape) }
    #expect(abs(Distribution.shareBetween.mean(shape) - Sample.mean(x)) < 1e-6)
    #expect(abs(Distribution.shareBetween.variance(shape) / Sample.variance(x) - 1) < 1e-3)
  }

  @Test("impossible parameters give no number")
  func impossible() {
    let wrong: [(Distribution, Shape)] = [
      (.normal, Shape(0, -1)), (.normal, Shape(.nan, 1)), (.uniform, Shape(3, 2)),
      (.triangular, Shape(0, 5, 4)),
      (.exponential, Shape(-1)), (.beta, Shape(0, 1)), (.gamma, Shape(1, 0)), (.poisson, Shape(-2)),
      (.binomial, Shape(2.5, 0.5)), (.binomial, Shape(3, 1.2)), (.amountBetween, Shape(0, 4)),
      (.amountBetween, Shape(4, 2)), (.shareBetween, Shape(0.2, 1)), (.geometric, Shape(0)),
      (.hypergeometric, Shape(10, 11, 3)),
    ]
    for (family, shape) in wrong {
      #expect(!family.allows(shape))
      #expect(family.quantile(0.5, shape).isNaN && family.cumulative(1, shape).isNaN)
      #expect(family.mean(shape).isNaN && family.variance(shape).isNaN && family.logDensity(1, shape).isNaN)
    }
    #expect(Distribution.normal.quantile(1.5, Shape(0, 1)).isNaN)
  }

  @Test("no spread: all the weight on one value")
  func noSpread() {
    #expect(Distribution.normal.quantile(0.1, Shape(4, 0)) == 4)
    #expect(Distribution.normal.cumulative(3.9, Shape(4, 0)) == 0)
    #expect(Distribution.normal.cumulative(4, Shape(4, 0)) == 1)
    #expect(Distribution.poisson.quantile(0.9, Shape(0)) == 0)
    #expect(Distribution.binomial.quantile(0.9, Shape(12, 1)) == 12)
    #expect(Distribution.uniform.quantile(0.9, Shape(2, 2)) == 2)
    #expect(Distribution.triangular.quantile(0.9, Shape(2, 2, 2)) == 2)
  }
}
