// SPDX-License-Identifier: Apache-2.0
// Rules that run: bodies with steps, turns and rounds, triggers, ties and things that come and go.

import StratCompiler
import StratEngine
import StratSyntax
import Testing

@Suite struct RunningTests {
  @Test("A body with steps halves its interval fifty times, also two levels deep")
  func loops() throws {
    let run = try RunText(
      """
      clock round
      define square(x: number) = x * x
      define bisect(target: number) {
        let low = 0; let high = 2
        each k in 1..50 { let m = (low + high) / 2; if square(m) > target { high = m } else { low = m } }
        [low, high]
      }
      define middle(target: number) { let a, b = bisect(target); (a + b) / 2 }
      define grid(n: number) {
        let total = 0
        each a in 1..n { each b in 1..a where b < 3 { total = total + b } }
        total
      }
      measure root = middle(2)
      measure sums = grid(4)
      """)
    let values = try run.measured()
    #expect(abs((values["root"] ?? 0) - 2.0.squareRoot()) < 1e-12)
    // 1 for a = 1, and 1 + 2 for a = 2, 3, 4.
    #expect(values["sums"] == 10)
  }

  @Test("A total that is carried over things sees them in order")
  func walks() throws {
    var run = try RunText(
      """
      clock round
      kind shop { size: number; rank: number = 0 }
      shop A { size = 3 }
      shop B { size = 1 }
      shop C { size = 2 }
      rule rank in act {
        let place = 0
        each s in (shops sorted by size) { place = place + 1; if s.size > 1 { s.rank = place } }
      }
      measure ranks = A.rank * 100 + B.rank * 10 + C.rank
      """)
    try run.step()
    #expect(try run.measured()["ranks"] == 302)
  }

  @Test("Turns see what earlier turns did; a round repeats the whole rule")
  func turns() throws {
    var run = try RunText(
      """
      clock round
      kind shop { size: number = 1 }
      3 shops { }
      total: number = 1
      rounds: number = 0
      rule double in act for each s: shop, one at a time { s.size = total; total += total }
      rule again in later, 5 times { rounds += 1 }
      measure largest = max size of shops
      measure in_all = total
      measure times = rounds
      """)
    try run.step()
    let values = try run.measured()
    // Each turn takes the total as the turn before left it, 1, 2, 4, and doubles it.
    #expect(values == ["largest": 4, "in_all": 8, "times": 5])
  }

  @Test("Triggers: at the start, every so often, when something becomes true, for a while")
  func triggers() throws {
    let text = """
      clock 0.1 minutes from 0
      started: number = 0; often: number = 0; crossed: number = 0; on: number = 0; heat: number = 0
      rule warm in act { heat += 1 }
      rule a in act at start { started += 1 }
      rule b in act every 0.3 minutes { often += 1 }
      rule c in act when heat > 2 becomes true { crossed += 1 }
      rule d in act when heat > 2 becomes true for 0.3 minutes { on += 1 }
      measure starts = started
      measure times = often
      measure crossings = crossed
      measure steps_on = on
      """
    var run = try RunText(text)
    #expect(try run.series("times", 10) == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3])
    let values = try run.measured()
    #expect(values["starts"] == 1)
    #expect(values["crossings"] == 1)
    #expect(values["steps_on"] == 3)
  }

  @Test("A trigger of each thing remembers each thing")
  func triggersOfThings() throws {
    var run = try RunText(
      """
      clock round
      kind shop { size: number = 0; hits: number = 0 }
      3 shops numbered i { size = i }
      rule grow in act for each s: shop { s.size += 1 }
      rule note_it in act for each s: shop when s.size > 3 becomes true { s.hits += 1 }
      measure hits = sum hits of shops
      measure most = max hits of shops
      """)
    #expect(try run.series("hits", 4) == [0, 0, 1, 2, 3])
    #expect(try run.measured()["most"] == 1)
  }

  @Test("A shock begins by hand or by its trigger, lasts, and ends once")
  func shocks() throws {
    var run = try RunText(
      """
      clock round
      begun: number = 0; on: number = 0; ended: number = 0
      shock storm { for 2 rounds; at first { begun += 1 }; while on { on += 1 }; at end { ended += 1 } }
      measure state = begun * 100 + on * 10 + ended
      """)
    try run.step(2)
    #expect(try run.measured()["state"] == 0)
    run.call(shock: 0)
    #expect(try run.series("state", 4) == [0, 110, 120, 121, 121])
  }

  @Test("A strategy takes the first line that holds and can be paid")
  func strategies() throws {
    var run = try RunText(
      """
      clock round
      unit hour
      kind actor { energy: account of hours = 10 hours; big: number = 0; small: number = 0 }
      actor Dana
      move build() by a: actor { needs a.small < 2; pay 6 hours from a.energy to outside; a.big += 1 }
      move chat() by a: actor { pay 2 hours from a.energy to outside; pay 1 hour from a.energy to outside; a.small += 1 }
      strategy plan for Dana { when Dana.energy > 5 hours: build(); otherwise: chat() }
      measure done = Dana.big * 10 + Dana.small
      measure left = Dana.energy
      """)
    #expect(try run.series("done", 3) == [0, 10, 11, 11])
    #expect(try run.measured()["left"] == 1)
  }

  @Test("Things come with all their first values, and ties with theirs")
  func births() throws {
    var run = try RunText(
      """
      clock round
      kind group; group a; group b
      kind shop { size: number = 2; twice: number = it.size * 2; fame: share for each group = 30%; next: shop or none = none }
      relation likes from shop to shop { called shop.liked; depth: number = it.from.size }
      shop Old
      rule birth in act at start { create shop { size = 5; fame = { b: 60% } } }
      rule tie in later for each s: shop where s.size is 5 { s likes Old }
      measure sizes = sum twice of shops
      measure fame = sum fame[b] of shops
      measure count_of = count of shops
      """)
    try run.step()
    let values = try run.measured()
    #expect(values["sizes"] == 14)
    #expect(abs((values["fame"] ?? 0) - 0.9) < 1e-15)
    #expect(values["count_of"] == 2)
  }

  @Test("Each thing reads the formula that it was given")
  func formulas() throws {
    let run = try RunText(
      """
      clock round
      kind shop { size: number = 4 }
      kind duty { metric: formula of number; of_shop: shop }
      shop Lab
      duty first_duty { of_shop = Lab; metric = it.of_shop.size * 2 }
      duty second_duty { of_shop = Lab; metric = it.of_shop.size + 100 }
      measure both = sum metric of duties
      """)
    #expect(try run.measured()["both"] == 112)
  }

  @Test("The same worlds alone and side by side")
  func worlds() throws {
    let text = """
      clock round
      kind shop { size: number = normal(10, 2); open: yes/no = no }
      20 shops { }
      parameter pace ~ 5% to 30%
      rule grow in act for each s: shop where not s.open { if chance(pace) { s.open = yes; s.size += normal(0, 1) } }
      measure reach = share of shops where open
      measure size = mean size of shops
      """
    var side = try RunText(text, worlds: 3)
    try side.step(4)
    let together = try side.simulation.measure(side.state)
    for world in 0..<3 {
      var alone = try RunText(text, first: world)
      try alone.step(4)
      #expect(try alone.simulation.measure(alone.state) == together.map { [$0[world]] })
    }
  }

  @Test("Answers at the prompt: a number, members, and nothing left behind")
  func fragments() throws {
    let run = try RunText("clock round\nkind shop { size: number = 1 }\n4 shops numbered i { size = i }\n")
    #expect(try run.ask("sum size of shops where size > 2") == [7])
    #expect(try run.list("best 2 of shops by size") == [3, 2])
    #expect(try run.ask("if (count of shops) > 3 then 1 / 2 else 0") == [0.5])
  }

  @Test("What has gone says since when, in each world by itself; states before know nothing of it")
  func gone() throws {
    var run = try RunText(
      """
      clock round
      kind shop { size: number = 1; best_one: shop or none = none }
      shop A { best_one = B }
      shop B
      rule close in act for each s: shop where s is B and chance(50%) { remove s }
      """, worlds: 40)
    let start = run.state
    try run.step()
    let first = (0..<40).map { run.state.goneSince(1, of: 0, world: $0) }
    try run.step()
    let second = (0..<40).map { run.state.goneSince(1, of: 0, world: $0) }
    #expect((0..<40).allSatisfy { start.goneSince(1, of: 0, world: $0) == nil })
    #expect(Set(first) == [nil, 0])
    #expect(Set(second) == [nil, 0, 1])
    #expect(zip(first, second).allSatisfy { $0 == nil || $0 == $1 })
    let column = try #require(run.lowered.program.columns.firstIndex { $0.name == "shop.best_one" })
    for world in 0..<40 {
      let found = run.state.value(column, run.lowered.program.columns[column], world: world)
      #expect(found == (second[world] == nil ? 1 : -1))
    }
  }
}
