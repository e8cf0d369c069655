// SPDX-License-Identifier: Apache-2.0
// `diagnose NAME` of a question of others too: whose moves would raise it, what they bring together, what each adds, and
// in which order.

import StratSession
import Testing

@Suite struct DiagnoseOthersTests {
  /// Who gives when others have given brings more. Of Rosa 1, Marcus 3, Ines 2, Tom 0.5, in that order, a set brings the
  /// sum of its skills, and for each pair the skill of the later one once more.
  private static func model(_ needs: String = "not p.has_given") -> String {
    """
    clock quarter from 2026-Q3
    kind person, people { hours: account of hours = 20 hours; skill: number = 1; has_given: yes/no = no; early: yes/no = no }
    person Rosa
    person Marcus { skill = 3; early = yes }
    person Ines { skill = 2 }
    person Tom { skill = 0.5 }
    person Ann { skill = 0.25 }
    kind stone, stones { weight: number = 1 }
    stone Rock
    fund: number = 10
    givers: number = 0
    move give() by p: person {
      needs \(needs)
      needs p.hours >= 6 hours
      pay 6 hours from p.hours to outside
      fund += p.skill * (1 + givers)
      givers += 1
      p.has_given = yes
    }
    question fund "Who else should give?" in value by me: person and others = fund { note "{answer} so far." }
    question time "How much time?" in capacity by me: person = me.hours { }

    """
  }

  private func session(_ model: String, workers: Int = 2) -> Session {
    var session = Session(SessionOptions(workers: workers))
    #expect(session.perform(model).problems == [])
    return session
  }

  @Test("the best of each is laid side by side, with what it takes")
  func others() {
    var session = session(Self.model())
    let told = session.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    #expect(told.contains("Most would raise it: give(): 11 instead of 10."))
    #expect(told.contains("Who else could raise it above 10, of what can be done now:"))
    #expect(told.contains("Marcus: give(): 13, costs 6 hours of hours\n"))
    #expect(told.contains("Tom: give(): 10.5") && !told.contains("Ann: give()"))
    #expect(told.contains("and 1 more, by less"))
    #expect(!told.contains("theory"))
  }

  @Test("what all bring together, and what each adds to it")
  func together() {
    var session = session(Self.model())
    let told = session.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    // 1 + 3 x 2 + 2 x 3 + 0.5 x 4 = 15; alone they bring 6.5.
    #expect(
      told.contains("Together with give() of your own: 25, which is 8.5 more than each alone would add."))
    // Each its own, and half of what it wins with each other one.
    #expect(told.contains("in the mean over all orders: Rosa 3.75, Marcus 5.75, Ines 4.25, Tom 1.25."))
    // Least first: 0.5 + 1 x 2 + 2 x 3 + 3 x 4; most first: 3 + 2 x 2 + 1 x 3 + 0.5 x 4.
    #expect(
      told.contains(
        "one quarter apart, 7 steps on: Tom, Rosa, Ines, Marcus: 30.5; worst Marcus, Ines, Rosa, Tom: 22."))
  }

  @Test("shares add up to what all gain together, as data too")
  func data() {
    var session = session(Self.model())
    let lines = session.perform("as Rosa; diagnose fund as csv").lines.filter { $0.contains(",") }
    #expect(lines.contains("actor,move,to,adds,place"))
    let rows = lines.drop { !$0.hasPrefix("actor,") }.dropFirst().map { $0.split(separator: ",") }
    #expect(rows.map { $0[0] } == ["Rosa", "Marcus", "Ines", "Tom"])
    #expect(rows.compactMap { Double($0[3]) }.reduce(0, +) == 15)
    #expect(rows.map { $0[4] } == ["2", "4", "3", "1"])
  }

  @Test("among other questions it is answered as they are")
  func amongOthers() {
    var session = session(Self.model())
    let told = session.perform("as Rosa; diagnose").lines.joined(separator: "\n")
    #expect(told.contains("Who else should give? 10") && !told.contains("Who else could"))
  }

  @Test("orders in which one cannot be made at its turn are left out")
  func orders() {
    // Marcus, who would be the only other one, gives only while nobody has given.
    let one = Self.model("not p.has_given and (p.early and givers < 1 or p is Rosa)")
    var session = session(one)
    let told = session.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    #expect(told.contains("Together with give() of your own: 11, which is 3 less than each alone would add."))
    #expect(told.contains("Rosa -0.5, Marcus 1.5."))
    #expect(told.contains("in this order only, one quarter apart, 5 steps on: Marcus, Rosa: 15."))
    var some = self.session(Self.model("not p.has_given and (givers < 1 or not p.early)"))
    // Marcus first; then the least first: 3 + 0.5 x 2 + 1 x 3 + 2 x 4.
    let third = some.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    #expect(third.contains("7 steps on: Marcus, Tom, Rosa, Ines: 25; worst Marcus, Ines, Rosa, Tom: 22."))
    #expect(third.contains("In 18 of 24 orders one cannot be made."))
    var first = self.session(Self.model("givers < 1"))
    let none = first.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    #expect(none.contains("One after the other, one quarter apart, they cannot all be made."))
  }

  @Test("where nobody else can raise it, or nobody can, that is said in a line")
  func nobody() {
    var session = session(Self.model("p is Rosa"))
    let told = session.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    #expect(told.contains("Nobody else could raise it by what can be done now."))
    #expect(told.contains("Most would raise it: give(): 11"))
    var shut = self.session(Self.model("p.hours > 30 hours"))
    let none = shut.perform("as Rosa; diagnose fund").lines.joined(separator: "\n")
    #expect(none.contains("Nobody else could raise it") && !none.contains("Most would"))
  }

  @Test("only so many ways are tried, what one's own moves show to matter first, and it is said")
  func many() {
    let model = """
      clock quarter from 2026-Q3
      kind site, sites { weight: number = 0 }
      50 sites {}
      site Hill { weight = 4 }
      kind person, people { part: number = 1 }
      30 people {}
      person Rosa { part = 0.1 }
      total: number = 0
      move work(s: site) by p: person { total += p.part * s.weight }
      question total "How much?" in value by me: person and others = total { }

      """
    var session = session(model)
    let told = session.perform("as Rosa; diagnose total").lines.joined(separator: "\n")
    #expect(told.contains("work(Hill): 4"))
    #expect(told.contains("Of the 1530 ways that others have to make a move, "))
  }

  @Test("the same with one worker and with two, and nothing of it stays")
  func neutral() {
    var one = session(Self.model(), workers: 1)
    var two = session(Self.model(), workers: 2)
    let first = one.perform("as Rosa; diagnose fund").lines
    #expect(first == two.perform("as Rosa; diagnose fund").lines)
    #expect(Array(first.dropFirst()) == two.perform("diagnose fund").lines)
    var silent = session(Self.model())
    let rest = "step 3; show people; show fund; journal"
    _ = silent.perform("as Rosa")
    #expect(one.perform(rest).lines == silent.perform(rest).lines)
  }

  @Test(
    "what is written is what is read",
    arguments: ["by me: person and other = fund { }", "by me: person and = fund { }"])
  func refused(_ tail: String) {
    var session = session(Self.model())
    let told = session.perform("question a in b \(tail)").problems.joined()
    #expect(told.contains("others"), "\(told)")
  }
}
