// SPDX-License-Identifier: Apache-2.0
// Looking back: aggregates over time, `ago`, `change in`, `slope`, `first time`. What is looked back at
// becomes a recorder: a value of at most two things, without draws, with what a `let` stands for written
// out.

import StratSyntax

extension Checker {
  /// `max x over 2 years`, `change in x over 1 year`, `slope x over 2 years`
  func typed(_ timed: Timed, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let value = typed(timed.subject, in: scope)
    guard value.type != .unknown, let steps = period(timed.over, in: scope) else { return unknown(at: span) }
    switch timed.function {
    case .fold(let word): return lookedBack(word, value, steps, at: span, in: scope)
    case .change:
      guard let unit = counted(value, "change in") else { return unknown(at: span) }
      return past(
        value, .change(steps), .number(unit, isShare: false), depth: steps.map { $0 + 1 }, at: span, in: scope
      )
    case .slope:
      guard let unit = counted(value, "slope") else { return unknown(at: span) }
      return past(
        value, .slope(steps), .number(unit.over(.time), isShare: false), depth: steps.map { $0 + 1 },
        at: span, in: scope)
    }
  }

  /// `mean size of shops over 1 year`: the aggregate at each step, then the same over time;
  /// `mean size of office.site over 1 year`: of one thing, only over time.
  func typed(
    _ fold: StratSyntax.Fold, of source: TypedExpr, over: Period, at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    let value: TypedExpr
    if source.type.isReference, case .value(let measure)? = fold.measure, case .name(let name) = measure.kind
    {
      value = member(name, of: source, written: fold.collection, keys: [], at: span, in: scope)
    } else {
      value = present(fold, of: source, at: span, in: scope, expecting: nil)
    }
    guard value.type != .unknown, let steps = period(over, in: scope) else { return unknown(at: span) }
    let word: FoldFunction
    switch fold.function {
    case .count where value.type.unit != nil: word = .sum
    case .share where value.type.unit != nil: word = .mean
    default: word = fold.function
    }
    return lookedBack(word, value, steps, at: span, in: scope)
  }

  private func lookedBack(
    _ word: FoldFunction, _ value: TypedExpr, _ steps: Int?, at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    let look: Past
    switch word {
    case .mean: look = .mean(steps)
    case .sum: look = .sum(steps)
    case .min: look = .least(steps)
    case .max: look = .most(steps)
    case .median: look = .median(steps)
    case .count: look = .count(steps)
    case .share: look = .share(steps)
    case .any: look = .any(steps)
    case .all: look = .all(steps)
    case .first, .pick, .best: return refuse(TimeProblem.notOverTime(span, word.rawValue))
    }
    let type: ValueType
    switch word {
    case .count, .share, .any, .all:
      guard fits(value.type, .yesNo) else {
        return refuse(
          ValueProblem.noCondition(
            value.span, said: nil, found: model.words(value.type), isNumber: value.type.unit != nil))
      }
      type = word == .count ? .plain : word == .share ? .share : .yesNo
    default:
      guard let unit = counted(value, word.rawValue) else { return unknown(at: span) }
      type = .number(unit, isShare: value.type.isShare && word != .sum)
    }
    return past(value, look, type, depth: steps, at: span, in: scope)
  }

  private func counted(_ value: TypedExpr, _ word: String) -> Unit? {
    if let unit = value.type.unit { return unit }
    report(
      ValueProblem.noNumber(
        value.span, word, said: nil, found: model.words(value.type), isYesNo: value.type == .yesNo))
    return nil
  }

  /// `first time reach > 50%`: when a condition was first true.
  func typed(firstTime condition: Expr, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let asked = self.condition(condition, in: scope)
    guard asked.type != .unknown else { return unknown(at: span) }
    return past(asked, .firstTime, .date, depth: nil, at: span, in: scope)
  }

  /// `x 4 quarters ago`
  func typed(_ value: Expr, ago amount: Expr, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let found = typed(value, in: scope)
    guard found.type != .unknown, let steps = steps(amount, in: scope) else { return unknown(at: span) }
    return past(found, .ago(steps), found.type, depth: steps + 1, at: span, in: scope)
  }

  /// `(reach at 2028-Q1)`: in an expectation or a question, the value as it was then.
  func typed(_ value: Expr, at time: Expr, span: SourceSpan, in scope: Scope) -> TypedExpr {
    let found = typed(value, in: scope)
    guard scope.purpose == .command else { return refuse(TimeProblem.atHere(span, said: said(value))) }
    guard found.type != .unknown, isAskedThere(found), let step = step(at: time, in: scope) else {
      return unknown(at: span)
    }
    return made(.at(found, step: step), found.type, at: span)
  }

  // MARK: - Recorders

  private func past(
    _ value: TypedExpr, _ look: Past, _ type: ValueType, depth: Int?, at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    let value = value.replacing(inlined(value, in: scope))
    if value.draws { return refuse(TimeProblem.drawsBack(value.span)) }
    guard isAskedThere(value) else { return unknown(at: span) }
    let locals = value.freeLocals
    for id in locals where !model.locals[id.index].type.isReference {
      return refuse(
        TimeProblem.openLocal(
          value.span, model.locals[id.index].name, model.words(model.locals[id.index].type)))
    }
    guard locals.count <= 2 else {
      return refuse(TimeProblem.manyLocals(value.span, locals.map { model.locals[$0.index].name }))
    }
    model.recorders.append(Recorder(locals: locals, value: value, depth: depth))
    let arguments = locals.map { local($0, at: span, in: scope) }
    return made(.past(model.recorders.count - 1, arguments, look), type, at: span)
  }

  /// What each `let` that is no thing stands for, down to what no `let` has named.
  private func inlined(_ value: TypedExpr, in scope: Scope) -> [LocalID: TypedExpr] {
    var values: [LocalID: TypedExpr] = [:]
    for id in value.freeLocals where !model.locals[id.index].type.isReference {
      guard let known = scope.facts.lets[id] else { continue }
      values[id] = known.replacing(inlined(known, in: scope))
    }
    return values
  }

  // MARK: - Lengths and moments

  private func period(_ period: Period, in scope: Scope) -> Int?? {
    switch period {
    case .all: return .some(nil)
    case .length(let length): return steps(length, in: scope).map { .some($0) }
    }
  }

  /// A fixed length as whole steps; reports one that is not fixed or not whole.
  func steps(_ expr: Expr, in scope: Scope) -> Int? {
    let length = typed(expr, in: scope)
    guard let unit = length.type.unit else {
      if length.type != .unknown {
        report(TimeProblem.noLength(expr.span, found: model.words(length.type), unit: model.clock.unit))
      }
      return nil
    }
    guard unit == .time || isStepless(unit) else {
      report(TimeProblem.noLength(expr.span, found: model.words(unit), unit: model.clock.unit))
      return nil
    }
    guard let known = constant(length) else {
      report(TimeProblem.openLength(expr.span, said: said(expr)))
      return nil
    }
    let steps = known / model.clock.step
    guard steps >= 1 - 1e-9, abs(steps - steps.rounded()) < 1e-6, steps < 1e9 else {
      report(TimeProblem.noSteps(expr.span, said: said(expr), step: stepWords))
      return nil
    }
    return Int(steps.rounded())
  }

  /// A length of a step, in words: "1 quarter", "0.125 minutes".
  private var stepWords: String {
    let step = model.clock.step
    return step == 1 ? "1 \(model.clock.unit)" : "\(step) \(model.clock.unit)s"
  }

  /// The step (from 0) that begins at a moment, or in which it lies; reports one before the start.
  func step(at time: Expr, in scope: Scope) -> Int? {
    let moment = typed(time, in: scope, expecting: .date)
    let isDate =
      moment.type == .date || moment.type.unit == .time || (moment.type.unit.map(isStepless) ?? false)
    guard isDate, let known = constant(moment) else {
      if moment.type != .unknown { report(TimeProblem.noMoment(time.span, said: said(time))) }
      return nil
    }
    var offset = known
    if moment.type != .date, case .numeric(let start) = model.clock.calendar { offset -= start }
    guard offset >= -1e-9 else {
      report(TimeProblem.beforeStart(time.span, said: said(time)))
      return nil
    }
    let step = (offset / model.clock.step + 1e-9).rounded(.down)
    guard step < 1e9 else {
      report(TimeProblem.tooFar(time.span, said: said(time)))
      return nil
    }
    return Int(step)
  }
}
