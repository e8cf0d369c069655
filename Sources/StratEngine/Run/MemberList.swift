// SPDX-License-Identifier: Apache-2.0
// Members gathered one by one and then grouped by the lane they belong to; lists as values.

/// Members in the order in which they were found.
struct MemberList {
  let lanes: Int
  private(set) var lane: [Int32] = []
  private(set) var value: [Double] = []
  private(set) var weight: [Double] = []
  private(set) var member: [Double] = []

  init(lanes: Int) { self.lanes = lanes }

  mutating func append(lane: Int, value: Double, weight: Double, member: Double) {
    self.lane.append(Int32(lane))
    self.value.append(value)
    self.weight.append(weight)
    self.member.append(member)
  }

  func grouped() -> GroupedMembers {
    var start = [Int](repeating: 0, count: lanes + 1)
    for l in lane { start[Int(l) + 1] += 1 }
    for l in 0..<lanes { start[l + 1] += start[l] }
    var next = start
    var order = [Int](repeating: 0, count: lane.count)
    for i in lane.indices {
      order[next[Int(lane[i])]] = i
      next[Int(lane[i])] += 1
    }
    return GroupedMembers(start: start, order: order, list: self)
  }
}

/// Members lane by lane, each lane's in the order in which they were found.
struct GroupedMembers {
  let start: [Int]
  let order: [Int]
  let list: MemberList

  func range(_ lane: Int) -> ArraySlice<Int> { order[start[lane]..<start[lane + 1]] }

  /// The members that a pick can fall on: those whose weight is above zero.
  func eligible(_ members: ArraySlice<Int>) -> Int { members.count { list.weight[$0] > 0 } }

  func hasNegativeWeight(_ members: ArraySlice<Int>) -> Bool { members.contains { list.weight[$0] < 0 } }

  /// - Parameter level: the quantile, or the uniform draw of a pick.
  func result(_ operation: FoldProgram.Operation, _ members: ArraySlice<Int>, level: Double) -> Double {
    switch operation {
    case .first: return list.member[members[members.startIndex]]
    case .best: return best(members)
    case .pickOne: return picked(members, level)
    default:
      let sorted = members.map { list.value[$0] }.sorted()
      return Sample.quantile(ofSorted: sorted, level)
    }
  }

  private func best(_ members: ArraySlice<Int>) -> Double {
    var at = members[members.startIndex]
    for i in members where list.value[i] > list.value[at] { at = i }
    return list.member[at]
  }

  /// The member in whose part of the summed weights the draw falls.
  private func picked(_ members: ArraySlice<Int>, _ uniform: Double) -> Double {
    var total = 0.0
    for i in members { total += list.weight[i] }
    var rest = uniform * total
    for i in members {
      rest -= list.weight[i]
      if rest < 0 { return list.member[i] }
    }
    return list.member[members[members.endIndex - 1]]
  }
}

/// A list for each lane of a frame.
struct ListValue {
  var start: [Int]
  var members: [Double]

  static let empty = ListValue(start: [0], members: [])

  func length(_ lane: Int) -> Int { lane + 1 < start.count ? start[lane + 1] - start[lane] : 0 }
  func member(_ lane: Int, _ n: Int) -> Double { members[start[lane] + n] }
}
