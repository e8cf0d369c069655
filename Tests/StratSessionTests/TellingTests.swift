// SPDX-License-Identifier: Apache-2.0
// Each answer is told once, when it is there, and all of them together in the end.

import StratSession
import Testing

@Suite struct TellingTests {
  @Test("statement by statement, problems at their place")
  func oneByOne() {
    let heard = Heard()
    var session = Session()
    let text =
      "x: number = 1\nkind k\nrule r in act { x += 1 }\nshow x\nstep\nshow x; show x + 1\nshow y\nshow 7\n"
    let outcome = session.perform(text, name: "told.strat", telling: heard.take)
    #expect(heard.answers == ["1", "1 step, now round 1.", "2", "3", "! nothing here is called `y`"])
    #expect(outcome.lines == ["1", "1 step, now round 1.", "2", "3"])
    #expect(outcome.problems.count == 1)
  }

  @Test("what is opened is told as it goes, and once")
  func opened() {
    let files = MemoryFiles(["other.strat": "show 1\nshow 2\n"])
    let heard = Heard()
    var session = Session(SessionOptions(files: files))
    let outcome = session.perform("show 0\nopen \"other.strat\"\nshow 3\n", telling: heard.take)
    #expect(heard.answers == ["0", "1", "2", "3"])
    #expect(outcome.lines == ["0", "1", "2", "3"])
  }

  @Test("a measure is told against what it was when the step began, also after a change by hand")
  func was() {
    var session = Session()
    _ = session.perform("x: number = 1\nmeasure height = x\nrule grow in act { x += 1 }")
    _ = session.perform("x = 5")
    #expect(session.perform("step").lines == ["1 step, now round 1. height 6 (was 5)."])
    _ = session.perform("x = 9")
    #expect(session.perform("step").lines == ["1 step, now round 2. height 10 (was 9)."])
  }

  @Test("that a run leaves out what was done by hand is said, and once")
  func runs() {
    var session = Session()
    _ = session.perform("x: number = 1\nmeasure height = x\nrule grow in act { x += 1 }")
    #expect(session.perform("run 3 worlds over 2 rounds as a").lines.count == 1)
    _ = session.perform("x = 5")
    #expect(
      session.perform("run 3 worlds over 2 rounds as b").lines.last?.hasPrefix("(A run begins at the start")
        == true)
    #expect(session.perform("run 3 worlds over 2 rounds as c").lines.count == 1)
  }

  @Test(
    "worlds that never got to what a run goes on until are counted",
    arguments: [
      ("x > 1", nil), ("x > 9", "None of them got there: all are kept as they are after 5 steps."),
      (
        "x > 9 * p",
        "6 of them got there; the others are kept as they are after 5 steps, and a mean takes both together."
      ),
    ])
  func open(_ condition: String, _ words: String?) {
    var session = Session()
    _ = session.perform("x: number = 1\nparameter p ~ between 0 and 1\nrule grow in act { x += 1 }")
    let lines = session.perform("run 8 worlds until \(condition) within 5 rounds").lines
    #expect(lines.count == (words == nil ? 1 : 2))
    #expect(words == nil || lines.last == words)
  }

  @Test("what is required and does not hold is told with its words", arguments: ["require x > 2", "needs"])
  func required(_ line: String) {
    var session = Session()
    _ = session.perform("x: number = 1\nkind k\nk A\nmove go() by a: k { needs x > 2 }")
    let refused = session.perform(line == "needs" ? "A: go()" : line)
    #expect(refused.messages.map(\.title) == ["`x > 2` does not hold"])
  }

  @Test("when nobody listens any more the rest is left")
  func unheard() {
    let heard = Heard(limit: 2)
    var session = Session()
    let outcome = session.perform("show 1; show 2; show 3", telling: heard.take)
    #expect(heard.answers == ["1", "2"])
    #expect(outcome.isUnheard && !outcome.isDone)
    #expect(outcome.lines == ["1", "2"])
  }

  /// What was told, by call. A class, because the listener is kept while it fills.
  private final class Heard {
    private(set) var answers: [String] = []
    private let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    func take(_ answer: Outcome) -> Bool {
      answers.append((answer.lines + answer.messages.map { "! " + $0.title }).joined(separator: "|"))
      return answers.count < limit
    }
  }
}
