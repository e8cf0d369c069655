// SPDX-License-Identifier: Apache-2.0
// Aggregates over the worlds of a run: counted, averaged, asked for quantiles. Arithmetic on the columns that the run
// kept, world by world.

import StratCompiler
import StratEngine
import StratSyntax

struct RunFold {
  let run: RunResult
  let fold: Fold
  let model: Model

  /// The value; nothing where no world is left to fold.
  func value() throws -> Double? {
    let worlds = try (0..<run.worlds).filter { try matches(fold.collection.condition, $0) }
    switch fold.operation {
    case .count: return Double(try worlds.filter { try matches(fold.matching, $0) }.count)
    case .share:
      return worlds.isEmpty ? 0 : Double(try worlds.filter { try matches(fold.matching, $0) }.count) / Double(worlds.count)
    case .any: return try worlds.contains { try matches(fold.matching, $0) } ? 1 : 0
    case .all: return try worlds.allSatisfy { try matches(fold.matching, $0) } ? 1 : 0
    default: break
    }
    guard let measured = fold.value else { return nil }
    let values = try worlds.map { try number(measured, $0) }
    if values.isEmpty { return try fold.otherwise.map { try number($0, 0) } ?? (fold.operation == .sum ? 0 : nil) }
    switch fold.operation {
    case .sum: return values.reduce(0, +)
    case .mean: return try mean(values, worlds)
    case .min: return values.min()
    case .max: return values.max()
    case .median: return Sample.median(values)
    case .quantile: return Sample.quantile(values, try fold.level.map { try number($0, 0) } ?? 0.5)
    case .first: return values[0]
    default: return nil
    }
  }

  private func mean(_ values: [Double], _ worlds: [Int]) throws -> Double {
    guard let weight = fold.weight else { return values.reduce(0, +) / Double(values.count) }
    let weights = try worlds.map { try number(weight, $0) }
    return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  private func matches(_ condition: TypedExpr?, _ world: Int) throws -> Bool {
    guard let condition else { return true }
    return try number(condition, world) != 0
  }

  /// A value of one world. Only what a run keeps and arithmetic on it can stand here.
  private func number(_ expr: TypedExpr, _ world: Int) throws -> Double {
    switch expr.kind {
    case .number(let value): return value
    case .flag(let flag): return flag ? 1 : 0
    case .word(let word): return Double(word)
    case .inWorld(.measure(let index), _): return run.measures[index][world]
    case .inWorld(.parameter(let field), _): return run.parameters[field]?[world] ?? .nan
    case .unary(.negate, let a): return -(try number(a, world))
    case .unary(.not, let a): return try number(a, world) == 0 ? 1 : 0
    case .binary(let op, let a, let b): return op.value(try number(a, world), try number(b, world))
    case .same(let a, let b): return try number(a, world) == number(b, world) ? 1 : 0
    case .conditional(let c, let a, let b): return try number(c, world) != 0 ? number(a, world) : number(b, world)
    case .function(let function, let parts):
      if let value = function.value(try parts.map { try number($0, world) }) { return value }
    default: break
    }
    throw Trouble(
      "E0720", "only measures and parameters of the run, and arithmetic on them, can stand here", at: expr.span,
      help: ["declare a measure for it before the run: measure m = ..."])
  }
}

extension StratCompiler.BinaryOperator {
  func value(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: Kernel.power(a, b)
    case .less: a < b ? 1 : 0
    case .atMost: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .atLeast: a >= b ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .or: a != 0 || b != 0 ? 1 : 0
    }
  }
}

extension Function {
  /// The simple functions of a few numbers; nothing for those that no one asks of a run.
  func value(_ x: [Double]) -> Double? {
    switch self {
    case .abs: x[0].magnitude
    case .sqrt: x[0].squareRoot()
    case .floor: x[0].rounded(.down)
    case .ceil: x[0].rounded(.up)
    case .round: x[0].rounded(.toNearestOrAwayFromZero)
    case .min: x.min()
    case .max: x.max()
    case .clamp: Swift.min(Swift.max(x[0], x[1]), x[2])
    default: nil
    }
  }
}
