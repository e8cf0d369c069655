// SPDX-License-Identifier: Apache-2.0
// Aggregates over the ties of each owner, and totals over all rows of a column.
#pragma once

#include <stddef.h>
#include <stdint.h>

// The ties of some owners as positions in a list. Owner o has positions start[o] ..< start[o + 1].
typedef struct {
  const int32_t *owners;  // the owners asked about; NULL: first, first + 1, ...
  ptrdiff_t first;        // used when owners is NULL
  const int32_t *start;
  const int32_t *other;   // row at the far end, by position; NULL: the position itself
  const int32_t *slot;    // row of the tie's own columns, by position; NULL: the position itself
} sk_ties;

// Each of these fills dst[i * worlds + w] for the i-th of n owners. Columns hold `worlds` lanes a row. One
// accumulator a lane, ties left to right: the bits depend on neither the number of worlds nor the chunk.
// `far` is a column of the far end's rows; `tie` one of the tie's own rows, of `worlds` lanes a row when
// tie_worlds != 0, else one value a row for all worlds.
void sk_near_degree(double *dst, const sk_ties *ties, ptrdiff_t n, ptrdiff_t worlds);
void sk_near_count(double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n, ptrdiff_t worlds);
// The count over the degree; 0 for an owner without ties.
void sk_near_share(double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n, ptrdiff_t worlds);
void sk_near_sum(double *dst, const sk_ties *ties, const double *far, ptrdiff_t n, ptrdiff_t worlds);
// Infinity for an owner without ties.
void sk_near_min(double *dst, const sk_ties *ties, const double *far, ptrdiff_t n, ptrdiff_t worlds);
// Minus infinity for an owner without ties.
void sk_near_max(double *dst, const sk_ties *ties, const double *far, ptrdiff_t n, ptrdiff_t worlds);
// The sum of tie * far.
void sk_near_weighted(
  double *dst, const sk_ties *ties, const double *tie, int32_t tie_worlds, const double *far, ptrdiff_t n,
  ptrdiff_t worlds);
// The sum of a tie's own column.
void sk_near_tie_sum(
  double *dst, const sk_ties *ties, const double *tie, int32_t tie_worlds, ptrdiff_t n, ptrdiff_t worlds);

// How many positions n owners have together: the room the next call needs.
ptrdiff_t sk_tie_total(const sk_ties *ties, ptrdiff_t n);
// One entry for each tie of each owner, in order: index of the owner among the n, its row, the far row, the
// tie's row. Any destination may be NULL. `bounds` (n + 1) gets the first entry of each owner, ready as
// `start` above.
void sk_tie_lanes(
  const sk_ties *ties, ptrdiff_t n, int32_t *index, int32_t *owner, int32_t *other, int32_t *slot,
  int32_t *bounds);

// Totals over rows, one for each world: dst[w] over col[row * worlds + w]. Sums run in blocks of 1024 rows by
// index, eight accumulators a block (row mod 8), added as ((0+1)+(2+3))+((4+5)+(6+7)), blocks left to right.
void sk_total(double *dst, const double *col, ptrdiff_t rows, ptrdiff_t worlds);
void sk_total_u8(double *dst, const uint8_t *col, ptrdiff_t rows, ptrdiff_t worlds);
// Infinity, and minus infinity, over no rows.
void sk_total_min(double *dst, const double *col, ptrdiff_t rows, ptrdiff_t worlds);
void sk_total_max(double *dst, const double *col, ptrdiff_t rows, ptrdiff_t worlds);
