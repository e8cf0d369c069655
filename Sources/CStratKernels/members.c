// SPDX-License-Identifier: Apache-2.0
// Lists of members are written without branches: each candidate is put down, and the place moves on if it counts.
#include "include/sk_members.h"

#include "sk_internal.h"

ptrdiff_t sk_members_room(
  const sk_ties *ties, ptrdiff_t known, ptrdiff_t from, ptrdiff_t to, ptrdiff_t limit, ptrdiff_t *total) {
  ptrdiff_t sum = 0, lane = from;
  for (; lane < to; lane++) {
    ptrdiff_t o = ties->owners[lane], more = 0;
    if (o >= 0 && o < known) more = ties->start[o + 1] - ties->start[o];
    if (lane > from && more > limit - sum) break;
    sum += more;
  }
  *total = sum;
  return lane;
}

ptrdiff_t sk_members_near(
  int32_t *row, int32_t *tie, int32_t *parent, const sk_ties *ties, ptrdiff_t known, const uint8_t *alive,
  const int32_t *world, ptrdiff_t worlds, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t n = 0;
  for (ptrdiff_t lane = from; lane < to; lane++) {
    ptrdiff_t o = ties->owners[lane];
    if (o < 0 || o >= known) continue;
    const uint8_t *here = alive != NULL ? alive + world[lane] : NULL;
    for (ptrdiff_t i = ties->start[o]; i < ties->start[o + 1]; i++) {
      row[n] = ties->other[i];
      tie[n] = ties->slot[i];
      parent[n] = (int32_t)lane;
      n += here == NULL || here[ties->slot[i] * worlds] != 0;
    }
  }
  return n;
}

ptrdiff_t sk_members_table(
  int32_t *row, int32_t *parent, const int32_t *order, ptrdiff_t count, const uint8_t *alive,
  const int32_t *world, ptrdiff_t worlds, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t n = 0;
  for (ptrdiff_t lane = from; lane < to; lane++) {
    const uint8_t *here = alive + world[lane];
    for (ptrdiff_t i = 0; i < count; i++) {
      row[n] = order[i];
      parent[n] = (int32_t)lane;
      n += here[order[i] * worlds] != 0;
    }
  }
  return n;
}
