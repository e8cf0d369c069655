// SPDX-License-Identifier: Apache-2.0
// Which words can go on from a place of a text: by the word before it, the owner before a point, the speaker
// before a colon. It looks at the text only, so it also helps in what is not whole yet.

import StratCompiler
import StratLibrary
import StratSyntax

extension Session {
  /// Words that begin with what is typed at the place, in any case, sorted; with their first line of
  /// documentation.
  ///
  /// - Parameter offset: in UTF-8 bytes of the text.
  public func completions(of text: String, at offset: Int) -> [(text: String, meaning: String)] {
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
    let typed = before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let start = before.dropLast(typed.count)
    if typed.isEmpty, start.last != ".", start.allSatisfy({ $0.isWhitespace }) { return [] }
    let wanted = String(typed.reversed()).lowercased()
    let all = Suggestions(core: core).after(start)
    var seen: Set<String> = []
    return all.filter { $0.text.lowercased().hasPrefix(wanted) && seen.insert($0.text).inserted }
      .sorted { $0.text < $1.text }
  }
}

/// Candidates by context, unsorted and unfiltered.
private struct Suggestions {
  typealias Candidate = (text: String, meaning: String)
  var core: Core
  private var model: Model? { core.compiled?.model }

  init(core: Core) { self.core = core }

  /// - Parameter start: the text up to the word that is typed.
  func after(_ start: Substring) -> [Candidate] {
    if start.last == "." { return members(of: lastWord(start.dropLast())) }
    let line = start.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let statement = line.split(omittingEmptySubsequences: false) { "{};".contains($0) }.last ?? ""
    if statement.allSatisfy(\.isWhitespace) { return opening + names { _ in true } }
    if statement.trimmingEnd.last == ":", !statement.contains("=") { return moves }
    switch lastWord(statement.trimmingEnd).lowercased() {
    case "use": return Library.modules.map { (String($0.path.dropLast(6)), "a module of the library") }
    case "help": return names { _ in true } + opening
    case "shock": return named { if case .shock = $0 { true } else { false } }
    case "as": return named { if case .thing = $0 { true } else { false } }
    case "plot": return named { if case .measure = $0 { true } else { false } }
    default: return names { _ in true } + values
    }
  }

  private func lastWord(_ text: Substring) -> String {
    String(text.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }

  private var opening: [Candidate] { Word.opening.map { ($0.rawValue, "") } }

  private var values: [Candidate] { Word.reserved.map { ($0.rawValue, "") } }

  private var moves: [Candidate] { named { if case .move = $0 { true } else { false } } }

  private func named(_ fits: (Symbol) -> Bool) -> [Candidate] {
    let found = names(fits)
    return found.isEmpty ? names { _ in true } : found
  }

  private func names(_ fits: (Symbol) -> Bool) -> [Candidate] {
    guard let names = core.compiled?.checked.names else { return [] }
    return names.all.compactMap { name in
      guard !name.hasPrefix("_"), let symbol = names.find(name), fits(symbol) else { return nil }
      return (name, meaning(of: symbol))
    }
  }

  /// Fields, and what relations call the others, of a thing or a kind; of everything if the owner is unknown.
  private func members(of owner: String) -> [Candidate] {
    guard let model else { return [] }
    let kinds = kinds(above: owner)
    let isKnown = !kinds.isEmpty
    let fields = model.fields.filter { field in
      switch field.owner {
      case .kind(let id): !isKnown || kinds.contains(id)
      case .relation: !isKnown
      case .world: false
      }
    }
    let called = model.relations.flatMap { relation -> [Candidate] in
      var ends: [Candidate] = []
      if let name = relation.calledFrom, !isKnown || kinds.contains(relation.from) {
        ends.append((name, "by \(relation.name)"))
      }
      if let name = relation.calledTo, !isKnown || kinds.contains(relation.to) {
        ends.append((name, "by \(relation.name)"))
      }
      return ends
    }
    return fields.map { ($0.name, firstLine($0.docs)) } + called
  }

  private func kinds(above owner: String) -> [KindID] {
    guard let model, let symbol = core.compiled?.checked.names.find(owner) else { return [] }
    var next: KindID? =
      switch symbol {
      case .thing(let kind, _), .kind(let kind), .things(let kind): kind
      default: nil
      }
    var found: [KindID] = []
    while let kind = next, !found.contains(kind) {
      found.append(kind)
      next = model.kinds[kind.index].parent
    }
    return found
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

  private func firstLine(_ docs: String, else otherwise: String = "") -> String {
    docs.split(separator: "\n").first.map(String.init) ?? otherwise
  }
}

extension Substring {
  fileprivate var trimmingEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
