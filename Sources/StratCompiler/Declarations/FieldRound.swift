// SPDX-License-Identifier: Apache-2.0
// Fields of kinds, relations and the world: types, keys, bounds, accounts. Their first values come later.

import StratSyntax

extension Checker {
  /// All fields in order of declaration; then those that stand twice in a line of kinds.
  func declareFields(_ items: [Item]) {
    for item in items {
      switch item.declaration {
      case .kind(let kind):
        if case .kind(let id)? = names.find(kind.name), model.kinds[id.index].span == kind.name.span {
          declare(kind.fields, of: .kind(id))
        }
      case .extend(let extend):
        if case .relation(let id)? = names.find(extend.kind) {
          declare(extend.fields, of: .relation(id))
        } else if let id = kind(extend.kind, wanted: "a kind or a relation") {
          declare(extend.fields, of: .kind(id))
        }
      case .relation(let relation):
        if case .relation(let id)? = names.find(relation.name),
          model.relations[id.index].span == relation.name.span
        {
          declare(relation.fields, of: .relation(id))
        }
      case .field(let field):
        if let id = worldField(field.name) { set(id, field) }
      case .parameter(let parameter):
        if let id = worldField(parameter.name), let type = parameter.type { set(id, type) }
      default: break
      }
    }
    reportShadowed()
    noteInverses()
  }

  private func worldField(_ name: Name) -> FieldID? {
    guard case .field(let id)? = names.find(name), model.fields[id.index].span == name.span else {
      return nil
    }
    return id
  }

  private func declare(_ items: [FieldItem], of owner: Owner) {
    for item in items {
      switch item.kind {
      case .field(let field): declare(field, of: owner, docs: item.docs?.lines.joined(separator: "\n") ?? "")
      case .always(let condition): pending.invariants.append((owner, condition, item.span))
      case .called:
        if case .kind(let kind) = owner {
          report(DeclarationProblem.calledInKind(item.span, kind: model.kinds[kind.index].name))
        }
      }
    }
  }

  private func declare(_ field: FieldDeclaration, of owner: Owner, docs: String) {
    guard !field.name.text.isEmpty else { return }
    if let first = names.fields[owner]?[field.name.text] {
      report(
        DeclarationProblem.memberTwice(
          field.name, owner: name(of: owner), first: model.fields[first.index].span))
      return
    }
    let id = FieldID(model.fields.count)
    addBlankField(field.name, owner, docs)
    if let type = ownType(owner) { model.fields[id.index].itself = newLocal("it", type) }
    set(id, field)
  }

  /// What `it` is in the block of a kind or a relation.
  private func ownType(_ owner: Owner) -> ValueType? {
    switch owner {
    case .world: nil
    case .kind(let kind): .thing(kind, orNone: false)
    case .relation(let relation): .tie(relation, orNone: false)
    }
  }

  func name(of owner: Owner) -> String {
    switch owner {
    case .world: "the world"
    case .kind(let kind): model.kinds[kind.index].name
    case .relation(let relation): model.relations[relation.index].name
    }
  }

  private func set(_ id: FieldID, _ field: FieldDeclaration) {
    model.fields[id.index].isHidden = field.isHidden
    model.fields[id.index].isUncertain = field.given?.gives == .uncertain
    set(id, field.type)
    pending.firsts[id] = field.given
    pending.states[.field(id)] = .waiting
  }

  /// Type, keys, bounds and the rest of what stands after the `:`.
  private func set(_ id: FieldID, _ note: TypeNote) {
    let type = fieldType(of: note)
    model.fields[id.index].type = type
    pending.scales[id] = scale(of: note)
    if type == .share {
      model.fields[id.index].least = 0
      model.fields[id.index].most = 1
    }
    switch note.base {
    case .account(_, let downTo): setAccount(id, downTo)
    case .formula: model.fields[id.index].isFormula = true
    default: break
    }
    setBounds(id, note)
    setKeys(id, note)
    if note.orNone { setPresence(id) }
  }

  /// A reference may itself be none; any other value is as it would be without `or none`.
  private func fieldType(of note: TypeNote) -> ValueType {
    switch note.base {
    case .account, .formula: return type(of: note)
    case .plain, .oneOf:
      var present = note
      present.orNone = false
      let type = type(of: present)
      return note.orNone ? type.orNone : type
    }
  }

  /// `number or none`, `one of a, b or none`, for each key or not: beside the field one that says whether there is
  /// a value.
  private func setPresence(_ id: FieldID) {
    let field = model.fields[id.index]
    guard !field.type.mayBeNone else { return }
    model.fields[id.index].presence = FieldID(model.fields.count)
    model.fields.append(
      Field(
        name: "\(field.name) is given", owner: field.owner, keys: field.keys, type: .yesNo,
        isHidden: field.isHidden, itself: field.itself, keyLocals: field.keyLocals, span: field.span, docs: ""
      ))
  }

  /// How many of the model's own measure one of a bare number of data or bounds is: `USD/quarter` on a yearly
  /// clock.
  private func scale(of note: TypeNote) -> Double {
    switch note.base {
    case .account(let unit, _): return model.unitScale(of: unit)
    case .plain(.unit(let unit)), .formula(.unit(let unit)): return model.unitScale(of: unit)
    default: return 1
    }
  }

  private func setAccount(_ id: FieldID, _ downTo: Expr?) {
    model.fields[id.index].isAccount = true
    guard let downTo else { return }
    guard let low = bound(downTo, of: id), low <= 0 else {
      if downTo.kind != .missing { report(DeclarationProblem.overdraft(downTo.span)) }
      return
    }
    model.fields[id.index].overdraft = low
  }

  private func setBounds(_ id: FieldID, _ note: TypeNote) {
    guard let lower = note.lower, let upper = note.upper else { return }
    guard case .number = model.fields[id.index].type, !model.fields[id.index].isAccount else {
      if model.fields[id.index].type != .unknown {
        report(DeclarationProblem.boundsOfNothing(lower.span.through(upper.span)))
      }
      return
    }
    guard let low = bound(lower, of: id), let high = bound(upper, of: id) else {
      let bad = bound(lower, of: id) == nil ? lower : upper
      if bad.kind != .missing { report(DeclarationProblem.notKnown(bad.span, what: "a bound")) }
      return
    }
    if low >= high {
      report(DeclarationProblem.boundsReversed(lower.span.through(upper.span), low: low, high: high))
    }
    model.fields[id.index].least = Swift.min(low, high)
    model.fields[id.index].most = Swift.max(low, high)
  }

  /// A bound: a plain number in the noted unit, or an amount with a unit that fits.
  private func bound(_ expr: Expr, of id: FieldID) -> Double? {
    guard let found = quantity(of: expr), case .number(let unit, _) = model.fields[id.index].type else {
      return nil
    }
    if found.unit.isPlain { return found.value * (pending.scales[id] ?? 1) }
    return found.unit == unit ? found.value : nil
  }

  private func setKeys(_ id: FieldID, _ note: TypeNote) {
    guard !note.keys.isEmpty else { return }
    if note.keys.count > 2 || model.fields[id.index].isFormula {
      report(DeclarationProblem.manyKeys(note.span, isFormula: model.fields[id.index].isFormula))
      return
    }
    for key in note.keys {
      switch key {
      case .name(let name):
        guard let kind = kind(name) else { continue }
        addKey(id, .kind(kind), newLocal(name.text, .thing(kind, orNone: false)))
      case .range(let low, let high):
        guard let first = wholeNumber(low, least: -1_000_000, what: "the first of the range"),
          let last = wholeNumber(high, least: -1_000_000, what: "the last of the range")
        else { continue }
        if last < first { report(DeclarationProblem.emptyRange(low.span.through(high.span))) }
        addKey(id, .range(first, Swift.max(first, last)), newLocal("key", .plain))
      }
    }
  }

  private func addKey(_ id: FieldID, _ key: KeyDomain, _ local: LocalID) {
    model.fields[id.index].keys.append(key)
    model.fields[id.index].keyLocals.append(local)
  }

  /// A field (or what a relation calls the others) may stand once only in a line of kinds.
  private func reportShadowed() {
    for kind in model.kinds.indices.map(KindID.init) {
      for above in lineage(of: kind).dropFirst() {
        for (name, id) in names.fields[.kind(kind)] ?? [:] {
          let place = Name(text: name, span: model.fields[id.index].span)
          if let first = names.fields[.kind(above)]?[name] {
            report(
              DeclarationProblem.memberTwice(
                place, owner: model.kinds[above.index].name, first: model.fields[first.index].span))
          }
        }
      }
      for (name, id) in names.fields[.kind(kind)] ?? [:] {
        guard let called = lineage(of: kind).compactMap({ names.called[$0]?[name] }).first,
          case .neighbours(let relation, _, _) = called
        else { continue }
        let place = Name(text: name, span: model.fields[id.index].span)
        report(
          DeclarationProblem.memberTwice(
            place, owner: model.kinds[kind.index].name, first: model.relations[relation.index].span))
      }
    }
  }

  /// `town: town` in a shop gives `town.shops`, and so for every kind of shop by its own plural.
  private func noteInverses() {
    for index in model.fields.indices {
      let field = model.fields[index]
      guard case .kind(let owner) = field.owner, case .thing(let target, _) = field.type, field.keys.isEmpty,
        !field.isFormula
      else { continue }
      for member in model.kinds[owner.index].family {
        names.inverses[target, default: [:]][model.kinds[member.index].plural, default: []].append(
          FieldID(index))
      }
    }
  }
}

extension Model {
  /// The scale of a noted unit whose names are known; 1 where one is not.
  func unitScale(of note: UnitNote) -> Double {
    var scale = unitNames[note.first.text]?.scale ?? 1
    for part in note.rest {
      let next = unitNames[part.name.text]?.scale ?? 1
      scale = part.op == .times ? scale * next : scale / next
    }
    return scale
  }
}
