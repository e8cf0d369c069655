// SPDX-License-Identifier: Apache-2.0
// What the declarations and the checking of values hand to each other.

import StratSyntax

/// A first value or the value of a field in a block, with its keys.
struct CheckedGiven {
  var field: FieldID
  var keys: [TypedExpr]
  var value: TypedExpr
  var isUncertain = false
  var span: SourceSpan
}
