// SPDX-License-Identifier: Apache-2.0
// Values in a fragment that stand in the session and not in the present world: what was at an earlier step,
// and looks back that no rule of the model takes. Each is computed in the states that are kept, and put in as
// a number.

import StratCompiler
import StratEngine
import StratSyntax

struct Resolver {
  let performer: Performer
  let model: Model
  let compiled: Compiled

  /// The value with every look back of its own replaced by its number.
  func resolve(_ expr: TypedExpr) throws -> TypedExpr {
    if case .past(let recorder, let arguments, let past) = expr.kind,
      recorder >= compiled.model.recorders.count
    {
      let value = try look(back: recorder, arguments, past, expr)
      let kind: TypedExpr.Kind = expr.type == .yesNo ? .flag(value != 0) : .number(value)
      return TypedExpr(kind, expr.type, at: expr.span)
    }
    var problem: (any Error)?
    let rebuilt = expr.rebuilt { part in
      do { return try resolve(part) } catch {
        problem = problem ?? error
        return part
      }
    }
    if let problem { throw problem }
    return rebuilt
  }

  /// A value in the state of a step.
  func value(of inner: TypedExpr, at step: Int) throws -> Double {
    guard let state = try performer.core.past.state(at: step, in: compiled) else {
      let taken = performer.core.state.map { $0.step } ?? 0
      throw Trouble("E0717", "there is no step \(step) to look at: \(taken) were taken", at: inner.span)
    }
    return try evaluate(inner, in: state)
  }

  private func evaluate(_ expr: TypedExpr, in state: WorldState) throws -> Double {
    let typed = TypedFragment(.value(expr))
    let lowered = Lowering().lower(typed, of: model, after: compiled.lowered, runs: performer.runColumns)
    if let problem = lowered.problems.first { throw Trouble("E0704", problem.words, at: problem.span) }
    let fragment = Performer.Fragment(typed: typed, lowered: lowered, compiled: compiled)
    return try performer.answer(fragment, in: state).numbers.first ?? 0
  }

  /// An aggregate over time that no rule of the model takes: from the states that are kept.
  private func look(back recorder: Int, _ arguments: [TypedExpr], _ past: Past, _ expr: TypedExpr) throws
    -> Double
  {
    guard arguments.isEmpty else {
      throw Trouble(
        "E0718", "a look back at each of several things is possible in a rule or a measure only",
        at: expr.span,
        help: ["declare it: measure m = ..., and it is recorded from then on"])
    }
    let timeline = performer.core.past
    let first =
      past.op.window.map { max(timeline.origin, timeline.lastStep - $0 + 1) } ?? timeline.origin
    var values: [Double] = []
    try timeline.each(from: first, in: compiled) { state in
      values.append(try evaluate(model.recorders[recorder].value, in: state))
    }
    let step = compiled.model.clock.step
    guard let result = past.op.value(count: values.count, first: first, step: step, { values[$0] }) else {
      throw Trouble(
        "E0822", "it has not happened yet", at: expr.span,
        help: ["ask first whether it has: any (x > 5) over all"])
    }
    return result
  }
}
