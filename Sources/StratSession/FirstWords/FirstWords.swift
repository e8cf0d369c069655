// SPDX-License-Identifier: Apache-2.0
// What a line that failed was probably to say. Its first words tell, with what they stand for in the model:
// somebody who is to do something, a kind that is to get a thing, a new name, a command. Facts only: the words are
// in FirstWords+Diagnostic.swift.

import StratCompiler
import StratSyntax

/// What the first words of a line that failed say of it.
enum FirstWords: Hashable {
  /// `Dana: teach`, `Dana assist Lincoln`: a move without its colon or its brackets; what it takes, as declared.
  case move(line: String, name: String, takes: [String])
  /// `x = 3`, `let x = 3` outside a body: the lines that would name it.
  case newName(String, lines: [String])
  /// `set Lincoln.waiting = 60%`: what has a name is given a value without another word.
  case gives(line: String)
  /// `person John Smith`
  case longName(line: String)
  /// `clinic Beacon ( waiting = 46% )`
  case roundBrackets(line: String)
  /// `shw Lincoln`, `hi there`: a word that is none, and the line that was probably meant.
  case noWord(String, nearest: String?, line: String)
  /// `git status`, `SELECT * FROM clinics`: a line of another tool, and what does here what that does there.
  case foreign(String, line: String, note: String?)
  /// `exit()`: a command with brackets.
  case commandBrackets(String, line: String)
  /// `for all c: clinic`, `ask clinics [ … ]`
  case eachOne(line: String)
  /// `the reading of Lincoln is 60%`: the words of speech.
  case speech(line: String)
  /// `branch`, `save`: a command without what it is about; a line that has it, or its page of help.
  case half(line: String)

  /// What a line says by its first words; `nil` where they say no more than its own problems do.
  init?(_ text: String, _ declared: Declared) {
    let pieces = Pieces(firstLineOf: text)
    let asked: [(Pieces, Declared) -> FirstWords?] = [
      Self.move, Self.round, Self.session, Self.otherForm, Self.newName, Self.newThing, Self.speech,
      Self.foreign, Self.command, { line, _ in Self.half(line) },
    ]
    guard let found = asked.lazy.compactMap({ $0(pieces, declared) }).first else { return nil }
    self = found
  }

  private static func otherForm(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    OtherForms(pieces: line, declared: declared).line.map { .speech(line: $0) }
  }

  // ---- Somebody does something ----

  private static func move(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    guard let first = line.name(0) else { return nil }
    if let found = declared.moves[first], let speaker = declared.speaker(for: found), line.count > 1,
      line[1] != "("
    {
      return move(by: speaker, found, line.text(from: 1), declared)
    }
    let sign = line[1]
    let place = sign == ":" || sign == "." ? 2 : 1
    guard let word = line.name(place), !(sign == ":" && line[3] == "(" && !lacksAll(line, word, declared))
    else { return nil }
    guard let name = declared.moves[word] == nil && sign == ":" ? declared.nearestMove(word) : word,
      let found = declared.moves[name],
      let speaker = declared.isThing(first) || declared.has(first) ? first : declared.nearestThing(first),
      declared.isThing(speaker)
    else { return nil }
    return move(by: speaker, found, line.text(from: place + 1), declared)
  }

  /// `Dana: coach()`, where something is to stand in the brackets.
  private static func lacksAll(_ line: Pieces, _ move: String, _ declared: Declared) -> Bool {
    line[4] == ")" && declared.moves[move]?.parameters.isEmpty == false
  }

  private static func move(
    by speaker: String, _ move: MoveDeclaration, _ written: String, _ declared: Declared
  ) -> FirstWords {
    var given = written
    if given.hasPrefix("("), given.hasSuffix(")") { given = String(given.dropFirst().dropLast()) }
    if given.trimmed.isEmpty { given = declared.example(for: move) }
    let name = move.name.text
    return .move(line: "\(speaker): \(name)(\(given))", name: name, takes: Declared.takes(move))
  }

  // ---- A round over things ----

  private static func round(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    switch line[0].lowercased() {
    case "for":
      guard ["all", "each", "every"].contains(line[1].lowercased()) else { return nil }
      let kinds = (2...5).lazy.compactMap { line.name($0) }.compactMap { declared.kind($0) }
      let variable = line.name(2).flatMap { declared.kind($0) == nil ? $0 : nil }
      return each(variable, kinds.first, line, declared)
    case "ask":
      guard let kind = line.name(1).flatMap({ declared.kind($0) }) else { return nil }
      return each(nil, kind, line, declared)
    default: return nil
    }
  }

  /// The round over all things of a kind, with the body that stands there, if it is one.
  private static func each(
    _ variable: String?, _ kind: String?, _ line: Pieces, _ declared: Declared
  ) -> FirstWords? {
    guard let kind = kind ?? declared.kinds.first, let many = declared.plural(kind) else { return nil }
    let name = variable ?? kind.prefix(1).lowercased()
    var body = "{ note \"{\(name)}\" }"
    if let open = line.place(of: "{"), line[line.count - 1] == "}" {
      body = line.text(from: open)
    } else if let colon = line.all.lastIndex(of: ":"), colon + 1 < line.count,
      line.name(colon + 1).flatMap({ declared.kind($0) }) == nil
    {
      body = "{ \(line.text(from: colon + 1)) }"
    }
    return .eachOne(line: "each \(name) in \(many) \(body)")
  }

  // ---- A name gets a value ----

  private static let lets: Set<String> = ["let", "var", "const", "set"]

  private static func newName(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    let begin = lets.contains(line[0].lowercased()) && line.name(1) != nil ? 1 : 0
    guard let name = line.name(begin),
      let place = ["=", "<-", ":=", "+=", "-="].compactMap({ line.place(of: Substring($0)) }).min(),
      place > begin, place + 1 < line.count
    else { return nil }
    let (target, value) = (line.text(from: begin, to: place), line.text(from: place + 1))
    if declared.parameters.contains(target), line[place] == "=" {
      return .speech(line: "parameter \(target) = \(value)")
    }
    if declared.has(name) {
      // `=`, `+=` and `-=` are as they should be: what is wrong is something else.
      guard declared.isGiven(target), begin == 1 || !["=", "+=", "-="].contains(line[place]) else {
        return nil
      }
      let sign = line[place] == "<-" || line[place] == ":=" ? "=" : line[place]
      return .gives(line: "\(target) \(sign) \(value)")
    }
    if target == name {
      if declared.isNear(name) { return nil }
      return Self.value(value, of: name, changes: ["+=", "-="].contains(line[place]))
    }
    guard line[begin + 1] == "(", line[place - 1] == ")" else { return nil }
    let inside = line.text(from: begin + 2, to: place - 1).split(separator: ",")
    let typed = inside.map { $0.trimmed + ($0.contains(":") ? "" : ": number") }
    return .newName(name, lines: ["define \(name)(\(typed.joined(separator: ", "))) = \(value)"])
  }

  /// The lines that give a value to a name that nothing has.
  private static func value(_ value: String, of name: String, changes: Bool) -> FirstWords? {
    let words = Word.reserved + Word.firstOfLines
    if value.hasPrefix("\"") || words.contains(where: { $0.rawValue == name.lowercased() }) { return nil }
    if value.hasPrefix("function") || value.hasPrefix("lambda") {
      return .newName(name, lines: ["define \(name)(x: number) = 2 * x"])
    }
    guard let holds = holds(value) else { return .newName(name, lines: ["define \(name) = \(value)"]) }
    let field = "\(name): \(holds) = \(changes ? "0" : value)   (where it changes as time passes)"
    return .newName(name, lines: changes ? [field] : ["parameter \(name) = \(value)", field])
  }

  /// What a field holds whose first value is this one: `share` for `10%`; `nil` for what is no plain value.
  static func holds(_ value: String) -> String? {
    if value == "yes" || value == "no" { return "yes/no" }
    let number = value.hasPrefix("-") ? value.dropFirst() : value[...]
    guard number.first?.isNumber == true else { return nil }
    let parts = number.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else {
      return number.hasSuffix("%") ? "share" : number.allSatisfy(isOfNumber) ? "number" : nil
    }
    let unit = String(parts[1])
    return unit.allSatisfy { $0.isLetter || $0 == "/" } ? unit : nil
  }

  private static func isOfNumber(_ character: Character) -> Bool {
    character.isNumber || character.isLetter || character == "." || character == "_"
  }

  // ---- A thing of a kind ----

  private static func newThing(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    guard let kind = line.name(0), declared.isKind(kind), line.count > 1 else { return nil }
    let end = ["{", "("].compactMap { line.place(of: $0) }.min() ?? line.count
    let opener = line[end]
    var rest = ""
    if opener == "{" { rest = " " + line.text(from: end) }
    if opener == "(" { rest = " { " + line.text(from: end + 1).trimmed.dropSuffix(")") + " }" }
    let hasText = end > 2 && line[end - 1].hasPrefix("\"")
    if line.all[..<end].contains(where: { $0 == "like" || $0 == "numbered" }) { return nil }
    let long = line.text(from: 1, to: hasText ? end - 1 : end).filter { $0 != "\"" }
    let words = Pieces(firstLineOf: long).all.filter { $0.first.map { $0.isLetter || $0.isNumber } ?? false }
    guard let first = words.first.map(String.init), !declared.has(first) || declared.isThing(first),
      isTitle(long), line[1] != ".", !(declared.isThing(first) && line[2] == ".")
    else { return nil }
    let name = words.joined(separator: "_")
    if name == line[1] { return opener == "(" ? .roundBrackets(line: "\(kind) \(name)\(rest)") : nil }
    let shown = hasText ? String(line[end - 1]) : "\"\(long)\""
    return .longName(line: "\(kind) \(name) \(shown)\(rest)")
  }

  /// Whether there is nothing in it that gives, asks or counts.
  private static func isTitle(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || " .'-_\"&".contains($0) }
  }

  // ---- Roads and why, said otherwise, and commands that are not finished ----

  private static func session(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    let words = line.all.map { $0.lowercased() }
    guard let found = SessionWords(pieces: line, names: declared.session).line else { return nil }
    return [["branch"], ["switch"], ["compare"], ["drop"], ["rename"], ["why"], ["what", "if"]].contains(
      words)
      ? .half(line: found) : .speech(line: found)
  }

  /// `save`: a command alone that goes on.
  private static func half(_ line: Pieces) -> FirstWords? {
    guard line.count <= 2, let word = line.name(0)?.lowercased(), HelpPages.page(on: word) != nil,
      Word.firstOfLines.contains(where: { $0.rawValue == word })
    else { return nil }
    return .half(line: "help \(word)")
  }

  // ---- A line of another tool ----

  private static func foreign(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    if let found = Query.line(line, declared) { return .foreign(found.word, line: found.line, note: nil) }
    guard let found = ForeignCommands.line(line), !declared.has(found.word), line[1] != "=" else {
      return nil
    }
    return .foreign(found.word, line: found.line, note: found.note)
  }

  // ---- A command ----

  private static let asking: Set<String> = ["show", "plot", "expect", "if"]

  private static func command(_ line: Pieces, _ declared: Declared) -> FirstWords? {
    guard let word = line.name(0), !declared.has(word) else { return nil }
    let folded = word.lowercased()
    let commands = Word.firstOfLines.map(\.rawValue)
    if ["quit", "exit"].contains(folded), line.count > 1 { return .commandBrackets(word, line: folded) }
    if commands.contains(folded) {
      // What shows or asks may have a value in brackets: then something else is wrong.
      guard line[1] == "(", line[line.count - 1] == ")", !asking.contains(folded) else { return nil }
      let inside = line.text(from: 2, to: line.count - 1)
      return .commandBrackets(word, line: inside.isEmpty ? folded : "\(folded) \(inside)")
    }
    if Word.allCases.contains(where: { $0.rawValue == folded }) { return nil }
    let isAlone = line.count == 1 || line.text(from: 1) == "()"
    let goesOn = line.name(1) != nil || line[1].first.map { $0.isNumber || $0 == "\"" } ?? false
    guard isAlone || goesOn else { return nil }
    guard let near = Spelling.nearest(word, among: declared.kinds + commands), !declared.isKind(near)
    else { return nil }
    let rest = line.text(from: 1)
    return .noWord(word, nearest: near, line: rest.isEmpty ? near : "\(near) \(rest)")
  }
}

extension String {
  fileprivate func dropSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)).trimmed : self
  }
}
