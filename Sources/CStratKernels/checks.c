// SPDX-License-Identifier: Apache-2.0
// Fills, conversions, and the search for a lane that breaks a rule.
#include "include/sk_columns.h"

#include "sk_lanewise.h"

#define DEFINE_FILL(name, T)                                           \
  SK_HOT void sk_##name(T *dst, T value, ptrdiff_t n) {                \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = value; }           \
  }
DEFINE_FILL(fill, double)
DEFINE_FILL(fill_i32, int32_t)
DEFINE_FILL(fill_u8, uint8_t)

SK_HOT void sk_f64_of_u8(double *dst, const uint8_t *src, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = (double)(int32_t)src[i]; }
}

SK_HOT void sk_f64_of_i32(double *dst, const int32_t *src, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = (double)src[i]; }
}

SK_HOT void sk_i32_of_f64(int32_t *dst, const double *src, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) {
    double x = src[i];
    x = x == x ? x : 0.0;
    x = x < -2147483648.0 ? -2147483648.0 : x;
    x = x > 2147483647.0 ? 2147483647.0 : x;
    dst[i] = (int32_t)x;
  }
}

SK_HOT void sk_clamp(double *dst, const double *src, double lo, double hi, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) {
    dst[i] = sk_clamp_of(src[i], lo, hi);
  }
}

// A block at a time: whether any lane of it fails is one OR over lanes; only a failing block is searched.
enum { BLOCK = 256 };

#define DEFINE_FIRST(name, ARGS, T, FAILS)                                \
  SK_HOT ptrdiff_t sk_##name ARGS {                                       \
    for (ptrdiff_t from = 0; from < n; from += BLOCK) {                   \
      ptrdiff_t to = n - from < BLOCK ? n : from + BLOCK;                 \
      uint64_t any = 0;                                                   \
      for (ptrdiff_t i = from; i < to; i++) {                             \
        T x = a[i];                                                       \
        any |= (uint64_t)(FAILS);                                         \
      }                                                                   \
      if (!any) continue;                                                 \
      for (ptrdiff_t i = from; i < to; i++) {                             \
        T x = a[i];                                                       \
        if (FAILS) return i;                                              \
      }                                                                   \
    }                                                                     \
    return -1;                                                            \
  }

DEFINE_FIRST(all_finite, (const double *a, ptrdiff_t n), double, !(sk_abs_of(x) < SK_INF))
DEFINE_FIRST(first_zero, (const double *a, ptrdiff_t n), double, x == 0.0)
#define OUTSIDE !((x >= lo) & (x <= hi))
DEFINE_FIRST(first_outside, (const double *a, double lo, double hi, ptrdiff_t n), double, OUTSIDE)
DEFINE_FIRST(first_set, (const uint8_t *a, ptrdiff_t n), uint8_t, x != 0)
DEFINE_FIRST(first_negative_i32, (const int32_t *a, ptrdiff_t n), int32_t, x < 0)
