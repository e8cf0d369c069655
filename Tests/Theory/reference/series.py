# SPDX-License-Identifier: Apache-2.0
"""Means over seeds, quarter by quarter, of the base scenario: writes series.json.

Usage:  python3 series.py [--seeds N]      (400 seeds unless said)

Every number is the state at the END of the quarter (after all fourteen phases of
World.step), as World.record sees it.  Moves are those carried out in the quarter.
"""
import json, os, sys
import numpy as np
import theory_sim as ts

HERE = os.path.dirname(os.path.abspath(__file__))
FROM_LOG = ("R", "n", "depth", "fid", "own", "disp", "claim", "slackdep", "m", "sd", "q", "C", "H", "P", "auth", "mob",
            "val", "val_out", "val0", "out0", "fadR", "local", "found", "repcap")


class Watched(ts.World):
    """The reference's world, unchanged, that also writes down what record() leaves out."""

    def record(w, t):
        super().record(t)
        users = w.z[:, 0] >= .05
        if not hasattr(w, "more"): w.more = []
        w.more.append(dict(
            intensity=float(w.z[:, 0].sum()),
            replication_users=int((users & (w.chan[:, 0] == 2)).sum()),
            diffusion_users=int((users & (w.chan[:, 0] == 3)).sum()),
            rep_sites=int(w.rep_sites),
            energy_spent=float(w.energy_spent),
            buzz0=float(w.buzz[0]),
            awareness0=float(w.aware[:, 0].mean()),
            mean_slack=float(w.slack.mean()),
            mean_grant0=float(w.grant[:, 0].mean()),
            mean_base=float(w.base.mean()),
            mean_Y=float(w.Y.mean()),
            mean_measured=float(w.ymeas[-1].mean()),
            mean_C=float(w.C.mean()),
            mean_aspiration=float(w.asp.mean()),
            mean_dissatisfaction=float(w.D.mean()),
            H_westvale=float(w.Hs[1]),
            H_beacon=float(w.Hs[2]),
            lena=float(w.lena),
            memory0=float(w.mem[0]),
            public_evidence0=float(w.pub(0)),
            z_rosa=float(w.z[ts.ROSA, 0]),
            phi_rosa=float(w.phi[ts.ROSA, 0]),
            slack_rosa=float(w.slack[ts.ROSA]),
            grant_rosa=float(w.grant[ts.ROSA, 0]),
            prep_rosa=float(w.prep[ts.ROSA]),
            support_estimate=float(w.Sup_hat),
            total_z=float(w.z.sum()),
            rosa_in_office=float(w.rosa_in)))


def series(n, **kw):
    worlds = [Watched(s, **kw).run() for s in range(n)]
    out = {}
    for name in FROM_LOG:
        out[name] = np.array([[float(r[name]) for r in w.log] for w in worlds])
    for name in worlds[0].more[0]:
        out[name] = np.array([[float(r[name]) for r in w.more] for w in worlds])
    moves = {m: [float(np.mean([m in w.moves[t] for w in worlds])) for t in range(ts.T)] for m in ts.World.COST}
    happen = {}
    for w in worlds:
        for t, e in w.events:
            key = "focal practice gone" if e.startswith("focal practice gone") else e
            happen.setdefault(key, [0.] * ts.T)[t] += 1 / n
    return dict(
        about="Base scenario, means and standard deviations over seeds 0..%d at the end of every quarter; units of the reference: 10 k$, 5 hours, SD." % (n - 1),
        seeds=n, quarters=list(range(ts.T)),
        series={k: dict(mean=v.mean(0).tolist(), sd=v.std(0, ddof=1).tolist(), se=(v.std(0, ddof=1) / n ** .5).tolist()) for k, v in out.items()},
        moves=moves, events=happen)


if __name__ == "__main__":
    n = int(sys.argv[sys.argv.index("--seeds") + 1]) if "--seeds" in sys.argv else 400
    with open(os.path.join(HERE, "series.json"), "w") as f:
        json.dump(series(n), f, indent=1)
        f.write("\n")
