// SPDX-License-Identifier: Apache-2.0
// A line to try on each name: performed on a copy of the session, so that what the page says is printed is printed.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// The first of several lines to try that is taken and has a short answer, as it would be seen.
  func example(of symbol: Symbol, _ name: Name, _ compiled: Compiled, _ opening: [String]) -> [String] {
    tried(lines(for: symbol, name.text, compiled), after: opening)
  }

  /// How many lines an example has at most.
  private static let longest = 12

  func tried(_ all: [[String]], after opening: [String]) -> [String] {
    for lines in all + [["show world"]] {
      let played = played(lines, after: opening)
      if !played.isEmpty, played.count <= Performer.longest + opening.count { return played }
    }
    return []
  }

  /// What was typed and what would be answered, set in; nothing if something is refused or nothing is answered.
  ///
  /// - Parameter opening: what this session took already, and another has to be told.
  func played(_ lines: [String], after opening: [String]) -> [String] {
    var other = Performer(options: options, core: core)
    var played = opening.map { "  strat> \($0)" }
    for line in lines {
      played.append("  \(other.prompt)> \(line)")
      guard other.take(line) else { return [] }
      played += other.outcome.lines.flatMap { $0.split(separator: "\n") }.map { "  " + $0 }
    }
    if other.outcome.lines.isEmpty { return [] }
    return [""] + played
  }

  private func lines(for symbol: Symbol, _ name: String, _ compiled: Compiled) -> [[String]] {
    let model = compiled.model
    let show = ["show \(name)"]
    switch symbol {
    case .kind(let id), .things(let id):
      let kind = model.kinds[id.index]
      let isNone = !model.groups.contains { kind.family.contains($0.kind) }
      let made = things(id, model).made.prefix(1) + things(id, model).names.prefix(1).map { "show \($0)" }
      return (isNone ? [Array(made)] : []) + [show, ["show count of \(kind.plural)"]]
    case .relation(let id):
      return ties(name, model.relations[id.index], model) + [show, ["show count of \(name)"]]
    case .define(let id): return calls(model.defines[id.index], model)
    case .move(let id): return moves(name, model.moves[id.index], model) + [show]
    case .unit: return [["show 3 \(name) + 2 \(name)"], ["show 3 \(name)"]]
    case .curve(let index):
      return model.curves[index].x.first.map { [["show \(name)(\(NumberStyle.number.text($0)))"]] } ?? []
    case .template: return like(name)
    case .strategy: return [["list strategies"]]
    case .thing, .field, .measure, .rule, .shock: return [show]
    }
  }

  /// Things of a kind that can be said: one that is there, else lines that make two.
  private func things(_ kind: KindID, _ model: Model) -> (made: [String], names: [String]) {
    let info = model.kinds[kind.index]
    let there = named(kind, model)
    if there.count > 1 { return ([], Array(there.prefix(2))) }
    let made = ["One", "Two"].map { "\(info.name.prefix(1).uppercased())\(info.name.dropFirst())_\($0)" }
    return (made.map { "\(info.name) \($0)" }, made)
  }

  private func like(_ name: String) -> [[String]] {
    let statements = core.modules.flatMap(\.statements)
    for case .declaration(.template(let template)) in statements.map(\.kind) where template.name.text == name
    {
      return [["\(template.kind.text) An_example like \(name)", "show An_example"]]
    }
    return []
  }

  private func named(_ kind: KindID, _ model: Model) -> [String] {
    model.groups.filter { model.kinds[kind.index].family.contains($0.kind) }.flatMap(\.names).compactMap {
      $0
    }
  }

  private func ties(_ name: String, _ relation: Relation, _ model: Model) -> [[String]] {
    let (from, to) = (things(relation.from, model), things(relation.to, model))
    let making = relation.from == relation.to ? from.made : Array(from.made.prefix(1) + to.made.prefix(1))
    let line = "\(from.names[0]) \(name) \(relation.from == relation.to ? to.names[1] : to.names[0])"
    return [making + [line, "show \(line)"]]
  }

  private func calls(_ define: Define, _ model: Model) -> [[String]] {
    if define.parameters.isEmpty { return [["show \(define.name)"]] }
    let types = define.parameters.map { model.locals[$0.index].type }
    let values = types.compactMap { value(for: $0, model) }
    guard values.count == types.count else { return [] }
    return [made(for: types, model) + ["show \(define.name)(\(values.joined(separator: ", ")))"]]
  }

  /// Lines that make the things that are wanted and not there.
  private func made(for types: [ValueType], _ model: Model) -> [String] {
    var lines: [String] = []
    for case .thing(let kind, _) in types where named(kind, model).isEmpty {
      for line in things(kind, model).made.prefix(1) where !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private func moves(_ name: String, _ move: Move, _ model: Model) -> [[String]] {
    let types = move.parameters.map { model.locals[$0.index].type }
    let speakers = model.locals[move.speaker.index].type
    let given = types.compactMap { value(for: $0, model) }
    guard given.count == types.count, let speaker = value(for: speakers, model) else { return [] }
    return [made(for: [speakers] + types, model) + ["\(speaker): \(name)(\(given.joined(separator: ", ")))"]]
  }

  private func value(for type: ValueType, _ model: Model) -> String? {
    switch type {
    case .number(let unit, let isShare): isShare ? "50%" : unit.isPlain ? "1" : "1 \(unitWords(unit))"
    case .yesNo: "yes"
    case .thing(let kind, _): named(kind, model).first ?? things(kind, model).names.first
    default: nil
    }
  }
}
