# SPDX-License-Identifier: Apache-2.0
"""Inputs and wanted outputs of every numbered equation, as CSV files of a few dozen rows.

Usage:  python3 shared_inputs.py            writes the CSV files beside this one
        python3 shared_inputs.py --readme   also rewrites the table in README.md

How.  World.step is read as text and run with a call of `probe` put in at places named
below; nothing else in it is changed, and every probed run is compared with an unprobed
one.  At each probe the state is copied.  Each equation is written once more here, as a
function of its inputs; over ALL sites, practices and quarters of all runs its outputs are
held against what World itself had at the next probe (`checked` counts them).  Rows are
then drawn from those runs, in turn from each branch of the equation, so that clips and
special cases are met; where the runs never meet a branch, inputs are drawn at random.
"""
import copy, csv, inspect, os, sys, textwrap
import numpy as np
import theory_sim as ts
from theory_sim import ACTORS, DEFAULT, FORMS, K, ORG, ROSA, S, T, VAL, World, sig

HERE = os.path.dirname(os.path.abspath(__file__))
WANT_ROWS = 48
rng = np.random.default_rng(20240)
clip = np.clip
b = lambda x: np.asarray(x, float)

# ================================================================= the equations
def e2(**a):
    names = ts.BADGES
    return dict(want_standing=np.tanh(sum(a["value_" + n] * a["degree_" + n] for n in names) + a["track"]))
def e3b(aspiration, performance, neighbours_performance, mean_force_value):
    asp = aspiration + (.1 * (neighbours_performance - aspiration) + .02 * mean_force_value)
    return dict(want_aspiration=asp, want_dissatisfaction=clip((asp - performance) / .4, 0, 1.5))
def e4(confidence, year_score, first_review, target, mean_force_authorizing, stakes, growth, removal_line, preparation):
    tgt = np.where(b(first_review) > 0, year_score, target); gap = year_score - tgt
    c = clip(confidence + stakes * np.tanh(gap / .10) * (1 + clip(mean_force_authorizing, 0, 1)), 0, 1)
    gone = c < removal_line; p = np.where(gone, np.minimum(.3, preparation + .1), preparation); c2 = np.where(gone, .6, c)
    return dict(want_gap=gap, want_target=.5 * tgt + .5 * year_score + growth, want_confidence_before_removal=c, want_removed=b(gone),
                want_confidence=c2, want_preparation=np.where(c2 < .4, np.minimum(.35, p + .05), p))
def e4_use(intensity, depth, kept_by_successor, removed):
    return dict(want_intensity=np.where((b(removed) > 0) & (depth < .5), intensity * kept_by_successor, intensity))
def e4_chief(confidence, mean_gap, resistance_home, permission):
    c = clip(confidence + .2 * np.tanh(mean_gap / .05), 0, 1); gone = c < .2
    return dict(want_replaced=b(gone), want_confidence=np.where(gone, .6, c), want_resistance_home=np.where(gone, np.minimum(1, resistance_home + .1), resistance_home),
                want_permission=np.where(gone, .3, permission))
def e5(preparation, total_intensity, own_performance, total_effect, force_economic_task, force_social_task, score_noise, draw):
    eff = preparation * (1 - .6 * total_intensity); harm = .15 * (eff - .15)
    y = own_performance + total_effect - harm - .05 * force_economic_task - .05 * force_social_task
    return dict(want_effective_preparation=eff, want_harm=harm, want_performance=y, want_score=y + .6 * eff + score_noise * draw)
def e6(using, capacity, assistance, ownership, complexity, shortfall, fidelity, depth, age, mandated, fidelity_speed, depth_speed, turnover):
    on, not_m = b(using) > 0, 1 - b(mandated)
    fs = sig(2.2 * capacity + 1.1 * assistance + .8 * ownership - 2.4 * complexity - 1.2 * shortfall)
    f = np.where(on, fidelity + fidelity_speed * (fs - fidelity), 0); o = np.where(on, ownership + .08 * f * (1 - ownership) * not_m, 0)
    h = np.where(on, depth + depth_speed * f * (.3 + .7 * o) * (1 - depth) - turnover * depth, 0)
    return dict(want_target_fidelity=fs, want_fidelity=f, want_ownership=o, want_depth=h, want_age=np.where(on, age + 1, 0), want_assistance=assistance * .85)
def e7(quality, fidelity, place_x, place_y, needs_x, needs_y, fit_width, dip, radical, age):
    fit = np.exp(-((place_x - needs_x) ** 2 + (place_y - needs_y) ** 2) / (2 * fit_width ** 2))
    return dict(want_fit=fit, want_effect=quality * fidelity * fit - dip * radical * (1 - fidelity) * np.exp(-age / 3))
def e8(belief, precision, using, intensity, effect, evidence_noise, draw, own_weight, reflecting, buzz, evaluation, social_precision, social_evidence):
    obs = effect + evidence_noise * draw / np.sqrt(np.maximum(intensity, .1) * 10) + .03 * buzz * (1 - evaluation)
    po = own_weight / evidence_noise ** 2 * intensity * using * (1 + reflecting); new = .97 * precision + po + social_precision
    m = (.97 * precision * belief + po * obs + social_evidence) / np.maximum(new, 1e-9); p = np.minimum(new, 4000)
    return dict(want_observation=obs, want_own_precision=po, want_belief=np.where(new > 1e-9, m, belief), want_precision=p, want_sd=1 / np.sqrt(p))
def e9a(aware, share_rate, neighbours_using, evaluation, shared, buzz, born):
    return dict(want_aware=clip(aware + (1 - aware) * (share_rate * 2 * (neighbours_using * (.6 + .4 * evaluation)) + shared + .25 * buzz * born), 0, 1))
def e9(dissatisfaction, evaluation, belief, neighbours_using, using_neighbours, need_two, buzz, pressure, mobilisation, cost, slack, grant, base, radical, resistance,
       mean_force_authorizing, complexity, memory, w_dissatisfaction, w_belief, w_neighbours, w_buzz, w_pressure, w_mobilisation, w_cost, w_resistance, w_complexity, w_memory):
    soc = np.where((b(need_two) > 0) & (b(using_neighbours) < 2), 0., neighbours_using)
    fundable = clip((slack + grant + .02 * base) / (cost * base * .3 + 1e-9), 0, 1); H = resistance * (1 - .5 * clip(mean_force_authorizing, 0, 1))
    U = w_dissatisfaction * dissatisfaction + w_belief * 2 * evaluation * belief / .1 + w_neighbours * soc + w_buzz * 2 * (1 - evaluation) * buzz + w_pressure * pressure \
        - w_cost * cost * (1 - fundable) - w_resistance * radical * H - w_complexity * complexity + w_memory * memory + w_mobilisation * mobilisation
    return dict(want_neighbours_counted=soc, want_fundable=fundable, want_resistance_felt=H, want_utility=U)
def e9_chance(aware, max_rate, utility, threshold, noise, using, born, active_practices):
    pr = aware * max_rate * sig((utility - threshold) / noise); can = (b(using) == 0) & (b(born) > 0) & (b(active_practices) < 2)
    return dict(want_may_try=b(can), want_chance_if_it_may=pr, want_chance=pr * can)
def e10(invention_rate, dissatisfaction, slack, slack_cap, permission, resistance):
    return dict(want_chance=invention_rate * (.3 + dissatisfaction) * (.2 + slack / slack_cap) * permission * (1 - .5 * resistance) * 2)
def shield_of(auth, confidence): return clip(.5 * clip(auth, 0, 1) + .5 * (confidence - .5), 0, .8)
def e11(using, intensity, other_intensity, belief, evaluation, buzz, pressure, mandated, pull_strength, least_pull, radical, resistance, mean_force_authorizing, depth, confidence, reach):
    H = resistance * (1 - .5 * clip(mean_force_authorizing, 0, 1)); sh = shield_of(mean_force_authorizing, confidence)
    zt = .85 * sig((belief * 2 * evaluation + .06 * buzz * 2 * (1 - evaluation) + .05 * pressure - .06) / .04); zt = np.where(b(mandated) > 0, np.maximum(zt, .35), zt)
    room = clip(1 - other_intensity, 0, 1); pull = pull_strength * radical * H * (1 - depth) * (1 - sh) * np.maximum(1 - 1.5 * reach, least_pull)
    z = np.where(b(using) > 0, clip(intensity + .2 * (np.minimum(zt, room) - intensity) - pull * intensity, 0, 1), intensity)
    return dict(want_resistance_felt=H, want_shield=sh, want_target=zt, want_room=room, want_pull=pull, want_intensity=z)
def e11b(veto_rate, radical, resistance, mean_force_authorizing, depth, confidence, reach, mandated):
    H = resistance * (1 - .5 * clip(mean_force_authorizing, 0, 1))
    return dict(want_hazard=veto_rate * radical * H * (1 - depth) * (1 - shield_of(mean_force_authorizing, confidence)) * np.maximum(1 - 1.5 * reach, 0) * (1 - b(mandated)))
def e12(resistance, resistance_home, return_speed, backlash, guard, claim, claim_before, mean_force_authorizing, mobilisation):
    return dict(want_resistance=clip(resistance + return_speed * (resistance_home - resistance) + backlash * guard * np.maximum(0, claim - claim_before)
                                     - .10 * clip(mean_force_authorizing, 0, 1) - .06 * clip(mobilisation, 0, 1.5), 0, 1))
def e13(using, cost, intensity, base, base_funded, grant, site_rest, slack):
    need = cost * intensity * base * using; nb = need * (1 - base_funded); g = np.minimum(nb, grant); rest = nb - g
    pay = np.minimum(site_rest, slack); fr = np.where(b(site_rest) > 1e-9, pay / np.maximum(site_rest, 1e-9), 1.); paid = g + rest * fr
    cov = np.where(need > 1e-9, (need * base_funded + paid) / np.maximum(need, 1e-9), 1.)
    return dict(want_need=need, want_from_base=need * base_funded, want_from_grant=g, want_rest=rest, want_from_slack=rest * fr, want_coverage=cov, want_shortfall=1 - cov,
                want_intensity=np.where(b(using) > 0, intensity * clip(cov, 0, 1), intensity), want_grant_left=grant - g, want_slack_left=slack - pay)
def e13_phi(using, base_funded, reach_into_base, depth, belief, confidence):
    return dict(want_base_funded=np.where(b(using) > 0, clip(base_funded + reach_into_base * depth * sig((belief - .06) / .03) * confidence * (1 - base_funded), 0, 1), 0))
def e13_inflow(slack, base_now, base_at_start, inflow_rate, cap_share, force_economic_authorizing):
    i = inflow_rate * base_now * np.maximum(0., 1 + force_economic_authorizing); over = np.maximum(0, slack + i - cap_share * base_at_start)
    return dict(want_inflow=i, want_returned=over, want_slack=slack + i - over)
def e14(force, jump, mean_after_jump, return_speed, noise_sd, draw):
    f = force + jump
    return dict(want_without_noise=f + return_speed * (mean_after_jump - f), want_without_noise_clipped=clip(f + return_speed * (mean_after_jump - f), -1.5, 1.5),
                want_force=clip(f + (return_speed * (mean_after_jump - f) + noise_sd * draw), -1.5, 1.5))
def e14_own(force, mobilisation, mean_gain): return dict(want_force=force + (.02 * mobilisation + .15 * np.maximum(0, mean_gain)))
def e15(pressure, load_economic, load_political, load_social, force_economic_value, force_political_value, force_social_value, mean_force_authorizing, approved, speed):
    A = load_economic * force_economic_value + load_political * force_political_value + load_social * force_social_value + mean_force_authorizing + approved
    return dict(want_alignment=A, want_pressure=pressure + speed * (A - pressure))
def e16(utility, support, threshold, noise): return dict(want_chance=sig((utility + support - threshold) / noise))
def e16_capacity(sites_a_quarter): return dict(want_started_at_most=np.floor(sites_a_quarter), want_sites_a_quarter=np.minimum(6., sites_a_quarter * 1.12))
def e17(source_x, source_y, needs_x, needs_y, adapt, misreading, draw_x, draw_y, source_quality, draw_quality):
    nx, ny = misreading * draw_x, misreading * draw_y
    return dict(want_place_x=source_x + adapt * (needs_x - source_x) + nx, want_place_y=source_y + adapt * (needs_y - source_y) + ny,
                want_quality=source_quality * (1 - .15 * np.minimum(1, np.sqrt(nx ** 2 + ny ** 2))) + .03 * draw_quality)
def e18(memory, extinct_now, origin_belief):
    m = memory + np.where(b(extinct_now) > 0, np.where(b(origin_belief) > .06, .4, -.5), 0.)
    return dict(want_before_decay=m, want_memory=m * .96)
def e18_stop(using, intensity, belief, age, mandated):
    return dict(want_stops=b((b(using) > 0) & ((intensity < .05) | ((belief < -.01) & (age > 4) & (b(mandated) == 0)))))
def e19(quality, insight, new_mean, new_sd, draw):
    new = new_mean + .05 * insight + new_sd * draw
    return dict(want_new=new, want_quality=.3 * quality + .7 * new, want_belief=.05 + .02 * insight, want_precision=1 / .12 ** 2 + 0 * insight)
def e20(chance, clearances, tries): return dict(want_one_try=chance ** clearances, want_with_tries=(1 - (1 - chance) ** tries) ** clearances)
def grant_chance(standing_funders, belief, pressure): return dict(want_chance=sig(3 * (standing_funders - .5) + 12 * (belief - .07) + 1.0 * pressure))
def mobilise(mobilisation, allied, standing_parents, public_evidence):
    return dict(want_mobilisation=.8 * mobilisation + .15 * np.where(b(allied) > 0, 1.0, .35) * (1 + standing_parents) * (.5 + 6 * np.maximum(0, public_evidence)))
def share_reach(standing_educators, standing_funders, confidence): return dict(want_reach=.06 * (1 + standing_educators + np.maximum(0, standing_funders)) * (1 + confidence))
def brief(resistance, standing_educators, belief, confidence):
    return dict(want_resistance=np.maximum(0, resistance - .05 * (1 + standing_educators) * (1 + 5 * np.maximum(0, belief - .05))), want_confidence=np.minimum(1, confidence + .02))
def negotiate(support, resistance, standing_educators):
    s = np.minimum(1, support + .15 * np.maximum(0, standing_educators)); return dict(want_support=s, want_resistance=np.maximum(0, resistance - .05 * s))
def coach(assistance): return dict(want_assistance=np.minimum(1.5, assistance + .6))
def reallocate(base_funded, confidence): return dict(want_base_funded=np.minimum(1, base_funded + .15 * confidence))
def prepare(preparation): return dict(want_preparation=np.minimum(.35, preparation + .10))
def charter(public_evidence, foundation_money, chartered, partners): return dict(want_chartered=b((b(chartered) > 0) | ((b(partners) > 0) & (public_evidence > .06) & (foundation_money > 40))))
def support_filter(estimate, precision, resistance, draw):
    y = (1 - resistance) + .15 * draw; pr = 1 / .15 ** 2; p = .8 * precision
    return dict(want_seen=y, want_estimate=(p * estimate + pr * y) / (p + pr), want_precision=p + pr)
def buzz_step(buzz, reach, reach_before, shared, promotion):
    return dict(want_buzz=np.maximum(clip(.75 * buzz + 3. * np.maximum(0, reach - reach_before) + .4 * shared, 0, 1), promotion))
def similarity(x_a, y_a, x_b, y_b): return dict(want_similarity=np.exp(-((x_a - x_b) ** 2 + (y_a - y_b) ** 2) / (2 * 1.2 ** 2)))
def funding(from_base, from_grant_and_slack, base_all_sites, from_base_all_practices):
    tot = np.maximum(from_base + from_grant_and_slack, 1e-9)
    return dict(want_base_funded_share=from_base / tot, want_slack_dependence=from_grant_and_slack / tot, want_claim_on_base=from_base_all_practices / base_all_sites)
def entropy(share_eastside, share_westvale, share_beacon):
    sh = np.array([share_eastside, share_westvale, share_beacon], float); p = sh / max(sh.sum(), 1e-9)
    return dict(want_spread=float(-(p[p > 0] * np.log(p[p > 0])).sum() / np.log(3)) + 0.)
MOVES = ("coach", "reflect", "brief", "union", "ally", "prep", "grant", "redesign", "reallocate", "share", "charter")
def strategist(confidence, belief, belief_sd, fidelity, support_estimate, dissatisfaction, preparation, grant, slack, cost, intensity, base_funded, quarters_since_ask, age, redesigns, chartered, partners):
    s = dict(coach=1.4 * (1 - fidelity) + .3, reflect=12 * belief_sd, brief=1.1 * (1 - support_estimate), union=.9 * (1 - support_estimate),
             ally=1.0 * (1 - support_estimate) + .4 * dissatisfaction, prep=3 * max(0, .45 - confidence) * (preparation < .3))
    runway = (grant + slack) / max(1e-9, cost * intensity * 100 * (1 - base_funded))
    s["grant"] = 1.2 / (1 + runway) * (runway < 4) * (quarters_since_ask >= 3); good = float(sig((belief - .06) / .02))
    if belief < .03 and belief_sd < .08 and age > 3 and redesigns < 3: s["redesign"] = 3.
    s["reallocate"] = 1.3 * good * (1 - base_funded) * confidence; s["share"] = 1.2 * good * (confidence > .4); s["charter"] = 2.5 * good * (not chartered) * (belief_sd < .06) * partners
    plan = [k for k, v in sorted(s.items(), key=lambda kv: -kv[1] / World.COST[kv[0]] ** .5) if v > .35]; E, done = ACTORS["rosa"][1] - 45, []
    for mv in plan:
        if E >= World.COST[mv]: E -= World.COST[mv]; done.append(mv)
    return dict([("want_score_" + k, float(s.get(k, 0.))) for k in MOVES] + [("want_runway", float(runway)), ("want_order", " ".join(plan)), ("want_afforded", " ".join(done)), ("want_energy_left", float(E))])

# ================================================================= collecting rows
CHECKED, POOL, FORMULA = {}, {}, {}
def near(got, want, what):
    got, want = np.broadcast_arrays(b(got), b(want))
    bad = ~np.isclose(got, want, rtol=1e-11, atol=1e-12)
    assert not bad.any(), (what, got[bad][:4], want[bad][:4])
    return got.size
def keep(eq, branch, row, src="run"):
    """Reservoir of 40 per branch."""
    r = POOL.setdefault(eq, {}).setdefault(str(branch), [0, []]); r[0] += 1
    if len(r[1]) < 40: r[1].append((row, src))
    else:
        j = rng.integers(r[0])
        if j < 40: r[1][j] = (row, src)
def take(eq, formula, inputs, actual=None, where=None, branch=None, per=2):
    """Check the formula on all cells, then keep a few of each branch."""
    FORMULA[eq] = formula; names = list(inputs)
    arr = dict(zip(names, np.broadcast_arrays(*[b(inputs[n]) for n in names]))); shape = arr[names[0]].shape
    want = formula(**arr); mask = np.ones(shape, bool) if where is None else np.broadcast_to(where, shape)
    for k, v in (actual or {}).items():
        CHECKED[eq] = CHECKED.get(eq, 0) + near(b(want[k])[mask] if shape else want[k], np.broadcast_to(b(v), shape)[mask] if shape else v, (eq, k))
    br = np.broadcast_to(0 if branch is None else branch, shape)
    for v in np.unique(br[mask]):
        cells = np.argwhere(mask & (br == v))
        for c in cells[rng.choice(len(cells), min(per, len(cells)), replace=False)]:
            keep(eq, v, {n: float(arr[n][tuple(c)]) for n in names})
def invent(eq, branch, **inputs): keep(eq, branch, {k: float(v) for k, v in inputs.items()}, "random")
def code(*flags):
    """Several yes/no conditions as one branch number."""
    out = 0
    for f in flags: out = out * 2 + np.asarray(f, int)
    return out

# ================================================================= the probed world
BEFORE = [("# %d " % n, "ph%d" % n) for n in range(1, 15)] + [
    ('w.F += P["kF"]', "drift"), ("auth = w.F[:, 1].mean()", "drifted"), ('w.Pk += P["dP"]', "pk"), ("for i in np.where(u < pi)", "inv"),
    ("if w.repcap >= 1", "trial"), ('if Z.u("rep", T, S)', "rep"), ("w.repcap = min(6.", "repcap"), ("ad = can & (uu < pr)", "reps_done"),
    ("w.v[i, k] = w.v[s, k] *", "adapt"), ('hz = P["veto"]', "zdone"), ('for i, k in zip(*np.where(use & (Z.u("veto"', "hz"), ("w.phi = np.where(use", "phi"),
    ("for k in np.where(gone)[0]", "mem"), ("R2 = (w.z", "mem_done"), ("w.F[1, 1] += 0 if", "hdone"), ("w.record(t)", "end")]
def probed_step():
    lines, seen = [], set()
    for line in textwrap.dedent(inspect.getsource(World.step)).split("\n"):
        t = line.strip()
        for start, name in BEFORE:
            if t.startswith(start):
                lines.append(line[:len(line) - len(line.lstrip())] + 'w.probe("%s", dict(locals()))' % name); seen.add(name)
        lines.append(line)
    assert seen == {n for _, n in BEFORE}, {n for _, n in BEFORE} - seen
    ns = dict(ts.__dict__); exec(compile("\n".join(lines), "probed step", "exec"), ns); return ns["step"]
ARRAYS = ("z f h o phi age ta aware m pr v xi chan origin buzz mem Pk everR born F Fmu Hs H0 perm base slack grant C prep mob lena repcap approved e_acc x W sim thr cap y0 asp "
          "rho kap cost ell load v_lin xi_lin shared pull short base_new nonbase q Y obs U rosa_in prevshare acc").split()
class Snap: pass

class Probed(World):
    step = probed_step()
    def probe(w, name, loc):
        if name in ("rep", "adapt"): return getattr(w, "on_" + name)(loc)
        s = Snap()
        for a in ARRAYS:
            if hasattr(w, a): v = getattr(w, a); setattr(s, a, v.copy() if isinstance(v, (np.ndarray, dict)) else v)
        s.loc = {k: (v.copy() if isinstance(v, np.ndarray) else v) for k, v in loc.items() if isinstance(v, (np.ndarray, float, int))}
        if name == "ph1": w.s = {}; w.reps = []; w.adapting = None
        w.s[name] = s
        if name == "repcap": w.on_repcap = True
    # ---- events inside loops
    def on_rep(w, l):
        i = l["i"]; a = dict(utility=l["base"][i, 0], support=w.p["rep_support"], threshold=w.thr[i], noise=w.p["noise"])
        c = float(e16(**a)["want_chance"]); yes = bool(w.z_.u("rep", T, S)[l["t"], i] < c); w.reps.append((i, yes)); FORMULA["e16_acceptance"] = e16
        keep("e16_acceptance", int(c > .5) + 2 * yes, {k: float(v) for k, v in a.items()})
    def on_adapt(w, l):
        i, k, s, P = l["i"], l["k"], l["s"], w.p; nz = l["nz"]
        a = dict(source_x=w.xi[s, k, 0], source_y=w.xi[s, k, 1], needs_x=w.x[i, 0], needs_y=w.x[i, 1], adapt=P["adapt"], misreading=P["mis"], draw_x=nz[0], draw_y=nz[1],
                 source_quality=w.v[s, k], draw_quality=w.z_.n("vad", S, K)[i, k])
        w.adapting = (i, k, e17(**a)); FORMULA["e17_adaptation"] = e17; keep("e17_adaptation", int(P["mis"] * np.hypot(*nz) > 1), {n: float(v) for n, v in a.items()})
    def start(w, i, k, ch, z, f0, own):
        if ch == 3 and w.adapting and w.adapting[:2] == (i, k):
            o = w.adapting[2]; CHECKED["e17_adaptation"] = CHECKED.get("e17_adaptation", 0) + near([o["want_place_x"], o["want_place_y"], o["want_quality"]], [*w.xi[i, k], w.v[i, k]], "e17")
        if ch == 2: assert w.reps[-1] == (i, True); CHECKED["e16_acceptance"] = CHECKED.get("e16_acceptance", 0) + 1
        super().start(i, k, ch, z, f0, own)
    def dissat(w):
        y = w.y0.copy() if not w.ymeas else np.mean(w.ymeas[-4:], 0); a0, nb, f = w.asp.copy(), w.W @ y, w.F[:, 0].mean(); D = super().dissat()
        take("e3b_dissatisfaction", e3b, dict(aspiration=a0, performance=y, neighbours_performance=nb, mean_force_value=f), dict(want_aspiration=w.asp, want_dissatisfaction=D), branch=code(D > 0, D >= 1.5))
        return D
    def evaluate(w, t):
        first = getattr(w, "target", None) is None; yr = np.mean(w.ymeas[-4:], 0); tgt = yr.copy() if first else w.target.copy()
        o = copy.copy(w); o.z, o.C, o.prep, H00, perm0 = w.z.copy(), w.C.copy(), w.prep.copy(), float(w.H0[0]), float(w.perm[0]); auth = w.F[:, 1].mean(); P = w.p; dan = w.C_dan
        super().evaluate(t)
        c = e4(o.C, yr, first, tgt, auth, P["kC"], P["growth"], P["C_fire"], o.prep); gone = c["want_removed"] > 0
        take("e4_review", e4, dict(confidence=o.C, year_score=yr, first_review=float(first), target=tgt, mean_force_authorizing=auth, stakes=P["kC"], growth=P["growth"], removal_line=P["C_fire"], preparation=o.prep),
             dict(want_target=w.target, want_confidence=w.C, want_preparation=w.prep), branch=code(gone, c["want_confidence"] < .4, first, c["want_preparation"] >= .3, auth > 0), per=1)
        take("e4_use_at_removal", e4_use, dict(intensity=o.z, depth=w.h, kept_by_successor=P["champ"], removed=b(gone)[:, None]), dict(want_intensity=w.z), where=o.z > 0, branch=code(gone[:, None] & (w.h >= 0), w.h < .5), per=1)
        take("e4_superintendent", e4_chief, dict(confidence=dan, mean_gap=(yr - tgt)[ORG == 0].mean(), resistance_home=H00, permission=perm0),
             dict(want_confidence=w.C_dan, want_resistance_home=w.H0[0], want_permission=w.perm[0]), branch=code(w.C_dan == .6, perm0 < .4))
    # ---- moves
    def do(w, t, mv):
        r = ROSA; B = dict(Hs=w.Hs[0], C=w.C[r], m=w.m[r, 0], lena=w.lena, ta=w.ta[r, 0], phi=w.phi[r, 0], prep=w.prep[r], v=w.v[r, 0], found=w.acc["found"], pub=w.pub(0), ch=w.chartered, sh=w.shared[0], grant=w.grant[r, 0])
        ask = mv == "grant" and t - getattr(w, "last_ask", -9) >= 3 and w.p["ines"] and w.p["grants"]; ins = float(getattr(w, "insight", 0)); st = [w.standing("rosa", g) for g in range(3)]
        super().do(t, mv)
        if mv == "coach": take("move_coach", coach, dict(assistance=B["ta"]), dict(want_assistance=w.ta[r, 0]), branch=code(w.ta[r, 0] >= 1.5))
        if mv == "brief": take("move_brief", brief, dict(resistance=B["Hs"], standing_educators=st[1], belief=B["m"], confidence=B["C"]), dict(want_resistance=w.Hs[0], want_confidence=w.C[r]), branch=code(B["m"] > .05, w.Hs[0] == 0, w.C[r] >= 1))
        if mv == "union": take("move_negotiate", negotiate, dict(support=B["lena"], resistance=B["Hs"], standing_educators=st[1]), dict(want_support=w.lena, want_resistance=w.Hs[0]), branch=code(w.lena >= 1, w.Hs[0] == 0))
        if mv == "share": take("move_share", share_reach, dict(standing_educators=st[1], standing_funders=st[2], confidence=B["C"]), dict(want_reach=w.shared[0] - B["sh"]))
        if mv == "reallocate": take("move_reallocate", reallocate, dict(base_funded=B["phi"], confidence=B["C"]), dict(want_base_funded=w.phi[r, 0]), branch=code(w.phi[r, 0] >= 1))
        if mv == "prep": take("move_prepare", prepare, dict(preparation=B["prep"]), dict(want_preparation=w.prep[r]), branch=code(w.prep[r] >= .35))
        if mv == "charter": take("move_charter", charter, dict(public_evidence=B["pub"], foundation_money=B["found"], chartered=float(B["ch"]), partners=float(w.p["tom"] and w.p["ines"])), dict(want_chartered=float(w.chartered)), branch=code(w.chartered, B["pub"] > .06))
        if mv == "redesign":
            j = min(w.ndes, 11); take("e19_redesign", e19, dict(quality=B["v"], insight=ins, new_mean=w.p["vmu"], new_sd=w.p["vsd"], draw=w.z_.n("redes", 12)[j]), dict(want_quality=w.v[r, 0], want_belief=w.m[r, 0], want_precision=w.pr[r, 0]), branch=code(ins >= 1))
        if ask:
            won = w.grant[r, 0] > B["grant"]; a = dict(standing_funders=st[2], belief=B["m"], pressure=w.Pk[0]); c = float(grant_chance(**a)["want_chance"])
            assert won == bool(w.z_.u("grant", T)[t] < c and B["found"] > 12); CHECKED["move_grant"] = CHECKED.get("move_grant", 0) + 1
            FORMULA["move_grant"] = grant_chance; keep("move_grant", code(won), {k: float(v) for k, v in a.items()})
    def act(w, t):
        m0 = w.mob; super().act(t)
        if w.p["marcus"]: take("c36_mobilisation", mobilise, dict(mobilisation=m0, allied=float(w.allied), standing_parents=w.standing("marcus", 0), public_evidence=w.pub(0)), dict(want_mobilisation=w.mob), branch=code(w.allied, w.pub(0) < 0, w.pub(0) == 0))
    def iterate(w, t):
        e, p, H = w.Sup_hat, w.Sup_pr, w.Hs[0]; plan = super().iterate(t)
        take("support_filter", support_filter, dict(estimate=e, precision=p, resistance=H, draw=w.z_.n("sup", T)[t]), dict(want_estimate=w.Sup_hat, want_precision=w.Sup_pr))
        r = ROSA
        if w.launched and w.z[r, 0] >= .05:
            assert hasattr(w, "D")
            a = dict(confidence=w.C[r], belief=w.m[r, 0], belief_sd=1 / np.sqrt(w.pr[r, 0]), fidelity=w.f[r, 0], support_estimate=w.Sup_hat, dissatisfaction=w.D[r], preparation=w.prep[r], grant=w.grant[r, 0], slack=w.slack[r],
                     cost=w.cost[0], intensity=w.z[r, 0], base_funded=w.phi[r, 0], quarters_since_ask=t - getattr(w, "last_ask", -9), age=w.age[r, 0], redesigns=getattr(w, "ndes", 0), chartered=w.chartered, partners=w.p["tom"] and w.p["ines"])
            a = {k: float(v) for k, v in a.items()}; o = strategist(**a); assert o["want_order"].split() == plan, (o, plan); CHECKED["strategist"] = CHECKED.get("strategist", 0) + len(plan)
            FORMULA["strategist"] = strategist; keep("strategist", plan[0] if plan else "none", a)
        return plan
    # ---- everything else, at the end of each quarter
    def record(w, t):
        super().record(t); w.gather(t)
    def gather(w, t):
        P, s, Z, e = w.p, w.s, w.z_, w.e_now(); n1 = lambda a: a[:, None]
        auth = float(s["pk"].loc["auth"]); U8 = lambda q: b(s[q].z >= .05)
        if "drift" in s:
            a, d = s["ph1"], s["drift"]
            take("e14_force", e14, dict(force=a.F, jump=d.F - a.F, mean_after_jump=d.Fmu, return_speed=P["kF"], noise_sd=P["sF"], draw=Z.n("F", T, 3, 3)[t]), dict(want_force=s["drifted"].F), branch=code(d.F != a.F, abs(s["drifted"].F) >= 1.5), per=1)
        if P["ramp"] is None:
            take("e14_own_acts", e14_own, dict(force=s["hdone"].F[1, 1], mobilisation=w.mob, mean_gain=(w.z * w.q).sum(1).mean()), dict(want_force=w.F[1, 1]), branch=code((w.z * w.q).sum() > 0, w.mob > 0))
        p = s["pk"]; F = p.F
        take("e15_pressure", e15, dict(pressure=p.Pk, load_economic=w.load[:, 0], load_political=w.load[:, 1], load_social=w.load[:, 2], force_economic_value=F[0, 0], force_political_value=F[1, 0], force_social_value=F[2, 0],
             mean_force_authorizing=auth, approved=np.where(np.arange(K) == 0, p.approved, 0.), speed=P["dP"]), dict(want_alignment=p.loc["A"], want_pressure=s["ph2"].Pk), branch=code(np.arange(K) == 0, np.where(np.arange(K) == 0, p.approved, 0.) > 0), per=1)
        a = s["ph2"]; take("e13_inflow", e13_inflow, dict(slack=a.slack, base_now=a.base, base_at_start=P["B"], inflow_rate=P["slack_in"], cap_share=P["slack_cap"], force_economic_authorizing=a.F[0, 1]), dict(want_slack=s["ph3"].slack),
                           branch=code(s["ph3"].slack >= P["slack_cap"] * P["B"] - 1e-9, a.base < P["B"], a.F[0, 1] < -1), per=1)
        a = s["inv"]; take("e10_invention", e10, dict(invention_rate=P["iota"], dissatisfaction=w.D, slack=a.slack, slack_cap=P["slack_cap"] * P["B"], permission=a.perm[ORG], resistance=a.Hs[ORG]), dict(want_chance=a.loc["pi"]), branch=code(w.D > .5, a.loc["pi"] > .1), per=1)
        a = s["ph5"]; born = b(a.born >= 0)[None]; nb = a.W @ U8("ph5")
        take("e9a_awareness", e9a, dict(aware=a.aware, share_rate=P["share_rate"], neighbours_using=nb, evaluation=e, shared=a.shared[None], buzz=a.buzz[None], born=born), dict(want_aware=s["ph6"].aware),
             where=(born > 0) | (rng.random((S, K)) < .02), branch=code(nb > 0, a.shared[None] > 0, a.buzz[None] > .05, s["ph6"].aware >= 1), per=1)
        a, l = s["trial"], s["trial"].loc; use = U8("ph6"); cnt = b(w.W > 0) @ use; soc = w.W @ use; mob = w.mobd()[ORG]
        wt = dict(w_dissatisfaction=P["bD"], w_belief=P["bm"], w_neighbours=P["bn"], w_buzz=P["ba"], w_pressure=P["bA"], w_mobilisation=P["bmob"], w_cost=P["bc"], w_resistance=P["bH"], w_complexity=P["bk"], w_memory=P["bmem"])
        live = (a.born >= 0)[None] & np.ones((S, 1), bool)
        take("e9_utility", e9, dict(dissatisfaction=n1(w.D), evaluation=e, belief=a.m, neighbours_using=soc, using_neighbours=cnt, need_two=float(P["need2"]), buzz=a.buzz[None], pressure=a.Pk[None], mobilisation=n1(mob), cost=a.cost[None], slack=n1(a.slack), grant=a.grant,
             base=P["B"], radical=a.rho[None], resistance=n1(a.Hs[ORG]), mean_force_authorizing=auth, complexity=a.kap[None], memory=a.mem[None], **wt), dict(want_utility=a.U, want_fundable=l["fundable"], want_resistance_felt=l["H"], want_neighbours_counted=l["soc"]),
             where=live, branch=code(soc > 0, l["fundable"] < 1, P["need2"] and True, a.mem[None] != 0, auth > 0), per=1)
        take("e9_chance", e9_chance, dict(aware=a.aware, max_rate=P["r0"], utility=a.U, threshold=n1(w.thr), noise=P["noise"], using=use, born=b(a.born >= 0)[None], active_practices=n1(use.sum(1))), dict(want_chance_if_it_may=l["pr"], want_may_try=l["can"]),
             where=live | (rng.random((S, K)) < .01), branch=code(l["can"], use > 0, n1(use.sum(1) >= 2), a.aware > .3, l["pr"] > .05), per=1)
        if "repcap" in s: take("e16_capacity", e16_capacity, dict(sites_a_quarter=s["repcap"].repcap), dict(want_sites_a_quarter=s["reps_done"].repcap), branch=code(s["reps_done"].repcap >= 6))
        if "repcap" in s: assert sum(y for _, y in w.reps) == int((s["reps_done"].z >= .05).sum() - (s["trial"].z >= .05).sum())
        a, q, d = s["ph7"], s["zdone"], s["zdone"].loc; use = b(a.z >= .05); R = l["R"][None]; mand = b(a.chan == 4); tot = a.z.sum(1, keepdims=True)
        take("e11_intensity", e11, dict(using=use, intensity=a.z, other_intensity=tot - a.z, belief=a.m, evaluation=e, buzz=a.buzz[None], pressure=a.Pk[None], mandated=mand, pull_strength=P["eta"], least_pull=P["etaMin"], radical=w.rho[None], resistance=n1(a.Hs[ORG]),
             mean_force_authorizing=auth, depth=a.h, confidence=n1(a.C), reach=R), dict(want_shield=d["shield"], want_target=d["ztar"], want_room=d["room"], want_pull=d["pull"], want_intensity=q.z, want_resistance_felt=d["H"]), where=use > 0,
             branch=code(R > 2 / 3, mand > 0, d["room"] < d["ztar"], d["shield"] == 0, P["etaMin"] > 0, d["pull"] > .05), per=1)
        take("e11b_veto", e11b, dict(veto_rate=P["veto"], radical=w.rho[None], resistance=n1(a.Hs[ORG]), mean_force_authorizing=auth, depth=a.h, confidence=n1(a.C), reach=R, mandated=mand), dict(want_hazard=s["hz"].loc["hz"]), where=use > 0, branch=code(mand > 0, R > 2 / 3, d["shield"] > 0), per=1)
        a, c, d = s["ph8"], s["phi"], s["phi"].loc; use = b(d["use"])
        take("e13_funding", e13, dict(using=use, cost=w.cost[None], intensity=a.z, base=P["B"], base_funded=a.phi, grant=a.grant, site_rest=n1(d["tot"]), slack=n1(a.slack)), dict(want_need=d["need"], want_from_base=c.base_new, want_from_grant=d["g"], want_rest=d["rest"],
             want_coverage=d["cov"], want_shortfall=c.short, want_intensity=c.z, want_grant_left=c.grant, want_slack_left=n1(c.slack)), where=use > 0, branch=code(n1(d["pay"] < d["tot"] - 1e-9), a.grant > 0, a.phi > 0, d["need"] < 1e-9), per=1)
        take("e13_base_funded", e13_phi, dict(using=use, base_funded=c.phi, reach_into_base=P["aphi"], depth=c.h, belief=c.m, confidence=n1(c.C)), dict(want_base_funded=s["ph9"].phi), where=(use > 0) | (c.phi > 0), branch=code(c.phi > 0, c.m > .06, use > 0), per=1)
        a, c = s["ph9"], s["ph10"]; ta = c.ta if P["law_t"] is None or t < P["law_t"] else None
        take("e6_implementation", e6, dict(using=use, capacity=n1(w.cap), assistance=a.ta, ownership=a.o, complexity=w.kap[None], shortfall=a.short, fidelity=a.f, depth=a.h, age=a.age, mandated=mand, fidelity_speed=P["af"], depth_speed=P["ah"], turnover=P["turnover"]),
             dict(want_target_fidelity=c.loc["fs"], want_fidelity=c.f, want_ownership=c.o, want_depth=c.h, want_age=c.age, **({} if ta is None else dict(want_assistance=ta))), where=use > 0, branch=code(a.ta > .3, a.short > .01, mand > 0, a.h > .3), per=1)
        a, c = s["ph10"], s["ph11"]; fit = c.loc["fit"]
        take("e7_effect", e7, dict(quality=a.v, fidelity=a.f, place_x=a.xi[..., 0], place_y=a.xi[..., 1], needs_x=n1(w.x[:, 0]), needs_y=n1(w.x[:, 1]), fit_width=w.ell[None], dip=P["jdip"], radical=w.rho[None], age=a.age), dict(want_fit=fit, want_effect=c.q), where=use > 0,
             branch=code(a.age > 3, c.q > 0, fit < .3), per=1)
        take("e5_score", e5, dict(preparation=a.prep, total_intensity=a.z.sum(1), own_performance=w.y0, total_effect=(a.z * c.q).sum(1), force_economic_task=a.F[0, 2], force_social_task=a.F[2, 2], score_noise=P["sY"], draw=Z.n("meas", T, S)[t]),
             dict(want_effective_preparation=c.loc["effprep"], want_harm=c.loc["harm"], want_performance=c.Y, want_score=w.ymeas[-1]), branch=code(a.z.sum(1) > .3, a.prep > .2, a.z.sum(1) > 0), per=1)
        a, c, d = s["ph11"], s["ph12"], s["ph12"].loc; bonus = w.reflect_bonus()
        take("e8_belief", e8, dict(belief=a.m, precision=a.pr, using=use, intensity=a.z, effect=a.q, evidence_noise=P["sE"], draw=Z.n("obs", T, S, K)[t], own_weight=P["pi_own"], reflecting=bonus, buzz=a.buzz[None], evaluation=e, social_precision=d["ps"], social_evidence=d["num"]),
             dict(want_observation=c.obs, want_own_precision=d["po"], want_belief=c.m, want_precision=c.pr), where=(use > 0) | (d["ps"] > 0) | (rng.random((S, K)) < .01),
             branch=code(use > 0, d["ps"] > 0, bonus > 0, a.buzz[None] > .1, a.z < .1, c.pr > 1500), per=1)
        w.social(t, a, d, e)
        drop = s["mem"].loc["drop"]
        a = s["ph12"]; take("e18_abandonment", e18_stop, dict(using=use, intensity=a.z, belief=a.m, age=a.age, mandated=mand), dict(want_stops=drop), where=use > 0, branch=code(a.z < .05, a.m < -.01, a.age > 4, mand > 0), per=1)
        gone = s["mem"].loc["gone"]; org = np.where(w.origin >= 0, w.origin, 25); mo = s["mem"].m[org, np.arange(K)]
        take("e18_memory", e18, dict(memory=s["mem"].mem, extinct_now=b(gone), origin_belief=mo), dict(want_memory=s["ph13"].mem), branch=code(gone, mo > .06, s["mem"].mem != 0), per=1)
        a, c = s["ph12"], s["ph13"]; push = np.zeros(K)
        if P["fad"] and 3 <= t < 12: push[1] = P["fad_push"]
        take("buzz", buzz_step, dict(buzz=a.buzz, reach=c.loc["R2"], reach_before=l["R"], shared=w.shared, promotion=push), dict(want_buzz=c.buzz), where=(w.born >= 0), branch=code(push > 0, w.shared > 0, c.loc["R2"] > l["R"], c.buzz >= 1), per=1)
        a, c = s["ph14"], s["hdone"]; prev = a.prevshare if hasattr(a, "prevshare") else np.zeros(3); g = np.arange(3)
        take("e12_resistance", e12, dict(resistance=a.Hs, resistance_home=a.H0, return_speed=P["lamH"], backlash=P["back"], guard=.6 + .4 * ACTORS["sam"][2], claim=c.loc["newshare"], claim_before=prev, mean_force_authorizing=auth, mobilisation=w.mobd()),
             dict(want_resistance=w.Hs), branch=code(c.loc["newshare"] > prev, w.mobd() > 0, w.Hs <= 0, w.Hs >= 1, auth > 0), per=1)
        bn, nbs = w.base_new, w.nonbase; L = w.log[-1]
        take("funding_measures", funding, dict(from_base=bn[:, 0].sum(), from_grant_and_slack=nbs[:, 0].sum(), base_all_sites=w.base.sum(), from_base_all_practices=bn.sum()), dict(want_base_funded_share=L["disp"], want_slack_dependence=L["slackdep"], want_claim_on_base=L["claim"]),
             branch=code(bn[:, 0].sum() > 0, L["slackdep"] > .8, L["n"] > 0))
        for k in range(K):                                                  # pub
            u = np.where(w.z[:, k] >= .05)[0]
            if len(u) and rng.random() < .01: PUB.append((dict(), [dict(belief=float(w.m[i, k]), precision=float(w.pr[i, k])) for i in u], dict(want_public_evidence=w.pub(k))))
    def social(w, t, a, d, e):
        for _ in range(1):
            i, k = rng.integers(S), rng.integers(K); k = 0 if rng.random() < .5 else k
            js = np.where(w.W[i] > 0)[0]
            if d["ps"][i, k] <= 0 and rng.random() > .02: continue
            mem = [dict(tie_weight=float(w.W[i, j]), similarity=float(w.sim[i, j]), own_precision=float(d["po"][j, k]), observation=float(w.obs[j, k])) for j in js]
            c = w.p["pi_soc"] * e; ps = sum(c * m["tie_weight"] * m["similarity"] * m["own_precision"] for m in mem); num = sum(c * m["tie_weight"] * m["similarity"] * m["own_precision"] * m["observation"] for m in mem)
            near([ps, num], [d["ps"][i, k], d["num"][i, k]], "e8 social"); CHECKED["e8_social"] = CHECKED.get("e8_social", 0) + 2
            SOCIAL.append((dict(social_weight=float(w.p["pi_soc"]), evaluation=e), mem, dict(want_social_precision=float(d["ps"][i, k]), want_social_evidence=float(d["num"][i, k]))))
PUB, SOCIAL, DIV, AUC, TIP, LEARN = [], [], [], [], [], []

# ================================================================= measures of whole runs
LABELS = {"0 never-launched": 0, "1 quashed": 1, "2 niche": 2, "3 replication": 3, "4 diffusion": 4, "5 sector learns": 5, "m mandate": 6, "u unsettled": 7}
def classify_form(end, born, reach, reach_six_before, replication_users, diffusion_users, mandate_users, sector_learns):
    if born < 0: l = "0 never-launched"
    elif reach <= 0: l = "1 quashed"
    elif end - born < 8: l = "u unsettled"
    elif reach <= .15: l = "2 niche" if abs(reach - reach_six_before) <= .05 + 1e-9 else "u unsettled"
    elif mandate_users > max(replication_users, diffusion_users): l = "m mandate"
    else: l = "3 replication" if replication_users >= diffusion_users else "4 diffusion"
    f = "5 sector learns" if sector_learns else l
    return dict(want_label=l[2:].replace("-", "_").replace(" ", "_"), want_label_number=LABELS[l], want_form=f[2:].replace("-", "_").replace(" ", "_"), want_form_number=LABELS[f])
def whole_run(w, name):
    s = ts.sector_learns(w); Rk = np.array([h["R"] for h in w.H])
    for k in [0, 1] + list(rng.choice(np.arange(2, K), 3, replace=False)):
        ch = w.chan[:, k][w.z[:, k] >= .05]; a = dict(end=float(T), born=float(w.born[k]), reach=float(Rk[-1, k]), reach_six_before=float(Rk[-7, k]), replication_users=float((ch == 2).sum()), diffusion_users=float((ch == 3).sum()), mandate_users=float((ch == 4).sum()),
                                                          sector_learns=float(s["flag"]) if k == 0 else 0.)
        o = classify_form(**a); want = ts.classify(w, k); assert LABELS[want] == o["want_label_number"]
        if k == 0: assert LABELS[ts.label(w)] == o["want_form_number"]
        CHECKED["classify"] = CHECKED.get("classify", 0) + 1; FORMULA["classify"] = classify_form
        keep("classify", (o["want_label"], o["want_form"], abs(a["reach"] - .15) < .03), a)
    on = w.z[:, 0] >= .05; sh = [float((on[ORG == g]).mean()) for g in range(3)]; o = entropy(*sh); d = ts.measures(w, 0)
    CHECKED["spread_entropy"] = CHECKED.get("spread_entropy", 0) + near(o["want_spread"], d["spread_orgs"], "entropy"); FORMULA["spread_entropy"] = entropy
    keep("spread_entropy", sum(x > 0 for x in sh), dict(share_eastside=sh[0], share_westvale=sh[1], share_beacon=sh[2]))
    for k in (0, 1):
        u = [i for i in np.where(w.z[:, k] >= .05)[0]]
        if u and w.origin[k] >= 0: DIV.append((dict(origin_x=float(w.xi_lin[k, 0]), origin_y=float(w.xi_lin[k, 1])), [dict(is_origin=float(i == w.origin[k]), place_x=float(w.xi[i, k, 0]), place_y=float(w.xi[i, k, 1])) for i in u], dict(want_divergence=ts.divergence(w, k))))
        r, q = ts.tipping(w, k); TIP.append((dict(), [dict(quarter=float(t), reach=float(Rk[t, k])) for t in range(T)], dict(want_largest_rise=r, want_quarter=float(q))))
    ks = [k for k in range(K) if w.born[k] >= 0]; auc = ts.selection_accuracy(w)
    if len(ks) <= 14 and not np.isnan(auc):
        AUC.append((dict(), [dict(lineage=float(k), quality=float(w.v_lin[k]), sector_intensity=float(w.H[-1]["z"][k]), ever_tried_by=float(w.everR[k]), age=float(T - w.born[k])) for k in ks], dict(want_accuracy=float(auc))))
    mem = []
    for k in ks:
        u = w.z[:, k] >= .05; ad = int(((w.chan[:, k] == 3) & u & (np.linalg.norm(w.xi[:, k] - w.xi_lin[k], axis=-1) > .25)).sum())
        mem.append(dict(lineage=float(k), home_grown=float(k >= 2), origin_site=float(w.origin[k]), sites_using=float(u.sum()), organisations=float(len(set(ORG[u]))), adapted_uses=float(ad)))
    LEARN.append((s["flag"], (dict(sites=float(S)), mem, dict(want_origins=float(s["origins"]), want_stay_local=float(s["stay_local"]), want_up=float(s["up"]), want_down=float(s["down"]), want_learns=float(s["flag"])))))

# From the members alone: what a reader of the two files would compute.
def m_public(c, ms): return dict(want_public_evidence=sum(m["belief"] * m["precision"] for m in ms) / sum(m["precision"] for m in ms))
def m_divergence(c, ms):
    d = [np.hypot(m["place_x"] - c["origin_x"], m["place_y"] - c["origin_y"]) for m in ms if not m["is_origin"]]; return dict(want_divergence=float(np.mean(d)) if d else 0.)
def m_accuracy(c, ms):
    old = [m for m in ms if m["age"] >= 6]; n = good = 0.
    for i, a in enumerate(old):
        for o in old[:i]:
            if abs(a["quality"] - o["quality"]) < .03 or max(a["ever_tried_by"], o["ever_tried_by"]) < 3: continue
            d = (a["sector_intensity"] - o["sector_intensity"]) * (a["quality"] - o["quality"]); n += 1; good += 1. if d > 0 else .5 if d == 0 else 0.
    return dict(want_accuracy=good / n)
def m_tipping(c, ms):
    r = {m["quarter"]: m["reach"] for m in ms}; d = [(r[t] - r[t - 4], -t) for t in range(4, T)]; best = max(d); return dict(want_largest_rise=best[0], want_quarter=float(-best[1]))
def m_learns(c, ms):
    live = [m for m in ms if m["home_grown"] and m["sites_using"] > 0]; S_ = c["sites"]; local = [m["sites_using"] <= .15 * S_ + 1e-9 for m in live]
    o = dict(want_origins=len({m["origin_site"] for m in live}) / S_, want_stay_local=float(np.mean(local)) if live else 0., want_up=float(sum(m["organisations"] >= 2 and m["sites_using"] >= 3 for m in live)), want_down=float(sum(m["adapted_uses"] for m in ms)))
    o["want_learns"] = float(o["want_origins"] >= .30 and len(live) > 0 and o["want_stay_local"] >= .6 and o["want_up"] >= 1 and o["want_down"] >= 4); return o
def m_social(c, ms):
    k = [c["social_weight"] * c["evaluation"] * m["tie_weight"] * m["similarity"] * m["own_precision"] for m in ms]
    return dict(want_social_precision=sum(k), want_social_evidence=sum(x * m["observation"] for x, m in zip(k, ms)))
LONG = dict(e8_social=m_social, public_evidence=m_public, divergence=m_divergence, selection_accuracy=m_accuracy, tipping=m_tipping, sector_learns=m_learns)
def check_long(name, cases):
    for i, ms, want in cases:
        got = LONG[name](i, ms); CHECKED[name] = CHECKED.get(name, 0) + near([got[k] for k in want], list(want.values()), (name, i))

# ================================================================= the runs
def prior():
    u = rng.uniform; h = u(.3, .9)
    d = dict(rho0=u(.2, .9), kap0=u(.2, .8), cost0=u(.05, .4), ell=u(.5, 2), jdip=u(0, .25), sY=u(.05, .2), sE=u(.08, .3), e=u(.1, .9), theta=u(1.4, 2.6), theta_sd=u(.2, .6), noise=float(np.exp(u(np.log(.1), 0))), r0=u(.2, .6), H0=(h, h - .05, max(.1, h - .3)),
             eta=u(.1, .8), lamH=u(.05, .5), back=u(0, 5), veto=u(0, .2), kF=u(.05, .3), sF=u(.03, .1), dP=u(.1, .5), durable=u(0, 1), slack_in=u(.01, .04), slack_cap=u(.04, .12), cut=u(0, .15), aphi=u(.02, .4), kC=u(0, .6), growth=u(0, .06), C_fire=u(.1, .3),
             iota=float(np.exp(u(np.log(.005), np.log(.3)))), adapt=u(.1, .9), mis=u(.05, .5), share_rate=u(.03, .25), long_ties=u(0, .2), cross=u(0, .1), turnover=u(.01, .05), v0=.10 + .14 * rng.standard_normal())
    for n in "bD bm bn ba bA bmob bc bH bk bmem".split(): d[n] = DEFAULT[n] * u(.5, 2)
    return d
def configurations():
    out = [("base", {}, range(3))] + [(n, kw, range(2)) for n, kw in FORMS.items()]
    out += [("mandate", dict(law_t=8, kap0=.8, tom=False), range(2)), ("mandate with assistance", dict(law_t=8, law_ta=1.5, kap0=.8), range(1)), ("strong shocks", dict(shock=(2.5, 2.5, 3.)), range(2)), ("two sources", dict(need2=1, theta=1.2), range(2)), ("high stakes", dict(kC=.9, sY=.2), range(2)),
            ("fixed plan", dict(policy="fixed"), range(2)), ("no moves", dict(policy="none"), range(1)), ("poor idea", dict(v0=-.15, e=.8), range(4)), ("ramp", dict(ramp=[.9] * 14 + [-.3] * 10, H0=(.9, .9, .9), tom=False), range(1)), ("large allied push", dict(shock=(1., 2., 0.), kC=.5, v0=.4), range(2)),
            ("poor idea, wide", dict(v0=-.1, theta=1., sE=.3, e=.2), range(4)), ("weak pull kept", dict(etaMin=.2, shock=(1., 1., 0.), theta=1.2), range(1)), ("little money", dict(slack_in=.01, cost0=.4), range(2)),
            ("redesigned", dict(v0=.04, sE=.1, jdip=0., H0=(.3, .3, .3)), range(12)), ("late launch", dict(H0=(.95, .9, .8), shock=(1., 1., 0.), theta=1.4), range(20, 24))]
    return out + [("prior %d" % i, prior(), [100 + i]) for i in range(14)]
def run_all():
    for name, kw, seeds in configurations():
        for s in seeds:
            w = Probed(s, **kw).run(); v = World(s, **kw).run()
            assert w.log == v.log and w.moves == v.moves and w.events == v.events and np.array_equal(w.z, v.z), name        # probing changes nothing
            whole_run(w, name)
    for s in range(40, 70): w = World(s, **{**(FORMS["learns"] if s % 2 else {}), "tom": s % 3 > 0}).run(); whole_run(w, "more"); del w
    s = World(3); i, j = np.triu_indices(S, 1); take("similarity", similarity, dict(x_a=s.x[i, 0], y_a=s.x[i, 1], x_b=s.x[j, 0], y_b=s.x[j, 1]), dict(want_similarity=s.sim[i, j]), branch=code(s.sim[i, j] > .5, s.sim[i, j] < .05), per=20)

def inventions():
    """Branches that runs seldom or never meet, and equations with nothing to run."""
    u, g = rng.uniform, rng.standard_normal; w = World(0); FORMULA["e2_standing"] = e2
    for who, (bd, _, _) in ACTORS.items():
        for gi in range(3):
            a = {"value_" + n: VAL[gi, i] for i, n in enumerate(ts.BADGES)}; a.update({"degree_" + n: bd[i] for i, n in enumerate(ts.BADGES)}); a["track"] = 0.
            CHECKED["e2_standing"] = CHECKED.get("e2_standing", 0) + near(e2(**a)["want_standing"], w.standing(who, gi), "e2"); keep("e2_standing", "actors", {k: float(v) for k, v in a.items()})
            tr = u(-1, 1); near(e2(**{**a, "track": tr})["want_standing"], w.standing(who, gi, tr), "e2 track")
    for _ in range(24):
        a = {"value_" + n: u(-1, 1) for n in ts.BADGES}; a.update({"degree_" + n: u(0, 1) for n in ts.BADGES}); invent("e2_standing", "random", **a, track=u(-1.5, 1.5))
    FORMULA["e20_joint_action"] = e20
    for p, n, r in ((.95, 4, 3), (.95, 20, 3), (.95, 70, 3), (.8, 20, 3)): invent("e20_joint_action", "theory", chance=p, clearances=n, tries=r)
    for _ in range(40): invent("e20_joint_action", "random", chance=u(.5, .99), clearances=rng.integers(1, 30), tries=rng.integers(1, 6))
    for _ in range(30):
        invent("e14_force", "random", force=u(-1.5, 1.5), jump=u(-1.5, 1.5) * (rng.random() < .5), mean_after_jump=u(-1, 1), return_speed=u(.05, .3), noise_sd=u(.03, .1), draw=g())
        invent("e12_resistance", "random", resistance=u(0, 1), resistance_home=u(.3, .9), return_speed=u(.05, .5), backlash=u(0, 5), guard=u(.6, 1), claim=u(0, .3), claim_before=u(0, .3), mean_force_authorizing=u(-1, 1), mobilisation=u(0, 2))
        invent("e19_redesign", "random", quality=u(-.3, .3), insight=rng.integers(0, 8) * .15 if rng.random() < .8 else 1., new_mean=.1, new_sd=.14, draw=g())
        invent("e17_adaptation", "random", source_x=u(-1, 1), source_y=u(-1, 1), needs_x=u(-2, 2), needs_y=u(-2, 2), adapt=u(.1, .9), misreading=u(.05, .5), draw_x=2 * g(), draw_y=2 * g(), source_quality=u(-.2, .4), draw_quality=g())
        invent("move_share", "random", standing_educators=u(-1, 1), standing_funders=u(-1, 1), confidence=u(0, 1))
        invent("move_brief", "random", resistance=u(0, 1), standing_educators=u(-1, 1), belief=u(-.1, .3), confidence=u(.9, 1))
        invent("move_negotiate", "random", support=u(0, 1), resistance=u(0, .2) if rng.random() < .5 else u(0, 1), standing_educators=u(-1, 1))
        invent("move_grant", "random", standing_funders=u(-1, 1), belief=u(-.1, .3), pressure=u(-1, 1))
        invent("move_coach", "random", assistance=u(0, 1.5)); invent("move_reallocate", "random", base_funded=u(0, 1), confidence=u(0, 1)); invent("move_prepare", "random", preparation=u(.05, .35))
        invent("move_charter", "random", public_evidence=u(0, .12), foundation_money=u(0, 80), chartered=float(rng.random() < .2), partners=float(rng.random() < .8))
        invent("c36_mobilisation", "random", mobilisation=u(0, 1.5), allied=float(rng.random() < .5), standing_parents=u(-1, 1), public_evidence=u(-.1, .3))
        invent("e16_capacity", "random", sites_a_quarter=u(0, 7)); invent("e16_acceptance", "random", utility=u(-1, 4), support=u(0, 2), threshold=u(1, 3), noise=float(np.exp(u(np.log(.1), 0))))
        invent("e4_superintendent", "random", confidence=u(0, 1), mean_gap=u(-.3, .2), resistance_home=u(.3, 1), permission=(.3, .5, .8)[rng.integers(3)])
        invent("e8_belief", "random", belief=u(-.2, .3), precision=u(500, 5000), using=1., intensity=u(.05, 1), effect=u(-.2, .3), evidence_noise=u(.08, .3), draw=g(), own_weight=1., reflecting=.8 * (rng.random() < .5), buzz=u(0, 1), evaluation=u(.1, .9), social_precision=u(0, 300), social_evidence=u(-20, 60))
        invent("e13_inflow", "random", slack=u(0, 8), base_now=u(80, 100), base_at_start=100., inflow_rate=u(.01, .04), cap_share=u(.04, .12), force_economic_authorizing=u(-1.5, 1.5))
        invent("e11_intensity", "random", using=1., intensity=u(.05, 1), other_intensity=u(0, 1), belief=u(-.1, .25), evaluation=u(.1, .9), buzz=u(0, 1), pressure=u(-.5, 1.5), mandated=float(rng.random() < .2), pull_strength=u(.1, .8), least_pull=0., radical=u(.2, .9), resistance=u(0, 1), mean_force_authorizing=u(-1.5, 1.5), depth=u(0, 1), confidence=u(0, 1), reach=u(0, 1))
        invent("e18_memory", "random", memory=u(-1, 1), extinct_now=float(rng.random() < .6), origin_belief=u(-.05, .15))
        invent("spread_entropy", "random", share_eastside=u(0, 1) * (rng.random() < .8), share_westvale=u(0, 1) * (rng.random() < .8), share_beacon=u(0, 1) * (rng.random() < .6))
        R = rng.integers(0, 30) / 40; invent("classify", "random", end=24., born=rng.integers(-1, 20), reach=R, reach_six_before=rng.integers(0, 14) / 40, replication_users=rng.integers(0, 6), diffusion_users=rng.integers(0, 6), mandate_users=rng.integers(0, 8) * (rng.random() < .4), sector_learns=float(rng.random() < .1))
    for end_born, r, r6, n2, n3, n4 in ((8, .15, .1, 2, 3, 0), (7, .15, .1, 2, 3, 0), (9, .15, .2, 2, 3, 0), (9, .15, .225, 2, 3, 0), (9, .175, .1, 3, 3, 0), (9, .175, .1, 3, 3, 3), (9, .175, .1, 1, 2, 3), (9, .3, .1, 2, 1, 9), (9, 0., .1, 0, 0, 0), (7, 0., .1, 0, 0, 0), (9, .025, .025, 0, 0, 0), (9, .3, .3, 0, 0, 0)):
        keep("classify", "edges", dict(end=24., born=24. - end_born, reach=r, reach_six_before=r6, replication_users=float(n2), diffusion_users=float(n3), mandate_users=float(n4), sector_learns=0.), "random")

# ================================================================= writing
num = lambda v: v if isinstance(v, str) else repr(int(v)) if float(v).is_integer() and abs(v) < 1e15 else repr(float(v))
WRITTEN = {}
def select_rows(eq):
    pools = {k: [x for x in v[1]] for k, v in POOL[eq].items() if k != "random"}; rows, seen = pools.pop("edges", []), set()
    for v in pools.values(): rng.shuffle(v)
    invented = POOL[eq].get("random", [0, []])[1]; room = WANT_ROWS - (min(14, len(invented)) if pools else 0)
    if eq == "e2_standing": room = 24
    while len(rows) < room and any(pools.values()):
        for k in sorted(pools):
            if pools[k] and len(rows) < room:
                r, src = pools[k].pop(); key = tuple(r.values())
                if key not in seen: seen.add(key); rows.append((r, src))
    return rows + invented[:max(0, WANT_ROWS - len(rows))]
def write_flat(eq):
    rows = select_rows(eq); f = FORMULA[eq]; out = []
    for n, (r, _) in enumerate(rows):
        o = f(**r); out.append(dict(case="c%d" % (n + 1), **r, **{k: (v if isinstance(v, str) else float(v)) for k, v in o.items()}))
    dump(eq, out); WRITTEN[eq] = (len(out), sum(s == "random" for _, s in rows), len(POOL[eq]))
def dump(name, rows):
    with open(os.path.join(HERE, name + ".csv"), "w", newline="") as f:
        c = csv.writer(f, lineterminator="\n"); c.writerow(rows[0].keys())
        for r in rows: assert r.keys() == rows[0].keys(); c.writerow([num(v) for v in r.values()])
def write_long(name, cases):
    """Two files: one row a case, and one row a member with the case it belongs to."""
    dump(name + "_cases", [dict(case="c%d" % (n + 1), **i, **w) for n, (i, _, w) in enumerate(cases)])
    mem = [dict(member="m%d_%d" % (n + 1, j + 1), case="c%d" % (n + 1), **m) for n, (_, ms, _) in enumerate(cases) for j, m in enumerate(ms)]; dump(name + "_members", mem); WRITTEN[name] = (len(cases), 0, len(mem))
def pick(cases, n, most=10 ** 9):
    c = [x for x in cases if 0 < len(x[1]) <= most]; return [c[i] for i in sorted(rng.choice(len(c), min(n, len(c)), replace=False))]
def main():
    run_all(); inventions()
    for eq in sorted(POOL): write_flat(eq)
    for name, cases in (("e8_social", SOCIAL), ("public_evidence", PUB), ("divergence", DIV), ("selection_accuracy", AUC), ("tipping", TIP), ("sector_learns", [c for _, c in LEARN])): check_long(name, cases)
    write_long("e8_social", pick(SOCIAL, 12)); write_long("public_evidence", pick(PUB, 20, 6)); write_long("divergence", pick(DIV, 12, 10)); write_long("selection_accuracy", pick(AUC, 10, 9))
    write_long("tipping", pick([c for c in TIP if c[2]["want_largest_rise"] > 0], 6)); yes, no = [c for f, c in LEARN if f], [c for f, c in LEARN if not f]; write_long("sector_learns", pick(yes, 3, 60) + pick(no, 7, 20))
    for k in sorted(WRITTEN): print("%-26s rows %3d  invented %2d  branches/members %3d  values checked against World %d" % (k, *WRITTEN[k], CHECKED.get(k, 0)))
    if "--readme" in sys.argv:
        import columns
        path = os.path.join(HERE, "README.md"); text = open(path, encoding="utf-8").read(); a, z = "<!-- tables: written by shared_inputs.py --readme -->", "<!-- end of tables -->"
        i, j = text.index(a) + len(a), text.index(z)
        new = text[:i] + "\n\n" + columns.tables(HERE, WRITTEN, CHECKED) + "\n\n" + text[j:]
        with open(path, "w", encoding="utf-8") as f: f.write(new)
if __name__ == "__main__":
    main()
