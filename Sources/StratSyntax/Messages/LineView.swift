// SPDX-License-Identifier: Apache-2.0
// One source line as it is shown: cut to the screen around what matters, with marks counted in screen
// columns.

struct LineView {
  var text: String
  var marks: [Mark]

  struct Mark {
    var start: Int
    var end: Int
    var isPrimary: Bool
    var label: String?

    var underline: String { String(repeating: isPrimary ? "^" : "~", count: max(1, end - start)) }
    var role: MessageRole { isPrimary ? .primary : .secondary }
  }

  /// Shows at most `width` columns; a longer line is cut around its first mark, with `…` where
  /// something is left out.
  init(_ group: LineGroup, width: Int) {
    let line = group.text.line(group.line).map { $0 == "\t" ? " " : $0 }
    let lineStart = group.text.lineStarts[group.line - 1]
    var columns = [0]
    for character in line { columns.append(columns[columns.count - 1] + Self.width(of: character)) }
    let total = columns[columns.count - 1]
    var bytes = [lineStart]
    for character in group.text.line(group.line) {
      bytes.append(bytes[bytes.count - 1] + character.utf8.count)
    }

    func column(_ byte: Int) -> Int {
      let i = bytes.firstIndex { $0 >= byte } ?? bytes.count - 1
      return columns[min(i, columns.count - 1)]
    }
    let first = group.marks.map { column($0.start) }.min() ?? 0
    let from = total <= width ? 0 : max(0, min(first - width / 4, total - width))
    let shown = zip(line, columns).filter { $0.1 >= from && $0.1 < from + width }.map(\.0)
    var text = String(shown)
    if from > 0 { text = "…" + text.dropFirst() }
    if total > from + width { text = text.dropLast() + "…" }
    self.text = text
    marks = group.marks.map {
      let start = min(max(0, column($0.start) - from), width - 1)
      let end = min(max(start + 1, column($0.end) - from), width)
      return Mark(start: start, end: end, isPrimary: $0.isPrimary, label: $0.label)
    }
    .sorted { $0.start < $1.start }
  }

  /// The columns that a character takes: 2 for the wide ones of East Asia and for pictures, else 1.
  static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

/// Breaks text into lines at spaces.
enum TextWrap {
  /// Lines of at most `width` columns where words allow; all but the first begin with `indent` spaces.
  static func lines(_ text: String, width: Int, indent: Int) -> [String] {
    guard text.count > width else { return [text] }
    var out: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        out.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (line.isEmpty && out.isEmpty ? "" : " ") + word
      }
    }
    return out + [line]
  }

  /// A name cut to a length that a sentence can hold.
  ///
  ///     TextWrap.short("abcdefgh", to: 5)  // "abcd…"
  static func short(_ name: String, to length: Int = 40) -> String {
    name.count <= length ? name : name.prefix(length - 1) + "…"
  }
}
