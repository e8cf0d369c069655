// SPDX-License-Identifier: Apache-2.0
// Reads a text with the table made from strat.ebnf: sorts each word by where it stands, as the top of that
// file says, and answers complete, incomplete or wrong. Shares nothing with the reader in
// Sources/StratSyntax.

enum Answer: String { case complete, incomplete, wrong }

/// The grammar and its table, made once for all tests.
struct Grammar: Sendable {
  let ebnf: Ebnf
  let table: Table
  let reserved: Set<String>
  let opening: Set<String>

  init(_ text: String) throws {
    ebnf = try Ebnf(text)
    table = Table(Productions(ebnf, starts: ["program", "expression"]))
    reserved = Set(ebnf.reserved)
    opening = ebnf.opening
  }

  func read(_ text: String, start: String = "program") -> Answer {
    guard let words = TextWords.of(text) else { return .wrong }
    var reading = TableReading(self, words, start: start, groups: false)
    return reading.answer()
  }

  func grouping(_ text: String) -> String? {
    guard let words = TextWords.of(text) else { return nil }
    var reading = TableReading(self, words, start: "program", groups: true)
    return reading.answer() == .complete ? reading.driver.grouping : nil
  }

  /// The terminals that the words of a text are, as far as they can be read.
  func terminals(_ text: String) -> [String] {
    guard let words = TextWords.of(text) else { return [] }
    var reading = TableReading(self, words, start: "program", groups: false)
    _ = reading.answer()
    return reading.fed
  }
}

/// One reading of one text.
struct TableReading {
  let grammar: Grammar
  let words: [TextWord]
  var driver: Driver
  private(set) var fed: [String] = []
  private var at = 0
  /// Whether `=` asks: in the statement, and in each bracket that is open.
  private var asks = [false]

  private static let asking: Set<String> = [
    "where", "if", "when", "while", "needs", "require", "until", "expect", "show", "why",
  ]

  init(_ grammar: Grammar, _ words: [TextWord], start: String, groups: Bool) {
    self.grammar = grammar
    self.words = words
    driver = Driver(grammar.table, start: start, groups: groups)
  }

  /// What one word turns out to be.
  private enum Sorted {
    case terminal(String)
    case skipped
    case unfinished
  }

  mutating func answer() -> Answer {
    while at < words.count {
      let word = words[at]
      switch sort(word) {
      case .skipped: break
      case .unfinished: return .incomplete
      case .terminal(let name):
        guard driver.can(name), word.kind != .text || textHolds(word) else { return .wrong }
        driver.feed(name, spelling: word.spelling)
        fed.append(name)
      }
      at += 1
    }
    return driver.can(Productions.end) ? .complete : .incomplete
  }

  private mutating func sort(_ word: TextWord) -> Sorted {
    switch word.kind {
    case .number: return .terminal("NUMBER")
    case .date: return .terminal("DATE")
    case .text: return .terminal("TEXT")
    case .doc: return .terminal("DOC")
    case .lineEnd:
      guard fed.last != "NL", driver.can("NL") else { return .skipped }
      asks[asks.count - 1] = false
      return .terminal("NL")
    case .mark: return sort(mark: word.spelling)
    case .name:
      let sorted = sort(name: word.spelling.lowercased())
      if case .terminal(let name) = sorted { note(asking: name) }
      return sorted
    }
  }

  private mutating func note(asking name: String) {
    if TableReading.asking.contains(String(name.dropFirst())) { asks[asks.count - 1] = true }
    if name == "\"with" || name == "\"for" || name == "\"true" { asks[asks.count - 1] = false }
  }

  // MARK: Names

  private func later(_ ahead: Int) -> TextWord? { at + ahead < words.count ? words[at + ahead] : nil }

  private mutating func sort(name word: String) -> Sorted {
    if ["\"help", "\"?", "WORD", "\"."].contains(fed.last), driver.can("WORD") { return .terminal("WORD") }
    if fed.last == "\"." { return .terminal("NAME") }
    if later(1)?.spelling == "?", driver.can("NAME") { return .terminal("NAME") }
    if word == "with", driver.can("REPEATS") {
      let ahead = pastLineEnds()
      guard let next = later(ahead) else { return .unfinished }
      if next.spelling.lowercased() == "repeats" { return taking(ahead, as: "REPEATS") }
    }
    if word == "else" { return sortElse() }
    if grammar.reserved.contains(word) { return .terminal("\"" + word) }
    if grammar.opening.contains(word) {
      if later(1)?.spelling == ":", driver.can("NAME") { return .terminal("NAME") }
      if driver.can("\"" + word) { return .terminal("\"" + word) }
    }
    if isMember() { return taking(1, as: "MEMBER") }
    return .terminal(declares() ? "KINDNAME" : "NAME")
  }

  /// `school 3`, and not `x 4 quarters ago`.
  private func isMember() -> Bool {
    guard driver.can("MEMBER"), isPlainName(0), let number = later(1), number.kind == .number,
      number.spelling.allSatisfy({ "0123456789".contains($0) })
    else { return false }
    var behind = driver
    behind.feed("MEMBER")
    let next = behind.can("NL") ? 2 : pastLineEnds(2)
    guard isPlainName(next) else { return true }
    guard let last = later(pastLineEnds(next + 1)) else { return false }
    return last.spelling.lowercased() != "ago"
  }

  /// A name that is no word of the language.
  private func isPlainName(_ ahead: Int) -> Bool {
    guard let word = later(ahead), word.kind == .name else { return false }
    let spelling = word.spelling.lowercased()
    return !grammar.reserved.contains(spelling) && !grammar.opening.contains(spelling)
  }

  private mutating func taking(_ ahead: Int, as name: String) -> Sorted {
    at += ahead
    return .terminal(name)
  }

  private func pastLineEnds(_ first: Int = 1) -> Int {
    var ahead = first
    while later(ahead)?.spelling == "\n" { ahead += 1 }
    return ahead
  }

  private mutating func sortElse() -> Sorted {
    let ahead = pastLineEnds()
    let canBe = driver.can("\"else") || driver.can("REFUSAL")
    guard let next = later(ahead) else { return canBe ? .unfinished : .terminal("\"else") }
    return next.kind == .text ? taking(ahead, as: "REFUSAL") : .terminal("\"else")
  }

  /// Whether two names in a row declare: nothing may follow the second but what a declaration goes on with.
  private func declares() -> Bool {
    guard driver.can("KINDNAME"), let next = later(1), next.kind == .name,
      !grammar.reserved.contains(next.spelling.lowercased())
    else { return false }
    guard let after = later(2) else { return true }
    if after.kind == .lineEnd || after.kind == .text { return true }
    return ["{", "}", "like", "numbered"].contains(after.spelling.lowercased())
  }

  // MARK: Marks and texts

  private mutating func sort(mark: String) -> Sorted {
    switch mark {
    case ".", ":":
      if driver.can("\"help"), later(1)?.kind == .name { return .skipped }
    case "==": return .terminal("EQUALS")
    case "=": return .terminal(asks[asks.count - 1] ? "EQUALS" : "\"=")
    case "(", "[": asks.append(true)
    case "{": asks.append(false)
    case ")", "]", "}": if asks.count > 1 { asks.removeLast() }
    default: break
    }
    return .terminal("\"" + mark)
  }

  /// Whether everything in the braces of a text is an expression; `{{` stands for itself.
  private func textHolds(_ word: TextWord) -> Bool {
    var rest = words[at].spelling[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      if rest.first == "{" {
        rest = rest.dropFirst()
        continue
      }
      guard let close = rest.firstIndex(of: "}") else { return true }
      if grammar.read(String(rest[..<close]), start: "expression") != .complete { return false }
      rest = rest[rest.index(after: close)...]
    }
    return true
  }
}
