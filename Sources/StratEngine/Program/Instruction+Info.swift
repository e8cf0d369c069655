// SPDX-License-Identifier: Apache-2.0
// What an instruction writes and reads in its own frame, and which blocks it runs: told once, here, for the
// planner and whoever else walks programs.

public struct InstructionInfo {
  /// Registers that this frame has afterwards.
  public var writes: [Register] = []
  /// Registers of this frame that must be there before.
  public var reads: [Register] = []
  /// Blocks that run on this frame as part of the instruction.
  public var here: [Block] = []
  /// Blocks that run on an inner frame, with the registers of that frame that the instruction reads afterwards.
  public var inner: [(block: Block, results: [Register])] = []
}

extension Instruction {
  public var info: InstructionInfo {
    switch self {
    case .number(let r, _), .index(let r, _), .flag(let r, _), .clock(let r, _), .lift(let r, _):
      .init(writes: [r])
    case .liftList: .init()
    case .copy(let r, let a), .not(let r, let a), .convert(let r, let a), .curve(let r, _, let a),
      .data(let r, _, let a), .unary(let r, _, let a, _), .tag(let r, _, let a), .end(let r, _, let a, _),
      .neighbour(let r, _, let a, _), .payment(let r, _, let a):
      .init(writes: [r], reads: [a])
    case .binary(let r, _, let a, let b, _), .compare(let r, _, let a, let b),
      .sameIndex(let r, let a, let b),
      .flags(let r, _, let a, let b), .tied(let r, _, let a, let b), .tie(let r, _, let a, let b):
      .init(writes: [r], reads: [a, b])
    case .select(let r, let mask, let a, let b): .init(writes: [r], reads: [mask, a, b])
    case .clamp(let r, let a, let low, let high): .init(writes: [r], reads: [a, low, high])
    case .load(let r, _, let at), .past(let r, _, let at, _, _): .init(writes: [r], reads: at)
    case .paymentIs(let r, let of, _, let account): .init(writes: [r], reads: [of] + (account?.at ?? []))
    case .draw(let r, _, let things): .init(writes: [r], reads: things.map(\.register))
    case .distribution(let r, _, let uniform, let parameters, _):
      .init(writes: [r], reads: [uniform] + parameters)
    case .require(let flag, _, let values, _): .init(reads: [flag] + values)
    case .branch(let flag, let then, let otherwise, let merges):
      .init(
        writes: merges.map(\.into), reads: [flag],
        inner: [(then, merges.map(\.then)), (otherwise, merges.map(\.otherwise))])
    case .attempt(let r, let body, let holds): .init(writes: [r], inner: [(body, [holds])])
    case .loop(_, let from, let to, let body): .init(reads: [from, to], inner: [(body, [])])
    case .walk(_, _, let body): .init(inner: [(body, [])])
    case .assign(_, let value, _): .init(reads: [value])
    case .each(let members, let body): members.info.adding(inner: [(body, [])])
    case .fold(let fold): fold.info
    case .collect(let collect): collect.info
    case .lengthOf(let r, _), .memberOf(let r, _, _): .init(writes: [r])
    case .first(_, let at, let value), .record(_, let at, let value), .add(_, let at, let value, _),
      .claim(_, let at, let value, _):
      .init(reads: at + [value])
    case .pay(let pay): .init(reads: [pay.amount] + pay.accounts)
    case .makeTie(let tie):
      .init(
        writes: tie.into.map { [$0] } ?? [],
        reads: [tie.from, tie.to] + tie.values.flatMap { $0.keys + [$0.value] })
    case .endTie(_, let ending), .remove(_, let ending): .init(reads: [ending.row])
    case .create(let create):
      .init(
        writes: create.into.map { [$0] } ?? [],
        reads: create.things.map(\.register) + create.values.flatMap { $0.keys + [$0.value] })
    case .note(_, let values, _): .init(reads: values)
    }
  }
}

extension InstructionInfo {
  func adding(inner blocks: [(block: Block, results: [Register])]) -> InstructionInfo {
    var copy = self
    copy.inner += blocks
    return copy
  }
}

extension Members {
  /// The setup of the first level runs on the frame outside, each further one on the frame before it.
  var info: InstructionInfo {
    var info = InstructionInfo()
    for (n, level) in levels.enumerated() {
      if n == 0 {
        info.here.append(level.setup)
        info.reads += level.source.reads
      } else {
        // Code moved out of the body stands in here too: all that it writes may be lifted further in.
        info.inner.append((level.setup, level.source.reads + level.setup.code.flatMap { $0.info.writes }))
      }
    }
    if let condition { info.inner.append((condition.body, [condition.flag])) }
    return info
  }
}

extension Level.Source {
  var reads: [Register] {
    switch self {
    case .rows, .span, .keys, .list, .payments: []
    case .neighbours(_, let of, _), .inverse(_, let of): [of]
    case .range(let from, let to): [from, to]
    case .values(let registers): registers
    }
  }
}

extension FoldProgram {
  var info: InstructionInfo {
    var info = members.info
    info.writes = [into]
    if let level { info.reads.append(level) }
    info.inner.append((body, [value, weight, flag].compactMap { $0 }))
    if let otherwise { info.inner.append((otherwise.body, [otherwise.value])) }
    return info
  }
}

extension CollectProgram {
  var info: InstructionInfo {
    var info = members.info
    var results = [value]
    switch order {
    case .declared: break
    case .sorted(let key): results.append(key)
    case .best(let key, let count):
      results.append(key)
      info.reads.append(count)
    case .picked(let count, let weight, _, _, let things, _):
      if let weight { results.append(weight) }
      info.reads += [count] + things.map(\.register)
    }
    info.inner.append((body, results))
    return info
  }
}
