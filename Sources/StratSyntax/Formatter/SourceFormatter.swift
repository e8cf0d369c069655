// SPDX-License-Identifier: Apache-2.0
// The one layout of strat text. The formatter sets the pieces of a text anew: line ends, margins, spaces.
// What the author decided stays: words, brackets, comments, which blocks stand on one line, one empty line
// between groups. The printer writes from the tree and so loses all that; here it is the judge.

/// What formatting gave.
public enum Formatted: Hashable, Sendable {
  /// The text in the one layout; the same as before where nothing was to do.
  case text(String)
  /// The text does not read, and is left as it is.
  case unread([Diagnostic])
  /// The new text would not read as the same: a fault of the formatter. The text is left as it is.
  case differs
}

/// Lays out texts.
///
///     SourceFormatter.format(SourceText(id: SourceID(0), name: "line", text: "x=1+2 #so"))  // x = 1 + 2  # so
public enum SourceFormatter {
  /// Lines are at most this wide, where what stands in them can be broken.
  public static let width = 110

  /// - Complexity: O(length of the text).
  public static func format(_ source: SourceText) -> Formatted {
    let (reading, tokens, facts) = Reader.pieces(of: source)
    let problems = reading.messages.filter { $0.severity == .error }
    guard problems.isEmpty, reading.completeness == .complete else { return .unread(problems) }
    let pieces = Piece.all(of: source, tokens, facts)
    return judged(layout(pieces), as: Meaning(reading, pieces))
  }

  /// A text in place of one that means this, if it means the same.
  static func judged(_ text: String, as meaning: Meaning) -> Formatted {
    Meaning(of: text) == meaning ? .text(text) : .differs
  }

  private static func layout(_ pieces: [Piece]) -> String {
    var outline = OutlineReader(pieces)
    var layout = Layout()
    layout.write(rows: outline.program(), indent: 0)
    return LineAlignment.text(layout.lines)
  }
}

/// What must be the same before and after: the tree, every piece, every comment.
struct Meaning: Equatable {
  var tree: String
  var pieces: [String]

  init(_ reading: Reading, _ pieces: [Piece]) {
    tree = TreePrinter.text(reading.statements)
    self.pieces = pieces.filter { !$0.facts.contains(.separates) }.map(\.text)
  }

  init(of text: String) {
    let source = SourceText(id: SourceID(0), name: "", text: text)
    let (reading, tokens, facts) = Reader.pieces(of: source)
    self.init(reading, Piece.all(of: source, tokens, facts))
  }
}
