// SPDX-License-Identifier: Apache-2.0
// What Tab offers, by where the cursor stands.

import StratSession
import Testing

@Suite struct CompletionTests {
  private struct Folder: SessionFiles {
    func read(_ name: String, from: String?) -> [UInt8]? { nil }
    func write(_ name: String, _ bytes: [UInt8]) -> String? { nil }
    func names(in folder: String) -> [String] {
      folder.isEmpty ? ["data.csv", "models/", "town.strat"] : folder == "models/" ? ["city.strat"] : []
    }
  }

  private func opened() -> Session {
    var session = Session(SessionOptions(files: Folder()))
    let outcome = session.perform(
      """
      use people
      kind tree {
        ## how far up it goes
        height: number = 3
        age: share = 20%
      }
      kind oak is tree { acorns: number = 5 }
      kind bird { hue: number = 1; home: tree }
      relation eats from bird to tree { called bird.trees_eaten, tree.eaters }
      tree Elm; oak Old
      bird Rob { home = Elm }
      move sing(t: tree) by b: bird { b.hue += 1 }
      move grow() by t: tree { t.height += 1 }
      measure taller = mean height of trees
      parameter hardness = 3
      parameter arc = 2
      """)
    #expect(outcome.problems.isEmpty)
    return session
  }

  private func offered(_ text: String) -> [String] {
    opened().completions(of: text, at: text.utf8.count).map(\.text)
  }

  @Test("behind a point stand the fields of what is before it, along a path, and of locals")
  func members() {
    #expect(offered("show Elm.") == ["age", "eaters", "height"])
    #expect(offered("show Old.a") == ["acorns", "age"])
    #expect(offered("show Rob.home.h") == ["height"])
    #expect(offered("rule r in act for each t: tree { t.he") == ["height"])
    #expect(offered("rule r in act { each b in birds { b.") == ["home", "hue", "trees_eaten"])
    #expect(offered("show birds where it.") == ["home", "hue", "trees_eaten"])
  }

  @Test("in the block of a thing stand its fields, and behind where those of what is counted come first")
  func fields() {
    #expect(offered("bird Tom { h") == ["home", "hue"])
    #expect(offered("39 trees {\n  he") == ["height"])
    #expect(offered("bird Tom { hue = 2; ho") == ["home"])
    #expect(offered("show trees where h").prefix(2) == ["height", "hardness"])
    #expect(offered("show trees where ").prefix(3) == ["age", "eaters", "height"])
  }

  @Test("a speaker can make some moves, a head takes kinds, as takes things or forms")
  func moves() {
    #expect(offered("Rob: ") == ["sing"])
    #expect(offered("Old: ") == ["grow"])
    #expect(offered("rule r in act for each b: bi") == ["bird"])
    #expect(offered("as R") == ["Rob"])
    #expect(offered("show trees as c") == ["csv"])
    #expect(offered("plot t") == ["taller"])
  }

  @Test("behind the words that take a branch stand the branches, and behind `on` the measures")
  func branches() {
    var session = opened()
    _ = session.perform("branch calm")
    func offered(_ text: String) -> [String] {
      session.completions(of: text, at: text.utf8.count).map(\.text)
    }
    #expect(offered("switch ") == ["calm", "main"])
    #expect(offered("drop m") == ["main"])
    #expect(offered("compare main, c") == ["calm"])
    #expect(offered("compare main, calm on t") == ["taller"])
    #expect(offered("sw") == ["switch"])
  }

  @Test("what the model declares comes before words, and words before the library")
  func order() {
    #expect(offered("show ").contains("Elm") && !offered("show ").contains("mean"))
    let all = offered("show a")
    let places = ["arc", "any", "actor"].map { all.firstIndex(of: $0) ?? -1 }
    #expect(places[0] >= 0 && places[0] < places[1] && places[1] < places[2])
  }

  @Test("files stand in quotes where a file is named, folders among them; no words in other texts")
  func files() {
    #expect(offered("open \"") == ["models/", "town.strat\""])
    #expect(offered("run \"models/c") == ["models/city.strat\""])
    #expect(offered("trees from \"d") == ["data.csv\""])
    #expect(offered("run ") == ["\"town.strat\""])
    #expect(offered("use tow") == ["town"])
    #expect(offered("note \"h") == [])
  }

  @Test("everything has a line on what it is")
  func meanings() {
    let session = opened()
    let fields = session.completions(of: "show Elm.", at: 9)
    #expect(fields.map(\.meaning) == ["share, of trees", "by eats", "how far up it goes"])
    for text in ["s", "show Rob.", "Rob: "] {
      for (word, meaning) in session.completions(of: text, at: text.utf8.count) where !text.isEmpty {
        if text != "s" { #expect(!meaning.isEmpty, "\(word)") }
      }
    }
  }

  @Test(
    "in a strategy stand whom it is for, lines, the moves of that one, and worth where the best goes first")
  func strategies() {
    #expect(offered("strategy green for E") == ["Elm"])
    #expect(offered("strategy green for Elm, ") == ["best"])
    #expect(offered("strategy green for Elm, best ") == ["first"])
    #expect(offered("strategy green for Elm { ") == ["otherwise", "when"])
    #expect(offered("strategy green for Elm { when Elm.height < 3: ") == ["grow"])
    #expect(offered("strategy green for Elm, best first { ").contains("grow"))
    #expect(offered("strategy green for Elm, best first {\n  grow() ") == ["worth"])
    #expect(offered("strategy green for Elm, best first { otherwise: { grow() } w") == ["when", "worth"])
    #expect(offered("strategy green for Elm, best first { grow() worth har") == ["hardness"])
  }

  @Test("moments where one is wanted, what can be asked behind why, strategies behind follow")
  func moments() {
    var session = opened()
    _ = session.perform(
      "clock quarter from 2026-Q3\nrule up in act for each t: tree { t.height += 1 }\nstrategy green for Elm { otherwise: grow() }\nstep 2\nback 1"
    )
    func offered(_ text: String) -> [String] {
      session.completions(of: text, at: text.utf8.count).map(\.text)
    }
    for line in ["back to ", "branch b from ", "why taller since "] {
      #expect(Set(offered(line)) == ["2026-Q3", "2026-Q4", "2027-Q1"], "\(line)")
    }
    #expect(offered("why ").contains("taller") && offered("why ").contains("Elm"))
    #expect(!offered("why ").contains("up") && !offered("why ").contains("tree"))
    #expect(offered("follow ") == ["green"])
    #expect(offered("follow green for ").contains("Elm") && !offered("follow green for ").contains("up"))
  }
}
