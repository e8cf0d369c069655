// SPDX-License-Identifier: Apache-2.0
// Aggregates, aggregates over time, and selections from a collection.

/// `pick 3 of s in shops where open weighted by need with repeats over 1 year else none`
public struct Fold: Hashable, Sendable {
  public var function: FoldFunction
  public var functionSpan: SourceSpan
  /// `reading` in `mean reading of shops`, `3` in `pick 3 of shops`
  public var measure: FoldMeasure?
  /// `s` in `share of s in shops`
  public var variable: Name?
  public var collection: Expr
  /// `where open`
  public var condition: Expr?
  /// `weighted by need`
  public var weight: Expr?
  /// `by need`
  public var rank: Expr?
  /// `with repeats`
  public var repeats: Bool
  /// `over 1 year`
  public var over: Period?
  /// `else 50%`
  public var otherwise: Expr?
  public init(
    function: FoldFunction, functionSpan: SourceSpan, measure: FoldMeasure? = nil, variable: Name? = nil,
    collection: Expr, condition: Expr? = nil, weight: Expr? = nil, rank: Expr? = nil,
    repeats: Bool = false, over: Period? = nil, otherwise: Expr? = nil
  ) {
    self.function = function
    self.functionSpan = functionSpan
    self.measure = measure
    self.variable = variable
    self.collection = collection
    self.condition = condition
    self.weight = weight
    self.rank = rank
    self.repeats = repeats
    self.over = over
    self.otherwise = otherwise
  }
}

/// The words that make one value of many. Each is written as its raw value.
public enum FoldFunction: String, Hashable, Sendable, CaseIterable {
  case count, share, sum, mean, median, min, max, any, all, first, pick, best
}

/// What stands between the word of an aggregate and `of`.
public enum FoldMeasure: Hashable, Sendable {
  /// `reading`, `n`, `pressure(it, i)`, `(a - b)`, `z^k`: a bare name may also be how many
  /// (`pick n of shops`)
  case value(Expr)
  /// `3`
  case count(Expr)
  /// `one`
  case one(SourceSpan)
}

/// `1 year` or `all` behind `over`
public enum Period: Hashable, Sendable {
  case length(Expr)
  case all(SourceSpan)
}

/// `max x over 2 years else 0`
public struct Timed: Hashable, Sendable {
  public var function: TimedFunction
  public var functionSpan: SourceSpan
  public var subject: Expr
  public var over: Period
  /// `else 0`
  public var otherwise: Expr?
  public init(
    function: TimedFunction, functionSpan: SourceSpan, subject: Expr, over: Period, otherwise: Expr? = nil
  ) {
    self.function = function
    self.functionSpan = functionSpan
    self.subject = subject
    self.over = over
    self.otherwise = otherwise
  }
}

/// What is made of the values that something had over time.
public enum TimedFunction: Hashable, Sendable {
  /// `max x over 2 years`
  case fold(FoldFunction)
  /// `change in x over 1 year`
  case change
  /// `slope x over 2 years`
  case slope
}

/// `shops where open sorted by need`; at least one of the two parts is there
public struct Selection: Hashable, Sendable {
  public var collection: Expr
  public var condition: Expr?
  public var sortedBy: Expr?
  public init(collection: Expr, condition: Expr? = nil, sortedBy: Expr? = nil) {
    self.collection = collection
    self.condition = condition
    self.sortedBy = sortedBy
  }
}
