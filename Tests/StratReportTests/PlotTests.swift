// SPDX-License-Identifier: Apache-2.0
// Plots: round ticks, no line too wide, gaps, several series without colour, and the table on narrow pages.

import StratReport
import Testing

@Suite struct PlotTests {
  @Test(
    "ticks are round and cover the range",
    arguments: [
      (0.0, 1.0), (0.03, 0.47), (165.2, 310.5), (-3, 4), (5, 5), (0, 0), (1e-9, 3e-9), (-2e12, -1e12),
    ] as [(Double, Double)])
  func ticks(_ low: Double, _ high: Double) {
    let ticks = Ticks(covering: low, high, count: 5)
    let values = ticks.values
    #expect(values.count >= 2 && values.count <= 8)
    #expect((values.first ?? .infinity) <= low)
    #expect((values.last ?? -.infinity) >= high)
    for (a, b) in zip(values, values.dropFirst()) {
      let digits = exactText((b - a)).filter { ("1"..."9").contains($0) }
      #expect(a < b && (low.magnitude < 1e-6 || ["1", "2", "5"].contains(digits.prefix(1))))
    }
  }

  @Test("0.1 steps are written as such")
  func tidyTicks() {
    #expect(Ticks(covering: 0, 0.3, count: 4).values == [0, 0.1, 0.2, 0.3])
  }

  @Test("a rising series rises", arguments: [Page.Marks.blocks, .ascii])
  func rises(_ marks: Page.Marks) {
    let values = (0...24).map { Double?(Double($0) / 24) }
    let plot = LinePlot(
      title: "adoption", series: [.init("adoption", values)], axis: TimeAxis((0...24).map { "s\($0)" }),
      style: .share)
    let lines = plot.lines(on: Page(width: 60, marks: marks))
    #expect(lines.allSatisfy { displayWidth($0) <= 59 })
    #expect(lines.first == "adoption")
    #expect(lines[1].hasPrefix("100%"))
    let drawn = lines[1...12].map { $0.dropFirst(6) }
    let starts = drawn.map { line in
      line.firstIndex { $0 != " " }.map { line.distance(from: line.startIndex, to: $0) } ?? -1
    }
    #expect(starts == starts.sorted(by: >))
    #expect(marks == .blocks || lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
  }

  @Test("several series have marks, letters and a legend")
  func several() {
    let plot = LinePlot(
      title: "laws", series: [.init("real", [0, 4, 8]), .init("simulated", [0, 3, 9])],
      axis: TimeAxis(["1991", "1992", "1993"]))
    let lines = plot.lines(on: Page(width: 50))
    #expect(lines.last == "  A ● real   B ○ simulated")
    #expect(lines.contains { $0.hasSuffix(" B") } && lines.contains { $0.hasSuffix(" A") })
    #expect(lines.contains { $0.contains("1991") && !$0.contains("┤") })
  }

  @Test("gaps, nothing at all, one point and narrow pages are all drawn")
  func odd() {
    let gap = LinePlot(
      title: "x", series: [.init("x", [1, nil, .nan, 2])], axis: TimeAxis(["a", "b", "c", "d"]))
    #expect(gap.lines().count == 1 + 12 + 2)
    #expect(
      LinePlot(title: "x", series: [.init("x", [nil])], axis: TimeAxis(["a"])).lines() == [
        "x", "nothing to plot yet",
      ])
    #expect(LinePlot(title: "x", series: [], axis: TimeAxis([])).lines() == ["x", "nothing to plot yet"])
    #expect(LinePlot(title: "x", series: [.init("x", [3])], axis: TimeAxis(["a"])).lines().count == 15)
    let narrow = gap.lines(on: Page(width: 30))
    #expect(narrow.count == 1 + 2 + 4 && narrow.allSatisfy { displayWidth($0) <= 30 })
  }

  @Test("series that end at one place are all named there")
  func together() {
    let plot = LinePlot(
      title: "x", series: [.init("one", [0, 4]), .init("two", [2, 4]), .init("three", [0, 0])],
      axis: TimeAxis(["a", "b"]))
    let lines = plot.lines(on: Page(width: 50))
    #expect(lines.contains { $0.hasSuffix(" AB") } && lines.contains { $0.hasSuffix(" C") })
    #expect(lines.allSatisfy { displayWidth($0) <= 49 })
  }

  @Test("names of moments stand below their marks, and the first level that fits is taken")
  func moments() throws {
    let labels = (0..<24).map { "\(2026 + $0 / 4)-Q\($0 % 4 + 1)" }
    let years = TimeAxis.Level(
      places: Array(stride(from: 0, to: 24, by: 4)), names: (2026...2031).map(String.init))
    let all = TimeAxis.Level(places: Array(labels.indices), names: labels)
    let plot = LinePlot(
      title: "x", series: [.init("x", labels.indices.map { Double($0) })],
      axis: TimeAxis(labels, levels: [all, years]))
    let lines = plot.lines(on: Page(width: 80))
    let names = try #require(lines.last)
    #expect(names.split(separator: " ") == ["2026", "2027", "2028", "2029", "2030", "2031"])
    let rule = Array(lines[lines.count - 2])
    for name in names.split(separator: " ") {
      let start = names.distance(from: names.startIndex, to: name.startIndex)
      #expect(rule[start..<start + 4].contains("┬"))
    }
    #expect(plot.lines(on: Page(width: 300)).last?.contains("2026-Q2") == true)
  }

  @Test("zero has a line where values are below it, and only there", arguments: [Page.Marks.blocks, .ascii])
  func zero(_ marks: Page.Marks) {
    let sign = marks == .blocks ? "┄" : "--"
    func lines(_ values: [Double?]) -> [String] {
      LinePlot(title: "x", series: [.init("x", values)], axis: TimeAxis(["a", "b", "c"]))
        .lines(on: Page(width: 60, marks: marks)).dropLast(2)
    }
    #expect(
      lines([-4, 2, -1]).filter { $0.contains(sign) }.map { $0.prefix(4) }.allSatisfy { $0.contains("0") })
    #expect(lines([-4, 2, -1]).contains { $0.contains(sign) })
    #expect(!lines([1, 4, 2]).contains { $0.contains(sign) })
  }

  @Test("the unit is in the title, and not at every tick")
  func unit() {
    let plot = LinePlot(
      title: "budget", series: [.init("budget", [0, 100])], axis: TimeAxis(["a", "b"]), style: .amount("USD"))
    #expect(plot.lines()[0] == "budget (USD)")
    #expect(plot.lines().dropFirst().allSatisfy { !$0.contains("USD") })
  }

  @Test("a fan shows the middle, half and nine tenths", arguments: [Page.Marks.blocks, .ascii])
  func fan(_ marks: Page.Marks) {
    let steps = 0...10
    func line(_ slope: Double) -> [Double?] { steps.map { Double($0) * slope } }
    let plot = LinePlot(
      title: "x", fan: Fan(lowest: line(1), low: line(2), middle: line(3), high: line(4), highest: line(5)),
      axis: TimeAxis(steps.map { "\($0)" }))
    let lines = plot.lines(on: Page(width: 60, marks: marks))
    let signs = marks == .blocks ? ["░", "▒", "●"] : [".", ":", "*"]
    let last = lines.dropFirst().dropLast(3).compactMap { line in
      line.count == 59 ? line.last.map(String.init) : nil
    }
    #expect(last.first == signs[0] && last.last == signs[0] && last.contains(signs[2]))
    #expect(last.filter { $0 == signs[1] }.count >= 2)
    #expect(lines.last?.contains("90% of the worlds") == true)
    #expect(lines.allSatisfy { displayWidth($0) <= 59 })
    #expect(plot.table.columns.map(\.name) == ["time", "5%", "25%", "median", "75%", "95%"])
  }

  @Test("bars begin at zero, on both sides of it, and end in their values", arguments: [40, 41, 60, 80, 200])
  func bars(_ width: Int) {
    let plot = BarPlot(title: "change", bars: [.init("東部", 4), .init("Adams", -2), .init("Lincoln", 0)])
    for marks in [Page.Marks.blocks, .ascii] {
      let lines = plot.lines(on: Page(width: width, marks: marks))
      #expect(lines.count == 4 && lines.allSatisfy { displayWidth($0) <= width - 1 })
      #expect(lines[1].hasSuffix(" 4") && lines[2].hasSuffix(" -2") && lines[3].hasSuffix(" 0"))
      let zero: Character = marks == .blocks ? "│" : "|"
      let columns = lines.dropFirst().map { displayWidth(String($0.prefix { $0 != zero })) }
      #expect(Set(columns).count == 1)
    }
  }

  @Test("a histogram counts every value once, between round bounds")
  func histogram() {
    let values = (0..<200).map { Double($0) / 10 }
    let plot = BarPlot(title: "x", histogramOf: values, style: .number, what: "between")
    #expect(plot.bars.map(\.value).reduce(0, +) == 200)
    #expect(plot.bars.first?.name == "0 to 2")
  }

  @Test("for whoever hears it a plot is a sentence and a table")
  func linear() {
    let plot = LinePlot(
      title: "reach", series: [.init("reach", [0.1, 0.47, 0.42])],
      axis: TimeAxis(["2026-Q1", "2026-Q2", "2026-Q3"]), style: .share)
    #expect(
      plot.lines(on: Page(isLinear: true)) == [
        "reach",
        "reach rises, with falls from 10% at 2026-Q1 to 42% at 2026-Q3, least 10% at 2026-Q1, most 47% at 2026-Q2.",
        "2026-Q1", "  reach: 10%", "2026-Q2", "  reach: 47%", "2026-Q3", "  reach: 42%",
      ])
  }

  @Test("sparklines")
  func sparklines() {
    #expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    #expect(sparkline([1, nil, 1]) == "▁ ▁")
    #expect(sparkline([nil, .nan]) == "  ")
    #expect(sparkline((0..<100).map { Double($0) }, width: 10, marks: .ascii).count == 10)
  }

  @Test(
    "display width",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👩‍👩‍👧", 2), ("❤️", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("🇫🇮", 2), ("½", 1), ("\u{200B}", 0), ("ｱ", 1), ("…", 1),
    ])
  func widths(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
    #expect(displayWidth(cut(text + "xxxx", to: 3)) <= 3)
  }
}
