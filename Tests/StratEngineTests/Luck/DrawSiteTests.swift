// SPDX-License-Identifier: Apache-2.0
// Keys of draw sites, and counters of many things.

import CStratKernels
import StratEngine
import Testing

@Suite struct DrawSiteTests {
  @Test("seed, name, ordinal and round each change the key, and nothing else does")
  func keys() {
    var seen: Set<UInt64> = []
    for name in ["grow", "grown", "Grow", "", "é"] {
      for ordinal in 0..<5 {
        for round in 0..<5 {
          for seed in [UInt64(0), 1, 2, .max] {
            let key = DrawSite(name: name, ordinal: ordinal).key(seed: seed, round: round)
            #expect(key == DrawSite(name: name, ordinal: ordinal).key(seed: seed, round: round))
            seen.insert(key)
          }
        }
      }
    }
    #expect(seen.count == 5 * 5 * 5 * 4)
  }

  @Test("keys stay as they are from release to release")
  func pinned() {
    #expect(DrawSite(name: "grow", ordinal: 0).key(seed: 1) == 0xA9D6_A4AB_0AD9_845F)
    #expect(DrawSite(name: "grow", ordinal: 1).key(seed: 1, round: 3) == 0x0C86_F23C_FDF8_5026)
  }

  @Test("one and two things stand as they are; further ones are folded in, the same way in columns")
  func folding() {
    #expect(Philox.words(things: []) == (0, 0))
    #expect(Philox.words(things: [5]) == (5, 0))
    #expect(Philox.words(things: [5, -1]) == (5, .max))
    let n = 20
    let thirds = (0..<n).map { Int32($0 % 7) - 3 }
    var word0 = (0..<n).map { Int32($0) }
    var word1 = (0..<n).map { Int32($0 / 2) }
    let want = (0..<n).map { Philox.words(things: [word0[$0], word1[$0], thirds[$0], 9]) }
    word0.withUnsafeMutableBufferPointer { a in
      word1.withUnsafeMutableBufferPointer { b in
        sk_fold_thing_v(a.baseAddress, b.baseAddress, thirds, n)
        sk_fold_thing_s(a.baseAddress, b.baseAddress, 9, n)
      }
    }
    #expect(word0.map { UInt32(bitPattern: $0) } == want.map(\.0))
    #expect(word1.map { UInt32(bitPattern: $0) } == want.map(\.1))
    #expect(Set(want.map { UInt64($0.0) << 32 | UInt64($0.1) }).count == n)
  }

  @Test("folding tells orders and repeats apart")
  func orders() {
    let lists: [[Int32]] = [
      [1, 2, 3], [1, 3, 2], [2, 1, 3], [1, 2, 3, 0], [1, 2, 0, 3], [0, 0, 0], [0, 0, 0, 0],
    ]
    let words = Set(
      lists.map { UInt64(Philox.words(things: $0).0) << 32 | UInt64(Philox.words(things: $0).1) })
    #expect(words.count == lists.count)
  }
}
