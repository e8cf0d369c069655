// SPDX-License-Identifier: Apache-2.0
// How a message looks on a screen of eighty columns: a title with its place, the line with what
// is wrong underlined, what to do behind the bar, and the code, small, at the right.

/// The parts of a shown message that a screen may colour.
public enum MessageRole: Hashable, Sendable {
  case place, title, gutter, source, primary, secondary, help, code
}

/// Lays out messages as lines of text.
///
///     shock.strat:14:18: `schol` is not a kind
///        14 | rule r for each s: schol {
///           |                    ^^^^^ the nearest is `shop`
///                                                                     E0104
public struct DiagnosticLayout: Sendable {
  /// Finds the text that a place is in.
  public var source: @Sendable (SourceID) -> SourceText?
  /// Colours a part; the plain layout leaves each as it is.
  public var paint: @Sendable (String, MessageRole) -> String

  /// Columns that a message takes at most: 80, fewer in a narrower window.
  public var width = DiagnosticLayout.widest

  public static let widest = 80
  /// Narrower than this a window breaks lines by itself: a place under a line needs room.
  public static let narrowest = 36
  private var codeColumn: Int { width - 16 }

  public init(
    sources: [SourceText], paint: @escaping @Sendable (String, MessageRole) -> String = { text, _ in text }
  ) {
    self.init(source: { id in sources.first { $0.id == id } }, paint: paint)
  }

  public init(
    source: @escaping @Sendable (SourceID) -> SourceText?,
    paint: @escaping @Sendable (String, MessageRole) -> String = { text, _ in text }
  ) {
    self.source = source
    self.paint = paint
  }

  /// A message as lines, each ended by a line end.
  public func text(_ message: Diagnostic) -> String {
    lines(message).map { $0 + "\n" }.joined()
  }

  /// A message as lines without line ends.
  public func lines(_ message: Diagnostic) -> [String] {
    var out = titleLines(message)
    for group in groups(message) { out += groupLines(group, of: message) }
    for help in message.help { out += helpLines(help) }
    out.append(String(repeating: " ", count: codeColumn) + paint(message.code.rawValue, .code))
    return out
  }

  /// A message that was shown before: what is wrong, and the first line of what to do, without what stands in the text.
  ///
  ///     line:1:6: nothing here is called `lakes` (E0201, as before: help last)
  ///       | list shows what there is
  public func again(_ message: Diagnostic) -> [String] {
    titleLines(message, more: " (\(message.code.rawValue), as before: help last)")
      + message.help.prefix(1).flatMap(helpLines)
  }

  private func titleLines(_ message: Diagnostic, more: String = "") -> [String] {
    let place = placeText(message.primary.span).map { $0 + ": " } ?? ""
    let wrapped = TextWrap.lines(place + message.title + more, width: width, indent: 2)
    guard let first = wrapped.first, first.hasPrefix(place) else { return wrapped.map { paint($0, .title) } }
    let words = String(first.dropFirst(place.count))
    return [paint(place, .place) + paint(words, .title)] + wrapped.dropFirst().map { paint($0, .title) }
  }

  private func placeText(_ span: SourceSpan) -> String? {
    guard let text = source(span.source) else { return nil }
    let at = text.position(of: span.start)
    return "\(text.name):\(at.line):\(at.column)"
  }

  private func helpLines(_ help: String) -> [String] {
    TextWrap.lines(help, width: width - 8, indent: 2).map { gutter(nil) + paint($0, .help) }
  }

  /// The number of a line and the bar, 8 columns wide.
  func gutter(_ line: Int?) -> String {
    let number = line.map(String.init) ?? ""
    return paint(String(repeating: " ", count: max(0, 5 - number.count)) + number + " | ", .gutter)
  }
}

/// The places of a message that stand on one line of one text.
struct LineGroup {
  var text: SourceText
  var line: Int
  var marks: [Mark]

  struct Mark {
    var start: Int
    var end: Int
    var isPrimary: Bool
    var label: String?
  }
}

extension DiagnosticLayout {
  /// The places of a message by line, the primary's text first, lines ascending.
  func groups(_ message: Diagnostic) -> [LineGroup] {
    var groups: [LineGroup] = []
    let places = [(message.primary, true)] + message.secondary.map { ($0, false) }
    for (place, isPrimary) in places {
      guard let text = source(place.span.source) else { continue }
      let line = text.position(of: place.span.start).line
      let mark = LineGroup.Mark(
        start: place.span.start, end: place.span.end, isPrimary: isPrimary, label: place.label)
      if let i = groups.firstIndex(where: { $0.text.id == text.id && $0.line == line }) {
        groups[i].marks.append(mark)
      } else {
        groups.append(LineGroup(text: text, line: line, marks: [mark]))
      }
    }
    let home = message.primary.span.source
    return groups.sorted {
      ($0.text.id == home ? 0 : 1, $0.text.id.rawValue, $0.line)
        < ($1.text.id == home ? 0 : 1, $1.text.id.rawValue, $1.line)
    }
  }

  /// The source line, the underlines and their labels.
  func groupLines(_ group: LineGroup, of message: Diagnostic) -> [String] {
    let view = LineView(group, width: width - 8)
    var out: [String] = []
    if group.text.id != message.primary.span.source, let mark = group.marks.first {
      let at = group.text.position(of: mark.start)
      out.append(paint("\(group.text.name):\(at.line):\(at.column)", .place))
    }
    out.append(gutter(group.line) + paint(view.text, .source))
    if let only = view.marks.first, view.marks.count == 1, let label = only.label,
      only.end + 1 + label.count <= width - 8
    {
      out.append(gutter(nil) + spaces(only.start) + paint(only.underline + " " + label, only.role))
      return out
    }
    out.append(gutter(nil) + row(view.marks.map { ($0.start, $0.underline, $0.role) }))
    var waiting = view.marks.compactMap { mark in mark.label.map { (mark.start, $0, mark.role) } }
    while !waiting.isEmpty {
      let (fitting, rest) = fit(waiting)
      out.append(gutter(nil) + row(fitting))
      waiting = rest
    }
    return out
  }

  /// As many labels as stand beside each other on one line; a label that would run over the edge moves left.
  private func fit(
    _ labels: [(Int, String, MessageRole)]
  ) -> (fitting: [(Int, String, MessageRole)], rest: [(Int, String, MessageRole)]) {
    var fitting: [(Int, String, MessageRole)] = []
    var rest: [(Int, String, MessageRole)] = []
    var column = 0
    for (start, label, role) in labels {
      let at = max(0, min(start, width - 8 - label.count))
      if at >= column, rest.isEmpty || fitting.isEmpty {
        fitting.append((at, label, role))
        column = at + label.count + 2
      } else {
        rest.append((start, label, role))
      }
    }
    return (fitting, rest)
  }

  private func row(_ parts: [(Int, String, MessageRole)]) -> String {
    var out = ""
    var column = 0
    for (start, text, role) in parts.sorted(by: { $0.0 < $1.0 }) {
      out += spaces(max(0, start - column)) + paint(text, role)
      column = max(start, column) + text.count
    }
    return out
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
