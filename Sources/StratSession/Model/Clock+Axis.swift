// SPDX-License-Identifier: Apache-2.0
// Which moments are named under a plot: months, quarters and years where there is a calendar, round numbers where
// there is none.

import StratCompiler
import StratReport

extension Clock {
  /// The axis of a plot over some steps.
  func axis(of steps: [Int]) -> TimeAxis {
    TimeAxis(steps.map { label(step: $0) }, levels: levels(steps))
  }

  private func levels(_ steps: [Int]) -> [TimeAxis.Level] {
    switch calendar {
    case .months(let perUnit, let start):
      let months = steps.map { start + Int((Double($0) * step * Double(perUnit)).rounded(.down)) }
      return monthLevels(steps, months)
    case .days(let perUnit, let start):
      let days = steps.map { start + Int((Double($0) * step * perUnit).rounded(.down)) }
      // Day 4 of 1970 was a Monday.
      let weeks = [1, 2, 7, 14].map { size in
        level(steps, days.map { ($0 - 4).floored(by: size) }, isFirst: ((days.first ?? 0) - 4) % size == 0) {
          label(step: steps[$0])
        }
      }
      let dates = days.map(Clock.date(ofDay:))
      return weeks
        + monthLevels(steps, dates.map { $0.year * 12 + $0.month - 1 }, isFirst: dates.first?.day == 1)
    case .numeric(let start): return numberLevels(steps, steps.map { start + Double($0) * step })
    case .rounds: return numberLevels(steps, steps.map { Double($0) * step })
    }
  }

  /// Every month, quarter, half year, year, and so many years.
  ///
  /// - Parameter isFirst: whether the first step is where its month begins.
  private func monthLevels(_ steps: [Int], _ months: [Int], isFirst: Bool = true) -> [TimeAxis.Level] {
    let sizes = [1, 2, 3, 6] + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map { $0 * 12 }
    return sizes.map { size in
      level(steps, months.map { $0.floored(by: size) }, isFirst: isFirst && (months.first ?? 0) % size == 0) {
        place in
        let month = months[place]
        return size >= 12 ? "\(month.floored(by: 12))" : monthName(month, else: label(step: steps[place]))
      }
    }
  }

  /// A clock of days names months by themselves; any other has a name of its own for them.
  private func monthName(_ month: Int, else label: String) -> String {
    guard case .days = calendar else { return label }
    let number = month - month.floored(by: 12) * 12 + 1
    return "\(month.floored(by: 12))-\(number < 10 ? "0" : "")\(number)"
  }

  /// The places at which a new part of the calendar begins.
  private func level(
    _ steps: [Int], _ parts: [Int], isFirst: Bool, name: (Int) -> String
  ) -> TimeAxis.Level {
    let places = parts.indices.filter { place in place == 0 ? isFirst : parts[place] != parts[place - 1] }
    return TimeAxis.Level(places: places, names: places.map(name))
  }

  /// Multiples of 1, 2 and 5 times a power of ten; the first with the word for what they count.
  private func numberLevels(_ steps: [Int], _ values: [Double]) -> [TimeAxis.Level] {
    guard let first = values.first, let last = values.last, last > first else { return [] }
    let least = (last - first) / Double(max(1, values.count - 1))
    var levels: [TimeAxis.Level] = []
    for count in [400, 200, 100, 50, 40, 30, 20, 15, 10, 8, 6, 5, 4, 3, 2] {
      let ticks = Ticks(covering: first, last, count: count).values
      guard ticks[1] - ticks[0] >= least * 0.999 else { continue }
      let found = places(of: ticks, in: values, within: least)
      let names = found.enumerated().map { place, index in
        place == 0 ? label(step: steps[index]) : NumberStyle.number.text(values[index])
      }
      levels.append(TimeAxis.Level(places: found, names: names))
    }
    return levels
  }

  /// The steps that stand at the ticks.
  private func places(of ticks: [Double], in values: [Double], within size: Double) -> [Int] {
    var rest = ticks[...]
    return values.indices.filter { place in
      while let tick = rest.first, tick < values[place] - size * 1e-6 { rest = rest.dropFirst() }
      guard let tick = rest.first, (tick - values[place]).magnitude <= size * 1e-6 else { return false }
      return true
    }
  }
}

extension Int {
  /// The whole part of a division, towards less.
  fileprivate func floored(by size: Int) -> Int { (self - ((self % size) + size) % size) / size }
}
