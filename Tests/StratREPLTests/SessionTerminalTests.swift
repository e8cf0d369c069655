// SPDX-License-Identifier: Apache-2.0
// strat itself at a terminal: a model is typed in, played, interrupted and taken back.

import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct SessionTerminalTests {
  private func opened(columns: Int = 100) throws -> Terminal {
    let terminal = try Terminal("strat", ["--color", "never"], columns: columns)
    try terminal.wait(for: "type help for")
    try terminal.wait(for: "> ")
    return terminal
  }

  private func say(_ terminal: Terminal, _ line: String, _ words: String) throws {
    try terminal.say(line, expecting: words)
    try terminal.wait(for: "> ")
  }

  @Test("a model is typed in line by line, stepped, and taken back")
  func model() throws {
    let terminal = try opened()
    try say(terminal, "1 + 1", "2\n")
    terminal.type("kind person, people {\r")
    try terminal.wait(for: "…> ")
    terminal.type("  age: number = 30\r")
    try terminal.wait(for: "…> ")
    terminal.type("}\r")
    try terminal.wait(for: "> ")
    try say(terminal, "person Dana \"Dana Ruiz\" { age = 40 }", "Dana")
    try say(terminal, "3 people { }", "3 people")
    try say(terminal, "mean age of people", "32.5")
    try say(terminal, "rule ageing in act for each p: person { p.age += 1 }", "ageing")
    try say(terminal, "step 2", "2 steps")
    try say(terminal, "mean age of people", "34.5")
    try say(terminal, "undo", "Undone")
    try say(terminal, "mean age of people", "32.5")
    try say(terminal, "redo", "Done again")
    try say(terminal, "mean age of people", "34.5")
    terminal.type("quit\r")
    #expect(try terminal.ended() == 0)
  }

  @Test(
    "Ctrl-D leaves what is open, and the prompt only on an empty first line",
    arguments: ["kind person {", "show (1 +", "show [1,"])
  func endOfInput(_ begun: String) throws {
    let terminal = try opened()
    terminal.type(begun + "\r")
    try terminal.wait(for: "…> ")
    terminal.type("\u{04}")
    try terminal.wait(for: "unfinished (Ctrl-D); Up brings it back")
    try terminal.wait(for: "> ")
    try say(terminal, "1 + 1", "2\n")
    terminal.type("\u{04}")
    #expect(try terminal.ended() == 0)
  }

  @Test("a problem is said with its place and changes nothing")
  func problem() throws {
    let terminal = try opened()
    try say(terminal, "parameter x = 5", "x")
    try say(terminal, "show y", "1:6: ")
    try say(terminal, "rule wrong {{{ ) in", "1:")
    try say(terminal, "x", "5\n")
  }

  @Test("Tab knows what is declared, and what stands before the word")
  func tab() throws {
    let terminal = try opened()
    try say(terminal, "kind person, people { patience: number = 3 }", "person")
    try say(terminal, "person Valentina", "Valentina")
    try say(terminal, "show Valen\t.pati\t", "3\n")
    terminal.type("use slack\t")
    try terminal.wait(for: "_funding")
  }

  @Test("Ctrl-C in a long run stops it at once, and the session goes on")
  func interrupt() throws {
    let terminal = try opened()
    try say(terminal, "kind person, people { age: number = 30 }", "person")
    try say(terminal, "200 people { }", "200")
    try say(terminal, "rule luck in act for each p: person { p.age += normal(0, 1) }", "luck")
    try say(terminal, "measure average = mean age of people", "average")
    terminal.type("step 100000000\r")
    usleep(500_000)
    terminal.type("\u{03}")
    try terminal.wait(for: "Stopped: every whole step so far is kept.", seconds: 5)
    try terminal.wait(for: "> ")
    terminal.type("run 1000 worlds over 100000 rounds as mc\r")
    usleep(500_000)
    terminal.type("\u{03}")
    try terminal.wait(for: "Stopped: nothing of the run is kept.", seconds: 5)
    try terminal.wait(for: "> ", seconds: 5)
    try say(terminal, "count of people", "200")
  }

  @Test(
    "the words that newcomers try first lead somewhere",
    arguments: ["hello", "h", "?", "help", ".help", "man"])
  func firstWords(_ word: String) throws {
    let terminal = try opened()
    try say(terminal, word, "help WORD explains")
    terminal.type("bye\r")
    #expect(try terminal.ended() == 0)
  }

  @Test("long answers are broken between words, in any window", arguments: [40, 72])
  func wrapping(_ columns: Int) throws {
    let terminal = try opened(columns: columns)
    for name in ["Alexandria", "Byzantium", "Carthage", "Damascus", "Ephesus", "Florence", "Granada"] {
      try say(terminal, "parameter \(name) = 1", name)
    }
    try say(terminal, "list", "Granada")
    let lines = terminal.seen.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(lines.contains { $0.hasPrefix("  ") && $0.contains("Granada") })
  }
}
