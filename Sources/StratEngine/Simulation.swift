// SPDX-License-Identifier: Apache-2.0
// The engine's door: a program loaded once, states that go in and come out. All that happens inside happens
// on a copy, so that a fault leaves the state that went in as it was.

import CStratKernels
import Synchronization

/// A loaded program. Holds no state; may be used by several workers at once.
public final class Simulation: Sendable {
  public let program: Program
  private let startPlans: Plans
  /// Made before the first step: who only looks at a model need not wait for them.
  private let stepPlans = Mutex<Plans?>(nil)
  private let isInterrupted: @Sendable () -> Bool
  private let workers: Int

  /// - Parameter isInterrupted: asked many times a second by all workers; once it says yes, what is under way ends
  ///   with a fault.
  /// - Parameter workers: how many may be at work on loading it; what comes of it is the same.
  public init(
    _ program: Program, isInterrupted: @escaping @Sendable () -> Bool = { false }, workers: Int = 1
  ) {
    self.program = program
    self.isInterrupted = isInterrupted
    self.workers = workers
    startPlans = Plans(start: program, workers: workers)
    Simulation.keepMemory()
  }

  /// Memory that is given back stays with the process, and comes in large pages. Said by itself at the latest here; a
  /// command that says it first has large pages for reading and checking too.
  public static func keepMemory() { memoryIsKept }

  private static let memoryIsKept: Void = {
    sk_keep_memory()
    let some = UnsafeMutableRawPointer.allocate(byteCount: 1 << 21, alignment: 16)
    sk_use_large_pages(some, 1 << 21)
    some.deallocate()
  }()

  /// What a step brought besides the new state.
  public struct Report: Sendable {
    public var notes: [Note] = []
    public var shortfalls: [Shortfall] = []
  }

  /// Worlds `first ..< first + worlds` at the start. Which worlds stand side by side changes no bit of any.
  public func start(seed: UInt64, worlds: Int = 1, first: Int = 0) throws(Fault) -> WorldState {
    let blank = Executor.blank(
      program, seed: seed, worlds: worlds, firstWorld: UInt32(truncatingIfNeeded: first))
    let executor = self.executor(blank)
    try executor.start()
    return executor.state
  }

  /// One step on.
  public func step(_ state: WorldState) throws(Fault) -> (state: WorldState, report: Report) {
    let executor = self.executor(state, steps: true)
    try executor.step()
    return (executor.state, Report(notes: executor.notes, shortfalls: executor.shortfalls))
  }

  /// Several steps; after each `after` sees the state and says whether to go on.
  ///
  /// - Parameter isAskedLater: code beside the program may look back at values that only it asks for.
  public func run(
    _ state: consuming WorldState, steps: Int, isAskedLater: Bool = true,
    after: (WorldState, Report) throws -> Bool
  ) throws -> WorldState {
    let executor = self.executor(state, steps: true)
    executor.recordsOnlyAsked = !isAskedLater
    for _ in 0..<steps {
      executor.notes = []
      executor.shortfalls = []
      try executor.step()
      let report = Report(notes: executor.notes, shortfalls: executor.shortfalls)
      if try !after(executor.state, report) { break }
    }
    return executor.state
  }

  /// What the measures say of a state: by measure, then by world.
  public func measure(_ state: WorldState) throws(Fault) -> [[Double]] {
    let executor = self.executor(state)
    var result: [[Double]] = []
    for routine in program.measures { result.append(try executor.answer(routine)[0]) }
    return result
  }

  /// What code beside the program refers to by number: the program's own entries first.
  public struct Beside: Sendable {
    public var drawSites: [DrawSiteName]
    public var data: [[Double]]
    public init(drawSites: [DrawSiteName], data: [[Double]]) {
      self.drawSites = drawSites
      self.data = data
    }
  }

  /// An answer from code that is not part of the program: by result register, then by world.
  public func evaluate(_ routine: Routine, in state: WorldState, beside: Beside) throws(Fault) -> [[Double]] {
    let registers = max(routine.body.registers, (routine.results.map(\.id).max() ?? 0) + 1)
    return try executor(state, beside, registers: registers).answer(routine)
  }

  /// The members of a list that such code makes, by world.
  public func list(
    _ block: Block, _ list: ListRegister, in state: WorldState, beside: Beside
  ) throws(Fault) -> [[Double]] {
    let executor = self.executor(state, beside, registers: block.registers)
    return try executor.onWorlds(block) { (frame: Frame) throws(Fault) in
      let held = executor.lists[list.id] ?? ListValue.empty
      return (0..<frame.count).map { lane in (0..<held.length(lane)).map { held.member(lane, $0) } }
    }
  }

  /// Acts outside of time: a spoken move, a statement at the prompt. Lands at once, whole or not at all.
  public func act(
    _ rule: RuleProgram, in state: WorldState, beside: Beside
  ) throws(Fault) -> (state: WorldState, report: Report) {
    let executor = self.executor(state, beside, registers: rule.body.registers)
    executor.isOneByOne = OrderSeen(in: rule.body).isSeen
    try executor.onWorlds(rule.body) { (_: Frame) throws(Fault) in }
    var whole = false
    if case .alone(let isWhole) = rule.manner { whole = isWhole }
    try executor.land(whole: whole)
    return (executor.state, Report(notes: executor.notes, shortfalls: executor.shortfalls))
  }

  /// Per ledger and world, all that accounts and the outside hold together.
  public func books(_ state: WorldState) -> [[BookAmount]] { executor(state).books() }

  /// Another program's state carried over: what has the same name keeps its values, what is new starts now.
  ///
  /// Rows are matched by their ids, ties by their ends. What was recorded goes on where `recorders` names the old
  /// recorder of each (by number); the others begin anew.
  ///
  /// - Parameters:
  ///   - renewed: columns that begin anew although they have the old name.
  ///   - again: things that begin anew if they have gone, by table.
  public func adopt(
    _ old: WorldState, of other: Simulation, recorders: [Int?] = [], renewed: Set<Int> = [],
    again: [Int: Set<Int>] = [:]
  ) throws(Fault) -> WorldState {
    let fresh = try start(seed: old.seed, worlds: old.worlds, first: Int(old.firstWorld))
    let executor = self.executor(fresh)
    let carryOver = CarryOver(from: other.program, old, worlds: old.worlds, renewed: renewed, again: again)
    let rows = carryOver.carry(into: executor)
    executor.state.step = old.step
    executor.refreshBases()
    try executor.landCarried()
    executor.state.opening = executor.books()
    executor.state.recorded = program.recorders.indices.map { n in
      recorders.indices.contains(n) ? recorders[n].map { carryOver.records($0, n, rows, executor) } ?? [] : []
    }
    executor.refreshBases()
    try executor.recordAll()
    return executor.state
  }

  private func plansForSteps() -> Plans {
    stepPlans.withLock { known in
      let plans = known ?? Plans(steps: program, after: startPlans, workers: workers)
      known = plans
      return plans
    }
  }

  /// - Parameter steps: whether it is to take steps.
  func executor(
    _ state: WorldState, _ beside: Beside? = nil, registers: Int = 0, steps: Bool = false
  ) -> Executor {
    Executor(
      program: program, keys: DrawKeys(beside?.drawSites ?? program.drawSites, seed: state.seed),
      plans: steps ? plansForSteps() : startPlans, state: state, data: beside?.data ?? program.data,
      registers: registers, isInterrupted: isInterrupted)
  }
}

extension Executor {
  func answer(_ routine: Routine) throws(Fault) -> [[Double]] {
    try onWorlds(routine.body) { (frame: Frame) throws(Fault) in
      routine.results.map { result in (0..<frame.count).map { self.value(result, $0) } }
    }
  }
}

extension Block {
  /// How many registers the block and all blocks in it name.
  var registers: Int {
    var most = 0
    for instruction in code {
      let info = instruction.info
      for register in info.reads + info.writes { most = max(most, register.id + 1) }
      for block in info.here + info.inner.map(\.block) { most = max(most, block.registers) }
      for (_, results) in info.inner { for register in results { most = max(most, register.id + 1) } }
      for register in instruction.members { most = max(most, register.id + 1) }
    }
    return most
  }
}

extension Instruction {
  /// Registers that frames opened by this instruction bring along.
  var members: [Register] {
    func of(_ members: Members) -> [Register] {
      members.levels.flatMap { [$0.member] + ($0.tie.map { [$0] } ?? []) }
    }
    switch self {
    case .each(let members, _): return of(members)
    case .fold(let fold): return of(fold.members)
    case .collect(let collect): return of(collect.members)
    case .loop(let r, _, _, _), .walk(let r, _, _): return [r]
    default: return []
    }
  }
}
