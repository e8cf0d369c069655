// SPDX-License-Identifier: Apache-2.0
// Makers of networks: who is tied to whom at the start, by rule and by chance.

import CStratKernels

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
  /// Asked for each thing; once it says yes, what is made so far is given back, to be thrown away.
  var isInterrupted: () -> Bool = { false }

  typealias Ties = (from: [Int32], to: [Int32])

  func make(_ maker: LinkProgram.Maker) -> Ties {
    switch maker {
    case .complete: random(1)
    case .random: random(number(0, 0.1))
    case .ring: lattice(reach: max(1, number(0, 2).whole / 2), rewiring: 0)
    case .smallWorld: lattice(reach: max(1, number(0, 4).whole / 2), rewiring: number(1, 0.1))
    case .grid: grid()
    case .preferential: preferential()
    case .regular: regular()
    }
  }

  /// Whether there is such a network of so many things.
  func isPossible(_ maker: LinkProgram.Maker) -> Bool {
    let n = Double(from.count)
    let first = number(0, 2)
    func isShare(_ x: Double) -> Bool { x >= 0 && x <= 1 }
    func isCount(_ x: Double, below most: Double) -> Bool { x >= 1 && x < most && x == x.rounded() }
    func isEvenCount(_ x: Double) -> Bool { isCount(x, below: n) && x.whole % 2 == 0 }
    switch maker {
    case .complete: return true
    case .random: return isShare(number(0, 0.1))
    case .ring: return isWithin && isEvenCount(first)
    case .smallWorld: return isWithin && isEvenCount(number(0, 4)) && isShare(number(1, 0.1))
    case .grid:
      return isWithin && isCount(number(0, 1), below: n + 1)
        && number(0, 1) * number(1, n / number(0, 1)) == n
    case .preferential: return isWithin && isCount(first, below: n)
    case .regular: return isWithin && isCount(first, below: n) && (first.whole * from.count) % 2 == 0
    }
  }

  /// As many ties as a network may have: they take some gigabytes.
  static let mostTies = 100_000_000

  /// How many ties such a network has, or is to be expected to have.
  func expectedTies(_ maker: LinkProgram.Maker) -> Double {
    let n = Double(from.count)
    let pairs = isWithin ? n * (n - 1) / (isSymmetric ? 2 : 1) : n * Double(to.count)
    let ways = isSymmetric ? 1.0 : 2.0
    switch maker {
    case .complete: return pairs
    case .random: return pairs * number(0, 0.1)
    case .ring, .regular: return n * number(0, 2) / 2 * ways
    case .smallWorld: return n * number(0, 4) / 2 * ways
    case .grid: return 2 * n * ways
    case .preferential: return n * number(0, 2) * ways
    }
  }

  private func pair(_ i: Int, _ j: Int) -> UInt64 { UInt64(min(i, j)) << 32 | UInt64(max(i, j)) }

  private func number(_ i: Int, _ otherwise: Double) -> Double { i < numbers.count ? numbers[i] : otherwise }

  /// Each pair with the same chance. From one tie to the next goes a jump whose length is drawn, so that the work
  /// grows with the ties and not with the pairs (V. Batagelj, U. Brandes, "Efficient generation of large random
  /// networks", 2005).
  private func random(_ chance: Double) -> Ties {
    var ties: Ties = ([], [])
    guard chance > 0 else { return ties }
    let perLog = chance < 1 ? 1 / sk_log1p_1(-chance) : 0
    for i in from.indices where !isInterrupted() {
      let (first, count) = others(of: i)
      var (slot, jumps) = (0, 0)
      while true {
        let jump = chance < 1 ? sk_log1(1 - luck.uniform(i, jumps)) * perLog : 0
        guard jump < Double(count - slot) else { break }
        slot += Int(jump)
        let j = first + slot
        ties.from.append(from[i])
        ties.to.append(to[isWithin && !isSymmetric && j >= i ? j + 1 : j])
        (slot, jumps) = (slot + 1, jumps + 1)
      }
    }
    return ties
  }

  /// Whom `i` may be tied to by its own turn: from which number on, and how many (itself left out).
  private func others(of i: Int) -> (first: Int, count: Int) {
    if !isWithin { return (0, to.count) }
    return isSymmetric ? (i + 1, to.count - i - 1) : (0, to.count - 1)
  }

  /// A ring in which each is tied to `reach` on either side; each tie's far end is moved with chance
  /// `rewiring` to another (Watts and Strogatz, "Collective dynamics of small-world networks", 1998).
  private func lattice(reach: Int, rewiring: Double) -> Ties {
    let n = from.count
    var taken: Set<UInt64> = []
    var ties: Ties = ([], [])
    for step in 1...reach { for i in 0..<n { taken.insert(pair(i, (i + step) % n)) } }
    for step in 1...reach {
      for i in 0..<n where !isInterrupted() {
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

  /// A rectangle, row by row, in which each is tied to its neighbours on four sides; the edges are not joined.
  private func grid() -> Ties {
    let width = number(0, 1).whole
    var ties: Ties = ([], [])
    func add(_ i: Int, _ j: Int) {
      ties.from.append(from[i])
      ties.to.append(to[j])
    }
    for i in from.indices {
      if i % width + 1 < width { add(i, i + 1) }
      if i + width < from.count { add(i, i + width) }
    }
    return isSymmetric ? ties : (ties.from + ties.to, ties.to + ties.from)
  }

  /// Each has as many ties as any other: a ring of that reach whose ties then trade their far ends, two by two, by
  /// chance (the edge switching of Maslov and Sneppen, "Specificity and stability in topology of protein networks",
  /// 2002).
  private func regular() -> Ties {
    let n = from.count
    let degree = number(0, 2).whole
    var edges: [(Int, Int)] = []
    for step in 1...max(1, degree / 2) where degree > 1 {
      for i in 0..<n { edges.append((i, (i + step) % n)) }
    }
    if degree % 2 == 1 { for i in 0..<n / 2 { edges.append((i, i + n / 2)) } }
    var taken = Set(edges.map { pair($0.0, $0.1) })
    for turn in 0..<10 * edges.count {
      let a = turn % edges.count
      let b = Int(luck.uniform(turn, 1) * Double(edges.count))
      trade(&edges, &taken, a, b, crosses: luck.uniform(turn, 2) < 0.5)
    }
    let ties: Ties = (edges.map { from[$0.0] }, edges.map { to[$0.1] })
    return isSymmetric ? ties : (ties.from + ties.to, ties.to + ties.from)
  }

  /// Two ties trade their far ends, unless that would tie somebody to itself or twice to the same.
  private func trade(
    _ edges: inout [(Int, Int)], _ taken: inout Set<UInt64>, _ a: Int, _ b: Int, crosses: Bool
  ) {
    let first = edges[a]
    let second = crosses ? (edges[b].1, edges[b].0) : edges[b]
    let (one, other) = ((first.0, second.1), (second.0, first.1))
    guard a != b, one.0 != one.1, other.0 != other.1, pair(one.0, one.1) != pair(other.0, other.1),
      !taken.contains(pair(one.0, one.1)), !taken.contains(pair(other.0, other.1))
    else { return }
    taken.subtract([pair(first.0, first.1), pair(second.0, second.1)])
    taken.formUnion([pair(one.0, one.1), pair(other.0, other.1)])
    edges[a] = one
    edges[b] = other
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
