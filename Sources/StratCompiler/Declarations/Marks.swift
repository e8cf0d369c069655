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
    model.markReferences()
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

  func loses(_ kind: KindID) { model.lose(kind) }

  func changes(_ kind: KindID) { model.change(kind) }

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

extension Model {
  /// Things of a kind may be removed, with all that refers to them.
  public mutating func lose(_ kind: KindID) {
    change(kind)
    let root = kinds[kind.index].root
    for index in kinds.indices where kinds[index].root == root { kinds[index].losesThings = true }
    markReferences()
  }

  /// Removing things ends their ties, so the relations of a table that changes change too.
  mutating func change(_ kind: KindID) {
    let root = kinds[kind.index].root
    for index in kinds.indices where kinds[index].root == root { kinds[index].isDynamic = true }
    for index in relations.indices {
      let ends = [relations[index].from, relations[index].to]
      if ends.contains(where: { kinds[$0.index].root == root }) { relations[index].isDynamic = true }
    }
  }

  /// What refers to something that may end changes with it.
  mutating func markReferences() {
    for index in fields.indices {
      switch fields[index].type {
      case .thing(let kind, _) where kinds[kind.index].losesThings: write(index)
      case .tie(let relation, _) where relations[relation.index].isDynamic: write(index)
      default: break
      }
    }
  }

  private mutating func write(_ field: Int) {
    fields[field].isWritten = true
    if let presence = fields[field].presence { fields[presence.index].isWritten = true }
  }
}
