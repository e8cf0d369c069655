// SPDX-License-Identifier: Apache-2.0
// Powers on lanes. Small whole exponents are products, so that squares and cubes are what they seem.
#include "include/sk_columns.h"
#include "include/sk_math.h"

#include "sk_functions.h"

SK_INLINE int is_small_whole(double y) { return sk_abs_of(y) <= 64.0 && sk_floor_of(y) == y; }

// By squaring: the same products in the same order as lane by lane below.
SK_INLINE double whole_power(double x, double y) {
  double result = 1.0;
  for (uint32_t times = (uint32_t)sk_abs_of(y); times != 0;) {
    if (times & 1) result *= x;
    times >>= 1;
    if (times != 0) x *= x;
  }
  return y < 0.0 ? 1.0 / result : result;
}

double sk_pow1(double x, double y) { return is_small_whole(y) ? whole_power(x, y) : sk_real_power(x, y); }

enum { BLOCK = 128 };

// One whole exponent for all lanes: its bits outside, lanes inside.
SK_HOT static void whole_powers(double *dst, const double *a, double y, ptrdiff_t m) {
  double x[BLOCK], result[BLOCK];
  SK_LOOP(ptrdiff_t i = 0; i < m; i++) {
    x[i] = a[i];
    result[i] = 1.0;
  }
  for (uint32_t times = (uint32_t)sk_abs_of(y); times != 0;) {
    if (times & 1) {
      SK_LOOP(ptrdiff_t i = 0; i < m; i++) { result[i] *= x[i]; }
    }
    times >>= 1;
    if (times != 0) {
      SK_LOOP(ptrdiff_t i = 0; i < m; i++) { x[i] *= x[i]; }
    }
  }
  SK_LOOP(ptrdiff_t i = 0; i < m; i++) { dst[i] = y < 0.0 ? 1.0 / result[i] : result[i]; }
}

SK_HOT void sk_pow_vs(double *dst, const double *a, double b, ptrdiff_t n) {
  if (is_small_whole(b)) {
    for (ptrdiff_t from = 0; from < n; from += BLOCK)
      whole_powers(dst + from, a + from, b, n - from < BLOCK ? n - from : BLOCK);
    return;
  }
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = sk_real_power(a[i], b); }
}

// All lanes as if the exponent were any number, then those with a small whole one again as products.
#define DEFINE_POWERS(name, A, B, X, Y)                                             \
  SK_HOT void sk_##name(double *dst, A a, B b, ptrdiff_t n) {                       \
    double result[BLOCK];                                                           \
    for (ptrdiff_t from = 0; from < n; from += BLOCK) {                             \
      ptrdiff_t m = n - from < BLOCK ? n - from : BLOCK;                            \
      SK_LOOP(ptrdiff_t i = 0; i < m; i++) { result[i] = sk_real_power(X, Y); }     \
      for (ptrdiff_t i = 0; i < m; i++)                                             \
        if (is_small_whole(Y)) result[i] = whole_power(X, Y);                       \
      memcpy(dst + from, result, (size_t)m * sizeof *dst);                          \
    }                                                                               \
  }

DEFINE_POWERS(pow_vv, const double *, const double *, a[from + i], b[from + i])
DEFINE_POWERS(pow_sv, double, const double *, a, b[from + i])
