// SPDX-License-Identifier: Apache-2.0
// Words about what is no longer there, and about what would refer to it.

import StratCompiler
import StratEngine
import StratSyntax

extension Performer {
  /// When a named thing went, as steps taken by then; nil while it is there.
  func goneSince(_ name: Name) -> (kind: KindID, step: Int)? {
    guard let compiled = core.compiled, let state = core.state,
      case .thing(let kind, let slot)? = compiled.checked.names.find(name),
      let step = state.goneSince(slot, of: compiled.lowered.tableOfKind[kind.index])
    else { return nil }
    return (kind, step)
  }

  /// `Dana is no longer there: removed in 2027-Q1`.
  func goneWords(_ name: String, since step: Int?) -> String {
    guard let step, let clock = core.compiled?.model.clock else { return "\(name) is no longer there" }
    return "\(name) is no longer there: removed in \(clock.label(step: step))"
  }

  func refuse(gone name: Name, at span: SourceSpan) throws {
    guard let (kind, step) = goneSince(name) else { return }
    throw Trouble(
      "E0826", goneWords(name.text, since: step), at: span, help: [askingFirst(name.text, kind)])
  }

  private func askingFirst(_ name: String, _ kind: KindID) -> String {
    let plural = core.compiled?.model.kinds[kind.index].plural ?? "things"
    return "to ask whether it is there: any of \(plural) where it is \(name)"
  }

  // ---- Faults ----

  /// What is named, or was looked back at, has gone.
  func gone(_ fault: Fault, _ place: StratCompiler.Place?) -> (String, String, [String]) {
    guard let type = place?.values.first, let row = fault.values.first else {
      return ("E0826", "what is named here is no longer there", [])
    }
    let name = valueText(row, type)
    let step = fault.values.count > 1 ? TableState.step(goneTag: Int32(fault.values[1])) : nil
    let isRead = !whereWords(fault, place).isEmpty
    let words = goneWords(name, since: step) + (isRead ? ", and named" : "")
    guard case .thing(let kind, _) = type else { return ("E0826", words, []) }
    return ("E0826", words, [askingFirst(name, kind)])
  }

  /// What may not be empty would refer to nothing.
  func dangling(_ fault: Fault) -> (String, String, [String]) {
    guard let compiled = core.compiled, let column = fault.column,
      compiled.model.fields.indices.contains(column), fault.values.count > 1
    else { return ("E0827", "something still refers to what this ends", []) }
    let field = compiled.model.fields[column]
    let target = valueText(fault.values[0], field.type)
    let owner = ownerText(field.owner, Int(fault.values[1]))
    let whose = owner.map { "\($0)'s `\(field.name)`" } ?? "`\(field.name)`"
    let ends = if case .tie = field.type { "ends" } else { "removes" }
    let what = fault.place < 0 ? "is no longer there" : "this \(ends)"
    return (
      "E0827", "\(whose) is \(target), which \(what)",
      [
        "give another one first: \(givingAnother(field, target))",
        "or let it be empty: \(field.name): \(typeWords(field.type)) or none",
      ]
    )
  }

  private func ownerText(_ owner: Owner, _ row: Int) -> String? {
    switch owner {
    case .world: nil
    case .kind(let kind): thingName(kind, row)
    case .relation(let relation): valueText(Double(row), .tie(relation, orNone: false))
    }
  }

  /// A line that lets nobody refer to it any more.
  private func givingAnother(_ field: Field, _ target: String) -> String {
    guard let model = core.compiled?.model else { return "" }
    let all: String
    switch field.owner {
    case .world: return "\(field.name) = ..."
    case .kind(let kind): all = model.kinds[kind.index].plural
    case .relation(let relation): all = model.relations[relation.index].name
    }
    if !field.keys.isEmpty { return "each x in \(all) { x.\(field.name)[...] = ... }" }
    return "each x in \(all) where x.\(field.name) is \(target) { x.\(field.name) = ... }"
  }
}
