// SPDX-License-Identifier: Apache-2.0
// Lines in the words of speech: `the reading of Lincoln is 60%`, `add a shop called Adams`. Only names that the model
// knows count, so nothing is made up.

import StratSyntax

extension FirstWords {
  /// The line that was meant, where the words are those of speech.
  static func speech(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    let words = Speech(line.all.map(String.init).filter { !["the", "The", "a", "an"].contains($0) })
    let found =
      words.given(declared) ?? words.changed(declared) ?? words.made(declared)
      ?? words.counted(declared) ?? words.asked(declared) ?? words.paid(declared) ?? words.uncertain(declared)
    // What is said so already is wrong for another reason.
    guard let found, found.filter({ !$0.isWhitespace }) != line.line.filter({ !$0.isWhitespace }) else {
      return nil
    }
    return .speech(line: found)
  }
}

/// The words of a line without its small ones.
private struct Speech {
  let words: [String]
  init(_ words: [String]) { self.words = words }

  private func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].lowercased() : "" }
  private func text(from place: Int) -> String { words.dropFirst(place).joined(separator: " ") }

  /// `reading of Lincoln`, `Lincoln reading`, `Lincoln ' s reading`: the path, and how many words it takes.
  private func path(from place: Int, _ declared: Declared) -> (text: String, end: Int)? {
    guard words.count > place + 1 else { return nil }
    let first = words[place]
    if word(place + 1) == "of", words.count > place + 2, declared.isThing(words[place + 2]),
      isName(first), !Speech.folds.contains(first.lowercased())
    {
      return ("\(words[place + 2]).\(first)", place + 3)
    }
    if declared.isKind(first), Int(words[place + 1]) != nil, words.count > place + 2 {
      let field = words[place + 2] == "." ? place + 3 : place + 2
      return words.indices.contains(field) && isName(words[field])
        ? ("\(first) \(words[place + 1]).\(words[field])", field + 1) : nil
    }
    guard declared.isThing(first) else { return nil }
    if words[place + 1] == ".", words.count > place + 2 { return ("\(first).\(words[place + 2])", place + 3) }
    if ["'", "\u{2019}"].contains(words[place + 1]), word(place + 2) == "s", words.count > place + 3 {
      return ("\(first).\(words[place + 3])", place + 4)
    }
    return isName(words[place + 1]) && !Speech.gives.contains(word(place + 1))
      ? ("\(first).\(words[place + 1])", place + 2) : nil
  }

  private func isName(_ word: String) -> Bool { word.first.map { $0.isLetter || $0 == "_" } ?? false }

  /// Words of strat that stand before an `of`.
  private static let folds: Set<String> = [
    "count", "mean", "sum", "share", "max", "min", "median", "any", "all", "first", "one", "best",
  ]
  private static let deviations: Set<String> = ["std", "sd", "stdev", "stddev", "deviation"]
  private static let gives: Set<String> = ["=", "is", "to", "at", "becomes"]

  /// `set the reading of Lincoln to 60%`
  func given(_ declared: Declared) -> String? {
    let begin = ["set", "make", "change", "put", "let"].contains(word(0)) ? 1 : 0
    guard let (path, end) = path(from: begin, declared), Speech.gives.contains(word(end)),
      words.count > end + 1
    else { return nil }
    // In the words of strat already: what is wrong is something else.
    if begin == 0, word(1) == ".", word(words.count - 1) != "percent" { return nil }
    return "\(path) = \(value(from: end + 1))"
  }

  /// A value as it was written, with the sign of a percent straight behind its number.
  private func value(from place: Int) -> String {
    text(from: place).replacing(" %", with: "%").replacing(" percent", with: "%")
      .replacing(" . ", with: ".").replacing("$ ", with: "$")
  }

  /// `increase Lincoln.reading by 5%`
  func changed(_ declared: Declared) -> String? {
    let signs = [
      "increase": "+=", "raise": "+=", "add": "+=", "grow": "+=", "decrease": "-=", "lower": "-=",
      "reduce": "-=",
      "cut": "-=",
    ]
    guard let sign = signs[word(0)], let (path, end) = path(from: 1, declared), word(end) == "by" else {
      return nil
    }
    return "\(path) \(sign) \(value(from: end + 1))"
  }

  /// `add shop called Adams`, `new shop Adams`, `Adams is shop`, `there are 39 shops`, `39 shops`
  func made(_ declared: Declared) -> String? {
    if words.count == 3, word(1) == "is", declared.isKind(words[2]), !declared.has(words[0]), isName(words[0])
    {
      return "\(words[2]) \(words[0])"
    }
    var rest = words
    while let first = rest.first?.lowercased(),
      ["add", "new", "create", "make", "there", "are", "is", "we", "have", "declare"].contains(first)
    { rest.removeFirst() }
    if rest.count >= 2, rest[0].allSatisfy(\.isNumber), let kind = declared.kind(rest[1]), rest.count == 2 {
      return "\(rest[0]) \(declared.plural(kind) ?? kind) { }"
    }
    guard rest.count < words.count || word(0) == "the", let kind = rest.first, declared.isKind(kind) else {
      return nil
    }
    rest.removeFirst()
    if let first = rest.first?.lowercased(), ["called", "named"].contains(first) { rest.removeFirst() }
    guard rest.count <= 1 else { return nil }
    return "\(kind) \(rest.first ?? "name_of_it")"
  }

  /// `uptake between 5% and 20%`, `uptake is from 5% to 20%`
  func uncertain(_ declared: Declared) -> String? {
    guard words.count > 3, isName(words[0]), !declared.has(words[0]) else { return nil }
    let begin = word(1) == "is" ? 2 : 1
    guard ["between", "from"].contains(word(begin)),
      let middle = words.lastIndex(where: { ["and", "to"].contains($0.lowercased()) }), middle > begin + 1,
      middle + 1 < words.count
    else { return nil }
    let low = Speech(Array(words[(begin + 1)..<middle])).value(from: 0)
    return "parameter \(words[0]) ~ \(low) to \(value(from: middle + 1))"
  }

  /// `how many shops are there`, `number of shops`, `count shops`
  func counted(_ declared: Declared) -> String? {
    let begins = [["how", "many"], ["number", "of"], ["count"], ["count", "the"]]
    for begin in begins where words.prefix(begin.count).map({ $0.lowercased() }) == begin {
      if words.count > begin.count, let kind = declared.kind(words[begin.count]) {
        return "show count of \(declared.plural(kind) ?? kind)" + condition(behind: begin.count + 1)
      }
    }
    if ["percent", "percentage", "proportion", "fraction"].contains(word(0)), word(1) == "of",
      words.count > 2, let kind = declared.kind(words[2])
    {
      let condition = condition(behind: 3)
      return "show share of \(declared.plural(kind) ?? kind)" + (condition.isEmpty ? " where …" : condition)
    }
    let place = word(0) == "show" ? 1 : 0
    if Speech.deviations.contains(word(place)), word(place + 2) == "of", words.count > place + 3,
      let kind = declared.kind(words[place + 3])
    {
      let (x, all) = (words[place + 1], declared.plural(kind) ?? kind)
      return "show sqrt((mean \(x)^2 of \(all)) - (mean \(x) of \(all))^2)"
    }
    return nil
  }

  /// ` where size > 5` as it was written; of other words nothing is made.
  private func condition(behind place: Int) -> String {
    guard word(place) == "where", words.count > place + 1 else { return "" }
    return " where " + value(from: place + 1)
  }

  /// `what is the reading of Lincoln`, `show me the shops`, `show all shops`
  func asked(_ declared: Declared) -> String? {
    var place = 0
    while ["what", "is", "are", "show", "me", "all", "tell", "list", "display"].contains(word(place)) {
      place += 1
    }
    guard place > 0, words.count > place else { return nil }
    if let (path, end) = path(from: place, declared), end == words.count { return "show \(path)" }
    guard words.count == place + 1 else { return nil }
    if declared.isThing(words[place]) { return "show \(words[place])" }
    return declared.kind(words[place]).map { "show \(declared.plural($0) ?? $0)" }
  }

  /// `pay 5000 USD to Lincoln.budget`: from whom is not said.
  func paid(_ declared: Declared) -> String? {
    guard word(0) == "pay", let to = words.firstIndex(of: "to"), to > 1, to + 1 < words.count,
      !words.contains("from")
    else { return nil }
    return "pay \(words[1..<to].joined(separator: " ")) from outside to \(words[(to + 1)...].joined())"
  }
}
