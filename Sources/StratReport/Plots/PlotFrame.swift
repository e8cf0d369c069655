// SPDX-License-Identifier: Apache-2.0
// Where values fall in a grid of character cells, and the ways of filling it.

/// A grid of cells with a round scale on its upright side.
struct PlotFrame {
  var columns: Int
  var rows: Int
  var ticks: Ticks

  private var low: Double { ticks.values.first ?? 0 }
  private var high: Double { ticks.values.last ?? 1 }

  /// The row of a value, counted from the top, when the grid has `rows × fine` rows.
  func row(_ value: Double, fine: Int) -> Int {
    let part = (value - low) / (high - low)
    let last = Double(rows * fine - 1)
    return Int(last - (part * last).rounded())
  }

  func row(_ value: Double) -> Int { row(value, fine: 1) }

  func column(_ step: Int, of count: Int, fine: Int) -> Int {
    count < 2 ? 0 : step * (columns * fine - 1) / (count - 1)
  }

  private var empty: [[Character]] {
    Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
  }

  /// The row of zero, where some values are below it.
  var zeroRow: Int? { low < 0 && high >= 0 ? row(0) : nil }

  /// One series, each cell cut in four.
  func quarterBlocks(_ values: [Double?]) -> [[Character]] {
    var lit = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    trace(values, fine: 2) { column, row in lit[row / 2][column / 2] |= 1 << ((row % 2) * 2 + column % 2) }
    let shapes = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
    return lit.map { $0.map { shapes[$0] } }
  }

  /// Several series, one mark each; where two meet the earlier one is seen.
  func marked(_ series: [LinePlot.Series], _ marks: Page.Marks) -> [[Character]] {
    var cells = empty
    for (place, one) in series.enumerated() {
      trace(one.values, fine: 1) { column, row in
        if cells[row][column] == " " { cells[row][column] = mark(place, marks) }
      }
    }
    return cells
  }

  /// What most values are between, what half of them are between, and the middle one.
  func fan(_ fan: Fan, _ marks: Page.Marks) -> [[Character]] {
    var cells = empty
    let shades = Fan.shades(marks)
    for (low, high, shade) in [(fan.lowest, fan.highest, shades.outer), (fan.low, fan.high, shades.inner)] {
      for column in 0..<columns {
        guard let below = value(of: low, at: column), let above = value(of: high, at: column) else {
          continue
        }
        for row in row(above)...row(below) { cells[row][column] = shade }
      }
    }
    trace(fan.middle, fine: 1) { column, row in cells[row][column] = shades.middle }
    return cells
  }

  /// A series at a column, on the straight line between its neighbours there.
  private func value(of values: [Double?], at column: Int) -> Double? {
    guard values.count > 1, columns > 1 else { return column == 0 ? values.first ?? nil : nil }
    let place = Double(column) * Double(values.count - 1) / Double(columns - 1)
    let before = min(Int(place), values.count - 2)
    guard let left = values[before], let right = values[before + 1] else { return values[before] }
    return left + (right - left) * (place - Double(before))
  }

  /// Visits every cell on the straight lines between neighbouring values.
  private func trace(_ values: [Double?], fine: Int, visit: (Int, Int) -> Void) {
    var before: (column: Int, row: Int)?
    for (step, value) in values.enumerated() {
      guard let value else {
        before = nil
        continue
      }
      let here = (column: column(step, of: values.count, fine: fine), row: row(value, fine: fine))
      let from = before ?? here
      let length = max(abs(here.column - from.column), abs(here.row - from.row), 1)
      for part in 0...length {
        visit(
          from.column + rounded((here.column - from.column) * part, over: length),
          from.row + rounded((here.row - from.row) * part, over: length))
      }
      before = here
    }
  }

  private func rounded(_ value: Int, over length: Int) -> Int {
    Int((Double(value) / Double(length)).rounded())
  }
}
