// SPDX-License-Identifier: Apache-2.0
// How the process treats memory that is given back.
#pragma once

#include <stddef.h>

// From now on large blocks that are freed stay with the process. The columns of a step take the place of those of
// some steps before; given back to the system in between, that memory would be cleared and handed out anew, page by
// page, every step. May be called again; does nothing where the C library has no such setting.
void sk_keep_memory(void);

// Asks the system to map memory around this block in large pages: the columns of a model of some size take
// thousands of small ones, more than the processor can keep in mind, and each is handed out by itself. A wish: where
// the system does not do so, nothing happens.
void sk_use_large_pages(void *memory, ptrdiff_t bytes);
