// SPDX-License-Identifier: Apache-2.0
// Lines that give values: to a local, or to a field by `=`, `+=`, `-=` and `changes by`.

import StratSyntax

extension Checker {
  /// The first kind of which each thing has a field of this name.
  private func kindWith(_ field: String) -> Kind? {
    for info in model.fields where info.name == field {
      if case .kind(let id) = info.owner { return model.kinds[id.index] }
    }
    return nil
  }

  func assign(_ action: AssignAction, at span: SourceSpan, in scope: inout Scope) -> [TypedStatement] {
    if case .name(let name) = action.target.kind, let id = scope.locals[name.text] {
      return assign(id, name, action, at: span, in: &scope).map { [$0] } ?? []
    }
    if case .name(let name) = action.target.kind, names.find(name) == nil, !name.text.isEmpty {
      if let owner = localWith(name.text, in: scope) {
        let said = said(action.value).map { " \(action.op.rawValue) \($0)" } ?? ""
        report(ValueProblem.needsOwner(name.span, name.text, mended: "\(owner).\(name.text)\(said)"))
        return []
      }
      if let kind = kindWith(name.text) {
        report(BodyProblem.fieldOfNobody(span, name.text, kind: kind.name, plural: kind.plural))
        return []
      }
      let near = unknown(name)
      if case .unknown(_, _, nil) = near {
        report(BodyProblem.newName(span, name.text, said(action.value) ?? "…", isSet: action.op == .set))
      } else {
        report(near)
      }
      return []
    }
    let asking = action.op == .set ? scope.asking(of: action.target) : scope
    guard let target = target(action.target, in: asking, by: action),
      changes(at: span, "a field is given a value", in: scope)
    else { return [] }
    let writes = writes(action, to: target, at: span, in: scope)
    if let path = Path(target.value) { scope.facts.written[path] = span }
    model.fields[target.account.field.index].isWritten = true
    return writes
  }

  /// What a line writes: one cell, and where it may be none also whether there is a value.
  private func writes(_ action: AssignAction, to target: Target, at span: SourceSpan, in scope: Scope)
    -> [TypedStatement]
  {
    let account = target.account
    guard let presence = model.fields[account.field.index].presence, action.op == .set else {
      return write(action, to: target, in: scope).map { [TypedStatement(.write($0), at: span)] } ?? []
    }
    model.fields[presence.index].isWritten = true
    let (value, isGiven) = perhaps(action.value, in: scope, expecting: fieldType(account.field))
    let flag = TypedStatement(
      .write(.init(field: presence, owner: account.owner, keys: account.keys, manner: .give, value: isGiven)),
      at: span)
    if case .flag(false) = isGiven.kind { return [flag] }
    let cell = TypedStatement(.write(give(value, by: action, to: account)), at: span)
    if case .flag = isGiven.kind { return [cell, flag] }
    return [TypedStatement(.conditional(isGiven, [cell], []), at: span), flag]
  }

  /// A local of this body is given a new value.
  private func assign(
    _ id: LocalID, _ name: Name, _ action: AssignAction, at span: SourceSpan, in scope: inout Scope
  ) -> TypedStatement? {
    guard scope.facts.assignable.contains(id) else {
      report(BodyProblem.fixedLocal(span, name.text))
      return nil
    }
    let type = model.locals[id.index].type
    let place = "`\(name.text)`"
    var value: TypedExpr
    switch action.op {
    case .set:
      value = self.value(action.value, in: scope, of: type, as: place)
    case .add, .take:
      let current = local(id, at: action.target.span, in: scope)
      value = self.value(action.value, in: scope, of: type, as: place)
      value = made(.binary(action.op == .add ? .add : .subtract, current, value), type, at: span)
    case .changesBy, .draw:
      report(BodyProblem.localByTime(action.opSpan, action.op.rawValue, name.text))
      return nil
    }
    if case .number(let unit, isShare: true) = type, !value.type.isShare {
      model.locals[id.index].type = .number(unit, isShare: false)
    }
    model.locals[id.index].isMutable = true
    scope.facts.lets[id] = nil
    if value.isHidden { scope.facts.hidden.insert(id) }
    return TypedStatement(.assign(id, value), at: span)
  }

  // MARK: - Fields

  /// A cell that may be written.
  struct Target {
    var account: TypedStatement.Account
    var value: TypedExpr
  }

  /// The cell that a path names, or a report of why it cannot be written.
  func target(_ expr: Expr, in scope: Scope, by action: AssignAction? = nil) -> Target? {
    var open = scope
    open.facts.written = [:]
    let value = typed(expr, in: open)
    switch value.kind {
    case .field(let id, let owner, let keys):
      let field = model.fields[id.index]
      if field.isParameter {
        report(BodyProblem.parameter(expr.span, field.name))
        return nil
      }
      if field.isAccount {
        report(
          BodyProblem.accountByPay(
            expr.span, said(expr) ?? field.name, amount: amount(action?.value, field.type.unit ?? .one),
            isTaken: action?.op == .take))
        return nil
      }
      return Target(account: .init(field: id, owner: owner, keys: keys), value: value)
    case .formula(let id, _): report(BodyProblem.formula(expr.span, model.fields[id.index].name))
    case .end: report(BodyProblem.tieEnd(expr.span, said(expr)))
    case .neighbour(let relation, _, _):
      report(BodyProblem.calledOther(expr.span, said(expr), model.relations[relation.index].name))
    default: if value.type != .unknown { report(BodyProblem.noField(expr.span, said(expr))) }
    }
    return nil
  }

  /// What is to be paid, as it was written.
  private func amount(_ value: Expr?, _ unit: Unit) -> String {
    mended(value, from: .one, to: unit) ?? said(value) ?? "5 \(model.words(unit))"
  }

  private func write(_ action: AssignAction, to target: Target, in scope: Scope) -> TypedStatement.Write? {
    let account = target.account
    let field = model.fields[account.field.index]
    let type = fieldType(account.field)
    func made(_ manner: TypedStatement.Write.Manner, _ value: TypedExpr) -> TypedStatement.Write {
      .init(field: account.field, owner: account.owner, keys: account.keys, manner: manner, value: value)
    }
    switch action.op {
    case .draw:
      report(BodyProblem.drawByEquals(action.opSpan, said(action.target) ?? field.name, said(action.value)))
      return nil
    case .set:
      return give(typed(action.value, in: scope, expecting: type), by: action, to: account)
    case .add, .take:
      guard let value = added(action, field, type, in: scope) else { return nil }
      return made(.add, action.op == .add ? value : negated(value))
    case .changesBy:
      return flowing(action, field, type, in: scope).map { made(.add, $0) }
    }
  }

  /// A cell is given a value that fits it.
  private func give(_ found: TypedExpr, by action: AssignAction, to account: TypedStatement.Account)
    -> TypedStatement.Write
  {
    let field = model.fields[account.field.index]
    let value = fitted(found, fieldType(account.field), as: "`\(field.name)`", written: action.value)
    if let known = constant(value) { withinBounds(known, field, action, at: value.span) }
    return .init(field: account.field, owner: account.owner, keys: account.keys, manner: .give, value: value)
  }

  /// What `+=` adds; an amount per time belongs to `changes by`.
  private func added(_ action: AssignAction, _ field: Field, _ type: ValueType, in scope: Scope) -> TypedExpr?
  {
    let wanted: ValueType
    switch type {
    case .number(let unit, _): wanted = .number(unit, isShare: false)
    case .date: wanted = .number(.time, isShare: false)
    default:
      if type != .unknown {
        report(BodyProblem.notAdded(action.opSpan, said(action.target), found: model.words(type)))
      }
      return nil
    }
    let value = typed(action.value, in: scope, expecting: wanted)
    if let unit = value.type.unit, let own = wanted.unit, unit == own.over(.time) {
      report(
        BodyProblem.perTime(
          action.value.span, target: said(action.target) ?? field.name, value: said(action.value),
          unit: model.words(unit), isTaken: action.op == .take))
      return nil
    }
    let fitting = fitted(value, wanted, as: "`\(field.name)`", written: action.value)
    return fitting.type == .unknown ? nil : fitting
  }

  /// What `changes by` adds in one step: the rate times its length.
  private func flowing(_ action: AssignAction, _ field: Field, _ type: ValueType, in scope: Scope)
    -> TypedExpr?
  {
    guard let own = type.unit else {
      if type != .unknown {
        report(BodyProblem.notAdded(action.opSpan, said(action.target), found: model.words(type)))
      }
      return nil
    }
    let value = number(action.value, in: scope, for: "`changes by`")
    guard let unit = value.type.unit else { return nil }
    if unit == own {
      report(
        BodyProblem.needsPerTime(
          action.value.span, target: said(action.target) ?? field.name, value: said(action.value),
          unit: model.words(own), time: model.clock.unit))
      return nil
    }
    guard unit == own.over(.time) else {
      report(
        UnitProblem.wrong(
          value.span, place: "`changes by`", found: measured(value), wanted: model.words(own.over(.time)),
          mended: nil))
      return nil
    }
    return inOneStep(value)
  }

  /// An amount per time becomes the amount of one step.
  func inOneStep(_ rate: TypedExpr) -> TypedExpr {
    let type = ValueType.number((rate.type.unit ?? .one).times(.time), isShare: false)
    if model.clock.step == 1 { return TypedExpr(rate.kind, type, at: rate.span, isHidden: rate.isHidden) }
    let step = TypedExpr(.number(model.clock.step), .number(.time, isShare: false), at: rate.span)
    return folded(made(.binary(.multiply, rate, step), type, at: rate.span))
  }

  private func negated(_ value: TypedExpr) -> TypedExpr {
    folded(made(.unary(.negate, value), value.type, at: value.span))
  }

  /// Reports a known number outside the bounds of its field.
  private func withinBounds(_ number: Double, _ field: Field, _ action: AssignAction, at span: SourceSpan) {
    let isBelow = field.least.map { number < $0 } ?? false
    let isAbove = field.most.map { number > $0 } ?? false
    guard isBelow || isAbove else { return }
    let percent = field.type.isShare ? inPercent(action.value) : nil
    report(
      BodyProblem.outOfBounds(
        span, field.name, isShare: field.type.isShare, least: field.least, most: field.most,
        mended: percent.map { "\(said(action.target) ?? field.name) = \($0)" }))
  }
}
