// SPDX-License-Identifier: Apache-2.0
// `why mean mood of people since 2026-Q4`: the change of a value, put down to rules, moves, shocks and what was done by
// hand; each with its line.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func why(_ expr: Expr, since moment: Expr?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    guard let now = core.state?.step else { return }
    let (fragment, type) = try single(expr)
    let first = try moment.map { try step(of: $0, compiled) } ?? max(core.past.origin, now - 1)
    guard first >= core.past.origin, first <= now else {
      throw Trouble(
        "E0755", "the steps from there on have not been taken", at: moment?.span ?? span,
        help: ["this road goes from \(label(core.past.origin)) to \(label(now))"])
    }
    // Under another model the steps would be others. A change by hand alone makes the same model anew.
    let begin = max(first, core.deeds.last { $0.sort == .declaration }?.step ?? core.past.origin)
    var attribution = Attribution(compiled.lowered.program) { [self] state in
      try answer(fragment, in: state).numbers.first ?? .nan
    }
    guard let before = try core.past.arrival(at: begin, in: compiled) else { return }
    try putDown(deedsAt: begin, from: before, &attribution, compiled)
    for step in begin..<now {
      guard let then = try core.past.state(at: step, in: compiled) else { continue }
      let end = try attribution.take(stepFrom: then, compiled.simulation)
      try putDown(deedsAt: step + 1, from: end, &attribution, compiled)
    }
    let movement = Movement(
      subject: asWritten(expr), type: type, from: try attribution.value(before),
      to: try attribution.value(core.state ?? before), first: begin, last: now)
    let window = Window(expr: expr, first: begin, last: now, start: before, compiled: compiled)
    let effects = moment == nil ? nil : try effects(in: window, actual: movement.to)
    let accounts = try self.accounts(of: attribution.all, isDated: begin < now - 1, compiled)
    tell(movement, attribution.all, accounts, effects ?? ([], nil), compiled)
    if begin > first { say("Before \(label(begin)) another model held: what was then is not in it.") }
  }

  /// A value that is one number, a yes or no, a word or a thing.
  private func single(_ expr: Expr) throws -> (Fragment, ValueType) {
    let compiled = try model(at: expr.span)
    let checked = known(compiled).fragment(value: expr, expecting: nil, runs: runNames, settled: lastShown)
    if case .value(let written)? = checked.fragment?.content, looksBack(written, compiled) {
      throw Trouble(
        "E0758", "why cannot look back by itself: what was earlier is not taken down", at: expr.span,
        help: ["declare it, and it is from then on: measure m = \(asWritten(expr))", "then: why m"])
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
    throw Trouble(
      "E0756", "why asks after one value", at: expr.span,
      help: ["of a thing, one of its fields: why a.x", "of many, what is made of them: why mean x of …"])
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

  /// What was done by hand at a moment, one after another.
  private mutating func putDown(
    deedsAt step: Int, from state: WorldState, _ attribution: inout Attribution, _ compiled: Compiled
  ) throws {
    guard let end = try core.past.state(at: step, in: compiled) else { return }
    let whole = try attribution.value(end)
    var last = try attribution.value(state)
    if whole == last { return }
    let deeds = core.deeds.filter { $0.step == step && $0.statement != nil }
    var twin = twin
    twin.core.state = state
    for deed in deeds {
      guard twin.doAgain(deed), let done = twin.core.state,
        twin.core.compiled?.simulation === compiled.simulation
      else { break }
      let value = try attribution.value(done)
      attribution.put(value - last, to: value, down: .deed(deed.words, at: deed.statement?.span))
      last = value
    }
    attribution.put(whole - last, to: whole, down: .deed("what was done by hand", at: nil))
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
