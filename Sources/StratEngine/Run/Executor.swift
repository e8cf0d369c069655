// SPDX-License-Identifier: Apache-2.0
// Runs blocks over frames of lanes. One executor belongs to one worker and one block of worlds: it reads a
// state, gathers what the rules want to write, and lands it (Landing.swift). The instructions are spread
// over Executor+Values, +State, +Frames, +Folds, +Lists, +Effects.

import CStratKernels

/// A register while a routine runs: where its lanes are, or one value for all lanes.
struct Cell {
  var memory: UnsafeMutableRawPointer
  var isScalar: Bool
  /// The memory came from the frame's buffers and goes back to them.
  var isOwned: Bool
  /// The memory is a tile that serves a group of operations, tile after tile.
  var isTile = false
}

/// The part of a column's description that is plain numbers.
struct ColumnShape {
  let lane: Lane
  let isShared: Bool
  let least: Double
  let most: Double
  let hasBounds: Bool

  init(_ column: Column) {
    lane = column.lane
    isShared = column.isShared
    least = column.least
    most = column.most
    hasBounds = column.least != -.infinity || column.most != .infinity
  }
}

/// One worker has its executor to itself.
final class Executor {
  let program: Program
  let keys: DrawKeys
  let plans: Plans
  /// Columns of given numbers: the program's, and behind them those of code beside it.
  let data: [[Double]]
  var state: WorldState
  /// Worlds side by side in the frames: `state.worlds`, or 1 while the shared part of the start is made.
  var worlds: Int
  /// Number of the first of them, for luck.
  var firstWorld: UInt32
  /// The step that luck is keyed by: the state's, or 0xFFFFFFFF at the start.
  var luckStep: UInt32
  /// The rule at hand does things whose order could be seen, and which lanes side by side would do in another.
  var isOneByOne = false
  /// What only questions from outside would look back at is not kept.
  var recordsOnlyAsked = false
  /// The round of a rule that runs `500 times`; part of the luck's key.
  var round: UInt32 = 0
  let arena = Arena()
  var pending: Pending
  /// What an attempt wants; of an attempt in it nobody knows.
  var attempted: Pending
  /// Where each column's lanes are; kept in step with `state.columns`.
  let bases: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// What stands for the first row of a table that has none.
  let noRow: ColumnBuffer
  /// What each column is, without names and lists: read for every instruction that touches one.
  let shapes: UnsafeMutablePointer<ColumnShape>
  /// Registers of the routine at hand, and the values of those that are the same in all lanes.
  let cells: UnsafeMutablePointer<Cell>
  let scalars: UnsafeMutablePointer<Double>
  /// A group of operations at hand, and memory for what stays inside it.
  let tileOps: UnsafeMutablePointer<sk_tile_op>
  let tileMemory: UnsafeMutableRawPointer
  /// Of each column, its least and its most.
  let bounds: UnsafeMutablePointer<Double>
  let settlement = Settlement()
  /// Something was paid, ended or began since the books were last checked.
  var booksMoved = false
  var lists: [Int: ListValue] = [:]
  var inverses: [Int: InverseIndex] = [:]
  /// Takes down what is written, where somebody asks why.
  var log: LogWriter?
  var notes: [Note] = []
  var shortfalls: [Shortfall] = []
  /// Rows of ties in the order in which they were given at the start, by table.
  var givenTies: [Int: [Int32]] = [:]
  /// The world of each lane of a dense frame: 0, 1, ... over and over.
  let worldPattern: UnsafeMutablePointer<Int32>
  let patternLanes: Int
  let isInterrupted: @Sendable () -> Bool

  /// - Parameter registers: how many the code needs that is not part of the program.
  init(
    program: Program, keys: DrawKeys, plans: Plans, state: WorldState, data: [[Double]], registers: Int,
    isInterrupted: @escaping @Sendable () -> Bool
  ) {
    self.data = data
    self.isInterrupted = isInterrupted
    self.program = program
    self.keys = keys
    self.plans = plans
    self.state = state
    worlds = state.worlds
    firstWorld = state.firstWorld
    luckStep = UInt32(truncatingIfNeeded: state.step)
    pending = Pending(columns: program.columns.count)
    attempted = pending
    bases = .allocate(capacity: max(program.columns.count, 1))
    shapes = .allocate(capacity: max(program.columns.count, 1))
    bounds = .allocate(capacity: max(2 * program.columns.count, 1))
    for (n, column) in program.columns.enumerated() {
      shapes[n] = ColumnShape(column)
      bounds[2 * n] = column.least
      bounds[2 * n + 1] = column.most
    }
    let widest = program.columns.indices.filter { state.columns[$0].bytes == 0 }
      .map { program.columns[$0].keys.reduce(1, *) }.max()
    noRow = ColumnBuffer(count: state.worlds * (widest ?? 1), width: 8)
    let room = max(plans.room.registers, registers, 64)
    cells = .allocate(capacity: room)
    scalars = .allocate(capacity: room)
    tileOps = .allocate(capacity: max(plans.room.tileOps, 1))
    tileOps.initialize(repeating: sk_tile_op(), count: max(plans.room.tileOps, 1))
    tileMemory = .allocate(byteCount: max(plans.room.tiles, 1) * Executor.tileStride, alignment: 64)
    patternLanes = Executor.chunkLanes + state.worlds
    worldPattern = .allocate(capacity: patternLanes)
    for i in 0..<patternLanes { worldPattern[i] = Int32(i % state.worlds) }
    refreshBases()
  }

  deinit {
    bases.deallocate()
    shapes.deallocate()
    bounds.deallocate()
    cells.deallocate()
    scalars.deallocate()
    tileOps.deallocate()
    tileMemory.deallocate()
    worldPattern.deallocate()
  }

  /// Lanes of a chunk along things; along many worlds a chunk is one thing in all of them.
  static let chunkLanes = 8192

  /// Bytes from one tile of working memory to the next. Not a power of two, so that lanes of the same number do
  /// not compete for the same places of near memory.
  static let tileStride = Int(SK_TILE) * 8 + 192

  /// Ends what is under way where the person wants it. Asked before each piece of work that takes long enough to
  /// hide the question's cost, and is short enough for nobody to wait.
  func askWhetherToGoOn() throws(Fault) {
    guard isInterrupted() else { return }
    throw Fault(
      kind: .stopped, place: -1, otherPlace: nil, step: state.step, world: firstNumber, things: [],
      values: [], column: nil)
  }

  func refreshBases() {
    for (column, buffer) in state.columns.enumerated() { place(column, buffer) }
  }

  /// Where a column's lanes are from now on. One without rows gets a row of zeros: through a reference to nothing the
  /// first row is read, and not used.
  func place(_ column: Int, _ buffer: ColumnBuffer) {
    bases[column] = buffer.bytes == 0 ? noRow.raw : buffer.raw
  }

  /// Lanes of one row of a column: one value a world, or one for all worlds.
  func stride(_ column: Int) -> Int { shapes[column].isShared ? 1 : worlds }

  /// The outermost frame: one lane a world.
  func worldFrame() -> Frame {
    Frame(outer: nil, layout: .worlds, count: worlds, parent: worldPattern, world: worldPattern)
  }

  /// Runs code on the world frame and gives the memory back when `then` is done.
  func onWorlds<T>(_ block: Block, then: (Frame) throws(Fault) -> T) throws(Fault) -> T {
    let mark = arena.mark
    defer { arena.release(to: mark) }
    let frame = worldFrame()
    try run(block, frame)
    return try then(frame)
  }

  func run(_ block: Block, _ frame: Frame) throws(Fault) {
    // A lane that has very many members of its own opens a frame that no piece of work cuts.
    let isLarge = frame.count > Executor.chunkLanes
    // Code beside the program has no plan; and what is taken down is written cell by cell.
    guard let plan = block.plan, log == nil else {
      for instruction in block.code {
        if isLarge { try askWhetherToGoOn() }
        try withUnsafePointer(to: instruction) { (code) throws(Fault) in
          try execute(code, frame, solo: .no)
        }
      }
      return
    }
    guard let code = plan.code.baseAddress, let steps = plan.steps.baseAddress else { return }
    for n in 0..<plan.steps.count {
      if isLarge { try askWhetherToGoOn() }
      let step = steps + n
      if let group = step.pointee.group {
        try run(group, code, frame)
      } else {
        try execute(code + step.pointee.instruction, frame, solo: step.pointee.solo)
      }
      for k in step.pointee.releases { release(plan.releases[k], frame) }
    }
  }

  /// Routes an instruction to its kernel.
  func execute(_ instruction: UnsafePointer<Instruction>, _ frame: Frame, solo: Solo) throws(Fault) {
    switch instruction.pointee {
    case .number(let r, let value): setScalar(r, value)
    case .index(let r, let value): setScalarIndex(r, value)
    case .flag(let r, let value): setScalarFlag(r, value ? 1 : 0)
    case .copy(let r, let a): copy(r, a, frame)
    case .lift(let r, let from): lift(r, from, frame)
    case .liftList(let r, let from): liftList(r, from, frame)
    case .clock(let r, let part): setScalar(r, clock(part))
    case .unary(let r, let op, let a, let place): try unary(r, op, a, frame, place)
    case .binary(let r, let op, let a, let b, let place): try binary(r, op, a, b, frame, place)
    case .compare(let r, let op, let a, let b): compare(r, op, a, b, frame)
    case .sameIndex(let r, let a, let b): sameIndex(r, a, b, frame)
    case .flags(let r, let op, let a, let b): flags(r, op, a, b, frame)
    case .not(let r, let a): not(r, a, frame)
    case .select(let r, let mask, let a, let b): select(r, mask, a, b, frame)
    case .convert(let r, let a): convert(r, a, frame)
    case .clamp(let r, let a, let low, let high): clamp(r, a, low, high, frame)
    case .curve(let r, let curve, let a): self.curve(r, curve, a, frame)
    case .data(let r, let data, let row): self.data(r, data, row, frame)
    case .load(let r, let column, let at): load(r, column, at, frame)
    case .tag(let r, let table, let row): tag(r, table, row, frame)
    case .tied(let r, let table, let from, let to): tied(r, table, from, to, frame)
    case .tie(let r, let table, let from, let to): tie(r, table, from, to, frame)
    case .end(let r, let table, let tie, let isFrom): end(r, table, tie, isFrom, frame)
    case .neighbour(let r, let table, let of, let fromSide): neighbour(r, table, of, fromSide, frame)
    case .past(let r, let recorder, let at, let op, let place): try past(r, recorder, at, op, frame, place)
    case .payment(let r, let part, let of): payment(r, part, of, frame)
    case .paymentIs(let r, let of, let isFrom, let account): paymentIs(r, of, isFrom, account, frame)
    case .draw(let r, let site, let things): draw(r, site, things, frame)
    case .distribution(let r, let op, let uniform, let parameters, let place):
      try distribution(r, op, uniform, parameters, frame, place)
    case .require(let flag, let kind, let values, let place): try require(flag, kind, values, frame, place)
    case .branch(let flag, let then, let otherwise, let merges):
      try branch(flag, then, otherwise, merges, frame)
    case .attempt(let r, let body, let holds): try attempt(r, body, holds, frame)
    case .loop(let r, let from, let to, let body): try loop(r, from, to, body, frame)
    case .walk(let r, let list, let body): try walk(r, list, body, frame)
    case .assign(let into, let from, let up): assign(into, from, up, frame)
    case .each(let members, let body):
      try open(members, frame, oneByOne: isOneByOne) { (inner) throws(Fault) in try self.run(body, inner) }
    case .fold(let fold): try self.fold(fold, frame)
    case .collect(let collect): try self.collect(collect, frame)
    case .lengthOf(let r, let list): length(r, list, frame)
    case .memberOf(let r, let list, let n): member(r, list, n, frame)
    case .first(let column, let at, let value): try first(column, at, value, frame)
    case .record(let recorder, let at, let value): record(recorder, at, value, frame)
    case .add(let column, let at, let value, let place):
      try write(column, at, value, frame, place, adds: true, solo: solo)
    case .claim(let column, let at, let value, let place):
      try write(column, at, value, frame, place, adds: false, solo: solo)
    case .pay(let pay): try self.pay(pay, frame)
    case .makeTie(let tie): try makeTie(tie, frame)
    case .endTie(let table, let tie): endTie(table, tie, frame)
    case .create(let create): try self.create(create, frame)
    case .remove(let table, let row): remove(table, row, frame)
    case .note(let template, let values, let place): note(template, values, frame, place)
    }
  }

  func clock(_ part: ClockPart) -> Double {
    switch part {
    case .step: Double(state.step)
    case .elapsed: Double(state.step) * program.step
    }
  }
}
