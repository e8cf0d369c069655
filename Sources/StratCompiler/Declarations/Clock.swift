// SPDX-License-Identifier: Apache-2.0
// `clock quarter from 2026-Q3`, `clock 0.125 minutes from 0`, `clock round`, `record every 1 minute`.

import StratSyntax

extension Checker {
  /// Reads the clock and how often is recorded, then the words of time and the declared units.
  func setClock(_ items: [Item]) {
    var clocks: [(ClockDeclaration, SourceSpan)] = []
    var records: [(RecordDeclaration, SourceSpan)] = []
    for item in items {
      switch item.declaration {
      case .clock(let clock): clocks.append((clock, item.statement.span))
      case .record(let record): records.append((record, item.statement.span))
      default: break
      }
    }
    reportTwice(clocks.map(\.1), "the clock")
    reportTwice(records.map(\.1), "how often is recorded")
    if let clock = clocks.first { read(clock: clock.0) } else if let word = unread.clock { suppose(word) }
    setTimeWords()
    declareUnits(items)
    if let record = records.first { read(record: record.0) }
  }

  private func reportTwice(_ places: [SourceSpan], _ what: String) {
    for place in places.dropFirst() {
      report(DeclarationProblem.twice(place, what: what, first: places[0]))
    }
  }

  private func read(clock: ClockDeclaration) {
    guard let (word, step) = clockStep(clock.step) else { return suppose(.quarter) }
    guard word != "round" else {
      model.clock.unit = "round"
      model.clock.step = step
      return
    }
    guard let time = TimeWord(rawValue: word) else { return }
    model.clock.unit = word
    model.clock.step = step
    model.clock.calendar = start(of: clock, time) ?? .numeric(start: 0)
  }

  /// Nobody knows what the clock is to be: what is said of time is checked by a word of time alone.
  private func suppose(_ word: TimeWord) {
    model.clock.unit = word.rawValue
    let hasDates = word.months != nil || word == .week || word == .day
    let nowhere = SourceSpan(source: SourceID(0), start: 0, end: 0)
    let dates = hasDates ? calendar(word, from: DateLiteral(year: 2000), at: nowhere) : nil
    model.clock.calendar = dates ?? .numeric(start: 0)
  }

  /// The word and the number of a step: `quarter`, `0.125 minutes`.
  private func clockStep(_ expr: Expr) -> (word: String, step: Double)? {
    var name: Name?
    var step = 1.0
    switch expr.kind {
    case .name(let word): name = word
    case .number(let number):
      name = number.unit
      step = number.value
    default: break
    }
    let text = name?.text ?? ""
    let word = text == "round" || text == "rounds" ? "round" : TimeWord(name: text)?.rawValue
    guard let word, step > 0, step.isFinite else {
      if expr.kind != .missing { report(DeclarationProblem.clockStep(expr.span)) }
      return nil
    }
    return (word, step)
  }

  private func start(of clock: ClockDeclaration, _ time: TimeWord) -> Clock.Calendar? {
    guard let start = clock.start else { return nil }
    switch start.kind {
    case .date(let date): return calendar(time, from: date, at: start.span)
    case .number(let number):
      if number.unit == nil, number.value >= 1000, number.value <= 9999,
        number.value == number.value.rounded(),
        time.months != nil || time == .week || time == .day
      {
        return calendar(time, from: DateLiteral(year: Int(number.value)), at: start.span)
      }
      return .numeric(start: number.value * (number.unit.map { scale(of: $0, in: time) } ?? 1))
    case .missing: return nil
    default:
      report(DeclarationProblem.clockStart(start.span))
      return nil
    }
  }

  private func scale(of name: Name, in time: TimeWord) -> Double {
    guard let word = TimeWord(name: name.text) else {
      report(DeclarationProblem.clockStart(name.span))
      return 1
    }
    return word.length(in: time)
  }

  private func calendar(_ time: TimeWord, from date: DateLiteral, at span: SourceSpan) -> Clock.Calendar? {
    if let months = time.months {
      let start = date.months
      guard date.day == nil || date.day == 1, start % months == 0 || time == .month else {
        report(DeclarationProblem.clockBetween(span, unit: time.rawValue))
        return nil
      }
      return .months(perUnit: months, start: start)
    }
    guard time == .day || time == .week else {
      report(DeclarationProblem.clockStart(span))
      return nil
    }
    return .days(perUnit: time == .week ? 7 : 1, start: date.days)
  }

  /// `record every 1 minute`: a whole number of steps.
  private func read(record: RecordDeclaration) {
    guard let every = quantity(of: record.every) else {
      if record.every.kind != .missing { report(DeclarationProblem.recordEvery(record.every.span)) }
      return
    }
    let length = every.unit == .time ? every.value : every.value * model.clock.step
    let steps = (length / model.clock.step).rounded()
    guard every.unit == .time || every.unit.isPlain, steps >= 1, steps < 1e9,
      abs(steps * model.clock.step - length) <= 1e-9 * Swift.max(length, 1)
    else {
      report(DeclarationProblem.recordEvery(record.every.span))
      return
    }
    model.clock.recordEvery = Int(steps)
  }
}

extension DateLiteral {
  /// Months since year 0.
  public var months: Int { year * 12 + (month.map { $0 - 1 } ?? quarter.map { ($0 - 1) * 3 } ?? 0) }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar; the first day of a year, quarter or month.
  ///
  /// Source: counting days from a year that begins in March (the usual civil-date arithmetic).
  public var days: Int {
    let month = months % 12 + 1
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146097 + dayOfEra - 719468
  }
}
