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
}
