// SPDX-License-Identifier: Apache-2.0
// Runs a group of lane-by-lane instructions tile by tile. Which operands are one value for all lanes is known
// only here. A lane without an answer sends the group back to run instruction by instruction, which finds the
// lane and says what is wrong.

import CStratKernels

extension Executor {
  func run(_ group: TileGroup, _ code: UnsafeMutablePointer<Instruction>, _ frame: Frame) throws(Fault) {
    guard let ops = group.ops.baseAddress else { return }
    var count = 0
    for n in 0..<group.ops.count where try prepare(n, ops, code, frame, tileOps + count) { count += 1 }
    if sk_run_tiles(tileOps, count, frame.count) != 0 { return }
    for op in group.ops { try one(op, code, frame) }
    assertionFailure("a lane without an answer is a fault")
  }

  /// An operation's instructions by themselves.
  private func one(_ op: TileOp, _ code: UnsafeMutablePointer<Instruction>, _ frame: Frame) throws(Fault) {
    if op.product >= 0 { try execute(code + Int(op.product), frame, solo: .no) }
    try execute(code + Int(op.instruction), frame, solo: op.solo)
  }

  /// Gets operation number `n` ready; false where it has been done already, since it gives one value for all
  /// lanes, or lanes that are there.
  private func prepare(
    _ n: Int, _ ops: UnsafeMutablePointer<TileOp>, _ code: UnsafeMutablePointer<Instruction>, _ frame: Frame,
    _ into: UnsafeMutablePointer<sk_tile_op>
  ) throws(Fault) -> Bool {
    let op = ops[n]
    if op.isWrite {
      prepareWrite(op, frame, into)
    } else if op.isPayment {
      preparePayment(op, code, frame, into)
    } else if op.isLookup {
      return try prepareLookup(op, code, frame, into)
    } else if isOneValue(op) {
      try one(op, code, frame)
      return false
    } else {
      prepare(op, op.givenBy < 0 ? nil : ops + Int(op.givenBy), frame, into)
    }
    return true
  }

  /// Numbers gathered through rows, where each row has one for the frame's lanes.
  private func prepareLookup(
    _ op: TileOp, _ code: UnsafeMutablePointer<Instruction>, _ frame: Frame,
    _ into: UnsafeMutablePointer<sk_tile_op>
  ) throws(Fault) -> Bool {
    guard case .load(_, let column, _) = code[Int(op.instruction)], stride(column) == 1, !isOneValue(op.b)
    else {
      try one(op, code, frame)
      return false
    }
    (into.pointee.code, into.pointee.form) = (op.code, 0)
    (into.pointee.a, into.pointee.a_step) = (UnsafeRawPointer(bases[column]), 0)
    (into.pointee.b, into.pointee.b_step) = source(op.b, SK_TILE_B_IS_ONE, &into.pointee.form)
    (into.pointee.c, into.pointee.c_step) = (nil, 0)
    (into.pointee.dst, into.pointee.dst_step) = result(op.into, frame)
    return true
  }

  /// All that it reads is one value for all lanes; so is what it writes.
  private func isOneValue(_ op: TileOp) -> Bool {
    isOneValue(op.a) && isOneValue(op.b) && isOneValue(op.c)
  }

  private func isOneValue(_ operand: TileOp.Operand) -> Bool {
    operand.register < 0 || cells[Int(operand.register)].isScalar
  }

  private func prepare(
    _ op: TileOp, _ gift: UnsafeMutablePointer<TileOp>?, _ frame: Frame,
    _ into: UnsafeMutablePointer<sk_tile_op>
  ) {
    into.pointee.code = op.code
    into.pointee.form = 0
    (into.pointee.a, into.pointee.a_step) = source(op.a, SK_TILE_A_IS_ONE, &into.pointee.form)
    (into.pointee.b, into.pointee.b_step) = source(op.b, SK_TILE_B_IS_ONE, &into.pointee.form)
    (into.pointee.c, into.pointee.c_step) = source(op.c, SK_TILE_C_IS_ONE, &into.pointee.form)
    (into.pointee.dst, into.pointee.dst_step) = result(op.into, givenBy: gift, frame)
  }

  /// A write straight into the column to come: whole stretches of it where the frame's lanes are the column's
  /// own, else lane by lane. Until the phase lands nobody reads there, so a fault may leave it half done.
  private func prepareWrite(_ op: TileOp, _ frame: Frame, _ into: UnsafeMutablePointer<sk_tile_op>) {
    let column = Int(op.column)
    into.pointee.form = 0
    (into.pointee.a, into.pointee.a_step) = source(op.a, SK_TILE_A_IS_ONE, &into.pointee.form)
    (into.pointee.c, into.pointee.c_step) = (UnsafeRawPointer(bounds + 2 * column), 0)
    if let (first, width) = stretch(of: op, frame) {
      into.pointee.code = op.code
      (into.pointee.dst, into.pointee.dst_step) = (next(op) + first * width, Int32(width))
      (into.pointee.b, into.pointee.b_step) = (UnsafeRawPointer(bases[column] + first * width), Int32(width))
    } else {
      into.pointee.code = op.code + Int32(SK_TILE_GIVE_AT - SK_TILE_GIVE)
      (into.pointee.dst, into.pointee.dst_step) = (next(op), 0)
      (into.pointee.b, into.pointee.b_step) = (UnsafeRawPointer(soloCells(op.thing, frame)), 4)
    }
  }

  /// The column to come that a write goes to.
  private func next(_ op: TileOp) -> UnsafeMutableRawPointer {
    pending.next(Int(op.column), from: state.columns[Int(op.column)], copies: op.solo != .every).raw
  }

  /// Where a write's lanes begin in the column and how wide they are, if they follow each other there.
  private func stretch(of op: TileOp, _ frame: Frame) -> (first: Int, width: Int)? {
    denseOffset(of: op.thing, frame).map { ($0, shapes[Int(op.column)].lane.width) }
  }

  private func preparePayment(
    _ op: TileOp, _ code: UnsafeMutablePointer<Instruction>, _ frame: Frame,
    _ into: UnsafeMutablePointer<sk_tile_op>
  ) {
    guard case .pay(let pay) = code[Int(op.instruction)] else { return }
    into.pointee.code = op.code
    into.pointee.form = 0
    (into.pointee.a, into.pointee.a_step) = source(op.a, SK_TILE_A_IS_ONE, &into.pointee.form)
    (into.pointee.b, into.pointee.b_step, into.pointee.c, into.pointee.c_step) = (nil, 0, nil, 0)
    (into.pointee.dst, into.pointee.dst_step) = (UnsafeMutableRawPointer(claims(of: pay, frame)), 8)
  }

  private func source(_ operand: TileOp.Operand, _ one: Int, _ form: inout Int32) -> (
    UnsafeRawPointer?, Int32
  ) {
    guard operand.register >= 0 else { return (nil, 0) }
    let cell = cells[Int(operand.register)]
    if cell.isScalar {
      form |= Int32(one)
      return (UnsafeRawPointer(cell.memory), 0)
    }
    return (UnsafeRawPointer(cell.memory), cell.isTile ? 0 : operand.width)
  }

  /// Memory for a result: in the column that `gift`, a write behind it, would copy it to; else a tile for what
  /// only the group uses, else lanes.
  private func result(
    _ into: TileOp.Operand, givenBy gift: UnsafeMutablePointer<TileOp>? = nil, _ frame: Frame
  )
    -> (UnsafeMutableRawPointer?, Int32)
  {
    guard into.register >= 0 else { return (nil, 0) }
    if let gift = gift?.pointee, let (first, width) = stretch(of: gift, frame) {
      let memory = next(gift) + first * width
      cells[Int(into.register)] = Cell(memory: memory, isScalar: false, isOwned: false)
      return (memory, Int32(width))
    }
    if into.slot >= 0 {
      let memory = tileMemory + Int(into.slot) * Executor.tileStride
      cells[Int(into.register)] = Cell(memory: memory, isScalar: false, isOwned: false, isTile: true)
      return (memory, 0)
    }
    let memory = buffer(frame)
    cells[Int(into.register)] = Cell(memory: memory, isScalar: false, isOwned: true)
    return (memory, into.width)
  }
}
