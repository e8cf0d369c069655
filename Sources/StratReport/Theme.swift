// SPDX-License-Identifier: Apache-2.0
// Colours by what they stand for, out of the sixteen that every terminal has and its owner may have chosen. A
// colour is never the only sign of anything: heads have a rule below, series have marks and letters.

/// What a colour stands for.
public enum Role: Hashable, Sendable {
  /// What went wrong.
  case problem
  /// The head of a table, the title of a plot.
  case head
  /// A note on the answer, not a part of it.
  case quiet
  /// A line of a plot, by its place.
  case series(Int)
}

/// A set of colours.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  case dark, light
  /// Bold and nothing else.
  case plain

  /// The numbers of the SGR sequence for a role; none for no change.
  func code(_ role: Role) -> String {
    switch role {
    case .problem: self == .plain ? "1" : "31"
    case .head: "1"
    case .quiet: self == .plain ? "" : "2"
    case .series(let place):
      switch self {
      case .dark: ["36", "33", "35", "32", "94", "91"][place % 6]
      case .light: ["34", "31", "35", "32", "36", "30"][place % 6]
      case .plain: ""
      }
    }
  }

  public func painted(_ text: String, _ role: Role) -> String {
    let code = code(role)
    return code.isEmpty || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension Page {
  func painted(_ text: String, _ role: Role) -> String { theme?.painted(text, role) ?? text }
}

/// A text without the sequences that colour it: what is left takes columns.
func withoutColours(_ text: String) -> String {
  guard text.contains("\u{1B}") else { return text }
  var shown = ""
  var isHidden = false
  for character in text {
    if character == "\u{1B}" { isHidden = true }
    if !isHidden { shown.append(character) }
    if character == "m" { isHidden = false }
  }
  return shown
}
