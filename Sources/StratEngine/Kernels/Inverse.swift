// SPDX-License-Identifier: Apache-2.0
// Inverses of the incomplete gamma and beta functions, by Newton steps kept inside a shrinking bracket.

import CStratKernels

/// Inverses of distribution functions that have no formula.
enum Inverse {
  /// x with P(a, x) = p. Solved for log x, in the smaller tail, on the logarithm of the tail.
  static func gamma(_ p: Double, _ a: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    let lower = p <= 0.5
    let t = solve(p: lower ? p : 1 - p, rising: lower, start: gammaStart(p, a), low: -746, high: 710) { t in
      let x = sk_exp1(t)
      let share = lower ? Special.gammaBelow(a, x) : Special.gammaAbove(a, x)
      return (share, sk_exp1(Special.logGammaKernel(a, x)))
    }
    return sk_exp1(t)
  }

  /// log x near the answer: Wilson and Hilferty's cube of a normal, or the first term of the series for small
  /// x.
  private static func gammaStart(_ p: Double, _ a: Double) -> Double {
    let z = sk_normal_quantile1(p)
    let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
    guard a > 0.5, root > 0.1 else { return (sk_log1(p) + sk_lgamma1(a + 1)) / a }
    return sk_log1(a) + 3 * sk_log1(root)
  }

  /// x and y = 1 - x with I_x(a, b) = p. Solved for the logit of x, in the smaller tail.
  static func beta(_ p: Double, _ a: Double, _ b: Double) -> (x: Double, y: Double) {
    guard p > 0 else { return (0, 1) }
    guard p < 1 else { return (1, 0) }
    guard p <= 0.5 else {
      let mirrored = beta(1 - p, b, a)
      return (mirrored.y, mirrored.x)
    }
    let t = solve(p: p, rising: true, start: betaStart(p, a, b), low: -746, high: 746) { t in
      let (x, y) = logistic(t)
      return (Special.betaBelow(a, b, x, y), sk_exp1(Special.logBetaKernel(a, b, x, y)))
    }
    return logistic(t)
  }

  private static func betaStart(_ p: Double, _ a: Double, _ b: Double) -> Double {
    // The logit of a beta value has about this mean and spread; for small a the first term of the series is
    // better.
    guard a > 0.5, b > 0.5 else { return (sk_log1(p) + sk_log1(a) + Special.logBeta(a, b)) / a }
    let spread = (1 / a + 1 / b).squareRoot()
    return sk_log1(a / b) + spread * sk_normal_quantile1(p)
  }

  private static func logistic(_ t: Double) -> (x: Double, y: Double) {
    let small = sk_exp1(-Swift.abs(t))
    let less = small / (1 + small)
    let more = 1 / (1 + small)
    return t < 0 ? (less, more) : (more, less)
  }

  /// t with share(t) = p, for a share that rises or falls in t.
  ///
  /// - Parameter tail: the share at t, and the size of its slope.
  private static func solve(
    p: Double, rising: Bool, start: Double, low: Double, high: Double, tail: (Double) -> (Double, Double)
  ) -> Double {
    let goal = sk_log1(p)
    var low = low
    var high = high
    var t = Swift.min(high, Swift.max(low, start))
    for _ in 0..<200 {
      let (share, slope) = tail(t)
      let tooFar = rising == (share > p)
      if tooFar { high = t } else { low = t }
      // Newton on the logarithm: tails are nearly straight there.
      let change = (goal - sk_log1(share)) * share / slope * (rising ? 1 : -1)
      var next = t + change
      if !(next > low && next < high) { next = (low + high) / 2 }
      let moved = Swift.abs(next - t)
      t = next
      // Each step squares the error: after one this small there is nothing left to gain.
      if moved <= 1e-9 * Swift.max(1, Swift.abs(t)) { break }
    }
    return t
  }
}
