// SPDX-License-Identifier: Apache-2.0
// Reads what a module declares, each with its remark taken apart.

import StratSyntax

/// The remark on something: what it is, the range in which it is plausible, where that comes from, examples.
extension LibraryPage {
  public struct Docs: Hashable, Sendable {
    /// What it is, without what the other parts say.
    public var words = ""
    /// `20% to 60%`
    public var range: String?
    /// `own definition`, `Kraft 2020`; where nothing is said, the figure was set.
    public var from: String?
    public var examples: [Example] = []
    /// It stands with what is before it, under one remark.
    public var isShared = false

    init() {}

    init(_ lines: [String]) {
      var paragraphs: [String] = []
      for line in lines {
        if let found = line.firstMatch(of: #/^Example: `(.+)` gives (.+)\.$/#) {
          examples.append(Example(typed: String(found.1), answer: String(found.2)))
        } else {
          paragraphs.append(line.trimmed)
        }
      }
      sort(Docs.clauses(of: paragraphs.filter { !$0.isEmpty }.joined(separator: " ")))
    }
  }
}

extension LibraryPage.Docs {
  /// Parts of sentences with what ends them: a point or a semicolon outside brackets.
  private static func clauses(of text: String) -> [String] {
    var found = [""]
    var depth = 0
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if "([`".contains(character), character != "`" { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      found[found.count - 1].append(character)
      let isLast = place + 1 == characters.count
      let next = isLast ? " " : characters[place + 1]
      guard depth == 0, ".;".contains(character), next == " ", !found[found.count - 1].hasSuffix(" al.")
      else {
        continue
      }
      if !isLast { found.append("") }
    }
    return found.map(\.trimmed).filter { !$0.isEmpty }
  }

  private mutating func sort(_ clauses: [String]) {
    var kept: [String] = []
    for clause in clauses {
      let bare = clause.last.map { ".;".contains($0) } ?? false ? String(clause.dropLast()) : clause
      if take(bare) { close(&kept, with: clause) } else { kept.append(clause) }
    }
    words = kept.joined(separator: " ")
    guard from == nil, let year = words.firstMatch(of: #/\(([^()]*\b(?:19|20)\d\d\b[^()]*)\)/#) else {
      return
    }
    from = String(year.1)
  }

  /// A clause that goes leaves the end of its sentence to the one before it.
  private func close(_ kept: inout [String], with clause: String) {
    guard clause.hasSuffix("."), let last = kept.last, last.hasSuffix(";") else { return }
    kept[kept.count - 1] = last.dropLast() + "."
  }

  private mutating func take(_ clause: String) -> Bool {
    if let found = clause.firstMatch(of: #/^(?:each is )?[Pp]lausible (?:range )?(.+)$/#) {
      range = String(found.1)
    } else if let found = clause.firstMatch(of: #/^Range:? (.+)$/#) {
      range = String(found.1)
    } else if let found = clause.firstMatch(of: #/^Sources?: (.+)$/#) {
      from = String(found.1)
    } else if let found = clause.firstMatch(of: #/^([Oo]wn definition.*|[Ss]et(?: \[.*\]| \(.*\))?)$/#) {
      from = String(found.1).lowercasedFirst
    } else if clause.hasPrefix("the value is ") {
      from = (from.map { $0 + "; " } ?? "") + clause
    } else {
      return false
    }
    return true
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Statements to entries.
struct EntryReader {
  let source: SourceText

  func entries(_ statements: [Statement]) -> [LibraryPage.Entry] {
    var found: [LibraryPage.Entry] = []
    var before: Statement?
    for statement in statements {
      if var entry = entry(statement) {
        let docs = statement.docs?.lines ?? []
        entry.docs = LibraryPage.Docs(docs)
        if docs.isEmpty, let before, isRight(behind: before, statement), let last = found.last,
          last.sort == entry.sort
        {
          entry.docs = last.docs
          entry.docs.isShared = true
          entry.docs.examples = []
        }
        entry.docs.range = entry.range ?? entry.docs.range
        found.append(entry)
      }
      before = statement
    }
    return found.filter { !$0.name.hasPrefix("_") }
  }

  private func isRight(behind before: Statement, _ statement: Statement) -> Bool {
    let end = source.position(of: max(before.span.start, before.span.end - 1)).line
    return source.position(of: statement.span.start).line <= end + 1
  }

  private func entry(_ statement: Statement) -> LibraryPage.Entry? {
    guard case .declaration(let declaration) = statement.kind else { return nil }
    let text = source.text(at: statement.span)
    func made(_ sort: LibraryPage.Entry.Sort, _ name: Name, _ fields: [FieldItem] = []) -> LibraryPage.Entry {
      LibraryPage.Entry(
        sort: sort, name: name.text, head: head(text, sort), text: text, docs: .init(),
        fields: self.fields(fields))
    }
    switch declaration {
    case .kind(let kind): return made(.kind, kind.name, kind.fields)
    case .extend(let more): return made(.additions, more.kind, more.fields)
    case .relation(let relation): return made(.relation, relation.name, relation.fields)
    case .field(let field): return made(.field, field.name)
    case .unit(let unit): return made(.unit, unit.name)
    case .curve(let curve): return made(.curve, curve.name)
    case .template(let template): return made(.template, template.name)
    case .instance(let thing): return made(.thing, thing.name)
    case .define(let define): return made(.define, define.name)
    case .measure(let measure): return made(.measure, measure.name)
    case .move(let move): return made(.move, move.name)
    case .question(let question): return made(.question, question.name)
    case .shock(let shock): return made(.shock, shock.name)
    case .phases(let phases): return phases.names.first.map { made(.phases, $0) }
    case .phase(let phase): return made(.phases, phase.name)
    case .parameter(let parameter): return with(parameter, made(.parameter, parameter.name))
    case .rule(let rule): return inPhase(made(.rule, rule.name), rule.phase)
    default: return nil
    }
  }

  private func with(_ parameter: ParameterDeclaration, _ entry: LibraryPage.Entry) -> LibraryPage.Entry {
    var entry = entry
    let isDrawn = parameter.given.gives == .uncertain
    entry.value = (isDrawn ? "~ " : "") + source.text(at: parameter.given.value.span)
    entry.range = parameter.plausible.map { source.text(at: $0.span) }
    return entry
  }

  private func inPhase(_ entry: LibraryPage.Entry, _ phase: Name) -> LibraryPage.Entry {
    var entry = entry
    entry.phase = phase.text
    return entry
  }

  /// As written up to its value or block, without the word that declares it.
  private func head(_ text: String, _ sort: LibraryPage.Entry.Sort) -> String {
    var depth = 0
    var head = ""
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, character == "{" || character == "=" && sort != .rule { break }
      head.append(character.isNewline ? " " : character)
    }
    let words = head.split(separator: " ").map(String.init)
    return words.dropFirst(sort == .field || sort == .thing ? 0 : 1).joined(separator: " ")
  }

  private func fields(_ items: [FieldItem]) -> [LibraryPage.Field] {
    items.compactMap { item in
      guard case .field(let field) = item.kind else { return nil }
      let text = source.text(at: item.span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let docs = item.docs?.lines.joined(separator: " ") ?? ""
      return LibraryPage.Field(name: field.name.text, text: text, docs: docs)
    }
  }
}
