// SPDX-License-Identifier: Apache-2.0
// Totals over all rows of a column, for each world, in an order that only the row numbers decide.
#include "include/sk_near.h"

#include "sk_lanes.h"

enum { ROWS = 1024, PARTS = 8 };

SK_INLINE double eight_in_pairs(const double *s) {
  return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
}

SK_INLINE double one_world_sum(const double *col, ptrdiff_t rows) {
  double total = 0.0;
  for (ptrdiff_t from = 0; from < rows; from += ROWS) {
    ptrdiff_t end = rows - from < ROWS ? rows : from + ROWS, r = from;
    sk_lanes sums;
    double part[PARTS];
    sk_start(&sums, 0.0);
    for (; r + PARTS <= end; r += PARTS) sk_take(&sums, col + r);
    sk_store(part, &sums);
    for (; r < end; r++) part[r & (PARTS - 1)] += col[r];
    total += eight_in_pairs(part);
  }
  return total;
}

// Eight neighbouring worlds: s[k] holds, for each of them, what part[k] holds above for one.
SK_INLINE void eight_world_sum(double *dst, const double *col, ptrdiff_t rows, ptrdiff_t worlds) {
  sk_lanes total;
  sk_start(&total, 0.0);
  for (ptrdiff_t from = 0; from < rows; from += ROWS) {
    ptrdiff_t end = rows - from < ROWS ? rows : from + ROWS;
    sk_lanes s[PARTS];
    for (int k = 0; k < PARTS; k++) sk_start(&s[k], 0.0);
    for (ptrdiff_t r = from; r < end; r++) sk_take(&s[r & (PARTS - 1)], col + r * worlds);
    total += ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
  }
  sk_store(dst, &total);
}

SK_INLINE double strided_sum(const double *col, ptrdiff_t rows, ptrdiff_t worlds) {
  double total = 0.0;
  for (ptrdiff_t from = 0; from < rows; from += ROWS) {
    ptrdiff_t end = rows - from < ROWS ? rows : from + ROWS;
    double part[PARTS] = {0};
    for (ptrdiff_t r = from; r < end; r++) part[r & (PARTS - 1)] += col[r * worlds];
    total += eight_in_pairs(part);
  }
  return total;
}

SK_HOT void sk_total(double *dst, const double *col, ptrdiff_t rows, ptrdiff_t worlds) {
  if (worlds == 1) {
    dst[0] = one_world_sum(col, rows);
    return;
  }
  ptrdiff_t w = 0;
  for (; w + 8 <= worlds; w += 8) eight_world_sum(dst + w, col + w, rows, worlds);
  for (; w < worlds; w++) dst[w] = strided_sum(col + w, rows, worlds);
}

// Whole numbers: the order does not matter.
SK_HOT void sk_total_u8(double *dst, const uint8_t *col, ptrdiff_t rows, ptrdiff_t worlds) {
  if (worlds == 1) {
    int64_t count = 0;
    for (ptrdiff_t r = 0; r < rows; r++) count += col[r];
    dst[0] = (double)count;
    return;
  }
  for (ptrdiff_t w = 0; w < worlds; w++) dst[w] = 0.0;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const uint8_t *row = col + r * worlds;
    SK_LOOP(ptrdiff_t w = 0; w < worlds; w++) { dst[w] += (double)(int32_t)row[w]; }
  }
}

#define DEFINE_EXTREME(name, FIRST, PICK)                                                          \
  SK_HOT void sk_##name(double *dst, const double *col, ptrdiff_t rows, ptrdiff_t worlds) {        \
    for (ptrdiff_t w = 0; w < worlds; w++) dst[w] = FIRST;                                         \
    for (ptrdiff_t r = 0; r < rows; r++) {                                                         \
      const double *row = col + r * worlds;                                                        \
      SK_LOOP(ptrdiff_t w = 0; w < worlds; w++) { dst[w] = PICK(dst[w], row[w]); }                 \
    }                                                                                              \
  }

DEFINE_EXTREME(total_min, SK_INF, sk_lane_min)
DEFINE_EXTREME(total_max, -SK_INF, sk_lane_max)
