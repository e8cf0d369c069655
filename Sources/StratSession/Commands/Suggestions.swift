// SPDX-License-Identifier: Apache-2.0
// What could stand at a place, by the word before it, the owner before a point, the speaker before a colon, the
// block around it.

import StratCompiler
import StratReport
import StratLibrary
import StratSyntax

/// Suggestions by context, unsorted and unfiltered.
struct Suggestions {
  let performer: Performer
  var core: Core { performer.core }
  var model: Model? { core.compiled?.model }

  /// - Parameter start: the text up to the word that is typed.
  func after(_ start: Substring) -> [Suggestion] {
    if start.last == "." { return members(of: path(before: start.dropLast()), in: start) }
    let statement = Suggestions.statement(at: start)
    if statement.allSatisfy(\.isWhitespace) { return opening(start) }
    let words = statement.trimmingEnd
    if words.last == ":", !statement.contains("=") { return behindColon(words.dropLast(), start) }
    if let found = roads(behind: words) ?? moments(behind: words) ?? strategy(behind: words, start) {
      return found
    }
    switch lastWord(words).lowercased() {
    case "use": return modulesAndFiles
    case "of" where statement.trimmingStart.hasPrefix("use "): return modulesAndFiles
    case "help": return names { _ in true } + self.words(Word.allCases)
    case "follow", "following": return named { if case .strategy = $0 { true } else { false } }
    case "for" where statement.trimmingStart.hasPrefix("follow"): return named(isThing)
    case "shock": return named { if case .shock = $0 { true } else { false } }
    case "as": return statement.trimmingStart.hasPrefix("as") ? named(isThing) : forms
    case "why":
      return names {
        switch $0 {
        case .measure, .thing, .field: true
        default: false
        }
      } + self.words([.not, .mean, .sum, .share, .count])
    case "plot": return named { if case .measure = $0 { true } else { false } }
    case "open", "run", "save", "report": return files(ending: ".strat") { "\"\($0)\"" }
    default: return fieldsCounted(words) + locals(start) + names { _ in true } + self.words(Word.reserved)
    }
  }

  private var modulesAndFiles: [Suggestion] {
    modules + files(ending: ".strat") { String($0.dropLast(6)) }
  }

  /// The statement that the end of a text stands in, up to there.
  static func statement(at start: Substring) -> Substring {
    let line = start.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return line.split(omittingEmptySubsequences: false) { "{};".contains($0) }.last ?? ""
  }

  func lastWord(_ text: Substring) -> String {
    String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }

  // ---- Places ----

  /// At the beginning of a statement: in the block of a thing its fields, else what opens a line.
  private func opening(_ start: Substring) -> [Suggestion] {
    if let kind = kindOfBlock(around: start) { return fields(of: kind) }
    if let lines = linesOfStrategy(around: start) { return lines }
    return locals(start) + words(Word.firstOfLines + [.let, .if, .else]) + names { _ in true }
  }

  /// Behind a colon: what the speaker can do, or what a name can be.
  private func behindColon(_ words: Substring, _ start: Substring) -> [Suggestion] {
    if let moves = movesOfStrategy(around: start) { return moves }
    if case .thing(let kind, _)? = symbol(String(words.trimmingStart)) { return moves(of: kind) }
    let plain = [
      ("number", "a number without a unit"), ("share", "from 0% to 100%"), ("yes", "yes/no"),
      ("date", "a moment"),
      ("one", "one of several words: one of low, high"),
      ("account", "an account of a unit, moved by pay alone"),
      ("formula", "a calculation that each thing gives"),
    ]
    let isWhat = ["each", "by", "("].contains { words.contains($0) }
    let kinds = names { if case .kind = $0 { true } else { false } }
    return isWhat
      ? kinds
      : plain.map { Suggestion(text: $0.0, meaning: $0.1, rank: .word) } + kinds
        + names { if case .unit = $0 { true } else { false } }
  }

  private var forms: [Suggestion] {
    OutputForm.allCases.map { Suggestion(text: $0.rawValue, meaning: meaning(of: $0), rank: .word) }
  }

  private func meaning(of form: OutputForm) -> String {
    switch form {
    case .table: "for the screen"
    case .list: "each row a record, each value a line"
    case .csv, .json: "for other programs"
    case .jsonl: "for other programs, a line each"
    case .markdown: "for a document"
    }
  }

  private var modules: [Suggestion] {
    Library.modules.map {
      Suggestion(text: String($0.path.dropLast(6)), meaning: "a module of the library", rank: .library)
    }
  }

  /// Moves that somebody of this kind can make; all, where there is none.
  func moves(of kind: KindID) -> [Suggestion] {
    guard let model else { return [] }
    let above = kindsAbove(kind)
    let fitting = named { symbol in
      guard case .move(let id) = symbol else { return false }
      guard case .thing(let speaker, _) = model.locals[model.moves[id.index].speaker.index].type else {
        return true
      }
      return above.contains(speaker)
    }
    return fitting
  }

  // ---- Words and names ----

  func words(_ words: [Word]) -> [Suggestion] {
    words.map { word in
      let page = HelpPages.pages.first { $0.words.contains(word.rawValue) }?.lines.first ?? ""
      let head = word.rawValue + ": "
      let meaning = page.hasPrefix(head) ? String(page.dropFirst(head.count)) : page
      return Suggestion(text: word.rawValue, meaning: meaning, rank: .word)
    }
  }

  func isThing(_ symbol: Symbol) -> Bool { if case .thing = symbol { true } else { false } }

  /// Names that fit; all names where none does.
  func named(_ fits: (Symbol) -> Bool) -> [Suggestion] {
    let found = names(fits)
    return found.isEmpty ? names { _ in true } : found
  }

  func symbol(_ name: String) -> Symbol? { core.compiled?.checked.names.find(name) }

  func names(_ fits: (Symbol) -> Bool) -> [Suggestion] {
    guard let names = core.compiled?.checked.names else { return [] }
    return names.all.compactMap { name in
      guard !name.hasPrefix("_"), let symbol = names.find(name), fits(symbol) else { return nil }
      let isOwn = names.place(of: name).map { !core.libraryTexts.contains($0.source) } ?? false
      return Suggestion(text: name, meaning: meaning(of: symbol), rank: isOwn ? .own : .library)
    }
  }

  private func meaning(of symbol: Symbol) -> String {
    guard let model else { return "" }
    switch symbol {
    case .kind(let id), .things(let id): return firstLine(model.kinds[id.index].docs, else: "a kind of thing")
    case .relation(let id): return firstLine(model.relations[id.index].docs, else: "a relation")
    case .field(let id): return firstLine(model.fields[id.index].docs, else: "a value of the model")
    case .define(let id): return firstLine(model.defines[id.index].docs, else: "a definition")
    case .measure(let index): return firstLine(model.measures[index].docs, else: "a measure")
    case .move(let id): return firstLine(model.moves[id.index].docs, else: "a move")
    case .shock(let id): return firstLine(model.shocks[id.index].docs, else: "a shock")
    case .rule(let index): return firstLine(model.rules[index].docs, else: "a rule")
    case .strategy(let index): return firstLine(model.strategies[index].docs, else: "a strategy")
    case .thing(let kind, _): return "one of \(model.kinds[kind.index].plural)"
    case .unit: return "a unit"
    default: return ""
    }
  }

  func firstLine(_ docs: String, else otherwise: String) -> String {
    docs.split(separator: "\n").first.map(String.init) ?? otherwise
  }
}

extension Substring {
  var trimmingEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  var trimmingStart: Substring { drop(while: \.isWhitespace) }
}
