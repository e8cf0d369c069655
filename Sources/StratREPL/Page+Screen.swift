// SPDX-License-Identifier: Apache-2.0
// The page that answers are laid out for, from what is known of the screen. Nothing is written to a terminal to ask
// what it can do: its answer could end up in what is typed.

public import StratReport

extension Page {
  /// Rows of a table and values of a list that a terminal shows at once.
  static let rowsAtOnce = 40

  /// - Parameters:
  ///   - isAccessible: whether `--accessible` was given; `STRAT_ACCESSIBLE=1` says the same.
  ///   - isTerminal: whether standard output is one; elsewhere nothing is left out.
  public static func ofScreen(
    isAccessible: Bool, colour: ColourChoice, isTerminal: Bool, environment: (String) -> String?
  ) -> Page {
    let wish = environment("STRAT_ACCESSIBLE") ?? ""
    let isColoured = colour.isOn(isTerminal: isTerminal, environment: environment)
    return Page(
      width: terminalWidth(1), rowLimit: isTerminal ? rowsAtOnce : nil,
      marks: isUTF8(environment) && environment("TERM") != "dumb" ? .blocks : .ascii,
      isLinear: isAccessible || !["", "0"].contains(wish), theme: isColoured ? .dark : nil)
  }

  /// Whether the locale says that texts are UTF-8: the first of its three variables that is set holds.
  private static func isUTF8(_ environment: (String) -> String?) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    return locale.lowercased().filter { $0 != "-" }.contains("utf8")
  }
}
