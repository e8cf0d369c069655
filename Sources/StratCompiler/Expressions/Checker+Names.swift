// SPDX-License-Identifier: Apache-2.0
// What a bare name means where it stands: a local; inside an aggregate a field of the thing counted or of
// the tie; else a name of the model. What could be two of these is refused with both readings.

import StratSyntax

extension Checker {
  /// A bare name, perhaps with keys: `budget`, `standing[g]`.
  func typed(
    _ name: Name, keys: [Expr], at span: SourceSpan, in scope: Scope, expecting wanted: ValueType? = nil
  ) -> TypedExpr {
    if case .choice(let index)? = wanted, let word = model.choices[index].words.firstIndex(of: name.text),
      keys.isEmpty
    {
      return TypedExpr(.word(word), .choice(index), at: span)
    }
    let field = framed(name, keys: keys, at: span, in: scope)
    if let id = scope.locals[name.text] {
      if framedField(name.text, in: scope) {
        return refuse(ValueProblem.twoReadings(span, name.text, "it.\(name.text)", nil))
      }
      return keys.isEmpty
        ? local(id, at: span, in: scope) : indexed(local(id, at: span, in: scope), keys, in: scope)
    }
    if let field { return field() }
    if let known = scope.facts.known[name.text], keys.isEmpty { return known }
    guard let symbol = names.find(name) else {
      if runs.contains(name.text), !keys.isEmpty { return world(of: name, keys, at: span, in: scope) }
      if case .choice(let index)? = wanted, !name.text.isEmpty, builtIn(name, at: span, in: scope) == nil {
        return refuse(ValueProblem.noWord(span, name.text, words: model.choices[index].words))
      }
      return unknownName(name, in: scope, at: span)
    }
    if case .field(let id) = symbol { return fieldValue(id, owner: nil, keys: keys, at: span, in: scope) }
    guard keys.isEmpty else { return refuse(ValueProblem.noKeys(span, name.text, is: symbol.words)) }
    return typed(symbol, name, at: span, in: scope)
  }

  /// A name inside an aggregate as a field of the member or of the tie; checked only when it is wanted.
  private func framed(_ name: Name, keys: [Expr], at span: SourceSpan, in scope: Scope) -> (() -> TypedExpr)?
  {
    guard let frame = scope.frames.last else { return nil }
    let own = symbol(name.text, in: model.locals[frame.it.index].type)
    let tied = frame.tie.flatMap { symbol(name.text, in: model.locals[$0.index].type) }
    if let own, let tied, own.isField, tied.isField, let tie = frame.tie {
      return { self.refuse(self.twoFields(name, tie: tie, at: span)) }
    }
    if let own, own.isField || tied == nil {
      return {
        self.member(own, name, of: self.local(frame.it, at: span, in: scope), keys: keys, at: span, in: scope)
      }
    }
    if let tied, let tie = frame.tie {
      return {
        self.member(tied, name, of: self.local(tie, at: span, in: scope), keys: keys, at: span, in: scope)
      }
    }
    return nil
  }

  /// Whether a name is a field of the member or of the tie; an end or a definition yields to a local.
  private func framedField(_ name: String, in scope: Scope) -> Bool {
    guard let frame = scope.frames.last else { return false }
    return [frame.it, frame.tie].contains { id in
      id.map { symbol(name, in: model.locals[$0.index].type)?.isField == true } ?? false
    }
  }

  /// What a name is of a value: of a thing, a tie, a payment, a world of a run.
  func symbol(_ name: String, in type: ValueType) -> MemberSymbol? {
    switch type {
    case .thing(let kind, _):
      if let found = member(name, of: kind) { return found }
      guard case .relation(let relation)? = names.find(name) else { return nil }
      let info = model.relations[relation.index]
      if isKind(kind, info.from) { return .ties(relation, fromSide: true) }
      return isKind(kind, info.to) ? .ties(relation, fromSide: false) : nil
    case .tie(let relation, _): return member(name, of: relation)
    case .payment: return PaymentPart(name).map { .payment($0) }
    case .world: return worldMember(name)
    default: return nil
    }
  }

  private func worldMember(_ name: String) -> MemberSymbol? {
    switch names.find(name) {
    case .measure(let index): .recorded(.measure(index))
    case .field(let id) where model.fields[id.index].isKeptOfRuns: .recorded(.parameter(id))
    default: nil
    }
  }

  private func twoFields(_ name: Name, tie: LocalID, at span: SourceSpan) -> ValueProblem {
    guard case .tie(let relation, _) = model.locals[tie.index].type else { return .noIt(span) }
    let info = model.relations[relation.index]
    return .twoReadings(span, name.text, "it.\(name.text)", "\(info.name)(…, it).\(name.text)")
  }

  // MARK: - Names of the model

  private func typed(_ symbol: Symbol, _ name: Name, at span: SourceSpan, in scope: Scope) -> TypedExpr {
    switch symbol {
    case .kind(let kind):
      return refuse(ValueProblem.kindAsValue(span, name.text, plural: model.kinds[kind.index].plural))
    case .things(let kind): return things(.things(kind), of: .thing(kind, orNone: false), at: span)
    case .relation(let relation): return things(.ties(relation), of: .tie(relation, orNone: false), at: span)
    case .unit:
      guard let unit = unit(named: name) else { return unknown(at: span) }
      return TypedExpr(.number(unit.scale), .number(unit.unit, isShare: false), at: span)
    case .thing(let kind, let slot): return TypedExpr(.thing(slot), .thing(kind, orNone: false), at: span)
    case .field(let id): return fieldValue(id, owner: nil, keys: [], at: span, in: scope)
    case .define(let id): return call(id, [], name, at: span, in: scope)
    case .measure(let index):
      var value = measure(index).value
      value.span = span
      return value
    case .curve: return refuse(ValueProblem.needsValue(span, name.text, "a curve"))
    case .rule, .move, .shock, .strategy, .template:
      return refuse(ValueProblem.notValue(span, name.text, is: symbol.words))
    }
  }

  /// `b[w]`, `b[3]`: the world of a run that has the number of a world of another run, or that number, from 1 on.
  private func world(of run: Name, _ keys: [Expr], at span: SourceSpan, in scope: Scope) -> TypedExpr {
    guard keys.count == 1 else { return refuse(ValueProblem.noKeys(span, run.text, is: "a run")) }
    let key = typed(keys[0], in: scope)
    var number = key
    if case .world = key.type {
    } else {
      guard key.type.unit?.isPlain == true else {
        return refuse(ValueProblem.noKeys(span, run.text, is: "a run"))
      }
      let one = TypedExpr(.number(1), .plain, at: key.span)
      number = TypedExpr(.binary(.subtract, key, one), .plain, at: key.span)
    }
    return made(.worldOf(run.text, number), .world(run.text), at: span)
  }

  /// All members of one source, as a value.
  func things(_ source: Collection.Source, of member: ValueType, at span: SourceSpan) -> TypedExpr {
    let level = Collection.Level(source: source, local: newLocal("it", member), tieLocal: nil)
    let collection = Collection(levels: [level], condition: nil, order: nil, type: .collection(member))
    return made(.collection(collection), collection.type, at: span)
  }

  private func unknownName(_ name: Name, in scope: Scope, at span: SourceSpan) -> TypedExpr {
    if let built = builtIn(name, at: span, in: scope) { return built }
    guard !name.text.isEmpty else { return unknown(at: span) }
    if let outer = scope.frames.dropLast().last(where: {
      symbol(name.text, in: model.locals[$0.it.index].type) != nil
    }) {
      let kind = model.locals[outer.it.index].type.kind.map { model.kinds[$0.index].plural } ?? "these"
      return refuse(ValueProblem.outerField(span, name.text, plural: kind))
    }
    if let problem = fieldOfEnd(name, in: scope, at: span) { return refuse(problem) }
    if let owner = localWith(name.text, in: scope) {
      return refuse(ValueProblem.needsOwner(span, name.text, mended: "\(owner).\(name.text)"))
    }
    let near = Spelling.nearest(name.text, among: scope.locals.keys.sorted() + frameNames(scope))
    let problem = unknown(name)
    if let near, case .unknown(_, let wanted, nil) = problem {
      return refuse(NameProblem.unknown(name, wanted: wanted, nearest: near))
    }
    return refuse(problem)
  }

  /// Ties were taken for the things that they tie.
  private func fieldOfEnd(_ name: Name, in scope: Scope, at span: SourceSpan) -> ValueProblem? {
    guard let frame = scope.frames.last, case .tie(let id, _) = model.locals[frame.it.index].type else {
      return nil
    }
    let relation = model.relations[id.index]
    let ends = [(relation.to, relation.calledFrom), (relation.from, relation.calledTo)]
    guard
      let (kind, called) = ends.first(where: { symbol(name.text, in: .thing($0.0, orNone: false)) != nil })
    else { return nil }
    let info = model.kinds[kind.index]
    return .fieldOfEnd(
      span, name.text, relation: relation.name, kind: info.name, plural: info.plural, called: called)
  }

  /// `now`, `elapsed`, `payments` and words of time, which no model has to declare.
  private func builtIn(_ name: Name, at span: SourceSpan, in scope: Scope) -> TypedExpr? {
    switch name.text {
    case "now": return TypedExpr(.elapsed, .date, at: span)
    case "elapsed": return TypedExpr(.elapsed, .number(.time, isShare: false), at: span)
    case "payments": return things(.payments(over: nil), of: .payment, at: span)
    case "outside": return refuse(ValueProblem.outsideHere(span))
    case "row": return refuse(ValueProblem.rowHere(span))
    case "true", "True", "TRUE": return refuse(ValueProblem.otherWord(span, name.text, "yes"))
    case "false", "False", "FALSE": return refuse(ValueProblem.otherWord(span, name.text, "no"))
    case "null", "nil", "None", "NULL", "NA", "NaN":
      return refuse(ValueProblem.otherWord(span, name.text, "none"))
    case "self", "this", "myself": return refuse(ValueProblem.otherWord(span, name.text, "it"))
    case "pi": return TypedExpr(.number(Double.pi), .plain, at: span)
    case let run where runs.contains(run): return things(.worlds(run), of: .world(run), at: span)
    default: break
    }
    guard isTimeWord(name.text) else { return nil }
    guard let unit = unit(named: name) else { return unknown(at: span) }
    return TypedExpr(.number(unit.scale), .number(unit.unit, isShare: false), at: span)
  }

  /// The local whose field a bare name probably means.
  func localWith(_ name: String, in scope: Scope) -> String? {
    scope.locals.sorted { $0.key < $1.key }.first {
      symbol(name, in: model.locals[$0.value.index].type)?.isField == true
    }?.key
      ?? (scope.it.flatMap { symbol(name, in: model.locals[$0.index].type) } != nil ? "it" : nil)
  }

  private func frameNames(_ scope: Scope) -> [String] {
    guard let frame = scope.frames.last else { return [] }
    return [frame.it, frame.tie].compactMap { $0 }.flatMap { memberNames(in: model.locals[$0.index].type) }
  }

  /// What may stand after the point of a value of this type.
  func memberNames(in type: ValueType) -> [String] {
    switch type {
    case .thing(let kind, _): memberNames(of: .kind(kind))
    case .tie(let relation, _): memberNames(of: .relation(relation))
    case .payment: ["amount", "from", "to", "time"]
    case .world: model.measures.map(\.name) + model.fields.filter(\.isKeptOfRuns).map(\.name)
    default: []
    }
  }

  /// Gives a member of a collection its name, which may hide nothing.
  func bind(_ name: Name, _ id: LocalID, in scope: inout Scope) {
    if scope.locals[name.text] != nil {
      report(DeclarationProblem.localTwice(name))
    } else if let place = names.place(of: name.text), !names.privateSources.contains(name.span.source),
      let symbol = names.find(name)
    {
      report(DeclarationProblem.localHides(name, symbol.words, place))
    }
    scope.locals[name.text] = id
  }
}

extension MemberSymbol {
  /// A field, as against an end, a definition or what a relation calls the others.
  var isField: Bool { if case .field = self { true } else { false } }
}

extension Field {
  /// Of a parameter, one number stands with each world of a run: there is none that says whether it is there.
  var isKeptOfRuns: Bool { isParameter && presence == nil }
}

extension PaymentPart {
  init?(_ name: String) {
    switch name {
    case "amount": self = .amount
    case "from": self = .from
    case "to": self = .to
    case "time": self = .time
    default: return nil
    }
  }
}
