// SPDX-License-Identifier: Apache-2.0
// What commands and tests do to the world counts, too: a field that is given by hand is written after the start. These
// statements are checked when they are run, so they are marked by name: all fields of that name, and for `remove` the
// kind of a thing that is named, or all kinds.

import StratSyntax

extension Checker {
  /// Marks what the statements said after the start, and those of tests, can change.
  func markWhatIsSaid() {
    markSaid(commands)
    for test in tests { markSaid(test.body.statements) }
  }

  private func markSaid(_ statements: [Statement]) {
    for statement in statements {
      if case .action(let action) = statement.kind { markSaid(action) }
    }
  }

  private func markSaid(_ action: Action) {
    switch action {
    case .assign(let assign): writtenByHand(assign.target)
    case .pay(let pay):
      for place in pay.sources + [pay.target] { writtenByHand(place) }
      if let record = pay.record { writtenByHand(record) }
    case .let(let action): markMade(action.value)
    case .value(let value): markMade(value)
    case .tie(let making): changesByHand(making.relation)
    case .untie(let untie):
      if let relation = untie.relation { changesByHand(relation) } else { allRelationsChange() }
    case .create(let creation): changesByHand(creation)
    case .remove(let value): removedByHand(value)
    case .if(let action):
      for arm in action.arms { markSaid(arm.body.statements) }
      if let otherwise = action.otherwise { markSaid(otherwise.statements) }
    case .each(let each): markSaid(each.body.statements)
    case .expect(let expect):
      if case .fails(.block(let block), _) = expect.claim { markSaid(block.statements) }
    default: break
    }
  }

  /// `Lab.size`, `standing[parents] of a`, `temperature`: every field of that name.
  private func writtenByHand(_ target: Expr) {
    let name: String
    switch target.kind {
    case .name(let own): name = own.text
    case .member(let member): name = member.field.text
    case .index(let base, _): return writtenByHand(base)
    default: return
    }
    for index in model.fields.indices where model.fields[index].name == name {
      model.fields[index].isWritten = true
      if let presence = model.fields[index].presence { model.fields[presence.index].isWritten = true }
    }
  }

  private func removedByHand(_ value: Expr) {
    if case .name(let name) = value.kind, case .thing(let kind, _)? = names.find(name) { return loses(kind) }
    for index in model.kinds.indices { loses(KindID(index)) }
  }

  private func markMade(_ value: Expr) {
    switch value.kind {
    case .tieTest(_, let relation, _): changesByHand(relation)
    case .tie(let making): changesByHand(making.relation)
    case .create(let creation): changesByHand(creation)
    default: break
    }
  }

  private func changesByHand(_ name: Name) {
    if case .relation(let relation)? = names.find(name) { model.relations[relation.index].isDynamic = true }
  }

  private func changesByHand(_ creation: Creation) {
    if case .kind(let kind)? = names.find(creation.kind) { changes(kind) }
  }

  private func allRelationsChange() {
    for index in model.relations.indices { model.relations[index].isDynamic = true }
  }
}
