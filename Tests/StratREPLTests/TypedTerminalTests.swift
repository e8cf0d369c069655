// SPDX-License-Identifier: Apache-2.0
// History, Tab and pastes with a session behind them, at a real terminal.

import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct TypedTerminalTests {
  private func opened(home: String? = nil, columns: Int = 100) throws -> Terminal {
    let terminal = try Terminal("strat", ["--color", "never"], home: home, columns: columns)
    try terminal.wait(for: "quit to leave")
    try terminal.wait(for: "> ")
    return terminal
  }

  private func say(_ terminal: Terminal, _ line: String, _ words: String) throws {
    try terminal.say(line, expecting: words)
    try terminal.wait(for: "> ")
  }

  @Test("history shows statements of this session and of earlier ones by number, rerun performs them again")
  func history() throws {
    let home = try Terminal.newHome()
    let first = try opened(home: home)
    try say(first, "1 + 1", "2\n")
    try say(first, "kind person, people {\r age: number = 3\r}", "Declared")
    first.type("quit\r")
    #expect(try first.ended() == 0)
    let second = try opened(home: home)
    try say(second, "2 + 2", "4\n")
    try say(
      second, "history 4",
      "  2  kind person, people {\n      age: number = 3\n     }\n  3  quit\n  4  2 + 2\n")
    try say(second, "rerun 1-2", "> 1 + 1\n2\n> kind person, people {\n")
    try say(second, "rerun 99", "no statement has the number 99: the last is 7")
    try say(second, " 3 + 3", "6\n")
    try say(second, "history", "  8  history\n")
    #expect(second.seen.firstMatch(of: #/[0-9]  3 \+ 3/#) == nil)
    let path = home + "/typed.strat"
    try say(second, "history save \"\(path)\"", "Saved the 6 statements typed in this session to ")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("2 + 2\nhistory 4\nrerun 1-2\n"))
  }

  @Test("two sessions at once keep one history")
  func merged() throws {
    let home = try Terminal.newHome()
    let (first, second) = (try opened(home: home), try opened(home: home))
    try say(first, "1 + 1", "2\n")
    try say(second, "2 + 2", "4\n")
    try say(first, "3 + 3", "6\n")
    let third = try opened(home: home)
    try say(third, "history", "  1  1 + 1\n  2  2 + 2\n  3  3 + 3\n  4  history\n")
  }

  @Test("Tab knows the fields of a kind, who can make which move, files, and says what each is")
  func tab() throws {
    let folder = try Terminal.newHome()
    try "1 + 6\n".write(toFile: folder + "/models.strat", atomically: true, encoding: .utf8)
    let terminal = try opened()
    try say(terminal, "kind tree { height: number = 3; habit: share = 20% }", "tree")
    try say(terminal, "kind bird { hue: number = 1; home: tree }", "bird")
    try say(terminal, "tree Oak; bird Rob { home = Oak }", "Rob")
    try say(terminal, "move sing() by b: bird { b.hue += 1 }", "sing")
    try say(terminal, "move stand() by t: tree { t.height += 1 }", "stand")
    try say(terminal, "Rob: s\t()", "Rob: sing() is done.")
    terminal.type("show Rob.home.h\t")
    try terminal.wait(for: "  habit   share, of trees\n  height  number, of trees\n")
    try say(terminal, "e\t", "3\n")
    terminal.type("tree Elm { h\t\t")
    try terminal.wait(for: "  habit   share, of trees\n  height  number, of trees\n")
    terminal.type("\u{03}")
    try terminal.wait(for: "> ")
    try say(terminal, "run \"\(folder)/mod\t", "7\n")
  }

  @Test("a pasted session of 400 lines is performed with one summary, its prompts and answers left out")
  func paste() throws {
    let terminal = try opened()
    let lines = (1...200).flatMap { ["strat> parameter p\($0) =\t\($0)", "Declared: parameter p\($0)."] }
    terminal.type("\u{1B}[200~" + lines.joined(separator: "\r\n") + "\r\n\u{1B}[201~\r")
    try terminal.wait(for: "200 lines: all 200 statements done.\n", seconds: 30)
    try terminal.wait(for: "> ")
    #expect(!terminal.seen.contains("Declared"))
    try say(terminal, "p200 + p1", "201")
    let wrong = (1...30).map { $0 == 17 ? "p1 = q" : "\($0)" }.joined(separator: "\r")
    terminal.type("\u{1B}[200~" + wrong + "\u{1B}[201~\r")
    try terminal.wait(
      for: "30 lines: 16 of 30 statements done, then a problem in line 17; the rest is left.\n")
  }

  @Test("undo 3 names all three")
  func undo() throws {
    let terminal = try opened()
    try say(terminal, "x: number = 1", "x")
    try say(terminal, "x = 2", "Done")
    try say(terminal, "x = 3", "Done")
    try say(
      terminal, "undo 3", "Undone, 3 statements:\n  x = 3\n  x = 2\n  x: number = 1\nNothing is declared.\n")
  }

  @Test("the prompt of an open statement says what is open, and since which line", arguments: [20, 40, 300])
  func open(_ columns: Int) throws {
    let terminal = try opened(columns: columns)
    terminal.type("rule grow in act {\r")
    try terminal.wait(
      for: columns == 20 ? "rule gr…> " : columns == 40 ? "rule gr…, line 1 …> " : "rule grow, line 1 …> ")
    terminal.type("if yes {\r")
    try terminal.wait(for: columns == 20 ? "if…> " : "if, line 2 …> ")
    terminal.type("\r\r")
    try terminal.wait(for: "unfinished")
  }
}
