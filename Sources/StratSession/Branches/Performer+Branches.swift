// SPDX-License-Identifier: Apache-2.0
// `branch patience`, `switch main`, `rename`, `drop`, and `branches`, which draws them as a tree.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  mutating func branch(_ name: Name, from moment: Expr?, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    try refuse(taken: name)
    guard let now = core.state?.step else { return }
    let old = core
    let end = core.ahead?.core ?? core
    let step = try moment.map { try self.step(of: $0, compiled) } ?? now
    guard step <= end.state?.step ?? 0, step >= core.past.origin else {
      throw Trouble(
        "E0750", "\(old.branch) has not come to that", at: moment?.span ?? span,
        help: ["it goes from \(label(core.past.origin)) to \(label(end.state?.step ?? 0))"])
    }
    if moment != nil { core = try core(at: step, of: end.joining(core)) }
    core.branches.append(Branch(old.branch, end))
    core.beginRoad(name.text, at: step)
    hasChanged = true
    say(
      "On the new branch \(name.text), from \(label(step)). \(old.branch) stays as it is: switch \(old.branch)"
    )
  }

  mutating func switchRoad(to name: Name) throws {
    if name.text == core.branch { return say("This is \(name.text) already. " + standing) }
    guard let there = core.branches.first(where: { $0.name == name.text }) else { throw noRoad(name) }
    let mine = Branch(core.branch, core)
    core = there.core.joining(core)
    core.branches.removeAll { $0.name == name.text }
    core.branches.append(mine)
    hasChanged = true
    say("On \(name.text). " + standing)
  }

  mutating func renameRoad(_ old: Name, to new: Name) throws {
    guard core.branchNames.contains(old.text) else { throw noRoad(old) }
    try refuse(taken: new)
    core.rename(old.text, to: new.text)
    hasChanged = true
    say("\(old.text) is called \(new.text) now.")
  }

  mutating func drop(_ name: Name) throws {
    guard core.branchNames.contains(name.text) else { throw noRoad(name) }
    guard name.text != core.branch else {
      let other = core.branchNames.first { $0 != name.text }
      throw Trouble(
        "E0751", "you are on \(name.text), and cannot drop it from there", at: name.span,
        help: [other.map { "go to another first: switch \($0)" } ?? "it is the only one"])
    }
    core.branches.removeAll { $0.name == name.text }
    core.branchNames.removeAll { $0 == name.text }
    hasChanged = true
    say("\(name.text) is dropped; undo brings it back.")
  }

  private func refuse(taken name: Name) throws {
    guard core.branchNames.contains(name.text) else { return }
    throw Trouble(
      "E0752", "there is a branch `\(name.text)` already", at: name.span,
      help: ["branch \(core.freeBranchName(like: name.text))", "or go on on it: switch \(name.text)"])
  }

  func noRoad(_ name: Name) -> Trouble {
    if core.runs[name.text] != nil {
      return Trouble(
        "E0753", "`\(name.text)` is a run, and roads are compared", at: name.span,
        help: runsSideBySide(name.text))
    }
    let near = Spelling.nearest(name.text, among: core.branchNames)
    return Trouble(
      "E0753", "there is no branch `\(name.text)`", at: name.span,
      label: near.map { "the nearest is `\($0)`" },
      help: near == nil
        ? ["there is \(core.branchNames.joined(separator: ", "))", "branch \(name.text)"] : [])
  }

  /// Runs are set beside one another by what is asked of each.
  private func runsSideBySide(_ name: String) -> [String] {
    let measure = core.compiled?.model.measures.first?.name ?? "reach"
    return ["ask each of them: show mean \(measure) of \(name)", "or all that was measured: show \(name)"]
  }

  func label(_ step: Int) -> String { core.compiled?.model.clock.label(step: step) ?? "" }

  // ---- The tree ----

  mutating func listBranches() {
    let roads = core.roads
    let rows = roads.map { name, road -> [Cell] in
      let end = road.ahead?.core ?? road
      let moments = [road.fork?.step ?? end.past.origin, road.state?.step ?? 0, end.state?.step ?? 0]
      return [.text(name), road.fork.map { .text($0.parent) } ?? .none]
        + moments.map { .text(end.compiled?.model.clock.label(step: $0) ?? "") } + [
          .flag(name == core.branch)
        ]
    }
    tell(
      tree(roads, below: nil, indent: ""),
      or: Table(
        columns: [.init("branch"), .init("leaves"), .init("from"), .init("at"), .init("to"), .init("here")],
        rows: rows))
  }

  /// Roads that leave one, each with what was done on it and those that leave it in turn.
  private func tree(_ roads: [(name: String, core: Core)], below parent: String?, indent: String) -> [String]
  {
    let names = Set(roads.map(\.name))
    let here = roads.filter { road in
      let above = road.core.fork?.parent
      return parent == nil ? above.map { !names.contains($0) } ?? true : above == parent
    }
    return here.flatMap { road -> [String] in
      [indent + head(road.name, road.core)] + deeds(of: road.core).map { indent + "    " + $0 }
        + tree(roads, below: road.name, indent: indent + "  ")
    }
  }

  /// `* patience, from main at 2027-Q1, now 2028-Q1`
  private func head(_ name: String, _ road: Core) -> String {
    guard let clock = road.compiled?.model.clock else { return name }
    let end = road.ahead?.core ?? road
    let from =
      road.fork.map { "from \($0.parent) at \(clock.label(step: $0.step))" }
      ?? "from \(clock.label(step: end.past.origin))"
    let at = "at \(clock.label(step: road.state?.step ?? 0))"
    let to = road.ahead == nil ? "" : ", to \(clock.label(step: end.state?.step ?? 0))"
    return (name == core.branch ? "* " : "  ") + "\(name), \(from), \(at)\(to)"
  }

  /// What was done on a road since it left another, with dates.
  private func deeds(of road: Core) -> [String] {
    let end = road.ahead?.core ?? road
    let shown = end.deeds.dropFirst(road.fork?.deeds ?? 0)
    let lines = shown.suffix(Performer.deedsTold).map { deed in
      "\(end.compiled?.model.clock.label(step: deed.step) ?? "")  \(Words.short(deed.words))"
    }
    let more = shown.count - lines.count
    return (more > 0 ? ["(\(more) before these)"] : []) + lines
  }

  /// How many things done are told of a road.
  private static let deedsTold = 12
}

extension Deed {
  func isSame(as other: Deed) -> Bool {
    step == other.step && sort == other.sort && words == other.words && text == other.text
  }
}

extension Core {
  fileprivate mutating func rename(_ old: String, to new: String) {
    func mended(_ core: Core) -> Core {
      var core = core
      if core.fork?.parent == old { core.fork?.parent = new }
      if core.branch == old { core.branch = new }
      if let ahead = core.ahead { core.ahead = Branch(core.branch, mended(ahead.core)) }
      return core
    }
    let all = branches.map { Branch($0.name == old ? new : $0.name, mended($0.core)) }
    self = mended(self)
    branches = all
    branchNames = branchNames.map { $0 == old ? new : $0 }
  }
}
