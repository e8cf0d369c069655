// SPDX-License-Identifier: Apache-2.0
// What only text beside the model can say: values of other steps, and of the worlds of a finished run.

import StratEngine
import StratSyntax

extension CodeWriter {
  /// The session has looked it up in the state of that step.
  func takeHeld(at span: SourceSpan) -> Double {
    guard !held.isEmpty else {
      context.cannot("a value at another time can be asked at the prompt and in tests, not here", at: span)
      return 0
    }
    return held.removeFirst()
  }

  /// Members of `worlds` are numbers from 0; what was recorded of them stands in columns of data.
  func inWorld(_ recorded: TypedExpr.Recorded, _ of: TypedExpr, _ lane: Lane, at span: SourceSpan) -> Value {
    guard case .world(let run) = of.type, let values = runs[run]?.values[recorded] else {
      return cannot("this was not kept of the run", at: span)
    }
    let row = scalar(of, as: .number)
    let column = dataColumn(run, recorded, values)
    let value = shared(ResultKey(23, column, row.id), .number) { .data($0, column, row: row) }
    // A yes is kept as 1.
    return here(lane == .flag ? not(compare(.equal, value, number(0))) : value)
  }

  /// The world of a run by its number, which it must have.
  func world(of run: String, _ number: TypedExpr, at span: SourceSpan) -> Value {
    let row = scalar(number, as: .number)
    let count = self.number(Double(runs[run]?.worlds ?? 0))
    let isWhole = compare(.equal, unary(.floor, row, at: span), row)
    let isInside = both(compare(.atLeast, row, self.number(0)), compare(.less, row, count))
    let shown = binary(.add, row, self.number(1), at: span)
    require(both(isWhole, isInside), .outsideBounds, [shown], at: span, shown: [.plain])
    return here(row)
  }

  private func dataColumn(_ run: String, _ recorded: TypedExpr.Recorded, _ values: [Double]) -> Int {
    if let known = context.data.firstIndex(of: values) { return known }
    context.data.append(values)
    return context.data.count - 1
  }
}
