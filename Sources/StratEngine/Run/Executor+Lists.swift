// SPDX-License-Identifier: Apache-2.0
// Lists as values: collected, sorted, the best few, some by chance.

import CStratKernels

extension Executor {
  func collect(_ collect: CollectProgram, _ frame: Frame) throws(Fault) {
    let mark = arena.mark
    defer { arena.release(to: mark) }
    var found = MemberList(lanes: frame.count)
    try open(collect.members, frame) { (inner) throws(Fault) in
      try self.run(collect.body, inner)
      let lanes = self.origin(inner, frame)
      let luck = self.luck(collect, inner, frame)
      for i in 0..<inner.count {
        found.append(
          lane: Int(lanes[i]), value: self.key(collect, inner, i, luck), weight: self.weight(collect, i),
          member: self.value(collect.value, i))
      }
    }
    let grouped = found.grouped()
    var list = ListValue(start: [0], members: [])
    for lane in 0..<frame.count {
      list.members += try chosen(collect, grouped, lane, frame)
      list.start.append(list.members.count)
    }
    lists[collect.into.id] = list
  }

  /// A uniform number for each candidate of a pick without repeats.
  private func luck(_ collect: CollectProgram, _ inner: Frame, _ outermost: Frame) -> UnsafeMutablePointer<
    Double
  >? {
    guard case .picked(_, _, false, let site, let things, let candidate) = collect.order else { return nil }
    let u = arena.take(bytes: inner.count * 8).assumingMemoryBound(to: Double.self)
    let outer = things.map { lifted($0, inner, outermost) }
    let own = identities(DrawThing(collect.value, candidate), inner)
    uniform(u, site, words: outer + [own], inner)
    return u
  }

  /// Ids of a thing of the frame outside, for the lanes of an inner frame.
  private func lifted(_ thing: DrawThing, _ inner: Frame, _ outermost: Frame) -> UnsafeMutablePointer<Int32> {
    let ids = identities(thing, outermost)
    let into = arena.take(bytes: inner.count * 4).assumingMemoryBound(to: Int32.self)
    sk_gather_i32(into, ids, origin(inner, outermost), inner.count, 1)
    return into
  }

  /// What a lane's members are ordered by. Picks without repeats: the largest of u^(1/w), as the logarithm
  /// (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006).
  private func key(_ collect: CollectProgram, _ inner: Frame, _ i: Int, _ luck: UnsafeMutablePointer<Double>?)
    -> Double
  {
    switch collect.order {
    case .declared: return 0
    case .sorted(let key), .best(let key, _): return value(key, i)
    case .picked:
      guard let luck else { return 0 }
      let w = weight(collect, i)
      return w > 0 ? sk_log1(luck[i] + 0x1p-54) / w : -.infinity
    }
  }

  private func weight(_ collect: CollectProgram, _ i: Int) -> Double {
    guard case .picked(_, let weight?, _, _, _, _) = collect.order else { return 1 }
    return value(weight, i)
  }

  private func chosen(
    _ collect: CollectProgram, _ grouped: GroupedMembers, _ lane: Int, _ frame: Frame
  ) throws(Fault) -> [Double] {
    let members = grouped.range(lane)
    let list = grouped.list
    switch collect.order {
    case .declared: return members.map { list.member[$0] }
    case .sorted:
      // Positions ascend, so equals stay in the order in which they were found.
      return members.sorted { (list.value[$0], $0) < (list.value[$1], $1) }.map { list.member[$0] }
    case .best(_, let count):
      let sorted = members.sorted { (-list.value[$0], $0) < (-list.value[$1], $1) }
      return sorted.prefix(max(0, value(count, lane).whole)).map { list.member[$0] }
    case .picked(let count, _, let repeats, let site, let things, _):
      let wanted = max(0, value(count, lane).whole)
      if grouped.hasNegativeWeight(members) {
        throw fault(.negativeWeight, frame, lane: lane, collect.place)
      }
      if repeats { return try pickedWithRepeats(collect, grouped, lane, wanted, site, things, frame) }
      guard grouped.eligible(members) >= wanted else {
        throw fault(.empty, frame, lane: lane, collect.place, values: [count])
      }
      let sorted = members.sorted { (-list.value[$0], $0) < (-list.value[$1], $1) }
      return sorted.prefix(wanted).map { list.member[$0] }
    }
  }

  private func pickedWithRepeats(
    _ collect: CollectProgram, _ grouped: GroupedMembers, _ lane: Int, _ wanted: Int, _ site: Int,
    _ things: [DrawThing], _ frame: Frame
  ) throws(Fault) -> [Double] {
    let members = grouped.range(lane)
    guard grouped.eligible(members) > 0 || wanted == 0 else {
      throw fault(.empty, frame, lane: lane, collect.place)
    }
    let words = things.map { identities($0, frame)[lane] }
    return (0..<wanted).map { n in
      let counter = Philox.words(things: words + [Int32(n)])
      let world = firstWorld &+ UInt32(frame.world[lane])
      let u = Philox.uniform(
        [counter.0, counter.1, luckStep, world], key: keys.key(site: site, round: round))
      return grouped.result(.pickOne, members, level: u)
    }
  }

  /// A list of the frame outside, for these lanes.
  func liftList(_ r: ListRegister, _ from: ListRegister, _ frame: Frame) {
    let held = lists[from.id] ?? ListValue.empty
    var list = ListValue(start: [0], members: [])
    for i in 0..<frame.count {
      let lane = Int(frame.parent[i])
      for k in 0..<held.length(lane) { list.members.append(held.member(lane, k)) }
      list.start.append(list.members.count)
    }
    lists[r.id] = list
  }

  func length(_ r: Register, _ list: ListRegister, _ frame: Frame) {
    let held = lists[list.id] ?? ListValue.empty
    own(r, frame)
    for i in 0..<frame.count { store(Double(held.length(i)), r, lane: i) }
  }

  func member(_ r: Register, _ list: ListRegister, _ n: Int, _ frame: Frame) {
    let held = lists[list.id] ?? ListValue.empty
    own(r, frame)
    for i in 0..<frame.count { store(held.length(i) > n ? held.member(i, n) : -1, r, lane: i) }
  }
}
