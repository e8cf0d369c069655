// SPDX-License-Identifier: Apache-2.0
// Answers: a value, a thing with its attributes, a table of things; lists of what there is.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func show(_ value: Expr) throws {
    let compiled = try model(at: value.span)
    guard let state = core.state else { return }
    if case .name(let name) = value.kind, try showDeclared(name, compiled, state) { return }
    if case .name(let name) = value.kind, let (_, step) = goneSince(name) {
      return output.isPure ? tell(.text("none")) : say(goneWords(name.text, since: step) + ".")
    }
    let fragment = try fragment(shown: value)
    let answer = try answer(fragment, in: state)
    core.last = lastValue(answer, at: value.span)
    let sheet = Sheet(performer: self, compiled: compiled, state: state)
    switch answer {
    case .list(let worlds, .world(let name)): show(worlds, of: name, sheet)
    case .one(let world, .world(let name)): show([world], of: name, sheet)
    case .list(let rows, let type):
      guard let owner = type.owner else { return tell(answer) }
      self.table(of: owner, rows.map { Int($0) }, sheet)
    case .one(let row, let type):
      guard let owner = type.owner, row >= 0 else { return tell(answer) }
      if !output.isPure { return give(sheet.lines(of: Int(row), owner)) }
      let table = sheet.table(of: sheet.ownKind(of: Int(row), owner), [Int(row)], hasKeys: true)
      // One thing is one object, and not a list of one.
      give(table.lines(as: output == .json ? .jsonl : output))
    default: tell(answer)
    }
  }

  private mutating func table(of owner: Owner, _ rows: [Int], _ sheet: Sheet) {
    tell(sheet.table(of: owner, rows, hasKeys: output.isPure), empty: "No \(sheet.plural(of: owner)).")
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
    _ name: Name, _ compiled: Compiled, _ state: WorldState
  ) throws -> Bool {
    if let run = core.runs[name.text] {
      show(run, compiled)
      return true
    }
    switch compiled.checked.names.find(name) {
    case .things(let kind), .kind(let kind):
      let family = Set(compiled.model.kinds[kind.index].family.map { Int32($0.index) })
      let table = compiled.lowered.tableOfKind[kind.index]
      let rows = state.rows(of: table).filter { family.contains($0.tag) }.map(\.row)
      self.table(of: .kind(kind), rows, Sheet(performer: self, compiled: compiled, state: state))
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
      tell(
        .text("shock \(compiled.model.shocks[id.index].title ?? name.text): \(left > 0 ? "on" : "not on")"))
    case .strategy(let index):
      let strategy = compiled.model.strategies[index]
      tellDocs("strategy \(strategy.name)", strategy.docs, strategy.span)
      let now = followings.filter { $0.strategy == index }.map(\.name)
      say(now.isEmpty ? "Nobody follows it now." : "Followed by \(now.joined(separator: ", ")).")
    case .relation(let id):
      let rows = state.rows(of: compiled.lowered.tableOfRelation[id.index]).map(\.row)
      self.table(of: .relation(id), rows, Sheet(performer: self, compiled: compiled, state: state))
    case nil where name.text == "world": showWorld(compiled, state)
    default: return false
    }
    return true
  }

  /// What its author says of it, else where it stands.
  private mutating func tellDocs(_ title: String, _ docs: String, _ span: SourceSpan) {
    let lines = docs.split(separator: "\n").map(String.init)
    if let first = lines.first {
      tell(.text("\(title): \(first)"))
      for line in lines.dropFirst() { say("  \(line)") }
    } else if let source = core.source(of: span) {
      tell(.text("\(title): \(source.name), line \(source.position(of: span.start).line)"))
    }
  }
}
