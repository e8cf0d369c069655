// SPDX-License-Identifier: Apache-2.0
// Series over time as a picture of characters. One series is drawn with quarter blocks; several by different
// marks, with a letter at each end and a legend, so that nothing hangs on colour.

/// A plot of one or more series over the same steps.
public struct LinePlot: Hashable, Sendable {
  public struct Series: Hashable, Sendable {
    public var name: String
    /// One value per label; `nil` (and what is not finite) leaves a gap.
    public var values: [Double?]

    public init(_ name: String, _ values: [Double?]) {
      self.name = name
      self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    }
  }

  public var title: String
  public var series: [Series]
  /// What each step is called, such as `2026-Q3`.
  public var labels: [String]
  /// How many steps make a round of the calendar (4 for quarters), so that labels fall on equal places in it.
  public var labelsPerRound: Int
  /// How values are written on the upright axis.
  public var style: NumberStyle

  public init(
    title: String, series: [Series], labels: [String], labelsPerRound: Int = 1, style: NumberStyle = .number
  ) {
    self.title = title
    self.series = series
    self.labels = labels
    self.labelsPerRound = max(1, labelsPerRound)
    self.style = style
  }

  /// The plot as lines, at most one column narrower than the page; below 40 columns, a table.
  public func lines(on page: Page = Page()) -> [String] {
    let values = series.flatMap { $0.values.compactMap { $0 } }
    guard let low = values.min(), let high = values.max() else { return [title, "nothing to plot yet"] }
    if page.width < LinePlot.leastWidth { return [title] + table.lines(on: page) }
    let ticks = Ticks(covering: low, high, count: max(2, page.plotHeight / 2))
    let axis = tickTexts(ticks)
    let gutter = (axis.map(displayWidth).max() ?? 0) + 2
    let frame = PlotFrame(columns: max(8, page.width - 1 - gutter), rows: page.plotHeight, ticks: ticks)
    return [title] + picture(frame, axis, gutter, page) + legend(page)
  }

  static let leastWidth = 40

  /// The same data as rows, for narrow pages and for whoever reads with a screen reader.
  public var table: Table {
    let columns = [Table.Column("")] + series.map { Table.Column($0.name, unit: style.unit, isNumber: true) }
    let texts = series.map { style.columnTexts($0.values) }
    let rows = labels.indices.map { step in
      [labels[step]] + texts.map { $0.indices.contains(step) ? $0[step] : "" }
    }
    return Table(columns: columns, rows: rows)
  }
}

extension LinePlot {
  private func tickTexts(_ ticks: Ticks) -> [String] {
    var style = style
    style.decimals = style.isShare ? max(0, ticks.decimals - 2) : ticks.decimals
    return ticks.values.map(style.bareText)
  }

  private func picture(_ frame: PlotFrame, _ axis: [String], _ gutter: Int, _ page: Page) -> [String] {
    let isPlain = page.marks == .ascii
    let cells =
      series.count == 1 && !isPlain ? frame.quarterBlocks(series[0].values) : frame.marked(series, page)
    let labelOf = Dictionary(
      zip(frame.ticks.values.map(frame.row), axis), uniquingKeysWith: { first, _ in first })
    var lines: [String] = []
    for row in 0..<frame.rows {
      let label = padded(labelOf[row] ?? "", to: gutter - 2, right: true)
      let edge = labelOf[row] == nil ? (isPlain ? "|" : "│") : (isPlain ? "+" : "┤")
      lines.append(withoutTrailingSpaces(label + " " + edge + String(cells[row])))
    }
    let corner = String(repeating: " ", count: gutter - 1) + (isPlain ? "+" : "└")
    lines.append(corner + String(repeating: isPlain ? "-" : "─", count: frame.columns))
    let names = frame.labelLine(labels, perRound: labelsPerRound)
    return lines + [withoutTrailingSpaces(String(repeating: " ", count: gutter) + names)]
  }

  private func legend(_ page: Page) -> [String] {
    guard series.count > 1 else { return [] }
    let entries = series.indices.map { "\(letter($0)) \(mark($0, page.marks)) \(series[$0].name)" }
    var lines = [""]
    for entry in entries {
      let longer = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "  " : "   ") + entry
      if displayWidth(longer) < page.width || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  " + entry)
      }
    }
    return lines.map { cut($0, to: page.width - 1, sign: page.ellipsis) }
  }
}

/// `A`, `B`, … for the ends of lines; after `Z` they begin again.
func letter(_ place: Int) -> Character {
  Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place % 26)))
}

func mark(_ place: Int, _ marks: Page.Marks) -> Character {
  let all = Array(marks == .blocks ? "●○▲△■□◆◇" : "*o+x#@%=")
  return all[place % all.count]
}
