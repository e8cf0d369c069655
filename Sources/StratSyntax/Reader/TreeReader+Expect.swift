// SPDX-License-Identifier: Apache-2.0
// What a test expects: a condition, a value at a time, a list, a file, or that something fails.

extension TreeReader {
  func expect() throws(ReadingError) -> ExpectAction {
    _ = take(.expect)
    skipLines()
    if isAt(.leftBrace) { return try failure(.block(try block())) }
    let isMember = isAtMember && raw(2).isSign(.colon)
    if isMember || current.canBeName && followingBehindLines.isSign(.colon) {
      let speaker = isMember ? takeMember() : takeName()
      try need(.colon)
      return try failure(.spoken(try spoken(by: speaker)))
    }
    context.stops = [.matches, .fails, .at]
    defer { context.stops = [] }
    let begin = index
    var claim = try disjunction()
    if isBarePath(since: begin), isAt(.at) { claim = try valueAtTime(claim) }
    context.stops = []
    if take(.matches) { return try match(claim) }
    if isAt(.fails) { return try failure(.value(claim)) }
    return ExpectAction(claim: .holds(claim), tolerance: try tolerance())
  }

  /// `at 2028-Q1 is 52%`, behind a path: the same as `(x at 2028-Q1) is 52%`
  private func valueAtTime(_ path: Expr) throws(ReadingError) -> Expr {
    _ = take(.at)
    let time = try unended { () throws(ReadingError) in try simple() }
    let left = try make(.at(path, time: time), span(from: path.span))
    skipLines()
    guard let found = operatorAhead(), found.op.isComparison else {
      throw trouble([.written("is"), .written("<"), .written(">")])
    }
    let opSpan = span(advance())
    if found.length == 2 {
      skipLines()
      advance()
    }
    let right = try sum()
    let node = Binary(op: found.op, opSpan: opSpan, left: left, right: right, isForeign: found.isForeign)
    return try make(.binary(node), span(from: path.span))
  }

  private func failure(_ attempt: ExpectAction.Attempt) throws(ReadingError) -> ExpectAction {
    if !take(.fails) { try need(.fails) }
    return ExpectAction(claim: .fails(attempt, words: try textIfPresent()))
  }

  private func match(_ claim: Expr) throws(ReadingError) -> ExpectAction {
    skipLines()
    guard current.kind == .text else {
      let list = try path()
      return ExpectAction(claim: .matches(claim, list), tolerance: try tolerance())
    }
    let file = try text()
    let column = take(.column) ? try text() : nil
    return ExpectAction(claim: .matchesFile(claim, file, column: column), tolerance: try tolerance())
  }

  /// `within 0.0001 or 1e-9 of it`, if it stands here
  private func tolerance() throws(ReadingError) -> [Margin] {
    guard take(.within) else { return [] }
    let first = try margin()
    return take(.or) ? [first, try margin()] : [first]
  }

  private func margin() throws(ReadingError) -> Margin {
    skipLines()
    guard current.isNumber, followingBehindLines.word == .of else { return Margin(amount: try sum()) }
    let amount = try bareNumber()
    try need(.of)
    try need(.it)
    return Margin(amount: amount, isOfIt: true)
  }
}
