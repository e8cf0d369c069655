// SPDX-License-Identifier: Apache-2.0
// Things and ties with their fields as texts: one by itself, or many as a table.

import StratCompiler
import StratEngine
import StratReport

struct Sheet {
  let performer: Performer
  let compiled: Compiled
  let state: WorldState

  var model: Model { compiled.model }

  // ---- One ----

  /// A thing or a tie, and below it its fields.
  func lines(of row: Int, _ owner: Owner) -> [String] {
    let own = ownKind(of: row, owner)
    return [name(of: row, own)]
      + fields(of: own).compactMap { line($0, row) }
  }

  private func line(_ field: FieldID, _ row: Int) -> String? {
    let info = model.fields[field.index]
    if info.keys.isEmpty { return "  \(info.name): \(cell(field, row).words())" }
    guard info.keys.count == 1 else { return nil }
    let parts = keyNames(info.keys[0]).enumerated().map { "\($1) \(cell(field, row, key: $0).words())" }
    if parts.isEmpty { return nil }
    return "  \(info.name): \(parts.joined(separator: ", "))"
  }

  private func keyNames(_ key: KeyDomain) -> [String] {
    switch key {
    case .range(let low, let high): return (low...max(low, high)).map { "\($0)" }
    case .kind(let kind):
      let root = model.kinds[kind.index].root
      return (0..<model.kinds[root.index].tableCount).map { performer.thingName(root, $0) }
    }
  }

  // ---- Many ----

  /// - Parameter hasKeys: whether what is kept for each of several has a column for each.
  func table(of owner: Owner, _ rows: [Int], hasKeys: Bool = false) -> StratReport.Table {
    let shown = fields(of: owner).filter { !model.fields[$0.index].isFormula }
    var columns = heads(of: owner, rows) + titles(of: owner, rows)
    for field in shown {
      let info = model.fields[field.index]
      if info.keys.isEmpty {
        columns.append((performer.column(info.name, info.type), rows.map { cell(field, $0) }))
      } else if hasKeys, info.keys.count == 1 {
        for (key, name) in keyNames(info.keys[0]).enumerated() {
          columns.append(
            (performer.column("\(info.name)[\(name)]", info.type), rows.map { cell(field, $0, key: key) }))
        }
      }
    }
    return StratReport.Table(
      columns: columns.map(\.column), rows: rows.indices.map { place in columns.map { $0.cells[place] } })
  }

  private typealias Column = (column: StratReport.Table.Column, cells: [Cell])

  /// Titles that say more than names, where any does.
  private func titles(of owner: Owner, _ rows: [Int]) -> [Column] {
    guard case .kind(let kind) = owner else { return [] }
    let root = model.kinds[kind.index].root
    var titles: [Int: String] = [:]
    for group in model.groups where model.kinds[group.kind.index].root == root {
      for (slot, (name, title)) in zip(group.slots, zip(group.names, group.titles)) where title != name {
        titles[slot] = title
      }
    }
    guard rows.contains(where: { titles[$0] != nil }) else { return [] }
    return [(.init("title", isOptional: true), rows.map { titles[$0].map(Cell.text) ?? .blank })]
  }

  /// What a thing is called, or both ends of a tie.
  private func heads(of owner: Owner, _ rows: [Int]) -> [Column] {
    switch owner {
    case .world: return []
    case .kind(let kind):
      return [(.init(model.kinds[kind.index].name), rows.map { .text(performer.thingName(kind, $0)) })]
    case .relation(let id):
      let relation = model.relations[id.index]
      let isOfOne = relation.from == relation.to
      let ends = rows.map { state.ends(ofTie: $0, table: compiled.lowered.tableOfRelation[id.index]) }
      func end(_ name: String, _ kind: KindID, _ slot: ((from: Int, to: Int)) -> Int) -> Column {
        (
          .init(isOfOne ? name : model.kinds[kind.index].name),
          ends.map { $0.map { .text(performer.thingName(kind, slot($0))) } ?? .blank }
        )
      }
      return [end("a", relation.from) { $0.from }, end("b", relation.to) { $0.to }]
    }
  }

  func plural(of owner: Owner) -> String {
    switch owner {
    case .world: "world"
    case .kind(let kind): model.kinds[kind.index].plural
    case .relation(let relation): model.relations[relation.index].name
    }
  }

  // ---- Cells ----

  private func cell(_ field: FieldID, _ row: Int, key: Int = 0) -> Cell {
    let info = model.fields[field.index]
    if info.isFormula { return .text("a formula") }
    if isSecret(info) { return .text("hidden") }
    return isGiven(field, row, key) ? performer.cell(value(field, row, key), info.type) : .none
  }

  private func isSecret(_ field: Field) -> Bool { field.isHidden && performer.core.speaker != nil }

  private func value(_ field: FieldID, _ row: Int, _ key: Int) -> Double {
    let column = compiled.lowered.columnOf(field)
    return state.value(column, compiled.lowered.program.columns[column], row: row, key: key)
  }

  /// Whether a field that may be none is not.
  private func isGiven(_ field: FieldID, _ row: Int, _ key: Int) -> Bool {
    let info = model.fields[field.index]
    if let presence = info.presence { return value(presence, row, key) != 0 }
    return info.type.owner == nil || value(field, row, key) >= 0
  }

  // ---- Owners ----

  private func name(of row: Int, _ owner: Owner) -> String {
    switch owner {
    case .world: "the world"
    case .kind(let kind):
      "\(performer.thingName(kind, row))\(title(of: row, kind)) (\(model.kinds[kind.index].name))"
    case .relation(let relation): performer.tieName(relation, row)
    }
  }

  /// The text to show, where it says more than the name.
  private func title(of row: Int, _ kind: KindID) -> String {
    let root = model.kinds[kind.index].root
    for group in model.groups where model.kinds[group.kind.index].root == root && group.slots.contains(row) {
      let (name, title) = (
        group.names[row - group.slots.lowerBound], group.titles[row - group.slots.lowerBound]
      )
      return title.map { $0 == name ? "" : " \"\($0)\"" } ?? ""
    }
    return ""
  }

  /// Of a thing, its own kind, which may be below the one asked for.
  func ownKind(of row: Int, _ owner: Owner) -> Owner {
    guard case .kind(let kind) = owner,
      let tag = state.tag(of: row, in: compiled.lowered.tableOfKind[kind.index])
    else { return owner }
    return .kind(KindID(Int(tag)))
  }

  /// Fields of a kind, then of the kinds above it: what is particular comes first.
  private func fields(of owner: Owner) -> [FieldID] {
    var owners = [owner]
    while case .kind(let kind)? = owners.last, let parent = model.kinds[kind.index].parent {
      owners.append(.kind(parent))
    }
    let companions = Set(model.fields.compactMap(\.presence))
    return owners.flatMap { owner in
      model.fields.indices.filter { model.fields[$0].owner == owner }.map(FieldID.init)
    }.filter { !companions.contains($0) }
  }
}

extension ValueType {
  /// What has fields: a kind or a relation.
  var owner: Owner? {
    switch self {
    case .thing(let kind, _): .kind(kind)
    case .tie(let relation, _): .relation(relation)
    default: nil
    }
  }
}
