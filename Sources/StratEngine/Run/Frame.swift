// SPDX-License-Identifier: Apache-2.0
// The lanes that a block runs on: how many, which world each belongs to, and which lane outside it came from.

/// Lanes of a block while it runs. A reference, because registers and inner frames point at it; lives on the
/// arena's stack discipline and is never kept.
final class Frame {
  enum Layout {
    /// One lane a world, in order.
    case worlds
    /// Rows `first ..< first + rows` in all worlds, world innermost; the register holds the row.
    case dense(member: Int, first: Int, rows: Int)
    case scattered
  }

  let outer: Frame?
  let layout: Layout
  let count: Int
  /// The lane of `outer` that each lane came from.
  let parent: UnsafeMutablePointer<Int32>
  /// The world of each lane, from 0 within the block of worlds.
  let world: UnsafeMutablePointer<Int32>
  /// The lanes are those of `outer`, one for one, so that a lift is no work.
  let isSame: Bool
  /// What the frame's member is, for messages: its register and the table of its rows.
  var member: (register: Int, table: Int?)?
  /// Buffers of this frame's size that are free again: each holds where the next one is.
  private var free: UnsafeMutableRawPointer?

  init(
    outer: Frame?, layout: Layout, count: Int, parent: UnsafeMutablePointer<Int32>,
    world: UnsafeMutablePointer<Int32>, isSame: Bool = false
  ) {
    self.outer = outer
    self.layout = layout
    self.count = count
    self.parent = parent
    self.world = world
    self.isSame = isSame
  }

  /// Memory of this frame's size that nobody needs any more.
  func giveBack(_ buffer: UnsafeMutableRawPointer) {
    buffer.storeBytes(of: free, as: UnsafeMutableRawPointer?.self)
    free = buffer
  }

  /// Such memory, if there is any.
  func takeFree() -> UnsafeMutableRawPointer? {
    guard let buffer = free else { return nil }
    free = buffer.load(as: UnsafeMutableRawPointer?.self)
    return buffer
  }
}
