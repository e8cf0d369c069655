// SPDX-License-Identifier: Apache-2.0
// Where the command meets the session: files and words in, lines and an exit code out.

import Glibc
import StratREPL

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

// The session is not joined to the command yet. Until it is, nothing is performed, and that is said.

private func refuse() -> Int32 {
  var screen = StandardScreen()
  screen.problem(["strat cannot perform anything in this build: it has no session"])
  return 1
}

func perform(_ name: String, _ choices: Choices) -> Int32 {
  var screen = StandardScreen()
  guard let source = Source(named: name, &screen) else { return 1 }
  return perform(source, choices)
}

func perform(_ source: Source, _ choices: Choices) -> Int32 { refuse() }

func check(_ names: [String], _ choices: Choices) -> Int32 { refuse() }

func test(_ paths: [String], _ choices: Choices) -> Int32 { refuse() }

func talk(opening name: String?, _ choices: Choices) -> Int32 { refuse() }
