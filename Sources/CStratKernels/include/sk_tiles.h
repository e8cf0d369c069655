// SPDX-License-Identifier: Apache-2.0
// A row of lane-by-lane operations done tile by tile: what one operation leaves is still in near memory when
// the next one reads it, and what nobody reads afterwards never leaves there.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Lanes of a tile. Memory that serves every tile anew has room for this many doubles.
enum { SK_TILE = 256 };

// What an operation does, dst from a, b, c. Forms: any of a and b of two operands may be one value for all
// lanes (sk_tile_op.form). Comparisons and connectives make flags.
enum {
  SK_TILE_ADD, SK_TILE_SUB, SK_TILE_MUL, SK_TILE_DIV, SK_TILE_MIN, SK_TILE_MAX,
  SK_TILE_LT, SK_TILE_LE, SK_TILE_EQ, SK_TILE_NE,
  SK_TILE_AND, SK_TILE_OR, SK_TILE_XOR, SK_TILE_SAME,
  SK_TILE_SAME_ROW,         // int32 lanes
  SK_TILE_SELECT,           // c ? a : b, c being flags
  SK_TILE_CLAMP,            // a between b and c, each one value for all lanes or (form) lanes
  SK_TILE_NOT, SK_TILE_NEG, SK_TILE_ABS, SK_TILE_SIGN, SK_TILE_FLOOR, SK_TILE_CEIL, SK_TILE_ROUND,
  SK_TILE_SQRT, SK_TILE_EXP, SK_TILE_LOG,
  SK_TILE_NUMBER_OF_FLAG, SK_TILE_NUMBER_OF_ROW, SK_TILE_FLAG_OF_NUMBER,
  SK_TILE_NORMAL,           // a draw from its uniform number c, with mean a and spread b (form: a, b one value)
  SK_TILE_REQUIRE,          // no dst: every flag of a must be set
  SK_TILE_GATHER,           // a[b[i]]: a is a column, b int32 lanes
  SK_TILE_MUL_ADD,          // a * b, rounded, plus c; any may be one value (form)
  SK_TILE_AMOUNT,           // a as an amount of the books (sk_pay.h)
  // Writes. a goes into a column (form: one value); c points at the column's least and most, two doubles.
  SK_TILE_GIVE,             // dst = a, which must lie between them; a may be dst itself
  SK_TILE_GIVE_FLAG,        // the same for flags; no c
  SK_TILE_GIVE_ROW,         // the same for int32 lanes; no c
  SK_TILE_GROW,             // dst = b + a, stopping at them; a must be finite
  // The same at the places dst[b[i]], which are all different; GROW_AT adds to what is there.
  SK_TILE_GIVE_AT, SK_TILE_GIVE_FLAG_AT, SK_TILE_GIVE_ROW_AT, SK_TILE_GROW_AT
};

enum { SK_TILE_A_IS_ONE = 1, SK_TILE_B_IS_ONE = 2, SK_TILE_C_IS_ONE = 4 };

// Steps are bytes from one lane to the next, and say how far a pointer moves from tile to tile: 0 for one
// value, and for memory that serves every tile anew.
typedef struct {
  int32_t code;
  int32_t form;
  void *dst;
  const void *a, *b, *c;
  int32_t dst_step, a_step, b_step, c_step;
} sk_tile_op;

// Runs the operations in order on n lanes. 1 if every lane has an answer. 0 at the first tile in which some
// lane has none (a zero divisor, a function's result that is not finite, a flag that is required and not
// set): what is in the destinations then is of no use, and the caller finds out which lane and why.
int32_t sk_run_tiles(const sk_tile_op *ops, ptrdiff_t count, ptrdiff_t n);
