// SPDX-License-Identifier: Apache-2.0
// A series in one row of eight heights, for a cell of a table.

/// One mark per value, lowest to highest; a blank for `nil` and for what is not finite.
///
/// - Parameters:
///   - values: in order of time.
///   - width: the most marks to use; longer series are thinned to evenly spaced values, the last one kept.
public func sparkline(_ values: [Double?], width: Int = 24, marks: Page.Marks = .blocks) -> String {
  let heights = Array(marks == .blocks ? "▁▂▃▄▅▆▇█" : "_.-=+*#@")
  let shown = thinned(values.map { $0.flatMap { $0.isFinite ? $0 : nil } }, to: max(1, width))
  let known = shown.compactMap { $0 }
  guard let low = known.min(), let high = known.max() else {
    return String(repeating: " ", count: shown.count)
  }
  return String(
    shown.map { value in
      guard let value else { return " " }
      let part = high > low ? (value - low) / (high - low) : 0
      return heights[min(heights.count - 1, Int(part * Double(heights.count)))]
    })
}

private func thinned(_ values: [Double?], to width: Int) -> [Double?] {
  guard values.count > width else { return values }
  guard width > 1 else { return [values[values.count - 1]] }
  return (0..<width).map { values[$0 * (values.count - 1) / (width - 1)] }
}
