// SPDX-License-Identifier: Apache-2.0
// Pages of help: one screen on all, and a few lines on each word, with lines that can be typed.

import StratLibrary
import StratSyntax

/// Pages of help on words of the language.
enum HelpPages {
  struct Page: Sendable {
    var words: [String]
    var lines: [String]
  }

  static let overview = [
    "strat: write down who is there, what they can do and what can happen; then step through time.",
    "",
    "  list                    what this model declares",
    "  show X                  a value, a thing, a table:  show clinics where waiting < 50%",
    "  step, step 4            time passes;  step until X > 50% within 40",
    "  Dana: rally(parents)    a move, spoken as in a play;  as Dana, then rally(parents)",
    "  moves                   what can be done",
    "  shock recession         a shock by hand",
    "  plot X                  a measure over time",
    "  run 200 worlds over 8 steps as mc    many worlds;  show quantile(5%, X of mc)",
    "  undo, redo              take back, do again",
    "  save \"x.strat\"          all of this as a script;  quit",
    "",
    "help WORD explains a word or anything that the model declares.",
  ]

  static let pages: [Page] = commands + declarations + parts

  private static let commands: [Page] = [
    Page(
      words: ["step"],
      lines: [
        "step: time passes.", "  step", "  step 4", "  step 2 years", "  step until reach > 50% within 40",
      ]),
    Page(
      words: ["show"],
      lines: [
        "show: a value, a thing or a table.", "  show reach", "  show Lincoln",
        "  show clinics where waiting < 50%", "  show clinics as csv",
      ]),
    Page(
      words: ["run", "worlds"],
      lines: [
        "run: many worlds of the same model, each with its own luck and its own uncertain values.",
        "  run 600 worlds over 40 quarters as mc",
        "  run 600 worlds over 40 quarters with z = 3 seed 7 as mc",
        "  run 100 worlds until settled within 1000 rounds", "  show share of mc where reach >= 10%",
        "  show quantile(5%, reach of mc)", "With the name of a file it does here what the file says.",
        "  run \"more.strat\"",
      ]),
    Page(
      words: ["kind"],
      lines: [
        "kind: a noun, with its fields.", "  kind clinic is site { waiting: share = 50% }",
        "  clinic Lincoln \"Lincoln Street\" { waiting = 46% }", "  39 clinics { waiting = normal(50%, 8%) }",
      ]),
    Page(
      words: ["relation", "tie", "untie"],
      lines: [
        "relation: a verb between two kinds.",
        "  relation knows between actor and actor { called actor.contacts; strength: share = 50% }",
        "  Dana knows Rosa { strength = 70% }", "  untie Dana knows Rosa",
      ]),
    Page(
      words: ["rule"],
      lines: [
        "rule: what happens by itself, in a phase of each step.",
        "  rule fade in spread for each u: uses where u.depth < 5% { untie u }",
      ]),
    Page(
      words: ["move", "needs"],
      lines: [
        "move: what somebody can do.",
        "  move rally(g: group) by a: actor { needs a.energy >= 6 hours else \"{a} is exhausted\" ... }",
        "  Dana: rally(parents)",
      ]),
    Page(
      words: ["shock"],
      lines: [
        "shock: what happens to the system.",
        "  shock recession { when chance(3% per quarter); for 6 quarters; while on { ... } }",
        "  shock recession",
      ]),
    Page(
      words: ["pay", "account"],
      lines: [
        "pay: moves money, hours, seats; what is not there is not paid.",
        "  pay 6 hours from a.energy to outside", "  pay whole 12k USD from d.slack to s.slack",
        "  check books",
      ]),
    Page(
      words: ["parameter", "to"],
      lines: [
        "parameter: a number of the model, known or uncertain.", "  parameter spontaneous = 0.5%",
        "  parameter imitation ~ 5% to 30%     nine cases in ten lie between",
      ]),
    Page(
      words: ["measure"],
      lines: [
        "measure: a value that is recorded at the start and after every step.",
        "  measure reach = share of clinics where it uses Rounds",
      ]),
    Page(
      words: ["chance"],
      lines: ["chance: yes with this chance, drawn afresh.", "  if chance(3% per quarter) { ... }"]),
    Page(
      words: ["undo", "redo"],
      lines: [
        "undo takes back the last statement that changed something; redo does it again.", "  undo",
        "  undo 3", "  redo",
      ]),
    Page(
      words: ["history", "rerun"],
      lines: [
        "history: what was typed here, by number, also in earlier sessions; rerun does it again.",
        "  history",
        "  history 50", "  rerun 12", "  rerun 12-15", "  history save \"typed.strat\"",
      ]),
    Page(
      words: ["save", "journal", "open"],
      lines: [
        "save writes all that was accepted as a script that runs again to the same numbers.",
        "  save \"session.strat\"", "  journal",
      ]),
    Page(words: ["seed"], lines: ["seed: which luck. The same seed gives the same world.", "  seed 7"]),
    Page(
      words: ["plot"],
      lines: [
        "plot: measures over time, a measure over the worlds of a run, or values side by side.",
        "  plot reach",
        "  plot reach, momentum over 8 quarters", "  plot reach of mc", "  plot waiting of clinics",
        "  plot reach as csv",
      ]),
    Page(
      words: ["output"],
      lines: [
        "output: how answers come from now on: table, list, csv, json, jsonl or markdown.", "  output csv",
        "  output table", "  show clinics as json      once", "  mean waiting of clinics as csv",
      ]),
    Page(
      words: ["theme"],
      lines: [
        "theme: which colours tables and plots have: for a dark screen, a light one, or none.",
        "  theme light",
        "  theme plain",
      ]),
    Page(
      words: ["accessible"],
      lines: [
        "accessible: whether answers come line by line, for a screen reader: tables as records, plots in words.",
        "  accessible on", "  accessible off",
      ]),
    Page(
      words: ["test", "expect"],
      lines: [
        "test: what must come out; strat test FILE runs them.",
        "  test \"books\" with d = 0.2 { step 4; expect reach is 52% within 1% }",
      ]),
    Page(words: ["quit", "exit"], lines: ["quit leaves. So does exit, and Ctrl-D on an empty line."]),
    Page(words: ["as"], lines: ["as: who speaks.", "  as Dana", "  as none"]),
    Page(
      words: ["use", "modules"],
      lines: [
        "use: brings in a module, from the library or a file beside this one; help modules lists them.",
        "  use contagion",
      ]),
  ]
}

extension HelpPages {
  /// Words that declare, besides those above.
  private static let declarations: [Page] = [
    Page(
      words: ["define"],
      lines: [
        "define: a name for a calculation, worked out anew wherever it is said.",
        "  define need(c: clinic) = 60% - c.waiting", "  show need(Lincoln)",
      ]),
    Page(
      words: ["strategy", "otherwise"],
      lines: [
        "strategy: what somebody does in each step: the first line that can be done.",
        "  strategy steady for Dana { when reach < 55%: assist(Lincoln) }",
      ]),
    Page(
      words: ["clock"],
      lines: [
        "clock: how long a step is, and when the first begins.",
        "  clock quarter from 2026-Q3",
      ]),
    Page(
      words: ["curve"],
      lines: [
        "curve: a line through points, flat beyond them.",
        "  curve dropout through (0, 30%), (0.5, 12%), (1, 4%)", "  show dropout(0.25)",
      ]),
    Page(
      words: ["link"],
      lines: [
        "link: makes the ties of a relation by a pattern: ring, small_world, random ...",
        "  link knows among people by ring(2)", "  link knows among people by small_world(2, 10%)",
      ]),
    Page(
      words: ["template", "like"],
      lines: [
        "template: first values under one name, for things that are like it.",
        "  template clinic troubled { waiting = 35% }", "  clinic Beacon like troubled",
      ]),
    Page(
      words: ["unit"],
      lines: [
        "unit: what amounts are counted in; one may be so many of another.", "  unit lesson, lessons",
        "  unit course, courses = 20 lessons", "  show 2 courses",
      ]),
    Page(
      words: ["phases", "phase"],
      lines: [
        "phases: the order within a step; a rule says its own with `in`.",
        "  phases decide, act, account", "  phase settle after account",
      ]),
    Page(
      words: ["when"],
      lines: [
        "when: what sets a rule or a shock off, and which line of a strategy holds.",
        "  rule help_out in act when reach < 55% becomes true { Lincoln.waiting += 1% }",
      ]),
    Page(
      words: ["for"],
      lines: [
        "for each: what a rule does, it does for each thing.",
        "  rule fade in act for each c: clinic { c.waiting -= 1% }",
      ]),
  ]

  /// Commands and parts of values, besides those above.
  private static let parts: [Page] = [
    Page(
      words: ["list"],
      lines: ["list: what this model declares, or one sort of it.", "  list", "  list measures"]),
    Page(
      words: ["moves"],
      lines: [
        "moves: what can be done, and what each move takes in its brackets.", "  moves",
        "  Dana: assist(Lincoln)",
      ]),
    Page(
      words: ["check", "books"],
      lines: ["check books: whether what was paid adds up, to the last bit.", "  check books"]),
    Page(
      words: ["timing"],
      lines: ["timing: whether each answer says how long it took.", "  timing on", "  timing off"]),
    Page(
      words: ["where"],
      lines: [
        "where: only those for which it holds; a bare name is a field of each.",
        "  show clinics where waiting < 60%", "  show share of clinics where size > 300",
      ]),
    Page(
      words: ["count"],
      lines: [
        "count: how many there are.", "  show count of clinics", "  show count of clinics where size > 300",
      ]),
    Page(
      words: ["share"],
      lines: [
        "share: how large a part of all; behind a colon, a field that holds 0% to 100%.",
        "  show share of clinics where waiting < 60%", "  turnout: share = 40%",
      ]),
    Page(
      words: ["over"],
      lines: [
        "over: for how long a run goes on, or how far back a value looks.",
        "  run 20 worlds over 8 quarters as mc", "  define best_so_far = max reach over all",
      ]),
  ]

  /// The library's modules, each with the first sentence of its text.
  static var modules: [String] {
    let names = Library.modules.map { (name: String($0.path.dropLast(6)), text: $0.text) }
    let width = (names.map(\.name.count).max() ?? 0) + 2
    let always = names.first { $0.name == "prelude" }.map { used(in: $0.text) } ?? []
    let brought = names.filter { $0.name != "prelude" && !always.contains($0.name) }
    return ["modules: texts of the library that a model brings in: use contagion", ""]
      + brought.map { "  " + padded($0.name, width) + firstSentence($0.text) }
      + ["", "there without asking:", ""]
      + names.filter { always.contains($0.name) }
      .map { "  " + padded($0.name, width) + firstSentence($0.text) }
  }

  private static func padded(_ name: String, _ width: Int) -> String {
    name + String(repeating: " ", count: max(0, width - name.count))
  }

  /// The modules that a text brings in.
  private static func used(in text: String) -> Set<String> {
    let reading = Reader.read(SourceText(id: SourceID(0), name: "prelude", text: text))
    return Set(
      reading.statements.compactMap { statement in
        if case .declaration(.use(let use)) = statement.kind { use.module.text } else { nil }
      })
  }

  /// What the remark at the head of a module says first, up to the point, the colon or the end of the remark.
  private static func firstSentence(_ text: String) -> String {
    let head = text.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("# ") }
    let words = head.flatMap { $0.dropFirst(2).split(separator: " ") }
    let end = words.firstIndex { ".:;".contains($0.last ?? " ") }
    let sentence = words[...(end ?? words.count - 1)].joined(separator: " ")
    return end == nil ? sentence : String(sentence.dropLast())
  }
}
