// SPDX-License-Identifier: Apache-2.0
// The normal distribution function and its inverse for one number.
#pragma once

#include "sk_functions.h"

SK_INLINE double sk_polynomial(const double *c, int terms, double x) {
  double p = c[terms - 1];
#pragma clang loop unroll(full)
  for (int i = terms - 2; i >= 0; i--) p = p * x + c[i];
  return p;
}

// (1 + 2a) exp(a^2) erfc(a) for a in 0...28 as a polynomial in (a - 4) / (a + 4): near-minimax, made with
// mpmath (chebyfit, 25 terms, largest error 5e-19). The form follows M. Shepherd and J. Laframboise, Math.
// Comp. 36 (1981).
SK_INLINE double sk_scaled_erfc(double a) {
  static const double c[25] = {
    1.2329951186255526,     -0.13962111684056253,   0.015379652102620111,   0.06809705425469303,
    -0.10103906603632955,   0.09373283499833329,    -0.06633036581154421,   0.03716751553787908,
    -0.016197734067039865,  0.005031969972225688,   -0.0007577732147971718, -0.00019925664291065565,
    0.00015062131217624512, -2.4399505458525544e-05, -1.1220902504340601e-05, 5.710769473216913e-06,
    2.916445562939141e-07,  -8.277591913537945e-07, 7.703495881102781e-08,  1.1328048304274549e-07,
    -1.9106294487779176e-08, -1.660879467182853e-08, 1.6868082625932292e-09, 2.1031095817570338e-09,
    2.9111659955327447e-10,
  };
  return sk_polynomial(c, 25, (a - 4.0) / (a + 4.0)) / (1.0 + 2.0 * a);
}

SK_INLINE double sk_normal_cdf_of(double x) {
  double size = sk_abs_of(x);
  size = size > 39.0 ? 39.0 : size;
  // exp(-size^2 / 2) with the square exact: the high half squares without rounding.
  double high = sk_from_bits(sk_bits(size) & ~0x7ffffffull);
  double low = (size - high) * (size + high) * -0.5;
  double square, rest;
  square = sk_sum(high * high * -0.5, low, &rest);
  double tail = 0.5 * sk_scaled_erfc(size * 0x1.6a09e667f3bcdp-1) * sk_exp_of_pair(square, rest);
  double y = x > 0.0 ? 1.0 - tail : tail;
  return x == x ? y : x;
}

// Coefficients and regions: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), routine PPND16.
SK_INLINE double sk_quantile_centre(double q) {
  static const double a[8] = {
    3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
    1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
    3.3430575583588128105e+4, 2.5090809287301226727e+3,
  };
  static const double b[8] = {
    1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2,
    5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4,
    2.8729085735721942674e+4, 5.2264952788528545610e+3,
  };
  double r = 0.180625 - q * q;
  return q * sk_polynomial(a, 8, r) / sk_polynomial(b, 8, r);
}

// For shares of the nearer tail down to exp(-25).
SK_INLINE double sk_quantile_tail(double root) {
  static const double c[8] = {
    1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
    3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4,
  };
  static const double d[8] = {
    1.0, 2.05319162663775882187, 1.67638483018380384940,
    6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
    5.47593808499534494600e-4, 1.05075007164441684324e-9,
  };
  double r = root - 1.6;
  return sk_polynomial(c, 8, r) / sk_polynomial(d, 8, r);
}

SK_INLINE double sk_quantile_far_tail(double root) {
  static const double e[8] = {
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7,
  };
  static const double f[8] = {
    1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
    1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
    1.42151175831644588870e-7, 2.04426310338993978564e-15,
  };
  double r = root - 5.0;
  return sk_polynomial(e, 8, r) / sk_polynomial(f, 8, r);
}

// Outside 0.075...0.925. Ends and impossible shares too.
SK_INLINE double sk_quantile_outer(double p) {
  double tail = p < 0.5 ? p : 1.0 - p;
  double root = sk_sqrt_of(-sk_log_of(tail));
  double z = root <= 5.0 ? sk_quantile_tail(root) : sk_quantile_far_tail(root);
  z = tail == 0.0 ? SK_INF : z;
  return p < 0.5 ? -z : z;
}

SK_INLINE double sk_normal_quantile_of(double p) {
  double q = p - 0.5;
  return sk_abs_of(q) <= 0.425 ? sk_quantile_centre(q) : sk_quantile_outer(p);
}

// Most lanes lie in the centre: all take the cheap formula, then those outside (15 % of uniform shares) are
// gathered, taken through the dear one together, and put back.
enum { SK_QUANTILE_BLOCK = 256 };

// At most SK_QUANTILE_BLOCK lanes; dst may be p.
SK_INLINE void sk_normal_quantiles(double *dst, const double *p, ptrdiff_t n) {
  uint8_t is_outer[SK_QUANTILE_BLOCK];
  int32_t lanes[SK_QUANTILE_BLOCK];
  double outer[SK_QUANTILE_BLOCK + 8];
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { is_outer[i] = !(sk_abs_of(p[i] - 0.5) <= 0.425); }
  const ptrdiff_t count = sk_lanes_set(is_outer, 0, lanes, n);
  SK_ONE_BY_ONE(ptrdiff_t i = 0; i < count; i++) { outer[i] = p[lanes[i]]; }
  // Any shares, so that whole vectors are left and nothing is computed one lane at a time.
  for (ptrdiff_t i = count; i < count + 8; i++) outer[i] = 0.05;
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = sk_quantile_centre(p[i] - 0.5); }
  const ptrdiff_t whole = (count + 7) & ~(ptrdiff_t)7;
  SK_LOOP(ptrdiff_t i = 0; i < whole; i++) { outer[i] = sk_quantile_outer(outer[i]); }
  SK_ONE_BY_ONE(ptrdiff_t i = 0; i < count; i++) { dst[lanes[i]] = outer[i]; }
}
