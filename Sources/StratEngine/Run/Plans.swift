// SPDX-License-Identifier: Apache-2.0
// What is worked out of a program once, for its start when it is loaded and for steps before the first: when registers are used last, which writes need
// no accumulator, which aggregates need no frame, which kinds stand side by side.

/// Whether a write needs an accumulator.
enum Solo: Sendable {
  case no
  /// It touches each cell at most once in the phase, and nobody else does.
  case some
  /// The same, and it touches every cell.
  case every
}

/// One thing that a block does: an instruction, or a group of them that runs tile by tile.
struct PlanStep {
  var group: TileGroup?
  /// The instruction's number in the block, where there is no group.
  var instruction = 0
  /// How a write may go.
  var solo = Solo.no
  /// Registers of this frame that nobody reads again: places in the plan's list.
  var releases = 0..<0
}

/// What is known of a block before it runs. It is walked once a chunk, so it lies in plain memory that never moves:
/// reading it counts no references.
final class BlockPlan: @unchecked Sendable {
  let code: UnsafeMutableBufferPointer<Instruction>
  let steps: UnsafeMutableBufferPointer<PlanStep>
  let releases: UnsafeMutableBufferPointer<Int>

  init(code: [Instruction], steps: [PlanStep], releases: [Int]) {
    self.code = .plain(code)
    self.steps = .plain(steps)
    self.releases = .plain(releases)
  }

  deinit {
    code.deinitialize().deallocate()
    steps.deinitialize().deallocate()
    releases.deallocate()
  }
}

extension UnsafeMutableBufferPointer {
  /// A copy of an array in memory of its own.
  static func plain(_ array: [Element]) -> UnsafeMutableBufferPointer {
    let copy = UnsafeMutableBufferPointer.allocate(capacity: array.count)
    _ = copy.initialize(from: array)
    return copy
  }
}

/// An aggregate over neighbours of one column.
struct FusedFold: Sendable {
  var source: Level.Source
  var owner: Register
  /// The column that is summed or counted.
  var far: Int
  /// A number column of the tie table.
  var weight: Int?
}

/// Facts about a program: those that its start and questions want, or all, with those that steps want.
final class Plans: Sendable {
  let room: Planner.Room
  /// Of steps: bodies of rules whose members act one after another.
  let oneByOne: Set<ObjectIdentifier>
  /// Of steps: the recorders that rules, measures and invariants look back at, by themselves or through others.
  let asked: Set<Int>
  /// The columns of each table.
  let columns: [[Int]]
  private let tagRows: [Int: [Int32: Range<Int>]]

  /// For the start and questions.
  init(start program: Program, workers: Int) {
    room = Planner.plan(startOf: program, workers: workers)
    (oneByOne, asked) = ([], [])
    columns = program.tables.indices.map { table in
      program.columns.indices.filter { program.columns[$0].table == table }
    }
    tagRows = Plans.contiguous(program)
  }

  /// For all, steps among it.
  init(steps program: Program, after start: Plans, workers: Int) {
    room = start.room.widened(to: Planner.plan(stepsOf: program, workers: workers))
    oneByOne = Set(
      program.phases.flatMap { $0 }.filter { OrderSeen(in: $0.body).isSeen }.map { ObjectIdentifier($0.body) }
    )
    asked = Plans.asked(in: program)
    (columns, tagRows) = (start.columns, start.tagRows)
  }

  private static func asked(in program: Program) -> Set<Int> {
    var asked: Set<Int> = []
    func look(at block: Block) {
      for instruction in block.code {
        if case .past(_, let recorder, _, _, _) = instruction, asked.insert(recorder).inserted {
          look(at: program.recorders[recorder].body)
        }
        let info = instruction.info
        for inner in info.here + info.inner.map(\.block) { look(at: inner) }
      }
    }
    for rule in program.phases.joined() {
      look(at: rule.body)
      if let rounds = rule.rounds { look(at: rounds.body) }
      guard case .turns(let turns) = rule.manner else { continue }
      for level in turns.levels { look(at: level.setup) }
      if let key = turns.order.key { look(at: key.block) }
    }
    for routine in program.measures + program.invariants { look(at: routine.body) }
    return asked
  }

  /// The rows of these kinds, if they stand side by side; nil where they do not.
  func rows(of table: Int, tags: [Int32]?, count: Int) -> Range<Int>? {
    guard let tags else { return 0..<count }
    guard let known = tagRows[table] else { return nil }
    let parts = tags.compactMap { known[$0] }.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    guard var whole = parts.first else { return 0..<0 }
    for part in parts.dropFirst() {
      guard part.lowerBound == whole.upperBound else { return nil }
      whole = whole.lowerBound..<part.upperBound
    }
    return whole
  }

  /// For tables in which each kind's rows stand together: where. A kind that is spread is marked by its table
  /// being left out.
  private static func contiguous(_ program: Program) -> [Int: [Int32: Range<Int>]] {
    var result: [Int: [Int32: Range<Int>]] = [:]
    for (t, table) in program.tables.enumerated() where !table.isDynamic {
      var ranges: [Int32: Range<Int>] = [:]
      var isTogether = true
      for (row, tag) in table.tags.enumerated() {
        if let range = ranges[tag] {
          if range.upperBound != row { isTogether = false }
          ranges[tag] = range.lowerBound..<row + 1
        } else {
          ranges[tag] = row..<row + 1
        }
      }
      if isTogether { result[t] = ranges }
    }
    return result
  }
}

/// Whether a body does things whose order can be seen afterwards, in a way that depends on how many lanes are
/// computed side by side: several statements that make things of one table (rows are in the order in which they
/// are made), and loops whose rounds all lanes go through in step.
struct OrderSeen {
  private var makers: [Int: Int] = [:]
  private(set) var isSeen = false

  init(in body: Block) { look(at: body, inLoop: false) }

  private mutating func look(at block: Block, inLoop: Bool) {
    for instruction in block.code {
      var isLoop = inLoop
      switch instruction {
      case .create(let create):
        makers[create.table, default: 0] += 1
        isSeen = isSeen || inLoop || makers[create.table] ?? 0 > 1
      case .add, .makeTie: isSeen = isSeen || inLoop
      case .loop, .walk: isLoop = true
      default: break
      }
      let info = instruction.info
      for inner in info.here + info.inner.map(\.block) { look(at: inner, inLoop: isLoop) }
    }
  }
}

extension Block {
  /// Whether it, or a block in it, looks back at recorded values.
  public var looksBack: Bool {
    code.contains { instruction in
      if case .past = instruction { return true }
      let info = instruction.info
      return info.here.contains(where: \.looksBack) || info.inner.contains { $0.block.looksBack }
    }
  }
}
