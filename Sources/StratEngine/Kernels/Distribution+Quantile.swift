// SPDX-License-Identifier: Apache-2.0
// Quantiles: the value below which a given share lies. A draw is the quantile of one uniform number, so each
// draw takes one counter, and branches with slightly other parameters keep their luck.

import CStratKernels

extension Distribution {
  /// The smallest value with a share of at least `p` at or below it; NaN for impossible parameters or p
  /// outside 0...1.
  public func quantile(_ p: Double, _ s: Shape) -> Double {
    guard allows(s), p >= 0, p <= 1 else { return .nan }
    switch self {
    case .normal: return s.b == 0 ? s.a : s.a + s.b * sk_normal_quantile1(p)
    case .lognormal: return sk_exp1(s.b == 0 ? s.a : s.a + s.b * sk_normal_quantile1(p))
    case .uniform: return s.a + (s.b - s.a) * p
    case .triangular: return triangularQuantile(p, s)
    case .exponential: return s.a == 0 ? 0 : s.a * -sk_log1p_1(-p)
    case .beta: return Inverse.beta(p, s.a, s.b).x
    case .gamma: return s.b * Inverse.gamma(p, s.a)
    case .poisson: return poissonQuantile(p, s.a)
    case .binomial: return binomialQuantile(p, s.a, s.b)
    case .amountBetween, .shareBetween: return betweenQuantile(p, s)
    case .weibull: return s.b * sk_pow1(-sk_log1p_1(-p), 1 / s.a)
    case .pert: return pertQuantile(p, s)
    case .truncatedNormal: return truncatedQuantile(p, s)
    case .studentT: return studentQuantile(p, s.a)
    case .logistic: return s.b == 0 ? s.a : s.a + s.b * sk_logit1(p)
    case .pareto: return s.b * sk_exp1(-sk_log1p_1(-p) / s.a)
    case .negativeBinomial: return countQuantile(p, s, guess: mean(s))
    case .geometric: return geometricQuantile(p, s.a)
    case .hypergeometric: return countQuantile(p, s, guess: mean(s))
    }
  }

  private func triangularQuantile(_ p: Double, _ s: Shape) -> Double {
    let range = s.c - s.a
    guard range > 0 else { return s.a }
    let turn = (s.b - s.a) / range
    guard p > turn else { return s.a + (range * (s.b - s.a) * p).squareRoot() }
    return s.c - (range * (s.c - s.b) * (1 - p)).squareRoot()
  }

  private func betweenQuantile(_ p: Double, _ s: Shape) -> Double {
    guard s.a < s.b else { return s.a }
    let scale = normalScale(s)
    let y = scale.mean + scale.sd * sk_normal_quantile1(p)
    return self == .amountBetween ? sk_exp1(y) : 1 / (1 + sk_exp1(-y))
  }

  private func pertQuantile(_ p: Double, _ s: Shape) -> Double {
    guard s.a < s.c else { return s.a }
    let shape = pertShape(s)
    return s.a + (s.c - s.a) * Inverse.beta(p, shape.a, shape.b).x
  }

  /// In the half where the normal's own tail is small, so that a far cut keeps its figures.
  private func truncatedQuantile(_ p: Double, _ s: Shape) -> Double {
    let low = (s.c - s.a) / s.b
    let high = (s.d - s.a) / s.b
    let z: Double
    if low + high > 0 {
      let above = sk_normal_cdf1(-low) * (1 - p) + sk_normal_cdf1(-high) * p
      z = -sk_normal_quantile1(above)
    } else {
      z = sk_normal_quantile1(sk_normal_cdf1(low) * (1 - p) + sk_normal_cdf1(high) * p)
    }
    return Swift.min(s.d, Swift.max(s.c, s.a + s.b * z))
  }

  private func studentQuantile(_ p: Double, _ freedom: Double) -> Double {
    guard p != 0.5 else { return 0 }
    let tail = Swift.min(p, 1 - p)
    guard tail > 0 else { return p < 0.5 ? -.infinity : .infinity }
    let share = Inverse.beta(2 * tail, freedom / 2, 0.5)
    let size = (freedom * share.y / share.x).squareRoot()
    return p < 0.5 ? -size : size
  }
}

// MARK: - Counts

extension Distribution {
  /// Small means: add up from 0, one product each. Great ones: search with the distribution function.
  private func poissonQuantile(_ p: Double, _ mean: Double) -> Double {
    guard mean > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    guard mean <= 30 else { return countQuantile(p, Shape(mean), guess: normalGuess(p, mean, mean)) }
    var term = sk_exp1(-mean)
    var sum = term
    var k = 0.0
    while sum < p, term > 1e-20 || k < mean {
      k += 1
      term *= mean / k
      sum += term
    }
    return k
  }

  private func binomialQuantile(_ p: Double, _ trials: Double, _ chance: Double) -> Double {
    guard trials > 0, chance > 0 else { return 0 }
    guard chance < 1, p < 1 else { return trials }
    let none = trials * sk_log1p_1(-chance)
    guard trials * chance <= 30, none > -600 else {
      let mean = trials * chance
      return countQuantile(p, Shape(trials, chance), guess: normalGuess(p, mean, mean * (1 - chance)))
    }
    let odds = chance / (1 - chance)
    var term = sk_exp1(none)
    var sum = term
    var k = 0.0
    while sum < p, k < trials, term > 1e-20 || k < trials * chance {
      k += 1
      term *= (trials - k + 1) / k * odds
      sum += term
    }
    return k
  }

  private func geometricQuantile(_ p: Double, _ chance: Double) -> Double {
    guard chance < 1, p > 0 else { return 1 }
    guard p < 1 else { return .infinity }
    let k = -sk_floor1(-(sk_log1p_1(-p) / sk_log1p_1(-chance)))
    return Swift.max(1, k)
  }

  private func normalGuess(_ p: Double, _ mean: Double, _ variance: Double) -> Double {
    guard p > 0 else { return 0 }
    return mean + variance.squareRoot() * sk_normal_quantile1(p)
  }

  /// The least whole k with cumulative(k) >= p: doubling steps away from the guess, then halving.
  private func countQuantile(_ p: Double, _ s: Shape, guess: Double) -> Double {
    let ends = range(s)
    guard p > 0 else { return ends.low }
    guard p < 1 else { return ends.high }
    // `below` has too little under it, `enough` has enough.
    var enough = Swift.min(ends.high, Swift.max(ends.low, sk_floor1(guess)))
    var below = enough
    var step = 1.0
    while enough < ends.high, cumulative(enough, s) < p {
      below = enough
      enough = Swift.min(ends.high, enough + step)
      step *= 2
    }
    step = 1
    while below > ends.low - 1, below == enough || cumulative(below, s) >= p {
      enough = below
      below = Swift.max(ends.low - 1, below - step)
      step *= 2
    }
    while enough - below > 1 {
      let middle = sk_floor1((enough + below) / 2)
      if cumulative(middle, s) >= p { enough = middle } else { below = middle }
    }
    return enough
  }
}
