// SPDX-License-Identifier: Apache-2.0
// The sessions of a module's page: those that its head says, else the examples of its first definitions, typed into
// today's session.

import Documents
import StratReport
import StratSession
import Testing

struct LibrarySession {
  struct Block {
    var words: String
    var lines: [String]
  }
  var blocks: [Block] = []
  /// Whatever was refused.
  var problems: [String] = []

  /// How many definitions are shown where the module says nothing to try.
  private static let most = 3

  init(_ page: LibraryPage) throws {
    let isSaid = !page.about.tries.isEmpty
    let all = isSaid ? page.about.tries : Self.fromExamples(page)
    let isWorldNeeded = all.contains { !$0.isAlone }
    let world = isWorldNeeded ? try opened(page) : Session()
    for tried in all {
      var session = tried.isAlone ? Session() : world
      var lines: [String] = []
      for typed in tried.typed { lines += play(typed, in: &session) }
      blocks.append(Block(words: Self.words(tried, page), lines: lines))
    }
    if !isSaid { blocks = Self.together(blocks) }
  }

  /// The little world with the module; each block goes on from there.
  private mutating func opened(_ page: LibraryPage) throws -> Session {
    var session = Session()
    problems += session.perform(try Self.world(page)).problems
    return session
  }

  /// Several short blocks as one.
  private static func together(_ blocks: [Block]) -> [Block] {
    guard let first = blocks.first else { return [] }
    let lines = blocks.map(\.lines).joined(separator: [""])
    return [Block(words: first.words + ", each from the start:", lines: Array(lines))]
  }

  private static func world(_ page: LibraryPage) throws -> String {
    let use = page.isAlwaysThere ? "" : "use \(page.name)\n"
    return use + (try Repository.text("Tests/Library/small_world.strat"))
  }

  private static func words(_ tried: LibraryPage.Try, _ page: LibraryPage) -> String {
    guard !tried.isAlone else { return tried.words }
    let use = page.isAlwaysThere ? "" : " with `use \(page.name)`"
    let place = "In the [little world](../../Tests/Library/small_world.strat)\(use)"
    return tried.words.isEmpty ? place : tried.words + " " + place + ":"
  }

  /// One statement, as it is typed and answered at the prompt.
  private mutating func play(_ typed: [String], in session: inout Session) -> [String] {
    var lines = typed.enumerated().map { ($0.offset == 0 ? session.prompt : "…") + "> " + $0.element }
    let outcome = session.perform(typed.joined(separator: "\n"), name: "line")
    problems += outcome.problems
    lines += outcome.lines.flatMap { broken($0, to: 80) } + outcome.problems
    return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      .map(Self.withoutSpacesBehind)
  }

  private static func withoutSpacesBehind(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func fromExamples(_ page: LibraryPage) -> [LibraryPage.Try] {
    page.entries(.define).filter { !$0.docs.examples.isEmpty }.prefix(most).map { entry in
      let typed = Statements.parted(entry.docs.examples[0].typed)
      let asked = typed.dropLast().map { [$0] } + [["show " + (typed.last ?? "")]]
      return LibraryPage.Try(words: "", typed: asked)
    }
  }
}

enum Statements {
  /// Statements parted by `;` outside brackets.
  static func parted(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if "{([".contains(character) { depth += 1 }
      if "})]".contains(character) { depth -= 1 }
      if character == ";" && depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { String($0.drop(while: \.isWhitespace)) }
  }
}
