// SPDX-License-Identifier: Apache-2.0
// Ties at the start, in order of declaration: said (`Dana knows Rosa`), listed in a block (`tags = [a, b]`),
// read
// from data (`knows from "ties.csv"`), and networks (`link neighbors among shops by ring(2)`).

import StratSyntax

extension Checker {
  /// The round of ties.
  func checkTies(_ items: [Item]) {
    for item in items {
      for listed in pending.listTies[item.statement.span] ?? [] { addTies(listed) }
      switch item.statement.kind {
      case .action(.tie(let making)): say(making)
      case .action(.value(let expr)):
        if case .tieTest(let left, let relation, let right) = expr.kind {
          say(TieMaking(span: expr.span, left: left, relation: relation, right: right))
        }
      case .declaration(.data(let data)): read(data)
      case .declaration(.link(let link)): check(link, item.statement.span)
      default: break
      }
    }
    checkOnes()
  }

  // MARK: Said

  private func say(_ making: TieMaking) {
    guard let relation = relation(making.relation) else { return }
    guard var from = end(making.left), var to = end(making.right) else { return }
    let info = model.relations[relation.index]
    if !isKind(from.kind, info.from), !isKind(to.kind, info.to), isKind(to.kind, info.from),
      isKind(from.kind, info.to)
    {
      guard info.from != info.to, !making.relation.text.isEmpty else { return }
      report(
        DeclarationProblem.tieReversed(making.span, left: from.text, relation: info.name, right: to.text))
      return
    }
    for (end, kind) in [(from, info.from), (to, info.to)] where !isKind(end.kind, kind) {
      let wanted = Words.a(model.kinds[kind.index].name)
      report(DeclarationProblem.tieOfOther(end.span, thing: end.text, relation: info.name, wanted: wanted))
      return
    }
    if info.isSymmetric, from.slot > to.slot { swap(&from, &to) }
    let pair = TiePair(relation: relation, from: Int32(from.slot), to: Int32(to.slot))
    if let first = pending.tied[pair] {
      if !making.values.isEmpty { report(DeclarationProblem.tiedTwice(making.span, first: first.span)) }
      return
    }
    pending.tied[pair] = .init(span: making.span)
    add(relation, [pair.from], [pair.to], making.values, nil, making.span)
  }

  /// The relation that a verb stands for; reports anything else.
  func relation(_ name: Name) -> RelationID? {
    switch names.find(name) {
    case .relation(let relation): return relation
    case nil:
      if !name.text.isEmpty {
        report(unknown(name, wanted: "a relation") { if case .relation = $0 { true } else { false } })
      }
    case let other?: report(NameProblem.wrong(name, is: other.words, wanted: "a relation", hint: nil))
    }
    return nil
  }

  /// A thing that is known before anything runs.
  private func end(_ expr: Expr) -> TieEnd? {
    if case .name(let name) = expr.kind, let thing = thing(name), case .thing(let slot) = thing.kind,
      case .thing(let kind, _) = thing.type
    {
      return TieEnd(kind: kind, slot: slot, text: name.text, span: expr.span)
    }
    if case .name = expr.kind { return nil }
    if expr.kind != .missing { report(DeclarationProblem.notAThing(expr.span)) }
    return nil
  }

  private func add(
    _ relation: RelationID, _ from: [Int32], _ to: [Int32], _ values: [GivenValue], _ table: CSVTable?,
    _ span: SourceSpan
  ) {
    let owner = Owner.relation(relation)
    let it = newLocal("it", .tie(relation, orNone: false))
    var scope = Scope(.start, owner: "ties of \(model.relations[relation.index].name)")
    scope.it = it
    scope.frames.append(Scope.Frame(it: it))
    let given = unfolded(values, like: nil, of: owner).flatMap { value -> [Given] in
      if let table, mentionsRow(value.given.value) { return data(value, owner, table, scope) }
      return checked(value, of: owner, in: scope).compactMap(start)
    }
    model.tieGroups.append(
      TieGroup(relation: relation, from: from, to: to, itself: it, given: given, span: span))
    if from.isEmpty { return }
    checkComplete(fieldsWithoutFirst(of: owner), Set(given.map(\.field)), "the tie", at: span)
  }

  // MARK: Listed

  private func addTies(_ listed: Pending.ListedTies) {
    let group = model.groups[listed.group]
    let info = model.relations[listed.relation.index]
    let other = listed.fromSide ? info.to : info.from
    let value = listed.value.given.value
    var parts = [value]
    if case .list(let listedParts) = value.kind { parts = listedParts }
    if case .none = value.kind { parts = [] }
    var from: [Int32] = []
    var to: [Int32] = []
    for part in parts {
      guard let end = end(part) else { return }
      guard isKind(end.kind, other) else {
        let wanted = Words.a(model.kinds[other.index].name)
        report(DeclarationProblem.tieOfOther(end.span, thing: end.text, relation: info.name, wanted: wanted))
        return
      }
      for slot in group.slots {
        let ends = listed.fromSide ? (slot, end.slot) : (end.slot, slot)
        let pair = TiePair(
          relation: listed.relation, from: Int32(ends.0), to: Int32(ends.1), info.isSymmetric)
        guard pending.tied.updateValue(.init(span: part.span), forKey: pair) == nil else { continue }
        from.append(pair.from)
        to.append(pair.to)
      }
    }
    add(listed.relation, from, to, [], nil, value.span)
  }

  // MARK: From data

  private func read(_ data: DataDeclaration) {
    switch names.find(data.name) {
    case .relation(let relation):
      guard let table = table(data.file) else { return }
      read(data, relation, table)
    case .field(let field):
      guard let table = table(data.file) else { return }
      readMap(data, field, table)
    default: break
    }
  }

  private func read(_ data: DataDeclaration, _ relation: RelationID, _ table: CSVTable) {
    let info = model.relations[relation.index]
    let from = model.kinds[info.from.index].name
    let to = model.kinds[info.to.index].name
    let values = data.values.isEmpty ? table.columns.map { rowValue($0, $0, data.file.span) } : data.values
    let fromNames = from == to ? ["a"] : ["a", from]
    let toNames = from == to ? ["b"] : ["b", to]
    guard let a = endColumn(values, fromNames, info.from, table, data),
      let b = endColumn(values, toNames, info.to, table, data)
    else { return }
    let rest = values.filter { !fromNames.contains($0.name.text) && !toNames.contains($0.name.text) }
    let pairs = a.indices.map { TiePair(relation: relation, from: a[$0], to: b[$0], info.isSymmetric) }
    guard let rows = newRows(pairs, rest, table, data.file.span) else { return }
    add(relation, rows.map { pairs[$0].from }, rows.map { pairs[$0].to }, rest, table, data.name.span)
    if rows.count < pairs.count { keep(rows) }
  }

  /// The lines that tie two for the first time. A line that says the same again, perhaps from the other end, says
  /// nothing new; one with other values is refused, for one of the values would be lost.
  private func newRows(_ pairs: [TiePair], _ values: [GivenValue], _ table: CSVTable, _ span: SourceSpan)
    -> [Int]?
  {
    let columns = values.flatMap { self.columns(in: $0.given.value) }.compactMap(table.column)
    var rows: [Int] = []
    // Of very many ties only those of this file are compared with one another: their places would take more memory
    // than the ties themselves.
    let isNoted = pairs.count <= Checker.mostNoted
    var seen: [UInt64: Int32] = [:]
    func place(_ row: Int) -> Pending.TiedPlace {
      .init(span: span, file: table.name, line: table.line(of: row), row: row)
    }
    for (row, pair) in pairs.enumerated() {
      let key = UInt64(UInt32(bitPattern: pair.from)) << 32 | UInt64(UInt32(bitPattern: pair.to))
      let said = pending.tied.isEmpty ? nil : pending.tied[pair]
      guard let first = said ?? seen[key].map({ place(Int($0)) }) else {
        if isNoted { pending.tied[pair] = place(row) } else { seen[key] = Int32(row) }
        rows.append(row)
        continue
      }
      let isSame =
        first.span == span
        && columns.allSatisfy { table.text(row: row, column: $0) == table.text(row: first.row, column: $0) }
      guard !columns.isEmpty, !isSame else { continue }
      report(tiedTwice(pair, row, first, values, table, span))
      return nil
    }
    return rows
  }

  private static let mostNoted = 200_000

  /// Leaves out the values of lines that tie the same two again.
  private func keep(_ rows: [Int]) {
    let last = model.tieGroups.count - 1
    for index in model.tieGroups[last].given.indices {
      if case .data(let values) = model.tieGroups[last].given[index].value {
        model.tieGroups[last].given[index].value = .data(rows.map { values[$0] })
      }
    }
  }

  private func tiedTwice(
    _ pair: TiePair, _ row: Int, _ first: Pending.TiedPlace, _ values: [GivenValue], _ table: CSVTable,
    _ span: SourceSpan
  ) -> DataProblem {
    let info = model.relations[pair.relation.index]
    let ends = [thingName(Int(pair.from), info.from), thingName(Int(pair.to), info.to)]
    let from = model.kinds[info.from.index].name
    let to = model.kinds[info.to.index].name
    let kind = "kind \(info.name)_line { a: \(from); b: \(to); \(values[0].name.text): number }"
    let place = DataFault.Place(file: table.name, line: table.line(of: row))
    let earlier = first.file.map { DataFault.Place(file: $0, line: first.line) }
    return DataProblem(
      fault: .tiedTwice(place, ends: ends, first: earlier, kind: kind), span: span,
      first: first.span == span ? nil : first.span)
  }

  private func endColumn(
    _ values: [GivenValue], _ names: [String], _ kind: KindID, _ table: CSVTable, _ data: DataDeclaration
  ) -> [Int32]? {
    guard let value = values.first(where: { names.contains($0.name.text) }) else {
      report(DeclarationProblem.noEnd(data.name.span, relation: data.name.text, names: names))
      return nil
    }
    return slots(value, kind, table)
  }

  private func slots(_ value: GivenValue, _ kind: KindID, _ table: CSVTable) -> [Int32]? {
    guard let column = rowColumn(value.given.value, table) else {
      if !mentionsRow(value.given.value) { report(DeclarationProblem.nameNotOfRow(value.span)) }
      return nil
    }
    let wanted = Words.a(model.kinds[kind.index].name)
    do throws(DataFault) {
      let found = try table.words(column, wanted: wanted, among: knownNames(of: kind)) {
        self.slot($0, of: kind)
      }
      if let blank = found.firstIndex(where: \.isNaN) {
        throw .blank(table.cell(blank, column), field: value.name.text)
      }
      return found.map { Int32($0) }
    } catch {
      report(DataProblem(fault: error, span: value.span))
      return nil
    }
  }

  private func knownNames(of kind: KindID) -> [String] {
    model.groups.filter { isKind($0.kind, kind) }.flatMap { $0.names.compactMap { $0 } }
  }

  /// `worth from "worth.csv" { group = row.g; tag = row.b; value = row.v }`
  private func readMap(_ data: DataDeclaration, _ field: FieldID, _ table: CSVTable) {
    let info = model.fields[field.index]
    guard !info.keys.isEmpty else {
      report(DeclarationProblem.mapOfNoKeys(data.name))
      return
    }
    let values = data.values.isEmpty ? table.columns.map { rowValue($0, $0, data.file.span) } : data.values
    var keys: [[Double]] = []
    for (index, domain) in info.keys.enumerated() {
      let name = keyName(domain, index, info.keys.count)
      guard let value = values.first(where: { $0.name.text == name }) else {
        report(DeclarationProblem.noEnd(data.name.span, relation: data.name.text, names: [name]))
        return
      }
      guard let column = keyColumn(value, domain, table) else { return }
      keys.append(column)
    }
    guard !fillsTwice(data, info, keys, table) else { return }
    guard let value = values.first(where: { $0.name.text == "value" }) else {
      report(DeclarationProblem.noEnd(data.name.span, relation: data.name.text, names: ["value"]))
      return
    }
    guard let column = column(value.given.value, for: field, table) else { return }
    var entries = mapped(field, keys, column.values, value.span)
    if let flags = column.given, let presence = info.presence {
      entries += mapped(presence, keys, flags, value.span)
    }
    setFirst(field, entries)
  }

  /// Reports two lines that fill the same entry.
  private func fillsTwice(_ data: DataDeclaration, _ field: Field, _ keys: [[Double]], _ table: CSVTable)
    -> Bool
  {
    var lines: [[Double]: Int] = [:]
    for row in 0..<table.rowCount {
      let entry = keys.map { $0[row] }
      guard let first = lines.updateValue(row, forKey: entry) else { continue }
      let words = zip(entry, field.keys).map { key, domain -> String in
        if case .kind(let kind) = domain { return thingName(Int(key), kind) }
        return String(Int(key))
      }
      let place = DataFault.Place(file: table.name, line: table.line(of: row))
      let fault = DataFault.keyTwice(
        place, entry: "\(field.name)[\(words.joined(separator: ", "))]", first: table.line(of: first),
        example: twoKeys(field))
      report(DataProblem(fault: fault, span: data.file.span))
      return true
    }
    return false
  }

  /// `paid: number for each group, 1..2` of a field with one key.
  private func twoKeys(_ field: Field) -> String? {
    guard case .number = field.type, field.keys.count == 1, let key = field.keys.first else { return nil }
    let words =
      switch key {
      case .kind(let kind): model.kinds[kind.index].name
      case .range(let low, let high): "\(low)..\(high)"
      }
    return "\(field.name): number for each \(words), 1..2"
  }

  private func keyName(_ domain: KeyDomain, _ index: Int, _ count: Int) -> String {
    if case .kind(let kind) = domain { return model.kinds[kind.index].name }
    return count == 1 ? "key" : index == 0 ? "first" : "second"
  }

  private func keyColumn(_ value: GivenValue, _ domain: KeyDomain, _ table: CSVTable) -> [Double]? {
    switch domain {
    case .kind(let kind): return slots(value, kind, table)?.map(Double.init)
    case .range(let low, let high):
      guard let column = rowColumn(value.given.value, table) else { return nil }
      do throws(DataFault) {
        let numbers = try table.numbers(column: column)
        if let row = numbers.firstIndex(where: {
          !($0 >= Double(low) && $0 <= Double(high) && $0 == $0.rounded())
        }) {
          throw .outside(
            table.cell(row, column), field: value.name.text, least: Double(low), most: Double(high))
        }
        return numbers
      } catch {
        report(DataProblem(fault: error, span: value.span))
        return nil
      }
    }
  }

  private func mapped(_ field: FieldID, _ keys: [[Double]], _ values: [Double], _ span: SourceSpan)
    -> [CheckedGiven]
  {
    let info = model.fields[field.index]
    return values.indices.map { row in
      let parts = zip(keys, info.keys).map { column, domain -> TypedExpr in
        if case .kind(let kind) = domain {
          return TypedExpr(.thing(Int(column[row])), .thing(kind, orNone: false), at: span)
        }
        return TypedExpr(.number(column[row]), .plain, at: span)
      }
      return CheckedGiven(field: field, keys: parts, value: value(values[row], info.type, span), span: span)
    }
  }

  private func value(_ number: Double, _ type: ValueType, _ span: SourceSpan) -> TypedExpr {
    switch type {
    case .yesNo: TypedExpr(.flag(number != 0), type, at: span)
    case .choice: TypedExpr(.word(Int(number)), type, at: span)
    case .thing: TypedExpr(number.isNaN ? .none : .thing(Int(number)), type, at: span)
    default: TypedExpr(.number(number), type, at: span)
    }
  }

  // MARK: One to one

  /// `one to one`: no end may have two at the start.
  private func checkOnes() {
    for (index, relation) in model.relations.enumerated() where relation.oneFrom || relation.oneTo {
      var froms: [Int32: SourceSpan] = [:]
      var tos: [Int32: SourceSpan] = [:]
      for group in model.tieGroups where group.relation == RelationID(index) {
        for (from, to) in zip(group.from, group.to) {
          if relation.oneTo, let first = froms.updateValue(group.span, forKey: from) {
            report(
              DeclarationProblem.secondOfOne(
                group.span, thing: thingName(Int(from), relation.from), relation: relation.name, first: first)
            )
          }
          if relation.oneFrom, let first = tos.updateValue(group.span, forKey: to) {
            report(
              DeclarationProblem.secondOfOne(
                group.span, thing: thingName(Int(to), relation.to), relation: relation.name, first: first))
          }
        }
      }
    }
  }

  /// The name of a thing, for a message.
  func thingName(_ slot: Int, _ kind: KindID) -> String {
    model.name(ofThing: slot, of: kind, made: nil, in: names)
  }
}

/// One end of a said tie.
private struct TieEnd {
  var kind: KindID
  var slot: Int
  var text: String
  var span: SourceSpan
}

/// Two ends that are tied; of a relation without direction the lower slot stands first.
struct TiePair: Hashable {
  var relation: RelationID
  var from: Int32
  var to: Int32

  init(relation: RelationID, from: Int32, to: Int32, _ isSymmetric: Bool = false) {
    self.relation = relation
    self.from = isSymmetric ? Swift.min(from, to) : from
    self.to = isSymmetric ? Swift.max(from, to) : to
  }
}
