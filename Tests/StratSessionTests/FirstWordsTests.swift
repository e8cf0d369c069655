// SPDX-License-Identifier: Apache-2.0
// Lines as newcomers type them first: each is refused with one message, and the line that it offers is taken.

import StratSession
import Testing

@Suite struct FirstWordsTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind school { reading: share = 50% }
    kind person { energy: number = 3 }
    school Lincoln
    person Dana
    z: number = 1
    measure average = mean reading of schools
    move teach() by p: person { p.energy += 1 }
    move coach(s: school) by p: person { s.reading += 1% }
    run 2 worlds over 2 quarters as mc

    """

  /// What is typed, and the first line offered for it.
  private static let lines: [(typed: String, offered: String)] = [
    ("Dana: teach", "Dana: teach()"),
    ("Dana: teech", "Dana: teach()"),
    ("Dana: coach", "Dana: coach(Lincoln)"),
    ("Dana.coach(Lincoln)", "Dana: coach(Lincoln)"),
    ("Dana coach Lincoln", "Dana: coach(Lincoln)"),
    ("Dana: coach Lincoln", "Dana: coach(Lincoln)"),
    ("Danna: teach", "Dana: teach()"),
    ("coach Lincoln", "Dana: coach(Lincoln)"),
    ("x = 3", "parameter x = 3"),
    ("let x = 3", "parameter x = 3"),
    ("var x = 3", "parameter x = 3"),
    ("pull = 10%", "parameter pull = 10%"),
    ("x <- 3", "parameter x = 3"),
    ("f(x) = 2 * x", "define f(x: number) = 2 * x"),
    ("f <- function(x) 2 * x", "define f(x: number) = 2 * x"),
    ("total = mean reading of schools", "define total = mean reading of schools"),
    ("set Lincoln.reading = 60%", "Lincoln.reading = 60%"),
    ("let z = 3", "z = 3"),
    ("Lincoln.reading <- 60%", "Lincoln.reading = 60%"),
    ("z <- 3", "z = 3"),
    ("set q = 3", "parameter q = 3"),
    ("print average", "show average"),
    ("print \"hi\"", "note \"hi\""),
    ("delete Lincoln", "remove Lincoln"),
    ("import people", "use people"),
    ("if z > 3 then z = 1", "if z > 3 { z = 1 }"),
    ("shw Lincoln", "show Lincoln"),
    ("steps 3", "step 3"),
    ("sho Lincoln.reading", "show Lincoln.reading"),
    ("plot avrage", "plot average"),
    ("exit()", "exit"),
    ("step(3)", "step 3"),
    ("hi there", "help"),
    ("hist mc", "show mc"),
    ("person John Smith", "person John_Smith \"John Smith\""),
    ("school \"Adams High\"", "school Adams_High \"Adams High\""),
    ("school Adams High { reading = 3% }", "school Adams_High \"Adams High\" { reading = 3% }"),
    ("school Lincoln High", "school Lincoln_High \"Lincoln High\""),
    ("person John Smith \"Johnny\"", "person John_Smith \"Johnny\""),
    ("school St. Mary", "school St_Mary \"St. Mary\""),
    ("note hello", "note \"hello\""),
    ("hint off", "hints off"),
    ("Carl: teach()", "person Carl; Carl: teach()"),
    ("y: 5", "y: number = 5"),
    ("show schools with reading > 30%", "show schools where reading > 30%"),
    ("len(schools)", "show count of schools"),
    ("show top 3 schools by reading", "show best 3 of schools by reading"),
    ("show bottom 3 schools by reading", "show best 3 of schools by -reading"),
    ("show schools sort by reading desc", "show schools sorted by -reading"),
    ("mean [reading] of schools", "show mean reading of schools"),
    ("show mean reading schools", "show mean reading of schools"),
    ("show highest reading", "show max reading of schools"),
    ("measure m = average reading of schools", "measure m = mean reading of schools"),
    ("measure m = count schools", "measure m = count of schools"),
    ("show Lincoln.reading is greater than 5%", "show Lincoln.reading > 5%"),
    ("step until 2030", "step until now >= 2030-Q1"),
    ("step one year", "step 1 year"),
    ("step quarter", "step 1 quarter"),
    ("step forward", "step"),
    ("undo all", "undo 1000"),
    ("list branches", "branches"),
    ("I am Dana", "as Dana"),
    ("who is Dana", "show Dana"),
    ("what can I do?", "moves"),
    ("why not Dana: coach(Lincoln)", "as Dana; why not coach(Lincoln)"),
    ("school Beacon ( reading = 46% )", "school Beacon { reading = 46% }"),
  ]

  @Test("the line offered is the one that was meant, and it is taken", arguments: lines)
  func offered(_ line: (typed: String, offered: String)) throws {
    expectOffer(line.offered, for: line.typed, after: Self.model) { $0.first }
  }

  @Test("in a file the line is offered too, beside the other problems of the text")
  func inFile() {
    var session = Session()
    let outcome = session.perform(Self.model + "Dana: teach\nperson John Smith\n", name: "model.strat")
    #expect(
      outcome.messages.compactMap(\.help.first) == ["Dana: teach()", "person John_Smith \"John Smith\""])
  }

  /// The same in a rule for each school `s`: the line of a body, and the first one offered for it.
  private static let bodies: [(typed: String, offered: String)] = [
    ("delete s", "remove s"),
    ("print \"hi\"", "note \"hi\""),
    ("print s.reading", "note \"{s.reading}\""),
    ("set s.reading = 3%", "s.reading = 3%"),
    ("var k = 3", "let k = 3"),
    ("if s.reading > 3% then s.reading = 1%", "if s.reading > 3% { s.reading = 1% }"),
    ("for i in 1..3 { note \"{i}\" }", "each i in 1..3 { note \"{i}\" }"),
    ("repeat 3 { note \"x\" }", "each k in 1..3 { … }"),
    ("while s.reading > 3% { s.reading = 1% }", "each k in 1..3 { … }   (so many times)"),
  ]

  @Test("in a body too", arguments: bodies)
  func inBody(_ line: (typed: String, offered: String)) throws {
    var session = Session()
    _ = session.perform(Self.model)
    let outcome = session.perform("rule r in act for each s: school { \(line.typed) }")
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.help.first == line.offered)
    let offered = line.offered.replacing("   (so many times)", with: "").replacing("…", with: "note \"hi\"")
    #expect(session.perform("rule r in act for each s: school { \(offered) }").problems == [])
  }

  @Test(
    "what the first words do not tell is answered as it stands", arguments: ["x == 3", "x: 3", "x", "x()"])
  func untold(_ line: String) {
    var session = Session()
    _ = session.perform(Self.model)
    let codes = session.perform(line).messages.map(\.code.rawValue)
    #expect(!codes.isEmpty && codes.allSatisfy { !(0734...0741).contains(Int($0.dropFirst()) ?? 0) })
  }

  @Test("signs of other languages: a power, a remark, a division that rounds down")
  func signs() {
    var session = Session()
    #expect(session.perform("2**3").messages.map(\.help) == [["write `^`"]])
    #expect(session.perform("// hello, you").messages.map(\.help) == [["a remark begins with `#`"]])
    let halved = session.perform("7 // 2").messages
    #expect(halved.map(\.help) == [["to round down what is divided: floor(7 / 2)"]])
  }

  @Test("what a move takes is said, and a field is offered for what changes as time passes")
  func more() {
    var session = Session()
    _ = session.perform(Self.model)
    #expect(session.perform("Dana: coach").messages.first?.help.last == "`coach` takes s: school")
    let field = session.perform("pull = 10%").messages.first?.help.last
    #expect(field?.hasPrefix("pull: share = 10% ") == true)
  }
}

/// A line is refused with one message, changes nothing, and the line that is offered for it is taken.
func expectOffer(
  _ offered: String, for typed: String, after model: String, _ pick: ([String]) -> String?
) {
  var session = Session()
  #expect(session.perform(model).problems.isEmpty)
  let before = session.script
  let outcome = session.perform(typed)
  #expect(outcome.messages.count == 1, "\(typed)")
  #expect(outcome.messages.first.flatMap { pick($0.help) } == offered, "\(typed)")
  #expect(session.script == before)
  #expect(session.perform(offered).problems == [], "\(offered)")
}
