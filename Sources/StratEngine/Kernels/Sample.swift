// SPDX-License-Identifier: Apache-2.0
// Figures of a sample: quantiles of the nine usual kinds, mean, spread, shape.

import CStratKernels

/// How a quantile is read off a sample: the nine kinds of Hyndman and Fan (American Statistician 50:361,
/// 1996), by their numbers. Kind 7 is the usual default.
public enum QuantileKind: Int, CaseIterable, Sendable {
  case inverse = 1
  case inverseAveraged, nearestEven
  case linear, midpoint, weibull, ordinary, medianUnbiased, normalUnbiased
}

/// Figures of a list of numbers. Empty samples give NaN.
public enum Sample {
  /// The value below which a share `p` (0...1) of the sample lies.
  ///
  /// - Parameter sorted: the sample in rising order.
  public static func quantile(
    ofSorted sorted: [Double], _ p: Double, kind: QuantileKind = .ordinary
  ) -> Double {
    guard !sorted.isEmpty, p >= 0, p <= 1 else { return .nan }
    let (rank, share) = place(Double(sorted.count), p, kind)
    let last = sorted.count - 1
    let low = sorted[Swift.min(last, Swift.max(0, Int(rank) - 1))]
    let high = sorted[Swift.min(last, Swift.max(0, Int(rank)))]
    if share == 0 { return low }
    if share == 1 { return high }
    return low + share * (high - low)
  }

  public static func quantile(_ values: [Double], _ p: Double, kind: QuantileKind = .ordinary) -> Double {
    quantile(ofSorted: values.sorted(), p, kind: kind)
  }

  public static func median(_ values: [Double]) -> Double { quantile(values, 0.5) }

  /// The rank (from 1) at or below the quantile, and how far on towards the next rank it lies.
  private static func place(_ n: Double, _ p: Double, _ kind: QuantileKind) -> (rank: Double, share: Double) {
    // A product that should be whole may miss by a rounding.
    let slack = 4 * Double.ulpOfOne
    let h: Double
    switch kind {
    case .inverse, .inverseAveraged, .linear: h = n * p
    case .nearestEven: h = n * p - 0.5
    case .midpoint: h = n * p + 0.5
    case .weibull: h = (n + 1) * p
    case .ordinary: h = (n - 1) * p + 1
    case .medianUnbiased: h = (n + 1.0 / 3) * p + 1.0 / 3
    case .normalUnbiased: h = (n + 0.25) * p + 0.375
    }
    let rank = sk_floor1(h + slack)
    let rest = Swift.abs(h - rank) < slack ? 0 : h - rank
    switch kind {
    case .inverse: return (rank, rest > 0 ? 1 : 0)
    case .inverseAveraged: return (rank, rest > 0 ? 1 : 0.5)
    case .nearestEven: return (rank, rest == 0 && sk_floor1(rank / 2) * 2 == rank ? 0 : 1)
    default: return (rank, rest)
    }
  }
}

// MARK: - Mean, spread, shape

extension Sample {
  /// The sum with its rounding errors carried along (Neumaier 1974), so that order hardly matters.
  public static func sum(_ values: [Double]) -> Double {
    var sum = 0.0
    var lost = 0.0
    for value in values {
      let next = sum + value
      lost += Swift.abs(sum) >= Swift.abs(value) ? (sum - next) + value : (value - next) + sum
      sum = next
    }
    return sum + lost
  }

  public static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : sum(values) / Double(values.count)
  }

  /// The variance with divisor n - 1; NaN for fewer than two values.
  public static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return .nan }
    return powerSum(values, 2) / Double(values.count - 1)
  }

  public static func standardDeviation(_ values: [Double]) -> Double { variance(values).squareRoot() }

  /// The median distance from the median, not scaled.
  public static func medianDeviation(_ values: [Double]) -> Double {
    let centre = median(values)
    return median(values.map { Swift.abs($0 - centre) })
  }

  /// g1: the third central moment by the 1.5th power of the second, both with divisor n.
  public static func skewness(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let second = powerSum(values, 2) / n
    return powerSum(values, 3) / n / (second * second.squareRoot())
  }

  /// g2: the fourth central moment by the square of the second, less 3.
  public static func excessKurtosis(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let second = powerSum(values, 2) / n
    return powerSum(values, 4) / n / (second * second) - 3
  }

  private static func powerSum(_ values: [Double], _ power: Int) -> Double {
    let centre = mean(values)
    return sum(
      values.map { value in
        let gap = value - centre
        return (1..<power).reduce(gap) { product, _ in product * gap }
      })
  }
}
