// SPDX-License-Identifier: Apache-2.0
// Twins share luck: somebody more, a rule, a move, a measure or a look beside a model moves nobody's draws.

import Documents
import Foundation
import StratSession
import Testing

@Suite struct AdditionTests {
  @Test(
    "the examples: measures go the same way with all that beside them, and whatever is looked at",
    arguments: Repository.files(in: "examples", ending: "model.strat"))
  func examples(_ path: String) throws {
    func measures(_ before: String, _ after: String, _ looks: [String]) throws -> [String] {
      var session = Session(SessionOptions(files: MemoryFiles(folder: Repository.root)))
      let text = try String(contentsOfFile: Repository.root + path, encoding: .utf8)
      #expect(session.perform(text + before + after, name: path).problems == [])
      for look in looks { #expect(session.perform(look).problems == []) }
      #expect(session.perform("step 6").problems == [])
      return session.perform("list measures as csv").lines.filter { !$0.hasPrefix("zz_") }
    }
    let plain = try measures("", "", [])
    #expect(plain.count > 1)
    #expect(try measures("\n" + Additions.before, Additions.after, []) == plain)
    #expect(try measures("", "", ["show world", "list", "run 2 worlds over 2 steps as zz"]) == plain)
  }

  @Test("somebody more draws for themselves, wherever they stand among the others")
  func somebody() throws {
    func moods(_ people: String) throws -> [String] {
      var session = Session()
      let outcome = session.perform(
        """
        kind person, people { mood: number = normal(0, 1) }
        \(people)
        rule drift in act for each p: person { if chance(40%) { p.mood += normal(0, 1) } }
        step 5
        """)
      #expect(outcome.problems == [])
      return ["Dana", "Rosa", "(person 2)"].flatMap { session.perform("show \($0).mood as csv").lines }
    }
    let plain = try moods("person Dana\nperson Rosa\n4 people {}")
    #expect(try moods("person Dana\nperson Rosa\n4 people {}\nperson Ines") == plain)
    #expect(try moods("person Dana\nperson Ines\nperson Rosa\n4 people {}") == plain)
    #expect(try moods("person Ines\nperson Dana\nperson Rosa\n9 people {}") == plain)
  }
}
