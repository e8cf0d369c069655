// SPDX-License-Identifier: Apache-2.0
// Philox4x32-10 over columns of counters. Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as
// 1, 2, 3" (SC 2011).
#pragma once

#include <stddef.h>
#include <stdint.h>

// The counter of each lane: (thing1, thing2, step, world). A column where the pointer is given, else the one
// value beside it. Ids are taken as bit patterns.
typedef struct {
  const int32_t *thing1;
  int32_t thing1_all;
  const int32_t *thing2;
  int32_t thing2_all;
  const int32_t *world;
  int32_t world_all;
  uint32_t step;
} sk_counter;

// Numbers in [0, 1), multiples of 2^-53, from words 0 and 1 of each lane's block:
// ((word1 << 32 | word0) >> 11) * 2^-53. Low half of the key is the first key word.
void sk_uniform(double *dst, uint64_t key, const sk_counter *counter, ptrdiff_t n);
// The second number of the same blocks: words 2 and 3.
void sk_uniform_second(double *dst, uint64_t key, const sk_counter *counter, ptrdiff_t n);
// flag = uniform < p, from the first number: sure for p >= 1, never for p <= 0 or NaN.
void sk_chance_v(uint8_t *dst, uint64_t key, const sk_counter *counter, const double *p, ptrdiff_t n);
void sk_chance_s(uint8_t *dst, uint64_t key, const sk_counter *counter, double p, ptrdiff_t n);

// Three things or more: fold each further thing into the two words of the first two, in place.
void sk_fold_thing_v(int32_t *word0, int32_t *word1, const int32_t *thing, ptrdiff_t n);
void sk_fold_thing_s(int32_t *word0, int32_t *word1, int32_t thing, ptrdiff_t n);

// One block with any number of rounds (known answers are published for 7 and 10): out gets four words.
void sk_philox4x32(uint32_t out[4], const uint32_t counter[4], const uint32_t key[2], int32_t rounds);
// The two-word relative, for its known answers.
void sk_philox2x32(uint32_t out[2], const uint32_t counter[2], uint32_t key, int32_t rounds);
