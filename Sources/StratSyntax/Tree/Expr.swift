// SPDX-License-Identifier: Apache-2.0
// Values as written, before any name or unit is known. What later passes find out lives in trees of their own.

/// A value as written.
///
/// The tree is a value: it holds what the reader saw and nothing that a later pass worked out.
public struct Expr: Hashable, Sendable {
  /// With the brackets around it, where it stands in brackets.
  public var span: SourceSpan
  public var kind: Kind
  /// Whether it was written in round brackets of its own: `(x / 10 USD) / hour`.
  public var isBracketed: Bool
  public init(span: SourceSpan, kind: Kind, isBracketed: Bool = false) {
    self.span = span
    self.kind = kind
    self.isBracketed = isBracketed
  }

  public indirect enum Kind: Hashable, Sendable {
    /// `0.5`, `20k`, `52%`, `20k USD`
    case number(NumberLiteral)
    /// `2026-Q3`
    case date(DateLiteral)
    /// `"Students 2026"`, which stands in `row["Students 2026"]` only
    case text(TextLiteral)
    /// `none`
    case none
    /// `yes`, `no`
    case bool(Bool)
    /// `it`
    case it
    /// `Lincoln`
    case name(Name)
    /// `s.reading`, `reading of s`
    case member(Member)
    /// `standing[parents]`
    case index(Expr, [Expr])
    /// `pressure(s, i)`, `min(a, b)`
    case call(Name, arguments: [Expr])
    /// `[1, 2, 7]`
    case list([Expr])
    /// `(a, b)` in `max (a, b) of shops`: nowhere else
    case several([Expr])
    /// `1..n`
    case range(Expr, Expr)
    /// `not open`, `-x`
    case unary(Unary)
    /// `a + b`, `a and b`, `a is b`, `3% per quarter`, `5% to 30%`; chains lean left
    case binary(Binary)
    /// `between 5 and 10`
    case between(Expr, Expr)
    /// `Dana knows Rosa`
    case tieTest(Expr, Name, Expr)
    /// `if a > 2 then x else y`
    case conditional(condition: Expr, then: Expr, otherwise: Expr)
    /// `{ when a < 3: 1; otherwise: 2 }`
    case cases([CaseArm])
    /// `{ parents: 35%, board: 50% }`
    case map([MapEntry])
    /// `mean reading of s.peers where open weighted by size else 50%`
    case fold(Fold)
    /// `max x over 2 years`, `change in x over 1 year`, `slope x over 2 years`
    case timed(Timed)
    /// `first time reach > 50%`
    case firstTime(Expr)
    /// `last poll`
    case last(Expr)
    /// `x 4 quarters ago`: the value and the amount
    case ago(Expr, Expr)
    /// `(reach at 2028-Q1)`
    case at(Expr, time: Expr)
    /// `shops where open sorted by need`
    case selection(Selection)
    /// `create shop Hope { district = d }`
    case create(Creation)
    /// `(s uses i { stage = trying })`
    case tie(TieMaking)
    /// Where the reader gave up; a message has already been made.
    case missing
  }
}

extension Expr {
  /// Whether it is a call without brackets around it: `rally(parents)`.
  var isCall: Bool {
    if case .call = kind { return !isBracketed }
    return false
  }
}

/// `3.5M USD`
public struct NumberLiteral: Hashable, Sendable {
  /// The value with its ending: 3,500,000 for `3.5M`, 0.52 for `52%`.
  public var value: Double
  /// As written, without the unit: `3.5M`.
  public var text: String
  /// Whether a `%` stands behind it.
  public var isPercent: Bool
  /// `USD`
  public var unit: Name?
  public init(value: Double, text: String, isPercent: Bool = false, unit: Name? = nil) {
    self.value = value
    self.text = text
    self.isPercent = isPercent
    self.unit = unit
  }
}

/// `2026-Q3`, `2026-09`, `2026-09-15`. A bare `2026` is a number.
public struct DateLiteral: Hashable, Sendable {
  public var year: Int
  /// 1 to 4
  public var quarter: Int?
  /// 1 to 12
  public var month: Int?
  /// 1 to 31
  public var day: Int?
  public init(year: Int, quarter: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.quarter = quarter
    self.month = month
    self.day = day
  }
}

/// `s.reading`, or `reading of s`: the same node
public struct Member: Hashable, Sendable {
  public var owner: Expr
  public var field: Name
  /// Whether it was written `reading of s`.
  public var isOf: Bool
  public init(owner: Expr, field: Name, isOf: Bool = false) {
    self.owner = owner
    self.field = field
    self.isOf = isOf
  }
}

/// `not open`, `-x`
public struct Unary: Hashable, Sendable {
  public var op: UnaryOperator
  public var opSpan: SourceSpan
  public var operand: Expr
  /// Whether it was written as a sign of other languages: `!open`.
  public var isForeign: Bool
  public init(op: UnaryOperator, opSpan: SourceSpan, operand: Expr, isForeign: Bool = false) {
    self.op = op
    self.opSpan = opSpan
    self.operand = operand
    self.isForeign = isForeign
  }
}

/// The signs and words before one value.
public enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
  case not = "not"
  case minus = "-"
}

/// `a + b`
public struct Binary: Hashable, Sendable {
  public var op: BinaryOperator
  public var opSpan: SourceSpan
  public var left: Expr
  public var right: Expr
  /// Whether it was written as a sign of other languages that a condition understands: `=`, `==`,
  /// `!=`, `&&`, `||`.
  public var isForeign: Bool
  public init(op: BinaryOperator, opSpan: SourceSpan, left: Expr, right: Expr, isForeign: Bool = false) {
    self.op = op
    self.opSpan = opSpan
    self.left = left
    self.right = right
    self.isForeign = isForeign
  }
}

/// The signs and words between two values; the raw value is how each is written.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or = "or"
  case and = "and"
  case `is` = "is"
  case isNot = "is not"
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case to = "to"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case per = "per"
  case power = "^"

  /// Whether it compares two values and gives yes or no.
  public var isComparison: Bool {
    switch self {
    case .is, .isNot, .less, .atMost, .greater, .atLeast: true
    default: false
    }
  }
}

/// `when a < 3: 1`, `otherwise: 2`
public struct CaseArm: Hashable, Sendable {
  public var span: SourceSpan
  /// `a < 3`; none for `otherwise`
  public var condition: Expr?
  public var value: Expr
  public init(span: SourceSpan, condition: Expr? = nil, value: Expr) {
    self.span = span
    self.condition = condition
    self.value = value
  }
}

/// `parents: 35%`
public struct MapEntry: Hashable, Sendable {
  public var span: SourceSpan
  /// A name or a number.
  public var key: Expr
  public var value: Expr
  public init(span: SourceSpan, key: Expr, value: Expr) {
    self.span = span
    self.key = key
    self.value = value
  }
}

/// `create shop Hope like small { district = d }`
public struct Creation: Hashable, Sendable {
  public var span: SourceSpan
  public var kind: Name
  public var name: Name?
  /// `like small`
  public var template: Name?
  public var values: [GivenValue]
  public init(
    span: SourceSpan, kind: Name, name: Name? = nil, template: Name? = nil, values: [GivenValue] = []
  ) {
    self.span = span
    self.kind = kind
    self.name = name
    self.template = template
    self.values = values
  }
}

/// `s uses i { stage = trying }`: makes the tie
public struct TieMaking: Hashable, Sendable {
  public var span: SourceSpan
  public var left: Expr
  public var relation: Name
  public var right: Expr
  public var values: [GivenValue]
  public init(span: SourceSpan, left: Expr, relation: Name, right: Expr, values: [GivenValue] = []) {
    self.span = span
    self.left = left
    self.relation = relation
    self.right = right
    self.values = values
  }
}
