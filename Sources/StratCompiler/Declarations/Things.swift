// SPDX-License-Identifier: Apache-2.0
// Things and their slots: single ones, populations and the lines of data, in order of declaration over all
// texts.
// Names get their slots here; given values are checked later, when every name has one.

import StratSyntax

/// A group of things whose given values are still to be checked; runs with ``Model/groups``.
struct PendingGroup {
  var values: [GivenValue]
  var template: Name?
  var table: CSVTable?
  /// The whole statement.
  var statement: SourceSpan
  /// What it is called in messages: `Lincoln`, `39 shops`.
  var words: String
}

extension Checker {
  /// Gives every thing its slot.
  func layOutThings(_ items: [Item]) {
    for item in items {
      switch item.declaration {
      case .instance(let thing):
        if let population = population(of: thing) {
          layOut(population, item)
        } else {
          layOut(thing, item)
        }
      case .population(let population): layOut(population, item)
      case .data(let data): layOut(data, item)
      default: break
      }
    }
    for kind in model.kinds.indices.map(KindID.init) {
      let count = model.kinds[model.kinds[kind.index].root.index].tableCount
      names.unnamed[kind, default: Unnamed()].tableCount = count
    }
  }

  private func layOut(_ thing: InstanceDeclaration, _ item: Item) {
    guard case .thing(let kind, -1)? = names.find(thing.name),
      names.place(of: thing.name.text) == thing.name.span
    else { return }
    let slot = addGroup(
      kind, 1, names: [thing.name.text], titles: [plain(thing.title)], identity: thing.name.text,
      number: thing.number, span: thing.name.span)
    names.settle(thing.name, .thing(kind, slot: slot))
    pending.groups.append(
      PendingGroup(
        values: overridden(thing.values, of: thing.name.text), template: thing.template,
        statement: item.statement.span, words: thing.name.text))
  }

  /// The values of a block with what `with Lab.q = 9%` gives in place of them.
  private func overridden(_ values: [GivenValue], of thing: String) -> [GivenValue] {
    var values = values
    for setting in overrides {
      guard case .member(let member) = setting.target.kind, case .name(let owner) = member.owner.kind,
        owner.text == thing
      else { continue }
      values.removeAll { $0.name.text == member.field.text }
      values.append(GivenValue(span: setting.span, name: member.field, given: setting.given))
    }
    return values
  }

  private func layOut(_ population: PopulationDeclaration, _ item: Item) {
    guard let kind = kind(population.kind),
      let count = wholeNumber(population.count, least: 0, what: "the number of things")
    else { return }
    pending.populations[kind, default: 0] += 1
    let name = model.kinds[kind.index].name
    _ = addGroup(
      kind, count, names: Array(repeating: nil, count: count), titles: Array(repeating: nil, count: count),
      identity: "\(name) \(pending.populations[kind] ?? 1)", number: population.number,
      span: population.count.span.through(population.kind.span))
    pending.groups.append(
      PendingGroup(
        values: population.values, template: population.template, statement: item.statement.span,
        words: "\(count) \(model.kinds[kind.index].plural)"))
  }

  private func layOut(_ data: DataDeclaration, _ item: Item) {
    switch names.find(data.name) {
    case .kind(let kind), .things(let kind): layOut(data, kind, item)
    case .relation, .field: break
    case nil:
      report(unknown(data.name, wanted: "a kind, a relation or a field of the world") { $0.takesData })
    case let other?:
      let wanted = "what a file can fill: things, ties or a map"
      report(NameProblem.wrong(data.name, is: other.words, wanted: wanted, hint: nil))
    }
  }

  private func layOut(_ data: DataDeclaration, _ kind: KindID, _ item: Item) {
    guard let table = table(data.file) else { return }
    let values = data.values.isEmpty ? matching(table, kind, data) : data.values
    let own = table.rowCount
    let written = nameColumn("name", values, kind, table)
    let given = written?.map { $0.map(Name.typeable) }
    let titles = nameColumn("title", values, kind, table) ?? written
    let first = addGroup(
      kind, own, names: given ?? Array(repeating: nil, count: own),
      titles: titles ?? Array(repeating: nil, count: own), identity: model.kinds[kind.index].name,
      number: nil,
      span: data.name.span)
    if given == nil { model.groups[model.groups.count - 1].identity += " of \(table.name)" }
    if let given, let column = nameCells("name", values, kind, table) {
      noteNames(given, kind, first, table, column, data.file.span)
    }
    pending.groups.append(
      PendingGroup(
        values: values.filter { !isNaming($0, kind) }, table: table, statement: item.statement.span,
        words: "the \(model.kinds[kind.index].plural) of \"\(table.name)\""))
  }

  /// Without a block, each column goes to the field of its name.
  private func matching(_ table: CSVTable, _ kind: KindID, _ data: DataDeclaration) -> [GivenValue] {
    table.columns.compactMap { column in
      let isField = if case .field? = member(column, of: kind) { true } else { false }
      return isField || column == "name" || column == "title" ? rowValue(column, column, data.file.span) : nil
    }
  }

  /// `field = row["column"]`
  func rowValue(_ field: String, _ column: String, _ span: SourceSpan) -> GivenValue {
    let row = Expr(span: span, kind: .name(Name(text: "row", span: span)))
    let text = Expr(span: span, kind: .text(TextLiteral(span: span, parts: [.plain(column)])))
    let value = Expr(span: span, kind: .index(row, [text]))
    return GivenValue(
      span: span, name: Name(text: field, span: span), given: .init(gives: .known, value: value))
  }

  /// `name = row.abbr`, where the kind has no field of that name.
  private func isNaming(_ value: GivenValue, _ kind: KindID) -> Bool {
    guard value.name.text == "name" || value.name.text == "title" else { return false }
    return member(value.name.text, of: kind) == nil
  }

  private func nameColumn(_ what: String, _ values: [GivenValue], _ kind: KindID, _ table: CSVTable)
    -> [String?]?
  {
    guard let column = nameCells(what, values, kind, table) else { return nil }
    return (0..<table.rowCount).map { row in
      let text = table.text(row: row, column: column)
      return text.isEmpty ? nil : text
    }
  }

  /// The column that gives names or titles.
  private func nameCells(_ what: String, _ values: [GivenValue], _ kind: KindID, _ table: CSVTable) -> Int? {
    guard let value = values.first(where: { $0.name.text == what && isNaming($0, kind) }) else { return nil }
    if let column = rowColumn(value.given.value, table) { return column }
    if !mentionsRow(value.given.value) { report(DeclarationProblem.nameNotOfRow(value.span)) }
    return nil
  }

  /// Puts names from data into the one list of names; reports the first that is taken or missing.
  private func noteNames(
    _ given: [String?], _ kind: KindID, _ first: Int, _ table: CSVTable, _ column: Int, _ span: SourceSpan
  ) {
    let root = model.kinds[kind.index].root
    var known = names.dataNames.removeValue(forKey: root) ?? [:]
    known.reserveCapacity(known.count + given.count)
    let isNamed = given.contains { $0 != nil }
    for (row, name) in given.enumerated() {
      let thing = Names.DataThing(kind: kind, slot: first + row, file: table.name, line: table.line(of: row))
      let old = name.flatMap { known.updateValue(thing, forKey: $0) }
      let cell = { table.cell(row, column) }
      let fault = name.map { taken($0, by: old, cell) } ?? (isNamed ? .nameBlank(cell()) : nil)
      guard let fault else { continue }
      report(DataProblem(fault: fault, span: span, first: name.flatMap { names.place(of: $0) }))
      break
    }
    names.dataNames[root] = known
  }

  /// Why a name from data cannot be had.
  private func taken(_ name: String, by old: Names.DataThing?, _ cell: () -> DataFault.Cell) -> DataFault? {
    if let old { return .nameTwice(cell(), first: .init(file: old.file, line: old.line)) }
    if names.place(of: name) != nil { return .nameDeclared(cell()) }
    guard let other = names.dataThing(name) else { return nil }
    return .nameOfOther(
      cell(), kind: model.kinds[other.kind.index].name, first: .init(file: other.file, line: other.line))
  }

  /// Adds a group behind the things that the root's table has; gives its first slot.
  private func addGroup(
    _ kind: KindID, _ count: Int, names: [String?], titles: [String?], identity: String, number: Name?,
    span: SourceSpan
  ) -> Int {
    let root = model.kinds[kind.index].root
    let first = model.kinds[root.index].tableCount
    model.kinds[root.index].tableCount = first + count
    var group = ThingGroup(
      kind: kind, slots: first..<(first + count), names: names, titles: titles, identity: identity, given: [],
      span: span)
    group.itself = newLocal("it", .thing(kind, orNone: false))
    if let number { group.numbered = newLocal(number.text, .plain) }
    noteUnnamed(group)
    model.groups.append(group)
    return first
  }

  private func noteUnnamed(_ group: ThingGroup) {
    for (place, name) in zip(group.slots, group.names) where name == nil {
      self.names.unnamed[group.kind, default: Unnamed()].add(place)
    }
  }

  /// Reads a data file once, however often it is named; reports what is wrong with it.
  func table(_ file: TextLiteral) -> CSVTable? {
    guard let name = file.plain else {
      report(DeclarationProblem.fileWithValue(file.span))
      return nil
    }
    let key = "\(file.span.source.rawValue):\(name)"
    if let table = tables[key] { return table }
    guard let bytes = files(name, file.span.source) else {
      report(DataProblem(fault: .missing(file: name), span: file.span))
      return nil
    }
    do throws(DataFault) {
      let table = try CSVTable(name: name, bytes: bytes)
      tables[key] = table
      return table
    } catch {
      report(DataProblem(fault: error, span: file.span))
      return nil
    }
  }
}

extension Symbol {
  /// Whether lines of a file can fill it.
  fileprivate var takesData: Bool {
    switch self {
    case .kind, .things, .relation, .field: true
    default: false
    }
  }
}
