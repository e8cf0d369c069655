// SPDX-License-Identifier: Apache-2.0
// Twins share luck: what is added to a random model and touches nothing of it moves nobody's draws.

@testable import StratEngine
import Foundation
import Testing

@Suite struct AdditionTests {
  /// Things, a rule, a move, a shock and a measure that draw for themselves alone, wherever they stand.
  private static let before = """
    kind zz_thing, zz_things { zz_v: number = normal(0, 1) }
    zz_thing Zz_one
    3 zz_things {}
    rule zz_before in act for each z: zz_thing { if chance(50%) { z.zz_v += normal(0, 1) } }

    """
  private static let after = """

    rule zz_after in act for each z: zz_thing { z.zz_v += uniform(0, 1) }
    move zz_do() by z: zz_thing { if chance(50%) { z.zz_v += 1 } }
    shock zz_shock { when chance(40%); at first { zz_level += 1 } }
    zz_level: number = 1
    measure zz_mean = mean zz_v of zz_things

    """

  @Test("random models: with all that beside them they come to the same bits", arguments: 0..<4)
  func random(_ batch: Int) throws {
    var compared = 0
    for seed in batch * 25..<(batch + 1) * 25 {
      var generator = Generator(seed: UInt64(seed))
      let text = generator.text()
      let more = text + AdditionTests.after + AdditionTests.before
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
}
