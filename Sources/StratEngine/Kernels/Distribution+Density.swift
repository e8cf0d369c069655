// SPDX-License-Identifier: Apache-2.0
// Densities: how likely a value is. Belief weighs worlds by their logarithm.

import CStratKernels

extension Distribution {
  /// log of the density at x, or of the chance of x where values are whole; minus infinity where x cannot be,
  /// NaN for impossible parameters. With all the weight on one value: 0 there.
  public func logDensity(_ x: Double, _ s: Shape) -> Double {
    guard allows(s), !x.isNaN else { return .nan }
    let ends = range(s)
    guard x >= ends.low, x <= ends.high else { return -.infinity }
    if isCounting { return sk_floor1(x) == x ? logChance(x, s) : -.infinity }
    guard ends.low < ends.high else { return 0 }
    switch self {
    case .normal: return logNormal((x - s.a) / s.b) - sk_log1(s.b)
    case .lognormal: return x > 0 ? logNormal((sk_log1(x) - s.a) / s.b) - sk_log1(s.b * x) : -.infinity
    case .uniform: return -sk_log1(s.b - s.a)
    case .triangular: return logTriangular(x, s)
    case .exponential: return -x / s.a - sk_log1(s.a)
    case .beta: return logBetaDensity(s.a, s.b, x, 1 - x)
    case .gamma: return logPower(s.a - 1, x / s.b) - x / s.b - sk_lgamma1(s.a) - sk_log1(s.b)
    case .amountBetween, .shareBetween: return logBetween(x, s)
    case .weibull:
      let y = x / s.b
      return sk_log1(s.a / s.b) + logPower(s.a - 1, y) - sk_pow1(y, s.a)
    case .pert:
      let (shape, range) = (pertShape(s), s.c - s.a)
      return logBetaDensity(shape.a, shape.b, (x - s.a) / range, (s.c - x) / range) - sk_log1(range)
    case .truncatedNormal:
      let mass = normalShare((s.c - s.a) / s.b, (s.d - s.a) / s.b)
      return logNormal((x - s.a) / s.b) - sk_log1(s.b * mass)
    case .studentT:
      let power = -(s.a + 1) / 2 * sk_log1p_1(x * x / s.a)
      return power - Special.logBeta(s.a / 2, 0.5) - 0.5 * sk_log1(s.a)
    case .logistic:
      let y = Swift.abs(x - s.a) / s.b
      return -y - 2 * sk_log1p_1(sk_exp1(-y)) - sk_log1(s.b)
    case .pareto: return sk_log1(s.a / x) - s.a * sk_log1(x / s.b)
    case .poisson, .binomial, .negativeBinomial, .geometric, .hypergeometric: return logChance(x, s)
    }
  }

  private func logChance(_ k: Double, _ s: Shape) -> Double {
    let ends = range(s)
    guard ends.low < ends.high else { return 0 }
    switch self {
    case .poisson: return Special.logGammaKernel(k + 1, s.a) - sk_log1(s.a)
    case .binomial:
      let kernel = Special.logBetaKernel(k + 1, s.a - k + 1, s.b, 1 - s.b)
      return kernel - sk_log1((s.a + 1) * s.b * (1 - s.b))
    case .negativeBinomial:
      // chance^r (1 - chance)^(k+1) / B(r, k+1) is the answer times (k + r) (1 - chance).
      return Special.logBetaKernel(s.a, k + 1, s.b, 1 - s.b) - sk_log1((k + s.a) * (1 - s.b))
    case .geometric: return (k - 1) * sk_log1p_1(-s.a) + sk_log1(s.a)
    default: return logHypergeometric(k, s)
    }
  }

  private func logHypergeometric(_ k: Double, _ s: Shape) -> Double {
    let ways = Special.choose(s.b, k) * Special.choose(s.a - s.b, s.c - k)
    let all = Special.choose(s.a, s.c)
    guard ways < 0x1p500, all < 0x1p500 else {
      return Special.logChoose(s.b, k) + Special.logChoose(s.a - s.b, s.c - k) - Special.logChoose(s.a, s.c)
    }
    return sk_log1(ways / all)
  }

  private func logNormal(_ z: Double) -> Double { -0.5 * z * z - 0.9189385332046728 }

  /// power * log x, with 0 * log 0 = 0.
  private func logPower(_ power: Double, _ x: Double) -> Double { power == 0 ? 0 : power * sk_log1(x) }

  private func logBetaDensity(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    guard a > 10, b > 10, x > 0, y > 0 else {
      return logPower(a - 1, x) + logPower(b - 1, y) - Special.logBeta(a, b)
    }
    return Special.logBetaKernel(a, b, x, y) - sk_log1(x * y)
  }

  private func logTriangular(_ x: Double, _ s: Shape) -> Double {
    let range = s.c - s.a
    let height = x < s.b ? (x - s.a) / (s.b - s.a) : (s.c > s.b ? (s.c - x) / (s.c - s.b) : 1)
    return sk_log1(2 * height / range)
  }

  private func logBetween(_ x: Double, _ s: Shape) -> Double {
    guard x > 0, self == .amountBetween || x < 1 else { return -.infinity }
    let scale = normalScale(s)
    let y = self == .amountBetween ? sk_log1(x) : sk_logit1(x)
    let stretch = self == .amountBetween ? x : x * (1 - x)
    return logNormal((y - scale.mean) / scale.sd) - sk_log1(scale.sd * stretch)
  }
}
