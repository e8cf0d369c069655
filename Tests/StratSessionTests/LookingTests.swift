// SPDX-License-Identifier: Apache-2.0
// A check looks at what is to be done as well: names, units and sorts in commands, actions and tests, without doing
// any of it.

import StratSession
import Testing

@Suite struct LookingTests {
  private static let model = """
    clock hour
    unit USD
    kind actor { x: number = 1; c: account of USD = 0 USD }
    actor Foo
    parameter q = 1
    measure z = Foo.c
    shock storm { when chance(1% per hour) }
    move lift(n: number) by a: actor { a.x += n }

    """

  private func problems(_ line: String) -> [String] {
    let files = MemoryFiles(["more.strat": "x: number = 1\n"])
    return Session(SessionOptions(files: files)).check(
      bytes: Array((Self.model + line + "\n").utf8), name: "a.strat"
    ).messages.map {
      $0.code.rawValue
    }
  }

  @Test(
    "what cannot be done is told without doing it",
    arguments: [
      ("show nonsense", "E0201"), ("expect nonsense is 3", "E0201"), ("Foo.w = 3", "E0205"),
      ("Foo.x = 3 USD", "E0501"), ("step until nonsense > 3 within 5", "E0201"),
      ("step 3 USD", "E0714"), ("run 3 worlds over 3 hours with w = 3 as mc", "E0201"),
      ("run 3 worlds until nonsense > 3 as mc", "E0201"), ("run 3 worlds over 3 hours as z", "E0733"),
      ("shock nope", "E0716"), ("Foo: nope()", "E0201"), ("Foo: lift(1 USD)", "E0330"),
      ("Nobody: lift(1)", "E0746"), ("lift(1)", "E0723"), ("as Nobody", "E0712"), ("plot nope", "E0725"),
      ("plot Foo", "E0725"), ("each a in nope { a.x = 1 }", "E0201"), ("show 1 USD + 1 hour", "E0207"),
      ("show z as pdf", "E0724"), ("list nope", "E0201"), ("expect z is 3 hours", "E0207"),
      ("expect z matches [0 hours]", "E0207"), ("test \"x\" { expect nonsense is 3 }", "E0201"),
      ("test \"x\" { step; show nonsense }", "E0201"), ("let n = 3", "E0735"),
      ("show actor 2", "E0208"), ("seed 1.5", "E0707"), ("why nonsense", "E0201"),
      ("why not nonsense > 3", "E0201"), ("Foo: lift(1); why not lift(1)", "E0723"), ("theme blue", "E0794"),
      ("timing maybe", "E0731"),
      ("run \"less.strat\"", "E0711"), ("open \"less.strat\"", "E0711"),
    ])
  func told(_ pair: (line: String, code: String)) {
    #expect(problems(pair.line) == [pair.code])
  }

  @Test(
    "what only the course of things can tell gives no alarm",
    arguments: [
      "run 3 worlds over 3 hours with q = 3 as mc\nshow mean z of mc\nmc\nplot mc\nplot z of mc",
      "run 3 worlds over 3 hours\nlast_run", "test \"t\" { run 3 worlds over 3 hours as mc; show mc }",
      "show 3\nshow it + 1\nexpect it is 4", "create actor { x = 2 }\nshow actor 1\n(actor 1).x = 3",
      "as Foo\nlift(1)\nas none", "remove Foo\nexpect { Foo.x = 1 } fails",
      "expect nonsense fails", "run \"more.strat\"\nshow whatever", "step until z > 3 USD within 5",
      "expect z is 0 USD within 1 USD", "shock storm",
      "world\nstorm\nlift\nactors\nlist measures\nplot z, x of actors",
      "step\nw: number = 1\nshow w", "save \"less.strat\"\nrun \"less.strat\"",
    ])
  func silent(_ lines: String) {
    #expect(problems(lines) == [])
  }

  @Test("nothing is done: no step is taken, no file is written")
  func untouched() {
    let files = MemoryFiles()
    let text = Self.model + "step 10\nsave \"a.txt\"\ntranscript on \"b.txt\"\nexpect z is 5 USD\n"
    let found = Session(SessionOptions(files: files)).check(bytes: Array(text.utf8), name: "a.strat")
    #expect(found.problems == [])
    #expect(found.lines == [])
    #expect(files.read("a.txt", from: nil) == nil)
    #expect(files.read("b.txt", from: nil) == nil)
  }

  @Test("ten of a file, and the rest counted; a text whose model is wrong is told of that first")
  func many() {
    let lines = (1...12).map { "show nonsense\($0)" }.joined(separator: "\n")
    let found = Session().check(bytes: Array((Self.model + lines + "\n").utf8), name: "a.strat")
    #expect(found.messages.count == 10)
    #expect(found.untold == 2)
    #expect(problems("measure y = w\nshow nonsense") == ["E0201"])
  }

  @Test("strat test tells what is wrong in a test of that test, and runs the others")
  func tests() {
    let text = Self.model + "test \"a\" { expect nonsense is 3 }\ntest \"b\" { expect q is 1 }\n"
    let found = Session().test(bytes: Array(text.utf8), name: "a.strat")
    #expect(found.problems == [])
    #expect(found.tests.map(\.hasPassed) == [false, true])
  }
}
