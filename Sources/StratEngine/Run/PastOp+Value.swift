// SPDX-License-Identifier: Apache-2.0
// What a row of values over time says: means, changes, slopes, first times.

extension PastOp {
  /// - Parameters:
  ///   - count: how many values are kept, at least 1; the last is the present one.
  ///   - value: the value number i, oldest first.
  ///   - first: the step at which the oldest was taken down; `step` is the length of a step.
  /// - Returns: the answer in the value's unit (a slope per time unit, a first time since the start); nothing where
  ///   a condition was never true.
  public func value(count: Int, first: Int, step: Double, _ value: (Int) -> Double) -> Double? {
    func window(_ n: Int?) -> Range<Int> { max(0, count - max(n ?? count, 1))..<count }
    func back(_ n: Int?) -> Double { value(max(0, count - 1 - (n ?? count))) }
    func sum(_ n: Int?) -> Double { window(n).reduce(0) { $0 + value($1) } }
    switch self {
    case .ago(let n): return back(n)
    case .sum(let n), .count(let n): return sum(n)
    case .mean(let n), .share(let n): return sum(n) / Double(window(n).count)
    case .least(let n): return window(n).reduce(.infinity) { min($0, value($1)) }
    case .most(let n): return window(n).reduce(-.infinity) { max($0, value($1)) }
    case .median(let n): return Sample.quantile(ofSorted: window(n).map(value).sorted(), 0.5)
    case .any(let n): return window(n).contains { value($0) != 0 } ? 1 : 0
    case .all(let n): return window(n).allSatisfy { value($0) != 0 } ? 1 : 0
    case .change(let n): return value(count - 1) - back(n)
    case .slope(let n): return PastOp.slope(window(n.map { $0 + 1 }).map(value)) / step
    case .firstTime: return (0..<count).first { value($0) != 0 }.map { Double(first + $0) * step }
    }
  }

  /// How many values it looks at; nothing where all are.
  public var window: Int? {
    switch self {
    case .ago(let n): n + 1
    case .mean(let n), .sum(let n), .least(let n), .most(let n), .median(let n), .count(let n), .share(let n),
      .any(let n), .all(let n):
      n
    case .change(let n), .slope(let n): n.map { $0 + 1 }
    case .firstTime: nil
    }
  }

  /// Least squares through equally spaced values, per step; 0 for one value.
  private static func slope(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let middle = Double(values.count - 1) / 2
    let mean = values.reduce(0, +) / Double(values.count)
    var above = 0.0
    var below = 0.0
    for (i, value) in values.enumerated() {
      let t = Double(i) - middle
      above += t * (value - mean)
      below += t * t
    }
    return above / below
  }
}
