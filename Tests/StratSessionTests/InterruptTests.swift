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
}
