// SPDX-License-Identifier: Apache-2.0
// Aggregates: over collections (`mean x of y where z else 0`) and over time (`max x over 2 years`).

extension TreeReader {
  /// Everything that begins with the word of an aggregate where one may stand, a call such as
  /// `max(a, b)` among it.
  func fold() throws(ReadingError) -> Expr {
    try deeper()
    defer { nesting -= 1 }
    let token = current
    guard let function = token.word?.fold else { throw trouble([.value]) }
    let begin = index
    if followingBehindLines.isSign(.leftRound) { return try foldOrCall(function, token, begin) }
    guard context.folds else { throw foldWithoutBrackets(token) }
    advance()
    skipLines()
    if function == .first, take(.time) {
      let condition = try disjunction()
      openFold = (index, span(from: token))
      return try make(.firstTime(condition), span(from: token))
    }
    if take(.of) { return try foldRest(function, token, measure: nil) }
    if current.isNumber {
      let count = try bareNumber()
      try need(.of)
      return try foldRest(function, token, measure: .count(count))
    }
    if isAt(.one) {
      let one = span(advance())
      try need(.of)
      return try foldRest(function, token, measure: .one(one))
    }
    let measure = try unended { () throws(ReadingError) in try powerOf() }
    return try foldBehindMeasure(function, token, measure)
  }

  private func foldWithoutBrackets(_ token: Token) -> ReadingError {
    followingBehindLines.kind == .end
      ? .unfinished(wanted: [.written("(")], open: open.last, at: span(token).after)
      : .foldNeedsBrackets(word: source.text(at: span(token)), meant: nil, at: span(token))
  }

  /// `max(a, b)`, `max (a - b) of shops`, `max (a - b) over 1 year`: what stands behind the bracket decides.
  private func foldOrCall(_ function: FoldFunction, _ token: Token, _ begin: Int) throws(ReadingError) -> Expr
  {
    advance()
    skipLines()
    let opening = span(current)
    let values = try callArguments()
    if let first = values.first, context.folds, isAt(.of) || isAt(.over) {
      unmark(.isTight, at: opening.start)
      var measure = first
      if values.count > 1 {
        measure = try make(.several(values), span(from: opening))
      } else {
        measure.isBracketed = true
      }
      let behind = current
      let fold = try foldBehindMeasure(function, token, measure)
      // After a line end it would have been a call that is over.
      if context.linesEnd { unmark(.mayBreak, at: behind.start) }
      return fold
    }
    let name = Name(text: function.rawValue, span: span(token))
    let call = try make(.call(name, arguments: values), span(from: token))
    let thing = try postfix(call)
    lastPath = (begin, index)
    return try behindPath(thing)
  }

  /// `of shops …` or `over 2 years`, behind what is measured
  private func foldBehindMeasure(
    _ function: FoldFunction, _ token: Token, _ measure: Expr
  ) throws(ReadingError) -> Expr {
    skipLines()
    if take(.of) { return try foldRest(function, token, measure: .value(measure)) }
    if isAt(.over) { return try timedRest(.fold(function), token, measure) }
    throw trouble([.written("of"), .written("over")])
  }

  /// From the collection on.
  private func foldRest(
    _ function: FoldFunction, _ token: Token, measure: FoldMeasure?
  ) throws(ReadingError) -> Expr {
    skipLines()
    var variable: Name?
    if current.canBeName, following.word == .in {
      variable = takeName()
      try need(.in)
    }
    var fold = Fold(
      function: function, functionSpan: span(token), measure: measure, variable: variable,
      collection: try collection())
    if take(.where) {
      let outer = context.foldInWhere
      defer { context.foldInWhere = outer }
      context.foldInWhere = span(from: token)
      fold.condition = try disjunction(folds: false)
    }
    let behindWhere = index
    try foldTail(&fold)
    if fold.condition != nil, index == behindWhere { openFold = (index, span(from: token)) }
    return try make(.fold(fold), span(from: token))
  }

  /// `weighted by need with repeats over 1 year else 0`
  private func foldTail(_ fold: inout Fold) throws(ReadingError) {
    if take(.weighted) {
      try need(.by)
      fold.weight = try part()
    } else if take(.by) {
      fold.rank = try part()
    }
    if isAt(.with) {
      let next = followingBehindLines
      if next.kind == .end {
        advance()
        skipLines()
        throw trouble([.written("repeats")])
      }
      if next.text.lowercased() == "repeats" {
        advance()
        skipLines()
        advance()
        fold.repeats = true
      }
    }
    if take(.over) { fold.over = try period() }
    fold.otherwise = try otherwiseIfPresent()
  }

  /// `else 50%`. With a text behind it, `else` belongs to `needs`.
  private func otherwiseIfPresent() throws(ReadingError) -> Expr? {
    guard isAt(.else), followingBehindLines.kind != .text else { return nil }
    advance()
    return try part()
  }

  // MARK: - Over time

  /// `change in x over 1 year`, `slope x over 2 years`
  func overTime() throws(ReadingError) -> Expr {
    let token = current
    guard context.folds else { throw foldWithoutBrackets(token) }
    advance()
    if token.word == .change { try need(.in) }
    let subject = try unended { () throws(ReadingError) in try path() }
    skipLines()
    guard isAt(.over) else { throw trouble([.written("over")]) }
    return try timedRest(token.word == .change ? .change : .slope, token, subject)
  }

  private func timedRest(_ function: TimedFunction, _ token: Token, _ subject: Expr) throws(ReadingError)
    -> Expr
  {
    _ = take(.over)
    let over = try period()
    let otherwise = try otherwiseIfPresent()
    let node = Timed(
      function: function, functionSpan: span(token), subject: subject, over: over, otherwise: otherwise)
    return try make(.timed(node), span(from: token))
  }

  private func period() throws(ReadingError) -> Period {
    skipLines()
    if isAt(.all), !following.isSign(.leftRound) { return .all(span(advance())) }
    return .length(try simple())
  }

  // MARK: - What is measured

  /// `reading`, `f(it)`, `z^k`
  private func powerOf() throws(ReadingError) -> Expr {
    let base = try measured()
    skipLines()
    guard isAt(.power) else { return base }
    let opSpan = span(advance())
    skipLines()
    let exponent: Expr
    if current.isNumber {
      exponent = try bareNumber()
    } else if isAt(.leftRound) {
      let start = span(current)
      let values = try bracketed(.leftRound, .rightRound) { () throws(ReadingError) in try arguments() }
      exponent = values.count == 1 ? values[0] : try make(.several(values), span(from: start))
    } else {
      exponent = try measured()
    }
    let node = Binary(op: .power, opSpan: opSpan, left: base, right: exponent)
    return try make(.binary(node), span(from: base.span))
  }

  /// A name, `it` or a call with its fields and keys; no `of`, which would be the aggregate's.
  private func measured() throws(ReadingError) -> Expr {
    skipLines()
    let token = current
    if isAt(.it) {
      advance()
      return try postfix(try make(.it, span(token)))
    }
    if followingBehindLines.isSign(.leftRound), token.canBeName || token.word?.fold != nil {
      return try postfix(try call())
    }
    guard token.canBeName else {
      if token.word?.fold != nil, followingBehindLines.kind == .end { throw foldWithoutBrackets(token) }
      throw token.isWord && token.word != .of
        ? .cannotStand(found: source.text(at: span(token)), wanted: [.name, .written("of")], at: span(token))
        : trouble([.name, .written("of")])
    }
    let name = takeName()
    return try postfix(try make(.name(name), name.span))
  }
}
