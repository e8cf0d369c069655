// SPDX-License-Identifier: Apache-2.0
// Programs, blocks, and which rule reads a statement. After a statement that is wrong, the next one is read.

extension TreeReader {
  /// Everything up to the end of the text.
  func program() -> [Statement] {
    var all: [Statement] = []
    while true {
      all += statements()
      if current.kind == .end { return all }
      note(.strayClose("}", at: span(current)))
      advance()
    }
  }

  /// `{ … }`
  func block() throws(ReadingError) -> Block {
    skipLines()
    let token = current
    let statements = try braced { () throws(ReadingError) in self.statements() }
    return Block(span: span(from: token), statements: statements)
  }

  /// Statements up to a `}` or the end of the text.
  private func statements() -> [Statement] {
    var all: [Statement] = []
    let level = Resting(self)
    skipLines()
    while current.kind != .end, !isAt(.rightBrace) {
      let start = index
      begin = index
      let token = current
      mark(.begins, token)
      heights.removeAll(keepingCapacity: true)
      beginnings.append(start)
      defer { beginnings.removeLast() }
      do throws(ReadingError) {
        let found = try statement()
        if !isAt(.lineEnd), !isAt(.rightBrace), current.kind != .end { throw behindStatement(tokens[start]) }
        all.append(found)
      } catch {
        recover(from: habit(at: tokens[indexBehindLines(start)], error) ?? error, to: level, since: start)
        all.append(Statement(docs: nil, span: span(from: token), kind: .missing))
      }
      asking = false
      skipLines()
    }
    return all
  }

  /// What the reader goes back to after a problem.
  struct Resting {
    var context: Context
    var open: Int
    var nesting: Int

    init(_ reader: TreeReader) {
      context = reader.context
      open = reader.open.count
      nesting = reader.nesting
    }
  }

  /// Keeps a problem and the words of what is wrong, and goes to its end.
  func recover(from error: ReadingError, to level: Resting, since start: Int, isStatement: Bool = true) {
    note(error)
    skip(to: level, from: start)
    let words = tokens[start..<max(start, index)].filter(\.isWord).map(\.text)
    let place = span(from: tokens[indexBehindLines(start)])
    unread.append(UnreadPart(words: words, error: error, span: place, isStatement: isStatement))
  }

  /// To the end of the line, behind the blocks that it opens, with as many lines as its round and square
  /// brackets hold.
  private func skip(to level: Resting, from start: Int) {
    var rounds = max(0, open.count - level.open - openBraces(above: level.open))
    var braces = openBraces(above: level.open)
    context = level.context
    nesting = level.nesting
    open.removeLast(open.count - level.open)
    if rounds > 0, let line = statementLine(behind: start) { return index = line }
    while true {
      let token = tokens[index]
      switch token.kind {
      case .end: return
      case .lineEnd where braces == 0 && (rounds == 0 || beginsStatement(at: indexBehindLines(index))): return
      case .sign(.leftBrace): braces += 1
      case .sign(.rightBrace):
        // A lone `}` ends the block around; were it skipped, the blocks of the whole text would shift.
        if braces == 0 { return }
        braces -= 1
        rounds = 0
      case .sign(.leftRound), .sign(.leftSquare): rounds += 1
      case .sign(.rightRound), .sign(.rightSquare): rounds = max(0, rounds - 1)
      default: break
      }
      index += 1
      lastSpan = span(token)
    }
  }

  /// The beginning of the line where the reader is, when a statement clearly begins there: the
  /// bracket before it was never closed.
  private func statementLine(behind start: Int) -> Int? {
    var i = min(index, tokens.count - 1)
    while i > start, tokens[i - 1].kind != .lineEnd { i -= 1 }
    return i > start && tokens[i].isWord && beginsStatement(at: i) ? i : nil
  }

  private func openBraces(above level: Int) -> Int { open[level...].count { $0.sign == "{" } }

  /// Whether a word stands at an index that opens a statement: brackets left open end before it.
  private func beginsStatement(at i: Int) -> Bool {
    guard let word = tokens[i].word, tokens[i].kind != .end else { return tokens[i].isSign(.rightBrace) }
    return [
      .kind, .rule, .move, .measure, .define, .parameter, .relation, .shock, .let, .each, .use, .unit, .test,
      .expect,
    ]
    .contains(word)
  }

  // MARK: - One statement

  func statement() throws(ReadingError) -> Statement {
    let docs = try documentation()
    // `:quit`, `.help`: a habit from elsewhere.
    if isAt(.dot) || isAt(.colon), raw(1).isWord { advance() }
    let isQuiet = isAt(.quietly) && !raw(1).isSign(.colon) && !raw(1).isSign(.question)
    if isQuiet {
      advance()
      skipLines()
    }
    let start = current
    let kind = try formed(try statementKind())
    return Statement(docs: docs, span: span(from: start), kind: kind, isQuiet: isQuiet)
  }

  /// What answers, with `as csv` behind it if that stands there.
  private func formed(_ kind: Statement.Kind) throws(ReadingError) -> Statement.Kind {
    guard isAt(.as) else { return kind }
    switch kind {
    case .command(let command) where command.answers:
      advance()
      return .command(.formed(command, as: try name()))
    case .action(.value(let value)):
      advance()
      return .action(.formed(value, as: try name()))
    default: return kind
    }
  }

  private func statementKind() throws(ReadingError) -> Statement.Kind {
    if isAt(Sign.question) { return .command(try help()) }
    let token = current
    if token.isWord, raw(1).isSign(.question) {
      let name = takeName()
      advance()
      return .command(.help([name]))
    }
    guard let word = token.word, word.isReserved || !raw(1).isSign(.colon) else {
      return try namedStatement()
    }
    if let kind = try worded(word) {
      mark(.isWord, token)
      return kind
    }
    return try namedStatement()
  }

  /// The statement that a word opens, or `nil` when it opens none.
  private func worded(_ word: Word) throws(ReadingError) -> Statement.Kind? {
    if let declaration = try declaration(word) { return .declaration(declaration) }
    if let action = try action(word) { return .action(action) }
    return try command(word).map(Statement.Kind.command)
  }

  /// A statement that begins with a name, a number, a bracket: two names declare, three make a
  /// tie, a value is shown.
  private func namedStatement() throws(ReadingError) -> Statement.Kind {
    let token = current
    if declaresThing, let habit = Habit.opening(token.text) { throw self.habit(habit, at: token) }
    if declaresThing { return .declaration(.instance(try instance())) }
    if let several = severalThings { throw several }
    if token.isNumber, raw(1).canBeName, isPopulationHead(raw(2)) {
      return .declaration(.population(try population()))
    }
    guard token.canBeName else { return .action(try pathAction()) }
    if isAtMember, raw(2).isSign(.colon) {
      let speaker = takeMember()
      advance()
      return .action(.spoken(try spoken(by: speaker)))
    }
    if raw(1).isSign(.colon) { return try colonStatement() }
    if raw(1).word == .from { return .declaration(.data(try data())) }
    return .action(try pathAction())
  }

  /// Two names in a row, and then nothing but a text, a block or the end of the statement.
  private var declaresThing: Bool {
    guard current.canBeName, raw(1).canBeName else { return false }
    switch raw(2).kind {
    case .lineEnd, .end, .text, .sign(.leftBrace), .sign(.rightBrace): return true
    case .word(let word): return word == .like || word == .numbered
    default: return false
    }
  }

  /// `shop A, B`: a kind and names with commas between them, up to the end of the line.
  private var severalThings: ReadingError? {
    guard current.canBeName, raw(1).canBeName, raw(2).isSign(.comma) else { return nil }
    var names: [Token] = [raw(1)]
    while raw(2 * names.count).isSign(.comma) {
      let next = raw(2 * names.count + 1)
      guard next.canBeName else { return nil }
      names.append(next)
    }
    guard [.lineEnd, .end].contains(raw(2 * names.count).kind), let last = names.last else { return nil }
    return .severalThings(
      kind: current.text, names: names.map(\.text), at: span(current).through(span(last)))
  }

  private func isPopulationHead(_ token: Token) -> Bool {
    token.isSign(.leftBrace) || token.word == .numbered || token.word == .like
  }

  /// `temperature: number = 90` or `Dana: rally(parents)`
  private func colonStatement() throws(ReadingError) -> Statement.Kind {
    let name = takeName()
    advance()
    skipLines()
    let isTypeWord = isAt(.one) || isAt(.account) || isAt(.formula)
    if !isTypeWord, current.isWord, followingBehindLines.isSign(.leftRound),
      current.canBeName || current.word?.fold != nil
    {
      return .action(.spoken(try spoken(by: name)))
    }
    if current.word?.fold != nil, !isAt(.share), followingBehindLines.kind == .end {
      advance()
      throw trouble([.written("(")])
    }
    return .declaration(.field(try field(name)))
  }

  func spoken(by speaker: Name) throws(ReadingError) -> SpokenMove {
    let move = try call()
    return SpokenMove(span: speaker.span.through(move.span), speaker: speaker, move: move)
  }
}
