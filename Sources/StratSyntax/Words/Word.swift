// SPDX-License-Identifier: Apache-2.0
// The one table of words. Each has one spelling, in any case.

/// A word of the language. Reserved words are nobody's name; the others are words only where one
/// can stand, and names everywhere else.
public enum Word: String, Hashable, Sendable, CaseIterable {
  // Reserved.
  case and, or, not, `is`, of, per, to, between, `where`, weighted, by, `else`, `as`, it, none, yes, no
  case `in`, ago, over, from, `for`, each, with, then, `if`, `let`, when, otherwise, `while`, until
  case within, every, like, hidden, changes, last, count, share, sum, mean, median, min, max, any, all
  case first, pick, best, change, slope

  // Words that open a statement or one of its clauses.
  case a, accessible, account, advise, after, always, among, ask, at, back, becomes, before, believe
  case branch, branches, called, check, clock, column, compare, create, curve, define, diagnose, down
  case drop, edit, end, exit, expect, extend, fails, follow, following, formula, forward, help, hint, hints
  case history, instead, journal, keep, kind, learned, lesson, link, list, many, map, matches, measure, move
  case moves, needs, new, note, numbered, on, one, open, order, others, output, parameter, pay, phase, phases,
    plausible
  case plot
  case predict, question, quietly, quit, random, record, redo, relation, remove, rename, report, require,
    rerun, rule
  case run, save, say, seed, shock, show, signal, since, sorted, start, step, stop, strategy, sweep, `switch`
  case template, test, theme, theories, through, time, times, timing, transcript, `true`, truth, undo, unit,
    untie, use
  case wait, what
  case whole, why, without, worlds, worth
}

extension Word {
  /// Whether it is nobody's name.
  public var isReserved: Bool { Self.nobodysNames.contains(self) }

  /// The reserved words, in the order of the table.
  public static var reserved: [Word] { allCases.filter(\.isReserved) }

  /// The words that open a statement or one of its clauses, in the order of the table.
  public static var opening: [Word] { allCases.filter { !$0.isReserved } }

  /// The words that open a line outside a body: what a misspelt first word may have been.
  public static let firstOfLines: [Word] = [
    .show, .step, .list, .run, .plot, .help, .undo, .redo, .back, .forward, .branch,
    .branches, .switch, .compare, .what, .why, .drop, .rename, .save, .open, .quit, .exit, .seed, .check,
    .moves,
    .journal, .history, .rerun, .shock, .as, .use, .clock, .kind, .relation, .unit, .rule, .move, .measure,
    .parameter, .define,
    .curve, .template, .link, .phases, .phase, .extend, .record, .strategy, .test, .expect, .each, .if, .pay,
    .untie, .create, .remove, .note, .timing, .output, .accessible, .theme, .hints, .new, .quietly,
    .transcript,
    .edit, .question, .diagnose,
  ]

  /// The word that bytes spell in any case, or nil.
  init?(spelledBy bytes: ArraySlice<UInt8>) {
    guard let key = Self.key(bytes), let word = Self.bySpelling[key] else { return nil }
    self = word
  }

  /// The word that a text spells in any case, or nil.
  init?(spelledBy text: String) { self.init(spelledBy: ArraySlice(text.utf8)) }

  /// The letters of a word, small, side by side in one number: the longest word has ten. nil: this is no word.
  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt128? {
    guard bytes.count <= 10 else { return nil }
    var key: UInt128 = 0
    for byte in bytes {
      // All words are spelled in letters, of which this bit makes small ones.
      guard byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") else { return nil }
      key = key << 8 | UInt128(byte | 0x20)
    }
    return key
  }

  private static let bySpelling: [UInt128: Word] = {
    var found: [UInt128: Word] = [:]
    for word in allCases { if let key = key(ArraySlice(word.rawValue.utf8)) { found[key] = word } }
    return found
  }()

  /// The words after which `=` asks instead of giving, up to the end of the statement.
  var asks: Bool {
    switch self {
    case .where, .if, .when, .while, .needs, .require, .until, .expect, .show, .why: true
    default: false
    }
  }

  /// The aggregate that the word opens, e.g. `mean`.
  var fold: FoldFunction? { Self.folds[self] }

  /// Whether a text spells a reserved word, in any case.
  static func isNobodysName(_ text: String) -> Bool {
    text.utf8.count <= 10 && nobodysSpellings.contains(text.lowercased())
  }

  private static let folds: [Word: FoldFunction] = {
    var found: [Word: FoldFunction] = [:]
    for word in allCases { found[word] = FoldFunction(rawValue: word.rawValue) }
    return found
  }()

  private static let nobodysNames = Set(allCases.prefix { $0 != .a })
  private static let nobodysSpellings = Set(nobodysNames.map(\.rawValue))
}
