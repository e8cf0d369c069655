// SPDX-License-Identifier: Apache-2.0
// The code of the engine: instructions over columns of lanes.
//
// Code runs on a *frame*: a number of lanes, each belonging to one world. The outermost frame of all code
// is the world frame: one lane a world. `each`, `fold`, `collect` open an inner frame whose lanes are
// members (things, ties, numbers) of the lanes outside; `branch` and `loop` open one with only the lanes
// that go that way. A register belongs to the frame of the block that writes it; to use a value from the
// frame just outside, code lifts it (`lift`), one frame at a time. A block is run once per chunk of lanes,
// so dispatch is paid once per chunk, never once per lane.

/// A column of values in the frame of the block that writes it. Numbers are unique within a routine, rule,
/// start item or recorder.
public struct Register: Hashable, Sendable {
  public var id: Int
  public var lane: Lane
  public init(_ id: Int, _ lane: Lane) {
    self.id = id
    self.lane = lane
  }
}

/// A list of members for each lane of the frame that made it.
public struct ListRegister: Hashable, Sendable {
  public var id: Int
  public var lane: Lane
  public init(_ id: Int, _ lane: Lane) {
    self.id = id
    self.lane = lane
  }
}

/// Straight-line code on one frame.
public final class Block: Sendable {
  public let code: [Instruction]
  /// What the planner found out. Set once, before any of it runs; the same
  /// program gives the same plan, so that loading it twice changes nothing.
  nonisolated(unsafe) var plan: BlockPlan?
  public init(_ code: [Instruction]) { self.code = code }
  public static let empty = Block([])
}

public enum UnaryOp: UInt8, Sendable, Hashable {
  case negate, abs, sign, sqrt, exp, log, log10, sin, cos, tan, floor, ceil, round
  case normalCdf, normalQuantile, factorial, lgamma
}

public enum BinaryOp: UInt8, Sendable, Hashable {
  case add, subtract, multiply, divide, power, min, max, mod, choose
}

public enum CompareOp: UInt8, Sendable, Hashable { case less, atMost, greater, atLeast, equal, notEqual }

public enum FlagOp: UInt8, Sendable, Hashable { case and, or, same, differ }

/// Turns a uniform number into a draw (by inverse transform). Parameters as in the model's distributions.
public enum DistributionOp: UInt8, Sendable, Hashable {
  case normal, beta, uniform, lognormal, triangular, poisson, binomial, exponential, gamma
  case amountRange, shareRange
}

/// What a clock instruction reads: steps taken so far, or time since the start in the clock's unit.
public enum ClockPart: UInt8, Sendable, Hashable { case step, elapsed }

/// What a payment tells as a number: what moved; when, as time since the start in the clock's unit.
public enum PaymentValue: UInt8, Sendable, Hashable { case amount, time }

/// What went wrong in a lane. The place tells rule, line and names.
public enum FaultKind: Sendable, Hashable {
  case divisionByZero
  case notFinite
  /// A root or logarithm of a negative number, a chance outside 0..1, impossible parameters of a
  /// distribution.
  case outsideDomain
  case outsideBounds
  case noneUsed
  case empty
  case noCase
  case negativePayment
  /// A pick is weighted by a number below zero.
  case negativeWeight
  case claimedTwice
  case claimedAndAdded
  case invariant
  case refused
  case notYet
  /// A field keeps no value for a thing that was made after the start.
  case notKept
  case tooMany
  /// No network of this kind can be made of so many things.
  case impossibleNetwork
  /// A network would have more ties than are held.
  case tooManyTies
  /// A range, a list or a number of rounds that would keep one step busy for ever.
  case tooLong
  /// What is named is no longer there.
  case gone
  /// Something that is still there refers to what ends, and may not refer to nothing.
  case dangling
  /// The person stopped it.
  case stopped
}

public enum Instruction: Sendable {
  // ---- Values: elementwise on the frame's lanes ----
  case number(Register, Double)
  case index(Register, Int32)
  case flag(Register, Bool)
  case copy(Register, Register)
  /// A register of the frame just outside, for these lanes.
  case lift(Register, from: Register)
  /// A list of the frame just outside, for these lanes.
  case liftList(ListRegister, from: ListRegister)
  case clock(Register, ClockPart)
  case unary(Register, UnaryOp, Register, place: Int)
  case binary(Register, BinaryOp, Register, Register, place: Int)
  case compare(Register, CompareOp, Register, Register)
  /// Equality of index lanes.
  case sameIndex(Register, Register, Register)
  case flags(Register, FlagOp, Register, Register)
  case not(Register, Register)
  /// `mask ? a : b`, both already computed.
  case select(Register, mask: Register, Register, Register)
  /// Flags to 0 and 1, indices to numbers, numbers (whole) to indices.
  case convert(Register, Register)
  /// A number between `low` and `high` stays, others stop there.
  case clamp(Register, Register, low: Register, high: Register)
  case curve(Register, Int, Register)
  /// Entry `row` (a number or an index, from 0) of a column of data.
  case data(Register, Int, row: Register)

  // ---- State ----
  /// The attribute of the thing in `at[0]` (absent for the world), keys after it.
  case load(Register, column: Int, at: [Register])
  /// The kind tag of a row; of a thing that has gone what ``TableState/goneTag(step:kind:)`` says.
  case tag(Register, table: Int, row: Register)
  /// Whether the two rows are tied, and the row of their tie (-1: none).
  case tied(Register, table: Int, from: Register, to: Register)
  case tie(Register, table: Int, from: Register, to: Register)
  /// An end of a tie.
  case end(Register, table: Int, tie: Register, isFrom: Bool)
  /// The one neighbour, or -1.
  case neighbour(Register, table: Int, of: Register, fromSide: Bool)
  /// A look back at what a recorder kept.
  case past(Register, recorder: Int, at: [Register], PastOp, place: Int)
  /// Amount or time of a member of ``Level/Source/payments(steps:)``.
  case payment(Register, PaymentValue, of: Register)
  /// Whether a payment was made from (to) this account cell; nil: outside.
  case paymentIs(Register, of: Register, isFrom: Bool, AccountCell?)

  // ---- Luck ----
  /// A uniform number in [0, 1), by the ids of `things` (rows with the table they belong to; numbers count by
  /// value).
  case draw(Register, site: Int, things: [DrawThing])
  case distribution(Register, DistributionOp, uniform: Register, parameters: [Register], place: Int)

  // ---- Checks ----
  /// A fault in lanes where the flag is 0; the values are kept for the message.
  case require(Register, FaultKind, values: [Register], place: Int)

  // ---- Frames ----
  /// Runs `then` on the lanes where the flag is 1, `otherwise` on the rest; registers outside take their
  /// values from inside.
  case branch(Register, then: Block, otherwise: Block, merges: [Merge])
  /// Runs a block on the same lanes and does nothing of what it wants: 1 where its flag `holds` is 1 and all that is
  /// paid in the lane's world can be paid in full.
  case attempt(Register, Block, holds: Register)
  /// Whole numbers from..to in order, all lanes in step; the body's frame has the lanes still running.
  case loop(Register, from: Register, to: Register, body: Block)
  /// The members of a list in order, all lanes in step.
  case walk(Register, ListRegister, body: Block)
  /// Gives a register `up` frames outside a new value in these lanes (mutable locals).
  case assign(Register, Register, up: Int)
  case each(Members, Block)
  case fold(FoldProgram)
  case collect(CollectProgram)
  case lengthOf(Register, ListRegister)
  /// Member number n (from 0) of a list.
  case memberOf(Register, ListRegister, Int)

  // ---- Effects ----
  case first(column: Int, at: [Register], value: Register)
  case record(recorder: Int, at: [Register], value: Register)
  case add(column: Int, at: [Register], value: Register, place: Int)
  case claim(column: Int, at: [Register], value: Register, place: Int)
  case pay(PayProgram)
  case makeTie(TieProgram)
  case endTie(table: Int, Ending)
  case create(CreateProgram)
  case remove(table: Int, Ending)
  /// A line in the step's report: the compiler's template and the values in it.
  case note(template: Int, values: [Register], place: Int)
}

/// A row that is to end, and where that is written.
public struct Ending: Sendable, Hashable {
  public var row: Register
  public var place: Int
  public init(_ row: Register, place: Int) {
    self.row = row
    self.place = place
  }
}

public struct DrawThing: Sendable, Hashable {
  public enum Identity: Sendable, Hashable {
    case row(table: Int)
    case number
  }
  public var register: Register
  public var identity: Identity
  public init(_ register: Register, _ identity: Identity) {
    self.register = register
    self.identity = identity
  }
}

public struct Merge: Sendable {
  public var into: Register
  public var then: Register
  public var otherwise: Register
  public init(into: Register, then: Register, otherwise: Register) {
    self.into = into
    self.then = then
    self.otherwise = otherwise
  }
}

/// One way from a lane to several members.
public struct Level: Sendable {
  public enum Source: Sendable {
    /// Rows of a table that are alive, of these kinds (nil: any), in order.
    case rows(table: Int, tags: [Int32]?)
    /// Rows `low ..< high` of a table, whether or not alive: first values.
    case span(table: Int, low: Int, high: Int)
    /// `0 ..< n`: keys of first values.
    case keys(Int)
    /// Neighbours of a row; the tie's row stands in ``Level/tie``. Symmetric tables look both ways.
    case neighbours(table: Int, of: Register, fromSide: Bool)
    /// Rows of the column's table whose reference is this row.
    case inverse(column: Int, of: Register)
    /// Whole numbers, both ends.
    case range(Register, Register)
    case values([Register])
    case list(ListRegister)
    /// Numbers of the payments of the lane's world in the last whole steps (nil: all that are kept) and in
    /// the step under way, in the order in which they landed.
    case payments(steps: Int?)
  }
  /// Computes what the source needs, on the frame outside.
  public var setup: Block
  public var source: Source
  /// In the inner frame: the member (index, or number for `range` and `payments`; as the values for `values`).
  public var member: Register
  /// In the inner frame: the tie through which a neighbour was reached.
  public var tie: Register?
  public init(setup: Block, source: Source, member: Register, tie: Register? = nil) {
    self.setup = setup
    self.source = source
    self.member = member
    self.tie = tie
  }
}

/// Levels open one frame each. Where a condition stands, it is computed on the last of them, and opens one
/// more frame with the lanes where it holds.
public struct Members: Sendable {
  public var levels: [Level]
  public var condition: Condition?
  public struct Condition: Sendable {
    public var body: Block
    public var flag: Register
    public init(body: Block, flag: Register) {
      self.body = body
      self.flag = flag
    }
  }
  public init(levels: [Level], condition: Condition?) {
    self.levels = levels
    self.condition = condition
  }
}

/// One value for each lane from its members. `share`, `any`, `all` and `count` read `flag` where there is
/// one. Sums go from the first member to the last.
public final class FoldProgram: Sendable {
  public enum Operation: UInt8, Sendable, Hashable {
    case count, share, sum, mean, median, min, max, any, all
    /// A member (index or number): the first; the one of the largest value; one by chance.
    case first, best, pickOne
    case quantile
  }
  public let into: Register
  public let operation: Operation
  public let members: Members
  /// Computes value, weight, flag on the innermost frame.
  public let body: Block
  public let value: Register?
  public let weight: Register?
  public let flag: Register?
  /// For `quantile`: which, on the frame outside. For `pickOne`: a uniform draw, on the frame outside.
  public let level: Register?
  /// For empty lanes, on a frame with only those; without it an empty fold that needs a member is a fault.
  public let otherwise: (body: Block, value: Register)?
  public let place: Int
  /// Set by the planner, as ``Block/plan`` is.
  nonisolated(unsafe) var fused: FusedFold?
  public init(
    into: Register, operation: Operation, members: Members, body: Block, value: Register?, weight: Register?,
    flag: Register?, level: Register?, otherwise: (body: Block, value: Register)?, place: Int
  ) {
    self.into = into
    self.operation = operation
    self.members = members
    self.body = body
    self.value = value
    self.weight = weight
    self.flag = flag
    self.level = level
    self.otherwise = otherwise
    self.place = place
  }
}

/// A list of members for each lane.
public final class CollectProgram: Sendable {
  public enum Order: Sendable {
    case declared
    /// Ascending by the key computed in `body`; equals stay in order.
    case sorted(Register)
    /// The `count` largest by the key; equals in order.
    case best(Register, count: Register)
    /// `count` by chance; the draw for each candidate is keyed by `things` (of the frame outside) and its own
    /// id (without repeats), or by `things` and its ordinal. `candidate` says how the listed value is an id.
    case picked(
      count: Register, weight: Register?, repeats: Bool, site: Int, things: [DrawThing],
      candidate: DrawThing.Identity)
  }
  public let into: ListRegister
  public let members: Members
  public let body: Block
  /// What is listed, on the innermost frame.
  public let value: Register
  public let order: Order
  public let place: Int
  public init(into: ListRegister, members: Members, body: Block, value: Register, order: Order, place: Int) {
    self.into = into
    self.members = members
    self.body = body
    self.value = value
    self.order = order
    self.place = place
  }
}

public struct AccountCell: Sendable {
  public var column: Int
  public var at: [Register]
  public init(column: Int, at: [Register]) {
    self.column = column
    self.at = at
  }
}

public final class PayProgram: Sendable {
  public let amount: Register
  public let ledger: Int
  /// In order of choice; empty: outside.
  public let from: [AccountCell]
  /// nil: outside.
  public let to: AccountCell?
  public let isWhole: Bool
  /// Where what moved is written (added to nothing: a claim).
  public let got: AccountCell?
  public let place: Int
  public init(
    amount: Register, ledger: Int, from: [AccountCell], to: AccountCell?, isWhole: Bool, got: AccountCell?,
    place: Int
  ) {
    self.amount = amount
    self.ledger = ledger
    self.from = from
    self.to = to
    self.isWhole = isWhole
    self.got = got
    self.place = place
  }
}

/// First values of something new: every attribute that is not zero.
public struct NewValue: Sendable {
  public var column: Int
  /// Registers of further keys.
  public var keys: [Register]
  public var value: Register
  public init(column: Int, keys: [Register], value: Register) {
    self.column = column
    self.keys = keys
    self.value = value
  }
}

public final class TieProgram: Sendable {
  /// The tie's row once it has landed; nil where nobody asks.
  public let into: Register?
  public let table: Int
  public let from: Register
  public let to: Register
  public let values: [NewValue]
  public let place: Int
  public init(into: Register?, table: Int, from: Register, to: Register, values: [NewValue], place: Int) {
    self.into = into
    self.table = table
    self.from = from
    self.to = to
    self.values = values
    self.place = place
  }
}

public final class CreateProgram: Sendable {
  public let into: Register?
  public let table: Int
  public let tag: Int32
  public let values: [NewValue]
  /// The new thing's id is made of this draw site, the step and these things.
  public let site: Int
  public let things: [DrawThing]
  public let place: Int
  public init(
    into: Register?, table: Int, tag: Int32, values: [NewValue], site: Int, things: [DrawThing], place: Int
  ) {
    self.into = into
    self.table = table
    self.tag = tag
    self.values = values
    self.site = site
    self.things = things
    self.place = place
  }
}

/// How a recorded value is looked at; steps are whole, nil is "since the start".
public enum PastOp: Sendable, Hashable {
  case ago(Int)
  case mean(Int?), sum(Int?), least(Int?), most(Int?), median(Int?), count(Int?), share(Int?), any(Int?), all(
    Int?)
  case change(Int?), slope(Int?)
  case firstTime
}
