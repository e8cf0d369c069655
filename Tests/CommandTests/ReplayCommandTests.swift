// SPDX-License-Identifier: Apache-2.0
// `strat replay FILE --check`: a saved script comes to the same numbers, and what does not is told.

import Foundation
import Testing

@Suite struct ReplayCommandTests {
  private static let model = """
    clock quarter from 2026-Q3
    kind person, people { mood: share = 50% }
    person Dana
    9 people { mood = normal(50%, 10%) }
    rule drift in act for each p: person { p.mood += normal(0%, 2%) }
    move cheer(p: person) by a: person { p.mood += 10% }
    strategy cheerful for Dana { when chance(50%): cheer(Dana) }
    measure mean_mood = mean mood of people
    step 4
    Dana: cheer(Dana)
    back 2
    stop following
    step 6
    run 5 worlds over 3 quarters as mc

    """

  private func saved() throws -> String {
    let model = Self.model.replacingOccurrences(of: "when chance(50%)", with: "when Dana.mood < 60%")
    let place = try folder(["m.strat": model + "save \"out.strat\"\n"])
    #expect(try strat(["--seed", "7", "m.strat"], folder: place).code == 0)
    return place
  }

  @Test("what was saved comes to the same numbers, whatever the workers")
  func same() throws {
    let place = try saved()
    for workers in ["1", "2", "5"] {
      let run = try strat(["replay", "--check", "--workers", workers, "out.strat"], folder: place)
      #expect(run.code == 0 && run.out.hasPrefix("out.strat: the same to the last bit, at 2028-Q3"), "\(run)")
    }
    // Laid out otherwise it is the same script.
    #expect(try strat(["replay", "out.strat"], folder: place).out.contains("6 steps, now 2028-Q3"))
  }

  @Test(
    "what does not come to the same is told",
    arguments: [
      ("step 6", "step 5", "it ends at 2028-Q2, and ended at 2028-Q3 when it was saved"),
      ("normal(0%, 2%)", "normal(0%, 3%)", "its model is not the one that it was saved with"),
      ("seed 7", "seed 8", "its numbers are not the same"),
      ("stop following\n", "", "its numbers are not the same"),
    ])
  func other(_ change: (old: String, new: String, said: String)) throws {
    let place = try saved()
    let text = try String(contentsOfFile: place + "/out.strat", encoding: .utf8)
    #expect(text.contains(change.old))
    try text.replacingOccurrences(of: change.old, with: change.new)
      .write(toFile: place + "/out.strat", atomically: true, encoding: .utf8)
    let run = try strat(["replay", "--check", "out.strat"], folder: place)
    #expect(run.code == 1 && run.problems.contains(change.said), "\(run)")
  }

  @Test("a file without numbers at its end cannot be compared")
  func without() throws {
    let place = try folder(["m.strat": Self.model])
    let run = try strat(["replay", "--check", "m.strat"], folder: place)
    #expect(run.code == 1 && run.problems.contains("no numbers stand at its end"))
  }
}
