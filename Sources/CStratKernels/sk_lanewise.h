// SPDX-License-Identifier: Apache-2.0
// What one lane of each lane-by-lane operation is, told once: columns.c and math.c make a kernel of each, and
// tiles.c a case of each, so that the bits are the same whichever way an operation runs. Operands are x and y.
#pragma once

#include "sk_functions.h"
#include "sk_internal.h"

// The first of two equal or unordered numbers, by the same choice everywhere.
#define SK_MIN_OF(x, y) ((y) < (x) ? (y) : (x))
#define SK_MAX_OF(x, y) ((y) > (x) ? (y) : (x))

// DO(name, EXPR): doubles to a double.
#define SK_ARITHMETIC(DO)     \
  DO(add, x + y)              \
  DO(sub, x - y)              \
  DO(mul, x *y)               \
  DO(div, x / y)              \
  DO(min, SK_MIN_OF(x, y))    \
  DO(max, SK_MAX_OF(x, y))

// DO(name, EXPR): doubles to a flag. `a > b` is `b < a`, also for NaN.
#define SK_COMPARISONS(DO) \
  DO(lt, x < y)            \
  DO(le, x <= y)           \
  DO(eq, x == y)           \
  DO(ne, x != y)

// DO(name, EXPR): flags to a flag.
#define SK_CONNECTIVES(DO) \
  DO(and, x &y)            \
  DO(or, x | y)            \
  DO(xor, x ^ y)

// DO(name, EXPR): one double to a double that is always there.
#define SK_ROUNDINGS(DO)                               \
  DO(neg, -x)                                          \
  DO(abs, sk_abs_of(x))                                \
  DO(sign, x > 0.0 ? 1.0 : (x < 0.0 ? -1.0 : x))       \
  DO(floor, sk_floor_of(x))                            \
  DO(ceil, sk_ceil_of(x))                              \
  DO(round, sk_round_of(x))

// DO(name, EXPR): one double to a double that may be NaN or an infinity.
#define SK_FUNCTIONS(DO)      \
  DO(sqrt, sk_sqrt_of(x))     \
  DO(exp, sk_exp_of(x))       \
  DO(log, sk_log_of(x))

// Bounds that saturate: below lo becomes lo, then above hi becomes hi; NaN stays.
SK_INLINE double sk_clamp_of(double x, double lo, double hi) {
  x = x < lo ? lo : x;
  return x > hi ? hi : x;
}

// Amounts in the books: finite, not below zero, and to the nearest multiple of 2^-10 (a tie to the even one).
// Adding 2^52 leaves no room for a fraction; what is larger has none.
SK_INLINE int sk_is_amount(double x) { return (x >= 0.0) & (x < SK_INF); }

SK_INLINE double sk_amount_of(double x) {
  const double two52 = 4503599627370496.0;
  double parts = x * 1024.0;
  double whole = (parts + two52) - two52;
  return (parts < two52 ? whole : parts) * 0x1p-10;
}
