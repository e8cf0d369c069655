// SPDX-License-Identifier: Apache-2.0
// What may be gone: a thing that is named, and what a look back gives. Both must be there still where they
// are used; to compare them, and to say their names, they need not.

import StratEngine
import StratSyntax

extension CodeWriter {
  /// The row of a named thing, which must be there.
  func named(_ slot: Int, _ expr: TypedExpr) -> Register {
    let row = index(slot)
    guard !trustsNames, context.mayBeGone(expr), case .thing(let kind, _) = expr.type else { return row }
    // Code of the frames outside has run before this.
    let asked = ResultKey(26, table(kind), slot)
    if frames.contains(where: { $0.known[asked] != nil }) { return row }
    let (flag, tag) = atDepth(floor) { () -> (Value, Value) in
      let tag = self.tag(table: table(kind), row: index(slot))
      return (here(isThere(tag: tag)), here(tag))
    }
    require(use(flag), .gone, [row, use(tag)], at: expr.span, shown: [expr.type])
    frames[depth].known[asked] = row
    return row
  }

  /// Whether a named thing is still there.
  func isThere(_ slot: Int, _ kind: KindID) -> Register {
    isThere(tag: tag(table: table(kind), row: index(slot)))
  }

  private func isThere(tag: Register) -> Register {
    compare(.atLeast, convert(tag, to: .number), number(0))
  }

  /// What a look back gave must be there now, or be none where that may be.
  func stillThere(_ row: Register, _ expr: TypedExpr) -> Register {
    guard expr.type.isReference else { return row }
    let isNone = sameIndex(row, index(-1))
    if !expr.type.admitsNone { require(not(isNone), .noneUsed, [], at: expr.span) }
    guard !trustsNames, context.mayBeGone(expr) else { return row }
    switch expr.type {
    case .thing(let kind, _):
      let tag = tag(table: table(kind), row: select(isNone, index(0), row))
      require(either(isNone, isThere(tag: tag)), .gone, [row, tag], at: expr.span, shown: [expr.type])
    case .tie(let relation, _):
      let ties = table(relation)
      let ends = [true, false].map { end(table: ties, tie: row, isFrom: $0) }
      let flag = either(isNone, tied(table: ties, ends[0], ends[1]))
      require(flag, .gone, [row], at: expr.span, shown: [expr.type])
    default: break
    }
    return row
  }

  /// A value to be compared or shown: what is only mentioned may be gone.
  func mention(_ expr: TypedExpr) -> Register {
    switch expr.kind {
    case .thing(let slot): index(slot)
    case .past(let recorder, let parts, let past) where context.mayBeGone(expr):
      self.past(recorder, parts, past, expr)
    default: scalar(expr)
    }
  }
}
