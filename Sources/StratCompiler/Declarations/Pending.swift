// SPDX-License-Identifier: Apache-2.0
// Declarations that have their index in the model but not yet their content. Indices run with the model's
// arrays.

import StratSyntax

/// What waits for its round, or to be asked for.
struct Pending {
  enum State { case waiting, underway }

  /// What is not checked yet; nothing stands here once it is done.
  var states: [Symbol: State] = [:]
  /// The first values of fields and parameters, as written.
  var firsts: [FieldID: StratSyntax.Given] = [:]
  /// Parameters whose type comes from their value.
  var untyped: Set<FieldID> = []
  /// What the model itself gives parameters for which `with p = 9%` gives something else: it says what kind of
  /// value they take.
  var replaced: [FieldID: StratSyntax.Given] = [:]
  /// The ranges of parameters, as written.
  var plausible: [FieldID: PlausibleRange] = [:]
  var defines: [DefineDeclaration] = []
  var measures: [MeasureDeclaration] = []
  var curves: [CurveDeclaration] = []
  /// How many of the model's own measure one of the noted unit is.
  var scales: [FieldID: Double] = [:]
  var invariants: [(owner: Owner, condition: Expr, span: SourceSpan)] = []
  var rules: [RuleDeclaration] = []
  var ruleDocs: [String] = []
  var moves: [MoveDeclaration] = []
  var moveDocs: [String] = []
  var questions: [(declaration: QuestionDeclaration, docs: String)] = []
  var shocks: [ShockDeclaration] = []
  var shockDocs: [String] = []
  var strategies: [StrategyDeclaration] = []
  var strategyDocs: [String] = []
  /// What somebody was told to follow by hand.
  var followings: [(strategy: Name, actor: Name)] = []
  /// Runs with ``Model/groups``.
  var groups: [PendingGroup] = []
  /// How many populations of a kind there are so far.
  var populations: [KindID: Int] = [:]
  /// Lists given to what a relation calls its others, by the statement that they stand in.
  var listTies: [SourceSpan: [ListedTies]] = [:]
  /// Which two are tied already, and where that was said.
  var tied: [TiePair: TiedPlace] = [:]
  /// What things of a kind must be given, once it is known.
  var gaps: [KindID: [FieldID]] = [:]

  /// Where two were tied: in the model, or by a line (from 1) of the file named there.
  struct TiedPlace {
    var span: SourceSpan
    var file: String?
    var line: Int = 0
    var row: Int = 0
  }

  struct ListedTies {
    var group: Int
    var relation: RelationID
    var fromSide: Bool
    var value: GivenValue
  }
}
