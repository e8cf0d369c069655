// SPDX-License-Identifier: Apache-2.0
// A module's page in docs/library/: the same facts as `help MODULE`, with every remark and formula, and with what the
// session to try answers.

import StratSession

struct LibraryMarkdown {
  let page: LibraryPage
  /// The modules that bring this one in.
  let usedBy: [String]
  let sessions: [LibrarySession.Block]

  func text() -> String {
    let parts = [opening, about, session, parameters, kinds, templates, formulas, rules, moves, questions]
    return parts.flatMap { $0 }.joined(separator: "\n") + "\n"
  }

  // ---- What it is about ----

  private var opening: [String] {
    let more = page.about.bringing.map { " " + $0 } ?? " Brought in with `\(page.useLine)`."
    let place = page.isAlwaysThere ? "Every model has it without asking." : more.trimmedFront
    return [
      "<!-- Written from stdlib/\(page.name).strat by LibraryPageTests with STRAT_BLESS=1. -->", "",
      "# \(page.name)", "", page.about.idea, "", place + " [All modules](README.md).", "",
    ]
  }

  private var about: [String] {
    let slot = page.about.slot.map { "[`\($0)`](README.md#slots)" }
    let usual = page.about.slot.flatMap(LibraryPage.usual).map { " Usual: \(link($0))." } ?? ""
    let rows: [(String, String?)] = [
      ("from the essay", page.about.from.map { "\($0); [where the rest is](../from_the_essay.md)" }),
      ("slot", slot.map { $0 + "." + (page.about.contract == nil ? usual : " It is the usual one.") }),
      ("contract", page.about.contract), ("assumes", page.about.assumes),
      ("leaves out", page.about.leavesOut), ("sources", page.about.sources),
      ("stands on", list(page.uses)), ("used by", list(usedBy)),
    ]
    let said = rows.compactMap { row in row.1.map { "| \(row.0) | \(cell($0)) |" } }
    return ["| | |", "|---|---|"] + said + [
      "| text | [stdlib/\(page.name).strat](../../stdlib/\(page.name).strat) |", "",
    ]
  }

  private func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.map(link).joined(separator: ", ")
  }

  private func link(_ name: String) -> String { "[`\(name)`](\(name).md)" }

  /// A text as it can stand in a table.
  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|").replacing("\n", with: " ") }

  private func prose(_ text: String) -> [String] { text.isEmpty ? [] : [text, ""] }

  // ---- What to try ----

  private var session: [String] {
    guard !sessions.isEmpty else { return [] }
    return ["## Try this", ""]
      + sessions.flatMap { block in
        prose(block.words) + ["```text"] + block.lines + ["```", ""]
      }
  }

  // ---- What it declares ----

  private var parameters: [String] {
    let all = page.entries(.parameter)
    guard !all.isEmpty else { return [] }
    let rows = all.map { entry in
      let words = entry.docs.isShared ? "(as the one above)" : entry.docs.words
      let range = cell(entry.docs.range ?? "not said")
      let from = cell(entry.docs.from ?? "set")
      return "| `\(entry.name)` | \(cell(entry.value)) | \(range) | \(cell(words)) | \(from) |"
    }
    return [
      "## Parameters", "",
      "Starting beliefs, none of them [calibrated](../limits.md). A run can give others: `\(example(all))`; "
        + "`with parameters ~ plausible` draws all of them from their ranges.",
      "",
      "| name | default | plausible | what it is | from |", "|---|---|---|---|---|",
    ] + rows + [""]
  }

  private func example(_ all: [LibraryPage.Entry]) -> String {
    all.first.map { "run 100 worlds over 8 quarters with \($0.name) = \($0.value)" } ?? ""
  }

  private var kinds: [String] {
    let all = page.entries(.kind, .additions, .relation, .field, .unit, .phases)
    guard !all.isEmpty else { return [] }
    return ["## What there is", ""] + all.flatMap(kind)
  }

  private func kind(_ entry: LibraryPage.Entry) -> [String] {
    let titles: [LibraryPage.Entry.Sort: String] = [
      .kind: "Kind `\(entry.head)`", .additions: "More of a `\(entry.name)`",
      .relation: "Tie `\(entry.head)`",
      .field: "Of the world: `\(entry.text)`", .unit: "Unit `\(entry.head)`", .phases: "The order of a step",
    ]
    let rows = entry.fields.map { "| `\(cell($0.text))` | \(cell($0.docs)) |" }
    let table = rows.isEmpty ? [] : ["| field | what it is |", "|---|---|"] + rows + [""]
    let whole = entry.sort == .phases ? ["```text", entry.text, "```", ""] : []
    return ["### \(titles[entry.sort] ?? entry.name)", ""] + prose(told(entry)) + whole + table
  }

  private func told(_ entry: LibraryPage.Entry) -> String {
    let range = entry.docs.range.map { " Range: \($0)." } ?? ""
    let from = entry.docs.from.map { " From: \($0)." } ?? ""
    return (entry.docs.isShared ? "(With the one above.)" : entry.docs.words) + range + from
  }

  private var templates: [String] {
    let all = page.entries(.template, .thing, .shock)
    guard !all.isEmpty else { return [] }
    return ["## Ready made", ""]
      + all.flatMap { entry in
        ["### `\(entry.head)`", ""] + prose(told(entry)) + ["```text", entry.text, "```", ""]
      }
  }

  private var formulas: [String] {
    let all = page.entries(.define, .curve, .measure)
    guard !all.isEmpty else { return [] }
    return ["## What it works out", ""]
      + all.flatMap { entry in
        ["### `\(entry.name)`", ""] + prose(told(entry)) + ["```text", entry.text, "```", ""]
          + examples(entry)
      }
  }

  private func examples(_ entry: LibraryPage.Entry) -> [String] {
    entry.docs.examples.flatMap { ["In the little world `\($0.typed)` gives \($0.answer).", ""] }
  }

  private var rules: [String] {
    let all = page.entries(.rule)
    guard !all.isEmpty else { return [] }
    let rows = all.map { "| `\($0.name)` | `\($0.phase ?? "")` | \(cell(told($0))) |" }
    return ["## What happens by itself", "", "| rule | phase | what it does |", "|---|---|---|"] + rows + [""]
  }

  private var questions: [String] {
    let all = page.entries(.question)
    guard !all.isEmpty else { return [] }
    let rows = all.map { "| `\($0.name)` | \(asked($0)) | \(cell(told($0))) |" }
    return ["## What one asks", "", "| question | in words | its answer |", "|---|---|---|"] + rows + [""]
  }

  /// What stands in quotes.
  private func asked(_ entry: LibraryPage.Entry) -> String {
    entry.head.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
      ?? ""
  }

  private var moves: [String] {
    let all = page.entries(.move)
    guard !all.isEmpty else { return [] }
    let rows = all.map { "| `\($0.head)` | \(cell(told($0))) |" }
    return ["## What one can do", "", "| move | what it does |", "|---|---|"] + rows + [""]
  }
}

extension String {
  fileprivate var trimmedFront: String { String(drop { $0 == " " }) }
}
