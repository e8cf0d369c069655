// SPDX-License-Identifier: Apache-2.0
// One model that most tests of values share, and ways to ask what a value or a body becomes in it.

import StratSyntax
import Testing

@testable import StratCompiler

/// A town with shops: units, references, ties with fields, accounts, choices, keys, things that nobody may
/// know.
let town = """
  clock quarter from 2026-Q3
  phases decide, act, learn
  unit USD; unit hour; unit visitor
  kind street { name_length: number = 5 }
  kind place { street: street; slack: account of USD = 0 USD }
  kind shop is place {
    size: number = 1
    sales: USD/quarter = 0 USD/quarter
    open: yes/no = yes
    stage: one of steady, struggling = steady
    owner: person or none = none
    talent: hidden share = 50%
    fame: share for each street = 0%
    since: date = 2026-Q3
    law: number or none = none
    trend: formula of share = 10%
  }
  kind person, people { mood: share = 50%; hours: account of hours = 8 hours; wage: USD/hour = 40 USD/hour }
  relation knows between person and person { called person.friends; strength: share = 50%; mood_then: share = 0% }
  relation runs from person to shop, one to one { called person.business, shop.runner; grant: account of USD = 0 USD }
  relation sells from shop to good { called shop.goods, good.sellers; price: USD = 1 USD; got: USD = 0 USD }
  kind good { size: number = 1 }
  street High
  good bread
  shop Lab { street = High }
  person Dana
  person Rosa
  parameter pull = 30%
  parameter rate = 3% per quarter
  temperature: number = 90
  curve drop through (0, 30%), (1, 4%)
  define doubled(s: shop) = s.size * 2
  define gift(s: shop) = s.talent + 1
  define likes(p: person, s: shop) = p.mood * s.size
  measure big = count of shops where size > 2
  move greet(p: person) by a: person { needs a.mood > 10% }

  """

/// A value of the town, as a question would ask it.
func ask(_ value: String, _ more: String = "", runs: Set<String> = []) -> CheckedFragment {
  let model = checked(town + more)
  let source = SourceText(id: SourceID(7), name: "line", text: value)
  let read = Reader.readExpression(source)
  guard read.messages.isEmpty, model.messages.isEmpty else {
    Issue.record("not read: \(value) \(read.messages.map(\.title)) \(model.titles)")
    return CheckedFragment(fragment: nil, model: model.model, messages: read.messages + model.messages)
  }
  return model.fragment(value: read.value, runs: runs)
}

extension CheckedFragment {
  var value: TypedExpr? { if case .value(let value)? = fragment?.content { value } else { nil } }
  var codes: [String] { messages.map(\.code.rawValue) }
  /// The type of the value, in words.
  var type: String { value.map { model.words($0.type) } ?? messages.map(\.title).joined(separator: "; ") }
  /// The number that the value is, where it is known.
  var number: Double? { if case .number(let number)? = value?.kind { number } else { nil } }
}

/// A rule of the town with this body; `s` is a shop and `p` a person.
func rule(_ body: String, _ head: String = "in act for each s: shop, p: person", _ more: String = "")
  -> Checked
{
  checked(town + more + "rule tried \(head) {\n\(body)\n}\n")
}

extension Checked {
  /// The statements of the rule that was tried.
  var body: [TypedStatement] { model.rules.last?.body ?? [] }
  /// The titles and help of all messages.
  var words: String {
    messages.map { ([$0.title] + $0.help).joined(separator: " | ") }.joined(separator: "\n")
  }
}

/// Checks that a value of the town gets this type.
func expect(_ value: String, is type: String, at location: SourceLocation = #_sourceLocation) {
  let found = ask(value)
  #expect(found.type == type, "\(value)", sourceLocation: location)
}

/// Checks that a value of the town gets this message, with these words in it.
func expect(
  _ value: String, isRefused code: String, saying words: String = "",
  at location: SourceLocation = #_sourceLocation
) {
  let found = ask(value)
  let said = found.messages.map { ([$0.title] + $0.help).joined(separator: " | ") }.joined(separator: "\n")
  #expect(found.codes == [code], "\(value): \(said)", sourceLocation: location)
  #expect(words.isEmpty || said.contains(words), "\(value): \(said)", sourceLocation: location)
}

/// Checks that a body gets this message, with these words in it.
func expectBody(
  _ body: String, isRefused code: String, saying words: String = "",
  at location: SourceLocation = #_sourceLocation
) {
  let found = rule(body)
  #expect(found.codes == [code], "\(body): \(found.words)", sourceLocation: location)
  #expect(words.isEmpty || found.words.contains(words), "\(body): \(found.words)", sourceLocation: location)
}

/// Checks that a body is taken.
@discardableResult
func expectTaken(_ body: String, _ location: SourceLocation = #_sourceLocation) -> Checked {
  let found = rule(body)
  #expect(found.codes == [], "\(body): \(found.words)", sourceLocation: location)
  return found
}
