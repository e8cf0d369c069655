// SPDX-License-Identifier: Apache-2.0
// What happens: rules, moves, shocks, and what must always hold. Heads here, bodies by Bodies/.

import StratSyntax

extension Checker {
  /// The round of bodies.
  func checkBodies() {
    for (index, rule) in pending.rules.enumerated() { check(rule, pending.ruleDocs[index]) }
    for (index, move) in pending.moves.enumerated() { check(move, index) }
    for (question, docs) in pending.questions { check(question, docs) }
    for (index, shock) in pending.shocks.enumerated() { check(shock, pending.shockDocs[index]) }
    for (index, strategy) in pending.strategies.enumerated() { check(strategy, pending.strategyDocs[index]) }
    for invariant in pending.invariants { check(invariant) }
    checkPlaces()
  }

  // MARK: Rules

  private func check(_ rule: RuleDeclaration, _ docs: String) {
    var scope = Scope(.rule, owner: "rule \(rule.name.text)")
    let binders = rule.binders.compactMap { binder(of: $0, in: &scope) }
    let condition = rule.condition.map { self.condition($0, in: scope) }
    if let condition { scope = scope.knowing(condition, is: true) }
    let trigger = rule.trigger.flatMap { self.trigger($0, in: scope) }
    let way = turns(of: rule, in: scope)
    model.rules.append(
      Rule(
        name: rule.name.text, phase: phase(rule.phase), binders: binders, condition: condition,
        trigger: trigger,
        turns: way.turns, rounds: way.rounds, body: body(of: rule.body.statements, in: scope),
        span: rule.name.span,
        docs: docs))
  }

  private func binder(of binder: StratSyntax.Binder, in scope: inout Scope) -> Binder? {
    let local = parameter(binder, in: &scope)
    switch model.locals[local.index].type {
    case .thing(let kind, orNone: false): return Binder(local: local, domain: .kind(kind))
    case .tie(let relation, orNone: false): return Binder(local: local, domain: .relation(relation))
    case .unknown: return nil
    default:
      report(DeclarationProblem.binderOfNumber(binder.span, name: binder.name.text))
      return nil
    }
  }

  private func phase(_ name: Name) -> Int {
    if let index = model.phases.firstIndex(of: name.text) { return index }
    if !name.text.isEmpty { report(DeclarationProblem.unknownPhase(name, known: model.phases)) }
    return 0
  }

  private func turns(of rule: RuleDeclaration, in scope: Scope) -> (turns: Rule.Turns?, rounds: TypedExpr?) {
    var turns: Rule.Turns?
    var rounds: TypedExpr?
    for part in rule.turns {
      switch part {
      case .oneAtATime(let order, let span):
        if turns != nil { report(DeclarationProblem.turnsTwice(span)) }
        turns = self.order(order, in: scope)
      case .times(let count, let span):
        if rounds != nil { report(DeclarationProblem.turnsTwice(span)) }
        let number = typed(count, in: Scope(.rule, owner: scope.owner), expecting: .plain)
        _ = isFit(number, .plain, "how many times")
        rounds = number
      }
    }
    if turns != nil, rule.binders.isEmpty { report(DeclarationProblem.turnsOfNothing(rule.name)) }
    return (turns, rounds)
  }

  private func order(_ order: TurnOrder, in scope: Scope) -> Rule.Turns {
    switch order {
    case .declared: return .declared
    case .random: return .random
    case .by(let need):
      let value = typed(need, in: memberScope(scope), expecting: nil)
      if case .number = value.type { return .by(value) }
      if value.type != .unknown {
        report(
          DeclarationProblem.unfit(
            need.span, what: "the order of turns", found: words(value.type), wanted: "a number"))
      }
      return .by(value)
    }
  }

  /// In `by need` a bare name may be a field of the only thing that takes turns.
  private func memberScope(_ scope: Scope) -> Scope {
    guard scope.locals.count == 1, let local = scope.locals.values.first else { return scope }
    var scope = scope
    scope.frames.append(Scope.Frame(it: local, isNamed: true))
    return scope
  }

  // MARK: Moves

  private func check(_ source: MoveDeclaration, _ index: Int) {
    let move = model.moves[index]
    var scope = Scope(.move, owner: "move \(move.name)")
    scope.speaker = move.speaker
    for local in move.parameters + [move.speaker] { scope.locals[model.locals[local.index].name] = local }
    model.moves[index].body = body(of: source.body.statements, in: scope)
  }

  // MARK: Shocks

  private func check(_ shock: ShockDeclaration, _ docs: String) {
    let scope = Scope(.rule, owner: "shock \(shock.name.text)")
    var trigger: StratSyntax.Trigger?
    var found = Shock(
      name: shock.name.text, title: plain(shock.title), trigger: nil, first: [], whileOn: [], end: [],
      span: shock.name.span, docs: docs)
    for statement in shock.body.statements {
      switch statement.kind {
      case .action(.trigger(let part)): merge(part, into: &trigger)
      case .action(.atFirst(let block)): found.first += body(of: block.statements, in: scope)
      case .action(.whileOn(let block)): found.whileOn += body(of: block.statements, in: scope)
      case .action(.atEnd(let block)): found.end += body(of: block.statements, in: scope)
      case .missing: break
      default: report(DeclarationProblem.notOfShock(statement.span))
      }
    }
    found.trigger = trigger.flatMap { self.trigger($0, in: scope) }
    model.shocks.append(found)
  }

  /// `when chance(…)` and `for 6 quarters` may stand on two lines.
  private func merge(_ part: StratSyntax.Trigger, into whole: inout StratSyntax.Trigger?) {
    guard var known = whole else {
      whole = part
      return
    }
    if (part.moment != nil && known.moment != nil) || (part.duration != nil && known.duration != nil) {
      report(DeclarationProblem.twice(part.span, what: "when the shock comes", first: known.span))
    }
    known.moment = known.moment ?? part.moment
    known.duration = known.duration ?? part.duration
    whole = known
  }

  // MARK: Always

  private func check(_ invariant: (owner: Owner, condition: Expr, span: SourceSpan)) {
    var scope = Scope(.definition, owner: "always of \(name(of: invariant.owner))")
    let type: ValueType
    switch invariant.owner {
    case .world: return
    case .kind(let kind): type = .thing(kind, orNone: false)
    case .relation(let relation): type = .tie(relation, orNone: false)
    }
    let it = newLocal("it", type)
    scope.it = it
    scope.frames.append(Scope.Frame(it: it))
    let condition = self.condition(invariant.condition, in: scope)
    model.invariants.append(Invariant(itself: it, condition: condition, span: invariant.span))
  }

  /// A parameter, or a report that there is none of that name.
  func parameter(named name: Name) -> FieldID? {
    if case .field(let id)? = names.find(name), model.fields[id.index].isParameter { return id }
    if let other = names.find(name) {
      report(NameProblem.wrong(name, is: other.words, wanted: "a parameter", hint: nil))
    } else if name.text == Setting.all {
      report(DeclarationProblem.notPlausible(name.span))
    } else {
      report(unknown(name, wanted: "a parameter") { if case .field = $0 { true } else { false } })
    }
    return nil
  }

  /// `with Lab.q = 9%` must name a parameter or a field of a named thing.
  private func checkPlaces() {
    for setting in overrides {
      switch setting.target.kind {
      case .name(let name):
        if setting.isPlausible { checkPlausible(setting, name) } else { _ = parameter(named: name) }
      case .member(let member):
        guard case .name(let owner) = member.owner.kind else {
          report(DeclarationProblem.settingOfNothing(setting.span))
          continue
        }
        guard thing(owner) != nil, names.place(of: owner.text) == nil else { continue }
        report(DeclarationProblem.settingOfData(setting.span, thing: owner.text))
      case .missing: break
      default: report(DeclarationProblem.settingOfNothing(setting.span))
      }
    }
  }
}
