// SPDX-License-Identifier: Apache-2.0
// What may stand after a point: fields, what relations call the others, references looked at from the other
// end,
// the ends of a tie, and definitions of one thing.

import StratSyntax

extension Checker {
  /// What `name` is of things of a kind; `nil` when it is nothing.
  func member(_ name: String, of kind: KindID) -> MemberSymbol? {
    for kind in lineage(of: kind) {
      if let field = names.fields[.kind(kind)]?[name] { return .field(field) }
      if let called = names.called[kind]?[name] { return called }
    }
    for kind in lineage(of: kind) {
      if let fields = names.inverses[kind]?[name], fields.count == 1, let owner = names.find(name) {
        if case .things(let members) = owner { return .inverse(fields[0], members) }
      }
    }
    return definition(name, of: .thing(kind, orNone: false))
  }

  /// What `name` is of ties of a relation: a field, an end by its kind, by `from` and `to` or by `a` and `b`,
  /// a definition.
  func member(_ name: String, of relation: RelationID) -> MemberSymbol? {
    if let field = names.fields[.relation(relation)]?[name] { return .field(field) }
    let info = model.relations[relation.index]
    let from = lineage(of: info.from).map { model.kinds[$0.index].name }
    let to = lineage(of: info.to).map { model.kinds[$0.index].name }
    if name == "from" || name == "a" || (from.contains(name) && !to.contains(name)) {
      return .end(relation, isFrom: true)
    }
    if name == "to" || name == "b" || (to.contains(name) && !from.contains(name)) {
      return .end(relation, isFrom: false)
    }
    return definition(name, of: .tie(relation, orNone: false))
  }

  /// The references to a kind that `name` could mean where they are several: `town.shops` by two fields.
  func inverseFields(_ name: String, of kind: KindID) -> [FieldID] {
    lineage(of: kind).lazy.compactMap { self.names.inverses[$0]?[name] }.first ?? []
  }

  /// All that may stand after a point of an owner, for the nearest name and for completion.
  func memberNames(of owner: Owner) -> [String] {
    switch owner {
    case .world: return Array((names.fields[.world] ?? [:]).keys)
    case .kind(let kind):
      return lineage(of: kind).flatMap { kind in
        Array((names.fields[.kind(kind)] ?? [:]).keys) + Array((names.called[kind] ?? [:]).keys)
          + Array((names.inverses[kind] ?? [:]).keys)
      }
    case .relation(let relation):
      let info = model.relations[relation.index]
      return Array((names.fields[owner] ?? [:]).keys)
        + [model.kinds[info.from.index].name, model.kinds[info.to.index].name]
    }
  }

  /// A kind, then the kinds above it.
  func lineage(of kind: KindID) -> [KindID] {
    var chain = [kind]
    while let last = chain.last, let parent = model.kinds[last.index].parent, !chain.contains(parent) {
      chain.append(parent)
    }
    return chain
  }

  private func definition(_ name: String, of type: ValueType) -> MemberSymbol? {
    guard case .define(let id)? = names.find(name) else { return nil }
    let define = model.defines[id.index]
    guard define.parameters.count == 1 else { return nil }
    return fits(type, model.locals[define.parameters[0].index].type) ? .define(id) : nil
  }
}
