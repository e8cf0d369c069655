// SPDX-License-Identifier: Apache-2.0
// How a measure spreads over many worlds, step by step.

/// Quantiles over the same steps: 5%, 25%, 50%, 75% and 95%.
public struct Fan: Hashable, Sendable {
  public var lowest: [Double?]
  public var low: [Double?]
  public var middle: [Double?]
  public var high: [Double?]
  public var highest: [Double?]

  public init(lowest: [Double?], low: [Double?], middle: [Double?], high: [Double?], highest: [Double?]) {
    self.lowest = lowest
    self.low = low
    self.middle = middle
    self.high = high
    self.highest = highest
  }

  static func shades(_ marks: Page.Marks) -> (outer: Character, inner: Character, middle: Character) {
    marks == .blocks ? ("░", "▒", "●") : (".", ":", "*")
  }

  func legend(_ marks: Page.Marks) -> String {
    let shades = Fan.shades(marks)
    return
      "  \(shades.middle) median   \(shades.inner) half of the worlds   \(shades.outer) 90% of the worlds"
  }

  /// `At 2027-01 half of the worlds lie between 70% and 83%, and 90% of them between 68% and 87%.`
  func spread(_ labels: [String], _ style: NumberStyle) -> String? {
    guard let label = labels.last, let lowest = lowest.last ?? nil, let low = low.last ?? nil,
      let high = high.last ?? nil, let highest = highest.last ?? nil
    else { return nil }
    func range(_ low: Double, _ high: Double) -> String { "\(style.text(low)) and \(style.text(high))" }
    return
      "At \(label) half of the worlds lie between \(range(low, high)), and 90% of them between \(range(lowest, highest))."
  }

  /// As series, from the top of the page down.
  var series: [LinePlot.Series] {
    [
      .init("5%", lowest), .init("25%", low), .init("median", middle), .init("75%", high),
      .init("95%", highest),
    ]
  }
}
