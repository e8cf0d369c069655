// SPDX-License-Identifier: Apache-2.0
// `f(x)`: definitions, curves, ties (`knows(a, b)`), functions of numbers, aggregates of one collection,
// quantiles.

import StratSyntax

extension Checker {
  /// A call, by what its name stands for; the model's own names come first.
  func typed(
    call name: Name, _ arguments: [Expr], at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    switch names.find(name) {
    case .define(let id): return define(id, name, arguments, at: span, in: scope)
    case .curve(let index): return curve(index, name, arguments, at: span, in: scope)
    case .relation(let relation): return tie(relation, name, arguments, at: span, in: scope)
    case .move: return refuse(ValueProblem.moveAsValue(span, name.text))
    case nil: return builtIn(name, arguments, at: span, in: scope, expecting: wanted)
    case let other?:
      if let known = known(name, arguments, at: span, in: scope, expecting: wanted) { return known }
      return refuse(ValueProblem.notCalled(name.span, name.text, is: other.words))
    }
  }

  private func builtIn(
    _ name: Name, _ arguments: [Expr], at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr {
    if let known = known(name, arguments, at: span, in: scope, expecting: wanted) { return known }
    for argument in arguments { _ = typed(argument, in: scope) }
    if let line = Habit.line(for: name.text) {
      return refuse(ValueProblem.habit(name.span, name.text, line: line))
    }
    if case .unknown(_, _, let near?) = unknown(name) {
      return refuse(NameProblem.unknown(name, wanted: "a definition or a function", nearest: near))
    }
    let all =
      Function.allCases.map(\.rawValue) + Distribution.allCases.map(\.rawValue) + ["chance", "quantile"]
    return refuse(
      NameProblem.unknown(
        name, wanted: "a definition or a function", nearest: Spelling.nearest(name.text, among: all)))
  }

  /// What needs no declaration: functions, distributions, `chance`, `quantile`, aggregates written as calls.
  private func known(
    _ name: Name, _ arguments: [Expr], at span: SourceSpan, in scope: Scope, expecting wanted: ValueType?
  ) -> TypedExpr? {
    let lone = arguments.count == 1 ? FoldFunction(rawValue: name.text) : nil
    if let lone { return fold(lone, over: arguments[0], name, at: span, in: scope, expecting: wanted) }
    if let function = Function(rawValue: name.text) {
      return self.function(function, arguments, at: span, in: scope, expecting: wanted)
    }
    if let distribution = Distribution(name: name.text) {
      return draw(distribution, arguments, at: span, in: scope, expecting: wanted)
    }
    switch name.text {
    case "chance": return chance(arguments, at: span, in: scope)
    case "quantile": return quantile(arguments, at: span, in: scope)
    case "complete", "ring", "small_world", "grid", "preferential", "regular":
      return refuse(ValueProblem.network(span, name.text))
    default: return nil
    }
  }

  /// `mean([1, 2, 4])`, `count(shops)`: the aggregate of one collection.
  private func fold(
    _ function: FoldFunction, over argument: Expr, _ name: Name, at span: SourceSpan, in scope: Scope,
    expecting wanted: ValueType?
  ) -> TypedExpr {
    let fold = StratSyntax.Fold(function: function, functionSpan: name.span, collection: argument)
    return typed(fold, at: span, in: scope, expecting: wanted)
  }

  // MARK: - What the model declares

  private func define(
    _ id: DefineID, _ name: Name, _ arguments: [Expr], at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    let parameters = model.defines[id.index].parameters
    guard parameters.count == arguments.count else {
      return call(id, arguments.map { typed($0, in: scope) }, name, at: span, in: scope)
    }
    let values = zip(parameters, arguments).map { parameter, argument in
      let local = model.locals[parameter.index]
      return value(argument, in: scope, of: local.type, as: "`\(local.name)` of `\(name.text)`")
    }
    return call(id, values, name, at: span, in: scope)
  }

  /// A definition given checked values.
  func call(_ id: DefineID, _ values: [TypedExpr], _ name: Name, at span: SourceSpan, in scope: Scope)
    -> TypedExpr
  {
    let parameters = model.defines[id.index].parameters
    let wanted = parameters.map { model.locals[$0.index] }
    guard wanted.count == values.count else {
      return refuse(
        ValueProblem.count(
          span, "\(name.text)(\(wanted.map(\.name).joined(separator: ", ")))", wanted: wanted.count,
          found: values.count))
    }
    let fitting = zip(values, wanted).map { fitted($0, $1.type, as: "`\($1.name)` of `\(name.text)`") }
    let define = define(id)
    return made(.call(id, fitting), define.type, at: span)
  }

  private func curve(
    _ index: Int, _ name: Name, _ arguments: [Expr], at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    let curve = curve(index)
    guard arguments.count == 1 else {
      return refuse(ValueProblem.count(span, "\(name.text)(x)", wanted: 1, found: arguments.count))
    }
    let x = value(
      arguments[0], in: scope, of: .number(curve.xUnit, isShare: false), as: "the curve `\(name.text)`")
    return made(.curve(index, x), curve.yType, at: span)
  }

  /// `knows(a, b)`: the tie, or none; the tie for certain where `a knows b` has been asked.
  private func tie(
    _ relation: RelationID, _ name: Name, _ arguments: [Expr], at span: SourceSpan, in scope: Scope
  ) -> TypedExpr {
    guard arguments.count == 2 else {
      return refuse(ValueProblem.count(span, "\(name.text)(a, b)", wanted: 2, found: arguments.count))
    }
    let ends = arguments.map { typed($0, in: scope) }
    guard let (from, to) = self.ends(of: relation, ends[0], ends[1], at: span) else {
      return unknown(at: span)
    }
    return known(made(.tie(relation, from, to), .tie(relation, orNone: true), at: span), in: scope)
  }

  /// Both ends of a tie, checked; turned round where that is what fits a relation without direction.
  func ends(of relation: RelationID, _ a: TypedExpr, _ b: TypedExpr, at span: SourceSpan) -> (
    TypedExpr, TypedExpr
  )? {
    guard a.type != .unknown, b.type != .unknown else { return nil }
    let info = model.relations[relation.index]
    let (from, to) = (ValueType.thing(info.from, orNone: false), ValueType.thing(info.to, orNone: false))
    if fits(a.type, from), fits(b.type, to) { return (a, b) }
    let turned = fits(b.type, from) && fits(a.type, to)
    if turned, info.isSymmetric { return (b, a) }
    for end in [a, b] where end.type.mayBeNone && end.type.isReference {
      report(ValueProblem.notAsked(end.span, said: nil, then: nil))
      return nil
    }
    report(
      ValueProblem.wrongEnds(
        span, info.name, from: model.kinds[info.from.index].name, to: model.kinds[info.to.index].name,
        found: (model.words(a.type), model.words(b.type)), isTurned: turned))
    return nil
  }

  /// `Dana knows Rosa`, asked.
  func typed(test a: Expr, _ name: Name, _ b: Expr, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    let ends = (typed(a, in: scope), typed(b, in: scope))
    guard let relation = relation(name) else { return unknown(at: span) }
    guard let (from, to) = self.ends(of: relation, ends.0, ends.1, at: span) else { return unknown(at: span) }
    return made(.tied(relation, from, to), .yesNo, at: span)
  }

  // MARK: - Functions of numbers

  private func function(
    _ function: Function, _ arguments: [Expr], at span: SourceSpan, in scope: Scope,
    expecting wanted: ValueType?
  ) -> TypedExpr {
    guard function.counts.contains(arguments.count), function != .distance || arguments.count != 3 else {
      return refuse(
        ValueProblem.count(span, function.shape, wanted: function.counts.lowerBound, found: arguments.count))
    }
    let place = "`\(function.rawValue)`"
    let values = arguments.map { number($0, in: scope, for: place, expecting: wanted) }
    guard let unit = unit(of: function, values, span, place) else { return unknown(at: span) }
    if function == .normalCdf || function == .normalQuantile, values.count > 1 {
      return scaled(function, values, at: span)
    }
    let keepsShare = [.min, .max, .clamp, .abs, .distance].contains(function)
    let isShare = keepsShare && unit.isPlain && values.allSatisfy(\.type.isShare)
    return folded(made(.function(function, values), .number(unit, isShare: isShare), at: span))
  }

  /// `normal_cdf(x, mean, sd)` and `normal_quantile(p, mean, sd)` by the standard normal: its x is `(x - mean) / sd`.
  private func scaled(_ function: Function, _ values: [TypedExpr], at span: SourceSpan) -> TypedExpr {
    func number(_ kind: TypedExpr.Kind) -> TypedExpr { folded(made(kind, .plain, at: span)) }
    let sd = values.count > 2 ? values[2] : nil
    if function == .normalCdf {
      let distance = number(.binary(.subtract, values[0], values[1]))
      return number(.function(function, [sd.map { number(.binary(.divide, distance, $0)) } ?? distance]))
    }
    let standard = number(.function(function, [values[0]]))
    return number(.binary(.add, values[1], sd.map { number(.binary(.multiply, standard, $0)) } ?? standard))
  }

  private func unit(of function: Function, _ values: [TypedExpr], _ span: SourceSpan, _ place: String)
    -> Unit?
  {
    let units = values.compactMap(\.type.unit)
    guard units.count == values.count, let first = units.first else { return nil }
    switch function.units {
    case .plain:
      for (value, unit) in zip(values, units) where !unit.isPlain {
        report(
          UnitProblem.wrong(
            value.span, place: place, found: measured(value), wanted: "a plain number", mended: nil))
        return nil
      }
      return .one
    case .same, .anyToPlain:
      for (value, unit) in zip(values, units) where unit != first {
        report(
          UnitProblem.unlike(span, verb: .compared(place), left: measured(values[0]), right: measured(value)))
        return nil
      }
      return function.units == .same ? first : .one
    case .root:
      guard first.powers.allSatisfy({ $0.exponent % 2 == 0 }) else {
        report(UnitProblem.noRoot(span, unit: model.words(first)))
        return nil
      }
      return Unit(first.powers.map { .init(base: $0.base, exponent: $0.exponent / 2) })
    }
  }
}
