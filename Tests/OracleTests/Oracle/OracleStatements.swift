// SPDX-License-Identifier: Apache-2.0
// Statements: what a body wants is written down, and lands later.

import StratCompiler
import StratEngine
import struct StratSyntax.SourceSpan

/// What the rules of a phase (or one turn) want.
final class Wants {
  struct Write {
    var cell: OracleWorld.Cell
    var value: Double
    var adds: Bool
    var owner: String
    /// Rule, then statement in order of writing, then things in order: so that sums have one order.
    var rule: Int
    var at: Int
  }

  struct Claim {
    var amount: Double
    var from: [OracleWorld.Cell]
    var to: OracleWorld.Cell?
    var got: OracleWorld.Cell?
    var isWhole: Bool
    var unit: Unit
    var owner: String
    var rule: Int
    var at: Int
  }

  struct Beginning {
    var relation: Int
    var from: Int
    var to: Int
    var values: [(field: Int, key: Int, value: Double)]
    var row: Int
    var owner: String
    var rule: Int
    var at: Int
  }

  struct Creation {
    var root: Int
    var row: Int
    var kind: Int
    var id: UInt32
    var values: [(field: Int, key: Int, value: Double)]
  }

  var writes: [Write] = []
  var claims: [Claim] = []
  var endings: [(relation: Int, row: Int)] = []
  var removals: [(root: Int, row: Int)] = []
  var beginnings: [Beginning] = []
  var creations: [Creation] = []
  /// Payments to what is being made.
  var credits: [(cell: OracleWorld.Cell, amount: Double)] = []
  /// What moved.
  var paid: [OraclePayment] = []
  /// The rule that speaks, in order of declaration.
  var rule = 0
}

extension Body {
  func run(_ statements: [TypedStatement]) throws {
    for statement in statements { try run(statement) }
  }

  func run(_ statement: TypedStatement) throws {
    switch statement.kind {
    case .letting(let locals, let expr): try letting(locals, value(expr))
    case .assign(let local, let expr): names[local] = try value(expr)
    case .write(let write): try self.write(write, at: statement.span)
    case .conditional(let condition, let yes, let no): try conditional(condition, yes, no)
    case .each(let collection, let body): try each(collection, body)
    case .pay(let pay): try self.pay(pay, at: statement.span)
    case .tie, .create: _ = try made(statement)
    case .untie(let relation, let a, let b):
      let from = try row(a)
      if let row = try world.tie(relation.index, from, row(b)) {
        wants?.endings.append((relation.index, row))
      }
    case .untieIt(let tie):
      guard case .tie(let relation, _) = tie.type else { throw fault(.noneUsed) }
      wants?.endings.append((relation.index, try row(tie)))
    case .remove(let thing):
      guard case .thing(let kind, _) = thing.type else { throw fault(.noneUsed) }
      wants?.removals.append((world.root(kind), try row(thing)))
    case .note(let parts): for case .value(let value) in parts { try tell(value) }
    case .needs(let condition, let words):
      let holds = try flag(condition)
      cursor += world.draws(words ?? [])
      if !holds { throw fault(.refused) }
    case .require(let condition): if try !flag(condition) { throw fault(.refused) }
    }
  }

  private func tell(_ value: TypedExpr) throws {
    if case .text = value.kind { return }
    _ = value.type.isReference ? .one(try mentioned(value)) : try self.value(value)
  }

  private func letting(_ locals: [LocalID], _ value: V) throws {
    if locals.count == 1 {
      names[locals[0]] = value
    } else {
      for (n, local) in locals.enumerated() { names[local] = try element(value, n) }
    }
  }

  private func conditional(_ condition: TypedExpr, _ yes: [TypedStatement], _ no: [TypedStatement]) throws {
    if try flag(condition) {
      try run(yes)
      cursor += world.draws(no)
    } else {
      cursor += world.draws(yes)
      try run(no)
    }
  }

  /// Locals given new values inside keep them; what the loop names itself ends with it.
  private func each(_ collection: Collection, _ body: [TypedStatement]) throws {
    let start = cursor
    var carried: [LocalID: V] = [:]
    let outside = Set(names.keys)
    try forEach(collection) {
      for (local, value) in carried { names[local] = value }
      try run(body)
      for local in outside { carried[local] = names[local] }
    }
    for (local, value) in carried where !isMember(local, collection) { names[local] = value }
    cursor = start + world.draws(collection) + world.draws(body)
  }

  private func isMember(_ local: LocalID, _ collection: Collection) -> Bool {
    collection.levels.contains { $0.local == local || $0.tieLocal == local }
  }

  // ---- Writes and payments ----

  private func write(_ write: TypedStatement.Write, at span: SourceSpan) throws {
    let index = try cell(write.field, write.owner, write.keys)
    let value = try number(write.value)
    let field = model.fields[write.field.index]
    if !value.isFinite { throw fault(.notFinite) }
    let adds = write.manner == .add
    if !adds, value < field.least ?? -.infinity || value > field.most ?? .infinity {
      throw fault(.outsideBounds)
    }
    wants?.writes.append(
      .init(
        cell: .init(field: write.field.index, index: index), value: value, adds: adds, owner: owner,
        rule: wants?.rule ?? 0, at: span.start))
  }

  private func pay(_ pay: TypedStatement.Pay, at span: SourceSpan) throws {
    guard let any = pay.from.first ?? pay.to else { return }
    let amount = try number(pay.amount)
    let from = try pay.from.map { try account($0) }
    let to = try pay.to.map { try account($0) }
    let got = try pay.got.map {
      OracleWorld.Cell(field: $0.field.index, index: try cell($0.field, $0.owner, []))
    }
    guard amount >= 0, amount.isFinite else { throw fault(.negativePayment) }
    wants?.claims.append(
      .init(
        amount: (amount * 1024).rounded(.toNearestOrEven) / 1024, from: from, to: to, got: got,
        isWhole: pay.isWhole, unit: world.unit(any.field.index), owner: owner,
        rule: wants?.rule ?? 0, at: span.start))
  }

  private func account(_ account: TypedStatement.Account) throws -> OracleWorld.Cell {
    .init(field: account.field.index, index: try cell(account.field, account.owner, account.keys))
  }

  // ---- Things in the making ----

  /// The row that a new tie or thing will have.
  func made(_ statement: TypedStatement) throws -> Double {
    switch statement.kind {
    case .tie(let tying): return Double(try tie(tying, at: statement.span))
    case .create(let new): return Double(try create(new))
    default: throw fault(.noneUsed)
    }
  }

  private func tie(_ tying: TypedStatement.Tying, at span: SourceSpan) throws -> Int {
    let relation = tying.relation.index
    let from = try row(tying.from)
    let to = try row(tying.to)
    let newborn = Newborn(owner: .relation(tying.relation), given: tying.given)
    newborn.ends = (from, to)
    newborn.itself = tying.itself
    let values = try firstValues(newborn)
    let ends = world.ends(relation, from, to)
    let fresh =
      world.ties[relation].count
      + Set((wants?.beginnings ?? []).filter { $0.relation == relation }.map(\.row))
      .filter { $0 >= world.ties[relation].count }.count
    let same = wants?.beginnings.first { $0.relation == relation && $0.from == ends.0 && $0.to == ends.1 }
    let row = same?.row ?? world.ties[relation].firstIndex { $0.from == ends.0 && $0.to == ends.1 } ?? fresh
    wants?.beginnings.append(
      .init(
        relation: relation, from: ends.0, to: ends.1, values: values, row: row, owner: owner,
        rule: wants?.rule ?? 0, at: span.start))
    return row
  }

  private func create(_ new: TypedStatement.Creating) throws -> Int {
    let root = world.root(new.kind)
    let newborn = Newborn(owner: .kind(new.kind), given: new.given)
    newborn.itself = new.itself
    let values = try firstValues(newborn)
    let id = world.newID(owner, cursor, things: things())
    cursor += 1
    let row = (world.things[root]?.count ?? 0) + (wants?.creations.filter { $0.root == root }.count ?? 0)
    wants?.creations.append(.init(root: root, row: row, kind: new.kind.index, id: id, values: values))
    return row
  }

  private func firstValues(_ newborn: Newborn) throws -> [(field: Int, key: Int, value: Double)] {
    let before = names
    defer { names = before }
    if let itself = newborn.itself { names[itself] = .newborn(newborn) }
    return try newborn.cells(in: world).map { cell in
      (
        cell.field.index, newborn.key(cell.field, cell.keys, in: world),
        try first(newborn, cell.field, cell.keys)
      )
    }
  }

  /// A first value of something in the making: what is given for it, else what its field says.
  func first(_ newborn: Newborn, _ field: FieldID, _ keys: [Int]) throws -> Double {
    let cell = Newborn.Cell(field: field, keys: keys)
    if let known = newborn.values[cell] { return known }
    let about = model.fields[field.index]
    let before = names
    defer { names = before }
    for (local, key) in zip(about.keyLocals, keys) { names[local] = .one(Double(key)) }
    if newborn.given(field, keys, in: world) == nil, let itself = about.itself {
      names[itself] = .newborn(newborn)
    }
    let value: Double
    if let source = newborn.source(of: field, keys, in: world) {
      value = try number(source)
    } else {
      value = about.type.isReference || about.isFormula ? -1 : 0
    }
    newborn.values[cell] = value
    return value
  }
}

/// A thing or tie that is being made: its first values, each computed once.
final class Newborn {
  struct Cell: Hashable {
    var field: FieldID
    var keys: [Int]
  }
  let owner: Owner
  let given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]
  var ends: (from: Int, to: Int)?
  var itself: LocalID?
  var values: [Cell: Double] = [:]

  init(owner: Owner, given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]) {
    self.owner = owner
    self.given = given
  }

  /// All cells of its own fields, in order of declaration; slots or numbers of ranges as keys.
  func cells(in world: OracleWorld) -> [Cell] {
    world.model.fields.indices.filter { world.model.fields[$0].owner != .world }
      .filter { world.owner(owner, has: world.model.fields[$0].owner) }
      .flatMap { field in keyTuples(field, world).map { Cell(field: FieldID(field), keys: $0) } }
  }

  private func keyTuples(_ field: Int, _ world: OracleWorld) -> [[Int]] {
    world.model.fields[field].keys.reduce([[]]) { tuples, domain in
      let low: Int = if case .range(let low, _) = domain { low } else { 0 }
      return tuples.flatMap { tuple in (0..<world.size(domain)).map { tuple + [low + $0] } }
    }
  }

  func key(_ field: FieldID, _ keys: [Int], in world: OracleWorld) -> Int {
    zip(world.model.fields[field.index].keys, keys).reduce(0) { sum, pair in
      let low: Int = if case .range(let low, _) = pair.0 { low } else { 0 }
      return sum * world.size(pair.0) + pair.1 - low
    }
  }

  func given(_ field: FieldID, _ keys: [Int], in world: OracleWorld) -> TypedExpr? {
    let entry = given.last { given in
      given.field == field && !given.keys.isEmpty && given.keys.map(\.slot) == keys.map { Optional($0) }
    }
    return (entry ?? given.last { $0.field == field && $0.keys.isEmpty })?.value
  }

  func source(of field: FieldID, _ keys: [Int], in world: OracleWorld) -> TypedExpr? {
    given(field, keys, in: world) ?? world.model.fields[field.index].first
  }
}

extension TypedExpr {
  /// A key that is known from the text.
  var slot: Int? {
    switch kind {
    case .number(let x): Int(x)
    case .thing(let n), .word(let n): n
    default: nil
    }
  }
}

extension ValueType {
  var isReference: Bool {
    switch self {
    case .thing, .tie: true
    default: false
    }
  }
}
