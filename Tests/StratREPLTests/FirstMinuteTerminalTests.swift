// SPDX-License-Identifier: Apache-2.0
// The first minute and the last at a terminal: hints, words for the session inside a block, the session that was not
// saved, one's own habits, the editor.

import Foundation
import Testing

@Suite(.timeLimit(.minutes(3))) struct FirstMinuteTerminalTests {
  private func opened(_ arguments: [String] = [], home: String? = nil, _ environment: [String: String] = [:])
    throws
    -> Terminal
  {
    let terminal = try Terminal(
      "strat", ["--color", "never"] + arguments, home: home, environment: environment, columns: 100)
    try terminal.wait(for: "type help for")
    try terminal.wait(for: "> ")
    return terminal
  }

  private func say(_ terminal: Terminal, _ line: String, _ words: String) throws {
    try terminal.say(line, expecting: words)
    try terminal.wait(for: "> ")
  }

  private func leave(_ terminal: Terminal) throws {
    terminal.type("quit\r")
    #expect(try terminal.ended() == 0)
  }

  @Test("a beginner is told what to type next, for ten statements or until hints are off")
  func hints() throws {
    let terminal = try opened()
    try say(terminal, "list", "(next: kind shop { size: number = 40 }    hints off ends these)")
    try say(terminal, "kind shop { size: number = 40 }", "(next: 3 shops {})")
    try say(terminal, "3 shops {}", "(next: show shops)")
    try say(terminal, "hints off", "Hints are off.")
    try say(terminal, "show shops", "shop 3")
    #expect(!terminal.seen.contains("(next: measure"))
    try leave(terminal)
    let other = try opened()
    for n in 1...12 { try say(other, "parameter p\(n) = \(n)", "p\(n)") }
    #expect(other.seen.components(separatedBy: "(next: ").count - 1 <= 10)
  }

  @Test("quit inside an open block hints and does not leave, and the block goes on")
  func inside() throws {
    let terminal = try opened()
    terminal.type("kind shop {\r")
    try terminal.wait(for: "…> ")
    terminal.type("quit\r")
    try terminal.wait(for: "is still open, and `quit` is no part of it")
    try terminal.wait(for: "…> ")
    terminal.type("size: number = 3\r")
    try terminal.wait(for: "…> ")
    terminal.type("}\r")
    try terminal.wait(for: "Declared: kind shop.")
    try leave(terminal)
  }

  @Test("what was not saved goes on with --restore; what was saved, and what was nothing, is forgotten")
  func unsaved() throws {
    let home = try Terminal.newHome()
    let terminal = try opened(home: home)
    try say(terminal, "level: number = 7", "level")
    terminal.type("quit\r")
    try terminal.wait(for: "Not saved, but kept: strat --restore goes on from here.")
    #expect(try terminal.ended() == 0)
    let next = try opened(home: home)
    #expect(next.seen.contains("the last session was not saved, 1 line: strat --restore goes on with it"))
    try leave(next)
    let once = try opened(["--restore"], home: home)
    try say(once, "level", "7\n")
    try leave(once)
    #expect(once.seen.contains("Not saved, but kept"))
    let again = try opened(["--restore"], home: home)
    try say(again, "level", "7\n")
    try say(again, "save \"\(home)/m.strat\"", "Saved 1")
    try leave(again)
    let last = try opened(home: home)
    #expect(!last.seen.contains("--restore"))
    try leave(last)
  }

  @Test("a session that was cut off goes on with --restore")
  func cutOff() throws {
    let home = try Terminal.newHome()
    let terminal = try opened(home: home)
    try say(terminal, "level: number = 7", "level")
    try say(terminal, "level = 8", "Done.")
    terminal.crash()
    let next = try opened(home: home)
    #expect(next.seen.contains("a session was cut off, 2 lines: strat --restore goes on with it"))
    try leave(next)
    let again = try opened(["--restore"], home: home)
    try say(again, "level", "8\n")
  }

  @Test(
    "init.strat is performed first; what is wrong in it is said and shuts nobody out; --no-init leaves it out"
  )
  func habits() throws {
    let home = try Terminal.newHome()
    let folder = home + "/strat"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let habits = ["XDG_CONFIG_HOME": home]
    try "parameter mine = 42\nshow nothing_such\n".write(
      toFile: folder + "/init.strat", atomically: true, encoding: .utf8)
    let terminal = try opened(home: home, habits)
    #expect(terminal.seen.contains("nothing_such"))
    #expect(terminal.seen.contains("--no-init leaves out all of it"))
    try say(terminal, "mine", "42\n")
    try leave(terminal)
    let without = try opened(["--no-init"], home: home, habits)
    try say(without, "mine", "nothing here is called `mine`")
  }

  @Test(
    "edit opens the last statement in the editor and performs what was saved; without one it says what to do")
  func edit() throws {
    let terminal = try opened([], home: nil, ["EDITOR": "sed -i s/3/5/"])
    try say(terminal, "parameter rate = 3", "rate")
    try say(terminal, "edit", "> parameter rate = 5")
    try say(terminal, "rate", "5\n")
    try say(terminal, "edit rate", "nothing was changed")
    let other = try opened()
    try say(other, "parameter rate = 3", "rate")
    try say(other, "edit", "export EDITOR=nano")
  }
}
