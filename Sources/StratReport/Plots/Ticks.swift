// SPDX-License-Identifier: Apache-2.0
// Round places on an axis: steps of 1, 2 or 5 times a power of ten.

/// Evenly spaced round values that cover a range.
public struct Ticks: Hashable, Sendable {
  /// Ascending; the first is at or below the least value, the last at or above the greatest.
  public var values: [Double]
  /// Digits behind the point that tell neighbours apart.
  public var decimals: Int

  /// - Parameters:
  ///   - low: the least value to show, finite.
  ///   - high: the greatest value to show, finite; equal bounds are given some room.
  ///   - count: about how many ticks, at least 2.
  public init(covering low: Double, _ high: Double, count: Int) {
    let room = max(low.magnitude, high.magnitude)
    let span = high - low > room * 1e-12 ? high - low : (room > 0 ? room : 1)
    let (mantissa, power) = Ticks.step(atLeast: span / Double(max(1, count - 1)))
    let first = Ticks.scaled(low, by: -power, over: mantissa).rounded(.down)
    let last = max(Ticks.scaled(high, by: -power, over: mantissa).rounded(.up), first + 1)
    // Steps are counted in whole numbers and scaled once, so that 0.3 is not 0.30000000000000004.
    values = stride(from: first, through: last, by: 1).map { Ticks.scaled($0 * mantissa, by: power, over: 1) }
    decimals = max(0, -power)
  }

  private static func step(atLeast size: Double) -> (mantissa: Double, power: Int) {
    var power = DecimalDigits(size).point - 1
    let lead = scaled(size, by: -power, over: 1)
    for mantissa in [1.0, 2, 5] where lead <= mantissa * (1 + 1e-9) { return (mantissa, power) }
    power += 1
    return (1, power)
  }

  /// `value × 10^power / divisor`, with one rounding for each of the two.
  private static func scaled(_ value: Double, by power: Int, over divisor: Double) -> Double {
    var factor = 1.0
    for _ in 0..<power.magnitude { factor *= 10 }
    return (power >= 0 ? value * factor : value / factor) / divisor
  }
}
