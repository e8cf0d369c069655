// SPDX-License-Identifier: Apache-2.0
// Fields and neighbours of what stands before a point, of the thing whose block it is, of the things counted.

import StratCompiler
import StratSyntax

extension Suggestions {
  // ---- Behind a point ----

  /// `Dana.boss`: the words of a path, as they stand before its last point.
  func path(before point: Substring) -> [String] {
    let text = point.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.reversed()
    return String(text).split(separator: ".").map(String.init)
  }

  /// Fields of what a path leads to; of everything where that cannot be told.
  func members(of path: [String], in text: Substring) -> [Suggestion] {
    guard let first = path.first, var kind = kind(of: first, in: text) else { return fields(of: nil) }
    for name in path.dropFirst() {
      guard let next = neighbour(name, of: kind) else { return fields(of: nil) }
      kind = next
    }
    return fields(of: kind)
  }

  /// The kind of what a name refers to: a thing, a kind, all of a kind, or what the text calls so.
  private func kind(of name: String, in text: Substring) -> KindID? {
    switch symbol(name) {
    case .thing(let kind, _), .kind(let kind), .things(let kind): kind
    default: name == "it" ? kindCounted(text) : localKinds(text)[name]
    }
  }

  /// What a field or the word of a relation leads to.
  private func neighbour(_ name: String, of kind: KindID) -> KindID? {
    guard let model else { return nil }
    let above = kindsAbove(kind)
    for field in model.fields where field.name == name {
      if case .kind(let owner) = field.owner, above.contains(owner), case .thing(let found, _) = field.type {
        return found
      }
    }
    for relation in model.relations {
      if relation.calledFrom == name, above.contains(relation.from) { return relation.to }
      if relation.calledTo == name, above.contains(relation.to) { return relation.from }
    }
    guard case .things(let found)? = symbol(name) else { return nil }
    return found
  }

  /// A kind and the kinds above it.
  func kindsAbove(_ kind: KindID) -> [KindID] {
    guard let model else { return [] }
    var next: KindID? = kind
    var found: [KindID] = []
    while let kind = next, !found.contains(kind) {
      found.append(kind)
      next = model.kinds[kind.index].parent
    }
    return found
  }

  /// Fields of a kind, and what relations call the others; of everything where no kind is given.
  func fields(of kind: KindID?) -> [Suggestion] {
    guard let model else { return [] }
    let kinds = kind.map(kindsAbove)
    func isOf(_ owner: KindID) -> Bool { kinds?.contains(owner) ?? true }
    let fields = model.fields.compactMap { field -> Suggestion? in
      let plural: String
      switch field.owner {
      case .kind(let id) where isOf(id): plural = model.kinds[id.index].plural
      case .relation(let id) where kinds == nil: plural = model.relations[id.index].name
      default: return nil
      }
      let type = field.isAccount ? "account" : performer.typeWords(field.type)
      let meaning = firstLine(field.docs, else: "\(type), of \(plural)")
      return Suggestion(text: field.name, meaning: meaning, rank: .field)
    }
    let called = model.relations.flatMap { relation in
      [(relation.calledFrom, relation.from), (relation.calledTo, relation.to)].compactMap { name, end in
        name.flatMap { isOf(end) ? Suggestion(text: $0, meaning: "by \(relation.name)", rank: .field) : nil }
      }
    }
    return fields + called
  }

  // ---- Around and before ----

  /// The kind of the thing whose block the end of a text stands in: `person Dana { `, `39 people {`.
  func kindOfBlock(around text: Substring) -> KindID? {
    guard let words = headOfBlock(around: text)?.split(separator: " "), let first = words.first
    else { return nil }
    let noun = first.first?.isNumber == true ? words.dropFirst().first : first
    switch noun.flatMap({ symbol(String($0)) }) {
    case .kind(let kind): return words.count > 1 ? kind : nil
    case .things(let kind): return kind
    default: return nil
    }
  }

  /// What stands before the block in which the end of a text stands.
  func headOfBlock(around text: Substring) -> Substring? {
    var depth = 0
    let brace = text.indices.reversed().first { place in
      if text[place] == "}" { depth += 1 }
      if text[place] == "{" { depth -= 1 }
      return depth < 0
    }
    return brace.map { Suggestions.statement(at: text[..<$0]) }
  }

  /// Fields of the things that a condition picks from: `clinics where `.
  func fieldsCounted(_ words: Substring) -> [Suggestion] {
    let isAsking = words.split(separator: " ").contains("where") || words.hasSuffix(" by")
    return isAsking ? kindCounted(words).map { fields(of: $0) } ?? [] : []
  }

  /// The last collection of a statement, by the name of its kind.
  private func kindCounted(_ text: Substring) -> KindID? {
    Suggestions.statement(at: text).split { !($0.isLetter || $0.isNumber || $0 == "_") }.reversed().lazy
      .compactMap {
        if case .things(let kind)? = symbol(String($0)) { kind } else { nil }
      }.first
  }

  /// What heads and loops before a place call their things: `p: person`, `each p in people`.
  private func localKinds(_ text: Substring) -> [String: KindID] {
    var found: [String: KindID] = [:]
    let words = Pieces.words(of: text)
    for n in words.indices.dropFirst(2) where words[n - 1] == ":" || words[n - 1] == "in" {
      switch symbol(words[n]) {
      case .kind(let kind), .things(let kind): found[words[n - 2]] = kind
      default: break
      }
    }
    return found
  }

  func locals(_ text: Substring) -> [Suggestion] {
    guard let model else { return [] }
    return localKinds(text).map {
      Suggestion(text: $0.key, meaning: "a \(model.kinds[$0.value.index].name), here", rank: .field)
    }
  }
}

extension Pieces {
  /// All words of a text, and the colons between them.
  static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if character == ":" { words.append(":") }
    }
    return word.isEmpty ? words : words + [word]
  }
}
