// SPDX-License-Identifier: Apache-2.0
// Keys and lines at random, through a real pseudo-terminal: nothing that can be typed ends the prompt or blocks it.
//
// `STRAT_KEYS=100000 swift test --filter KeyFuzzTests` types so many keys; a short form is part of every test run.

import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(120))) struct KeyFuzzTests {
  /// How many keys each test types.
  private static let count = ProcessInfo.processInfo.environment["STRAT_KEYS"].flatMap(Int.init) ?? 2000

  /// Keys that a terminal sends besides letters; left out are those that leave or stop the program by right.
  private static let keys = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{7F}", "\t", "\r", "\n", "\u{12}", "\u{07}", "\u{17}",
    "\u{0B}", "\u{15}", "\u{19}", "\u{1B}[3~", "{", "}", "é", "日本", "👩‍👩‍👧", "e\u{301}", "(", ")", "\"", "؟",
    "\u{200D}",
    "\u{1B}[200~a\rb\r\u{1B}[201~", "\u{1B}[200~\t\u{1B}[201~", "\u{01}", "\u{05}", "\u{14}", "\u{1F}",
    "\u{0C}",
    "\u{16}", "\u{1B}", "\u{1B}[15~", "\u{03}", "\u{1B}\r", "\u{1B}x", "\u{13}", "\u{1B}9", "\u{1B}d",
    "\u{1B}[",
    "\u{11}", "\u{1B}[1;5C", "\u{1B}[1;5D", "\u{1B}b", "\u{1B}f", "\u{1B}\u{7F}", "\u{1B}[H", "\u{1B}[F",
    "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OP", "\u{1B}[1;2A", "\u{02}", "\u{06}", "\u{08}", "\u{0E}", "\u{10}",
    "\u{18}",
    "\u{1B}u", "\u{1B}l", "\u{1B}c", "\u{1B}y", "\u{1B}n", "\u{1B}p", "\u{1B}[201~", "\u{1B}[M",
    "\u{1B}]0;x\u{07}",
  ]

  /// Words and signs of lines; none that leaves, or writes a file.
  private static let words = [
    "kind", "rule", "show", "person", "people", "Dana", "{", "}", "(", ")", "=", "+=", ":", ";", ",", ".",
    "1", "20%",
    "0", "-3", "1_000", "2026-Q3", "number", "share", "of", "where", "each", "in", "act", "for", "if", "else",
    "step",
    "undo", "redo", "history", "rerun", "1-2", "list", "help", "move", "by", "needs", "measure", "parameter",
    "~", "to",
    "run", "worlds", "over", "as", "mc", "none", "is", "not", "mean", "count", "\"words\"", "\"", "x", "y",
    "let",
    "shock", "chance", "at", "start", "seed", "timing", "on", "plot", "use", "teaching", "日本", "é", "#", "?",
    "[", "]",
    "..", "^", "/", "*", "pay", "account", "outside", "relation", "between", "and", "link", "journal",
    "moves", "test",
  ]

  private var state: UInt64 = 0

  private mutating func random(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  /// A prompt that is ready.
  private func opened(_ program: String) throws -> Terminal {
    let options = program == "strat" ? ["--color", "never"] : []
    let terminal = try Terminal(program, options, environment: ["SWIFT_BACKTRACE": "enable=no"], columns: 60)
    try terminal.wait(for: "> ")
    return terminal
  }

  /// Leaves whatever is open, and hears from the program that it is still there. Ctrl-C while it works throws away
  /// what was typed ahead, so it may have to be asked again; and if it was asked to leave (`q`), it is opened anew.
  private func findBack(_ terminal: inout Terminal, _ program: String, _ number: Int) throws {
    let isEcho = program == "EchoREPL"
    let line = isEcho ? " hello \(number)" : " \(number % 900) + 0.25"
    let answer = isEcho ? "heard < hello \(number)>" : "\n\(number % 900).25\n"
    // An answer is not to be broken over rows.
    terminal.resize(columns: 100)
    for attempt in 1...10 {
      terminal.type("\u{1B}[201~\u{07}\u{07}\u{03}\u{03}\u{03}\r\r\r\u{03}")
      terminal.rest(seconds: 0.1)
      terminal.type(line + "\r")
      do {
        try terminal.wait(for: answer, seconds: attempt == 10 ? 60 : 2)
        return terminal.forget()
      } catch let failure as Terminal.Failure {
        if failure.code == 0 { return terminal = try opened(program) }
        if failure.code != nil || attempt == 10 { throw failure }
      }
    }
  }

  @Test(
    "no mixture of keys ends or blocks it",
    arguments: [("EchoREPL", 1), ("EchoREPL", 2), ("strat", 3)] as [(String, UInt64)])
  func keys(_ program: String, _ seed: UInt64) throws {
    var fuzz = self
    fuzz.state = seed
    var terminal = try opened(program)
    for n in 1...max(1, Self.count) {
      let letter = Character(Unicode.Scalar(UInt8(32 + fuzz.random(95))))
      terminal.type(fuzz.random(10) < 6 ? Self.keys[fuzz.random(Self.keys.count)] : String(letter))
      if fuzz.random(200) == 0 { terminal.resize(columns: 12 + fuzz.random(200)) }
      if n % 200 == 0 || n == Self.count { try findBack(&terminal, program, n) }
    }
  }

  @Test("no mixture of words in lines ends or blocks it", arguments: [11, 12] as [UInt64])
  func lines(_ seed: UInt64) throws {
    var fuzz = self
    fuzz.state = seed
    var terminal = try opened("strat")
    for n in 1...max(1, Self.count / 20) {
      let words = (0...fuzz.random(12)).map { _ in Self.words[fuzz.random(Self.words.count)] }
      terminal.type(words.joined(separator: fuzz.random(4) == 0 ? "" : " ") + "\r")
      if n % 20 == 0 || n == Self.count / 20 { try findBack(&terminal, "strat", n) }
    }
  }
}
