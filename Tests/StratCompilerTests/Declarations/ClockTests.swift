// SPDX-License-Identifier: Apache-2.0
// The clock, the words of time, and declared units.

import Testing

@testable import StratCompiler

@Suite struct ClockTests {
  @Test func calendars() {
    let quarter = checked("clock quarter from 2026-Q3").model.clock
    #expect(quarter.calendar == .months(perUnit: 3, start: 2026 * 12 + 6))
    #expect(checked("clock year from 1991").model.clock.calendar == .months(perUnit: 12, start: 1991 * 12))
    #expect(checked("clock day from 1970-01-02").model.clock.calendar == .days(perUnit: 1, start: 1))
    #expect(checked("clock week from 2000-03-01").model.clock.calendar == .days(perUnit: 7, start: 11017))
    let fine = checked("clock 0.125 minutes from 0\nrecord every 1 minute").model.clock
    #expect(fine.calendar == .numeric(start: 0))
    #expect(fine.step == 0.125)
    #expect(fine.recordEvery == 8)
    #expect(checked("clock round").model.clock.calendar == .rounds)
    #expect(checked("parameter a = 1").model.clock.unit == "round")
  }

  @Test func timeIsMeasuredInTheClocksUnit() {
    let names = checked("clock quarter from 2026-Q1").model.unitNames
    #expect(names["year"]?.scale == 4)
    #expect(names["months"]?.scale == 1.0 / 3)
    #expect(names["year"]?.unit == .time)
    #expect(checked("clock day from 2026-01-01").model.unitNames["year"]?.scale == 365.25)
  }

  @Test func aDeclaredHourIsEffort() {
    let model = checked("clock quarter from 2026-Q1\nunit hour").model
    #expect(model.unitNames["hour"]?.unit == Unit([.init(base: 1, exponent: 1)]))
    #expect(model.unitNames["hours"]?.unit == model.unitNames["hour"]?.unit)
    #expect(model.unitNames["minute"]?.unit == .time)
    let yielded = checked("clock hour from 0", prelude: "unit hour\nkind worker { rest: hours = 1 hour }")
    #expect(yielded.codes == [])
    #expect(yielded.model.unitNames["hour"]?.unit == .time)
  }

  @Test func unitsOfUnits() {
    let model = checked("unit case = 2 * dozen\nunit dozen = 12\nunit cent = 0.01 USD\nunit USD").model
    #expect(model.unitNames["cases"]?.scale == 24)
    #expect(model.unitNames["cent"]?.scale == 0.01)
    #expect(model.unitNames["cent"]?.unit == model.unitNames["USD"]?.unit)
    expect("unit child, children\nkind park { visitors: children = 3 children }", gets: [])
  }

  @Test func whatIsWrongWithClocksAndUnits() {
    expect("clock fortnight", gets: ["E0307"])
    expect("clock 5 USD", gets: ["E0307"])
    expect("clock quarter from 2026-02", gets: ["E0309"])
    expect("clock hour from 2026-Q3", gets: ["E0308"])
    expect("clock quarter from 2026-Q1\nclock year from 2026", gets: ["E0305"])
    expect("clock quarter from 2026-Q1\nrecord every 1 month", gets: ["E0310"])
    expect("unit a = 2 * b\nunit b = 2 * a", gets: ["E0301", "E0301"])
    expect("unit a = 0 - 2", gets: ["E0311"])
    expect("kind k { rate: number/quarter = 0 }", gets: ["E0303"])
    expect("clock year from 2000\nkind k { rate: number/round = 0 }", gets: ["E0304"])
    expect("kind k { rate: UDS = 0 UDS }\nunit USD", gets: ["E0201"])
  }
}
