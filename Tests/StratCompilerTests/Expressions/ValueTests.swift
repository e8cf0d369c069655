// SPDX-License-Identifier: Apache-2.0
// Names, members, calls, comparisons, references that may be none, values by case.

import Testing

@testable import StratCompiler

@Suite struct ValueTests {
  @Test func membersAndPaths() {
    expect("Lab.size", is: "a number")
    expect("size of Lab", is: "a number")
    expect("street of Lab", is: "a street")
    expect("High.shops", is: "several (a shop each)")
    expect("High.places", is: "several (a place each)")
    expect("High.shops.goods.sellers", is: "several (a shop each)")
    expect("High.shops.size", is: "several (a number each)")
    expect("Lab.goods", is: "several (a good each)")
    expect("Lab.sells", is: "several (a tie of `sells` each)")
    expect("Lab.doubled", is: "a number")
    expect("Lab.fame[High]", is: "a share")
    expect("Lab.trend", is: "a share")
    expect("knows(Dana, Rosa)", is: "a tie of `knows` or none")
    expect("Lab.runner", is: "a person or none")
    expect("Lab.redding", isRefused: "E0205")
    expect("Lab.siz", isRefused: "E0205", saying: "size")
    expect("Lab.fame", isRefused: "E0531", saying: "fame[a street]")
    expect("Lab.size[High]", isRefused: "E0531")
    expect("Lab.fame[Lab]", isRefused: "E0520")
    expect("shop.size", isRefused: "E0552", saying: "shops")
  }

  @Test func bareNames() {
    expect("temperature", is: "a number")
    expect("pull", is: "a share")
    expect("big", is: "a number")
    expect("temprature", isRefused: "E0201", saying: "temperature")
    expect("shop", isRefused: "E0552", saying: "shops")
    expect("greet", isRefused: "E0553")
    expect("it", isRefused: "E0511")
    expect("true", isRefused: "E0557", saying: "write yes")
    expect("null", isRefused: "E0557", saying: "write none")
    #expect(rule("s.size = size").words.contains("s.size"))
    #expect(rule("s.size = size").codes == ["E0556"])
  }

  @Test func calls() {
    expect("doubled(Lab)", is: "a number")
    expect("likes(Dana, Lab)", is: "a number")
    expect("drop(0.5)", is: "a share")
    expect("max(1, 2)", is: "a number")
    expect("mean([1, 2, 4])", is: "a number")
    expect("doubled(Dana)", isRefused: "E0520")
    expect("likes(Dana)", isRefused: "E0559", saying: "likes(p, s)")
    expect("clamp(1, 2)", isRefused: "E0559", saying: "clamp(x, low, high)")
    expect("average(shops)", isRefused: "E0558", saying: "mean")
    expect("print(3)", isRefused: "E0558", saying: "show")
    expect("doubel(Lab)", isRefused: "E0201", saying: "doubled")
    expect("sqrtt(4)", isRefused: "E0201", saying: "sqrt")
    expect("greet(Dana)", isRefused: "E0589", saying: "Dana: greet")
  }

  @Test func asking() {
    expect("Lab.stage is steady", is: "yes or no")
    expect("steady is Lab.stage", is: "yes or no")
    expect("Lab is shop", is: "yes or no")
    expect("Lab is not Lab", is: "yes or no")
    expect("Lab.owner is none", is: "yes or no")
    expect("Lab.owner is Dana", is: "yes or no")
    expect("Dana knows Rosa", is: "yes or no")
    expect("now >= 2028-Q1", is: "yes or no")
    expect("now >= 2028", is: "yes or no")
    expect("Lab.since + 1 year", is: "a date")
    expect("now - Lab.since", is: "a number of quarters")
    expect("Lab.stage is stedy", isRefused: "E0549", saying: "the nearest is `steady`")
    expect("Lab is Dana", isRefused: "E0523", saying: "never the same")
    expect("Lab is shops", isRefused: "E0525", saying: "is shop")
    expect("Lab.street is none", isRefused: "E0528", saying: "never none")
    expect("Lab.size and Lab.open", isRefused: "E0521", saying: "Lab.size > 0")
    expect("Lab.open + 1", isRefused: "E0522", saying: "if Lab.open then 1 else 0")
    expect("Dana sells bread", isRefused: "E0526")
    expect("bread sells Lab", isRefused: "E0526", saying: "turn it round")
    expect("1 / 0", isRefused: "E0514")
    #expect(ask("2027-Q3").number == 4)
  }

  @Test func noneMustBeAskedFor() {
    expect(
      "Lab.owner.mood", isRefused: "E0527",
      saying: "ask first: if Lab.owner is not none then Lab.owner.mood else")
    expect("if Lab.owner is not none then Lab.owner.mood else 0%", is: "a share")
    expect("if Lab.owner is none then 0% else Lab.owner.mood", is: "a share")
    expect("Lab.owner is not none and Lab.owner.mood > 10%", is: "yes or no")
    expect("Lab.owner is none or Lab.owner.mood > 10%", is: "yes or no")
    expect("Lab.owner is none and Lab.owner.mood > 10%", isRefused: "E0527")
    expect("mean owner.mood of shops where owner is not none", is: "a share")
    expect("mean owner.mood of shops", isRefused: "E0527")
    expect("Lab.law + 1", isRefused: "E0527")
    expect("if Lab.law is not none then Lab.law else 0", is: "a number")
    expect("count of shops where law is not none and law > 3", is: "a number")
    expect("likes(Lab.owner, Lab)", isRefused: "E0527")
    expectTaken("if s.owner is not none { s.owner.mood = 10% }")
    expectBody("if s.owner is none { s.owner.mood = 10% }", isRefused: "E0527")
  }

  @Test func valuesByCase() {
    let found = checked(
      town + "define form(s: shop) = {\n when s.size > 2: 10%\n when s.open: 20%\n otherwise: 30%\n}")
    #expect(found.codes == [])
    #expect(found.model.defines.last?.type == .share)
    expect(town + "define form(s: shop) = {\n when s.size > 2: 10%\n otherwise: Lab\n}", gets: ["E0524"])
    let open = checked(town + "define form(s: shop) = {\n when s.size > 2: 1\n when s.open: 2\n}").model
      .defines.last
    #expect(open?.body.value.holds { if case .noCase = $0.kind { true } else { false } } == true)
  }

  @Test func formsInTheWrongPlace() {
    expect("last temperature", isRefused: "E0512")
    expect("[1, 2]", is: "a list of 2")
    expect("now + 1 USD", isRefused: "E0522")
  }

  @Test func sharesBesideNumbersThatNoneCanBe() {
    expect("Dana.mood > 50", isRefused: "E0577", saying: "write Dana.mood > 50%")
    expect("50 <= Dana.mood", isRefused: "E0577", saying: "write 50% <= Dana.mood")
    expect("Dana.mood is 50", isRefused: "E0577", saying: "write Dana.mood is 50%")
    expect("Dana.mood is not 50", isRefused: "E0577", saying: "write Dana.mood is not 50%")
    expect("(mean mood of people) < 1.5", isRefused: "E0577", saying: "write … < 1.5%")
    expect("count of people where mood > 50", isRefused: "E0577", saying: "write mood > 50%")
    expect("Dana.mood > 120%", isRefused: "E0577", saying: "from 0% to 100%")
    expect("Dana.mood < -1", isRefused: "E0577", saying: "from 0% to 100%")
    expect("pull > 5", is: "yes or no")
    expect("Dana.mood <= 1", is: "yes or no")
    expect("(sum mood of people) > 5", is: "yes or no")
    expect("Dana.mood + Rosa.mood > 1.5", is: "yes or no")
    expect("Lab.size > 50", is: "yes or no")
    expectTaken("let total = 0%; each q in people { total += q.mood }; if total > 3 { s.size = 1 }")
  }
}
