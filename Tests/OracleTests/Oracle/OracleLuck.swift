// SPDX-License-Identifier: Apache-2.0
// Luck as engine.md section D says: a pure function of seed, site, round, step, world and things.

import CStratKernels
import StratCompiler
import StratEngine

extension OracleWorld {
  /// A number in [0, 1).
  func uniform(_ owner: String, _ ordinal: Int, things: [Int32]) -> Double {
    let key = DrawSite(name: owner, ordinal: ordinal).key(seed: seed, round: round)
    let words = Philox.words(things: things)
    return Philox.uniform([words.0, words.1, luckStep, number], key: key)
  }

  /// How a thing counts for luck: by its identity, a tie by its ends', a number by value.
  func identity(_ value: Double, _ type: ValueType) -> Int32 {
    switch type {
    case .thing(let kind, _):
      guard let table = things[root(kind)], value >= 0, Int(value) < table.count else { return 0 }
      return Int32(bitPattern: table[Int(value)].id)
    case .tie(let relation, _): return Int32(bitPattern: tieIdentity(relation.index, Int(value)))
    default: return Int32(value)
    }
  }

  private func tieIdentity(_ relation: Int, _ row: Int) -> UInt32 {
    let about = model.relations[relation]
    let tie = ties[relation][row]
    var a = things[root(about.from)]?[tie.from].id ?? 0
    var b = things[root(about.to)]?[tie.to].id ?? 0
    if about.isSymmetric && a > b { swap(&a, &b) }
    return UInt32(truncatingIfNeeded: mixed(UInt64(a) << 32 | UInt64(b)) >> 32)
  }

  /// The id of something made: of the site, the step, the round and the things at hand.
  func newID(_ owner: String, _ ordinal: Int, things: [Int32]) -> UInt32 {
    let words = Philox.words(things: things)
    let place = DrawSite(name: owner, ordinal: ordinal).hash ^ (UInt64(luckStep) << 32 | UInt64(round))
    return UInt32(truncatingIfNeeded: mixed(mixed(place) ^ (UInt64(words.0) << 32 | UInt64(words.1))) >> 32)
  }

  /// The finaliser of splitmix64 (Steele, Lea, Flood 2014).
  private func mixed(_ word: UInt64) -> UInt64 {
    var x = word
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }

  /// Identities of the things of the start: FNV-1a, 32 bits, of the name, or of the population and the
  /// ordinal in it.
  /// A later thing with a hash that is taken gets the next that is nobody's.
  func identities(_ root: Int, count: Int) -> [UInt32] {
    var ids = [UInt32](repeating: 0, count: count)
    for group in model.groups where self.root(group.kind) == root {
      for (n, slot) in group.slots.enumerated() {
        if n < group.names.count, let name = group.names[n] {
          ids[slot] = fnv(Array(name.utf8))
        } else {
          let ordinal = (0..<4).map { UInt8(truncatingIfNeeded: n >> (8 * $0)) }
          ids[slot] = fnv(Array(group.identity.utf8) + ordinal)
        }
      }
    }
    var taken: Set<UInt32> = []
    let late = ids.indices.filter { !taken.insert(ids[$0]).inserted }
    for slot in late {
      repeat { ids[slot] &+= 1 } while !taken.insert(ids[slot]).inserted
    }
    return ids
  }

  private func fnv(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}

/// A draw from a distribution of the model; the engine's exponential takes the mean.
func drawn(_ distribution: StratCompiler.Distribution, _ u: Double, _ p: [Double]) -> Double {
  let open = u > 0 ? u : 0x1p-54
  let family: StratEngine.Distribution =
    switch distribution {
    case .normal: .normal
    case .beta: .beta
    case .uniform: .uniform
    case .lognormal: .lognormal
    case .triangular: .triangular
    case .poisson: .poisson
    case .binomial: .binomial
    case .exponential: .exponential
    case .gamma: .gamma
    case .amountRange: .amountBetween
    case .shareRange: .shareBetween
    }
  return family.quantile(open, Shape(p[0], p.count > 1 ? p[1] : 0, p.count > 2 ? p[2] : 0))
}
