// SPDX-License-Identifier: Apache-2.0
// W3 sector, single-threaded C.  usage: w3 SEED [DISTRICTS]
#include <stdio.h>
#include <stdlib.h>
#include "rng.h"
static double clamp(double x, double lo, double hi) { return x < lo ? lo : x > hi ? hi : x; }
static double frac(double x) { return x - floor(x); }
int main(int argc, char **argv) {
  Rng r; rng_seed(&r, strtoull(argv[1], 0, 10));
  int D = argc > 2 ? atoi(argv[2]) : 13000, S = 50, per = D / S;
  int *first = malloc((D + 1) * sizeof(int)), n = 0;
  for (int d = 0; d < D; d++) { first[d] = n; n += d % 13 < 9 ? 8 : 7; } first[D] = n;
  double *w = malloc(n * 8), *th = malloc(n * 8), *perf = malloc(n * 8), *slack = calloc(n, 8), *bal = calloc(n, 8);
  double *fund = calloc(D, 8), *wsum = calloc(D, 8); uint8_t *on = calloc(n, 1);
  int *dn = calloc(D, 4), *stn = calloc(S, 4), *sts = calloc(S, 4);
  double src = 0, sink = 0, x = 0, worst = 0, flow = 0; int adopters = 0, a20 = 0;
  double t1 = now_s(), c1 = cpu_s();
  for (int d = 0; d < D; d++) for (int i = first[d]; i < first[d + 1]; i++) {
    w[i] = 0.5 + frac((i + 1) * 0.5698402909980532); th[i] = 0.05 + 0.75 * frac((i + 1) * 0.6180339887498949);
    perf[i] = 0.3 + 0.4 * frac((i + 1) * 0.7548776662466927); wsum[d] += w[i]; sts[d / per]++;
  }
  for (int t = 1; t <= 40; t++) {
    x = 0.8 * x + 0.05 * sqrt(2) * sin(1.3 * t * t);                                // economy: AR(1), fixed innovations
    double ext = t / 40.0, total = 0;
    for (int d = 0; d < D; d++) {
      double rev = wsum[d] * (1 + x); fund[d] += rev; src -= rev; flow += rev;      // revenue: source -> district
      double pool = 0.9 * fund[d]; int size = first[d + 1] - first[d];
      double press = 0.3 * dn[d] / size + 0.2 * stn[d / per] / sts[d / per] + 0.1 * ext;
      for (int i = first[d]; i < first[d + 1]; i++) {
        double pay = pool * w[i] / wsum[d]; fund[d] -= pay; bal[i] += pay;          // district -> school
        double cost = fmin(bal[i], 0.97 * (1 + x) * w[i]); bal[i] -= cost; sink += cost;       // school -> sink
        slack[i] = clamp(0.9 * slack[i] + 0.1 * bal[i] / w[i] + 0.2 * x, -1, 1);
        perf[i] = clamp(perf[i] + 0.1 * (0.4 + 0.2 * on[i] + 0.2 * slack[i] - perf[i]) + 0.02 * rng_normal(&r), 0, 1);
        if (!on[i] && press + 0.2 * (0.5 - perf[i]) + 0.1 * slack[i] > th[i] && bal[i] >= 0.05 * w[i]) {
          bal[i] -= 0.05 * w[i]; sink += 0.05 * w[i]; on[i] = 2;                      // 2 = counted after the sweep
        }
      }
    }
    for (int d = 0; d < D; d++) {
      total += fund[d];
      for (int i = first[d]; i < first[d + 1]; i++) {
        total += bal[i];
        if (on[i] == 2) { on[i] = 1; dn[d]++; stn[d / per]++; adopters++; }
      }
    }
    worst = fmax(worst, fabs(total + src + sink)); if (t == 20) a20 = adopters;
  }
  double mp = 0; for (int i = 0; i < n; i++) mp += perf[i];
  double t2 = now_s(), c2 = cpu_s();
  printf("{\"loop_s\": %.6f, \"cpu_s\": %.6f, \"schools\": %d, \"a20\": %d, \"a40\": %d, \"perf\": %.4f, \"drift\": %.2e}\n", t2 - t1, c2 - c1, n, a20, adopters, mp / n, worst / flow);
}
