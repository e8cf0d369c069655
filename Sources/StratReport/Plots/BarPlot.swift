// SPDX-License-Identifier: Apache-2.0
// Values side by side as bars that lie, each with its name before it and its value at its end; and how often values
// fall where, as such bars.

/// Bars from a zero line.
public struct BarPlot: Hashable, Sendable {
  public struct Bar: Hashable, Sendable {
    public var name: String
    public var value: Double

    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  public var title: String
  public var bars: [Bar]
  public var style: NumberStyle
  /// What the names are, for the head of the table.
  public var what: String

  public init(title: String, bars: [Bar], style: NumberStyle = .number, what: String = "") {
    self.title = title
    self.bars = bars.filter(\.value.isFinite)
    self.style = style
    self.what = what
  }

  /// The same data as rows.
  public var table: Table {
    Table(
      columns: [.init(what), .init("value", unit: style.unit, isNumber: true)],
      rows: bars.map { [.text($0.name), .number($0.value, style)] })
  }

  /// The bars as lines, at most one column narrower than the page; below 40 columns and for whoever hears them,
  /// the table.
  public func lines(on page: Page = Page(), asked: String? = nil) -> [String] {
    let heading = style.unit.isEmpty ? title : "\(title) (\(style.unit))"
    if bars.isEmpty { return [heading, "nothing to plot yet"] }
    if page.isLinear || page.width < LinePlot.leastWidth {
      return [heading] + table.lines(on: page, asked: asked)
    }
    let head = page.painted(cut(heading, to: page.width - 1, sign: page.ellipsis), .head)
    let limit = page.rowLimit.map { max(2, $0) } ?? bars.count
    guard bars.count > limit else { return [head] + rows(bars, page) }
    let first = leadingPart(of: limit)
    let shown = rows(Array(bars.prefix(first) + bars.suffix(limit - first)), page)
    let note = page.painted(
      elisionNote(limit, of: bars.count, "bars", all: asked.map { $0 + " as table" }), .quiet)
    return [head] + shown.prefix(first) + [page.ellipsis] + shown.suffix(limit - first) + [note]
  }

  private func rows(_ bars: [Bar], _ page: Page) -> [String] {
    let names = bars.map { cut($0.name, to: page.width / 3, sign: page.ellipsis) }
    let gutter = names.map(displayWidth).max() ?? 0
    let texts = style.columnTexts(bars.map(\.value))
    let low = min(0, bars.map(\.value).min() ?? 0)
    let high = max(0, bars.map(\.value).max() ?? 0)
    let room = max(8, page.width - 1 - gutter - 3 - (texts.map(displayWidth).max() ?? 0) - (low < 0 ? 1 : 0))
    let scale = high > low ? Double(room) / (high - low) : 0
    let below = Int((-low * scale).rounded(.up))
    return bars.indices.map { place in
      let bar = drawn(bars[place].value * scale, below: below, isPlain: page.marks == .ascii, texts[place])
      return withoutTrailingSpaces(padded(names[place], to: gutter, right: false) + " " + bar)
    }
  }

  /// The zero line, and from it the bar to the right or to the left; its value at the end.
  private func drawn(_ length: Double, below: Int, isPlain: Bool, _ text: String) -> String {
    let zero = isPlain ? "|" : "│"
    let full = isPlain ? "#" : "█"
    if length < 0 {
      let cells = min(below, Int((-length).rounded()))
      return String(repeating: " ", count: below - cells) + String(repeating: full, count: cells) + zero + " "
        + text
    }
    let eighths = Int((length * 8).rounded())
    let whole = isPlain ? (eighths + 4) / 8 : eighths / 8
    let rest = isPlain || eighths % 8 == 0 ? "" : String(Array("▏▎▍▌▋▊▉")[eighths % 8 - 1])
    return String(repeating: " ", count: below) + zero + String(repeating: full, count: whole) + rest + " "
      + text
  }
}

extension BarPlot {
  /// How many of many values fall between round bounds.
  ///
  /// - Parameter values: at least one that is finite.
  public init(title: String, histogramOf values: [Double], style: NumberStyle, what: String) {
    let known = values.filter(\.isFinite)
    let low = known.min() ?? 0
    let high = known.max() ?? 0
    let ticks = Ticks(covering: low, high, count: 11)
    var edges = style
    edges.decimals = style.isShare ? max(0, ticks.decimals - 2) : ticks.decimals
    var counts = Array(repeating: 0.0, count: max(1, ticks.values.count - 1))
    for value in known {
      let bin = ticks.values.lastIndex { $0 <= value } ?? 0
      counts[min(bin, counts.count - 1)] += 1
    }
    let bars = counts.indices.map { bin in
      Bar("\(edges.bareText(ticks.values[bin])) to \(edges.bareText(ticks.values[bin + 1]))", counts[bin])
    }
    self.init(title: title, bars: bars, style: .number, what: what)
  }
}
