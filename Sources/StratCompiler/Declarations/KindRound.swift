// SPDX-License-Identifier: Apache-2.0
// Kinds above kinds, the ends of relations, and what the ends call each other.

import StratSyntax

extension Checker {
  /// Settles parents and families, then relations.
  func declareKinds(_ items: [Item]) {
    for item in items {
      if case .kind(let kind) = item.declaration { setParent(kind) }
    }
    setFamilies()
    for item in items {
      if case .relation(let relation) = item.declaration { setEnds(relation) }
    }
    removeHalfRelations()
  }

  private func setParent(_ declaration: KindDeclaration) {
    guard let parent = declaration.parent, case .kind(let id)? = names.find(declaration.name),
      model.kinds[id.index].span == declaration.name.span, let above = kind(parent)
    else { return }
    if lineage(of: above).contains(id) {
      let ring = lineage(of: above).map { model.kinds[$0.index].name }
      report(
        DeclarationProblem.ring(
          parent.span, name: declaration.name.text, through: [declaration.name.text] + ring.dropLast()))
    } else {
      model.kinds[id.index].parent = above
    }
  }

  private func setFamilies() {
    for index in model.kinds.indices {
      let chain = lineage(of: KindID(index))
      model.kinds[index].root = chain.last ?? KindID(index)
      for above in chain.dropFirst() { model.kinds[above.index].family.append(KindID(index)) }
    }
    for index in model.kinds.indices { model.kinds[index].family.sort { $0.index < $1.index } }
  }

  private func setEnds(_ declaration: RelationDeclaration) {
    guard case .relation(let id)? = names.find(declaration.name),
      model.relations[id.index].span == declaration.name.span
    else { return }
    guard let from = kind(declaration.ends.first), let to = kind(declaration.ends.second) else { return }
    let isSymmetric = !declaration.ends.isDirected && from == to
    model.relations[id.index].from = from
    model.relations[id.index].to = to
    model.relations[id.index].isSymmetric = isSymmetric
    if !declaration.ends.isDirected, from != to, model.kinds[from.index].root == model.kinds[to.index].root {
      report(DeclarationProblem.betweenUnlike(declaration.ends.span, relation: declaration.name.text))
    }
    let places = declaration.fields.flatMap { item -> [StratSyntax.Place] in
      if case .called(let places) = item.kind { places } else { [] }
    }
    var taken: Set<Bool> = []
    for place in places { setCalled(place, id, &taken) }
  }

  /// `called shop.practices, practice.users`: the first place fits the first end, unless only the second
  /// does.
  private func setCalled(_ place: StratSyntax.Place, _ id: RelationID, _ taken: inout Set<Bool>) {
    guard let owner = kind(place.owner), !place.name.text.isEmpty else { return }
    let relation = model.relations[id.index]
    let fitsFrom = owner == relation.from && !taken.contains(true)
    let fitsTo = owner == relation.to && !taken.contains(false)
    guard fitsFrom || fitsTo else {
      let ends = [relation.from, relation.to].map { model.kinds[$0.index].name }
      report(DeclarationProblem.calledElsewhere(place.owner, relation: relation.name, ends: ends))
      return
    }
    taken.insert(fitsFrom)
    if fitsFrom { model.relations[id.index].calledFrom = place.name.text }
    if !fitsFrom { model.relations[id.index].calledTo = place.name.text }
    let isOne =
      relation.isSymmetric ? relation.oneFrom || relation.oneTo : fitsFrom ? relation.oneTo : relation.oneFrom
    let symbol = MemberSymbol.neighbours(id, fromSide: fitsFrom, isOne: isOne)
    if names.called[owner]?[place.name.text] != nil {
      report(DeclarationProblem.memberTwice(place.name, owner: model.kinds[owner.index].name, first: nil))
    }
    names.called[owner, default: [:]][place.name.text] = symbol
  }

  /// Relations whose ends could not be made out are given the first kind, so that all indices stay good.
  private func removeHalfRelations() {
    for index in model.relations.indices where model.relations[index].from.index < 0 {
      if model.kinds.isEmpty {
        let id = KindID(0)
        model.kinds.append(
          Kind(
            name: "", plural: "", parent: nil, root: id, family: [id], span: model.relations[index].span,
            docs: ""))
      }
      model.relations[index].from = KindID(0)
      model.relations[index].to = KindID(0)
    }
  }
}
