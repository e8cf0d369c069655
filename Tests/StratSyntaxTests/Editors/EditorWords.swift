// SPDX-License-Identifier: Apache-2.0
// The words of the language in the groups that editors colour, from the one table of words and the one grammar.

import StratSyntax

struct EditorWords {
  /// Words that open a declaration, in the order of the grammar: `kind`, `rule` …
  let declarations: [String]
  /// Words that open what is done in a body: `let`, `pay` …
  let actions: [String]
  /// Words that open a command: `step`, `show` …
  let commands: [String]
  /// `count`, `mean` …
  let folds: [String]
  /// `yes`, `no`, `none`
  let constants: [String]
  /// `and`, `or`, `not`, `is`
  let operators: [String]
  /// The other reserved words.
  let reserved: [String]
  /// Words that stand within statements, some of them at their beginning as well, and may be names of fields:
  /// `sorted`, `becomes`, `at` …
  let clauses: [String]

  init(_ ebnf: Ebnf) {
    let openers = { rule in Self.openers(of: rule, in: ebnf) }
    declarations = openers("declaration")
    // What opens a declaration and a command is coloured as the first where a name and a block follow.
    let all = Set(declarations)
    actions = openers("action").filter { !all.contains($0) }
    commands = (openers("command") + openers("answer")).filter {
      !all.contains($0) && !openers("action").contains($0)
    }
    constants = ["yes", "no", "none"]
    operators = ["and", "or", "not", "is"]
    folds = Word.reserved.map(\.rawValue).filter {
      Self.words(of: "folding", in: ebnf).contains($0) || ["change", "slope", "last"].contains($0)
    }
    let named = Set(constants + operators + folds + ["it"])
    reserved = Word.reserved.map(\.rawValue).filter { !named.contains($0) }
    let inside = Self.wordsInside(ebnf)
    clauses = Word.opening.map(\.rawValue).filter { inside.contains($0) && $0 != "a" }
  }

  /// The words that stand anywhere but at the beginning of a statement.
  private static func wordsInside(_ ebnf: Ebnf) -> Set<String> {
    var words: Set<String> = []
    for (name, body) in ebnf.rules {
      let isStatement = ["declaration", "action", "command", "answer"].contains(name)
      gather(body, isOpening: isStatement, &words)
    }
    return words
  }

  private static func gather(_ part: EbnfPart, isOpening: Bool, _ words: inout Set<String>) {
    switch part {
    case .word(let word): if !isOpening { words.insert(word) }
    case .name: break
    case .row(let parts):
      for (place, part) in parts.enumerated() { gather(part, isOpening: isOpening && place == 0, &words) }
    case .either(let ways): ways.forEach { gather($0, isOpening: isOpening, &words) }
    case .maybe(let inside), .many(let inside): gather(inside, isOpening: isOpening, &words)
    }
  }

  /// The words that a rule's alternatives begin with, each once.
  private static func openers(of rule: String, in ebnf: Ebnf) -> [String] {
    guard let body = ebnf.rules.first(where: { $0.name == rule })?.body else { return [] }
    var seen: Set<String> = []
    return first(of: body, in: ebnf).filter { $0.first?.isLetter == true && seen.insert($0).inserted }
  }

  private static let opened: Set<String> = ["trigger", "point_of_time", "making"]

  private static func first(of part: EbnfPart, in ebnf: Ebnf) -> [String] {
    switch part {
    case .word(let word): return [word]
    case .name(let name): return opened.contains(name) ? openers(of: name, in: ebnf) : []
    case .row(let parts): return parts.first.map { first(of: $0, in: ebnf) } ?? []
    case .either(let ways): return ways.flatMap { first(of: $0, in: ebnf) }
    case .maybe(let inside), .many(let inside): return first(of: inside, in: ebnf)
    }
  }

  private static func words(of rule: String, in ebnf: Ebnf) -> [String] {
    openers(of: rule, in: ebnf)
  }
}
