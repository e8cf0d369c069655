// SPDX-License-Identifier: Apache-2.0
// What stands along the bottom of a plot: names of moments at equal places of the calendar, as many as fit.

/// The moments of a plot, and which of them may be named under it.
public struct TimeAxis: Hashable, Sendable {
  /// Moments that are equally far apart, such as the first month of each year, with their names.
  public struct Level: Hashable, Sendable {
    /// Steps, ascending.
    public var places: [Int]
    /// One per place.
    public var names: [String]

    public init(places: [Int], names: [String]) {
      self.places = places
      self.names = names
    }
  }

  /// What each step is called in full, such as `2026-Q3`.
  public var labels: [String]
  /// The closest moments first. The first level whose names fit is taken.
  public var levels: [Level]

  /// - Parameter levels: where there are none, every 1st, 2nd, 5th, 10th … label.
  public init(_ labels: [String], levels: [Level] = []) {
    self.labels = labels
    self.levels = levels.isEmpty ? TimeAxis.counted(labels) : levels
  }

  private static func counted(_ labels: [String]) -> [Level] {
    var levels: [Level] = []
    var power = 1
    while power <= max(1, labels.count) {
      for stride in [power, 2 * power, 5 * power] {
        let places = Array(Swift.stride(from: 0, to: labels.count, by: stride))
        levels.append(Level(places: places, names: places.map { labels[$0] }))
      }
      power *= 10
    }
    return levels
  }
}

extension TimeAxis {
  /// A name under the frame, and the column that it names.
  struct Mark {
    var column: Int
    var start: Int
    var name: String
  }

  /// The names of the first level that fits; of none, the first name that does.
  func marks(in frame: PlotFrame) -> [Mark] {
    for level in levels where !level.places.isEmpty {
      if let marks = marks(of: level, in: frame) { return marks }
    }
    let first = labels.first.map { Level(places: [0], names: [$0]) }
    return first.flatMap { marks(of: $0, in: frame) } ?? []
  }

  /// Each name in the middle below its moment, and within the frame; nothing if two come too close.
  private func marks(of level: Level, in frame: PlotFrame) -> [Mark]? {
    var marks: [Mark] = []
    var end = -2
    for (place, name) in zip(level.places, level.names) {
      let column = frame.column(place, of: labels.count, fine: 1)
      let width = displayWidth(name)
      let start = max(0, min(column - width / 2, frame.columns - width))
      guard start >= end + 2, width <= frame.columns else { return nil }
      marks.append(Mark(column: column, start: start, name: name))
      end = start + width
    }
    return marks
  }
}
