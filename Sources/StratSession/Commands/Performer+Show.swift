// SPDX-License-Identifier: Apache-2.0
// Answers: a value, a thing with its attributes, a table of things; lists of what there is.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func show(_ value: Expr, as form: Name?) throws {
    let compiled = try model(at: value.span)
    guard let state = core.state else { return }
    if case .name(let name) = value.kind, try showDeclared(name, compiled, state, form) { return }
    if case .name(let name) = value.kind, let (_, step) = goneSince(name) {
      return say(goneWords(name.text, since: step) + ".")
    }
    let fragment = try fragment(shown: value)
    let answer = try answer(fragment, in: state)
    core.last = lastValue(answer, at: value.span)
    let sheet = Sheet(performer: self, compiled: compiled, state: state)
    switch answer {
    case .list(let worlds, .world(let name)): try show(worlds, of: name, sheet, form)
    case .one(let world, .world(let name)): try show([world], of: name, sheet, form)
    case .list(let rows, let type):
      guard let owner = type.owner else { return say(text(answer)) }
      try table(of: owner, rows.map { Int($0) }, sheet, form)
    case .one(let row, let type):
      guard let owner = type.owner, row >= 0 else { return say(text(answer)) }
      for line in sheet.lines(of: Int(row), owner) { say(line) }
    default: say(text(answer))
    }
  }

  private mutating func table(of owner: Owner, _ rows: [Int], _ sheet: Sheet, _ form: Name?) throws {
    if rows.isEmpty { return say("No \(sheet.plural(of: owner)).") }
    let table = sheet.table(of: owner, rows, isExact: form != nil)
    try tell(table, form, of: sheet.plural(of: owner))
  }

  /// A table for a reader, or as lines of a file.
  mutating func tell(_ table: StratReport.Table, _ form: Name?, of name: String) throws {
    guard let form else {
      for line in table.lines(on: options.page) { say(line) }
      return
    }
    guard form.text == "csv" else {
      throw Trouble(
        "E0724", "tables can be shown as csv", at: form.span, help: ["show \(name) as csv"])
    }
    for line in csvLines(head: table.columns.map(\.name), rows: table.rows) { say(line) }
  }

  func text(_ answer: AnswerValue) -> String {
    switch answer {
    case .one(let value, let type): return valueText(value, type)
    case .text(let words): return words
    case .parts(let parts): return "[" + parts.map { text($0) }.joined(separator: ", ") + "]"
    case .list(let values, let type):
      if values.isEmpty { return "none" }
      return values.map { valueText($0, type) }.joined(separator: ", ")
    }
  }

  /// Names that stand for more than a value: a kind's things, a measure, a rule, a run.
  private mutating func showDeclared(
    _ name: Name, _ compiled: Compiled, _ state: WorldState, _ form: Name?
  ) throws -> Bool {
    if let run = core.runs[name.text] {
      try show(run, compiled, form)
      return true
    }
    switch compiled.checked.names.find(name) {
    case .things(let kind), .kind(let kind):
      let family = Set(compiled.model.kinds[kind.index].family.map { Int32($0.index) })
      let table = compiled.lowered.tableOfKind[kind.index]
      let rows = state.rows(of: table).filter { family.contains($0.tag) }.map(\.row)
      try self.table(of: .kind(kind), rows, Sheet(performer: self, compiled: compiled, state: state), form)
    case .rule(let index):
      let rule = compiled.model.rules[index]
      tellDocs("rule \(rule.name)", rule.docs, rule.span)
    case .move(let id):
      let move = compiled.model.moves[id.index]
      tellDocs("move \(move.name)", move.docs, move.span)
    case .shock(let id):
      let left = state.value(
        compiled.lowered.shocks[id.index].left,
        compiled.lowered.program.columns[compiled.lowered.shocks[id.index].left])
      say("shock \(compiled.model.shocks[id.index].title ?? name.text): \(left > 0 ? "on" : "not on")")
    case .relation(let id):
      let rows = state.rows(of: compiled.lowered.tableOfRelation[id.index]).map(\.row)
      try table(of: .relation(id), rows, Sheet(performer: self, compiled: compiled, state: state), form)
    case nil where name.text == "world": showWorld(compiled, state)
    default: return false
    }
    return true
  }

  /// What its author says of it, else where it stands.
  private mutating func tellDocs(_ title: String, _ docs: String, _ span: SourceSpan) {
    let lines = docs.split(separator: "\n").map(String.init)
    if let first = lines.first {
      say("\(title): \(first)")
      for line in lines.dropFirst() { say("  \(line)") }
    } else if let source = core.sources.first(where: { $0.id == span.source }) {
      say("\(title): \(source.name), line \(source.position(of: span.start).line)")
    }
  }

  // ---- Lists ----

  mutating func list(_ name: Name?) throws {
    guard let compiled = core.compiled, !isEmptyWorld else { return say(Performer.firstSteps) }
    let lists = lists(compiled)
    if let name, !lists.contains(where: { $0.title == name.text }) {
      return try show(Expr(id: NodeID(0), span: name.span, kind: .name(name)), as: nil)
    }
    for list in lists where list.title == name?.text ?? list.title {
      if !list.names.isEmpty {
        say("\(list.title): \(list.names.joined(separator: ", "))")
      } else if name != nil {
        say("No \(list.title).")
      }
    }
  }

  /// What there is, by sort.
  private func lists(_ compiled: Compiled) -> [(title: String, names: [String])] {
    let model = compiled.model
    return [
      ("things", counts(compiled)), ("named", named(compiled)),
      ("relations", model.relations.filter { !core.libraryTexts.contains($0.span.source) }.map(\.name)),
      ("parameters", model.fields.filter(\.isParameter).map(\.name)),
      ("measures", model.measures.map(\.name)), ("moves", model.moves.map(\.name)),
      ("shocks", model.shocks.map(\.name)), ("strategies", model.strategies.map(\.name)),
      ("rules", model.rules.map(\.name)), ("runs", core.runs.keys.sorted()),
    ]
  }

  /// How many things of each kind there are now.
  func counts(_ compiled: Compiled) -> [String] {
    guard let state = core.state else { return [] }
    return compiled.model.kinds.enumerated().compactMap { index, kind -> String? in
      let rows = state.rows(of: compiled.lowered.tableOfKind[index])
      let count = rows.filter { $0.tag == Int32(index) }.count
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.name : kind.plural)"
    }
  }

  private func named(_ compiled: Compiled) -> [String] {
    let names = compiled.model.groups.flatMap { group in
      group.names.enumerated().compactMap { n, name -> String? in
        let table = compiled.lowered.tableOfKind[group.kind.index]
        return core.state?.goneSince(group.slots.lowerBound + n, of: table) == nil ? name : nil
      }
    }
    return Array(names.prefix(40))
  }
}
