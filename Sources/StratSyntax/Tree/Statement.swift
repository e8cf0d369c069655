// SPDX-License-Identifier: Apache-2.0
// One statement. Declarations, actions and commands are one grammar; what may stand where is
// checked by name later.

/// One statement with the documentation before it.
public struct Statement: Hashable, Sendable {
  public var docs: Documentation?
  public var span: SourceSpan
  public var kind: Kind
  /// `quietly step 3`: done without a word. The span begins behind `quietly`.
  public var isQuiet: Bool
  public init(docs: Documentation? = nil, span: SourceSpan, kind: Kind, isQuiet: Bool = false) {
    self.docs = docs
    self.span = span
    self.kind = kind
    self.isQuiet = isQuiet
  }

  public indirect enum Kind: Hashable, Sendable {
    /// `kind shop { … }`
    case declaration(Declaration)
    /// `a.energy -= 6 hours`
    case action(Action)
    /// `step 4`
    case command(Command)
    /// Where the reader gave up; a message has already been made.
    case missing
  }
}

/// `{ s uses i; s.wish = 0 }`
public struct Block: Hashable, Sendable {
  /// With its braces.
  public var span: SourceSpan
  public var statements: [Statement]
  public init(span: SourceSpan, statements: [Statement]) {
    self.span = span
    self.statements = statements
  }
}

/// `at start`, `at 2028-Q1`, `every year`, `when reach > 50% becomes true`, each also with `for 6 quarters`
public struct Trigger: Hashable, Sendable {
  public var span: SourceSpan
  /// None where only `for 6 quarters` stands.
  public var moment: Moment?
  /// `for 6 quarters`
  public var duration: Expr?
  public init(span: SourceSpan, moment: Moment? = nil, duration: Expr? = nil) {
    self.span = span
    self.moment = moment
    self.duration = duration
  }

  public enum Moment: Hashable, Sendable {
    /// `at start`
    case start
    /// `at 2028-Q1`
    case at(Expr)
    /// `every year`, `every d.period`
    case every(Expr)
    /// `when chance(3% per quarter)`, `when reach > 50% becomes true`
    case when(Expr, becomesTrue: Bool)
  }
}

/// How a rule takes its things: together is the way without one of these.
public enum Turns: Hashable, Sendable {
  /// `one at a time`, `one at a time in random order`, `one at a time by need`
  case oneAtATime(TurnOrder, SourceSpan)
  /// `500 times`, `n times`
  case times(Expr, SourceSpan)
}

/// The order in which a rule takes its things one at a time.
public enum TurnOrder: Hashable, Sendable {
  case declared
  /// `in random order`
  case random
  /// `by need of d`
  case by(Expr)
}
