// SPDX-License-Identifier: Apache-2.0
// Chance: where it may be drawn, what ranges mean, and a rate as the chance in one step.

import Testing

@testable import StratCompiler

@Suite struct ChanceTests {
  private func first(_ value: String) -> TypedExpr? {
    checked(town + "tried: number = \(value)").model.fields.last?.first
  }

  private func drawn(_ value: String) -> Distribution? {
    let field = checked(town + "parameter tried ~ \(value)").field("tried")
    if case .draw(let distribution, _)? = field?.first?.kind { return distribution }
    return nil
  }

  @Test func ranges() {
    #expect(drawn("5% to 30%") == .shareRange)
    #expect(drawn("5 USD to 30 USD") == .amountRange)
    #expect(drawn("between 0 and 30") == .uniform)
    #expect(drawn("normal(50%, 8%)") == .normal)
    #expect(checked(town + "parameter tried ~ 5% to 30%").field("tried")?.type == .share)
    expect(town + "parameter tried ~ 30% to 5%", gets: ["E0572"])
    #expect(checked(town + "parameter tried ~ 30% to 5%").words.contains("write 5% to 30%"))
    expect(town + "parameter tried ~ 0 to 5", gets: ["E0573"])
    #expect(checked(town + "parameter tried ~ 0 to 5").words.contains("between 0 and 5"))
    expect(town + "parameter tried ~ 5% to 100%", gets: ["E0594"])
    expect(town + "parameter tried ~ between 5 and 1", gets: ["E0572"])
    expect(town + "parameter tried ~ normal(1, -1)", gets: ["E0571"])
    expect(town + "parameter tried ~ beta(0, 1)", gets: ["E0571"])
    expect(town + "parameter tried ~ normal(1 USD, 2 hours)", gets: ["E0207"])
    expect(town + "parameter tried ~ normal(1)", gets: ["E0559"])
  }

  private func offered(_ given: String) -> [String] {
    checked(town + "parameter tried \(given)").messages.flatMap { [$0.code.rawValue] + $0.help }
  }

  @Test func oneEndInPercent() {
    #expect(offered("~ 5 to 10%") == ["E0575", "write 5% to 10%"])
    #expect(offered("~ between 5 and 10%") == ["E0575", "write between 5% and 10%"])
    #expect(offered("~ 10% to 5") == ["E0575", "write 5% to 10%, or 10% to 500%"])
    #expect(offered("~ 5% to 10") == ["E0575", "write 5% to 10%, or 5% to 1000%"])
    #expect(offered(": share ~ 5% to 10") == ["E0575", "write 5% to 10%"])
    #expect(offered("~ between 0% and 1") == [])
    #expect(offered("~ 5% to 0.5") == [])
  }

  @Test func oneEndWithAUnit() {
    #expect(offered("~ 5 to 10 USD") == ["E0207", "write 5 USD to 10 USD"])
    #expect(offered("~ between 10 USD and 5") == ["E0207", "write between 5 USD and 10 USD"])
    #expect(
      checked(town + "parameter tried ~ 5 to 10 USD").titles == "E0207 `to` cannot mix a plain number and USD"
    )
  }

  @Test func fixedBehindATilde() {
    #expect(offered("~ 5% - 10%") == ["E0576", "write 5% to 10%"])
    #expect(offered("~ 5-10%") == ["E0576", "write 5% to 10%"])
    #expect(offered("~ 10 - 5 USD") == ["E0576", "write 5 USD to 10 USD"])
    #expect(offered("~ 5%") == ["E0576", "write 5% to 10%, or = 5%"])
    #expect(offered("~ 60%") == ["E0576", "write 30% to 60%, or = 60%"])
    #expect(offered("~ 0.15 USD") == ["E0576", "write 0.15 USD to 0.3 USD, or = 0.15 USD"])
    #expect(offered("~ pull") == ["E0576", "write = pull"])
    #expect(offered("~ yes") == ["E0576", "write = yes"])
    #expect(offered("~ 2 * normal(1, 1)") == [])
    expect(town + "shop Hut { street = High; size ~ 5 }", gets: ["E0576"])
    expect(town + "kind hut { size: number ~ 5 }", gets: ["E0576"])
    expect(town + "parameter open ~ 1 to 2\nparameter tried ~ 2 * open", gets: [])
  }

  @Test func whereDrawsStand() {
    #expect(expectTaken("s.size = normal(0, 1)").body.count == 1)
    expectTaken("let t = pick one of shops; t.size = 2")
    expectTaken("let a, b = pick 2 of people; a.mood = b.mood")
    expect(town + "define f(s: shop) = normal(0, 1)", gets: ["E0570"])
    expect(town + "measure m = uniform(0, 1)", gets: ["E0570"])
    #expect(first("uniform(0, 1)") != nil)
  }

  /// The chance in one step, where it is known.
  private func chance(_ text: String, clock: String = "quarter from 2026-Q3") -> TypedExpr? {
    let found = checked(
      "clock \(clock)\nphases act\nkind shop { size: number = 1 }\nparameter rate = 3% per quarter\nrule r in act for each s: shop { if \(text) { s.size = 2 } }"
    )
    guard case .conditional(let asked, _, _)? = found.body.first?.kind, case .chance(let p) = asked.kind
    else {
      Issue.record("no chance: \(text) \(found.words)")
      return nil
    }
    return p
  }

  private func number(_ value: TypedExpr?) -> Double? {
    if case .number(let x)? = value?.kind { x } else { nil }
  }

  @Test func ratesBecomeChances() {
    #expect(number(chance("chance(3%)")) == 0.03)
    #expect(number(chance("chance(3% per quarter)")) == 0.03)
    // Two steps to a period: 1 - (1 - p)^(1/2), a power that the engine computes; the parts are exact.
    let half = chance("chance(75% per quarter)", clock: "0.5 quarters from 0")
    guard case .binary(.subtract, let one, let power)? = half?.kind,
      case .binary(.power, let stays, let k) = power.kind
    else {
      Issue.record("not 1 - (1 - p)^k")
      return
    }
    #expect([number(one), number(stays), number(k)] == [1, 0.25, 0.5])
    // A period that is not the clock's unit, straight and behind a parameter.
    for text in ["chance(3% per quarter)", "chance(rate)", "chance(1 * rate)"] {
      let yearly = chance(text, clock: "year from 2026")
      guard case .binary(.subtract, _, let power)? = yearly?.kind, case .binary(.power, _, let k) = power.kind
      else {
        Issue.record("not 1 - (1 - p)^4: \(text)")
        continue
      }
      #expect(number(k) == 4)
    }
    expectBody("if chance(120%) { s.size = 2 }", isRefused: "E0574")
    expectBody("if chance(3 USD) { s.size = 2 }", isRefused: "E0501")
    expectBody("if chance(3% per hour) { s.size = 2 }", isRefused: "E0501")
  }

  @Test func triggers() {
    func trigger(_ text: String) -> Trigger? {
      let found = rule("s.size = 1", "in act for each s: shop \(text)")
      #expect(found.codes == [], "\(text): \(found.words)")
      return found.model.rules.last?.trigger
    }
    if case .atStart? = trigger("at start")?.point {} else { Issue.record("at start") }
    if case .atStep(6)? = trigger("at 2028-Q1")?.point {} else { Issue.record("at a date") }
    if case .every? = trigger("every year")?.point {} else { Issue.record("every year") }
    if case .becomes? = trigger("when big > 3 becomes true")?.point {} else { Issue.record("becomes") }
    if case .chance? = trigger("when chance(3% per quarter)")?.point {} else { Issue.record("chance") }
    #expect(number(trigger("for 6 quarters")?.duration) == 6)
    func refused(_ text: String, _ code: String) {
      let found = rule("s.size = 1", "in act for each s: shop \(text)")
      #expect(found.codes == [code], "\(text): \(found.words)")
    }
    refused("when big > 3", "E0641")
    refused("every 1 week", "E0566")
    refused("every 3 USD", "E0642")
    refused("at 2020", "E0593")
    refused("at big", "E0567")
  }
}
