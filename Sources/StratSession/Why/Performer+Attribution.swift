// SPDX-License-Identifier: Apache-2.0
// Going through the steps of a time for what moved a value: the steps with all that they wrote, what was done by hand
// between them, and declarations, behind which another model holds.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// What moved a value; nothing where there is no past.
  func attribution(in window: Window) throws -> Attribution? {
    guard let (start, compiled) = try core.past.arrival(at: window.first) else { return nil }
    var attribution = Attribution()
    attribution.enter(try era(of: window.expr, compiled, start))
    attribution.first = try attribution.value(start)
    var state = start
    for step in window.first...window.last {
      guard let (then, _) = try core.past.earlier(step) else { continue }
      try putDown(doneAt: step, from: state, &attribution, window.expr)
      if step < window.last { state = try attribution.take(stepFrom: then) }
    }
    return attribution
  }

  /// This performer under another model, which nobody hears.
  func under(_ era: Era) -> Performer { under(era.compiled, era.state) }

  func under(_ compiled: Compiled, _ state: WorldState) -> Performer {
    var twin = twin
    (twin.core.compiled, twin.core.state) = (compiled, state)
    return twin
  }

  /// The value in the terms of a model that held once; in those of the present one, where that has no such value.
  private func era(of expr: Expr, _ compiled: Compiled, _ state: WorldState) throws -> Era {
    let performer = under(compiled, state)
    if let (fragment, _) = try? performer.single(expr) {
      return Era(compiled: compiled, value: { try performer.number(fragment, in: $0) }, state: state)
    }
    let present = try model(at: expr.span)
    let (fragment, _) = try single(expr)
    return Era(
      compiled: compiled,
      value: { [self] state in try number(fragment, in: present.adopt(state, of: compiled)) }, state: state)
  }

  private func number(_ fragment: Fragment, in state: WorldState) throws -> Double {
    try answer(fragment, in: state).numbers.first ?? .nan
  }

  /// What was declared and done by hand at a moment, one after another.
  ///
  /// - Parameter state: what the step before it came to.
  private func putDown(
    doneAt step: Int, from state: WorldState, _ attribution: inout Attribution, _ expr: Expr
  ) throws {
    guard let (end, compiled) = try core.past.earlier(step), var state = Optional(state) else { return }
    if let before = attribution.eras.last, before.compiled.simulation !== compiled.simulation,
      let (arrived, _) = try core.past.arrival(at: step)
    {
      let old = try attribution.value(state)
      attribution.enter(try era(of: expr, compiled, arrived))
      let new = try attribution.value(arrived)
      let declared = core.deeds.filter { $0.step == step && $0.sort == .declaration }.map(\.words)
      let words = "declared: \(declared.isEmpty ? "another model" : declared.joined(separator: ", "))"
      attribution.put(new - old, to: new, down: .deed(words, at: nil))
      state = arrived
    }
    let whole = try attribution.value(end)
    var last = try attribution.value(state)
    let deeds = core.deeds.filter { $0.step == step && $0.statement != nil }
    if whole == last && deeds.count < 2 { return }
    var twin = under(compiled, state)
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
}
