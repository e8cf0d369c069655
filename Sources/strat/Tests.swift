// SPDX-License-Identifier: Apache-2.0
// `strat test`: runs the tests in files and folders, says what failed, and closes with a line that counts.

import StratREPL
import StratSession

/// What has come of the tests so far.
private struct Tally {
  var passed = 0
  var failed = 0
  /// Files called `full.strat`: the same cases at full size, which take minutes.
  var leftOut = 0
}

/// - Parameters:
///   - paths: files, or folders that are searched for files ending in `.strat`.
///   - isFull: whether files called `full.strat` in folders are run too.
func test(_ paths: [String], isFull: Bool, _ choices: Choices) -> Int32 {
  Interrupts.watch(endOnSecond: true)
  var screen = choices.screen()
  var tally = Tally()
  for path in paths.flatMap({ files(at: $0, isFull: isFull, &tally) }) {
    if Interrupts.isRaised { return Code.interrupted }
    test(path, choices, &tally, &screen)
  }
  if tally.leftOut > 0 {
    _ = screen.answer(["left out: \(tally.leftOut) at full size; strat test --full runs them too"])
  }
  _ = screen.answer(["\(tally.passed) passed, \(tally.failed) failed"])
  return tally.failed == 0 ? Code.fine : Code.problem
}

private func files(at path: String, isFull: Bool, _ tally: inout Tally) -> [String] {
  guard isFolder(path) else { return [path] }
  let all = modelFiles(below: path)
  let kept = all.filter { isFull || !$0.hasSuffix("/full.strat") }
  tally.leftOut += all.count - kept.count
  return kept
}

private func test(_ path: String, _ choices: Choices, _ tally: inout Tally, _ screen: inout StandardScreen) {
  guard let source = Source(named: path, &screen) else {
    tally.failed += 1
    return
  }
  let (problems, untold, tests) = choices.session().test(bytes: source.bytes, name: source.name)
  for problem in problems { screen.problem([problem]) }
  if let more = moreWords(untold) { screen.problem(["\(path): \(more)"]) }
  if !problems.isEmpty { tally.failed += 1 }
  var failures = 0
  for test in tests {
    if test.hasPassed {
      tally.passed += 1
      continue
    }
    failures += 1
    if failures <= mostFailures {
      screen.problem(["\(path): \"\(test.title)\" failed"] + test.problems)
    }
  }
  tally.failed += failures
  if failures > mostFailures { screen.problem(["\(path): and \(failures - mostFailures) more failed"]) }
}

/// How many failed tests of one file are told in full.
private let mostFailures = 10
