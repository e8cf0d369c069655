// SPDX-License-Identifier: Apache-2.0
// Moves that are tried before they are made. They are written out as they are, so that they draw and pay the
// same; a need that fails ends the attempt, and none of what they want becomes part of the world.

import StratEngine
import StratSyntax

extension CodeWriter {
  /// Whether what `write` says is so, and all that it pays can be paid in full. Nothing is done.
  func attempt(_ write: () -> Register) -> Register {
    let tried = inFrame(conditional: true) { scoped(write) }
    let into = fresh(.flag)
    emit(.attempt(into, tried.block, holds: tried.result))
    return into
  }

  /// Does these statements as far as their needs hold and no payment is below zero: whether all could be done.
  func tried(_ statements: [TypedStatement]) -> Register {
    bindings[context.isPossible] = here(flag(true))
    run(guarded(statements[...]))
    return bindings[context.isPossible].map { use($0) } ?? flag(true)
  }

  /// What stands behind a statement that may end the attempt is done only where it did not.
  private func guarded(_ statements: ArraySlice<TypedStatement>) -> [TypedStatement] {
    guard let n = statements.firstIndex(where: \.mayRefuse) else { return Array(statements) }
    let rest = guarded(statements[(n + 1)...])
    return statements[..<n] + asking(statements[n]) + ifPossible(rest, at: statements[n].span)
  }

  private func ifPossible(_ statements: [TypedStatement], at span: SourceSpan) -> [TypedStatement] {
    let isPossible = TypedExpr(.local(context.isPossible), .yesNo, at: span)
    return statements.isEmpty ? [] : [TypedStatement(.conditional(isPossible, statements, []), at: span)]
  }

  private func asking(_ statement: TypedStatement) -> [TypedStatement] {
    let span = statement.span
    switch statement.kind {
    case .needs(let condition, _), .require(let condition):
      return [TypedStatement(.assign(context.isPossible, condition), at: span)]
    case .pay(let pay): return asking(pay, at: span)
    case .conditional(let condition, let yes, let no):
      return [TypedStatement(.conditional(condition, guarded(yes[...]), guarded(no[...])), at: span)]
    case .each(let collection, let body):
      return [TypedStatement(.each(collection, ifPossible(guarded(body[...]), at: span)), at: span)]
    default: return [statement]
    }
  }

  /// The amount is worked out once, so that it draws once.
  private func asking(_ pay: TypedStatement.Pay, at span: SourceSpan) -> [TypedStatement] {
    let amount = TypedExpr(.local(context.asked), pay.amount.type, at: pay.amount.span)
    let none = TypedExpr(.number(0), pay.amount.type, at: pay.amount.span)
    var paying = pay
    paying.amount = amount
    return [
      TypedStatement(.letting([context.asked], pay.amount), at: span),
      TypedStatement(
        .assign(context.isPossible, TypedExpr(.binary(.atLeast, amount, none), .yesNo, at: span)), at: span),
    ] + ifPossible([TypedStatement(.pay(paying), at: span)], at: span)
  }
}

extension TypedStatement {
  /// Whether it, or a statement in it, may end an attempt.
  fileprivate var mayRefuse: Bool {
    var found = false
    forEachStatement(in: self) { inner in
      switch inner.kind {
      case .needs, .require, .pay: found = true
      default: break
      }
    }
    return found
  }
}
