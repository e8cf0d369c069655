// SPDX-License-Identifier: Apache-2.0
// Working memory of one worker: a stack of slabs. Frames take memory as they open and give all of it back
// as they close, so that a step allocates nothing once the slabs are there.

/// A stack allocator. Memory is aligned to 64 bytes.
final class Arena {
  struct Mark {
    var slab: Int
    var offset: Int
  }

  private var slabs: [UnsafeMutableRawBufferPointer] = []
  private var slab = 0
  private var offset = 0

  deinit { for slab in slabs { slab.deallocate() } }

  var mark: Mark { Mark(slab: slab, offset: offset) }

  func release(to mark: Mark) {
    slab = mark.slab
    offset = mark.offset
  }

  func take(bytes: Int) -> UnsafeMutableRawPointer {
    let size = (bytes + 127) & ~63  // a vector may be read past the last lane
    while true {
      if slab < slabs.count {
        if offset + size <= slabs[slab].count { break }
        slab += 1
        offset = 0
      } else {
        slabs.append(.allocate(byteCount: max(size, 1 << 20), alignment: 64))
        offset = 0
      }
    }
    defer { offset += size }
    return slabs[slab].baseAddress.unsafelyUnwrapped + offset
  }
}
