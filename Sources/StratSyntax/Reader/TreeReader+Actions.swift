// SPDX-License-Identifier: Apache-2.0
// Statements that do something. One function for each rule of the grammar.

extension TreeReader {
  /// The action that a word opens, or `nil` when it opens none.
  func action(_ word: Word) throws(ReadingError) -> Action? {
    switch word {
    case .let: .let(try letAction())
    case .if: try ifAction()
    case .each: .each(try each())
    case .pay: .pay(try pay())
    case .untie: .untie(try untie())
    case .create: .create(try creation())
    case .remove: .remove(try behind(word) { () throws(ReadingError) in try self.path() })
    case .note: .note(try behind(word) { () throws(ReadingError) in try self.text() })
    case .needs: try needs()
    case .require: .require(try behind(word) { () throws(ReadingError) in try self.disjunction() })
    case .expect: .expect(try expect())
    case .every, .for: .trigger(try trigger())
    case .at: try atAction()
    case .while: try whileOn()
    case .when, .otherwise: try plan()
    case .say: .lesson(.say, try behind(word) { () throws(ReadingError) in try self.text() })
    case .ask: .lesson(.ask, try behind(word) { () throws(ReadingError) in try self.text() })
    case .hint: .lesson(.hint, try behind(word) { () throws(ReadingError) in try self.text() })
    case .wait: try behind(word) { () throws(ReadingError) in .wait }
    default: nil
    }
  }

  /// Takes a word, then reads what belongs to it.
  func behind<T>(_ word: Word, _ body: () throws(ReadingError) -> T) throws(ReadingError) -> T {
    _ = take(word)
    return try body()
  }

  private func letAction() throws(ReadingError) -> LetAction {
    advance()
    context.linesEnd = false
    defer { context.linesEnd = true }
    let names = try names()
    guard take(.gives) else {
      guard let last = names.last, current.kind != .end else { throw trouble([.written("=")]) }
      throw isAt(.draws) ? trouble([.written("=")]) : givesProblem(last)
    }
    context.linesEnd = true
    return LetAction(names: names, value: try value())
  }

  /// A path and what is given to it, a tie, or a value.
  func pathAction() throws(ReadingError) -> Action {
    skipLines()
    let begin = index
    let token = current
    if isAt(.lineEnd) || current.kind == .end { throw trouble([.statement]) }
    context.stops = [.worth]
    defer { context.stops = [] }
    let value = try selection()
    context.stops = []
    if isBarePath(since: begin), let assign = try assignment(to: value) { return .assign(assign) }
    if case .tieTest(let left, let relation, let right) = value.kind, !value.isBracketed, !isAt(.as) {
      let given = try valuesIfPresent()
      return .tie(
        TieMaking(span: span(from: token), left: left, relation: relation, right: right, values: given))
    }
    if isAt(.worth), isBarePath(since: begin), value.isCall {
      return .plan(PlanLine(guardKind: .always, moves: .call(value), worth: try worth()))
    }
    return .value(value)
  }

  private func assignment(to target: Expr) throws(ReadingError) -> AssignAction? {
    let token = current
    let op: AssignOperator
    if take(.gives) {
      op = .set
    } else if take(.draws) {
      op = .draw
    } else if take(.adds) {
      op = .add
    } else if take(.takes) {
      op = .take
    } else if take(.changes) {
      try need(.by)
      op = .changesBy
    } else {
      return nil
    }
    let opSpan = span(from: token)
    let value = op == .set || op == .draw ? try value() : try expression()
    return AssignAction(target: target, op: op, opSpan: opSpan, value: value)
  }

  // MARK: - Conditions and rounds

  /// `if a { … } else { … }`, or the value `if a then x else y`
  private func ifAction() throws(ReadingError) -> Action {
    let token = current
    let condition = try ifCondition()
    if isAtBehindLines(.then) {
      let then = tokens[indexBehindLines(index)]
      do throws(ReadingError) {
        return .value(try conditionalRest(span(token), condition: condition))
      } catch { throw thenProblem(condition, then: then, error) }
    }
    var arms = [IfArm(condition: condition, body: try blockBehindCondition())]
    while isAt(.else) {
      advance()
      skipLines()
      guard isAt(.if) else { return .if(IfAction(arms: arms, otherwise: try blockBehindCondition())) }
      let condition = try ifCondition()
      arms.append(IfArm(condition: condition, body: try blockBehindCondition()))
    }
    return .if(IfAction(arms: arms))
  }

  private func ifCondition() throws(ReadingError) -> Expr {
    _ = take(.if)
    context.linesEnd = false
    defer { context.linesEnd = true }
    return try disjunction()
  }

  private func blockBehindCondition() throws(ReadingError) -> Block {
    skipLines()
    guard isAt(.leftBrace) || current.kind == .end else { throw trouble([.block]) }
    return try block()
  }

  private func isAtBehindLines(_ word: Word) -> Bool { tokens[indexBehindLines(index)].word == word }

  private func each() throws(ReadingError) -> EachAction {
    advance()
    context.linesEnd = false
    defer { (context.linesEnd, context.stops) = (true, []) }
    let variable = try name()
    try need(.in)
    let collection = try collection()
    context.stops = [.sorted]
    let condition = take(.where) ? try disjunction() : nil
    let sortedBy = isAt(.sorted) ? try sorting() : nil
    return EachAction(
      variable: variable, collection: collection, condition: condition, sortedBy: sortedBy, body: try block())
  }

  // MARK: - Paying, ties

  private func pay() throws(ReadingError) -> PayAction {
    advance()
    context.linesEnd = false
    defer { context.linesEnd = true }
    let isWhole = take(.whole)
    let amount = try expression()
    try need(.from)
    var sources = [try path()]
    while take(.then) { sources.append(try path()) }
    try need(.to, or: .then)
    context.linesEnd = true
    let target = try path()
    let record = take(.as) ? try path() : nil
    return PayAction(isWhole: isWhole, amount: amount, sources: sources, target: target, record: record)
  }

  private func untie() throws(ReadingError) -> UntieAction {
    advance()
    let first = try path()
    guard current.canBeName else { return UntieAction(first: first) }
    let relation = takeName()
    return UntieAction(first: first, relation: relation, second: try path())
  }

  private func needs() throws(ReadingError) -> Action {
    _ = take(.needs)
    let condition = try disjunction()
    guard isAt(.else) else { return .needs(condition, refusal: nil) }
    advance()
    return .needs(condition, refusal: try text())
  }

  // MARK: - Shocks and strategies

  /// `at first { … }`, `at end { … }`, or a trigger
  private func atAction() throws(ReadingError) -> Action {
    let word = followingBehindLines
    let isBlock =
      word.word == .end || word.word == .first && !tokens[indexBehindLines(behindNext)].isSign(.leftRound)
    guard isBlock else { return .trigger(try trigger()) }
    advance()
    skipLines()
    advance()
    let body = try block()
    return word.word == .end ? .atEnd(body) : .atFirst(body)
  }

  private var behindNext: Int { min(indexBehindLines(index + 1) + 1, tokens.count - 1) }

  private func whileOn() throws(ReadingError) -> Action {
    _ = take(.while)
    try need(.on)
    return .whileOn(try block())
  }

  /// `when x: f() worth 1`, `otherwise: { … }`; `when` without `:` is a trigger
  private func plan() throws(ReadingError) -> Action {
    let token = current
    if take(.otherwise) {
      try need(.colon)
      return .plan(try planLine(.otherwise))
    }
    _ = take(.when)
    let moment = try whenMoment()
    if case .when(let condition, false) = moment, take(.colon) {
      return .plan(try planLine(.when(condition)))
    }
    let duration = take(.for) ? try simple() : nil
    return .trigger(Trigger(span: span(from: token), moment: moment, duration: duration))
  }

  private func planLine(_ guardKind: PlanLine.Guard) throws(ReadingError) -> PlanLine {
    skipLines()
    let moves: PlanLine.Moves = isAt(.leftBrace) ? .block(try block()) : .call(try call())
    return PlanLine(guardKind: guardKind, moves: moves, worth: isAt(.worth) ? try worth() : nil)
  }

  private func worth() throws(ReadingError) -> Expr {
    _ = take(.worth)
    return try expression()
  }
}
