// SPDX-License-Identifier: Apache-2.0
// The clock, the words of time in its unit, and the declared units. A year is 365.25 days, 12 months, 4
// quarters;
// a declared `hour` is effort and stands apart from time.

import StratSyntax

/// The words of time.
enum TimeWord: String, CaseIterable {
  case second, minute, hour, day, week, month, quarter, year

  /// Length in seconds.
  var seconds: Double {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86400
    case .week: 7 * 86400
    case .month: 365.25 * 86400 / 12
    case .quarter: 365.25 * 86400 / 4
    case .year: 365.25 * 86400
    }
  }

  /// Length in months, for the words of whole months.
  var months: Int? {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    default: nil
    }
  }

  init?(name: String) {
    let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
    self.init(rawValue: singular)
  }

  /// How many of another word's length this one is, exact among month, quarter and year, and among the rest.
  func length(in other: TimeWord) -> Double {
    if let mine = months, let theirs = other.months { return Double(mine) / Double(theirs) }
    return seconds / other.seconds
  }
}

extension Checker {
  /// Whether a name is a word of time, unless the model made a unit of it.
  func isTimeWord(_ text: String) -> Bool {
    if let symbol = names.find(text), case .unit = symbol { return model.unitNames[text]?.unit == .time }
    return TimeWord(name: text) != nil || ["round", "rounds", "step", "steps"].contains(text)
  }

  /// The unit that a name stands for, and how many of the model's own measure one of it is; reports an
  /// unknown one.
  func unit(named name: Name) -> (unit: Unit, scale: Double)? {
    if let known = model.unitNames[name.text] { return known }
    if let word = TimeWord(name: name.text) {
      // The library speaks in quarters; on a clock of rounds its amounts per quarter are amounts per round.
      if names.privateSources.contains(name.span.source) { return (.time, word.length(in: .quarter)) }
      report(DeclarationProblem.noLength(name))
      return nil
    }
    if name.text == "round" || name.text == "rounds" {
      report(DeclarationProblem.noRounds(name, clock: model.clock.unit))
      return nil
    }
    guard let symbol = names.find(name) else {
      if !name.text.isEmpty { report(unknownUnit(name)) }
      return nil
    }
    var hint: String?
    if case .things = symbol { hint = "to make some, give them a block: 9 \(name.text) { }" }
    report(NameProblem.wrong(name, is: symbol.words, wanted: "a unit", hint: hint))
    return nil
  }

  private func unknownUnit(_ name: Name) -> NameProblem {
    let problem = unknown(name, wanted: "a unit") { if case .unit = $0 { true } else { false } }
    guard case .unknown(_, let wanted, nil) = problem else { return problem }
    let nearest = Spelling.nearest(name.text, among: model.unitNames.keys.sorted())
    return .unknown(name, wanted: wanted, nearest: nearest)
  }

  /// Gives the words of time their measure in the clock's unit; words that the model declares as units stay
  /// theirs. `1 step` is the length of a step, whatever the clock.
  func setTimeWords() {
    model.units = [UnitInfo(name: model.clock.unit, plural: model.clock.unit + "s")]
    for word in ["step", "steps"] { model.unitNames[word] = (.time, model.clock.step) }
    guard let own = TimeWord(rawValue: model.clock.unit) else {
      for word in ["round", "rounds"] { model.unitNames[word] = (.time, 1) }
      return
    }
    for word in TimeWord.allCases {
      let scale = word.length(in: own)
      for name in [word.rawValue, word.rawValue + "s"] { model.unitNames[name] = (.time, scale) }
    }
  }
}
