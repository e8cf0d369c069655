// SPDX-License-Identifier: Apache-2.0
// Lines in the forms of spreadsheets, databases and other tools: a file or a text without quotes, `top 3 … by`,
// `average … of`, `with` for `where`, a field without what it holds.

import StratSyntax

/// `save x.strat`, `show top 3 shops by size`, `measure m = average size of shops`, `beds: 200`.
struct OtherForms {
  let pieces: Pieces
  let declared: Declared

  /// The line of strat, if a line is one of these.
  var line: String? {
    unquoted ?? field ?? taken ?? speaker ?? counted ?? sorted ?? lookup
  }

  private func word(_ place: Int) -> String { pieces[place].lowercased() }

  // ---- Without quotes ----

  private var unquoted: String? {
    guard pieces.count > 1, !pieces.all.contains(where: { $0.hasPrefix("\"") }) else { return nil }
    let rest = pieces.text(from: 1)
    switch word(0) {
    case "save", "open", "run", "report", "cat":
      let isOther = word(0) == "cat" && !rest.contains(".strat")
      guard !isOther, rest.hasSuffix(".strat") || rest.hasSuffix(".html") || pieces.count == 2,
        Int(pieces[1]) == nil
      else { return nil }
      let name = rest.contains(".") ? rest : rest + ".strat"
      return "\(["save", "run", "report"].contains(word(0)) ? word(0) : "open") \"\(name)\""
    case "note": return "note \"\(rest)\""
    case "hint": return ["on", "off"].contains(word(1)) ? "hints \(word(1))" : nil
    case "test":
      guard let open = pieces.place(of: "{"), open > 1 else { return nil }
      return "test \"\(pieces.text(from: 1, to: open))\" \(pieces.text(from: open))"
    default:
      let from = pieces.all.firstIndex { $0 == "from" } ?? 0
      guard from > 0, from < 3, pieces[from + 2] == ".", declared.kind(String(pieces[from - 1])) != nil else {
        return nil
      }
      let file = pieces.text(from: from + 1, to: from + 4)
      let block = pieces.count > from + 4 ? " " + pieces.text(from: from + 4) : ""
      return "\(pieces[from - 1]) from \"\(file)\"\(block)"
    }
  }

  // ---- Declarations ----

  /// `y: 5`: a field without what it holds.
  private var field: String? {
    guard let name = pieces.name(0), pieces[1] == ":", !declared.isThing(name) else { return nil }
    let value = pieces.text(from: 2)
    guard let holds = FirstWords.holds(value), !value.contains(" ") || declared.has(holds) else { return nil }
    return "\(name): \(holds) = \(value)"
  }

  /// `remove grow`, `delete rule grow`: what takes its place does nothing.
  private var taken: String? {
    guard ["remove", "delete", "drop", "del"].contains(word(0)), pieces.count < 4,
      let name = pieces.name(pieces.count - 1), let phase = declared.rules[name]
    else { return nil }
    return "rule \(name) in \(phase) { }"
  }

  /// `Carl: rally()` where nobody is called Carl.
  private var speaker: String? {
    guard let name = pieces.name(0), pieces[1] == ":", !declared.has(name),
      let move = pieces.name(2).flatMap({ declared.moves[$0] }), case .unit(let kind) = move.actor.type,
      declared.nearestThing(name) == nil
    else { return nil }
    return "\(kind.first.text) \(name); \(pieces.line)"
  }

  // ---- Counting ----

  private static let folds = [
    "average": "mean", "avg": "mean", "mean": "mean", "total": "sum", "sum": "sum", "highest": "max",
    "max": "max",
    "maximum": "max", "lowest": "min", "min": "min", "minimum": "min", "median": "median",
  ]

  /// `measure m = average size of shops`, `mean [size] of shops`, `show highest size`, `len(shops)`
  private var counted: String? {
    let head = declared.measured(pieces)
    let start = head.isEmpty ? (word(0) == "show" ? 1 : 0) : head.count
    let before = head.isEmpty ? "show " : head.joined(separator: " ") + " "
    let isCount = ["count", "number"].contains(word(start)) && !head.isEmpty
    if isCount || ["len", "length", "nrow", "size"].contains(word(start)),
      let many = (start + 1..<start + 4).lazy.compactMap({ pieces.name($0) }).compactMap(plural).first,
      pieces.count < start + 5, pieces.text(from: start) != "count of \(many)"
    {
      return "\(before)count of \(many)"
    }
    guard let fold = OtherForms.folds[word(start)] else { return nil }
    let rest = pieces.all.dropFirst(start + 1).filter {
      !["[", "]", "(", ")", "of", "the", "in"].contains($0)
    }
    guard let field = rest.first.map(String.init), !declared.isThing(field), rest.count < 3 else {
      return nil
    }
    let many =
      rest.dropFirst().first.flatMap { plural(String($0)) } ?? (rest.count == 1 ? owner(of: field) : nil)
    guard let many, !declared.owners(of: field).isEmpty,
      pieces.text(from: start) != "\(fold) \(field) of \(many)"
    else { return nil }
    return "\(before)\(fold) \(field) of \(many)"
  }

  private func plural(_ word: String) -> String? { declared.kind(word).flatMap { declared.plural($0) ?? $0 } }

  /// All things that have a field of a name, where one kind has it.
  private func owner(of field: String) -> String? {
    declared.owners(of: field).first.flatMap { declared.plural($0) ?? $0 }
  }

  /// `show top 3 shops by size`, `show shops sort by size descending`, `show shops with size > 3`
  private var sorted: String? {
    let start = word(0) == "show" || word(0) == "list" ? 1 : 0
    let highest = ["top", "best", "highest", "largest", "biggest"].contains(word(start))
    let lowest = ["bottom", "worst", "lowest", "smallest"].contains(word(start))
    if highest || lowest, let by = pieces.place(of: "by"), let key = pieces.name(by + 1),
      !declared.owners(of: key).isEmpty
    {
      let count = Int(pieces[start + 1]).map { "\($0) " } ?? ""
      guard let many = (start + 1..<by).lazy.compactMap({ pieces.name($0) }).compactMap(plural).first else {
        return nil
      }
      let line = "show best \(count)of \(many) by \(lowest ? "-" : "")\(key)"
      return line == pieces.line.trimmed ? nil : line
    }
    guard let many = pieces.name(start).flatMap(plural) else { return nil }
    if let by = pieces.place(of: "by"), let key = pieces.name(by + 1),
      ["sort", "sorted", "order", "ordered", "ranked"].contains(word(start + 1))
    {
      let isDown = ["desc", "descending", "down"].contains(word(by + 2))
      let line = "show \(many) sorted by \(isDown ? "-" : "")\(key)"
      return line == pieces.line.trimmed ? nil : line
    }
    guard ["with", "having", "whose", "that"].contains(word(start + 1)), pieces.count > start + 3 else {
      return nil
    }
    return "show \(many) where " + compared(pieces.text(from: start + 2))
  }

  /// `show size is greater than 5`: the words for signs.
  private var lookup: String? {
    let text = String(pieces.line).trimmed
    let mended = compared(text)
    return mended == text ? nil : mended
  }

  private func compared(_ text: String) -> String {
    let words = [
      ("is greater than or equal to", ">="), ("is less than or equal to", "<="), ("is greater than", ">"),
      ("is more than", ">"), ("is bigger than", ">"), ("is larger than", ">"), ("is above", ">"),
      ("is over", ">"), ("is less than", "<"), ("is smaller than", "<"), ("is fewer than", "<"),
      ("is below", "<"), ("is under", "<"), ("is at least", ">="), ("is at most", "<="),
      ("greater than", ">"), ("less than", "<"),
    ]
    return words.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension Declared {
  /// `measure m =` of a line, `define d =`: the pieces of its head.
  fileprivate func measured(_ pieces: Pieces) -> [String] {
    guard ["measure", "define"].contains(pieces[0].lowercased()), pieces[2] == "=" else { return [] }
    return pieces.all.prefix(3).map(String.init)
  }
}
