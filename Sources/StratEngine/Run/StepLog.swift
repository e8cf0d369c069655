// SPDX-License-Identifier: Apache-2.0
// What a step wrote, by whom and in which order: taken down only where somebody asks why. The step is taken once more,
// from the state before it, and comes to the same bits.

/// The writes of one step of one world, landing by landing.
public struct StepLog: Sendable {
  /// A cell that is given a value, or added to.
  public struct Write: Sendable, Hashable {
    public var column: Int
    /// The row times the number of keys of a row, and the key.
    public var cell: Int
    public var value: Double
    public var adds: Bool
  }

  /// What one statement wrote.
  public struct Group: Sendable {
    public var place: Int
    public var writes: [Write]
  }

  /// What was wanted at the same time and came together.
  public struct Landing: Sendable {
    /// In the order in which the statements are written.
    public var groups: [Group]
    /// Statements by which something began or ended; -1 among them where something was created.
    public var turns: Set<Int>
    public var after: WorldState
  }

  public internal(set) var landings: [Landing] = []
  public internal(set) var notes: [Note] = []
  /// The state that the step came to.
  public internal(set) var end: WorldState
}

extension Simulation {
  /// One step on, with all that it wrote. One world at a time.
  ///
  /// - Complexity: memory for each write of the step.
  public func logged(stepFrom state: WorldState) throws(Fault) -> StepLog {
    precondition(state.worlds == 1, "one world at a time")
    let executor = self.executor(state, steps: true)
    let writer = LogWriter()
    executor.log = writer
    try executor.step()
    return StepLog(landings: writer.landings, notes: executor.notes, end: executor.state)
  }
}

extension WorldState {
  /// Puts some writes in, and heeds no bounds. What is written on rows that are not there is left out.
  public mutating func apply(_ writes: [StepLog.Write], of program: Program) {
    for write in writes {
      let lane = program.columns[write.column].lane
      guard write.cell < columns[write.column].bytes / lane.width else { continue }
      let buffer = writable(write.column)
      switch lane {
      case .number: buffer.numbers[write.cell] = (write.adds ? buffer.numbers[write.cell] : 0) + write.value
      case .index: buffer.indices[write.cell] = Int32(write.value)
      case .flag: buffer.flags[write.cell] = write.value != 0 ? 1 : 0
      }
    }
  }
}

/// Takes writes down while a step runs. A reference, since the executor writes into it lane by lane.
final class LogWriter {
  private(set) var landings: [StepLog.Landing] = []
  private var open: [Int: [StepLog.Write]] = [:]
  private var turns: Set<Int> = []

  func note(_ place: Int, _ write: StepLog.Write) { open[place, default: []].append(write) }

  /// What payments move, once it is settled.
  func note(_ claims: [PayClaims]) {
    for claim in claims {
      let pay = claim.program
      for i in 0..<claim.count {
        for (choice, account) in pay.from.enumerated() {
          let taken = -claim.part(choice)[i]
          note(
            pay.place, .init(column: account.column, cell: claim.from[choice][i], value: taken, adds: true))
        }
        if let to = pay.to {
          note(pay.place, .init(column: to.column, cell: claim.to[i], value: claim.moved[i], adds: true))
        }
        if let got = pay.got {
          note(pay.place, .init(column: got.column, cell: claim.got[i], value: claim.moved[i], adds: false))
        }
      }
    }
  }

  /// What is to begin or to end.
  func note(turnsOf pending: Pending) {
    turns.formUnion(pending.beginnings.map(\.place) + (pending.endings + pending.removals).map(\.place))
    if !pending.creations.isEmpty { turns.insert(-1) }
  }

  /// What was wanted is part of the state now.
  func land(_ state: WorldState) {
    let groups = open.sorted { $0.key < $1.key }.map { StepLog.Group(place: $0.key, writes: $0.value) }
    landings.append(StepLog.Landing(groups: groups, turns: turns, after: state))
    (open, turns) = ([:], [])
  }
}
