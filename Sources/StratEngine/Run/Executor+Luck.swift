// SPDX-License-Identifier: Apache-2.0
// Draws: pure functions of seed, site, round, step, world and the ids of the things at hand.

import CStratKernels

extension Executor {
  func draw(_ r: Register, _ site: Int, _ things: [DrawThing], _ frame: Frame) {
    let into = own(r, frame).assumingMemoryBound(to: Double.self)
    uniform(into, site, things, frame)
  }

  /// A number in [0, 1) for each lane.
  func uniform(_ into: UnsafeMutablePointer<Double>, _ site: Int, _ things: [DrawThing], _ frame: Frame) {
    uniform(into, site, words: things.map { identities($0, frame) }, frame)
  }

  /// The same from ids already found.
  func uniform(
    _ into: UnsafeMutablePointer<Double>, _ site: Int, words: [UnsafeMutablePointer<Int32>], _ frame: Frame
  ) {
    let n = frame.count
    var counter = sk_counter()
    counter.step = luckStep
    if worlds == 1 {
      counter.world_all = Int32(bitPattern: firstWorld)
    } else {
      let world = arena.take(bytes: n * 4).assumingMemoryBound(to: Int32.self)
      sk_affine_i32(world, frame.world, 1, Int32(bitPattern: firstWorld), n)
      counter.world = UnsafePointer(world)
    }
    if words.count > 0 { counter.thing1 = UnsafePointer(words[0]) }
    if words.count > 1 { counter.thing2 = UnsafePointer(words[1]) }
    if words.count > 2 {
      let first = copyOf(words[0], n)
      let second = copyOf(words[1], n)
      for word in words[2...] { sk_fold_thing_v(first, second, word, n) }
      counter.thing1 = UnsafePointer(first)
      counter.thing2 = UnsafePointer(second)
    }
    sk_uniform(into, keys.key(site: site, round: round), &counter, n)
  }

  private func copyOf(_ words: UnsafeMutablePointer<Int32>, _ n: Int) -> UnsafeMutablePointer<Int32> {
    let copy = arena.take(bytes: n * 4).assumingMemoryBound(to: Int32.self)
    copy.update(from: words, count: n)
    return copy
  }

  /// The id of each lane's thing; numbers count by value.
  func identities(_ thing: DrawThing, _ frame: Frame) -> UnsafeMutablePointer<Int32> {
    guard case .row(let table) = thing.identity else { return rows(thing.register, frame) }
    if worlds == 1, let first = denseOffset([thing.register], frame) {
      return state.tables[table].ids.indices + first
    }
    let rows = self.rows(thing.register, frame)
    let into = arena.take(bytes: frame.count * 4).assumingMemoryBound(to: Int32.self)
    let ids = state.tables[table].count == 0 ? noRow.indices : state.tables[table].ids.indices
    if worlds > 1 && state.tables[table].isPerWorld {
      sk_gather_at_i32(into, ids, rows, frame.world, frame.count, worlds)
    } else {
      sk_gather_i32(into, ids, rows, frame.count, 1)
    }
    return into
  }

  func distribution(
    _ r: Register, _ op: DistributionOp, _ uniform: Register, _ parameters: [Register], _ frame: Frame,
    _ place: Int
  ) throws(Fault) {
    let u = full(uniform, frame).assumingMemoryBound(to: Double.self)
    let given = parameters.map { isScalar($0) ? LaneValues(numbers($0)[0]) : LaneValues(column: numbers($0)) }
    let into = own(r, frame).assumingMemoryBound(to: Double.self)
    let none = LaneValues(0)
    Draw.values(
      of: op.family, given[0], given.count > 1 ? given[1] : none, given.count > 2 ? given[2] : none, from: u,
      into: into, count: frame.count)
    try checkFinite(into, frame.count, .outsideDomain, parameters, frame, place)
  }
}

extension DistributionOp {
  /// The family that the kernels know; `exponential` there takes the mean.
  var family: Distribution {
    switch self {
    case .normal: .normal
    case .beta: .beta
    case .uniform: .uniform
    case .lognormal: .lognormal
    case .triangular: .triangular
    case .poisson: .poisson
    case .binomial: .binomial
    case .exponential: .exponential
    case .gamma: .gamma
    case .amountRange: .amountBetween
    case .shareRange: .shareBetween
    }
  }
}
