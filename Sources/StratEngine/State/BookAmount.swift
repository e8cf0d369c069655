// SPDX-License-Identifier: Apache-2.0
// Sums of the books. Balances are numbers that hold an amount to the last bit as long as it is not too large
// (``BookAmount/mostKept``); their sums may be much larger than each of them and are kept as whole numbers.

import CStratKernels

/// An amount of the books, counted in its smallest part, 1/1024 of a unit. Never rounded.
public struct BookAmount: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// Below this, a balance of 1/1024 more or less is still a different number: 2^43, some 8.8 trillion units.
  public static let mostKept = 0x1p43
  public static let zero = BookAmount(parts: 0)

  public var parts: Int128

  init(parts: Int128) { self.parts = parts }

  /// - Parameter amount: a whole number of parts, as all balances and amounts paid are.
  init(_ amount: Double) {
    let scaled = amount * 1024
    parts = abs(scaled) < 0x1p62 ? Int128(Int64(scaled)) : Int128(scaled)
  }

  /// A sum whose rounded part and rest were added up apart.
  init(_ sum: sk_parts) { self = BookAmount(sum.high) + BookAmount(sum.low) }

  /// The nearest number.
  public var number: Double { Double(parts) / 1024 }

  public static func < (a: Self, b: Self) -> Bool { a.parts < b.parts }
  public static func + (a: Self, b: Self) -> Self { BookAmount(parts: a.parts + b.parts) }
  public static func - (a: Self, b: Self) -> Self { BookAmount(parts: a.parts - b.parts) }

  /// Sums over rows, one for each of `worlds`: `amounts` has the worlds of a row side by side.
  static func totals(_ amounts: UnsafePointer<Double>, rows: Int, worlds: Int) -> [BookAmount] {
    var sums = [BookAmount](repeating: .zero, count: worlds)
    var parts = [sk_parts](repeating: sk_parts(), count: worlds)
    let most = Int(SK_PARTS_ROWS)
    for from in stride(from: 0, to: rows, by: most) {
      sk_total_parts(&parts, amounts + from * worlds, min(most, rows - from), worlds)
      for w in 0..<worlds { sums[w] += BookAmount(parts[w]) }
    }
    return sums
  }
}
