// SPDX-License-Identifier: Apache-2.0
// The first minute: whatever is typed first gets somewhere, an empty world says how to begin, words for the session
// hint inside an open block, and what is said next can be typed.

import StratSession
import StratSyntax
import Testing

@Suite struct FirstMinuteTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind shop { size: number = 40 }
    shop Corner
    rule grow in act for each s: shop { s.size += 1 }
    measure total = sum size of shops

    """

  /// What is typed at the prompt, and the line that is performed for it.
  private static let acted: [(typed: String, line: String)] = [
    ("hello", "help"), ("hi", "help"), ("h", "help"), ("?", "help"), ("??", "help"), ("\\?", "help"),
    ("man", "help"),
    (":h", "help"), ("help()", "help"), ("usage", "help"), ("commands", "help"), ("what?", "help what"),
    ("--help", "help"), ("man step", "help step"), ("apropos luck", "help luck"), (":t step", "help step"),
    (":type total", "help total"), (":info shop", "help shop"), ("?step?", "help step"),
    ("??step", "help step"),
    ("str(shops)", "help shops"), ("type(total)", "help total"), ("doc show", "help show"),
    (".schema shops", "help shops"), ("\\d shops", "help shops"), ("explain grow", "help grow"),
    ("version", "help version"), ("--version", "help version"), ("license()", "help version"),
    (":q", "quit"), ("q", "quit"), ("q()", "quit"), (":q!", "quit"), ("quit()", "quit"), ("exit()", "exit"),
    (".exit", "exit"), ("\\q", "quit"), ("bye", "quit"), ("logout", "quit"), ("EXIT;", "exit"),
    (":quit", "quit"),
    ("ls", "list"), ("ls()", "list"), ("dir()", "list"), ("who", "list"), ("whos", "list"),
    ("vars()", "list"),
    (".tables", "list"), ("\\dt", "list"), ("git status", "list"), ("git log", "journal"), ("%who", "list"),
    ("pip install numpy", "help modules"), (".mode csv", "help output"),
    ("read.csv(\"x.csv\")", "help row"),
  ]

  @Test("what looks or leaves is done at once", arguments: acted)
  func acts(_ line: (typed: String, line: String)) {
    var session = Session()
    #expect(session.perform(Self.model).problems == [])
    #expect(session.meant(by: line.typed) == line.line)
    #expect(session.perform(line.line).problems == [])
  }

  @Test(
    "what is a line of this language, and what has a name in the model, is left as it is",
    arguments: [
      "step 3", "show total", "h", "ls", "help", "help step", "?step", "# ok", "h + 1", "kind hello", "\"q\"",
    ])
  func left(_ line: String) {
    var session = Session()
    #expect(session.perform("parameter h = 1; parameter ls = 2").problems == [])
    #expect(session.meant(by: line) == (line == "?step" ? "help step" : line))
  }

  /// What would change something is offered, and not done.
  private static let offered: [(typed: String, line: String)] = [
    ("go", "step"), ("next", "step"), ("tick", "step"), ("setup", "seed 1"), ("clear-all", "new"),
    ("ca", "new"),
    ("reset-ticks", "seed 1"), ("crt 100", "kind shop { size: number = 40 }; 3 shops {}"),
    ("to go", "rule go in act { note \"hello\" }"),
    ("ask turtles [ fd 1 ]", "help each"), ("turtles-own [energy]", "kind shop { size: number = 40 }"),
    ("clear", "new"), ("cls", "new"), ("reset", "seed 1"), (":wq", "save \"model.strat\"; quit"),
    ("ZZ", "save \"model.strat\"; quit"),
    (":x", "save \"model.strat\"; quit"), (":w", "save \"model.strat\""), (":r", "open \"model.strat\""),
    (":load \"x.strat\"", "open \"x.strat\""), (":l x.strat", "open \"x.strat\""),
    ("\\i x.strat", "open \"x.strat\""),
    ("source(\"x.strat\")", "open \"x.strat\""), ("set.seed(7)", "seed 7"),
    ("library(contagion)", "use contagion"),
    ("using contagion", "use contagion"), ("from contagion import pull", "use contagion"),
    ("import contagion", "use contagion"),
    ("summary(total)", "show total"), ("head(shops)", "show shops"), ("View(shops)", "show shops"),
    ("cat total", "show total"), ("rm(Corner)", "remove Corner"), ("assert total > 3", "expect total > 3"),
    ("SELECT * FROM shops", "show shops"),
    ("select size from shops where size > 3 order by size", "show shops where size > 3"),
    ("INSERT INTO shops VALUES (1)", "shop New_one"),
    ("UPDATE shops SET size = 3", "each s in shops { s.size = 3 }"),
    ("delete from shops where size > 3", "each x in shops where size > 3 { remove x }"),
    ("create table towns (size int)", "kind towns { size: number = 40 }"), ("SHOW TABLES;", "list"),
    ("git commit -m \"x\"", "save \"model.strat\""), ("git checkout main", "undo"),
    ("git reset --hard", "seed 1"),
    ("rollback", "undo"), ("vim model.strat", "edit"), ("cd ..", "open \"model.strat\""),
    ("pwd", "open \"model.strat\""),
    ("%timeit total", "timing on"), ("sink(\"x\")", "transcript on \"session.strat\""),
    ("quit now", "quit"), ("exit 0", "exit"), ("help(step)", "help step"),
  ]

  @Test(
    "what would change something is offered and changes nothing, and what is offered is taken",
    arguments: offered)
  func offers(_ line: (typed: String, line: String)) {
    let files = MemoryFiles(["x.strat": "z: number = 1\n", "model.strat": "z: number = 1\n"])
    var options = SessionOptions(files: files)
    options.hasEditor = true
    var session = Session(options)
    #expect(session.perform(Self.model + "step").problems == [])
    let before = session.script
    #expect(session.meant(by: line.typed) == line.typed)
    let outcome = session.perform(line.typed)
    #expect(outcome.messages.first?.help.first == line.line)
    #expect(session.script == before)
    if line.line.hasPrefix("kind shop") { session = Session(options) }
    #expect(session.perform(line.line).problems == [], "\(line.line)")
  }

  // ---- An empty world ----

  private static let first = "kind shop { size: number = 40 }; 3 shops {}"
  /// Commands that need nothing declared.
  private static let free: Set<String> = [
    "help", "quit", "exit", "seed 1", "timing on", "hints off", "transcript off", "as none", "show 1 + 1",
    "note \"x\"",
  ]
  private static let commands = [
    "step", "step 4", "step until x > 3", "show x", "show 1 + 1", "check books", "list", "list x", "moves",
    "journal", "check memory",
    "branches", "learned", "map", "forward", "new", "quit", "exit", "why x", "back", "undo", "redo",
    "branch a",
    "switch a", "drop a", "rename a b", "compare a, b", "what if { x = 1 }", "shock a", "as a", "as none",
    "diagnose",
    "predict x over 3", "believe", "advise", "follow a for b", "stop following", "run 9 worlds over 8 rounds",
    "sweep z from 2 to 9", "plot x", "report \"x\"", "save \"x.strat\"", "open \"x.strat\"", "seed 1",
    "output csv", "accessible on", "timing on", "hints off", "transcript off", "edit a", "help",
    "Dana: rally()", "x",
    "pay 3 USD from a.b to c.d", "untie a knows b", "remove a", "x = 3",
  ]

  @Test("an empty world answers every command with the first line to type", arguments: commands)
  func empty(_ line: String) {
    var options = SessionOptions(files: MemoryFiles())
    options.hasEditor = true
    var session = Session(options)
    let outcome = session.perform(line)
    if Self.free.contains(line) {
      #expect(outcome.problems == [])
    } else {
      let said = (outcome.lines + outcome.messages.flatMap(\.help)).joined(separator: "\n")
      let isAnswered =
        said.contains(Self.first) || ["parameter x = 3", "list", "help"].contains { said.hasPrefix($0) }
        || line.hasPrefix("output") || line.hasPrefix("accessible") || line.hasPrefix("save")
        || line.hasPrefix("open")
      #expect(isAnswered, "\(line): \(said)")
    }
    #expect(!session.hasAnything || ["seed 1", "timing on", "as none"].contains(line))
    #expect(session.perform(Self.first).problems == [])
  }

  @Test("every word that opens a command is among them")
  func complete() {
    let tried = Set(Self.commands.map { String($0.prefix { $0.isLetter }) })
    let commands: [Word] = [
      .step, .show, .check, .list, .moves, .journal, .branches, .learned, .map, .forward, .new,
      .quit, .exit,
      .why, .back,
      .undo, .redo, .branch, .switch, .drop, .rename, .compare, .what, .shock, .as, .diagnose, .predict,
      .believe, .advise,
      .follow, .stop, .run, .sweep, .plot, .report, .save, .open, .seed, .output, .accessible, .timing,
      .hints, .transcript,
      .edit, .help,
    ]
    for word in commands { #expect(tried.contains(word.rawValue), "\(word)") }
  }

  // ---- Inside an open block ----

  @Test(
    "words for the session hint inside an open block",
    arguments: [
      "quit", "exit", ":q", "help", "?", "help step", "undo", "ls", "quit()", ".exit", "hello", "man", "QUIT",
    ])
  func hints(_ line: String) {
    let hint = Session().hint(for: line, inside: "rule r in act {", open: "rule r")
    #expect(hint?.hasPrefix("rule r is still open, and `") == true)
    #expect(hint?.contains("Ctrl-C") == true)
  }

  @Test(
    "what goes on with the block does not",
    arguments: [
      "h", "x = 3", "}", "", "step", "show x", "help: number = 3", "go", "list x", "q * 2", "note \"quit\"",
      "# quit",
    ])
  func goesOn(_ line: String) {
    #expect(Session().hint(for: line, inside: "define f(h: number) = {\nlet q = h", open: "define f") == nil)
  }

  // ---- What to do next ----

  @Test("each next line can be typed, from nothing to a saved script, and no two are the same")
  func next() throws {
    var session = Session(SessionOptions(files: MemoryFiles()))
    var typed: [String] = []
    for _ in 0..<10 {
      let line = try #require(session.nextLine(after: Set(typed)))
      typed.append(line)
      #expect(session.perform(line).problems == [], "\(line)")
    }
    #expect(typed.first == "kind shop { size: number = 40 }")
    for word in ["3 shops", "show", "measure", "rule", "step", "plot", "run"] {
      #expect(typed.contains { $0.hasPrefix(word) }, "\(word)")
    }
    #expect(session.perform("hints off").lines == ["Hints are off."] && session.wantsHints == false)
    #expect(session.perform("hints maybe").messages.map(\.code.rawValue) == ["E0731"])
  }

  // ---- What was shown last ----

  @Test("it and _ stand for what was shown last, and only for that")
  func last() {
    var session = Session()
    #expect(session.perform("it").messages.map(\.code.rawValue) == ["E0511"])
    #expect(session.perform("20 * 3; it + 1; _ / 2").lines == ["60", "61", "30.5"])
    #expect(
      session.perform("unit coin; kind shop { till: account of coins = 5 coins }; shop Corner").problems == []
    )
    #expect(session.perform("it").messages.map(\.code.rawValue) == ["E0511"])
    #expect(session.perform("show Corner.till; it + 2 coins").lines == ["5 coins", "7 coins"])
    #expect(!session.perform("it + 2").problems.isEmpty)
    #expect(session.perform("show Corner; it.till").lines.last == "5 coins")
    #expect(session.perform("show count of shops where it is Corner").lines == ["1"])
    #expect(session.perform("[1, 2]; it").messages.map(\.code.rawValue) == ["E0511"])
    #expect(session.perform("7; pay it coins from outside to Corner.till").problems != [])
  }

  @Test("quietly: done, and said only where it goes wrong; the journal has it without")
  func quietly() {
    var session = Session()
    #expect(session.perform(Self.model).problems == [])
    #expect(session.perform("quietly step 2; show Corner.size").lines == ["42"])
    #expect(session.perform("quietly parameter x = 3").lines == [])
    #expect(session.script.hasSuffix("step 2\nparameter x = 3\n"))
    #expect(session.perform("quietly show y").messages.map(\.code.rawValue) == ["E0201"])
  }

  @Test("new begins an empty model, undo brings the other back, and a script may say it")
  func new() {
    var session = Session()
    _ = session.perform(Self.model + "step")
    let before = session.script
    #expect(session.perform("new").lines == ["An empty model. undo brings the other back."])
    #expect(session.script == "seed 1\n" && session.prompt == "strat")
    #expect(session.perform("undo").problems == [] && session.script == before)
    #expect(session.perform("x: number = 1\nnew\nx: number = 2\nshow x", name: "a.strat").lines.last == "2")
    #expect(
      Session().check(bytes: Array("x: number = 1\nnew\nx: number = 2\n".utf8), name: "a.strat").problems
        == [])
  }

  @Test("show world sums up what there is")
  func world() {
    var session = Session()
    _ = session.perform("parameter rate = 5%\nlevel: number = 1\n" + Self.model + "step 2")
    #expect(
      session.asked("show world") == [
        "now 2027-Q1, 2 steps since the start, seed 1", "things: 1 shop", "parameters: rate 5%",
        "values: level 1",
        "measures: total 42",
      ])
  }
}
