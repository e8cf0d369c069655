// SPDX-License-Identifier: Apache-2.0
// `timing on`: each command says how long it took, until it is turned off.

import StratSession
import Testing

@Suite struct TimingTests {
  @Test("timing on tells of each command, timing off stops it")
  func timing() {
    var session = Session()
    _ = session.perform("timing on")
    let told = session.perform("1 + 1").lines
    #expect(told.count == 2)
    #expect(told.last?.contains(" took ") == true)
    _ = session.perform("timing off")
    #expect(session.perform("1 + 1").lines == ["2"])
  }
}
