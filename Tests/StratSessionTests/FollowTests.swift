// SPDX-License-Identifier: Apache-2.0
// Who follows which strategy, and shocks called for a later moment: done by hand, so they go with the road.

import StratSession
import Testing

@Suite struct FollowTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind person, people { talks: number = 0; plans: number = 0; mood: share = 50% }
    kind school
    school Hill
    person Dana; person Rosa
    slump: number = 0
    move talk() by p: person { if chance(50%) { p.talks += 1 } }
    move plan() by p: person { p.plans += 1 }
    strategy talker for Dana { otherwise: talk() }
    strategy planner for Dana { when Dana.mood < 90%: plan() }
    rule drift in act for each p: person { p.mood += normal(0%, 2%) }
    shock recession { for 2 quarters; while on { slump += 1 } }
    measure talked = sum talks of people
    measure planned = sum plans of people
    measure slumped = slump

    """

  private func session(_ lines: [String] = []) -> Session {
    var session = Session()
    #expect(session.perform(FollowTests.model, name: "model.strat").problems == [])
    for line in lines { #expect(session.perform(line).problems == [], "\(line)") }
    return session
  }

  private func seen(_ lines: [String], _ asked: String) -> [String] {
    var session = session(lines)
    return session.perform(asked).lines
  }

  @Test("each follows one strategy from then on, and the others rest")
  func follows() {
    #expect(seen(["step 4"], "show planned") == ["4"])
    #expect(seen(["follow talker for Dana", "step 4"], "show planned") == ["0"])
    #expect(seen(["step 2", "follow planner for Rosa", "step 2"], "show Rosa.plans") == ["2"])
    #expect(
      seen(["follow planner for Rosa"], "list strategies as csv").dropFirst()
        == ["talker,Dana,Dana", "planner,Dana,\"Dana, Rosa\""])
    #expect(seen(["step 2", "stop following planner", "step 3"], "show planned") == ["2"])
    #expect(seen(["stop following", "step 3"], "show planned + talked") == ["0"])
    #expect(seen(["stop following", "follow planner for Dana", "step 3"], "show planned") == ["3"])
  }

  @Test("who makes a move by strategy draws the same, whoever else follows what")
  func luck() {
    let alone = seen(["step 8"], "show Dana.talks")
    #expect(seen(["follow planner for Rosa", "step 8"], "show Dana.talks") == alone)
    #expect(seen(["stop following planner", "step 8"], "show Dana.talks") == alone)
    #expect(seen(["stop following", "step 8"], "show Dana.mood") == seen(["step 8"], "show Dana.mood"))
  }

  @Test("undo, back, roads and scripts keep who follows what")
  func roads() {
    var session = session(["step 2", "follow planner for Rosa", "step 2", "stop following planner", "step 2"])
    #expect(session.perform("show Rosa.plans").lines == ["2"])
    var again = Session()
    #expect(again.perform(session.script, name: "again.strat").problems == [])
    #expect(again.perform("show people as csv").lines == session.perform("show people as csv").lines)
    _ = session.perform("back 4")
    #expect(session.perform("list strategies as csv").lines.last == "planner,Dana,Dana")
    #expect(session.perform("forward 4").problems == [])
    #expect(session.perform("list strategies as csv").lines.last == "planner,Dana,nobody")
    #expect(session.perform("show Rosa.plans").lines == ["2"])
    _ = session.perform("undo 4")
    #expect(session.perform("list strategies as csv").lines.last == "planner,Dana,\"Dana, Rosa\"")
    #expect(
      again.perform("why planned since 2026-Q3").lines.contains { $0.contains("stop following planner") })
    #expect(again.perform("why planned since 2026-Q3").lines.contains { $0.contains("planner for Rosa") })
  }

  @Test("what cannot be followed is refused, and nothing changes")
  func refused() {
    var session = session(["step 2"])
    let before = session.script
    for (line, code) in [
      ("follow talker for Hill", "E0375"), ("follow talkers for Dana", "E0759"),
      ("follow talker for Danna", "E0712"), ("stop following talkers", "E0759"),
      ("shock recession at 2026-Q3", "E0774"), ("shock recession at 2026-11", "E0749"),
    ] {
      #expect(session.perform(line).messages.map(\.code.rawValue) == [code], "\(line)")
    }
    #expect(session.script == before)
  }

  @Test("a strategy that another is followed by must go on to fit")
  func renewed() {
    var session = session(["step 2", "follow planner for Rosa", "step"])
    let kept = session.perform("strategy planner for Dana { otherwise: plan() }")
    #expect(kept.problems == [])
    #expect(session.perform("list strategies as csv").lines.last == "planner,Dana,\"Dana, Rosa\"")
    #expect(session.perform("step 2").problems == [])
    #expect(session.perform("show Rosa.plans").lines == ["3"])
  }

  @Test("a run follows what it is told to, from the start")
  func runs() {
    var session = session()
    _ = session.perform("run 3 worlds over 4 quarters following talker as a")
    _ = session.perform("run 3 worlds over 4 quarters following planner as b")
    #expect(session.perform("show mean planned of a").lines == ["0"])
    #expect(session.perform("show mean planned of b").lines == ["4"])
    #expect(session.perform("show mean talked of b").lines == ["0"])
  }

  @Test("a shock that is called for later comes with the step that begins then, however the time is passed")
  func later() {
    let now = seen(["step 4", "shock recession", "step 4"], "list measures as csv")
    for steps in [["step 8"], ["step 3", "step", "step 4"], ["step 5", "step 3"]] {
      #expect(seen(["shock recession at 2027-Q3"] + steps, "list measures as csv") == now)
    }
    #expect(seen(["shock recession at 2026-Q3", "step"], "show slump") == ["1"])
    #expect(
      seen(["shock recession at 2027-Q1", "shock recession at 2027-Q4", "step 8"], "show slump") == ["4"])
  }

  @Test(
    "who goes back before a shock is due meets it again on the same road; before it was called for, does not")
  func due() {
    var session = session(["step 2", "shock recession at 2027-Q3", "step 6"])
    let end = session.perform("list measures as csv").lines
    _ = session.perform("back 5")
    #expect(session.perform("step 5").lines.allSatisfy { !$0.contains("another road") })
    #expect(session.perform("list measures as csv").lines == end)
    _ = session.perform("back to 2026-Q4")
    #expect(session.perform("stop following").problems == [])
    #expect(session.perform("step 7").problems == [])
    #expect(session.perform("show slump").lines == ["0"])
    var again = Session()
    #expect(again.perform(session.script, name: "again.strat").problems == [])
    #expect(again.perform("list measures as csv").lines == session.perform("list measures as csv").lines)
    _ = again.perform("switch main")
    #expect(again.perform("list measures as csv").lines == end)
    #expect(
      again.perform("why slumped since 2026-Q3").lines.contains { $0.contains("is due to shock recession") })
  }

  @Test("a shock called for later at the very start comes too, whatever is declared behind it")
  func atStart() {
    let now = seen(["shock recession at 2027-Q1", "step 4"], "show slump")
    #expect(now == ["2"])
    #expect(seen(["shock recession at 2027-Q1", "measure zz = slump", "step 4"], "show slump") == now)
    #expect(seen(["shock recession at 2027-Q1", "rerun", "step 4"], "show slump") == now)
  }

  @Test("in a run, only those that a strategy is for follow it alone; who was told to by hand does not")
  func runsBesideHands() {
    var session = session(["strategy quiet for Rosa { otherwise: plan() }", "follow talker for Rosa"])
    _ = session.perform("run 3 worlds over 4 quarters following talker as a")
    #expect(session.perform("show mean planned of a").lines == ["4"])
  }

  @Test("ways round and waits know of shocks that are called for later")
  func waits() {
    var session = session(["shock recession at 2026-Q4", "as Dana"])
    let lines = session.perform("why not slump >= 2").lines
    #expect(lines.contains("  step 3"), "\(lines)")
  }
}
