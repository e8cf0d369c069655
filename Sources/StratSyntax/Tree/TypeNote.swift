// SPDX-License-Identifier: Apache-2.0
// What stands after a `:`, what a name is given, and the names in the head of a rule, a move or a function.

/// What stands after the `:` of a field: `number from 0 to 1.5 or none for each group, month`
public struct TypeNote: Hashable, Sendable {
  public var span: SourceSpan
  public var base: Base
  /// `from 0`
  public var lower: Expr?
  /// `to 1.5`
  public var upper: Expr?
  /// `or none`
  public var orNone: Bool
  /// `for each group, month`
  public var keys: [KeyNote]
  public init(
    span: SourceSpan, base: Base, lower: Expr? = nil, upper: Expr? = nil, orNone: Bool = false,
    keys: [KeyNote] = []
  ) {
    self.span = span
    self.base = base
    self.lower = lower
    self.upper = upper
    self.orNone = orNone
    self.keys = keys
  }

  public enum Base: Hashable, Sendable {
    /// `number`, `share`, `USD/quarter`, `shop`, `yes/no`
    case plain(PlainNote)
    /// `one of steady, struggling`
    case oneOf([Name])
    /// `account of hours down to -10 hours`
    case account(UnitNote, downTo: Expr?)
    /// `formula of share`
    case formula(PlainNote)
  }
}

/// `number`, `USD/quarter`, `yes/no`
public enum PlainNote: Hashable, Sendable {
  /// `number`, `share`, `date`, `duration`, a unit such as `USD/quarter`, or a kind: only names can tell
  case unit(UnitNote)
  /// `yes/no`
  case yesNo(SourceSpan)

  public var span: SourceSpan {
    switch self {
    case .unit(let unit): unit.span
    case .yesNo(let span): span
    }
  }
}

/// `USD/student/quarter`; the first name may be the word `share`
public struct UnitNote: Hashable, Sendable {
  public var span: SourceSpan
  public var first: Name
  public var rest: [UnitFactor]
  public init(span: SourceSpan, first: Name, rest: [UnitFactor] = []) {
    self.span = span
    self.first = first
    self.rest = rest
  }
}

/// `/quarter` in `USD/quarter`
public struct UnitFactor: Hashable, Sendable {
  /// ``BinaryOperator/times``, ``BinaryOperator/divided`` or ``BinaryOperator/per``
  public var op: BinaryOperator
  public var name: Name
  public init(op: BinaryOperator, name: Name) {
    self.op = op
    self.name = name
  }
}

/// One key of `for each group, 1..3`
public enum KeyNote: Hashable, Sendable {
  /// `group`
  case name(Name)
  /// `1..n`: each end a number or a name
  case range(Expr, Expr)
}

/// Whether a value is known or drawn once a world.
public enum Gives: String, Hashable, Sendable {
  case known = "="
  case uncertain = "~"
}

/// `= 50%`, `~ beta(2, 2)`
public struct Given: Hashable, Sendable {
  public var gives: Gives
  public var value: Expr
  public init(gives: Gives, value: Expr) {
    self.gives = gives
    self.value = value
  }
}

/// `standing[parents] = 35%` in the block of an instance, a tie or a table
public struct GivenValue: Hashable, Sendable {
  public var docs: Documentation?
  public var span: SourceSpan
  public var name: Name
  /// `parents`
  public var keys: [Expr]
  public var given: Given
  public init(docs: Documentation? = nil, span: SourceSpan, name: Name, keys: [Expr] = [], given: Given) {
    self.docs = docs
    self.span = span
    self.name = name
    self.keys = keys
    self.given = given
  }
}

/// `s: shop or none` in the head of a rule, a move, a signal or a function
public struct Binder: Hashable, Sendable {
  public var span: SourceSpan
  public var name: Name
  public var type: PlainNote
  public var orNone: Bool
  public init(span: SourceSpan, name: Name, type: PlainNote, orNone: Bool = false) {
    self.span = span
    self.name = name
    self.type = type
    self.orNone = orNone
  }
}
