// SPDX-License-Identifier: Apache-2.0
// First values: their order, whose they are, and which are the same in all worlds.

import StratCompiler
import StratEngine
import StratSyntax
import Testing

@Suite struct StartTests {
  @Test("A first value may need others, in whatever order they are written")
  func order() throws {
    let run = try RunText(
      """
      clock round
      kind shop { price: number = it.cost * 2; cost: number = rent + it.rank; rank: number = 1 }
      rent: number = 10
      shop Lab { rank = 5 }
      3 shops numbered i { rank = i }
      measure at_lab = Lab.price
      measure all_prices = sum price of shops
      """)
    #expect(try run.measured() == ["at_lab": 30, "all_prices": 30 + 22 + 24 + 26])
  }

  @Test("First values in a ring are a message that names the ring, not a hang")
  func ring() {
    let source = SourceText(
      id: SourceID(1), name: "ring.strat",
      text: "clock round\nkind shop { a: number = it.b; b: number = it.a }\n2 shops { }\n")
    let checked = Compiler().check([
      Module(source: source, statements: Reader.read(source).statements, role: .model)
    ])
    let words = checked.messages.map(\.title) + Lowering().lower(checked.model).problems.map(\.words)
    #expect(words.contains { $0.contains("a") && $0.contains("b") })
    #expect(!words.isEmpty)
  }

  @Test("What is never written and needs no luck is kept once for all worlds")
  func sharedColumns() throws {
    let run = try RunText(
      """
      clock round
      kind shop { rank: number = 1; luck: number = normal(0, 1); size: number = 1; twice: number = it.rank * 2 }
      2 shops numbered i { rank = i }
      rule grow in act for each s: shop { s.size += 1 }
      """, worlds: 3)
    let shared = run.lowered.program.columns.filter(\.isShared).map(\.name)
    #expect(shared == ["shop.rank", "shop.twice"])
  }

  @Test("A field for each kind takes entries that are named, and the rest from its own first value")
  func keys() throws {
    let run = try RunText(
      """
      clock round
      kind group; group parents; group board
      kind person, people { standing: share for each group = 20%; place: number for each 2..4 = 7 }
      person Dana { standing = { board: 50% } }
      person Rosa
      measure danas = Dana.standing[parents] + Dana.standing[board]
      measure rosas = Rosa.standing[parents] + Rosa.standing[board]
      measure places = sum Dana.place[k] of k in 2..4
      """)
    let values = try run.measured()
    #expect(values["danas"] == 0.7)
    #expect(values["rosas"] == 0.4)
    #expect(values["places"] == 21)
  }

  @Test("Ties given by hand have their own values, found along them at the start")
  func ties() throws {
    let run = try RunText(
      """
      clock round
      kind person, people { mood: share = 50%; friends_mood: number = mean mood of it.friends else 0 }
      relation knows between person and person { called person.friends; strength: share = 40% }
      person Dana { mood = 90% }
      person Rosa { mood = 10% }
      person Emil
      Dana knows Rosa { strength = 70% }
      Rosa knows Emil
      measure at_rosa = Rosa.friends_mood
      measure strong = sum strength of knows where it.from is Dana
      measure plain = sum strength of knows where it.to is Emil
      """)
    let values = try run.measured()
    #expect(values["at_rosa"] == 0.7)
    #expect(values["strong"] == 0.7)
    #expect(values["plain"] == 0.4)
  }

  @Test("Two things whose names collide in 32 bits get different numbers, and disturb nobody else")
  func identities() throws {
    let run = try RunText("clock round\nkind shop\nshop Lab\n2000 shops { }\nshop Lincoln\n")
    let ids = run.lowered.program.tables[0].ids
    #expect(Set(ids).count == 2002)
    let alone = try RunText("clock round\nkind shop\nshop Lab\nshop Lincoln\n").lowered.program.tables[0].ids
    #expect(alone == [ids[0], ids[2001]])
  }
}
