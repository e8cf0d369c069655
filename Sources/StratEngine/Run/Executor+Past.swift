// SPDX-License-Identifier: Apache-2.0
// Looking back: what recorders kept, at the start and after each step.

import CStratKernels

extension Executor {
  /// Takes down the present value of every recorder, and lets go of what nobody looks back at any more.
  func recordAll() throws(Fault) {
    for (n, recorder) in program.recorders.enumerated() {
      let lanes = recorder.tables.reduce(worlds) { $0 * state.tables[$1].count }
      state.recorded[n].append(ColumnBuffer(count: lanes, width: 8))
      if let depth = recorder.depth, state.recorded[n].count > depth + 1 { state.recorded[n].removeFirst() }
      try onWorlds(recorder.body) { (_: Frame) throws(Fault) in }
    }
  }

  func past(
    _ r: Register, _ recorder: Int, _ at: [Register], _ op: PastOp, _ frame: Frame, _ place: Int
  ) throws(Fault) {
    let tables = program.recorders[recorder].tables
    let parts = at.map { rows($0, frame) }
    own(r, frame)
    for i in 0..<frame.count {
      var row = 0
      for (n, part) in parts.enumerated() { row = row * state.tables[tables[n]].count + Int(part[i]) }
      let cell = row * worlds + Int(frame.world[i])
      guard let x = look(op, state.recorded[recorder], cell) else { throw fault(.notYet, frame, lane: i, place) }
      store(x, r, lane: i)
    }
  }

  /// The value of one cell, oldest first; nil where a condition was never true.
  private func look(_ op: PastOp, _ kept: [ColumnBuffer], _ cell: Int) -> Double? {
    func value(_ i: Int) -> Double { (cell + 1) * 8 <= kept[i].bytes ? kept[i].numbers[cell] : 0 }
    func window(_ n: Int?) -> Range<Int> { max(0, kept.count - max(n ?? kept.count, 1))..<kept.count }
    func back(_ n: Int?) -> Double { value(max(0, kept.count - 1 - (n ?? kept.count))) }
    func sum(_ n: Int?) -> Double { window(n).reduce(0) { $0 + value($1) } }
    switch op {
    case .ago(let n): return back(n)
    case .sum(let n), .count(let n): return sum(n)
    case .mean(let n), .share(let n): return sum(n) / Double(window(n).count)
    case .least(let n): return window(n).reduce(.infinity) { min($0, value($1)) }
    case .most(let n): return window(n).reduce(-.infinity) { max($0, value($1)) }
    case .median(let n): return Sample.quantile(ofSorted: window(n).map(value).sorted(), 0.5)
    case .any(let n): return window(n).contains { value($0) != 0 } ? 1 : 0
    case .all(let n): return window(n).allSatisfy { value($0) != 0 } ? 1 : 0
    case .change(let n): return value(kept.count - 1) - back(n)
    case .slope(let n): return slope(window(n.map { $0 + 1 }).map(value))
    case .firstTime: return first(kept.count, value)
    }
  }

  /// Least squares through equally spaced values, per time unit.
  private func slope(_ values: [Double]) -> Double {
    let n = Double(values.count)
    guard n > 1 else { return 0 }
    let middle = (n - 1) / 2
    let mean = values.reduce(0, +) / n
    var above = 0.0
    var below = 0.0
    for (i, value) in values.enumerated() {
      let t = Double(i) - middle
      above += t * (value - mean)
      below += t * t
    }
    return above / below / program.step
  }

  private func first(_ count: Int, _ value: (Int) -> Double) -> Double? {
    for i in 0..<count where value(i) != 0 { return Double(state.step - (count - 1 - i)) * program.step }
    return nil
  }
}
