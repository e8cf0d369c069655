// SPDX-License-Identifier: Apache-2.0
// Runs a group of lane-by-lane instructions tile by tile. Which operands are one value for all lanes is known
// only here. A lane without an answer sends the group back to run instruction by instruction, which finds the
// lane and says what is wrong.

import CStratKernels

extension Executor {
  func run(_ group: TileGroup, of block: Block, _ solo: [Solo], _ frame: Frame) throws(Fault) {
    var count = 0
    for (n, op) in group.ops.enumerated() {
      if op.isWrite {
        prepareWrite(op, frame, &tileOps[count])
        count += 1
      } else if isOneValue(op) {
        try execute(block.code[group.members[n]], frame, solo: .no)
      } else {
        prepare(op, frame, &tileOps[count])
        count += 1
      }
    }
    if sk_run_tiles(tileOps, count, frame.count) == 0 {
      for i in group.members { try execute(block.code[i], frame, solo: solo[i]) }
      assertionFailure("a lane without an answer is a fault")
    }
    for register in group.releases { release(register, frame) }
  }

  /// All that it reads is one value for all lanes; so is what it writes.
  private func isOneValue(_ op: TileOp) -> Bool {
    isOneValue(op.a) && isOneValue(op.b) && isOneValue(op.c)
  }

  private func isOneValue(_ operand: TileOp.Operand) -> Bool {
    operand.register < 0 || cells[Int(operand.register)].isScalar
  }

  private func prepare(_ op: TileOp, _ frame: Frame, _ prepared: inout sk_tile_op) {
    prepared.code = op.code
    prepared.form = 0
    (prepared.a, prepared.a_step) = source(op.a, SK_TILE_A_IS_ONE, &prepared.form)
    (prepared.b, prepared.b_step) = source(op.b, SK_TILE_B_IS_ONE, &prepared.form)
    (prepared.c, prepared.c_step) = source(op.c, SK_TILE_C_IS_ONE, &prepared.form)
    (prepared.dst, prepared.dst_step) = result(op.into, frame)
  }

  /// A write straight into the column to come: whole stretches of it where the frame's lanes are the column's
  /// own, else lane by lane. Until the phase lands nobody reads there, so a fault may leave it half done.
  private func prepareWrite(_ op: TileOp, _ frame: Frame, _ prepared: inout sk_tile_op) {
    let column = Int(op.column)
    let next = pending.next(column, from: state.columns[column], copies: !op.isWhole).raw
    let at = op.b.register < 0 ? [] : [Register(Int(op.b.register), .index)]
    prepared.form = 0
    (prepared.a, prepared.a_step) = source(op.a, SK_TILE_A_IS_ONE, &prepared.form)
    (prepared.c, prepared.c_step) = (UnsafeRawPointer(bounds + 2 * column), 0)
    if let first = denseOffset(at, frame) {
      let width = shapes[column].lane.width
      prepared.code = op.code
      (prepared.dst, prepared.dst_step) = (next + first * width, Int32(width))
      (prepared.b, prepared.b_step) = (UnsafeRawPointer(bases[column] + first * width), Int32(width))
    } else {
      prepared.code = op.code + Int32(SK_TILE_GIVE_AT - SK_TILE_GIVE)
      (prepared.dst, prepared.dst_step) = (next, 0)
      (prepared.b, prepared.b_step) = (UnsafeRawPointer(soloCells(at, frame)), 4)
    }
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
    return (UnsafeRawPointer(cell.memory), operand.slot < 0 ? operand.width : 0)
  }

  private func result(_ into: TileOp.Operand, _ frame: Frame) -> (UnsafeMutableRawPointer?, Int32) {
    guard into.register >= 0 else { return (nil, 0) }
    if into.slot >= 0 {
      let memory = tileMemory + Int(into.slot) * Int(SK_TILE) * 8
      cells[Int(into.register)] = Cell(memory: memory, isScalar: false, isOwned: false)
      return (memory, 0)
    }
    let memory = buffer(frame)
    cells[Int(into.register)] = Cell(memory: memory, isScalar: false, isOwned: true)
    return (memory, into.width)
  }
}
