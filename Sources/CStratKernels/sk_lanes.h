// SPDX-License-Identifier: Apache-2.0
// Eight lanes held in registers. Accumulators across ties or rows need this: as an array they would live in
// memory.
#pragma once

#include "sk_internal.h"

typedef double sk_lanes __attribute__((vector_size(64)));
typedef int64_t sk_lane_masks __attribute__((vector_size(64)));

// By pointer throughout: a vector this wide as an argument would tie callers to one processor's calling
// rules.
SK_INLINE void sk_start(sk_lanes *s, double x) { *s = (sk_lanes){x, x, x, x, x, x, x, x}; }

SK_INLINE void sk_store(double *to, const sk_lanes *s) { memcpy(to, s, sizeof *s); }

SK_INLINE void sk_take(sk_lanes *s, const double *from) {
  sk_lanes v;
  memcpy(&v, from, sizeof v);
  *s += v;
}

SK_INLINE void sk_take_one(sk_lanes *s, double x) { *s += (sk_lanes){x, x, x, x, x, x, x, x}; }

SK_INLINE void sk_take_scaled(sk_lanes *s, double x, const double *from) {
  sk_lanes v;
  memcpy(&v, from, sizeof v);
  *s += (sk_lanes){x, x, x, x, x, x, x, x} * v;
}

SK_INLINE void sk_take_product(sk_lanes *s, const double *a, const double *b) {
  sk_lanes v, w;
  memcpy(&v, a, sizeof v);
  memcpy(&w, b, sizeof w);
  *s += v * w;
}

SK_INLINE void sk_take_u8(sk_lanes *s, const uint8_t *from) {
  typedef uint8_t bytes __attribute__((vector_size(8)));
  typedef int32_t words __attribute__((vector_size(32)));
  bytes b;
  memcpy(&b, from, sizeof b);
  *s += __builtin_convertvector(__builtin_convertvector(b, words), sk_lanes);
}

// The same choice as sk_min and sk_max: the first of two equal or unordered ones.
SK_INLINE double sk_lane_min(double a, double b) { return b < a ? b : a; }
SK_INLINE double sk_lane_max(double a, double b) { return b > a ? b : a; }

#define SK_KEEP(name, ORDER)                                                                       \
  SK_INLINE void name(sk_lanes *s, const double *from) {                                           \
    sk_lanes v;                                                                                    \
    memcpy(&v, from, sizeof v);                                                                    \
    sk_lane_masks take = v ORDER *s;                                                               \
    *s = (sk_lanes)(((sk_lane_masks)v & take) | ((sk_lane_masks)*s & ~take));                      \
  }
SK_KEEP(sk_keep_min, <)
SK_KEEP(sk_keep_max, >)
