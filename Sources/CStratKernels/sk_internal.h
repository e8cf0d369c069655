// SPDX-License-Identifier: Apache-2.0
// What every kernel file shares: how hot functions are compiled, how loops promise safety, bits of doubles.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// A fused multiply-add rounds once where the plain pair rounds twice: it would change bits between machines.
#pragma STDC FP_CONTRACT OFF

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SK_SANITIZED 1
#endif
#endif

// Hot functions exist three times, and the loader picks by processor. Sanitizers cannot run before the
// loader.
#if defined(__x86_64__) && defined(__linux__) && !defined(SK_SANITIZED)
#define SK_HOT __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define SK_HOT
#endif

// Lanes are independent, even when dst is a source: without this a destination that is also a source would
// fail the compiler's overlap test and run one lane at a time.
#if defined(__clang__)
#define SK_LOOP _Pragma("clang loop vectorize(assume_safety)") for
#else
#define SK_LOOP _Pragma("GCC ivdep") for
#endif

// Loads from scattered places: processors gather them no faster with a vector instruction than one by one.
#if defined(__clang__)
#define SK_ONE_BY_ONE _Pragma("clang loop vectorize(disable) unroll_count(8)") for
#else
#define SK_ONE_BY_ONE _Pragma("GCC unroll 8") for
#endif

#define SK_INLINE static inline __attribute__((always_inline))

SK_INLINE uint64_t sk_bits(double x) {
  uint64_t u;
  memcpy(&u, &x, sizeof u);
  return u;
}

SK_INLINE double sk_from_bits(uint64_t u) {
  double x;
  memcpy(&x, &u, sizeof x);
  return x;
}

#define SK_SIGN_BIT 0x8000000000000000u
#define SK_INF __builtin_inf()
#define SK_NAN __builtin_nan("")

SK_INLINE double sk_abs_of(double x) { return sk_from_bits(sk_bits(x) & ~SK_SIGN_BIT); }

SK_INLINE double sk_with_sign(double size, double sign) {
  return sk_from_bits((sk_bits(size) & ~SK_SIGN_BIT) | (sk_bits(sign) & SK_SIGN_BIT));
}

// Nearest whole number, ties to even: adding 2^52 leaves no room for a fraction.
SK_INLINE double sk_rint_of(double x) {
  const double two52 = 4503599627370496.0;
  double size = sk_abs_of(x);
  double r = (size + two52) - two52;
  return sk_with_sign(size < two52 ? r : size, x);
}

SK_INLINE double sk_floor_of(double x) {
  double r = sk_rint_of(x);
  double below = r > x ? r - 1.0 : r;
  // floor(-0.0) is -0.0, as r already is; r - 1.0 is never zero for a negative x.
  return below;
}

SK_INLINE double sk_trunc_of(double x) {
  double size = sk_abs_of(x);
  return sk_with_sign(sk_floor_of(size), x);
}

SK_INLINE double sk_ceil_of(double x) {
  double r = sk_rint_of(x);
  double above = r < x ? r + 1.0 : r;
  return sk_with_sign(above, x);
}

// Halves away from zero.
SK_INLINE double sk_round_of(double x) {
  double size = sk_abs_of(x);
  double whole = sk_floor_of(size);
  double up = size - whole >= 0.5 ? whole + 1.0 : whole;
  return sk_with_sign(up, x);
}

// The numbers of the lanes whose flag is set, ascending, `first` added to each: eight flags at a time, since
// most stretches are all clear or all set. Room for n is needed.
SK_INLINE ptrdiff_t sk_lanes_set(const uint8_t *flag, int32_t first, int32_t *lanes, ptrdiff_t n) {
  ptrdiff_t count = 0, i = 0;
  for (; i + 8 <= n; i += 8) {
    uint64_t eight;
    memcpy(&eight, flag + i, sizeof eight);
    if (eight == 0x0101010101010101u) {
      for (int32_t k = 0; k < 8; k++) lanes[count + k] = first + (int32_t)i + k;
      count += 8;
      continue;
    }
    for (; eight != 0; eight &= eight - 1) {
      lanes[count++] = first + (int32_t)i + (__builtin_ctzll(eight) >> 3);
    }
  }
  for (; i < n; i++) {
    if (flag[i] != 0) lanes[count++] = first + (int32_t)i;
  }
  return count;
}
