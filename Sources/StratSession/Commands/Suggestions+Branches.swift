// SPDX-License-Identifier: Apache-2.0
// Roads by name, behind the words that take one: `switch`, `drop`, `rename`, `compare`.

import StratSyntax

extension Suggestions {
  /// What a command takes that names roads; nothing for any other.
  func roads(behind words: Substring) -> [Suggestion]? {
    let line = words.trimmingStart
    let first = line.prefix { $0.isLetter }.lowercased()
    switch first {
    case "switch", "drop", "rename": return line.contains(" ") ? nil : branches
    case "compare" where lastWord(words) == "on" || line.contains(" on "):
      return names { if case .measure = $0 { true } else { false } }
    case "compare" where line.hasSuffix(","): return branches
    case "compare" where !line.contains(" "): return branches + self.words([.theories])
    case "compare" where lastWord(words) == Word.theories.rawValue: return slots
    default: return nil
    }
  }

  /// Moments of this road, the latest first, where one is wanted: behind `back to`, `branch x from`, `since`.
  func moments(behind words: Substring) -> [Suggestion]? {
    let first = words.trimmingStart.prefix { $0.isLetter }.lowercased()
    let isWanted =
      switch (first, lastWord(words).lowercased()) {
      case ("back", "to"), ("branch", "from"), ("why", "since"): true
      default: false
      }
    guard isWanted, let clock = core.compiled?.model.clock else { return nil }
    let end = (core.ahead?.core ?? core).state?.step ?? 0
    let now = core.state?.step ?? 0
    return (core.past.origin...max(end, core.past.origin)).reversed().prefix(20).map { step in
      let label = clock.label(step: step).split(separator: " ").last.map(String.init) ?? ""
      let away = step - now
      let meaning = away == 0 ? "now" : away < 0 ? "\(-away) back" : "\(away) ahead"
      return Suggestion(text: label, meaning: meaning, rank: .own)
    }
  }

  private var slots: [Suggestion] {
    performer.slots.filter { !$0.used.isEmpty }.map {
      Suggestion(text: $0.name, meaning: "the slot of \($0.used.joined(separator: ", "))", rank: .own)
    }
  }

  private var branches: [Suggestion] {
    core.roads.map { name, road in
      let date = road.compiled?.model.clock.label(step: road.state?.step ?? 0) ?? ""
      return Suggestion(
        text: name, meaning: name == core.branch ? "the branch that you are on" : "a branch, at \(date)",
        rank: .own)
    }
  }
}
