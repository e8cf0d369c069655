// SPDX-License-Identifier: Apache-2.0
// Small texts in which strategies do all that is worth doing, the best first.

extension Texts {
  private static let crew = """
    unit USD
    kind group { support: share = beta(2, 2); till: account of USD = 2 USD }
    kind person, people { purse: account of USD = uniform(4, 12) * 1 USD; tally: number = 0; turns: number = 0; mood: share = beta(2, 3) }
    person Ann; person Ben; person Cy
    4 groups {}
    group Choir
    rule refill in account for each p: person { pay uniform(0, 9) * 1 USD from outside to p.purse }
    rule tire in act for each g: group { g.support -= 12% }
    rule drift in learn for each p: person { p.mood += normal(0%, 20%) }
    move give(g: group, x: number) by p: person {
      needs g.support > 5%
      pay x * 1 USD from p.purse to g.till
      p.tally += x * (1 + p.turns)
      p.turns += 1
    }
    move cheer(g: group) by p: person { g.support += uniform(0%, 20%); p.tally += 100 * (1 + p.turns); p.turns += 1 }

    """

  static let bestFirst: [(String, String)] = [
    (
      "each line is done in the world as the better ones left it",
      crew + """
        strategy of_ann for Ann, best first {
          give(Choir, 3) worth Ann.mood
          when Ann.mood > 20%: cheer(best of groups by support) worth 0.3
          when Ann.purse > 4 USD: give(best of groups by till, 2 + Ann.turns) worth Ann.purse / 1 USD / 10 - 0.4
          otherwise: { give(first of groups where support > 50%, 1); cheer(Choir) } worth 0.5
        }
        measure supported = sum support of groups
        """
    ),
    (
      "equals come as written, and what is worth nothing does not come",
      crew + """
        strategy of_ann for Ann, best first {
          cheer(Choir) worth 1
          give(Choir, 1) worth floor(Ann.mood * 3)
          give(Choir, 2) worth floor(Ann.mood * 3)
          when Ann.mood < 50%: give(Choir, 1.5) worth 1
          cheer(Choir) worth 0
          cheer(first of groups) worth -1
        }
        strategy of_ben for Ben, best first {
          give(Choir, 5) worth 1
          give(Choir, 4) worth 1
          give(Choir, 3) worth 1
        }
        """
    ),
    (
      "moves draw for themselves, whenever their turn comes",
      crew + """
        strategy of_ann for Ann, best first {
          cheer(first of groups) worth Ann.mood
          cheer(Choir) worth 1 - Ann.mood
          when Ann.mood > 30%: { cheer(best of groups by support); give(Choir, 1) } worth 0.45
        }
        strategy of_ben for Ben, best first { cheer(Choir) worth Ben.purse / (10 USD); give(Choir, 3) worth 0.7 }
        """
    ),
    (
      "a worth is asked only where its line holds",
      crew + """
        strategy of_ann for Ann, best first {
          when any of groups where support > 70%: cheer(Choir) worth 1 / count of groups where support > 70%
          when Ann.turns < 4: give(Choir, 1) worth 1 / (4 - Ann.turns)
        }
        """
    ),
    (
      "whoever ends in a turn has no other, and the strategy of somebody who has gone rests",
      crew + """
        left: number = 0
        move leave() by p: person { needs p.turns > 2; left += 1; remove p }
        strategy of_cy for Cy, best first {
          cheer(Choir) worth 3
          leave() worth 1 + Cy.mood
          give(Choir, 1) worth 2
          give(Choir, 2) worth 1
        }
        measure there = count of people
        """
    ),
    (
      "what is made by one line is there for the next",
      crew + """
        move found() by p: person { needs count of groups < 12; create group { support = 90% }; p.tally += 1 }
        strategy of_ann for Ann, best first {
          found() worth 2
          give(last_one, 1) worth 1
          when Ann.mood > 30%: give(best of groups by support, 0.5) worth 3 - 2 * Ann.mood
        }
        define last_one = best of groups by support
        measure there = count of groups
        """
    ),
  ]
}
