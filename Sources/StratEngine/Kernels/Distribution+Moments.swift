// SPDX-License-Identifier: Apache-2.0
// Means and variances, from the closed forms; the logit-normal has none and is summed over its quantiles.

import CStratKernels

extension Distribution {
  /// The mean; NaN where it does not exist or the parameters are impossible.
  public func mean(_ s: Shape) -> Double {
    guard allows(s) else { return .nan }
    switch self {
    case .normal, .logistic: return s.a
    case .lognormal: return sk_exp1(s.a + s.b * s.b / 2)
    case .uniform: return s.a + (s.b - s.a) / 2
    case .triangular: return (s.a + s.b + s.c) / 3
    case .exponential, .poisson: return s.a
    case .beta: return s.a / (s.a + s.b)
    case .gamma, .binomial: return s.a * s.b
    case .amountBetween:
      let scale = normalScale(s)
      return sk_exp1(scale.mean + scale.sd * scale.sd / 2)
    case .shareBetween: return logitNormalMoments(s).mean
    case .weibull: return s.b * sk_exp1(sk_lgamma1(1 + 1 / s.a))
    case .pert: return (s.a + 4 * s.b + s.c) / 6
    case .truncatedNormal: return truncatedMoments(s).mean
    case .studentT: return s.a > 1 ? 0 : .nan
    case .pareto: return s.a > 1 ? s.a * s.b / (s.a - 1) : .infinity
    case .negativeBinomial: return s.a * (1 - s.b) / s.b
    case .geometric: return 1 / s.a
    case .hypergeometric: return s.a == 0 ? 0 : s.c * s.b / s.a
    }
  }

  /// The variance; NaN where it does not exist or the parameters are impossible.
  public func variance(_ s: Shape) -> Double {
    guard allows(s) else { return .nan }
    switch self {
    case .normal: return s.b * s.b
    case .lognormal: return lognormalVariance(s.a, s.b)
    case .uniform: return (s.b - s.a) * (s.b - s.a) / 12
    case .triangular:
      let (low, high) = (s.b - s.a, s.c - s.b)
      return (low * low + low * high + high * high) / 18
    case .exponential: return s.a * s.a
    case .poisson: return s.a
    case .beta:
      let sum = s.a + s.b
      return s.a * s.b / (sum * sum * (sum + 1))
    case .gamma: return s.a * s.b * s.b
    case .binomial: return s.a * s.b * (1 - s.b)
    case .amountBetween:
      let scale = normalScale(s)
      return lognormalVariance(scale.mean, scale.sd)
    case .shareBetween: return logitNormalMoments(s).variance
    case .weibull: return weibullVariance(s)
    case .pert:
      let mean = mean(s)
      return (mean - s.a) * (s.c - mean) / 7
    case .truncatedNormal: return truncatedMoments(s).variance
    case .studentT: return s.a > 2 ? s.a / (s.a - 2) : (s.a > 1 ? .infinity : .nan)
    case .logistic: return s.b * s.b * Double.pi * Double.pi / 3
    case .pareto:
      guard s.a > 2 else { return .infinity }
      return s.b * s.b * s.a / ((s.a - 1) * (s.a - 1) * (s.a - 2))
    case .negativeBinomial: return s.a * (1 - s.b) / (s.b * s.b)
    case .geometric: return (1 - s.a) / (s.a * s.a)
    case .hypergeometric: return hypergeometricVariance(s)
    }
  }

  private func lognormalVariance(_ mean: Double, _ sd: Double) -> Double {
    let square = sd * sd
    return sk_expm1_1(square) * sk_exp1(2 * mean + square)
  }

  private func weibullVariance(_ s: Shape) -> Double {
    let first = sk_exp1(sk_lgamma1(1 + 1 / s.a))
    return s.b * s.b * (sk_exp1(sk_lgamma1(1 + 2 / s.a)) - first * first)
  }

  private func hypergeometricVariance(_ s: Shape) -> Double {
    guard s.a > 1 else { return 0 }
    let share = s.b / s.a
    return s.c * share * (1 - share) * (s.a - s.c) / (s.a - 1)
  }

  private func truncatedMoments(_ s: Shape) -> (mean: Double, variance: Double) {
    let low = (s.c - s.a) / s.b
    let high = (s.d - s.a) / s.b
    let mass = normalShare(low, high)
    let atLow = standardDensity(low) / mass
    let atHigh = standardDensity(high) / mass
    let shift = atLow - atHigh
    let ends = (low.isFinite ? low * atLow : 0) - (high.isFinite ? high * atHigh : 0)
    return (s.a + s.b * shift, s.b * s.b * (1 + ends - shift * shift))
  }

  private func standardDensity(_ z: Double) -> Double { 0.3989422804014327 * sk_exp1(-0.5 * z * z) }

  /// By the trapezoid rule over the normal behind it, which for such smooth integrands is right to about 12
  /// figures.
  private func logitNormalMoments(_ s: Shape) -> (mean: Double, variance: Double) {
    let scale = normalScale(s)
    var (weight, first, second) = (0.0, 0.0, 0.0)
    for i in -160...160 {
      let z = Double(i) / 16
      let density = standardDensity(z)
      let x = 1 / (1 + sk_exp1(-(scale.mean + scale.sd * z)))
      weight += density
      first += density * x
      second += density * x * x
    }
    let mean = first / weight
    return (mean, second / weight - mean * mean)
  }
}
