// SPDX-License-Identifier: Apache-2.0
// Reading attributes: of things and ties that are there, and of those in the making.

import StratEngine
import StratSyntax

extension CodeWriter {
  func read(_ field: FieldID, owner: TypedExpr?, keys: [TypedExpr], at span: SourceSpan) -> Value {
    if let newborn = newborn(owner) { return read(newborn, field, keys, at: span) }
    if case .local(let local)? = owner?.kind, unborn.contains(local) { return notYet(at: span) }
    let column = context.layout.columns[field.index]
    let at = cell(field, owner: owner, keys: keys)
    // What a tie in the making says of its end, which is made in the same body, is what that begins with.
    if owner != nil, let end = made[at[0].id] { return read(end, field, keys, at: span) }
    return here(load(field.index, column.lane, at: at))
  }

  /// Made in this body, and asked for before the phase has landed.
  func notYet(at span: SourceSpan) -> Value {
    cannot(
      "what is made here is not there before the phase is over, so nothing can be read of it yet: "
        + "keep the value in a `let` before it is made", at: span)
  }

  /// Where a cell is: the row (absent for the world), then its keys.
  func cell(_ field: FieldID, owner: TypedExpr?, keys: [TypedExpr]) -> [Register] {
    let domains = context.field(field).keys
    let row = owner.map { [self.row($0)] } ?? []
    return row + zip(domains, keys).map { key($0, $1) }
  }

  /// A key as an index from 0.
  private func key(_ domain: KeyDomain, _ expr: TypedExpr) -> Register {
    guard case .range(let low, let high) = domain else { return keptRow(domain, expr) }
    if let constant = expr.constant, constant >= Double(low), constant <= Double(high) {
      return index(Int(constant) - low)
    }
    let given = scalar(expr, as: .number)
    let offset = low == 0 ? given : binary(.subtract, given, number(Double(low)), at: expr.span)
    let known = ResultKey(22, offset.id, high - low)
    if frames[depth].known[known] == nil {
      let whole = compare(.equal, unary(.floor, offset, at: expr.span), offset)
      let inside = both(
        compare(.atLeast, offset, number(0)), compare(.atMost, offset, number(Double(high - low))))
      require(both(whole, inside), .outsideBounds, [given], at: expr.span, shown: [expr.type])
      frames[depth].known[known] = offset
    }
    return convert(offset, to: .index)
  }

  /// The row of a thing that a field keeps a value for. Its cells are laid out for the things that were declared:
  /// one that was made since has none.
  private func keptRow(_ domain: KeyDomain, _ expr: TypedExpr) -> Register {
    let row = row(expr)
    guard context.mayBeUnkept(domain, expr) else { return row }
    let size = model.size(of: domain)
    let known = ResultKey(24, row.id, size)
    if frames[depth].known[known] == nil {
      require(
        compare(.less, convert(row, to: .number), number(Double(size))), .notKept, [row], at: expr.span,
        shown: [expr.type])
      frames[depth].known[known] = row
    }
    return row
  }

  // ---- Ends of ties ----

  func end(of tie: TypedExpr, isFrom: Bool) -> Value {
    if let ends = newborn(tie)?.ends { return isFrom ? ends.from : ends.to }
    guard case .tie(let relation, _) = tie.type else {
      return cannot("only a tie has ends", at: tie.span)
    }
    let row = row(tie)
    if let ends = made[row.id]?.ends { return isFrom ? ends.from : ends.to }
    return here(end(table: table(relation), tie: row, isFrom: isFrom))
  }

  // ---- Things in the making ----

  private func newborn(_ owner: TypedExpr?) -> Newborn? {
    if case .local(let local)? = owner?.kind, case .newborn(let newborn)? = bindings[local] {
      newborn
    } else {
      nil
    }
  }

  private func read(_ newborn: Newborn, _ field: FieldID, _ keys: [TypedExpr], at span: SourceSpan) -> Value {
    let fixed = keys.map { fixedKey($0) }
    guard !fixed.contains(nil) else {
      return cannot("while something is being made, only entries that are named can be read of it", at: span)
    }
    return first(newborn, field, fixed.compactMap { $0 }, at: span)
  }

  private func fixedKey(_ expr: TypedExpr) -> Int? {
    if case .local(let local) = expr.kind, let fixed = fixedKeys[local] { return fixed }
    return expr.constant.map { Int($0) }
  }

  /// A first value of something in the making: what is given for it, else what its field says. `keys` are
  /// slots or numbers of a range, as written.
  func first(_ newborn: Newborn, _ field: FieldID, _ keys: [Int], at span: SourceSpan) -> Value {
    let cell = Newborn.Cell(field: field, keys: keys)
    if let known = newborn.values[cell], known.depth <= depth { return known }
    guard !newborn.open.contains(field) else {
      return cannot("the first value of \(context.field(field).name) needs itself", at: span)
    }
    newborn.open.append(field)
    defer { newborn.open.removeLast() }
    let value = scoped { compute(newborn, field, keys) }
    newborn.values[cell] = value
    return value
  }

  private func compute(_ newborn: Newborn, _ id: FieldID, _ keys: [Int]) -> Value {
    let field = context.field(id)
    let lane = context.layout.columns[id.index].lane
    let entry = newborn.given.last { given in
      given.field == id && !given.keys.isEmpty && given.keys.map { fixedKey($0) } == keys.map { Optional($0) }
    }
    let whole = newborn.given.last { $0.field == id && $0.keys.isEmpty }
    for (local, key) in zip(field.keyLocals, keys) {
      fixedKeys[local] = key
      bindings[local] = here(context.local(local).type.lane == .number ? number(Double(key)) : index(key))
    }
    if let given = entry ?? whole {
      return here(scalar(given.value, as: lane))
    }
    guard let first = field.first else { return here(field.type.isReference ? index(-1) : empty(lane)) }
    if let itself = field.itself { bindings[itself] = .newborn(newborn) }
    return here(scalar(first, as: lane))
  }

  /// What a cell holds before anything is written: zero.
  func empty(_ lane: Lane) -> Register {
    switch lane {
    case .number: number(0)
    case .index: index(0)
    case .flag: flag(false)
    }
  }
}
