// SPDX-License-Identifier: Apache-2.0
// Draws for a column of lanes: uniform numbers go in, values of a distribution come out, one for one.

import CStratKernels

/// One parameter for a column of lanes: a column of its own, or one value for all lanes.
public struct LaneValues {
  let column: UnsafePointer<Double>?
  let all: Double

  public init(_ value: Double) {
    column = nil
    all = value
  }

  /// - Parameter column: as many values as there are lanes.
  public init(column: UnsafePointer<Double>) {
    self.column = column
    all = 0
  }

  @inline(__always)
  subscript(lane: Int) -> Double { column.map { $0[lane] } ?? all }
}

/// Drawing columns of values.
public enum Draw {
  /// Values of a distribution from uniform numbers, one for one: lane by lane exactly
  /// `distribution.quantile(open(u), ...)`. Lanes with impossible parameters become NaN.
  ///
  /// - Parameters:
  ///   - out: room for `count` values; may be `uniform`, must not overlap a parameter's column.
  ///   - uniform: numbers in [0, 1); an exact 0 counts as 2^-54, so that no draw is infinite.
  public static func values(
    of distribution: Distribution, _ a: LaneValues, _ b: LaneValues = LaneValues(0),
    _ c: LaneValues = LaneValues(0), _ d: LaneValues = LaneValues(0), from uniform: UnsafePointer<Double>,
    into out: UnsafeMutablePointer<Double>, count: Int
  ) {
    sk_open_unit(out, uniform, count)
    if a.column == nil, b.column == nil, isNormalInside(distribution) {
      return fromNormal(distribution, Shape(a.all, b.all), out, count)
    }
    if a.column == nil, b.column == nil, distribution == .uniform || distribution == .exponential {
      return fromFormula(distribution, Shape(a.all, b.all), out, count)
    }
    if distribution == .normal { return normal(a, b, out, count) }
    for lane in 0..<count {
      out[lane] = distribution.quantile(out[lane], Shape(a[lane], b[lane], c[lane], d[lane]))
    }
  }

  /// Indices 0..<choices from uniform numbers, all equally likely.
  ///
  /// - Parameter choices: whole and at least 1 in every lane; elsewhere the index is -1.
  public static func index(
    among choices: LaneValues, from uniform: UnsafePointer<Double>,
    into out: UnsafeMutablePointer<Int32>, count: Int
  ) {
    for lane in 0..<count {
      let many = choices[lane]
      let index = Swift.min(sk_floor1(uniform[lane] * many), many - 1)
      out[lane] = many >= 1 && many <= Double(Int32.max) ? Int32(index) : -1
    }
  }

  /// An index with chances in proportion to weights; nil where they are not all finite and >= 0 with a sum
  /// above 0.
  public static func index(weights: some Collection<Double>, from uniform: Double) -> Int? {
    var sum = 0.0
    for weight in weights {
      guard weight >= 0 else { return nil }
      sum += weight
    }
    guard sum > 0, sum < .infinity else { return nil }
    let goal = uniform * sum
    var below = 0.0
    var last = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      below += weight
      if goal < below { return index }
      last = index
    }
    return last
  }

  private static func isNormalInside(_ distribution: Distribution) -> Bool {
    switch distribution {
    case .normal, .lognormal, .amountBetween, .shareBetween: true
    default: false
    }
  }

  /// The families that are a function of one normal number, with the same parameters in every lane.
  private static func fromNormal(
    _ distribution: Distribution, _ shape: Shape, _ out: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    let between = distribution == .amountBetween || distribution == .shareBetween
    let scale = between ? distribution.normalScale(shape) : (mean: shape.a, sd: shape.b)
    guard distribution.allows(shape), scale.sd > 0 else {
      return sk_fill(out, distribution.quantile(0.5, shape), count)
    }
    sk_normal_quantile(out, out, count)
    sk_mul_vs(out, out, scale.sd, count)
    sk_add_vs(out, out, scale.mean, count)
    switch distribution {
    case .lognormal, .amountBetween: sk_exp(out, out, count)
    case .shareBetween: sk_logistic(out, out, count)
    default: break
    }
  }

  /// Flat and exponential, with the same parameters in every lane.
  private static func fromFormula(
    _ distribution: Distribution, _ shape: Shape, _ out: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    guard distribution.allows(shape) else { return sk_fill(out, .nan, count) }
    if distribution == .uniform {
      sk_mul_vs(out, out, shape.b - shape.a, count)
      return sk_add_vs(out, out, shape.a, count)
    }
    guard shape.a > 0 else { return sk_fill(out, 0, count) }
    sk_neg(out, out, count)
    sk_log1p(out, out, count)
    sk_mul_vs(out, out, -shape.a, count)
  }

  /// Normal with a mean or a spread of its own in every lane.
  private static func normal(
    _ mean: LaneValues, _ sd: LaneValues, _ out: UnsafeMutablePointer<Double>, _ count: Int
  ) {
    sk_normal_quantile(out, out, count)
    if let spread = sd.column {
      sk_mul_vv(out, out, spread, count)
    } else {
      sk_mul_vs(out, out, sd.all, count)
    }
    if let middle = mean.column {
      sk_add_vv(out, out, middle, count)
    } else {
      sk_add_vs(out, out, mean.all, count)
    }
    let hasSpread =
      sd.column.map { sk_first_outside($0, 0, .greatestFiniteMagnitude, count) < 0 } ?? sd.all.isFinite
    let hasMean = mean.column.map { sk_all_finite($0, count) < 0 } ?? mean.all.isFinite
    if hasSpread, hasMean, sd.column != nil || sd.all >= 0 { return }
    for lane in 0..<count where !(mean[lane].isFinite && sd[lane] >= 0 && sd[lane].isFinite) {
      out[lane] = .nan
    }
  }
}
