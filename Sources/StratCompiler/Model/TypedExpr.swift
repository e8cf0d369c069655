// SPDX-License-Identifier: Apache-2.0
// A checked value: names are resolved, units agree, numbers are in the model's own measures.
// Everything that converts (percent, `20k USD`, `3 quarters` on a yearly clock, per time in `chance`) has
// been turned into plain arithmetic here, so that the lowering and the oracle need to know no unit.

public import StratSyntax

public struct TypedExpr: Sendable {
  public var kind: Kind
  public var type: ValueType
  public var span: SourceSpan
  /// Reads something that is hidden, itself or through a definition.
  public var isHidden: Bool

  public init(_ kind: Kind, _ type: ValueType, at span: SourceSpan, isHidden: Bool = false) {
    self.kind = kind
    self.type = type
    self.span = span
    self.isHidden = isHidden
  }

  public indirect enum Kind: Sendable {
    /// A number in the unit of ``TypedExpr/type``; also a date, as time since the clock's start.
    case number(Double)
    case flag(Bool)
    /// A word of a choice, by position.
    case word(Int)
    /// A thing by its slot in its root kind's table.
    case thing(Int)
    /// No thing.
    case none
    case text([TextPart])
    /// What a head, a `let`, an `each` or an aggregate names.
    case local(LocalID)
    /// `s.reading`, `a.standing[g]`, a field of the world (`owner` nil), a parameter, a tie's field.
    case field(FieldID, owner: TypedExpr?, keys: [TypedExpr])
    /// `d.metric` where the field is `formula of`: the value of the formula that `owner` was given.
    case formula(FieldID, owner: TypedExpr)
    /// One end of a tie: `u.shop` (`isFrom`) or `u.practice`.
    case end(TypedExpr, isFrom: Bool)
    /// `a knows b`: yes or no.
    case tied(RelationID, TypedExpr, TypedExpr)
    /// `knows(a, b)`: the tie, or none.
    case tie(RelationID, TypedExpr, TypedExpr)
    /// The one neighbour where the relation says `one`: `office.holder`, or none. `fromSide`: `of` is a from-end.
    case neighbour(RelationID, of: TypedExpr, fromSide: Bool)
    case unary(UnaryOperator, TypedExpr)
    case binary(BinaryOperator, TypedExpr, TypedExpr)
    /// `is` of two numbers, words, flags, dates, things or ties (none is equal to none).
    case same(TypedExpr, TypedExpr)
    /// `s is site`: the thing is of this kind or below it.
    case isKind(TypedExpr, KindID)
    /// `if c then a else b`, and values by case; only the part that holds is computed.
    case conditional(TypedExpr, TypedExpr, TypedExpr)
    /// The last case without `otherwise`: a fault that says that no case held.
    case noCase
    /// A function of numbers, elementwise: `max(a, b)`, `exp(x)`, `clamp(x, lo, hi)`.
    case function(Function, [TypedExpr])
    case curve(Int, TypedExpr)
    case call(DefineID, [TypedExpr])
    /// A draw, afresh each time: the distribution and its numbers.
    case draw(Distribution, [TypedExpr])
    /// `chance(p)`, with p already the chance in one step.
    case chance(TypedExpr)
    case fold(Fold)
    /// Several values: what may stand after `of` and `in`, and be shown.
    case collection(Collection)
    /// `[low, high]` with a fixed number of parts; `element` takes one of a list.
    case list([TypedExpr])
    case element(TypedExpr, Int)
    /// Time since the clock's start at the beginning of the step, in the clock's unit.
    case elapsed
    /// A look back at ``Model/recorders``: the arguments fill its locals.
    case past(Int, [TypedExpr], Past)
    /// The amount or the time of a payment that an aggregate over ``Collection/Source/payments(over:)`` looks at.
    case payment(PaymentPart, of: TypedExpr)
    /// `it.to is Lab.running`: whether an end of a payment is this account (nil: outside).
    case paymentIs(PaymentPart, of: TypedExpr, TypedStatement.Account?)
    /// `(reach at 2028-Q1)`: the value as it was at the beginning of that step (from 0). Only in fragments: the
    /// session keeps the states that it needs.
    case at(TypedExpr, step: Int)
    /// `reach of mc`: a measure or a parameter in a world of a run. Only in fragments.
    case inWorld(Recorded, of: TypedExpr)
    /// `b[w]`: the world of a run with the number of another run's world, counted from 0.
    case worldOf(String, TypedExpr)
    /// The statements that have a value: `create lab {...}` and `(s uses i {...})`.
    case made(TypedStatement)
  }

  /// What is kept of each world of a run.
  public enum Recorded: Hashable, Sendable {
    /// By index into ``Model/measures``.
    case measure(Int)
    case parameter(FieldID)
  }

  /// Plain text, or a value with how to show it.
  public enum TextPart: Sendable {
    case plain(String)
    case value(TypedExpr)
  }
}

public enum UnaryOperator: Sendable, Hashable { case negate, not }

/// Numbers (`add` ... `power`), comparisons of numbers and dates, and flags; `and` and `or` compute their
/// right side only where the left does not settle it.
public enum BinaryOperator: Sendable, Hashable {
  case add, subtract, multiply, divide, power
  case less, atMost, greater, atLeast
  case and, or
}

/// Elementwise functions of numbers. `distance` is |a - b| for two, the root of squared differences for four.
public enum Function: String, Sendable, Hashable, CaseIterable {
  case abs, sign, sqrt, exp, log, log10, sin, cos, tan, floor, ceil, round, clamp, min, max, mod
  case distance, normalCdf = "normal_cdf", normalQuantile = "normal_quantile"
  case factorial, choose, lgamma
}

/// Parameters in this order: normal(mean, sd), beta(a, b), uniform(low, high), lognormal(mean of log, sd of log),
/// triangular(low, mode, high), poisson(mean), binomial(n, p), exponential(rate), gamma(shape, scale),
/// amountRange(5% point, 95% point) for `A to B` of amounts, shareRange for `A to B` of shares.
public enum Distribution: String, Sendable, Hashable, CaseIterable {
  case normal, beta, uniform, lognormal, triangular, poisson, binomial, exponential, gamma
  case amountRange, shareRange
}

/// Several values: a source of members, narrowed, ordered, cut.
public struct Collection: Sendable {
  /// Where members come from; each level may use the locals of the levels before it (paths: `org.sites.practices`).
  public var levels: [Level]
  /// The condition after `where`, over the last level's local (and `tieLocal`).
  public var condition: TypedExpr?
  public var order: Order?
  public var type: ValueType

  public struct Level: Sendable {
    public var source: Source
    /// Names the member.
    public var local: LocalID
    /// Names the tie through which a neighbour was reached.
    public var tieLocal: LocalID?
  }

  public indirect enum Source: Sendable {
    /// All things of a kind, alive, in order of declaration.
    case things(KindID)
    /// All ties of a relation.
    case ties(RelationID)
    /// `s.peers`: neighbours of a thing; `fromSide`: the thing is a from-end. Symmetric relations look both ways.
    case neighbours(RelationID, of: TypedExpr, fromSide: Bool)
    /// The ties themselves of a thing: from `knows` seen from one end.
    case tiesOf(RelationID, of: TypedExpr, fromSide: Bool)
    /// `town.shops`: things of `kind` whose reference `field` is the thing.
    case inverse(FieldID, of: TypedExpr)
    /// Whole numbers, both ends.
    case range(TypedExpr, TypedExpr)
    case list([TypedExpr])
    /// A local that holds a collection (`let chosen = pick 3 of shops`), or any other collection value.
    case value(TypedExpr)
    /// The ledger: payments within the last `over` time units (nil: all kept).
    case payments(over: Double?)
    /// The worlds of a finished run, by its name: `mc`. Only in fragments.
    case worlds(String)
  }

  public enum Order: Sendable {
    /// `sorted by`: ascending, equals in order of declaration.
    case sorted(TypedExpr)
    /// `pick n of`: without repeats, or with; by chance alone or weighted. The draw's own counter is added by the lowering.
    case picked(count: TypedExpr, weight: TypedExpr?, repeats: Bool)
    /// `best n of c by x`: the largest, first declared first among equals.
    case best(count: TypedExpr, by: TypedExpr)
  }
}

/// A field of a payment record.
public enum PaymentPart: Sendable, Hashable { case amount, from, to, time }

/// One value from many.
public struct Fold: Sendable {
  public enum Operation: Sendable, Hashable {
    case count, share, sum, mean, median, min, max, any, all
    /// The first member; the member with the largest `value`; one drawn (weighted by `weight`).
    case first, best, pickOne
    /// `quantile(5%, reach of mc)`: type 7.
    case quantile
  }
  public var operation: Operation
  /// What is folded; for `share`, `any`, `all`, `count` the condition is in `matching`.
  public var collection: Collection
  /// The number that is summed, averaged, compared; nil for count, share, any, all, first, pickOne.
  public var value: TypedExpr?
  /// `share of s.peers where it uses i`: the condition that is asked of each member of `collection`
  /// (whose own `condition` then stays nil). For `count`, `any`, `all` likewise.
  public var matching: TypedExpr?
  public var weight: TypedExpr?
  /// For `quantile`: which.
  public var level: TypedExpr?
  /// The value of an empty collection, where `else` was given.
  public var otherwise: TypedExpr?
}

/// How a recorded value is looked at. Durations are whole steps.
public enum Past: Sendable, Hashable {
  /// `x 4 quarters ago`; before the start: the first value.
  case ago(Int)
  /// Over the last n recorded values, the present one among them; nil: all since the start.
  case mean(Int?), sum(Int?), least(Int?), most(Int?), median(Int?), count(Int?), share(Int?), any(Int?), all(
    Int?)
  /// Now less n steps ago; and the least-squares slope per time unit over the last n + 1 values.
  case change(Int?), slope(Int?)
  /// When a condition was first true, as a date; a fault before that unless `orNone`.
  case firstTime
}
