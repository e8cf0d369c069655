// SPDX-License-Identifier: Apache-2.0
// Aggregates over the ties of each owner: ties outside, worlds inside, one accumulator a lane.
#include "include/sk_near.h"

#include "sk_lanes.h"

SK_INLINE ptrdiff_t owner_at(const sk_ties *ties, ptrdiff_t i) {
  return ties->owners != NULL ? (ptrdiff_t)ties->owners[i] : ties->first + i;
}

SK_INLINE ptrdiff_t row_at(const int32_t *rows, ptrdiff_t position) {
  return rows != NULL ? (ptrdiff_t)rows[position] : position;
}

// One world: a plain walk over the positions of each owner. TAKE sees the position as `k`.
#define ONE_WORLD(T, FIRST, TAKE)                                                \
  for (ptrdiff_t i = 0; i < n; i++) {                                            \
    ptrdiff_t o = owner_at(ties, i), end = ties->start[o + 1];                   \
    T sum = FIRST;                                                               \
    for (ptrdiff_t k = ties->start[o]; k < end; k++) TAKE;                       \
    dst[i] = (double)sum;                                                        \
  }

// Many worlds: 32 lanes of an owner at once, then 8, then single ones, each block over all its ties.
#define MANY_WORLDS(FIRST, TAKE_LANES, TAKE_LANE)                                \
  for (ptrdiff_t i = 0; i < n; i++) {                                            \
    ptrdiff_t o = owner_at(ties, i), begin = ties->start[o];                     \
    ptrdiff_t end = ties->start[o + 1], w = 0;                                   \
    double *out = dst + i * worlds;                                              \
    for (; w + 32 <= worlds; w += 32) {                                          \
      sk_lanes s0, s1, s2, s3;                                                   \
      sk_start(&s0, FIRST);                                                      \
      s1 = s2 = s3 = s0;                                                         \
      for (ptrdiff_t k = begin; k < end; k++) {                                  \
        TAKE_LANES(s0, w)                                                        \
        TAKE_LANES(s1, w + 8)                                                    \
        TAKE_LANES(s2, w + 16)                                                   \
        TAKE_LANES(s3, w + 24)                                                   \
      }                                                                          \
      sk_store(out + w, &s0);                                                    \
      sk_store(out + w + 8, &s1);                                                \
      sk_store(out + w + 16, &s2);                                               \
      sk_store(out + w + 24, &s3);                                               \
    }                                                                            \
    for (; w + 8 <= worlds; w += 8) {                                            \
      sk_lanes s0;                                                               \
      sk_start(&s0, FIRST);                                                      \
      for (ptrdiff_t k = begin; k < end; k++) {                                  \
        TAKE_LANES(s0, w)                                                        \
      }                                                                          \
      sk_store(out + w, &s0);                                                    \
    }                                                                            \
    for (; w < worlds; w++) {                                                    \
      double sum = FIRST;                                                        \
      for (ptrdiff_t k = begin; k < end; k++) {                                  \
        TAKE_LANE(sum, w)                                                        \
      }                                                                          \
      out[w] = sum;                                                              \
    }                                                                            \
  }

#define FAR(k) row_at(ties->other, k)
#define SLOT(k) row_at(ties->slot, k)

SK_INLINE double degree_of(const sk_ties *ties, ptrdiff_t i) {
  const int32_t *start = ties->start + owner_at(ties, i);
  return (double)(start[1] - start[0]);
}

SK_HOT void sk_near_degree(double *dst, const sk_ties *ties, ptrdiff_t n, ptrdiff_t worlds) {
  if (worlds == 1 && ties->owners == NULL) {
    const int32_t *start = ties->start + ties->first;
    for (ptrdiff_t i = 0; i < n; i++) dst[i] = (double)(start[i + 1] - start[i]);
    return;
  }
  for (ptrdiff_t i = 0; i < n; i++) {
    double degree = degree_of(ties, i);
    for (ptrdiff_t w = 0; w < worlds; w++) dst[i * worlds + w] = degree;
  }
}

// How many of n flags are set: eight at a time, the last eight of them overlapping what was counted before.
SK_INLINE uint64_t sum_of_bytes(uint64_t eight) { return (eight * 0x0101010101010101u) >> 56; }

SK_INLINE int64_t count_flags(const uint8_t *flag, ptrdiff_t n) {
  uint64_t eight, count = 0;
  if (n >= 8) {
    ptrdiff_t k = 0;
    for (; k + 8 <= n; k += 8) {
      memcpy(&eight, flag + k, 8);
      count += sum_of_bytes(eight);
    }
    if (k == n) return (int64_t)count;
    memcpy(&eight, flag + n - 8, 8);
    return (int64_t)(count + sum_of_bytes(eight >> (8 * (k + 8 - n))));
  }
  if (n >= 4) {
    uint32_t low, high;
    memcpy(&low, flag, 4);
    memcpy(&high, flag + n - 4, 4);
    eight = (uint64_t)low | ((uint64_t)high >> (8 * (8 - n))) << 32;
    return (int64_t)sum_of_bytes(eight);
  }
  for (ptrdiff_t k = 0; k < n; k++) count += flag[k];
  return (int64_t)count;
}

// Owners whose ties stand in the order of the far rows: their flags stand side by side.
SK_INLINE void count_in_order(double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) {
    ptrdiff_t o = owner_at(ties, i), begin = ties->start[o];
    dst[i] = (double)count_flags(far + begin, ties->start[o + 1] - begin);
  }
}

// Counts of a run of owners: a running count over their positions, and differences of it. Unlike a loop for
// each owner this has no branch that goes wrong at every owner's last tie. Whole numbers, so the order does
// not matter.
enum { RUN = 2048 };

SK_INLINE ptrdiff_t count_run(
  double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t from, ptrdiff_t n) {
  int32_t running[RUN + 1];
  const int32_t *start = ties->start + ties->first + from;
  ptrdiff_t begin = start[0], owners = 0;
  while (from + owners < n && start[owners + 1] - begin <= RUN) owners++;
  if (owners == 0) return 0;
  int32_t count = 0, ties_here = start[owners] - (int32_t)begin;
  running[0] = 0;
  for (int32_t k = 0; k < ties_here; k++) {
    count += far[FAR(begin + k)];
    running[k + 1] = count;
  }
  for (ptrdiff_t i = 0; i < owners; i++)
    dst[from + i] = (double)(running[start[i + 1] - begin] - running[start[i] - begin]);
  return owners;
}

SK_INLINE void count_owners(double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n) {
  ONE_WORLD(int32_t, 0, sum += far[FAR(k)])
}

SK_INLINE void count_runs(double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n) {
  for (ptrdiff_t from = 0; from < n;) {
    ptrdiff_t done = count_run(dst, ties, far, from, n);
    if (done == 0) {  // one owner with more ties than a run holds
      sk_ties one = *ties;
      one.first += from;
      count_owners(dst + from, &one, far, 1);
      done = 1;
    }
    from += done;
  }
}

#define COUNT_LANES(s, at) sk_take_u8(&s, far + FAR(k) * worlds + (at));
#define COUNT_LANE(s, at) s += (double)far[FAR(k) * worlds + (at)];
SK_HOT void sk_near_count(
  double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n, ptrdiff_t worlds) {
  if (worlds == 1) {
    if (ties->other == NULL) {
      count_in_order(dst, ties, far, n);
    } else if (ties->owners == NULL) {
      count_runs(dst, ties, far, n);
    } else {
      count_owners(dst, ties, far, n);
    }
    return;
  }
  MANY_WORLDS(0.0, COUNT_LANES, COUNT_LANE)
}

SK_HOT void sk_near_share(
  double *dst, const sk_ties *ties, const uint8_t *far, ptrdiff_t n, ptrdiff_t worlds) {
  sk_near_count(dst, ties, far, n, worlds);
  if (worlds == 1) {
    for (ptrdiff_t i = 0; i < n; i++) {
      double degree = degree_of(ties, i);
      dst[i] = dst[i] / (degree == 0.0 ? 1.0 : degree);
    }
    return;
  }
  for (ptrdiff_t i = 0; i < n; i++) {
    double degree = degree_of(ties, i);
    degree = degree == 0.0 ? 1.0 : degree;
    for (ptrdiff_t w = 0; w < worlds; w++) dst[i * worlds + w] = dst[i * worlds + w] / degree;
  }
}

#define SUM_LANES(s, at) sk_take(&s, far + FAR(k) * worlds + (at));
#define SUM_LANE(s, at) s += far[FAR(k) * worlds + (at)];
SK_HOT void sk_near_sum(double *dst, const sk_ties *ties, const double *far, ptrdiff_t n, ptrdiff_t worlds) {
  if (worlds == 1) {
    ONE_WORLD(double, 0.0, sum += far[FAR(k)])
    return;
  }
  MANY_WORLDS(0.0, SUM_LANES, SUM_LANE)
}

#define MIN_LANES(s, at) sk_keep_min(&s, far + FAR(k) * worlds + (at));
#define MIN_LANE(s, at) s = sk_lane_min(s, far[FAR(k) * worlds + (at)]);
SK_HOT void sk_near_min(double *dst, const sk_ties *ties, const double *far, ptrdiff_t n, ptrdiff_t worlds) {
  if (worlds == 1) {
    ONE_WORLD(double, SK_INF, sum = sk_lane_min(sum, far[FAR(k)]))
    return;
  }
  MANY_WORLDS(SK_INF, MIN_LANES, MIN_LANE)
}

#define MAX_LANES(s, at) sk_keep_max(&s, far + FAR(k) * worlds + (at));
#define MAX_LANE(s, at) s = sk_lane_max(s, far[FAR(k) * worlds + (at)]);
SK_HOT void sk_near_max(double *dst, const sk_ties *ties, const double *far, ptrdiff_t n, ptrdiff_t worlds) {
  if (worlds == 1) {
    ONE_WORLD(double, -SK_INF, sum = sk_lane_max(sum, far[FAR(k)]))
    return;
  }
  MANY_WORLDS(-SK_INF, MAX_LANES, MAX_LANE)
}

#define SHARED_LANES(s, at) sk_take_scaled(&s, tie[SLOT(k)], far + FAR(k) * worlds + (at));
#define SHARED_LANE(s, at) s += tie[SLOT(k)] * far[FAR(k) * worlds + (at)];
#define OWN_LANES(s, at) \
  sk_take_product(&s, tie + SLOT(k) * worlds + (at), far + FAR(k) * worlds + (at));
#define OWN_LANE(s, at) s += tie[SLOT(k) * worlds + (at)] * far[FAR(k) * worlds + (at)];
SK_HOT void sk_near_weighted(
  double *dst, const sk_ties *ties, const double *tie, int32_t tie_worlds, const double *far, ptrdiff_t n,
  ptrdiff_t worlds) {
  if (worlds == 1) {
    ONE_WORLD(double, 0.0, sum += tie[SLOT(k)] * far[FAR(k)])
    return;
  }
  if (tie_worlds) {
    MANY_WORLDS(0.0, OWN_LANES, OWN_LANE)
    return;
  }
  MANY_WORLDS(0.0, SHARED_LANES, SHARED_LANE)
}

#define TIE_LANES(s, at) sk_take(&s, tie + SLOT(k) * worlds + (at));
#define TIE_LANE(s, at) s += tie[SLOT(k) * worlds + (at)];
#define ONE_TIE_LANES(s, at) sk_take_one(&s, tie[SLOT(k)]);
#define ONE_TIE_LANE(s, at) s += tie[SLOT(k)];
SK_HOT void sk_near_tie_sum(
  double *dst, const sk_ties *ties, const double *tie, int32_t tie_worlds, ptrdiff_t n, ptrdiff_t worlds) {
  if (worlds == 1) {
    ONE_WORLD(double, 0.0, sum += tie[SLOT(k)])
    return;
  }
  if (tie_worlds) {
    MANY_WORLDS(0.0, TIE_LANES, TIE_LANE)
    return;
  }
  MANY_WORLDS(0.0, ONE_TIE_LANES, ONE_TIE_LANE)
}

ptrdiff_t sk_tie_total(const sk_ties *ties, ptrdiff_t n) {
  ptrdiff_t total = 0;
  for (ptrdiff_t i = 0; i < n; i++) {
    ptrdiff_t o = owner_at(ties, i);
    total += ties->start[o + 1] - ties->start[o];
  }
  return total;
}

void sk_tie_lanes(
  const sk_ties *ties, ptrdiff_t n, int32_t *index, int32_t *owner, int32_t *other, int32_t *slot,
  int32_t *bounds) {
  int32_t entry = 0;
  for (ptrdiff_t i = 0; i < n; i++) {
    ptrdiff_t o = owner_at(ties, i), end = ties->start[o + 1];
    if (bounds != NULL) bounds[i] = entry;
    for (ptrdiff_t k = ties->start[o]; k < end; k++, entry++) {
      if (index != NULL) index[entry] = (int32_t)i;
      if (owner != NULL) owner[entry] = (int32_t)o;
      if (other != NULL) other[entry] = (int32_t)FAR(k);
      if (slot != NULL) slot[entry] = (int32_t)SLOT(k);
    }
  }
  if (bounds != NULL) bounds[n] = entry;
}
