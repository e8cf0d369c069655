// SPDX-License-Identifier: Apache-2.0
// Things and their slots, given values, templates, ties and networks.

import Testing

@testable import StratCompiler

@Suite struct ThingTests {
  @Test func slotsGoByOrderOverAllKindsOfOneRoot() throws {
    let found = checked(
      """
      kind site
      kind shop is site
      kind town
      3 shops {}
      town North
      site Hill
      shop Corner "Corner shop"
      2 sites {}
      """.replacing("{}", with: "{ }"))
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.groups.map(\.slots) == [0..<3, 0..<1, 3..<4, 4..<5, 5..<7])
    #expect(found.kind("site")?.tableCount == 7)
    #expect(found.names.find("Corner") == .thing(KindID(1), slot: 4))
    #expect(found.group("Corner")?.titles == ["Corner shop"])
    #expect(found.model.groups[0].identity == "shop 1")
  }

  @Test func countsMayBeParameters() {
    let text = "parameter n = 2 * 10\nkind shop { rank: number = 0 }\nn shops numbered i { rank = i }"
    #expect(checked(text).kind("shop")?.tableCount == 20)
    #expect(checked(text, with: "n = 7").kind("shop")?.tableCount == 7)
    expect("parameter n ~ 1 to 2\nkind shop\nn shops { }", gets: ["E0321"])
    expect("parameter n = 1.5\nkind shop\nn shops { }", gets: ["E0322"])
    expect("kind shop\n0 shops { }", gets: [])
  }

  @Test func whatIsGivenIsKnown() {
    let kinds =
      "unit USD\nkind town\ntown North\nkind shop { size: number from 0 to 9 = 1; part: share = 1% }\n"
    expect(kinds + "shop A { size = 3 }", gets: [])
    expect(kinds + "shop A { sice = 3 }", gets: ["E0205"])
    expect(kinds + "shop A { size = 12 }", gets: ["E0331"])
    expect(kinds + "shop A { part = 120% }", gets: ["E0331"])
    #expect(checked(kinds + "shop A { part = 50 }").words.contains("write 50%"))
    #expect(!checked(kinds + "shop A { part = 120% }").words.contains("write"))
    let slack = kinds + "kind till { slack: account of USD = 0 USD; price: USD = 1 USD }\n"
    #expect(checked(slack + "till T { slack = 10 }").words.contains("write 10 USD"))
    #expect(checked(slack + "till T { price = 10k }").words.contains("write 10k USD"))
    expect(kinds + "shop A { size = 1; size = 2 }", gets: ["E0334"])
    expect("kind town\nkind shop { town: town }\nshop A", gets: ["E0332"])
    expect("kind town\nkind shop { town: town }\ntown T\nshop A { town = T }", gets: [])
    expect("size: number", gets: ["E0332"])
  }

  @Test func keysMapsAndLists() throws {
    let text = """
      kind group
      group parents
      group board
      kind actor { standing: share for each group = 20%; tries: number for each 1..3 = 0 }
      actor Dana { standing = { parents: 35%, board: 50% }; tries = [4, 5, 6] }
      actor Rosa { standing[board] = 70% }
      worth: number for each group, 1..2 = { parents: { 1: 0.9 }, board: { 2: 0.6 } }
      """
    let found = checked(text)
    #expect(found.codes == [], "\(found.titles)")
    let dana = try #require(found.group("Dana"))
    #expect(dana.given.map(\.keys) == [[0], [1], [1], [2], [3]])
    #expect(found.group("Rosa")?.given.map(\.keys) == [[1]])
    guard case .conditional = found.field("worth")?.first?.kind else {
      Issue.record("a map of the world is a value by case")
      return
    }
    expect(text + "\nactor Bo { tries = [1, 2] }", gets: ["E0337"])
    expect(text + "\nactor Bo { tries[4] = 1 }", gets: ["E0336"])
    expect(text + "\nactor Bo { standing[board, board] = 1% }", gets: ["E0335"])
  }

  /// How deep a value by case nests.
  private func depth(_ value: TypedExpr) -> Int { 1 + (value.parts.map(depth).max() ?? 0) }

  @Test func longMapsNestLittle() throws {
    var lines = "g,v\n"
    for i in 0..<3000 { lines += "g\(i),\(i)\n" }
    let text = "kind g\ng from \"g.csv\" { name = row.g }\nworth: number for each g = 0\n"
    let found = checked(text + "worth from \"g.csv\" { g = row.g; value = row.v }", files: ["g.csv": lines])
    #expect(found.codes == [], "\(found.titles)")
    let first = try #require(found.field("worth")?.first)
    #expect(depth(first) < 40)
  }

  @Test func longNamesAreCut() {
    let found = checked("kind shop\nshopp " + String(repeating: "a", count: 10_000))
    #expect(found.messages.allSatisfy { $0.title.utf8.count < 500 })
    #expect(found.codes == ["E0201"])
  }

  @Test func templatesAreUnfolded() throws {
    let text = """
      kind post { pay: number = 0; room: number = 0 }
      template post small { pay = 1; room = 2 }
      template post middle like small { pay = 3 }
      post A like middle { room = 9 }
      """
    let found = checked(text)
    #expect(found.codes == [], "\(found.titles)")
    let given = try #require(found.group("A")?.given)
    #expect(given.count == 2)
    expect(text + "\npost B like middel", gets: ["E0201"])
    expect("kind a\nkind b\ntemplate a t\nb X like t", gets: ["E0338"])
    expect("kind a\ntemplate a t like u\ntemplate a u like t\na X like t", gets: ["E0301"])
  }

  @Test func saidAndListedTies() throws {
    let text = """
      kind actor
      kind badge
      relation knows between actor and actor { strength: share = 50% }
      relation wears from actor to badge { called actor.badges }
      relation leads from actor to badge, one to one
      badge red
      badge blue
      actor Dana { badges = [red, blue] }
      actor Rosa
      Rosa knows Dana { strength = 70% }
      """
    let found = checked(text)
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.tieGroups.map(\.to) == [[0, 1], [1]])
    #expect(found.model.tieGroups[1].from == [0])
    expect(text + "\nDana knows Rosa { strength = 1% }", gets: ["E0352"])
    expect(text + "\nDana knows Rosa", gets: [])
    expect(text + "\nred wears Dana", gets: ["E0350"])
    expect(text + "\nDana knows red", gets: ["E0351"])
    expect(text + "\nDana leads red\nDana leads blue", gets: ["E0354"])
    expect(text + "\nDana nkows Rosa", gets: ["E0201"])
    expect(text + "\nDana knows Roza", gets: ["E0201"])
    expect(text + "\nactor Bo { badges = [Rosa] }", gets: ["E0351"])
  }

  @Test func networks() throws {
    let text = "kind a\nkind b\nrelation r between a and a\nrelation s from a to b\n9 as { }\n".replacing(
      "9 as", with: "9 a")
    let found = checked(text + "link r among a by small_world(6, 10%)\nlink s between a and b ~ random(5%)")
    #expect(found.codes == [], "\(found.titles)")
    #expect(found.model.links.map(\.maker) == [.smallWorld, .random])
    #expect(found.relation("s")?.isDynamic == true)
    #expect(found.relation("r")?.isDynamic == false)
    expect(text + "link r among b by ring(2)", gets: ["E0355"])
    expect(text + "link r among a by rong(2)", gets: ["E0356"])
    expect(text + "link r among a by ring(2, 3)", gets: ["E0357"])
  }

  @Test func settingsReplaceWhatIsGiven() throws {
    let text = "kind shop { size: number = 1 }\nshop Lab { size = 2 }\nparameter q = 3"
    let found = checked(text, with: "Lab.size = 5, q = 4")
    #expect(found.codes == [], "\(found.titles)")
    guard case .value(let size)? = found.group("Lab")?.given.first?.value,
      case .number(let number) = size.kind
    else {
      Issue.record("the size is a number")
      return
    }
    #expect(number == 5)
    expect(text, gets: ["E0201"], with: "Lob.size = 5")
    expect(text, gets: ["E0201"], with: "p = 5")
  }
}
