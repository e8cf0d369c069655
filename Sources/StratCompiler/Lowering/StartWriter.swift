// SPDX-License-Identifier: Apache-2.0
// The start as code: one item per field and relation. A field's own first value comes first, then what
// single things and groups are given instead.

import StratEngine
import StratSyntax

struct StartWriter {
  let context: Context
  let order: StartOrder
  var model: Model { context.model }

  func items() -> [StartItem] {
    order.order.flatMap { node in
      switch node {
      case .field(let index): field(FieldID(index))
      case .relation(let index): relation(RelationID(index))
      }
    }
  }

  private func field(_ id: FieldID) -> [StartItem] {
    let writer = CodeWriter(context, owner: context.layout.columns[id.index].name)
    writer.trustsNames = true
    switch model.fields[id.index].owner {
    case .world: FirstValues(writer, id).world()
    case .kind(let kind): FirstValues(writer, id).things(kind)
    case .relation(let relation): FirstValues(writer, id).ties(relation)
    }
    let block = writer.finish()
    return block.code.isEmpty ? [] : [.run(block, isShared: order.shared.contains(.field(id.index)))]
  }

  private func relation(_ id: RelationID) -> [StartItem] {
    let table = context.layout.tableOfRelation[id.index]
    let groups = model.tieGroups.filter { $0.relation == id }
    let links = model.links.enumerated().filter { $0.element.relation == id }
    let given: [StartItem] =
      groups.isEmpty
      ? [] : [.ties(table: table, from: groups.flatMap(\.from), to: groups.flatMap(\.to))]
    return given
      + links.enumerated().map { .link(link($0.element.element, ordinal: $0.offset, table: table)) }
  }

  private func link(_ link: Link, ordinal: Int, table: Int) -> LinkProgram {
    let name = model.relations[link.relation.index].name
    let writer = CodeWriter(context, owner: "link." + name)
    writer.trustsNames = true
    let parameters = link.parameters.map { writer.scalar($0, as: .number) }
    let isSame = (order.needs[.relation(link.relation.index)]?.nodes ?? []).allSatisfy {
      order.shared.contains($0)
    }
    if !link.perWorld && !isSame {
      context.cannot(
        "what this network is made by differs from world to world: write `~` instead of `by`",
        at: link.span)
    }
    return LinkProgram(
      table: table, maker: link.maker.program, fromTags: writer.tags(link.from), toTags: writer.tags(link.to),
      setup: writer.finish(), parameters: parameters, perWorld: link.perWorld,
      drawSite: context.site(writer.owner, ordinal), place: writer.place(link.span))
  }
}

extension Link.Maker {
  var program: LinkProgram.Maker {
    switch self {
    case .complete: .complete
    case .ring: .ring
    case .smallWorld: .smallWorld
    case .random: .random
    case .grid: .grid
    case .preferential: .preferential
    case .regular: .regular
    }
  }
}

/// First values of one field.
struct FirstValues {
  let writer: CodeWriter
  let id: FieldID
  let field: Field
  let column: Column
  var context: Context { writer.context }
  var model: Model { writer.model }

  init(_ writer: CodeWriter, _ id: FieldID) {
    self.writer = writer
    self.id = id
    field = writer.context.field(id)
    column = writer.context.layout.columns[id.index]
  }

  // ---- The world ----

  func world() {
    if let first = field.first {
      entries(at: []) { writer.scalar(first, as: column.lane) }
    } else if isNoneAtFirst {
      entries(at: []) { writer.index(-1) }
    }
  }

  /// A reference that nothing is given for is none, and a formula that nobody gave is none of them.
  private var isNoneAtFirst: Bool { field.type.isReference || field.isFormula }

  // ---- Things ----

  /// Slots next to each other that get their values the same way.
  private enum Source {
    case own
    case known([Double])
    case given(Given, ThingGroup)
  }

  func things(_ kind: KindID) {
    let table = context.layout.tableOfKind[kind.index]
    let count = context.layout.tables[table].count
    let groups = model.groups.filter { model.owner(.kind($0.kind), has: field.owner) }
      .sorted { $0.slots.lowerBound < $1.slots.lowerBound }
    let covered = groups.reduce(0) { $0 + $1.slots.count }
    if isNoneAtFirst && covered < count {
      each(.span(table: table, low: 0, high: count)) { row in entries(at: [row]) { writer.index(-1) } }
    }
    for (range, source) in segments(groups) { segment(range, source, table) }
    for group in groups {
      for given in group.given where given.field == id && !given.keys.isEmpty { entry(given, group, table) }
    }
  }

  private func segments(_ groups: [ThingGroup]) -> [(Range<Int>, Source)] {
    var result: [(Range<Int>, Source)] = []
    for group in groups where !group.slots.isEmpty {
      let source = source(group)
      if let last = result.last, last.0.upperBound == group.slots.lowerBound,
        let joined = join(last.1, source)
      {
        result[result.count - 1] = (last.0.lowerBound..<group.slots.upperBound, joined)
      } else {
        result.append((group.slots, source))
      }
    }
    return result
  }

  private func source(_ group: ThingGroup) -> Source {
    guard let given = group.given.last(where: { $0.field == id && $0.keys.isEmpty }) else { return .own }
    return switch given.value {
    case .data(let numbers): .known(numbers)
    case .value(let value):
      value.constant.map { .known(Array(repeating: $0, count: group.slots.count)) } ?? .given(given, group)
    }
  }

  private func join(_ a: Source, _ b: Source) -> Source? {
    switch (a, b) {
    case (.own, .own): .own
    case (.known(let x), .known(let y)): .known(x + y)
    default: nil
    }
  }

  private func segment(_ range: Range<Int>, _ source: Source, _ table: Int) {
    let span = Level.Source.span(table: table, low: range.lowerBound, high: range.upperBound)
    switch source {
    case .own: own(span)
    case .known(let numbers):
      each(span) { row in
        let here = writer.here(row)
        entries(at: [row]) { known(numbers, at: writer.use(here), from: range.lowerBound) }
      }
    case .given(let given, let group): each(span, group.names.first ?? nil) { row in give(given, group, row) }
    }
  }

  private func own(_ span: Level.Source) {
    guard let first = field.first else {
      guard isNoneAtFirst else { return }
      return each(span) { row in entries(at: [row]) { writer.index(-1) } }
    }
    each(span) { row in
      bindItself(field.itself, row)
      entries(at: [row]) { checked(first) }
    }
  }

  private func give(_ given: Given, _ group: ThingGroup, _ row: Register) {
    guard case .value(let value) = given.value else { return }
    bindItself(group.itself, row)
    bindNumber(group, row)
    entries(at: [row]) { checked(value) }
  }

  /// One entry of a field with keys, as in `standing = { parents: 35% }`.
  private func entry(_ given: Given, _ group: ThingGroup, _ table: Int) {
    let span = Level.Source.span(table: table, low: group.slots.lowerBound, high: group.slots.upperBound)
    each(span, group.names.first ?? nil) { row in
      bindItself(group.itself, row)
      bindNumber(group, row)
      let at = [row] + keyRegisters(given.keys)
      let value: Register
      switch given.value {
      case .value(let expr): value = checked(expr)
      case .data(let numbers): value = known(numbers, at: row, from: group.slots.lowerBound)
      }
      writer.emit(.first(column: id.index, at: at, value: value))
    }
  }

  private func bindNumber(_ group: ThingGroup, _ row: Register) {
    guard let numbered = group.numbered else { return }
    let offset = writer.number(Double(1 - group.slots.lowerBound))
    writer.bindings[numbered] = writer.here(
      writer.binary(.add, writer.convert(row, to: .number), offset, at: group.span))
  }

  // ---- Ties ----

  func ties(_ relation: RelationID) {
    let table = context.layout.tableOfRelation[relation.index]
    if field.first != nil || isNoneAtFirst { own(.rows(table: table, tags: nil)) }
    var offset = 0
    var constants = TieData()
    for group in model.tieGroups where group.relation == relation {
      let span = Level.Source.span(table: table, low: offset, high: offset + group.from.count)
      for given in group.given where given.field == id { tie(given, group, span, &constants) }
      offset += group.from.count
    }
    constants.byKeys.forEach { keys, data in known(data, keys, table) }
  }

  /// Known numbers of ties, with their ends: one list for all groups, by keys.
  private struct TieData {
    struct Columns {
      var from: [Double] = []
      var to: [Double] = []
      var values: [Double] = []
    }
    var byKeys: [(keys: [Int], columns: Columns)] = []

    mutating func add(_ group: TieGroup, _ keys: [Int], _ values: [Double]) {
      let at = byKeys.firstIndex { $0.keys == keys } ?? byKeys.count
      if at == byKeys.count { byKeys.append((keys, Columns())) }
      byKeys[at].columns.from += group.from.map { Double($0) }
      byKeys[at].columns.to += group.to.map { Double($0) }
      byKeys[at].columns.values += values
    }
  }

  private func tie(_ given: Given, _ group: TieGroup, _ span: Level.Source, _ constants: inout TieData) {
    switch given.value {
    case .data(let numbers): constants.add(group, given.keys, numbers)
    case .value(let value):
      if let constant = value.constant {
        return constants.add(group, given.keys, Array(repeating: constant, count: group.from.count))
      }
      each(span) { row in
        bindItself(group.itself, row)
        if given.keys.isEmpty {
          entries(at: [row]) { checked(value) }
        } else {
          writer.emit(.first(column: id.index, at: [row] + keyRegisters(given.keys), value: checked(value)))
        }
      }
    }
  }

  /// Ties are found by their ends: their rows need not be in the order in which they were given.
  private func known(_ data: TieData.Columns, _ keys: [Int], _ table: Int) {
    let first = context.data.count
    context.data += [data.from, data.to, clean(data.values)]
    each(.keys(data.values.count)) { n in
      let ends = [first, first + 1].map { writer.convert(dataAt($0, n), to: .index) }
      let row = writer.tie(table: table, ends[0], ends[1])
      let value = writer.convert(dataAt(first + 2, n), to: column.lane)
      if keys.isEmpty {
        let here = writer.here(value)
        entries(at: [row]) { writer.use(here) }
      } else {
        writer.emit(.first(column: id.index, at: [row] + keyRegisters(keys), value: value))
      }
    }
  }

  // ---- Parts ----

  /// Runs on each member of a source; a named thing draws under its own name.
  private func each(_ source: Level.Source, _ name: String? = nil, _ write: (Register) -> Void) {
    let owner = writer.owner
    if let name {
      writer.owner = name + "." + field.name
      writer.ordinal = 0
    }
    let member = writer.fresh(.index)
    let nested = writer.nest(
      [{ Level(setup: .empty, source: source, member: member) }], condition: nil, { write(member) })
    writer.emit(.each(nested.members, nested.body))
    writer.owner = owner
    writer.ordinal = 0
  }

  private func bindItself(_ local: LocalID?, _ row: Register) {
    let identity: DrawThing.Identity = column.table.map { .row(table: $0) } ?? .number
    if let local {
      writer.vary(local, writer.here(row), row, identity)
    } else {
      writer.scope.append(
        .init(
          value: writer.here(row), identity: identity,
          member: .init(name: "it", register: row, type: .unknown)))
    }
  }

  /// Writes one value, or one per key: each further key opens a frame.
  private func entries(at: [Register], _ value: () -> Register) {
    guard !field.keys.isEmpty else {
      return writer.emit(.first(column: id.index, at: at, value: value()))
    }
    let outside = writer.depth
    let members = field.keys.map { _ in writer.fresh(.index) }
    let openers = field.keys.indices.map { n in
      { Level(setup: .empty, source: .keys(model.size(of: field.keys[n])), member: members[n]) }
    }
    let nested = writer.nest(openers, condition: nil) {
      for n in field.keys.indices { bindKey(n, members[n], depth: outside + 1 + n) }
      let keys = members.indices.map { writer.lifted(members[$0], from: outside + 1 + $0) }
      writer.emit(
        .first(column: id.index, at: at.map { writer.lifted($0, from: outside) } + keys, value: value()))
    }
    writer.emit(.each(nested.members, nested.body))
  }

  /// Names a key on the innermost frame. Keys of a range count from its low end.
  private func bindKey(_ n: Int, _ member: Register, depth: Int) {
    var value = Value.one(member, depth: depth)
    var identity = DrawThing.Identity.number
    switch field.keys[n] {
    case .kind(let kind): identity = .row(table: context.layout.tableOfKind[kind.index])
    case .range(let low, _):
      let number = writer.convert(writer.use(value), to: .number)
      value = writer.here(writer.binary(.add, number, writer.number(Double(low)), at: field.span))
    }
    if n < field.keyLocals.count {
      writer.vary(field.keyLocals[n], value, member, identity)
    } else {
      writer.scope.append(
        .init(value: value, identity: identity, member: .init(name: "key", register: member, type: .unknown)))
    }
  }

  private func keyRegisters(_ keys: [Int]) -> [Register] {
    zip(field.keys, keys).map { domain, key in
      if case .range(let low, _) = domain { writer.index(key - low) } else { writer.index(key) }
    }
  }

  /// A given value. What is drawn outside the field's bounds stops at them, what is computed must lie inside.
  private func checked(_ expr: TypedExpr) -> Register {
    let register = writer.scalar(expr, as: column.lane)
    let draws = expr.draws
    if column.lane == .number, !draws, expr.constant == nil, field.least != nil || field.most != nil {
      let inside = writer.both(
        writer.compare(.atLeast, register, writer.number(field.least ?? -.infinity)),
        writer.compare(.atMost, register, writer.number(field.most ?? .infinity)))
      writer.require(inside, .outsideBounds, [register], at: expr.span, shown: [expr.type])
    }
    return register
  }

  private func known(_ numbers: [Double], at row: Register, from low: Int) -> Register {
    let values = clean(numbers)
    if let first = values.first, values.allSatisfy({ $0 == first }) {
      switch column.lane {
      case .number: return writer.number(first)
      case .index: return writer.index(Int(first))
      case .flag: return writer.flag(first != 0)
      }
    }
    context.data.append(values)
    let number = writer.convert(row, to: .number)
    let offset =
      low == 0 ? number : writer.binary(.subtract, number, writer.number(Double(low)), at: field.span)
    return writer.convert(dataAt(context.data.count - 1, offset), to: column.lane)
  }

  /// NaN in data is none.
  private func clean(_ numbers: [Double]) -> [Double] {
    column.lane == .index ? numbers.map { $0.isNaN ? -1 : $0 } : numbers
  }

  private func dataAt(_ index: Int, _ row: Register) -> Register {
    let register = writer.fresh(.number)
    writer.emit(.data(register, index, row: row))
    return register
  }
}
