// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file
// Written by Scripts/embed-library from stdlib/ and docs/. Change the files there and run `make library`.

extension Library {
  static let embedded: [Module] = [
    Module(path: "accountability.strat", text: text0),
    Module(path: "contagion.strat", text: text1),
    Module(path: "energy.strat", text: text2),
    Module(path: "forces.strat", text: text3),
    Module(path: "forms.strat", text: text4),
    Module(path: "implementation.strat", text: text5),
    Module(path: "initiatives.strat", text: text6),
    Module(path: "nine_forces.strat", text: text7),
    Module(path: "offices.strat", text: text8),
    Module(path: "people.strat", text: text9),
    Module(path: "prelude.strat", text: text10),
    Module(path: "slack_funding.strat", text: text11),
    Module(path: "standing.strat", text: text12),
    Module(path: "steps.strat", text: text13),
    Module(path: "support.strat", text: text14),
  ]
  static let embeddedHelp: [Module] = [
    Module(path: "commands.md", text: text15),
    Module(path: "declarations.md", text: text16),
    Module(path: "functions.md", text: text17),
    Module(path: "later.md", text: text18),
    Module(path: "rules.md", text: text19),
    Module(path: "units.md", text: text20),
    Module(path: "values.md", text: text21),
  ]
}

private let text0 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Duties are looked at when their time comes. A bad review is a strike and costs trust; a good one
# wins some back; as many strikes as patience allows end the holder's time in office. Brought in with
# `use accountability`. It is the plainest of several theories of accountability; noise in the figure
# and targets that creep up with success (the ratchet) are left to modules that take its place.

## What a good or a bad review does to the trust in the holder: this share for every ten points
## above or below. Plausible range 0% to 60%. Source: own definition [E4 of the theory].
parameter trust_at_stake = 30%

## How far the figure of a duty lies above what is asked (below: negative).
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
  h.confidence += trust_at_stake * both_ways(margin_of(d) / 10%)
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
# How practices pass from site to site: those who see neighbours use one, or see it work, or hear it
# talked about, may try it. A noisy threshold: a site tries when the pull on it passes what it takes
# to move it, and noise makes that a chance and not a certainty. Brought in with `use contagion`.
# Nested cases: little noise gives Granovetter's thresholds, much noise a Bass curve.

extend site {
  ## how much pull it takes before this site tries something new; nobody can see it from outside
  threshold: hidden number = normal(2, 0.4)
}

## The pull of seeing all neighbours use it, in units of pull. Plausible range 0.75 to 3. Own definition.
parameter peer_pull = 1.5
## The pull of an effect of ten points of results, in units of pull. Plausible range 0.5 to 2. Own definition.
parameter proof_pull = 0.9
## The pull of being talked about everywhere, in units of pull. Plausible range 0.25 to 1. Own definition.
parameter talk_pull = 0.5
## How much noise there is in the decision to try. Near 0: a sharp threshold. Plausible range 0.1 to 1.
## Source: noisy complex contagion, Eckles et al. 2018; the value is our own.
parameter wariness = 0.35
## The greatest chance that a site which is pulled hard tries within a quarter. Plausible range 20% to 60%.
parameter trial_rate = 40% per quarter
## How fast talk dies down. Unit: share per quarter. Source: Abrahamson 1991 (fashions fade); the
## value is ours.
parameter forgetting = 25% per quarter

## The pull of a practice on a site: what its neighbours do, what the practice is seen to do, what is
## said, and how hard the site's results press it to try something; less what makes the practice hard.
define pull(s: site, p: practice) = peer_pull * (share of s.peers where it uses p) +
  proof_pull * worth_in_use(p) / 10% + talk_pull * p.buzz + press(s) - 0.5 * p.complex

## How hard a site is pressed to try something new, in units of pull: the value leg of the forces.
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

private let text2 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Hours come anew every quarter and do not keep: what an actor did not use is gone, and how many hours come
# depends on resolve. Moves are paid first; the steady work on an initiative takes what is left.
# Brought in with `use energy`.

extend initiative {
  ## hours that the lead gave it in the last quarter
  worked: hours = 0 hours
}

## The part of an actor's hours that comes even to one who has lost heart. Own definition, set at 60%.
parameter dutiful_hours = 60%

## Hours that a new quarter brings to an actor: all of the stamina with full resolve, the dutiful part
## without. Source: own definition [E1b of the theory]; attention as the scarce resource is Simon's.
define fresh_hours(a: actor) = a.stamina * (dutiful_hours + (1 - dutiful_hours) * a.resolve)

## At the start of a quarter everyone's hours are made up to what the quarter brings.
rule new_quarter in environment for each a: actor {
  pay max(fresh_hours(a) - a.energy, 0 hours) from outside to a.energy
}

## The steady work on an initiative, after the moves of the quarter: as many hours as are left, up
## to its effort.
rule steady_work in act for each i: initiative {
  pay i.effort from i.lead.energy to outside as i.worked
}

"""###

private let text3 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What pushes from outside: three spheres (economic, political, social), three ways of bearing on the work
# (what counts as value, who authorizes and supports, what can be done). The kind is here; the nine forces
# themselves and their ups and downs come with `use nine_forces`.

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

## How far the forces of one leg favour what is new, from -1.5 to 1.5: the mean of their levels; 0
## without any. Own definition.
define push_on_authorizing = mean level of forces where leg is authorizing else 0

## How strongly the outside asks for other results than those there are: the mean level of the value leg.
define push_on_value = mean level of forces where leg is value else 0

## How much easier or harder the outside makes the work itself: the mean level of the task leg.
define push_on_task = mean level of forces where leg is task else 0

## How open a policy window is, 0 to 1: the geometric mean of three streams, each a share.
##
## `problem`: how many think that something must be done. `politics`: how far those in office can act on it.
## `policy`: how far there is a worked-out answer. All three are needed: one at zero closes the window.
## Source: Kingdon 1984 (three streams); the geometric mean is our own definition.
## Example: `window(80%, 50%, 60%)` is about 62%; the library calls a window open above 45%.
define window(problem: share, politics: share, policy: share) = (problem * politics * policy)^(1 / 3)

"""###

private let text4 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The forms that the life of a practice can take in a sector, after the essay: quashed, a niche,
# wide without depth, or rooted. Brought in with `use forms`; it looks and changes nothing.

## A form that the life of a practice can take.
kind form
form untried "not tried by anybody"
form niche "alive in a few places"
form wide "in many places, not yet the way things are done"
form rooted "in many places, and the way things are done"

## Up to this share of sites a practice is a niche. Own definition: the library's default is 15%.
parameter niche_limit = 15%
## From this mean depth on a practice is rooted where it is used. Own definition.
parameter rooted_depth = 50%

## The form of a practice's life now. The first that holds. Own definition after the essay's five forms; the
## two that need a history (quashed after a life, a system that learns) are not told apart here.
define form_of(p: practice) = {
  when (count of p.users) is 0: untried
  when reach(p) <= niche_limit: niche
  when depth_of(p) < rooted_depth: wide
  otherwise: rooted
}

"""###

private let text5 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Between a practice on paper and a practice in use lies the work of doing it well. Fidelity rises
# with capacity, help and ownership and falls with difficulty; depth comes slowly, and staff who
# leave take some of it with them. Brought in with `use implementation`.

## How fast a site's fidelity goes to what it can reach. Unit: share of the gap per quarter. Own definition.
parameter practice_makes_perfect = 30% per quarter
## How fast those who do a practice well come to feel that it is theirs. Unit: per quarter. Own definition.
parameter ownership_grows = 8% per quarter
## How fast a practice that is done well and owned becomes the way things are done. Unit: per quarter.
parameter roots_grow = 12% per quarter
## The share of what is known that leaves with staff. Unit: per quarter; plausible range 1% to 5%.
parameter turnover = 2% per quarter
## How fast help that is not renewed fades. Unit: share per quarter. Own definition.
parameter help_fades = 15% per quarter

## The fidelity that a use can reach now, 0 to 1.
##
## Source: own equation [E6 of the theory] after Berman & McLaughlin 1978 (mutual adaptation,
## local capacity) and Durlak & DuPre 2008 (fidelity near 60% is usual, and 100% is not seen); the
## weights are set, not estimated.
define reachable_fidelity(u: uses) = s_curve(2.2 * u.site.capacity + 1.1 * u.help + 0.8 * u.ownership -
  2.4 * u.practice.complex)

## Doing it again makes it better, up to what the site can reach.
rule getting_better in learn for each u: uses {
  u.fidelity changes by practice_makes_perfect * (reachable_fidelity(u) - u.fidelity)
}

## What is done well comes to be one's own.
rule making_it_ours in learn for each u: uses {
  u.ownership changes by ownership_grows * u.fidelity * (1 - u.ownership)
}

## What is done well and is one's own takes root; turnover pulls at the roots.
## Source: Coburn 2003 (depth and shift of ownership), McLaughlin 1989; the equation is our own [E6].
rule taking_root in learn for each u: uses {
  u.depth changes by roots_grow * u.fidelity * (0.3 + 0.7 * u.ownership) * (1 - u.depth) - turnover * u.depth
}

## Help fades unless it is renewed.
rule help_runs_out in learn for each u: uses {
  u.help changes by -help_fades * u.help
}

## What its practices add to a site's results now: the quality of each, as far as it is done as meant.
## 0 for a site that uses none. It reads what is hidden, so it is hidden too.
define added_by_practices(s: site) = sum (quality * fidelity) of s.practices

"""###

private let text6 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What someone undertakes, what it works on, and where that is in use. Kinds and verbs only: how practices
# spread, take root and are paid for stands in `contagion`, `implementation` and `slack_funding`.

## A place where the work is done: a school, a clinic, a branch.
kind site {
  ## money that is not yet committed: what new things are paid from
  slack: account of USD = 0 USD
  ## how able the site is to take on something new and do it well; 0 to 1
  capacity: share = 55%
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
  ## what it adds to a site's results when it is done in full and done well; nobody can read it off
  quality: hidden share = 5%
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
relation uses from site to practice {
  called site.practices, practice.users
  ## how much of the practice's model is done as meant; 0 to 1
  fidelity: share = 35%
  ## how far it has become the way things are done here; 0 to 1
  depth: share = 5%
  ## how far those who do it feel that it is theirs; 0 to 1
  ownership: share = 50%
  ## help that is being given with it; fades when nobody renews it
  help: share = 0%
  ## money given for this use alone
  grant: account of USD = 0 USD
  ## what was paid for it at the last bill
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
  ## the lead's effort for it
  effort: hours/week = 4 hours/week
}

## The share of all sites that use a practice. 0 when there is no site.
define reach(p: practice) = share of sites where it uses p

## How deep a practice goes where it is used: the mean depth of its uses; 0 when nobody uses it.
define depth_of(p: practice) = mean depth of uses where practice is p else 0

## What a practice does for those who use it: its quality as far as it is done as meant, the mean over its
## uses; 0 when nobody uses it. It reads what is hidden, so it is hidden too: rules may read it, people not.
define worth_in_use(p: practice) = mean (p.quality * fidelity) of uses where practice is p else 0

"""###

private let text7 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The nine forces of the environment and their ups and downs: three spheres by three ways of
# bearing on the work. Each wanders about its normal level; shocks push it, and a durable push
# moves the normal level itself. Brought in with `use nine_forces`.

## How fast a force goes back to its normal level. Unit: share of the gap per quarter; plausible 5% to 30%.
parameter settling = 15% per quarter
## How much a force wanders in a quarter (standard deviation). Plausible range 3% to 10%.
parameter restlessness = 6%

## Demand for skills, competition between places: achievement counts for more.
force skills_in_demand { sphere = economic; leg = value }
## The tax base, and what families and firms can pay.
force means_to_pay { sphere = economic; leg = authorizing }
## Inequality, and what children bring to school from home.
force equal_starts { sphere = economic; leg = task }
## Claims of equity, rights and citizenship on what counts as a result.
force claims_of_justice { sphere = political; leg = value }
## Votes, media, interest groups: whether the work has priority against other purposes.
force political_will { sphere = political; leg = authorizing }
## Law on who must be taught, what conduct is allowed, and on what terms one may leave.
force helpful_law { sphere = political; leg = task }
## Cultures that want to be expressed and protected.
force voices_of_culture { sphere = social; leg = value }
## Givers, volunteers, and parents who are willing.
force willing_hands { sphere = social; leg = authorizing }
## Families as partners in the work; who is born and who moves in.
force homes_that_help { sphere = social; leg = task }

## A force wanders about its normal level and goes back to it. Source: a mean-reverting walk
## (Ornstein-Uhlenbeck), the plainest model of an outside that pushes and subsides.
rule forces_wander in environment for each f: force {
  let way_home = f.normal_level - f.level
  f.level += normal(0, restlessness)
  f.level changes by settling * way_home
}

## How constant the environment is: the mean distance of the forces from neutral, 0 (nothing pushes) to 1.5.
define turbulence = mean (abs(level)) of forces else 0

"""###

private let text8 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Institutional position: what an office lets its holder do alone, how far its platform carries, and what is
# asked in return. Accountability is theory, so a duty is a kind of the library; the module `accountability`
# reviews duties, and a model that wants another theory writes its own rule for the same kind.

## An office: a principal's, a superintendent's, a seat on a board.
kind position {
  ## the site that comes with it, if one does
  site: site or none = none
  ## money that the holder may spend alone
  authority: USD/quarter = 0 USD/quarter
  ## the part of the office's time and money that nothing has claimed yet; 0 to 1
  discretion: share = 20%
  ## how far the office's voice carries beyond its authority; 0 to 1
  platform: share = 20%
}

## An actor holds a position; one position each, one holder each.
relation holds from actor to position, one to one {
  called actor.office, position.holder
  ## how much those above trust the holder; 0 to 1
  confidence: share = 50%
}

## What the holder of an office must answer for: a figure, the least it may be, and how often it is looked at.
##
## `metric` is a formula that each duty gives for itself. Strikes count the reviews that went badly.
## Source: Romzek & Dubnick 1987 (answering to whom, for what); strikes are our own definition.
## Example:
## `duty scores { office = LincolnPrincipal; metric = mean reading of Lincoln over 1 year; least = 50% }`
kind duty {
  ## the office that must answer
  office: position
  ## how often the figure is looked at
  period: duration = 1 year
  ## the figure
  metric: formula of share
  ## the least that the figure may be; 0 to 1
  least: share = 50%
  ## how many bad reviews there have been
  strikes: number = 0
  ## how many bad reviews end the holder's time in office
  patience: number = 3
}

## The strikes that an actor has against them, over all duties of the office they hold.
define strikes_against(a: actor) = sum strikes of duties where office.holder is a

## The share of an office's time and money that is still free, once a holder on notice has lost
## the half of it.
##
## A holder with as many strikes as patience allows has none.
## Source: own definition after the essay's remark that accountability takes degrees of freedom away.
define room_to_move(p: position) = {
  when (any of duties where office is p and strikes >= patience): 0
  when (any of duties where office is p and strikes > 0): p.discretion / 2
  otherwise: p.discretion
}

"""###

private let text9 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Who acts, for whom, and with whom: the essay's first assets are commitments, energy, skills and
# relationships. Kinds and verbs only; energy is renewed by the module `energy`, support drifts
# home by the module `support`.

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

## Someone who can act: one person, or a team that acts as one.
##
## Skills are shares from 0 (none) to 1 (nobody better); 50% is what holders of such a position usually have.
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
  ## how firmly the actor stays with what was begun; 0 to 1
  resolve: share = 70%
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
  ## how sure one can be that the other comes when called; 0 to 1
  strength: share = 50%
}

## An actor is one of a group: its members hear the actor as one of their own.
relation belongs_to from actor to group {
  called actor.groups, group.members
}

## How well an actor is connected: the sum of the strengths of the actor's ties. Own definition.
## Unit: contacts (a tie of strength 50% counts as half a contact).
define connections(a: actor) = sum strength of a.contacts

"""###

private let text10 = ###"""
# SPDX-License-Identifier: Apache-2.0
# What every model has without asking: the nouns and verbs of strategizing, and the order of a step. It
# holds no rule and no thing, so a model that uses none of it pays nothing; and it yields to a model's own
# names. What acts (spread, money, reviews) stands in modules that a model brings in by name, with `use`.

use steps        # the order of a step, and two curves
use people       # actors, groups, organizations; who knows whom
use standing     # badges, and what they are worth to whom
use offices      # positions, who holds them, and the duties that come with them
use initiatives  # sites, practices in use, and what someone undertakes
use forces       # what pushes from outside

"""###

private let text11 = ###"""
# SPDX-License-Identifier: Apache-2.0
# New things live on slack. A use is paid from its grant first and from its site's slack then; what
# is not paid for long does not go on, unless it has taken root. Brought in with `use slack_funding`.
# Rival theories (zero-based budgets, ring-fenced money) would fill the same place with other rules.

extend site {
  ## what comes in to the site's slack
  slack_income: USD/quarter = 0 USD/quarter
}

## After this many unpaid quarters a use that has not taken root ends. Own definition.
parameter unpaid_limit = 2
## From this depth on a use goes on without money of its own: it has become how things are done.
## Source: the essay's displacement of old processes by new ones; the figure is our own.
parameter rooted_without_money = 60%

## What a use should have been paid in a quarter.
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
define share_unpaid(p: practice) = share of uses where practice is p and unpaid > 0

"""###

private let text12 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Social position: the badges that strangers go by, and what each badge is worth in each group. "The signs
# and symbols that are viewed as positive in some circles will be viewed as negative in another." Standing
# itself is a field of the actor (module `people`): what a badge gives at first, deeds change later.

## A sign that people who do not know an actor go by: a degree, a past office, a neighbourhood, a record.
## Source: Berger et al. 1977 (status characteristics), Bourdieu 1986 (capital that counts in one field only).
kind badge {
  ## what it is worth in each group, from -1 (it counts against one) to 1 (it opens every door)
  worth: number from -1 to 1 for each group = 0
}

## An actor has a badge and shows it. Given as a list: `badges = [doctorate, insider]`.
relation wears from actor to badge {
  called actor.badges, badge.wearers
}

## The standing that an actor's badges alone give with a group, before any deed is known.
##
## The worths of the badges add up, and the sum is bent so that it stays between -1 and 1.
## Source: own definition, after Berger et al. 1977 (badges combine with falling effect).
## Example: two badges worth 0.4 each give 0.66.
define first_impression(a: actor, g: group) = both_ways(sum worth[g] of a.badges)

## The share of all groups in which an actor gets a hearing at all. Own definition; the least standing that
## counts as a hearing is 20%, as in the moves of the library.
define breadth_of_standing(a: actor) = share of g in groups where a.standing[g] >= 20%

## The mean standing of an actor over all groups, from -1 to 1. Own definition.
define mean_standing(a: actor) = mean a.standing[it] of groups else 0

"""###

private let text13 = ###"""
# SPDX-License-Identifier: Apache-2.0
# The order of a step, and two curves that several modules share.
# The theory of change in a sector is told by the quarter: rates in these modules are per quarter, and hold
# for any clock, because a rate is multiplied by the length of the step.

## The order of a step. Every rule names one of these phases, and reads the world as it stood when its phase
## began; what it writes lands when the phase ends.
##
## - `shock`: what comes suddenly from outside
## - `environment`: what changes outside by itself: income, needs, forces, a new quarter's hours
## - `decide`: strategies choose and make their moves, one after another
## - `act`: the work that moves and initiatives set going
## - `spread`: support, practices and news pass between people and places
## - `account`: bills are paid, duties are reviewed
## - `sense`: what can be seen is seen
## - `learn`: results and estimates follow
phases shock, environment, decide, act, spread, account, sense, learn

## A rising curve from 0 to 1 that is 50% at 0: the logistic function 1 / (1 + e^-x).
## Range: any number gives a share. Own definition of the standard function.
## Example: `s_curve(0)` is 50%, `s_curve(2)` about 88%.
define s_curve(x: number) = 1 / (1 + exp(-x))

## A rising curve from -1 to 1 that is 0 at 0: the hyperbolic tangent, written with one exponential.
## Range: any number gives a number between -1 and 1. Own definition of the standard function.
## Example: `both_ways(0)` is 0, `both_ways(-1)` about -0.76.
define both_ways(x: number) = 2 * s_curve(2 * x) - 1

"""###

private let text14 = ###"""
# SPDX-License-Identifier: Apache-2.0
# Support does not stay where it was won. Left alone, a group drifts back to what it has always thought
# (homeostasis), and what its members see of the practice moves it. Brought in with `use support`.

## How fast a group's support goes back to its baseline when nobody works for it.
## Unit: share of the gap per quarter; plausible range 5% to 20%. Own definition.
parameter homeostasis = 10% per quarter

## How fast the baseline itself follows a support that lasts: what was defended long enough becomes what is
## thought. Unit: share of the gap per quarter; plausible range 0% to 10%. Own definition.
parameter sinking_in = 3% per quarter

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
define moved_by(a: actor, g: group, strength: share, skill: share) = strength * a.standing[g] * (0.5 + skill)

"""###

private let text15 = ###"""
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

what this model declares, or one sort of it.

    list
    list measures
    list shops

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

## compare

sets measures of two roads or more side by side, and says where they part and through whom.

    compare main, patience
    compare main, patience on reach
    compare main, patience as csv

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

private let text16 = ###"""
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

a number of the model: known with `=`, uncertain with `~` and then drawn once for each world.

    parameter spontaneous = 0.5%
    parameter imitation ~ 5% to 30%     nine cases in ten lie between

```session
strat> parameter pull = 5%
Declared: parameter pull.
strat> show 2 * pull
0.1
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

## use, modules

brings in a module: from the library, or a file beside this one. `help modules` lists the library.

    use contagion

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

private let text17 = ###"""
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

private let text18 = ###"""
# Help: words for later

These words are known and nobody's name; what they stand for is planned and not in this version. The example shows
what does instead.

## predict, believe, learned, advise, diagnose

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

## instead

`use A instead of B` is to swap one module for another. Until then: use the one, and not the other.

    use contagion

```session
strat> clock quarter from 2026-Q3
Declared: the clock.
strat> use contagion
Declared: use contagion.
strat> show peer_pull
1.5
```

"""###

private let text19 = ###"""
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

private let text20 = ###"""
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

private let text21 = ###"""
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
