// SPDX-License-Identifier: Apache-2.0
// docs/grammar.md: grammar/strat.ebnf on one page, as a person reads it. The three forms of a rule are one here,
// and a chain is written as a repetition.

import Foundation

struct GrammarChart {
  private let text: String
  private let ebnf: Ebnf
  private let words: EditorWords

  static let width = 110

  init(_ text: String) throws {
    self.text = text
    ebnf = try Ebnf(text)
    words = EditorWords(ebnf)
  }

  var page: String {
    """
    # The grammar on one page

    What can be written, from [`grammar/strat.ebnf`](../grammar/strat.ebnf), which the tests hold the reader to. This page
    is written from that file (`make editors`); what it leaves out is only where brackets are needed around an
    aggregate: `x of y where z` runs as far as it can, so to compare or add to it, put it in brackets.

    `a = b ;` is a rule, `[ x ]` is x or nothing, `{ x }` is x any number of times, also never, `x | y` is either,
    `"word"` is written so, in any case. Kinds of words are in capitals.

    **Lines.** A line end ends the statement if the statement could end there; if not, it goes on. `;` ends it too.
    `#` to the end of the line is a comment, `##` documents what follows.

    \(sections)
    ## Kinds of words

    | | |
    |---|---|
    \(tokens)

    ## Words

    | | |
    |---|---|
    | nobody's name | \(list((words.reserved + words.folds + words.operators + words.constants + ["it"]).sorted())) |
    | declare | \(list(words.declarations)) |
    | act | \(list(words.actions)) |
    | command | \(list(words.commands)) |
    | within a statement | \(list(words.clauses.filter { !(words.declarations + words.actions + words.commands).contains($0) })) |

    All but the first row may name a field or a phase, and after a `.` every word is a name.

    """
  }

  private func list(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: " ") }

  // MARK: - Rules

  /// The rules below the headings of the file.
  private var sections: String {
    var out = ""
    var heading: String?
    var rules: [String] = []
    var seen: Set<String> = []
    func close() {
      if let heading, !rules.isEmpty {
        out += "## \(heading)\n\n```ebnf\n" + rules.joined(separator: "\n") + "\n```\n\n"
      }
      rules = []
    }
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ---- ") {
        close()
        heading = line.dropFirst(7).split(separator: " --").first.map { String($0).trimmingDashes }
      } else if let name = Self.ruleName(line), seen.insert(name).inserted {
        rules += lines(of: name)
      }
    }
    close()
    return String(out.dropLast())
  }

  /// The name of the rule that a line begins, without its form.
  private static func ruleName(_ line: Substring) -> String? {
    let name = line.prefix { $0.isLowercase || $0 == "_" }
    guard !name.isEmpty else { return nil }
    let rest = line.dropFirst(name.count).drop { $0 != " " && $0 != "=" }.drop { $0 == " " }
    return rest.first == "=" ? String(name) : nil
  }

  private func lines(of name: String) -> [String] {
    var ways: [String] = []
    var chain: [(rest: String, whole: String)] = []
    for (rule, body) in ebnf.rules where Self.plain(rule) == name {
      for way in Self.alternatives(body) {
        let text = Self.text(way)
        if case .row(let parts) = way, case .name(let first)? = parts.first, Self.plain(first) == name {
          let rest = Self.text(.row(Array(parts.dropFirst())))
          if !chain.contains(where: { $0.rest == rest }) { chain.append((rest, text)) }
        } else if text != name, !ways.contains(text) {
          ways.append(text)
        }
      }
    }
    if ways.count == 1, !chain.isEmpty {
      return Self.laidOut(name, [ways[0] + " { " + chain.map(\.rest).joined(separator: " | ") + " }"])
    }
    return Self.laidOut(name, ways + chain.map(\.whole))
  }

  private static func alternatives(_ part: EbnfPart) -> [EbnfPart] {
    if case .either(let ways) = part { return ways }
    return [part]
  }

  private static func plain(_ name: String) -> String { String(name.prefix { $0 != "<" }) }

  private static func text(_ part: EbnfPart) -> String {
    switch part {
    case .word(let word): "\"\(word)\""
    case .name(let name): plain(name)
    case .row(let parts):
      parts.map { part in
        if case .either = part { return "( \(text(part)) )" }
        return text(part)
      }.joined(separator: " ")
    case .either(let ways): ways.map(text).joined(separator: " | ")
    case .maybe(let inside): "[ \(text(inside)) ]"
    case .many(let inside): "{ \(text(inside)) }"
    }
  }

  /// On one line if it fits, else one way below the other.
  private static func laidOut(_ name: String, _ ways: [String]) -> [String] {
    let head = name.padding(toLength: max(12, name.count + 1), withPad: " ", startingAt: 0) + "= "
    let margin = String(repeating: " ", count: head.count - 2)
    let whole = head + ways.joined(separator: " | ") + " ;"
    if whole.count <= width { return [whole] }
    var lines: [String] = []
    let rows = rows(of: ways, room: width - margin.count - 4)
    for (place, way) in rows.enumerated() {
      let end = place + 1 == rows.count ? " ;" : ""
      lines += wrapped((place == 0 ? head : margin + "| ") + way + end, margin: margin + "    ")
    }
    return lines
  }

  /// Short ways that follow each other stand on one line.
  private static func rows(of ways: [String], room: Int) -> [String] {
    var rows: [String] = []
    var isShort = false
    for way in ways {
      if isShort, way.count <= 20, let last = rows.last, last.count + way.count + 3 <= room {
        rows[rows.count - 1] = last + " | " + way
      } else {
        rows.append(way)
      }
      isShort = way.count <= 20
    }
    return rows
  }

  private static func wrapped(_ line: String, margin: String) -> [String] {
    guard line.count > width, let cut = line.prefix(width).lastIndex(of: " "),
      line.distance(from: line.startIndex, to: cut) > margin.count
    else { return [line] }
    return [String(line[..<cut])] + wrapped(margin + line[line.index(after: cut)...], margin: margin)
  }

  // MARK: - Kinds of words

  /// The kinds of words as rows of a table, from the remarks at the top of the file.
  private var tokens: String {
    var rows: [(name: String, words: String)] = []
    var isInside = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ---- ") { isInside = line.hasPrefix("# ---- Tokens") }
      guard isInside, line.hasPrefix("# "), !line.hasPrefix("# ----") else { continue }
      let body = line.dropFirst(2)
      let name = body.prefix { $0.isUppercase }
      if name.count > 1, body.dropFirst(name.count).hasPrefix(" ") {
        rows.append((String(name), Self.trimmed(body.dropFirst(name.count))))
      } else if body.hasPrefix("  "), !rows.isEmpty {
        rows[rows.count - 1].words += " " + Self.trimmed(body)
      }
    }
    return rows.map { "| `\($0.name)` | \($0.words.replacing("|", with: "\\|")) |" }.joined(separator: "\n")
  }

  private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespaces) }
}

extension String {
  fileprivate var trimmingDashes: String { trimmingCharacters(in: CharacterSet(charactersIn: "- ")) }
}
