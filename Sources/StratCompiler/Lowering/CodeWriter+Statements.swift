// SPDX-License-Identifier: Apache-2.0
// Statements as code. Names get new values by binding anew: ways that part meet again in merges, and only
// what goes round a loop lives in registers that change.

import StratEngine
import StratSyntax

extension CodeWriter {
  func run(_ statements: [TypedStatement]) {
    for inner in statements { statement(inner) }
  }

  func statement(_ statement: TypedStatement) {
    let span = statement.span
    switch statement.kind {
    case .letting(let locals, let value): letting(locals, value, at: span)
    case .assign(let local, let value): assign(local, value)
    case .write(let write): self.write(write, at: span)
    case .conditional(let condition, let yes, let no): conditional(condition, yes, no, at: span)
    case .each(let collection, let body): each(collection, body, at: span)
    case .pay(let pay): self.pay(pay, at: span)
    case .tie(let tying): _ = tie(tying, wantsRow: false, at: span)
    case .untie(let relation, let from, let to): untie(relation, from, to, at: span)
    case .untieIt(let tie): untie(tie, at: span)
    case .create(let new): _ = create(new, wantsRow: false, at: span)
    case .remove(let thing): remove(thing, at: span)
    case .note(let parts): note(parts, at: span)
    case .needs(let condition, let otherwise): needs(condition, otherwise)
    case .require(let condition): require(scalar(condition), .refused, [], at: span)
    }
  }

  // ---- Names ----

  private func letting(_ locals: [LocalID], _ expr: TypedExpr, at span: SourceSpan) {
    if case .made = expr.kind { unborn.formUnion(locals) }
    let value = value(expr)
    if locals.count == 1 {
      bindings[locals[0]] = value
    } else {
      for (index, local) in locals.enumerated() { bindings[local] = element(value, index, at: span) }
    }
  }

  private func assign(_ local: LocalID, _ expr: TypedExpr) {
    bindings[local] = value(expr)
  }

  /// The names bound outside that these statements give new values to, and can carry.
  private func carried(_ statements: [TypedStatement], at span: SourceSpan) -> [LocalID] {
    assigned(in: statements).filter { local in
      guard let value = bindings[local] else { return false }
      if case .list = value {
        context.cannot("\(context.local(local).name) holds several values and gets new ones here", at: span)
        return false
      }
      return true
    }
  }

  // ---- Ways ----

  private func conditional(
    _ condition: TypedExpr, _ yes: [TypedStatement], _ no: [TypedStatement], at span: SourceSpan
  ) {
    let asked = asked
    let flag = scalar(condition)
    let touched = carried(yes + no, at: span)
    let types = touched.map { context.local($0).type }
    let lanes = types.flatMap { self.lanes(of: $0) }
    func way(_ statements: [TypedStatement]) -> [Register] {
      run(statements)
      return zip(touched, types).flatMap { local, type in
        bindings[local].map { flat($0, self.lanes(of: type)) } ?? []
      }
    }
    var merged = branch(
      flag, lanes, then: { because(condition, asked: asked) { way(yes) } },
      otherwise: { because(condition, false, asked: asked) { way(no) } })[...]
    for (local, type) in zip(touched, types) {
      let count = self.lanes(of: type).count
      bindings[local] = rebuilt(Array(merged.prefix(count)), type)
      merged = merged.dropFirst(count)
    }
  }

  // ---- Again and again ----

  private func each(_ collection: Collection, _ body: [TypedStatement], at span: SourceSpan) {
    let touched = carried(body, at: span)
    guard !touched.isEmpty else {
      let nested = nest(collection) { run(body) }
      emit(.each(nested.members, nested.body))
      return
    }
    if let (low, high) = plainRange(collection) {
      let from = scalar(low, as: .number)
      let to = scalar(high, as: .number)
      inTurn(collection, body, touched) { .loop($0, from: from, to: to, body: $1) }
    } else {
      let list = walkList(collection, at: span)
      inTurn(collection, body, touched) { .walk($0, list, body: $1) }
    }
  }

  private func plainRange(_ collection: Collection) -> (TypedExpr, TypedExpr)? {
    guard collection.levels.count == 1, collection.order == nil,
      case .range(let low, let high) = collection.levels[0].source
    else { return nil }
    return (low, high)
  }

  /// One member after the other. What is carried lives in registers outside that change at the end of each
  /// round; inside, it is lifted at the beginning of the round and then bound anew like any name.
  private func inTurn(
    _ collection: Collection, _ body: [TypedStatement], _ touched: [LocalID],
    _ make: (Register, CodeBlock) -> Instruction
  ) {
    let types = touched.map { context.local($0).type }
    let kept = zip(touched, types).map { local, type in
      flat(bindings[local] ?? here(number(0)), lanes(of: type)).map { copy($0) }
    }
    for (index, local) in touched.enumerated() { bindings[local] = rebuilt(kept[index], types[index]) }
    let isRange = plainRange(collection) != nil
    let memberLane = collection.levels.last.map { context.local($0.local).type.lane } ?? .number
    let member = fresh(isRange ? .number : memberLane)
    let outside = depth
    let inner = inFrame(conditional: false) {
      scoped {
        for (index, local) in touched.enumerated() {
          bindings[local] = rebuilt(kept[index].map { lifted($0, from: outside) }, types[index])
        }
        bindWalked(collection, member: member)
        runWhere(isRange ? collection.condition : nil, body)
        for (index, local) in touched.enumerated() {
          let values = bindings[local].map { flat($0, lanes(of: types[index])) } ?? []
          for (register, value) in zip(kept[index], values) { emit(.assign(register, value, up: 1)) }
        }
      }
    }
    emit(make(member, inner.block))
  }

  private func runWhere(_ condition: TypedExpr?, _ body: [TypedStatement]) {
    guard let condition else { return run(body) }
    statement(TypedStatement(.conditional(condition, body, []), at: condition.span))
  }

  // ---- Needs ----

  private func needs(_ condition: TypedExpr, _ otherwise: [TypedExpr.TextPart]?) {
    let flag = scalar(condition)
    guard let otherwise else {
      return require(flag, .refused, [], at: condition.span)
    }
    // The words may name what is only there where the need fails; their values must not fault where it holds.
    let (template, values) = text(otherwise, at: condition.span)
    emit(
      .require(flag, .refused, values: values, place: place(condition.span, words: template)))
  }

  // ---- Texts ----

  /// A template and the registers that fill it.
  func text(_ parts: [TypedExpr.TextPart], at span: SourceSpan) -> (template: Int, values: [Register]) {
    var shown: [NoteTemplate.Part] = []
    var values: [Register] = []
    for part in parts { add(part, &shown, &values) }
    context.notes.append(NoteTemplate(parts: shown))
    return (context.notes.count - 1, values)
  }

  private func add(
    _ part: TypedExpr.TextPart, _ shown: inout [NoteTemplate.Part], _ values: inout [Register]
  ) {
    switch part {
    case .plain(let text): shown.append(.plain(text))
    case .value(let expr):
      switch expr.kind {
      case .text(let inner):
        for part in inner { add(part, &shown, &values) }
      case .list(let parts):
        for (index, inner) in parts.enumerated() {
          if index > 0 { shown.append(.plain(", ")) }
          add(.value(inner), &shown, &values)
        }
      default:
        if case .collection = expr.type {
          context.cannot("several values cannot stand in a text; name one of them", at: expr.span)
        }
        if let (value, isGiven) = expr.perhaps {
          shown.append(.perhaps(expr.type))
          return values += [scalar(isGiven), scalar(value)]
        }
        shown.append(.value(expr.type))
        values.append(mention(expr))
      }
    }
  }

  private func note(_ parts: [TypedExpr.TextPart], at span: SourceSpan) {
    let (template, values) = text(parts, at: span)
    emit(.note(template: template, values: values, place: place(span)))
  }
}
