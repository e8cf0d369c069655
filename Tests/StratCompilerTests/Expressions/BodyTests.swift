// SPDX-License-Identifier: Apache-2.0
// The lines of bodies: locals, writes, payments, ties, things, moves; what each slip gets.

import Testing

@testable import StratCompiler

@Suite struct BodyTests {
  private func written(_ body: String) -> TypedStatement.Write? {
    if case .write(let write)? = expectTaken(body).body.first?.kind { write } else { nil }
  }

  private func number(_ value: TypedExpr?) -> Double? {
    if case .number(let x)? = value?.kind { x } else { nil }
  }

  @Test func writes() {
    #expect(written("s.size = 3")?.manner == .give)
    #expect(written("s.size += 3")?.manner == .add)
    #expect(number(written("s.size -= 3")?.value) == -3)
    #expect(number(written("p.wage += 3 USD/hour")?.value) == 3)
    #expect(written("temperature changes by (20 - temperature) / 1 year")?.manner == .add)
    #expect(number(written("s.size changes by 8 per year")?.value) == 2)
    #expect(written("s.fame[High] = 10%")?.keys.count == 1)
    #expect(expectTaken("s.law = 3").body.count == 2)
    #expect(expectTaken("s.law = none").body.count == 1)
    expectTaken("s.stage = struggling")
    expectTaken("s.owner = p")
    expectTaken("s.owner = none")
  }

  @Test func aFieldWithoutItsThing() {
    expectBody("size += 1", isRefused: "E0556", saying: "write s.size += 1")
    expectBody("wage = 30 USD/hour", isRefused: "E0556", saying: "write p.wage = 30 USD/hour")
    expectBody("mood changes by 1 per year", isRefused: "E0556", saying: "write p.mood changes by 1 per year")
    expectBody("sizes += 1", isRefused: "E0610", saying: "let sizes = 0")
  }

  @Test func halfStepsAreHalfFlows() {
    let found = checked(
      "clock 0.5 minutes from 0\nphases act\nt: number = 0\nrule r in act { t changes by 8 per minute }")
    guard case .write(let write)? = found.body.first?.kind else {
      Issue.record("no write: \(found.words)")
      return
    }
    #expect(number(write.value) == 4)
  }

  @Test func whatCannotBeWritten() {
    expectBody("pull = 3%", isRefused: "E0621", saying: "pull: number")
    expectBody("s.slack = 3 USD", isRefused: "E0624", saying: "pay 3 USD from outside to s.slack")
    expectBody("s.trend = 3%", isRefused: "E0634")
    expectBody("s.runner = p", isRefused: "E0635")
    expectBody("s.size = 3 USD", isRefused: "E0501")
    expectBody("p.wage = 3", isRefused: "E0501", saying: "write 3 USD/hour")
    expectBody("p.mood = 120%", isRefused: "E0629", saying: "from 0% to 100%")
    expectBody("p.mood = 50", isRefused: "E0629", saying: "write p.mood = 50%")
    expectBody("s.stage = p", isRefused: "E0520")
    expectBody("s.size ~ normal(0, 1)", isRefused: "E0625", saying: "s.size = normal")
    expectBody("s.open += 1", isRefused: "E0626")
    expectBody("s.size += 5 per quarter", isRefused: "E0627", saying: "s.size changes by 5 per quarter")
    expectBody("s.size changes by 5", isRefused: "E0628", saying: "s.size += 5")
    expectBody("s.street = none", isRefused: "E0520")
    expectBody("s = p", isRefused: "E0611")
    expectBody("big = 3", isRefused: "E0623")
  }

  @Test func readingAfterWriting() {
    expectBody("s.size = 3; p.mood = 10% * s.size", isRefused: "E0620", saying: "let old_size = s.size")
    let both = rule("s.size = 3; p.mood = 10% * s.size").messages.first
    #expect(both?.secondary.count == 1)
    expectBody("if s.open { s.size = 3 }; p.mood = 10% * s.size", isRefused: "E0620")
    expectTaken("if s.open { s.size = 3 } else { p.mood = 10% * s.size }")
    expectTaken("let old = s.size; s.size = 3; p.mood = 10% * old")
    expectTaken("s.size = 3; s.size += 1")
    expectTaken("Lab.size = 3; p.mood = 10% * s.size")
  }

  @Test func locals() {
    expectTaken("let a = 1; a = a + 1; a += 2; s.size = a")
    expectTaken("let a, b = [1, 2]; s.size = a + b")
    expectBody("let a, b = [1, 2, 3]", isRefused: "E0614")
    expectBody("let a, b = 3", isRefused: "E0615")
    expectBody("a = 3", isRefused: "E0610", saying: "let a = 3")
    expectBody("let Lab = 3", isRefused: "E0361")
    expectBody("let s = 3", isRefused: "E0360")
    expectBody("let a = none", isRefused: "E0613")
    expectBody("let a = 1; a changes by 3", isRefused: "E0612")
    expectBody("each k in 1..3 { k = 2 }", isRefused: "E0611")
    let found = checked(
      town
        + "define root(x: number) {\n let low = 0; let high = x\n each k in 1..50 { let m = (low + high) / 2; if m * m > x { high = m } else { low = m } }\n low\n}"
    )
    #expect(found.codes == [], "\(found.words)")
    #expect(found.model.defines.last?.body.steps.count == 3)
    expect(town + "define f(x: number) { let low = 0 }", gets: ["E0607"])
    expect(town + "define f(s: shop) { s.size = 3; 4 }", gets: ["E0605"])
  }

  @Test func payments() {
    func pay(_ body: String) -> TypedStatement.Pay? {
      if case .pay(let pay)? = expectTaken(body).body.first?.kind { pay } else { nil }
    }
    #expect(pay("pay 5 USD from s.slack to outside")?.from.count == 1)
    #expect(pay("pay 5 USD from s.slack to outside")?.to == nil)
    #expect(pay("pay 5 USD from outside to s.slack")?.from.isEmpty == true)
    #expect(number(pay("pay 20 USD/year from outside to s.slack")?.amount) == 5)
    #expect(pay("pay whole s.sales from outside to s.slack")?.isWhole == true)
    let tie = rule("pay 5 USD from u.shop.slack to outside as u.got", "in act for each u: sells")
    #expect(tie.codes == [], "\(tie.words)")
    #expect(tie.field("got")?.isWritten == true)
    let order = rule("pay 5 USD from r.grant then r.shop.slack to outside", "in act for each r: runs")
    #expect(order.codes == [], "\(order.words)")
    expectBody("pay 5 from s.slack to outside", isRefused: "E0501", saying: "write 5 USD")
    expectBody("pay 5 hours from s.slack to outside", isRefused: "E0501")
    expectBody("pay 5 USD from s.size to outside", isRefused: "E0630", saying: "size: account of")
    expectBody("pay 5 USD from s.slack to p.hours", isRefused: "E0207", saying: "cannot be paid")
    expectBody("pay -5 USD from s.slack to outside", isRefused: "E0631")
    expectBody("pay 5 USD from s.slack then outside to outside", isRefused: "E0632")
    expectBody("pay 5 USD from outside to outside", isRefused: "E0636")
    expectBody("pay s from s.slack to outside", isRefused: "E0520")
  }

  @Test func tiesAndThings() {
    let found = expectTaken(
      "p runs s\ns sells bread { price = 2 USD }\nif p knows Rosa { untie p knows Rosa }")
    #expect(found.relation("sells")?.isDynamic == true)
    expectTaken("let u = (s sells bread { price = 2 USD }); note \"{u.price}\"")
    expectTaken("let n = create shop { street = High }; n.size = 3")
    expectTaken("if p knows Rosa { knows(p, Rosa).strength = 10% }")
    expectBody("knows(p, Rosa).strength = 10%", isRefused: "E0527")
    expectTaken("remove s")
    expectBody("remove bread.size", isRefused: "E0638")
    expectBody("untie s", isRefused: "E0633")
    expectBody("s sells p", isRefused: "E0526")
    expectBody("s buys bread", isRefused: "E0201")
    let removed = rule("remove u", "in act for each u: sells")
    #expect(removed.codes == ["E0637"])
    #expect(removed.words.contains("untie u"))
  }

  @Test func linesThatDoNotBelong() {
    expectBody("s.size", isRefused: "E0606")
    expectBody("s.size == 3", isRefused: "E0608", saying: "s.size = 3")
    expectBody("print(3)", isRefused: "E0558", saying: "note")
    expectBody("greet(p)", isRefused: "E0604")
    expectBody("Dana: greet(p)", isRefused: "E0604")
    expectBody("kind thing", isRefused: "E0601")
    expectBody("step 4", isRefused: "E0602")
    expectBody("needs s.open", isRefused: "E0603")
    expectBody("expect s.open", isRefused: "E0603")
    expectBody("while on { s.size = 2 }", isRefused: "E0603")
  }

  @Test func nobodyDecidesByWhatIsHidden() {
    func move(_ body: String) -> Checked { checked(town + "move try(s: shop) by a: person {\n\(body)\n}") }
    #expect(move("needs s.open else \"{s} is shut\"\ns.size += s.talent").codes == [])
    #expect(move("needs s.talent > 30%").codes == ["E0640"])
    #expect(move("needs s.talent > 30%").words.contains("`talent`"))
    #expect(move("needs gift(s) > 3").words.contains("through `gift`, which reads `talent`"))
    #expect(move("let t = s.talent\nneeds t > 3").codes == ["E0640"])
    #expect(move("needs s.open else \"{s.talent}\"").codes == ["E0640"])
    #expect(move("pay s.talent * 3 hours from a.hours to outside").codes == ["E0640"])
    #expect(move("needs chance(3%)").codes == ["E0570"])
    #expect(move("note \"{s.talent}\"").codes == ["E0640"])
    expectTaken("s.size = s.talent * 2")
    let plan = checked(
      town + "strategy tried for Dana {\n when Lab.talent > 30%: greet(Rosa)\n otherwise: greet(Rosa)\n}")
    #expect(plan.codes == ["E0640"])
  }

  @Test func whatWhereHasAskedIsKnown() {
    let found = rule("s.owner.mood = 10%", "in act for each s: shop where s.owner is not none")
    #expect(found.codes == [], "\(found.words)")
  }
}
