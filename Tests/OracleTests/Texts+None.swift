// SPDX-License-Identifier: Apache-2.0
// Small texts in which what is no reference may be none: numbers, shares, words, dates, for each key or not.

extension Texts {
  private static let cats = """
    kind toy
    toy Ball
    toy Bell
    kind cat {
      level: number = uniform(0, 9)
      tally: number = 0
      law: number from 3 to 8 or none = none
      rule_of: number from 4 to 9 or none = it.law
      mood: one of calm, angry or none = none
      trust: share or none = beta(2, 2)
      score: number from 1 to 9 or none for each toy = { Ball: uniform(2, 4) }
      grade: one of a, b or none for each toy
      near: cat or none for each 1..2 = none
      seen: date or none for each 1..3, toy
      keen: yes/no or none = none
    }
    cat Tom { mood = angry; law = 5; score = { Bell: 3, Ball: none }; grade[Bell] = b; keen = no }
    9 cats numbered i { law = 4 + i / 4; score[Bell] = i / 2 + 1; near = [Tom, none] }
    cat Mog { trust = none; mood = calm; score = none; keen = no }
    relation likes from cat to toy { called cat.liked, toy.fans; since: number or none for each 1..2 = none; how: one of dearly, somewhat or none }
    link likes between cats and toys by random(40%)
    top: number or none for each toy = { Bell: 7 }
    word: one of early, late or none

    """

  static let none: [(String, String)] = [
    (
      "what may be none, asked and summed",
      cats + """
        rule a in act for each c: cat where c.law is not none { c.tally += c.law }
        rule b in act for each c: cat { if c.mood is none { c.tally -= 0.5 } else if c.mood is calm { c.tally += 0.1 } }
        rule d in act for each c: cat, t: toy where c.score[t] is not none and c.score[t] > 2 { c.tally += c.score[t] / 7 }
        rule e in spread { each t in toys { if top[t] is not none { each c in t.fans { c.tally += top[t] * 0.1 } } } }
        measure laws = sum law of cats where law is not none
        measure lawless = count of cats where law is none
        measure angry_ones = count of cats where mood is not none and mood is angry
        measure mean_trust = mean trust of cats where trust is not none
        measure worst = min score[Ball] of cats where score[Ball] is not none else 0
        measure bs = count of cats where grade[Bell] is not none and grade[Bell] is b
        measure no_keen = count of cats where keen is not none and not keen
        measure met = count of cats where seen[2, Ball] is not none
        """
    ),
    (
      "given, taken away, and handed on",
      cats + """
        rule a in act for each c: cat where chance(40%) { if c.law is none { c.law = 3 + c.level / 2 } else { c.law = none } }
        rule b in act for each c: cat { let q = pick one of cats; c.mood = q.mood; c.score[Bell] = q.score[Ball]; c.near[2] = q }
        rule d in act for each c: cat, t: toy where chance(30%) { if c.grade[t] is not none { c.grade[t] = none } else { c.grade[t] = if c.level > 4 then a else b } }
        rule e in spread for each c: cat { c.seen[2, Ball] = now; c.keen = c.law is none; if c.trust is not none { c.trust += 5% } }
        rule f in spread for each u: likes where chance(50%) { u.since[1] = elapsed * 1 / quarter; u.how = if u.since[2] is none then dearly else somewhat }
        rule g in learn { word = if elapsed > 2 quarters then late else early; each t in toys where chance(50%) { top[t] = none } }
        rule h in learn for each c: cat { c.score[Ball] = c.law }
        measure laws = sum law of cats where law is not none
        measure as_many = count of cats where grade[Ball] is not none and grade[Ball] is a
        measure said = if word is none then 0 else if word is late then 2 else 1
        measure tops = sum (if top[t] is none then 0 else top[t]) of t in toys
        """
    ),
    (
      "made and removed with what is none",
      cats + """
        rule go in act for each c: cat where chance(10%) { remove c }
        rule come in act for each c: cat where chance(20%) { create cat { law = c.law; mood = calm; score = { Ball: 2, Bell: none } } }
        rule tie in spread for each c: cat, t: toy where chance(10%) { if not (c likes t) { c likes t { how = dearly } } }
        rule set in learn for each c: cat, t: toy where chance(20%) { c.grade[t] = b }
        measure laws = sum law of cats where law is not none
        measure graded = sum (count of t in toys where c.grade[t] is not none) of c in cats
        measure dear = count of likes where how is not none
        measure scored = sum (count of t in toys where c.score[t] is not none) of c in cats
        """
    ),
    (
      "two who do not agree whether there is a value",
      cats + """
        rule a in act for each c: cat where c.level > 3 { c.mood = calm }
        rule b in act for each c: cat where c.level < 3.5 { c.mood = none }
        """
    ),
    (
      "words that differ where both give one",
      cats + """
        rule a in act for each c: cat where c.level > 3 { c.grade[Bell] = a }
        rule b in act for each c: cat where c.level < 3.5 { c.grade[Bell] = b }
        """
    ),
  ]
}
