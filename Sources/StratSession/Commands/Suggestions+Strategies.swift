// SPDX-License-Identifier: Apache-2.0
// What could stand in a strategy: whom it is for, `best first`, lines, moves of whoever it is for, `worth`.

import StratCompiler
import StratSyntax

extension Suggestions {
  /// In the head of a strategy, and behind a move in one that goes best first.
  func strategy(behind words: Substring, _ start: Substring) -> [Suggestion]? {
    if isHead(words) {
      if words.last == "," { return self.words([.best]) }
      switch lastWord(words).lowercased() {
      case "for": return named(isThing)
      case "best" where words.contains(","): return self.words([.first])
      default: return nil
      }
    }
    // Behind the block of a line nothing of the line is left in the statement.
    let isBehindMove = words.last == ")" || start.trimmingEnd.last == "}"
    guard isBehindMove, let head = head(around: start), head.contains("best first") else { return nil }
    return self.words([.worth])
  }

  /// At the beginning of a line of a strategy; where the best goes first, a move can stand alone.
  func linesOfStrategy(around start: Substring) -> [Suggestion]? {
    guard let head = head(around: start) else { return nil }
    let isBestFirst = head.contains("best first")
    if isBestFirst, start.trimmingEnd.last == "}" { return words([.worth, .when, .otherwise]) }
    return words([.when, .otherwise]) + (isBestFirst ? moves(by: head) : [])
  }

  /// Behind the colon of a line: the moves of whoever the strategy is for.
  func movesOfStrategy(around start: Substring) -> [Suggestion]? { head(around: start).map { moves(by: $0) } }

  private func head(around start: Substring) -> Substring? {
    headOfBlock(around: start).flatMap { isHead($0) ? $0.trimmingEnd : nil }
  }

  private func isHead(_ words: Substring) -> Bool { words.trimmingStart.hasPrefix("strategy ") }

  private func moves(by head: Substring) -> [Suggestion] {
    let words = Pieces.words(of: head)
    guard let place = words.firstIndex(of: "for"), place + 1 < words.count,
      case .thing(let kind, _)? = symbol(words[place + 1])
    else { return named { if case .move = $0 { true } else { false } } }
    return moves(of: kind)
  }
}
