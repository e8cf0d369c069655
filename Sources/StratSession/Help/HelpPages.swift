// SPDX-License-Identifier: Apache-2.0
// The pages of help, read from docs/help/: for each word of the language what it is, how it is written, and a
// session that shows it.

import StratLibrary
import StratSyntax

/// Pages of help on words of the language.
enum HelpPages {
  struct Page: Sendable {
    var words: [String]
    /// What the words are, in a sentence or two.
    var meaning: String
    /// How they are written, one form a line.
    var forms: [String] = []
    /// What was typed and answered.
    var example: [String] = []

    /// The page as it is shown.
    var lines: [String] {
      ["\(words.joined(separator: ", ")): \(meaning)"] + forms.map { "  " + $0 } + [""]
        + example.map { "  " + $0 }
    }
  }

  static let overview = [
    "strat: write down who is there, what they can do and what can happen; then step",
    "through time.",
    "",
    "  list, show world        what this model declares;  all of it, summed up",
    "  show X                  a value, a thing, a table:  show shops where size < 50",
    "  step, step 4            time passes;  step until X > 50% within 40",
    "  Dana: rally(parents)    a move, as in a play;  as Dana, then rally(parents)",
    "  moves                   what can be done",
    "  shock recession         a shock by hand",
    "  plot X                  a measure over time",
    "  run 200 worlds over 8 steps as mc    many worlds;  show mean X of mc",
    "  back, forward           another moment;  branch patience, switch main",
    "  what if { X } over 8    X tried on a twin;  compare main, patience",
    "  why X, undo, redo       what moved X;  take back, do again",
    "  save \"x.strat\"          all of this as a script;  quit",
    "",
    "help WORD explains a word, a name or a message (help step, help E0207);",
    "help modules lists the library, help keys the keys.",
  ]

  static let pages: [Page] = Library.help.flatMap { pages(in: $0.text) }

  /// The page on a word, in any case.
  static func page(on word: String) -> Page? {
    let folded = word.lowercased()
    return pages.first { $0.words.contains(folded) }
  }

  // ---- Reading them ----

  private static func pages(in text: String) -> [Page] {
    var pages: [Page] = []
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("## ") {
        pages.append(Page(words: line.dropFirst(3).split(separator: ",").map(\.trimmed), meaning: ""))
      } else if line.hasPrefix("```") {
        isExample.toggle()
      } else if !pages.isEmpty {
        add(line, to: &pages[pages.count - 1], isExample)
      }
    }
    return pages
  }

  private static func add(_ line: String, to page: inout Page, _ isExample: Bool) {
    if isExample {
      page.example.append(line)
    } else if line.hasPrefix("    ") {
      page.forms.append(line.trimmed)
    } else if !line.isEmpty {
      page.meaning += (page.meaning.isEmpty ? "" : " ") + line
    }
  }
}

extension HelpPages {
  /// The library's modules, each with the first sentence of its text.
  static var modules: [String] {
    let pages = LibraryPage.all.filter { $0.name != "prelude" }
    let width = (pages.map(\.name.count).max() ?? 0) + 2
    func listed(_ pages: [LibraryPage]) -> [String] {
      pages.map { "  " + padded($0.name, width) + $0.about.title }
    }
    return ["modules: texts of the library that a model brings in: use contagion", ""]
      + listed(pages.filter { !$0.isAlwaysThere }) + ["", "there without asking:", ""]
      + listed(pages.filter(\.isAlwaysThere)) + ["", "help NAME tells of each: help learning"]
  }

  private static func padded(_ name: String, _ width: Int) -> String {
    name + String(repeating: " ", count: max(0, width - name.count))
  }
}
