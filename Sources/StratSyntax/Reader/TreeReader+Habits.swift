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
      return .foldNeedsBrackets(word: source.text(at: span(token)), at: span(token))
    }
    return trouble([.lineEnd])
  }

  /// A better message for a statement that failed, from the word that it begins with.
  func habit(at first: Token, _ error: ReadingError) -> ReadingError? {
    guard case .word(let word) = first.kind, failed(error, near: first) else { return nil }
    let at = span(first)
    if word == .else { return .elseOnNewLine(after: blockBefore(first), at: at) }
    if let word, [.where, .and, .or, .over, .weighted, .by, .then, .per, .to, .within, .is].contains(word) {
      guard let before = lineBefore(first) else { return nil }
      return .lineGoesOn(word: word.rawValue, before: before, at: at)
    }
    if let habit = Habit(rawValue: first.text.lowercased()) { return .habit(habit, at: at) }
    return nil
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
    guard let here = tokens.firstIndex(where: { $0.start >= first.start }) else { return nil }
    return tokens[..<here].lastIndex { $0.kind != .lineEnd }
  }
}
