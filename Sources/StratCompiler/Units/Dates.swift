// SPDX-License-Identifier: Apache-2.0
// Dates as time since the clock's start, in the clock's unit.

import StratSyntax

extension Checker {
  /// `2026-Q3` as a date; refused where the clock has no calendar.
  func typed(_ date: DateLiteral, at span: SourceSpan) -> TypedExpr {
    let month = date.month ?? date.quarter.map { $0 * 3 - 2 } ?? 1
    guard let moment = moment(year: date.year, month: month, day: date.day) else {
      return refuse(TimeProblem.noCalendar(span, unit: model.clock.unit))
    }
    return TypedExpr(.number(moment), .date, at: span)
  }

  /// A bare year where a date is wanted; `nil` where it is no whole year or the clock has no calendar.
  func moment(year: Double) -> Double? {
    guard year == year.rounded(), abs(year) < 100_000 else { return nil }
    return moment(year: Int(year), month: 1, day: nil)
  }

  /// A date as time since the clock's start; `nil` where the clock has no calendar.
  func moment(year: Int, month: Int, day: Int?) -> Double? {
    switch model.clock.calendar {
    case .months(let perUnit, let start):
      let months = Double(year * 12 + month - 1 - start)
      guard let day, day > 1 else { return months / Double(perUnit) }
      let next = month == 12 ? DateLiteral(year: year + 1) : DateLiteral(year: year, month: month + 1)
      let length = next.days - DateLiteral(year: year, month: month).days
      return (months + Double(day - 1) / Double(length)) / Double(perUnit)
    case .days(let perUnit, let start):
      return Double(DateLiteral(year: year, month: month, day: day).days - start) / perUnit
    case .numeric, .rounds: return nil
    }
  }
}
