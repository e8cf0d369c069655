// SPDX-License-Identifier: Apache-2.0
// `strat replay FILE --check`: a saved script once more, and whether it comes to the numbers that it was saved with.

import StratREPL
import StratSession

/// Runs a script without a word, and compares what it came to with the seal at its end.
///
/// - Returns: 0 where all is the same to the last bit, else 1.
func replay(_ name: String, _ choices: Choices) -> Int32 {
  var screen = choices.screen()
  guard let source = Source(named: name, &screen) else { return Code.problem }
  guard let (seal, savedBy) = Seal.last(of: String(decoding: source.bytes, as: UTF8.self)) else {
    screen.problem(["\(name): no numbers stand at its end to compare with: a file that `save` wrote has them"]
    )
    return Code.problem
  }
  Interrupts.watch(endOnSecond: true)
  var session = choices.session()
  let outcome = session.perform(bytes: source.bytes, name: source.name)
  guard outcome.isDone, let now = session.seal else {
    screen.problem(outcome.problems)
    return outcome.wasInterrupted ? Code.interrupted : Code.problem
  }
  if now == seal {
    return screen.answer(["\(name): the same to the last bit, at \(seal.moment) (\(seal.numbers))"])
      ? Code.fine : Code.problem
  }
  screen.problem([difference(name, seal, now, savedBy)])
  return Code.problem
}

private func difference(_ name: String, _ seal: Seal, _ now: Seal, _ savedBy: String) -> String {
  let what =
    seal.moment != now.moment
    ? "it ends at \(now.moment), and ended at \(seal.moment) when it was saved"
    : seal.model != now.model
      ? "its model is not the one that it was saved with" : "its numbers are not the same"
  let by = savedBy == version ? "" : "; strat \(savedBy) saved it, and this is \(version)"
  return "\(name): \(what)\(by)"
}
