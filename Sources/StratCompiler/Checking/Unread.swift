// SPDX-License-Identifier: Apache-2.0
// What could not be read declares nothing that is known, and yet it may declare what the rest speaks of. So a
// problem that may come of it is not told: the text is told of what could not be read already.

import StratSyntax

/// What the statements that could not be read may have declared.
struct Unread {
  /// All of their words.
  private(set) var words: Set<String> = []
  /// The word behind the one that opens a statement: its name, where it declares one.
  private(set) var declared: Set<String> = []
  /// Whether one brings names in that do not stand in it: from a module, from data.
  private var bringsNames = false
  /// The word of time of a clock; a quarter where it has none. None where no clock was left unread.
  private(set) var clock: TimeWord?

  init(_ parts: [UnreadPart] = [], missesModule: Bool = false) {
    for part in parts { add(part.words) }
    bringsNames = bringsNames || missesModule
  }

  private mutating func add(_ part: [String]) {
    words.formUnion(part)
    words.formUnion(part.map(Plural.of))
    let opening = part.first.flatMap { Word(rawValue: $0.lowercased()) }
    if opening == .use || part.dropFirst().first == Word.from.rawValue { bringsNames = true }
    if opening == .clock, !part.contains("round") {
      clock = part.lazy.compactMap(TimeWord.init(name:)).first ?? .quarter
    }
    if opening.map({ !$0.isReserved }) ?? false, let name = part.dropFirst().first {
      declared.formUnion([name, Plural.of(name)])
    }
  }

  var isEmpty: Bool { words.isEmpty && !bringsNames }

  /// Whether it may have declared a name that nothing else declares.
  func mayDeclare(_ name: String) -> Bool { bringsNames || words.contains(name) }
}

extension Checker {
  /// Whether a problem may be there only because something else could not be read.
  func mayComeOfUnread(_ problem: some Problem, at span: SourceSpan) -> Bool {
    if unread.isEmpty { return false }
    switch problem as? NameProblem {
    case .unknown(let name, _, _), .noMember(let name, _, _): return unread.mayDeclare(name.text)
    case .leftOut(_, because: let cause): return unread.mayDeclare(cause)
    default: break
    }
    if case .unknownPhase(let name, _)? = problem as? DeclarationProblem {
      return unread.mayDeclare(name.text)
    }
    // Other problems may stand at a name that nothing declares: a bound, the number of things.
    guard let source = texts[span.source] else { return false }
    return WordScan.words(of: source, in: span).contains {
      names.find($0) == nil && unread.words.contains($0)
    }
  }
}
