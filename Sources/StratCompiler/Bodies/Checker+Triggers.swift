// SPDX-License-Identifier: Apache-2.0
// One trigger clause for rules, shocks and signals: a moment, an interval, a condition that becomes true, a
// chance.

import StratSyntax

extension Checker {
  func trigger(_ trigger: StratSyntax.Trigger, in scope: Scope) -> Trigger? {
    var found = Trigger()
    if let duration = trigger.duration {
      guard let length = length(duration, in: scope) else { return nil }
      found.duration = length
    }
    guard let moment = trigger.moment else { return found }
    guard let point = point(moment, in: scope) else { return nil }
    found.point = point
    return found
  }

  private func point(_ moment: StratSyntax.Trigger.Moment, in scope: Scope) -> Trigger.Point? {
    switch moment {
    case .start: return .atStart
    case .at(let time): return step(at: time, in: scope).map { .atStep($0) }
    case .every(let interval): return length(interval, in: scope).map { .every($0) }
    case .when(let condition, let becomesTrue):
      let asked = self.condition(condition, in: scope)
      guard asked.type != .unknown else { return nil }
      if becomesTrue {
        if asked.draws {
          report(BodyProblem.drawnTrigger(condition.span, said(condition)))
          return nil
        }
        return .becomes(asked)
      }
      if case .chance = asked.kind { return .chance(asked) }
      if asked.draws { return .chance(asked) }
      report(BodyProblem.noTrigger(condition.span, said(condition)))
      return nil
    }
  }

  /// A length of time in the clock's unit: `year`, `6 quarters`, `d.period`; a known one is a whole number
  /// of steps.
  private func length(_ expr: Expr, in scope: Scope) -> TypedExpr? {
    let length = typed(expr, in: scope)
    guard let unit = length.type.unit, unit == .time || isStepless(unit) else {
      if length.type != .unknown {
        report(BodyProblem.noDuration(expr.span, found: model.words(length.type)))
      }
      return nil
    }
    guard constant(length) != nil else { return length }
    return steps(expr, in: scope) == nil ? nil : length
  }
}
