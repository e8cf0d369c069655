// SPDX-License-Identifier: Apache-2.0
// Files that can stand in quotes, or where a name of one is wanted.

extension Suggestions {
  /// Where quotes are open at the end of a text, if they are.
  static func openQuote(in text: String) -> String.Index? {
    var open: String.Index?
    var isEscaped = false
    for place in text.indices {
      let character = text[place]
      if isEscaped || character == "\n" && open == nil {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = open != nil
      } else if character == "\"" {
        open = open == nil ? place : nil
      } else if character == "\n" {
        open = nil
      }
    }
    return open
  }

  /// Files for a text in quotes that is begun, where the words before it want one: models behind `open`, `run` and
  /// `save`, tables behind `from` and `matches`.
  func files(before quote: Substring, typed: String) -> [(text: String, meaning: String)] {
    let endings: [String]
    switch lastWord(Suggestions.statement(at: quote).trimmingEnd).lowercased() {
    case "open", "run", "save", "report": endings = [".strat"]
    case "from", "matches": endings = [".csv", ".tsv"]
    default: return []
    }
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    return performer.options.files.names(in: folder).filter { name in
      (name.hasSuffix("/") || endings.contains { name.hasSuffix($0) }) && (folder + name).hasPrefix(typed)
    }.map { name in name.hasSuffix("/") ? (folder + name, "a folder") : (folder + name + "\"", "a file") }
  }

  /// Files here whose name ends so, as they are written at the place.
  func files(ending: String, _ written: (String) -> String) -> [Suggestion] {
    performer.options.files.names(in: "").filter { $0.hasSuffix(ending) }
      .map { Suggestion(text: written($0), meaning: "a file here", rank: .own) }
  }
}
