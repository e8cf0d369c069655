// SPDX-License-Identifier: Apache-2.0
// `rerun`: the road so far once more from the start, under the declarations that hold now, on a road of its own. What
// was done by hand is done again at its moment, with the same luck; the road as it was stays.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  mutating func rerunRoad(at span: SourceSpan) throws {
    _ = try model(at: span)
    guard let last = core.state?.step, last > 0 || core.isTouched else {
      throw Trouble("E0776", "nothing was done yet that could be taken again", at: span, help: ["step"])
    }
    let old = core
    let deeds = core.deeds.filter { $0.step <= last && $0.statement != nil && $0.due != $0.step }
    core.branches.append(Branch(old.branch, (core.ahead?.core ?? core)))
    core.beginRoad(core.freeBranchName(like: old.branch), at: 0)
    core.fork?.deeds = 0
    core.deeds = [
      Deed(sort: .declaration, step: 0, words: "rerun, as the model was at \(label(last))", statement: nil)
    ]
    try start()
    var refused: [String] = []
    for deed in deeds {
      try take(stepsTo: deed.step, at: span)
      if outcome.wasInterrupted { break }
      if let reason = doneAgain(deed) { refused.append("\(deed.words), \(label(deed.step)): \(reason)") }
    }
    if !outcome.wasInterrupted { try take(stepsTo: last, at: span) }
    core.speaker = old.speaker
    // What was done again is in the journal by this one word.
    (core.journal, core.journalPart) = (old.journal, old.journalPart)
    hasChanged = true
    guard !outcome.wasInterrupted else {
      core = old
      hasChanged = false
      return say("Stopped: nothing was changed.")
    }
    let road = old.branch
    say(
      "On the new branch \(core.branch): \(road) from the start, as the model is now. \(road) stays as it was: "
        + "compare \(road), \(core.branch)")
    for line in refused { say("Not done again: \(line)") }
  }

  /// Steps without a word.
  private mutating func take(stepsTo step: Int, at span: SourceSpan) throws {
    guard let now = core.state?.step, now < step else { return }
    let said = outcome
    try advance(step - now, until: nil, at: span)
    let wasInterrupted = outcome.wasInterrupted
    outcome = said
    outcome.wasInterrupted = wasInterrupted
  }

  /// Does once more what was done by hand, and takes it down. What cannot be done now is left out.
  ///
  /// - Returns: why it was refused.
  private mutating func doneAgain(_ deed: Deed) -> String? {
    var twin = self
    twin.telling = nil
    twin.outcome = Outcome()
    guard twin.doAgain(deed) else { return twin.outcome.messages.first?.title ?? "it is refused" }
    core = twin.core
    return nil
  }
}
