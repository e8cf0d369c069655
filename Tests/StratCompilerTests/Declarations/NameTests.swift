// SPDX-License-Identifier: Apache-2.0
// One list of names: clashes, capitals, nearest names, and the prelude that yields.

import Testing

@testable import StratCompiler

@Suite struct NameTests {
  @Test func aNameIsDeclaredOnce() {
    expect("kind shop\nkind shop", gets: ["E0203"])
    expect("kind shop\nparameter shop = 1", gets: ["E0203"])
    expect("kind shop\nmeasure shops = 1", gets: ["E0203"])
    expect("kind shop\nkind Shop", gets: ["E0211"])
    let both = checked("kind shop\nkind shop")
    #expect(both.messages.first?.secondary.count == 1)
  }

  @Test func fieldsMayShareNames() {
    expect("kind town { size: number = 1 }\nkind shop { town: town or none; size: number = 2 }", gets: [])
  }

  @Test func unknownNamesGetTheNearest() {
    expect("kind school { town: twon = none }\nkind town", gets: ["E0201"])
    let found = checked("kind shop\nshep Corner")
    #expect(found.codes == ["E0201"])
    #expect(found.messages.first?.help.first?.contains("shop") == true)
  }

  @Test func capitalsAreMended() {
    let found = checked("kind shop\nShop Corner")
    #expect(found.codes == ["E0201"])
    #expect(found.messages.first?.help.first?.contains("capitals") == true)
  }

  @Test func composedAndDecomposedLettersAreOne() {
    expect("kind caf\u{E9}\nkind cafe\u{301}", gets: ["E0203"])
  }

  @Test func thePreludeYields() {
    let prelude =
      "unit USD\nkind place { purse: account of USD = 0 USD }\nrelation near between place and place\nkind lever"
    let own = checked("kind place { size: number = 1 }\nplace Here { size = 2 }", prelude: prelude)
    #expect(own.codes == [], "\(own.titles)")
    #expect(own.model.kinds.map(\.name) == ["lever", "place"])
    #expect(own.relation("near") == nil)
    expect("kind place\nplace A\nplace B\nA near B", gets: ["E0210"], prelude: prelude)
    expect("unit USD\nparameter wage = 3", gets: [], prelude: prelude)
  }

  @Test func onRoundsThePreludeLeavesOutWhatNeedsAClock() {
    let prelude =
      "unit hour\nkind post { pay: number/quarter = 0 / quarter }\nkind worker { rest: hours = 1 hour }"
    #expect(checked("worker A", prelude: prelude).model.kinds.map(\.name) == ["worker"])
    expect("post A", gets: ["E0202"], prelude: prelude)
    expect("clock year from 2000\npost A", gets: [], prelude: prelude)
  }

  @Test func aUsedModuleDoesNotYield() {
    expect("kind place", gets: ["E0203"], library: "kind place")
  }

  @Test func privateNamesAreOfTheirModule() {
    expect("parameter y = 1\nparameter _x = 2", gets: [], library: "parameter _x = 1")
    expect("unit _x_unit\nk: number = 1", gets: [], library: "unit _x_unit")
  }
}
