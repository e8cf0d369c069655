// SPDX-License-Identifier: Apache-2.0
// Values of the typed tree, computed one at a time. A body knows its names, what varies around it (for luck)
// and how many draws stand before the place that it has reached.

import CStratKernels
import StratCompiler
import StratEngine

final class Body {
  let world: OracleWorld
  var owner: String
  var names: [LocalID: V] = [:]
  /// What varies here, outermost first.
  var scope: [(value: Double, type: ValueType)] = []
  /// Draws that stand before the present place, as written.
  var cursor = 0
  /// What is named is not asked whether it is there.
  var trustsNames = false
  /// Where effects go.
  let wants: Wants?
  var model: Model { world.model }

  init(_ world: OracleWorld, owner: String, wants: Wants? = nil) {
    self.world = world
    self.owner = owner
    self.wants = wants
  }

  func fault(_ kind: FaultKind) -> OracleFault { OracleFault(kind: kind, owner: owner) }

  // ---- Luck ----

  func things() -> [Int32] { scope.map { world.identity($0.value, $0.type) } }

  /// The next draw in order of writing.
  func uniform() -> Double {
    cursor += 1
    return world.uniform(owner, cursor - 1, things: things())
  }

  func vary(_ local: LocalID, _ value: Double) {
    names[local] = .one(value)
    scope.append((value, model.locals[local.index].type))
  }

  // ---- Single values ----

  func number(_ expr: TypedExpr) throws -> Double {
    switch try value(expr) {
    case .one(let x): return x
    case .many(let parts):
      if case .one(let x)? = parts.first { return x }
      throw fault(.empty)
    case .newborn: throw fault(.noneUsed)
    }
  }

  func flag(_ expr: TypedExpr) throws -> Bool { try number(expr) != 0 }

  /// A thing or tie that must be there.
  func row(_ expr: TypedExpr) throws -> Int {
    let row = try number(expr)
    if row < 0 { throw fault(.noneUsed) }
    return Int(row)
  }

  func finite(_ x: Double, _ kind: FaultKind = .outsideDomain) throws -> Double {
    if !x.isFinite { throw fault(kind) }
    return x
  }

  // ---- Values ----

  func value(_ expr: TypedExpr) throws -> V {
    switch expr.kind {
    case .number(let x): return .one(x)
    case .flag(let flag): return .one(flag ? 1 : 0)
    case .word(let n): return .one(Double(n))
    case .thing(let n): return .one(try named(n, expr.type))
    case .none: return .one(-1)
    case .local(let local):
      guard let value = names[local] else { throw fault(.noneUsed) }
      return value
    case .field(let field, let owner, let keys): return .one(try read(field, owner, keys))
    case .formula(let field, let owner): return .one(try formula(field, owner))
    case .end(let tie, let isFrom): return .one(try end(tie, isFrom))
    case .tied, .tie, .neighbour, .isKind: return .one(try aboutTies(expr))
    case .unary(.not, let a): return .one(try flag(a) ? 0 : 1)
    case .unary(.negate, let a): return .one(-(try number(a)))
    case .binary(let op, let a, let b): return .one(try binary(op, a, b))
    case .same(let a, let b):
      let left = try mentioned(a)
      return .one(try left == mentioned(b) ? 1 : 0)
    case .conditional(let condition, let yes, let no): return try choice(condition, yes, no)
    case .noCase: throw fault(.noCase)
    case .function(let function, let parts): return .one(try call(function, parts.map { try number($0) }))
    case .curve(let index, let x): return .one(try curve(model.curves[index], at: number(x)))
    case .call(let define, let parts): return try call(model.defines[define.index], parts)
    case .draw(let distribution, let parts):
      var given = try parts.map { try number($0) }
      if distribution == .exponential { given[0] = 1 / given[0] }
      return .one(try finite(drawn(distribution, uniform(), given)))
    case .chance(let p): return .one(try chance(number(p)))
    case .fold(let fold): return .one(try self.fold(fold))
    case .collection(let collection): return .many(try members(collection).map { .one($0.value) })
    case .list(let parts): return .many(try parts.map { try value($0) })
    case .element(let list, let n): return try element(value(list), n)
    case .elapsed: return .one(Double(world.step) * model.clock.step)
    case .past(let recorder, let parts, let past):
      let value = try look(recorder, parts.map { try row($0) }, past)
      return .one(try stillThere(value, expr.type))
    case .made(let statement): return .one(try made(statement))
    case .payment(let part, let of): return .one(try payment(part, Int(number(of))))
    case .paymentIs(let part, let of, let account):
      return .one(try isEnd(part, Int(number(of)), account) ? 1 : 0)
    case .text, .at, .inWorld, .worldOf: throw fault(.noneUsed)
    }
  }

  func element(_ value: V, _ n: Int) throws -> V {
    guard case .many(let parts) = value else { return value }
    guard n < parts.count else { throw fault(.empty) }
    return parts[n]
  }

  private func chance(_ p: Double) throws -> Double {
    guard p >= 0, p <= 1 else { throw fault(.outsideDomain) }
    return uniform() < p ? 1 : 0
  }

  private func choice(_ condition: TypedExpr, _ yes: TypedExpr, _ no: TypedExpr) throws -> V {
    if try flag(condition) {
      let value = try value(yes)
      cursor += world.draws(no)
      return value
    }
    cursor += world.draws(yes)
    return try value(no)
  }

  private func binary(_ op: BinaryOperator, _ a: TypedExpr, _ b: TypedExpr) throws -> Double {
    let x = try number(a)
    if (op == .and && x == 0) || (op == .or && x != 0) {
      cursor += world.draws(b)
      return x
    }
    let y = try number(b)
    switch op {
    case .add: return x + y
    case .subtract: return x - y
    case .multiply: return x * y
    case .divide:
      if y == 0 { throw fault(.divisionByZero) }
      return x / y
    case .power: return try finite(sk_pow1(x, y))
    case .less: return x < y ? 1 : 0
    case .atMost: return x <= y ? 1 : 0
    case .greater: return x > y ? 1 : 0
    case .atLeast: return x >= y ? 1 : 0
    case .and, .or: return y
    }
  }

  private func call(_ function: Function, _ a: [Double]) throws -> Double {
    switch function {
    case .abs: return abs(a[0])
    case .sign: return a[0] > 0 ? 1 : a[0] < 0 ? -1 : a[0]
    case .sqrt: return try finite(a[0].squareRoot())
    case .exp: return try finite(sk_exp1(a[0]))
    case .log: return try finite(sk_log1(a[0]))
    case .log10: return try finite(sk_log10_1(a[0]))
    case .sin: return try finite(sk_sin1(a[0]))
    case .cos: return try finite(sk_cos1(a[0]))
    case .tan: return try finite(sk_tan1(a[0]))
    case .floor: return a[0].rounded(.down)
    case .ceil: return a[0].rounded(.up)
    case .round: return a[0].rounded(.toNearestOrAwayFromZero)
    case .clamp: return { $0 > a[2] ? a[2] : $0 }(a[0] < a[1] ? a[1] : a[0])
    case .min: return a.dropFirst().reduce(a[0]) { $1 < $0 ? $1 : $0 }
    case .max: return a.dropFirst().reduce(a[0]) { $1 > $0 ? $1 : $0 }
    case .mod:
      if a[1] == 0 { throw fault(.divisionByZero) }
      return remainder(a[0], a[1])
    case .distance:
      if a.count == 2 { return abs(a[0] - a[1]) }
      return try finite(((a[0] - a[2]) * (a[0] - a[2]) + (a[1] - a[3]) * (a[1] - a[3])).squareRoot())
    case .normalCdf: return try finite(sk_normal_cdf1(a[0]))
    case .normalQuantile: return try finite(sk_normal_quantile1(a[0]))
    case .factorial: return try finite(Special.factorial(a[0]))
    case .choose: return try finite(Special.choose(a[0], a[1]))
    case .lgamma: return try finite(sk_lgamma1(a[0]))
    }
  }

  /// What is left of x after whole y's, with the sign of y.
  private func remainder(_ x: Double, _ y: Double) -> Double {
    var r = x - y * (x / y).rounded(.down)
    if r != 0 && (r < 0) != (y < 0) { r += y }
    return abs(r) >= abs(y) ? r - y : r
  }

  private func curve(_ curve: Curve, at x: Double) -> Double {
    guard let low = curve.x.first, let high = curve.x.last else { return 0 }
    if x <= low { return curve.y[0] }
    if x >= high { return curve.y[curve.y.count - 1] }
    let i = curve.x.indices.first { $0 > 0 && curve.x[$0] >= x } ?? 1
    let part = (x - curve.x[i - 1]) / (curve.x[i] - curve.x[i - 1])
    return curve.y[i - 1] + part * (curve.y[i] - curve.y[i - 1])
  }

  /// The body stands where the call stands; its names hold inside only.
  private func call(_ define: Define, _ parts: [TypedExpr]) throws -> V {
    let given = try parts.map { try value($0) }
    let before = names
    for (parameter, value) in zip(define.parameters, given) { names[parameter] = value }
    try run(define.body.steps)
    let result = try value(define.body.value)
    names = before
    return result
  }

  // ---- Attributes ----

  func read(_ field: FieldID, _ owner: TypedExpr?, _ keys: [TypedExpr]) throws -> Double {
    if let owner, case .local(let local) = owner.kind, case .newborn(let newborn)? = names[local] {
      return try first(newborn, field, keys.map { Int(try number($0)) })
    }
    let index = try cell(field, owner, keys)
    return try world.value(field.index, index)
  }

  /// Where a cell is among those of its field.
  func cell(_ field: FieldID, _ owner: TypedExpr?, _ keys: [TypedExpr]) throws -> Int {
    let row = try owner.map { try self.row($0) } ?? 0
    var index = row
    for (domain, key) in zip(model.fields[field.index].keys, keys) {
      index = try index * world.size(domain) + self.key(domain, key)
    }
    return index
  }

  private func key(_ domain: KeyDomain, _ expr: TypedExpr) throws -> Int {
    guard case .range(let low, let high) = domain else {
      let row = try row(expr)
      // Values are kept for the things that were declared.
      guard row < world.size(domain) else { throw fault(.notKept) }
      return row
    }
    let key = try number(expr)
    guard key >= Double(low), key <= Double(high), key.rounded(.down) == key else {
      throw fault(.outsideBounds)
    }
    return Int(key) - low
  }

  private func formula(_ field: FieldID, _ owner: TypedExpr) throws -> Double {
    let row = try row(owner)
    let which = try world.value(field.index, row)
    guard which >= 0 else { throw fault(.noneUsed) }
    let formula = model.formulas[Int(which)]
    let before = names
    names[formula.itself] = .one(Double(row))
    let result = try number(formula.value)
    names = before
    return result
  }

  // ---- Ties ----

  private func end(_ tie: TypedExpr, _ isFrom: Bool) throws -> Double {
    if case .local(let local) = tie.kind, case .newborn(let newborn)? = names[local], let ends = newborn.ends
    {
      return Double(isFrom ? ends.from : ends.to)
    }
    guard case .tie(let relation, _) = tie.type else { throw fault(.noneUsed) }
    let row = try row(tie)
    return Double(isFrom ? world.ties[relation.index][row].from : world.ties[relation.index][row].to)
  }

  private func aboutTies(_ expr: TypedExpr) throws -> Double {
    switch expr.kind {
    case .tied(let relation, let a, let b):
      let from = try row(a)
      return try world.tie(relation.index, from, row(b)) == nil ? 0 : 1
    case .tie(let relation, let a, let b):
      let from = try row(a)
      return try Double(world.tie(relation.index, from, row(b)) ?? -1)
    case .neighbour(let relation, let of, let fromSide):
      return try Double(world.neighbours(relation.index, of: row(of), fromSide: fromSide).first?.row ?? -1)
    case .isKind(let a, let kind):
      let row = try row(a)
      let thing = world.things[world.root(kind)]?[row]
      return thing.map { world.family(kind).contains($0.kind) } ?? false ? 1 : 0
    default: throw fault(.noneUsed)
    }
  }
}
