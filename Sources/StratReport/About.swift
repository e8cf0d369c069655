// SPDX-License-Identifier: Apache-2.0
// What every report is drawn on: how wide, how high, and with which marks. Plain data goes in, lines of text
// come out; nothing here imports a module, reads a clock or knows a terminal.

/// The surface that tables and plots are laid out for.
public struct Page: Hashable, Sendable {
  /// Which characters a drawing may use.
  public enum Marks: Hashable, Sendable {
    /// Block elements, box lines and an ellipsis.
    case blocks
    /// Nothing outside ASCII.
    case ascii
  }

  /// Columns of the screen, at least 1.
  public var width: Int
  /// How many rows of a table are shown before its middle is left out; `nil` shows all.
  public var rowLimit: Int?
  /// How many rows of cells a plot has, at least 3.
  public var plotHeight: Int
  public var marks: Marks
  /// Lines one after another for whoever hears them: no drawing, no columns side by side.
  public var isLinear: Bool
  /// Colours; none where there are to be none.
  public var theme: Theme?

  public init(
    width: Int = 80, rowLimit: Int? = nil, plotHeight: Int = 12, marks: Marks = .blocks,
    isLinear: Bool = false, theme: Theme? = nil
  ) {
    self.isLinear = isLinear
    self.theme = theme
    self.width = max(1, width)
    self.rowLimit = rowLimit
    self.plotHeight = max(3, plotHeight)
    self.marks = marks
  }

  var ellipsis: String { marks == .blocks ? "…" : "..." }
}
