// SPDX-License-Identifier: Apache-2.0
// Work on all cores: the one place where several things are done at once.

import Dispatch
import Synchronization

/// What `make` gives for `0..<count`, in order; up to `workers` at a time are at it. Each takes the next number as soon
/// as it is done with one, so that a worker whose core is busy with something else holds up the others for one number
/// at most.
public func sideBySide<T: Sendable>(_ count: Int, workers: Int, _ make: @Sendable (Int) -> T) -> [T] {
  let workers = min(workers, count)
  if workers < 2 { return (0..<count).map(make) }
  return [T](unsafeUninitializedCapacity: count) { buffer, filled in
    // Each writes places of its own.
    nonisolated(unsafe) let places = buffer
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let n = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard n < count else { return }
        places.initializeElement(at: n, to: make(n))
      }
    }
    filled = count
  }
}
