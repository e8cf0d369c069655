// SPDX-License-Identifier: Apache-2.0
// The list of the modules in docs/library/README.md: themes and their order are written by hand, what a module is about
// and the table of slots come from the modules. STRAT_BLESS=1 writes them, and still fails.

import Documents
import StratSession
import Testing

@Suite struct LibraryIndexTests {
  private static let path = "docs/library/README.md"

  @Test("the list names every module once, and says of each what it says of itself")
  func list() throws {
    let lines = try Repository.text(Self.path).components(separatedBy: "\n")
    let hand = lines.prefix { !$0.hasPrefix("| slot |") }.map(Self.mended)
    let listed = hand.compactMap { $0.firstMatch(of: #/^\| \[`(\w+)`\]\((\w+)\.md\)/#).map { String($0.1) } }
    #expect(listed.sorted() == LibraryPage.all.map(\.name), "\(Self.path): each module once")
    let whole = hand.reversed().drop(while: \.isEmpty).reversed() + [""] + Self.slots + [""]
    try LibraryPageTests.compare(Self.path, whole.joined(separator: "\n"))
  }

  private static func mended(_ line: String) -> String {
    guard let found = line.firstMatch(of: #/^\| \[`(\w+)`\]/#), let page = LibraryPage.named(String(found.1))
    else { return line }
    return "| [`\(page.name)`](\(page.name).md) | \(page.about.firstSentence) |"
  }

  /// Two tables: the slots, and each theory with what it takes for granted.
  private static var slots: [String] {
    let filling = LibraryPage.all.filter { $0.about.slot != nil }
    let usual = filling.filter { $0.about.contract != nil }
    return ["| slot | usual | rivals | contract |", "|---|---|---|---|"]
      + usual.map { page in
        let rivals = filling.filter { $0.about.slot == page.about.slot && $0.name != page.name }.map(link)
        return "| \(page.about.slot ?? "") | \(link(page)) | \(rivals.joined(separator: ", ")) | "
          + "\(page.about.contract ?? "") |"
      }
      + ["", "| theory | slot | assumes | after |", "|---|---|---|---|"]
      + filling.sorted { ($0.about.slot ?? "", $0.name) < ($1.about.slot ?? "", $1.name) }.map { page in
        let about = page.about
        return "| \(link(page)) | \(about.slot ?? "") | \(about.assumes ?? "") | \(about.sources ?? "") |"
      }
  }

  private static func link(_ page: LibraryPage) -> String { "[`\(page.name)`](\(page.name).md)" }
}
