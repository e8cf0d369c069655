// SPDX-License-Identifier: Apache-2.0
// A whole model as data: what the lowering hands to the engine. No language, no names that the engine
// would have to look up: tables, columns and code refer to each other by position in these arrays.

/// Everything the engine needs to run a model.
public struct Program: Sendable {
  public var tables: [Table] = []
  public var columns: [Column] = []
  /// One book per unit of account.
  public var ledgers: [Ledger] = []
  public var curves: [CurveTable] = []
  /// Columns of given numbers, read by ``Instruction/data(_:_:row:)``.
  public var data: [[Double]] = []
  /// Where draws are made: names and ordinals that luck is keyed by.
  public var drawSites: [DrawSiteName] = []
  /// What to say of a fault: an index into the compiler's own table of rules, lines and names.
  public var recorders: [RecorderProgram] = []
  /// Computes first values, in an order in which each needs only what stands before it.
  public var start: [StartItem] = []
  /// In order of phases; within a phase in order of declaration.
  public var phases: [[RuleProgram]] = []
  /// Recorded at the start and after each step (world frame; one result each).
  public var measures: [Routine] = []
  /// Checked after each step: each body holds `require`s.
  public var invariants: [Routine] = []
  /// Length of a step in the clock's unit.
  public var step = 1.0
  /// Steps between records, at least 1.
  public var recordEvery = 1
  /// How far back any code asks the ledger.
  public var paymentsKept = PaymentsKept.nothing
  public init() {}
}

/// Things of one root kind, or ties of one relation. A row is a thing's slot.
public struct Table: Sendable {
  public enum Shape: Sendable {
    case things
    /// Rows are ties from a row of `from` to a row of `to`. `oneTo`: a from-row has at most one tie; `oneFrom` likewise for a to-row.
    case ties(from: Int, to: Int, symmetric: Bool, oneFrom: Bool, oneTo: Bool)
  }
  public var name: String
  public var shape: Shape
  /// Rows at the start (things; ties come from start items).
  public var count: Int
  /// Identity of each row for luck, 32 bits (things only; a tie's is made from its ends').
  public var ids: [UInt32]
  /// Kind of each row (things only).
  public var tags: [Int32]
  /// Rows are added or removed after the start, or differ from world to world.
  public var isDynamic: Bool
  /// By ledger: the note that tells what a row still held when it ended, as a row and an amount.
  public var estateNotes: [Int: Int] = [:]
  public init(name: String, shape: Shape, count: Int, ids: [UInt32], tags: [Int32], isDynamic: Bool) {
    self.name = name
    self.shape = shape
    self.count = count
    self.ids = ids
    self.tags = tags
    self.isDynamic = isDynamic
  }
}

/// What a lane holds: a Double, an Int32 (row, word; -1 is none), or a UInt8 (0 or 1).
public enum Lane: UInt8, Sendable, Hashable { case number, index, flag }

/// One attribute: `rows x keys x worlds`, world innermost; a field of the world has no table and one row.
public struct Column: Sendable {
  public var name: String
  public var table: Int?
  /// Sizes of further keys; the last varies fastest (but for the world).
  public var keys: [Int]
  public var lane: Lane
  /// Bounds: sums stop at them, claims outside them are a fault.
  public var least: Double
  public var most: Double
  /// The book of which this is an account.
  public var ledger: Int?
  /// How far an account may go below zero (a number at or below 0).
  public var overdraft: Double
  /// The same in all worlds: never written after the start, and made without luck. Stored once.
  public var isShared: Bool
  /// Rows of this table are what an index lane refers to; nil for words and for other lanes.
  public var refersTo: Int?
  /// A reference may be none, and is when what it referred to has gone; another stops what would end that.
  public var mayBeNone: Bool
  public init(
    name: String, table: Int?, keys: [Int] = [], lane: Lane, least: Double = -.infinity,
    most: Double = .infinity,
    ledger: Int? = nil, overdraft: Double = 0, isShared: Bool = false, refersTo: Int? = nil,
    mayBeNone: Bool = true
  ) {
    self.name = name
    self.table = table
    self.keys = keys
    self.lane = lane
    self.least = least
    self.most = most
    self.ledger = ledger
    self.overdraft = overdraft
    self.isShared = isShared
    self.refersTo = refersTo
    self.mayBeNone = mayBeNone
  }
}

public struct Ledger: Sendable {
  public var unit: String
  public init(unit: String) { self.unit = unit }
}

/// Straight lines between points, flat beyond them; x ascending.
public struct CurveTable: Sendable {
  public var x: [Double]
  public var y: [Double]
  public init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
  }
}

/// The name a draw's luck is keyed by: the rule (or field, move, shock) and which draw in it.
public struct DrawSiteName: Sendable, Hashable {
  public var owner: String
  public var ordinal: Int
  public init(owner: String, ordinal: Int) {
    self.owner = owner
    self.ordinal = ordinal
  }
}

/// A value kept at the start and after each step, because code looks back at it.
public struct RecorderProgram: Sendable {
  public var name: String
  /// The tables whose rows it varies over, at most two; none for a value of the world.
  public var tables: [Int]
  /// How many past values are needed at most; nil: all.
  public var depth: Int?
  public var lane: Lane
  /// What it says of what was not there: 0, or none.
  public var blank: Double
  /// Runs on the world frame and ends in ``Instruction/record(_:at:value:)``.
  public var body: Block
  public init(name: String, tables: [Int], depth: Int?, lane: Lane, blank: Double = 0, body: Block) {
    self.name = name
    self.tables = tables
    self.depth = depth
    self.lane = lane
    self.blank = blank
    self.body = body
  }
}

public enum StartItem: Sendable {
  /// Runs on the world frame, and writes first values with ``Instruction/first(_:at:value:)``.
  /// `isShared`: what it writes is the same in all worlds, so it runs once, on a frame of one world.
  case run(Block, isShared: Bool)
  /// The ties of a table given by hand or by data: appended in this order; the same in all worlds.
  case ties(table: Int, from: [Int32], to: [Int32])
  case link(LinkProgram)
}

/// A network made at the start.
public struct LinkProgram: Sendable {
  public enum Maker: Sendable { case complete, ring, smallWorld, random, grid, preferential, regular }
  public var table: Int
  public var maker: Maker
  /// Kind tags of both ends (nil: all rows of the table).
  public var fromTags: [Int32]?
  public var toTags: [Int32]?
  /// Computes the maker's numbers on the world frame (shared frame unless `perWorld`).
  public var setup: Block
  public var parameters: [Register]
  public var perWorld: Bool
  public var drawSite: Int
  /// Index into the compiler's table of places, for messages.
  public var place: Int
  public init(
    table: Int, maker: Maker, fromTags: [Int32]?, toTags: [Int32]?, setup: Block, parameters: [Register],
    perWorld: Bool, drawSite: Int, place: Int
  ) {
    self.table = table
    self.maker = maker
    self.fromTags = fromTags
    self.toTags = toTags
    self.setup = setup
    self.parameters = parameters
    self.perWorld = perWorld
    self.drawSite = drawSite
    self.place = place
  }
}

/// One rule (or shock, or strategy) of a phase.
public struct RuleProgram: Sendable {
  public enum Manner: Sendable {
    /// Reads the world as it stood when the phase began; what it writes lands with the phase.
    case together
    /// Runs after the phase has landed; what it writes lands at once. Payments cut short refuse the whole where `whole`.
    case alone(whole: Bool)
    /// One thing (or pair) at a time, each landing before the next.
    case turns(Turns)
  }
  public var name: String
  public var manner: Manner
  /// Repeats within the phase, each landing before the next: computed on the world frame when the rule starts.
  public var rounds: Routine?
  /// Runs on the world frame (`together`, `alone`), or on the frame of a turn: the worlds that have one, with
  /// the turn's members in ``Turns/members``.
  public var body: Block
  /// Index into the compiler's table of places, for messages.
  public var place: Int
  public init(name: String, manner: Manner, rounds: Routine?, body: Block, place: Int) {
    self.name = name
    self.manner = manner
    self.rounds = rounds
    self.body = body
    self.place = place
  }
}

/// Who has a turn, and in which order. All are found when the rule starts, world by world.
public struct Turns: Sendable {
  public enum Order: Sendable {
    case declared
    /// By a draw for each, smallest first.
    case random(drawSite: Int)
    /// By a number, largest first; equals in order of declaration.
    case by(Block, Register)
    /// The same, and where the number is not above zero there is no turn.
    case best(Block, Register)

    /// What works out the number that turns are ordered by, and where it stands.
    var key: (block: Block, number: Register)? {
      switch self {
      case .declared, .random: nil
      case .by(let block, let number), .best(let block, let number): (block, number)
      }
    }
  }
  public var levels: [Level]
  /// Registers of the turn's frame that hold its members: one for each level.
  public var members: [Register]
  public var order: Order
  public init(levels: [Level], members: [Register], order: Order) {
    self.levels = levels
    self.members = members
    self.order = order
  }
}

/// Code on the world frame, and where its results stand.
public struct Routine: Sendable {
  public var body: Block
  public var results: [Register]
  public init(body: Block, results: [Register]) {
    self.body = body
    self.results = results
  }
}
