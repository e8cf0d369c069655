// SPDX-License-Identifier: Apache-2.0
// Networks of the start. What a maker draws is the engine's own and checked by its tests; here it is asked for its
// pairs, so that all that follows from them can be compared.

import StratCompiler
@testable import StratEngine

enum Networks {
  static func make(
    _ link: Link, from: [Int], to: [Int], isSymmetric: Bool, numbers: [Double], key: UInt64, world: UInt32
  ) -> [(Int, Int)] {
    let network = Network(
      from: from.map { Int32($0) }, to: to.map { Int32($0) }, isWithin: link.from == link.to,
      isSymmetric: isSymmetric,
      numbers: numbers, luck: NetworkLuck(key: key, world: world))
    let maker: LinkProgram.Maker =
      switch link.maker {
      case .complete: .complete
      case .ring: .ring
      case .smallWorld: .smallWorld
      case .random: .random
      case .grid: .grid
      case .preferential: .preferential
      case .regular: .regular
      }
    let ties = network.make(maker)
    return zip(ties.from, ties.to).map { (Int($0), Int($1)) }
  }
}
