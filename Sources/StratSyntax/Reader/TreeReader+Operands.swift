// SPDX-License-Identifier: Apache-2.0
// What operators stand between: numbers, dates, paths, brackets, lists, calls.

extension TreeReader {
  /// One operand: a simple value or an aggregate.
  func operand() throws(ReadingError) -> Expr {
    guard let word = current.word else { return try simple() }
    let isCall = followingBehindLines.isSign(.leftRound)
    if word == .change || word == .slope { return try overTime() }
    if word.fold != nil, context.folds || !isCall { return try fold() }
    return try simple()
  }

  /// A value without operators and aggregates: `Dana.energy`, `20k USD`, `2026-Q3`, `none`,
  /// `1..n`, `x 4 quarters ago`.
  func simple() throws(ReadingError) -> Expr {
    skipLines()
    let token = current
    switch token.kind {
    case .number: return try number()
    case .date(let date):
      advance()
      return try make(.date(date), span(token))
    case .text: throw .textIsNoValue(source.text(at: span(token)), at: span(token))
    case .word(.none?): return try constant(.none)
    case .word(.yes?): return try constant(.bool(true))
    case .word(.no?): return try constant(.bool(false))
    case .word(.last?):
      advance()
      let subject = try path()
      return try make(.last(subject), span(from: token))
    default: return try pathOrAgo()
    }
  }

  private func constant(_ kind: Expr.Kind) throws(ReadingError) -> Expr {
    let token = advance()
    return try make(kind, span(token))
  }

  /// `5`, `20k USD`, `1..n`
  private func number() throws(ReadingError) -> Expr {
    let token = advance()
    if isAt(.spread) {
      return try range(from: try make(numberKind(token, unit: nil), span(token)), span(token))
    }
    let unit = unitIfPresent()
    return try make(numberKind(token, unit: unit), span(from: token))
  }

  /// A number without a unit: how many, how deep.
  func bareNumber() throws(ReadingError) -> Expr {
    skipLines()
    guard current.isNumber else { throw trouble([.number]) }
    let token = advance()
    return try make(numberKind(token, unit: nil), span(token))
  }

  /// A number, perhaps with a unit.
  func amount() throws(ReadingError) -> Expr {
    skipLines()
    guard current.isNumber else { throw trouble([.number]) }
    let token = advance()
    let unit = unitIfPresent()
    return try make(numberKind(token, unit: unit), span(from: token))
  }

  private func unitIfPresent() -> Name? {
    guard current.canBeName else { return nil }
    if let word = current.word, context.stops.contains(word) { return nil }
    return takeName()
  }

  func numberKind(_ token: Token, unit: Name?) -> Expr.Kind {
    guard case .number(let value, let isPercent) = token.kind else { return .missing }
    return .number(NumberLiteral(value: value, text: token.text, isPercent: isPercent, unit: unit))
  }

  /// `..n`, behind the lower bound
  private func range(from low: Expr, _ start: SourceSpan) throws(ReadingError) -> Expr {
    _ = take(.spread)
    skipLines()
    let high = current.isNumber ? try bareNumber() : try path()
    return try make(.range(low, high), span(from: start))
  }

  /// `s.reading`, `1..n` from a path, `x 4 quarters ago`
  private func pathOrAgo() throws(ReadingError) -> Expr {
    try behindPath(try path())
  }

  /// `..n` or `4 quarters ago` behind a path, or the path as it is
  func behindPath(_ path: Expr) throws(ReadingError) -> Expr {
    if isAt(.spread) { return try range(from: path, path.span) }
    guard current.isNumber else { return path }
    let token = advance()
    let unit = try name()
    let time = try make(numberKind(token, unit: unit), span(from: token))
    try need(.ago)
    return try make(.ago(path, time), span(from: path.span))
  }

  /// What an aggregate or `each` runs over: a path or a range.
  func collection() throws(ReadingError) -> Expr {
    skipLines()
    if current.isNumber {
      let low = try bareNumber()
      skipLines()
      guard isAt(.spread) else { throw trouble([.written("..")]) }
      return try range(from: low, low.span)
    }
    let path = try path()
    return isAt(.spread) ? try range(from: path, path.span) : path
  }

  // MARK: - Paths

  /// `reading of site of d`, `s.peers`, `standing[parents]`, `f(x)`, `(a + b)`
  func path() throws(ReadingError) -> Expr {
    skipLines()
    let begin = index
    var fields: [Name] = []
    while current.canBeName, following.word == .of {
      fields.append(takeName())
      _ = take(.of)
      skipLines()
      if fields.count > Reader.depthLimit { throw .tooDeep(limit: Reader.depthLimit, at: lastSpan) }
    }
    var result = try thing()
    for field in fields.reversed() {
      let node = Member(owner: result, field: field, isOf: true)
      result = try make(.member(node), field.span.through(result.span))
    }
    lastPath = (begin, index)
    return result
  }

  private func thing() throws(ReadingError) -> Expr {
    let token = current
    var result: Expr
    switch token.kind {
    case .word(.it?): result = try constant(.it)
    case .word(let word) where word?.fold != nil:
      guard followingBehindLines.isSign(.leftRound) else { throw foldOutOfPlace(token) }
      result = try call()
    case .word where token.canBeName:
      if following.isSign(.leftRound) {
        result = try call()
      } else {
        let name = isAtMember ? takeMember() : takeName()
        result = try make(.name(name), name.span)
      }
    case .sign(.leftSquare):
      let items = try bracketed(.leftSquare, .rightSquare) { () throws(ReadingError) in
        isAt(.rightSquare) ? [] : try arguments()
      }
      result = try make(.list(items), span(from: token))
    case .sign(.leftRound): result = try brackets()
    case .text: throw .textIsNoValue(source.text(at: span(token)), at: span(token))
    default: throw notAValue(token)
    }
    return try postfix(result)
  }

  /// `.field` and `[key]` behind a thing, any number of times.
  func postfix(_ thing: Expr) throws(ReadingError) -> Expr {
    var result = thing
    while true {
      if isAt(.dot) {
        advance()
        skipLines()
        guard current.isWord else { throw trouble([.name]) }
        let field = takeName()
        result = try make(.member(Member(owner: result, field: field)), span(from: thing.span))
        if isAt(.leftRound) { throw memberCall(field, of: thing) }
      } else if isAt(.leftSquare) {
        mark(.isTight, current)
        let keys = try bracketed(.leftSquare, .rightSquare) { () throws(ReadingError) in try self.keys() }
        result = try make(.index(result, keys), span(from: thing.span))
      } else {
        return result
      }
    }
  }

  private func keys() throws(ReadingError) -> [Expr] {
    skipLines()
    guard current.kind == .text else { return try arguments() }
    let text = try text()
    return [try make(.text(text), text.span)]
  }

  func arguments() throws(ReadingError) -> [Expr] {
    var values = [try expression()]
    while take(.comma) { values.append(try expression()) }
    return values
  }

  /// `pressure(s, i)`, `min(a, b)`: the name and what stands in its brackets
  func call() throws(ReadingError) -> Expr {
    skipLines()
    guard current.canBeName || current.word?.fold != nil else { throw trouble([.call]) }
    let token = current
    let name = takeName()
    let values = try callArguments()
    return try make(.call(callName(name, token), arguments: values), span(from: token))
  }

  func callArguments() throws(ReadingError) -> [Expr] {
    mark(.isTight, tokens[indexBehindLines(index)])
    return try bracketed(.leftRound, .rightRound) { () throws(ReadingError) in
      isAt(.rightRound) ? [] : try arguments()
    }
  }

  /// The words of the language have one spelling in any case.
  private func callName(_ name: Name, _ token: Token) -> Name {
    guard let fold = token.word?.fold else { return name }
    return Name(text: fold.rawValue, span: name.span)
  }

  // MARK: - Brackets

  /// `(a + b)`, `(shops sorted by need)`, `(x at 2028-Q1)`, `(s uses i { … })`, `(create lab)`
  private func brackets() throws(ReadingError) -> Expr {
    let token = current
    var inside = try bracketed(.leftRound, .rightRound) { () throws(ReadingError) in
      let inside = try bracketContent()
      if isAt(.comma) { throw ReadingError.commaInBrackets(at: span(current)) }
      return inside
    }
    inside.span = span(from: token)
    inside.isBracketed = true
    if let last = heights.last { heights[heights.count - 1] = (token.start, last.height) }
    return inside
  }

  private func bracketContent() throws(ReadingError) -> Expr {
    skipLines()
    let start = span(current)
    if isAt(.create) {
      let making = try creation()
      return try make(.create(making), making.span)
    }
    if isAt(.if) { return try conditional() }
    context.stops = [.at]
    let value = try selection()
    if isAt(.leftBrace), case .tieTest(let left, let relation, let right) = value.kind, !value.isBracketed {
      let given = try values()
      let tie = TieMaking(
        span: span(from: start), left: left, relation: relation, right: right, values: given)
      return try make(.tie(tie), tie.span)
    }
    guard take(.at) else { return value }
    let time = try simple()
    return try make(.at(value, time: time), span(from: start))
  }

  /// A value, or a collection with `where` and `sorted by`.
  func selection() throws(ReadingError) -> Expr {
    skipLines()
    let begin = index
    let saved = context
    defer { context = saved }
    context.selection = begin
    let value = try disjunction()
    guard isBarePath(since: begin), isAt(.where) || isAt(.sorted) else { return value }
    var condition: Expr?
    if take(.where) {
      context.stops.append(.sorted)
      condition = try disjunction()
    }
    let sortedBy = isAt(.sorted) ? try sorting() : nil
    let node = Selection(collection: value, condition: condition, sortedBy: sortedBy)
    return try make(.selection(node), span(from: value.span))
  }

  /// `sorted by need`
  func sorting() throws(ReadingError) -> Expr {
    _ = take(.sorted)
    try need(.by)
    return try part()
  }

  /// A value without operators but for a minus before it: what may follow `by` and `else`.
  func part() throws(ReadingError) -> Expr {
    skipLines()
    let token = current
    guard isAt(.minus) else { return try simple() }
    try deeper()
    defer { nesting -= 1 }
    mark(.isPrefix, token)
    let sign = span(advance())
    let node = Unary(op: .minus, opSpan: sign, operand: try part())
    return try make(.unary(node), span(from: token))
  }

  // MARK: - What cannot stand where a value must

  /// `shops.mean(size)`, with what stands in its brackets.
  private func memberCall(_ field: Name, of owner: Expr) -> ReadingError {
    let behind = tokens[(index + 1)...].prefix {
      !$0.isSign(.rightRound) && $0.kind != .lineEnd && $0.kind != .end
    }
    let given = behind.first.flatMap { first in behind.last.map { span(first).through(span($0)) } }
    let before = SourceSpan(
      source: source.id, start: owner.span.start, end: max(owner.span.start, field.span.start - 1))
    return .memberCall(
      name: field.text, owner: source.text(at: before), given: given.map { source.text(at: $0) } ?? "",
      at: field.span)
  }

  private func foldOutOfPlace(_ token: Token) -> ReadingError {
    if followingBehindLines.kind == .end {
      return .unfinished(wanted: [.written("(")], open: open.last, at: span(token).after)
    }
    return .foldNeedsBrackets(word: source.text(at: span(token)), meant: nil, at: span(token))
  }

  private func notAValue(_ token: Token) -> ReadingError {
    if let word = token.word, word.isReserved,
      [.of, .to, .by, .from, .for, .with, .as, .in, .like].contains(word)
    {
      return .cannotStand(found: source.text(at: span(token)), wanted: [.value], at: span(token))
    }
    if isAt(.if) {
      return .foldNeedsBrackets(word: source.text(at: span(token)), meant: caseOfSpreadsheet, at: span(token))
    }
    return trouble([.value])
  }

  /// `(if a then b else c)` of `if(a, b, c)`, as spreadsheets have it.
  private var caseOfSpreadsheet: String? {
    guard following.isSign(.leftRound) else { return nil }
    var (depth, parts, start) = (0, [String](), index + 2)
    for i in (index + 1)..<tokens.count {
      let token = tokens[i]
      if token.kind == .lineEnd || token.kind == .end { return nil }
      if token.isSign(.leftRound) { depth += 1 }
      if token.isSign(.rightRound) { depth -= 1 }
      guard depth == 0 || depth == 1 && token.isSign(.comma) else { continue }
      guard start < i else { return nil }
      parts.append(source.text(at: span(tokens[start]).through(span(tokens[i - 1]))))
      start = i + 1
      if depth == 0 { break }
    }
    return parts.count == 3 ? "(if \(parts[0]) then \(parts[1]) else \(parts[2]))" : nil
  }
}
