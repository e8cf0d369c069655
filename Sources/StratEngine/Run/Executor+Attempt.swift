// SPDX-License-Identifier: Apache-2.0
// An attempt: code is run, what it wants is looked at and thrown away.

extension Executor {
  /// - Parameter holds: the flag of the block that says whether all else than the payments can be done.
  func attempt(_ r: Register, _ body: Block, _ holds: Register, _ frame: Frame) throws(Fault) {
    let into = own(r, frame).assumingMemoryBound(to: UInt8.self)
    let mark = arena.mark
    defer { arena.release(to: mark) }
    let said = notes.count
    let log = log
    self.log = nil
    swap(&pending, &attempted)
    defer {
      self.log = log
      pending.clear()
      swap(&pending, &attempted)
      notes.removeLast(notes.count - said)
    }
    do throws(Fault) {
      try attempt(into, body, holds, frame, lanes: 0..<frame.count)
    } catch {
      // Nothing to choose from: what was to be done with it cannot be done. Which lanes have nothing is only known
      // one by one.
      guard error.kind == .empty else { throw error }
      for lane in 0..<frame.count {
        pending.clear()
        do throws(Fault) {
          try attempt(into, body, holds, frame, lanes: lane..<lane + 1)
        } catch {
          guard error.kind == .empty else { throw error }
          into[lane] = 0
        }
      }
    }
  }

  private func attempt(
    _ into: UnsafeMutablePointer<UInt8>, _ body: Block, _ holds: Register, _ frame: Frame, lanes: Range<Int>
  ) throws(Fault) {
    let selected = arena.take(bytes: lanes.count * 4).assumingMemoryBound(to: Int32.self)
    for (place, lane) in lanes.enumerated() { selected[place] = Int32(lane) }
    let inner = narrowed(frame, selected, lanes.count)
    try run(body, inner)
    let flags = full(holds, inner).assumingMemoryBound(to: UInt8.self)
    let isShort = worldsThatFallShort()
    for (place, lane) in lanes.enumerated() {
      into[lane] = isShort[Int(frame.world[lane])] ? 0 : flags[place]
    }
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
