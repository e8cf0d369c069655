// SPDX-License-Identifier: Apache-2.0
// What the declarations call of the checking of values and bodies.

import StratSyntax

/// A first value or the value of a field in a block, with its keys.
struct CheckedGiven {
  var field: FieldID
  var keys: [TypedExpr]
  var value: TypedExpr
  var isUncertain = false
  var span: SourceSpan
}

extension Checker {
  func typed(_ expr: Expr, in scope: Scope, expecting: ValueType?) -> TypedExpr {
    TypedExpr(.none, .unknown, at: expr.span)
  }
  func condition(_ expr: Expr, in scope: Scope) -> TypedExpr { typed(expr, in: scope, expecting: .yesNo) }
  func body(of statements: [Statement], in scope: Scope) -> [TypedStatement] { [] }
  func definitionBody(_ block: Block, in scope: Scope) -> TypedBody {
    TypedBody(steps: [], value: TypedExpr(.none, .unknown, at: block.span))
  }
  func trigger(_ trigger: StratSyntax.Trigger, in scope: Scope) -> Trigger? { nil }
  func fits(_ found: ValueType, _ wanted: ValueType) -> Bool { true }
}
