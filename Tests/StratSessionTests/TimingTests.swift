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

  @Test("timing tells of declarations too")
  func declarations() {
    var session = Session()
    _ = session.perform("timing on")
    #expect(session.perform("x: number = 0").lines.contains { $0.hasPrefix("x: number = 0 took ") })
  }

  @Test("what takes longer than one waits for says so by itself")
  func patience() {
    var session = Session()
    session.options.patience = 0
    let lines = session.perform("1 + 1").lines
    #expect(lines.count == 2 && lines.last?.wholeMatch(of: #/That took [0-9]+\.[0-9] s\./#) != nil)
    session.options.patience = 1000
    #expect(session.perform("1 + 1").lines == ["2"])
  }
}
