// SPDX-License-Identifier: Apache-2.0
// The two ends of a range as they were written. Who writes `5 to 10%` or `5 to 10 USD` says the ending once and means
// it for both; a message offers the line with both endings.

import StratSyntax

/// One end of a range: a number, and what stands behind it.
private struct WrittenEnd {
  /// With the `%` worked in: 0.1 for `10%`.
  var value: Double
  /// As written, without the unit: `-10%`.
  var text: String
  var isPercent: Bool
  var unit: String?

  init?(_ expr: Expr) {
    switch expr.kind {
    case .number(let number):
      value = number.value
      text = number.text
      isPercent = number.isPercent
      unit = number.unit?.text
    case .unary(let unary) where unary.op == .minus:
      guard let inner = WrittenEnd(unary.operand) else { return nil }
      self = inner
      value = -inner.value
      text = "-" + inner.text
    default: return nil
    }
  }

  var said: String { unit.map { "\(text) \($0)" } ?? text }
  var isBare: Bool { !isPercent && unit == nil }

  /// A bare number with the ending of another.
  func ending(like other: WrittenEnd) -> WrittenEnd {
    guard isBare else { return self }
    var mended = self
    mended.unit = other.unit
    if other.isPercent {
      mended.isPercent = true
      mended.value = value / 100
      mended.text = text + "%"
    }
    return mended
  }

  /// The same number as a share: `500%` for `5`.
  var inPercent: WrittenEnd {
    guard isBare else { return self }
    var said = self
    said.isPercent = true
    said.text = percent(value)
    return said
  }
}

/// `5 to 10%`, `between 5 and 10 USD`, and `5% - 10%` behind a `~`.
struct WrittenRange {
  private var low: WrittenEnd
  private var high: WrittenEnd
  private var isFlat: Bool

  /// `nil` where an end is more than a number.
  init?(_ low: Expr, _ high: Expr, isFlat: Bool = false) {
    guard let low = WrittenEnd(low), let high = WrittenEnd(high) else { return nil }
    self.init(low, high, isFlat)
  }

  private init(_ low: WrittenEnd, _ high: WrittenEnd, _ isFlat: Bool) {
    self.low = low
    self.high = high
    self.isFlat = isFlat
  }

  /// A number by itself, up to its double; a share whose double is none, from its half.
  static func around(_ value: Expr) -> WrittenRange? {
    guard let end = WrittenEnd(value), end.value > 0 else { return nil }
    let isTooLarge = end.isPercent && end.value >= 0.5
    var other = end
    other.value = isTooLarge ? end.value / 2 : end.value * 2
    other.text = end.isPercent ? percent(other.value) : spelled(other.value)
    return isTooLarge ? WrittenRange(other, end, false) : WrittenRange(end, other, false)
  }

  /// As a line to type.
  var line: String {
    isFlat ? "between \(low.said) and \(high.said)" : "\(low.said) to \(high.said)"
  }

  /// The line that is meant where one end alone has a unit.
  var withOneUnit: String? { (low.unit == nil) != (high.unit == nil) ? alike.line : nil }

  /// Both ends with the ending that one of them has, the lower first.
  var alike: WrittenRange {
    let (a, b) = (low.ending(like: high), high.ending(like: low))
    return a.value <= b.value ? WrittenRange(a, b, isFlat) : WrittenRange(b, a, isFlat)
  }

  /// What `10% to 5` can mean, where one end has a `%` and the other is a bare number above 1: both in percent, and as
  /// it stands, where the ends stand in order so.
  func percentReadings(ofShare isShare: Bool) -> [String]? {
    let bare = low.isPercent ? high : low
    guard low.isPercent != high.isPercent, bare.isBare, abs(bare.value) > 1 else { return nil }
    let asWritten = low.value < high.value && !isShare
    return [alike.line] + (asWritten ? [WrittenRange(low.inPercent, high.inPercent, isFlat).line] : [])
  }
}
