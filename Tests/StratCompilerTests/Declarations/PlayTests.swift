// SPDX-License-Identifier: Apache-2.0
// Parameters, definitions, phases, rules, moves, shocks, strategies: heads and what they may name.

import Testing

@testable import StratCompiler

@Suite struct PlayTests {
  static let base = """
    phases decide, act, learn
    kind shop { size: number = 1; open: yes/no = yes }
    relation near between shop and shop { called shop.peers }
    shop Lab

    """

  @Test func definitionsInAnyOrder() {
    expect(
      "measure c = b + 1\nparameter b = a * 2\nparameter a = 3\ndefine f(x: number) = g(x) + 1\ndefine g(x: number) = x",
      gets: [])
    expect("define f(x: number) = g(x)\ndefine g(x: number) = f(x)", gets: ["E0301"])
    expect("parameter a = b\nparameter b = a", gets: ["E0301"])
  }

  @Test func phases() {
    let prelude = "phases decide, act"
    #expect(
      checked("phase settle after decide", prelude: prelude).model.phases == ["decide", "settle", "act"])
    #expect(
      checked("phase b before a\nphase a before act", prelude: prelude).model.phases == [
        "decide", "b", "a", "act",
      ])
    #expect(checked("phases one, two", prelude: prelude).model.phases == ["one", "two"])
    expect("phase settle after nothing", gets: ["E0363"], prelude: prelude)
    expect("phase act after decide", gets: ["E0203"], prelude: prelude)
    expect(Self.base + "rule r in acct { Lab.size = 1 }", gets: ["E0363"])
  }

  @Test func rulesMarkWhatChanges() {
    let found = checked(
      Self.base
        + "rule r in act for each s: shop { s.size += 1 }\nrule t in act for each s: shop where not (s near Lab) { s near Lab }"
    )
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.field("size")?.isWritten == true)
    #expect(found.field("open")?.isWritten == false)
    #expect(found.relation("near")?.isDynamic == true)
    #expect(found.kind("shop")?.isDynamic == false)
    #expect(found.model.rules.map(\.phase) == [1, 1])
  }

  @Test func whatIsDoneByHandIsMarked() {
    let found = checked(
      Self.base + "step\nLab.size = 3\nLab near Lab\ntest \"t\" { create shop { size = 1 } }")
    #expect(found.field("size")?.isWritten == true)
    #expect(found.field("open")?.isWritten == false)
    #expect(found.relation("near")?.isDynamic == true)
    #expect(found.kind("shop")?.isDynamic == true)
  }

  @Test func headsHideNothing() {
    expect(Self.base + "rule r in act for each Lab: shop { Lab.size = 1 }", gets: ["E0361"])
    expect(Self.base + "rule r in act for each s: shop, s: shop { s.size = 1 }", gets: ["E0360"])
    expect(Self.base + "rule r in act for each s: number { Lab.size = 1 }", gets: ["E0362"])
    expect("parameter x = 1", gets: [], library: "define f(x: number) = x")
    expect("parameter x = 1\ndefine f(x: number) = x", gets: ["E0361"])
    expect(Self.base + "rule r in act, one at a time { Lab.size = 1 }", gets: ["E0365"])
  }

  @Test func movesAndStrategies() {
    let moves =
      Self.base + "move grow(n: number) by s: shop { s.size += n }\nmove rest() by s: shop { s.size += 0 }\n"
    let found = checked(
      moves + "strategy plan for Lab {\n  when Lab.size < 3: grow(2)\n  otherwise: { grow(1); rest() }\n}")
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.strategies.first?.lines.map(\.moves.count) == [1, 2])
    expect(moves + "strategy plan for Lab { otherwise: grow() }", gets: ["E0368"])
    expect(moves + "strategy plan for Lab { otherwise: grwo(1) }", gets: ["E0201"])
    expect(moves + "strategy plan for Lob { otherwise: rest() }", gets: ["E0201"])
    expect(moves + "strategy plan for Lab { step 4 }", gets: ["E0370"])
    expect(moves + "kind dog\ndog Rex\nstrategy plan for Rex { otherwise: rest() }", gets: ["E0367"])
    expect(Self.base + "move fly() by n: number { Lab.size = 1 }", gets: ["E0366"])
  }

  @Test func shocks() {
    let found = checked(
      "clock quarter from 2026-Q1\n" + Self.base + """
        shock slump "A slump" {
          when chance(3% per quarter)
          for 6 quarters
          at first { note "slump" }
          while on { Lab.size = 0 }
        }
        """)
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.shocks.first?.trigger?.duration != nil)
    #expect(found.model.shocks.first?.title == "A slump")
    expect(Self.base + "shock slump { Lab.size = 0 }", gets: ["E0371"])
    expect(Self.base + "shock slump { at start\nat start }", gets: ["E0305"])
  }

  @Test func theBestLineFirst() {
    let base =
      Self.base + "unit USD\nspent: USD = 3 USD\nseen: hidden number = 1\n"
      + "move grow(n: number) by s: shop { s.size += n }\nmove rest() by s: shop { s.size += 0 }\n"
    let found = checked(
      base + """
        strategy plan for Lab, best first {
          grow(2) worth 3 - Lab.size
          when Lab.size < 3: { grow(1); rest() } worth 50%
          otherwise: rest() worth 1
        }
        """)
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.strategies.first?.isBestFirst == true)
    #expect(found.model.strategies.first?.lines.map { $0.worth != nil } == [true, true, true])
    func expects(_ strategy: String, gets codes: [String]) {
      expect(base + "strategy plan for Lab" + strategy, gets: codes)
    }
    expects(", best first { rest() }", gets: ["E0376"])
    expects(", best first { otherwise: rest() }", gets: ["E0376"])
    expects(", best first { when Lab.size < 3: { rest(); grow(1) } }", gets: ["E0376"])
    expects(" { rest() worth 1 }", gets: ["E0377"])
    expects(" { when Lab.size < 3: rest() worth 1 }", gets: ["E0377"])
    expects(", best first { rest() worth spent }", gets: ["E0378"])
    expects(", best first { rest() worth spent / (1 USD) }", gets: [])
    expects(", best first { rest() worth Lab }", gets: ["E0520"])
    expects(", best first { rest() worth Lab.size > 2 }", gets: ["E0520"])
    expects(", best first { rest() worth seen }", gets: ["E0640"])
    expects(", best first { when seen > 2: rest() worth 1 }", gets: ["E0640"])
    expects(", best first { grow(seen) worth 1 }", gets: ["E0640"])
    expects(", best first { step 4 }", gets: ["E0370"])
    expects(", best first { }", gets: [])
  }

  @Test func whatIsPlannedIsSaidSo() {
    expect(Self.base + "signal poll to Lab every 2 rounds ~ normal(1, 2)", gets: ["E0306"])
    expect(Self.base + "in truth { Lab.size = 9 }", gets: ["E0306"])
    expect("lesson \"one\" { say \"hello\" }", gets: ["E0306"])
  }

  @Test func commandsAndTestsAreKept() {
    let found = checked(Self.base + "Lab near Lab\nstep 4\nLab.size = 3\ntest \"t\" { step }")
    #expect(found.commands.count == 2)
    #expect(found.tests.count == 1)
    #expect(found.model.tieGroups.count == 1)
  }
}
