// SPDX-License-Identifier: Apache-2.0
// Help: one screen, a word of the language, or something that the model declares, with its present value.

import StratCompiler
import StratReport
import StratSyntax

extension Performer {
  mutating func help(_ topic: Name?) throws {
    guard let topic else {
      for line in HelpPages.overview { say(line) }
      return
    }
    if let page = HelpPages.pages.first(where: { $0.words.contains(topic.text.lowercased()) }) {
      for line in page.lines { say(line) }
      return
    }
    if let compiled = core.compiled, let lines = declared(topic, compiled) {
      for line in lines { say(line) }
      return
    }
    let names = HelpPages.pages.flatMap(\.words) + (core.compiled?.checked.names.all ?? [])
    let near = Spelling.nearest(topic.text, among: names)
    throw Trouble(
      "E0730", "there is no help on `\(topic.text)`", at: topic.span,
      label: near.map { "the nearest is `\($0)`" },
      help: near == nil ? ["help shows what there is"] : ["help \(near ?? "")"])
  }

  /// A thing of the model: what it is, what its author says of it, what it is now.
  private func declared(_ name: Name, _ compiled: Compiled) -> [String]? {
    let model = compiled.model
    func lines(_ what: String, _ docs: String, _ more: [String] = []) -> [String] {
      ["\(name.text): \(what)"] + (docs.isEmpty ? [] : docs.split(separator: "\n").map { "  \($0)" }) + more
    }
    switch compiled.checked.names.find(name) {
    case .kind(let id), .things(let id):
      return lines("a kind of thing", model.kinds[id.index].docs, fieldLines(.kind(id), model))
    case .relation(let id):
      return lines("a relation", model.relations[id.index].docs, fieldLines(.relation(id), model))
    case .field(let id):
      let field = model.fields[id.index]
      return lines(
        field.isParameter ? "a parameter" : "a field of the world", field.docs,
        [now(name, compiled)].compactMap { $0 })
    case .define(let id): return lines("a definition", model.defines[id.index].docs)
    case .measure(let index):
      return lines("a measure", model.measures[index].docs, [now(name, compiled)].compactMap { $0 })
    case .move(let id): return lines("a move", model.moves[id.index].docs)
    case .rule(let index):
      return lines("a rule of phase \(model.phases[model.rules[index].phase])", model.rules[index].docs)
    case .shock(let id): return lines("a shock", model.shocks[id.index].docs)
    case .strategy(let index): return lines("a strategy", model.strategies[index].docs)
    case .thing(let kind, _):
      return lines("one of \(model.kinds[kind.index].plural)", "", ["  show \(name.text) shows it"])
    case .curve: return lines("a curve", "")
    case .unit: return lines("a unit", "")
    default: return nil
    }
  }

  private func fieldLines(_ owner: Owner, _ model: Model) -> [String] {
    model.fields.filter { $0.owner == owner }.map { field in
      "  \(field.name): \(typeWords(field.type))"
        + (field.docs.isEmpty ? "" : "  \(field.docs.split(separator: "\n").first ?? "")")
    }
  }

  private func now(_ name: Name, _ compiled: Compiled) -> String? {
    guard let state = core.state else { return nil }
    let expr = Expr(id: NodeID(0), span: name.span, kind: .name(name))
    guard let fragment = try? fragment(value: expr), let answer = try? answer(fragment, in: state) else {
      return nil
    }
    return "  now: \(text(answer))"
  }
}

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

  static let pages: [Page] = [
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
        "  show quantile(5%, reach of mc)",
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
      words: ["save", "journal", "open"],
      lines: [
        "save writes all that was accepted as a script that runs again to the same numbers.",
        "  save \"session.strat\"", "  journal",
      ]),
    Page(words: ["seed"], lines: ["seed: which luck. The same seed gives the same world.", "  seed 7"]),
    Page(
      words: ["plot"],
      lines: ["plot: measures over time.", "  plot reach", "  plot reach, momentum over 8 quarters"]),
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
      lines: ["use: brings in a module, from the library or a file beside this one.", "  use contagion"]),
  ]
}
