// SPDX-License-Identifier: Apache-2.0
// The oracle: one world of a model as plain arrays, interpreted straight from the typed tree. Slow on
// purpose,
// and written so that each rule of the language can be checked by reading it.

import StratCompiler
import StratEngine

/// What a value is while the oracle runs: a number (a row, a word and a flag are numbers too; none is -1),
/// several
/// values, or something in the making.
enum V {
  case one(Double)
  case many([V])
  case newborn(Newborn)
}

struct OracleFault: Error {
  var kind: FaultKind
  /// The rule, or what else was being computed.
  var owner: String
}

struct Thing {
  var kind: Int
  var id: UInt32
  var isAlive: Bool
}

struct Tie {
  var from: Int
  var to: Int
  var isAlive: Bool
}

final class OracleWorld {
  let model: Model
  let seed: UInt64
  /// The world's own number, for luck.
  let number: UInt32
  var step = 0
  var luckStep = DrawSite.startStep
  /// Round of a rule that runs `N times`, from 1; 0 outside.
  var round = 0
  /// By root kind.
  var things: [Int: [Thing]] = [:]
  /// By relation.
  var ties: [[Tie]]
  /// By field: `rows x keys`.
  var cells: [[Double]]
  /// During the start: which cells have their first value (nil afterwards: all).
  var known: [[Bool]]?
  /// Cells whose first values are being computed, to notice a ring.
  var underway: Set<Cell> = []
  /// What the rest of the world holds, by unit.
  var outside: [Unit: Double] = [:]
  var opening: [Unit: Double] = [:]
  /// By recorder, oldest first: values by the rows that they are of.
  var kept: [[[[Int]: Double]]]
  /// All payments since the start, in the order in which they landed.
  var payments: [OraclePayment] = []
  /// Shocks: whether one has been called by hand, and steps still to come.
  var shockLeft: [Int]
  var shockForced: [Bool]
  /// By rule: steps that a trigger with a duration still goes on, and whether a condition held a step ago.
  var ruleLeft: [String: [[Int]: Double]] = [:]
  var heldBefore: [String: [[Int]: Bool]] = [:]

  struct Cell: Hashable {
    var field: Int
    var index: Int
  }

  init(_ model: Model, seed: UInt64, number: UInt32) {
    self.model = model
    self.seed = seed
    self.number = number
    ties = model.relations.map { _ in [] }
    kept = model.recorders.map { _ in [] }
    shockLeft = model.shocks.map { _ in 0 }
    shockForced = model.shocks.map { _ in false }
    cells = model.fields.map { _ in [] }
  }

  // ---- Where things are ----

  func root(_ kind: KindID) -> Int { model.kinds[kind.index].root.index }

  func family(_ kind: KindID) -> [Int] {
    let family = model.kinds[kind.index].family.map(\.index)
    return family.isEmpty ? [kind.index] : family
  }

  /// Slots of a key: all things of its table at the start, or the numbers of its range.
  func size(_ key: KeyDomain) -> Int {
    switch key {
    case .kind(let kind): startCount(root(kind))
    case .range(let low, let high): max(0, high - low + 1)
    }
  }

  func startCount(_ root: Int) -> Int {
    let used = model.groups.filter { self.root($0.kind) == root }.map(\.slots.upperBound).max() ?? 0
    return max(model.kinds[root].tableCount, used)
  }

  func keyCount(_ field: Int) -> Int { model.fields[field].keys.reduce(1) { $0 * size($1) } }

  func rows(_ owner: Owner) -> Int {
    switch owner {
    case .world: 1
    case .kind(let kind): things[root(kind)]?.count ?? 0
    case .relation(let relation): ties[relation.index].count
    }
  }

  func tie(_ relation: Int, _ a: Int, _ b: Int) -> Int? {
    let (from, to) = ends(relation, a, b)
    return ties[relation].firstIndex { $0.isAlive && $0.from == from && $0.to == to }
  }

  /// A tie without a direction stands under its smaller end first.
  func ends(_ relation: Int, _ a: Int, _ b: Int) -> (Int, Int) {
    model.relations[relation].isSymmetric && a > b ? (b, a) : (a, b)
  }

  /// All ties in order: by from-end, then by to-end.
  func tieRows(_ relation: Int) -> [Int] {
    let all = ties[relation].indices.filter { ties[relation][$0].isAlive }
    guard isOrdered(relation) else { return all }
    return all.sorted {
      (ties[relation][$0].from, ties[relation][$0].to) < (ties[relation][$1].from, ties[relation][$1].to)
    }
  }

  /// Ties that come and go stand in the order of their ends, others as they were declared.
  private func isOrdered(_ relation: Int) -> Bool {
    model.relations[relation].isDynamic
      || model.links.contains { $0.relation.index == relation && $0.perWorld }
  }

  /// The far ends of a thing's ties, in their order, with the ties.
  func neighbours(_ relation: Int, of row: Int, fromSide: Bool) -> [(row: Int, tie: Int)] {
    var found: [(row: Int, tie: Int)] = []
    for (t, tie) in ties[relation].enumerated() where tie.isAlive {
      if model.relations[relation].isSymmetric {
        if tie.from == row { found.append((tie.to, t)) } else if tie.to == row { found.append((tie.from, t)) }
      } else if (fromSide ? tie.from : tie.to) == row {
        found.append((fromSide ? tie.to : tie.from, t))
      }
    }
    return found.sorted { $0.row < $1.row }
  }

  /// Whether things (ties) of `owner` have the fields of `holder`.
  func owner(_ owner: Owner, has holder: Owner) -> Bool {
    guard case .kind(let kind) = owner, case .kind(let above) = holder else { return owner == holder }
    var at: KindID? = kind
    while let here = at {
      if here == above { return true }
      at = model.kinds[here.index].parent
    }
    return false
  }

  // ---- Books ----

  func unit(_ field: Int) -> Unit {
    guard case .number(let unit, _) = model.fields[field].type else { return .one }
    return unit
  }

  /// What accounts and the outside hold together.
  func books() -> [Unit: Double] {
    var sums = outside
    for (f, field) in model.fields.enumerated() where field.isAccount {
      for value in cells[f] { sums[unit(f), default: 0] += value }
    }
    return sums
  }
}
