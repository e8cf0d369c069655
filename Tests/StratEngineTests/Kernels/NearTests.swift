// SPDX-License-Identifier: Apache-2.0
// Aggregates over ties and totals over rows against the obvious loop, and one world against many, to the bit.

import CStratKernels
import Testing

/// A random network: owners with none to eleven ties, positions shuffled against the ties' own rows.
private struct Network {
  var start: [Int32] = [0]
  var other: [Int32] = []
  var slot: [Int32] = []

  init(owners: Int, rows: Int) {
    var inputs = Inputs(state: 11)
    for _ in 0..<owners {
      for _ in 0..<inputs.below(12) { other.append(Int32(inputs.below(rows))) }
      start.append(Int32(other.count))
    }
    slot = (0..<other.count).map { Int32($0) }
    for i in stride(from: slot.count - 1, to: 0, by: -1) { slot.swapAt(i, inputs.below(i + 1)) }
  }

  /// Runs a kernel on the ties of some owners.
  func with(owners: [Int32]?, first: Int = 0, _ run: (UnsafePointer<sk_ties>) -> Void) {
    start.withUnsafeBufferPointer { start in
      other.withUnsafeBufferPointer { other in
        slot.withUnsafeBufferPointer { slot in
          var ties = sk_ties(
            owners: nil, first: first, start: start.baseAddress, other: other.baseAddress,
            slot: slot.baseAddress)
          guard let owners else { return run(&ties) }
          owners.withUnsafeBufferPointer {
            ties.owners = $0.baseAddress
            run(&ties)
          }
        }
      }
    }
  }
}

@Suite struct NearTests {
  private let owners = 40
  private let network = Network(owners: 40, rows: 25)
  private let chosen: [Int32] = [3, 39, 0, 0, 17, 22, 8]

  private func column(_ count: Int, _ seed: UInt64) -> [Double] {
    var inputs = Inputs(state: seed)
    return (0..<count).map { _ in inputs.number() * 2 - 0.7 }
  }

  /// One accumulator a lane, ties left to right.
  private func slow(
    _ owners: [Int32], _ worlds: Int, _ first: Double, _ take: (Double, Int, Int, Int) -> Double
  ) -> [Double] {
    owners.flatMap { owner in
      (0..<worlds).map { world in
        var sum = first
        for k in Int(network.start[Int(owner)])..<Int(network.start[Int(owner) + 1]) {
          sum = take(sum, Int(network.other[k]), Int(network.slot[k]), world)
        }
        return sum
      }
    }
  }

  @Test("flags that stand side by side are counted eight at a time, nothing beside them")
  func inOrder() {
    let flag = (0..<400).map { UInt8($0 * $0 % 3 == 0 ? 1 : 0) }
    var start: [Int32] = [0]
    for degree in Array(0...24) + [0, 63] { start.append(start[start.count - 1] + Int32(degree)) }
    let owners = start.count - 1
    let want = (0..<owners).map { o in
      Double(flag[Int(start[o])..<Int(start[o + 1])].reduce(0) { $0 + Int($1) })
    }
    start.withUnsafeBufferPointer { start in
      var ties = sk_ties()
      ties.start = start.baseAddress
      #expect(filled(owners, -9.0) { sk_near_count($0, &ties, flag, owners, 1) } == want)
      ties.first = 3
      #expect(filled(owners - 3, -9.0) { sk_near_count($0, &ties, flag, owners - 3, 1) } == Array(want[3...]))
    }
  }

  @Test("every aggregate, chosen owners and a run of owners", arguments: [1, 2, 3, 8, 9, 33, 64, 75])
  func aggregates(worlds w: Int) {
    let far = column(25 * w, 1)
    let flag = far.map { UInt8($0 > 0 ? 1 : 0) }
    let tie = column(network.slot.count, 2)
    let ownTie = column(network.slot.count * w, 3)
    let range = (5..<31).map { Int32($0) }
    for (list, first) in [(Optional(chosen), 0), (nil, 5)] {
      let asked = list ?? range
      let n = asked.count
      network.with(owners: list, first: first) { t in
        let run = { (body: (UnsafeMutablePointer<Double>) -> Void) in filled(n * w, -9.0, body) }
        #expect(run { sk_near_degree($0, t, n, w) } == slow(asked, w, 0) { s, _, _, _ in s + 1 })
        #expect(
          run { sk_near_count($0, t, flag, n, w) }
            == slow(asked, w, 0) { s, o, _, v in s + Double(flag[o * w + v]) })
        let counts = slow(asked, w, 0) { s, o, _, v in s + Double(flag[o * w + v]) }
        let degrees = slow(asked, w, 0) { s, _, _, _ in s + 1 }
        #expect(
          run { sk_near_share($0, t, flag, n, w) } == zip(counts, degrees).map { $1 == 0 ? 0 : $0 / $1 })
        #expect(
          run { sk_near_sum($0, t, far, n, w) } == slow(asked, w, 0) { s, o, _, v in s + far[o * w + v] })
        #expect(
          run { sk_near_min($0, t, far, n, w) }
            == slow(asked, w, .infinity) { s, o, _, v in min(s, far[o * w + v]) })
        #expect(
          run { sk_near_max($0, t, far, n, w) }
            == slow(asked, w, -.infinity) { s, o, _, v in max(s, far[o * w + v]) })
        let shared = slow(asked, w, 0) { s, o, k, v in s + tie[k] * far[o * w + v] }
        #expect(run { sk_near_weighted($0, t, tie, 0, far, n, w) } == shared)
        let own = slow(asked, w, 0) { s, o, k, v in s + ownTie[k * w + v] * far[o * w + v] }
        #expect(run { sk_near_weighted($0, t, ownTie, 1, far, n, w) } == own)
        #expect(
          run { sk_near_tie_sum($0, t, tie, 0, n, w) } == slow(asked, w, 0) { s, _, k, _ in s + tie[k] })
        #expect(
          run { sk_near_tie_sum($0, t, ownTie, 1, n, w) }
            == slow(asked, w, 0) { s, _, k, v in s + ownTie[k * w + v] })
      }
    }
  }

  @Test("a world alone and among others gives the same bits", arguments: [3, 8, 40, 64])
  func oneAmongMany(worlds w: Int) {
    let far = column(25 * w, 5)
    let tie = column(network.slot.count, 6)
    network.with(owners: nil) { t in
      let together = filled(owners * w, -9.0) { sk_near_weighted($0, t, tie, 0, far, owners, w) }
      for world in 0..<w {
        let alone = (0..<25).map { far[$0 * w + world] }
        let one = filled(owners, -9.0) { sk_near_weighted($0, t, tie, 0, alone, owners, 1) }
        #expect(one == (0..<owners).map { together[$0 * w + world] })
      }
    }
  }

  @Test("counts of long runs, with an owner of thousands of ties among them")
  func longRuns() {
    var inputs = Inputs(state: 21)
    let degrees = (0..<1500).map { $0 == 700 ? 5000 : ($0 % 50 == 3 ? 0 : inputs.below(9)) }
    let start = degrees.reduce(into: [Int32(0)]) { $0.append(($0.last ?? 0) + Int32($1)) }
    let other = (0..<Int(start[1500])).map { _ in Int32(inputs.below(300)) }
    let flag = (0..<300).map { _ in UInt8(inputs.below(2)) }
    let want = (20..<1500).map { owner in
      (start[owner]..<start[owner + 1]).reduce(0.0) { $0 + Double(flag[Int(other[Int($1)])]) }
    }
    start.withUnsafeBufferPointer { start in
      other.withUnsafeBufferPointer { other in
        var ties = sk_ties(
          owners: nil, first: 20, start: start.baseAddress, other: other.baseAddress, slot: nil)
        #expect(filled(1480, -9.0) { sk_near_count($0, &ties, flag, 1480, 1) } == want)
      }
    }
  }

  @Test("tie lanes, and their reduction, agree with the fused sum")
  func tieLanes() {
    let far = column(25, 7)
    let n = chosen.count
    network.with(owners: chosen) { t in
      let total = sk_tie_total(t, n)
      var index: [Int32] = []
      var slots: [Int32] = []
      var bounds: [Int32] = []
      var rows: [Int32] = []
      let ownersOut = filled(total, Int32(-9)) { owner in
        index = filled(total, -9) { index in
          rows = filled(total, -9) { other in
            slots = filled(total, -9) { slot in
              bounds = filled(n + 1, -9) { sk_tie_lanes(t, n, index, owner, other, slot, $0) }
            }
          }
        }
      }
      #expect(ownersOut == index.map { chosen[Int($0)] })
      let positions = chosen.flatMap { Int(network.start[Int($0)])..<Int(network.start[Int($0) + 1]) }
      #expect(rows == positions.map { network.other[$0] })
      #expect(slots == positions.map { network.slot[$0] })
      let values = rows.map { far[Int($0)] }
      let fused = filled(n, -9.0) { sk_near_sum($0, t, far, n, 1) }
      bounds.withUnsafeBufferPointer {
        var segments = sk_ties(owners: nil, first: 0, start: $0.baseAddress, other: nil, slot: nil)
        #expect(filled(n, -9.0) { sk_near_sum($0, &segments, values, n, 1) } == fused)
      }
    }
  }

  @Test("totals: the order depends on row numbers only", arguments: [1, 3, 8, 19])
  func totals(worlds w: Int) {
    for rows in Array(0...20) + [1023, 1024, 1025, 3000] {
      let col = column(rows * w, 9)
      let flag = col.map { UInt8($0 > 0 ? 1 : 0) }
      let got = filled(w, -9.0) { sk_total($0, col, rows, w) }
      for world in 0..<w {
        let alone = (0..<rows).map { col[$0 * w + world] }
        #expect(got[world] == slowTotal(alone))
        #expect(filled(1, -9.0) { sk_total($0, alone, rows, 1) } == [got[world]])
      }
      let ones = (0..<w).map { world in Double((0..<rows).filter { flag[$0 * w + world] == 1 }.count) }
      #expect(filled(w, -9.0) { sk_total_u8($0, flag, rows, w) } == ones)
      let least = (0..<w).map { world in (0..<rows).map { col[$0 * w + world] }.min() ?? .infinity }
      let most = (0..<w).map { world in (0..<rows).map { col[$0 * w + world] }.max() ?? -.infinity }
      #expect(filled(w, -9.0) { sk_total_min($0, col, rows, w) } == least)
      #expect(filled(w, -9.0) { sk_total_max($0, col, rows, w) } == most)
    }
  }

  /// Blocks of 1024 rows, eight accumulators each, as the header says.
  private func slowTotal(_ x: [Double]) -> Double {
    var total = 0.0
    for from in stride(from: 0, to: x.count, by: 1024) {
      var s = [Double](repeating: 0, count: 8)
      for row in from..<Swift.min(x.count, from + 1024) { s[row % 8] += x[row] }
      total += ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]))
    }
    return total
  }
}
