// SPDX-License-Identifier: Apache-2.0
// Luck for tests: each draw is a function of the seed and of how many came before, so a failure names its
// seed.

struct Dice {
  let seed: UInt64
  private var drawn: UInt64 = 0

  init(seed: UInt64) { self.seed = seed }

  /// 64 bits. Source: SplitMix64 (Steele, Lea, Flood 2014), its output function over seed and counter.
  mutating func bits() -> UInt64 {
    drawn += 1
    var z = seed &* 0xD134_2543_DE82_EF95 &+ drawn &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to the bound, which it never reaches; 0 if there is no room.
  mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(bits() % UInt64(bound)) : 0 }

  mutating func one(in chances: Int) -> Bool { below(chances) == 0 }

  mutating func pick<T>(_ from: [T]) -> T { from[below(from.count)] }
}
