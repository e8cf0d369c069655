// SPDX-License-Identifier: Apache-2.0
// Faults of a run in words: what, in which rule, of which thing, at which step, with the values at hand.

import StratCompiler
import StratEngine
import StratReport
import StratSyntax

extension Performer {
  func faultMessage(_ fault: Fault, places: [StratCompiler.Place]? = nil, notes: [NoteTemplate]? = nil)
    -> Diagnostic
  {
    let places = places ?? core.compiled?.lowered.places ?? []
    let place = places.indices.contains(fault.place) ? places[fault.place] : nil
    let span = place?.span ?? SourceSpan(source: SourceID(0), start: 0, end: 0)
    if fault.kind == .refused, let place {
      return Diagnostic(code("E0801"), refusal(fault, place, notes), at: LabelledSpan(span))
    }
    var also: [LabelledSpan] = []
    if let other = fault.otherPlace, places.indices.contains(other) {
      also.append(LabelledSpan(places[other].span, "and here, in \(places[other].owner)"))
    }
    let (number, words, help) = describe(fault, place)
    return Diagnostic(
      code(number), words + whereWords(fault, place), at: LabelledSpan(span), also: also,
      help: help + ["Nothing was changed: the world is as it was before."])
  }

  private func code(_ text: String) -> DiagnosticCode { DiagnosticCode(rawValue: text) }

  private func refusal(_ fault: Fault, _ place: StratCompiler.Place, _ notes: [NoteTemplate]?) -> String {
    if let words = place.words { return noteWords(words, fault.values, in: notes) }
    if fault.column != nil, fault.values.count >= 2 {
      // What is paid whole or not at all moves nothing, which says nothing of what is there.
      let there = fault.values[1] > 0 ? ", \(fieldText(fault.values[1], fault.column)) there" : ""
      return "there is not enough to pay for it: \(fieldText(fault.values[0], fault.column)) asked" + there
    }
    let values = zip(fault.values, place.values).map { valueText($0, $1) }
    let claim = core.text(at: place.span)
    let condition = claim.hasPrefix("require ") ? String(claim.dropFirst("require ".count)) : claim
    let what = condition.isEmpty ? "this is not possible now" : "`\(Words.short(condition))` does not hold"
    return what + (values.isEmpty ? "" : ": " + values.joined(separator: ", "))
  }

  private func describe(_ fault: Fault, _ place: StratCompiler.Place?) -> (String, String, [String]) {
    let value = fault.values.first.map { fieldText($0, fault.column) } ?? ""
    let field = fieldName(fault.column)
    switch fault.kind {
    case .divisionByZero:
      return (
        "E0810", "a division by zero",
        ["give the case of zero a value of its own: if x is 0 then 0 else y / x"]
      )
    case .notFinite:
      return ("E0811", "a number grew beyond all bounds", ["give the field bounds: x: number from 0 to 100"])
    case .outsideDomain:
      return (
        "E0812", "there is no such value for \(value)",
        ["ask first whether there is one: if x > 0 then log(x) else 0"]
      )
    case .outsideBounds: return outside(fault, field, value)
    case .noneUsed:
      return ("E0814", "there is none here where one is needed", ["ask first: if x is not none { ... }"])
    case .empty:
      return (
        "E0815", "there is nothing to choose from or to average", ["say what holds then: mean x of y else 0"]
      )
    case .noCase: return ("E0816", "none of the cases holds", ["add a last line: otherwise: ..."])
    case .negativePayment:
      return ("E0817", "a payment below zero (\(value))", ["pay the other way round, or pay max(x, 0)"])
    case .negativeWeight:
      return ("E0833", "a weight below zero", ["weigh by a number that is never below zero: max(x, 0)"])
    case .claimedTwice:
      let other = fault.values.count > 1 ? fieldText(fault.values[1], fault.column) : ""
      return (
        "E0818", "\(field) is given two values at once, \(other) and \(value)",
        ["let one rule decide, or add with += instead"]
      )
    case .claimedAndAdded:
      return (
        "E0819", "\(field) is given a value and added to at once", ["use += in both places, or = in one"]
      )
    case .invariant: return broken(fault, field)
    case .refused: return ("E0801", "this is not possible now", [])
    case .stopped: return ("E0832", "this was stopped", [])
    case .gone: return gone(fault, place)
    case .dangling: return dangling(fault)
    case .notKept:
      let thing = place?.values.first.map { valueText(fault.values.first ?? 0, $0) } ?? "a thing"
      return (
        "E0828", "a value is kept here for each that was declared, and \(thing) was made under way",
        ["keep such values on ties: relation … { … }"]
      )
    case .notYet: return ("E0822", "it has not happened yet", ["ask first whether it has: any x over all"])
    case .tooLong:
      return (
        "E0824", "this would take too long: more than 50 million members or rounds",
        ["take a shorter range, or fewer rounds"]
      )
    case .impossibleNetwork:
      return (
        "E0825", "no such network can be made of \(Int(fault.values.first ?? 0)) things",
        networkHelp(fault, at: place?.span)
      )
    case .tooManyTies:
      return (
        "E0831",
        "a network of \(NumberStyle.number.text(fault.values[0])) ties is more than the "
          + "\(NumberStyle.number.text(fault.values[1])) that are held",
        ["give each thing fewer: small_world(6, 10%), preferential(3), or random with a smaller chance"]
      )
    case .tooMany:
      return (
        "E0823", "there may be only one such tie, and there is one already", ["untie the old one first"]
      )
    }
  }

  /// Behind an end: of a list, or of what a field may hold.
  private func outside(_ fault: Fault, _ field: String, _ value: String) -> (String, String, [String]) {
    guard let column = fault.column.flatMap({ core.compiled?.lowered.program.columns[$0] }) else {
      return ("E0830", "there is no entry \(value) here", ["ask first whether it is one: if i <= 3 { ... }"])
    }
    let bounds = "\(boundText(column.least, fault.column)) to \(boundText(column.most, fault.column))"
    return (
      "E0813", "\(field) was set to \(value), and may be \(bounds)",
      ["to stop at the bound, add with += or use clamp(x, low, high)"]
    )
  }

  /// What must hold after every step: what the model promises, and the books.
  private func broken(_ fault: Fault, _ field: String) -> (String, String, [String]) {
    if fault.place >= 0 {
      return (
        "E0821", "what must always hold does not hold",
        ["show what it names, and find the rule that changes it"]
      )
    }
    if fault.column == nil {
      return ("E0820", "the books do not balance", ["save the session and send it to who made the model"])
    }
    return (
      "E0829", "\(field) holds more than the books can keep to the last part: over 8.79 trillion units",
      ["count in a larger unit: unit M_USD = 1M USD, and accounts of M_USD"]
    )
  }

  private func fieldName(_ column: Int?) -> String {
    guard let compiled = core.compiled, let column else { return "the field" }
    let marked = compiled.model.field(markedBy: FieldID(column))
    let name = compiled.lowered.program.columns[marked?.index ?? column].name
    return "`\(name.split(separator: ".").last.map(String.init) ?? name)`"
  }

  private func fieldText(_ value: Double, _ column: Int?) -> String {
    guard let compiled = core.compiled, let column, column < compiled.model.fields.count else {
      return NumberStyle.number.text(value)
    }
    if compiled.model.field(markedBy: FieldID(column)) != nil { return value != 0 ? "a value" : "none" }
    return valueText(value, compiled.model.fields[column].type)
  }

  private func boundText(_ value: Double, _ column: Int?) -> String {
    value.isInfinite ? "anything" : fieldText(value, column)
  }

  func whereWords(_ fault: Fault, _ place: StratCompiler.Place?) -> String {
    guard let compiled = core.compiled else { return "" }
    if place?.owner == "prompt" { return "" }
    var words = place.map { $0.owner.isEmpty || $0.owner == "always" ? "" : " in `\($0.owner)`" } ?? ""
    let names = fault.things.compactMap { thing -> String? in
      guard let kind = compiled.lowered.tableOfKind.firstIndex(of: thing.table) else { return nil }
      return thingName(KindID(kind), thing.row)
    }
    if !names.isEmpty { words += ", for " + names.joined(separator: " and ") }
    // What must always hold is asked when a step is over, so the step is the one before.
    let step = fault.kind == .invariant ? max(0, fault.step - 1) : fault.step
    words += ", at step \(step + 1) (\(compiled.model.clock.label(step: step)))"
    if fault.world > 0 { words += ", in world \(fault.world + 1)" }
    return words
  }
}
