// SPDX-License-Identifier: Apache-2.0
// W1 diffusion, single-threaded C.  usage: w1 EDGES.txt N SEED [pull|push]
// pull: each non-adopter scans its neighbours every step (what every ABM does).
// push: an adopter increments its neighbours' counters once (the algorithmic limit).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "rng.h"
int main(int argc, char **argv) {
  double t0 = now_s();
  int n = atoi(argv[2]); Rng r; rng_seed(&r, strtoull(argv[3], 0, 10));
  int push = argc > 4 && !strcmp(argv[4], "push");
  FILE *f = fopen(argv[1], "r");
  size_t m = 0, cap = 5 * (size_t)n; int *eu = malloc(cap * 4), *ev = malloc(cap * 4);
  while (m < cap && fscanf(f, "%d %d", &eu[m], &ev[m]) == 2) m++;
  fclose(f);
  int *start = calloc(n + 2, 4), *adj = malloc(2 * m * 4);
  for (size_t k = 0; k < m; k++) { start[eu[k] + 2]++; start[ev[k] + 2]++; }
  for (int i = 0; i < n; i++) start[i + 2] += start[i + 1];
  for (size_t k = 0; k < m; k++) { adj[start[eu[k] + 1]++] = ev[k]; adj[start[ev[k] + 1]++] = eu[k]; }
  uint8_t *on = calloc(n, 1); int *fresh = malloc(n * 4), *cnt = calloc(n, 4);
  int adopters = 0, series[100]; const double p = 0.001, q = 0.05;
  double t1 = now_s(), c1 = cpu_s();
  for (int t = 0; t < 100; t++) {
    int k = 0;
    for (int i = 0; i < n; i++) {
      if (on[i]) continue;
      int deg = start[i + 1] - start[i], c = 0;
      if (push) c = cnt[i]; else for (int e = start[i]; e < start[i + 1]; e++) c += on[adj[e]];
      double share = deg ? (double)c / deg : 0;
      if (rng_uniform(&r) < p + q * share) fresh[k++] = i;
    }
    for (int j = 0; j < k; j++) {           // synchronous: adoptions take effect after the sweep
      int i = fresh[j]; on[i] = 1;
      if (push) for (int e = start[i]; e < start[i + 1]; e++) cnt[adj[e]]++;
    }
    series[t] = adopters += k;
  }
  double t2 = now_s(), c2 = cpu_s();
  printf("{\"loop_s\": %.6f, \"cpu_s\": %.6f, \"load_s\": %.6f, \"a50\": %d, \"a100\": %d}\n", t2 - t1, c2 - c1, t1 - t0, series[49], series[99]);
}
