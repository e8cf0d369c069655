// SPDX-License-Identifier: Apache-2.0
// Each construct of the language in a small text: the oracle and the column engine must agree to the last
// bit, in
// one world, in several together and one by one, and in many.

import Testing

@Suite struct ConstructTests {
  @Test(arguments: Texts.all.indices) func agrees(_ n: Int) {
    let (name, text) = Texts.all[n]
    // A text without things would agree about nothing.
    let things = (try? subject(text))?.model.groups.map(\.slots.count) ?? []
    #expect(!things.contains(0) && (!things.isEmpty || !text.contains("kind ")), "\(name) has nothing in it")
    let found = disagreement(text)
    #expect(found == nil, "\(name): \(found ?? "")")
  }

  @Test(arguments: Texts.pieces.indices) func agreesPieceByPiece(_ n: Int) {
    let (name, text) = Texts.pieces[n]
    let found = disagreement(Texts.head + text, seed: 3, runs: [(1, 0), (2, 0)], steps: 1)
    #expect(found == nil, "\(name): \(found ?? "")")
  }
}
