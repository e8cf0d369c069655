// SPDX-License-Identifier: Apache-2.0
// Looking back: what recorders kept, at the start and after each step.

import CStratKernels

extension Executor {
  /// Takes down the present value of every recorder, and lets go of what nobody looks back at any more.
  func recordAll() throws(Fault) {
    for (n, recorder) in program.recorders.enumerated() where !recordsOnlyAsked || plans.asked.contains(n) {
      let lanes = recorder.tables.reduce(worlds) { $0 * state.tables[$1].count }
      let kept = ColumnBuffer(count: lanes, width: 8)
      if recorder.blank != 0 { for i in 0..<lanes { kept.numbers[i] = recorder.blank } }
      let apart = recorder.tables.count > 1 ? state.tables[recorder.tables[1]].count : 1
      state.recorded[n].append(Record(values: kept, apart: apart))
      if let depth = recorder.depth, state.recorded[n].count > depth + 1 { state.recorded[n].removeFirst() }
      try onWorlds(recorder.body) { (_: Frame) throws(Fault) in }
    }
  }

  func past(
    _ r: Register, _ recorder: Int, _ at: [Register], _ op: PastOp, _ frame: Frame, _ place: Int
  ) throws(Fault) {
    let blank = program.recorders[recorder].blank
    let kept = state.recorded[recorder]
    let parts = at.map { rows($0, frame) }
    own(r, frame)
    for i in 0..<frame.count {
      let x = op.value(count: kept.count, first: state.step - (kept.count - 1), step: program.step) { n in
        kept[n].value(parts, i, world: Int(frame.world[i]), of: worlds) ?? blank
      }
      guard let x else { throw fault(.notYet, frame, lane: i, place) }
      store(x, r, lane: i)
    }
  }
}

extension Record {
  /// What was taken down of the rows that lane `i` of `parts` names; nothing of what was not there yet, and of
  /// references to nothing.
  fileprivate func value(_ parts: [UnsafeMutablePointer<Int32>], _ i: Int, world: Int, of worlds: Int)
    -> Double?
  {
    var row = 0
    for (n, part) in parts.enumerated() {
      let index = Int(part[i])
      guard index >= 0, n == 0 || index < apart else { return nil }
      row = row * apart + index
    }
    let cell = row * worlds + world
    return (cell + 1) * 8 <= values.bytes ? values.numbers[cell] : nil
  }
}
