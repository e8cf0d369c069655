// SPDX-License-Identifier: Apache-2.0
// Same seed, same bytes: as a file or statement by statement, with one worker or two, saved and run again,
// undone and done again.

import Foundation
import StratReport
import StratSession
import StratSyntax
import Testing

@Suite struct ReplayTests {
  static let root =
    URL(fileURLWithPath: GoldenFile.root).deletingLastPathComponent().deletingLastPathComponent().path + "/"

  static let example = "examples/reading_initiative/model.strat"
  static let examples = ["examples/charter_laws/model.strat", "examples/reading_initiative/six_years.strat"]
  static let goldens = [
    "commands/runs", "commands/late", "commands/declared_again", "commands/moves", "commands/shocks",
    "chance/named", "chance/picks",
    "pay/order", "ties/by_hand",
    "rules/create_remove", "time/aggregates",
  ].map { "Tests/Golden/lang/\($0).strat" }

  private func open(_ path: String, workers: Int = 1, seed: UInt64 = 1) -> (Session, MemoryFiles) {
    let folder = ReplayTests.root + path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let files = MemoryFiles(folder: folder)
    let options = SessionOptions(
      seed: seed, page: Page(width: 80, marks: .ascii), files: files, workers: workers)
    return (Session(options), files)
  }

  /// The text with runs of fewer worlds, so that the test is short.
  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: ReplayTests.root + path, encoding: .utf8).replacing(
      "run 200 worlds", with: "run 6 worlds")
  }

  private func whole(_ path: String, workers: Int) throws -> (lines: [String], session: Session) {
    var (session, _) = open(path, workers: workers)
    let outcome = session.perform(try text(path), name: "model.strat")
    return (outcome.lines.filter(isAnswer), session)
  }

  /// What was declared is told where it was typed, and where that was long, in one line.
  private func isAnswer(_ line: String) -> Bool {
    !line.hasPrefix("Declared: ") && !line.hasSuffix(" statements done.")
  }

  @Test("one worker or two", arguments: examples + ["Tests/Golden/lang/commands/runs.strat"])
  func workers(_ path: String) throws {
    let one = try whole(path, workers: 1)
    #expect(!one.lines.isEmpty)
    #expect(one.lines == (try whole(path, workers: 2)).lines)
  }

  @Test("as a file and statement by statement", arguments: examples)
  func byStatement(_ path: String) throws {
    var (session, _) = open(path)
    var lines: [String] = []
    // The declarations of a file may stand in any order, so they are one statement here.
    var isModel = true
    var model = ""
    for unit in GoldenFile.Unit.all(in: try text(path)) {
      let reading = Reader.read(SourceText(id: SourceID(0), name: "line", text: unit.source))
      let declares = reading.statements.allSatisfy {
        if case .command = $0.kind { false } else { true }
      }
      if isModel && declares {
        model += unit.source
        continue
      }
      if isModel { lines += session.perform(model).lines }
      isModel = false
      lines += session.perform(unit.source).lines
    }
    let expected = try whole(path, workers: 1).lines
    #expect(lines.filter(isAnswer) == expected)
  }

  @Test("saved and run again", arguments: examples + goldens)
  func saved(_ path: String) throws {
    var (session, files) = open(path, seed: 5)
    for unit in GoldenFile.Unit.all(in: try text(path).replacing("#---\n", with: "")) {
      _ = session.perform(unit.source)
    }
    let questions = ["now", "list"] + measures(session)
    #expect(session.perform("save \"again.strat\"").problems == [])
    let script = try #require(files.text("again.strat"))
    var (again, againFiles) = open(path)
    #expect(again.check(bytes: Array(script.utf8), name: "again.strat").problems == [])
    let outcome = again.perform(script, name: "again.strat")
    #expect(outcome.problems == [])
    for question in questions {
      #expect(again.perform(question).lines == session.perform(question).lines, "\(question)")
    }
    // Saving what was opened gives the same file; it is laid out already.
    #expect(again.perform("save \"third.strat\"").problems == [])
    #expect(againFiles.text("third.strat") == script)
    #expect(SourceFormatter.format(SourceText(id: SourceID(0), name: "again", text: script)) == .text(script))
  }

  @Test("what was said again before anything happened is saved as it was said last")
  func saidAgain() {
    var session = Session()
    let lines = [
      "x: number = 1", "x: number = 2", "kind shop { money: number = 5 }", "shop A",
      "## the money of all\nmeasure m = sum money of shops", "measure m = 2 * sum money of shops",
      "shop A { money = 7 }", "rule grow in act { x += 1 }", "step 2", "x: number = 7", "undo",
      "x: number = 7",
      "x: number = 8", "step",
    ]
    for line in lines { #expect(session.perform(line).problems == []) }
    #expect(
      session.script == """
        seed 1
        x: number = 2
        kind shop { money: number = 5 }
        measure m = 2 * sum money of shops
        shop A { money = 7 }
        rule grow in act { x += 1 }
        step 2
        x: number = 8
        step

        """)
    #expect(Session().check(bytes: Array(session.script.utf8), name: "again.strat").problems == [])
    var again = Session()
    #expect(again.perform(session.script).problems == [])
    for question in ["x", "m", "now"] {
      #expect(again.perform(question).lines == session.perform(question).lines)
    }
    #expect(session.perform("x").lines == ["9"])
  }

  @Test("a script that opens another is checked in that one")
  func opened() {
    let files = MemoryFiles(folder: "")
    _ = files.write("other.strat", Array("y: number = 4\nstep\n".utf8))
    var session = Session(SessionOptions(files: files))
    let text = "x: number = 1\nopen \"other.strat\"\nx: number = y\ny: number = 5\n"
    #expect(session.check(bytes: Array(text.utf8), name: "text.strat").problems == [])
    #expect(session.perform(text).problems == [])
    #expect(session.perform("x").lines == ["5"])
    let wrong = "x: number = 1\nopen \"other.strat\"\nz: number = x\n"
    #expect(
      session.check(bytes: Array(wrong.utf8), name: "text.strat").messages.map(\.code.rawValue) == ["E0201"])
  }

  /// Each measure and parameter to its last bit: what is left above many digits is asked for, too.
  private func measures(_ session: Session) -> [String] {
    var copy = session
    let lines = copy.perform("list").lines
    let names = lines.filter { $0.hasPrefix("measures: ") || $0.hasPrefix("parameters: ") }
      .flatMap { $0.split(separator: ": ").last?.split(separator: ", ").map(String.init) ?? [] }
    return names.flatMap { ["show \($0)", "(\($0) * 1000000007) - floor(\($0) * 1000000007)"] }
  }

  @Test("undone and done again", arguments: goldens)
  func undone(_ path: String) throws {
    var (session, _) = open(path)
    var journal: [String] = []
    for unit in GoldenFile.Unit.all(in: try text(path).replacing("#---\n", with: "")) {
      _ = session.perform(unit.source)
      journal.append(session.script)
    }
    let questions = ["now", "list"] + measures(session)
    let before = questions.map { session.perform($0).lines }
    let end = session.script
    #expect(session.perform("undo 5").problems == [])
    #expect(session.script != end)
    #expect(session.perform("redo 5").problems == [])
    #expect(session.script == end)
    #expect(questions.map { session.perform($0).lines } == before)
  }
}
