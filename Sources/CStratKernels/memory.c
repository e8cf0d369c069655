// SPDX-License-Identifier: Apache-2.0
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "include/sk_memory.h"

#include <stdint.h>
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#if defined(__linux__)
#include <sys/mman.h>
#include <unistd.h>
#endif

// Sizes of a large page and of the memory that the process takes at a time, so that large pages fit into it.
enum { LARGE_PAGE = 1 << 21, TAKEN_AT_ONCE = 1 << 26 };

void sk_keep_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 1 << 25);  // the most that is taken
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, TAKEN_AT_ONCE);
#endif
}

void sk_use_large_pages(void *memory, ptrdiff_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  const uintptr_t from = (uintptr_t)memory & ~(uintptr_t)(LARGE_PAGE - 1);
  uintptr_t to = ((uintptr_t)memory + (uintptr_t)bytes + LARGE_PAGE - 1) & ~(uintptr_t)(LARGE_PAGE - 1);
  // What is taken at once lies in one piece: one call speaks for all of it, and the next ones change nothing.
  const uintptr_t end = (uintptr_t)sbrk(0);
  if ((uintptr_t)memory < end) to = end;
  (void)madvise((void *)from, to - from, MADV_HUGEPAGE);
#else
  (void)memory, (void)bytes;
#endif
}
