# SPDX-License-Identifier: Apache-2.0
"""The numbers of sections 8, 9, 12 and 12.1, with standard errors: writes figures.json.

Usage:  python3 figures.py [section ...]      (all sections unless some are named)

Sections: forms leverage tip bistable account law slack select iterate collab theta prior
trace departures check.  A section that is run replaces its own part of figures.json and leaves the
others.  `check` compares what is there with the tables of theory.md (typed in below).
Everything is computed by theory_sim.py, which is not changed.
"""
import json, os, sys, time
import numpy as np
import theory_sim as ts

HERE = os.path.dirname(os.path.abspath(__file__))
FILE = os.path.join(HERE, "figures.json")
N = 200
LABELS = ["0 never-launched", "1 quashed", "2 niche", "3 replication", "4 diffusion", "5 sector learns", "m mandate", "u unsettled"]
FORMS = dict(list(ts.FORMS.items()) + [("base", {})])
last = lambda key: lambda w: float(w.log[-1][key])
at = lambda t, key: lambda w: float(w.log[t][key])


def arm(seeds, measures, make=None, **kw):
    """{name: array over seeds}; the worlds themselves are dropped at once (they are large)."""
    out = {k: [] for k in measures}
    for s in seeds:
        w = ts.World(s, **{**kw, **(make(s) if make else {})}).run()
        for k, f in measures.items(): out[k].append(f(w))
    return {k: np.array(v) for k, v in out.items()}


def stat(a):
    """Mean, standard deviation and standard error of the values that are numbers."""
    a = np.asarray(a, float); a = a[~np.isnan(a)]; n = len(a)
    sd = float(a.std(ddof=1)) if n > 1 else 0.
    return dict(mean=float(a.mean()) if n else None, sd=sd, se=sd / max(n, 1) ** .5, n=n)


def ratio(a, b):
    """Ratio of means, with the delta-method standard error."""
    a, b = np.asarray(a, float), np.asarray(b, float); r = a.sum() / max(b.sum(), 1e-9)
    return dict(ratio=float(r), se=float(np.sqrt(((a - r * b) ** 2).sum() / (len(a) - 1) / len(a)) / max(abs(b.mean()), 1e-9)), n=len(a))


def stats(d): return {k: stat(v) for k, v in d.items()}
def share(labels, l):
    p = float(np.mean([x == l for x in labels])); return dict(share=p, se=(p * (1 - p) / len(labels)) ** .5)


# ---------------------------------------------------------------- section 8
END = dict(reach=last("R"), depth=last("depth"), base_funded=last("disp"), divergence=ts.divergence, memory=lambda w: float(w.mem[0]))
def forms():
    out = {}
    for name, kw in FORMS.items():
        a = arm(range(1000), dict(label=ts.label, **END, intensity=lambda w: float(w.H[-1]["z"][0]), rosa_in=lambda w: float(w.rosa_in),
                                  rep_users=lambda w: float(((w.chan[:, 0] == 2) & (w.z[:, 0] >= .05)).sum()),
                                  dif_users=lambda w: float(((w.chan[:, 0] == 3) & (w.z[:, 0] >= .05)).sum())), **kw)
        lab = a.pop("label").tolist()
        out[name] = dict(n=1000, labels={l: share(lab, l) for l in LABELS}, end_state=stats(a),
                         first_200=dict(labels={l: share(lab[:200], l)["share"] for l in LABELS}, end_state={k: float(np.nanmean(v[:200])) for k, v in a.items()}))
    return out


# ---------------------------------------------------------------- section 9
def leverage():
    out = {}
    val = dict(within=lambda w: ts.cum(w, "val0"), outside=lambda w: ts.cum(w, "val_out"), energy=lambda w: float(w.energy_spent),
               bit1=lambda w: float(ts.bit1(w)), reach=last("R"))
    for name, kw in [("base", {}), ("no replicator", dict(tom=False)), ("no parents' platform", dict(marcus=False)), ("hostile system", dict(H0=(.9, .9, .8)))]:
        A, B = arm(range(N), val, **kw), arm(range(N), val, **{**kw, "policy": "none"})
        dW, dO, E = A["within"] - B["within"], A["outside"] - B["outside"], A["energy"]
        bs = np.random.default_rng(0).integers(0, N, (400, N))
        l1 = 100 * dW[bs].sum(1) / E[bs].sum(1); l2 = dO[bs].sum(1) / np.maximum(dW[bs].sum(1), 1e-9)
        out[name] = dict(bit1=stat(A["bit1"]), L1_per_100_energy=ratio(100 * dW, E), L1_90=np.percentile(l1, [5, 95]).tolist(),
                         L2=ratio(dO, dW), L2_90=np.percentile(l2, [5, 95]).tolist(), total_per_100_energy=ratio(100 * (dW + dO), E),
                         within_difference=stat(dW), outside_difference=stat(dO), energy=stat(E), reach_difference=stat(A["reach"] - B["reach"]),
                         share_harmed=stat((dW + dO < 0).astype(float)),
                         with_moves=stats(A), duties_only=stats(B))
    return out


# ---------------------------------------------------------------- section 12.1
LEVELS = (-.3, -.1, 0., .1, .2, .3, .4, .6, .8)
def tip():
    R = dict(reach=last("R"))
    table = {}
    for name, H in (("weak H=.3", .3), ("mid H=.6", .6), ("strong H=.9", .9)):
        table[name] = {"%g" % l: stat(arm(range(N), R, H0=(H,) * 3, tom=False, ramp=[l] * ts.T)["reach"]) for l in LEVELS}
    up = [.9 * i / 11 for i in range(12)]; rp = up + up[::-1]
    a = arm(range(N), {str(t): at(t, "R") for t in range(ts.T)}, H0=(.6,) * 3, tom=False, ramp=rp)
    ramp = [dict(quarter=t, pressure=rp[t], **stat(a[str(t)])) for t in range(ts.T)]
    pulse = {str(d): stat(arm(range(N), R, H0=(.6,) * 3, tom=False, ramp=[0.] * 6 + [.6] * d + [0.] * (ts.T - 6 - d))["reach"]) for d in (0, 2, 4, 8, 12, 18)}
    return dict(final_reach_by_pressure=table, slow_ramp_up_and_down=ramp, pulse_of_d_quarters=pulse)


def bistable():
    """72 quarters; the first 16 seeds are theory.md's own."""
    out = {}; ts.T = 72
    try:
        for H in (.6, .9):
            for th in (2.0, 2.8):
                row = {}
                for nm, rp in (("never pushed", [0.] * 72), ("pushed", [.9] * 14 + [0.] * 58)):
                    a = arm(range(N), {"q%d" % t: at(t, "R") for t in (13, 35, 71)}, H0=(H,) * 3, tom=False, theta=th, ramp=rp)
                    row[nm] = {k: dict(stat(v), first_16=float(v[:16].mean())) for k, v in a.items()}
                    row[nm + " (array)"] = a["q71"]
                row["difference_q71"] = stat(row.pop("pushed (array)") - row.pop("never pushed (array)"))
                out["H=%g theta=%g" % (H, th)] = row
    finally: ts.T = 24
    return out


# ---------------------------------------------------------------- findings 3 to 9
def account():
    M = dict(removed=lambda w: float(not w.rosa_in), mean_measured=lambda w: float(np.mean(w.ymeas)), mean_true=lambda w: float(w.Y.mean()), reach=last("R"), label=ts.label)
    out, base = {}, None
    for name, kw in [("base", {}), ("no measurement noise", dict(sY=0.)), ("noisier measure", dict(sY=.2)), ("light mandate .05", dict(prep_mand=.05)),
                     ("heavy mandate .30", dict(prep_mand=.30)), ("high stakes kC .6", dict(kC=.6)), ("no stakes kC 0", dict(kC=0.))]:
        a = arm(range(N), M, **kw); lab = a.pop("label"); base = base or a
        out[name] = dict(stats(a), difference_from_base={k: stat(a[k] - base[k]) for k in a})
        if name == "light mandate .05": light = a
        if name == "heavy mandate .30": out["heavy minus light"] = {k: stat(a[k] - light[k]) for k in a}
        if name == "base":
            gone = a["removed"] > 0
            out["labels in base by whether she stays"] = {who: dict(n=int(m.sum()), labels={l: share(lab[m].tolist(), l) for l in LABELS}) for who, m in (("stays", ~gone), ("removed", gone))}
    return out


def law():
    M = dict(reach=at(14, "R"), fidelity=at(14, "fid"), depth=at(14, "depth"), ownership=at(14, "own"),
             effect_per_user=lambda w: float((w.log[14]["val0"] + w.log[14]["out0"]) / max(w.log[14]["n"], 1)))
    out, base = {}, None
    for name, kw in [("no mandate", {}), ("mandate, no capacity", dict(law_t=8)), ("mandate + assistance", dict(law_t=8, law_ta=1.5))]:
        a = arm(range(N), M, tom=False, kap0=.8, **kw); base = base or a
        out[name] = dict(stats(a), first_100={k: float(v[:100].mean()) for k, v in a.items()}, difference_from_no_mandate={k: stat(a[k] - base[k]) for k in a})
    out["joint action"] = [dict(p=p, clearances=m, one_try=p ** m, three_tries=(1 - (1 - p) ** 3) ** m) for p, m in ((.95, 4), (.95, 20), (.95, 70), (.8, 20))]
    return out


def slack():
    M = dict(z=lambda w: float(w.H[-1]["z"][0]), slackdep16=at(16, "slackdep"), disp16=at(16, "disp"))
    out, keep = {}, {}
    for name, kw in [("slack only", dict(aphi=0.)), ("default", {}), ("displacing", dict(aphi=.5))]:
        kw = {**ts.FORMS["diffusion"], "grants": False, "cut": .10, **kw}
        A, B = arm(range(N), M, **kw), arm(range(N), M, **{**kw, "shock": (1., 1., 0.)}); keep[name] = (A["z"], B["z"])
        out[name] = dict(intensity_kept=ratio(A["z"], B["z"]), slack_dependence_q16=stat(A["slackdep16"]), base_funded_q16=stat(A["disp16"]), with_cut=stat(A["z"]), without_cut=stat(B["z"]))
    g = np.random.default_rng(0).integers(0, N, (2000, N))
    r = {k: a[g].sum(1) / b[g].sum(1) for k, (a, b) in keep.items()}
    for a, b in (("default", "slack only"), ("displacing", "default"), ("displacing", "slack only")):
        out["%s minus %s" % (a, b)] = dict(mean=out[a]["intensity_kept"]["ratio"] - out[b]["intensity_kept"]["ratio"], se=float((r[a] - r[b]).std(ddof=1)), n=N)
    return out


def select():
    M = dict(accuracy=ts.selection_accuracy, fad_peak=lambda w: max(r["fadR"] for r in w.log), focal_reach=last("R"), value_per_site=lambda w: float(w.log[-1]["val"] / ts.S))
    res = {e: arm(range(N), M, e=e, iota=.15, fad_push=.6, theta=1.5) for e in (.05, .25, .5, .75, .95)}
    out = {"e=%g" % e: stats(a) for e, a in res.items()}
    out["e=0.95 minus e=0.05"] = {k: stat(res[.95][k] - res[.05][k]) for k in M}
    return out


def iterate():
    M = dict(value=lambda w: ts.cum(w, "val"), reach=last("R"), survives=lambda w: float(w.log[-1]["n"] > 0), keeps_post=lambda w: float(w.rosa_in))
    hv = lambda s: dict(v0=float(.05 + .14 * np.random.default_rng([7, s]).standard_normal()))
    out = {}
    for name, kw in [("base", {}), ("harder politics", dict(H0=(.8, .7, .5))), ("shocks moved", dict(shock_t=(3, 8, 12)))]:
        A, B = arm(range(N), M, hv, policy="iterate", **kw), arm(range(N), M, hv, policy="fixed", **kw)
        out[name] = dict(iterate=stats(A), fixed=stats(B), difference={k: stat(A[k] - B[k]) for k in M})
    return out


def collab():
    M = dict(v=lambda w: ts.cum(w, "val_out")); out = {}
    full = {r: arm(range(N), M, policy=r)["v"] for r in ("none", "iterate")}
    for nm, off in [("parents' organiser", dict(marcus=False)), ("foundation and replicator", dict(tom=False, ines=False)), ("state policy official", dict(joan=False))]:
        z, a = (arm(range(N), M, policy=r, **off)["v"] for r in ("none", "iterate")); b, ab = full["none"], full["iterate"]
        out[nm] = dict(neither=stat(z), principal_alone=stat(a - z), other_alone=stat(b - z), both=stat(ab - z), synergy=stat(ab - a - b + z))
    return out


def theta():
    M = dict(reach_q16=at(16, "R"), reach_q23=last("R")); out = {}
    for th in (1., 1.4, 2., 2.6, 3.2):
        a = arm(range(N), M, theta=th); out["theta=%g" % th] = dict(stats(a), first_60={k: float(v[:60].mean()) for k, v in a.items()})
    a = arm(range(N), M, shock=(1., 1., 0.)); out["no recession"] = dict(stats(a), first_60={k: float(v[:60].mean()) for k, v in a.items()})
    return out


def prior(draws=1000):
    """The draws of ex_sens, in its order, so the same 1,000 worlds."""
    g = np.random.default_rng(11); X, Y, L = [], [], []
    names = ("theta", "H", "eta", "e", "log iota", "adapt", "ell", "cut", "slack_in", "v0", "kap0", "kC", "aphi", "durable", "bn", "share_rate")
    ys = ("peak_reach", "final_reach", "intensity", "total_value", "keeps_post")
    for s in range(draws):
        u = g.uniform; d = dict(theta=u(1.4, 2.6), eta=u(.1, .8), e=u(.1, .9), adapt=u(.1, .9), ell=u(.5, 2.), cut=u(0, .15), slack_in=u(.01, .04), v0=g.normal(.10, .14),
            kap0=u(.2, .8), kC=u(0, .6), aphi=u(.02, .4), durable=u(0, 1), bn=u(.5, 3), share_rate=u(.03, .25), iota=float(np.exp(u(np.log(.005), np.log(.3)))))
        H = u(.3, .9); d["H0"] = (H, H - .05, max(.1, H - .3)); w = ts.World(s, **d).run()
        X.append([d["theta"], H, d["eta"], d["e"], np.log(d["iota"])] + [d[k] for k in names[5:]]); L.append(ts.label(w))
        Y.append([max(r["R"] for r in w.log), w.log[-1]["R"], w.H[-1]["z"][0] / ts.S, ts.cum(w, "val"), float(w.rosa_in)])
    rk = lambda a: a.argsort(0).argsort(0).astype(float)
    def corr(X, Y): return np.corrcoef(rk(X).T, rk(Y).T)[:len(names), len(names):]
    X, Y = np.array(X), np.array(Y); c = corr(X, Y)
    b = np.random.default_rng(0).integers(0, draws, (200, draws)); se = np.std([corr(X[i], Y[i]) for i in b], axis=0, ddof=1)
    return dict(draws=draws, labels={l: share(L, l) for l in LABELS}, rank_correlation={n: {y: dict(r=float(c[i, j]), se=float(se[i, j])) for j, y in enumerate(ys)} for i, n in enumerate(names)},
                note="ranks by argsort().argsort(): ties (keeps_post, reach) are broken by order, as in ex_sens")


def trace():
    w = ts.World(15).run()
    out = dict(seed=15, label=ts.label(w), log=[{k: float(v) for k, v in r.items()} for r in w.log], moves=w.moves, events=w.events, measures=ts.measures(w, 0, {}, 15),
               channels=[int(((w.chan[:, 0] == c) & (w.z[:, 0] >= .05)).sum()) for c in (1, 2, 3, 4)], by_organisation=[int((w.z[ts.ORG == g, 0] >= .05).sum()) for g in range(3)], contrast={})
    for s in (1, 12, 17):
        w = ts.World(s).run(); out["contrast"][str(s)] = dict(users=[int(r["n"]) for r in w.log], slackdep=[r["slackdep"] for r in w.log], events=w.events, label=ts.label(w))
    return out


# ---------------------------------------------------------------- what each departure from theory.md is worth
DEPARTURES = {   # name: replacements in the text of theory_sim.py that make it do what theory.md says there (README.md, "Where the two differ")
    "energy by E1b": [('E = ACTORS["rosa"][1] - 45', 'E = ACTORS["rosa"][1] * (.6 + .4 * ACTORS["rosa"][2]) - 45')],
    "resistance not lowered by authority": [('H = (w.Hs[ORG] * (1 - .5 * np.clip(auth, 0, 1)))[:, None]', 'H = w.Hs[ORG][:, None]')],
    "shield with authority below 0": [('shield = np.clip(.5 * np.clip(auth, 0, 1)', 'shield = np.clip(.5 * auth')],
    "no buzz in what is observed": [(' + .03 * w.buzz * (1 - e)', '')],
    "shock after the drift": [('w.F[0, 1] += .5 * P["shock"][0];', 'w.J = np.zeros((3, 3)); w.J[0, 1] = .5 * P["shock"][0];'), ('w.F += J * P["shock"][1];', 'w.J = J * P["shock"][1];'),
                              ('w.F[0, 1] -= .6 * P["shock"][2];', 'w.J = np.zeros((3, 3)); w.J[0, 1] = -.6 * P["shock"][2];'), ('Z.n("F", T, 3, 3)[t]\n', 'Z.n("F", T, 3, 3)[t] + getattr(w, "J", 0); w.J = 0\n')],
    "no residue of intensity after a removal": [('if t % 4 == 3: w.evaluate(t)', 'if t % 4 == 3: w.evaluate(t); w.z[w.z < .05] = 0')],
    "sources as at the start of the phase": [('srcs = np.where((w.z[:, k] >= .05)', 'srcs = np.where((usef[:, k] > 0)')],
    "no rep_support": [('rep_support=.9,', 'rep_support=0.,')],
    "launch money is spent": [('a = min(3., w.slack[r]); w.grant[r, 0] += a;', 'a = min(3., w.slack[r]); w.acc["setup"] += a;')],
    "removal leaves preparation alone": [(' w.prep[i] = min(.3, w.prep[i] + .1)', '')],
    "no invention at a site with two": [('for k in (2 + i, 2 + S + i):', 'for k in (() if (w.z[i] >= .05).sum() >= 2 else (2 + i, 2 + S + i)):')],
    "a replaced superintendent changes nothing": [('w.H0[0] = min(1, w.H0[0] + .1); w.C_dan = .6; w.perm[0] = .3;', 'w.C_dan = .6;')],
}
def departures():
    M = dict(reach=last("R"), value=lambda w: sum(r["val"] for r in w.log), keeps_post=lambda w: float(w.rosa_in), rep_users=lambda w: float(((w.chan[:, 0] == 2) & (w.z[:, 0] >= .05)).sum()))
    text = open(os.path.join(HERE, "theory_sim.py"), encoding="utf-8").read(); base = arm(range(N), M); out = dict(base=stats(base))
    for name, changes in DEPARTURES.items():
        t = text
        for a, b in changes: assert t.count(a) == 1, (name, a, t.count(a)); t = t.replace(a, b)
        ns = dict(__name__="variant"); exec(compile(t, name, "exec"), ns)
        ws = {k: [] for k in M}
        for s in range(N):
            w = ns["World"](s).run()
            for k, f in M.items(): ws[k].append(f(w))
        out[name] = {k: dict(stat(ws[k]), minus_base=stat(np.array(ws[k]) - base[k])) for k in M}
    return out


# ---------------------------------------------------------------- theory.md's own tables
def check():
    f = json.load(open(FILE)); rows = []
    def row(what, md, ref, se, unit, same=None):
        """unit: the last digit printed in theory.md; same: the reference on theory.md's own seeds."""
        off = max(0., abs(md - ref) - unit / 2 - 1e-12); z = off / se if se > 1e-12 else (0. if off == 0 else float("inf"))
        rows.append(dict(what=what, theory_md=md, reference=ref, se=se, standard_errors_apart=(z if np.isfinite(z) else "no spread"), same_seeds=same,
                         same_seeds_agree=(None if same is None else bool(abs(md - same) <= unit / 2 + 1e-9))))
    md = {"quashed": (.99, .01, 0, 0, 0, 0), "niche": (.04, .92, 0, .03, 0, .01), "replication": (.02, .17, .66, .11, 0, .04), "diffusion": (.01, .10, 0, .81, 0, .08),
          "learns": (0, .01, 0, .01, .97, 0), "base": (.02, .21, .35, .27, .01, .14)}
    order = ["1 quashed", "2 niche", "3 replication", "4 diffusion", "5 sector learns", "u unsettled"]
    for k, v in md.items():
        for l, x in zip(order, v):
            r = f["forms"][k]; p = r["labels"][l]["share"]
            # theory.md's figure is itself from 200 seeds, so its own error is added
            row("section 8, %s, %s" % (k, l), x, p, (max(p, 1e-3) * (1 - min(p, .999)) * (1 / 1000 + 1 / 200)) ** .5, .01, r["first_200"]["labels"][l])
    for k, v in {"niche": (.05, .64, .47, .13), "replication": (.36, .30, .27, .11), "diffusion": (.33, .49, .48, 1.27), "learns": (.10, .61, .45, .82)}.items():
        for m, x in zip(("reach", "depth", "base_funded", "divergence"), v):
            r = f["forms"][k]; s = r["end_state"][m]; row("section 8 end state, %s, %s" % (k, m), x, s["mean"], s["sd"] * (1 / 1000 + 1 / 200) ** .5, .01, r["first_200"]["end_state"][m])
    pl = f["prior"]["labels"]
    for l, x in zip(order, (.28, .25, .11, .15, .15, .05)): row("section 8 prior, %s" % l, x, pl[l]["share"], pl[l]["se"], .01, pl[l]["share"])
    for k, (b, l1, l2, tot) in {"base": (.98, .101, .5, .152), "no replicator": (.98, .104, .4, .143), "no parents' platform": (.98, .097, .4, .133), "hostile system": (.96, .075, .6, .117)}.items():
        r = f["leverage"][k]
        row("section 9, %s, P(bit 1)" % k, b, r["bit1"]["mean"], r["bit1"]["se"], .01, r["bit1"]["mean"])
        row("section 9, %s, L1" % k, l1, r["L1_per_100_energy"]["ratio"], r["L1_per_100_energy"]["se"], .001, r["L1_per_100_energy"]["ratio"])
        row("section 9, %s, L2" % k, l2, r["L2"]["ratio"], r["L2"]["se"], .1, r["L2"]["ratio"])
        row("section 9, %s, total" % k, tot, r["total_per_100_energy"]["ratio"], r["total_per_100_energy"]["se"], .001, r["total_per_100_energy"]["ratio"])
    def plain(what, x, s, unit): row(what, x, s.get("mean", s.get("ratio", s.get("share", s.get("r")))), s["se"], unit, s.get("mean", s.get("ratio", s.get("share", s.get("r")))))
    for k, v in {"weak H=.3": (.08, .21, .32, .46, .57, .64, .68, .72, .79), "mid H=.6": (.08, .20, .27, .37, .47, .56, .64, .69, .78), "strong H=.9": (.07, .17, .23, .30, .37, .45, .52, .61, .70)}.items():
        for l, x in zip(LEVELS, v): plain("12.1, %s, pressure %g" % (k, l), x, f["tip"]["final_reach_by_pressure"][k]["%g" % l], .01)
    for d, x in (("0", .27), ("2", .34), ("4", .44), ("8", .61), ("12", .68)): plain("12.1, pulse of %s quarters" % d, x, f["tip"]["pulse_of_d_quarters"][d], .01)
    rp = f["tip"]["slow_ramp_up_and_down"]; plain("12.1, slow ramp, .74 going up (q9)", .35, rp[9], .01); plain("12.1, slow ramp, .74 coming down (q14)", .76, rp[14], .01)
    for k, (hi, lo) in {"H=0.6 theta=2": (.74, .30), "H=0.6 theta=2.8": (.60, .08), "H=0.9 theta=2": (.63, .26), "H=0.9 theta=2.8": (.39, .10)}.items():
        for nm, x in (("pushed", hi), ("never pushed", lo)):
            s = f["bistable"][k][nm]["q71"]; row("12.1 two basins, %s, %s" % (k, nm), x, s["mean"], s["sd"] * (1 / N + 1 / 16) ** .5, .01, s["first_16"])
    a = f["account"]
    for k, x in (("base", .36), ("no measurement noise", .04), ("no stakes kC 0", 0.), ("high stakes kC .6", .67), ("light mandate .05", .26), ("heavy mandate .30", .49)): plain("finding 3, removed, %s" % k, x, a[k]["removed"], .01)
    for k, s, t in (("light mandate .05", -.028, -.096), ("heavy mandate .30", .061, -.117)): plain("finding 3, mean score, %s" % k, s, a[k]["mean_measured"], .001); plain("finding 3, true performance, %s" % k, t, a[k]["mean_true"], .001)
    plain("finding 3, reach, stakes off", .37, a["no stakes kC 0"]["reach"], .01); plain("finding 3, reach, base", .28, a["base"]["reach"], .01)
    w = a["labels in base by whether she stays"]
    for who, rep, ni in (("stays", .43, .21), ("removed", .22, .22)): plain("finding 3, replication where she %s" % who, rep, w[who]["labels"]["3 replication"], .01); plain("finding 3, niche where she %s" % who, ni, w[who]["labels"]["2 niche"], .01)
    for k, vals in {"no mandate": (.23, .46, .22, None, .009), "mandate, no capacity": (.82, .29, .10, None, .003), "mandate + assistance": (None, .57, None, None, .006)}.items():
        for m, x in zip(("reach", "fidelity", "depth", "ownership", "effect_per_user"), vals):
            if x is not None: s = f["law"][k][m]; row("finding 4, %s, %s" % (k, m), x, s["mean"], s["sd"] * (1 / N + 1 / 100) ** .5, .001 if m == "effect_per_user" else .01, f["law"][k]["first_100"][m])
    for k, x in (("slack only", .21), ("default", .39), ("displacing", .48)): plain("finding 5, intensity kept, %s" % k, x, f["slack"][k]["intensity_kept"], .01)
    for e, acc, fad, v in (("e=0.05", .59, .59, .007), ("e=0.95", .69, .36, .011)):
        s = f["select"][e]; plain("finding 6, accuracy, %s" % e, acc, s["accuracy"], .01); plain("finding 6, fad peak, %s" % e, fad, s["fad_peak"], .01); plain("finding 6, value per site, %s" % e, v, s["value_per_site"], .001)
    s = f["iterate"]["base"]; plain("finding 7, value difference", .58, s["difference"]["value"], .01)
    for who, kp, re in (("iterate", .66, .13), ("fixed", .33, .15)): plain("finding 7, keeps post, %s" % who, kp, s[who]["keeps_post"], .01); plain("finding 7, reach, %s" % who, re, s[who]["reach"], .01)
    for k, x in (("parents' organiser", .13), ("foundation and replicator", .12), ("state policy official", 0.)): plain("finding 8, synergy, %s" % k, x, f["collab"][k]["synergy"], .01)
    for th, q16, q23 in (("theta=1", .76, .23), ("theta=3.2", .09, .17)):
        for m, x in (("reach_q16", q16), ("reach_q23", q23)): s = f["theta"][th][m]; row("finding 9, %s, %s" % (th, m), x, s["mean"], s["sd"] * (1 / N + 1 / 60) ** .5, .01, f["theta"][th]["first_60"][m])
    s = f["theta"]["no recession"]["reach_q23"]; row("finding 9, no recession, final reach", .68, s["mean"], s["sd"] * (1 / N + 1 / 60) ** .5, .01, f["theta"]["no recession"]["first_60"]["reach_q23"])
    rc = f["prior"]["rank_correlation"]
    for p, y, x in (("v0", "final_reach", .67), ("slack_in", "final_reach", .34), ("log iota", "total_value", .69), ("kC", "keeps_post", -.44)): plain("finding 9, rank correlation, %s with %s" % (p, y), x, rc[p][y], .01)
    return rows


SECTIONS = dict(forms=forms, leverage=leverage, tip=tip, bistable=bistable, account=account, law=law, slack=slack, select=select, iterate=iterate, collab=collab, theta=theta, prior=prior, trace=trace, departures=departures, check=check)
if __name__ == "__main__":
    for name in (sys.argv[1:] or SECTIONS):
        began = time.time(); part = SECTIONS[name]()
        f = json.load(open(FILE)) if os.path.exists(FILE) else {}
        f["about"] = "Figures of theory_sim.py; se = standard error of the mean over seeds; differences are paired by seed. Units: 10 k$, 5 hours, SD. Seeds 0..n-1."
        f[name] = part
        with open(FILE, "w") as out: json.dump(f, out, indent=1, allow_nan=False); out.write("\n")
        print("%s: %.0f s" % (name, time.time() - began), flush=True)
