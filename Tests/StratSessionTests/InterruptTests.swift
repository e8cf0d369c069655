// SPDX-License-Identifier: Apache-2.0
// Ctrl-C while something runs: steps that were whole are kept, a run that was not is dropped, and each says so.

import StratSession
import Synchronization
import Testing

@Suite struct InterruptTests {
  /// Asked whether Ctrl-C was pressed, says no so many times, then yes.
  private final class Patience: Sendable {
    private let left: Atomic<Int>
    init(_ count: Int) { left = Atomic(count) }
    var isOver: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
  }

  private func session(patience: Int, workers: Int = 1) -> Session {
    let patience = Patience(patience)
    var session = Session(SessionOptions(workers: workers, isInterrupted: { patience.isOver }))
    _ = session.perform("x: number = 0\nrule grow in act { x += 1 }\nmeasure size = x")
    return session
  }

  @Test("a step that is stopped keeps the steps so far")
  func step() {
    var session = session(patience: 5)
    let outcome = session.perform("step 100")
    #expect(outcome.wasInterrupted)
    #expect(outcome.lines.last == "Stopped: every whole step so far is kept.")
    #expect(session.perform("x").lines == ["5"])
  }

  @Test(
    "a run that is stopped keeps nothing, also where each worker is on its last block", arguments: [1, 2])
  func run(workers: Int) {
    var session = session(patience: 9, workers: workers)
    let outcome = session.perform("run 4 worlds over 100 rounds as mc")
    #expect(outcome.wasInterrupted)
    #expect(outcome.lines == ["Stopped: nothing of the run is kept."])
    #expect(!session.perform("show mc").problems.isEmpty)
  }

  @Test("the plot of a run runs its worlds once more, and stops as a run does")
  func plot() {
    var session = session(patience: 40)
    #expect(session.perform("run 2 worlds over 10 rounds as mc").isDone)
    let outcome = session.perform("plot size of mc; 1 + 1")
    #expect(!outcome.wasInterrupted && outcome.lines.last == "2")
    var other = self.session(patience: 17)
    #expect(other.perform("run 2 worlds over 10 rounds as mc").isDone)
    let stopped = other.perform("plot size of mc; 1 + 1")
    #expect(stopped.wasInterrupted && stopped.lines == ["Stopped: nothing was drawn."])
  }

  @Test(
    "a step is stopped within itself, whatever in it takes so long, and none of it is kept",
    arguments: [
      "rule slow in act, 1000000 times { x += 1 }",
      "rule slow in act { each k in 1..1000000 { x += 1 } }",
      "kind box, boxes { a: number = 0 }\n40 boxes { }\nrule slow in act for each b: box, one at a time { b.a += x }",
    ])
  func within(_ rule: String) {
    let stop = Flag()
    var session = Session(SessionOptions(isInterrupted: { stop.isRaised(after: 1) }))
    _ = session.perform("x: number = 0\n" + rule)
    stop.begin()
    let outcome = session.perform("step 2")
    #expect(outcome.wasInterrupted && outcome.problems.isEmpty)
    #expect(outcome.lines == ["0 steps, now round 0.", "Stopped: every whole step so far is kept."])
    stop.end()
    #expect(session.perform("x").lines == ["0"])
  }

  @Test(
    "what is made at the start is stopped, and so is what is asked",
    arguments: [
      "kind box, boxes { a: number = 0 }\n400000 boxes { a = uniform(0, 1) }",
      "kind box, boxes { }\n2000 boxes { }\nrelation near between box and box\nlink near among boxes by random(1%)",
      "show sum (sqrt(k) + sin(k) * cos(k)) of k in 1..4000000",
    ])
  func start(_ text: String) {
    let stop = Flag()
    var session = Session(SessionOptions(isInterrupted: { stop.isRaised(after: 1) }))
    _ = session.perform("x: number = 0")
    stop.begin()
    let outcome = session.perform(text)
    #expect(outcome.wasInterrupted && outcome.problems.isEmpty)
    #expect(outcome.lines == ["Stopped: nothing was changed."])
    stop.end()
    #expect(session.script == "seed 1\nx: number = 0\n")
  }

  /// Asked whether Ctrl-C was pressed: so many times after it was armed says no, then yes.
  private final class Flag: Sendable {
    private let asked = Atomic(0)
    private let isArmed = Atomic(false)
    func begin() { isArmed.store(true, ordering: .relaxed) }
    func end() { isArmed.store(false, ordering: .relaxed) }
    func isRaised(after count: Int) -> Bool {
      isArmed.load(ordering: .relaxed) && asked.add(1, ordering: .relaxed).newValue > count
    }
  }
}
