// SPDX-License-Identifier: Apache-2.0
// The loop, the history, recall, completion and plain input, without a terminal.

import Foundation
import StratSession
import Testing

@testable import StratREPL

private struct Parrot: Conversation {
  var prompt = "parrot"
  var heard: [String] = []

  func read(_ text: String) -> Reading {
    if text.contains("wrong!") { return .wrong }
    return text.hasSuffix("{") || text.hasSuffix("\n") ? .incomplete(open: "block", sinceLine: 1) : .complete
  }

  mutating func perform(_ text: String, typed: Typed) -> Answer {
    heard.append(text)
    if text.contains("wrong!") { return Answer(problems: ["no"]) }
    return Answer(lines: [text], wantsToQuit: text == "quit")
  }

  func completions(of text: String, at offset: Int) -> [Completion] { [] }
}

private struct Page: Screen {
  var lines: [String] = []
  mutating func answer(_ lines: [String]) -> Bool {
    self.lines += lines
    return true
  }
  mutating func problem(_ lines: [String]) { self.lines += lines.map { "! " + $0 } }
}

@Suite struct LoopTests {
  @Test("lines are gathered into statements, and wrong ones reported at once")
  func gathers() {
    var loop = REPL(
      partner: Parrot(),
      lines: ScriptedSource(lines: ["", "a {", "b", "c {", "wrong!", "d", "}", "quit", "never"]),
      screen: Page())
    #expect(loop.run() == 0)
    #expect(loop.partner.heard == ["a {\nb", "c {\nwrong!", "quit"])
    // What was to stand in the block that failed is no statement by itself.
    #expect(loop.screen.lines == ["a {\nb", "! no", "(2 more lines of it were left out)", "quit"])
    #expect(loop.lines.remembered == loop.partner.heard)
    #expect(
      loop.lines.prompts.map(\.text) == ["parrot", "parrot", "block", "parrot", "block"] + [
        "parrot", "parrot", "parrot",
      ])
    #expect(loop.lines.prompts[2].ending == ", line 1 …")
  }

  @Test("the rest of a block that failed is told of also where the input ends within it")
  func leftOver() {
    var loop = REPL(
      partner: Parrot(), lines: ScriptedSource(lines: ["c {", "wrong!", "d"]), screen: Page())
    #expect(loop.run() == 0)
    #expect(loop.partner.heard == ["c {\nwrong!"])
    #expect(loop.screen.lines == ["! no", "(1 more line of it was left out)", ""])
  }

  @Test("sessions that were left unsaved are all kept, and the newest is gone on with")
  func leftSessions() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString + "/"
    for script in ["seed 1\nx: number = 1\n", "seed 1\nx: number = 2\nx\n"] {
      var keeper = SessionKeeper(folder: folder, origin: "m.strat")
      keeper.keep(script)
      #expect(keeper.keepForLater())
      // Their names hold the second.
      Thread.sleep(forTimeInterval: 1.1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    let newest = try #require(SessionKeeper.newest(in: folder))
    #expect(newest.lines == 2 && newest.origin == "m.strat" && !newest.isCutOff)
  }

  @Test(
    "history keeps statements as they were, and reads its own file back",
    arguments: [
      ["one"], ["a {\n  b\n}", "c"], ["é 日本", "x\n\ny"], ["a", "a", "b"],
    ])
  func historyFile(_ statements: [String]) throws {
    let path = NSTemporaryDirectory() + UUID().uuidString + "/deep/history"
    var history = History(path: path)
    for statement in statements { history.add(statement) }
    #expect(History(path: path).entries == history.entries)
    var expected: [String] = []
    for statement in statements where statement != expected.last { expected.append(statement) }
    #expect(history.entries == expected)
  }

  @Test("two sessions keep one file, also while a third makes room in it")
  func sharedFile() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString + "/history"
    var first = History(path: path)
    var second = History(path: path)
    first.add("a {\n}")
    second.add("b")
    first.add("c")
    #expect(History(path: path).entries == ["a {\n}", "b", "c"])
    for n in 0..<History.most { second.add("line \(n)") }
    let third = History(path: path)
    first.add("last")
    #expect(third.entries.count == History.most && third.typed.older == History.most)
    #expect(History(path: path).entries.suffix(2) == ["line \(History.most - 1)", "last"])
    #expect(History(path: path).entries.count == History.most)
  }

  @Test("a history that many write at once has every statement whole")
  func manyWriters() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString + "/history"
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      var history = History(path: path)
      for n in 0..<50 { history.add("writer \(writer) {\n\(n)\n}") }
    }
    #expect(Set(History(path: path).entries).count == 400)
  }

  @Test("what begins with a space, and what is blank, is not kept")
  func keptOut() {
    var history = History(path: nil)
    for statement in [" secret", "", "\n \n", "\t"] { history.add(statement) }
    #expect(history.entries.isEmpty)
    history.add("\n\tshow x \n")
    #expect(history.entries == ["show x"])
  }

  @Test("a history that cannot be written is kept for the session")
  func unwritable() {
    var history = History(path: "/proc/nowhere/history")
    history.add("one")
    #expect(history.entries == ["one"])
  }

  @Test("where the history is")
  func place() {
    func path(_ values: [String: String]) -> String? { History.standardPath { values[$0] } }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/strat/history")
    #expect(path(["HOME": "/h"]) == "/h/.local/state/strat/history")
    #expect(path(["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/strat/history")
    #expect(path([:]) == nil)
  }

  @Test("recall walks, filters by the beginning, and comes back to what was typed")
  func recall() {
    let entries = ["step 1", "show x", "step 2"]
    var recall = Recall()
    #expect(recall.next("st", before: "st", older: true, in: entries) == "step 2")
    #expect(recall.next("step 2", before: "step 2", older: true, in: entries) == "step 1")
    #expect(recall.next("step 1", before: "step 1", older: true, in: entries) == nil)
    #expect(recall.next("step 1", before: "step 1", older: false, in: entries) == "step 2")
    #expect(recall.next("step 2", before: "step 2", older: false, in: entries) == "st")
    #expect(recall.next("st", before: "st", older: false, in: entries) == nil)
    #expect(recall.next("", before: "", older: true, in: []) == nil)
  }

  @Test("Tab: one word, a shared beginning, a list, and nothing")
  func tabs() {
    let two = [Completion("Lincoln", meaning: "a place"), Completion("Linden")]
    #expect(tab(two, before: "show L", width: 80) == TabResult(insert: "in"))
    #expect(tab(two, before: "show lin", width: 80) == TabResult(lines: ["  Lincoln  a place", "  Linden"]))
    #expect(tab([two[0]], before: "show LINC", width: 80) == TabResult(insert: "oln"))
    #expect(tab([], before: "  ", width: 80) == TabResult(insert: "  "))
    #expect(tab([], before: "x", width: 80) == TabResult())
    let many = (0..<60).map { Completion("word\($0)") }
    #expect(
      tab(many, before: "word", width: 80).lines.last == "  and 20 more: type another letter and press Tab")
  }

  @Test("plain input: line ends, a byte order mark, no last line end, and bytes that are not text")
  func plainInput() throws {
    func reads(_ bytes: [UInt8]) throws -> [LineRead] {
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try pipe.fileHandleForWriting.close()
      var source = PlainSource(descriptor: pipe.fileHandleForReading.fileDescriptor, isTerminal: false)
      var reads: [LineRead] = []
      repeat {
        reads.append(source.next(Prompt("x")) { _, _ in [] })
      } while reads.last != .end && reads.count < 9
      return reads
    }
    #expect(try reads([0xEF, 0xBB, 0xBF] + Array("é\r\nb".utf8)) == [.line("é"), .line("b"), .end])
    #expect(try reads([]) == [.end])
    #expect(
      try reads(Array("ok\nab".utf8) + [0xFF, 0x0A]) == [
        .line("ok"), .notText(byte: 6, line: 2, column: 3), .end,
      ])
    #expect(firstInvalidByte([0x61, 0xC3]) == 1)
    #expect(firstInvalidByte([0x61, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0x80]) == 4)
  }

  @Test("colour: the flag, then NO_COLOR, then forcing, then the terminal")
  func colour() {
    func isOn(_ choice: ColourChoice, _ terminal: Bool, _ values: [String: String] = [:]) -> Bool {
      choice.isOn(isTerminal: terminal) { values[$0] }
    }
    #expect(isOn(.always, false, ["NO_COLOR": "1"]))
    #expect(!isOn(.never, true, ["FORCE_COLOR": "1"]))
    #expect(!isOn(.auto, true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]))
    #expect(isOn(.auto, false, ["CLICOLOR_FORCE": "1", "NO_COLOR": ""]))
    #expect(!isOn(.auto, false, ["FORCE_COLOR": "0"]))
    #expect(isOn(.auto, true) && !isOn(.auto, false) && !isOn(.auto, true, ["TERM": "dumb"]))
  }

  @Test("pastes are made plain")
  func pastes() {
    #expect(cleanPaste("a\r\nb\tc\rd\n\n", prompts: ["strat"]) == "a\nb  c\nd")
    #expect(cleanPaste("strat> 1 + 1\n2\nstrat> quit", prompts: ["strat"]) == "1 + 1\nquit")
    let session = """
      2026-Q3> step 8
      8 steps, now 2028-Q3. reach 7.5% (was 5%).
      2028-Q3> undo
      Undone, 1 statement:
      Dana main_2 2026-Q3> rule up in act {
      rule up, line 1 …>   x += 1
      …> }
      Declared: rule up.
      round 4> show x
      5 > 3 is yes
      round 4>
      """
    #expect(
      cleanPaste(session, prompts: ["strat"]) == "step 8\nundo\nrule up in act {\n  x += 1\n}\nshow x")
    // Lines of a model are no prompts.
    for text in ["x > 3\ny > 4", "when reading > 50%: act()\nshow round 4", "step 2026 > 3"] {
      #expect(cleanPaste(text, prompts: ["strat"]) == text)
    }
    #expect(cleanPaste("a\u{1B}[31mb\u{7}", prompts: []) == "a[31mb")
  }
}
