// SPDX-License-Identifier: Apache-2.0
// Tables and columns: one table per root kind, then one per relation; one column per field, in the model's
// order.

public import StratEngine

struct Layout {
  let tables: [Table]
  let columns: [Column]
  let ledgers: [Ledger]
  let tableOfKind: [Int]
  let tableOfRelation: [Int]
  /// The book of a field that is an account.
  let ledgerOf: [Int?]

  init(_ model: Model) {
    let roots = model.kinds.indices.filter { model.kinds[$0].root.index == $0 }
    var tableOfRoot: [Int: Int] = [:]
    for (table, root) in roots.enumerated() { tableOfRoot[root] = table }
    let ofKind = model.kinds.map { tableOfRoot[$0.root.index] ?? 0 }
    let ofRelation = model.relations.indices.map { roots.count + $0 }
    tableOfKind = ofKind
    tableOfRelation = ofRelation
    tables =
      roots.map { Layout.things($0, in: model) }
      + model.relations.indices.map { Layout.ties($0, in: model, tableOfKind: ofKind) }
    var books = Books(model)
    let ledgerOf = model.fields.map { $0.isAccount ? books.ledger(of: $0.type) : nil }
    self.ledgerOf = ledgerOf
    columns = model.fields.indices.map { index in
      Layout.column(
        model.fields[index], in: model, ledger: ledgerOf[index], tableOfKind: ofKind,
        tableOfRelation: ofRelation)
    }
    ledgers = books.ledgers
  }

  func table(of owner: Owner) -> Int? {
    switch owner {
    case .world: nil
    case .kind(let kind): tableOfKind[kind.index]
    case .relation(let relation): tableOfRelation[relation.index]
    }
  }

  private static func things(_ root: Int, in model: Model) -> Table {
    let kind = model.kinds[root]
    let groups = model.groups.filter { model.kinds[$0.kind.index].root.index == root }
    let count = max(kind.tableCount, groups.map(\.slots.upperBound).max() ?? 0)
    var tags = [Int32](repeating: Int32(root), count: count)
    for group in groups {
      for slot in group.slots { tags[slot] = Int32(group.kind.index) }
    }
    let family = kind.family + [KindID(root)]
    return Table(
      name: kind.name, shape: .things, count: count, ids: identities(groups, count: count), tags: tags,
      isDynamic: family.contains { model.kinds[$0.index].isDynamic })
  }

  private static func ties(_ index: Int, in model: Model, tableOfKind: [Int]) -> Table {
    let relation = model.relations[index]
    let isDrawn = model.links.contains { $0.relation.index == index && $0.perWorld }
    return Table(
      name: relation.name,
      shape: .ties(
        from: tableOfKind[relation.from.index], to: tableOfKind[relation.to.index],
        symmetric: relation.isSymmetric, oneFrom: relation.oneFrom, oneTo: relation.oneTo),
      count: 0, ids: [], tags: [], isDynamic: relation.isDynamic || isDrawn)
  }

  private static func column(
    _ field: Field, in model: Model, ledger: Int?, tableOfKind: [Int], tableOfRelation: [Int]
  ) -> Column {
    let owner: (name: String, table: Int?) =
      switch field.owner {
      case .world: ("", nil)
      case .kind(let kind): (model.kinds[kind.index].name + ".", tableOfKind[kind.index])
      case .relation(let relation):
        (model.relations[relation.index].name + ".", tableOfRelation[relation.index])
      }
    let refersTo: Int? =
      switch field.type {
      case .thing(let kind, _) where !field.isFormula: tableOfKind[kind.index]
      case .tie(let relation, _) where !field.isFormula: tableOfRelation[relation.index]
      default: nil
      }
    return Column(
      name: owner.name + field.name, table: owner.table,
      keys: field.keys.map { model.size(of: $0) },
      lane: field.isFormula ? .index : field.type.lane,
      least: field.least ?? -.infinity, most: field.most ?? .infinity, ledger: ledger,
      overdraft: field.overdraft, refersTo: refersTo, mayBeNone: field.type.admitsNone)
  }
}

extension Model {
  /// How many cells a key has.
  func size(of key: KeyDomain) -> Int {
    switch key {
    case .kind(let kind):
      let root = kinds[kind.index].root
      let used = groups.filter { kinds[$0.kind.index].root == root }.map(\.slots.upperBound).max() ?? 0
      return max(kinds[root.index].tableCount, used)
    case .range(let low, let high): return max(0, high - low + 1)
    }
  }
}

extension ValueType {
  /// What a lane of this holds. Collections and lists have no lane of their own.
  var lane: Lane {
    switch self {
    case .number, .date, .text, .unknown, .collection, .list, .payment, .world: .number
    case .yesNo: .flag
    case .choice, .thing, .tie, .none: .index
    }
  }

  var admitsNone: Bool {
    switch self {
    case .thing(_, let orNone), .tie(_, let orNone): orNone
    case .none: true
    default: false
    }
  }
}

/// The engine's block of code; the tree has blocks of its own.
public typealias CodeBlock = StratEngine.Block

/// One ledger per unit of account, in order of first use.
private struct Books {
  let model: Model
  var ledgers: [Ledger] = []
  var indexOf: [Unit: Int] = [:]

  init(_ model: Model) { self.model = model }

  mutating func ledger(of type: ValueType) -> Int {
    guard case .number(let unit, _) = type else { return ledger(of: .plain) }
    if let known = indexOf[unit] { return known }
    let names = unit.powers.map { power in
      let name = model.units.indices.contains(power.base) ? model.units[power.base].plural : "units"
      return power.exponent == 1 ? name : "\(name)^\(power.exponent)"
    }
    ledgers.append(Ledger(unit: names.joined(separator: " ")))
    indexOf[unit] = ledgers.count - 1
    return ledgers.count - 1
  }
}

/// 32-bit FNV-1a, by G. Fowler, L. C. Noll and K.-P. Vo: offset basis 2166136261, prime 16777619.
struct FNV {
  var state: UInt32 = 2_166_136_261

  init(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 16_777_619 }

  mutating func add(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}

extension Layout {
  /// Identities for luck: the hash of a thing's name, or of its population and ordinal in it. Of two things
  /// with one hash the first declared keeps it, and the later takes the next number that is nobody's own
  /// hash, so that no third thing is disturbed.
  static func identities(_ groups: [ThingGroup], count: Int) -> [UInt32] {
    var ids = [UInt32](repeating: 0, count: count)
    for group in groups {
      let base = FNV(group.identity)
      for (ordinal, slot) in group.slots.enumerated() {
        if ordinal < group.names.count, let name = group.names[ordinal] {
          ids[slot] = FNV(name).state
        } else {
          var hash = base
          hash.add(UInt32(truncatingIfNeeded: ordinal))
          ids[slot] = hash.state
        }
      }
    }
    var own = Set<UInt32>(minimumCapacity: count)
    var late: [Int] = []
    for slot in ids.indices where !own.insert(ids[slot]).inserted { late.append(slot) }
    for slot in late {
      repeat { ids[slot] &+= 1 } while !own.insert(ids[slot]).inserted
    }
    return ids
  }
}
