// SPDX-License-Identifier: Apache-2.0
// Declarations of what happens: phases, rules, moves, shocks, signals, strategies, tests, lessons.

/// `phases decide, act, learn`
public struct PhasesDeclaration: Hashable, Sendable {
  public var names: [Name]
  public init(names: [Name]) {
    self.names = names
  }
}

/// `phase settle after account`
public struct PhaseDeclaration: Hashable, Sendable {
  public var name: Name
  /// `after`, else `before`
  public var isAfter: Bool
  public var other: Name
  public init(name: Name, isAfter: Bool, other: Name) {
    self.name = name
    self.isAfter = isAfter
    self.other = other
  }
}

/// `rule review in account for each d: duty where d.open every d.period, one at a time { … }`
public struct RuleDeclaration: Hashable, Sendable {
  public var name: Name
  public var phase: Name
  public var binders: [Binder]
  /// `where d.open`
  public var condition: Expr?
  public var trigger: Trigger?
  public var turns: [Turns]
  public var body: Block
  public init(
    name: Name, phase: Name, binders: [Binder] = [], condition: Expr? = nil, trigger: Trigger? = nil,
    turns: [Turns] = [], body: Block
  ) {
    self.name = name
    self.phase = phase
    self.binders = binders
    self.condition = condition
    self.trigger = trigger
    self.turns = turns
    self.body = body
  }
}

/// `move rally(g: group) by a: actor { … }`
public struct MoveDeclaration: Hashable, Sendable {
  public var name: Name
  public var parameters: [Binder]
  /// `a: actor`
  public var actor: Binder
  public var body: Block
  public init(name: Name, parameters: [Binder], actor: Binder, body: Block) {
    self.name = name
    self.parameters = parameters
    self.actor = actor
    self.body = body
  }
}

/// `question hours_left "How much time is left?" in capacity by me: person = me.hours { note "…" }`
public struct QuestionDeclaration: Hashable, Sendable {
  public var name: Name
  public var title: TextLiteral?
  /// What it is asked about, with others: `capacity`.
  public var group: Name
  /// Who asks: `me: person`.
  public var speaker: Binder
  /// `and others`: it matters what others could do about it.
  public var asksOthers: Bool
  /// `over 8 quarters`: the value is looked for then, in many worlds.
  public var over: Expr?
  /// `with noise = 0% as calm`
  public var second: SecondAnswer?
  public var value: Expr
  /// What the value means, in notes.
  public var body: Block
  public init(
    name: Name, title: TextLiteral? = nil, group: Name, speaker: Binder, asksOthers: Bool = false,
    over: Expr? = nil, second: SecondAnswer? = nil, value: Expr, body: Block
  ) {
    self.name = name
    self.title = title
    self.group = group
    self.speaker = speaker
    self.asksOthers = asksOthers
    self.over = over
    self.second = second
    self.value = value
    self.body = body
  }
}

/// `noise = 0% as calm`: what the answer would be with other parameters, and what the notes call it.
public struct SecondAnswer: Hashable, Sendable {
  public var settings: [Setting]
  public var name: Name
  public init(settings: [Setting], name: Name) {
    self.settings = settings
    self.name = name
  }
}

/// `shock recession "State budget cut" { when chance(3% per quarter) … }`
public struct ShockDeclaration: Hashable, Sendable {
  public var name: Name
  public var title: TextLiteral?
  public var body: Block
  public init(name: Name, title: TextLiteral? = nil, body: Block) {
    self.name = name
    self.title = title
    self.body = body
  }
}

/// `signal test_scores for each p: position to p.holder every year ~ normal(reading of p.site, 3%)`
public struct SignalDeclaration: Hashable, Sendable {
  public var name: Name
  public var binders: [Binder]
  /// `p.holder`
  public var receiver: Expr
  public var trigger: Trigger?
  public var given: Given
  public init(name: Name, binders: [Binder] = [], receiver: Expr, trigger: Trigger? = nil, given: Given) {
    self.name = name
    self.binders = binders
    self.receiver = receiver
    self.trigger = trigger
    self.given = given
  }
}

/// `strategy weakest_leg for Rosa, best first { … }`
public struct StrategyDeclaration: Hashable, Sendable {
  public var name: Name
  public var actor: Name
  public var bestFirst: Bool
  public var body: Block
  public init(name: Name, actor: Name, bestFirst: Bool = false, body: Block) {
    self.name = name
    self.actor = actor
    self.bestFirst = bestFirst
    self.body = body
  }
}

/// `test "books" with d = 0.2 { … }`
public struct TestDeclaration: Hashable, Sendable {
  public var title: TextLiteral
  public var settings: [Setting]
  public var body: Block
  public init(title: TextLiteral, settings: [Setting] = [], body: Block) {
    self.title = title
    self.settings = settings
    self.body = body
  }
}

/// `Lab.quality = 9%` after `with`
public struct Setting: Hashable, Sendable {
  public var span: SourceSpan
  public var target: Expr
  public var given: Given
  public init(span: SourceSpan, target: Expr, given: Given) {
    self.span = span
    self.target = target
    self.given = given
  }
}

/// `lesson "First steps" { say "Welcome." }`
public struct LessonDeclaration: Hashable, Sendable {
  public var title: TextLiteral
  public var body: Block
  public init(title: TextLiteral, body: Block) {
    self.title = title
    self.body = body
  }
}
