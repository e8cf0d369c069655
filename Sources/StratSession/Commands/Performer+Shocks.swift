// SPDX-License-Identifier: Apache-2.0
// Shocks by hand, now or at a later moment, and those that came by themselves.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  /// The shock of a name, which must be there.
  func shockNamed(_ name: Name, in compiled: Compiled) throws -> ShockID {
    if case .shock(let id)? = compiled.checked.names.find(name) { return id }
    throw missing("E0716", "shock", name, among: compiled.model.shocks.map(\.name))
  }

  /// That there is none of a sort by a name: the nearest that there is, else all.
  func missing(_ code: String, _ sort: String, _ name: Name, among all: [String]) -> Trouble {
    let near = Spelling.nearest(name.text, among: all)
    let others =
      all.isEmpty ? "this model has no \(sort): help \(sort)" : "there are \(all.joined(separator: ", "))"
    return Trouble(
      code, "there is no \(sort) called `\(name.text)`", at: name.span,
      label: near.map { "the nearest is `\($0)`" }, help: near == nil ? [others] : [])
  }

  /// `shock recession`, `shock recession at 2028-Q1`
  mutating func shock(_ name: Name, at moment: Expr?) throws {
    let compiled = try model(at: name.span)
    let id = try shockNamed(name, in: compiled)
    guard let now = core.state?.step else { return }
    let due = try moment.map { try step(of: $0, compiled) } ?? now
    guard due >= now else {
      throw Trouble(
        "E0774", "that moment is behind: now it is \(label(now))", at: moment?.span ?? name.span,
        help: [
          "shock \(name.text)", "to let it come there all the same, go back first: back to \(label(due))",
        ])
    }
    let title = compiled.model.shocks[id.index].title ?? name.text
    hasChanged = true
    if due > now {
      leaveRoad()
      // The world is not at its start any more, though it looks so.
      core.isTouched = true
      return say(
        "\(title) comes at \(label(due)), \(due - now == 1 ? "1 step" : "\(due - now) steps") from now.")
    }
    call(id, compiled)
    say("\(title) begins with the next step.")
  }

  private mutating func call(_ shock: ShockID, _ compiled: Compiled, leavingRoad: Bool = true) {
    guard var state = core.state else { return }
    state.set(flag: compiled.lowered.shocks[shock.index].forced, to: true)
    touch(state, compiled, leavingRoad: leavingRoad)
  }

  // ---- Shocks that were called for a later moment ----

  /// How many steps may be taken before the next of them.
  func stepsUntilDue(from step: Int) -> Int? {
    core.deeds.compactMap(\.due).filter { $0 > step }.min().map { $0 - step }
  }

  /// Calls those whose moment is there.
  mutating func callDueShocks(_ compiled: Compiled) {
    guard let now = core.state?.step else { return }
    // Where a run was stopped just here, they have been called already.
    if core.deeds.contains(where: { $0.due == now && $0.step == now }) { return }
    for deed in core.deeds where deed.due == now && deed.step < now {
      guard case .command(.shock(let name, at: _))? = deed.statement?.kind,
        case .shock(let id)? = compiled.checked.names.find(name)
      else { continue }
      call(id, compiled, leavingRoad: false)
      var done = deed.moved(to: now)
      done.words = "shock \(name.text)"
      core.deeds.append(done)
    }
  }

  // ---- Shocks that came by themselves ----

  /// Takes down shocks that began by themselves in a step.
  mutating func noteShocks(from before: WorldState, to now: WorldState, _ compiled: Compiled) {
    let columns = compiled.lowered.program.columns
    for (shock, column) in zip(compiled.model.shocks, compiled.lowered.shocks) {
      let isForced = before.value(column.forced, columns[column.forced]) != 0
      let (then, left) = (
        before.value(column.left, columns[column.left]), now.value(column.left, columns[column.left])
      )
      guard left > then, !isForced else { continue }
      core.deeds.append(
        Deed(sort: .shock, step: before.step, words: "\(shock.name) comes", shock: shock.name))
    }
  }
}
