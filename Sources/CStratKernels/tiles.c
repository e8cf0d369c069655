// SPDX-License-Identifier: Apache-2.0
// Operations tile by tile. Each line of the lists in sk_lanewise.h makes the cases of one operation.
#include "include/sk_tiles.h"

#include "sk_lanewise.h"
#include "sk_normal.h"

// One operation on the lanes of one tile; `bad` collects lanes that have no answer.
typedef struct {
  void *dst;
  const void *a, *b, *c;
  ptrdiff_t m;
} tile;

#define EACH SK_LOOP(ptrdiff_t i = 0; i < t->m; i++)

// The forms of an operation on two operands: lanes and lanes, one value and lanes, lanes and one value.
#define DEFINE_TWO(name, D, T, EXPR)                             \
  SK_INLINE void tile_##name(const tile *t, int32_t form) {      \
    D *d = t->dst;                                               \
    const T *a = t->a, *b = t->b;                                \
    if (form == 0) {                                             \
      EACH { T x = a[i], y = b[i]; d[i] = (D)(EXPR); }           \
    } else if (form == SK_TILE_A_IS_ONE) {                       \
      const T x = a[0];                                          \
      EACH { T y = b[i]; d[i] = (D)(EXPR); }                     \
    } else {                                                     \
      const T y = b[0];                                          \
      EACH { T x = a[i]; d[i] = (D)(EXPR); }                     \
    }                                                            \
  }

#define DEFINE_NUMBERS(name, EXPR) DEFINE_TWO(name, double, double, EXPR)
#define DEFINE_COMPARE(name, EXPR) DEFINE_TWO(name, uint8_t, double, EXPR)
#define DEFINE_FLAGS(name, EXPR) DEFINE_TWO(name, uint8_t, uint8_t, EXPR)

SK_ARITHMETIC(DEFINE_NUMBERS)
SK_COMPARISONS(DEFINE_COMPARE)
SK_CONNECTIVES(DEFINE_FLAGS)
DEFINE_FLAGS(same, (x ^ y) ^ 1)
DEFINE_TWO(same_row, uint8_t, int32_t, x == y)

#define DEFINE_ONE(name, D, T, EXPR)             \
  SK_INLINE void tile_##name(const tile *t) {    \
    D *d = t->dst;                               \
    const T *a = t->a;                           \
    EACH { T x = a[i]; d[i] = (D)(EXPR); }       \
  }
#define DEFINE_NUMBER(name, EXPR) DEFINE_ONE(name, double, double, EXPR)

SK_ROUNDINGS(DEFINE_NUMBER)
SK_FUNCTIONS(DEFINE_NUMBER)
DEFINE_ONE(not, uint8_t, uint8_t, x ^ 1)
DEFINE_ONE(number_of_flag, double, uint8_t, (int32_t)x)
DEFINE_ONE(number_of_row, double, int32_t, x)
DEFINE_ONE(flag_of_number, uint8_t, double, x != 0.0)

SK_INLINE void tile_select(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *a = t->a, *b = t->b;
  const uint8_t *c = t->c;
  if (form & SK_TILE_C_IS_ONE) {
    const double *chosen = c[0] != 0 ? a : b;
    const ptrdiff_t step = form & (c[0] != 0 ? SK_TILE_A_IS_ONE : SK_TILE_B_IS_ONE) ? 0 : 1;
    EACH { d[i] = chosen[i * step]; }
  } else if (form == 0) {
    EACH { double x = a[i], y = b[i]; d[i] = c[i] != 0 ? x : y; }
  } else if (form == SK_TILE_A_IS_ONE) {
    const double x = a[0];
    EACH { double y = b[i]; d[i] = c[i] != 0 ? x : y; }
  } else if (form == SK_TILE_B_IS_ONE) {
    const double y = b[0];
    EACH { double x = a[i]; d[i] = c[i] != 0 ? x : y; }
  } else {
    const double x = a[0], y = b[0];
    EACH { d[i] = c[i] != 0 ? x : y; }
  }
}

// Most often one factor is one value for all lanes; the two may change places.
SK_INLINE void tile_mul_add(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *a = t->a, *b = t->b, *c = t->c;
  if (form & SK_TILE_B_IS_ONE && !(form & SK_TILE_A_IS_ONE)) {
    a = t->b, b = t->a;
    form ^= SK_TILE_A_IS_ONE | SK_TILE_B_IS_ONE;
  }
  if (form == 0) {
    EACH { double p = a[i] * b[i]; d[i] = p + c[i]; }
  } else if (form == SK_TILE_A_IS_ONE) {
    const double x = a[0];
    EACH { double p = x * b[i]; d[i] = p + c[i]; }
  } else if (form == (SK_TILE_A_IS_ONE | SK_TILE_C_IS_ONE)) {
    const double x = a[0], z = c[0];
    EACH { double p = x * b[i]; d[i] = p + z; }
  } else if (form == SK_TILE_C_IS_ONE) {
    const double z = c[0];
    EACH { double p = a[i] * b[i]; d[i] = p + z; }
  } else {
    const double p = a[0] * b[0];
    EACH { d[i] = p + c[i]; }
  }
}

// Bounds are nearly always one value each; any other form goes the slow way, lane by lane.
SK_INLINE void tile_clamp(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *a = t->a, *b = t->b, *c = t->c;
  if (form == (SK_TILE_B_IS_ONE | SK_TILE_C_IS_ONE)) {
    const double lo = b[0], hi = c[0];
    EACH { d[i] = sk_clamp_of(a[i], lo, hi); }
    return;
  }
  const ptrdiff_t p = form & SK_TILE_A_IS_ONE ? 0 : 1;
  const ptrdiff_t q = form & SK_TILE_B_IS_ONE ? 0 : 1;
  const ptrdiff_t r = form & SK_TILE_C_IS_ONE ? 0 : 1;
  for (ptrdiff_t i = 0; i < t->m; i++) d[i] = sk_clamp_of(a[i * p], b[i * q], c[i * r]);
}

// Whether some lane has no answer.
SK_INLINE uint64_t some_zero(const double *a, ptrdiff_t m) {
  uint64_t bad = 0;
  for (ptrdiff_t i = 0; i < m; i++) bad |= a[i] == 0.0;
  return bad;
}
SK_INLINE uint64_t some_not_finite(const double *a, ptrdiff_t m) {
  uint64_t bad = 0;
  for (ptrdiff_t i = 0; i < m; i++) bad |= !(sk_abs_of(a[i]) < SK_INF);
  return bad;
}
SK_INLINE uint64_t some_not_set(const uint8_t *a, ptrdiff_t m) {
  uint64_t bad = 0;
  for (ptrdiff_t i = 0; i < m; i++) bad |= a[i] ^ 1;
  return bad;
}

// Between two numbers that are both finite: NaN and the infinities are not.
SK_INLINE uint64_t some_outside(const double *a, ptrdiff_t m, const double *bounds) {
  const double lo = SK_MAX_OF(bounds[0], -0x1.fffffffffffffp1023), hi = SK_MIN_OF(bounds[1], 0x1.fffffffffffffp1023);
  uint64_t bad = 0;
  for (ptrdiff_t i = 0; i < m; i++) bad |= !((a[i] >= lo) & (a[i] <= hi));
  return bad;
}

// The same bits as Draw.values: the quantile of the opened share, times the spread, plus the mean.
SK_INLINE uint64_t tile_normal(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *mean = t->a, *spread = t->b, *share = t->c;
  static const double no_less[2] = {0.0, SK_INF}, any[2] = {-SK_INF, SK_INF};
  if (some_outside(spread, form & SK_TILE_B_IS_ONE ? 1 : t->m, no_less)) return 1;
  if (some_outside(mean, form & SK_TILE_A_IS_ONE ? 1 : t->m, any)) return 1;
  double open[SK_TILE];
  const ptrdiff_t step = form & SK_TILE_C_IS_ONE ? 0 : 1;
  EACH { open[i] = share[i * step] > 0.0 ? share[i * step] : 0x1p-54; }
  sk_normal_quantiles(open, open, t->m);
  if (form & SK_TILE_B_IS_ONE) {
    const double s = spread[0];
    EACH { open[i] = open[i] * s; }
  } else {
    EACH { open[i] = open[i] * spread[i]; }
  }
  if (form & SK_TILE_A_IS_ONE) {
    const double m = mean[0];
    EACH { d[i] = open[i] + m; }
  } else {
    EACH { d[i] = open[i] + mean[i]; }
  }
  return some_not_finite(d, t->m);
}

SK_INLINE void tile_gather(const tile *t) {
  double *d = t->dst;
  const double *a = t->a;
  const int32_t *row = t->b;
  // As in sk_gather: through a reference to nothing the first row is read, and not used.
  SK_ONE_BY_ONE(ptrdiff_t i = 0; i < t->m; i++) { d[i] = a[row[i] < 0 ? 0 : row[i]]; }
}

SK_INLINE uint64_t tile_amount(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *a = t->a;
  uint64_t bad = 0;
  if (form & SK_TILE_A_IS_ONE) {
    const double x = sk_amount_of(a[0]);
    EACH { d[i] = x; }
    return !sk_is_amount(a[0]);
  }
  for (ptrdiff_t i = 0; i < t->m; i++) bad |= !sk_is_amount(a[i]);
  EACH { d[i] = sk_amount_of(a[i]); }
  return bad;
}

// ---- Writes ----

#define DEFINE_GIVE(name, T)                                          \
  SK_INLINE void tile_##name(const tile *t, int32_t form) {           \
    T *d = t->dst;                                                    \
    const T *a = t->a;                                                \
    if (form & SK_TILE_A_IS_ONE) {                                    \
      const T x = a[0];                                               \
      EACH { d[i] = x; }                                              \
    } else {                                                          \
      if (d != a) memcpy(d, a, (size_t)t->m * sizeof(T));             \
    }                                                                 \
  }                                                                   \
  SK_INLINE void tile_##name##_at(const tile *t, int32_t form) {      \
    T *d = t->dst;                                                    \
    const T *a = t->a;                                                \
    const int32_t *at = t->b;                                         \
    const ptrdiff_t step = form & SK_TILE_A_IS_ONE ? 0 : 1;           \
    for (ptrdiff_t i = 0; i < t->m; i++) d[at[i]] = a[i * step];      \
  }
DEFINE_GIVE(give, double)
DEFINE_GIVE(give_flag, uint8_t)
DEFINE_GIVE(give_row, int32_t)

SK_INLINE void tile_grow(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *a = t->a, *old = t->b, *bounds = t->c;
  const double lo = bounds[0], hi = bounds[1];
  if (form & SK_TILE_A_IS_ONE) {
    const double x = a[0];
    EACH { d[i] = sk_clamp_of(old[i] + x, lo, hi); }
  } else {
    EACH { d[i] = sk_clamp_of(old[i] + a[i], lo, hi); }
  }
}

SK_INLINE void tile_grow_at(const tile *t, int32_t form) {
  double *d = t->dst;
  const double *a = t->a, *bounds = t->c;
  const int32_t *at = t->b;
  const ptrdiff_t step = form & SK_TILE_A_IS_ONE ? 0 : 1;
  for (ptrdiff_t i = 0; i < t->m; i++) d[at[i]] = sk_clamp_of(d[at[i]] + a[i * step], bounds[0], bounds[1]);
}

// How many lanes of a there are to look at.
#define WRITTEN (form & SK_TILE_A_IS_ONE ? 1 : t->m)

#define TWO(CODE, name) \
  case CODE: tile_##name(t, form); return 0;
#define ONE(CODE, name) \
  case CODE: tile_##name(t); return 0;
#define CHECKED(CODE, name) \
  case CODE: tile_##name(t); return some_not_finite(t->dst, t->m);

SK_INLINE uint64_t run_one(const tile *t, int32_t code, int32_t form) {
  switch (code) {
    TWO(SK_TILE_ADD, add) TWO(SK_TILE_SUB, sub) TWO(SK_TILE_MUL, mul)
    TWO(SK_TILE_MIN, min) TWO(SK_TILE_MAX, max) TWO(SK_TILE_MUL_ADD, mul_add)
    case SK_TILE_DIV:
      if (some_zero(t->b, form & SK_TILE_B_IS_ONE ? 1 : t->m)) return 1;
      tile_div(t, form);
      return 0;
    TWO(SK_TILE_LT, lt) TWO(SK_TILE_LE, le) TWO(SK_TILE_EQ, eq) TWO(SK_TILE_NE, ne)
    TWO(SK_TILE_AND, and) TWO(SK_TILE_OR, or) TWO(SK_TILE_XOR, xor) TWO(SK_TILE_SAME, same)
    TWO(SK_TILE_SAME_ROW, same_row)
    TWO(SK_TILE_SELECT, select) TWO(SK_TILE_CLAMP, clamp)
    ONE(SK_TILE_NOT, not) ONE(SK_TILE_NEG, neg) ONE(SK_TILE_ABS, abs) ONE(SK_TILE_SIGN, sign)
    ONE(SK_TILE_FLOOR, floor) ONE(SK_TILE_CEIL, ceil) ONE(SK_TILE_ROUND, round)
    CHECKED(SK_TILE_SQRT, sqrt) CHECKED(SK_TILE_EXP, exp) CHECKED(SK_TILE_LOG, log)
    ONE(SK_TILE_NUMBER_OF_FLAG, number_of_flag) ONE(SK_TILE_NUMBER_OF_ROW, number_of_row)
    ONE(SK_TILE_FLAG_OF_NUMBER, flag_of_number)
    case SK_TILE_NORMAL: return tile_normal(t, form);
    ONE(SK_TILE_GATHER, gather)
    case SK_TILE_AMOUNT: return tile_amount(t, form);
    TWO(SK_TILE_GIVE_FLAG, give_flag) TWO(SK_TILE_GIVE_FLAG_AT, give_flag_at)
    TWO(SK_TILE_GIVE_ROW, give_row) TWO(SK_TILE_GIVE_ROW_AT, give_row_at)
    case SK_TILE_GIVE: tile_give(t, form); return some_outside(t->a, WRITTEN, t->c);
    case SK_TILE_GIVE_AT: tile_give_at(t, form); return some_outside(t->a, WRITTEN, t->c);
    case SK_TILE_GROW: tile_grow(t, form); return some_not_finite(t->a, WRITTEN);
    case SK_TILE_GROW_AT: tile_grow_at(t, form); return some_not_finite(t->a, WRITTEN);
    case SK_TILE_REQUIRE: return some_not_set(t->a, t->m);
    default: return 1;
  }
}

SK_HOT int32_t sk_run_tiles(const sk_tile_op *ops, ptrdiff_t count, ptrdiff_t n) {
  for (ptrdiff_t from = 0; from < n; from += SK_TILE) {
    const ptrdiff_t m = n - from < SK_TILE ? n - from : SK_TILE;
    for (ptrdiff_t k = 0; k < count; k++) {
      const sk_tile_op *op = ops + k;
      const tile t = {
        (char *)op->dst + from * op->dst_step, (const char *)op->a + from * op->a_step,
        (const char *)op->b + from * op->b_step, (const char *)op->c + from * op->c_step, m,
      };
      if (run_one(&t, op->code, op->form)) return 0;
    }
  }
  return 1;
}
