// SPDX-License-Identifier: Apache-2.0
// exp, log, powers and sines of one number as straight-line code without branches, so that loops over them
// become vector code. Series coefficients are exact fractions rounded once; split constants were made with
// mpmath.
#pragma once

#include "sk_internal.h"

// Adding 1.5 * 2^52 rounds to a whole number, which then sits in the low bits.
#define SK_SHIFTER 6755399441055744.0
#define SK_LN2_HI 0x1.62e42fee00000p-1   // 32 bits, so k * SK_LN2_HI is exact
#define SK_LN2_LO 0x1.a39ef35793c76p-33

// x * 2^k for k in -2000...1100, in two steps so that results may overflow, or round once into the
// subnormals.
SK_INLINE double sk_scale(double x, double shifted_k) {
  uint64_t k = sk_bits(shifted_k) - sk_bits(SK_SHIFTER) + 4096;
  uint64_t half = k >> 1;
  uint64_t rest = k - half;
  return x * sk_from_bits((half - 2048 + 1023) << 52) * sk_from_bits((rest - 2048 + 1023) << 52);
}

// exp(r) - 1 - r for |r| < 0.36: Taylor to degree 13, the rest is below 2^-57.
SK_INLINE double sk_exp_tail(double r) {
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  return p * r * r;
}

// exp(x + small), small being at most a few units in the last place of x.
SK_INLINE double sk_exp_of_pair(double x, double small) {
  double bounded = x < -746.0 ? -746.0 : x;
  bounded = bounded > 710.0 ? 710.0 : bounded;
  double shifted = bounded * 0x1.71547652b82fep+0 + SK_SHIFTER;
  double k = shifted - SK_SHIFTER;
  double r = (bounded - k * SK_LN2_HI) - (k * SK_LN2_LO - small);
  return sk_scale(1.0 + (r + sk_exp_tail(r)), shifted);
}

SK_INLINE double sk_exp_of(double x) { return sk_exp_of_pair(x, 0.0); }

SK_INLINE double sk_expm1_of(double x) {
  double near = x + sk_exp_tail(x);
  double far = sk_exp_of(x) - 1.0;
  near = x == 0.0 ? x : near;  // -0 stays -0
  return sk_abs_of(x) < 0.35 ? near : far;
}

// x = 2^k * m with m in sqrt(1/2) ..< sqrt(2), for x > 0 and finite, subnormals too.
SK_INLINE double sk_split_power(double x, double *k) {
  int small = x < 0x1p-1022;
  uint64_t u = sk_bits(small ? x * 0x1p54 : x) + (sk_bits(1.0) - sk_bits(0x1.6a09e667f3bcdp-1));
  // The exponent as the fraction of a number near 2^52: no whole-number conversion needed.
  double exponent = sk_from_bits((u >> 52) | 0x4330000000000000u) - 4503599627370496.0;
  *k = exponent - (small ? 1077.0 : 1023.0);
  return sk_from_bits((u & 0x000fffffffffffffu) + sk_bits(0x1.6a09e667f3bcdp-1));
}

// (2 atanh(s) - 2 s) / s as a series in z = s^2 <= 0.0295: what is left out is below 2^-59.
SK_INLINE double sk_log_tail(double z) {
  double p = 2.0 / 21.0;
  p = p * z + 2.0 / 19.0;
  p = p * z + 2.0 / 17.0;
  p = p * z + 2.0 / 15.0;
  p = p * z + 2.0 / 13.0;
  p = p * z + 2.0 / 11.0;
  p = p * z + 2.0 / 9.0;
  p = p * z + 2.0 / 7.0;
  p = p * z + 2.0 / 5.0;
  p = p * z + 2.0 / 3.0;
  return p * z;
}

SK_INLINE double sk_log_edges(double x, double y) {
  y = x < SK_INF ? y : x;  // infinity and NaN stay
  y = x == 0.0 ? -SK_INF : y;
  return x < 0.0 ? SK_NAN : y;
}

SK_INLINE double sk_log_of(double x) {
  double k;
  double f = sk_split_power(x, &k) - 1.0;
  double s = f / (2.0 + f);
  double half_square = 0.5 * f * f;
  // log(1 + f) = f - (f^2/2 - s (f^2/2 + tail)): f is exact, so only the small part is rounded.
  double part = s * (half_square + sk_log_tail(s * s)) + k * SK_LN2_LO;
  return sk_log_edges(x, k * SK_LN2_HI - ((half_square - part) - f));
}

SK_INLINE double sk_log1p_of(double x) {
  double u = 1.0 + x;
  double lost = x - (u - 1.0);
  double y = sk_log_of(u) + (u < SK_INF ? lost / u : 0.0);
  y = u == 1.0 ? x : y;
  return u == 0.0 ? -SK_INF : y;
}

// Near one half by log1p, which loses nothing there; elsewhere by the ratio itself.
SK_INLINE double sk_logit_of(double p) {
  double near = sk_log1p_of((2.0 * p - 1.0) / (1.0 - p));
  double far = p < 0.5 ? sk_log_of(p / (1.0 - p)) : -sk_log_of((1.0 - p) / p);
  return sk_abs_of(p - 0.5) < 0.2 ? near : far;
}

// A product and what rounding took from it (Dekker, on halves of 26 and 27 bits).
SK_INLINE double sk_product(double a, double b, double *rest) {
  double ah = sk_from_bits(sk_bits(a) & ~0x7ffffffull), al = a - ah;
  double bh = sk_from_bits(sk_bits(b) & ~0x7ffffffull), bl = b - bh;
  double p = a * b;
  *rest = ((ah * bh - p) + ah * bl + al * bh) + al * bl;
  return p;
}

SK_INLINE double sk_sum(double a, double b, double *rest) {
  double s = a + b;
  double bb = s - a;
  *rest = (a - (s - bb)) + (b - bb);
  return s;
}

// log x as a pair, to about 2^-59 of itself, for x > 0 and finite.
SK_INLINE double sk_log_pair(double x, double *low) {
  double k, e, rest;
  double m = sk_split_power(x, &k);
  double f = m - 1.0;
  double d = m + 1.0, d_low = m - (d - 1.0);
  double s = f / d;
  double p = sk_product(s, d, &e);
  double s_low = (((f - p) - e) - s * d_low) / d;
  double z = s * s;
  double tail = s * sk_log_tail(z) + 2.0 * s_low * (1.0 + z);
  double high = sk_sum(k * SK_LN2_HI, 2.0 * s, &rest);
  rest += k * SK_LN2_LO + tail;
  double sum = high + rest;
  *low = (high - sum) + rest;
  return sum;
}

SK_INLINE double sk_log10_of(double x) {
  double low, e;
  double high = sk_log_pair(x, &low);
  double p = sk_product(high, 0x1.bcb7b1526e50ep-2, &e);
  return sk_log_edges(x, p + (e + (high * 0x1.95355baaafad3p-57 + low * 0x1.bcb7b1526e50ep-2)));
}

// x to the power y for any real y.
SK_INLINE double sk_real_power(double x, double y) {
  double size = sk_abs_of(x), low, e;
  double high = sk_log_pair(size, &low);
  double p = sk_product(y, high, &e);
  e += y * low;
  // Past these bounds the answer is 0 or infinity, and the small part may be rubbish.
  e = sk_abs_of(p) < 800.0 ? e : 0.0;
  double result = sk_exp_of_pair(p, e);
  double down = y < 0.0 ? SK_INF : 0.0, up = y < 0.0 ? 0.0 : SK_INF;
  result = size == 0.0 ? down : result;
  result = size == SK_INF ? up : result;
  int whole = sk_floor_of(y) == y;
  int odd = sk_floor_of(y * 0.5) * 2.0 != y;
  double negative = whole ? (odd ? -result : result) : SK_NAN;
  result = x < 0.0 ? negative : result;
  return x == x ? result : x;
}

// The angle less a whole number of quarter turns, as a pair, and that number's low bits. pi/2 in pieces of 33
// bits: whole multiples below 2^20 of each piece are exact.
SK_INLINE double sk_quarter(double x, double *low, uint64_t *quarter) {
  double shifted = x * 0x1.45f306dc9c883p-1 + SK_SHIFTER;
  double k = shifted - SK_SHIFTER;
  double rest;
  double a = x - k * 0x1.921fb54400000p+0;
  double r = sk_sum(a, -(k * 0x1.0b4611a600000p-34), &rest);
  rest = (rest - k * 0x1.3198a2e000000p-69) - k * 0x1.b839a252049c1p-104;
  double y = r + rest;
  *low = (r - y) + rest;
  *quarter = sk_bits(shifted);
  return sk_abs_of(x) <= 1e15 ? y : SK_NAN;
}

// Taylor to y^17 and y^16 for |y| <= pi/4: what is left out is below 2^-57.
SK_INLINE double sk_sin_part(double y, double low) {
  double z = y * y;
  double p = 1.0 / 355687428096000.0;
  p = p * z - 1.0 / 1307674368000.0;
  p = p * z + 1.0 / 6227020800.0;
  p = p * z - 1.0 / 39916800.0;
  p = p * z + 1.0 / 362880.0;
  p = p * z - 1.0 / 5040.0;
  p = p * z + 1.0 / 120.0;
  p = p * z - 1.0 / 6.0;
  return y + (y * z * p + low * (1.0 - 0.5 * z));
}

SK_INLINE double sk_cos_part(double y, double low) {
  double z = y * y;
  double p = 1.0 / 20922789888000.0;
  p = p * z - 1.0 / 87178291200.0;
  p = p * z + 1.0 / 479001600.0;
  p = p * z - 1.0 / 3628800.0;
  p = p * z + 1.0 / 40320.0;
  p = p * z - 1.0 / 720.0;
  p = p * z + 1.0 / 24.0;
  double half = 0.5 * z;
  double w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z * z * p - y * low));
}

// sin(x + turns * pi/2).
SK_INLINE double sk_sine_of(double x, uint64_t turns) {
  double low;
  uint64_t quarter;
  double y = sk_quarter(x, &low, &quarter);
  double s = sk_sin_part(y, low), c = sk_cos_part(y, low);
  uint64_t q = quarter + turns;
  double v = (q & 1) != 0 ? c : s;
  return sk_from_bits(sk_bits(v) ^ ((q & 2) << 62));
}

SK_INLINE double sk_sin_of(double x) {
  double y = sk_sine_of(x, 0);
  return x == 0.0 ? x : y;  // -0 stays -0
}
SK_INLINE double sk_cos_of(double x) { return sk_sine_of(x, 1); }
SK_INLINE double sk_tan_of(double x) { return sk_sin_of(x) / sk_cos_of(x); }

// Without the error flag of the C library, so that it is one instruction, also in a vector.
SK_INLINE double sk_sqrt_of(double x) {
#if defined(__clang__)
  return __builtin_elementwise_sqrt(x);
#else
  return __builtin_sqrt(x);
#endif
}
