// SPDX-License-Identifier: Apache-2.0
// First values of fields and parameters, given values of things, definitions and measures: each checked once,
// when
// its round comes or when another value needs it.

import StratSyntax

extension Checker {
  /// The round of values.
  func checkValues() {
    for index in model.fields.indices {
      onDemand(.field(FieldID(index))) { self.check(first: FieldID(index)) }
    }
    for index in model.curves.indices { _ = curve(index) }
    for index in model.defines.indices { _ = define(DefineID(index)) }
    for index in model.measures.indices { _ = measure(index) }
    for index in pending.groups.indices { checkGroup(index) }
    for index in model.fields.indices where model.fields[index].owner == .world {
      checkHasFirst(FieldID(index))
    }
    checkRings()
  }

  /// Fields of the world and parameters whose first values need each other.
  private func checkRings() {
    var settled: Set<FieldID> = []
    for index in model.fields.indices where model.fields[index].owner == .world {
      follow(FieldID(index), [], &settled)
    }
  }

  private func follow(_ id: FieldID, _ path: [FieldID], _ settled: inout Set<FieldID>) {
    guard !settled.contains(id), path.count < 1000 else { return }
    if let start = path.firstIndex(of: id) {
      let field = model.fields[id.index]
      let names = path[start...].map { model.fields[$0.index].name }
      report(DeclarationProblem.ring(field.span, name: field.name, through: Array(names)))
      settled.formUnion(path[start...])
      for member in path[start...] { model.fields[member.index].first = nil }
      return
    }
    if model.fields[id.index].keys.isEmpty, let first = model.fields[id.index].first {
      for next in worldFields(in: first) { follow(next, path + [id], &settled) }
    }
    settled.insert(id)
  }

  /// The fields of the world without keys that a value reads, itself or through definitions.
  private func worldFields(in value: TypedExpr) -> Set<FieldID> {
    var found: Set<FieldID> = []
    switch value.kind {
    case .field(let id, owner: nil, let keys) where keys.isEmpty: found.insert(id)
    case .call(let define, _): found = worldFields(in: model.defines[define.index].body.value)
    default: break
    }
    for part in value.parts { found.formUnion(worldFields(in: part)) }
    return found
  }

  /// The first value of a field of a kind, a relation or the world, or of a parameter.
  func check(first id: FieldID) {
    let field = model.fields[id.index]
    let what = field.isParameter ? "parameter \(field.name)" : "\(field.name) of \(name(of: field.owner))"
    var scope = Scope(.start, owner: what)
    if let it = field.itself {
      scope.it = it
      scope.frames.append(Scope.Frame(it: it))
    }
    guard let given = pending.firsts[id] else { return setDefault(id) }
    guard isUncertain(given) else { return }
    if field.isFormula {
      model.fields[id.index].first = formula(id, given.value, in: scope)
    } else {
      setFirst(id, given.value, scope)
    }
    checkPlausible(id, in: scope)
  }

  /// Accounts start empty, what may be none starts as none; all else must be given.
  private func setDefault(_ id: FieldID) {
    let field = model.fields[id.index]
    if field.isAccount {
      model.fields[id.index].first = TypedExpr(.number(0), field.type, at: field.span)
    } else if let presence = field.presence {
      model.fields[id.index].first = standIn(field)
      model.fields[presence.index].first = TypedExpr(.flag(false), .yesNo, at: field.span)
    } else if field.type.mayBeNone, field.type != .unknown {
      model.fields[id.index].first = TypedExpr(.none, field.type, at: field.span)
    }
  }

  /// The entries of a field, and of what says which of them there are, as first values.
  func setFirst(_ id: FieldID, _ entries: [CheckedGiven]) {
    for field in [id, model.fields[id.index].presence].compactMap(\.self) {
      let own = entries.filter { $0.field == field }
      model.fields[field.index].first = chain(own, of: model.fields[field.index])
    }
  }

  private func setFirst(_ id: FieldID, _ value: Expr, _ scope: Scope) {
    let field = model.fields[id.index]
    let isUntyped = pending.untyped.contains(id)
    if field.presence != nil || (!field.keys.isEmpty && value.isTable) {
      return setFirst(id, entries(id, [], value, in: scope, value.span))
    }
    if isUntyped, let declared = pending.replaced[id] { setType(id, of: typed(declared.value, in: scope)) }
    let wanted = model.fields[id.index].type
    let found = typed(value, in: scope, expecting: wanted == .unknown ? nil : wanted)
    if wanted == .unknown && isUntyped {
      setType(id, of: found)
    } else {
      guard isFit(found, wanted, "`\(field.name)`", written: value) else { return }
    }
    model.fields[id.index].first = found
    checkBounds(found, model.fields[id.index], written: value)
  }

  /// A parameter's type is that of its value; it is one value.
  private func setType(_ id: FieldID, of value: TypedExpr) {
    switch value.type {
    case .number, .yesNo, .choice, .thing, .date, .tie: model.fields[id.index].type = value.type
    case .unknown: return
    case .none, .text, .collection, .list, .payment, .world:
      report(
        DeclarationProblem.notOneValue(
          value.span, name: model.fields[id.index].name, found: words(value.type)))
    }
    if value.type == .share {
      model.fields[id.index].least = 0
      model.fields[id.index].most = 1
    }
    if value.isHidden { model.fields[id.index].isHidden = true }
  }

  /// A map as a value by case over the keys; what it does not name is none where that may be, else 0, no, or
  /// missing.
  func chain(_ entries: [CheckedGiven], of field: Field, level: Int = 0) -> TypedExpr? {
    guard level < field.keys.count else { return entries.first?.value ?? blank(field) }
    var groups: [(key: TypedExpr, entries: [CheckedGiven])] = []
    var places: [Int: Int] = [:]
    for entry in entries {
      guard entry.keys.count > level else { return entry.value }
      let key = constant(entry.keys[level]).map { Int($0) } ?? -1
      if let place = places[key] {
        groups[place].entries.append(entry)
      } else {
        places[key] = groups.count
        groups.append((entry.keys[level], [entry]))
      }
    }
    let local = field.keyLocals[level]
    let key = TypedExpr(.local(local), model.locals[local.index].type, at: field.span)
    let cases = groups.compactMap { group -> (key: TypedExpr, value: TypedExpr)? in
      chain(group.entries, of: field, level: level + 1).map { (group.key, $0) }
    }
    guard cases.count == groups.count else { return nil }
    return byCase(key, cases[...], rest: blank(field), field.type)
  }

  /// The value of the case whose key it is. Halves are told apart first, so that thousands of cases nest no deeper
  /// than a dozen.
  private func byCase(
    _ key: TypedExpr, _ cases: ArraySlice<(key: TypedExpr, value: TypedExpr)>, rest: TypedExpr?,
    _ type: ValueType
  ) -> TypedExpr? {
    guard let first = cases.first else { return rest }
    if cases.count == 1, rest == nil { return first.value }
    let middle = cases.startIndex + (cases.count + 1) / 2
    let isHidden = cases.contains { $0.value.isHidden }
    let then = cases.count == 1 ? first.value : byCase(key, cases[..<middle], rest: rest, type)
    let otherwise = cases.count == 1 ? rest : byCase(key, cases[middle...], rest: rest, type)
    guard let then, let otherwise else { return then ?? otherwise }
    let test = isOne(of: cases[..<(cases.count == 1 ? cases.endIndex : middle)], key)
    return TypedExpr(.conditional(test, then, otherwise), type, at: first.value.span, isHidden: isHidden)
  }

  private func isOne(of cases: ArraySlice<(key: TypedExpr, value: TypedExpr)>, _ key: TypedExpr) -> TypedExpr
  {
    let first = cases[cases.startIndex].key
    guard cases.count > 1 else { return TypedExpr(.same(key, first), .yesNo, at: first.span) }
    let middle = cases.startIndex + cases.count / 2
    let sides = (isOne(of: cases[..<middle], key), isOne(of: cases[middle...], key))
    return TypedExpr(.binary(.or, sides.0, sides.1), .yesNo, at: first.span)
  }

  private func blank(_ field: Field) -> TypedExpr? {
    if field.presence != nil { return standIn(field) }
    return switch field.type {
    case .number: TypedExpr(.number(0), field.type, at: field.span)
    case .yesNo: TypedExpr(.flag(false), .yesNo, at: field.span)
    case .thing(_, orNone: true): TypedExpr(.none, field.type, at: field.span)
    default: nil
    }
  }

  private func checkHasFirst(_ id: FieldID) {
    let field = model.fields[id.index]
    guard field.first == nil, field.type != .unknown, !hasErrors else { return }
    report(DeclarationProblem.noFirst(field.span, field: field.name, owner: nil, example: example(field)))
  }

  /// A line that would give a field a first value.
  func example(_ field: Field) -> String {
    switch field.type {
    case .number(_, isShare: true): "\(field.name): share = 50%"
    case .yesNo: "\(field.name): yes/no = no"
    case .choice(let index): "\(field.name) = \(model.choices[index].words.first ?? "…")"
    case .thing(let kind, _): "\(field.name): \(model.kinds[kind.index].name) or none"
    case .number(let unit, _):
      unit.isPlain ? "\(field.name): number = 0" : "\(field.name): \(words(unit)) = 0 \(words(unit))"
    default: "\(field.name) = …"
    }
  }

  // MARK: Groups of things

  private func checkGroup(_ index: Int) {
    let source = pending.groups[index]
    let group = model.groups[index]
    let owner = Owner.kind(group.kind)
    guard let it = group.itself else { return }
    var scope = Scope(.start, owner: source.words)
    scope.it = it
    scope.frames.append(Scope.Frame(it: it))
    if let number = group.numbered { scope.locals[model.locals[number.index].name] = number }
    var given: [Given] = []
    for value in unfolded(source.values, like: source.template, of: owner) {
      if case .neighbours(let relation, let fromSide, _)? = member(value.name.text, of: group.kind) {
        pending.listTies[source.statement, default: []].append(
          .init(group: index, relation: relation, fromSide: fromSide, value: value))
      } else if let table = source.table, mentionsRow(value.given.value) {
        given += data(value, owner, table, scope)
      } else {
        given += checked(value, of: owner, in: scope).compactMap(start)
      }
    }
    model.groups[index].given = given
    checkComplete(index, Set(given.map(\.field)), source.words)
  }

  /// One line of a block of data, for all lines of the table at once.
  func data(_ value: GivenValue, _ owner: Owner, _ table: CSVTable, _ scope: Scope) -> [Given] {
    guard let field = field(value.name, of: owner) else { return [] }
    var keys: [Int] = []
    for (key, domain) in zip(value.keys, model.fields[field.index].keys) {
      guard let found = self.key(key, domain, in: scope), let number = constant(found) else { return [] }
      keys.append(Int(number))
    }
    guard let column = column(value.given.value, for: field, table) else { return [] }
    var given = [Given(field: field, keys: keys, value: .data(column.values), span: value.span)]
    if let flags = column.given, let presence = model.fields[field.index].presence {
      given.append(Given(field: presence, keys: keys, value: .data(flags), span: value.span))
    }
    return given
  }

  /// A given value of the start, whose keys are known.
  func start(_ given: CheckedGiven) -> Given? {
    var keys: [Int] = []
    for key in given.keys {
      guard let number = constant(key) else {
        report(DeclarationProblem.notKnown(key.span, what: "the key"))
        return nil
      }
      keys.append(Int(number))
    }
    return Given(field: given.field, keys: keys, value: .value(given.value), span: given.span)
  }

  /// What things of an owner must be given because nothing else says how they begin.
  func fieldsWithoutFirst(of owner: Owner) -> [FieldID] {
    let owners: [Owner] =
      if case .kind(let kind) = owner { lineage(of: kind).map { .kind($0) } } else { [owner] }
    return model.fields.indices.map(FieldID.init).filter { id in
      owners.contains(model.fields[id.index].owner) && model.fields[id.index].first == nil
        && model.fields[id.index].type != .unknown
    }
  }

  private func checkComplete(_ index: Int, _ given: Set<FieldID>, _ words: String) {
    let group = model.groups[index]
    guard !group.slots.isEmpty else { return }
    let gaps = pending.gaps[group.kind] ?? fieldsWithoutFirst(of: .kind(group.kind))
    pending.gaps[group.kind] = gaps
    checkComplete(gaps, given, words, at: group.span)
  }

  /// Whatever is made, at the start or later, is given what nothing else says.
  func checkComplete(_ gaps: [FieldID], _ given: Set<FieldID>, _ words: String, at span: SourceSpan) {
    guard let missing = gaps.first(where: { !given.contains($0) }), !hasErrors else { return }
    let field = model.fields[missing.index]
    report(DeclarationProblem.noFirst(span, field: field.name, owner: words, example: example(field)))
  }

  // MARK: Definitions and measures

  func check(define id: DefineID) {
    let source = pending.defines[id.index]
    var scope = Scope(.definition, owner: "definition \(source.name.text)")
    for local in model.defines[id.index].parameters { scope.locals[model.locals[local.index].name] = local }
    let body: TypedBody
    switch source.body {
    case .value(let value): body = TypedBody(steps: [], value: typed(value, in: scope, expecting: nil))
    case .block(let block): body = definitionBody(block, in: scope)
    }
    model.defines[id.index].body = body
    model.defines[id.index].type = body.value.type
    model.defines[id.index].isHidden = body.value.isHidden
  }

  func check(measure index: Int) {
    let source = pending.measures[index]
    let scope = Scope(.definition, owner: "measure \(source.name.text)")
    let wanted = source.type.map { type(of: $0) }
    var value = typed(source.value, in: scope, expecting: wanted)
    if let wanted, isFit(value, wanted, "`\(source.name.text)`"), case .number = wanted,
      case .number = value.type
    {
      // A ratio that is noted as a share is shown as one.
      value.type = wanted
    }
    switch value.type {
    case .number, .yesNo, .date, .unknown, .choice, .thing: break
    default:
      report(DeclarationProblem.notOneValue(value.span, name: source.name.text, found: words(value.type)))
    }
    model.measures[index].value = value
  }
}

extension Expr {
  /// A map or a list: values for the entries of a keyed field.
  fileprivate var isTable: Bool {
    switch kind {
    case .map, .list: true
    default: false
    }
  }
}
