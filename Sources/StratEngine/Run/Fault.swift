// SPDX-License-Identifier: Apache-2.0
// What went wrong while a model ran: facts only. The compiler's table of places turns them into words.

/// A lane in which a rule could not go on. The step that raised it is not taken.
public struct Fault: Error, Sendable {
  public var kind: FaultKind
  /// Index into the compiler's table of places.
  public var place: Int
  /// A second place, where two rules disagree.
  public var otherPlace: Int?
  public var step: Int
  public var world: Int
  /// The things at hand, outermost first: a table and a row.
  public var things: [Thing]
  /// The values at hand: what was divided, what was claimed.
  public var values: [Double]
  /// The column that was to be written, where there is one.
  public var column: Int?

  public struct Thing: Sendable, Hashable {
    public var table: Int
    public var row: Int
  }

  /// Members of a range and rounds of a rule at most: more would take hours or all memory.
  public static let most = 50_000_000
}

extension Double {
  /// As a whole number, towards zero; what is beyond all counting stops far out, and what is no number is 0.
  var whole: Int { isNaN ? 0 : Int(Swift.min(Swift.max(self, -1e15), 1e15)) }
}
