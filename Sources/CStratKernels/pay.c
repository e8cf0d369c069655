// SPDX-License-Identifier: Apache-2.0
// Amounts and claims on accounts.
#include "include/sk_pay.h"

#include "sk_lanewise.h"

enum { BLOCK = 256 };

SK_HOT ptrdiff_t sk_round_amounts(double *dst, const double *src, ptrdiff_t n) {
  for (ptrdiff_t from = 0; from < n; from += BLOCK) {
    ptrdiff_t to = n - from < BLOCK ? n : from + BLOCK;
    uint64_t bad = 0;
    for (ptrdiff_t i = from; i < to; i++) bad |= !sk_is_amount(src[i]);
    for (ptrdiff_t i = from; bad && i < to; i++) {
      if (!sk_is_amount(src[i])) return i;
    }
    SK_LOOP(ptrdiff_t i = from; i < to; i++) { dst[i] = sk_amount_of(src[i]); }
  }
  return -1;
}

SK_HOT int32_t sk_order_i32(const int32_t *cell, ptrdiff_t n) {
  uint32_t falls = 0, stays = 0;
  for (ptrdiff_t i = 1; i < n; i++) {
    falls |= cell[i] < cell[i - 1];
    stays |= cell[i] == cell[i - 1];
  }
  return falls ? 0 : stays ? 1 : 2;
}

SK_INLINE double there_is(double balance, double overdraft) {
  double there = balance - overdraft;
  return there > 0.0 ? there : 0.0;
}

ptrdiff_t sk_group_claims(int32_t *group, double *sum, const int32_t *cell, const double *amount, ptrdiff_t n) {
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < n; count++) {
    int32_t account = cell[i];
    double total = amount[i];
    for (i++; i < n && cell[i] == account; i++) total += amount[i];
    group[count] = account;
    sum[count] = total;
  }
  return count;
}

int32_t sk_exceeds(
  const double *amount, const int32_t *cell, const double *balance, double overdraft, ptrdiff_t n) {
  uint64_t any = 0;
  SK_ONE_BY_ONE(ptrdiff_t i = 0; i < n; i++) { any |= amount[i] > there_is(balance[cell[i]], overdraft); }
  return any != 0;
}

// Adding so much leaves no room below 2^20. What is taken away again is the part of x that is a multiple of it.
SK_INLINE double high_of(double x) {
  const double shift = 0x1.8p72;
  return (x + shift) - shift;
}

// Eight sums side by side; exact, so that their order does not matter.
typedef struct {
  double high[8], low[8];
} eight;

SK_INLINE void take(eight *s, int k, double x) {
  double high = high_of(x);
  s->high[k] += high;
  s->low[k] += x - high;
}

SK_INLINE sk_parts joined(const eight *s) {
  sk_parts sum = {0.0, 0.0};
  for (int k = 0; k < 8; k++) sum.high += s->high[k], sum.low += s->low[k];
  return sum;
}

SK_HOT void sk_total_parts(sk_parts *sum, const double *col, ptrdiff_t rows, ptrdiff_t worlds) {
  if (worlds == 1) {
    eight s = {{0}, {0}};
    ptrdiff_t i = 0;
    for (; i + 8 <= rows; i += 8) {
      for (int k = 0; k < 8; k++) take(&s, k, col[i + k]);
    }
    for (; i < rows; i++) take(&s, 0, col[i]);
    sum[0] = joined(&s);
    return;
  }
  for (ptrdiff_t w = 0; w < worlds; w++) sum[w].high = sum[w].low = 0.0;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const double *row = col + r * worlds;
    SK_LOOP(ptrdiff_t w = 0; w < worlds; w++) {
      double high = high_of(row[w]);
      sum[w].high += high;
      sum[w].low += row[w] - high;
    }
  }
}

SK_HOT int32_t sk_take_amounts(
  double *dst, sk_parts *sum, const double *balance, const double *amount, double overdraft, ptrdiff_t n) {
  uint64_t any = 0;
  eight s = {{0}, {0}};
  ptrdiff_t i = 0;
  for (; i + 8 <= n; i += 8) {
    for (int k = 0; k < 8; k++) {
      double x = amount[i + k], b = balance[i + k];
      any |= x > there_is(b, overdraft);
      take(&s, k, x);
      dst[i + k] = b - x;
    }
  }
  for (; i < n; i++) {
    any |= amount[i] > there_is(balance[i], overdraft);
    take(&s, 0, amount[i]);
    dst[i] = balance[i] - amount[i];
  }
  *sum = joined(&s);
  return any != 0;
}

void sk_debit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) balance[cell[i]] -= amount[i];
}

void sk_credit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) balance[cell[i]] += amount[i];
}
