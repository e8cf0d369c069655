// SPDX-License-Identifier: Apache-2.0
// A program holds for fixed what no rule and no move of the model changes: fields, ties, things. What is
// changed by hand must be taken out of that first.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// Makes room for what a statement is about to change by hand. The world stays as it is.
  mutating func loosen(for statement: Statement) throws {
    guard let old = core.compiled, let state = core.state else { return }
    let marks = Performer.marks(of: statement)
    if marks.isSubset(of: core.saidMarks) { return }
    core.said.append(statement)
    core.saidMarks.formUnion(marks)
    var checked = try check()
    checked.model.stayOpen(as: old.model)
    if old.model.isAsFixed(as: checked.model) { return }
    let compiled = try compile(checked, options)
    core.state = try compiled.adopt(state, of: old)
    core.compiled = compiled
    if let state = core.state { core.past.goOn(with: state, in: compiled) }
  }

  /// What a statement changes, by name: fields, relations, kinds.
  private static func marks(of statement: Statement) -> Set<String> {
    if case .command(.follow(let strategy, let actor)) = statement.kind {
      return ["follow \(strategy.text) \(actor.text)"]
    }
    guard case .action(let action) = statement.kind else { return [] }
    switch action {
    case .assign(let assign): return [field(assign.target)]
    case .pay(let pay): return Set((pay.sources + [pay.target] + [pay.record].compactMap { $0 }).map(field))
    case .tie(let tie): return ["tie \(tie.relation.text)"]
    case .untie(let untie): return ["untie \(untie.relation?.text ?? "")"]
    case .create(let creation): return ["create \(creation.kind.text)"]
    case .remove(let value):
      if case .name(let name) = value.kind { return ["remove \(name.text)"] }
      return ["remove"]
    case .value(let value): return made(value)
    case .let(let letting): return made(letting.value)
    case .if(let choice):
      return marks(of: choice.arms.flatMap(\.body.statements) + (choice.otherwise?.statements ?? []))
    case .each(let each): return marks(of: each.body.statements)
    default: return []
    }
  }

  private static func marks(of statements: [Statement]) -> Set<String> {
    statements.reduce(into: []) { $0.formUnion(marks(of: $1)) }
  }

  private static func made(_ value: Expr) -> Set<String> {
    switch value.kind {
    case .tieTest(_, let relation, _): ["tie \(relation.text)"]
    case .tie(let tie): ["tie \(tie.relation.text)"]
    case .create(let creation): ["create \(creation.kind.text)"]
    default: []
    }
  }

  private static func field(_ target: Expr) -> String {
    switch target.kind {
    case .name(let own): own.text
    case .member(let member): member.field.text
    case .index(let base, _): field(base)
    default: ""
    }
  }
}

extension Model {
  /// What was written, came or went under the model before can be other than at the start, whether or not this
  /// one changes it still.
  mutating func stayOpen(as old: Model) {
    for n in kinds.indices {
      guard let before = old.kinds.first(where: { $0.name == kinds[n].name }) else { continue }
      kinds[n].isDynamic = kinds[n].isDynamic || before.isDynamic
      kinds[n].losesThings = kinds[n].losesThings || before.losesThings
    }
    for n in relations.indices {
      guard let before = old.relations.first(where: { $0.name == relations[n].name }) else { continue }
      relations[n].isDynamic = relations[n].isDynamic || before.isDynamic
    }
    let written = Set(old.fields.filter(\.isWritten).map { old.path(of: $0) })
    for n in fields.indices where written.contains(path(of: fields[n])) { fields[n].isWritten = true }
  }

  /// A field's name with its owner's: the same in two versions of a model.
  func path(of field: Field) -> [String] {
    switch field.owner {
    case .world: [field.name]
    case .kind(let kind): ["kind", kinds[kind.index].name, field.name]
    case .relation(let relation): ["relation", relations[relation.index].name, field.name]
    }
  }

  /// Whether both hold the same fields, ties and things for fixed.
  fileprivate func isAsFixed(as other: Model) -> Bool {
    fields.map(\.isWritten) == other.fields.map(\.isWritten)
      && relations.map(\.isDynamic) == other.relations.map(\.isDynamic)
      && kinds.map(\.isDynamic) == other.kinds.map(\.isDynamic)
      && kinds.map(\.losesThings) == other.kinds.map(\.losesThings)
      && strategies.map(\.followers.count) == other.strategies.map(\.followers.count)
  }
}
