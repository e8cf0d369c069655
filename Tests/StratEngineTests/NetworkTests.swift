// SPDX-License-Identifier: Apache-2.0
// Networks: what each maker promises of its ties, and what cannot be made.

import Testing

@testable import StratEngine

@Suite struct NetworkTests {
  private func network(_ n: Int, _ numbers: [Double], isWithin: Bool = true) -> Network {
    Network(
      from: Array(0..<Int32(n)), to: Array(0..<Int32(n)), isWithin: isWithin, isSymmetric: true,
      numbers: numbers,
      luck: NetworkLuck(key: 7, world: 0))
  }

  private func degrees(_ ties: Network.Ties, _ n: Int) -> [Int] {
    var degrees = [Int](repeating: 0, count: n)
    for end in ties.from + ties.to { degrees[Int(end)] += 1 }
    return degrees
  }

  @Test(
    "regular gives each as many ties as any other, none twice",
    arguments: [(10, 3), (100, 4), (7, 2), (6, 5)])
  func regular(n: Int, degree: Int) {
    let ties = network(n, [Double(degree)]).make(.regular)
    #expect(degrees(ties, n).allSatisfy { $0 == degree })
    let pairs = Set(zip(ties.from, ties.to).map { [min($0, $1), max($0, $1)] })
    #expect(pairs.count == ties.from.count)
    #expect(pairs.allSatisfy { $0[0] != $0[1] })
  }

  @Test("a ring ties each to its neighbours; rewiring keeps the number of ties")
  func ring() {
    #expect(degrees(network(9, [4]).make(.ring), 9).allSatisfy { $0 == 4 })
    #expect(network(50, [6, 0.5]).make(.smallWorld).from.count == 150)
  }

  @Test("a grid of 4 by 3 has corners of two ties and an inside of four")
  func grid() {
    #expect(degrees(network(12, [4, 3]).make(.grid), 12) == [2, 3, 3, 2, 3, 4, 4, 3, 2, 3, 3, 2])
  }

  @Test("random ties each pair with its chance, none twice, nobody to itself", arguments: [true, false])
  func random(isSymmetric: Bool) {
    let n = 400
    for chance in [0.01, 0.3, 0.9] {
      let network = Network(
        from: Array(0..<Int32(n)), to: Array(0..<Int32(n)), isWithin: true, isSymmetric: isSymmetric,
        numbers: [chance], luck: NetworkLuck(key: 7, world: 0))
      let ties = network.make(.random)
      #expect(zip(ties.from, ties.to).allSatisfy { $0 != $1 })
      #expect(Set(zip(ties.from, ties.to).map { [$0, $1] }).count == ties.from.count)
      let expected = network.expectedTies(.random)
      #expect(abs(Double(ties.from.count) - expected) < 5 * (expected * (1 - chance)).squareRoot())
      // Both ends of the rows have their share.
      let late = ties.to.filter { Int($0) >= n / 2 }.count
      #expect(Double(late) / Double(ties.to.count) > (isSymmetric ? 0.7 : 0.45))
    }
    #expect(network(20, [1]).make(.random).from.count == 190)
    #expect(network(20, [0]).make(.random).from.isEmpty)
    #expect(network(20, [], isWithin: false).make(.complete).from.count == 400)
  }

  @Test("what cannot be made is known beforehand")
  func impossible() {
    #expect(!network(10, [3, 0]).isPossible(.smallWorld))
    #expect(!network(10, [10]).isPossible(.ring))
    #expect(!network(5, [3]).isPossible(.regular))
    #expect(!network(10, [-1]).isPossible(.regular))
    #expect(!network(10, [3, 2]).isPossible(.grid))
    #expect(!network(10, [2]).isPossible(.random))
    #expect(!network(10, [2], isWithin: false).isPossible(.ring))
    #expect(network(10, [4, 0.1]).isPossible(.smallWorld))
  }
}
