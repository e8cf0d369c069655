// SPDX-License-Identifier: Apache-2.0
// What takes long at a terminal: it says how far it is, Ctrl-C stops it at once, and what was whole is kept.

import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct LongWorkTests {
  private let model = """
    kind person, people { age: number = 30 }
    200 people { }
    rule luck in act for each p: person { p.age += normal(0, 1) }
    measure average = mean age of people

    """

  private func file(_ text: String) throws -> String {
    let path = try Terminal.newHome() + "/long.strat"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func opened(_ text: String) throws -> Terminal {
    let terminal = try Terminal("strat", ["--color", "never", "-i", try file(text)])
    try terminal.wait(for: "opened ")
    try terminal.wait(for: "> ")
    return terminal
  }

  /// The least of three times from Ctrl-C to the answer: the machine may be busy with something else.
  private func secondsToStop(_ terminal: Terminal, _ line: String, _ words: String) throws -> Double {
    var least = Double.infinity
    for _ in 0..<3 where least > 0.2 {
      terminal.type(line + "\r")
      usleep(700_000)
      let begun = Date()
      terminal.type("\u{03}")
      try terminal.wait(for: words, seconds: 20)
      least = min(least, Date().timeIntervalSince(begun))
      try terminal.wait(for: "> ")
    }
    return least
  }

  @Test("Ctrl-C stops steps, runs, and one step that would take for ever, within 0.2 s")
  func stops() throws {
    let terminal = try opened(model)
    #expect(try secondsToStop(terminal, "step 100000000", "Stopped: every whole step so far is kept.") < 0.2)
    #expect(
      try secondsToStop(
        terminal, "run 1000 worlds over 100000 rounds as mc", "Stopped: nothing of the run is kept.")
        < 0.2)
    try terminal.say("x: number = 0", expecting: "x")
    try terminal.say("rule slow in act, 40000000 times { x += 1 }", expecting: "slow")
    try terminal.wait(for: "> ")
    #expect(try secondsToStop(terminal, "step 3", "0 steps, now round") < 0.2)
    try terminal.say("x", expecting: "\n0\n")
  }

  @Test("what is made at the start can be stopped, and nothing is changed by it")
  func making() throws {
    let terminal = try opened(
      "kind person, people { age: number = 30 }\nrelation knows between person and person\n")
    try terminal.say("14000 people { }", expecting: "Declared")
    try terminal.wait(for: "> ")
    let line = "link knows among people by complete()"
    #expect(try secondsToStop(terminal, line, "Stopped: nothing was changed.") < 0.2)
    try terminal.say("count of people", expecting: "14,000")
  }

  @Test("after two seconds a line says how far it is, and goes away; then the answer says how long it took")
  func progress() throws {
    let terminal = try opened(model)
    terminal.type("step 100000000\r")
    let shown =
      #/step [0-9,]+ of 100,000,000: 0%, [2-9] s so far, about [0-9]+ (s|min|h) to go; Ctrl-C stops/#
    let end = Date().addingTimeInterval(10)
    while Date() < end, terminal.seen.firstMatch(of: shown) == nil { terminal.rest(seconds: 0.2) }
    #expect(terminal.seen.firstMatch(of: shown) != nil)
    terminal.type("\u{03}")
    try terminal.wait(for: "Stopped: every whole step so far is kept.")
    try terminal.wait(for: "That took ")
    try terminal.wait(for: "> ")
    try terminal.say("1 + 1", expecting: "2\n")
    #expect(terminal.seen.components(separatedBy: "That took").count == 2)
  }

  @Test(
    "for a screen that cannot move its cursor each report is a line of its own",
    arguments: ["TERM", "STRAT_ACCESSIBLE"])
  func standing(_ name: String) throws {
    let terminal = try Terminal(
      "strat", ["-i", try file(model)], environment: [name: name == "TERM" ? "dumb" : "1"])
    try terminal.wait(for: "> ")
    terminal.type("run 100 worlds over 100000000 rounds as mc\r")
    try terminal.wait(for: "100 worlds: 0%, ")
    try terminal.wait(for: "Ctrl-C stops\n")
    terminal.type("\u{03}")
    try terminal.wait(for: "Stopped: nothing of the run is kept.")
  }

  @Test("Ctrl-C while a file is loaded leads to the prompt, with what was done until then")
  func loading() throws {
    let terminal = try Terminal(
      "strat", ["--color", "never", "-i", try file(model + "step 3\nstep 100000000\nstep 5\n")])
    try terminal.wait(for: "3 steps")
    try terminal.wait(for: " of 100,000,000: 0%")
    terminal.type("\u{03}")
    try terminal.wait(for: "Stopped: every whole step so far is kept.")
    try terminal.wait(for: "stopped on the way through ")
    try terminal.wait(for: "> ")
    try terminal.say("count of people", expecting: "200")
  }

  @Test("Ctrl-Z stops a run, and fg goes on with it")
  func suspended() throws {
    let shell = try Terminal("/bin/sh", environment: ["PS1": "$ "])
    try shell.wait(for: "$ ")
    shell.type(Terminal.folder + "/strat -i \(try file(model))\r")
    try shell.wait(for: "> ")
    shell.type("step 100000000\r")
    usleep(500_000)
    shell.type("\u{1A}")
    try shell.wait(for: "$ ")
    shell.type("fg\r")
    usleep(500_000)
    shell.type("\u{03}")
    try shell.wait(for: "Stopped: every whole step so far is kept.")
    try shell.say("1 + 1", expecting: "2\n")
  }
}
