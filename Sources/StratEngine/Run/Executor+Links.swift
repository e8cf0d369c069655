// SPDX-License-Identifier: Apache-2.0
// Networks made at the start: one for all worlds, or one drawn for each.

extension Executor {
  func link(_ link: LinkProgram) throws(Fault) {
    if link.perWorld {
      for world in 0..<worlds { try make(link, world: world) }
    } else {
      try onShared { () throws(Fault) in try self.make(link, world: nil) }
    }
  }

  private func make(_ link: LinkProgram, world: Int?) throws(Fault) {
    guard case .ties(let from, let to, let symmetric, _, _) = program.tables[link.table].shape else { return }
    let numbers = try onWorlds(link.setup) { (_: Frame) throws(Fault) in
      link.parameters.map { self.value($0, world ?? 0) }
    }
    let luck = NetworkLuck(
      key: keys.key(site: link.drawSite, round: 0), world: firstWorld &+ UInt32(world ?? 0))
    let network = Network(
      from: rows(from, link.fromTags), to: rows(to, link.toTags),
      isWithin: from == to && link.fromTags == link.toTags,
      isSymmetric: symmetric, numbers: numbers, luck: luck,
      isInterrupted: isInterrupted)
    guard network.isPossible(link.maker) else {
      throw Fault(
        kind: .impossibleNetwork, place: link.place, otherPlace: nil, step: 0, world: world ?? 0, things: [],
        values: [Double(network.from.count)] + numbers, column: nil)
    }
    let expected = network.expectedTies(link.maker)
    guard expected <= Double(Network.mostTies) else {
      throw Fault(
        kind: .tooManyTies, place: link.place, otherPlace: nil, step: 0, world: world ?? 0, things: [],
        values: [expected, Double(Network.mostTies)], column: nil)
    }
    let ties = network.make(link.maker)
    try askWhetherToGoOn()
    let all = worlds
    if world == nil {
      worlds = state.worlds
      addTies(link.table, ties.from, ties.to, world: nil)
      worlds = all
    } else {
      addTies(link.table, ties.from, ties.to, world: world)
    }
  }

  private func rows(_ table: Int, _ tags: [Int32]?) -> [Int32] {
    let info = program.tables[table]
    return (0..<Int32(info.count)).filter { tags?.contains(info.tags[Int($0)]) ?? true }
  }
}
