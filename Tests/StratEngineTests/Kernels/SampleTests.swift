// SPDX-License-Identifier: Apache-2.0
// Quantiles of samples and figures of their shape: every check of case 7.02.

import StratEngine
import Testing

@Suite struct SampleTests {
  private let sample = [2.5, 7, 1, 9.5, 4, 4, 8.25, 3.5, 6, 0.5]
  private let shares = [0, 0.05, 0.1, 0.25, 0.3, 0.5, 0.75, 0.9, 0.95, 1]

  @Test("case 7.02: sample quantiles, kinds 1 to 9, and moments")
  func published() throws {
    let answers = self.answers()
    let checks = try CaseFile.checks("7.02-quantiles")
    #expect(checks.count == 16)
    for check in checks {
      let got = try #require(answers.first { check.name.hasPrefix($0.0) }?.1, Comment(rawValue: check.name))
      #expect(check.accepts(got), "\(check.name): \(got), not \(check.numbers)")
    }
  }

  private func answers() -> [(String, [Double])] {
    let kinds = QuantileKind.allCases.map { kind in
      ("type \(kind.rawValue) at p", shares.map { Sample.quantile(sample, $0, kind: kind) })
    }
    let ninths = (1...9).map(Double.init)
    return kinds + [
      ("one value", [Sample.quantile([5], 0.31)]),
      ("two values", [Sample.quantile([1, 2], 0.25)]),
      ("median of 1,2,3,4", [Sample.median([1, 2, 3, 4])]),
      ("type 7 of 1..9", [Sample.quantile(ninths, 0.1), Sample.quantile(ninths, 0.9)]),
      ("mean, variance", [Sample.mean(sample), Sample.variance(sample), Sample.standardDeviation(sample)]),
      ("median absolute deviation", [Sample.medianDeviation(sample)]),
      ("skewness", [Sample.skewness(sample), Sample.excessKurtosis(sample)]),
    ]
  }

  @Test("one value is every quantile of itself, in every kind")
  func single() {
    for kind in QuantileKind.allCases {
      for p in shares { #expect(Sample.quantile([5], p, kind: kind) == 5) }
    }
  }

  @Test("empty samples and impossible shares have no answer")
  func impossible() {
    #expect(Sample.quantile([], 0.5).isNaN)
    #expect(Sample.quantile([1, 2], 1.5).isNaN)
    #expect(Sample.mean([]).isNaN)
    #expect(Sample.variance([3]).isNaN)
  }

  @Test("sums keep what rounding would lose")
  func sums() {
    #expect(Sample.sum([1, 1e100, 1, -1e100]) == 2)
    #expect(Sample.mean([Double](repeating: 0.1, count: 10)) == 0.1)
  }
}
