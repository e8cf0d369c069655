// SPDX-License-Identifier: Apache-2.0
// `history` and `rerun` with what was typed; `run "FILE"`.

import StratSession
import Testing

@Suite struct TypedTests {
  private func session(_ typed: [String], older: Int = 0, files: MemoryFiles = MemoryFiles()) -> Session {
    var session = Session(SessionOptions(files: files))
    session.options.typed = Typed(typed, older: older)
    return session
  }

  @Test("history numbers the latest statements, and says how many are older")
  func shown() {
    var session = session((1...105).map { "\($0)" } + ["rule r in act {\n  x = 1\n}"])
    #expect(
      session.perform("history 2").lines == [
        "  105  105", "  106  rule r in act {", "         x = 1", "       }",
      ])
    let lines = session.perform("history").lines
    #expect(lines.count == 23 && lines.first == "   87  87" && lines.last == "86 older: history 106")
    #expect(session.perform("history 1000").lines.first == "    1  1")
  }

  @Test("a session that nobody types into has no history, and says what there is")
  func none() {
    var session = Session()
    #expect(session.perform("history").problems.first?.contains("journal") == true)
    #expect(!session.perform("rerun 1").problems.isEmpty)
  }

  @Test("history is saved from where this session begins")
  func saved() {
    let files = MemoryFiles()
    var session = session(["old", "x = 1", "a {\n}"], older: 1, files: files)
    _ = session.perform("history save \"typed.strat\"")
    #expect(files.text("typed.strat") == "x = 1\na {\n}\n")
  }

  @Test("rerun does statements again in their order, as one change that is saved as what it did")
  func rerun() {
    var session = session(["x: number = 1", "x += 1; x", "step", "rerun 2"])
    _ = session.perform("x: number = 1")
    #expect(
      session.perform("rerun 2-3").lines == ["> x += 1; x", "Done.", "2", "> step", "1 step, now round 1."])
    #expect(session.script == "seed 1\nx: number = 1\nx += 1\nstep\n")
    #expect(session.perform("undo").lines == ["Undone: rerun 2-3. Now round 0."])
    #expect(session.perform("x").lines == ["1"])
    _ = session.perform("rerun 1")
    #expect(session.perform("undo").lines == ["Undone: x: number = 1. Nothing is declared."])
    for wrong in ["rerun 4", "rerun 3-2", "rerun 9", "rerun 0"] {
      #expect(!session.perform(wrong).problems.isEmpty, "\(wrong)")
    }
  }

  @Test("a rerun is not done again, since it would go round")
  func round() {
    var session = session(["1", "rerun 1"])
    let refused = session.perform("rerun 2")
    #expect(refused.messages.map(\.code.rawValue) == ["E0762"])
    #expect(refused.messages.first?.help == ["rerun 1"])
  }

  @Test(
    "half a command is told at once, and what ends in a sign goes on",
    arguments: [
      ("seed", true), ("plot", true), ("count teachers where", true), ("show 1 +", false),
      ("kind k {", false),
    ])
  func half(_ text: String, _ isTold: Bool) {
    guard case .wrong = Session().reading(of: text) else { return #expect(!isTold, "\(text)") }
    #expect(isTold, "\(text)")
  }

  @Test("of statements done again all count or none")
  func whole() {
    var session = session(["x += 1", "x = y", "x += 1"])
    _ = session.perform("x: number = 1")
    let outcome = session.perform("rerun 1-3")
    #expect(outcome.problems.count == 1)
    #expect(outcome.lines.last == "Nothing of it was done again: statement 2 failed.")
    #expect(session.perform("x").lines == ["1"])
    #expect(session.script == "seed 1\nx: number = 1\n")
  }

  @Test("run with a file's name does what it says here, whole or not at all")
  func file() {
    let files = MemoryFiles([
      "more.strat": "y: number = x + 1\nx += 5\ny\n", "wrong.strat": "x += 5\nx = z\n",
    ])
    var session = session([], files: files)
    _ = session.perform("x: number = 1")
    #expect(session.perform("run \"more.strat\"").lines.last == "2")
    #expect(session.perform("x").lines == ["6"])
    #expect(!session.perform("run \"wrong.strat\"").problems.isEmpty)
    #expect(session.perform("x").lines == ["6"])
    #expect(session.perform("undo").lines == ["Undone: run \"more.strat\". Now round 0."])
    #expect(session.perform("x").lines == ["1"])
  }

  @Test("a long typed text is answered in one line")
  func summary() {
    var session = Session()
    let lines = (1...30).map { "parameter p\($0) = \($0)" }
    #expect(session.perform(lines.joined(separator: "\n")).lines == ["30 lines: all 30 statements done."])
    let wrong = session.perform((1...30).map { $0 == 9 ? "p1 +" : "p\($0)" }.joined(separator: "\n") + "\n)")
    #expect(wrong.lines.count == 1)
    #expect(wrong.lines.first?.hasPrefix("31 lines: nothing done, a problem in line ") == true)
    let one = session.perform("rule r in act {\n" + String(repeating: "\n", count: 30) + "}")
    #expect(one.lines == ["Declared: rule r."])
  }
}
