// SPDX-License-Identifier: Apache-2.0
// A text is told as many of its problems as there are, and nothing that comes only of a line that could not be
// read. Performed or only checked, it is told the same.

import StratSession
import StratSyntax
import Testing

@Suite struct ManyProblemsTests {
  @Test("problems of reading do not hide those of names, units and phases")
  func besideOneAnother() {
    expect(
      """
      kind school { reading: share = = 50%; money: account of USD = 5 hours }
      school Lincoln { reading = 46% }
      school Adams { reeding = 50% }
      rule r in lern for each s: school { s.reading += 1 USD }
      measure average = mean reading of
      """, ["1 E0144", "1 E0330", "3 E0205", "4 E0363", "5 E0102"])
  }

  @Test("what a line that could not be read declares is not told to be unknown")
  func declaredThere() {
    expect("kind school [ x: number ]\nschool Lincoln { x = 2 }\nmeasure m = sum x of schools", ["1 E0124"])
    expect("parameter top = = 3\nx: number from 0 to top = 2\nmeasure m = top + x", ["1 E0144"])
    expect("unit pupil = = 3\nx: pupils = 2 pupils", ["1 E0144"])
    expect("kind school { x: numb er = 2 }\nschool A { x = 2 }\nmeasure m = A.x", ["1 E0124"])
    expect(
      "kind site2 { }\nrelation nears btween site2 and site2\nsite2 A; site2 B\nA nears B", ["2 E0101"])
    expect("define f(x: number) {\n let y = = x\n y * 2\n}\nmeasure m = f(2) + y2", ["2 E0144", "5 E0201"])
    expect(
      "phases a, , b\nx: number = 1\nrule r in b { x += 1 }\nrule q in c { x += 1 }", ["1 E0145", "4 E0363"])
    expect(
      "kind actor { mood: number = = 2 }\nactor Dana\nmeasure m = Dana.mood + Dana.mud",
      ["1 E0144", "3 E0205"])
  }

  @Test("what could be read in two ways is not told to be of the wrong number as well")
  func twoReadings() {
    expect("x: number = 1\nrule r in act { x += normal(0,1) }\ny: number = 1 hour", ["2 E0134", "3 E0330"])
    expect("x: number = clamp(1,5, 2)", ["1 E0134"])
  }

  @Test("a clock that could not be read has some length, and so has one that could not be made out")
  func clocks() {
    expect(
      "clock quarter form 2026-Q3\nx: number = 1\nrule r in act { x changes by 1 / quarter }", ["1 E0124"])
    expect(
      "clock quater from 2026-Q3\nx: number = 1\nrule r in act { x changes by 1 / quarter }", ["1 E0307"])
  }

  @Test("what a module that is not there would declare is not told to be unknown")
  func modules() {
    expect("use nowhere_at_all\nx: number = 1 hour\nmeasure m = y", ["1 E0703", "2 E0330"])
    expect("use = energy\nx: number = 1 hour\nmeasure m = y", ["1 E0145", "2 E0330"])
    expect(
      "kind city\ncities from c.csv\nmeasure m = Rome is Paris\nx: number = 1 hour", ["2 E0746", "4 E0330"])
  }

  @Test("ten at most, by their place")
  func ten() {
    let lines = (1...8).flatMap { ["a\($0): number = = 1", "b\($0): number = 1 hour"] }
    expect(
      lines.joined(separator: "\n"), (1...5).flatMap { ["\(2 * $0 - 1) E0144", "\(2 * $0) E0330"] })
  }

  private func expect(
    _ text: String, _ wanted: [String], at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let checked = Session().check(bytes: Array(text.utf8), name: "text.strat")
    var session = Session()
    let performed = session.perform(text, name: "text.strat")
    let source = StratSyntax.SourceText(id: SourceID(0), name: "text", text: text)
    for outcome in [checked, performed] {
      let found = outcome.messages.map {
        "\(source.position(of: $0.primary.span.start).line) \($0.code.rawValue)"
      }
      #expect(found == wanted, "\(text)", sourceLocation: location)
    }
    #expect(session.script == Session().script, "\(text)", sourceLocation: location)
  }
}
