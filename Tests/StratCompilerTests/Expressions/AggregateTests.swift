// SPDX-License-Identifier: Apache-2.0
// Aggregates of all forms, what bare names mean inside them, and looking back in time.

import Testing

@testable import StratCompiler

@Suite struct AggregateTests {
  private func fold(_ text: String) -> Fold? {
    if case .fold(let fold)? = ask(text).value?.kind { fold } else { nil }
  }

  @Test func forms() {
    expect("count of shops", is: "a number")
    expect("share of shops where open", is: "a share")
    expect("any of shops where size > 3", is: "yes or no")
    expect("all of shops where open", is: "yes or no")
    expect("mean size of shops", is: "a number")
    expect("sum slack of shops", is: "a number of USD")
    expect("mean mood of Dana.friends weighted by strength else 50%", is: "a share")
    expect("max (size * 2) of shops where open else 0", is: "a number")
    expect("first of shops", is: "a shop")
    expect("first of shops else none", is: "a shop or none")
    expect("best of shops by size", is: "a shop")
    expect("best 2 of shops by size", is: "several (a shop each)")
    expect("(shops sorted by size)", is: "several (a shop each)")
    expect("(shops where open sorted by size)", is: "several (a shop each)")
    expect("sum k ^ 2 of k in 2..9", is: "a number")
    expect("mean price of sells where good is bread", is: "a number of USD")
    expect("share of p in Dana.friends where p knows Rosa", is: "a share")
    expect("sum got of Lab.sells", is: "a number of USD")
    expect("median size of High.shops", is: "a number")
    expect("mean mood of shops.runner", is: "a share")
  }

  @Test func partsOfAFold() {
    let weighted = fold("mean mood of Dana.friends where mood > 10% weighted by strength else 50%")
    #expect(weighted?.operation == .mean)
    #expect(weighted?.weight != nil)
    #expect(weighted?.otherwise != nil)
    #expect(weighted?.collection.condition != nil)
    #expect(weighted?.collection.levels.first?.tieLocal != nil)
    let share = fold("share of shops where open")
    #expect(share?.matching != nil)
    #expect(share?.collection.condition == nil)
    #expect(fold("count of High.shops.goods")?.collection.levels.count == 2)
  }

  @Test func whatABareNameMeans() {
    // `street` is a field of the shop inside, and a kind outside.
    expect("count of shops where street is High", is: "a number")
    expect("mean price of Lab.goods", is: "a number of USD")
    #expect(checked(town + "define f(size: number) = count of shops where size > 2").codes == ["E0550"])
    expect(
      "count of shops where (count of goods where open) > 1", isRefused: "E0555",
      saying: "share of x in shops")
    expect("count of s in shops where (count of s.goods where s.open) > 1", is: "a number")
    expectBody("let n = share of s in shops where s.open", isRefused: "E0360")
  }

  @Test func slips() {
    expect("share of shops", isRefused: "E0543", saying: "where")
    expect("mean of shops", isRefused: "E0544")
    expect("mean open of shops", isRefused: "E0522")
    expect("count of shop", isRefused: "E0552", saying: "shops")
    expect("count of Lab", isRefused: "E0540")
    expect("mean size of Lab", isRefused: "E0542", saying: "size of Lab")
    expect("best of shops", isRefused: "E0584", saying: "by need")
    expect("mean size of shops by size", isRefused: "E0546")
    expect("sum size of shops weighted by size", isRefused: "E0546")
    expect("count of 1..2.5", isRefused: "E0541")
    expect("mean size of shops else Lab", isRefused: "E0524")
    expect("pick one of shops", isRefused: "E0570")
  }

  @Test func lookingBack() {
    let mean = ask("mean Lab.size over 1 year")
    guard case .past(let index, let arguments, let past)? = mean.value?.kind else {
      Issue.record("no look back: \(mean.type)")
      return
    }
    #expect(past == .mean(4))
    #expect(arguments.isEmpty)
    #expect(mean.model.recorders[index].depth == 4)
    expect("change in Lab.slack over 1 year", is: "a number of USD")
    expect("slope temperature over 2 years", is: "a number of per quarter")
    expect("temperature 4 quarters ago", is: "a number")
    expect("first time big > 3", is: "a date")
    expect("max temperature over all", is: "a number")
    expect("mean size of shops over 1 year", is: "a number")
    expect("mean size of Lab over 1 year", is: "a number")
    expect("share Lab.open over 1 year", is: "a share")
    expect("(temperature at 2027-Q3)", is: "a number")
    expect("temperature 1 week ago", isRefused: "E0566", saying: "a step is 1 quarter")
    expect("temperature 3 USD ago", isRefused: "E0564")
    expect("temperature 0 quarters ago", isRefused: "E0566")
    expect("(temperature at 2020)", isRefused: "E0593")
    expect("mean Lab.open over 1 year", isRefused: "E0522")
  }

  @Test func whatALookBackDependsOn() {
    let found = expectTaken("let a = s.size * 2\nlet b = a + 1\ns.size = mean b over 1 year")
    let recorder = found.model.recorders.last
    #expect(recorder?.locals.map { found.model.locals[$0.index].name } == ["s"])
    expectBody("s.size = mean (s.size + normal(0, 1)) over 1 year", isRefused: "E0562")
    expectBody("each k in 1..3 { s.size = mean (s.size + k) over 1 year }", isRefused: "E0563")
    expectBody(
      "each t in people { s.size = mean (s.size * p.mood * t.mood) over 1 year }", isRefused: "E0592")
    expectBody("s.size = (temperature at 2027-Q3)", isRefused: "E0561", saying: "ago")
  }

  @Test func runsAndPayments() {
    let worlds = ask("share of mc where big >= 2", runs: ["mc"])
    #expect(worlds.type == "a share")
    #expect(ask("quantile(5%, big of mc)", runs: ["mc"]).type == "a number")
    #expect(ask("mean pull of mc", runs: ["mc"]).type == "a share")
    #expect(ask("mean size of mc", runs: ["mc"]).codes == ["E0201"])
    expect("sum amount of payments where it.to is Lab.slack over 1 year", is: "a number of USD")
    expect("sum amount of payments", isRefused: "E0547")
    expect("count of payments where it.from is outside", is: "a number")
  }
}
