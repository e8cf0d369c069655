// SPDX-License-Identifier: Apache-2.0
// What moved a value, statement by statement. A step is taken once more with all that it wrote; the writes are put in
// one statement after another, in the order in which they landed, and the value is looked at after each. So the parts
// add up to the whole, whatever the value is made of.

import StratCompiler
import StratEngine
import StratSyntax

/// What a change of a value is put down to.
enum Author: Hashable {
  /// A statement of the model: of which rule, move or shock, and where it stands.
  case statement(owner: String, SourceSpan)
  /// Something done by hand, a move or a shock, by its words.
  case deed(String, at: SourceSpan?)
  /// What was added and did not fit between the bounds; things and ties that began or ended.
  case landing
  /// Values that look back have moved on.
  case time
}

/// A part of a change.
struct Contribution {
  var author: Author
  var change: Double
  /// What the value was behind it, the last time.
  var to: Double
  /// What each thing has of it, the largest first, where there are several.
  var parts: [(cell: WrittenCell, change: Double)] = []
  /// In how many steps, and the first of them.
  var steps = 1
  var step = 0
  /// The cells that it was written to, where these are few.
  var cells: Set<WrittenCell> = []
}

/// A cell of a column in the model of an era: the row times the number of keys of a row, and the key.
struct WrittenCell: Hashable {
  var era: Int
  var column: Int
  var cell: Int
}

/// A model as long as it holds, and the value that is asked for, in its terms.
struct Era {
  var compiled: Compiled
  var value: (WorldState) throws -> Double
  /// A state of it, the latest seen.
  var state: WorldState
}

/// Goes through steps and puts down what a value does.
struct Attribution {
  private(set) var all: [Contribution] = []
  private(set) var eras: [Era] = []
  /// The value that it begins with.
  var first: Double?
  private var places: [Author: Int] = [:]
  /// The step that is gone through.
  private var step = 0

  private var program: Program { eras[eras.count - 1].compiled.lowered.program }

  /// The value in the model that holds now.
  func value(_ state: WorldState) throws -> Double { try eras[eras.count - 1].value(state) }

  /// Another model holds from here on.
  mutating func enter(_ era: Era) { eras.append(era) }

  /// Writes of one statement that are looked at one by one, at most.
  static let mostWrites = 400
  /// Cells of one statement that are told one by one, at most.
  private static let mostCells = 3

  mutating func put(
    _ change: Double, to value: Double, down author: Author,
    _ parts: [(cell: WrittenCell, change: Double)] = [],
    cells: Set<WrittenCell> = []
  ) {
    guard change != 0 || !parts.isEmpty else { return }
    guard let known = places[author] else {
      places[author] = all.count
      return all.append(
        Contribution(
          author: author, change: change, to: value, parts: parts, step: step, cells: cells))
    }
    all[known].cells.formUnion(cells)
    all[known].change += change
    if change != 0 { all[known].to = value }
    all[known].steps += 1
    for part in parts {
      if let same = all[known].parts.firstIndex(where: { $0.cell == part.cell }) {
        all[known].parts[same].change += part.change
      } else {
        all[known].parts.append(part)
      }
    }
  }

  /// - Returns: the state that the step comes to.
  mutating func take(stepFrom state: WorldState) throws -> WorldState {
    let log = try eras[eras.count - 1].compiled.simulation.logged(stepFrom: state)
    step = state.step
    var (now, last) = (state, try value(state))
    for landing in log.landings {
      for group in landing.groups { (now, last) = try take(group, now, last) }
      now = landing.after
      let landed = try value(now)
      let turn = landing.turns.count == 1 ? landing.turns.first.flatMap { $0 < 0 ? nil : $0 } : nil
      // Sums that were added in another order differ in their last bits: that is rounding, not what did not fit.
      let isDust = (landed - last).magnitude <= 1e-12 * max(landed.magnitude, last.magnitude)
      put(isDust ? 0 : landed - last, to: landed, down: turn.map { author($0) } ?? .landing)
      last = landed
    }
    let end = try value(log.end)
    put(end - last, to: end, down: .time)
    eras[eras.count - 1].state = log.end
    return log.end
  }

  private func author(_ place: Int) -> Author {
    let place = eras[eras.count - 1].compiled.lowered.places[place]
    return .statement(owner: place.owner, place.span)
  }

  private func cell(_ write: StepLog.Write) -> WrittenCell {
    WrittenCell(era: eras.count - 1, column: write.column, cell: write.cell)
  }

  /// Puts one statement's writes in.
  private mutating func take(_ group: StepLog.Group, _ state: WorldState, _ before: Double) throws -> (
    WorldState, Double
  ) {
    var then = state
    then.apply(group.writes, of: program)
    let after = try value(then)
    let isFew = group.writes.count <= Attribution.mostWrites
    guard after != before, isFew, Set(group.writes.map { [$0.column, $0.cell] }).count > 1 else {
      put(
        after - before, to: after, down: author(group.place),
        cells: after == before ? [] : try cells(of: group.writes, in: state, before))
      return (then, after)
    }
    // One thing after another, as they stand.
    var parts: [(cell: WrittenCell, change: Double)] = []
    var (now, last) = (state, before)
    for write in group.writes {
      now.apply([write], of: program)
      let value = try value(now)
      if value != last { parts.append((cell(write), value - last)) }
      last = value
    }
    let cells = Set(parts.map(\.cell))
    put(
      after - before, to: after, down: author(group.place), cells.count > 1 ? parts : [],
      cells: cells.count > Attribution.mostCells ? [] : cells)
    return (then, after)
  }

  /// The few cells among many writes on which the value hangs; none where these are many. Writes that change nothing
  /// together are put aside together.
  private func cells(of writes: [StepLog.Write], in state: WorldState, _ before: Double) throws -> Set<
    WrittenCell
  > {
    let sorted = writes.sorted { ($0.column, $0.cell) < ($1.column, $1.cell) }
    var open = [sorted[...]]
    var found: Set<WrittenCell> = []
    while !open.isEmpty {
      if open.count + found.count > 2 * Attribution.mostCells { return [] }
      var next: [ArraySlice<StepLog.Write>] = []
      for part in open {
        var then = state
        then.apply(Array(part), of: program)
        guard let first = part.first, let last = part.last, try value(then) != before else { continue }
        if first.column == last.column && first.cell == last.cell {
          found.insert(cell(first))
        } else {
          let middle = part.startIndex + part.count / 2
          next += [part[..<middle], part[middle...]]
        }
      }
      open = next
    }
    return found.count > Attribution.mostCells ? [] : found
  }
}

extension Sequence {
  /// The largest first, whatever their sign; equals in their order.
  func largestFirst(_ size: (Element) -> Double) -> [Element] {
    enumerated().sorted { a, b in
      (-size(a.element).magnitude, a.offset) < (-size(b.element).magnitude, b.offset)
    }.map(\.element)
  }
}
