// SPDX-License-Identifier: Apache-2.0
// A declaration that takes the place of another after steps: what it declares begins anew, the rest goes on.

import StratSession
import Testing

@Suite struct RenewedTests {
  @Test("a parameter declared anew after a step has its new value, and what was there stays")
  func parameter() throws {
    var session = Session()
    _ = session.perform("parameter p ~ between 1 and 5\nx: number = 0\nphases act\nrule r in act { x += p }")
    _ = session.perform("step 2")
    let before = try #require(session.perform("x").lines.first)
    _ = session.perform("parameter p ~ between 100 and 500")
    let drawn = try #require(session.perform("p >= 100").lines.first)
    #expect(drawn == "yes")
    #expect(session.perform("x").lines.first == before)
    _ = session.perform("parameter p = 7")
    #expect(session.perform("p").lines == ["7"])
  }

  @Test("a declaration that is refused is not said to have taken the place of another")
  func refused() {
    var session = Session()
    _ = session.perform("kind school { reading: share = 50% }\nmeasure m = sum reading of schools")
    let refused = session.perform("kind school { z: number = 3 }")
    #expect(!refused.problems.isEmpty)
    #expect(refused.lines == [])
    #expect(
      session.perform("kind school { reading: share = 50%; z: number = 3 }").lines == [
        "kind school takes the place of the one before.", "Declared: kind school.",
      ])
  }

  @Test("what was understood is said in one line, however many lines were typed")
  func declared() {
    var session = Session()
    let kind = "kind school {\n  reading: share = 50%\n  size: number = 3\n}"
    #expect(session.perform(kind).lines == ["Declared: kind school."])
    let many = (1...9).map { "school S\($0)" }.joined(separator: "\n")
    let named = (1...7).map { "school S\($0)" }.joined(separator: ", ")
    #expect(session.perform(many).lines == ["Declared: \(named) and 2 more."])
  }
}
