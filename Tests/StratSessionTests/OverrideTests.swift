// SPDX-License-Identifier: Apache-2.0
// A text may give a module's parameter another value; what it takes from the prelude by a name of its own is told; and
// a step has a length, whatever the clock.

import StratSession
import Testing

@Suite struct OverrideTests {
  private func problems(_ text: String) -> [String] {
    var session = Session()
    return session.perform(text).problems
  }

  @Test("a parameter of a module takes the model's value, before or behind its `use`")
  func value() {
    let rest = "clock quarter from 2026-Q3\nactor Dana { stamina = 40 hours; resolve = 50% }\nstep\n"
    let own = "parameter dutiful_hours = 100%\n"
    #expect(problems("use energy\n" + own + rest + "expect Dana.energy is 40 hours") == [])
    #expect(problems(own + "use energy\n" + rest + "expect Dana.energy is 40 hours") == [])
    #expect(problems("use energy\n" + rest + "expect Dana.energy is 32 hours") == [])
  }

  @Test("nothing else of a module gives way")
  func rules() {
    let text = "use energy\nclock quarter from 2026-Q3\ndefine fresh_hours(a: actor) = 1 hour"
    #expect(problems(text).contains { $0.contains("declared twice") })
  }

  @Test("a name of the model's own that the library stands on is named, and no clock is asked for")
  func ownName() {
    let text = "clock quarter from 2026-Q3\nmeasure hours = 3\nactor Dana"
    let found = problems(text).joined()
    #expect(found.contains("stands on `hours`") && found.contains("E0210"))
    #expect(problems("practice Lab").joined().contains("E0202"))
  }

  @Test("the length of a step", arguments: [("quarter", 3.0), ("month", 1.0), ("year", 12.0)])
  func step(clock: String, months: Double) {
    #expect(
      problems("clock \(clock) from 2026\nexpect 1 step is \(Int(months)) months within 1e-9 months") == [])
  }

  @Test("a tie begins with what its end begins with, made in the same body")
  func ends() {
    let model = """
      clock quarter from 2026-Q3
      kind idea { worth: number = 0.1 }
      kind place
      relation does from place to idea { called place.ideas; taken: number = 2 * it.idea.worth }
      3 places {}
      idea Oldest { worth = 5 }
      rule invent in act for each p: place at start { let i = (create idea { worth = 0.5 }); p does i {} }
      step
      expect (all of does where taken is 1)
      """
    #expect(problems(model) == [])
  }
}
