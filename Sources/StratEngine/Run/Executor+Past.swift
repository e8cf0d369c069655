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
      state.recorded[n].append(kept)
      if let depth = recorder.depth, state.recorded[n].count > depth + 1 { state.recorded[n].removeFirst() }
      try onWorlds(recorder.body) { (_: Frame) throws(Fault) in }
    }
  }

  func past(
    _ r: Register, _ recorder: Int, _ at: [Register], _ op: PastOp, _ frame: Frame, _ place: Int
  ) throws(Fault) {
    let tables = program.recorders[recorder].tables
    let blank = program.recorders[recorder].blank
    let parts = at.map { rows($0, frame) }
    own(r, frame)
    for i in 0..<frame.count {
      var row = 0
      for (n, part) in parts.enumerated() { row = row * state.tables[tables[n]].count + Int(part[i]) }
      let cell = row * worlds + Int(frame.world[i])
      let kept = state.recorded[recorder]
      let first = state.step - (kept.count - 1)
      let x = op.value(count: kept.count, first: first, step: program.step) { n in
        (cell + 1) * 8 <= kept[n].bytes ? kept[n].numbers[cell] : blank
      }
      guard let x else { throw fault(.notYet, frame, lane: i, place) }
      store(x, r, lane: i)
    }
  }
}
