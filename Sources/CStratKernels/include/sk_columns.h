// SPDX-License-Identifier: Apache-2.0
// Lane-by-lane arithmetic, comparison, choice, conversion, and the checks that find a bad lane.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Arithmetic on doubles: sk_NAME_vv(dst, a, b, n), sk_NAME_vs(dst, a, b, n), sk_NAME_sv(dst, a, b, n).
#define SK_BINARY(name)                                                                 \
  void sk_##name##_vv(double *dst, const double *a, const double *b, ptrdiff_t n);     \
  void sk_##name##_vs(double *dst, const double *a, double b, ptrdiff_t n);            \
  void sk_##name##_sv(double *dst, double a, const double *b, ptrdiff_t n);

SK_BINARY(add)
SK_BINARY(sub)
SK_BINARY(mul)
// a / b; zero divisors give infinity or NaN (look for them first with sk_first_zero).
SK_BINARY(div)
// b < a ? b : a: the first where they are equal (-0 and 0 too) or either is NaN.
SK_BINARY(min)
// b > a ? b : a: the first where they are equal (-0 and 0 too) or either is NaN.
SK_BINARY(max)
// What is left of a after whole b's, with the sign of b: a - b * floor(a / b). NaN where b is 0. Right while
// a / b is below 2^53 in size.
SK_BINARY(mod)
// a to the power b. Whole b up to 64 in size: repeated multiplication, so exact while the result fits 53
// bits. Otherwise within 1 + |b log a| / 64 units in the last place. NaN where a < 0 and b is not whole.
SK_BINARY(pow)

// Comparisons of doubles into flags: sk_NAME_vv, sk_NAME_vs, sk_NAME_sv. NaN is unequal to all, and not in
// order.
#define SK_COMPARE(name)                                                                \
  void sk_##name##_vv(uint8_t *dst, const double *a, const double *b, ptrdiff_t n);    \
  void sk_##name##_vs(uint8_t *dst, const double *a, double b, ptrdiff_t n);           \
  void sk_##name##_sv(uint8_t *dst, double a, const double *b, ptrdiff_t n);

SK_COMPARE(lt)
SK_COMPARE(le)
SK_COMPARE(gt)
SK_COMPARE(ge)
SK_COMPARE(eq)
SK_COMPARE(ne)

// Comparisons of names and ids into flags.
#define SK_COMPARE_I32(name)                                                                 \
  void sk_##name##_i32_vv(uint8_t *dst, const int32_t *a, const int32_t *b, ptrdiff_t n);   \
  void sk_##name##_i32_vs(uint8_t *dst, const int32_t *a, int32_t b, ptrdiff_t n);

SK_COMPARE_I32(eq)
SK_COMPARE_I32(ne)
SK_COMPARE_I32(lt)
SK_COMPARE_I32(le)

// Flags.
void sk_and(uint8_t *dst, const uint8_t *a, const uint8_t *b, ptrdiff_t n);
void sk_or(uint8_t *dst, const uint8_t *a, const uint8_t *b, ptrdiff_t n);
void sk_xor(uint8_t *dst, const uint8_t *a, const uint8_t *b, ptrdiff_t n);
void sk_and_not(uint8_t *dst, const uint8_t *a, const uint8_t *b, ptrdiff_t n);
void sk_not(uint8_t *dst, const uint8_t *a, ptrdiff_t n);
// How many flags are set.
ptrdiff_t sk_count_set(const uint8_t *a, ptrdiff_t n);

// flag ? a : b, lane by lane: sk_select_vv, _vs, _sv, _ss, then the same with _i32_ and _u8_.
#define SK_SELECT(name, T)                                                                               \
  void sk_##name##_vv(T *dst, const uint8_t *flag, const T *a, const T *b, ptrdiff_t n);                \
  void sk_##name##_vs(T *dst, const uint8_t *flag, const T *a, T b, ptrdiff_t n);                       \
  void sk_##name##_sv(T *dst, const uint8_t *flag, T a, const T *b, ptrdiff_t n);                       \
  void sk_##name##_ss(T *dst, const uint8_t *flag, T a, T b, ptrdiff_t n);

SK_SELECT(select, double)
SK_SELECT(select_i32, int32_t)
SK_SELECT(select_u8, uint8_t)

void sk_fill(double *dst, double value, ptrdiff_t n);
void sk_fill_i32(int32_t *dst, int32_t value, ptrdiff_t n);
void sk_fill_u8(uint8_t *dst, uint8_t value, ptrdiff_t n);

// Conversions. To int32 cuts the fraction off, keeps within int32, and makes NaN 0.
void sk_f64_of_u8(double *dst, const uint8_t *src, ptrdiff_t n);
void sk_f64_of_i32(double *dst, const int32_t *src, ptrdiff_t n);
void sk_i32_of_f64(int32_t *dst, const double *src, ptrdiff_t n);

// Bounds that saturate: below lo becomes lo, above hi becomes hi; NaN stays.
void sk_clamp(double *dst, const double *src, double lo, double hi, ptrdiff_t n);

// Checks: the first lane that fails, or -1 when none does.
ptrdiff_t sk_all_finite(const double *a, ptrdiff_t n);
ptrdiff_t sk_first_zero(const double *a, ptrdiff_t n);
// NaN counts as outside.
ptrdiff_t sk_first_outside(const double *a, double lo, double hi, ptrdiff_t n);
ptrdiff_t sk_first_set(const uint8_t *a, ptrdiff_t n);
ptrdiff_t sk_first_negative_i32(const int32_t *a, ptrdiff_t n);
