// SPDX-License-Identifier: Apache-2.0
// W2 ensemble, single-threaded C.  usage: w2 RUNS SEED
#include <stdio.h>
#include <stdlib.h>
#include "rng.h"
#define N 30
static double clamp01(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }
static int cmp(const void *a, const void *b) { double x = *(double *)a, y = *(double *)b; return (x > y) - (x < y); }
static double pct(const double *v, int n, double p) { double h = p * (n - 1); int i = (int)h; return i + 1 < n ? v[i] + (h - i) * (v[i + 1] - v[i]) : v[i]; }
int main(int argc, char **argv) {
  int runs = atoi(argv[1]); Rng r; rng_seed(&r, strtoull(argv[2], 0, 10));
  double WT[N][N], base[N], *out = malloc(runs * sizeof(double)), sup = 0;
  double t1 = now_s(), c1 = cpu_s();
  for (int i = 0; i < N; i++) {
    double sum = 0, row[N];
    for (int j = 0; j < N; j++) sum += row[j] = i == j ? 0 : (i / 10 == j / 10 ? 1.0 : 0.2) * (0.5 + ((i * 7919 + j * 104729) % 1000) / 1000.0);
    for (int j = 0; j < N; j++) WT[j][i] = row[j] / sum;          // transposed: the sum below vectorises over i
    base[i] = 0.2 + 0.2 * (i / 10) + 0.1 * (((i * 7919 + 13) % 1000) / 1000.0 - 0.5);
  }
  for (int k = 0; k < runs; k++) {
    double al = 0.05 + 0.25 * rng_uniform(&r), be = 0.05 + 0.35 * rng_uniform(&r), ga = 0.02 + 0.18 * rng_uniform(&r);
    double sg = 0.01 + 0.04 * rng_uniform(&r), Q = 0.3 + 0.6 * rng_uniform(&r);
    double s[N], s2[N], e[N], m[N], V = 0.02;
    for (int i = 0; i < N; i++) { s[i] = base[i]; e[i] = 0.5; m[i] = 1.0; }
    for (int t = 0; t < 40; t++) {
      if (rng_uniform(&r) < 0.05) for (int i = 0; i < N; i++) m[i] *= 0.8;
      double nb[N] = {0};
      for (int j = 0; j < N; j++) for (int i = 0; i < N; i++) nb[i] += WT[j][i] * s[j];
      for (int i = 0; i < N; i++) {
        s2[i] = clamp01(s[i] + al * (nb[i] - s[i]) + be * Q * V * (1 - s[i]) - ga * (s[i] - base[i]) + sg * rng_normal(&r));
      }
      double C = 0;
      for (int i = 0; i < N; i++) {
        s[i] = s2[i];
        e[i] += 0.1 + 0.1 * s[i];
        if (e[i] > 0.6) { double c = 0.05 * m[i] * s[i]; e[i] -= 0.4; m[i] -= c; C += c; }
        m[i] += 0.03;
      }
      V = clamp01(V + 0.8 * Q * C / (C + 0.5) * V * (1 - V) - 0.02 * V);
    }
    out[k] = V; double a = 0; for (int i = 0; i < N; i++) a += s[i]; sup += a / N;
  }
  double mean = 0; for (int k = 0; k < runs; k++) mean += out[k];
  qsort(out, runs, sizeof(double), cmp);
  double t2 = now_s(), c2 = cpu_s();
  printf("{\"loop_s\": %.6f, \"cpu_s\": %.6f, \"mean\": %.4f, \"p5\": %.4f, \"p50\": %.4f, \"p95\": %.4f, \"support\": %.4f}\n", t2 - t1, c2 - c1, mean / runs, pct(out, runs, .05), pct(out, runs, .5), pct(out, runs, .95), sup / runs);
}
