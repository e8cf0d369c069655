// SPDX-License-Identifier: Apache-2.0
// Plausible ranges of parameters: what is said of them, what is drawn from them and when, and that nothing is drawn
// unasked.

import StratLibrary
import StratSession
import Testing

@Suite struct PlausibleTests {
  private static let model = """
    clock quarter from 2026-Q3
    unit USD
    parameter pull = 5% plausible 3% to 8%
    parameter pot: USD = 5k USD plausible 1k USD to 9k USD
    parameter sure = 7
    kind shop { stock: number = 0 }
    3 shops { }
    rule fill in act for each s: shop { s.stock += pull * sure }
    measure filled = sum stock of shops

    """

  private func session(_ more: String = "") -> Session {
    var session = Session()
    #expect(session.perform(Self.model + more).problems == [])
    return session
  }

  private func asked(_ question: String, _ session: inout Session) -> String {
    session.perform("show " + question).lines.joined()
  }

  @Test("the model goes by the value, and nothing is drawn unasked")
  func unasked() {
    var session = session("quietly run 20 worlds over 4 quarters as runs\n")
    #expect(asked("min pull of runs", &session) == "5%")
    #expect(asked("max pull of runs", &session) == "5%")
    #expect(asked("max filled of runs", &session) == asked("min filled of runs", &session))
  }

  @Test("one parameter is drawn from its range, evenly, and all else stays")
  func one() {
    var session = session("quietly run 400 worlds over 4 quarters with pull ~ plausible as runs\n")
    #expect(asked("min pull of runs >= 3% and max pull of runs <= 8%", &session) == "yes")
    #expect(asked("min pull of runs < 3.2% and max pull of runs > 7.8%", &session) == "yes")
    #expect(asked("mean pull of runs", &session).hasPrefix("5.") == true)
    #expect(asked("min pot of runs", &session) == "5000 USD")
    // 3 shops, 4 steps, 7 each: the measure follows the draw of its own world.
    #expect(asked("all of w in runs where abs(w.filled - 84 * w.pull) < 1e-9", &session) == "yes")
  }

  @Test("all that have a range are drawn; what is set behind that holds")
  func all() {
    var session = session(
      """
      quietly run 50 worlds over 4 quarters with parameters ~ plausible as runs
      quietly run 50 worlds over 4 quarters with parameters ~ plausible, pull = 4% as held
      """)
    #expect(asked("max pot of runs > min pot of runs", &session) == "yes")
    #expect(asked("max sure of runs", &session) == "7")
    #expect(asked("max pull of held", &session) == "4%")
    #expect(asked("max pot of held > min pot of held", &session) == "yes")
  }

  @Test("the same draws with other workers")
  func workers() {
    let text =
      Self.model
      + "quietly run 60 worlds over 4 quarters with parameters ~ plausible as runs\nshow runs as csv"
    var (one, three) = (Session(SessionOptions(workers: 1)), Session(SessionOptions(workers: 3)))
    #expect(one.perform(text).lines == three.perform(text).lines)
  }

  @Test(
    "what is no range, or leaves the value out, is refused",
    arguments: [
      ("parameter q = 5% plausible 8% to 3%", "E0391"), ("parameter q = 5% plausible 5% to 5%", "E0391"),
      ("parameter q = yes plausible no to yes", "E0391"), ("parameter q = 9% plausible 3% to 8%", "E0392"),
      ("parameter q ~ 3% to 8% plausible 2% to 9%", "E0393"),
      ("parameter q = 5% plausible 3% to 800%", "E0331"),
      ("parameter q = 5% plausible 3%", "E0102"),
      ("parameter q = 5%\nrun 2 worlds over 2 rounds with q ~ plausible", "E0394"),
      ("parameter q = 5%\nrun 2 worlds over 2 rounds with parameters ~ plausible", "E0394"),
      ("parameter q = 5%\nrun 2 worlds over 2 rounds with parameters = plausible", "E0395"),
      ("parameter q = 5%\nrun 2 worlds over 2 rounds with paramaters ~ plausible", "E0201"),
    ])
  func wrong(text: String, code: String) {
    var session = Session()
    let problems = session.perform(text).problems.joined(separator: "\n")
    #expect(problems.contains(code), "\(problems)")
    #expect(!problems.contains("E0392") || code == "E0392", "one mistake, one message: \(problems)")
  }

  @Test("a value in place of the declared one may lie outside what is plausible")
  func replaced() {
    var session = session("quietly run 2 worlds over 1 quarters with pull = 20% as runs\n")
    #expect(asked("max pull of runs", &session) == "20%")
  }

  @Test("every number that the library sets has a range, or says why it has none")
  func library() {
    let pages = LibraryPage.all.flatMap { page in page.entries(.parameter).map { (page.name, $0) } }
    let bare = pages.filter {
      $0.1.range == nil && $0.1.docs.range == nil && $0.1.value.first?.isNumber == true
    }
    #expect(bare.map { "\($0.0): \($0.1.name)" } == [])
    #expect(pages.count > 200)
  }

  @Test("where no parameter has a range, nothing is told of other parameters")
  func noDraws() {
    let text = """
      clock quarter from 2026-Q3
      parameter pull = 5%
      kind person, people { hours: account of hours = 20 hours; pushed: number = 0 }
      person Rosa
      move push() by p: person { pay 6 hours from p.hours to outside; p.pushed += 40 * pull }
      question pushed "How much?" in value by me: person = me.pushed { note "So much." }
      as Rosa
      diagnose pushed
      """
    var session = Session()
    let told = session.perform(text).lines.joined(separator: "\n")
    #expect(told.contains("What would raise it"), "\(told)")
    #expect(!told.contains("With other parameters"), "\(told)")
  }

  @Test("of a question asked alone it is told how moves stand with other parameters")
  func draws() {
    let text = """
      kind person, people { hours: account of hours = 20 hours }
      person Rosa
      move push(s: shop) by p: person { pay 6 hours from p.hours to outside; s.stock += 40 * pull }
      move haul(s: shop) by p: person { pay 6 hours from p.hours to outside; s.stock += 2 }
      question stock "How much is there?" in value by me: person = filled { note "So much." }

      """
    var session = session(text)
    let lines = session.perform("diagnose stock").problems + session.perform("as Rosa; diagnose stock").lines
    let told = lines.joined(separator: "\n")
    #expect(told.contains("With other parameters (16 draws of all that have a plausible range):"))
    // 40 * pull is more than 2 where pull is above 5 %, which is 3 in 5 of the draws.
    let pattern = #/push\(shop 1\) is the best with (\d+) of 16/#
    let best = told.matches(of: pattern).compactMap { Int($0.1) }.last ?? 0
    #expect((6...13).contains(best), "\(told)")
    #expect(asked("pull", &session) == "5%")
  }
}
