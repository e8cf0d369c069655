// SPDX-License-Identifier: Apache-2.0
// Who or what changed a value last, and when. Old sessions are kept for undo and old states for looking back, so it
// is found by asking for the value in each of them; and which rule did it, by taking that step without the rule.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// `changed last: 3 to 4, in the step to 2027-Q1, by rule grow`; nothing if it is as it was declared.
  func lastChange(of name: Name) -> String? {
    var after = core
    for (before, what) in history.newestFirst {
      guard let now = shown(name, in: after), let then = shown(name, in: before) else { return nil }
      if now != then {
        let told =
          inStep(of: name, from: before, to: after) ?? (words(then, now), "by `\(what)`" + moment(after))
        return "changed last: " + told.0 + told.1
      }
      after = before
    }
    return nil
  }

  /// How many steps are looked at.
  private static let farthest = 200
  /// A world of more bytes takes too long to be stepped again for the sake of a page.
  private static let largest = 4 << 20
  /// How many rules are left out, one after another.
  private static let mostRules = 60

  /// The last step on the way from one core to another in which a value changed.
  private func inStep(of name: Name, from before: Core, to after: Core) -> (String, String)? {
    guard let compiled = after.compiled, let first = before.state?.step, let last = after.state?.step,
      last > first,
      !after.isTouched || before.isTouched, (after.state?.bytes ?? 0) <= Performer.largest
    else { return nil }
    func shown(at step: Int) -> (lines: [String], state: WorldState)? {
      var core = after
      guard let state = try? after.past.state(at: step, compiled.simulation) else { return nil }
      core.state = state
      return self.shown(name, in: core).map { ($0, state) }
    }
    guard var now = shown(at: last) else { return nil }
    for step in stride(from: last - 1, through: max(first, last - Performer.farthest), by: -1) {
      guard let then = shown(at: step) else { return nil }
      if then.lines != now.lines {
        let place = zip(then.lines, now.lines).enumerated().first { $1.0 != $1.1 }?.offset
        let authors = authors(of: name, from: then.state, giving: now.lines, at: place, after)
        let by = authors.isEmpty ? "" : ", by " + authors.joined(separator: ", ")
        return (
          words(then.lines, now.lines), "in the step to \(compiled.model.clock.label(step: step + 1))" + by
        )
      }
      now = then
    }
    return nil
  }

  /// Rules, shocks and strategies without which the step would have come out otherwise: in the line at the place, or
  /// in any.
  private func authors(
    of name: Name, from state: WorldState, giving lines: [String], at place: Int?, _ core: Core
  ) -> [String] {
    guard let compiled = core.compiled else { return [] }
    func isAuthor(_ change: (inout Model) -> Void) -> Bool {
      var checked = compiled.checked
      change(&checked.model)
      guard let without = try? compile(checked, options), let start = try? without.adopt(state, of: compiled),
        let next = try? without.simulation.step(start).state
      else { return false }
      var other = core
      other.compiled = without
      other.state = next
      guard let found = shown(name, in: other) else { return false }
      guard let place, found.count == lines.count else { return found != lines }
      return found[place] != lines[place]
    }
    let rules = compiled.model.rules.indices.prefix(Performer.mostRules)
      .filter { index in isAuthor { $0.rules.remove(at: index) } }
    let strategies = compiled.model.strategies.indices
      .filter { index in isAuthor { $0.strategies.remove(at: index) } }
    let shocks = compiled.model.shocks.indices.filter { index in isAuthor { $0.shocks.remove(at: index) } }
    return rules.map { "rule \(compiled.model.rules[$0].name)" }
      + shocks.map { "shock \(compiled.model.shocks[$0].name)" }
      + strategies.map { "strategy \(compiled.model.strategies[$0].name)" }
  }

  private func moment(_ core: Core) -> String {
    guard let compiled = core.compiled, let state = core.state else { return "" }
    return ", at \(compiled.model.clock.label(step: state.step))"
  }

  /// `3 to 4, `; of a thing, the first of its lines that differs.
  private func words(_ then: [String], _ now: [String]) -> String {
    guard let (old, new) = zip(then, now).first(where: { $0 != $1 }) else { return "" }
    if now.count == 1 { return "\(old) to \(new), " }
    let value = new.firstIndex(of: ":").map { new[new.index(after: $0)...].trimmed } ?? new.trimmed
    return "\(old.trimmed) to \(value), "
  }
}
