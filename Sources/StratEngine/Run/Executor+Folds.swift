// SPDX-License-Identifier: Apache-2.0
// Aggregates: one value for each lane from its members. Sums go from the first member to the last, one
// accumulator a lane, so that their bits depend on neither chunks nor worlds nor threads.

import CStratKernels

/// What an aggregate has seen so far, lane by lane of the frame outside.
private struct Totals {
  let count: UnsafeMutablePointer<Double>
  let sum: UnsafeMutablePointer<Double>
  let lanes: Int

  init(_ lanes: Int, arena: Arena, start: Double) {
    self.lanes = lanes
    count = arena.take(bytes: lanes * 8).assumingMemoryBound(to: Double.self)
    sum = arena.take(bytes: lanes * 8).assumingMemoryBound(to: Double.self)
    sk_fill(count, 0, lanes)
    sk_fill(sum, start, lanes)
  }
}

extension Executor {
  func fold(_ fold: FoldProgram, _ frame: Frame) throws(Fault) {
    let into = own(fold.into, frame)
    if try fusedFold(fold, into, frame) { return }
    let mark = arena.mark
    defer { arena.release(to: mark) }
    switch fold.operation {
    case .median, .quantile, .pickOne, .first, .best: try memberFold(fold, into, frame)
    default: try totalFold(fold, into, frame)
    }
  }

  // ---- Totals ----

  private func totalFold(_ fold: FoldProgram, _ into: UnsafeMutableRawPointer, _ frame: Frame) throws(Fault) {
    let start = fold.operation == .min ? Double.infinity : fold.operation == .max ? -.infinity : 0
    let totals = Totals(frame.count, arena: arena, start: start)
    try open(fold.members, frame) { (inner) throws(Fault) in
      try self.run(fold.body, inner)
      self.add(inner, to: totals, fold, outermost: frame)
    }
    try finish(fold, totals, into, frame)
  }

  /// The lane of `outermost` that each lane of an inner frame came from.
  func origin(_ frame: Frame, _ outermost: Frame) -> UnsafeMutablePointer<Int32> {
    var lanes = frame.parent
    var at = frame.outer
    while let here = at, here !== outermost {
      let composed = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
      sk_gather_i32(composed, here.parent, lanes, frame.count, 1)
      lanes = composed
      at = here.outer
    }
    return lanes
  }

  private func add(_ inner: Frame, to totals: Totals, _ fold: FoldProgram, outermost: Frame) {
    if outermost.count == 1 && fold.weight == nil { return addToOne(inner, totals, fold) }
    if case .dense(_, _, let rows) = inner.layout, inner.outer === outermost, let value = fold.value,
      fold.weight == nil, fold.operation == .sum || fold.operation == .mean
    {
      return addRows(rows, value, inner, totals)
    }
    let lanes = origin(inner, outermost)
    let n = inner.count
    let flag = fold.flag.map { full($0, inner).assumingMemoryBound(to: UInt8.self) }
    let weight = fold.weight.map { full($0, inner).assumingMemoryBound(to: Double.self) }
    let value = fold.value.map { full($0, inner).assumingMemoryBound(to: Double.self) }
    let (count, sum) = (totals.count, totals.sum)
    switch fold.operation {
    case .min:
      guard let value else { return }
      for i in 0..<n {
        let at = Int(lanes[i])
        count[at] += 1
        if value[i] < sum[at] { sum[at] = value[i] }
      }
    case .max:
      guard let value else { return }
      for i in 0..<n {
        let at = Int(lanes[i])
        count[at] += 1
        if value[i] > sum[at] { sum[at] = value[i] }
      }
    case .sum, .mean:
      guard let value else { return }
      if let weight {
        for i in 0..<n {
          count[Int(lanes[i])] += weight[i]
          sum[Int(lanes[i])] += weight[i] * value[i]
        }
      } else {
        for i in 0..<n {
          count[Int(lanes[i])] += 1
          sum[Int(lanes[i])] += value[i]
        }
      }
    default:
      for i in 0..<n {
        let part = weight?[i] ?? 1
        count[Int(lanes[i])] += part
        if flag == nil || flag?[i] != 0 { sum[Int(lanes[i])] += part }
      }
    }
  }

  /// Whole rows, one lane a world: the same sums in the same order, row after row.
  private func addRows(_ rows: Int, _ value: Register, _ inner: Frame, _ totals: Totals) {
    let x = full(value, inner).assumingMemoryBound(to: Double.self)
    for row in 0..<rows { sk_add_vv(totals.sum, totals.sum, x + row * worlds, worlds) }
    sk_add_vs(totals.count, totals.count, Double(rows), worlds)
  }

  /// All members belong to the one lane outside: the same sums in the same order, kept in a register.
  private func addToOne(_ inner: Frame, _ totals: Totals, _ fold: FoldProgram) {
    let n = inner.count
    totals.count[0] += Double(n)
    guard let value = fold.value else {
      let flag = fold.flag.map { full($0, inner).assumingMemoryBound(to: UInt8.self) }
      totals.sum[0] += Double(flag.map { sk_count_set($0, n) } ?? n)
      return
    }
    let x = full(value, inner).assumingMemoryBound(to: Double.self)
    var sum = totals.sum[0]
    switch fold.operation {
    case .min: for i in 0..<n where x[i] < sum { sum = x[i] }
    case .max: for i in 0..<n where x[i] > sum { sum = x[i] }
    default: for i in 0..<n { sum += x[i] }
    }
    totals.sum[0] = sum
  }

  private func finish(
    _ fold: FoldProgram, _ totals: Totals, _ into: UnsafeMutableRawPointer, _ frame: Frame
  ) throws(Fault) {
    let n = frame.count
    let (count, sum) = (totals.count, totals.sum)
    let numbers = into.assumingMemoryBound(to: Double.self)
    let flags = into.assumingMemoryBound(to: UInt8.self)
    switch fold.operation {
    case .count, .sum: numbers.update(from: sum, count: n)
    case .share: for i in 0..<n { numbers[i] = count[i] == 0 ? 0 : sum[i] / count[i] }
    case .any: for i in 0..<n { flags[i] = sum[i] > 0 ? 1 : 0 }
    case .all: for i in 0..<n { flags[i] = sum[i] == count[i] ? 1 : 0 }
    case .mean:
      for i in 0..<n { numbers[i] = sum[i] / count[i] }
      try fillEmpty(fold, count, into, frame)
    default:
      numbers.update(from: sum, count: n)
      try fillEmpty(fold, count, into, frame)
    }
  }

  /// Lanes without members take the value after `else`; without one they are a fault.
  func fillEmpty(
    _ fold: FoldProgram, _ count: UnsafeMutablePointer<Double>, _ into: UnsafeMutableRawPointer,
    _ frame: Frame
  ) throws(Fault) {
    if sk_first_zero(count, frame.count) < 0 { return }
    let selected = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
    var empty = 0
    for i in 0..<frame.count where count[i] == 0 {
      selected[empty] = Int32(i)
      empty += 1
    }
    if empty == 0 { return }
    guard let otherwise = fold.otherwise else {
      throw fault(.empty, frame, lane: Int(selected[0]), fold.place)
    }
    let inner = narrowed(frame, selected, empty)
    try run(otherwise.body, inner)
    put(otherwise.value.lane, into, full(otherwise.value, inner), selected, empty)
  }

  // ---- Members ----

  /// Folds that need the members themselves, listed lane by lane.
  private func memberFold(_ fold: FoldProgram, _ into: UnsafeMutableRawPointer, _ frame: Frame) throws(Fault)
  {
    if let rows = evenChoice(fold, frame) { return pick(oneOf: rows, fold, into, frame) }
    var found = MemberList(lanes: frame.count)
    let memberRegister = fold.members.levels[fold.members.levels.count - 1].member
    try open(fold.members, frame) { (inner) throws(Fault) in
      try self.run(fold.body, inner)
      let lanes = self.origin(inner, frame)
      for i in 0..<inner.count {
        found.append(
          lane: Int(lanes[i]),
          value: fold.value.map { self.value($0, i) } ?? self.memberValue(memberRegister, inner, i, fold),
          weight: fold.weight.map { self.value($0, i) } ?? 1,
          member: self.memberValue(memberRegister, inner, i, fold))
      }
    }
    let counts = arena.take(bytes: frame.count * 8).assumingMemoryBound(to: Double.self)
    let grouped = found.grouped()
    for lane in 0..<frame.count {
      let members = grouped.range(lane)
      let isPick = fold.operation == .pickOne
      if isPick, grouped.hasNegativeWeight(members) {
        throw fault(.negativeWeight, frame, lane: lane, fold.place)
      }
      counts[lane] = Double(isPick ? grouped.eligible(members) : members.count)
      guard counts[lane] > 0 else { continue }
      let level = fold.level.map { value($0, lane) } ?? 0.5
      Executor.put(grouped.result(fold.operation, members, level: level), into, fold.into.lane, lane)
    }
    try fillEmpty(fold, counts, into, frame)
  }

  /// `pick one of cells`: rows that stand side by side, all of one weight, need not be looked at.
  private func evenChoice(_ fold: FoldProgram, _ frame: Frame) -> Range<Int>? {
    guard fold.operation == .pickOne, fold.weight == nil, fold.level != nil, fold.members.condition == nil,
      fold.members.levels.count == 1, fold.members.levels[0].setup.code.isEmpty,
      let rows = denseRows(fold.members.levels[0].source), !rows.isEmpty
    else { return nil }
    return rows
  }

  /// The row in whose part of 0 to 1 the draw falls: the same as adding up equal weights, to the bit.
  private func pick(
    oneOf rows: Range<Int>, _ fold: FoldProgram, _ into: UnsafeMutableRawPointer, _ frame: Frame
  ) {
    guard let level = fold.level else { return }
    for lane in 0..<frame.count {
      let n = min(Int(value(level, lane) * Double(rows.count)), rows.count - 1)
      Executor.put(Double(rows.lowerBound + n), into, fold.into.lane, lane)
    }
  }

  /// The member itself, also where a condition has narrowed the frame that it belongs to.
  func memberValue(_ register: Register, _ frame: Frame, _ lane: Int, _ fold: FoldProgram) -> Double {
    if fold.members.condition != nil { return value(register, Int(frame.parent[lane])) }
    return value(register, lane)
  }

  // ---- Neighbours without frames ----

  /// Sums over neighbours of what stands in a column, with no frame of ties: the common case, at the speed of
  /// the loop one would write by hand.
  private func fusedFold(_ fold: FoldProgram, _ into: UnsafeMutableRawPointer, _ frame: Frame) throws(Fault)
    -> Bool
  {
    guard let shape = fold.fused, let ties = fusedTies(shape, frame) else { return false }
    guard let far = farColumn(fold, shape) else { return false }
    let numbers = into.assumingMemoryBound(to: Double.self)
    var request = ties.request
    let mark = arena.mark
    defer { arena.release(to: mark) }
    let n = ties.owners
    let lanes = ties.worlds
    let degree = arena.take(bytes: frame.count * 8).assumingMemoryBound(to: Double.self)
    switch (fold.operation, far) {
    case (.count, .flags(let column)): sk_near_count(numbers, &request, column, n, lanes)
    case (.share, .flags(let column)): sk_near_share(numbers, &request, column, n, lanes)
    case (.any, .flags(let column)), (.all, .flags(let column)):
      let sum = arena.take(bytes: frame.count * 8).assumingMemoryBound(to: Double.self)
      sk_near_count(sum, &request, column, n, lanes)
      sk_near_degree(degree, &request, n, lanes)
      let flags = into.assumingMemoryBound(to: UInt8.self)
      let isAny = fold.operation == .any
      for i in 0..<frame.count { flags[i] = (isAny ? sum[i] > 0 : sum[i] == degree[i]) ? 1 : 0 }
    case (.sum, .numbers(let column)), (.mean, .numbers(let column)):
      if let weight = ties.weight {
        sk_near_weighted(numbers, &request, weight.column, weight.worlds, column, n, lanes)
        if fold.operation == .mean { weigh(degree, &request, weight, n, lanes) }
      } else {
        sk_near_sum(numbers, &request, column, n, lanes)
        if fold.operation == .mean { sk_near_degree(degree, &request, n, lanes) }
      }
      if fold.operation == .mean {
        sk_div_vv(numbers, numbers, degree, frame.count)
        try fillEmpty(fold, degree, into, frame)
      }
    case (.min, .numbers(let column)), (.max, .numbers(let column)):
      if fold.operation == .min {
        sk_near_min(numbers, &request, column, n, lanes)
      } else {
        sk_near_max(numbers, &request, column, n, lanes)
      }
      sk_near_degree(degree, &request, n, lanes)
      try fillEmpty(fold, degree, into, frame)
    default: return false
    }
    return true
  }

  /// The sum of the weights of each owner's ties; of weights that all worlds share, once for all of them.
  private func weigh(
    _ total: UnsafeMutablePointer<Double>, _ request: inout sk_ties,
    _ weight: (column: UnsafePointer<Double>, worlds: Int32), _ owners: Int, _ lanes: Int
  ) {
    guard weight.worlds == 0, lanes > 1 else {
      return sk_near_tie_sum(total, &request, weight.column, weight.worlds, owners, lanes)
    }
    let one = arena.take(bytes: owners * 8).assumingMemoryBound(to: Double.self)
    sk_near_tie_sum(one, &request, weight.column, 0, owners, 1)
    sk_expand(total, one, owners, lanes)
  }

  private struct FusedTies {
    var request: sk_ties
    var owners: Int
    var worlds: Int
    var weight: (column: UnsafePointer<Double>, worlds: Int32)?
  }

  /// The ties to go along, if all exist and the lanes are whole rows (or there is one world).
  private func fusedTies(_ shape: FusedFold, _ frame: Frame) -> FusedTies? {
    var request = sk_ties()
    let side: Neighbours
    switch shape.source {
    case .neighbours(let table, _, let fromSide):
      guard state.tables[table].alive == nil, let topology = state.tables[table].topology else { return nil }
      side = fromSide ? topology.forward : topology.backward
    case .inverse(let column, _):
      let index = inverse(column)
      guard !index.perWorld, program.columns[column].table.map({ state.tables[$0].alive == nil }) ?? false
      else {
        return nil
      }
      side = index.neighbours
    default: return nil
    }
    side.start.withUnsafeBufferPointer { request.start = $0.baseAddress }
    if !side.isInOrder { side.other.withUnsafeBufferPointer { request.other = $0.baseAddress } }
    side.slot.withUnsafeBufferPointer { request.slot = $0.baseAddress }
    var ties = FusedTies(request: request, owners: frame.count, worlds: 1, weight: nil)
    if case .dense(let member, let first, let rows) = frame.layout, member == shape.owner.id {
      ties.request.first = first
      ties.owners = rows
      ties.worlds = worlds
    } else if worlds == 1, !isScalar(shape.owner) {
      let owners = indices(shape.owner)
      if sk_first_negative_i32(owners, frame.count) >= 0 { return nil }
      ties.request.owners = UnsafePointer(owners)
    } else {
      return nil
    }
    if let weight = shape.weight {
      let info = program.columns[weight]
      guard info.lane == .number else { return nil }
      ties.weight = (
        UnsafePointer(bases[weight].assumingMemoryBound(to: Double.self)), info.isShared ? 0 : Int32(worlds)
      )
    }
    return ties
  }

  private enum FarColumn {
    case numbers(UnsafePointer<Double>)
    case flags(UnsafePointer<UInt8>)
  }

  /// The column that is summed or counted; nothing where its lanes do not lie as the ties' do.
  private func farColumn(_ fold: FoldProgram, _ shape: FusedFold) -> FarColumn? {
    guard !shapes[shape.far].isShared || worlds == 1 else { return nil }
    return fold.flag == nil
      ? .numbers(UnsafePointer(bases[shape.far].assumingMemoryBound(to: Double.self)))
      : .flags(UnsafePointer(bases[shape.far].assumingMemoryBound(to: UInt8.self)))
  }
}
