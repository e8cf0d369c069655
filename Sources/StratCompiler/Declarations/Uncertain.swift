// SPDX-License-Identifier: Apache-2.0
// What is given with `~` is drawn, or follows from what is drawn. A fixed number behind it is a slip, and `5% - 10%`,
// which subtracts, is how many people write a range; others write `5% and 10%`.

import StratSyntax

extension Checker {
  /// Reports a fixed value behind a `~`.
  func isUncertain(_ given: StratSyntax.Given) -> Bool {
    guard given.gives == .uncertain, isFixed(given.value) else { return true }
    let value = given.value
    if case .binary(let binary) = value.kind, binary.op == .minus || binary.op == .and,
      let range = WrittenRange(binary.left, binary.right)
    {
      report(ChanceProblem.fixed(value.span, range: range.alike.line, value: nil))
    } else {
      report(ChanceProblem.fixed(value.span, range: WrittenRange.around(value)?.line, value: said(value)))
    }
    return false
  }

  /// Whether nothing in a value is drawn: numbers, words and known parameters, and what is computed or listed of them.
  private func isFixed(_ value: Expr, depth: Int = 0) -> Bool {
    func areFixed(_ values: [Expr]) -> Bool { values.allSatisfy { isFixed($0, depth: depth + 1) } }
    guard depth < 100 else { return false }
    switch value.kind {
    case .number, .date, .bool, .none: return true
    case .unary(let unary): return areFixed([unary.operand])
    case .binary(let binary): return binary.op != .to && areFixed([binary.left, binary.right])
    case .list(let items): return areFixed(items)
    case .map(let entries): return areFixed(entries.map(\.value))
    case .name(let name):
      guard case .field(let id)? = names.find(name), model.fields[id.index].isParameter,
        let given = pending.firsts[id], given.gives == .known
      else { return false }
      return areFixed([given.value])
    default: return false
    }
  }
}
