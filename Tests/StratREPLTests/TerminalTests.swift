// SPDX-License-Identifier: Apache-2.0
// The prompt as a person meets it, through a real pseudo-terminal.

import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct TerminalTests {
  @Test("a line is shown, heard and answered; quit leaves")
  func line() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo, for tests")
    try terminal.wait(for: "echo> ")
    try terminal.say("hello world", expecting: "heard <hello world>")
    try terminal.wait(for: "echo> ")
    try terminal.say("quit", expecting: "bye")
    #expect(try terminal.ended() == 0)
  }

  @Test("any script survives in any locale", arguments: ["C", "C.UTF-8", "POSIX", "xx_YY"])
  func scripts(_ locale: String) throws {
    let terminal = try Terminal(environment: ["LC_ALL": locale])
    try terminal.wait(for: "echo> ")
    try terminal.say("café 日本 Ελλάδα 👩‍👩‍👧", expecting: "heard <café 日本 Ελλάδα 👩‍👩‍👧>")
  }

  @Test("Backspace, arrows and Delete go by visible characters")
  func characters() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("ae\u{301}\u{7F}b", expecting: "heard <ab>")
    try terminal.wait(for: "echo> ")
    try terminal.say("x👩‍👩‍👧y\u{1B}[D\u{1B}[D\u{1B}[3~", expecting: "heard <xy>")
    try terminal.wait(for: "echo> ")
    try terminal.say("日本\u{1B}[D\u{1B}[Dx\u{1B}[Fz\u{1B}[Ha", expecting: "heard <ax日本z>")
  }

  @Test("a statement over several lines: the prompt says what is open, recall brings it back whole")
  func severalLines() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    terminal.type("rule {\r")
    try terminal.wait(for: "block, line 1 …> ")
    terminal.type("  one\r")
    try terminal.wait(for: "block, line 1 …> ")
    try terminal.say("}", expecting: "heard <rule {|  one|}>")
    try terminal.wait(for: "echo> ")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "}")
    // Up in the last row moves into the row above; the statement is edited there and runs whole.
    try terminal.say("\u{1B}[A\u{1B}[F\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[B", expecting: "heard <")
  }

  @Test("a recalled statement is edited inside and runs whole")
  func editInside() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("a {\rb\r}", expecting: "heard <a {|b|}>")
    try terminal.wait(for: "echo> ")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "}")
    try terminal.say("\u{1B}[Ac", expecting: "heard <a {|bc|}>")
    try terminal.wait(for: "echo> ")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "}")
    // Home and End go along the row first, then along the statement.
    try terminal.say(
      "\u{1B}[A\u{1B}[Hx\u{1B}[Fy\u{1B}[F\u{1B}[F;\u{01}\u{01}\u{01}z", expecting: "heard <za {|xbcy|};>")
  }

  @Test("two empty lines or Ctrl-C leave a statement, and it can be had back")
  func leaving() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    terminal.type("a {\r")
    try terminal.wait(for: "block, line 1 …> ")
    terminal.type("\r\r")
    try terminal.wait(for: "left block unfinished (two empty lines)")
    try terminal.wait(for: "echo> ")
    terminal.type("b {\r")
    try terminal.wait(for: "block, line 1 …> ")
    terminal.type("text\u{03}")
    try terminal.wait(for: "left block unfinished (Ctrl-C)")
    try terminal.wait(for: "echo> ")
    try terminal.say("fine", expecting: "heard <fine>")
  }

  @Test("history is kept across sessions, whole statements, in a file of its owner's")
  func history() throws {
    let home = try Terminal.newHome()
    let first = try Terminal(home: home)
    try first.wait(for: "echo> ")
    try first.say("first {\rinside é\r}", expecting: "heard <first {|inside é|}>")
    try first.wait(for: "echo> ")
    try first.say(" kept out", expecting: "heard < kept out>")
    // Killed: what was said is in the file already.
    first.signal(SIGKILL)
    #expect(try first.ended() == 256 + Int(SIGKILL))
    let path = home + "/strat/history"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "first {\n\tinside é\n\t}\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let second = try Terminal(home: home)
    try second.wait(for: "echo> ")
    terminalRecall(second)
    try second.wait(for: "heard <first {|inside é|}>")
  }

  private func terminalRecall(_ terminal: Terminal) { terminal.type("\u{1B}[A\r") }

  @Test(
    "Up after a typed beginning finds the latest statement that starts so, and Down gives back what was typed"
  )
  func prefix() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    for line in ["step 1", "show x", "step 2", "list"] {
      try terminal.say(line, expecting: "heard <\(line)>")
      try terminal.wait(for: "echo> ")
    }
    try terminal.say("st\u{1B}[A", expecting: "heard <step 2>")
    try terminal.wait(for: "echo> ")
    try terminal.say("sh\u{1B}[A", expecting: "heard <show x>")
    try terminal.wait(for: "echo> ")
    try terminal.say("ste\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}[B\u{1B}[Bp", expecting: "heard <step>")
  }

  @Test("Ctrl-C drops the line, says how to leave on an empty one, and never ends the session")
  func interruptTyping() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    terminal.type("half a line\u{03}")
    try terminal.wait(for: "^C")
    try terminal.wait(for: "echo> ")
    #expect(!terminal.seen.contains("to leave"))
    terminal.type("\u{03}")
    try terminal.wait(for: "to leave, type quit or press Ctrl-D")
    try terminal.say("whole", expecting: "heard <whole>")
    try terminal.wait(for: "echo> ")
    // The prompt stands a moment before it listens.
    usleep(200_000)
    terminal.signal(SIGINT)
    try terminal.wait(for: "to leave")
    try terminal.say("still here", expecting: "heard <still here>")
  }

  @Test("Ctrl-C while something runs stops it and keeps the session")
  func interruptRun() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("run", expecting: "running")
    terminal.type("\u{03}")
    try terminal.wait(for: "stopped", seconds: 2)
    try terminal.wait(for: "echo> ")
    try terminal.say("next", expecting: "heard <next>")
  }

  @Test("Ctrl-D deletes on text, leaves on an empty line")
  func endOfInput() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("abc\u{1B}[D\u{04}", expecting: "heard <ab>")
    try terminal.wait(for: "echo> ")
    terminal.type("\u{04}")
    #expect(try terminal.ended() == 0)
    #expect(!terminal.seen.contains("^D"))
  }

  @Test("keys without a meaning leave nothing behind")
  func otherKeys() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    let keys = [
      "\u{1B}[15~", "\u{1B}[24~", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[2~", "\u{1B}OP", "\u{1B}[Z",
      "\u{1B}[1;2A",
    ]
    try terminal.say("a" + keys.joined(separator: "b") + "c", expecting: "heard <abbbbbbbc>")
    try terminal.wait(for: "echo> ")
    try terminal.say("one two\u{1B}[1;5Dx\u{17}\u{1B}[H\u{1B}[1;5C!", expecting: "heard <one! two>")
  }

  @Test("word keys go by whole words of visible characters")
  func wordKeys() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("one cafe\u{301}s\u{1B}[1;5D!", expecting: "heard <one !cafe\u{301}s>")
    try terminal.wait(for: "echo> ")
    try terminal.say("x.pati\u{EB}nce + e\u{301}e\u{17}y", expecting: "heard <x.pati\u{EB}nce + y>")
    try terminal.wait(for: "echo> ")
    try terminal.say("日本 ab\u{1B}b\u{1B}b\u{1B}dz", expecting: "heard <z ab>")
  }

  @Test("keys of a user's own .editrc have the last word")
  func editrc() throws {
    let home = try Terminal.newHome()
    try "strat:bind ^T ed-move-to-beg\nother:bind ^A ed-quoted-insert\n"
      .write(toFile: home + "/.editrc", atomically: true, encoding: .utf8)
    let terminal = try Terminal(home: home)
    try terminal.wait(for: "echo> ")
    try terminal.say("bc\u{14}a", expecting: "heard <abc>")
    try terminal.wait(for: "echo> ")
    try terminal.say("bc\u{01}a", expecting: "heard <abc>")
  }

  @Test("what is typed ahead while something runs is there at the next prompt")
  func typedAhead() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("nap", expecting: "napping")
    terminal.type("first\rsec")
    try terminal.wait(for: "heard <first>")
    try terminal.wait(for: "echo> ")
    try terminal.say("ond", expecting: "heard <second>")
  }

  @Test("a paste that the terminal does not mark completes nothing")
  func unmarkedPaste() throws {
    let terminal = try Terminal(columns: 300)
    try terminal.wait(for: "echo> ")
    let line = "show li\tx" + String(repeating: " and more", count: 20)
    try terminal.say(line, expecting: "heard <" + line.replacing("\t", with: "  ") + ">")
  }

  @Test("Tab completes, lists with meanings, and indents an empty line")
  func tab() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    try terminal.say("z\t", expecting: "heard <zebra>")
    try terminal.wait(for: "echo> ")
    terminal.type("show li\t")
    try terminal.wait(for: "ncoln")
    terminal.type("\t")
    try terminal.wait(for: "Lincolnshire  a larger place")
    try terminal.say("s\t", expecting: "heard <show lincolnshire>")
    try terminal.wait(for: "echo> ")
    try terminal.say("\tx", expecting: "heard <  x>")
  }

  @Test("a paste of 400 lines loses nothing, completes nothing, and waits for Enter")
  func paste() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    let lines = (1...400).map { "line \($0)\tz é" }
    let begun = Date()
    terminal.type("\u{1B}[200~" + lines.joined(separator: "\r\n") + "\r\n\u{1B}[201~")
    terminal.type("\r")
    let text = lines.joined(separator: "\n").replacing("\t", with: "  ")
    let digest =
      text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } as UInt64
    try terminal.wait(for: "heard \(text.count) characters, \(digest)", seconds: 10)
    #expect(Date().timeIntervalSince(begun) < 1)
    try terminal.wait(for: "echo> ")
    try terminal.say(
      "\u{1B}[200~echo> one\nheard <one>\necho> two\n\u{1B}[201~", expecting: "heard <one|two>")
  }

  @Test("Ctrl-R finds, goes on to older ones, and a failed or cancelled search eats nothing")
  func search() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    for line in ["step 1", "show x", "step 2", "list é"] {
      try terminal.say(line, expecting: "heard <\(line)>")
      try terminal.wait(for: "echo> ")
    }
    try terminal.say("\u{12}ste\u{12}", expecting: "heard <step 1>")
    try terminal.wait(for: "echo> ")
    try terminal.say("\u{12}É", expecting: "heard <list é>")
    try terminal.wait(for: "echo> ")
    try terminal.say("\u{12}STEP\u{1B}[D!", expecting: "heard <step !1>")
    try terminal.wait(for: "echo> ")
    try terminal.say("kept\u{12}zzz\u{07} words", expecting: "heard <kept words>")
    try terminal.wait(for: "echo> ")
    terminal.type("kept\u{12}zzz\r")
    try terminal.say(" too", expecting: "heard <kept too>")
    try terminal.wait(for: "echo> ")
    try terminal.say("\u{12}show\u{03}fine", expecting: "heard <fine>")
  }

  @Test("Ctrl-Z stops, and what was typed is there when it goes on")
  func suspend() throws {
    let shell = try Terminal("/bin/sh", environment: ["PS1": "$ "])
    try shell.wait(for: "$ ")
    shell.type(Terminal.folder + "/EchoREPL\r")
    try shell.wait(for: "echo> ")
    shell.type("half\u{1A}")
    try shell.wait(for: "$ ")
    shell.type("fg\r")
    try shell.wait(for: "EchoREPL")
    usleep(200_000)
    // A second time on the same line.
    shell.type("\u{1A}")
    try shell.wait(for: "$ ")
    shell.type("fg\r")
    try shell.wait(for: "half")
    usleep(200_000)
    try shell.say(" done", expecting: "heard <half done>")
  }

  @Test(
    "whoever ends it from outside gets the terminal back as it was", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func endedFromOutside(_ number: Int32) throws {
    let shell = try Terminal("/bin/sh", environment: ["PS1": "$ ", "SWIFT_BACKTRACE": "enable=no"])
    try shell.wait(for: "$ ")
    shell.type("ulimit -c 0; " + Terminal.folder + "/EchoREPL\r")
    try shell.wait(for: "echo> ")
    usleep(200_000)
    shell.type("half\r")
    try shell.wait(for: "heard <half>")
    try shell.wait(for: "echo> ")
    usleep(200_000)
    let found = try #require(Terminal.child(of: shell.process))
    kill(found, number)
    try shell.wait(for: "$ ")
    try shell.say("stty -a | grep -o ' echo '; echo done", expecting: " echo \n")
  }

  @Test("a crash gives the terminal back")
  func crash() throws {
    let terminal = try Terminal(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.wait(for: "echo> ")
    terminal.type("crash\r")
    #expect(try terminal.ended() == 256 + Int(SIGABRT))
  }

  @Test(
    "a new size of the window draws a statement of several rows again, and what is typed goes where it stands"
  )
  func resizing() throws {
    let terminal = try Terminal(columns: 30)
    try terminal.wait(for: "echo> ")
    try terminal.say("rule that has a long first row {\rone\r}", expecting: "heard <rule that")
    try terminal.wait(for: "echo> ")
    terminal.type("\u{1B}[A")
    try terminal.wait(for: "\none\n}")
    terminal.type("\u{1B}[A")
    for columns in [60, 20, 100] {
      // What is still being drawn is not of the new size.
      terminal.settle()
      terminal.forget()
      terminal.resize(columns: columns)
      try terminal.wait(for: "row {")
      try terminal.wait(for: "\none\n}")
      let rest = terminal.seen.components(separatedBy: "echo> rule that")
      #expect(rest.count == 2 && rest[0].isEmpty, "once, from the prompt on: \(terminal.seen)")
    }
    try terminal.say("\u{1B}[F!", expecting: "heard <rule that has a long first row {|one!|}>")
  }

  @Test("bytes that are no characters are left out, and what stands around them is not")
  func noCharacters() throws {
    let terminal = try Terminal()
    try terminal.wait(for: "echo> ")
    terminal.type(bytes: [0x61, 0xE9, 0x62, 0xFF, 0x63, 0xC3, 0xA9, 0xF0, 0x9F, 0x64, 0x0D])
    try terminal.wait(for: "heard <abcéd>")
  }

  @Test("narrow, wide, resized and dumb terminals", arguments: [20, 40, 300])
  func widths(_ columns: Int) throws {
    let terminal = try Terminal(columns: columns)
    try terminal.wait(for: "echo> ")
    let long = String(repeating: "0123456789", count: 12)
    terminal.type(long)
    terminal.resize(columns: 60)
    try terminal.say("!", expecting: "heard <\(long)!>")
    let dumb = try Terminal(environment: ["TERM": "dumb"], columns: columns)
    try dumb.wait(for: "echo> ")
    try dumb.say("hello é", expecting: "heard <hello é>")
  }
}
