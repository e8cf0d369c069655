// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file
// Written by Scripts/embed-library from stdlib/ and docs/. Change the files there and run `make library`.

extension Library {
  static let embedded: [Module] = [
    Module(path: "accountability.strat", text: text0),
    Module(path: "bass_contagion.strat", text: text1),
    Module(path: "blind_drift.strat", text: text2),
    Module(path: "clearances.strat", text: text3),
    Module(path: "collaboration.strat", text: text4),
    Module(path: "commitments.strat", text: text5),
    Module(path: "complex_contagion.strat", text: text6),
    Module(path: "compliance_only.strat", text: text7),
    Module(path: "concerns.strat", text: text8),
    Module(path: "contagion.strat", text: text9),
    Module(path: "delays.strat", text: text10),
    Module(path: "diagnosis.strat", text: text11),
    Module(path: "diffusion.strat", text: text12),
    Module(path: "duties.strat", text: text13),
    Module(path: "energy.strat", text: text14),
    Module(path: "estimates.strat", text: text15),
    Module(path: "everywhere_local.strat", text: text16),
    Module(path: "evidence_fashion_mix.strat", text: text17),
    Module(path: "fad_only.strat", text: text18),
    Module(path: "fads.strat", text: text19),
    Module(path: "fidelity_and_depth.strat", text: text20),
    Module(path: "fit.strat", text: text21),
    Module(path: "forces.strat", text: text22),
    Module(path: "forms.strat", text: text23),
    Module(path: "granovetter_threshold.strat", text: text24),
    Module(path: "imitation.strat", text: text25),
    Module(path: "implementation.strat", text: text26),
    Module(path: "influence.strat", text: text27),
    Module(path: "initiatives.strat", text: text28),
    Module(path: "kinds_of_initiative.strat", text: text29),
    Module(path: "labels.strat", text: text30),
    Module(path: "learning.strat", text: text31),
    Module(path: "letting_go.strat", text: text32),
    Module(path: "leverage.strat", text: text33),
    Module(path: "linchpin_sets.strat", text: text34),
    Module(path: "linchpins.strat", text: text35),
    Module(path: "linear_spring.strat", text: text36),
    Module(path: "look.strat", text: text37),
    Module(path: "mandates.strat", text: text38),
    Module(path: "market_accountability.strat", text: text39),
    Module(path: "measures.strat", text: text40),
    Module(path: "measures_of_change.strat", text: text41),
    Module(path: "measures_of_learning.strat", text: text42),
    Module(path: "measures_of_money.strat", text: text43),
    Module(path: "measures_of_scale.strat", text: text44),
    Module(path: "memory.strat", text: text45),
    Module(path: "money.strat", text: text46),
    Module(path: "moves.strat", text: text47),
    Module(path: "mutual_adaptation.strat", text: text48),
    Module(path: "myth.strat", text: text49),
    Module(path: "niches.strat", text: text50),
    Module(path: "nine_forces.strat", text: text51),
    Module(path: "no_accountability.strat", text: text52),
    Module(path: "no_pull.strat", text: text53),
    Module(path: "noise_in_scores.strat", text: text54),
    Module(path: "noisy_threshold.strat", text: text55),
    Module(path: "normal_forgetting.strat", text: text56),
    Module(path: "novelty.strat", text: text57),
    Module(path: "offices.strat", text: text58),
    Module(path: "organizations_change.strat", text: text59),
    Module(path: "own_acts.strat", text: text60),
    Module(path: "people.strat", text: text61),
    Module(path: "pivots.strat", text: text62),
    Module(path: "platforms.strat", text: text63),
    Module(path: "platforms_inside.strat", text: text64),
    Module(path: "platforms_outside.strat", text: text65),
    Module(path: "prelude.strat", text: text66),
    Module(path: "pressure.strat", text: text67),
    Module(path: "price_equation.strat", text: text68),
    Module(path: "professional_accountability.strat", text: text69),
    Module(path: "pull_with_basins.strat", text: text70),
    Module(path: "questions_of_capacity.strat", text: text71),
    Module(path: "questions_of_spread.strat", text: text72),
    Module(path: "questions_of_support.strat", text: text73),
    Module(path: "questions_of_value.strat", text: text74),
    Module(path: "reinforcement.strat", text: text75),
    Module(path: "relations.strat", text: text76),
    Module(path: "replication.strat", text: text77),
    Module(path: "resistance.strat", text: text78),
    Module(path: "results.strat", text: text79),
    Module(path: "reviews.strat", text: text80),
    Module(path: "score_ratchet.strat", text: text81),
    Module(path: "selection.strat", text: text82),
    Module(path: "shocks.strat", text: text83),
    Module(path: "skills.strat", text: text84),
    Module(path: "slack_funding.strat", text: text85),
    Module(path: "stages.strat", text: text86),
    Module(path: "standing.strat", text: text87),
    Module(path: "status_quo.strat", text: text88),
    Module(path: "steps.strat", text: text89),
    Module(path: "street_level.strat", text: text90),
    Module(path: "succession.strat", text: text91),
    Module(path: "support.strat", text: text92),
    Module(path: "synergy.strat", text: text93),
    Module(path: "system_moves.strat", text: text94),
    Module(path: "systemic.strat", text: text95),
    Module(path: "teams.strat", text: text96),
    Module(path: "threshold_friction.strat", text: text97),
    Module(path: "track_record.strat", text: text98),
    Module(path: "twins.strat", text: text99),
    Module(path: "usual_groups.strat", text: text100),
    Module(path: "windows.strat", text: text101),
    Module(path: "wise_selection.strat", text: text102),
    Module(path: "works_or_not.strat", text: text103),
  ]
  static let embeddedHelp: [Module] = [
    Module(path: "commands.md", text: text104),
    Module(path: "declarations.md", text: text105),
    Module(path: "functions.md", text: text106),
    Module(path: "later.md", text: text107),
    Module(path: "rules.md", text: text108),
    Module(path: "units.md", text: text109),
    Module(path: "values.md", text: text110),
  ]
}

private let text0 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Duties are looked at when their time comes. A bad review is a strike and costs trust; a good one
# wins some back; as many strikes as patience allows end the holder's time in office. Brought in with
# `use accountability`. It is the plainest of several theories of accountability; noise in the figure
# and targets that creep up with success (the ratchet) are left to modules that take its place.
# Try: A figure that stays ten points under what is asked: trust goes, and with the third strike the office.
#   clock quarter from 2026-Q3
#   use accountability
#   position principal; actor Rosa; Rosa holds principal
#   duty scores { office = principal; metric = 40%; least = 50% }
#   measure trust = principal.confidence
#   step 14
#   plot trust

## What a good or a bad review does to the trust in the holder: this share for every ten points above or below. Source:
## own definition [E4 of the theory].
parameter trust_at_stake = 30% plausible 0% to 60%

## How far the figure of a duty lies above what is asked (below: negative).
## Example: `duty Scores { office = principal; metric = 60%; least = 50% }; margin_of(Scores)` gives 0.1.
define margin_of(d: duty) = d.metric - d.least

## A review: the figure is compared with what is asked, when the period is over.
##
## The first review comes one whole period after the start. Source: own definition after Kerr 1975 and
## Romzek & Dubnick 1987.
rule review in account for each d: duty where elapsed >= d.period every d.period {
  if margin_of(d) < 0 {
    d.strikes += 1
    note "Review of {d}: {d.metric} where {d.least} is asked. A strike."
  } else if d.strikes > 0 {
    d.strikes -= 1
  }
}

## The trust of those above follows the review, for a holder there is.
rule review_trust in account for each h: holds, d: duty
  where d.office is h.position and elapsed >= d.period every d.period
{
  h.position.confidence += trust_at_stake * both_ways(margin_of(d) / 10%)
}

## As many strikes as patience allows: the holder is let go, and the duty starts anew for whoever comes next.
rule let_go in sense for each h: holds, d: duty where d.office is h.position and d.strikes >= d.patience {
  untie h
  d.strikes = 0
  note "{h.actor} is let go."
}

"""###

private let text1 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Hearing of it is enough (paragraph 52d of the essay): whoever has heard of a practice may try it, a few by
# themselves and more the more neighbours do it; nobody weighs what it is worth or what it takes. Reach follows the S
# of Bass. Brought in with `use bass_contagion instead of noisy_threshold`.
# Slot: contagion
# Assumes: innovators and imitators only; sites do not differ in how hard they are to move, and no reason counts.
# Left out: persuasion, so that offers of a replicator find as few takers as any other news.
# Sources: Bass 1969; typical rates of 3% and 38% a year after Sultan, Farley & Lehmann 1990. Own form.
# Try: The part of the neighbours who do it, and how ready a site is, whatever the pull.
#   Lincoln hears_of Lab {}
#   readiness_at(first of hears_of, -9)
#   each h in hears_of { h.part_around = 50% }
#   readiness_at(first of hears_of, -9)
#   each h in hears_of { h.part_around = 100% }
#   readiness_at(first of hears_of, -9)
# Try: Sixty sites in a ring that have all heard of a practice: the share that uses it, over fifteen years.
#   clock quarter from 2026-Q3
#   use diffusion
#   use bass_contagion instead of noisy_threshold
#   60 sites { slack = 100k USD }
#   link neighbors among sites by ring(4)
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   rule news in act at start { each h in hears_of { h.awareness = 100% } }
#   measure share_of_users = reach(Lab)
#   quietly step 60
#   plot share_of_users

use learning

## How ready a site is that has heard of it and sees nobody use it, as a part of the greatest readiness. Times the usual
## trial rate of 40% a quarter it is Bass's innovation, 3% a year.
parameter spontaneous_trying = 2% plausible 0.5% to 6%
## How much readier it is when all its neighbours use it. Times the usual trial rate it is Bass's imitation, 38% a year.
parameter imitated_trying = 24% plausible 10% to 60%
## The pull of seeing all neighbours use it, in units of pull. Here it only says what draws, and whom a replicator asks
## first.
parameter peer_pull = 1.5 plausible 0.75 to 3

## The pull of the neighbours' example on a site that has heard of a practice, in units of pull.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.part_around = 50% }; peers_drawing(first of hears_of)` gives 0.75.
define peers_drawing(h: hears_of) = peer_pull * h.part_around

## How ready a site is to try what it has heard of, as a chance, 0 to 1: a straight line in the part of its neighbours
## that use it, whatever the pull. Source: Bass 1969.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.part_around = 50% }; readiness_at(first of hears_of, -9)` gives 0.14.
define readiness_at(h: hears_of, margin: number) =
  clamp(spontaneous_trying + imitated_trying * h.part_around, 0, 1)

"""###

private let text2 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Decisions follow neither evidence nor talk (paragraphs 42 and 60 of the essay): what spreads does so by what is at
# hand, by example, pressure and chance, and which practice it is makes no difference. It is the case against which
# selection shows: a better practice has no better odds. Brought in with `use blind_drift instead of
# evidence_fashion_mix`.
# Slot: selection
# Assumes: nobody can tell practices apart, or nobody cares to.
# Sources: Moran 1958 (drift), Cohen, March & Olsen 1972 (choices at hand). Own form.
# Try: The weight of evidence and of talk in decisions, where the system can hardly tell what works, and where it can.
#   proof_counts(10%)
#   talk_counts(10%)
#   proof_counts(90%)
#   talk_counts(90%)
# Try: Ten good practices and ten poor ones, each begun at one site of a hundred: which of them get ahead is luck.
#   clock quarter from 2026-Q3
#   use diffusion
#   use blind_drift instead of evidence_fashion_mix
#   100 sites { slack = 100k USD; threshold = 1 }
#   link neighbors among sites by ring(4)
#   20 practices numbered i { quality = if i <= 10 then 5% else 25%; radical = 0%; site_cost = 5k USD/quarter }
#   rule pilots in act at start { each p in practices { let s = pick one of sites; s uses p } }
#   measure uses_of_good = count of uses where practice.quality > 10%
#   measure uses_of_poor = count of uses where practice.quality < 10%
#   quietly step 40
#   plot uses_of_good, uses_of_poor

## How much what is believed of a practice counts in decisions, at such a capacity of evaluation: nothing.
## Example: `proof_counts(75%)` gives 0.
define proof_counts(capacity: share) = 0

## How much what is said of a practice counts in them: nothing.
## Example: `talk_counts(75%)` gives 0.
define talk_counts(capacity: share) = 0

"""###

private let text3 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Decisions that need many consents (paragraphs 22 and 31 of the essay): each gate is somebody who must say yes, with
# a chance for each try. An initiative with gates is tried at them every quarter; it exists when all have passed, and
# not before its least time is over. Persistence (tries), packaging (gates that are put into one) and bandwagon (each
# yes makes the next one likelier) are what turns hopeless odds. Brought in with `use clearances`. Left out: consents
# that are withdrawn; gates that depend on each other in other ways. Sources: Pressman & Wildavsky 1973 (the
# complexity of joint action; 70 agreements), Bowen 1982 (persistence, packaging, bandwagon). Equation [E20]; own
# form, set figures.
# Try: The chance that seven gates all pass at 80% a try, with more and more tries at each.
#   clock quarter from 2026-Q3
#   use clearances
#   kind case { tries_at_each: number = 1; chance_of_all_seven: number = all_pass(80%, 7, it.tries_at_each) }
#   6 cases numbered i { tries_at_each = i }
#   plot chance_of_all_seven of cases
#   all_pass(95%, 70, 1)
#   all_pass_in_packages(95%, 70, 1, 7)

## A consent that an initiative needs: a board's, a court's, a committee's.
kind gate {
  ## the initiative that needs it
  initiative: initiative
  ## whoever can say yes or no
  keeper: actor or none = none
  ## the chance that one try passes it, when nothing speaks for or against
  chance_each_try: share = 85%
  ## its place in the chain; the least comes first
  place: number = 1
  ## how often it has been tried
  tries: number = 0
  ## after so many tries in vain it is shut for good; none: as often as it takes
  most_tries: number or none = none
  ## somebody has said yes
  is_passed: yes/no = no
  ## it was refused too often
  is_shut: yes/no = no
}

extend initiative {
  ## gates that are to be set up, all alike, when the model starts; for gates that differ declare each as a `gate`
  clearances: number = 0
  ## the chance of one try at each of them
  clearance_chance: share = 85%
  ## tries a quarter that are made without a move
  tries_a_quarter: number = 1
  ## tries that moves add in this quarter
  more_tries: number = 0
  ## the time it takes at the least before anything can exist
  least_time: duration = 0 months
  ## the time since it was begun
  under_way: duration = 0 months
  ## the group whose hearing counts at the gates
  heard_by: group or none = none
  ## all gates have passed, and the least time is over
  is_passed: yes/no = no
}

## How much each gate that has passed adds to the chance at the next. Set (after Bowen 1982).
parameter bandwagon = 5% plausible 0% to 10%
## How much a unit of political will adds to the chance at a gate. Set.
parameter politics_at_gates = 10% plausible 0% to 20%
## How much being one of them, in the group that counts, adds to the chance at a gate. Set.
parameter hearing_at_gates = 10% plausible 0% to 20%
## What a move that works on one gate adds to its chance. Set [section 11].
parameter unblocking = 10% plausible 5% to 15%

# ---- Odds in numbers -----------------------------------------------------------------------------

## The chance that so many gates all pass, each with the same chance a try and so many tries. Range: 0 to 1.
## Source: Pressman & Wildavsky 1973; persistence is Bowen's (1982) [E20].
## Example: `all_pass(95%, 70, 1)` gives 0.0275837.
define all_pass(chance_each: share, gates: number, tries: number) = (1 - (1 - chance_each)^tries)^gates

## The same when gates are put into packages: each package is one decision, as likely as one gate. Range: 0 to 1.
## Source: Bowen 1982 [E20].
## Example: `all_pass_in_packages(95%, 70, 1, 7)` gives 0.598737.
define all_pass_in_packages(chance_each: share, gates: number, tries: number, in_one: number) =
  all_pass(chance_each, ceil(gates / in_one), tries)

## The same when each gate that has passed adds to the chance at the next (at most 1). Range: 0 to 1.
## Source: Bowen 1982 [E20].
## Example: `all_pass_on_bandwagon(80%, 4, 1, 5%)` gives 0.5814.
define all_pass_on_bandwagon(chance_each: share, gates: number, tries: number, each_adds: share) {
  let odds = 1
  each k in 1..gates { odds = odds * (1 - (1 - min(chance_each + each_adds * (k - 1), 1))^tries) }
  odds
}

## How many tries it takes on average until so many gates have all passed, if each may be tried as long as it takes.
## Source: the mean of a geometric wait for each [E20].
## Example: `tries_to_pass(80%, 4)` gives 5.
define tries_to_pass(chance_each: share, gates: number) = gates / chance_each

# ---- The gates of an initiative ------------------------------------------------------------------

## How much speaks for an initiative at its gates, beyond the gate's own chance: politics, and the hearing that its lead
## has in the group that counts. Below zero, against it. Own definition.
## Example: `StartLab.heard_by = parents; untie Rosa wears doctorate; Rosa wears roots; spoken_for(StartLab)` gives 0.0716298.
define spoken_for(i: initiative) {
  let g = i.heard_by
  politics_at_gates * push_on_authorizing + (if g is none then 0 else hearing_at_gates * hearing(i.lead, g))
}

## How many gates of an initiative have passed.
## Example: `gate court { initiative = StartLab; is_passed = yes }; gate board { initiative = StartLab }; gates_passed(StartLab)` gives 1.
define gates_passed(i: initiative) = count of gates where initiative is i and is_passed

## The chance that the next try passes a gate: its own, what speaks for the initiative, and the bandwagon. Range: 0 to
## 1.
## Example: `gate court { initiative = StartLab; is_passed = yes }; gate board { initiative = StartLab; chance_each_try = 80% }; chance_at(board)` gives 0.85.
define chance_at(g: gate) =
  clamp(g.chance_each_try + spoken_for(g.initiative) + bandwagon * gates_passed(g.initiative), 0, 1)

## The chance that a gate passes, in the tries that are left to it, when so many have passed before: certain sooner or
## later where it may be tried as often as it takes. Range: 0 to 1. [E20].
## Example: `gate board { initiative = StartLab; chance_each_try = 50%; most_tries = 2 }; passes_in_time(board, 0)` gives 0.75.
define passes_in_time(g: gate, passed_before: number) {
  let p = clamp(g.chance_each_try + spoken_for(g.initiative) + bandwagon * passed_before, 0, 1)
  let left = (if g.most_tries is none then -1 else g.most_tries - g.tries)
  (if g.is_passed then 1 else if g.is_shut then 0 else if left < 0 then (if p > 0 then 1 else 0)
    else 1 - (1 - p)^left)
}

## The chance that all gates of an initiative pass, in the tries that are left; 1 without gates. Range: 0 to 1. [E20].
## Example: `gate board { initiative = StartLab; chance_each_try = 50%; most_tries = 1 }; gate court { initiative = StartLab; chance_each_try = 75%; most_tries = 1; place = 2 }; chance_of_all(StartLab)` gives 0.4.
define chance_of_all(i: initiative) {
  let odds = 1
  let passed_so_far = gates_passed(i)
  each g in gates where g.initiative is i and not g.is_passed sorted by g.place {
    odds = odds * passes_in_time(g, passed_so_far)
    passed_so_far = passed_so_far + 1
  }
  odds
}

## The quarters until all gates of an initiative have passed, on average, if each is tried as long as it takes; not less
## than what is left of its least time. [E20].
## Example: `gate board { initiative = StartLab; chance_each_try = 50% }; StartLab.tries_a_quarter = 0.5; time_to_pass(StartLab)` gives 4 quarters.
define time_to_pass(i: initiative) {
  let waits = 0
  let passed_so_far = gates_passed(i)
  each g in gates where g.initiative is i and not g.is_passed sorted by g.place {
    waits = waits + 1 / max(clamp(g.chance_each_try + spoken_for(i) + bandwagon * passed_so_far, 0, 1), 0.01)
    passed_so_far = passed_so_far + 1
  }
  max(waits / max(i.tries_a_quarter, 0.01) * 1 quarter, i.least_time - i.under_way)
}

## The gate that stands most in the way of an initiative, the least likely of those that have not passed; none without.
## Example: `gate board { initiative = StartLab; chance_each_try = 50% }; gate court { initiative = StartLab; chance_each_try = 75% }; worst_gate(StartLab) is board` gives yes.
define worst_gate(i: initiative) = (best of gates
  where initiative is i and not is_passed by (-chance_at(it)) else none)

## Whether an initiative cannot pass any more, since a gate is shut.
## Example: `gate board { initiative = StartLab; is_shut = yes }; is_blocked(StartLab)` gives yes.
define is_blocked(i: initiative) = any of gates where initiative is i and is_shut

## Whether nothing stands in the way of an initiative: its gates have passed, or it needs none.
## Example: `is_cleared(StartLab)` gives yes.
define is_cleared(i: initiative) = i.is_passed or
  (i.clearances is 0 and not (any of gates where initiative is i))

# ---- What happens --------------------------------------------------------------------------------

## Gates that are all alike are set up in the first quarter of an initiative.
rule gates_are_set_up in shock for each i: initiative where i.clearances > 0 {
  each k in 1..i.clearances {
    create gate { initiative = i; chance_each_try = i.clearance_chance; place = k }
  }
  i.clearances = 0
}

## Each quarter the next gate is tried, and the one after it when it passes, as often as there are tries for.
rule gates_are_tried in respond for each i: initiative
  where not i.is_passed and not is_blocked(i) and (any of i.gates)
{
  let left = floor(i.tries_a_quarter) + i.more_tries
  if chance(i.tries_a_quarter - floor(i.tries_a_quarter)) { left = left + 1 }
  let passed_so_far = gates_passed(i)
  let stopped = no
  each g in gates where g.initiative is i and not g.is_passed sorted by g.place {
    let opened = no
    let made = 0
    let before_now = g.tries
    each k in 1..left {
      let allowed = (if g.most_tries is none then yes else before_now + made < g.most_tries)
      if not stopped and not opened and allowed {
        made = made + 1
        if chance(clamp(g.chance_each_try + spoken_for(i) + bandwagon * passed_so_far, 0, 1)) { opened = yes }
      }
    }
    g.tries += made
    left = left - made
    if opened {
      g.is_passed = yes
      passed_so_far = passed_so_far + 1
    } else {
      stopped = yes
      if g.most_tries is not none and before_now + made >= g.most_tries {
        g.is_shut = yes
        note "{i} is refused for good at {g}."
      }
    }
  }
  i.more_tries = 0
  let so_long = i.under_way + 1 step
  i.under_way = so_long
  if not stopped and so_long >= i.least_time and i.stage is not ended {
    i.is_passed = yes
    if i.stage is idea { i.stage = exists }
  }
}

## Put the two next gates of {i} into one decision, as likely as the harder of the two.
move package(i: initiative) by a: actor {
  needs i.lead is a          else "{a} does not lead {i}"
  needs a.energy >= 75 hours else "{a} is exhausted until next quarter"
  needs (count of gates where initiative is i and not is_passed) >= 2 else
    "there are no two gates to put together"
  pay 75 hours from a.energy to outside
  let first_gate = (best of gates where initiative is i and not is_passed by (-place))
  let second_gate = (best of gates
    where initiative is i and not is_passed and it is not first_gate by (-place))
  first_gate.chance_each_try = min(first_gate.chance_each_try, second_gate.chance_each_try)
  remove second_gate
}

## Work on whoever keeps {g}, so that it opens more easily.
move unblock(g: gate) by a: actor {
  needs not g.is_passed      else "{g} has passed"
  needs a.energy >= 60 hours else "{a} is exhausted until next quarter"
  pay 60 hours from a.energy to outside
  g.chance_each_try += unblocking
}

"""###

private let text4 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Working together from different platforms (paragraphs 33-35 and 59 of the essay): somebody with another standing
# brings people together for what an initiative shows to work, more so when asked. Joint effects are what several do
# together beyond what each does alone. Brought in with `use collaboration`.
# Sources: Ostrom 1990, Ansell & Gash 2008, Milgrom & Roberts 1990 (complementarity), Kania & Kramer 2011. Equation
# [C36]; own form, set figures.
# Try: People who are brought together by an initiative that was asked to, and by one that was not.
#   StartLab.place = Eastside; StartLab.among = parents; StartLab.asks_for = Lab
#   measure brought_together = Eastside.mobilized
#   quietly step 8
#   rule asking in decide { StartLab.is_called = yes }
#   quietly step 8
#   plot brought_together

use learning
use status_quo

extend initiative {
  ## the organization in which people are brought together
  place: organization or none = none
  ## those whose standing counts for it
  among: group or none = none
  ## the practice that it asks for
  asks_for: practice or none = none
  ## somebody who works on the same has asked for it this quarter
  is_called: yes/no = no
}

## An actor backs an initiative: the association that could undermine it, a board member, a funder.
relation backs from actor to initiative {
  called actor.backed, initiative.backers
  ## how firmly; 0 to 1
  strength: share = 30%
}

## What is left of a mobilization after a quarter in which nobody works on it. Set.
parameter mobilization_lasts = 80% plausible 60% to 90%
## What a quarter of bringing people together adds, for one who was asked to. Set.
parameter mobilizing = 15% plausible 5% to 25%
## The part of that which it adds for one who was not asked. Set.
parameter unasked = 35% plausible 10% to 70%

## How far people are brought together after a quarter, 0 to 3 [C36]: a working example helps.
## Example: `StartLab.is_called = yes; mobilized_next(StartLab, Eastside, parents, Lab)` gives 0.0638336.
define mobilized_next(i: initiative, o: organization, g: group, p: practice) = min(
  3,
  mobilization_lasts * o.mobilized + mobilizing * (if i.is_called then 1 else unasked) *
  (1 + hearing(i.lead, g)) * (0.5 + 6 * max(public_belief(p), 0)))

rule bringing_together in act for each i: initiative {
  let o = i.place
  let g = i.among
  let p = i.asks_for
  if o is not none and g is not none and p is not none { o.mobilized = mobilized_next(i, o, g, p) }
  i.is_called = no
}

"""###

private let text5 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What one is committed to, and what it does to resolve (paragraphs 3, 5, 10 and 11 of the essay). Resolve rises with
# progress that can be felt, falls with setbacks, the less the closer the work is to one's own purposes, and suffers
# most where an office makes one do what one thinks does harm. Who has lost it gives up. What others are committed to
# can be seen only from what they do. Brought in with `use commitments`.
# Left out: commitments that change; several initiatives that compete for one resolve; pretence.
# Sources: Moore 1995, Grant 2008 (work for a purpose is kept up longer), Fehr & Falk 2002, Gelman et al. 2013 (counts
# of a Dirichlet distribution). Equation [E1]; its figures are set.
# Try: Resolve, where each quarter brings a setback to work that serves none of one's own purposes.
#   purpose equity; purpose scores
#   Rosa.commitment[equity] = 100%
#   StartLab.expected_change[scores] = 0.2
#   rule setbacks_come in act { StartLab.setbacks += 1 }
#   measure resolve_left = Rosa.resolve
#   quietly step 12
#   plot resolve_left

## How much of what each purpose asks for there is now, in units that the model chooses; it writes them.
public_value: number for each purpose = 0

extend initiative {
  ## what it is expected to change in each purpose, in the same units; below zero it does harm
  expected_change: number for each purpose = 0
  ## progress that its lead felt in this quarter: one for each stage it came further; moves and rules may add to it
  progress: number = 0
  ## setbacks that its lead felt in this quarter; moves and rules may add to them
  setbacks: number = 0
  ## how far it had come when its lead last looked
  felt_stage: number = 0
}
extend duty {
  ## what honouring it is expected to change in each purpose; below zero it does harm
  expected_change: number for each purpose = 0
}
extend actor {
  ## how often in this quarter the actor was made to do what they think does harm; moves and rules may add to it
  forced_harm: number = 0
  ## how often others saw the actor work for each purpose, and one time more that nobody saw
  revealed: number for each purpose = 1
}

## What one step of progress adds to resolve. Set.
parameter lift_of_progress = 5% plausible 0% to 15%
## What one setback takes from resolve where the work serves none of one's purposes. Set.
parameter weight_of_setback = 4% plausible 0% to 15%
## What being made to do harm takes from resolve, each time. Set.
parameter weight_of_forced_harm = 10% plausible 0% to 30%
## With less resolve than this an actor gives up what was begun. Set.
parameter gives_up_below = 20% plausible 5% to 40%
## What a talk about why one began adds to resolve, for each part that is missing, where two want wholly the same. Set.
parameter lift_of_recommitting = 20% plausible 0% to 40%
## What such a talk takes from each of the two. Set.
parameter hours_of_recommitting = 20 hours plausible 5 hours to 40 hours

## The value that an initiative is expected to have for an actor: what it changes in each purpose, each weighed as the
## actor weighs it. Below zero the actor thinks that it does harm. Own definition [C1].
## Example: `purpose equity; purpose scores; Rosa.commitment[equity] = 50%; Rosa.commitment[scores] = 50%; StartLab.expected_change[equity] = 0.4; StartLab.expected_change[scores] = -0.1; value_to(Rosa, StartLab)` gives 0.15.
define value_to(a: actor, i: initiative) = sum (cares_for(a, it) * i.expected_change[it]) of purposes

## The value that honouring a duty is expected to have for an actor. Own definition [C8].
## Example: `purpose equity; Rosa.commitment[equity] = 100%; duty drill { office = principal; metric = 1; expected_change = { equity: -0.3 } }; value_of_honouring(Rosa, drill)` gives -0.3.
define value_of_honouring(a: actor, d: duty) = sum (cares_for(a, it) * d.expected_change[it]) of purposes

## The value for an actor of what has changed in public within a year, each purpose weighed as the actor weighs it.
## Own definition [C1].
## Example: `purpose equity; purpose scores; Rosa.commitment[equity] = 25%; Rosa.commitment[scores] = 75%; step; public_value[equity] = 0.4; value_of_last_year(Rosa)` gives 0.1.
define value_of_last_year(a: actor) = sum (
  cares_for(a, it) * (public_value[it] - (public_value[it] 1 year ago))) of purposes

## How far an initiative serves what its lead, or another, is committed to: 1 where all that it changes is all they
## care for, 0 where it changes nothing that they care for, or as much for the worse as for the better. Own definition
## [E1].
## Example: `purpose equity; purpose scores; Rosa.commitment[equity] = 60%; Rosa.commitment[scores] = 40%; StartLab.expected_change[equity] = 0.2; alignment_with(Rosa, StartLab)` gives 0.6.
define alignment_with(a: actor, i: initiative) {
  let most = max (abs(i.expected_change[it])) of purposes else 0
  (if most > 0 then clamp(value_to(a, i) / most, 0, 1) else 0)
}

## The resolve that an initiative's quarter wins or costs an actor: progress lifts, setbacks weigh, and weigh less the
## more it serves the actor's purposes [E1].
## Example: `StartLab.progress = 1; StartLab.setbacks = 2; felt_by(Rosa, StartLab)` gives -0.03.
define felt_by(a: actor, i: initiative) = lift_of_progress * i.progress -
  weight_of_setback * i.setbacks * (1 - alignment_with(a, i))

## An actor's resolve after the quarter, 0 to 1 [E1].
## Example: `Rosa.resolve = 70%; StartLab.progress = 1; Rosa.forced_harm = 1; resolve_next(Rosa)` gives 0.65.
define resolve_next(a: actor) = clamp(a.resolve + (sum (felt_by(a, it)) of initiatives where lead is a) -
  weight_of_forced_harm * a.forced_harm, 0, 1)

## How far an initiative has come, as a number: 0 for an idea or for what has ended, to 3.
## Example: `StartLab.stage = works; stage_number(StartLab)` gives 2.
define stage_number(i: initiative) = {
  when i.stage is exists: 1
  when i.stage is works: 2
  when i.stage is catalytic: 3
  otherwise: 0
}

## The weight that those who watch an actor think a purpose has with them, 0 to 1: the part of what they saw the actor
## do. Before anything is seen it is the same for all purposes. Own definition, the mean of a Dirichlet distribution
## with one count for each purpose at first.
## Example: `purpose equity; purpose scores; Rosa.revealed[equity] = 4; Rosa.revealed[scores] = 1; seems_to_care_for(Rosa, equity)` gives 0.8.
define seems_to_care_for(a: actor, p: purpose) = a.revealed[p] / sum a.revealed[it] of purposes

## How far off that may be: the standard deviation of what they think. It falls with what was seen. Own definition,
## the spread of a Dirichlet distribution.
## Example: `purpose equity; purpose scores; doubt_about(Rosa, equity)` gives 0.288675.
define doubt_about(a: actor, p: purpose) =
  sqrt(seems_to_care_for(a, p) * (1 - seems_to_care_for(a, p)) / (1 + sum a.revealed[it] of purposes))

## How far an actor can think that another wants the same, 0 to 1, from what the other was seen to do. Own definition.
## Example: `purpose equity; purpose scores; Rosa.commitment[equity] = 100%; seems_to_agree(Rosa, Marcus)` gives 0.5.
define seems_to_agree(a: actor, b: actor) = sum (min(cares_for(a, it), seems_to_care_for(b, it))) of purposes

## Whoever works on an initiative shows what it is for: a quarter of it is one count, parted among the purposes that
## it is expected to serve. Own definition after Gelman et al. 2013.
rule showing_ones_colours in learn for each i: initiative
  where i.effort > 0 hours/week and i.stage is not idea and i.stage is not ended
{
  let good = sum (max(i.expected_change[it], 0)) of purposes
  if good > 0 {
    each p in purposes { i.lead.revealed[p] += max(i.expected_change[p], 0) / good * (1 step / 1 quarter) }
  }
}

## An initiative that came further is felt as progress, one that fell back or ended as a setback. Own definition.
rule looking_at_ones_work in judge for each i: initiative where stage_number(i) is not i.felt_stage {
  let come = stage_number(i) - i.felt_stage
  if come > 0 { i.progress += come } else { i.setbacks += 1 }
  i.felt_stage = stage_number(i)
}

## Honouring a duty that one thinks does harm is forced harm, each time the duty falls due. Source: the essay, 11; own
## definition.
rule honouring_what_harms in account for each h: holds, d: duty
  where d.office is h.position and elapsed >= d.period every d.period
{
  if value_of_honouring(h.actor, d) < 0 { h.actor.forced_harm += 1 }
}

## Resolve follows what the quarter brought, and the count begins anew [E1].
rule resolve_follows in review for each a: actor {
  a.resolve = resolve_next(a)
  a.forced_harm = 0
  each i in initiatives where i.lead is a { i.progress = 0; i.setbacks = 0 }
}

## Who has hardly any resolve left gives up what was begun.
rule giving_up_for_good in respond for each i: initiative
  where i.lead.resolve < gives_up_below and i.stage is not ended
{
  i.stage = ended
  i.felt_stage = 0
  i.effort = 0 hours/week
  note "{i.lead} gives {i} up."
}

## Talk with {friend} about why you began.
##
## It helps the more the two want the same, and does nothing for one whose resolve is whole.
move recommit(friend: actor) by a: actor {
  needs a knows friend                         else "{a} does not know {friend}"
  needs a.energy >= hours_of_recommitting      else "{a} is exhausted until next quarter"
  needs friend.energy >= hours_of_recommitting else "{friend} has no time until next quarter"
  pay hours_of_recommitting from a.energy to outside
  pay hours_of_recommitting from friend.energy to outside
  a.resolve += resolve_won(a, friend)
  friend.resolve += resolve_won(friend, a)
}
## The resolve that an actor wins by talking with another: a part of what is missing, the more the more they agree.
## Example: `purpose equity; Rosa.resolve = 50%; resolve_won(Rosa, Marcus)` gives 0.1.
define resolve_won(a: actor, friend: actor) = lift_of_recommitting * agreement(a, friend) * (1 - a.resolve)

"""###

private let text6 = ###"""
# SPDX-License-Identifier: Apache-2.0
# One example is not enough (paragraph 52d of the essay): what is costly, risky or contested is tried where at least
# two whom one knows do it; a lone example hardly counts. So it spreads through clusters, and far ties carry little.
# Brought in with `use complex_contagion instead of noisy_threshold`.
# Slot: contagion
# Assumes: others must confirm a choice, and no proof, talk or offer stands in for them.
# Sources: Centola & Macy 2007, Centola 2010 (an experiment), Eckles et al. 2018 (what a little noise changes). Own
# form.
# Try: How ready a site with a threshold of 0.75 is, as none, one, two and up to all of its eight neighbours use it.
#   clock quarter from 2026-Q3
#   use complex_contagion
#   practice Lab
#   kind case is site { users: number = 0 }
#   9 cases numbered i { users = i - 1 }
#   each c in cases { c hears_of Lab { users_around = c.users; part_around = c.users / 8 } }
#   define ready(c: case) = sum (readiness_at(it, peers_drawing(it) - 0.75)) of hears_of where site is c
#   plot ready of cases
# Try: Sites in a ring, where users cluster, and sites tied by chance; two of each begin: the share that uses it.
#   clock quarter from 2026-Q3
#   use diffusion
#   use complex_contagion instead of noisy_threshold
#   kind near_site is site; kind far_site is site
#   60 near_sites { slack = 100k USD }; 60 far_sites { slack = 100k USD }
#   link neighbors among near_sites by ring(4); link neighbors among far_sites by regular(4)
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   near_site 1 uses Lab; near_site 2 uses Lab; far_site 1 uses Lab; far_site 2 uses Lab
#   measure in_the_ring = share of near_sites where it uses Lab
#   measure by_chance = share of far_sites where it uses Lab
#   quietly step 60
#   plot in_the_ring, by_chance

use learning

## The pull of seeing all neighbours use it, in units of pull.
parameter peer_pull = 1.5 plausible 0.75 to 3
## Neighbours count from so many users on.
parameter users_needed = 2 plausible 2 to 4
## The part of its readiness that a site has which sees fewer: 0 is strict. Own definition.
parameter lone_example = 5% plausible 0% to 20%
## The noise in a decision; near 0 a sharp threshold.
parameter wariness = 0.35 plausible 0.1 to 1

## Whether a site sees so many use a practice that their example counts.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.users_around = 1 }; is_confirmed(first of hears_of)` gives no.
define is_confirmed(h: hears_of) = h.users_around >= users_needed

## The pull of the neighbours' example on a site that has heard of a practice, in units of pull.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.users_around = 2; h.part_around = 50% }; peers_drawing(first of hears_of)` gives 0.75.
define peers_drawing(h: hears_of) = if is_confirmed(h) then peer_pull * h.part_around else 0

## How ready a site is to try what it has heard of, as a chance, 0 to 1: by the pull where enough others do it, hardly
## where they do not. Source: Centola & Macy 2007.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.users_around = 1 }; readiness_at(first of hears_of, 0)` gives 0.025.
define readiness_at(h: hears_of, margin: number) = (if is_confirmed(h) then 1 else lone_example) *
  s_curve(margin / wariness)

"""###

private let text7 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Done on the surface (paragraph 31 of the essay): sites do what they are told or have copied as well as they can and
# are helped to, and no more: nobody comes to own it, nothing takes root, and what ownership and depth there were
# leave with those who had them. Brought in with `use compliance_only instead of fidelity_and_depth`.
# Slot: implementation
# Assumes: form and work are kept apart; doing a thing does not change those who do it.
# Sources: Meyer & Rowan 1977 (form kept apart from work), Elmore & McLaughlin 1988. Own form; weights as in [E6].
# Try: A use after another quarter: what is there of ownership and depth leaves with staff.
#   max (fidelity_next(it)) of uses
#   max (ownership_next(it)) of uses
#   max (depth_next(it)) of uses
# Try: A use that is helped at its start, over four years: more is done as meant, less is owned, less is rooted.
#   clock quarter from 2026-Q3
#   use implementation
#   use compliance_only instead of fidelity_and_depth
#   site Lincoln; practice Lab { complex = 50% }
#   Lincoln uses Lab { fidelity = 30%; depth = 30%; ownership = 60%; help = 100% }
#   measure faithful = max fidelity of uses
#   measure owned = max ownership of uses
#   measure rooted = max depth of uses
#   quietly step 16
#   plot faithful, owned, rooted

## How fast a site's fidelity goes to what it can reach. Unit: share of the gap per quarter. Own definition.
parameter practice_makes_perfect = 30% per quarter plausible 10% per quarter to 50% per quarter
## The share of what is known that leaves with staff. Unit: per quarter.
parameter turnover = 2% per quarter plausible 1% per quarter to 5% per quarter

## The fidelity that a use can reach now, 0 to 1: ownership does not help, for it is not what it is done for.
## Example: `reachable_fidelity(first of uses)` gives 0.5025.
define reachable_fidelity(u: uses) = s_curve(2.2 * u.site.capacity + 1.1 * u.help - 2.4 * u.practice.complex -
  1.2 * shortfall(u))

## The fidelity of a use after another quarter: nearer to what can be reached.
## Example: `fidelity_next(first of uses)` gives 0.50075.
define fidelity_next(u: uses) = u.fidelity +
  practice_makes_perfect * 1 step * (reachable_fidelity(u) - u.fidelity)

## How far those who do it will feel that it is theirs: less, as those leave who began it.
## Example: `ownership_next(first of uses)` gives 0.784.
define ownership_next(u: uses) = u.ownership * (1 - turnover * 1 step)

## How deep it will go: nothing takes root, and what had leaves with staff.
## Example: `depth_next(first of uses)` gives 0.098.
define depth_next(u: uses) = u.depth * (1 - turnover * 1 step)

"""###

private let text8 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What somebody has a stake in (paragraphs 15-17 of the essay): the practices on which one leads an initiative, and for
# one who leads none, those on which others do; and of their uses those at one's own site, where there are such. The
# questions that a strategist asks (`diagnosis`) are about these. Brought in with `use concerns`; it stands on the
# prelude alone, holds no rule and no field, and changes nothing.
# Left out: initiatives that are backed without being led, which would bring in the module `collaboration`: who leads
# nothing looks at all that is undertaken. Source: own definitions.
# Try: At how many places each has a stake: Rosa leads on the lab, Marcus on the fad, and Ines leads nothing.
#   initiative Spread { lead = Marcus; target = Fad }
#   Adams uses Lab; Adams uses Fad; Fairview uses Fad; Harbor uses Fad
#   define places_at_stake(a: actor) = count of uses where is_own_use(a, it)
#   plot places_at_stake of actors

## Whether an actor leads, or led, an initiative on a practice.
## Example: `leads_on_a_practice(Rosa)` gives yes.
define leads_on_a_practice(a: actor) = any of initiatives where lead is a and target is practice

## Whether one of these is not over.
## Example: `StartLab.stage = ended; has_one_going(Rosa)` gives no.
define has_one_going(a: actor) =
  any of initiatives where lead is a and stage is not ended and target is practice

## Whether a practice is an actor's concern: one leads an initiative on it that is not over, or led it and has none that
## is not; or never led any, and somebody else does.
## Example: `concerns(Marcus, Lab)` gives yes.
define concerns(a: actor, p: practice) = any of initiatives where target is p and
  (if leads_on_a_practice(a) then lead is a and (stage is not ended or not has_one_going(a))
  else stage is not ended)

## The site that an actor leads; none for one who leads none.
## Example: `own_site(Rosa) is Lincoln` gives yes.
define own_site(a: actor) {
  let o = a.office
  (if o is none then none else o.site)
}

## Whether a site is the one that an actor leads.
## Example: `is_own_site(Rosa, Adams)` gives no.
define is_own_site(a: actor, s: site) = if s.head is none then no else s.head.holder is a

## Whether one of an actor's concerns is in use at the actor's own site.
## Example: `is_at_work_at_home(Rosa)` gives yes.
define is_at_work_at_home(a: actor) {
  let s = own_site(a)
  (if s is none then no else any of s.practices where concerns(a, it))
}

## Whether a use is an actor's own: of one of the actor's concerns, and at the actor's own site if it is in use there.
## Example: `Adams uses Lab; count of uses where is_own_use(Rosa, it)` gives 1.
define is_own_use(a: actor, u: uses) = concerns(a, u.practice) and
  (is_own_site(a, u.site) or not is_at_work_at_home(a))

## Whether an initiative is one that an actor answers for: one's own; or, for one who leads none, anybody's.
## Example: `answers_for(Rosa, StartLab)` gives yes.
define answers_for(a: actor, i: initiative) = i.stage is not ended and
  (i.lead is a or not (any of j in initiatives where j.lead is a and j.stage is not ended))

## What is paid for longer than this is not told apart. Set.
parameter far_enough_ahead = 20 quarters plausible 8 quarters to 40 quarters

## What a use costs in a quarter beyond what the base budget carries.
## Example: `max (bill_beyond_base(it)) of uses` gives 50,000 USD/quarter.
define bill_beyond_base(u: uses) = u.practice.site_cost * u.intensity * (1 - u.base_share)

## For how long grant and slack would pay for a use as it is, if nothing came in; 20 quarters stand for longer.
## Example: `pay 70k USD from outside to Lincoln.slack; max (paid_for_until(it)) of uses` gives 2 quarters.
define paid_for_until(u: uses) = if bill_beyond_base(u) > 0 USD/quarter
  then min((u.grant + u.site.slack) / bill_beyond_base(u), far_enough_ahead) else far_enough_ahead

## The least hearing that an actor gets in any group, -1 to 1; 0 where there is no group.
## Example: `weakest_hearing(Rosa)` gives -0.148885.
define weakest_hearing(a: actor) = min (hearing(a, it)) of groups else 0

## A number from 0 to 1 as a share, so that it is shown in hundredths; what lies beyond is held there.
## Example: `as_part(0.25)` gives 25%.
define as_part(x: number) = part_itself(clamp(x, 0, 1))
## A share as it is.
## Example: `part_itself(25%)` gives 25%.
define part_itself(x: share) = x

## A number to three places, for texts.
## Example: `to_three_places(0.12345)` gives 0.123.
define to_three_places(x: number) = round(1000 * x) / 1000

"""###

private let text9 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How practices pass from site to site: those who see neighbours use one, or see it work, or hear it
# talked about, may try it. A noisy threshold: a site tries when the pull on it passes what it takes
# to move it, and noise makes that a chance and not a certainty. Brought in with `use contagion`.
# Nested cases: little noise gives Granovetter's thresholds, much noise a Bass curve.
# Try: Thirty sites in a ring, one of them has it: the share that uses it, over ten years.
#   clock quarter from 2026-Q3
#   use contagion
#   30 sites {}
#   link neighbors among sites by ring(4)
#   practice Lab { quality = 15%; buzz = 1 }
#   rule pilot in act at start { let s = first of sites; s uses Lab { fidelity = 80% } }
#   measure share_of_users = reach(Lab)
#   quietly step 40
#   plot share_of_users

extend site {
  ## how much pull it takes before this site tries something new; nobody can see it from outside
  threshold: hidden number = normal(2, 0.4)
}

## The pull of seeing all neighbours use it, in units of pull. Own definition.
parameter peer_pull = 1.5 plausible 0.75 to 3
## The pull of an effect of ten points of results, in units of pull. Own definition.
parameter proof_pull = 0.9 plausible 0.45 to 1.8
## The pull of being talked about everywhere, in units of pull. Own definition.
parameter talk_pull = 0.5 plausible 0.25 to 1
## How much noise there is in the decision to try. Near 0: a sharp threshold. Source: noisy complex contagion, Eckles et
## al. 2018; the value is our own.
parameter wariness = 0.35 plausible 0.1 to 1
## The greatest chance that a site which is pulled hard tries within a quarter.
parameter trial_rate = 40% per quarter plausible 20% per quarter to 60% per quarter
## How fast talk dies down. Unit: share per quarter. Source: Abrahamson 1991 (fashions fade); the value is ours.
parameter forgetting = 25% per quarter plausible 10% per quarter to 50% per quarter

## The pull of a practice on a site: what its neighbours do, what the practice is seen to do, what is
## said, and how hard the site's results press it to try something; less what makes the practice hard.
## Example: `pull(Adams, Fad)` gives -0.075.
define pull(s: site, p: practice) = peer_pull * (share of s.peers where it uses p) +
  proof_pull * worth_in_use(p) / 10% + talk_pull * p.buzz + press(s) - 0.5 * p.complex

## How hard a site is pressed to try something new, in units of pull: the value leg of the forces.
## Example: `press(Adams)` gives 0.
define press(s: site) = 0.8 * max(push_on_value, 0)

## A site that has heard of a practice, because a neighbour uses it or because it is talked about, may try it.
## Source: Granovetter 1978, Centola & Macy 2007 (contagion with thresholds), Bass 1969 (its smooth limit).
rule word_of_mouth in spread for each s: site, p: practice
  where not (s uses p) and (p.buzz > 0 or (any of s.peers where it uses p))
{
  if chance(trial_rate * s_curve((pull(s, p) - s.threshold) / wariness)) {
    s uses p { fidelity = 35%; ownership = 60% }
  }
}

## Talk dies down unless somebody gives it new matter.
rule talk_fades in spread for each p: practice {
  p.buzz changes by -forgetting * p.buzz
}

"""###

private let text10 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Delays (paragraphs 27, 36 and 41 of the essay): what one learns of comes late, what was begun arrives late. A value
# that is perceived only slowly (smoothing), and things that are under way and arrive later (a material delay), each of
# first order (most of it soon, a long tail) or of third order (little at first, most of it after about the delay). For
# any field of any model: give the formula. Brought in with `use delays`; a model that declares none pays nothing.
# Every step is the exact solution for an input that stays the same during the step, so a long step does no harm.
# Left out: delays of a fixed length, which are `x 4 quarters ago`; delays that vary while things are under way.
# Source: Sterman 2000, chapter 11; Brown 1959 (exponential smoothing).
# Try: A sudden change, and how much of it has arrived after a time, where the mean delay is four quarters.
#   clock quarter from 2026-Q3
#   use delays
#   there: number = 0
#   rule it_jumps in act at 2027-Q1 { there = 1 }
#   smoothed at_once { follows = there; delay = 4 quarters }
#   smoothed waits_first { follows = there; delay = 4 quarters; stages = 3 }
#   measure one_stage = at_once.value
#   measure three_stages = waits_first.value
#   quietly step 16
#   plot one_stage, three_stages

## A value that follows another one late: what people perceive, report, or have got used to.
## Declare one for what is followed: `smoothed talk_heard { follows = reach(Lab); delay = 4 quarters }`.
kind smoothed {
  ## what it follows
  follows: formula of number
  ## the mean time by which it is late
  delay: duration = 4 quarters
  ## how many stages it goes through: 1 follows at once, but slowly; 3 waits first, and follows faster then
  stages: number from 1 to 3 = 1
  ## where it stands now, the last of its stages
  value: number = it.follows
  ## the first of three stages
  stage_one: number = it.follows
  ## the second of three stages
  stage_two: number = it.follows
}

## Things that are under way: what goes in now comes out later, and nothing is lost.
## Declare one: `material_delay in_training { inflow = 12; delay = 8 quarters; stages = 3 }`.
kind material_delay {
  ## how many go in in a quarter
  inflow: formula of number
  ## the mean time under way
  delay: duration = 4 quarters
  ## how many stages they go through: 1, some come out at once; 3, most of them after about the delay
  stages: number from 1 to 3 = 1
  ## how many are in the last stage, or under way at all where there is one
  under_way: number = 0
  ## how many are in the first of three stages
  stage_one: number = 0
  ## how many are in the second of three stages
  stage_two: number = 0
  ## how many came out in the last step
  arrived: number = 0
  ## how many came out so far
  arrived_in_all: number = 0
}

## What is left of a distance after a time, where it shrinks at one rate all the time: e to the minus time by delay.
## Source: Sterman 2000.
## Example: `left_after(4 quarters, 4 quarters)` gives 0.367879.
define left_after(time: quarters, delay: quarters) = exp(-time / delay)

## The exponential average of an old average and what is seen now, for the weight of what is seen. Source: Brown 1959.
## Example: `exponential_average(10, 20, 0.3)` gives 13.
define exponential_average(old: number, seen: number, weight: number) = old + weight * (seen - old)

## An average that follows what is seen with a delay, one step later: the same whatever the length of the step.
## Example: `follows_after_step(10, 20, 4 quarters)` gives 12.212.
define follows_after_step(old: number, seen: number, delay: quarters) =
  exponential_average(old, seen, 1 - left_after(1 step, delay))

## How much of a sudden change a first-order delay has passed on after a time, 0 to 1. Source: Sterman 2000.
## Example: `passed_at_first_order(4 quarters, 4 quarters)` gives 0.632121.
define passed_at_first_order(time: quarters, delay: quarters) = 1 - left_after(time, delay)

## How much of a sudden change a third-order delay has passed on after a time, 0 to 1. Source: Sterman 2000.
## Example: `passed_at_third_order(4 quarters, 4 quarters)` gives 0.57681.
define passed_at_third_order(time: quarters, delay: quarters) =
  1 - left_after(time, delay / 3) * (1 + 3 * time / delay + (3 * time / delay)^2 / 2)

## The distance of the second stage from its input after a step, for the distances before: its own, and that of the
## stage before. Exact for an input that stays. `pace` is the length of a step in delays of one stage.
## Example: `second_distance(1, 1, 1)` gives 0.735759.
define second_distance(before: number, own: number, pace: number) = exp(-pace) * (own + pace * before)

## The distance of the third stage from its input after a step, for those of all three before.
## Example: `third_distance(1, 1, 1, 1)` gives 0.919699.
define third_distance(earliest: number, before: number, own: number, pace: number) =
  exp(-pace) * (own + pace * before + pace^2 / 2 * earliest)

## What is followed is followed, once a step, when everything else of it has happened.
rule following_late in sense for each d: smoothed {
  let there = d.follows
  let pace = 3 * 1 step / d.delay
  if d.stages < 2 {
    d.value = follows_after_step(d.value, there, d.delay)
  } else {
    let one = d.stage_one - there
    let two = d.stage_two - there
    d.stage_one = there + exp(-pace) * one
    d.stage_two = there + second_distance(one, two, pace)
    d.value = there + third_distance(one, two, d.value - there, pace)
  }
}

## What is under way goes on, once a step; what goes in and comes out and is under way always add up.
rule going_through in sense for each d: material_delay {
  let going_in = d.inflow * 1 step / 1 quarter
  let before = d.under_way + d.stage_one + d.stage_two
  let pace = 3 * 1 step / d.delay
  let at_rest = d.inflow * d.delay / 1 quarter / (if d.stages < 2 then 1 else 3)
  let one = if d.stages < 2 then 0 else at_rest + exp(-pace) * (d.stage_one - at_rest)
  let two = if d.stages < 2 then 0
    else at_rest + second_distance(d.stage_one - at_rest, d.stage_two - at_rest, pace)
  let last_one = if d.stages < 2
    then at_rest + left_after(1 step, d.delay) * (d.under_way - at_rest)
    else at_rest + third_distance(d.stage_one - at_rest, d.stage_two - at_rest, d.under_way - at_rest, pace)
  d.stage_one = one
  d.stage_two = two
  d.under_way = last_one
  d.arrived = going_in + before - one - two - last_one
  d.arrived_in_all += going_in + before - one - two - last_one
}

## How many are under way, in all stages.
## Example: `material_delay trip { inflow = 1; stage_one = 2; under_way = 3 }; all_under_way(trip)` gives 5.
define all_under_way(d: material_delay) = d.under_way + d.stage_one + d.stage_two

"""###

private let text11 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What a strategist asks at each step (paragraphs 13 and 27 of the essay; section 10 of the theory): is it worth it,
# who allows it, can it be done. `diagnose` answers for the one who speaks, `diagnose value`, `diagnose support` and
# `diagnose capacity` each leg alone, and `diagnose evidence` one question. Beside each answer stand the moves that
# would raise and lower it most. Brought in with `use diagnosis`; it changes nothing in a model that uses the theory of
# results, learning, money and the status quo. A model without these would get their rules with it: it takes
# `questions_of_support` and `questions_of_capacity` alone, which bring in none that acts by itself. Left out: who else
# should move in what order, and steps that are robust against other theories: see `questions_of_capacity` and
# `questions_of_value`. Source: Moore 1995 (the strategic triangle).
# Try: Rosa's lab works, and shows it; it grows, and outgrows its money: now capacity is the weakest leg.
#   as Rosa
#   Rosa.watching = Eastside; Lab.site_cost = 40k USD/quarter; Lab.radical = 20%
#   each s in sites { s.needs_x = 0; s.needs_y = 0 }
#   each u in uses { u.quality_here = 60%; u.age = 4 }
#   measure value = chance_mine_works(Rosa)
#   measure support = leg_of_support(Rosa)
#   measure capacity = leg_of_capacity(Rosa)
#   quietly step 16
#   diagnose triangle
#   plot value, support, capacity

use questions_of_value
use questions_of_spread
use questions_of_support
use questions_of_capacity

"""###

private let text12 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How practices pass from site to site (paragraph 52d of the essay): people hear of it, somebody may try it, and what
# they make of it is not quite what they saw. Hearing is simple contagion; trying is a decision, moved by discontent,
# belief, neighbours, talk, pressure, cost, resistance and memory. How the neighbours' example draws, and how a pull
# becomes a decision, stands in the slot `contagion`: `noisy_threshold` by default, and rivals that take its place.
# Brought in with `use diffusion`. Left out: goals of adopters; practices that exclude each other. Sources: Rogers
# 2003, Granovetter 1973, Rice & Rogers 1980. Equations [E9a], [E9], [E17]; weights set.
# Try: Sixty sites in a ring, one of them has it: the share that uses it, over fifteen years.
#   clock quarter from 2026-Q3
#   use diffusion
#   60 sites { slack = 100k USD }
#   link neighbors among sites by ring(4)
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   rule pilot in act at start {
#     let s = first of sites
#     s uses Lab { fidelity = 70%; intensity = 50% }
#   }
#   measure share_of_users = reach(Lab)
#   quietly step 60
#   plot share_of_users

use learning
use memory
use money
use noisy_threshold
use pressure
use status_quo

extend hears_of {
  ## the site has decided to try it
  is_drawn: yes/no = no
}

extend site {
  ## how much pull it takes before this site tries something new; nobody can see it from outside
  threshold: hidden number = normal(threshold_mean, threshold_spread)
  ## for how many more new practices there is room, as it stood before the quarter's decisions
  room: number = most_at_once
  ## it has decided to try something in this quarter
  has_decided: yes/no = no
}

## What it takes to move a site, on average, in units of pull. Set.
parameter threshold_mean = 2 plausible 1.4 to 2.6
## How far sites differ in that (standard deviation). Set.
parameter threshold_spread = 0.4 plausible 0.2 to 0.6
## The greatest chance that a site which is pulled hard tries within a quarter.
parameter trial_rate = 40% per quarter plausible 20% per quarter to 60% per quarter
## How fast word of it passes between neighbours.
parameter word_passes = 10% per quarter plausible 3% per quarter to 25% per quarter
## How fast what is talked about everywhere becomes known. Set.
parameter talk_reaches = 25% per quarter plausible 10% per quarter to 60% per quarter
## The most practices that a site has in use at a time. Set.
parameter most_at_once = 2 plausible 1 to 5

## The weights of a decision, in units of pull.
parameter discontent_pull = 0.8 plausible 0.4 to 1.6
parameter proof_pull = 0.9 plausible 0.45 to 1.8
parameter talk_pull = 0.5 plausible 0.25 to 1
parameter pressure_pull = 0.8 plausible 0.4 to 1.6
parameter cost_drag = 1 plausible 0.5 to 2
parameter resistance_drag = 1.2 plausible 0.6 to 2.4
parameter complexity_drag = 0.5 plausible 0.25 to 1
parameter memory_pull = 0.5 plausible 0.25 to 1
parameter mobilized_pull = 1 plausible 0.5 to 2

## How far those who take a practice over fit it to their own needs; 0 not at all, 1 wholly.
parameter adapting = 50% plausible 10% to 90%
## How far they misread what they saw (standard deviation, in the plane of needs).
parameter misreading = 0.25 plausible 0.05 to 0.5
## How much of the quality a misreading of 1 takes. Set.
parameter lost_in_reading = 15% plausible 0% to 40%

## How far a site could pay for a practice, 0 to 1: what it has beside its budget against a third of the cost.
## Example: `can_pay(Lincoln, Lab)` gives 0.666667.
define can_pay(s: site, p: practice) = clamp(
  (s.slack + 2% * s.usual_budget * 1 quarter) / (0.3 * p.site_cost * 1 quarter + 0.001 USD), 0, 1)

## The cost of a practice as a part of a site's usual budget.
## Example: `cost_share(Lincoln, Lab)` gives 0.25.
define cost_share(s: site, p: practice) = p.site_cost / s.usual_budget

## How far people around a site ask for change.
## Example: `Eastside.mobilized = 0.5; asked_around(Lincoln)` gives 0.5.
define asked_around(s: site) = if s.organization is not none then s.organization.mobilized else 0

## The pull of a practice on a site that has heard of it [E9]: discontent, proof, neighbours, talk, pressure and
## mobilized people draw; cost that cannot be paid, resistance and difficulty hold back; memory does either.
## Example: `Lincoln hears_of Lab {}; max (pull(it)) of hears_of` gives -0.243333.
define pull(h: hears_of) = discontent_pull * h.site.discontent + proof_pull * weight_of_proof * h.estimate /
  0.1 + peers_drawing(h) + talk_pull * weight_of_talk * h.practice.buzz + pressure_pull *
  h.practice.pressure - cost_drag * cost_share(h.site, h.practice) * (1 - can_pay(h.site, h.practice)) -
  resistance_drag * h.practice.radical * felt_resistance(h.site) - complexity_drag * h.practice.complex +
  memory_pull * h.practice.memory + mobilized_pull * asked_around(h.site)

## How far a pull passes a site's threshold, as a chance, 0 to 1.
## Example: `Lincoln hears_of Lab {}; Lincoln.threshold = 1; max (readiness(it)) of hears_of` gives 0.027858.
define readiness(h: hears_of) = readiness_at(h, pull(h) - h.site.threshold)

## How much better known a practice becomes at a site in a quarter [E9a].
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.part_around = 25% }; max (awareness_gained(it)) of hears_of` gives 0.04.
define awareness_gained(h: hears_of) = (1 - h.awareness) * (
  word_passes * 1 step * 2 * h.part_around * (0.6 + 0.4 * evaluation) + h.practice.shown +
  talk_reaches * 1 step * h.practice.buzz)

rule word_passing in hear for each h: hears_of
  where h.awareness < 100% and (h.users_around > 0 or h.practice.buzz > 0 or h.practice.shown > 0)
{
  h.awareness += awareness_gained(h)
}

## The chance that a site tries a practice in a quarter [E9]: it must have heard of it, by now, and be drawn to it.
## Example: `Lincoln hears_of Lab { awareness = 50% }; Lincoln.threshold = 1; max (trial_chance(it)) of hears_of` gives 0.0055716.
define trial_chance(h: hears_of) = trial_rate * 1 step * (h.awareness + awareness_gained(h)) * readiness(h)

## For how much more there is room is counted before decisions are made.
rule counting_room in notice for each s: site { s.room = most_at_once - count of s.practices }

## Whoever has heard of it, has room for something new and is drawn to it may decide to try.
rule deciding in hear for each h: hears_of
  where (h.awareness > 0 or h.users_around > 0 or h.practice.buzz > 0 or h.practice.shown > 0) and
  h.site.room > 0 and not (h.site uses h.practice)
{
  if chance(trial_chance(h)) {
    h.is_drawn = yes
    h.site.has_decided = yes
  }
}

## Those whose neighbours use it look at the one most like themselves.
## Example: `example_for(Adams, Lab) is not none` gives yes.
define example_for(s: site, p: practice) {
  let model = (best of n in s.peers where n uses p by likeness(n, s) else s)
  uses(model, p)
}

## What was decided is begun, the older practice first, as far as there is room. What is made of it is not quite what
## was seen [E17]: it is fitted to the site's own needs, it is misread, and something is lost.
rule trying in spread for each s: site where s.has_decided {
  let room = most_at_once - count of s.practices
  s.has_decided = no
  each h in hears_of where site is s and is_drawn {
    let p = h.practice
    h.is_drawn = no
    if room > 0 and not (s uses p) {
      room = room - 1
      let x = normal(0, 1)
      let y = normal(0, 1)
      let off = normal(0, 0.03)
      let seen = example_for(s, p)
      let from_x = if seen is not none then seen.made_for_x else p.made_for_x
      let from_y = if seen is not none then seen.made_for_y else p.made_for_y
      let good = if seen is not none then seen.quality_here else p.quality
      s uses p {
        channel = diffusion
        intensity = 15%
        fidelity = 35%
        ownership = 60%
        depth = 0%
        made_for_x = adapted(from_x, s.needs_x, x)
        made_for_y = adapted(from_y, s.needs_y, y)
        quality_here = quality_taken_over(good, misreading * distance(x, y, 0, 0)) + off
      }
      h.awareness += 100%
    }
  }
}

## What becomes of one coordinate of a practice when it is taken over [E17]: it moves towards the taker's needs, and
## is misread by so many times the usual misreading.
## Example: `adapted(0, 1, 0)` gives 0.5.
define adapted(original: number, needed: number, misread: number) =
  original + adapting * (needed - original) + misreading * misread

## The quality that is left when a practice is misread by a distance in the plane of needs [E17].
## Example: `quality_taken_over(0.18, 0.5)` gives 0.1665.
define quality_taken_over(original: number, misread: number) = original *
  (1 - lost_in_reading * min(1, misread))

"""###

private let text13 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What the holder of an office can do about its duties, and what duties do to the holder (paragraphs 10-11 of the
# essay): honour them with hours, comply with their figure (the move `comply` of `moves` drills for it), neglect them,
# account for oneself, renegotiate what is asked. When a duty forces harm, how large a loss is safe, how likely the
# next review ends the time in office, and how much of that is noise. Who comes next stands in `succession`. Brought
# in with `use duties`; it stands on `score_ratchet`, which reviews, and on `energy`, which takes the hours of duties
# first. Left out: figures other than the score of the site that the office leads; the part of a year's scores that is
# known before the review. Sources: Kerr 1975, Campbell 1979, Holmström & Milgrom 1991 (what is measured crowds out
# what is not), Kane & Staiger 2002 (noise), Romzek & Dubnick 1987, Weitzman 1980. [C8, E4, E5]; own form, set
# figures.
# Try: The chance that a review ends the time in office, by the gap to what is asked, from -0.25 to 0.25.
#   principal.confidence = 40%
#   safe_loss(principal)
#   kind case { gap_found: number = 0; hazard: number = 0 }
#   11 cases numbered i { gap_found = 0.05 * (i - 6) }
#   each c in cases { c.hazard = hazard_at(principal, c.gap_found, noise_of_a_year) }
#   plot hazard of cases

use energy
use results
use reviews
use score_ratchet

extend duty {
  ## the group of those who judge, whose hearing counts when the duty is renegotiated
  judges: group or none = none
  ## the hours that the holder gives it this quarter, as a part of what it takes; 1 is what is expected
  given: number from 0 to 2 = 1
}

## The trust that a quarter wins in which a duty was given double its hours, and costs in which it was given none. Set.
parameter trust_of_hours = 10% plausible 0% to 20%
## The most that a round of renegotiation takes off what is asked, in units of results. Set.
parameter most_given_way = 5% plausible 0% to 10%
## The least hearing with those who judge that opens what is asked to talk. Set.
parameter hearing_to_negotiate = 20% plausible 0% to 40%
## How sure one wants to be that trust holds, when one asks how large a loss is safe. Set.
parameter sure_enough = 80% plausible 50% to 95%

# ---- Whether a duty forces harm ------------------------------------------------------------------

## The part of drill that is done, for what is asked: what new practices do not crowd out [E5]. Range: 0 to 1.
## Example: `drill_done(Lincoln)` gives 0.88.
define drill_done(s: site) = if s.drill > 0 then drill_left(s) / s.drill
  else 1 - 0.6 * (sum intensity of uses where site is s)

## How much the score of a site rises for each part of the work that goes into drill [E5]. Unit: standard deviations.
## Example: `score_slope(Lincoln)` gives 0.396.
define score_slope(s: site) = (drill_shows - drill_harms) * drill_done(s)

## How much results rise for each part of the work that goes into drill: below zero, they fall [E5].
## Example: `results_slope(Lincoln)` gives -0.132.
define results_slope(s: site) = -drill_harms * drill_done(s)

## Whether what raises the measure of a duty lowers what is to be achieved: the two slopes have opposite signs.
## Source: own definition after Holmström & Milgrom 1991 and paragraph 11 of the essay.
## Example: `duty scores { office = principal; metric = year_of_scores(Lincoln) }; forces_harm(scores)` gives yes.
define forces_harm(d: duty) {
  let s = d.office.site
  (if s is none then no else score_slope(s) > 0 and results_slope(s) < 0)
}

## Whether a holder is so little trusted that those above ask for the drill that does harm. Own definition [E4].
## Example: `duty scores { office = principal; metric = 0 }; principal.confidence = 35%; is_driven_to_harm(principal)` gives yes.
define is_driven_to_harm(p: position) = p.confidence < drilled_below and
  (any of d in duties where d.office is p and forces_harm(d))

# ---- How long one will last ----------------------------------------------------------------------

## The largest loss against what is asked that a holder can plan with, and still be sure enough to keep the office.
## Below zero it is not a loss but what must be gained. 1 where no loss in one year can cost the office.
## Source: own definition [C8]; a normal error of the score, Kane & Staiger 2002.
## Example: `principal.confidence = 40%; safe_loss(principal)` gives 0.0383908.
define safe_loss(p: position) {
  let least = gap_that_holds(p)
  (if least <= -1 then 1 else -(least + noise_of_a_year * normal_quantile(sure_enough)))
}

## The chance that a review ends the time in office, when a year's results give such a gap and the score misses it by
## such an error (a standard deviation). An error of 0 gives 0 or 1. Range: 0 to 1.
## Source: own definition [C8, E4].
## Example: `principal.confidence = 40%; hazard_at(principal, -5%, 5%)` gives 0.271117.
define hazard_at(p: position, expected: number, error: number) {
  let least = gap_that_holds(p)
  (if least <= -1 then 0 else if error > 0 then normal_cdf(least, expected, error) else if expected < least
    then 1 else 0)
}

## The chance that the next review ends the holder's time in office, luck in the score included. Hidden, as results are.
## Example: `untie Lincoln uses Lab; Lincoln.usual_results = 0; principal.target = 14%; principal.confidence = 40%; removal_hazard(principal, Lincoln)` gives 0.271117.
define removal_hazard(p: position, s: site) = hazard_at(p, gap_to_expect(p, s), noise_of_a_year)

## The same if scores showed results without luck: 0 or 1. The difference is what noise does.
## Example: `untie Lincoln uses Lab; Lincoln.usual_results = 0; principal.target = 14%; principal.confidence = 40%; hazard_without_noise(principal, Lincoln)` gives 0.
define hazard_without_noise(p: position, s: site) = hazard_at(p, gap_to_expect(p, s), 0)

# ---- What a holder can do ------------------------------------------------------------------------

## How well an actor stands with those who judge by a duty, -1 to 1: the hearing with their group, or else trust.
## Example: `duty scores { office = principal; metric = 40% }; principal.confidence = 70%; standing_with_judges(Rosa, scores)` gives 0.4.
define standing_with_judges(a: actor, d: duty) {
  let g = d.judges
  (if g is not none then hearing(a, g) else 2 * d.office.confidence - 1)
}

## Give {d} half as many hours again as it takes.
move honour(d: duty) by a: actor {
  needs d.office.holder is a    else "{a} does not answer for {d}"
  needs a.energy >= d.hours / 2 else "{a} has no hours left for it this quarter"
  pay d.hours / 2 from a.energy to outside
  d.given += 0.5
}

## Keep half of the hours of {d} for something else.
move neglect(d: duty) by a: actor {
  needs d.office.holder is a else "{a} does not answer for {d}"
  needs d.given >= 0.5       else "nothing is left of {d} to neglect"
  pay d.hours / 2 from outside to a.energy
  d.given -= 0.5
}

## Account for what is done to those who judge by {d}.
move give_account(d: duty) by a: actor {
  needs d.office.holder is a else "{a} does not answer for {d}"
  needs a.energy >= 50 hours else "{a} is exhausted until next quarter"
  pay 50 hours from a.energy to outside
  d.office.confidence += 2% * (1 + standing_with_judges(a, d))
}

## Ask those who judge by {d} to ask for less.
move renegotiate(d: duty) by a: actor {
  needs d.office.holder is a                               else "{a} does not answer for {d}"
  needs standing_with_judges(a, d) >= hearing_to_negotiate else "{a} has no standing with those who judge"
  needs a.energy >= 75 hours                               else "{a} is exhausted until next quarter"
  pay 75 hours from a.energy to outside
  let won = most_given_way * standing_with_judges(a, d)
  let p = d.office
  d.least -= won
  if p.target is not none { p.target -= won }
}

## Hours that a duty was given, or was not, are seen at the end of the quarter.
rule hours_are_seen in respond for each d: duty where d.given < 1 or d.given > 1 {
  if d.office.holder is not none { d.office.confidence += trust_of_hours * (d.given - 1) }
  d.given = 1
}

"""###

private let text14 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Hours come anew every quarter and do not keep (paragraph 5 of the essay): what an actor did not use is gone, how
# many hours come depends on resolve, and the duties of an office take theirs first. One can work longer, but what is
# much too long has to be slept off, and more than that. Moves are paid first; the steady work on an initiative takes
# what is left. Brought in with `use energy`.
# Left out: illness, holidays, help that is hired.
# Sources: Simon (attention is the scarce resource), March & Olsen 1976 (attention goes to what is at hand). Equation
# [E1b]; figures set.
# Try: A quarter of 200 hours of overtime, and what it takes from the next one.
#   measure hours_at_hand = Rosa.energy
#   quietly step 4
#   Rosa: work_overtime(200 hours)
#   quietly step 5
#   plot hours_at_hand

extend initiative {
  ## hours that the lead gave it in the last quarter
  worked: hours = 0 hours
}
extend actor {
  ## hours worked in this quarter beyond those that it brought
  overtime: hours = 0 hours
  ## hours that earlier overtime still takes from the quarters to come
  hours_owed: hours = 0 hours
}

## The part of an actor's hours that comes even to one who has lost heart. Own definition, set.
parameter dutiful_hours = 60% plausible 30% to 90%
## The overtime that one can bear without paying for it later, as a part of stamina. Set.
parameter harmless_overtime = 10% plausible 0% to 20%
## The hours that each hour of overtime beyond it takes from the next quarter. Set.
parameter price_of_overtime = 1.5 plausible 1 to 3
## The most overtime that one can work in a quarter, as a part of stamina. Set.
parameter most_overtime = 50% plausible 20% to 60%

## Hours that a new quarter, or another step in proportion, brings to an actor: all of the stamina with full resolve,
## the dutiful part without, less what duties take. Below zero where duties take more than there is. Own definition
## [E1b].
## Example: `Rosa.resolve = 75%; fresh_hours(Rosa)` gives 450 hours.
define fresh_hours(a: actor) =
  (a.stamina * (dutiful_hours + (1 - dutiful_hours) * a.resolve) - duty_hours(a)) * (1 step / 1 quarter)

## The hours that the duties of an actor's office take first.
## Example: `duty reports { office = principal; metric = 1; hours = 90 hours }; duty_hours(Rosa)` gives 90 hours.
define duty_hours(a: actor) = sum hours of duties where office.holder is a

## The hours that overtime takes from the next quarter: those still owed, and those of this quarter beyond what is
## harmless, at their price. Own definition [E1b].
## Example: `Rosa.overtime = 150 hours; hours_to_rest(Rosa)` gives 150 hours.
define hours_to_rest(a: actor) = a.hours_owed +
  price_of_overtime * max(
  a.overtime - harmless_overtime * a.stamina * (1 step / 1 quarter), 0 hours)

## The hours that an actor will have at the start of the next quarter, never below 0.
## Example: `Rosa.resolve = 75%; Rosa.overtime = 150 hours; hours_to_come(Rosa)` gives 300 hours.
define hours_to_come(a: actor) = max(fresh_hours(a) - hours_to_rest(a), 0 hours)

## At the start of a quarter everyone's hours are made up to what the quarter brings; what overtime takes and the
## quarter does not have stays owed [E1b]. The first quarter takes nothing back, for its hours are given: overtime worked
## in it is owed to the second.
rule new_quarter in environment for each a: actor {
  let fresh = max(fresh_hours(a), 0 hours)
  if elapsed >= 1 step {
    pay max(hours_to_come(a) - a.energy, 0 hours) from outside to a.energy
    a.hours_owed = max(hours_to_rest(a) - fresh, 0 hours)
  } else {
    pay max(fresh - a.energy, 0 hours) from outside to a.energy
    a.hours_owed = hours_to_rest(a)
  }
  a.overtime = 0 hours
}

## Hours do not keep: what is left of the last quarter beyond what the new one brings is gone. The hours that a model
## gives its actors hold for the first quarter.
rule hours_expire in environment for each a: actor where elapsed >= 1 step {
  pay max(a.energy - hours_to_come(a), 0 hours) from a.energy to outside
}

## The steady work on an initiative, after the moves of the quarter: as many hours as are left, up
## to its effort.
rule steady_work in act for each i: initiative {
  pay i.effort from i.lead.energy to outside as i.worked
}

## Work {extra} more in this quarter.
##
## A tenth of one's stamina is harmless; each hour beyond it takes one and a half from the next quarter.
move work_overtime(extra: hours) by a: actor {
  needs extra >= 0 hours else "overtime is not below zero"
  needs a.overtime + extra <= most_overtime * a.stamina * (1 step / 1 quarter) else
    "{a} cannot work longer than that in a quarter"
  pay extra from outside to a.energy
  a.overtime += extra
}

"""###

private let text15 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What simulated actors believe of what they cannot read off: an estimate and how sure it is, as fields, moved by what
# they see. Here: how far an organization would go along. Brought in with `use estimates`.
# Left out: estimates of several things by one actor. Source: West & Harrison 1997 (normal estimate that forgets); own
# figures [E8].
# Try: Support of 50% that an actor thinks to be 10%, and looks at every quarter, with luck in what is seen.
#   Rosa.watching = Eastside; Rosa.support_seen = 10%
#   measure seen = Rosa.support_seen
#   measure there = 1 - Eastside.resistance
#   quietly step 16
#   plot seen, there

use status_quo

extend actor {
  ## the organization whose support the actor watches
  watching: organization or none = none
  ## the support that the actor believes to find there, 0 to 1
  support_seen: number = 40%
  ## how sure the actor is of that: one over the variance
  surety: number = 4
}

## How far what one sees of support in a quarter misses it, by luck (standard deviation). Set.
parameter support_noise = 15% plausible 5% to 30%
## How much of what was seen before stops counting in a quarter. Set.
parameter forgetting_support = 20% per quarter plausible 5% per quarter to 40% per quarter

## An estimate after something was seen: old and new, each with its weight.
## Example: `estimate_after(40%, 3, 60%, 1)` gives 0.45.
define estimate_after(old: number, weight: number, seen: number, new_weight: number) =
  (weight * old + new_weight * seen) / (weight + new_weight)

rule watching_support in income for each a: actor {
  let o = a.watching
  if o is not none {
    let old = (1 - forgetting_support * 1 step) * a.surety
    let fresh = 1 / support_noise^2
    a.support_seen = estimate_after(a.support_seen, old, 1 - o.resistance + normal(0, support_noise), fresh)
    a.surety = old + fresh
  }
}

"""###

private let text16 = ###"""
# SPDX-License-Identifier: Apache-2.0
# A sector in which new practices come up all over (paragraph 52e of the essay): how many places have one of their own,
# how many of these stay where they began, how many go far (what was local becomes national), and how many places have
# taken over something from elsewhere and made it their own (what was national becomes local). If there is enough of all
# four, the sector learns by itself. It looks and changes nothing. Brought in with `use everywhere_local`.
# Left out: learning that is passed on without a practice. Source: the essay; own form and cut points [C33, section 8].
# Try: Forty sites of two organizations, discontent and free to try: sites with something of their own, uses that were
# taken over and made local, and home-grown practices that have gone far.
#   clock quarter from 2026-Q3
#   use everywhere_local
#   organization East { openness = 90%; resistance = 10% }
#   organization West { openness = 90%; resistance = 10% }
#   40 sites numbered i { organization = if i <= 20 then East else West; slack = 100k USD; aspiration = 40% }
#   link neighbors among sites by ring(4)
#   measure with_own = count of sites where has_own(it)
#   measure made_local = nationals_become_local
#   measure gone_far = locals_become_national
#   quietly step 40
#   does_sector_learn
#   plot with_own, made_local, gone_far

use forms
use measures_of_change
use novelty

## The part of all sites at which something of their own must be alive. Own definition.
parameter origins_needed = 30% plausible 15% to 50%
## The part of what is home-grown that must have stayed small, and so local. Own definition.
parameter locals_needed = 60% plausible 40% to 80%
## What is home-grown has become national when so many sites use it. Own definition.
parameter sites_of_national = 3 plausible 2 to 6
## And when they belong to so many organizations. Own definition.
parameter organizations_of_national = 2 plausible 2 to 3
## So many of these are needed. Own definition.
parameter nationals_needed = 1 plausible 1 to 3
## A practice taken over is adapted from this distance from its original on. Own definition.
parameter adapted_from = 0.25 plausible 0.1 to 0.5
## So many adapted uses are needed. Own definition.
parameter imports_needed = 4 plausible 2 to 10

## Whether a practice was invented at a site and is in use somewhere.
## Example: `Lab.is_home_grown = yes; is_alive_and_home_grown(Lab)` gives yes.
define is_alive_and_home_grown(p: practice) = p.is_home_grown and (any of p.users)

## Whether something that was invented at a site is alive, there or elsewhere.
## Example: `Lab.is_home_grown = yes; Lab.origin = Lincoln; has_own(Lincoln)` gives yes.
define has_own(s: site) = any of p in practices where p.is_home_grown and p.origin is s and (any of p.users)

## The part of all sites at which something that is alive was invented, 0 to 1.
define share_of_origins = share of sites where has_own(it)

## Of what is home-grown and alive, the part that has stayed within a share of all sites; 0 where there is nothing.
## Example: `Lab.is_home_grown = yes; share_within(15%)` gives 0%.
define share_within(limit: number) =
  mean (if reach(it) <= limit then 100% else 0%) of practices where is_alive_and_home_grown(it) else 0%

## The part of what is home-grown and alive that has stayed as small as a niche, 0 to 1.
define share_staying_local = share_within(niche_limit)

## In how many organizations a practice is in use.
## Example: `Meadow.organization = Hale; Meadow uses Lab; organizations_using(Lab)` gives 2.
define organizations_using(p: practice) = count of o in organizations where (any of o.sites where it uses p)

## Whether a practice that was invented at a site has gone far.
## Example: `Lab.is_home_grown = yes; has_become_national(Lab)` gives no.
define has_become_national(p: practice) = p.is_home_grown and (count of p.users) >= sites_of_national and
  organizations_using(p) >= organizations_of_national

## How many home-grown practices have gone far: what was local becomes national.
define locals_become_national = count of practices where has_become_national(it)

## Whether a use was taken over from elsewhere and made into something of the site's own.
## Example: `is_adapted_import(first of uses, 0.25)` gives no.
define is_adapted_import(u: uses, from_distance: number) =
  u.channel is diffusion and distance_from_original(u) > from_distance

## How many uses were: what was national becomes local.
define nationals_become_local = count of uses where is_adapted_import(it, adapted_from)

## Whether a system learns by itself, for cut points of one's own: the part of sites with something of their own, the
## part of it that stays local, the share up to which it is local, the distance from which an import is adapted.
## Example: `learns_by(30%, 60%, 15%, 0.25)` gives no.
define learns_by(origins: number, locals: number, limit: number, adapted: number) =
  share_of_origins >= origins and (any of practices where is_alive_and_home_grown(it)) and
  share_within(limit) >= locals and locals_become_national >= nationals_needed and
  (count of uses where is_adapted_import(it, adapted)) >= imports_needed

## Whether the sector learns by itself now: the fifth form. Own definition [C33, section 8].
define does_sector_learn = learns_by(origins_needed, locals_needed, niche_limit, adapted_from)

"""###

private let text17 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What decisions follow (paragraphs 41-42 and 60 of the essay): evidence or talk. The better a system can tell what
# works from what does not, the more its sites go by what was seen to work, and the less by what is talked about. It
# is brought in by `selection`, which says how good a system is at that, and how talk grows and fades.
# Slot: selection
# Contract: `proof_counts(share)` and `talk_counts(share)`, each from 0 to 2, where 1 is the usual weight.
# Assumes: evidence and talk share one fixed weight, and the capacity of evaluation parts it between them.
# Sources: Abrahamson 1991 and 1996 (fashions), Levitt & March 1988 (superstitious learning). Own form [E9, E11, C27].
# Try: The weight of evidence and of talk in decisions, by how well the system can tell what works.
#   clock quarter from 2026-Q3
#   use evidence_fashion_mix
#   kind case {
#     can_tell: share = 0%
#     evidence: number = proof_counts(it.can_tell)
#     talked: number = talk_counts(it.can_tell)
#   }
#   11 cases numbered i { can_tell = 10% * (i - 1) }
#   show cases
#   plot evidence of cases

## How much what is believed of a practice counts in decisions, at such a capacity of evaluation: 0 to 2, where 1 is
## the usual weight.
## Example: `proof_counts(75%)` gives 1.5.
define proof_counts(capacity: share) = 2 * capacity

## How much what is said of a practice counts in them: 0 to 2, where 1 is the usual weight.
## Example: `talk_counts(75%)` gives 0.5.
define talk_counts(capacity: share) = 2 * (1 - capacity)

"""###

private let text18 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Decisions follow talk alone (paragraphs 42 and 60 of the essay): what is talked about is tried and done more, and
# what is known of its effect counts for nothing. Brought in with `use fad_only instead of evidence_fashion_mix`.
# Slot: selection
# Assumes: to look up to date is what is at stake; measuring what works changes nothing in what is chosen.
# Sources: Abrahamson 1991 and 1996 (fashions), Bikhchandani, Hirshleifer & Welch 1992 (cascades). Own form.
# Try: The weight of evidence and of talk in decisions, where the system can hardly tell what works, and where it can.
#   proof_counts(10%)
#   talk_counts(10%)
#   proof_counts(90%)
#   talk_counts(90%)
# Try: Everybody has heard of one practice that works and is not talked about, and of one that is talked about and does
# nothing: the share of sites that uses each.
#   clock quarter from 2026-Q3
#   use diffusion
#   use fad_only instead of evidence_fashion_mix
#   60 sites { slack = 100k USD }
#   link neighbors among sites by ring(4)
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   practice Fad { quality = 0; buzz = 1; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   rule news in act at start { each h in hears_of { h.awareness = 100% } }
#   measure use_of_lab = reach(Lab)
#   measure use_of_fad = reach(Fad)
#   quietly step 40
#   plot use_of_lab, use_of_fad

## How much what is believed of a practice counts in decisions, at such a capacity of evaluation: nothing.
## Example: `proof_counts(75%)` gives 0.
define proof_counts(capacity: share) = 0

## How much what is said of a practice counts in them: twice the usual weight.
## Example: `talk_counts(75%)` gives 2.
define talk_counts(capacity: share) = 2

"""###

private let text19 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What makes something a fad (paragraphs 42 and 60 of the essay): it was wide, and either it does nothing, or it went as
# it came without anybody having taken its money. And what can be seen of that while it lasts: how much of what draws
# sites is talk. Talk itself grows and fades in `selection`. It looks and changes nothing. Brought in with `use fads`.
# Left out: fads that are kept up by law. Sources: Abrahamson 1991 (fads and fashions), Abrahamson & Fairchild 1999 (the
# rise and fall of talk). Own form and cut points [C28].
# Try: A thing that does harm and is talked about: the share of sites that use it, and how far that has fallen from its
# peak, over ten years.
#   clock quarter from 2026-Q3
#   use fads
#   60 sites { slack = 100k USD }
#   link neighbors among sites by ring(4)
#   practice Fad { quality = -10%; radical = 10%; complex = 10%; buzz = 1; site_cost = 5k USD/quarter }
#   rule pilot in act at start { let s = first of sites; s uses Fad }
#   measure in_use = 1 * reach(Fad)
#   measure fallen = 1 * fallen_from_peak(Fad)
#   quietly step 40
#   is_fad(Fad)
#   plot in_use, fallen

use diffusion
use measures_of_money

extend practice {
  ## the most reach that it has had, at the end of a step; 0 to 1
  peak_reach: share = 0%
  ## what it added to results at full intensity when it was last in use; hidden
  last_effect: hidden number = 0
}

## What was never used by such a share of all sites is no fad. Own definition.
parameter wide_for_a_fad = 20% plausible 10% to 30%
## What adds so little to results does nothing. Own definition.
parameter does_nothing_below = 2% plausible 0% to 4%
## What has lost such a part of its greatest reach has gone as it came. Own definition.
parameter fad_fall = 50% plausible 40% to 70%
## Budgets have been cut when they are lower by such a part than they once were. Own definition.
parameter counts_as_cut = 2% plausible 1% to 5%

## The peak of a practice's reach, and what it does while it is in use, are written down.
rule watching_for_fads in respond for each p: practice {
  if reach(p) > p.peak_reach { p.peak_reach = reach(p) }
  if any of p.users { p.last_effect = effect_in_use(p) }
}

## What a practice adds to results where it is used, at full intensity, the mean over its uses; 0 when nobody uses it.
## Hidden. Unit: that of results.
## Example: `each u in uses { u.effect = 0.06 }; effect_in_use(Lab)` gives 0.06.
define effect_in_use(p: practice) = mean effect of uses where practice is p else 0

## Whether a practice was ever wide.
## Example: `Fad.peak_reach = 40%; was_wide(Fad)` gives yes.
define was_wide(p: practice) = max(p.peak_reach, reach(p)) >= wide_for_a_fad

## Whether it does nothing where it is used, or did nothing when it was last in use. Hidden.
## Example: `does_nothing(Fad)` gives yes.
define does_nothing(p: practice) = p.last_effect <= does_nothing_below

## How much of its greatest reach a practice has lost, 0 to 1.
## Example: `Lab.peak_reach = 50%; fallen_from_peak(Lab)` gives 0.666667.
define fallen_from_peak(p: practice) = if p.peak_reach > 0 then max(1 - reach(p) / p.peak_reach, 0) else 0

## The base budgets of all sites.
define total_budget = sum budget of sites
## The most that they have been so far.
define greatest_budget = max total_budget over all
## Whether base budgets are lower than they once were.
define budgets_were_cut = total_budget < greatest_budget * (1 - counts_as_cut)

## Whether a practice went as it came, and nobody had taken its money.
## Example: `Fad.peak_reach = 40%; went_as_it_came(Fad)` gives yes.
define went_as_it_came(p: practice) = fallen_from_peak(p) >= fad_fall and not budgets_were_cut

## Whether a practice is a fad [C28]: it was wide, and it does nothing or went as it came. Hidden, for nobody in the
## model can read off what it does. Source: Abrahamson 1991; own definition.
## Example: `Fad.peak_reach = 40%; is_fad(Fad)` gives yes.
define is_fad(p: practice) = was_wide(p) and (does_nothing(p) or went_as_it_came(p))

## How many practices are fads, or were. Hidden.
define fads_so_far = count of practices where is_fad(it)

## How much of what draws sites to a practice is talk, 0 to 1: talk against proof and the neighbours' example, the mean
## over the sites that have heard of it and do not use it; 0 where nothing draws. What one can see of a fad. Own
## definition, after [E9].
## Example: `Fad.buzz = 1; Adams hears_of Fad; talk_share(Fad)` gives 0.526316.
define talk_share(p: practice) = mean (part_of_pull(talk_drawing(p),
  proof_drawing(it) + peers_drawing(it))) of hears_of where practice is p and not (it.site uses p) else 0

## The pull of talk [E9].
## Example: `Fad.buzz = 1; talk_drawing(Fad)` gives 0.5.
define talk_drawing(p: practice) = talk_pull * weight_of_talk * p.buzz
## The pull of proof on a site that has heard of a practice, where it draws [E9].
## Example: `Adams hears_of Lab { estimate = 10% }; proof_drawing(first of hears_of)` gives 0.9.
define proof_drawing(h: hears_of) = max(proof_pull * weight_of_proof * h.estimate / 0.1, 0)

## One pull as a part of itself and others, 0 to 1; 0 where nothing draws.
## Example: `part_of_pull(0.5, 1.5)` gives 0.25.
define part_of_pull(one: number, others: number) = if one + others > 0 then one / (one + others) else 0

"""###

private let text20 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How a practice comes to be done as meant, and takes root (paragraph 31 of the essay): fidelity rises with capacity,
# help and ownership and falls with difficulty; what is done well comes to be one's own; depth comes of both, slowly,
# and staff who leave take some of it with them. It is brought in by `implementation`, which lets it happen each
# quarter.
# Slot: implementation
# Contract: `fidelity_next(uses)`, `ownership_next(uses)`, `depth_next(uses)`, each from 0 to 1.
# Assumes: there is a model to be faithful to, and what is done as meant is what takes root.
# Sources: Berman & McLaughlin 1978, Durlak & DuPre 2008, Coburn 2003, McLaughlin 1989. Equation [E6]; weights set.
# Try: A use at its start: fidelity, ownership and depth over four years.
#   clock quarter from 2026-Q3
#   use implementation
#   site Lincoln; practice Lab { complex = 50% }
#   Lincoln uses Lab { fidelity = 30%; depth = 0%; ownership = 60% }
#   measure faithful = max fidelity of uses
#   measure owned = max ownership of uses
#   measure rooted = max depth of uses
#   quietly step 16
#   plot faithful, owned, rooted

## How fast a site's fidelity goes to what it can reach. Unit: share of the gap per quarter. Own definition.
parameter practice_makes_perfect = 30% per quarter plausible 10% per quarter to 50% per quarter
## How fast those who do a practice well come to feel that it is theirs. Unit: per quarter. Own definition.
parameter ownership_grows = 8% per quarter plausible 2% per quarter to 20% per quarter
## How fast a practice that is done well and owned becomes the way things are done. Unit: per quarter. Set.
parameter roots_grow = 12% per quarter plausible 4% per quarter to 25% per quarter
## The share of what is known that leaves with staff. Unit: per quarter.
parameter turnover = 2% per quarter plausible 1% per quarter to 5% per quarter

## The fidelity that a use can reach now, 0 to 1.
##
## Source: own equation [E6 of the theory] after Berman & McLaughlin 1978 (mutual adaptation, local capacity) and
## Durlak & DuPre 2008 (fidelity near 60% is usual, and 100% is not seen); the weights are set, not estimated.
## Example: `max (reachable_fidelity(it)) of uses` gives 0.65701.
define reachable_fidelity(u: uses) = s_curve(2.2 * u.site.capacity + 1.1 * u.help + 0.8 * u.ownership -
  2.4 * u.practice.complex - 1.2 * shortfall(u))

## The fidelity of a use after another quarter: nearer to what can be reached.
## Example: `max (fidelity_next(it)) of uses` gives 0.547103.
define fidelity_next(u: uses) = u.fidelity +
  practice_makes_perfect * 1 step * (reachable_fidelity(u) - u.fidelity)

## How far those who do it will feel that it is theirs: what is done well comes to be one's own, unless it was
## ordered.
## Example: `max (ownership_next(it)) of uses` gives 0.808754.
define ownership_next(u: uses) = u.ownership + (if u.channel is mandate then 0
  else ownership_grows * 1 step * fidelity_next(u) * (1 - u.ownership))

## How deep it will go: what is done well and is one's own takes root; turnover pulls at the roots.
## Source: Coburn 2003 (depth and shift of ownership), McLaughlin 1989; the equation is our own [E6].
## Example: `max (depth_next(it)) of uses` gives 0.149177.
define depth_next(u: uses) = u.depth + roots_grow * 1 step * fidelity_next(u) *
  (0.3 + 0.7 * ownership_next(u)) * (1 - u.depth) - turnover * 1 step * u.depth

"""###

private let text21 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Whether somebody fits an office (paragraphs 12 and 13 of the essay): an office needs some skills more than others
# and must carry some groups along; one who lacks the ones or is not heard by the others gets half as much done with
# the same hours. And what one knows that others do not lets one see more clearly what is the matter: it is less noise
# in what one sees. Brought in with `use fit`.
# Left out: offices that change those who hold them; learning as an example to others. (The definition `fit` of the
# module `results` is another thing: how well a practice fits the needs of a site.)
# Sources: the essay's remark after Elmore; Kristof-Brown et al. 2005 (person and job), Bourdieu 1986. Section C9 of
# the theory; own forms, set figures.
# Try: How much gets done by one who fits an office by so much.
#   clock quarter from 2026-Q3
#   use fit
#   kind case { fitting: share = 0%; done: number = fit_factor(it.fitting) }
#   11 cases numbered i { fitting = 10% * (i - 1) }
#   plot done of cases

extend position {
  ## how much the office needs the skill of bringing people together, 0 to 1. Of the five needs only the proportions
  ## count; an office for which none is given needs all skills alike
  needs_organizing: share = 0%
  ## how much it needs the skill of teaching
  needs_pedagogy: share = 0%
  ## how much it needs the skill of running things
  needs_managing: share = 0%
  ## how much it needs the skill of making something that works
  needs_designing: share = 0%
  ## how much it needs the skill of seeing what works
  needs_evaluating: share = 0%
}
extend actor {
  ## what the actor knows that other people in such an office do not know, 0 (nothing) to 1
  special_knowledge: share = 0%
}

## An office cannot do without a group: whoever holds it must be heard there.
relation must_carry from position to group {
  called position.groups_to_carry, group.offices_that_need_it
}

## What a fit is worth: the part of the usual effect. Half at a fit of 20% and less, all of it from 50% on. Own
## definition [C9].
curve fit_factor through (20%, 0.5), (50%, 1)

## The part of the noise that is left for one who knows all there is to know. Set.
parameter noise_left_to_knowledge = 50% plausible 30% to 90%

## How well an actor's skills match what an office needs, 0 to 1: the mean of the skills, each weighed by how much it
## is needed.
## Example: `Rosa.managing = 80%; Rosa.pedagogy = 40%; principal.needs_managing = 75%; principal.needs_pedagogy = 25%; skills_for(Rosa, principal)` gives 0.7.
define skills_for(a: actor, o: position) {
  let needed = o.needs_organizing + o.needs_pedagogy + o.needs_managing + o.needs_designing +
    o.needs_evaluating
  let there = o.needs_organizing * a.organizing + o.needs_pedagogy * a.pedagogy +
    o.needs_managing * a.managing + o.needs_designing * a.designing + o.needs_evaluating * a.evaluating
  (if needed > 0 then there / needed
    else (a.organizing + a.pedagogy + a.managing + a.designing + a.evaluating) / 5)
}

## How well an actor is heard by the groups that an office must carry, -1 to 1; 0 where it must carry none.
## Example: `principal must_carry parents; carries(Marcus, principal)` gives 0.716298.
define carries(a: actor, o: position) = mean (hearing(a, it)) of o.groups_to_carry else 0

## How well an actor fits an office, -1 to 2: the skills that it needs, and the hearing with those it must carry. 50%
## is usual. Own definition [C9].
## Example: `principal must_carry parents; Rosa.managing = 80%; principal.needs_managing = 50%; fit_for(Rosa, principal)` gives 0.651115.
define fit_for(a: actor, o: position) = skills_for(a, o) + carries(a, o)

## What an actor's fit for the office that they hold makes of the effect of what they do: 0.5 to 1; 1 for one without
## office.
## Example: `Rosa.managing = 35%; principal.needs_managing = 50%; effect_of_fit(Rosa)` gives 0.75.
define effect_of_fit(a: actor) = if a.office is not none then fit_factor(fit_for(a, a.office)) else 1

## The one of all actors who would fit an office best; none where there is nobody. Among equals the first declared.
## Example: `Ines.managing = 100%; best_fit(principal) is Ines` gives yes.
define best_fit(o: position) = best of a in actors by fit_for(a, o) else none

## How far what an actor sees misses the truth, where it would miss it so far for the usual one: more for one who
## cannot tell what works, less for one who can, and less again for one who knows what others do not. Own definition
## [C9].
## Example: `Rosa.evaluating = 75%; Rosa.special_knowledge = 50%; noise_for(Rosa, 0.15)` gives 0.09.
define noise_for(a: actor, usual: number) = usual / (0.5 + a.evaluating) *
  (1 - (1 - noise_left_to_knowledge) * a.special_knowledge)

"""###

private let text22 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What pushes from outside (paragraphs 39-45 of the essay): three spheres (economic, political, social), three ways of
# bearing on the work (what counts as value, who authorizes and supports, what can be done). The kind is here, and the
# three pushes that other modules read; the nine forces themselves and their ups and downs come with `use
# nine_forces`, what comes suddenly with `use shocks`. Part of the prelude: there without asking; it holds no rule.
# Left out: forces that differ between organizations; a model that needs them extends `force` by the body it bears on.
# Sources: Moore 1995 (the strategic triangle), the essay's three spheres, Kingdon 1984 (windows).
# Try: How open a window is, as one of the three streams goes from 0 to 1 and the others stand at 60%.
#   clock quarter from 2026-Q3
#   kind case { felt: share = 0%; open: share = window(it.felt, 60%, 60%) }
#   11 cases numbered i { felt = 10% * (i - 1) }
#   plot open of cases

## A force of the environment, from -1.5 (strongly against) through 0 (neutral) to 1.5 (strongly for).
##
## Source: the essay's three spheres crossed with Moore's strategic triangle (Moore 1995).
## Being a lever, it can be what an initiative of the axis `conditions` works on.
kind force is lever {
  ## where it comes from
  sphere: one of economic, political, social = political
  ## what it bears on: what counts as value, legitimacy and support, or the capacity to do the work
  leg: one of value, authorizing, task = authorizing
  ## how strong it is now
  level: number from -1.5 to 1.5 = 0
  ## what it goes back to when nothing pushes
  normal_level: number from -1.5 to 1.5 = 0
}

## How far the outside authorizes and supports what is new, from -1.5 to 1.5: the mean level of the authorizing leg; 0
## without any. Own definition [E14].
define push_on_authorizing = mean level of forces where leg is authorizing else 0

## How strongly the outside asks for other results than those there are, from -1.5 to 1.5: the mean level of the value
## leg; 0 without any. Own definition [E14].
define push_on_value = mean level of forces where leg is value else 0

## How much easier (above zero) or harder the outside makes the work itself, from -1.5 to 1.5: the mean level of the
## task leg; 0 without any. Own definition [E14].
define push_on_task = mean level of forces where leg is task else 0

## How open a policy window is, 0 to 1: the geometric mean of three streams, each a share.
##
## `problem`: how many think that something must be done. `politics`: how far those in office can act on it.
## `policy`: how far there is a worked-out answer. All three are needed: one at zero closes the window.
## Range: 0 to 1; the library calls a window open above 45%. Source: Kingdon 1984 (three streams); the geometric mean is
## our own definition [C26].
## Example: `window(80%, 50%, 60%)` gives 62.1%.
define window(problem: share, politics: share, policy: share) = (problem * politics * policy)^(1 / 3)

"""###

private let text23 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The forms that the life of a practice can take in a sector (paragraph 52 of the essay): quashed, a niche, spread by
# an organization that replicates it, spread by others who adapt it; and a sector that learns by itself, which overrides
# the form of any one practice and stands in `labels`. Beside these: never launched, spread by order (which is none of
# the five), and not settled yet. The cases are tried in order and the first that holds is the form, so each practice
# has exactly one. It looks and changes nothing. Brought in with `use forms`.
# Left out: how it came to its form. Own classification [section 8]; the cut points are set, and `labels_changed` in
# `labels` tells how much hangs on them.
# Try: The form of the lab's life, and what it would be if nothing were settled before three years.
#   Lab.first_used = 2024-Q3
#   form_of(Lab)
#   form_by(Lab, 15%, 5%, 12 quarters, 16%)
#   form_of(Fad)
# Try: The lab is copied while there is money for it, then others take it over: how its users came to it, and its form.
#   clock quarter from 2026-Q3
#   use replication; use forms
#   40 sites { slack = 100k USD }; link neighbors among sites by ring(4)
#   organization Hale { slack = 1.2M USD }
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   replicator Works { practice = Lab; funder = Hale; is_chartered = yes; capacity = 1.5; persuasion = 1.5 }
#   rule pilot in act at start { let s = first of sites; s uses Lab { fidelity = 70%; intensity = 40% } }
#   measure copied = users_by_replication(Lab)
#   measure taken_over = users_by_diffusion(Lab)
#   quietly step 16; form_of(Lab)
#   quietly step 34; form_of(Lab)
#   plot copied, taken_over

use measures_of_scale

## A form that the life of a practice can take.
kind form
form never_launched "never launched"
form quashed "quashed"
form unsettled "not settled yet"
form niche "a niche"
form spread_by_order "spread by order"
form spread_by_replication "replication"
form spread_by_diffusion "diffusion with adaptation"
form system_that_learns "the system learns"

## Up to this share of sites a practice is a niche. Own definition.
parameter niche_limit = 15% plausible 10% to 25%
## A niche stands still: its reach is not further than this from what it was six quarters ago. Own definition.
parameter standstill = 5% plausible 2% to 10%
## A practice is not settled before it is so old. Own definition.
parameter settled_after = 8 quarters plausible 4 quarters to 12 quarters

## How many of a practice's users were set up by an organization that copies it.
## Example: `Adams uses Lab { channel = replication }; users_by_replication(Lab)` gives 1.
define users_by_replication(p: practice) = count of uses where practice is p and channel is replication
## How many took it over from others.
## Example: `Adams uses Lab { channel = diffusion }; users_by_diffusion(Lab)` gives 1.
define users_by_diffusion(p: practice) = count of uses where practice is p and channel is diffusion
## How many use it by order.
## Example: `Adams uses Lab { channel = mandate }; users_by_order(Lab)` gives 1.
define users_by_order(p: practice) = count of uses where practice is p and channel is mandate

## Whether anybody ever used a practice.
## Example: `was_launched(Fad)` gives no.
define was_launched(p: practice) = p.first_used is not none or (any of p.users)

## Whether a practice is as small as a niche may be, or is used only where it began.
## Example: `is_small(Lab, 15%)` gives yes.
define is_small(p: practice, limit: number) = reach(p) <= limit or
  users_by_replication(p) + users_by_diffusion(p) + users_by_order(p) is 0

## The form of a practice's life for cut points of one's own: how small a niche is, how little it moves, how old what is
## settled must be, and the reach that it had before.
## Example: `Lab.first_used = 2024-Q3; form_by(Lab, 15%, 5%, 8 quarters, 2%)` gives unsettled "not settled yet" (form).
define form_by(p: practice, limit: number, still: number, settled: quarters, earlier: number) = {
  when not was_launched(p): never_launched
  when not (any of p.users): quashed
  when age_of(p) < settled: unsettled
  when is_small(p, limit) and abs(reach(p) - earlier) <= still + 1e-9: niche
  when is_small(p, limit): unsettled
  when users_by_order(p) > max(users_by_replication(p), users_by_diffusion(p)): spread_by_order
  when users_by_replication(p) >= users_by_diffusion(p): spread_by_replication
  otherwise: spread_by_diffusion
}

## The form of a practice's life now.
##
## Wide is what is used by more than a niche's share of sites and not only where it began; whether it was replicated,
## diffused or ordered is said by how most of its present users came to it. Own classification [section 8].
## Example: `Lab.first_used = 2024-Q3; form_of(Lab)` gives niche "a niche" (form).
define form_of(p: practice) = form_by(p, niche_limit, standstill, settled_after, reach(p) 6 quarters ago)

"""###

private let text24 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Sharp thresholds (paragraphs 41 and 52d of the essay): a site tries as soon as what draws it, above all how many of
# its neighbours do it, reaches its threshold, and never before. How sites differ decides whether a few bring all the
# others along or stay alone. Brought in with `use granovetter_threshold instead of noisy_threshold`.
# Slot: contagion
# Assumes: no luck and no error in a decision; a threshold is where gains begin to outweigh costs, and stays as it is.
# Sources: Granovetter 1978, Schelling 1978. Own form.
# Try: How ready a site is, by how far what draws it lies under or above its threshold, from -1.25 to 1.25.
#   Lincoln hears_of Lab {}
#   kind case { margin: number = 0; ready: number = readiness_at(first of hears_of, it.margin) }
#   11 cases numbered i { margin = 0.25 * (i - 6) }
#   plot ready of cases

use learning

## The pull of seeing all neighbours use it, in units of pull.
parameter peer_pull = 1.5 plausible 0.75 to 3

## The pull of the neighbours' example on a site that has heard of a practice, in units of pull.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.part_around = 50% }; peers_drawing(first of hears_of)` gives 0.75.
define peers_drawing(h: hears_of) = peer_pull * h.part_around

## How ready a site is to try what it has heard of: wholly where the pull has reached its threshold, not at all below.
## Source: Granovetter 1978.
## Example: `Lincoln hears_of Lab {}; readiness_at(first of hears_of, -0.01)` gives 0.
define readiness_at(h: hears_of, margin: number) = if margin >= 0 then 1 else 0

"""###

private let text25 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Selection and nothing else (paragraphs 42 and 60 of the essay): what does better than the mean is done more, in
# proportion, and what does worse is done less; nothing new comes up and nothing is made over. It is the replicator
# equation, and a rival of the decisions in `diffusion`: there is no hearing, no cost, no resistance. What it adds to the
# mean in a step is the variance of fitness over its mean. Brought in with `use imitation`.
# Left out: luck in what is imitated; groups that imitate among themselves.
# Sources: Taylor & Jonker 1978 and Hofbauer & Sigmund 1998 (the replicator equation), Fisher 1930, Price 1970.
# Try: What does a tenth better is done by one in twenty at first, and by nearly all after twenty years.
#   Lab.following = 5%; Lab.fitness = 1.1; Fad.following = 95%
#   measure following_of_lab = Lab.following
#   quietly step 80
#   plot following_of_lab

extend practice {
  ## the part of all new work that is done this way, 0 to 1; all practices together have 1 at the start
  following: share = 0%
  ## how well it does for those who follow it, above 0: twice the fitness, twice the followers after a step, before all
  ## are counted again
  fitness: number from 0 to 1000 = 1
}

## The mean fitness of what is done, each practice counting by its following; 0 where nothing is done.
## Example: `Lab.following = 25%; Lab.fitness = 2; Fad.following = 75%; mean_fitness` gives 1.25.
define mean_fitness = sum (following * fitness) of practices

## The part of all new work that a practice will have [section 13]: its part times its fitness over the mean fitness.
## Source: Taylor & Jonker 1978.
## Example: `Lab.following = 25%; Lab.fitness = 2; Fad.following = 75%; following_next(Lab)` gives 0.4.
define following_next(p: practice) = if mean_fitness > 0
  then clamp(p.following * p.fitness / mean_fitness, 0, 1) else p.following

## Once a step what does better is imitated more.
rule imitating in spread for each p: practice { p.following = following_next(p) }

## What one step of selection will add to the mean fitness: the variance of fitness over its mean. Source: Fisher 1930,
## Price 1970.
## Example: `Lab.following = 25%; Lab.fitness = 2; Fad.following = 75%; gain_by_imitation` gives 0.15.
define gain_by_imitation = if mean_fitness > 0
  then (sum (following * (fitness - mean_fitness)^2) of practices) / mean_fitness else 0

"""###

private let text26 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Between a practice on paper and a practice in use lies the work of doing it well (paragraph 31 of the essay): each
# quarter fidelity, ownership and depth follow from what there is. How they follow stands in the slot
# `implementation`: `fidelity_and_depth` by default, and rivals that take its place. Brought in with `use
# implementation`.
# Sources: Berman & McLaughlin 1978, Coburn 2003. Equation [E6].
# Try: A use with help and one without, over four years: how far each is done as meant.
#   clock quarter from 2026-Q3
#   use implementation
#   site Lincoln; site Adams; practice Lab { complex = 60% }
#   Lincoln uses Lab { help = 150% }; Adams uses Lab
#   rule keeping_up_help in act { each u in uses where u.site is Lincoln { u.help = 1 } }
#   measure helped = max fidelity of uses where site is Lincoln
#   measure alone = max fidelity of uses where site is Adams
#   quietly step 16
#   plot helped, alone

use fidelity_and_depth

## How fast help that is not renewed fades. Unit: share per quarter. Own definition.
parameter help_fades = 15% per quarter plausible 5% per quarter to 40% per quarter

## A quarter of doing it: fidelity first, then what follows from it.
rule doing_it in implement for each u: uses {
  u.fidelity = fidelity_next(u)
  u.ownership = ownership_next(u)
  u.depth = depth_next(u)
  u.age += 1 step / 1 quarter
}

## Help fades unless it is renewed.
rule help_runs_out in implement for each u: uses {
  u.help changes by -help_fades * u.help
}

## What its practices add to a site's results now: the quality of each, as far as it is done as meant.
## 0 for a site that uses none. It reads what is hidden, so it is hidden too.
## Example: `added_by_practices(Lincoln)` gives 0.09.
define added_by_practices(s: site) = sum (quality * fidelity) of s.practices

"""###

private let text27 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How views pass between people who heed each other (paragraphs 6 and 48 of the essay): everybody moves to the mean of
# those whom they heed, as far as they let themselves be moved, and holds on to their first view for the rest. If all let
# themselves be moved wholly, a connected circle comes to one view; if not, views settle at different places. It is a
# rival of the learning from evidence in `learning`: here nobody looks at what happens. Brought in with `use influence`.
# Left out: views on several matters that hang together; people who heed only those who think alike.
# Sources: DeGroot 1974 (all are moved wholly), Friedkin & Johnsen 1990 (first views keep their hold).
# Try: Three who heed each other, and hold on to a fifth of what they first thought: views draw near and stay apart.
#   Rosa.view = 1; Rosa.first_view = 1; Marcus.view = -0.8; Marcus.first_view = -0.8
#   Rosa heeds Marcus; Rosa heeds Ines; Marcus heeds Rosa; Marcus heeds Ines; Ines heeds Rosa
#   measure view_of_Rosa = Rosa.view
#   measure view_of_Marcus = Marcus.view
#   measure view_of_Ines = Ines.view
#   quietly step 8
#   plot view_of_Rosa, view_of_Marcus, view_of_Ines

extend actor {
  ## what the actor thinks of what is being tried, from -1 (against it) to 1 (for it)
  view: number from -1 to 1 = 0
  ## what the actor thought at the start
  first_view: number from -1 to 1 = it.view
  ## how far the actor lets others move them; 0 not at all, 1 wholly. Plausible 20% to 95%
  yielding: share = 80%
}

## An actor heeds another one's view. An actor may heed themselves, too.
relation heeds from actor to actor {
  called actor.heeded, actor.heeded_by
  ## how much this view counts beside those of others whom the actor heeds; only the proportions count
  weight: number from 0 to 1000 = 1
}

## What those whom an actor heeds think, each counting by the weight that the actor gives them; the actor's own view
## where there is nobody. Source: DeGroot 1974.
## Example: `Rosa heeds Marcus; Rosa heeds Ines { weight = 3 }; Marcus.view = 0.5; Ines.view = -0.1; view_around(Rosa)` gives 0.05.
define view_around(a: actor) = mean view of a.heeded weighted by weight else a.view

## What an actor will think: what those around think, as far as the actor yields, and for the rest what the actor thought
## at the start. With a yielding of 1 for all it is DeGroot's rule. Source: Friedkin & Johnsen 1990.
## Example: `Rosa heeds Marcus; Marcus.view = 0.5; Rosa.yielding = 60%; Rosa.first_view = -0.2; view_next(Rosa)` gives 0.22.
define view_next(a: actor) = a.yielding * view_around(a) + (1 - a.yielding) * a.first_view

## Once a step everybody looks around.
rule heeding in spread for each a: actor { a.view = view_next(a) }

## How far views lie apart: the largest less the smallest.
## Example: `Rosa.view = 0.5; Ines.view = -0.1; discord` gives 0.6.
define discord = (max view of actors else 0) - (min view of actors else 0)

"""###

private let text28 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What someone undertakes, what it works on, and where that is in use. Kinds and verbs only: how practices
# spread, take root and are paid for stands in `contagion`, `implementation` and `slack_funding`.
# Try: Reach, depth and worth in use, as a second site begins.
#   reach(Lab)
#   Adams uses Lab { fidelity = 80% }
#   reach(Lab)
#   depth_of(Lab)
#   worth_in_use(Lab)
# Try: A practice that has taken root at one site, and one site more that begins with it each quarter.
#   clock quarter from 2026-Q3
#   site Lincoln; 11 sites {}
#   practice Lab; Lincoln uses Lab { depth = 60% }
#   rule one_more in act { each s in (first 1 of sites where not (it uses Lab)) { s uses Lab { depth = 0% } } }
#   rule going_deeper in act { each u in uses { u.depth += 2% } }
#   measure how_wide = reach(Lab)
#   measure how_deep = depth_of(Lab)
#   quietly step 11
#   plot how_wide, how_deep

## A place where the work is done: a school, a clinic, a branch.
kind site {
  ## money that is not yet committed: what new things are paid from
  slack: account of USD = 0 USD
  ## how able the site is to take on something new and do it well; 0 to 1
  capacity: share = 55%
  ## the body that the site belongs to
  organization: organization or none = none
}

## Sites that see and hear of each other.
relation neighbors between site and site {
  called site.peers
}

## What an initiative can work on: a practice at sites, or a condition of the whole system.
kind lever

## A way of doing the work that a site can take up.
kind practice is lever {
  ## what it costs a site that uses it in full
  site_cost: USD/quarter = 0 USD/quarter
  ## what it adds to a site's results when it is done in full, done well, and fits; it may do harm, and nobody
  ## can read it off. Unit: that of the results (standard deviations between those who are served, in the theory's
  ## figures)
  quality: hidden number from -1 to 1 = 5%
  ## how far it departs from what sites do now; 0 to 1
  radical: share = 50%
  ## how hard it is to do well; 0 to 1
  complex: share = 50%
  ## how much it is being talked about; 0 is not at all, 1 is everywhere
  buzz: number from 0 to 3 = 0
}

## A site has a practice in use. The tie is a thing of its own: a use can be faithful or not, deep
## or shallow, and it can have a grant of its own. Source: Coburn 2003 (scale is depth,
## permanence, spread and shift of ownership, not the count of users).
##
## `intensity` is how much of the work at the site is done this way, 0 to 1. Channels: it was begun here
## (`origin`), set up by an organization that copies a model (`replication`), taken over from others
## (`diffusion`), or ordered (`mandate`).
relation uses from site to practice {
  called site.practices, practice.users
  ## how much of the site's work is done this way; 0 to 1
  intensity: share = 15%
  ## how the site came to it
  channel: one of origin, replication, diffusion, mandate = origin
  ## quarters since it was begun
  age: number = 0
  ## how much of the practice's model is done as meant; 0 to 1
  fidelity: share = 35%
  ## how far it has become the way things are done here; 0 to 1
  depth: share = 5%
  ## how far those who do it feel that it is theirs; 0 to 1
  ownership: share = 50%
  ## help that is being given with it, 1 being one helper's full attention; fades when nobody renews it
  help: number from 0 to 1.5 = 0
  ## the part of its bill that the site's base budget carries; the rest must come from grants and slack
  base_share: share = 0%
  ## money given for this use alone
  grant: account of USD = 0 USD
  ## what the last bill came to
  due: USD = 0 USD
  ## what was paid of it from the base budget
  paid_by_base: USD = 0 USD
  ## what was paid of it from grant and slack
  paid: USD = 0 USD
  ## bills in a row of which not even half was paid
  unpaid: number = 0
}

## What an actor undertakes: who leads it, what it works on, and its place in Table 1 of the essay
## (core work or conditions, small or large; the two are independent of each other).
kind initiative {
  ## who leads it
  lead: actor
  ## what it works on
  target: lever
  ## the core work of sites, or the conditions under which they work
  axis: one of core, conditions = core
  ## how large a part of the system it is meant for at the outset
  scope: one of small, large = small
  ## how far it has come: an idea, something that exists, that works, that changes others, that is over
  stage: one of idea, exists, works, catalytic, ended = idea
  ## the lead's effort for it
  effort: hours/week = 4 hours/week
}

## The share of all sites that use a practice. 0 when there is no site.
## Example: `reach(Lab)` gives 16.7%.
define reach(p: practice) = share of sites where it uses p

## The part of its last bill that a use was not paid, 0 to 1; 0 where there was no bill.
## Example: `each u in uses { u.due = 100 USD; u.paid = 80 USD }; max (shortfall(it)) of uses` gives 0.2.
define shortfall(u: uses) = if u.due > 0 USD then 1 - clamp((u.paid_by_base + u.paid) / u.due, 0, 1) else 0

## How deep a practice goes where it is used: the mean depth of its uses; 0 when nobody uses it.
## Example: `depth_of(Lab)` gives 10%.
define depth_of(p: practice) = mean depth of uses where practice is p else 0

## What a practice does for those who use it: its quality as far as it is done as meant, the mean over its
## uses; 0 when nobody uses it. It reads what is hidden, so it is hidden too: rules may read it, people not.
## Example: `worth_in_use(Lab)` gives 0.09.
define worth_in_use(p: practice) = mean (p.quality * fidelity) of uses where practice is p else 0

"""###

private let text29 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The ten initiatives of Table 1 of the essay (paragraphs 18-22), as templates: what each asks of its lead, how many
# must consent, how long it takes at the least, how far it departs from what there is, and who must be heard. Two
# axes, core or conditions, small or large, and no correlation between them is built in: what a template does not say,
# the model says. `initiative SueForReading like rights_lawsuits { lead = Nora; target = claims_of_justice }`. What
# they do when they work stands in `system_moves`. Brought in with `use kinds_of_initiative`; the groups come with
# `use usual_groups`, or the model declares `parents`, `educators`, `givers` itself. Left out: a second group that
# must be heard (named in the remark), costs that go on. Source: Table 1 and section 11 of the theory; all figures are
# set, plausible from half to twice their value.
# Try: An initiative of Table 1, as it comes.
#   clock quarter from 2026-Q3
#   use kinds_of_initiative
#   use usual_groups
#   practice Lab; actor Nora
#   initiative SueForReading like rights_lawsuits { lead = Nora; target = Lab }
#   show SueForReading
# Try: The hours that six of the ten take until they can exist: two small, two large on the core, two on conditions.
#   clock quarter from 2026-Q3
#   use kinds_of_initiative
#   use usual_groups
#   practice Lab; actor Nora
#   initiative Classroom like classroom_innovation { lead = Nora; target = Lab }
#   initiative Families like family_mobilization { lead = Nora; target = Lab }
#   initiative Network like national_teacher_network { lead = Nora; target = Lab }
#   initiative Software like proprietary_software { lead = Nora; target = Lab }
#   initiative Charters like charter_law { lead = Nora; target = Lab }
#   initiative Lawsuits like rights_lawsuits { lead = Nora; target = Lab }
#   plot hours_until_it_exists of initiatives

use clearances

extend initiative {
  ## what it does when it works
  works_as: one of nothing, trial, climate, data, people, gifts, product, network, rights, entry,
    accountability = nothing
  ## the money that it takes before it works
  money_needed: USD = 0 USD
  ## the money that was gathered for it
  purse: account of USD = 0 USD
  ## how far it departs from what there is; 0 to 1
  radical: share = 50%
  ## how hard it is to do well; 0 to 1
  complex: share = 50%
  ## it has begun to work
  has_taken_effect: yes/no = no
}

## The money that an initiative still lacks. Own definition.
## Example: `StartLab.money_needed = 50k USD; money_lacking(StartLab)` gives 50,000 USD.
define money_lacking(i: initiative) = max(i.money_needed - i.purse, 0 USD)

## Whether an initiative can begin to work: all have consented, the money is there, and it has not begun yet.
## Own definition.
## Example: `StartLab.money_needed = 50k USD; is_ready(StartLab)` gives no.
define is_ready(i: initiative) = is_cleared(i) and money_lacking(i) <= 0 USD and not i.has_taken_effect

## The hours that an initiative takes until it can exist: its effort over its least time. Own definition.
## Example: `StartLab.effort = 100 hours/quarter; StartLab.least_time = 6 months; hours_until_it_exists(StartLab)` gives 200 hours.
define hours_until_it_exists(i: initiative) = i.effort * i.least_time

## The cell of Table 1 in which an initiative stands, 1 to 4: core and small, conditions and small, core and large,
## conditions and large.
## Example: `StartLab.scope = large; cell_of(StartLab)` gives 3.
define cell_of(i: initiative) = (if i.axis is core then 1 else 2) + (if i.scope is small then 0 else 2)

# ---- Core, small ---------------------------------------------------------------------------------

## A classroom innovation: a new way of teaching at one site. When it works: a use of its practice where it began
## (the move `launch`).
template initiative classroom_innovation {
  axis = core; scope = small; works_as = trial
  effort = 175 hours/quarter; money_needed = 30k USD
  clearances = 1; clearance_chance = 80%; least_time = 3 months; tries_a_quarter = 1
  radical = 50%; complex = 40%; heard_by = educators
}

## A new disciplinary system at a site. Parents are to be heard as well as educators. When it works: the capacity
## of the lead's site rises.
template initiative disciplinary_system {
  axis = core; scope = small; works_as = climate
  effort = 200 hours/quarter; money_needed = 50k USD
  clearances = 2; clearance_chance = 75%; least_time = 6 months; tries_a_quarter = 1
  radical = 50%; complex = 50%; heard_by = educators
}

## A new system for the data of a jurisdiction. When it works: what works is told better from what does not, as far
## as the jurisdiction (`place`) is a part of the system.
template initiative jurisdiction_data_system {
  axis = core; scope = small; works_as = data
  effort = 225 hours/quarter; money_needed = 200k USD
  clearances = 3; clearance_chance = 70%; least_time = 9 months; tries_a_quarter = 1
  radical = 30%; complex = 60%; heard_by = educators
}

# ---- Conditions, small ---------------------------------------------------------------------------

## The mobilization of parents for better schools or for choice. When it works: people of an organization ask for
## change (the move `mobilize_parents`).
template initiative family_mobilization {
  axis = conditions; scope = small; works_as = people
  effort = 225 hours/quarter; money_needed = 40k USD
  clearances = 1; clearance_chance = 90%; least_time = 6 months; tries_a_quarter = 1
  radical = 60%; complex = 30%; heard_by = parents
}

## A local foundation that supports schools. When it works: more comes in to the slack of an organization's sites
## (the move `found_local_fund`).
template initiative local_foundation {
  axis = conditions; scope = small; works_as = gifts
  effort = 200 hours/quarter; money_needed = 100k USD
  clearances = 2; clearance_chance = 80%; least_time = 9 months; tries_a_quarter = 1
  radical = 10%; complex = 30%; heard_by = givers
}

# ---- Core, large ---------------------------------------------------------------------------------

## Proprietary software that teaches mathematics. Educators are to be heard as well as givers. When it works: it is
## passed on by license (the move `license`).
template initiative proprietary_software {
  axis = core; scope = large; works_as = product
  effort = 400 hours/quarter; money_needed = 1.2M USD
  clearances = 2; clearance_chance = 80%; least_time = 15 months; tries_a_quarter = 1
  radical = 40%; complex = 20%; heard_by = givers
}

## A national network of teachers who tell each other what they do. When it works: sites of different organizations
## come to know each other, and evidence travels (the move `connect_teachers`).
template initiative national_teacher_network {
  axis = core; scope = large; works_as = network
  effort = 250 hours/quarter; money_needed = 300k USD
  clearances = 1; clearance_chance = 90%; least_time = 9 months; tries_a_quarter = 1
  radical = 20%; complex = 20%; heard_by = educators
}

# ---- Conditions, large ---------------------------------------------------------------------------

## Lawsuits that widen the rights of children. When they are won: what is just counts for more, lastingly; a law
## that is tied to it comes into force.
template initiative rights_lawsuits {
  axis = conditions; scope = large; works_as = rights
  effort = 300 hours/quarter; money_needed = 600k USD
  clearances = 8; clearance_chance = 75%; least_time = 36 months; tries_a_quarter = 1
  radical = 70%; complex = 50%; heard_by = givers
}

## A law that lets charter schools be founded and paid by the public. Parents are to be heard as well as givers.
## When it passes: sites may leave for an organization that lets them try; the others close ranks at first.
template initiative charter_law {
  axis = conditions; scope = large; works_as = entry
  effort = 300 hours/quarter; money_needed = 400k USD
  clearances = 12; clearance_chance = 85%; least_time = 24 months; tries_a_quarter = 2
  radical = 80%; complex = 50%; heard_by = givers
}

## A political movement for the level and the form of accountability. Givers are to be heard as well as parents.
## When it wins: reviews are stricter, there is more to spend, and more drill.
template initiative accountability_movement {
  axis = conditions; scope = large; works_as = accountability
  effort = 350 hours/quarter; money_needed = 500k USD
  clearances = 15; clearance_chance = 85%; least_time = 30 months; tries_a_quarter = 2
  radical = 70%; complex = 40%; heard_by = parents
}

"""###

private let text30 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The form of change, said in full (paragraph 52 of the essay): the form of a practice's life, unless the whole sector
# learns by itself, which overrides it; with its manner (a memory that inspires or deters, copies that are faithful or
# drift, what was taken over adapted or copied, learning or mere churn). And how much hangs on the cut points: how many
# labels change when each moves by a fifth. It looks and changes nothing. Brought in with `use labels`.
# Left out: branch, franchise and licence, which are told by the figures of a replicator. Own classification [section
# 8].
# Try: The form of the lab's life, with its manner, and how much hangs on the cut points.
#   Lab.first_used = 2024-Q3
#   label_of(Lab)
# Try: Eight practices at three sites each, and what is invented later: how many have no settled label yet, and how many
# labels hang on where the cut points lie.
#   clock quarter from 2026-Q3
#   use labels
#   30 sites { slack = 100k USD }
#   link neighbors among sites by ring(4)
#   8 practices numbered i { quality = 4% * i; radical = 10%; buzz = 1; site_cost = 5k USD/quarter }
#   rule pilots in act at start { each p in practices { each s in (pick 3 of sites) { s uses p } } }
#   measure not_settled_yet = count of practices where label_of(it) is unsettled
#   measure hang_on_cuts = labels_that_hang_on_cuts
#   quietly step 24
#   plot not_settled_yet, hang_on_cuts

use everywhere_local
use measures_of_learning

## A manner of a form of change.
kind manner
manner no_manner "nothing more to say"
manner inspiring "it inspires another try"
manner deterring "it deters from another try"
manner faithful_copies "faithful"
manner drifting_copies "drifting from the model"
manner adapted_copies "adapted"
manner plain_copies "copied as it is"
manner learning_wisely "and chooses better than chance"
manner churning "churn: it chooses no better than chance"

## Copies that are further than this from their original, on the mean, drift or are adapted. Own definition.
parameter drifted_from = 0.25 plausible 0.1 to 0.5

## The label of a practice's part in the change of the sector: its form, or that the system learns.
## Source: own classification [section 8].
## Example: `label_of(Fad)` gives never_launched "never launched" (form).
define label_of(p: practice) = if does_sector_learn then system_that_learns else form_of(p)

## The manner of a form of change, for a cut point of one's own. Hidden where it tells learning from churn.
## Example: `Lab.memory = 0.4; manner_by(quashed, Lab, 0.25)` gives inspiring "it inspires another try" (manner).
define manner_by(f: form, p: practice, drifted: number) = {
  when f is system_that_learns and selection_accuracy > 50%: learning_wisely
  when f is system_that_learns: churning
  when f is quashed and p.memory > 0: inspiring
  when f is quashed and p.memory < 0: deterring
  when f is spread_by_replication and divergence_of(p) < drifted: faithful_copies
  when f is spread_by_replication: drifting_copies
  when f is spread_by_diffusion and divergence_of(p) >= drifted: adapted_copies
  when f is spread_by_diffusion: plain_copies
  otherwise: no_manner
}

## The manner of the change that a practice is part of, now. Source: own classification [section 8].
## Example: `manner_of(Lab)` gives no_manner "nothing more to say" (manner).
define manner_of(p: practice) = manner_by(label_of(p), p, drifted_from)

## A cut point of the classification. `moves_by` is how far it is moved, up and down, to see what hangs on it.
kind cut_point { moves_by: share = 20% }
cut_point cut_of_niche "the share up to which a practice is a niche"
cut_point cut_of_standstill "how little a niche moves"
cut_point cut_of_settling "the age from which it is settled"
cut_point cut_of_looking_back "how far back its reach is compared"
cut_point cut_of_drifting "the distance from which copies drift or are adapted"
cut_point cut_of_origins "the part of sites with something of their own"
cut_point cut_of_locals "the part of it that stays local"
cut_point cut_of_importing "the distance from which an import is adapted"

## What a cut point is multiplied by, when one of them is moved.
## Example: `factor_of(cut_of_niche, cut_of_niche, 1.2)` gives 1.2.
define factor_of(c: cut_point, moved: cut_point, factor: number) = if c is moved then factor else 1

## The reach that a practice had six quarters ago, or five or seven, where that is moved by a fifth.
## Example: `earlier_reach(Lab, cut_of_niche, 1.2)` gives 16.7%.
define earlier_reach(p: practice, moved: cut_point, factor: number) = {
  when moved is cut_of_looking_back and factor < 1: reach(p) 5 quarters ago
  when moved is cut_of_looking_back and factor > 1: reach(p) 7 quarters ago
  otherwise: reach(p) 6 quarters ago
}

## Whether the sector would count as one that learns, if a cut point were moved.
## Example: `learns_if(cut_of_origins, 0.8)` gives no.
define learns_if(moved: cut_point, factor: number) = learns_by(origins_needed * factor_of(cut_of_origins,
  moved, factor), locals_needed * factor_of(cut_of_locals, moved, factor), niche_limit *
  factor_of(cut_of_niche, moved, factor), adapted_from * factor_of(cut_of_importing, moved, factor))

## The label that a practice would have, if a cut point were moved.
## Example: `label_if(Fad, cut_of_niche, 0.8)` gives never_launched "never launched" (form).
define label_if(p: practice, moved: cut_point, factor: number) = {
  when learns_if(moved, factor): system_that_learns
  otherwise: form_by(p, niche_limit * factor_of(cut_of_niche, moved, factor),
    standstill * factor_of(cut_of_standstill, moved, factor),
    settled_after * factor_of(cut_of_settling, moved, factor), earlier_reach(p, moved, factor))
}

## Whether a practice's label, or its manner, changes when a cut point is multiplied by something.
## Example: `Lab.first_used = 2024-Q3; does_label_change(Lab, cut_of_settling, 1.2)` gives yes.
define does_label_change(p: practice, moved: cut_point, factor: number) {
  let other = label_if(p, moved, factor)
  other is not label_of(p) or
    manner_by(other, p, drifted_from * factor_of(cut_of_drifting, moved, factor)) is not manner_of(p)
}

## How many labels of practices change when a cut point moves down, or up, by its fifth. It looks back for each of them,
## so ask it in a measure: `measure fragile = labels_changed(cut_of_niche)`. Own definition [section 8].
## Example: `labels_changed(cut_of_niche)` gives 0.
define labels_changed(c: cut_point) = count of p in practices where
  does_label_change(p, c, 1 - c.moves_by) or does_label_change(p, c, 1 + c.moves_by)

## How many labels of practices change when any of the cut points moves so. Ask it in a measure.
define labels_that_hang_on_cuts = count of p in practices where
  (any of c in cut_points where
  does_label_change(p, c, 1 - c.moves_by) or does_label_change(p, c, 1 + c.moves_by))

"""###

private let text31 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What sites believe of practices, and how they learn (paragraphs 13, 27, 42 of the essay): each site has an estimate
# of the effect of each practice and a precision of it; what it sees at home and hears of sites like it moves the
# estimate. How a belief follows news stands in the slot `belief`: `normal_forgetting` by default, and rivals that
# take its place. Learning is single loop (do more or less of it) or double loop (make something else of it): see the
# moves `reflect` and `redesign` in the module `moves`. Left out: estimates of what is not practices; sites that
# distrust each other. Sources: DeGroot 1970, Argyris & Schön 1978 (two loops). Equations [E8], [E19]; own forms.
# Try: What a site believes of the lab that it does, quarter by quarter, and what the lab does there.
#   each s in sites { s.needs_x = 0; s.needs_y = 0 }
#   Lab.site_cost = 10k USD/quarter
#   each u in uses { u.intensity = 60%; u.fidelity = 90%; u.age = 8 }
#   Lincoln hears_of Lab {}
#   measure believed = max estimate of hears_of
#   measure so_it_is = max (effect_now(it)) of uses else 0
#   quietly step 24
#   plot believed, so_it_is

use normal_forgetting
use results
use selection

## A site has heard of a practice, and has an opinion of it.
##
## `estimate` is what it believes the effect to be, `precision` how sure it is: one over the variance. Source of the
## first opinion: effects of trials have a mean of 0.05 and a spread of 0.14 (Kraft 2020, taken sceptically).
relation hears_of from site to practice {
  called site.heard_of, practice.hearers
  ## how far it is known there; 0 to 1
  awareness: share = 0%
  ## the effect that the site believes in, in units of results
  estimate: number = first_belief
  ## how sure it is: one over the variance of its belief
  precision: number = 1 / 0.14^2
  ## the neighbours that used it when the quarter's decisions were made
  users_around: number = 0
  ## the part of all neighbours that they are; 0 to 1
  part_around: share = 0%
  ## the weight of what came in this quarter, and what it said times its weight
  news: number = 0
  said: number = 0
}

extend site {
  ## how much more the site learns from what it sees this quarter, because somebody stopped to look; 0 to 1
  reflection: share = 0%
}

## What a site believes of the effect of a practice before it has seen anything: what trials show on average (Kraft
## 2020, taken sceptically). Unit: that of results.
parameter first_belief = 5% plausible 0% to 10%
## How far what is seen in a quarter misses the effect, by luck (standard deviation at full use).
parameter evidence_noise = 15% plausible 8% to 30%
## How much a neighbour's evidence counts beside one's own. Set.
parameter trust_in_peers = 60% plausible 20% to 100%
## How much talk colours what is seen: what full talk adds to it where nothing tells evidence from talk, in units of
## results. Set.
parameter colour_of_talk = 3% plausible 0% to 10%
## The greatest precision a belief can have; 4000 is a standard deviation of 0.016. Set.
parameter surest = 4000 plausible 400 to 10000

## What a site believes of a practice.
## Example: `belief_at(Lincoln, Lab)` gives 0.05.
define belief_at(s: site, p: practice) {
  let h = hears_of(s, p)
  (if h is not none then h.estimate else first_belief)
}

## What a site believes of the practice in use there.
## Example: `Lincoln hears_of Lab { estimate = 12% }; max (belief_of(it)) of uses` gives 0.12.
define belief_of(u: uses) = belief_at(u.site, u.practice)

## The uncertainty of an opinion: the standard deviation of the belief.
## Example: `Lincoln hears_of Lab {}; max (doubt(it)) of hears_of` gives 0.14.
define doubt(h: hears_of) = 1 / sqrt(h.precision)

## The weight of what a use shows in a quarter: more where more is done and where somebody looks closely [E8].
## Example: `max (weight_of_evidence(it)) of uses` gives 8.88889.
define weight_of_evidence(u: uses) = u.intensity / evidence_noise^2 * (1 + u.site.reflection)

## What a use shows in a quarter [E8]: its effect, missed by luck, the less the more is done, and coloured by talk. `luck`
## is how far a use that is done in full would miss it, times the root of ten.
## Example: `Lincoln.needs_x = 0; Lincoln.needs_y = 0; Lab.radical = 0%; what_is_seen(first of uses, 0)` gives 0.09.
define what_is_seen(u: uses, luck: number) = effect_now(u) + luck / sqrt(10 * max(u.intensity, 10%)) +
  colour_of_talk * u.practice.buzz * (1 - evaluation)

## What everyone believes of a practice: the beliefs of its users, weighed by how sure they are; 0 without users.
## Example: `Lincoln hears_of Lab { estimate = 12% }; public_belief(Lab)` gives 0.12.
define public_belief(p: practice) {
  let sure = sum (if it.site uses p then precision else 0) of hears_of where practice is p
  let said = sum (if it.site uses p then precision * estimate else 0) of hears_of where practice is p
  (if sure > 0 then said / sure else 0)
}

## Everybody has an opinion of what there is from the start; what is invented later brings its own.
rule first_opinions in environment for each p: practice at start {
  each s in sites where not (s hears_of p) { s hears_of p {} }
}

## Each site sees which of its neighbours use what.
rule seen_by_neighbours in notice for each u: uses {
  each n in u.site.peers {
    let there = hears_of(n, u.practice)
    if there is not none {
      there.users_around += 1
      there.part_around += 1 / count of n.peers
    }
  }
}

## What a use shows is seen at home and, as far as evidence travels, by the neighbours, the more the more alike they are.
rule seeing in sense for each u: uses {
  let seen = what_is_seen(u, normal(0, evidence_noise))
  let weight = weight_of_evidence(u)
  let here = hears_of(u.site, u.practice)
  if here is not none {
    here.news += weight
    here.said += weight * seen
  }
  each n in u.site.peers {
    let there = hears_of(n, u.practice)
    if there is not none {
      let part = trust_in_peers * evaluation * likeness(n, u.site) / count of n.peers * weight
      there.news += part
      there.said += part * seen
    }
  }
}

## The precision of a belief after the quarter's news, before the bound.
## Example: `Lincoln hears_of Lab {}; max (precision_next(it)) of hears_of` gives 49.4898.
define precision_next(h: hears_of) = sureness_after(h.precision, h.news)
## The belief after the quarter's news.
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.news = 50; h.said = 10 }; max (estimate_next(it)) of hears_of` gives 0.125385.
define estimate_next(h: hears_of) = believed_after(h.estimate, h.precision, h.news, h.said)

## Beliefs follow what came in.
rule believing in learn for each h: hears_of {
  h.estimate = estimate_next(h)
  h.precision = min(precision_next(h), surest)
  h.news = 0
  h.said = 0
  h.users_around = 0
  h.part_around = 0%
}

## What does not work is given up. A use of less than this part of the work has almost stopped, and ends. How far a
## practice reaches hangs much on it. Set [section 7].
parameter given_up_below = 5% plausible 3% to 8%
## A use whose effect is believed to be below this does harm, in units of results. Set.
parameter harmful_below = -1% plausible -5% to 0%
## A use that does harm is given up once it is older than so many quarters. Set.
parameter patience_with_harm = 4 plausible 2 to 8

## Whether a site gives a practice up now.
## Example: `count of uses where is_given_up(it)` gives 0.
define is_given_up(u: uses) = u.intensity < given_up_below or
  (belief_of(u) < harmful_below and u.age > patience_with_harm and u.channel is not mandate)

rule giving_up in judge for each u: uses where is_given_up(u) {
  let h = hears_of(u.site, u.practice)
  if h is not none { h.awareness = max(h.awareness, 50%) }
  untie u
}

## Looking closely lasts a quarter.
rule looking_ends in judge for each s: site where s.reflection > 0 { s.reflection = 0% }

"""###

private let text32 = ###"""
# SPDX-License-Identifier: Apache-2.0
# A head who has lost the trust of those above at the end of a year is let go, and what is not yet rooted suffers
# (paragraphs 10-11 of the essay): what rivals of the slot `accountability` share. They say what trust follows, in
# phase `judge`; here is what follows from it. `score_ratchet` does the same in its own review. Brought in with `use
# letting_go`. Left out: those in charge of an organization. Source: own form [E4].
# Try: A head whom nobody trusts is let go at the end of a year: what becomes of a shallow use and of a deep one.
#   Lincoln uses Fad { intensity = 30%; depth = 80% }
#   principal.confidence = 10%
#   measure shallow = max intensity of uses where practice is Lab else 0
#   measure deep = max intensity of uses where practice is Fad else 0
#   step 4
#   quietly step 4
#   plot shallow, deep

use learning
use reviews

## Whoever has too little trust leaves; whoever comes next begins anew, and only what is deep outlives the change.
rule losing_office in review for each s: site where year_ends {
  let p = s.head
  if p is not none and p.confidence < let_go_below {
    p.confidence = fresh_trust
    each u in uses where u.site is s and u.depth < deep_enough {
      if outlives * u.intensity < given_up_below { untie u } else { u.intensity = outlives * u.intensity }
    }
    each h in holds where h.position is p {
      note "{h.actor} is let go."
      untie h
    }
  }
}

"""###

private let text33 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Leverage (paragraphs 24-26 of the essay): how much change for how much of one's own. The first bit is from an idea to
# something that exists and works; the second is from there to something large in the system. Hours, money and value
# are written down while a model runs; leverage itself compares worlds in which somebody acts with the same worlds in
# which nothing is done, so it takes the means of two runs. Brought in with `use leverage`; it changes nothing.
# Give the lead's initiative no steady effort, or it is worked on in both runs.
# `run 200 worlds over 24 quarters as acts`, `run 200 worlds over 24 quarters without moves as rests`, then
# `first_bit(mean home of acts, mean home of rests, mean hours of acts, mean hours of rests)`, where `home` and `hours`
# are measures such as `StartLab.value_at_home` and `hours_used_by(Rosa) / 1 hour`. Intervals: see `twins`.
# Left out: what others would have done with their hours. Sources: the essay; Moore 1995 (what a manager adds beyond
# what is there); own form [section 9].
# Try: From the means of two runs: value at home and beyond, with and without, for 1000 of one's own hours.
#   first_bit(0.5, 0.3, 1000, 0)
#   second_bit(0.4, 0.3, 0.5, 0.3)
#   leverage_in_all(0.1, 0.5)
#   rule working in act { pay 50 hours from Rosa.energy to outside }
#   measure hours_so_far = hours_used_by(Rosa) / 1 hour
#   measure value_so_far = StartLab.value_at_home
#   quietly step 12
#   plot hours_so_far
#   plot value_so_far

use results
use energy

extend actor {
  ## hours that were there when the quarter's work began
  hours_had: hours = it.energy
  ## hours used for moves and steady work in the steps that are over; duties take theirs before
  hours_used: hours = 0 hours
}

extend uses {
  ## the grant that was there before the last bill
  grant_seen: USD = 0 USD
}

extend initiative {
  ## the site at which it began: that of the lead's office, unless the model says another
  home: site or none = none
  ## the value added at home so far, for what it works on: results times intensity, summed over quarters; hidden
  value_at_home: hidden number = 0
  ## the value added by all practices elsewhere so far; hidden
  value_beyond: hidden number = 0
  ## money of home's own that went into it so far: from base budget and slack, not from grants
  own_money: USD = 0 USD
  ## money of others that went into it so far: grants, and all that other sites paid
  money_of_others: USD = 0 USD
  ## quarters in a row in which it existed and worked at home
  working_quarters: number = 0
  ## the first bit is done: it has existed and worked for a year
  has_worked: yes/no = no
}

## It exists while such a part of the work at home is done by it. Own definition.
parameter exists_from = 10% plausible 5% to 20%
## It works while its effect times its intensity is above this. Unit: that of results. Own definition.
parameter works_from = 1% plausible 0.5% to 2%
## It must have done both for so many quarters in a row. Own definition.
parameter quarters_to_work = 4 plausible 2 to 8
## What an hour of the lead's own is worth in money: at this rate money and hours are put together. Set.
parameter money_for_an_hour = 60 USD/hour plausible 20 USD/hour to 200 USD/hour
## Leverage is told for so many of one's own hours, about a quarter's work of one person. Range: fixed by definition;
## set [section 9].
parameter hours_of_leverage = 500 hours

## Hours that an actor has used so far for moves and steady work, those since the last step included.
## Example: `pay 20 hours from Rosa.energy to outside; hours_used_by(Rosa)` gives 20 hours.
define hours_used_by(a: actor) = a.hours_used + hours_used_lately(a)

## Hours used since the quarter's work began: those that were there and are gone, and overtime.
## Example: `pay 20 hours from Rosa.energy to outside; hours_used_lately(Rosa)` gives 20 hours.
define hours_used_lately(a: actor) = max(a.hours_had + a.overtime - a.energy, 0 hours)

## Hours that all others have used so far.
## Example: `pay 20 hours from Ines.energy to outside; hours_of_others(Rosa)` gives 20 hours.
define hours_of_others(a: actor) = sum (hours_used_by(it)) of actors where it is not a

## Hours of the last step are added up before those of the new one come, and what is there for it is written down.
rule counting_hours in shock for each a: actor { a.hours_used += hours_used_lately(a) }
## What is there when the quarter's work begins, before it is spent.
rule hours_at_hand in income for each a: actor { a.hours_had = a.energy }

## An initiative is at home where its lead leads when it is first seen.
rule finding_home in income for each i: initiative where i.home is none {
  let office = i.lead.office
  if office is not none {
    let s = office.site
    if s is not none { i.home = s }
  }
}

## Grants are looked at before the bills.
rule seeing_grants in adjust for each u: uses { u.grant_seen = u.grant }

## Whether something exists and works: so much of it is done, and it adds so much.
## Example: `exists_and_works(20%, 0.1)` gives yes.
define exists_and_works(intensity: number, effect: number) =
  intensity >= exists_from and intensity * effect > works_from

## Value and money are added up, for each initiative.
rule adding_up in sense for each i: initiative {
  let h = i.home
  each u in uses {
    let at_home = h is not none and u.site is h
    if u.practice is i.target {
      let from_grant = min(u.paid, u.grant_seen)
      if at_home {
        i.value_at_home += u.intensity * u.effect * 1 step / 1 quarter
        i.own_money += u.paid_by_base + u.paid - from_grant
        i.money_of_others += from_grant
      } else {
        i.money_of_others += u.paid_by_base + u.paid
      }
    }
    if not at_home { i.value_beyond += u.intensity * u.effect * 1 step / 1 quarter }
  }
  let going = any of uses where practice is i.target and site is i.home and
    exists_and_works(intensity, effect)
  let running = if going then i.working_quarters + 1 step / 1 quarter else 0
  i.working_quarters = running
  if running >= quarters_to_work { i.has_worked = yes }
}

## What an initiative took of the lead's own so far: hours, and home's money at its rate.
## Example: `StartLab.own_money = 6k USD; pay 20 hours from Rosa.energy to outside; own_resource(StartLab)` gives 120 hours.
define own_resource(i: initiative) = hours_used_by(i.lead) + i.own_money / money_for_an_hour

## What others put in so far: their hours, and their money at the same rate. Shown beside leverage, and no part of it.
## Example: `StartLab.money_of_others = 6k USD; mobilized_resource(StartLab)` gives 100 hours.
define mobilized_resource(i: initiative) = hours_of_others(i.lead) + i.money_of_others / money_for_an_hour

## What acting added: the mean with it less the mean without.
## Example: `added_by_acting(0.5, 0.2)` gives 0.3.
define added_by_acting(with_it: number, without_it: number) = with_it - without_it

## The first bit of leverage: value added at home for each 500 of one's own hours; from the means of two runs, with and
## without one's moves. 0 where nothing was used. Own definition [section 9].
## Example: `first_bit(0.5, 0.3, 1000, 0)` gives 0.1.
define first_bit(home_with: number, home_without: number, own_with: number, own_without: number) =
  if own_with > own_without
  then (home_with - home_without) / (own_with - own_without) * (hours_of_leverage / 1 hour) else 0

## The second bit: value added beyond home for each unit added at home, as a multiplier; from the means of two runs.
## 0 where nothing was added at home. Own definition [section 9].
## Example: `second_bit(0.4, 0.3, 0.5, 0.3)` gives 0.5.
define second_bit(beyond_with: number, beyond_without: number, home_with: number, home_without: number) =
  if home_with > home_without then (beyond_with - beyond_without) / (home_with - home_without) else 0

## Leverage in all, for each 500 of one's own hours: the first bit times one and the second. Own definition [section 9].
## Example: `leverage_in_all(0.1, 0.5)` gives 0.15.
define leverage_in_all(bit_one: number, bit_two: number) = bit_one * (1 + bit_two)

## Mobilization: what others put in for each hour of one's own; from the means of two runs. 0 where nothing was used.
## Own definition [section 9].
## Example: `mobilization_by(900, 300, 1000, 0)` gives 0.6.
define mobilization_by(others_with: number, others_without: number, own_with: number, own_without: number) =
  if own_with > own_without then (others_with - others_without) / (own_with - own_without) else 0

"""###

private let text34 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The seven candidates for the linchpin of the system as sets of figures (paragraphs 53-55 of the essay). The module
# `linchpins` follows one figure for each; here a linchpin is a set of markers, and its shift is how far all of them are
# from where they were at the start, each in spreads of its plausible range, so that sets can be compared. The library
# reports shifts and judges by none: nobody knows yet which of the seven decides. Brought in with `use linchpin_sets`;
# it looks and changes nothing. What is fixed for a whole world (a parameter) cannot shift in it; each marker is a field,
# or a mean of fields, that stands for the set and lasts: normal levels and not levels, usual resistance and not
# resistance. A model may add markers, and linchpins, of its own.
# Left out: whether a shift will last, beyond that. Source: the essay; own definition [C38]; spreads set by section 4
# of the theory: a flat range has a standard deviation of its width over the square root of twelve.
# Try: The lab is begun at every site: how far each of the seven has been shifted six years later, in spreads.
#   extend linchpin { shift: formula of number = linchpin_shift(it) }
#   Lab.radical = 10%; Lab.site_cost = 20k USD/quarter
#   each s in sites where not (it uses Lab) { s uses Lab }
#   each s in sites { s hears_of Lab { estimate = 12% } }
#   quietly step 24
#   plot shift of linchpins

use linchpins
use novelty
use score_ratchet

## A figure whose lasting change belongs to a linchpin.
kind marker {
  ## the linchpin
  linchpin: linchpin
  ## the figure
  figure: formula of number
  ## what it was at the start
  at_start: number = it.figure
  ## the standard deviation of its plausible range
  spread: number = 1
}

## The standard deviation of a range in which everything is equally likely. Source: the flat distribution.
## Example: `spread_of_range(0.3, 0.9)` gives 0.173205.
define spread_of_range(low: number, high: number) = (high - low) / sqrt(12)

marker lasting_demand "what politics asks for, normally" {
  linchpin = political_commitment
  figure = mean normal_level of forces where sphere is political and leg is value else 0
  spread = spread_of_range(-1, 1)
}
marker lasting_will "political will, normally" {
  linchpin = political_commitment
  figure = mean normal_level of forces where sphere is political and leg is authorizing else 0
  spread = spread_of_range(-1, 1)
}
marker lasting_law "what law permits and helps, normally" {
  linchpin = political_commitment
  figure = mean normal_level of forces where sphere is political and leg is task else 0
  spread = spread_of_range(-1, 1)
}
marker base_budgets "base budgets, against the usual" {
  linchpin = public_finance
  figure = mean (budget / usual_budget) of sites else 1
  spread = spread_of_range(0.85, 1)
}
marker lasting_means "what can be paid, normally" {
  linchpin = public_finance
  figure = mean normal_level of forces where sphere is economic and leg is authorizing else 0
  spread = spread_of_range(-1, 1)
}
marker carried_by_base "the part of base budgets that new practices have" {
  linchpin = public_finance
  figure = (sum (base_share * practice.site_cost * intensity / (1 USD/quarter)) of uses) /
    max(sum (budget / (1 USD/quarter)) of sites, 1)
  spread = spread_of_range(0, 0.2)
}
marker drill_asked "the part of the work that is drilled" {
  linchpin = accountability_for_results
  figure = mean drill of sites else 0
  spread = spread_of_range(0.05, 0.3)
}
marker usual_opposition "usual resistance" {
  linchpin = rights_and_governance
  figure = mean usual_resistance of organizations else 0
  spread = spread_of_range(0.3, 0.9)
}
marker letting_try "how readily organizations let their sites try" {
  linchpin = rights_and_governance
  figure = mean openness_around(it) of sites else 0
  spread = spread_of_range(0.2, 0.9)
}
marker able_sites "capacity of sites" {
  linchpin = teaching_force
  figure = mean capacity of sites else 0
  spread = 0.15
}
marker owned_work "how far those in the work call what is new their own" {
  linchpin = teaching_force
  figure = (sum (intensity * ownership) of uses) / max(count of sites, 1)
  spread = spread_of_range(0, 0.9)
}
marker done_otherwise "the part of the work that is done in new ways" {
  linchpin = instructional_core
  figure = (sum intensity of uses) / max(count of sites, 1)
  spread = spread_of_range(0, 0.9)
}
marker rooted_in "how much of that has taken root" {
  linchpin = instructional_core
  figure = (sum (intensity * depth) of uses) / max(count of sites, 1)
  spread = spread_of_range(0, 0.9)
}
marker telling_apart "the capacity of evaluation" {
  linchpin = research_and_development
  figure = evaluation
  spread = spread_of_range(0.1, 0.9)
}
marker inventing_there "inventions for each site" {
  linchpin = research_and_development
  figure = (sum inventions of sites) / max(count of sites, 1)
  spread = spread_of_range(0, 2)
}
marker knowing_others "other sites that a site knows" {
  linchpin = research_and_development
  figure = mean (count of it.peers) of sites else 0
  spread = spread_of_range(0, 10)
}

## How far a marker is from where it was at the start, in spreads of its range. Own definition [C38].
## Example: `Lincoln.capacity = 73%; shift_of(able_sites)` gives 0.2.
define shift_of(m: marker) = abs(m.figure - m.at_start) / m.spread

## How far a linchpin has been shifted: the sum over its markers, in spreads. 0 is as at the start; 1 is as much as one
## figure usually differs between systems. Source: own definition [C38].
## Example: `Lincoln.capacity = 73%; linchpin_shift(teaching_force)` gives 0.2.
define linchpin_shift(l: linchpin) = sum (shift_of(it)) of markers where linchpin is l

## The linchpin that has been shifted most; the first of those that have been shifted alike.
define most_shifted = best of linchpins by linchpin_shift(it)

## How far all seven have been shifted in all. Own definition.
define structural_change = sum (shift_of(it)) of markers

"""###

private let text35 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What some hold to be fundamental (paragraph 53 of the essay): political commitment, public finance, accountability,
# rights and governance, people, the core of the work, research and development. Nobody knows which of these decides
# what the sector is (paragraph 54), so they stand side by side as candidates, each a figure of the model with the
# distance that would be a great deal; how far each has moved, and stayed moved, is reported. It looks and changes
# nothing. Brought in with `use linchpins`.
# Left out: which one is right. Sources: the essay; Elmore 2004 (the core), Hannan & Freeman 1984 (core and periphery).
# Own form [C38]; the figures of a great deal are set.
# Try: The candidates, and what each stands on.
#   quietly step 8
#   show linchpins
# Try: The capacity of sites is raised and falls back within a year, then it is raised for good: how far it has moved,
# and how far it has moved and stayed.
#   measure moved = moved_by_now(teaching_force)
#   measure moved_and_stayed = moved_for_good(teaching_force)
#   quietly step 2
#   each s in sites { s.capacity += 15% }
#   quietly step 3
#   each s in sites { s.capacity -= 15% }
#   quietly step 3
#   each s in sites { s.capacity += 15% }
#   quietly step 8
#   plot moved, moved_and_stayed

use status_quo

## Something that may be what decides how the sector is. A model may add its own.
##
## `stands` is where it is now, as a formula; `great_deal` is the distance that would be a great deal for it.
kind linchpin {
  ## where it stands now
  stands: formula of number
  ## a distance that would be a great deal
  great_deal: number = 0.2
  ## where it stood at the start; none until the first step is under way
  stood: number or none = none
}

linchpin political_commitment "political commitment" { stands = usual_politics; great_deal = 0.4 }
linchpin public_finance "public finance" { stands = money_of_sites / first_money_of_sites; great_deal = 0.1 }
linchpin accountability_for_results "accountability" { stands = mean drill of sites else 0; great_deal = 0.1 }
linchpin rights_and_governance "rights and governance" {
  stands = mean openness of organizations else 0
  great_deal = 0.2
}
linchpin teaching_force "people" { stands = mean capacity of sites else 0; great_deal = 0.15 }
linchpin instructional_core "the core of the work" { stands = new_in_core; great_deal = 0.2 }
linchpin research_and_development "research and development" { stands = evaluation; great_deal = 0.2 }

## Where political forces settle: the mean of their normal levels, so that what passes does not count.
define usual_politics = mean normal_level of forces where sphere is political else 0
## The base budgets of all sites.
define money_of_sites = sum (budget * 1 quarter) of sites
## The base budgets of all sites at the start.
define first_money_of_sites = max((sum (usual_budget * 1 quarter) of sites), 1 USD)
## How much of the work of all sites is done in a new way.
define new_in_core = (sum intensity of uses) / max((count of sites), 1)

## Where each stood at first is written down once.
rule marking_linchpins in shock for each l: linchpin where l.stood is none at start { l.stood = l.stands }

## How far a linchpin has moved from where it stood, in great deals: 1 is a great deal. Own definition [C38].
## Example: `teaching_force.stood = 40%; moved_by_now(teaching_force)` gives 1.
define moved_by_now(l: linchpin) = if l.stood is not none then abs(l.stands - l.stood) / l.great_deal else 0

## How far it has moved and stayed: the least of the last year. Own definition [C38].
## Example: `teaching_force.stood = 40%; moved_for_good(teaching_force)` gives 0.
define moved_for_good(l: linchpin) = min moved_by_now(l) over 1 year

## How far the one that moved most has moved and stayed. Ask it in a measure, for it looks back at each.
define furthest_linchpin = max moved_for_good(it) of linchpins else 0

"""###

private let text36 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What there was pulls like a spring (paragraph 36 of the essay): always, at whatever departs from it, in proportion,
# and however deep or widely used it is. There is one resting place for each push, and what was gained goes when the
# push goes. Brought in with `use linear_spring instead of pull_with_basins`.
# Slot: homeostasis
# Assumes: resistance does not tire and is never won over; depth, cover and reach do not shelter anything.
# Sources: Lewin 1947 (an equilibrium that forces on both sides hold), Ashby 1956 (homeostasis). Own form, figure set.
# Try: The share of intensity that is taken back in a quarter, while the depth of a use goes from 10% to 100%.
#   rule going_deeper in act { each u in uses { u.depth += 10% } }
#   measure pull = max (restoring_force(it)) of uses
#   quietly step 9
#   plot pull

use resistance

## How hard resistance pulls at a radical practice. Unit: share of intensity per quarter.
parameter pull_back = 35% per quarter plausible 5% per quarter to 50% per quarter

## The share of intensity that what there was takes back in a quarter.
## Example: `each u in uses { u.depth = 100% }; restoring_force(first of uses)` gives 0.105.
define restoring_force(u: uses) = pull_back * 1 step * u.practice.radical * felt_resistance(u.site)

## The reach from which a practice is pulled at a use no harder than by such a share per quarter: 0 or 1, for the
## spring pulls at all reaches alike.
## Example: `reach_to_hold(first of uses, 5% per quarter)` gives 1.
define reach_to_hold(u: uses, borne: number per quarter) = if restoring_force(u) <= borne * 1 step then 0
  else 1

"""###

private let text37 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Two levels of thought (paragraph 35 of the essay): what is near, one's own office and initiative, and what is far, the
# sector as a whole; side by side, so that one can ask what the near does to the far. It looks and changes nothing but
# its own two tables. Brought in with `use look`.
# Set `looking = Rosa; looking_at = StartLab`, let a step pass, then `show near_views` and `show far_views`.
# Left out: what others see from where they stand. Source: the essay; own choice of figures [C37].
# Try: What is near and what is far, side by side.
#   looking = Rosa; looking_at = StartLab
#   quietly step
#   show near_views
#   show far_views
# Try: The near and the far over the next six years: what Rosa's site believes of a lab that works, and then its reach.
#   each s in sites { s.needs_x = 0; s.needs_y = 0 }
#   each u in uses { u.quality_here = 60%; u.age = 4 }
#   Lab.site_cost = 20k USD/quarter; Lab.radical = 10%; Eastside.resistance = 10%
#   measure near = belief_at_own_site.stands
#   measure far = reach_in_sector.stands
#   quietly step 24
#   plot near, far

use labels
use measures

## Who looks.
looking: actor or none = none
## The initiative that is looked at.
looking_at: initiative or none = none

## Something near: a figure of one's own office or initiative, as it stood at the end of the last step.
kind near_view {
  ## how it stood
  stands: number = 0
  ## how much that was more than in the step before
  gained: number = 0
}
near_view hours_left "hours left in the quarter"
near_view trust_from_above "trust of those above"
near_view uses_at_own_site "intensity at one's own site"
near_view fidelity_at_own_site "fidelity there"
near_view belief_at_own_site "the effect that is believed in there"

## Something far: a figure of the sector, as it stood at the end of the last step.
kind far_view {
  ## how it stood
  stands: number = 0
  ## how much that was more than in the step before
  gained: number = 0
}
far_view reach_in_sector "sites that use it"
far_view depth_in_sector "how deep it goes where it is used"
far_view base_funded_in_sector "the part of its bills that base budgets carry"
far_view claim_of_all_new "the part of base budgets that all new practices have"
far_view pressure_from_outside "pressure from outside for it that has lasted"
far_view new_practices_alive "home-grown practices that are alive"

## How something near stands for an actor and a practice.
## Example: `near_now(hours_left, Rosa, Lab)` gives 275.
define near_now(v: near_view, a: actor, p: practice) = {
  when v is hours_left: a.energy / 1 hour
  when v is trust_from_above: 1 * trust_of(a)
  when v is uses_at_own_site: sum intensity of uses where practice is p and leads_site(a, it.site)
  when v is fidelity_at_own_site: sum fidelity of uses where practice is p and leads_site(a, it.site)
  otherwise: sum (belief_of(it)) of uses where practice is p and leads_site(a, it.site)
}

## The trust of those above in an actor's office; 0 for one without.
## Example: `trust_of(Rosa)` gives 50%.
define trust_of(a: actor) = if a.office is not none then a.office.confidence else 0%

## How something far stands for a practice.
## Example: `far_now(reach_in_sector, Lab)` gives 0.166667.
define far_now(v: far_view, p: practice) = {
  when v is reach_in_sector: 1 * reach(p)
  when v is depth_in_sector: 1 * depth_in_use(p)
  when v is base_funded_in_sector: base_funded_share(p)
  when v is claim_of_all_new: claim_of_new
  when v is pressure_from_outside: p.pressure
  otherwise: 1 * (count of practices where is_alive_and_home_grown(it))
}

## The practice that is looked at: what the initiative works on, if that is a practice.
## Example: `works_on(StartLab, Lab)` gives yes.
define works_on(i: initiative, p: practice) = i.target is p

## Both tables are filled anew at the end of each step: one's own figures first.
rule looking_near in respond for each v: near_view, p: practice {
  let a = looking
  let i = looking_at
  if a is not none and i is not none {
    if works_on(i, p) {
      v.gained = near_now(v, a, p) - v.stands
      v.stands = near_now(v, a, p)
    }
  }
}
## The sector's figures for what the initiative works on.
rule looking_far in respond for each v: far_view, p: practice {
  let i = looking_at
  if i is not none {
    if works_on(i, p) {
      v.gained = far_now(v, p) - v.stands
      v.stands = far_now(v, p)
    }
  }
}

"""###

private let text38 = ###"""
# SPDX-License-Identifier: Apache-2.0
# A law that orders a practice (paragraph 31 of the essay): every site that does not use it yet begins to, on paper
# more than in the work, for it is nobody's own and few know how. "Policy may have changed", and what is done may not;
# the gap between the two is a measure. Assistance that comes with the law keeps help at a level. Brought in with `use
# mandates`. Left out: sanctions and inspection; a law that forbids; sites that leave rather than obey. What a mandate
# does later (what was ordered is not prohibited, stays at 35% at least, and does not come to be owned) stands in
# `status_quo` and `fidelity_and_depth`. Sources: Berman & McLaughlin 1978, Lipsky 1980, McLaughlin 1987; own form, set
# figures [C19, C20].
# Try: A law orders the lab everywhere from the second year on: who does it, on paper and as meant.
#   law lab_for_all { practice = Lab; date = 2027-Q3 }
#   measure on_paper = reach(Lab)
#   measure as_meant = mean fidelity of uses else 0
#   quietly step 16
#   plot on_paper, as_meant

use learning
use implementation
use status_quo

## A law, or an order from above, that sites use a practice. Written so:
## `law ReadingMandate { practice = ReadingLab; date = 2028-Q3; assistance = 1.5 }`.
kind law {
  ## what it orders
  practice: practice
  ## when it comes into force; none as long as nobody has decided it
  date: date or none = none
  ## the organization whose sites it binds; none: all sites
  binds: organization or none = none
  ## the help that comes with it for as long as it holds, 1 being one helper's full attention; 0: none
  assistance: number from 0 to 1.5 = 0
  ## it is in force
  is_in_force: yes/no = no
}

## How much of the work at a site is done that way when the order comes. Set.
parameter ordered_intensity = 35% plausible 10% to 60%
## How well it is done at first. Set.
parameter ordered_fidelity = 20% plausible 10% to 40%
## How far those who do it feel that it is theirs. Set.
parameter ordered_ownership = 5% plausible 0% to 15%

## Whether a law binds a site.
## Example: `law Order { practice = Lab; binds = Eastside }; binds_site(Order, Meadow)` gives no.
define binds_site(m: law, s: site) = m.binds is none or s.organization is m.binds

## The share of all sites that use a practice because they were told to. Range: 0 to 1.
## Example: `Adams uses Lab { channel = mandate }; ordered_reach(Lab)` gives 0.166667.
define ordered_reach(p: practice) = (count of uses where practice is p and channel is mandate) /
  max(count of sites, 1)

## How much of what a practice could do is done at a site: intensity, as far as it is done as meant. Range: 0 to 1.
## Example: `done_in_earnest(Lincoln, Lab)` gives 0.1.
define done_in_earnest(s: site, p: practice) = sum (intensity * fidelity) of uses where site is s and
  practice is p

## The gap between policy and practice under a mandate: the share of the sites that it binds which use the practice,
## less what is done in earnest there, the mean over these sites. 0 before it is in force, and where everybody does all
## of it as meant. Range: 0 to 1. Source: own definition (section 7 of the theory), after paragraph 31 of the essay.
## Example: `law Order { practice = Lab; is_in_force = yes }; Adams uses Lab { intensity = 35%; fidelity = 20% }; policy_practice_gap(Order)` gives 0.305.
define policy_practice_gap(m: law) = if not m.is_in_force then 0
  else (mean ((if it uses m.practice then 1 else 0) - done_in_earnest(it, m.practice)) of sites
  where binds_site(m, it) else 0)

## On its day a mandate comes into force: every site that it binds and that does not use the practice begins.
rule orders_come in environment for each m: law where not m.is_in_force and m.date is not none {
  if now >= m.date {
    m.is_in_force = yes
    note "{m} comes into force."
    each s in sites where binds_site(m, s) and not (s uses m.practice) {
      s uses m.practice {
        channel = mandate
        intensity = ordered_intensity
        fidelity = ordered_fidelity
        ownership = ordered_ownership
        depth = 0%
      }
      each h in hears_of where h.site is s and h.practice is m.practice { h.awareness = 100% }
    }
  }
}

## Assistance comes with the law: whoever uses the practice is helped as much, and from the second quarter on.
rule assistance in result for each m: law, u: uses
  where m.is_in_force and u.practice is m.practice and u.help < m.assistance
{
  if binds_site(m, u.site) { u.help = m.assistance }
}

"""###

private let text39 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Families judge by leaving (paragraphs 10-11 of the essay): once a year some move from sites whose scores are low to
# neighbours whose scores are higher, and their money moves with them; a head whom they leave loses trust, and drills.
# Brought in with `use market_accountability instead of score_ratchet`.
# Slot: accountability
# Assumes: families see scores and can move to neighbours; money follows them; nobody above asks for a target.
# Left out: families who stay and speak up; sites that close or choose whom to take; those in charge of an
# organization.
# Sources: Hirschman 1970 (exit), Friedman 1962, Chubb & Moe 1990, Hoxby 2003. Own form, set figures.
# Try: A year in which the neighbour's scores are higher by two tenths: what moves with families, and trust.
#   Lincoln.score = 0; Adams.score = 0.2
#   moves_with_families(Lincoln, Adams)
#   trust_next(principal, Lincoln)
#   measure trust = principal.confidence
#   measure money = Lincoln.budget
#   quietly step 16
#   plot trust

use letting_go
use money
use results
use reviews

## How much trust a good or bad year wins or costs, for scores that are 0.2 and more above or below the neighbours'.
parameter stakes = 30% plausible 0% to 60%
## A head with less trust than this drills more. Set.
parameter drilled_below = 40% plausible 25% to 60%
## The part of families that leaves in a year for neighbours whose scores are much higher. Set.
parameter families_who_move = 5% plausible 1% to 15%

## How far a year's scores of a site are above those of the sites around it, or below.
## Example: `Lincoln.score = 0.1; each s in Lincoln.peers { s.score = 0 }; ahead_of_neighbours(Lincoln)` gives 0.1.
define ahead_of_neighbours(s: site) =
  year_of_scores(s) - (mean (year_of_scores(it)) of s.peers else year_of_scores(s))

## The money that moves with families from one site to a neighbour within a year, in a quarter's budget; below zero,
## the other way. What one gains the other loses. Own definition.
## Example: `Lincoln.score = 0; Adams.score = 0.2; moves_with_families(Lincoln, Adams)` gives 19,039.9 USD/quarter.
define moves_with_families(s: site, n: site) = families_who_move *
  both_ways((year_of_scores(n) - year_of_scores(s)) / 0.2) * min(s.budget, n.budget) /
  max(count of s.peers, count of n.peers, 1)

## Trust after a year.
## Example: `Lincoln.score = 0.1; each s in Lincoln.peers { s.score = 0 }; trust_next(principal, Lincoln)` gives 0.638635.
define trust_next(p: position, s: site) =
  clamp(p.confidence + stakes * both_ways(ahead_of_neighbours(s) / 0.2), 0, 1)

## The gap to its neighbours that a site would show if a year went on as this quarter does, without luck. It reads
## what is hidden.
## Example: `untie Lincoln uses Lab; each s in sites { s.usual_results = 0 }; Lincoln.usual_results = 0.1; gap_to_expect(principal, Lincoln)` gives 0.1.
define gap_to_expect(p: position, s: site) =
  score_without_luck(s) - (mean (score_without_luck(it)) of s.peers else score_without_luck(s))
## How far a year's scores of a site miss it, by luck: four quarters, each with its own noise.
define noise_of_a_year = score_noise / 2

## The gap at which trust just holds: -1 where none is deep enough to end the time in office, 1 where none saves it.
## Example: `principal.confidence = 40%; gap_that_holds(principal)` gives -0.160944.
define gap_that_holds(p: position) {
  let x = (let_go_below - p.confidence) / max(stakes, 1e-9)
  (if x <= -1 then -1 else if x >= 1 then 1 else 0.2 * log((1 + x) / (1 - x)) / 2)
}

## Once a year families move, and trust follows.
rule families_choose in judge for each s: site where year_ends {
  each n in s.peers { s.budget -= moves_with_families(s, n) }
  let p = s.head
  if p is not none {
    let trust = trust_next(p, s)
    p.confidence = trust
    if trust < drilled_below { s.drill = min(35%, s.drill + 5%) }
  }
}

"""###

private let text40 = ###"""
# SPDX-License-Identifier: Apache-2.0
# All measures of change in a sector (paragraphs 53-58 of the essay), and the one that puts scale aside: how far a
# practice has become part of what the sector is. Brought in with `use measures`; a model that watches only some of it
# brings in the module of that topic alone.
# Left out: what is counted as systemic, which stands in `systemic`. Sources: Coburn 2003; own form [section 7].
# Try: How far the lab is a part of what there is: nothing, while its champion leads the site; more each year, once she
# has left and base budgets carry it.
#   use implementation
#   each u in uses { u.base_share = 60% }
#   measure part_of_what_there_is = dna_index(Lab)
#   quietly step 8
#   untie Rosa holds principal
#   quietly step 16
#   plot part_of_what_there_is

use measures_of_scale     # how much, how deep, how lasting, how widely spread, whose own
use measures_of_money     # whether it displaces what there was, and what a cut would leave
use measures_of_learning  # whether the sector learns, and by what
use measures_of_change    # orders and deeds, tipping, what pulls back, how far copies are from the original
use organizations_change  # transformed or killed

## Whether the site of a use is led by somebody who has an initiative for that practice: its champion.
## Example: `is_under_its_champion(first of uses)` gives yes.
define is_under_its_champion(u: uses) = any of i in initiatives where i.target is u.practice and
  leads_site(i.lead, u.site)

## Whether an actor holds the office that leads a site.
## Example: `leads_site(Rosa, Lincoln)` gives yes.
define leads_site(a: actor, s: site) = any of h in holds where h.actor is a and s.head is h.position

## The share of a practice's sites that are led by its champion, 0 to 1; 0 when nobody uses it.
## Example: `Adams uses Lab; under_champions(Lab)` gives 50%.
define under_champions(p: practice) = mean (if is_under_its_champion(it) then 100% else 0%) of uses where
  practice is p else 0%

## How far a practice has become part of what the sector is, 0 to 1, wherever it is in use: deep, carried by base
## budgets, its users' own, and not held up by its champions; one of them missing takes it all.
##
## Depth, base-funded share and shift of ownership multiplied, and the share of sites not under a champion. Own
## definition, after the essay's picture of DNA [section 7].
## Example: `untie Rosa holds principal; each u in uses { u.depth = 50%; u.paid_by_base = 9 USD }; dna_index(Lab)` gives 0.4.
define dna_index(p: practice) = depth_in_use(p) * base_funded_share(p) * shift_of_ownership(p) *
  (1 - under_champions(p))

"""###

private let text41 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How a practice moves through the sector (paragraphs 31, 36, 38, 41 and 52d of the essay): how far what was ordered is
# done, how fast it rose at its fastest and whether the way down is another than the way up, what pulls it back and from
# where it would hold by itself, and how far the copies are from the original. They look and change nothing. Brought in
# with `use measures_of_change`, or with all measures by `use measures`.
# Left out: which of two basins a whole sector is in; for that run it twice, pushed and not pushed (see `what if`).
# Sources: Pressman & Wildavsky 1973 (order and deed), Granovetter 1978 (tipping), Rice & Rogers 1980 (re-invention).
# Own forms [section 7, E11].
# Try: A push from outside that comes and goes within two years, and the reach that was gained under it and stays.
#   clock quarter from 2026-Q3
#   use measures_of_change
#   use diffusion
#   60 sites { slack = 100k USD }
#   practice Lab { radical = 20%; site_cost = 5k USD/quarter }
#   each s in sites { s hears_of Lab { awareness = 50% } }
#   rule a_push_for_a_time in act { Lab.approval = if elapsed < 8 quarters then 1.5 else 0 }
#   measure pushed = Lab.pressure
#   measure used = 1 * reach(Lab)
#   quietly step 24
#   hysteresis(Lab)
#   plot pushed, used

use status_quo

## How far what was ordered is not done: the share of sites that use a practice by order, less the work that they do as
## meant, for each site there is; 0 where nothing is ordered. Source: the essay's policy without implementation.
## Example: `Adams uses Lab { channel = mandate; intensity = 30%; fidelity = 20% }; policy_gap(Lab)` gives 0.156667.
define policy_gap(p: practice) = (sum (1 - it.intensity * it.fidelity) of uses where practice is p and
  channel is mandate) / max((count of sites), 1)

## How much reach a practice gained in the last year.
## Example: `rise_in_a_year(Lab)` gives 0.
define rise_in_a_year(p: practice) = change in reach(p) over 1 year

## Tipping: the largest rise of reach within a year, so far. 0 to 1. Own definition [section 7].
## Example: `largest_rise(Lab)` gives 0.
define largest_rise(p: practice) = max rise_in_a_year(p) over all

## What a step adds to the area between the way up and the way down: reach, while pressure falls or rises.
## Example: `turned(Lab)` gives 0.
define turned(p: practice) = (reach(p) + (reach(p) 1 step ago)) / 2 * ((p.pressure 1 step ago) - p.pressure)

## Hysteresis: the area between reach as pressure fell and reach as it rose, so far; it means something when pressure
## has come back to where it began. 0, the way down is the way up; above 0, what was gained under pressure stays.
## Unit: reach times pressure. Own definition [section 7].
## Example: `hysteresis(Lab)` gives 0.
define hysteresis(p: practice) = sum turned(p) over all

## The restoring force on a practice: the share of its intensity that what there was takes back in a step, the mean over
## its uses; 0 when nobody uses it. Own definition [E11].
## Example: `Eastside.resistance = 50%; Lab.reach_before = 0%; mean_restoring_force(Lab)` gives 0.0945.
define mean_restoring_force(p: practice) = mean (restoring_force(it)) of uses where practice is p else 0

## The intensity at which a use would come to rest if nothing else changed, 0 to 1: where what its site wants and what
## there was hold each other. Own definition, solved from [E11].
## Example: `Eastside.resistance = 0; Lincoln hears_of Lab { estimate = 1 }; resting_intensity(first of uses)` gives 0.85.
define resting_intensity(u: uses) = adjustment * min(wanted_intensity(u), room_for(u)) /
  (adjustment + restoring_force(u) / 1 step)

## Whether a use would hold by itself: its resting intensity is not one at which it is given up.
## Example: `holds_by_itself(first of uses)` gives yes.
define holds_by_itself(u: uses) = resting_intensity(u) >= given_up_below

## The edge of the basin: the reach from which a practice would hold at this site by itself, 0 to 1; above it what there
## was no longer pushes it out. 1 where it would not hold even then. Own definition, solved from [E11].
## Example: `Eastside.resistance = 0; critical_reach(first of uses)` gives 0.
define critical_reach(u: uses) {
  let wanted = min(wanted_intensity(u), room_for(u))
  let pull_borne = adjustment * (wanted / given_up_below - 1)
  (if pull_borne < 0 per quarter then 1 else reach_to_hold(u, pull_borne))
}

## How far a use is from the original, in the plane of needs.
## Example: `each u in uses { u.made_for_x = 0.3; u.made_for_y = 0.4 }; distance_from_original(first of uses)` gives 0.5.
define distance_from_original(u: uses) =
  distance(u.made_for_x, u.made_for_y, u.practice.made_for_x, u.practice.made_for_y)

## Divergence: the mean distance of the copies from the original; those where it began do not count; 0 without copies.
## Unit: distance in the plane of needs, where 1 is about as far as sites differ. Source: Rice & Rogers 1980 [section 8].
## Example: `Adams uses Lab { channel = diffusion; made_for_x = 0.3; made_for_y = 0.4 }; divergence_of(Lab)` gives 0.5.
define divergence_of(p: practice) = mean (distance_from_original(it)) of uses where practice is p and
  channel is not origin else 0

"""###

private let text42 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Whether the sector learns (paragraphs 42, 52e and 60 of the essay): does more become of what is better, or of what is
# talked about; and how much of the new work is trying out. How fast it learns, and by what, stands in `price_equation`.
# They look and change nothing. Brought in with `use measures_of_learning`, or with all measures by `use measures`.
# Left out: what is learned and not done. Sources: Price 1970, March 1991 (exploration), Hanley & McNeil 1982 (the area
# under a curve as the chance of telling two apart). Own form [E25].
# Try: One practice that works and one that is talked about: how often the better one holds more, and how much of the
# new work is trying out.
#   clock quarter from 2026-Q3
#   use diffusion; use measures_of_learning
#   60 sites { slack = 100k USD }; link neighbors among sites by ring(4)
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   practice Fad { quality = 0; buzz = 1; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   rule news in act at start { each h in hears_of { h.awareness = 100% } }
#   measure well_chosen = selection_accuracy
#   measure tried_out = exploration_share
#   quietly step 40
#   plot well_chosen, tried_out

use measures_of_scale
use price_equation

## Practices are compared from this age on. Set.
parameter old_enough_to_compare = 6 quarters plausible 2 quarters to 12 quarters
## Practices whose qualities differ by less than this are not compared. Set.
parameter difference_that_counts = 3% plausible 1% to 6%
## One of the two must have been tried at so many sites. Set.
parameter trials_to_compare = 3 plausible 2 to 6

## Whether two practices can be compared, the first being the better one: both are old enough, they differ enough, and
## at least one of them was tried widely enough to be known. Hidden.
## Example: `Lab.first_used = 2024-Q3; Fad.first_used = 2024-Q3; Lab.starts = 3; are_compared(Lab, Fad)` gives yes.
define are_compared(better: practice, worse: practice) =
  better.quality - worse.quality >= difference_that_counts and
  max(better.starts, worse.starts) >= trials_to_compare and
  age_of(better) >= old_enough_to_compare and age_of(worse) >= old_enough_to_compare

## Which of two holds more of the sector, as points: 1 for the first, 0 for the second, a half for neither.
## Example: `won(0.2, 0.1)` gives 1.
define won(held: number, by_other: number) = if held > by_other then 1 else if held < by_other then 0 else 0.5

## How many pairs of practices can be compared. Hidden.
define pairs_compared = sum (count of q in practices where are_compared(p, q)) of p in practices

## How many of these pairs the better one has won, ties by half. Hidden.
define pairs_won = sum (pairs_won_by(it)) of practices

## How many practices that are worse a practice has outdone, ties by half. Hidden.
## Example: `Lab.first_used = 2024-Q3; Fad.first_used = 2024-Q3; Lab.starts = 3; pairs_won_by(Lab)` gives 1.
define pairs_won_by(p: practice) {
  let held = held_by(p)
  sum (won(held, held_by(q))) of q in practices where are_compared(p, q)
}

## How wisely the sector selects [E25]: of two practices that differ, how often the better one holds more; 100% always,
## 50% by chance, 0% never. 50% where there is nothing to compare. Hidden: nobody in the model knows which is better.
##
## It is the area under the curve of a test. Source: Hanley & McNeil 1982; own definition.
define selection_accuracy = if pairs_compared > 0 then 100% * pairs_won / pairs_compared else 50%

## How much of the new work is trying out: the part of all new practice that is younger than a year at its site, 0 to 1;
## 0 where nothing is new. Source: March 1991; own definition [section 7].
define exploration_share = if held_by_all > 0
  then (sum intensity of uses where is_trial(it)) / held_by_all else 0

## Whether a use is younger than a year.
## Example: `is_trial(first of uses)` gives yes.
define is_trial(u: uses) = if u.begun is not none then now - u.begun < 1 year else yes

"""###

private let text43 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Whether what is new displaces what there was, or is only added on top (paragraphs 56-57 of the essay): the part of a
# practice that base budgets carry, how far it depends on slack, how far it could grow on slack alone, and what would
# be left of it after a cut. They look and change nothing. Brought in with `use measures_of_money`, or with all
# measures by `use measures`.
# Left out: hours of staff who move from the old work to the new. Sources: Cyert & March 1963, Bourgeois 1981 (slack),
# Berman & McLaughlin 1978 (seed money ends). Own forms [section 7].
# Try: How far a practice hangs on slack, and what a cut would leave of it.
#   quietly step
#   slack_dependence(Lab)
#   base_funded_share(Lab)
#   growth_limit(Lab)
#   resilience_to_cut(30, 40)
# Try: As base budgets come to carry a practice, more of it would be left if half of them and all slack went.
#   clock quarter from 2026-Q3
#   use measures_of_money
#   site Lincoln { slack = 80k USD }
#   practice Lab { quality = 30%; radical = 20%; site_cost = 100k USD/quarter }
#   Lincoln uses Lab { intensity = 50%; fidelity = 60%; depth = 40% }
#   Lincoln hears_of Lab { estimate = 15% }
#   measure carried_by_base = base_funded_share(Lab)
#   measure left_after_cut = intensity_after_cut(Lab, 50%, 100%)
#   quietly step 24
#   plot carried_by_base, left_after_cut

use money

## What was paid for a practice with the last bills, in all.
## Example: `paid_for(Lab)` gives 0 USD.
define paid_for(p: practice) = sum (paid_by_base + paid) of uses where practice is p

## What base budgets paid for a practice with the last bills.
## Example: `paid_from_base(Lab)` gives 0 USD.
define paid_from_base(p: practice) = sum paid_by_base of uses where practice is p

## The part of a practice's bills that base budgets carry, 0 (all on slack and grants) to 1; 0 where nothing was paid.
## Own definition [section 7].
## Example: `each u in uses { u.paid_by_base = 30k USD; u.paid = 10k USD }; base_funded_share(Lab)` gives 0.75.
define base_funded_share(p: practice) = part_of_money(paid_from_base(p), paid_for(p))

## A sum of money as a part of another; 0 where the other is nothing.
## Example: `part_of_money(1 USD, 4 USD)` gives 0.25.
define part_of_money(part: USD, total: USD) = if total > 0 USD then part / total else 0

## How far a practice lives on slack and grants, 0 to 1; 0 where nothing was paid. Own definition [section 7].
## Example: `each u in uses { u.paid_by_base = 30k USD; u.paid = 10k USD }; slack_dependence(Lab)` gives 0.25.
define slack_dependence(p: practice) = if paid_for(p) > 0 USD then 1 - base_funded_share(p) else 0

## The part of all base budgets that new practices had with the last bills, 0 to 1. Own definition [section 7].
## Example: `each u in uses { u.paid_by_base = 60k USD }; claim_of_new` gives 0.01.
define claim_of_new = part_of_money(sum paid_by_base of uses, sum (budget * 1 step) of sites)

## Of what a practice gained in a year, the part that was taken from what there was: 1, it displaces it; 0, it is added
## on top.
##
## Told in money: how much more base budgets pay for it, of how much more is paid for it. 0 where it did not gain.
## Own definition [section 7], after paragraph 56.
## Example: `displacement_share(Lab)` gives 0.
define displacement_share(p: practice) = displaced_part(
  change in paid_from_base(p) over 1 year, change in paid_for(p) over 1 year)

## Of a gain, the part that something else lost by it, 0 to 1; 0 without a gain.
## Example: `displaced_part(30 USD, 40 USD)` gives 0.75.
define displaced_part(taken: USD, gained: USD) = if gained > 0 USD then clamp(taken / gained, 0, 1) else 0

## How many sites could use a practice in full on slack alone, year after year: what comes in to all slack, for what
## one site's use costs. It is the limit of a growth that never reaches into base budgets. Own definition [section 7].
## Example: `growth_limit(Lab)` gives 0.6.
define growth_limit(p: practice) = if p.site_cost > 0 USD/quarter
  then (sum slack_in(it) of sites) / (p.site_cost * 1 step) else (count of sites)

## How much of a use could still be paid with the next bill if base budgets fell by one part and another part of slack
## were swept away, 0 to 1. Grants stay. Own definition.
## Example: `kept_after_cut(first of uses, 12%, 60%)` gives 0.68.
define kept_after_cut(u: uses, cut: share, swept: share) = if cost_now(u) > 0 USD
  then clamp(u.base_share * (1 - cut) + min((1 - u.base_share) * cost_now(u),
  u.grant + u.site.slack * (1 - swept) + slack_in(u.site) * (1 - cut)) / cost_now(u), 0, 1)
  else 1

## What the next bill would leave of a practice after such a cut, as a part of its intensity, 0 to 1: a quick look, by
## the accounts of today. What politics and people would do is seen only by running both worlds: see
## `resilience_to_cut`. 0 when nobody uses it. Own definition.
## Example: `intensity_after_cut(Lab, 12%, 60%)` gives 0.68.
define intensity_after_cut(p: practice, cut: share, swept: share) =
  mean (kept_after_cut(it, cut, swept)) of uses where practice is p and
  intensity > 0 weighted by intensity else 0

## Resilience to a cut: how much of its intensity a practice keeps in worlds with a cut, as a part of what it has in the
## same worlds without, from the means of two runs; 0 where it has none without.
##
## Run the model twice, the second time `without` the shock that cuts, and give the mean of `intensity_of` of both.
## Own definition [section 7], after paragraph 57.
## Example: `resilience_to_cut(0.11, 0.25)` gives 0.44.
define resilience_to_cut(with_cut: number, without_cut: number) = if without_cut > 0
  then with_cut / without_cut else 0

"""###

private let text44 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How much of a sector a practice has, and how firmly (paragraphs 53 and 55 of the essay): scale by count and by
# intensity, depth, fidelity, permanence, spread over organizations, and whether it has become its users' own. These
# look and change nothing; two rules write down when each use began and whether it lasted. Brought in with
# `use measures_of_scale`, or with all measures by `use measures`.
# Left out: spread over groups of those who are served; who makes the moves for a practice (the other half of a shift of ownership).
# Sources: Coburn 2003 (depth, permanence, spread, shift of ownership), Kaplan & Meier 1958 (the idea of counting only
# those who could have lasted), Shannon 1948 (entropy). Own forms [section 7].
# Try: Scale by count and by intensity, and depth, as a second site begins.
#   reach(Lab)
#   Adams uses Lab { intensity = 40%; depth = 30% }
#   reach(Lab)
#   depth_of(Lab)
# Try: Forty sites that have all heard of a practice: how many use it, how much of the work it does, how deep it goes.
#   clock quarter from 2026-Q3
#   use diffusion; use implementation; use measures_of_scale; use concerns
#   40 sites { slack = 100k USD }; link neighbors among sites by ring(4)
#   practice Lab { quality = 25%; radical = 20%; complex = 20%; site_cost = 5k USD/quarter }
#   rule news in act at start { each h in hears_of { h.awareness = 100% } }
#   measure by_count = reach(Lab)
#   measure by_intensity = as_part(intensity_of(Lab))
#   measure deep = depth_in_use(Lab)
#   quietly step 40
#   plot by_count, by_intensity, deep

extend practice {
  ## when it was first in use anywhere; none until then
  first_used: date or none = none
  ## how many uses of it were ever begun, counted from the first step on
  starts: number = 0
  ## how many of them were still going on eight quarters after they began
  lasted: number = 0
}

extend uses {
  ## when it was begun; none until its first step is under way
  begun: date or none = none
  ## it has been counted among those that lasted
  has_lasted: yes/no = no
}

## The scale of a practice by how much of the work it does: the intensity of all its uses for each site that there
## is, 0 to 1. Own definition [section 7].
## Example: `intensity_of(Lab)` gives 0.0333333.
define intensity_of(p: practice) = (sum intensity of uses where practice is p) / max((count of sites), 1)

## How deep a practice goes where it is used, each use counting by its intensity, 0 to 1; 0 when nobody uses it.
## Source: Coburn 2003.
## Example: `Adams uses Lab { intensity = 60%; depth = 50% }; depth_in_use(Lab)` gives 40%.
define depth_in_use(p: practice) = mean depth of uses where practice is p and
  intensity > 0 weighted by intensity else 0

## How much of the model is done as meant where it is used, each use counting by its intensity, 0 to 1; 0 when nobody
## uses it. Source: Durlak & DuPre 2008.
## Example: `Adams uses Lab { intensity = 60%; fidelity = 30% }; fidelity_in_use(Lab)` gives 35%.
define fidelity_in_use(p: practice) =
  mean fidelity of uses where practice is p and intensity > 0 weighted by intensity else 0

## How far the practice belongs to those who use it, each use counting by its intensity, 0 to 1: the shift of ownership.
## 0 when nobody uses it. Source: Coburn 2003.
## Example: `shift_of_ownership(Lab)` gives 80%.
define shift_of_ownership(p: practice) =
  mean ownership of uses where practice is p and intensity > 0 weighted by intensity else 0

## A use begins: it is dated, and its practice has one start more.
rule dating_uses in adjust for each u: uses where u.begun is none {
  u.begun = now
  u.practice.starts += 1
  if u.practice.first_used is none { u.practice.first_used = now }
}

## A use that is still there eight quarters after it began has lasted.
rule counting_what_lasts in review for each u: uses where not u.has_lasted {
  if u.begun is not none and now - u.begun >= 8 quarters {
    u.has_lasted = yes
    u.practice.lasted += 1
  }
}

## How long ago a practice was first in use; 0 where it never was.
## Example: `Lab.first_used = 2025-Q3; age_of(Lab)` gives 4 quarters.
define age_of(p: practice) = if p.first_used is not none then now - p.first_used else 0 quarters

## The permanence of a practice, 0 to 1: of the uses that were begun so long ago that they could have lasted eight
## quarters, the share that did; 0 where there is none such. Own definition, after Kaplan & Meier 1958.
## Example: `practice Old { starts = 4; lasted = 3 }; permanence_of(Old)` gives 0.75.
define permanence_of(p: practice) = share_lasting(p.lasted, p.starts 8 quarters ago)

## Of so many begun, how many lasted, 0 to 1; 0 when none was begun.
## Example: `share_lasting(3, 4)` gives 0.75.
define share_lasting(lasted: number, begun: number) = if begun > 0 then clamp(lasted / begun, 0, 1) else 0

## How much of an organization uses a practice: the share of its sites; 0 for one without sites.
## Example: `reach_within(Eastside, Lab)` gives 25%.
define reach_within(o: organization, p: practice) = share of o.sites where it uses p

## How evenly a practice is spread over the organizations that have sites, 0 (all in one) to 1 (the same share of each).
##
## The entropy of its reach within each, as a part of the greatest that it could be; 0 when nobody uses it, or where
## there is one organization only. Sites of no organization are left out.
## Source: Shannon 1948 (entropy), Coburn 2003 (spread); own definition [section 7].
## Example: `Meadow.organization = Hale; Meadow uses Lab; Orchard.organization = Hale; spread_of(Lab)` gives 0.918296.
define spread_of(p: practice) {
  let total = sum reach_within(it, p) of organizations
  let parts = count of organizations where (any of it.sites)
  (if total > 0 and parts > 1
    then (sum (surprise(reach_within(it, p) / total)) of organizations) / log(parts) else 0)
}

## What one part of a whole adds to the entropy: a part times the log of one over it; 0 for no part.
## Source: Shannon 1948.
## Example: `surprise(0.5)` gives 0.346574.
define surprise(part: number) = if part > 0 then -part * log(part) else 0

"""###

private let text45 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What is remembered of a practice that nobody uses any more (paragraph 52a of the essay): where it was seen to work
# its memory inspires another try, where it was not it deters. Brought in with `use memory`.
# Sources: the essay; own form and figures [E18].
# Try: A practice that nobody uses any more is remembered, for good or ill, less and less.
#   Lab.memory = 0.4
#   measure remembered = Lab.memory
#   quietly step 24
#   plot remembered

use learning

extend practice {
  ## what is remembered: above zero it inspires, below it deters
  memory: number from -3 to 3 = 0
  ## somebody used it in this quarter
  in_use: yes/no = no
  ## the site where it began
  origin: site or none = none
}

## How much a good end leaves in memory, which inspires another try. Set.
parameter fond_memory = 0.4 plausible 0.1 to 1
## How much a bad end leaves in memory, which deters. Set.
parameter bitter_memory = 0.5 plausible 0.2 to 1.5
## How fast memory fades. Unit: share per quarter. Set.
parameter memory_fades = 4% per quarter plausible 1% per quarter to 10% per quarter
## A practice that its first site believed to be better than this is remembered well; in units of results. Set.
parameter remembered_well_above = 6% plausible 3% to 10%

## What the first site believes of a practice.
## Example: `Lab.origin = Lincoln; Lincoln hears_of Lab { estimate = 12% }; belief_at_origin(Lab)` gives 0.12.
define belief_at_origin(p: practice) {
  let s = p.origin
  (if s is none then 0 else belief_at(s, p))
}
## What an end leaves behind [E18].
## Example: `left_in_memory(Lab)` gives -0.5.
define left_in_memory(p: practice) = if belief_at_origin(p) > remembered_well_above then fond_memory
  else -bitter_memory

rule being_in_use in adjust for each p: practice where (any of p.users) { p.in_use = yes }

## What is gone is remembered, and memory fades.
rule remembering in review for each p: practice {
  let ends = p.in_use and not (any of p.users)
  p.memory = clamp((1 - memory_fades * 1 step) * (p.memory + (if ends then left_in_memory(p) else 0)), -3, 3)
  if ends { p.in_use = no }
}

## The use of a practice at the site where it began, if it goes on.
## Example: `Lab.origin = Lincoln; use_at_origin(Lab) is not none` gives yes.
define use_at_origin(p: practice) {
  let s = p.origin
  (if s is none then none else uses(s, p))
}

"""###

private let text46 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Where the money of what is new comes from (paragraphs 56-58 of the essay): base budgets carry what there was, slack
# and grants carry what is new, and only what reaches into the base lasts when money is short. Money is kept in
# accounts and moved by `pay`; what is not paid for is not done. Brought in with `use money`.
# Left out: prices that change, reserves over years. Sources: Cyert & March 1963 and Bourgeois 1981 (slack), Berman &
# McLaughlin 1978 (seed money ends), Nohria & Gulati 1996. Equation [E13]; own form, set figures.
# Try: What a use costs, who pays it, and how the base budget comes to carry it.
#   Lincoln hears_of Lab { estimate = 12% }
#   max (cost_now(it)) of uses
#   measure carried_by_base = max base_share of uses else 0
#   measure slack_left = Lincoln.slack
#   quietly step 24
#   plot carried_by_base
#   plot slack_left

use results
use learning
use implementation

extend site {
  ## the base budget: what comes in anew every quarter for the work as it is
  budget: USD/quarter = 1M USD/quarter
  ## the budget at the start, by which slack is bounded
  usual_budget: USD/quarter = it.budget
  ## the base budget of the quarter
  base: account of USD = 0 USD
}

extend organization {
  ## what comes in to the organization's own slack
  income: USD/quarter = 0 USD/quarter
}

## What comes in to a site's slack, as a part of its base budget.
parameter slack_rate = 2.5% plausible 1% to 4%
## The most slack that a site may keep, as a part of a quarter's budget; what is more goes back.
parameter slack_cap = 8% plausible 4% to 12%
## How fast a practice that is deep, believed in and covered comes to be paid from the base.
parameter reaching_into_base = 10% per quarter plausible 2% per quarter to 40% per quarter

## The economic force on what can be paid: the tax base.
define means_to_give = mean level of forces where leg is authorizing and sphere is economic else 0

## What comes in to a site's slack in a quarter.
## Example: `slack_in(Lincoln)` gives 25,000 USD.
define slack_in(s: site) = slack_rate * s.budget * max(1 + means_to_give, 0) * 1 step

## What a site's slack may hold.
## Example: `slack_limit(Lincoln)` gives 80,000 USD.
define slack_limit(s: site) = slack_cap * s.usual_budget * 1 quarter

## Budgets, slack and incomes come in; slack beyond its limit goes back.
rule money_comes_in in income for each s: site {
  pay s.budget from outside to s.base
  pay max(min(slack_in(s), slack_limit(s) - s.slack), 0 USD) from outside to s.slack
  pay max(s.slack - slack_limit(s), 0 USD) from s.slack to outside
}
rule incomes in income for each o: organization { pay o.income from outside to o.slack }

## What a use costs in a quarter [E13]: its cost in full, as far as it is done.
## Example: `max (cost_now(it)) of uses` gives 50,000 USD.
define cost_now(u: uses) = u.practice.site_cost * u.intensity * 1 step

## The bill: the base carries its part; grants first and slack then carry the rest, and what they cannot is not paid.
rule paying_bills in account for each u: uses {
  u.due = cost_now(u)
  pay u.base_share * cost_now(u) from u.site.base to outside as u.paid_by_base
  pay (1 - u.base_share) * cost_now(u) from u.grant then u.site.slack to outside as u.paid
}

## How far money covered a bill, 0 to 1.
## Example: `max (coverage(it)) of uses` gives 1.
define coverage(u: uses) = 1 - shortfall(u)

## How good a use must look to be let into the base, 0 to 1: 50% at an effect of 0.06.
## Example: `Lincoln hears_of Lab { estimate = 6% }; max (looks_good(it)) of uses` gives 0.5.
define looks_good(u: uses) = s_curve((belief_of(u) - 0.06) / 0.03)

## The part of its cost that the base will carry [E13]: depth, evidence and trust from above open the base to it.
## Example: `Lincoln hears_of Lab { estimate = 12% }; max (base_share_next(it)) of uses` gives 0.00440399.
define base_share_next(u: uses) = clamp(u.base_share +
  reaching_into_base * 1 step * u.depth * looks_good(u) * trust_in_head(u.site) * (1 - u.base_share), 0, 1)

## What was not paid for is not done; what has proved itself reaches further into the base; the usual work takes
## what is left of the base.
rule doing_what_is_paid in implement for each u: uses {
  u.intensity = u.intensity * coverage(u)
  u.base_share = base_share_next(u)
}
rule usual_work in implement for each s: site { pay s.base from s.base to outside }

"""###

private let text47 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What a strategist can do from an office (paragraphs 6-9, 13-17, 27 and 34 of the essay): begin, help, win over, show,
# look for money, ally, move money, look closely, make it anew, comply, hand on, stop. Each costs hours, and its effect
# depends on who does it. Hours are those of the theory (its unit is five). Brought in with `use moves`.
# Left out: lawsuits, laws and instruments, which need clearances: see the module `clearances`.
# Sources: French & Raven 1959, Kotter 1985, Heifetz 1994; equations of section 5 of the theory, own forms, set figures.
# Try: What there is to do, and what coaching takes of the hours.
#   moves
#   Rosa: coach(Lab, Lincoln)
#   Rosa.energy
# Try: Two sites that do the same, one of them with Rosa beside those who do it, quarter after quarter.
#   Lab.site_cost = 20k USD/quarter; Lab.radical = 10%
#   Adams uses Lab { intensity = 20%; fidelity = 50%; depth = 10%; ownership = 80% }
#   strategy beside_them for Rosa { otherwise: coach(Lab, Lincoln) }
#   measure coached = sum fidelity of uses where site is Lincoln
#   measure not_coached = sum fidelity of uses where site is Adams
#   quietly step 12
#   plot coached, not_coached

use collaboration
use energy
use fit
use novelty
use replication
use score_ratchet
use skills

extend initiative {
  ## how much has been understood of what goes wrong; 0 to 1
  insight: share = 0%
  ## how often it was made anew
  redesigns: number = 0
  ## when a funder was asked last
  asked_at: date or none = none
}

## What a grant brings. Set.
parameter grant_size = 120k USD plausible 30k USD to 400k USD
## What a site gives at most of its slack for something that is begun there. Set.
parameter seed_money = 30k USD plausible 5k USD to 80k USD
## What must be known of the effect of a practice before a replicator begins, at least, in units of results. Set.
parameter belief_to_charter = 6% plausible 3% to 10%
## What the funder of a replicator must have left before it begins, at least. Set.
parameter money_to_charter = 400k USD plausible 150k USD to 1M USD

## The belief of the site that an actor leads, about a practice; 5% for one who leads none.
## Example: `own_belief(Rosa, Lab)` gives 0.05.
define own_belief(a: actor, p: practice) = if a.office is not none then belief_at_head(a.office, p)
  else first_belief
## Example: `belief_at_head(principal, Lab)` gives 0.05.
define belief_at_head(o: position, p: practice) = if o.site is not none then belief_at(o.site, p)
  else first_belief

## The trust that those above have in an actor; 50% for one without office.
## Example: `trust_in(Rosa)` gives 50%.
define trust_in(a: actor) = if a.office is not none then a.office.confidence else 50%

## How well an actor does what takes a skill: 1 for the usual skill in an office that fits; up to half as much again for
## the best, half for one without skill, and half of that in an office that does not fit. Own definition [C3, C9].
## Example: `done_well(Rosa, 50%)` gives 1.
define done_well(a: actor, skill: share) = skill_factor(skill) * effect_of_fit(a)

## Start {p} at {s}.
move launch(p: practice, s: site) by a: actor {
  needs not (s uses p)        else "{s} has it already"
  needs a.office is not none  else "{a} holds no office that could decide it"
  needs a.energy >= 175 hours else "{a} has no hours left for it this quarter"
  pay 175 hours from a.energy to outside
  let u = (s uses p { channel = origin; intensity = 18%; fidelity = 40%; ownership = 85%; depth = 0% })
  pay min(seed_money, s.slack) from s.slack to u.grant
  p.origin = s
  let h = hears_of(s, p)
  if h is not none { h.awareness = 100% }
  each i in initiatives where lead is a and target is p { i.stage = exists }
}

## Work beside those who do {p} at {s} until it goes well.
move coach(p: practice, s: site) by a: actor {
  needs a.energy >= 75 hours else "{a} is exhausted until next quarter"
  needs s uses p             else "nothing to coach at {s} yet: launch it first"
  pay 75 hours from a.energy to outside
  each u in uses where u.site is s and u.practice is p { u.help += 0.6 * done_well(a, a.pedagogy) }
  a.pedagogy += learned_in(a, a.pedagogy, 75 hours)
}

## Explain {p} to those who decide in {o}; {g} counts for how one is heard.
move brief(p: practice, o: organization, g: group) by a: actor {
  needs a.energy >= 60 hours else "{a} is exhausted until next quarter"
  pay 60 hours from a.energy to outside
  o.resistance -= won_by_briefing(a, p, g)
  let office = a.office
  if office is not none { office.confidence += 2% }
  a.organizing += learned_in(a, a.organizing, 60 hours)
}
## What a briefing takes off resistance: more for one who is heard, and for what is believed to work.
## Example: `won_by_briefing(Rosa, Lab, educators)` gives 0.0574443.
define won_by_briefing(a: actor, p: practice, g: group) =
  0.05 * done_well(a, a.organizing) * (1 + hearing(a, g)) * (1 + 5 * max(own_belief(a, p) - 5%, 0))

## Negotiate with {b}, whose backing {i} needs in {o}; {g} is whom {b} speaks for.
move negotiate(b: actor, i: initiative, o: organization, g: group) by a: actor {
  needs a.energy >= 75 hours else "{a} is exhausted until next quarter"
  needs b is not a           else "nobody negotiates with oneself"
  pay 75 hours from a.energy to outside
  let t = backs(b, i)
  if t is not none {
    let won = backing_won(t.strength, a, g)
    t.strength = won
    o.resistance -= 0.05 * won
  }
  a.organizing += learned_in(a, a.organizing, 75 hours)
}
## The backing after a round of negotiation: one who is heard wins some.
## Example: `backing_won(30%, Rosa, educators)` gives 0.322333.
define backing_won(now_backed: number, a: actor, g: group) =
  min(1, now_backed + 0.15 * done_well(a, a.organizing) * max(hearing(a, g), 0))

## Ask {f} for a grant for {p} at {s}; {g} is the group of those who give.
move ask_for_grant(p: practice, s: site, f: organization, g: group) by a: actor {
  needs a.energy >= 100 hours else "{a} is exhausted until next quarter"
  needs s uses p              else "nothing at {s} to ask for yet: launch it first"
  pay 100 hours from a.energy to outside
  if chance(chance_of_grant(a, p, g)) and f.slack > grant_size {
    each u in uses where u.site is s and u.practice is p { pay grant_size from f.slack to u.grant }
    note "{f} gives {grant_size}."
  }
  each i in initiatives where lead is a and target is p { i.asked_at = now }
}
## The chance that a funder gives: by standing, by evidence, and by what is asked for from outside.
## Example: `chance_of_grant(Rosa, Lab, educators)` gives 0.215287.
define chance_of_grant(a: actor, p: practice, g: group) =
  s_curve(3 * (hearing(a, g) - 0.5) + 12 * (own_belief(a, p) - 7%) + p.pressure)

## Ask those who work on {i} to ask for {p}, too.
move ally(p: practice, i: initiative) by a: actor {
  needs a.energy >= 90 hours else "{a} is exhausted until next quarter"
  pay 90 hours from a.energy to outside
  i.is_called = yes
}

## Show {p} to other sites; {g} are those who do the work, {f} those who give.
move share_results(p: practice, g: group, f: group) by a: actor {
  needs a.energy >= 100 hours else "{a} is exhausted until next quarter"
  needs any of p.users        else "nothing to show yet: launch it first"
  pay 100 hours from a.energy to outside
  p.shown += shown_by(a, g, f)
  a.pedagogy += learned_in(a, a.pedagogy, 100 hours)
}
## How much better known a practice is through one act of showing.
## Example: `shown_by(Rosa, educators, parents)` gives 0.1034.
define shown_by(a: actor, g: group, f: group) = 0.06 * done_well(a, a.pedagogy) *
  (1 + hearing(a, g) + max(hearing(a, f), 0)) * (1 + trust_in(a))

## Move part of the bill for {p} at {s} into the base budget.
move reallocate(p: practice, s: site) by a: actor {
  needs a.energy >= 75 hours else "{a} is exhausted until next quarter"
  needs s uses p             else "nothing at {s} to pay for yet: launch it first"
  pay 75 hours from a.energy to outside
  each u in uses where u.site is s and u.practice is p {
    u.base_share += 0.15 * done_well(a, a.managing) * trust_in(a)
  }
  a.managing += learned_in(a, a.managing, 75 hours)
}

## Stop and look at what {p} does at {s}.
move reflect(p: practice, s: site) by a: actor {
  needs a.energy >= 40 hours else "{a} is exhausted until next quarter"
  pay 40 hours from a.energy to outside
  s.reflection = 80%
  each i in initiatives where lead is a and target is p { i.insight += 15% * done_well(a, a.evaluating) }
  a.evaluating += learned_in(a, a.evaluating, 40 hours)
}

## Make {p} anew at {s}, from what was understood.
move redesign(p: practice, s: site) by a: actor {
  needs a.energy >= 125 hours else "{a} is exhausted until next quarter"
  needs s uses p              else "nothing at {s} to make anew"
  pay 125 hours from a.energy to outside
  let understood = (max insight of initiatives where lead is a and target is p else 0)
  let fresh = new_quality + 0.05 * understood + normal(0, new_quality_spread)
  each u in uses where u.site is s and u.practice is p {
    p.quality = clamp(quality_redesigned(u.quality_here, fresh), -1, 1)
    u.quality_here = quality_redesigned(u.quality_here, fresh)
  }
  let h = hears_of(s, p)
  if h is not none {
    h.estimate = 0.05 + 0.02 * understood
    h.precision = 1 / 0.12^2
  }
  each i in initiatives where lead is a and target is p { i.redesigns += 1 }
  a.designing += learned_in(a, a.designing, 125 hours)
}
## What a redesign makes of a quality: seven parts new, three parts old [E19].
## Example: `quality_redesigned(0.1, 0.2)` gives 0.17.
define quality_redesigned(old: number, fresh: number) = 0.3 * old + 0.7 * fresh

## Drill for the measure at {s}.
move comply(s: site) by a: actor {
  needs a.energy >= 50 hours else "{a} is exhausted until next quarter"
  pay 50 hours from a.energy to outside
  s.drill = min(35%, s.drill + 10%)
}

## Ask {r} to begin: it does if what is known of the practice and the funder's money are enough.
move charter(r: replicator) by a: actor {
  needs a.energy >= 150 hours else "{a} is exhausted until next quarter"
  needs not r.is_chartered    else "{r} is at work already"
  pay 150 hours from a.energy to outside
  if public_belief(r.practice) > belief_to_charter and r.funder.slack > money_to_charter {
    r.is_chartered = yes
    r.capacity = first_capacity
    note "{r} begins."
  }
}

## End {p} at {s}.
move stop_using(p: practice, s: site) by a: actor {
  needs s uses p             else "{s} does not use it"
  needs a.office is not none else "{a} holds no office that could decide it"
  untie s uses p
}

"""###

private let text48 = ###"""
# SPDX-License-Identifier: Apache-2.0
# A practice and its site change each other (paragraphs 31 and 52d of the essay): those who take it up bend it to what
# they need, and by that make it their own, ordered or not. Less is done as meant, more of it fits, and what is owned
# takes root. Brought in with `use mutual_adaptation instead of fidelity_and_depth`.
# Slot: implementation
# Assumes: what is changed on the spot is changed for the better, towards what the site needs; owning it is what roots
# it.
# Sources: Berman & McLaughlin 1978, McLaughlin 1976 and 1987. Own form; weights as in [E6], others set.
# Try: A use after another quarter: less faithful than it could be, more its users' own.
#   max (fidelity_next(it)) of uses
#   max (ownership_next(it)) of uses
#   max (depth_next(it)) of uses
# Try: A use at its start, over four years: fidelity, ownership and depth, and how well it comes to fit its site.
#   clock quarter from 2026-Q3
#   use implementation
#   use mutual_adaptation instead of fidelity_and_depth
#   site Lincoln { needs_x = 0.8; needs_y = 0.4 }; practice Lab { complex = 50% }
#   Lincoln uses Lab { fidelity = 30%; depth = 0%; ownership = 60% }
#   measure faithful = max fidelity of uses
#   measure owned = max ownership of uses
#   measure rooted = max depth of uses
#   measure fitting = max (fit(it)) of uses
#   quietly step 16
#   plot faithful, owned, rooted
#   plot fitting

use results

## How fast a site's fidelity goes to what it can reach. Unit: share of the gap per quarter. Own definition.
parameter practice_makes_perfect = 30% per quarter plausible 10% per quarter to 50% per quarter
## How fast those who bend a practice to their needs come to feel that it is theirs. Unit: per quarter. Own definition.
parameter ownership_grows = 8% per quarter plausible 2% per quarter to 20% per quarter
## How fast a practice that is owned becomes the way things are done. Unit: per quarter. Set.
parameter roots_grow = 12% per quarter plausible 4% per quarter to 25% per quarter
## The share of what is known that leaves with staff. Unit: per quarter.
parameter turnover = 2% per quarter plausible 1% per quarter to 5% per quarter
## How fast a use that is wholly owned is bent to the needs of its site. Unit: share of the way per quarter; set.
parameter bending = 15% per quarter plausible 5% per quarter to 30% per quarter

## The fidelity to the model that a use can reach now, 0 to 1: ownership does not help, for one's own is changed as
## readily as it is followed.
## Example: `reachable_fidelity(first of uses)` gives 0.5025.
define reachable_fidelity(u: uses) = s_curve(2.2 * u.site.capacity + 1.1 * u.help - 2.4 * u.practice.complex -
  1.2 * shortfall(u))

## The fidelity of a use after another quarter: nearer to what can be reached.
## Example: `fidelity_next(first of uses)` gives 0.50075.
define fidelity_next(u: uses) = u.fidelity +
  practice_makes_perfect * 1 step * (reachable_fidelity(u) - u.fidelity)

## How far those who do it will feel that it is theirs: it grows with doing, ordered or not. Source: McLaughlin 1987
## (what was ordered can come to be one's own).
## Example: `ownership_next(first of uses)` gives 0.816.
define ownership_next(u: uses) = u.ownership + ownership_grows * 1 step * (1 - u.ownership)

## How deep it will go: what is one's own takes root; turnover pulls at the roots.
## Example: `depth_next(first of uses)` gives 0.186128.
define depth_next(u: uses) = u.depth + roots_grow * 1 step * ownership_next(u) * (1 - u.depth) -
  turnover * 1 step * u.depth

## What is owned is bent to the needs of its site.
rule bending_to_needs in implement for each u: uses {
  u.made_for_x changes by bending * u.ownership * (u.site.needs_x - u.made_for_x)
  u.made_for_y changes by bending * u.ownership * (u.site.needs_y - u.made_for_y)
}

"""###

private let text49 = ###"""
# SPDX-License-Identifier: Apache-2.0
# A belief is kept whatever is seen (paragraphs 42 and 60 of the essay): what a practice does is taken for granted,
# and looking at it is a ceremony. Brought in with `use myth instead of normal_forgetting`.
# Slot: belief
# Assumes: what is believed of a practice is what its first word had it; no news moves it and no look makes it surer.
# Sources: Meyer & Rowan 1977 (myth and ceremony). Own form.
# Try: Twelve quarters of news that say 15%, then twelve that say nothing good.
#   clock quarter from 2026-Q3
#   use myth
#   belief: number = 5%
#   sure: number = 50
#   rule news in learn {
#     let says = if elapsed < 12 quarters then 15% else -5%
#     belief = believed_after(belief, sure, 20, 20 * says)
#     sure = sureness_after(sure, 20)
#   }
#   measure believed = belief
#   quietly step 24
#   plot believed

## The precision of a belief after a step, when news of such a weight came in: as before.
## Example: `sureness_after(50, 20)` gives 50.
define sureness_after(precision: number, news: number) = precision

## The belief after a step: as before, whatever the news said.
## Example: `believed_after(5%, 50, 50, 10)` gives 0.05.
define believed_after(belief: number, precision: number, news: number, said: number) = belief

"""###

private let text50 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Niches (paragraphs 38 and 52b of the essay): how many sites a practice fits, how full that niche is, how far two
# practices compete for the same sites, and how a population of organizations of one form grows: the first are hardly
# heard of, more of them make the form legitimate, many crowd each other out. Brought in with `use niches`; the rule
# acts on populations only, and a model that declares none pays nothing.
# Left out: niches that move with what is in them. Sources: Hannan & Freeman 1977, 1989 (niche, density dependence),
# Carroll & Hannan 1989 (mortality), MacArthur & Levins 1967 (overlap). Own forms [C29]; figures set.
# Try: How a form of organization fares as there are more of its kind: hardly known, legitimate, crowded.
#   clock quarter from 2026-Q3
#   use niches
#   kind case { many: number = 0; founded: number = founding_by_density(it.many, 10) }
#   11 cases numbered i { many = 3 * (i - 1) }
#   plot founded of cases

use results

## A site is in a practice's niche where it fits so well. Own definition.
parameter niche_fit = 60% plausible 40% to 80%

## How well a practice as it was made fits the needs of a site, 0 to 1. Hidden.
## Example: `Adams.needs_x = 0; Adams.needs_y = 0; fit_at(Adams, Lab)` gives 1.
define fit_at(s: site, p: practice) =
  exp(-distance(p.made_for_x, p.made_for_y, s.needs_x, s.needs_y)^2 / (2 * p.fit_width^2))

## The carrying capacity of a practice's niche [C29]: how many sites it fits well enough. Hidden.
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0 }; Adams.needs_x = 3; carrying_capacity(Lab)` gives 5.
define carrying_capacity(p: practice) = count of sites where fit_at(it, p) > niche_fit

## How full the niche is: the users that it fits, as a part of its capacity, 0 to 1; 1 where it fits nobody. Hidden.
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0 }; niche_fullness(Lab)` gives 16.7%.
define niche_fullness(p: practice) = mean (if it uses p then 100% else 0%) of sites where
  fit_at(it, p) > niche_fit else 100%

## How many of a practice's users lie outside its niche: it was taken up where it fits badly. Hidden.
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0 }; users_outside(Lab)` gives 0.
define users_outside(p: practice) = count of s in p.users where fit_at(s, p) <= niche_fit

## How far two practices are made for the same needs, 0 to 1: the coefficient of competition of two niches.
## Source: MacArthur & Levins 1967, for niches of unlike width: the greatest overlap is 1.
## Example: `niche_overlap(Lab, Fad)` gives 1.
define niche_overlap(p: practice, q: practice) = exp(-distance(p.made_for_x, p.made_for_y, q.made_for_x,
  q.made_for_y)^2 / (2 * (p.fit_width^2 + q.fit_width^2)))

## How readily organizations of a form are founded when there are so many: n times exp(-n^2 / 2 K^2), set to 1 at its
## peak, which is at n = K. Few are not yet taken for granted; many leave no room.
## Source: Hannan & Freeman 1989, density dependence [C29].
## Example: `founding_by_density(50, 50)` gives 1.
define founding_by_density(n: number, peak_at: number) =
  if peak_at > 0 then n / peak_at * exp(0.5 - n^2 / (2 * peak_at^2)) else 0

## How legitimate a form is, 0 to 1, for so many of it: rising, and less and less. Source: Hannan & Freeman 1989; own
## form.
## Example: `legitimacy(0, 50)` gives 0.
define legitimacy(n: number, half_at: number) = if n + half_at > 0 then n / (n + half_at) else 0

## How hard those of one form press on each other, from 0, as many as there is room for making 1.
## Example: `crowding(25, 100)` gives 0.0625.
define crowding(n: number, room: number) = if room > 0 then (n / room)^2 else 0

## Organizations of one form, counted: charter schools, teacher networks, firms of one kind.
kind population {
  ## how many there are; fractions are expected numbers
  members: number from 0 to 1_000_000 = 0
  ## how many there are when founding is at its peak
  peak_density: number = 50
  ## how many are founded when founding is at its peak
  founding: number per quarter = 2 per quarter
  ## how many are founded whatever there is: those that come from outside the form
  first_founders: number per quarter = 0 per quarter
  ## the share that close where there is no crowding
  mortality: number per quarter = 1% per quarter
  ## how much mortality rises for each unit of crowding at peak density
  crowded_out: number per quarter = 2% per quarter
}

## How many of a form are founded in a step [C29].
## Example: `population Charters { members = 50 }; founded_now(Charters)` gives 2.
define founded_now(q: population) =
  (q.first_founders + q.founding * founding_by_density(q.members, q.peak_density)) * 1 step

## How many of it close in a step: more where they crowd each other. Source: Carroll & Hannan 1989; own form.
## Example: `population Charters { members = 50 }; closed_now(Charters)` gives 1.5.
define closed_now(q: population) =
  q.members * min((q.mortality + q.crowded_out * crowding(q.members, q.peak_density)) * 1 step, 1)

## Organizations are founded and close.
rule population_turns_over in environment for each q: population {
  q.members += founded_now(q) - closed_now(q)
}

"""###

private let text51 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The nine forces of the environment and their ups and downs (paragraphs 39-50 of the essay): three spheres by three
# ways of bearing on the work. Each wanders about its normal level and goes back to it; what comes suddenly pushes it,
# and what lasts moves the normal level itself. A level is -1.5 (strongly against) to 1.5 (strongly for), 0 is
# neutral. With `restlessness` at 0 and no shocks the outside is homogeneous and constant, and little changes
# (paragraph 46). Left out: forces that differ between organizations or groups; stakeholders who come and go
# (paragraph 48): give them as shocks. Brought in with `use nine_forces`. Sources: Moore 1995 (the triangle), van de
# Ven & Poole 1995, Kingdon 1984, Baumgartner & Jones 1993. Equation [E14]; figures set.
# Try: What the outside does by itself over ten years, for one of the nine forces.
#   measure will = political_will.level
#   quietly step 40
#   plot will

## How fast a force goes back to its normal level. Unit: share of the gap per quarter. Set.
parameter settling = 15% per quarter plausible 5% per quarter to 30% per quarter
## How much a force wanders in a quarter (standard deviation, in units of a level). Set.
parameter restlessness = 6% plausible 3% to 10%

# ---- What counts as value: what the outside asks for. All three raise what sites hope for (`results`); a practice that
# ---- appeals to a sphere is pressed for as far as that sphere asks (`pressure`).

## The economy asks for skills and competes between places: achievement counts for more.
force skills_in_demand { sphere = economic; leg = value }
## Politics asks for equity, rights and citizenship: who is left out counts for more.
force claims_of_justice { sphere = political; leg = value }
## Society asks that its cultures be expressed and protected.
force voices_of_culture { sphere = social; leg = value }

# ---- Who authorizes and supports. The mean of the three lowers resistance, covers what is new, presses for it, and
# ---- makes reviews strict (`status_quo`, `pressure`, `score_ratchet`).

## The tax base, and what families and firms can pay: also how much comes in to slack (`money`).
force means_to_pay { sphere = economic; leg = authorizing }
## Votes, media, interest groups: whether the work has priority against other purposes. Also opens gates
## (`clearances`) and windows (`windows`).
force political_will { sphere = political; leg = authorizing }
## Givers, volunteers, and homes that are willing.
force willing_hands { sphere = social; leg = authorizing }

# ---- What can be done: the task. Above zero the outside makes the work easier, below zero harder.

## What people bring along from home: above zero more equal starts, below zero inequality that makes the
## work harder (`results`).
force equal_starts { sphere = economic; leg = task }
## Law on who must be taught, what conduct is allowed, and on what terms one may leave: above zero it helps. What a
## change in it shifts in the needs that sites face is left to shocks.
force helpful_law { sphere = political; leg = task }
## Families as partners in the work; who is born and who moves in (`results`).
force homes_that_help { sphere = social; leg = task }

## A force wanders about its normal level and goes back to it. Source: a mean-reverting walk
## (Ornstein-Uhlenbeck), the plainest model of an outside that pushes and subsides [E14].
rule forces_wander in environment for each f: force {
  let way_home = f.normal_level - f.level
  f.level += normal(0, restlessness)
  f.level changes by settling * way_home
}

## How constant the environment is: the mean distance of the forces from neutral, 0 (nothing pushes) to 1.5.
## Own definition.
define turbulence = mean (abs(level)) of forces else 0

## How far the forces will have moved away from where they are when all that pushes now has died down: the mean
## distance of levels from normal levels, 0 to 1.5. What lasts is in the normal levels. Own definition.
define passing_push = mean (abs(level - normal_level)) of forces else 0

"""###

private let text52 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Nobody reviews anybody (paragraphs 10-11 of the essay, denied): trust stays as deeds and hours leave it, no score is
# asked for, nobody is let go. Brought in with `use no_accountability instead of score_ratchet`; it is there to show
# what reviews explain.
# Slot: accountability
# Assumes: those above neither look nor act.
# Source: own definition.
# Try: A site that can do nothing, and the trust in its head after four years.
#   Lincoln.capacity = 0%
#   measure trust = principal.confidence
#   quietly step 16
#   show trust
# Try: More and more of what does harm: the results of a site, and the trust that its head would have a year later.
#   clock quarter from 2026-Q3
#   use no_accountability
#   use results
#   site Lincoln; position principal { site = Lincoln }
#   practice Harm { quality = -40%; radical = 0% }
#   Lincoln uses Harm { intensity = 0%; fidelity = 100% }
#   rule more_of_it in act { each u in uses { u.intensity += 5% } }
#   measure results_there = Lincoln.results
#   measure trust_in_its_head = 1 * trust_next(principal, Lincoln)
#   quietly step 16
#   plot results_there, trust_in_its_head

use reviews

## A head with less trust than this would be made to drill: nobody is. Range: fixed by definition; own definition.
parameter drilled_below = 0%

## Trust after a year: as it was.
## Example: `principal.confidence = 30%; trust_next(principal, Lincoln)` gives 30%.
define trust_next(p: position, s: site) = p.confidence

## The gap that a review would find: there is none.
## Example: `gap_to_expect(principal, Lincoln)` gives 0.
define gap_to_expect(p: position, s: site) = 0
## How far a review would miss it.
define noise_of_a_year = 0

## The gap at which trust just holds: none is deep enough to end the time in office.
## Example: `gap_that_holds(principal)` gives -1.
define gap_that_holds(p: position) = -1

"""###

private let text53 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Nothing pulls back (paragraph 36 of the essay, denied): sites do as much of what is new as they want and can pay
# for. Those who can prohibit still may, and resistance still keeps sites from trying. Brought in with `use no_pull
# instead of pull_with_basins`; it is there to show what the pull of what there was explains.
# Slot: homeostasis
# Assumes: what there was does not defend itself once something has begun.
# Sources: own definition, the case of no inertia that Hannan & Freeman 1984 argue against.
# Try: A radical and shallow use where nothing pulls back: as much of it is done as is wanted.
#   clock quarter from 2026-Q3
#   use status_quo
#   use no_pull instead of pull_with_basins
#   organization Eastside
#   site Lincoln { organization = Eastside; slack = 100k USD }; 9 sites {}
#   practice Lab { quality = 18%; radical = 60%; complex = 50%; site_cost = 10k USD/quarter }
#   Lincoln uses Lab { intensity = 20%; fidelity = 50%; depth = 10% }
#   Lincoln hears_of Lab { estimate = 12% }
#   measure wanted = max (wanted_intensity(it)) of uses
#   measure done_now = 1 * (max intensity of uses)
#   quietly step 12
#   plot wanted, done_now

## The share of intensity that what there was takes back in a quarter: none.
## Example: `restoring_force(first of uses)` gives 0.
define restoring_force(u: uses) = 0

## The reach from which a practice is pulled at a use no harder than by such a share per quarter: any.
## Example: `reach_to_hold(first of uses, 5% per quarter)` gives 0.
define reach_to_hold(u: uses, borne: number per quarter) = 0

"""###

private let text54 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How far what is measured misses what there is, by luck (paragraph 11 of the essay): a figure that those who measure
# (`results`) and those who ask what of a risk is noise (`questions_of_support`) have in common. It holds no rule and no
# field, stands on nothing, and does nothing where nothing is measured. Brought in with `use noise_in_scores`.
# Source: Kane & Staiger 2002 (noise in school means).
# Try: How far the mean of one, two, up to ten scores misses what there is.
#   clock quarter from 2026-Q3
#   use noise_in_scores
#   kind case { scores: number = 1; misses_by: number = score_noise / sqrt(it.scores) }
#   10 cases numbered i { scores = i }
#   plot misses_by of cases

## How far the score misses the results, by luck (standard deviation). Source: Kane & Staiger 2002.
parameter score_noise = 10% plausible 5% to 20%

"""###

private let text55 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How seeing others do it moves a site to do it too (paragraph 52d of the essay): the neighbours' example draws with
# all else that draws, and a site tries when the pull passes what it takes to move it; noise makes that a chance and
# no certainty. Nested cases: no noise and only neighbours gives Granovetter's thresholds; much noise and only
# neighbours a Bass curve; neighbours counted from two on, Centola and Macy's complex contagion. It is brought in by
# `diffusion`, which says what else draws.
# Slot: contagion
# Contract: `peers_drawing(hears_of)` in units of pull, `readiness_at(hears_of, number)` from 0 to 1.
# Assumes: what draws and what holds back add up; a site is moved more surely the further the pull passes its
# threshold.
# Sources: Granovetter 1978, Centola & Macy 2007, Eckles et al. 2018 (noise). Equation [E9]; weights set.
# Try: How ready a site is, by how far what draws it lies under or above its threshold, from -1.25 to 1.25.
#   Lincoln hears_of Lab {}
#   kind case { margin: number = 0; ready: number = readiness_at(first of hears_of, it.margin) }
#   11 cases numbered i { margin = 0.25 * (i - 6) }
#   plot ready of cases

use learning

## The pull of seeing all neighbours use it, in units of pull.
parameter peer_pull = 1.5 plausible 0.75 to 3
## Neighbours count from so many users on: 1 is simple, 2 complex contagion. Set.
parameter users_needed = 1 plausible 1 to 3
## The noise in a decision; near 0 a sharp threshold.
parameter wariness = 0.35 plausible 0.1 to 1

## How much of what its neighbours do a site sees, 0 to 1 [E9].
## Example: `Lincoln hears_of Lab {}; each h in hears_of { h.users_around = 1; h.part_around = 25% }; max (seen_around(it)) of hears_of` gives 25%.
define seen_around(h: hears_of) = if h.users_around >= users_needed then h.part_around else 0

## The pull of the neighbours' example on a site that has heard of a practice, in units of pull [E9].
## Example: `Adams hears_of Fad; peers_drawing(first of hears_of)` gives 0.
define peers_drawing(h: hears_of) = peer_pull * seen_around(h)

## How ready a site is to try what it has heard of, as a chance, 0 to 1, where all that draws is so far above the
## site's threshold (below zero: under it) [E9].
## Example: `Lincoln hears_of Lab {}; readiness_at(first of hears_of, -0.35)` gives 0.268941.
define readiness_at(h: hears_of, margin: number) = s_curve(margin / wariness)

"""###

private let text56 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How a belief follows news (paragraphs 13, 27 and 42 of the essay): old belief and news are weighed, each by how sure
# it is, and what was learned long ago counts less. It is brought in by `learning`, which says what is believed, what
# is seen and who hears of it.
# Slot: belief
# Contract: `believed_after(belief, precision, news, said)`, `sureness_after(precision, news)`, all of them numbers.
# Assumes: an effect can be anything, errors are normal, and effects drift, so that old evidence loses its weight.
# Sources: DeGroot 1970, West & Harrison 1997 (normal estimates with forgetting). Equation [E8]; figure set.
# Try: Twelve quarters of news that say 15%, then twelve that say nothing good.
#   clock quarter from 2026-Q3
#   use normal_forgetting
#   belief: number = 5%
#   sure: number = 50
#   rule news in learn {
#     let says = if elapsed < 12 quarters then 15% else -5%
#     belief = believed_after(belief, sure, 20, 20 * says)
#     sure = sureness_after(sure, 20)
#   }
#   measure believed = belief
#   quietly step 24
#   plot believed

## How much of what was learned stops counting in a quarter. Set.
parameter forgetting_evidence = 3% per quarter plausible 0% per quarter to 10% per quarter

## The precision of a belief after a step, when news of such a weight came in: one over the variance [E8].
## Example: `sureness_after(50, 20)` gives 68.5.
define sureness_after(precision: number, news: number) = (1 - forgetting_evidence * 1 step) * precision + news

## The belief after a step: old belief and news, each with its weight. `said` is what the news said, times its weight
## [E8].
## Example: `believed_after(5%, 50, 50, 10)` gives 0.126142.
define believed_after(belief: number, precision: number, news: number, said: number) =
  ((1 - forgetting_evidence * 1 step) * precision * belief + said) / sureness_after(precision, news)

"""###

private let text57 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Where new practices come from (paragraphs 37-38, 40 and 52e of the essay): sites that are discontent, have some slack
# and are let try make something of their own. A rare event gives lonely inventions; a frequent one a system in which
# innovations pop up all over. Brought in with `use novelty`.
# Left out: invention by those who are no site. Sources: March 1991 (exploration), Nohria & Gulati 1996 (slack and
# innovation). Equation [E10]; own form, set figures; the quality of new practices after Kraft 2020.
# Try: How likely a site is to make something of its own, by how discontent it is.
#   invention_hazard(Lincoln)
#   Lincoln.discontent = 1
#   invention_hazard(Lincoln)
#   Eastside.openness = 90%
#   invention_hazard(Lincoln)
# Try: Discontent sites, thirty of them in an organization that lets them try and thirty in one that does not: what they
# have invented over ten years.
#   clock quarter from 2026-Q3
#   use novelty
#   organization Open { openness = 90%; resistance = 10% }
#   organization Shut { openness = 20%; resistance = 80% }
#   60 sites numbered i { organization = if i <= 30 then Open else Shut; aspiration = 30%; slack = 50k USD }
#   measure where_let_try = sum inventions of sites where organization is Open
#   measure where_not = sum inventions of sites where organization is Shut
#   quietly step 40
#   plot where_let_try, where_not

use diffusion

extend practice {
  ## it was invented at a site while the model ran
  is_home_grown: yes/no = no
}
extend site {
  ## how many practices were invented here
  inventions: number = 0
}

## How readily a site invents, on a scale that is met where everything favours it.
parameter inventiveness = 2% per quarter plausible 0.5% per quarter to 30% per quarter
## The most that a site invents. Set.
parameter most_inventions = 2 plausible 1 to 5
## How good new practices are, on average, in units of results. Source: Kraft 2020 (median 0.10), with a range that is
## ours.
parameter new_quality = 10% plausible 3% to 15%
## How far they differ (standard deviation). Source: Kraft 2023 (36% are below 0.05), with a range that is ours.
parameter new_quality_spread = 14% plausible 8% to 25%

## The chance that a site invents something within a quarter [E10].
## Example: `Lincoln.discontent = 0.5; invention_hazard(Lincoln)` gives 0.0069 1/quarter.
define invention_hazard(s: site) = inventiveness * 2 * (0.3 + s.discontent) *
  (0.2 + s.slack / slack_limit(s)) * openness_around(s) * (1 - 0.5 * resistance_around(s))

## How far a site is let try, 0 to 1.
## Example: `openness_around(Lincoln)` gives 50%.
define openness_around(s: site) = if s.organization is not none then s.organization.openness else 50%
## The resistance of a site's organization, 0 for a site of none.
## Example: `resistance_around(Lincoln)` gives 50%.
define resistance_around(s: site) = if s.organization is not none then s.organization.resistance else 0

## Something new is made at a site, for its own needs; everybody else has yet to hear of it.
rule inventing in invent for each s: site where s.inventions < most_inventions {
  if chance(min(invention_hazard(s), 100% per quarter)) {
    let x = s.needs_x + normal(0, 0.2)
    let y = s.needs_y + normal(0, 0.2)
    let good = normal(new_quality, new_quality_spread)
    let p = (create practice {
      quality = clamp(good, -1, 1)
      radical = 35%
      complex = 35%
      site_cost = 12% * s.usual_budget
      made_for_x = x
      made_for_y = y
      origin = s
      is_home_grown = yes
    })
    s.inventions += 1
    s uses p { channel = origin; intensity = 15%; fidelity = 45%; ownership = 90%; depth = 0% }
    each other in sites { other hears_of p { awareness = if other is s then 100% else 0% } }
  }
}

"""###

private let text58 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Institutional position (paragraphs 7 and 9-11 of the essay): what an office lets its holder decide alone, how far
# its platform carries beyond that, and what is asked in return. Authority is over money, and over sites and purses
# that are named; a platform reaches each group differently. Accountability is theory, so a duty is a kind of the
# library and no rule stands here: the modules `accountability` and `score_ratchet` judge holders, `duties` says what
# a holder can do about it, and a model that wants another theory writes its own rule for the same kinds. Left out:
# offices that several hold together. Part of the prelude: there without asking. Sources: Weber 1922 (office and
# authority), French & Raven 1959 (kinds of power), Kotter 1985 and Heifetz 1994 (influence beyond authority), Romzek
# & Dubnick 1987 (answering to whom, for what). Equation [C7]; own form, set figures.
# Try: How far a public word carries: the platform, and the hearing of whoever stands on it.
#   influence(Rosa, parents)
#   principal.platform_reach[parents] = 80%
#   influence(Rosa, parents)
#   duty scores { office = principal; metric = 40%; hours = 225 hours }
#   remaining_discretion(principal, 20%)
# Try: Duties take 25 more hours each quarter, and trust falls by two points: what is still free of an office, which has
# nothing left at a trust of 20%.
#   duty scores { office = principal; metric = 40% }
#   rule more_is_asked in act { scores.hours += 25 hours; principal.confidence -= 2% }
#   measure free_of_the_office = remaining_discretion(principal, 20%)
#   quietly step 18
#   plot free_of_the_office

## An office: a principal's, a superintendent's, a seat on a board, the head of a fund.
kind position {
  ## money that the holder may spend alone
  authority: USD/quarter = 0 USD/quarter
  ## the part of the office's time and money that nothing has claimed yet; 0 to 1
  discretion: share = 20%
  ## how far the office's voice carries beyond its authority, with anybody; 0 to 1
  platform: share = 20%
  ## how far it carries with each group; with whom nothing is said, as far as with anybody; 0 to 1
  platform_reach: share for each group = it.platform
  ## how much those above trust whoever holds it; 0 to 1
  confidence: share = 50%
}

## A site comes with a position: the position leads it. Given as `site = Lincoln`.
relation leads from position to site, one to one {
  called position.site, site.head
}

## An office may tell a site what to do, without leading it. Given as `directed_sites = [Lincoln, Adams]`.
relation directs from position to site {
  called position.directed_sites, site.directed_by
}

## An office may spend from the purse of an organization. Given as `purses = [Hale]`.
relation spends_from from position to organization {
  called position.purses, organization.spenders
  ## the most that it may spend in a quarter without asking
  limit: USD/quarter = 0 USD/quarter
}

## How much those above trust the head of a site; 50% where it has none.
## Range: 0 to 1. Own definition.
## Example: `principal.confidence = 70%; trust_in_head(Lincoln)` gives 70%.
define trust_in_head(s: site) = if s.head is not none then s.head.confidence else 50%

## Whether an office may decide what is done at a site: it leads it or directs it. Own definition.
## Example: `may_direct(principal, Adams)` gives no.
define may_direct(p: position, s: site) = (any of p.directed_sites where it is s) or
  (if s.head is not none then s.head is p else no)

## The money that an office may spend alone in a quarter: its own, and what it may take from purses.
## Unit: USD per quarter. Own definition.
## Example: `principal.authority = 30k USD/quarter; principal spends_from Hale { limit = 20k USD/quarter }; money_at_hand(principal)` gives 50,000 USD/quarter.
define money_at_hand(p: position) = p.authority + (sum limit of spends_from where position is p)

## An actor holds a position; one position each, one holder each.
relation holds from actor to position, one to one {
  called actor.office, position.holder
}

## What the holder of an office must answer for: a figure, the least it may be, and how often it is looked at.
##
## `metric` is a formula that each duty gives for itself. Strikes count the reviews that went badly. Written so:
## `duty scores { office = LincolnPrincipal; metric = mean reading of Lincoln over 1 year; least = 50% }`.
## Source: Romzek & Dubnick 1987 (answering to whom, for what); strikes are our own definition.
kind duty {
  ## the office that must answer
  office: position
  ## how often the figure is looked at
  period: duration = 1 year
  ## the figure
  metric: formula of number
  ## the least that the figure may be
  least: number = 50%
  ## hours a quarter that honouring it takes
  hours: hours = 0 hours
  ## how many bad reviews there have been
  strikes: number = 0
  ## how many bad reviews end the holder's time in office
  patience: number = 3
}

## The strikes that an actor has against them, over all duties of the office they hold.
## Unit: bad reviews. Own definition.
## Example: `duty scores { office = principal; metric = 40%; strikes = 2 }; strikes_against(Rosa)` gives 2.
define strikes_against(a: actor) = sum strikes of duties where office.holder is a

## The hours a quarter that the duties of an office take.
## Own definition.
## Example: `duty scores { office = principal; metric = 40%; hours = 225 hours }; duty_load(principal)` gives 225 hours.
define duty_load(p: position) = sum hours of duties where office is p

## The share of an office's time and money that is still free, once a holder on notice has lost
## the half of it.
##
## A holder with as many strikes as patience allows has none.
## Source: own definition after the essay's remark that accountability takes degrees of freedom away.
## Example: `duty scores { office = principal; metric = 40%; strikes = 1 }; room_to_move(principal)` gives 0.1.
define room_to_move(p: position) = {
  when (any of duties where office is p and strikes >= patience): 0
  when (any of duties where office is p and strikes > 0): p.discretion / 2
  otherwise: p.discretion
}

## What is left of an office's discretion after its duties: the part of the holder's hours that duties leave, of what
## the office may decide. Nothing for a holder who has no more trust than the least it takes, and for an empty office.
##
## Range: 0 to 1. Source: own definition [C8].
## Example: `duty scores { office = principal; metric = 40%; hours = 225 hours }; remaining_discretion(principal, 20%)` gives 0.11.
define remaining_discretion(p: position, least_trust: share) {
  let h = p.holder
  (if h is none then 0 else if p.confidence > least_trust and h.stamina > 0 hours
    then max(1 - duty_load(p) / h.stamina, 0) * p.discretion else 0)
}

## How much one public word of an actor moves a group: the reach of the office's platform there, the hearing that the
## actor gets, and the trust behind it. 0 for one who holds no office; a bad name in the group takes from it.
##
## Unit: share of the group, or of awareness, for one act. Range 0 to 0.24; the strength of 0.06 is set.
## Source: own definition [C7], after French & Raven 1959 and Kotter 1985.
## Example: `untie Rosa wears doctorate; principal.platform_reach[parents] = 50%; influence(Rosa, parents)` gives 0.045.
define influence(a: actor, g: group) = if a.office is none then 0
  else 6% * a.office.platform_reach[g] * (1 + hearing(a, g)) * (1 + a.office.confidence)

"""###

private let text59 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Transformed or killed (paragraph 58 of the essay): a sector comes to do more of something new either because its
# organizations change what they do, or because those that do it grow while others shrink, come in or close. Here the
# change of a year is taken apart into these. It looks and changes nothing. Brought in with `use organizations_change`.
# An organization's weight is the part of all base budgets that its sites have. Left out: sites of no organization, and
# changes between the sites of one organization, which count as its own. Source: Foster, Haltiwanger & Krizan 2001;
# Tushman & Anderson 1986 (what destroys competence and what builds on it). Own form [C35].
# Try: A year in which one organization comes to do more, and what that is a part of.
#   changed_within(60%, 60%, 10%, 30%)
#   changed_between(60%, 70%, 30%, 20%)
#   changed_by_entry(0%, 10%, 50%, 20%)
# Try: An organization does more of the lab for two years, and a year later it grows while the other one shrinks: what
# each adds to the gain of a year.
#   clock quarter from 2026-Q3
#   use organizations_change
#   organization East; organization West
#   site Lincoln { organization = East }; site Meadow { organization = West }
#   practice Lab; Lincoln uses Lab { intensity = 20% }
#   rule it_does_more in act for each u: uses where elapsed < 8 quarters { u.intensity += 5% }
#   rule it_grows in act for each s: site where elapsed >= 12 quarters {
#     s.budget += if s is Lincoln then 50k USD/quarter else -50k USD/quarter
#   }
#   measure by_changing = gained_within(Lab)
#   measure by_growing = gained_between(Lab)
#   quietly step 24
#   plot by_changing, by_growing

use price_equation
use money

## The base budgets of all sites that belong to an organization.
define all_budgets = sum (budget_of(it)) of organizations
## The base budgets of an organization's sites.
## Example: `budget_of(Eastside)` gives 4,000,000 USD/quarter.
define budget_of(o: organization) = sum budget of o.sites

## How large a part of the sector an organization is, 0 to 1; 0 for one without sites.
## Example: `weight_of(Eastside)` gives 1.
define weight_of(o: organization) = if all_budgets > 0 USD/quarter then budget_of(o) / all_budgets else 0

## How much of an organization's work is done by a practice: the intensity for each of its sites, 0 to 1.
## Example: `intensity_within(Eastside, Lab)` gives 0.05.
define intensity_within(o: organization, p: practice) =
  (sum intensity of uses where practice is p and site.organization is o) / max((count of o.sites), 1)

## How much of the work of all organizations is done by a practice, each counting by its weight, 0 to 1.
## Example: `intensity_in_sector(Lab)` gives 0.05.
define intensity_in_sector(p: practice) = sum (weight_of(it) * intensity_within(it, p)) of organizations

## What an organization that was there and is there added by changing itself: its old weight times its change.
## Source: Foster et al. 2001 (within).
## Example: `changed_within(0.5, 0.4, 0.1, 0.3)` gives 0.1.
define changed_within(weight_before: number, weight_now: number, before: number, now_done: number) =
  if weight_before > 0 and weight_now > 0 then weight_before * (now_done - before) else 0

## What it added by growing or shrinking: the change of its weight times how far it was from the mean.
## Source: Foster et al. 2001 (between).
## Example: `changed_between(0.5, 0.6, 0.3, 0.1)` gives 0.02.
define changed_between(weight_before: number, weight_now: number, before: number, mean_before: number) =
  if weight_before > 0 and weight_now > 0 then (weight_now - weight_before) * (before - mean_before) else 0

## What it added by growing while it changed. Source: Foster et al. 2001 (cross).
## Example: `changed_across(0.5, 0.6, 0.1, 0.3)` gives 0.02.
define changed_across(weight_before: number, weight_now: number, before: number, now_done: number) =
  if weight_before > 0 and weight_now > 0 then (weight_now - weight_before) * (now_done - before) else 0

## What one that was not there before added by coming in. Source: Foster et al. 2001 (entry).
## Example: `changed_by_entry(0, 0.2, 0.6, 0.1)` gives 0.1.
define changed_by_entry(weight_before: number, weight_now: number, now_done: number, mean_before: number) =
  if weight_before > 0 then 0 else weight_now * (now_done - mean_before)

## What one that is no longer there added by closing. Source: Foster et al. 2001 (exit).
## Example: `changed_by_exit(0.2, 0, 0, 0.1)` gives 0.02.
define changed_by_exit(weight_before: number, weight_now: number, before: number, mean_before: number) =
  if weight_now > 0 then 0 else -weight_before * (before - mean_before)

## Weights and intensities a year ago.
## Example: `weight_a_year_ago(Eastside)` gives 1.
define weight_a_year_ago(o: organization) = weight_of(o) 1 year ago
## How much of an organization's work was done by a practice a year ago.
## Example: `within_a_year_ago(Eastside, Lab)` gives 0.05.
define within_a_year_ago(o: organization, p: practice) = intensity_within(o, p) 1 year ago
## How much of the work of all organizations was done by it a year ago.
## Example: `in_sector_a_year_ago(Lab)` gives 0.05.
define in_sector_a_year_ago(p: practice) = intensity_in_sector(p) 1 year ago

## How much more of the sector's work is done by a practice than a year ago; the five parts below add up to it.
## Example: `gained_in_sector(Lab)` gives 0.
define gained_in_sector(p: practice) = intensity_in_sector(p) - in_sector_a_year_ago(p)

## The part of that which came of organizations that changed themselves.
## Example: `gained_within(Lab)` gives 0.
define gained_within(p: practice) = sum (changed_within(weight_a_year_ago(o), weight_of(o),
  within_a_year_ago(o, p), intensity_within(o, p))) of o in organizations
## The part that came of organizations that grew or shrank.
## Example: `gained_between(Lab)` gives 0.
define gained_between(p: practice) = sum (changed_between(weight_a_year_ago(o), weight_of(o),
  within_a_year_ago(o, p), in_sector_a_year_ago(p))) of o in organizations
## The part that came of growing and changing together.
## Example: `gained_across(Lab)` gives 0.
define gained_across(p: practice) = sum (changed_across(weight_a_year_ago(o), weight_of(o),
  within_a_year_ago(o, p), intensity_within(o, p))) of o in organizations
## The part that came of organizations that came in.
## Example: `gained_by_entry(Lab)` gives 0.
define gained_by_entry(p: practice) = sum (changed_by_entry(weight_a_year_ago(o), weight_of(o),
  intensity_within(o, p), in_sector_a_year_ago(p))) of o in organizations
## The part that came of organizations that closed.
## Example: `gained_by_exit(Lab)` gives 0.
define gained_by_exit(p: practice) = sum (changed_by_exit(weight_a_year_ago(o), weight_of(o),
  within_a_year_ago(o, p), in_sector_a_year_ago(p))) of o in organizations

## The transformed share [C35]: of a practice's gain in the last year, how much came of organizations that changed
## themselves; the rest came over somebody's dead body, or of a newcomer. 0 without a gain. Above 1 where the rest lost.
## Example: `transformed_share(Lab)` gives 0.
define transformed_share(p: practice) =
  if abs(gained_in_sector(p)) > 1e-9 then gained_within(p) / gained_in_sector(p) else 0

"""###

private let text60 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What somebody achieves moves the world a little (paragraph 27 of the essay): people who have been brought together, and
# gains that can be seen, make it a public matter, and politics supports it the more. Brought in with `use own_acts`.
# Left out: acts that turn politics against what is tried; the other forces. Source: own form [C25, E14]; figures set.
# Try: People are brought together for two years and go home: political support, where the outside is calm otherwise.
#   clock quarter from 2026-Q3
#   use own_acts
#   parameter restlessness = 0
#   organization Eastside
#   rule coming_together in act at 2027-Q3 { Eastside.mobilized = 1.5 }
#   rule going_home in act at 2029-Q3 { Eastside.mobilized = 0 }
#   measure support = political_will.level
#   quietly step 24
#   plot support

use status_quo

## How much a mobilization of 1 moves political support. Unit: levels of a force per quarter; set.
parameter mobilization_tells = 0.02 per quarter plausible 0 per quarter to 0.06 per quarter
## How much a mean gain in results of 1 moves political support. Unit: levels of a force per quarter; set.
parameter gains_tell = 0.15 per quarter plausible 0 per quarter to 0.5 per quarter

## How much political support rises in a quarter through what people and practices achieve, at least 0. Unit: levels of a
## force. Own definition [C25].
## Example: `Eastside.mobilized = 0.5; each s in sites { s.added = 0.2 }; push_of_own_acts` gives 0.04.
define push_of_own_acts = mobilization_tells * 1 step * (sum mobilized of organizations) +
  gains_tell * 1 step * max((mean added of sites else 0), 0)

## It is felt at the end of the quarter, and wears off as every push does.
rule own_acts_tell in respond for each f: force where f.leg is authorizing and f.sphere is political {
  f.level += push_of_own_acts
}

"""###

private let text61 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Who acts, for whom, and with whom (paragraphs 3, 5 and 6 of the essay). What one brings oneself: commitments,
# resolve, hours, skills. What others bring, or hold back: assets, know-how, authority. Kinds, verbs and a few
# definitions only; nothing happens by itself here. Resolve moves with the module `commitments`, skills with `skills`,
# hours come anew with `energy`, trust grows with `relations`, support drifts home with `support`.
# Left out: wages and careers; health; several selves in one actor. The library names no purposes of its own: a model
# says which dimensions of public value it is about.
# Sources: Moore 1995 (public value), Simon (attention is scarce), Granovetter 1973 and Burt 1992 (networks), Fehr &
# Falk 2002 and Grant 2008 (what people care for moves them). Part of the prelude; brought in alone with `use people`.
# Try: Who wants the same, and who is well connected.
#   purpose equity; purpose achievement
#   Rosa.commitment[equity] = 75%; Rosa.commitment[achievement] = 25%
#   Ines.commitment[achievement] = 100%
#   agreement(Rosa, Ines)
#   agreement(Rosa, Marcus)
#   connections(Marcus)
# Try: Rosa comes to care less for equity and more for achievement: how far she wants the same as Ines, and as Marcus.
#   purpose equity; purpose achievement
#   Rosa.commitment[equity] = 75%; Rosa.commitment[achievement] = 25%
#   Ines.commitment[achievement] = 100%; Marcus.commitment[equity] = 100%
#   rule she_turns in act { Rosa.commitment[equity] -= 6%; Rosa.commitment[achievement] += 6% }
#   measure with_Ines = agreement(Rosa, Ines)
#   measure with_Marcus = agreement(Rosa, Marcus)
#   quietly step 12
#   plot with_Ines, with_Marcus

## Money. Amounts are in dollars of one year: nothing here inflates.
unit USD
## An hour of someone's effort. It is not time: 40 hours in a quarter are what is free for an initiative,
## on top of what the day already takes.
unit hour

## Those whose support, dissent or indifference matters: parents, educators, a board, voters.
kind group {
  ## the share of the group that would stand up for what is being tried; 0 to 1
  support: share = 50%
  ## where support goes back to when nobody works for it: the support at the start
  baseline: share = it.support
}

## Something that one may want for the public, and by which an outcome can be judged: achievement, equity,
## citizenship, a culture kept alive. Source: the dimensions of public value of Moore 1995.
kind purpose

## A kind of thing that an undertaking needs and that others may give or hold back. The essay has three: assets
## (money, standing, the effort of volunteers), know-how and the capacity to do the work, and authority to allow or to
## forbid. The module `relations` declares these three; a model may have others.
kind contribution

## Someone who can act: one person, or a team that acts as one (module `teams`).
##
## Skills are shares from 0 (none) to 1 (nobody better); 50% is what holders of such a position usually have. A skill
## of 50% leaves the effect of an act as it is, one of 100% makes it half as large again (module `skills`).
kind actor {
  ## hours that are free for moves now; every move that costs effort pays from here
  energy: account of hours = 0 hours
  ## hours that a new quarter brings (Simon: attention is the scarce resource)
  stamina: hours = 40 hours
  ## the skill of bringing people together for a purpose
  organizing: share = 50%
  ## the skill of teaching, and of helping others teach
  pedagogy: share = 50%
  ## the skill of running things: schedules, budgets, staff
  managing: share = 50%
  ## the skill of making something that works: a method, a tool, a rule
  designing: share = 50%
  ## the skill of seeing what works and what does not
  evaluating: share = 50%
  ## how firmly the actor stays with what was begun; 0 to 1
  resolve: share = 70%
  ## how much each purpose weighs with the actor, 0 to 1. Only the proportions count; one for whom nothing is said
  ## cares for all purposes alike
  commitment: share for each purpose = 0%
  ## how much of each contribution the actor could bring; 0 is none, 1 is what a small undertaking needs of it
  controls: number for each contribution = 0
  ## the hearing that the actor gets in each group, from -1 (an enemy) through 0 (unknown) to 1 (one of us);
  ## below zero, the actor's support does harm
  standing: number from -1 to 1 for each group = 20%
}

## A body with money of its own: a district, a foundation, a network, a ministry.
kind organization {
  ## money that is not yet committed to anything
  slack: account of USD = 0 USD
}

## One actor knows another, and would likely answer a call. It goes both ways.
## Source of the idea: Granovetter 1973, Burt 1992 (networks as reach beyond oneself).
relation knows between actor and actor {
  called actor.contacts
  ## how sure one can be that the other comes when called, before any promise was kept or broken; 0 to 1
  strength: share = 50%
}

## An actor is one of a group: its members hear the actor as one of their own.
relation belongs_to from actor to group {
  called actor.groups, group.members
}

## How well an actor is connected: the sum of the strengths of the actor's ties.
## Unit: contacts (a tie of strength 50% counts as half a contact). Own definition.
## Example: `connections(Marcus)` gives 1.2.
define connections(a: actor) = sum strength of a.contacts

## The part of all that an actor cares for which is this purpose, 0 to 1. Over all purposes it adds up to 1; one for
## whom nothing is said cares for all alike. Own definition [C1].
## Example: `purpose equity; purpose achievement; Rosa.commitment[equity] = 60%; Rosa.commitment[achievement] = 20%; cares_for(Rosa, equity)` gives 0.75.
define cares_for(a: actor, p: purpose) {
  let in_all = sum a.commitment[it] of purposes
  (if in_all > 0 then a.commitment[p] / in_all else 1 / count of purposes)
}

## How far two actors want the same, 0 to 1: the part of what they care for that they share. 1 for the same weights, 0
## where no purpose matters to both, and 0 where a model names no purposes. Own definition, the overlap of two
## distributions [C4].
## Example: `purpose equity; purpose achievement; Rosa.commitment[equity] = 75%; Rosa.commitment[achievement] = 25%; Ines.commitment[achievement] = 100%; agreement(Rosa, Ines)` gives 0.25.
define agreement(a: actor, b: actor) = sum (min(cares_for(a, it), cares_for(b, it))) of purposes

"""###

private let text62 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Who is pivotal where several must agree (paragraphs 6, 33-35 of the essay): a board, a coalition that can pass laws.
# Weights are not power: one with half the votes of another may have as much say, or none. Two indices, for coalitions
# of up to five: how often one swings a coalition, and how often one is the one who completes it when they come one after
# another. Brought in with `use pivots`; it changes nothing.
# Left out: who likes whom, more than five. Sources: Shapley & Shubik 1954, Banzhaf 1965, Felsenthal & Machover 1998.
# Try: Three with 50, 49 and 1 votes, where 51 are needed: weights are not power.
#   voter Ann { weight = 50 }; voter Bea { weight = 49 }; voter Cleo { weight = 1 }
#   quota = 51
#   plot weight of voters
#   plot pivotal_share of voters

## One whose agreement may be needed. Two to five of them; the rest of the members of a body can be one of them.
kind voter {
  ## how much the agreement weighs
  weight: number from 0 to 1_000_000 = 1
}

## What must be reached for something to pass.
quota: number = 0

## How many voters there are.
define voter_count = count of voters

## The place of a voter among them, from 0.
## Example: `voter Ann; voter Bea; place_of(Bea)` gives 1.
define place_of(v: voter) {
  let place = 0
  let found = 0
  each w in voters {
    if w is v { found = place }
    place = place + 1
  }
  found
}

## Whether a voter is in the coalition of a number: coalitions are numbered by who is in them, 1 for the first, 2 for
## the second, 4 for the third, added up. Own numbering.
## Example: `voter Ann; voter Bea; is_in(Bea, 2)` gives yes.
define is_in(v: voter, coalition: number) = mod(floor(coalition / 2^place_of(v)), 2) is 1

## What the coalition of a number weighs together.
## Example: `voter Ann { weight = 3 }; voter Bea { weight = 2 }; weight_together(3)` gives 5.
define weight_together(coalition: number) = sum weight of v in voters where is_in(v, coalition)

## How many are in the coalition of a number.
## Example: `voter Ann; voter Bea; size_together(3)` gives 2.
define size_together(coalition: number) = count of v in voters where is_in(v, coalition)

## Whether a voter swings the coalition of a number: without this one it fails, with this one it passes.
## Example: `voter Ann { weight = 3 }; voter Bea { weight = 2 }; quota = 4; does_swing(Ann, 2)` gives yes.
define does_swing(v: voter, others: number) = not is_in(v, others) and
  weight_together(others) < quota and weight_together(others) + v.weight >= quota

## How many coalitions of others a voter swings.
## Example: `voter Ann { weight = 3 }; voter Bea { weight = 2 }; quota = 4; swings_of(Ann)` gives 1.
define swings_of(v: voter) = count of c in 0..(2^voter_count - 1) where does_swing(v, c)

## The chance that a voter decides when all others agree or not by a coin, 0 to 1. Source: Banzhaf 1965 (the absolute
## index).
## Example: `voter Ann { weight = 3 }; voter Bea { weight = 2 }; quota = 4; chance_to_decide(Ann)` gives 0.5.
define chance_to_decide(v: voter) = swings_of(v) / 2^(voter_count - 1)

## The part of all swings that are a voter's, 0 to 1; 0 where nobody swings. Source: Banzhaf 1965 (normalized).
## Example: `voter Ann { weight = 3 }; voter Bea { weight = 2 }; quota = 3; banzhaf_index(Ann)` gives 1.
define banzhaf_index(v: voter) {
  let swings_of_all = sum (swings_of(it)) of voters
  (if swings_of_all > 0 then swings_of(v) / swings_of_all else 0)
}

## In how many of the orders in which all could come one after another a coalition stands before a voter, as a part.
## Example: `voter Ann; voter Bea; voter Cleo; orders_with(1)` gives 0.166667.
define orders_with(before: number) =
  factorial(before) * factorial(max(voter_count - before - 1, 0)) / factorial(voter_count)

## The part of all orders in which a voter is the one who completes a coalition that passes, 0 to 1; over all voters it
## adds up to 1. Source: Shapley & Shubik 1954.
## Example: `voter Ann { weight = 2 }; voter Bea; voter Cleo; quota = 3; pivotal_share(Ann)` gives 0.666667.
define pivotal_share(v: voter) =
  sum (orders_with(size_together(c))) of c in 0..(2^voter_count - 1) where does_swing(v, c)

## Whether nothing passes without a voter.
## Example: `voter Ann { weight = 3 }; voter Bea { weight = 2 }; quota = 3; has_veto(Ann)` gives yes.
define has_veto(v: voter) = (sum weight of voters) - v.weight < quota

"""###

private let text63 = ###"""
# SPDX-License-Identifier: Apache-2.0
# All seventeen platforms of Table 2 of the essay (paragraph 32), as templates of positions: those within school
# systems (`platforms_inside`) and those outside (`platforms_outside`). Brought in with `use platforms`; groups and
# badges come with `use usual_groups` or are the model's own. What each can do stands in `moves`, `system_moves`,
# `clearances`, `windows`. Source: Table 2 and section 11 of the theory.
# Try: A platform of Table 2, and somebody who stands on it.
#   clock quarter from 2026-Q3
#   use platforms
#   use usual_groups
#   position chair like family_organizer
#   show chair
# Try: How much further six platforms reach with those who give than with parents.
#   clock quarter from 2026-Q3
#   use platforms
#   use usual_groups
#   extend position { leaning: formula of number = it.platform_reach[givers] - it.platform_reach[parents] }
#   position organizer like family_organizer; position principal like innovative_principal
#   position leader like system_leader; position researcher like test_designer
#   position official like policy_official; position officer like foundation_officer
#   plot leaning of positions

use platforms_inside
use platforms_outside

"""###

private let text64 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The platforms of Table 2 of the essay (paragraph 32): what a position gives whoever holds it, as templates. This
# file has those within public school systems and those who start schools of their own; `platforms_outside` has the
# others, and `use platforms` brings in all seventeen. A position made like one of them is a thing of the model and
# may differ: `position head_of_Lincoln like innovative_principal { site = Lincoln; discretion = 20% }`. The templates
# speak of groups `parents`, `educators`, `givers` and of badges; `use usual_groups` declares them, or the model does;
# a group with another name hears a platform as far as anybody does, unless the position says more. Left out: skills
# that a position asks for; what a template's holder wears (say `badges` of the actor; the usual badge is named).
# Source: Table 2 and section 11 of the theory; all figures are set, and plausible from half to one and a half times
# their value.
# Try: Six who work within a system: the money that each may spend alone, and how far each is heard beyond that.
#   clock quarter from 2026-Q3
#   use platforms_inside
#   use usual_groups
#   position Superintendent like system_leader; position Aide like operational_aide
#   position Principal like innovative_principal; position Teacher like method_teacher
#   position Starter like charter_starter; position Reformer like personnel_reformer
#   plot authority of positions
#   plot mean_reach of positions

use offices

extend position {
  ## what the holder decides over, beside money
  decides_over: one of nothing, classroom, one_site, staff, whole_system, own_body, fund, pipelines,
    rules = nothing
  ## who calls the holder to account
  answers_to: one of nobody, head, chief, board, authorizer, members, funders, court, voters, investors,
    client, peers, trustees, shareholders, faculty = nobody
  ## how often
  answers_every: duration = 1 year
  ## the trust that a good or bad review wins or costs here, for a gap of a full scale; 0 to 1
  trust_staked: share = 30%
  ## the badge that holders of such a position usually wear
  usual_badge: badge or none = none
}

## The trust in a holder after a review, by what is staked in this position: the gap is what was found less what was
## asked, in units of results. Range: 0 to 1. Source: own definition [E4], with the stakes of the position.
## Example: `principal.trust_staked = 40%; trust_after_review(principal, 0)` gives 0.5.
define trust_after_review(p: position, gap: number) =
  clamp(p.confidence + p.trust_staked * both_ways(gap / 0.1), 0, 1)

## How far a platform reaches beyond authority, the mean over all groups. Range: 0 to 1. Own definition.
## Example: `principal.platform_reach[parents] = 60%; mean_reach(principal)` gives 40%.
define mean_reach(p: position) = mean p.platform_reach[it] of groups else 0

## The group that a platform leaves most alone: the one it reaches least. Own definition, after paragraph 8 of the
## essay.
## Example: `principal.platform_reach[parents] = 60%; least_reached(principal) is educators` gives yes.
define least_reached(p: position) = (best of g in groups by (-p.platform_reach[g]) else none)

## The innovative leader of a public school system. Own moves: open or close the system to trials, move money into
## the base, brief, reallocate, launch anywhere. Natural work: the core, small and large; conditions, small.
template position system_leader {
  authority = 500k USD/quarter
  decides_over = whole_system
  platform_reach = { parents: 50%, educators: 60%, givers: 60% }
  discretion = 10%
  answers_to = board
  answers_every = 1 year
  trust_staked = 40%
  usual_badge = elected
}

## The operational aide of such a leader, with a staff and key initiatives. Own moves: unblock gates, coach, brief.
## Natural work: the core, small and large.
template position operational_aide {
  authority = 50k USD/quarter
  decides_over = staff
  platform_reach = { parents: 10%, educators: 50%, givers: 20% }
  discretion = 20%
  answers_to = chief
  answers_every = 6 months
  trust_staked = 30%
}

## The innovative principal of a school, or the leader of a project within a system. Own moves: launch, coach,
## rally, share results. Natural work: the core, small.
template position innovative_principal {
  authority = 30k USD/quarter
  decides_over = one_site
  platform_reach = { parents: 40%, educators: 40%, givers: 20% }
  discretion = 15%
  answers_to = chief
  answers_every = 1 year
  trust_staked = 30%
  usual_badge = practice_record
}

## A teacher, or another in the system, who wants a school of their own. Own moves: launch, bring together, ask for
## a grant. Natural work: the core, small, up to a new organization.
template position school_founder {
  authority = 5k USD/quarter
  decides_over = classroom
  platform_reach = { parents: 30%, educators: 40%, givers: 10% }
  discretion = 25%
  answers_to = head
  answers_every = 1 year
  trust_staked = 25%
}

## A dedicated teacher with a method that is to be consolidated and passed on. Own moves: document, package, train,
## share results. Natural work: the core, small to large.
template position method_teacher {
  authority = 3k USD/quarter
  decides_over = classroom
  platform_reach = { parents: 20%, educators: 50%, givers: 10% }
  discretion = 25%
  answers_to = head
  answers_every = 1 year
  trust_staked = 25%
  usual_badge = practice_record
}

## Somebody who starts a charter school. Own moves: found, launch, close. Natural work: the core, small;
## conditions, large.
template position charter_starter {
  authority = 250k USD/quarter
  decides_over = own_body
  platform_reach = { parents: 40%, educators: 20%, givers: 50% }
  discretion = 60%
  answers_to = authorizer
  answers_every = 3 years
  trust_staked = 60%
}

## A reformer of how educators are attracted, trained and given authority. Own moves: raise capacity, lower
## turnover, bring new people in. Natural work: the core, large; conditions.
template position personnel_reformer {
  authority = 50k USD/quarter
  decides_over = pipelines
  platform_reach = { parents: 10%, educators: 50%, givers: 40% }
  discretion = 30%
  answers_to = board
  answers_every = 1 year
  trust_staked = 25%
}

# ---- The first platform differs with the system that is led (urban or suburban, in crisis or in stasis, struggling or
# ---- leader of the pack). What differs in the organization itself is said in the doc: give it to the organization.

## The leader of an urban system: less is free. Its resistance is higher by 10%.
template position urban_system_leader like system_leader { discretion = 8% }
## The leader of a suburban system: more is free.
template position suburban_system_leader like system_leader { discretion = 15% }
## The leader of a system in crisis: more is staked. Its sites hope for 0.16 more than they score, its resistance is
## lower by 15%.
template position crisis_leader like system_leader { trust_staked = 60% }
## The leader of a system in stasis. Its resistance is higher by 15%.
template position stasis_leader like system_leader { discretion = 10% }
## The leader of a struggling system: little trusted at first.
template position struggling_leader like system_leader { confidence = 40% }
## The leader of a system that leads the pack: trusted, and heard by givers.
template position leader_of_the_pack like system_leader {
  confidence = 70%
  platform_reach = { parents: 50%, educators: 60%, givers: 80% }
}

"""###

private let text65 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The platforms of Table 2 of the essay (paragraph 32) that are not offices of school systems: organizers, advocates,
# lawyers, officials, entrepreneurs, designers, researchers, givers, business, education schools. As templates of
# positions, with the fields and the remarks of `platforms_inside`; both come with `use platforms`. Left out: as
# there. Source: Table 2 and section 11 of the theory; all figures are set, and plausible from half to one and a half
# times their value.
# Try: What is left of a trust of 50% after a bad review, on platforms where nothing, little or much of it is at stake.
#   clock quarter from 2026-Q3
#   use platforms_outside
#   use usual_groups
#   extend position { trust_left: formula of number = trust_after_review(it, -0.1) }
#   position lawyer like rights_lawyer; position designer like curriculum_designer
#   position advocate like policy_advocate; position organizer like family_organizer
#   position entrepreneur like social_entrepreneur
#   plot trust_left of positions

use platforms_inside

## An organizer of parents and pupils, who demand better schools and take part in the work. Own moves: mobilize
## parents, ally, make families partners in the work. Natural work: conditions, small.
template position family_organizer {
  authority = 2k USD/quarter
  decides_over = nothing
  platform_reach = { parents: 90%, educators: 20%, givers: 20% }
  discretion = 80%
  answers_to = members
  answers_every = 1 year
  trust_staked = 40%
  usual_badge = roots
}

## An advocate of better schools in local, state or federal policy. Own moves: lobby, couple the streams while a
## window is open, draft a law. Natural work: conditions, large.
template position policy_advocate {
  authority = 10k USD/quarter
  decides_over = nothing
  platform_reach = { parents: 30%, educators: 20%, givers: 70% }
  discretion = 60%
  answers_to = funders
  answers_every = 1 year
  trust_staked = 30%
  usual_badge = doctorate
}

## A civil rights lawyer who presses schools by law. Own moves: litigate. Natural work: conditions, large. The
## court and the client are no yearly review: no trust is at stake.
template position rights_lawyer {
  authority = 10k USD/quarter
  decides_over = nothing
  platform_reach = { parents: 40%, educators: 10%, givers: 50% }
  discretion = 60%
  answers_to = court
  answers_every = 3 years
  trust_staked = 0%
  usual_badge = doctorate
}

## An official who shapes how public authority and money are used, in a state or the nation. Own moves: approve,
## mandate, waive, draft a law. Natural work: conditions, large.
template position policy_official {
  authority = 1M USD/quarter
  decides_over = rules
  platform_reach = { parents: 20%, educators: 30%, givers: 80% }
  discretion = 10%
  answers_to = voters
  answers_every = 2 years
  trust_staked = 40%
  usual_badge = elected
}

## A social entrepreneur with a technology, or a way of training, that is to be spread widely. Own moves: charter,
## license, ask for a grant. Natural work: the core, large.
template position social_entrepreneur {
  authority = 100k USD/quarter
  decides_over = own_body
  platform_reach = { parents: 20%, educators: 40%, givers: 60% }
  discretion = 70%
  answers_to = investors
  answers_every = 1 year
  trust_staked = 50%
  usual_badge = wealth
}

## A designer of curriculum, a pedagogic engineer. Own moves: redesign, make it easier to do well, share results.
## Natural work: the core, small to large.
template position curriculum_designer {
  authority = 20k USD/quarter
  decides_over = own_body
  platform_reach = { parents: 10%, educators: 50%, givers: 30% }
  discretion = 60%
  answers_to = client
  answers_every = 1 year
  trust_staked = 20%
}

## A social scientist, researcher or test designer who builds better measures. Own moves: build an instrument,
## measure. Natural work: conditions, large: whether the system selects wisely.
template position test_designer {
  authority = 50k USD/quarter
  decides_over = own_body
  platform_reach = { parents: 10%, educators: 40%, givers: 60% }
  discretion = 70%
  answers_to = peers
  answers_every = 2 years
  trust_staked = 20%
  usual_badge = doctorate
}

## An officer of a foundation, a philanthropist. Own moves: give, convene, require proof. Natural work: conditions,
## small and large.
template position foundation_officer {
  authority = 500k USD/quarter
  decides_over = fund
  platform_reach = { parents: 20%, educators: 30%, givers: 90% }
  discretion = 50%
  answers_to = trustees
  answers_every = 1 year
  trust_staked = 20%
  usual_badge = wealth
}

## Somebody from business who works for reform. Own moves: lend a name, give, lobby. Natural work: conditions;
## slack. Shareholders look elsewhere: no trust is at stake.
template position business_reformer {
  authority = 100k USD/quarter
  decides_over = own_body
  platform_reach = { parents: 20%, educators: 10%, givers: 80% }
  discretion = 70%
  answers_to = shareholders
  answers_every = 1 year
  trust_staked = 0%
  usual_badge = wealth
}

## A reformer of education schools, or one who teaches future leaders there. Own moves: train leaders, connect
## teachers, build an instrument. Natural work: the core, large.
template position education_school_reformer {
  authority = 20k USD/quarter
  decides_over = own_body
  platform_reach = { parents: 10%, educators: 60%, givers: 40% }
  discretion = 40%
  answers_to = faculty
  answers_every = 2 years
  trust_staked = 20%
  usual_badge = doctorate
}

"""###

private let text66 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What every model has without asking: the nouns and verbs of strategizing, and the order of a step. It
# holds no rule and no thing, so a model that uses none of it pays nothing; and it yields to a model's own
# names. What acts (spread, money, reviews) stands in modules that a model brings in by name, with `use`.
# Try: With the nouns that are there and a rule of one's own: each quarter the neighbours of whoever uses the lab begin.
#   rule passing_on in spread for each u: uses {
#     each s in u.site.peers where not (s uses Lab) { s uses Lab }
#   }
#   measure share_of_users = reach(Lab)
#   quietly step 4
#   plot share_of_users

use steps        # the order of a step, and two curves
use people       # actors, groups, organizations; who knows whom
use standing     # badges, and what they are worth to whom
use offices      # positions, who holds them, and the duties that come with them
use initiatives  # sites, practices in use, and what someone undertakes
use forces       # what pushes from outside

"""###

private let text67 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Pressure from outside that lasts (paragraphs 41 and 51 of the essay): a practice is favoured as far as what the three
# spheres ask for is what it appeals to, and as far as the outside authorizes; only what lasts adds up. So strong and
# durable is one number, and a short shock leaves little. Brought in with `use pressure`; it stands on `nine_forces`.
# Sources: Kingdon 1984, Baumgartner & Jones 1993, Moore 1995; own form [E15], set figures.
# Try: A push that lasts and how pressure follows it.
#   political_will.normal_level = 0.8
#   measure pressure_on_lab = Lab.pressure
#   quietly step 24
#   plot pressure_on_lab

use nine_forces

extend practice {
  ## how far it answers what the economy, politics and society ask for; 0 to 1
  economic_appeal: share = 30%
  political_appeal: share = 30%
  social_appeal: share = 30%
  ## what being on a list of approved practices adds to what favours it
  approval: number = 0
  ## the pressure for it that has lasted: below zero, against it
  pressure: number = 0
}

## How far the outside supported and authorized what is new when the quarter began, -1.5 to 1.5. It is looked up once
## a quarter, and stands for the whole of it.
outside_support: number = 0
rule looking_outside in income { outside_support = push_on_authorizing }

## How fast pressure follows what the outside asks for. Unit: share of the gap per quarter.
parameter lasting = 25% per quarter plausible 10% per quarter to 50% per quarter

## How far the outside favours a practice now, before it is known whether it lasts [E15].
## Example: `Lab.approval = 0.4; alignment(Lab)` gives 0.4.
define alignment(p: practice) = p.economic_appeal * asked_by_economy + p.political_appeal *
  asked_by_politics + p.social_appeal * asked_by_society + push_on_authorizing + p.approval

## What the economy asks for as value now, -1.5 to 1.5. Own definition; so for politics and society.
define asked_by_economy = mean level of forces where leg is value and sphere is economic else 0
define asked_by_politics = mean level of forces where leg is value and sphere is political else 0
define asked_by_society = mean level of forces where leg is value and sphere is social else 0

## Pressure after a quarter [E15].
## Example: `Lab.approval = 0.4; pressure_next(Lab)` gives 0.1.
define pressure_next(p: practice) = p.pressure + lasting * 1 step * (alignment(p) - p.pressure)

rule pressure_adds_up in income for each p: practice { p.pressure = pressure_next(p) }

"""###

private let text68 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How a sector gets better (paragraphs 42 and 52e of the essay): because more is done of what is good (selection),
# because what is done becomes better (adaptation), or because something better is begun (invention). Price's equation
# takes the change of the mean apart into these. It looks and changes nothing. Brought in with `use price_equation`.
# Left out: selection within a site. Sources: Price 1970 (selection as a covariance); the part of newcomers after
# Foster, Haltiwanger & Krizan 2001.
# Try: A mean that rises because more is done of what is good, because it gets better, because something new comes in.
#   selected(40%, 60%, 0.2, 0.1)
#   adapted_by(40%, 60%, 0.2, 0.25)
#   brought_in(0%, 10%, 0.3, 0.1)
# Try: First more is done of what is good, then all of it gets better, then something new begins: what each adds to the
# gain of a year.
#   clock quarter from 2026-Q3
#   use price_equation
#   site Lincoln; practice Good { quality = 30% }; Lincoln uses Good { intensity = 10% }
#   site Adams; practice Poor; Adams uses Poor { intensity = 50% }; practice New { quality = 60% }
#   rule more_of_it in act for each u: uses where u.practice is Good and elapsed < 1 year { u.intensity += 10% }
#   rule better in act for each u: uses where elapsed > 2 years and elapsed < 14 quarters { u.quality_here += 2% }
#   rule something_new in act at 2030-Q3 { Adams uses New { intensity = 20% } }
#   measure by_selection = gain_by_selection
#   measure by_adaptation = gain_by_adaptation
#   measure by_invention = gain_by_invention
#   quietly step 24
#   plot by_selection, by_adaptation, by_invention

use results

## How much a practice is used in all: the sum of the intensities of its uses. Unit: sites in full use.
## Example: `held_by(Lab)` gives 0.2.
define held_by(p: practice) = sum intensity of uses where practice is p

## How much all new practices are used. Unit: sites in full use.
define held_by_all = sum intensity of uses

## The part of all that is done anew that is done by one practice, 0 to 1.
## Example: `Adams uses Fad { intensity = 60% }; part_of_the_new(Lab)` gives 0.25.
define part_of_the_new(p: practice) = if held_by_all > 0 then held_by(p) / held_by_all else 0

## How good a practice is as it is in use: the quality of its uses, each counting by its intensity; that of the original
## when nobody uses it. Hidden. Unit: that of results.
## Example: `quality_in_use(Lab)` gives 0.18.
define quality_in_use(p: practice) =
  mean quality_here of uses where practice is p and intensity > 0 weighted by intensity else p.quality

## How good what is done anew is in the whole sector, by intensity; 0 when nothing is done anew. Hidden.
define sector_quality = mean quality_here of uses where intensity > 0 weighted by intensity else 0

## What part of the new a practice was, a year ago.
## Example: `part_a_year_ago(Lab)` gives 1.
define part_a_year_ago(p: practice) = part_of_the_new(p) 1 year ago

## How good it was then, as it was in use. Hidden.
## Example: `quality_a_year_ago(Lab)` gives 0.18.
define quality_a_year_ago(p: practice) = quality_in_use(p) 1 year ago

## What one practice adds to the gain by selection, for parts and qualities before and after: more of what is better
## than the mean, or less of what is worse. 0 for a newcomer. Source: Price 1970.
## Example: `selected(0.2, 0.5, 0.18, 0.1)` gives 0.024.
define selected(part_before: number, part_now: number, quality_before: number, mean_before: number) =
  if part_before > 0 then (part_now - part_before) * (quality_before - mean_before) else 0

## What one practice adds to the gain by adaptation: how much better it became, by the part that it has now.
## 0 for a newcomer. Source: Price 1970.
## Example: `adapted_by(0.2, 0.5, 0.1, 0.18)` gives 0.04.
define adapted_by(part_before: number, part_now: number, quality_before: number, quality_now: number) =
  if part_before > 0 then part_now * (quality_now - quality_before) else 0

## What a newcomer adds: how far it is better than what there was, by the part that it has now. Source: Foster et al.
## 2001. Example of the three together: see the test.
## Example: `brought_in(0, 0.5, 0.18, 0.1)` gives 0.04.
define brought_in(part_before: number, part_now: number, quality_now: number, mean_before: number) =
  if part_before > 0 then 0 else part_now * (quality_now - mean_before)

## What the sector gained in quality in the last year. Hidden. Own definition [section 7].
define gain_in_quality = change in sector_quality over 1 year

## How good what was done anew was in the whole sector, a year ago. Hidden.
define sector_quality_before = sector_quality 1 year ago

## The part of that gain that came of selection: Cov(w, v) / w. Hidden. Source: Price 1970.
define gain_by_selection = sum (selected(part_a_year_ago(it), part_of_the_new(it), quality_a_year_ago(it),
  sector_quality_before)) of practices

## The part of it that came of adaptation in use: E(w dv) / w. Hidden. Source: Price 1970.
define gain_by_adaptation = sum (adapted_by(part_a_year_ago(it), part_of_the_new(it), quality_a_year_ago(it),
  quality_in_use(it))) of practices

## The part of it that came of practices that nobody used a year ago. Hidden.
define gain_by_invention = sum (brought_in(part_a_year_ago(it), part_of_the_new(it), quality_in_use(it),
  sector_quality_before)) of practices

## How fast the sector learns: the slope of its quality over the last three years, in units of results per year. Hidden.
## Own definition [section 7]; above zero with a selection that is no better than chance it is luck or invention.
define learning_rate = (slope sector_quality over 3 years) * 1 year

"""###

private let text69 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Peers judge the work (paragraphs 10-11 of the essay): once a year others of the profession look at how well a site
# does what it does, new and old, against what is usual around it. No score is asked for, so there is no luck in it,
# and drill that was asked for fades. Brought in with `use professional_accountability instead of score_ratchet`.
# Slot: accountability
# Assumes: peers see the work itself and agree on what is done well; what comes of it for pupils is not looked at.
# Left out: peers who shield each other; those in charge of an organization, who are not reviewed.
# Sources: Romzek & Dubnick 1987 (professional accountability), Darling-Hammond 1989, O'Day 2002. Own form, set
# figures.
# Try: How able a site is, and the trust that peers have in its head a year later.
#   trust_next(principal, Lincoln)
#   Lincoln.capacity = 80%
#   trust_next(principal, Lincoln)
#   measure trust = principal.confidence
#   quietly step 16
#   plot trust

use letting_go
use results
use reviews

## How much trust a good or bad year wins or costs, for work that is 0.2 and more above or below what is usual.
parameter stakes = 15% plausible 0% to 40%
## A head with less trust than this would be made to drill: nobody is. Range: fixed by definition; own definition.
parameter drilled_below = 0%
## How fast drill goes back to what does no harm. Unit: share of the gap per quarter; set.
parameter drill_fades = 15% per quarter plausible 5% per quarter to 30% per quarter

## How well a site does what it does, as one who looks can see it, 0 to 1: the new as far as it is done as meant, the
## old as far as the site is able. Own definition.
## Example: `work_seen(Lincoln)` gives 0.54.
define work_seen(s: site) =
  max(1 - (sum intensity of uses where site is s), 0) * s.capacity +
  (sum (intensity * fidelity) of uses where site is s)

## How far a site's work is above what is usual among those it knows, or below. The next review will find it as it is.
## Example: `Lincoln.capacity = 75%; gap_to_expect(principal, Lincoln)` gives 0.15.
define gap_to_expect(p: position, s: site) =
  work_seen(s) - (mean (work_seen(it)) of s.peers else work_seen(s))
## How far a review misses it, by luck.
define noise_of_a_year = 0

## Trust after a review.
## Example: `Lincoln.capacity = 75%; trust_next(principal, Lincoln)` gives 0.595272.
define trust_next(p: position, s: site) =
  clamp(p.confidence + stakes * both_ways(gap_to_expect(p, s) / 0.2), 0, 1)

## The gap at which trust just holds: -1 where none is deep enough to end the time in office, 1 where none saves it.
## Example: `principal.confidence = 30%; gap_that_holds(principal)` gives -0.160944.
define gap_that_holds(p: position) {
  let x = (let_go_below - p.confidence) / max(stakes, 1e-9)
  (if x <= -1 then -1 else if x >= 1 then 1 else 0.2 * log((1 + x) / (1 - x)) / 2)
}

## Once a year peers look at the work.
rule peers_look in judge for each s: site where year_ends {
  let p = s.head
  if p is not none { p.confidence = trust_next(p, s) }
}

## Drill that nobody asks for fades.
rule drill_fades_out in review for each s: site {
  s.drill changes by -drill_fades * (s.drill - harmless_drill)
}

"""###

private let text70 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How what there was pulls back what is new (paragraphs 36 and 38 of the essay): at what is radical, until it has
# depth, cover from above, or many users. So there can be two resting places, and a push that lasts may move a system
# from one to the other. It is brought in by `status_quo`, which lets it pull each quarter.
# Slot: homeostasis
# Contract: `restoring_force(uses)` from 0 to 1 a step, `reach_to_hold(uses, number per quarter)` from 0 to 1.
# Assumes: the pull dies out with depth, with cover and with reach, so that a push can leave something behind.
# Sources: Lewin 1947 (forces on both sides), Hannan & Freeman 1984 (inertia), Baumgartner & Jones 1993 (policy
# monopolies). Equation [E11]; figures set, not estimated.
# Try: The share of intensity that is taken back in a quarter, while the depth of a use goes from 10% to 100%.
#   rule going_deeper in act { each u in uses { u.depth += 10% } }
#   measure pull = max (restoring_force(it)) of uses
#   quietly step 9
#   plot pull

use resistance
use selection

## How hard resistance pulls at a radical practice without depth. Unit: share of intensity per quarter.
parameter pull_back = 35% per quarter plausible 10% per quarter to 80% per quarter
## The pull that is left even where a practice has many users.
parameter lasting_pull = 0% plausible 0% to 30%

## The share of intensity that what there was takes back in a quarter: the restoring force [E11].
## Example: `max (restoring_force(it)) of uses` gives 0.0945.
define restoring_force(u: uses) = pull_back * 1 step * exposure(u) *
  max(1 - 1.5 * u.practice.reach_before, lasting_pull)

## The reach from which a practice is pulled at a use no harder than by such a share per quarter, 0 to 1; solved from
## [E11] without the pull that is left to many users.
## Example: `reach_to_hold(first of uses, 5% per quarter)` gives 0.313933.
define reach_to_hold(u: uses, borne: number per quarter) {
  let pull_at_first = pull_back * exposure(u)
  (if pull_at_first <= borne then 0 else (1 - borne / pull_at_first) / 1.5)
}

"""###

private let text71 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What a strategist asks about what can be done: hours, money, the office, what duties leave of it, what the work lives
# on, and who else has hands (paragraphs 5, 9-11, 33-36 and 57 of the essay; questions 1, 5, 7, 18 and 19 of section 10
# of the theory). `diagnose capacity` answers them for the one who speaks. It stands on the prelude alone, so any model
# can have it, and changes nothing. Brought in with `use questions_of_capacity`, or with the other two by `use
# diagnosis`.
# `diagnose others` tries the moves of all, and says whose would help, what they bring together, what each adds to it,
# and in which order.
# Left out: which moves an office allows, for moves are not things that can be counted (`moves` tells it); whether those
# who could help would, which is up to them (`allies` in `questions_of_support`); what they bring later than some steps
# from now (see `synergy`, which takes it from whole runs).
# Sources: Moore 1995 (operating capacity), Simon (attention), Bourgeois 1981 (slack), Romzek & Dubnick 1987, Shapley
# 1953 (fair shares). Own forms.
# Try: For how long Rosa's work is paid, and how much of it lives on slack and grants, as a grant is used up.
#   use money
#   each u in uses { pay 400k USD from outside to u.grant }
#   as Rosa
#   diagnose money
#   measure quarters_paid_for = runway_of(Rosa) / 1 quarter
#   measure part_on_grants = lives_on_slack(Rosa)
#   quietly step 16
#   plot quarters_paid_for
#   plot part_on_grants

use concerns

## The trust below which an office has no discretion left, as those who ask suppose. Set.
parameter trust_that_leaves_nothing = 20% plausible 10% to 30%
# ---- Hours ---------------------------------------------------------------------------------------

## The hours that an actor has left, as a part of what a quarter brings, from 0 on.
## Example: `hours_left_of(Rosa)` gives 0.55.
define hours_left_of(a: actor) = if a.stamina > 0 hours then a.energy / a.stamina else 0

## The least of an actor's five skills, 0 to 1.
## Example: `Rosa.managing = 20%; weakest_skill(Rosa)` gives 20%.
define weakest_skill(a: actor) = min(a.organizing, a.pedagogy, a.managing, a.designing, a.evaluating)

## What I bring now (paragraph 5): the hours that are left until the next quarter. What they are worth depends on skill
## and on resolve.
question energy "How many hours do I have left in this quarter?" in capacity by me: actor = me.energy {
  if answer < 10 hours {
    note "Nothing but a short talk: what takes hours must wait for the next quarter."
  } else if hours_left_of(me) < 0.25 {
    note "Enough for one small move; choose it well."
  } else {
    note "Enough for several moves, if they are not the largest."
  }
  if me.resolve < 30% { note "Your resolve is down to {me.resolve}: who has lost it gives up." }
  if weakest_skill(me) < 35% {
    note "Hours bring least where a skill is weakest: {weakest_skill(me)}, where 50% is usual."
  }
}

# ---- Money ---------------------------------------------------------------------------------------

## For how long an actor's own uses are paid for: the shortest of them; 0 where there is none.
## Example: `pay 70k USD from outside to Lincoln.slack; runway_of(Rosa)` gives 2 quarters.
define runway_of(a: actor) = min (paid_for_until(it)) of uses where is_own_use(a, it) else 0 quarters

## The other part of what I bring (paragraph 5): for how long what I began can be paid.
question money "For how long is my work paid for?" in capacity by me: actor = runway_of(me) {
  let u = (best of uses where is_own_use(me, it) by (-paid_for_until(it)) else none)
  if u is none {
    note "Nothing that you have a stake in is in use, so nothing is to be paid."
  } else {
    if answer < 2 quarters {
      note "{u.practice} at {u.site} is about to be cut short: ask for money, or do less of it."
    } else if answer < 4 quarters {
      note "{u.practice} at {u.site} is covered for some months; a grant asked for this quarter is in time."
    } else {
      note "{u.practice} at {u.site} is covered for a year at least: money is not what binds."
    }
    note "It asks {round(bill_beyond_base(u) * 1 quarter / 1_000 USD)} thousand USD a quarter beyond base."
    note "Grant and slack hold {round((u.grant + u.site.slack) / 1_000 USD)} thousand."
  }
}

# ---- The office ----------------------------------------------------------------------------------

## How many sites an actor's office may direct; 0 without office.
## Example: `principal directs Adams; sites_directed(Rosa)` gives 2.
define sites_directed(a: actor) = if a.office is none then 0
  else count of s in sites where may_direct(a.office, s)

## What my office lets me decide alone (paragraph 9): the sites that it may direct, and the money that it may spend.
question office "At how many sites may I decide alone?" in capacity by me: actor = sites_directed(me) {
  let o = me.office
  if o is none {
    note "You hold no office: all that you do needs somebody else's yes."
  } else {
    if answer is 0 {
      note "{o} directs no site: it can speak and spend, and others must do."
    } else if answer < 2 {
      note "{o} can begin at home; anywhere else others must want it."
    } else {
      note "{o} can order it at {answer} sites; what is ordered is not yet done."
    }
    if money_at_hand(o) > 0 USD/quarter {
      note "It may spend {money_at_hand(o)} without asking."
    } else {
      note "It has no money of its own to spend: that must come from slack and grants."
    }
  }
}

## What is left of the discretion of an actor's office after its duties, 0 to 1; 0 without office.
## Example: `duty scores { office = principal; metric = 40%; hours = 225 hours }; discretion_left(Rosa)` gives 0.11.
define discretion_left(a: actor) = if a.office is none then 0
  else remaining_discretion(a.office, trust_that_leaves_nothing)

## How much discretion remains after duties (paragraph 10).
question discretion "How much of my office is still mine after its duties?" in capacity by me: actor =
  as_part(discretion_left(me))
{
  let o = me.office
  if o is none {
    note "You hold no office, so nothing is asked of you and nothing is given."
  } else {
    if o.confidence <= trust_that_leaves_nothing {
      note "Those above trust {o} with {o.confidence}: nothing is free until that is mended."
    } else if answer < 10% {
      note "Little: duties take {duty_load(o)} a quarter, and of the rest {o.discretion} is not claimed yet."
    } else {
      note "Duties take {duty_load(o)} a quarter; of the rest {o.discretion} is free, enough for a start."
    }
    if strikes_against(me) > 0 { note "Reviews that have gone badly so far: {strikes_against(me)}." }
  }
}

# ---- Slack, and others ---------------------------------------------------------------------------

## The part of an actor's concerns, wherever they are in use, that base budgets do not carry, 0 to 1, each use counting
## by its intensity; 0 where nothing is in use.
## Example: `each u in uses { u.base_share = 25% }; lives_on_slack(Rosa)` gives 0.75.
define lives_on_slack(a: actor) = mean (100% - base_share) of uses where concerns(a, practice) and
  intensity > 0 weighted by intensity else 0%

## The part of a use that could still be paid in the next quarter if all slack were gone: by the base budget, and by
## its grant.
## Example: `each u in uses { u.base_share = 20%; pay 10k USD from outside to u.grant }; max (kept_without_slack(it)) of uses` gives 0.4.
define kept_without_slack(u: uses) = if bill_beyond_base(u) > 0 USD/quarter
  then u.base_share + (1 - u.base_share) * min(u.grant / (bill_beyond_base(u) * 1 quarter), 1) else 1

## The same for all uses of an actor's concerns, each counting by its intensity; 1 where nothing is in use.
## Example: `each u in uses { u.base_share = 20%; pay 10k USD from outside to u.grant }; left_without_slack(Rosa)` gives 0.4.
define left_without_slack(a: actor) = mean (kept_without_slack(it)) of uses where concerns(a, practice) and
  intensity > 0 weighted by intensity else 1

## Am I growing on slack, and what if it is cut (paragraph 57)?
question slack "How much of my work lives on slack and grants?" in capacity by me: actor =
  as_part(lives_on_slack(me))
{
  if not (any of uses where concerns(me, practice)) {
    note "Nothing that you have a stake in is in use."
  } else {
    if answer > 75% {
      note "It is added on top and displaces nothing: the first cut takes it."
      note "Reach into base budgets while it is trusted."
    } else if answer > 35% {
      note "It has begun to reach into base budgets; a cut would hurt and not end it."
    } else {
      note "Base budgets carry most of it: it has become a part of what there is."
    }
    note "Without slack {as_part(left_without_slack(me))} of it could be paid in the next quarter."
  }
}

## Whether another actor has a stake in the same: leads an initiative on the same practice.
## Example: `initiative Copy { lead = Ines; target = Lab }; has_same_stake(Rosa, Ines)` gives yes.
define has_same_stake(a: actor, b: actor) = b is not a and
  (any of i in initiatives where i.lead is b and i.stage is not ended and
  (any of p in practices where i.target is p and concerns(a, p)))

## The hours that others who have a stake in the same have left in this quarter.
## Example: `initiative Copy { lead = Ines; target = Lab }; hours_of_partners(Rosa)` gives 300 hours.
define hours_of_partners(a: actor) = sum energy of b in actors where has_same_stake(a, b)

## How much an actor's concerns are in use wherever they are, in whole sites: one at half its intensity counts half.
## Example: `Adams uses Lab { intensity = 50% }; concerns_in_use(Rosa)` gives 0.7.
define concerns_in_use(a: actor) = sum intensity of uses where concerns(a, practice)

## Who else should move, and in what order (paragraphs 33-36): whose moves would bring most into use of what I work on.
## The notes tell of those who work on the same, and of the hours that they have.
question others "Who else should move, and in what order?" in capacity by me: actor and others =
  concerns_in_use(me)
{
  note "What you have a stake in is in use at as much as {to_three_places(answer)} whole sites."
  let hours = hours_of_partners(me)
  let b = (best of b in actors where has_same_stake(me, b) by b.energy else none)
  if b is none {
    note "Nobody else leads anything on it: whoever should move must first be won."
  } else {
    if hours <= 0 hours {
      note "{b} works on it, and has no hours left now."
    } else if hours < me.energy {
      note "Others who work on it have {hours} left, fewer than you; {b} has most, {b.energy}."
    } else {
      note "Others who work on it have {hours} left, more than you."
      note "A word to {b} may go further than work of your own."
    }
  }
}

"""###

private let text72 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What a strategist asks about where it goes (paragraphs 31, 42, 51-52 and 60 of the essay; questions 14, 20, 21 and 23
# of section 10 of the theory): whether it spreads, and as what; whether the system chooses well; whether what was
# ordered is done; whether a window is open, which is a question of support. `diagnose value` answers them for the one
# who speaks, with those of `questions_of_value`; it stands on the same theory. Brought in with `use
# questions_of_spread`, or with the others by `use diagnosis`.
# Left out: how far copies are from the original, which is hidden.
# Sources: Campbell 1979, Kingdon 1984, Abrahamson 1991. Own forms.
# Try: Of two things that are talked about alike, one works and one does nothing: how much of what draws is talk.
#   clock quarter from 2026-Q3
#   use questions_of_spread
#   12 sites { slack = 100k USD }
#   practice Sound { quality = 40%; radical = 0%; buzz = 1; promoted = 100% }
#   practice Fad { quality = 0%; radical = 0%; buzz = 1; promoted = 100% }
#   each s in sites { s uses Sound { intensity = 50% }; s uses Fad { intensity = 50% } }
#   measure talk_for_sound = drawn_by_talk(Sound)
#   measure talk_for_fad = drawn_by_talk(Fad)
#   quietly step 16
#   plot talk_for_sound, talk_for_fad

use questions_of_value
use windows

# ---- Whether it spreads, and as what -------------------------------------------------------------

## Whether a practice has spread beyond where it began and beyond a niche.
## Example: `Lab.first_used = 2024-Q3; has_spread(Lab)` gives no.
define has_spread(p: practice) = form_of(p) is spread_by_replication or form_of(p) is spread_by_diffusion or
  form_of(p) is spread_by_order

## The part of an actor's concerns that have spread, 0 to 1; 0 where there is none.
## Example: `Lab.first_used = 2024-Q3; part_spread(Rosa)` gives 0%.
define part_spread(a: actor) = mean (if has_spread(it) then 100% else 0%) of practices where
  concerns(a, it) else 0%

## Is it spreading as itself or as something else (paragraphs 52b-d)?
question spread "How likely has my idea spread beyond a niche in two years?" in value by me: actor
  over 8 quarters = part_spread(me)
{
  let p = (best of practices where concerns(me, it) by (-reach(it)) else none)
  if p is none {
    note "Nobody undertakes anything that could spread."
  } else {
    if answer < 15% {
      note "Hardly: as it goes it stays small or ends."
    } else if answer < 60% {
      note "It may, and may stay a niche: the outside and money decide."
    } else {
      note "Likely: see to it that it spreads as itself."
    }
    note "Now {p} is: {form_of(p)}, in {as_part(reach(p))} of all sites."
    note "{users_by_replication(p)} were set up as copies, {users_by_order(p)} had to take it."
    note "{users_by_diffusion(p)} took it over."
    if any of p.users {
      if (mean fidelity of uses where practice is p else 0) < 45% {
        note "Less than half of it is done as meant where it is used: it may spread as something else."
      }
    }
  }
}

## The part of all new work in the sector that is of a kind of which those who do it believe that it works, 0 to 1; 0
## where nothing is new.
## Example: `Lincoln hears_of Lab { estimate = 12% }; chosen_well` gives 100%.
define chosen_well = mean (if belief_of(it) > works_when_above then 100% else 0%) of uses where
  intensity > 0 weighted by intensity else 0%

## How much of what draws sites to a practice is talk, 0 to 1: talk against proof, as they weigh with those who use it;
## 0 where nothing draws.
## Example: `Lab.buzz = 1; Lincoln hears_of Lab { estimate = 6% }; drawn_by_talk(Lab)` gives 0.5.
define drawn_by_talk(p: practice) {
  let talk = weight_of_talk * 6% * p.buzz
  let proof = weight_of_proof * max(public_belief(p), 0)
  (if talk + proof > 0 then talk / (talk + proof) else 0)
}

## Is the sector selecting well, am I a fad (paragraphs 42 and 60)?
question selection "How much of the new work goes into what seems to work?" in value by me: actor =
  chosen_well
{
  if not (any of uses) {
    note "Nothing new is in use anywhere."
  } else if answer < 35% {
    note "Little: of what is in use hardly anything seems to work to those who do it."
  } else if answer < 70% {
    note "About half: what works is chosen, and what does not is chosen as well."
  } else {
    note "Most of it: whoever can show that something works is heard."
  }
  let p = (best of practices where concerns(me, it) by drawn_by_talk(it) else none)
  if p is not none {
    if any of p.users {
      if drawn_by_talk(p) > 60% {
        note "{as_part(drawn_by_talk(p))} of what draws others to {p} is talk."
        note "It looks like a fad, and may go as one."
      } else {
        note "{as_part(drawn_by_talk(p))} of what draws others to {p} is talk, the rest is proof."
      }
    }
  }
}

## Of what was ordered of a practice, the part that is not done, 0 to 1: the mean over its uses by order of what their
## intensity and fidelity leave; 0 where nothing was ordered.
## Example: `Adams uses Lab { channel = mandate; intensity = 30%; fidelity = 20% }; not_done_of_orders(Lab)` gives 0.94.
define not_done_of_orders(p: practice) =
  mean (1 - it.intensity * it.fidelity) of uses where practice is p and channel is mandate else 0

## The most of it among all practices.
## Example: `Adams uses Lab { channel = mandate; intensity = 30%; fidelity = 20% }; worst_practice_gap` gives 0.94.
define worst_practice_gap = max (not_done_of_orders(it)) of practices else 0

## If policy changed, did practice (paragraph 31)?
question practice_gap "How much of what was ordered is not done?" in value by me: actor =
  as_part(worst_practice_gap)
{
  let p = (best of practices by not_done_of_orders(it) else none)
  if p is none or answer <= 0 {
    note "Nothing is in use by order."
  } else {
    if answer > 80% {
      note "The order for {p} has changed papers and little else: help those who must do it."
    } else if answer > 50% {
      note "{p} is done in part, as far as it was ordered."
    } else {
      note "What was ordered of {p} is mostly done."
    }
  }
}

# ---- The window ----------------------------------------------------------------------------------

## How open the widest window is for an actor's concerns, 0 to 1; 0 where there is none.
## Example: `Lincoln hears_of Lab { estimate = 6% }; Lincoln.discontent = 1.5; Adams.discontent = 1.5; widest_window(Rosa)` gives 50%.
define widest_window(a: actor) = max (window_for(it)) of practices where concerns(a, it) else 0

## Is a window open, and for how long (paragraph 51)?
question window "How wide is the window open for my idea?" in support by me: actor =
  as_part(widest_window(me))
{
  let p = (best of practices where concerns(me, it) by window_for(it) else none)
  if p is none {
    note "Nobody undertakes anything that could go through it."
  } else {
    if p.is_in_window {
      note "It is open for {p}, and closes within {window_closes_in(p)}: now is the time to ask."
    } else if answer > window_opens_above {
      note "It opens for {p}: be ready with what you would ask for."
    } else {
      note "It is shut for {p}, for it takes {window_opens_above}. Work on the weakest of the three streams."
    }
    let politics = as_part(politics_stream)
    note "Problem {as_part(problem_stream)}, politics {politics}, answer {as_part(policy_stream(p))}."
  }
}

"""###

private let text73 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What a strategist asks about those who allow, help, hear, push and pull (paragraphs 6-11, 34, 36, 41 and 50 of the
# essay; questions 2-4, 6, 9, 11, 13 and 15 of section 10 of the theory). `diagnose support` answers them for the one
# who speaks. It stands on the prelude, on `relations` and `clearances`, which do nothing in a model without
# promises and gates, and on `noise_in_scores`, which does nothing where nothing is measured. Brought in with `use questions_of_support`, or with the other two by `use diagnosis`.
# Left out: who could prohibit, and how strongly what there is pulls back, for nobody in a model can read off
# resistance: `pull` tells how open one's work is to it. The window stands in `questions_of_value`.
# Sources: Berger et al. 1977, Granovetter 1973, Kotter 1985, Pressman & Wildavsky 1973, Tsebelis 2002. Own forms.
# Try: How open Rosa's work is to being pulled back, over four years in which it takes root.
#   use implementation
#   as Rosa
#   diagnose pull
#   measure open_to_it = openness_of(Rosa)
#   quietly step 16
#   plot open_to_it
# Try: How many would come if each called, and how well each is heard in the group that hears them least.
#   plot would_come of actors
#   plot weakest_hearing of actors

use clearances
use concerns
use noise_in_scores
use relations

## The part of another's hearing that a signature lends. Set, as in `track_record`.
parameter part_that_is_lent = 70% plausible 40% to 90%

# ---- Who would come, who listens -----------------------------------------------------------------

## Who would come if I called, and for what (paragraphs 6 and 8).
question allies "How many would come if I called?" in support by me: actor = would_come(me) {
  let b = (best of b in actors where b is not me by chance_if_called(me, b, favour_asked) else none)
  if answer < 0.05 {
    note "As good as nobody: whom you do not know, or who has no hours left, does not come."
    note "Get to know somebody."
  } else {
    if b is not none { note "{b} first, with a chance of {as_part(chance_if_called(me, b, favour_asked))}." }
    if answer < 1 {
      note "Not even one for certain: calls must be few, and kept for what matters."
    } else {
      note "Enough to share the work among them."
    }
  }
  let i = (best of initiatives where answers_for(me, it) by coverage_gap(it) else none)
  if i is not none {
    if coverage_gap(i) > 0 { note "{i} lacks {as_part(coverage_gap(i))} of what it needs of others." }
  }
}

## Where my standing is weak or negative (paragraph 8).
question standing "How well am I heard where I am heard least?" in support by me: actor =
  weakest_hearing(me)
{
  let g = (best of groups by (-hearing(me, it)) else none)
  let top = (best of groups by hearing(me, it) else none)
  if g is not none and top is not none {
    if answer < 0 {
      note "Among {g} your support does harm: let somebody else speak there."
    } else if answer < 0.2 {
      note "Hardly at all among {g}: a badge or a deed must come first, or somebody else's word."
    } else {
      note "All listen, {g} least."
    }
    note "You are heard best by {top}: {to_three_places(hearing(me, top))} of at most 1."
  }
}

## How much an actor's hearing in a group would win by the signature of another, from 0 on.
## Example: `won_by_signature(Rosa, Marcus, parents)` gives 0.650294.
define won_by_signature(a: actor, b: actor, g: group) = if b is a then 0
  else max(part_that_is_lent * hearing(b, g) - hearing(a, g), 0)

## The most that an actor's hearing could win by one signature, in the group where it is won.
## Example: `best_signature(Rosa)` gives 0.650294.
define best_signature(a: actor) =
  max (max (won_by_signature(a, it, g)) of actors else 0) of g in groups else 0

## The group in which a signature would win an actor the most; none where there is no group.
## Example: `group_to_borrow_in(Rosa) is parents` gives yes.
define group_to_borrow_in(a: actor) =
  (best of g in groups by (max (won_by_signature(a, it, g)) of actors else 0) else none)

## Whose badge I could borrow (paragraphs 8 and 34): somebody who is heard signs along.
question badge "How much better would I be heard with the right name beside mine?" in support by me: actor =
  best_signature(me)
{
  let g = group_to_borrow_in(me)
  if g is not none {
    let b = (best of b in actors by won_by_signature(me, b, g) else none)
    if b is not none {
      if answer < 0.05 {
        note "Hardly: nobody is heard so much better than you are."
      } else {
        let own = to_three_places(hearing(me, g))
        note "Ask {b} to sign along before {g}: {to_three_places(hearing(me, g) + answer)} instead of {own}."
        if trust_between(me, b) < friend_from {
          note "{b} does not know you well enough to sign: be introduced first."
        }
      }
    }
  }
}

## How far a word of an actor moves a group, the mean over all groups; 0 without office.
## Example: `untie Rosa wears doctorate; principal.platform_reach[parents] = 50%; reach_of_words(Rosa)` gives 0.0315.
define reach_of_words(a: actor) = mean (influence(a, it)) of groups else 0

## How far my platform carries (paragraph 9).
question platform "How far does one public word of mine move people?" in support by me: actor =
  as_part(reach_of_words(me))
{
  let g = (best of groups by influence(me, it) else none)
  if me.office is none {
    note "Not at all: without an office there is no platform. Speak through somebody who has one."
  } else if g is not none {
    if answer < 5% {
      note "A little each time: words must be many, or others must repeat them."
    } else if answer < 10% {
      note "Some way: a few words well placed are worth an hour of work each."
    } else {
      note "Far: what you say in public is worth more than what you do yourself."
    }
    note "Farthest among {g}, by {as_part(influence(me, g))} each time."
  }
}

# ---- Who may say yes, and for how long I may -----------------------------------------------------

## The chance that all gates of an initiative that have not passed yet pass at the next try of each, 0 to 1; 1 without.
## Example: `gate board { initiative = StartLab; chance_each_try = 50% }; gate court { initiative = StartLab; chance_each_try = 75% }; chance_at_first_try(StartLab)` gives 0.375.
define chance_at_first_try(i: initiative) {
  let odds = 1
  each g in gates where g.initiative is i and not g.is_passed {
    odds = odds * (if g.is_shut then 0 else chance_at(g))
  }
  odds
}

## The same for the initiative of an actor's for which it is least; 1 without.
## Example: `gate board { initiative = StartLab; chance_each_try = 50% }; chance_of_consent(Rosa)` gives 0.5.
define chance_of_consent(a: actor) = min (chance_at_first_try(it)) of initiatives where
  answers_for(a, it) else 1

## Who can authorise, who can undermine (paragraph 6c).
question authority "How likely do all say yes whose yes I need?" in support by me: actor =
  as_part(chance_of_consent(me))
{
  let i = (best of initiatives where answers_for(me, it) by (-chance_at_first_try(it)) else none)
  if i is none {
    note "You undertake nothing that needs a yes."
  } else {
    let g = worst_gate(i)
    if g is none {
      note "No gate stands before {i}: who leads the site may begin."
      note "Those who were not asked may still undo it."
    } else {
      if answer < 50% {
        note "Not at one go: {i} will have to be tried again, or gates put together."
      } else {
        note "{i} has good chances with each; it takes about {time_to_pass(i)}."
      }
      if g.keeper is not none {
        note "The worst is {g}, kept by {g.keeper}: {as_part(chance_at(g))} a try."
      } else {
        note "The worst is {g}: {as_part(chance_at(g))} a try."
      }
    }
  }
}

## How much of a risk would be gone if a chance were another one: 0 where there is no risk, below 0 where it would grow.
## Example: `part_of_risk(80%, 95%)` gives 0.75.
define part_of_risk(as_it_is: share, as_it_would_be: share) =
  if as_it_is < 1 then (as_it_would_be - as_it_is) / (1 - as_it_is) else 0

## How long I will survive here (paragraph 10): the chance to hold an office in two years; and how much of the risk is
## noise in what is measured, by the same worlds without that noise.
question survival "How likely do I hold an office in two years?" in support by me: actor over 8 quarters
  with score_noise = 0% as calm = if me.office is not none then 100% else 0%
{
  let o = me.office
  if o is none {
    note "You hold none now."
  } else {
    if answer < 60% {
      note "You may well lose it: what is to last must be deep, or somebody else's, before that."
    } else if answer < 90% {
      note "Likely, and not certain: mend trust before it is looked at again."
    } else {
      note "As good as certain: time is on your side."
    }
    if calm > answer {
      let noise = as_part(part_of_risk(answer, calm))
      note "{noise} of that risk is noise in what is measured: without it, {calm}."
    } else if answer < 1 {
      note "None of that risk is noise in what is measured: without it, {calm}."
    }
    note "Those above trust {o} with {o.confidence} now."
  }
}

# ---- What pushes, what pulls ---------------------------------------------------------------------

## The support from outside that is there to stay, -1.5 to 1.5: the mean of what the authorizing forces go back to when
## nothing pushes; 0 without any.
## Example: `force law { leg = authorizing; level = 0.7; normal_level = 0.4 }; push_that_stays` gives 0.4.
define push_that_stays = mean normal_level of forces where leg is authorizing else 0

## What is pushing from outside, and whether it lasts (paragraphs 41 and 50-51), -1.5 to 1.5. What is to come is not
## in it, for nobody knows it.
question pressure "How much support from outside is there to stay?" in support by me: actor =
  push_that_stays
{
  let f = (best of forces by abs(level) else none)
  if f is none {
    note "This model knows no forces from outside."
  } else {
    if answer < -0.1 {
      note "Less than none: the outside is against what is new, and stays so."
    } else if answer < 0.1 {
      note "As good as none: what there is now comes and goes."
    } else {
      note "Some: the outside stands behind what is new; build on it."
    }
    if abs(push_on_authorizing - answer) > 0.1 {
      note "Now it is {to_three_places(push_on_authorizing)}; the difference will pass, so act on it soon."
    }
    if abs(f.level) > 0.1 {
      let stays = to_three_places(f.normal_level)
      note "The strongest of all forces now is {f}: {to_three_places(f.level)}, of which {stays} is to stay."
    }
  }
}

## How far a site is covered against those who would undo what it does, 0 to 80%: by support from outside, and by trust
## in its head. As in [E11b], by what can be seen.
## Example: `principal.confidence = 80%; cover_seen(Lincoln)` gives 0.15.
define cover_seen(s: site) = clamp(
  0.5 * clamp(push_on_authorizing, 0, 1) + 0.5 * (trust_in_head(s) - 0.5), 0, 0.8)

## How open a use is to being pulled back, 0 to 1: as far as it is radical, shallow, and not covered. What pulls is that
## part of all the resistance there is, which nobody can read off. Own definition after [E11].
## Example: `max (open_to_pull(it)) of uses` gives 0.54.
define open_to_pull(u: uses) = u.practice.radical * (1 - u.depth) * (1 - cover_seen(u.site))

## The most that any of an actor's own uses is open to it; 0 where there is none.
## Example: `openness_of(Rosa)` gives 0.54.
define openness_of(a: actor) = max (open_to_pull(it)) of uses where is_own_use(a, it) else 0

## What pulls it back (paragraph 36).
question pull "How open is my work to being pulled back?" in support by me: actor = as_part(openness_of(me)) {
  let u = (best of uses where is_own_use(me, it) by open_to_pull(it) else none)
  if u is none {
    note "Nothing of yours is in use, so there is nothing to pull back."
  } else {
    if answer > 40% {
      note "{u.practice} at {u.site} takes much of the resistance there is: make it deep, or have it covered."
    } else if answer > 15% {
      note "{u.practice} at {u.site} takes a part of the resistance there is."
    } else {
      note "{u.practice} at {u.site} has become so usual, or so well covered, that little pulls at it."
    }
    note "It is {u.practice.radical} radical, {u.depth} deep, and covered by {as_part(cover_seen(u.site))}."
  }
}

"""###

private let text74 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What a strategist asks about whether it is worth it (paragraphs 11, 13 and 27 of the essay; questions 8, 10, 12, 16,
# 17, 22 and 24 of section 10 of the theory). `diagnose value` answers them for the one who speaks, with those of
# `questions_of_spread`. It stands on the theory of results, learning, money and the status quo: a model that does not
# use these can have `questions_of_capacity` and `questions_of_support` alone. Brought in with `use
# questions_of_value`, or with the others by `use diagnosis`.
# What it says of an idea is what is believed, for its quality is hidden. `next_step` and `robust_step` give the figure
# that a step should raise; which move raises it most is said by `diagnose` itself.
# Left out: steps that are robust against other parameters (`run … with` does that); `robust_step` is robust against
# luck. `diagnose next_step` says how moves stand if another theory is right.
# Sources: DeGroot 1970, West & Harrison 1997, Moore 1995. Own forms.
# Try: A lab that does nothing: how likely it works, and how likely one should stop, as Rosa sees it over three years.
#   as Rosa
#   Lab.site_cost = 10k USD/quarter
#   each u in uses { u.quality_here = 0%; u.intensity = 60%; u.age = 8 }
#   measure it_works = chance_mine_works(Rosa)
#   measure should_stop = chance_mine_is_idle(Rosa)
#   quietly step 12
#   diagnose stopping
#   plot it_works, should_stop

use concerns
use estimates
use forms
use learning
use money
use results

## What adds more than this works, in units of results. Set [section 10].
parameter works_when_above = 6% plausible 3% to 10%
## What adds less than this should be stopped or made anew, in units of results. Set [section 10].
parameter stop_when_below = 3% plausible 0% to 5%

# ---- Whether it works ----------------------------------------------------------------------------

## The opinion of a practice that an actor goes by: that of the site that the actor leads; for one who leads none, that
## of the site that uses it and is surest; none where there is none.
## Example: `Lincoln hears_of Lab { estimate = 12% }; opinion_for(Rosa, Lab) is not none` gives yes.
define opinion_for(a: actor, p: practice) {
  let s = own_site(a)
  (if s is not none then hears_of(s, p) else best of hears_of where practice is p and site uses p by precision
    else none)
}

## The effect of a practice that an actor can believe in; what trials show on average where nothing is known.
## Example: `Lincoln hears_of Lab { estimate = 12% }; effect_for(Rosa, Lab)` gives 0.12.
define effect_for(a: actor, p: practice) {
  let h = opinion_for(a, p)
  (if h is none then first_belief else h.estimate)
}

## How far off that may be: a standard deviation.
## Example: `Lincoln hears_of Lab; doubt_for(Rosa, Lab)` gives 0.14.
define doubt_for(a: actor, p: practice) {
  let h = opinion_for(a, p)
  (if h is none then 0.14 else doubt(h))
}

## How far off it would be after one more quarter at the actor's own site of looking closely.
## Example: `Lincoln hears_of Lab; doubt_after_looking(Rosa, Lab)` gives 0.122151.
define doubt_after_looking(a: actor, p: practice) {
  let seen = sum (it.intensity / evidence_noise^2 * 1.8) of uses where practice is p and is_own_use(a, it)
  1 / sqrt(1 / doubt_for(a, p)^2 + seen)
}

## The chance, as an actor sees it, that the effect of a practice is above something.
## Example: `Lincoln hears_of Lab { estimate = 6% }; chance_above(Rosa, Lab, 6%)` gives 0.5.
define chance_above(a: actor, p: practice, least: number) =
  1 - normal_cdf(least, effect_for(a, p), doubt_for(a, p))

## The chance that the least good of an actor's concerns works; 0 where there is none.
## Example: `Lincoln hears_of Lab { estimate = 6% }; chance_mine_works(Rosa)` gives 0.5.
define chance_mine_works(a: actor) =
  min (chance_above(a, it, works_when_above)) of practices where concerns(a, it) else 0

## Is the idea any good, and how sure am I (paragraphs 13 and 42)?
question evidence "How likely does my idea work?" in value by me: actor = as_part(chance_mine_works(me)) {
  let p = (best of practices where concerns(me, it) by (-chance_above(me, it, works_when_above)) else none)
  if p is none {
    note "Nobody undertakes anything that could work or not."
  } else {
    if answer > 85% {
      note "{p} works, as far as anybody can tell: it is time to show it."
    } else if answer > 50% {
      note "{p} rather works than not; it is too early to stake a name on it."
    } else if answer > 20% {
      note "{p} is open: as it looks it may do little."
    } else {
      note "{p} does too little, as far as anybody can tell."
    }
    note "Believed is {to_three_places(effect_for(me, p))}, give or take {to_three_places(doubt_for(me, p))}."
    if any of uses where practice is p and is_own_use(me, it) {
      let left = to_three_places(doubt_after_looking(me, p))
      note "One more quarter of looking closely would leave a doubt of {left}."
    } else {
      note "It takes a use of your own to know more: what others tell counts less."
    }
  }
}

## The chance that an actor's least good concern is not worth going on with; 0 where there is none.
## Example: `Lincoln hears_of Lab { estimate = 3% }; chance_mine_is_idle(Rosa)` gives 0.5.
define chance_mine_is_idle(a: actor) =
  max (1 - chance_above(a, it, stop_when_below)) of practices where concerns(a, it) else 0

## When I should stop or redesign (paragraphs 27 and 52a).
question stopping "How likely is it that I should stop, or make it anew?" in value by me: actor =
  as_part(chance_mine_is_idle(me))
{
  let p = (best of practices where concerns(me, it) by (-chance_above(me, it, stop_when_below)) else none)
  if p is none {
    note "There is nothing to stop."
  } else if not (any of p.users) {
    note "{p} is in use nowhere: it cannot be judged before it is tried."
  } else if answer > 80% {
    note "Stop {p}, or make it anew: your hours are worth more elsewhere."
  } else if answer > 40% {
    note "{p} may do next to nothing. Look closely before you give it more."
  } else {
    note "Go on with {p}: it is likely to be worth the hours."
  }
}

## How far what an actor believes of a practice has moved within a year, in units of how unsure the actor was then.
## Example: `Lincoln hears_of Lab { estimate = 12% }; belief_moved(Rosa, Lab)` gives 0.
define belief_moved(a: actor, p: practice) =
  (effect_for(a, p) - (effect_for(a, p) 1 year ago)) / (doubt_for(a, p) 1 year ago)

## The move, up or down, of that among an actor's concerns which moved most; 0 where there is none.
## Example: `surprise_of(Rosa)` gives 0.
define surprise_of(a: actor) {
  let p = (best of practices where concerns(a, it) by abs(belief_moved(a, it)) else none)
  (if p is none then 0 else belief_moved(a, p))
}

## What I expected, and what happened (paragraph 27). `why` tells of what it came.
question surprise "How far from what I expected a year ago has it come?" in value by me: actor =
  surprise_of(me)
{
  let p = (best of practices where concerns(me, it) by abs(belief_moved(me, it)) else none)
  if p is none {
    note "You expected nothing of anything."
  } else {
    if abs(answer) < 1 {
      note "{p} is about what you expected: no need to think again."
    } else if answer > 0 {
      note "{p} is better than you had reason to expect: find out why before you build on it."
    } else {
      note "{p} is worse than you had reason to expect: find out why before you do more of it."
    }
    let doubt = to_three_places(doubt_for(me, p) 1 year ago)
    note "A year ago you believed in {to_three_places(effect_for(me, p) 1 year ago)}, give or take {doubt}."
    note "Now you believe in {to_three_places(effect_for(me, p))}."
  }
}

# ---- Whether it does harm ------------------------------------------------------------------------

## What the results of the site that an actor leads lose by the work that goes into the measure itself, in units of
## results; 0 for one who leads none, and where it is harmless.
## Example: `Lincoln.drill = 35%; untie Lincoln uses Lab; lost_to_drill(Rosa)` gives 0.03.
define lost_to_drill(a: actor) {
  let s = own_site(a)
  (if s is none then 0 else drill_harms * max(drill_left(s) - harmless_drill, 0))
}

## Does a duty force harm (paragraph 11)?
question harm "How much do I lose to the measure that I answer for?" in value by me: actor =
  lost_to_drill(me)
{
  let s = own_site(me)
  if s is none {
    note "You lead no site, so nobody drills for you."
  } else {
    if answer < 0.001 {
      note "Nothing: {as_part(drill_left(s))} of the work at {s} goes into it, and so much does no harm."
    } else if answer < 0.02 {
      note "A little: {as_part(drill_left(s))} of the work at {s} goes into it, not into what it measures."
    } else {
      note "Much: {as_part(drill_left(s))} of the work at {s} keeps up the score, and results pay for it."
    }
    if any of duties where office.holder is me {
      note "A tenth of the work more would raise the score by {0.1 * (drill_shows - drill_harms)}."
      note "It would cost results {0.1 * drill_harms}."
    }
  }
}

# ---- The triangle --------------------------------------------------------------------------------

## The leg of support, 0 to 1: what an actor sees of it in the organization that is watched; for one who watches none,
## the hearing in the group where it is least.
## Example: `Rosa.watching = Eastside; Rosa.support_seen = 45%; leg_of_support(Rosa)` gives 0.45.
define leg_of_support(a: actor) = if a.watching is not none then clamp(a.support_seen, 0, 1)
  else (1 + weakest_hearing(a)) / 2
## The leg of operating capacity, 0 to 1: how well the least of an actor's own uses is done, and whether two years of it
## are paid for; 0 where nothing is in use.
## Example: `pay 170k USD from outside to Lincoln.slack; leg_of_capacity(Rosa)` gives 0.25.
define leg_of_capacity(a: actor) = min (it.fidelity * min(paid_for_until(it) / 8 quarters, 1)) of uses where
  is_own_use(a, it) else 0

## The weakest leg of an actor's strategic triangle, 0 to 1.
## Example: `weakest_leg(Rosa)` gives 0.0375.
define weakest_leg(a: actor) = min(chance_mine_works(a), leg_of_support(a), leg_of_capacity(a))

## Which leg of the triangle is weakest (paragraphs 13 and 43-45)?
question triangle "How strong is the weakest leg I stand on?" in value by me: actor =
  as_part(weakest_leg(me))
{
  if leg_of_capacity(me) <= answer {
    note "The weakest is capacity: doing it well, and being able to pay for it."
  } else if leg_of_support(me) <= answer {
    note "The weakest is support: those who must allow it and stand behind it."
  } else {
    note "The weakest is value: whether it works at all."
  }
  let support = as_part(leg_of_support(me))
  note "Value {as_part(chance_mine_works(me))}, support {support}, capacity {as_part(leg_of_capacity(me))}."
  if answer > 50% { note "All three hold: it is time to grow." }
}

# ---- What the next step should raise -------------------------------------------------------------

## What those who use an actor's concerns believe to add by them now, over all sites: effects times intensities. Unit:
## results of one site.
## Example: `Lincoln hears_of Lab { estimate = 12% }; believed_to_add(Rosa)` gives 0.024.
define believed_to_add(a: actor) = sum (it.intensity * belief_of(it)) of uses where concerns(a, practice)

## Which next step is best (paragraphs 13 and 27)? The move that is named with this answer.
question next_step "How much does what I undertake add now, so that a step can raise it?" in value by me:
  actor = believed_to_add(me)
{
  if answer <= 0 {
    note "Nothing yet: the best next step is one that makes it begin."
  } else {
    if answer < 0.05 {
      note "Little, as those believe who use it: less than half of what a good programme does for one site."
    } else {
      let sites_worth = round(answer / 0.01) / 10
      note "As those believe who use it: as much as {sites_worth} sites would have of a good one in full."
    }
    note "It is in use at {count of uses where concerns(me, practice)} of {count of sites} sites."
  }
}

## Whether a use is more than a name and believed to be worth it.
## Example: `Lincoln hears_of Lab { estimate = 12% }; is_well_alive(first of uses)` gives yes.
define is_well_alive(u: uses) = u.intensity >= 10% and belief_of(u) > stop_when_below

## The part of an actor's concerns that are well alive somewhere, 0 to 1; 0 where there is none.
## Example: `Lincoln hears_of Lab { estimate = 12% }; part_alive(Rosa)` gives 100%.
define part_alive(a: actor) = mean (if any of u in uses where u.practice is p and is_well_alive(u)
  then 100% else 0%) of p in practices where concerns(a, p) else 0%

## Which next step is robust (paragraphs 27 and 54)? The move that is named with this answer raises it in most futures.
question robust_step "How likely is my idea well alive in two years?" in value by me: actor over 8 quarters =
  part_alive(me)
{
  if not (any of practices where concerns(me, it)) {
    note "Nobody undertakes anything that could be alive."
  } else if answer < 40% {
    note "In most futures it is over, or only a name."
    note "Take the step that holds in most of them, not the boldest."
  } else if answer < 80% {
    note "It hangs on luck: what makes it deep or paid for holds in more futures than what makes it known."
  } else {
    note "It lives in almost all futures: bold steps can be borne."
  }
}

"""###

private let text75 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What went well is believed in (paragraphs 27, 42 and 60 of the essay): after a quarter that looked better than was
# hoped, a belief moves a step up, after one that looked worse a step down, however little was seen, and however much
# of it was luck. So people grow sure of what they cannot know. Brought in with `use reinforcement instead of
# normal_forgetting`.
# Slot: belief
# Assumes: experience is read as success or failure, and the latest one counts most; evidence is not weighed.
# Sources: Bush & Mosteller 1955, Levitt & March 1988 (superstitious learning), March 1991. Own form, figures set.
# Try: Twelve quarters of news that say 15%, then twelve that say nothing good.
#   clock quarter from 2026-Q3
#   use reinforcement
#   belief: number = 5%
#   sure: number = 50
#   rule news in learn {
#     let says = if elapsed < 12 quarters then 15% else -5%
#     belief = believed_after(belief, sure, 20, 20 * says)
#     sure = sureness_after(sure, 20)
#   }
#   measure believed = belief
#   quietly step 24
#   plot believed

## What is seen counts as a success above this, in units of results.
parameter success_above = 5% plausible 0% to 10%
## The way towards the best or the worst that a belief moves after a success or a failure.
parameter step_of_belief = 15% plausible 5% to 40%
## The best that is believed of anything, in units of results. Set.
parameter best_believed = 25% plausible 15% to 50%
## The worst that is believed of anything, in units of results. Set.
parameter worst_believed = -15% plausible -30% to -5%

## The precision of a belief after a step, when news of such a weight came in: each look makes one surer.
## Example: `sureness_after(50, 20)` gives 70.
define sureness_after(precision: number, news: number) = precision + news

## The belief after a step: nearer to the best after a success, nearer to the worst after a failure, as it was without
## news. `said` is what the news said, times its weight. Source: Bush & Mosteller 1955.
## Example: `believed_after(5%, 50, 1, 0.1)` gives 0.08.
define believed_after(belief: number, precision: number, news: number, said: number) = {
  when news <= 0: belief
  when said > news * success_above: belief + step_of_belief * (best_believed - belief)
  otherwise: belief + step_of_belief * (worst_believed - belief)
}

"""###

private let text76 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Who would come if called (paragraphs 6 and 8 of the essay). Trust grows with promises that were kept and falls with
# those that were broken; help depends on trust, shared purposes, standing, and on what is asked; and a circle carries
# an undertaking only as far as somebody in it, or one step beyond, controls what it needs: assets, know-how,
# authority. So a circle can be rich in one of them and without the other. Brought in with `use relations`.
# Left out: trust that differs between the two ends of a tie; enemies; news that passes along ties.
# Sources: Granovetter 1973 (weak ties), Coleman 1988 and Putnam 2000 (trust as a resource), Lin 2001 (what others
# control), Burt 1992 (holes between circles), Moore 1995 (three functions). Equation [E3a], section C4 and C5;
# figures set.
# Try: Who would come if called, and what a broken promise does to it.
#   trust_between(Rosa, Marcus)
#   each k in knows { k.kept += 5 }
#   trust_between(Rosa, Marcus)
#   each k in knows { k.broken += 3 }
#   trust_between(Rosa, Marcus)
# Try: A promise is kept each quarter for two years, then one is broken each quarter: trust, and how many would come.
#   measure trust = trust_between(Rosa, Marcus)
#   measure would_come_now = would_come(Rosa)
#   rule word_is_kept in act for each k: knows where elapsed < 8 quarters { k.kept += 1 }
#   rule word_is_broken in act for each k: knows where elapsed >= 8 quarters { k.broken += 1 }
#   quietly step 12
#   plot trust, would_come_now

## What can be given away: money, standing, the effort of volunteers.
contribution assets
## Knowledge, technical ability, and the capacity to do the work.
contribution know_how
## Being able to allow and make legitimate, or to forbid.
contribution authorization

extend knows {
  ## promises that were kept between the two, and calls that were answered
  kept: number = 0
  ## promises that were broken
  broken: number = 0
}
extend position {
  ## how much of each contribution comes with the office; 1 is what a small undertaking needs of it
  controls: number for each contribution = 0
}
extend initiative {
  ## how much of each contribution it needs; 1 for a small undertaking, 0 where it needs none
  requires: number for each contribution = 0
}

## An actor owes another the hours of a favour.
relation owes from actor to actor {
  called actor.creditors, actor.debtors
  ## hours that were given and not yet given back
  favour: hours = 0 hours
  ## quarters since it was last added to
  waiting: number = 0
}

## What somebody promised to somebody else. When it is due it is kept or broken, and trust between the two follows.
## Written so: `promise report { maker = Rosa; given_to = Marcus; fulfilled = Lincoln.capacity > 60%; due = 1 year }`
kind promise {
  ## who promised
  maker: actor
  ## to whom
  given_to: actor
  ## what must hold when it is due
  fulfilled: formula of yes/no
  ## when it is due, counted from the start
  due: duration = 1 year
  ## it has not fallen due yet
  is_open: yes/no = yes
}

## How many promises the first impression of somebody is worth. after a Beta distribution of 2 and 3, set.
parameter weight_of_first_trust = 5 plausible 2 to 10
## How many kept promises one broken promise outweighs. Set (bad news weighs more than good).
parameter weight_of_broken_promise = 2 plausible 1 to 5
## From this trust on somebody counts as a friend. Own definition.
parameter friend_from = 50% plausible 30% to 70%
## The hours of a favour. Set.
parameter favour_asked = 20 hours plausible 5 hours to 60 hours
## The quarters after which a favour that was not returned is a broken promise. Set.
parameter patience_with_debtors = 4 plausible 2 to 8
## How sure one can be of somebody one has just met, 0 to 1. Set.
parameter first_trust = 20% plausible 5% to 40%
## What it takes to get to know somebody, and to bring two together. Set.
parameter hours_to_meet = 10 hours plausible 3 hours to 30 hours

## How much the two of a tie can trust each other, 0 to 1: the first impression and what was kept and broken since,
## each with its weight. Source: the mean of a Beta distribution; own definition [C4].
## Example: `Rosa knows Ines { strength = 50%; kept = 5 }; trust_of_tie(best of knows by kept)` gives 0.75.
define trust_of_tie(k: knows) = (weight_of_first_trust * k.strength + k.kept) /
  (weight_of_first_trust + k.kept + weight_of_broken_promise * k.broken)

## How much two actors can trust each other, 0 to 1; 0 for strangers, 1 for oneself.
## Example: `trust_between(Rosa, Marcus)` gives 0.7.
define trust_between(a: actor, b: actor) {
  let k = knows(a, b)
  (if k is not none then trust_of_tie(k) else if a is b then 1 else 0)
}

## How far trust carries from one to another over at most one who knows both, 0 to 1: along the better way, the trusts
## of its two ties multiplied. Own definition [C4].
## Example: `trust_at_hand(Rosa, Ines)` gives 0.35.
define trust_at_hand(a: actor, b: actor) = max(trust_between(a, b),
  (max (trust_between(a, it) * trust_between(it, b)) of a.contacts else 0))

## The hearing that one who asks gets with the groups of the one who is asked, -1 to 1; 0 where these are in no group.
## Example: `Ines belongs_to educators; hearing_with(Rosa, Ines)` gives 0.148885.
define hearing_with(a: actor, b: actor) = mean (hearing(a, it)) of b.groups else 0

## The chance that somebody helps when asked directly [E3a]: by trust, shared purposes and standing, and less the
## larger the part of the other's hours that it takes. 0 where the other has not so many hours left.
## Example: `chance_of_help(Rosa, Marcus, 30 hours)` gives 0.645656.
define chance_of_help(a: actor, b: actor, asked: hours) = if b.energy < asked or b.energy <= 0 hours then 0
  else s_curve(-2 + 4 * trust_between(a, b) + 1.5 * agreement(a, b) + hearing_with(a, b) -
  2 * asked / b.energy)

## The chance that somebody helps who is called directly, or through one who knows both and whom one can trust; the
## better of the two. 0 where there is no such way. Own definition [C4].
## Example: `chance_if_called(Rosa, Ines, 30 hours)` gives 0.315116.
define chance_if_called(a: actor, b: actor, asked: hours) = max(
  (if a knows b then chance_of_help(a, b, asked) else 0),
  (max (trust_between(a, it) * chance_of_help(it, b, asked)) of a.contacts where it knows b else 0))

## How many would come if an actor called on everybody within two steps for a favour of the usual size: the sum of the
## chances. Unit: persons. Own definition.
## Example: `would_come(Rosa)` gives 0.987458.
define would_come(a: actor) = sum (chance_if_called(a, it, favour_asked)) of actors where it is not a

## What an actor could bring of a contribution, by oneself and by the office held.
## Example: `Rosa.controls[know_how] = 0.5; principal.controls[know_how] = 0.25; could_bring(Rosa, know_how)` gives 0.75.
define could_bring(a: actor, c: contribution) {
  let o = a.office
  a.controls[c] + (if o is not none then o.controls[c] else 0)
}

## The part of what an initiative needs of a contribution that its lead could find, 0 to 1: with the lead, or with the
## one within two steps who is the best to call for it. 1 where it needs none. Source: own definition after the essay,
## 6 [C5].
## Example: `StartLab.requires[authorization] = 2; Rosa.controls[authorization] = 1; could_find(StartLab, authorization)` gives 0.5.
define could_find(i: initiative, c: contribution) = if i.requires[c] <= 0 then 1 else min(1,
  max(could_bring(i.lead, c), (max (chance_if_called(i.lead, it, favour_asked) * could_bring(it, c)) of actors
  where it is not i.lead else 0)) / i.requires[c])

## The part of what an initiative needs that its lead could not find, 0 to 1: the mean over the contributions that it
## needs at all. Own definition after the essay, 8 [C4].
## Example: `StartLab.requires[authorization] = 2; StartLab.requires[assets] = 1; Rosa.controls[authorization] = 1; coverage_gap(StartLab)` gives 0.75.
define coverage_gap(i: initiative) = mean (1 - could_find(i, it)) of contributions where
  i.requires[it] > 0 else 0

## How many of the contributions that an initiative needs nobody within two steps of its lead controls at all: no way
## leads to them. Source: own definition after the essay, 8.
## Example: `StartLab.requires[authorization] = 1; StartLab.requires[assets] = 1; Ines.controls[assets] = 3; out_of_reach(StartLab)` gives 1.
define out_of_reach(i: initiative) = count of c in contributions where i.requires[c] > 0 and
  could_bring(i.lead, c) <= 0 and
  not (any of b in actors where could_bring(b, c) > 0 and trust_at_hand(i.lead, b) > 0)

## How wide an actor's circle is: those who can be trusted as friends. Unit: persons. Source: the essay, 8; own
## definition.
## Example: `width_of_circle(Marcus)` gives 1.
define width_of_circle(a: actor) = count of a.contacts where trust_between(a, it) > friend_from

## How deep an actor's circle goes, 0 to 1: the mean trust with those the actor knows; 0 for one who knows nobody.
## Example: `depth_of_circle(Marcus)` gives 0.6.
define depth_of_circle(a: actor) = mean (trust_between(a, it)) of a.contacts else 0

## The part of an actor's trust that one tie takes, 0 to 1. Source: Burt 1992.
## Example: `part_of_trust(Marcus, Rosa)` gives 0.583333.
define part_of_trust(a: actor, b: actor) {
  let whole_of_it = sum (trust_between(a, it)) of a.contacts
  (if whole_of_it > 0 then trust_between(a, b) / whole_of_it else 0)
}

## How much one contact holds an actor: the part of the actor's trust that goes there, directly and through others,
## squared. Source: Burt 1992.
## Example: `hold_of_contact(Rosa, Marcus)` gives 1.
define hold_of_contact(a: actor, b: actor) = (part_of_trust(a, b) +
  (sum (part_of_trust(a, it) * part_of_trust(it, b)) of a.contacts where it is not b))^2

## How far an actor stands between circles that do not know each other: one less Burt's constraint. 0 for one who
## knows one or nobody, near 1 between many who are strangers; it can be a little below 0 where everybody knows
## everybody. Source: Burt 1992.
## Example: `brokerage(Marcus)` gives 0.486111.
define brokerage(a: actor) = if any of a.contacts where trust_between(a, it) > 0
  then 1 - (sum (hold_of_contact(a, it)) of a.contacts) else 0

## A promise that falls due is kept or broken.
rule promises_fall_due in account for each p: promise where p.is_open and elapsed >= p.due {
  let k = knows(p.maker, p.given_to)
  if k is not none {
    if p.fulfilled { k.kept += 1 } else { k.broken += 1 }
  }
  p.is_open = no
}

## A favour that is not returned for too long is a broken promise, and is not expected any more.
rule debts_fall_due in account for each o: owes {
  let waited = o.waiting + 1 step / 1 quarter
  o.waiting = waited
  if waited >= patience_with_debtors {
    let k = knows(o.a, o.b)
    if k is not none { k.broken += 1 }
    untie o
  }
}

## Get to know {b}.
move meet(b: actor) by a: actor {
  needs b is not a                else "nobody meets oneself"
  needs not (a knows b)           else "{a} knows {b} already"
  needs a.energy >= hours_to_meet else "{a} is exhausted until next quarter"
  pay hours_to_meet from a.energy to outside
  a knows b { strength = first_trust }
}

## Bring {b} and {c} together.
##
## They trust each other at first as far as they trust the one who brings them together.
move introduce(b: actor, c: actor) by a: actor {
  needs a knows b and a knows c        else "{a} does not know both"
  needs b is not c and not (b knows c) else "{b} and {c} know each other already"
  needs a.energy >= hours_to_meet      else "{a} is exhausted until next quarter"
  pay hours_to_meet from a.energy to outside
  b knows c { strength = max(first_trust, trust_between(a, b) * trust_between(a, c)) }
}

## Ask {b} for a favour.
##
## Whoever helps gives hours, trust grows, and the favour is owed. Who does not help breaks no promise.
move ask_for_help(b: actor) by a: actor {
  needs a knows b                else "{a} does not know {b}: meet, or be introduced, first"
  needs b.energy >= favour_asked else "{b} has no time until next quarter"
  if chance(chance_of_help(a, b, favour_asked)) {
    pay favour_asked from b.energy to a.energy
    knows(a, b).kept += 1
    let o = owes(a, b)
    if o is not none {
      o.favour += favour_asked
      o.waiting = 0
    } else {
      a owes b { favour = favour_asked }
    }
    note "{b} helps {a}."
  } else {
    note "{b} does not help {a}."
  }
}

## Give {b} back what is owed.
move repay_help(b: actor) by a: actor {
  needs a owes b                      else "{a} owes {b} nothing"
  needs a.energy >= owes(a, b).favour else "{a} has not so many hours left in this quarter"
  pay owes(a, b).favour from a.energy to b.energy
  untie a owes b
  let k = knows(a, b)
  if k is not none { k.kept += 1 }
}

"""###

private let text77 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Growth by an organization that copies a model (paragraph 52c of the essay): it needs proof and money, grows as fast
# as it learns to, and sets up sites that it helps and that resemble the original. Variants differ in how much the
# organization keeps in its hands: own branches, franchises, licences. Brought in with `use replication`.
# Sources: Winter & Szulanski 2001, Bradach 2003, Peurach & Glazer 2012. Equation [E16]; own form, set figures.
# Try: Growth by an organization with a funder's money: the sites that it sets up, of forty.
#   clock quarter from 2026-Q3
#   use replication
#   40 sites {}
#   link neighbors among sites by ring(4)
#   organization Hale { slack = 3M USD }
#   practice Lab { quality = 20%; radical = 30%; complex = 30%; site_cost = 10k USD/quarter }
#   replicator Works { practice = Lab; funder = Hale; is_chartered = yes; capacity = 1.5; persuasion = 1.5 }
#   rule pilot in act at start {
#     let s = first of sites
#     s uses Lab { fidelity = 70%; intensity = 40% }
#   }
#   measure share_of_users = reach(Lab)
#   measure by_the_works = (count of uses where channel is replication) / 40
#   quietly step 24
#   plot share_of_users, by_the_works

use diffusion

## An organization made to copy one practice. Its money is that of its funder.
kind replicator is organization {
  practice: practice
  funder: organization
  ## it has begun
  is_chartered: yes/no = no
  ## the sites that it can set up in a quarter
  capacity: number from 0 to 6 = 0
  ## how much those it works with are helped to decide, in units of pull
  persuasion: number = 0.9
  ## how far its sites feel that it is theirs at first, how well they do it, how much help comes with it
  first_ownership: share = 25%
  first_fidelity: share = 50%
  help: number from 0 to 1.5 = 1
  ## how far a copy misses the model (standard deviation, in the plane of needs)
  slip: number = 0.05
}

## What a new site gets from the funder as a grant of its own. Set.
parameter site_grant = 50k USD plausible 20k USD to 150k USD
## What setting it up costs the funder besides. Set.
parameter setting_up = 30k USD plausible 10k USD to 100k USD
## How fast capacity grows once begun. Unit: per quarter. Set.
parameter capacity_grows = 12% per quarter plausible 3% per quarter to 25% per quarter
## The capacity with which it begins, in new sites a quarter; below 1 it would set up none. Set.
parameter first_capacity = 1.5 plausible 1 to 3
## The most that it comes to; the field takes no more than 6. Set.
parameter most_capacity = 6 plausible 2 to 6

## The chance that a site which is offered the model takes it [E16].
## Example: `replicator Works { practice = Lab; funder = Hale }; Adams hears_of Lab {}; Adams.threshold = 1; max (acceptance(Works, it)) of hears_of` gives 0.272703.
define acceptance(r: replicator, h: hears_of) = readiness_at(h, pull(h) + r.persuasion - h.site.threshold)

## Sites that could still take up a practice.
## Example: `could_take(Adams, Lab)` gives yes.
define could_take(s: site, p: practice) = not (s uses p) and (count of s.practices) < most_at_once

## It asks the sites that are drawn most, twice as many as it can set up, one after another.
rule replicating in hear for each r: replicator where r.is_chartered and r.capacity >= 1 {
  let left = floor(r.capacity)
  let asked = 2 * floor(r.capacity)
  let money = r.funder.slack
  each h in hears_of where practice is r.practice and could_take(h.site, r.practice) sorted by -pull(h) {
    if left > 0 and asked > 0 and money >= site_grant + setting_up {
      asked = asked - 1
      if chance(acceptance(r, h)) {
        left = left - 1
        money = money - site_grant - setting_up
        let u = (h.site uses r.practice {
          channel = replication
          intensity = 25%
          fidelity = r.first_fidelity
          ownership = r.first_ownership
          depth = 0%
          help = r.help
          made_for_x = model_x(r.practice) + normal(0, r.slip)
          made_for_y = model_y(r.practice) + normal(0, r.slip)
          quality_here = model_quality(r.practice)
        })
        pay site_grant from r.funder.slack to u.grant
        pay setting_up from r.funder.slack to outside
        h.awareness += 100%
      }
    }
  }
  r.capacity = min(most_capacity, r.capacity * (1 + capacity_grows * 1 step))
}

## The model that is copied: what the first site has made of it, else what it was made as.
## Example: `Lab.made_for_x = 1; model_x(Lab)` gives 1.
define model_x(p: practice) {
  let u = use_at_origin(p)
  (if u is not none then u.made_for_x else p.made_for_x)
}
## Example: `Lab.made_for_y = 1; model_y(Lab)` gives 1.
define model_y(p: practice) {
  let u = use_at_origin(p)
  (if u is not none then u.made_for_y else p.made_for_y)
}
## Example: `model_quality(Lab)` gives 0.18.
define model_quality(p: practice) {
  let u = use_at_origin(p)
  (if u is not none then u.quality_here else p.quality)
}

"""###

private let text78 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Who resists what is new, and what exposes it (paragraph 36 of the essay): resistance belongs to an organization,
# some stand guard over how things are done there, support from outside and trust from above cover what is tried. What
# resistance does to a practice stands in the slot `homeostasis`, and how it answers what is done in `status_quo`.
# Kinds and definitions only. Brought in with `use resistance`.
# Left out: resistance between persons at one site; several guards with different aims.
# Sources: Tyack & Cuban 1995 (the grammar of schooling), Hannan & Freeman 1984 (inertia), Baumgartner & Jones 1993
# (policy monopolies). Equations [E11], [E12]; own forms.
# Try: How exposed a use is to what there was, while its depth goes from 10% to 100%.
#   rule going_deeper in act { each u in uses { u.depth += 10% } }
#   measure exposed = max (exposure(it)) of uses
#   quietly step 9
#   plot exposed

use pressure

extend organization {
  ## how strongly what there is defends itself against what departs from it; nobody can read it off
  resistance: hidden share = 50%
  ## where resistance goes back to when nobody works on it
  usual_resistance: hidden share = it.resistance
  ## how readily the organization lets its sites try things
  openness: share = 50%
  ## how far people have been brought together to ask for the change; 0 not at all, 1 is a great deal
  mobilized: number from 0 to 3 = 0
}

## An actor stands guard over how things are done in an organization, and is the harder to move the firmer the
## resolve. Source: own definition, after the policy monopolies of Baumgartner & Jones 1993.
relation guards from actor to organization {
  called actor.guarding, organization.guards
}

## How hard the organization's guards are to move, 60% to 100%. Own definition.
## Example: `Marcus guards Eastside; guardedness(Eastside)` gives 0.88.
define guardedness(o: organization) = 0.6 + 0.4 * (max resolve of o.guards else 0)

## How much cover there is from above, 0 to 80%: support in the authorizing environment, and trust in the head.
## Example: `principal.confidence = 90%; cover(Lincoln)` gives 0.2.
define cover(s: site) = clamp(0.5 * clamp(outside_support, 0, 1) + 0.5 * (trust_in_head(s) - 0.5), 0, 0.8)

## The resistance that a site feels: that of its organization, less where the outside supports the new. 0 for a site
## of no organization.
## Example: `felt_resistance(Lincoln)` gives 0.5.
define felt_resistance(s: site) = if s.organization is not none
  then s.organization.resistance * (1 - 0.5 * clamp(outside_support, 0, 1)) else 0

## How exposed a use is to what there was, 0 to 1: the more radical, the shallower and the less covered, the more.
## Example: `max (exposure(it)) of uses` gives 0.27.
define exposure(u: uses) = u.practice.radical * felt_resistance(u.site) * (1 - u.depth) * (1 - cover(u.site))

"""###

private let text79 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What sites achieve, what is measured of it, and what they would like to achieve (paragraphs 11, 17, 47-50 of the
# essay). Sites face different needs, a practice fits some better than others, a new practice costs something before
# it pays, and the measure that is looked at can be worked at directly: then it rises and what it measures falls.
# Left out: those who are served as persons; more than one measure. Unit of results: standard deviations between pupils.
# Sources: Elmore 2004 (the core), Fullan 2001 (the implementation dip), Kraft 2020 (how large effects are), Campbell
# 1979 and Holmström & Milgrom 1991 (what is measured crowds out what is not), Kane & Staiger 2002 (noise in school
# means), Cyert & March 1963 and Greve 2003 (aspirations). Equations [E3b], [E5], [E7]; own forms, set figures.
# Try: What a use does to results: the dip of learning first, the gain later.
#   each s in sites { s.needs_x = 0; s.needs_y = 0 }
#   each u in uses { u.fidelity = 60% }
#   rule getting_used_to_it in act { each u in uses { u.age += 1 } }
#   measure effect_of_use = max (effect_now(it)) of uses
#   quietly step 16
#   plot effect_of_use

use noise_in_scores

extend site {
  ## what those whom it serves need, as a point in a plane; the nearer a practice's point, the better it fits
  needs_x: hidden number = normal(0, 0.7)
  needs_y: hidden number = normal(0, 0.7)
  ## results without anything new
  usual_results: hidden number = normal(-0.1, 0.25)
  ## results now; nobody can read them off
  results: hidden number = it.usual_results
  ## what its practices add to them now
  added: hidden number = 0
  ## what is measured of them
  score: number = it.usual_results
  ## the three scores before it, the last one first, and how many were taken in all
  scores_before: number for each 1..3 = 0
  scores_taken: number = 0
  ## the score that the site thinks it should have
  aspiration: number = 10%
  ## how far it falls short of that, 0 (content) to 1.5
  discontent: number from 0 to 1.5 = 0
  ## the part of the work that goes into the measure itself, whatever comes of it; 0 to 1
  drill: share = 15%
}

extend practice {
  ## what it was made for, as a point in the plane of needs
  made_for_x: hidden number = 0
  made_for_y: hidden number = 0
  ## how wide a range of needs it fits: the distance at which 61% of its effect is left
  fit_width: number = usual_fit_width
}

extend uses {
  ## what this use has been made into, as a point in the plane of needs
  made_for_x: hidden number = it.practice.made_for_x
  made_for_y: hidden number = it.practice.made_for_y
  ## the quality of what is in use here; it can differ from that of the original
  quality_here: hidden number = it.practice.quality
  ## what it adds to results now, at full intensity; below zero while it is being learned
  effect: hidden number = 0
}

## How wide a range of needs practices fit, where nothing is said. Unit: distance in the plane of needs. Set.
parameter usual_fit_width = 1.1 plausible 0.5 to 2
## How much learning something radical costs at first, in units of results. Set (after Fullan 2001).
parameter learning_dip = 12% plausible 0% to 25%
## How much of what is drilled shows in the score. Set.
parameter drill_shows = 60% plausible 20% to 100%
## How much results lose for each part of the work that is drilled beyond the usual. Set.
parameter drill_harms = 15% plausible 0% to 40%
## The drill that does no harm. Set.
parameter harmless_drill = 15% plausible 5% to 25%
## How fast aspirations follow the scores of neighbours. Unit: share of the gap per quarter. Set.
parameter looking_sideways = 10% per quarter plausible 2% per quarter to 30% per quarter
## How much an outside that asks for more raises aspirations in a quarter, for each unit of push. Set.
parameter asked_for_more = 2% per quarter plausible 0% per quarter to 5% per quarter

## How well a use fits the needs of its site, 0 to 1: 1 where the two points meet.
## Example: `Lincoln.needs_x = 1.1; Lincoln.needs_y = 0; max (fit(it)) of uses` gives 0.606531.
define fit(u: uses) = exp(-distance(u.made_for_x, u.made_for_y, u.site.needs_x, u.site.needs_y)^2 /
  (2 * u.practice.fit_width^2))

## What a use adds to results at full intensity [E7]: its quality as far as it is done as meant and fits, less the dip
## of learning something radical, which passes with age.
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0; s.usual_results = 0; s.score = 0 }; max (effect_now(it)) of uses` gives 0.054.
define effect_now(u: uses) = u.quality_here * u.fidelity * fit(u) -
  learning_dip * u.practice.radical * (1 - u.fidelity) * exp(-u.age / 3)

## What a site's practices add to its results now.
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0; s.usual_results = 0; s.score = 0 }; added_value(Lincoln)` gives 0.0108.
define added_value(s: site) = sum (it.intensity * effect_now(it)) of uses where site is s

## The drill that is left when new practices take up room: they crowd it out [E5].
## Example: `drill_left(Lincoln)` gives 0.132.
define drill_left(s: site) = s.drill * (1 - 0.6 * (sum intensity of uses where site is s))

## What results lose where the economic and the social force make the task harder (levels below zero), and gain where
## they make it easier.
define headwind = -0.05 * (sum level of forces where leg is task and sphere is not political)

## Results, given what practices add and how much is drilled [E5, E7].
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0; s.usual_results = 0; s.score = 0 }; results_of(Lincoln, 0.05, 25%)` gives 0.035.
define results_of(s: site, gain: number, drilled: number) = s.usual_results + gain -
  drill_harms * (drilled - harmless_drill) - headwind

## Results now.
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0; s.usual_results = 0; s.score = 0 }; results_now(Adams)` gives 0.
define results_now(s: site) = results_of(s, added_value(s), drill_left(s))

## What the measure would show without luck: drill shows in it [E5].
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0; s.usual_results = 0; s.score = 0 }; score_without_luck(Adams)` gives 0.09.
define score_without_luck(s: site) = results_now(s) + drill_shows * drill_left(s)

## Results come of the quarter's work, and are measured.
rule results_come in result for each s: site {
  let gain = added_value(s)
  let drilled = drill_left(s)
  let got = results_of(s, gain, drilled)
  s.added = gain
  s.results = got
  s.scores_before[3] = s.scores_before[2]
  s.scores_before[2] = s.scores_before[1]
  s.scores_before[1] = if s.scores_taken > 0 then s.score else 0
  s.scores_taken += 1
  s.score = got + drill_shows * drilled + normal(0, score_noise)
}
rule effects_show in result for each u: uses { u.effect = effect_now(u) }

## The mean of the last four scores, or of as many as were taken; the usual results before any was.
## Example: `Lincoln.score = 0.1; year_of_scores(Lincoln)` gives 0.1.
define year_of_scores(s: site) = (s.score + s.scores_before[1] + s.scores_before[2] + s.scores_before[3]) /
  clamp(s.scores_taken, 1, 4)

## The score that a site will think it should have: it looks at its neighbours and hears what is asked for [E3b].
## Example: `each s in sites { s.needs_x = 0; s.needs_y = 0; s.usual_results = 0; s.score = 0 }; Lincoln.aspiration = 0.2; aspiration_next(Lincoln)` gives 0.18.
define aspiration_next(s: site) = s.aspiration + looking_sideways * 1 step *
  ((mean (year_of_scores(it)) of s.peers else year_of_scores(s)) - s.aspiration) +
  asked_for_more * 1 step * push_on_value

## A site that scores below what it hopes for is discontent, and looks for something else [E3b]. Source: Greve 2003.
rule looking_around in act for each s: site {
  let hoped = aspiration_next(s)
  s.aspiration = hoped
  s.discontent = clamp((hoped - year_of_scores(s)) / 0.4, 0, 1.5)
}

## How alike the needs of two sites are, 0 to 1.
## Example: `Lincoln.needs_x = 0; Lincoln.needs_y = 0; Adams.needs_x = 1.2; Adams.needs_y = 0; likeness(Lincoln, Adams)` gives 0.606531.
define likeness(a: site, b: site) = exp(-distance(a.needs_x, a.needs_y, b.needs_x, b.needs_y)^2 / (2 * 1.2^2))

"""###

private let text80 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What all theories of accountability have in common (paragraphs 10-11 of the essay): an office that is in charge of
# an organization, what is asked of an office, how little trust ends the time in it, and what outlives a change of
# heads. Who looks at what, and what trust makes of it, stands in the slot `accountability`: `score_ratchet` by
# default, and rivals that take its place. Fields and figures only. Brought in with `use reviews`.
# Sources: Romzek & Dubnick 1987; own form [E4, C8], set figures.
# Try: What is asked, and how little trust ends the time in an office.
#   let_go_below
#   fresh_trust
#   outlives
# Try: An office of which too much is asked: trust runs out, a new head begins with more of it, and each change of heads
# takes most of a practice that has not taken root.
#   clock quarter from 2026-Q3
#   use score_ratchet
#   site Lincoln
#   position principal { site = Lincoln; confidence = 40%; target = 70% }
#   practice Lab { complex = 90%; radical = 0% }
#   Lincoln uses Lab { intensity = 60%; ownership = 20% }
#   Lincoln hears_of Lab { estimate = 12%; precision = 4000 }
#   measure trust = 1 * principal.confidence
#   measure in_use = sum intensity of uses
#   quietly step 12
#   plot trust, in_use

extend position {
  ## the score that is asked of the office; none before the first review
  target: number or none = none
  ## the office reviews the heads of this organization's sites, and stands or falls with them
  charge: organization or none = none
}

## A head with less trust than this is let go.
parameter let_go_below = 20% plausible 10% to 30%
## The trust that the next head begins with. Set.
parameter fresh_trust = 60% plausible 40% to 80%
## The part of the intensity of shallow practices that outlives a change of heads. Set.
parameter outlives = 35% plausible 10% to 70%
## Practices that are deeper than this do not suffer from it. Set.
parameter deep_enough = 50% plausible 30% to 70%

## Whether a year ends with this step.
define year_ends = mod(elapsed + 1 step, 1 year) is 0 quarters

"""###

private let text81 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Accountability that bites (paragraphs 10-11 of the essay): once a year those above compare a noisy score with a
# target that creeps up with success; trust follows; a head who has lost it is let go, and what is not yet rooted
# suffers; a head who is about to lose it is made to drill. So an office can be forced to do harm, and an honest
# innovator can look worse for a time. Brought in with `use score_ratchet`.
# Slot: accountability
# Contract: `trust_next(position, site)` from 0 to 1, `gap_to_expect(position, site)`, `gap_that_holds(position)` from
# -1 to 1, `noise_of_a_year`, `drilled_below`; and rules that move the confidence in an office.
# Assumes: those above see a score and not the work, ask for more each year, and part with whoever falls short.
# Sources: Weitzman 1980 (the ratchet), Kerr 1975, Campbell 1979, Holmström & Milgrom 1991, Kane & Staiger 2002,
# Romzek & Dubnick 1987. Equation [E4]; own form, set figures.
# Try: Four reviews: the first sets what is asked, the others compare; what is asked creeps up behind the scores.
#   measure trust = principal.confidence
#   measure asked = if principal.target is not none then principal.target else 0
#   quietly step 16
#   plot trust, asked
# Try: The gap at which trust just holds, for a head who is trusted more and more.
#   trust_next(principal, Lincoln)
#   gap_that_holds(principal)
#   principal.confidence = 30%
#   gap_that_holds(principal)
#   principal.confidence = 90%
#   gap_that_holds(principal)

use results
use reviews
use status_quo

## How much trust a good or bad year wins or costs, for a gap of 0.1 and more.
parameter stakes = 30% plausible 0% to 60%
## What the target creeps up each year beyond the mean of target and score.
parameter ratchet = 3% plausible 0% to 6%
## A head with less trust than this is made to drill more. Set.
parameter drilled_below = 40% plausible 25% to 60%

## How far a year's scores lie above what is asked; 0 in the first review, which sets the target.
## Example: `Lincoln.score = 0.1; principal.target = 0; gap(principal, Lincoln)` gives 0.1.
define gap(p: position, s: site) = if p.target is not none then year_of_scores(s) - p.target else 0

## Trust after a review [E4]; stakes are higher where the outside watches.
## Example: `Lincoln.score = 0.1; principal.target = 0; trust_next(principal, Lincoln)` gives 0.728478.
define trust_next(p: position, s: site) = clamp(
  p.confidence + stakes * both_ways(gap(p, s) / 0.1) * (1 + clamp(outside_support, 0, 1)), 0, 1)

## What will be asked next year [E4].
## Example: `Lincoln.score = 0.1; principal.target = 0; target_next(principal, Lincoln)` gives 0.08.
define target_next(p: position, s: site) =
  (if p.target is not none then p.target else year_of_scores(s)) / 2 + year_of_scores(s) / 2 + ratchet

rule yearly_review in review for each s: site where year_ends {
  let p = s.head
  if p is not none {
    let trust = trust_next(p, s)
    p.target = target_next(p, s)
    if trust < let_go_below {
      p.confidence = fresh_trust
      s.drill = min(30%, s.drill + 10%)
      each u in uses where u.site is s and u.depth < deep_enough {
        if outlives * u.intensity < given_up_below { untie u } else { u.intensity = outlives * u.intensity }
      }
      each h in holds where h.position is p {
        note "{h.actor} is let go."
        untie h
      }
    } else {
      p.confidence = trust
      if trust < drilled_below { s.drill = min(35%, s.drill + 5%) }
    }
  }
}

## One who is in charge of an organization stands or falls with the scores of its sites; whoever comes after
## defends what there is.
rule review_of_charge in review for each p: position where year_ends {
  let o = p.charge
  if o is not none {
    let mean_gap = (mean (gap_of(it)) of sites where organization is o else 0)
    let trust = clamp(p.confidence + 20% * both_ways(mean_gap / 0.05), 0, 1)
    if trust < let_go_below {
      p.confidence = fresh_trust
      o.usual_resistance = min(1, o.usual_resistance + 10%)
      o.openness = 30%
      note "The head of {o} is replaced."
    } else {
      p.confidence = trust
    }
  }
}
## Example: `Lincoln.score = 0.1; principal.target = 0.2; gap_of(Lincoln)` gives -0.1.
define gap_of(s: site) = if s.head is not none then gap(s.head, s) else 0

# ---- What the next review will look at ----------------------------------------------------------------

## The gap that the next review would find if a year went on as this quarter does, without luck. It reads what is
## hidden.
## Example: `untie Lincoln uses Lab; Lincoln.usual_results = 0; principal.target = 14%; gap_to_expect(principal, Lincoln)` gives -0.05.
define gap_to_expect(p: position, s: site) = if p.target is not none then score_without_luck(s) - p.target
  else 0

## How far the mean score of a year misses the mean of its results, by luck: four quarters, each with its own noise.
define noise_of_a_year = score_noise / 2

## How much trust is at stake in a review: more where the outside watches [E4].
define stakes_now = stakes * (1 + clamp(push_on_authorizing, 0, 1))

## The gap between a year's scores and what is asked at which trust just holds [E4]: below zero a loss that can be
## borne. -1 where no gap is deep enough to end the time in office; 1 where none is high enough to save it.
## Example: `principal.confidence = 40%; gap_that_holds(principal)` gives -0.0804719.
define gap_that_holds(p: position) {
  let x = (if stakes_now > 0 then (let_go_below - p.confidence) / stakes_now
    else if p.confidence < let_go_below then 1 else -1)
  (if x <= -1 then -1 else if x >= 1 then 1 else 0.1 * log((1 + x) / (1 - x)) / 2)
}

"""###

private let text82 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Whether a system selects wisely (paragraphs 41-42 and 60 of the essay): how far decisions follow evidence rather
# than talk, how talk grows and fades, and what makes something a fad. The capacity to tell what works from what does
# not is one figure for the whole system; measuring instruments, networks of teachers and research raise it. What that
# figure makes of decisions stands in the slot `selection`: `evidence_fashion_mix` by default, and rivals that take
# its place. Left out: a capacity of evaluation for each organization. Sources: Abrahamson 1991, 1996 (fashions),
# Levitt & March 1988 (superstitious learning), Price 1970 (selection as a covariance). Own forms [E25, C27, C28];
# figures set.
# Try: Talk that nobody feeds dies down.
#   Fad.buzz = 100%
#   measure talk_of_it = Fad.buzz
#   quietly step 12
#   plot talk_of_it

use evidence_fashion_mix
use results

## How far decisions follow evidence rather than talk, and how much evidence travels; 0 to 1.
parameter evaluation_capacity = 50% plausible 10% to 90%
## How fast what was gained in evaluation is lost again. Unit: per quarter. Set [C27].
parameter forgetting_how = 1% per quarter plausible 0% per quarter to 3% per quarter
## How much each working initiative that measures or connects for all adds to it in a quarter. Set [C27].
parameter gain_by_measuring = 5% per quarter plausible 1% per quarter to 10% per quarter
## How fast talk dies down when nobody gives it new matter. Unit: share per quarter. Set.
parameter talk_fades = 25% per quarter plausible 10% per quarter to 50% per quarter
## How much talk a growing reach makes: for each part of all sites that newly uses it. Set.
parameter talk_of_growth = 3 plausible 1 to 6
## How much of what is shown on a platform becomes talk. Set.
parameter talk_of_showing = 0.4 plausible 0.1 to 1

## What initiatives have added to the capacity of evaluation.
evaluation_gained: number from -1 to 1 = 0

extend initiative {
  ## it measures, connects or tries out for all, so that the system tells better what works
  improves_evaluation: yes/no = no
}

extend practice {
  ## the awareness that moves made of it in this quarter
  shown: number = 0
  ## talk that somebody keeps up about it, whatever it does; 0 to 1
  promoted: share = 0%
  ## the part of all sites that used it when the quarter's decisions were made
  reach_before: share = 0%
}

## How well the system tells what works from what does not, and how far evidence travels in it, 0 to 1.
define evaluation = clamp(evaluation_capacity + evaluation_gained, 0, 1)
## How much what is believed of a practice counts in decisions; 1 is the usual weight.
define weight_of_proof = proof_counts(evaluation)
## How much what is said of it counts in them; 1 is the usual weight.
define weight_of_talk = talk_counts(evaluation)

## Who uses it is counted before the quarter's decisions.
rule counting_users in notice for each p: practice { p.reach_before = reach(p) }

## The talk about a practice after a quarter, 0 to 1 [C28].
## Example: `Lab.buzz = 40%; Lab.reach_before = reach(Lab); buzz_next(Lab)` gives 0.3.
define buzz_next(p: practice) = max(p.promoted, clamp(
  (1 - talk_fades * 1 step) * p.buzz + talk_of_growth * max(reach(p) - p.reach_before, 0) +
  talk_of_showing * p.shown,
  0, 1))

## Talk follows what is seen to grow and what is shown.
rule talk in review for each p: practice {
  p.buzz = buzz_next(p)
  p.shown = 0
}

## What initiatives have added to the capacity of evaluation after a quarter: what works on it adds, and of what was
## gained a part is lost [C27].
## Example: `evaluation_gained = 20%; StartLab.improves_evaluation = yes; StartLab.stage = works; evaluation_gained_next` gives 0.24.
define evaluation_gained_next = min(
  evaluation_gained - min(forgetting_how * 1 step, max(evaluation_gained, 0)) +
  gain_by_measuring * 1 step * (count of initiatives where improves_evaluation and stage is works),
  1)

## Who measures and connects teaches the system to tell; who stops is forgotten.
rule learning_to_tell in review { evaluation_gained = evaluation_gained_next }

"""###

private let text83 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What comes suddenly from outside (paragraphs 39-41 and 46-50 of the essay), as things of a kind, so that a model
# takes them from the library and a run can vary them. It pushes each of the nine forces; a part of the push lasts,
# for it moves what the force goes back to. It may bring money or take it, and change what sites face. It comes on its
# day, by chance, or by hand: `external_shock Slump like recession { date = 2030-Q4 }`, or `Slump.is_called = yes`.
# The nine that stand below are templates; money is that of `money`. Brought in with `use shocks`. Left out: shocks
# that differ between organizations or groups. Sources: Baumgartner & Jones 1993 (punctuations), van de Ven & Poole
# 1995 (change by events); [E14], section 6 of the theory; all figures are set.
# Try: A recession in the second year: the tax base falls, and comes back as far as the shock does not last.
#   clock quarter from 2026-Q3
#   use shocks
#   external_shock Slump like recession { date = 2028-Q1 }
#   measure means = means_to_pay.level
#   quietly step 32
#   plot means

use nine_forces
use money

## What comes suddenly from outside.
kind external_shock {
  ## what it does to the level of each force, from -1.5 to 1.5
  push: number from -1.5 to 1.5 for each force = 0
  ## the part of the push that lasts; 0 to 1
  lasts: share = 60%
  ## when it comes; none: not on a day
  date: date or none = none
  ## the chance that it comes within a quarter; 0 to 1
  rate: share = 0%
  ## it is to come with the next step
  is_called: yes/no = no
  ## how often it has come
  times: number = 0
  ## slack that every site is given, as a part of its usual budget of a quarter
  slack_given: share = 0%
  ## the part of its slack that every site must give back
  slack_swept: share = 0%
  ## the part of its base budget that every site loses for good; below zero, wins
  base_cut: number from -1 to 1 = 0
  ## capacity that every site loses for good; below zero, wins
  capacity_lost: number from -1 to 1 = 0
  ## how far the needs that every site faces move, in the plane of needs
  needs_move_x: number = 0
  needs_move_y: number = 0
}

## A windfall: money beyond the budget, for a time. Slack grows, and the base does not.
template external_shock windfall { push = { means_to_pay: 0.5 }; lasts = 0%; slack_given = 5% }
## A recession: the tax base falls, base budgets are cut, slack is taken back.
template external_shock recession {
  push = { means_to_pay: -0.6 }
  lasts = 60%
  slack_swept = 60%
  base_cut = 7%
}
## A court rules that those who are served have a right to more than they get: what is just counts for more, and
## lastingly so.
template external_shock court_ruling {
  push = { claims_of_justice: 0.6, political_will: 0.2, helpful_law: 0.3 }
  lasts = 80%
}
## An election brings those to power who care for the work; give it the other sign for those who do not.
template external_shock election {
  push = { political_will: 0.5, skills_in_demand: 0.1, claims_of_justice: 0.2 }
  lasts = 40%
}
## A law asks for better results in one subject, as a reading law does.
template external_shock new_law {
  push = { political_will: 0.7, skills_in_demand: 0.6, claims_of_justice: 0.5, voices_of_culture: 0.3 }
  lasts = 60%
}
## A scandal: trust in those who run the system falls, and soon comes back.
template external_shock scandal { push = { political_will: -0.6, willing_hands: -0.5 }; lasts = 10% }
## Other children come: the needs that sites face move, and families are harder to reach for a while.
template external_shock demographic_shift {
  push = { homes_that_help: -0.3, equal_starts: -0.2, voices_of_culture: 0.3 }
  lasts = 90%
  needs_move_x = 0.4
}
## A new technology: other skills are asked for, and much can be done that could not be done.
template external_shock new_technology {
  push = { skills_in_demand: 0.5, helpful_law: 0.1, homes_that_help: 0.1 }
  lasts = 90%
  needs_move_y = 0.3
}
## A pandemic: homes carry what sites cannot, capacity falls, and hands are willing for a while.
template external_shock pandemic {
  push = { homes_that_help: -0.8, equal_starts: -0.6, means_to_pay: -0.3, willing_hands: 0.3 }
  lasts = 20%
  capacity_lost = 5%
}

## How hard an external shock pushes in all: the sum of what it does to the forces, whatever the sign. Own definition.
## Example: `external_shock Slump like recession {}; force_of(Slump)` gives 0.6.
define force_of(s: external_shock) = sum (abs(s.push[it])) of forces

## How much of an external shock's push favours what is new: the mean of what it does to the forces that authorize. Own
## definition.
## Example: `external_shock Slump like recession {}; favour_of(Slump)` gives -0.2.
define favour_of(s: external_shock) = mean (s.push[it]) of forces where leg is authorizing else 0

## Whether an external shock's day has come, and it has not come yet.
## Example: `external_shock Slump like recession { date = 2026-Q4 }; is_due(Slump)` gives no.
define is_due(s: external_shock) = if s.date is none then no else s.times is 0 and now >= s.date

## A shock comes: forces are pushed at once, and part of the push lasts.
rule external_shocks_come in shock for each s: external_shock {
  if s.is_called or is_due(s) or chance(s.rate per quarter) {
    s.times += 1
    s.is_called = no
    note "{s} comes."
    each f in forces {
      f.level += s.push[f]
      f.normal_level += s.lasts * s.push[f]
    }
    each x in sites {
      pay s.slack_given * x.usual_budget * 1 quarter from outside to x.slack
      pay s.slack_swept * x.slack from x.slack to outside
      x.budget += -s.base_cut * x.budget
      x.capacity += -s.capacity_lost
      x.needs_x += s.needs_move_x
      x.needs_y += s.needs_move_y
    }
  }
}

"""###

private let text84 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Skills come of use and fade without it (paragraphs 5 and 12 of the essay): hours spent on a kind of work raise the
# skill for it, the more the more there is left to learn; and a skilled hand gets more out of the same hours. Brought
# in with `use skills`.
# Left out: training courses, learning from one another, talent.
# Sources: Arrow 1962 (learning by doing), Argote, Beckman & Epple 1990 (what was learned fades). Equation [E1c];
# figures set.
# Try: A lead who works on an initiative for eight years, at a skill that half is known of.
#   StartLab.effort = 20 hours/week
#   measure skill_of_lead = Rosa.managing
#   quietly step 32
#   plot skill_of_lead

use energy

extend initiative {
  ## the skill that the steady work on it takes, and trains
  draws_on: one of organizing, pedagogy, managing, designing, evaluating = managing
}

## The part of what is left to learn of a skill that one learns who gives it all hours of a quarter. Set.
parameter learned_by_doing = 5% plausible 2% to 10%
## How fast a skill fades. Unit: share per quarter. Set.
parameter skills_rust = 1% per quarter plausible 0% per quarter to 4% per quarter

## What hours of work add to a skill of the actor who does them [E1c]: the part of a quarter's hours, times what is
## left to learn. Moves use it so: `a.organizing += learned_in(a, a.organizing, 60 hours)`. Never below 0.
## Example: `learned_in(Rosa, 50%, 250 hours)` gives 0.0125.
define learned_in(a: actor, skill: share, spent: hours) = if a.stamina > 0 hours
  then learned_by_doing * (1 - skill) * min(spent / a.stamina, 1) else 0%

## What a skill makes of the effect of an act: 0.5 without any skill, 1 at the usual 50%, 1.5 for the best there are
## [E1c]. Own definition.
## Example: `skill_factor(80%)` gives 1.3.
define skill_factor(skill: share) = 0.5 + skill

## The skill of a lead that an initiative draws on, 0 to 1.
## Example: `Rosa.pedagogy = 80%; StartLab.draws_on = pedagogy; skill_for(StartLab)` gives 80%.
define skill_for(i: initiative) = {
  when i.draws_on is organizing: i.lead.organizing
  when i.draws_on is pedagogy: i.lead.pedagogy
  when i.draws_on is managing: i.lead.managing
  when i.draws_on is designing: i.lead.designing
  otherwise: i.lead.evaluating
}

## Steady work trains the skill that it takes. Source: Arrow 1962.
rule doing_teaches in learn for each i: initiative where i.worked > 0 hours {
  let a = i.lead
  let more = learned_in(a, skill_for(i), i.worked)
  if i.draws_on is organizing {
    a.organizing += more
  } else if i.draws_on is pedagogy {
    a.pedagogy += more
  } else if i.draws_on is managing {
    a.managing += more
  } else if i.draws_on is designing {
    a.designing += more
  } else {
    a.evaluating += more
  }
}

## Skills rust. Source: Argote, Beckman & Epple 1990; the figure is set.
rule rusting in learn for each a: actor {
  a.organizing changes by -skills_rust * a.organizing
  a.pedagogy changes by -skills_rust * a.pedagogy
  a.managing changes by -skills_rust * a.managing
  a.designing changes by -skills_rust * a.designing
  a.evaluating changes by -skills_rust * a.evaluating
}

"""###

private let text85 = ###"""
# SPDX-License-Identifier: Apache-2.0
# New things live on slack. A use is paid from its grant first and from its site's slack then; what
# is not paid for long does not go on, unless it has taken root. Brought in with `use slack_funding`.
# Rival theories (zero-based budgets, ring-fenced money) would fill the same place with other rules.
# Try: A use that slack pays for, until there is none: what is not paid for long does not go on.
#   clock quarter from 2026-Q3
#   use slack_funding
#   site Lincoln { slack = 100k USD }
#   practice Lab { site_cost = 60k USD/quarter }
#   Lincoln uses Lab { intensity = 30% }
#   measure slack_left = Lincoln.slack
#   measure users_left = count of Lab.users
#   quietly step 12
#   plot slack_left
#   plot users_left

extend site {
  ## what comes in to the site's slack
  slack_income: USD/quarter = 0 USD/quarter
}

## After this many unpaid quarters a use that has not taken root ends. Own definition.
parameter unpaid_limit = 2 plausible 1 to 6
## From this depth on a use goes on without money of its own: it has become how things are done. Source: the essay's
## displacement of old processes by new ones; the value is our own.
parameter rooted_without_money = 60% plausible 40% to 90%

## What a use should have been paid in a quarter.
## Example: `max (bill(it)) of uses` gives 250,000 USD.
define bill(u: uses) = u.practice.site_cost * 1 quarter

## Slack comes in.
rule slack_comes_in in environment for each s: site {
  pay s.slack_income from outside to s.slack
}

## The bill of a use: from its grant, then from the slack of its site. What was paid is written down. Source:
## Cyert & March 1963 and Bourgeois 1981 (slack feeds what is new), Berman & McLaughlin 1978 (seed money).
rule paying_for_use in account for each u: uses {
  pay u.practice.site_cost from u.grant then u.site.slack to outside as u.paid
}

## Quarters without money are counted; a paid quarter wipes them out.
rule counting_unpaid in sense for each u: uses {
  u.unpaid = if u.paid < bill(u) / 2 then u.unpaid + 1 else 0
}

## A use that has gone without money too long, and has not taken root, ends.
rule running_dry in learn for each u: uses where u.unpaid >= unpaid_limit and u.depth < rooted_without_money {
  untie u
}

## The share of all uses of a practice that could not be paid by half at the last bill. 0 when nobody uses it.
## Example: `share_unpaid(Lab)` gives 0%.
define share_unpaid(p: practice) = share of uses where practice is p and unpaid > 0

"""###

private let text86 = ###"""
# SPDX-License-Identifier: Apache-2.0
# How far an initiative has come (paragraphs 15-17 and 24 of the essay): from an idea to something that exists, that works,
# that changes others, and to its end. The two bits of leverage are the steps in between. Brought in with `use stages`.
# Left out: initiatives whose target is a condition of the system; what has passed its gates exists, see `clearances`.
# Source: the essay; own form and figures [C11, section 9].
# Try: An idea that is begun at home, and has to work there before it can change others.
#   stage_of(StartLab)
#   each u in uses { u.fidelity = 90%; u.quality_here = 20% }
#   quietly step 8
#   stage_of(StartLab)
#   StartLab.working_quarters
# Try: How far it has come: 0 an idea, 1 exists, 2 works, 3 changes others; a second site begins after two years.
#   each s in sites { s.needs_x = 0; s.needs_y = 0 }
#   each u in uses { u.fidelity = 90%; u.quality_here = 20% }
#   measure stage_reached = {
#     when StartLab.stage is catalytic: 3
#     when StartLab.stage is works: 2
#     when StartLab.stage is exists: 1
#     otherwise: 0
#   }
#   quietly step 8
#   Adams uses Lab { fidelity = 90%; intensity = 30%; quality_here = 20% }
#   quietly step 8
#   plot stage_reached

use leverage

extend initiative {
  ## quarters in a row in which what it began added something elsewhere
  quarters_beyond: number = 0
}

## It changes others once it has added something elsewhere for so many quarters in a row. Own definition [C11].
parameter quarters_to_catalyse = 4 plausible 2 to 8

## What an initiative adds elsewhere now: results times intensity, over all uses of its target that are not at home.
## Example: `Adams uses Lab { intensity = 50% }; added_elsewhere(StartLab)` gives 0.
define added_elsewhere(i: initiative) = sum (it.intensity * it.effect) of uses where practice is i.target and
  site is not i.home

## The stage that an initiative has come to; one that works on a condition stays as it is.
## Example: `stage_of(StartLab)` gives exists.
define stage_of(i: initiative) = {
  when not (i.target is practice): i.stage
  when (any of uses where practice is i.target) and i.quarters_beyond >= quarters_to_catalyse: catalytic
  when (any of uses where practice is i.target) and i.has_worked: works
  when any of uses where practice is i.target: exists
  when i.stage is idea: idea
  otherwise: ended
}

## What adds something elsewhere is counted, and stages follow.
rule stages_follow in review for each i: initiative where i.stage is not ended {
  i.quarters_beyond = if added_elsewhere(i) > 0 then i.quarters_beyond + 1 step / 1 quarter else 0
  i.stage = stage_of(i)
}

"""###

private let text87 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Social position (paragraph 8 of the essay): the badges that strangers go by, what each is worth in each group, and
# the hearing that comes of them. What opens doors in one circle can close them in another. Those who know one go less
# by badges and more by deeds: the fields are here, deeds are counted by the module `track_record`. Two things are
# called by different names: `hearing` is worked out from badges and deeds; the field `standing` of an actor is a
# figure that a model may state itself, where it does without badges.
# Left out: badges that are worth more together than one by one; how groups come to value a badge.
# Sources: Berger et al. 1977 (status characteristics), Bourdieu 1986 (capital that counts in one field only), Spence
# 1973 (signals). Equation [E2]. Part of the prelude; it holds no rule. Brought in alone with `use standing`.
# Try: The worths of the badges that one shows to a group, added up from 0 to 2, and the hearing that comes of it.
#   clock quarter from 2026-Q3
#   kind case { worth: number = 0; hearing_there: number = both_ways(it.worth) }
#   11 cases numbered i { worth = 0.2 * (i - 1) }
#   plot hearing_there of cases
# Try: What her doctorate and her roots are worth to Rosa with parents, who do not know her, and then do.
#   hearing(Rosa, parents)
#   Rosa wears roots { degree = 50% }
#   hearing(Rosa, parents)
#   Rosa.meetings[parents] = 3; Rosa.track[parents] = 0.4
#   hearing(Rosa, parents)

## A sign that people who do not know an actor go by: a degree, a past office, a neighbourhood, a record.
## Source: Berger et al. 1977 (status characteristics), Bourdieu 1986 (capital that counts in one field only).
kind badge {
  ## what it is worth in each group, from -1 (it counts against one) to 1 (it opens every door)
  worth: number from -1 to 1 for each group = 0
  ## everyone can see it, so it cannot be kept back: an accent, an age, a well-known name
  plain_to_see: yes/no = no
}

## An actor has a badge and shows it. Given as a list: `badges = [doctorate, insider]`.
relation wears from actor to badge {
  called actor.badges, badge.wearers
  ## how much of it the actor has, 0 to 1
  degree: share = 100%
  ## to whom the actor shows it
  shown: yes/no for each group = yes
}

extend actor {
  ## what a group thinks of the actor's deeds; below zero they fell short of what was expected. Near 0 nothing is
  ## known, 1 is a great deal
  track: number for each group = 0
  ## how often the group and the actor have had to do with each other
  meetings: number for each group = 0
  ## the hearing that the actor has with a group through others, where it is theirs that counts: as a team, or with
  ## somebody who signs along
  lent_hearing: number from -1 to 1 or none for each group
}

## What the badges that an actor shows to a group are worth there, all together; any number. Own definition [E2].
## Example: `Rosa wears roots { degree = 50% }; worth_of_badges(Rosa, parents)` gives 0.3.
define worth_of_badges(a: actor, g: group) = sum (if shown[g] then degree * it.worth[g] else 0) of a.badges

## The hearing that an actor's badges alone give with a group, before any deed is known, -1 to 1.
##
## The worths of the badges add up, and the sum is bent so that it stays between -1 and 1.
## Source: own definition, after Berger et al. 1977 (badges combine with falling effect) [E2].
## Example: `Rosa wears roots { degree = 50% }; first_impression(Rosa, parents)` gives 0.291313.
define first_impression(a: actor, g: group) = both_ways(worth_of_badges(a, g))

## How much badges still count with a group, 0 to 1: wholly for a stranger, half after one meeting, a third after two.
## Own definition [E2].
## Example: `Rosa.meetings[parents] = 3; weight_of_badges(Rosa, parents)` gives 0.25.
define weight_of_badges(a: actor, g: group) = 1 / (1 + a.meetings[g])

## The hearing that an actor gets in a group by badges and by deeds, without the help of others, -1 to 1 [E2].
## Example: `Rosa.meetings[educators] = 2; Rosa.track[educators] = 0.25; hearing_alone(Rosa, educators)` gives 0.291313.
define hearing_alone(a: actor, g: group) =
  both_ways(weight_of_badges(a, g) * worth_of_badges(a, g) + a.track[g])

## The hearing that an actor gets in a group, -1 to 1: by badges until deeds are known, then more and more by deeds;
## or that which others lend [E2]. Below zero the actor's support does harm.
## Example: `hearing(Marcus, parents)` gives 0.716298.
define hearing(a: actor, g: group) =
  if a.lent_hearing[g] is not none then a.lent_hearing[g] else hearing_alone(a, g)

## The share of all groups in which an actor gets a hearing at all, by the field `standing`. Own definition; the least
## standing that counts as a hearing is 20%, as in the moves of the library.
## Example: `Rosa.standing[parents] = -0.1; breadth_of_standing(Rosa)` gives 50%.
define breadth_of_standing(a: actor) = share of g in groups where a.standing[g] >= 20%

## The mean standing of an actor over all groups, by the field `standing`, from -1 to 1. Own definition.
## Example: `Rosa.standing[parents] = 0.6; mean_standing(Rosa)` gives 0.4.
define mean_standing(a: actor) = mean a.standing[it] of groups else 0

"""###

private let text88 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What keeps things as they are (paragraph 36 of the essay): interests, structures and habits that pull a change back
# to where the system stood. How resistance pulls stands in the slot `homeostasis`: `pull_with_basins` by default, and
# rivals that take its place; who resists, and what a use is exposed to, in `resistance`. Here: how much sites want to
# do of what is new, what is left of it, who may prohibit it, and how politics answers: resistance goes back to its
# usual strength when nobody works on it, and rises where money is taken from what was there.
# Left out: resistance between persons at one site; several guards with different aims.
# Sources: Lewin 1947 (forces on both sides), Tyack & Cuban 1995 (the grammar of schooling), Tsebelis 2002 (who can
# veto), Baumgartner & Jones 1993 (policy monopolies). Equations [E11], [E11b], [E12] of the theory; the figures are
# set, not estimated.
# Try: A use that half of the staff believe in: what they want to do of it, and what is left after the pull.
#   Lincoln hears_of Lab { estimate = 12% }
#   max (wanted_intensity(it)) of uses
#   max (intensity_next(it)) of uses
#   measure intensity_there = max intensity of uses else 0
#   quietly step 16
#   plot intensity_there

use results
use learning
use money
use pressure
use pull_with_basins
use resistance

extend organization {
  ## the part of all base budgets that new practices had at the last bill
  claimed: share = 0%
}

## How likely one who can prohibit does so, for a radical practice without depth.
parameter veto = 4% per quarter plausible 0% per quarter to 20% per quarter
## How fast resistance goes back to its usual strength. Unit: share of the gap per quarter.
parameter snapping_back = 15% per quarter plausible 5% per quarter to 50% per quarter
## How much resistance rises for each part of base budgets that is claimed anew.
parameter backlash = 2.5 plausible 0 to 5
## How fast the intensity of a use follows what those who use it think is right. Unit: share of the gap per quarter.
## Set.
parameter adjustment = 20% per quarter plausible 5% per quarter to 40% per quarter

## The chance that somebody who can prohibits a use within a quarter [E11b]. What was ordered is not prohibited.
## Example: `max (veto_hazard(it)) of uses` gives 0.0108.
define veto_hazard(u: uses) = if u.channel is mandate then 0
  else veto * 1 step * exposure(u) * max(1 - 1.5 * u.practice.reach_before, 0)

## How much of its work a site would do this way, as it sees things now: what it believes of the effect, what is
## said, and what is asked for from outside [E11]. 0 to 85%; what was ordered stays at 35% at least.
## Example: `Lincoln hears_of Lab { estimate = 12% }; max (wanted_intensity(it)) of uses` gives 0.694938.
define wanted_intensity(u: uses) =
  max(0.85 * s_curve((weight_of_proof * belief_of(u) + 0.06 * weight_of_talk * u.practice.buzz +
  0.05 * u.practice.pressure - 0.06) / 0.04), (if u.channel is mandate then 0.35 else 0))

## The part of a site's work that its other practices leave free, 0 to 1.
## Example: `Lincoln uses Fad { intensity = 30% }; max (room_for(it)) of uses` gives 0.8.
define room_for(u: uses) = clamp(1 - ((sum intensity of uses where site is u.site) - u.intensity), 0, 1)

## The intensity after a quarter of wanting and of being pulled back [E11], before it is known what can be paid.
## Example: `Lincoln hears_of Lab { estimate = 12% }; max (intensity_next(it)) of uses` gives 0.280088.
define intensity_next(u: uses) = clamp(
  u.intensity + adjustment * 1 step * (min(wanted_intensity(u), room_for(u)) - u.intensity) -
  restoring_force(u) * u.intensity,
  0, 1)

## Sites do more of what they think works; what there was pulls back; and who can prohibit may do so.
rule pulling_back in adjust for each u: uses {
  if chance(veto_hazard(u)) {
    u.intensity = 0
    note "{u.practice} is prohibited at {u.site}."
  } else {
    u.intensity = intensity_next(u)
  }
}

## The part of an organization's base budgets that new practices have now.
## Example: `each u in uses { u.paid_by_base = 40k USD }; claim_on_base(Eastside)` gives 0.01.
define claim_on_base(o: organization) {
  let sure = sum (budget * 1 quarter) of sites where organization is o
  (if sure > 0 USD then (sum paid_by_base of uses where site.organization is o) / sure else 0)
}

## Resistance after a quarter [E12]: it goes back to its usual strength, rises where money is taken from what was
## there, and falls with support from outside and with people who ask for the change.
## Example: `Eastside.resistance = 30%; resistance_next(Eastside)` gives 0.33.
define resistance_next(o: organization) = clamp(
  o.resistance + snapping_back * 1 step * (o.usual_resistance - o.resistance) +
  backlash * guardedness(o) * max(claim_on_base(o) - o.claimed, 0) -
  0.1 * clamp(outside_support, 0, 1) - 0.06 * clamp(o.mobilized, 0, 1.5),
  0, 1)

## Politics answers at the end of the quarter.
rule politics_answers in respond for each o: organization {
  o.resistance = resistance_next(o)
  o.claimed = claim_on_base(o)
}

"""###

private let text89 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The order of a step, and two curves that several modules share.
# The theory of change in a sector is told by the quarter: rates in these modules are per quarter, and hold
# for any clock, because a rate is multiplied by the length of the step.
# Try: The two curves, from -2 to 2: one from 0 to 1, one from -1 to 1.
#   clock quarter from 2026-Q3
#   kind case { x: number = 0; rising: number = s_curve(it.x); bent: number = both_ways(it.x) }
#   11 cases numbered i { x = 0.4 * (i - 6) }
#   show cases
#   plot rising of cases

## The order of a step. Every rule names one of these phases, and reads the world as it stood when its phase
## began; what it writes lands when the phase ends.
##
## - `shock`: what comes suddenly from outside
## - `environment`: what changes outside by itself: needs, forces, a new quarter's hours
## - `income`: money comes in; pressure that lasts adds up
## - `decide`: strategies choose and make their moves, one after another
## - `act`: the work that moves and initiatives set going
## - `invent`: new ideas come up
## - `notice`: who uses what is counted, by all and by each site among its neighbours
## - `hear`: news of practices passes
## - `spread`: support and practices pass between people and places
## - `adjust`: how much is done of what is in use; what there was pulls back
## - `account`: bills are paid, duties are reviewed
## - `implement`: fidelity, depth and ownership follow the work
## - `result`: results come of it
## - `sense`: what can be seen is seen
## - `learn`: estimates follow
## - `judge`: what does not work is given up
## - `review`: those above judge those below
## - `respond`: politics answers
phases shock, environment, income, decide, act, invent, notice, hear, spread, adjust, account, implement,
  result, sense, learn, judge, review, respond

## A rising curve from 0 to 1 that is 50% at 0: the logistic function 1 / (1 + e^-x).
## Range: any number gives a share. Own definition of the standard function.
## Example: `s_curve(0)` is 50%, `s_curve(2)` about 88%.
define s_curve(x: number) = 1 / (1 + exp(clamp(-x, -700, 700)))

## A rising curve from -1 to 1 that is 0 at 0: the hyperbolic tangent, written with one exponential.
## Range: any number gives a number between -1 and 1. Own definition of the standard function.
## Example: `both_ways(0)` is 0, `both_ways(-1)` about -0.76.
define both_ways(x: number) = 2 * s_curve(2 * x) - 1

"""###

private let text90 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Those who do the work make it what it is (paragraph 31 of the essay): they have more to do than they can, so they
# cope, simplify and keep what fits. The more is asked of a site at once, new practices and drill alike, the less is
# done as meant; and what takes root is the routine they have made of it. Brought in with `use street_level instead of
# fidelity_and_depth`.
# Slot: implementation
# Assumes: caseload decides what is done of what was meant, and routines take root as they are, faithful or not.
# Sources: Lipsky 1980, Weatherley & Lipsky 1977 (special education). Own form; weights as in [E6], others set.
# Try: What can be done as meant, when one new thing is asked of a site, and when four are.
#   max (reachable_fidelity(it)) of uses
#   Lincoln uses Fad { intensity = 30% }
#   Lincoln.drill = 30%
#   max (reachable_fidelity(it)) of uses
# Try: More is asked of a site each quarter: the less is done as meant, and what is done takes root all the same.
#   clock quarter from 2026-Q3
#   use implementation
#   use street_level instead of fidelity_and_depth
#   site Lincoln; practice Lab { complex = 40% }
#   Lincoln uses Lab { fidelity = 60%; intensity = 20% }
#   rule more_is_asked in act { Lincoln.drill += 4% }
#   measure asked = caseload(Lincoln)
#   measure as_meant = 1 * max fidelity of uses
#   measure rooted = 1 * max depth of uses
#   quietly step 16
#   plot asked, as_meant, rooted

use results

## How fast a site's fidelity goes to what it can reach. Unit: share of the gap per quarter. Own definition.
parameter practice_makes_perfect = 30% per quarter plausible 10% per quarter to 50% per quarter
## How fast those who do a practice well come to feel that it is theirs. Unit: per quarter. Own definition.
parameter ownership_grows = 8% per quarter plausible 2% per quarter to 20% per quarter
## How fast a routine that is owned becomes the way things are done, where half of it would be as meant. Unit: per
## quarter. Set.
parameter roots_grow = 12% per quarter plausible 4% per quarter to 25% per quarter
## The share of what is known that leaves with staff. Unit: per quarter.
parameter turnover = 2% per quarter plausible 1% per quarter to 5% per quarter
## How much a full caseload weighs against fidelity, beside the other weights. Set.
parameter weight_of_caseload = 2 plausible 1 to 4

## What is asked of a site beside its usual work: all new practices and drill, as parts of its work; 0 to 2.
## Example: `caseload(Lincoln)` gives 0.35.
define caseload(s: site) = (sum intensity of uses where site is s) + s.drill

## The fidelity that a use can reach now, 0 to 1: less, the more is asked at once. Source: Lipsky 1980; own form.
## Example: `reachable_fidelity(first of uses)` gives 0.487503.
define reachable_fidelity(u: uses) = s_curve(2.2 * u.site.capacity + 1.1 * u.help + 0.8 * u.ownership -
  2.4 * u.practice.complex - 1.2 * shortfall(u) - weight_of_caseload * caseload(u.site))

## The fidelity of a use after another quarter: nearer to what can be reached.
## Example: `fidelity_next(first of uses)` gives 0.496251.
define fidelity_next(u: uses) = u.fidelity +
  practice_makes_perfect * 1 step * (reachable_fidelity(u) - u.fidelity)

## How far those who do it will feel that it is theirs, unless it was ordered.
## Example: `ownership_next(first of uses)` gives 0.80794.
define ownership_next(u: uses) = u.ownership + (if u.channel is mandate then 0
  else ownership_grows * 1 step * fidelity_next(u) * (1 - u.ownership))

## How deep it will go: what is done every day takes root, as meant or not; turnover pulls at the roots.
## Example: `depth_next(first of uses)` gives 0.14474.
define depth_next(u: uses) = u.depth +
  roots_grow * 1 step * 0.5 * (0.3 + 0.7 * ownership_next(u)) * (1 - u.depth) - turnover * 1 step * u.depth

"""###

private let text91 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Who comes next in an office, and what outlives the change (paragraphs 10-12 and 53 of the essay). An office that
# nobody holds stays empty for a time; then the one with the strongest claim follows, or somebody in charge appoints
# one. What has taken root stays; what is shallow loses most of its intensity; trust begins anew, and what is asked
# stays as high as it was. `score_ratchet` lets holders go, with the same effect on what is shallow; here they can
# also leave by themselves, and somebody follows. Brought in with `use succession`. Left out: elections; a successor
# who undoes on purpose what was done before. Sources: own definition, after Coburn 2003 (ownership that shifts
# outlives the founder) and Tyack & Cuban 1995; figures set.
# Try: What is left of a use after a change of heads, by its depth.
#   Lincoln uses Fad { intensity = 40%; depth = 80% }
#   intensity_after_change(first of uses where practice is Lab)
#   intensity_after_change(first of uses where practice is Fad)
# Try: Rosa leaves after a year and Ines follows: trust in the office, a shallow use, and a deep one.
#   Ines stands_by principal; principal.confidence = 80%
#   Lab.site_cost = 5k USD/quarter; Fad.site_cost = 5k USD/quarter
#   Lincoln uses Fad { intensity = 30%; depth = 80% }
#   measure trust = principal.confidence
#   measure shallow = max intensity of uses where practice is Lab else 0
#   measure deep = max intensity of uses where practice is Fad else 0
#   quietly step 4
#   Rosa: resign()
#   step 5
#   plot trust, shallow, deep

use duties
use reviews

extend position {
  ## quarters for which nobody has held the office
  empty_for: number = 0
  ## how many holders have left
  changes_of_holder: number = 0
}

## Somebody would follow in an office. Given as `successors = [Ines]`.
relation stands_by from actor to position {
  called actor.hopes, position.successors
  ## how strong the claim to it is; the strongest is taken first; 0 to 1
  claim: share = 50%
}

## The quarters for which an office stays empty before somebody follows. Set.
parameter quarters_empty = 1 plausible 0 to 4

## The intensity of a use after the head of its site has changed: what is deep keeps it. Range: 0 to 1.
## Source: own definition [C8]; the figures are those of `reviews`.
## Example: `intensity_after_change(first of uses)` gives 7%.
define intensity_after_change(u: uses) = if u.depth < deep_enough then outlives * u.intensity else u.intensity

## The part of all intensity at a site that a change of its head would leave: 1 where nothing is shallow, and where
## nothing is in use. Range: 0 to 1. Own definition.
## Example: `what_survives(Lincoln)` gives 0.35.
define what_survives(s: site) {
  let all_of_it = sum intensity of uses where site is s
  (if all_of_it > 0 then (sum (intensity_after_change(it)) of uses where site is s) / all_of_it else 1)
}

## Whether an actor may fill an office: the actor's own office is in charge of the organization whose site it leads.
## Own definition.
## Example: `position chief { charge = Eastside }; Ines holds chief; may_appoint(Ines, principal)` gives yes.
define may_appoint(a: actor, p: position) {
  let mine = a.office
  let led = p.site
  let o = (if mine is none then none else mine.charge)
  (if o is none or led is none then no else led.organization is o)
}

## Leave the office that one holds.
move resign() by a: actor {
  needs a.office is not none else "{a} holds no office"
  each h in holds where h.actor is a {
    h.position.changes_of_holder += 1
    each u in uses where u.site is h.position.site { u.intensity = intensity_after_change(u) }
    untie h
  }
  note "{a} leaves."
}

## Give the empty office {p} to {b}.
move appoint(b: actor, p: position) by a: actor {
  needs may_appoint(a, p) else "{a} is not in charge of {p}"
  needs p.holder is none  else "{p} is held by {p.holder}"
  needs b.office is none  else "{b} holds an office already"
  b holds p
  p.confidence = fresh_trust
  p.empty_for = 0
  each d in duties where d.office is p { d.strikes = 0; d.given = 1 }
}

## An office that has been empty long enough goes to the one with the strongest claim who is free.
rule following in respond for each p: position where p.holder is none, one at a time {
  let free = (first of p.successors where office is none else none)
  if p.empty_for < quarters_empty or free is none {
    p.empty_for += 1
  } else {
    let t = (best of stands_by where position is p and actor.office is none by claim)
    t.actor holds p
    p.confidence = fresh_trust
    p.empty_for = 0
    each d in duties where d.office is p { d.strikes = 0; d.given = 1 }
    note "{t.actor} follows as {p}."
  }
}

"""###

private let text92 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Support does not stay where it was won. Left alone, a group drifts back to what it has always thought
# (homeostasis), and what its members see of the practice moves it. Brought in with `use support`.
# Try: Support that was won and is left alone goes home.
#   clock quarter from 2026-Q3
#   use support
#   group parents { support = 80%; baseline = 30% }
#   measure support_left = parents.support
#   quietly step 24
#   plot support_left

## How fast a group's support goes back to its baseline when nobody works for it. Unit: share of the gap per quarter.
## Own definition.
parameter homeostasis = 10% per quarter plausible 5% per quarter to 20% per quarter

## How fast the baseline itself follows a support that lasts: what was defended long enough becomes what is thought.
## Unit: share of the gap per quarter. Own definition.
parameter sinking_in = 3% per quarter plausible 0% per quarter to 10% per quarter

## Support drifts home. Source: the essay's homeostasis of a political system; a linear pull is
## our own choice.
rule drift_home in spread for each g: group {
  g.support changes by homeostasis * (g.baseline - g.support)
}

## And home moves, slowly, to where support has been.
rule new_home in spread for each g: group {
  g.baseline changes by sinking_in * (g.support - g.baseline)
}

## The least supportive of all groups; the group declared first where several are equally so.
define weakest_support = min support of groups else 0

## How much an act of an actor moves a group: the strength of the act, times the hearing that the
## actor gets there, times one and a half of the skill (so that 50% of skill gives three quarters
## of the full effect). Below zero where standing is: help from the wrong person does harm.
## Source: own definition [C7 of the theory].
## Example: `moved_by(Rosa, parents, 10%, 50%)` gives 0.02.
define moved_by(a: actor, g: group, strength: share, skill: share) = strength * a.standing[g] * (0.5 + skill)

"""###

private let text93 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What several do together beyond what each does alone (paragraphs 33-35 and 59 of the essay): the joint effect of two,
# from four runs (nobody, one, the other, both), and the fair shares of three, from eight; and what it costs to
# coordinate. Values are means of runs, given as numbers. Who is pivotal in a vote stands in `pivots`. Brought in with
# `use synergy`; it changes nothing.
# Left out: more than three. Sources: Milgrom & Roberts 1990 (complementarity), Shapley 1953 (fair shares), Ostrom 1990,
# Kania & Kramer 2011. Own form [C36]; figures set.
# Try: Two who each bring a little alone and more together: the joint effect, and fair shares of it.
#   joint_effect(10, 12, 13, 19)
#   share_of_first(10, 12, 13, 19)
#   share_of_second(10, 12, 13, 19)
#   share_among_three(0, 1, 2, 3, 4, 5, 6, 9)
# Try: What teams of one to ten spend in a quarter on keeping in step, where everybody keeps in step with everybody.
#   clock quarter from 2026-Q3
#   use synergy
#   kind team { members: number = 1; hours_in_step: hours = hours_in_a_circle(it.members, 1 quarter) }
#   10 teams numbered i { members = i }
#   plot hours_in_step of teams

## The hours that one partner takes in a quarter to be kept in step. Set.
parameter hours_for_a_partner = 30 hours/quarter plausible 10 hours/quarter to 60 hours/quarter

## The joint effect of two [C36]: what both bring beyond the sum of what each brings alone; below zero they are in each
## other's way. Source: Milgrom & Roberts 1990.
## Example: `joint_effect(10, 12, 13, 19)` gives 4.
define joint_effect(nobody: number, only_first: number, only_second: number, both: number) =
  both - only_first - only_second + nobody

## The share of the first of two in what both bring: on average over who comes first. Source: Shapley 1953.
## Example: `share_of_first(10, 12, 13, 19)` gives 4.
define share_of_first(nobody: number, only_first: number, only_second: number, both: number) =
  (only_first - nobody + both - only_second) / 2

## The share of the second of two. Source: Shapley 1953.
## Example: `share_of_second(10, 12, 13, 19)` gives 5.
define share_of_second(nobody: number, only_first: number, only_second: number, both: number) =
  (only_second - nobody + both - only_first) / 2

## The share of one among three in what all bring: on average over the orders in which they come. The values are:
## nobody; only this one; only the second; only the third; this one with the second; with the third; those two without this one;
## all three. For another one's share, put that one first. Source: Shapley 1953.
## Example: `share_among_three(0, 1, 2, 3, 4, 5, 6, 9)` gives 2.
define share_among_three(nobody: number, this: number, second: number, third: number, this_and_second: number,
  this_and_third: number, others: number, everybody: number) = (this - nobody) / 3 +
  (this_and_second - second) / 6 + (this_and_third - third) / 6 + (everybody - others) / 3

## What is left of the joint effect of three when those of its pairs are taken off: what needs all three.
## Source: as in a factorial experiment.
## Example: `effect_of_all_three(0, 1, 2, 3, 4, 5, 6, 9)` gives 0.
define effect_of_all_three(
  nobody: number, this: number, second: number, third: number,
  this_and_second: number, this_and_third: number, others: number, everybody: number
) = everybody - this_and_second - this_and_third - others + this + second + third - nobody

## The hours that working with so many partners takes from one's own over a time. Own definition [C36].
## Example: `hours_of_coordination(2, 4 quarters)` gives 240 hours.
define hours_of_coordination(partners: number, over_time: quarters) = partners * hours_for_a_partner *
  over_time

## The hours that a team of so many spends on keeping in step, where everybody keeps in step with everybody.
## Example: `hours_in_a_circle(4, 1 quarter)` gives 360 hours.
define hours_in_a_circle(people_in_it: number, over_time: quarters) =
  people_in_it * (people_in_it - 1) * hours_for_a_partner * over_time

## Whether working together pays: the joint effect is worth more than the hours that it takes, at what an hour brings
## elsewhere.
## Example: `does_joining_pay(4, 240 hours, 0.01 per hour)` gives yes.
define does_joining_pay(joint: number, taken: hours, brought_elsewhere: number per hour) = joint > taken *
  brought_elsewhere

"""###

private let text94 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What changes the conditions of a whole system (paragraphs 18-22, 31 and 60 of the essay): lobby, litigate, draft a
# law, build an instrument, connect teachers, found a local fund, mobilize parents, license. What needs consents works
# through the gates of its initiative (`clearances`), and what needs money through its purse (`kinds_of_initiative`);
# laws, suits and movements take effect by themselves when both are there. Brought in with `use system_moves`. Left
# out: what would change a parameter while the model runs (the noise of evidence, adapting, the stakes of reviews:
# these follow the force that authorizes instead), new sites, part of a fund that is ring-fenced. Sources: section 5
# and 11 of the theory [E20, C12, C27]; Kingdon 1984, Pressman & Wildavsky 1973; figures set.
# Try: A charter law waits for consents; once it is there, sites leave, and those who stay close ranks for a while.
#   clock quarter from 2026-Q3
#   use system_moves; use usual_groups
#   organization Eastside; organization Hale { slack = 1M USD }
#   100 sites { organization = Eastside }
#   actor Nora; position head; Nora holds head; head spends_from Hale
#   initiative Charters like charter_law { lead = Nora; target = political_will }
#   Nora: endow(Charters, Hale)
#   measure have_left = share of sites where organization is free_organization
#   measure resistance_there = Eastside.resistance
#   quietly step 48
#   plot have_left, resistance_there

use kinds_of_initiative
use mandates
use moves

extend initiative {
  ## the law that comes into force when the initiative takes effect
  orders: law or none = none
}
extend organization {
  ## what a local fund brings to its sites' slack in a quarter, as a part of their base budget; 0 to 1
  fund_rate: share = 0%
}

## The organization that sites may leave for, once a law lets them.
free_organization: organization or none = none

## What an instrument that measures adds to the capacity of evaluation. Set.
parameter gain_by_instrument = 3% plausible 1% to 8%
## What a network of teachers adds to it. Set.
parameter gain_by_network = 5% plausible 2% to 10%
## What a system for data adds to it, where the whole system has one. Set.
parameter gain_by_data = 8% plausible 4% to 15%
## The chance that a network ties two sites of different organizations. Set.
parameter ties_of_network = 5% plausible 1% to 10%
## What a local fund adds to its sites' slack, as a part of the base budget of each quarter. Set.
parameter local_fund_gives = 1% plausible 0.5% to 2%
## What a drive among parents adds to how far they are brought together, by one who is unknown to them. Set.
parameter drive = 30% plausible 15% to 50%
## What a new system of discipline adds to the capacity of a site. Set.
parameter better_climate = 10% plausible 0% to 20%
## How far a won suit, or a movement, moves what it works on, for good. Set, in units of a level.
parameter rights_won = 0.6 plausible 0.2 to 1
parameter movement_won = 0.5 plausible 0.2 to 1
## The chance that a site leaves for the free organization. Set.
parameter leaving = 0.75% per quarter plausible 0% per quarter to 1.5% per quarter
## The least that a platform must reach, with the group that counts, to lobby. Set.
parameter reach_to_lobby = 20% plausible 10% to 40%

## Whether an actor's platform reaches those whom an initiative must be heard by: an office is needed, and a reach.
## Own definition.
## Example: `StartLab.heard_by = parents; principal.platform_reach[parents] = 10%; can_lobby(Rosa, StartLab)` gives no.
define can_lobby(a: actor, i: initiative) {
  let g = i.heard_by
  let o = a.office
  (if o is none then no else if g is none then yes else o.platform_reach[g] >= reach_to_lobby)
}

## How far a drive brings parents of an organization together: more, the more they hear the one who drives it. Range 0
## to 0.6. Own definition.
## Example: `untie Rosa wears doctorate; brought_by_drive(Rosa, parents)` gives 0.3.
define brought_by_drive(a: actor, g: group) = drive * max(1 + hearing(a, g), 0)

## Whether an initiative takes effect by itself when it is ready, and not by a move. Own definition.
## Example: `StartLab.works_as = rights; takes_effect_alone(StartLab)` gives yes.
define takes_effect_alone(i: initiative) = i.works_as is climate or i.works_as is data or
  i.works_as is rights or i.works_as is entry or i.works_as is accountability

# ---- Working on consents -------------------------------------------------------------------------

## Speak for {i} to those who must consent.
move lobby(i: initiative) by a: actor {
  needs can_lobby(a, i)       else "{a} has no platform with those who must consent"
  needs not is_cleared(i)     else "{i} needs no consent any more"
  needs a.energy >= 125 hours else "{a} is exhausted until next quarter"
  pay 125 hours from a.energy to outside
  i.more_tries += 1
}

## Bring {i} before a court: a suit is heard whoever brings it, and is talked about.
move litigate(i: initiative) by a: actor {
  needs not is_cleared(i)     else "{i} needs no consent any more"
  needs a.energy >= 125 hours else "{a} is exhausted until next quarter"
  pay 125 hours from a.energy to outside
  i.more_tries += 1
  each f in forces where leg is value and sphere is political { f.level += 0.02 }
}

## Draft {l}, which {i} is to bring into force.
move draft_law(l: law, i: initiative) by a: actor {
  needs i.orders is none       else "{i} has a law already"
  needs not i.has_taken_effect else "{i} has taken effect without one"
  needs a.energy >= 125 hours  else "{a} is exhausted until next quarter"
  pay 125 hours from a.energy to outside
  i.orders = l
}

## Give {i} the money that it lacks, from the slack of {f}.
move endow(i: initiative, f: organization) by a: actor {
  let o = a.office
  needs o is not none                                     else "{a} holds no office that could give"
  needs o is not none and (any of o.purses where it is f) else "{a} may not spend from {f}"
  needs money_lacking(i) > 0 USD                          else "{i} lacks no money"
  pay money_lacking(i) from f.slack to i.purse
}

# ---- What works at once --------------------------------------------------------------------------

## Build an instrument that tells what works from what does not.
move build_instrument() by a: actor {
  needs a.energy >= 150 hours else "{a} is exhausted until next quarter"
  pay 150 hours from a.energy to outside
  evaluation_gained += gain_by_instrument
}

# ---- What works when all have consented and the money is there -------------------------------------

## Tie sites of different organizations by the network {i}.
move connect_teachers(i: initiative) by a: actor {
  needs is_ready(i)           else "{i} lacks consent or money, or works already"
  needs a.energy >= 250 hours else "{a} is exhausted until next quarter"
  pay 250 hours from a.energy to outside
  pay i.purse from i.purse to outside
  i.has_taken_effect = yes
  i.stage = works
  evaluation_gained += gain_by_network
  let n = 0
  each s in sites {
    n = n + 1
    let m = 0
    each t in sites {
      m = m + 1
      if m > n and s.organization is not t.organization and not (s neighbors t) and chance(ties_of_network) {
        s neighbors t
      }
    }
  }
}

## Found the local fund {i} for the sites of {o}.
move found_local_fund(i: initiative, o: organization) by a: actor {
  needs is_ready(i)           else "{i} lacks consent or money, or works already"
  needs a.energy >= 200 hours else "{a} is exhausted until next quarter"
  pay 200 hours from a.energy to outside
  pay i.purse from i.purse to outside
  i.has_taken_effect = yes
  i.stage = works
  o.fund_rate += local_fund_gives
}

## Bring parents, {g}, together to ask for better schools in {o}; it can be done again.
move mobilize_parents(i: initiative, o: organization, g: group) by a: actor {
  needs is_cleared(i) and money_lacking(i) <= 0 USD else "{i} lacks consent or money"
  needs a.energy >= 225 hours                       else "{a} is exhausted until next quarter"
  pay 225 hours from a.energy to outside
  o.mobilized += brought_by_drive(a, g)
  i.is_called = yes
  i.has_taken_effect = yes
  i.stage = works
}

## Pass on the product of {i} by license: {r} sets up more sites, helps them less, and it is less their own.
move license(i: initiative, r: replicator) by a: actor {
  needs is_ready(i)           else "{i} lacks consent or money, or works already"
  needs not r.is_chartered    else "{r} is at work already"
  needs a.energy >= 400 hours else "{a} is exhausted until next quarter"
  pay 400 hours from a.energy to outside
  pay i.purse from i.purse to outside
  i.has_taken_effect = yes
  i.stage = works
  r.help = 0.3
  r.first_ownership = 20%
  r.is_chartered = yes
  r.capacity = first_capacity
}

# ---- What takes effect by itself -------------------------------------------------------------------

## What is to be changed for all changes when all have consented and the money is there.
rule initiatives_take_effect in environment for each i: initiative
  where is_ready(i) and takes_effect_alone(i), one at a time
{
  i.has_taken_effect = yes
  i.stage = works
  pay i.purse from i.purse to outside
  note "{i} takes effect."
  let office = i.lead.office
  if i.works_as is climate and office is not none {
    each s in sites where s.head is office { s.capacity += better_climate }
  }
  if i.works_as is data {
    evaluation_gained += gain_by_data * (share of sites where organization is i.place)
  }
  if i.works_as is rights {
    each f in forces where sphere is political { f.level += rights_won; f.normal_level += rights_won }
  }
  if i.works_as is entry {
    each o in organizations { o.resistance += 10% }
    if free_organization is none {
      let o = (create organization { openness = 90%; resistance = 30%; usual_resistance = 30% })
      free_organization = o
    }
  }
  if i.works_as is accountability {
    each f in forces where leg is authorizing and sphere is not social {
      f.level += movement_won
      f.normal_level += movement_won
    }
    each s in sites { s.drill += 5% }
  }
  let l = i.orders
  if l is not none { l.date = now }
}

## Local funds give.
rule local_funds_give in income for each s: site {
  let o = s.organization
  if o is not none { pay o.fund_rate * s.budget * 1 step from outside to s.slack }
}

## Where a law lets them, sites leave for the organization that lets them try.
rule leaving_for_freedom in environment for each s: site {
  let o = free_organization
  if o is not none and s.organization is not o {
    if chance(leaving) { s.organization = o }
  }
}

"""###

private let text95 = ###"""
# SPDX-License-Identifier: Apache-2.0
# When is a change systemic? (paragraphs 53-56 of the essay) Five answers side by side, for a practice: when it is wide;
# when it is deep and lasts; when it displaces what there was; when it moves what is fundamental; when the sector as a
# whole learns. Each is a measure with a cut point, and says yes or no; they need not agree, and nobody knows which is
# right. It looks and changes nothing but its own table. Brought in with `use systemic`.
# Set `examined = Lab`, let a step pass, and `show systemic_views`; or ask one: `is_systemic(by_scale, Lab)`.
# Left out: one verdict made of all. Sources: Coburn 2003, the essay; cut points are our own.
# Try: Five answers to one question, for the lab.
#   examined = Lab
#   quietly step 4
#   show systemic_views
# Try: A lab that works, where little resists it: how many of the five views call the change systemic, over nine years.
#   each s in sites { s.needs_x = 0; s.needs_y = 0 }
#   each u in uses { u.quality_here = 60% }
#   Lab.site_cost = 20k USD/quarter; Lab.radical = 10%; Eastside.resistance = 10%
#   measure views = views_that_hold(Lab)
#   quietly step 36
#   show systemic_views
#   plot views

use everywhere_local
use linchpins
use measures

## Systemic by scale: used by such a share of all sites. the essay calls it arbitrary.
parameter systemic_reach = 30% plausible 20% to 60%
## Systemic by depth and permanence: their product, 0 to 1, is at least this.
parameter systemic_roots = 0.35 plausible 0.2 to 0.6
## Systemic by displacement: base budgets carry such a part of its bills.
parameter systemic_displacement = 50% plausible 30% to 80%
## Systemic by linchpin: something fundamental has moved, for good, by so many great deals.
parameter systemic_shift = 1 plausible 0.5 to 2
## Systemic by learning: the sector learns by itself, and chooses the better of two so often.
parameter systemic_accuracy = 50% plausible 50% to 70%

## The practice that the table is about.
examined: practice or none = none

## A view of what makes a change systemic, and what it says of the practice that is examined.
kind systemic_view {
  ## what it looks at, as it stood at the end of the last step
  measured: hidden number = 0
  ## the least that it asks for
  asked: number = 0
  ## whether it calls the change systemic
  holds: hidden yes/no = no
}
systemic_view by_scale "it is wide" { asked = systemic_reach }
systemic_view by_depth "it is deep and lasts" { asked = systemic_roots }
systemic_view by_displacement "it displaces what there was" { asked = systemic_displacement }
systemic_view by_linchpin "it moves what is fundamental" { asked = systemic_shift }
systemic_view by_learning "the sector learns" { asked = systemic_accuracy }

## What a view looks at, for a practice. By linchpin and by learning it is the same for all practices. Hidden, for what
## selection does can be told only by who knows which practice is better.
## Example: `measured_by(by_scale, Lab)` gives 0.166667.
define measured_by(v: systemic_view, p: practice) = {
  when v is by_scale: 1 * reach(p)
  when v is by_depth: depth_in_use(p) * permanence_of(p)
  when v is by_displacement: base_funded_share(p)
  when v is by_linchpin: furthest_linchpin
  otherwise: accuracy_if_learning
}

## How well the sector chooses, where it learns by itself; 0 where it does not.
define accuracy_if_learning = if does_sector_learn then selection_accuracy else 0

## What must be passed, or at least reached: learning must be better than its cut point, the others must reach theirs.
## Example: `passes(by_scale, 0.3)` gives yes.
define passes(v: systemic_view, measured: number) =
  if v is by_learning then measured > v.asked else measured >= v.asked - 1e-9

## Whether a view calls the change that a practice is part of systemic. What looks back at each linchpin is asked in a
## measure. Own definition, after paragraphs 53-56.
## Example: `Adams uses Lab; is_systemic(by_scale, Lab)` gives yes.
define is_systemic(v: systemic_view, p: practice) = passes(v, measured_by(v, p))

## How many of the views call it systemic.
## Example: `views_that_hold(Fad)` gives 0.
define views_that_hold(p: practice) = count of v in systemic_views where is_systemic(v, p)

## The table is filled anew at the end of each step.
rule examining in respond for each v: systemic_view {
  let p = examined
  if p is not none {
    v.measured = measured_by(v, p)
    v.holds = is_systemic(v, p)
  }
}

"""###

private let text96 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Several who act as one (footnote 4 of the essay): a duo or a team has the hours that its members give it, less those
# that it takes to agree; the best skill there is among them for each kind of work; most of the standing of whoever
# stands best. Who has how much influence is not said but comes of deference: each listens to the others, and where
# that settles some count for more. So influence can lie with few though all are members. Brought in with `use teams`.
# Left out: conflict, free riding, members who are teams themselves (their own members are not looked through), how
# teams come about and end. The hours of a team are those of its members: it brings none of its own.
# Sources: DeGroot 1974 (deference and consensus), Page 2007 (skills that complement each other), Steiner 1972 (what
# agreeing costs). Section C10 of the theory; figures set.
# Try: Two who act as one: their hours less what agreeing takes, the best skill of each, most of the better standing.
#   team Duo
#   Rosa member_of Duo { gives = 40% }; Marcus member_of Duo { gives = 30% }
#   hours_of_team(Duo)
#   hearing(Rosa, parents)
#   hearing(Marcus, parents)
#   hearing_of_team(Duo, parents)
# Try: Teams of 1, 3, 5 and up to 21 members who give 100 hours each: what is left when each has agreed with all.
#   clock quarter from 2026-Q3
#   use teams
#   kind member is actor { place: number = 0 }
#   kind case is team { size: number = 0 }
#   21 members numbered i { place = i; energy = 200 hours }
#   11 cases numbered i { size = 2 * i - 1 }
#   each c in cases { each m in members where m.place <= c.size { m member_of c { gives = 50% } } }
#   plot hours_of_team of cases

use energy

## Several actors who act as one. It can do whatever an actor can: lead, hold an office, make moves.
kind team is actor

## An actor is a member of a team.
relation member_of from actor to team {
  called actor.teams, team.members
  ## the part of the hours of each quarter that the member gives it
  gives: share = 50%
  ## how much the member goes by the member's own view, and not by those of the others; 0 to 1
  own_view: share = 50%
  ## the member's part in what the team thinks, 0 to 1: what deference settles to
  influence: share = 0%
  ## what the member thinks of the matter at hand: any figure, which the model writes
  opinion: number = 0
}

## An actor defers to another, where both are in one team. Those who defer to nobody in particular listen to all
## others alike.
relation defers_to from actor to actor {
  ## how much, beside others to whom the actor defers too
  weight: number = 1
}

## The part of all hours given that each further member costs in agreeing with the others: n members lose n - 1 times as
## much. Set.
parameter cost_of_agreeing = 5% plausible 2% to 10%
## The part of a team's standing that is that of the member who stands best; the rest is the mean of all. Set.
parameter best_foot = 80% plausible 50% to 100%

## The part of the hours given to a team that is lost in agreeing, 0 to 1: a twentieth for each other member that one
## has to agree with. At 21 members nothing is left, and 11 get no more done than 10. Source: own definition after
## Steiner 1972 [C10].
## Example: `team Duo {}; Rosa member_of Duo {}; Marcus member_of Duo {}; lost_in_agreeing(Duo)` gives 0.05.
define lost_in_agreeing(t: team) = clamp(cost_of_agreeing * ((count of t.members) - 1), 0, 1)

## The hours that a team has in a quarter when its members have what they have now: what they give, less what agreeing
## takes.
## Example: `team Duo {}; Rosa member_of Duo { gives = 40% }; Marcus member_of Duo { gives = 30% }; hours_of_team(Duo)` gives 190 hours.
define hours_of_team(t: team) = (1 - lost_in_agreeing(t)) * (sum (gives * it.energy) of t.members)

## The hearing of a team with a group, -1 to 1: eight tenths that of the member who is heard best, two tenths the mean
## of all. Own definition [C10].
## Example: `team Duo {}; Rosa member_of Duo {}; Marcus member_of Duo {}; hearing_of_team(Duo, parents)` gives 0.62978.
define hearing_of_team(t: team, g: group) = best_foot * (max (hearing(it, g)) of t.members else 0) +
  (1 - best_foot) * (mean (hearing(it, g)) of t.members else 0)

## The sum of the weights with which a member defers to others of the same team.
## Example: `team Duo {}; Rosa member_of Duo {}; Marcus member_of Duo {}; Rosa defers_to Marcus { weight = 3 }; all_deference(best of member_of by own_view)` gives 3.
define all_deference(m: member_of) = sum weight of defers_to where it.a is m.a and it.b member_of m.team

## How much one member goes by the view of another of the same team, 0 to 1; the sum over all members is 1.
## Source: DeGroot 1974.
## Example: `team Duo {}; Rosa member_of Duo { own_view = 80% }; Marcus member_of Duo { own_view = 60% }; listens_to(best of member_of by own_view, best of member_of by -own_view)` gives 0.2.
define listens_to(m: member_of, n: member_of) {
  let d = defers_to(m.a, n.a)
  let others = (count of m.team.members) - 1
  let in_all = all_deference(m)
  (if m is n then (if others > 0 then m.own_view else 1) else (1 - m.own_view) *
    (if in_all > 0 then (if d is not none then d.weight / in_all else 0) else 1 / others))
}

## What a team comes to think of a matter when its members have talked long enough: the opinions of its members,
## weighed by their influence. Source: DeGroot 1974.
## Example: `team Duo {}; Rosa member_of Duo { influence = 75%; opinion = 4 }; Marcus member_of Duo { influence = 25% }; consensus(Duo)` gives 3.
define consensus(t: team) = sum (influence * opinion) of member_of where it.team is t

## How many lead in effect: 1 where one has all influence, the number of members where all have the same. Own
## definition, the inverse of the sum of squares.
## Example: `team Duo {}; Rosa member_of Duo { influence = 50% }; Marcus member_of Duo { influence = 50% }; leaders_in_effect(Duo)` gives 2.
define leaders_in_effect(t: team) {
  let squares = sum (influence^2) of member_of where it.team is t
  (if squares > 0 then 1 / squares else 0)
}

## A team has no hours but those of its members.
rule no_hours_of_its_own in shock for each t: team where t.stamina > 0 hours { t.stamina = 0 hours }

## Influence begins the same for all.
rule all_equal_at_first in shock for each m: member_of
  where (sum influence of member_of where it.team is m.team) <= 0
{
  m.influence = 1 / count of m.team.members
}

## Influence settles where deference leads: each has as much as those who listen to it have, taken together. Half of
## it moves in each round, so that it settles where two only echo each other, too. Source: DeGroot 1974 (the
## stationary weights).
rule influence_settles in environment, 60 times {
  each n in member_of {
    n.influence = n.influence / 2 +
      (sum (influence * listens_to(it, n)) of member_of where it.team is n.team) / 2
  }
}

## Members give the team its hours; what agreeing takes is gone.
rule hours_are_pooled in income for each m: member_of {
  let part = m.gives * m.a.energy
  pay part * (1 - lost_in_agreeing(m.team)) from m.a.energy to m.team.energy
  pay part * lost_in_agreeing(m.team) from m.a.energy to outside
}

## A team can do what the best of its members can, wants what they want as far as each has influence, and stays with
## what was begun as firmly as they do.
rule acting_as_one in income for each t: team where (any of t.members) {
  t.organizing = max organizing of t.members
  t.pedagogy = max pedagogy of t.members
  t.managing = max managing of t.members
  t.designing = max designing of t.members
  t.evaluating = max evaluating of t.members
  t.resolve = clamp(sum (influence * it.resolve) of t.members, 0, 1)
  each p in purposes { t.commitment[p] = clamp(sum (influence * cares_for(it, p)) of t.members, 0, 1) }
  each g in groups { t.lent_hearing[g] = clamp(hearing_of_team(t, g), -1, 1) }
}

"""###

private let text97 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Nothing moves until it gives way (paragraphs 36, 38 and 41 of the essay): what there was holds all that is radical
# down, whatever is done, as long as what pushes stays below what resists; once the sum of what pushes is above,
# nothing holds any more, and change comes in one go. Brought in with `use threshold_friction instead of
# pull_with_basins`.
# Slot: homeostasis
# Assumes: lasting pressure, people who ask and roots add up to one push; resistance is all or nothing.
# Sources: Baumgartner & Jones 1993, Jones & Baumgartner 2005 (friction and punctuation), Gersick 1991. Own form,
# figure set.
# Try: The share of intensity that is taken back in a quarter, while the depth of a use goes from 10% to 100%.
#   rule going_deeper in act { each u in uses { u.depth += 10% } }
#   measure pull = max (restoring_force(it)) of uses
#   quietly step 9
#   plot pull

use resistance

## How hard resistance pulls at a radical practice while it holds. Unit: share of intensity per quarter.
parameter pull_back = 35% per quarter plausible 10% per quarter to 80% per quarter

## All that pushes for a use: the pressure from outside that has lasted, people of the organization who ask for
## change, and the depth it has. 0 and more, in units of resistance. Own definition.
## Example: `Lab.pressure = 0.3; Eastside.mobilized = 0.2; push_behind(first of uses)` gives 0.6.
define push_behind(u: uses) = max(u.practice.pressure, 0) + u.depth +
  (if u.site.organization is not none then u.site.organization.mobilized else 0)

## Whether what there was has given way.
## Example: `Lab.pressure = 0.3; gives_way(first of uses)` gives no.
define gives_way(u: uses) = push_behind(u) >= felt_resistance(u.site)

## The share of intensity that what there was takes back in a quarter: all it can until it gives way, then nothing.
## Example: `restoring_force(first of uses)` gives 0.21.
define restoring_force(u: uses) = if gives_way(u) then 0 else pull_back * 1 step * u.practice.radical

## The reach from which a practice is pulled at a use no harder than by such a share per quarter: 0 or 1, for reach
## does not count here.
## Example: `reach_to_hold(first of uses, 5% per quarter)` gives 1.
define reach_to_hold(u: uses, borne: number per quarter) = if restoring_force(u) <= borne * 1 step then 0
  else 1

"""###

private let text98 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Deeds and badges (paragraph 8 of the essay): strangers go by badges, those who know one go by what one did against
# what they expected. One can choose which badges to show to whom, earn new ones over years, and borrow the standing
# of somebody who signs along, and who then shares in what comes of it. Brought in with `use track_record`.
# Left out: rumours of deeds in other groups; groups that are of two minds; how uncertain one is of one's own
# standing.
# Sources: Berger et al. 1977, Spence 1973 (signals), Lin 2001 (borrowed standing), Bourdieu 1986. Equation [E2];
# figures set.
# Try: A deed that everybody sees, and how long a group remembers it.
#   Rosa.delivered[parents] = 1
#   measure remembered = Rosa.track[parents]
#   measure heard = hearing(Rosa, parents)
#   quietly step 16
#   plot remembered, heard

use relations

extend actor {
  ## what the group saw of the actor's deeds in this quarter; 1 is a great deal. Moves and rules add to it
  delivered: number for each group = 0
  ## what the group expected of the actor in this quarter; promises add to it
  expected: number for each group = 0
  ## who signs along with the actor before a group
  cosigner: actor or none for each group
  ## quarters for which the signature still counts
  signed_for: number for each group = 0
}

## An initiative is for a group, which sees what comes of it and expects something.
relation serves from initiative to group {
  called initiative.served, group.initiatives_for_it
  ## what the group expects of it in a quarter, once it exists; 1 is a great deal
  expects: number = 10%
}

## How fast a track record fades of which nothing more is seen. Unit: share per quarter. Set.
parameter deeds_forgotten = 10% per quarter plausible 2% per quarter to 20% per quarter
## What deeds beyond what was expected add to it. Set.
parameter weight_of_deeds = 30% plausible 10% to 60%
## What a group sees in a quarter of an initiative that works. Set.
parameter seen_of_what_works = 30% per quarter plausible 10% per quarter to 60% per quarter
## The part of another's standing that a signature lends. Set.
parameter lent_by_signature = 70% plausible 40% to 90%
## How long a signature counts, in quarters. Set.
parameter signature_counts_for = 4 plausible 1 to 8
## The part of what comes of it that falls back on whoever signed. Set.
parameter falls_back_on_signer = 50% plausible 0% to 100%
## The trust that it takes to sign for somebody. Set.
parameter trust_to_sign = 50% plausible 30% to 80%
## What a quarter of working for a badge adds to it: it takes years from none to all. Set.
parameter badge_earned_in_quarter = 10% plausible 5% to 30%
## What a quarter of working for a badge takes. Set.
parameter hours_for_badge = 60 hours plausible 30 hours to 150 hours
## What an appearance before a group takes. Set.
parameter hours_to_appear = 10 hours plausible 4 hours to 30 hours
## What a signature takes from the one who signs. Set.
parameter hours_to_sign = 5 hours plausible 1 hours to 10 hours

## How far deeds went beyond what a group expected in this quarter; below zero they fell short. Own definition [E2].
## Example: `Rosa.delivered[parents] = 0.5; Rosa.expected[parents] = 0.75; beyond_expected(Rosa, parents)` gives -0.25.
define beyond_expected(a: actor, g: group) = a.delivered[g] - a.expected[g]

## What falls on one who has signed for others before a group: a part of what came of it for them. Own definition.
## Example: `Rosa.cosigner[parents] = Marcus; Rosa.expected[parents] = 1; falls_back(Marcus, parents)` gives -0.5.
define falls_back(a: actor, g: group) = falls_back_on_signer *
  (sum (beyond_expected(it, g)) of actors where cosigner[g] is a)

## What a group thinks of an actor's deeds after the quarter: nine parts of what it thought, and three tenths of what
## went beyond what it expected; deeds that never cease come to three times what they go beyond [E2].
## Example: `Rosa.track[parents] = 0.5; Rosa.delivered[parents] = 0.5; track_next(Rosa, parents)` gives 0.6.
define track_next(a: actor, g: group) = (1 - deeds_forgotten * 1 step) * a.track[g] +
  weight_of_deeds * (beyond_expected(a, g) + falls_back(a, g))

## The hearing of an actor before a group when somebody signs along: seven tenths of the better of the two, or one's
## own where that is more. Own definition [C6].
## Example: `hearing_with_signature(Rosa, Marcus, parents)` gives 0.501409.
define hearing_with_signature(a: actor, signer: actor, g: group) = max(hearing_alone(a, g),
  lent_by_signature * max(hearing_alone(a, g), hearing_alone(signer, g)))

## What a group sees of an initiative in a quarter, by how far it has come.
## Example: `StartLab.stage = works; seen_of(StartLab)` gives 0.3.
define seen_of(i: initiative) = if i.stage is works or i.stage is catalytic then seen_of_what_works * 1 step
  else 0

## Those whom an initiative is for see what comes of it once it exists, and expect something of its lead.
rule deeds_are_seen in sense for each s: serves
  where s.initiative.stage is not idea and s.initiative.stage is not ended
{
  s.initiative.lead.delivered[s.group] += seen_of(s.initiative)
  s.initiative.lead.expected[s.group] += s.expects * (1 step / 1 quarter)
}

## Deeds are set against what was expected; a quarter in which there was either is a meeting; then the count begins
## anew [E2].
rule deeds_are_weighed in review for each a: actor, g: group {
  a.track[g] = track_next(a, g)
  if a.delivered[g] is not 0 or a.expected[g] is not 0 { a.meetings[g] += 1 step / 1 quarter }
  a.delivered[g] = 0
  a.expected[g] = 0
}

## A signature lapses.
rule signatures_lapse in review for each a: actor, g: group where a.cosigner[g] is not none {
  let left = a.signed_for[g] - 1 step / 1 quarter
  a.signed_for[g] = max(left, 0)
  if left <= 0 {
    a.cosigner[g] = none
    a.lent_hearing[g] = none
  }
}

## The figure of standing follows the hearing, for those of whom a group can know something; so what reads the one and
## what reads the other agree.
rule standing_follows in respond for each a: actor, g: group
  where (any of a.badges) or a.meetings[g] > 0 or a.lent_hearing[g] is not none
{
  a.standing[g] = hearing(a, g)
}

## Show {g} the badges that it values, and keep back those that it does not.
##
## What everyone can see cannot be kept back.
move present_badges(g: group) by a: actor {
  needs any of a.badges             else "{a} has no badge to show"
  needs a.energy >= hours_to_appear else "{a} is exhausted until next quarter"
  pay hours_to_appear from a.energy to outside
  each w in wears where w.actor is a { w.shown[g] = w.badge.plain_to_see or w.badge.worth[g] >= 0 }
}

## Work for {b}.
move earn_badge(b: badge) by a: actor {
  needs a.energy >= hours_for_badge else "{a} is exhausted until next quarter"
  let w = wears(a, b)
  pay hours_for_badge from a.energy to outside
  if w is not none {
    w.degree += badge_earned_in_quarter
  } else {
    a wears b { degree = badge_earned_in_quarter }
  }
}

## Ask {signer} to sign along before {g}.
##
## It lends seven tenths of the better hearing of the two for a year; half of what comes of it falls back on the
## signer.
move borrow_standing(signer: actor, g: group) by a: actor {
  needs signer is not a                           else "nobody signs for oneself"
  needs trust_between(a, signer) >= trust_to_sign else "{signer} does not trust {a} enough to sign"
  needs signer.energy >= hours_to_sign            else "{signer} has no time until next quarter"
  pay hours_to_sign from signer.energy to outside
  a.cosigner[g] = signer
  a.signed_for[g] = signature_counts_for
  a.lent_hearing[g] = hearing_with_signature(a, signer, g)
}

"""###

private let text99 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Twins: the same world twice, once with something done and once without, with the same luck. What it brought for what
# it took is a ratio of means and never a mean of ratios; here it has an interval, from the pairs themselves. Brought in
# with `use twins`; it looks and changes nothing.
# Twins are things, filled from a file, `twins from "pairs.csv" { gain = row.gain; cost = row.cost }`, or by hand; or
# give the sums of a run to `ratio_error` and `ratio_limit`: `sum (gain * cost) of acts`.
# Left out: pairs made of two runs without a file, which the language cannot join yet; the bootstrap. Sources: Fieller
# 1954 (limits of a ratio), Cochran 1977 (the delta method for a ratio of means), Law 2015 (common random numbers).
# Try: A ratio of two means.
#   ratio_of_means(4, 2)
# Try: Twenty pairs, and five more each quarter: the ratio of the means, and the interval that closes in on it.
#   clock quarter from 2026-Q3
#   use twins
#   20 twins { gain = normal(0.5, 1); cost = normal(1, 0.2) }
#   rule five_more in act { each k in 1..5 { create twin { gain = normal(0.5, 1); cost = normal(1, 0.2) } } }
#   measure low = gain_for_cost_low
#   measure ratio = gain_for_cost
#   measure high = gain_for_cost_high
#   quietly step 30
#   plot low, ratio, high

## A pair of worlds with the same luck, with something done and without.
kind twin {
  ## what it brought: the outcome with it less the outcome without
  gain: number = 0
  ## what it took: the resource with it less the resource without
  cost: number = 1
}

## How much was brought for what was taken, over all twins: the ratio of the means; 0 where nothing was taken.
define gain_for_cost = ratio_of_means(sum gain of twins, sum cost of twins)

## The share of twins in which it did harm, 0 to 1.
define share_harmed = share of twins where gain < 0

## The standard error of the ratio over all twins, by the delta method. Source: Cochran 1977.
define gain_for_cost_error = ratio_error(count of twins, sum gain of twins, sum cost of twins,
  sum (gain^2) of twins, sum (cost^2) of twins, sum (gain * cost) of twins)

## The lower and the upper end of the interval of the ratio that holds in nine cases of ten. Source: Fieller 1954.
define gain_for_cost_low = ratio_limit(-1, 90%, count of twins, sum gain of twins, sum cost of twins,
  sum (gain^2) of twins, sum (cost^2) of twins, sum (gain * cost) of twins)
## The upper end.
define gain_for_cost_high = ratio_limit(1, 90%, count of twins, sum gain of twins, sum cost of twins,
  sum (gain^2) of twins, sum (cost^2) of twins, sum (gain * cost) of twins)

## The ratio of two means, from sums over the same pairs; 0 where the one below is 0.
## Example: `ratio_of_means(3, 6)` gives 0.5.
define ratio_of_means(above: number, below: number) = if below is 0 then 0 else above / below

## The covariance of two means, from sums over n pairs: sum of products, and the two sums. With the same sum twice it is
## the variance of a mean.
## Example: `covariance_of_means(2, 1, 1, 1)` gives 0.25.
define covariance_of_means(n: number, products: number, first_sum: number, second_sum: number) =
  if n > 1 then (products - first_sum * second_sum / n) / (n - 1) / n else 0

## The standard error of a ratio of means, from n pairs: the two sums, the sums of squares, the sum of products. By the
## delta method, which holds where the mean below is known well. Source: Cochran 1977.
## Example: `ratio_error(2, 3, 6, 5, 18, 9)` gives 0.166667.
define ratio_error(n: number, above: number, below: number, above_squares: number, below_squares: number,
  products: number)
{
  let r = ratio_of_means(above, below)
  let spread = covariance_of_means(n, above_squares, above, above) - 2 * r *
    covariance_of_means(n, products, above, below) + r^2 * covariance_of_means(n, below_squares, below, below)
  (if below is 0 then 0 else sqrt(max(spread, 0)) / abs(below / n))
}

## One end of the interval of a ratio of means that holds with a given confidence: the lower for -1, the upper for 1.
##
## It is the ratio at which the pairs could just still have come of a difference of nothing. Where the mean below may
## well be 0 there is no such interval, and the whole line is given as minus or plus a billion. Large n is supposed.
## Source: Fieller 1954.
## Example: `ratio_limit(1, 90%, 100, 50, 100, 125, 100, 50)` gives 0.665314.
define ratio_limit(
  end: number, confidence: number, n: number, above: number, below: number,
  above_squares: number, below_squares: number, products: number
)
{
  let z = normal_quantile(0.5 + confidence / 2, 0, 1)
  let y = above / n
  let x = below / n
  let vy = z^2 * covariance_of_means(n, above_squares, above, above)
  let vx = z^2 * covariance_of_means(n, below_squares, below, below)
  let vxy = z^2 * covariance_of_means(n, products, above, below)
  let middle = x * y - vxy
  let under = x^2 - vx
  let inside = middle^2 - under * (y^2 - vy)
  (if under <= 0 or inside < 0 then end * 1B else (middle + end * sqrt(inside)) / under)
}

## The standard error of the difference of the means of two runs whose worlds are not paired, from n worlds each: for
## twins it is too large, for they share their luck.
## Example: `unpaired_error(100, 50, 125, 40, 116)` gives 0.142134.
define unpaired_error(n: number, first_sum: number, first_squares: number, second_sum: number,
  second_squares: number) = sqrt(max(covariance_of_means(n, first_squares, first_sum, first_sum), 0) +
  max(covariance_of_means(n, second_squares, second_sum, second_sum), 0))

"""###

private let text100 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The three groups and five badges of the essay's sector (paragraphs 8, 43-48), for a model that has none of its own:
# families, those who do the work, and those who give and decide; and what each badge is worth with each of them,
# which may be negative. The platforms of Table 2 and the initiatives of Table 1 speak of these names; a model that
# uses them either brings in this module or declares groups and badges of these names itself. Brought in with `use
# usual_groups`. Left out: pupils, voters, the press; differences within a group. Sources: Berger et al. 1977,
# Bourdieu 1986 (what counts in one field only), Spence 1973; the worths are set [E2].
# Try: One badge with three groups.
#   clock quarter from 2026-Q3
#   use usual_groups
#   actor Nora; Nora wears wealth
#   hearing(Nora, parents)
#   hearing(Nora, educators)
#   hearing(Nora, givers)
# Try: The hearing that each badge by itself gives with parents, with educators, and with those who give and decide.
#   clock quarter from 2026-Q3
#   use usual_groups
#   define with_parents(b: badge) = both_ways(b.worth[parents])
#   define with_educators(b: badge) = both_ways(b.worth[educators])
#   define with_givers(b: badge) = both_ways(b.worth[givers])
#   plot with_parents of badges
#   plot with_educators of badges
#   plot with_givers of badges

## Parents and the community around the sites.
group parents
## Those who do the work: teachers, principals, their associations.
group educators
## Those who give money and make policy: foundations, officials, boards.
group givers "funders and policy"

## Grew up here, and is known here.
badge roots "grew up here" { worth = { parents: 0.9, educators: 0.2, givers: 0.1 } }
## Has done the work, and done it well.
badge practice_record "a record in schools" { worth = { parents: 0.3, educators: 0.9, givers: 0.3 } }
## Has a doctorate.
badge doctorate { worth = { parents: -0.15, educators: 0.15, givers: 0.6 } }
## Has money.
badge wealth { worth = { parents: -0.3, educators: -0.4, givers: 0.7 } }
## Was elected, or speaks for those who were.
badge elected "was elected" { worth = { parents: 0.2, educators: -0.1, givers: 0.5 } }

"""###

private let text101 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Policy windows (paragraphs 39-41 and 51 of the essay): a problem that is felt, politics that can act, and an answer
# that is worked out come together for a time; somebody whose platform reaches all three sides can couple them while
# it lasts. And the moment when pressure from outside meets something new from within. Brought in with `use windows`.
# Left out: windows that open on a calendar (elections, budgets): give them as shocks. Sources: Kingdon 1984 (streams,
# windows, entrepreneurs), Baumgartner & Jones 1993, Downs 1972 (attention fades). [C26]; own form, set figures.
# Try: A window opens as discontent rises, and closes when attention is used up.
#   Lincoln hears_of Lab { estimate = 8% }
#   each s in sites { s.aspiration = 1 }
#   measure how_open = window_for(Lab)
#   quietly step 12
#   plot how_open

use learning
use pressure

extend practice {
  ## a window is open for it
  is_in_window: yes/no = no
  ## how long it has been open, or was when it closed
  window_age: duration = 0 months
  ## attention has been used up, and must fall away before a window can open anew
  is_spent: yes/no = no
  ## somebody has coupled the streams while this window was open
  is_coupled: yes/no = no
}

## A window is open above this. Set.
parameter window_opens_above = 45% plausible 35% to 60%
## Attention lasts no longer than so long, and then the window closes. Set.
parameter attention_lasts = 6 quarters plausible 2 quarters to 12 quarters
## The belief in an effect at which an answer counts as half worked out, in units of results, as for what reaches into
## the base (`money`). Set.
parameter answer_at = 6% plausible 3% to 10%
## How sharply it does: so far below that belief it counts as 27% worked out, so far above as 73%. Set.
parameter answer_spread = 3% plausible 1% to 6%
## The least that a platform must reach on each of the three sides. Set.
parameter reach_to_couple = 20% plausible 10% to 40%
## What coupling adds to a practice's approval, at a full window and with a platform that reaches everybody. Set, as
## high as being put on a list of approved practices.
parameter coupling_gives = 0.4 plausible 0.1 to 0.8

## The problem stream: how discontent sites are, on average. Range: 0 to 1.
define problem_stream = clamp((mean discontent of sites else 0), 0, 1)

## The politics stream: how far those in office can act, by the political force that authorizes; 50% when it is neutral
## or there is none. Range: 0 to 1. Source: own definition [C26].
define politics_stream =
  clamp(50% + (mean level of forces where leg is authorizing and sphere is political else 0), 0, 1)

## The policy stream: how far there is an answer that those who use it believe in; 0 when nobody uses it. Range: 0 to 1.
## Source: own definition [C26].
## Example: `Lincoln hears_of Lab { estimate = 6% }; policy_stream(Lab)` gives 0.5.
define policy_stream(p: practice) = if any of p.users
  then s_curve((public_belief(p) - answer_at) / answer_spread) else 0

## How open the window for a practice is now. Range: 0 to 1. Source: Kingdon 1984; own definition [C26].
## Example: `Lincoln hears_of Lab { estimate = 6% }; Lincoln.discontent = 1.5; Adams.discontent = 1.5; window_for(Lab)` gives 50%.
define window_for(p: practice) = window(problem_stream, politics_stream, policy_stream(p))

## The stream that keeps a window shut most: the least of the three. Range: 0 to 1.
## Example: `Lincoln hears_of Lab { estimate = 6% }; Lincoln.discontent = 60%; weakest_stream(Lab)` gives 0.1.
define weakest_stream(p: practice) = min(problem_stream, politics_stream, policy_stream(p))

## How long a window will stay open at most, if the streams stay as they are; 0 when it is shut.
## Example: `Lab.is_in_window = yes; Lab.window_age = 6 months; window_closes_in(Lab)` gives 4 quarters.
define window_closes_in(p: practice) = if p.is_in_window then max(attention_lasts - p.window_age, 0 quarters)
  else 0 quarters

## The least that an actor's platform reaches on the three sides: those who have the problem, those who decide, those
## who know. 0 without an office. Range: 0 to 1. Source: Kingdon 1984 (the policy entrepreneur); own definition.
## Example: `principal.platform_reach[parents] = 40%; principal.platform_reach[educators] = 30%; platform_to_all(Rosa, parents, educators, educators)` gives 30%.
define platform_to_all(a: actor, problem: group, politics: group, policy: group) = if a.office is none then 0
  else min(a.office.platform_reach[problem], a.office.platform_reach[politics],
  a.office.platform_reach[policy])

## How far pressure from outside meets something within for a practice: both must be there. The geometric mean of the
## pressure that has lasted and of the answer. Range: 0 to 1. Source: own definition after paragraph 51 of the essay.
## Example: `Lincoln hears_of Lab { estimate = 6% }; Lab.pressure = 0.5; meeting_of_outside_and_inside(Lab)` gives 0.5.
define meeting_of_outside_and_inside(p: practice) = (clamp(p.pressure, 0, 1) * policy_stream(p))^(1 / 2)

## How much new there is within: the part of all sites that use something which began there less than two years ago.
## Range: 0 to 1. Own definition.
define novelty_within = share of s in sites where (any of u in uses where u.site is s and u.age < 8)

## How far outside and inside meet in the whole system: the pressure of the practice that is pressed for most, with the
## novelty within. Range: 0 to 1. Source: own definition after paragraphs 41 and 51 of the essay.
define system_is_ripe = (clamp((max pressure of practices else 0), 0, 1) * novelty_within)^(1 / 2)

## Windows open when the streams meet, and close when they part or attention is used up.
rule windows_open_and_close in respond for each p: practice {
  let wide = window_for(p) > window_opens_above
  if p.is_in_window {
    let so_long = p.window_age + 1 step
    p.window_age = so_long
    if not wide or so_long >= attention_lasts {
      p.is_in_window = no
      p.is_coupled = no
      if wide { p.is_spent = yes }
      if any of initiatives where target is p { note "The window for {p} closes." }
    }
  } else if p.is_spent {
    if not wide { p.is_spent = no }
  } else if wide {
    p.is_in_window = yes
    p.window_age = 0 months
    if any of initiatives where target is p { note "A window opens for {p}." }
  }
}

## Couple the streams for {p}: {problem} have the problem, {politics} decide, {policy} know.
move couple(p: practice, problem: group, politics: group, policy: group) by a: actor {
  needs p.is_in_window   else "no window is open for {p}"
  needs not p.is_coupled else "it has been done while this window is open"
  needs platform_to_all(a, problem, politics, policy) >= reach_to_couple else
    "{a} has no platform that reaches all three"
  needs a.energy >= 125 hours else "{a} is exhausted until next quarter"
  pay 125 hours from a.energy to outside
  p.approval += won_by_coupling(a, p, problem, politics, policy)
  p.is_coupled = yes
}

## What coupling wins for a practice: more in a wide window, and for one whose platform reaches far on every side. Unit:
## that of what the outside favours. Range: 0 to 0.4. Own definition.
## Example: `Lincoln hears_of Lab { estimate = 6% }; Lincoln.discontent = 1.5; Adams.discontent = 1.5; principal.platform_reach[parents] = 50%; principal.platform_reach[educators] = 50%; won_by_coupling(Rosa, Lab, parents, educators, educators)` gives 0.1.
define won_by_coupling(a: actor, p: practice, problem: group, politics: group, policy: group) =
  coupling_gives * window_for(p) * platform_to_all(a, problem, politics, policy)

"""###

private let text102 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Decisions follow evidence alone (paragraph 42 of the essay): what is believed of a practice counts for all, what is
# said of it for nothing. How good the evidence is, and how far it travels, still depends on the capacity of
# evaluation. Brought in with `use wise_selection instead of evidence_fashion_mix`.
# Slot: selection
# Assumes: whoever decides looks at evidence and is not moved by talk.
# Sources: Campbell 1969 (reforms as experiments), Slavin 2002 (policy by evidence). Own form.
# Try: The weight of evidence and of talk in decisions, where the system can hardly tell what works, and where it can.
#   proof_counts(10%)
#   talk_counts(10%)
#   proof_counts(90%)
#   talk_counts(90%)
# Try: Ten good practices and ten poor ones, each begun at one site of a hundred: the good ones get ahead.
#   clock quarter from 2026-Q3
#   use diffusion
#   use wise_selection instead of evidence_fashion_mix
#   100 sites { slack = 100k USD }
#   link neighbors among sites by ring(4)
#   20 practices numbered i { quality = if i <= 10 then 5% else 25%; radical = 0%; site_cost = 5k USD/quarter }
#   rule pilots in act at start { each p in practices { let s = pick one of sites; s uses p } }
#   measure uses_of_good = count of uses where practice.quality > 10%
#   measure uses_of_poor = count of uses where practice.quality < 10%
#   quietly step 40
#   plot uses_of_good, uses_of_poor

## How much what is believed of a practice counts in decisions, at such a capacity of evaluation: twice the usual
## weight.
## Example: `proof_counts(25%)` gives 2.
define proof_counts(capacity: share) = 2

## How much what is said of a practice counts in them: nothing.
## Example: `talk_counts(25%)` gives 0.
define talk_counts(capacity: share) = 0

"""###

private let text103 = ###"""
# SPDX-License-Identifier: Apache-2.0
# A practice works or it does not (paragraphs 13, 27 and 42 of the essay): what is seen counts as a success or as a
# failure, successes and failures are counted, and a belief is the chance that it works times what it does if it
# works. Brought in with `use works_or_not instead of normal_forgetting`.
# Slot: belief
# Assumes: all that works has the same effect, nothing does harm, and what was counted is never forgotten.
# Sources: DeGroot 1970 (a beta distribution for a chance). Own form; the effect after Kraft 2020 (a large one).
# Try: Twelve quarters of news that say 15%, then twelve that say nothing good.
#   clock quarter from 2026-Q3
#   use works_or_not
#   belief: number = 5%
#   sure: number = 50
#   rule news in learn {
#     let says = if elapsed < 12 quarters then 15% else -5%
#     belief = believed_after(belief, sure, 20, 20 * says)
#     sure = sureness_after(sure, 20)
#   }
#   measure believed = belief
#   quietly step 24
#   plot believed

## What a practice does if it works, in units of results. Source: Kraft 2020.
parameter effect_if_it_works = 20% plausible 10% to 30%
## The weight of evidence that counts as one trial: a quarter at full use, seen with the usual noise of 0.15. Own
## definition.
parameter one_trial = 44 plausible 10 to 160

## How likely a practice works, as a belief in its effect has it, 0 to 1.
## Example: `chance_it_works(5%)` gives 0.25.
define chance_it_works(belief: number) = clamp(belief / effect_if_it_works, 0, 1)

## Whether news of such a weight, that said so much times its weight, was a success: nearer to working than to
## nothing.
## Example: `was_success(50, 10)` gives yes.
define was_success(news: number, said: number) = said >= news * effect_if_it_works / 2

## The precision of a belief after a step, when news of such a weight came in. Trials are counted by it, one for each
## `one_trial`.
## Example: `sureness_after(50, 20)` gives 70.
define sureness_after(precision: number, news: number) = precision + news

## The belief after a step: successes over trials, times what it does if it works. `said` is what the news said, times
## its weight. Source: the mean of a beta distribution, DeGroot 1970.
## Example: `believed_after(5%, 66, 22, 4)` gives 0.0875.
define believed_after(belief: number, precision: number, news: number, said: number) {
  let trials = precision / one_trial
  let fresh = news / one_trial
  let successes = trials * chance_it_works(belief) + (if was_success(news, said) then fresh else 0)
  effect_if_it_works * successes / (trials + fresh)
}

"""###

private let text104 = ###"""
# Help: commands

## help

explains a word, a name, a message.

    help                  one screen on all
    help step             or ?step, or step?
    help reach            anything that the model or the library declares
    help E0207            a message by its code
    help modules          the library
    help waiting room     what is no name is looked for in all pages

```session
strat> help yes
yes, no: the two values of a field that holds `yes/no`; what a comparison gives.
  open: yes/no = no

  strat> open: yes/no = no
  Declared: field open.
  strat> show not open
  yes
```

## step

time passes: all that happens by itself happens, phase by phase.

    step
    step 4
    step 2 years
    step until reach > 50% within 40

```session
strat> savings: number = 100
Declared: field savings.
strat> rule interest in account { savings += 3 }
Declared: rule interest.
strat> step 2
2 steps, now round 2.
round 2> show savings
106
```

## show

a value, a thing or a table. A value alone on a line is shown as well.

    show reach
    show Lincoln
    show shops where size < 50 sorted by size
    show shops as csv
    show world            a summary of all

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner; shop Mall { size = 900 }
Declared: shop Corner, shop Mall.
round 0> show shops where size > 50
shop  size
────  ────
Mall   900
round 0> 2 + 2
4
```

## world

a summary of what there is now: the time, things, values, measures.

    show world

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops {}
Declared: a population of shops.
round 0> show world
now round 0, 0 steps since the start, seed 1
things: 3 shops
```

## list

what this model declares, or one sort of it. `list theories` tells which modules could stand in the place of those that
are used.

    list
    list measures
    list shops
    list theories

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops {}
Declared: a population of shops.
round 0> measure total = sum size of shops
Declared: measure total.
round 0> list
kinds: shop
things: 3 shops
measures: total
```

## moves

what can be done, and what each move takes in its brackets. While somebody speaks: what they can do now, what it costs
them, and what stands against the rest.

    moves
    as Dana
    moves as csv

```session
strat> kind person, people { mood: number = 1 }
Declared: kind person.
strat> ## Cheer somebody up.
…> move cheer(other: person) by p: person { needs p.mood > 0 else "{p} is sad"; other.mood += 1 }
Declared: move cheer.
strat> person Dana
Declared: person Dana.
round 0> person Rosa { mood = 0 }
Declared: person Rosa.
round 0> moves
cheer(other: person)  Cheer somebody up.
What one of them can do now: as Dana, then moves
round 0> as Rosa
Rosa, person, speaks now.
Rosa round 0> moves
Rosa can make no move now.
and cannot:
  cheer(Dana), cheer(Rosa): Rosa is sad
```

## as

who speaks from now on; behind `run`, the name of its worlds; behind `show`, the form of a table.

    as Dana
    as none
    run 100 worlds over 8 quarters as mc
    show shops as csv

```session
strat> kind person, people { mood: number = 1 }
Declared: kind person.
strat> person Dana
Declared: person Dana.
round 0> move rest() by p: person { p.mood += 1 }
Declared: move rest.
round 0> as Dana
Dana, person, speaks now.
Dana round 0> rest()
Dana: rest() is done.
Dana round 0> show Dana.mood
2
```

## run, worlds, without

many worlds of the same model, each with its own luck and its own uncertain values.

    run 600 worlds over 40 quarters as mc
    run 600 worlds over 40 quarters with z = 3 seed 7 as mc
    run 100 worlds until settled within 1000 rounds
    run 100 worlds over 8 quarters without moves by Dana

```session
strat> parameter pull ~ 2% to 20%
Declared: parameter pull.
strat> reach: number = 0
Declared: field reach.
strat> rule grow in spread { reach += pull }
Declared: rule grow.
strat> measure so_far = reach
Declared: measure so_far.
strat> run 50 worlds over 4 rounds as mc
50 worlds over 4 steps, kept as mc: show mc, or show mean X of mc.
strat> show share of mc where so_far > 20%
70%
```

## plot

measures over time.

    plot reach
    plot reach, momentum over 8 quarters

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure height = level
Declared: measure height.
strat> step 4
4 steps, now round 4. height 5 (was 1).
round 4> plot height
height
5 ┤                                                                       ▄▄▄▀▀
  │                                                                ▗▄▄▄▀▀▀
  │                                                          ▗▄▄▞▀▀▘
4 ┤                                                   ▄▄▄▄▀▀▀▘
  │                                           ▗▄▄▄▀▀▀▀
3 ┤                                    ▄▄▄▞▀▀▀▘
  │                              ▄▄▄▀▀▀
  │                       ▗▄▄▞▀▀▀
2 ┤                 ▄▄▄▞▀▀▘
  │           ▄▄▄▀▀▀
  │     ▄▄▄▀▀▀
1 ┤▄▄▀▀▀
  └┬─────────────────┬──────────────────┬──────────────────┬──────────────────┬
   round 0           1                  2                  3                  4
```

## back, forward

go to an earlier moment of this road, and ahead again; what lies ahead is kept. Whoever does something else there is
on a road of their own, and the old one stays as it was.

    back
    back 3
    back to 2027-Q1
    forward 2

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> step 3
3 steps, now 2027-Q2.
2027-Q2> back 2
Back. Now 2026-Q4; 2 steps ahead are kept: forward 2
2026-Q4> show level
2
2026-Q4> level = 9
This is another road now, main_2; main goes on to 2027-Q2 as it was: switch main
main_2 2026-Q4> switch main
On main. Now 2027-Q2.
```

## branch, branches, switch, rename, drop

another road from here or from an earlier moment, with the same luck; go from one to another; show them as a tree with
what was done on each. Nothing that is done on one changes another.

    branch patience
    branch patience from 2027-Q1
    switch main
    branches
    rename patience slow
    drop slow

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> step 2
2 steps, now round 2.
round 2> branch patience
On the new branch patience, from round 2. main stays as it is: switch main
patience round 2> level = 9
Done.
patience round 2> step
1 step, now round 3.
patience round 3> branches
  main, from round 0, at round 2
  * patience, from main at round 2, at round 3
      round 2  level = 9
patience round 3> switch main
On main. Now round 2.
```

## compare, theories

sets measures of two roads or more side by side, and says where they part and through whom. `compare theories` runs the
model from its start once with each module that could stand in the place of one that is used, with the same luck.

    compare main, patience
    compare main, patience on reach
    compare main, patience as csv
    compare theories on reach over 24 quarters
    compare theories spreading on reach, depth over 24 quarters with 100 worlds

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure height = level
Declared: measure height.
strat> branch patience
On the new branch patience, from round 0. main stays as it is: switch main
strat> level = 9
Done.
strat> step 2
2 steps, now round 2. height 11 (was 9).
patience round 2> switch main
On main. Now round 0.
strat> step 2
2 steps, now round 2. height 3 (was 1).
main round 2> compare main, patience
measure  main  patience  difference  way of main  way of patience
───────  ────  ────────  ──────────  ───────────  ───────────────
height      3        11           8  ▁▅█          ▁▅█
At round 2.
main and patience part at round 0: on main nothing was done, on patience level
  = 9.
Then: level 1 against 9.
```

## what

`what if` tries something on a twin of the world, with the same luck, lets time pass, and says what came of it beside
what comes without it. Nothing of it stays.

    what if { shock recession } over 8 quarters
    what if { parameter pull = 5% } over 8 quarters
    what if { Dana: rally(parents) } or { Dana: rally(teachers) } over 4 quarters

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure height = level
Declared: measure height.
strat> what if { level = 9 } over 2 rounds
measure  as it goes  what if  difference  way of as it goes  way of what if
───────  ──────────  ───────  ──────────  ─────────────────  ──────────────
height            3       11           8  ▁▅█                ▁▅█
At round 2, 2 steps from now; nothing of it was done.
```

## why, since

what moved a value over the last step, or since a moment: the part of each rule, move and shock, with its line, and of
what was done by hand. The parts add up to the whole. With `since`, also what would be but for each thing done, each
shock and each strategy, with the same luck; behind `without`, what would be but for what has those names. `by share`
shares the difference out (Shapley), `all` follows the causes back. `why not` tells what stands against a move or a condition, by how much,
and what would change it.

    why Lincoln.reading
    why mean support of groups since 2026-Q4
    why reach since 8 quarters ago
    why reach since 2026-Q4 without recession, Lab
    why reach since 2026-Q4 by share
    why Lincoln.reading all
    why Dana.energy as csv
    why not rally(parents)
    why not support of teachers >= 45%

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 2 }
Declared: rule grow.
strat> rule shrink in act { level -= 0.5 }
Declared: rule shrink.
strat> step 2
2 steps, now round 2.
round 2> why level since 0
level went from 1 to 4 from round 0 to round 2:
  +4  rule grow: level += 2
  -1  rule shrink: level -= 0.5
```

## undo, redo

take back the last statement that changed something, and do it again.

    undo
    undo 3
    redo

```session
strat> level: number = 1
Declared: field level.
strat> level = 9
Done.
strat> undo
Undone: level = 9. Now round 0.
strat> show level
1
```

## save, open, journal

write all that was accepted as a script that runs again to the same numbers; begin from such a file; show it. The last
line of the file says what it came to: `strat replay x.strat --check` runs it and compares, to the last bit.

    save "session.strat"
    open "session.strat"
    journal

```session
strat> level: number = 1
Declared: field level.
strat> level = 9
Done.
strat> journal
seed 1
level: number = 1
level = 9
```

## new

an empty model in place of this one; undo brings it back.

    new

```session
strat> level: number = 1
Declared: field level.
strat> new
An empty model. undo brings the other back.
strat> undo
Undone: new. Now round 0.
strat> show level
1
```

## seed

which luck. The same seed gives the same world; another one starts the world afresh.

    seed 7

```session
strat> draw: number = uniform(0, 1)
Declared: field draw.
strat> show draw
0.122882
strat> seed 7
Seed 7.
strat> show draw
0.436126
```

## check, books

`check books` says whether what was paid adds up, to the last bit; `check memory` how much room the past of each branch
takes.

    check books
    check memory

```session
strat> unit coin
Declared: unit coin.
strat> kind shop { till: account of coins = 5 coins }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> pay 2 coins from Corner.till to outside
Done.
round 0> check books
Books in coins: balanced to the last bit, outside 2 coins.
```

## timing

whether each answer says how long it took.

    timing on
    timing off

```session
strat> timing off
Timing is off.
```

## output

how answers come from now on: table, list, csv, json, jsonl or markdown. Behind an answer, `as csv` does so once.

    output csv
    output table
    show schools as json
    mean reading of schools as csv

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> show shops as csv
shop,size
Corner,40
```

## theme

which colours tables and plots have: for a dark screen, for a light one, or none.

    theme light
    theme plain

```session
strat> theme plain
There are no colours here: strat --color=always has them.
```

## accessible

whether answers come line by line, for a screen reader: tables as records, plots in words.

    accessible on
    accessible off

```session
strat> accessible on
Accessible is on: tables come as records, plots in words.
```

## history, rerun

what was typed at the prompt, by number, also in earlier sessions; `rerun 12` does it again. `rerun` alone takes the
road so far once more from the start, under the declarations that hold now, on a branch of its own.

    history 50
    rerun
    rerun 12
    rerun 12-15
    history save "typed.strat"

```session
strat> 1 + 1
2
```

## hints, hint

whether the prompt says what to do next: for the first ten statements, until they are switched off.

    hints on
    hints off

```session
strat> hints off
Hints are off.
```

## quietly

in front of a command: it is done, and says nothing but what goes wrong.

    quietly step 10
    quietly open "model.strat"

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> quietly step 3
round 3> show level
4
```

## transcript

writes what is typed and answered into a file that runs again; `strat test` compares it.

    transcript on "session.strat"
    transcript off

```session
strat> transcript off
There is no transcript.
```

## edit

opens the last statement, or the one that declares a name, in your editor ($EDITOR), and performs what was saved.

    edit
    edit reach

```session
strat> measure two = 1 + 1
Declared: measure two.
strat> show two
2
```

## quit, exit

leave. So does Ctrl-D on an empty line.

    quit
    exit

```session
strat> quit
```

## version, about, license, credits

which strat this is: strat --version, outside, says its number. It is free software under the Apache License 2.0.

    strat --version

```session
strat> show 1
1
```

## shortcuts, keys

keys at the prompt: Tab completes a word, Up finds what began so, Ctrl-R searches, Ctrl-A and Ctrl-E go to the ends,
Ctrl-C drops the line or stops a run, Ctrl-L clears the screen, Ctrl-D on an empty line leaves.

    help keys

```session
strat> show 1
1
```

"""###

private let text105 = ###"""
# Help: declarations

## kind

a noun, with its fields. `is` takes over what another kind has.

    kind shop { size: number = 40 }
    kind person, people is actor
    shop Corner "The corner shop" { size = 60 }
    39 shops { size = normal(50, 8) }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner "The corner shop" { size = 60 }
Declared: shop Corner.
round 0> show Corner
Corner "The corner shop" (shop)
  size: 60
```

## relation, called, many

a verb between two kinds; `called` says what one end calls the others, `one` and `many` how many there may be.

    relation knows between person and person { called person.friends; strength: share = 50% }
    relation holds from person to post, one to one { called person.post, post.holder }
    Dana knows Rosa { strength = 70% }

```session
strat> kind person, people {}
Declared: kind person.
strat> relation likes between person and person { called person.friends }
Declared: relation likes.
strat> person Dana; person Rosa
Declared: person Dana, person Rosa.
round 0> Dana likes Rosa
Declared: a tie.
round 0> show Dana.friends
person
──────
Rosa
```

## unit

what amounts are counted in; one may be so many of another.

    unit lesson, lessons
    unit course, courses = 20 lessons

```session
strat> unit lesson
Declared: unit lesson.
strat> unit course = 20 lessons
Declared: unit course.
strat> show 2 courses + 5 lessons
45 lessons
```

## clock, record

how long a step is, and when the first begins; `record every` keeps only some of the steps.

    clock quarter from 2026-Q3
    clock 0.125 minutes from 0
    record every 1 minute

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> step 2
2 steps, now 2027-Q1.
2027-Q1> show now
2027-Q1
```

## parameter

a number of the model: known with `=`, uncertain with `~` and then drawn once for each world. `plausible` says what else
one could believe: a run draws from it `with parameters ~ plausible`.

    parameter spontaneous = 0.5%
    parameter ratchet = 3% plausible 0% to 6%
    parameter imitation ~ 5% to 30%     nine cases in ten lie between

```session
strat> parameter pull = 5%
Declared: parameter pull.
strat> show 2 * pull
0.1
```

## plausible

what else one could believe of a parameter: two ends with its value between them. The model goes by the value; a run draws
from the range where it is asked to, and `diagnose` of one question does.

    parameter ratchet = 3% plausible 0% to 6%
    run 200 worlds over 8 quarters with ratchet ~ plausible
    run 200 worlds over 8 quarters with parameters ~ plausible as unsure     all that have a range

```session
strat> parameter pull = 5% plausible 3% to 8%
Declared: parameter pull.
strat> measure pulled = 2 * pull
Declared: measure pulled.
strat> quietly run 400 worlds over 1 rounds with pull ~ plausible as unsure
strat> show min pull of unsure > 3% and max pull of unsure < 8%
yes
```

## define

a name for a calculation, worked out anew wherever it is said.

    define need(s: shop) = 60 - s.size
    define sign_of(x: number) = { when x < 0: -1; otherwise: 1 }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> define need(s: shop) = 60 - s.size
Declared: definition need.
round 0> show need(Corner)
20
```

## measure

a value that is recorded at the start and after every step.

    measure total = sum size of shops

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops {}
Declared: a population of shops.
round 0> measure total = sum size of shops
Declared: measure total.
round 0> show total
120
```

## curve, through

a line through points, flat beyond them; the points may come from a file.

    curve dropout through (0, 30%), (0.5, 12%), (1, 4%)
    curve dropout from "dropout.csv" { x = row.level; y = row.rate }

```session
strat> curve dropout through (0, 30%), (0.5, 12%), (1, 4%)
Declared: curve dropout.
strat> show dropout(0.25)
21%
```

## template, like

first values under one name, for things that are like it.

    template shop large { size = 900 }
    shop Mall like large

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> template shop large { size = 900 }
Declared: template large.
strat> shop Mall like large
Declared: shop Mall.
round 0> show Mall.size
900
```

## numbered

a count for the things that are made together, from 1.

    39 shops numbered i { size = 10 * i }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops numbered i { size = 10 * i }
Declared: a population of shops.
round 0> show shop 3
shop 3 (shop)
  size: 30
```

## link, among

makes the ties of a relation by a pattern: complete, ring, small_world, random, grid, preferential, regular.

    link knows among people by small_world(6, 10%)
    link uses between shops and practices by random(20%)

```session
strat> kind person, people {}
Declared: kind person.
strat> relation likes between person and person { called person.friends }
Declared: relation likes.
strat> 6 people {}
Declared: a population of people.
round 0> link likes among people by ring(2)
Declared: a network of likes.
round 0> show count of likes
6
```

## extend

more fields for a kind that another module declares.

    extend site { rooms: number = 3 }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> extend shop { rooms: number = 3 }
Declared: more fields.
strat> shop Corner
Declared: shop Corner.
round 0> show Corner.rooms
3
```

## use, instead, modules

brings in a module: from the library, or a file beside this one. `help modules` lists the library. `use A instead of B`
brings in A wherever this model, or a module of it, says `use B`; `list theories` tells what can stand for what.

    use contagion
    use my_contagion instead of contagion

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> use contagion
Declared: use contagion.
strat> show peer_pull
1.5
```

## phases, phase, after, before

the order within a step; a rule says its phase with `in`.

    phases decide, act, account
    phase settle after account

```session
strat> phase settle after account
Declared: phase settle.
strat> rule close in settle { note "closed" }
Declared: rule close.
strat> step
round 0: closed
1 step, now round 1.
```

## always

what must hold after every step; where it does not, the step is refused.

    kind shop { till: number = 5; always till >= 0 }

```session
strat> kind shop { till: number = 5; always till >= 0 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> rule spend in act for each s: shop { s.till -= 2 }
Declared: rule spend.
round 0> step 2
2 steps, now round 2.
```

## hidden

true, and nobody in the model may decide by it.

    kind shop { luck: hidden number = 3 }

```session
strat> kind shop { luck: hidden number = 3 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> show Corner.luck
3
```

## test, expect, matches, column, fails

what must come out; `strat test FILE` runs the tests of a file. `expect` alone is checked where it stands.

    test "books" with d = 0.2 { step 4; expect reach is 52% within 1% }
    expect laws matches [1, 2, 7]
    expect laws matches "out.csv" column "laws" within 0.1
    expect Dana: rally(parents) fails "exhausted"

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure height = level
Declared: measure height.
strat> step 2
2 steps, now round 2. height 3 (was 1).
round 2> expect height matches [1, 2, 3]
```

## follow, following, stop

let somebody follow a strategy and no other, from now on, and end that. A strategy is followed by the one that it is
for until something else is said; in a run, `following` goes for all of it.

    follow patience for Dana
    stop following patience
    run 100 worlds over 8 quarters following patience as a

```session
strat> kind person, people { talks: number = 0 }
Declared: kind person.
strat> person Dana
Declared: person Dana.
round 0> move talk() by p: person { p.talks += 1 }
Declared: move talk.
round 0> strategy talker for Dana { otherwise: talk() }
Declared: strategy talker.
round 0> step
1 step, now round 1.
round 1> stop following talker
No longer followed: talker for Dana.
round 1> step 3
3 steps, now round 4.
round 4> show Dana.talks
1
```

## strategy, otherwise

what somebody does in each step: the first line that holds and can be done.

    strategy steady for Dana { when reach < 55%: visit(Corner); otherwise: rest() }

```session
strat> kind person, people { mood: number = 1 }
Declared: kind person.
strat> person Dana
Declared: person Dana.
round 0> move rest() by p: person { p.mood += 1 }
Declared: move rest.
round 0> strategy calm for Dana { when Dana.mood < 3: rest() }
Declared: strategy calm.
round 0> step 4
4 steps, now round 4.
round 4> show Dana.mood
3
```

## question, diagnose, others

ask for a number at each step and say in notes what it means; `diagnose` answers for the one who speaks, and names the
moves that would raise and lower the answer most. With `and others`, `diagnose fund` says whose moves would raise it, what
they bring together and in which order. `over` looks ahead, and `with noise = 0 as calm` behind it a second time, with
another parameter.

    question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
    question fund "Who else should give?" in value by me: person and others = fund { note "{answer} so far." }
    question office "Shall I stay?" in support by me: person over 8 rounds with noise = 0 as calm = 1 { note "{calm}" }
    diagnose
    diagnose capacity
    diagnose Dana

```session
strat> kind person, people { hours: number = 20; talks: number = 0 }
Declared: kind person.
strat> person Dana
Declared: person Dana.
round 0> move talk() by p: person { needs p.hours >= 12; p.hours -= 12; p.talks += 1 }
Declared: move talk.
round 0> question time "How much time do I have?" in capacity by me: person = me.hours { note "{answer} hours." }
Declared: question time.
round 0> diagnose Dana
Dana asks, round 0:
capacity
  time: How much time do I have? 20
    20 hours.
    Most would lower it: talk(): 8 instead of 20.
Moves are weighed 4 steps later, beside the same luck without them.
```

## worth

says how good a line of a strategy is that goes best first: in each step it does every line that is worth more than 0 and
can be done, the best first, until hours or money run out.

    strategy busy for Dana, best first { visit(Corner) worth 2; when reach < 55%: rally() worth 3 * (1 - reach) }

```session
strat> kind person, people { hours: number = 20; talks: number = 0; plans: number = 0 }
Declared: kind person.
strat> person Dana
Declared: person Dana.
round 0> move talk() by p: person { needs p.hours >= 12; p.hours -= 12; p.talks += 1 }
Declared: move talk.
round 0> move plan() by p: person { needs p.hours >= 6; p.hours -= 6; p.plans += 1 }
Declared: move plan.
round 0> strategy busy for Dana, best first { plan() worth 1; talk() worth 2; plan() worth 0.5 }
Declared: strategy busy.
round 0> step
1 step, now round 1.
round 1> show people
person  hours  talks  plans
──────  ─────  ─────  ─────
Dana        2      1      1
```

"""###

private let text106 = ###"""
# Help: functions, distributions, chance

## chance

yes with this chance, drawn afresh; `3% per quarter` whatever the length of a step.

    if chance(3% per quarter) { note "it happens" }

```session
strat> rule sure in act { if chance(100%) { note "it happens" } }
Declared: rule sure.
strat> step
round 0: it happens
1 step, now round 1.
```

## quantile

the value below which such a part lies, of the worlds of a run or of any things.

    show quantile(5%, reach of mc)
    show quantile(25%, size of shops)

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 9 shops numbered i { size = i }
Declared: a population of shops.
round 0> show quantile(50%, size of shops)
5
```

## abs

the size of a number, without its sign.

    abs(x)

```session
strat> show abs(2 - 5)
3
```

## sign

1 above zero, -1 below it, 0 at it.

    sign(x)

```session
strat> show sign(-3)
-1
```

## sqrt

the square root.

    sqrt(x)

```session
strat> show sqrt(16)
4
```

## exp

e to the power of a number.

    exp(x)

```session
strat> show exp(1)
2.71828
```

## log

the natural logarithm of a number above zero.

    log(x)

```session
strat> show log(exp(2))
2
```

## log10

the logarithm to base 10.

    log10(x)

```session
strat> show log10(1000)
3
```

## sin

the sine of an angle in radians.

    sin(x)

```session
strat> show sin(0)
0
```

## cos

the cosine of an angle in radians.

    cos(x)

```session
strat> show cos(0)
1
```

## tan

the tangent of an angle in radians.

    tan(x)

```session
strat> show tan(0)
0
```

## floor

the next whole number below.

    floor(x)

```session
strat> show floor(2.6)
2
```

## ceil

the next whole number above.

    ceil(x)

```session
strat> show ceil(2.1)
3
```

## clamp

a number, but no less than one bound and no more than another.

    clamp(x, low, high)

```session
strat> show clamp(12, 0, 10)
10
```

## mod

what is left over when one number is divided by another.

    mod(a, b)

```session
strat> show mod(17, 5)
2
```

## distance

how far apart two points are, or two numbers.

    distance(x1, y1, x2, y2)
    distance(a, b)

```session
strat> show distance(0, 0, 3, 4)
5
```

## normal_cdf

the chance that a normal draw is at most x.

    normal_cdf(x)
    normal_cdf(x, mean, sd)

```session
strat> show normal_cdf(0)
0.5
```

## normal_quantile

the value that a normal draw stays below with chance p.

    normal_quantile(p)
    normal_quantile(p, mean, sd)

```session
strat> show normal_quantile(50%, 10, 2)
10
```

## factorial

the product of all whole numbers up to n.

    factorial(n)

```session
strat> show factorial(5)
120
```

## choose

in how many ways k of n can be chosen.

    choose(n, k)

```session
strat> show choose(5, 2)
10
```

## lgamma

the natural logarithm of the gamma function.

    lgamma(x)

```session
strat> show exp(lgamma(5))
24
```

## normal

a draw around a mean, symmetric; about two in three lie within one standard deviation.

    normal(mean, sd)
    parameter level ~ normal(50, 8)

```session
strat> level: number ~ normal(50, 8)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (mean m of mc) > 48 and (mean m of mc) < 52
yes
```

## beta

a draw from 0 to 1; beta(1, 1) is flat, larger numbers are narrower.

    beta(a, b)
    parameter level ~ beta(2, 2)

```session
strat> level: number ~ beta(2, 2)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (mean m of mc) > 45% and (mean m of mc) < 55%
yes
```

## uniform

a draw, every value between two as likely as every other.

    uniform(low, high)
    parameter level ~ uniform(0, 1)

```session
strat> level: number ~ uniform(0, 1)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (min m of mc) >= 0 and (max m of mc) <= 1
yes
```

## lognormal

a draw above zero whose logarithm is normal.

    lognormal(mean of the log, sd of the log)
    parameter level ~ lognormal(0, 1)

```session
strat> level: number ~ lognormal(0, 1)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (min m of mc) > 0
yes
```

## triangular

a draw between two values, with one most likely.

    triangular(low, most likely, high)
    parameter level ~ triangular(0, 1, 4)

```session
strat> level: number ~ triangular(0, 1, 4)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (max m of mc) < 4
yes
```

## poisson

a draw of how often something happens that happens so often on average.

    poisson(mean)
    parameter level ~ poisson(3)

```session
strat> level: number ~ poisson(3)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (mean m of mc) > 2.5 and (mean m of mc) < 3.5
yes
```

## binomial

a draw of how many of n tries succeed.

    binomial(n, p)
    parameter level ~ binomial(10, 30%)

```session
strat> level: number ~ binomial(10, 30%)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (max m of mc) <= 10
yes
```

## exponential

a draw of the time until something happens that happens at a rate.

    exponential(rate)
    parameter level ~ exponential(2)

```session
strat> level: number ~ exponential(2)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (mean m of mc) > 0.4 and (mean m of mc) < 0.6
yes
```

## gamma

a draw above zero: of a sum of waiting times.

    gamma(shape, scale)
    parameter level ~ gamma(2, 3)

```session
strat> level: number ~ gamma(2, 3)
Declared: field level.
strat> measure m = level
Declared: measure m.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (mean m of mc) > 5 and (mean m of mc) < 7
yes
```

"""###

private let text107 = ###"""
# Help: words for later

These words are known and nobody's name; what they stand for is planned and not in this version. The example shows
what does instead.

## predict, believe, learned, advise

are to say what a speaker can know and expect. Until then: run many worlds, and look at the quantiles.

    run 200 worlds over 8 quarters as mc
    show quantile(5%, reach of mc)

```session
strat> parameter pull ~ 2% to 20%
Declared: parameter pull.
strat> measure strength = pull
Declared: measure strength.
strat> run 200 worlds over 1 rounds as mc
200 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show (quantile(5%, strength of mc)) < 3%
yes
```

## sweep, keep

are to run over many values of a parameter, and to say what is kept. Until then: run once for each value.

    run 100 worlds over 8 quarters with pull = 5% as a

```session
strat> parameter pull = 3%
Declared: parameter pull.
strat> measure strength = pull
Declared: measure strength.
strat> run 5 worlds over 1 rounds with pull = 5% as a
5 worlds over 1 step, kept as a: show a, or show mean X of a.
strat> show mean strength of a
5%
```

## signal, last, truth

`signal` is to say what somebody gets to see, `last` the last of it, `in truth` what is so unseen. Until then: keep what is
seen as a field that a rule writes.

    rule look in sense for each p: person { p.seen = normal(level, 3) }

```session
strat> level: number = 50
Declared: field level.
strat> seen: number = 0
Declared: field seen.
strat> rule look in sense { seen = level }
Declared: rule look.
strat> step
1 step, now round 1.
round 1> show seen
50
```

## lesson, say, ask, wait, require

are to guide a learner step by step. Until then: a script with notes.

    note "Look at the level first."

```session
strat> note "Look at the level first."
Look at the level first.
strat> expect 2 + 2 is 4
```

## report, map

are to write a page with pictures, and to draw a network. Until then: tables, plots, and the script.

    show likes
    plot reach

```session
strat> kind person, people {}
Declared: kind person.
strat> relation likes between person and person {}
Declared: relation likes.
strat> person Dana; person Rosa
Declared: person Dana, person Rosa.
round 0> Dana likes Rosa
Declared: a tie.
round 0> show likes
a     b
────  ────
Dana  Rosa
```

"""###

private let text108 = ###"""
# Help: what happens in a step

## rule

what happens by itself, in a phase of each step.

    rule fade in spread for each u: uses where u.depth < 5% { untie u }
    rule cooling in environment { temperature changes by (room - temperature) / 10 minutes }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> rule grow in act for each s: shop where s.size < 50 { s.size += 6 }
Declared: rule grow.
round 0> step 4
4 steps, now round 4.
round 4> show Corner.size
52
```

## for, each

`for each` in a head: once for each thing. `each` in a body: a round over things or numbers.

    rule fade in act for each s: shop { s.size -= 1 }
    each s in shops where s.size > 3 { s.size = 3 }
    worth: number for each person

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 2 shops {}
Declared: a population of shops.
round 0> each s in shops { s.size += 1 }
Done.
round 0> show sum size of shops
82
```

## in

behind a rule's name, its phase; elsewhere, the things that a round goes over.

    rule fade in act for each s: shop { s.size -= 1 }
    each k in 1..3 { note "{k}" }

```session
strat> each k in 1..3 { note "round {k}" }
round 1
round 2
round 3
```

## move, needs

what somebody can do, and what it takes. It is said as in a play: who, a colon, the move.

    move visit(s: shop) by p: person { needs p.energy >= 2 else "{p} is tired"; p.energy -= 2 }
    Dana: visit(Corner)

```session
strat> kind person, people { energy: number = 3 }
Declared: kind person.
strat> person Dana
Declared: person Dana.
round 0> move run_errand() by p: person { needs p.energy >= 2 else "{p} is tired"; p.energy -= 2 }
Declared: move run_errand.
round 0> Dana: run_errand()
Dana: run_errand() is done.
round 0> Dana: run_errand()
line:1:40: Dana is tired
    1 | …by p: person { needs p.energy >= 2 else "{p} is tired"; p.energy -= 2 }
      |                       ^^^^^^^^^^^^^
                                                                E0801
```

## shock

what happens to the system: by its own trigger, or by hand.

    shock recession { when chance(3% per quarter); for 6 quarters; while on { ... } }
    shock recession
    shock recession at 2028-Q1

```session
strat> money: number = 100
Declared: field money.
strat> shock fire { at first { money -= 30 } }
Declared: shock fire.
strat> shock fire
fire begins with the next step.
strat> step
1 step, now round 1.
round 1> show money
70
```

## while, on

in a shock, what happens in each step as long as it goes on. `on` also switches: `timing on`.

    shock recession { for 6 quarters; while on { money -= 1 } }

```session
strat> money: number = 100
Declared: field money.
strat> shock drain { for 2 rounds; while on { money -= 1 } }
Declared: shock drain.
strat> shock drain
drain begins with the next step.
strat> step 4
4 steps, now round 4.
round 4> show money
98
```

## when, becomes, true

what sets a rule or a shock off; also a case of a value, and a line of a strategy.

    rule cheer in act when reach > 50% becomes true { note "half!" }
    define form(x: number) = { when x < 1: 0; otherwise: x }

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> rule cheer in act when level > 2 becomes true { note "above 2" }
Declared: rule cheer.
strat> step 4
round 2: above 2
4 steps, now round 4.
```

## every

again and again, so far apart.

    rule review in account every year { strikes += 1 }

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> fee: number = 0
Declared: field fee.
strat> rule charge in account every year { fee += 10 }
Declared: rule charge.
strat> step 8
8 steps, now 2028-Q3.
2028-Q3> show fee
10
```

## at, start

`at start`: once, in the first step; `at 2028-Q1`: in the step that begins then.

    rule pilot in act at start { note "begun" }
    rule law in act at 2027-Q1 { note "the law is in force" }
    expect reach at 2027-Q1 is 3%

```session
strat> rule begin in act at start { note "begun" }
Declared: rule begin.
strat> step 2
round 0: begun
2 steps, now round 2.
```

## times

so many rounds of a rule within its phase, one after another.

    rule meet in act, 500 times { ... }

```session
strat> level: number = 1
Declared: field level.
strat> rule double in act, 3 times { level = 2 * level }
Declared: rule double.
strat> step
1 step, now round 1.
round 1> show level
8
```

## one, a, time, random, order

`one at a time`: each turn of a rule sees what the turns before it did. `one to one`, `one of`: see relation, field.

    rule talk in act for each p: person, one at a time in random order { p.mood += 1 }
    rule serve in act for each p: person, one at a time by p.need { p.got += 1 }

```session
strat> kind person, people { mood: number = 1 }
Declared: kind person.
strat> 3 people {}
Declared: a population of people.
round 0> rule talk in act for each p: person, one at a time in random order { p.mood += 1 }
Declared: rule talk.
round 0> step
1 step, now round 1.
round 1> show mean mood of people
2
```

## let

a name for a value inside a body.

    let gap = b.mood - a.mood
    let a, b = pick 2 of people

```session
strat> level: number = 4
Declared: field level.
strat> rule halve in act { let half = level / 2; level = half }
Declared: rule halve.
strat> step
1 step, now round 1.
round 1> show level
2
```

## if, then, else

a choice: in a body with blocks, in a value with `then`. Behind a part of a collection, `else` is for an empty one.

    if level > 3 { level = 3 } else { level += 1 }
    if level > 3 then 3 else level
    mean size of shops else 0

```session
strat> level: number = 4
Declared: field level.
strat> measure capped = if level > 3 then 3 else level
Declared: measure capped.
strat> show capped
3
```

## pay, account, whole, down

moves what is kept in accounts: money, hours, seats. What is not there is not paid; `whole`: all or nothing.

    kind shop { till: account of USD = 5 USD }
    pay 3 USD from Corner.till to outside
    pay whole 12k USD from d.slack to s.slack
    energy: account of hours down to -10 hours

```session
strat> kind shop { till: account of USD = 5 USD }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> pay 3 USD from Corner.till to outside
Done.
round 0> show Corner.till
2 USD
```

## from

where what is paid comes from, where a tie begins, which file holds the data, where bounds begin.

    pay 3 USD from Corner.till to outside
    relation uses from shop to practice
    shops from "shops.csv" { size = row.size }
    effort: number from 0 to 1.5 = 1

```session
strat> effort: number from 0 to 1.5 = 1
Declared: field effort.
strat> rule push in act { effort += 1 }
Declared: rule push.
strat> step
1 step, now round 1.
round 1> show effort
1.5
```

## changes

a rate: so much in the time that a step takes.

    temperature changes by (room - temperature) / 10 minutes

```session
strat> clock day from 2026-09-15
Declared: the clock.
strat> heat: number = 90
Declared: field heat.
strat> rule cooling in environment { heat changes by (20 - heat) / 10 days }
Declared: rule cooling.
strat> step
1 step, now 2026-09-16.
2026-09-16> show heat
83
```

## create

makes a thing while time passes; a value, too.

    create shop { size = 3 }
    let s = create shop { size = 3 }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> create shop { size = 3 }
Done.
strat> show shops
shop    size
──────  ────
shop 1     3
```

## remove

ends a thing; what its accounts hold goes outside.

    remove Corner

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner; shop Mall
Declared: shop Corner, shop Mall.
round 0> remove Corner
Done.
round 0> show count of shops
1
```

## untie

ends a tie.

    untie Dana likes Rosa

```session
strat> kind person, people {}
Declared: kind person.
strat> relation likes between person and person {}
Declared: relation likes.
strat> person Dana; person Rosa
Declared: person Dana, person Rosa.
round 0> Dana likes Rosa
Declared: a tie.
round 0> untie Dana likes Rosa
Done.
round 0> show Dana likes Rosa
no
```

## note

a line in the report of a step; what stands in braces is worked out.

    note "{s} closes"

```session
strat> level: number = 3
Declared: field level.
strat> note "the level is {level}"
the level is 3
```

## end

in a shock, what happens when it is over.

    shock flood { for 2 rounds; at end { note "dry again" } }

```session
strat> shock flood { for 2 rounds; at first { note "wet" }; at end { note "dry again" } }
Declared: shock flood.
strat> shock flood
flood begins with the next step.
strat> step 3
round 0: wet
round 2: dry again
3 steps, now round 3.
```

"""###

private let text109 = ###"""
# Help: units, time, what fields hold

## second, minute, hour, day, week, month, quarter, year

time, also in the plural. A year is 365.25 days, 12 months, 4 quarters. Where `hour` is declared as a unit, it is
effort and no time.

    clock quarter from 2026-Q3
    step 2 years
    chance(3% per quarter)

```session
strat> clock month from 2026-09
Declared: the clock.
strat> show 1 year
12 months
strat> show 3 months is 1 quarter
yes
```

## round

a step without a length, where no clock says otherwise; as a function, to the nearest whole number.

    clock round
    round(2.6)

```session
strat> show round(2.6)
3
strat> step 2
line:1:1: there is nothing here yet
    1 | step 2
      | ^^^^^^
      | kind shop { size: number = 40 }; 3 shops {}
      | or open a model: open "model.strat"
                                                                E0701
```

## now, elapsed

the time that it is; the time since the start.

    show now
    show elapsed

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> step 3
3 steps, now 2027-Q2.
2027-Q2> show now
2027-Q2
2027-Q2> show elapsed
3 quarters
```

## number

a plain number, without a unit: 12, 0.5, 20k, 3.5M, 52%.

    size: number = 40
    effort: number from 0 to 1.5 = 1

```session
strat> size: number = 20k
Declared: field size.
strat> show size / 3
6666.67
```

## date, duration

a point of time and a length of time, as what a field holds.

    due: date = 2027-Q1
    period: duration = 1 year

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> period: duration = 1 year
Declared: field period.
strat> show period
4 quarters
```

## formula

a field that each thing gives a calculation of its own; it is worked out whenever it is read.

    metric: formula of share

```session
strat> kind shop { size: number = 40; worth: formula of number }
Declared: kind shop.
strat> shop Corner { worth = 2 * it.size }
Declared: shop Corner.
round 0> show Corner.worth
80
```

## outside

the rest of the world, as an account: what comes from it, and goes there.

    pay 3 USD from Corner.till to outside

```session
strat> unit coin
Declared: unit coin.
strat> kind shop { till: account of coins = 5 coins }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> pay 3 coins from outside to Corner.till
Done.
round 0> show Corner.till
8 coins
```

## row

in a block from a data file, the line at hand: row.size, row["Size 2026"].

    shops from "shops.csv" { size = row.size }

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 2 shops { size = 3 }
Declared: a population of shops.
round 0> show sum size of shops
6
```

"""###

private let text110 = ###"""
# Help: values

## where

only those for which it holds; a bare name is a field of each.

    show shops where size < 50
    show share of shops where size > 300

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner; shop Mall { size = 900 }
Declared: shop Corner, shop Mall.
round 0> show count of shops where size > 300
1
```

## it

each of what is counted; in the block of a thing, the thing itself. Alone at the prompt, the last value that was shown.

    show count of shops where it is Corner
    it + 1

```session
strat> 20 * 3
60
strat> it + 1
61
```

## of

whose field it is, or what is counted: `size of Corner` is `Corner.size`.

    show size of Corner
    show mean size of shops

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> show size of Corner
40
```

## count

how many there are.

    show count of shops where size > 300

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops {}
Declared: a population of shops.
round 0> show count of shops
3
```

## share

how large a part of all; behind a colon, a field that holds 0% to 100%.

    show share of shops where size < 60
    turnout: share = 40%

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops {}; shop Mall { size = 900 }
Declared: a population of shops, shop Mall.
round 0> show share of shops where size < 60
75%
```

## sum, mean, median

of a value over things, ties or numbers. A `mean` or `median` of none needs an `else`.

    show mean size of shops
    show sum k ^ 2 of k in 1..3

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> 3 shops {}; shop Mall { size = 900 }
Declared: a population of shops, shop Mall.
round 0> show [sum size of shops, mean size of shops, median size of shops]
[1020, 255, 40]
```

## min, max

the least and the most: of numbers in brackets, or of a value over things.

    max(2, 3)
    show max size of shops else 0

```session
strat> show max(2, 3)
3
strat> show min k ^ 2 of k in 2..5
4
```

## weighted, by

`weighted by`: how much each counts; `by` alone: by what is sorted or chosen, and how a network is made.

    show mean size of shops weighted by rooms
    show best of shops by size

```session
strat> kind shop { size: number = 40; rooms: number = 1 }
Declared: kind shop.
strat> shop Corner; shop Mall { size = 900; rooms = 3 }
Declared: shop Corner, shop Mall.
round 0> show mean size of shops weighted by rooms
685
```

## any, all

whether it holds for one of them, and for all of them.

    show any of shops where size > 300
    show all of shops where size > 300

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner; shop Mall { size = 900 }
Declared: shop Corner, shop Mall.
round 0> show any of shops where size > 300
yes
round 0> show all of shops where size > 300
no
```

## first, best

the first in the order of declaration; the one with the most.

    show first of shops where size > 300
    show best of shops by size
    first time reach > 50%

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner; shop Mall { size = 900 }
Declared: shop Corner, shop Mall.
round 0> show best of shops by size
Mall (shop)
  size: 900
round 0> show first of shops
Corner (shop)
  size: 40
```

## pick

one or several by chance; in rules, moves and first values.

    let s = pick one of shops
    let a, b = pick 2 of people

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Corner
Declared: shop Corner.
round 0> rule lucky in act { let s = pick one of shops; s.size += 1 }
Declared: rule lucky.
round 0> step
1 step, now round 1.
round 1> show Corner.size
41
```

## sorted

in the order of a value, the least first.

    show shops sorted by size

```session
strat> kind shop { size: number = 40 }
Declared: kind shop.
strat> shop Mall { size = 900 }; shop Corner
Declared: shop Mall, shop Corner.
round 0> show shops sorted by size
shop    size
──────  ────
Corner    40
Mall     900
```

## with

what is given for a run or a test; behind `pick`, `with repeats`.

    run 100 worlds over 8 quarters with pull = 5% as mc
    test "books" with d = 0.2 { step 4; expect reach is 52% within 1% }

```session
strat> parameter pull = 3%
Declared: parameter pull.
strat> reach: number = 0
Declared: field reach.
strat> rule grow in act { reach += pull }
Declared: rule grow.
strat> measure so_far = reach
Declared: measure so_far.
strat> run 5 worlds over 2 rounds with pull = 5% as other
5 worlds over 2 steps, kept as other: show other, or show mean X of other.
strat> show mean so_far of other
0.1
```

## and, or, not

both, one of two (or both), and the opposite.

    show count of shops where size > 30 and not open

```session
strat> show 2 > 1 and not 2 > 3
yes
strat> show 2 > 3 or 1 > 3
no
```

## is

whether two are the same, or a thing is of a kind. Also `is not`, `<`, `<=`, `>`, `>=`.

    show Corner is shop
    show 2 + 2 is 4

```session
strat> show 2 + 2 is 4
yes
strat> show 2 is not 3
yes
```

## yes, no

the two values of a field that holds `yes/no`; what a comparison gives.

    open: yes/no = no

```session
strat> open: yes/no = no
Declared: field open.
strat> show not open
yes
```

## none

no thing where there could be one; a field says so by `or none`. Ask with `is none`.

    boss: person or none = none
    as none

```session
strat> kind person, people { boss: person or none = none }
Declared: kind person.
strat> person Dana; person Rosa { boss = Dana }
Declared: person Dana, person Rosa.
round 0> show count of people where boss is none
1
```

## per

division, read aloud: a rate.

    show 20 USD per 1 quarter
    chance(3% per quarter)

```session
strat> unit coin
Declared: unit coin.
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> show 20 coins per 1 quarter
20 coins/quarter
```

## to

a range of an uncertain number: nine cases in ten lie between. Also bounds, and where a payment goes.

    parameter imitation ~ 5% to 30%
    effort: number from 0 to 1.5 = 1
    pay 3 USD from Corner.till to outside

```session
strat> parameter pull ~ 5% to 30%
Declared: parameter pull.
strat> measure strength = pull
Declared: measure strength.
strat> run 2000 worlds over 1 rounds as mc
2000 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show share of mc where strength > 5% and strength < 30%
89.3%
```

## between

a flat range of an uncertain number; also the two ends of a relation.

    parameter pull ~ between 5% and 30%
    relation knows between person and person

```session
strat> parameter pull ~ between 5% and 30%
Declared: parameter pull.
strat> measure strength = pull
Declared: measure strength.
strat> run 500 worlds over 1 rounds as mc
500 worlds over 1 step, kept as mc: show mc, or show mean X of mc.
strat> show share of mc where strength > 5% and strength < 30%
100%
```

## ago

a value as it was: before the start, the first value.

    level 4 quarters ago

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure before = level 1 round ago
Declared: measure before.
strat> step 3
3 steps, now round 3. before 3 (was 1).
round 3> show [level, before]
[4, 3]
```

## over

for how long: a run goes on, a value looks back, a plot reaches.

    run 20 worlds over 8 quarters as mc
    show max reach over 2 years
    show mean reach over all

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure height = level
Declared: measure height.
strat> step 3
3 steps, now round 3. height 4 (was 1).
round 3> show mean height over all
2.5
```

## change, slope

by how much it rose in a time; how steeply, by a line through all of it.

    change in reach over 1 year
    slope reach over 2 years

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> measure height = level
Declared: measure height.
strat> step 3
3 steps, now round 3. height 4 (was 1).
round 3> show change in height over 2 rounds
2
```

## until, within

`until` ends a step or a run when it holds, `within` says how long at most, or how near.

    step until reach > 50% within 40
    expect reach is 52% within 1%

```session
strat> level: number = 1
Declared: field level.
strat> rule grow in act { level += 1 }
Declared: rule grow.
strat> step until level > 3 within 10
3 steps, now round 3.
```

"""###
