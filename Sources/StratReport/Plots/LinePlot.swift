// SPDX-License-Identifier: Apache-2.0
// Series over time as a picture of characters. One series is drawn with quarter blocks; several by different
// marks, with a letter at each end and a legend, so that nothing hangs on colour.

/// A plot of one or more series over the same steps, or of one fan.
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
  public var fan: Fan?
  public var axis: TimeAxis
  /// How values are written on the upright axis.
  public var style: NumberStyle

  public init(title: String, series: [Series], axis: TimeAxis, style: NumberStyle = .number) {
    self.title = title
    self.series = series
    self.axis = axis
    self.style = style
  }

  public init(title: String, fan: Fan, axis: TimeAxis, style: NumberStyle = .number) {
    self.init(title: title, series: fan.series, axis: axis, style: style)
    self.fan = fan
  }

  /// The plot as lines, at most one column narrower than the page; below 40 columns, a table; for whoever hears
  /// it, a sentence for each series and the table.
  ///
  /// - Parameter asked: what was typed, for the note on rows that are left out.
  public func lines(on page: Page = Page(), asked: String? = nil) -> [String] {
    let values = series.flatMap { $0.values.compactMap { $0 } }
    guard let low = values.min(), let high = values.max() else { return [title, "nothing to plot yet"] }
    let head = page.painted(cut(heading, to: max(8, page.width - 1), sign: page.ellipsis), .head)
    if page.isLinear { return [heading] + sentences + table.lines(on: page, asked: asked) }
    if page.width < LinePlot.leastWidth { return [head] + table.lines(on: page, asked: asked) }
    let ticks = Ticks(covering: low, high, count: max(2, page.plotHeight / 2))
    return [head] + Picture(plot: self, ticks: ticks, page: page).lines
  }

  static let leastWidth = 40

  /// The title, with the unit that the upright axis leaves out.
  private var heading: String { style.unit.isEmpty ? title : "\(title) (\(style.unit))" }

  /// The same data as rows: of a fan, its quantiles.
  public var table: Table {
    let columns =
      [Table.Column("time")] + series.map { Table.Column($0.name, unit: style.unit, isNumber: true) }
    let rows = axis.labels.indices.map { step in
      [Cell.text(axis.labels[step])]
        + series.map { one in
          one.values.indices.contains(step) ? one.values[step].map { .number($0, style) } ?? .none : .blank
        }
    }
    return Table(columns: columns, rows: rows)
  }

  // ---- In words ----

  private var sentences: [String] {
    guard let fan else { return series.compactMap(sentence) }
    return [sentence(Series("the median", fan.middle)), fan.spread(axis.labels, style)].compactMap { $0 }
  }

  /// `reach rises from 10% at 2026-Q1 to 42% at 2028-Q1, least 10% at 2026-Q1, most 47% at 2027-Q4.`
  private func sentence(_ one: Series) -> String? {
    let known = one.values.indices.compactMap { step in
      axis.labels.indices.contains(step) ? one.values[step].map { (step: step, value: $0) } : nil
    }
    guard let first = known.first, let last = known.last,
      let least = known.min(by: { $0.value < $1.value }), let most = known.max(by: { $0.value < $1.value })
    else { return nil }
    func at(_ point: (step: Int, value: Double)) -> String {
      "\(style.text(point.value)) at \(axis.labels[point.step])"
    }
    let (start, end) = (axis.labels[first.step], axis.labels[last.step])
    if least.value == most.value {
      return "\(one.name) stays \(style.text(first.value)) from \(start) to \(end)."
    }
    return "\(one.name) \(trendWords(one.values)) from \(at(first)) to \(at(last)), "
      + "least \(at(least)), most \(at(most))."
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
