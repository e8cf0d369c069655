// SPDX-License-Identifier: Apache-2.0
// Where the command meets the session: files and words in, lines and an exit code out.

import Glibc
import StratREPL
import StratReport
import StratSession

/// What the options say about a run.
struct Choices {
  var seed: UInt64?
  var colour: ColourChoice
}

/// A text to perform, with the name that messages give it.
struct Source {
  var name: String
  var bytes: [UInt8]

  /// The file of that name, or standard input for `-`; nothing if it cannot be read, with the reason on the
  /// screen.
  init?(named name: String, _ screen: inout StandardScreen) {
    let bytes = name == "-" ? readAll(0) : readWholeFile(name)
    guard let bytes else {
      screen.problem(["\(name): \(readingFailure())"])
      return nil
    }
    self.init(name: name == "-" ? "standard input" : name, bytes: bytes)
  }

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

private func readingFailure() -> String {
  switch errno {
  case ENOENT: "there is no such file"
  case EACCES: "it may not be read"
  case EISDIR: "it is a folder; strat test PATH takes folders"
  default: String(cString: strerror(errno))
  }
}

// ---- Files ----

/// The files of this machine, for a session.
struct DiskFiles: SessionFiles {
  func read(_ name: String, from: String?) -> [UInt8]? { readWholeFile(DiskFiles.beside(name, from)) }

  func write(_ name: String, _ bytes: [UInt8]) -> String? {
    writeWholeFile(name, bytes) ? nil : String(cString: strerror(errno))
  }
}

private func options(_ choices: Choices) -> SessionOptions {
  SessionOptions(
    seed: choices.seed ?? 1, page: Page(width: terminalWidth(1)), files: DiskFiles(),
    workers: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), isInterrupted: { Interrupts.isRaised })
}

// ---- What is asked for ----

func perform(_ name: String, _ choices: Choices) -> Int32 {
  var screen = StandardScreen()
  guard let source = Source(named: name, &screen) else { return 1 }
  return perform(source, choices)
}

func perform(_ source: Source, _ choices: Choices) -> Int32 {
  Interrupts.watch(endOnSecond: true)
  var screen = StandardScreen()
  var session = Session(options(choices))
  let outcome = session.perform(bytes: source.bytes, name: source.name)
  if !screen.answer(outcome.lines) { return 1 }
  screen.problem(outcome.problems)
  if outcome.wasInterrupted { return 130 }
  return outcome.isDone ? 0 : 1
}

func check(_ names: [String], _ choices: Choices) -> Int32 {
  var screen = StandardScreen()
  var problems = 0
  for name in names {
    guard let source = Source(named: name, &screen) else {
      problems += 1
      continue
    }
    let outcome = Session(options(choices)).check(bytes: source.bytes, name: source.name)
    screen.problem(outcome.problems)
    problems += outcome.problems.count
  }
  if problems == 0 { _ = screen.answer([names.count == 1 ? "No problems." : "\(names.count) texts, no problems."]) }
  return problems == 0 ? 0 : 1
}

func test(_ paths: [String], _ choices: Choices) -> Int32 {
  Interrupts.watch(endOnSecond: true)
  var screen = StandardScreen()
  var passed = 0
  var failed = 0
  for path in paths.flatMap({ stratFiles(in: $0) }) {
    if Interrupts.isRaised { return 130 }
    guard let source = Source(named: path, &screen) else {
      failed += 1
      continue
    }
    let (problems, tests) = Session(options(choices)).test(bytes: source.bytes, name: source.name)
    if !problems.isEmpty { failed += 1 }
    screen.problem(problems)
    for test in tests {
      if test.hasPassed { passed += 1 } else { failed += 1 }
      screen.problem(test.hasPassed ? [] : ["\(path): \"\(test.title)\" failed"] + test.problems)
    }
  }
  _ = screen.answer(["\(passed) passed, \(failed) failed"])
  return failed == 0 ? 0 : 1
}

func talk(opening name: String?, _ choices: Choices) -> Int32 {
  var session = Session(options(choices))
  var greeting = ["\(versionText). Type help, or quit to leave."]
  if let name {
    var screen = StandardScreen()
    guard let source = Source(named: name, &screen) else { return 1 }
    let outcome = session.perform(bytes: source.bytes, name: source.name)
    if !outcome.isDone {
      screen.problem(outcome.problems)
      return 1
    }
    greeting = outcome.lines
  }
  return converse(with: Partner(session: session), greeting: greeting, colour: choices.colour)
}
