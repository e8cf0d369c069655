// SPDX-License-Identifier: Apache-2.0
// Where in the program a number is drawn. The site decides the key, so that editing one rule leaves the luck
// of all others as it was.

/// The place of one draw: the rule, move or shock by name, and which draw of it this is.
public struct DrawSite: Hashable, Sendable {
  /// The step under which everything is drawn that happens at the start.
  public static let startStep: UInt32 = 0xFFFF_FFFF

  /// 64 bits that stand for the place. Equal hashes of different places are looked for when a model is built.
  public let hash: UInt64

  /// - Parameters:
  ///   - name: the rule, move or shock, with whatever makes its name unique in the model.
  ///   - ordinal: 0 for its first draw as written, and so on.
  public init(name: String, ordinal: Int) {
    hash = Mix.finish(Mix.hash(name.utf8) &+ (UInt64(truncatingIfNeeded: ordinal) &+ 1) &* Mix.golden)
  }

  /// The key of the generator.
  ///
  /// - Parameters:
  ///   - seed: the session's seed.
  ///   - round: which round of `N times` this is; 0 outside.
  public func key(seed: UInt64, round: Int = 0) -> UInt64 {
    let place = Mix.finish(hash &+ (UInt64(truncatingIfNeeded: round) &+ 1) &* Mix.golden)
    return Mix.finish(place ^ Mix.finish(seed &+ Mix.golden))
  }
}

/// Mixing of 64-bit words.
enum Mix {
  /// 2^64 divided by the golden ratio, made odd.
  static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The finaliser of splitmix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
  /// 2014).
  static func finish(_ word: UInt64) -> UInt64 {
    var x = word
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo), over bytes.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
