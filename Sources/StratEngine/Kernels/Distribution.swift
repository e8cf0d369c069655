// SPDX-License-Identifier: Apache-2.0
// The distributions a program can draw from, their parameters, and which values these may take.

import CStratKernels

/// A family of distributions. Its parameters come beside it, in the order of `parameterNames`.
public enum Distribution: UInt8, CaseIterable, Hashable, Sendable {
  case normal, lognormal, uniform, triangular, exponential, beta, gamma, poisson, binomial
  /// `A to B` for amounts: lognormal, with a twentieth below A and a twentieth above B.
  case amountBetween
  /// `A to B` for shares: the logit is normal, with a twentieth below A and a twentieth above B.
  case shareBetween
  case weibull, pert, truncatedNormal, studentT, logistic, pareto, negativeBinomial, geometric, hypergeometric

  /// What the parameters mean, in order; one to four of them.
  public var parameterNames: [String] {
    switch self {
    case .normal: ["mean", "sd"]
    case .lognormal: ["mean of the log", "sd of the log"]
    case .uniform: ["low", "high"]
    case .triangular: ["low", "most likely", "high"]
    case .exponential: ["mean"]
    case .beta: ["a", "b"]
    case .gamma: ["shape", "scale"]
    case .poisson: ["mean"]
    case .binomial: ["trials", "chance"]
    case .amountBetween, .shareBetween: ["low", "high"]
    case .weibull: ["shape", "scale"]
    case .pert: ["low", "most likely", "high"]
    case .truncatedNormal: ["mean", "sd", "low", "high"]
    case .studentT: ["degrees of freedom"]
    case .logistic: ["mean", "scale"]
    case .pareto: ["shape", "least"]
    case .negativeBinomial: ["successes", "chance"]
    case .geometric: ["chance"]
    case .hypergeometric: ["items", "good ones", "drawn"]
    }
  }

  /// Whether values are whole numbers.
  public var isCounting: Bool {
    switch self {
    case .poisson, .binomial, .negativeBinomial, .geometric, .hypergeometric: true
    default: false
    }
  }

  /// The 95 % point of the standard normal distribution.
  static let twentieth = 1.6448536269514726
}

/// Up to four parameters of a distribution; those it does not have are ignored.
public struct Shape: Hashable, Sendable {
  public var a: Double
  public var b: Double
  public var c: Double
  public var d: Double

  public init(_ a: Double, _ b: Double = 0, _ c: Double = 0, _ d: Double = 0) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }
}

extension Distribution {
  /// Whether there is a distribution with these parameters. A spread of 0 is allowed: all the weight on one
  /// value.
  public func allows(_ s: Shape) -> Bool {
    switch self {
    case .normal, .lognormal: s.a.isFinite && s.b >= 0 && s.b.isFinite
    case .uniform: s.a <= s.b && (s.b - s.a).isFinite
    case .triangular, .pert: s.a <= s.b && s.b <= s.c && (s.c - s.a).isFinite
    case .exponential, .poisson: s.a >= 0 && s.a.isFinite
    case .beta, .gamma, .weibull, .pareto: s.a > 0 && s.b > 0 && s.a.isFinite && s.b.isFinite
    case .binomial: s.a >= 0 && isWhole(s.a) && isShare(s.b)
    case .amountBetween: s.a > 0 && s.a <= s.b && s.b.isFinite
    case .shareBetween: s.a > 0 && s.a <= s.b && s.b < 1
    case .truncatedNormal: s.b > 0 && s.a.isFinite && s.b.isFinite && s.c < s.d
    case .studentT: s.a > 0 && s.a.isFinite
    case .logistic: s.b >= 0 && s.a.isFinite && s.b.isFinite
    case .negativeBinomial: s.a > 0 && s.a.isFinite && s.b > 0 && s.b <= 1
    case .geometric: s.a > 0 && s.a <= 1
    case .hypergeometric:
      isWhole(s.a) && isWhole(s.b) && isWhole(s.c) && s.b >= 0 && s.b <= s.a && s.c >= 0 && s.c <= s.a
    }
  }

  private func isWhole(_ x: Double) -> Bool { x.isFinite && sk_floor1(x) == x }

  private func isShare(_ x: Double) -> Bool { x >= 0 && x <= 1 }

  /// Mean and spread on the logarithm's or the logit's scale of the two forms of `A to B`.
  func normalScale(_ s: Shape) -> (mean: Double, sd: Double) {
    let low = self == .amountBetween ? sk_log1(s.a) : sk_logit1(s.a)
    let high = self == .amountBetween ? sk_log1(s.b) : sk_logit1(s.b)
    return ((low + high) / 2, (high - low) / (2 * Distribution.twentieth))
  }

  /// The two shape parameters and the range of the beta distribution that PERT is.
  func pertShape(_ s: Shape) -> (a: Double, b: Double) {
    let range = s.c - s.a
    return (1 + 4 * (s.b - s.a) / range, 1 + 4 * (s.c - s.b) / range)
  }
}
