# SPDX-License-Identifier: Apache-2.0
#!/usr/bin/env python3
"""theory_sim.py -- reference simulation of the formal model in theory.md (numpy only).

One set of equations; only parameters differ between runs.  Section marks such as [E7]
name the equation in theory.md.  Usage:  python3 theory_sim.py [trace|forms|leverage|
collab|select|slack|iterate|tip|bistable|law|account|sens|all] [--seeds N]
Time step: one quarter.  Money unit: 10 k$.  Effects: student-level SD.  Energy: hours/5.
"""
import sys, zlib
import numpy as np

T, S = 24, 40
K = 2 + 2 * S            # lineage 0 = focal practice, 1 = a fad, 2.. = home-grown (2 slots/site)
ROSA = 6                 # the principal's school
ORGS = ("Eastside", "Westvale", "Beacon", "Hale Foundation")
ORG = np.array([0] * 22 + [1] * 14 + [2] * 4)
GROUPS = ("parents", "educators", "funders_policy")
BADGES = ("roots", "practice_record", "doctorate", "wealth", "elected")
# badge value depends on the group that reads it, and may be negative [E2]
VAL = np.array([[.9, .3, -.15, -.3, .2],
                [.2, .9, .15, -.4, -.1],
                [.1, .3, .6, .7, .5]])
ACTORS = {  # badges, energy per quarter, resolve
    "rosa":   ([.3, .7, .8, 0, 0], 100, .8),    # principal, Eastside school 6
    "dan":    ([.2, .4, .7, 0, 0], 100, .5),    # superintendent, Eastside
    "lena":   ([.3, .9, 0, 0, .3], 60, .7),     # teachers' association
    "marcus": ([.9, .1, 0, 0, 0], 60, .9),      # parent organiser
    "ines":   ([0, .1, .6, .9, 0], 60, .6),     # foundation officer
    "tom":    ([.1, .6, .3, .2, 0], 80, .8),    # social entrepreneur / curriculum
    "joan":   ([.1, .2, .7, .1, .4], 60, .5),   # state policy official
    "sam":    ([.5, .1, 0, .3, .8], 50, .7),    # board member, status quo
}
DEFAULT = dict(
    # utility weights of a trial decision [E9]
    bD=.8, bm=.9, bn=1.5, ba=.5, bA=.8, bc=1., bH=1.2, bk=.5, bmem=.5, bmob=1.,
    theta=2.0, theta_sd=.4, noise=.35, r0=.4, need2=0,
    # homeostasis [E11,E12]
    H0=(.6, .55, .3), lamH=.15, eta=.35, back=2.5, etaMin=0., veto=.04,
    # environment [E14]
    kF=.15, sF=.06, dP=.25, shock=(1., 1., 1.), shock_t=(6, 11, 17), durable=.6, ramp=None,
    # money [E13]
    B=100., slack_in=.025, slack_cap=.08, cut=.07, found0=150., found_in=10., aphi=.10, grants=True,
    # implementation and learning [E6,E7,E8]
    af=.3, ah=.12, ell=1.1, jdip=.12, sY=.10, sE=.15, pi_own=1., pi_soc=.6, e=.5, turnover=.02,
    # practice: focal (hidden truth), fad
    v0=.18, rho0=.6, kap0=.5, cost0=.25, fad=True, fad_v=0., fad_push=.35, adapt=.5, mis=.25, xi0=None,
    # invention, awareness
    rep_support=.9, iota=.02, vmu=.10, vsd=.14, share_rate=.10, long_ties=.06, cross=.02,
    # accountability [E4]
    growth=.03, kC=.30, C_fire=.2, prep_mand=.15, champ=.35,
    # actors
    policy="iterate", marcus=True, ines=True, tom=True, joan=True, rep_cap=0., law_t=None, law_ta=0.,
    freeze_env=False,
)
sig = lambda x: 1 / (1 + np.exp(-np.clip(x, -40, 40)))

class Noise:
    """Common random numbers: every draw is addressed by (seed, purpose, tick, entity)."""
    def __init__(s, seed): s.seed, s.c = seed, {}
    def _g(s, n): return np.random.default_rng([s.seed, zlib.crc32(n.encode())])
    def n(s, name, *sh):
        if name not in s.c: s.c[name] = s._g(name).standard_normal(sh)
        return s.c[name]
    def u(s, name, *sh):
        if name not in s.c: s.c[name] = s._g(name).random(sh)
        return s.c[name]

class World:
    def __init__(w, seed=0, **kw):
        w.p = P = {**DEFAULT, **kw}
        w.z_ = Z = Noise(seed)
        cen = np.array([[-.5, .2], [.5, -.2], [0, .7]])
        w.x = cen[ORG] + .7 * Z.n("x", S, 2)                    # task environment: heterogeneous [para 47]
        w.cap = np.clip(.55 + .15 * Z.n("cap", S), .1, .95)
        w.thr = P["theta"] + P["theta_sd"] * Z.n("thr", S)
        w.y0 = .25 * Z.n("y0", S) - .10
        w.asp = np.full(S, .1)
        w.W = w.ties(P)
        d2 = ((w.x[:, None] - w.x[None]) ** 2).sum(-1)
        w.sim = np.exp(-d2 / (2 * 1.2 ** 2))
        # lineages
        w.v_lin = P["vmu"] + P["vsd"] * Z.n("vlin", K)           # Kraft: median .10, 36% below .05
        w.xi_lin = np.zeros((K, 2)); w.rho = np.full(K, .35); w.kap = np.full(K, .35); w.cost = np.full(K, .12)
        w.ell = np.full(K, P["ell"]); w.load = np.tile([.3, .3, .3], (K, 1))
        w.v_lin[0], w.rho[0], w.kap[0], w.cost[0] = P["v0"], P["rho0"], P["kap0"], P["cost0"]
        w.load[0] = [.5, .4, .2]
        w.v_lin[1], w.rho[1], w.kap[1], w.cost[1] = P["fad_v"], .2, .15, .08
        w.xi_lin[0] = w.x[ROSA] if P["xi0"] is None else P["xi0"]
        g = lambda *s: np.zeros(s)
        w.z, w.f, w.h, w.o, w.phi, w.age = g(S, K), g(S, K), g(S, K), g(S, K), g(S, K), g(S, K)
        w.ta, w.aware, w.m, w.pr = g(S, K), g(S, K), np.full((S, K), .05), np.full((S, K), 1 / .14 ** 2)
        w.v, w.xi = np.tile(w.v_lin, (S, 1)), np.tile(w.xi_lin, (S, 1, 1))
        w.chan = np.zeros((S, K), int)                           # 1 origin 2 replication 3 diffusion 4 mandate
        w.origin = np.full(K, -1); w.origin[0] = ROSA
        w.buzz, w.mem, w.Pk, w.everR = g(K), g(K), g(K), g(K)
        w.born = np.full(K, -1)
        w.F, w.Fmu = g(3, 3), g(3, 3)
        w.Hs, w.H0 = np.array(P["H0"], float), np.array(P["H0"], float)
        w.perm = np.array([.5, .5, .8])
        # money accounts (double entry): treasury is the world account
        w.acc = dict(treasury=0., found=P["found0"], spent_old=0., spent_new=0., setup=0.)
        w.base = np.full(S, P["B"]); w.slack = np.full(S, .03 * P["B"]); w.grant = g(S, K)
        w.money0 = w.total_money()
        # offices
        w.C = np.full(S, .5); w.prep = np.full(S, P["prep_mand"]); w.Chist = []; w.C_dan = .6
        w.champ_here = np.ones(S, bool); w.rosa_in = True; w.ymeas = []
        w.mob = 0.; w.lena = .3; w.repcap = P["rep_cap"]; w.rep_sites = 0; w.chartered = P["rep_cap"] > 0
        w.energy_spent = 0.; w.launched = False; w.e_acc = 0.; w.approved = 0.
        w.Sup_hat, w.Sup_pr = .4, 4.
        w.log, w.H, w.moves, w.events = [], [], [], []
        w.lastR = g(K)

    def ties(w, P):
        A = np.zeros((S, S))
        for i in range(S):
            peers = np.where(ORG == ORG[i])[0]; n = len(peers); k = np.where(peers == i)[0][0]
            for d in (1, 2):
                for q in ((k + d) % n, (k - d) % n):
                    if peers[q] != i: A[i, peers[q]] = 1
        U = w.z_.u("long", S, S); same = ORG[:, None] == ORG[None]
        A = np.maximum(A, np.triu((U < np.where(same, P["long_ties"], P["cross"])), 1))
        A = np.maximum(A, A.T); np.fill_diagonal(A, 0)
        return A / np.maximum(A.sum(1, keepdims=True), 1)

    def total_money(w):
        a = w.acc
        return a["treasury"] + a["found"] + a["spent_old"] + a["spent_new"] + a["setup"] + w.slack.sum() + w.grant.sum()

    def standing(w, who, g, track=0.):                            # [E2]
        return float(np.tanh(VAL[g] @ np.array(ACTORS[who][0]) + track))

    # ---------------------------------------------------------------- one quarter
    def step(w, t):
        P, Z = w.p, w.z_
        use = w.z >= .05
        # 1 environment: 3x3 forces, mean-reverting with durable shocks [E14]
        if P["ramp"] is not None:
            w.F[:] = 0; w.F[:, 0] = P["ramp"][t]; w.F[:, 1] = P["ramp"][t]
        else:
            if t == P["shock_t"][0]:                              # windfall: slack, not base
                w.F[0, 1] += .5 * P["shock"][0]; w.windfall = .05 * P["shock"][0] * P["B"]
                w.acc["treasury"] -= w.windfall * S; w.slack += w.windfall; w.events.append((t, "windfall"))
            if t == P["shock_t"][1]:                              # political + economic demand for reading
                J = np.zeros((3, 3)); J[1, 1], J[0, 0], J[1, 0], J[2, 0] = .7, .6, .5, .3
                w.F += J * P["shock"][1]; w.Fmu += P["durable"] * J * P["shock"][1]; w.events.append((t, "reading law"))
                if P["joan"] and w.pub(0) > .07 and use[:, 0].sum() >= 2: w.approved = .4; w.events.append((t, "approved list"))
            if t == P["shock_t"][2]:                              # recession: base cut, slack gone
                w.F[0, 1] -= .6 * P["shock"][2]; w.Fmu[0, 1] -= .6 * P["durable"] * P["shock"][2]; w.base *= 1 - P["cut"] * P["shock"][2]; w.events.append((t, "recession"))
                back = np.minimum(w.slack, .6 * w.slack * P["shock"][2]); w.slack -= back; w.acc["treasury"] += back.sum()
            w.F += P["kF"] * (w.Fmu - w.F) + P["sF"] * Z.n("F", T, 3, 3)[t]
            w.F = np.clip(w.F, -1.5, 1.5)
        auth = w.F[:, 1].mean()
        A = w.load @ w.F[:, 0] + auth; A[0] += w.approved
        w.Pk += P["dP"] * (A - w.Pk)                              # only durable pressure accumulates [E15]
        # 2 money in
        infl = P["slack_in"] * w.base * max(0., 1 + w.F[0, 1])
        w.slack += infl; w.acc["treasury"] -= infl.sum() + w.base.sum()
        over = np.maximum(0, w.slack - P["slack_cap"] * P["B"]); w.slack -= over; w.acc["treasury"] += over.sum()
        w.acc["found"] += P["found_in"]; w.acc["treasury"] -= P["found_in"]
        # 3 moves
        w.shared = np.zeros(K)
        w.act(t)
        # 4 invention [E10]
        D = w.dissat(); w.D = D
        pi = P["iota"] * (.3 + D) * (.2 + w.slack / (P["slack_cap"] * P["B"])) * w.perm[ORG] * (1 - .5 * w.Hs[ORG]) * 2
        u = Z.u("inv", T, S)[t]
        for i in np.where(u < pi)[0]:
            for k in (2 + i, 2 + S + i):
                if w.born[k] < 0:
                    w.born[k] = t; w.origin[k] = i; w.xi[:, k] = w.xi_lin[k] = w.x[i] + .2 * Z.n("invx", K, 2)[k]
                    w.start(i, k, 1, .15, f0=.45, own=.9); break
        if P["fad"] and t == 3: w.born[1] = t; w.start(25, 1, 1, .2, .5, .5)
        # 5 awareness: simple contagion over ties + platform sharing [E9a]
        usef = (w.z >= .05).astype(float)
        ex = w.W @ (usef * (.6 + .4 * w.e_now())); w.aware = np.clip(w.aware + (1 - w.aware) * (P["share_rate"] * 2 * ex + w.shared + .25 * w.buzz * (w.born >= 0)), 0, 1)
        # 6 trial decision: noisy threshold [E9]
        e = w.e_now(); R = usef.mean(0)
        soc = w.W @ usef
        if P["need2"]:
            cnt = (w.W > 0).astype(float) @ usef; soc = np.where(cnt >= 2, soc, 0.)
        fundable = np.clip((w.slack[:, None] + w.grant + .02 * P["B"]) / (w.cost * P["B"] * .3 + 1e-9), 0, 1)
        H = (w.Hs[ORG] * (1 - .5 * np.clip(auth, 0, 1)))[:, None]
        base = P["bD"] * D[:, None] + P["bm"] * 2 * e * w.m / .1 + P["bn"] * soc + P["ba"] * 2 * (1 - e) * w.buzz + P["bA"] * w.Pk \
            - P["bc"] * w.cost * (1 - fundable) - P["bH"] * w.rho * H - P["bk"] * w.kap + P["bmem"] * w.mem + P["bmob"] * w.mobd()[ORG][:, None]
        w.U = base
        nact = usef.sum(1)
        uu = Z.u("adopt", T, S, K)[t]
        can = (usef == 0) & (w.born >= 0) & (nact < 2)[:, None]
        pr = w.aware * P["r0"] * sig((base - w.thr[:, None]) / P["noise"])
        if w.repcap >= 1 and w.born[0] >= 0:                       # replication channel [E16]
            n = int(w.repcap); cand = np.where(can[:, 0])[0]
            cand = cand[np.argsort(-base[cand, 0])][:2 * n]
            for i in cand:
                if n == 0 or w.acc["found"] < 8: break
                if Z.u("rep", T, S)[t, i] < sig((base[i, 0] + P["rep_support"] - w.thr[i]) / P["noise"]):
                    w.acc["found"] -= 8; w.acc["setup"] += 3; w.grant[i, 0] += 5
                    w.xi[i, 0] = w.xi[ROSA, 0] + .05 * Z.n("mis", S, K, 2)[i, 0]; w.v[i, 0] = w.v[ROSA, 0]
                    w.start(i, 0, 2, .25, f0=.5, own=.25); w.ta[i, 0] = 1.; can[i, 0] = False; n -= 1; w.rep_sites += 1
            w.repcap = min(6., w.repcap * 1.12)
        ad = can & (uu < pr)
        for i, k in zip(*np.where(ad)):
            if (w.z[i] >= .05).sum() >= 2: continue
            srcs = np.where((w.z[:, k] >= .05) & (w.W[i] > 0))[0]
            s = srcs[np.argmax(w.sim[i, srcs])] if len(srcs) else (w.origin[k] if w.origin[k] >= 0 else 25)
            nz = Z.n("mis", S, K, 2)[i, k]
            xi = w.xi[s, k] + P["adapt"] * (w.x[i] - w.xi[s, k]) + P["mis"] * nz        # adaptation + misreading [E17]
            w.v[i, k] = w.v[s, k] * (1 - .15 * min(1, np.linalg.norm(P["mis"] * nz))) + .03 * Z.n("vad", S, K)[i, k]
            w.xi[i, k] = xi; w.start(i, k, 3, .15, f0=.35, own=.6)
        if P["law_t"] == t:                                        # mandate: policy changed [para 31]
            for i in range(S):
                if w.z[i, 0] < .05: w.start(i, 0, 4, .35, f0=.2, own=.05)
        use = w.z >= .05
        # 7 intensity: expand toward what beliefs, fashion, pressure support; homeostatic pull [E11]
        shield = np.clip(.5 * np.clip(auth, 0, 1) + .5 * (w.C[:, None] - .5), 0, .8)
        ztar = .85 * sig((w.m * 2 * e + .06 * w.buzz * 2 * (1 - e) + .05 * w.Pk - .06) / .04)
        ztar = np.where(w.chan == 4, np.maximum(ztar, .35), ztar)
        room = np.clip(1 - (w.z.sum(1, keepdims=True) - w.z), 0, 1)
        pull = P["eta"] * w.rho * H * (1 - w.h) * (1 - shield) * np.maximum(1 - 1.5 * R, P["etaMin"])
        w.pull = pull
        w.z = np.where(use, np.clip(w.z + .2 * (np.minimum(ztar, room) - w.z) - pull * w.z, 0, 1), w.z)
        hz = P["veto"] * w.rho * H * (1 - w.h) * (1 - shield) * np.maximum(1 - 1.5 * R, 0) * (w.chan != 4)
        for i, k in zip(*np.where(use & (Z.u("veto", T, S, K)[t] < hz))):               # an authorizer prohibits it [para 6c]
            w.z[i, k] = 0
            if k == 0 and i == ROSA: w.events.append((t, "vetoed at Rosa's school"))
        # 8 funding settlement: grant, slack, else the innovative margin is cut [E13]
        need = w.cost * w.z * P["B"] * use; nb = need * (1 - w.phi)
        g = np.minimum(nb, w.grant); w.grant -= g; rest = nb - g
        tot = rest.sum(1); pay = np.minimum(tot, w.slack); w.slack -= pay
        fr = np.where(tot > 1e-9, pay / np.maximum(tot, 1e-9), 1.)[:, None]
        paid = g + rest * fr
        cov = np.where(need > 1e-9, (need * w.phi + paid) / np.maximum(need, 1e-9), 1.)
        w.short = 1 - cov
        spent_new = (need * w.phi + paid).sum(); w.acc["spent_new"] += spent_new
        w.acc["spent_old"] += w.base.sum() - (need * w.phi).sum()
        w.z = np.where(use, w.z * np.clip(cov, 0, 1), w.z)
        w.base_new = (need * w.phi); w.nonbase = paid
        gain = sig((w.m - .06) / .03)
        w.phi = np.where(use, np.clip(w.phi + P["aphi"] * w.h * gain * (w.C[:, None]) * (1 - w.phi), 0, 1), 0)
        # 9 implementation: fidelity, depth, ownership [E6]
        fs = sig(2.2 * w.cap[:, None] + 1.1 * w.ta + .8 * w.o - 2.4 * w.kap - 1.2 * w.short)
        w.f = np.where(use, w.f + P["af"] * (fs - w.f), 0)
        w.o = np.where(use, w.o + .08 * w.f * (1 - w.o) * (w.chan != 4), 0)
        w.h = np.where(use, w.h + P["ah"] * w.f * (.3 + .7 * w.o) * (1 - w.h) - P["turnover"] * w.h, 0)
        w.age = np.where(use, w.age + 1, 0); w.ta *= .85
        if P["law_t"] is not None and t >= P["law_t"]: w.ta[:, 0] = np.maximum(w.ta[:, 0], P["law_ta"])
        # 10 outcomes [E7]
        fit = np.exp(-((w.xi - w.x[:, None]) ** 2).sum(-1) / (2 * w.ell ** 2))
        w.q = w.v * w.f * fit - P["jdip"] * w.rho * (1 - w.f) * np.exp(-w.age / 3)
        w.q = np.where(use, w.q, 0)
        effprep = w.prep * (1 - .6 * w.z.sum(1))                                       # new practice crowds out test preparation
        harm = .15 * (effprep - .15)
        w.Y = w.y0 + (w.z * w.q).sum(1) - harm - .05 * w.F[0, 2] - .05 * w.F[2, 2]
        meas = w.Y + .6 * effprep + P["sY"] * Z.n("meas", T, S)[t]                     # prep inflates the measure [E5]
        w.ymeas.append(meas)
        # 11 evidence -> beliefs (Normal conjugate with forgetting) [E8]
        obs = w.q + P["sE"] * Z.n("obs", T, S, K)[t] / np.sqrt(np.maximum(w.z, .1) * 10) + .03 * w.buzz * (1 - e)
        po = P["pi_own"] / P["sE"] ** 2 * w.z * use * (1 + w.reflect_bonus())
        wt = P["pi_soc"] * e * (w.W * w.sim); ps = wt @ (po * 1.); num = wt @ (po * obs)
        newpr = .97 * w.pr + po + ps
        w.m = np.where(newpr > 1e-9, (.97 * w.pr * w.m + po * obs + num) / np.maximum(newpr, 1e-9), w.m); w.pr = np.minimum(newpr, 4000)
        w.obs = obs
        # 12 abandonment and memory [E18]
        use0 = use; drop = use & ((w.z < .05) | ((w.m < -.01) & (w.age > 4) & (w.chan != 4)))
        for i, k in zip(*np.where(drop)):
            w.z[i, k] = 0; w.chan[i, k] = w.chan[i, k]; w.aware[i, k] = max(w.aware[i, k], .5)
        gone = drop.any(0) & ((w.z >= .05).sum(0) == 0)
        for k in np.where(gone)[0]:
            o = w.origin[k] if w.origin[k] >= 0 else 25
            w.mem[k] += .4 if w.m[o, k] > .06 else -.5
            if k == 0: w.events.append((t, "focal practice gone; memory %+.1f" % w.mem[0]))
        w.mem *= .96
        R2 = (w.z >= .05).mean(0); w.buzz = np.clip(.75 * w.buzz + 3. * np.maximum(0, R2 - R) + .4 * w.shared, 0, 1)
        if P["fad"] and 3 <= t < 12: w.buzz[1] = max(w.buzz[1], P["fad_push"])
        # 13 accountability [E4]
        if t % 4 == 3: w.evaluate(t)
        # 14 politics: backlash, mobilisation, mean reversion [E12]
        newshare = np.array([w.base_new[ORG == g].sum() / w.base[ORG == g].sum() for g in range(3)])
        speed = newshare - getattr(w, "prevshare", np.zeros(3)); w.prevshare = newshare
        guard = .6 + .4 * ACTORS["sam"][2]
        w.Hs = np.clip(w.Hs + P["lamH"] * (w.H0 - w.Hs) + P["back"] * guard * np.maximum(0, speed) - .10 * np.clip(auth, 0, 1) - .06 * np.clip(w.mobd(), 0, 1.5), 0, 1)
        w.F[1, 1] += 0 if P["ramp"] is not None else .02 * w.mob + .15 * max(0, float((w.z * w.q).sum(1).mean()))   # own acts move the world
        w.record(t)

    def e_now(w): return float(np.clip(w.p["e"] + w.e_acc, 0, 1))
    def mobd(w): return np.array([w.mob, 0, 0])
    def reflect_bonus(w):
        b = np.zeros((S, 1)); b[ROSA] = getattr(w, "refl", 0.); return b
    def pub(w, k):                                                   # public evidence = precision-weighted users' belief
        u = w.z[:, k] >= .05
        return float((w.m[u, k] * w.pr[u, k]).sum() / max(w.pr[u, k].sum(), 1e-9)) if u.any() else 0.
    def start(w, i, k, ch, z, f0, own):
        w.z[i, k], w.f[i, k], w.o[i, k], w.chan[i, k], w.age[i, k] = z, f0, own, ch, 0
        w.h[i, k] = 0; w.phi[i, k] = .0; w.aware[i, k] = 1; w.everR[k] += 1
    def dissat(w):                                                   # performance below aspiration [E3b]
        if not w.ymeas: y = w.y0
        else: y = np.mean(w.ymeas[-4:], 0)
        w.asp += .1 * (w.W @ y - w.asp) + .02 * w.F[:, 0].mean()
        return np.clip((w.asp - y) / .4, 0, 1.5)

    def evaluate(w, t):
        yr = np.mean(w.ymeas[-4:], 0)
        if getattr(w, "target", None) is None: w.target = yr + 0.
        gap = yr - w.target; pressure = 1 + np.clip(w.F[:, 1].mean(), 0, 1)
        w.C = np.clip(w.C + w.p["kC"] * np.tanh(gap / .10) * pressure, 0, 1); w.target = .5 * w.target + .5 * yr + w.p["growth"]
        fired = w.C < w.p["C_fire"]
        for i in np.where(fired)[0]:
            led = w.h[i] < .5; w.z[i, led] *= w.p["champ"]; w.C[i] = .6; w.prep[i] = min(.3, w.prep[i] + .1)
            if i == ROSA and w.rosa_in: w.rosa_in = False; w.events.append((t, "Rosa removed (confidence lost)"))
        low = w.C < .4; w.prep[low] = np.minimum(.35, w.prep[low] + .05)                # mandate tightens: forced harm [para 11]
        w.C_dan = float(np.clip(w.C_dan + .2 * np.tanh(gap[ORG == 0].mean() / .05), 0, 1))
        if w.C_dan < .2:
            w.H0[0] = min(1, w.H0[0] + .1); w.C_dan = .6; w.perm[0] = .3; w.events.append((t, "superintendent replaced"))

    # ---------------------------------------------------------------- moves
    COST = dict(launch=35, coach=15, brief=12, union=15, grant=20, ally=18, share=20, reallocate=15, reflect=8, charter=30, prep=10, redesign=25)
    def do(w, t, mv):
        P, Z = w.p, w.z_; r = ROSA
        if mv == "grant" and t - getattr(w, "last_ask", -9) < 3: return
        if mv == "grant": w.last_ask = t
        if mv == "launch" and not w.launched:
            w.launched = True; w.born[0] = t; w.start(r, 0, 1, .18, .4, .85); a = min(3., w.slack[r]); w.grant[r, 0] += a; w.slack[r] -= a      # own discretionary money
        elif mv == "coach": w.ta[r, 0] = min(1.5, w.ta[r, 0] + .6)
        elif mv == "brief": w.Hs[0] = max(0, w.Hs[0] - .05 * (1 + w.standing("rosa", 1)) * (1 + 5 * max(0, w.m[r, 0] - .05))); w.C[r] = min(1, w.C[r] + .02)
        elif mv == "union":
            w.lena = min(1, w.lena + .15 * max(0, w.standing("rosa", 1))); w.Hs[0] = max(0, w.Hs[0] - .05 * w.lena)
        elif mv == "grant" and P["ines"] and P["grants"]:
            p = sig(3 * (w.standing("rosa", 2) - .5) + 12 * (w.m[r, 0] - .07) + 1.0 * w.Pk[0])
            if Z.u("grant", T)[t] < p and w.acc["found"] > 12: w.acc["found"] -= 12; w.grant[r, 0] += 12; w.events.append((t, "grant won"))
        elif mv == "ally": w.allied = True
        elif mv == "share":
            reach = .06 * (1 + w.standing("rosa", 1) + max(0, w.standing("rosa", 2))) * (1 + w.C[r]); w.shared[0] += reach
        elif mv == "reallocate":
            w.phi[r, 0] = min(1, w.phi[r, 0] + .15 * w.C[r])
        elif mv == "reflect": w.refl = .8; w.insight = min(1, getattr(w, "insight", 0) + .15)
        elif mv == "redesign":                                         # act on what was learned (double loop) [E19]
            j = w.ndes = getattr(w, "ndes", 0) + 1; ins = getattr(w, "insight", 0)
            new = P["vmu"] + .05 * ins + P["vsd"] * Z.n("redes", 12)[min(j, 11)]
            w.v[r, 0] = w.v_lin[0] = .3 * w.v[r, 0] + .7 * new; w.m[r, 0] = .05 + .02 * ins; w.pr[r, 0] = 1 / .12 ** 2; w.events.append((t, "redesign"))
        elif mv == "prep": w.prep[r] = min(.35, w.prep[r] + .10)
        elif mv == "charter" and P["tom"] and P["ines"] and not w.chartered:
            if w.pub(0) > .06 and w.acc["found"] > 40: w.chartered = True; w.repcap = 1.5; w.events.append((t, "replicator chartered"))
    def act(w, t):
        P, Z = w.p, w.z_; r = ROSA
        w.refl = 0.; w.allied = False; done = []
        if w.rosa_in and P["policy"] != "none":
            E = ACTORS["rosa"][1] - 45                                # duties are honoured first [E4]
            if P["policy"] == "fixed":
                plan = {0: ["launch", "coach"], 1: ["coach", "brief"], 2: ["grant", "coach"], 3: ["share", "coach"], 4: ["ally", "coach"],
                        5: ["share", "grant"], 6: ["charter", "coach"], 7: ["share"], 8: ["charter", "coach"]}.get(t, ["share", "coach", "ally"])
            else: plan = w.iterate(t)
            for mv in plan:
                if E >= w.COST[mv]: E -= w.COST[mv]; w.do(t, mv); done.append(mv); w.energy_spent += w.COST[mv]
        w.moves.append(done)
        # other platforms
        if P["marcus"]: w.mob = .8 * w.mob + .15 * (1.0 if w.allied else .35) * (1 + w.standing("marcus", 0)) * (.5 + 6 * max(0, w.pub(0)))
        if w.z[r, 0] >= .05 and w.h[r, 0] > .3: w.lena = min(1, w.lena + .02)
    def iterate(w, t):
        """One well conceived step, then another: look, find the weakest leg of the triangle, act on it."""
        r = ROSA; Z = w.z_
        # observe support with noise; filter (Normal conjugate) [E8]
        y = (1 - w.Hs[0]) + .15 * Z.n("sup", T)[t]; pr = 1 / .15 ** 2
        w.Sup_pr = .8 * w.Sup_pr; w.Sup_hat = (w.Sup_pr * w.Sup_hat + pr * y) / (w.Sup_pr + pr); w.Sup_pr += pr
        C = w.C[r]; m, sd = w.m[r, 0], 1 / np.sqrt(w.pr[r, 0]); f = w.f[r, 0]
        if not w.launched:
            return (["launch"] + ["reflect"]) if (w.Sup_hat > .42 or t >= 3) else ["brief", "union", "ally"]
        if w.z[r, 0] < .05: return ["brief", "union"]                     # quashed: rebuild support
        s = {}
        s["coach"] = 1.4 * (1 - f) + .3
        s["reflect"] = 12 * sd
        s["brief"] = 1.1 * (1 - w.Sup_hat); s["union"] = .9 * (1 - w.Sup_hat); s["ally"] = 1.0 * (1 - w.Sup_hat) + .4 * w.D[r] if hasattr(w, "D") else .5
        s["prep"] = 3 * max(0, .45 - C) * (w.prep[r] < .3)
        runway = (w.grant[r, 0] + w.slack[r]) / max(1e-9, w.cost[0] * w.z[r, 0] * 100 * (1 - w.phi[r, 0]))
        s["grant"] = 1.2 / (1 + runway) * (runway < 4) * (t - getattr(w, "last_ask", -9) >= 3)
        good = float(sig((m - .06) / .02))
        if m < .03 and sd < .08 and w.age[r, 0] > 3 and getattr(w, "ndes", 0) < 3: s["redesign"] = 3.
        s["reallocate"] = 1.3 * good * (1 - w.phi[r, 0]) * C
        s["share"] = 1.2 * good * (C > .4)
        s["charter"] = 2.5 * good * (not w.chartered) * (sd < .06) * w.p["tom"] * w.p["ines"]
        return [k for k, v in sorted(s.items(), key=lambda kv: -kv[1] / w.COST[kv[0]] ** .5) if v > .35]

    # ---------------------------------------------------------------- measures [E20..]
    def record(w, t):
        use = w.z >= .05
        foc = use[:, 0]
        w.H.append(dict(R=use.mean(0).copy(), z=w.z.sum(0).copy(), zk=w.z.copy()))
        R0 = foc.mean(); wz = w.z[:, 0] * foc
        w.log.append(dict(t=t, R=R0, n=int(foc.sum()), depth=float((w.h[:, 0] * wz).sum() / max(wz.sum(), 1e-9)),
            fid=float((w.f[:, 0] * wz).sum() / max(wz.sum(), 1e-9)), own=float((w.o[:, 0] * wz).sum() / max(wz.sum(), 1e-9)),
            disp=float(w.base_new[:, 0].sum() / max((w.base_new + w.nonbase)[:, 0].sum(), 1e-9)), claim=float(w.base_new.sum() / w.base.sum()),
            slackdep=float(w.nonbase[:, 0].sum() / max((w.base_new + w.nonbase)[:, 0].sum(), 1e-9)),
            m=float(w.m[ROSA, 0]), sd=float(1 / np.sqrt(w.pr[ROSA, 0])), q=float(w.q[ROSA, 0]), C=float(w.C[ROSA]), H=float(w.Hs[0]),
            P=float(w.Pk[0]), auth=float(w.F[:, 1].mean()), mob=w.mob, val=float((w.z * w.q).sum()), val_out=float(np.delete((w.z * w.q).sum(1), ROSA).sum()),
            val0=float((w.z * w.q)[ROSA, 0]), out0=float(np.delete((w.z * w.q)[:, 0], ROSA).sum()),
            fadR=float(use[:, 1].mean()), local=int(((w.z[:, 2:] >= .05).any(0)).sum()), found=w.acc["found"], repcap=w.repcap))

    def run(w):
        for t in range(T):
            w.step(t)
            assert abs(w.total_money() - w.money0) < 1e-6, ("money leak", t, w.total_money() - w.money0)
        return w

# ------------------------------------------------------------------ classifier (theory.md section 8)
def classify(w, k=0, zmin=.05, niche=.15, Lq=8, growth=.05):
    R = np.array([h["R"][k] for h in w.H]); alive = R[-1] > 0
    if w.born[k] < 0: return "0 never-launched"
    if not alive: return "1 quashed"
    if T - w.born[k] < Lq: return "u unsettled"
    ch = w.chan[:, k][w.z[:, k] >= zmin]; sites = np.where(w.z[:, k] >= zmin)[0]
    n2, n3, n4 = (ch == 2).sum(), (ch == 3).sum(), (ch == 4).sum()
    if R[-1] <= niche:
        return "2 niche" if abs(R[-1] - R[-7]) <= growth + 1e-9 else "u unsettled"
    if n4 > max(n2, n3): return "m mandate"
    return "3 replication" if n2 >= n3 else "4 diffusion"
def divergence(w, k=0):
    o = w.origin[k]; s = [i for i in np.where(w.z[:, k] >= .05)[0] if i != o]
    return float(np.mean(np.linalg.norm(w.xi[s, k] - w.xi_lin[k], axis=1))) if s else 0.
def sector_learns(w):
    """Form 5: many independent local origins, most stay local, some travel, some travelled ones are adapted."""
    live = [k for k in range(2, K) if w.born[k] >= 0 and w.H[-1]["R"][k] > 0]
    origins = len({w.origin[k] for k in live}) / S
    R = np.array([w.H[-1]["R"][k] * S for k in live]) if live else np.zeros(0)
    up = int(sum(len({ORG[i] for i in np.where(w.z[:, k] >= .05)[0]}) >= 2 and r >= 3 for k, r in zip(live, R)))
    down = int(((w.chan[:, :] == 3) & (w.z >= .05) & (np.linalg.norm(w.xi - w.xi_lin, axis=-1) > .25)).sum())
    return dict(origins=origins, stay_local=float((R <= .15 * S).mean()) if len(R) else 0., up=up, down=down,
                flag=bool(origins >= .30 and len(R) and (R <= .15 * S).mean() >= .6 and up >= 1 and down >= 4))
def label(w):
    s = sector_learns(w)
    return "5 sector learns" if s["flag"] else classify(w, 0)
def tipping(w, k=0):
    R = np.array([h["R"][k] for h in w.H]); d = R[4:] - R[:-4]
    return float(d.max()), int(d.argmax() + 4)
def selection_accuracy(w):
    """AUC: of two lineages alive at some time, does the truly better one hold more of the sector? [E25]"""
    ks = [k for k in range(K) if w.born[k] >= 0 and T - w.born[k] >= 6]
    vt = [w.v_lin[k] for k in ks]; r = [w.H[-1]["z"][k] for k in ks]; n = c = 0.
    for a in range(len(ks)):
        for b in range(a):
            if abs(vt[a] - vt[b]) < .03 or max(w.everR[ks[a]], w.everR[ks[b]]) < 3: continue
            n += 1; d = (r[a] - r[b]) * (vt[a] - vt[b]); c += 1. if d > 0 else .5 if d == 0 else 0.
    return c / n if n else np.nan

def measures(w, k=0, kw=None, seed=0):
    """Section 7: measures of systemic change for lineage k."""
    Zk = np.array([h["zk"][:, k] for h in w.H]); on = Zk >= .05
    L = w.log[-1]; wt = w.z[:, k] * (w.z[:, k] >= .05)
    st = [(t, i) for i in range(S) for t in range(T - 8) if on[t, i] and (t == 0 or not on[t - 1, i])]
    perm = np.mean([on[t + 8, i] for t, i in st]) if st else np.nan
    sh = np.array([[on[-1][ORG == g].mean()] for g in range(3)]).ravel(); p = sh / max(sh.sum(), 1e-9)
    ent = float(-(p[p > 0] * np.log(p[p > 0])).sum() / np.log(3))
    vb = [float((h["z"] * w.v_lin).sum() / max(h["z"].sum(), 1e-9)) for h in w.H]
    d = dict(scale=L["R"], intensity=float(Zk[-1].mean()), depth=L["depth"], fidelity=L["fid"], permanence8=float(perm), spread_orgs=ent, shift=L["own"],
             base_funded=L["disp"], claim_on_base=L["claim"], slack_dependence=L["slackdep"], learning_rate_per_year=4 * float(np.polyfit(range(12, T), vb[12:], 1)[0]),
             selection_accuracy=selection_accuracy(w), tip=tipping(w, k)[0], divergence=divergence(w, k))
    if kw is not None:
        a = World(seed, **{**kw, "cut": .12}).run().H[-1]["z"][k]; b = World(seed, **{**kw, "shock": (1., 1., 0.)}).run().H[-1]["z"][k]
        d["resilience_to_cut"] = float(a / max(b, 1e-9))
    return d
# ------------------------------------------------------------------ experiments
FORMS = {
  "quashed":     dict(H0=(.95, .9, .8), eta=1.1, lamH=.6, veto=.6, rho0=.9, jdip=.25, shock=(.3, .0, 1.), marcus=False, ines=False, tom=False, iota=.005, kC=.4),
  "niche":       dict(ell=.45, tom=False, share_rate=.02, cross=.0, long_ties=0., iota=.005, shock=(.5, .2, .5), theta=3.2, mis=.15, adapt=.1, fad=False),
  "replication": dict(rep_cap=0., tom=True, adapt=.1, mis=.1, ell=1.8, iota=.005, theta=2.6, rep_support=1.7, found0=400., found_in=25., share_rate=.03, cross=0., long_ties=.02, aphi=.3, H0=(.45, .45, .3)),
  "diffusion":   dict(tom=False, adapt=.8, mis=.35, long_ties=.15, cross=.08, share_rate=.25, theta=1.35, aphi=.3, iota=.005, H0=(.45, .4, .3), e=.6),
  "learns":      dict(iota=.30, e=.85, tom=False, long_ties=.12, cross=.06, share_rate=.2, H0=(.3, .3, .2), adapt=.7, theta=1.5, slack_in=.035),
}
def many(n, **kw): return [World(s, **kw).run() for s in range(n)]
def mean(ws, f): return float(np.nanmean([f(w) for w in ws]))

def ex_forms(n):
    print("\n== five forms of change: label frequencies over %d seeds per configuration ==" % n)
    labs = ["0 never-launched", "1 quashed", "2 niche", "3 replication", "4 diffusion", "5 sector learns", "m mandate", "u unsettled"]
    print("%-12s" % "config", " ".join("%9s" % l[:9] for l in labs), "  reach depth disp  diverg memory")
    for name, kw in list(FORMS.items()) + [("base", {})]:
        ws = many(n, **kw); L = [label(w) for w in ws]
        print("%-12s" % name, " ".join("%9.2f" % (L.count(l) / n) for l in labs),
              "  %.2f  %.2f  %.2f  %.2f  %+.2f" % (mean(ws, lambda w: w.log[-1]["R"]), mean(ws, lambda w: w.log[-1]["depth"]),
              mean(ws, lambda w: w.log[-1]["disp"]), mean(ws, divergence), mean(ws, lambda w: w.mem[0])))
def ex_trace(n, seed=15):
    w = World(seed).run()
    print("\n== worked scenario, seed %d, label: %s, tipping %.2f at q%d ==" % (seed, label(w), *tipping(w)))
    print(" q sites depth fid  own  disp slkd  m±sd        C    H    P   auth mob  fad loc value  moves | events")
    for r, mv in zip(w.log, w.moves):
        ev = "; ".join(e for t, e in w.events if t == r["t"])
        print("%2d  %3d  %.2f %.2f %.2f %.2f %.2f %+.3f±%.3f %.2f %.2f %+.2f %+.2f %.2f %.2f %2d %5.2f  %s | %s" % (r["t"], r["n"], r["depth"], r["fid"], r["own"],
              r["disp"], r["slackdep"], r["m"], r["sd"], r["C"], r["H"], r["P"], r["auth"], r["mob"], r["fadR"], r["local"], r["val"], ",".join(mv), ev))
    print("measures:", ", ".join("%s=%.2f" % kv for kv in measures(w, 0, {}, seed).items()))
    print("channels at end (origin, replication, diffusion):", [int(((w.chan[:, 0] == c) & (w.z[:, 0] >= .05)).sum()) for c in (1, 2, 3)], " sites by organisation:", [int((w.z[ORG == g, 0] >= .05).sum()) for g in range(3)], " money conserved to %.1e" % abs(w.total_money() - w.money0))
def cum(w, key): return float(sum(r[key] for r in w.log))
def bit1(w):                                                            # exists and works: 4 quarters running
    q = [w.log[t]["val0"] > .01 and w.H[t]["zk"][ROSA, 0] >= .10 for t in range(T)]
    return any(all(q[t:t + 4]) for t in range(T - 3))
def ex_leverage(n):
    print("\n== leverage, twin runs with common random numbers (%d seeds) ==" % n)
    for name, kw in [("base", {}), ("no replicator", dict(tom=False)), ("no parents' platform", dict(marcus=False)), ("hostile system", dict(H0=(.9, .9, .8)))]:
        A, B = many(n, **kw), many(n, **{**kw, "policy": "none"})
        dW = np.array([cum(a, "val0") - cum(b, "val0") for a, b in zip(A, B)]); dO = np.array([cum(a, "val_out") - cum(b, "val_out") for a, b in zip(A, B)])
        R = np.array([a.energy_spent for a in A])
        ex = np.mean([bit1(a) for a in A])
        bs = np.random.default_rng(0).integers(0, n, (400, n))
        l1 = dW[bs].sum(1) / R[bs].sum(1); l2 = dO[bs].sum(1) / np.maximum(dW[bs].sum(1), 1e-9)
        print("%-22s P(bit1)=%.2f  L1=%.4f [%.4f,%.4f] SD-qtr/100 energy  L2=%.1f [%.1f,%.1f]  total/100 energy=%.3f" % (name, ex, 100 * dW.sum() / R.sum(),
              *(100 * np.percentile(l1, [5, 95])), dO.sum() / max(dW.sum(), 1e-9), *np.percentile(l2, [5, 95]), 100 * (dW + dO).sum() / R.sum()))
def ex_collab(n):
    print("\n== collaboration across platforms: 2x2 factorial, common random numbers; outcome = value outside the principal's school ==")
    for nm, off in [("parents' organiser", dict(marcus=False)), ("foundation+replicator", dict(tom=False, ines=False)), ("state policy official", dict(joan=False))]:
        v = {}
        for r in ("none", "iterate"):
            for on in (False, True): v[r, on] = np.array([cum(w, "val_out") for w in many(n, policy=r, **({} if on else off))])
        z = v["none", False]; a = v["iterate", False] - z; b = v["none", True] - z; ab = v["iterate", True] - z; syn = ab - a - b
        print("%-22s principal alone %+.2f  other alone %+.2f  both %+.2f  synergy %+.2f (s.e. %.2f)" % (nm, a.mean(), b.mean(), ab.mean(), syn.mean(), syn.std() / n ** .5))
def ex_select(n):
    print("\n== is selection wise?  evaluation capacity e -> accuracy, fad reach, value ==")
    for e in (.05, .25, .5, .75, .95):
        ws = many(n, e=e, iota=.15, fad_push=.6, theta=1.5)
        print("e=%.2f accuracy=%.2f  fad peak=%.2f  focal reach=%.2f  mean value/site=%.3f" % (e, mean(ws, selection_accuracy),
              mean(ws, lambda w: max(r["fadR"] for r in w.log)), mean(ws, lambda w: w.log[-1]["R"]), mean(ws, lambda w: w.log[-1]["val"] / S)))
def ex_slack(n):
    print("\n== budget cut at q17: growth on slack vs growth that displaced base ==")
    for name, kw in [("slack only", dict(aphi=0.)), ("default", {}), ("displacing", dict(aphi=.5))]:
        kw = {**FORMS["diffusion"], "grants": False, "cut": .10, **kw}
        A, B = many(n, **kw), many(n, **{**kw, "shock": (1., 1., 0.)})
        z = lambda w: float(w.H[-1]["z"][0])
        print("%-11s slack dependence before cut=%.2f displacement=%.2f  intensity kept: cut %.2f (twin without cut=1)" % (name,
              mean(A, lambda w: w.log[16]["slackdep"]), mean(A, lambda w: w.log[16]["disp"]), np.sum([z(w) for w in A]) / max(np.sum([z(w) for w in B]), 1e-9)))
def ex_iterate(n):
    print("\n== fixed plan vs iterative strategizing, same shocks ==")
    for name, kw in [("base", {}), ("harder politics", dict(H0=(.8, .7, .5))), ("shocks moved", dict(shock_t=(3, 8, 12)))]:
        hv = lambda s: .05 + .14 * np.random.default_rng([7, s]).standard_normal()
        A = [World(s, policy="iterate", v0=hv(s), **kw).run() for s in range(n)]; B = [World(s, policy="fixed", v0=hv(s), **kw).run() for s in range(n)]
        d = np.array([cum(a, "val") - cum(b, "val") for a, b in zip(A, B)])
        print("%-16s iterate-fixed value %+.2f (s.e. %.2f)  reach %.2f vs %.2f  survives %.2f vs %.2f  Rosa keeps job %.2f vs %.2f" % (name, d.mean(), d.std() / n ** .5,
              mean(A, lambda w: w.log[-1]["R"]), mean(B, lambda w: w.log[-1]["R"]), mean(A, lambda w: w.log[-1]["n"] > 0), mean(B, lambda w: w.log[-1]["n"] > 0), mean(A, lambda w: w.rosa_in), mean(B, lambda w: w.rosa_in)))
def ex_tip(n):
    print("\n== tipping: final reach vs durable external pressure, by homeostasis ==")
    lv = (-.3, -.1, 0., .1, .2, .3, .4, .6, .8)
    print("pressure          ", " ".join("%5.2f" % l for l in lv))
    for hn, H in (("weak  H=.3", (.3, .3, .3)), ("mid   H=.6", (.6, .6, .6)), ("strong H=.9", (.9, .9, .9))):
        print("%-18s" % hn, " ".join("%5.2f" % mean(many(n, H0=H, tom=False, ramp=[l] * T), lambda w: w.log[-1]["R"]) for l in lv))
    up = [.9 * i / 11 for i in range(12)]; rp = up + up[::-1]
    ws = many(n, H0=(.6,) * 3, tom=False, ramp=rp); print("hysteresis, pressure up then down:", " ".join("%.2f/%.2f" % (rp[t], mean(ws, lambda w: w.log[t]["R"])) for t in (3, 5, 7, 9, 11, 14, 16, 18, 20, 23)))
    print("pulse vs durable (mid H, level .6): " + "  ".join("%d quarters: %.2f" % (d, mean(many(n, H0=(.6,) * 3, tom=False, ramp=[0.] * 6 + [.6] * d + [0.] * (T - 6 - d)), lambda w: w.log[-1]["R"])) for d in (0, 2, 4, 8, 12, 18)))
def ex_bistable(n):
    global T
    print("\n== two basins: 72 quarters, pressure .9 for the first 14 quarters then none, against none throughout ==")
    T = 72
    for H in (.6, .9):
        for th in (2.0, 2.8):
            o = {nm: [World(s, H0=(H,) * 3, tom=False, theta=th, ramp=rp).run() for s in range(max(8, n // 6))] for nm, rp in (("low", [0.] * 72), ("pushed", [.9] * 14 + [0.] * 58))}
            print("H=%.1f theta=%.1f  " % (H, th), "  ".join(nm + " " + " ".join("q%d %.2f" % (t, mean(ws, lambda w: w.log[t]["R"])) for t in (13, 35, 71)) for nm, ws in o.items()))
    T = 24
def ex_law(n):
    print("\n== policy changed, implementation faulty (mandate at q8) ==")
    for name, kw in [("no mandate", {}), ("mandate, no capacity", dict(law_t=8)), ("mandate + assistance", dict(law_t=8, law_ta=1.5))]:
        ws = many(n, tom=False, kap0=.8, **kw)
        print("%-22s reach=%.2f fidelity=%.2f depth=%.2f ownership=%.2f effect/user site=%.3f" % (name, mean(ws, lambda w: w.log[14]["R"]), mean(ws, lambda w: w.log[14]["fid"]),
              mean(ws, lambda w: w.log[14]["depth"]), mean(ws, lambda w: w.log[14]["own"]), mean(ws, lambda w: (w.log[14]["val0"] + w.log[14]["out0"]) / max(w.log[14]["n"], 1))))
    for p, m_ in ((.95, 4), (.95, 20), (.95, 70), (.8, 20)): print("   joint action p=%.2f, n=%d clearances: one pass %.4f; with 3 tries each %.4f" % (p, m_, p ** m_, (1 - (1 - p) ** 3) ** m_))

def ex_account(n):
    print("\n== accountability that bites: measured vs true performance, removal of the leader ==")
    for name, kw in [("base", {}), ("no measurement noise", dict(sY=0.)), ("noisier measure", dict(sY=.2)), ("light mandate .05", dict(prep_mand=.05)), ("heavy mandate .30", dict(prep_mand=.30)), ("high stakes kC .6", dict(kC=.6)), ("no stakes kC 0", dict(kC=0.))]:
        ws = many(n, **kw)
        print("%-22s Rosa removed=%.2f  mean measured=%+.3f  mean true=%+.3f  reach=%.2f" % (name, mean(ws, lambda w: not w.rosa_in), mean(ws, lambda w: np.mean(w.ymeas)), mean(ws, lambda w: w.Y.mean()), mean(ws, lambda w: w.log[-1]["R"])))

def ex_sens(n):
    print("\n== prior over parameters (distributions of section 4): labels and rank correlations, %d draws ==" % (5 * n))
    g = np.random.default_rng(11); X, Y, L = [], [], []
    names = ("theta", "H", "eta", "e", "log iota", "adapt", "ell", "cut", "slack_in", "v0", "kap0", "kC", "aphi", "durable", "bn", "share_rate")
    for s in range(5 * n):
        u = g.uniform; d = dict(theta=u(1.4, 2.6), eta=u(.1, .8), e=u(.1, .9), adapt=u(.1, .9), ell=u(.5, 2.), cut=u(0, .15), slack_in=u(.01, .04), v0=g.normal(.10, .14),
            kap0=u(.2, .8), kC=u(0, .6), aphi=u(.02, .4), durable=u(0, 1), bn=u(.5, 3), share_rate=u(.03, .25), iota=float(np.exp(u(np.log(.005), np.log(.3)))))
        H = u(.3, .9); d["H0"] = (H, H - .05, max(.1, H - .3)); w = World(s, **d).run()
        X.append([d["theta"], H, d["eta"], d["e"], np.log(d["iota"])] + [d[k] for k in names[5:]]); L.append(label(w))
        Y.append([max(r["R"] for r in w.log), w.log[-1]["R"], w.H[-1]["z"][0] / S, cum(w, "val"), float(w.rosa_in)])
    X, Y = np.array(X), np.array(Y); rk = lambda a: a.argsort(0).argsort(0).astype(float)
    print("labels:", {l: round(L.count(l) / len(L), 2) for l in sorted(set(L))})
    c = np.corrcoef(rk(X).T, rk(Y).T)[:len(names), len(names):]
    print("%-10s %6s %6s %9s %6s %9s" % ("parameter", "peak", "final", "intensity", "value", "keeps job"))
    for nm, r in sorted(zip(names, c), key=lambda x: -abs(x[1]).max()): print("%-10s %+6.2f %+6.2f %+9.2f %+6.2f %+9.2f" % (nm, *r))

if __name__ == "__main__":
    a = [x for x in sys.argv[1:] if not x.startswith("-")] ; n = 100
    if "--seeds" in sys.argv: n = int(sys.argv[sys.argv.index("--seeds") + 1]); a = [x for x in a if x != str(n)]
    what = a[0] if a else "all"
    for nm, fn in [("trace", ex_trace), ("forms", ex_forms), ("leverage", ex_leverage), ("collab", ex_collab), ("select", ex_select),
                   ("slack", ex_slack), ("iterate", ex_iterate), ("tip", ex_tip), ("bistable", ex_bistable), ("law", ex_law), ("account", ex_account), ("sens", ex_sens)]:
        if what in (nm, "all"): fn(n)
