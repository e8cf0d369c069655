// SPDX-License-Identifier: Apache-2.0
// What happens: rules, moves, shocks, strategies, and what must always hold. Heads here, bodies by Bodies/.

import StratSyntax

extension Checker {
  /// The round of bodies.
  func checkBodies() {
    for (index, rule) in pending.rules.enumerated() { check(rule, pending.ruleDocs[index]) }
    for (index, move) in pending.moves.enumerated() { check(move, index) }
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

  // MARK: Moves and strategies

  private func check(_ source: MoveDeclaration, _ index: Int) {
    let move = model.moves[index]
    var scope = Scope(.move, owner: "move \(move.name)")
    scope.speaker = move.speaker
    for local in move.parameters + [move.speaker] { scope.locals[model.locals[local.index].name] = local }
    model.moves[index].body = body(of: source.body.statements, in: scope)
  }

  private func check(_ strategy: StrategyDeclaration, _ docs: String) {
    guard let speaker = thing(strategy.actor) else { return }
    let scope = Scope(.decision, owner: "strategy \(strategy.name.text)")
    let said = strategy.body.statements
    if isTooLong(said.map(\.span), "lines", instead: "parts of it can be strategies of their own") { return }
    let lines = said.compactMap { line($0, of: strategy, speaker, scope) }
    var followers = [Strategy.Follower(name: strategy.actor.text, actor: speaker, isDeclared: true)]
    for following in pending.followings where following.strategy.text == strategy.name.text {
      let isKnown = followers.contains { $0.name == following.actor.text }
      if !isKnown, let more = follower(following.actor, of: strategy.name.text, lines) {
        followers.append(more)
      }
    }
    model.strategies.append(
      Strategy(
        name: strategy.name.text, followers: followers, lines: lines, isBestFirst: strategy.bestFirst,
        span: strategy.name.span, docs: docs))
  }

  /// Somebody who was told to follow a strategy that is for somebody else.
  private func follower(_ actor: Name, of strategy: String, _ lines: [Strategy.Line]) -> Strategy.Follower? {
    guard let thing = thing(actor) else { return nil }
    for move in lines.flatMap(\.moves).map({ model.moves[$0.move.index] }) {
      let wanted = model.locals[move.speaker.index].type
      if fits(thing.type, wanted) { continue }
      report(
        DeclarationProblem.cannotFollow(
          actor.span, actor: actor.text, strategy: strategy, move: move.name, wanted: words(wanted)))
      return nil
    }
    return Strategy.Follower(name: actor.text, actor: thing, isDeclared: false)
  }

  private func line(
    _ statement: Statement, of strategy: StrategyDeclaration, _ speaker: TypedExpr, _ scope: Scope
  ) -> Strategy.Line? {
    guard case .action(.plan(let plan)) = statement.kind else {
      if case .action(.value(let call)) = statement.kind, strategy.bestFirst, isMove(call) {
        report(DeclarationProblem.noWorth(statement.span, said: spokenText(call)))
      } else if statement.kind != .missing {
        report(DeclarationProblem.notALine(statement.span))
      }
      return nil
    }
    var condition: TypedExpr?
    if case .when(let asked) = plan.guardKind { condition = decision(asked, in: scope, "`when`") }
    let worth = worth(
      of: plan, at: statement.span, strategy, condition.map { scope.knowing($0, is: true) } ?? scope)
    let moves = calls(of: plan).compactMap { spoken($0, by: speaker, in: scope) }
    for argument in moves.flatMap(\.arguments) { open(argument, in: "a strategy") }
    return Strategy.Line(condition: condition, moves: moves, worth: worth, span: statement.span)
  }

  private func calls(of plan: PlanLine) -> [Expr] {
    switch plan.moves {
    case .call(let call): return [call]
    case .block(let block):
      return block.statements.compactMap { statement in
        if case .action(.value(let call)) = statement.kind { return call }
        if statement.kind != .missing { report(DeclarationProblem.notALine(statement.span)) }
        return nil
      }
    }
  }

  /// A move as it is written in front of `worth`: with brackets.
  private func spokenText(_ call: Expr?) -> String? {
    if case .name? = call?.kind { return said(call).map { $0 + "()" } }
    return said(call)
  }

  private func isMove(_ call: Expr) -> Bool {
    switch call.kind {
    case .call(let name, _), .name(let name):
      if case .move? = names.find(name) { return true }
      return false
    default: return false
    }
  }

  /// What a line is worth, where the best goes first; elsewhere nothing is said of it.
  private func worth(
    of plan: PlanLine, at span: SourceSpan, _ strategy: StrategyDeclaration, _ scope: Scope
  ) -> TypedExpr? {
    let call: Expr? = if case .call(let call) = plan.moves { call } else { nil }
    guard strategy.bestFirst else {
      if let worth = plan.worth {
        report(
          DeclarationProblem.worthUnasked(
            worth.span, head: "strategy \(strategy.name.text) for \(strategy.actor.text)"))
      }
      return nil
    }
    guard let worth = plan.worth else {
      report(DeclarationProblem.noWorth(span, said: spokenText(call)))
      return nil
    }
    let found = typed(worth, in: scope, expecting: .plain)
    if let unit = found.type.unit, !unit.isPlain {
      report(DeclarationProblem.worthWithUnit(worth.span, said: said(worth), unit: model.words(unit)))
      return nil
    }
    let value = fitted(found, .plain, as: "what a line is worth", written: worth)
    open(value, in: "`worth`")
    return value
  }

  /// A spoken move: `rally(parents)`, or `rest` for one that takes nothing.
  func spoken(_ call: Expr, by speaker: TypedExpr, in scope: Scope) -> (move: MoveID, arguments: [TypedExpr])?
  {
    var name: Name
    var given: [Expr] = []
    switch call.kind {
    case .call(let called, let arguments): (name, given) = (called, arguments)
    case .name(let called): name = called
    default:
      if call.kind != .missing { report(DeclarationProblem.notAMove(call.span)) }
      return nil
    }
    guard case .move(let id)? = names.find(name) else {
      if let other = names.find(name) {
        report(NameProblem.wrong(name, is: other.words, wanted: "a move", hint: nil))
      } else {
        report(unknown(name, wanted: "a move") { if case .move = $0 { true } else { false } })
      }
      return nil
    }
    let move = model.moves[id.index]
    let wantedSpeaker = model.locals[move.speaker.index].type
    guard fits(speaker.type, wantedSpeaker) else {
      report(DeclarationProblem.speakerOfOther(speaker.span, move: move.name, wanted: words(wantedSpeaker)))
      return nil
    }
    guard given.count == move.parameters.count else {
      let form = move.parameters.map { model.locals[$0.index].name }.joined(separator: ", ")
      report(
        DeclarationProblem.moveTakes(
          call.span, move: move.name, form: "\(move.name)(\(form))", found: given.count))
      return nil
    }
    let arguments = zip(given, move.parameters).compactMap { expr, local -> TypedExpr? in
      let wanted = model.locals[local.index].type
      let value = typed(expr, in: scope, expecting: wanted)
      return isFit(value, wanted, "`\(model.locals[local.index].name)`") ? value : nil
    }
    return arguments.count == given.count ? (id, arguments) : nil
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

  /// `with Lab.q = 9%` must name a parameter or a field of a named thing.
  private func checkPlaces() {
    for setting in overrides {
      switch setting.target.kind {
      case .name(let name):
        if case .field(let id)? = names.find(name), model.fields[id.index].isParameter { continue }
        if let other = names.find(name) {
          report(NameProblem.wrong(name, is: other.words, wanted: "a parameter", hint: nil))
        } else {
          report(unknown(name, wanted: "a parameter") { if case .field = $0 { true } else { false } })
        }
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
