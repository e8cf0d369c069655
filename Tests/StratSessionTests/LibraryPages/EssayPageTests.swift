// SPDX-License-Identifier: Apache-2.0
// docs/from_the_essay.md goes through all paragraphs, and names only what the library has.

import Documents
import StratLibrary
import StratSession
import StratSyntax
import Testing

@Suite struct EssayPageTests {
  private static let path = "docs/from_the_essay.md"

  /// The entries by their titles: `8`, `52a`, `Table 1`.
  private static func entries() throws -> [(title: String, text: String)] {
    let parts = try Repository.text(path).components(separatedBy: "\n\n")
    return parts.compactMap { part in
      part.firstMatch(of: #/^\*\*(\d+[a-e]?|Table \d|Figure \d)\.\*\*/#).map { (String($0.1), part) }
    }
  }

  @Test("all sixty paragraphs, both tables and the figure, in order")
  func order() throws {
    var wanted = (1...60).map(String.init)
    for (new, before) in [("Table 1", "22"), ("Figure 1", "24"), ("Table 2", "32")] {
      wanted.insert(new, at: (wanted.firstIndex(of: before) ?? 0) + 1)
    }
    let part = wanted.firstIndex(of: "52") ?? 0
    wanted.insert(contentsOf: ["52a", "52b", "52c", "52d", "52e"], at: part + 1)
    #expect(try Self.entries().map(\.title) == wanted)
  }

  @Test("each says where it lives, what it computes and what is left out")
  func parts() throws {
    for (title, text) in try Self.entries() {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for part in ["**Lives** in", "**Computes**", "**Left out**"] {
        #expect(words.contains(part), "\(title): \(part)")
      }
    }
  }

  @Test("every name in it is a name of the library")
  func names() throws {
    let known = Self.known
    for (title, text) in try Self.entries() {
      let named = text.matches(of: #/`([^`]+)`/#).map { String($0.1) }
      #expect(named.filter { !known.contains($0) } == [], "\(title)")
    }
  }

  /// Modules, what they declare, fields, and what fields may be.
  private static var known: Set<String> {
    var known = Set(LibraryPage.all.map(\.name))
    for entry in LibraryPage.all.flatMap(\.entries) {
      known.insert(entry.name)
      known.formUnion(entry.fields.map(\.name))
    }
    return known
  }
}
