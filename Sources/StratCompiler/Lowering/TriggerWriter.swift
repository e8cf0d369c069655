// SPDX-License-Identifier: Apache-2.0
// When a rule or shock acts: a flag in code, with hidden columns for what must be remembered from step to
// step.

import StratEngine
import StratSyntax

/// Where a trigger's state lives: the world, or each member (or pair) of the rule's binders.
struct TriggerHome {
  var table: Int?
  var keys: [Int] = []
  /// The registers of the cell on the frame where the trigger stands.
  var at: (CodeWriter) -> [Register] = { _ in [] }

  static var world: TriggerHome { TriggerHome() }
}

extension Trigger {
  /// Something must be remembered between steps.
  var isStateful: Bool {
    if case .becomes = point { return true }
    return duration != nil && point != nil
  }

  var expressions: [TypedExpr] {
    let asked: TypedExpr? =
      switch point {
      case .every(let expr), .becomes(let expr), .chance(let expr): expr
      case .atStart, .atStep, nil: nil
      }
    return (asked.map { [$0] } ?? []) + (duration.map { [$0] } ?? [])
  }
}

extension CodeWriter {
  /// Whether a rule acts now. Stateful triggers also write what the next step must know, so that they must be
  /// asked once a step and for every member.
  func isOn(_ trigger: Trigger, named name: String, home: TriggerHome, at span: SourceSpan) -> Register {
    guard let point = trigger.point else {
      guard let duration = trigger.duration else { return flag(true) }
      return compare(.less, clock(.step), steps(duration))
    }
    guard let duration = trigger.duration else { return isTrue(point, named: name, home: home, at: span) }
    let left = context.hiddenColumn(name + ".left", table: home.table, keys: home.keys, lane: .number)
    let at = home.at(self)
    let before = load(left, .number, at: at)
    let isOver = compare(.less, before, number(1))
    let fires = both(isTrue(point, named: name, home: home, at: span), isOver)
    let counted = binary(.max, binary(.subtract, before, number(1), at: span), number(0), at: span)
    let length = binary(.subtract, steps(duration), number(1), at: span)
    emit(.claim(column: left, at: at, value: select(fires, length, counted), place: place(span)))
    return either(fires, not(isOver))
  }

  /// A length of time as whole steps, at least one. A part of a step that is only rounding of binary
  /// fractions
  /// (below 1e-9) is none.
  func steps(_ duration: TypedExpr) -> Register {
    let span = duration.span
    let length = binary(.divide, scalar(duration, as: .number), number(model.clock.step), at: span)
    let whole = unary(.ceil, binary(.subtract, length, number(1e-9), at: span), at: span)
    return binary(.max, whole, number(1), at: span)
  }

  func isTrue(_ point: Trigger.Point, named name: String, home: TriggerHome, at span: SourceSpan) -> Register
  {
    switch point {
    case .atStart: compare(.equal, clock(.step), number(0))
    case .atStep(let step): compare(.equal, clock(.step), number(Double(step)))
    case .every(let period): passes(scalar(period, as: .number), at: period.span)
    case .becomes(let condition): becomes(condition, named: name, home: home, at: span)
    case .chance(let p): chanceOrCondition(p)
    }
  }

  /// The checker may hand over the chance itself or the condition made of it.
  private func chanceOrCondition(_ p: TypedExpr) -> Register {
    p.type == .yesNo ? scalar(p) : chance(p)
  }

  /// A whole period ends where this step begins: `floor(t / period)` has grown since the step before. Both
  /// quotients are moved up by 1e-9, so that 0.1 * 3 / 0.3, which binary fractions may put below 1, counts
  /// as 1.
  private func passes(_ period: Register, at span: SourceSpan) -> Register {
    let step = clock(.step)
    func periods(_ steps: Register) -> Register {
      let time = binary(.multiply, steps, number(model.clock.step), at: span)
      let quotient = binary(.divide, time, period, at: span)
      return unary(.floor, binary(.add, quotient, number(1e-9), at: span), at: span)
    }
    let before = periods(binary(.subtract, step, number(1), at: span))
    let grown = compare(.greater, periods(step), before)
    return both(grown, compare(.greater, step, number(0)))
  }

  private func becomes(
    _ condition: TypedExpr, named name: String, home: TriggerHome, at span: SourceSpan
  ) -> Register {
    let was = context.hiddenColumn(name + ".was", table: home.table, keys: home.keys, lane: .flag)
    let at = home.at(self)
    let before = load(was, .flag, at: at)
    let now = scalar(condition)
    emit(.claim(column: was, at: at, value: now, place: place(span)))
    return both(now, not(before))
  }
}
