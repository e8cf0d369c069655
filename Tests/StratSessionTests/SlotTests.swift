// SPDX-License-Identifier: Apache-2.0
// The library's slots: rival theories share the contract of their slot, and a model of all modules stands with each.

import StratLibrary
import StratSession
import Testing

@Suite struct SlotTests {
  /// The usual theory of each slot: the one that says the contract.
  private static let usual = LibraryPage.all.filter { $0.about.contract != nil }
  private static let rivals = LibraryPage.all.filter { page in
    page.about.slot != nil && !usual.contains { $0.name == page.name }
  }
  /// Rivals of the usual theories that share names with them, and no slot.
  private static let apart: Set<String> = ["contagion", "slack_funding", "accountability", "support"]

  @Test("six slots have at least three theories each, and say what they share and assume")
  func slots() {
    #expect(
      Self.usual.compactMap(\.about.slot).sorted() == [
        "accountability", "belief", "contagion", "homeostasis", "implementation", "selection",
      ])
    for page in Self.usual {
      let theories = Self.rivals.filter { $0.about.slot == page.about.slot }
      #expect(theories.count >= 2, "\(page.name) has \(theories.map(\.name))")
    }
    for page in Self.usual + Self.rivals {
      #expect(
        page.about.assumes != nil && page.about.sources != nil,
        "\(page.name) says what it assumes, and after whom")
    }
  }

  @Test("a rival declares all that the contract names, with the same inputs", arguments: rivals.indices)
  func contract(_ n: Int) throws {
    let rival = Self.rivals[n]
    let usual = try #require(Self.usual.first { $0.about.slot == rival.about.slot })
    let named = (usual.about.contract ?? "").matches(of: #/`(\w+)/#).map { String($0.1) }
    let shared = usual.entries(.define, .parameter).filter { named.contains($0.name) }
    #expect(!shared.isEmpty && shared.count == named.count, "\(usual.name): \(named)")
    for entry in shared {
      let own = rival.entries(.define, .parameter).first { $0.name == entry.name }
      #expect(own.map { inputs($0.head) } == inputs(entry.head), "\(rival.name): \(entry.name)")
    }
  }

  /// `hears_of, number` of `readiness_at(h: hears_of, margin: number)`.
  private func inputs(_ head: String) -> [String] {
    head.matches(of: #/: ([\w\/ ]+)/#).map { String($0.1) }
  }

  @Test("a model that uses every module stands with each rival and takes steps", arguments: rivals.indices)
  func stands(_ n: Int) throws {
    let rival = Self.rivals[n]
    let usual = try #require(Self.usual.first { $0.about.slot == rival.about.slot })
    let others = LibraryPage.all.map(\.name).filter { name in
      name != "prelude" && !Self.apart.contains(name) && !Self.rivals.contains { $0.name == name }
    }
    var session = Session()
    let text =
      "clock quarter from 2026-Q3\nuse \(rival.name) instead of \(usual.name)\n"
      + others.map { "use \($0)\n" }.joined() + "organization Eastside\n5 sites { organization = Eastside }\n"
    #expect(session.perform(text).problems == [], "\(rival.name)")
    #expect(session.perform("step 2; check books").problems == [], "\(rival.name)")
  }
}
