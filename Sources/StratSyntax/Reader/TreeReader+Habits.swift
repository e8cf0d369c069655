// SPDX-License-Identifier: Apache-2.0
// Better answers to what is often typed: lines that begin with a word that goes on, words of other languages.

extension TreeReader {
  /// What is wrong where a statement must end.
  func behindStatement(_ first: Token) -> ReadingError {
    let token = current
    if token.isSign(.rightRound) || token.isSign(.rightSquare) {
      return .strayClose(source.text(at: span(token)), at: span(token))
    }
    if token.isSign(.gives), let word = first.word, !word.isReserved {
      return .statementWord(word.rawValue, at: span(first))
    }
    if let word = token.word, word.fold != nil {
      return .foldNeedsBrackets(word: source.text(at: span(token)), meant: nil, at: span(token))
    }
    return trouble([.lineEnd])
  }

  /// `x++`, `x--` at the end of a line.
  private func doubleSign(since first: Token) -> ReadingError? {
    let line = Array(
      tokens[indexOfPiece(from: first.start)...].prefix {
        $0.kind != .lineEnd && $0.kind != .end && !$0.isSign(.rightBrace) && !$0.isSign(.leftBrace)
      })
    guard line.count > 2, let last = line.last, let before = line.dropLast().last, before.end == last.start,
      last.isSign(.plus) && before.isSign(.plus) || last.isSign(.minus) && before.isSign(.minus)
    else { return nil }
    let target = source.text(at: span(first).through(span(line[line.count - 3])))
    let at = span(before).through(span(last))
    return .doubleSign(source.text(at: at), target: target, at: at)
  }

  /// `measure my rate = 3`, `my rate: number = 3`: two words where one name is meant.
  private func longName(behind first: Token) -> ReadingError? {
    let start = indexOfPiece(from: first.start)
    let line = Array(tokens[start..<min(start + 4, tokens.count)])
    guard line.count == 4 else { return nil }
    let heads: [Word?] = [.kind, .measure, .define, .rule, .move, .shock, .relation, .curve, .unit]
    let begin = heads.contains(first.word) && first.word != nil ? 1 : 0
    guard line[begin].isPlainName, line[begin + 1].isPlainName else { return nil }
    let behind = line[begin + 2]
    let goOn: [Word?] = [.in, .by, .between, .from, .is]
    let ends =
      begin == 0
      ? behind.isSign(.colon) && ["number", "share", "date", "yes", "one", "account"].contains(line[3].text)
      : [.gives, .leftBrace, .leftRound].contains { behind.isSign($0) }
        || behind.word != nil && goOn.contains(behind.word)
    guard ends else { return nil }
    let at = span(line[begin]).through(span(line[begin + 1]))
    return .longName(source.text(at: at), at: at)
  }

  /// A better message for a statement that failed, from the word that it begins with.
  func habit(at first: Token, _ error: ReadingError) -> ReadingError? {
    guard case .word(let word) = first.kind, failed(error, near: first) else { return nil }
    if let sign = doubleSign(since: first) { return sign }
    if let name = longName(behind: first) { return name }
    let at = span(first)
    if word == .else { return .elseOnNewLine(after: blockBefore(first), at: at) }
    if let word, [.where, .and, .or, .over, .weighted, .by, .then, .per, .to, .within, .is].contains(word) {
      guard let before = lineBefore(first) else { return nil }
      return .lineGoesOn(word: word.rawValue, before: before, at: at)
    }
    return Habit(rawValue: first.text.lowercased()).map { self.habit($0, at: first) }
  }

  /// A habit at a word, with what stands behind it up to a block or the end of the line.
  func habit(_ habit: Habit, at first: Token) -> ReadingError {
    .habit(habit, rest: text(behind: first), inBody: open.contains { $0.sign == "{" }, at: span(first))
  }

  private func text(behind first: Token) -> String {
    let line = tokens[indexOfPiece(from: first.end)...].prefix { token in
      switch token.kind {
      case .lineEnd, .end, .docs, .sign(.leftBrace), .sign(.rightBrace): false
      default: true
      }
    }
    guard let begin = line.first, let end = line.last else { return "" }
    return source.text(at: span(begin).through(span(end)))
  }

  /// Behind a `then` that no `else` follows, where something is given a value: it was to be a block.
  func thenProblem(_ condition: Expr, then: Token, _ error: ReadingError) -> ReadingError {
    switch error {
    case .cannotStand, .unfinished: break
    default: return error
    }
    let done = tokens[indexOfPiece(from: then.end)...].prefix { $0.kind != .lineEnd && $0.kind != .end }
    let gives = done.contains {
      $0.isSign(.gives) || $0.isSign(.adds) || $0.isSign(.takes) || $0.word == .changes || $0.word == .pay
        || $0.word == .note || $0.word == .remove
    }
    guard gives, !done.contains(where: { $0.word == .else }) else { return error }
    return .thenWithoutElse(
      condition: source.text(at: condition.span), body: text(behind: then), at: span(then))
  }

  /// Whether a problem is one of order: those of characters say more than the first word does.
  private func failed(_ error: ReadingError, near first: Token) -> Bool {
    switch error {
    case .cannotStand, .textIsNoValue, .reservedName, .strayClose, .givesIsMissing: true
    case .unfinished: first.word == .else
    default: false
    }
  }

  /// The `}` straight before a word, over line ends.
  private func blockBefore(_ first: Token) -> SourceSpan? {
    guard let i = indexBefore(first), tokens[i].isSign(.rightBrace) else { return nil }
    return span(tokens[i])
  }

  /// The last piece of the statement before a word, when only line ends stand between.
  private func lineBefore(_ first: Token) -> SourceSpan? {
    guard let i = indexBefore(first), !tokens[i].isSign(.leftBrace) else { return nil }
    return span(tokens[i])
  }

  private func indexBefore(_ first: Token) -> Int? {
    tokens[..<indexOfPiece(from: first.start)].lastIndex { $0.kind != .lineEnd }
  }

  /// The first piece that begins at a byte or behind it, by halves: a text may have problems in every line.
  private func indexOfPiece(from start: Int) -> Int {
    var (low, high) = (0, tokens.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
