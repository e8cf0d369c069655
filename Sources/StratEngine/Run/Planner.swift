// SPDX-License-Identifier: Apache-2.0
// Walks a program once and leaves in its blocks what the executor wants to know beforehand.

struct Planner {
  /// Room that planned code needs: registers that any routine does, operations and tiles of memory that any group does.
  struct Room: Sendable {
    var registers = 0
    var tileOps = 0
    var tiles = 0

    func widened(to other: Room) -> Room {
      Room(
        registers: max(registers, other.registers), tileOps: max(tileOps, other.tileOps),
        tiles: max(tiles, other.tiles))
    }
  }

  private let program: Program
  private var room = Room()
  /// How many instructions of the phase at hand write each column.
  private let writers: [Int: Int]

  private init(_ program: Program, writers: [Int: Int] = [:]) {
    self.program = program
    self.writers = writers
  }

  /// What the start runs, and what may be asked of any moment. No two routines share a block, so workers may plan
  /// several at once.
  static func plan(startOf program: Program, workers: Int) -> Room {
    var routines: [(body: Block, results: [Register])] = program.start.compactMap { item in
      switch item {
      case .run(let block, _): (block, [])
      case .link(let link): (link.setup, link.parameters)
      default: nil
      }
    }
    routines += program.measures.map { ($0.body, $0.results) } + program.recorders.map { ($0.body, []) }
    return plan(routines, of: program, workers: workers)
  }

  /// What only steps run.
  static func plan(stepsOf program: Program, workers: Int) -> Room {
    let rules = program.phases.flatMap { rules in
      let writers = Planner.writers(of: rules)
      return rules.map { (rule: $0, writers: writers) }
    }
    let rooms = sideBySide(rules.count, workers: workers) { n in
      var planner = Planner(program, writers: rules[n].writers)
      planner.plan(rules[n].rule)
      return planner.room
    }
    let promises = plan(program.invariants.map { ($0.body, $0.results) }, of: program, workers: workers)
    return rooms.reduce(promises) { $0.widened(to: $1) }
  }

  private static func plan(
    _ routines: [(body: Block, results: [Register])], of program: Program, workers: Int
  ) -> Room {
    let rooms = sideBySide(routines.count, workers: workers) { n in
      var planner = Planner(program)
      planner.plan(routines[n].body, results: routines[n].results)
      return planner.room
    }
    return rooms.reduce(Room()) { $0.widened(to: $1) }
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

  private mutating func note(_ register: Register) {
    room.registers = max(room.registers, register.id + 1)
  }

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
      room.tileOps = max(room.tileOps, group.ops.count)
      room.tiles = max(room.tiles, group.scratch)
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

  private static func writers(of rules: [RuleProgram]) -> [Int: Int] {
    var writers: [Int: Int] = [:]
    func count(_ block: Block) {
      for instruction in block.code {
        switch instruction {
        case .add(let column, _, _, _), .claim(let column, _, _, _): writers[column, default: 0] += 1
        case .pay(let pay): if let got = pay.got { writers[got.column, default: 0] += 1 }
        default: break
        }
        let info = instruction.info
        for nested in info.here + info.inner.map(\.block) { count(nested) }
      }
    }
    for rule in rules { count(rule.body) }
    return writers
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
