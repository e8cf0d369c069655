// SPDX-License-Identifier: Apache-2.0
// The keys of a program's draw sites under one seed.

/// Keys by site and round; those of round 0 are kept.
struct DrawKeys: Sendable {
  private let sites: [DrawSite]
  private let first: [UInt64]
  private let seed: UInt64

  init(_ names: [DrawSiteName], seed: UInt64) {
    sites = names.map { DrawSite(name: $0.owner, ordinal: $0.ordinal) }
    first = sites.map { $0.key(seed: seed) }
    self.seed = seed
  }

  func key(site: Int, round: UInt32) -> UInt64 {
    round == 0 ? first[site] : sites[site].key(seed: seed, round: Int(round))
  }

  /// The id of something made by a rule: of the rule, the step and the things at hand, never of how many
  /// others there are.
  func newID(site: Int, step: UInt32, round: UInt32, things: [Int32]) -> UInt32 {
    let words = Philox.words(things: things)
    let place = sites[site].hash ^ (UInt64(step) << 32 | UInt64(round))
    let mixed = Mix.finish(Mix.finish(place) ^ (UInt64(words.0) << 32 | UInt64(words.1)))
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
