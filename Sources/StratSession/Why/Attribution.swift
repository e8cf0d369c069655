// SPDX-License-Identifier: Apache-2.0
// What moved a value, statement by statement. A step is taken once more with all that it wrote; the writes are put in
// one statement after another, in the order in which they landed, and the value is looked at after each. So the parts
// add up to the whole, whatever the value is made of.

import StratCompiler
import StratEngine
import StratSyntax

/// What a change of a value is put down to.
enum Author: Hashable {
  /// A statement of the model, by its number among the program's places.
  case statement(Int)
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
  /// What each thing has of it, the largest first, where there are several.
  var parts: [(cell: StepLog.Write, change: Double)] = []
  /// In how many steps.
  var steps = 1
}

/// Goes through steps and puts down what a value does.
struct Attribution {
  let value: (WorldState) throws -> Double
  let program: Program
  private(set) var all: [Contribution] = []
  private var places: [Author: Int] = [:]

  init(_ program: Program, _ value: @escaping (WorldState) throws -> Double) {
    self.program = program
    self.value = value
  }

  /// Writes of one statement that are looked at one by one, at most.
  static let mostWrites = 400

  mutating func put(_ change: Double, down author: Author, _ parts: [(StepLog.Write, Double)] = []) {
    guard change != 0 || !parts.isEmpty else { return }
    guard let known = places[author] else {
      places[author] = all.count
      return all.append(
        Contribution(author: author, change: change, parts: parts.map { (cell: $0.0, change: $0.1) }))
    }
    all[known].change += change
    all[known].steps += 1
    for part in parts {
      let same = all[known].parts.firstIndex {
        $0.cell.column == part.0.column && $0.cell.cell == part.0.cell
      }
      if let same {
        all[known].parts[same].change += part.1
      } else {
        all[known].parts.append((cell: part.0, change: part.1))
      }
    }
  }

  /// - Returns: the state that the step comes to.
  mutating func take(stepFrom state: WorldState, _ simulation: Simulation) throws -> WorldState {
    let log = try simulation.logged(stepFrom: state)
    var (now, last) = (state, try value(state))
    for landing in log.landings {
      for group in landing.groups { (now, last) = try take(group, now, last) }
      now = landing.after
      let landed = try value(now)
      let turn = landing.turns.count == 1 ? landing.turns.first.flatMap { $0 < 0 ? nil : $0 } : nil
      put(landed - last, down: turn.map { .statement($0) } ?? .landing)
      last = landed
    }
    put(try value(log.end) - last, down: .time)
    return log.end
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
      put(after - before, down: .statement(group.place))
      return (then, after)
    }
    // One thing after another, as they stand.
    var parts: [(StepLog.Write, Double)] = []
    var (now, last) = (state, before)
    for write in group.writes {
      now.apply([write], of: program)
      let value = try value(now)
      if value != last { parts.append((write, value - last)) }
      last = value
    }
    put(after - before, down: .statement(group.place), parts.count > 1 ? parts : [])
    return (then, after)
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
