// SPDX-License-Identifier: Apache-2.0
// `output csv`, `accessible on`, `theme light`, `timing on`: how the session answers from now on.

import StratReport
import StratSyntax

extension Performer {
  /// - Parameter value: nothing asks how it is.
  mutating func set(_ setting: SettingCommand, to value: Name?) throws {
    if let value {
      try give(value, to: setting)
      hasChanged = true
      isInJournal = setting != .timing
    }
    switch setting {
    case .timing: say("Timing is \(core.saysTime ? "on" : "off").")
    case .accessible:
      say(
        page.isLinear
          ? "Accessible is on: tables come as records, plots in words."
          : "Accessible is off: tables and plots are drawn.")
    case .output:
      say("Answers come as \(output.rawValue)\(output.isPure ? "; other words go to standard error" : "").")
    case .theme: sayTheme()
    case .hints:
      switch core.wantsHints {
      case true?: say("Hints are on.")
      case false?: say("Hints are off.")
      case nil: say("Hints are shown for the first statements at the prompt.")
      }
    }
  }

  private mutating func sayTheme() {
    switch page.theme {
    case .dark: say("Tables and plots have colours for a dark screen.")
    case .light: say("Tables and plots have colours for a light screen.")
    case .plain: say("Tables and plots have no colours.")
    case nil: say("There are no colours here: strat --color=always has them.")
    }
  }

  /// Whether a setting takes a value, without giving it.
  func check(_ value: Name, for setting: SettingCommand) throws {
    var other = self
    try other.give(value, to: setting)
  }

  private mutating func give(_ value: Name, to setting: SettingCommand) throws {
    switch setting {
    case .timing: core.saysTime = try isOn(value, setting.rawValue)
    case .accessible: core.manner.isAccessible = try isOn(value, setting.rawValue)
    case .output: core.manner.output = try form(named: value)
    case .theme:
      guard let theme = Theme(rawValue: value.text.lowercased()) else {
        throw Trouble("E0794", "a theme is dark, light or plain", at: value.span, help: ["theme light"])
      }
      core.manner.theme = theme
    case .hints: core.wantsHints = try isOn(value, setting.rawValue)
    }
  }

  /// `on` or `off`, in any capitals.
  func isOn(_ value: Name, _ command: String) throws -> Bool {
    switch value.text.lowercased() {
    case "on": return true
    case "off": return false
    default:
      throw Trouble(
        "E0731", "\(command) is on or off", at: value.span, help: ["\(command) on"])
    }
  }

  /// The form of answers that a word names.
  func form(named name: Name) throws -> OutputForm {
    let forms = OutputForm.allCases.map(\.rawValue)
    if let form = OutputForm(rawValue: name.text.lowercased()) { return form }
    let near = Spelling.nearest(name.text, among: forms)
    throw Trouble(
      "E0724", "answers come as table, list, csv, json, jsonl or markdown", at: name.span,
      label: near.map { "the nearest is `\($0)`" },
      help: ["show … as \(near ?? "csv")", "output \(near ?? "csv")"])
  }
}
