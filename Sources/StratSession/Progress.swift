// SPDX-License-Identifier: Apache-2.0
// How far something that takes long has come: facts, for whoever shows them while they are news.

/// What a session tells while it works. Told by any worker, and often: whoever listens picks.
public enum Progress: Hashable, Sendable {
  /// A text is begun, and nothing is known of it yet.
  case begun
  /// The world at the start is made, with so many things and ties that are declared.
  case making(things: Int)
  /// So many steps are taken of so many at most.
  case steps(Int, of: Int)
  /// So large a share is done of the steps of so many worlds.
  case worlds(Int, share: Double)
  /// The text is done, and its answers are next.
  case ended
}
