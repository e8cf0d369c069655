// SPDX-License-Identifier: Apache-2.0
// Functions of one number, lane by lane, by own polynomials. Errors are in units in the last place (ulp).
#pragma once

#include <stddef.h>
#include <stdint.h>

#define SK_UNARY(name) void sk_##name(double *dst, const double *src, ptrdiff_t n);

SK_UNARY(neg)
SK_UNARY(abs)
// -1, 0 or 1; NaN stays.
SK_UNARY(sign)
SK_UNARY(sqrt)
// Within 1 ulp; 0 below -746, infinity above 709.8; subnormal results within 1 ulp of the subnormal step.
SK_UNARY(exp)
// Within 1 ulp; minus infinity at 0, NaN below.
SK_UNARY(log)
// Within 1 ulp, exact at whole powers of ten.
SK_UNARY(log10)
// Within 2 ulp (sin, cos) and 4 ulp (tan) up to a million in size; beyond, an error of 2^-53 of the angle
// itself comes on top; NaN past 1e15.
SK_UNARY(sin)
SK_UNARY(cos)
SK_UNARY(tan)
SK_UNARY(floor)
SK_UNARY(ceil)
// Nearest whole number, halves away from zero.
SK_UNARY(round)
// Cuts the fraction off.
SK_UNARY(trunc)
// exp(x) - 1 and log(1 + x), right near 0 too (4 ulp).
SK_UNARY(expm1)
SK_UNARY(log1p)
// 1 / (1 + exp(-x)), and log(p / (1 - p)).
SK_UNARY(logistic)
SK_UNARY(logit)
// Share of the standard normal below x; relative error at most 2e-15, in the lower tail too (0 below -38.5).
SK_UNARY(normal_cdf)
// The standard normal value below which a share p lies; relative error at most 2e-15; infinities at 0 and 1,
// NaN outside.
SK_UNARY(normal_quantile)
// log of the absolute gamma function for x > 0; relative error 1e-14, right near its zeros 1 and 2 too;
// infinity at 0, NaN below 0.
SK_UNARY(lgamma)
// Opens [0, 1) to (0, 1) for quantile functions: 0 becomes 2^-54.
SK_UNARY(open_unit)

// The same for one number, the same bits.
double sk_exp1(double x);
double sk_log1(double x);
double sk_log10_1(double x);
double sk_sin1(double x);
double sk_cos1(double x);
double sk_tan1(double x);
double sk_expm1_1(double x);
double sk_log1p_1(double x);
double sk_pow1(double x, double y);
double sk_normal_cdf1(double x);
double sk_normal_quantile1(double p);
double sk_lgamma1(double x);
double sk_logit1(double x);
double sk_floor1(double x);
double sk_round1(double x);
