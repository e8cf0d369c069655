// SPDX-License-Identifier: Apache-2.0
// Going back, roads and why, said otherwise than strat says them: with words of speech or of git, without a comma or
// curly brackets, or without what they are about.

import StratSyntax

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
    case "what" where pieces.all.map({ $0.lowercased() }).starts(with: ["what", "can"]): "moves"
    case "what", "whatif": whatIf
    case "step": step
    case "undo", "redo": ["all", "everything"].contains(word(1)) ? "\(word(0)) 1000" : nil
    case "list", "show": listed
    case "diff": diff
    case "memory" where pieces.count == 1: "check memory"
    case "i" where ["am", "'"].contains(word(1)): thing(behind: pieces.count - 1).map { "as \($0)" }
    case "who": ["is", "are"].contains(word(1)) ? thing(behind: pieces.count - 1).map { "show \($0)" } : nil
    case "call", "trigger", "fire", "shock": called
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
    if pieces.count > 2, names.other == nil { return nil }
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
    if pieces.count == 3 && found.count == 2 || found.count > 2 { return nil }
    return "rename \(found.first ?? names.branch) \(found.dropFirst().first ?? names.newBranch)"
  }

  // ---- Steps, lists, shocks ----

  /// `step one year`, `step quarter`, `step until 2030-Q1`, `step back`
  private var step: String? {
    if ["to", "until"].contains(word(1)) {
      let moment = pieces.text(from: 2)
      let isDate = moment.first?.isNumber == true && moment.allSatisfy { $0.isNumber || "-Q".contains($0) }
      guard isDate else { return nil }
      return "step until now >= \(moment.contains("-") ? moment : moment + "-Q1")"
    }
    if ["forward", "next", "on", "ahead", "again", "once"].contains(word(1)) { return "step" }
    if word(1) == "back" || word(1) == "-" {
      return "back" + ((Int(pieces[2]) ?? 0) > 0 ? " \(pieces[2])" : "")
    }
    let number = Self.numbers.firstIndex(of: word(1)).map { max(1, $0) }
    let units = ["day", "week", "month", "quarter", "year", "round"]
    if let number { return "step \(number)" + (pieces.count > 2 ? " \(pieces.text(from: 2))" : "") }
    if units.contains(word(1)) { return "step 1 \(word(1))" }
    return Int(pieces[1]) != nil && word(2) == "times" ? "step \(pieces[1])" : nil
  }

  /// `list branches`, `show history`: what has a word of its own
  private var listed: String? {
    guard pieces.count == 2 else { return nil }
    return ["branches", "moves", "history", "journal"].contains(word(1)) ? word(1) : nil
  }

  /// `diff main b`
  private var diff: String? {
    let found = named(from: 1, without: ["and", "with", "branch"])
    return found.count > 1 && found.allSatisfy(names.branches.contains)
      ? "compare \(found.joined(separator: ", "))" : nil
  }

  /// `call recession`, `shock "State budget cut"`
  private var called: String? {
    let said = pieces.text(from: 1).filter { $0 != "\"" }.lowercased()
    return names.shocks.first { $0.name.lowercased() == said || $0.title?.lowercased() == said }
      .flatMap { word(0) == "shock" && pieces[1] == $0.name ? nil : "shock \($0.name)" }
  }

  private func thing(behind place: Int) -> String? {
    pieces.name(place).flatMap { names.things.contains($0) ? $0 : nil }
  }

  // ---- Why and what if ----

  /// `why`, `why did x change`, `why x since last year`
  private var why: String? {
    if pieces.count == 1 { return names.value.map { "why \($0)" } ?? "help why" }
    if word(1) == "not", pieces[3] == ":", let speaker = thing(behind: 2) {
      return "as \(speaker); why not \(pieces.text(from: 4))"
    }
    let since = pieces.all.firstIndex { $0.lowercased() == "since" }
    if let since, isVague(word(since + 1)) {
      return "why \(pieces.text(from: 1, to: since)) since \(names.start)"
    }
    if let over = pieces.all.lastIndex(where: { ["over", "for"].contains($0.lowercased()) }), over > 1,
      pieces[over + 1].first?.isNumber ?? false
    {
      return "why \(pieces.text(from: 1, to: over)) since \(pieces.text(from: over + 1)) ago"
    }
    guard ["did", "does", "is", "was", "has", "are", "do"].contains(word(1)), pieces.count > 2 else {
      return nil
    }
    let start = word(2) == "the" ? 3 : 2
    if word(start + 1) == "of", let thing = thing(behind: start + 2) {
      return "why \(thing).\(pieces[start])"
    }
    var end = start + 1
    while pieces[end] == ".", pieces.name(end + 1) != nil { end += 2 }
    let goesOn =
      ["+", "-", "*", "/", "^"].contains(pieces[end]) || end == start + 1 && thing(behind: start) != nil
    return goesOn ? nil : "why \(pieces.text(from: start, to: end))"
  }

  private func isVague(_ word: String) -> Bool {
    ["", "last", "the", "start", "beginning", "yesterday", "then", "always", "this"].contains(word)
  }

  /// `what if`, `what if shock recession`, `what if I pay more`
  private var whatIf: String? {
    if word(0) == "whatif" || word(1) == "-" {
      return pieces.all.contains("{")
        ? "what if " + pieces.text(from: pieces.all.firstIndex(of: "{") ?? 0) : nil
    }
    guard let place = (1...2).first(where: { word($0) == "if" }), !pieces.all.contains("{") else {
      return nil
    }
    if place == 2, !["happens", "would", "happened"].contains(word(1)) { return nil }
    guard let example = names.shocks.first.map({ "shock \($0.name)" }) ?? names.deed else { return nil }
    let over = pieces.all.lastIndex { $0.lowercased() == "over" }
    var deed = pieces.text(from: place + 1, to: over)
    if deed.isEmpty { deed = example }
    deed = deed.replacing(" is ", with: " = ")
    if names.shocks.contains(where: { $0.name == deed }) { deed = "shock \(deed)" }
    let time = over.map { " " + pieces.text(from: $0) } ?? ""
    return "what if { \(deed) }\(time)"
  }
}
