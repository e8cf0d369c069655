// SPDX-License-Identifier: Apache-2.0
// What asks: `is` of all that can be the same, `<` of numbers and dates. Each side tells the other what to
// expect, so that a word of a choice and a year are understood on either side.

import StratSyntax

extension Checker {
  func typed(comparison binary: Binary, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    if binary.op == .is || binary.op == .isNot {
      let asked = presenceAsked(binary, at: span, in: scope) ?? sameness(binary, at: span, in: scope)
      guard binary.op == .isNot, asked.type != .unknown else { return asked }
      if case .unary(.not, let inner) = asked.kind { return inner }
      return made(.unary(.not, asked), .yesNo, at: span)
    }
    let (left, right) = sides(binary, in: scope)
    let op: BinaryOperator
    switch binary.op {
    case .less: op = .less
    case .atMost: op = .atMost
    case .greater: op = .greater
    default: op = .atLeast
    }
    switch (left.type, right.type) {
    case (.unknown, _), (_, .unknown): return unknown(at: span)
    case (.number, .number), (.date, .date):
      guard agree(left, right, at: binary.opSpan), isOpen(binary, left, right) else {
        return unknown(at: span)
      }
      return made(.binary(op, left, right), .yesNo, at: span)
    default:
      let wrong = left.type.unit == nil && left.type != .date ? (left, binary.left) : (right, binary.right)
      return refuse(
        ValueProblem.noNumber(
          wrong.0.span, binary.op.rawValue, said: said(wrong.1), found: model.words(wrong.0.type),
          isYesNo: false))
    }
  }

  /// Both sides, each knowing what the other is.
  private func sides(_ binary: Binary, in scope: Scope) -> (TypedExpr, TypedExpr) {
    if isOpenName(binary.left, in: scope) {
      let right = typed(binary.right, in: scope)
      return settled(open(binary.left, beside: right, in: scope), right)
    }
    let left = typed(binary.left, in: scope)
    return settled(left, open(binary.right, beside: left, in: scope))
  }

  /// A side that may be a word which only the other side's type explains; beside what is wrong, it is not asked for.
  private func open(_ expr: Expr, beside other: TypedExpr, in scope: Scope) -> TypedExpr {
    guard other.type == .unknown else { return typed(expr, in: scope, expecting: other.type) }
    return isOpenName(expr, in: scope) ? unknown(at: expr.span) : typed(expr, in: scope)
  }

  /// A bare name that nothing has: perhaps a word of what the other side chooses from; or a bare year.
  private func isOpenName(_ expr: Expr, in scope: Scope) -> Bool {
    switch expr.kind {
    case .name(let name):
      guard scope.locals[name.text] == nil, names.find(name) == nil else { return false }
      let types = scope.frames.last.map { [$0.it, $0.tie] } ?? []
      return types.compactMap { $0 }.allSatisfy { symbol(name.text, in: model.locals[$0.index].type) == nil }
        && !["now", "elapsed", "row", "outside", "payments", "pi"].contains(name.text)
        && !isTimeWord(name.text)
    case .number(let number): return number.unit == nil
    default: return false
    }
  }

  /// A time beside a date counts from the clock's own zero, where the clock has no calendar.
  private func settled(_ left: TypedExpr, _ right: TypedExpr) -> (TypedExpr, TypedExpr) {
    switch (left.type, right.type) {
    case (.date, .number): (left, dated(right))
    case (.number, .date): (dated(left), right)
    default: (left, right)
    }
  }

  private func dated(_ value: TypedExpr) -> TypedExpr {
    guard let unit = value.type.unit else { return value }
    switch model.clock.calendar {
    case .rounds where unit == .time || unit.isPlain:
      var date = value
      date.type = .date
      return date
    case .numeric(let start) where unit == .time || unit.isPlain:
      let zero = TypedExpr(.number(start), value.type, at: value.span)
      return folded(made(.binary(.subtract, value, zero), .date, at: value.span))
    default: return value
    }
  }

  // MARK: - `is`

  private func sameness(_ binary: Binary, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    if let asked = kindAsked(binary, at: span, in: scope) { return asked }
    if let asked = endAsked(binary.left, binary.right, at: span, in: scope) { return asked }
    if let asked = endAsked(binary.right, binary.left, at: span, in: scope) { return asked }
    let (left, right) = sides(binary, in: scope)
    switch (left.type, right.type) {
    case (.unknown, _), (_, .unknown): return unknown(at: span)
    case (.thing, .none), (.tie, .none), (.none, .thing), (.none, .tie):
      let value = left.type == .none ? right : left
      guard value.type.mayBeNone || Path(value).map(scope.facts.present.contains) == true else {
        let written = left.type == .none ? binary.right : binary.left
        return refuse(ValueProblem.neverNone(span, said: said(written)))
      }
    case (.none, .none): break
    default:
      guard canBeSame(left, right, at: binary.opSpan), isOpen(binary, left, right) else {
        return unknown(at: span)
      }
    }
    return made(.same(left, right), .yesNo, at: span)
  }

  /// Whether two values are of one sort and one unit; reported where they are not.
  func canBeSame(_ left: TypedExpr, _ right: TypedExpr, at op: SourceSpan) -> Bool {
    switch (left.type, right.type) {
    case (.number, .number), (.date, .date): return agree(left, right, at: op)
    case (.thing(let a, _), .thing(let b, _)) where isKind(a, b) || isKind(b, a): return true
    case (.tie(let a, _), .tie(let b, _)) where a == b: return true
    case (.yesNo, .yesNo): return true
    case (.choice(let a), .choice(let b)) where a == b: return true
    default:
      report(
        ValueProblem.neverSame(
          op, left: (left.span, model.words(left.type)), right: (right.span, model.words(right.type))))
      return false
    }
  }

  /// `s is site`: asks for the kind.
  private func kindAsked(_ binary: Binary, at span: SourceSpan, in scope: Scope) -> TypedExpr? {
    guard case .name(let name) = binary.right.kind, scope.locals[name.text] == nil else { return nil }
    let kind: KindID
    switch names.find(name) {
    case .kind(let found): kind = found
    case .things(let found):
      guard scope.frames.last.flatMap({ symbol(name.text, in: model.locals[$0.it.index].type) }) == nil else {
        return nil
      }
      return refuse(
        ValueProblem.pluralAsked(binary.right.span, name.text, singular: model.kinds[found.index].name))
    default: return nil
    }
    if let frame = scope.frames.last, symbol(name.text, in: model.locals[frame.it.index].type) != nil {
      return nil
    }
    if let tie = scope.frames.last?.tie, symbol(name.text, in: model.locals[tie.index].type) != nil {
      return nil
    }
    let value = typed(binary.left, in: scope)
    guard let own = value.type.kind else {
      if value.type == .unknown { return value }
      return refuse(
        ValueProblem.neverSame(
          binary.opSpan, left: (value.span, model.words(value.type)),
          right: (binary.right.span, "the kind \(name.text)")))
    }
    guard isKind(kind, own) || isKind(own, kind) else {
      return refuse(
        ValueProblem.neverSame(
          binary.opSpan, left: (value.span, model.words(value.type)),
          right: (binary.right.span, "the kind \(name.text)")))
    }
    return made(.isKind(value, kind), .yesNo, at: span)
  }

  /// `it.to is Lab.running`: an end of a payment.
  private func endAsked(_ end: Expr, _ account: Expr, at span: SourceSpan, in scope: Scope) -> TypedExpr? {
    guard case .member(let member) = end.kind, let part = PaymentPart(member.field.text),
      part == .to || part == .from
    else { return nil }
    guard let named = paymentNamed(by: member.owner, in: scope) else { return nil }
    let payment = local(named, at: member.owner.span, in: scope)
    if case .name(let name) = account.kind, name.text == "outside" {
      return made(.paymentIs(part, of: payment, nil), .yesNo, at: span)
    }
    guard let found = self.account(account, in: scope) else { return unknown(at: span) }
    return made(.paymentIs(part, of: payment, found), .yesNo, at: span)
  }

  /// `it`, or a name that goes through payments.
  private func paymentNamed(by owner: Expr, in scope: Scope) -> LocalID? {
    let found: LocalID? =
      switch owner.kind {
      case .it: scope.frames.last?.it
      case .name(let name): scope.locals[name.text]
      default: nil
      }
    return found.flatMap { model.locals[$0.index].type == .payment ? $0 : nil }
  }

  private func agree(_ left: TypedExpr, _ right: TypedExpr, at op: SourceSpan) -> Bool {
    if left.type.unit == right.type.unit { return true }
    report(UnitProblem.unlike(op, verb: .comparedWith, left: measured(left), right: measured(right)))
    return false
  }

  // MARK: - Shares beside numbers that none can be

  /// Whether the answer is open: a share beside a number that no share can be gets the same answer always.
  private func isOpen(_ binary: Binary, _ left: TypedExpr, _ right: TypedExpr) -> Bool {
    for (share, number, written) in [(left, right, binary.right), (right, left, binary.left)] {
      guard keepsToShare(share), let known = constant(number), known < 0 || known > 1 else { continue }
      report(ValueProblem.beyondShare(number.span, said: said(written), line: inPercent(binary)))
      return false
    }
    return true
  }

  /// Whether a value lies from 0% to 100% for certain. A local may be given another value, a known one is compared as
  /// what it is.
  private func keepsToShare(_ value: TypedExpr) -> Bool {
    value.type.isShare && constant(value) == nil && !dependsOnLocal(value)
  }

  private func dependsOnLocal(_ value: TypedExpr) -> Bool {
    if case .local = value.kind, value.type.isShare { return true }
    return value.parts.contains(where: dependsOnLocal)
  }

  /// `reading > 50%` for `reading > 50`.
  private func inPercent(_ binary: Binary) -> String? {
    let (left, right) = (inPercent(binary.left), inPercent(binary.right))
    guard (left == nil) != (right == nil) else { return nil }
    return "\(left ?? said(binary.left) ?? "…") \(binary.op.rawValue) \(right ?? said(binary.right) ?? "…")"
  }
}
