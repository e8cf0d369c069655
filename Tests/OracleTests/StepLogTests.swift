// SPDX-License-Identifier: Apache-2.0
// A step that is taken down is the same step, to the last bit, and its writes make each state that it lands in.

@testable import StratEngine
import Testing

@Suite struct StepLogTests {
  @Test("random models come to the same bits when their steps are taken down", arguments: 0..<4)
  func same(_ batch: Int) throws {
    for seed in batch * 25..<(batch + 1) * 25 {
      var generator = Generator(seed: UInt64(seed))
      let text = generator.text()
      let simulation = Simulation(try subject(text).program)
      guard var state = try? simulation.start(seed: UInt64(seed)) else { continue }
      for _ in 0..<3 {
        guard let next = try? simulation.step(state).state else { break }
        let log = try simulation.logged(stepFrom: state)
        #expect(differs(log.end, next) == nil, "model \(seed)\n\(text)")
        let found = unexplained(log, from: state, simulation.program)
        #expect(found == nil, "model \(seed): \(found ?? "")\n\(text)")
        state = next
      }
    }
  }

  private func differs(_ a: WorldState, _ b: WorldState) -> Int? {
    zip(a.columns, b.columns).enumerated().first { _, pair in
      let (x, y) = (UnsafeRawBufferPointer(start: pair.0.raw, count: pair.0.bytes), pair.1)
      return pair.0.bytes != y.bytes || !x.elementsEqual(UnsafeRawBufferPointer(start: y.raw, count: y.bytes))
    }?.offset
  }

  /// The first cell of a landing in which nothing began or ended that its writes do not make, within the bounds.
  private func unexplained(_ log: StepLog, from start: WorldState, _ program: Program) -> String? {
    var before = start
    for landing in log.landings {
      var made = before
      made.apply(landing.groups.flatMap(\.writes), of: program)
      defer { before = landing.after }
      for (n, column) in program.columns.enumerated() where column.lane == .number && !column.isShared {
        let (a, b) = (made.columns[n], landing.after.columns[n])
        guard a.bytes == b.bytes, hasSameRows(before, landing.after, column.table) else { continue }
        for cell in 0..<a.bytes / 8 {
          let bounded = min(max(a.numbers[cell], column.least), column.most)
          // Several statements' sums may be added in another order than the writes here.
          if (bounded - b.numbers[cell]).magnitude > 1e-9 * max(1, b.numbers[cell].magnitude) {
            return "\(column.name) \(cell): \(bounded), \(b.numbers[cell])"
          }
        }
      }
    }
    return nil
  }

  private func hasSameRows(_ a: WorldState, _ b: WorldState, _ table: Int?) -> Bool {
    guard let table else { return true }
    let (x, y) = (a.tables[table], b.tables[table])
    return x.count == y.count
      && (0..<x.count).allSatisfy {
        x.isAlive($0, world: 0, worlds: 1) == y.isAlive($0, world: 0, worlds: 1)
      }
  }
}
