// SPDX-License-Identifier: Apache-2.0
// What stands after a `:`, as a type: numbers, shares, units, kinds, choices, dates. Only names can tell a
// unit from
// a kind, so this comes after both have been declared.

import StratSyntax

extension Checker {
  /// The type that a note gives to one entry of a field; bounds, keys and accounts are read by the field's
  /// own check.
  func type(of note: TypeNote) -> ValueType {
    switch note.base {
    case .plain(let plain), .formula(let plain): return type(of: plain, orNone: note.orNone)
    case .oneOf(let words):
      noNone(note)
      return .choice(choice(of: words))
    case .account(let unit, _):
      noNone(note)
      return unitType(unit)
    }
  }

  /// The type that `number`, `share`, `USD/quarter`, `yes/no`, `shop` stands for.
  func type(of note: PlainNote, orNone: Bool = false) -> ValueType {
    let type = presentType(of: note, orNone: orNone)
    if orNone, !type.mayBeNone { report(DeclarationProblem.noNone(note.span)) }
    return type
  }

  private func presentType(of note: PlainNote, orNone: Bool) -> ValueType {
    guard case .unit(let unit) = note else { return .yesNo }
    guard unit.rest.isEmpty else { return unitType(unit) }
    switch unit.first.text {
    case "number": return .plain
    case "share": return .share
    case "date": return .date
    case "duration": return .number(.time, isShare: false)
    default: return namedType(unit, orNone: orNone)
    }
  }

  private func namedType(_ note: UnitNote, orNone: Bool) -> ValueType {
    let name = note.first
    switch names.find(name) {
    case .kind(let kind), .things(let kind): return .thing(kind, orNone: orNone)
    case .relation(let relation): return .tie(relation, orNone: orNone)
    case nil where isTimeWord(name.text), .unit: return unitType(note)
    case nil:
      if !name.text.isEmpty {
        report(unknown(name, wanted: "a kind, a unit, or number, share, date, yes/no") { $0.isType })
      }
      return .unknown
    case let other?:
      report(NameProblem.wrong(name, is: other.words, wanted: "a kind or a unit", hint: nil))
      return .unknown
    }
  }

  private func unitType(_ note: UnitNote) -> ValueType {
    if note.rest.isEmpty, note.first.text == "number" { return .plain }
    guard let unit = unit(of: note) else { return .unknown }
    return .number(unit.unit, isShare: false)
  }

  /// The unit of `USD/student/quarter`, and how many of the model's own measure one of it is.
  func unit(of note: UnitNote) -> (unit: Unit, scale: Double)? {
    guard var result = factor(note.first) else { return nil }
    for part in note.rest {
      guard let next = factor(part.name) else { return nil }
      switch part.op {
      case .times: result = (result.unit.times(next.unit), result.scale * next.scale)
      default: result = (result.unit.over(next.unit), result.scale / next.scale)
      }
    }
    return result
  }

  /// `share/quarter` and `number/quarter` are numbers per time.
  private func factor(_ name: Name) -> (unit: Unit, scale: Double)? {
    name.text == "share" || name.text == "number" ? (.one, 1) : unit(named: name)
  }

  /// The index of a list of words; two fields with the same words in the same order share one.
  func choice(_ words: [String]) -> Int {
    if let index = model.choices.firstIndex(where: { $0.words == words }) { return index }
    model.choices.append(Choice(words: words))
    return model.choices.count - 1
  }

  private func choice(of words: [Name]) -> Int {
    var seen: [String: Name] = [:]
    for word in words {
      if let first = seen[word.text] { report(NameProblem.clash(word, first: first, isCase: false)) }
      seen[word.text] = word
    }
    return choice(words.map(\.text))
  }

  private func noNone(_ note: TypeNote) {
    if note.orNone { report(DeclarationProblem.noNone(note.span)) }
  }
}

extension ValueType {
  /// Whether `none` may stand here.
  var mayBeNone: Bool {
    switch self {
    case .thing(_, let orNone), .tie(_, let orNone): orNone
    case .none, .unknown: true
    default: false
    }
  }
}

extension Symbol {
  /// Whether it may stand after a `:`.
  var isType: Bool {
    switch self {
    case .kind, .things, .unit, .relation: true
    default: false
    }
  }
}
