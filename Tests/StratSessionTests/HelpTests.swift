// SPDX-License-Identifier: Apache-2.0
// Help on words: each page that shows whole lines shows lines that are taken.

import StratLibrary
import StratSession
import Testing

@Suite struct HelpTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind clinic { waiting: share = 50%; size: number = 400; slack: account of USD = 10 USD }
    kind person, people { energy: number = 3 }
    relation knows between person and person { called person.friends }
    clinic Lincoln
    6 people {}
    person Dana
    measure reach = mean waiting of clinics else 0%
    move assist(c: clinic) by p: person { c.waiting -= 1% }
    move rest() by p: person { p.energy += 1 }
    """

  @Test(
    "the lines of a page can be typed",
    arguments: [
      "define", "strategy", "clock", "curve", "link", "template", "unit", "phases", "list", "moves", "check",
      "timing", "over", "where", "count", "share", "when", "for",
    ])
  func examples(_ word: String) {
    var session = Session()
    #expect(session.perform(Self.model).problems == [])
    let page = session.perform("help \(word)").lines
    #expect(page.first?.hasPrefix(word) == true)
    let lines = page.dropFirst().filter { $0.hasPrefix("  ") }
    #expect(!lines.isEmpty && page.count <= 4 && page.allSatisfy { $0.count <= 80 })
    for line in lines {
      let outcome = session.perform(String(line.dropFirst(2)))
      #expect(outcome.problems == [], "\(line)")
    }
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
}
