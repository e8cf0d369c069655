// SPDX-License-Identifier: Apache-2.0
// Help on a name of the model: what it is, what its author says of it, where it stands, what it is now, who changed
// it last, and a line to try.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// The page on a name; nothing if the model has none such.
  ///
  /// - Parameter opening: what has to be typed before the example, in a session that is not this one.
  func pageOn(name: Name, opening: [String] = []) -> [String]? {
    guard let compiled = core.compiled else { return nil }
    guard let symbol = compiled.checked.names.find(name) else {
      return pageOn(phase: name, compiled, opening) ?? pageOn(field: name, compiled, opening)
    }
    let declared = declaration(of: name)
    let origin = declared.map { core.libraryTexts.contains($0.source.id) } ?? false
    var page = ["\(name.text): \(what(symbol, compiled.model))" + (origin ? " (of the library)" : "")]
    page += declared.map(told) ?? []
    page += parts(of: symbol, compiled.model)
    if opening.isEmpty { page += present(of: symbol, name) }
    return page + example(of: symbol, name, compiled, opening)
  }

  // ---- What it is ----

  private func what(_ symbol: Symbol, _ model: Model) -> String {
    switch symbol {
    case .kind(let id), .things(let id):
      let parent = model.kinds[id.index].parent.map { ", and every one is a \(model.kinds[$0.index].name)" }
      return "a kind of thing" + (parent ?? "")
    case .relation(let id):
      let relation = model.relations[id.index]
      let ends = [relation.from, relation.to].map { model.kinds[$0.index].name }
      return "a relation " + (relation.isSymmetric ? "between" : "from")
        + " \(ends[0]) \(relation.isSymmetric ? "and" : "to") \(ends[1])"
    case .field(let id):
      let field = model.fields[id.index]
      let sort =
        field.isParameter
        ? (field.isUncertain ? "an uncertain parameter" : "a parameter") : "a field of the world"
      return "\(sort), \(typeWords(field.type))"
    case .define(let id): return "a definition, \(typeWords(model.defines[id.index].type))"
    case .rule(let index): return "a rule of phase \(model.phases[model.rules[index].phase])"
    case .thing(let kind, _): return "one of \(model.kinds[kind.index].plural)"
    case .measure, .curve, .move, .shock, .strategy, .template, .unit: return symbolWords(symbol)
    }
  }

  private func symbolWords(_ symbol: Symbol) -> String {
    switch symbol {
    case .measure: "a measure"
    case .curve: "a curve"
    case .move: "a move"
    case .shock: "a shock"
    case .strategy: "a strategy"
    case .template: "a template"
    default: "a unit"
    }
  }

  /// Fields of a kind or a relation, and what it calls others.
  private func parts(of symbol: Symbol, _ model: Model) -> [String] {
    switch symbol {
    case .kind(let id), .things(let id): fieldLines(.kind(id), model) + called(by: id, model)
    case .relation(let id): fieldLines(.relation(id), model)
    default: []
    }
  }

  private func fieldLines(_ owner: Owner, _ model: Model) -> [String] {
    model.fields.filter { $0.owner == owner }.map { field in
      "  \(field.name): \(typeWords(field.type))"
        + (field.docs.isEmpty ? "" : "  \(field.docs.split(separator: "\n").first ?? "")")
    }
  }

  private func called(by kind: KindID, _ model: Model) -> [String] {
    model.relations.flatMap { relation -> [String] in
      let from = relation.from == kind ? relation.calledFrom : nil
      let to = relation.to == kind ? relation.calledTo : nil
      return [from, to].compactMap { $0 }.map { "  \($0): by \(relation.name)" }
    }
  }

  // ---- Where it stands ----

  /// A declaration and the text in which it stands.
  struct DeclaredHere {
    var statement: Statement
    var source: SourceText
  }

  /// The statement that declares a name: of the model, else of the library.
  func declaration(of name: Name) -> DeclaredHere? {
    for module in core.modules.reversed() {
      if let found = module.statements.first(where: { declaredNames(of: [$0]).contains(name.text) }) {
        return DeclaredHere(statement: found, source: module.source)
      }
    }
    return nil
  }

  /// What its author says, its first line, and the place of it.
  private func told(_ declared: DeclaredHere) -> [String] {
    let docs = declared.statement.docs?.lines ?? []
    let text = declared.source.text(at: declared.statement.span)
    let first = text.prefix { !$0.isNewline }
    let isWhole = first.count == text.count
    let line = declared.source.position(of: declared.statement.span.start).line
    let place = declared.source.name == Session.typed ? "typed here" : "\(declared.source.name), line \(line)"
    return docs.filter { !$0.isEmpty }.map { "  \($0)" } + ["  \(place): \(first)" + (isWhole ? "" : " …")]
  }

  // ---- What it is now ----

  private func present(of symbol: Symbol, _ name: Name) -> [String] {
    switch symbol {
    case .field, .measure, .thing:
      let lines = shown(name, in: core) ?? []
      let now =
        lines.count == 1
        ? ["  now: \(lines[0])"] : lines.isEmpty ? [] : ["  now:"] + lines.dropFirst().map { "  " + $0 }
      return now + [lastChange(of: name)].compactMap { $0 }.map { "  \($0)" }
    default: return []
    }
  }

  /// What `show` answers about a name in a session as it is or was.
  func shown(_ name: Name, in core: Core) -> [String]? {
    var other = Performer(options: options, core: core)
    other.form = .table
    do { try other.show(Expr(span: name.span, kind: .name(name))) } catch { return nil }
    return other.outcome.lines
  }

  // ---- What is no name of its own ----

  private func pageOn(phase name: Name, _ compiled: Compiled, _ opening: [String]) -> [String]? {
    guard let index = compiled.model.phases.firstIndex(of: name.text) else { return nil }
    let phases = compiled.model.phases
    let before = index > 0 ? ", after \(phases[index - 1])" : ", the first"
    let rules = compiled.model.rules.filter { $0.phase == index }.map(\.name)
    let line = "rule my_rule in \(name.text) at start { note \"\(name.text)\" }"
    return ["\(name.text): a phase of each step\(before)"]
      + (rules.isEmpty ? [] : ["  its rules: " + rules.joined(separator: ", ")])
      + played([line], after: opening)
  }

  /// A field of a kind or a relation, or what a relation calls the others.
  private func pageOn(field name: Name, _ compiled: Compiled, _ opening: [String]) -> [String]? {
    let owner = compiled.model.fields.first { $0.name == name.text && $0.owner != .world }?.owner
    return fieldWords(name, compiled.model).map {
      $0 + tried(member(name.text, of: owner, compiled.model), after: opening)
    }
  }

  private func fieldWords(_ name: Name, _ model: Model) -> [String]? {
    let fields = model.fields.filter { $0.name == name.text && $0.owner != .world }
    let calling = model.relations.filter { [$0.calledFrom, $0.calledTo].contains(name.text) }
    guard !fields.isEmpty || !calling.isEmpty else { return nil }
    let pages = fields.map { field in
      "\(name.text): a field of \(owner(field.owner, model)), \(typeWords(field.type))"
        + (field.docs.isEmpty ? "" : "\n  " + field.docs.split(separator: "\n").joined(separator: "\n  "))
    }
    let neighbours = calling.map { relation in
      let isFrom = relation.calledFrom == name.text
      let kind = model.kinds[(isFrom ? relation.from : relation.to).index].name
      return "\(name.text): what a \(kind) calls the others, by the relation \(relation.name)"
    }
    return (pages + neighbours).flatMap { $0.split(separator: "\n").map(String.init) }
  }

  /// Lines that show a field of some thing.
  private func member(_ name: String, of owner: Owner?, _ model: Model) -> [[String]] {
    guard case .kind(let id)? = owner else { return [["list"]] }
    let thing = model.groups.first { model.kinds[id.index].family.contains($0.kind) }.flatMap {
      $0.names.first ?? nil
    }
    let plural = model.kinds[id.index].plural
    return (thing.map { [["show \($0).\(name)"]] } ?? []) + [
      ["show first \(name) of \(plural)"], ["show count of \(plural)"],
    ]
  }

  private func owner(_ owner: Owner, _ model: Model) -> String {
    switch owner {
    case .world: "the world"
    case .kind(let id): model.kinds[id.index].name
    case .relation(let id): "the relation \(model.relations[id.index].name)"
    }
  }

  /// `help Lincoln.size`: the field of a thing, with what it is now.
  func pageOn(field name: Name, of owner: Name) -> [String]? {
    guard let compiled = core.compiled, case .thing? = compiled.checked.names.find(owner),
      let words = fieldWords(name, compiled.model)
    else { return nil }
    return words + played(["show \(owner.text).\(name.text)"], after: [])
  }
}
