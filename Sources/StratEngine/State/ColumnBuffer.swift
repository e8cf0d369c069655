// SPDX-License-Identifier: Apache-2.0
// Memory of one column. States share buffers until one of them is to be written.

import CStratKernels

#if canImport(Glibc)
  import Glibc
#endif

/// A fixed block of lanes. Shared by reference between states; whoever writes makes sure that nobody else
/// holds it (``WorldState/writable(_:)``).
public final class ColumnBuffer: @unchecked Sendable {
  public let raw: UnsafeMutableRawPointer
  /// Bytes in use; only ``grown(_:to:)`` makes them more, in a buffer that nobody else holds.
  public private(set) var bytes: Int
  private let capacity: Int
  private let base: UnsafeMutableRawPointer

  /// Zeroed memory of `count` lanes of `width` bytes, with room for whole vectors behind.
  public init(count: Int, width: Int) {
    bytes = count * width
    capacity = bytes
    (base, raw) = ColumnBuffer.memory(bytes)
    memset(raw, 0, bytes)
  }

  /// A copy with room for at least `bytes`, zeroed behind what is copied, and perhaps for more to come.
  init(copying other: ColumnBuffer, bytes: Int, capacity: Int = 0) {
    self.bytes = bytes
    self.capacity = max(bytes, capacity)
    (base, raw) = ColumnBuffer.memory(self.capacity)
    let kept = min(bytes, other.bytes)
    memcpy(raw, other.raw, kept)
    if bytes > kept { memset(raw + kept, 0, bytes - kept) }
  }

  /// Memory of the same size, to be written whole before it is read.
  init(like other: ColumnBuffer) {
    bytes = other.bytes
    capacity = other.capacity
    (base, raw) = ColumnBuffer.memory(capacity)
  }

  /// Takes memory that nobody holds any more for a column of `bytes`, to be written whole before it is read; not if
  /// there is too little.
  func serve(_ bytes: Int) -> Bool {
    guard bytes <= capacity else { return false }
    self.bytes = bytes
    return true
  }

  /// Room for `bytes` in all, what is new zeroed. A table that grows does so again and again, so half as much again
  /// is taken at a time.
  static func grown(_ buffer: inout ColumnBuffer, to bytes: Int) {
    guard bytes > buffer.bytes else { return }
    guard isKnownUniquelyReferenced(&buffer), bytes <= buffer.capacity else {
      buffer = ColumnBuffer(copying: buffer, bytes: bytes, capacity: bytes + bytes / 2)
      return
    }
    memset(buffer.raw + buffer.bytes, 0, bytes - buffer.bytes)
    buffer.bytes = bytes
  }

  /// The same buffer if nobody else holds it, else a copy in its place: ready to be written.
  static func unshared(_ buffer: inout ColumnBuffer) -> ColumnBuffer {
    if !isKnownUniquelyReferenced(&buffer) { buffer = ColumnBuffer(copying: buffer, bytes: buffer.bytes) }
    return buffer
  }

  deinit { base.deallocate() }

  /// Large blocks begin at the start of a page, all of them. Lanes of the same number in several columns would
  /// then compete for the same places of near memory, so each begins a little further on than the last.
  private static func memory(_ bytes: Int) -> (base: UnsafeMutableRawPointer, raw: UnsafeMutableRawPointer) {
    let isLarge = bytes >= 1 << 15
    let base = UnsafeMutableRawPointer.allocate(
      byteCount: max(bytes, 1) + (isLarge ? 4160 : 64), alignment: 64)
    guard isLarge else { return (base, base) }
    sk_use_large_pages(base, bytes)
    let page = Int(bitPattern: base) >> 12
    return (base, base + page % 17 * 192)
  }

  public var numbers: UnsafeMutablePointer<Double> { raw.assumingMemoryBound(to: Double.self) }
  public var indices: UnsafeMutablePointer<Int32> { raw.assumingMemoryBound(to: Int32.self) }
  public var flags: UnsafeMutablePointer<UInt8> { raw.assumingMemoryBound(to: UInt8.self) }
  public var ids: UnsafeMutablePointer<UInt32> { raw.assumingMemoryBound(to: UInt32.self) }
}

extension Lane {
  /// Bytes of one lane.
  public var width: Int {
    switch self {
    case .number: 8
    case .index: 4
    case .flag: 1
    }
  }
}
