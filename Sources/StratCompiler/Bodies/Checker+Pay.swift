// SPDX-License-Identifier: Apache-2.0
// Payments, ties that end, things that are removed.

import StratSyntax

extension Checker {
  /// `pay whole 5 USD from s.base then s.slack to u.running as u.got`
  func pay(_ action: PayAction, at span: SourceSpan, in scope: Scope) -> TypedStatement? {
    guard changes(at: span, "pay", in: scope) else { return nil }
    let amount = typed(action.amount, in: scope)
    if scope.purpose == .move { open(amount, in: "the cost of a move") }
    let isOutside = action.sources.map(isOutside)
    if action.sources.count > 1, let i = isOutside.firstIndex(of: true) {
      report(BodyProblem.outsideAmong(action.sources[i].span))
      return nil
    }
    let sources = isOutside == [true] ? [] : action.sources.map { account($0, in: scope) }
    let target = self.isOutside(action.target) ? nil : account(action.target, in: scope)
    guard target != nil || self.isOutside(action.target), !sources.contains(where: { $0 == nil }) else {
      return nil
    }
    let from = sources.compactMap { $0 }
    guard let unit = unit(of: from + (target.map { [$0] } ?? []), action) else { return nil }
    guard let paid = paid(amount, unit, written: action.amount) else { return nil }
    if let known = constant(paid), known < 0 {
      report(BodyProblem.negativePay(amount.span))
      return nil
    }
    let got = action.record.map { record($0, unit, in: scope) }
    if case .some(.none) = got { return nil }
    var pay = TypedStatement.Pay(amount: paid, from: from, to: target, isWhole: action.isWhole)
    pay.got = got?.map { ($0.field, $0.owner) }
    return TypedStatement(.pay(pay), at: span)
  }

  private func isOutside(_ expr: Expr) -> Bool {
    if case .name(let name) = expr.kind { name.text == "outside" && names.find(name) == nil } else { false }
  }

  /// The account that a path names; reports what is none.
  func account(_ expr: Expr, in scope: Scope) -> TypedStatement.Account? {
    let value = typed(expr, in: scope)
    if case .field(let id, let owner, let keys) = value.kind {
      let field = model.fields[id.index]
      if field.isAccount { return .init(field: id, owner: owner, keys: keys) }
      report(
        BodyProblem.noAccount(
          expr.span, said(expr) ?? field.name, field: field.name, unit: field.type.unit.map(model.words),
          place: field.span))
      return nil
    }
    if value.type != .unknown {
      report(BodyProblem.noAccount(expr.span, said(expr) ?? "this", field: nil, unit: nil, place: nil))
    }
    return nil
  }

  /// The one unit of all accounts of a payment.
  private func unit(of accounts: [TypedStatement.Account], _ action: PayAction) -> Unit? {
    guard let first = accounts.first else {
      report(BodyProblem.fromOutsideToOutside(action.amount.span.through(action.target.span)))
      return nil
    }
    let own = model.fields[first.field.index].type.unit ?? .one
    let places = action.sources.filter { !isOutside($0) } + (isOutside(action.target) ? [] : [action.target])
    for (account, place) in zip(accounts, places) {
      let unit = model.fields[account.field.index].type.unit ?? .one
      guard unit == own else {
        report(
          UnitProblem.unlike(
            place.span, verb: .paid,
            left: Measured(unit: model.words(own), unitValue: own, span: places[0].span),
            right: Measured(unit: model.words(unit), unitValue: unit, span: place.span)))
        return nil
      }
    }
    return own
  }

  /// The amount of one step; an amount per time is multiplied by the step.
  private func paid(_ amount: TypedExpr, _ unit: Unit, written: Expr) -> TypedExpr? {
    guard let own = amount.type.unit else {
      if amount.type != .unknown {
        report(
          ValueProblem.wrongKind(
            amount.span, place: "`pay`", found: model.words(amount.type), wanted: "an amount"))
      }
      return nil
    }
    if own == unit { return amount }
    if own == unit.over(.time) { return inOneStep(amount) }
    report(
      UnitProblem.wrong(
        amount.span, place: "`pay`", found: measured(amount), wanted: model.words(unit),
        mended: mended(written, from: own, to: unit)))
    return nil
  }

  /// `as u.got`: a field of the same unit, where what moved is written.
  private func record(_ expr: Expr, _ unit: Unit, in scope: Scope) -> TypedStatement.Account? {
    guard let target = target(expr, in: scope) else { return nil }
    let own = target.value.type.unit
    guard own == unit, target.account.keys.isEmpty else {
      report(
        UnitProblem.wrong(
          expr.span, place: "`as`", found: measured(target.value), wanted: model.words(unit), mended: nil))
      return nil
    }
    model.fields[target.account.field.index].isWritten = true
    return target.account
  }

  // MARK: - Endings

  /// `untie u`, `untie s uses i`
  func untie(_ action: UntieAction, at span: SourceSpan, in scope: Scope) -> TypedStatement? {
    guard changes(at: span, "untie", in: scope) else { return nil }
    let first = typed(action.first, in: scope)
    guard let name = action.relation, let other = action.second else {
      guard case .tie(let relation, let orNone) = first.type else {
        if first.type != .unknown { report(BodyProblem.untieWhat(span, found: model.words(first.type))) }
        return nil
      }
      if orNone {
        report(ValueProblem.notAsked(first.span, said: said(action.first), then: nil))
        return nil
      }
      model.relations[relation.index].isDynamic = true
      return TypedStatement(.untieIt(first), at: span)
    }
    let second = typed(other, in: scope)
    guard let relation = relation(name), let (from, to) = ends(of: relation, first, second, at: span) else {
      return nil
    }
    model.relations[relation.index].isDynamic = true
    return TypedStatement(.untie(relation, from, to), at: span)
  }

  /// `remove s`
  func remove(_ expr: Expr, at span: SourceSpan, in scope: Scope) -> TypedStatement? {
    guard changes(at: span, "remove", in: scope) else { return nil }
    let value = typed(expr, in: scope)
    switch value.type {
    case .thing(let kind, orNone: false):
      model.kinds[model.kinds[kind.index].root.index].isDynamic = true
      return TypedStatement(.remove(value), at: span)
    case .thing: report(ValueProblem.notAsked(value.span, said: said(expr), then: nil))
    case .tie: report(BodyProblem.removeTie(span, said(expr)))
    case .unknown: break
    default: report(BodyProblem.removeWhat(span, found: model.words(value.type)))
    }
    return nil
  }
}
