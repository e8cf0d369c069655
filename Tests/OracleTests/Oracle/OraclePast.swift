// SPDX-License-Identifier: Apache-2.0
// Looks back at what was recorded, and which names a value mentions.

import StratCompiler
import StratEngine

extension Body {
  /// The last recorded value is the present one.
  func look(_ recorder: Int, _ rows: [Int], _ past: Past) throws -> Double {
    let blank: Double = model.recorders[recorder].value.type.isReference ? -1 : 0
    let all = world.kept[recorder].map { $0[rows] ?? blank }
    func last(_ n: Int?) -> [Double] { n.map { Array(all.suffix(max($0, 1))) } ?? all }
    func back(_ n: Int?) -> Double { all[max(0, all.count - 1 - (n ?? all.count))] }
    switch past {
    case .ago(let n): return back(n)
    case .sum(let n), .count(let n): return last(n).reduce(0, +)
    case .mean(let n), .share(let n): return last(n).reduce(0, +) / Double(last(n).count)
    case .least(let n): return last(n).reduce(.infinity) { $1 < $0 ? $1 : $0 }
    case .most(let n): return last(n).reduce(-.infinity) { $1 > $0 ? $1 : $0 }
    case .median(let n): return Sample.quantile(ofSorted: last(n).sorted(), 0.5)
    case .any(let n): return last(n).contains { $0 != 0 } ? 1 : 0
    case .all(let n): return last(n).allSatisfy { $0 != 0 } ? 1 : 0
    case .change(let n): return all[all.count - 1] - back(n)
    case .slope(let n): return slope(last(n.map { $0 + 1 }))
    case .firstTime:
      guard let first = all.firstIndex(where: { $0 != 0 }) else { throw fault(.notYet) }
      return Double(first) * model.clock.step
    }
  }

  /// Least squares through equally spaced values, per time unit.
  private func slope(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let middle = (Double(values.count) - 1) / 2
    let mean = values.reduce(0, +) / Double(values.count)
    var above = 0.0
    var below = 0.0
    for (i, value) in values.enumerated() {
      above += (Double(i) - middle) * (value - mean)
      below += (Double(i) - middle) * (Double(i) - middle)
    }
    return above / below / model.clock.step
  }
}

extension OracleWorld {
  /// Whether a value names a local, itself or inside.
  func mentions(_ expr: TypedExpr, _ local: LocalID) -> Bool {
    if case .local(local) = expr.kind { return true }
    return parts(expr).contains { mentions($0, local) }
  }

  private func parts(_ expr: TypedExpr) -> [TypedExpr] {
    switch expr.kind {
    case .field(_, let owner, let keys): return (owner.map { [$0] } ?? []) + keys
    case .formula(_, let a), .end(let a, _), .neighbour(_, let a, _), .unary(_, let a), .isKind(let a, _),
      .curve(_, let a), .element(let a, _), .chance(let a):
      return [a]
    case .tied(_, let a, let b), .tie(_, let a, let b), .binary(_, let a, let b), .same(let a, let b):
      return [a, b]
    case .conditional(let a, let b, let c): return [a, b, c]
    case .function(_, let all), .list(let all), .past(_, let all, _), .call(_, let all), .draw(_, let all):
      return all
    case .fold(let fold):
      return parts(fold.collection)
        + [fold.level, fold.matching, fold.value, fold.weight, fold.otherwise].compactMap { $0 }
    case .collection(let collection): return parts(collection)
    default: return []
    }
  }

  private func parts(_ collection: Collection) -> [TypedExpr] {
    let sources: [TypedExpr] = collection.levels.flatMap { level -> [TypedExpr] in
      switch level.source {
      case .neighbours(_, let of, _), .tiesOf(_, let of, _), .inverse(_, let of), .value(let of): [of]
      case .range(let low, let high): [low, high]
      case .list(let all): all
      case .things, .ties, .payments, .worlds: []
      }
    }
    return sources + (collection.condition.map { [$0] } ?? [])
  }
}
