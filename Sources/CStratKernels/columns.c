// SPDX-License-Identifier: Apache-2.0
// Arithmetic, comparison and choice on lanes. Each line of the lists below makes the forms of one kernel.
#include "include/sk_columns.h"

#include "sk_lanewise.h"

#define DEFINE_FORMS(name, D, T, EXPR)                                                    \
  SK_HOT void sk_##name##_vv(D *dst, const T *a, const T *b, ptrdiff_t n) {              \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) {                                                \
      T x = a[i], y = b[i];                                                               \
      dst[i] = (EXPR);                                                                    \
    }                                                                                     \
  }                                                                                       \
  SK_HOT void sk_##name##_vs(D *dst, const T *a, T b, ptrdiff_t n) {                     \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) {                                                \
      T x = a[i], y = b;                                                                  \
      dst[i] = (EXPR);                                                                    \
    }                                                                                     \
  }

#define DEFINE_SV(name, D, T, EXPR)                                                       \
  SK_HOT void sk_##name##_sv(D *dst, T a, const T *b, ptrdiff_t n) {                     \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) {                                                \
      T x = a, y = b[i];                                                                  \
      dst[i] = (EXPR);                                                                    \
    }                                                                                     \
  }

#define DEFINE_BINARY(name, EXPR)             \
  DEFINE_FORMS(name, double, double, EXPR)    \
  DEFINE_SV(name, double, double, EXPR)

SK_ARITHMETIC(DEFINE_BINARY)

// The quotient can round up to a whole number that is one too many; the two mends bring the rest back into
// range.
SK_INLINE double mod_of(double x, double y) {
  double r = x - y * sk_floor_of(x / y);
  double size = sk_abs_of(y);
  double wrong_side = (r < 0.0) != (y < 0.0) ? 1.0 : 0.0;
  r = r != 0.0 && wrong_side != 0.0 ? r + y : r;
  return sk_abs_of(r) >= size ? r - y : r;
}
DEFINE_BINARY(mod, mod_of(x, y))

#define DEFINE_COMPARE(name, EXPR)             \
  DEFINE_FORMS(name, uint8_t, double, EXPR)    \
  DEFINE_SV(name, uint8_t, double, EXPR)

SK_COMPARISONS(DEFINE_COMPARE)
DEFINE_COMPARE(gt, y < x)
DEFINE_COMPARE(ge, y <= x)

DEFINE_FORMS(eq_i32, uint8_t, int32_t, x == y)
DEFINE_FORMS(ne_i32, uint8_t, int32_t, x != y)
DEFINE_FORMS(lt_i32, uint8_t, int32_t, x < y)
DEFINE_FORMS(le_i32, uint8_t, int32_t, x <= y)

#define DEFINE_FLAGS(name, EXPR)                                                                     \
  SK_HOT void sk_##name(uint8_t *dst, const uint8_t *a, const uint8_t *b, ptrdiff_t n) {            \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) {                                                           \
      uint8_t x = a[i], y = b[i];                                                                    \
      dst[i] = (uint8_t)(EXPR);                                                                      \
    }                                                                                                \
  }

SK_CONNECTIVES(DEFINE_FLAGS)
DEFINE_FLAGS(and_not, x & (y ^ 1))

SK_HOT void sk_not(uint8_t *dst, const uint8_t *a, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = a[i] ^ 1; }
}

SK_HOT ptrdiff_t sk_count_set(const uint8_t *a, ptrdiff_t n) {
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < n; i++) count += a[i];
  return count;
}

#define DEFINE_ONE_SELECT(name, T, A, B, EXPR_A, EXPR_B)                                         \
  SK_HOT void sk_##name(T *dst, const uint8_t *flag, A a, B b, ptrdiff_t n) {                    \
    SK_LOOP(ptrdiff_t i = 0; i < n; i++) {                                                       \
      T x = EXPR_A, y = EXPR_B;                                                                  \
      dst[i] = flag[i] != 0 ? x : y;                                                             \
    }                                                                                            \
  }
#define DEFINE_SELECT(name, T)                                            \
  DEFINE_ONE_SELECT(name##_vv, T, const T *, const T *, a[i], b[i])       \
  DEFINE_ONE_SELECT(name##_vs, T, const T *, T, a[i], b)                  \
  DEFINE_ONE_SELECT(name##_sv, T, T, const T *, a, b[i])                  \
  DEFINE_ONE_SELECT(name##_ss, T, T, T, a, b)

DEFINE_SELECT(select, double)
DEFINE_SELECT(select_i32, int32_t)
DEFINE_SELECT(select_u8, uint8_t)
