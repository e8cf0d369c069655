// SPDX-License-Identifier: Apache-2.0
// Who is gone through where ties come and go: the ties of an owner, or all of a table, lane by lane.
#ifndef SK_MEMBERS_H
#define SK_MEMBERS_H

#include <stddef.h>
#include <stdint.h>

// The neighbours of each owner (a row, or -1 for nobody), as lists that stand one after another.
typedef struct {
  const int32_t *start;  // owner o has positions start[o] ..< start[o + 1]
  const int32_t *other;  // the row at the far end
  const int32_t *slot;   // the row of the tie
  ptrdiff_t owners;      // rows beyond have no ties
  const uint8_t *alive;  // a flag for each tie and world, or NULL where all ties are there
  ptrdiff_t worlds;
} sk_near_lists;

// How many lanes from `from` on, at most up to `to`, have no more than `limit` places together (at least one
// lane). *total: their places.
ptrdiff_t sk_near_room(const sk_near_lists *near, const int32_t *owners, ptrdiff_t from, ptrdiff_t to,
                       ptrdiff_t limit, ptrdiff_t *total);

// The far rows and ties of lanes from ..< to, with the lane of each as `parent`. Returns how many there are.
ptrdiff_t sk_near_members(int32_t *row, int32_t *tie, int32_t *parent, const sk_near_lists *near,
                          const int32_t *owners, const int32_t *world, ptrdiff_t from, ptrdiff_t to);

// The ties of a table in `order` that are there in each lane's world. Returns how many there are.
ptrdiff_t sk_table_members(int32_t *row, int32_t *parent, const int32_t *order, ptrdiff_t count,
                           const uint8_t *alive, const int32_t *world, ptrdiff_t worlds, ptrdiff_t from,
                           ptrdiff_t to);

#endif
