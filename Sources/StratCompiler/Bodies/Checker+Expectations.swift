// SPDX-License-Identifier: Apache-2.0
// `expect` inside an `each` or an `if` of a test, and what an expectation with a tolerance asks.

import StratSyntax

extension Checker {
  /// An expectation among other lines: a condition that must hold.
  func expectation(_ action: ExpectAction, at span: SourceSpan, in scope: Scope) -> TypedStatement? {
    guard case .holds(let claim) = action.claim else {
      report(BodyProblem.elsewhere(span, ("matches and fails", "a test, outside of other lines")))
      return nil
    }
    return TypedStatement(.require(expected(claim, within: action.tolerance, in: scope)), at: span)
  }

  /// What `expect x is 52% within 1%` asks: near enough by one of the tolerances; without one, as written.
  func expected(_ claim: Expr, within margins: [Margin], in scope: Scope) -> TypedExpr {
    let exact = condition(claim, in: scope)
    guard !margins.isEmpty else { return exact }
    guard case .same(let found, let wanted) = exact.kind, let unit = found.type.unit else {
      if exact.type != .unknown { report(BodyProblem.tolerance(claim.span, nearer(claim, margins))) }
      return exact
    }
    let distance = made(.function(.distance, [found, wanted]), .number(unit, isShare: false), at: claim.span)
    let near = margins.map { margin -> TypedExpr in
      let limit = limit(margin.amount, isPart: margin.isPart(of: margins), of: wanted, in: scope)
      return made(.binary(.atMost, distance, limit), .yesNo, at: claim.span)
    }
    return near.dropFirst().reduce(near[0]) { made(.binary(.or, $0, $1), .yesNo, at: claim.span) }
  }

  /// `expect x is 2 within 1.5` for `expect x < 2 within 1.5`.
  private func nearer(_ claim: Expr, _ margins: [Margin]) -> String? {
    guard case .binary(let binary) = claim.kind, binary.op == .isNot || binary.op.isComparison,
      binary.op != .is, let left = said(binary.left), let right = said(binary.right)
    else { return nil }
    let limits = margins.compactMap { margin in
      said(margin.amount).map { margin.isOfIt ? "\($0) of it" : $0 }
    }
    guard limits.count == margins.count else { return nil }
    return "expect \(left) is \(right) within \(limits.joined(separator: " or "))"
  }

  /// `expect laws matches [1, 2, 7] within 1`: whether each value can be what it is compared with. Without a list it
  /// is a column of a file, which has no units.
  func match(_ series: Expr, _ list: Expr?, within margins: [Margin], in scope: Scope) {
    let found = parts(of: typed(series, in: scope))
    guard let first = found.first, first.type != .unknown else { return }
    if let list {
      let wanted = parts(of: typed(list, in: scope, expecting: .collection(first.type)))
      for (place, value) in wanted.enumerated() where value.type != .unknown {
        let own = found.count == wanted.count ? found[place] : first
        guard own.type == .unknown || canBeSame(own, value, at: value.span) else { return }
      }
    }
    if first.type.unit == nil, !margins.isEmpty { return report(BodyProblem.tolerance(series.span, nil)) }
    for margin in margins {
      _ = limit(margin.amount, isPart: margin.isPart(of: margins), of: first, in: scope)
    }
  }

  /// The values of a list; of other several, one that stands for all.
  private func parts(of value: TypedExpr) -> [TypedExpr] {
    if case .list(let parts) = value.kind { return parts }
    var each = value
    each.type = value.type.member ?? value.type
    return [each]
  }

  /// `0.001`, or `1e-9 of it`: a part of what was expected.
  private func limit(_ amount: Expr, isPart: Bool, of wanted: TypedExpr, in scope: Scope) -> TypedExpr {
    let unit = wanted.type.unit ?? .one
    guard isPart else {
      return value(amount, in: scope, of: .number(unit, isShare: false), as: "`within`")
    }
    let part = value(amount, in: scope, of: .plain, as: "`within … of it`")
    let size = folded(made(.function(.abs, [wanted]), wanted.type, at: amount.span))
    return folded(made(.binary(.multiply, part, size), .number(unit, isShare: false), at: amount.span))
  }
}
