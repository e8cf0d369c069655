// SPDX-License-Identifier: Apache-2.0
// What was wanted becomes the world: payments first, then writes, what ends, and what begins.

import StratCompiler
import StratEngine

extension OracleWorld {
  func land(_ wants: Wants, whole: Bool = false) throws {
    let made = rowsMade(wants)
    try settle(wants, whole: whole, late: made)
    try landWrites(wants.writes.filter { !isOf(made, $0.cell) })
    for ending in wants.endings { end(ending.relation, ending.row) }
    for removal in wants.removals { remove(removal.root, removal.row) }
    for creation in wants.creations { create(creation) }
    let beginnings = wants.beginnings.enumerated().sorted {
      ($0.element.rule, $0.element.at, $0.offset) < ($1.element.rule, $1.element.at, $1.offset)
    }
    for beginning in beginnings { try begin(beginning.element) }
    for credit in wants.credits { arrive(credit.cell, credit.amount) }
    try landWrites(wants.writes.filter { isOf(made, $0.cell) })
    try forgetTheGone()
    payments += wants.paid.map { ($0, key($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  /// Rows that were not there when the phase began. What is written on a tie that ends and begins anew in
  /// one phase
  /// was meant for the old one, and ends with it.
  private func rowsMade(_ wants: Wants) -> Set<[Int]> {
    let dead = wants.beginnings.filter { new in
      new.row >= ties[new.relation].count || !ties[new.relation][new.row].isAlive
    }
    return Set(wants.creations.map { [0, $0.root, $0.row] } + dead.map { [1, $0.relation, $0.row] })
  }

  func isOf(_ made: Set<[Int]>, _ cell: Cell) -> Bool {
    let row = cell.index / max(keyCount(cell.field), 1)
    switch model.fields[cell.field].owner {
    case .world: return false
    case .kind(let kind): return made.contains([0, root(kind), row])
    case .relation(let relation): return made.contains([1, relation.index, row])
    }
  }

  // ---- Writes ----

  private func landWrites(_ writes: [Wants.Write]) throws {
    var order: [Cell] = []
    var byCell: [Cell: [Wants.Write]] = [:]
    for write in writes {
      if byCell[write.cell] == nil { order.append(write.cell) }
      byCell[write.cell, default: []].append(write)
    }
    for cell in order { try land(byCell[cell] ?? [], in: cell) }
  }

  private func land(_ writes: [Wants.Write], in cell: Cell) throws {
    guard let first = writes.first, cell.index < cells[cell.field].count else { return }
    let gives = writes.filter { !$0.adds }
    if gives.count == writes.count {
      if gives.contains(where: { $0.value != first.value }) {
        throw OracleFault(kind: .claimedTwice, owner: writes[writes.count - 1].owner)
      }
      cells[cell.field][cell.index] = bounded(first.value, model.fields[cell.field])
      return
    }
    if !gives.isEmpty { throw OracleFault(kind: .claimedAndAdded, owner: writes[writes.count - 1].owner) }
    var statements: [[Int]: Double] = [:]
    for write in writes {
      let key = [write.rule, write.at]
      statements[key] = statements[key].map { $0 + write.value } ?? write.value
    }
    let sums = statements.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let sum = sums.dropFirst().reduce(sums[0], +)
    cells[cell.field][cell.index] = bounded(cells[cell.field][cell.index] + sum, model.fields[cell.field])
  }

  // ---- Ends and beginnings ----

  /// What the accounts of a row hold goes outside.
  private func empty(_ row: Int, where owns: (Owner) -> Bool) {
    for (f, field) in model.fields.enumerated() where field.isAccount && owns(field.owner) {
      for index in row * keyCount(f)..<(row + 1) * keyCount(f) {
        outside[unit(f), default: 0] += cells[f][index]
        cells[f][index] = 0
      }
    }
  }

  private func end(_ relation: Int, _ row: Int) {
    guard ties[relation][row].isAlive else { return }
    ties[relation][row].isAlive = false
    empty(row) { $0 == .relation(RelationID(relation)) }
  }

  /// A thing takes its ties with it.
  private func remove(_ root: Int, _ row: Int) {
    guard things[root]?[row].isAlive ?? false else { return }
    things[root]?[row].isAlive = false
    empty(row) { owner in
      if case .kind(let kind) = owner { return self.root(kind) == root }
      return false
    }
    for (r, about) in model.relations.enumerated() {
      for (t, tie) in ties[r].enumerated() {
        if (self.root(about.from) == root && tie.from == row)
          || (self.root(about.to) == root && tie.to == row)
        {
          end(r, t)
        }
      }
    }
  }

  /// First values of something new; what its accounts hold comes from outside.
  private func fill(
    _ row: Int, _ values: [(field: Int, key: Int, value: Double)], where owns: (Owner) -> Bool
  ) {
    for (f, field) in model.fields.enumerated() where owns(field.owner) {
      let blank: Double = field.type.isReference || field.isFormula ? -1 : 0
      for key in 0..<keyCount(f) {
        let index = row * keyCount(f) + key
        let x = bounded(values.last { $0.field == f && $0.key == key }?.value ?? blank, field)
        cells[f][index] = field.isAccount ? (x * 1024).rounded(.toNearestOrEven) / 1024 : x
        if field.isAccount { outside[unit(f), default: 0] -= cells[f][index] }
      }
    }
  }

  private func create(_ creation: Wants.Creation) {
    things[creation.root]?.append(Thing(kind: creation.kind, id: creation.id, isAlive: true))
    grow { owner in
      if case .kind(let kind) = owner { return self.root(kind) == creation.root }
      return false
    }
    fill(creation.row, creation.values) { owner in
      if case .kind(let kind) = owner { return self.root(kind) == creation.root }
      return false
    }
  }

  /// What was paid to something that began with the phase; outside, where it did not begin.
  private func arrive(_ cell: Cell, _ amount: Double) {
    let row = cell.index / keyCount(cell.field)
    if case .relation(let relation) = model.fields[cell.field].owner, !ties[relation.index][row].isAlive {
      outside[unit(cell.field), default: 0] += amount
    } else {
      cells[cell.field][cell.index] += amount
    }
  }

  /// A tie does not begin where one of its ends goes in the same phase.
  private func begin(_ new: Wants.Beginning) throws {
    if tie(new.relation, new.from, new.to) != nil { return }
    let about = model.relations[new.relation]
    let hasEnds =
      isThere(Double(new.from), .thing(about.from, orNone: false))
      && isThere(Double(new.to), .thing(about.to, orNone: false))
    if hasEnds { try checkOne(new) }
    if new.row >= ties[new.relation].count {
      ties[new.relation].append(Tie(from: new.from, to: new.to, isAlive: false))
      grow { $0 == .relation(RelationID(new.relation)) }
    }
    guard hasEnds else { return }
    ties[new.relation][new.row].isAlive = true
    fill(new.row, new.values) { $0 == .relation(RelationID(new.relation)) }
  }

  /// An end that may have one tie only must be free.
  private func checkOne(_ new: Wants.Beginning) throws {
    let about = model.relations[new.relation]
    for tie in ties[new.relation] where tie.isAlive {
      if (about.oneTo && tie.from == new.from) || (about.oneFrom && tie.to == new.to) {
        throw OracleFault(kind: .tooMany, owner: new.owner)
      }
    }
  }

  private func grow(where owns: (Owner) -> Bool) {
    for (f, field) in model.fields.enumerated() where owns(field.owner) {
      let count = rows(field.owner) * keyCount(f)
      cells[f] += Array(repeating: 0, count: max(0, count - cells[f].count))
    }
  }
}
