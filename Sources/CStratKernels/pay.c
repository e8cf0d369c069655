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

// Eight sums side by side; exact, so that their order does not matter.
SK_HOT int32_t sk_take_amounts(
  double *dst, double *sum, const double *balance, const double *amount, double overdraft, ptrdiff_t n) {
  uint64_t any = 0;
  double sums[8] = {0};
  ptrdiff_t i = 0;
  for (; i + 8 <= n; i += 8) {
    for (int k = 0; k < 8; k++) {
      double x = amount[i + k], b = balance[i + k];
      any |= x > there_is(b, overdraft);
      sums[k] += x;
      dst[i + k] = b - x;
    }
  }
  for (; i < n; i++) {
    any |= amount[i] > there_is(balance[i], overdraft);
    sums[0] += amount[i];
    dst[i] = balance[i] - amount[i];
  }
  *sum = 0.0;
  for (int k = 0; k < 8; k++) *sum += sums[k];
  return any != 0;
}

void sk_debit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) balance[cell[i]] -= amount[i];
}

void sk_credit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) balance[cell[i]] += amount[i];
}
