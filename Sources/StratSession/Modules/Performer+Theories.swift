// SPDX-License-Identifier: Apache-2.0
// `compare theories spreading on reach over 24 quarters`: the model from its start, with the same luck, once with each
// module that could fill a slot. Nothing of it stays.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

/// A module that could fill a slot, and what to type for it; nothing to type for the one that fills it.
struct Rival {
  var slot: String
  var module: String
  var lines: [String] = []
  var isUsed: Bool { lines.isEmpty }
}

/// What came of the model with it.
private struct Tried {
  var rival: Rival
  /// Of each measure that is asked for: its values at the recorded steps of one world, or at the end of each of many.
  var values: [[Double]] = []
  /// Why there is nothing.
  var problem: String?
}

extension Performer {
  mutating func compare(_ comparison: TheoryComparison, at span: SourceSpan) throws {
    let compiled = try model(at: span)
    try refuse(unmeasured: comparison.measures, compiled)
    let steps = try comparison.over.map { try self.steps($0) } ?? Performer.foresight
    let worlds = try comparison.worlds.map { try whole($0, 1) } ?? 1
    let rivals = try rivals(for: comparison, at: span)
    let names = comparison.measures.map(\.text)
    var trials: [Tried] = []
    for rival in rivals {
      guard let trial = try trial(of: rival, on: names, steps, worlds) else {
        outcome.wasInterrupted = true
        return say("Stopped: nothing was changed.")
      }
      trials.append(trial)
    }
    tell(table(trials, on: names, worlds, compiled), empty: "There is nothing to compare.")
    if output.isPure { return }
    tell(trials, steps, worlds)
  }

  /// The modules of the slots that are asked for, those that fill them first.
  func rivals(for comparison: TheoryComparison, at span: SourceSpan) throws -> [Rival] {
    let all = slots
    if let name = comparison.slot { try refuse(unfilled: name, all) }
    let asked = all.filter { !$0.used.isEmpty && comparison.slot?.text ?? $0.name == $0.name }
    let open = asked.filter { !$0.rivals.isEmpty }
    guard !open.isEmpty else {
      throw Trouble(
        "E0788",
        "no module that this model uses has a rival\(comparison.slot.map { " in `\($0.text)`" } ?? "")",
        at: comparison.slot?.span ?? span,
        help: [
          "a rival says so in its opening remarks, with the line: # Slot: \(asked.first?.name ?? "spreading")"
        ])
    }
    return open.flatMap { slot in
      slot.used.map { Rival(slot: slot.name, module: $0) }
        + slot.used.flatMap { used in
          slot.rivals.map { rival in
            let module = slot.used.count == 1 ? rival : "\(rival) instead of \(used)"
            return Rival(
              slot: slot.name, module: module, lines: lines(putting: rival, inPlaceOf: used))
          }
        }
    }
  }

  private func refuse(unfilled name: Name, _ slots: [Slot]) throws {
    guard let slot = slots.first(where: { $0.name == name.text }) else {
      let near = Spelling.nearest(name.text, among: slots.map(\.name))
      throw Trouble(
        "E0786", "there is no slot `\(name.text)`", at: name.span,
        label: near.map { "the nearest is `\($0)`" },
        help: near == nil ? ["list theories shows which slots there are"] : [])
    }
    guard slot.used.isEmpty else { return }
    throw Trouble(
      "E0787", "this model uses no module of the slot `\(name.text)`", at: name.span,
      help: slot.rivals.prefix(1).map { "use \($0)" })
  }

  // ---- Trying ----

  /// The model with a rival, from its start; nothing if the person stopped it.
  private func trial(of rival: Rival, on names: [String], _ steps: Int, _ worlds: Int) throws -> Tried? {
    var trial = Tried(rival: rival)
    var twin = twin
    do {
      let compiled = try twin.model(after: rival.lines)
      twin.core.compiled = compiled
      let measures = compiled.model.measures.map(\.name)
      let places = names.compactMap { measures.firstIndex(of: $0) }
      guard places.count == names.count else {
        let missing = names.first { !measures.contains($0) } ?? ""
        trial.problem = "with it there is no measure `\(missing)`"
        return trial
      }
      let run = WorldsRun(compiled: compiled, seed: core.seed, steps: steps, options: options)
      guard let values = try values(of: run, worlds) else { return nil }
      trial.values = places.map { values[$0] }
    } catch {
      if let fault = error as? Fault, fault.kind == .stopped { return nil }
      if rival.isUsed { throw error }
      trial.problem = twin.messages(of: error).first?.title ?? "it cannot be brought in"
    }
    return trial
  }

  /// Of each measure.
  private func values(of run: WorldsRun, _ worlds: Int) throws -> [[Double]]? {
    if worlds > 1 { return try run.all(worlds, name: "theories")?.measures }
    return try run.way(of: 1)?.values.map { $0.map { $0.first ?? .nan } }
  }

  /// The model behind lines that are typed here.
  private mutating func model(after lines: [String]) throws -> Compiled {
    if lines.isEmpty { return try model(at: SourceSpan(source: SourceID(0), start: 0, end: 0)) }
    let source = SourceText(
      id: SourceID(UInt32(core.sources.count + 1)), name: Session.typed, text: lines.joined(separator: "\n"))
    let reading = read(source).reading
    let (checked, _) = try takeIn(replace(reading.statements).taken, source)
    return try compile(checked, options)
  }

  // ---- Side by side ----

  /// A row for each module and measure: at the end, how far from the present choice, and the way there; of many worlds
  /// mean and quantiles.
  private func table(_ trials: [Tried], on names: [String], _ worlds: Int, _ compiled: Compiled)
    -> StratReport.Table
  {
    let rows = trials.flatMap { trial in
      names.enumerated().map { n, name -> [Cell] in
        let type = compiled.model.measures.first { $0.name == name }?.value.type ?? .yesNo
        let present = trials.first { $0.rival.isUsed && $0.rival.slot == trial.rival.slot }
        let numbers = cells(trial, n, from: present, type, worlds)
        return [.text(trial.rival.slot), .text(trial.rival.module), .flag(trial.rival.isUsed), .text(name)]
          + numbers + (worlds == 1 ? [.trend(trial.problem == nil ? trial.values[n] : [])] : [])
          + [trial.problem.map { .text($0) } ?? .blank]
      }
    }
    // Readers need no column for the measure if there is one only, and none for problems if there are none.
    let isOfOne = names.count == 1 && worlds == 1 && !output.isPure
    let isWhole = trials.allSatisfy { $0.problem == nil } && !output.isPure
    let columns = columns(worlds, end: isOfOne ? names[0] : "end")
    let kept = columns.indices.filter { n in
      !(isOfOne && n == 3) && !(isWhole && n == columns.count - 1)
    }
    return StratReport.Table(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func columns(_ worlds: Int, end: String) -> [StratReport.Table.Column] {
    let numbers = (worlds == 1 ? [end] : Performer.summarised) + ["difference"]
    return [.init("slot"), .init("module"), .init("used"), .init("measure")]
      + numbers.map { .init($0, isNumber: true, isVarious: true) }
      + (worlds == 1 ? [.init("way", isDrawing: true)] : []) + [.init("problem", isOptional: true)]
  }

  /// What a measure came to, and how far that is from what it came to with the module that is used.
  private func cells(_ trial: Tried, _ n: Int, from present: Tried?, _ type: ValueType, _ worlds: Int)
    -> [Cell]
  {
    let count = worlds == 1 ? 1 : Performer.summarised.count
    guard trial.problem == nil else { return [Cell](repeating: .none, count: count + 1) }
    let ends =
      worlds == 1
      ? [trial.values[n].last.map { $0.isNaN ? Cell.none : cell($0, type) } ?? .none]
      : summary(trial.values[n].sorted(), type)
    return ends + [trial.rival.isUsed ? .blank : difference(trial, n, from: present, type, worlds)]
  }

  private func difference(_ trial: Tried, _ n: Int, from present: Tried?, _ type: ValueType, _ worlds: Int)
    -> Cell
  {
    guard case .number = type, let present, !present.values.isEmpty else { return .blank }
    func end(_ trial: Tried) -> Double {
      worlds == 1 ? trial.values[n].last ?? .nan : Sample.mean(trial.values[n])
    }
    let apart = end(trial) - end(present)
    return apart.isFinite ? cell(apart, type) : .none
  }

  /// What the table does not say: over what time, why something is missing, and the line that chooses.
  private mutating func tell(_ trials: [Tried], _ steps: Int, _ worlds: Int) {
    let time = steps == 1 ? "1 step" : "\(steps) steps"
    let luck = worlds == 1 ? "with the same luck" : "in the same \(worlds) worlds"
    say("From \(label(0)) to \(label(steps)), \(time), \(luck); nothing of it was done here.")
    for trial in trials {
      if let problem = trial.problem { say("\(trial.rival.module): \(problem).") }
    }
    if let free = trials.first(where: { !$0.rival.isUsed && $0.problem == nil }) {
      say("To choose \(free.rival.module): \(free.rival.lines.joined(separator: "; "))")
    }
    sayWhereRunsBegin()
  }
}
