// SPDX-License-Identifier: Apache-2.0
// Where a value stands while code is written: its registers, and the frame that they belong to.

import StratEngine

/// `depth` counts frames: 0 is the world frame (or the frame of a turn).
indirect enum Value {
  case one(Register, depth: Int)
  /// `[low, high]`.
  case parts([Value])
  case list(ListRegister, depth: Int, element: ValueType)
  /// Something that is being made: it has no row yet, only first values.
  case newborn(Newborn)

  /// The innermost frame that any of it stands on.
  var depth: Int {
    switch self {
    case .one(_, let depth), .list(_, let depth, _): depth
    case .parts(let parts): parts.map(\.depth).max() ?? 0
    // First values are computed where they are asked for.
    case .newborn: Int.max
    }
  }
}

/// First values of a thing or tie in the making, computed once each.
final class Newborn {
  struct Cell: Hashable {
    var field: FieldID
    var keys: [Int]
  }
  let owner: Owner
  /// Ends, where it is a tie.
  var ends: (from: Value, to: Value)?
  var given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]
  var itself: LocalID?
  var values: [Cell: Value] = [:]
  /// Fields being computed, to notice a ring.
  var open: [FieldID] = []

  init(
    owner: Owner, itself: LocalID?, given: [(field: FieldID, keys: [TypedExpr], value: TypedExpr)]
  ) {
    self.owner = owner
    self.itself = itself
    self.given = given
  }
}

/// An instruction as numbers: all that its result depends on. The first says which instruction it is. Looked up for
/// nearly everything that is written, so the usual few numbers stand in it without a list.
struct ResultKey: Hashable {
  private let instruction: Int
  private let a, b, c: Int
  private let more: [Int]

  init(_ instruction: Int, _ a: Int = -1, _ b: Int = -1, _ c: Int = -1, more: [Int] = []) {
    self.instruction = instruction
    (self.a, self.b, self.c) = (a, b, c)
    self.more = more
  }

  /// A cell of a column.
  init(_ instruction: Int, _ column: Int, at: [Register]) {
    let rest = at.count > 2 ? at[2...].map(\.id) : []
    self.init(instruction, column, at.isEmpty ? -1 : at[0].id, at.count < 2 ? -1 : at[1].id, more: rest)
  }

  func hash(into hasher: inout Hasher) {
    // One round for the few: registers count up, so they differ in their low bits.
    hasher.combine(instruction ^ a << 8 ^ b << 28 ^ c << 46)
    if !more.isEmpty { hasher.combine(more) }
  }
}

/// One frame in the writing.
struct OpenFrame {
  var code: [Instruction] = []
  /// What is there already: an instruction as numbers, and the register that holds its result.
  var known: [ResultKey: Register] = [:]
  var knownLists: [Int: ListRegister] = [:]
  /// Has perhaps fewer lanes than the frame outside, by choice: costly code is not moved out of it.
  var isConditional = false
}
