// SPDX-License-Identifier: Apache-2.0
// Going back and forward, and roads beside one another: nothing is lost, and twins share their luck to the last bit.

import Documents
import StratSession
import Testing

@Suite struct BranchTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind person, people { mood: share = 50%; age: number = 30 }
    person Dana
    9 people { mood = normal(50%, 10%) }
    rule drift in act for each p: person { p.mood += normal(0%, 2%) }
    rule ageing in act for each p: person { p.age += 0.25 }
    move cheer(p: person) by a: person { p.mood += 10% }
    shock storm { when chance(30% per quarter); at first { each p in people { p.mood -= 5% } } }
    measure mean_mood = mean mood of people
    measure oldest = max age of people

    """

  private func session(_ model: String = BranchTests.model, _ name: String = "model.strat") -> Session {
    var session = Session(SessionOptions(files: MemoryFiles(folder: Repository.root)))
    let outcome = session.perform(model, name: name)
    #expect(outcome.problems == [])
    return session
  }

  /// All that can be seen of a world, in full precision.
  private func picture(_ session: Session) -> [String] {
    var session = session
    let all = session.perform("list kinds").lines.first ?? ""
    let kinds = all.contains(":") ? all.split(separator: ":")[1].split(separator: ",") : []
    var seen = session.perform("list measures as csv").lines
    for kind in ["people", "world"] + kinds.map({ $0.filter { !$0.isWhitespace } }) {
      seen += session.perform("show \(kind) as csv").lines
    }
    return seen
  }

  private func done(_ lines: [String], in session: inout Session) -> [String] {
    lines.flatMap { line -> [String] in
      let outcome = session.perform(line)
      #expect(outcome.problems == [], "\(line)")
      return outcome.lines
    }
  }

  @Test("back and forward lead to the same bits, at every step, and steps taken again do too")
  func backAndForward() {
    var session = session()
    var pictures = [picture(session)]
    for _ in 0..<12 {
      _ = done(["step"], in: &session)
      pictures.append(picture(session))
    }
    for n in [11, 7, 3, 0] {
      _ = done(["back to \(2026 + (n + 2) / 4)-Q\((n + 2) % 4 + 1)"], in: &session)
      #expect(picture(session) == pictures[n])
    }
    _ = done(["forward 5"], in: &session)
    #expect(picture(session) == pictures[5])
    #expect(done(["step 3"], in: &session).count >= 1)
    #expect(picture(session) == pictures[8])
    // Nothing was done otherwise, so the road is still one, and what lies ahead is there.
    #expect(done(["branches"], in: &session).count(where: { $0.hasPrefix("* main") }) == 1)
    _ = done(["forward 4"], in: &session)
    #expect(picture(session) == pictures[12])
    #expect(session.perform("forward").messages.map(\.code.rawValue) == ["E0748"])
  }

  @Test("who does something at an earlier moment is on another road, and the old one stays as it was")
  func leaves() {
    var session = session()
    _ = done(["step 4"], in: &session)
    let before = picture(session)
    let lines = done(["back 2", "Dana: cheer(Dana)"], in: &session)
    #expect(
      lines.contains("This is another road now, main_2; main goes on to 2027-Q3 as it was: switch main"))
    _ = done(["step 2"], in: &session)
    #expect(picture(session) != before)
    #expect(session.prompt == "main_2 2027-Q3")
    _ = done(["switch main"], in: &session)
    #expect(picture(session) == before)
    let parted = done(["compare main, main_2"], in: &session)
    #expect(
      parted.contains(
        "main and main_2 part at 2027-Q1: on main nothing was done, on main_2 Dana: cheer(Dana)."))
    #expect(parted.last?.hasPrefix("Then: Dana.mood ") == true)
  }

  @Test("steps that led through something done by hand do not lead there again by themselves")
  func acted() {
    var session = session()
    _ = done(["step 2", "Dana: cheer(Dana)", "step 2"], in: &session)
    let before = picture(session)
    #expect(done(["back 3", "step 3"], in: &session).contains { $0.hasPrefix("This is another road now") })
    #expect(picture(session) != before)
    _ = done(["switch main", "back 3", "forward 3"], in: &session)
    #expect(picture(session) == before)
  }

  @Test("a branch on which nothing is done is its trunk to the last bit, whatever is looked at in between")
  func twins() {
    var session = session()
    _ = done(["step 3", "branch other", "step 5", "show mean mood of people", "step 3"], in: &session)
    let other = picture(session)
    _ = done(["switch main", "step 8"], in: &session)
    #expect(picture(session) == other)
    #expect(
      done(["compare main, other"], in: &session).last
        == "main and other do not differ: the same was done, with the same luck.")
  }

  @Test(
    "twins of every example are the same to the last bit",
    arguments: Repository.files(in: "examples", ending: "model.strat"))
  func examples(_ path: String) throws {
    var session = session(try Repository.text(path), path)
    _ = done(["step 2", "branch other", "step 3"], in: &session)
    let other = picture(session)
    _ = done(["switch main", "step 3"], in: &session)
    #expect(picture(session) == other)
    _ = done(["step 2", "back 4", "forward 2"], in: &session)
    _ = done(["forward 2", "back 2"], in: &session)
    #expect(picture(session) == other)
  }

  @Test("what if changes nothing, and shows what one would have seen")
  func whatIf() {
    var session = session()
    _ = done(["step 2"], in: &session)
    let (before, script) = (picture(session), session.script)
    let tried = done(
      ["what if { Dana: cheer(Dana) } or { shock storm } over 3 quarters as csv"], in: &session)
    #expect(picture(session) == before && session.script == script)
    var other = session
    _ = done(["Dana: cheer(Dana)", "step 3"], in: &other)
    let seen = done(["mean_mood as json"], in: &other)
    #expect(
      tried.first == "measure,as it goes,what if 1,what if 2,difference 1,difference 2")
    #expect(tried.count > 1 && tried[1].split(separator: ",")[2] == seen.first.map { $0[...] })
    let unchanged = session.script
    let declared = done(
      ["what if { rule calm in act for each p: person { p.mood += 1% } } over 1 quarter as csv"], in: &session
    )
    #expect(
      declared[1].split(separator: ",").last.flatMap { Double($0) }.map { ($0 - 0.01).magnitude < 1e-9 }
        == true)
    #expect(session.script == unchanged && session.perform("calm").problems != [])
    #expect(
      session.perform("what if { rule calm in act { nonsense = 1 } }").messages.map(\.code.rawValue) == [
        "E0610"
      ])
    let failed = session.perform("what if { Dana: cheer(nobody) }")
    #expect(failed.messages.map(\.code.rawValue) == ["E0201"])
  }

  @Test("branches are named, renamed, dropped and brought back; the tree shows what was done on each")
  func named() {
    var session = session()
    _ = done(["step", "branch calm from 2026-Q3", "Dana: cheer(Dana)", "step"], in: &session)
    #expect(
      done(["branches"], in: &session).filter { !$0.contains("storm") } == [
        "  main, from 2026-Q3, at 2026-Q4", "  * calm, from main at 2026-Q3, at 2026-Q4",
        "      2026-Q3  Dana: cheer(Dana)",
      ])
    _ = done(["branch deeper", "rename calm quiet", "switch quiet", "drop deeper", "undo"], in: &session)
    #expect(done(["branches as csv"], in: &session).last?.hasPrefix("deeper,quiet,2026-Q4") == true)
    for (line, code) in [
      ("branch quiet", "E0752"), ("switch calm", "E0753"), ("drop quiet", "E0751"),
      ("back to 2030-Q1", "E0748"),
      ("branch far from 2030-Q1", "E0750"), ("compare quiet, quiet", "E0754"), ("back 9", "E0747"),
      ("back to 2026-11", "E0749"), ("compare quiet, main on nonsense", "E0725"),
    ] {
      #expect(session.perform(line).messages.map(\.code.rawValue) == [code], "\(line)")
    }
  }

  @Test("a saved script with roads in it runs again to the same numbers on each")
  func saved() {
    var session = session()
    _ = done(
      [
        "step 4", "back 2", "Dana: cheer(Dana)", "step 2", "switch main", "branch third from 2026-Q4",
        "rule calm in act for each p: person { p.mood += 1% }", "step 5", "switch main_2", "back 1",
      ], in: &session)
    var again = Session()
    #expect(again.perform(session.script, name: "again.strat").problems == [])
    for road in ["main_2", "third", "main"] {
      _ = session.perform("switch \(road)")
      _ = again.perform("switch \(road)")
      #expect(picture(again) == picture(session), "\(road)")
    }
  }

  @Test("what is declared on one road is not on another, and holds after going back on the same")
  func declared() {
    var session = session()
    _ = done(["step 2", "branch other", "measure youngest = min age of people", "step"], in: &session)
    #expect(done(["back 2", "youngest"], in: &session).last == "30.25")
    _ = done(["switch main"], in: &session)
    #expect(session.perform("youngest").messages.map(\.code.rawValue) == ["E0201"])
  }

  /// Sessions of which a saved script once came to other numbers than the prompt.
  @Test(
    "what is typed and what is saved come to the same numbers",
    arguments: [
      [
        "x: number = 1", "z: number = 0", "rule r in act { z += x }", "step 3", "x = 5", "step 2",
        "back to 1", "step 1", "switch main", "z",
      ],
      [
        "x: number = 1", "y: number = 1", "z: number = 0", "rule r in act { z += x + y }", "x = 5", "y = 5",
        "back to 0", "step 3", "z",
      ],
      [
        "x: number = 1", "rule r in act { x += uniform(0, 1) }", "step 3", "branch b", "back 3", "seed 9",
        "switch main", "x",
      ],
      [
        "x: number = 1", "rule r in act { x += uniform(0, 1) }", "seed 1", "step 3", "back 2", "seed 9",
        "step 1", "x",
      ],
      ["x: number = 1", "rule r in act { x += 1 }", "step 2", "back", "x: number = 1", "switch main", "x"],
      [
        "x: number = 1", "z: number = 0", "rule r in act { z += 1 }", "step", "x += 5", "w: number = 2",
        "step", "back", "x",
      ],
      [
        "x: number = 10", "z: number = 0", "w: number = 1", "rule r in act { x -= 1; z += w }", "step 3",
        "w = 5",
        "step", "show (max x over all) + 100 * x 2 rounds ago",
      ],
    ])
  func replayed(_ lines: [String]) {
    var typed = Session()
    var last: [String] = []
    for line in lines { last = typed.perform(line).lines }
    var again = Session()
    #expect(again.perform(typed.script, name: "again.strat").problems == [])
    #expect(again.perform(lines[lines.count - 1]).lines == last.suffix(1))
    #expect(again.prompt == typed.prompt)
  }

  @Test("what was declared, and another seed, part roads too")
  func parts() {
    var session = session()
    _ = done(
      [
        "step", "branch a", "parameter pull = 3%", "step", "switch main", "branch b", "parameter pull = 4%",
        "step",
      ], in: &session)
    #expect(done(["compare a, b"], in: &session).contains { $0.hasPrefix("a and b part at 2026-Q4") })
    _ = done(["branch c", "seed 9", "step"], in: &session)
    #expect(
      done(["compare b, c"], in: &session).last == "b and c do not share their luck: seed 1 and seed 9.")
  }

  @Test("steps that stop before the road turns lead along it, and one that goes on leaves it there")
  func turns() {
    var session = Session()
    _ = done(
      ["x: number = 1", "rule r in act { x += 1 }", "step 5", "x = 50", "step 2", "back to 1"], in: &session)
    #expect(done(["step until x > 3"], in: &session).count == 1)
    #expect(session.prompt == "round 3")
    _ = done(["step 4"], in: &session)
    #expect(done(["branches"], in: &session).last == "  * main_2, from main at round 5, at round 7")
  }

  @Test("measures taken down at other steps from now on keep what falls together")
  func spacing() {
    var session = Session()
    _ = done(
      [
        "x: number = 1", "rule r in act { x += 1 }", "measure m = x", "step 5", "record every 2 rounds",
        "step 3",
      ],
      in: &session)
    #expect(done(["list measures as csv"], in: &session).last == "m,9,1,9")
    _ = done(["back 2"], in: &session)
    #expect(done(["list measures as csv"], in: &session).last == "m,7,1,7")
  }

  @Test("the road is taken again under what is declared now, on a branch of its own; the old one stays")
  func rerun() {
    var session = self.session()
    let before = done(["step 2", "Dana: cheer(Dana)", "shock storm", "step 2"], in: &session)
    #expect(!before.isEmpty)
    let old = picture(session)
    _ = done(["rerun"], in: &session)
    // Under the same model it is the same to the last bit.
    #expect(session.prompt.contains("main_2") && picture(session) == old)
    let compared = done(["compare main, main_2 as csv"], in: &session).dropFirst()
    #expect(compared.allSatisfy { $0.split(separator: ",")[3] == "0" }, "\(compared)")
    let told = done(["switch main", "rule ageing in act for each p: person { p.age += 1 }"], in: &session)
    #expect(told.contains { $0.hasPrefix("The 4 steps taken so far") && $0.hasSuffix("rerun") })
    #expect(picture(session) == old)
    _ = done(["rerun"], in: &session)
    #expect(session.prompt.contains("main_3"))
    #expect(done(["show Dana.age"], in: &session) == ["34"])
    #expect(done(["show (oldest at 2026-Q3)"], in: &session) == ["30"])
    #expect(done(["switch main", "show Dana.age"], in: &session).last == "31")
    var again = Session()
    #expect(again.perform(session.script, name: "again.strat").problems == [])
    #expect(again.perform("branches").lines == session.perform("branches").lines)
    #expect(picture(again) == picture(session))
    _ = done(["undo 3"], in: &session)
    #expect(done(["rerun"], in: &session).first?.hasPrefix("On the new branch") == true)
  }

  @Test("what cannot be done again is told, and the rest is done")
  func rerunRefused() {
    var session = self.session()
    _ = done(["step", "Dana: cheer(Dana)", "Dana.mood = 70%", "step"], in: &session)
    _ = done(
      ["move cheer(p: person) by a: person { needs a.age > 90 else \"too young\"; p.mood += 10% }"],
      in: &session)
    let lines = done(["rerun"], in: &session)
    #expect(lines.last == "Not done again: Dana: cheer(Dana), 2026-Q4: too young")
    #expect(done(["branches"], in: &session).contains { $0.contains("Dana.mood = 70%") })
    #expect(Session().script == "seed 1\n")
    var fresh = self.session()
    #expect(fresh.perform("rerun").messages.map(\.code.rawValue) == ["E0776"])
  }
}
