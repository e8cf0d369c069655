// SPDX-License-Identifier: Apache-2.0
// What is written down: a saved script brings its files along, a transcript runs again, a seed that was asked for
// holds.

import StratSession
import Testing

@Suite struct SavingTests {
  private static let model = "kind shop { size: number = 0 }\nshops from \"shops.csv\" { size = row.size }\n"
  private static let data = "name,size\nCorner,3\nMall,9\n"

  private func session(_ files: MemoryFiles, _ path: String = "here/model.strat") -> Session {
    var session = Session(SessionOptions(files: files))
    let text =
      "use ours\n" + SavingTests.model + "curve bend from \"more/bend.csv\" { x = row.x; y = row.y }\n"
    #expect(session.perform(text, name: path).problems == [])
    return session
  }

  private func files() -> MemoryFiles {
    MemoryFiles([
      "here/shops.csv": SavingTests.data, "here/more/bend.csv": "x,y\n0,1\n2,3\n",
      "here/ours.strat": "parameter own = 3\n",
    ])
  }

  @Test("a script that is saved into another folder brings its data and its modules along, and runs there")
  func brings() throws {
    let files = files()
    var session = session(files)
    #expect(
      session.perform("save \"there/copy.strat\"").lines == [
        "Saved 4 statements to there/copy.strat.", "Brought along: there/more/bend.csv.",
        "Brought along: there/ours.strat.", "Brought along: there/shops.csv.",
      ])
    #expect(files.text("there/shops.csv") == SavingTests.data)
    var again = Session(SessionOptions(files: files))
    #expect(
      again.perform(try #require(files.text("there/copy.strat")), name: "there/copy.strat").problems == [])
    #expect(again.perform("show sum size of shops; own").lines == ["12", "3"])
    #expect(session.perform("save \"there/copy.strat\"").lines.count == 1)
    #expect(session.perform("save \"here/copy.strat\"").lines.count == 1)
  }

  @Test("a file that lies there already and is another one stays as it is, and that is said")
  func other() {
    let files = files()
    _ = files.write("there/shops.csv", Array("name,size\nOther,1\n".utf8))
    var session = session(files)
    let lines = session.perform("save \"there/copy.strat\"").lines
    #expect(lines.contains { $0.hasPrefix("there/shops.csv is another file than here/shops.csv") })
    #expect(files.text("there/shops.csv") == "name,size\nOther,1\n")
  }

  @Test("what is typed replaces a file that is not this session's only when it is said once more")
  func guarded() {
    let files = MemoryFiles(["old.strat": "kind town\n"])
    var session = Session(SessionOptions(files: files))
    session.options.typed = Typed(["kind shop"])
    _ = session.perform("kind shop")
    let refused = session.perform("save \"old.strat\"")
    #expect(refused.messages.map(\.code.rawValue) == ["E0795"])
    #expect(refused.problems.first?.contains("save \"old_2.strat\"") == true)
    #expect(files.text("old.strat") == "kind town\n")
    #expect(session.perform("save \"old.strat\"").problems == [])
    #expect(files.text("old.strat")?.hasPrefix("seed 1\nkind shop\n# strat ") == true)
    // What the session wrote is its own.
    _ = session.perform("kind lake")
    #expect(session.perform("save \"old.strat\"").problems == [])
    #expect(session.perform("save \"new.strat\"").problems == [])
  }

  @Test("a transcript holds what is typed and answered, problems too, and is run again and compared")
  func transcript() throws {
    let files = MemoryFiles()
    var session = Session(SessionOptions(files: files))
    _ = session.perform("x: number = 1")
    #expect(session.perform("transcript on \"t.strat\"").problems == [])
    _ = session.perform("rule grow in act {\n  x += 1\n}")
    _ = session.perform("step 2")
    _ = session.perform("show y")
    _ = session.perform("quietly step")
    _ = session.perform("show x")
    #expect(session.perform("transcript off").lines == ["The transcript ends."])
    _ = session.perform("show 7")
    let text = try #require(files.text("t.strat"))
    #expect(
      text == """
        # transcript: strat test runs this again and compares
        seed 1
        x: number = 1
        rule grow in act {
          x += 1
        }
        #= Declared: rule grow.
        step 2
        #= 2 steps, now round 2.
        show y
        #! E0201 nothing here is called `y`
        quietly step
        #=
        show x
        #= 4

        """)
    let (problems, _, tests) = Session().test(bytes: Array(text.utf8), name: "t.strat")
    #expect(problems == [] && tests.map(\.hasPassed) == [true])
    let changed = text.replacing("x += 1", with: "x += 2")
    let failed = Session().test(bytes: Array(changed.utf8), name: "t.strat").tests
    #expect(failed.map(\.hasPassed) == [false])
    #expect(failed.first?.problems == ["`show x` answers now:\n  7\nand answered then:\n  4"])
    #expect(session.perform("transcript on").messages.map(\.code.rawValue) == ["E0790"])
    #expect(session.perform("transcript").problems != [])
  }

  @Test("undo does not end a transcript, and is in it")
  func undone() {
    let files = MemoryFiles()
    var session = Session(SessionOptions(files: files))
    for line in ["x: number = 1", "transcript on \"t.strat\"", "x = 2", "undo", "show x"] {
      _ = session.perform(line)
    }
    #expect(files.text("t.strat")?.hasSuffix("undo\n#= Undone: x = 2. Now round 0.\nshow x\n#= 1\n") == true)
    let text = files.text("t.strat") ?? ""
    #expect(Session().test(bytes: Array(text.utf8), name: "t.strat").tests.map(\.hasPassed) == [true])
  }

  @Test("a seed that was asked for holds over what a script says, and that is said; a typed one holds")
  func seeds() {
    let script = "seed 4\ndraw: number = uniform(0, 1)\nshow draw\n"
    func shown(_ options: SessionOptions, _ name: String) -> (lines: [String], script: String) {
      var session = Session(options)
      return (session.perform(script, name: name).lines, session.script)
    }
    let four = shown(SessionOptions(), "a.strat")
    let nine = shown(SessionOptions(seed: 9, isSeedFixed: true), "a.strat")
    #expect(four.lines.first == "Seed 4.")
    #expect(nine.lines.first == "The script says seed 4; --seed 9 was asked for, and holds.")
    #expect(nine.lines.last != four.lines.last && nine.script.hasPrefix("seed 9\n"))
    #expect(!nine.script.contains("seed 4"))
    var typed = Session(SessionOptions(seed: 9, isSeedFixed: true))
    _ = typed.perform("draw: number = uniform(0, 1)")
    #expect(typed.perform("seed 4; show draw").lines == ["Seed 4.", four.lines.last])
  }

  @Test("edit hands out what was declared, and only where there is an editor")
  func edit() {
    var session = Session()
    _ = session.perform("## Half of it.\nmeasure half = 1 / 2")
    #expect(session.perform("edit half").messages.map(\.code.rawValue) == ["E0791"])
    session.options.hasEditor = true
    #expect(session.perform("edit half").textToEdit == "## Half of it.\nmeasure half = 1 / 2")
    #expect(session.perform("edit").textToEdit == "")
    #expect(session.perform("edit whole").messages.map(\.code.rawValue) == ["E0792"])
  }
}
