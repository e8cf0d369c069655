// SPDX-License-Identifier: Apache-2.0
// Writes a tree back as strat text: one statement a line, two spaces for each block, as few
// brackets as its meaning needs. Reading what was written gives the same tree, and writing that
// the same text. Comments with one `#` are not in the tree, and so are not written: the formatter keeps them,
// and asks here whether two trees are the same.

/// Writes trees as text.
///
///     let reading = Reader.read(SourceText(id: SourceID(0), name: "line", text: "x=(1+2)*3"))
///     TreePrinter.text(reading.statements)  // "x = (1 + 2) * 3\n"
public struct TreePrinter {
  var indent = 0

  /// Statements as lines.
  public static func text(_ statements: [Statement]) -> String {
    statements.map { TreePrinter().statement($0) + "\n" }.joined()
  }

  /// One value as it stands on the right of an `=`.
  public static func text(_ expr: Expr) -> String { TreePrinter().value(expr) }

  // MARK: - Lines and blocks

  var margin: String { String(repeating: "  ", count: indent) }

  var inner: TreePrinter { TreePrinter(indent: indent + 1) }

  func docs(_ docs: Documentation?) -> String {
    (docs?.lines ?? []).map { margin + ($0.isEmpty ? "##" : "## " + $0) + "\n" }.joined()
  }

  func statement(_ statement: Statement) -> String {
    docs(statement.docs) + margin + (statement.isQuiet ? "quietly " : "") + body(of: statement)
  }

  private func body(of statement: Statement) -> String {
    switch statement.kind {
    case .declaration(let declaration): text(declaration)
    case .action(let action): text(action)
    case .command(let command): text(command)
    case .missing: "# this line could not be read"
    }
  }

  func block(_ block: Block) -> String { braces(block.statements.map { inner.statement($0) }) }

  /// Lines, already with their margins, in braces.
  func braces(_ lines: [String]) -> String {
    lines.isEmpty ? "{}" : "{\n" + lines.map { $0 + "\n" }.joined() + margin + "}"
  }

  func values(_ values: [GivenValue]) -> String {
    braces(values.map { inner.docs($0.docs) + inner.margin + inner.given($0) })
  }

  /// The block with a space before it, or nothing.
  func valuesIfAny(_ given: [GivenValue]) -> String { given.isEmpty ? "" : " " + values(given) }

  private func given(_ value: GivenValue) -> String {
    let keys = value.keys.isEmpty ? "" : "[" + list(value.keys) + "]"
    return value.name.text + keys + " " + given(value.given)
  }

  func given(_ given: Given) -> String { given.gives.rawValue + " " + value(given.value) }

  func names(_ names: [Name]) -> String { names.map(\.text).joined(separator: ", ") }

  func optional(_ word: String, _ name: Name?) -> String { name.map { " \(word) \($0.text)" } ?? "" }

  // MARK: - Texts

  func text(_ literal: TextLiteral) -> String {
    let parts = literal.parts.map { part in
      switch part {
      case .plain(let words): escaped(words)
      case .expr(let expr): "{" + value(expr) + "}"
      }
    }
    return "\"" + parts.joined() + "\""
  }

  func optional(_ text: TextLiteral?) -> String { text.map { " " + self.text($0) } ?? "" }

  private func escaped(_ words: String) -> String {
    var out = ""
    for character in words {
      switch character {
      case "\"", "\\": out += "\\" + String(character)
      case "{", "}": out += String(character) + String(character)
      default: out.append(character)
      }
    }
    return out
  }

  // MARK: - Types, triggers

  func text(_ type: TypeNote) -> String {
    var out = base(type.base)
    if let lower = type.lower, let upper = type.upper { out += " from \(sum(lower)) to \(sum(upper))" }
    if type.orNone { out += " or none" }
    if !type.keys.isEmpty { out += " for each " + type.keys.map(key).joined(separator: ", ") }
    return out
  }

  private func base(_ base: TypeNote.Base) -> String {
    switch base {
    case .plain(let plain): text(plain)
    case .oneOf(let options): "one of " + names(options)
    case .account(let unit, let downTo):
      "account of " + text(unit) + (downTo.map { " down to " + sum($0) } ?? "")
    case .formula(let plain): "formula of " + text(plain)
    }
  }

  func text(_ plain: PlainNote) -> String {
    switch plain {
    case .unit(let unit): text(unit)
    case .yesNo: "yes/no"
    }
  }

  private func text(_ unit: UnitNote) -> String {
    unit.rest.reduce(unit.first.text) { out, factor in
      out + (factor.op == .per ? " per " : factor.op.rawValue) + factor.name.text
    }
  }

  private func key(_ key: KeyNote) -> String {
    switch key {
    case .name(let name): name.text
    case .range(let low, let high): bound(low) + ".." + bound(high)
    }
  }

  func binder(_ binder: Binder) -> String {
    "\(binder.name.text): \(text(binder.type))" + (binder.orNone ? " or none" : "")
  }

  func binders(_ all: [Binder]) -> String { all.map(binder).joined(separator: ", ") }

  func text(_ trigger: Trigger) -> String {
    let moment = trigger.moment.map(text)
    let duration = trigger.duration.map { "for " + simple($0) }
    return [moment, duration].compactMap(\.self).joined(separator: " ")
  }

  private func text(_ moment: Trigger.Moment) -> String {
    switch moment {
    case .start: "at start"
    case .at(let time): "at " + simple(time)
    case .every(let time): "every " + simple(time)
    case .when(let condition, let becomesTrue):
      "when " + disjunction(condition) + (becomesTrue ? " becomes true" : "")
    }
  }
}
