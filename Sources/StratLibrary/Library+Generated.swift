// SPDX-License-Identifier: Apache-2.0
// swift-format-ignore-file
// Written by Scripts/embed-library from stdlib/. Change the files there and run `make library`.

extension Library {
  static let embedded: [Module] = [
    Module(path: "accountability.strat", text: module0),
    Module(path: "contagion.strat", text: module1),
    Module(path: "energy.strat", text: module2),
    Module(path: "forces.strat", text: module3),
    Module(path: "forms.strat", text: module4),
    Module(path: "implementation.strat", text: module5),
    Module(path: "initiatives.strat", text: module6),
    Module(path: "nine_forces.strat", text: module7),
    Module(path: "offices.strat", text: module8),
    Module(path: "people.strat", text: module9),
    Module(path: "prelude.strat", text: module10),
    Module(path: "slack_funding.strat", text: module11),
    Module(path: "standing.strat", text: module12),
    Module(path: "steps.strat", text: module13),
    Module(path: "support.strat", text: module14),
  ]
}

private let module0 = ###"""
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

private let module1 = ###"""
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

private let module2 = ###"""
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

private let module3 = ###"""
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

private let module4 = ###"""
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

private let module5 = ###"""
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

private let module6 = ###"""
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

private let module7 = ###"""
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

private let module8 = ###"""
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

private let module9 = ###"""
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

private let module10 = ###"""
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

private let module11 = ###"""
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

private let module12 = ###"""
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

private let module13 = ###"""
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

private let module14 = ###"""
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
