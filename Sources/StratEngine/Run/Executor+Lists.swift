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
      let luck = self.luck(collect, inner)
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
  private func luck(_ collect: CollectProgram, _ inner: Frame) -> UnsafeMutablePointer<Double>? {
    guard case .picked(_, _, false, let site, let things) = collect.order else { return nil }
    let u = arena.take(bytes: inner.count * 8).assumingMemoryBound(to: Double.self)
    uniform(u, site, things, inner)
    return u
  }

  /// What a lane's members are ordered by. Picks without repeats: the largest of u^(1/w), as the logarithm
  /// (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006).
  private func key(_ collect: CollectProgram, _ inner: Frame, _ i: Int, _ luck: UnsafeMutablePointer<Double>?) -> Double {
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
    guard case .picked(_, let weight?, _, _, _) = collect.order else { return 1 }
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
      return sorted.prefix(max(0, Int(value(count, lane)))).map { list.member[$0] }
    case .picked(let count, _, let repeats, let site, _):
      let wanted = max(0, Int(value(count, lane)))
      if repeats { return try pickedWithRepeats(collect, grouped, lane, wanted, site, frame) }
      guard members.count >= wanted else {
        throw fault(.empty, frame, lane: lane, collect.place, values: [count])
      }
      let sorted = members.sorted { (-list.value[$0], $0) < (-list.value[$1], $1) }
      return sorted.prefix(wanted).map { list.member[$0] }
    }
  }

  private func pickedWithRepeats(
    _ collect: CollectProgram, _ grouped: GroupedMembers, _ lane: Int, _ wanted: Int, _ site: Int, _ frame: Frame
  ) throws(Fault) -> [Double] {
    let members = grouped.range(lane)
    guard !members.isEmpty || wanted == 0 else { throw fault(.empty, frame, lane: lane, collect.place) }
    return (0..<wanted).map { n in
      var counter = sk_counter()
      counter.step = luckStep
      counter.thing1_all = Int32(n)
      counter.thing2_all = Int32(lane)
      counter.world_all = Int32(bitPattern: firstWorld &+ UInt32(frame.world[lane]))
      var u = 0.0
      sk_uniform(&u, keys.key(site: site, round: round), &counter, 1)
      return grouped.result(.pickOne, members, level: u)
    }
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
