// SPDX-License-Identifier: Apache-2.0
// What a single write was made of and why it was written: terms, conditions, draws against their chances.

import StratSession
import Testing

@Suite struct AccountTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind shop { size: number = 40; stage: one of idle, trying = idle; wish: share = 60%; cash: number = 3 }
    shop A
    shop B { wish = 80% }
    best_one: shop or none = none
    rule up in act for each s: shop where s.stage is idle and s.wish > 5% {
      if chance(50% * s.wish per quarter) { s.stage = trying } else { s.cash += 1 }
    }
    rule grow in act for each s: shop { s.size += 10% * s.size - 2 * s.wish + normal(0, 1) }
    rule pull in act for each a: shop, b: shop where b.wish < 95% { b.wish += 2% * a.wish }
    rule dice in act for each s: shop when chance(70%) { s.cash += 5 * s.wish }
    rule largest in learn { best_one = best of shops by size }
    move give(s: shop) by b: shop { s.cash += 2 * b.wish }
    strategy kind_one for B { when B.wish > 50%: give(A) }

    """

  private func session(_ lines: [String], seed: Int = 1) -> Session {
    var session = Session()
    #expect(session.perform("seed \(seed)\n" + AccountTests.model, name: "model.strat").problems == [])
    for line in lines { #expect(session.perform(line).problems == [], "\(line)") }
    return session
  }

  /// The number behind a word.
  private func number(_ word: String, in line: String) -> Double? {
    guard let range = line.range(of: word + " ") else { return nil }
    return Double(line[range.upperBound...].prefix { "-0123456789.".contains($0) })
  }

  @Test("the terms of a sum add up to what was written")
  func terms() throws {
    for seed in 1...5 {
      var session = session(["step 2"], seed: seed)
      let lines = session.perform("why A.size").lines
      let change = try #require(lines.first { $0.contains("rule grow") }?.split(separator: " ").first)
      let from = try #require(lines.first { $0.contains("from 10% * s.size") })
      let terms = ["10% * s.size is", "2 * s.wish is", "normal(0, 1) is"].compactMap { number($0, in: from) }
      #expect(terms.count == 3)
      #expect(abs(terms.reduce(0, +) - (Double(change) ?? .nan)) < 1e-4, "\(lines)")
    }
  }

  @Test("a draw is told against its chance, and it was drawn so", arguments: 1...12)
  func draws(_ seed: Int) throws {
    var session = session(["step"], seed: seed)
    let isTrying = session.perform("show A.stage").lines == ["trying"]
    let lines = session.perform(isTrying ? "why A.stage" : "why A.cash").lines
    let told = try #require(lines.first { $0.contains("50% * s.wish per quarter") }, "\(lines)")
    let drawn = try #require(number("drawn", in: told))
    let under = try #require(number("under", in: told))
    #expect(abs(under - 0.3) < 1e-9)
    #expect((drawn < under) == isTrying)
    #expect(told.contains(isTrying ? "needed under" : "not under"))
    #expect(lines.contains { $0.contains("since s.wish > 5%: 60% and 5%") })
    #expect(lines.contains { $0.contains("since s.stage is idle") })
  }

  @Test("several writes of one statement to one cell are told by whom they came")
  func sources() {
    var session = session(["step"])
    let lines = session.perform("why A.wish").lines
    #expect(lines.contains("      from B +1.6%, A +1.2%"), "\(lines)")
  }

  @Test("a word, a thing and a yes or no are told by what they became")
  func words() {
    var session = session(["step"])
    let thing = session.perform("why best_one").lines
    #expect(thing[0].contains("went from none to "))
    #expect(thing[1].hasPrefix("  to "))
    #expect(session.perform("why A").messages.map(\.code.rawValue) == ["E0756"])
    let since = session.perform("why B.stage since 2026-Q3").lines
    if since[0].contains("to trying") {
      #expect(since.contains { $0.hasPrefix("  to trying  rule up") })
      #expect(since.contains("      at 2026-Q3"))
    }
  }

  @Test("what a strategy did is told with the condition it acted on")
  func strategies() {
    var session = session(["step"])
    let lines = session.perform("why A.cash").lines
    let place = lines.firstIndex { $0.contains("move give") }
    #expect(place != nil)
    #expect(lines.contains { $0.contains("since B.wish > 50%: 80% and 50%") }, "\(lines)")
    let table = session.perform("why A.cash as csv").lines
    #expect(table.first == "how,change,by,steps,file,line,text,account,module")
    #expect(table.contains { $0.contains("since B.wish > 50%: 80% and 50%") })
  }

  @Test("what is said of what somebody held who has gone is not taken for an account of a move")
  func estates() {
    var session = Session()
    _ = session.perform(
      """
      unit USD
      kind person, people { purse: account of USD = 5 USD }
      person Cy
      left: number = 0
      move leave() by p: person { left += 1; remove p }
      strategy of_cy for Cy { otherwise: leave() }
      step
      """)
    let lines = session.perform("why left").lines
    #expect(lines.count == 2 && lines[1].contains("+1  move leave: left += 1"), "\(lines)")
  }

  @Test("one of many is told as one of few")
  func many() {
    var session = Session()
    _ = session.perform(
      """
      kind shop { size: number = 40 }
      3000 shops { size = uniform(1, 100) }
      rule grow in act for each s: shop where s.size > 3 { s.size += 10% * s.size + 1 }
      step
      """)
    let lines = session.perform("why (shop 2000).size").lines
    #expect(lines.contains { $0.contains("from 10% * s.size is ") }, "\(lines)")
    let all = session.perform("why sum size of shops").lines
    #expect(all.count >= 2 && !all.contains { $0.contains("from 10%") })
  }
}
