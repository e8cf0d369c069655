// SPDX-License-Identifier: Apache-2.0
// `use A instead of B`: one line chooses among modules of one slot, for the model and all modules that it brings in.

import StratSession
import Testing

@Suite struct SwapTests {
  /// Rivals, and a module that stands on the one of them.
  private static let modules = [
    "sight.strat": "# Slot: spreading\n\ndefine push(s: shop) = 10%\nparameter start = 1\n",
    "talk.strat": "# By talk.\n# Slot: spreading\ndefine push(s: shop) = 20%\nparameter start = 2\n",
    "price.strat": "# Slot: paying\ndefine price(s: shop) = 3\n",
    "gift.strat": "# Slot: paying\ndefine price(s: shop) = 0\n",
    "mute.strat": "# Slot: spreading\ndefine hush(s: shop) = 0%\n",
    "town.strat": "use sight\nmeasure mean_push = mean push(it) of shops\nparameter start = 5\n",
    "deep.strat": "use town\n",
    "more_talk.strat": "use both\ndefine push(s: shop) = 40%\n",
    "both.strat": "use sight\ndefine twice(s: shop) = 2 * push(s)\n",
  ]
  private static let shops = "kind shop { open: yes/no = no }\n4 shops {}\n"

  private func session(_ text: String, more: [String: String] = [:]) -> (Session, Outcome) {
    let files = MemoryFiles(Self.modules.merging(more) { $1 })
    var session = Session(SessionOptions(files: files))
    let outcome = session.perform(Self.shops + text, name: "m.strat")
    return (session, outcome)
  }

  private func answers(_ text: String, _ question: String) -> [String] {
    var (session, outcome) = session(text)
    #expect(outcome.problems == [])
    return session.perform(question).lines
  }

  @Test(
    "the rival comes in wherever the other is named, in whatever order the lines stand",
    arguments: [
      "use talk instead of sight\nuse sight", "use sight\nuse talk instead of sight",
      "use town\nuse talk instead of sight", "use talk instead of sight\nuse deep",
      "use talk instead of sight\nuse talk\nuse town",
    ])
  func order(lines: String) {
    #expect(answers(lines, "push(shop 1)") == ["20%"])
  }

  @Test("several such lines hold together, each for its slot")
  func several() {
    let text = "use gift instead of price\nuse sight\nuse price\nuse talk instead of sight\n"
    #expect(answers(text, "push(shop 1) + price(shop 1)") == ["0.2"])
  }

  @Test("a module's own value for a parameter of the one takes the place of that of the other as well")
  func parameter() {
    #expect(answers("use town", "start") == ["5"])
    #expect(answers("use town\nuse talk instead of sight", "start") == ["5"])
  }

  @Test(
    "what cannot hold is refused, and says what can",
    arguments: [
      (
        "use sight\nuse talk instead of sight\nuse mute instead of sight", "E0778",
        "use talk instead of sight"
      ),
      (
        "use sight\nuse talk instead of sight\nuse sight instead of talk", "E0779",
        "use talk instead of sight"
      ),
      (
        "use sight\nuse talk instead of sight\nuse mute instead of talk", "E0780", "use mute instead of sight"
      ),
      (
        "use sight\nuse mute instead of talk\nuse talk instead of sight", "E0780", "use mute instead of sight"
      ),
      ("use talk instead of talk", "E0777", "use talk"),
      ("use talk instead of sight", "E0781", "use talk"),
      ("use sight\nuse both instead of sight", "E0782", "use both"),
      ("use sight\nuse more_talk instead of sight", "E0782", "through `both`"),
      ("use sight\nuse tlak instead of sight", "E0703", "tlak"),
      ("use sight\nuse talk instead of sigth", "E0703", "sigth"),
      ("use swapping", "E0784", "use talk instead of sight"),
    ])
  func refused(text: String, code: String, words: String) {
    let own = ["swapping.strat": "use sight\nuse talk instead of sight\n"]
    let (_, outcome) = session(text, more: own)
    #expect(outcome.messages.map(\.code.rawValue) == [code])
    #expect(outcome.problems.joined().contains(words), "\(outcome.problems)")
  }

  @Test("a name that the rival lacks is told, with the module that uses it")
  func missing() {
    let (_, outcome) = session("use town\nuse mute instead of sight")
    #expect(outcome.messages.map(\.code.rawValue) == ["E0783"])
    let title = outcome.messages.first?.title ?? ""
    #expect(title == "`mute` cannot take the place of `sight`: it does not declare `push`, which `town` uses")
    let (_, own) = session("use sight\nuse mute instead of sight\nmeasure m = push(shop 1)")
    #expect(own.messages.first?.title.hasSuffix("`push`, which the model uses") == true)
    let (_, unused) = session("use sight\nuse mute instead of sight\nmeasure m = hush(shop 1)")
    #expect(unused.problems == [])
  }

  @Test("a name that the rival declares otherwise is told, with the module that uses it")
  func otherwise() {
    let odd = ["odd.strat": "define push(s: shop, d: number) = 1%\n"]
    let (_, outcome) = session("use town\nuse odd instead of sight", more: odd)
    #expect(outcome.messages.map(\.code.rawValue) == ["E0785"])
    #expect(outcome.messages.first?.title.hasSuffix("declares `push` otherwise than `town` uses it") == true)
  }

  @Test("at the prompt the world goes on under the other module, and the opposite line takes it back")
  func running() {
    var (session, outcome) = session(
      "use town\nphases act\nrule r in act for each s: shop { s.open = yes }\n")
    #expect(outcome.problems == [])
    _ = session.perform("step 2")
    let swapped = session.perform("use talk instead of sight").lines
    #expect(swapped.first?.hasPrefix("The 2 steps taken so far") == true)
    #expect(swapped.last == "Declared: use talk instead of sight.")
    #expect(session.perform("mean_push").lines == ["20%"])
    #expect(session.perform("count of shops where open").lines == ["4"])
    #expect(session.perform("use talk instead of sight").lines == ["Already so: use talk instead of sight."])
    #expect(!session.perform("use mute instead of sight").problems.isEmpty)
    #expect(session.perform("mean_push").lines == ["20%"])
    let back = session.perform("use sight instead of talk")
    #expect(back.lines.first == "Taken back: use talk instead of sight. sight is used again.")
    #expect(session.perform("mean_push").lines == ["10%"])
    _ = session.perform("undo")
    #expect(session.perform("mean_push").lines == ["20%"])
    _ = session.perform("undo")
    #expect(session.perform("mean_push").lines == ["10%"])
  }

  @Test("another rival takes the place of the first one, by the same line")
  func third() {
    var (session, _) = session(
      "use sight\nuse talk instead of sight\nmeasure m = push(shop 1)",
      more: [
        "word.strat": "define push(s: shop) = 30%\n"
      ])
    #expect(session.perform("use word instead of sight").problems == [])
    #expect(session.perform("m").lines == ["30%"])
    #expect(!session.script.contains("talk"))
  }

  @Test("what was swapped is in the script, which runs again to the same numbers; branches have their own")
  func kept() throws {
    let files = MemoryFiles(Self.modules)
    var session = Session(SessionOptions(files: files))
    _ = session.perform(Self.shops + "use town\nstep 2", name: "m.strat")
    _ = session.perform("branch other")
    _ = session.perform("use talk instead of sight\nstep")
    #expect(session.perform("mean_push").lines == ["20%"])
    _ = session.perform("switch main")
    #expect(session.perform("mean_push").lines == ["10%"])
    _ = session.perform("switch other")
    _ = session.perform("use sight instead of talk\nstep\nuse talk instead of sight\nstep")
    var again = Session(SessionOptions(files: files))
    #expect(again.perform(session.script, name: "saved.strat").problems == [])
    #expect(again.perform("mean_push").lines == ["20%"])
    #expect(try #require(again.seal).numbers == session.seal?.numbers)
  }

  @Test("before the world has moved, what is taken back was never said")
  func neverSaid() {
    var (session, _) = session("use town")
    _ = session.perform("use talk instead of sight")
    _ = session.perform("use sight instead of talk")
    #expect(!session.script.contains("instead"))
    #expect(session.perform("mean_push").lines == ["10%"])
    _ = session.perform("undo")
    #expect(session.perform("mean_push").lines == ["20%"])
  }

  @Test(
    "one module beside the model can take the place of one of the library, also where the library names it",
    arguments: [1, 4])
  func ofTheLibrary(workers: Int) {
    let files = MemoryFiles(["outside.strat": "parameter from_here = 7\n"])
    var session = Session(SessionOptions(files: files, workers: workers))
    let text = "clock quarter from 2026-Q3\nuse platforms\nuse outside instead of platforms_outside\n"
    #expect(session.perform(text, name: "m.strat").problems == [])
    #expect(session.perform("from_here").lines == ["7"])
  }

  @Test("slots: which module fills each, and which others could")
  func slots() {
    var (session, _) = session("use town\nuse gift instead of price\nuse price")
    let csv = session.perform("list theories as csv").lines.joined(separator: "\n")
    #expect(csv.contains("paying,gift,price"))
    #expect(csv.contains("spreading,sight,\"mute, talk\""))
    let told = session.perform("list theories").lines
    #expect(told.last == "One line changes it: use price instead of gift")
  }
}
