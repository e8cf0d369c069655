// SPDX-License-Identifier: Apache-2.0
// The statements of a body, from top to bottom: each line knows what the lines before it have named, asked
// and written.

import StratSyntax

extension Checker {
  /// The statements of a rule, a move, a shock, a test or the prompt.
  func body(of statements: [Statement], in scope: Scope) -> [TypedStatement] {
    var inner = scope
    return body(of: statements, in: &inner)
  }

  /// The same, leaving in `scope` what has been named and learned.
  func body(of statements: [Statement], in scope: inout Scope) -> [TypedStatement] {
    var checked: [TypedStatement] = []
    for statement in statements {
      if case .action(.assign(let action)) = statement.kind {
        checked += assign(action, at: statement.span, in: &scope)
      } else if let found = self.statement(statement, in: &scope) {
        checked.append(found)
      }
    }
    return checked
  }

  /// The body of a `define`: steps, and a last line that is the value.
  func definitionBody(_ block: Block, in scope: Scope) -> TypedBody {
    var inner = scope
    guard let last = block.statements.last, case .action(.value(let value)) = last.kind else {
      let steps = body(of: block.statements, in: &inner)
      if !block.statements.contains(where: { $0.kind == .missing }) {
        report(BodyProblem.noLastValue(block.statements.last?.span ?? block.span))
      }
      return TypedBody(steps: steps, value: unknown(at: block.span))
    }
    let steps = body(of: Array(block.statements.dropLast()), in: &inner)
    return TypedBody(steps: steps, value: typed(value, in: inner, expecting: nil))
  }

  private func statement(_ statement: Statement, in scope: inout Scope) -> TypedStatement? {
    switch statement.kind {
    case .action(let action): return self.action(action, at: statement.span, in: &scope)
    case .declaration: report(BodyProblem.declarationHere(statement.span, in: scope.owner))
    case .command: report(BodyProblem.commandHere(statement.span, in: scope.owner))
    case .missing: break
    }
    return nil
  }

  private func action(_ action: Action, at span: SourceSpan, in scope: inout Scope) -> TypedStatement? {
    switch action {
    case .let(let action): return letting(action, at: span, in: &scope)
    case .tie(let making): return tying(making, in: scope)
    case .value(let value): return line(value, at: span, in: scope)
    case .if(let action):
      if isTooLong(
        action.arms.map(\.condition.span), "`else if`",
        instead: "parts of it can be rules of their own: rule … where …")
      {
        return nil
      }
      return branches(action.arms[...], action.otherwise, at: span, in: &scope)
    case .each(let action): return each(action, at: span, in: &scope)
    case .pay(let action): return pay(action, at: span, in: scope)
    case .untie(let action): return untie(action, at: span, in: scope)
    case .create(let creation): return creating(creation, in: scope)
    case .remove(let value): return remove(value, at: span, in: scope)
    case .note(let text): return TypedStatement(.note(texts(text, in: scope)), at: span)
    case .needs(let condition, let refusal): return needs(condition, refusal, at: span, in: &scope)
    case .require(let condition):
      let asked = self.condition(condition, in: scope)
      scope = scope.knowing(asked, is: true)
      return TypedStatement(.require(asked), at: span)
    case .expect(let action) where scope.owner == nil: return expectation(action, at: span, in: scope)
    case .spoken(let move): report(BodyProblem.spokenHere(span, "\(move.speaker.text): …"))
    default: report(BodyProblem.elsewhere(span, place(of: action)))
    }
    return nil
  }

  /// Where a statement that cannot stand in a body belongs.
  private func place(of action: Action) -> (what: String, where: String) {
    switch action {
    case .expect: ("expect", "a test")
    case .trigger: ("this trigger", "the head of a rule, or straight into a shock")
    case .atFirst: ("at first", "a shock")
    case .whileOn: ("while on", "a shock")
    case .atEnd: ("at end", "a shock")
    case .plan: ("a line of a plan", "a strategy")
    default: ("this line", "a lesson")
    }
  }

  // MARK: - Locals

  private func letting(_ action: LetAction, at span: SourceSpan, in scope: inout Scope) -> TypedStatement? {
    let value = typed(action.value, in: scope)
    let count = action.names.count
    let types = count == 1 ? [value.type] : parts(of: value, count: count, at: action.value.span)
    if value.type == .none { report(BodyProblem.bareNone(action.value.span)) }
    var locals: [LocalID] = []
    for (name, type) in zip(action.names, types) {
      let id = newLocal(name.text, type == .none ? .unknown : type)
      bind(name, id, in: &scope)
      if value.isHidden { scope.facts.hidden.insert(id) }
      scope.facts.assignable.insert(id)
      locals.append(id)
    }
    if count == 1, let id = locals.first { scope.facts.lets[id] = value }
    return TypedStatement(.letting(locals, value), at: span)
  }

  /// `let a, b = …`: the parts of a list, or members of a collection of as many.
  private func parts(of value: TypedExpr, count: Int, at span: SourceSpan) -> [ValueType] {
    switch value.type {
    case .list(let types):
      if types.count == count { return types }
      report(BodyProblem.partCount(span, wanted: count, found: types.count))
    case .collection(let member): return Array(repeating: member, count: count)
    case .unknown: break
    default: report(BodyProblem.noParts(span, wanted: count, found: model.words(value.type)))
    }
    return Array(repeating: .unknown, count: count)
  }

  // MARK: - Branches and repetition

  private func branches(
    _ arms: ArraySlice<IfArm>, _ otherwise: Block?, at span: SourceSpan, in scope: inout Scope
  ) -> TypedStatement? {
    guard let arm = arms.first else { return nil }
    let asked = condition(arm.condition, in: scope)
    var yes = scope.knowing(asked, is: true)
    let then = body(of: arm.body.statements, in: &yes)
    var no = scope.knowing(asked, is: false)
    var other: [TypedStatement] = []
    if let next = arms.dropFirst().first {
      let place = next.condition.span.through(next.body.span)
      other = branches(arms.dropFirst(), otherwise, at: place, in: &no).map { [$0] } ?? []
    } else if let otherwise {
      other = body(of: otherwise.statements, in: &no)
    }
    for inner in [yes, no] { absorb(inner, into: &scope) }
    return TypedStatement(.conditional(asked, then, other), at: span)
  }

  /// What an inner block has done is known after it: its writes, and locals that no longer stand for their
  /// `let`.
  private func absorb(_ inner: Scope, into scope: inout Scope) {
    scope.facts.written.merge(inner.facts.written) { old, _ in old }
    scope.facts.hidden.formUnion(inner.facts.hidden)
    for id in Array(scope.facts.lets.keys) where inner.facts.lets[id] == nil { scope.facts.lets[id] = nil }
  }

  private func each(_ action: EachAction, at span: SourceSpan, in scope: inout Scope) -> TypedStatement? {
    guard var found = several(action.collection, in: scope) else { return nil }
    if found.order != nil, action.condition != nil || action.sortedBy != nil { found = nested(found) }
    var inner = scope
    if let last = found.levels.last {
      model.locals[last.local.index].name = action.variable.text
      bind(action.variable, last.local, in: &inner)
    }
    found = narrowed(found, by: action.condition, in: inner)
    if let key = action.sortedBy { found = sorted(found, by: key, in: inner) }
    if let asked = found.condition { inner = inner.knowing(asked, is: true) }
    let steps = body(of: action.body.statements, in: &inner)
    absorb(inner, into: &scope)
    return TypedStatement(.each(found, steps), at: span)
  }

  // MARK: - Lines by themselves

  /// A value as a line: a bare `a knows b` makes the tie; anything else does nothing here.
  private func line(_ value: Expr, at span: SourceSpan, in scope: Scope) -> TypedStatement? {
    if case .tieTest(let a, let relation, let b) = value.kind {
      return tying(TieMaking(span: span, left: a, relation: relation, right: b), in: scope)
    }
    if case .binary(let binary) = value.kind, binary.op == .is, binary.isForeign {
      report(BodyProblem.equalsAlone(span, said(binary.left), said(binary.right)))
      return nil
    }
    if case .call(let name, _) = value.kind {
      if case .move? = names.find(name) {
        report(BodyProblem.spokenHere(span, said(value) ?? name.text))
        return nil
      }
      if names.find(name) == nil, let line = Habit.line(for: name.text), line.hasPrefix("show") {
        report(ValueProblem.habit(span, name.text, line: "note \"…\""))
        return nil
      }
    }
    if typed(value, in: scope).type != .unknown { report(BodyProblem.doesNothing(span, said(value))) }
    return nil
  }

  /// A text with values in braces; reads nothing hidden.
  func texts(_ text: TextLiteral, in scope: Scope) -> [TypedExpr.TextPart] {
    text.parts.map { part in
      switch part {
      case .plain(let words): return .plain(words)
      case .expr(let expr):
        let value = shown(expr, in: scope)
        open(value, in: "a text")
        return .value(value)
      }
    }
  }

  private func needs(
    _ condition: Expr, _ refusal: TextLiteral?, at span: SourceSpan, in scope: inout Scope
  ) -> TypedStatement? {
    guard scope.purpose == .move else {
      report(BodyProblem.elsewhere(span, ("needs", "a move")))
      return nil
    }
    let asked = decision(condition, in: scope, "`needs`")
    let words = refusal.map { texts($0, in: scope) }
    scope = scope.knowing(asked, is: true)
    return TypedStatement(.needs(asked, otherwise: words), at: span)
  }

  /// A condition that somebody decides by: no chance in it, and nothing hidden.
  func decision(_ condition: Expr, in scope: Scope, _ place: String) -> TypedExpr {
    var inner = scope
    inner.purpose = .decision
    let asked = self.condition(condition, in: inner)
    open(asked, in: place)
    return asked
  }

  /// Reports a value that reads something hidden where only what can be known may be read.
  func open(_ value: TypedExpr, in place: String) {
    guard value.isHidden else { return }
    let cause = value.first { part in
      switch part.kind {
      case .field, .formula, .call: part.isHidden && !part.parts.contains(where: \.isHidden)
      default: false
      }
    }
    report(BodyProblem.hidden(value.span, place: place, through: cause.map(hiddenWords) ?? "a `let`"))
  }

  private func hiddenWords(_ value: TypedExpr) -> String {
    switch value.kind {
    case .field(let id, _, _), .formula(let id, _): return "`\(model.fields[id.index].name)`"
    case .call(let id, _):
      let define = model.defines[id.index]
      let inner = define.body.value.first { part in
        if case .field(let id, _, _) = part.kind { self.model.fields[id.index].isHidden } else { false }
      }
      return "`\(define.name)`" + (inner.map { ", which reads " + hiddenWords($0) } ?? "")
    default: return "it"
    }
  }
}
