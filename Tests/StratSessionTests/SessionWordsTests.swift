// SPDX-License-Identifier: Apache-2.0
// Going back, roads and why as newcomers say them: refused with one message, and the line that it offers is taken.

import StratSession
import Testing

@Suite struct SessionWordsTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind school { reading: share = 50% }
    school Lincoln
    measure average = mean reading of schools
    rule grow in act for each s: school { s.reading += 1% }
    shock recession { at first { Lincoln.reading -= 10% } }
    step 3
    branch b
    step 2
    back

    """

  /// What is typed on the branch `b`, and the line offered for it.
  private static let lines: [(typed: String, offered: String)] = [
    ("back one", "back 1"),
    ("back 1 step", "back 1"),
    ("go back", "back"),
    ("go back two quarters", "back 2"),
    ("back to yesterday", "back"),
    ("back to the beginning", "back to 2026-Q3"),
    ("go forward", "forward 1"),
    ("forward one", "forward 1"),
    ("branch", "branch other"),
    ("branch called c", "branch c"),
    ("new branch c", "branch c"),
    ("switch", "switch main"),
    ("switch to main", "switch main"),
    ("checkout main", "switch main"),
    ("git checkout -b c", "branch c"),
    ("git checkout main", "switch main"),
    ("compare", "compare b, main"),
    ("compare main", "compare main, b"),
    ("compare main b", "compare main, b"),
    ("compare main with b", "compare main, b"),
    ("drop", "drop main"),
    ("delete branch main", "drop main"),
    ("rename b", "rename b other"),
    ("rename b to c", "rename b c"),
    ("why", "why average"),
    ("why did average change", "why average"),
    ("why is the average so low", "why average"),
    ("why did Lincoln.reading rise", "why Lincoln.reading"),
    ("why average since last year", "why average since 2026-Q3"),
    ("why average since the start", "why average since 2026-Q3"),
    ("why average over 2 quarters", "why average since 2 quarters ago"),
    ("what if", "what if { shock recession }"),
    ("what if recession", "what if { shock recession }"),
    ("what if shock recession over 4 quarters", "what if { shock recession } over 4 quarters"),
    ("what happens if recession", "what if { shock recession }"),
    ("what if Lincoln.reading = 90%", "what if { Lincoln.reading = 90% }"),
  ]

  @Test("the line offered is the one that was meant, and it is taken", arguments: lines)
  func offered(_ line: (typed: String, offered: String)) throws {
    expectOffer(line.offered, for: line.typed, after: Self.model) { $0.last }
  }

  @Test(
    "a command without what it is about points to its page, which is there",
    arguments: ["save", "plot", "run", "as", "why not", "step until", "expect", "pay", "shock"])
  func half(_ line: String) throws {
    var session = Session()
    _ = session.perform(Self.model)
    let messages = session.perform(line).messages
    #expect(messages.map(\.code.rawValue) == ["E0102"])
    let offered = try #require(messages.first?.help.last)
    #expect(offered.hasPrefix("help "))
    #expect(session.perform(offered).problems == [])
  }

  @Test("what is wrong in a line that is said as it should be is told as it stands")
  func asItStands() {
    var session = Session()
    _ = session.perform(Self.model)
    for line in ["compare main, c", "switch c", "why nothing", "back 99", "what if { Lincoln.raeding = 9% }"]
    {
      let codes = session.perform(line).messages.map(\.code.rawValue)
      #expect(!codes.isEmpty && !codes.contains("E0746"), "\(line): \(codes)")
    }
  }
}
