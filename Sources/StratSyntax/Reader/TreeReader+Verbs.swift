// SPDX-License-Identifier: Apache-2.0
// Statements that declare what happens. In their heads a line end does not count: a block must follow.

extension TreeReader {
  func phases() throws(ReadingError) -> PhasesDeclaration {
    advance()
    return PhasesDeclaration(names: try names())
  }

  func phase() throws(ReadingError) -> PhaseDeclaration {
    advance()
    let name = try name()
    skipLines()
    let isAfter = take(.after)
    if !isAfter { try need(.before, or: .after) }
    return PhaseDeclaration(name: name, isAfter: isAfter, other: try self.name())
  }

  /// Reads a head in which line ends do not count.
  private func head<T>(_ body: () throws(ReadingError) -> T) throws(ReadingError) -> T {
    let saved = context
    defer { context = saved }
    context.linesEnd = false
    return try body()
  }

  func rule() throws(ReadingError) -> RuleDeclaration {
    advance()
    return try head { () throws(ReadingError) in
      let name = try self.name()
      skipLines()
      if isAt(.leftBrace) || isAt(.for) || isAt(.when) || isAt(.every) || isAt(.at) {
        throw .phaseIsMissing(rule: name.text, at: span(current))
      }
      try need(.in)
      let phase = try self.name()
      let binders = try forEachIfPresent(inRule: true)
      context.stops = [.at]
      let condition = !binders.isEmpty && take(.where) ? try disjunction() : nil
      context.stops = []
      let trigger = isAtTrigger ? try self.trigger() : nil
      var turns: [Turns] = []
      while take(.comma) { turns.append(try self.turns()) }
      if !isAt(.leftBrace) { throw trouble(ruleClauses + [.block]) }
      return RuleDeclaration(
        name: name, phase: phase, binders: binders, condition: condition, trigger: trigger, turns: turns,
        body: try block())
    }
  }

  private var ruleClauses: [Wanted] {
    ["for each", "where", "when", "every", "at"].map { .written($0) }
  }

  /// `one at a time in random order`, `500 times`
  private func turns() throws(ReadingError) -> Turns {
    skipLines()
    let token = current
    guard take(.one) else {
      let count = current.isNumber ? try bareNumber() : try path()
      try need(.times)
      return .times(count, span(from: token))
    }
    for word in [Word.at, .a, .time] { try need(word) }
    if take(.in) {
      try need(.random)
      try need(.order)
      return .oneAtATime(.random, span(from: token))
    }
    guard take(.by) else { return .oneAtATime(.declared, span(from: token)) }
    let key = try expression()
    return .oneAtATime(.by(key), span(from: token))
  }

  func move() throws(ReadingError) -> MoveDeclaration {
    advance()
    return try head { () throws(ReadingError) in
      let name = try self.name()
      let parameters = try self.parameters()
      try need(.by)
      let actor = try binder()
      return MoveDeclaration(name: name, parameters: parameters, actor: actor, body: try block())
    }
  }

  func questionDeclaration() throws(ReadingError) -> QuestionDeclaration {
    advance()
    return try head { () throws(ReadingError) in
      let name = try self.name()
      let title = try textIfPresent()
      try need(.in)
      let group = try self.name()
      try need(.by)
      let speaker = try binder()
      let asksOthers = take(.and)
      if asksOthers { try need(.others) }
      let over = try overIfPresent()
      let second = take(.with) ? try secondAnswer() : nil
      try need(.gives)
      return QuestionDeclaration(
        name: name, title: title, group: group, speaker: speaker, asksOthers: asksOthers, over: over,
        second: second, value: try expression(), body: try block())
    }
  }

  /// `noise = 0% as calm` behind `with`
  private func secondAnswer() throws(ReadingError) -> SecondAnswer {
    let settings = try self.settings()
    try need(.as)
    return SecondAnswer(settings: settings, name: try name())
  }

  /// `shock recession { … }`, or the command `shock recession at 2028-Q1`
  func shockDeclaration() throws(ReadingError) -> Declaration? {
    let name = indexBehindLines(index + 1)
    let behind = tokens[min(name + 1, tokens.count - 1)]
    guard tokens[name].canBeName, behind.isSign(.leftBrace) || behind.kind == .text else { return nil }
    advance()
    let shock = try self.name()
    let title = try textIfPresent()
    let opener = current
    let body = try block()
    // Without a title, a line end before the block would make it the command.
    if title == nil { unmark(.mayBreak, at: opener.start) }
    return .shock(ShockDeclaration(name: shock, title: title, body: body))
  }

  func signal() throws(ReadingError) -> SignalDeclaration {
    advance()
    let (name, binders, receiver, trigger) = try head {
      () throws(ReadingError) -> (Name, [Binder], Expr, Trigger?) in
      let name = try self.name()
      let binders = try forEachIfPresent(inRule: false)
      try need(.to)
      let receiver = try path()
      return (name, binders, receiver, isAtTrigger ? try self.trigger() : nil)
    }
    return SignalDeclaration(
      name: name, binders: binders, receiver: receiver, trigger: trigger, given: try given())
  }

  func strategy() throws(ReadingError) -> StrategyDeclaration {
    advance()
    return try head { () throws(ReadingError) in
      let name = try self.name()
      try need(.for)
      let actor = try self.memberName()
      let bestFirst = take(.comma)
      if bestFirst {
        try need(.best)
        try need(.first)
      }
      return StrategyDeclaration(name: name, actor: actor, bestFirst: bestFirst, body: try block())
    }
  }

  func truth() throws(ReadingError) -> Block {
    advance()
    try need(.truth)
    return try block()
  }

  func test() throws(ReadingError) -> TestDeclaration {
    advance()
    return try head { () throws(ReadingError) in
      let title = try text()
      let settings = take(.with) ? try self.settings() : []
      return TestDeclaration(title: title, settings: settings, body: try block())
    }
  }

  func lesson() throws(ReadingError) -> LessonDeclaration {
    advance()
    let title = try text()
    return LessonDeclaration(title: title, body: try block())
  }
}
