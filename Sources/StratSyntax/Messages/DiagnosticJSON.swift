// SPDX-License-Identifier: Apache-2.0
// Messages for programs: one JSON object a message, keys always in the same order.

extension DiagnosticLayout {
  /// A message as one line of JSON.
  ///
  ///     {"code":"E0104","severity":"error","message":"…","spans":[{"primary":true,"file":"a.strat","line":1,…}],
  ///      "help":["…"],"fixes":[{"safe":true,"edits":[{"file":"a.strat",…,"text":"…"}]}]}
  ///
  /// Lines and columns count from 1, columns in characters; `start` and `end` are bytes of the file from 0.
  public func json(_ message: Diagnostic) -> String {
    let places = [(message.primary, true)] + message.secondary.map { ($0, false) }
    var fields = [
      "\"code\":" + quoted(message.code.rawValue), "\"severity\":" + quoted(message.severity.rawValue),
      "\"message\":" + quoted(message.title),
      "\"spans\":[" + places.map { place($0.0, isPrimary: $0.1) }.joined(separator: ",") + "]",
      "\"help\":[" + message.help.map(quoted).joined(separator: ",") + "]",
    ]
    let fixes = message.fix.map { fix in
      "{\"safe\":\(message.isFixSafe),\"edits\":[{" + range(fix.span) + ",\"text\":" + quoted(fix.text)
        + "}]}"
    }
    fields.append("\"fixes\":[" + (fixes ?? "") + "]")
    return "{" + fields.joined(separator: ",") + "}"
  }

  private func place(_ place: LabelledSpan, isPrimary: Bool) -> String {
    let label = place.label.map { ",\"label\":" + quoted($0) } ?? ""
    return "{\"primary\":\(isPrimary)," + range(place.span) + label + "}"
  }

  private func range(_ span: SourceSpan) -> String {
    let bytes = "\"start\":\(span.start),\"end\":\(span.end)"
    guard let text = source(span.source) else { return bytes }
    let from = text.position(of: span.start)
    let to = text.position(of: span.end)
    return "\"file\":\(quoted(text.name)),\"line\":\(from.line),\"column\":\(from.column)"
      + ",\"endLine\":\(to.line),\"endColumn\":\(to.column)," + bytes
  }

  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
