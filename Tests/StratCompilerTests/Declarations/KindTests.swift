// SPDX-License-Identifier: Apache-2.0
// Kinds, relations, fields and their types.

import Testing

@testable import StratCompiler

@Suite struct KindTests {
  static let places = """
    kind site { size: number = 1 }
    kind shop is site { open: yes/no = yes }
    kind bakery is shop
    kind town
    """

  @Test func familiesAndRoots() throws {
    let found = checked(Self.places)
    #expect(found.codes == [])
    #expect(found.model.kinds.map(\.root) == [KindID(0), KindID(0), KindID(0), KindID(3)])
    #expect(found.model.kinds[0].family == [KindID(0), KindID(1), KindID(2)])
    #expect(found.kind("bakery")?.plural == "bakeries")
    expect("kind a is b\nkind b is a", gets: ["E0301"])
    expect("kind a is a", gets: ["E0301"])
    expect("parameter b = 1\nkind a is b", gets: ["E0204"])
  }

  @Test func whatStandsAfterAPoint() throws {
    let text =
      Self.places + """

        extend shop { town: town or none }
        relation near between site and site { called site.peers }
        relation runs from town to shop, one to many { called town.owned, shop.owner }
        define weight(s: site) = s.size
        """
    let found = checked(text)
    #expect(found.codes == [], "\(found.titles)")
    let checker = Checker()
    checker.model = found.model
    checker.names = found.names
    let bakery = KindID(2)
    let town = KindID(3)
    #expect(checker.member("size", of: bakery) == .field(FieldID(0)))
    #expect(checker.member("peers", of: bakery) == .neighbours(RelationID(0), fromSide: true, isOne: false))
    #expect(checker.member("owner", of: bakery) == .neighbours(RelationID(1), fromSide: false, isOne: true))
    #expect(checker.member("owned", of: town) == .neighbours(RelationID(1), fromSide: true, isOne: false))
    #expect(checker.member("shops", of: town) == .inverse(FieldID(2), KindID(1)))
    #expect(checker.member("bakeries", of: town) == .inverse(FieldID(2), bakery))
    #expect(checker.member("weight", of: bakery) == .define(DefineID(0)))
    #expect(checker.member("weight", of: town) == nil)
    #expect(checker.member("town", of: RelationID(1)) == .end(RelationID(1), isFrom: true))
    #expect(checker.member("shop", of: RelationID(1)) == .end(RelationID(1), isFrom: false))
    #expect(checker.member("from", of: RelationID(0)) == .end(RelationID(0), isFrom: true))
  }

  @Test func typesOfFields() throws {
    let found = checked(
      """
      clock year from 2000
      unit USD
      kind town
      kind shop {
        part: share = 50%
        mood: number from -1 to 1 = 0
        till: account of USD down to -10 USD = 0 USD
        rate: USD/quarter = 1 USD/quarter
        stage: one of new, old = new
        where_it_is: town or none
        law: number or none = none
        liking: number for each town = 0
        moves: number for each 1..3 = 0
        secret: hidden share = 20%
      }
      """)
    #expect(found.codes == [], "\(found.titles)")
    let part = try #require(found.field("part"))
    #expect(part.type == .share && part.least == 0 && part.most == 1)
    #expect(found.field("mood")?.least == -1)
    let till = try #require(found.field("till"))
    #expect(till.isAccount && till.overdraft == -10)
    #expect(found.model.choices.map(\.words) == [["new", "old"]])
    #expect(found.field("where_it_is")?.type == .thing(KindID(0), orNone: true))
    let law = try #require(found.field("law"))
    let presence = try #require(law.presence)
    #expect(law.type == .plain)
    #expect(found.model.fields[presence.index].type == .yesNo)
    #expect(found.field("liking")?.keys == [.kind(KindID(0))])
    #expect(found.field("moves")?.keys == [.range(1, 3)])
    #expect(found.field("secret")?.isHidden == true)
  }

  @Test func whatIsWrongWithFields() {
    expect("unit USD\nkind k { a: account of USD or none }", gets: ["E0302"])
    expect("kind k { a: formula of share or none }", gets: ["E0302"])
    expect("define f(a: yes/no or none) = 1", gets: ["E0302"])
    expect("kind k { a: number = 1; a: number = 2 }", gets: ["E0312"])
    expect("kind k { a: number = 1 }\nkind l is k { a: number = 2 }", gets: ["E0312"])
    expect("kind k\nextend k { a: number = 1 }\nextend k { a: number = 1 }", gets: ["E0312"])
    expect("kind k { a: number from 1 to 0 = 1 }", gets: ["E0318"])
    expect("kind k { a: number from 1 to 1 = 1 }", gets: ["E0325"])
    expect("kind k { a: yes/no from 0 to 1 = no }", gets: ["E0317"])
    expect("unit USD\nkind k { a: account of USD down to 5 USD }", gets: ["E0316"])
    expect("kind k { a: number for each k, k, k = 1 }", gets: ["E0326"])
    expect("kind k { a: number for each 3..1 = 1 }", gets: ["E0320"])
    expect("parameter n ~ 1 to 2\nkind k { a: number for each 1..n = 1 }", gets: ["E0321"])
    expect("kind k { a: one of x, x = x }", gets: ["E0203"])
    expect("kind k { called k.others }", gets: ["E0314"])
  }

  @Test func whatIsWrongWithRelations() {
    expect("relation r from a to b", gets: ["E0201"])
    expect("kind a\nkind b\nkind c\nrelation r from a to b { called c.x }", gets: ["E0313"])
    expect("kind a\nrelation r between a and a { called a.x, a.y, a.z }", gets: ["E0313"])
    expect("kind a { x: number = 0 }\nrelation r between a and a { called a.x }", gets: ["E0312"])
    expect("kind a\nkind b is a\nrelation r between a and b", gets: ["E0315"])
  }
}
