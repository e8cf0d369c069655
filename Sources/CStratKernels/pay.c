// SPDX-License-Identifier: Apache-2.0
// Amounts and claims on accounts.
#include "include/sk_pay.h"

#include "sk_internal.h"

enum { BLOCK = 256 };

#define IS_AMOUNT(x) (((x) >= 0.0) & ((x) < SK_INF))

SK_HOT ptrdiff_t sk_round_amounts(double *dst, const double *src, ptrdiff_t n) {
  for (ptrdiff_t from = 0; from < n; from += BLOCK) {
    ptrdiff_t to = n - from < BLOCK ? n : from + BLOCK;
    uint64_t bad = 0;
    for (ptrdiff_t i = from; i < to; i++) bad |= !IS_AMOUNT(src[i]);
    for (ptrdiff_t i = from; bad && i < to; i++) {
      if (!IS_AMOUNT(src[i])) return i;
    }
    SK_LOOP(ptrdiff_t i = from; i < to; i++) { dst[i] = sk_rint_of(src[i] * 1024.0) * 0x1p-10; }
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

SK_HOT int32_t sk_exceeds_run(const double *amount, const double *balance, double overdraft, ptrdiff_t n) {
  uint64_t any = 0;
  for (ptrdiff_t i = 0; i < n; i++) any |= amount[i] > there_is(balance[i], overdraft);
  return any != 0;
}

// The sum of the claims from i on that are on one account; i moves behind them.
SK_INLINE double group_sum(const double *amount, const int32_t *cell, ptrdiff_t *i, ptrdiff_t n) {
  int32_t account = cell[*i];
  double sum = amount[*i];
  for (*i += 1; *i < n && cell[*i] == account; *i += 1) sum += amount[*i];
  return sum;
}

int32_t sk_exceeds_groups(
  const double *amount, const int32_t *cell, const double *balance, double overdraft, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n;) {
    double there = there_is(balance[cell[i]], overdraft);
    if (group_sum(amount, cell, &i, n) > there) return 1;
  }
  return 0;
}

void sk_debit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n;) {
    double *account = balance + cell[i];
    *account -= group_sum(amount, cell, &i, n);
  }
}

void sk_credit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n;) {
    double *account = balance + cell[i];
    *account += group_sum(amount, cell, &i, n);
  }
}
