// SPDX-License-Identifier: Apache-2.0
// A message for whoever hears it: sentences one after another, no signs under signs, places in words.

extension DiagnosticLayout {
  /// A message as lines that lose nothing when they are read aloud.
  ///
  ///     Line 2: nothing here is called `shp` (E0201)
  ///     Line 2 says: show shp
  ///     Here: shp
  ///     Help: the nearest is `shop`
  public func linear(_ message: Diagnostic) -> [String] {
    var out = [placeWords(message.primary.span) + "\(message.title) (\(message.code.rawValue))"]
    for group in groups(message) {
      let text = group.text.line(group.line).trimmed
      let home = group.text.id == message.primary.span.source ? "" : " of \(group.text.name)"
      out.append("Line \(group.line)\(home) says: \(text)")
      for mark in group.marks {
        let said = group.text.text(at: SourceSpan(source: group.text.id, start: mark.start, end: mark.end))
        let first = said.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        if first.trimmed == text, mark.label == nil { continue }
        out.append(
          "Here: \(first.isEmpty ? "the end of the line" : first)" + (mark.label.map { ", \($0)" } ?? ""))
      }
    }
    return out + message.help.map { "Help: \($0)" }
  }

  private func placeWords(_ span: SourceSpan) -> String {
    guard let text = source(span.source) else { return "" }
    let line = text.position(of: span.start).line
    return text.name == "line" ? "Line \(line): " : "\(text.name), line \(line): "
  }
}
