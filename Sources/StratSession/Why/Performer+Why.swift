// SPDX-License-Identifier: Apache-2.0
// `why mean mood of people since 2026-Q4`: the change of a value, put down to rules, moves, shocks and what was done by
// hand; each with its line.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// The time that is asked about, and the value.
struct Window {
  var expr: Expr
  var type: ValueType
  var first: Int
  var last: Int
}

extension Performer {
  mutating func why(_ command: WhyCommand, at span: SourceSpan) throws {
    let isPlain = command.since == nil && command.without.isEmpty && !command.byShare
    if let wanted = command.subject.negated, isPlain { return try whyNot(wanted, at: span) }
    let window = try window(of: command, at: span)
    if command.all { return try tellCauses(in: window) }
    guard let attribution = try attribution(in: window), let state = core.state,
      let from = attribution.first
    else { return }
    let movement = Movement(
      subject: asWritten(window.expr), type: window.type, from: from, to: try attribution.value(state),
      first: window.first, last: window.last)
    let effects = isPlain ? Effects() : try effects(in: window, actual: movement.to, command)
    let accounts = try accounts(
      of: attribution.all, isDated: window.first < window.last - 1, attribution.eras)
    tell(movement, attribution.all, accounts, effects, attribution.eras)
  }

  private func window(of command: WhyCommand, at span: SourceSpan) throws -> Window {
    let compiled = try model(at: span)
    let now = core.state?.step ?? 0
    let isLong = !command.without.isEmpty || command.byShare || command.all
    var first = isLong ? core.past.origin : max(core.past.origin, now - 1)
    if let moment = command.since {
      first = command.isAgo ? now - (try steps(moment)) : try step(of: moment, compiled)
    }
    guard first >= core.past.origin, first <= now else {
      throw Trouble(
        "E0755", "the steps from there on have not been taken",
        at: command.since?.span ?? span,
        help: ["this road goes from \(label(core.past.origin)) to \(label(now))"])
    }
    let (_, type) = try single(command.subject)
    return Window(expr: command.subject, type: type, first: first, last: now)
  }

  /// A value that is one number, a yes or no, a word or a thing.
  func single(_ expr: Expr) throws -> (Fragment, ValueType) {
    let compiled = try model(at: expr.span)
    let checked = known(compiled).fragment(value: expr, expecting: nil, runs: runNames, settled: lastShown)
    if case .value(let written)? = checked.fragment?.content, looksBack(written, compiled) {
      throw Trouble(
        "E0758", "why cannot look back by itself: what was earlier is not taken down", at: expr.span,
        help: [
          "declare it, and it is from then on: measure m = \(asWritten(expr))", "then: why m",
          "of a time that goes back from now: why m since 4 \(compiled.model.clock.unit)s ago",
        ])
    }
    let fragment = try lower(checked, compiled)
    if case .value(let typed) = fragment.typed.content {
      // A thing that is named is always itself.
      switch typed.type {
      case .thing where typed.isNamedThing: break
      case .number, .yesNo, .date, .choice, .thing, .tie: return (fragment, typed.type)
      default: break
      }
    }
    throw Trouble("E0756", "why asks after one value", at: expr.span, help: askable(expr, fragment, compiled))
  }

  /// What can be asked of a thing, or of many of a kind: their first field that is a number.
  private func askable(_ expr: Expr, _ fragment: Fragment, _ compiled: Compiled) -> [String] {
    let said = asWritten(expr)
    guard case .value(let typed) = fragment.typed.content else { return [] }
    func field(of kind: KindID) -> String? {
      compiled.model.fields.first { field in
        guard case .kind(let owner) = field.owner, case .number = field.type else { return false }
        return field.keys.isEmpty && !field.isHidden
          && compiled.model.kinds[owner.index].family.contains(kind)
      }?.name
    }
    switch typed.type {
    case .thing(let kind, _):
      return [
        field(of: kind).map { "of a thing, one of its fields: why \(said).\($0)" }
          ?? "of a thing, one of its fields"
      ]
    case .collection(.thing(let kind, _)):
      return [
        field(of: kind).map { "of many, what is made of them: why mean \($0) of \(said)" }
          ?? "of many, what is made of them: why count of \(said)"
      ]
    default: return ["of many, what is made of them: why count of \(said)"]
    }
  }

  /// Whether a value holds what was at earlier steps, as far as the model does not record it.
  private func looksBack(_ expr: TypedExpr, _ compiled: Compiled) -> Bool {
    if case .past(let recorder, _, _) = expr.kind, recorder >= compiled.model.recorders.count { return true }
    var found = false
    _ = expr.rebuilt { part in
      found = found || looksBack(part, compiled)
      return part
    }
    return found
  }

  /// Does once more what was done by hand. False where it cannot be done now.
  mutating func doAgain(_ deed: Deed) -> Bool {
    guard let statement = deed.statement, let source = core.source(of: statement.span) else { return false }
    core.speaker = deed.speaker
    return perform(statement, source)
  }

  /// A value as it stands in the text, on one line.
  func asWritten(_ expr: Expr) -> String {
    let text = core.text(at: expr.span)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension TypedExpr {
  fileprivate var isNamedThing: Bool { if case .thing = kind { true } else { false } }
}
