// SPDX-License-Identifier: Apache-2.0
// First values, definitions, measures and curves: each checked once, when its round comes or when it is needed.

import StratSyntax

extension Checker {
  func check(define id: DefineID) {}
  func check(measure index: Int) {}
  func check(curve index: Int) {}
  func check(first field: FieldID) {}

  /// A number that is known before anything runs.
  func constant(_ expr: TypedExpr) -> Double? { nil }

  /// The given values of a block, with those of its template, maps taken apart.
  func given(
    _ values: [GivenValue], like template: Name?, of owner: Owner, it: LocalID, in scope: Scope
  ) -> [CheckedGiven] { [] }

  /// A spoken move: `rally(parents)`.
  func spoken(_ call: Expr, by speaker: TypedExpr, in scope: Scope) -> (move: MoveID, arguments: [TypedExpr])? { nil }
}
