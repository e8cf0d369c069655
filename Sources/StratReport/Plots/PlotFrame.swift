// SPDX-License-Identifier: Apache-2.0
// Where values fall in a grid of character cells, and the two ways of filling it.

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

  /// One series, each cell cut in four.
  func quarterBlocks(_ values: [Double?]) -> [[Character]] {
    var lit = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    trace(values, fine: 2) { column, row in lit[row / 2][column / 2] |= 1 << ((row % 2) * 2 + column % 2) }
    let shapes = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
    return lit.map { $0.map { shapes[$0] } }
  }

  /// Several series, one mark each; where two meet the earlier one is seen, and letters name the ends.
  func marked(_ series: [LinePlot.Series], _ page: Page) -> [[Character]] {
    var cells = Array(repeating: Array(repeating: Character(" "), count: columns), count: rows)
    for (place, one) in series.enumerated() {
      trace(one.values, fine: 1) { column, row in
        if cells[row][column] == " " { cells[row][column] = mark(place, page.marks) }
      }
    }
    guard series.count > 1 else { return cells }
    for (place, one) in series.enumerated() {
      guard let last = one.values.lastIndex(where: { $0 != nil }), let value = one.values[last] else {
        continue
      }
      let column = column(last, of: one.values.count, fine: 1)
      cells[row(value)][column] = letter(place)
    }
    return cells
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

  /// Names of steps under the axis, as many as fit with two spaces between.
  func labelLine(_ labels: [String], perRound: Int) -> String {
    var line = ""
    let widest = labels.map(displayWidth).max() ?? 0
    let stride = labelStride(count: labels.count, widest: widest, perRound: perRound)
    for step in Swift.stride(from: 0, to: labels.count, by: stride) {
      let place = column(step, of: labels.count, fine: 1)
      let text = labels[step]
      guard place + displayWidth(text) <= columns, line.isEmpty || place > displayWidth(line) else {
        continue
      }
      line += String(repeating: " ", count: place - displayWidth(line)) + text
    }
    return line
  }

  /// 1, 2, 5, 10 … steps, or whole rounds of the calendar times those.
  private func labelStride(count: Int, widest: Int, perRound: Int) -> Int {
    let fitting = max(1, columns / (widest + 2))
    let needed = max(1, (count + fitting - 1) / fitting)
    if perRound > 1, needed == 1 { return 1 }
    var power = 1
    while power < Int.max / 100 {
      for mantissa in [1, 2, 5] where mantissa * power * perRound >= needed {
        return mantissa * power * perRound
      }
      power *= 10
    }
    return needed
  }
}
