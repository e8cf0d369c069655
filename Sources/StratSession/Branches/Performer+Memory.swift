// SPDX-License-Identifier: Apache-2.0
// `check memory`: what is kept of the past of each road, and how much room it takes.

import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func tellMemory() {
    let roads = core.roads.map { name, road in (name, (road.ahead?.core ?? road)) }
    let rows = roads.map { name, road -> [Cell] in
      let kept = road.past.kept
      return [
        .text(name), .number(Double(kept.of), .number), .number(Double(kept.moments), .number),
        .number(Performer.kilobytes(kept.bytes), .number),
        .number(Performer.kilobytes(road.state?.bytes ?? 0), .number),
      ]
    }
    let table = StratReport.Table(
      columns: [
        .init("branch"), .init("moments", isNumber: true), .init("kept", isNumber: true),
        .init("kB of past", isNumber: true), .init("kB of now", isNumber: true),
      ], rows: rows)
    tell(table, empty: "Nothing is kept yet.")
    if output.isPure { return }
    say(
      "The past of a branch takes \(Timeline.memory >> 20) MB at most, and what branches share takes room once; what "
        + "was let go is stepped again when it is asked for, to the same bits.")
  }

  private static func kilobytes(_ bytes: Int) -> Double { (Double(bytes) / 102.4).rounded() / 10 }
}
