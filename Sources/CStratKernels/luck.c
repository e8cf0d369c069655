// SPDX-License-Identifier: Apache-2.0
// Philox4x32-10 on columns of counters, and the folding of further things into a counter.
#include "include/sk_luck.h"

#include "sk_internal.h"

// Multipliers and key steps as published (Salmon et al. 2011; the steps are the golden ratio and sqrt(3) -
// 1).
#define SK_M0 0xD2511F53u
#define SK_M1 0xCD9E8D57u
#define SK_M2 0xD256D193u
#define SK_W0 0x9E3779B9u
#define SK_W1 0xBB67AE85u

SK_INLINE void philox(
  uint32_t *c0, uint32_t *c1, uint32_t *c2, uint32_t *c3, uint32_t k0, uint32_t k1, int rounds) {
  uint32_t a = *c0, b = *c1, c = *c2, d = *c3;
#pragma clang loop unroll(full)
  for (int r = 0; r < rounds; r++) {
    uint64_t p0 = (uint64_t)a * SK_M0, p1 = (uint64_t)c * SK_M1;
    a = (uint32_t)(p1 >> 32) ^ b ^ k0;
    b = (uint32_t)p1;
    c = (uint32_t)(p0 >> 32) ^ d ^ k1;
    d = (uint32_t)p0;
    k0 += SK_W0;
    k1 += SK_W1;
  }
  *c0 = a;
  *c1 = b;
  *c2 = c;
  *c3 = d;
}

void sk_philox4x32(uint32_t out[4], const uint32_t counter[4], const uint32_t key[2], int32_t rounds) {
  uint32_t c[4];
  memcpy(c, counter, sizeof c);
  uint32_t k0 = key[0], k1 = key[1];
  for (int32_t r = 0; r < rounds; r++) {
    philox(&c[0], &c[1], &c[2], &c[3], k0, k1, 1);
    k0 += SK_W0;
    k1 += SK_W1;
  }
  memcpy(out, c, sizeof c);
}

void sk_philox2x32(uint32_t out[2], const uint32_t counter[2], uint32_t key, int32_t rounds) {
  uint32_t a = counter[0], b = counter[1];
  for (int32_t r = 0; r < rounds; r++) {
    uint64_t p = (uint64_t)a * SK_M2;
    a = (uint32_t)(p >> 32) ^ key ^ b;
    b = (uint32_t)p;
    key += SK_W0;
  }
  out[0] = a;
  out[1] = b;
}

// 53 bits to [0, 1). As two exact halves: a vector of 64-bit whole numbers has no conversion on older
// processors.
SK_INLINE double unit_of(uint32_t low, uint32_t high) {
  uint64_t u = ((uint64_t)high << 32 | low) >> 11;
  double top = sk_from_bits((u >> 26) | 0x4330000000000000u) - 4503599627370496.0;
  double bottom = sk_from_bits((u & 0x3ffffffu) | 0x4330000000000000u) - 4503599627370496.0;
  return top * 0x1p-27 + bottom * 0x1p-53;
}

enum { BLOCK = 256 };

// Counter words of one block of lanes; a word that is the same for all lanes is spread out once.
typedef struct {
  uint32_t spread[3][BLOCK];
  const uint32_t *words[3];
} sk_block_words;

SK_INLINE void spread_words(sk_block_words *block, const sk_counter *counter, ptrdiff_t n) {
  const int32_t *columns[3] = {counter->thing1, counter->thing2, counter->world};
  const int32_t all[3] = {counter->thing1_all, counter->thing2_all, counter->world_all};
  ptrdiff_t m = n < BLOCK ? n : BLOCK;
  for (int k = 0; k < 3; k++) {
    if (columns[k] != NULL) continue;
    uint32_t word = (uint32_t)all[k];
    for (ptrdiff_t i = 0; i < m; i++) block->spread[k][i] = word;
  }
}

SK_INLINE void block_words(sk_block_words *block, const sk_counter *counter, ptrdiff_t from) {
  const int32_t *columns[3] = {counter->thing1, counter->thing2, counter->world};
  for (int k = 0; k < 3; k++)
    block->words[k] = columns[k] != NULL ? (const uint32_t *)(columns[k] + from) : block->spread[k];
}

// Runs BODY for each lane with the words of its block in c0...c3.
#define EACH_BLOCK(BODY)                                                                              \
  sk_block_words block;                                                                               \
  spread_words(&block, counter, n);                                                                   \
  uint32_t k0 = (uint32_t)key, k1 = (uint32_t)(key >> 32), step = counter->step;                      \
  for (ptrdiff_t from = 0; from < n; from += BLOCK) {                                                 \
    ptrdiff_t m = n - from < BLOCK ? n - from : BLOCK;                                                \
    block_words(&block, counter, from);                                                               \
    const uint32_t *w0 = block.words[0], *w1 = block.words[1], *w3 = block.words[2];                  \
    SK_LOOP(ptrdiff_t i = 0; i < m; i++) {                                                            \
      uint32_t c0 = w0[i], c1 = w1[i], c2 = step, c3 = w3[i];                                         \
      philox(&c0, &c1, &c2, &c3, k0, k1, 10);                                                         \
      dst[from + i] = (BODY);                                                                         \
    }                                                                                                 \
  }

SK_HOT void sk_uniform(double *dst, uint64_t key, const sk_counter *counter, ptrdiff_t n) {
  EACH_BLOCK(unit_of(c0, c1))
}

SK_HOT void sk_uniform_second(double *dst, uint64_t key, const sk_counter *counter, ptrdiff_t n) {
  EACH_BLOCK(unit_of(c2, c3))
}

SK_HOT void sk_chance_v(uint8_t *dst, uint64_t key, const sk_counter *counter, const double *p, ptrdiff_t n) {
  EACH_BLOCK(unit_of(c0, c1) < p[from + i])
}

SK_HOT void sk_chance_s(uint8_t *dst, uint64_t key, const sk_counter *counter, double p, ptrdiff_t n) {
  EACH_BLOCK(unit_of(c0, c1) < p)
}

// The two words as one number, moved on by an odd multiple of the thing and mixed (the finaliser of
// splitmix64: Steele, Lea, Flood, OOPSLA 2014).
SK_INLINE void fold(int32_t *word0, int32_t *word1, int32_t thing) {
  uint64_t x = (uint64_t)(uint32_t)*word1 << 32 | (uint32_t)*word0;
  x += ((uint64_t)(uint32_t)thing + 1) * 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  x ^= x >> 31;
  *word0 = (int32_t)(uint32_t)x;
  *word1 = (int32_t)(uint32_t)(x >> 32);
}

SK_HOT void sk_fold_thing_v(int32_t *word0, int32_t *word1, const int32_t *thing, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { fold(&word0[i], &word1[i], thing[i]); }
}

SK_HOT void sk_fold_thing_s(int32_t *word0, int32_t *word1, int32_t thing, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { fold(&word0[i], &word1[i], thing); }
}
