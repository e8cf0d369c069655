// SPDX-License-Identifier: Apache-2.0
// The command line: what goes where, and the code it ends with.

import Foundation
import Testing

@Suite struct CommandTests {
  @Test("one line is answered on standard output")
  func oneLine() throws {
    let run = try strat("-e", "1 + 1")
    #expect(run.out == "2\n" && run.problems.isEmpty && run.code == 0)
    #expect(try strat("-e", "-3 * 2").out == "-6\n")
    #expect(try strat("-e", "1 + 1; 2 + 3").out == "2\n5\n")
  }

  @Test("a problem is on standard error with its place, and ends with 1")
  func problem() throws {
    let file = try folder(["bad.strat": "kind person\n\nperson Dana\nshow Dnaa\n"]) + "/bad.strat"
    let run = try strat(file)
    #expect(run.code == 1)
    #expect(run.problems.hasPrefix(file + ":4:6: "))
    #expect(run.problems.contains("Dana"))
    #expect(!run.out.contains("Dnaa"))
  }

  @Test("a script comes from a file, by name or with run, or from standard input")
  func script() throws {
    let file =
      try folder(["m.strat": "kind person, people { age: number = 30 }\nperson Dana\nmean age of people\n"])
      + "/m.strat"
    let byName = try strat(file)
    #expect(byName.code == 0 && byName.out.hasSuffix("30\n"))
    #expect(try strat("run", file).out == byName.out)
    #expect(try strat(["-"], input: "1 + 1\n").out == "2\n")
  }

  @Test("a folder of one's own can be the library; what it lacks comes from the command's")
  func library() throws {
    let own = try folder([
      "steps.strat": "phases act, spread\ndefine half(x: number) = x / 2\n",
      "prelude.strat": "use steps\n",
    ])
    #expect(try strat("--library", own, "-e", "half(5)").out == "2.5\n")
    #expect(try strat("-e", "half(5)").code == 1)
    let model = "use energy\nclock quarter from 2026-Q3\nshow dutiful_hours\n"
    let empty = try folder(["m.strat": model])
    #expect(try strat("--library", empty + "/none", empty + "/m.strat").out.hasSuffix("60%\n"))
  }

  @Test("what every command takes may stand before its name or behind it")
  func order() throws {
    let own = try folder([
      "steps.strat": "phases act\ndefine half(x: number) = x / 2\n", "prelude.strat": "use steps\n",
      "m.strat": "test \"half\" { expect half(5) is 2.5 }\n",
    ])
    #expect(try strat("--workers", "1", "--library", own, "test", own + "/m.strat").out.contains("1 passed"))
    #expect(try strat("test", own + "/m.strat", "--library", own, "--workers", "1").out.contains("1 passed"))
    #expect(try strat("test", own + "/m.strat").code == 1)
    #expect(try strat("--seed", "3", "-e", "1 + 1").out == "2\n")
  }

  @Test("each answer of a file is written when it is there, and answers and problems keep their order")
  func asItGoes() throws {
    let model = "x: number = 1\nrule grow in act { x += 1 }\nmeasure m = x\n"
    let long = try folder(["m.strat": model + "show 40 + 2\nrun 2000000 worlds over 2000 rounds\n"])
    let process = command([long + "/m.strat"])
    let out = Pipe()
    process.standardOutput = out
    process.standardError = out
    try process.run()
    #expect(String(decoding: out.fileHandleForReading.availableData, as: UTF8.self) == "42\n")
    #expect(process.isRunning)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let both = try folder(["m.strat": model + "show 1\nstep\nshow m\nshow 1 / (m - 2)\nshow 3\n"])
    let faulty = command([both + "/m.strat"])
    let joined = Pipe()
    faulty.standardOutput = joined
    faulty.standardError = joined
    try faulty.run()
    let text = String(decoding: joined.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    faulty.waitUntilExit()
    let lines = text.split(separator: "\n")
    #expect(lines.prefix(3) == ["1", "1 step, now round 1. m 2 (was 1).", "2"])
    #expect(lines.dropFirst(3).first?.hasPrefix(both + "/m.strat:7:6: ") == true)
    #expect(faulty.terminationStatus == 1)
  }

  @Test("without a terminal, lines are read as they come, without prompts; a problem does not end it")
  func pipe() throws {
    let run = try strat([], input: "1 + 1\nnobody\n2 +\n3\nquit\n9\n")
    #expect(run.out == "2\n5\n")
    #expect(run.problems.contains("nobody"))
    #expect(run.code == 1)
    let unfinished = try strat([], input: "kind person {")
    #expect(unfinished.code == 1 && !unfinished.problems.isEmpty)
    #expect(try strat([], input: "").code == 0)
  }

  @Test("bytes that are not text are named by their place")
  func notText() throws {
    let run = try strat(["-"], input: Array("1 + 1\nab".utf8) + [0xFF] + Array("\n".utf8))
    #expect(run.code == 1)
    #expect(run.problems.contains("input:2:3: byte 9 "))
    let piped = try strat([], input: Array("1 + 1\nab".utf8) + [0xFF] + Array("\n".utf8))
    #expect(piped.code == 1 && piped.problems.contains("line 2, column 3: byte 9 "))
  }

  @Test("line ends of other systems, a byte order mark and an empty file are fine")
  func lineEnds() throws {
    #expect(try strat(["-"], input: [0xEF, 0xBB, 0xBF] + Array("1 + 1\r\n\t2 + 2\r\n".utf8)).out == "2\n4\n")
    let empty = try strat(["-"], input: [])
    #expect(empty.code == 0 && empty.out.isEmpty && empty.problems.isEmpty)
  }

  @Test("check --format json gives one object a line on standard output, for editors")
  func checkForPrograms() throws {
    let place = try folder(["bad.strat": "x: number = = 3\n", "good.strat": "x: number = 3\nshow x == 3\n"])
    let bad = try strat("check", "--format", "json", place + "/bad.strat")
    #expect(bad.code == 1)
    #expect(bad.problems == "")
    #expect(bad.out.hasPrefix("{\"code\":\"E0144\","))
    #expect(
      bad.out.contains("\"line\":1,\"column\":13,\"endLine\":1,\"endColumn\":14,\"start\":12,\"end\":13"))
    let none = try strat("check", "--format", "json", place + "/none.strat")
    #expect(none.code == 1)
    #expect(none.problems == "")
    #expect(none.out.hasPrefix("{\"code\":\"E0711\",") && none.out.contains("none.strat\",\"line\":1,"))
    let good = try strat("check", "--format", "json", place + "/good.strat")
    #expect(good.code == 0)
    #expect(good.out.contains("\"severity\":\"advice\""))
    #expect(good.out.contains("\"fixes\":[{\"safe\":true,"))
  }

  @Test("check --fix mends what is safe to mend, says what, and leaves the rest")
  func checkAndMend() throws {
    let place = try folder([
      "a.strat": "x: number = .5\nshow x == 3\n", "b.strat": "x: number = 1,000\n",
      "c.strat": "x: number = 1\n",
    ])
    let mended = try strat("check", "--fix", place + "/a.strat")
    #expect(mended.code == 0)
    #expect(mended.problems.contains("a.strat:1:13: `.5` becomes `0.5`"))
    #expect(mended.problems.contains("a.strat:2:8: `==` becomes `is`"))
    #expect(
      try String(contentsOfFile: place + "/a.strat", encoding: .utf8) == "x: number = 0.5\nshow x is 3\n")
    let left = try strat("check", "--fix", place + "/b.strat", place + "/c.strat")
    #expect(left.code == 1)
    #expect(left.problems.contains("E0134"))
    #expect(try String(contentsOfFile: place + "/b.strat", encoding: .utf8) == "x: number = 1,000\n")
  }

  @Test("a file tells ten problems and ten failed tests, and counts the rest")
  func tenOfAFile() throws {
    let broken = (1...25).map { "x\($0) = = 1\n" }.joined()
    let failing = "x: number = 1\n" + (1...25).map { "test \"t\($0)\" { expect x is 2 }\n" }.joined()
    let place = try folder(["a.strat": broken, "b.strat": failing])
    let run = try strat("test", place)
    #expect(run.code == 1)
    #expect(run.problems.contains("a.strat: and 15 more problems"))
    #expect(run.problems.contains("b.strat: and 15 more failed"))
    #expect(run.out.hasSuffix("0 passed, 26 failed\n"))
  }

  @Test("check reads and checks, and runs nothing")
  func check() throws {
    let place = try folder(["good.strat": "kind person\nperson Dana\nshow Dana\n", "bad.strat": "kind {\n"])
    let good = try strat("check", place + "/good.strat")
    #expect(good.code == 0 && good.out == "1 file, no problem\n")
    let both = try strat("check", place + "/good.strat", place + "/bad.strat")
    #expect(both.code == 1 && both.problems.contains("bad.strat:1:"))
  }

  @Test("test runs what a folder holds, leaves out full.strat, and closes with a count")
  func tests() throws {
    let place = try folder([
      "a.strat":
        "parameter x = 2\ntest \"two\" { expect x is 2 }\ntest \"three\" with x = 3 { expect x is 3 }\n",
      "deep/b.strat": "parameter x = 2\ntest \"wrong\" { expect x is 5 }\n",
      "deep/full.strat": "test \"slow\" { expect 1 is 1 }\n", "deep/notes.txt": "not a model",
    ])
    let run = try strat("test", place)
    #expect(run.out.hasSuffix("2 passed, 1 failed\n"))
    #expect(run.problems.contains("\"wrong\" failed") && run.code == 1)
    #expect(run.out.contains("left out: 1 at full size"))
    let full = try strat("test", "--full", place)
    #expect(full.out.hasSuffix("3 passed, 1 failed\n"))
    #expect(try strat("test", place + "/a.strat").code == 0)
  }

  @Test("the same seed gives the same luck, another one another")
  func seed() throws {
    let text = "kind person, people { age: number = normal(40, 9) }\n20 people { }\nmean age of people\n"
    func run(_ seed: String) throws -> String {
      let run = try strat(["--seed", seed, "-"], input: text)
      #expect(run.code == 0 && run.problems.isEmpty)
      return run.out
    }
    #expect(try run("7") == run("7"))
    #expect(try run("7") != run("8"))
  }

  @Test("--seed holds over a seed in the file, and which holds is said")
  func seedOfFile() throws {
    let place = try folder(["m.strat": "seed 4\ndraw: number = uniform(0, 1)\nshow draw\n"]) + "/m.strat"
    let own = try strat(place)
    let asked = try strat("--seed", "9", place)
    #expect(own.out.hasPrefix("Seed 4.\n"))
    #expect(asked.out.hasPrefix("The script says seed 4; --seed 9 was asked for, and holds.\nSeed 9.\n"))
    #expect(asked.out.split(separator: "\n").last != own.out.split(separator: "\n").last)
  }

  @Test("a transcript is run again by strat test, and a script saved elsewhere brings its data along")
  func transcript() throws {
    let text = "kind shop { size: number = 0 }\nshops from \"shops.csv\" { size = row.size }\n"
    let place = try folder([
      "m.strat": text + "transcript on \"t.strat\"\nshow sum size of shops\nsave \"copy/m.strat\"\n",
      "shops.csv": "name,size\nA,4\nB,5\n", "copy/empty": "",
    ])
    let run = try strat(["m.strat"], folder: place)
    #expect(run.problems.isEmpty && run.out.hasSuffix("Brought along: copy/shops.csv.\n"))
    #expect(try strat(["copy/m.strat"], folder: place).problems.isEmpty)
    let told = try strat([], input: "x: number = 1\ntranscript on \"\(place)/u.strat\"\nstep 2\nshow y\n")
    #expect(told.code == 1)
    #expect(try strat("test", place + "/u.strat").out == "1 passed, 0 failed\n")
  }

  @Test("--restore without a session to go on with, and with a file")
  func restore() throws {
    let run = try strat("--restore")
    #expect(run.code == 1 && run.problems.hasPrefix("there is no session to go on with"))
    #expect(try strat("--restore", "x.strat").code == 2)
  }

  @Test(
    "what is not understood is refused with 2",
    arguments: [
      ["--bogus"], ["a", "b"], ["--seed"], ["--seed", "x", "f"], ["run"], ["check"], ["-e", "1", "f"],
      ["--color", "blue"],
    ])
  func usage(_ words: [String]) throws {
    let run = try strat(words)
    #expect(run.code == 2 && run.out.isEmpty)
    #expect(
      run.problems.hasPrefix("strat: ")
        && run.problems.hasSuffix("strat --help shows what can be asked for\n"))
    let banned = #/\b(argument|unexpected|option value|token|null|nil|type)\b/#.ignoresCase()
    #expect(run.problems.firstMatch(of: banned) == nil)
  }

  @Test("a misspelt command is answered with the line that was meant")
  func misspelt() throws {
    let run = try strat(["chek", "x.strat", "y.strat"])
    #expect(run.code == 2 && run.out.isEmpty)
    #expect(run.problems.contains("the nearest is check: strat check x.strat y.strat"))
  }

  @Test("help and version")
  func help() throws {
    #expect(try strat("--version").out.hasPrefix("strat "))
    for words in [["--help"], ["-h"], ["help"], ["run", "--help"]] {
      let run = try strat(words)
      #expect(run.code == 0 && run.out.contains("strat FILE"))
      #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("files that are not there, and folders")
  func missing() throws {
    let run = try strat("nowhere.strat")
    #expect(run.code == 1 && run.problems.hasPrefix("nowhere.strat: "))
    #expect(try strat("/").problems.contains("folder"))
  }

  @Test("a model finds its modules and its data beside it, from wherever it is started")
  func beside() throws {
    let place = try folder([
      "m.strat":
        "use ours\nkind person, people { age: number = 1 }\npeople from \"ages.csv\" { age = row.age }\nsum age of people\ntwice\n",
      "ours.strat": "parameter twice = 2\ncurve bend from \"bend.csv\" { x = row.x; y = row.y }\n",
      "ages.csv": "name,age\nA,4\nB,5\n", "bend.csv": "x,y\n0,1\n2,3\n",
    ])
    let run = try strat([place + "/m.strat"], folder: NSTemporaryDirectory())
    #expect(run.problems.isEmpty && run.out.hasSuffix("9\n2\n"))
  }
}
