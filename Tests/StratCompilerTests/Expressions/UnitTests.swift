// SPDX-License-Identifier: Apache-2.0
// Units: what comes out of sums and products, what is refused and which line is offered.

import Testing

@testable import StratCompiler

@Suite struct UnitTests {
  @Test func numbersTakeTheModelsMeasure() {
    #expect(ask("20k USD").number == 20_000)
    #expect(ask("6k USD/quarter").number == 6000)
    #expect(ask("24k USD/year").number == 6000)
    #expect(ask("1 year").number == 4)
    #expect(ask("3 months").number == 1)
    #expect(ask("52%").number == 0.52)
    expect("20k USD", is: "a number of USD")
    expect("10 hours/week", is: "a number of hours/quarter")
    expect("6k USD/visitor/quarter", is: "a number of USD/visitor/quarter")
    expect("50%", is: "a share")
    expect("120%", is: "a number")
    expect("3% per quarter", is: "a number of per quarter")
  }

  @Test func productsMakeUnits() {
    expect("40 USD/hour * 3 hours", is: "a number of USD")
    expect("Lab.sales * 1 year", is: "a number of USD")
    expect("Lab.slack / 4 hours", is: "a number of USD/hour")
    expect("(3 USD) ^ 2", is: "a number of USD*USD")
    expect("sqrt(4 USD * 1 USD)", is: "a number of USD")
    expect("max(Lab.slack, 0 USD)", is: "a number of USD")
    #expect(ask("2 * 3 + 1").number == 7)
  }

  @Test func unlikeIsNotAdded() {
    expect("Lab.slack + Dana.hours", isRefused: "E0207", saying: "hours cannot be added to USD")
    expect("Lab.slack + Dana.hours", isRefused: "E0207", saying: "parameter price_of_hour = 40 USD/hour")
    expect("Lab.slack - Dana.hours", isRefused: "E0207", saying: "hours cannot be taken from USD")
    expect("Lab.slack < Dana.hours", isRefused: "E0207", saying: "USD cannot be compared with hours")
    expect("Lab.slack + 5%", isRefused: "E0207", saying: "give the plain number its unit")
    expect("Lab.slack + Lab.sales", isRefused: "E0207", saying: "x * 1 quarter")
    expect("min(Lab.slack, 1 hour)", isRefused: "E0207", saying: "cannot mix")
    expect(
      "if Lab.open then 1 USD else 2 hours", isRefused: "E0207", saying: "one value is USD, the other hours")
    let both = ask("Lab.slack + Dana.hours").messages.first
    #expect(both?.secondary.map(\.label) == ["USD", "hours"])
  }

  @Test func whatPlacesTake() {
    expect("exp(2 USD)", isRefused: "E0501", saying: "`exp` takes a plain number")
    expect("drop(3 USD)", isRefused: "E0501")
    expect("sqrt(3 USD)", isRefused: "E0503")
    expect("(3 USD) ^ temperature", isRefused: "E0504")
    expect("5 schilling", isRefused: "E0201")
  }

  @Test func divisionThatCanBeReadTwoWays() {
    expect("100 / 10 USD/hour", isRefused: "E0502", saying: "100 / (10 USD/hour), or (100 / 10 USD) / hour")
    expect("100 / (10 USD/hour)", is: "a number of hours/USD")
    expect("100 * 10 USD/hour", is: "a number of USD/hour")
  }
}
