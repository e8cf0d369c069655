// SPDX-License-Identifier: Apache-2.0
// Who is gone through where ties come and go: the ties of an owner, or all of a table, lane by lane. Of `ties` the
// owners (a row for each lane, or -1 for nobody), the far rows and the rows of ties are given; owners from `known`
// on have none. `alive` is a flag for each tie and world, or NULL where all are there.
#pragma once

#include "sk_near.h"

// How many lanes from `from` on, at most up to `to`, have no more than `limit` places together (at least one
// lane). *total: their places.
ptrdiff_t sk_members_room(
  const sk_ties *ties, ptrdiff_t known, ptrdiff_t from, ptrdiff_t to, ptrdiff_t limit, ptrdiff_t *total);

// The far rows and ties of lanes from ..< to, with the lane of each as `parent`. Returns how many there are.
ptrdiff_t sk_members_near(
  int32_t *row, int32_t *tie, int32_t *parent, const sk_ties *ties, ptrdiff_t known, const uint8_t *alive,
  const int32_t *world, ptrdiff_t worlds, ptrdiff_t from, ptrdiff_t to);

// The ties of a table in `order` that are there in each lane's world. Returns how many there are.
ptrdiff_t sk_members_table(
  int32_t *row, int32_t *parent, const int32_t *order, ptrdiff_t count, const uint8_t *alive,
  const int32_t *world, ptrdiff_t worlds, ptrdiff_t from, ptrdiff_t to);
