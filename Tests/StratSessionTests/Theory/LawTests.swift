// SPDX-License-Identifier: Apache-2.0
// Laws that any theory in this language must keep: what is told in the library in another order, what is only looked at,
// and what a plan is called move no number; nobody plans by what nobody can know; and the laws under Tests/Theory/laws.

import Documents
import Foundation
import StratSession
import Testing

@Suite struct LawTests {
  private static let example = "examples/principal/model.strat"

  @Test(
    "nested cases, directions, the world in which nothing changes, the classifier",
    arguments: Repository.files(in: "Tests/Theory/laws", ending: ".strat") + ["examples/principal/laws.strat"]
  )
  func laws(_ path: String) throws {
    let (problems, _, tests) = session().test(bytes: Array(try Repository.text(path).utf8), name: path)
    #expect(problems == [])
    #expect(!tests.isEmpty)
    for test in tests where !test.hasPassed {
      Issue.record("\(path), \(test.title):\n\(test.problems.joined(separator: "\n"))")
    }
  }

  @Test("rules, definitions and kinds of the library in another order: the same numbers to the last bit")
  func order() throws {
    let text = try Repository.text(Self.example)
    let plain = try measures(of: text)
    #expect(plain.count > 10)
    let library = try turnedLibrary { !$0.hasPrefix("force ") }
    #expect(try measures(of: text, library: library) == plain)
  }

  /// Sums are made in the order of declaration, so their last bits may differ.
  @Test("things of the library and of the example in another order: the same numbers, but for last bits")
  func thingOrder() throws {
    let text = try Repository.text(Self.example)
    let plain = try measures(of: text)
    let turned = try measures(
      of: turned(text) { line in
        ["organization ", "actor ", "practice ", "initiative ", "badge ", "shock "].contains {
          line.hasPrefix($0)
        }
      }, library: turnedLibrary { _ in true })
    #expect(plain.count == turned.count)
    for (one, other) in zip(plain, turned) { #expect(isNear(one, other), "\(one) and \(other)") }
  }

  @Test("something idle beside the example, or its strategy by another name: the same numbers")
  func twins() throws {
    let text = try Repository.text(Self.example)
    let plain = try measures(of: text)
    #expect(try measures(of: text + Self.idle).filter { !$0.hasPrefix("zz_") } == plain)
    #expect(try measures(of: text.replacing("step_by_step", with: "another_name")) == plain)
  }

  /// What looks, defines and draws for itself alone.
  private static let idle = """

    extend practice { zz_seen: number = 0 }
    define zz_worth(p: practice) = p.quality + normal_cdf(p.buzz)
    measure zz_mean = mean (zz_worth(it)) of practices
    rule zz_looking in sense for each p: practice { p.zz_seen = zz_worth(p) + normal(0, 1) }
    parameter zz_idle ~ 5% to 30%

    """

  @Test(
    "nobody plans by what nobody can know",
    arguments: [
      "strategy peek for Rosa { when Lab.quality > 10%: reflect(Lab, Lincoln) }",
      "strategy peek for Rosa { when effect_now(first of uses) > 0: reflect(Lab, Lincoln) }",
      "strategy peek for Rosa { when Lincoln.threshold < 2: reflect(Lab, Lincoln) }",
      "strategy peek for Rosa { when Lincoln.needs_x > 0: reflect(Lab, Lincoln) }",
      "strategy peek for Rosa { when Eastside.resistance < 50%: reflect(Lab, Lincoln) }",
      "strategy peek for Rosa { when selection_accuracy > 50%: reflect(Lab, Lincoln) }",
      "strategy peek for Rosa { otherwise: reflect(best of practices by quality, Lincoln) }",
      "strategy peek for Rosa, best first { reflect(Lab, Lincoln) worth 10 * Lab.quality }",
      "strategy peek for Rosa, best first { reflect(Lab, Lincoln) worth 10 * worth_in_use(Lab) }",
      "move peek() by a: actor { needs Lab.quality > 10% else \"it is not good\"; a.resolve += 1% }",
      "define good = Lab.quality > 10%\nstrategy peek for Rosa { when good: reflect(Lab, Lincoln) }",
    ])
  func hidden(_ text: String) {
    var session = session()
    let world = """
      use moves
      use measures
      clock quarter from 2026-Q3
      organization Eastside
      actor Rosa { energy = 500 hours }
      site Lincoln { organization = Eastside }
      practice Lab
      Lincoln uses Lab

      """
    #expect(session.perform(world).problems == [])
    let problems = session.perform(text).problems.joined()
    #expect(problems.contains("hidden"), "\(text): \(problems)")
  }

  // ---- What the example makes of it ----

  /// All measures after twelve quarters, by name.
  private func measures(of text: String, library: [String: String] = [:]) throws -> [String] {
    var session = session(library)
    #expect(session.perform(text, name: Self.example).problems == [])
    #expect(session.perform("step 12").problems == [])
    return session.perform("list measures as csv").lines.sorted()
  }

  /// The modules, each with such declarations from the last to the first.
  private func turnedLibrary(_ isTurned: (Substring) -> Bool) throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: Repository.files(in: "stdlib", ending: ".strat").map {
        ($0, turned(try Repository.text($0), isTurned))
      })
  }

  /// A text with some of its declarations from the last to the first. A declaration begins in the first column, with
  /// the comments that belong to it before it; `isTurned` is asked with its first line.
  private func turned(_ text: String, _ isTurned: (Substring) -> Bool) -> String {
    var pieces: [[Substring]] = [[]]
    var isInComment = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isComment = line.hasPrefix("##")
      if !isInComment, isComment || line.first?.isLetter == true { pieces.append([]) }
      pieces[pieces.count - 1].append(line)
      isInComment = isComment
    }
    let places = pieces.indices.filter { place in
      pieces[place].first { $0.first?.isLetter == true }.map(isTurned) ?? false
    }
    var other = pieces
    for (place, from) in zip(places, places.reversed()) { other[place] = pieces[from] }
    return other.joined().joined(separator: "\n") + "\n"
  }

  /// Whether two lines of values say the same, numbers to a thousand millionth part.
  private func isNear(_ one: String, _ other: String) -> Bool {
    let cells = zip(one.split(separator: ","), other.split(separator: ","))
    return cells.allSatisfy { a, b in
      guard let x = Double(a), let y = Double(b) else { return a == b }
      return abs(x - y) <= 1e-9 * max(abs(x), abs(y), 1)
    }
  }

  private func session(_ library: [String: String] = [:]) -> Session {
    var options = SessionOptions(files: MemoryFiles(library, folder: Repository.root))
    options.library = "stdlib"
    return Session(options)
  }
}
