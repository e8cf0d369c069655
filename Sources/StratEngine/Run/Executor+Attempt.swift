// SPDX-License-Identifier: Apache-2.0
// An attempt: code is run, what it wants is looked at and thrown away.

extension Executor {
  /// - Parameter holds: the flag of the block that says whether all else than the payments can be done.
  func attempt(_ r: Register, _ body: Block, _ holds: Register, _ frame: Frame) throws(Fault) {
    let into = own(r, frame).assumingMemoryBound(to: UInt8.self)
    let mark = arena.mark
    defer { arena.release(to: mark) }
    let said = notes.count
    swap(&pending, &attempted)
    defer {
      pending.clear()
      swap(&pending, &attempted)
      notes.removeLast(notes.count - said)
    }
    let inner = sameLanes(frame)
    try run(body, inner)
    let flags = full(holds, inner).assumingMemoryBound(to: UInt8.self)
    let isShort = worldsThatFallShort()
    for i in 0..<frame.count { into[i] = isShort[Int(frame.world[i])] ? 0 : flags[i] }
  }

  private func sameLanes(_ frame: Frame) -> Frame {
    let lanes = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
    for i in 0..<frame.count { lanes[i] = Int32(i) }
    return narrowed(frame, lanes, frame.count)
  }

  /// The worlds in which some pending payment would be cut.
  private func worldsThatFallShort() -> [Bool] {
    var found = [Bool](repeating: false, count: worlds)
    let claims = pending.claims.filter { !$0.program.from.isEmpty }
    settlement.settle(claims, accounts: accounts(Born(pending, state)))
    for claim in claims {
      for i in 0..<claim.count where claim.moved[i] < claim.amount[i] {
        found[claim.anyCell(i) % worlds] = true
      }
    }
    return found
  }
}
