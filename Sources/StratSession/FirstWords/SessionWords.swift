// SPDX-License-Identifier: Apache-2.0
// Going back, roads and why, said otherwise than strat says them: with words of speech or of git, without a comma or
// curly brackets, or without what they are about.

import StratSyntax

/// What a session has besides its declarations, for lines that can be typed.
struct SessionNames {
  /// All branches, and the one at hand.
  var branches = ["main"]
  var branch = "main"
  /// When the road began, as it is typed.
  var start = "0"
  /// Something that has a value: a measure, a field of a thing.
  var value: String?
  var shocks: [String] = []
  /// Something that can be done.
  var deed: String?

  var other: String? { branches.first { $0 != branch } }

  /// A name for a branch that none has.
  var newBranch: String {
    (["other"] + (2...).lazy.prefix(99).map { "other_\($0)" }).first { !branches.contains($0) } ?? "other"
  }
}

/// `back one`, `compare main other`, `what if shock recession`, `branch`.
struct SessionWords {
  let pieces: Pieces
  let names: SessionNames

  /// The line of strat, if a line is one about roads and why.
  var line: String? {
    switch word(0) {
    case "go" where word(1) == "back" || word(1) == "forward": time(word(1), from: 2)
    case "rewind": time("back", from: 1)
    case "back", "forward": time(word(0), from: 1)
    case "branch", "fork": branch(from: 1)
    case "new" where word(1) == "branch", "create" where word(1) == "branch",
      "make" where word(1) == "branch":
      branch(from: 2)
    case "switch", "checkout": switched(from: 1)
    case "git": git
    case "compare": compared
    case "drop", "delete": dropped
    case "rename": renamed
    case "why": why
    case "what": whatIf
    default: nil
    }
  }

  private func word(_ place: Int) -> String { pieces[place].lowercased() }

  /// The words from a place on that are names, without what speech puts between them.
  private func named(from place: Int, without others: Set<String>) -> [String] {
    pieces.all.dropFirst(place).filter { $0.first?.isLetter ?? false || $0.first == "_" }.map(String.init)
      .filter { !others.contains($0.lowercased()) }
  }

  // ---- Time and roads ----

  private static let numbers = [
    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// `back one`, `back 3 steps`, `go back to the start`, `back to yesterday`
  private func time(_ way: String, from place: Int) -> String? {
    if word(place) == "to" {
      guard way == "back" else { return nil }
      let begins: Set<String> = ["start", "beginning", "begin", "first", "the", "zero"]
      if begins.contains(word(place + 1)) { return "back to \(names.start)" }
      let before: Set<String> = ["yesterday", "last", "before", "previous"]
      return before.contains(word(place + 1)) ? "back" : nil
    }
    let number = Self.numbers.firstIndex(of: word(place)).map { $0 == 0 ? 1 : $0 } ?? Int(pieces[place])
    if place == 1, pieces.count == 2, Int(pieces[1]) != nil { return nil }
    let isBare = place > 1 && pieces.count == place
    guard number != nil || isBare || way == "back" && ["again", "please", "once"].contains(word(place))
    else { return nil }
    return "\(way)\(number.map { " \($0)" } ?? (way == "forward" ? " 1" : ""))"
  }

  /// `branch`, `branch called b`, `new branch b`
  private func branch(from place: Int) -> String? {
    let found = named(from: place, without: ["called", "named", "to", "a", "new", "as"])
    if word(0) == "branch", pieces.count == 2 || found.contains("from") { return nil }
    return "branch \(found.first ?? names.newBranch)"
  }

  /// `switch`, `switch to b`, `checkout b`
  private func switched(from place: Int) -> String? {
    let found = named(from: place, without: ["to", "branch", "the"])
    if word(0) == "switch", pieces.count == 2, !found.isEmpty { return nil }
    if let name = found.first {
      if names.branches.contains(name) { return "switch \(name)" }
      let isNew = pieces.all.contains("-") && word(0) != "switch"
      return isNew ? "branch \(found.last ?? names.newBranch)" : nil
    }
    if word(0) == "checkout" { return nil }
    return names.other.map { "switch \($0)" } ?? "branch \(names.newBranch)"
  }

  private var git: String? {
    switch word(1) {
    case "checkout", "switch":
      guard let name = named(from: 2, without: []).last, name != names.branch else { return nil }
      return names.branches.contains(name) ? "switch \(name)" : "branch \(name)"
    case "branch": return named(from: 2, without: []).first.map { "branch \($0)" } ?? "branches"
    default: return nil
    }
  }

  /// `compare`, `compare main b`, `compare main with b`
  private var compared: String? {
    if pieces.all.contains(",") { return nil }
    guard let other = names.other else { return "branch \(names.newBranch)" }
    let joins: Set<String> = ["and", "with", "to", "vs", "versus", "branch", "branches", "the", "against"]
    let found = named(from: 1, without: joins)
    if found.contains("on") { return nil }
    let known = found.filter(names.branches.contains)
    if known.count == found.count, known.count > 1 { return "compare \(known.joined(separator: ", "))" }
    guard found.isEmpty || known.count == 1 else { return nil }
    let first = known.first ?? names.branch
    return "compare \(first), \(first == other ? names.branch : other)"
  }

  /// `drop`, `delete branch b`
  private var dropped: String? {
    let found = named(from: 1, without: ["branch", "the"])
    if found.isEmpty, word(0) == "drop" || word(1) == "branch" {
      return names.other.map { "drop \($0)" } ?? "branches"
    }
    guard let name = found.first, names.branches.contains(name) else { return nil }
    return word(0) == "drop" && pieces.count == 2 ? nil : "drop \(name)"
  }

  /// `rename`, `rename b`, `rename b to c`
  private var renamed: String? {
    let found = named(from: 1, without: ["branch", "to", "the", "as"])
    if pieces.count == 3, found.count == 2 { return nil }
    return "rename \(found.first ?? names.branch) \(found.dropFirst().first ?? names.newBranch)"
  }

  // ---- Why and what if ----

  /// `why`, `why did x change`, `why x since last year`
  private var why: String? {
    if pieces.count == 1 { return names.value.map { "why \($0)" } ?? "help why" }
    let since = pieces.all.firstIndex { $0.lowercased() == "since" }
    if let since, isVague(word(since + 1)) {
      return "why \(pieces.text(from: 1, to: since)) since \(names.start)"
    }
    if let over = pieces.all.lastIndex(where: { ["over", "for"].contains($0.lowercased()) }), over > 1 {
      return "why \(pieces.text(from: 1, to: over)) since \(pieces.text(from: over + 1)) ago"
    }
    guard ["did", "does", "is", "was", "has", "are", "do"].contains(word(1)), pieces.count > 2 else {
      return nil
    }
    let start = word(2) == "the" ? 3 : 2
    var end = start + 1
    while pieces[end] == ".", pieces.name(end + 1) != nil { end += 2 }
    return "why \(pieces.text(from: start, to: end))"
  }

  private func isVague(_ word: String) -> Bool {
    ["", "last", "the", "start", "beginning", "yesterday", "then", "always", "this"].contains(word)
  }

  /// `what if`, `what if shock recession`, `what if I pay more`
  private var whatIf: String? {
    guard let place = (1...2).first(where: { word($0) == "if" }), !pieces.all.contains("{") else {
      return nil
    }
    if place == 2, !["happens", "would", "happened"].contains(word(1)) { return nil }
    guard let example = names.shocks.first.map({ "shock \($0)" }) ?? names.deed else { return nil }
    let over = pieces.all.lastIndex { $0.lowercased() == "over" }
    var deed = pieces.text(from: place + 1, to: over)
    if deed.isEmpty { deed = example }
    if names.shocks.contains(deed) { deed = "shock \(deed)" }
    let time = over.map { " " + pieces.text(from: $0) } ?? ""
    return "what if { \(deed) }\(time)"
  }
}

extension Core {
  /// What the session has by name, as lines to type need it.
  var sessionNames: SessionNames {
    var names = SessionNames(branches: roads.map(\.name), branch: branch)
    guard let model = compiled?.model else { return names }
    names.start = model.clock.label(step: 0).split(separator: " ").last.map(String.init) ?? "0"
    names.shocks = model.shocks.map(\.name)
    let field = model.fields.first { field in
      guard case .kind(let kind) = field.owner, field.keys.isEmpty else { return false }
      return model.groups.contains { $0.kind == kind && $0.names.contains { $0 != nil } }
    }
    if let field, case .kind(let kind) = field.owner,
      let thing = model.groups.lazy.filter({ $0.kind == kind }).flatMap(\.names).compactMap(\.self).first
    {
      names.deed = "\(thing).\(field.name) = \(thing).\(field.name)"
      names.value = "\(thing).\(field.name)"
    }
    names.value = model.measures.first?.name ?? names.value
    return names
  }
}
