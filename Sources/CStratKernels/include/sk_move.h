// SPDX-License-Identifier: Apache-2.0
// Choosing lanes and moving them: selections, gathers, scatters, tiles. Rows are things; each has `worlds`
// lanes.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Lanes whose flag is set, in order, into sel (room for n needed); how many there are.
ptrdiff_t sk_compact(const uint8_t *flag, int32_t *sel, ptrdiff_t n);

// Gathers and scatters: NAME, NAME_i32, NAME_u8 for the three widths of column. No overlap with the source.
#define SK_MOVE(suffix, T)                                                                                  \
  /* Rows: dst[i * worlds + w] = src[row[i] * worlds + w], for n rows. */                                   \
  void sk_gather##suffix(T *dst, const T *src, const int32_t *row, ptrdiff_t n, ptrdiff_t worlds);         \
  /* Lanes: dst[i] = src[row[i] * worlds + world[i]], for n lanes, each with its own row. */                \
  void sk_gather_at##suffix(                                                                                \
    T *dst, const T *src, const int32_t *row, const int32_t *world, ptrdiff_t n, ptrdiff_t worlds);        \
  /* Rows: dst[row[i] * worlds + w] = src[i * worlds + w], in order, so the last of equal rows stays. */    \
  void sk_scatter##suffix(T *dst, const T *src, const int32_t *row, ptrdiff_t n, ptrdiff_t worlds);        \
  /* Lanes: dst[row[i] * worlds + world[i]] = src[i], in order. */                                          \
  void sk_scatter_at##suffix(                                                                               \
    T *dst, const T *src, const int32_t *row, const int32_t *world, ptrdiff_t n, ptrdiff_t worlds);        \
  /* One block of `block` values, `times` times over: dst[k * block + i] = src[i]. */                       \
  void sk_tile##suffix(T *dst, const T *src, ptrdiff_t block, ptrdiff_t times);                            \
  /* Each of n values, `times` times over: dst[i * times + k] = src[i]. */                                  \
  void sk_expand##suffix(T *dst, const T *src, ptrdiff_t n, ptrdiff_t times);

SK_MOVE(, double)
SK_MOVE(_i32, int32_t)
SK_MOVE(_u8, uint8_t)

// Sums into rows or lanes, in order of i, so that equal targets add up the same way in every run.
void sk_scatter_add(double *dst, const double *src, const int32_t *row, ptrdiff_t n, ptrdiff_t worlds);
void sk_scatter_add_at(
  double *dst, const double *src, const int32_t *row, const int32_t *world, ptrdiff_t n, ptrdiff_t worlds);

// dst[i] = first + i.
void sk_iota_i32(int32_t *dst, int32_t first, ptrdiff_t n);
// dst[i] = a[i] * scale + shift, wrapping: rows to lanes and back.
void sk_affine_i32(int32_t *dst, const int32_t *a, int32_t scale, int32_t shift, ptrdiff_t n);
