// SPDX-License-Identifier: Apache-2.0
// What reading can find wrong. Facts only: the words live in ReadingError+Diagnostic.swift.

/// What reading can find wrong. Kept apart from where it is thrown (`indirect`), so that the many functions that can throw
/// it stay small on the stack.
public indirect enum ReadingError: Error, Hashable, Sendable {
  // MARK: Order of words

  /// `let x 5`: something stands where only other things can.
  case cannotStand(found: String, wanted: [Wanted], at: SourceSpan)
  /// A bracket that is not closed where something else begins.
  case notClosed(found: String, open: OpenPart, at: SourceSpan)
  /// The text ends where something must follow; `open` is the bracket or block that is not closed.
  case unfinished(wanted: [Wanted], open: OpenPart?, at: SourceSpan)
  /// `kind share`: a word of the language where a name must stand.
  case reservedName(String, at: SourceSpan)
  /// `step = 3`: a word that opens statements, used as the name of something.
  case statementWord(String, at: SourceSpan)
  /// `else` at the beginning of a line; `after` is the block it belongs to, where one ends just before.
  case elseOnNewLine(after: SourceSpan?, at: SourceSpan)
  /// A line that begins with `where`, `and` or another word that goes on, behind a line that has ended.
  case lineGoesOn(word: String, before: SourceSpan, at: SourceSpan)
  /// `actor Dana { energy 40 hours }`: `=` is missing before a value.
  case givesIsMissing(name: String, value: String, at: SourceSpan)
  /// `parameter my rate = 3`
  case longName(String, at: SourceSpan)
  /// `kind k { x = 3 }`: what kind of value is not said.
  case colonIsMissing(name: String, at: SourceSpan)
  /// `{ a = 1, b = 2 }`: a comma where `;` stands.
  case commaBetweenLines(at: SourceSpan)
  /// A `}`, `)` or `]` that closes nothing.
  case strayClose(String, at: SourceSpan)
  /// `print x`: the first word is a habit from elsewhere. `rest` is what stands behind it on its line.
  case habit(Habit, rest: String, inBody: Bool, at: SourceSpan)
  /// `if a then s.x = 1`: what is to be done stands in a block.
  case thenWithoutElse(condition: String, body: String, at: SourceSpan)

  /// `rule r { … }`: the phase that it runs in is not said.
  case phaseIsMissing(rule: String, at: SourceSpan)
  /// `shop A, B`: several things in one line.
  case severalThings(kind: String, names: [String], at: SourceSpan)
  /// `shop A { size: number = 3 }`: what a field holds, said in a thing.
  case fieldInThing(name: String, holds: String, at: SourceSpan)
  /// `x++`, `x--`
  case doubleSign(String, target: String, at: SourceSpan)

  // MARK: Values

  /// `a < b < c`
  case twoComparisons(first: SourceSpan, second: SourceSpan)
  /// `x = y where z > mean x of y`: an aggregate that must stand in brackets.
  case foldNeedsBrackets(word: String, meant: String?, at: SourceSpan)
  /// `share of s where a > 50% > 20%`: an operator behind an aggregate that ended in its `where`.
  case operatorBehindWhere(op: String, fold: SourceSpan, at: SourceSpan)
  /// `x = "text"`
  case textIsNoValue(String, at: SourceSpan)
  /// `(1, 2)`: a list in round brackets.
  case commaInBrackets(at: SourceSpan)
  /// `a.f(x)`
  case memberCall(name: String, owner: String, given: String, at: SourceSpan)
  /// More than ``limit`` brackets, blocks or operators inside each other.
  case tooDeep(limit: Int, at: SourceSpan)
  /// `a == b`: understood, and answered with the word form.
  case foreignSign(String, word: String, at: SourceSpan)

  /// Something is wrong with single characters.
  case character(CharacterError)
}

/// What can stand at a place.
public enum Wanted: Hashable, Sendable {
  case name, value, thing, number, text, moment, block, statement, typeNote, call
  /// The end of the line or `;`
  case lineEnd
  /// A word or a sign, as written: `from`, `=`
  case written(String)
}

/// A bracket or a block that is not closed.
public struct OpenPart: Hashable, Sendable {
  /// As written: `(`
  public var sign: String
  public var span: SourceSpan
  /// What a block belongs to, in the words that it begins with: `rule adopt`.
  public var head: String?

  public init(sign: String, span: SourceSpan, head: String? = nil) {
    self.sign = sign
    self.span = span
    self.head = head
  }
}

extension ReadingError {
  /// Whether single characters are wrong, and not their order.
  var isOfCharacters: Bool {
    if case .character = self { return true }
    return false
  }
}

/// Words that open a line in other languages.
public enum Habit: String, Hashable, Sendable, CaseIterable {
  case print, echo, select, `var`, const, set, def, function, `class`, `import`, `for`, `return`
  case delete, del, destroy, `while`, `repeat`

  /// The habit that a word shows when it stands before one name: `print x`, `import m`. The words that could be
  /// somebody's kind of thing are left out.
  static func opening(_ word: String) -> Habit? {
    guard let habit = Habit(rawValue: word.lowercased()) else { return nil }
    return [.print, .echo, .import, .var, .const, .def, .delete, .del, .destroy].contains(habit) ? habit : nil
  }
}
