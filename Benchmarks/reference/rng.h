// SPDX-License-Identifier: Apache-2.0
// xoshiro256+ seeded by SplitMix64; uniform double in [0,1).
#include <stdint.h>
#include <math.h>
#include <time.h>
typedef struct { uint64_t s[4]; } Rng;
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static void zig_init(void);
static inline void rng_seed(Rng *r, uint64_t x) {
  zig_init();
  for (int i = 0; i < 4; i++) {
    uint64_t z = (x += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull; z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    r->s[i] = z ^ (z >> 31);
  }
}
static inline uint64_t rng_u64(Rng *r) {
  uint64_t res = r->s[0] + r->s[3], t = r->s[1] << 17;
  r->s[2] ^= r->s[0]; r->s[3] ^= r->s[1]; r->s[1] ^= r->s[2]; r->s[0] ^= r->s[3];
  r->s[2] ^= t; r->s[3] = rotl(r->s[3], 45);
  return res;
}
static inline double rng_uniform(Rng *r) { return (rng_u64(r) >> 11) * 0x1.0p-53; }
// standard normal: ziggurat, 128 layers (Marsaglia & Tsang 2000, in Doornik's double-precision form)
static double zig_x[129], zig_r[128];
static void zig_init(void) {
  const double R = 3.442619855899, V = 9.91256303526217e-3;
  double f = exp(-0.5 * R * R);
  zig_x[0] = V / f; zig_x[1] = R; zig_x[128] = 0;
  for (int i = 2; i < 128; i++) { zig_x[i] = sqrt(-2 * log(V / zig_x[i - 1] + f)); f = exp(-0.5 * zig_x[i] * zig_x[i]); }
  for (int i = 0; i < 128; i++) zig_r[i] = zig_x[i + 1] / zig_x[i];
}
static inline double rng_normal(Rng *r) {
  for (;;) {
    uint64_t b = rng_u64(r); int i = (b >> 3) & 127;
    double u = (b >> 11) * 0x1.0p-52 - 1, x = u * zig_x[i];
    if (fabs(u) < zig_r[i]) return x;
    if (i == 0) {                                                   // tail beyond R
      double a, c;
      do { a = log(1 - rng_uniform(r)) / zig_x[1]; c = log(1 - rng_uniform(r)); } while (-2 * c < a * a);
      return u < 0 ? a - zig_x[1] : zig_x[1] - a;
    }
    double f0 = exp(-0.5 * (zig_x[i] * zig_x[i] - x * x)), f1 = exp(-0.5 * (zig_x[i + 1] * zig_x[i + 1] - x * x));
    if (f1 + rng_uniform(r) * (f0 - f1) < 1) return x;
  }
}
static inline double clk(clockid_t k) { struct timespec t; clock_gettime(k, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
static inline double now_s(void) { return clk(CLOCK_MONOTONIC); }
static inline double cpu_s(void) { return clk(CLOCK_PROCESS_CPUTIME_ID); }
