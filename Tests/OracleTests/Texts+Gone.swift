// SPDX-License-Identifier: Apache-2.0
// Small texts in which things go that others refer to, name, pay, are tied to or look back at.

extension Texts {
  private static let town = """
    kind street { width: number = uniform(1, 5) }
    kind house { street: street; next: house or none = none; tally: number = 0; mark: house or none for each 1..2 = none }
    relation faces from house to house { called house.faced, house.facing; seen: house or none = none; weight: number = 1 }
    chief: house or none
    street High {}
    street Low {}
    house Hall { street = High }
    9 houses numbered i { street = if i < 5 then High else Low }
    house Mill { street = Low; next = Hall }
    link faces among houses by random(30%)

    """

  static let gone: [(String, String)] = [
    (
      "references to what goes are none",
      town + """
        rule a in act for each h: house { let q = pick one of houses; h.next = q; h.mark[2] = pick one of houses }
        rule b in act for each f: faces { f.seen = pick one of houses }
        rule c in act { chief = pick one of houses }
        rule go in spread for each h: house where chance(15%) { remove h }
        rule other in spread for each h: house where chance(20%) { h.next = first of houses }
        rule come in spread for each h: house where chance(10%) { create house { street = h.street; next = h } }
        rule count_them in learn for each h: house { h.tally += (if h.next is none then 1 else h.next.tally / 10) + (count of h.houses) }
        measure alone = count of houses where next is none
        measure unmarked = count of houses where mark[2] is none
        measure blind = count of faces where seen is none
        measure leaderless = count of streets where chief is none
        """
    ),
    (
      "references that may not be empty",
      town + """
        rule a in act for each s: street where chance(6%) { remove s }
        rule b in learn for each h: house { h.tally += h.street.width }
        """
    ),
    (
      "who refers moves away, or goes as well",
      town + """
        rule a in act for each s: street where s is Low and chance(50%) {
          each h in s.houses { if chance(90%) { h.street = High } else { remove h } }
          remove s
        }
        rule b in learn for each h: house { h.tally += h.street.width }
        measure up = count of houses where street is High
        """
    ),
    (
      "named, and asked whether it is there",
      town + """
        rule a in act for each h: house where chance(12%) { remove h }
        rule b in spread for each h: house { if (any of houses where it is Mill) and h is not Mill { h.tally += 0.1 + Mill.tally / 7; Mill.tally += 0.3 } }
        rule c in spread { if any of houses where it is Hall { chief = Hall } }
        rule d in learn for each h: house { h.tally += if h is Mill then 1 else 0 }
        measure mills = count of houses where it is Mill
        measure halls = count of houses where next is Hall
        """
    ),
    (
      "named when it is gone",
      town + """
        rule a in act for each h: house where chance(4%) { remove h }
        rule b in learn for each h: house { let t = h.tally; h.tally += (count of Mill.faced) / 7; if t > 0.3 { Hall faces h } }
        """
    ),
    (
      "in lists and as a key",
      """
      kind group { support: share = beta(2, 2); ally: group or none = none }
      kind person, people { standing: share for each group = 20%; tally: number = 0 }
      group parents {}
      group board { ally = parents }
      group staff {}
      5 people {}
      rule a in act for each g: group where chance(8%) { remove g }
      rule b in spread for each p: person { p.tally += (sum p.standing[g] of g in groups); p.standing[board] += 5% }
      rule c in spread for each p: person where p.tally > 2 { each g in [parents, staff] { p.standing[g] += 10%; g.support += 1% } }
      rule d in learn for each g: group where chance(30%) { create person { standing = { parents: 50% } } }
      measure s = sum tally of people
      """
    ),
    (
      "removed by turns, by others, twice",
      town + """
        rule a in act for each h: house, one at a time in random order { if h.next is not none and chance(20%) { let q = h.next; remove q }; if chance(40%) { h.next = pick one of houses } }
        rule b in spread for each h: house where chance(10%) { remove h; h.tally += 2 }
        rule c in spread for each h: house where chance(10%) { each q in h.faced { remove q } }
        rule d in learn, 2 times { each h in (pick 2 of houses with repeats) { if chance(10%) { remove h } } }
        measure n = count of houses
        """
    ),
    (
      "tied and paid when it goes",
      """
      unit USD
      kind shop { cash: account of USD = uniform(5, 20) * 1 USD; top: lends or none = none; tally: number = 0 }
      relation lends from shop to shop { called shop.debtors, shop.creditors; lent: account of USD; size: number = 1 }
      9 shops {}
      link lends among shops by random(20%)
      rule begin in act for each s: shop { if chance(50%) { let q = pick one of shops where it is not s; let u = (s lends q { size = 2 }); u.size += 1; pay 1.3 USD from s.cash to u.lent } }
      rule go in act for each s: shop where chance(12%) { pay 2 USD from outside to s.cash; remove s }
      rule end in act for each u: lends where chance(10%) { untie u }
      rule look in spread for each s: shop { s.top = lends(s, (first of s.debtors else s)) }
      rule use in learn for each s: shop where s.top is not none { s.tally += s.top.size }
      measure lent_in_all = sum lent of lends
      measure cash_in_all = sum cash of shops
      measure topped = count of shops where top is not none
      """
    ),
    (
      "a tie that may not be missing",
      """
      kind shop { tally: number = 0 }
      kind deal { tie: lends }
      relation lends from shop to shop { called shop.debtors, shop.creditors; size: number = 1 }
      6 shops {}
      link lends among shops by random(40%)
      rule make in act for each u: lends at start { create deal { tie = u } }
      rule end in spread for each u: lends where chance(1%) { untie u }
      rule use in learn for each d: deal { let s = first of shops; s.tally += d.tie.size }
      """
    ),
    (
      "looked back at",
      town + """
        rule a in act for each h: house { h.next = pick one of houses }
        rule b in spread for each h: house where chance(3%) { remove h }
        rule c in learn for each h: house { if (h.next 1 quarter ago) is Hall { h.tally += 1 }; let was = (h.next 1 quarter ago); if was is not none { h.tally += was.tally / 9 } }
        rule d in learn for each h: house where chance(10%) { create house { street = h.street } }
        """
    ),
    (
      "the strategy of who has gone rests",
      """
      unit hour
      kind actor { energy: account of hour = 20 hours; mood: share = beta(2, 2) }
      kind group { support: share = 30% }
      actor Dana {}
      actor Rosa {}
      group parents {}
      move rally(g: group) by a: actor { pay 4 hours from a.energy to outside; g.support += 10% * a.mood }
      strategy one for Dana { otherwise: rally(parents) }
      strategy two for Rosa {
        when any of actors where it is Dana: rally(parents)
      }
      rule leave in act for each a: actor where chance(20%) { remove a }
      measure left = sum energy of actors
      """
    ),
    (
      "payments of who has gone",
      """
      unit USD
      kind shop { cash: account of USD = 10 USD; got: number = 0 }
      pot: account of USD = 100 USD
      shop Corner {}
      5 shops {}
      rule earn in act for each s: shop { pay 3 USD from pot to s.cash; pay 0.7 USD from s.cash to outside }
      rule leave in learn for each s: shop where chance(20%) { remove s }
      measure paid = sum amount of payments where it.to is Corner.cash
      measure spent = count of payments where it.from is Corner.cash over 1 year
      """
    ),
  ]
}
