// SPDX-License-Identifier: Apache-2.0
// Helpers of the kernel tests: awkward numbers, comparison to the bit, and a guard behind every destination.

import Testing

/// Numbers at which kernels go wrong.
let awkward: [Double] = [
  0, -0.0, 1, -1, 0.5, -0.5, 2.5, -2.5, 1.5, 3, -7.25, Double.leastNonzeroMagnitude * 9, 0.1, .nan, .infinity,
  -.infinity, 1e300, -1e300,
  4_503_599_627_370_497, 0.49999999999999994, 1023.9995, -0.0004,
]

/// n awkward numbers in an order that differs with `turn`.
func lanes(_ n: Int, turn: Int) -> [Double] {
  (0..<n).map { awkward[($0 * 7 + turn * 5 + $0 * turn) % awkward.count] }
}

/// n flags in one of several patterns: none, all, every other, a lone one, irregular.
func flags(_ n: Int, pattern: Int) -> [UInt8] {
  (0..<n).map { lane in
    switch pattern {
    case 0: 0
    case 1: 1
    case 2: UInt8(lane & 1)
    case 3: lane == n / 2 ? 1 : 0
    default: UInt8((lane * lane + lane * pattern) % 3 == 0 ? 1 : 0)
    }
  }
}

/// Whether two numbers are the same to the bit; every NaN is the same.
func same(_ a: Double, _ b: Double) -> Bool { a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN) }

func same(_ a: [Double], _ b: [Double]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
}

/// Runs a kernel on room for n lanes, and checks that it writes no lane behind them.
func filled<T: Equatable>(_ n: Int, _ guardValue: T, _ run: (UnsafeMutablePointer<T>) -> Void) -> [T] {
  var room = [T](repeating: guardValue, count: n + 9)
  room.withUnsafeMutableBufferPointer { buffer in
    if let base = buffer.baseAddress { run(base) }
  }
  #expect(room[n...].allSatisfy { $0 == guardValue })
  return Array(room[..<n])
}

/// How many units in the last place of `want` lie between the two.
func ulps(_ got: Double, _ want: Double) -> Double {
  if got == want || (got.isNaN && want.isNaN) { return 0 }
  return abs(got - want) / want.ulp
}

/// A plain generator for test inputs; what it draws does not matter, only that it stays.
struct Inputs {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  mutating func number() -> Double { Double(next()) / 0x1p31 }

  mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
}
