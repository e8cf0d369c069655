// SPDX-License-Identifier: Apache-2.0
// Selections, gathers, scatters and tiles against the obvious loop.

import CStratKernels
import Testing

@Suite struct MoveTests {
  @Test("a selection lists the lanes whose flag is set")
  func selections() {
    for n in Array(0...20) + [300] {
      for pattern in 0..<8 {
        let f = flags(n, pattern: pattern)
        let want = (0..<n).filter { f[$0] == 1 }.map { Int32($0) }
        var count = 0
        let plain = filled(n, Int32(-7)) { count = sk_compact(f, $0, n) }
        #expect(Array(plain[..<count]) == want)
      }
    }
  }

  @Test("gathers of rows and lanes", arguments: [1, 2, 3, 8, 33])
  func gathers(worlds: Int) {
    let source = (0..<(30 * worlds)).map { Double($0) + 0.5 }
    let ids = source.map { Int32($0) }
    let bytes = source.map { UInt8(Int($0) % 251) }
    for n in 0...20 {
      let row = (0..<n).map { Int32(($0 * 13 + 5) % 30) }
      let world = (0..<n).map { Int32(($0 * 5) % worlds) }
      let rows = row.flatMap { r in (0..<worlds).map { Int(r) * worlds + $0 } }
      let cells = (0..<n).map { Int(row[$0]) * worlds + Int(world[$0]) }
      #expect(filled(n * worlds, -1.0) { sk_gather($0, source, row, n, worlds) } == rows.map { source[$0] })
      #expect(
        filled(n * worlds, Int32(-1)) { sk_gather_i32($0, ids, row, n, worlds) } == rows.map { ids[$0] })
      #expect(
        filled(n * worlds, UInt8(255)) { sk_gather_u8($0, bytes, row, n, worlds) } == rows.map { bytes[$0] })
      #expect(filled(n, -1.0) { sk_gather_at($0, source, row, world, n, worlds) } == cells.map { source[$0] })
      #expect(
        filled(n, Int32(-1)) { sk_gather_at_i32($0, ids, row, world, n, worlds) } == cells.map { ids[$0] })
      #expect(
        filled(n, UInt8(255)) { sk_gather_at_u8($0, bytes, row, world, n, worlds) } == cells.map { bytes[$0] }
      )
    }
  }

  @Test("scatters land in order: the last one stays, sums add up left to right", arguments: [1, 2, 3, 8, 33])
  func scatters(worlds: Int) {
    for n in 0...20 {
      let row = (0..<n).map { Int32(($0 * 7) % 6) }
      let world = (0..<n).map { Int32(($0 * 5) % worlds) }
      let source = (0..<(n * worlds)).map { 1 / (Double($0) + 3) }
      var set = [Double](repeating: 9, count: 6 * worlds)
      var sum = set
      var setAt = set
      var sumAt = set
      for i in 0..<n {
        for w in 0..<worlds {
          set[Int(row[i]) * worlds + w] = source[i * worlds + w]
          sum[Int(row[i]) * worlds + w] += source[i * worlds + w]
        }
        setAt[Int(row[i]) * worlds + Int(world[i])] = source[i]
        sumAt[Int(row[i]) * worlds + Int(world[i])] += source[i]
      }
      let room = 6 * worlds
      #expect(filled(room, 9.0) { sk_scatter($0, source, row, n, worlds) } == set)
      #expect(filled(room, 9.0) { sk_scatter_add($0, source, row, n, worlds) } == sum)
      #expect(filled(room, 9.0) { sk_scatter_at($0, source, row, world, n, worlds) } == setAt)
      #expect(filled(room, 9.0) { sk_scatter_add_at($0, source, row, world, n, worlds) } == sumAt)
      let ids = source.map { Int32($0 * 1000) }
      let idsWant = set.map { $0 == 9 ? 9 : Int32($0 * 1000) }
      #expect(filled(room, Int32(9)) { sk_scatter_i32($0, ids, row, n, worlds) } == idsWant)
      let bytes = source.map { UInt8($0 * 100) }
      let bytesWant = setAt.map { $0 == 9 ? 9 : UInt8($0 * 100) }
      #expect(filled(room, UInt8(9)) { sk_scatter_at_u8($0, bytes, row, world, n, worlds) } == bytesWant)
    }
  }

  @Test("tiles, expansions and counting up")
  func tiles() {
    for n in 0...20 {
      let x = (0..<n).map { Double($0) * 1.5 }
      let ids = (0..<n).map { Int32($0) }
      for times in 0...4 {
        let tiled = (0..<times).flatMap { _ in x }
        #expect(filled(n * times, -1.0) { sk_tile($0, x, n, times) } == tiled)
        #expect(
          filled(n * times, -1.0) { sk_expand($0, x, n, times) }
            == x.flatMap { Array(repeating: $0, count: times) })
        #expect(
          filled(n * times, Int32(-1)) { sk_expand_i32($0, ids, n, times) }
            == ids.flatMap { Array(repeating: $0, count: times) })
        let f = flags(n, pattern: 2)
        #expect(filled(n * times, UInt8(9)) { sk_tile_u8($0, f, n, times) } == (0..<times).flatMap { _ in f })
      }
      #expect(filled(n, Int32(-7)) { sk_iota_i32($0, 5, n) } == ids.map { $0 + 5 })
      #expect(filled(n, Int32(-7)) { sk_affine_i32($0, ids, 64, -2, n) } == ids.map { $0 * 64 - 2 })
    }
  }
}
