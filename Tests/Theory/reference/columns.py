# SPDX-License-Identifier: Apache-2.0
"""What the CSV files hold, for the tables of README.md."""
import os

# file -> (equation, what it says)
FILES = {
    "e2_standing": ("E2", "standing of a person in a group, from badges and track record"),
    "e3b_dissatisfaction": ("E3b", "aspiration and dissatisfaction of a site"),
    "e4_review": ("E4", "yearly review of a site's leader: confidence, target, removal, test preparation"),
    "e4_use_at_removal": ("E4", "what a successor keeps of one use"),
    "e4_superintendent": ("E4", "yearly review of the superintendent"),
    "e5_score": ("E5, E7", "preparation in effect, harm, true performance, measured score"),
    "e6_implementation": ("E6", "fidelity, ownership, depth, age, assistance of a use"),
    "e7_effect": ("E7", "fit of place and need; effect of a use"),
    "e8_belief": ("E8", "belief after own and social evidence"),
    "e8_social": ("E8", "social evidence at a site: one member row for every neighbour, user or not"),
    "e9a_awareness": ("E9a", "awareness of a practice at a site"),
    "e9_utility": ("E9", "utility of a trial; need_two is Centola-Macy's two sources"),
    "e9_chance": ("E9", "chance of a trial"),
    "e10_invention": ("E10", "chance of an invention"),
    "e11_intensity": ("E11", "target, pull and new intensity of a use"),
    "e11b_veto": ("E11b", "hazard that a use is prohibited"),
    "e12_resistance": ("E12", "resistance of an organisation"),
    "e13_funding": ("E13", "who pays for one use; site_rest is the sum of want_rest over the site's uses, this one with them"),
    "e13_base_funded": ("E13", "growth of the base-funded part (phi)"),
    "e13_inflow": ("E13", "slack of a site: inflow, cap, what returns to the treasury"),
    "e14_force": ("E14", "one cell of the forces: jump, then drift, without and with noise, clipped"),
    "e14_own_acts": ("E14", "own acts move F[political, authorizing]; not clipped until the next quarter's E14"),
    "e15_pressure": ("E15", "alignment and durable pressure on a practice"),
    "e16_acceptance": ("E16", "chance that a candidate site takes a replication"),
    "e16_capacity": ("E16", "growth of the replicator"),
    "e17_adaptation": ("E17", "place and quality of a copied practice, for given draws"),
    "e18_abandonment": ("E18", "whether a use stops"),
    "e18_memory": ("E18", "memory of a practice: step when it dies out, then decay"),
    "e19_redesign": ("E19", "redesign (double loop)"),
    "e20_joint_action": ("E20", "joint action: many clearances"),
    "move_grant": ("C36, section 5", "chance that a grant is won (needs more than 12 in the fund as well)"),
    "c36_mobilisation": ("C36", "mobilisation of parents"),
    "move_share": ("section 5", "reach of one `share`"),
    "move_brief": ("section 5", "brief the authoriser"),
    "move_negotiate": ("section 5", "negotiate with the association (the move named union)"),
    "move_coach": ("section 5", "coach"),
    "move_reallocate": ("section 5", "reallocate"),
    "move_prepare": ("section 5", "prepare for the test (the move named prep)"),
    "move_charter": ("section 5", "charter a replicator"),
    "support_filter": ("C15", "the principal's estimate of support, 1 - resistance"),
    "strategist": ("C14", "scores of the moves, their order (by score / root of cost, above .35), and what 55 units of energy afford"),
    "public_evidence": ("C30 (`pub`)", "public evidence: precision-weighted belief of the users"),
    "buzz": ("C28", "buzz of a practice"),
    "similarity": ("E8, E17", "similarity of two sites"),
    "divergence": ("section 8", "mean distance of users from the origin's first place; the origin is left out"),
    "selection_accuracy": ("E25", "AUC of quality against share of the sector; one member row a lineage that was ever born"),
    "tipping": ("section 7", "largest rise of reach over four quarters, and the (first) quarter it ends in"),
    "spread_entropy": ("section 7", "spread over the three organisations with schools"),
    "funding_measures": ("section 7", "base-funded share (`disp`), slack dependence, claim on base"),
    "sector_learns": ("section 8", "form 5; one member row a lineage that was ever born, focal and fad with them"),
    "classify": ("section 8", "label of a lineage, and of the sector where sector_learns is 1"),
}
LONG = ("e8_social", "public_evidence", "divergence", "selection_accuracy", "tipping", "sector_learns")
ONLY_RANDOM = {"e20_joint_action": "random draws, and the four rows of finding 4"}

share, sd, money, util, sp, prec, yn, cnt, q = "0..1", "SD", "10 k$", "utility", "needs-space", "1/SD²", "0 or 1", "count", "quarters"
COLUMNS = {   # name: (unit, meaning); a column want_x without a line here is x after the equation
    "case": ("name", "name of the row, c1, c2, …"), "member": ("name", "name of a member row"),
    "active_practices": (cnt, "new practices in use at the site"), "adapt": (share, "how far the adopter moves the practice to its own needs"), "adapted_uses": (cnt, "uses by diffusion more than .25 from the lineage's first place"),
    "age": (q, "age of the use (selection_accuracy: of the lineage; e7: after this quarter's step)"), "allied": (yn, "the principal allied this quarter"), "approved": ("pressure", "approved list (.4 or 0)"), "aspiration": (sd, "aspiration of the site"),
    "assistance": ("0..1.5", "assistance (`ta`)"), "aware": (share, "awareness of the practice at the site"), "backlash": ("per share of base", "`back`"), "base": (money, "site base by which costs are counted, always 100"), "base_all_sites": (money, "sum of today's base over sites"),
    "base_at_start": (money, "site base at the start, 100"), "base_funded": (share, "base-funded part of the use (phi)"), "base_now": (money, "today's base of the site, after cuts"), "belief": (sd, "belief m about the practice"), "belief_sd": (sd, "1/root of precision"),
    "born": ("0 or 1; classify: quarter", "the practice exists; in classify the quarter it began, -1 never"), "buzz": (share, "buzz of the practice"), "cap_share": (share, "slack cap as a share of base"), "capacity": (share, "capacity of the site"), "chance": (share, "chance of one clearance"),
    "chartered": (yn, "a replicator is chartered"), "claim": ("share of base", "base paid to new practices / base, this quarter"), "claim_before": ("share of base", "the same a quarter ago"), "clearances": (cnt, "clearances"), "complexity": (share, "kappa"),
    "confidence": (share, "confidence C in the site's leader (e4_superintendent: in him)"), "cost": ("share of site base at intensity 1", "unit cost"), "depth": (share, "depth h of the use"), "depth_speed": ("per quarter", "`ah`"), "diffusion_users": (cnt, "present users by diffusion"),
    "dip": (sd, "`jdip`"), "dissatisfaction": ("0..1.5", "D of the site"), "draw": ("standard normal", "the draw"), "draw_quality": ("standard normal", "draw of the adopter's quality"), "draw_x": ("standard normal", "draw of the misreading, first axis"), "draw_y": ("standard normal", "second axis"),
    "effect": (sd, "effect q of the use"), "end": (q, "number of quarters, 24"), "estimate": (share, "estimated support"), "evaluation": (share, "evaluation capacity e"), "ever_tried_by": (cnt, "starts of the lineage, all sites (`everR`)"), "evidence_noise": (sd, "`sE`"), "extinct_now": (yn, "the last use stopped this quarter"),
    "fidelity": (share, "fidelity f of the use"), "fidelity_speed": ("per quarter", "`af`"), "first_review": (yn, "no target yet: the target is this year's score"), "fit_width": (sp, "`ell`"), "force": ("-1.5..1.5", "the cell before"), "force_economic_authorizing": ("-1.5..1.5", "F[economic, authorizing]"),
    "force_economic_task": ("-1.5..1.5", "F[economic, task]"), "force_economic_value": ("-1.5..1.5", "F[economic, value]"), "force_political_value": ("-1.5..1.5", "F[political, value]"), "force_social_task": ("-1.5..1.5", "F[social, task]"), "force_social_value": ("-1.5..1.5", "F[social, value]"),
    "foundation_money": (money, "the foundation's fund"), "from_base": (money, "paid from base for the focal practice"), "from_base_all_practices": (money, "the same for all new practices"), "from_grant_and_slack": (money, "paid from grants and slack for the focal practice"), "grant": (money, "grant account of the use"),
    "growth": (sd + " a year", "growth of the target"), "guard": ("factor", ".6 + .4 × the guard's resolve = .88"), "home_grown": (yn, "not the focal practice and not the fad"), "inflow_rate": ("share of base a quarter", "`slack_in`"), "insight": (share, "insight from reflection"), "intensity": (share, "intensity z of the use"),
    "invention_rate": ("per quarter", "iota"), "is_origin": (yn, "the user is the origin site"), "jump": ("force", "shock of this quarter"), "kept_by_successor": (share, "`champ`"), "least_pull": (share, "`etaMin`"), "lineage": ("number", "0 focal, 1 fad, others home-grown"), "load_economic": (share, "load of the practice on the force"), "load_political": (share, "the same"), "load_social": (share, "the same"),
    "mandate_users": (cnt, "present users by mandate"), "mandated": (yn, "the use is by mandate"), "max_rate": ("per quarter", "`r0`"), "mean_after_jump": ("force", "long-run mean, with the durable part of this quarter's shock"), "mean_force_authorizing": ("force", "mean of F[·, authorizing]"), "mean_force_value": ("force", "mean of F[·, value]"),
    "mean_gain": (sd, "mean over sites of the sum of z q"), "mean_gap": (sd, "mean over Eastside of score less target"), "memory": (util + " / bmem", "memory of the practice"), "misreading": (sp, "`mis`"), "mobilisation": ("0..", "mobilised parents (e9, e12: 0 outside Eastside)"), "need_two": (yn, "neighbours count only if two or more use"), "needs_x": (sp, "the site's needs, first axis"), "needs_y": (sp, "second axis"),
    "neighbours_performance": (sd, "tie-weighted mean over neighbours of the four-quarter mean score"), "neighbours_using": (share, "tie-weighted share of neighbours who use the practice"), "new_mean": (sd, "`vmu`"), "new_sd": (sd, "`vsd`"), "noise": (util, "`noise`, ς"), "noise_sd": ("force", "`sF`"), "observation": (sd, "what the neighbour observed"),
    "organisations": (cnt, "organisations among users"), "origin_belief": (sd, "belief at the origin site"), "origin_site": ("number", "site where it began"), "origin_x": (sp, "the lineage's first place (`xi_lin`)"), "origin_y": (sp, "second axis"), "other_intensity": ("sum of 0..1", "sum of z of all other practices at the site, residues with it"), "own_performance": (sd, "y0"), "own_precision": (prec, "precision of own evidence, 0 if not using"), "own_weight": ("factor", "`pi_own`"), "ownership": (share, "ownership of the use"), "partners": (yn, "Tom and Ines take part"),
    "performance": (sd, "four-quarter mean of the measured score (before the first score: y0)"), "permission": (share, "permission to invent in the organisation"), "place_x": (sp, "place of the practice as used here"), "place_y": (sp, "second axis"), "precision": (prec + " (support_filter: 1/share²)", "precision of the belief"), "preparation": ("0..0.35", "test preparation"), "pressure": ("pressure", "durable pressure P on the practice"), "promotion": (share, "floor of the fad's buzz while it is promoted, else 0"), "public_evidence": (sd, "public evidence for the focal practice"), "pull_strength": ("per quarter", "eta"), "quality": (sd, "hidden quality v"), "quarter": (q, "quarter, from 0"), "quarters_since_ask": (q, "since the last grant asked"),
    "radical": (share, "rho"), "reach": (share, "share of all 40 sites with z of .05 or more (e11, e11b: before this quarter's trials)"), "reach_before": (share, "the same before this quarter's trials"), "reach_into_base": ("per quarter", "`aphi`"), "reach_six_before": (share, "reach six quarters before the end"), "redesigns": (cnt, "redesigns so far"), "reflecting": ("0 or 0.8", "bonus for reflecting"), "removal_line": (share, "`C_fire`"), "removed": (yn, "the leader is removed"), "replication_users": (cnt, "present users by replication"), "resistance": (share, "H of the organisation"), "resistance_home": (share, "H0"), "return_speed": ("per quarter", "e12 `lamH`, e14 `kF`"),
    "score_noise": (sd, "`sY`"), "sector_intensity": ("sum of 0..1", "sum of z over sites at the end"), "sector_learns": (yn, "form 5 holds (focal lineage only)"), "share_beacon": (share, "share of Beacon's sites that use it"), "share_eastside": (share, "the same, Eastside"), "share_westvale": (share, "the same, Westvale"), "share_rate": ("per quarter", "`share_rate`"), "shared": ("per quarter", "reach of this quarter's `share`"), "shortfall": (share, "1 - coverage of this quarter"), "similarity": (share, "similarity of the two sites"), "site_rest": (money, "what the site's uses ask of slack, all together"), "sites": (cnt, "all sites"), "sites_a_quarter": ("sites per quarter", "the replicator's capacity; its whole part is used"), "sites_using": (cnt, "present users"),
    "slack": (money, "slack of the site"), "slack_cap": (money, "cap of slack"), "social_evidence": ("1/SD", "sum over neighbours of precision × observation"), "social_precision": (prec, "sum over neighbours of precision"), "social_weight": ("factor", "`pi_soc`"), "source_quality": (sd, "quality at the source"), "source_x": (sp, "place at the source"), "source_y": (sp, "second axis"), "speed": ("per quarter", "`dP`"), "stakes": (share, "`kC`"), "standing_educators": ("-1..1", "the actor's standing"), "standing_funders": ("-1..1", "with funders"), "standing_parents": ("-1..1", "with parents"), "support": (util + " (e16); 0..1 (negotiate)", "`rep_support`; the association's support"), "support_estimate": (share, "estimated support"),
    "target": (sd, "target of the score"), "threshold": (util, "theta of the site"), "tie_weight": (share, "W, rows sum to 1"), "total_effect": (sd, "sum of z q at the site"), "total_intensity": ("sum of 0..1", "sum of z at the site"), "track": (util, "track record"), "tries": (cnt, "tries for each clearance"), "turnover": ("per quarter", "staff turnover"), "using": (yn, "z was .05 or more"), "using_neighbours": (cnt, "neighbours who use it"), "utility": (util, "U of a trial"), "veto_rate": ("per quarter", "`veto`"), "x_a": (sp, "needs of site a"), "x_b": (sp, "of site b"), "y_a": (sp, "second axis"), "y_b": (sp, "second axis"), "year_score": (sd, "mean score of the last four quarters"),
    "want_accuracy": (share, "share of pairs ordered rightly"), "want_afforded": ("names", "moves made, in order"), "want_alignment": ("pressure", "A"), "want_base_funded_share": (share, "`disp`"), "want_before_decay": (util, "memory before ×.96"), "want_chance_if_it_may": (share, "chance before eligibility"), "want_claim_on_base": ("share of base", "claim"), "want_confidence_before_removal": (share, "before a successor's .6"), "want_coverage": (share, "paid / need"), "want_divergence": (sp, "divergence"), "want_down": (cnt, "adapted imports"), "want_energy_left": ("5 hours", "of 55"), "want_effective_preparation": ("0..0.35", "preparation not crowded out"), "want_fit": (share, "fit"), "want_form": ("name", "label of the sector, else of the lineage"), "want_form_number": ("number", "0 never_launched, 1 quashed, 2 niche, 3 replication, 4 diffusion, 5 sector_learns, 6 mandate, 7 unsettled"), "want_from_slack": (money, "paid from slack"), "want_from_grant": (money, "paid from grant"),
    "want_fundable": (share, "how far it could be paid"), "want_grant_left": (money, "grant account after"), "want_slack_left": (money, "slack after"), "want_gap": (sd, "score less target"), "want_harm": (sd, "harm of preparation"), "want_hazard": ("per quarter", "veto hazard"), "want_inflow": (money, "inflow"), "want_label": ("name", "label of the lineage"), "want_label_number": ("number", "as want_form_number"), "want_largest_rise": (share, "largest four-quarter rise of reach"), "want_learns": (yn, "form 5"), "want_may_try": (yn, "eligible"), "want_need": (money, "cost of the use this quarter"), "want_neighbours_counted": (share, "neighbours_using, or 0 by need_two"), "want_new": (sd, "the new draw"), "want_one_try": (share, "all pass at once"), "want_order": ("names", "moves worth more than .35, best first"), "want_origins": (share, "distinct origins / sites"), "want_pull": ("per quarter", "homeostatic pull"), "want_replaced": (yn, "he is replaced"), "want_resistance_felt": (share, "H(1 - ½ clip(mean force authorizing))"), "want_rest": (money, "left after base and grant"), "want_returned": (money, "over the cap, back to the treasury"), "want_room": (share, "room at the site"), "want_runway": (q, "money / yearless need"), "want_score": (sd, "measured score"), "want_sd": (sd, "of the belief"), "want_seen": (share, "noisy support"), "want_shield": ("0..0.8", "shield"), "want_slack_dependence": (share, "slack dependence"), "want_spread": (share, "entropy / ln 3"), "want_standing": ("-1..1", "standing"), "want_started_at_most": (cnt, "whole part of capacity"), "want_stay_local": (share, "of living home-grown lineages"), "want_stops": (yn, "the use stops"), "want_target_fidelity": (share, "f*"), "want_up": (cnt, "local to national"), "want_with_tries": (share, "with tries for each"), "want_without_noise": ("force", "F + k(mu - F), F with the jump"), "want_without_noise_clipped": ("-1.5..1.5", "the same, clipped"),
}
COLUMNS["want_runway"] = (q, "(grant + slack) / what this quarter's use asks of them")
for n in ("roots", "practice_record", "doctorate", "wealth", "elected"): COLUMNS["value_" + n] = ("-1..1", "what the group thinks of the badge"); COLUMNS["degree_" + n] = (share, "how far the person wears it")
for n in ("dissatisfaction", "belief", "neighbours", "buzz", "pressure", "mobilisation", "cost", "resistance", "complexity", "memory"): COLUMNS["w_" + n] = (util, "weight of section 4 (bD bm bn ba bA bmob bc bH bk bmem in the order of the columns)")
for n in ("coach", "reflect", "brief", "union", "ally", "prep", "grant", "redesign", "reallocate", "share", "charter"): COLUMNS["want_score_" + n] = ("score", "score of the move, 0 if not offered")


def tables(folder, written, checked):
    out, used = ["| equation | file | what | inputs | wanted | rows (invented) | values checked |", "|---|---|---|---|---|---|---|"], []
    def heads(n): return open(os.path.join(folder, n + ".csv")).readline().strip().split(",")
    for name, (eq, what) in FILES.items():
        for part in (("_cases", "_members") if name in LONG else ("",)):
            h = heads(name + part); used += h; rows = sum(1 for _ in open(os.path.join(folder, name + part + ".csv"))) - 1
            ins, outs = [c for c in h if not c.startswith("want_") and c not in ("case", "member")], [c for c in h if c.startswith("want_")]
            out.append("| %s | `%s.csv` | %s | %s | %s | %d%s | %s |" % (eq, name + part, what if part != "_members" else "members of the cases, by `case`", ", ".join(ins), ", ".join(c[5:] for c in outs), rows,
                       " (%d)" % written[name][1] if written[name][1] and part != "_members" else "", ("{:,}".format(checked[name]) if checked.get(name) else ONLY_RANDOM.get(name, "")) if part != "_members" else ""))
    out += ["", "In the column *wanted* the prefix `want_` is left out.", "", "| column | unit | meaning |", "|---|---|---|"]
    for c in sorted(set(used), key=lambda c: (c.startswith("want_"), c)):
        if c in COLUMNS: out.append("| `%s` | %s | %s |" % (c, *COLUMNS[c]))
        else: assert c.startswith("want_") and c[5:] in COLUMNS, c; out.append("| `%s` | %s | after: %s |" % (c, *COLUMNS[c[5:]]))
    return "\n".join(out)
