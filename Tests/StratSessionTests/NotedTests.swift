// SPDX-License-Identifier: Apache-2.0
// What is noted of a measure says how it is shown; and what a condition asks about first is not refused for what it is now.

import StratSession
import Testing

@Suite struct NotedTests {
  @Test("a ratio noted as a share is shown as one, and a share noted as a number as that")
  func shares() {
    var session = Session()
    let model = """
      clock quarter
      done: number = 1
      planned: number = 4
      measure part: share = done / planned
      measure ratio: number = 25%
      """
    #expect(session.perform(model).problems == [])
    #expect(session.perform("show part").lines == ["25%"])
    #expect(session.perform("show ratio").lines == ["0.25"])
    #expect(
      session.perform("step; run 3 worlds over 2 quarters as a; show mean part of a").lines.last == "25%")
  }

  @Test("dividing by a parameter that is zero now may stand behind a condition that asks about it")
  func zero() {
    var session = Session()
    let model = """
      parameter k = 0
      define safe(x: number) = if k > 0 then x / k else 1
      measure now = safe(3)
      show now
      """
    let outcome = session.perform(model)
    #expect(outcome.problems == [] && outcome.lines.last == "1")
    #expect(session.perform("show 3 / (1 - 1)").problems.joined().contains("divides by zero"))
  }
}
