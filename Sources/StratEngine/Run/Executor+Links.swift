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
      from: rows(from, link.fromTags), to: rows(to, link.toTags), isWithin: from == to && link.fromTags == link.toTags,
      isSymmetric: symmetric, numbers: numbers, luck: luck)
    let ties = network.make(link.maker)
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

/// Draws for a network: each a pure function of the site and what is being decided.
struct NetworkLuck {
  let key: UInt64
  let world: UInt32

  func uniform(_ a: Int, _ b: Int) -> Double {
    Philox.uniform(
      [UInt32(truncatingIfNeeded: a), UInt32(truncatingIfNeeded: b), DrawSite.startStep, world], key: key)
  }
}

/// Makers of networks over some rows.
struct Network {
  let from: [Int32]
  let to: [Int32]
  /// Both ends come from the same rows: nobody is tied to itself.
  let isWithin: Bool
  let isSymmetric: Bool
  let numbers: [Double]
  let luck: NetworkLuck

  typealias Ties = (from: [Int32], to: [Int32])

  func make(_ maker: LinkProgram.Maker) -> Ties {
    switch maker {
    case .complete: pairs { _, _ in true }
    case .random: pairs { i, j in luck.uniform(i, j) < number(0, 0.1) }
    case .ring: lattice(reach: max(1, number(0, 2).whole / 2), rewiring: 0)
    case .smallWorld: lattice(reach: max(1, number(0, 4).whole / 2), rewiring: number(1, 0.1))
    case .grid: grid()
    case .preferential: preferential()
    case .regular: lattice(reach: max(1, number(0, 2).whole / 2), rewiring: 1)
    }
  }

  private func number(_ i: Int, _ otherwise: Double) -> Double { i < numbers.count ? numbers[i] : otherwise }

  private func pairs(_ keep: (Int, Int) -> Bool) -> Ties {
    var ties: Ties = ([], [])
    for i in from.indices {
      for j in to.indices where !(isWithin && (i == j || (isSymmetric && j < i))) && keep(i, j) {
        ties.from.append(from[i])
        ties.to.append(to[j])
      }
    }
    return ties
  }

  /// A ring in which each is tied to `reach` on either side; each tie's far end is moved with chance
  /// `rewiring` to another (Watts and Strogatz, "Collective dynamics of small-world networks", 1998).
  private func lattice(reach: Int, rewiring: Double) -> Ties {
    let n = from.count
    var taken: Set<UInt64> = []
    var ties: Ties = ([], [])
    func pair(_ i: Int, _ j: Int) -> UInt64 { UInt64(min(i, j)) << 32 | UInt64(max(i, j)) }
    guard n > 2 * reach else { return pairs { _, _ in true } }
    for step in 1...reach { for i in 0..<n { taken.insert(pair(i, (i + step) % n)) } }
    for step in 1...reach {
      for i in 0..<n {
        var j = (i + step) % n
        if luck.uniform(i, step) < rewiring {
          for attempt in 1...n {
            let other = Int(luck.uniform(i, step + reach * attempt) * Double(n))
            if other != i && !taken.contains(pair(i, other)) {
              taken.remove(pair(i, j))
              taken.insert(pair(i, other))
              j = other
              break
            }
          }
        }
        ties.from.append(from[i])
        ties.to.append(to[j])
      }
    }
    return isSymmetric ? ties : (ties.from + ties.to, ties.to + ties.from)
  }

  /// A rectangle of given width in which each is tied to its neighbours on four sides; with a second number
  /// above 0 the edges are joined.
  private func grid() -> Ties {
    let n = from.count
    let width = max(1, number(0, Double(n).squareRoot().rounded()).whole)
    let joined = number(1, 0) > 0
    var ties: Ties = ([], [])
    func add(_ i: Int, _ j: Int) {
      guard i != j, j < n else { return }
      ties.from.append(from[i])
      ties.to.append(to[j])
    }
    for i in 0..<n {
      let column = i % width
      if column + 1 < width { add(i, i + 1) } else if joined && width > 2 { add(i, i + 1 - width) }
      if i + width < n { add(i, i + width) } else if joined && n > 2 * width { add(i, column) }
    }
    return isSymmetric ? ties : (ties.from + ties.to, ties.to + ties.from)
  }

  /// Each newcomer is tied to `m` of those before it, by chance in proportion to their ties (Barabási and
  /// Albert, "Emergence of scaling in random networks", 1999).
  private func preferential() -> Ties {
    let n = from.count
    let m = max(1, number(0, 2).whole)
    var ties: Ties = ([], [])
    var ends: [Int] = []
    for i in 0..<n {
      var chosen: Set<Int> = []
      if i <= m { chosen = Set(0..<i) }
      var attempt = 0
      while i > m && chosen.count < m {
        chosen.insert(ends[Int(luck.uniform(i, attempt) * Double(ends.count))])
        attempt += 1
      }
      for j in chosen.sorted() {
        ties.from.append(from[j])
        ties.to.append(to[i])
        ends += [i, j]
      }
    }
    return isSymmetric ? ties : (ties.from + ties.to, ties.to + ties.from)
  }
}
