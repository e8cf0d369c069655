// SPDX-License-Identifier: Apache-2.0
// Which worlds stand side by side in a run changes no bit of any: with things that are made at different times in
// different worlds, networks that differ from world to world, and luck that hangs on ties.

import StratSession
import Testing

@Suite struct BlockTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind idea { worth: hidden number = normal(0, 1) }
    kind place { x: number = normal(0, 1); known: number = 0 }
    relation near between place and place { called place.peers }
    relation hears from place to idea { called place.heard; belief: number = 0; news: number = 0 }
    relation does from place to idea { called place.ideas; much: share = 20%; worth: number = it.idea.worth }
    12 places {}
    link near among places by ring(2)
    link near among places ~ random(10%)
    idea Oldest
    rule begin in environment for each p: place, i: idea at start { p hears i {} }
    rule invent in act for each p: place {
      if chance(4%) {
        let i = (create idea { worth = p.x })
        p does i { much = 50% }
        each other in places { other hears i {} }
      }
    }
    rule try in spread for each h: hears where not (h.place does h.idea) {
      if chance(5% + 40% * (share of h.place.peers where it does h.idea)) { h.place does h.idea {} }
    }
    rule news in sense for each d: does {
      each n in d.place.peers {
        let h = hears(n, d.idea)
        if h is not none { h.news += d.much * (d.worth + normal(0, 0.1)) }
      }
    }
    rule believe in learn for each h: hears { h.belief += h.news; h.news = 0 }
    rule stop in learn for each d: does where d.place.x < 0 { if chance(20%) { untie d } }
    rule counting in learn for each p: place { p.known = count of does where place is p and much > 30% }
    measure number_of_ideas = count of ideas
    measure in_use = count of does
    measure beliefs = sum belief of hears
    measure worths = sum worth of does
    measure kept = sum known of places
    measure reach = share of places where it does Oldest
    """

  @Test("one world alone, all together, and anything between")
  func blocks() {
    let runs = [1, 2, 5, 40].map { workers in
      var session = Session(SessionOptions(workers: workers))
      #expect(session.perform(Self.model).problems == [])
      return session.perform("run 40 worlds over 16 quarters as mc\nshow mc as csv").lines
    }
    #expect(runs[0].count > 40)
    for run in runs { #expect(run == runs[0]) }
  }

  @Test("worlds of two runs are paired by their number")
  func pairs() {
    var session = Session(SessionOptions(workers: 2))
    #expect(
      session.perform(Self.model + "\nparameter more = 0\nmeasure ahead = number_of_ideas + more").problems
        == [])
    let runs = """
      run 30 worlds over 6 quarters as a
      run 30 worlds over 6 quarters with more = 2 as b
      expect (mean (w.ahead - a[w].ahead) of w in b) is 2
      expect (min (w.ahead - a[w].ahead) of w in b) is 2
      expect b[3].number_of_ideas is a[3].number_of_ideas
      expect a[31].number_of_ideas fails "no entry 31"
      expect (share of a where in_use > 0) > 50%
      """
    #expect(session.perform(runs).problems == [])
  }

  @Test("a yes or no of a run can be asked bare")
  func flags() {
    var session = Session()
    let model = """
      clock quarter from 2026-Q3
      seen: yes/no = no
      rule see in act { if chance(40%) { seen = yes } }
      measure happened = seen
      run 400 worlds over 1 quarter as mc
      expect (share of mc where happened) is 40% within 8%
      expect (count of mc where happened) + (count of mc where not happened) is 400
      """
    #expect(session.perform(model).problems == [])
  }

  /// What is read through a reference to nothing is not used; where a kind has no things there is nothing that could
  /// be read (a build that checks memory sees whether it was).
  @Test("many worlds refer to none of a kind that has no things")
  func noThings() {
    var session = Session()
    let model = """
      clock quarter from 2026-Q3
      kind ghost { weight: number = 1; marks: number for each 1..40 = 2; twin: ghost or none = none }
      kind house { ghost: ghost or none = none; fear: number = 0 }
      50 houses {}
      relation haunts from ghost to house { called ghost.houses, house.ghosts; since: number = 3 }
      rule frighten in act for each h: house {
        let g = h.ghost
        h.fear += if g is not none then g.weight + g.marks[7] + (if g.twin is none then 0 else g.twin.weight) else 0.5
      }
      measure fear = sum fear of houses
      run 400 worlds over 2 quarters as mc
      expect (min (w.fear) of w in mc) is 50
      expect (max (w.fear) of w in mc) is 50
      """
    #expect(session.perform(model).problems == [])
  }
}
