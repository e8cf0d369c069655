// SPDX-License-Identifier: Apache-2.0
// Values as code. Each case of a typed value is one function or one line here.

import StratEngine
import StratSyntax

extension CodeWriter {
  /// A single value in a register of the current frame, in the lane of its type.
  func scalar(_ expr: TypedExpr) -> Register { use(value(expr)) }

  func scalar(_ expr: TypedExpr, as lane: Lane) -> Register { convert(scalar(expr), to: lane) }

  /// A value, written on the outermost frame where it may stand.
  func value(_ expr: TypedExpr) -> Value {
    switch expr.kind {
    case .local, .number, .flag, .word, .thing, .none, .made, .text, .chance, .draw, .inWorld, .worldOf, .at:
      return write(expr)
    default: break
    }
    guard depth > floor, isInMovable || context.isMovable(expr) else { return write(expr) }
    let target = home(of: expr)
    let isInner = isInMovable
    isInMovable = true
    defer { isInMovable = isInner }
    return target < depth ? atDepth(target) { write(expr) } : write(expr)
  }

  /// The outermost frame on which all that a value needs is there. What needs no thing at all goes out to the
  /// world; what needs an outer thing goes out to its frame, but not past a choice, which might not want it.
  private func home(of expr: TypedExpr) -> Int {
    let natural = max(needs(expr), floor)
    if natural == floor { return floor }
    var target = depth
    while target > natural, !frames[target].isConditional { target -= 1 }
    return target
  }

  private func needs(_ expr: TypedExpr) -> Int {
    if case .local(let local) = expr.kind { return bindings[local]?.depth ?? 0 }
    var deepest = 0
    forEachChild(of: expr) { deepest = max(deepest, needs($0)) }
    return deepest
  }

  private func write(_ expr: TypedExpr) -> Value {
    switch expr.kind {
    case .number(let number): here(self.number(number))
    case .flag(let flag): here(self.flag(flag))
    case .word(let index): here(self.index(index))
    case .thing(let slot): here(named(slot, expr))
    case .none: here(index(-1))
    case .text:
      cannot("a text cannot be kept as a value; it can stand in `note` and after `else`", at: expr.span)
    case .local(let local):
      bindings[local] ?? cannot("\(context.local(local).name) has no value here", at: expr.span)
    case .field(let field, let owner, let keys): read(field, owner: owner, keys: keys, at: expr.span)
    case .formula(let field, let owner): formula(field, owner: owner, expr)
    case .end(let tie, let isFrom): end(of: tie, isFrom: isFrom)
    case .tied(let relation, let a, let b):
      here(tied(table: table(relation), row(a), row(b)))
    case .tie(let relation, let a, let b):
      here(self.tie(table: table(relation), row(a), row(b)))
    case .neighbour(let relation, let of, let fromSide):
      here(neighbour(table: table(relation), of: row(of), fromSide: fromSide))
    case .unary(let op, let a): here(unary(op, a, expr))
    case .binary(let op, let a, let b): here(binary(op, a, b, expr))
    case .same(let a, let b): here(same(a, b))
    case .isKind(let a, let kind): here(isKind(a, kind))
    case .conditional(let condition, let yes, let no): choice(condition, yes, no, expr)
    case .noCase: noCase(expr)
    case .function(let function, let parts): here(call(function, parts.map { scalar($0, as: .number) }, expr))
    case .curve(let index, let x): here(curve(index, scalar(x, as: .number)))
    case .call(let define, let parts): call(define, parts, expr)
    case .draw(let distribution, let parts): here(draw(distribution, parts, expr))
    case .chance(let p): here(chance(p))
    case .fold(let fold): here(self.fold(fold, expr))
    case .collection(let collection): list(collection, at: expr.span)
    case .list(let parts): .parts(parts.map { value($0) })
    case .element(let of, let index): element(of, index, at: expr.span)
    case .elapsed: here(clock(.elapsed))
    case .past(let recorder, let parts, let past):
      here(stillThere(self.past(recorder, parts, past, expr), expr))
    case .made(let statement): made(statement)
    case .payment(let part, let of): payment(part, of, at: expr.span)
    case .paymentIs(let part, let of, let account): here(paymentIs(part, of, account))
    case .at: here(number(takeHeld(at: expr.span)))
    case .worldOf(let run, let of): world(of: run, of, at: expr.span)
    case .inWorld(let recorded, let of): inWorld(recorded, of, expr.type.lane, at: expr.span)
    }
  }

  func table(_ relation: RelationID) -> Int { context.layout.tableOfRelation[relation.index] }
  func table(_ kind: KindID) -> Int { context.layout.tableOfKind[kind.index] }

  /// The row of a thing or tie that must be there.
  func row(_ expr: TypedExpr) -> Register {
    let register = scalar(expr, as: .index)
    return expr.type.admitsNone ? present(register, at: expr.span) : register
  }

  // ---- Arithmetic ----

  private func unary(_ op: UnaryOperator, _ a: TypedExpr, _ expr: TypedExpr) -> Register {
    switch op {
    case .not: return not(scalar(a))
    case .negate:
      if let constant = expr.constant { return number(constant) }
      return unary(.negate, scalar(a), at: expr.span)
    }
  }

  private func binary(_ op: BinaryOperator, _ a: TypedExpr, _ b: TypedExpr, _ expr: TypedExpr) -> Register {
    switch op {
    case .and, .or: return connect(op, a, b)
    default: break
    }
    let left = scalar(a, as: .number)
    let right = scalar(b, as: .number)
    return switch op {
    case .add: binary(.add, left, right, at: expr.span)
    case .subtract: binary(.subtract, left, right, at: expr.span)
    case .multiply: binary(.multiply, left, right, at: expr.span)
    case .divide: binary(.divide, left, right, at: expr.span)
    case .power: binary(.power, left, right, at: expr.span)
    case .less: compare(.less, left, right)
    case .atMost: compare(.atMost, left, right)
    case .greater: compare(.greater, left, right)
    case .atLeast: compare(.atLeast, left, right)
    case .and, .or: flag(false)
    }
  }

  /// `and`, `or`: the right side is computed only where the left does not settle it, unless that costs more.
  private func connect(_ op: BinaryOperator, _ a: TypedExpr, _ b: TypedExpr) -> Register {
    let left = scalar(a)
    if context.isFree(b) {
      let right = scalar(b)
      return op == .and ? both(left, right) : either(left, right)
    }
    return op == .and
      ? branch(left, [.flag], then: { [self.scalar(b)] }, otherwise: { [self.flag(false)] })[0]
      : branch(left, [.flag], then: { [self.flag(true)] }, otherwise: { [self.scalar(b)] })[0]
  }

  private func same(_ a: TypedExpr, _ b: TypedExpr) -> Register {
    let left = mention(a)
    let right = mention(b)
    switch (left.lane, right.lane) {
    case (.index, .index): return sameIndex(left, right)
    case (.flag, .flag): return flags(.same, left, right)
    default: return compare(.equal, convert(left, to: .number), convert(right, to: .number))
    }
  }

  private func isKind(_ a: TypedExpr, _ kind: KindID) -> Register {
    let thing = row(a)
    let tag = tag(table: table(kind), row: thing)
    let family = model.kinds[kind.index].family
    let members = family.isEmpty ? [kind] : family
    return members.dropFirst().reduce(sameIndex(tag, index(members[0].index))) {
      either($0, sameIndex(tag, index($1.index)))
    }
  }

  private func noCase(_ expr: TypedExpr) -> Value {
    require(flag(false), .noCase, [], at: expr.span)
    return here(zero(expr.type.lane))
  }

  func zero(_ lane: Lane) -> Register {
    switch lane {
    case .number: number(0)
    case .index: index(-1)
    case .flag: flag(false)
    }
  }

  private func call(_ function: Function, _ a: [Register], _ expr: TypedExpr) -> Register {
    let span = expr.span
    func op1(_ op: UnaryOp) -> Register { unary(op, a[0], at: span) }
    func op2(_ op: BinaryOp) -> Register {
      a.dropFirst().reduce(a[0]) { binary(op, $0, $1, at: span) }
    }
    guard !a.isEmpty else { return number(0) }
    return switch function {
    case .abs: op1(.abs)
    case .sign: op1(.sign)
    case .sqrt: op1(.sqrt)
    case .exp: op1(.exp)
    case .log: op1(.log)
    case .log10: op1(.log10)
    case .sin: op1(.sin)
    case .cos: op1(.cos)
    case .tan: op1(.tan)
    case .floor: op1(.floor)
    case .ceil: op1(.ceil)
    case .round: op1(.round)
    case .normalCdf: op1(.normalCdf)
    case .normalQuantile: op1(.normalQuantile)
    case .factorial: op1(.factorial)
    case .lgamma: op1(.lgamma)
    case .min: op2(.min)
    case .max: op2(.max)
    case .mod: op2(.mod)
    case .choose: op2(.choose)
    case .clamp: a.count == 3 ? clamp(a[0], low: a[1], high: a[2]) : a[0]
    case .distance: distance(a, at: span)
    }
  }

  /// |a - b| for two; for four, between (a, b) and (c, d).
  private func distance(_ a: [Register], at span: SourceSpan) -> Register {
    if a.count == 2 { return unary(.abs, binary(.subtract, a[0], a[1], at: span), at: span) }
    guard a.count == 4 else { return a[0] }
    let x = binary(.subtract, a[0], a[2], at: span)
    let y = binary(.subtract, a[1], a[3], at: span)
    let squares = binary(
      .add, binary(.multiply, x, x, at: span), binary(.multiply, y, y, at: span), at: span)
    return unary(.sqrt, squares, at: span)
  }
}
