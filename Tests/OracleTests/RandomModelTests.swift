// SPDX-License-Identifier: Apache-2.0
// Random models: the oracle and the column engine must agree on each to the last bit.
// STRAT_RANDOM_MODELS says how many more than usual, STRAT_RANDOM_FROM with which seed they begin.

#if canImport(Glibc)
  import Glibc
#endif
import Testing

private func setting(_ name: String) -> Int? {
  getenv(name).flatMap { Int(String(cString: $0)) }
}

@Suite struct RandomModelTests {
  static let usual = 200

  /// Ten batches, so that a failing one names its seeds and they can run side by side.
  @Test(arguments: 0..<10) func agree(_ batch: Int) {
    let count = (setting("STRAT_RANDOM_MODELS") ?? RandomModelTests.usual) / 10
    let first = (setting("STRAT_RANDOM_FROM") ?? 0) + batch * count
    for seed in first..<first + count {
      var generator = Generator(seed: UInt64(seed))
      let text = generator.text()
      var found = disagreement(text, seed: UInt64(seed), runs: [(1, 2), (3, 0)], steps: 3)
      if seed % 40 == 0 { found = found ?? disagreement(text, seed: UInt64(seed), runs: [(64, 1)], steps: 2) }
      #expect(found == nil, "model \(seed): \(found ?? "")\n\(text)")
    }
  }
}
