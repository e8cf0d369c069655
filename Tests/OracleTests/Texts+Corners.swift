// SPDX-License-Identifier: Apache-2.0
// Texts for corners of the language: where two rules of it meet.

extension Texts {
  static let corners: [(String, String)] = making + kinds + triggers + faults + order

  private static let making: [(String, String)] = [
    (
      "paid to and written on as it begins",
      """
      unit USD
      kind shop { budget: account of USD = 10 USD; n: number = 0 }
      kind tool { q: share = beta(2, 2) }
      relation uses from shop to tool { called shop.tools; depth: share = 0%; grant: account of USD; mark: number = 3 }
      6 shops {}
      3 tools {}
      rule begin in act for each s: shop, t: tool where not (s uses t) {
        if chance(30%) { let u = (s uses t { mark = 2 }); pay 1.5 USD from s.budget to u.grant; u.depth += 20%; u.mark = 7 }
      }
      rule grow in spread for each u: uses { u.depth += 10%; pay 0.3 USD from u.grant to outside }
      rule drop in learn for each u: uses where u.depth > 40% and chance(50%) { untie u }
      rule income in account for each s: shop { pay 1 USD from outside to s.budget }
      measure granted = sum grant of uses
      """
    ),
    (
      "written on and referred to as it is made",
      people + """
        rule born in act for each p: person where chance(20%) {
          let c = (create person { mood = 30%; tally = 5 })
          c.tally += 4
          c.energy += p.mood
          p.friend = c
        }
        rule look in learn for each p: person where p.friend is not none { p.energy += 0.1 }
        rule end in learn for each p: person where chance(15%) { remove p }
        measure t = sum tally of people
        measure e = sum energy of people
        """
    ),
    (
      "tied anew",
      people + """
        rule cut in act for each k: knows where chance(50%) { untie k }
        rule mark in act for each k: knows { k.strength += 3% }
        rule tie in learn for each p: person, q: person where p is not q and not (p knows q) { if chance(20%) { p knows q } }
        rule again in spread for each p: person { each q in p.contacts where chance(10%) { untie p knows q; p knows q { strength = 90% } } }
        measure s = sum strength of knows
        """
    ),
    (
      "what goes takes its ties and their money along",
      """
      unit USD
      kind shop { cash: account of USD = 10 USD }
      relation lends from shop to shop { called shop.debtors, shop.creditors; lent: account of USD }
      8 shops {}
      link lends among shops by random(40%)
      rule lend in act for each u: lends { pay 0.7 USD from outside to u.lent }
      rule go in learn for each s: shop where chance(20%) { remove s }
      rule come in account { if chance(50%) { create shop { cash = 2.3 USD } } }
      measure lent_in_all = sum lent of lends
      measure cash_in_all = sum cash of shops
      """
    ),
    (
      "a turn of what has gone",
      people + """
        rule eat in act for each p: person, one at a time in random order {
          let prey = (people where mood < p.mood and it is not p)
          if (count of prey) > 0 and chance(40%) { let victim = (first of prey); remove victim; p.energy += 1 }
        }
        measure n = count of people
        measure e = sum energy of people
        """
    ),
    (
      "the past of what is new",
      people + """
        rule born in act for each p: person where chance(15%) { create person { mood = 30% } }
        rule back in learn for each p: person { p.tally = (p.mood 2 quarters ago) + (mean p.energy over 3 quarters) }
        rule move in spread for each p: person { p.mood += normal(0, 10%) }
        measure t = sum tally of people
        """
    ),
    (
      "the past of pairs, the second of which become more",
      people + """
        kind idea { worth: share = beta(2, 2) }
        relation favours from person to idea { weight: share = 40% }
        3 ideas {}
        define liking(p: person, i: idea) = p.mood * i.worth
        define liked(p: person, i: idea) = liking(p, i) 2 quarters ago
        define before(p: person) = p.mood 1 quarter ago
        define friend_of(p: person) = p.friend 1 quarter ago
        rule come in act { create idea { worth = 30% } }
        rule made in act for each p: person where chance(10%) { create person { friend = p } }
        rule move in spread for each p: person { p.mood += normal(0, 10%); p.friend = if chance(30%) then none else pick one of people }
        rule look in learn for each p: person { p.tally = sum liked(p, it) of ideas }
        rule look_at in learn for each p: person { let f = friend_of(p); p.energy += if f is not none then before(f) else 0 }
        measure t = sum tally of people
        measure friends = count of people where friend_of(it) is not none
        """
    ),
  ]

  private static let kinds: [(String, String)] = [
    (
      "kinds below kinds, paths and references back",
      """
      kind area { worth: number = normal(5, 1) }
      kind site { area: area; reading: share = beta(2, 2); tally: number = 0 }
      kind lab is site { gear: number = uniform(1, 2) }
      relation uses from site to practice { called site.practices, practice.users; depth: share = 20% }
      kind practice { quality: share = beta(2, 2) }
      area North {}
      area South { worth = 2 }
      5 sites numbered i { area = if i < 3 then North else South }
      3 labs { area = South; reading = 40% }
      site Final { area = North; reading = 5% }
      3 practices {}
      link uses between sites and practices by random(60%)
      rule a in act for each r: area { r.worth += 0.1 * (count of r.sites) + (mean quality of r.sites.practices else 0) }
      rule b in spread for each s: site { s.tally += if s is lab then 2 else 1; s.reading += 1% * s.area.worth }
      rule c in learn for each l: lab { l.gear += l.reading + l.area.worth / 100 }
      rule d in account for each u: uses { let deep = u.depth; u.depth += 5% * u.site.reading * u.practice.quality; if chance(deep) { u.site.tally += 0.1 } }
      measure labs_only = sum gear of labs
      measure all_sites = sum tally of sites
      """
    ),
    (
      "keys, curves, cases",
      """
      kind group { support: share = beta(2, 2) }
      kind person, people { standing: share for each group = 20%; two: number for each group, 1..2 = uniform(0, 1); effort: number from 0 to 2 = 1 }
      curve lift through (0, 30%), (0.5, 12%), (1, 4%)
      temperature: number = 2
      group parents {}
      group board { support = 33% }
      5 people {}
      person Dana { standing = { parents: 35%, board: 50% } }
      define form_of(p: person) = {
        when p.effort > 1.2: 3
        when p.standing[parents] < 30%: p.effort * 2
        otherwise: lift(p.effort)
      }
      rule a in act for each p: person, g: group { p.standing[g] += 5% * (g.support - p.standing[g]); p.two[g, 2] += p.effort * 0.1 }
      rule b in spread for each p: person { p.effort += 0.1 * form_of(p) - 0.05 * (sum p.standing[g] of g in groups) }
      rule c in learn for each g: group { g.support += lift(g.support) * (mean p.two[g, 1] of p in people) - 5% }
      measure f = sum (form_of(p)) of p in people
      """
    ),
    (
      "luck of many things",
      people + """
        rule a in act for each p: person { each q in p.contacts { each r in q.contacts where chance(20%) { r.tally += normal(0, 1) * uniform(0, 1) } } }
        rule b in spread for each k: knows where chance(50%) { k.strength += normal(0, 5%) }
        rule c in learn, 3 times { each p in (pick 3 of people) { if chance(50%) { p.energy += uniform(-1, 1) } else { p.mood += normal(0, 1%) } } }
        measure s = sum strength of knows
        """
    ),
    (
      "ties by hand and lists of ties",
      """
      kind actor { mood: share = beta(2, 2); tally: number = 0 }
      relation knows between actor and actor { called actor.contacts; strength: share = 50% }
      relation trusts from actor to actor { called actor.trusted, actor.trusters; depth: number = normal(0, 1) }
      actor Ann {}
      actor Bob { mood = 20% }
      actor Cid {}
      actor Dan {}
      Bob knows Ann { strength = 70% }
      Cid knows Bob
      Dan knows Ann { strength = 10% }
      Ann trusts Cid { depth = 3 }
      Ann trusts Bob
      Dan trusts Ann
      rule a in act for each x: actor { each y in x.trusted { let t = trusts(x, y); if t is not none { y.tally += t.depth } }; x.tally += (sum strength of x.contacts) }
      rule b in spread for each t: trusts { t.depth += 0.1 * t.depth }
      rule c in learn for each x: actor where (count of x.contacts where strength > 20%) > 1 { x.mood += 5% }
      measure d = sum depth of trusts
      """
    ),
  ]

  private static let triggers: [(String, String)] = [
    (
      "triggers of rules in turns",
      people + """
        temperature: number = 0
        rule one in act for each p: person when chance(50%), one at a time in random order { p.tally += 1 + uniform(0, 1) }
        rule two in spread for each p: person when chance(30%) for 2 quarters, one at a time { p.energy += normal(0, 1) }
        rule three in learn for each p: person when chance(p.mood) for 2 quarters, one at a time by energy { p.mood += normal(0, 5%) }
        rule four in account when temperature < 3 becomes true, 3 times { temperature += uniform(0, 2) }
        rule five in account every 2 quarters, 2 times { temperature -= uniform(0, 1) }
        rule six in environment for each p: person when chance(p.mood) for 3 quarters { p.tally += normal(0, 1) }
        """
    ),
    (
      "strategies that pay from one purse",
      """
      unit hour
      kind actor { energy: account of hour = 7 hours; mood: share = beta(2, 2) }
      kind group { support: share = 30% }
      actor Dana {}
      group parents {}
      group board {}
      move rally(g: group) by a: actor { pay 4 hours from a.energy to outside; g.support += 10% * a.mood }
      move brief(g: group) by a: actor { needs g.support < 50% else "enough"; pay 3 hours from a.energy to outside; g.support += uniform(0, 20%) }
      strategy both for Dana {
        when parents.support < 35%: rally(parents)
        when board.support < 90%: brief(board)
        otherwise: rally(board)
      }
      rule rest in account for each a: actor { pay 2.5 hours from outside to a.energy }
      """
    ),
  ]

  private static let faults: [(String, String)] = [
    (
      "values kept for each, and one that was made since",
      """
      kind group2 { size: number = uniform(0, 1) }
      kind person2, people2 { trust: number for each group2 = uniform(0, 1); tally: number = 0; held: number for each group2, 1..2 = 2 }
      3 group2s {}
      5 people2 {}
      rule make in act for each g: group2 where chance(5%) { create group2 { size = g.size / 2 } }
      rule read in spread for each p: person2 { let g = pick one of group2s; p.tally += p.trust[g] }
      rule give in learn for each p: person2 where p.tally > 2 { let g = best of group2s by size; p.held[g, 2] += p.tally / 7; p.trust[g] = 0.5 }
      measure t = sum tally of people2
      """
    ),
    (
      "division by zero",
      people + """
        temperature: number = 3
        rule a in act { temperature -= 1 }
        rule b in learn for each p: person { p.tally = 1 / temperature }
        """
    ),
    (
      "two claims",
      people + """
        rule a in act for each p: person where p.mood > 0.3 { p.tally = 1 }
        rule b in act for each p: person where p.energy > 7 { p.tally = 2 }
        """
    ),
    (
      "equal claims",
      people + """
        rule a in act for each p: person where p.mood > 0.3 { p.tally = 2 }
        rule b in act for each p: person where p.energy > 4 { p.tally = 2 }
        """
    ),
    (
      "a claim beside a sum",
      people + """
        rule a in act for each p: person where p.mood > 0.8 { p.tally = 1 }
        rule b in act for each p: person where p.energy > 8 { p.tally += 2 }
        """
    ),
    (
      "a claim outside its bounds",
      people + """
        rule a in act for each p: person { p.mood = p.mood + 9% }
        """
    ),
    (
      "a mean of nothing",
      people
        + """
        rule a in act for each k: knows where chance(20%) { untie k }
        rule b in learn for each p: person { p.mood += mean mood of p.contacts - 0.5 }
        """.replacingOccurrencesOnce("mean mood of p.contacts - 0.5", "(mean mood of p.contacts) - 0.5")
    ),
    (
      "a payment below zero",
      """
      unit USD
      pot: account of USD = 5 USD
      size: number = 3
      rule a in act { size -= 1.3; pay size * 1 USD from pot to outside }
      """.replacingOccurrencesOnce("size -= 1.3; pay size", "let s = size; size -= 1.3; pay s")
    ),
    (
      "a promise that is not kept",
      """
      unit USD
      kind shop { cash: account of USD = 5 USD; always cash <= 9 USD }
      3 shops {}
      rule a in act for each s: shop { pay uniform(0, 3) * 1 USD from outside to s.cash }
      """
    ),
    (
      "no case holds",
      people
        + """
        define form_of(p: person) = {
          when p.energy > 2: 1
          when p.energy > 1: 2
        }
        rule a in act for each p: person { p.tally = form_of(p); p.energy -= 0.5 }
        """.replacingOccurrencesOnce(
          "p.tally = form_of(p); p.energy", "let f = form_of(p); p.tally = f; p.energy")
    ),
    (
      "too many at one end",
      """
      kind person, people { mood: share = beta(2, 2) }
      kind position { n: number = 1 }
      relation holds from person to position, one to one { called person.office, position.holder }
      3 people {}
      2 positions {}
      rule hire in act for each p: person, q: position where not (p holds q) { if chance(20%) { p holds q } }
      """
    ),
  ]

  /// What is done in an order that can be seen afterwards.
  private static let order: [(String, String)] = [
    (
      "turns are ordered by what is worked out once for all",
      """
      kind shop { size: number = uniform(0, 9); place: number = 0; weight: number = 1 }
      bias: number = 3
      turn: number = 0
      10 shops {}
      rule r in act for each s: shop, one at a time by (s.size - 5) * (5 - (mean size of shops) ^ 2 - bias) + 1 / (mean weight of shops) { s.place = turn; turn += 1 }
      """
    ),
    (
      "conditions that look at no thing stand before those that do, and protect them",
      """
      kind cat { mood: number = uniform(0, 1); tally: number = 0; seen: number = 0 }
      heat: number = 1
      calm: yes/no = no
      6 cats { }
      rule warm in shock { heat = if chance(30%) then 0 else uniform(0, 2); calm = chance(50%) }
      rule near in act for each c: cat where heat > 0 and c.mood / heat > 0.6 { c.tally += 1 / heat }
      rule alike in act for each c: cat, d: cat where calm and heat > 0.5 and c.mood < d.mood { c.seen += 0.25 }
      rule luck in spread for each c: cat where calm and chance(40%) { c.mood = uniform(0, 1) }
      rule late in spread for each c: cat where heat > 0 and (mean mood of cats) / heat > 0.3, 3 times { c.tally -= 0.5 * c.mood }
      rule once in learn for each c: cat where calm when c.tally > 2 becomes true { c.seen += 7 }
      rule yearly in learn for each c: cat where calm every year { c.seen -= 1 }
      rule turn in learn for each c: cat where heat > 1, one at a time in random order { heat -= 0.1 * c.mood }
      """
    ),
    (
      "loops that write on others",
      people.replacingOccurrencesOnce("12 people", "40 people") + """
        heat: number = 0.1
        rule a in act for each p: person {
          let total = 0
          each k in 1..3 { total = total + k * p.mood; heat += total / 7; each q in p.contacts { q.tally += total * 0.1 } }
          each q in p.contacts { if q.mood > 0.3 { total = total - q.mood; heat -= total / 3 } }
        }
        """
    ),
    (
      "two made in one rule",
      people.replacingOccurrencesOnce("12 people", "40 people") + """
        kind pet { worth: number = 0 }
        2 pets {}
        rule a in act for each p: person where chance(20%) {
          create pet { worth = p.mood }
          if chance(50%) { create pet { worth = p.energy } } else { create pet { worth = -1 } }
        }
        rule b in learn for each x: pet where chance(30%) { remove x }
        measure t = sum worth of pets
        """
    ),
  ]

  /// More lanes than are computed at a time, so that sums go from piece to piece.
  static let pieces: [(String, String)] = [
    (
      "many things",
      """
      kind person, people { mood: share = beta(2, 3); tally: number = 0 }
      1500 people numbered i { tally = i / 7 }
      heat: number = 0.1
      rule a in act for each p: person {
        heat += p.mood / 3
        if p.mood > 0.4 { heat -= p.tally * 1e-3 } else { heat += normal(0, 0.1) }
        p.tally += 0.1 * p.mood
        p.tally -= 0.3
      }
      measure t = sum tally of people
      measure m = mean mood of people
      """
    ),
    (
      "pairs of many",
      """
      kind cat { mood: share = beta(2, 3); tally: number = 0 }
      kind dog { mood: share = beta(2, 3); tally: number = 0 }
      heat: number = 0
      150 cats {}
      120 dogs {}
      rule a in act for each c: cat, d: dog where c.mood > d.mood { d.tally += c.mood / 3; c.tally -= d.mood / 7; heat += 1e-3 * c.mood; d.tally += 0.1 }
      """
    ),
  ]
}
