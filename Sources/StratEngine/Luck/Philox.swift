// SPDX-License-Identifier: Apache-2.0
// The generator in plain Swift: one block at a time, for single draws and as the reference of the column
// kernel.

/// Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011): a
/// counter and a key go in, four words come out, and nothing is remembered between calls.
public enum Philox {
  /// Four 32-bit words, first word first.
  public typealias Words = SIMD4<UInt32>

  /// One block.
  ///
  /// - Parameters:
  ///   - counter: (first thing, second thing, step, world).
  ///   - key: 64 bits; the low half is the first key word.
  ///   - rounds: 10 for all draws; other numbers only to check against published answers.
  public static func block(_ counter: Words, key: UInt64, rounds: Int = 10) -> Words {
    var words = counter
    var key0 = UInt32(truncatingIfNeeded: key)
    var key1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<rounds {
      let first = UInt64(words[0]) * 0xD251_1F53
      let second = UInt64(words[2]) * 0xCD9E_8D57
      words = Words(
        UInt32(truncatingIfNeeded: second >> 32) ^ words[1] ^ key0,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ words[3] ^ key1,
        UInt32(truncatingIfNeeded: first))
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return words
  }

  /// The block's first number in [0, 1), a multiple of 2^-53.
  public static func uniform(_ counter: Words, key: UInt64) -> Double {
    let words = block(counter, key: key)
    return unit(low: words[0], high: words[1])
  }

  /// The block's second number in [0, 1).
  public static func secondUniform(_ counter: Words, key: UInt64) -> Double {
    let words = block(counter, key: key)
    return unit(low: words[2], high: words[3])
  }

  private static func unit(low: UInt32, high: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 11
    return Double(bits) * 0x1p-53
  }
}

extension Philox {
  /// The first two counter words for any number of things: none, one and two stand as they are; each further
  /// one is folded into both words by a 64-bit mix.
  public static func words(things: [Int32]) -> (UInt32, UInt32) {
    let first = things.isEmpty ? 0 : UInt32(bitPattern: things[0])
    let second = things.count < 2 ? 0 : UInt32(bitPattern: things[1])
    var state = UInt64(second) << 32 | UInt64(first)
    for thing in things.dropFirst(2) {
      state = Mix.finish(state &+ (UInt64(UInt32(bitPattern: thing)) &+ 1) &* Mix.golden)
    }
    return (UInt32(truncatingIfNeeded: state), UInt32(truncatingIfNeeded: state >> 32))
  }
}
