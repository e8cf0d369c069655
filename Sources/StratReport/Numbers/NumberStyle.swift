// SPDX-License-Identifier: Apache-2.0
// Numbers as people read them: percent for shares, thousands grouped, the unit behind. Only for display:
// files that machines read take `exactText`.

/// How one quantity is shown.
public struct NumberStyle: Hashable, Sendable {
  /// Shown as a percentage: 0.52 is `52%`.
  public var isShare: Bool
  /// Written behind the number; empty for none.
  public var unit: String
  /// How many digits count, at least 1. Whole numbers are always shown whole.
  public var significant: Int
  /// A fixed number of decimals instead; for percentages, of the percentage.
  public var decimals: Int?
  /// What stands between thousands; empty for nothing.
  public var separator: String

  public init(
    isShare: Bool = false, unit: String = "", significant: Int = 6, decimals: Int? = nil,
    separator: String = ","
  ) {
    self.isShare = isShare
    self.unit = unit
    self.significant = max(1, significant)
    self.decimals = decimals
    self.separator = separator
  }

  /// `12,345.7`
  public static let number = NumberStyle()
  /// `52.3%`
  public static let share = NumberStyle(isShare: true, significant: 3)
  /// `12,345 USD`
  public static func amount(_ unit: String) -> NumberStyle { NumberStyle(unit: unit) }

  /// The number with its unit. One that is not finite is `no value`.
  public func text(_ value: Double) -> String {
    guard value.isFinite else { return "no value" }
    let bare = bareText(value)
    return unit.isEmpty ? bare : bare + (isShare ? " of " : " ") + unit
  }

  /// The number without its unit (a percentage keeps its sign).
  public func bareText(_ value: Double) -> String {
    guard value.isFinite else { return "no value" }
    let digits = rounded(value)
    if decimals == nil, !digits.isZero, !(-5...15).contains(digits.point) {
      return digits.scientificText() + suffix
    }
    return digits.text(decimals: decimals ?? 0, separator: separator) + suffix
  }

  /// Many values with the same number of decimals, so that their points stand under each other.
  ///
  /// - Parameter values: one per row; `nil` and what is not finite give an empty text.
  public func columnTexts(_ values: [Double?]) -> [String] {
    var style = self
    let known = values.compactMap { $0 }.filter(\.isFinite).map(rounded)
    let spread = known.filter { !$0.isZero }.map(\.point)
    if decimals == nil, let low = spread.min(), let high = spread.max(), high - low < 8, low > -5 {
      style.decimals = known.map(\.decimals).max()
    }
    return values.map { value in value.map { $0.isFinite ? style.bareText($0) : "" } ?? "" }
  }

  private var suffix: String { isShare ? "%" : "" }

  private func rounded(_ value: Double) -> DecimalDigits {
    var digits = DecimalDigits(value)
    // Moving the point is exact; multiplying by 100 is not.
    if isShare, !digits.isZero { digits.point += 2 }
    if let decimals {
      digits.round(toDecimals: decimals)
    } else if digits.decimals > 0 {
      digits.round(toSignificant: max(significant, digits.point))
    }
    return digits
  }
}
