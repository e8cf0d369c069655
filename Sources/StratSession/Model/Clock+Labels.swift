// SPDX-License-Identifier: Apache-2.0
// What moments are called: 2026-Q3, 2026-09, 2026-09-15, minute 3, round 7.

import StratCompiler
import StratReport

extension Clock {
  /// The moment before step number `step` (counted from 0).
  func label(step: Int) -> String { label(elapsed: Double(step) * self.step) }

  /// A moment by the time since the start, in the clock's unit.
  func label(elapsed: Double) -> String {
    switch calendar {
    case .months(let perUnit, let start):
      let months = start + Int((elapsed * Double(perUnit)).rounded(.down))
      return Clock.monthLabel(months, perUnit: perUnit)
    case .days(let perUnit, let start):
      return Clock.dayLabel(start + Int((elapsed * perUnit).rounded(.down)))
    case .numeric(let start): return "\(unit) \(NumberStyle.number.text(start + elapsed))"
    case .rounds: return "\(unit) \(NumberStyle.number.text(elapsed))"
    }
  }

  private static func monthLabel(_ months: Int, perUnit: Int) -> String {
    let year = months / 12
    let month = months % 12
    switch perUnit {
    case 12: return month == 0 ? "\(year)" : "\(year)-\(two(month + 1))"
    case 3: return "\(year)-Q\(month / 3 + 1)"
    default: return "\(year)-\(two(month + 1))"
    }
  }

  /// Civil date of a day number, by the usual arithmetic on years of 365.2425 days that begin in March.
  static func date(ofDay days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func dayLabel(_ days: Int) -> String {
    let date = date(ofDay: days)
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  private static func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  /// `one quarter`, `0.125 minutes`.
  var stepWords: String { step == 1 ? "one \(unit)" : "\(NumberStyle.number.text(step)) \(unit)s" }
}
