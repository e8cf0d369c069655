// SPDX-License-Identifier: Apache-2.0
// `compare theories`: the model once with each rival of a slot, side by side; and `why`, which names the module.

import StratSession
import Testing

@Suite struct TheoriesTests {
  private static let rule =
    "rule catch_on in spread for each s: shop where not s.open { if chance(push(s)) { s.open = yes } }\n"
  private static let modules = [
    "sight.strat": "# Slot: spreading\ndefine push(s: shop) = 10%\n",
    "talk.strat": "# Slot: spreading\ndefine push(s: shop) = 60%\n",
    "mute.strat": "# Slot: spreading\ndefine hush(s: shop) = 0%\n",
    "falling.strat": "# Slot: spreading\ndefine push(s: shop) = 1 / (count of shops - 20)\n",
    "price.strat": "# Slot: paying\ndefine price(s: shop) = 3\n",
    "gift.strat": "# Slot: paying\ndefine price(s: shop) = 0\n",
    "town.strat": "# Shops open.\nuse sight\n" + rule,
  ]
  private static let text = """
    clock quarter from 2026-Q3
    kind shop { open: yes/no = no }
    20 shops {}
    use town
    use price
    measure opened = share of shops where open
    measure dear = mean price(it) of shops

    """

  private func session(_ more: String = "", without file: String? = nil) -> Session {
    var files = Self.modules
    if let file { files[file] = nil }
    var session = Session(SessionOptions(files: MemoryFiles(files)))
    #expect(session.perform(Self.text + more, name: "m.strat").problems == [])
    return session
  }

  /// Rows of a table as CSV, without its head.
  private func rows(_ session: Session, _ line: String) -> [[String]] {
    var session = session
    let outcome = session.perform(line + " as csv")
    #expect(outcome.problems == [])
    return outcome.lines.flatMap { $0.split(separator: "\n") }.dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("each rival gives what the model gives with the line that chooses it, with the same luck")
  func same() throws {
    let found = rows(session(), "compare theories spreading on opened over 3 quarters")
    #expect(found.map { $0[1] } == ["sight", "falling", "mute", "talk"])
    #expect(found.map { $0[2] } == ["yes", "no", "no", "no"])
    for (module, row) in [("sight", 0), ("talk", 3)] {
      let swap = module == "sight" ? "" : "use \(module) instead of sight\n"
      var other = session(swap + "step 3")
      let value = try #require(other.perform("show opened as csv").lines.last)
      #expect(found[row][4] == value.split(separator: "\n").last.map(String.init), "\(module)")
    }
    let apart = try #require(Double(found[3][5]))
    #expect(apart == Double(found[3][4]).flatMap { end in Double(found[0][4]).map { end - $0 } })
    #expect(found[0][5] == "")
  }

  @Test("a rival that cannot be brought in, or fails on the way, is told in its row")
  func failing() {
    let found = rows(session(), "compare theories spreading on opened over 3 quarters")
    #expect(found[2][4] == "" && found[2].joined(separator: ",").contains("does not declare `push`"))
    #expect(found[1][4] == "" && found[1][6] != "")
    var spoken = session()
    let lines = spoken.perform("compare theories spreading on opened over 3 quarters").lines
    #expect(lines.contains { $0.hasPrefix("mute: `mute` cannot take the place of `sight`") })
    #expect(lines.last == "To choose talk: use talk instead of sight")
  }

  @Test("without a slot, one swap at a time in each that is used; several measures have a row each")
  func all() {
    let found = rows(session(), "compare theories on opened, dear over 2 quarters")
    #expect(Set(found.map { $0[0] }) == ["paying", "spreading"])
    #expect(found.filter { $0[0] == "paying" }.map { $0[1] } == ["price", "price", "gift", "gift"])
    #expect(found.filter { $0[0] == "paying" && $0[3] == "dear" }.map { $0[4] } == ["3", "0"])
    #expect(
      found.filter { $0[0] == "spreading" && $0[1] == "talk" && $0[3] == "dear" }.map { $0[4] } == ["3"])
  }

  @Test("the session stays as it is: its world, its script, its past")
  func untouched() {
    var session = session("step 2")
    let (before, script) = (session.seal, session.script)
    let line = "compare theories on opened over 2 quarters with 5 worlds"
    #expect(session.perform(line).problems == [])
    #expect(session.perform("compare theories on opened").problems == [])
    #expect(session.seal == before)
    #expect(session.script == script)
    #expect(session.perform("list runs").lines == ["No runs."])
  }

  @Test("many worlds: mean and quantiles, which are those of a run with the line that chooses it")
  func worlds() throws {
    let found = rows(session(), "compare theories spreading on opened over 3 quarters with 40 worlds")
    var other = session("use talk instead of sight\nrun 40 worlds over 3 quarters as mc")
    let mean = try #require(other.perform("show mean opened of mc as csv").lines.last)
    let own = try #require(Double(mean.split(separator: "\n").last ?? ""))
    let row = try #require(found.first { $0[1] == "talk" })
    #expect(row.count == 10)
    // Summed up in another order, so alike but for the last bits.
    #expect((try #require(Double(row[4])) - own).magnitude < 1e-12)
    let (low, high) = (try #require(Double(row[5])), try #require(Double(row[7])))
    #expect(low < own && own < high)
    #expect(try #require(Double(row[8])) > 0.3)
  }

  @Test("behind a swap the present choice is the rival, and the other one among those that could be")
  func swapped() {
    var session = session("use talk instead of sight")
    let found = rows(session, "compare theories spreading on opened over 3 quarters")
    #expect(found.first.map { Array($0.prefix(3)) } == ["spreading", "talk", "yes"])
    #expect(found.contains { $0[1] == "sight" && $0[2] == "no" && $0[4] != "" })
    let last = session.perform("compare theories spreading on opened over 3 quarters").lines.last
    #expect(last == "To choose sight: use sight instead of talk")
    #expect(session.perform("use sight instead of talk").problems == [])
  }

  @Test(
    "what cannot be compared is refused",
    arguments: [
      ("compare theories speading on opened", "E0786"), ("compare theories on opnd", "E0725"),
      ("compare theories on opened over 2 apples", "E0714"),
      ("compare theories on opened with 1.5 worlds", "E0706"),
    ])
  func refused(line: String, code: String) {
    var session = session()
    #expect(session.perform(line).messages.map(\.code.rawValue) == [code])
  }

  @Test("a rival is found beside the model, also where the session was started elsewhere")
  func elsewhere() {
    let files = Dictionary(uniqueKeysWithValues: Self.modules.map { ("there/" + $0.key, $0.value) })
    var session = Session(SessionOptions(files: MemoryFiles(files)))
    #expect(session.perform(Self.text, name: "there/m.strat").problems == [])
    let found = rows(session, "compare theories paying on dear over 2 quarters")
    #expect(found.map { $0[4] } == ["3", "0"])
    #expect(session.perform("use gift instead of price").problems == [])
    #expect(session.perform("dear").lines == ["0"])
  }

  @Test("why names the module that a rule is of, also one that is used no more")
  func why() {
    var session = session("step 4")
    let lines = session.perform("why opened since 2026-Q3").lines
    #expect(lines.contains { $0.contains("rule catch_on of module town: s.open = yes  (town.strat:3)") })
    let csv = session.perform("why opened since 2026-Q3 as csv").lines.joined(separator: "\n")
    #expect(csv.contains("rule catch_on") && csv.contains(",town"))
    #expect(session.perform("why opened all").lines.contains { $0.contains("of module town") })
  }
}
