// SPDX-License-Identifier: Apache-2.0
// What a declared name stands for. Indices point into the arrays of the model.

import StratSyntax

/// One thing of the one list of names.
public enum Symbol: Hashable, Sendable {
  /// `shop`
  case kind(KindID)
  /// `shops`
  case things(KindID)
  /// `USD`, `hour`, `hours`, `quarter`: the name by which ``Model/unitNames`` has it.
  case unit(String)
  case relation(RelationID)
  /// `Lincoln`: its own kind and its slot in the table of the root kind.
  case thing(KindID, slot: Int)
  /// A field of the world or a parameter.
  case field(FieldID)
  case define(DefineID)
  /// By index into ``Model/measures``, ``Model/curves`` ... .
  case measure(Int)
  case curve(Int)
  case rule(Int)
  case move(MoveID)
  case shock(ShockID)
  case strategy(Int)
  /// `template position small_post`: a bundle of first values.
  case template(Int)

  /// What it is, in words: "a kind".
  var words: String {
    switch self {
    case .kind, .things: "a kind"
    case .unit: "a unit"
    case .relation: "a relation"
    case .thing: "a thing"
    case .field: "a field of the world or a parameter"
    case .define: "a definition"
    case .measure: "a measure"
    case .curve: "a curve"
    case .rule: "a rule"
    case .move: "a move"
    case .shock: "a shock"
    case .strategy: "a strategy"
    case .template: "a template"
    }
  }
}

/// What stands after the point in `owner.name`, by the owner's kind or relation.
public enum MemberSymbol: Hashable, Sendable {
  /// A field of the kind, of a kind above it, or of the relation.
  case field(FieldID)
  /// What a relation calls the others: one thing or none where `isOne`, else a collection.
  case neighbours(RelationID, fromSide: Bool, isOne: Bool)
  /// `town.shops`: the things of a kind whose reference it is.
  case inverse(FieldID, KindID)
  /// `u.shop`: an end of a tie.
  case end(RelationID, isFrom: Bool)
  /// `x.f` for `f(x)`, a definition of one thing.
  case define(DefineID)
  /// `s.uses`: the ties of a thing themselves.
  case ties(RelationID, fromSide: Bool)
  /// `it.amount` of a payment.
  case payment(PaymentPart)
  /// `reach` of a world of a run.
  case recorded(TypedExpr.Recorded)
}
