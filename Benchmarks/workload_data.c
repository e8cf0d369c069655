// SPDX-License-Identifier: Apache-2.0
// Writes the data of the benchmark workloads as CSV, so that nothing large is kept in the repository.
//   workload_data w1 AGENTS     -> w1_agents.csv  agent: a0, a1 ...;  w1.csv  a,b: 5 * AGENTS distinct pairs
//   workload_data w3 DISTRICTS  -> w3_states.csv  state;  w3_districts.csv  district,state;
//                                  w3_schools.csv  school,number,district,state
// The pairs come from SplitMix64 with seed 42, as the workload's definition says; files are written where it runs.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t splitmix(uint64_t *state) {
  uint64_t z = (*state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// An open hash set of pairs: 1 when the pair is new.
static int insert(uint64_t *table, uint64_t mask, uint64_t pair) {
  uint64_t at = (pair * 0x9E3779B97F4A7C15u) >> 20;
  for (;; at++) {
    uint64_t *cell = &table[at & mask];
    if (*cell == pair + 1) return 0;
    if (*cell == 0) { *cell = pair + 1; return 1; }
  }
}

static int write_pairs(uint64_t agents) {
  uint64_t wanted = 5 * agents, size = 1, state = 42;
  while (size < 4 * wanted) size *= 2;
  uint64_t *seen = calloc(size, sizeof *seen);
  FILE *out = fopen("w1.csv", "w");
  if (!seen || !out) return 1;
  FILE *names = fopen("w1_agents.csv", "w");
  if (!names) return 1;
  fprintf(names, "agent\n");
  for (uint64_t i = 0; i < agents; i++) fprintf(names, "a%llu\n", (unsigned long long)i);
  if (fclose(names) != 0) return 1;
  fprintf(out, "a,b\n");
  for (uint64_t made = 0; made < wanted;) {
    uint64_t u = splitmix(&state) % agents, v = splitmix(&state) % agents;
    uint64_t a = u < v ? u : v, b = u < v ? v : u;
    if (a == b || !insert(seen, size - 1, a * agents + b)) continue;
    fprintf(out, "a%llu,a%llu\n", (unsigned long long)a, (unsigned long long)b);
    made++;
  }
  free(seen);
  return fclose(out) != 0;
}

static int write_sector(long districts) {
  FILE *d = fopen("w3_districts.csv", "w"), *s = fopen("w3_schools.csv", "w");
  FILE *z = fopen("w3_states.csv", "w");
  if (!d || !s || !z) return 1;
  fprintf(z, "state\n");
  for (int i = 1; i <= 50; i++) fprintf(z, "state%d\n", i);
  fprintf(d, "district,state\n");
  fprintf(s, "school,number,district,state\n");
  long school = 0;
  for (long i = 0; i < districts; i++) {
    long state = i / (districts / 50) + 1, schools = i % 13 < 9 ? 8 : 7;
    fprintf(d, "d%ld,state%ld\n", i + 1, state);
    for (long k = 0; k < schools; k++) {
      school++;
      fprintf(s, "s%ld,%ld,d%ld,state%ld\n", school, school, i + 1, state);
    }
  }
  return fclose(d) != 0 || fclose(s) != 0 || fclose(z) != 0;
}

int main(int argc, char **argv) {
  long n = argc == 3 ? atol(argv[2]) : 0;
  if (n >= 50 && !strcmp(argv[1], "w1")) return write_pairs((uint64_t)n);
  if (n >= 50 && !strcmp(argv[1], "w3")) return write_sector(n);
  fprintf(stderr, "usage: workload_data w1 AGENTS | workload_data w3 DISTRICTS\n");
  return 2;
}
