// SPDX-License-Identifier: Apache-2.0
// The share at or below a value, and the ends of the range of a distribution.

import CStratKernels

extension Distribution {
  /// The share at or below x; NaN for impossible parameters.
  public func cumulative(_ x: Double, _ s: Shape) -> Double {
    guard allows(s), !x.isNaN else { return .nan }
    let ends = range(s)
    guard x >= ends.low else { return 0 }
    guard x < ends.high else { return 1 }
    let k = sk_floor1(x)
    switch self {
    case .normal: return sk_normal_cdf1((x - s.a) / s.b)
    case .lognormal: return sk_normal_cdf1((sk_log1(x) - s.a) / s.b)
    case .uniform: return (x - s.a) / (s.b - s.a)
    case .triangular: return triangularShare(x, s)
    case .exponential: return -sk_expm1_1(-x / s.a)
    case .beta: return Special.betaBelow(s.a, s.b, x)
    case .gamma: return Special.gammaBelow(s.a, x / s.b)
    case .poisson: return Special.gammaAbove(k + 1, s.a)
    case .binomial: return Special.betaBelow(s.a - k, k + 1, 1 - s.b, s.b)
    case .amountBetween, .shareBetween: return betweenShare(x, s)
    case .weibull: return -sk_expm1_1(-sk_pow1(x / s.b, s.a))
    case .pert:
      let shape = pertShape(s)
      return Special.betaBelow(shape.a, shape.b, (x - s.a) / (s.c - s.a), (s.c - x) / (s.c - s.a))
    case .truncatedNormal: return truncatedShare(x, s)
    case .studentT: return studentShare(x, s.a)
    case .logistic: return 1 / (1 + sk_exp1(-(x - s.a) / s.b))
    case .pareto: return -sk_expm1_1(-s.a * sk_log1(x / s.b))
    case .negativeBinomial: return Special.betaBelow(s.a, k + 1, s.b, 1 - s.b)
    case .geometric: return -sk_expm1_1(k * sk_log1p_1(-s.a))
    case .hypergeometric: return hypergeometricShare(k, s)
    }
  }

  /// The least and the greatest value there can be.
  public func range(_ s: Shape) -> (low: Double, high: Double) {
    switch self {
    case .normal, .logistic: s.b == 0 ? (s.a, s.a) : (-.infinity, .infinity)
    case .studentT: (-.infinity, .infinity)
    case .lognormal: s.b == 0 ? (sk_exp1(s.a), sk_exp1(s.a)) : (0, .infinity)
    case .uniform: (s.a, s.b)
    case .triangular, .pert: (s.a, s.c)
    case .exponential, .poisson: (0, s.a == 0 ? 0 : .infinity)
    case .gamma, .weibull: (0, .infinity)
    case .beta: (0, 1)
    case .binomial: s.b == 0 ? (0, 0) : (s.b == 1 ? (s.a, s.a) : (0, s.a))
    case .amountBetween: s.a == s.b ? (s.a, s.a) : (0, .infinity)
    case .shareBetween: s.a == s.b ? (s.a, s.a) : (0, 1)
    case .truncatedNormal: (s.c, s.d)
    case .pareto: (s.b, .infinity)
    case .negativeBinomial: (0, s.b == 1 ? 0 : .infinity)
    case .geometric: (1, s.a == 1 ? 1 : .infinity)
    case .hypergeometric: (Swift.max(0, s.c - (s.a - s.b)), Swift.min(s.b, s.c))
    }
  }

  private func triangularShare(_ x: Double, _ s: Shape) -> Double {
    let range = s.c - s.a
    guard x > s.b else { return (x - s.a) / range * ((x - s.a) / (s.b - s.a)) }
    return 1 - (s.c - x) / range * ((s.c - x) / (s.c - s.b))
  }

  private func betweenShare(_ x: Double, _ s: Shape) -> Double {
    let scale = normalScale(s)
    let y = self == .amountBetween ? sk_log1(x) : sk_logit1(x)
    return sk_normal_cdf1((y - scale.mean) / scale.sd)
  }

  private func truncatedShare(_ x: Double, _ s: Shape) -> Double {
    let below = normalShare((s.c - s.a) / s.b, (x - s.a) / s.b)
    return Swift.min(1, below / normalShare((s.c - s.a) / s.b, (s.d - s.a) / s.b))
  }

  /// The share of the standard normal between two values, from the side where both tails are small.
  func normalShare(_ low: Double, _ high: Double) -> Double {
    low > 0 ? sk_normal_cdf1(-low) - sk_normal_cdf1(-high) : sk_normal_cdf1(high) - sk_normal_cdf1(low)
  }

  private func studentShare(_ x: Double, _ freedom: Double) -> Double {
    let square = x * x
    guard square < .infinity else { return x < 0 ? 0 : 1 }
    let sum = freedom + square
    let tail = Special.betaBelow(freedom / 2, 0.5, freedom / sum, square / sum) / 2
    return x < 0 ? tail : 1 - tail
  }

  private func hypergeometricShare(_ k: Double, _ s: Shape) -> Double {
    var sum = 0.0
    var i = range(s).low
    while i <= k {
      sum += sk_exp1(logDensity(i, s))
      i += 1
    }
    return Swift.min(1, sum)
  }
}
