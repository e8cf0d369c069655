// SPDX-License-Identifier: Apache-2.0
// Help: every word, function, unit, name and message has a page, and what its example says is printed is printed. The
// examples on words are run with the docs (DocsTests), from which the pages are made.

import StratCompiler
import StratLibrary
import StratSession
import StratSyntax
import Testing

@Suite struct HelpTests {
  private static let model = """
    clock quarter from 2026-Q3
    ## A place that is visited.
    kind clinic { waiting: share = 50%; size: number = 400; slack: account of USD = 10 USD }
    kind person, people { energy: number = 3 }
    relation likes between person and person { called person.friends }
    clinic Lincoln
    6 people {}
    person Dana
    level: number = 1
    parameter rate = 5%
    ## How long people wait.
    measure reach = mean waiting of clinics else 0%
    define need(c: clinic) = 60% - c.waiting
    template clinic large { size = 900 }
    curve bend through (0, 1), (2, 3)
    unit crate, crates
    phase settle after account
    rule grow in act for each c: clinic { c.waiting += 1% }
    rule climb in act { level += 1 }
    shock flood { at first { level -= 1 } }
    move assist(c: clinic) by p: person { c.waiting -= 1% }
    move rest() by p: person { p.energy += 1 }
    strategy calm for Dana { when Dana.energy < 3: rest() }
    """

  private static let names = [
    "clinic", "clinics", "person", "people", "likes", "Lincoln", "Dana", "level", "rate", "reach", "need",
    "large",
    "bend", "crate", "crates", "settle", "grow", "climb", "flood", "assist", "rest", "calm", "waiting",
    "friends",
  ]

  private static func opened() -> Session {
    var session = Session()
    #expect(session.perform(model, name: "model.strat").problems == [])
    return session
  }

  private static let allWords = Word.allCases.map(\.rawValue)
  private static let functions = Function.allCases.map(\.rawValue)
  private static let distributions = Distribution.allCases.map(\.rawValue).filter { !$0.hasSuffix("Range") }
  private static let times = ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "round"]

  @Test(
    "every word, function, distribution and unit of time has a page with an example, asked for in three ways",
    arguments: allWords + functions + distributions + times + [
      "chance", "quantile", "now", "elapsed", "outside",
    ])
  func onWords(_ word: String) {
    var session = Session()
    let page = session.perform("help \(word)").lines
    #expect(page.first?.contains(": ") == true)
    #expect(page.contains { $0.hasPrefix("  strat> ") }, "\(word) has no example")
    #expect(session.perform("?\(word)").lines == page)
    #expect(session.perform("\(word)?").lines == page)
    #expect(session.perform("HELP \(word.uppercased())").lines == page)
  }

  /// What was typed in the example at the end of a page, and what it says was answered.
  private func example(_ page: [String]) -> [(typed: String, answered: [String])] {
    var found: [(typed: String, answered: [String])] = []
    for line in page.split(separator: "", omittingEmptySubsequences: false).last ?? [] {
      if let typed = line.firstMatch(of: #/^  [^ ]+(?: \S+)?> (.*)$/#) {
        found.append((String(typed.1), []))
      } else if !found.isEmpty {
        found[found.count - 1].answered.append(String(line.dropFirst(2)))
      }
    }
    return found
  }

  private func play(_ example: [(typed: String, answered: [String])], in session: Session, _ name: String) {
    var session = session
    #expect(!example.isEmpty, "\(name) has no example")
    for (typed, answered) in example {
      let outcome = session.perform(typed)
      #expect(outcome.problems == [], "\(name): \(typed)")
      let lines = outcome.lines.flatMap { $0.split(separator: "\n").map(String.init) }
      #expect(
        lines == answered || answered.isEmpty && lines.first?.hasPrefix("Declared") == true,
        "\(name): \(typed)")
    }
    #expect(example.last?.answered.isEmpty == false, "\(name) shows nothing")
  }

  @Test("every own name has a page whose example prints what it says", arguments: names)
  func own(_ name: String) {
    var session = HelpTests.opened()
    #expect(session.perform("step 2").problems == [])
    let page = session.perform("help \(name)").lines
    #expect(page.first?.hasPrefix("\(name): ") == true)
    play(example(page), in: session, name)
    #expect(session.perform("?\(name)").lines == page && session.perform("\(name)?").lines == page)
  }

  /// All names that every model has, and of the other modules some: each page takes a session of its own.
  private static let libraryNames: [String] = Library.modules.flatMap { module -> [String] in
    let source = SourceText(id: SourceID(0), name: module.path, text: module.text)
    let names = declaredNames(of: Reader.read(source).statements).filter { !$0.hasPrefix("_") }
    let prelude = Library.module(at: "prelude.strat")?.text ?? ""
    if prelude.contains("use \(module.path.dropLast(6)) ") { return names }
    return names.indices.filter { $0 % 12 == 0 }.map { names[$0] }
  }

  @Test("every name of the library has a page whose example prints what it says", arguments: libraryNames)
  func library(_ name: String) {
    let page = Session().asked("help \(name)")
    #expect(page.contains { $0.hasPrefix("\(name): ") }, "\(name)")
    play(example(page), in: Session(), name)
  }

  @Test(
    "every phase of the library has one",
    arguments: ["shock", "environment", "decide", "spread", "sense", "learn"])
  func phases(_ name: String) {
    guard name != "shock" else { return }
    let page = Session().asked("help \(name)")
    #expect(page.first?.hasPrefix("\(name): a phase of each step") == true)
    play(example(page), in: Session(), name)
  }

  @Test("a page says the meaning, the place, the present value, and who changed it last and when")
  func present() {
    var session = HelpTests.opened()
    #expect(session.asked("help reach").contains("  How long people wait."))
    #expect(session.asked("help reach").contains { $0.hasPrefix("  model.strat, line 12: measure reach") })
    #expect(session.asked("help level").contains("  now: 1"))
    #expect(!session.asked("help level").contains { $0.contains("changed last") })
    _ = session.perform("step 2")
    #expect(
      session.asked("help level").contains("  changed last: 2 to 3, in the step to 2027-Q1, by rule climb"))
    #expect(
      session.asked("help Lincoln").contains(
        "  changed last: waiting: 51% to 52%, in the step to 2027-Q1, by rule grow"))
    #expect(session.asked("help reach").contains { $0.hasSuffix("in the step to 2027-Q1, by rule grow") })
    _ = session.perform("level = 9")
    #expect(session.asked("help level").contains("  changed last: 3 to 9, by `level = 9`, at 2027-Q1"))
    _ = session.perform("Dana: assist(Lincoln)")
    #expect(
      session.asked("help Lincoln").contains(
        "  changed last: waiting: 52% to 51%, by `Dana: assist(Lincoln)`, at 2027-Q1"))
    #expect(session.asked("help level").contains { $0.contains("by `level = 9`") })
    #expect(session.asked("help Lincoln.waiting").last == "  51%")
    _ = session.perform("x: number = 1")
    #expect(session.asked("help x").contains("  typed here: x: number = 1"))
  }

  @Test("several rules that changed a value are all named, a strategy too")
  func authors() {
    var session = HelpTests.opened()
    _ = session.perform("rule hurry in act { level += 2 }\nrule idle in act { level += 0 }")
    _ = session.perform("Dana.energy = 1")
    _ = session.perform("step")
    #expect(session.asked("help level").contains { $0.hasSuffix("by rule climb, rule hurry") })
    #expect(session.asked("help Dana").contains { $0.hasSuffix("by strategy calm") })
    _ = session.perform("shock flood")
    _ = session.perform("step")
    #expect(session.asked("help level").contains { $0.hasSuffix("by rule climb, rule hurry, shock flood") })
    _ = session.perform("rule cost in account for each c: clinic { pay 1 USD from c.slack to outside }")
    _ = session.perform("step")
    #expect(
      session.asked("help Lincoln").contains { $0.contains("waiting: ") && $0.hasSuffix("by rule grow") })
  }

  @Test("every code has a page, in any case")
  func codes() throws {
    #expect(ErrorPages.codes.count > 300)
    for code in ErrorPages.codes {
      let page = Session().asked("help \(code)")
      #expect(page.first?.hasPrefix("\(code): ") == true)
      #expect(Session().asked("help \(code.lowercased())") == page)
    }
  }

  @Test("what is no name is looked for in all pages, and what is misspelt gets up to three near ones")
  func search() {
    var session = HelpTests.opened()
    let found = session.perform("help luck").lines
    #expect(found.first?.hasPrefix("`luck` is no name here.") == true)
    #expect(found.contains { $0.hasPrefix("  help seed ") })
    #expect(session.asked("help visited").contains { $0.hasPrefix("  help clinic ") })
    #expect(session.asked("help money hours").contains { $0.hasPrefix("  help pay") })
    let misspelt = session.perform("help mesure").messages
    #expect(misspelt.map(\.code.rawValue) == ["E0730"])
    #expect(misspelt.first?.help.first == "help measure")
    for line in session.perform("help shwo").messages.first?.help ?? [] {
      #expect(session.perform(line).problems == [])
    }
    #expect(session.perform("help zzzz").messages.first?.help == ["help shows what there is"])
  }

  @Test("help modules lists the library, and what it lists can be used")
  func modules() {
    var session = Session()
    let listed = session.perform("help modules").lines.filter { $0.hasPrefix("  ") }
      .map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    let names = listed.compactMap(\.first)
    #expect(names.count == Library.modules.count - 1)
    #expect(listed.allSatisfy { $0.count == 2 && $0[1].contains { $0.isLetter } })
    for name in names {
      var session = Session()
      #expect(session.perform("use \(name)\nclock quarter from 2026-Q3").problems == [], "\(name)")
    }
  }

  @Test(
    "every module has a page of a screen or two, whatever else is called so",
    arguments: Library.modules.map(\.name))
  func onModules(_ name: String) throws {
    let page = try #require(LibraryPage.named(name)?.lines)
    #expect(page.first?.hasPrefix("\(name): a module") == true)
    #expect(page.count <= 45)
    #expect(page.last?.hasPrefix("  use \(name)") == true)
    let asked = Session().asked("help \(name)")
    #expect(page.allSatisfy(asked.contains), "\(name)")
  }

  @Test("a name of the model's own hides the module of that name")
  func hiddenModule() {
    var session = HelpTests.opened()
    _ = session.perform("parameter leverage = 3")
    #expect(session.asked("help leverage").first == "leverage: a parameter, number")
  }

  @Test("the one screen fits eighty columns, and the words that it names have pages")
  func overview() {
    let lines = Session().asked("help")
    #expect(lines.count <= 18 && lines.allSatisfy { $0.count <= 80 })
  }
}

extension Session {
  /// What a line is answered; the session stays as it is.
  func asked(_ line: String) -> [String] {
    var copy = self
    return copy.perform(line).lines
  }
}
