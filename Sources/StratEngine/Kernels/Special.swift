// SPDX-License-Identifier: Apache-2.0
// Gamma and beta functions and their incomplete forms, for one number at a time: what distributions are made
// of. Built on our own exp and log, so that results are the same on every machine.

import CStratKernels

/// Special functions of real numbers. Impossible inputs give NaN.
public enum Special {
  /// n factorial for whole n >= 0; exact to 22, infinity from 171.
  public static func factorial(_ n: Double) -> Double {
    guard n >= 0, sk_floor1(n) == n else { return .nan }
    guard n < 171 else { return .infinity }
    var product = 1.0
    for k in 0..<Int(n) { product *= Double(k + 1) }
    return product
  }

  /// Ways to choose k of n, both whole; 0 where k is outside 0...n. Exact while n times it stays below 2^53.
  public static func choose(_ n: Double, _ k: Double) -> Double {
    guard n >= 0, sk_floor1(n) == n, sk_floor1(k) == k else { return .nan }
    guard k >= 0, k <= n else { return 0 }
    let fewer = Swift.min(k, n - k)
    guard fewer <= 1000 else { return sk_exp1(logChoose(n, k)) }
    var ways = 1.0
    var i = 1.0
    while i <= fewer {
      ways = ways * (n - fewer + i) / i
      i += 1
    }
    return ways
  }

  /// log of `choose`, for any real 0 <= k <= n.
  public static func logChoose(_ n: Double, _ k: Double) -> Double {
    -sk_log1(n + 1) - logBeta(k + 1, n - k + 1)
  }

  /// log of the absolute gamma function, x > 0.
  public static func logGamma(_ x: Double) -> Double { sk_lgamma1(x) }

  /// log of B(a, b), a and b > 0.
  public static func logBeta(_ a: Double, _ b: Double) -> Double {
    let small = Swift.min(a, b)
    let large = Swift.max(a, b)
    guard large > 10 else { return sk_lgamma1(a) + sk_lgamma1(b) - sk_lgamma1(a + b) }
    // Gamma(large) / Gamma(large + small) by Stirling, so that their great logs never meet.
    let ratio = small / large
    let sum = large + small
    let gap = stirlingRest(large) - stirlingRest(sum) + small - small * sk_log1(sum)
    return sk_lgamma1(small) + gap - (large - 0.5) * sk_log1p_1(ratio)
  }

  /// What Stirling's formula leaves out of log gamma(x), for x > 10: the series with Bernoulli numbers.
  static func stirlingRest(_ x: Double) -> Double {
    let y = 1 / (x * x)
    var series = 1.0 / 156
    for term in [-691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
      series = series * y + term
    }
    return series / x
  }

  /// x - log(1 + x), right near 0 too.
  static func excess(_ x: Double) -> Double {
    guard x > -0.5, x < 0.5 else { return x - sk_log1p_1(x) }
    // log(1 + x) = 2 atanh(s): the first term, 2 s = x - s x, is taken off by hand.
    let s = x / (2 + x)
    let z = s * s
    var tail = 0.0
    var k = 37.0
    while k > 2 {
      tail = tail * z + 2 / k
      k -= 2
    }
    return s * x - s * z * tail
  }
}

// MARK: - Incomplete gamma

extension Special {
  /// P(a, x): the share of a gamma distribution of shape a > 0 and scale 1 below x.
  public static func gammaBelow(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x)
  }

  /// Q(a, x) = 1 - P(a, x), right in the far tail.
  public static func gammaAbove(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0 else { return .nan }
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x)
  }

  /// log of x^a exp(-x) / Gamma(a). For great a around the saddle point, where the parts would cancel.
  static func logGammaKernel(_ a: Double, _ x: Double) -> Double {
    guard a > 10, x < 1e300 else { return a * sk_log1(x) - x - sk_lgamma1(a) }
    return -a * excess((x - a) / a) + 0.5 * sk_log1(a / (2 * Double.pi)) - stirlingRest(a)
  }

  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var k = a
    while term > sum * 1e-17 {
      k += 1
      term *= x / k
      sum += term
    }
    return Swift.min(1, sum * sk_exp1(logGammaKernel(a, x)))
  }

  /// Legendre's continued fraction, summed by the modified Lentz method.
  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1...1_000_000 {
      let k = Double(i)
      let numerator = -k * (k - a)
      b += 2
      d = numerator * d + b
      c = b + numerator / c
      if c == 0 { c = tiny }
      d = 1 / (d == 0 ? tiny : d)
      let step = c * d
      h *= step
      if Swift.abs(step - 1) < 3e-16 { break }
    }
    return Swift.min(1, h * sk_exp1(logGammaKernel(a, x)))
  }
}

// MARK: - Incomplete beta

extension Special {
  /// I_x(a, b): the share of a beta distribution below x, with y = 1 - x given apart so that neither end
  /// loses figures.
  public static func betaBelow(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    guard a > 0, b > 0, x >= 0, y >= 0 else { return .nan }
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    return x * (a + b + 2) < a + 1 ? betaFraction(a, b, x, y) : 1 - betaFraction(b, a, y, x)
  }

  public static func betaBelow(_ a: Double, _ b: Double, _ x: Double) -> Double { betaBelow(a, b, x, 1 - x) }

  /// log of x^a y^b / B(a, b), y = 1 - x; around the saddle point where a and b are great.
  static func logBetaKernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    guard a > 10, b > 10 else { return a * sk_log1(x) + b * sk_log1(y) - logBeta(a, b) }
    let sum = a + b
    // How far x lies above a / (a + b), and y below b / (a + b), each as a share of it.
    let over = (x * b - y * a) / a
    let under = (y * a - x * b) / b
    let rest = stirlingRest(sum) - stirlingRest(a) - stirlingRest(b)
    return -a * excess(over) - b * excess(under) + rest + 0.5 * sk_log1(a / sum * b / (2 * Double.pi))
  }

  /// The classical continued fraction (Abramowitz and Stegun 26.5.8) by the modified Lentz method, for x
  /// below the mean.
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
    var h = d
    for i in 1...1_000_000 {
      let k = Double(i)
      let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      let odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
      d = 1 / nonzero(1 + even * d)
      c = nonzero(1 + even / c)
      h *= d * c
      d = 1 / nonzero(1 + odd * d)
      c = nonzero(1 + odd / c)
      let step = d * c
      h *= step
      if Swift.abs(step - 1) < 3e-16 { break }
    }
    return Swift.min(1, h / a * sk_exp1(logBetaKernel(a, b, x, y)))
  }

  private static func nonzero(_ x: Double) -> Double { x == 0 ? 1e-300 : x }
}
