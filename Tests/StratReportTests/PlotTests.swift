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
      title: "adoption", series: [.init("adoption", values)], labels: (0...24).map { "s\($0)" },
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
      labels: ["1991", "1992", "1993"])
    let lines = plot.lines(on: Page(width: 50))
    #expect(lines.last == "  A ● real   B ○ simulated")
    #expect(lines.contains { $0.hasSuffix("B") } && lines.contains { $0.hasSuffix("A") })
    #expect(lines.contains { $0.contains("1991") && !$0.contains("┤") })
  }

  @Test("gaps, nothing at all, one point and narrow pages are all drawn")
  func odd() {
    let gap = LinePlot(title: "x", series: [.init("x", [1, nil, .nan, 2])], labels: ["a", "b", "c", "d"])
    #expect(gap.lines().count == 1 + 12 + 2)
    #expect(
      LinePlot(title: "x", series: [.init("x", [nil])], labels: ["a"]).lines() == [
        "x", "nothing to plot yet",
      ])
    #expect(LinePlot(title: "x", series: [], labels: []).lines() == ["x", "nothing to plot yet"])
    #expect(LinePlot(title: "x", series: [.init("x", [3])], labels: ["a"]).lines().count == 15)
    let narrow = gap.lines(on: Page(width: 30))
    #expect(narrow.count == 1 + 2 + 4 && narrow.allSatisfy { displayWidth($0) <= 30 })
  }

  @Test("calendar labels fall on equal places of the year")
  func calendar() {
    let labels = (0..<24).map { "\(2026 + $0 / 4)-Q\($0 % 4 + 1)" }
    let plot = LinePlot(
      title: "x", series: [.init("x", labels.indices.map { Double($0) })], labels: labels, labelsPerRound: 4)
    let axis = plot.lines(on: Page(width: 80)).last ?? ""
    let names = axis.split(separator: " ")
    #expect(names.count >= 3 && names.allSatisfy { $0.hasSuffix("Q1") })
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
