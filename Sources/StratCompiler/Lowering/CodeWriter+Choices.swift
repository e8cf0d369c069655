// SPDX-License-Identifier: Apache-2.0
// Values that depend on which way is taken: conditionals, definitions, formulas, lists, looks back, luck.

public import StratEngine
import StratSyntax

extension CodeWriter {
  func choice(_ condition: TypedExpr, _ yes: TypedExpr, _ no: TypedExpr, _ expr: TypedExpr) -> Value {
    let flag = scalar(condition)
    if case .collection = expr.type {
      return cannot("several values cannot be chosen by `if`; choose inside the `where`", at: expr.span)
    }
    let lanes = lanes(of: expr.type)
    if lanes.count == 1, context.isFree(yes), context.isFree(no) {
      return here(select(flag, scalar(yes, as: lanes[0]), scalar(no, as: lanes[0])))
    }
    let merged = branch(
      flag, lanes, then: { self.flat(self.value(yes), lanes) },
      otherwise: { self.flat(self.value(no), lanes) })
    return rebuilt(merged, expr.type)
  }

  // ---- Values of several registers ----

  func lanes(of type: ValueType) -> [Lane] {
    if case .list(let parts) = type { parts.flatMap { lanes(of: $0) } } else { [type.lane] }
  }

  /// All registers of a value on the current frame, in these lanes.
  func flat(_ value: Value, _ lanes: [Lane]) -> [Register] {
    let found = flat(value)
    return lanes.indices.map { $0 < found.count ? convert(found[$0], to: lanes[$0]) : zero(lanes[$0]) }
  }

  func flat(_ value: Value) -> [Register] {
    if case .parts(let parts) = value { parts.flatMap { flat($0) } } else { [use(value)] }
  }

  func rebuilt(_ registers: [Register], _ type: ValueType) -> Value {
    var rest = registers[...]
    return rebuilt(&rest, type)
  }

  private func rebuilt(_ rest: inout ArraySlice<Register>, _ type: ValueType) -> Value {
    if case .list(let parts) = type { return .parts(parts.map { rebuilt(&rest, $0) }) }
    return here(rest.popFirst() ?? zero(type.lane))
  }

  func element(_ of: TypedExpr, _ index: Int, at span: SourceSpan) -> Value {
    element(value(of), index, at: span)
  }

  func element(_ value: Value, _ index: Int, at span: SourceSpan) -> Value {
    switch value {
    case .parts(let parts) where index < parts.count: return parts[index]
    case .list(let list, let from, _):
      let here = lifted(list, from: from)
      let length = fresh(.number)
      emit(.lengthOf(length, here))
      require(compare(.greater, length, number(Double(index))), .empty, [length], at: span)
      let member = fresh(list.lane)
      emit(.memberOf(member, here, index))
      return self.here(member)
    default: return index == 0 ? value : cannot("there is no part \(index + 1) here", at: span)
    }
  }

  // ---- Definitions ----

  /// The body is written where the call stands, its names bound to the values given; once for the same values, so
  /// that definitions that use one another twice do not double what is written.
  func call(_ define: DefineID, _ parts: [TypedExpr], _ expr: TypedExpr) -> Value {
    let definition = model.defines[define.index]
    guard openCalls < CodeWriter.deepestCall else {
      return cannot(
        "definitions stand on one another more than \(CodeWriter.deepestCall) deep here", at: expr.span)
    }
    openCalls += 1
    defer { openCalls -= 1 }
    let values = parts.map { value($0) }
    let key = callKey(define, values)
    if let key, let known = knownCall(key) { return known }
    let before = bindings
    for (parameter, value) in zip(definition.parameters, values) { bindings[parameter] = value }
    for step in definition.body.steps { statement(step) }
    let result = value(definition.body.value)
    bindings = before
    if let key, case .one(let register, let depth) = result { frames[depth].known[key] = register }
    return result
  }

  static let deepestCall = 200

  /// All that a call depends on, where it is given plain values.
  private func callKey(_ define: DefineID, _ values: [Value]) -> ResultKey? {
    var given: [Int] = []
    for value in values {
      guard case .one(let register, let depth) = value else { return nil }
      given += [register.id, depth]
    }
    return ResultKey(25, define.index, more: given)
  }

  private func knownCall(_ key: ResultKey) -> Value? {
    for depth in stride(from: self.depth, through: 0, by: -1) {
      if let register = frames[depth].known[key] { return .one(register, depth: depth) }
    }
    return nil
  }

  // ---- Formulas ----

  func formula(_ field: FieldID, owner: TypedExpr, _ expr: TypedExpr) -> Value {
    let thing = row(owner)
    let column = context.layout.columns[field.index]
    let which = load(field.index, column.lane, at: [thing])
    let lane = expr.type.lane
    return here(
      formula(
        context.formulasOf[field] ?? [], which: here(which), thing: here(thing), lane: lane, at: expr.span))
  }

  private func formula(
    _ candidates: [Int], which: Value, thing: Value, lane: Lane, at span: SourceSpan
  ) -> Register {
    guard let first = candidates.first else {
      require(self.flag(false), .noneUsed, [], at: span)
      return zero(lane)
    }
    guard !openFormulas.contains(first) else {
      _ = cannot("this formula needs itself", at: span)
      return zero(lane)
    }
    let isFirst = sameIndex(use(which), index(first))
    return branch(
      isFirst, [lane],
      then: {
        self.openFormulas.append(first)
        let formula = self.model.formulas[first]
        self.bindings[formula.itself] = thing
        let result = self.scalar(formula.value, as: lane)
        self.openFormulas.removeLast()
        return [result]
      },
      otherwise: {
        [self.formula(Array(candidates.dropFirst()), which: which, thing: thing, lane: lane, at: span)]
      })[0]
  }

  // ---- The past ----

  func past(_ recorder: Int, _ parts: [TypedExpr], _ past: Past, _ expr: TypedExpr) -> Register {
    let at = parts.map { scalar($0, as: .index) }
    let register = fresh(expr.type.lane)
    guard recorder < recordersKept else {
      context.cannot(
        "nobody has kept this from the start: make it a measure, and look back at that", at: expr.span)
      return zero(register.lane)
    }
    emit(.past(register, recorder: recorder, at: at, past.op, place: place(expr.span)))
    return register
  }

  // ---- Luck ----

  func draw(_ distribution: Distribution, _ parts: [TypedExpr], _ expr: TypedExpr) -> Register {
    var parameters = parts.map { scalar($0, as: .number) }
    // The language gives the rate, the engine takes the mean.
    if distribution == .exponential {
      parameters[0] = binary(.divide, number(1), parameters[0], at: expr.span)
    }
    let uniform = draw(site: nextSite(), things: drawThings())
    let register = fresh(.number)
    emit(
      .distribution(
        register, distribution.op, uniform: uniform, parameters: parameters, place: place(expr.span)))
    return register
  }

  /// True with this chance. What is given must lie between 0 and 1.
  func chance(_ p: TypedExpr) -> Register {
    let chance = scalar(p, as: .number)
    let isKnown = p.constant.map { $0 >= 0 && $0 <= 1 } ?? false
    if !isKnown {
      let inside = both(compare(.atLeast, chance, number(0)), compare(.atMost, chance, number(1)))
      require(inside, .outsideDomain, [chance], at: p.span, shown: [p.type])
    }
    return compare(.less, draw(site: nextSite(), things: drawThings()), chance)
  }
}

extension Past {
  public var op: PastOp {
    switch self {
    case .ago(let steps): .ago(steps)
    case .mean(let steps): .mean(steps)
    case .sum(let steps): .sum(steps)
    case .least(let steps): .least(steps)
    case .most(let steps): .most(steps)
    case .median(let steps): .median(steps)
    case .count(let steps): .count(steps)
    case .share(let steps): .share(steps)
    case .any(let steps): .any(steps)
    case .all(let steps): .all(steps)
    case .change(let steps): .change(steps)
    case .slope(let steps): .slope(steps)
    case .firstTime: .firstTime
    }
  }
}

extension Distribution {
  var op: DistributionOp {
    switch self {
    case .normal: .normal
    case .beta: .beta
    case .uniform: .uniform
    case .lognormal: .lognormal
    case .triangular: .triangular
    case .poisson: .poisson
    case .binomial: .binomial
    case .exponential: .exponential
    case .gamma: .gamma
    case .amountRange: .amountRange
    case .shareRange: .shareRange
    }
  }
}
