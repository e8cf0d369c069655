// SPDX-License-Identifier: Apache-2.0
// Lists of members are written without branches: each candidate is put down, and the place moves on if it counts.
#include "include/sk_members.h"

#include "sk_internal.h"

ptrdiff_t sk_near_room(const sk_near_lists *near, const int32_t *owners, ptrdiff_t from, ptrdiff_t to,
                       ptrdiff_t limit, ptrdiff_t *total) {
  ptrdiff_t sum = 0, lane = from;
  for (; lane < to; lane++) {
    ptrdiff_t o = owners[lane], more = 0;
    if (o >= 0 && o < near->owners) more = near->start[o + 1] - near->start[o];
    if (lane > from && sum + more > limit) break;
    sum += more;
  }
  *total = sum;
  return lane;
}

ptrdiff_t sk_near_members(int32_t *row, int32_t *tie, int32_t *parent, const sk_near_lists *near,
                          const int32_t *owners, const int32_t *world, ptrdiff_t from, ptrdiff_t to) {
  ptrdiff_t n = 0;
  for (ptrdiff_t lane = from; lane < to; lane++) {
    ptrdiff_t o = owners[lane];
    if (o < 0 || o >= near->owners) continue;
    const uint8_t *alive = near->alive != NULL ? near->alive + world[lane] : NULL;
    for (ptrdiff_t i = near->start[o]; i < near->start[o + 1]; i++) {
      row[n] = near->other[i];
      tie[n] = near->slot[i];
      parent[n] = (int32_t)lane;
      n += alive == NULL || alive[near->slot[i] * near->worlds] != 0;
    }
  }
  return n;
}

ptrdiff_t sk_table_members(int32_t *row, int32_t *parent, const int32_t *order, ptrdiff_t count,
                           const uint8_t *alive, const int32_t *world, ptrdiff_t worlds, ptrdiff_t from,
                           ptrdiff_t to) {
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
