// SPDX-License-Identifier: Apache-2.0
// What bad input gets: a message with a code, a place and something to do, and the session as it was.

import Foundation
import StratReport
import StratSession
import StratSyntax
import Testing

/// A small model that every wrong line is tried on.
let corner = """
  clock quarter from 2026-Q1
  unit USD
  kind town { size: number = 3 }
  kind shop {
    money: number from 0 to 100 = 5
    trust: share = 50%
    home: town or none
    till: account of USD = 10 USD
  }
  relation near between shop and shop { called shop.neighbors; miles: number = 1 }
  town Here
  shop A
  shop B { money = 7; home = Here }
  A near B
  parameter rate = 2
  define twice(x: number) = 2 * x
  measure total = sum money of shops
  rule grow in act for each s: shop { s.money += 1 }
  move give(t: shop, n: number) by s: shop { needs s.money > 1; t.money += n }
  shock storm { for 2 quarters; while on { each s in shops { s.money -= 1 } } }
  step

  """

func session(_ text: String = corner, files: [String: String] = [:]) -> Session {
  var session = Session(SessionOptions(page: Page(width: 80, marks: .ascii), files: MemoryFiles(files)))
  let outcome = session.perform(text, name: "model.strat")
  #expect(outcome.problems == [])
  return session
}

/// Messages whose title names both what is wanted and what is there, or a name that nothing comes near.
let saysItInTheTitle: Set<String> = [
  "E0201", "E0204", "E0330", "E0342", "E0351", "E0366", "E0367", "E0501", "E0520", "E0522", "E0526", "E0529",
  "E0629", "E0711", "E0901",
]

/// Tries a text; it must be refused in good words and leave no trace.
@discardableResult
func refused(
  _ text: String, code: String? = nil, in start: Session = session(),
  at location: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
  var session = start
  let before = session.script
  let outcome = session.perform(text)
  #expect(!outcome.problems.isEmpty, "not refused: \(text.prefix(200))", sourceLocation: location)
  #expect(session.script == before, "\(text.prefix(200))", sourceLocation: location)
  #expect(!outcome.messages.isEmpty, "no code: \(outcome.problems)", sourceLocation: location)
  #expect(outcome.messages.count <= 10, sourceLocation: location)
  for message in outcome.messages {
    #expect(message.code.rawValue.wholeMatch(of: #/E\d{4}/#) != nil, sourceLocation: location)
    #expect(message.primary.span.end <= max(text.utf8.count, 100_000), sourceLocation: location)
    #expect(bannedWords(in: message) == [], "\(message.title) \(message.help)", sourceLocation: location)
    let says =
      !message.help.isEmpty || message.primary.label != nil || !message.secondary.isEmpty
      || message.fix != nil
    #expect(
      says || saysItInTheTitle.contains(message.code.rawValue),
      "nothing to do is said: \(text.prefix(100)) \(message.code.rawValue) \(message.title)",
      sourceLocation: location)
  }
  for problem in outcome.problems where text.utf8.count < 1000 {
    for line in problem.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 80, "\(line)", sourceLocation: location)
    }
  }
  if let code {
    #expect(
      outcome.messages.map(\.code.rawValue).contains(code), "\(outcome.problems)", sourceLocation: location)
  }
  let after = session.perform("1 + 1")
  #expect(after.lines == ["2"], sourceLocation: location)
  return outcome.messages
}

@Suite struct WrongInputTests {
  // ---- Every declaration with each part missing, misspelt, doubled, of the wrong unit ----

  @Test(
    "a part is missing",
    arguments: [
      "kind", "kind {", "unit", "clock", "clock quarter from", "kind x { a: }", "kind x { a number }",
      "relation",
      "relation r from", "relation r from shop", "relation r from shop to", "relation between shop and shop",
      "shop C {", "shop C { money = }", "3 shops numbered {}", "3 shops numbered i { money }",
      "shops from { name = row.name }", "shops from \"a.csv\"", "link near among", "link near among shops by",
      "template shop", "shop C like", "parameter", "parameter p", "parameter p =", "parameter p ~", "define",
      "define f", "define f(x) = x", "define f(x: number) =", "define f(x: number", "measure", "measure m",
      "measure m =", "phase", "phase p after", "rule", "rule r", "rule r in", "rule r in act",
      "rule r in act for",
      "rule r in act for each", "rule r in act for each s", "rule r in act for each s:",
      "rule r in act when {}",
      "move", "move m", "move m(", "move m(t: shop) {}", "move m() by", "shock", "shock s", "shock s { for }",
      "shock s { when }", "strategy", "strategy s", "strategy s for", "strategy s for A { when }", "curve",
      "curve c through", "curve c through (0, 1), (1", "use", "extend", "test", "record every",
      "untie", "create", "remove", "pay", "pay 3 USD", "pay 3 USD from", "pay 3 USD from A.till",
      "pay 3 USD from A.till to",
      "A.money =", "A.money +=", "as 3", "run", "run 3", "run 3 worlds", "run 3 worlds over", "plot", "save",
      "seed",
      "step until", "undo x", "if A.money > 3", "each x in", "show", "A near", "A: give(",
    ])
  func missing(_ text: String) {
    var session = session()
    let before = session.script
    let outcome = session.perform(text)
    #expect(!outcome.problems.isEmpty, "\(text)")
    #expect(session.script == before)
    for message in outcome.messages { #expect(bannedWords(in: message) == []) }
    #expect(!outcome.messages.isEmpty, "no code: \(outcome.problems)")
  }

  @Test(
    "a name is misspelt",
    arguments: [
      "shp C", "shop C { mony = 4 }", "shop C { home = Heer }",
      "rule r in act for each s: shp { s.money += 1 }",
      "rule r in atc for each s: shop { s.money += 1 }", "rule r in act for each s: shop { s.mony += 1 }",
      "measure m = sum mony of shops", "measure m = sum money of shps", "define f(x: numbr) = x",
      "kind x { a: numbr = 3 }", "parameter p = 3 UDS", "A naer B", "relation r from shp to town",
      "shop C like templat", "move m(t: shp) by s: shop {}", "strategy s for C { otherwise: give(B, 1) }",
      "strategy s for A { otherwise: gve(B, 1) }", "shock strom", "A: gve(B, 1)", "as Aa", "plot totl",
      "show totl", "twce(3)", "use engergy", "extend shp { q: number = 1 }",
      "run 10 worlds over 3 steps with rat = 2",
      "run 10 worlds over 3 steps without strom", "step 3 quartrs", "help totl", "phase p after atc",
      "kind x is shp", "link naer among shops by ring(2)", "link near among shops by rng(2)", "check boks",
      "pay 3 USD from A.til to outside", "remove C", "each s in shps { s.money += 1 }",
      "clock quater from 2026-Q1",
    ])
  func misspelt(_ text: String) { refused(text) }

  @Test(
    "something is said twice",
    arguments: [
      "kind x { a: number = 1; a: number = 2 }", "shop C { money = 1; money = 2 }",
      "kind x; kind x { a: number = 1 }",
      "shop C; town C", "unit shop", "parameter A = 3", "define f(x: number, x: number) = x",
      "rule r in act for each s: shop, s: shop { s.money += 1 }",
      "relation r from shop to town { called shop.neighbors }",
      "clock quarter from 2026-Q1; clock year from 2026", "measure m = 1; measure m = 2", "kind shops",
      "extend shop { money: number = 2 }", "rule r in act { let x = 1; let x = 2; A.money += x }",
      "kind x { a: number = 1 = 2 }",
      "curve c through (0, 1), (0, 2)",
    ])
  func doubled(_ text: String) { refused(text) }

  @Test(
    "of the wrong unit",
    arguments: [
      "shop C { money = 3 USD }", "shop C { till = 3 }", "parameter p = 3 USD + 2 quarters",
      "A.money = 3 USD",
      "A.trust = Here", "A.home = B", "shop C { home = A }", "measure m = A + 1",
      "rule r in act for each s: shop { s.money += s.till }",
      "rule r in act for each s: shop { pay 3 from s.till to outside }",
      "rule r in act for each s: shop { pay 3 USD from s.money to outside }",
      "rule r in act for each s: shop { s.money changes by 3 }", "define f(s: shop) = s.till + s.money",
      "f(3)", "twice(A)", "twice(3 USD)",
      "A: give(Here, 1)", "A: give(B, 3 USD)", "Here: give(B, 1)", "if A { A.money += 1 }",
      "rule r in act when A.money { A.money += 1 }",
      "step 3 USD", "parameter p = 3 USD/quarter; rule r in act for each s: shop { s.money changes by p }",
      "show shops where money", "sum home of shops", "1 USD > 1", "A near Here", "A is 3", "chance(3 USD)",
      "run 10 worlds over 3 USD", "expect A.money is 3 USD",
    ])
  func wrongUnit(_ text: String) { refused(text) }

  // ---- Characters ----

  @Test(
    "brackets and quotes that stay open",
    arguments: [
      "show (1 + 2", "show [1, 2", "shop C {", "shop C \"Corner", "note \"half",
      "rule r in act { if A.money > 3 { A.money += 1 }",
      "show 1 + 2)", "shop C }", "kind x { a: number = (1 }", "worth: number for each shop = { A: 1",
    ])
  func open(_ text: String) { refused(text) }

  @Test func lineEndsAndMarks() {
    for text in [
      corner.replacing("\n", with: "\r\n"), "\u{FEFF}" + corner, corner.replacing("  ", with: "\t"),
    ] {
      var other = session(text)
      #expect(other.perform("total").lines == ["14"])
    }
  }

  @Test func notUTF8() {
    var session = session()
    let before = session.script
    let outcome = session.perform(
      bytes: Array("shop C\nshop D".utf8) + [0xFF, 0xFE] + Array("\n".utf8), name: "bad.strat")
    #expect(outcome.problems.joined().contains("bad.strat:2:7: byte 14 "), "\(outcome.problems)")
    #expect(session.script == before)
  }

  @Test("nothing at all", arguments: ["", "\n", "\n\n\n", "# only a comment\n", "   ", "\t", ";", "\r\n"])
  func empty(_ text: String) {
    var fresh = Session()
    #expect(fresh.perform(text).problems == [])
    var other = session()
    #expect(other.perform(text).problems == [])
  }

  @Test func longAndDeep() {
    let long = String(repeating: "a", count: 10_000)
    var session = session()
    #expect(session.perform("shop \(long)").problems == [])
    #expect(session.perform("\(long).money").lines == ["5"])
    refused("show \(long)x")
    refused("kind \(long) \(long) \(long)")
    for text in [
      "show " + String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
      "show " + String(repeating: "(", count: 10_000), "show " + String(repeating: "[", count: 10_000),
      "show " + String(repeating: "-", count: 10_000) + "1",
      "show " + String(repeating: "not ", count: 10_000) + "A",
      "rule r in act " + String(repeating: "{ if A.money > 1 ", count: 10_000),
      "rule r in act { " + String(repeating: "if A.money > 1 { ", count: 5_000)
        + String(repeating: "}", count: 5_001),
      "show " + String(repeating: "if 1 > 2 then 3 else ", count: 10_000) + "4",
      "parameter p = " + String(repeating: "{ a: ", count: 10_000),
      "rule r in act { if A.money > 1 { }" + String(repeating: " else if A.money > 1 { }", count: 10_000)
        + " }",
      "define f(x: number) = {\n" + String(repeating: "when x > 1: 2\n", count: 10_000) + "otherwise: 3 }",
    ] { refused(text) }
    var wide = Session()
    #expect(
      wide.perform("show " + Array(repeating: "1", count: 300).joined(separator: " + ")).lines == ["300"])
  }

  // ---- While it runs ----

  @Test func aFaultAtStepSevenNamesIt() {
    let text = """
      x: number = 6
      y: number = 0
      rule down in act { x -= 1 }
      rule divide in act { y = 6 / x }

      """
    let start = session(text)
    let messages = refused("step 10", code: "E0810", in: start)
    #expect(messages.first?.title.contains("step 7") == true)
    #expect(messages.first?.title.contains("divide") == true)
    var after = start
    #expect(after.perform("step 6").problems == [])
    refused("step", code: "E0810", in: after)
    #expect(after.perform("x").lines == ["0"])
  }

  @Test func aShareOf120Percent() {
    refused("A.trust = 120%")
    refused("A.trust = A.trust + 70%", code: "E0813")
    refused("shop C { trust = 120% }")
    refused("A.money = 101")
  }

  @Test func aCellClaimedTwice() {
    let messages = refused(
      "step", code: "E0818",
      in: session(corner + "rule one in learn { A.trust = 10% }\nrule two in learn { A.trust = 20% }\n"))
    #expect(messages.first?.secondary.isEmpty == false)
  }

  @Test func aPaymentBelowZero() {
    refused("pay -3 USD from A.till to outside")
    refused(
      "step", code: "E0817",
      in: session(corner + "d: USD = -3 USD\nrule p in account { pay d from A.till to outside }\n"))
  }

  @Test func aRingOfModules() {
    let files = MemoryFiles([
      "a.strat": "use b\nkind x1\n", "b.strat": "use c\nkind x2\n", "c.strat": "use a\nkind x3\n",
      "me.strat": "use me\n",
    ])
    for text in ["use a", "use b; use a", "use me"] {
      var session = Session(SessionOptions(files: files))
      let outcome = session.perform(text, name: "main.strat")
      #expect(outcome.messages.map(\.code.rawValue) == ["E0702"], "\(outcome.problems)")
      #expect(session.perform("1 + 1").lines == ["2"])
    }
  }

  @Test(
    "tables that are not in order",
    arguments: [
      ("name,n\nA1,3\nB1\n", "n"), ("name,n\nA1,3,4\n", "n"), ("name,m\nA1,3\n", "n"),
      ("name,n\nA1,many\n", "n"),
      ("", "n"), ("name,n\n\"A1,3\n", "n"), ("name,n\nA1,3\nA1,4\n", "n"), ("name,n\nA1,50000 USD\n", "n"),
      ("name,n\nA1,200\n", "n"), ("name;n\nA1;4;5\n", "n"), ("name,n,n\nA1,4,5\n", "n"),
    ])
  func tables(_ csv: String, _ column: String) {
    var session = session(corner, files: ["t.csv": csv])
    let before = session.script
    let outcome = session.perform("shops from \"t.csv\" { name = row.name; money = row.\(column) }")
    #expect(!outcome.messages.isEmpty, "taken: \(csv)")
    #expect(session.script == before)
    #expect(session.perform("count of shops").lines == ["2"])
  }

  @Test func aTableThatIsNotThere() {
    refused("shops from \"no.csv\" { name = row.name }")
    refused("expect total matches \"no.csv\" column \"x\"")
  }

  @Test func nobodyAtAll() {
    var session = session(
      "kind shop { money: number = 5 }\nrule r in act for each s: shop { s.money += 1 }\n"
        + "measure m = sum money of shops\n"
    )
    #expect(session.perform("step 3").problems == [])
    #expect(session.perform("show shops").problems == [])
    #expect(session.perform("plot m").problems == [])
    #expect(session.perform("run 10 worlds over 3 rounds as mc").problems == [])
    refused("max money of shops", code: "E0815", in: session)
  }

  @Test(
    "numbers beyond what there is",
    arguments: [
      "seed 99999999999999999999999", "undo 99999999999999999999", "step 99999999999999999999", "step -1",
      "step 0.5",
      "run 99999999999999 worlds over 3 steps", "run 0 worlds over 3 steps",
      "run 3 worlds over 99999999999999 steps",
      "99999999999999 shops {}", "shop C { money = 1e999 }", "show 10 ^ 400",
      "show sum k of k in 1..99999999999999",
      "show log(0)", "show sqrt(-1)", "show factorial(400)", "seed -1", "redo 0", "show [1, 2][5]",
      "parameter p = 1 / 0",
      "run 3 worlds over 4 steps seed 99999999999999999999999", "link near among shops by ring(99999999999)",
      "show A.money 99999999999999 quarters ago",
      "rule r in act, 99999999999999 times { A.money += 0 }\nstep",
      "kind k { f: number for each 1..99999999999999 = 0 }", "show choose(99999999999999, 5000000000000)",
      "show 1..99999999999999",
    ])
  func extremes(_ text: String) {
    var session = session()
    _ = session.perform(text)
    #expect(session.perform("1 + 1").lines == ["2"])
  }
}
