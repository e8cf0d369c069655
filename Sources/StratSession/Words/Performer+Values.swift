// SPDX-License-Identifier: Apache-2.0
// Values as people read them: numbers with their unit, things by name, words of a choice, dates.

import StratCompiler
import StratEngine
import StratReport

extension Performer {
  func valueText(_ value: Double, _ type: ValueType) -> String {
    guard let compiled = core.compiled else { return NumberStyle.number.text(value) }
    switch type {
    case .number(_, let isShare): return isShare ? NumberStyle.share.text(value) : style(of: type).text(value)
    case .yesNo: return value != 0 ? "yes" : "no"
    case .choice(let index):
      let words = compiled.model.choices[index].words
      return Int(exactly: value).flatMap { words.indices.contains($0) ? words[$0] : nil } ?? "no word"
    case .thing(let kind, _): return value < 0 ? "none" : thingName(kind, Int(value))
    case .tie(let relation, _): return value < 0 ? "none" : tieName(relation, Int(value))
    case .date: return value.magnitude < 1e9 ? compiled.model.clock.label(elapsed: value) : "no date"
    case .payment: return paymentText(Int(value))
    case .none: return "none"
    default: return NumberStyle.number.text(value)
    }
  }

  func style(of type: ValueType) -> NumberStyle {
    guard case .number(let unit, let isShare) = type else { return .number }
    return NumberStyle(isShare: isShare, unit: unitWords(unit), significant: isShare ? 3 : 6)
  }

  /// `USD/quarter`, `hours`.
  func unitWords(_ unit: Unit) -> String {
    guard let compiled = core.compiled else { return "" }
    func name(_ power: Unit.Power, plural: Bool) -> String {
      let info = compiled.model.units[power.base]
      let word = plural ? info.plural : info.name
      let size = power.exponent.magnitude
      return size == 1 ? word : "\(word)^\(size)"
    }
    let above = unit.powers.filter { $0.exponent > 0 }
    let below = unit.powers.filter { $0.exponent < 0 }
    if unit.isPlain { return "" }
    let top = above.isEmpty ? "1" : above.map { name($0, plural: true) }.joined(separator: "*")
    return below.isEmpty ? top : top + "/" + below.map { name($0, plural: false) }.joined(separator: "/")
  }

  /// What a thing is called, so that typing it gives the thing back.
  func thingName(_ kind: KindID, _ slot: Int) -> String {
    guard let compiled = core.compiled else { return "\(slot)" }
    let table = compiled.lowered.tableOfKind[kind.index]
    let tag = core.state?.tag(of: slot, in: table)
    return compiled.model.name(
      ofThing: slot, of: kind, made: tag.map { KindID(Int($0)) }, in: compiled.checked.names)
  }

  /// `7.5 USD from A.budget to Lab.running in 2026-Q3`.
  private func paymentText(_ number: Int) -> String {
    guard let compiled = core.compiled, let state = core.state,
      let (payment, step) = state.payments.payment(number, world: 0)
    else { return "a payment" }
    let fields = [payment.from, payment.to].compactMap { end in field(end.column) }
    let amount = fields.first.map { style(of: $0.type) } ?? .number
    let time = compiled.model.clock.label(elapsed: Double(step) * compiled.model.clock.step)
    return "\(amount.text(payment.amount)) from \(endText(payment.from)) to \(endText(payment.to)) in \(time)"
  }

  private func field(_ column: Int32) -> Field? {
    guard let fields = core.compiled?.model.fields, fields.indices.contains(Int(column)) else { return nil }
    return fields[Int(column)]
  }

  private func endText(_ end: Payment.End) -> String {
    guard field(end.column) != nil else { return end == .outside ? "outside" : "an account that is gone" }
    return cellName(Int(end.column), Int(end.cell))
  }

  /// What a cell of a column is called, so that typing it gives its value: `Lab.budget`, `Dana.standing[parents]`.
  ///
  /// - Parameter cell: its row times the number of keys of a row, and its key.
  func cellName(_ column: Int, _ cell: Int) -> String {
    guard let field = field(Int32(column)), let compiled = core.compiled else { return "?" }
    let sizes = compiled.lowered.program.columns[column].keys
    var key = cell % sizes.reduce(1, *)
    let row = cell / sizes.reduce(1, *)
    var keys: [String] = []
    for (domain, size) in zip(field.keys, sizes).reversed() {
      keys.insert(keyText(domain, key % size), at: 0)
      key /= size
    }
    let name = field.name + (keys.isEmpty ? "" : "[" + keys.joined(separator: ", ") + "]")
    switch field.owner {
    case .world: return name
    case .kind(let kind): return thingName(kind, row) + "." + name
    case .relation(let relation): return "(\(tieName(relation, row))).\(name)"
    }
  }

  private func keyText(_ domain: KeyDomain, _ key: Int) -> String {
    switch domain {
    case .range(let low, _): "\(low + key)"
    case .kind(let kind): thingName(kind, key)
    }
  }

  func tieName(_ relation: RelationID, _ row: Int) -> String {
    guard let compiled = core.compiled, let state = core.state else { return "\(row)" }
    let info = compiled.model.relations[relation.index]
    guard let ends = state.ends(ofTie: row, table: compiled.lowered.tableOfRelation[relation.index]) else {
      return "none"
    }
    return "\(thingName(info.from, ends.from)) \(info.name) \(thingName(info.to, ends.to))"
  }

  /// A template of a note with its holes filled.
  func noteWords(_ template: Int, _ values: [Double], in notes: [NoteTemplate]? = nil) -> String {
    guard let notes = notes ?? core.compiled?.lowered.notes, notes.indices.contains(template) else {
      return ""
    }
    var rest = values[...]
    return notes[template].parts.map { part in
      switch part {
      case .plain(let text): text
      case .value(let type): rest.popFirst().map { valueText($0, type) } ?? ""
      case .perhaps(let type):
        rest.popFirst().flatMap { given in rest.popFirst().map { given != 0 ? valueText($0, type) : "none" } }
          ?? ""
      }
    }.joined()
  }
}

/// Small help with words.
enum Words {
  /// The first line of a statement, cut to fit a line.
  static func short(_ text: String) -> String {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.count > 60 ? String(line.prefix(57)) + "..." : line
  }
}
