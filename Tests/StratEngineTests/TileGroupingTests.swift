// SPDX-License-Identifier: Apache-2.0
// Which instructions run tile by tile together, and what may go before them.

@testable import StratEngine
import Testing

@Suite struct TileGroupingTests {
  private let x = Register(0, .number), y = Register(1, .number), z = Register(2, .number)
  private let row = Register(3, .index), far = Register(4, .index), flag = Register(5, .flag)

  /// The numbers of the instructions in the order in which they run; those of a group together.
  private func order(_ code: [Instruction], kept: Set<Int> = [], member: Set<Int> = [3]) -> [[Int]] {
    var lastUse: [Int: Int] = [:]
    for (i, instruction) in code.enumerated() {
      for register in instruction.info.reads + instruction.info.writes { lastUse[register.id] = i }
    }
    let none = [[Int]](repeating: [], count: code.count)
    let grouped = TileGrouping.steps(
      code, lastUse: lastUse, kept: kept, releases: none, solo: code.map { _ in .no }, member: member)
    return grouped.steps.map { step in step.group?.ops.map { Int($0.instruction) } ?? [step.instruction] }
  }

  private func sum(_ r: Register, _ a: Register, _ b: Register) -> Instruction {
    .binary(r, .add, a, b, place: 0)
  }

  @Test("What stands together is a group; a constant between goes first; alone it stays alone")
  func together() {
    #expect(order([sum(y, x, x), .number(z, 2), sum(x, y, z)]) == [[1], [0, 2]])
    #expect(order([sum(y, x, x)]) == [[0]])
    #expect(
      order([sum(y, x, x), .note(template: 0, values: [y], place: 0), sum(z, y, y)]) == [[0], [1], [2]])
  }

  @Test("What reads a result of the group waits for it")
  func waits() {
    let load = Instruction.load(z, column: 0, at: [far])
    #expect(order([sum(y, x, x), sum(x, y, y), .convert(far, y), load]) == [[0, 1], [2], [3]])
  }

  @Test("A row is looked up only after it has been checked; the frame's own thing at any time")
  func checked() {
    let check = Instruction.require(flag, .noneUsed, values: [], place: 0)
    let lookUp = Instruction.load(z, column: 0, at: [far])
    let own = Instruction.load(z, column: 0, at: [row])
    #expect(order([sum(y, x, x), check, lookUp, sum(x, z, y)]) == [[0, 1], [2, 3]])
    #expect(order([sum(y, x, x), check, own, sum(x, z, y)]) == [[2], [0, 1, 3]])
    #expect(order([sum(y, x, x), lookUp, sum(x, z, y)]) == [[0, 1, 2]])
    let reference = Instruction.load(Register(6, .index), column: 0, at: [far])
    #expect(order([sum(y, x, x), check, reference, sum(x, y, y)]) == [[0, 1], [2], [3]])
  }

  @Test("A value that nobody outside reads gets no lanes of its own, and lends its place on")
  func scratch() throws {
    let code = [sum(y, x, x), sum(z, y, y), sum(x, z, z)]
    let lastUse = [0: 2, 1: 1, 2: 2]
    let steps = TileGrouping.steps(
      code, lastUse: lastUse, kept: [0], releases: [[], [], []], solo: [.no, .no, .no], member: []
    ).steps
    let group = try #require(steps.first?.group)
    #expect(steps.count == 1 && group.ops.map(\.into.slot) == [0, 1, -1] && group.scratch == 2)
  }
}
