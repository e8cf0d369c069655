// SPDX-License-Identifier: Apache-2.0
// What a value is once the model has been checked: a number with its unit, a reference, a choice, a collection.

/// A product of base units with whole exponents and a scale to the model's own measure of each.
///
/// Time is measured in the clock's unit, so that `6k USD / quarter` on a quarterly clock is stored as
/// exactly 6000. Every declared unit is its own base; `unit dozen = 12` is a scale without a base.
public struct Unit: Hashable, Sendable {
  /// Exponent of each base, by index into ``Model/units``; bases with exponent 0 are left out, order by index.
  public var powers: [Power]

  public struct Power: Hashable, Sendable {
    public var base: Int
    public var exponent: Int
    public init(base: Int, exponent: Int) {
      self.base = base
      self.exponent = exponent
    }
  }

  public init(_ powers: [Power] = []) {
    self.powers = powers.filter { $0.exponent != 0 }.sorted { $0.base < $1.base }
  }

  /// A plain number.
  public static let one = Unit()
  /// The base that measures time: always index 0 of ``Model/units``.
  public static let time = Unit([Power(base: 0, exponent: 1)])

  public var isPlain: Bool { powers.isEmpty }

  public func times(_ other: Unit) -> Unit { combined(other, sign: 1) }
  public func over(_ other: Unit) -> Unit { combined(other, sign: -1) }

  public func raised(to exponent: Int) -> Unit {
    Unit(powers.map { Power(base: $0.base, exponent: $0.exponent * exponent) })
  }

  private func combined(_ other: Unit, sign: Int) -> Unit {
    var sums: [Int: Int] = [:]
    for power in powers { sums[power.base, default: 0] += power.exponent }
    for power in other.powers { sums[power.base, default: 0] += sign * power.exponent }
    return Unit(sums.map { Power(base: $0.key, exponent: $0.value) })
  }
}

/// What kind of value stands somewhere. The engine sees only numbers (`number`, `date`), small whole
/// numbers (`choice`, `thing`, `tie`) and flags (`yesNo`).
public indirect enum ValueType: Hashable, Sendable {
  /// A number in `unit`; `share` is a plain number whose natural range is 0 to 1.
  case number(Unit, isShare: Bool)
  case yesNo
  /// One of the words of ``Model/choices`` at this index; the value is the word's position.
  case choice(Int)
  /// A reference to a thing of this kind (or of a kind below it): its slot in the table of the root kind.
  case thing(KindID, orNone: Bool)
  /// A tie of this relation: its slot in the relation's table.
  case tie(RelationID, orNone: Bool)
  /// A moment, as time since the clock's start in the clock's unit.
  case date
  case text
  /// Several values in order: things, ties, numbers.
  case collection(ValueType)
  /// A fixed number of values, `[low, high]`.
  case list([ValueType])
  /// A line of the ledger, and a world of a run: only as members of an aggregate.
  case payment
  case world(String)
  /// `none` by itself, before anything says what it could have been.
  case none
  /// Something wrong has been reported; anything goes, so that one mistake gives one message.
  case unknown

  public static let plain = ValueType.number(.one, isShare: false)
  public static let share = ValueType.number(.one, isShare: true)
}

public struct KindID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
public struct RelationID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
public struct FieldID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
public struct LocalID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
public struct DefineID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
public struct MoveID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
public struct ShockID: Hashable, Sendable {
  public var index: Int; public init(_ index: Int) { self.index = index }
}
