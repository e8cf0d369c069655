// SPDX-License-Identifier: Apache-2.0
// Walks a program once and leaves in its blocks what the executor wants to know beforehand.

struct Planner {
  private let program: Program
  /// Registers that any routine needs; operations and tiles of memory that any group does.
  private(set) var registers = 0
  private(set) var tileOps = 0
  private(set) var tiles = 0
  /// How many instructions of the phase at hand write each column.
  private var writers: [Int: Int] = [:]

  /// - Parameter earlier: what was planned before, whose room is needed as well.
  init(_ program: Program, after earlier: Plans? = nil) {
    self.program = program
    registers = earlier?.registers ?? 0
    tileOps = earlier?.tileOps ?? 0
    tiles = earlier?.tiles ?? 0
  }

  /// What the start runs, and what may be asked of any moment.
  mutating func planStart() {
    for item in program.start {
      if case .run(let block, _) = item { plan(block, results: []) }
      if case .link(let link) = item { plan(link.setup, results: link.parameters) }
    }
    for routine in program.measures { plan(routine.body, results: routine.results) }
    for recorder in program.recorders { plan(recorder.body, results: []) }
  }

  /// What only steps run.
  mutating func planSteps() {
    for rules in program.phases {
      writers = [:]
      for rule in rules { countWriters(rule.body) }
      for rule in rules { plan(rule) }
    }
    for routine in program.invariants { plan(routine.body, results: routine.results) }
  }

  private mutating func plan(_ rule: RuleProgram) {
    var path = Path()
    if case .together = rule.manner { path.isAlone = true }
    if let rounds = rule.rounds {
      plan(rounds.body, results: rounds.results)
      path.isAlone = false
    }
    if case .turns(let turns) = rule.manner {
      // What turns are ordered by may look at all that is worked out on the way to who has one.
      for level in turns.levels { plan(level.setup, results: allWritten(level.setup)) }
      if let key = turns.order.key { plan(key.block, results: [key.number]) }
      for register in turns.members { note(register) }
    }
    plan(rule.body, results: [], path)
  }

  /// What is known of the way from the rule's outermost frame to a block.
  private struct Path {
    /// Each lane is a thing (or a world) of its own, found by `member`, and the rule lands with the phase.
    var isAlone = false
    /// The registers that hold the thing that each lane is, frame by frame.
    var member: Set<Int> = []
    /// No `each` has been opened: lanes are worlds.
    var isWorld = true
    /// Nothing has narrowed the lanes: all things of the table are there.
    var isWhole = true
  }

  private mutating func note(_ register: Register) { registers = max(registers, register.id + 1) }

  /// Plans a block and what is in it.
  ///
  /// - Returns: registers that are named in there and belong to some frame outside.
  @discardableResult
  private mutating func plan(_ block: Block, results: [Register], _ path: Path = Path()) -> Set<Int> {
    if block.code.isEmpty { return Set(results.map(\.id)) }
    var path = path
    var lastUse: [Int: Int] = [:]
    var solo = [Solo](repeating: .no, count: block.code.count)
    var own: Set<Int> = []
    for (i, instruction) in block.code.enumerated() {
      let info = instruction.info
      for register in info.writes {
        note(register)
        own.insert(register.id)
      }
      if case .lift(let r, let from) = instruction, path.member.contains(from.id) { path.member.insert(r.id) }
      solo[i] = isSolo(instruction, path)
      for id in planInner(instruction, info, path) { lastUse[id] = i }
    }
    let kept = Set(results.map(\.id))
    var releases = [[Int]](repeating: [], count: block.code.count)
    for (id, i) in lastUse where own.contains(id) && !kept.contains(id) { releases[i].append(id) }
    let grouped = TileGrouping.steps(
      block.code, lastUse: lastUse, kept: kept, releases: releases.map { $0.sorted() }, solo: solo,
      member: path.member)
    for group in grouped.steps.compactMap(\.group) {
      tileOps = max(tileOps, group.ops.count)
      tiles = max(tiles, group.scratch)
    }
    // Some worker may be walking a plan that is there, and a program that is loaded again gets the same.
    if block.plan == nil {
      block.plan = BlockPlan(code: block.code, steps: grouped.steps, releases: grouped.releases)
    }
    return kept.union(lastUse.keys).subtracting(own)
  }

  /// Plans the blocks of an instruction.
  ///
  /// - Returns: registers that the instruction names, and those that its blocks name of frames outside them.
  private mutating func planInner(
    _ instruction: Instruction, _ info: InstructionInfo, _ path: Path
  ) -> Set<Int> {
    var named = Set((info.reads + info.writes).map(\.id))
    if case .lift(_, let from) = instruction { named.insert(from.id) }
    if case .assign(let into, _, _) = instruction { named.insert(into.id) }
    for block in info.here { named.formUnion(plan(block, results: allWritten(block))) }
    var inner = path
    switch instruction {
    case .branch: inner.isWhole = false
    case .each(let members, _): inner = entered(members, path)
    default: inner.isAlone = false
    }
    if case .fold(let fold) = instruction { fold.fused = FusedFold(fold) }
    for (block, results) in info.inner {
      let isShared = block === instruction.condition
      named.formUnion(plan(block, results: isShared ? allWritten(block) : results, inner))
    }
    return named
  }

  /// One level of rows opened on the world frame: each lane is a thing of its own.
  private mutating func entered(_ members: Members, _ path: Path) -> Path {
    var inner = path
    inner.isAlone = false
    inner.isWorld = false
    for level in members.levels {
      note(level.member)
      if let tie = level.tie { note(tie) }
    }
    guard path.isAlone, path.isWorld, members.levels.count == 1, case .rows = members.levels[0].source else {
      return inner
    }
    inner.isAlone = true
    inner.isWhole = path.isWhole && members.condition == nil && coversTable(members.levels[0].source)
    inner.member = [members.levels[0].member.id]
    return inner
  }

  /// Whether the rows of a source are all rows of a table that never changes.
  private func coversTable(_ source: Level.Source) -> Bool {
    guard case .rows(let table, let tags) = source, !program.tables[table].isDynamic else { return false }
    return tags.map { tags in program.tables[table].tags.allSatisfy { tags.contains($0) } } ?? true
  }

  private func isSolo(_ instruction: Instruction, _ path: Path) -> Solo {
    guard path.isAlone else { return .no }
    let (column, at): (Int, [Register])
    switch instruction {
    case .add(let c, let a, _, _), .claim(let c, let a, _, _): (column, at) = (c, a)
    default: return .no
    }
    guard writers[column] == 1, program.columns[column].keys.isEmpty else { return .no }
    let isOwn = path.isWorld ? at.isEmpty : at.count == 1 && path.member.contains(at[0].id)
    return isOwn ? (path.isWhole ? .every : .some) : .no
  }

  // ---- Walks ----

  private func allWritten(_ block: Block) -> [Register] { block.code.flatMap { $0.info.writes } }

  private mutating func countWriters(_ block: Block) {
    for instruction in block.code {
      switch instruction {
      case .add(let column, _, _, _), .claim(let column, _, _, _): writers[column, default: 0] += 1
      case .pay(let pay): if let got = pay.got { writers[got.column, default: 0] += 1 }
      default: break
      }
      let info = instruction.info
      for nested in info.here + info.inner.map(\.block) { countWriters(nested) }
    }
  }
}

extension Instruction {
  /// The block of a condition, whose registers the body after it may read.
  fileprivate var condition: Block? {
    switch self {
    case .each(let members, _): members.condition?.body
    case .fold(let fold): fold.members.condition?.body
    case .collect(let collect): collect.members.condition?.body
    default: nil
    }
  }
}

extension FusedFold {
  /// A fold over neighbours (or things that refer to one) of a plain column; nil for any other.
  init?(_ fold: FoldProgram) {
    guard fold.members.levels.count == 1, fold.members.condition == nil else { return nil }
    let level = fold.members.levels[0]
    switch level.source {
    case .neighbours(_, let of, _), .inverse(_, let of): owner = of
    default: return nil
    }
    source = level.source
    var found: Int?
    weight = nil
    for instruction in fold.body.code {
      guard case .load(let r, let column, let at) = instruction, at.count == 1 else { return nil }
      if at[0] == level.member, r == (fold.flag ?? fold.value), found == nil {
        found = column
      } else if at[0] == level.tie, r == fold.weight, weight == nil {
        weight = column
      } else {
        return nil
      }
    }
    guard let found, (fold.weight == nil) == (weight == nil), fold.flag == nil || fold.value == nil else {
      return nil
    }
    far = found
    if fold.flag != nil && fold.weight != nil { return nil }
  }
}
