// SPDX-License-Identifier: Apache-2.0
// Functions of one number on lanes. The formulas are in sk_functions.h and sk_normal.h.
#include "include/sk_math.h"

#include "sk_lanewise.h"
#include "sk_normal.h"

#define DEFINE_UNARY(name, EXPR)                                              \
  SK_HOT void sk_##name(double *dst, const double *src, ptrdiff_t n) {        \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) {                                    \
      double x = src[i];                                                      \
      dst[i] = (EXPR);                                                        \
    }                                                                         \
  }

SK_ROUNDINGS(DEFINE_UNARY)
SK_FUNCTIONS(DEFINE_UNARY)
DEFINE_UNARY(log10, sk_log10_of(x))
DEFINE_UNARY(sin, sk_sin_of(x))
DEFINE_UNARY(cos, sk_cos_of(x))
DEFINE_UNARY(tan, sk_tan_of(x))
DEFINE_UNARY(trunc, sk_trunc_of(x))
DEFINE_UNARY(expm1, sk_expm1_of(x))
DEFINE_UNARY(log1p, sk_log1p_of(x))
DEFINE_UNARY(logistic, 1.0 / (1.0 + sk_exp_of(-x)))
DEFINE_UNARY(logit, sk_logit_of(x))
DEFINE_UNARY(normal_cdf, sk_normal_cdf_of(x))
DEFINE_UNARY(open_unit, x > 0.0 ? x : 0x1p-54)

double sk_exp1(double x) { return sk_exp_of(x); }
double sk_log1(double x) { return sk_log_of(x); }
double sk_log10_1(double x) { return sk_log10_of(x); }
double sk_sin1(double x) { return sk_sin_of(x); }
double sk_cos1(double x) { return sk_cos_of(x); }
double sk_tan1(double x) { return sk_tan_of(x); }
double sk_expm1_1(double x) { return sk_expm1_of(x); }
double sk_log1p_1(double x) { return sk_log1p_of(x); }
double sk_normal_cdf1(double x) { return sk_normal_cdf_of(x); }
double sk_normal_quantile1(double p) { return sk_normal_quantile_of(p); }
double sk_logit1(double x) { return sk_logit_of(x); }
double sk_floor1(double x) { return sk_floor_of(x); }
double sk_round1(double x) { return sk_round_of(x); }

SK_HOT void sk_normal_quantile(double *dst, const double *src, ptrdiff_t n) {
  for (ptrdiff_t from = 0; from < n; from += SK_QUANTILE_BLOCK) {
    ptrdiff_t m = n - from < SK_QUANTILE_BLOCK ? n - from : SK_QUANTILE_BLOCK;
    sk_normal_quantiles(dst + from, src + from, m);
  }
}

// log gamma(2 + z) / z for |z| <= 0.5: near-minimax, made with mpmath (chebyfit, 20 terms).
static double log_gamma_near_two(double z) {
  static const double c[20] = {
    0.42278433509846713,   0.3224670334241132,    -0.06735230105319814,   0.02058080842778457,
    -0.0073855510286681535, 0.002890510330738737, -0.0011927539120010226, 0.0005096695248853096,
    -0.00022315475074520367, 9.945750909889392e-05, -4.4926351103833334e-05, 2.050726741605779e-05,
    -9.438458716242811e-06, 4.374374916915131e-06, -2.0449201467015115e-06, 9.578663334114758e-07,
    -4.303558760359961e-07, 2.0304806751615227e-07, -1.3412819758517287e-07, 6.379047507619774e-08,
  };
  return z * sk_polynomial(c, 20, z);
}

// Stirling's series with the Bernoulli numbers to B18: the next term is below 2^-55 from 8 up.
static double log_gamma_large(double x) {
  static const double c[9] = {
    1.0 / 12.0,        -1.0 / 360.0, 1.0 / 1260.0,       -1.0 / 1680.0,      1.0 / 1188.0,
    -691.0 / 360360.0, 1.0 / 156.0,  -3617.0 / 122400.0, 43867.0 / 244188.0,
  };
  double y = 1.0 / x;
  double series = y * sk_polynomial(c, 9, y * y);
  double l = sk_log_of(x);
  if (x > 1e300) return x * (l - 1.0);
  return ((x - 0.5) * l - x) + (0.9189385332046728 + series);
}

double sk_lgamma1(double x) {
  if (!(x > 0.0)) return x == 0.0 ? SK_INF : SK_NAN;
  if (x == SK_INF) return x;
  if (x >= 8.0) return log_gamma_large(x);
  if (x < 0.5) return log_gamma_near_two(x) - sk_log_of(x * (x + 1.0));
  if (x < 1.5) return log_gamma_near_two(x - 1.0) - sk_log_of(x);
  double product = 1.0;
  while (x > 2.5) {
    x -= 1.0;
    product *= x;
  }
  return log_gamma_near_two(x - 2.0) + sk_log_of(product);
}

void sk_lgamma(double *dst, const double *src, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) dst[i] = sk_lgamma1(src[i]);
}
