// SPDX-License-Identifier: Apache-2.0
// Small texts in which strategies ask whether all that their moves pay can be paid.

extension Texts {
  private static let club = """
    unit USD
    kind group { support: share = beta(2, 2); till: account of USD = 2 USD }
    kind person, people { purse: account of USD = uniform(4, 12) * 1 USD; debt: account of USD down to -6 USD; tally: number = 0; mood: share = beta(2, 3) }
    relation backs from person to group { called person.backed }
    person Ann; person Ben; person Cy
    4 groups {}
    group Choir
    link backs between people and groups by complete()
    pot: account of USD = 20 USD
    rule refill in account for each p: person { pay uniform(0, 9) * 1 USD from outside to p.purse }

    """

  static let plays: [(String, String)] = [
    (
      "a line that has nothing to choose from in some worlds does not apply there",
      club + """
        move give(g: group) by p: person { pay 1 USD from p.purse to g.till; p.tally += 10 }
        move rest() by p: person { p.tally += 100 }
        rule tire in act for each g: group { g.support -= 15% }
        strategy of_ann for Ann { otherwise: give(first of groups where support > 45%); otherwise: rest() }
        strategy of_ben for Ben { when Ben.mood > 10%: give(best of groups where support > 60% by support); otherwise: rest() }
        """
    ),
    (
      "payments inside an if count against later ones",
      club + """
        move give(g: group) by p: person {
          if g.support > 40% { pay 4 USD from p.purse to g.till } else { pay 2 USD from p.purse to outside; p.tally += 1 }
          pay 3 USD from p.purse to outside
          p.tally += 10
        }
        move rest() by p: person { p.tally += 100 }
        strategy of_ann for Ann { otherwise: give(Choir); otherwise: rest() }
        strategy of_ben for Ben { when Ben.mood > 10%: give(Choir); otherwise: rest() }
        """
    ),
    (
      "payments inside an each count against each other and later ones",
      club + """
        move treat() by p: person {
          needs p.purse > 0 USD
          each g in p.backed where g.support > 30% { pay 2 USD from p.purse to g.till }
          pay 1 USD from p.purse to outside
          p.tally += 10
        }
        move collect() by p: person {
          each g in p.backed { if g.support > 50% { pay 1 USD from g.till to p.purse } }
          pay 1.5 USD from Choir.till to p.purse
          p.tally += 1
        }
        move rest() by p: person { p.tally += 100 }
        strategy of_ann for Ann { when Ann.mood > 5%: treat(); otherwise: rest() }
        strategy of_ben for Ben { when Ben.mood > 5%: treat(); when Ben.mood > 1%: collect(); otherwise: rest() }
        strategy of_cy for Cy { when Cy.mood > 5%: collect(); otherwise: rest() }
        """
    ),
    (
      "second choices, debts, and moves made together",
      club + """
        move borrow(x: number) by p: person { pay x * 1 USD from p.purse then p.debt to outside; p.tally += x }
        move spend(x: number) by p: person { pay x * 1 USD from p.purse to outside; p.tally += x / 10 }
        move both_ways() by p: person {
          let u = uniform(3, 7) * 1 USD
          p.tally += uniform(0, 0.5)
          let v = uniform(1, 5) * 1 USD
          if p.mood > 20% { pay u from p.debt then p.purse to outside }
          pay whole v from p.purse then pot to outside
          needs p.purse > 0 USD
          p.tally += 100
        }
        move rest() by p: person { p.tally += 1000 }
        strategy of_ann for Ann { when Ann.mood > 5%: { borrow(9); spend(3) }; when Ann.mood > 2%: { spend(5); borrow(4) }; otherwise: rest() }
        strategy of_ben for Ben { when Ben.mood > 2%: both_ways(); otherwise: rest() }
        strategy of_cy for Cy { when Cy.mood > 2%: { both_ways(); spend(2) }; when Cy.mood > 1%: borrow(12); otherwise: rest() }
        """
    ),
    (
      "what is only asked for is neither made nor said",
      club + """
        move found(x: number) by p: person {
          let g = (create group { support = 50% })
          pay x * 1 USD from p.purse to g.till
          if p.mood > 30% { needs x < 9 }
          let half = x / (if p.mood > 30% then 9 - x else 1)
          if half > 100 { create group }
          pay 3 USD from p.purse to Choir.till
          note "{p} founds {g} with {x}"
        }
        move rest() by p: person { p.tally += 1 }
        strategy of_ann for Ann { when Ann.mood > 5%: found(8); otherwise: rest() }
        strategy of_ben for Ben { when Ben.mood > 5%: found(9); otherwise: found(2) }
        measure there = count of groups
        """
    ),
  ]
}
