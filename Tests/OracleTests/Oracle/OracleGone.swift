// SPDX-License-Identifier: Apache-2.0
// What has gone: whoever names it, or looks back at it, does so in vain; what referred to it refers to nothing.

import StratCompiler
import StratEngine

extension Body {
  /// A thing that is named must be there.
  func named(_ row: Int, _ type: ValueType) throws -> Double {
    if !trustsNames, !world.isThere(Double(row), type) { throw fault(.gone) }
    return Double(row)
  }

  /// So must be what a look back gives, but for none where that may be.
  func stillThere(_ row: Double, _ type: ValueType) throws -> Double {
    guard type.isReference else { return row }
    if row < 0 {
      if type.mayBeNone { return row }
      throw fault(.noneUsed)
    }
    if !world.isThere(row, type) { throw fault(.gone) }
    return row
  }

  /// What is only compared or told may have gone.
  func mentioned(_ expr: TypedExpr) throws -> Double {
    switch expr.kind {
    case .thing(let row): return Double(row)
    case .past(let recorder, let parts, let past): return try look(recorder, parts.map { try row($0) }, past)
    default: return try number(expr)
    }
  }

  /// Payments are facts of the past, also those of what has gone.
  func trusting<T>(_ work: () throws -> T) rethrows -> T {
    let before = trustsNames
    trustsNames = true
    defer { trustsNames = before }
    return try work()
  }
}

extension OracleWorld {
  func isThere(_ row: Double, _ type: ValueType) -> Bool {
    if known != nil { return true }
    switch type {
    case .thing(let kind, _): return things[root(kind)]?[Int(row)].isAlive ?? false
    case .tie(let relation, _): return ties[relation.index][Int(row)].isAlive
    default: return true
    }
  }

  private func isThere(_ row: Int, _ owner: Owner) -> Bool {
    switch owner {
    case .world: true
    case .kind(let kind): isThere(Double(row), .thing(kind, orNone: false))
    case .relation(let relation): isThere(Double(row), .tie(relation, orNone: false))
    }
  }

  /// At the end of a landing: no reference to what is no longer there.
  func forgetTheGone() throws {
    for (f, field) in model.fields.enumerated() where field.type.isReference && !field.isFormula {
      for index in cells[f].indices where cells[f][index] >= 0 {
        if isThere(cells[f][index], field.type) || !isThere(index / keyCount(f), field.owner) { continue }
        if !field.type.mayBeNone { throw OracleFault(kind: .dangling, owner: field.name) }
        cells[f][index] = -1
      }
    }
  }
}

extension ValueType {
  var mayBeNone: Bool {
    switch self {
    case .thing(_, let orNone), .tie(_, let orNone): orNone
    default: false
    }
  }
}
