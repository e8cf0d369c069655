// SPDX-License-Identifier: Apache-2.0
// The last round: which fields are written after the start, which kinds and relations come and go.

import StratSyntax

extension Checker {
  /// Sets ``Field/isWritten``, ``Kind/isDynamic``, ``Kind/losesThings`` and ``Relation/isDynamic`` by what all
  /// bodies do.
  func markWhatChanges() {
    for rule in model.rules { mark(rule.body) }
    for move in model.moves { mark(move.body) }
    for shock in model.shocks { mark(shock.first + shock.whileOn + shock.end) }
    markWhatIsSaid()
    markReferences()
  }

  /// What refers to something that may end changes with it.
  private func markReferences() {
    for (index, field) in model.fields.enumerated() {
      switch field.type {
      case .thing(let kind, _) where model.kinds[kind.index].losesThings: written(FieldID(index))
      case .tie(let relation, _) where model.relations[relation.index].isDynamic: written(FieldID(index))
      default: break
      }
    }
  }

  private func mark(_ statements: [TypedStatement]) {
    for statement in statements { mark(statement) }
  }

  private func mark(_ statement: TypedStatement) {
    switch statement.kind {
    case .letting(_, let value), .assign(_, let value): mark(value)
    case .write(let write):
      written(write.field)
      mark(write.value)
    case .conditional(_, let then, let otherwise): mark(then + otherwise)
    case .each(_, let body): mark(body)
    case .pay(let pay):
      for account in pay.from { written(account.field) }
      if let to = pay.to { written(to.field) }
      if let got = pay.got { written(got.field) }
    case .tie(let tying): changes(tying.relation)
    case .untie(let relation, _, _): changes(relation)
    case .untieIt(let tie):
      if case .tie(let relation, _) = tie.type { changes(relation) }
    case .create(let creating): changes(creating.kind)
    case .remove(let thing):
      if case .thing(let kind, _) = thing.type { loses(kind) }
    case .note, .needs, .require: break
    }
  }

  private func written(_ field: FieldID) {
    model.fields[field.index].isWritten = true
    if let presence = model.fields[field.index].presence { model.fields[presence.index].isWritten = true }
  }

  private func changes(_ relation: RelationID) { model.relations[relation.index].isDynamic = true }

  func loses(_ kind: KindID) {
    changes(kind)
    let root = model.kinds[kind.index].root
    for index in model.kinds.indices where model.kinds[index].root == root {
      model.kinds[index].losesThings = true
    }
  }

  /// Removing things ends their ties, so the relations of a table that changes change too.
  func changes(_ kind: KindID) {
    let root = model.kinds[kind.index].root
    for index in model.kinds.indices where model.kinds[index].root == root {
      model.kinds[index].isDynamic = true
    }
    for index in model.relations.indices {
      let ends = [model.relations[index].from, model.relations[index].to]
      if ends.contains(where: { model.kinds[$0.index].root == root }) {
        model.relations[index].isDynamic = true
      }
    }
  }

  /// `let u = (s uses i { … })`: what is made inside a value.
  private func mark(_ value: TypedExpr) {
    switch value.kind {
    case .made(let statement): mark(statement)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise] { mark(part) }
    case .field(_, let owner?, _): mark(owner)
    case .list(let parts): for part in parts { mark(part) }
    case .end(let tie, _): mark(tie)
    default: break
    }
  }
}
