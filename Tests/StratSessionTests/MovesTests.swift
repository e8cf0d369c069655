// SPDX-License-Identifier: Apache-2.0
// What somebody can do now, what it costs and what stands against the rest; and ways round what was refused.

import StratSession
import Testing

@Suite struct MovesTests {
  private static let model = """
    clock quarter from 2026-Q3
    unit hour
    kind group { trust: share = 20% }
    kind actor { energy: account of hours = 10 hours }
    group parents
    group board { trust = 60% }
    actor Dana
    actor Rosa
    rule rest in act for each a: actor { pay max(10 hours - a.energy, 0 hours) from outside to a.energy }
    move meet(g: group) by a: actor {
      needs g.trust < 50% else "{g} needs no meeting"
      pay whole 8 hours from a.energy to outside
      g.trust += 40%
    }
    move ask(g: group) by a: actor {
      needs g.trust >= 50% else "{g} would not listen to {a}"
      g.trust -= 10%
    }

    """

  private func session(_ lines: [String] = []) -> Session {
    var session = Session()
    #expect(session.perform(MovesTests.model, name: "model.strat").problems == [])
    for line in lines { #expect(session.perform(line).problems == [], "\(line)") }
    return session
  }

  @Test("while somebody speaks, moves tells what they can do, what it costs, and why not the rest")
  func open() {
    var session = session(["as Dana"])
    #expect(
      session.perform("moves").lines == [
        "Dana can, now:", "  meet(parents)   costs 8 hours of energy", "  ask(board)", "and cannot:",
        "  meet(board): board needs no meeting", "  ask(parents): parents would not listen to Dana",
      ])
    #expect(
      session.perform("moves as csv").lines == [
        "move,possible,costs,because", "Dana: meet(parents),yes,8 hours of energy,",
        "Dana: meet(board),no,,board needs no meeting",
        "Dana: ask(parents),no,,parents would not listen to Dana",
        "Dana: ask(board),yes,,",
      ])
    #expect(
      session.perform("as none; moves").lines.last == "What one of them can do now: as Dana, then moves")
  }

  @Test("asking what can be done does nothing")
  func untouched() {
    var session = session(["as Dana"])
    let (script, seen) = (session.script, session.perform("show groups as csv").lines)
    _ = session.perform("moves")
    _ = session.perform("Dana: ask(parents)")
    #expect(session.script == script && session.perform("show groups as csv").lines == seen)
  }

  @Test("a refused move is told with what can be done first, by whom, or how long to wait")
  func waysRound() {
    var session = session()
    let help = session.perform("Dana: ask(parents)").messages.first?.help ?? []
    #expect(
      help == [
        "ways round:", "Dana: meet(parents); Dana: ask(parents)", "Rosa: meet(parents); Dana: ask(parents)",
      ])
    _ = session.perform("Dana: meet(parents)")
    _ = session.perform("parents.trust = 20%")
    #expect(
      session.perform("Dana: meet(parents)").messages.first?.help == [
        "a way round:", "step; Dana: meet(parents)",
      ])
    // What is offered can be typed.
    #expect(session.perform("step; Dana: meet(parents)").problems == [])
    #expect(session.perform("Dana: meet(board)").messages.first?.help == [])
  }

  @Test("in a file nothing is searched for")
  func file() {
    var session = session()
    #expect(session.perform("Dana: ask(parents)", name: "a.strat").messages.first?.help == [])
  }

  @Test("why not tells what stands against a move or a condition, by how much, and what would change it")
  func whyNot() {
    var session = session(["as Dana"])
    #expect(
      session.perform("why not ask(parents)").lines == [
        "Dana: ask(parents) is refused: parents would not listen to Dana", "Ways round:",
        "  Dana: meet(parents); Dana: ask(parents)", "  Rosa: meet(parents); Dana: ask(parents)",
      ])
    #expect(
      session.perform("why not ask(board)").lines == ["Nothing stands against it: Dana: ask(board)"])
    #expect(
      session.perform("why not trust of parents >= 50% and trust of board >= 50%").lines == [
        "trust of parents >= 50% does not hold: it is 20%, 30% too little", "What brings it about:",
        "  Dana: meet(parents)", "  Rosa: meet(parents)",
      ])
    #expect(
      session.perform("why not trust of board > 90%").lines == [
        "trust of board > 90% does not hold: it is 60%, 30% too little",
        "No single move brings it about, and no wait of 4 steps.",
      ])
    #expect(session.perform("why not trust of board > 50%").lines == ["It holds: trust of board > 50%"])
    #expect(session.perform("why not nonsense > 3").messages.map(\.code.rawValue) == ["E0201"])
  }
}
