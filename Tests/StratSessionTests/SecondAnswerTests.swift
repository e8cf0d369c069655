// SPDX-License-Identifier: Apache-2.0
// `question … over 8 quarters with noise = 0% as calm = …`: a second answer, in the same worlds with other parameters.

import StratSession
import Testing

@Suite struct SecondAnswerTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind person, people { hours: number = 20; holds: yes/no = yes; seat: number = 0 }
    person Rosa
    person Sam
    parameter wear = 25%
    parameter idle = 3
    parameter goes = no
    parameter most: number from 0 to 5 = 2
    parameter mood: one of good, bad = bad
    parameter boss: person = Sam
    parameter risk ~ uniform(20%, 30%)
    parameter tilt: number for each 1..2 = 1
    total: number = 0
    rule tire in learn for each p: person { p.hours = p.hours * (1 - wear) }
    rule gain in learn {
      total += (if goes then 10 else 0) + most + (if mood is good then 100 else 0)
      boss.seat += 1
    }
    rule lose in account for each p: person { if chance(risk) { p.holds = no } }

    """

  private func session(workers: Int = 1) -> Session {
    var session = Session(SessionOptions(workers: workers))
    #expect(session.perform(Self.model).problems == [])
    return session
  }

  private func told(_ clause: String, _ value: String, workers: Int = 1) -> String {
    var session = session(workers: workers)
    let question =
      "question q \"What?\" in value by me: person over 2 quarters with \(clause) as other = \(value) { note \"{answer} and {other}.\" }"
    #expect(session.perform(question).problems == [])
    return session.perform("as Rosa; diagnose q").lines.joined(separator: "\n")
  }

  @Test(
    "a parameter that matters makes another answer, one that does not the same",
    arguments: [
      ("wear = 0%", "me.hours", "11.25 and 20."), ("wear = 25%", "me.hours", "11.25 and 11.25."),
      ("idle = 9", "me.hours", "11.25 and 11.25."), ("goes = yes", "total", "4 and 24."),
      ("most = 5", "total", "4 and 10."), ("most = 1 + 2", "total", "4 and 6."),
      ("mood = good", "total", "4 and 204."),
      ("boss = Rosa", "me.seat", "0 and 2."), ("most = idle, goes = yes", "total", "4 and 26."),
    ])
  func values(_ clause: String, _ value: String, _ note: String) {
    let told = told(clause, value)
    #expect(told.contains(note), "\(told)")
  }

  @Test("both are of the same luck: set to what is drawn less often, it never happens more often")
  func luck() {
    let value = "(if me.holds then 100% else 0%)"
    #expect(told("idle = 9", value) == told("idle = 3", value))
    #expect(told("risk = 0%", value).contains(" and 100%."))
    #expect(told("risk = 100%", value).contains(" and 0%."))
    let one = told("risk = 10%", value)
    #expect(one == told("risk = 10%", value, workers: 2))
  }

  @Test("the parameter is what it was, and the world goes on as if nobody had asked")
  func neutral() {
    var asked = session()
    var silent = session()
    let question =
      "question q \"?\" in value by me: person over 2 quarters with wear = 0% as calm = me.hours { note \"{calm}\" }"
    #expect(asked.perform(question).problems == [])
    #expect(asked.perform("diagnose Rosa").lines.contains("    20"))
    let rest = "show wear; step 3; show people; show total; show wear"
    #expect(asked.perform(rest).lines == silent.perform(rest).lines)
  }

  @Test("what is drawn at the start and what was computed of it then is as it was")
  func later() {
    var session = session()
    // Three steps with 25%, then two without any.
    let question =
      "question q \"?\" in value by me: person over 2 quarters with wear = 0% as calm = me.hours { note \"{round(1000 * calm)}\" }"
    #expect(session.perform(question).problems == [])
    #expect(session.perform("step 3; diagnose Rosa").lines.contains("    8438"))
  }

  @Test("what is written is printed and read again")
  func written() {
    var session = session()
    let lines = session.perform(
      "question q \"?\" in value by me: person over 2 quarters with wear = 0%, most = 3 as calm = 3 { note \"{calm}\" }; diagnose Rosa"
    ).lines
    #expect(lines.contains("    3"))
  }

  @Test(
    "wrong uses are told with a line that works",
    arguments: [
      (
        "with wear = 0% as calm", "a question of now has one answer", "over 8 quarters with wear = 0% as calm"
      ),
      (
        "over 8 quarters with Rosa.hours = 3 as calm", "gives one value to a parameter", "with q = 3% as calm"
      ),
      (
        "over 8 quarters with wear ~ uniform(0, 1) as calm", "gives one value to a parameter",
        "with q = 3% as calm"
      ),
      ("over 8 quarters with tilt = 3 as calm", "gives one value to a parameter", "with q = 3% as calm"),
      ("over 8 quarters with tire = 3 as calm", "`tire` is a rule", "a parameter"),
      ("over 8 quarters with waer = 0% as calm", "waer", "wear"),
      ("over 8 quarters with total = 3 as calm", "total", "a parameter"),
      ("over 8 quarters with wear = 3 as calm", "wear", "0"),
      ("over 8 quarters with most = 9 as calm", "most", "5"),
      ("over 8 quarters with most = yes as calm", "most", "number"),
      ("over 8 quarters with most = total as calm", "must be known before anything runs", "write a number"),
      ("over 8 quarters with most = 1, most = 2 as calm", "said twice", "leave one of them out"),
      ("over 8 quarters with most = 1 as answer", "named twice", "another name"),
      ("over 8 quarters with most = 1 as wear", "of the model", "another name"),
      ("over 8 quarters with most = 1", "cannot stand here", "as"),
    ])
  func refused(_ clause: String, _ title: String, _ help: String) {
    var session = session()
    let told = session.perform(
      "question q \"?\" in value by me: person \(clause) = me.hours { note \"{answer}\" }"
    ).problems.joined()
    #expect(told.contains(title) && told.contains(help), "\(told)")
  }
}
