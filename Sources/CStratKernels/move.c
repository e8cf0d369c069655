// SPDX-License-Identifier: Apache-2.0
// Selections, gathers, scatters, tiles.
#include "include/sk_move.h"

#include "sk_internal.h"

ptrdiff_t sk_compact(const uint8_t *flag, int32_t *sel, ptrdiff_t n) { return sk_lanes_set(flag, 0, sel, n); }

// Through a reference to nothing (below 0) the first row is read: what is loaded then is asked about first, and not
// used.
SK_INLINE ptrdiff_t there(int32_t row) { return row < 0 ? 0 : row; }

#define DEFINE_MOVE(suffix, T)                                                                             \
  SK_HOT void sk_gather##suffix(                                                                           \
    T *restrict dst, const T *restrict src, const int32_t *restrict row, ptrdiff_t n, ptrdiff_t worlds) {  \
    if (worlds == 1) {                                                                                     \
      SK_ONE_BY_ONE(ptrdiff_t i = 0; i < n; i++) { dst[i] = src[there(row[i])]; }                          \
      return;                                                                                              \
    }                                                                                                      \
    for (ptrdiff_t i = 0; i < n; i++)                                                                      \
      memcpy(dst + i * worlds, src + there(row[i]) * worlds, (size_t)worlds * sizeof(T));                  \
  }                                                                                                        \
  SK_HOT void sk_gather_at##suffix(                                                                        \
    T *restrict dst, const T *restrict src, const int32_t *restrict row, const int32_t *restrict world,    \
    ptrdiff_t n, ptrdiff_t worlds) {                                                                       \
    SK_ONE_BY_ONE(ptrdiff_t i = 0; i < n; i++) { dst[i] = src[there(row[i]) * worlds + world[i]]; }        \
  }                                                                                                        \
  void sk_scatter##suffix(                                                                                 \
    T *restrict dst, const T *restrict src, const int32_t *restrict row, ptrdiff_t n, ptrdiff_t worlds) {  \
    if (worlds == 1) {                                                                                     \
      for (ptrdiff_t i = 0; i < n; i++) dst[row[i]] = src[i];                                              \
      return;                                                                                              \
    }                                                                                                      \
    for (ptrdiff_t i = 0; i < n; i++)                                                                      \
      memcpy(dst + row[i] * worlds, src + i * worlds, (size_t)worlds * sizeof(T));                         \
  }                                                                                                        \
  void sk_scatter_at##suffix(                                                                              \
    T *restrict dst, const T *restrict src, const int32_t *restrict row, const int32_t *restrict world,    \
    ptrdiff_t n, ptrdiff_t worlds) {                                                                       \
    for (ptrdiff_t i = 0; i < n; i++) dst[row[i] * worlds + world[i]] = src[i];                            \
  }                                                                                                        \
  void sk_tile##suffix(T *restrict dst, const T *restrict src, ptrdiff_t block, ptrdiff_t times) {         \
    for (ptrdiff_t k = 0; k < times; k++) memcpy(dst + k * block, src, (size_t)block * sizeof(T));         \
  }                                                                                                        \
  SK_HOT void sk_expand##suffix(T *restrict dst, const T *restrict src, ptrdiff_t n, ptrdiff_t times) {    \
    for (ptrdiff_t i = 0; i < n; i++) {                                                                    \
      T x = src[i];                                                                                        \
      T *row = dst + i * times;                                                                            \
      SK_LOOP(ptrdiff_t k = 0; k < times; k++) { row[k] = x; }                                             \
    }                                                                                                      \
  }

DEFINE_MOVE(, double)
DEFINE_MOVE(_i32, int32_t)
DEFINE_MOVE(_u8, uint8_t)

SK_HOT void sk_scatter_add(
  double *restrict dst, const double *restrict src, const int32_t *restrict row, ptrdiff_t n,
  ptrdiff_t worlds) {
  if (worlds == 1) {
    for (ptrdiff_t i = 0; i < n; i++) dst[row[i]] += src[i];
    return;
  }
  for (ptrdiff_t i = 0; i < n; i++) {
    double *to = dst + row[i] * worlds;
    const double *from = src + i * worlds;
    SK_LOOP(ptrdiff_t w = 0; w < worlds; w++) { to[w] += from[w]; }
  }
}

void sk_scatter_add_at(
  double *restrict dst, const double *restrict src, const int32_t *restrict row,
  const int32_t *restrict world, ptrdiff_t n, ptrdiff_t worlds) {
  for (ptrdiff_t i = 0; i < n; i++) dst[row[i] * worlds + world[i]] += src[i];
}

SK_HOT void sk_iota_i32(int32_t *dst, int32_t first, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) { dst[i] = first + (int32_t)i; }
}

SK_HOT void sk_affine_i32(int32_t *dst, const int32_t *a, int32_t scale, int32_t shift, ptrdiff_t n) {
  SK_LOOP(ptrdiff_t i = 0; i < n; i++) {
    dst[i] = (int32_t)((uint32_t)a[i] * (uint32_t)scale + (uint32_t)shift);
  }
}
