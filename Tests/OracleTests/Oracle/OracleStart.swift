// SPDX-License-Identifier: Apache-2.0
// The start of a world: things, ties, networks, and first values, each computed when somebody asks for it.

import StratCompiler
import StratEngine

extension OracleWorld {
  /// The world at the start.
  static func start(_ model: Model, seed: UInt64, number: UInt32) throws -> OracleWorld {
    let world = OracleWorld(model, seed: seed, number: number)
    world.placeThings()
    world.known = model.fields.indices.map { f in
      Array(repeating: false, count: world.rowsAtStart(model.fields[f].owner) * world.keyCount(f))
    }
    world.cells = world.known?.map { Array(repeating: 0, count: $0.count) } ?? []
    for group in model.tieGroups {
      for (a, b) in zip(group.from, group.to) { world.begin(group.relation.index, Int(a), Int(b)) }
    }
    for (n, link) in model.links.enumerated() { try world.link(link, n) }
    world.growTieCells()
    for f in model.fields.indices {
      for index in world.cells[f].indices { _ = try world.value(f, index) }
    }
    world.known = nil
    world.luckStep = 0
    world.opening = world.books()
    try world.record()
    return world
  }

  private func placeThings() {
    for (root, kind) in model.kinds.enumerated() where kind.root.index == root {
      let count = startCount(root)
      let ids = identities(root, count: count)
      var table = ids.map { Thing(kind: root, id: $0, isAlive: true) }
      for group in model.groups where self.root(group.kind) == root {
        for slot in group.slots { table[slot].kind = group.kind.index }
      }
      things[root] = table
    }
  }

  private func rowsAtStart(_ owner: Owner) -> Int {
    if case .relation = owner { return 0 }
    return rows(owner)
  }

  /// Ties of the start; a pair that is there already stays as it is.
  func begin(_ relation: Int, _ a: Int, _ b: Int) {
    let (from, to) = ends(relation, a, b)
    if tie(relation, a, b) == nil { ties[relation].append(Tie(from: from, to: to, isAlive: true)) }
  }

  private func growTieCells() {
    for (f, field) in model.fields.enumerated() {
      guard case .relation(let relation) = field.owner else { continue }
      let count = ties[relation.index].count * keyCount(f)
      cells[f] = Array(repeating: 0, count: count)
      known?[f] = Array(repeating: false, count: count)
    }
  }

  /// The maker is the engine's own, which its own tests check; what is compared here is what is done with it.
  private func link(_ link: Link, _ n: Int) throws {
    let ordinal = model.links[..<n].filter { $0.relation == link.relation }.count
    let name = "link." + model.relations[link.relation.index].name
    let body = Body(self, owner: name)
    let numbers = try link.parameters.map { try body.number($0) }
    let key = DrawSite(name: name, ordinal: ordinal).key(seed: seed)
    for (a, b) in Networks.make(
      link, from: slots(link.from), to: slots(link.to),
      isSymmetric: model.relations[link.relation.index].isSymmetric, numbers: numbers, key: key,
      world: link.perWorld ? number : 0xFFFF_FFFF)
    { begin(link.relation.index, a, b) }
  }

  private func slots(_ kind: KindID) -> [Int] {
    let family = family(kind)
    return (things[root(kind)] ?? []).indices.filter { family.contains(things[root(kind)]?[$0].kind ?? -1) }
  }

  // ---- Cells ----

  /// What a cell holds; at the start it is computed first, if it is not there yet.
  func value(_ field: Int, _ index: Int) throws -> Double {
    if known?[field][index] == false {
      let cell = Cell(field: field, index: index)
      guard underway.insert(cell).inserted else { throw OracleFault(kind: .noCase, owner: "ring") }
      cells[field][index] = try firstValue(field, index)
      known?[field][index] = true
      underway.remove(cell)
    }
    return cells[field][index]
  }

  private func firstValue(_ f: Int, _ index: Int) throws -> Double {
    let field = model.fields[f]
    let row = index / max(keyCount(f), 1)
    let keys = keys(f, index)
    guard has(row, field.owner) else { return field.type.isReference || field.isFormula ? -1 : 0 }
    let body = Body(self, owner: columnName(f))
    let (given, itself) = try given(f, row, keys, body)
    var x: Double
    var isChecked = true
    switch given {
    case .number(let number): x = number
    case .value(let expr):
      if case .world = field.owner {
        isChecked = false
      } else if let itself {
        body.vary(itself, Double(row))
      } else {
        body.scope.append((Double(row), ownerType(field.owner)))
      }
      vary(field, keys, isEntry: false, body)
      x = try body.number(expr)
      isChecked = isChecked && !mayDraw(expr)
    case .entry(let expr):
      if let itself {
        body.vary(itself, Double(row))
      } else {
        body.scope.append((Double(row), ownerType(field.owner)))
      }
      x = try body.number(expr)
      isChecked = !mayDraw(expr)
    case nil: return field.type.isReference || field.isFormula ? -1 : 0
    }
    if !x.isFinite { throw OracleFault(kind: .notFinite, owner: body.owner) }
    if isChecked, case .value = given, x < field.least ?? -.infinity || x > field.most ?? .infinity {
      throw OracleFault(kind: .outsideBounds, owner: body.owner)
    }
    x = bounded(x, field)
    return field.isAccount ? (x * 1024).rounded(.toNearestOrEven) / 1024 : x
  }

  /// What is drawn outside its bounds stops at them.
  func bounded(_ x: Double, _ field: Field) -> Double {
    if let least = field.least, x < least { return least }
    if let most = field.most, x > most { return most }
    return x
  }

  private enum First {
    case number(Double)
    case value(TypedExpr)
    /// Given for one entry of a field with keys.
    case entry(TypedExpr)
  }

  /// What a cell is given, and what its thing is called there. A named thing draws under its own name.
  private func given(_ f: Int, _ row: Int, _ keys: [Int], _ body: Body) throws -> (First?, LocalID?) {
    let field = model.fields[f]
    switch field.owner {
    case .kind:
      for group in model.groups where group.slots.contains(row) && owner(.kind(group.kind), has: field.owner)
      {
        guard let given = pick(group.given, f, keys) else { continue }
        if let name = group.names.first ?? nil { body.owner = name + "." + field.name }
        if let numbered = group.numbered {
          body.names[numbered] = .one(Double(row - group.slots.lowerBound + 1))
        }
        return (first(given, row - group.slots.lowerBound), group.itself)
      }
    case .relation(let relation):
      var last: (First?, LocalID?)?
      for group in model.tieGroups where group.relation == relation {
        for n in group.from.indices where tie(relation.index, Int(group.from[n]), Int(group.to[n])) == row {
          if let given = pick(group.given, f, keys) { last = (first(given, n), group.itself) }
        }
      }
      if let last { return last }
    case .world: break
    }
    return (field.first.map { .value($0) }, field.itself)
  }

  private func pick(_ given: [Given], _ field: Int, _ keys: [Int]) -> Given? {
    given.last { $0.field.index == field && !$0.keys.isEmpty && $0.keys == keys }
      ?? given.last { $0.field.index == field && $0.keys.isEmpty }
  }

  private func first(_ given: Given, _ n: Int) -> First {
    switch given.value {
    case .data(let numbers): .number(numbers[n].isNaN ? -1 : numbers[n])
    case .value(let expr): given.keys.isEmpty ? .value(expr) : .entry(expr)
    }
  }

  private func vary(_ field: Field, _ keys: [Int], isEntry: Bool, _ body: Body) {
    for (n, local) in field.keyLocals.enumerated() where n < keys.count { body.vary(local, Double(keys[n])) }
  }

  private func ownerType(_ owner: Owner) -> ValueType {
    switch owner {
    case .world: .plain
    case .kind(let kind): .thing(kind, orNone: false)
    case .relation(let relation): .tie(relation, orNone: false)
    }
  }

  /// Keys as slots, or numbers of a range.
  private func keys(_ f: Int, _ index: Int) -> [Int] {
    var rest = index % max(keyCount(f), 1)
    var keys: [Int] = []
    for domain in model.fields[f].keys.reversed() {
      let low: Int = if case .range(let low, _) = domain { low } else { 0 }
      keys.append(rest % size(domain) + low)
      rest /= size(domain)
    }
    return keys.reversed()
  }

  /// Whether a row of the table is of a kind that has the fields of `owner`.
  private func has(_ row: Int, _ holder: Owner) -> Bool {
    guard case .kind(let kind) = holder, let thing = things[root(kind)]?[row] else { return true }
    return owner(.kind(KindID(thing.kind)), has: holder)
  }

  private func columnName(_ f: Int) -> String {
    switch model.fields[f].owner {
    case .world: model.fields[f].name
    case .kind(let kind): model.kinds[kind.index].name + "." + model.fields[f].name
    case .relation(let relation): model.relations[relation.index].name + "." + model.fields[f].name
    }
  }

  private func mayDraw(_ expr: TypedExpr) -> Bool { draws(expr) > 0 || expr.slot != nil }
}
