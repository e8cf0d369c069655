// SPDX-License-Identifier: Apache-2.0
// Twins share luck: what is added to a random model and touches nothing of it moves nobody's draws.

@testable import StratEngine
import Documents
import Foundation
import Testing

@Suite struct AdditionTests {
  @Test("random models: with all that beside them they come to the same bits", arguments: 0..<4)
  func random(_ batch: Int) throws {
    var compared = 0
    for seed in batch * 25..<(batch + 1) * 25 {
      var generator = Generator(seed: UInt64(seed))
      let text = generator.text()
      let more = text + Additions.after + Additions.before
      guard let added = try? subject(more) else { continue }
      let plain = try subject(text)
      let (one, other) = (Simulation(plain.program), Simulation(added.program))
      guard var a = try? one.start(seed: UInt64(seed)), var b = try? other.start(seed: UInt64(seed)) else {
        continue
      }
      for _ in 0..<3 {
        #expect(differing(a, plain.program, b, added.program) == [], "model \(seed)\n\(text)")
        compared += 1
        guard let x = try? one.step(a).state, let y = try? other.step(b).state else { break }
        (a, b) = (x, y)
      }
    }
    #expect(compared > 20)
  }

  /// Columns of the smaller model, by name, whose cells are not the same.
  private func differing(_ a: WorldState, _ p: Program, _ b: WorldState, _ q: Program) -> [String] {
    p.columns.enumerated().compactMap { n, column in
      guard let m = q.columns.firstIndex(where: { $0.name == column.name }) else { return column.name }
      let rows = column.table.map { a.tables[$0].count } ?? 1
      let bytes = min(a.columns[n].bytes, rows * column.keys.reduce(1, *) * column.lane.width)
      guard b.columns[m].bytes >= bytes else { return column.name }
      return memcmp(a.columns[n].raw, b.columns[m].raw, bytes) == 0 ? nil : column.name
    }
  }

  @Test("random models: a twin that is kept and stepped later comes to the same bits")
  func twins() throws {
    for seed in 0..<40 {
      var generator = Generator(seed: UInt64(seed))
      let simulation = Simulation(try subject(generator.text()).program)
      guard let start = try? simulation.start(seed: UInt64(seed)) else { continue }
      func end() -> WorldState? {
        var state = start
        for _ in 0..<4 {
          guard let next = try? simulation.step(state).state else { return nil }
          state = next
        }
        return state
      }
      guard let one = end(), let twin = end() else { continue }
      let program = simulation.program
      #expect(differing(one, program, twin, program) == [], "model \(seed)")
    }
  }
}
