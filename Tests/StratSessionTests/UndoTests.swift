// SPDX-License-Identifier: Apache-2.0
// Undo and redo: statement by statement, at the prompt and in a file, and what they never lose.

import StratSession
import Testing

@Suite struct UndoTests {
  private let model = """
    x: number = 1
    rule grow in act { x += 1 }
    measure size = x
    """

  private func shown(_ name: String, _ session: inout Session) -> [String] {
    session.perform("show \(name)").lines
  }

  @Test("each line at the prompt is taken back and done again")
  func prompt() {
    var session = Session()
    _ = session.perform(model)
    _ = session.perform("step 3")
    _ = session.perform("x = 10")
    #expect(shown("x", &session) == ["10"])
    _ = session.perform("undo")
    #expect(shown("x", &session) == ["4"])
    _ = session.perform("undo")
    #expect(shown("x", &session) == ["1"])
    _ = session.perform("redo 2")
    #expect(shown("x", &session) == ["10"])
    #expect(
      session.perform("undo 2").lines == ["Undone, 2 statements:", "  x = 10", "  step 3", "Now round 0."])
    #expect(
      session.perform("redo 5").lines == [
        "Done again, 2 statements:", "  step 3", "  x = 10", "Now round 3.",
      ])
    #expect(session.perform("redo").lines == ["There is nothing to do again."])
  }

  @Test("in a file undo takes back the statement above it, and the rest goes on from there")
  func file() {
    var session = Session()
    let outcome = session.perform(model + "\nstep 3\nundo\nstep\nundo\nredo\n")
    #expect(outcome.problems.isEmpty)
    #expect(shown("x", &session) == ["2"])
    #expect(session.script.hasSuffix("measure size = x\nstep\n"))
  }

  @Test("a statement that shows, and one that fails, are no changes")
  func nothing() {
    var session = Session()
    _ = session.perform(model)
    _ = session.perform("step 3")
    #expect(!session.perform("x = y").problems.isEmpty)
    _ = session.perform("show x; plot size")
    _ = session.perform("undo")
    #expect(shown("x", &session) == ["1"])
  }

  @Test("a change ends what could be done again; declarations of a text are one change")
  func forward() {
    var session = Session()
    _ = session.perform(model)
    _ = session.perform("step; step")
    _ = session.perform("undo; x = 7")
    #expect(session.perform("redo").lines == ["There is nothing to do again."])
    #expect(shown("x", &session) == ["7"])
    _ = session.perform("undo 3")
    #expect(!session.perform("show x").problems.isEmpty)
    #expect(session.perform("undo").lines.first?.hasPrefix("There is nothing to undo.") == true)
  }

  @Test("what is undone is named: a file by its name, a pasted text by its lines, a statement by its own")
  func named() {
    var session = Session()
    _ = session.perform(model, name: "base.strat")
    _ = session.perform("## What is new.\ny: number = 1\nmeasure twice = 2 * y")
    _ = session.perform("z: number = 1")
    _ = session.perform("y = 2")
    let undone = (0..<4).map { _ in session.perform("undo").lines.first ?? "" }
    #expect(undone.map { $0.hasPrefix("Undone: y = 2. ") } == [true, false, false, false])
    #expect(undone[1].hasPrefix("Undone: z: number = 1. "))
    #expect(undone[2].hasPrefix("Undone: the 3 lines from `y: number = 1` on. "))
    #expect(undone[3].hasPrefix("Undone: opened base.strat. "))
  }
}
