// SPDX-License-Identifier: Apache-2.0
// The model after checking: every name resolved, every unit settled, every table of things laid out.
// The checker writes it, the lowering and the oracle read it. Indices (KindID, FieldID ...) point into its arrays.

public import StratSyntax

public struct Model: Sendable {
  /// Base units; index 0 is time in the clock's unit.
  public var units: [UnitInfo] = []
  /// Named multiples and base names alike: name -> unit and how many of the base one of it is.
  public var unitNames: [String: (unit: Unit, scale: Double)] = [:]
  public var clock = Clock()
  public var kinds: [Kind] = []
  public var relations: [Relation] = []
  public var choices: [Choice] = []
  public var fields: [Field] = []
  /// All things at the start, in order of declaration.
  public var groups: [ThingGroup] = []
  /// All ties given by hand, by list or by data, in order of declaration.
  public var tieGroups: [TieGroup] = []
  /// Networks made at the start: `link neighbors among shops by small_world(6, 10%)`.
  public var links: [Link] = []
  public var curves: [Curve] = []
  public var defines: [Define] = []
  public var measures: [Measure] = []
  public var phases: [String] = []
  public var rules: [Rule] = []
  public var moves: [Move] = []
  /// In order of declaration.
  public var questions: [Question] = []
  public var shocks: [Shock] = []
  public var strategies: [Strategy] = []
  /// `always slack <= 900k USD`, checked after every step.
  public var invariants: [Invariant] = []
  /// The locals of all bodies: what a LocalID names.
  public var locals: [Local] = []
  /// Values that are recorded at the start and after each step because a body looks back at them.
  public var recorders: [Recorder] = []
  /// Formulas given to fields of `formula of`: a field's value is an index into this.
  public var formulas: [Formula] = []
  public init() {}
}

public struct UnitInfo: Sendable {
  public var name: String
  public var plural: String
}

/// The length of a step and when step 0 is.
public struct Clock: Sendable {
  /// Which calendar the dates follow.
  public enum Calendar: Sendable, Hashable {
    /// Steps of whole months: 1, 3 (quarter) or 12 (year); `start` counts months from year 0.
    case months(perUnit: Int, start: Int)
    /// Steps of days: 1 (day) or 7 (week); `start` is the day number (days since 1970-01-01, proleptic Gregorian).
    case days(perUnit: Double, start: Int)
    /// Physical time without dates, from a number: `clock 0.125 minutes from 0`.
    case numeric(start: Double)
    /// `clock round`: steps without a length; `unit` is the word.
    case rounds
  }
  public var calendar: Calendar = .rounds
  /// The word for the clock's unit, singular: "quarter".
  public var unit = "round"
  /// Length of a step in that unit: 1 for `clock quarter`, 0.125 for `clock 0.125 minutes`.
  public var step = 1.0
  /// `record every 1 minute`: steps between records, at least 1.
  public var recordEvery = 1
  public init() {}
}

public struct Kind: Sendable {
  public var name: String
  public var plural: String
  public var parent: KindID?
  /// The kind at the top: all kinds below it share one table.
  public var root: KindID
  /// This kind and all below it, the values of the table's kind tag that belong to it.
  public var family: [KindID]
  public var span: SourceSpan
  public var docs: String
  /// Whether any body creates or removes things of this kind's table.
  public var isDynamic = false
  /// Whether any body, or a hand, removes things of this kind's table.
  public var losesThings = false
  /// Number of things of the whole table at the start (meaningful for a root).
  public var tableCount = 0
}

public struct Relation: Sendable {
  public var name: String
  public var from: KindID
  public var to: KindID
  /// `between A and A`: a tie has no direction.
  public var isSymmetric: Bool
  /// `one to one`: how many ties an end may have. `oneFrom` says that one thing at the `to` end has at most one at the `from` end.
  public var oneFrom: Bool
  public var oneTo: Bool
  /// What the from-thing calls its to-things (`shop.practices`), and what the to-thing calls its from-things.
  public var calledFrom: String?
  public var calledTo: String?
  public var span: SourceSpan
  public var docs: String
  /// Whether ties begin or end after the start, or are drawn for each world.
  public var isDynamic = false
}

/// `one of a, b`, or `trigger` words: an own list of words.
public struct Choice: Sendable { public var words: [String] }

public enum Owner: Hashable, Sendable {
  case world
  case kind(KindID)
  case relation(RelationID)
}

/// The second and third index of a field `for each group, tag`.
public enum KeyDomain: Hashable, Sendable {
  case kind(KindID)
  /// `for each 1..3`: whole numbers, both ends.
  case range(Int, Int)
}

public struct Field: Sendable {
  public var name: String
  public var owner: Owner
  public var keys: [KeyDomain]
  public var type: ValueType
  /// Natural bounds: given ones, or 0...1 for a share.
  public var least: Double?
  public var most: Double?
  public var isAccount = false
  /// `down to -10 hours`: how far an account may be overdrawn, a number at or below 0.
  public var overdraft = 0.0
  public var isHidden = false
  /// `parameter`: a field of the world that no body writes.
  public var isParameter = false
  /// Given with `~`: uncertain, drawn once a world.
  public var isUncertain = false
  /// Of a parameter: other values that one could believe as well.
  public var plausible: ClosedRange<Double>?
  /// The field holds one of ``Model/formulas`` and reads as its value.
  public var isFormula = false
  /// `number or none`, `one of a, b or none`: the yes/no field, with the same keys, that says whether there is a
  /// value. Such a field is read where that has been asked, and both are written together, so that the engine
  /// needs no number and no word that is none.
  public var presence: FieldID?
  /// The first value where a thing gives none; its `it` is ``Field/itself``.
  public var first: TypedExpr?
  public var itself: LocalID?
  public var keyLocals: [LocalID]
  public var span: SourceSpan
  public var docs: String
  /// Whether any body writes it after the start; a reference is written by whatever ends what it refers to.
  public var isWritten = false
}

extension Model {
  /// The field of which this one says whether there is a value: the one that people know.
  public func field(markedBy presence: FieldID) -> FieldID? {
    fields.firstIndex { $0.presence == presence }.map(FieldID.init)
  }
}

/// Things declared together: one named thing, a population, or the lines of a data file.
public struct ThingGroup: Sendable {
  public var kind: KindID
  /// Slots in the root kind's table, in order of declaration.
  public var slots: Range<Int>
  /// Declared name ("Lincoln"), or nil for the members of a population.
  public var names: [String?]
  /// Name to show ("Lincoln Elementary"), where given.
  public var titles: [String?]
  /// The stable base of these things' identity for luck: the name, or kind and ordinal of the population.
  public var identity: String
  /// `it` in the given values.
  public var itself: LocalID?
  /// `numbered i`: a local that counts from 1.
  public var numbered: LocalID?
  public var given: [Given]
  public var span: SourceSpan
}

/// A first value given by the block of a thing, a population, a tie or data.
public struct Given: Sendable {
  public enum Value: Sendable {
    case value(TypedExpr)
    /// One number per slot of the group, from data; an index for references and choices; NaN stands for `none`.
    case data([Double])
  }
  public var field: FieldID
  /// Keys, when one entry of a keyed field is given: constants (slots or range numbers).
  public var keys: [Int]
  public var value: Value
  public var span: SourceSpan
}

public struct TieGroup: Sendable {
  public var relation: RelationID
  /// Slots of both ends, in the root kinds' tables.
  public var from: [Int32]
  public var to: [Int32]
  public var itself: LocalID?
  public var given: [Given]
  public var span: SourceSpan
}

public struct Link: Sendable {
  public enum Maker: Sendable { case complete, ring, smallWorld, random, grid, preferential, regular }
  public var relation: RelationID
  public var from: KindID
  public var to: KindID
  public var maker: Maker
  public var parameters: [TypedExpr]
  /// `~` instead of `by`: drawn afresh in each world.
  public var perWorld: Bool
  public var span: SourceSpan
}

/// Straight lines between points, flat beyond them.
public struct Curve: Sendable {
  public var name: String
  public var x: [Double]
  public var y: [Double]
  public var xUnit: Unit
  public var yType: ValueType
  public var span: SourceSpan
}

public struct Local: Sendable {
  public var name: String
  public var type: ValueType
  /// Written again after its `let` (only in bodies of definitions and rules).
  public var isMutable = false
}

public struct Define: Sendable {
  public var name: String
  public var parameters: [LocalID]
  public var body: TypedBody
  public var type: ValueType
  public var isHidden = false
  public var span: SourceSpan
  public var docs: String
}

/// Steps and a last line that is the value.
public struct TypedBody: Sendable {
  public var steps: [TypedStatement]
  public var value: TypedExpr
}

public struct Measure: Sendable {
  public var name: String
  public var title: String?
  public var value: TypedExpr
  public var span: SourceSpan
  public var docs: String
}

public struct Formula: Sendable {
  /// The thing that the formula belongs to.
  public var itself: LocalID
  public var value: TypedExpr
}

/// A value that a body looks back at, kept for as many steps as asked.
public struct Recorder: Sendable {
  /// What the value is of: things (or ties) that vary, at most two; none for a value of the world.
  public var locals: [LocalID]
  public var value: TypedExpr
  /// How many past values are asked for at most; nil: from the start on.
  public var depth: Int?
}

public struct Invariant: Sendable {
  /// The thing of whose kind it is checked, or nil for the world.
  public var itself: LocalID?
  public var condition: TypedExpr
  public var span: SourceSpan
}
