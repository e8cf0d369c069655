// SPDX-License-Identifier: Apache-2.0
// docs/library/ is what the modules say of themselves, and what their sessions answer. STRAT_BLESS=1 writes the pages of
// today, and still fails, so that they are looked at once.

import Documents
import Foundation
import StratLibrary
import StratSession
import Testing

@Suite struct LibraryPageTests {
  private static let folder = "docs/library/"
  private static let names = LibraryPage.all.map(\.name)

  /// Compares a file with what it should be, or writes it.
  static func compare(_ path: String, _ text: String) throws {
    let now = try? Repository.text(path)
    if now == text { return }
    if GoldenTests.isBlessing {
      try FileManager.default.createDirectory(
        atPath: Repository.root + Self.folder, withIntermediateDirectories: true)
      try text.write(toFile: Repository.root + path, atomically: true, encoding: .utf8)
    }
    Issue.record("\(path) is stale: STRAT_BLESS=1 swift test --filter LibraryPageTests writes it")
  }

  @Test("each module has a page that says what its text says, and its sessions are taken", arguments: names)
  func page(_ name: String) throws {
    let page = try #require(LibraryPage.named(name))
    let usedBy = LibraryPage.all.filter { $0.uses.contains(name) }.map(\.name)
    let sessions = try LibrarySession(page)
    #expect(sessions.problems == [], "\(name)")
    #expect(page.about.tries.allSatisfy { !$0.typed.isEmpty }, "\(name)")
    let text = LibraryMarkdown(page: page, usedBy: usedBy, sessions: sessions.blocks).text()
    try Self.compare("\(Self.folder)\(name).md", text)
  }
}
