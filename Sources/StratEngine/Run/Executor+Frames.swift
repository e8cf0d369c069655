// SPDX-License-Identifier: Apache-2.0
// Opening frames: lanes that go one way, rounds of a loop, members of a lane.

import CStratKernels

extension Executor {
  // ---- Ways ----

  /// The lanes `selected` of a frame, as a frame.
  func narrowed(_ frame: Frame, _ selected: UnsafeMutablePointer<Int32>, _ count: Int) -> Frame {
    if count == frame.count {
      // All worlds are still all worlds, and things may stand side by side in them.
      var layout = Frame.Layout.scattered
      if case .worlds = frame.layout { layout = .worlds }
      return Frame(
        outer: frame, layout: layout, count: count, parent: selected, world: frame.world, isSame: true)
    }
    var world = worldPattern
    if worlds > 1 {
      world = arena.take(bytes: count * 4).assumingMemoryBound(to: Int32.self)
      sk_gather_i32(world, frame.world, selected, count, 1)
    } else if count > patternLanes {
      world = zeros(count)
    }
    return Frame(outer: frame, layout: .scattered, count: count, parent: selected, world: world)
  }

  private func zeros(_ count: Int) -> UnsafeMutablePointer<Int32> {
    let lanes = arena.take(bytes: count * 4).assumingMemoryBound(to: Int32.self)
    sk_fill_i32(lanes, 0, count)
    return lanes
  }

  /// The lanes where a flag is set (or not), in order.
  func lanes(of flag: Register, _ frame: Frame, set: Bool) -> (UnsafeMutablePointer<Int32>, Int) {
    let selected = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
    if isScalar(flag) {
      guard (flagLanes(flag)[0] != 0) == set else { return (selected, 0) }
      sk_iota_i32(selected, 0, frame.count)
      return (selected, frame.count)
    }
    var mask = flagLanes(flag)
    if !set {
      mask = arena.take(bytes: frame.count).assumingMemoryBound(to: UInt8.self)
      sk_not(mask, flagLanes(flag), frame.count)
    }
    return (selected, sk_compact(mask, selected, frame.count))
  }

  func branch(
    _ flag: Register, _ then: Block, _ otherwise: Block, _ merges: [Merge], _ frame: Frame
  ) throws(Fault) {
    for merge in merges { own(merge.into, frame) }
    for (set, block) in [(true, then), (false, otherwise)] where !block.code.isEmpty || !merges.isEmpty {
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let (selected, count) = lanes(of: flag, frame, set: set)
      if count == 0 { continue }
      let inner = narrowed(frame, selected, count)
      try run(block, inner)
      for merge in merges {
        let from = set ? merge.then : merge.otherwise
        put(merge.into.lane, cells[merge.into.id].memory, full(from, inner), selected, count)
      }
    }
  }

  func loop(_ r: Register, _ from: Register, _ to: Register, _ body: Block, _ frame: Frame) throws(Fault) {
    let low = (0..<frame.count).map { value(from, $0) }
    let high = (0..<frame.count).map { value(to, $0) }
    var k = 0.0
    if let lane = low.indices.first(where: { high[$0] - low[$0] > Double(Fault.most) }) {
      throw fault(.tooLong, frame, lane: lane, -1)
    }
    while true {
      try askWhetherToGoOn()
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let selected = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
      var count = 0
      for i in low.indices where low[i] + k <= high[i] {
        selected[count] = Int32(i)
        count += 1
      }
      if count == 0 { return }
      let inner = narrowed(frame, selected, count)
      let lanes = own(r, inner).assumingMemoryBound(to: Double.self)
      for i in 0..<count { lanes[i] = low[Int(selected[i])] + k }
      try run(body, inner)
      k += 1
    }
  }

  func walk(_ r: Register, _ list: ListRegister, _ body: Block, _ frame: Frame) throws(Fault) {
    guard let held = lists[list.id] else { return }
    var k = 0
    while true {
      try askWhetherToGoOn()
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let selected = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
      var count = 0
      for i in 0..<frame.count where held.length(i) > k {
        selected[count] = Int32(i)
        count += 1
      }
      if count == 0 { return }
      let inner = narrowed(frame, selected, count)
      own(r, inner)
      for i in 0..<count { store(held.member(Int(selected[i]), k), r, lane: i) }
      try run(body, inner)
      k += 1
    }
  }

  /// Writes a number into one lane of a register, whatever its lanes are.
  func store(_ value: Double, _ r: Register, lane: Int) {
    switch r.lane {
    case .number: numbers(r)[lane] = value
    case .index: indices(r)[lane] = Int32(value)
    case .flag: flagLanes(r)[lane] = value != 0 ? 1 : 0
    }
  }

  // ---- Members ----

  /// Opens the frames of `members` over `frame` and hands the innermost to `consume`, in order, in as many
  /// pieces as keeps working memory small. Pieces never split what a lane sees of order.
  ///
  /// - Parameter oneByOne: each lane's members one after another, so that what they do is done in that order.
  func open(
    _ members: Members, _ frame: Frame, oneByOne: Bool = false, consume: (Frame) throws(Fault) -> Void
  ) throws(Fault) {
    guard frame.count > 0 else { return }
    try open(members, level: 0, frame, oneByOne, consume: consume)
  }

  private func open(
    _ members: Members, level: Int, _ frame: Frame, _ oneByOne: Bool, consume: (Frame) throws(Fault) -> Void
  ) throws(Fault) {
    guard level < members.levels.count else { return try narrow(members.condition, frame, consume: consume) }
    let step = members.levels[level]
    try run(step.setup, frame)
    if oneByOne {
      return try openOneByOne(step, frame) { (inner) throws(Fault) in
        try self.open(members, level: level + 1, inner, oneByOne, consume: consume)
      }
    }
    if case .worlds = frame.layout, let rows = denseRows(step.source) {
      return try openDense(step, rows, frame) { (inner) throws(Fault) in
        try self.open(members, level: level + 1, inner, oneByOne, consume: consume)
      }
    }
    try openScattered(step, frame) { (inner) throws(Fault) in
      try self.open(members, level: level + 1, inner, oneByOne, consume: consume)
    }
  }

  private func narrow(
    _ condition: Members.Condition?, _ frame: Frame, consume: (Frame) throws(Fault) -> Void
  ) throws(Fault) {
    guard let condition else { return try consume(frame) }
    try run(condition.body, frame)
    let (selected, count) = lanes(of: condition.flag, frame, set: true)
    if count > 0 { try consume(narrowed(frame, selected, count)) }
  }

  /// The rows of a source that stand side by side and exist in all worlds.
  func denseRows(_ source: Level.Source) -> Range<Int>? {
    switch source {
    case .span(let table, let low, let high):
      return state.tables[table].topology == nil ? low..<high : nil
    case .keys(let count): return 0..<count
    case .rows(let table, let tags):
      guard state.tables[table].alive == nil else { return nil }
      return plans.rows(of: table, tags: tags, count: state.tables[table].count)
    default: return nil
    }
  }

  private func openDense(
    _ level: Level, _ rows: Range<Int>, _ frame: Frame, consume: (Frame) throws(Fault) -> Void
  ) throws(Fault) {
    let perChunk = max(1, Executor.chunkLanes / worlds)
    var first = rows.lowerBound
    while first < rows.upperBound {
      try askWhetherToGoOn()
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let count = min(perChunk, rows.upperBound - first)
      let inner = Frame(
        outer: frame, layout: .dense(member: level.member.id, first: first, rows: count),
        count: count * worlds,
        parent: worldPattern, world: worldPattern, isSame: count == 1)
      inner.member = (level.member.id, level.source.table)
      denseMember(level.member, first, count, inner)
      try consume(inner)
      first += count
    }
  }

  /// The rows themselves, for whoever asks for more than the columns beside them.
  private func denseMember(_ member: Register, _ first: Int, _ rows: Int, _ frame: Frame) {
    if member.lane == .number {
      let lanes = own(member, frame).assumingMemoryBound(to: Double.self)
      for row in 0..<rows { sk_fill(lanes + row * worlds, Double(first + row), worlds) }
      return
    }
    let lanes = own(member, frame).assumingMemoryBound(to: Int32.self)
    if worlds == 1 { return sk_iota_i32(lanes, Int32(first), rows) }
    for row in 0..<rows { sk_fill_i32(lanes + row * worlds, Int32(first + row), worlds) }
  }

  /// Members lane by lane, as many lanes at a time as keeps the inner frame small.
  private func openScattered(
    _ level: Level, _ frame: Frame, consume: (Frame) throws(Fault) -> Void
  ) throws(Fault) {
    let outerMark = arena.mark
    defer { arena.release(to: outerMark) }
    let finder = try finder(level, frame)
    var lane = 0
    while lane < frame.count {
      try askWhetherToGoOn()
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let (last, total) = try room(finder, lane..<frame.count, frame)
      if total > 0 {
        let inner = fill(level, finder, frame, lane..<last, room: total)
        if inner.count > 0 { try consume(inner) }
      }
      lane = last
    }
  }

  /// As many lanes as have few enough members together, one at least, and how many that may be.
  private func room(
    _ finder: MemberFinder, _ lanes: Range<Int>, _ frame: Frame, limit: Int = Executor.scatteredLanes
  ) throws(Fault) -> (last: Int, total: Int) {
    let room: (Int) -> Int
    switch finder {
    case .ties(let kernel): return kernel.room(lanes, limit: limit)
    case .lanes(let ofLane, _): room = ofLane
    }
    var last = lanes.lowerBound
    var total = 0
    while last < lanes.upperBound {
      let more = room(last)
      guard more <= Fault.most else { throw fault(.tooLong, frame, lane: last, -1) }
      if last > lanes.lowerBound && more > limit - total { break }
      total += more
      last += 1
    }
    return (last, total)
  }

  /// The first member of each lane, then the second of each that has one, and so on.
  private func openOneByOne(
    _ level: Level, _ frame: Frame, consume: (Frame) throws(Fault) -> Void
  ) throws(Fault) {
    let outerMark = arena.mark
    defer { arena.release(to: outerMark) }
    let finder = try finder(level, frame)
    let all = 0..<frame.count
    let total = max(try room(finder, all, frame, limit: .max).total, 1)
    let found = arena.take(bytes: total * 8)
    let ties = arena.take(bytes: total * 4).assumingMemoryBound(to: Int32.self)
    let owners = arena.take(bytes: total * 4).assumingMemoryBound(to: Int32.self)
    let count = members(finder, all, found, ties, owners)
    var start = [Int](repeating: 0, count: frame.count + 1)
    for i in 0..<count { start[Int(owners[i]) + 1] += 1 }
    for lane in all { start[lane + 1] += start[lane] }
    let most = (0..<frame.count).map { start[$0 + 1] - start[$0] }.max() ?? 0
    for n in 0..<most {
      try askWhetherToGoOn()
      let mark = arena.mark
      defer { arena.release(to: mark) }
      let lanes = (0..<frame.count).filter { start[$0 + 1] - start[$0] > n }
      let parent = arena.take(bytes: lanes.count * 4).assumingMemoryBound(to: Int32.self)
      let positions = arena.take(bytes: lanes.count * 4).assumingMemoryBound(to: Int32.self)
      for (i, lane) in lanes.enumerated() {
        parent[i] = Int32(lane)
        positions[i] = Int32(start[lane] + n)
      }
      let world = arena.take(bytes: lanes.count * 4).assumingMemoryBound(to: Int32.self)
      sk_gather_i32(world, frame.world, parent, lanes.count, 1)
      let inner = Frame(outer: frame, layout: .scattered, count: lanes.count, parent: parent, world: world)
      inner.member = (level.member.id, level.source.table)
      pick(level.member.lane, own(level.member, inner), found, positions, lanes.count)
      if let tie = level.tie {
        pick(.index, own(tie, inner), UnsafeMutableRawPointer(ties), positions, lanes.count)
      }
      try consume(inner)
    }
  }

  /// Lanes of a scattered frame at most, unless one lane alone has more members.
  static let scatteredLanes = 16_384

  private func fill(_ level: Level, _ finder: MemberFinder, _ frame: Frame, _ lanes: Range<Int>, room: Int)
    -> Frame
  {
    let parent = arena.take(bytes: room * 4).assumingMemoryBound(to: Int32.self)
    let member = arena.take(bytes: room * 8)
    let tie = arena.take(bytes: room * 4).assumingMemoryBound(to: Int32.self)
    let count = members(finder, lanes, member, tie, parent)
    var world = worldPattern
    if worlds > 1 {
      world = arena.take(bytes: count * 4).assumingMemoryBound(to: Int32.self)
      sk_gather_i32(world, frame.world, parent, count, 1)
    } else if count > patternLanes {
      world = zeros(count)
    }
    let inner = Frame(outer: frame, layout: .scattered, count: count, parent: parent, world: world)
    inner.member = (level.member.id, level.source.table)
    alias(level.member, member)
    if let register = level.tie { alias(register, UnsafeMutableRawPointer(tie)) }
    return inner
  }
}

extension Executor {
  /// Writes the members of some lanes, each with its tie and its lane; how many there are.
  private func members(
    _ finder: MemberFinder, _ lanes: Range<Int>, _ member: UnsafeMutableRawPointer,
    _ tie: UnsafeMutablePointer<Int32>, _ parent: UnsafeMutablePointer<Int32>
  ) -> Int {
    switch finder {
    case .ties(let kernel):
      let rows = member.assumingMemoryBound(to: Int32.self)
      return kernel.members(lanes, MemberKernel.Places(row: rows, tie: tie, parent: parent))
    case .lanes(_, let ofLane):
      var count = 0
      for lane in lanes {
        let from = count
        count = ofLane(lane, member, tie, count)
        for i in from..<count { parent[i] = Int32(lane) }
      }
      return count
    }
  }
}

extension Level.Source {
  /// The table of the member's rows, for messages.
  var table: Int? {
    switch self {
    case .rows(let table, _), .span(let table, _, _): table
    default: nil
    }
  }
}
