// SPDX-License-Identifier: Apache-2.0
// The generator: published known answers (case 7.01), and the column kernel against the plain one.

import CStratKernels
import StratEngine
import Testing

@Suite struct PhiloxTests {
  @Test("case 7.01: known answers, in C and in Swift")
  func knownAnswers() throws {
    let checks = try CaseFile.checks("7.01-philox")
    #expect(checks.count == 11)
    for check in checks {
      let got = try #require(answers(check.name), Comment(rawValue: check.name))
      for words in got {
        #expect(words.map(hex).joined(separator: " ") == check.text, Comment(rawValue: check.name))
      }
    }
  }

  private func hex(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// "philox4x32-10 ctr=… key=…" to the words of every implementation of it.
  private func answers(_ name: String) -> [[UInt32]]? {
    let parts = name.split(whereSeparator: { " =(),".contains($0) }).map(String.init)
    guard let at = parts.firstIndex(of: "key"), parts.count > 2, parts[1] == "ctr" else { return nil }
    // The last check writes its counter in decimal, in brackets.
    let counter = parts[2..<at].compactMap { UInt32($0, radix: name.contains("(") ? 10 : 16) }
    let key = parts[(at + 1)...].compactMap { UInt32($0, radix: 16) }
    guard let dash = parts[0].lastIndex(of: "-"), let rounds = Int32(parts[0][parts[0].index(after: dash)...])
    else {
      return nil
    }
    if parts[0].hasPrefix("philox2x32"), counter.count == 2, key.count == 1 {
      return [filled(2, UInt32(0)) { sk_philox2x32($0, counter, key[0], rounds) }]
    }
    guard counter.count == 4, key.count == 2 else { return nil }
    let words = Philox.block(
      .init(counter[0], counter[1], counter[2], counter[3]), key: UInt64(key[1]) << 32 | UInt64(key[0]),
      rounds: Int(rounds))
    return [filled(4, UInt32(0)) { sk_philox4x32($0, counter, key, rounds) }, (0..<4).map { words[$0] }]
  }

  @Test("columns of draws equal single draws, whichever words are columns", arguments: 0..<8)
  func columns(form: Int) {
    let key: UInt64 = 0x0123_4567_89AB_CDEF
    for n in Array(0...20) + [255, 256, 257, 1000] {
      let first = (0..<n).map { Int32($0 * 3 - 5) }
      let second = (0..<n).map { Int32(truncatingIfNeeded: $0 &* 0x9E37_79B9) }
      let world = (0..<n).map { Int32($0 % 64) }
      let at = { (lane: Int) in
        Philox.Words(
          UInt32(bitPattern: form & 1 != 0 ? first[lane] : 17),
          UInt32(bitPattern: form & 2 != 0 ? second[lane] : -1),
          0xFFFF_FFFF, UInt32(bitPattern: form & 4 != 0 ? world[lane] : 9))
      }
      let p = (0..<n).map { Double($0 % 11) / 10 }
      let wantFirst = (0..<n).map { Philox.uniform(at($0), key: key) }
      withCounter(first, second, world, form) { counter in
        #expect(filled(n, -1.0) { sk_uniform($0, key, counter, n) } == wantFirst)
        let wantSecond = (0..<n).map { Philox.secondUniform(at($0), key: key) }
        #expect(filled(n, -1.0) { sk_uniform_second($0, key, counter, n) } == wantSecond)
        #expect(
          filled(n, UInt8(9)) { sk_chance_s($0, key, counter, 0.3, n) } == wantFirst.map { $0 < 0.3 ? 1 : 0 })
        #expect(
          filled(n, UInt8(9)) { sk_chance_v($0, key, counter, p, n) }
            == zip(wantFirst, p).map { $0 < $1 ? 1 : 0 })
      }
    }
  }

  private func withCounter(
    _ first: [Int32], _ second: [Int32], _ world: [Int32], _ form: Int,
    _ run: (UnsafePointer<sk_counter>) -> Void
  ) {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        world.withUnsafeBufferPointer { world in
          var counter = sk_counter(
            thing1: form & 1 != 0 ? first.baseAddress : nil, thing1_all: 17,
            thing2: form & 2 != 0 ? second.baseAddress : nil, thing2_all: -1,
            world: form & 4 != 0 ? world.baseAddress : nil, world_all: 9, step: 0xFFFF_FFFF)
          run(&counter)
        }
      }
    }
  }

  @Test("numbers lie in 0..<1, with the mean and spread of even chances")
  func even() {
    let n = 50_000
    let things = (0..<n).map { Int32($0) }
    let x = things.withUnsafeBufferPointer { things in
      var counter = sk_counter(
        thing1: things.baseAddress, thing1_all: 0, thing2: nil, thing2_all: 0, world: nil, world_all: 0,
        step: 1)
      return filled(n, -1.0) { sk_uniform($0, 42, &counter, n) }
    }
    #expect(x.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(Sample.mean(x) - 0.5) < 0.006)
    #expect(abs(Sample.variance(x) - 1.0 / 12) < 0.002)
  }

  @Test("never at chance 0, always at 1, never where the chance is no number")
  func sureAndNever() {
    var counter = sk_counter()
    #expect(filled(1, UInt8(9)) { sk_chance_s($0, 1, &counter, 0, 1) } == [0])
    #expect(filled(1, UInt8(9)) { sk_chance_s($0, 1, &counter, 1, 1) } == [1])
    #expect(filled(1, UInt8(9)) { sk_chance_s($0, 1, &counter, .nan, 1) } == [0])
  }
}
