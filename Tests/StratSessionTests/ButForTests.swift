// SPDX-License-Identifier: Apache-2.0
// Why over models that changed on the way; what is left out by name, pairs, shares; and causes followed back.

import StratSession
import Testing

@Suite struct ButForTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind person, people { mood: share = 50%; talks: number = 0; gain: number = 0 }
    person Dana; person Rosa; person Ines
    heat: number = 1
    rule drift in act for each p: person { p.mood += normal(0%, 1%) }
    rule warm in act { heat += 1 }
    rule reap in learn for each p: person { p.gain = p.talks * heat }
    move talk() by p: person { p.talks += 1 }
    move heat_up() by p: person { heat = heat * 2 }
    strategy talker for Rosa { otherwise: talk() }
    shock slump { at first { heat -= 1 } }
    measure gained = sum gain of people
    measure mean_mood = mean mood of people

    """

  private func session(_ lines: [String] = []) -> Session {
    var session = Session()
    #expect(session.perform(ButForTests.model, name: "model.strat").problems == [])
    for line in lines { #expect(session.perform(line).problems == [], "\(line)") }
    return session
  }

  /// Rows of the answer as numbers by what they are put down to.
  private func rows(_ session: Session, _ asked: String) -> [(how: String, change: Double, by: String)] {
    var session = session
    let outcome = session.perform(asked + " as csv")
    #expect(outcome.problems == [], "\(asked)")
    return outcome.lines.dropFirst().map { line in
      let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (parts[0], Double(parts[1]) ?? .nan, parts[2].filter { $0 != "\"" })
    }
  }

  private func value(_ session: Session, _ asked: String) -> Double {
    var session = session
    return session.perform("show \(asked) as csv").lines.last.flatMap { Double($0) } ?? .nan
  }

  @Test("parts add up over declarations under way, to the change of the whole")
  func eras() {
    let session = session([
      "step 2", "measure twice = 2 * mean_mood", "step",
      "rule drift in act for each p: person { p.mood += 2% }",
      "parameter lift = 3%", "step 2", "rule more in act for each p: person { p.mood += lift }", "step 2",
      "Dana: talk()", "step",
    ])
    for (asked, first) in [("mean_mood", 0.5), ("sum mood of people", 1.5), ("Dana.mood", 0.5), ("heat", 1)] {
      let parts = rows(session, "why \(asked) since 2026-Q3").filter { $0.how == "wrote" }
      let whole = parts.reduce(0) { $0 + $1.change }
      #expect(abs(whole - (value(session, asked) - first)) < 1e-9, "\(asked): \(parts)")
      #expect(!parts.isEmpty)
    }
    // The two rules of one name are two authors; the new rule is one more.
    let authors = rows(session, "why mean_mood since 2026-Q3").filter { $0.how == "wrote" }.map(\.by)
    #expect(authors.filter { $0 == "rule drift" }.count == 2 && authors.contains("rule more"), "\(authors)")
  }

  @Test("a test or a measure that is declared under way hides nothing of what was before")
  func harmless() {
    var before = session(["step 4"])
    var after = session(["step 4", "test \"t\" { step }", "measure m2 = min mood of people"])
    #expect(
      before.perform("why mean_mood since 2026-Q3").lines
        == after.perform("why mean_mood since 2026-Q3").lines)
    #expect(after.perform("why m2 since 2026-Q3").lines.first?.contains("nothing moved it") == false)
    _ = after.perform("back 2")
    #expect(after.perform("why mean_mood since 2026-Q3").lines.count > 1)
  }

  @Test("a declaration that changes the value is a part of its own")
  func declared() {
    let session = session([
      "parameter unit_gain = 1", "measure worth = unit_gain * gained", "step 3", "parameter unit_gain = 4",
      "step",
    ])
    let parts = rows(session, "why worth since 2026-Q3").filter { $0.how == "wrote" }
    #expect(parts.contains { $0.by.contains("declared: parameter unit_gain") && $0.change > 0 }, "\(parts)")
    #expect(abs(parts.reduce(0) { $0 + $1.change } - value(session, "worth")) < 1e-9)
  }

  @Test("what a name stands for is left out: a rule, a move, a shock, a strategy, a thing")
  func named() {
    let session = session(["step 2", "Dana: talk()", "Dana: heat_up()", "shock slump", "step 2"])
    func would(_ name: String) -> Double {
      let now = value(session, "gained")
      let row = rows(session, "why gained since 2026-Q3 without \(name)").first { $0.how == "but for" }
      return now - (row?.change ?? .nan)
    }
    // Rosa talks in each of four steps; heat is 1, +1 a step, doubled after two, less one by the slump.
    #expect(would("talk") == 0)
    #expect(would("talker") == value(session, "Dana.gain"))
    #expect(would("Rosa") == value(session, "Dana.gain"))
    #expect(would("heat_up") == 5 * (3 - 1 + 2))
    #expect(would("slump") == value(session, "gained") + 5)
    #expect(would("warm") < value(session, "gained"))
    // Both at once, and the pair is told as far as it does not add up.
    let both = rows(session, "why gained since 2026-Q3 without talker, heat_up, slump")
    #expect(both.contains { $0.by == "all of these together" })
    #expect(both.contains { $0.how == "only together" })
  }

  @Test("shares add up to what all make together, and what is alike has the same")
  func shares() {
    let session = session(["Dana: talk()", "Ines: talk()", "Dana: heat_up()", "step 3"])
    let rows = rows(session, "why gained since 2026-Q3 by share")
    let all = rows.first { $0.by == "all of these together" }?.change ?? .nan
    let shares = rows.filter { $0.how == "share" }
    #expect(shares.count == 4)
    #expect(abs(shares.reduce(0) { $0 + $1.change } - all) < 1e-9, "\(rows)")
    let talks = shares.filter { $0.by.contains("talk(") }.map(\.change)
    #expect(talks.count == 2 && abs(talks[0] - talks[1]) < 1e-9)
  }

  @Test("so long ago is since that moment")
  func over() {
    var session = session(["step 5"])
    #expect(
      session.perform("why mean_mood since 3 quarters ago").lines
        == session.perform("why mean_mood since 2027-Q1").lines)
    #expect(
      session.perform("why (mean mood of people) since 3 quarters ago").lines.dropFirst()
        == session.perform("why mean_mood since 3 quarters ago").lines.dropFirst())
  }

  @Test("causes are followed back, from what was written to what was looked at for it")
  func causes() {
    var session = session(["step", "Dana: talk()", "step"])
    let lines = session.perform("why Dana.gain all").lines
    #expect(lines.first?.hasPrefix("Dana.gain went from 0 to 3, 2027-Q1") == true, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("  Dana.talks went from 0 to 1") })
    #expect(lines.contains("    by hand: Dana: talk()"))
    #expect(lines.contains { $0.hasPrefix("  heat went from 2 to 3, 2027-Q1") })
    #expect(
      session.perform("why Ines.talks all").lines == ["Ines.talks is 0, and nothing moved it since 2026-Q3."])
    #expect(session.perform("why mean_mood all").lines.count > 2)
    let table = session.perform("why Dana.gain all as csv").lines
    #expect(table.first == "behind,value,at,from,to,by,module")
    #expect(table.contains("0,Dana.gain,2027-Q1,0,3,rule reap,"))
    #expect(table.contains("1,heat,2027-Q1,2,3,rule warm,"))
  }

  @Test("a thing is left out over models that change on the way, and one that comes on the way too")
  func thingsOverEras() {
    let ways: [([String], String, Double)] = [
      (["step 1", "follow talker for Ines", "step 2"], "Dana", 2),
      (["step 1", "person Zed", "step 2"], "Dana", 3), (["step 1", "person Zed", "step 2"], "Zed", 3),
      (["step 1", "3 people {}", "step 1"], "Dana", 5),
      (["step 1", "3 people {}", "step 1", "create person {}", "step"], "Rosa", 6),
      (["step 1", "Rosa.mood = 10%", "step 1"], "Dana", 2),
      (["step 1", "rule warm in act { heat += 2 }", "step"], "Ines", 2),
    ]
    for (lines, name, would) in ways {
      let session = session(lines)
      let now = value(session, "count of people")
      let row = rows(session, "why (count of people) since 2026-Q3 without \(name)").first {
        $0.how == "but for"
      }
      #expect(now - (row?.change ?? .nan) == would, "\(lines) without \(name)")
    }
    let talks = session(["step 1", "follow talker for Dana", "step 2"])
    let row = rows(talks, "why gained since 2026-Q3 without Dana").first { $0.how == "but for" }
    #expect(row?.change == value(talks, "Dana.gain"))
    // The rules of the time before stay what they were.
    let warm = session(["step 2", "rule warm in act { heat += 5 }", "step 2"])
    let same = rows(warm, "why heat since 2026-Q3 without Dana").first { $0.how == "but for" }
    #expect(same?.change == 0)
  }

  @Test("a name said twice counts once, deeds that cancel out are told, one thing has one cause")
  func once() {
    let twice = session(["step 2"])
    #expect(
      rows(twice, "why gained since 2026-Q3 without talker, talker").filter { $0.how == "but for" }.count == 1
    )
    let cancelled = rows(session(["heat = 50", "heat = 1"]), "why heat since 2026-Q3").filter {
      $0.how == "wrote"
    }
    #expect(cancelled.map(\.change).sorted() == [-49, 49])
    let followed = rows(session(["step 1", "follow talker for Dana", "step 2"]), "why gained since 2026-Q3")
    #expect(followed.filter { $0.how == "but for" && $0.by.contains("Dana") }.count == 1)
    #expect(!followed.contains { $0.how == "only together" })
    let alone = rows(session(["heat = 50", "step"]), "why heat since 2026-Q3 by share")
    #expect(alone.filter { $0.how == "share" }.map(\.change) == [49])
    var shocked = session(["shock boom { at first { heat += 7 } }", "step 2", "shock boom", "step"])
    #expect(shocked.perform("why heat all").lines.contains { $0.contains("called by hand, 2027-Q1") })
    var thing = session(["step 2"])
    #expect(
      !thing.perform("why (best of people by mood) since 2026-Q3").lines.contains { $0.contains("through") })
  }
}
