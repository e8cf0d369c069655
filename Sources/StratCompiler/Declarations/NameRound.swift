// SPDX-License-Identifier: Apache-2.0
// The round of names: each declaration gets its name and its index in the model, in order; content comes
// later.

import StratSyntax

extension Checker {
  /// Kinds first, because only they tell `shop Lincoln` from `n shops`.
  func declareNames(_ items: [Item]) {
    names.reserve(items.count)
    for item in items {
      if case .kind(let kind) = item.declaration { declareName(kind, item) }
    }
    for item in items { declareName(item) }
    for item in items {
      if case .instance(let thing) = item.declaration { declareName(thing) }
    }
    declarePhases(items)
  }

  private func declareName(_ kind: KindDeclaration, _ item: Item) {
    let id = KindID(model.kinds.count)
    guard declare(kind.name, .kind(id)) else { return }
    let plural = kind.plural ?? Name(text: Plural.of(kind.name.text), span: kind.name.span)
    // A plural that is no other word of its own accord (`IT`) names nothing; a written one is to.
    if plural.text != kind.name.text {
      declare(plural, .things(id))
    } else if kind.plural != nil {
      report(DeclarationProblem.samePlural(plural))
    }
    model.kinds.append(
      Kind(
        name: kind.name.text, plural: plural.text, parent: nil, root: id, family: [id], span: kind.name.span,
        docs: item.docs))
  }

  private func declareName(_ item: Item) {
    switch item.declaration {
    case .relation(let relation): declareName(relation, item)
    case .field(let field): declareWorldField(field.name, item)
    case .parameter(let parameter): declareParameter(parameter, item)
    case .curve(let curve): declareName(curve)
    case .define(let define): declareName(define, item)
    case .measure(let measure): declareName(measure, item)
    case .template(let template):
      if declare(template.name, .template(names.templates.count)) { names.templates.append(template) }
    default: declareNameOfPlay(item)
    }
  }

  private func declareNameOfPlay(_ item: Item) {
    switch item.declaration {
    case .rule(let rule):
      if declare(rule.name, .rule(pending.rules.count)) {
        pending.rules.append(rule); pending.ruleDocs.append(item.docs)
      }
    case .move(let move):
      if declare(move.name, .move(MoveID(pending.moves.count))) {
        pending.moves.append(move)
        pending.moveDocs.append(item.docs)
      }
    // What is asked has names of its own: `diagnose money` may stand beside anything called money.
    case .question(let question): pending.questions.append((question, item.docs))
    case .shock(let shock):
      if declare(shock.name, .shock(ShockID(pending.shocks.count))) {
        pending.shocks.append(shock)
        pending.shockDocs.append(item.docs)
      }
    case .strategy(let strategy):
      if declare(strategy.name, .strategy(pending.strategies.count)) {
        pending.strategies.append(strategy)
        pending.strategyDocs.append(item.docs)
      }
    default: break
    }
  }

  private func declareName(_ relation: RelationDeclaration, _ item: Item) {
    let id = RelationID(model.relations.count)
    guard declare(relation.name, .relation(id)) else { return }
    let none = KindID(-1)
    model.relations.append(
      Relation(
        name: relation.name.text, from: none, to: none, isSymmetric: false,
        oneFrom: relation.multiplicity?.firstIsOne ?? false,
        oneTo: relation.multiplicity?.secondIsOne ?? false,
        calledFrom: nil, calledTo: nil, span: relation.name.span, docs: item.docs))
  }

  private func declareWorldField(_ name: Name, _ item: Item) {
    guard declare(name, .field(FieldID(model.fields.count))) else { return }
    addBlankField(name, .world, item.docs)
  }

  private func declareParameter(_ parameter: ParameterDeclaration, _ item: Item) {
    let id = FieldID(model.fields.count)
    guard declare(parameter.name, .field(id)) else { return }
    addBlankField(parameter.name, .world, item.docs)
    model.fields[id.index].isParameter = true
    pending.firsts[id] = parameter.given
    pending.plausible[id] = parameter.plausible
    if let setting = override(of: parameter) {
      pending.firsts[id] = setting
      pending.replaced[id] = parameter.given
    }
    model.fields[id.index].isUncertain = pending.firsts[id]?.gives == .uncertain
    if parameter.type == nil { pending.untyped.insert(id) }
    pending.states[.field(id)] = .waiting
  }

  /// A field whose type, keys and bounds are still to come.
  func addBlankField(_ name: Name, _ owner: Owner, _ docs: String) {
    names.fields[owner, default: [:]][name.text] = FieldID(model.fields.count)
    model.fields.append(
      Field(
        name: name.text, owner: owner, keys: [], type: .unknown, keyLocals: [], span: name.span, docs: docs))
  }

  private func declareName(_ curve: CurveDeclaration) {
    let index = model.curves.count
    guard declare(curve.name, .curve(index)) else { return }
    model.curves.append(
      Curve(name: curve.name.text, x: [0], y: [0], xUnit: .one, yType: .unknown, span: curve.name.span))
    pending.curves.append(curve)
    pending.states[.curve(index)] = .waiting
  }

  private func declareName(_ define: DefineDeclaration, _ item: Item) {
    let id = DefineID(model.defines.count)
    guard declare(define.name, .define(id)) else { return }
    let nothing = TypedExpr(.none, .unknown, at: define.name.span)
    model.defines.append(
      Define(
        name: define.name.text, parameters: [], body: TypedBody(steps: [], value: nothing), type: .unknown,
        span: define.name.span, docs: item.docs))
    pending.defines.append(define)
    pending.states[.define(id)] = .waiting
  }

  private func declareName(_ measure: MeasureDeclaration, _ item: Item) {
    let index = model.measures.count
    guard declare(measure.name, .measure(index)) else { return }
    let nothing = TypedExpr(.none, .unknown, at: measure.name.span)
    model.measures.append(
      Measure(
        name: measure.name.text, title: plain(measure.title), value: nothing, span: measure.name.span,
        docs: item.docs))
    pending.measures.append(measure)
    pending.states[.measure(index)] = .waiting
  }

  /// `shop Lincoln` is a thing; `n shops` a population whose count is a parameter.
  private func declareName(_ thing: InstanceDeclaration) {
    guard population(of: thing) == nil else { return }
    guard let kind = kind(thing.kind, wanted: "a kind") else { return }
    declare(thing.name, .thing(kind, slot: -1))
  }

  /// `n shops { … }`, which reads like the declaration of one thing, as the population that it is.
  func population(of thing: InstanceDeclaration) -> PopulationDeclaration? {
    guard case .field = names.find(thing.kind), let symbol = names.find(thing.name) else { return nil }
    switch symbol {
    case .kind, .things: break
    default: return nil
    }
    let count = Expr(span: thing.kind.span, kind: .name(thing.kind))
    return PopulationDeclaration(
      count: count, kind: thing.name, number: thing.number, template: thing.template, values: thing.values)
  }

  /// The kind that a name stands for, singular or plural; reports anything else.
  func kind(_ name: Name, wanted: String = "a kind") -> KindID? {
    switch names.find(name) {
    case .kind(let kind), .things(let kind): return kind
    case nil:
      if !name.text.isEmpty {
        report(unknown(name, wanted: wanted) { if case .kind = $0 { true } else { false } })
      }
      return nil
    case let other?:
      report(NameProblem.wrong(name, is: other.words, wanted: wanted, hint: nil))
      return nil
    }
  }

  /// A thing by its name, as a value; reports anything else.
  func thing(_ name: Name) -> TypedExpr? {
    switch names.find(name) {
    case .thing(let kind, let slot):
      return TypedExpr(.thing(slot), .thing(kind, orNone: false), at: name.span)
    case nil:
      report(unknown(name) { if case .thing = $0 { true } else { false } })
      return nil
    case let other?:
      report(NameProblem.wrong(name, is: other.words, wanted: "a thing", hint: nil))
      return nil
    }
  }

  /// A title in quotes, which has no values in braces.
  func plain(_ title: TextLiteral?) -> String? {
    guard let title else { return nil }
    if let plain = title.plain { return plain }
    report(DeclarationProblem.titleWithValue(title.span))
    return nil
  }

  /// `phases` of the model take the place of the prelude's; `phase x after y` puts one more in.
  private func declarePhases(_ items: [Item]) {
    let lists = items.compactMap { item -> (PhasesDeclaration, Module.Role)? in
      if case .phases(let phases) = item.declaration { (phases, item.role) } else { nil }
    }
    let ruling = lists.last { $0.1 == .model } ?? lists.last
    for list in lists where list.1 == ruling?.1 && list.0.names != ruling?.0.names {
      if let first = list.0.names.first, let other = ruling?.0.names.first {
        report(DeclarationProblem.twice(other.span, what: "the order of the phases", first: first.span))
      }
    }
    var order: [Name] = []
    for name in ruling?.0.names ?? [] { insertPhase(name, at: order.count, into: &order) }
    var waiting = items.compactMap { item -> PhaseDeclaration? in
      if case .phase(let phase) = item.declaration { phase } else { nil }
    }
    while let next = waiting.firstIndex(where: { phase in order.contains { $0.text == phase.other.text } }) {
      let phase = waiting.remove(at: next)
      let other = order.firstIndex { $0.text == phase.other.text } ?? 0
      insertPhase(phase.name, at: other + (phase.isAfter ? 1 : 0), into: &order)
    }
    for phase in waiting { report(DeclarationProblem.unknownPhase(phase.other, known: order.map(\.text))) }
    model.phases = order.map(\.text)
  }

  private func insertPhase(_ name: Name, at index: Int, into order: inout [Name]) {
    if let first = order.first(where: { $0.text == name.text }) {
      report(NameProblem.clash(name, first: first, isCase: false))
    } else if !name.text.isEmpty {
      order.insert(name, at: index)
    }
  }
}
