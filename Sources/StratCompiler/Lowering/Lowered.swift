// SPDX-License-Identifier: Apache-2.0
// What lowering hands on: the program for the engine, and for the session what it needs to speak about it.

public import StratEngine
public import StratSyntax

/// A model as a program, with the way back from the program's numbers to the model's words.
public struct Lowered: Sendable {
  public var program = Program()
  /// What `place` numbers in code mean.
  public var places: [Place] = []
  /// What `template` numbers in code, and ``Place/words``, mean.
  public var notes: [NoteTemplate] = []
  /// What notes with these templates tell of writes.
  public var accounts: [Int: WriteAccount] = [:]
  /// Table of each kind's root, by ``KindID/index`` of any kind.
  public var tableOfKind: [Int] = []
  /// Table of each relation's ties.
  public var tableOfRelation: [Int] = []
  /// For each shock of the model: the columns of the world that hold its state.
  public var shocks: [ShockColumns] = []
  /// By strategy and follower: a flag of the world. Set it, and a declared follower rests, another acts.
  public var strategies: [[Int]] = []
  /// What could not be lowered. With one of these the program must not run.
  public var problems: [LoweringProblem] = []
  /// What code beside the program needs of the model.
  var basis: LoweringBasis?
  /// The column of a field: fields stand first, in order of the model; hidden columns follow.
  public func columnOf(_ field: FieldID) -> Int { field.index }
}

/// Where in the model something happens: what a fault message needs.
public struct Place: Sendable {
  public struct Member: Sendable {
    /// The name in the rule's head, or of the `each`.
    public var name: String
    /// Holds the member in the frame that was opened for it.
    public var register: Register
    public var type: ValueType
  }
  /// The rule, move, shock, strategy, measure or field.
  public var owner: String
  public var span: SourceSpan
  /// What varied there, outermost first.
  public var members: [Member]
  /// For `needs … else "…"`: the words to say, with the values of the `require`.
  public var words: Int?
  /// What was asked, shown when a need without words fails.
  public var values: [ValueType] = []
}

/// A text with holes; values fill them in order.
public struct NoteTemplate: Sendable {
  public enum Part: Sendable {
    case plain(String)
    /// The next value, shown as this.
    case value(ValueType)
    /// The next value says whether the one after it is there, which is shown as this; else none is said.
    case perhaps(ValueType)
  }
  public var parts: [Part]
}

/// State of a shock: both are columns of the world.
public struct ShockColumns: Sendable {
  /// A flag. Set it and the shock begins in the coming step, whatever its trigger says.
  public var forced: Int
  /// Steps still to come, the closing one among them; 0: it is over.
  public var left: Int
}

/// Checked text beside the model, ready to run against a state of it. The tables here are the model's with
/// the fragment's entries behind them, so that numbers in the model's own code keep their meaning.
public struct LoweredFragment: Sendable {
  public enum Content: Sendable {
    /// Runs on the world frame; `answer` says where the results stand.
    case value(CodeBlock, answer: Answer)
    /// Done at once, whole or not at all.
    case act(RuleProgram)
  }
  public indirect enum Answer: Sendable {
    case one(Register, ValueType)
    /// One value where `isGiven` is yes, else none.
    case perhaps(Register, ValueType, isGiven: Register)
    case parts([Answer])
    case list(ListRegister, element: ValueType)
    /// A text: the template's values stand in these registers.
    case text(template: Int, values: [Register])
  }
  public var content: Content
  /// Where these are more than the program's, the program to run it with needs them (and ``data``).
  public var drawSites: [DrawSiteName]
  public var data: [[Double]]
  public var places: [Place]
  public var notes: [NoteTemplate]
  public var problems: [LoweringProblem]
}

/// What is kept of the worlds of a finished run: one number per world and measure or parameter.
public struct RunColumns: Sendable {
  public var worlds: Int
  public var values: [TypedExpr.Recorded: [Double]]
  public init(worlds: Int, values: [TypedExpr.Recorded: [Double]]) {
    self.worlds = worlds
    self.values = values
  }
}

/// What lowering can find wrong: facts, and the sentence for them.
public enum LoweringProblem: Error, Hashable, Sendable {
  /// First values that need one another, by name, in a ring.
  case ring([String], at: SourceSpan)
  /// Something that the language allows to be written, but that does not run.
  case cannot(String, at: SourceSpan)

  public var span: SourceSpan {
    switch self {
    case .ring(_, let span), .cannot(_, let span): span
    }
  }

  public var words: String {
    switch self {
    case .ring(let names, _):
      names.count == 1
        ? "the first value of \(names[0]) needs \(names[0]) itself"
        : "these first values need one another: " + (names + names.prefix(1)).joined(separator: ", then ")
    case .cannot(let words, _): words
    }
  }
}
