// SPDX-License-Identifier: Apache-2.0
// How wide texts are: character by character as the C library has it, and in tables and plots.

import Glibc
import StratReport
import Testing

@Suite struct WidthTests {
  /// The C library's own answer, which Swift's importer leaves out.
  private static let ofC: (@convention(c) (wchar_t) -> Int32)? = {
    setlocale(LC_CTYPE, "C.UTF-8")
    return dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: (@convention(c) (wchar_t) -> Int32).self) }
  }()

  /// Where the C library is otherwise: a circled number that the standard leaves open, and half a flag, which is
  /// drawn as two columns when the other half follows.
  private static let different: [ClosedRange<UInt32>] = [0x3248...0x324F, 0x1F1E6...0x1F1FF]

  @Test("a character is as wide as the C library has it")
  func agrees() throws {
    let wcwidth = try #require(Self.ofC)
    var compared = 0
    for value in UInt32(0x20)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), !Self.different.contains(where: { $0.contains(value) }),
        scalar.properties.generalCategory != .spacingMark
      else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      // What it does not know, and control characters.
      if theirs < 0 || scalar.properties.generalCategory == .unassigned { continue }
      compared += 1
      #expect(displayWidth(Character(scalar)) == theirs, "\(String(value, radix: 16))")
    }
    #expect(compared > 100_000)
  }

  static let names = ["東部小学校", "e\u{301}cole", "👩‍👩‍👧 family", "한국", "कि", "ｱｲｳ", "naïve", "🇫🇮", "❤️"]

  @Test("columns stand under each other whatever the script")
  func columns() {
    let table = Table(
      columns: [.init("name"), .init("n", isNumber: true)],
      rows: Self.names.map { [.text($0), .number(7, .number)] })
    let lines = table.lines(on: Page(width: 80))
    #expect(Set(lines.dropFirst().map { displayWidth($0) }).count == 1)
    for width in [12, 20] {
      let narrow = table.records(on: Page(width: width))
      #expect(narrow.allSatisfy { displayWidth($0) <= width })
    }
  }

  @Test("plots with names of any script keep to their width", arguments: [40, 60, 80])
  func plots(_ width: Int) {
    let bars = BarPlot(title: "東部小学校の予算", bars: Self.names.map { .init($0, 3) })
    let lines = bars.lines(on: Page(width: width))
    #expect(lines.allSatisfy { displayWidth($0) <= width - 1 })
    #expect(Set(lines.dropFirst().map { displayWidth(String($0.prefix { $0 != "│" })) }).count == 1)
    let plot = LinePlot(
      title: String(repeating: "東", count: 60), series: Self.names.map { .init($0, [1, 2]) },
      axis: TimeAxis(["令和八年", "令和九年"]), style: .amount("円"))
    #expect(plot.lines(on: Page(width: width)).allSatisfy { displayWidth($0) <= width - 1 })
  }
}
