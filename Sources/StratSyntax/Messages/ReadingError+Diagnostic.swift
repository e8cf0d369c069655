// SPDX-License-Identifier: Apache-2.0
// The words for what reading finds wrong: the order of words and values. Characters are in
// CharacterError+Diagnostic.swift.

extension DiagnosticCode {
  static let cannotStand = DiagnosticCode(rawValue: "E0101")
  static let unfinished = DiagnosticCode(rawValue: "E0102")
  static let reservedName = DiagnosticCode(rawValue: "E0103")
  static let statementWord = DiagnosticCode(rawValue: "E0105")
  static let elseOnNewLine = DiagnosticCode(rawValue: "E0106")
  static let lineGoesOn = DiagnosticCode(rawValue: "E0107")
  static let givesIsMissing = DiagnosticCode(rawValue: "E0108")
  static let colonIsMissing = DiagnosticCode(rawValue: "E0109")
  static let commaBetweenLines = DiagnosticCode(rawValue: "E0110")
  static let strayClose = DiagnosticCode(rawValue: "E0111")
  static let habit = DiagnosticCode(rawValue: "E0112")
  static let twoComparisons = DiagnosticCode(rawValue: "E0113")
  static let foldNeedsBrackets = DiagnosticCode(rawValue: "E0114")
  static let operatorBehindWhere = DiagnosticCode(rawValue: "E0115")
  static let textIsNoValue = DiagnosticCode(rawValue: "E0116")
  static let commaInBrackets = DiagnosticCode(rawValue: "E0117")
  static let memberCall = DiagnosticCode(rawValue: "E0118")
  static let tooDeep = DiagnosticCode(rawValue: "E0119")
  static let foreignSign = DiagnosticCode(rawValue: "E0120")
  static let thenWithoutElse = DiagnosticCode(rawValue: "E0121")
  static let notClosed = DiagnosticCode(rawValue: "E0122")
  static let lineTooShort = DiagnosticCode(rawValue: "E0123")
  static let behindTheEnd = DiagnosticCode(rawValue: "E0124")
  static let phaseIsMissing = DiagnosticCode(rawValue: "E0125")
  static let severalThings = DiagnosticCode(rawValue: "E0126")
  static let fieldInThing = DiagnosticCode(rawValue: "E0127")
  static let elseWithoutIf = DiagnosticCode(rawValue: "E0142")
  static let doubleSign = DiagnosticCode(rawValue: "E0143")
  static let valueIsMissing = DiagnosticCode(rawValue: "E0144")
  static let longName = DiagnosticCode(rawValue: "E0147")
  static let nameIsMissing = DiagnosticCode(rawValue: "E0145")
  static let blockIsMissing = DiagnosticCode(rawValue: "E0146")
}

extension ReadingError {
  /// The user-facing form of this error.
  public var diagnostic: Diagnostic {
    switch self {
    case .cannotStand(let found, let wanted, let at): cannotStand(found, wanted, at)
    case .notClosed(let found, let open, let at):
      Diagnostic(
        .notClosed, "`\(short(found))` cannot stand here: the `\(open.sign)` before it is still open",
        at: .init(at),
        also: [.init(open.span, "opened here")],
        help: ["here stands `\(open.sign == "(" ? ")" : "]")` or a sign such as `+`"])
    case .unfinished(let wanted, let open, let at): unfinished(wanted, open, at)
    case .reservedName(let word, let at):
      Diagnostic(
        .reservedName, "`\(word)` is a word of the language, so nothing can be called so",
        at: .init(at, "take another name, such as `\(word)_1`"))
    case .statementWord(let word, let at):
      Diagnostic(
        .statementWord, "`\(word)` opens a statement, so it cannot be used as a name here",
        at: .init(at, "a field may be called so: `it.\(word)`"), help: ["to read about it: help \(word)"])
    case .elseOnNewLine(let after, let at): elseOnNewLine(after, at)
    case .lineGoesOn(let word, let before, let at): lineGoesOn(word, before, at)
    case .givesIsMissing(let name, let value, let at):
      Diagnostic(
        .givesIsMissing, "between `\(short(name))` and its value an `=` is missing", at: .init(at),
        help: ["\(short(name)) = \(short(value))"], fix: TextEdit(span: at.before, text: "= "))
    case .longName(let words, let at):
      Diagnostic(
        .longName, "a name is one word", at: .init(at), help: [short(joined(words))],
        fix: TextEdit(span: at, text: joined(words)))
    case .colonIsMissing(let name, let at):
      Diagnostic(
        .colonIsMissing, "what `\(short(name))` holds must be said before its first value", at: .init(at),
        help: ["\(short(name)): number = …", "(or share, yes/no, USD, a kind, one of a, b)"])
    case .commaBetweenLines(let at):
      Diagnostic(
        .commaBetweenLines, "a comma does not end what stands before it",
        at: .init(at, "here stands `;` or a new line"),
        fix: TextEdit(span: at, text: ";"))
    case .strayClose(let sign, let at):
      Diagnostic(
        .strayClose, "`\(sign)` closes nothing", at: .init(at),
        help: ["take it out, or open it before with `\(opener(sign))`"],
        fix: TextEdit(span: at, text: ""))
    case .habit(let habit, let rest, let inBody, let at):
      Diagnostic(.habit, habit.title, at: .init(at), help: habit.lines(rest, inBody))
    case .thenWithoutElse(let condition, let body, let at):
      Diagnostic(
        .thenWithoutElse, "behind `then` stands a value; what is to be done stands in a block",
        at: .init(at), help: ["if \(short(condition)) { \(short(body)) }"])
    case .phaseIsMissing, .severalThings, .fieldInThing, .doubleSign: headDiagnostic
    case .twoComparisons(let first, let second):
      Diagnostic(
        .twoComparisons, "two comparisons cannot stand in a row", at: .init(second), also: [.init(first)],
        help: ["compare twice: a < b and b < c"])
    case .foldNeedsBrackets(let word, let meant, let at):
      Diagnostic(
        .foldNeedsBrackets, "`\(word)` must stand in brackets here", at: .init(at),
        help: [
          "so that it is clear where it ends: "
            + (meant.map(short)
              ?? (word.lowercased() == "if" ? "(\(word) … then … else …)" : "(\(word) … of …)"))
        ])
    case .operatorBehindWhere(let op, let fold, let at):
      Diagnostic(
        .operatorBehindWhere, "what stands behind `where` runs to the end, so `\(op)` has nothing before it",
        at: .init(at), also: [.init(fold)], help: ["put the part up to here in brackets: (… where …) \(op) …"]
      )
    case .textIsNoValue(let text, let at): textIsNoValue(text, at)
    case .commaInBrackets(let at):
      Diagnostic(
        .commaInBrackets, "round brackets hold one value", at: .init(at),
        help: ["a list stands in square ones: [1, 2]"])
    case .memberCall(let name, let owner, let given, let at):
      Diagnostic(
        .memberCall, "`\(short(name))` cannot be called behind a `.`", at: .init(at),
        help: [memberLine(short(name), short(owner), short(given))])
    case .tooDeep(let limit, let at):
      Diagnostic(
        .tooDeep, "more than \(limit) parts stand inside each other here", at: .init(at),
        help: ["give a part a name first: let part = …"])
    case .foreignSign(let sign, let word, let at):
      Diagnostic(
        .foreignSign, "`\(sign)` is read as `\(word)`", at: .init(at, "`\(word)`"),
        fix: TextEdit(span: at, text: word), severity: .advice)
    case .character(let error): error.diagnostic
    }
  }

  // MARK: - Longer ones

  /// Quotes around a number, a `yes` or a `no` are a habit from elsewhere.
  private func textIsNoValue(_ text: String, _ at: SourceSpan) -> Diagnostic {
    let inside = text.filter { $0 != "\"" }
    if ["yes", "no", "none"].contains(inside) || Double(inside)?.isFinite == true {
      return Diagnostic(
        .textIsNoValue, "a text in quotes is not a value", at: .init(at),
        help: ["without the quotes: \(inside)"], fix: TextEdit(span: at, text: inside))
    }
    return Diagnostic(
      .textIsNoValue, "a text in quotes is not a value", at: .init(at),
      help: [
        "a name to show stands behind the name: actor Dana \"Dana Ruiz\"",
        "for one of several words: stage: one of idea, works = idea",
      ])
  }

  private func unfinished(_ wanted: [Wanted], _ open: OpenPart?, _ at: SourceSpan) -> Diagnostic {
    let what =
      wanted.isEmpty ? "this is not finished" : "this is not finished: now comes " + Wanted.list(wanted)
    guard let open else { return Diagnostic(.unfinished, what, at: .init(at)) }
    return Diagnostic(
      .unfinished, what, at: .init(at), also: [.init(open.span, "this `\(open.sign)` is still open")])
  }

  private func elseOnNewLine(_ after: SourceSpan?, _ at: SourceSpan) -> Diagnostic {
    guard let after else {
      return Diagnostic(
        .elseWithoutIf, "`else` has no `if` before it", at: .init(at), help: ["if x > 2 { … } else { … }"])
    }
    return Diagnostic(
      .elseOnNewLine, "`else` stands on the line of the `}` before it", at: .init(at),
      also: [.init(after, "the `if` ended here")], help: ["} else {"],
      fix: TextEdit(span: SourceSpan(source: at.source, start: after.end, end: at.start), text: " "))
  }

  private func lineGoesOn(_ word: String, _ before: SourceSpan, _ at: SourceSpan) -> Diagnostic {
    Diagnostic(
      .lineGoesOn, "a line cannot begin with `\(word)`", at: .init(at),
      also: [.init(before, "the statement ended with this line")],
      help: ["put `\(word)` at the end of the line before, or brackets around it all"],
      fix: TextEdit(span: SourceSpan(source: at.source, start: before.end, end: at.start), text: " "))
  }

  private func opener(_ sign: String) -> String { [")": "(", "]": "["][sign] ?? "{" }

  /// `my_rate` of `my rate`
  private func joined(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }

  func short(_ text: String) -> String { TextWrap.short(text) }
}

extension Wanted {
  /// In plain words: `a name`.
  public var words: String {
    switch self {
    case .name: "a name"
    case .value: "a value"
    case .thing: "a thing or one of its fields"
    case .number: "a number"
    case .text: "a text in quotes"
    case .moment: "a date or a number"
    case .block: "a block `{ … }`"
    case .statement: "a statement"
    case .typeNote: "what it holds (number, share, USD, a kind …)"
    case .call: "a name with brackets, such as `f(x)`"
    case .lineEnd: "the end of the line, or a sign such as `+`"
    case .written(let text): "`\(text)`"
    }
  }

  /// `a name, a number or `=``
  static func list(_ wanted: [Wanted]) -> String {
    let words = wanted.map(\.words)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
