// SPDX-License-Identifier: Apache-2.0
// Values in a fragment that stand in the session and not in the world: what was at an earlier step, the worlds of a
// finished run, a look back that the model's own code does not take. Each is computed and put in as a number.

import StratCompiler
import StratEngine
import StratSyntax

struct Resolver {
  let performer: Performer
  var model: Model
  let compiled: Compiled

  mutating func resolve(_ expr: TypedExpr) throws -> TypedExpr {
    switch expr.kind {
    case .at(let inner, let step): return try number(value(of: inner, at: step, expr.span), like: expr)
    case .past(let recorder, let arguments, let past) where recorder >= compiled.model.recorders.count:
      return try number(look(back: recorder, arguments, past, expr), like: expr)
    case .fold(let fold):
      if case .worlds(let run)? = fold.collection.levels.first?.source { return try number(fromRun(fold, run, expr), like: expr) }
      return expr
    default: return try expr.mapped { try resolve($0) }
    }
  }

  private func number(_ value: Double, like expr: TypedExpr) -> TypedExpr {
    switch expr.type {
    case .yesNo: TypedExpr(.flag(value != 0), expr.type, at: expr.span)
    default: TypedExpr(.number(value), expr.type, at: expr.span)
    }
  }

  // ---- Earlier ----

  private mutating func value(of inner: TypedExpr, at step: Int, _ span: SourceSpan) throws -> Double {
    guard let state = performer.core.past.first(where: { $0.step == step }) else {
      throw Trouble(
        "E0717", "there is no step \(step) to look at: \(performer.core.state.map { $0.step } ?? 0) steps were taken", at: span)
    }
    return try evaluate(inner, in: state)
  }

  private func evaluate(_ expr: TypedExpr, in state: WorldState) throws -> Double {
    let lowered = Lowering.lower(TypedFragment(.value(expr)), in: model, after: compiled.lowered)
    if let problem = lowered.problems.first { throw Trouble("E0704", problem.words, at: problem.span) }
    let fragment = Performer.Fragment(typed: TypedFragment(.value(expr)), lowered: lowered, compiled: compiled)
    return try performer.answer(fragment, in: state).numbers.first ?? 0
  }

  /// An aggregate over time that no rule of the model takes: from the states that are kept.
  private mutating func look(
    back recorder: Int, _ arguments: [TypedExpr], _ past: Past, _ expr: TypedExpr
  ) throws -> Double {
    guard arguments.isEmpty else {
      throw Trouble(
        "E0718", "a look back at each of several things is possible in a rule or a measure only", at: expr.span,
        help: ["declare it: measure m = ..., and it is recorded from then on"])
    }
    let inner = model.recorders[recorder].value
    let states = performer.core.past
    guard let first = states.first, first.step == 0 || past.op.window != nil else {
      throw Trouble("E0717", "the first steps are no longer kept", at: expr.span)
    }
    let values = try states.map { try evaluate(inner, in: $0) }
    let step = compiled.model.clock.step
    guard let result = past.op.value(count: values.count, first: first.step, step: step, { values[$0] }) else {
      throw Trouble("E0822", "it has not happened yet", at: expr.span)
    }
    return result
  }

  // ---- Runs ----

  private func fromRun(_ fold: Fold, _ name: String, _ expr: TypedExpr) throws -> Double {
    guard let run = performer.core.runs[name] else {
      throw Trouble("E0719", "there is no run called `\(name)`", at: expr.span, help: ["run 100 worlds over 8 steps as \(name)"])
    }
    let evaluator = RunFold(run: run, fold: fold, model: model)
    guard let value = try evaluator.value() else {
      throw Trouble("E0815", "no world of `\(name)` is like that, so there is nothing to average", at: expr.span)
    }
    return value
  }
}
