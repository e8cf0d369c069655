// SPDX-License-Identifier: Apache-2.0
// A line plot put together: the upright axis, the grid, the letters at the ends of lines, the time below.

struct Picture {
  let plot: LinePlot
  let ticks: Ticks
  let page: Page

  private var isPlain: Bool { page.marks == .ascii }

  private var hasLetters: Bool { plot.series.count > 1 && plot.fan == nil }

  var lines: [String] {
    let axis = tickTexts
    let gutter = (axis.map(displayWidth).max() ?? 0) + 2
    var frame = PlotFrame(columns: 8, rows: page.plotHeight, ticks: ticks)
    let ends = endLetters(frame)
    let margin = ends.values.map(\.count).max().map { $0 + 1 } ?? 0
    frame.columns = max(8, page.width - 1 - gutter - margin)
    return grid(frame, axis, gutter, ends) + bottom(frame, gutter) + legend
  }

  private var tickTexts: [String] {
    var style = plot.style
    style.decimals = style.isShare ? max(0, ticks.decimals - 2) : ticks.decimals
    return ticks.values.map(style.bareText)
  }

  /// The letters of the series that end in a row.
  private func endLetters(_ frame: PlotFrame) -> [Int: [Int]] {
    guard hasLetters else { return [:] }
    var ends: [Int: [Int]] = [:]
    for (place, one) in plot.series.enumerated() {
      if let value = one.values.last(where: { $0 != nil }) ?? nil {
        ends[frame.row(value), default: []].append(place)
      }
    }
    return ends
  }

  private func cells(_ frame: PlotFrame) -> [[Character]] {
    if let fan = plot.fan { return frame.fan(fan, page.marks) }
    return plot.series.count == 1 && !isPlain
      ? frame.quarterBlocks(plot.series[0].values) : frame.marked(plot.series, page.marks)
  }

  private func grid(_ frame: PlotFrame, _ axis: [String], _ gutter: Int, _ ends: [Int: [Int]]) -> [String] {
    let labelOf = Dictionary(
      zip(ticks.values.map(frame.row), axis), uniquingKeysWith: { first, _ in first })
    let zero: Character = isPlain ? "-" : "┄"
    return cells(frame).enumerated().map { row, cells in
      let label = padded(labelOf[row] ?? "", to: gutter - 2, right: true)
      let edge = labelOf[row] == nil ? (isPlain ? "|" : "│") : (isPlain ? "+" : "┤")
      let drawn = row == frame.zeroRow ? cells.map { $0 == " " ? zero : $0 } : cells
      let letters = ends[row].map { " " + $0.map { painted(String(letter($0)), $0) }.joined() } ?? ""
      return withoutTrailingSpaces(label + " " + edge + painted(drawn) + letters)
    }
  }

  private func bottom(_ frame: PlotFrame, _ gutter: Int) -> [String] {
    let marks = plot.axis.marks(in: frame)
    var rule = Array(repeating: Character(isPlain ? "-" : "─"), count: frame.columns)
    var names = ""
    for mark in marks {
      rule[mark.column] = isPlain ? "+" : "┬"
      names += String(repeating: " ", count: mark.start - displayWidth(names)) + mark.name
    }
    let corner = String(repeating: " ", count: gutter - 1) + (isPlain ? "+" : "└")
    return [corner + String(rule), withoutTrailingSpaces(String(repeating: " ", count: gutter) + names)]
  }

  private var legend: [String] {
    if let fan = plot.fan { return [fan.legend(page.marks)] }
    guard hasLetters else { return [] }
    var lines = [""]
    for place in plot.series.indices {
      let entry = "\(letter(place)) \(mark(place, page.marks)) \(plot.series[place].name)"
      let last = lines[lines.count - 1]
      let longer = last + (last.isEmpty ? "  " : "   ") + entry
      if displayWidth(longer) < page.width || last.isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  " + entry)
      }
    }
    return lines.map { cut($0, to: page.width - 1, sign: page.ellipsis) }
  }

  // ---- Colour ----

  private func painted(_ text: String, _ place: Int) -> String { page.painted(text, .series(place)) }

  /// A row of the grid, each run of one mark in the colour of its series.
  private func painted(_ row: [Character]) -> String {
    guard page.theme != nil, plot.fan == nil else { return String(row) }
    if plot.series.count == 1 { return painted(String(row), 0) }
    let places = Dictionary(
      plot.series.indices.map { (mark($0, page.marks), $0) }, uniquingKeysWith: { first, _ in first })
    var text = ""
    var rest = row[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      text += places[first].map { painted(String(run), $0) } ?? String(run)
      rest = rest.dropFirst(run.count)
    }
    return text
  }
}
