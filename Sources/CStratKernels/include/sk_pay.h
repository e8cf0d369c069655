// SPDX-License-Identifier: Apache-2.0
// Payments: amounts in the books, and claims on accounts. Amounts are multiples of 2^-10, so that sums are exact
// and may be made in any order. Cells are places in a column of balances.
#pragma once

#include <stddef.h>
#include <stdint.h>

// dst = src to the nearest multiple (a tie to the even one). The first lane that is below zero or not finite,
// or -1.
ptrdiff_t sk_round_amounts(double *dst, const double *src, ptrdiff_t n);

// How cells follow each other: 2, each above the one before; 1, none below the one before; 0, otherwise.
int32_t sk_order_i32(const int32_t *cell, ptrdiff_t n);

// Claims on one account that stand together, as one: the account's cell and the sum of the claims. How many such
// groups there are; room for n is needed.
ptrdiff_t sk_group_claims(int32_t *group, double *sum, const int32_t *cell, const double *amount, ptrdiff_t n);

// Whether claims exceed what is there: a balance less the overdraft (0 or below), at least 0. The cells are all
// different.
int32_t sk_exceeds(
  const double *amount, const int32_t *cell, const double *balance, double overdraft, ptrdiff_t n);

// A sum in two parts, each exact: that of the amounts rounded to multiples of 2^20, and that of the rest.
typedef struct {
  double high, low;
} sk_parts;

// As many amounts may be summed up at once, each below 2^50: then both sums are exact.
enum { SK_PARTS_ROWS = 1 << 23 };

// Totals over rows, one for each world: sum[w] over col[row * worlds + w].
void sk_total_parts(sk_parts *sum, const double *col, ptrdiff_t rows, ptrdiff_t worlds);

// dst = balance - amount, and whether one exceeds what is there, in one pass. dst may be balance: amounts are exact,
// so adding them again brings it back.
int32_t sk_take_amounts(
  double *dst, sk_parts *sum, const double *balance, const double *amount, double overdraft, ptrdiff_t n);

// balance[cell[i]] -= (+=) amount[i], in order.
void sk_debit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n);
void sk_credit(double *balance, const int32_t *cell, const double *amount, ptrdiff_t n);
