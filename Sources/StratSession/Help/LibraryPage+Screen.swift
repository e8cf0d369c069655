// SPDX-License-Identifier: Apache-2.0
// A module's page for a screen or two: what it is about, what it takes for granted, what it declares, what to try.

extension LibraryPage {
  /// The page as `help MODULE` shows it.
  public var lines: [String] {
    let place = isAlwaysThere ? "a module that every model has" : "a module of the library"
    return ["\(name): \(place)", "  " + about.idea] + told + declared + session + [""] + ending
  }

  /// How it is brought in: a rival in place of the usual module of its slot.
  public var useLine: String {
    guard let slot = about.slot, about.contract == nil, let usual = LibraryPage.usual(of: slot) else {
      return "use \(name)"
    }
    return "use \(name) instead of \(usual)"
  }

  /// The module that a slot has where nothing is said.
  public static func usual(of slot: String) -> String? {
    all.first { $0.about.slot == slot && $0.about.contract != nil }?.name
  }

  private var told: [String] {
    let parts: [(String, String?)] = [
      ("from the essay", about.from), ("slot", about.slot), ("contract", about.contract),
      ("assumes", about.assumes), ("leaves out", about.leavesOut), ("sources", about.sources),
      ("stands on", uses.isEmpty ? nil : uses.joined(separator: ", ")),
    ]
    return parts.compactMap { label, words in words.map { "  \(label): \($0)" } }
  }

  private var declared: [String] {
    let parameters = entries(.parameter).map { entry in
      let range = entry.range ?? (entry.docs.isShared ? nil : entry.docs.range)
      return "\(entry.name) \(entry.value)" + (range.map { " (\($0))" } ?? "")
    }
    let groups: [(title: String, names: [String])] = [
      ("parameters, with plausible ranges", parameters),
      ("kinds", names(.kind)), ("adds fields to", names(.additions)), ("ties", names(.relation)),
      ("templates", names(.template)), ("things", names(.thing)),
      ("definitions", names(.define) + names(.curve)), ("measures", names(.measure)),
      ("rules", entries(.rule).map { "\($0.name) in \($0.phase ?? "")" }),
      ("moves", names(.move)), ("questions", names(.question)), ("shocks", names(.shock)),
    ]
    return groups.filter { !$0.names.isEmpty }.map { "  \($0.title): \($0.names.joined(separator: ", "))" }
  }

  private func names(_ sort: Entry.Sort) -> [String] {
    var seen: Set<String> = []
    return entries(sort).map(\.name).filter { seen.insert($0).inserted }
  }

  private var session: [String] {
    guard let first = about.tries.first else { return [] }
    let place = first.isAlone ? "" : " (in Tests/Library/small_world.strat, with use \(name))"
    return ["", "  try\(place): \(first.words)"] + first.typed.flatMap { $0 }.map { "    \($0)" }
  }

  private var ending: [String] {
    let named = entries(.define, .parameter, .kind, .relation, .rule, .move, .template).first?.name
    let each = named.map { ["  help NAME tells of each: help \($0)"] } ?? []
    return each + ["  docs/library/\(name).md has it all, and what the session answers", "  " + useLine]
  }
}
