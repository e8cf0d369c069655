// SPDX-License-Identifier: Apache-2.0
// Column kernels of the engine: plain loops over lanes, the same bits on every machine.
#pragma once

// Rules that hold for every function here:
// - `n` is a number of lanes, 0 allowed. Flags (uint8_t) are 0 or 1 on the way in and on the way out.
// - A destination may be exactly one of its sources (same start, same width); it must not overlap one partly.
// - Names end in the form of the operands: v is a column, s one value for all lanes. Columns of doubles carry
//   no suffix, `_i32` and `_u8` name the others.
// - Only + - * / sqrt and whole-number work, never a fused multiply-add, never libm: one result everywhere.
// - No kernel faults. A lane that has no answer becomes NaN or an infinity; the checks in sk_columns.h
//   find it.
#include "sk_columns.h"
#include "sk_luck.h"
#include "sk_math.h"
#include "sk_members.h"
#include "sk_memory.h"
#include "sk_move.h"
#include "sk_near.h"
#include "sk_pay.h"
#include "sk_tiles.h"
