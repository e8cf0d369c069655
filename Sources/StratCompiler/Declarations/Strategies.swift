// SPDX-License-Identifier: Apache-2.0
// Strategies: whom they are for, who else follows them, their lines, and the moves that a line speaks.

import StratSyntax

extension Checker {
  func check(_ strategy: StrategyDeclaration, _ docs: String) {
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
}
