// SPDX-License-Identifier: Apache-2.0
// What names are given: maps, values by case, blocks of `name = value`, what stands after `:`,
// texts in quotes.

extension TreeReader {
  /// What stands behind `=`: a value, a map, values by case, or `create …`.
  func value() throws(ReadingError) -> Expr {
    skipLines()
    if isAt(.leftBrace) { return try mapOrCases() }
    guard isAt(.create) else { return try expression() }
    let making = try creation()
    return try make(.create(making), making.span)
  }

  /// `= value`, `~ value`
  func given() throws(ReadingError) -> Given {
    skipLines()
    if take(.gives) { return Given(gives: .known, value: try value()) }
    if take(.draws) { return Given(gives: .uncertain, value: try value()) }
    throw trouble([.written("="), .written("~")])
  }

  var isAtGiven: Bool { isAt(.gives) || isAt(.draws) }

  func givenIfPresent() throws(ReadingError) -> Given? { isAtGiven ? try given() : nil }

  // MARK: - Maps and cases

  private func mapOrCases() throws(ReadingError) -> Expr {
    let token = current
    let kind = try braced { () throws(ReadingError) -> Expr.Kind in
      skipLines()
      return isAt(.when) || isAt(.otherwise) ? .cases(try cases()) : .map(try entries())
    }
    return try make(kind, span(from: token))
  }

  private func cases() throws(ReadingError) -> [CaseArm] {
    var arms: [CaseArm] = []
    repeat {
      mark(.begins, current)
      arms.append(try caseArm())
      if !isAt(.lineEnd), !isAt(.rightBrace) { throw behindItem() }
      skipLines()
    } while !isAt(.rightBrace)
    return arms
  }

  private func caseArm() throws(ReadingError) -> CaseArm {
    let token = current
    var condition: Expr?
    if take(.when) {
      context.linesEnd = false
      condition = try disjunction()
    } else if !take(.otherwise) {
      throw trouble([.written("when"), .written("otherwise")])
    }
    try need(.colon)
    context.linesEnd = true
    let value = try value()
    return CaseArm(span: span(from: token), condition: condition, value: value)
  }

  private func entries() throws(ReadingError) -> [MapEntry] {
    var entries: [MapEntry] = []
    while !isAt(.rightBrace) {
      mark(.begins, current)
      entries.append(try entry())
      if isAt(.comma) {
        mark(.separates, advance())
        skipLines()
        if isAt(.rightBrace) { throw trouble([.name, .number]) }
      } else if isAt(.lineEnd) {
        skipLines()
      } else if !isAt(.rightBrace) {
        throw trouble([.written(","), .written("}")])
      }
    }
    return entries
  }

  private func entry() throws(ReadingError) -> MapEntry {
    let token = current
    let key: Expr
    if token.isNumber {
      key = try bareNumber()
    } else {
      let name = try memberName()
      key = try make(.name(name), name.span)
    }
    try need(.colon)
    let value = try value()
    return MapEntry(span: span(from: token), key: key, value: value)
  }

  // MARK: - Blocks of lines

  /// `{ name = value; other[key] ~ value }`
  func values() throws(ReadingError) -> [GivenValue] {
    try lines { (docs) throws(ReadingError) in try self.givenValue(docs) }
  }

  func valuesIfPresent() throws(ReadingError) -> [GivenValue] { isAt(.leftBrace) ? try values() : [] }

  private func givenValue(_ docs: Documentation?) throws(ReadingError) -> GivenValue {
    let token = current
    let name = try name()
    var keys: [Expr] = []
    if followingIsOpenSquare {
      mark(.isTight, tokens[indexBehindLines(index)])
      keys = try bracketed(.leftSquare, .rightSquare) { () throws(ReadingError) in try self.arguments() }
    }
    skipLines()
    if isAt(.colon), keys.isEmpty { throw fieldInThing(name) }
    if !isAtGiven, current.kind != .end { throw givesProblem(name) }
    let given = try given()
    return GivenValue(docs: docs, span: span(from: token), name: name, keys: keys, given: given)
  }

  private var followingIsOpenSquare: Bool { tokens[indexBehindLines(index)].isSign(.leftSquare) }

  /// What is wrong where `=` must stand behind a name.
  func givesProblem(_ name: Name) -> ReadingError {
    switch current.kind {
    case .word where following.isSign(.gives) || following.isSign(.draws):
      let all = name.span.through(span(current))
      return .longName(source.text(at: all), at: all)
    case .number, .date, .word:
      let value = source.text(at: span(current).through(restOfLine))
      return .givesIsMissing(name: name.text, value: value, at: span(current))
    default: return trouble([.written("="), .written("~")])
    }
  }

  /// `size: number = 3` in a thing: what its kind says.
  private func fieldInThing(_ name: Name) -> ReadingError {
    let rest = source.text(at: span(following).through(restOfLine))
    let holds = rest.split(whereSeparator: { "=~;".contains($0) }).first.map(String.init) ?? rest
    return .fieldInThing(name: name.text, holds: holds.trimmed, at: name.span.through(span(current)))
  }

  /// The last piece before the line, the statement or the block ends.
  private var restOfLine: SourceSpan {
    var i = indexBehindLines(index)
    while true {
      let next = tokens[min(i + 1, tokens.count - 1)]
      switch next.kind {
      case .lineEnd, .end, .docs, .sign(.rightBrace): return span(tokens[i])
      default: i += 1
      }
    }
  }

  /// A block of lines of one sort, each with its documentation. A line that is wrong is reported, and the
  /// next is read.
  func lines<Item>(
    _ item: (Documentation?) throws(ReadingError) -> Item
  ) throws(ReadingError) -> [Item] {
    try braced { () throws(ReadingError) -> [Item] in
      var items: [Item] = []
      let level = Resting(self)
      skipLines()
      while !isAt(.rightBrace), current.kind != .end {
        let start = index
        mark(.begins, current)
        begin = index
        do throws(ReadingError) {
          let found = try item(try documentation())
          if !isAt(.lineEnd), !isAt(.rightBrace), current.kind != .end { throw behindItem() }
          items.append(found)
        } catch {
          recover(from: error, to: level, since: start, isStatement: false)
        }
        asking = false
        skipLines()
      }
      return items
    }
  }

  /// What is wrong where a line of a block must end.
  func behindItem() -> ReadingError {
    if isAt(.comma) { return .commaBetweenLines(at: span(current)) }
    return trouble([.lineEnd, .written("}")])
  }

  func isAt(_ kind: Token.Kind) -> Bool { current.kind == kind }

  // MARK: - Making things and ties

  /// `create shop Hope like small { district = d }`
  func creation() throws(ReadingError) -> Creation {
    let token = current
    _ = take(.create)
    var making = Creation(span: span(token), kind: try name(), name: nil)
    if !isAt(.like) { making.name = nameIfPresent() }
    making.template = try likeIfPresent()
    making.values = try valuesIfPresent()
    making.span = span(from: token)
    return making
  }

  func likeIfPresent() throws(ReadingError) -> Name? { take(.like) ? try name() : nil }

  // MARK: - Documentation and texts

  /// `## …`, one or several lines
  func documentation() throws(ReadingError) -> Documentation? {
    guard isAt(.docs) else { return nil }
    let first = current
    var lines: [String] = []
    while isAt(.docs) {
      lines.append(advance().text)
      let docs = span(from: first)
      skipLines()
      if isAt(.rightBrace) { throw trouble([.statement]) }
      if current.kind == .end { throw .unfinished(wanted: [.statement], open: open.last, at: docs.after) }
      if !isAt(.docs) { return Documentation(span: docs, lines: lines) }
    }
    return nil
  }

  /// A text in quotes that must stand here.
  func text() throws(ReadingError) -> TextLiteral {
    skipLines()
    guard current.kind == .text else { throw trouble([.text]) }
    let token = advance()
    return TextLiteral(span: span(token), parts: textParts(token))
  }

  func textIfPresent() throws(ReadingError) -> TextLiteral? { current.kind == .text ? try text() : nil }
}
