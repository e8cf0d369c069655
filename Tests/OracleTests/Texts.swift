// SPDX-License-Identifier: Apache-2.0
// Small texts, one for each construct.

enum Texts {
  static let head =
    "clock quarter from 2026-Q3\nphases shock, environment, decide, act, spread, account, learn\n"

  static var all: [(String, String)] {
    let all =
      values + none + chance + money + ledger + plays + bestFirst + ties + things + gone + time + corners
    return all.map { ($0.0, head + $0.1) }
  }

  static let people = """
    kind person, people { mood: share = beta(2, 3); energy: number from 0 to 10 = uniform(1, 9); tally: number = 0; open: yes/no = no; friend: person or none = none }
    relation knows between person and person { called person.contacts; strength: share = 50% }
    12 people numbered i { tally = i / 3 }
    link knows among people by ring(4)

    """

  static let values: [(String, String)] = [
    (
      "arithmetic",
      people + """
        rule a in act for each p: person { p.tally = (p.mood * 7 - p.energy / 3) ^ 2 + exp(p.mood) - log(1 + p.energy) }
        rule b in act for each p: person where p.mood > 0.4 and not (p.energy < 3) { p.energy += p.mood - 0.5 }
        measure total = sum tally of people
        measure middle = median energy of people
        """
    ),
    (
      "functions",
      people + """
        rule a in act for each p: person {
          let x = p.energy - 5
          p.tally = abs(x) + sign(x) * floor(p.energy) + ceil(x) - round(x) + clamp(x, -1, 1) + min(x, p.mood) + max(x, 2) + sqrt(p.energy) + normal_cdf(x)
          if x > 0 { p.mood = normal_cdf(sin(x) * cos(x)) } else if x < -2 { p.mood = 50% } else { p.mood = if p.mood > 50% then 10% else 90% }
        }
        rule b in learn for each p: person { p.energy += 0.3 * (if p.mood > 0.3 then p.mood - 0.4 else 0.1) }
        """
    ),
    (
      "neighbours",
      people + """
        rule a in spread for each p: person { p.mood += 20% * ((mean mood of p.contacts) - p.mood) }
        rule b in spread for each p: person { p.tally = (sum energy of p.contacts) + (count of p.contacts where mood > 0.4) + (share of p.contacts where energy > 5) + (min mood of p.contacts) - (max mood of p.contacts) + (median mood of p.contacts) }
        rule c in act for each p: person { p.open = any of p.contacts where mood > 70% }
        rule d in act for each p: person where (all of p.contacts where mood < 90%) { p.energy += (mean mood of p.contacts weighted by strength) }
        measure all_open = count of people where open
        measure spread = (max mood of people) - (min mood of people)
        """
    ),
    (
      "writing to others",
      people + """
        rule a in act for each p: person { each q in p.contacts where q.mood > p.mood { let e = q.energy; q.energy += 0.1 * p.mood; p.tally -= 0.01 * e } }
        rule b in act for each k: knows { k.strength += 0.1 * (50% - k.strength) }
        """
    ),
    (
      "two sums into one",
      people.replacingOccurrencesOnce("12 people", "40 people") + """
        temperature: number = 0.1
        rule a in act for each p: person { temperature += p.mood / 3; temperature -= p.energy / 7; if p.mood > 0.4 { temperature += 0.1 } else { temperature -= p.tally } }
        rule b in act for each p: person { temperature += p.energy * 1e-3 }
        """
    ),
    (
      "ranges and carried names",
      people + """
        define bisect(target: number) {
          let low = 0; let high = 1
          each k in 1..20 { let m = (low + high) / 2; if m * m > target { high = m } else { low = m } }
          low
        }
        rule a in act for each p: person {
          let total = 0
          each k in 1..4 where k < p.energy { total = total + k * p.mood }
          each q in p.contacts { if q.mood > 0.3 { total = total - q.mood } }
          p.tally = total + bisect(p.mood) + (sum z^2 of z in 1..5)
        }
        """
    ),
    (
      "references and none",
      people + """
        rule a in act for each p: person { p.friend = best of p.contacts by mood }
        rule b in learn for each p: person where p.friend is not none { p.energy += 0.01; if p.friend is not none { p.tally = 0.5 } }
        rule c in spread for each p: person where p.friend is none { p.open = yes }
        measure loved = count of people where friend is not none
        """
    ),
    (
      "ordered lists",
      people + """
        rule a in act {
          let ranked = (people sorted by mood)
          let n = 0
          each p in ranked { n = n + 1; p.tally += n * p.mood }
          each p in (best 3 of people by energy) { p.energy -= 1 }
          let f = first of people where mood > 0.2
          f.open = yes
        }
        """
    ),
  ]

  static let chance: [(String, String)] = [
    (
      "draws",
      people + """
        rule a in act for each p: person { if chance(p.mood) { p.tally += normal(0, 1) } else { p.tally -= uniform(0, 2) }; p.energy += normal(0, 0.1) }
        rule b in spread for each p: person { each q in p.contacts where chance(30%) { q.mood += normal(0, 5%) } }
        rule c in learn { let u = uniform(0, 1); let n = count of people where chance(20%); if u < 0.5 { each p in people { p.tally += n } } }
        """
    ),
    (
      "distributions",
      """
      kind thing { a: number = normal(1, 2); b: share = beta(2, 2); c: number = lognormal(0, 1); d: number = triangular(0, 1, 4); e: number = poisson(3); f: number = binomial(10, 30%); g: number = exponential(2); h: number = gamma(2, 3); i: number = 2 to 9; j: share = 5% to 30%; k: number = between 3 and 4; l: number = uniform(-1, 1) }
      5 things {}
      parameter q ~ 5% to 30%
      parameter r = 0.5
      rule x in act for each t: thing { t.a = t.b + poisson(2) - q; t.g = exponential(0.5) + gamma(t.c + 0.1, 1) + r }
      measure m = sum a of things
      """
    ),
    (
      "picks",
      people + """
        rule a in act { let s = pick one of people; s.tally += 1; let x, y = pick 2 of people; x.mood += 0.1 * (y.mood - x.mood) }
        rule b in act for each p: person { let q = pick one of p.contacts weighted by strength; q.energy += 0.1 }
        rule c in spread { each p in (pick 4 of people weighted by energy) { p.tally += 2 }; each p in (pick 5 of people with repeats) { p.mood += 1% } }
        """
    ),
    (
      "rounds",
      people + """
        rule meet in act, 15 times { let a, b = pick 2 of people; let gap = b.mood - a.mood; a.mood += 20% * gap; b.mood -= 20% * gap }
        rule more in spread, 3 times { each p in people where chance(40%) { p.tally += normal(0, 1) } }
        """
    ),
    (
      "turns",
      people + """
        rule talk in act for each a: person, one at a time in random order { a.mood += 10% * ((mean mood of a.contacts else a.mood) - a.mood) + normal(0, 1%) }
        rule need in spread for each a: person where a.mood > 0.2, one at a time by energy { a.energy -= 0.3 * a.mood; each q in a.contacts { q.energy += 0.05 } }
        rule plain in learn for each a: person, one at a time { if chance(a.mood) { a.tally += count of people where tally > a.tally } }
        """
    ),
    (
      "uncertain start",
      """
      parameter z ~ normal(3, 1)
      kind thing { a: number = normal(z, 1); b: number = a * 2 + z; c: share for each 1..3 = beta(2, 2) }
      4 things numbered i { a = normal(i, 1) }
      thing One { a = 5; c = { 1: 20% } }
      thing Two { b ~ normal(0, 1) }
      rule r in act for each t: thing { t.c[2] += 10%; t.a = t.c[1] + t.c[3] + t.b }
      """
    ),
  ]

  static let money: [(String, String)] = [
    (
      "pay",
      """
      unit USD
      kind site { budget: account of USD = uniform(0, 30) * 1 USD; slack: account of USD = 5 USD; got: USD = 0 USD; need: number = uniform(0, 1) }
      pot: account of USD = 40 USD
      6 sites {}
      rule ask in act for each s: site { pay 17.77 USD * s.need from pot to s.budget as s.got }
      rule two in account for each s: site { pay 9 USD from s.budget then s.slack then pot to outside }
      rule whole_or_none in account for each s: site where s.need > 0.3 { pay whole 11 USD from pot to s.slack }
      rule flow in learn for each s: site { pay 3 USD/quarter from outside to s.budget }
      measure held = sum budget of sites
      """
    ),
    (
      "overdraft and keys",
      """
      unit hour
      kind person, people { time: account of hour down to -10 hours = 4 hours; share_of: account of hour for each 1..2 = 3 hours }
      5 people {}
      rule a in act for each p: person { pay 3.3333 hours from p.time to p.share_of[1]; each q in people where q is not p { pay 0.7 hours from p.share_of[2] then p.time to q.share_of[2] } }
      """
    ),
  ]

  static let ties: [(String, String)] = [
    (
      "ties come and go",
      """
      kind school { reading: share = beta(2, 2); peer: school or none = none }
      kind practice { quality: share = beta(2, 2) }
      relation uses from school to practice { called school.practices, practice.users; depth: share = 0% }
      9 schools {}
      3 practices {}
      rule adopt in spread for each s: school, i: practice where not (s uses i) { if chance(30%) { s uses i { depth = 10% + 5% * i.quality } } }
      rule deepen in act for each u: uses { u.depth += 15% * u.school.reading }
      rule fade in learn for each u: uses where u.depth > 40% and chance(40%) { untie u }
      rule drop in account for each s: school { each i in s.practices where i.quality < 30% { untie s uses i } }
      measure users = count of uses
      measure depth_sum = sum depth of uses
      measure reach = mean (count of i.users) of i in practices
      """
    ),
    (
      "ties without direction",
      people + """
        rule meet in act for each p: person { if chance(20%) { let q = pick one of people where it is not p; p knows q { strength = 20% } } }
        rule part in learn for each k: knows where chance(10%) { untie k }
        rule grow in spread for each k: knows { k.strength += 7% * (60% - k.strength) }
        measure ties = count of knows
        measure strong = sum strength of knows
        measure far = count of people where (count of contacts) > 4
        """
    ),
    (
      "networks of each world",
      people.replacingOccurrencesOnce("by ring(4)", "~ random(25%)") + """
        rule a in spread for each p: person { p.mood += 10% * ((mean mood of p.contacts else p.mood) - p.mood) }
        measure ties = count of knows
        """
    ),
    (
      "one to one",
      """
      kind person, people { mood: share = beta(2, 2) }
      kind position { pay_level: number = uniform(0, 1) }
      relation holds from person to position, one to one { called person.office, position.holder }
      4 people {}
      5 positions {}
      rule hire in act for each p: position where p.holder is none, one at a time { let c = best of (people where office is none) by mood else none; if c is not none { c holds p } }
      rule quit in learn for each p: person where p.office is not none and chance(30%) { untie p holds p.office }
      measure held = count of positions where holder is not none
      """
    ),
  ]

  static let things: [(String, String)] = [
    (
      "things come and go",
      people + """
        rule born in act for each p: person where chance(8%) { create person { mood = p.mood / 2; tally = 1 } }
        rule die in learn for each p: person where p.energy < 2 or chance(5%) { remove p }
        rule live in spread for each p: person { p.energy += normal(0, 0.5); p.tally += 1; p.mood += 5% * ((mean mood of p.contacts else 50%) - p.mood) }
        measure n = count of people
        measure t = sum tally of people
        """
    ),
    (
      "made and tied",
      people + """
        rule born in act for each p: person where chance(10%) { let c = (create person { mood = 30% }); c knows p { strength = 90% } }
        measure n = count of knows
        measure t = sum strength of knows
        """
    ),
    (
      "accounts of what comes and goes",
      """
      unit USD
      kind firm { cash: account of USD = 10 USD }
      pot: account of USD = 100 USD
      5 firms {}
      rule born in act { if chance(70%) { create firm {} } }
      rule earn in account for each f: firm { pay 3 USD from pot to f.cash; pay 1.3 USD from f.cash to outside }
      rule die in learn for each f: firm where chance(20%) { remove f }
      measure n = count of firms
      measure held = sum cash of firms
      """
    ),
  ]

  static let time: [(String, String)] = [
    (
      "triggers",
      people + """
        temperature: number = 0
        rule one in act at start { temperature += 1 }
        rule two in act at 2027-Q1 { temperature += 10 }
        rule three in act every year { temperature += 100 }
        rule four in act when temperature > 50 becomes true { temperature += 1000 }
        rule five in act when chance(30%) for 2 quarters { temperature += 1e5 }
        rule six in act for 3 quarters { temperature += 1e6 }
        rule seven in learn for each p: person when p.mood > 50% becomes true { p.tally += 1 }
        rule eight in learn for each p: person when chance(p.mood) { p.energy += 0.1 }
        rule nine in spread for each p: person when p.mood > 30% becomes true, one at a time in random order { p.tally += temperature }
        rule wave in environment for each p: person { p.mood += normal(0, 20%) }
        """
    ),
    (
      "the past",
      people + """
        temperature: number = 5
        rule a in act { temperature changes by (20 - temperature) / 5 quarters; temperature += normal(0, 1) }
        rule b in act for each p: person { p.tally = (temperature 2 quarters ago) + (p.mood 1 quarter ago); p.mood += normal(0, 10%) }
        rule c in learn for each p: person { p.energy = clamp((max p.mood over 1 year) + (mean p.mood over 2 quarters) + (change in p.mood over 1 year) + (slope p.mood over 1 year) * 1 quarter, 0, 10) }
        measure high = max temperature over all
        measure mean_mood = mean (mean mood of people) over 1 year
        """
    ),
    (
      "shocks",
      people + """
        shock storm { when chance(40%)
          for 2 quarters
          at first { each p in people { p.energy -= 1 } }
          while on { each p in people where chance(50%) { p.mood -= 10% } } }
        rule rest in act for each p: person { p.energy += 0.2 + uniform(0, 0.1); p.mood += 2% }
        """
    ),
    (
      "moves and strategies",
      """
      unit hour
      kind actor { energy: account of hour = 20 hours; mood: share = beta(2, 2) }
      kind group { support: share = beta(2, 2) }
      actor Dana {}
      actor Rosa { energy = 9 hours }
      group parents {}
      group board {}
      move rally(g: group) by a: actor {
        needs a.energy >= 6 hours else "tired"
        pay 6 hours from a.energy to outside
        g.support += 10% * a.mood * uniform(0, 1)
      }
      strategy first_things for Dana {
        when board.support < 40%: rally(board)
        when parents.support > 50%: rally(parents)
        otherwise: rally(board)
      }
      strategy other for Rosa { otherwise: rally(parents) }
      rule rest in account for each a: actor { pay 2 hours from outside to a.energy }
      rule fade in learn for each g: group { g.support -= 5% * g.support }
      """
    ),
  ]
}

extension String {
  /// The first occurrence of a part, changed; without Foundation.
  func replacingOccurrencesOnce(_ part: String, _ by: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(range, by)
  }

  private func firstRange(of part: String) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(part) { return at..<index(at, offsetBy: part.count) }
      at = index(after: at)
    }
    return nil
  }

  private func replacingCharacters(_ range: Range<String.Index>, _ by: String) -> String {
    String(self[..<range.lowerBound]) + by + String(self[range.upperBound...])
  }
}
