// SPDX-License-Identifier: Apache-2.0
// Strategies that do all that is worth doing, the best first, while it can be done.

import StratSession
import Testing

@Suite struct BestFirstTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind school, schools { visits: number = 0; need: number = 5; order: number = 0 }
    school Hill { need = 9 }
    school Dale { need = 8 }
    kind person, people { hours: account of hours = 20 hours; talks: number = 0; plans: number = 0; done: number = 0 }
    person Dana; person Rosa
    urge: number = 1
    parameter pull = 1
    move visit(w: school) by p: person { pay 6 hours from p.hours to outside; w.visits += 1; w.need -= 4; w.order = p.done; p.done += 1 }
    move talk() by p: person { pay 12 hours from p.hours to outside; p.talks += 1; p.done += 1 }
    move plan() by p: person { needs p.done > 0; p.plans += 1 }
    move roll() by p: person { if chance(50%) { p.talks += 1 } }
    rule refill in account for each p: person { pay 20 hours - p.hours from outside to p.hours; p.done = 0 }
    measure talked = sum talks of people
    measure visited = sum visits of schools

    """

  private func session(_ strategy: String, _ lines: [String] = []) -> Session {
    var session = Session()
    #expect(session.perform(BestFirstTests.model + strategy, name: "model.strat").problems == [])
    for line in lines { #expect(session.perform(line).problems == [], "\(line)") }
    return session
  }

  private func seen(_ strategy: String, _ lines: [String], _ asked: String) -> [String] {
    var session = session(strategy, lines)
    return session.perform(asked).lines
  }

  private func seen(_ strategy: String, _ asked: String) -> [String] { seen(strategy, ["step"], asked) }

  @Test("the best comes first, what cannot be done is passed over, and hours run out")
  func order() {
    let two = "strategy s for Rosa, best first { visit(Hill) worth 1; talk() worth 2; visit(Dale) worth 3 }"
    #expect(seen(two, "show Rosa.talks") == ["1"])
    #expect(seen(two, "show Dale.visits") == ["1"])
    #expect(seen(two, "show Hill.visits") == ["0"])
    let passed =
      "strategy s for Rosa, best first { visit(Hill) worth 1; talk() worth 3; visit(Dale) worth 2; talk() worth 2.5 }"
    #expect(seen(passed, "show Rosa.talks") == ["1"])
    #expect(seen(passed, "show visited") == ["1"])
    #expect(seen(passed, "show Dale.visits") == ["1"])
  }

  @Test("equals come as they are written, each once a step; what is worth nothing does not come")
  func equals() {
    let same =
      "strategy s for Rosa, best first { visit(Hill) worth 1; visit(Dale) worth 1; plan() worth 0; roll() worth -1 }"
    #expect(seen(same, "show Dale.order > Hill.order") == ["yes"])
    #expect(seen(same, "show Hill.visits + Dale.visits") == ["2"])
    #expect(seen(same, "show Rosa.plans") == ["0"])
    #expect(seen(same, ["step 3"], "show visited") == ["6"])
  }

  @Test("needs are asked in the world as the moves before left it")
  func needs() {
    let plan = "strategy s for Rosa, best first { plan() worth 1; visit(Hill) worth 2 }"
    #expect(seen(plan, "show Rosa.plans") == ["1"])
    let first = "strategy s for Rosa, best first { plan() worth 3; visit(Hill) worth 2 }"
    #expect(seen(first, "show Rosa.plans") == ["0"])
  }

  @Test("conditions and worths are found out before the first move; what is given, when the turn comes")
  func judged() {
    let stale = """
      strategy s for Rosa, best first {
        visit(Hill) worth 2
        when Rosa.done > 0: talk() worth 1
        visit(best of schools by need) worth Hill.need / 9
      }
      """
    // Hill needs most when it is judged, Dale once Hill has been visited.
    #expect(seen(stale, "show Dale.visits") == ["1"])
    #expect(seen(stale, "show Rosa.talks") == ["0"])
  }

  @Test("several moves of a line are made together, all or none")
  func together() {
    let both =
      "strategy s for Rosa, best first { otherwise: { talk(); visit(Hill); visit(Dale) } worth 2; when Rosa.talks < 9: { visit(Hill); visit(Dale) } worth 1 }"
    #expect(seen(both, "show Rosa.talks") == ["0"])
    #expect(seen(both, "show visited") == ["2"])
  }

  @Test("who draws in a move draws the same, whatever comes before it")
  func luck() {
    let alone = seen("strategy s for Rosa { otherwise: roll() }", ["step 12"], "show Rosa.talks")
    let late = "strategy s for Rosa, best first { visit(Hill) worth 2; visit(Dale) worth 3; roll() worth 1 }"
    #expect(seen(late, ["step 12"], "show Rosa.talks") == alone)
    #expect(seen(late, ["urge = 3", "step 12"], "show Rosa.talks") == alone)
  }

  private static let weighed =
    "strategy s for Rosa, best first { talk() worth urge * pull; visit(Hill) worth 2; visit(Dale) worth 1.5 }\n"
    + "strategy calm for Dana, best first { roll() worth 1 }\nstrategy rest for Rosa { when Rosa.talks > 99: talk() }\n"

  @Test("it is followed, left and taken up like any other")
  func follows() {
    let lines = ["step 2", "stop following s", "step 2", "follow s for Rosa", "step"]
    #expect(seen(BestFirstTests.weighed, lines, "show visited") == ["6"])
    #expect(
      seen(BestFirstTests.weighed, ["follow s for Dana", "step 2"], "show Hill.visits") == ["4"])
    #expect(
      seen(BestFirstTests.weighed, ["follow s for Dana"], "list strategies as csv").contains(
        "s,Rosa,\"Rosa, Dana\""))
  }

  @Test("runs follow it, leave it out, and go the way of one world")
  func runs() {
    var session = session(BestFirstTests.weighed)
    for line in [
      "run 3 worlds over 4 quarters following s as a",
      "run 3 worlds over 4 quarters without moves by Rosa as b",
      "run 3 worlds over 4 quarters with pull = 3 as c", "run 3 worlds over 4 quarters following rest as d",
    ] { #expect(session.perform(line).problems == [], "\(line)") }
    #expect(session.perform("show mean visited of a").lines == ["8"])
    #expect(session.perform("show mean visited of b").lines == ["0"])
    #expect(session.perform("show mean visited of c").lines == ["4"])
    #expect(session.perform("show mean visited of d").lines == ["0"])
  }

  @Test("undo, back, scripts and their seals keep it")
  func roads() {
    var session = session(BestFirstTests.weighed, ["step 2", "urge = 5", "step 2"])
    let end = session.perform("show people as csv").lines
    var again = Session()
    #expect(again.perform(session.script, name: "again.strat").problems == [])
    #expect(again.perform("show people as csv").lines == end)
    #expect(again.seal == session.seal)
    #expect(again.script.contains("strategy s for Rosa, best first {"))
    _ = session.perform("back 2")
    #expect(session.perform("show visited").lines == ["4"])
    _ = session.perform("forward 2")
    #expect(session.perform("show people as csv").lines == end)
    _ = session.perform("undo 2")
    #expect(session.perform("step 2").problems == [])
    #expect(session.perform("show visited").lines == ["8"])
  }

  @Test("why tells what it did and on what it hung")
  func why() {
    var session = session(BestFirstTests.weighed, ["urge = 3", "step 4"])
    let lines = session.perform("why talked since 2026-Q3").lines
    #expect(lines.contains { $0.contains("move talk: p.talks += 1") }, "\(lines)")
    #expect(lines.contains { $0.contains("is due to what Rosa did by strategy") }, "\(lines)")
    let without = session.perform("why visited since 2026-Q3 without talk").lines
    #expect(without.contains { $0.contains("would be 8") }, "\(without)")
    #expect(session.perform("why not Rosa.talks > 9").problems == [])
  }

  @Test("why tells conditions and worths as they were when the lines were judged")
  func accounts() {
    let strategy = """
      strategy s for Rosa, best first {
        visit(Hill) worth 2
        when Rosa.hours > 15 hours: plan() worth 1 - Rosa.done
        roll() worth 0.5
      }
      """
    var session = session(strategy, ["step"])
    let plans = session.perform("why Rosa.plans since 2026-Q3").lines
    #expect(plans.contains("      since Rosa.hours > 15 hours: 20 hours and 15 hours"), "\(plans)")
    #expect(plans.contains("      since it was worth 1 - Rosa.done: 1"), "\(plans)")
    let visits = session.perform("why Hill.visits since 2026-Q3").lines
    #expect(visits.contains("      since it was worth 2"), "\(visits)")
    #expect(!visits.contains { $0.contains("Rosa.hours") }, "\(visits)")
  }

  @Test("whoever is removed by a line has no other, and the strategy rests then")
  func removed() {
    let leaves = """
      move leave() by p: person { remove p }
      strategy s for Rosa, best first { visit(Hill) worth 3; leave() worth 2; visit(Dale) worth 1 }
      """
    #expect(seen(leaves, ["step 2"], "show visited") == ["1"])
    #expect(seen(leaves, ["step 2"], "show count of people") == ["1"])
    let other = "strategy s for Rosa, best first { visit(Hill) worth 1 }"
    #expect(seen(other, ["step", "remove Rosa", "step 2"], "show visited") == ["1"])
  }

  @Test("nothing hidden is read, and a move that does not fit is refused")
  func refused() {
    var session = session(BestFirstTests.weighed)
    for (line, code) in [
      ("strategy t for Rosa, best first { talk() }", "E0376"),
      ("strategy t for Rosa { talk() worth 1 }", "E0377"),
      ("strategy t for Rosa, best first { talk() worth Rosa.hours }", "E0378"),
      ("follow s for Hill", "E0375"),
    ] {
      #expect(session.perform(line).messages.map(\.code.rawValue) == [code], "\(line)")
    }
  }
}
