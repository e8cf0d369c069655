// SPDX-License-Identifier: Apache-2.0
// Lane-by-lane instructions that stand together are run together, a tile of lanes at a time (sk_tiles.h): what
// one leaves is still in near memory when the next reads it, and a value that only they use never gets lanes of
// its own. Here a block's instructions are grouped, once, when the program is loaded.

import CStratKernels

/// Instructions that run tile by tile.
final class TileGroup: @unchecked Sendable {
  let ops: UnsafeMutableBufferPointer<TileOp>
  /// Tiles of memory for values that only these instructions use.
  let scratch: Int

  init(ops: [TileOp], scratch: Int) {
    self.ops = .plain(ops)
    self.scratch = scratch
  }

  deinit { ops.deallocate() }
}

/// One of them: plain numbers, since it is looked at once a chunk.
struct TileOp: Sendable {
  struct Operand: Sendable {
    /// -1: there is none.
    var register: Int32 = -1
    var width: Int32 = 0
    /// Nobody outside the group uses it: where its lanes are in the group's memory.
    var slot: Int32 = -1
  }
  /// The instruction's number in its block, and how a write may go.
  var instruction: Int32
  /// The instruction whose product this one adds to something, both being done at once. -1: there is none.
  var product: Int32 = -1
  var solo = Solo.no
  var code: Int32
  var into: Operand
  var a: Operand
  var b: Operand
  var c: Operand
  /// Of a write: the column. -1: it is none.
  var column: Int32 = -1
  /// The write, by its place in the group, that puts this one's result into a column. -1: there is none.
  var givenBy: Int32 = -1
  /// The amounts of a payment: they go to its claims.
  var isPayment = false
  /// A number looked up in a column.
  var isLookup = false

  var isWrite: Bool { column >= 0 }
  /// Of a write: the thing whose cell it is; nil for one of the world.
  var thing: Register? { b.register < 0 ? nil : Register(Int(b.register), .index) }
}

// ---- Which instructions ----

extension Instruction {
  /// What the instruction is tile by tile: its operation, what it writes, what it reads.
  var tile: (code: Int, into: Register?, operands: [Register])? {
    switch self {
    case .unary(let r, let op, let a, _): op.tile.map { ($0, r, [a]) }
    case .binary(let r, let op, let a, let b, _): op.tile.map { ($0, r, [a, b]) }
    case .compare(let r, let op, let a, let b): (op.tile.code, r, op.tile.swaps ? [b, a] : [a, b])
    case .sameIndex(let r, let a, let b): (Int(SK_TILE_SAME_ROW), r, [a, b])
    case .flags(let r, let op, let a, let b): (op.tile, r, [a, b])
    case .not(let r, let a): (Int(SK_TILE_NOT), r, [a])
    case .select(let r, let mask, let a, let b):
      r.lane == .number ? (Int(SK_TILE_SELECT), r, [a, b, mask]) : nil
    case .clamp(let r, let a, let low, let high): (Int(SK_TILE_CLAMP), r, [a, low, high])
    case .convert(let r, let a): Instruction.conversion(a.lane, r.lane).map { ($0, r, [a]) }
    case .distribution(let r, .normal, let uniform, let parameters, _):
      parameters.count == 2 ? (Int(SK_TILE_NORMAL), r, parameters + [uniform]) : nil
    case .require(let flag, _, _, _): (Int(SK_TILE_REQUIRE), nil, [flag])
    default: nil
    }
  }

  /// A write to cells that nobody else writes, as an operation on its value and its row.
  func tileWrite(_ solo: Solo) -> (code: Int, column: Int, operands: [Register])? {
    guard solo != .no else { return nil }
    switch self {
    case .claim(let column, let at, let value, _):
      let code = [.number: SK_TILE_GIVE, .flag: SK_TILE_GIVE_FLAG, .index: SK_TILE_GIVE_ROW][value.lane]
      return code.map { (Int($0), column, [value] + at) }
    case .add(let column, let at, let value, _):
      return value.lane == .number ? (Int(SK_TILE_GROW), column, [value] + at) : nil
    default: return nil
    }
  }

  /// A number looked up through a row that is not the frame's own thing, whose numbers stand side by side anyway.
  func tileLookup(_ isMember: (Int) -> Bool) -> (into: Register, row: Register)? {
    guard case .load(let into, _, let at) = self, into.lane == .number, at.count == 1, at[0].lane == .index,
      !isMember(at[0].id)
    else { return nil }
    return (into, at[0])
  }

  private static func conversion(_ from: Lane, _ to: Lane) -> Int? {
    switch (from, to) {
    case (.flag, .number): Int(SK_TILE_NUMBER_OF_FLAG)
    case (.index, .number): Int(SK_TILE_NUMBER_OF_ROW)
    case (.number, .flag): Int(SK_TILE_FLAG_OF_NUMBER)
    default: nil
    }
  }

  fileprivate var isCheck: Bool { if case .require = self { true } else { false } }

  /// Goes to rows other than the thing that each lane is.
  fileprivate func looksUp(beside member: Set<Int>) -> Bool {
    switch self {
    case .load(_, _, let at): !at.allSatisfy { member.contains($0.id) }
    case .tag(_, _, let row): !member.contains(row.id)
    case .draw(_, _, let things): !things.allSatisfy { member.contains($0.register.id) }
    default: false
    }
  }

  /// May be done before lane-by-lane instructions that stand in front of it: it changes nothing and cannot fail.
  var mayPass: Bool {
    switch self {
    case .number, .index, .flag, .clock, .lift, .load, .draw, .tag, .end, .neighbour, .tie, .tied: true
    default: false
    }
  }
}

extension UnaryOp {
  fileprivate var tile: Int? {
    switch self {
    case .negate: Int(SK_TILE_NEG)
    case .abs: Int(SK_TILE_ABS)
    case .sign: Int(SK_TILE_SIGN)
    case .floor: Int(SK_TILE_FLOOR)
    case .ceil: Int(SK_TILE_CEIL)
    case .round: Int(SK_TILE_ROUND)
    case .sqrt: Int(SK_TILE_SQRT)
    case .exp: Int(SK_TILE_EXP)
    case .log: Int(SK_TILE_LOG)
    default: nil
    }
  }
}

extension BinaryOp {
  fileprivate var tile: Int? {
    switch self {
    case .add: Int(SK_TILE_ADD)
    case .subtract: Int(SK_TILE_SUB)
    case .multiply: Int(SK_TILE_MUL)
    case .divide: Int(SK_TILE_DIV)
    case .min: Int(SK_TILE_MIN)
    case .max: Int(SK_TILE_MAX)
    case .power, .mod, .choose: nil
    }
  }
}

extension CompareOp {
  /// `a > b` is `b < a`.
  fileprivate var tile: (code: Int, swaps: Bool) {
    switch self {
    case .less: (Int(SK_TILE_LT), false)
    case .atMost: (Int(SK_TILE_LE), false)
    case .greater: (Int(SK_TILE_LT), true)
    case .atLeast: (Int(SK_TILE_LE), true)
    case .equal: (Int(SK_TILE_EQ), false)
    case .notEqual: (Int(SK_TILE_NE), false)
    }
  }
}

extension FlagOp {
  fileprivate var tile: Int {
    switch self {
    case .and: Int(SK_TILE_AND)
    case .or: Int(SK_TILE_OR)
    case .differ: Int(SK_TILE_XOR)
    case .same: Int(SK_TILE_SAME)
    }
  }
}

// ---- Grouping ----

/// Goes through a block's instructions in order and puts together what may run tile by tile.
struct TileGrouping {
  private let code: [Instruction]
  private let lastUse: [Int: Int]
  private let kept: Set<Int>
  private let releases: [[Int]]
  private let solo: [Solo]
  private let member: Set<Int>
  private var open: [Int] = []
  private var written: Set<Int> = []
  private var waiting: [Int] = []
  private var steps: [PlanStep] = []
  private var released: [Int] = []

  /// - Parameters:
  ///   - lastUse: by register, the number of the last instruction that names it.
  ///   - kept: registers that are read after the block.
  ///   - releases: by instruction, registers that nobody reads after it.
  ///   - solo: by instruction, how a write may go.
  ///   - member: registers that hold the thing that each lane is.
  static func steps(
    _ code: [Instruction], lastUse: [Int: Int], kept: Set<Int>, releases: [[Int]], solo: [Solo],
    member: Set<Int>
  ) -> (steps: [PlanStep], releases: [Int]) {
    var grouping = TileGrouping(code, lastUse, kept, releases, solo, member)
    for i in code.indices { grouping.take(i) }
    grouping.close()
    return (grouping.steps, grouping.released)
  }

  private init(
    _ code: [Instruction], _ lastUse: [Int: Int], _ kept: Set<Int>, _ releases: [[Int]], _ solo: [Solo],
    _ member: Set<Int>
  ) {
    self.member = member
    self.code = code
    self.lastUse = lastUse
    self.kept = kept
    self.releases = releases
    self.solo = solo
  }

  private mutating func take(_ i: Int) {
    let instruction = code[i]
    // Rows are there only once it has been checked that they are.
    if open.contains(where: { code[$0].isCheck }), instruction.looksUp(beside: member) { close() }
    if let tile = instruction.tile {
      open.append(i)
      if let into = tile.into { written.insert(into.id) }
      return
    }
    if instruction.tileWrite(solo[i]) != nil { return open.append(i) }
    if let lookup = instruction.tileLookup(member.contains) {
      open.append(i)
      written.insert(lookup.into.id)
      return
    }
    if case .pay(let pay) = instruction, !pay.accounts.contains(where: { written.contains($0.id) }) {
      return open.append(i)
    }
    if !open.isEmpty, instruction.mayPass, !reads(instruction).contains(where: written.contains) {
      // The open group may still read what this one is the last to name.
      waiting += releases[i]
      return single(i, releasing: [])
    }
    close()
    single(i, releasing: releases[i])
  }

  private func reads(_ instruction: Instruction) -> [Int] {
    if case .lift = instruction { return [] }
    return instruction.info.reads.map(\.id)
  }

  private mutating func single(_ i: Int, releasing registers: [Int]) {
    step(PlanStep(instruction: i, solo: solo[i]), releasing: registers)
  }

  private mutating func step(_ step: PlanStep, releasing registers: [Int]) {
    var step = step
    step.releases = released.count..<released.count + registers.count
    steps.append(step)
    released += registers
  }

  private mutating func close() {
    defer {
      open = []
      written = []
      waiting = []
    }
    if open.count == 1 { return single(open[0], releasing: releases[open[0]] + waiting) }
    if open.isEmpty { return }
    let products = TileProducts(code, open, lastUse: lastUse, inside: inside)
    var slots = TileSlots(inside: inside, lastUse: products.lastUse)
    var ops = open.compactMap { i -> TileOp? in
      if products.taken.contains(i) { return nil }
      if let product = products.of[i] { return slots.sum(code[i], number: i, of: code[product], product) }
      return slots.op(code[i], number: i, solo: solo[i])
    }
    noteGifts(&ops)
    let done = open.flatMap { releases[$0] } + waiting
    step(
      PlanStep(group: TileGroup(ops: ops, scratch: slots.most)),
      releasing: done.filter { !inside.contains($0) })
  }

  /// A result that is written to a column may be computed there.
  private func noteGifts(_ ops: inout [TileOp]) {
    for (n, write) in ops.enumerated() where write.isWrite && write.code != Int32(SK_TILE_GROW) {
      let made = ops[..<n].lastIndex { $0.into.slot >= 0 && $0.into.register == write.a.register }
      if let made, ops[made].givenBy < 0 { ops[made].givenBy = Int32(n) }
    }
  }

  /// Registers that the open group writes and nobody else reads.
  private var inside: Set<Int> {
    let members = Set(open)
    return written.filter { id in !kept.contains(id) && lastUse[id].map(members.contains) ?? true }
  }
}

/// Products that only a sum in the same group reads: the two are done in one go, each rounded by itself.
private struct TileProducts {
  /// By sum: its product. Both are numbers of instructions.
  private(set) var of: [Int: Int] = [:]
  private(set) var taken: Set<Int> = []
  /// Factors are needed until the sum is made.
  private(set) var lastUse: [Int: Int]

  init(_ code: [Instruction], _ group: [Int], lastUse: [Int: Int], inside: Set<Int>) {
    self.lastUse = lastUse
    var readers: [Int: Int] = [:]
    for i in group { for register in code[i].info.reads { readers[register.id, default: 0] += 1 } }
    var products: [Int: (number: Int, factors: [Register])] = [:]
    for i in group {
      guard case .binary(let r, let op, let a, let b, _) = code[i] else { continue }
      if op == .multiply, inside.contains(r.id), readers[r.id] == 1 { products[r.id] = (i, [a, b]) }
      guard op == .add, let product = [a, b].lazy.compactMap({ products[$0.id] }).first else { continue }
      of[i] = product.number
      taken.insert(product.number)
      for factor in product.factors where inside.contains(factor.id) {
        self.lastUse[factor.id] = max(self.lastUse[factor.id] ?? i, i)
      }
    }
  }
}

/// Where values that stay inside a group are kept: a slot is free again after its last reader.
private struct TileSlots {
  private let inside: Set<Int>
  private let lastUse: [Int: Int]
  private var slotOf: [Int: Int32] = [:]
  private var free: [Int32] = []
  private(set) var most = 0

  init(inside: Set<Int>, lastUse: [Int: Int]) {
    self.inside = inside
    self.lastUse = lastUse
  }

  /// A sum with one of its terms, a product.
  mutating func sum(_ sum: Instruction, number: Int, of product: Instruction, _ factors: Int) -> TileOp? {
    guard case .binary(let made, _, let x, let y, _) = product, case .binary(let r, _, let a, let b, _) = sum
    else { return nil }
    var op = op(Int(SK_TILE_MUL_ADD), r, [x, y, a.id == made.id ? b : a], number)
    op.product = Int32(factors)
    return op
  }

  mutating func op(_ instruction: Instruction, number: Int, solo: Solo) -> TileOp? {
    if let write = instruction.tileWrite(solo) {
      var op = op(write.code, nil, write.operands, number)
      op.solo = solo
      op.column = Int32(write.column)
      return op
    }
    if let lookup = instruction.tileLookup({ _ in false }) {
      var op = op(Int(SK_TILE_GATHER), lookup.into, [lookup.row], number)
      (op.a, op.b) = (.init(), op.a)
      op.isLookup = true
      return op
    }
    if case .pay(let pay) = instruction {
      var op = op(Int(SK_TILE_AMOUNT), nil, [pay.amount], number)
      op.isPayment = true
      return op
    }
    return instruction.tile.map { op($0.code, $0.into, $0.operands, number) }
  }

  private mutating func op(
    _ code: Int, _ into: Register?, _ registers: [Register], _ number: Int
  ) -> TileOp {
    let operands = registers.map(operand)
    let lanes = into.map { result($0) } ?? .init()
    // Only now, so that a result never lies where an operand is still to be read.
    free(registers, number)
    func at(_ n: Int) -> TileOp.Operand { n < operands.count ? operands[n] : .init() }
    return TileOp(instruction: Int32(number), code: Int32(code), into: lanes, a: at(0), b: at(1), c: at(2))
  }

  private mutating func free(_ operands: [Register], _ number: Int) {
    for register in Set(operands.map(\.id)) where lastUse[register] == number {
      if let slot = slotOf[register] { free.append(slot) }
    }
  }

  private func operand(_ register: Register) -> TileOp.Operand {
    .init(register: Int32(register.id), width: Int32(register.lane.width), slot: slotOf[register.id] ?? -1)
  }

  private mutating func result(_ register: Register) -> TileOp.Operand {
    guard inside.contains(register.id) else { return operand(register) }
    let slot = free.popLast() ?? Int32(most)
    most = max(most, Int(slot) + 1)
    slotOf[register.id] = slot
    return operand(register)
  }
}

extension PayProgram {
  /// Registers that tell which accounts are meant.
  var accounts: [Register] { from.flatMap(\.at) + (to?.at ?? []) + (got?.at ?? []) }
}
