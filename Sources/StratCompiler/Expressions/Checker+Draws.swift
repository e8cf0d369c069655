// SPDX-License-Identifier: Apache-2.0
// Chance: distributions by name, `A to B`, `between A and B`, `chance(p)` and `chance(3% per quarter)`.

import StratSyntax

extension Checker {
  /// `normal(50%, 8%)`: a draw, afresh each time.
  func draw(
    _ distribution: Distribution, _ arguments: [Expr], at span: SourceSpan, in scope: Scope,
    expecting wanted: ValueType?
  ) -> TypedExpr {
    guard arguments.count == distribution.count else {
      return refuse(
        ValueProblem.count(span, distribution.shape, wanted: distribution.count, found: arguments.count))
    }
    let place = "`\(distribution.rawValue)`"
    let hint = wanted?.unit == nil ? nil : wanted
    let values = arguments.map { number($0, in: scope, for: place, expecting: hint) }
    guard let type = type(of: distribution, values, place: place, at: span), allowed(at: span, in: scope),
      possible(distribution, values, arguments, at: span)
    else { return unknown(at: span) }
    return made(.draw(distribution, values), type, at: span)
  }

  /// The type of what is drawn; reports units that do not go together.
  private func type(
    of distribution: Distribution, _ values: [TypedExpr], place: String, mended: String? = nil,
    at span: SourceSpan
  ) -> ValueType? {
    let units = values.compactMap(\.type.unit)
    guard units.count == values.count, let first = units.first else { return nil }
    switch distribution {
    case .normal, .uniform, .triangular, .amountRange, .shareRange:
      for (value, unit) in zip(values, units) where unit != first {
        report(
          UnitProblem.unlike(
            span, verb: .compared(place, mended: mended), left: measured(values[0]), right: measured(value)))
        return nil
      }
      let bounded = distribution == .uniform || distribution == .triangular || distribution == .shareRange
      return .number(first, isShare: bounded && values.allSatisfy(\.type.isShare))
    case .exponential: return .number(Unit.one.over(first), isShare: false)
    case .gamma: return plainOnly([values[0]], place) ? .number(units[1], isShare: false) : nil
    case .beta: return plainOnly(values, place) ? .share : nil
    case .lognormal, .poisson, .binomial: return plainOnly(values, place) ? .plain : nil
    }
  }

  private func plainOnly(_ values: [TypedExpr], _ place: String) -> Bool {
    for value in values where value.type.unit?.isPlain != true {
      report(
        UnitProblem.wrong(
          value.span, place: place, found: measured(value), wanted: "a plain number", mended: nil))
      return false
    }
    return true
  }

  /// Whether chance may be used here; reports where not.
  func allowed(at span: SourceSpan, in scope: Scope) -> Bool {
    if scope.allowsDraws { return true }
    report(ChanceProblem.noDraws(span, in: scope.owner, isDecision: scope.purpose == .decision))
    return false
  }

  /// Known numbers of a distribution that cannot be.
  private func possible(
    _ distribution: Distribution, _ values: [TypedExpr], _ written: [Expr], at span: SourceSpan
  ) -> Bool {
    let known = values.map(constant)
    func refuse(_ i: Int, _ rule: String) -> Bool {
      report(ChanceProblem.impossible(values[i].span, distribution.rawValue, rule: rule))
      return false
    }
    switch distribution {
    case .normal, .lognormal:
      if let sd = known[1], sd < 0 { return refuse(1, "a standard deviation is 0 or more") }
    case .beta, .gamma:
      for i in 0...1 { if let x = known[i], x <= 0 { return refuse(i, "both numbers must be above 0") } }
    case .poisson: if let mean = known[0], mean < 0 { return refuse(0, "a mean count is 0 or more") }
    case .exponential: if let rate = known[0], rate <= 0 { return refuse(0, "a rate is above 0") }
    case .binomial:
      if let n = known[0], n < 0 || n != n.rounded() {
        return refuse(0, "the number of tries is a whole number")
      }
      if let p = known[1], p < 0 || p > 1 { return refuse(1, "a chance lies from 0% to 100%") }
    case .uniform: return ordered(written[0], known[0], written[1], known[1], at: span, asUniform: true)
    case .triangular:
      if let a = known[0], let b = known[1], let c = known[2], !(a <= b && b <= c) {
        return refuse(1, "the numbers rise: low, most likely, high")
      }
    case .amountRange, .shareRange: break
    }
    return true
  }

  /// `between 5 and 10`: flat.
  func typed(
    between low: Expr, _ high: Expr, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    let hint = wanted?.unit == nil ? nil : wanted
    let values = [low, high].map { number($0, in: scope, for: "`between`", expecting: hint) }
    let written = WrittenRange(low, high, isFlat: true)
    guard endsAlike(written, at: span, wanted),
      let type = type(
        of: .uniform, values, place: "`between`", mended: written?.withOneUnit, at: span),
      allowed(at: span, in: scope), possible(.uniform, values, [low, high], at: span)
    else { return unknown(at: span) }
    return made(.draw(.uniform, values), type, at: span)
  }

  /// Reports a range of which one end has a `%` and the other is a bare number above 1.
  private func endsAlike(_ written: WrittenRange?, at span: SourceSpan, _ wanted: ValueType?) -> Bool {
    guard let readings = written?.percentReadings(ofShare: wanted?.isShare == true) else { return true }
    report(ChanceProblem.onePercent(span, readings: readings))
    return false
  }

  /// `5% to 30%`: nine cases in ten lie between.
  func typed(
    span low: Expr, _ high: Expr, at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    let hint = wanted?.unit == nil ? nil : wanted
    let values = [low, high].map { number($0, in: scope, for: "`to`", expecting: hint) }
    let isPlain = values.allSatisfy { $0.type.unit?.isPlain == true }
    let isShare = isPlain && (wanted?.isShare == true || values.allSatisfy(\.type.isShare))
    let distribution: Distribution = isShare ? .shareRange : .amountRange
    let written = WrittenRange(low, high)
    guard endsAlike(written, at: span, wanted),
      let type = type(of: distribution, values, place: "`to`", mended: written?.withOneUnit, at: span),
      allowed(at: span, in: scope)
    else { return unknown(at: span) }
    let (a, b) = (constant(values[0]), constant(values[1]))
    guard ordered(low, a, high, b, at: span, asUniform: false) else { return unknown(at: span) }
    for (end, number) in [(low, a), (high, b)] {
      guard let number else { continue }
      if number <= 0 {
        return refuse(
          ChanceProblem.touchesZero(
            end.span, least: least(low, isShare), low: said(low) ?? "A", high: said(high) ?? "B"))
      }
      if isShare, number >= 1 {
        return refuse(ChanceProblem.touchesOne(end.span, low: said(low) ?? "A", high: said(high) ?? "B"))
      }
    }
    let result = isShare ? ValueType.share : type
    return made(.draw(distribution, values), result, at: span)
  }

  /// A small lower end in place of zero, in the same unit.
  private func least(_ low: Expr, _ isShare: Bool) -> String {
    guard !isShare else { return "1%" }
    if case .number(let number) = low.kind, let unit = number.unit { return "0.01 \(unit.text)" }
    return "0.01"
  }

  private func ordered(
    _ low: Expr, _ a: Double?, _ high: Expr, _ b: Double?, at span: SourceSpan, asUniform: Bool
  ) -> Bool {
    guard let a, let b, a > b || (a == b && !asUniform) else { return true }
    report(
      ChanceProblem.reversed(
        span, low: said(high) ?? "B", high: said(low) ?? "A", isFlat: asUniform, isEqual: a == b))
    return false
  }

  // MARK: - chance

  /// `chance(p)`, and `chance(3% per quarter)`, which becomes the chance in one step.
  func chance(_ arguments: [Expr], at span: SourceSpan, in scope: Scope) -> TypedExpr {
    guard arguments.count == 1 else {
      return refuse(ValueProblem.count(span, "chance(p)", wanted: 1, found: arguments.count))
    }
    let p = number(arguments[0], in: scope, for: "`chance`")
    guard let unit = p.type.unit, allowed(at: span, in: scope) else { return unknown(at: span) }
    if unit.isPlain {
      if let known = constant(p), known < 0 || known > 1 {
        return refuse(ChanceProblem.noChance(p.span, number: known))
      }
      return made(.chance(p), .yesNo, at: span)
    }
    guard unit == Unit.one.over(.time) else {
      return refuse(
        UnitProblem.wrong(
          p.span, place: "`chance`", found: measured(p), wanted: "a share, or a share per time", mended: nil))
    }
    let period = period(of: arguments[0], in: scope) ?? 1
    return made(.chance(inOneStep(p, period: period)), .yesNo, at: span)
  }

  /// From the chance in a period (the rate times its length) to the chance in one step: 1 - (1 -
  /// p)^(step/period).
  private func inOneStep(_ rate: TypedExpr, period: Double) -> TypedExpr {
    let (span, step) = (rate.span, model.clock.step)
    func number(_ x: Double, _ unit: Unit = .one) -> TypedExpr {
      TypedExpr(.number(x), .number(unit, isShare: false), at: span)
    }
    let p: TypedExpr
    if period == 1 {
      p = TypedExpr(rate.kind, .share, at: span, isHidden: rate.isHidden)
    } else {
      p = folded(made(.binary(.multiply, rate, number(period, .time)), .share, at: span))
    }
    if step == period { return p }
    let stays = folded(made(.binary(.subtract, number(1), p), .plain, at: span))
    let power = folded(made(.binary(.power, stays, number(step / period)), .plain, at: span))
    return folded(made(.binary(.subtract, number(1), power), .share, at: span))
  }

  /// The period that a rate was written for, in the clock's unit: the quarter of `3% per quarter`, also
  /// behind the name of a parameter and as a factor of a product. `nil` where none was written.
  private func period(of rate: Expr, in scope: Scope) -> Double? {
    switch rate.kind {
    case .binary(let binary):
      switch binary.op {
      case .per, .divided:
        if let length = length(binary.right, in: scope) { return length }
        return period(of: binary.left, in: scope)
      case .times, .plus, .minus:
        return period(of: binary.left, in: scope) ?? period(of: binary.right, in: scope)
      default: return nil
      }
    case .name(let name):
      guard scope.locals[name.text] == nil, case .field(let id)? = names.find(name),
        let given = pending.firsts[id]
      else { return nil }
      return period(of: given.value, in: scope)
    default: return nil
    }
  }

  /// The length of `quarter` or `3 months`, in the clock's unit.
  private func length(_ expr: Expr, in scope: Scope) -> Double? {
    switch expr.kind {
    case .name(let name):
      guard scope.locals[name.text] == nil, isTimeWord(name.text), model.unitNames[name.text]?.unit == .time
      else { return nil }
      return model.unitNames[name.text]?.scale
    case .number(let number):
      guard let name = number.unit, let known = model.unitNames[name.text], known.unit == .time else {
        return nil
      }
      return number.value * known.scale
    default: return nil
    }
  }
}
