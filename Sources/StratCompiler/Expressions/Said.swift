// SPDX-License-Identifier: Apache-2.0
// Short values said again as they would be typed, for the line that a message offers; longer ones are left
// out.

import StratSyntax

extension Checker {
  /// A value as one types it, where it is short; `nil` for aggregates, cases and long sums.
  func said(_ expr: Expr?) -> String? {
    guard let expr, let text = plainly(expr), text.utf8.count <= 48 else { return nil }
    return expr.isBracketed ? "(\(text))" : text
  }

  private func plainly(_ expr: Expr) -> String? {
    switch expr.kind {
    case .number(let number): return number.unit.map { "\(number.text) \($0.text)" } ?? number.text
    case .none: return "none"
    case .bool(let flag): return flag ? "yes" : "no"
    case .it: return "it"
    case .name(let name): return name.text.isEmpty ? nil : name.text
    case .member(let member): return said(member.owner).map { "\($0).\(member.field.text)" }
    case .index(let base, let keys):
      return said(base).flatMap { base in joined(keys).map { "\(base)[\($0)]" } }
    case .call(let name, let arguments): return joined(arguments).map { "\(name.text)(\($0))" }
    case .list(let items): return joined(items).map { "[\($0)]" }
    case .unary(let unary):
      return said(unary.operand).map { unary.op == .not ? "not \($0)" : "-\($0)" }
    case .binary(let binary):
      guard let left = said(binary.left), let right = said(binary.right) else { return nil }
      let tight = binary.op == .divided && isUnitName(binary.right)
      return tight ? "\(left)/\(right)" : "\(left) \(binary.op.rawValue) \(right)"
    case .tieTest(let a, let name, let b):
      guard let left = said(a), let right = said(b) else { return nil }
      return "\(left) \(name.text) \(right)"
    default: return nil
    }
  }

  private func joined(_ items: [Expr]) -> String? {
    let texts = items.compactMap { said($0) }
    return texts.count == items.count ? texts.joined(separator: ", ") : nil
  }

  private func isUnitName(_ expr: Expr) -> Bool {
    guard case .name(let name) = expr.kind else { return false }
    return model.unitNames[name.text] != nil
  }

  /// A checked path as one types it: `s.size`, `Dana.standing[parents]`; `nil` for anything longer.
  func said(_ value: TypedExpr) -> String? {
    switch value.kind {
    case .local(let id): return model.locals[id.index].name
    case .thing(let slot): return value.type.kind.map { thingName(slot, $0) }
    case .number(let number): return Int(exactly: number).map(String.init)
    case .field(let id, let owner, let keys):
      let parts = keys.compactMap { said($0) }
      guard parts.count == keys.count else { return nil }
      let name = model.fields[id.index].name + (parts.isEmpty ? "" : "[\(parts.joined(separator: ", "))]")
      guard let owner else { return name }
      return said(owner).map { $0 == "it" ? name : "\($0).\(name)" }
    default: return nil
    }
  }

  /// A value with its place and its unit in words, for messages that set units side by side.
  func measured(_ value: TypedExpr) -> Measured {
    Measured(
      unit: value.type.unit.map(model.words) ?? model.words(value.type), unitValue: value.type.unit,
      span: value.span, number: value.constant)
  }

  /// A bare number above 1 that was probably meant as a share: `50%` for `50`.
  func inPercent(_ written: Expr?) -> String? {
    guard let written, case .number(let number) = written.kind, !number.isPercent, number.unit == nil,
      number.value > 1, number.value <= 100
    else { return nil }
    return number.text + "%"
  }

  /// A number that wants its unit: `5` where USD are asked for becomes `5 USD`.
  func mended(_ written: Expr?, from found: Unit, to wanted: Unit) -> String? {
    guard let written, case .number(let number) = written.kind, found.isPlain, number.unit == nil else {
      return nil
    }
    return "\(number.text) \(model.words(wanted))"
  }
}

/// A number as one types it: `5`, `2.505`.
func spelled(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? String(value) }

/// `500%` for 5, `250.5%` for 2.505.
func percent(_ value: Double) -> String { spelled(value * 100) + "%" }
