// SPDX-License-Identifier: Apache-2.0
// Members of collections, and one value from many.

import CStratKernels
import StratCompiler
import StratEngine

struct Member {
  var value: Double
  var tie: Int?
}

extension Body {
  // ---- Members ----

  /// Runs `work` with each member's names bound, in order.
  func forEach(_ collection: Collection, _ work: () throws -> Void) throws {
    let before = (names, scope.count)
    defer {
      names = before.0
      scope.removeLast(scope.count - before.1)
    }
    let flat = unwrapped(collection)
    if flat.order == nil { return try open(flat, level: 0, work) }
    guard let last = flat.levels.last else { return }
    let listed = try members(flat)
    let behind = cursor
    for member in listed {
      cursor = behind
      try bind(member, last, asTie: passesTies(last)) { try work() }
    }
  }

  /// `x in (schools where …)`: the inner collection under the outer name.
  private func unwrapped(_ collection: Collection) -> Collection {
    guard collection.order == nil, collection.levels.count == 1, let outer = collection.levels.first,
      case .value(let value) = outer.source, case .collection(let inner) = value.kind, inner.order == nil,
      inner.condition == nil
    else { return collection }
    var flat = inner
    flat.levels[flat.levels.count - 1].local = outer.local
    if let tie = outer.tieLocal { flat.levels[flat.levels.count - 1].tieLocal = tie }
    flat.condition = collection.condition
    return unwrapped(flat)
  }

  private func open(_ collection: Collection, level: Int, _ work: () throws -> Void) throws {
    guard level < collection.levels.count else {
      if let condition = collection.condition, try !flag(condition) { return }
      return try work()
    }
    let found = try members(collection.levels[level].source)
    let behind = cursor
    for member in found {
      cursor = behind
      try bind(member, collection.levels[level], asTie: false) {
        try open(collection, level: level + 1, work)
      }
    }
  }

  private func passesTies(_ level: Collection.Level) -> Bool {
    guard level.tieLocal != nil, case .neighbours = level.source else { return false }
    return true
  }

  /// `asTie`: the tie is what varies, where a list of neighbours was ordered or cut.
  private func bind(_ member: Member, _ level: Collection.Level, asTie: Bool, _ work: () throws -> Void)
    throws
  {
    let depth = scope.count
    names[level.local] = .one(member.value)
    if let local = level.tieLocal, let tie = member.tie { names[local] = .one(Double(tie)) }
    if asTie, let local = level.tieLocal, let tie = member.tie {
      scope.append((Double(tie), model.locals[local.index].type))
    } else {
      scope.append((member.value, model.locals[level.local.index].type))
    }
    try work()
    scope.removeLast(scope.count - depth)
  }

  private func members(_ source: Collection.Source) throws -> [Member] {
    switch source {
    case .things(let kind):
      let family = world.family(kind)
      return (world.things[world.root(kind)] ?? []).enumerated()
        .filter { $0.element.isAlive && family.contains($0.element.kind) }.map {
          Member(value: Double($0.offset))
        }
    case .ties(let relation): return world.tieRows(relation.index).map { Member(value: Double($0), tie: $0) }
    case .neighbours(let relation, let of, let fromSide):
      return try world.neighbours(relation.index, of: row(of), fromSide: fromSide)
        .map { Member(value: Double($0.row), tie: $0.tie) }
    case .tiesOf(let relation, let of, let fromSide):
      return try world.neighbours(relation.index, of: row(of), fromSide: fromSide)
        .map { Member(value: Double($0.tie), tie: $0.tie) }
    case .inverse(let field, let of): return try referring(field, to: row(of))
    case .range(let low, let high):
      let from = try number(low)
      let to = try number(high)
      var found: [Member] = []
      var k = from
      while k <= to {
        found.append(Member(value: k))
        k += 1
      }
      return found
    case .list(let parts): return try parts.flatMap { singles(try value($0)).map { Member(value: $0) } }
    case .value(let expr): return try singles(value(expr)).map { Member(value: $0) }
    case .payments(let over): return world.payments(over).map { Member(value: Double($0)) }
    case .worlds: throw fault(.noneUsed)
    }
  }

  private func singles(_ value: V) -> [Double] {
    switch value {
    case .one(let x): [x]
    case .many(let parts): parts.flatMap { singles($0) }
    case .newborn: []
    }
  }

  /// Things (or ties) whose reference is this one, in order.
  private func referring(_ field: FieldID, to row: Int) throws -> [Member] {
    let about = model.fields[field.index]
    var found: [Member] = []
    for other in 0..<world.rows(about.owner) where isAlive(other, about.owner) {
      if try world.value(field.index, other) == Double(row) { found.append(Member(value: Double(other))) }
    }
    return found
  }

  private func isAlive(_ row: Int, _ owner: Owner) -> Bool {
    switch owner {
    case .world: true
    case .kind(let kind): world.things[world.root(kind)]?[row].isAlive ?? false
    case .relation(let relation): world.ties[relation.index][row].isAlive
    }
  }

  // ---- Lists ----

  /// The members of a collection with its order and its cut.
  func members(_ collection: Collection) throws -> [Member] {
    let start = cursor
    defer { cursor = start + world.draws(collection) }
    guard let last = collection.levels.last else { return [] }
    var wanted = 0
    var site = 0
    var key: TypedExpr?
    switch collection.order {
    case nil: break
    case .sorted(let by): key = by
    case .best(let count, let by): (wanted, key) = (whole(try number(count)), by)
    case .picked(let count, let weight, _):
      (wanted, key) = (whole(try number(count)), weight)
      site = cursor
      cursor += 1
    }
    let around = things()
    var plain = collection
    plain.order = nil
    var found: [(member: Member, key: Double, u: Double)] = []
    try forEach(plain) {
      guard case .one(let value)? = names[last.local] else { throw fault(.empty) }
      var member = Member(value: value)
      if let tie = last.tieLocal, case .one(let row)? = names[tie] { member.tie = Int(row) }
      let id =
        passesTies(last)
        ? candidate(member, last) : world.identity(value, model.locals[last.local.index].type)
      let u = world.uniform(owner, site, things: around + [id])
      found.append((member, try key.map { try number($0) } ?? 1, u))
    }
    return try ordered(found, collection.order, wanted, site: site, around)
  }

  /// The tie of a neighbour, as what a pick is keyed by.
  private func candidate(_ member: Member, _ level: Collection.Level) -> Int32 {
    guard let local = level.tieLocal, let tie = member.tie else { return 0 }
    return world.identity(Double(tie), model.locals[local.index].type)
  }

  private func whole(_ x: Double) -> Int { max(0, Int(x)) }

  private func ordered(
    _ found: [(member: Member, key: Double, u: Double)], _ order: Collection.Order?, _ wanted: Int, site: Int,
    _ around: [Int32]
  ) throws -> [Member] {
    switch order {
    case nil: return found.map(\.member)
    case .sorted: return stable(found.map { ($0.member, $0.key) })
    case .best: return Array(stable(found.map { ($0.member, -$0.key) }).prefix(wanted))
    case .picked(_, _, _) where found.contains { $0.key < 0 }: throw fault(.negativeWeight)
    case .picked(_, _, false):
      guard found.count(where: { $0.key > 0 }) >= wanted else { throw fault(.empty) }
      // Efraimidis and Spirakis (2006): the largest of u^(1/w), as logarithms.
      let keyed = found.map { ($0.member, -($0.key > 0 ? sk_log1($0.u + 0x1p-54) / $0.key : -.infinity)) }
      return Array(stable(keyed).prefix(wanted))
    case .picked(_, _, true):
      guard found.contains(where: { $0.key > 0 }) || wanted == 0 else { throw fault(.empty) }
      return (0..<wanted).map { n in
        let u = world.uniform(owner, site, things: around + [Int32(n)])
        return found[picked(found.map(\.key), u)].member
      }
    }
  }

  /// Ascending; equals in the order in which they stand.
  private func stable(_ keyed: [(member: Member, key: Double)]) -> [Member] {
    keyed.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(
      \.element.member)
  }

  /// In whose part of the summed weights the draw falls.
  private func picked(_ weights: [Double], _ u: Double) -> Int {
    var rest = u * weights.reduce(0, +)
    for (n, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return n }
    }
    return weights.count - 1
  }

  // ---- One from many ----

  func fold(_ fold: Fold) throws -> Double {
    let level = try fold.level.map { try number($0) } ?? 0.5
    let u = fold.operation == .pickOne ? uniform() : 0
    let start = cursor
    var seen: [Seen] = []
    let last = fold.collection.levels.last
    try forEach(fold.collection) {
      let matches = try fold.matching.map { try flag($0) } ?? true
      let value = try fold.value.map { try number($0) }
      let weight = try fold.weight.map { try number($0) } ?? 1
      var member = 0.0
      if let last, case .one(let here)? = names[last.local] { member = here }
      seen.append(Seen(member: member, value: value ?? member, weight: weight, matches: matches))
    }
    cursor = start + world.draws(fold.collection) + world.inner(fold)
    if fold.operation == .pickOne, seen.contains(where: { $0.weight < 0 }) { throw fault(.negativeWeight) }
    if let result = result(fold.operation, seen, level: level, u: u) {
      cursor += world.draws(fold.otherwise)
      return result
    }
    guard let otherwise = fold.otherwise else { throw fault(.empty) }
    return try number(otherwise)
  }

  private struct Seen {
    var member: Double
    var value: Double
    var weight: Double
    var matches: Bool
  }

  /// nil: empty. Sums go from the first member to the last.
  private func result(_ operation: Fold.Operation, _ seen: [Seen], level: Double, u: Double) -> Double? {
    let count = seen.reduce(0) { $0 + $1.weight }
    let matching = seen.reduce(0) { $1.matches ? $0 + $1.weight : $0 }
    switch operation {
    case .count: return matching
    case .share: return count == 0 ? 0 : matching / count
    case .any: return matching > 0 ? 1 : 0
    case .all: return matching == count ? 1 : 0
    case .sum: return sum(seen)
    default: break
    }
    guard let first = seen.first, count != 0 || operation != .mean else { return nil }
    switch operation {
    case .mean: return sum(seen) / count
    case .min: return seen.dropFirst().reduce(first.value) { $1.value < $0 ? $1.value : $0 }
    case .max: return seen.dropFirst().reduce(first.value) { $1.value > $0 ? $1.value : $0 }
    case .median: return Sample.quantile(ofSorted: seen.map(\.value).sorted(), 0.5)
    case .quantile: return Sample.quantile(ofSorted: seen.map(\.value).sorted(), level)
    case .first: return first.member
    case .best: return seen.dropFirst().reduce(first) { $1.value > $0.value ? $1 : $0 }.member
    default: return count > 0 ? seen[picked(seen.map(\.weight), u)].member : nil
    }
  }

  private func sum(_ seen: [Seen]) -> Double {
    seen.reduce(0) { $0 + $1.weight * $1.value }
  }
}
