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
    case "compare" where line.hasSuffix(",") || !line.contains(" "): return branches
    default: return nil
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
