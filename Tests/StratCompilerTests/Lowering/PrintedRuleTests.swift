// SPDX-License-Identifier: Apache-2.0
// Small rules as the code that they become: which frame a value stands on, what is lifted, what is shared.

import StratCompiler
import StratEngine
import StratSyntax
import Testing

@Suite struct PrintedRuleTests {
  /// The body of the first rule of the text.
  private func printed(_ text: String) throws -> [String] {
    let run = try RunText(
      "clock round\nkind shop { size: number = 1; open: yes/no = yes }\n3 shops { }\n" + text)
    let program = run.lowered.program
    let rule = try #require(program.phases.joined().first)
    return ProgramPrinter.text(rule.body, in: program).split(separator: "\n").map {
      String($0.drop { $0 == " " })
    }
  }

  @Test("A rule for each thing opens its rows, narrows them, and adds")
  func eachThing() throws {
    #expect(
      try printed("rule grow in act for each s: shop where s.open { s.size += 2 }") == [
        "each", "r0i in rows shop", "where r1f", "r1f = shop.open[r0i]", "do", "r2i = lift r0i", "r3n = 2.0",
        "shop.size[r2i] += r3n",
      ])
  }

  @Test("What needs no thing is computed once a world, outside the rows, and lifted")
  func worldValueMovesOut() throws {
    let lines = try printed(
      "pace: number = 2; calm: number = 3\nrule grow in act for each s: shop { s.size += pace * calm }")
    let product = try #require(lines.firstIndex { $0.contains("multiply") })
    let each = try #require(lines.firstIndex(of: "each"))
    #expect(product < each)
    #expect(lines.filter { $0.contains("multiply") }.count == 1)
    #expect(lines.contains { $0.contains("= lift") })
  }

  @Test("A mean over the whole kind is computed once a world, not once a thing")
  func worldFoldMovesOut() throws {
    let lines = try printed("rule drift in act for each s: shop { s.size += (mean size of shops) - s.size }")
    let fold = try #require(lines.firstIndex { $0.contains("= mean") })
    #expect(fold < (try #require(lines.firstIndex(of: "each"))))
  }

  @Test("A condition that looks at no thing is asked once a world, and before the things are gone through")
  func worldCondition() throws {
    let lines = try printed(
      "calm: yes/no = no\nrule grow in act for each s: shop where calm and s.open { s.size += 2 }")
    let asked = try #require(lines.firstIndex { $0.hasPrefix("if ") })
    let each = try #require(lines.firstIndex(of: "each"))
    #expect(asked < each && lines.filter { $0.contains("calm[") }.count == 1)
    #expect(try #require(lines.firstIndex { $0.contains("shop.open[") }) > each)
    let behind = try printed(
      "calm: yes/no = no\nrule grow in act for each s: shop where s.open and calm { s.size += 2 }")
    #expect(
      try #require(behind.firstIndex { $0.contains("calm[") }) < (try #require(behind.firstIndex(of: "each")))
    )
    #expect(behind.contains("where") || behind.contains { $0.hasPrefix("where ") })
  }

  @Test("A division stays where it stands, behind the condition that protects it")
  func faultsStayInside() throws {
    let lines = try printed(
      "pace: number = 0\nrule grow in act for each s: shop { if pace > 0 { s.size += 1 / pace } }")
    let division = try #require(lines.firstIndex { $0.contains("divide") })
    #expect(division > (try #require(lines.firstIndex { $0.hasPrefix("if ") })))
  }

  @Test("Both sides of a cheap choice are computed and one selected; a costly one parts the ways")
  func choices() throws {
    let cheap = try printed("rule grow in act for each s: shop { s.size = if s.open then s.size else 0 }")
    #expect(cheap.contains { $0.contains("select") })
    let costly = try printed(
      "rule grow in act for each s: shop { s.size = if s.open then 1 / s.size else 0 }")
    #expect(!costly.contains { $0.contains("select") })
    #expect(costly.contains { $0.hasPrefix("if ") && $0.contains("|") })
  }

  @Test("A draw names its rule, its number in the rule, and the things at hand")
  func draws() throws {
    let lines = try printed("rule grow in act for each s: shop { if chance(10%) { s.size += normal(0, 1) } }")
    #expect(lines.contains { $0.hasSuffix("draw grow#0 r0i") })
    #expect(lines.contains { $0.contains("draw grow#1") })
  }

  @Test(
    "Where nothing goes a name costs nothing; where things go it is asked once, by a look outside the rows")
  func names() throws {
    let grow =
      "shop A\nrule grow in act for each s: shop { s.size += A.size; if s.open { s.size += A.size } }"
    #expect(try !printed(grow).contains { $0.contains("gone") || $0.contains("tag") })
    let lines = try printed(grow + "\nrule close in act for each s: shop where s.size > 9 { remove s }")
    #expect(lines.filter { $0.hasPrefix("require") && $0.contains("gone") }.count == 1)
    let look = try #require(lines.firstIndex { $0.contains("= tag") })
    #expect(look < (try #require(lines.firstIndex(of: "each"))))
  }

  @Test("What is only compared or told is not asked")
  func mentions() throws {
    let lines = try printed(
      """
      shop A
      rule look in act for each s: shop where s is A { note "{A}"; s.size += share of shops where it is A }
      rule close in act for each s: shop where s.size > 9 { remove s }
      """)
    #expect(!lines.contains { $0.contains("gone") })
  }
}
