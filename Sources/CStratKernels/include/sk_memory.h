// SPDX-License-Identifier: Apache-2.0
// How the process treats memory that is given back.
#pragma once

// From now on large blocks that are freed stay with the process. The columns of a step take the place of those of
// some steps before; given back to the system in between, that memory would be cleared and handed out anew, page by
// page, every step. May be called again; does nothing where the C library has no such setting.
void sk_keep_memory(void);
