// SPDX-License-Identifier: Apache-2.0
// Statements that do something: in bodies of rules, moves and shocks, in tests and at the prompt.

/// A statement that does something.
public indirect enum Action: Hashable, Sendable {
  /// `let a, b = pick 2 of people`
  case `let`(LetAction)
  /// `s.wish += 1`
  case assign(AssignAction)
  /// `s uses i { stage = trying }`
  case tie(TieMaking)
  /// `reach * 2`: a value to be shown, a spoken move (a bare call), or the value of a `define`
  case value(Expr)
  /// `mean size of shops as json`: shown in a form
  case formed(Expr, as: Name)
  /// `if a > 2 { x = 1 } else { x = 2 }`
  case `if`(IfAction)
  /// `each d in districts where d.slack > 0 USD { … }`
  case each(EachAction)
  /// `Dana: rally(parents)`
  case spoken(SpokenMove)
  /// `pay 5 USD from a then b to c as u.got`
  case pay(PayAction)
  /// `untie s uses i`, `untie u`
  case untie(UntieAction)
  /// `create shop Hope { district = d }`
  case create(Creation)
  /// `remove s.lab`
  case remove(Expr)
  /// `note "Recession"`
  case note(TextLiteral)
  /// `needs a.energy >= 6 hours else "{a} is exhausted"`
  case needs(Expr, refusal: TextLiteral?)
  /// `require x > 0`
  case require(Expr)
  /// `expect reach is 52% within 1%`
  case expect(ExpectAction)
  /// `when chance(3% per quarter)`, `for 6 quarters`: in a shock
  case trigger(Trigger)
  /// `at first { … }`: in a shock
  case atFirst(Block)
  /// `while on { … }`: in a shock
  case whileOn(Block)
  /// `at end { … }`: in a shock
  case atEnd(Block)
  /// `when a < 50%: rally(parents) worth 1`, `otherwise: …`, `coach(Lab) worth 2`: in a strategy
  case plan(PlanLine)
  /// `say "Welcome."`, `ask "…"`, `hint "…"`: in a lesson
  case lesson(LessonWord, TextLiteral)
  /// `wait`
  case wait
}

/// `let a, b = f(x)`
public struct LetAction: Hashable, Sendable {
  public var names: [Name]
  public var value: Expr
  public init(names: [Name], value: Expr) {
    self.names = names
    self.value = value
  }
}

/// `x = 5`, `x ~ 1 to 2`, `x += 5`, `x -= 5`, `x changes by 5 USD/quarter`
public struct AssignAction: Hashable, Sendable {
  /// A path: `s.reading`, `standing[parents] of a`.
  public var target: Expr
  public var op: AssignOperator
  public var opSpan: SourceSpan
  public var value: Expr
  public init(target: Expr, op: AssignOperator, opSpan: SourceSpan, value: Expr) {
    self.target = target
    self.op = op
    self.opSpan = opSpan
    self.value = value
  }
}

/// How a value is given; the raw value is how it is written.
public enum AssignOperator: String, Hashable, Sendable, CaseIterable {
  case set = "="
  case draw = "~"
  case add = "+="
  case take = "-="
  case changesBy = "changes by"
}

/// `if a { … } else if b { … } else { … }`
public struct IfAction: Hashable, Sendable {
  /// At least one.
  public var arms: [IfArm]
  public var otherwise: Block?
  public init(arms: [IfArm], otherwise: Block? = nil) {
    self.arms = arms
    self.otherwise = otherwise
  }
}

/// `if a > 2 { x = 1 }`
public struct IfArm: Hashable, Sendable {
  public var condition: Expr
  public var body: Block
  public init(condition: Expr, body: Block) {
    self.condition = condition
    self.body = body
  }
}

/// `each s in shops where open sorted by need { … }`
public struct EachAction: Hashable, Sendable {
  public var variable: Name
  public var collection: Expr
  public var condition: Expr?
  public var sortedBy: Expr?
  public var body: Block
  public init(variable: Name, collection: Expr, condition: Expr? = nil, sortedBy: Expr? = nil, body: Block) {
    self.variable = variable
    self.collection = collection
    self.condition = condition
    self.sortedBy = sortedBy
    self.body = body
  }
}

/// `Dana: rally(parents)`
public struct SpokenMove: Hashable, Sendable {
  public var span: SourceSpan
  public var speaker: Name
  /// A call.
  public var move: Expr
  public init(span: SourceSpan, speaker: Name, move: Expr) {
    self.span = span
    self.speaker = speaker
    self.move = move
  }
}

/// `pay whole 5 USD from s.base then s.slack to u.running as u.got`
public struct PayAction: Hashable, Sendable {
  public var isWhole: Bool
  public var amount: Expr
  /// In the order in which they pay; at least one.
  public var sources: [Expr]
  public var target: Expr
  /// `as u.got`
  public var record: Expr?
  public init(isWhole: Bool = false, amount: Expr, sources: [Expr], target: Expr, record: Expr? = nil) {
    self.isWhole = isWhole
    self.amount = amount
    self.sources = sources
    self.target = target
    self.record = record
  }
}

/// `untie u`, `untie s uses i`
public struct UntieAction: Hashable, Sendable {
  /// The tie itself, or its first end.
  public var first: Expr
  public var relation: Name?
  public var second: Expr?
  public init(first: Expr, relation: Name? = nil, second: Expr? = nil) {
    self.first = first
    self.relation = relation
    self.second = second
  }
}

/// `when a < 50%: { rally(a); rally(b) } worth 1`
public struct PlanLine: Hashable, Sendable {
  public var guardKind: Guard
  public var moves: Moves
  /// `worth 1`
  public var worth: Expr?
  public init(guardKind: Guard, moves: Moves, worth: Expr? = nil) {
    self.guardKind = guardKind
    self.moves = moves
    self.worth = worth
  }

  public enum Guard: Hashable, Sendable {
    /// `when a < 50%:`
    case when(Expr)
    /// `otherwise:`
    case otherwise
    /// `coach(Lab) worth 2`
    case always
  }

  public enum Moves: Hashable, Sendable {
    /// `rally(parents)`
    case call(Expr)
    /// `{ rally(parents); brief(board) }`
    case block(Block)
  }
}

/// `expect reach is 52% within 1%`
public struct ExpectAction: Hashable, Sendable {
  public var claim: Claim
  /// `within 0.0001 or 0.01%`: one or two; either suffices
  public var tolerance: [Margin]
  public init(claim: Claim, tolerance: [Margin] = []) {
    self.claim = claim
    self.tolerance = tolerance
  }

  public enum Claim: Hashable, Sendable {
    /// `reach is 52%`, `reach at 2028-Q1 is 52%`
    case holds(Expr)
    /// `laws matches [1, 2, 7]`
    case matches(Expr, Expr)
    /// `s matches "out.csv" column "S"`
    case matchesFile(Expr, TextLiteral, column: TextLiteral?)
    /// `rally(parents) fails "no standing"`
    case fails(Attempt, words: TextLiteral?)
  }

  /// What is expected to fail.
  public enum Attempt: Hashable, Sendable {
    /// `rally(parents)`
    case value(Expr)
    /// `Dana: rally(parents)`
    case spoken(SpokenMove)
    /// `{ pay 5 USD from a to b }`
    case block(Block)
  }
}

/// `0.0001`, `1e-9 of it`, and `0.01%` in `0.0001 or 0.01%`
public struct Margin: Hashable, Sendable {
  public var amount: Expr
  /// `of it`: the amount is a part of the value that was expected
  public var isOfIt: Bool
  public init(amount: Expr, isOfIt: Bool = false) {
    self.amount = amount
    self.isOfIt = isOfIt
  }

  /// Whether this is a part of what was expected: `1e-9 of it`, and a percentage that stands beside another margin,
  /// `within 0.0001 or 0.01%`. Alone, `within 1%` is one point of a percentage.
  public func isPart(of margins: [Margin]) -> Bool {
    if isOfIt { return true }
    guard margins.count > 1, case .number(let number) = amount.kind else { return false }
    return number.isPercent
  }
}

/// The words of a lesson that take a text.
public enum LessonWord: String, Hashable, Sendable {
  case say, ask, hint
}
