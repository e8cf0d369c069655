// SPDX-License-Identifier: Apache-2.0
// Checked statements, and the things of a play that are made of them: rules, moves, shocks, strategies.

public import StratSyntax

public struct TypedStatement: Sendable {
  public var kind: Kind
  public var span: SourceSpan
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind: Sendable {
    /// `let a, b = f(x)`: several locals take the parts of a list or of a collection with as many members.
    case letting([LocalID], TypedExpr)
    /// A local is given a new value.
    case assign(LocalID, TypedExpr)
    case write(Write)
    case conditional(TypedExpr, [TypedStatement], [TypedStatement])
    case each(Collection, [TypedStatement])
    case pay(Pay)
    case tie(Tying)
    case untie(RelationID, TypedExpr, TypedExpr)
    /// `untie u` for a tie at hand.
    case untieIt(TypedExpr)
    case create(Creating)
    case remove(TypedExpr)
    case note([TypedExpr.TextPart])
    /// In moves: refused with the words where the condition fails.
    case needs(TypedExpr, otherwise: [TypedExpr.TextPart]?)
    case require(TypedExpr)
  }

  public struct Write: Sendable {
    public enum Manner: Sendable, Hashable {
      /// `=`: claims the cell.
      case give
      /// `+=` (and `-=`, with the sign in the value) and `changes by` (already times the step).
      case add
    }
    public var field: FieldID
    public var owner: TypedExpr?
    public var keys: [TypedExpr]
    public var manner: Manner
    public var value: TypedExpr
  }

  public struct Account: Sendable {
    public var field: FieldID
    public var owner: TypedExpr?
    public var keys: [TypedExpr]
  }

  public struct Pay: Sendable {
    /// Already multiplied by the step where it was an amount per time.
    public var amount: TypedExpr
    /// In order of choice; empty: `outside`.
    public var from: [Account]
    /// nil: `outside`.
    public var to: Account?
    public var isWhole: Bool
    /// `… as u.got`: where what moved is written.
    public var got: (field: FieldID, owner: TypedExpr?)?
  }

  public struct Tying: Sendable {
    public var relation: RelationID
    public var from: TypedExpr
    public var to: TypedExpr
    public var itself: LocalID?
    public var given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]
  }

  public struct Creating: Sendable {
    public var kind: KindID
    public var itself: LocalID
    public var given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]
  }
}

/// What varies in a head: `for each s: shop, i: practice`, `for each u: uses`.
public struct Binder: Sendable {
  public enum Domain: Sendable, Hashable {
    case kind(KindID)
    case relation(RelationID)
  }
  public var local: LocalID
  public var domain: Domain
}

/// One trigger clause, for rules, shocks and signals alike. Durations are whole steps of the clock.
public struct Trigger: Sendable {
  public enum Point: Sendable {
    case atStart
    /// The step (counted from 0) that begins then.
    case atStep(Int)
    /// Every so much time (in the clock's unit; may read the binder's fields).
    case every(TypedExpr)
    /// True now and not a step ago; true at the start counts once.
    case becomes(TypedExpr)
    /// A condition that is a chance: each step afresh.
    case chance(TypedExpr)
  }
  /// nil: only `for 6 quarters`, from the start on.
  public var point: Point?
  /// `for 6 quarters`: goes on for that long, in the clock's unit; nil: for one step.
  public var duration: TypedExpr?
}

public struct Rule: Sendable {
  public var name: String
  public var phase: Int
  public var binders: [Binder]
  public var condition: TypedExpr?
  public var trigger: Trigger?
  public var turns: Turns?
  /// `500 times`, or a number read when the rule starts.
  public var rounds: TypedExpr?
  public var body: [TypedStatement]
  public var span: SourceSpan
  public var docs: String

  public enum Turns: Sendable {
    case declared
    case random
    /// Largest first; equals in order of declaration.
    case by(TypedExpr)
  }
}

public struct Move: Sendable {
  public var name: String
  public var parameters: [LocalID]
  public var speaker: LocalID
  public var body: [TypedStatement]
  public var span: SourceSpan
  public var docs: String
}

/// What a strategist asks at each step, as a number, and what the number means in notes.
public struct Question: Sendable {
  public var name: String
  public var title: String?
  public var group: String
  /// Who asks.
  public var speaker: LocalID
  public var value: TypedExpr
  /// The value, where the notes speak of it: `answer`.
  public var answer: LocalID
  public var body: [TypedStatement]
  /// Whether it matters what others could do about it.
  public var asksOthers: Bool
  /// Steps ahead at which the value is looked for, in many worlds; nothing where it is asked of now.
  public var over: Int?
  public var second: Second?
  public var span: SourceSpan
  public var docs: String

  /// The answer if some parameters had other values from now on, where the notes speak of it.
  public struct Second: Sendable {
    public var parameters: [(field: FieldID, value: Double)]
    public var local: LocalID
  }
}

public struct Shock: Sendable {
  public var name: String
  public var title: String?
  public var trigger: Trigger?
  public var first: [TypedStatement]
  public var whileOn: [TypedStatement]
  public var end: [TypedStatement]
  public var span: SourceSpan
  public var docs: String
}

/// A contingent plan: the first line that holds and can be done.
public struct Strategy: Sendable {
  /// A move with what it is made with.
  public typealias Spoken = (move: MoveID, arguments: [TypedExpr])
  public struct Line: Sendable {
    public var condition: TypedExpr?
    /// Moves made together, all or none.
    public var moves: [Spoken]
    /// How good it is, a plain number: in a strategy that goes best first, and there alone.
    public var worth: TypedExpr?
    public var span: SourceSpan
  }
  /// Somebody who can follow it.
  public struct Follower: Sendable {
    public var name: String
    public var actor: TypedExpr
    /// It is for them, and so they follow it unless they are told otherwise; the others do once they are told.
    public var isDeclared: Bool
  }
  public var name: String
  public var followers: [Follower]
  public var lines: [Line]
  /// Each line that is worth something is tried, the best first; else the first that can be done is done.
  public var isBestFirst: Bool
  public var span: SourceSpan
  public var docs: String
}

/// Checked text that is not part of the model: a command's condition, an answer at the prompt, a test's steps.
public struct TypedFragment: Sendable {
  public enum Content: Sendable {
    case value(TypedExpr)
    case statements([TypedStatement])
    /// `Dana: rally(parents)`.
    case move(MoveID, speaker: TypedExpr, arguments: [TypedExpr])
  }
  public var content: Content
  public init(_ content: Content) { self.content = content }
}
