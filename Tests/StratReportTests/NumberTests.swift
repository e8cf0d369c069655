// SPDX-License-Identifier: Apache-2.0
// Numbers as text: rounding on the shortest digits, grouping, percentages, and nothing that is not a number.

import StratReport
import Testing

@Suite struct NumberTests {
  @Test(
    "fixed decimals",
    arguments: [
      (2.5, 2, "2.50"), (2.675, 2, "2.68"), (0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"),
      (999.995, 2, "1000.00"), (1e21, 0, "1000000000000000000000"), (1.5e-7, 8, "0.00000015"), (0.96, 0, "1"),
      (0.4, 0, "0"), (123456, 0, "123456"),
    ] as [(Double, Int, String)])
  func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(fixedText(value, decimals: decimals) == text)
  }

  @Test("the exact form reads back as the same number")
  func exactReadsBack() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      if value.isFinite { #expect(Double(exactText(value)) == value) }
    }
    #expect(exactText(3) == "3")
    #expect(exactText(0.1) == "0.1")
    #expect(exactText(1e-9) == "1e-9")
    #expect(exactText(-2.5e30) == "-2.5e30")
  }

  @Test(
    "numbers for people",
    arguments: [
      (1234.5678, "1234.57"), (12345.678, "12,345.7"), (1_234_567, "1,234,567"), (12_345_678.9, "12,345,679"),
      (0.1 + 0.2, "0.3"),
      (2.0 / 3, "0.666667"), (1e-9, "1e-9"), (-1500, "-1500"), (0, "0"), (-0.0, "0"), (3e20, "3e20"),
    ] as [(Double, String)])
  func people(_ value: Double, _ text: String) {
    #expect(NumberStyle.number.text(value) == text)
  }

  @Test(
    "shares are percentages",
    arguments: [
      (0.52, "52%"), (0.523, "52.3%"), (1, "100%"), (0, "0%"), (0.0005, "0.05%"), (0.07, "7%"),
      (0.123456, "12.3%"), (1.5, "150%"),
    ] as [(Double, String)])
  func shares(_ value: Double, _ text: String) {
    #expect(NumberStyle.share.text(value) == text)
  }

  @Test("what is not finite is never shown as a number")
  func notFinite() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(NumberStyle.number.text(value) == "no value")
      #expect(fixedText(value, decimals: 2).isEmpty)
      #expect(exactText(value).isEmpty)
      #expect(JSONValue.number(value).text == "null")
    }
  }

  @Test("amounts carry their unit; a column of numbers shares its decimals")
  func amountsAndColumns() {
    #expect(NumberStyle.amount("USD").text(12500) == "12,500 USD")
    #expect(NumberStyle.number.columnTexts([1, 2.25, nil, 10.5]) == ["1.00", "2.25", "", "10.50"])
    #expect(NumberStyle.share.columnTexts([0.5, 0.123]) == ["50.0%", "12.3%"])
  }
}
